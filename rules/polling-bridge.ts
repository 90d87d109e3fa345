import { isUrgent } from "../src/analysis/locks/contenders.ts";
import { spell } from "../src/analysis/flow/cost.ts";
import { isPartOfEnding } from "../src/analysis/stop/midway.ts";
import { polls, type Poll } from "../src/analysis/waits/polls.ts";
import { wakes } from "../src/analysis/waits/wakes.ts";
import type { Model } from "../src/model.ts";
import { defineRule, type Hazard, type Severity, type Verdict } from "../src/rule.ts";

/** From this period in ms on a person notices. */
const SLOW_MS = 500;
/** Up to this period in ms it comes as good as at once, and the processor has time for others. */
const BRIEF_MS = 20;

/** Flags timers and sleep loops that ask state of their own process which other code could announce. */
export const pollingBridge = defineRule({
  id: "polling-bridge",
  severity: "medium",
  title: "State of the same process is polled",
  risk: "Whoever waits learns of the change up to one period late, and the process wakes up again and again while nothing happens; without a limit it does so for ever when the change never comes.",
  advice: "Let the code that changes the state say so: resolve a promise, emit an event or put a message into a channel there, and wait for that.",
  *check(model: Model): Iterable<Verdict> {
    for (const poll of polls(model)) yield hazard(model, poll);
    for (const { func, wait, by } of wakes(model)) yield { kind: "sound", at: wait.at, message: `\`${func.name}\` sleeps until \`${by.name}\` wakes it: it asks nothing again and again` };
  },
});

function hazard(model: Model, poll: Poll): Hazard {
  const { state, wait, func } = poll;
  const ms = poll.period?.max;
  const writer = poll.writers[0]!;
  const every = ms === undefined ? (poll.period ? `every \`${poll.period.text}\` ${poll.period.unit ?? "ms"}` : "again and again") : ms === 0 ? "at every turn of the event loop" : `every ${spell(ms)}`;
  const late = ms === undefined || ms === 0 ? "" : ` up to ${spell(ms)} late`;
  const end = isEndless(poll) ? ", and waits for ever when the change never comes" : "";
  return {
    kind: "hazard",
    at: wait.at,
    message: `\`${func.name}\` asks \`${state.name}\` ${every}, although \`${writer.func.name}\` in the same process sets it: it goes on${late || " late"}${end}`,
    trace: [
      { at: poll.look.at, note: `looks at \`${state.name}\``, kind: "read" },
      { at: wait.at, note: ms === undefined ? "waits and looks again" : `waits ${spell(ms)} and looks again`, kind: "sleep" },
      ...poll.writers.slice(0, 3).map((each) => ({ at: each.event.at, note: `\`${each.func.name}\` changes it here`, kind: "writer" })),
    ],
    severity: severity(model, poll),
    confidence: "likely",
    func: func.name,
    resource: state.id,
    title: `\`${state.name}\` is polled ${every}`,
    risk: `\`${func.name}\` goes on${late || " late"} after \`${writer.func.name}\` has set \`${state.name}\`, and wakes the process ${every} until then.${isEndless(poll) ? " Nothing ends the wait if it is never set: an error on that way leaves a timer running for ever." : ""}`,
    advice: `Keep a promise or emitter beside \`${state.name}\` that \`${writer.func.name}\` resolves or fires where it sets it (line ${writer.event.at.line}), and await that in \`${func.name}\`; a time limit can stay as a second member of a race.`,
    validate: { test: `${func.name} goes on as soon as ${state.name} changes`, asserts: `with fake timers that never advance, \`${func.name}()\` settles after \`${writer.func.name}()\` has run` },
    metrics: { maxWaitMs: ms, scope: state.scope },
  };
}

/** How late it is, whether it ever ends, and who waits: where all is ended a moment more is nothing to anybody. */
function severity(model: Model, poll: Poll): Severity {
  const ms = poll.period?.max ?? 0;
  const endless = isEndless(poll);
  if (isPartOfEnding(model, poll.func) && poll.period?.max !== 0) return (endless && poll.fails) || ms > SLOW_MS ? "medium" : "low";
  const urgent = isUrgent(model, poll.func);
  if (urgent && endless && (poll.fails || ms >= SLOW_MS)) return "high";
  if (ms > 0 && ms <= BRIEF_MS && !poll.consumes) return "low";
  // Without a pause it takes all of a processor.
  if (ms >= SLOW_MS || poll.period?.max === 0 || endless || poll.consumes) return "medium";
  return "low";
}

function isEndless({ bounded, stoppable, sure }: Poll): boolean {
  return !bounded && !stoppable && !sure;
}
