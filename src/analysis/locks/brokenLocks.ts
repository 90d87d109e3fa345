/** Answers where a lock lets two holders in at once, or loses one that waits. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { body, cell, claims, looksAt, sameCell, usersOf, writes } from "../flow/cells.ts";
import { callers } from "../flow/calls.ts";
import { slowest, waitOf } from "../flow/cost.ts";
import { effects } from "../flow/effects.ts";
import { startsAfresh } from "./chainLocks.ts";
import { sectionsIn, type CriticalSection } from "./criticalSections.ts";
import { locks, releasedAt, takenAt } from "./held.ts";
import { isMadeWhereMissing } from "./keyedLocks.ts";
import { lockShapes, type LockShape } from "./lockShapes.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { takesOut } from "../flow/operations.ts";
import { findPath } from "../flow/paths.ts";
import { failsSomeDay } from "../flow/throws.ts";

export interface BrokenLock {
  readonly lock: Resource;
  readonly func: Func;
  readonly at: Event;
  readonly why: "no-recheck" | "cleared-first" | "breaks" | "fails-waiters" | "evicted" | "clobbered" | "released-twice" | "lease" | "steals" | "poisoned";
  /** Longest time in ms that the lock lasts, and that its holder needs; no `needs`: nothing bounds it. */
  readonly lease?: { readonly lasts: number; readonly needs?: number; readonly words: string };
  /** What else matters: where waiters wait, where it is taken. */
  readonly beside: readonly Event[];
  /** It takes a failure that nothing in sight brings about. */
  readonly unlikely?: boolean;
  /** What all who use it hand in catches its own failures, or nothing fails but what is asserted. */
  readonly spared?: boolean;
  /** What is chained asks nobody outside the process and is no work of others, as far as can be seen. */
  readonly unseen?: boolean;
  /** It counts permits: there is one too many. */
  readonly counted?: boolean;
}

/** Returns the locks of a program that do not exclude. */
export function brokenLocks(model: Model): readonly BrokenLock[] {
  return [...misshapen(model), ...forgottenTails(model), ...mishandled(model), ...clobbered(model), ...outlasted(model), ...poisoned(model)];
}

const misshapen = listOf((model, func) =>
  lockShapes(model)
    .madeBy(func)
    .flatMap(({ unsound, lock, acquire, release, counted }): BrokenLock[] => {
      if (!unsound || (unsound.why !== "no-recheck" && unsound.why !== "cleared-first" && unsound.why !== "breaks" && unsound.why !== "fails-waiters")) return [];
      const by = unsound.why === "cleared-first" && release ? release.func : acquire.func;
      if (unsound.why === "breaks" && handedIn(model, acquire.func)?.every((work) => work.some((link) => startsAfresh(link, lock)))) return [];
      if (unsound.why === "breaks" && unsound.event.detail.value?.kind === "chain" && unsound.event.detail.value.runs.some((link) => isMeantToEnd(model, link))) return [];
      return [{ lock, func: by, at: unsound.event, why: unsound.why, unlikely: unsound.unlikely, spared: unsound.why === "breaks" && isSpared(model, acquire.func, acquire.event), counted, ...(unsound.why === "breaks" && !showsFailure(model, acquire, unsound.event) ? { unseen: true } : {}), beside: [acquire.event, ...(release ? [release.event] : [])].filter((event) => event !== unsound.event) }];
    }),
);

/** A link asks a disk or somebody else for something, or is work that was handed in: either is refused some day. */
function showsFailure(model: Model, { func, event }: LockShape["acquire"], { detail: { value } }: Event): boolean {
  const links = value?.kind === "chain" ? value.runs : [];
  if (event.detail.calls || links.length === 0) return true;
  const given = new Set(func.params.map(({ path }) => path));
  return links.some((link) => effects(model)(link).some(({ kind, calls, concurrent }) => !concurrent && (kind === "io" || (calls?.kind === "resource" && given.has(calls.resource.path)))));
}

/** `catch (error) { this.failure = error; throw error; }`, and others look at that first: after a failure nothing more is to be done. */
function isMeantToEnd(model: Model, link: Func): boolean {
  return link.events.some((keeps) => {
    const { on, detail } = keeps;
    if (keeps.kind !== "write" || detail.cleanup !== "catch" || !on || on.scope === "local" || detail.value?.kind !== "resource") return false;
    return findPath(keeps, ({ kind }) => kind === "throw") !== undefined && lookersAt(model)(cell(on)).some((by) => by !== link);
  });
}

