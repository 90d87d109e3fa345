/** Answers which locks are taken in a circle: each under another one, the first under the last. */
import type { Model } from "../model.ts";
import { heldAround } from "./around.ts";
import { sectionsIn, type CriticalSection } from "./criticalSections.ts";
import type { Effect } from "./effects.ts";
import { groupBy } from "./groups.ts";
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
  const inside = nestingsBy(nested);
  const seen = new Set<string>();
  for (const first of inCircles(nested, inside)) {
    const circle = circleOf(first, inside);
    const key = circle?.map(({ outer }) => outer).sort().join("\n");
    if (!circle || !key || seen.has(key) || gated(model, circle)) continue;
    seen.add(key);
    found.push(circle);
  }
  return found;
}

/** The first place where one lock is taken under another, in order of the ids of both. */
function nestings(model: Model): readonly Nesting[] {
  const found = new Map<string, Nesting>();
  for (const each of allNestings(model)) {
    const key = `${each.outer}\n${each.under}`;
    if (!found.has(key)) found.set(key, each);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
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

type Inside = ReadonlyMap<string, readonly Nesting[]>;

function nestingsBy(nested: readonly Nesting[]): Inside {
  return groupBy(nested, ({ outer }) => outer);
}

/** Leaves out, as long as there are any, what leads to or from a lock that nothing leads on from: most locks are in no circle. */
function inCircles(nested: readonly Nesting[], inside: Inside): readonly Nesting[] {
  const around = new Map<string, Nesting[]>();
  for (const each of nested) around.set(each.under, around.get(each.under) ?? []).get(each.under)!.push(each);
  const gone = new Set<Nesting>();
  const drop = (ends: Inside, starts: Inside, endOf: (each: Nesting) => string): void => {
    const left = new Map([...ends].map(([id, all]) => [id, all.length]));
    const dead = [...starts.keys()].filter((id) => (left.get(id) ?? 0) === 0);
    for (const id of dead)
      for (const each of starts.get(id) ?? []) {
        gone.add(each);
        const end = endOf(each);
        left.set(end, left.get(end)! - 1);
        if (left.get(end) === 0) dead.push(end);
      }
  };
  drop(inside, around, ({ outer }) => outer);
  drop(around, inside, ({ under }) => under);
  return nested.filter((each) => !gone.has(each));
}

/** The shortest way from the inner lock back to the outer one. */
function circleOf(first: Nesting, inside: Inside): readonly Nesting[] | undefined {
  const before = new Map<Nesting, Nesting | undefined>([[first, undefined]]);
  const reached = new Set([first.under]);
  for (const [last] of before) {
    if (last.under === first.outer) {
      const way: Nesting[] = [];
      for (let at: Nesting | undefined = last; at; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const next of inside.get(last.under) ?? [])
      if (next.under === first.outer || !reached.has(next.under)) {
        reached.add(next.under);
        if (!before.has(next)) before.set(next, last);
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
