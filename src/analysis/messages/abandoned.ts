/** Answers which waits nobody will end: their resolvers are thrown away, or left lying when whoever would call them is gone. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { cell, isConstant, isFirstValue, isShared, usersOf } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { isWithin } from "../flow/nesting.ts";
import { obeyed } from "../stop/obedience.ts";
import { heirRuns, ownEnds, ownStops, slotted, timersIn } from "../stop/owners.ts";
import { isForTheLast, isWhereEmpty } from "./nobodyWaits.ts";
import { isBoundedByCallers, parkedBy, parkedIn, settledIn, type Parked } from "./parked.ts";
import { droppedTasks } from "./droppedTasks.ts";
import { adds, isUnheard } from "../flow/operations.ts";
import { partsOf } from "../flow/partsOf.ts";
import { isBegunAnew } from "./begunAnew.ts";
import { exits, findPath } from "../flow/paths.ts";
import { isPartOf } from "../flow/places.ts";
import { reach } from "../flow/reach.ts";
import { runsMidway } from "../stop/midway.ts";
import { stopRun, type StopRun } from "../stop/stopPaths.ts";
import { hasFixedKey, isOfVariable } from "../flow/spelling.ts";
import { below } from "../flow/substitute.ts";
import { failureAfter, swallowedAfter, throwsAlways } from "../flow/throws.ts";
import { clearsTimersOf, reachesEntries } from "../flow/walks.ts";

export interface Abandoned {
  /** `cleared`: what keeps the resolvers is emptied. `left`: the object or its connection ends without them. `dropped`: a queue of a library forgets tasks whose callers wait. */
  readonly how: "cleared" | "left" | "dropped";
  /** The function that waits, and where. */
  readonly func: Func;
  readonly wait: Event;
  /** What keeps the resolvers, or the queue. */
  readonly kept: Resource;
  /** What ends or clears, and where. */
  readonly by: Func;
  readonly at: Event;
  /** Who settles it while things go well. */
  readonly settler?: Func;
  /** It ends or clears while the program goes on, as far as the program shows. */
  readonly midway: boolean;
  /** The field that keeps the promise of who does not wait for it itself, and whether anybody in the program takes it from there. */
  readonly promise?: { readonly in: Resource; readonly taken: boolean };
}

/** Returns the waits that are abandoned, each once for what keeps it and who does it, in order of files. */
export function abandoned(model: Model): readonly Abandoned[] {
  return [...forgotten(model), ...droppedTasks(model)];
}

/** The resolvers of one promise are told as one. */
const forgotten = listOf((model, func) =>
  parkedIn(model, func).flatMap((each) => {
    const id = cell(each.kept);
    const all = parkedBy(model)(id);
    const free = all[0] === each ? all.filter((wait) => !canOnlyFail(wait) && !wait.elsewhere && !isBoundedByCallers(model, wait.func)) : [];
    // Where the timers that end the waits are cleared nothing ends them.
    const open = free.find((wait) => !wait.limited) ?? free.find((wait) => wait.timed);
    if (!open) return [];
    const ids = new Set([id, ...parkedIn(model, func).flatMap((other) => (isBeside(open.put, other.put) ? [cell(other.kept)] : []))]);
    const promise = promiseOf(model, open);
    const waits = promise ? awaitsOf(model)(cell(promise.in)) : [];
    if (waits.length > 0 && waits.every(isLimited) && !waits.some(({ func: by }) => by?.returns.some((value) => value.kind === "resource" && cell(value.resource) === cell(promise!.in)))) return [];
    const cleared = clears(model, open, id, ids, usersOf(model)(id)).filter(({ by }) => !open.limited || clearsTimersOf(by, id));
    // Who ends it has waited for the same before.
    const ends = (cleared.length > 0 || open.limited ? cleared : left(model, open, ids)).filter(({ by }) => !waits.some((wait) => wait.func !== undefined && reach(by).has(wait.func)));
    return ends.map((each) => (promise ? { ...each, promise } : each));
  }).filter((each, i, all) => each.func === func || all.findIndex(({ how, by }) => how === each.how && by === each.by) === i),
);

