/** Answers where a lock lets two holders in at once, or loses one that waits. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { body, cell, claims, looksAt, sameCell, usersOf, writes } from "./cells.ts";
import { locks, releasedAt, takenAt } from "./held.ts";
import { lockShapes, type LockShape } from "./lockShapes.ts";
import { findPath } from "./paths.ts";

export interface BrokenLock {
  readonly lock: Resource;
  readonly func: Func;
  readonly at: Event;
  readonly why: "no-recheck" | "cleared-first" | "breaks" | "fails-waiters" | "evicted" | "clobbered";
  /** What else matters: where waiters wait, where it is taken. */
  readonly beside: readonly Event[];
  /** It takes a failure that nothing in sight brings about. */
  readonly unlikely?: boolean;
}

/** Returns the locks of a program that do not exclude. */
export function brokenLocks(model: Model): readonly BrokenLock[] {
  const shapes = lockShapes(model).all.flatMap((shape): BrokenLock[] => {
    const { unsound, lock, acquire, release } = shape;
    if (!unsound || (unsound.why !== "no-recheck" && unsound.why !== "cleared-first" && unsound.why !== "breaks" && unsound.why !== "fails-waiters")) return [];
    const func = unsound.why === "cleared-first" && release ? release.func : acquire.func;
    return [{ lock, func, at: unsound.event, why: unsound.why, unlikely: unsound.unlikely, beside: [acquire.event, ...(release ? [release.event] : [])].filter((event) => event !== unsound.event) }];
  });
  const tails = lockShapes(model).all.filter(({ form, lock }) => form === "chain" && lock.scope === "keyed").flatMap((shape) => forgottenTail(model, shape));
  return [...shapes, ...tails, ...model.funcs.flatMap((func) => evicted(model, func)), ...clobbered(model)];
}

/** The mutex of a key leaves its map while others may wait for it: the next caller makes a new one. */
function evicted(model: Model, func: Func): readonly BrokenLock[] {
  const known = locks(model);
  const found: BrokenLock[] = [];
  for (const taken of known.held(func).keys())
    for (const { lock, by } of takenAt(taken, func, known)) {
      if (lock.scope !== "keyed") continue;
      const gone = func.events.find((event) => event.kind === "write" && event.detail.op === "delete" && event.on !== undefined && (sameCell(event.on, lock) || lock.id.startsWith(`${cell(event.on)}[`)));
      if (!gone) continue;
      // Somebody asked whether it is still wanted.
      const asks = (event: Event): boolean => event.kind === "branch";
      const from = func.events.find((event) => releasedAt(event, func, known).some((other) => other.path === lock.path) && findPath(event, (to) => to === gone, asks)) ?? by;
      if (findPath(from, (event) => event === gone, (event) => asks(event) && (looksAt(event, lock) || (from !== by && asks(event))), { throws: true, done: true })) found.push({ lock, func, at: gone, why: "evicted", beside: [by] });
    }
  return found;
}

/** A task that is done deletes the tail of its key, though others may have chained on: the next caller starts beside them. */
function forgottenTail(model: Model, { lock, acquire }: LockShape): readonly BrokenLock[] {
  return locks(model)
    .closures(acquire.func)
    .flatMap((func) => {
      const gone = func.events.find((event) => event.kind === "write" && event.detail.op === "delete" && event.on !== undefined && sameCell(event.on, lock));
      return gone && findPath(func.entry, (event) => event === gone, (event) => event.kind === "branch") ? [{ lock, func, at: gone, why: "evicted" as const, beside: [acquire.event] }] : [];
    });
}

/** A release calls the function that a field holds and then clears the field, which the next holder has set by then. */
function clobbered(model: Model): readonly BrokenLock[] {
  const users = usersOf(model.funcs);
  return model.funcs.flatMap((func) => {
    for (const call of func.events) {
      const { calls, callee } = call.detail;
      if (call.kind !== "call") continue;
      const held = (event: Event): boolean => (calls?.kind === "resource" ? calls.resource.path : callee) === event.on?.path;
      const cleared = call.next.find((event) => event.kind === "write" && event.on !== undefined && event.on.scope !== "local" && held(event) && !claims(event));
      const field = cleared?.on;
      const dispatcher = field && (users.get(cell(field)) ?? []).find((other) => other !== func && other.role !== "constructor" && body(other).some((event) => writes(event, field) && claims(event)) && body(other).some((event) => event.kind === "write" && event.detail.op === "takeFirst"));
      if (cleared && field && dispatcher) return [{ lock: field, func, at: cleared, why: "clobbered" as const, beside: [call, ...dispatcher.events.filter((event) => writes(event, field) && claims(event)).slice(0, 1)] }];
    }
    return [];
  });
}
