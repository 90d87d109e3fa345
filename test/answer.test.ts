/** Answers that follow edits are computed again only where what they have read says something else. */
import { expect, it } from "vitest";
import { shapesOf } from "../src/frontends/typescript/shape.ts";
import { parse } from "../src/frontends/typescript/source.ts";
import { unitsOf } from "../src/frontends/typescript/units.ts";
import { Answer, isSame, Source } from "../src/live/answer.ts";

it("asks nobody again for a record that says the same as before", () => {
  const source = new Source();
  const event = { onThrow: [] };
  let now: unknown = { at: [{ line: 1 }], event };
  let asked = 0;
  const answer = new Answer(() => (source.read(), now));
  const reader = new Answer(() => (asked++, answer.get()));
  const before = reader.get();
  for (const [value, times] of [[{ at: [{ line: 1 }], event }, 1], [{ at: [{ line: 2 }], event }, 2], [{ at: [{ line: 2 }], event: { onThrow: [] } }, 3]] as const) {
    now = value;
    source.changed();
    expect(reader.get() === before).toBe(times === 1);
    expect(asked).toBe(times);
  }
});

it("compares lists, sets and maps by what they hold, in its order", () => {
  expect(isSame(new Map([["a", [{ x: 1 }]]]), new Map([["a", [{ x: 1 }]]]))).toBe(true);
  expect(isSame(new Map([["a", [{ x: 1 }]]]), new Map([["b", [{ x: 1 }]]]))).toBe(false);
  expect(isSame(new Set([1, 2]), new Set([2, 1]))).toBe(false);
  expect(isSame({ x: undefined }, { y: undefined })).toBe(false);
});

it("takes methods of one name for the same one only where classes have to do with each other", () => {
  const mentions = (text: string): boolean => unitsOf(parse("a.ts", text)).mentioning(new Set([".stop"])).length > 0;
  const shape = (text: string): boolean => shapesOf(parse("a.ts", text)).some((each) => each.mentions.has(".stop"));
  for (const asks of [mentions, shape]) {
    expect(asks("class A { async stop() { this.on = false; } }")).toBe(false);
    expect(asks("class A extends B { async stop() { this.on = false; } }")).toBe(true);
    expect(asks("class A { stop(): void; stop(now?: boolean) { this.on = false; } }")).toBe(true);
    expect(asks("export const a = { stop() {} };")).toBe(true);
    expect(asks("export const end = (a: A) => a.stop();")).toBe(true);
  }
});
