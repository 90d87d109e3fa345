/** Answers which timers are started anew, by what happens again and again, without an end to the one that is still to fire. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers, type Caller } from "../flow/calls.ts";
import { cell, isShared, sameCell } from "../flow/cells.ts";
import { lastName } from "../flow/facts.ts";
import { leadsTo, looksOf } from "../flow/looks.ts";
import { matches } from "../flow/matches.ts";
import { aboutFunc, listOf } from "../flow/memo.ts";
import { isWithin } from "../flow/nesting.ts";
import { localName } from "../flow/objects.ts";
import { findPath } from "../flow/paths.ts";
import { reach } from "../flow/reach.ts";
import { below } from "../flow/substitute.ts";
import { within } from "../flow/within.ts";
import { claimed } from "../state/claims.ts";
import { isFresh, reachesOthers } from "../state/overlap.ts";
import { timersIn, type Place } from "./owners.ts";

export interface Overwritten {
  readonly func: Func;
  readonly start: Event;
  readonly kept: Resource;
  /** What happens again and again and starts it each time; or one of several that start it, each on its own. */
  readonly heard: Event;
  readonly several: boolean;
  /** Who ends the timer elsewhere: the last one only. */
  readonly cleared: Place;
  readonly ms?: number;
}

const MAX_DEPTH = 3;

/** Returns the timers whose handle is overwritten by the next start while the last one is still to fire. */
export const overwritten = listOf((model, func): readonly Overwritten[] =>
  func.role === "constructor" || func.role === "module"
    ? []
    : timersIn(model, func).flatMap(({ start, kept, stops }) => {
        const [cleared] = stops;
        // `timer.refresh()` begins the same one anew.
        if (start.detail.receiver && kept && sameCell(start.detail.receiver, kept)) return [];
        if (!kept || !cleared || kept.path.includes("[") || !reachesOthers(model, func, kept) || isSafe(func, start, kept) || isTurned(func, start, setIn(func))) return [];
        // Whoever was started by its own timer starts it when that has fired: others who do so begin another chain.
        const again = new Set(start.runs.flatMap((callback) => [...reach(callback).keys()]));
        const heard = again.has(func) ? undefined : heardBy(model, func, kept);
        const several = start.detail.what !== "timeout" ? undefined : (askedBySeveral(model, func, kept, again) ?? (again.has(func) ? undefined : askedAgain(model, func, kept)));
        const by = heard ?? several;
        return by ? [{ func, start, kept, heard: by, several: heard === undefined, cleared, ms: start.detail.ms?.max ?? start.detail.ms?.min }] : [];
      }),
);

/** Every way to the event ends the timer first, in a callee too, or looks whether there is one, or comes there once. */
function isSafe(func: Func, to: Event, kept: Resource): boolean {
  if (claimed(func, to)) return true;
  const looks = new Set(looksOf(func).flatMap(({ state, branch }) => (sameCell(state, kept) ? [branch] : [])));
  return findPath(func.entry, to, (event) => looks.has(event) || ends(event, kept)) === undefined;
}

function ends(event: Event, kept: Resource): boolean {
  const isEnded = (id: string): boolean => id === cell(kept) || id === membersOf(cell(kept).replace(/\.[^.]*$/, ""));
  if (event.kind === "stop") return event.on !== undefined && isEnded(endedAt(event.on));
  return event.kind === "call" && event.runs.some((callee) => [...endedIn(callee)].some(isEnded));
}

/** `clearTimeout(this[which])` may end any member. */
function endedAt(on: Resource): string {
  return on.path.endsWith("]") ? membersOf(cell(on)) : cell(on);
}

function membersOf(id: string): string {
  return `${id}.*`;
}

const endedIn = aboutFunc((func) => cellsOf(func, "stop"));

/** Several functions have the timer started, none of which ends it or looks for it first. */
function askedBySeveral(model: Model, func: Func, kept: Resource, again: ReadonlySet<Func>): Event | undefined {
  const asked = askers(model, func, kept).filter(({ event, func: by }) => ![...again].some((each) => isWithin(by, each)) && (event.kind === "call" || event.kind === "spawn") && by.role !== "constructor" && by.role !== "module" && by.role !== "stop");
  // Two who ask two objects have two timers.
  const first = asked.find((one) => asked.some((other) => named(other.func) !== named(one.func) && askedOf(other) !== undefined && askedOf(other) === askedOf(one)));
  return first?.event;
}

