/** Answers which locks are taken in a circle: each under another one, the first under the last. */
import type { Model } from "../model.ts";
import { heldAround } from "./around.ts";
import { sectionsIn, type CriticalSection } from "./criticalSections.ts";
import type { Effect } from "./effects.ts";
import { isShared } from "./held.ts";
import { listOf } from "./memo.ts";

/** One lock taken under another. */
export interface Nesting {
  readonly section: CriticalSection;
  readonly inner: Effect;
  /** The ids of the two locks. */
  readonly outer: string;
  readonly under: string;
}

/** Returns the circles of locks that nothing keeps apart, each once, in order of the locks' ids. */
export function lockCircles(model: Model): readonly (readonly Nesting[])[] {
  const found: (readonly Nesting[])[] = [];
  const nested = nestings(model);
  const seen = new Set<string>();
  for (const first of nested.values()) {
    const circle = circleOf(first, nested);
    const key = circle?.map(({ outer }) => outer).sort().join("\n");
    if (!circle || !key || seen.has(key) || gated(model, circle)) continue;
    seen.add(key);
    found.push(circle);
  }
  return found;
}

/** The first place where one lock is taken under another, in order of the ids of both. */
function nestings(model: Model): ReadonlyMap<string, Nesting> {
  const found = new Map<string, Nesting>();
  for (const each of allNestings(model)) {
    const key = `${each.outer}\n${each.under}`;
    if (!found.has(key)) found.set(key, each);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const allNestings = listOf((model, func) =>
  sectionsIn(model, func).flatMap((section): Nesting[] => {
    const { lock, acquire } = section.held;
    if (lock.scope === "local" || isShared(model, acquire)) return [];
    return section.effects.flatMap((inner) => {
      if (inner.kind !== "acquire" || inner.concurrent || !inner.on || inner.on.scope === "local" || inner.on.id === lock.id || inner.event.detail.tried || isShared(model, inner.event)) return [];
      // Whoever holds it already does not wait for it.
      if (inner.held.some((held) => held.lock.path === inner.on!.path)) return [];
      return [{ section, inner, outer: lock.id, under: inner.on.id }];
    });
  }),
);

/** The shortest way from the inner lock back to the outer one. */
function circleOf(first: Nesting, nested: ReadonlyMap<string, Nesting>): readonly Nesting[] | undefined {
  const ways: (readonly Nesting[])[] = [[first]];
  const reached = new Set([first.under]);
  for (const way of ways) {
    const { under } = way.at(-1)!;
    if (under === first.outer) return way;
    for (const next of nested.values())
      if (next.outer === under && (next.under === first.outer || !reached.has(next.under))) {
        reached.add(next.under);
        ways.push([...way, next]);
      }
  }
  return undefined;
}

/** One more lock held around all of them keeps them apart. */
function gated(model: Model, circle: readonly Nesting[]): boolean {
  const own = circle.map(({ outer }) => outer);
  const around = circle.map(({ section, inner }) => new Set([...inner.held.map((held) => held.lock.id), ...heldAround(model, section.func)].filter((id) => !own.includes(id))));
  return [...around[0]!].some((id) => around.every((ids) => ids.has(id)));
}
