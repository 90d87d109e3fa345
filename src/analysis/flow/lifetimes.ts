/** Answers which waits last as long as something lives: until it exits or is closed, whatever work it does. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers } from "./calls.ts";
import { cell } from "./cells.ts";
import type { CriticalSection } from "../locks/criticalSections.ts";
import type { Effect } from "./effects.ts";
import { matches } from "./matches.ts";
import { aboutFunc, indexBy } from "./memo.ts";
import { partsOf } from "./partsOf.ts";

/** A wait under a lock for the end of something that others have already been given. */
export interface LifetimeWait {
  readonly effect: Effect;
  /** Where it is given to others. */
  readonly given: Event;
  /** The listener for its end. */
  readonly ends: Event;
}

/** How something says that it is no more. */
export const ENDS = /^(exit|close|closed|end|disconnect|disconnected|destroy|terminated)$/;
const MAX_DEPTH = 3;

/** Returns the wait of a critical section that goes on as long as something lives that was handed on before. */
export function lifetimeWait(model: Model, section: CriticalSection): LifetimeWait | undefined {
  for (const effect of section.effects) {
    const call = effect.via[0] ?? effect.event;
    const what = call.detail.receiver;
    if (effect.concurrent || effect.event.kind !== "await" || effect.event.detail.timeout !== undefined || what === undefined) continue;
    const around = call.func?.events ?? [];
    const given = around.slice(0, around.indexOf(call)).find((event) => event.kind === "call" && event.runs.length > 0 && isGiven(event, what, call));
    const ends = given && endOf(model, effect.event);
    if (ends) return { effect, given, ends };
  }
  return undefined;
}

function isGiven({ detail: { args = [], receiver } }: Event, what: Resource, { detail: { calls } }: Event): boolean {
  if (receiver?.id === what.id) return false;
  return args.some((arg) => partsOf(arg).some(({ id }) => id === what.id) || (arg.kind === "result" && calls?.kind === "result" && arg.of === calls.of));
}

/** The listener for an end that settles what is waited for, if nothing but ends and failures does. */
function endOf(model: Model, { on }: Event): Event | undefined {
  const owner = on?.holder;
  if (!owner) return undefined;
  const heard = settlersOf(model)(cell(owner)).map((func) => driver(model, func));
  if (heard.some((event) => event?.detail.what === "listener" && !matches(event.detail.message, /^error$/) && !matches(event.detail.message, ENDS))) return undefined;
  return heard.find((event) => matches(event?.detail.message, ENDS));
}

/** Functions by the objects on which they call a method that calls a function kept there. */
const settlersOf = indexBy((_model, func) => [...new Set(func.events.flatMap(({ kind, runs, detail: { receiver } }) => (kind === "call" && receiver && runs.some(callsKept) ? [cell(receiver)] : [])))].map((id) => [id, func] as const));

/** It calls a function that its object keeps: `this.resolve()`. */
const callsKept = aboutFunc(({ events }) => events.some(({ kind, detail }) => kind === "call" && detail.calls?.kind === "resource" && detail.receiver?.path === "this"));

/** The timer, listener or task that runs a function. */
function driver(model: Model, func: Func, depth = 0): Event | undefined {
  for (const { event, func: caller } of callers(model)(func)) {
    if (event.kind === "start" || event.kind === "spawn") return event;
    const found = depth < MAX_DEPTH ? driver(model, caller, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
