/** Answers whether something is come to only where nobody is left who waits: what keeps the waiters is empty, or the last user has gone. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { cell, whenFree } from "../flow/cells.ts";
import { leadsTo } from "../flow/looks.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, perFunc } from "../flow/memo.ts";
import { findPath } from "../flow/paths.ts";
import { within } from "../flow/within.ts";
import { suspends } from "../state/state.ts";

const MAX_DEPTH = 3;

/** Tells whether an event of a function is come to only where a container is empty, and at once: `if (this.queue.length > 0) this.next(); else this.finish()`. */
export function isWhereEmpty(model: Model, func: Func, at: Event, container: string): boolean {
  return isWhereZero(model, [{ func, at }], (on) => cell(on) === container && /\.(length|size)$/.test(on.path), (place) => !place.func.events.some((event) => suspends(event) && findPath(event, place.at) !== undefined));
}

/** Tells whether a function that only this program runs does so for the last of those who were counted in: `if (!this.users) this.dispose()`. */
export const isForTheLast: (model: Model, func: Func) => boolean = perFunc((model, func) => !func.exported && isWhereZero(model, callsOf(model, func), (on) => countedDown(model)(cell(on)).length > 0, () => true));

interface Place {
  readonly func: Func;
  readonly at: Event;
}

/** Each of these places is come to only after a look that found nothing, in its own function or in all that call it from `further` places. */
function isWhereZero(model: Model, places: readonly Place[], is: (on: Resource) => boolean, further: (place: Place) => boolean): boolean {
  const outer = (place: Place): readonly Place[] => (isBehindZero(place, is) || !further(place) ? [] : callsOf(model, place.func));
  const all = within(places, outer, MAX_DEPTH, ({ at }) => at);
  const known = new Set(all.map(({ at }) => at));
  const isFound = (place: Place): boolean => {
    const calls = outer(place);
    return calls.length > 0 && calls.every(({ at }) => known.has(at));
  };
  return all.length > 0 && all.every((place) => isBehindZero(place, is) || isFound(place));
}

function callsOf(model: Model, func: Func): readonly Place[] {
  return callers(model)(func).map(({ func: caller, event: at }) => ({ func: caller, at }));
}

export const ASKS = /^[\w$.#?]+$|[!=]==?\s*0$|>\s*0$/;

function isBehindZero({ func, at }: Place, is: (on: Resource) => boolean): boolean {
  return func.events.some((branch) => {
    const { reads = [], condition } = branch.detail;
    if (reads.length !== 1 || !matches(condition, ASKS) || !is(reads[0]!) || !leadsTo(branch, at)) return false;
    const zero = whenFree(branch);
    const leads = zero.some((next) => next === at || findPath(next, at, (event) => event === branch) !== undefined);
    return leads && findPath(func.entry, at, (event) => event === branch) === undefined && findPath(branch, suspends, (event) => event === at) === undefined;
  });
}

/** Where something is counted down. */
const countedDown = indexBy<string, Event>((_model, func) => func.events.flatMap((event) => (event.on !== undefined && /--|-=\s*1\b/.test(event.at.text) ? [[cell(event.on), event] as const] : [])));
