/** Recognises locks that give whoever gets them the function that gives them back: `resolve(() => this.release())`, however the others wait. */
import type { Event, Func, Resource } from "../../model.ts";
import { cell, claims, isNothing, isShared, type Users } from "../flow/cells.ts";
import type { LockShape } from "./lockShapes.ts";
import { matches } from "../flow/matches.ts";
import { direction } from "./queueLocks.ts";
import { aboutFunc } from "../flow/memo.ts";
import { within } from "../flow/within.ts";

/** Calls that are followed from where a turn is given, and from what gives it back. */
const MAX_CALLS = 2;

/** Returns the lock of a function that returns a promise and resolves it with what frees the flag or count that it looks at before it gives a turn; `inner`: the closures directly inside a function. */
export function grantLock(func: Func, inner: (func: Func) => readonly Func[], users: Users): LockShape | undefined {
  const all = closuresIn(func, inner);
  if (all.length === 0) return undefined;
  // What gives turns may be a method: `this.dispatch()`.
  const near = [func, ...all, ...within([func, ...all], runsOf, 1).filter((other) => other !== func && !all.includes(other))];
  for (const place of new Set(near))
    for (const [event, given] of grantsOf(place)) {
      for (const free of within([given], runsOf, MAX_CALLS).flatMap(({ events }) => events)) {
        if (free.kind !== "write" || !free.on || !isShared(free.on, func) || free.on.scope === "keyed" || !frees(free)) continue;
        const lock = free.on;
        const taken = users(cell(lock)).filter((user) => near.includes(user) && user !== given).flatMap((user) => user.events.find((claim) => takes(claim, lock, free)) ?? [])[0];
        if (taken && near.some((user) => user.events.some((branch) => asksForRoom(branch, lock)))) return { lock, form: "queue", acquire: { func, event }, release: { func: given, event: free }, inline: false, counted: direction(taken) !== 0 };
      }
    }
  return undefined;
}

function closuresIn(func: Func, inner: (func: Func) => readonly Func[]): readonly Func[] {
  const found = [...inner(func)];
  for (const each of found) found.push(...inner(each));
  return found;
}

const runsOf = aboutFunc(({ events }): readonly Func[] => [...new Set(events.flatMap(({ kind, runs }) => (kind === "call" ? runs : [])))]);

/** Where a function resolves a promise with a function, and with which. */
const grantsOf = aboutFunc(({ events }): readonly (readonly [Event, Func])[] =>
  events.flatMap((event) => {
    const given = givenBy(event);
    return given ? [[event, given] as const] : [];
  }),
);

/** The function that a promise is resolved with. */
function givenBy({ kind, detail: { calls, callee, args = [] } }: Event): Func | undefined {
  const [value] = args;
  if (kind !== "call" || args.length !== 1 || value?.kind !== "func" || value.func.params.length > 0) return undefined;
  return calls?.kind === "resolver" || matches(callee, /(^|\.)resolve$/) ? value.func : undefined;
}

/** `locked = false`, `active--`. */
function frees(event: Event): boolean {
  return event.detail.op === "set" && (isNothing(event.detail.value) || direction(event) !== 0);
}

/** `locked = true`, `active++`: the other way round. */
function takes(event: Event, lock: Resource, free: Event): boolean {
  if (event.kind !== "write" || !event.on || cell(event.on) !== cell(lock) || event.detail.op !== "set" || !claims(event)) return false;
  return direction(free) === 0 ? event.detail.value?.kind === "constant" : direction(event) * direction(free) < 0;
}

/** `if (locked)`, `if (active < limit)`: not how many there are. */
function asksForRoom({ detail: { reads = [], condition } }: Event, lock: Resource): boolean {
  return !matches(condition, WHETHER_ANY) && reads.some((read) => cell(read) === cell(lock));
}

/** A condition on whether any are left, or one. */
export const WHETHER_ANY = /===? (0|1)$|> 0$/;
