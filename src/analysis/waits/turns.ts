/** Answers what a turn of a waiting loop does: nothing but look and sleep, or work. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { recursive } from "../flow/calls.ts";
import { askedIn } from "../flow/conditions.ts";
import { effects } from "../flow/effects.ts";
import { aboutFunc } from "../flow/memo.ts";
import { isLog } from "../messages/messages.ts";
import { isIgnored, takesOut } from "../flow/operations.ts";
import { findPath, inside, reachable } from "../flow/paths.ts";
import { reach } from "../flow/reach.ts";
import { sleeps } from "./sleeps.ts";
import { leading } from "../flow/ways.ts";

/** Returns a test for events that do something: wait for something else, send, start, or change what others see. */
export function worker(model: Model, func: Func): (event: Event) => boolean {
  const naps = new Set(sleeps(model)(func).map((sleep) => sleep.event));
  const known = new Map<Event, boolean>();
  return (event) => {
    let work = known.get(event);
    if (work === undefined) known.set(event, (work = !naps.has(event) && isWork(event, func, isIdle)));
    return work;
  };
}

/** Tells whether asking this function does more than look at memory. */
export const isPure = aboutFunc((func) => [...reach(func).keys()].every(isPureItself));

const isPureItself = aboutFunc((func) => !func.events.some((event) => waitsOrTells(event) || (event.kind === "call" && isUnknownWork(event))));

/** Tells whether asking this function asks somebody outside the process, or waits for an answer. */
export function asksOutside(model: Model, func: Func): boolean {
  return effects(model)(func).some(({ kind, event, concurrent }) => !concurrent && (kind === "io" || kind === "receive" || kind === "block" || kind === "acquire" || (kind === "call" && event.detail.awaited === true) || (kind === "send" && event.detail.what !== "listener") || (kind === "await" && event.detail.joins === undefined)));
}

function isWork(event: Event, func: Func, idle: (callee: Func) => boolean): boolean {
  if (event.kind === "write") return event.on !== undefined && event.on.scope !== "local" && !isOwnNote(event, event.on) && !takesOut(event.detail);
  if (event.kind === "call") {
    const asked = askedIn(func).get(event);
    if (asked) return event.runs.length > 0 ? !event.runs.every(isPure) : event.detail.awaited === true && !isGiven(event, asked);
    return event.runs.length > 0 ? event.runs.some((callee) => !idle(callee)) : isUnknownWork(event);
  }
  return waitsOrTells(event);
}

/** A variable of a function around it, or where the handle of the next turn is kept; what a member of something else is set to, others see: `box.current.scrollTop += step`. */
function isOwnNote({ detail: { value } }: Event, { path }: Resource): boolean {
  return path.includes("@") && (!/@\d+\.[\w$]+\.[\w$]+$/.test(path) || (value?.kind === "result" && value.of.kind === "start"));
}

function waitsOrTells(event: Event): boolean {
  switch (event.kind) {
    case "io":
    case "receive":
    case "poll":
    case "block":
    case "spawn":
    case "start":
      return true;
    case "acquire":
      return !isGlance(event);
    case "send":
      return event.detail.what !== "listener";
    case "await":
      // The wait of a call is judged by what was called.
      return event.detail.joins === undefined && !event.next.some((next) => next.kind === "sleep" || (next.kind === "acquire" && isGlance(next)));
    default:
      return false;
  }
}

/** A lock in memory that goes with its scope: what is done under it is judged by itself. */
function isGlance({ detail: { scoped, lock } }: Event): boolean {
  return scoped === true && (lock === "mutex" || lock === "read" || lock === "write");
}

/** A predicate that a caller gives, asked in the condition itself. */
function isGiven({ at, detail: { calls } }: Event, branch: Event): boolean {
  return calls?.kind === "resource" && /@\d+(\.\w+)?$/.test(calls.resource.path) && (branch.detail.condition ?? "").includes(at.text.slice(0, 40));
}

function isUnknownWork({ runs, detail }: Event): boolean {
  if (runs.length > 0 || detail.calls?.kind === "resolver") return false;
  if (detail.api !== undefined && detail.calls === undefined) return false;
  // Telling somebody how it goes is not what a turn is for.
  if (isLog(detail.callee)) return false;
  return detail.awaited === true || isIgnored(detail);
}

/** Tells whether a function calls nothing unknown and changes nothing that outlives it; one that leads back here adds nothing of its own. */
export const isIdle = recursive(true, (func, ask) => ![...reach(func).keys()].some((each) => each.events.some((event) => event.kind !== "sleep" && event.kind !== "start" && isWork(event, each, ask))));

