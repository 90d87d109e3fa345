/** Answers where a lock ends before the work that it guards. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { sectionsIn, type CriticalSection } from "./criticalSections.ts";
import { cell, claims } from "../flow/cells.ts";
import { effects as effectsOf, type Effect } from "../flow/effects.ts";
import { GIVES_BACK, type Held, isShared, locks, releasedAt, takenAt } from "./held.ts";
import { lastName } from "../flow/facts.ts";
import { matches } from "../flow/matches.ts";
import { listOf, perFunc } from "../flow/memo.ts";
import { isIgnored } from "../flow/operations.ts";
import { findPath } from "../flow/paths.ts";
import { isPartOf } from "../flow/places.ts";
import { isVariable } from "../flow/spelling.ts";
import { below } from "../flow/substitute.ts";

export interface Escape {
  readonly section: CriticalSection;
  /** The work that goes on without the lock. */
  readonly work: Event;
  /** Where the lock ends; absent where the construct that holds it ends by itself. */
  readonly release?: Event;
  readonly how: "returned" | "started" | "abandoned" | "late" | "left";
  /** What it writes that the lock is taken for elsewhere. */
  readonly state?: Resource;
}

/** Returns the critical sections whose work goes on after the release. */
export const escapes = listOf((model, func): readonly Escape[] =>
  sectionsIn(model, func).flatMap((section) => {
    const all = [...returned(model, section), ...late(model, section)];
    return all.length > 0 ? all : (started(model, section) ?? left(model, section) ?? abandoned(model, section) ?? []);
  }),
);

/** `try { return work(); } finally { release(); }`: the promise is handed out, the lock let go. */
function returned(model: Model, section: CriticalSection): readonly Escape[] {
  const { func, held } = section;
  const known = locks(model);
  const found: Escape[] = [];
  for (const [work, here] of handedOut(model, func)) {
    if (!here.some((other) => other.by === held.by && other.lock.path === held.lock.path) || !isAsync(model, work, func) || !concernsHeld(func, held, work)) continue;
    const frees = (event: Event): boolean => releasedAt(event, func, known).some((lock) => lock.path === held.lock.path);
    const path = findPath(work, frees, (event) => event.kind === "await");
    // What the lock guards besides is done by then: handing out the promise may be meant.
    if (path && !guardsMore(model, section, work)) found.push({ section, work, release: path.at(-1)!, how: "returned" });
  }
  return found;
}

/** What returns a promise while a lock is held, with the locks. */
const handedOut = perFunc((model, func) => [...locks(model).held(func)].filter(([work, here]) => here.length > 0 && (work.kind === "call" || work.detail.combinator || (work.kind === "io" && here.some(({ acquire }) => acquire.detail.lock !== "pool"))) && work.detail.result === "returned"));

/** `return this.read(id)`: of what is lent out only those do something who are given it, or what was made with it. */
function concernsHeld(func: Func, held: Held, { kind, detail: { args = [], calls, receiver, combinator } }: Event): boolean {
  const { by } = held;
  const { composed } = func;
  if (kind !== "call" || combinator || !isLent(func, held)) return true;
  const isIt = (value: Value | undefined, depth = 0): boolean => {
    if (value?.kind === "func") return true;
    if (value?.kind === "resource") return depth < MAX_DEPTH && isIt(composed?.get(value.resource.path), depth + 1);
    return value?.kind === "result" && (value.of === by || (depth < MAX_DEPTH && (value.of.detail.args ?? []).some((arg) => isIt(arg, depth + 1))));
  };
  return args.some((arg) => isIt(arg)) || isIt(calls) || (calls === undefined && receiver !== undefined && isVariable(receiver.path));
}

/** It comes from a pool, or something else is done with it than to give it back. */
function isLent({ composed, events }: Func, { by, acquire }: Held): boolean {
  const uses = ({ detail: { receiver, callee = "" } }: Event): boolean => {
    const from = receiver && composed?.get(receiver.path);
    return from?.kind === "result" && from.of === by && !GIVES_BACK.test(lastName(callee));
  };
  return acquire.detail.lock === "pool" || events.some((event) => event !== by && uses(event));
}

/** Variables and makers between what was lent out and what is given it. */
const MAX_DEPTH = 3;

