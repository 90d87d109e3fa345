/** Answers who keeps a timer, and where it is stopped. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { callers, passedTo } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, inModelOrder, listOf, perFunc } from "../flow/memo.ts";
import { ownerOf } from "../flow/objects.ts";
import { takesOut } from "../flow/operations.ts";
import { findPath } from "../flow/paths.ts";
import { isField } from "../flow/spelling.ts";
import { ownRun, stopRun, stopsInFile, type StopRun } from "./stopPaths.ts";

export interface Timer {
  readonly func: Func;
  readonly start: Event;
  /** Where its handle is kept; absent where nobody keeps it or somebody else is given it. */
  readonly kept?: Resource;
  /** Its handle is returned or passed on: whoever has it may stop it. */
  readonly handedOn: boolean;
  /** It goes on until somebody stops it: an interval, or a callback that starts it again. */
  readonly endless: boolean;
  /** Where it is stopped for good. */
  readonly stops: readonly Place[];
}

export interface Place {
  readonly func: Func;
  readonly event: Event;
}

/** How far a callback is followed to see whether it starts its timer again. */
const MAX_FUNCTIONS = 60;

/** Returns the timers that a function starts, sleeps left out. */
export const timersIn: (model: Model, func: Func) => readonly Timer[] = perFunc((model, func) =>
  func.events.flatMap((start): readonly Timer[] => {
    if (start.kind !== "start" || (start.detail.what !== "interval" && start.detail.what !== "timeout") || settles(start)) return [];
    const endless = start.detail.what === "interval" || start.runs.some((callback) => isReached(callback, func));
    return [{ func, start, endless, ...handleOf(model, func, start) }];
  }),
);

/** Returns who keeps the handle of a timer that a function starts, and where it is stopped for good. */
export function handleOf(model: Model, func: Func, start: Event): Pick<Timer, "kept" | "handedOn" | "stops"> {
  const kept = keptIn(func, start);
  const stops = (kept ? [idOf(kept), anyMember(cell(kept).replace(/\.[^.]*$/, ""))] : []).flatMap((id) => stopsOf(model)(id)).filter((place) => !restarts(place, start));
  return { kept, handedOn: isHandedOn(func, start, kept), stops };
}

/** Returns the timers that the functions of a program start, in order of files. */
export const timers: (model: Model) => readonly Timer[] = listOf(timersIn);

/** Returns the stop paths of the object, closure or file that a function belongs to. */
export function ownStops(model: Model, func: Func): readonly StopRun[] {
  const home = ownerOf(func);
  const maker = makerOf(func);
  return stopsInFile(model)(func.file).filter(({ func: stop }) => {
    if (stop === func) return false;
    if (home !== undefined) return ownerOf(stop) === home;
    // A function beside a class that is given the object.
    if (ownerOf(stop) !== undefined && func.params.some(({ type }) => type === undefined || type.endsWith(ownerOf(stop)!)) && makerOf(stop) === stop) return onlyHome(model, func.file) === ownerOf(stop);
    // Of a class that is made anew in there it ends one object, not what is beside.
    if (ownerOf(stop) !== undefined && makes(model)(ownerOf(stop)!).length > 0) return false;
    return makerOf(stop) === maker || ((stop.parent === undefined || stop.parent.role === "module") && ownerOf(stop) === undefined);
  });
}

/** Returns what runs, in the object, closure or file that a function belongs to, when a connection, process or stream ends by itself. */
export function ownEnds(model: Model, func: Func): readonly StopRun[] {
  const home = ownerOf(func);
  return [...new Set(endsIn(model)(func.file))].filter((end) => home === undefined || ownerOf(end) === home).map((end) => stopRun(model, end));
}

/** Returns the stop paths of the classes that extend the one a function belongs to, and what runs there when a connection ends: a base class keeps what its heirs begin and end. */
export function heirRuns(model: Model, func: Func): { readonly stops: readonly StopRun[]; readonly ends: readonly StopRun[] } {
  const home = ownerOf(func);
  const heirs = home === undefined ? [] : heirsOf(model)(`${func.file} ${home}`);
  const ends = new Set(heirs.flatMap((heir) => endsAt(model)(`${heir.file} ${heir.owner}`)));
  return { stops: heirs.flatMap(({ file, owner }) => stopsAt(model)(owner!).filter((stop) => stop.func.file === file)), ends: [...ends].map((end) => stopRun(model, end)) };
}

