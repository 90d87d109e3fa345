import { callers } from "../src/analysis/calls.ts";
import { spell } from "../src/analysis/cost.ts";
import { joiners, obeyed, runsInStop, type Obeyed } from "../src/analysis/obedience.ts";
import { findPath } from "../src/analysis/paths.ts";
import { signals } from "../src/analysis/signals.ts";
import { blockedMs, isOpen, sleeps, type Sleep } from "../src/analysis/sleeps.ts";
import { callSteps } from "../src/analysis/steps.ts";
import type { StopRun } from "../src/analysis/stopPaths.ts";
import type { Event, Func, Model } from "../src/model.ts";
import { defineRule, type Confidence, type Hazard, type Severity, type Step, type Verdict } from "../src/rule.ts";

/** Shortest sleep in ms that is worth a word where stop waits for it, and where it only goes on after stop. */
const JOINED_MS = 500;
const LOOSE_MS = 1_000;
/** How many calls below a stop path its waits and sleeps still count as its own. */
const STOP_DEPTH = 2;

/** Flags sleeps that a stop path has to sit out: in a loop that it waits for or tells to end, or in its own code. */
export const uninterruptibleSleep = defineRule({
  id: "uninterruptible-sleep",
  severity: "high",
  title: "Stopping has to wait for a sleep",
  risk: "Stopping takes as long as the sleep that happens to run: deployments and tests hang, and supervisors kill the process half-way through its clean-up.",
  advice: "Give the sleep the signal that stop aborts, or race it with a promise that stop resolves, so that stop wakes it at once.",
  *check(model: Model): Iterable<Verdict> {
    for (const func of model.funcs) {
      if (func.role === "test") continue;
      for (const event of func.events) if (event.kind === "block") yield* blocking(model, func, event);
      for (const sleep of sleeps(model)(func)) {
        if (isOpen(sleep)) continue;
        yield* judge(model, sleep);
      }
    }
  },
});

/** How a stop path meets the sleep. */
interface Meeting {
  readonly stop: StopRun;
  readonly how: "joins" | "runs" | "tells";
  readonly trace: readonly Step[];
  readonly task?: string;
  readonly obeyed?: Obeyed;
}

function* judge(model: Model, sleep: Sleep): Iterable<Verdict> {
  const met = meet(model, sleep.func, sleep.event);
  if (!met) return;
  if (sleep.wake !== "none") {
    if (met.how !== "runs") yield { kind: "sound", at: sleep.event.at, message: `\`${met.stop.func.name}()\` need not wait for the sleep in \`${sleep.func.name}\`: it can be woken` };
    return;
  }
  const ms = sleep.ms?.max ?? sleep.ms?.min;
  if (ms !== undefined && ms < (met.how === "tells" ? LOOSE_MS : JOINED_MS)) return;
  yield hazard(sleep, met, ms);
}

function meet(model: Model, func: Func, event: Event): Meeting | undefined {
  const told = obeyed(model)(func)[0];
  const [joined] = joiners(model, STOP_DEPTH)(func);
  const flag = told && { at: told.test.at, note: `looks at \`${told.flag}\` between sleeps`, kind: "read" };
  if (joined) {
    const { stop, join } = joined;
    const task = join.await.on?.name ?? join.task.runs[0]?.name ?? "it";
    const way = join.runs.get(func) ?? [];
    return { stop, how: "joins", task, obeyed: told, trace: [{ at: join.await.at, note: `\`${stop.func.name}()\` waits here for \`${task}\``, kind: "await" }, { at: join.task.start.at, note: `which runs \`${join.task.runs[0]?.name ?? "it"}\``, kind: "spawn" }, ...callSteps(way), ...(flag ? [flag] : [])] };
  }
  const within = runsInStop(model, func, STOP_DEPTH);
  if (within) return { stop: within, how: "runs", trace: [{ at: within.func.at, note: `\`${within.func.name}()\` runs this`, kind: "call" }, ...callSteps(within.runs.get(func)!)] };
  // A signal that the function has at hand: `signal-not-forwarded` says how to use it.
  if (!told || signals(func).some((signal) => signal.use) || !goesOn(model, func, event, told.test)) return undefined;
  return { stop: told.stop, how: "tells", obeyed: told, trace: [{ at: told.set.at, note: `\`${told.stop.func.name}()\` sets \`${told.flag}\` here`, kind: "write" }, flag!] };
}

