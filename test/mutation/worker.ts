/** Runs the collected tests once for each change of a file, the tests that reach the change only, until one fails. */
import { pathToFileURL } from "node:url";
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

const shared: Switch = ((globalThis as Record<string, unknown>).__stryker__ ??= {}) as Switch;
const say = (message: object): void => void process.send!(message);

async function load(bundle: string, query = ""): Promise<readonly Test[]> {
  return ((await import(`${pathToFileURL(bundle).href}${query}`)) as { readonly tests: readonly Test[] }).tests;
}

async function work(bundle: string, mutants: readonly string[]): Promise<void> {
  const tests = await load(bundle);
  const failing = new Set<number>();
  for (const [i, test] of tests.entries()) {
    shared.currentTestId = String(i);
    await Promise.resolve().then(test.run).catch(() => failing.add(i));
  }
  shared.currentTestId = undefined;
  const { static: early = {}, perTest = {} } = shared.mutantCoverage ?? {};
  say({ tests: tests.length, failing: [...failing].map((i) => tests[i]!.name) });
  const kills = new Map<number, number>();
  for (const mutant of mutants) {
    const reach = tests.flatMap((_, i) => (!failing.has(i) && (mutant in early || mutant in (perTest[i] ?? {})) ? [i] : []));
    reach.sort((a, b) => (kills.get(b) ?? 0) - (kills.get(a) ?? 0));
    let by: number | undefined;
    say({ starts: mutant });
    shared.activeMutant = mutant;
    let own = tests;
    if (mutant in early) own = await load(bundle, `?${mutant}`).catch(() => []);
    for (const i of reach) {
      shared.hitCount = 0;
      shared.hitLimit = 100 * (perTest[i]?.[mutant] ?? 0) + 20_000;
      const failed = await Promise.resolve().then(() => own[i]!.run()).then(() => false, () => true);
      if (!failed) continue;
      // A test that fails without the change as well says nothing: somebody edits its fixture.
      shared.activeMutant = undefined;
      shared.hitCount = undefined;
      const sound = await Promise.resolve().then(() => tests[i]!.run()).then(() => true, () => false);
      shared.activeMutant = mutant;
      if (!sound) {
        failing.add(i);
        continue;
      }
      by = i;
      kills.set(i, (kills.get(i) ?? 0) + 1);
      break;
    }
    shared.activeMutant = undefined;
    say({ mutant, state: reach.length === 0 ? "uncovered" : by === undefined ? "survived" : "killed", by: by === undefined ? undefined : tests[by]!.name } satisfies Outcome);
  }
}

const [bundle, ...mutants] = process.argv.slice(2);
await work(bundle!, mutants);
process.exit(0);