/** The branches of a loop that decide whether it waits another turn or goes on; of a loop that works, those that decide whether there is work. */
export function deciders(loop: Event, wait: Event, func: Func, work: (event: Event) => boolean): readonly Event[] {
  const outside = (event: Event): boolean => event !== loop && !inside(event, loop);
  const isWait = (event: Event): boolean => event === wait;
  const deciding = between(func, isWait, (event) => outside(event) || work(event), (event) => inside(event, loop));
  if (!func.events.some((event) => event.loop === loop && work(event))) return deciding;
  const works = leading(func, work, (event) => event === loop || outside(event));
  const worked = (targets: readonly Event[]): boolean => targets.some((target) => work(target) || (!outside(target) && works(target)));
  const waits = leads(func, isWait, work);
  return deciding.filter(({ detail: { whenTrue = [], whenFalse = [] } }) => worked(whenTrue) !== worked(whenFalse) || (worked(whenTrue) && waits(whenTrue) !== waits(whenFalse)));
}

/** Returns the branches on whose outcome it depends whether control comes to `again`, or whether it comes to `over` without having come to `again`. */
export function between(func: Func, again: (event: Event) => boolean, over: (event: Event) => boolean, among: (event: Event) => boolean = () => true): readonly Event[] {
  const [goesOn, ends] = [leads(func, again, over), leads(func, over, again)];
  return func.events.filter((event) => {
    if (!among(event)) return false;
    const { whenTrue = [], whenFalse = [] } = event.detail;
    return goesOn(whenTrue) !== goesOn(whenFalse) || ends(whenTrue) !== ends(whenFalse);
  });
}

/** Returns whether control that is at some of these events comes to a goal, be it one of them, without passing a barrier. */
function leads(func: Func, goal: (event: Event) => boolean, barrier: (event: Event) => boolean): (targets: readonly Event[]) => boolean {
  const after = leading(func, goal, barrier);
  return (targets) => targets.some((target) => goal(target) || (!barrier(target) && after(target)));
}

/** Returns the branches among these whose outcome that does not lead on to `again` has consequences: what was waited for has happened. */
export function consequential(func: Func, branches: readonly Event[], again: (event: Event) => boolean, over: (event: Event) => boolean, work: (event: Event) => boolean, ignored: (event: Event) => boolean = () => false): readonly Event[] {
  const does = (event: Event): boolean => !ignored(event) && (event.kind === "throw" || (event.kind === "call" ? !onlyTells(event) : event.kind === "write" || work(event)));
  const after = (targets: readonly Event[]): ReadonlySet<Event> => new Set(targets.flatMap((target) => [target, ...reachable(target, undefined, {})]));
  const [goesOn, ends] = [leads(func, again, over), leads(func, over, again)];
  return branches.filter(({ detail: { whenTrue = [], whenFalse = [] } }) => {
    const isOn = goesOn(whenTrue) === goesOn(whenFalse) ? !ends(whenTrue) : goesOn(whenTrue);
    const [on, off] = isOn ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    const others = after(on);
    return [...after(off)].some((event) => !others.has(event) && does(event));
  });
}

function onlyTells({ detail: { callee = "", calls } }: Event): boolean {
  return calls?.kind !== "resolver" && isLog(callee);
}

/** Returns the conditions of inner loops that take what has come in, where all the work of a turn lies in them: `while (queue.length > 0) handle(queue.shift())`. */
export function drains(loop: Event, wait: Event, func: Func, work: (event: Event) => boolean): readonly Event[] {
  const waits = leads(func, (to) => to === wait, (to) => to === loop);
  const busy = func.events.filter((event) => work(event) && waits(event.next));
  const inner = new Set(busy.map((event) => childOf(loop, event)));
  if (busy.length === 0 || [...inner].some((each) => each === undefined || inside(wait, each) || each.detail.loop !== "while")) return [];
  return func.events.filter((event) => event.kind === "branch" && event.loop !== undefined && inner.has(event.loop) && !leads(func, (to) => inside(to, event.loop!), (to) => to === loop)(event.detail.whenFalse ?? []));
}

/** The loop directly in `loop` that contains the event. */
function childOf(loop: Event, event: Event): Event | undefined {
  let at = event.loop;
  while (at && at.loop !== loop) at = at.loop;
  return at;
}

/** Tells whether some turn of the loop does nothing but look and wait, and no turn works before this wait. */
export function isIdleTurn(loop: Event, wait: Event, func: Func, work: (event: Event) => boolean): boolean {
  const outside = (event: Event): boolean => event !== loop && !inside(event, loop);
  const barrier = (event: Event): boolean => work(event) || outside(event);
  if (!findPath(loop, wait, barrier) || !findPath(wait, loop, barrier)) return false;
  // Work on the way to the same wait: the wait sets the pace.
  const waits = leading(func, (to) => to === wait, (to) => to === loop || outside(to));
  return !func.events.some((event) => work(event) && waits(event));
}
