/** Answers who waits for a promise whose resolver is kept somewhere, who settles it, and which stop paths leave it waiting. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { callers } from "./calls.ts";
import { cell, isShared } from "./cells.ts";
import { obeyed } from "./obedience.ts";
import { ownEnds, ownStops } from "./owners.ts";
import { reach } from "./reach.ts";
import type { StopRun } from "./stopPaths.ts";

/** Somebody waits until the function kept here is called. */
export interface Parked {
  /** The function that waits, or gives the promise to who waits. */
  readonly func: Func;
  /** Where the resolver is put away. */
  readonly put: Event;
  readonly kept: Resource;
  /** Longest wait in ms where a timer ends it. */
  readonly limited: boolean;
  /** Functions that call what is kept. */
  readonly settlers: readonly Func[];
}

export interface Abandoned {
  readonly parked: Parked;
  readonly stop: StopRun;
  /** Where the stop path throws the resolvers away; absent where it leaves them lying. */
  readonly cleared?: Event;
}

const parkedOf = new WeakMap<Model, readonly Parked[]>();

/** Returns the waits of a program on resolvers that are kept outside their function. */
export function parked(model: Model): readonly Parked[] {
  let found = parkedOf.get(model);
  if (!found) parkedOf.set(model, (found = collect(model)));
  return found;
}

function collect(model: Model): readonly Parked[] {
  const found: Parked[] = [];
  const callsOf = new Map<string, Func[]>();
  for (const func of model.funcs) for (const id of settledIn(func)) callsOf.set(id, [...(callsOf.get(id) ?? []), func]);
  for (const func of model.funcs) {
    if (func.role === "test") continue;
    for (const put of func.events) {
      if (put.kind !== "write" || put.detail.value?.kind !== "resolver" || !put.on) continue;
      const outer = func.parent?.events.some((event) => event.kind === "call" && event.runs.includes(func)) ? func.parent : func;
      if (!isShared(put.on, outer)) continue;
      found.push({ func: outer, put, kept: put.on, limited: isLimited(func, outer), settlers: callsOf.get(cell(put.on)) ?? [] });
    }
  }
  return found;
}

/** The executor or its function sets a timer that ends the wait. */
function isLimited(func: Func, outer: Func): boolean {
  return [func, outer].some((each) => each.events.some((event) => (event.kind === "start" && event.detail.what === "timeout") || (event.kind === "await" && event.detail.value?.kind === "promise" && event.detail.timeout !== undefined) || (event.kind === "sleep" && event.detail.wake === "resolver")));
}

const settledOf = new WeakMap<Func, ReadonlySet<string>>();

/** The resources whose entries a function calls: `this.wake()`, `pending.get(id).resolve()`, `for (const each of waiters) each()`. */
function settledIn(func: Func): ReadonlySet<string> {
  const known = settledOf.get(func);
  if (known) return known;
  const found = new Set<string>();
  settledOf.set(func, found);
  const calls = func.events.filter((event) => event.kind === "call" && event.detail.calls !== undefined && event.runs.length === 0);
  for (const { detail: { calls: called, receiver } } of calls) {
    if (called?.kind === "resource") for (let at: Resource | undefined = called.resource; at; at = at.holder) found.add(cell(at).replace(/\.\w+$/, (member) => (/^\.(resolve|reject|settle|cancel|done|fail|callback|cb)$/.test(member) ? "" : member)));
    if (called?.kind === "resource") found.add(cell(called.resource));
    if (receiver) found.add(cell(receiver));
    if (called?.kind === "result" && called.of.on) found.add(cell(called.of.on));
  }
  // What is taken or walked through here is what is called here, directly or in a callback.
  const within = calls.length > 0 || func.events.some((event) => event.kind === "call" && event.runs.some((callee) => callee.parent === func && callee.events.some((inner) => inner.kind === "call" && inner.detail.calls !== undefined)));
  if (within) for (const event of func.events) if (event.on && ((event.kind === "read" && (event.detail.op === "iterate" || event.on.scope === "keyed")) || (event.kind === "write" && /^take/.test(event.detail.op ?? "")))) found.add(cell(event.on));
  return found;
}

