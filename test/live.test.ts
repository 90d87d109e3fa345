/** Whatever is edited, the audit that follows it says what a fresh audit of the same content says. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { audit } from "../src/audit.ts";
import type { Event, Func, Model } from "../src/model.ts";
import { openSession } from "../src/session.ts";
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

/** A model in words, functions and events by their places. */
function dump({ funcs, files, problems, configs }: Model): unknown {
  const names = new Map<unknown, string>();
  for (const func of funcs) {
    names.set(func, `function ${func.id}`);
    func.events.forEach((event, i) => names.set(event, `event ${i} of ${func.id}`));
  }
  const plain = (value: unknown, top = false): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (!top && names.has(value)) return names.get(value);
    if ("endColumn" in value) return `${(value as Event["at"]).file}:${(value as Event["at"]).line}:${(value as Event["at"]).column}`;
    if (Array.isArray(value)) return value.map((each) => plain(each));
    if (value instanceof Map) return [...value].map(([key, each]) => [key, plain(each)]);
    if ("bindsThis" in value) return top ? fieldsOf(value as Func) : `unknown function ${(value as Func).id}`;
    return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]) => [key, plain(each)]));
  };
  const fieldsOf = ({ id, name, file, at, async, generator, exported, bindsThis, owner, parent, params, role, entry, returns, composed, events }: Func): unknown =>
    Object.entries({ id, name, file, at, async, generator, exported, bindsThis, owner, parent, params, role, entry, returns, composed, events: events.map((event) => plain(event, true)) }).map(([key, value]) => [key, key === "events" ? value : plain(value)]);
  return { files, problems, configs, funcs: funcs.map((func) => plain(func, true)) };
}

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
  readonly text: string | undefined;
}

function edit(now: ReadonlyMap<string, string>, cases: ReturnType<typeof programs>, random: (below: number) => number): Edit {
  const paths = [...now.keys()].sort();
  const path = paths[random(paths.length)]!;
  const text = now.get(path)!;
  const lines = text.split("\n");
  const at = random(lines.length);
  const other = random(lines.length);
  const [what, changed] = ([
    ["line deleted", () => lines.toSpliced(at, 1).join("\n")],
    ["line repeated", () => lines.toSpliced(at, 0, lines[at]!).join("\n")],
    ["empty line", () => lines.toSpliced(at, 0, "").join("\n")],
    ["lines swapped", () => lines.with(at, lines[other]!).with(other, lines[at]!).join("\n")],
    ["await dropped", () => text.replace("await ", "")],
    ["async added", () => lines.with(at, lines[at]!.replace(/^(\s*)(\w+)\(/, "$1async $2(")).join("\n")],
    ["number changed", () => lines.with(at, lines[at]!.replace(/\d+/, String(random(90_000)))).join("\n")],
    ["comment", () => lines.with(at, `${lines[at]} // note ${random(9)}`).join("\n")],
    ["name changed", () => renamed(text, random)],
    ["return added", () => lines.toSpliced(at, 0, "return;").join("\n")],
    ["another program", () => Object.values(cases[random(cases.length)]!)[0]!],
    ["deleted", () => undefined],
  ] as const)[random(paths.length > 1 ? 12 : 11)]!;
  if (what === "another program" && random(2) === 0) return { what: "added", path: `src/new${random(3)}.ts`, text: changed() };
  return { what, path, text: changed() };
}

function renamed(text: string, random: (below: number) => number): string {
  const names = [...new Set(text.match(/\b[a-z]\w{3,}\b/g) ?? [])];
  const name = names[random(names.length)];
  return name === undefined ? text : text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), `${name}2`);
}

/** Numbers that are the same for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return Math.abs(state ^ (state >>> 13)) % below;
  };
}