/** Functions by the cells that their conditions look at. */
const lookersAt = indexBy((_model, func) => [...new Set(func.events.flatMap(({ kind, detail }) => (kind === "branch" ? (detail.reads ?? []).map(cell) : [])))].map((id) => [id, func] as const));

/** The functions that each caller hands in, with those that they make; undefined where one may hand in what is not to be seen. */
function handedIn(model: Model, func: Func): readonly (readonly Func[])[] | undefined {
  const calls = callers(model)(func);
  const given = calls.map(({ event, passed }) => (passed ? [] : (event.detail.args ?? []).flatMap((arg) => (arg.kind === "func" ? [arg.func, ...arg.func.returns.flatMap((made) => (made.kind === "func" ? [made.func] : []))] : []))));
  return given.length > 0 && given.every((work) => work.length > 0) ? given : undefined;
}

/** All who hand in work are functions of this program whose work does not fail as far as its waits tell. */
function isSpared(model: Model, func: Func, link: Event): boolean {
  const calls = callers(model)(func);
  const work = link.detail.calls?.kind === "resource" ? link.detail.calls.resource.path : undefined;
  const at = func.params.findIndex(({ path }) => path === work);
  const isSafe = (arg: Value | undefined): boolean => arg?.kind === "func" && !failsSomeDay(arg.func);
  return func.params.length > 0 && calls.length > 0 && calls.every(({ event: { kind, detail: { args = [] } }, passed }) => !passed && kind !== "start" && (at < 0 ? args.some(isSafe) && args.every((arg) => arg.kind === "constant" || isSafe(arg)) : isSafe(args[at])));
}

const forgottenTails = listOf((model, func) =>
  lockShapes(model)
    .madeBy(func)
    .flatMap((shape) => (shape.form === "chain" && shape.lock.scope === "keyed" ? forgottenTail(model, shape) : [])),
);

const mishandled = listOf((model, func) => [...evicted(model, func), ...releasedTwice(model, func)]);

const outlasted = listOf((model, func) => sectionsIn(model, func).flatMap(ended));

/** The mutex of a key leaves its map while others may wait for it: the next caller makes a new one. */
function evicted(model: Model, func: Func): readonly BrokenLock[] {
  const known = locks(model);
  const found: BrokenLock[] = [];
  for (const taken of known.held(func).keys())
    for (const { lock, by } of takenAt(taken, func, known)) {
      // What is set under the key is the lock itself: whoever takes it out frees it.
      if (lock.scope !== "keyed" || (by.kind === "write" && by.on?.id === lock.id)) continue;
      // A lock that only guards the rest of its entry goes with that.
      if (!lock.id.endsWith("]") && waitingUnder(model)(lock.id).length === 0) continue;
      const gone = func.events.find((event) => event.detail.op === "delete" && event.on !== undefined && lock.id.startsWith(`${cell(event.on)}[`));
      if (!gone || !isMadeWhereMissing(model, lock)) continue;
      // Somebody asked whether it is still wanted.
      const asks = (event: Event): boolean => looksAt(event, lock) || asksLock(event, lock) || asksCount(event, func);
      const frees = func.events.filter((event) => releasedAt(event, func, known).some((other) => other.path === lock.path));
      if ([by, ...frees].some((from) => findPath(from, gone, asks, { throws: true, done: true }))) found.push({ lock, func, at: gone, why: "evicted", beside: [by] });
    }
  return found;
}

/** The critical sections that wait for something, by their locks. */
const waitingUnder = indexBy((model, func) => sectionsIn(model, func).flatMap((section) => (section.effects.some((effect) => !effect.concurrent && waitOf(effect)) ? [[section.held.lock.id, section] as const] : [])));

/** `queue.remaining === 0`: the lock itself says that nobody waits. */
function asksLock({ detail: { reads = [] } }: Event, lock: Resource): boolean {
  return reads.some(({ path }) => path.startsWith(`${lock.path}.`));
}

