import { swallowed, type Swallowed } from "../src/analysis/waits/cancellation.ts";
import { listOf } from "../src/analysis/flow/memo.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Flags loops that catch an abort of the wait in them and go on. */
export const swallowedCancellation = defineRule({
  id: "swallowed-cancellation",
  severity: "medium",
  title: "A loop goes on after it was aborted",
  risk: "An aborted signal stays aborted: every later wait with it fails at once, so the loop either spins or never ends, and whoever aborted it waits for ever.",
  advice: "Leave the loop in the `catch` when the signal is aborted, or test the signal in the loop's condition.",
  check: listOf((model, func): readonly Verdict[] => swallowed(model, func).map((each) => (each.ends ? { kind: "sound", at: each.wait.at, message: `\`${func.name}\` leaves its loop when \`${each.signal.name}\` is aborted` } : hazard(each)))),
});

function hazard({ func, wait, caught, signal, pauses, counted }: Swallowed): Hazard {
  const { name } = signal;
  const what = wait.detail.callee ? `\`${wait.detail.callee}()\`` : `\`${wait.at.text}\``;
  const then = counted ? "the loop makes all its remaining turns" : pauses ? "the loop never ends" : "the loop spins: each turn fails at once";
  return {
    kind: "hazard",
    at: wait.at,
    message: `when \`${name}\` is aborted, \`${func.name}\` catches the rejection of ${what} and goes on: ${then}`,
    trace: [
      { at: wait.at, note: `rejects when \`${name}\` is aborted`, kind: "await" },
      { at: caught.at, note: "caught here, and the loop goes on", kind: "call" },
    ],
    severity: counted ? "low" : pauses ? "medium" : "high",
    confidence: "likely",
    func: func.name,
    resource: signal.id,
    title: `\`${func.name}\` swallows its own abort`,
    risk: `\`${name}\` stays aborted, so every later ${what} rejects at once${counted ? ", once for each turn that is left" : pauses ? "; after each pause the loop tries again, for ever" : " and nothing in the loop waits: it takes all of the thread"}.`,
    advice: `Test \`${name}.aborted\` first in the \`catch\` and leave the loop, or make it the loop's condition.`,
    validate: { test: `${func.name} ends when it is aborted`, asserts: `after the abort the promise of \`${func.name}\` settles, and ${what} is not called again` },
  };
}
