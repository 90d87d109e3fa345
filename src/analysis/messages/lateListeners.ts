/** Answers which listeners come too late: what they listen for can happen in a wait before them. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { effects } from "../flow/effects.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { findPath } from "../flow/paths.ts";
import { reach } from "../flow/reach.ts";
import { below, bind } from "../flow/substitute.ts";
import { throwsAlways } from "../flow/throws.ts";

export interface LateListener {
  readonly func: Func;
  /** Where the listener is attached. */
  readonly event: Event;
  readonly source: Resource;
  readonly message: string;
  /** The wait in which it can happen. */
  readonly wait: Event;
  /** What makes it happen: the start of the source, the call or closure that emits. */
  readonly cause: Event;
  readonly how: "started" | "emitted" | "closure" | "arrived";
  /** Nothing but this event ends the wait. */
  readonly hangs: boolean;
  /** An error that nobody listens for is thrown: events of the web are not. */
  readonly thrown: boolean;
}

interface Listener {
  readonly event: Event;
  /** Where the function attaches it: itself, or the call that runs it. */
  readonly at: Event;
  readonly on: Resource;
  readonly message: string;
  readonly once: boolean;
  /** A timer ends the wait for it as well. */
  readonly limited?: boolean;
}

/** Returns the listeners of a program that can miss what they wait for, in order of files and events. */
export const lateListeners: (model: Model) => readonly LateListener[] = listOf((model, func) => {
  if (func.role === "module" || !func.events.some(isWait)) return [];
  const all = listenersOf(func);
  return all.flatMap((listener): readonly LateListener[] => {
    // One that only throws ends the process, as no listener for an error does.
    if (listener.message === "error" && listener.event.runs.length > 0 && listener.event.runs.every(throwsAlways)) return [];
    const late = afterStart(func, listener, all) ?? afterArrival(model, func, listener, all) ?? (listener.once ? (afterEmit(model, func, listener, all) ?? afterClosure(model, func, listener, all)) : undefined);
    return late ? [{ func, event: listener.event, source: listener.on, message: listener.message, hangs: listener.once && listener.limited !== true, thrown: listener.message === "error" && !matches(listener.event.detail.callee, /\baddEventListener$/), ...late }] : [];
  });
});

function isWait({ kind }: Event): boolean {
  return kind === "await" || kind === "sleep" || kind === "receive";
}

/** The listeners of a function, those that `new Promise` attaches at once included. */
function listenersOf(func: Func): readonly Listener[] {
  return func.events.flatMap((event): readonly Listener[] => {
    const own = asListener(event, event);
    if (own) return [own];
    if (event.kind === "call" && event.runs.length === 1 && event.runs[0]!.parent !== func) return inCallee(event, event.runs[0]!, func);
    if (event.kind !== "call" || event.detail.callee !== "new Promise") return [];
    return event.runs.filter((run) => run.parent === func).flatMap((run) => run.events.flatMap((inner) => asListener(inner, event) ?? []).filter((listener) => !looksFirst(run, listener)).map((listener) => ({ ...listener, once: event.detail.result === "awaited" || event.detail.result === "returned", limited: run.events.some(isLimit) })));
  });
}

/** `serve(socket)`: what it attaches to what it is given before it waits for anything. */
function inCallee(call: Event, callee: Func, func: Func): readonly Listener[] {
  if (callee.role === "constructor" || !(call.detail.args ?? []).some(({ kind }) => kind === "resource")) return [];
  return callee.events.flatMap((event) => {
    const found = asListener(event, call);
    if (!found || !callee.params.some(({ path }) => path === found.on.path) || findPath(callee.entry, event, isWait) === undefined) return [];
    return [{ ...found, on: bind(call, callee, func).resource(found.on), once: false }];
  });
}

/** `setTimeout(resolve, 3_000)`, or what it runs settles the promise. */
function isLimit({ kind, detail: { what, args = [] }, runs }: Event): boolean {
  const settles = (func: Func): boolean => func.events.some((event) => event.detail.calls?.kind === "resolver");
  return kind === "start" && what === "timeout" && (args.some((arg) => arg.kind === "resolver") || runs.some(settles));
}

/** `if (child.exitCode !== null) done(); else child.on("close", done)`. */
function looksFirst(executor: Func, { event: listener, on }: Listener): boolean {
  const looks = ({ detail }: Event): boolean => (detail.reads ?? []).some((read) => read.path.startsWith(`${on.path}.`));
  return executor.events.some(looks) && findPath(executor.entry, listener, looks) === undefined;
}

