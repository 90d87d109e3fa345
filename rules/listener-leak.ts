import { listenerLeaks, type Leak } from "../src/analysis/messages/listeners.ts";
import { listenersLeft, type LeftByEffect } from "../src/analysis/stop/leftByEffects.ts";
import { outlivedListeners, type OutlivedListener } from "../src/analysis/messages/outlivedListeners.ts";
import { vainRemovals, type VainRemoval } from "../src/analysis/messages/vainRemovals.ts";
import type { Model } from "../src/model.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Flags listeners on signals and emitters that outlive the call which added them, and that it does not remove on its normal way out. */
export const listenerLeak = defineRule({
  id: "listener-leak",
  severity: "low",
  title: "Listeners pile up",
  risk: "Every call leaves a listener with all that it refers to: memory grows, and when the event comes at last, all of them run at once.",
  advice: "Remove the listener when the call is over (in `finally`), or add it with a signal that is aborted then.",
  *check(model: Model): Iterable<Verdict> {
    const leaks = listenerLeaks(model);
    const told = new Set(leaks.map(({ start }) => start));
    for (const leak of leaks) yield hazard(leak);
    for (const each of outlivedListeners(model)) if (!told.has(each.start)) yield outlived(each);
    for (const each of listenersLeft(model)) if (!told.has(each.start)) yield begun(each);
    for (const each of vainRemovals(model)) yield vain(each);
  },
});

function hazard({ func, start, source, signal, repeated }: Leak): Hazard {
  const name = source.name;
  const event = start.detail.message;
  const listener = event ? `\`${event}\` listener` : "listener";
  return {
    kind: "hazard",
    at: start.at,
    message: signal
      ? `each call of \`${func.name}\` that ends normally leaves ${event ? "an" : "a"} ${listener} on \`${name}\`: they pile up until it is aborted`
      : `\`${func.name}\` adds a ${listener} to \`${name}\` each time it runs, and nothing removes it: the n-th event calls n of them`,
    trace: [{ at: func.at, note: `\`${func.name}\` runs once for every call`, kind: "call" }, { at: start.at, note: `adds a listener to \`${name}\`, which lives on`, kind: "start" }],
    severity: signal ? "low" : "medium",
    confidence: repeated ? "likely" : "possible",
    // What one function adds to one object is set right in one place.
    cause: `${func.id} ${source.id}`,
    func: func.name,
    resource: source.id,
    title: `\`${func.name}\` leaves listeners on \`${name}\``,
    advice: signal
      ? `Remove the listener in a \`finally\` of \`${func.name}\`; \`{ once: true }\` alone does not help as long as \`${name}\` is not aborted.`
      : `Add the listener once, where \`${name}\` is made, or remove it with \`off\` when the work of \`${func.name}\` is done.`,
    validate: { test: `${func.name} leaves no listener behind`, asserts: `after 20 calls the number of ${listener}s of \`${name}\` is what it was before` },
    metrics: { scope: source.scope },
  };
}

function outlived({ func, start, source, stop: { func: stop }, lasting, again, kept }: OutlivedListener): Hazard {
  const { name } = source;
  const event = start.detail.message ?? (start.detail.callee ?? "").replace(/^.*\./s, "");
  return {
    kind: "hazard",
    at: start.at,
    message: `\`${stop.name}()\` leaves this \`${event}\` listener on \`${name}\`${again ? `: it is called after the end, and once more for each time that \`${func.name}\` has run` : `, which keeps what has ended in memory and goes on calling it`}${kept ? `; nobody uses \`${kept.name}\`, which has its handle` : ""}`,
    trace: [
      { at: start.at, note: `adds the \`${event}\` listener to \`${name}\`, which was there before`, kind: "start" },
      { at: stop.at, note: "ends other things, but does not remove it", kind: "stop" },
    ],
    severity: again && lasting ? "medium" : "low",
    confidence: lasting || again ? "likely" : "possible",
    // What one function adds is removed in one place.
    cause: `${func.id} ${stop.id}`,
    func: func.name,
    resource: source.id,
    title: `\`${stop.name}()\` leaves a listener on \`${name}\``,
    risk: `After \`${stop.name}()\` the listener still runs, on something that has ended, and \`${name}\` keeps all that it refers to in memory.`,
    advice: kept ? `End what \`${kept.name}\` keeps in \`${stop.name}\`.` : `Keep the function that is added and remove it in \`${stop.name}\`.`,
    validate: { test: `${stop.name} removes the ${event} listener`, asserts: `after \`${stop.name}()\` the listener is not called when \`${event}\` happens` },
    metrics: { scope: source.scope },
  };
}

