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

/** The calls of functions with what they run: of the audit that follows edits, and of a fresh one. */
const callsIn = ({ model }: Awaited<ReturnType<typeof audit>>): string[] => model!.funcs.flatMap((func) => func.events.flatMap(({ kind, runs, detail }) => (kind === "call" || kind === "spawn" ? [`${func.id} ${detail.callee} ${runs.map(({ id }) => id).join()}`] : [])));

async function followed(files: Readonly<Record<string, string>>, edits: readonly (readonly [path: string, text: string])[]): Promise<void> {
  const cwd = project(files);
  const session = openSession({ cwd, rules });
  await session.audit();
  for (const [path, text] of edits) {
    writeFileSync(join(cwd, path), text);
    session.edit(join(cwd, path), undefined);
    const [live, fresh] = [await session.audit(), await audit({ cwd, rules })];
    expect([callsIn(live), live.report], text).toEqual([callsIn(fresh), fresh.report]);
  }
}

it("sees what a module without exports by name gives others, and what is put into a class from outside", async () => {
  const maps = `module.exports = { text: (name) => fetch(name) };\n`;
  const lamp = `export class Lamp { declare static make: (n: string) => Promise<void>; }\nLamp.make = async (n) => void (await fetch(n));\nObject.assign(Lamp.prototype, { dim: () => fetch("dim") });\n`;
  await followed(
    { "src/maps.js": maps, "src/use.js": `const maps = require("./maps");\nmodule.exports = { one: () => maps.text("a") };\n`, "src/lamp.ts": lamp, "src/light.ts": `import { Lamp } from "./lamp.ts";\nexport const light = async () => void (await Lamp.make("x"));\n` },
    [["src/maps.js", maps.replace("text:", "words:")], ["src/maps.js", maps], ["src/lamp.ts", lamp.replace("Lamp.make =", "Lamp.made =")], ["src/lamp.ts", lamp]],
  );
});

it("sees what the fields of a class with a constructor start with", async () => {
  const nap = `export const nap = () => new Promise((done) => setTimeout(done, 9));\n`;
  const clock = `import { nap } from "./nap.ts";\nexport class Clock {\n  readonly first = nap();\n\n  constructor(readonly name: string) {}\n}\n`;
  await followed({ "src/nap.ts": nap, "src/clock.ts": clock }, [["src/nap.ts", nap.replace("const nap", "const naps")], ["src/nap.ts", nap], ["src/clock.ts", clock.replace("nap();", "fetch(name);")]]);
});

it("sees what functions in a block of the module know of it", async () => {
  const bell = `export const makeBell = () => ({ ring: () => fetch("bell") });\n`;
  const door = `import { makeBell } from "./bell.ts";\nif (process.argv.length > 2) {\n  const bell = makeBell();\n  process.on("SIGUSR1", () => void bell.ring());\n}\n`;
  await followed({ "src/bell.ts": bell, "src/door.ts": door }, [["src/door.ts", door.replace("import { makeBell }", "import { makeBells }")], ["src/door.ts", door], ["src/bell.ts", bell.replace("ring:", "call:")], ["src/bell.ts", bell.replace("makeBell", "makeBells")]]);
});

it("knows no function for what has no body", async () => {
  await followed({ "src/base.ts": `export abstract class Base {\n  abstract get log(): { info(text: string): void };\n  run(): void {\n    this.log.info("x");\n  }\n}\n`, "src/other.ts": "export const x = 1;\n" }, [["src/other.ts", "export const x = 2;\n"]]);
});

it("names the configuration that files have, whether or not they import anything just now", async () => {
  await followed({ "tsconfig.json": "{}", "src/a.ts": `import { nothing } from "somewhere";\nexport const a = nothing;\n` }, [["src/a.ts", "export const a = 1;\n"]]);
});