/** Who is called so is called while one is still to fire: `resetTimeout()`, `extend(ms)`. */
function askedAgain(model: Model, func: Func, kept: Resource): Event | undefined {
  if (!AGAIN.test(localName(func))) return undefined;
  const asked = callers(model)(func);
  return asked.length === 0 ? (func.exported ? func.entry : undefined) : askers(model, func, kept).find(({ func: by, passed }) => !passed && by.role !== "constructor" && by.role !== "module" && by.role !== "stop")?.event;
}

export const AGAIN = /^[_#]*(re(set|start|schedule|arm|new|fresh)|extend|bump|touch|postpone|prolong|keep_?[aA]live)(?![a-z])/;

/** The object whose timer is started: its own, or one that others reach as well. */
function askedOf({ event: { detail: { receiver } }, func }: Caller): string | undefined {
  if (!receiver || receiver.path === "this") return "this";
  return isShared(receiver, func) && receiver.scope !== "keyed" ? cell(receiver) : undefined;
}

/** Callbacks of one function come one after the other, or one of them alone. */
function named(func: Func): Func {
  return func.name.startsWith("callback in ") && func.parent && func.parent.role !== "module" ? named(func.parent) : func;
}

/** Who has a function run that starts a timer, without an end to the last, or a look for it, or at what it changes. */
function askers(model: Model, func: Func, kept: Resource, sets = setIn(func)): readonly Caller[] {
  // What was made right before has had no timer.
  return callers(model)(func).filter(({ event, func: by }) => isHeard(event) || (!(below(kept.path, "this") && isFresh(event, by)) && !isSafe(by, event, kept) && !isTurned(by, event, sets)));
}

/** Whoever has changed what was asked on the way does not come there again so soon: `if (shown) …` where `shown` is set besides. */
function isTurned(func: Func, event: Event, sets: ReadonlySet<string>): boolean {
  return looksOf(func).some(({ state, branch }) => sets.has(cell(state)) && leadsTo(branch, event));
}

const setIn = aboutFunc((func) => cellsOf(func, "write"));

/** What is ended or written where a function runs. */
function cellsOf(func: Func, kind: "stop" | "write"): ReadonlySet<string> {
  return new Set([...reach(func).keys()].flatMap(({ events }) => events.flatMap((event) => (event.kind === kind && event.on ? [kind === "stop" ? endedAt(event.on) : cell(event.on)] : []))));
}

/** What happens again and again, and has the function run each time, with nobody on the way who ends the timer or looks for it. */
function heardBy(model: Model, func: Func, kept: Resource): Event | undefined {
  const sets = setIn(func);
  const all = within(askers(model, func, kept, sets), (each) => (isHeard(each.event) ? [] : askers(model, each.func, kept, sets)), MAX_DEPTH, ({ event }) => event);
  return all.find(({ event }) => isHeard(event))?.event;
}

/** A listener to what comes often: neither a beginning nor an end, nor one of two that take turns; whatever is watched changes often, also where a loop watches many. */
function isHeard({ kind, loop, detail: { what, once, message, callee = "" } }: Event): boolean {
  if (what === "watcher") return true;
  if (once || loop) return false;
  if (kind === "start" && what === "listener") return matches(message, COMES_OFTEN);
  return EDITED.test(lastName(callee));
}

/** How editors name what comes often: `workspace.onDidChangeTextDocument`. */
export const EDITED = /^onDid(Change|Create|Delete|Rename|Save|Receive|Write|Update)/;

/** What comes one after the other, with nothing else in between, from sockets, processes, pages and files: a convention of Node and the web. */
export const COMES_OFTEN = /^(data|message|line|readable|ping|pong|progress|input|change|update|scroll|resize|wheel|click|keydown|keyup|keypress|mousemove|pointermove|touchmove)$/i;