function asListener(event: Event, at: Event): Listener | undefined {
  const { what, message, once } = event.detail;
  if (!event.on || !message || (event.kind !== "receive" && !(event.kind === "start" && what === "listener"))) return undefined;
  return { event, at, on: event.on, message, once: event.kind === "receive" || (once === true && at !== event) };
}

type Found = Pick<LateListener, "wait" | "cause" | "how">;

/** What happens once, soon after the start. */
export const SOON: Readonly<Partial<Record<string, RegExp>>> = {
  process: /^(exit|error|close|message|spawn|disconnect)$/,
  worker: /^(exit|error|message|online|messageerror)$/,
  server: /^(listening|error)$/,
  stream: /^(open|connect|secureConnect|ready|error|close)$/,
};

/** The function starts the source, waits for something else, and listens then. */
function afterStart(func: Func, listener: Listener, all: readonly Listener[]): Found | undefined {
  for (const start of func.events) {
    if (start.kind !== "start" || !start.on || start.on.path !== listener.on.path || !SOON[start.detail.what ?? ""]?.test(listener.message)) continue;
    const wait = waitBetween(func, start, listener, all);
    if (wait) return { wait, cause: start, how: "started" };
  }
  return undefined;
}

/** What a connection sends, and its end, that are gone when nobody listens; what a stream reads waits for its reader. */
export const AT_ONCE = /^(?!(data|readable|end|finish|drain|pause|resume|ping|pong)$)/;

/** The function is told of a new connection, waits for something else, and listens to it then. */
function afterArrival(model: Model, func: Func, listener: Listener, all: readonly Listener[]): Found | undefined {
  const index = func.params.findIndex(({ path }) => path === listener.on.path);
  if (index < 0 || !AT_ONCE.test(listener.message) || listener.event.kind !== "start") return undefined;
  const cause = arrival(model, func, index) ?? callers(model)(func).flatMap(({ event, func: by, passed }) => handsOn(model, event, by, index, passed) ?? [])[0];
  const wait = cause && waitBetween(func, func.entry, listener, all, new Set(), (event) => hears(event, listener));
  return wait && { wait, cause, how: "arrived" };
}

/** What it waits for listens itself for what the connection says: `await login(socket)`. */
function hears({ on, next, detail: { joins, callee } }: Event, { on: source, message }: Listener): boolean {
  if (callee === "new Promise" || on?.path === source.path || next.some((then) => then.kind === "receive" && then.on?.path === source.path)) return true;
  return (joins?.runs ?? []).some((run) => [...reach(run).keys()].some(({ events }) => events.some((event) => asListener(event, event)?.message === message)));
}

/** Where a function is attached that is given new connections as this argument. */
function arrival(model: Model, func: Func, index: number): Event | undefined {
  return index === 0 ? callers(model)(func).find(({ event: { kind, detail } }) => kind === "start" && detail.what === "listener" && detail.message === "connection")?.event : undefined;
}

/** `server.on("connection", (socket) => serve(socket))`. */
function handsOn(model: Model, { detail: { args = [] } }: Event, by: Func, index: number, passed: boolean): Event | undefined {
  const arg = args[index];
  return !passed && arg?.kind === "resource" && arg.resource.path === by.params[0]?.path ? arrival(model, by, 0) : undefined;
}

/** What it calls and waits for emits the event before it listens. */
function afterEmit(model: Model, func: Func, listener: Listener, all: readonly Listener[]): Found | undefined {
  for (const effect of effects(model)(func)) {
    const call = effect.via[0];
    if (!call || effect.concurrent || effect.kind !== "send" || effect.event.detail.what !== "listener" || effect.event.detail.message !== listener.message || effect.on?.path !== listener.on.path) continue;
    if (call.loop || call === listener.at || call.kind !== "call" || !call.detail.awaited) continue;
    if (passes(call, listener, all)) return { wait: call, cause: effect.event, how: "emitted" };
  }
  return undefined;
}

