import { abandoned, isLeftAlone, isWaitedFor, waitersOf, type Abandoned } from "../src/analysis/messages/abandoned.ts";
import { localName } from "../src/analysis/flow/objects.ts";
import { leftOpen, type LeftOpen } from "../src/analysis/messages/leftOpen.ts";
import { parked } from "../src/analysis/messages/parked.ts";
import { callers } from "../src/analysis/flow/calls.ts";
import type { Event, Func, Model } from "../src/model.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Flags promises whose kept resolver is thrown away, or left when nobody is there any more to call it. */
export const unsettledPromise = defineRule({
  id: "unsettled-promise",
  severity: "high",
  title: "Callers are left waiting for ever",
  risk: "Whoever waits for the promise never goes on: its locks stay taken, its request is never answered, and what it holds is never freed. Nothing is logged.",
  advice: "Reject what is still pending where the object is closed, and where its connection ends or fails.",
  *check(model: Model): Iterable<Verdict> {
    const all = abandoned(model);
    const bad = new Set(all.map(({ wait }) => wait));
    for (const each of all) yield hazard(model, each);
    for (const each of leftOpen(model)) yield open(each);
    for (const { put, kept, limited } of parked(model)) if (limited && !bad.has(put)) yield { kind: "sound", at: put.at, message: `a time limit ends the wait for \`${kept.name}\`` };
  },
});

function hazard(model: Model, { how, func, wait, kept, by, at, settler, promise, midway }: Abandoned): Hazard {
  const name = kept.name;
  const end = at.kind === "start" ? `the \`${at.detail.message}\` listener` : `\`${by.name}()\``;
  const waits = `whoever waits ${promise ? `for \`${promise.in.name}\`` : `in \`${func.name}\``} waits for ever`;
  return {
    kind: "hazard",
    at: (how === "left" ? wait : at).at,
    message: {
      cleared: `${end} throws away the resolvers in \`${name}\` without calling them: ${waits}`,
      left: `${end} leaves the resolver in \`${name}\` alone, and nobody is left to call it: ${waits}`,
      dropped: `\`${at.detail.callee}()\` forgets the tasks that wait and never settles their promises: ${waits}`,
    }[how],
    trace: [
      { at: wait.at, note: how === "dropped" ? `\`${func.name}\` waits here` : `keeps the resolver of a promise in \`${name}\``, kind: "waiter" },
      ...(settler ? [{ at: settler.at, note: `\`${settler.name}\` settles it while things go well`, kind: "call" }] : []),
      { at: at.at, note: how === "left" ? `${end} does not settle it` : "forgets it here", kind: how === "left" ? "stop" : "write" },
    ],
    // What nobody in the program takes is there for others, if for anybody; whoever started it and went on waits for nothing. A peer goes when it likes; whoever calls an end may know that nobody waits any more.
    severity: how !== "dropped" && isLeftAlone(model, func) ? "low" : how !== "dropped" && midway && isToldOf(model, at, by) && (promise?.taken ?? isWaitedFor(model, func)) ? "high" : "medium",
    confidence: how === "cleared" ? "certain" : "likely",
    cause: how === "dropped" ? `dropped ${kept.id}` : `${kept.id} ${by.id}`,
    func: how === "dropped" ? by.name : func.name,
    resource: kept.id,
    title: `${end} leaves callers of \`${func.name}\` waiting for ever`,
    advice: how === "dropped" ? `Use the option that rejects what is dropped, or give each task a signal that is aborted together with \`${at.detail.callee}()\`.` : `Reject every promise in \`${name}\` with an error that says so in ${end}${how === "cleared" ? ", before they are forgotten" : ""}; do the same where the connection closes or fails by itself.`,
    validate: { test: `what waits in ${func.name} is settled by ${end.replace(/`/g, "")}`, asserts: `a pending \`${func.name}()\` rejects within 100 ms after ${end} has run` },
    metrics: { contenders: waitersOf(model, func).length, scope: kept.scope },
  };
}

/** The other side has gone: an event of it runs what leaves the waits alone, itself or in what listens, as `socket.onclose = …` does. */
function isToldOf(model: Model, at: Event, by: Func): boolean {
  const listens = (func: Func): boolean => callers(model)(func).some(({ event }) => event.kind === "start");
  return at.kind === "start" || /^[_#]*on([A-Z]|[a-z]+$)/.test(localName(by)) || listens(by) || callers(model)(by).some(({ func }) => listens(func));
}

function open({ func, leaves, asks, settles }: LeftOpen): Hazard {
  const condition = asks.detail.condition ? ` (\`${asks.detail.condition}\`)` : "";
  return {
    kind: "hazard",
    at: leaves.at,
    message: `the executor returns here${condition} and settles nothing, nor has anybody been given its resolvers: whoever waits for \`${func.name}\` waits for ever`,
    trace: [
      { at: asks.at, note: "asks first", kind: "branch" },
      { at: leaves.at, note: "returns with the promise left open", kind: "return" },
      { at: settles.at, note: "settles it, or sees to that, only here", kind: settles.kind },
    ],
    severity: "medium",
    confidence: "likely",
    func: func.name,
    resource: func.id,
    title: `\`${func.name}\` can leave its promise open`,
    advice: `Call \`resolve\` or \`reject\` before this \`return\`, as the other ways out do.`,
    validate: { test: `${func.name} settles whatever its executor finds`, asserts: `with ${asks.detail.condition ? `\`${asks.detail.condition}\`` : "that condition"} true, the promise of \`${func.name}()\` settles` },
  };
}
