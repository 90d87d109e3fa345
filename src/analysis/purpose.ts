/** Answers whether serialising the slow work that is done under a lock is what the lock is for. */
import type { Event, Func, Model } from "../model.ts";
import type { Contender } from "./contenders.ts";
import { waitOf, type Wait } from "./cost.ts";
import { criticalSections, inText, isWrapper, type CriticalSection } from "./criticalSections.ts";
import type { Effect } from "./effects.ts";
import { findPath } from "./paths.ts";

/** Tells whether nobody waits for the lock who does not want this very work done: one task at a time is then what it is there for. */
export function isPurpose(model: Model, section: CriticalSection, worst: { readonly effect: Effect; readonly wait: Wait }, others: readonly Contender[]): boolean {
  if (others.length === 0) return !hasShortWay(section);
  return worst.wait.rank <= 2 || everybodyWantsIt(model, section, worst.effect);
}

/** Whoever else takes the lock does the same slow work under it. */
function everybodyWantsIt(model: Model, section: CriticalSection, work: Effect): boolean {
  const sections = sectionsOf(model).get(section.held.lock.id) ?? [];
  return !hasShortWay(section) && sections.every((other) => other === section || (!hasShortWay(other) && other.effects.some((effect) => isSame(model, other, effect, section, work))));
}

const byLock = new WeakMap<Model, ReadonlyMap<string, readonly CriticalSection[]>>();

function sectionsOf(model: Model): ReadonlyMap<string, readonly CriticalSection[]> {
  const known = byLock.get(model);
  if (known) return known;
  const found = new Map<string, CriticalSection[]>();
  for (const section of criticalSections(model)) if (!isWrapper(model, section)) found.set(section.held.lock.id, [...(found.get(section.held.lock.id) ?? []), section]);
  byLock.set(model, found);
  return found;
}

/** One function of the program does both waits, or both ask the same connection. */
function isSame(model: Model, other: CriticalSection, effect: Effect, section: CriticalSection, work: Effect): boolean {
  if (effect.concurrent || (waitOf(effect)?.rank ?? 0) < 3) return false;
  const { api, receiver } = work.event.detail;
  if (api !== undefined && receiver !== undefined && receiver.scope !== "external" && receiver.scope !== "local" && effect.event.detail.receiver?.id === receiver.id) return true;
  const called = inText(model, section.func, work).runs;
  return inText(model, other.func, effect).runs.some((callee) => called.includes(callee));
}

/** Some callers find what they look for under a key and need no wait at all, but queue behind those who do. */
function hasShortWay(section: CriticalSection): boolean {
  const { func, site, held, effects } = section;
  if (held.lock.scope === "keyed") return false;
  const bodies = new Set([func, ...site.runs, ...effects.map((effect) => effect.func)].filter((body) => enclosedIn(body, func)));
  const waits = new Set(effects.flatMap((effect) => ((waitOf(effect)?.rank ?? 0) >= 2 ? [...effect.via, effect.event] : [])));
  const slow = (event: Event): boolean => waits.has(event);
  for (const body of bodies) {
    if (!body.events.some(slow) || !body.events.some(isLookUp)) continue;
    const start = body.events.includes(site) ? site : body.entry;
    if (findPath(start, (event) => event.kind === "return" && event.detail.value !== undefined, slow, { within: body })) return true;
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
