/** Compares the model of a random program with what it does. */
import { frontEnds } from "../fixtures.ts";
import { execute } from "./execute.ts";
import { graphsOf } from "./follow.ts";
import type { Program } from "./programs.ts";
import { write } from "./write.ts";

const INTERLEAVINGS = 8;

/** Returns what is wrong with the model of a program, a line each; nothing where every interleaving is as it says. */
export async function wrong(program: Program): Promise<readonly string[]> {
  const written = write(program);
  const [frontEnd] = await frontEnds();
  const model = frontEnd!.model({ root: "/nowhere", files: ["p.ts"], read: () => written.source, isTest: () => false, knowledge: [] });
  const graphs = graphsOf(model, written);
  const found = model.problems.map(({ message }) => message);
  for (let seed = 0; seed < INTERLEAVINGS && found.length === 0; seed++) {
    found.push(...graphs.wrong(await execute(written.instrumented, 3, seed)));
    if (found.length > 0) found.push(`interleaving ${seed}`);
  }
  return found;
}