/** Returns the waits that a stop path of the same object leaves behind for ever. */
export function abandoned(model: Model): readonly Abandoned[] {
  const found: Abandoned[] = [];
  const seen = new Set<string>();
  for (const each of parked(model)) {
    if (each.limited) continue;
    const id = cell(each.kept);
    const ends = ownEnds(model, each.func);
    // What the end of the connection settles, closing it settles too.
    if (ends.some((end) => settles(end, id))) continue;
    const stops = ownStops(model, each.func);
    for (const stop of stops.length > 0 ? stops : ends) {
      if (seen.has(`${id} ${stop.func.id}`) || each.func === stop.func || stop.runs.has(each.func) || settles(stop, id)) continue;
      const cleared = [...stop.runs.keys()].flatMap((func) => func.events).find((event) => event.kind === "write" && event.on && cell(event.on) === id && empties(event));
      if (!cleared && !endsSource(model, each, stop)) continue;
      seen.add(`${id} ${stop.func.id}`);
      found.push({ parked: each, stop, ...(cleared ? { cleared } : {}) });
    }
  }
  return found;
}

function settles(stop: StopRun, id: string): boolean {
  for (const func of stop.runs.keys()) {
    if (settledIn(func).has(id)) return true;
    // It is handed to somebody who may call it.
    if (func.events.some((event) => (event.kind === "call" || event.kind === "spawn") && (event.detail.args ?? []).some((arg) => (arg.kind === "resource" && cell(arg.resource) === id) || (arg.kind === "derived" && arg.from.some((from) => cell(from) === id))))) return true;
  }
  return false;
}

function empties({ detail: { op, value } }: Event): boolean {
  return op === "clear" || (op === "set" && (value?.kind === "constant" ? ["[]", "{}", "null", "undefined"].includes(value.text) : value?.kind === "result" && value.of.detail.callee?.startsWith("new ") === true));
}

/** After this stop nobody is left who would settle it: what did was driven from outside, or the waiter's own loop was told to end. */
function endsSource(model: Model, { func, settlers }: Parked, stop: StopRun): boolean {
  if (settlers.length === 0) return false;
  if (obeyed(model)(func).some((each) => each.stop === stop)) return true;
  const stopsSomething = stop.func.role !== "stop" || [...stop.runs.keys()].some((each) => each.events.some((event) => event.kind === "stop" && event.detail.what !== "timeout" && event.detail.what !== "interval" && event.detail.what !== "immediate"));
  return stopsSomething && settlers.every((settler) => isDriven(model, settler)) && !settlers.some((settler) => hearsTheEnd(model, settler));
}

/** What is stopped tells so itself: a listener for its end settles what waits. */
function hearsTheEnd(model: Model, func: Func, depth = 0): boolean {
  if (depth > 3) return false;
  return callers(model)(func).some(({ event, func: caller }) => (event.kind === "start" ? /^(close|closed|exit|end|error|disconnect|abort)$/.test(event.detail.message ?? "") : hearsTheEnd(model, caller, depth + 1)));
}

/** An event from outside runs it. */
function isDriven(model: Model, func: Func, depth = 0): boolean {
  if (func.role === "handler") return true;
  if (depth > 3) return false;
  const by = callers(model)(func);
  return by.length > 0 && by.every(({ func: caller, event, passed }) => (event.kind === "start" && !passed) || isDriven(model, caller, depth + 1));
}

/** Tells whether the waiter can be reached again by other functions of the program than a stop path. */
export function waitersOf(model: Model, { func }: Parked): readonly Func[] {
  return callers(model)(func).map(({ func: caller }) => caller).filter((caller) => !reach(func).has(caller));
}
