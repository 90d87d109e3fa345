/** A run that uses what an earlier one has kept writes the same bytes as one that does not. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { audit, type AuditOptions, type AuditResult } from "../src/audit.ts";
import { markdown } from "../src/report/markdown.ts";
import { json } from "../src/report/json.ts";
import { project } from "./program.ts";

const HELD = `import { Mutex } from "async-mutex";
import { load } from "./load.ts";
const gate = new Mutex();
export async function refresh(): Promise<void> {
  await gate.runExclusive(() => load());
}
export async function clear(): Promise<void> {
  await gate.runExclusive(() => {});
}
`;
const SLOW = `export async function load(): Promise<void> {\n  await fetch("https://example.com");\n}\n`;

let cwd: string;
let kept: AuditOptions;

beforeEach(() => {
  cwd = project({ "package.json": "{}", "src/a.ts": HELD, "src/load.ts": SLOW });
  kept = { cwd, rules, reproducible: true, cache: { folder: join(cwd, ".cache"), own: project({}), build: "1" } };
});

it("is used where nothing has changed, and nowhere else", async () => {
  expect(await isUsed()).toBe(false);
  expect(await isUsed()).toBe(true);
  writeFileSync(join(cwd, "src/load.ts"), SLOW.replace("await fetch", "// await fetch"));
  expect(await isUsed()).toBe(false);
  expect(await isUsed()).toBe(true);
  expect(await isUsed({ only: ["lock-leak"] })).toBe(false);
  expect(await isUsed({ minConfidence: "possible" })).toBe(true);
  expect(await isUsed({ cache: { ...kept.cache!, build: "2" } })).toBe(false);
});

it("sees what was read besides the selected files: configuration, files that appear, vanish or are renamed", async () => {
  writeFileSync(join(cwd, "src/a.ts"), HELD.replace("./load.ts", "#load"));
  await isUsed();
  writeFileSync(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions: { paths: { "#load": ["./src/load.ts"] } } }));
  expect(await isUsed()).toBe(false);
  expect(await isUsed()).toBe(true);
  writeFileSync(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions: { paths: { "#load": ["./src/other.ts"] } } }));
  expect(await isUsed()).toBe(false);
  renameSync(join(cwd, "src/load.ts"), join(cwd, "src/other.ts"));
  expect(await isUsed()).toBe(false);
  expect((await audit(kept)).report.findings).toHaveLength(1);
  rmSync(join(cwd, "src/other.ts"));
  expect(await isUsed()).toBe(false);
  expect((await audit(kept)).report.findings).toHaveLength(0);
});

it("is ignored with one line where it is damaged, of another version, or cannot be written", async () => {
  await audit(kept);
  const file = join(cwd, ".cache", readdirSync(join(cwd, ".cache")).find((name) => name.endsWith(".json"))!);
  const text = readFileSync(file, "utf8");
  for (const damaged of ["", "?", text.slice(0, -5), text.replace("fetch", "watch"), text.replace("cache 2", "cache 0"), "\u0000".repeat(100)]) {
    writeFileSync(file, damaged);
    const { report, notes } = await audit(kept);
    expect(report.findings).toHaveLength(1);
    expect(notes.filter(({ subject }) => subject === "cache")).toHaveLength(1);
    expect(await isUsed()).toBe(true);
  }
  writeFileSync(join(cwd, "blocked"), "");
  const { report, notes } = await audit({ ...kept, cache: { ...kept.cache!, folder: join(cwd, "blocked") } });
  expect(report.findings).toHaveLength(1);
  expect(notes).toEqual([{ subject: "cache", message: expect.stringMatching(/^is not (kept|used): `E\w+`$/), level: "note" }]);
});

it("is not disturbed by two audits at once", async () => {
  const both = await Promise.all([audit(kept), audit(kept), audit(kept)]);
  expect(new Set(both.map(({ report }) => JSON.stringify(report.summary))).size).toBe(1);
  expect(readdirSync(join(cwd, ".cache")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  expect(await isUsed()).toBe(true);
});

it("is not there where nobody asks for it", async () => {
  await audit({ cwd, rules });
  expect(existsSync(join(cwd, ".cache"))).toBe(false);
});

/** Audits with what is kept and without; they must say the same. */
async function isUsed(more: Partial<AuditOptions> = {}): Promise<boolean> {
  const options = { ...kept, ...more };
  const [used, fresh] = [await audit(options), await audit({ ...options, cache: undefined })];
  expect(bytes(used)).toEqual(bytes(fresh));
  return used.model === undefined;
}

function bytes({ report, source }: AuditResult): readonly string[] {
  const context = { source, paint: undefined as never, rules };
  const own = { ...report, problems: report.problems.filter(({ subject }) => subject !== "cache") };
  return [json(own), markdown(own, context)];
}
