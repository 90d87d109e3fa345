/**
 * `npm run mutate -- src/analysis/locks/held.ts[:from-to] …`: changes the files in every way that Stryker knows and says which changes no test
 * notices, but for those that do not compile; `--sample 50` tries so many a file and `--total 600` so many in all, chosen by `--seed`;
 * `--all` also says which test noticed a change, `--uncovered` tries none and says which ones no test reaches. Stryker's own runner lowers every fixture again for each change; here the models are made once and all tests run in one process.
 */
import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Mutant } from "@stryker-mutator/api/core";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { build, type Plugin } from "esbuild";
import { compiler } from "./compiles.ts";
import type { Outcome } from "./worker.ts";

const root = process.cwd();
const built = dirname(fileURLToPath(import.meta.url));
/** Without a sign of life for this long, in ms, a change is taken for an endless loop. */
const PATIENCE = 120_000;

const quiet = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };

async function mutate(targets: readonly string[], sample: number, total: number, seed: string): Promise<void> {
  const inputs = targets.map((target) => {
    const [, path = "", from, to] = /^(.*?)(?::(\d+)-(\d+))?$/.exec(target)!;
    const name = resolve(root, path);
    return { name, content: readFileSync(name, "utf8"), mutate: from === undefined ? true : [{ start: { line: Number(from) - 1, column: 0 }, end: { line: Number(to) - 1, column: 1_000 } }] };
  });
  const { mutants: all } = await instrument(inputs);
  const picked = pick(all, inputs.map(({ name, content }) => [name, content]), sample, total, seed, compiler(root));
  // Switches cost time: only what is tried has one.
  const { files, mutants } = picked.size === all.length ? await instrument(inputs) : await instrument(inputs.map((input) => ({ ...input, mutate: [...picked.values()].filter(({ fileName }) => fileName === input.name).map(({ location }) => location) })));
  const bundle = join(built, `tests-${process.pid}.mjs`);
  await bundleTests(new Map(files.map(({ name, content }) => [name, content])), bundle);
  const order = new Map([...picked.keys()].map((place, i) => [place, i]));
  const tried = mutants.filter((mutant) => picked.has(placeOf(mutant))).sort((a, b) => order.get(placeOf(a))! - order.get(placeOf(b))!);
  const texts = new Map(inputs.map(({ name, content }) => [name, content.split("\n")]));
  const outcomes = new Map<string, Outcome>();
  let said = 0;
  const tell = (): void => {
    for (; said < tried.length && outcomes.has(tried[said]!.id); said++) say(tried[said]!, outcomes.get(tried[said]!.id)!, texts.get(tried[said]!.fileName)!);
  };
  const finish = (): void => {
    rmSync(bundle);
    const judged = tried.filter(({ id }) => outcomes.has(id));
    for (const { name } of inputs) {
      const of = (mutant: Mutant): boolean => mutant.fileName === name;
      if (all.some(of)) sum(relative(root, name), judged.filter(of), all.filter(of).length, outcomes);
    }
    if (inputs.length > 1) sum("all", judged, all.length, outcomes);
  };
  // What was tried so far is a random sample as well.
  process.once("SIGINT", () => {
    finish();
    process.exit(130);
  });
  await judge(bundle, tried, outcomes, tell);
  finish();
}

function instrument(inputs: readonly { readonly name: string; readonly content: string; readonly mutate: boolean | readonly Mutant["location"][] }[]): Promise<{ readonly files: readonly { readonly name: string; readonly content: string }[]; readonly mutants: readonly Mutant[] }> {
  return new Instrumenter(quiet as never).instrument(inputs as never, { plugins: null, excludedMutations: [], ignorers: [], noHeader: false } as never);
}

function placeOf({ fileName, location: { start, end }, mutatorName, replacement }: Mutant): string {
  return [fileName, start.line, start.column, end.line, end.column, mutatorName, replacement].join(":");
}

/**
 * Returns the changes to try by their places, in an order that is random and the same each time: it depends on the seed and on the
 * changed text alone, so that a sample stays what it was while other lines are edited.
 */