function isAsync(model: Model, work: Event, func: Func): boolean {
  // `return readFileSync(path)`, `file.flush()` of a thread: it has answered before it is handed out.
  if (work.kind === "io") return work.detail.settled !== true;
  if (work.detail.combinator || work.runs.some((callee) => callee.async)) return true;
  const { calls, awaited } = work.detail;
  // `work: () => Promise<T>`: its type says so, whoever calls.
  if (awaited && work.runs.length === 0) return true;
  const index = calls?.kind === "resource" ? func.params.findIndex((param) => param.path === calls.resource.path) : -1;
  if (index < 0) return false;
  return callers(model)(func).some(({ event }) => {
    const arg = event.detail.args?.[index];
    return arg?.kind === "func" && arg.func.async;
  });
}

function guardsMore(model: Model, { func, held, effects }: CriticalSection, work: Event): boolean {
  const known = locks(model);
  // What the lock itself is made of is not what it guards.
  const isOfLock = (step: Event): boolean => step === held.by || releasedAt(step, func, known).some(({ path }) => path === held.lock.path);
  return effects.some((effect) => {
    const step = effect.via[0] ?? effect.event;
    return effect.kind === "write" && step !== work && effect.on?.scope !== "local" && func.events.includes(step) && !isOfLock(step);
  });
}

/** `client.release(); await client.query("commit")`: what a pool has been given back is used again, though somebody else may have it by then. */
function late(model: Model, section: CriticalSection): readonly Escape[] {
  const { func, held } = section;
  if (held.acquire.detail.lock !== "pool" || held.by.func !== func) return [];
  const known = locks(model);
  const isIts = ({ kind, detail: { receiver } }: Event): boolean => {
    const from = receiver && func.composed?.get(receiver.path);
    return kind === "io" && from?.kind === "result" && from.of === held.by;
  };
  const uses = new Set(func.events.filter(isIts));
  if (uses.size === 0) return [];
  for (const release of func.events) {
    if (!releasedAt(release, func, known).some(({ path }) => path === held.lock.path)) continue;
    const work = findPath(release, uses, (event) => takenAt(event, func, known).some(({ lock }) => lock.path === held.lock.path))?.at(-1);
    if (work) return [{ section, work, release, how: "late" }];
  }
  return [];
}

/** All that is done under the lock is to start something that nobody waits for. */
function started(model: Model, section: CriticalSection): Escape | undefined {
  const { effects, func, held } = section;
  const known = locks(model);
  // Whoever ends the work ends the lock.
  if (held.by === held.acquire && !held.acquire.detail.scoped && !func.events.some((event) => releasedAt(event, func, known).some((lock) => lock.path === held.lock.path))) return undefined;
  const own = effects.filter((effect) => !effect.concurrent && effect.kind !== "spawn");
  if (own.some((effect) => effect.kind !== "acquire") || readsWhatItHolds(model, section)) return undefined;
  const spawn = effects.find((effect) => effect.kind === "spawn" && !effect.concurrent && effect.event.runs.some((callee) => callee.async) && isIgnored(effect.event.detail));
  if (!spawn || known.shapes.around(section.site) || spawn.event.runs.every(onlyEndsWhatItTookOut)) return undefined;
  // Taking and leaving a lock before anything is started is a barrier.
  return spawn.held.some((held) => held.lock.path === section.held.lock.path) && !isBarrier(model, func, spawn.event) ? { section, work: spawn.event, how: "started" } : undefined;
}

/** `if let Some(id) = self.id.lock().await.clone() { spawn(run(id)) }`: the lock is taken for the value in it, which whoever is started has of its own. */
function readsWhatItHolds(model: Model, { func, held }: CriticalSection): boolean {
  const here = locks(model).held(func);
  return func.events.some((event) => event.kind === "read" && event.on !== undefined && event.on.path !== held.lock.path && below(event.on.path, held.lock.path) && here.get(event)?.some(({ by }) => by === held.by));
}

export const ENDS = /\.(close|end|quit|destroy|dispose|release|terminate|disconnect)$/;

/** `const old = this.reader; this.reader = null; await old.close()`: what goes on after its first wait is about what nobody else has any more. */
function onlyEndsWhatItTookOut({ events }: Func): boolean {
  const waits = events.filter(({ kind }) => kind === "await");
  const endsOwn = ({ detail: { joins } }: Event): boolean => {
    const on = joins?.kind === "call" && matches(joins.detail.callee, ENDS) ? joins.detail.receiver : undefined;
    return on !== undefined && events.some((write) => write.kind === "write" && write.on !== undefined && cell(write.on) === cell(on) && !claims(write) && findPath(write, joins!) !== undefined);
  };
  return waits.length > 0 && waits.every((wait) => endsOwn(wait) && !events.some((event) => (event.kind === "write" || event.kind === "read") && event.on?.scope !== "local" && findPath(wait, event) !== undefined));
}

