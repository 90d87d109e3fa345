import { callOf, endOf } from "../src/analysis/duplicates.ts";
import { overlap, type Overlap } from "../src/analysis/overlap.ts";
import { staleCopies, type StaleCopy } from "../src/analysis/staleCopies.ts";
import type { Model } from "../src/model.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Flags read-modify-writes of shared state with a wait in the middle: what others wrote meanwhile is overwritten. */
export const lostUpdate = defineRule({
  id: "lost-update",
  severity: "high",
  title: "What others write during a wait is overwritten",
  risk: "A value that was read before the wait is written back after it: whatever another task stored in between is gone, with no error.",
  advice: "Wait first, then read, change and write in one go; under a lock, read only once the lock is held.",
  *check(model: Model): Iterable<Verdict> {
    for (const copy of staleCopies(model)) yield hazard(copy, overlap(model)(copy.func));
  },
});

function hazard({ func, state, read, wait, write, writes, whole, unchanged, lock }: StaleCopy, runs: Overlap): Hazard {
  const sure = runs === "yes";
  const name = state.name;
  const waiting = callOf(wait, func);
  const late = lock ? `; \`${lock.name}\` is taken too late to help` : "";
  return {
    kind: "hazard",
    at: read.at.line === writes.at.line ? writes.at : read.at,
    message: `\`${name}\` is read before ${waiting} ${endOf(wait)} and written back after it: what other tasks store in between is lost${late}`,
    trace: [
      { at: read.at, note: `reads \`${read.on?.name ?? name}\``, kind: "read" },
      { at: wait.at, note: `waits for ${waiting}: other tasks run`, kind: "await" },
      { at: writes.at, note: `writes \`${name}\` from what it read before`, kind: "write" },
    ],
    // What is put back as it was belongs to what is done: only a change in between is lost, no change of its own.
    severity: !unchanged && (sure || lock || (whole && writes.kind === "write")) ? "high" : "medium",
    // Where this program runs it once for each object, only others could run it twice.
    confidence: sure ? "certain" : runs === "single" && !lock && state.path.startsWith("this.") ? "possible" : "likely",
    cause: `${func.id} ${wait.at.line}:${wait.at.column} ${lock?.id ?? ""}`,
    func: func.name,
    resource: state.id,
    title: `\`${name}\` is written back from before ${waiting}`,
    risk: `Two calls of \`${func.name}\` that overlap read the same \`${name}\`; the one that writes last erases what the other stored.`,
    advice: lock ? `Read \`${name}\` after \`${lock.name}\` is held.` : `Read \`${name}\` again after ${waiting}, in the statement that writes it.`,
    validate: { test: `keeps both updates of overlapping \`${func.name}\` calls`, asserts: `with ${waiting} held back by a fake, two calls leave both their changes in \`${name}\`` },
    metrics: { scope: state.scope, lost: `an update of \`${name}\`` },
  };
}