function pick(all: readonly Mutant[], contents: readonly (readonly [string, string])[], sample: number, total: number, seed: string, compiles: (mutant: Mutant) => boolean): ReadonlyMap<string, Mutant> {
  const lines = new Map(contents.map(([name, content]) => [name, content.split("\n")]));
  const alike = new Map<string, number>();
  const ranked = all.map((mutant) => {
    const { fileName, location: { start, end }, mutatorName, replacement } = mutant;
    const text = [relative(root, fileName), lines.get(fileName)![start.line]!.trim(), end.line - start.line, mutatorName, replacement].join("\n");
    alike.set(text, (alike.get(text) ?? 0) + 1);
    return { mutant, rank: createHash("sha256").update(`${seed}\n${text}\n${alike.get(text)}`).digest("hex") };
  }).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const perFile = new Map<string, number>();
  const picked = new Map<string, Mutant>();
  let refused = 0;
  for (const { mutant } of ranked) {
    if (picked.size === total) break;
    const before = perFile.get(mutant.fileName) ?? 0;
    if (before === sample) continue;
    if (!compiles(mutant)) {
      refused++;
      continue;
    }
    perFile.set(mutant.fileName, before + 1);
    picked.set(placeOf(mutant), mutant);
  }
  console.error(`${refused} changes that the compiler refuses are left out`);
  return picked;
}

/** Bundles the tests that are about models, with the instrumented file in place of the one that is changed. */
async function bundleTests(changed: ReadonlyMap<string, string>, outfile: string): Promise<void> {
  const ofFrontEnd = [...changed.keys()].some((name) => name.includes("/frontends/"));
  const replaced: Plugin = {
    name: "changed",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const contents = changed.get(path) ?? (/\/(?:src\/analysis|rules)\/.+$/.test(path) ? readFileSync(path, "utf8") : undefined);
        // Models are shared by all changes: what analyses remember of them is not.
        return contents === undefined ? undefined : { contents: contents.replaceAll("new WeakMap", "new globalThis.Remembered"), loader: "ts" };
      });
      build.onResolve({ filter: /\/(?:crowd|neighbours)\.ts$/ }, ({ path, importer }) => (importer.includes("/test/mutation/") ? undefined : { path: join(root, "test/mutation", path) }));
      build.onResolve({ filter: /^vitest$/ }, () => ({ path: join(root, "test/mutation/vitest.ts") }));
      if (!ofFrontEnd) build.onResolve({ filter: /\/fixtures\.ts$/ }, ({ importer }) => (/\.test\.ts$/.test(importer) ? { path: join(root, "test/mutation/fixtures.ts") } : undefined));
    },
  };
  // The front end makes every model anew: random programs stand in for the fixtures of the rules.
  const suites = ["analyses.test.ts", "names.test.ts", "vocabulary.test.ts", "kept.test.ts", "judged.test.ts", "told.test.ts", "overlaps.test.ts", "questions.test.ts", "locks.test.ts", "brokenLocks.test.ts", "leftBehind.test.ts", "effects.test.ts", "stopPaths.test.ts", "consequences.test.ts", "arguments.test.ts", "paths.test.ts", "held.test.ts", "lockCircles.test.ts", "severities.test.ts", "words.test.ts", "events.test.ts", "turns.test.ts", "stopping.test.ts", "wakes.test.ts", "graph.test.ts", "lowering.test.ts", ...(ofFrontEnd ? ["properties/graph.test.ts"] : ["mutation/recorded.ts", "demo.test.ts", "rules.test.ts"])];
  const contents = `${suites.map((name) => `import "./test/${name}";`).join("\n")}\nexport { tests } from "./test/mutation/vitest.ts";\n${ofFrontEnd ? "export const keepModels = () => undefined;" : 'export { keepModels } from "./test/mutation/fixtures.ts";'}`;
  await build({ stdin: { contents, resolveDir: root, loader: "ts" }, outfile, bundle: true, platform: "node", target: "node20.19", format: "esm", packages: "external", logLevel: "warning", plugins: [replaced], define: { "import.meta.url": JSON.stringify(`file://${root}/test/any.ts`) } });
}