/** One run puts the resolvers into both: of `if (free) running.set(…); else queue.push(…)` each promise is in one of them. */
function isBeside(put: Event, other: Event): boolean {
  return (findPath(put, other) ?? findPath(other, put)) !== undefined;
}

/** `new Promise((_, reject) => { this.fail = reject; })`: nobody waits for that alone, only beside something else. */
function canOnlyFail({ put }: Parked): boolean {
  return put.func?.params[0]?.name.startsWith("_") === true;
}

/** `this.ready = new Promise(…)` of who neither waits for it nor gives it back: who waits is whoever takes it from there. */
function promiseOf(model: Model, { func, put }: Parked): Abandoned["promise"] {
  const made = func.events.find(({ kind, runs }) => kind === "call" && put.func !== undefined && runs.includes(put.func));
  const field = made && func.events.find(({ kind, at, on, detail: { value } }) => kind === "write" && on !== undefined && isShared(on, func) && value?.kind === "promise" && isPartOf(made.at, at))?.on;
  const waits = func.role !== "constructor" && (func.events.some(({ kind, on }) => kind === "await" && on?.path === field?.path) || func.returns.some((value) => value.kind === "promise" || (value.kind === "resource" && value.resource.path === field?.path)));
  return field && !waits ? { in: field, taken: takers(model)(cell(field)).length > 0 } : undefined;
}

/** The waits for what something keeps. */
const awaitsOf = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "await" && event.on && event.detail.combinator === undefined ? [[cell(event.on), event] as const] : [])));

/** A time limit, or another member of a race, ends it. */
function isLimited({ detail: { timeout, wake } }: Event): boolean {
  return timeout !== undefined || wake === "race" || wake === "signal";
}

/** Who reads, awaits or returns something. */
const takers = indexBy((_model, func) => [
  ...func.events.flatMap(({ kind, on }) => ((kind === "read" || kind === "await") && on ? [[cell(on), func] as const] : [])),
  ...func.returns.flatMap((value) => (value.kind === "resource" ? [[cell(value.resource), func] as const] : [])),
]);

/** Where the resolvers are thrown away by a function that settles none of them, nor does who calls it: of one kept alone, only when all is over. */
function clears(model: Model, wait: Parked, id: string, ids: ReadonlySet<string>, writers: readonly Func[]): readonly Abandoned[] {
  const stops = ownStops(model, wait.func);
  const settled = (func: Func, clear: Event): boolean => settles(model, wait, stopRun(model, func), ids, clear);
  return writers.flatMap((by) => {
    if (by === wait.func || matches(by.role, /^(constructor|module|test)$/) || isPartOfMaking(model, by)) return [];
    const ends = stops.some(({ runs }) => runs.has(by));
    const at = by.events.find((event) => (empties(event, id) && !isFirstValue(by, event) && (ends || isContainer(event))) || deletesEach(by, event, id));
    // Who waits there itself lets what came before be answered first; another handler of the same socket is called when it fails.
    if (!at || [...ids].some((other) => other !== id && HANDLER.test(other) && !by.events.some((event) => empties(event, other))) || reach(by).has(wait.func) || settled(by, at) || isWhereEmpty(model, by, at, id) || isSettledAround(model, by, (func) => settled(func, at))) return [];
    return [{ how: "cleared" as const, midway: runsMidway(model, by), func: wait.func, wait: wait.put, kept: (at.detail.op === "delete" ? by.events.find((event) => isWalkOf(event, id))?.on : undefined) ?? containerOf(at.on!), by, at }];
  });
}

/** All who call it settle what waits themselves. */
function isSettledAround(model: Model, by: Func, settled: (func: Func) => boolean): boolean {
  const around = callers(model)(by);
  return around.length > 0 && around.every(({ func }) => settled(func));
}

