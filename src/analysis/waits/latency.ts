/** Answers how long code may go on waiting before it next looks whether it has been stopped. */
import type { Event, Func, Model } from "../../model.ts";
import { stopLooks } from "../stop/obedience.ts";
import { inside } from "../flow/paths.ts";
import { runBy } from "../flow/reach.ts";
import { sleeps } from "./sleeps.ts";
import type { Join, StopRun } from "../stop/stopPaths.ts";

/** A time in ms; `more`: a wait of unknown length, or a loop whose turns are not known, comes on top. */
export interface Latency {
  readonly ms: number;
  readonly more: boolean;
  /** What all further turns of the loop around it take together, where that is less than so many times as long. */
  readonly rest?: number;
}

/** What one step takes; undefined where it is what it runs that takes time. */
type Cost = (model: Model, func: Func, event: Event) => Latency | undefined;

const NONE: Latency = { ms: 0, more: false };

/**
 * Returns the longest time slept from a sleep on, itself included, until its task looks at what the stop path sets, or is over.
 * `via`: the calls that lead from the task to the sleep's function.
 */
export function sleptOut(model: Model, stop: StopRun, sleep: Event, via: readonly Event[]): Latency {
  return waited({ model, stop, cost: slept, known: new Map() }, sleep, via);
}

/** Returns the longest time slept from a sleep on in its function alone. */
export function sleptHere(model: Model, stop: StopRun, sleep: Event): Latency {
  return waited({ model, stop, cost: slept, known: new Map() }, sleep, []);
}

/** Returns the longest that a task which a stop path waits for goes on, wherever it is when it is told to end: its sleeps, and its waits with a time limit. */
export function taskTime(model: Model, stop: StopRun, { runs }: Join): Latency {
  const walk: Walk = { model, stop, cost: limited, known: new Map() };
  let most = NONE;
  for (const [func, via] of runs) for (const event of func.events) if (limited(model, func, event)) most = max(most, waited(walk, event, via));
  return most;
}

interface Walk {
  readonly model: Model;
  readonly stop: StopRun;
  readonly cost: Cost;
  /** What functions take from their start. */
  readonly known: Map<Func, Latency>;
}

/** The event itself, and the rest of each function that leads there. */
function waited(walk: Walk, event: Event, via: readonly Event[]): Latency {
  return [event, ...via.toReversed()].reduce((total, at) => sum(total, at.func ? longest(walk, at.func, at) : NONE), costOf(walk, event));
}

/** The longest way from an event to the next look or the function's end; a loop without a look is gone round to its last turn. */
function longest(walk: Walk, func: Func, from: Event): Latency {
  const looks = new Set(stopLooks(walk.model)(func).flatMap(({ stop, test }) => (stop === walk.stop ? [test] : [])));
  const ids = new Map(func.events.map((event, i) => [event, i]));
  const known = new Map<string, Latency>();
  const follow = (at: Event, again: readonly Event[]): Latency => {
    const key = [at, ...again].map((event) => ids.get(event)).join();
    const found = known.get(key);
    if (found) return found;
    known.set(key, NONE);
    let most = NONE;
    for (const next of [...at.next, ...at.onThrow]) {
      const back = next.kind === "loop" && (at === next || inside(at, next));
      if (looks.has(next) || (back && again.includes(next))) continue;
      const turns = back ? [...again, next] : again.filter((loop) => next === loop || inside(next, loop));
      most = max(most, sum(times(costOf(walk, next), next, turns), follow(next, turns)));
    }
    known.set(key, most);
    return most;
  };
  return follow(from, []);
}

/** In a loop that is gone round again, each step counts for all further turns. */
function times({ ms, more, rest }: Latency, event: Event, again: readonly Event[]): Latency {
  let [total, open] = [ms, more];
  for (const loop of again)
    if (inside(event, loop)) {
      open ||= loop.detail.bound === undefined && ms > 0 && !(rest !== undefined && loop === event.loop);
      const turns = total * Math.max(0, (loop.detail.bound ?? 1) - 1);
      total = rest !== undefined && loop === event.loop ? (loop.detail.bound === undefined ? rest : Math.min(rest, turns)) : turns;
    }
  return { ms: total, more: open };
}

function costOf(walk: Walk, event: Event): Latency {
  const func = event.func;
  const own = func && walk.cost(walk.model, func, event);
  return own ?? runBy(event).reduce((most, callee) => max(most, whole(walk, callee)), NONE);
}

/** What a function takes from its start; one that calls itself does so once. */
function whole(walk: Walk, func: Func): Latency {
  let found = walk.known.get(func);
  if (!found) {
    walk.known.set(func, NONE);
    walk.known.set(func, (found = longest(walk, func, func.entry)));
  }
  return found;
}

function slept(model: Model, func: Func, event: Event): Latency | undefined {
  const own = sleeps(model)(func).find((each) => each.event === event);
  if (!own) return undefined;
  const { max: longest, min, doubles } = own.ms ?? {};
  return own.wake !== "none" ? NONE : { ms: longest ?? min ?? 0, more: longest === undefined, ...(doubles && longest !== undefined ? { rest: longest } : {}) };
}

/** What a stop can wake takes no time then. */
function limited(model: Model, func: Func, event: Event): Latency | undefined {
  const { timeout, wake = "none" } = event.detail;
  const own = slept(model, func, event);
  if (own || timeout?.max === undefined || event.runs.length > 0) return own;
  return wake === "none" ? { ms: timeout.max, more: false } : NONE;
}

function sum(a: Latency, b: Latency): Latency {
  return { ms: a.ms + b.ms, more: a.more || b.more };
}

function max(a: Latency, b: Latency): Latency {
  return { ms: Math.max(a.ms, b.ms), more: a.more || b.more };
}
