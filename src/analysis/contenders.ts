/** Answers who else waits for a lock. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { callers } from "./calls.ts";
import { effects } from "./effects.ts";
import { locks, takenAt } from "./held.ts";

export interface Contender {
  readonly func: Func;
  /** The acquire, or the call of the wrapper that acquires. */
  readonly event: Event;
  /** A request, an event or a stop waits for it. */
  readonly urgent: boolean;
}

const sitesOf = new WeakMap<Model, Map<string, Contender[]>>();

/** Returns every place of the program that waits for a lock with this id; callers stand in for wrappers. */
export function contenders(model: Model): (lock: Resource) => readonly Contender[] {
  let sites = sitesOf.get(model);
  if (!sites) sitesOf.set(model, (sites = collect(model)));
  const found = sites;
  return (lock) => found.get(lock.id) ?? [];
}

function collect(model: Model): Map<string, Contender[]> {
  const known = locks(model);
  const found = new Map<string, Contender[]>();
  const add = (id: string, func: Func, event: Event): void => {
    const list = found.get(id) ?? [];
    if (!list.some((other) => sameSite(other.event, event))) found.set(id, [...list, { func, event, urgent: isUrgent(model, func) }]);
  };
  for (const func of model.funcs) {
    const own = func.events.flatMap((event) => takenAt(event, func, known).map((lock) => ({ id: lock.lock.id, event })));
    for (const { id, event } of own) for (const site of sites(model, func, event, id)) add(id, site.func, site.event);
  }
  return found;
}

/** Where a wrapper acquires, its callers wait: those that it returns holding to, or whose callback it runs. */
function sites(model: Model, func: Func, event: Event, id: string, depth = 0): readonly { readonly func: Func; readonly event: Event }[] {
  const returnsHolding = locks(model).summary(func).takes.some((held) => held.lock.id === id);
  // Callers of what returns with the lock held are found as acquirers themselves.
  if (returnsHolding) return [];
  if (depth > 4 || !runsCallback(model, func, id)) return [{ func, event }];
  const from = callers(model)(func).filter((caller) => !caller.passed && caller.event.kind !== "start");
  return from.length === 0 ? [{ func, event }] : from.flatMap((caller) => sites(model, caller.func, caller.event, id, depth + 1));
}

/** It calls one of its parameters with the lock held: the project's own `withLock`. */
function runsCallback(model: Model, func: Func, id: string): boolean {
  return effects(model)(func).some(
    (effect) => effect.calls?.kind === "resource" && func.params.some((param) => effect.calls?.kind === "resource" && param.path === effect.calls.resource.path) && effect.held.some((held) => held.lock.id === id),
  );
}

const urgentOf = new WeakMap<Func, boolean>();

/** Tells whether a request, an event or a stop runs the function within a few calls. */
export function isUrgent(model: Model, func: Func, depth = 0): boolean {
  if (func.role === "handler" || func.role === "stop") return true;
  if (depth > 3) return false;
  const known = urgentOf.get(func);
  if (known !== undefined) return known;
  urgentOf.set(func, false);
  const urgent = callers(model)(func).some((caller) => !caller.passed && caller.event.kind === "call" && isUrgent(model, caller.func, depth + 1));
  urgentOf.set(func, urgent);
  return urgent;
}

function sameSite(a: Event, b: Event): boolean {
  return a.at.file === b.at.file && a.at.line === b.at.line && a.at.column === b.at.column;
}