/** A closure beside it emits the event; it has been handed out before the wait. */
function afterClosure(model: Model, func: Func, listener: Listener, all: readonly Listener[]): Found | undefined {
  for (const emit of emits(model)(`${cell(listener.on)} ${listener.message}`)) {
    if (emit.func === func || !shareLocals(emit.func, func) || isAfter(model, emit.func, func)) continue;
    const said = new Set(emit.func.events.flatMap(({ kind, on }) => (kind === "write" && on ? [cell(on)] : [])));
    const wait = handedOut(model, emit.func, func).map((from) => waitBetween(func, from, listener, all, said)).find((found) => found !== undefined);
    if (wait) return { wait, cause: emit.event, how: "closure" };
  }
  return undefined;
}

/** Where a function hands out a closure of its own, or the one around it: before that it cannot run. */
function handedOut(model: Model, closure: Func, func: Func): readonly Event[] {
  let own: Func | undefined = closure;
  while (own && own.parent !== func) own = own.parent;
  const places = own ? callers(model)(own).flatMap((caller) => (caller.func === func ? [caller.event] : [])) : [];
  return places.length > 0 ? places : [func.entry];
}

/** The wait between two events that has nothing to do with the source; undefined where the listener is there before, or the state is looked at again. */
function waitBetween(func: Func, from: Event, listener: Listener, all: readonly Listener[], said: ReadonlySet<string> = new Set(), isOwn = (event: Event): boolean => concerns(event, listener.on)): Event | undefined {
  const { at } = listener;
  const before = attachedBefore(listener, all);
  const wait = func.events.find((event) => isWait(event) && !isOwnWait(event, at) && !isOwn(event) && !event.detail.cleanup && reaches(from, event, [...before, at]) && reaches(event, at, [...before, from]));
  return wait && passes(wait, listener, all, said) ? wait : undefined;
}

/** The listener can be reached from here without another one for the same, and without a look at the state. */
function passes(from: Event, listener: Listener, all: readonly Listener[], said: ReadonlySet<string> = new Set()): boolean {
  const { on, at } = listener;
  const looks = ({ detail }: Event): boolean => (detail.reads ?? []).some((read) => said.has(cell(read)) || read.path.startsWith(`${on.path}.`));
  const before = attachedBefore(listener, all);
  return findPath(from, at, (event) => looks(event) || before.includes(event)) !== undefined;
}

function attachedBefore(listener: Listener, all: readonly Listener[]): readonly Event[] {
  return all.filter((other) => other !== listener && other.message === listener.message && other.on.path === listener.on.path).map((other) => other.at);
}

/** `await once(x, "y")` is one wait and one listener. */
function isOwnWait(event: Event, at: Event): boolean {
  return event.at.line === at.at.line && (event.detail.callee === at.detail.callee || event.next.includes(at));
}

function reaches(from: Event, to: Event, barrier: readonly Event[]): boolean {
  return findPath(from, to, (event) => barrier.includes(event)) !== undefined;
}

/** It waits for the source itself. */
function concerns({ at, on, next, detail: { receiver, callee = "", joins } }: Event, source: Resource): boolean {
  const about = (resource: Resource | undefined): boolean => resource !== undefined && below(resource.path, source.path);
  // `await pipeline(from, stream)`: what it does when it is over has the arguments.
  const does = next.find((then) => then.detail.callee === callee && then.at.line === at.line && then.detail.api !== undefined);
  const args = [...(joins?.detail.args ?? []), ...(does?.detail.args ?? [])];
  return about(on) || about(receiver) || next.some((then) => then.kind === "receive" && about(then.on)) || about(joins?.detail.receiver) || args.some((arg) => about(arg.kind === "resource" ? arg.resource : arg.kind === "result" ? arg.of.on : undefined)) || callee === "new Promise";
}

/** Where an event is emitted, by the emitter and the event's name. */
const emits = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "send" && event.detail.what === "listener" && event.on && event.detail.message ? [[`${cell(event.on)} ${event.detail.message}`, { func, event }] as const] : [])));

/** `work().catch((error) => source.emit("error", error))`: it runs only once the other is over. */
function isAfter(model: Model, handler: Func, func: Func): boolean {
  const calls = callers(model)(handler);
  return calls.length > 0 && calls.every(({ event: { runs } }) => runs.includes(func) && runs.indexOf(func) < runs.indexOf(handler));
}

/** Both are written in one function. */
function shareLocals(a: Func, b: Func): boolean {
  const around = new Set<Func>();
  for (let at: Func | undefined = a.parent; at && at.role !== "module"; at = at.parent) around.add(at);
  for (let at: Func | undefined = b; at; at = at.parent) if (around.has(at)) return true;
  return false;
}
