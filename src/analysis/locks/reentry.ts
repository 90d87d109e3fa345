/** Answers whether taking a lock again ends in waiting for oneself: not where those pass who hold it, nor where nobody waits. */
import type { Event, Func } from "../../model.ts";
import { passedTo } from "../flow/calls.ts";
import type { Effect } from "../flow/effects.ts";
import { isIgnored } from "../flow/operations.ts";
import { findPath } from "../flow/paths.ts";

/** Tells whether the function can also do without the lock what it does under it: `if (inside.getStore()) return work()`. */
export function knowsHolders(func: Func, acquire: Event): boolean {
  const taken = (event: Event): boolean => event === acquire;
  const under = new Set(func.events.filter((event) => findPath(acquire, event)).flatMap((event) => [event, ...within(event, func)]).flatMap(workOf));
  return func.events.some((event) => workOf(event).some((work) => under.has(work)) && findPath(func.entry, event, taken) !== undefined && findPath(event, (to) => to.kind === "return", taken) !== undefined);
}

/** Tells whether the function also runs without the lock what it gives a wrapper to run under it: `if (mine) return work(); return locked(work)`. */
export function hasWayAround(func: Func, site: Event, isHeld: (event: Event) => boolean): boolean {
  const given = passedTo(site);
  return func.events.some((event) => event !== site && event.kind === "call" && event.runs.some((run) => given.includes(run)) && !isHeld(event));
}

/** Tells whether somebody waits for the turn that an effect takes: whoever only lines up in a chain of promises goes on at once. */
export function isWaitedFor({ event, func, via }: Effect): boolean {
  if (event.kind !== "spawn" || func.events.some(({ detail }) => detail.joins === event)) return true;
  const last = via.at(-1);
  return func.returns.some(({ kind }) => kind !== "constant") && !(last && isIgnored(last.detail));
}

/** What an event runs: the parameter or field it calls, the functions of the project. */
function workOf({ kind, detail, runs }: Event): readonly (string | Func)[] {
  if (kind !== "call") return [];
  return detail.calls?.kind === "resource" ? [detail.calls.resource.path, ...runs] : runs;
}

/** What happens in the closures that the event runs. */
function within(event: Event, func: Func): readonly Event[] {
  return event.runs.filter(({ parent }) => parent === func).flatMap((closure) => closure.events.flatMap((inner) => [inner, ...within(inner, closure)]));
}
