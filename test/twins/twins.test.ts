/** What rules say of hand-made locks is what happens when tasks contend for them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { unfairHandoff } from "../../rules/unfair-handoff.ts";
import { unsoundLock } from "../../rules/unsound-lock.ts";
import type { Rule } from "../../src/rule.ts";
import { casesIn, expectationsIn, fixturesRoot, hazardsOf, modelOf } from "../fixtures.ts";
import { defectsOf } from "./contend.ts";
import { load, standIns } from "./load.ts";
import { noLock, twins, type Twin } from "./twins.ts";

beforeAll(standIns);
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("hand-made locks do what is said of them", () => {
  for (const twin of twins) {
    const { fixture, shows, lock, permits = 1, sleeps } = twin;
    it(fixture, async () => {
      expect(await defectsOf(async () => lock(await load(fixture)), permits, sleeps)).toEqual(shows);
      expect(await saidOf(twin)).toEqual(isMissed(fixture) ? [] : asSaid(twin));
    });
  }
});

describe("twins", () => {
  it("are complete", () => {
    const fixtures = ["unfair-handoff", "unsound-lock"].flatMap((rule) => ["flag", "quiet"].flatMap((side) => casesIn(join(fixturesRoot, rule, side)).filter(({ name }) => !/\.(py|rs)$/.test(name)).map(({ name }) => `${rule}/${side}/${name}`)));
    const told = [...twins.map(({ fixture }) => fixture), ...Object.keys(noLock)].filter((fixture) => /^(?:unfair-handoff|unsound-lock)\//.test(fixture));
    expect([...told].sort(), "each case is run by a row of `twins`, or `noLock` says why not").toEqual([...fixtures].sort());
  });

  it("agree with the folder of their fixture", () => {
    for (const { fixture, shows } of twins) {
      const about = fixture.startsWith("unfair-handoff/") ? shows.includes("overtakes") : shows.some((defect) => defect !== "overtakes");
      expect({ fixture, flagged: about }).toEqual({ fixture, flagged: fixture.includes("/flag/") });
    }
  });
});

/** The fixture says that the tool does not see it yet. */
function isMissed(fixture: string): boolean {
  return expectationsIn(fixture, readFileSync(join(fixturesRoot, fixture), "utf8")).some(({ kind }) => kind === "missed");
}

/** Which of the two rules flag the fixture. */
async function saidOf({ fixture }: Twin): Promise<readonly string[]> {
  const [folder, side, name] = fixture.split("/") as [string, string, string];
  const program = casesIn(join(fixturesRoot, folder, side)).find((each) => each.name === name)!;
  const model = await modelOf(program);
  return [unfairHandoff, unsoundLock].filter((rule: Rule) => hazardsOf(rule, model).length > 0).map(({ id }) => id);
}

/** Which of them should, going by what the execution shows: where two are inside there is no order to keep. */
function asSaid({ shows }: Twin): readonly string[] {
  const excludes = !shows.includes("two inside");
  return [...(shows.includes("overtakes") && excludes ? [unfairHandoff.id] : []), ...(shows.some((defect) => defect !== "overtakes") ? [unsoundLock.id] : [])];
}
