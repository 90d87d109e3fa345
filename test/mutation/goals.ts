/** Tells which parts decide the conditions of analyses alone while they run, and runs analyses in which one of them does not: a change whose effect is known in milliseconds. */
import type { Shape } from "./decisions.ts";

/** A part's value could not be known without side effects, or would have failed. */
const UNKNOWN = Symbol("unknown");
const FAILS = Symbol("fails");

/** So often in one program a condition is asked what its other parts would have said. */
const MOST_PROBES = 100;

let shown = new Set<string>();
let probes = new Map<string, number>();
let isAside = false;
/** The change that is on. */
let changed: { readonly id: string; readonly part: number; readonly value: boolean } | undefined;
let steps = 0;
let limit = Infinity;

/** The conditions that were asked, with the number of their parts; 0 for what has only one change. */
const conditions = new Map<string, number>();
const closed = new Set<string>();

/** The conditions that the last run asked. */
let asked = new Set<string>();

/** Returns the conditions that a run asks, and all goals of theirs, whether it shows them or not. */
export function goalsOf(run: () => unknown): ReadonlyMap<string, readonly string[]> {
  asked = new Set();
  isNoting = true;
  try {
    run();
  } finally {
    isNoting = false;
  }
  return new Map([...asked].map((id) => [id, goalsOfCondition(id, conditions.get(id) ?? 0)]));
}

function goalsOfCondition(id: string, parts: number): readonly string[] {
  return parts === 0 ? [`${id} swap`] : Array.from({ length: parts }, (_, i) => [`${id} ${i} true`, `${id} ${i} false`]).flat();
}

let isNoting = false;

/**
 * Returns what came of a run, how many conditions it asked and its goals, which are changes that it may notice: `<place> <part> <value>`,
 * a part of this value decides a condition alone there; `<place> nothing`, there is nothing before `?.`; `<place> swap`, `some`, `every`, `filter` or `??` matter.
 */
export function watch<T>(run: () => T): { readonly result: T; readonly goals: readonly string[]; readonly steps: number } {
  shown = new Set();
  probes = new Map();
  steps = 0;
  const result = run();
  return { result, goals: [...shown], steps };
}

/** Runs it with the change that a goal stands for; throws where that fails, or does not end within many times the usual steps. */
export function without<T>(goal: string, usual: number, run: () => T): T {
  const [id = "", part = "", value] = goal.split(" ");
  changed = { id, part: Number(part), value: value !== "true" };
  steps = 0;
  limit = 100 * usual + 20_000;
  try {
    return run();
  } finally {
    changed = undefined;
    limit = Infinity;
  }
}

/** Stops to look at the conditions all of whose goals are closed. */
export function close(isClosed: (goal: string) => boolean): void {
  for (const [id, parts] of conditions) if (goalsOfCondition(id, parts).every(isClosed)) closed.add(id);
}

/** What would have come of something else shows nothing, nor does what analyses remember of it when they come there again: some goals are missed. */
function aside<T>(run: () => T): T | typeof FAILS {
  isAside = true;
  try {
    return run();
  } catch {
    return FAILS;
  } finally {
    isAside = false;
  }
}

function isLookedAt(id: string, parts: number): boolean {
  if (isAside || changed) return false;
  conditions.set(id, parts);
  if (isNoting) asked.add(id);
  if (isNoting || closed.has(id)) return false;
  const before = probes.get(id) ?? 0;
  probes.set(id, before + 1);
  return before < MOST_PROBES;
}

interface List {
  readonly length?: number;
  some(test: unknown): unknown;
  every(test: unknown): unknown;
  filter(test: unknown): unknown;
}

/** What instrumented code calls: see `decisions.ts`. */
const hooks = {
  ask<T>(id: string, value: T): T {
    if (value !== undefined && value !== null) return value;
    if (changed?.id === id) throw new TypeError("nothing is there");
    if (!changed && !isAside) shown.add(`${id} nothing`);
    return value;
  },
  or<T>(id: string, left: () => T, right: () => T, alters: boolean): T {
    const value = left();
    if (changed?.id === id) return value && right();
    const result = value ?? right();
    if (!alters && isLookedAt(id, 0) && aside(() => value && right()) !== result) shown.add(`${id} swap`);
    return result;
  },
  list(id: string, method: "some" | "every" | "filter", on: List, test: unknown, alters: boolean): unknown {
    const other = method === "some" ? "every" : "some";
    if (changed?.id === id) return method === "filter" ? on : on[other](test);
    const result = on[method](test);
    if (alters || !isLookedAt(id, 0)) return result;
    if (method === "filter" ? (result as List).length !== on.length : aside(() => on[other](test)) !== result) shown.add(`${id} swap`);
    return result;
  },
  decide(id: string, shape: Shape, parts: readonly (() => unknown)[], alters: readonly boolean[]): unknown {
    if (++steps > limit) throw new Error("it does not end");
    const values: unknown[] = [];
    const set = changed?.id === id ? changed : undefined;
    const of = (each: Shape): unknown => {
      if (typeof each === "number") return each in values ? values[each] : (values[each] = set?.part === each ? set.value : parts[each]!());
      if (each[0] === "!") return !of(each[1]);
      const left = of(each[1]);
      return (each[0] === "&&") === Boolean(left) ? of(each[2]) : left;
    };
    const result = of(shape);
    if (!isLookedAt(id, parts.length)) return result;
    for (const [i, part] of parts.entries()) if (!(i in values)) values[i] = alters[i] ? UNKNOWN : aside(part);
    for (const i of parts.keys()) {
      if (values[i] === UNKNOWN || values[i] === FAILS) continue;
      const other = ifNot(shape, i, values);
      if (other !== UNKNOWN && other !== Boolean(result)) shown.add(`${id} ${i} ${Boolean(values[i])}`);
    }
    return result;
  },
};

/** Returns what a condition would be with the opposite of one part. */
function ifNot(shape: Shape, part: number, values: readonly unknown[]): boolean | symbol {
  if (typeof shape === "number") {
    const value = values[shape];
    return value === UNKNOWN || value === FAILS ? value : Boolean(value) !== (shape === part);
  }
  const left = ifNot(shape[1], part, values);
  if (typeof left === "symbol") return left;
  if (shape[0] === "!") return !left;
  return (shape[0] === "&&") === left ? ifNot(shape[2], part, values) : left;
}

Object.assign(globalThis, { __decisions: hooks });