/** `socket.onerror`: a slot that somebody else calls what is in it. */
export const HANDLER = /\.on[a-z]+$/;

/** `waiting.length = 0` empties `waiting`. */
function containerOf(on: Resource): Resource {
  return on.holder && /\.length$/.test(on.id) ? on.holder : on;
}

/** Only constructors call it: nobody waits yet. */
function isPartOfMaking(model: Model, func: Func): boolean {
  const calls = callers(model)(func);
  return calls.length > 0 && calls.every((caller) => caller.func.role === "constructor" && !caller.passed);
}

function empties({ kind, on, detail: { op, value } }: Event, id: string): boolean {
  if (kind !== "write" || on === undefined || cell(on) !== id || on.id.endsWith("]")) return false;
  return op === "clear" || (op === "set" && (isConstant(value, "[]", "{}", "null", "undefined") || (value?.kind === "result" && matches(value.of.detail.callee, /^(new |Object\.(create|freeze)$)/))));
}

/** `for (const key of waiting.keys()) waiting.delete(key)`: each turn, and nothing else is done with what is in there. */
function deletesEach({ events }: Func, { on, loop, detail: { op } }: Event, id: string): boolean {
  if (op !== "delete" || on === undefined || loop === undefined || cell(on) !== id) return false;
  const turn = events.filter((event) => event.loop === loop);
  const walks = turn.some((event) => isWalkOf(event, id)) || events.some((event) => isWalkOf(event, id) && event.next.includes(loop));
  return walks && turn.every((event) => event.kind === "write" || event.kind === "read" || matches(event.detail.condition, /^next of /));
}

function isWalkOf({ on, detail: { op } }: Event, id: string): boolean {
  return op === "iterate" && on !== undefined && cell(on) === id.replace(/\[\]$/, "");
}

function isContainer({ detail: { op, value } }: Event): boolean {
  return op === "clear" || !isConstant(value, "null", "undefined");
}

/** The first end of the object, or of what it talks to, after which nobody is left who would settle it. */
function left(model: Model, wait: Parked, ids: ReadonlySet<string>): readonly Abandoned[] {
  // An error that is thrown on ends the process, and all waits with it.
  const heirs = heirRuns(model, wait.func);
  const listeners = [...ownEnds(model, wait.func), ...heirs.ends].filter(({ func }) => !throwsAlways(func) && !isBegunAnew(model, func, wait.settlers) && isInReach(wait, func) && isOfSource(model, wait, listenerOf(model, func)));
  // What the end of the connection settles, closing it settles too.
  if (listeners.some((end) => settles(model, wait, end, ids) || toldBy(model, end.func).some((by) => settles(model, wait, stopRun(model, by), ids)))) return [];
  const stops = [...ownStops(model, wait.func), ...heirs.stops].filter((stop) => stop.func !== wait.func && !stop.runs.has(wait.func) && !endsAll(stop.func) && !isForTheLast(model, stop.func) && !isEndOfAll(listenerOf(model, stop.func)));
  const stop = stops.some((each) => settles(model, wait, each, ids)) ? undefined : stops.find((each) => endsSource(model, wait, each));
  const listed = isListed(wait) && (stop || !stops.some((each) => settles(model, wait, each, ids))) ? listeners : [];
  // A connection that can end by itself while something is asked is worse than a stop that only comes with the end of all.
  const closing = listed.find(({ func }) => isClosing(model, func));
  const isMidway = stop !== undefined && runsMidway(model, stop.func);
  const end = isMidway ? stop : (closing ?? stop ?? listed[0]);
  if (!end) return [];
  const heard = listenerOf(model, end.func);
  return [{ how: "left", midway: isMidway || end === closing, func: wait.func, wait: wait.put, kept: wait.kept, by: end.func, at: heard?.kind === "start" ? heard : end.func.entry, settler: wait.settlers.find((func) => !end.runs.has(func)) }];
}

