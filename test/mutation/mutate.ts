/**
 * `npm run mutate -- src/analysis/held.ts[:from-to] …`: changes the files in every way that Stryker knows and says which changes no test
 * notices; `--sample 50` tries so many a file, spread over it, `--all` also says which test noticed a change. Stryker's own runner lowers every fixture again for each change; here the models are made once and all tests run in one process.
 */
import { type ChildProcess, fork } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Mutant } from "@stryker-mutator/api/core";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { build, type Plugin } from "esbuild";
import type { Outcome } from "./worker.ts";

const root = process.cwd();
const built = dirname(fileURLToPath(import.meta.url));
/** Without a sign of life for this long, in ms, a change is taken for an endless loop. */
const PATIENCE = 180_000;

const quiet = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };

async function mutate(targets: readonly string[], sample: number): Promise<void> {
  const inputs = targets.map((target) => {
    const [, path = "", from, to] = /^(.*?)(?::(\d+)-(\d+))?$/.exec(target)!;
    const name = resolve(root, path);
    return { name, content: readFileSync(name, "utf8"), mutate: from === undefined ? true : [{ start: { line: Number(from) - 1, column: 0 }, end: { line: Number(to) - 1, column: 1_000 } }] };
  });
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };
  const { files, mutants } = await new Instrumenter(quiet as never).instrument(inputs, options as never);
  const bundle = join(built, `tests-${process.pid}.mjs`);
  await bundleTests(new Map(files.map(({ name, content }) => [name, content])), bundle);
  const plans = inputs.map(({ name, content }) => {
    const own = mutants.filter(({ fileName }) => fileName === name);
    // Every nth, so that they are spread over the file.
    const step = Math.max(1, own.length / sample);
    return { name, content, all: own.length, tried: own.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)) };
  });
  const outcomes = new Map<string, Outcome>();
  const finish = (): void => {
    while (plans[0]?.tried.every(({ id }) => outcomes.has(id))) {
      const { name, content, all, tried } = plans.shift()!;
      report(relative(root, name), content, all, tried, outcomes);
    }
  };
  await judge(bundle, plans.flatMap(({ tried }) => tried.map(({ id }) => id)), outcomes, finish);
  rmSync(bundle);
}

/** Bundles the tests that are about models, with the instrumented file in place of the one that is changed. */
async function bundleTests(changed: ReadonlyMap<string, string>, outfile: string): Promise<void> {
  const ofFrontEnd = [...changed.keys()].some((name) => name.includes("/frontends/"));
  const replaced: Plugin = {
    name: "changed",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => (changed.has(path) ? { contents: changed.get(path)!, loader: "ts" } : undefined));
      build.onResolve({ filter: /^vitest$/ }, () => ({ path: join(root, "test/mutation/vitest.ts") }));
      if (!ofFrontEnd) build.onResolve({ filter: /\/fixtures\.ts$/ }, ({ importer }) => (/\.test\.ts$/.test(importer) ? { path: join(root, "test/mutation/fixtures.ts") } : undefined));
    },
  };
  // The front end makes every model anew: random programs stand in for the fixtures of the rules.
  const suites = ["analyses.test.ts", "arguments.test.ts", "paths.test.ts", "held.test.ts", "severities.test.ts", "graph.test.ts", "lowering.test.ts", ...(ofFrontEnd ? ["properties/graph.test.ts"] : ["mutation/recorded.ts", "rules.test.ts"])];
  const contents = `${suites.map((name) => `import "./test/${name}";`).join("\n")}\nexport { tests } from "./test/mutation/vitest.ts";`;
  await build({ stdin: { contents, resolveDir: root, loader: "ts" }, outfile, bundle: true, platform: "node", target: "node20.19", format: "esm", packages: "external", logLevel: "warning", plugins: [replaced], define: { "import.meta.url": JSON.stringify(`file://${root}/test/any.ts`) } });
}

/** Runs the changes in a process that is started again after one that never ends or kills it. */
async function judge(bundle: string, mutants: readonly string[], outcomes: Map<string, Outcome>, onOutcome: () => void): Promise<void> {
  while (outcomes.size < mutants.length) {
    const before = outcomes.size;
    const started = await run(bundle, mutants.filter((id) => !outcomes.has(id)), outcomes, onOutcome);
    if (started !== undefined && !outcomes.has(started)) outcomes.set(started, { mutant: started, state: "killed", by: "time" });
    else if (outcomes.size === before) throw new Error("the tests do not run");
    onOutcome();
  }
}

function run(bundle: string, mutants: readonly string[], outcomes: Map<string, Outcome>, onOutcome: () => void): Promise<string | undefined> {
  return new Promise((done) => {
    const child: ChildProcess = fork(join(built, "worker.js"), [bundle, ...mutants], { execArgv: ["--max-old-space-size=3000"], env: { ...process.env, FC_RUNS: "40", FC_SEED: "1" } });
    let started: string | undefined;
    const stop = (): void => void child.kill("SIGKILL");
    let watch = setTimeout(stop, 10 * PATIENCE);
    child.on("message", (message: Partial<Outcome> & { readonly starts?: string; readonly tests?: number; readonly failing?: readonly string[] }) => {
      clearTimeout(watch);
      watch = setTimeout(stop, PATIENCE);
      if (message.tests !== undefined) console.error(`${message.tests} tests${message.failing?.length ? `, failing without any change: ${message.failing.join("; ")}` : ""}; ${mutants.length} changes`);
      if (message.starts !== undefined) started = message.starts;
      if (message.mutant === undefined) return;
      outcomes.set(message.mutant, message as Outcome);
      if (outcomes.size % 25 === 0) console.error(`${outcomes.size} tried, ${[...outcomes.values()].filter(({ state }) => state === "killed").length} noticed`);
      onOutcome();
    });
    child.on("exit", () => {
      clearTimeout(watch);
      done(started);
    });
  });
}

function report(file: string, content: string, all: number, mutants: readonly Mutant[], outcomes: ReadonlyMap<string, Outcome>): void {
  const left = mutants.filter(({ id }) => outcomes.get(id)?.state !== "killed");
  const lines = content.split("\n");
  for (const { id, location: { start, end }, mutatorName, replacement } of values.all ? mutants : left) {
    const { state, by } = outcomes.get(id)!;
    const text = start.line === end.line ? lines[start.line]!.slice(start.column, end.column) : `${lines[start.line]!.slice(start.column)} ...`;
    console.log(`${file}:${start.line + 1}:${start.column + 1} ${state}${by === undefined ? "" : ` by "${by}"`} ${mutatorName}\n  ${text}\n  ${replacement.replace(/\s+/g, " ").slice(0, 160)}`);
  }
  const killed = mutants.length - left.length;
  console.log(`${file}: ${killed} of ${mutants.length} changes noticed (${mutants.length === 0 ? 100 : ((100 * killed) / mutants.length).toFixed(1)} %)${mutants.length < all ? `, tried of ${all}` : ""}`);
}

const { values, positionals } = parseArgs({ options: { sample: { type: "string" }, all: { type: "boolean", default: false } }, allowPositionals: true });
await mutate(positionals, Number(values.sample ?? Infinity));
