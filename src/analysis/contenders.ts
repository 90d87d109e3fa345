/** Answers who else waits for a lock. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { callers } from "./calls.ts";
import { isWrapper, sectionsIn, type CriticalSection } from "./criticalSections.ts";
import { indexBy, toDepth } from "./memo.ts";

export interface Contender {
  readonly func: Func;
  /** The acquire, or the call of the wrapper that acquires. */
  readonly event: Event;
  /** A request, an event or a stop waits for it. */
  readonly urgent: boolean;
}

/** Returns every place of the program that waits for a lock with this id; callers stand in for wrappers. */
export function contenders(model: Model): (lock: Resource) => readonly Contender[] {
  return ({ id }) => {
    const found = new Map<string, Contender>();
    for (const each of [...takers(model)(id), ...wrappers(model)(id)]) {
      const { file, line, column } = each.event.at;
      const site = `${file}:${line}:${column}`;
      if (!found.has(site)) found.set(site, each);
    }
    return [...found.values()];
  };
}

const takers = indexBy((model, func) => sectionsIn(model, func).flatMap((section) => (isWrapper(model, section) ? [] : entry(model, section))));

/** Nobody in this program calls the wrapper: it waits for its lock itself. */
const wrappers = indexBy((model, func) => (callers(model)(func).length > 0 ? [] : sectionsIn(model, func).flatMap((section) => (isWrapper(model, section) ? entry(model, section) : []))));

/** Who only tries does not wait. */
function entry(model: Model, { func, held, site }: CriticalSection): readonly (readonly [string, Contender])[] {
  return held.acquire.detail.tried ? [] : [[held.lock.id, { func, event: site, urgent: isUrgent(model, func) }]];
}

/** Tells whether a request, an event or a stop runs the function within a few calls. */
export const isUrgent = toDepth(4, false, (model, func, ask) => func.role === "handler" || func.role === "stop" || callers(model)(func).some((caller) => !caller.passed && caller.event.kind === "call" && ask(caller.func)));
