/**
 * Every rule over every case of its fixture folder: `expect`, `missed` and `spurious` comments must tell the truth, and all that the
 * rule says is what `fixtures/<rule>/verdicts.txt` has, whatever else the program contains; what the other rules say of it stands in
 * `others.txt`, and what becomes of its findings where the program differs in one thing in `neighbours.txt`. `VERDICTS=write npx vitest run test/rules.test.ts` writes those files again:
 * read what has changed in them.
 */
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { amongOthers, isOther } from "./crowd.ts";
import { casesIn, differences, expectationsOf, fixturesRoot, frontEnds, modelOf } from "./fixtures.ts";
import { chooseNeighbours, keepVerdicts, spell, spellNeighbours, spellOthers, verdictsOf, wordsOf } from "./verdicts.ts";

const extensions = (await frontEnds()).flatMap((frontEnd) => frontEnd.extensions);
const writes = process.env["VERDICTS"] === "write";

describe.skipIf(extensions.length === 0)("rules", () => {
  for (const rule of rules) {
    const kept = verdictsOf(rule.id, "verdicts");
    const told = new Map([["", wordsOf(rule)]]);
    const keptOfOthers = verdictsOf(rule.id, "others");
    const toldByOthers = new Map<string, string>();
    const keptOfNeighbours = verdictsOf(rule.id, "neighbours");
    const toldOfNeighbours = new Map<string, string>();
    const known = new Set([""]);
    for (const side of ["flag", "quiet"] as const) {
      const cases = casesIn(join(fixturesRoot, rule.id, side)).filter(({ files }) => files.some((file) => extensions.some((extension) => file.endsWith(extension))));
      describe.skipIf(cases.length === 0)(`${rule.id} ${side}`, () => {
        for (const program of cases) {
          const key = `${side}/${program.name}`;
          known.add(key);
          let made: ReturnType<typeof modelOf> | undefined;
          const modelled = (): ReturnType<typeof modelOf> => (made ??= modelOf(program));
          it(program.name, async () => {
            const expectations = expectationsOf(program);
            const model = await modelled();
            const found = differences(rule, model, expectations);
            expect(found.join("\n"), found.join("\n")).toBe("");
            if (side === "flag") expect(expectations.some(({ kind }) => kind !== "spurious"), "a flag case says what is flagged").toBe(true);
            else expect(expectations.filter(({ kind }) => kind !== "spurious"), "a quiet case expects nothing").toEqual([]);
            const said = spell(rule, model);
            told.set(key, said);
            if (!writes) expect(said, `differs from fixtures/${rule.id}/verdicts.txt`).toBe(kept.get(key) ?? "");
            const saidByOthers = spellOthers(rule, rules, model);
            toldByOthers.set(key, saidByOthers);
            if (!writes) expect(saidByOthers, `differs from fixtures/${rule.id}/others.txt`).toBe(keptOfOthers.get(key) ?? "");
          });
          it(`${program.name} in a crowd`, async () => {
            const model = await modelled();
            expect(spell(rule, amongOthers(model, rule.id, program.name), isOther), "differs among code that has nothing to do with it").toBe(spell(rule, model));
          });
          it(`neighbours of ${program.name}`, async () => {
            const model = await modelled();
            const keptHere = keptOfNeighbours.get(key) ?? "";
            if (writes) return void toldOfNeighbours.set(key, chooseNeighbours(rule, model, `${rule.id}/${key}`, keptHere));
            expect(keptHere).not.toBe("");
            expect(spellNeighbours(rule, model, keptHere), `differs from fixtures/${rule.id}/neighbours.txt`).toBe(keptHere);
          });
        }
      });
    }
    it.runIf(!writes)(`${rule.id} says what it says in general, and of cases that are there`, () => {
      expect(kept.get("")).toBe(wordsOf(rule));
      expect([...kept.keys(), ...keptOfOthers.keys(), ...keptOfNeighbours.keys()].filter((key) => !known.has(key))).toEqual([]);
    });
    if (!writes) continue;
    const stillThere = (all: ReadonlyMap<string, string>): readonly (readonly [string, string])[] => [...all].filter(([key]) => known.has(key));
    afterAll(() => {
      keepVerdicts(rule.id, "verdicts", new Map([...stillThere(kept), ...told]));
      keepVerdicts(rule.id, "others", new Map([...stillThere(keptOfOthers), ...toldByOthers]));
      keepVerdicts(rule.id, "neighbours", new Map([...stillThere(keptOfNeighbours), ...toldOfNeighbours]));
    });
  }
});
