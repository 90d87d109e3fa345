/** Answers who waits for a promise whose resolver is kept somewhere, and who settles it. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { callers, closures, type Caller } from "../flow/calls.ts";
import { cell, isConstant, isShared } from "../flow/cells.ts";
import { lastName, mentions } from "../flow/facts.ts";
import { matches } from "../flow/matches.ts";
import { aboutFunc, indexBy, listOf, perFunc } from "../flow/memo.ts";
import { takesOut } from "../flow/operations.ts";
import { partsOf } from "../flow/partsOf.ts";
import { findPath } from "../flow/paths.ts";
import { isVariable } from "../flow/spelling.ts";
import { below, bind } from "../flow/substitute.ts";
import { reachesEntries } from "../flow/walks.ts";

/** Somebody waits until the function kept here is called. */
export interface Parked {
  /** The function that waits, or gives the promise to who waits. */
  readonly func: Func;
  /** Where the resolver is put away. */
  readonly put: Event;
  readonly kept: Resource;
  /** A timer, a signal or a race ends the wait without anybody else. */
  readonly limited: boolean;
  /** Only a timer ends it so: whoever clears that ends the limit. */
  readonly timed: boolean;
  /** What is kept is one way to end it among others: the executor gives the resolver to something else as well. */
  readonly elsewhere: boolean;
  /** Functions that call what is kept. */
  readonly settlers: readonly Func[];
}

/** Returns the waits on resolvers that a function puts away outside itself. */
export const parkedIn = perFunc((model, func): readonly Parked[] => {
  const outer = func.parent?.events.some((event) => event.kind === "call" && event.runs.includes(func)) ? func.parent : func;
  return func.events.flatMap((put): readonly Parked[] => {
    if (put.kind === "call") return handedOn(model, func, outer, put);
    if (put.kind !== "write" || !put.on || !holdsResolver(put.detail.value, func) || !isShared(put.on, outer)) return [];
    const by = settlers(model)(cell(put.on));
    const limit = isTimedAround(func, by) ? "other" : limitOf(model, func, outer);
    return [{ func: outer, put, kept: put.on, limited: limit !== undefined, timed: limit === "timer", elsewhere: isGivenAway(model, func, put) || isGivenBack(func), settlers: by }];
  });
});

/** Returns the waits of a program on resolvers that are kept outside their function. */
export const parked = listOf(parkedIn);

/** Returns those that one cell keeps. */
export const parkedBy = indexBy((model, func) => parkedIn(model, func).map((each) => [cell(each.kept), each] as const));

const settlers = indexBy((_model, func) => [...settledIn(func)].map((id) => [id, func] as const));

/** The resolver itself, or an entry made of what `withResolvers()` of a library gave or an executor filled in. */
function holdsResolver(value: Value | undefined, func: Func): boolean {
  if (value?.kind === "resolver") return true;
  if (value?.kind === "derived") return value.from.some(({ path, name }) => filled(func).has(path) || (/^(resolve|reject)$/.test(name) && func.events.some(({ detail }) => matches(detail.callee, /withResolvers$/i))) || isAwaitedPart(func, path));
  if (value?.kind === "resource") return filled(func).has(`${value.resource.path}.`);
  return value?.kind === "result" && ((value.of.detail.callee?.startsWith("new ") === true && filled(func).has("")) || ((isLater(value.of) || isNamedLater(value.of)) && waitsFor(func)));
}

/** The variables that executors of a function put their resolvers into; an object whose members they are ends with a dot, and an empty path stands for each of those. */
const filled = aboutFunc((func): ReadonlySet<string> => {
  const executors = func.events.flatMap(({ kind, runs, detail: { callee } }) => (kind === "call" && callee === "new Promise" ? runs.filter((run) => run.parent === func) : []));
  const members = executors.flatMap((run) => run.events.flatMap(({ on, detail: { value } }) => (value?.kind === "resolver" && on ? [on.path] : [])));
  return new Set(members.flatMap((path) => (/^[^.]+@\d+\.\w+$/.test(path) ? ["", path.replace(/\w+$/, "")] : [path])));
});

/** It makes a promise together with what settles it. */
function isLater({ kind, runs }: Event): boolean {
  return kind === "call" && runs.some((maker) => (maker.role === "constructor" ? [...filled(maker)].some((path) => path.startsWith("this.")) : maker.returns.some((value) => value.kind === "resolver")));
}

/** `defer()`, `createDeferredPromise()`: what a library makes, by its name. */
function isNamedLater({ kind, runs, detail: { callee } }: Event): boolean {
  return kind === "call" && runs.length === 0 && matches(callee, DEFERS);
}

/** What makes a promise together with what settles it. */
export const DEFERS = /^(new )?(\w+\.)?\w*(defer|withResolvers)\w*$/i;

/** A variable, or the promise of one. */
export const PROMISE = /^[^.]*@\d+(\.promise)?$/;

