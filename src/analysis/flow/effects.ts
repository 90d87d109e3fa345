/** Answers what may happen while a function runs, in it or in a callee, and which locks are held then. */
import type { Duration, Event, EventKind, Func, Model, Problem, Resource, Value } from "../../model.ts";
import { both, conditionsOn, possibleFor, stillPossible, type Condition } from "./arguments.ts";
import { inOrder } from "./calls.ts";
import { locks, releasedAt, takenAt, type Held, type Locks } from "../locks/held.ts";
import { listOf } from "./memo.ts";
import { isIgnored } from "./operations.ts";
import { findPath } from "./paths.ts";
import { below, bind, enclosedBy } from "./substitute.ts";

export interface Effect {
  /** As `event.kind`, but `acquire` for the call that takes a hand-made lock. */
  readonly kind: EventKind;
  readonly event: Event;
  /** The function that contains the event. */
  readonly func: Func;
  /** What it acts on, in terms of the function asked about. */
  readonly on?: Resource;
  readonly ms?: Duration;
  readonly timeout?: Duration;
  /** The value called, where it is no known function. */
  readonly calls?: Value;
  /** Held then, outermost first, in terms of the function asked about. */
  readonly held: readonly Held[];
  /** The calls that lead to it, outermost first; empty for the function's own events. */
  readonly via: readonly Event[];
  /** It happens in another task: behind a `spawn`, a timer, a listener. */
  readonly concurrent: boolean;
  /** It happens only where these arguments are true or false; absent: whatever the arguments are. */
  readonly only?: readonly Condition[];
  /** The promise that this call returns outlives the locks: whoever is waited for there no longer holds them. */
  readonly handedOut?: boolean;
  /** It happens in a link of a chain that a callee adds and leaves to itself: not under the locks of whoever calls that. */
  readonly leftBehind?: boolean;
}

/** Most urgent first: what is cut off when a function has too many. */
const KINDS: readonly EventKind[] = ["acquire", "sleep", "io", "block", "poll", "receive", "await", "start", "stop", "send", "spawn", "call", "write"];
const MAX_PER_KIND_AND_RESOURCE = 2;
const MAX_PER_FUNCTION = 120;
const MAX_DEPTH = 12;
/** What happens in another task goes round a circle of calls twice: once as it is, once from the task. Large circles are not followed to the end. */
const SMALL_CIRCLE = 6;
const MAX_ROUNDS = 3;

const NOTHING: readonly Held[] = [];
// Lists are joined with `concat`: one that is spread into another holds room for sixteen more.
const NO_EVENTS: readonly Event[] = [];
const NO_CONDITION: readonly Condition[] = [];

/** Returns what may happen while a function runs: its own events first, then those of callees; of many alike the nearest and longest. */
export const effects = (model: Model): ((func: Func) => readonly Effect[]) => {
  const found = followed(model);
  return (func) => found(func).effects;
};

const followed = inOrder<Followed>({ effects: [], leftOut: 0 }, (model, func, { ask }) => effectsOf(func, model, (callee) => ask(callee).effects), (before, after) => before.effects.length !== after.effects.length, (size) => (size <= SMALL_CIRCLE ? 2 * size + 1 : MAX_ROUNDS));

interface Followed {
  readonly effects: readonly Effect[];
  /** How many were left out. */
  readonly leftOut: number;
}

type Result = (func: Func) => readonly Effect[];

/** What has been found of a function so far: those that are alike stand together. */
interface Kept {
  readonly groups: Effect[][];
  /** The same groups, by what they act on. */
  readonly about: Map<string | undefined, Effect[][]>;
}

/** Returns what was left out where more may happen in a function than is followed: one note for the program, or none. */
export function effectLimits(model: Model): readonly Problem[] {
  const cut = cutShort(model);
  const [first] = [...cut].sort(([a, some], [b, others]) => others - some || (a.id < b.id ? -1 : 1));
  if (!first) return [];
  const total = cut.reduce((sum, [, left]) => sum + left, 0);
  const where = `\`${first[0].name}\` (${first[0].file}:${first[0].at.line})`;
  const whom = cut.length === 1 ? `${where} runs` : `any of ${cut.length} functions runs, most of all ${where}`;
  return [{ level: "note", subject: "effects", message: `more than ${MAX_PER_FUNCTION} different things can happen while ${whom}: ${total} are left out, the least urgent and most distant ones first` }];
}

/** Returns the functions in which more may happen than is followed, and how much of it is left out. */
export const cutShort: (model: Model) => readonly (readonly [Func, number])[] = listOf((model, func) => {
  const { leftOut } = followed(model)(func);
  return leftOut > 0 ? [[func, leftOut] as const] : [];
});

