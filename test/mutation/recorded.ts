/** Random programs and what they did, recorded once: what analyses claim of them is true. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../src/model.ts";
import { frontEnds } from "../fixtures.ts";
import { execute, type Run } from "../properties/execute.ts";
import { graphsOf } from "../properties/follow.ts";
import { programs } from "../properties/programs.ts";
import { write, type Written } from "../properties/write.ts";
import { copy, frozen } from "./fixtures.ts";

const PROGRAMS = 100;
const INTERLEAVINGS = 3;

interface Recorded {
  readonly written: Written;
  readonly model: Model;
  readonly runs: readonly (readonly Run[])[];
}

async function record(): Promise<readonly Recorded[]> {
  const [frontEnd] = await frontEnds();
  const found: Recorded[] = [];
  for (const program of fc.sample(programs, { seed: 1, numRuns: PROGRAMS })) {
    const written = write(program);
    const runs: (readonly Run[])[] = [];
    for (let seed = 0; seed < INTERLEAVINGS; seed++) runs.push(await execute(written.instrumented, 3, seed));
    const model = frontEnd!.model({ root: "/nowhere", files: ["p.ts"], read: () => written.source, isTest: () => false, knowledge: [] });
    found.push({ written, model: frozen(copy(model)), runs });
  }
  return found;
}

const kept = globalThis as { recorded?: readonly Recorded[] };
const recorded = (kept.recorded ??= await record());

describe("recorded programs", () => {
  for (const [i, { written, model, runs }] of recorded.entries())
    it(String(i), () => {
      const graphs = graphsOf(model, written);
      expect(runs.flatMap((each) => graphs.wrong(each))).toEqual([]);
    });
});
