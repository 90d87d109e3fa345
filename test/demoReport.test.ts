/** The audit document: of the demo it is kept in the repository, and of every fixture it is true and well-formed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "markdownlint/promise";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { audit } from "../src/audit.ts";
import { formats } from "../src/report/index.ts";
import { sentences } from "../src/report/said.ts";
import { fixturesRoot, frontEnds } from "./fixtures.ts";
import { finding, HOSTILE, reportOf } from "./sampleReport.ts";

const here = (await frontEnds()).length > 0;
const demo = join(fixturesRoot, "demo");
const audits = new Map<string, ReturnType<typeof audit>>();
const auditOf = (root: string): ReturnType<typeof audit> => {
  const found = audits.get(root) ?? audit({ cwd: root, rules, reproducible: true, version: "1.0.0", ...(root === demo ? {} : { minConfidence: "possible" as const, includeTests: true, noIgnore: true }) });
  audits.set(root, found);
  return found;
};
const link = ({ file, line }: { readonly file: string; readonly line: number }): string => `${file}#L${line}`;
const documentOf = async (root: string): Promise<string> => formats["markdown"]!((await auditOf(root)).report, { rules, link });

async function faults(text: string): Promise<string[]> {
  // Lines are as long as sentences; everything else is the linter's default.
  const result = await lint({ strings: { text }, config: { default: true, MD013: false } });
  return (result["text"] ?? []).map((each) => `${each.lineNumber}: ${each.ruleNames[0]} ${each.errorDetail ?? each.ruleDescription}`);
}

describe.runIf(here)("the demo's audit", () => {
  // `npm run demo:report` writes it again.
  it("is the one in the repository", async () => {
    await expect(await documentOf(demo)).toMatchFileSnapshot(join(demo, "AUDIT.md"));
  });
});

describe.runIf(here).each([["the demo", demo], ["all fixtures", fixturesRoot]])("%s", (_, root) => {
  it("is Markdown that a linter passes", async () => expect(await faults(await documentOf(root))).toEqual([]));

  it("speaks only of lines that exist and are not blank", async () => {
    const wrong = [...(await documentOf(root)).matchAll(/`([\w./-]+\.[cm]?[jt]sx?):(\d+)(?:-(\d+))?`/g)].filter(([, file, first, last]) => {
      const lines = readFileSync(join(root, file!), "utf8").split("\n");
      return [first, last ?? first].some((line) => (lines[Number(line) - 1] ?? "").trim() === "");
    });
    expect(wrong.map(([place]) => place)).toEqual([]);
  });

  it("says no sentence in two findings", async () => {
    const seen = new Map<string, number>();
    const twice: string[] = [];
    const parts = (await documentOf(root)).split(/^## /m).find((part) => part.startsWith("Findings"))!.split(/^### /m).slice(1);
    for (const [i, part] of parts.entries())
      for (const line of part.split("\n").filter((each) => /^- (?!\[?`[\w./-]+:\d)/.test(each)))
        for (const each of sentences(line.slice(2).replace(/^`[^`]*`: /, ""))) {
          if ((seen.get(each) ?? i) !== i) twice.push(each);
          seen.set(each, i);
        }
    expect(parts.length).toBeGreaterThan(1);
    expect(twice).toEqual([]);
  });
});

it("is Markdown whatever the text, and where there is nothing to say", async () => {
  const hostile = finding({ title: HOSTILE, message: HOSTILE, risk: HOSTILE, recommendation: HOSTILE, function: HOSTILE, validation: { test: HOSTILE, asserts: HOSTILE } });
  for (const report of [reportOf([hostile, hostile]), reportOf([]), reportOf([finding({ suppressed: { reason: HOSTILE } })], { sound: [], stopPaths: [] })])
    expect(await faults(formats["markdown"]!(report, {}))).toEqual([]);
});

it("is short where there is little to say", () => {
  const text = formats["markdown"]!(reportOf([], { sound: [], stopPaths: [] }), {});
  expect(text.split("\n").length).toBeLessThan(20);
});
