/** Answers what happens between taking a lock and releasing it, place by place. */
import type { Event, Func, Model } from "../../model.ts";
import { passedTo } from "../flow/calls.ts";
import { effects, type Effect } from "../flow/effects.ts";
import { locks, takenAt, type Held } from "./held.ts";
import { listOf, perFunc } from "../flow/memo.ts";
import { isWithin } from "../flow/nesting.ts";

/** One acquisition in one function, and what may happen while it is held. */
export interface CriticalSection {
  readonly func: Func;
  readonly held: Held;
  /** The acquire, the call that returns holding the lock, or the call of a wrapper that runs a callback under it. */
  readonly site: Event;
  readonly effects: readonly Effect[];
}

/** Returns every critical section of a program, in order of functions and events. */
export const criticalSections = listOf((model, func) => sectionsIn(model, func));

/** Returns the critical sections of a function, in order of events. */
export const sectionsIn = perFunc((model, func): readonly CriticalSection[] => {
  const known = locks(model);
  const sections = new Map<string, { readonly held: Held; readonly site: Event; readonly effects: Effect[] }>();
  const section = (held: Held, site: Event): Effect[] => {
    const key = `${func.events.indexOf(site)}|${held.lock.path}`;
    const there = sections.get(key) ?? { held, site, effects: [] };
    sections.set(key, there);
    return there.effects;
  };
  for (const event of known.held(func).keys()) {
    // A function that only takes the lock for its callers has no section of its own.
    if (!known.shapes.acquiredBy(func)) for (const held of takenAt(event, func, known)) section(held, event);
    const chain = known.shapes.around(event);
    if (chain) section({ lock: chain.lock, by: event, acquire: event }, event);
    for (const held of callbackLocks(model, event, func)) section(held, event);
  }
  for (const effect of effects(model)(func)) {
    const first = effect.via[0] ?? effect.event;
    const here = known.held(func).get(first) ?? [];
    for (const held of effect.held) {
      if (here.includes(held) || (held.by === held.acquire && held.by === first)) section(held, held.by).push(effect);
      else if (effect.via[0] && isNew(model, effect.via[0], effect, held)) section(held, effect.via[0]).push(effect);
    }
  }
  return [...sections.values()].map((each) => ({ func, ...each }));
});

/** The locks that a callee holds while it runs a function that is given to it here. */
function callbackLocks(model: Model, event: Event, func: Func): readonly Held[] {
  if (event.kind !== "call" || !event.detail.args?.some((arg) => arg.kind === "func")) return [];
  return event.runs.flatMap((callee) =>
    effects(model)(callee).flatMap((effect) => {
      const { calls } = effect;
      const index = calls?.kind === "resource" ? callee.params.findIndex((param) => param.path === calls.resource.path) : -1;
      const given = event.detail.args?.[index];
      if (given?.kind !== "func" || (effect.handedOut && given.func.async)) return [];
      return effect.held.map((held) => ({ ...held, by: event, lock: locks(model).seenFrom(event, callee, func, held.lock) }));
    }),
  );
}

/** Tells whether the function takes the lock for its callers: it returns holding it, or runs a function that it is given under it. */
export function isWrapper(model: Model, { func, held }: CriticalSection): boolean {
  if (locks(model).summary(func).takes.some((other) => other.lock.id === held.lock.id)) return true;
  const given = ({ calls }: Effect): boolean => calls?.kind === "resource" && func.params.some((param) => param.path === calls.resource.path);
  return effects(model)(func).some((effect) => given(effect) && effect.held.some((other) => other.lock.path === held.lock.path));
}

/** The callee takes the lock, and by itself does not do this under it: it does so for the callback it is given here. */
function isNew(model: Model, call: Event, effect: Effect, held: Held): boolean {
  const given = passedTo(call.kind === "await" ? call.detail.joins! : call);
  const callees = call.kind === "await" ? (call.detail.joins?.runs ?? []) : call.runs;
  // What only runs the callback takes no lock for it.
  if (!callees.some((callee) => !given.includes(callee) && effects(model)(callee).some((other) => other.kind === "acquire" && other.event === held.acquire))) return false;
  return [...effect.via, effect.event].some((event) => given.includes(event.func!));
}

/** Returns the event of an effect that stands in the section's own text, closures included: where a reader would look first. */
export function inText(model: Model, func: Func, effect: Effect): Event {
  const path = [...effect.via, effect.event];
  // Where it calls itself the second turn is not where to look.
  const again = path.findIndex((event) => event.runs.includes(func));
  return (again < 0 ? path : path.slice(0, again + 1)).findLast((event) => isWithin(event.func, func)) ?? path[0]!;
}
