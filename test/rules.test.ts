/** Every rule over every case of its fixture folder: `expect`, `missed` and `spurious` comments must tell the truth. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { casesIn, differences, expectationsOf, fixturesRoot, frontEnds, modelOf } from "./fixtures.ts";

const extensions = (await frontEnds()).flatMap((frontEnd) => frontEnd.extensions);

describe.skipIf(extensions.length === 0)("rules", () => {
  for (const rule of rules) {
    for (const side of ["flag", "quiet"] as const) {
      const cases = casesIn(join(fixturesRoot, rule.id, side)).filter(({ files }) => files.some((file) => extensions.some((extension) => file.endsWith(extension))));
      describe.skipIf(cases.length === 0)(`${rule.id} ${side}`, () => {
        for (const program of cases) {
          it(program.name, async () => {
            const expectations = expectationsOf(program);
            const found = differences(rule, await modelOf(program), expectations);
            expect(found.join("\n"), found.join("\n")).toBe("");
            if (side === "flag") expect(expectations.some(({ kind }) => kind !== "spurious"), "a flag case says what is flagged").toBe(true);
            else expect(expectations.filter(({ kind }) => kind !== "spurious"), "a quiet case expects nothing").toEqual([]);
          });
        }
      });
    }
  }
});
