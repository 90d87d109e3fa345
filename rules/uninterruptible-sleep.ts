import { blocked, type Blocked } from "../src/analysis/waits/blocking.ts";
import { spell } from "../src/analysis/flow/cost.ts";
import { spellSleep, stopSleeps, type StopSleep } from "../src/analysis/stop/stopSleeps.ts";
import type { Model } from "../src/model.ts";
import { defineRule, type Hazard, type Severity, type Verdict } from "../src/rule.ts";

/** Shortest sleep in ms that is worth a word where stop waits for it, and where it only goes on after stop. */
const JOINED_MS = 500;
const LOOSE_MS = 1_000;
/** From these times in ms on a supervisor may lose its patience, and a person does. */
const LONG_MS = 5_000;
const SLOW_MS = 1_000;

/** Flags sleeps that a stop path has to sit out: in a loop that it waits for or tells to end, or in its own code. */
export const uninterruptibleSleep = defineRule({
  id: "uninterruptible-sleep",
  severity: "high",
  title: "Stopping has to wait for a sleep",
  risk: "Stopping takes as long as the sleep that happens to run: deployments and tests hang, and supervisors kill the process half-way through its clean-up.",
  advice: "Give the sleep the signal that stop aborts, or race it with a promise that stop resolves, so that stop wakes it at once.",
  *check(model: Model): Iterable<Verdict> {
    for (const each of blocked(model, JOINED_MS)) yield blocking(each);
    for (const each of stopSleeps(model)) {
      const { sleep, how, stop, hereMs } = each;
      if (sleep.wake === "none") {
        if ((hereMs ?? Infinity) >= (how === "tells" ? LOOSE_MS : JOINED_MS)) yield hazard(each);
      } else if (how !== "runs") yield { kind: "sound", at: sleep.event.at, message: `\`${stop.func.name}()\` need not wait for the sleep in \`${sleep.func.name}\`: it can be woken` };
    }
  },
});

function hazard(each: StopSleep): Hazard {
  const { sleep, how, task, told, trace, ms, more, stop: { func: { name: stop, id } } } = each;
  const { func, event } = sleep;
  const { length, time, upTo, again } = spellSleep(each);
  const message = {
    joins: `\`${stop}()\` can take ${time}: it waits for \`${task}\`, which sleeps here${again} and cannot be woken`,
    runs: `\`${stop}()\` takes ${time} longer each time: it sleeps instead of waiting for what it needs`,
    tells: `\`${func.name}\` goes on for ${upTo} after \`${stop}()\`: it sleeps here without being woken${again}, and only then looks at \`${told?.flag}\``,
  }[how];
  return {
    kind: "hazard",
    at: event.at,
    message,
    trace: [...trace, { at: event.at, note: `sleeps ${length}; nothing wakes it`, kind: "sleep" }, ...(sleep.sleep === event ? [] : [{ at: sleep.sleep.at, note: "in this timer", kind: "sleep" }])],
    severity: severity(each),
    confidence: sleep.ms === undefined ? "possible" : how === "joins" && ms !== undefined && !more ? "certain" : "likely",
    // Sleeps of one loop are one thing to mend.
    cause: how === "runs" ? undefined : `${func.id} ${id}`,
    func: func.name,
    resource: told?.flag,
    title: how === "tells" ? `\`${func.name}\` sleeps on after \`${stop}()\`` : `\`${stop}()\` waits for a sleep of ${time}`,
    risk: how === "tells" ? `After \`${stop}()\` the loop is still there for ${upTo}: it keeps what it refers to alive, and does one more thing when it wakes unless it looks again first.` : `Every stop, restart and test tear-down can take ${time}; a supervisor that allows less kills the process in the middle of its clean-up.`,
    advice: how === "runs" ? `Wait in \`${stop}\` for the event or promise that says it is done, with the ${time} as an upper bound only.` : `Pass a signal to the sleep and abort it in \`${stop}\`, or race it with a promise that \`${stop}\` resolves.`,
    validate: how === "runs" ? { test: `${stop} ends as soon as its work is done`, asserts: `with fake timers that never fire, \`${stop}()\` settles once what it waits for has happened` } : { test: `${stop} returns at once while ${func.name} sleeps`, asserts: `with fake timers that never fire, \`${stop}()\` settles within 100 ms after \`${func.name}\` has begun to sleep` },
    metrics: { maxWaitMs: more ? undefined : ms, scope: "instance" },
  };
}

/** A back-off that nothing bounds grows past any limit. */
function severity({ how, ms, grows, unasked, mild }: StopSleep): Severity {
  if (unasked) return "low";
  const far = how === "tells";
  const long = far || mild ? "medium" : "high";
  if (ms === undefined) return grows === far ? "medium" : grows ? long : "low";
  return ms >= LONG_MS ? long : ms > SLOW_MS && !far ? "medium" : "low";
}

function blocking({ func, event, ms, stop }: Blocked): Hazard {
  return {
    kind: "hazard",
    at: event.at,
    message: `\`${event.detail.callee ?? event.at.text}\` stops the whole thread for up to ${spell(ms)}: no timer, request${stop ? "" : " or stop"} runs meanwhile`,
    trace: [...(stop ? [{ at: stop.func.at, note: `\`${stop.func.name}()\` runs this`, kind: "call" }] : []), { at: event.at, note: `blocks the thread for up to ${spell(ms)}`, kind: "block" }],
    severity: ms > SLOW_MS ? "high" : "medium",
    confidence: stop ? "certain" : "likely",
    func: func.name,
    title: `\`${func.name}\` blocks the thread for up to ${spell(ms)}`,
    advice: "Use a timer that is awaited, with a signal; where another thread is waited for, use the asynchronous form of the wait.",
    metrics: { maxWaitMs: ms },
  };
}
