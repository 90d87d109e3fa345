/** Answers which timers go on when the object that started them has been stopped. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers, closures } from "../flow/calls.ts";
import { cell, isNothing, looksAt } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { inModelOrder, listOf } from "../flow/memo.ts";
import { isOfMade, isOfMaker, ownerOf } from "../flow/objects.ts";
import { findPath } from "../flow/paths.ts";
import { obeyed, type Obeyed } from "./obedience.ts";
import { keeperStops, ownStops, timersIn, type Place, type Timer } from "./owners.ts";
import { reach } from "../flow/reach.ts";
import { isVariable } from "../flow/spelling.ts";
import { endsSomething, stopsThatRun, type StopRun } from "./stopPaths.ts";

export interface Outliving {
  readonly timer: Timer;
  /** What keeps its handle beyond the call, if anything does. */
  readonly kept?: Resource;
  /** The stop path that ends other things but not this. */
  readonly stop: StopRun;
  /** It is a stop path of the timer's own object, not of one that keeps it. */
  readonly own: boolean;
  /** When it fires, in ms, as far as constants tell. */
  readonly ms?: number;
  /** Who clears it, where nothing that stops does. */
  readonly cleared?: Place;
  /** What its callback looks at once more, and then does nothing: an interval that goes on for nothing, a timer that does not start itself again. */
  readonly seen?: Obeyed;
  /** The stop path clears other timers. */
  readonly others: boolean;
  /** What its callback starts anew, without a look whether all is over: it brings the object back to life. */
  readonly revives?: Event;
  /** It starts itself again only where there is more to do: who does so can return without. */
  readonly ceases: boolean;
}

/** Returns the timers that a stop path leaves running, in order of files. */
export const outliving: (model: Model) => readonly Outliving[] = listOf((model, func) =>
  timersIn(model, func).flatMap((timer) => {
    const { start, stops, endless } = timer;
    if (start.detail.unref || timer.handedOn || clearedBy(model, timer)) return [];
    const again = endless ? undefined : revived(model, timer);
    // Of what fires once it is enough that somebody may clear it, unless that is only to begin, and it begins anew.
    if (stops.length > 0 && !(endless ? stops.every((place) => isAskedFor(model, place, timer) || isHeardAtFirst(model, place.func)) : (again && stops.every((place) => isForTheBeginning(model, place, timer))) || (isLong(start) && stops.every((place) => isAskedFor(model, place, timer))))) return [];
    // What was looked at before a timer that fires once does not keep it from firing.
    // Who looks before it starts an interval never looks again.
    const seen = start.runs.flatMap((callback) => (endless && start.detail.what !== "interval" ? [callback, func] : [callback]).flatMap((each) => obeyed(model)(each)))[0];
    const own = ownStops(model, func).filter((run) => (ends(model, run) || forgets(run, timer)) && (endsSomething(run) || !start.runs.some((callback) => reach(callback).has(run.func))));
    const [stop] = own.length > 0 ? own : [...keeperStops(model, func), ...askersStops(model, timer)].filter((run) => ends(model, run));
    if (!stop || stop.runs.has(func)) return [];
    return [{ timer, kept: lasting(timer), stop, own: own.length > 0, ms: start.detail.ms?.max ?? start.detail.ms?.min, cleared: stops[0], seen, others: !isLocal(start) && clearsTimers(model, stop), revives: seen || isLocal(start) ? undefined : (again ?? revived(model, timer)), ceases: start.detail.what === "timeout" && findPath(func.entry, ({ kind }) => kind === "return", (event) => event === start) !== undefined }];
  }),
);

/** It fires long after everything else has ended. */
function isLong({ detail: { ms } }: Event): boolean {
  return (ms?.max ?? ms?.min ?? 0) >= LONG_MS;
}

const LONG_MS = 10_000;

/** A handle in a variable that nothing is seen to stop goes somewhere: into an object, to somebody else. */
function isLocal({ on }: Event): boolean {
  return on !== undefined && isVariable(on.path);
}

/** Returns what the callback of a timer begins: a server, a process, a listener for what it has opened: `setTimeout(() => this.connect(), this.pause)`; or a method that is called for that, and looks at nothing that a stop path leaves behind. */
export function revived(model: Model, { start: { runs } }: Timer): Event | undefined {
  let begun: Event | undefined;
  for (const callback of runs)
    for (const [func, via] of reach(callback)) {
      if (via.length > MAX_DEPTH || [callback, func, ...via.flatMap((event) => (event.func ? [event.func] : []))].some((each) => obeyed(model)(each).length > 0)) continue;
      const again = func.events.find(({ kind, on, detail: { what } }) => kind === "start" && matches(what, LIVES) && on !== undefined && (on.path.startsWith("this.") || isOfMaker(on, func)));
      if (again) return again;
      if (func === callback) begun ??= func.events.find((event) => begins(model, event, func));
    }
  return begun;
}

/** `this.connect()`, of the object itself, where neither it nor what it calls next asks whether all is over. */
function begins(model: Model, { runs, detail: { callee, receiver } }: Event, by: Func): boolean {
  const isOwn = receiver?.path === "this" || (receiver === undefined && isOfMade(by) && runs.every(({ owner }) => owner === ownerOf(by)));
  if (!isOwn || !matches(callee, BEGINS) || runs.length === 0) return false;
  return runs.every((func) => [...reach(func)].every(([each, via]) => via.length > 1 || !looksAtTheEnd(model, each)));
}