function effectsOf(func: Func, model: Model, result: Result): Followed {
  const kept: Kept = { groups: [], about: new Map() };
  const known = locks(model);
  for (const [event, here] of known.held(func)) {
    const handedOut = isHandedOut(event, func, here, known);
    const chain = known.shapes.around(event);
    // What a link of a chain is given runs under the lock that the chain is.
    if (isEffect(event)) keep(kept, chain ? { ...own(event, func, here, handedOut), calls: undefined } : own(event, func, here, handedOut));
    if (event.kind !== "acquire")
      for (const { lock, acquire } of takenAt(event, func, known)) if (acquire.kind !== "acquire") keep(kept, { kind: "acquire", event: acquire, func, on: lock, ms: undefined, timeout: undefined, calls: undefined, held: here, via: event === acquire ? [] : [event], concurrent: false, only: conditionsOn(event, func), handedOut: undefined, leftBehind: undefined });
    const leftBehind = chain && isLeftBehind(event, func, chain.lock);
    const inside = chain ? [...(leftBehind ? NOTHING : here), { lock: chain.lock, by: event, acquire: event }] : here;
    if (chain) keep(kept, { ...own(event, func, leftBehind ? NOTHING : here), kind: "acquire", on: chain.lock, calls: undefined, leftBehind });
    if (chain && event.detail.calls) keep(kept, { ...own(event, func, inside), kind: "call", leftBehind });
    for (const callee of ran(event)) {
      // What such a function awaits is the lock itself.
      if (known.shapes.acquiredBy(callee)) continue;
      lift(event, callee, func, handedOut && callee.async ? NOTHING : inside, result, kept, known, leftBehind);
    }
  }
  return mostUrgent(kept.groups.flat());
}

function mostUrgent(found: readonly Effect[]): Followed {
  if (found.length <= MAX_PER_FUNCTION) return { effects: found, leftOut: 0 };
  const sorted = [...found].sort((a, b) => Number(a.concurrent) - Number(b.concurrent) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.via.length - b.via.length);
  return { effects: sorted.slice(0, MAX_PER_FUNCTION), leftOut: found.length - MAX_PER_FUNCTION };
}

function isEffect(event: Event): boolean {
  if (event.kind === "call") return event.runs.length === 0 && (event.detail.awaited === true || event.detail.userCode === true || event.detail.calls !== undefined);
  return KINDS.includes(event.kind);
}

/** All effects have the same properties in the same order, absent ones too: there are many, and objects that differ take several times the memory. */
function own(event: Event, func: Func, here: readonly Held[], handedOut = false): Effect {
  return { kind: event.kind, event, func, on: event.on, ms: event.detail.ms, timeout: event.detail.timeout, calls: event.detail.calls, held: here, via: [], concurrent: false, only: conditionsOn(event, func), handedOut, leftBehind: undefined };
}

/** `this.tail = this.tail.then(work)` in a function that gives nothing back and waits for nothing of it. */
function isLeftBehind(link: Event, { events, returns }: Func, lock: Resource): boolean {
  if (link.kind !== "spawn" || !returns.every(({ kind }) => kind === "constant" || kind === "number")) return false;
  return !events.some(({ kind, on, detail: { joins } }) => kind === "await" && (joins === link || (on !== undefined && (on.path === lock.path || on.path === link.on?.path))));
}

/** `try { return work(); } finally { release(); }`: the promise goes out, the locks are let go. */
function isHandedOut(event: Event, func: Func, here: readonly Held[], known: Locks): boolean {
  if (here.length === 0 || event.detail.result !== "returned" || (event.kind !== "call" && event.detail.joins?.kind !== "spawn")) return false;
  return findPath(event, (to) => releasedAt(to, func, known).some((lock) => here.some((held) => held.lock.path === lock.path)), (to) => to.kind === "await") !== undefined;
}

/** The functions whose effects are effects of this event; a joined task counts where it is waited for. */
function ran(event: Event): readonly Func[] {
  if (event.detail.joins && event.detail.joins.kind === "spawn") return event.detail.joins.runs;
  return event.runs;
}

const LATER: ReadonlySet<EventKind> = new Set(["spawn", "start", "stop"]);