/** `return later.promise`, or a wait for it, or for a local that is one itself. */
function waitsFor(func: Func): boolean {
  const isPromise = (resource: Resource | undefined): boolean => resource !== undefined && PROMISE.test(resource.path);
  return func.returns.some((value) => value.kind === "resource" && isPromise(value.resource)) || func.events.some(({ kind, on }) => kind === "await" && isPromise(on));
}

/** `{ later, filter }` of a function that waits for `later.promise`. */
function isAwaitedPart(func: Func, path: string): boolean {
  return isVariable(path) && !func.params.some((param) => param.path === path) && func.events.some(({ kind, on }) => kind === "await" && on?.path === `${path}.promise`);
}

/** `new Promise((resolve, reject) => this.enqueue(text, resolve, reject))`: what is called puts away what it is given. */
function handedOn(model: Model, func: Func, outer: Func, call: Event): readonly Parked[] {
  const args = call.detail.args ?? [];
  const [callee] = call.runs;
  if (!callee || call.runs.length > 1 || callee.role === "constructor" || !args.some(({ kind }) => kind === "resolver")) return [];
  const given = callee.params.filter((_, i) => args[i]?.kind === "resolver").map(({ path }) => path);
  const isGiven = (value: Value | undefined): boolean => partsOf(value).some(({ path }) => given.includes(path));
  const calls = (event: Event): boolean => isGiven(event.detail.calls) || ((event.kind === "spawn" || event.kind === "start") && (event.detail.args ?? []).some(isGiven));
  const besides = (put: Event): boolean => callee.events.some((event) => event !== put && calls(event) && (findPath(put, event) ?? findPath(event, put)) !== undefined) || closures(model)(callee).some((each) => each.events.some(calls));
  return callee.events.flatMap((put) => {
    if (put.kind !== "write" || !put.on || !isGiven(put.detail.value) || !isShared(put.on, callee)) return [];
    const kept = bind(call, callee, func).resource(put.on);
    const limits = [limitOf(model, func, outer), limitOf(model, callee, callee)];
    return isShared(kept, outer) ? [{ func: outer, put, kept, limited: limits.some((limit) => limit !== undefined), timed: limits.includes("timer") && !limits.includes("other"), elsewhere: isGivenAway(model, func, call) || besides(put), settlers: settlers(model)(cell(kept)) }] : [];
  });
}

/** What ends the wait besides who keeps the resolver: a timer that the executor or its function sets, or something else: an abort that is listened for, a race. */
function limitOf(model: Model, func: Func, outer: Func): "timer" | "other" | undefined {
  const own = [func, outer].filter(({ role }) => role !== "module").flatMap(({ events }) => events);
  const timers = own.filter(isTimer);
  const always = timers.filter((timer) => !isLeftToCallers(model, outer, timer));
  const isOther = ({ kind, detail }: Event): boolean => {
    if (kind === "start") return detail.message === "abort";
    // `later.setRejectTimeout(ms)`.
    if (kind === "call") return matches(detail.callee, LIMITS);
    // `await fetch(url)` gives up by itself, and ends no other wait.
    if (kind === "await" && detail.api !== undefined && detail.combinator === undefined) return false;
    if (kind === "await") return (detail.timeout !== undefined && !timers.some(({ detail: { ms } }) => ms?.text === detail.timeout!.text)) || detail.wake === "race" || detail.wake === "signal";
    return kind === "sleep" && detail.wake === "resolver";
  };
  return own.some(isOther) ? "other" : always.length > 0 ? "timer" : undefined;
}

/** Calls that end a wait after a time, as their names say. */
export const LIMITS = /timeout$|deadline/i;

/** Tells whether all who call a function give up by themselves: the call stands in a race with a timer, or is handed to what sets one. */
export function isBoundedByCallers(model: Model, func: Func): boolean {
  const calls = callers(model)(func);
  return calls.length > 0 && calls.every((call) => !call.passed && isBounded(model, call));
}

function isBounded(model: Model, { func, event }: Caller): boolean {
  if (event.detail.timeout !== undefined) return true;
  const takes = ({ kind, detail: { args = [] } }: Event): boolean => kind === "call" && args.some((arg) => (arg.kind === "promise" || arg.kind === "result") && arg.of === event);
  const sets = (callee: Func): boolean => [callee, ...closures(model)(callee)].some(({ events }) => events.some(isTimer));
  return func.events.some((other) => takes(other) && other.runs.length > 0 && other.runs.every(sets));
}

/** `if (timeout) setTimeout(…, timeout)`: without one the wait has no end, and some who call give none. */
function isLeftToCallers(model: Model, outer: Func, { func, detail: { ms, args = [] } }: Event): boolean {
  const given = args[1]?.kind === "resource" ? args[1].resource.path : undefined;
  const at = outer.params.findIndex(({ path }) => given !== undefined && below(given, path));
  const { path } = outer.params[at] ?? {};
  if (!func || path === undefined || ms?.min !== undefined || ms?.max !== undefined) return false;
  const asks = func.events.find(({ detail: { condition = "" } }) => mentions(condition, lastName(given!)));
  const calls = callers(model)(outer);
  const givesNone = ({ event, passed }: Caller): boolean => passed || isConstant(event.detail.args?.[at] ?? NONE, "undefined", "{}") || given !== path;
  return asks !== undefined && findPath(asks, (event) => event.kind === "return", (event) => event.kind === "start") !== undefined && (calls.length === 0 ? outer.exported : calls.some(givesNone));
}

