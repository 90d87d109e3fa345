/** Compares the models of random programs with what they do. */
import fc from "fast-check";
import { frontEnds } from "../fixtures.ts";
import { execute } from "./execute.ts";
import { graphsOf } from "./follow.ts";
import { programs, type Program } from "./programs.ts";
import { write } from "./write.ts";

const INTERLEAVINGS = 5;
/** Programs that are made and audited together: what a front end has to do once a model is most of the work. */
const TOGETHER = 25;
const CHUNK = 500;
/** How long, in ms, a failure is made smaller. */
const SHRINKING = 60_000;

/** Returns what is wrong with the models of programs, a line each; nothing where every interleaving is as they say. */
export async function wrong(...all: readonly Program[]): Promise<readonly string[]> {
  const files = new Map(all.map((program, i) => [all.length === 1 ? "p.ts" : `p${i}.ts`, write(program)]));
  const [frontEnd] = await frontEnds();
  const model = frontEnd!.model({ root: "/nowhere", files: [...files.keys()].sort(), read: (file) => files.get(file)!.source, isTest: () => false, knowledge: [] });
  const found = model.problems.map(({ message }) => message);
  for (const [file, written] of files) {
    const graphs = graphsOf(model, written, file);
    for (let seed = 0; seed < INTERLEAVINGS && found.length === 0; seed++) found.push(...graphs.wrong(await execute(written.instrumented, 3, seed)));
  }
  return found;
}

/** Tries so many programs; returns the first that fails, made small, and what is wrong with it. */
export async function firstWrong(numRuns: number, from: number): Promise<string | undefined> {
  for (let done = 0; done < numRuns; done += CHUNK) {
    const seed = from + done;
    const chunk = fc.sample(programs, { seed, numRuns: Math.min(CHUNK, numRuns - done) });
    for (let i = 0; i < chunk.length; i += TOGETHER)
      if ((await wrong(...chunk.slice(i, i + TOGETHER))).length > 0) return `FC_SEED=${seed} FC_RUNS=${chunk.length}\n${await smallest(seed, chunk.length)}`;
  }
  return undefined;
}

async function smallest(seed: number, numRuns: number): Promise<string> {
  let failed = Infinity;
  const alone = async (program: Program): Promise<boolean> => {
    if (Date.now() > failed + SHRINKING) return true;
    const right = (await wrong(program)).length === 0;
    if (!right) failed = Math.min(failed, Date.now());
    return right;
  };
  const { counterexample } = await fc.check(fc.asyncProperty(programs, alone), { seed, numRuns });
  return counterexample ? `${(await wrong(counterexample[0])).join("\n")}\n\n${write(counterexample[0]).source}` : "only in a model together with others";
}
