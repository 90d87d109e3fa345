/** Answers where what was there is ended first, and something new is put in its place only after a wait. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { cell, isNothing } from "../flow/cells.ts";
import { ENDS } from "./uses.ts";
import { passedTo } from "../flow/calls.ts";
import { within } from "../flow/within.ts";
import { isContended } from "../locks/guarded.ts";
import { listOf } from "../flow/memo.ts";
import { reachesOthers } from "./overlap.ts";
import { findPath } from "../flow/paths.ts";
import { isAnswerOfAll, isJudged, isSerialised, stateWrites, suspends, waitBetween, type Written } from "./state.ts";

export interface Replacement {
  readonly func: Func;
  readonly state: Resource;
  /** Where the one that was there is ended, or the call in which it is. */
  readonly end: Event;
  /** Where another run can put its own there. */
  readonly wait: Event;
  /** Where the new one is kept, or the call in which it is. */
  readonly write: Event;
  readonly writes: Event;
}

/** Returns the places where a second run finds nothing to end, and the first one's is replaced although it goes on: one for each function and state. */
export const replacements = listOf((model, func) => (func.async && isJudged(model, func) ? replacedIn(model, func) : []));

function replacedIn(model: Model, func: Func): readonly Replacement[] {
  const found = new Map<string, Replacement>();
  const all = stateWrites(func);
  for (const { event: write, on, inner, source = inner, again } of all) {
    if (again || found.has(cell(on)) || on.path.includes("[") || !isMade(inner, func) || !reachesOthers(model, func, on) || !isContended(model, func, on) || isAnswerOfAll(func, inner)) continue;
    if (endsFirst(source)) continue;
    const ends = endsOf(func, on, all);
    for (const end of ends) {
      if (end === write || !findPath(end, write) || isSerialised(model, func, end, write)) continue;
      const wait = waitBetween(func, end, write, on);
      if (!wait || !findPath(wait, write, (event) => event !== wait && ends.includes(event))) continue;
      found.set(cell(on), { func, state: on, end, wait, write, writes: inner });
      break;
    }
  }
  return [...found.values()];
}

/** Something that was begun, made or asked for in this run. */
function isMade({ detail: { value, op } }: Event, { params }: Func): boolean {
  if (op !== "set") return false;
  return value?.kind === "result" ? value.of.kind !== "read" : value?.kind === "resource" && value.resource.scope === "local" && !params.some(({ path }) => value.resource.path.startsWith(path));
}

/** Where a function ends what the state holds: itself, or in a method that takes it away at once. */
function endsOf(func: Func, state: Resource, writes: readonly Written[]): readonly Event[] {
  const own = func.events.filter((event) => isEnd(event, state.path));
  const within = writes.filter(({ event, on, inner }) => event.kind === "call" && on.path === state.path && isNothing(inner.detail.value) && inner.func?.events.some((each) => inner.on !== undefined && isEnd(each, inner.on.path))).map(({ event }) => event);
  return [...own, ...within];
}

/** The callee that puts it there ends what is there in the same turn: `start() { clearInterval(this.timer); this.timer = setInterval(…); }`. */
function endsFirst(write: Event): boolean {
  const { func, on } = write;
  return func !== undefined && on !== undefined && endsOf(func, on, stateWrites(func)).some((end) => findPath(end, write, suspends) !== undefined);
}

/** Tells whether an event ends what is kept under a path: `clearInterval(this.timer)`, `this.socket.close()`, `this.unsubscribe()`. */
export function isEnd({ kind, on, detail: { receiver, callee = "", calls } }: Event, path: string): boolean {
  if (kind === "stop") return on?.path === path;
  return (kind === "call" || kind === "spawn") && ((receiver?.path === path && ENDS.test(callee.slice(callee.lastIndexOf(".") + 1))) || (calls?.kind === "resource" && calls.resource.path === path));
}

/** How many calls after it has fired a timer may lead back. */
const MAX_DEPTH = 4;

/** Tells whether what is kept ends by itself soon: a timer that fires once and does not lead back to who started it. */
export function isPassing({ detail: { value } }: Event, func: Func): boolean {
  if (value?.kind !== "result" || value.of.kind !== "start" || value.of.detail.what !== "timeout") return false;
  const fires = [...value.of.runs, ...passedTo(value.of)];
  return fires.length > 0 && !within(fires, ({ events }) => events.flatMap((event) => [...event.runs, ...passedTo(event)]), MAX_DEPTH).includes(func);
}
