/**
 * The graph is right: what random programs do when they are run is a path of their graph, and no claim about locks or
 * effects is false. `FC_RUNS=20000 npx vitest run test/properties` tries that many programs, `FC_SEED=…` those of a
 * failure again.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { wrong } from "./check.ts";
import { programs } from "./programs.ts";
import { write } from "./write.ts";

const { FC_RUNS, FC_SEED } = process.env;
/** How long, in ms, a failure is made smaller. */
const SHRINKING = 60_000;

async function holdsFor(numRuns: number, seed: number): Promise<void> {
  let failed = Infinity;
  const { counterexample, errorInstance } = await fc.check(
    fc.asyncProperty(programs, async (program) => {
      if (Date.now() > failed + SHRINKING) return true;
      const right = (await wrong(program)).length === 0;
      if (!right) failed = Math.min(failed, Date.now());
      return right;
    }),
    { seed, numRuns },
  );
  if (!counterexample) return;
  const [program] = counterexample;
  expect.fail(`FC_SEED=${seed} FC_RUNS=${numRuns}\n${errorInstance instanceof Error ? errorInstance.stack : ""}\n${(await wrong(program)).join("\n")}\n\n${write(program).source}`);
}

it.runIf(FC_RUNS === undefined)("of known programs, what runs is a path of the graph", () => holdsFor(200, 1));

it("of random programs, what runs is a path of the graph", { timeout: 24 * 3_600_000 }, () => holdsFor(Number(FC_RUNS ?? 100), FC_SEED === undefined ? Date.now() % 2 ** 31 : Number(FC_SEED)));