/** Adds the effects of `callee` as the event runs it, callbacks passed there in place of the parameter that is called. */
function lift(event: Event, callee: Func, func: Func, here: readonly Held[], result: Result, kept: Kept, known: Locks, leftBehind?: boolean): void {
  const inside = result(callee);
  if (inside.length === 0) return;
  const later = LATER.has(event.kind) && !known.shapes.around(event);
  const call = event.kind === "await" ? event.detail.joins! : event;
  const to = bind(call, callee, func);
  const own = conditionsOn(event, func);
  const dropped = isDropped(event);
  // Nobody else can hold a lock of an object that is being made.
  const isOwn = ({ kind, on }: Effect): boolean => kind === "acquire" && callee.role === "constructor" && call.detail.callee?.startsWith("new ") === true && on !== undefined && below(on.path, "this");
  const possible = possibleFor(callee, to);
  for (const effect of inside) {
    if (effect.via.length >= MAX_DEPTH || possible?.has(effect.via[0] ?? effect.event) === false || isOwn(effect)) continue;
    const inner = effect.only?.length ? stillPossible(effect.only, to, callee, func) : NO_CONDITION;
    const only = inner && both(inner, own);
    if (!only) continue;
    const concurrent = later || effect.concurrent || (dropped && waits(effect)) || isLetGo(effect) || (effect.calls !== undefined && effect.kind === "spawn" && isKeptAlone(event, func));
    const called = effect.calls && to.value(effect.calls);
    // The locks of who calls have nothing to do with what runs later.
    const outer = effect.leftBehind ? NOTHING : here;
    const around = concurrent ? NOTHING : effect.held.length === 0 ? outer : outer.concat(heldThere(effect.held, event, call, callee, func, known));
    if (called?.kind === "func") {
      callback(effect, called.func, NO_EVENTS.concat(event, effect.via), effect.handedOut && called.func.async ? here : around, concurrent, only, func, result, kept, leftBehind ?? effect.leftBehind);
      continue;
    }
    const on = effect.on && (effect.kind === "acquire" ? known.seenFrom(call, callee, func, effect.on) : to.resource(effect.on));
    if (effect.kind === "write" && on && isGone(on, callee)) continue;
    const ms = effect.ms && to.duration(effect.ms);
    const timeout = sooner(effect.timeout && to.duration(effect.timeout), concurrent ? undefined : limitOf(event));
    const place = placeFor(kept, effect, on, around, concurrent, only, effect.via.length + 1, Math.max(ms?.max ?? 0, timeout?.max ?? 0));
    if (place) place.group[place.at] = { kind: effect.kind, event: effect.event, func: effect.func, on, ms, timeout, calls: called, held: around, via: NO_EVENTS.concat(event, effect.via), concurrent, only, handedOut: effect.handedOut, leftBehind: leftBehind ?? effect.leftBehind };
  }
}

/** What whoever waits allows a run of project code: the timer of a race. */
function limitOf({ detail: { api, timeout } }: Event): Duration | undefined {
  return api === undefined ? timeout : undefined;
}

/** The shorter of two limits; one that callers set is at most the other one until they say. */
function sooner(one: Duration | undefined, other: Duration | undefined): Duration | undefined {
  if (!one || !other) return one ?? other;
  if (other.max === undefined) return other.param === undefined ? one : { ...other, max: one.max };
  return other.max < (one.max ?? Infinity) ? other : one;
}

/** What the callee holds, as its caller calls it. */
function heldThere(held: readonly Held[], by: Event, call: Event, callee: Func, func: Func, known: Locks): readonly Held[] {
  return held.map(({ lock, acquire }) => ({ lock: known.seenFrom(call, callee, func, lock), by, acquire }));
}

/** A local of a call that is over: what was written to it is nobody's business. */
function isGone({ scope, path }: Resource, callee: Func): boolean {
  return scope === "local" && path.startsWith(callee.id) && path[callee.id.length] === ":";
}

/** `list.forEach(async …)`: nobody takes the promises that the callback returns. */
function isDropped({ kind, detail }: Event): boolean {
  return kind === "call" && detail.api !== undefined && detail.awaited === false && isIgnored(detail);
}

/** Tells whether an effect begins what was given, and nobody waits for it: `void work()`. */
export function isLetGo({ calls, event: { kind, on, detail } }: Effect): boolean {
  return calls !== undefined && kind === "spawn" && on === undefined && isIgnored(detail);
}

/** `handler = begin(work)`: what begins the work gives its task back, and whoever has that goes on. */
function isKeptAlone(call: Event, { events }: Func): boolean {
  const { kind, detail: { awaited, result } } = call;
  if (kind !== "call" || awaited === true || result === "returned" || result === "awaited") return false;
  const keeps = ({ detail: { value } }: Event): boolean => (value?.kind === "result" || value?.kind === "promise") && value.of === call;
  const paths = new Set(events.flatMap((event) => (event.on && keeps(event) ? [event.on.path] : [])));
  // Where nothing says what keeps it, any variable that is waited for may be that.
  return !events.some(({ kind, on, detail: { joins, members } }) => kind === "await" && (joins === call || members?.includes(call) === true || (on !== undefined && (paths.size > 0 ? paths.has(on.path) : on.path.includes("@")))));
}

