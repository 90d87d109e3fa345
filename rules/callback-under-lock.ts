import { waitersBeside } from "../src/analysis/locks/contenders.ts";
import { inText, isWrapper, sectionsIn, type CriticalSection } from "../src/analysis/locks/criticalSections.ts";
import type { Effect } from "../src/analysis/flow/effects.ts";
import { matches } from "../src/analysis/flow/matches.ts";
import { listOf } from "../src/analysis/flow/memo.ts";
import { callSteps, takeSteps, waiterSteps } from "../src/analysis/locks/steps.ts";
import type { Event, Model } from "../src/model.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Flags subscribers and callbacks that are waited for while a lock is held. */
export const callbackUnderLock = defineRule({
  id: "callback-under-lock",
  severity: "medium",
  title: "A callback runs inside a lock",
  risk: "The callback belongs to somebody else: one that calls back into this object waits for the lock that its caller holds, for ever; a slow one holds up everybody.",
  advice: "Collect what there is to tell under the lock, release it, then run the callbacks; or start them without waiting.",
  check: listOf((model, func) =>
    sectionsIn(model, func).flatMap((section): readonly Verdict[] => {
      // Who needs one more of a pool gets it, unless all are out.
      if (section.held.lock.scope === "local" || section.held.acquire.detail.lock === "pool" || isWrapper(model, section)) return [];
      const call = section.effects.find((effect) => isCallback(model, effect, section));
      return call ? [hazard(model, section, call)] : [];
    }),
  ),
});

/** A function kept in a field or a container, or one of several: not a method of an injected object, not what a wrapper is given to run. */
function isCallback(model: Model, effect: Effect, { func }: CriticalSection): boolean {
  const { kind, event, calls, concurrent } = effect;
  if (kind !== "call" || concurrent || !event.detail.userCode || !event.detail.awaited) return false;
  // What is given a function to run is a wrapper around this very code; what ends something calls nobody back.
  if (event.detail.args?.some((arg) => arg.kind === "func") || matches(event.detail.callee, ENDS)) return false;
  if (calls?.kind === "result") return calls.of.kind === "read" && calls.of.on?.scope === "keyed";
  if (calls?.kind !== "resource") return false;
  const { path } = calls.resource;
  if (func.params.some((param) => path === param.path || path.startsWith(`${param.path}.`))) return false;
  if (isElement(model, effect)) return true;
  const called = event.detail.calls?.kind === "resource" ? event.detail.calls.resource.path : path;
  if (event.loop === undefined || called.startsWith("this.")) return /^this\.#?\w+$/.test(path);
  return !called.includes(".") || isTurn(event, called.slice(0, called.indexOf(".")));
}

/** A variable that each turn of the loop sets, and a function that it holds. */
function isTurn({ loop, detail }: Event, root: string): boolean {
  for (let at = loop; at; at = at.loop) if (at.detail.args?.some((arg) => arg.kind === "resource" && arg.resource.path === root)) return (detail.callee ?? "").split(".").length === 2;
  return false;
}

const ENDS = /[.]#?_?(close|stop|dispose|destroy|unsubscribe|disconnect|cancel|abort|release|end|flush)$/;

/** `listeners.map((listener) => listener(value))`: what is called is an element of a container that others fill. */
function isElement(model: Model, { func, event, via }: Effect): boolean {
  const { calls } = event.detail;
  const turn = via.at(-1);
  if (!turn || calls?.kind !== "resource" || !func.params.some((param) => param.path === calls.resource.path)) return false;
  const around = turn.func?.events ?? [];
  const before = around[around.indexOf(turn) - 1];
  return before?.kind === "read" && before.detail.op === "iterate" && before.on?.scope !== "local";
}

function hazard(model: Model, section: CriticalSection, call: Effect): Hazard {
  const { func, held } = section;
  const { name, id, scope } = held.lock;
  const at = inText(model, func, call);
  const callee = `\`${call.event.detail.callee ?? at.at.text}()\``;
  const others = waitersBeside(model, held.lock, [func]);
  return {
    kind: "hazard",
    at: at.at,
    message: `\`${name}\` is held while the callback ${callee} is waited for: one that calls ${others.first[0] ? `\`${others.first[0].func.name}\`` : "back"} never returns`,
    trace: [...takeSteps(held), ...callSteps(call.via, section.site), { at: call.event.at, note: "waits for a callback that is not part of this code", kind: "call" }, ...waiterSteps(others)],
    severity: "medium",
    confidence: others.count > 0 ? "likely" : "possible",
    cause: id,
    func: func.name,
    resource: id,
    title: `A callback runs while \`${name}\` is held`,
    advice: `Run ${callee} after \`${name}\` is released.`,
    validate: { test: `${func.name} lets callbacks call back`, asserts: `a callback that awaits \`${others.first[0]?.func.name ?? func.name}()\` settles within 1 s` },
    metrics: { contenders: others.count, scope },
  };
}
