/** Answers whether serialising the slow work that is done under a lock is what the lock is for. */
import type { Event, Func, Model } from "../model.ts";
import type { Contender } from "./contenders.ts";
import { waitOf, type Wait } from "./cost.ts";
import { inText, isWrapper, sectionsIn, type CriticalSection } from "./criticalSections.ts";
import type { Effect } from "./effects.ts";
import { indexBy } from "./memo.ts";
import { findPath } from "./paths.ts";

/** Tells whether nobody waits for the lock who does not want this very work done: one task at a time is then what it is there for. */
export function isPurpose(model: Model, section: CriticalSection, worst: { readonly effect: Effect; readonly wait: Wait }, others: readonly Contender[]): boolean {
  if (others.length === 0) return !hasShortWay(section, worst.wait);
  return worst.wait.rank <= 2 || everybodyWantsIt(model, section, worst.effect, worst.wait);
}

/** Whoever else takes the lock does the same slow work under it. */
function everybodyWantsIt(model: Model, section: CriticalSection, work: Effect, wait: Wait): boolean {
  const sections = sectionsOf(model)(section.held.lock.id);
  return !hasShortWay(section, wait) && sections.every((other) => other === section || (!hasShortWay(other, wait) && other.effects.some((effect) => isSame(model, other, effect, section, work))));
}

/** By the lock's id. */
const sectionsOf = indexBy((model, func) => sectionsIn(model, func).flatMap((section) => (isWrapper(model, section) ? [] : [[section.held.lock.id, section] as const])));

/** One function of the program does both waits, or both ask the same connection or await the same promise. */
function isSame(model: Model, other: CriticalSection, effect: Effect, section: CriticalSection, work: Effect): boolean {
  if (work.event.kind === "await" && work.event.on !== undefined && effect.event.kind === "await" && effect.event.on?.id === work.event.on.id) return true;
  if (effect.concurrent || (waitOf(effect)?.rank ?? 0) < 3) return false;
  const { api, receiver } = work.event.detail;
  if (api !== undefined && receiver !== undefined && receiver.scope !== "external" && receiver.scope !== "local" && effect.event.detail.receiver?.id === receiver.id) return true;
  const called = inText(model, section.func, work).runs;
  return inText(model, other.func, effect).runs.some((callee) => called.includes(callee));
}

/** Some callers find what they look for, under a key or among what lies idle, and need no such wait at all, but queue behind those who do. */
function hasShortWay(section: CriticalSection, wait: Wait): boolean {
  const { func, site, held, effects } = section;
  if (held.lock.scope === "keyed") return false;
  const bodies = new Set([func, ...site.runs, ...effects.map((effect) => effect.func)].filter((body) => enclosedIn(body, func)));
  const waits = new Set(effects.flatMap((effect) => ((waitOf(effect)?.rank ?? 0) >= Math.min(wait.rank, 4) ? [...effect.via, effect.event] : [])));
  const slow = (event: Event): boolean => waits.has(event);
  const gives = (event: Event): boolean => event.kind === "return" && event.detail.value !== undefined;
  for (const body of bodies) {
    if (!body.events.some(slow)) continue;
    const start = body.events.includes(site) ? site : body.entry;
    if (body.events.some(isLookUp) && findPath(start, gives, slow, { within: body })) return true;
    const taken = body.events.find((event) => takesOut(event) && findPath(start, (to) => to === event, slow, { within: body }));
    if (taken && findPath(taken, gives, slow, { within: body })) return true;
  }
  return false;
}

function enclosedIn(body: Func, func: Func): boolean {
  for (let at: Func | undefined = body; at; at = at.parent) if (at === func) return true;
  return false;
}

function isLookUp({ kind, on, detail }: Event): boolean {
  return kind === "read" && on !== undefined && on.scope !== "local" && (detail.op === "has" || on.path.includes("["));
}

/** One of several that lie ready is taken. */
function takesOut({ kind, on, detail: { op, cleanup } }: Event): boolean {
  return kind === "write" && cleanup === undefined && on !== undefined && on.scope !== "local" && (op === "takeFirst" || op === "takeLast" || op === "takeAny" || op === "delete");
}
