/** Answers what becomes of a failure: thrown on, reported, or swallowed. */
import type { Event, Func } from "../../model.ts";
import { isConstant } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { findPath } from "../flow/paths.ts";

/** Logging at these levels tells nobody: they are off where it matters. */
export const QUIET_LOG = /(^|[.#])(debug|trace|verbose|silly)$/;

/** Tells whether a rejection of this event is caught and nothing is done about it. */
export function isSwallowed(event: Event): boolean {
  if (event.onThrow.length === 0) return false;
  const back = (at: Event): boolean => at.detail.cleanup !== "catch" && event.next.some((next) => next === at || findPath(next, at) !== undefined);
  return event.onThrow.every((target) => isSilent(target, back));
}

/** Tells whether nothing worth a word happens from an event on, until control is back where it would have been anyway; `known` is not looked at. */
export function isSilent(from: Event, back: (event: Event) => boolean, known?: Event): boolean {
  const seen = new Set<Event>();
  const queue = [from];
  for (let event = queue.pop(); event; event = queue.pop()) {
    if (seen.has(event)) continue;
    seen.add(event);
    // What cannot be passed in silence ends the search unless it comes anyway: the question is asked last, since it is costly.
    if (event !== known && !isTrivial(event)) {
      if (back(event)) continue;
      return false;
    }
    // What was thrown here is what the handler is there for.
    if (event.detail.catches) queue.push(...(event.detail.whenTrue ?? []));
    else if (event.kind === "return" || !back(event)) queue.push(...event.next);
  }
  return true;
}

function isTrivial(event: Event): boolean {
  switch (event.kind) {
    case "branch":
    case "loop":
    case "read":
    case "enter":
      return true;
    case "return":
      return event.detail.value === undefined || isConstant(event.detail.value, "undefined");
    case "call":
      if (matches(event.detail.callee, QUIET_LOG)) return true;
      // `let cleanup = () => {}`: what is in there now is somebody else's.
      if (event.runs.length > 0 && event.detail.calls !== undefined) return false;
      return event.runs.length > 0 ? event.runs.every(isEmpty) : event.detail.safe === true && event.detail.api !== undefined && !matches(event.detail.callee, LOUD_LOG);
    case "await":
      return event.detail.joins !== undefined && isTrivial(event.detail.joins);
    default:
      return false;
  }
}

/** Logging at these levels is read. */
export const LOUD_LOG = /(^|[.#])(log|info|warn|error)$/;

/** A handler without a body, or one that only gives back a constant. */
export function isEmpty(func: Func): boolean {
  return func.events.every((event) => event.kind === "enter" || event.kind === "return" || (event.kind === "call" && matches(event.detail.callee, QUIET_LOG)));
}
