/**
 * The graph is right: what random programs do when they are run is a path of their graph, and no claim about locks or
 * effects is false. `FC_RUNS=20000 npx vitest run test/properties` tries that many programs, `FC_SEED=…` those of a
 * failure again.
 */
import { expect, it } from "vitest";
import { firstWrong } from "./check.ts";

const { FC_RUNS, FC_SEED } = process.env;

it.runIf(FC_RUNS === undefined)("of known programs, what runs is a path of the graph", async () => expect(await firstWrong(400, 1)).toBeUndefined());

it("of random programs, what runs is a path of the graph", { timeout: 24 * 3_600_000 }, async () => {
  expect(await firstWrong(Number(FC_RUNS ?? 20), FC_SEED === undefined ? Date.now() % 2 ** 31 : Number(FC_SEED))).toBeUndefined();
});
