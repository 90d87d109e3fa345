/** Answers whether serialising the slow work that is done under a lock is what the lock is for. */
import type { Event, Model, Resource } from "../../model.ts";
import type { Waiters } from "./contenders.ts";
import { cell, isConstant } from "../flow/cells.ts";
import { waitOf, type Wait } from "../flow/cost.ts";
import { inText, isWrapper, sectionsIn, type CriticalSection } from "./criticalSections.ts";
import type { Effect } from "../flow/effects.ts";
import { lastName } from "../flow/facts.ts";
import { leadsTo } from "../flow/looks.ts";
import { byKey, indexBy } from "../flow/memo.ts";
import { isWithin } from "../flow/nesting.ts";
import { findPath } from "../flow/paths.ts";
import { ownerOf } from "../flow/objects.ts";
import { below } from "../flow/substitute.ts";

/** Tells whether nobody waits for the lock who does not want this very work done: one task at a time is then what it is there for. */
export function isPurpose(model: Model, section: CriticalSection, worst: { readonly effect: Effect; readonly wait: Wait }, others: Waiters): boolean {
  if (others.count === 0) return !hasShortWay(section, worst.wait.rank);
  if (isSpacing(section, worst.effect) || isSentByItsHandle(section, worst.effect)) return true;
  return worst.wait.rank <= 2 || isOfProcesses(model, section, worst.wait) || everybodyWantsIt(model, section, worst.effect, worst.wait);
}

/** `this.turn.run(async () => { await sleep(gap - since(last)); return work(); })`: who takes it for all others keeps what they do apart. */
function isSpacing({ func, effects }: CriticalSection, { event }: Effect): boolean {
  const isGiven = ({ calls }: Effect): boolean => calls?.kind === "resource" && func.params.some(({ path }) => path === calls.resource.path);
  return event.kind === "sleep" && event.detail.cleanup !== "catch" && effects.some(isGiven);
}

/** What is slow is a write to the very handle that the lock guards: one writer at a time is what it is there for. */
function isSentByItsHandle({ held: { lock } }: CriticalSection, { event: { kind, detail: { receiver, callee = "" } } }: Effect): boolean {
  return kind === "io" && receiver?.path === `${lock.path}.value` && WRITES.test(lastName(callee));
}

const WRITES = /^(write|flush|send|shutdown|close)(_|$)/;

/** A lock between processes guards no memory: where each who takes it does slow work under it, that is what is to be done by one at a time. */
function isOfProcesses(model: Model, { held }: CriticalSection, { rank }: Wait): boolean {
  const isWork = (effect: Effect): boolean => !effect.concurrent && (waitOf(effect)?.rank ?? 0) >= Math.min(rank, 4);
  // Of what is done where nothing is known this program says nothing.
  return held.acquire.detail.lock === "file" && sectionsOf(model)(held.lock.id).every(({ effects }) => !effects.some((effect) => waitOf(effect)?.known) || effects.some(isWork));
}

/** Tells whether whoever takes the lock asks one and the same member of its object for something slow: the lock puts such requests in order, none is unrelated to the others. */
export function isOrderOfRequests(model: Model, { func, held }: CriticalSection): boolean {
  if (ownerOf(func) === undefined || held.lock.scope !== "instance") return false;
  // Whoever calls a method from elsewhere does what that does.
  const own = sectionsOf(model)(held.lock.id).filter((section) => section.held.by === section.held.acquire || ownerOf(section.func) === ownerOf(func));
  const slow = own.map((section) => askedMembers(section, 3));
  // `this.queue.run(() => this.client.close())`: its place in the order matters, quick as it is.
  const all = slow.map((members, i) => (members.size > 0 ? members : askedMembers(own[i]!, 0)));
  return all.length > 1 && [...(slow.find(({ size }) => size > 0) ?? [])].some((member) => all.every((members) => members.has(member)));
}

/** The members of its object that a section asks, or has asked, for something that takes at least so long. */
function askedMembers({ func, held, effects }: CriticalSection, least: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const effect of effects) {
    if (effect.concurrent || (waitOf(effect)?.rank ?? 0) < least) continue;
    for (const { func: by, on, detail: { receiver, args = [] } } of [...effect.via, effect.event]) {
      if (ownerOf(by) !== ownerOf(func)) continue;
      for (const asked of [receiver ?? (effect.event.kind === "stop" ? on : undefined), ...args.map((arg) => (arg.kind === "resource" ? arg.resource : undefined))]) {
        const member = /^this\.[^.[]+/.exec(asked?.path ?? "")?.[0];
        // The lock is what all of them ask.
        if (member && !below(held.lock.path, member)) found.add(member);
      }
    }
  }
  return found;
}


/** Tells whether nobody waits for what is chained on: `this.tail = this.tail.then(report).catch(log)` in a function that goes on at once, and nobody asks for the tail. */
export function isLeftToItself(model: Model, { func, held: { acquire, lock } }: CriticalSection): boolean {
  return acquire.kind === "spawn" && !func.async && func.returns.length === 0 && awaited(model)(lock.id).length === 0;
}

/** Who waits for what is kept under an id, or gives it to whoever calls. */
const awaited = indexBy((_model, func) => [
  ...func.events.flatMap(({ kind, on }) => (kind === "await" && on ? [[on.id, func] as const] : [])),
  ...func.returns.flatMap((value) => (value.kind === "resource" ? [[value.resource.id, func] as const] : value.kind === "chain" ? [[value.on.id, func] as const] : [])),
]);