/** The constructors that call that of a class, by its file and name. */
const heirsOf = indexBy((_model, func) => (func.role === "constructor" && func.owner !== undefined ? func.events.flatMap(({ detail: { callee }, runs }) => (callee === "super" ? runs.flatMap((base) => (base.owner === undefined ? [] : [[`${base.file} ${base.owner}`, func] as const])) : [])) : []));

/** What listeners for an end run, by the file and name of their class. */
const endsAt = indexBy((_model, func) => endsOf(func).flatMap((end) => (ownerOf(end) === undefined ? [] : [[`${end.file} ${ownerOf(end)}`, end] as const])));

function endsOf({ events }: Func): readonly Func[] {
  return events.flatMap((event) => (isEnd(event) ? event.runs : slotted(event, END_SLOT)));
}

/** What listeners for an end run, by file. */
const endsIn = indexBy((_model, func) => endsOf(func).map((end) => [end.file, end] as const));

/** `socket.onclose = …` */
export const END_SLOT = /^(close|exit|end|error|disconnect)$/;

/** What is no object of its own. */
export const NO_OBJECT = /^(this|global#.*)$/;

/** The slot of a listener. */
export const SLOT = /\.on([a-z]+)$/;

/** Returns the function that is put into a slot of another object, which calls it when something happens: `socket.onclose = () => …`. */
export function slotted({ kind, on, detail: { value } }: Event, message: RegExp): readonly Func[] {
  const name = kind === "write" && on?.holder && on.path !== on.holder.path && !NO_OBJECT.test(on.holder.path) ? SLOT.exec(on.id)?.[1] : undefined;
  if (name === undefined || !message.test(name)) return [];
  if (value?.kind === "func") return [value.func];
  return value?.kind === "resolver" && value.by ? [value.by] : [];
}

/** Messages of an end. */
export const END_MESSAGE = /^(close|closed|exit|end|error|disconnect|disconnected)$/;

/** The end of this process or page, a global object, leaves nobody waiting. */
function isEnd({ kind, on, detail: { what, message } }: Event): boolean {
  return kind === "start" && what === "listener" && !on?.path.startsWith("global#") && matches(message, END_MESSAGE);
}

/** Returns the stop paths of the objects that keep the object a function belongs to, those of its own file first: classes are told apart by their names. */
export function keeperStops(model: Model, func: Func): readonly StopRun[] {
  const home = ownerOf(func);
  if (home === undefined) return [];
  const keepers = [...new Set(keepersOf(model)(home))].filter((keeper) => keeper !== home);
  return keepers.flatMap((keeper) => stopsAt(model)(keeper)).sort((a, b) => Number(b.func.file === func.file) - Number(a.func.file === func.file) || inModelOrder(model)(a.func, b.func));
}

/** Where objects of a class are made, by its name. */
const makes = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "call" && event.detail.callee?.startsWith("new ") ? [[event.detail.callee.slice("new ".length), event] as const] : [])));

/** The class whose stop paths are the only ones of a file. */
function onlyHome(model: Model, file: string): string | undefined {
  const homes = new Set(stopsInFile(model)(file).map(({ func }) => ownerOf(func)));
  return homes.size === 1 ? [...homes][0] : undefined;
}

/** The stop paths of a class. */
const stopsAt = indexBy((model, func) => ownRun(model, func).map((run) => [ownerOf(func) ?? "", run] as const));

/** The classes that make an object of a class for a field of theirs, by this; whoever is only given one is not asked to end it. */
const keepersOf = indexBy(function* (_model, func): Iterable<readonly [string, string]> {
  for (const { detail: { callee, receiver }, runs } of func.events) {
    if (!callee?.startsWith("new ") || !receiver || !isField(receiver.path)) continue;
    // A function that makes objects is called like their class.
    for (const type of [receiver.type, ...runs.map((made) => made.owner)]) if (type) yield [type, func.owner ?? func.name];
  }
});

/** The outermost function that it is or lies in. */
function makerOf(func: Func): Func {
  let maker = func;
  for (let at = func.parent; at && at.role !== "module"; at = at.parent) maker = at;
  return maker;
}

/** Tells whether a timer only settles a promise: `setTimeout(resolve, ms)`, a sleep or a time-out, not a timer of its own. */
export function settles(start: Event): boolean {
  return (start.detail.args ?? []).some((arg) => arg.kind === "resolver") || start.runs.some((callback) => callback.events.some((event) => event.detail.calls?.kind === "resolver"));
}

/** The callback comes back to where the timer is started, waited for or not. */
function isReached(callback: Func, func: Func): boolean {
  const seen = new Set([callback]);
  for (const at of seen) {
    if (at === func) return true;
    if (seen.size > MAX_FUNCTIONS) return false;
    for (const event of at.events) if (event.kind === "call" || event.kind === "spawn") for (const callee of [...event.runs, ...passedTo(event)]) seen.add(callee);
  }
  return false;
}