/** There is something to end: the sleep comes round again, or the flag is looked at after it. */
function goesOn(model: Model, func: Func, sleep: Event, test: Event): boolean {
  return sleep.loop !== undefined || findPath(sleep, (event) => event === test) !== undefined || callers(model)(func).some((caller) => caller.event.loop !== undefined);
}

function hazard(sleep: Sleep, met: Meeting, ms: number | undefined): Hazard {
  const { func, event } = sleep;
  const stop = met.stop.func.name;
  const time = ms === undefined ? `as long as \`${sleep.ms?.text ?? event.at.text}\` says` : spell(ms);
  const upTo = ms === undefined ? time : `up to ${time}`;
  const message = {
    joins: `\`${stop}()\` can take ${time}: it waits for \`${met.task}\`, which sleeps here and cannot be woken`,
    runs: `\`${stop}()\` takes ${time} longer each time: it sleeps instead of waiting for what it needs`,
    tells: `\`${func.name}\` goes on for ${upTo} after \`${stop}()\`: it sleeps here without being woken, and only then looks at \`${met.obeyed?.flag}\``,
  }[met.how];
  return {
    kind: "hazard",
    at: event.at,
    message,
    trace: [...met.trace, { at: event.at, note: `sleeps ${time}; nothing wakes it`, kind: "sleep" }, ...(sleep.sleep === event ? [] : [{ at: sleep.sleep.at, note: "in this timer", kind: "sleep" }])],
    severity: severity(met, ms, /\*\*|\bpow\(/.test(sleep.ms?.text ?? "")),
    confidence: confidence(sleep, met, ms),
    // Sleeps of one loop are one thing to mend.
    cause: met.how === "tells" ? `${func.id} ${met.stop.func.id}` : undefined,
    func: func.name,
    resource: met.obeyed?.flag,
    title: met.how === "tells" ? `\`${func.name}\` sleeps on after \`${stop}()\`` : `\`${stop}()\` waits for a sleep of ${time}`,
    risk: met.how === "tells" ? `After \`${stop}()\` the loop is still there for ${upTo}: it keeps what it refers to alive, and does one more thing when it wakes unless it looks again first.` : `Every stop, restart and test tear-down can take ${time}; a supervisor that allows less kills the process in the middle of its clean-up.`,
    advice: met.how === "runs" ? `Wait in \`${stop}\` for the event or promise that says it is done, with the ${time} as an upper bound only.` : `Pass a signal to the sleep and abort it in \`${stop}\`, or race it with a promise that \`${stop}\` resolves.`,
    validate: { test: `${stop} returns at once while ${func.name} sleeps`, asserts: `with fake timers that never fire, \`${stop}()\` settles within 100 ms after \`${func.name}\` has begun to sleep` },
    metrics: { maxWaitMs: ms, scope: "instance" },
  };
}

/** A back-off that nothing bounds grows past any limit. */
function severity({ how }: Meeting, ms: number | undefined, grows: boolean): Severity {
  if (ms === undefined && grows) return how === "tells" ? "medium" : "high";
  if (ms === undefined) return how === "tells" ? "low" : "medium";
  if (how === "tells") return ms >= 5_000 ? "medium" : "low";
  return ms >= 5_000 ? "high" : ms >= 1_000 ? "medium" : "low";
}

function confidence(sleep: Sleep, { how, task }: Meeting, ms: number | undefined): Confidence {
  if (how === "joins" && ms !== undefined && task !== undefined) return "certain";
  return ms === undefined && sleep.ms === undefined ? "possible" : "likely";
}

function* blocking(model: Model, func: Func, event: Event): Iterable<Verdict> {
  const ms = blockedMs(event);
  if (ms === undefined || ms < JOINED_MS) return;
  const stop = runsInStop(model, func, STOP_DEPTH);
  if (!stop && !func.async && func.role !== "handler") return;
  yield {
    kind: "hazard",
    at: event.at,
    message: `\`${event.detail.callee ?? event.at.text}\` stops the whole thread for up to ${spell(ms)}: no timer, request${stop ? "" : " or stop"} runs meanwhile`,
    trace: [...(stop ? [{ at: stop.func.at, note: `\`${stop.func.name}()\` runs this`, kind: "call" }] : []), { at: event.at, note: `blocks the thread for up to ${spell(ms)}`, kind: "block" }],
    severity: ms >= 1_000 ? "high" : "medium",
    confidence: stop ? "certain" : "likely",
    func: func.name,
    title: `\`${func.name}\` blocks the thread for up to ${spell(ms)}`,
    advice: "Use a timer that is awaited, with a signal; where another thread is waited for, use the asynchronous form of the wait.",
    metrics: { maxWaitMs: ms },
  };
}
