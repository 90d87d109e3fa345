/** Answers which loops catch the rejection that an abort causes, and whether they end then. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { effects } from "../flow/effects.ts";
import { leadsTo } from "../flow/looks.ts";
import { matches } from "../flow/matches.ts";
import { partsOf } from "../flow/partsOf.ts";
import { findPath, inside } from "../flow/paths.ts";
import { isSameSignal, resourcesOf, signals } from "./signals.ts";

export interface Swallowed {
  readonly func: Func;
  /** The wait in the loop that an abort rejects. */
  readonly wait: Event;
  readonly signal: Resource;
  /** Where control is after the rejection. */
  readonly caught: Event;
  /** No way leads back to the wait without a look at the signal or the error. */
  readonly ends: boolean;
  /** Something without the signal waits on every way back: the loop does not spin. */
  readonly pauses: boolean;
  /** The loop has so many turns and no more. */
  readonly counted: boolean;
}

/** Returns the waits of a function's loops whose rejection by a signal of its callers is caught inside the loop. */
export function swallowed(model: Model, func: Func): readonly Swallowed[] {
  const known = signals(func);
  if (known.length === 0) return [];
  const found: Swallowed[] = [];
  for (const given of func.events) {
    const { loop } = given;
    if (!loop || !listens(model, given)) continue;
    const signal = known.find(({ resource }) => resourcesOf(given).some((each) => isSameSignal(each, resource)))?.resource;
    const wait = given.onThrow.length > 0 ? given : func.events.find((event) => event.kind === "await" && event.onThrow.length > 0 && event.next.includes(given));
    const caught = wait?.onThrow.find((next) => inside(next, loop) || next === loop);
    if (!signal || !wait || !caught || found.some((each) => each.wait.at.line === wait.at.line)) continue;
    // `catch (error) { failed ??= error; }` in `while (failed === undefined)`: the handler says itself that it is over.
    const kept = new Set(func.events.flatMap(({ kind, on, loop: turn, detail }) => (kind === "write" && on && turn === loop && detail.cleanup === "catch" ? [on.path] : [])));
    const leaves = (event: Event): boolean => event.kind === "branch" && event.next.some((to) => to !== loop && !inside(to, loop)) && (event.detail.reads ?? []).some(({ path }) => kept.has(path));
    const asks = (event: Event): boolean => looks(event, signal) || leaves(event) || throwsIfAborted(event, signal) || (event !== given && isLeft(model, func, event, signal));
    const goesBack = (barrier: (event: Event) => boolean): boolean => !barrier(caught) && (caught === wait || findPath(caught, wait, barrier) !== undefined);
    const ends = !goesBack(asks);
    const pauses = !goesBack((event) => asks(event) || isPause(event));
    found.push({ func, wait, signal, caught, ends, pauses, counted: loop.detail.loop?.startsWith("for") === true && !loop.detail.endless });
  }
  return found;
}

/** An abort ends the wait: an API that is given the signal, a project function that passes it on, or somebody unknown who is given it. */
function listens(model: Model, event: Event): boolean {
  if (event.kind === "io" || event.kind === "sleep" || event.kind === "receive") return event.detail.wake === "signal";
  if (event.kind === "call" && event.runs.length === 0) return event.detail.awaited === true && event.detail.api === undefined && isGivenSignal(event);
  return event.detail.awaited === true && event.runs.some((callee) => effects(model)(callee).some((effect) => !effect.concurrent && effect.event.detail.wake === "signal"));
}

/** `await remote.ask(question, { signal })`, by the words of the call. */
function isGivenSignal({ detail: { args = [] } }: Event): boolean {
  return args.flatMap(partsOf).some(({ type, path }) => type === "AbortSignal" || IS_SIGNAL.test(path));
}

/** Paths of signals, by their last names. */
export const IS_SIGNAL = /(^|\.)(abort)?signal(@\d+)?$/i;

/** A wait that the same abort rejects, and nothing in the function catches it; a function of the program that is given the signal may as well return. */
function isLeft(model: Model, func: Func, event: Event, signal: Resource): boolean {
  if (event.kind === "await" || event.runs.length > 0 || !resourcesOf(event).some((each) => isSameSignal(each, signal)) || !listens(model, event)) return false;
  return [event, ...func.events.filter(({ kind, next }) => kind === "await" && next.includes(event))].every(({ onThrow }) => onThrow.length === 0);
}

export const ASKS = /abort|cancel|signal|stop|clos|dispos|destroy|running|shut|instanceof|\.(name|code)\b/i;

/** Looks at the signal, a flag of the same kind, or the error. */
function looks({ kind, on, detail }: Event, signal: Resource): boolean {
  if (kind === "branch") return matches(detail.condition, ASKS) || (detail.reads ?? []).some((read) => isSameSignal(read, signal));
  return kind === "read" && on !== undefined && (detail.callee ?? "").endsWith("throwIfAborted");
}

/** A function that is given the signal and throws when that is aborted: `throwIfAborted(signal)`. */
function throwsIfAborted({ kind, runs, detail: { args = [] } }: Event, signal: Resource): boolean {
  if (kind !== "call") return false;
  return args.some((arg, i) => arg.kind === "resource" && isSameSignal(arg.resource, signal) && runs.some((callee) => endsIfAborted(callee, callee.params[i])));
}

function endsIfAborted({ events }: Func, given: Resource | undefined): boolean {
  if (!given) return false;
  const asks = ({ detail: { reads = [] } }: Event): boolean => reads.some((read) => read.path !== given.path && isSameSignal(read, given));
  return events.some((branch) => asks(branch) && events.some((event) => event.kind === "throw" && leadsTo(branch, event)));
}

/** Waits, whether aborted or not. */
function isPause({ kind, detail }: Event): boolean {
  return (kind === "sleep" || kind === "io" || kind === "receive") && detail.wake !== "signal";
}
