/** Answers which functions of a program make up a lock of its own, and who is next when it is released. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { body, usersOf } from "./cells.ts";
import { chainLocks, ticketLock } from "./chainLocks.ts";
import { listenLock, loopLock, tryLock } from "./loopLocks.ts";
import { queueLock } from "./queueLocks.ts";

/** A hand-made lock: what it is made of and what is wrong with it. */
export interface LockShape {
  /** The lock as its own functions reach it: the flag, promise or tail. */
  readonly lock: Resource;
  /** How it waits: on a chain of promises, one shared promise, a queue of resolvers, an emitter, a timer. */
  readonly form: "chain" | "ticket" | "promise" | "queue" | "emitter" | "spin";
  readonly acquire: { readonly func: Func; readonly event: Event };
  readonly release?: { readonly func: Func; readonly event: Event };
  /** Where the acquire function holds it, if at more than one place. */
  readonly takes?: readonly Event[];
  /** Where the acquire function releases it on its other ways out. */
  readonly again?: readonly Event[];
  /** Every normal way through the acquire function passes `acquire.event`. */
  readonly inline: boolean;
  /** It counts: how many it lets in at once is up to who makes it. */
  readonly counted?: boolean;
  /** Calling it is not the same as taking a lock: it hands something over, or is followed by retries only. */
  readonly pool?: boolean;
  /** Why the next holder is not the longest waiter. */
  readonly unfair?: Defect;
  /** Why two may hold it at once. */
  readonly unsound?: Defect;
}

export interface Defect {
  readonly why: "spin" | "wake-all" | "barging" | "last-in" | "random" | "priority" | "no-recheck" | "cleared-first" | "breaks" | "fails-waiters";
  readonly event: Event;
  /** It takes a failure that nothing in sight brings about. */
  readonly unlikely?: boolean;
  /** Where the waiters are kept. */
  readonly queue?: Resource;
}

export interface LockShapes {
  readonly all: readonly LockShape[];
  /** The lock that calling this function takes. */
  acquiredBy(func: Func): LockShape | undefined;
  /** The lock that calling this function releases. */
  releasedBy(func: Func): LockShape | undefined;
  /** The lock that this event takes or releases in the function itself. */
  takenAt(event: Event): LockShape | undefined;
  releasedAt(event: Event): LockShape | undefined;
  /** The lock that what this event runs runs under: a link of a promise chain. */
  around(event: Event): LockShape | undefined;
  /** The event, one that takes a hand-made lock, takes one of several permits. */
  counts(event: Event): boolean;
}

const shapesOf = new WeakMap<Model, LockShapes>();

/** Returns the hand-made locks of a program, recognised by shape on the event graphs. */
export function lockShapes(model: Model): LockShapes {
  let found = shapesOf.get(model);
  if (!found) shapesOf.set(model, (found = recognise(model)));
  return found;
}

function recognise(model: Model): LockShapes {
  const acquired = new Map<Func, LockShape>();
  const released = new Map<Func, LockShape>();
  const takenAt = new Map<Event, LockShape>();
  const releasedAt = new Map<Event, LockShape>();
  const around = new Map<Event, LockShape>();
  const counting = new Set<Event>();
  const users = usersOf(model);
  const all: LockShape[] = [];
  for (const func of model.funcs) {
    if (func.parent && !func.async && executorOf(func)) continue;
    for (const chain of chainLocks(func)) {
      all.push(chain.shape);
      for (const link of chain.links) around.set(link, chain.shape);
      if (chain.links.length > 0) continue;
      takenAt.set(chain.shape.acquire.event, chain.shape);
      releasedAt.set(chain.shape.release!.event, chain.shape);
    }
    const shape = loopLock(func, users) ?? queueLock(func, users) ?? ticketLock(func) ?? tryLock(func) ?? listenLock(func, users);
    if (!shape) continue;
    all.push(shape);
    // The work that is kept there frees it when it is done: nobody else has to.
    if (shape.pool || (shape.form === "promise" && shape.release && runsItself(func, shape.release.func))) continue;
    if (shape.counted) for (const event of [shape.acquire.event, ...(shape.takes ?? [])]) counting.add(event);
    if (shape.inline) for (const event of shape.takes ?? [shape.acquire.event]) takenAt.set(event, shape);
    else acquired.set(func, shape);
    for (const event of shape.again ?? []) releasedAt.set(event, shape);
    if (!shape.release) continue;
    if (!shape.takes && (shape.release.func === func || shape.inline)) releasedAt.set(shape.release.event, shape);
    if (shape.release.func !== func && !nested(func, shape.release.func) && !nested(shape.release.func, func)) released.set(shape.release.func, shape);
  }
  return { all, acquiredBy: (func) => acquired.get(func), releasedBy: (func) => released.get(func), takenAt: (event) => takenAt.get(event), releasedAt: (event) => releasedAt.get(event), around: (event) => around.get(event), counts: (event) => counting.has(event) };
}

/** Executors are read as part of the function around them. */
function executorOf(func: Func): boolean {
  return func.parent?.events.some((event) => event.kind === "call" && event.runs.includes(func)) === true && body(func.parent).length > func.parent.events.length;
}

/** The function runs the other one, a closure of its own, at once or as a task, or has it run as an executor. */
function runsItself(func: Func, closure: Func): boolean {
  const has = (run: Func | undefined): boolean => run !== undefined && (run === closure || nested(closure, run));
  return nested(closure, func) && func.events.some(({ kind, runs, detail }) => ((kind === "call" || kind === "spawn") && runs.some(has)) || detail.args?.some((arg) => arg.kind === "resolver" && has(arg.by)));
}

function nested(inner: Func, outer: Func): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
