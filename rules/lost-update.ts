import { callOf, endOf } from "../src/analysis/state/duplicates.ts";
import { capturedState, type CapturedState } from "../src/analysis/state/capturedState.ts";
import { importanceOf } from "../src/analysis/state/importance.ts";
import { overlap, type Overlap } from "../src/analysis/state/overlap.ts";
import { overlappingSaves, type OverlappingSave } from "../src/analysis/state/overlappingSaves.ts";
import { spentTwice, type SpentTwice } from "../src/analysis/state/spentTwice.ts";
import { staleCopies, type StaleCopy } from "../src/analysis/state/staleCopies.ts";
import { staleEntries, type StaleEntry } from "../src/analysis/state/staleEntries.ts";
import { isMicrotask } from "../src/analysis/waits/microtasks.ts";
import type { Event, Func, Model } from "../src/model.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Flags read-modify-writes of shared state with a wait in the middle: what others wrote meanwhile is overwritten. */
export const lostUpdate = defineRule({
  id: "lost-update",
  severity: "high",
  title: "What others write during a wait is overwritten",
  risk: "A value that was read before the wait is written back after it: whatever another task stored in between is gone, with no error.",
  advice: "Wait first, then read, change and write in one go; under a lock, read only once the lock is held.",
  *check(model: Model): Iterable<Verdict> {
    const told = new Set<Func>();
    for (const copy of staleCopies(model)) {
      told.add(copy.func);
      yield hazard(copy, overlap(model)(copy.func));
    }
    for (const spent of spentTwice(model)) if (!told.has(spent.func)) yield twice(spent, overlap(model)(spent.func));
    for (const entry of staleEntries(model)) yield stored(entry, overlap(model)(entry.func));
    for (const save of overlappingSaves(model)) yield saved(save);
    for (const captured of capturedState(model)) yield old(captured, overlap(model)(captured.func));
  },
});

function hazard({ func, state, read, wait, writes, unchanged, again, lock }: StaleCopy, runs: Overlap): Hazard {
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
    // What is put back as it was belongs to what is done: only a change in between is lost, no change of its own. A sum or a list misses for good what was lost, and a lock says that others come; of other values its maintainers have to say what is lost.
    severity: !unchanged && !again && (lock || (sure && growsBy(writes))) && !isMicrotask(wait) ? "high" : "medium",
    // Where this program runs it once for each object, only others could run it twice.
    confidence: sure ? "certain" : runs === "single" && !lock && state.path.startsWith("this.") ? "possible" : "likely",
    cause: `${func.id} ${wait.at.line}:${wait.at.column} ${lock?.id ?? ""}`,
    func: func.name,
    resource: state.id,
    title: `\`${name}\` is written back from before ${waiting}`,
    risk: unchanged ? `Whatever sets \`${name}\` while \`${func.name}\` waits is undone: what was there before comes back.` : `Two calls of \`${func.name}\` that overlap read the same \`${name}\`; the one that writes last erases what the other stored.`,
    advice: lock ? `Read \`${name}\` after \`${lock.name}\` is held.` : unchanged ? `Look at \`${name}\` again after ${waiting}, and put the old value back only where nobody has changed it meanwhile.` : `Read \`${name}\` again after ${waiting}, in the statement that writes it.`,
    validate: { test: `keeps both updates of overlapping \`${func.name}\` calls`, asserts: `with ${waiting} held back by a fake, two calls leave both their changes in \`${name}\`` },
    metrics: { scope: state.scope, lost: `an update of \`${name}\`` },
  };
}

/** `total + amount`, `[...list, item]`: each call adds its own to what was there. */
function growsBy({ detail: { value }, at: { text } }: Event): boolean {
  return value?.kind === "derived" && /[-+*]=|[\w)\]] [-+*] |\[\.\.\./.test(value.text ?? text);
}

/** What is asked with it twice is answered twice; only the last answer stays. */
function old({ func, state, name, wait, write }: CapturedState, runs: Overlap): Hazard {
  const waiting = callOf(wait, func);
  const setter = write.detail.callee ?? write.at.text;
  return {
    kind: "hazard",
    at: write.at,
    message: `\`${name}\` is here what it was when \`${func.name}\` was made: what is set while ${waiting} ${endOf(wait)} is lost`,
    trace: [
      { at: wait.at, note: `waits for ${waiting}: others set \`${name}\``, kind: "await" },
      { at: write.at, note: `sets \`${name}\` from what it was before`, kind: "write" },
    ],
    severity: "medium",
    confidence: runs === "single" ? "possible" : "likely",
    func: func.name,
    resource: state.id,
    title: `\`${name}\` is set from an older \`${name}\``,
    risk: `Two calls of \`${func.name}\` that overlap make theirs of the same \`${name}\`; only the one that is set last stays.`,
    advice: `Give \`${setter}\` a function: it gets what \`${name}\` is then.`,
    validate: { test: `keeps both of overlapping \`${func.name}\` calls`, asserts: `with ${waiting} held back by a fake, two calls leave both their changes in \`${name}\`` },
    metrics: { scope: state.scope, lost: `an update of \`${name}\`` },
  };
}

