/** A run that asks a server writes the same bytes as one that does not. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { rules } from "../rules/index.ts";
import { audit, type AuditOptions, type AuditResult } from "../src/audit.ts";
import { status, stopped } from "../src/commands/servers.ts";
import { json } from "../src/report/json.ts";
import { markdown } from "../src/report/markdown.ts";
import { residentOf } from "../src/resident/client.ts";
import { entryFiles, readEntry, writeEntry } from "../src/resident/entries.ts";
import { type Job, serve, type ServeOptions } from "../src/resident/server.ts";
import { ask } from "../src/resident/wire.ts";
import { edited, randomOf } from "./edits.ts";
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
const OTHERS = Object.fromEntries(["b", "c", "d"].map((name) => [`src/${name}.ts`, `import { refresh } from "./a.ts";\nlet ${name} = 0;\nexport async function use${name}(): Promise<void> {\n  if (${name} === 0) {\n    await refresh();\n    ${name} = ${name} + 1;\n  }\n}\n`]));

let cwd: string;
let folder: string;
let servers: Promise<void>[];

beforeEach(() => {
  cwd = project({ "package.json": "{}", "src/a.ts": HELD, "src/load.ts": QUICK, ...OTHERS });
  folder = project({});
  servers = [];
});

afterEach(async () => {
  const ended = Promise.all(servers);
  // One that has just been started has no entry yet.
  const again = setInterval(() => void stopped(folder), 20);
  await ended.finally(() => clearInterval(again));
  expect(entryFiles(folder)).toEqual([]);
});

it("answers from the second audit on, and starts nothing where it is there", async () => {
  expect(await asked()).toEqual({ answered: false, notes: [] });
  await ready();
  expect(await asked()).toEqual({ answered: true, notes: [] });
  expect(await asked({ only: ["lock-across-await"] })).toEqual({ answered: true, notes: [] });
  expect(await asked({ minConfidence: "possible", paths: ["src/a.ts"] })).toEqual({ answered: true, notes: [] });
  expect(servers).toHaveLength(1);
  expect(status(folder)).toBe(`ready    process ${process.pid}  ${cwd}\n`);
});

it("follows files that change, appear, vanish and are renamed", async () => {
  await asked();
  await ready();
  writeFileSync(join(cwd, "src/load.ts"), SLOW);
  expect((await asked()).answered).toBe(true);
  writeFileSync(join(cwd, "src/new.ts"), `export * from "./load.ts";\n`);
  expect((await asked()).answered).toBe(true);
  renameSync(join(cwd, "src/load.ts"), join(cwd, "src/other.ts"));
  expect((await asked()).answered).toBe(true);
  rmSync(join(cwd, "src/other.ts"));
  expect((await asked()).answered).toBe(true);
});

it("does not answer once something else that it has read differs, and reads all anew", async () => {
  writeFileSync(join(cwd, "src/a.ts"), HELD.replace("./load.ts", "#load"));
  writeFileSync(join(cwd, "src/load.ts"), SLOW);
  await asked();
  await ready();
  writeFileSync(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions: { paths: { "#load": ["./src/load.ts"] } } }));
  expect((await asked()).answered).toBe(false);
  await ready();
  expect((await asked()).answered).toBe(true);
  expect((await resulted()).report.findings).toHaveLength(4);
});

it("answers for a text that is not saved, and for the saved one afterwards", async () => {
  await asked();
  await ready();
  const overlay = new Map([[join(cwd, "src/load.ts"), SLOW]]);
  expect((await resulted({ overlay })).report.findings.some(({ rule }) => rule === "lock-across-await")).toBe(true);
  expect((await asked({ overlay })).answered).toBe(true);
  expect((await asked()).answered).toBe(true);
});

it("leaves an audit of other files or settings to itself", async () => {
  await asked();
  await ready();
  expect((await asked({ includeTests: true })).answered).toBe(false);
  expect(servers).toHaveLength(2);
  await ready(2);
  expect((await asked({ includeTests: true })).answered).toBe(true);
  mkdirSync(join(cwd, "gen"));
  writeFileSync(join(cwd, "gen/made.ts"), `// @generated\n${SLOW}`);
  expect((await asked({ paths: ["gen/made.ts", "src"] })).answered).toBe(false);
  await ready(2);
  expect((await asked()).answered).toBe(true);
});

it("answers several at once, each for its own contents", async () => {
  await asked();
  await ready();
  const overlay = new Map([[join(cwd, "src/load.ts"), SLOW]]);
  const all = await Promise.all([asked(), asked({ overlay }), asked(), asked({ overlay })]);
  expect(all.map(({ answered }) => answered)).toEqual([true, true, true, true]);
});

it("is not asked where another build started it, and makes room for one of this", async () => {
  await asked();
  await ready();
  expect((await asked({}, "2")).answered).toBe(false);
  await ready(1, "2");
  expect((await asked({}, "2")).answered).toBe(true);
  expect(servers).toHaveLength(2);
  await servers[0];
});

it("tells nothing to who has not read its entry, and outlives whatever it is told", async () => {
  await asked();
  await ready();
  const entry = readEntry(entryFiles(folder)[0]!)!;
  const wanted = { ask: "evidence", digests: [], overlay: [], rules: [] } as const;
  expect(await ask(entry.address!, { ...wanted, token: "x".repeat(36) }, 1000).catch(() => "")).toBe("");
  for (const nonsense of ["", "?", "{}", "null", `{"token":"${entry.token}"}`, `{"token":"${entry.token}","ask":"evidence"}`, `{"token":7}`]) {
    const socket = connect(entry.address!);
    socket.on("error", () => {}).end(nonsense);
    await new Promise((resolve) => socket.resume().once("close", resolve));
  }
  expect((await asked()).answered).toBe(true);
});

it("is done without, with one line, where it has ended or does not answer, and started again", async () => {
  await asked();
  await ready();
  const [file] = entryFiles(folder);
  const entry = readEntry(file!)!;
  stopped(folder);
  await servers[0];
  writeEntry(file!, entry);
  const { answered, notes } = await asked();
  expect({ answered, notes }).toEqual({ answered: false, notes: [expect.stringMatching(/^gave no answer, all is audited here: `E\w+`$/)] });
  expect(await asked()).toEqual({ answered: false, notes: [] });
  await ready();
  expect((await asked()).answered).toBe(true);
});

it("is not started again where it ended before it was ready", async () => {
  await asked();
  await ready();
  const [file] = entryFiles(folder);
  const entry = readEntry(file!)!;
  stopped(folder);
  await servers[0];
  writeEntry(file!, { ...entry, pid: 2 ** 22 + 1, address: undefined });
  const { notes } = await asked();
  expect(notes).toEqual([expect.stringContaining("ended before it had read everything")]);
  expect(status(folder)).toContain("ended");
  expect(servers).toHaveLength(1);
  writeFileSync(file!, "{");
  expect(status(folder)).toBe("damaged entry\n");
  await asked();
  expect(servers).toHaveLength(2);
});

it("ends when nobody asks any more, and where there is nothing to follow", async () => {
  await asked({}, "1", { idleMs: 50 });
  await servers[0];
  expect(entryFiles(folder)).toEqual([]);
  await asked();
  await ready();
  rmSync(join(cwd, "src"), { recursive: true });
  const { address, token } = readEntry(entryFiles(folder)[0]!)!;
  await ask(address!, { token, ask: "follow" }, 1000);
  await servers[1];
});

it("says after random edits, renames and deletions what a run of its own says", async () => {
  const random = randomOf(7);
  await asked();
  await ready();
  let answers = 0;
  for (let i = 0; i < 40; i++) {
    const files = readdirSync(join(cwd, "src"));
    const file = join(cwd, "src", files[random(files.length)]!);
    const what = random(8);
    if (what === 0) renameSync(file, join(cwd, "src", `m${i}.ts`));
    else if (what === 1) writeFileSync(join(cwd, "src", `n${i}.ts`), SLOW);
    else if (what === 2 && files.length > 3) rmSync(file);
    else writeFileSync(file, edited(readFileSync(file, "utf8"), random).text);
    if ((await asked()).answered) answers++;
    else await ready();
  }
  expect(answers).toBeGreaterThan(30);
});

/** Waits until there are this many servers and each has read everything. */
async function ready(count = 1, build = "1"): Promise<void> {
  await vi.waitFor(() => {
    const entries = entryFiles(folder).map(readEntry);
    expect(entries).toHaveLength(count);
    for (const entry of entries) expect(entry).toEqual(expect.objectContaining({ build, address: expect.any(String) }));
  }, 20_000);
}

