/** Answers which functions of a program make up a lock of its own, and who is next when it is released. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { countLock } from "./countLocks.ts";
import { closures } from "../flow/calls.ts";
import { body, usersOf } from "../flow/cells.ts";
import { chainLocks, ticketLock, turnLock, type Chain } from "./chainLocks.ts";
import { grantLock } from "./grantLocks.ts";
import { listenLock, loopLock, tryLock } from "./loopLocks.ts";
import { indexBy, listOf, perFunc, perModel } from "../flow/memo.ts";
import { isWithin } from "../flow/nesting.ts";
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
  /** Those whose acquire this function is. */
  madeBy(func: Func): readonly LockShape[];
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

/** What a shape means for an event or, where `event` is absent, for every call of the function. */
interface Part {
  readonly does: "acquire" | "release" | "run" | "count";
  readonly event?: Event;
  readonly shape: LockShape;
}

/** Returns the hand-made locks of a program, recognised by shape on the event graphs. */
export const lockShapes: (model: Model) => LockShapes = perModel((model) => {
  const find = (func: Func, does: Part["does"], event: Event | undefined): LockShape | undefined => {
    const parts = partsOf(model)(func);
    // Of most functions there are none, and all of their events are asked about.
    return parts.length === 0 ? undefined : parts.findLast((part) => part.does === does && part.event === event)?.shape;
  };
  const acquired = (func: Func, does: Part["does"]): LockShape | undefined => find(func, does, undefined);
  const at = (event: Event, does: Part["does"]): LockShape | undefined => event.func && find(event.func, does, event);
  return {
    get all() {
      return allShapes(model);
    },
    madeBy: (func) => shapesIn(model, func).map(({ shape }) => shape),
    acquiredBy: (func) => acquired(func, "acquire"),
    releasedBy: (func) => acquired(func, "release"),
    takenAt: (event) => at(event, "acquire"),
    releasedAt: (event) => at(event, "release"),
    around: (event) => at(event, "run"),
    counts: (event) => at(event, "count") !== undefined,
  };
});

const allShapes = listOf((model, func) => shapesIn(model, func).map(({ shape }) => shape));

/** By the function that the part is about. */
const partsOf = indexBy((model, func) => shapesIn(model, func).flatMap(({ parts }) => parts));

const shapesIn = perFunc((model, func): readonly { readonly shape: LockShape; readonly parts: readonly (readonly [Func, Part])[] }[] => {
  if (!func.async && executorOf(func)) return [];
  const users = usersOf(model);
  const shape = loopLock(func, users) ?? countLock(func, users) ?? queueLock(func, users) ?? turnLock(func) ?? ticketLock(func, closures(model)(func)) ?? tryLock(func) ?? listenLock(func, users) ?? (func.parent ? undefined : grantLock(func, closures(model), users));
  // Turns are given out along a chain: its links do no work.
  return [...(shape && shape.form === "ticket" && !shape.inline ? [] : chainLocks(func)).map((chain) => ({ shape: chain.shape, parts: partsOfChain(func, chain) })), ...(shape ? [{ shape, parts: partsOfLoop(func, shape) }] : [])];
});

function partsOfChain(func: Func, { shape, links }: Chain): readonly (readonly [Func, Part])[] {
  if (links.length > 0) return links.map((event) => [event.func ?? func, { does: "run", event, shape }]);
  return [
    [func, { does: "acquire", event: shape.acquire.event, shape }],
    [func, { does: "release", event: shape.release!.event, shape }],
  ];
}

function partsOfLoop(func: Func, shape: LockShape): readonly (readonly [Func, Part])[] {
  // The work that is kept there frees it when it is done: nobody else has to.
  if (shape.pool || (shape.form === "promise" && shape.release && runsItself(func, shape.release.func))) return [];
  const parts: (readonly [Func, Part])[] = [];
  const add = (does: Part["does"], event: Event): void => void parts.push([event.func ?? func, { does, event, shape }]);
  if (shape.counted) for (const event of [shape.acquire.event, ...(shape.takes ?? [])]) add("count", event);
  if (shape.inline) for (const event of shape.takes ?? [shape.acquire.event]) add("acquire", event);
  else parts.push([func, { does: "acquire", shape }]);
  for (const event of shape.again ?? []) add("release", event);
  if (!shape.release) return parts;
  if (!shape.takes && (shape.release.func === func || shape.inline)) add("release", shape.release.event);
  if (!isWithin(func, shape.release.func) && !isWithin(shape.release.func, func)) parts.push([shape.release.func, { does: "release", shape }]);
  return parts;
}

/** Executors are read as part of the function around them. */
function executorOf(func: Func): boolean {
  return func.parent?.events.some((event) => event.kind === "call" && event.runs.includes(func)) === true && body(func.parent).length > func.parent.events.length;
}

/** The function runs the other one, a closure of its own, at once or as a task, or has it run as an executor. */
function runsItself(func: Func, closure: Func): boolean {
  // `release = () => { …; resolve(); }`: it is kept for whoever is given it.
  if (body(func).some(({ kind, detail: { value } }) => kind === "write" && value?.kind === "resolver" && value.by === closure)) return false;
  const has = (run: Func | undefined): boolean => isWithin(closure, run);
  return isWithin(closure.parent, func) && func.events.some(({ kind, runs, detail }) => ((kind === "call" || kind === "spawn") && runs.some(has)) || detail.args?.some((arg) => arg.kind === "resolver" && has(arg.by)));
}
