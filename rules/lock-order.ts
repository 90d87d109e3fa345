import { heldAround } from "../src/analysis/around.ts";
import { criticalSections, inText, type CriticalSection } from "../src/analysis/criticalSections.ts";
import type { Effect } from "../src/analysis/effects.ts";
import { isShared } from "../src/analysis/held.ts";
import { callSteps, takeSteps } from "../src/analysis/steps.ts";
import type { Model } from "../src/model.ts";
import { defineRule, type Hazard, type Step, type Verdict } from "../src/rule.ts";

/** Flags locks that are taken in opposite orders, or in a circle. */
export const lockOrder = defineRule({
  id: "lock-order",
  severity: "high",
  title: "Locks are taken in opposite orders",
  risk: "Each task holds one lock and waits for the next one's: none of them goes on, and nobody else gets any of the locks.",
  advice: "Always take the locks in one order, or release the first before taking the second.",
  *check(model: Model): Iterable<Verdict> {
    const nested = nestings(model);
    const seen = new Set<string>();
    for (const first of nested.values()) {
      const circle = circleOf(first, nested);
      const key = circle?.map(({ outer }) => outer).sort().join("\n");
      if (!circle || !key || seen.has(key) || gated(model, circle)) continue;
      seen.add(key);
      yield hazard(model, circle);
    }
  },
});

interface Nesting {
  readonly section: CriticalSection;
  readonly inner: Effect;
  /** The ids of the two locks. */
  readonly outer: string;
  readonly under: string;
}

/** The first place where one lock is taken under another, in order of the ids of both. */
function nestings(model: Model): ReadonlyMap<string, Nesting> {
  const found = new Map<string, Nesting>();
  for (const section of criticalSections(model)) {
    const { lock } = section.held;
    if (lock.scope === "local" || isShared(model, section.held.acquire)) continue;
    for (const inner of section.effects) {
      if (inner.kind !== "acquire" || inner.concurrent || !inner.on || inner.on.scope === "local" || inner.on.id === lock.id || inner.event.detail.tried || isShared(model, inner.event)) continue;
      const key = `${lock.id}\n${inner.on.id}`;
      if (!found.has(key)) found.set(key, { section, inner, outer: lock.id, under: inner.on.id });
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

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

function hazard(model: Model, circle: readonly Nesting[]): Hazard {
  const [first, second] = circle as [Nesting, Nesting];
  const names = circle.map(({ section }) => `\`${section.held.lock.name}\``);
  const [one, two] = [first.section.held.lock, second.section.held.lock];
  const [here, there] = [first.section.func, second.section.func];
  const pair = circle.length === 2;
  const round = [...names, names[0]].join(" → ");
  return {
    kind: "hazard",
    at: inText(model, here, first.inner).at,
    message: pair
      ? `\`${here.name}\` takes \`${two.name}\` while holding \`${one.name}\`, \`${there.name}\` the other way round: when both run, each waits for the other for ever`
      : `${circle.length} locks are taken in a circle (${round}): when ${circle.map(({ section }) => `\`${section.func.name}\``).join(", ")} run at once, each waits for the next for ever`,
    trace: circle.flatMap(steps),
    severity: "high",
    confidence: "likely",
    cause: circle.map(({ outer }) => outer).sort().join(" "),
    func: here.name,
    resource: one.id,
    title: pair ? `${names.join(" and ")} are taken in opposite orders` : `${names.join(", ")} are taken in a circle`,
    risk: `One call of each of ${circle.map(({ section }) => `\`${section.func.name}\``).join(", ")} at the same time is enough to stop them all, and everybody who needs any of the locks.`,
    advice: pair ? `Take \`${one.name}\` before \`${two.name}\` everywhere, or let go of the first before taking the second in \`${there.name}\`.` : `Give the locks one order (${names.join(", ")}) and take them in it everywhere; in \`${circle.at(-1)!.section.func.name}\` let go of the first before taking the second.`,
    validate: { test: `${here.name} and ${there.name} end when they overlap`, asserts: `${pair ? "both settle" : "all settle"} within 1 s when each one starts while the one before it holds its outer lock` },
  };
}

function steps({ section, inner }: Nesting): readonly Step[] {
  return [...takeSteps(section.held), ...callSteps(inner.via, section.site), { at: inner.event.at, note: `takes \`${inner.on!.name}\` under it`, kind: "acquire" }];
}