/** It looks at what a stop path of its object sets, empties or throws away. */
function looksAtTheEnd(model: Model, func: Func): boolean {
  const left = new Set(ownStops(model, func).flatMap(({ runs }) => [...runs.keys()].flatMap(({ events }) => events.flatMap(({ kind, on }) => (kind === "write" && on && on.path !== "this" ? [cell(on)] : [])))));
  return func.events.some(({ detail: { reads = [] } }) => reads.some((read) => left.has(cell(read))));
}

export const BEGINS = /(^|\.)(re)?(connect|open|start|listen|subscribe|login)(Again|Now|Socket|Server|Client|Async)?$/i;

/** It is cleared where what it was to bring about has come about: by its own work, or when a connection is there. */
function isForTheBeginning(model: Model, { func }: Place, { start }: Timer): boolean {
  return start.runs.some((callback) => reach(callback).has(func)) || isHeardAtFirst(model, func);
}

/** A listener that is told that a connection is there, and nothing else runs it. */
function isHeardAtFirst(model: Model, func: Func): boolean {
  const heard = callers(model)(func).filter(({ event }) => event.kind !== "stop");
  return heard.length > 0 && heard.every(({ event: { detail } }) => detail.what === "listener" && matches(detail.message, BEGUN));
}

/** How something says that it is there. */
export const BEGUN = /(^|[^a-z])(open|opened|connect|connected|ready|listening|online|started|established)$/i;

export const LIVES = /^(interval|listener|process|server|stream|subscription|watcher|worker)$/;

/** The stop paths of the objects whose methods call a function that starts an interval for them and gives no handle back. */
function askersStops(model: Model, { func, kept, endless }: Timer): readonly StopRun[] {
  if (!endless || func.owner !== undefined || func.parent?.parent !== undefined || (kept !== undefined && kept.scope !== "local")) return [];
  return callers(model)(func).flatMap(({ func: caller, passed }) => (passed || caller.owner === undefined || caller.owner === func.owner ? [] : ownStops(model, caller)));
}

function clearsTimers(model: Model, { func, runs }: StopRun): boolean {
  const inside = (outer: Func): readonly Func[] => closures(model)(outer).flatMap((closure) => [...reach(closure).keys(), ...inside(closure)]);
  return [...runs.keys(), ...inside(func)].some(({ events }) => events.some(({ kind, on }) => kind === "stop" && on?.type === "Timeout"));
}

/** Returns the timers that a stop path clears, and where their handle is kept. */
export const clearedTimers: (model: Model) => readonly { readonly start: Event; readonly kept: Resource; readonly by: StopRun }[] = listOf((model, func) =>
  timersIn(model, func).flatMap((timer) => {
    const kept = lasting(timer);
    const by = kept && clearedBy(model, timer);
    return by ? [{ start: timer.start, kept, by }] : [];
  }),
);

function lasting({ kept }: Timer): Resource | undefined {
  return kept?.scope === "local" ? undefined : kept;
}

function clearedBy(model: Model, { stops }: Timer): StopRun | undefined {
  return stops.flatMap((place) => stopsThatRun(model)(place.func)).sort((a, b) => inModelOrder(model)(a.func, b.func))[0];
}

/** A method of the object that has to be called for it: neither the timer's own work, nor a closure that somebody was given, nor what an event runs. */
function isAskedFor(model: Model, { func, event }: Place, { start, func: starter }: Timer): boolean {
  // What starts it anew, or not, is to be called again.
  if ((func === starter && findPath(event, start) === undefined) || func.owner === undefined || func.role !== undefined || (func.parent !== undefined && func.parent.role !== "module" && !isOfMade(func))) return false;
  return !start.runs.some((callback) => reach(callback).has(func)) && !isRunByEvents(model, func);
}

const MAX_DEPTH = 3;

function isRunByEvents(model: Model, func: Func, depth = 0): boolean {
  if (func.role === "handler") return true;
  if (depth > MAX_DEPTH) return false;
  return callers(model)(func).some(({ func: caller, event, passed }) => passed || event.kind === "start" || (caller !== func && isRunByEvents(model, caller, depth + 1)));
}

/** `stop() { this.timer = undefined; }`: it lets go of the handle and ends nothing, nor does the callback ask whether the handle is still its own. */
function forgets({ runs }: StopRun, { kept, start }: Timer): boolean {
  return kept !== undefined && kept.scope !== "local" && !start.runs.some(({ events }) => events.some((event) => looksAt(event, kept))) && [...runs.keys()].some(({ events }) => events.some(({ on, detail: { value } }) => on !== undefined && cell(on) === cell(kept) && isNothing(value)));
}

/** A stop path that puts an end to something, but not to the process: with that all timers end. */
function ends(model: Model, run: StopRun): boolean {
  if (run.ends.size + run.flags.size + run.joins.length === 0) return false;
  const within = (func: Func): boolean => run.runs.has(func) || (func.parent !== undefined && within(func.parent));
  return !enders(model).some(within);
}

const enders = listOf((_model, func) => (func.events.some(endsProcess) ? [func] : []));

/** Tells whether a call ends the process, so that nothing follows: `process.exit()`. */
export function endsProcess({ kind, detail, next }: Event): boolean {
  return kind === "call" && detail.api !== undefined && detail.safe === true && next.length === 0;
}
