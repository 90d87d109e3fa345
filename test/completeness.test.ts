/** A rule is finished when its id, file, documentation, cases and place in the list agree. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import type { Rule } from "../src/rule.ts";
import { SEVERITIES } from "../src/rule.ts";
import { casesIn, fixturesRoot } from "./fixtures.ts";

const folder = fileURLToPath(new URL("../rules", import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && file !== "index.ts")
  .map((file) => file.slice(0, -".ts".length))
  .sort();
const HEADINGS = ["What goes wrong", "How to fix it", "What it does not see"];

describe("rules/index.ts", () => {
  it("lists every rule file once", () => {
    expect(rules.map((rule) => rule.id).sort()).toEqual(names);
  });
});

describe.skipIf(rules.length === 0)("every rule", () => {
  it("has an id of its own", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  for (const rule of rules) {
    it(`${rule.id} has its file, texts, documentation and cases`, async () => {
      const module: Record<string, unknown> = await import(join(folder, `${rule.id}.ts`));
      expect(Object.values(module)).toContain(rule);
      expect(SEVERITIES).toContain(rule.severity);
      for (const text of [rule.title, rule.risk, rule.advice]) expect(text.trim()).not.toBe("");
      expect(documentation(rule)).toEqual(HEADINGS);
      expect(casesIn(join(fixturesRoot, rule.id, "flag")).length, "flag cases").toBeGreaterThan(0);
      expect(casesIn(join(fixturesRoot, rule.id, "quiet")).length, "quiet cases").toBeGreaterThan(0);
    });
  }
});

describe("fixtures", () => {
  it("name a known rule", () => {
    const other = ["lowering", "demo"];
    const unknown = casesIn(fixturesRoot).map((entry) => entry.name).filter((name) => !other.includes(name) && !names.includes(name));
    // A folder may come before its rule while the rule is being written.
    for (const name of unknown) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });
});

function documentation(rule: Rule): readonly string[] {
  const path = join(folder, `${rule.id}.md`);
  if (!existsSync(path)) return [`${rule.id}.md is missing`];
  const headings = [...readFileSync(path, "utf8").matchAll(/^##\s+(.*?)\s*$/gm)].map((match) => match[1] ?? "");
  return headings.filter((heading) => HEADINGS.includes(heading));
}
