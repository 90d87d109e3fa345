/** Answers who else waits for a lock. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { callers } from "./calls.ts";
import { criticalSections, isWrapper, type CriticalSection } from "./criticalSections.ts";

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
  const found = new Map<string, Contender[]>();
  const wrappers: CriticalSection[] = [];
  const add = ({ func, held, site }: CriticalSection): void => {
    const list = found.get(held.lock.id) ?? [];
    if (!list.some((other) => sameSite(other.event, site))) found.set(held.lock.id, [...list, { func, event: site, urgent: isUrgent(model, func) }]);
  };
  for (const section of criticalSections(model)) {
    if (isWrapper(model, section)) wrappers.push(section);
    else add(section);
  }
  // Nobody in this program calls the wrapper: it waits for its lock itself.
  for (const section of wrappers) if (!callers(model)(section.func).length) add(section);
  return found;
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