/** The field, variable or container that the handle is put into, the longest-lived first. */
function keptIn(func: Func, start: Event): Resource | undefined {
  const local = start.on;
  for (const { kind, on, detail } of func.events) {
    if (kind !== "write" || !on || on === local) continue;
    const { value } = detail;
    if ((value?.kind === "result" && value.of === start) || (local && value?.kind === "resource" && value.resource.path === local.path)) return on;
  }
  return local;
}

function isHandedOn(func: Func, start: Event, kept: Resource | undefined): boolean {
  // What the executor of a promise returns nobody is given.
  const isExecutor = func.parent?.events.some(({ runs, detail: { callee } }) => callee === "new Promise" && runs.includes(func)) === true;
  if (start.detail.result === "returned") return !isExecutor;
  const isHandle = (resource: Resource | undefined): boolean => kept !== undefined && resource?.path === kept.path;
  const isIt = (value: Value): boolean => (value.kind === "result" && value.of === start) || (value.kind === "resource" && isHandle(value.resource));
  const isPart = (value: Value | undefined): boolean => value?.kind === "derived" && kept?.scope === "local" && value.from.some(isHandle);
  if (!isExecutor && func.returns.some(isIt)) return true;
  const passed = func.events.some((event) => event.kind === "call" && event.runs.length === 0 && event.detail.api === undefined && (event.detail.args ?? []).some(isIt));
  const part = func.events.some((event) => isPart(event.detail.value) || (event.detail.args ?? []).some(isPart));
  // Part of an object or an argument that is not followed.
  return passed || part || (kept === undefined && start.detail.result === "used" && !start.detail.unref);
}

/** `clearTimeout(this.timer); this.timer = setTimeout(…)`: only to begin again, whichever way control goes. */
function restarts({ event }: Place, start: Event): boolean {
  const again = (next: Event): boolean => next === start || (next.kind === "call" && next.runs.some((callee) => callee.events.includes(start)));
  return findPath(event, again) !== undefined && findPath(event, (next) => next.kind === "return", again) === undefined;
}

/** A member of an object whose class is not known is told by its name alone. */
function idOf(resource: Resource): string {
  return resource.path.startsWith("this.") || !/[@\]]\d*\./.test(resource.path) ? cell(resource) : memberName(resource);
}

function anyMember(id: string): string {
  return `${id}.*`;
}

function memberName(resource: Resource): string {
  return `.${cell(resource).replace(/^.*[.#]/, "")}`;
}

/** Stop events by what they stop; of a loop variable or a callback's parameter, what is iterated over. */
const stopsOf = indexBy(function* (model, func): Iterable<readonly [string, Place]> {
  for (const event of func.events) {
    const place = { func, event };
    if (event.kind === "stop" && event.on) {
      yield [cell(event.on), place];
      yield [memberName(event.on), place];
      // `clearTimeout(this[which])`.
      if (event.on.path.endsWith("]")) yield [anyMember(cell(event.on)), place];
      if (event.on.path.includes("@")) for (const container of iterated(model, func)) yield [container, place];
    }
    // `this.clear(this.timer)`, which stops what it is given.
    for (const given of givenToStop(event)) {
      yield [cell(given), place];
      yield [memberName(given), place];
    }
    // `this.timers.forEach(clearTimeout)`.
    const { calls } = event.detail;
    if (event.kind === "call" && calls?.kind === "resource" && /^global#clear/.test(calls.resource.path)) for (const container of iterated(model, func)) yield [container, place];
  }
});

/** What a call hands to a function that stops it. */
function givenToStop({ kind, runs, detail: { args = [] } }: Event): readonly Resource[] {
  if (kind !== "call") return [];
  return runs.flatMap(({ params, events }) => events.flatMap(({ kind, on }) => {
    const given = kind === "stop" && on ? args[params.findIndex(({ path }) => path === on.path)] : undefined;
    return given?.kind === "resource" ? [given.resource] : [];
  }));
}

/** The containers that a function goes through, or that the call does which it is passed to. */
function iterated(model: Model, func: Func): readonly string[] {
  const bodies = [func, ...callers(model)(func).map((caller) => caller.func)];
  return [...new Set(bodies.flatMap((body) => body.events.flatMap((event) => (event.kind === "read" && event.on && (event.detail.op === "iterate" || event.on.path.includes("[")) ? [cell(event.on)] : event.on && event.kind === "write" && takesOut(event.detail) ? [cell(event.on)] : []))))];
}