/** Who waits for the promise that a listener settles: `await new Promise((resolve) => socket.on("close", resolve))`, and what asked for that. */
function toldBy(model: Model, listener: Func): readonly Func[] {
  const settled = (func: Func): Func | undefined => (func.parent?.events.some(({ kind, runs, detail: { callee } }) => kind === "call" && callee === "new Promise" && runs.includes(func)) ? func.parent : func.parent && settled(func.parent));
  const by = listener.events.some(({ detail: { calls } }) => calls?.kind === "resolver") ? settled(listener) : undefined;
  return by ? [by, ...callers(model)(by).flatMap(({ event, func }) => (event.kind === "call" ? [func] : []))] : [];
}

/** `process.exit()`: nothing comes after it, here or for whoever waits. */
function endsAll({ events }: Func): boolean {
  return events.some(({ kind, next, onThrow }) => kind === "call" && next.length === 0 && onThrow.length === 0);
}

/** `process.on("exit", …)`: who waits ends as well. */
function isEndOfAll(listener: Event | undefined): boolean {
  return listener?.on?.path.startsWith("global#") === true && listener.detail.message === "exit";
}

/** What a variable of one function keeps, nobody outside that function knows of. */
function isInReach({ func, kept: { path } }: Parked, end: Func): boolean {
  const outermost = (at: Func): Func => (at.parent && at.parent.role !== "module" ? outermost(at.parent) : at);
  const isGiven = (at: Func | undefined): boolean => at !== undefined && (at.params.some((param) => below(path, param.path)) || isGiven(at.parent));
  return !isOfVariable(path) || isGiven(func) || outermost(func) === outermost(end);
}

