/** Runs the collected tests once for each change of a file, the tests that reach the change only, until one fails. */
import { pathToFileURL } from "node:url";
import { forget } from "./remembered.ts";
import type { Test } from "./vitest.ts";

/** What the instrumented file and this process share: which change is on, and which test reached what. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { readonly static: Counts; readonly perTest: Record<string, Counts> };
}
type Counts = Record<string, number>;

/** What came of one change; `by`: the test that failed. */
export interface Outcome {
  readonly mutant: string;
  readonly state: "killed" | "survived" | "uncovered";
  readonly by?: string;
}

/** With more than this many bytes in use, after tests that were loaded anew for a change of a constant, a new process is needed. */
const FULL = 4.5e9;
/** So often, in ms, this process says that it is alive. */
const PULSE = 10_000;

const shared: Switch = ((globalThis as Record<string, unknown>).__stryker__ ??= {}) as Switch;
const say = (message: object): void => void process.send!(message);

interface Bundle {
  readonly tests: readonly Test[];
  /** Keeps on disk what no change alters. */
  readonly keepModels: () => unknown;
}

async function load(bundle: string, query = ""): Promise<Bundle> {
  return (await import(`${pathToFileURL(bundle).href}${query}`)) as Bundle;
}

interface Work {
  readonly mutants: readonly { readonly id: string; readonly file: string }[];
  /** Nothing is tried: only what no test reaches is of interest. */
  readonly only: boolean;
}

/** Stands for a test whose name the change has taken away. */
const GONE: Test = { name: "", run() {} };

function areNamed(some: readonly Test[], as: readonly Test[]): boolean {
  return some.every(({ name }, i) => name === as[i]?.name);
}

function passes({ run }: Test): Promise<boolean> {
  return Promise.resolve().then(run).then(() => true, () => false);
}

async function work(bundle: string, { mutants, only }: Work): Promise<void> {
  const { tests, keepModels } = await load(bundle);
  const names = new Set(tests.map(({ name }) => name));
  const failing = new Set<number>();
  const costs: number[] = [];
  for (const [i, test] of tests.entries()) {
    shared.currentTestId = String(i);
    // What another test has made analyses remember, this one does not reach.
    forget();
    const { user } = process.cpuUsage();
    await Promise.resolve().then(test.run).catch(() => failing.add(i));
    costs.push(process.cpuUsage().user - user);
  }
  shared.currentTestId = undefined;
  const { static: atLoad = {}, perTest = {} } = shared.mutantCoverage ?? {};
  // From now on everything that runs is counted as if it ran at load.
  const early = { ...atLoad };
  await keepModels();
  say({ tests: tests.length, failing: [...failing].map((i) => tests[i]!.name) });
  const kills = new Map<string, number>();
  const killsOf = (i: number, file: string): number => kills.get(`${i} ${file}`) ?? 0;
  for (const { id: mutant, file } of mutants) {
    if (process.memoryUsage.rss() > FULL) return say({ full: true });
    const reach = tests.flatMap((_, i) => (!failing.has(i) && (mutant in early || mutant in (perTest[i] ?? {})) ? [i] : []));
    reach.sort((a, b) => killsOf(b, file) - killsOf(a, file) || killsOf(b, "") - killsOf(a, "") || costs[a]! - costs[b]!);
    if (only) {
      say({ mutant, state: reach.length === 0 ? "uncovered" : "survived" } satisfies Outcome);
      continue;
    }
    let by: string | undefined;
    say({ starts: mutant });
    let alive = Date.now();
    shared.activeMutant = mutant;
    shared.hitCount = undefined;
    forget();
    let own = tests;
    if (mutant in early) own = await load(bundle, `?${mutant}`).then((anew) => anew.tests, () => []);
    if (!areNamed(own, tests)) {
      // Either the change is of what tests are named after, or fixtures have come since.
      shared.activeMutant = undefined;
      const anew = await load(bundle, `?${mutant}-without`);
      if (!areNamed(anew.tests, tests)) return say({ broken: "the fixtures have changed meanwhile" });
      shared.activeMutant = mutant;
      const renamed = own.filter(({ name }) => !names.has(name));
      for (const test of renamed) {
        if (await passes(test)) continue;
        by = test.name;
        break;
      }
      const named = new Map(own.map((test) => [test.name, test]));
      own = tests.map(({ name }) => named.get(name) ?? GONE);
    }
    for (const i of by === undefined ? reach : []) {
      if (Date.now() > alive + PULSE) say({ starts: mutant }), (alive = Date.now());
      shared.hitCount = 0;
      shared.hitLimit = 100 * (perTest[i]?.[mutant] ?? 0) + 20_000;
      if (own[i] && (await passes(own[i]))) continue;
      // A test that fails without the change as well says nothing: somebody edits its fixture.
      shared.activeMutant = undefined;
      shared.hitCount = undefined;
      forget();
      const sound = await passes(tests[i]!);
      shared.activeMutant = mutant;
      forget();
      if (!sound) {
        failing.add(i);
        continue;
      }
      by = tests[i]!.name;
      for (const where of [file, ""]) kills.set(`${i} ${where}`, killsOf(i, where) + 1);
      break;
    }
    shared.activeMutant = undefined;
    say({ mutant, state: reach.length === 0 ? "uncovered" : by === undefined ? "survived" : "killed", by } satisfies Outcome);
  }
}

process.once("message", (all: Work) => {
  void work(process.argv[2]!, all).then(() => process.send!({}, () => process.exit(0)), (error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
