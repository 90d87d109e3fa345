/** Answers which stop paths a function listens to: whose flags it tests, whose signals it carries. */
import type { Event, Func, Model } from "../model.ts";
import { callers } from "./calls.ts";
import { looksOf } from "./conditions.ts";
import { stopRuns, touches, type StopRun } from "./stopPaths.ts";

export interface Obeyed {
  readonly stop: StopRun;
  /** The branch that looks at what the stop path sets. */
  readonly test: Event;
  /** Where the stop path sets it. */
  readonly set: Event;
  /** What it is called. */
  readonly flag: string;
}

const obeyedOf = new WeakMap<Model, Map<Func, readonly Obeyed[]>>();

/** Returns the stop paths whose flags or signals a function, or the closures around it, tests to end itself. */
export function obeyed(model: Model): (func: Func) => readonly Obeyed[] {
  let known = obeyedOf.get(model);
  if (!known) obeyedOf.set(model, (known = new Map()));
  const memo = known;
  return (func) => {
    let found = memo.get(func);
    if (!found) memo.set(func, (found = collect(model, func)));
    return found;
  };
}

function collect(model: Model, func: Func): readonly Obeyed[] {
  const found: Obeyed[] = [];
  for (const test of func.events) {
    if (test.kind !== "branch") continue;
    for (const { state } of looksOf(model, func, test))
      for (const stop of stopRuns(model)) {
        const id = touches(stop.flags, state);
        if (id === undefined || stop.runs.has(func)) continue;
        const set = stop.flags.get(id)!;
        if (!found.some((other) => other.stop === stop)) found.push({ stop, test, set, flag: state.name });
      }
  }
  return found;
}

/** Returns the stop paths that wait for the task in which a function runs, the most direct first. */
export function joiners(model: Model): (func: Func) => readonly { readonly stop: StopRun; readonly join: StopRun["joins"][number] }[] {
  const all = stopRuns(model);
  return (func) => all.flatMap((stop) => stop.joins.filter((join) => join.runs.has(func)).map((join) => ({ stop, join }))).sort((a, b) => a.stop.runs.get(a.join.func)!?.length - b.stop.runs.get(b.join.func)!?.length);
}

/** Tells whether a stop path runs the function itself, at most this many calls down. */
export function runsInStop(model: Model, func: Func, depth: number): StopRun | undefined {
  return stopRuns(model)
    .filter((stop) => (stop.runs.get(func)?.length ?? Infinity) <= depth)
    .sort((a, b) => a.runs.get(func)!.length - b.runs.get(func)!.length)[0];
}

/** Tells whether anything but this function itself calls it. */
export function isCalled(model: Model, func: Func): boolean {
  return callers(model)(func).some((caller) => caller.func !== func);
}