/** A connection that one function makes for itself, or that others listen to for what it says, is the one that is asked only if what it answers settles something. */
function isOfSource(model: Model, { func, settlers }: Parked, end: Event | undefined): boolean {
  const { func: maker } = end ?? {};
  const on = end?.kind === "write" ? end.on?.holder : end?.on;
  const said = on ? hearers(model)(cell(on)) : [];
  if (on?.scope === "module" && !isUsedBy(func, settlers, on)) return false;
  if (settlers.length > 0 && said.length > 0 && on?.scope !== "local" && !said.some((hears) => settlers.some((settler) => reach(hears).has(settler)))) return false;
  // `child.stdin`, `child.stdout` end with the child.
  const made = on && /^[^.[]+@\d+/.exec(on.path)?.[0];
  if (!on || !maker || !made || on.scope === "external" || !(on.path === made || /\.std(in|out|err)$/.test(on.path)) || maker.params.some(({ path }) => path === made)) return true;
  if (isWithin(func, maker)) return true;
  return maker.events.some(({ kind, on: other, runs }) => kind === "start" && other?.path === made && runs.some((each) => settlers.some((settler) => reach(each).has(settler))));
}

/** A variable of the module is what is asked only where who waits or settles has to do with it. */
function isUsedBy(func: Func, settlers: readonly Func[], source: Resource): boolean {
  const is = (resource: Resource | undefined): boolean => resource !== undefined && below(resource.path, source.path);
  const uses = (each: Func): boolean => each.events.some(({ on, detail: { receiver, reads = [] } }) => is(on) || is(receiver) || reads.some(is)) || (each.parent !== undefined && each.parent.role !== "module" && uses(each.parent));
  return [func, ...settlers].some((each) => [...reach(each).keys()].some(uses) || uses(each));
}

/** What listeners for anything but an end run, by what they listen to. */
const hearers = indexBy((_model, func) => func.events.flatMap(({ kind, on, runs, detail: { message } }) => (kind === "start" && on && message !== undefined && !END.test(message) ? runs.map((hears) => [cell(on), hears] as const) : [])));

/** Kept in a container of many: requests, not a state that one waits for, nor an entry that is always the same. */
function isListed({ put, kept }: Parked): boolean {
  return adds(put.detail) || (kept.id.endsWith("]") && !hasFixedKey(kept.path));
}

function listenerOf(model: Model, func: Func): Event | undefined {
  return callers(model)(func).find(({ event: { kind, detail } }) => kind === "start" && detail.message !== undefined)?.event ?? slots(model)(func)[0];
}

/** What it listens for is the end itself: after an error it may go on. */
function isClosing(model: Model, func: Func): boolean {
  const closes = /^(close|exit|end|disconnect)/;
  return matches(listenerOf(model, func)?.detail.message, closes) || slots(model)(func).some((event) => slotted(event, closes).length > 0);
}

/** Where a function is put into a slot that another object calls: `socket.onmessage = …`. */
const slots = indexBy((_model, func) => func.events.flatMap((event) => slotted(event, /./).map((callee) => [callee, event] as const)));

/** Something that runs then calls them, or another resolver of the same promises, looks into what keeps them, or hands it on. */
function settles(model: Model, wait: Parked, stop: StopRun, ids: ReadonlySet<string>, clear?: Event): boolean {
  const calls = (func: Func): boolean => [...ids].some((id) => settledIn(func).has(id));
  const all = [...stop.runs.keys()];
  if (all.some((func) => calls(func) || func.events.some((event) => event !== clear && (takesOut(func, event, ids) || (event.detail.calls?.kind === "resolver" && isWithin(func, wait.func)))))) return true;
  return all.some((func) => namesakes(model, func).some((each) => [...reach(each).keys()].some(calls))) || waitsForSettler(wait, stop, ids);
}

/** `this.abort(); await this.task`: it waits for a task that settles it on each way out. */
function waitsForSettler({ settlers }: Parked, { joins }: StopRun, ids: ReadonlySet<string>): boolean {
  const sure = settlers.filter((func) => func.async && settlesAnyway(func, ids));
  return sure.length > 0 && joins.some(({ runs }) => sure.some((func) => runs.has(func)));
}

/** No way leads out of the function without a call of what is kept, whatever it waits for fails. */
function settlesAnyway(func: Func, ids: ReadonlySet<string>): boolean {
  const calls = ({ detail: { calls: called } }: Event): boolean => called?.kind === "resource" && ids.has(cell(called.resource));
  return !findPath(func.entry, (event) => exits(event).returns, calls) && !failureAfter(func.entry, calls) && !swallowedAfter(func.entry, calls);
}

/** `chain.remove()`, where nobody knows what `chain` is: an object with a `remove` that is made in the same file may be it. */
function namesakes(model: Model, { file, events }: Func): readonly Func[] {
  return events.flatMap(({ kind, runs, detail: { callee = "" } }) => (kind === "call" && runs.length === 0 && callee.includes(".") ? membersOf(model)(`${file} ${callee.slice(callee.lastIndexOf(".") + 1)}`) : []));
}

/** Closures that are members of what another function makes, by file and name. */
const membersOf = indexBy((_model, func) => (func.parent && func.parent.role !== "module" ? [[`${func.file} ${func.name.slice(func.name.lastIndexOf(".") + 1)}`, func] as const] : []));

function takesOut(func: Func, event: Event, ids: ReadonlySet<string>): boolean {
  const { on, kind, detail: { receiver, op, value, args = [] } } = event;
  // How many there are, and whether one is there, is asked of those that are given up as well.
  const is = (resource: Resource): boolean => ids.has(cell(resource)) && !/\.(size|length)$/.test(resource.id);
  if (kind === "read" && op !== "count" && op !== "has" && on && is(on) && reachesEntries(func, event)) return true;
  if (kind === "return" && value?.kind === "resource" && is(value.resource)) return true;
  if (receiver && is(receiver) && kind === "call") return true;
  // `const item = waiting.shift(); settle(item, error)`
  const isTaken = (value: Value): boolean => value.kind === "result" && value.of.on !== undefined && is(value.of.on);
  return (kind === "call" || kind === "spawn") && (args.flatMap(partsOf).some(is) || args.some(isTaken));
}

/** After this stop nobody is left who would settle it: what did was driven from outside, or the waiter's own loop was told to end. */
function endsSource(model: Model, { func, settlers }: Parked, stop: StopRun): boolean {
  if (settlers.length === 0) return false;
  if (obeyed(model)(func).some((each) => each.stop === stop) || settlers.every((settler) => isOverAfter(model, settler, stop))) return true;
  const sources = settlers.map((settler) => listenerOf(model, settler)?.on);
  // What the process itself hears, the end of one object does not end: `process.parentPort.on("message", …)`.
  const ofProcess = sources.every((on) => on !== undefined && on.path.startsWith("global#"));
  const isEnded = ({ on }: Event): boolean => !ofProcess || sources.some((source) => on?.path === source!.path);
  const ends = [...stop.runs.keys()].some((each) => each.events.some((event) => event.kind === "stop" && timerEnds(model)(event).length === 0 && isEnded(event)));
  return ends && settlers.every((settler) => isDriven(model, settler)) && !settlers.some((settler) => hearsTheEnd(model, settler));
}

/** Whoever calls it looks first at what the stop path sets: `if (this.stopped) return`. */
function isOverAfter(model: Model, settler: Func, stop: StopRun): boolean {
  const calls = callers(model)(settler);
  return calls.length > 0 && calls.every(({ func, event }) => obeyed(model)(func).some(({ stop: by, test }) => by === stop && findPath(test, event) !== undefined && findPath(func.entry, event, (each) => each === test) === undefined));
}

/** Where timers end: what answers goes on. */
const timerEnds = indexBy((model, func) => timersIn(model, func).flatMap(({ stops }) => stops.map(({ event }) => [event, true] as const)));

const MAX_DEPTH = 3;

/** What something is called that tells of its end. */
export const END = /^(close|closed|exit|end|error|disconnect|abort)$/;

/** What is stopped tells so itself: a listener for its end settles what waits. */
function hearsTheEnd(model: Model, func: Func, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (slots(model)(func).some((event) => slotted(event, END).length > 0)) return true;
  return callers(model)(func).some(({ event, func: caller }) => (event.kind === "start" ? matches(event.detail.message, END) : hearsTheEnd(model, caller, depth + 1)));
}

/** An event from outside runs it. */
function isDriven(model: Model, func: Func, depth = 0): boolean {
  if (func.role === "handler" || slots(model)(func).length > 0) return true;
  if (depth > MAX_DEPTH) return false;
  const by = callers(model)(func);
  return by.length > 0 && by.every(({ func: caller, event, passed }) => (event.kind === "start" && !passed) || isDriven(model, caller, depth + 1));
}

/** Returns the functions that wait through this one, those that it calls itself left out. */
export function waitersOf(model: Model, func: Func): readonly Func[] {
  return callers(model)(func).map(({ func: caller }) => caller).filter((caller) => !reach(func).has(caller));
}

/** Tells whether somebody waits for what the function gives back, or hands it on: where nothing in this program calls what is open to others, those do. */
export function isWaitedFor(model: Model, func: Func): boolean {
  const calls = callers(model)(func);
  return (calls.length === 0 && func.exported) || calls.some(({ event: { kind, detail }, passed }) => (passed || kind !== "spawn" || !isUnheard(detail)));
}

/** Tells whether all who run the function in this program go on at once and take nothing of it: a loop of its own. */
export function isLeftAlone(model: Model, func: Func): boolean {
  const calls = callers(model)(func);
  return func.async && calls.length > 0 && calls.every(({ event, passed }) => !passed && event.kind === "spawn" && isUnheard(event.detail));
}