const WAITS: ReadonlySet<EventKind> = new Set(["acquire", "await", "io", "sleep", "poll", "receive"]);

function waits({ kind, event }: Effect): boolean {
  return WAITS.has(kind) || event.detail.awaited === true;
}

/** A function passed down and called there: its own locals are those of whoever wrote it. */
function callback(call: Effect, callee: Func, via: readonly Event[], around: readonly Held[], concurrent: boolean, outer: readonly Condition[], func: Func, result: Result, kept: Kept, leftBehind: boolean | undefined): void {
  const to = enclosedBy(callee, func) ? undefined : bind(call.event, callee, func, []);
  for (const effect of result(callee)) {
    if (effect.via.length + via.length >= MAX_DEPTH) continue;
    const later = concurrent || effect.concurrent;
    // Conditions of a closure are on parameters around it; those of a stranger are not known here.
    const only = to || !effect.only ? outer : both(outer, effect.only);
    if (!only) continue;
    const move = (lock: Held): Held => ({ ...lock, lock: to ? to.resource(lock.lock) : lock.lock, by: via[0]! });
    const on = effect.on && to ? to.resource(effect.on) : effect.on;
    const outside = effect.leftBehind ? NOTHING : around;
    const inside = later ? NOTHING : effect.held.length === 0 ? outside : [...outside, ...effect.held.map(move)];
    const place = placeFor(kept, effect, on, inside, later, only, via.length + 1 + effect.via.length, longest(effect));
    if (place) place.group[place.at] = { ...effect, on, held: inside, via: via.concat(call.event, effect.via), concurrent: later, only, leftBehind: leftBehind ?? effect.leftBehind };
  }
}

function keep(kept: Kept, effect: Effect): void {
  const place = placeFor(kept, effect, effect.on, effect.held, effect.concurrent, effect.only ?? NO_CONDITION, effect.via.length, longest(effect));
  if (place) place.group[place.at] = effect;
}

/** Where an effect goes among those that are like it. */
interface Place {
  readonly group: Effect[];
  readonly at: number;
}

/** Of effects that are alike the nearest and the longest are kept: returns where this one goes, or nothing; most have been seen before, so none is made in vain. */
function placeFor(kept: Kept, { kind, event }: Effect, on: Resource | undefined, around: readonly Held[], concurrent: boolean, only: readonly Condition[], distance: number, time: number): Place | undefined {
  const { detail } = event;
  const about = on?.path ?? detail.io ?? detail.callee ?? detail.api;
  const near = kept.about.get(about);
  const alike = near && alikeIn(near, kind, detail.io, around, concurrent, only);
  if (!alike) {
    const group: Effect[] = [];
    kept.groups.push(group);
    if (near) near.push(group);
    else kept.about.set(about, [group]);
    return { group, at: 0 };
  }
  for (let at = 0; at < alike.length; at++) if (alike[at]!.event === event) return distance < alike[at]!.via.length ? { group: alike, at } : undefined;
  if (alike.length < MAX_PER_KIND_AND_RESOURCE) return { group: alike, at: alike.length };
  return time > longest(alike[1]!) ? { group: alike, at: 1 } : undefined;
}

function alikeIn(groups: readonly Effect[][], kind: EventKind, io: Event["detail"]["io"], around: readonly Held[], concurrent: boolean, only: readonly Condition[]): Effect[] | undefined {
  for (const group of groups) {
    const first = group[0]!;
    if (first.kind === kind && first.concurrent === concurrent && first.event.detail.io === io && sameLocks(first.held, around) && sameConditions(first.only ?? NO_CONDITION, only)) return group;
  }
  return undefined;
}

function sameLocks(some: readonly Held[], others: readonly Held[]): boolean {
  if (some === others || (some.length === 0 && others.length === 0)) return true;
  // A lock that is taken again in each turn of a recursion is one.
  const [ours, theirs] = [some, others].map((held) => new Set(held.map(({ lock }) => lock.path)));
  return [...ours!].join() === [...theirs!].join();
}

function sameConditions(some: readonly Condition[], others: readonly Condition[]): boolean {
  return some === others || (some.length === others.length && some.every(({ on, is }, i) => is === others[i]!.is && on.path === others[i]!.on.path));
}

function longest({ ms, timeout }: Effect): number {
  return Math.max(ms?.max ?? 0, timeout?.max ?? 0);
}
