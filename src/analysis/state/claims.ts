/** Answers what comes only after a flag or promise was tested and set in one go, which keeps others out. */
import type { Event, Func, Resource, Value } from "../../model.ts";
import { isConstant, isShared } from "../flow/cells.ts";
import { leadsTo, looksOf } from "../flow/looks.ts";
import { matches } from "../flow/matches.ts";
import { aboutFunc } from "../flow/memo.ts";
import { findPath, reachable } from "../flow/paths.ts";
import { sameState, stateWrites, suspends, writesTo, type Written } from "./state.ts";
import { below, bind } from "../flow/substitute.ts";

/** Tells whether another flag or promise was tested and set before anybody could run: `if (busy) return; busy = true; await …`. */
export function claimed(func: Func, wait: Event): boolean {
  return claimedIn(func).has(wait);
}

/** Tells whether no two runs of a function come to the event at once, whatever they were called with: the claim is of no key. */
export function isAlone(func: Func, event: Event): boolean {
  return aloneIn(func).has(event);
}

const claimedIn = aboutFunc((func) => after(func, [...claimsOf(func), ...claimsOfGiven(func)]));
const aloneIn = aboutFunc((func) => after(func, claimsOf(func).filter(({ on }) => !on.path.includes("["))));

/** The events that come after a claim and never without it. */
function after(func: Func, claims: readonly { readonly event: Event; readonly on: Resource }[]): ReadonlySet<Event> {
  const found = new Set<Event>();
  for (const { event: claim, on } of claims) {
    const without = reachable(func.entry, (event) => event === claim);
    // A call that claims for itself is claimed.
    if (claim.runs.some(({ async }) => async)) found.add(claim);
    for (const event of reachable(claim, (other) => other !== claim && writesTo(other, on))) if (!without.has(event)) found.add(event);
  }
  return found;
}

/** Tells whether a call claims for itself: `if (busy) return; work();`, where `work` sets the flag before it waits for the first time. */
export function claimsForItself(func: Func, call: Event): boolean {
  return claimsOf(func).some(({ event, on }) => event === call && !on.path.includes("["));
}

/** What calls back is begun before the claim, in the same turn: `load(() => { this.text = … }); this.loading = true;`. */
export function isClaimedBehind(func: Func, begin: Event): boolean {
  const lets = (on: Resource): boolean => looksOf(func).some((look) => sameState(look.state, on) && leadsTo(look.branch, begin));
  return begin.kind === "spawn" && claimsOf(func).some(({ event: claim, on }) => lets(on) && findPath(begin, claim, suspends) !== undefined);
}

function claimsOf(func: Func): readonly Written[] {
  const looks = looksOf(func);
  return [...stateWrites(func), ...begun(func)].filter(
    ({ event, on, inner }) =>
      isShared(on, func) &&
      !isMadeOf(inner.detail.value, on, func) &&
      looks.some((look) => sameState(look.state, on) && look.decides(event, inner) && findPath(look.event, event, (other) => suspends(other)) !== undefined),
  );
}

/** What runs a callback when a promise has settled. */
export const CHAINED = /\.(then|catch|finally)$/;

/** `if (!this.busy) await this.work()`, where `work` sets the flag before it waits for the first time: what an async callee writes in the turn of its call. */
function begun(func: Func): readonly Written[] {
  return func.events.flatMap((event): readonly Written[] => {
    // `work().catch((error) => …)`: what hears of its end runs after it.
    const [callee, ...others] = event.kind === "call" ? event.runs : event.kind === "spawn" ? event.runs.filter(({ async, parent }) => async || parent !== func) : [];
    // `ready.then(async () => { busy = true; … })` runs a turn later.
    if (!callee?.async || others.length > 0 || (callee.parent === func && matches(event.detail.callee, CHAINED))) return [];
    const to = bind(event, callee, func);
    const atOnce = stateWrites(callee).filter(({ event: write, on }) => write.kind === "write" && on.scope !== "local" && findPath(callee.entry, suspends, (at) => at === write) === undefined);
    return atOnce.map(({ on, inner }) => ({ event, on: to.resource(on), inner }));
  });
}

/** A count that goes on from itself is no claim. */
export function isMadeOf(value: Value | undefined, state: Resource, { params }: Func): boolean {
  return value?.kind === "derived" && (value.text !== undefined || value.from.some((from) => sameState(from, state) || (from.scope === "local" && !params.some(({ path }) => below(from.path, path)))));
}

/** `if (!plugin.locked) { plugin.locked = true; … }`: a parameter that is marked so is an object that other calls are given as well. */
function claimsOfGiven(func: Func): readonly { readonly event: Event; readonly on: Resource }[] {
  const asks = (branch: Event, on: Resource): boolean => (branch.detail.reads ?? []).some(({ path }) => path === on.path);
  return func.events.flatMap((event) => {
    const { on, detail: { value } } = event;
    if (on?.scope !== "local" || !isConstant(value, "true") || !func.params.some(({ path }) => on.path.startsWith(`${path}.`))) return [];
    return func.events.some((branch) => asks(branch, on) && leadsTo(branch, event) && findPath(branch, event, suspends) !== undefined) ? [{ event, on }] : [];
  });
}