/** `if (--users === 0)`: it counts itself who wants it. */
function asksCount({ detail: { reads = [] } }: Event, func: Func): boolean {
  return reads.some((read) => read.scope !== "local" && func.events.some((event) => writes(event, read)));
}

/** A task that is done deletes the tail of its key, though others may have chained on: the next caller starts beside them. */
function forgottenTail(model: Model, { lock, acquire }: LockShape): readonly BrokenLock[] {
  const deletes = (event: Event): boolean => event.detail.op === "delete" && event.on !== undefined && sameCell(event.on, lock);
  const unasked = (from: Event): Event | undefined => findPath(from, deletes, (event) => event.kind === "branch", { throws: true })?.at(-1);
  const found = (func: Func, at: Event | undefined): readonly BrokenLock[] => (at ? [{ lock, func, at, why: "evicted", beside: [acquire.event] }] : []);
  const inTasks = locks(model)
    .closures(acquire.func)
    .flatMap((func) => found(func, unasked(func.entry)));
  if (inTasks.length > 0) return inTasks;
  // The function that chains a task on waits for it and takes the tail out itself.
  const waits = acquire.func.events.filter((event) => event.kind === "await" && findPath(acquire.event, event) !== undefined);
  return waits.flatMap((wait) => found(acquire.func, unasked(wait))).slice(0, 1);
}

/** One acquisition is released twice on one way: the second release lets go of what somebody else holds. */
function releasedTwice(model: Model, func: Func): readonly BrokenLock[] {
  const known = locks(model);
  const reached = [...known.held(func).keys()];
  const releases = reached.filter((event) => (event.kind === "release" ? event.detail.twice : event.runs.some((callee) => known.shapes.releasedBy(callee)?.form === "queue")));
  if (releases.length < 2) return [];
  const taking = byPath(reached, (event) => takenAt(event, func, known).map((held) => held.lock.path));
  const freeing = byPath(releases, (event) => releasedAt(event, func, known).map((lock) => lock.path));
  return releases.flatMap((first) =>
    releasedAt(first, func, known).flatMap((lock): BrokenLock[] => {
      const taken = [...(taking.get(lock.path) ?? [])];
      const takes = (event: Event): boolean => taking.get(lock.path)?.has(event) === true;
      const frees = (event: Event): boolean => freeing.get(lock.path)?.has(event) === true;
      const elsewhere = new Set([...(freeing.get(lock.path) ?? [])].filter((event) => event.at.line !== first.at.line || event.at.column !== first.at.column));
      const second = taken.length === 1 ? findPath(first, elsewhere, (event) => takes(event) || frees(event), { throws: true, done: true })?.at(-1) : undefined;
      return second ? [{ lock, func, at: second, why: "released-twice", beside: [taken[0]!, first] }] : [];
    }),
  );
}

/** Events by the paths of the locks that they are about. */
function byPath(events: readonly Event[], pathsOf: (event: Event) => readonly string[]): ReadonlyMap<string, ReadonlySet<Event>> {
  const found = new Map<string, Set<Event>>();
  for (const event of events) for (const path of pathsOf(event)) found.set(path, (found.get(path) ?? new Set()).add(event));
  return found;
}

/** A lock that ends by itself while its holder works on, or is taken from it. */
function ended({ func, held, effects }: CriticalSection): readonly BrokenLock[] {
  const { lock, acquire } = held;
  if (acquire.detail.steals && held.by === acquire) return [{ lock, func, at: acquire, why: "steals", beside: [] }];
  const lasts = acquire.detail.lease?.max;
  if (!lasts || effects.some(({ event }) => matches(event.detail.callee, PROLONGS))) return [];
  const worst = slowest(effects.filter((effect) => !effect.concurrent && waitOf(effect)?.known));
  if (!worst || worst.wait.rank < 3 || (worst.wait.maxMs !== undefined && worst.wait.maxMs <= lasts)) return [];
  return [{ lock, func, at: held.by, why: "lease", beside: [worst.effect.event], lease: { lasts, needs: worst.wait.maxMs, words: worst.wait.words } }];
}

/** Calls that make a lease longer. */
export const PROLONGS = /extend|renew|refresh|keepAlive/i;

