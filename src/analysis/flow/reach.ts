/** Answers which functions run, in the same task, while a function runs. */
import type { Event, Func } from "../../model.ts";
import { passedTo } from "./calls.ts";
import { aboutFunc } from "./memo.ts";

const MAX_DEPTH = 8;
const MAX_FUNCTIONS = 300;

/** Returns the functions that a call of `func` runs before it is over, itself first, each with the calls that lead there (shortest way). */
export const reach = aboutFunc((func): ReadonlyMap<Func, readonly Event[]> => {
  const found = new Map<Func, readonly Event[]>([[func, []]]);
  for (const [at, via] of found) {
    if (via.length >= MAX_DEPTH || found.size > MAX_FUNCTIONS) continue;
    for (const [callee, event] of runIn(at)) if (!found.has(callee)) found.set(callee, [...via, event]);
  }
  return found;
});

/** The functions that a function runs itself, each with the first event that does. */
const runIn = aboutFunc((func): ReadonlyMap<Func, Event> => {
  const found = new Map<Func, Event>();
  for (const event of func.events) for (const callee of isReturned(event, func) ? event.runs : runBy(event)) if (!found.has(callee)) found.set(callee, event);
  return found;
});

/** `const ended = this.end().finally(forget); this.ending = ended; return ended`: whoever waits for the function waits for what it has begun. */
function isReturned({ kind, on }: Event, { returns }: Func): boolean {
  return kind === "spawn" && on !== undefined && returns.some((value) => value.kind === "resource" && value.resource.path === on.path);
}

/** Returns the functions that an event runs before it is over: callees, callbacks it hands to them, and the task that it joins. */
export function runBy(event: Event): readonly Func[] {
  if (event.kind === "await") return event.detail.joins?.kind === "spawn" ? event.detail.joins.runs : [];
  if (event.kind === "poll") return event.runs;
  if (event.kind !== "call") return [];
  const callbacks = event.runs.length > 0 || event.detail.awaited ? passedTo(event) : [];
  return callbacks.length === 0 ? event.runs : [...event.runs, ...callbacks];
}
