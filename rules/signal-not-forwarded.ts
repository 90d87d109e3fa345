import { spell } from "../src/analysis/flow/cost.ts";
import { matches } from "../src/analysis/flow/matches.ts";
import { listOf } from "../src/analysis/flow/memo.ts";
import { joiners } from "../src/analysis/stop/obedience.ts";
import { deafWaits, isPutThereLater, onlyWhenAborted, signalArgument, signals, unheardControllers, type DeafWait, type Signal } from "../src/analysis/waits/signals.ts";
import { sleeps } from "../src/analysis/waits/sleeps.ts";
import type { Event, Func, Repair } from "../src/model.ts";
import { defineRule, type Hazard, type Severity, type Verdict } from "../src/rule.ts";

/** Shortest sleep in ms that is worth a signal. */
const SLEEP_MS = 500;
const LONG_MS = 5_000;
/** How many calls below a stop path its joins count as its own: such sleeps are `uninterruptible-sleep`'s. */
const STOP_DEPTH = 2;

/** Flags waits that could end with the abort signal that the function has, but are not given it. */
export const signalNotForwarded = defineRule({
  id: "signal-not-forwarded",
  severity: "medium",
  title: "An abort signal does not reach a wait",
  risk: "Aborting has no effect until the wait is over: callers that gave the signal wait on, and work that nobody wants goes on.",
  advice: "Pass the signal to every wait that takes one, and write sleeps so that they take one.",
  check: listOf((model, func): readonly Verdict[] => {
    if (func.role === "module") return [];
    const unheard = unheardControllers(func).map((made) => orphan(func, made));
    const known = signals(func);
    const signal = known.find((each) => each.use !== undefined) ?? known.find(({ given, resource }) => given && resource.type === "AbortSignal" && !resource.name.startsWith("_"));
    if (!signal || unheard.length > 0) return unheard;
    const woken = sleeps(model)(func).filter(({ alone }) => alone === "signal");
    const deaf = deafWaits(model, func).filter((wait) => !isPutThereLater(func, wait.event, signal.resource) && matters(func, wait, joiners(model, STOP_DEPTH)(func).length > 0));
    return [...woken.map(({ event }): Verdict => ({ kind: "sound", at: event.at, message: `\`${signal.resource.name}\` wakes the sleep in \`${func.name}\`` })), ...deaf.map((wait) => hazard(func, signal, wait))];
  }),
});

/** A controller that is aborted in vain. */
function orphan(func: Func, made: Event): Hazard {
  return {
    kind: "hazard",
    at: made.at,
    message: "nobody is given the signal of this controller: to abort it ends nothing, and what it should end goes on",
    trace: [{ at: made.at, note: "made here, and mentioned only to be aborted", kind: "call" }],
    severity: "medium",
    confidence: "certain",
    cause: `${func.id} ${made.at.line}`,
    func: func.name,
    resource: `${func.id} controller`,
    title: `the controller of \`${func.name}\` ends nothing`,
    risk: `Whoever relies on the abort, a time limit above all, waits as long as if there were none.`,
    advice: "Pass `controller.signal` to the wait that it is meant to end.",
    validate: { test: `${func.name} ends once its controller is aborted`, asserts: "with the awaited call kept pending by a fake that listens to its signal, the promise settles after the abort" },
  };
}

function matters(func: Func, { event, sleeps, maxMs, kind }: DeafWait, joined: boolean): boolean {
  if (event.detail.cleanup === "finally" || onlyWhenAborted(func, event)) return false;
  if (!sleeps) return event.detail.cleanup === undefined;
  return (maxMs ?? Infinity) >= SLEEP_MS && !(joined && kind !== "misplaced");
}

function hazard(func: Func, signal: Signal, wait: DeafWait): Hazard {
  const { resource, use, given } = signal;
  const { event, kind, maxMs } = wait;
  const { name } = resource;
  const what = event.detail.callee ? `\`${event.detail.callee}\`` : `\`${event.at.text}\``;
  const time = maxMs !== undefined ? `up to ${spell(maxMs)}` : wait.sleeps ? `as long as \`${wait.text ?? "it"}\` says` : "until the answer comes";
  const how = {
    slot: `is not passed to ${what}`,
    misplaced: `is passed to ${what} where it is ignored`,
    argument: `is not passed to ${what}, which takes one`,
    sleep: `does not end the sleep in \`${func.name}\``,
  }[kind];
  const fix = {
    slot: `Pass it as \`${event.detail.signalSlot ?? "signal"}\`: \`${event.detail.callee ?? "the call"}(…, { signal })\`.`,
    misplaced: `Pass it as \`${event.detail.signalSlot ?? "the options"}\`: the options of this function are a later argument.`,
    argument: `Pass \`${name}\` on.`,
    sleep: "Use a sleep that takes a signal, and pass it.",
  }[kind];
  return {
    kind: "hazard",
    at: event.at,
    message: `\`${name}\` ${how}: after an abort it waits on, ${time}`,
    trace: [
      ...(use ? [{ at: use.at, note: `\`${func.name}\` knows \`${name}\``, kind: "read" }] : []),
      { at: event.at, note: `waits ${time}, whether aborted or not`, kind: event.kind },
    ],
    severity: severity(wait),
    confidence: kind === "misplaced" || (given && kind !== "sleep") ? "certain" : "likely",
    cause: `${func.id} ${resource.id}`,
    func: func.name,
    resource: resource.id,
    title: `\`${name}\` does not reach a wait of \`${func.name}\``,
    risk: `Whoever aborts \`${name}\` has to wait ${time} before \`${func.name}\` looks at it.`,
    advice: fix,
    validate: { test: `${func.name} ends when it is aborted while it waits`, asserts: `with ${what} kept pending, the promise of \`${func.name}\` settles within 100 ms after the abort` },
    metrics: { maxWaitMs: maxMs },
    repair: repair(func, signal, wait),
  };
}

/** Whoever looks at the signal means to end normally: there a sleep that fails when it is aborted would be news. */
function repair(func: Func, { resource, given }: Signal, { event, kind, sleeps }: DeafWait): Repair | undefined {
  const slot = kind === "argument" ? signalArgument(event) : event.detail.signalSlot;
  if (slot === undefined || kind === "sleep") return undefined;
  const looks = func.events.some(({ detail }) => matches(detail.condition, /\.aborted$/));
  const fails = kind === "misplaced" || !sleeps || (given && !looks);
  return fails ? { kind: "pass-signal", at: event.at, signal: resource, slot } : undefined;
}

function severity({ kind, sleeps, maxMs }: DeafWait): Severity {
  if (kind === "misplaced") return "medium";
  return sleeps && maxMs !== undefined && maxMs < LONG_MS ? "low" : "medium";
}
