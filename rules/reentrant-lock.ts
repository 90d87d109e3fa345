import { inText, sectionsIn, type CriticalSection } from "../src/analysis/locks/criticalSections.ts";
import type { Effect } from "../src/analysis/flow/effects.ts";
import { held, isShared } from "../src/analysis/locks/held.ts";
import { listOf } from "../src/analysis/flow/memo.ts";
import { hasWayAround, isWaitedFor, knowsHolders } from "../src/analysis/locks/reentry.ts";
import { callSteps, takeSteps } from "../src/analysis/locks/steps.ts";
import { overlap } from "../src/analysis/state/overlap.ts";
import type { Event, Model } from "../src/model.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Flags call chains that take a lock which they already hold: they wait for themselves. */
export const reentrantLock = defineRule({
  id: "reentrant-lock",
  severity: "high",
  title: "A lock is taken again by its holder",
  risk: "The holder waits for itself and never goes on; everybody else waits behind it.",
  advice: "Split the inner function: one part that takes the lock, and one that expects it to be held and is called from both.",
  check: listOf((model, func) =>
    sectionsIn(model, func).flatMap((section): readonly Verdict[] => {
      const again = section.effects.find((effect) => takesAgain(model, effect, section));
      return again && !hasWayAround(func, section.site, (event) => (held(model)(func).get(event) ?? []).length > 0) ? [hazard(model, section, again)] : [];
    }),
  ),
});

function takesAgain(model: Model, effect: Effect, { held }: CriticalSection): boolean {
  const { kind, event, on, concurrent, func } = effect;
  const { lock, acquire } = held;
  if (kind !== "acquire" || concurrent || on?.path !== lock.path || event.detail.tried || event.detail.reentrant || event.detail.regains) return false;
  // A key that only the callee knows may be another one each time.
  if (lock.scope === "local" || /\[[^\]"'`]*#[^\]]*:/.test(lock.path)) return false;
  if (acquire.detail.lock !== "read" && isShared(model, acquire, lock)) return false;
  if (!isWaitedFor(effect) || knowsHolders(func, event)) return false;
  return !(acquire.detail.lock === "read" && event.detail.lock === "read");
}

function hazard(model: Model, section: CriticalSection, again: Effect): Hazard {
  const { func, held } = section;
  const { name, id } = held.lock;
  const at = inText(model, func, again);
  const callee = at.detail.callee ? `\`${at.detail.callee}()\`` : "this call";
  if (held.acquire.detail.lock === "pool") return second(model, section, again, at, callee);
  return {
    kind: "hazard",
    at: at.at,
    message: `\`${name}\` is held when ${callee} takes it again: \`${func.name}\` waits for itself, and everybody else behind it`,
    trace: [...takeSteps(held), ...callSteps(again.via, section.site), { at: again.event.at, note: `takes \`${name}\` again`, kind: "acquire" }],
    severity: "high",
    confidence: "likely",
    cause: id,
    func: func.name,
    resource: id,
    title: `\`${func.name}\` takes \`${name}\` while holding it`,
    risk: `As soon as ${callee} runs here, \`${name}\` is never free again: no time-out, no error.`,
    advice: `Move the work of \`${again.func.name}\` to a function that expects \`${name}\` to be held, and call that one from here.`,
    validate: { test: `${func.name} ends although it takes ${name} once`, asserts: `\`${func.name}()\` settles within 1 s on an otherwise idle object` },
    metrics: { scope: held.lock.scope },
  };
}

/** A pool has several: they run out when several do so at once, never when one does alone. */
function second(model: Model, { func, held, site }: CriticalSection, again: Effect, at: Event, callee: string): Hazard {
  const { name, id } = held.lock;
  return {
    kind: "hazard",
    at: at.at,
    message: `a connection of \`${name}\` is held when ${callee} takes another: once as many runs of \`${func.name}\` as \`${name}\` has connections have come so far, all of them wait for each other`,
    trace: [...takeSteps(held), ...callSteps(again.via, site), { at: again.event.at, note: `takes another of \`${name}\``, kind: "acquire" }],
    severity: overlap(model)(func) === "yes" || overlap(model)(func) === "open" ? "high" : "low",
    confidence: "likely",
    cause: id,
    func: func.name,
    resource: id,
    title: `\`${func.name}\` takes a second connection of \`${name}\` while it holds one`,
    risk: `Under load every connection of \`${name}\` is held by a run of \`${func.name}\` that waits for one more: nothing goes on until a time limit ends it, if there is one.`,
    advice: `Hand the connection that is held on to \`${again.func.name}\`, or call that before it is taken or after it is given back.`,
    validate: { test: `${func.name} needs one connection of ${name}`, asserts: `with a pool of one, \`${func.name}()\` settles` },
    metrics: { scope: held.lock.scope },
  };
}
