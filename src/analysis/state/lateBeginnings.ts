/** Answers where something is begun after a wait, although whoever ends it may have said during the wait that all is over. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { cell, isConstant, isShared } from "../flow/cells.ts";
import { decidesOn, looksOf, type Look } from "../flow/looks.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf, perFunc } from "../flow/memo.ts";
import { ownerOf } from "../flow/objects.ts";
import { findPath } from "../flow/paths.ts";
import { reach } from "../flow/reach.ts";
import { bind } from "../flow/substitute.ts";
import { within } from "../flow/within.ts";
import { stopRun } from "../stop/stopPaths.ts";
import { reachesOthers } from "./overlap.ts";
import { isEnd } from "./replacements.ts";
import { isSerialised, stateWrites, suspends } from "./state.ts";

export interface LateBeginning {
  readonly func: Func;
  /** What says that all is over, and where it is looked at before the wait. */
  readonly flag: Resource;
  readonly look: Event;
  readonly wait: Event;
  /** Where something is begun and kept, or the call in which it is. */
  readonly begins: Event;
  readonly kept: Resource;
  /** Where somebody says that all is over, and ends what is kept by then. */
  readonly sets: Event;
  readonly ends: Event;
}

const MAX_DEPTH = 2;

/** Returns what is begun for an object that may have been ended during the wait before: the first of each function. */
export const lateBeginnings = listOf((model, func): readonly LateBeginning[] => {
  if (!func.async || func.role === "constructor" || func.role === "module" || func.role === "stop") return [];
  const looks = looksOf(func).filter(({ state }) => isShared(state, func) && saysOver(model)(cell(state)).length > 0 && !func.events.some((event) => event.kind === "write" && event.on && cell(event.on) === cell(state)));
  const begun = looks.length > 0 ? begunIn(model, func) : [];
  for (const { event, kept } of begun)
    for (const look of looks) {
      if (!decidesOn(look.branch, event)) continue;
      for (const sets of saysOver(model)(cell(look.state))) {
        const ends = sets.func && isFree(model, func, sets.func) ? endsIn(model, sets.func).get(cell(kept)) : undefined;
        const wait = ends && isOfOneObject(func, sets) ? waitUnseen(model, func, look, event, sets.func!) : undefined;
        if (wait && !isSerialised(model, func, look.event, event)) return [{ func, flag: look.state, look: look.event, wait, begins: event, kept, sets, ends: ends! }];
      }
    }
  return [];
});

/** What a function begins and keeps where others find it: `this.timer = setInterval(…)`, `this.socket = await open()`. */
function begunIn(model: Model, func: Func): readonly { readonly event: Event; readonly kept: Resource }[] {
  const isKept = (on: Resource): boolean => !on.path.includes("[") && reachesOthers(model, func, on);
  const starts = func.events.flatMap((event) => startedAt(event, func).flatMap((kept) => (isKept(kept) ? [{ event, kept }] : [])));
  const puts = stateWrites(func).flatMap(({ event, on, inner: { detail: { op, value } }, again }) => (op === "set" && !again && value?.kind === "result" && value.of.kind !== "read" && isKept(on) ? [{ event, kept: on }] : []));
  return [...starts, ...puts];
}

/** What is kept of what an event starts: itself, or in the synchronous callee of a call. */
function startedAt(event: Event, func: Func): readonly Resource[] {
  const keeps = ({ kind, on, detail }: Event): readonly Resource[] => (kind === "start" && detail.what !== "listener" && on ? [on] : []);
  const [callee, ...others] = event.kind === "call" ? event.runs : [];
  if (!callee || others.length > 0 || callee.async || callee.role === "constructor") return keeps(event);
  const to = bind(event, callee, func);
  return callee.events.flatMap(keeps).filter(({ scope }) => scope !== "local").map((kept) => to.resource(kept));
}

/** Where a flag is set for good by somebody who ends something, by the flag. */
const saysOver = indexBy((model, func) => {
  if (func.role === "constructor" || func.role === "module") return [];
  const isOver = ({ on, detail: { value } }: Event): boolean => on !== undefined && on.scope !== "local" && (isConstant(value, "true") || (func.role === "stop" && (isConstant(value, "false") || value?.kind === "promise")));
  const over = func.events.filter(isOver);
  return over.length > 0 && endsIn(model, func).size > 0 ? over.map((event) => [cell(event.on!), event] as const) : [];
});

/** What a function ends, itself or in what it calls, by what is kept. */
const endsIn = perFunc((_model, func): ReadonlyMap<string, Event> => {
  const found = new Map<string, Event>();
  for (const each of reach(func).keys())
    for (const event of each.events) {
      const { receiver } = event.detail;
      const on = event.kind === "stop" ? event.on : receiver;
      if (on && on.path !== "this" && isEnd(event, on.path) && !found.has(cell(on))) found.set(cell(on), event);
    }
  return found;
});

/** Fields of one name in two classes are two objects'. */
function isOfOneObject(func: Func, { func: by, on }: Event): boolean {
  return !on!.path.startsWith("this.") || (by !== undefined && ownerOf(by) === ownerOf(func));
}

/** It may be called while the function waits, and does not wait for it. */
function isFree(model: Model, func: Func, stop: Func): boolean {
  const run = stopRun(model, stop);
  if (run.runs.has(func) || reach(func).has(stop) || run.joins.some(({ runs }) => runs.has(func))) return false;
  // What is kept of a promise may be that of the beginning.
  if ([...run.runs.keys()].some(({ events }) => events.some(({ kind, on }) => kind === "await" && on !== undefined && on.scope !== "local"))) return false;
  const up = within([stop], (each) => callers(model)(each).map((call) => call.func), MAX_DEPTH);
  return up.some((each) => !reach(func).has(each) && (each.exported || each.role === "stop" || each.role === "handler" || callers(model)(each).length === 0));
}

/** A look at a signal. */
export const IF_ABORTED = /\baborted\b|\bthrowIfAborted\b/;

/** A wait between the look and what is begun, after which nobody looks whether all is over before it is begun, or right after. */
function waitUnseen(model: Model, func: Func, look: Look, begins: Event, stop: Func): Event | undefined {
  const told = new Set([cell(look.state), ...stopRun(model, stop).flags.keys()]);
  const branches = new Set(looksOf(func).flatMap(({ state, branch }) => (told.has(cell(state)) ? [branch] : [])));
  const inCallee = (event: Event): boolean => (event.kind === "call" || event.kind === "spawn") && within(event.runs, ({ events }) => events.flatMap(({ runs }) => runs), MAX_DEPTH).some((callee) => looksOf(callee).some(({ state }) => told.has(cell(state))));
  const again = (event: Event): boolean => branches.has(event) || matches(event.detail.condition ?? event.detail.callee, IF_ABORTED) || inCallee(event);
  // Whoever comes there has looked, and nobody looks right before or right after.
  if (inCallee(begins) || findPath(begins, again, suspends) || findPath(func.entry, begins, (event) => branches.has(event))) return undefined;
  const isUnseen = (wait: Event): boolean => suspends(wait) && findPath(look.branch, wait, again) !== undefined && findPath(wait, begins, again, { since: look.branch }) !== undefined;
  return func.events.find((event) => event !== begins && isUnseen(event));
}
