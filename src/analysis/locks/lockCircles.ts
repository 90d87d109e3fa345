/** Answers which locks are taken in a circle: each under another one, the first under the last. */
import type { Model, Problem } from "../../model.ts";
import { heldAround } from "./around.ts";
import { sectionsIn, type CriticalSection } from "./criticalSections.ts";
import { isOneOfMany } from "../flow/dispatch.ts";
import type { Effect } from "../flow/effects.ts";
import { groupBy } from "../flow/groups.ts";
import { handedId } from "./handed.ts";
import { isShared } from "./held.ts";
import { listOf, perModel } from "../flow/memo.ts";

/** One lock taken under another. */
export interface Nesting {
  readonly section: CriticalSection;
  readonly inner: Effect;
  /** The ids of the two locks. */
  readonly outer: string;
  readonly under: string;
  /** Only one of many that may be asked takes the inner lock. */
  readonly rare: boolean;
}

/** Of locks that are connected so many circles are looked for, and the shortest of them told: one order of these locks ends them all. */
const MAX_STARTS = 200;
const MAX_CIRCLES = 20;

type Circle = readonly Nesting[];

/** Returns the circles of locks that nothing keeps apart, each once, in order of the locks' ids; of many that are connected the shortest. */
export function lockCircles(model: Model): readonly Circle[] {
  return found(model).circles;
}

/** Returns what was left out where locks are taken in more circles than are told: one note for the program, or none. */
export function circleLimits(model: Model): readonly Problem[] {
  return found(model).limits;
}

const found = perModel((model): { readonly circles: readonly Circle[]; readonly limits: readonly Problem[] } => {
  const nested = nestings(model);
  const inside = nestingsBy(nested);
  const circles: Circle[] = [];
  const limits: Problem[] = [];
  const seen = new Set<string>();
  const inOrder = inCircles(nested, inside);
  for (const starts of connected(inOrder)) {
    const own: Circle[] = [];
    for (const first of starts.slice(0, MAX_STARTS)) {
      const circle = circleOf(first, inside);
      const key = circle?.map(({ outer }) => outer).sort().join("\n");
      if (!circle || !key || seen.has(key) || gated(model, circle)) continue;
      seen.add(key);
      own.push(circle);
    }
    const told = new Set(own.length <= MAX_CIRCLES ? own : [...own].sort((a, b) => a.length - b.length).slice(0, MAX_CIRCLES));
    circles.push(...own.filter((circle) => told.has(circle)));
    if (told.size === own.length && starts.length <= MAX_STARTS) continue;
    const locks = new Set(starts.flatMap(({ outer, under }) => [outer, under])).size;
    limits.push({ level: "note", subject: "lock-order", message: `${locks} locks are taken one under the other in circles, ${starts.length} times, as around \`${starts[0]!.section.held.lock.name}\` (${starts[0]!.section.func.file}:${starts[0]!.section.func.at.line}): ${told.size === 1 ? "the shortest circle" : `the ${told.size} shortest circles`} of the first ${Math.min(starts.length, MAX_STARTS)} are told` });
  }
  const place = new Map(inOrder.map((each, i) => [each, i]));
  return { circles: circles.sort((a, b) => place.get(a[0]!)! - place.get(b[0]!)!), limits };
});

/** Puts together what shares a lock, in order of what comes first. */
function connected(nested: readonly Nesting[]): Iterable<readonly Nesting[]> {
  const beside = groupBy(nested.flatMap(({ outer, under }) => [[outer, under] as const, [under, outer] as const]), ([id]) => id);
  const first = new Map<string, string>();
  for (const start of beside.keys()) {
    if (first.has(start)) continue;
    const group = new Set([start]);
    for (const id of group) {
      first.set(id, start);
      for (const [, other] of beside.get(id)!) group.add(other);
    }
  }
  return groupBy(nested, ({ outer }) => first.get(outer)!).values();
}

/** The first place where one lock is taken under another, a sure one if there is any, in order of the ids of both. */
function nestings(model: Model): readonly Nesting[] {
  const found = new Map<string, Nesting>();
  for (const each of allNestings(model)) {
    const key = `${each.outer}\n${each.under}`;
    if (!found.has(key) || (found.get(key)!.rare && !each.rare)) found.set(key, each);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

const allNestings = listOf((model, func) =>
  sectionsIn(model, func).flatMap((section): Nesting[] => {
    const { lock, acquire } = section.held;
    if (lock.scope === "local" || isShared(model, acquire, lock)) return [];
    return section.effects.flatMap((inner) => {
      if (inner.kind !== "acquire" || inner.concurrent || !inner.on || inner.on.scope === "local" || inner.on.id === lock.id || inner.event.detail.tried || isShared(model, inner.event, inner.on)) return [];
      // Whoever holds it already does not wait for it.
      if (inner.held.some((held) => held.lock.path === inner.on!.path)) return [];
      const [outer, under] = [handedId(model, lock.id), handedId(model, inner.on.id)];
      return outer === under ? [] : [{ section, inner, outer, under, rare: isOneOfMany(model, inner, ({ kind, on }) => kind === "acquire" && on?.id === inner.on!.id) }];
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
function circleOf(first: Nesting, inside: Inside): Circle | undefined {
  const before = new Map<Nesting, Nesting | undefined>([[first, undefined]]);
  const reached = new Set([first.under]);
  for (const [last] of before) {
    if (last.under === first.outer) {
      const way: Nesting[] = [];
      for (let at: Nesting | undefined = last; at; at = before.get(at)) way.push(at);
      return way.reverse();
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
function gated(model: Model, circle: Circle): boolean {
  const own = circle.map(({ outer }) => outer);
  const around = circle.map(({ section, inner }) => new Set([...inner.held.map((held) => held.lock.id), ...heldAround(model, section.func)].map((id) => handedId(model, id)).filter((id) => !own.includes(id))));
  return [...around[0]!].some((id) => around.every((ids) => ids.has(id)));
}