/** A release calls the function that a field holds and then clears the field, which the next holder has set by then. */
const clobbered = listOf((model, func): readonly BrokenLock[] => {
  for (const call of func.events) {
    const { calls, callee } = call.detail;
    if (call.kind !== "call") continue;
    const held = calls?.kind === "resource" ? calls.resource.path : callee;
    const cleared = call.next.find((event) => event.on?.path === held && !claims(event));
    if (!cleared?.on) continue;
    const field = cleared.on;
    const stores = (event: Event): boolean => writes(event, field) && claims(event) && !onlyResolves(event.detail.value) && !isMadeThere(event.detail.value);
    const dispatcher = usersOf(model)(cell(field)).find((other) => other !== func && body(other).some(stores) && body(other).some((event) => event.detail.op === "takeFirst"));
    if (dispatcher) return [{ lock: field, func, at: cleared, why: "clobbered" as const, beside: [call, ...dispatcher.events.filter(stores).slice(0, 1)] }];
  }
  return [];
});

/** `this.stopPolling = poll(…)`: what another call gave has nothing to do with what waits in the queue. */
function isMadeThere(value: Value | undefined): boolean {
  return value?.kind === "result" && !takesOut(value.of.detail);
}

/** A `resolve`, bare or in a closure that does nothing else, runs nobody at once: whoever waits goes on after the clearing. */
function onlyResolves(value: Value | undefined): boolean {
  return value?.kind === "resolver" && !value.by?.events.some(({ kind, on, runs, detail }) => runs.length > 0 || (kind === "call" && !detail.safe) || (kind === "write" && on?.scope !== "local"));
}

/** What is known of the locks that one failure of a holder spoils. */
interface Spoilt {
  readonly func: Func;
  /** An acquisition that fails from then on. */
  readonly fails?: { readonly lock: Resource; readonly event: Event };
  /** An acquisition that goes on with what was left. */
  readonly recovers?: string;
  /** Something that can fail while the lock is held. */
  readonly failure?: { readonly id: string; readonly event: Event };
}

const spoilt = listOf((model, func): readonly Spoilt[] => {
  const found: Spoilt[] = [];
  for (const event of func.events) {
    const { poison } = event.detail;
    if (poison === "recovers" && event.on) found.push({ func, recovers: event.on.id });
    if (poison === "fails" && event.on && event.on.scope !== "local") found.push({ func, fails: { lock: event.on, event } });
  }
  for (const [event, here] of locks(model).held(func)) {
    if (event.kind !== "throw" && (event.kind !== "call" || event.detail.safe || event.runs.length > 0)) continue;
    for (const { lock, acquire } of here) if (acquire.detail.poison) found.push({ func, failure: { id: lock.id, event } });
  }
  return found;
});

/**
 * A lock whose takers all fail once a holder has failed, though something in sight makes a holder fail,
 * or though others who take it, or most of the program, go on after such a failure: one of them ends what the others were to keep alive.
 */
function poisoned(model: Model): readonly BrokenLock[] {
  const all = spoilt(model);
  const recovering = all.filter((each) => each.recovers).length;
  const failing = all.filter((each) => each.fails).length;
  const byLock = new Map<string, Spoilt[]>();
  for (const each of all) if (each.fails) byLock.set(each.fails.lock.id, [...(byLock.get(each.fails.lock.id) ?? []), each]);
  return [...byLock].flatMap(([id, takers]): BrokenLock[] => {
    const others = all.filter(({ recovers }) => recovers === id);
    if (new Set([...takers, ...others].map(({ func }) => func)).size < 2) return [];
    const failure = all.find((each) => each.failure?.id === id)?.failure?.event;
    const exception = others.length > 0 || recovering > failing;
    if (!failure && !exception) return [];
    // Where what goes on for good would end.
    const goesOn = takers.find(({ fails }) => fails!.event.loop) ?? takers.find(({ func }) => func.role === "handler" || func.parent);
    const first = goesOn ?? takers[0]!;
    // What its writer holds for impossible is worth a word where something is to go on for good.
    const spared = !exception && goesOn === undefined && failure!.kind === "call";
    return [{ lock: first.fails!.lock, func: first.func, at: first.fails!.event, why: "poisoned", beside: [...(failure ? [failure] : []), ...takers.flatMap(({ fails }) => (fails!.event === first.fails!.event ? [] : [fails!.event])).slice(0, 3)], unlikely: !failure && first.fails!.lock.scope !== "module", spared }];
  });
}
