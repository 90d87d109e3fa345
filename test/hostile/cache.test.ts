/** What is kept between runs is no way into an audit: a pull request that brings such a file changes nothing. */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { audit, type AuditOptions } from "../../src/audit.ts";
import { project, run } from "../program.ts";

const unix = process.platform !== "win32";
const LEAKS = 'import { Mutex } from "async-mutex";\nconst mutex = new Mutex();\nexport async function held(): Promise<void> {\n  await mutex.acquire();\n  await fetch("https://x");\n  mutex.release();\n}\n';
const QUIET = LEAKS.replace(/  await mutex[\s\S]*release\(\);\n/, "");

let cwd: string;
let options: AuditOptions & { readonly cache: NonNullable<AuditOptions["cache"]> };

beforeEach(() => {
  cwd = project({ ".git/HEAD": "", "package.json": "{}", "a.ts": LEAKS });
  options = { cwd, rules, cache: { folder: join(cwd, "node_modules/.cache/conc-audit"), own: project({}), build: "1" } };
});

const folder = (): string => options.cache.folder;
const kept = (): string => join(folder(), readdirSync(folder()).find((name) => name.endsWith(".json"))!);

async function findings(more: Partial<AuditOptions["cache"] & object> = {}) {
  const { report, notes, model } = await audit({ ...options, cache: { ...options.cache, ...more } });
  return { rules: report.findings.map(({ rule }) => rule), notes: notes.filter(({ subject }) => subject === "cache").map(({ message }) => message), used: model === undefined };
}

it("a result that somebody else has made for these very files is not used, and that is said", async () => {
  const before = await findings();
  expect(before.rules).not.toEqual([]);
  expect((await findings()).used).toBe(true);
  // What an attacker can make: the same tree at the same path, audited with another key, the findings taken out.
  const theirs = { folder: join(project({}), "cache"), own: project({}) };
  await findings(theirs);
  const name = readdirSync(theirs.folder).find((each) => each.endsWith(".json"))!;
  copyFileSync(join(theirs.folder, name), join(folder(), name));
  expect(await findings()).toEqual({ ...before, notes: ["is not used: it is damaged, or somebody else wrote it"] });
  const [header, sum, build, ...body] = readFileSync(kept(), "utf8").split("\n");
  const emptied = JSON.parse(body.join("\n")) as { evidence: object };
  writeFileSync(kept(), [header, sum, build, JSON.stringify({ ...emptied, evidence: { ...emptied.evidence, hazards: [] } })].join("\n"));
  expect((await findings()).rules).toEqual(before.rules);
});

it("the key of results inside the tree is not in the tree, one that lies there opens nothing", async () => {
  await findings();
  expect(readdirSync(folder())).not.toContain("key");
  const theirs = { folder: join(project({}), "cache"), own: project({}) };
  await findings(theirs);
  for (const name of readdirSync(theirs.folder)) copyFileSync(join(theirs.folder, name), join(folder(), name));
  expect((await findings()).notes).toHaveLength(1);
});

it("a result for one text is not taken for another, nor that of one build for another's", async () => {
  await findings();
  const own = readFileSync(kept(), "utf8");
  writeFileSync(join(cwd, "a.ts"), QUIET);
  await findings();
  const quiet = readFileSync(kept(), "utf8");
  writeFileSync(join(cwd, "a.ts"), LEAKS);
  writeFileSync(kept(), quiet);
  expect((await findings()).rules).not.toEqual([]);
  writeFileSync(kept(), own.replace("\n1\n", "\n2\n"));
  expect((await findings({ build: "2" })).notes).toHaveLength(1);
});

it("by default nothing of the audited tree is read or written as a cache", () => {
  mkdirSync(join(cwd, "node_modules/.cache/conc-audit"), { recursive: true });
  expect(run(cwd).code).toBe(1);
  expect(run(cwd).code).toBe(1);
  expect(readdirSync(join(cwd, "node_modules/.cache/conc-audit"))).toEqual([]);
});

it("a folder outside the tree has its key beside it: whoever names it can hand it on", async () => {
  const shared = join(project({}), "cache");
  await findings({ folder: shared });
  expect((await findings({ folder: shared, own: project({}) })).used).toBe(true);
});

it.runIf(unix)("links, pipes and devices in the place of the cache are neither followed nor waited for", async () => {
  const outside = project({});
  mkdirSync(join(cwd, "node_modules/.cache"), { recursive: true });
  symlinkSync(outside, folder());
  expect((await findings()).notes).toEqual(["is not kept: its folder is a link that leads out of the repository"]);
  expect(readdirSync(outside)).toEqual([]);
  rmSync(folder());
  symlinkSync(join(outside, "not/there"), folder());
  expect((await findings()).notes).toHaveLength(1);
  expect(existsSync(join(outside, "not"))).toBe(false);
  rmSync(folder());

  await findings();
  const file = kept();
  for (const make of [() => execFileSync("mkfifo", [file]), () => symlinkSync("/dev/zero", file), () => symlinkSync(join(outside, "target"), file), () => mkdirSync(file)]) {
    rmSync(file, { recursive: true, force: true });
    make();
    expect((await findings()).rules).not.toEqual([]);
  }
  expect(readdirSync(outside)).toEqual([]);
});

it.runIf(unix)("an import that leads to a pipe or device is not waited for when a result is kept either", async () => {
  writeFileSync(join(cwd, "a.ts"), `import { x } from "./pipe";\nimport { y } from "./zero";\nexport const z = [x, y];\n${LEAKS}`);
  execFileSync("mkfifo", [join(cwd, "pipe.ts")]);
  symlinkSync("/dev/zero", join(cwd, "zero.ts"));
  expect((await findings()).rules).not.toEqual([]);
  expect((await findings()).rules).not.toEqual([]);
});