/** Tells whether what is slow makes what is kept for all who come later, after a look that found none: `if (!all.has(key)) all.set(key, await open(key))`. */
export function isTheFirst(model: Model, { func }: CriticalSection, work: Effect): boolean {
  if ([...work.via, work.event].some(isBegunOnce)) return true;
  const at = inText(model, func, work);
  const { events } = at.func ?? func;
  const kept = events.find(({ on, detail: { value } }) => on !== undefined && value?.kind === "result" && (value.of === at || value.of.next.includes(at)))?.on;
  const whole = kept && cell(kept).replace(/\[[^\]]*\]$/, "");
  return whole !== undefined && events.some((look) => look.kind === "branch" && look.detail.reads?.some((on) => below(cell(on), whole)) === true && leadsTo(look, at));
}

/** `if (this.running) return; this.running = true; … await this.load()`: who comes later does not do it again. */
function isBegunOnce(step: Event): boolean {
  const { events } = step.func ?? { events: [] };
  const sets = (on: Resource, value: string): readonly Event[] => events.filter((event) => event.kind === "write" && event.on && cell(event.on) === cell(on) && isConstant(event.detail.value, value));
  return events.some((look) => look.kind === "branch" && look.detail.reads?.some((on) => on.scope !== "local" && sets(on, "false").length === 0 && sets(on, "true").some((set) => leadsTo(look, set) && findPath(set, step) !== undefined)) === true);
}

/** Whoever else takes the lock does the same slow work under it. */
function everybodyWantsIt(model: Model, section: CriticalSection, work: Effect, { rank }: Wait): boolean {
  if (hasShortWay(section, rank)) return false;
  const all = workUnder(model)(section.held.lock.id);
  return !all.shortWays(rank) && all.without(marksOf(model, section, work)).every((other) => other === section);
}

/** What is done under the lock with this id, by section; asked by each section about all, so answers are kept. */
const workUnder = byKey((model, id: string) => {
  const sections = sectionsOf(model)(id);
  const offers = sections.map((section) => ({ section, marks: new Set(section.effects.flatMap((effect) => offersOf(model, section, effect))) }));
  const missing = new Map<string, readonly CriticalSection[]>();
  const short = new Map<number, boolean>();
  return {
    /** The first two sections that do none of this. */
    without(wanted: readonly string[]): readonly CriticalSection[] {
      const key = wanted.join("\0");
      let found = missing.get(key);
      if (!found) missing.set(key, (found = firstTwo(offers, ({ marks }) => !wanted.some((mark) => marks.has(mark))).map(({ section }) => section)));
      return found;
    },
    shortWays(rank: number): boolean {
      const least = Math.min(rank, 4);
      if (!short.has(least)) short.set(least, sections.some((section) => hasShortWay(section, least)));
      return short.get(least)!;
    },
  };
});

function firstTwo<T>(all: readonly T[], is: (each: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (let i = 0; i < all.length && found.length < 2; i++) if (is(all[i]!)) found.push(all[i]!);
  return found;
}

/** By the lock's id. */
const sectionsOf = indexBy((model, func) => sectionsIn(model, func).flatMap((section) => (isWrapper(model, section) ? [] : [[section.held.lock.id, section] as const])));

/** What tells that two do the same work: they await the same promise, ask the same connection, or one function of the program does both waits. */
function marksOf(model: Model, { func }: CriticalSection, work: Effect): readonly string[] {
  const { kind, on, detail: { api, receiver } } = work.event;
  const awaited = kind === "await" && on !== undefined ? [`await ${on.id}`] : [];
  const asked = api !== undefined && receiver !== undefined && receiver.scope !== "external" && receiver.scope !== "local" ? [`ask ${receiver.id}`] : [];
  return [...awaited, ...asked, ...inText(model, func, work).runs.map(({ id }) => `run ${id}`)];
}

function offersOf(model: Model, { func }: CriticalSection, effect: Effect): readonly string[] {
  const { kind, on, detail: { receiver } } = effect.event;
  const awaited = kind === "await" && on !== undefined ? [`await ${on.id}`] : [];
  if (effect.concurrent || (waitOf(effect)?.rank ?? 0) < 3) return awaited;
  return [...awaited, ...(receiver ? [`ask ${receiver.id}`] : []), ...inText(model, func, effect).runs.map(({ id }) => `run ${id}`)];
}

/** Some callers find what they look for, under a key or among what lies idle, and need no such wait at all, but queue behind those who do. */
function hasShortWay(section: CriticalSection, rank: number): boolean {
  const { func, site, held, effects } = section;
  if (held.lock.scope === "keyed") return false;
  const bodies = new Set([func, ...site.runs, ...effects.map((effect) => effect.func)].filter((body) => isWithin(body, func)));
  const waits = new Set(effects.flatMap((effect) => ((waitOf(effect)?.rank ?? 0) >= Math.min(rank, 4) ? [...effect.via, effect.event] : [])));
  const slow = (event: Event): boolean => waits.has(event);
  const gives = (event: Event): boolean => event.kind === "return" && event.detail.value !== undefined;
  for (const body of bodies) {
    if (!body.events.some(slow)) continue;
    const start = body.events.includes(site) ? site : body.entry;
    if (body.events.some(isLookUp) && findPath(start, gives, slow)) return true;
    const taken = body.events.find((event) => takesOut(event) && findPath(start, event, slow));
    if (taken && findPath(taken, gives, slow)) return true;
  }
  return false;
}

function isLookUp({ kind, on, detail }: Event): boolean {
  return kind === "read" && on !== undefined && on.scope !== "local" && (detail.op === "has" || on.path.includes("["));
}

/** One of several that lie ready is taken. */
function takesOut({ on, detail: { op, cleanup } }: Event): boolean {
  return cleanup === undefined && on !== undefined && on.scope !== "local" && (op === "takeFirst" || op === "takeLast" || op === "takeAny" || op === "delete");
}
