/** The published schemas: generated from what the program checks, and true of what it writes. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formatsOfAjv from "ajv-formats";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { audit } from "../src/audit.ts";
import { nextBaseline, writeBaseline } from "../src/baseline.ts";
import { initialConfig } from "../src/config.ts";
import { formats } from "../src/report/index.ts";
import { parse } from "jsonc-parser";
import { fixturesRoot, frontEnds } from "./fixtures.ts";
import { at, finding, HOSTILE, reportOf } from "./sampleReport.ts";
import { generated, NAMES } from "./schemas.ts";

const here = (await frontEnds()).length > 0;
const folder = new URL("../src/schema/", import.meta.url).pathname;
const read = (name: string): object => JSON.parse(readFileSync(join(folder, `${name}.schema.json`), "utf8")) as object;

/** Errors of a value under a schema, in words; none where it is valid. */
function faults(schema: object, value: unknown): string[] {
  const test = new Ajv2020({ strict: true, allErrors: true, strictRequired: false }).compile(closed(schema) as object);
  return test(value) ? [] : (test.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
}

/** What the program writes has no field that the schema does not name; a reader may meet some of a later version. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return inner["type"] === "object" && typeof inner["properties"] === "object" && inner["additionalProperties"] === undefined ? { ...inner, additionalProperties: false } : inner;
}

describe("the schema files", () => {
  // `npm run schemas` writes them again.
  it.each(NAMES)("%s is what the program checks", async (name) => {
    await expect(generated(name)).toMatchFileSnapshot(join(folder, `${name}.schema.json`));
  });
});

const accepted = finding({ suppressed: { reason: "one user" } });
const byHand = {
  usual: reportOf([finding(), finding({ severity: "low", baseline: "new", sites: [{ location: at("src/b.ts", 4), message: "the same" }] })]),
  empty: reportOf([], { sound: [], stopPaths: [] }),
  accepted: reportOf([accepted, finding({ baseline: "known" })], { fixed: [{ fingerprint: "f".repeat(32), rule: "lock-leak", file: "src/a.ts", message: "gone" }], below: [finding({ confidence: "possible" })] }),
  hostile: reportOf([finding({ message: HOSTILE, title: HOSTILE, risk: HOSTILE, recommendation: HOSTILE, location: at(`src/${HOSTILE}.ts`, 1), evidence: [{ at: at(`src/${HOSTILE}.ts`, 1), note: HOSTILE, kind: "io" }], metrics: { lost: HOSTILE } })], { problems: [{ subject: "src/x.ts", message: HOSTILE }] }),
};

/** All fixtures as one project: every rule has findings in it. */
let whole: ReturnType<typeof audit> | undefined;
const fixtures = (): ReturnType<typeof audit> => (whole ??= audit({ cwd: fixturesRoot, paths: ["."], rules, minConfidence: "possible", includeTests: true, noIgnore: true, reproducible: true }));

describe("json", () => {
  it.each(Object.entries(byHand))("%s", (_, report) => expect(faults(read("report"), JSON.parse(formats["json"]!(report, {})))).toEqual([]));

  it.runIf(here)("every rule's fixtures", async () => {
    const { report } = await fixtures();
    expect([...new Set(report.findings.map((each) => each.rule))].sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(faults(read("report"), JSON.parse(formats["json"]!(report, {})))).toEqual([]);
    expect(faults(read("baseline"), JSON.parse(writeBaseline(nextBaseline(undefined, report, false))))).toEqual([]);
  });

  it("an absolute path, an unknown severity or another version is refused", () => {
    const value = JSON.parse(formats["json"]!(byHand.usual, {}));
    for (const wrong of [{ ...value, schemaVersion: 2 }, { ...value, findings: [{ ...value.findings[0], severity: "fatal" }] }, { ...value, findings: [{ ...value.findings[0], location: { ...value.findings[0].location, file: "/src/a.ts" } }] }, { ...value, findings: [{ ...value.findings[0], risk: undefined }] }])
      expect(faults(read("report"), JSON.parse(JSON.stringify(wrong)))).not.toEqual([]);
  });
});

it("the configuration that `init` writes is one, and an unknown key is none", () => {
  expect(faults(read("config"), parse(initialConfig(rules)))).toEqual([]);
  expect(faults(read("config"), { failon: "high" })).not.toEqual([]);
  expect(faults(read("config"), { limits: { slowMs: -1 } })).not.toEqual([]);
});

it("what the README shows of configuration and knowledge is valid", () => {
  const text = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [config] = [...text.matchAll(/```jsonc\n([\s\S]*?)```/g)].map((match) => parse(match[1]!) as unknown);
  expect(faults(read("config"), config)).toEqual([]);
  const knowledge = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)![1]!) as unknown;
  expect(new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).validate(read("knowledge"), knowledge)).toBe(true);
});

it("every knowledge file is one", () => {
  const known = new URL("../src/knowledge/typescript/", import.meta.url).pathname;
  const test = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(read("knowledge"));
  const wrong = readdirSync(known).filter((name) => name.endsWith(".json")).filter((name) => !test(JSON.parse(readFileSync(join(known, name), "utf8"))));
  expect(wrong).toEqual([]);
});

describe("sarif is valid by the 2.1.0 schema", () => {
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8")) as Record<string, unknown>;
  const { $schema: _, id, ...rest } = schema;
  // The schema is written for an older draft, whose words all mean the same here.
  const test = (formatsOfAjv as unknown as (ajv: Ajv) => Ajv)(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })).compile({ ...rest, $id: String(id) });
  const check = (value: unknown): void => {
    test(value);
    expect((test.errors ?? []).map((each) => `${each.instancePath} ${each.message}`)).toEqual([]);
  };
  it.each(Object.entries(byHand))("%s", (_, report) => check(JSON.parse(formats["sarif"]!(report, { rules, accepted: true }))));
  it.runIf(here)("every rule's fixtures", async () => check(JSON.parse(formats["sarif"]!((await fixtures()).report, { rules, document: () => "# help" }))));
  it("refuses what is none", () => {
    expect(test({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  });
});
