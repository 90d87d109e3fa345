/** An audit that follows edits says what a fresh audit of the same content says. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { audit } from "../src/audit.ts";
import { openSession } from "../src/session.ts";
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
const QUICK = `export async function load(): Promise<void> {}\n`;

it("sees what an edit causes and cures in another file", async () => {
  const cwd = project({ "package.json": "{}", "src/a.ts": HELD, "src/load.ts": QUICK });
  const session = openSession({ cwd, rules });
  const found = async (): Promise<string[]> => (await session.audit()).report.findings.map((each) => `${each.rule} ${each.location.file}`);
  expect(await found()).toEqual([]);
  session.edit(join(cwd, "src/load.ts"), SLOW);
  expect(await found()).toContain("lock-across-await src/a.ts");
  session.edit(join(cwd, "src/load.ts"), undefined);
  expect(await found()).toEqual([]);
});

it("reads files that appear, change and vanish, and one that is not saved yet", async () => {
  const cwd = project({ "package.json": "{}", "src/a.ts": HELD });
  const session = openSession({ cwd, rules });
  const report = async (): Promise<unknown> => (await session.audit()).report;
  const same = async (): Promise<void> => expect(await report()).toEqual((await audit({ cwd, rules })).report);
  await same();
  mkdirSync(join(cwd, "src"), { recursive: true });
  writeFileSync(join(cwd, "src/load.ts"), SLOW);
  session.edit(join(cwd, "src/load.ts"), undefined);
  await same();
  writeFileSync(join(cwd, "src/load.ts"), QUICK);
  session.edit(join(cwd, "src/load.ts"), undefined);
  await same();
  const saved = await report();
  rmSync(join(cwd, "src/load.ts"));
  session.edit(join(cwd, "src/load.ts"), QUICK);
  expect(await report()).toEqual(saved);
  session.edit(join(cwd, "src/load.ts"), undefined);
  await same();
});

it("gives up when told to, and answers the next time", async () => {
  const cwd = project({ "package.json": "{}", "src/a.ts": HELD, "src/load.ts": SLOW });
  const session = openSession({ cwd, rules });
  const stale = new AbortController();
  const first = session.audit(stale.signal);
  stale.abort(new Error("stale"));
  await expect(first).rejects.toThrow("stale");
  const { report, model } = await session.audit();
  expect(report.findings.map((each) => each.rule)).toContain("lock-across-await");
  expect(model!.funcs.length).toBeGreaterThan(2);
});

it("keeps the order of functions that change places", async () => {
  const twins = (names: readonly string[]): string => names.map((name) => `export async function ${name}(): Promise<void> {\n  while (true) await fetch("https://example.com");\n}\n`).join("");
  const cwd = project({ "package.json": "{}", "src/a.ts": twins(["a", "b", "c"]), "src/load.ts": SLOW });
  const session = openSession({ cwd, rules });
  await session.audit();
  for (const names of [["c", "b", "a"], ["b", "d", "c"], ["a", "d", "b", "c"]]) {
    writeFileSync(join(cwd, "src/a.ts"), twins(names));
    session.edit(join(cwd, "src/a.ts"), undefined);
    expect((await session.audit()).report).toEqual((await audit({ cwd, rules })).report);
  }
});