function twice({ func, input, state, ask, wait, write, writes, isUsedUp }: SpentTwice, runs: Overlap): Hazard {
  const waiting = callOf(wait, func);
  const sure = runs === "yes" && isUsedUp;
  return {
    kind: "hazard",
    at: ask.at,
    message: `${waiting} is asked with \`${input.name}\`, and its answer replaces \`${state.name}\`: two calls of \`${func.name}\` that overlap ask with the same one, and the answer to the first is lost`,
    trace: [
      { at: ask.at, note: `asks with \`${input.name}\``, kind: "read" },
      { at: wait.at, note: `waits for ${waiting}: a second call asks with the same`, kind: "await" },
      ...(write === writes ? [] : [{ at: write.at, note: "stores the answer in here", kind: "call" as const }]),
      { at: writes.at, note: `puts the answer in the place of \`${state.name}\``, kind: "write" },
    ],
    severity: sure ? "medium" : "low",
    confidence: sure ? "likely" : "possible",
    cause: `${func.id} ${wait.at.line}:${wait.at.column} twice`,
    func: func.name,
    resource: state.id,
    title: `\`${input.name}\` is spent twice`,
    risk: `A token or a position that is good for one question is refused the second time, or the same is fetched twice; \`${state.name}\` keeps the answer that comes last.`,
    advice: `Share one run: store the promise of the first call and give it to the others until it has settled; or take a lock before \`${input.name}\` is read.`,
    validate: { test: `asks once for overlapping \`${func.name}\` calls`, asserts: `while ${waiting} is kept pending by a fake, a second \`${func.name}()\` does not call it again` },
    metrics: { scope: state.scope, lost: `an answer kept in \`${state.name}\`` },
  };
}

/** A file, or an entry of a store. */
function stored({ func, read, write, wait, name, given }: StaleEntry, runs: Overlap): Hazard {
  const what = name ? `\`${name}\`` : "the file";
  const waiting = wait && callOf(wait, func);
  const through = (use: StaleEntry["read"]): string => (use.event === use.inner ? "" : ` in \`${use.event.detail.callee}\``);
  return {
    kind: "hazard",
    at: read.event.at,
    message: `${what} is read here, changed and written back in line ${write.event.at.line} with no lock around both: of two \`${func.name}\` that overlap, one loses what it wrote`,
    trace: [
      { at: read.event.at, note: `reads ${what}${through(read)}`, kind: "read" },
      ...(wait ? [{ at: wait.at, note: `waits for ${waiting}: other tasks run`, kind: "await" as const }] : []),
      { at: write.event.at, note: `writes ${what} from what it read${through(write)}`, kind: "write" },
    ],
    severity: importanceOf(name ?? "", "").grade === "critical" ? "high" : "medium",
    confidence: runs === "yes" && !given ? "likely" : "possible",
    cause: `${func.id} file ${write.event.at.line}`,
    func: func.name,
    resource: name ?? "file",
    title: `${name ? what : "A file"} is read, changed and written back without a lock`,
    risk: `Two calls of \`${func.name}\` that overlap read the same content; the one that writes last erases what the other stored.`,
    advice: `Let one read-change-write run at a time: a queue or a mutex for ${what} held from the reading to the writing, in every function that changes it; a lock file where several processes do.`,
    validate: { test: `keeps both changes of overlapping \`${func.name}\` calls`, asserts: `two calls that are started together leave both their changes in ${what}` },
    metrics: { scope: "external", lost: `an update of ${what}` },
  };
}

/** A file that two write at once. */
function saved({ func, write: { event }, name }: OverlappingSave): Hazard {
  const what = name ? `\`${name}\`` : "one file";
  return {
    kind: "hazard",
    at: event.at,
    message: `${what} is written here without waiting for the last \`${func.name}\`: of two that overlap the older content can stay, or both are mixed in the file`,
    trace: [{ at: event.at, note: `writes ${what} while another \`${func.name}\` may be writing it`, kind: "write" }],
    // It takes two within the time of one write.
    severity: "low",
    confidence: "likely",
    cause: `${func.id} save`,
    func: func.name,
    resource: name ?? "file",
    title: `Two \`${func.name}\` can write ${what} at once`,
    risk: `A file that is written in two places at once holds the end of the longer content behind the shorter, or what was saved first although something newer was saved since: it cannot be parsed, or a change is gone after a restart.`,
    advice: `Let one \`${func.name}\` run at a time: chain each on the promise of the last; and write beside the file and rename, so that readers find it whole.`,
    validate: { test: `writes ${name ?? "the file"} one after the other`, asserts: `with the writing held back by a fake, a second \`${func.name}()\` begins to write only when the first has ended` },
    metrics: { scope: "external", lost: `what was saved in ${what}` },
  };
}
