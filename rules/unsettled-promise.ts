import { cell } from "../src/analysis/cells.ts";
import { abandoned, parked, waitersOf, type Abandoned } from "../src/analysis/parked.ts";
import { unsettled, type Unsettled } from "../src/analysis/unsettled.ts";
import type { Model } from "../src/model.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Flags promises whose kept resolver a stop path neither calls nor leaves anybody to call. */
export const unsettledPromise = defineRule({
  id: "unsettled-promise",
  severity: "high",
  title: "Callers are left waiting for ever",
  risk: "Whoever waits for the promise never goes on: its locks stay taken, its request is never answered, and what it holds is never freed. Nothing is logged.",
  advice: "Reject what is still pending where the object is closed, and where its connection ends or fails.",
  *check(model: Model): Iterable<Verdict> {
    const left = abandoned(model);
    const bad = new Set(left.map((each) => each.parked));
    for (const each of left) yield hazard(model, each);
    const said = new Set(left.map(({ parked: { kept } }) => cell(kept)));
    for (const each of unsettled(model)) if (!said.has(cell(each.kept))) yield forgotten(each);
    for (const each of parked(model)) if (!bad.has(each) && each.limited) yield { kind: "sound", at: each.put.at, message: `a time limit ends the wait for \`${each.kept.name}\`` };
  },
});

function hazard(model: Model, { parked: wait, stop, cleared }: Abandoned): Hazard {
  const name = wait.kept.name;
  const isStop = stop.func.role === "stop";
  const end = stop.func.name;
  const who = isStop ? `\`${end}()\`` : "the listener for the end of the connection";
  const settler = wait.settlers.find((func) => !stop.runs.has(func));
  const waiters = waitersOf(model, wait);
  const message = cleared
    ? `${who} throws away the resolvers in \`${name}\` without calling them: whoever waits in \`${wait.func.name}\` waits for ever`
    : `${who} leaves the resolver in \`${name}\` alone, and nobody is left to call it: whoever waits in \`${wait.func.name}\` waits for ever`;
  return {
    kind: "hazard",
    at: (cleared ?? wait.put).at,
    message,
    trace: [
      { at: wait.put.at, note: `keeps the resolver of a promise in \`${name}\``, kind: "waiter" },
      ...(settler ? [{ at: settler.at, note: `\`${settler.name}\` settles it while things go well`, kind: "call" }] : []),
      { at: stop.func.at, note: `${who} does not`, kind: "stop" },
      ...(cleared ? [{ at: cleared.at, note: "forgets it here", kind: "write" }] : []),
    ],
    severity: "high",
    confidence: cleared ? "certain" : "likely",
    cause: `${wait.kept.id} ${stop.func.id}`,
    func: wait.func.name,
    resource: wait.kept.id,
    title: `${who} leaves callers of \`${wait.func.name}\` waiting for ever`,
    advice: `Reject every promise in \`${name}\` with an error that says so in ${isStop ? `\`${end}\`` : who}${cleared ? ", before they are forgotten" : ""}; do the same where the connection closes or fails by itself.`,
    validate: { test: `${end} settles what waits in ${wait.func.name}`, asserts: `a pending \`${wait.func.name}()\` rejects within 100 ms after ${isStop ? `\`${end}()\`` : "the connection has ended"}` },
    metrics: { contenders: waiters.length, scope: wait.kept.scope },
  };
}

/** Left behind without a stop path: by a listener for the end, a clear, a queue of a library. */
function forgotten({ how, func, event, kept, other }: Unsettled): Hazard {
  const end = how === "ending" ? `the \`${other.event.detail.message}\` listener` : `\`${func.name}()\``;
  const waiter = how === "ending" ? func : other.func;
  const waits = `whoever waits in \`${waiter.name}\` waits for ever`;
  return {
    kind: "hazard",
    at: event.at,
    message: {
      ending: `${end} settles nothing in \`${kept.name}\`: ${waits}`,
      cleared: `\`${kept.name}\` is emptied, and the resolvers in it are neither called nor handed on: ${waits}`,
      dropped: `\`${event.detail.callee}()\` forgets the tasks that wait and never settles their promises: ${waits}`,
    }[how],
    trace: how === "ending" ? [{ at: event.at, note: `keeps the resolver of a promise in \`${kept.name}\``, kind: "waiter" }, { at: other.event.at, note: `${end} does not settle it`, kind: "stop" }] : [{ at: other.event.at, note: `\`${waiter.name}\` waits here`, kind: "waiter" }, { at: event.at, note: "forgets it here", kind: "write" }],
    severity: how === "dropped" ? "medium" : "high",
    confidence: how === "cleared" ? "certain" : "likely",
    cause: `${how} ${cell(kept)}`,
    func: func.name,
    resource: kept.id,
    title: `${end} leaves callers of \`${waiter.name}\` waiting for ever`,
    advice: how === "dropped" ? `Use the option that rejects what is dropped, or give each task a signal that is aborted together with \`${event.detail.callee}()\`.` : `Reject every promise in \`${kept.name}\` with an error that says why in ${end}${how === "cleared" ? ", before they are forgotten" : ""}.`,
    validate: { test: `${waiter.name} settles when ${how === "ending" ? "its peer ends" : `${func.name} runs`}`, asserts: `a pending \`${waiter.name}()\` rejects within 100 ms after ${end} has run` },
    metrics: { scope: kept.scope },
  };
}