const NONE: Value = { kind: "constant", text: "undefined" };

/** The function that asks several sets one timer for all that have not answered. */
function isTimedAround({ parent }: Func, by: readonly Func[]): boolean {
  for (let at = parent; at; at = at.parent) if (at.events.some((event) => isTimer(event) && event.runs.some((callback) => by.includes(callback)))) return true;
  return false;
}

/** Other closures of the executor call the resolver, or it starts what does. */
function isGivenAway(model: Model, func: Func, put: Event): boolean {
  const { value } = put.detail;
  const stored = value?.kind === "resolver" ? [...(value.by ? [value.by] : []), ...(value.members ?? [])] : [];
  const gives = (event: Event): boolean => event !== put && (event.detail.calls?.kind === "resolver" || ((event.kind === "spawn" || event.kind === "start") && (event.detail.args ?? []).some((arg) => arg.kind === "resolver")));
  // Where asking fails at once, a `catch` rejects: nothing of that ends the wait of what was asked.
  const joins = (event: Event): boolean => {
    const throws = event.detail.calls?.kind !== "resolver";
    return findPath(put, event, undefined, { throws }) !== undefined || findPath(event, put, undefined, { throws: true }) !== undefined;
  };
  if (func.events.some((event) => !isTimer(event) && gives(event) && joins(event) && !isToldOfFailure(func, event))) return true;
  // A timer that ends the wait is asked for elsewhere: whether it is always there.
  const limits = func.events.flatMap((event) => (isTimer(event) ? event.runs : []));
  const told = func.events.flatMap((event) => (isToldOfFailure(func, event) ? event.runs : []));
  const inside = (outer: Func): boolean => closures(model)(outer).some((each) => !stored.includes(each) && !limits.includes(each) && !told.includes(each) && (each.events.some(gives) || inside(each)));
  return inside(func);
}

/** `socket.write(question, (error) => { if (error) reject(error); })`: who is told only that the question did not leave ends no wait for its answer. */
function isToldOfFailure(executor: Func, event: Event): boolean {
  const [, reject] = executor.params;
  const fails = (run: Func): boolean => run.parent === executor && run.events.every(({ detail: { calls, callee } }) => calls?.kind !== "resolver" || (reject !== undefined && callee === reject.name));
  const callbacks = executor.events.filter(({ kind, at, runs }) => kind === "spawn" && runs.length > 0 && at.line === event.at.line && at.column === event.at.column).flatMap(({ runs }) => runs);
  const sends = event.kind === "send" || (event.kind === "spawn" && executor.events.some(({ kind, at }) => kind === "send" && at.line === event.at.line && at.column === event.at.column));
  return sends && callbacks.length > 0 && callbacks.every(fails);
}

/** Who calls is given what holds the resolver, not only its promise: `this.calls.set(id, call); return call`. */
function isGivenBack({ returns }: Func): boolean {
  return returns.some(({ kind }) => kind === "resolver");
}

function isTimer({ kind, detail: { what } }: Event): boolean {
  return kind === "start" && what === "timeout";
}

/** Returns the resources whose entries a function calls: `this.wake()`, `pending.get(id).resolve()`, `for (const each of waiters) each()`. */
export const settledIn = aboutFunc((func): ReadonlySet<string> => {
  const found = new Set<string>();
  const calls = func.events.filter((event) => event.detail.calls !== undefined && event.runs.length === 0);
  for (const { detail: { calls: called, receiver } } of calls) {
    if (called?.kind === "resource") for (let at: Resource | undefined = called.resource; at; at = at.holder) found.add(cell(at).replace(/\.\w+$/, (member) => (SETTLES.test(member) ? "" : member)));
    if (called?.kind === "resource") found.add(cell(called.resource));
    if (receiver) found.add(cell(receiver));
    if (called?.kind === "result" && called.of.on) found.add(cell(called.of.on));
  }
  // What is taken or walked through here is what is called here, directly or in a callback.
  const within = calls.length > 0 || func.events.some((event) => event.kind === "call" && event.runs.some((callee) => callee.parent === func && callee.events.some((inner) => inner.detail.calls !== undefined)));
  if (within) for (const event of func.events) if (event.on && ((event.kind === "read" && ((event.detail.op === "iterate" && reachesEntries(func, event)) || (event.on.scope === "keyed" && event.detail.op !== "has"))) || takesOut(event.detail))) found.add(cell(event.on));
  return found;
});

/** Members that settle what they belong to. */
export const SETTLES = /^\.(resolve|reject|settle|cancel|done|fail|callback|cb)$/;