/** Audits with a server and without; they must say the same. Whether it answered, and what is noted about it. */
async function asked(more: Partial<AuditOptions> = {}, build = "1", timing: Partial<ServeOptions> = {}): Promise<{ readonly answered: boolean; readonly notes: readonly string[] }> {
  const used = await resulted(more, build, timing);
  const fresh = await audit({ cwd, rules, reproducible: true, ...more });
  expect(bytes(used)).toEqual(bytes(fresh));
  return { answered: used.model === undefined, notes: used.notes.filter(({ subject }) => subject === "server").map(({ message }) => message) };
}

async function resulted(more: Partial<AuditOptions> = {}, build = "1", timing: Partial<ServeOptions> = {}): Promise<AuditResult> {
  const start = (job: Job): void => void servers.push(serve(JSON.parse(JSON.stringify(job)) as Job, { rules, pid: process.pid, lookMs: 10, ...timing }));
  const resident = residentOf({ folder, build, start, limitMs: 20_000 });
  const result = await audit({ cwd, rules, reproducible: true, ...more, resident });
  await resident.end();
  return result;
}

function bytes({ report, source }: AuditResult): readonly string[] {
  const context = { source, paint: undefined as never, rules };
  const own = { ...report, problems: report.problems.filter(({ subject }) => subject !== "server") };
  return [json(own), markdown(own, context)];
}
