/** Whatever is edited, the audit that follows it says what a fresh audit of the same content says. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { audit } from "../src/audit.ts";
import { openSession } from "../src/session.ts";
import { dump } from "./dump.ts";
import { edited, randomOf } from "./edits.ts";
import { project } from "./program.ts";

const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));
const SEEDS = (process.env["LIVE_SEEDS"] ?? "1,2,3,4").split(",").map(Number);
const EDITS = Number(process.env["LIVE_EDITS"] ?? 12);

describe("an audit that follows edits", () => {
  for (const seed of SEEDS)
    it(`says what a fresh one says after each of ${EDITS} edits, seed ${seed}`, async () => {
      const random = randomOf(seed);
      const cases = programs();
      const start = Object.fromEntries(Array.from({ length: 3 }, () => cases[random(cases.length)]!).flatMap((files, i) => Object.entries(files).map(([path, text]) => [`src/p${i}/${path}`, text])));
      const cwd = project({ "package.json": "{}", ...start });
      const now = new Map(Object.entries(start));
      const session = openSession({ cwd, rules });
      await session.audit();
      for (let i = 0; i < EDITS; i++) {
        const { what, path, text } = edit(now, cases, random);
        const file = join(cwd, path);
        if (text === undefined) now.delete(path);
        else now.set(path, text);
        if (text === undefined) rmSync(file);
        else {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
        session.edit(file, random(2) === 0 ? text : undefined);
        const first = random(2) === 0 ? undefined : (): void => {};
        const [followed, fresh] = [await session.audit(undefined, first), await audit({ cwd, rules })];
        expect(dump(followed.model!), `seed ${seed}, edit ${i}: ${what} in ${path}`).toEqual(dump(fresh.model!));
        expect(followed.report, `seed ${seed}, edit ${i}: ${what} in ${path}`).toEqual(fresh.report);
      }
    });
});

/** Fixture programs: their files by path. */
function programs(): readonly Readonly<Record<string, string>>[] {
  return readdirSync(fixtures).flatMap((rule) => {
    const folder = join(fixtures, rule, "flag");
    return (readable(folder) ?? []).map((name) => (/\.[cm]?[jt]sx?$/.test(name) ? { [name]: readFileSync(join(folder, name), "utf8") } : Object.fromEntries((readable(join(folder, name)) ?? []).filter((each) => /\.[cm]?[jt]sx?$/.test(each)).map((each) => [each, readFileSync(join(folder, name, each), "utf8")]))));
  }).filter((files) => Object.keys(files).length > 0);
}

function readable(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}

interface Edit {
  readonly what: string;
  readonly path: string;
  /** None: the file is deleted. */
  readonly text: string | undefined;
}

function edit(now: ReadonlyMap<string, string>, cases: ReturnType<typeof programs>, random: (below: number) => number): Edit {
  const paths = [...now.keys()].sort();
  const path = paths[random(paths.length)]!;
  const kind = random(12);
  if (kind === 0 && paths.length > 1) return { what: "deleted", path, text: undefined };
  if (kind > 2) return { path, ...edited(now.get(path)!, random) };
  const text = Object.values(cases[random(cases.length)]!)[0]!;
  return kind === 1 ? { what: "added", path: `src/new${random(3)}.ts`, text } : { what: "another program", path, text };
}