/** What is begun for a part of a page is begun again with it. */
function begun({ owner, func, start, effect, undo }: LeftByEffect): Hazard {
  const { name, id, scope } = start.on!;
  const event = start.detail.message!;
  const { once } = effect.detail;
  return {
    kind: "hazard",
    at: start.at,
    message: `nothing removes this \`${event}\` listener from \`${name}\` when \`${owner.name}\` is gone: ${once ? `each \`${owner.name}\` leaves one` : "each time that its effect runs leaves one, and all of them are called"}`,
    trace: [
      { at: effect.at, note: `runs this ${once ? `once for each \`${owner.name}\`` : "again and again"}`, kind: "spawn" },
      { at: start.at, note: `adds the \`${event}\` listener to \`${name}\`, which lives on`, kind: "start" },
      ...(undo ? [{ at: undo.at, note: "undoes other things, but not this", kind: "stop" as const }] : []),
    ],
    severity: once ? "low" : "medium",
    confidence: "likely",
    // What one effect adds to one object is removed in one place.
    cause: `${func.id} ${id}`,
    func: func.name,
    resource: id,
    title: `\`${owner.name}\` leaves a listener on \`${name}\``,
    risk: `The listeners of what is gone are still called, with the state of then, and \`${name}\` keeps all that they refer to in memory.`,
    advice: "Remove the listener in the function that the effect gives back.",
    validate: { test: `${owner.name} leaves no ${event} listener behind`, asserts: `after \`${owner.name}\` is unmounted, \`${event}\` calls nothing of it` },
    metrics: { scope },
  };
}

function vain({ func, stop, start, why }: VainRemoval): Hazard {
  const { name, scope } = stop.on!;
  const event = stop.detail.message!;
  const added = start.detail.message!;
  const { message, note, advice } = {
    function: { message: `the function it is given is made here, so the \`${event}\` listener that was added stays`, note: "is given another function: every `bind` and every function expression makes a new one", advice: "Keep the function that is added, in a field for instance, and remove that one." },
    wrapped: { message: `what was added is another function around it, and the \`${event}\` listener stays`, note: "is given the function itself, which was never added", advice: "Keep the function that is added, in a field for instance, and remove that one." },
    event: { message: `the function was added for \`${added}\`, not for \`${event}\`, and stays`, note: "names another event", advice: `Remove it from \`${added}\`.` },
    phase: { message: `the \`${event}\` listener was added for the other phase, and stays`, note: "names another phase: `true` here and there, or nowhere", advice: "Give both calls the same third argument." },
  }[why];
  return {
    kind: "hazard",
    at: stop.at,
    message: `this removes nothing from \`${name}\`: ${message}`,
    trace: [
      { at: start.at, note: `adds the \`${added}\` listener`, kind: "start" },
      { at: stop.at, note, kind: "stop" },
    ],
    severity: scope === "external" || scope === "module" || scope === "static" ? "medium" : "low",
    confidence: "certain",
    func: func.name,
    resource: stop.on!.id,
    title: `\`${func.name}\` does not remove the \`${event}\` listener of \`${name}\``,
    risk: `The listener stays on \`${name}\`, is called after \`${func.name}\`, and keeps in memory all that it refers to.`,
    advice,
    validate: { test: `${func.name} removes its ${event} listener`, asserts: `after \`${func.name}()\` the listener is not called when \`${event}\` happens` },
    metrics: { scope },
  };
}
