/** Answers which stop paths a function listens to: whose flags it tests, whose signals it carries. */
import type { Event, Func, Model } from "../../model.ts";
import { looksOf } from "../flow/conditions.ts";
import { matches } from "../flow/matches.ts";
import { inModelOrder, perFunc } from "../flow/memo.ts";
import { reach } from "../flow/reach.ts";
import { settersOf, stopsThatJoin, stopsThatRun, wholes, type Join, type StopRun } from "./stopPaths.ts";

export interface Obeyed {
  readonly stop: StopRun;
  /** The branch, or the read that throws, that looks at what the stop path sets. */
  readonly test: Event;
  /** Where the stop path sets it. */
  readonly set: Event;
  /** What it is called. */
  readonly flag: string;
}

/** Returns the stop paths whose flags or signals a function, or the closures around it, tests to end itself; the nearest first, each once. */
export function obeyed(model: Model): (func: Func) => readonly Obeyed[] {
  return (func) => nearest(model, func);
}

/** Returns every look of a function at what stop paths set, those of the nearest stop path first. */
export function stopLooks(model: Model): (func: Func) => readonly Obeyed[] {
  return (func) => looksIn(model, func);
}

const nearest = perFunc((model, func) => looksIn(model, func).filter((each, i, all) => all.findIndex((other) => other.stop === each.stop) === i));

const looksIn = perFunc((model, func): readonly Obeyed[] => {
  const found: Obeyed[] = [];
  const known: Parameters<typeof looksOf>[3] = new Map();
  const setters = new Map<string, ReturnType<typeof settersAt>>();
  for (const test of func.events) {
    const throws = test.kind === "read" && test.on && matches(test.detail.callee, /\.throwIfAborted$/);
    if (test.kind !== "branch" && !throws) continue;
    const states = new Map<string, string>();
    for (const { state, id } of looksOf(model, func, throws ? { ...test, detail: { ...test.detail, reads: [test.on!] } } : test, known)) if (!states.has(id)) states.set(id, state.name);
    for (const [id, name] of states) {
      if (!setters.has(id)) setters.set(id, settersAt(model, id));
      for (const [stop, flag] of setters.get(id)!) if (!stop.runs.has(func) && !setsItself(func, stop, stop.flags.get(flag)!)) found.push({ stop, test, set: stop.flags.get(flag)!, flag: name });
    }
  }
  // The reader knows best the stop path that stands nearest and sets the flag itself.
  const distance = ({ stop, set }: Obeyed): number => (stop.func.owner !== undefined && stop.func.owner === func.owner ? 0 : 4) + (stop.func.file === func.file ? 0 : 2) + (stop.func.events.includes(set) ? 0 : 1);
  return found.map((each) => ({ each, far: distance(each) })).sort((a, b) => a.far - b.far).map(({ each }) => each);
});

/** What a stop path sets only in passing, in what the reader runs as well, tells nobody to end: `warnOnce()`. */
function setsItself(func: Func, stop: StopRun, set: Event): boolean {
  return set.func !== undefined && set.func !== stop.func && !setsWhatIsGiven(set) && reach(func).has(set.func) && !reach(func).has(stop.func);
}

/** `setState(state) { this.state = state; }`: what it says is up to who calls it. */
function setsWhatIsGiven({ func, detail: { value } }: Event): boolean {
  return value?.kind === "resource" && func!.params.some(({ path }) => path === value.resource.path);
}

/** The stop paths that set this state or what it is a part of, each with what it sets, in order of files. */
function settersAt(model: Model, id: string): readonly (readonly [StopRun, string])[] {
  const found = new Map<StopRun, string>();
  for (const whole of wholes(id)) for (const stop of settersOf(model)(whole)) if (!found.has(stop)) found.set(stop, whole);
  return found.size < 2 ? [...found] : [...found].sort(([a], [b]) => inModelOrder(model)(a.func, b.func));
}

/** Returns the stop paths that wait for the task in which a function runs, at most this many calls down, the most direct first. */
export function joiners(model: Model, depth: number): (func: Func) => readonly { readonly stop: StopRun; readonly join: Join }[] {
  return (func) => {
    const all = stopsThatJoin(model)(func).flatMap((stop) => stop.joins.filter((join) => join.depth <= depth && join.runs.has(func)).map((join) => ({ stop, join })));
    const way = ({ join }: (typeof all)[number]): number => join.depth + join.runs.get(func)!.length;
    return all.sort((a, b) => way(a) - way(b));
  };
}

/** Tells whether a stop path runs the function itself, at most this many calls down. */
export function runsInStop(model: Model, func: Func, depth: number): StopRun | undefined {
  return stopsThatRun(model)(func)
    .filter((stop) => (stop.runs.get(func)?.length ?? Infinity) <= depth)
    .sort((a, b) => a.runs.get(func)!.length - b.runs.get(func)!.length)[0];
}