/** Runs the changes in a process that is started again after one that never ends or kills it. */
async function judge(bundle: string, mutants: readonly Mutant[], outcomes: Map<string, Outcome>, onOutcome: () => void): Promise<void> {
  while (outcomes.size < mutants.length) {
    const before = outcomes.size;
    const { started, full } = await run(bundle, mutants.filter(({ id }) => !outcomes.has(id)), outcomes, onOutcome);
    if (!full && started !== undefined && !outcomes.has(started)) outcomes.set(started, { mutant: started, state: "killed", by: "time" });
    else if (outcomes.size === before) throw new Error("the tests do not run");
    onOutcome();
  }
}

/** Tells of the change that was tried last, and whether the process has ended because its memory is full. */
function run(bundle: string, mutants: readonly Mutant[], outcomes: Map<string, Outcome>, onOutcome: () => void): Promise<{ readonly started?: string; readonly full: boolean }> {
  return new Promise((done, fail) => {
    const child: ChildProcess = fork(join(built, "worker.js"), [bundle], { execArgv: ["--max-old-space-size=6000", "--max-semi-space-size=64"], env: { ...process.env, FC_RUNS: "40", FC_SEED: "1" } });
    let started: string | undefined;
    let full = false;
    const stop = (): void => void child.kill("SIGKILL");
    let watch = setTimeout(stop, 10 * PATIENCE);
    child.send({ mutants: mutants.map(({ id, fileName }) => ({ id, file: fileName })), only: values.uncovered });
    child.on("message", (message: Partial<Outcome> & { readonly starts?: string; readonly tests?: number; readonly failing?: readonly string[]; readonly full?: boolean; readonly broken?: string }) => {
      clearTimeout(watch);
      watch = setTimeout(stop, PATIENCE);
      if (message.tests !== undefined) console.error(`${message.tests} tests${message.failing?.length ? `, failing without any change: ${message.failing.join("; ")}` : ""}; ${mutants.length} changes`);
      if (message.starts !== undefined) started = message.starts;
      full ||= message.full ?? false;
      if (message.broken !== undefined) fail(new Error(message.broken));
      if (message.mutant === undefined) return;
      outcomes.set(message.mutant, message as Outcome);
      if (outcomes.size % 25 === 0 && !values.uncovered) console.error(`${outcomes.size} tried, ${[...outcomes.values()].filter(({ state }) => state === "killed").length} noticed, ${Math.round(process.uptime())} s`);
      onOutcome();
    });
    child.on("exit", () => {
      clearTimeout(watch);
      done({ ...(started === undefined ? {} : { started }), full });
    });
  });
}

function say({ fileName, location: { start, end }, mutatorName, replacement }: Mutant, { state, by }: Outcome, lines: readonly string[]): void {
  if (state === "killed" && !values.all) return;
  if (values.uncovered && state !== "uncovered") return;
  const text = start.line === end.line ? lines[start.line]!.slice(start.column, end.column) : `${lines[start.line]!.slice(start.column)} ...`;
  console.log(`${relative(root, fileName)}:${start.line + 1}:${start.column + 1} ${state}${by === undefined ? "" : ` by "${by}"`} ${mutatorName}\n  ${text}\n  ${replacement.replace(/\s+/g, " ").slice(0, 160)}`);
}

function sum(file: string, mutants: readonly Mutant[], all: number, outcomes: ReadonlyMap<string, Outcome>): void {
  const killed = mutants.filter(({ id }) => outcomes.get(id)?.state === "killed").length;
  console.log(`${file}: ${killed} of ${mutants.length} changes noticed (${mutants.length === 0 ? "-" : ((100 * killed) / mutants.length).toFixed(1)} %)${mutants.length < all ? `, tried of ${all}` : ""}`);
}

const { values, positionals } = parseArgs({ options: { sample: { type: "string" }, total: { type: "string" }, seed: { type: "string", default: "1" }, all: { type: "boolean", default: false }, uncovered: { type: "boolean", default: false } }, allowPositionals: true });
await mutate(positionals, Number(values.sample ?? Infinity), Number(values.total ?? Infinity), values.seed);
