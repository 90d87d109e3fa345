/**
 * Programs whose events are spelled out, for every construct of the language.
 *
 * `// expect: await; acquire this.mutex; call f -> f [held this.mutex]` at the end of a line: its events in order, as
 * `reveal.ts` writes them; `x2` after an event that a repeated `finally` makes twice. Every line with events of a
 * function that has at least one such comment must be spelled out; its beginning and its implied end are not.
 *
 * `// paths: a b return end; a! c end` on a function's first line: every run through it. `a!` throws, `c` and `!c`
 * are the outcomes of the condition `c`, `turn` and `done` those of a loop over something, `given` and `default` those
 * of something that has a default; a run ends with `end`,
 * `throws` (an exception leaves), `again` (back where it was) or `stuck`. Uncaught exceptions of calls are left out.
 */
import { audit } from "../src/audit.ts";
import { project } from "./program.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Func, Model } from "../src/model.ts";
import { casesIn, fixturesRoot, frontEnds, modelOf, type Case } from "./fixtures.ts";
import { linesOf, pathsOf } from "./reveal.ts";

const here = (await frontEnds()).length > 0;

describe.skipIf(!here)("lowering", () => {
  for (const program of casesIn(join(fixturesRoot, "lowering"))) {
    it(program.name, async () => {
      const model = await modelOf(program);
      const wrong = [...wrongLines(program, model), ...wrongPaths(program, model), ...model.problems.map(({ subject, message }) => `${subject}: ${message}`)];
      expect(wrong.join("\n"), wrong.join("\n")).toBe("");
    });
  }
});

function wrongLines(program: Case, model: Model): readonly string[] {
  const spoken = comments(program, "expect");
  const functions = [...linesOf(model).values()];
  const marked = functions.filter((lines) => [...lines.keys()].some((place) => spoken.has(place)));
  const places = new Set([...spoken.keys(), ...marked.flatMap((lines) => [...lines.keys()])]);
  return [...places].flatMap((place) => {
    // A line may hold events of several functions, in the order of the functions.
    const found = functions.flatMap((lines) => lines.get(place) ?? []).join("; ");
    const expected = spoken.get(place) ?? "";
    return found === expected ? [] : [`${place}\n  expected: ${expected || "nothing"}\n  found:    ${found || "nothing"}`];
  });
}

function wrongPaths(program: Case, model: Model): readonly string[] {
  return [...comments(program, "paths")].flatMap(([place, text]) => {
    const func = startsAt(model, place);
    if (!func) return [`${place}: no function starts here`];
    const expected = text.split(";").map((path) => path.trim()).sort();
    const found = pathsOf(func);
    return expected.join("; ") === found.join("; ") ? [] : [`${place}\n  expected: ${expected.join("; ")}\n  found:    ${found.join("; ")}`];
  });
}

function startsAt(model: Model, place: string): Func | undefined {
  return model.funcs.find((func) => func.role !== "module" && `${func.file}:${func.at.line}` === place);
}

function comments(program: Case, kind: "expect" | "paths"): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of program.files) {
    readFileSync(join(program.root, file), "utf8").split("\n").forEach((text, index) => {
      const match = new RegExp(`(?://|#|\\{/\\*)\\s*${kind}:\\s*(.*?)\\s*(?:\\*/\\}?)?$`).exec(text);
      if (match) found.set(`${file}:${index + 1}`, match[1] ?? "");
    });
  }
  return found;
}

it("tells the cases of a long switch apart", async () => {
  const long = Array.from({ length: 20 }, (_, i) => `part${i}`).join(".");
  const cwd = project({ "package.json": "{}", "a.ts": `export function kind(whole: any): number {\n  switch (whole.${long}) {\n    case "a": return 1;\n    case "b": return 2;\n  }\n  return 3;\n}\n` });
  const { model } = await audit({ cwd, rules: [] });
  const conditions = model!.funcs.flatMap(({ events }) => events.flatMap(({ kind, detail }) => (kind === "branch" ? [detail.condition] : [])));
  expect(new Set(conditions).size).toBe(2);
});