/** `this.refill();` with no `await`: it goes on after the section, and writes what the section itself writes under the lock. */
function left(model: Model, section: CriticalSection): Escape | undefined {
  const { held, site, effects } = section;
  const { lock } = held;
  if (lock.scope === "local" || isShared(model, held.acquire, lock) || locks(model).shapes.around(site)) return undefined;
  const guarded = new Set(effects.flatMap(({ kind, on, concurrent }) => (kind === "write" && !concurrent && on && on.scope !== "local" ? [cell(on)] : [])));
  guarded.delete(cell(lock));
  if (guarded.size === 0) return undefined;
  for (const { kind, event, concurrent } of effects) {
    const { result, rejection } = event.detail;
    if (kind !== "spawn" || concurrent || result !== "ignored" || rejection !== "unhandled" || !event.runs.some((callee) => callee.async)) continue;
    // What a constructor begins works on the object that is being made.
    const isOfMade = ({ path }: Resource): boolean => event.func?.role === "constructor" && below(path, "this");
    const write = event.runs.flatMap((callee) => effectsOf(model)(callee)).find((effect) => effect.kind === "write" && !effect.concurrent && effect.on && !isOfMade(effect.on) && guarded.has(cell(effect.on)) && isLate(effect) && effect.held.every((inner) => inner.lock.id !== lock.id));
    if (write) return { section, work: event, how: "left", state: write.on };
  }
  return undefined;
}

/** Something is waited for before it happens. */
function isLate({ event, via }: Effect): boolean {
  return [...via, event].some((step) => step.func?.events.some((wait) => (wait.kind === "await" || wait.kind === "sleep") && findPath(wait, step) !== undefined));
}

/** What is started is read under the lock, or in a loop that looks again: that is what the lock is for. */
function isBarrier(model: Model, func: Func, spawn: Event): boolean {
  const looped = (event: Event): boolean => event.loop !== undefined && event.loop === spawn.loop;
  const owner = spawn.func ?? func;
  if (owner.events.some((event) => event.kind === "read" && event.detail.op === "iterate" && event.on?.scope !== "local" && (event.next.includes(spawn) || looped(event)))) return true;
  return owner === func && func.events.some((event) => event.kind === "read" && looped(event));
}

/** `await Promise.all(…)` ends with the first failure, a race with the first to end: the others go on and write what the lock guards. */
function abandoned(model: Model, section: CriticalSection): Escape | undefined {
  for (const { kind, event, func, concurrent } of section.effects) {
    const { combinator } = event.detail;
    if (kind !== "await" || concurrent || (combinator !== "all" && combinator !== "race")) continue;
    const work = combinator === "race" ? outlastsRace(model, func, event, !isShared(model, section.held.acquire, section.held.lock)) : membersOf(event, func).find((member) => member.runs.some((callee) => writesLate(model, callee)));
    if (work) return { section, work: event, how: "abandoned" };
  }
  return undefined;
}

/** Returns the member of a race with a time limit that goes on when that has passed and matters then: it writes shared state, or is work that was given to be done one at a time. */
export function outlastsRace(model: Model, func: Func, race: Event, alone: boolean): Event | undefined {
  const members = membersOf(race, func);
  if (race.detail.timeout === undefined && !members.some((member) => member.runs.some((callee) => callee.events.some(({ kind }) => kind === "sleep")))) return undefined;
  // Whoever is given work knows nothing of what it does.
  const isGiven = ({ runs, detail: { calls, userCode } }: Event): boolean => alone && runs.length === 0 && (calls?.kind === "resource" || userCode === true);
  return members.find((member) => member.runs.some((callee) => writesLate(model, callee)) || isGiven(member));
}

/** The calls whose promises are waited for together: those in its brackets, or right before. */
function membersOf(wait: Event, func: Func): readonly Event[] {
  const before = func.events.slice(0, func.events.indexOf(wait));
  const inside = before.filter(({ at, detail }) => (detail.awaited === true || detail.calls !== undefined) && isPartOf(at, wait.at));
  if (inside.length > 0) return inside;
  return before.slice(before.findLastIndex(({ kind }) => kind !== "call" && kind !== "read") + 1).filter(({ detail }) => detail.awaited);
}

/** It writes shared state after it has waited for something that can fail or last. */
function writesLate(model: Model, callee: Func): boolean {
  const happens = effectsOf(model)(callee);
  return happens.some(({ kind, on, event, concurrent }) => kind === "write" && !concurrent && on !== undefined && on.scope !== "local" && happens.some((wait) => wait.kind === "io" && !wait.concurrent && wait.func.events.includes(event) && findPath(wait.event, event) !== undefined));
}
