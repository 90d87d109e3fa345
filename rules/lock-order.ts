import { inText } from "../src/analysis/locks/criticalSections.ts";
import { lockCircles, type Nesting } from "../src/analysis/locks/lockCircles.ts";
import { callSteps, takeSteps } from "../src/analysis/locks/steps.ts";
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
    const circles = lockCircles(model);
    for (const circle of circles) yield hazard(model, circle, circles.some((other) => other.length < circle.length && other.some((step) => circle.includes(step))));
  },
});

/** `part`: a shorter circle shares a step with it: one order of those locks ends both, as a rule. */
function hazard(model: Model, circle: readonly Nesting[], part: boolean): Hazard {
  const [first, second] = circle as [Nesting, Nesting];
  const names = circle.map(({ section }) => `\`${section.held.lock.name}\``);
  const [one, two] = [first.section.held.lock, second.section.held.lock];
  const [here, there] = [first.section.func, second.section.func];
  const pair = circle.length === 2;
  const round = [...few(names, "…"), names[0]].join(" → ");
  const runs = few(circle.map(({ section }) => `\`${section.func.name}\``), `${circle.length - FEW} others`);
  return {
    kind: "hazard",
    at: inText(model, here, first.inner).at,
    message: pair
      ? `\`${here.name}\` takes \`${two.name}\` while holding \`${one.name}\`, \`${there.name}\` the other way round: when both run, each waits for the other for ever`
      : `${circle.length} locks are taken in a circle (${round}): when ${runs.join(", ")} run at once, each waits for the next for ever`,
    trace: [...circle.slice(0, FEW), ...circle.slice(FEW).slice(-1)].flatMap(steps),
    // Three tasks meet so more seldom than two, and so do two where one of many does it.
    severity: part ? "low" : pair && !circle.some(({ rare }) => rare) ? "high" : "medium",
    confidence: "likely",
    cause: circle.map(({ outer }) => outer).sort().join(" "),
    func: here.name,
    resource: one.id,
    title: pair ? `${names.join(" and ")} are taken in opposite orders` : `${few(names, `${circle.length - FEW} others`).join(", ")} are taken in a circle`,
    risk: `One call of each of ${runs.join(", ")} at the same time is enough to stop them all, and everybody who needs any of the locks.`,
    advice: pair ? `Take \`${one.name}\` before \`${two.name}\` everywhere, or let go of the first before taking the second in \`${there.name}\`.` : `Give the locks one order (${few(names, "…").join(", ")}) and take them in it everywhere; in \`${circle.at(-1)!.section.func.name}\` let go of the first before taking the second.`,
    validate: { test: `${here.name} and ${there.name} end when they overlap`, asserts: `${pair ? "both settle" : "all settle"} within 1 s when each one starts while the one before it holds its outer lock` },
  };
}

/** Of a circle that nobody reads to the end this many locks are named. */
const FEW = 12;

function few(names: readonly string[], rest: string): readonly string[] {
  return names.length <= FEW + 1 ? names : [...names.slice(0, FEW - 1), rest, names.at(-1)!];
}

function steps({ section, inner }: Nesting): readonly Step[] {
  return [...takeSteps(section.held), ...callSteps(inner.via, section.site), { at: inner.event.at, note: `takes \`${inner.on!.name}\` under it`, kind: "acquire" }];
}
