import { criticalSections, type CriticalSection } from "../src/analysis/criticalSections.ts";
import type { Effect } from "../src/analysis/effects.ts";
import { callSteps, takeSteps } from "../src/analysis/steps.ts";
import type { Model } from "../src/model.ts";
import { defineRule, type Hazard, type Step, type Verdict } from "../src/rule.ts";

/** Flags pairs of locks that are taken in opposite orders. */
export const lockOrder = defineRule({
  id: "lock-order",
  severity: "high",
  title: "Two locks are taken in opposite orders",
  risk: "Two tasks each hold one lock and wait for the other's: neither goes on, and nobody else gets either lock.",
  advice: "Always take the two in one order, or release the first before taking the second.",
  *check(model: Model): Iterable<Verdict> {
    const nested = nestings(model);
    for (const [key, first] of nested) {
      const [outer, inner] = key.split("\n") as [string, string];
      const second = nested.get(`${inner}\n${outer}`);
      if (second && outer < inner && !gated(first, second)) yield hazard(first, second);
    }
  },
});

interface Nesting {
  readonly section: CriticalSection;
  readonly inner: Effect;
}

/** The first place where one lock is taken under another, by both ids. */
function nestings(model: Model): ReadonlyMap<string, Nesting> {
  const found = new Map<string, Nesting>();
  for (const section of criticalSections(model)) {
    const { lock } = section.held;
    if (lock.scope === "local" || (section.held.acquire.detail.permits ?? 1) > 1) continue;
    for (const inner of section.effects) {
      if (inner.kind !== "acquire" || inner.concurrent || !inner.on || inner.on.scope === "local" || inner.on.id === lock.id || inner.event.detail.tried) continue;
      const key = `${lock.id}\n${inner.on.id}`;
      if (!found.has(key)) found.set(key, { section, inner });
    }
  }
  return found;
}

/** A third lock held around both keeps them apart. */
function gated(a: Nesting, b: Nesting): boolean {
  const around = ({ inner }: Nesting): readonly string[] => inner.held.map((held) => held.lock.id);
  const own = [a.section.held.lock.id, b.section.held.lock.id];
  return around(a).some((id) => !own.includes(id) && around(b).includes(id));
}

function hazard(first: Nesting, second: Nesting): Hazard {
  const one = first.section.held.lock;
  const two = second.section.held.lock;
  const [here, there] = [first.section.func, second.section.func];
  return {
    kind: "hazard",
    at: first.inner.event.at,
    message: `\`${here.name}\` takes \`${two.name}\` while holding \`${one.name}\`, \`${there.name}\` the other way round: when both run, each waits for the other for ever`,
    trace: [...steps(first), ...steps(second)],
    severity: "high",
    confidence: "likely",
    cause: [one.id, two.id].sort().join(" "),
    func: here.name,
    resource: one.id,
    title: `\`${one.name}\` and \`${two.name}\` are taken in opposite orders`,
    risk: `One call of \`${here.name}\` and one of \`${there.name}\` at the same time are enough to stop both, and everybody who needs either lock.`,
    advice: `Take \`${one.name}\` before \`${two.name}\` everywhere, or let go of the first before taking the second in \`${there.name}\`.`,
    validate: { test: `${here.name} and ${there.name} end when they overlap`, asserts: `both settle within 1 s when the second starts while the first holds its outer lock` },
  };
}

function steps({ section, inner }: Nesting): readonly Step[] {
  return [...takeSteps(section.held), ...callSteps(inner.via, section.site), { at: inner.event.at, note: `takes \`${inner.on!.name}\` under it`, kind: "acquire" }];
}
