/** Runs in the bundle of `choose.ts`: looks for neighbours of fixtures by which changes of conditions are noticed. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { rules } from "../../rules/index.ts";
import type { Model } from "../../src/model.ts";
import type { Rule } from "../../src/rule.ts";
import { AND, neighbour, neighboursOf } from "../neighbours.ts";
import { keepVerdicts, spell, spellNeighbours, verdictsOf } from "../verdicts.ts";
import { casesIn, fixturesRoot, modelOf, type Case } from "./fixtures.ts";
import { close, goalsOf, watch, without } from "./goals.ts";
import { forget } from "./remembered.ts";

/** What to look for, and for how long. */
export interface Search {
  readonly minutes: number;
  /** So many neighbours of each fixture are tried, chosen by the seed. */
  readonly most: number;
  /** A change is tried in so many programs that show it. */
  readonly tries: number;
  readonly seed: string;
  /** Programs that differ in two things are tried. */
  readonly pairs: boolean;
  /** Only neighbours whose names have this in them are tried. */
  readonly only: RegExp;
  /** Nothing is known of what the recorded programs notice unless it is told. */
  readonly state?: State | undefined;
}

/** The changes that were shown in some program, and those that were noticed. */
export interface State {
  readonly shown: readonly string[];
  readonly noticed: readonly string[];
}

interface Fixture {
  readonly rule: Rule;
  readonly program: Case;
  readonly key: string;
  /** What is recorded of its neighbours. */
  readonly kept: string;
}

/** Records the neighbours by which changes are noticed that no recorded program notices, and returns what is known then. */
export async function search({ minutes, most, tries, seed, pairs, only, state }: Search): Promise<State> {
  const shown = new Set(state?.shown);
  const noticed = new Set(state?.noticed);
  let tried = new Map<string, number>();
  const isClosed = (goal: string): boolean => noticed.has(goal) || (tried.get(goal) ?? 0) >= tries;
  /** Returns whether a program notices a change that no other has noticed. */
  const notices = (rule: Rule, model: Model): boolean => {
    forget();
    const before = noticed.size;
    const { result, goals, steps } = watch(() => said(rule, model));
    if (result === NO_FOOTING) return false;
    for (const goal of goals) {
      shown.add(goal);
      if (isClosed(goal)) continue;
      if (isNoticed(rule, model, goal, steps, result)) noticed.add(goal);
      else tried.set(goal, (tried.get(goal) ?? 0) + 1);
    }
    forget();
    return noticed.size > before;
  };
  const say = (what: string): void => console.error(`${what}: ${noticed.size} of ${shown.size} changes noticed, ${Math.round(process.uptime())} s`);
  const fixtures = all();
  for (const [i, { rule, program, kept }] of state ? [] : fixtures.entries()) {
    const model = await modelOf(program);
    notices(rule, model);
    for (const name of kept.split("\n").map(nameIn)) {
      const other = neighbour(model, name);
      if (other) notices(rule, other);
    }
    if (i % 100 === 99) close(isClosed), say(`${i + 1} of ${fixtures.length} fixtures`);
  }
  say("what is recorded");
  const found = new Map<string, string[]>();
  const end = Date.now() + minutes * 60_000;
  // What was tried in vain before has one more chance.
  tried = new Map([...shown].map((goal) => [goal, tries - 1]));
  const order = await inOrderOfUse(fixtures, seed, (goal) => noticed.has(goal));
  for (const [i, [rankHere, { rule, program, key, kept }]] of order.entries()) {
    if (Date.now() > end) break;
    const model = await modelOf(program);
    const known = new Set(kept.split("\n").map(nameIn));
    for (const name of namesFor(model, rankHere, pairs).filter((each) => !known.has(each) && only.test(each)).slice(0, most)) {
      const other = neighbour(model, name);
      if (!other || !notices(rule, other)) continue;
      const lines = found.get(`${rule.id} ${key}`) ?? [];
      found.set(`${rule.id} ${key}`, lines);
      lines.push(spellNeighbours(rule, model, name));
      forget();
    }
    if (i % 10 === 9) close(isClosed), say(`neighbours of ${i + 1} fixtures, ${[...found.values()].flat().length} are of use`);
  }
  record(found);
  say(`${[...found.values()].flat().length} neighbours more`);
  return { shown: [...shown], noticed: [...noticed] };
}

function all(): readonly Fixture[] {
  return rules.flatMap((rule) => {
    const kept = verdictsOf(rule.id, "neighbours");
    return (["flag", "quiet"] as const).flatMap((side) => casesIn(join(fixturesRoot, rule.id, side)).map((program) => ({ rule, program, key: `${side}/${program.name}`, kept: kept.get(`${side}/${program.name}`) ?? "" }))).filter(({ kept }) => kept !== "");
  });
}

/** Returns fixtures, each with a text of its own to rank by, those first that ask, for their length, most conditions of which a change is not noticed and which few others ask. */
async function inOrderOfUse(fixtures: readonly Fixture[], seed: string, isNoticed: (goal: string) => boolean): Promise<readonly (readonly [string, Fixture])[]> {
  const open: (readonly [Fixture, ReadonlyMap<string, number>])[] = [];
  const askedBy = new Map<string, number>();
  for (const fixture of fixtures) {
    const model = await modelOf(fixture.program);
    forget();
    const asked = goalsOf(() => said(fixture.rule, model));
    for (const id of asked.keys()) askedBy.set(id, (askedBy.get(id) ?? 0) + 1);
    const steps = model.funcs.reduce((sum, { events }) => sum + events.length, 0);
    // A program twice as long takes twice as long, and has twice as many neighbours.
    open.push([fixture, new Map([...asked].map(([id, goals]) => [id, goals.filter((goal) => !isNoticed(goal)).length / steps ** 2]))]);
  }
  const use = (goals: ReadonlyMap<string, number>): number => [...goals].reduce((sum, [id, count]) => sum + count / askedBy.get(id)!, 0);
  return open.map(([fixture, goals]) => ({ fixture, use: use(goals) })).sort((a, b) => b.use - a.use).map(({ fixture }) => [createHash("sha256").update(`${seed}\n${fixture.rule.id}/${fixture.key}`).digest("hex"), fixture] as const);
}

function namesFor(model: Model, seed: string, pairs: boolean): readonly string[] {
  const names = neighboursOf(model, seed);
  return pairs ? names.flatMap((name, i) => (i % 2 === 0 && i + 1 < names.length ? [name + AND + names[i + 1]!] : [])) : names;
}

function isNoticed(rule: Rule, model: Model, goal: string, steps: number, usual: string): boolean {
  forget();
  try {
    return without(goal, steps, () => spell(rule, model)) !== usual;
  } catch {
    return true;
  }
}

/** Some neighbours are programs that no front end makes: nothing is asked of one in which a rule finds no footing. */
function said(rule: Rule, model: Model): string {
  try {
    return spell(rule, model);
  } catch {
    return NO_FOOTING;
  }
}

const NO_FOOTING = "no footing";

function nameIn(line: string): string {
  return line.split(" => ")[0]!;
}

/** Adds lines to what is recorded by now, which others may have changed meanwhile. */
function record(found: ReadonlyMap<string, readonly string[]>): void {
  for (const rule of rules) {
    const told = new Map(verdictsOf(rule.id, "neighbours"));
    const before = [...told.values()].join();
    for (const [key, kept] of told) told.set(key, [...new Set([...kept.split("\n"), ...(found.get(`${rule.id} ${key}`) ?? [])])].sort().join("\n"));
    if ([...told.values()].join() !== before) keepVerdicts(rule.id, "neighbours", told);
  }
}
