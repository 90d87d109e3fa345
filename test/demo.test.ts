/** The demo service: every planted hazard of the five core rules is found, its sound twin is not, and nothing else is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import type { Model } from "../src/model.ts";
import { fixturesRoot, frontEnds, hazardsOf, modelOf, sourcesIn } from "./fixtures.ts";

interface Expected {
  readonly hazards: readonly { readonly rule: string; readonly file: string; readonly text: string }[];
  readonly twins: readonly { readonly rule: string; readonly file: string; readonly function: string }[];
}

const root = join(fixturesRoot, "demo");
const expected: Expected = JSON.parse(readFileSync(join(root, "expected.json"), "utf8"));
const core = [...new Set(expected.hazards.map(({ rule }) => rule))];
const here = (await frontEnds()).length > 0;

describe.skipIf(!here)("demo", () => {
  let model: Promise<Model> | undefined;
  const demo = (): Promise<Model> => (model ??= modelOf({ name: "demo", root, files: sourcesIn(root) }));

  for (const rule of rules.filter(({ id }) => core.includes(id))) {
    it(`${rule.id}: the planted hazards and nothing else`, async () => {
      const found = hazardsOf(rule, await demo()).map((hazard) => ({ file: hazard.at.file, text: lineOf(hazard.at), message: hazard.message }));
      const planted = expected.hazards.filter((hazard) => hazard.rule === rule.id);
      expect(found, found.map(({ message }) => message).join("\n")).toMatchObject(planted.map(({ file, text }) => ({ file, text })));
    });

    it(`${rule.id}: the sound twins`, async () => {
      const { funcs } = await demo();
      const hazards = hazardsOf(rule, await demo());
      for (const twin of expected.twins.filter(({ rule: id }) => id === rule.id)) {
        const func = funcs.find(({ file, name }) => file === twin.file && name === twin.function);
        expect(func, `${twin.function} in ${twin.file}`).toBeDefined();
        const inside = hazards.filter(({ at }) => at.file === twin.file && at.line >= func!.at.line && at.line <= func!.at.endLine);
        expect(inside.map(({ message }) => message)).toEqual([]);
      }
    });
  }
});

function lineOf(at: { readonly file: string; readonly line: number }): string {
  return (readFileSync(join(root, at.file), "utf8").split("\n")[at.line - 1] ?? "").trim();
}

describe("expected.json", () => {
  it("speaks of lines that are there", () => {
    for (const { file, text } of expected.hazards) {
      const lines = readFileSync(join(root, file), "utf8").split("\n").filter((line) => line.trim() === text);
      expect(lines, `${file}: ${text}`).toHaveLength(1);
    }
  });

  it("has a hazard and a twin of each of the five rules", () => {
    expect(expected.hazards.map(({ rule }) => rule).sort()).toEqual(["dropped-send", "lock-across-await", "polling-bridge", "unfair-handoff", "uninterruptible-sleep"]);
    expect(expected.twins.map(({ rule }) => rule).sort()).toEqual([...core].sort());
  });
});
