/** Answers whether those who queue behind a lock have already made the question obsolete that its holder waits for. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { sameCell } from "../flow/cells.ts";
import type { Wait } from "../flow/cost.ts";
import { inText, type CriticalSection } from "./criticalSections.ts";
import { effects, type Effect } from "../flow/effects.ts";
import { findPath } from "../flow/paths.ts";

const MAX_DEPTH = 3;
const KEPT: ReadonlySet<Event["detail"]["result"]> = new Set(["used", "stored", "returned"]);

/** Returns where a caller replaces whom or what the slow work asks, before it queues for the lock: the answer in front of it is then about what is gone. */
export function supersededBy(model: Model, section: CriticalSection, { effect, wait }: { readonly effect: Effect; readonly wait: Wait }): Event | undefined {
  const { func, held } = section;
  // With a parameter each call has a question of its own, whose answer its caller still wants.
  if (func.params.length > 0 || held.lock.scope === "keyed" || wait.rank < 4 || !isQuestion(inText(model, func, effect))) return undefined;
  const asked = askedAbout(effect);
  return asked.length === 0 ? undefined : replacedBefore(model, func, asked, 0);
}

/** Somebody keeps the answer or gives it back: what is only sent must all be sent, in order. */
function isQuestion(asks: Event): boolean {
  const { events = [] } = asks.func ?? {};
  const later = events.slice(events.indexOf(asks));
  const awaited = later.find(({ kind, detail }) => kind === "await" && (detail.joins === asks || detail.combinator !== undefined));
  if ([asks, awaited].some((event) => event !== undefined && KEPT.has(event.detail.result))) return true;
  return later.some(({ kind, detail: { value } }) => (kind === "write" || kind === "return") && value?.kind === "result" && later.includes(value.of));
}

/** Shared state that the function which does the slow work reads on its way to it, in closures that it runs there too. */
function askedAbout({ event }: Effect): readonly Resource[] {
  const owner = event.func;
  const before = owner?.events.slice(0, owner.events.indexOf(event)) ?? [];
  return [...before, ...before.flatMap(({ runs }) => runs.filter(({ parent }) => parent === owner).flatMap(({ events }) => events))].flatMap(({ kind, on }) =>
    kind === "read" && on && (on.scope === "instance" || on.scope === "module" || on.scope === "static") && !on.path.includes("[") ? [on] : [],
  );
}

function replacedBefore(model: Model, func: Func, asked: readonly Resource[], depth: number): Event | undefined {
  for (const { func: caller, event: call, passed } of callers(model)(func)) {
    if (passed || call.kind !== "call" || caller.role === "constructor" || caller === func) continue;
    const { receiver } = call.detail;
    for (const effect of effects(model)(caller)) {
      const { on, event } = effect;
      if (effect.kind !== "write" || effect.concurrent || !on || !asked.some((each) => sameCell(each, on)) || !isReplacement(event, on)) continue;
      // The object whose method queues is the one that was changed.
      if (receiver && !on.path.startsWith(`${receiver.path}.`) && on.scope === "instance") continue;
      const place = effect.via[0] ?? event;
      if (place !== call && findPath(place, call)) return place;
    }
    const earlier = depth < MAX_DEPTH ? replacedBefore(model, caller, asked, depth + 1) : undefined;
    if (earlier) return earlier;
  }
  return undefined;
}

/** Another one takes its place; to forget it or to count on is no change of mind. */
function isReplacement({ detail: { op, value } }: Event, on: Resource): boolean {
  return op === "set" && value?.kind !== "constant" && !(value?.kind === "derived" && value.from.some((from) => sameCell(from, on)));
}
