import { callOf, duplicated, endOf, type Duplicate } from "../src/analysis/state/duplicates.ts";
import { isByHand } from "../src/analysis/flow/byHand.ts";
import { passedTo } from "../src/analysis/flow/calls.ts";
import { eachOf } from "../src/analysis/flow/memo.ts";
import { isEach, meeting, overlap, type Meeting, type Overlap } from "../src/analysis/state/overlap.ts";
import { lateBeginnings, type LateBeginning } from "../src/analysis/state/lateBeginnings.ts";
import { isPassing, replacements, type Replacement } from "../src/analysis/state/replacements.ts";
import { gaps, type Gap } from "../src/analysis/state/state.ts";
import { isLoad, isMicrotask } from "../src/analysis/waits/microtasks.ts";
import type { Event, Model } from "../src/model.ts";
import { defineRule, type Confidence, type Hazard, type Severity, type Step, type Verdict } from "../src/rule.ts";

/** Flags a condition on shared state whose write comes only after a wait: every task that looks meanwhile decides alike. */
export const checkThenAct = defineRule({
  id: "check-then-act",
  severity: "high",
  title: "A check is out of date when it is acted on",
  risk: "Every task that looks while the first one waits sees the same answer and does the same work: two connections, two timers, two entries, of which one is kept and the other is never closed.",
  advice: "Write before the first `await` what makes the next caller decide otherwise: store the promise (`this.opening ??= this.open()`) and clear it when it fails, or look again after the wait.",
  *check(model: Model): Iterable<Verdict> {
    const told = new Set<string | undefined>();
    for (const found of hazards(model)) {
      // What else is tested before the same wait is mended with it, and as a rule what else the same function tests.
      const by = found.cause?.replace(/ \d+$/, "");
      yield told.has(found.cause) ? { ...found, severity: "low" } : told.has(by) && found.severity === "high" ? { ...found, severity: "medium" } : found;
      told.add(found.cause).add(by).add(`${found.func} ${found.resource}`);
    }
    for (const replaced of replacements(model)) {
      if (told.has(`${replaced.func.name} ${replaced.state.id}`)) continue;
      told.add(`${replaced.func.name} ${replaced.state.id}`);
      yield lost(replaced, overlap(model)(replaced.func));
    }
    for (const late of lateBeginnings(model)) if (!told.has(`${late.func.name} ${late.kept.id}`)) yield begun(late);
  },
});

const hazards = eachOf(gaps, (model, gap) => [hazard(model, gap, duplicated(model, gap), meetingOn(model, gap))]);

/** How two runs come to look at the same: those that are begun for the members of a list ask for an entry of their own each. */
function meetingOn(model: Model, { func, state }: Gap): Meeting {
  const found = meeting(model)(func);
  return state.path.endsWith("]") && isEach(found.begun?.event?.detail.api) ? { runs: "open" } : found;
}

function hazard(model: Model, gap: Gap, twice: Duplicate, { runs, begun, steps = 0 }: Meeting): Hazard {
  const { func, state, look, wait, write, writes } = gap;
  const name = state.name;
  const waiting = callOf(wait, func);
  return {
    kind: "hazard",
    at: look.at,
    message: `\`${name}\` is tested before ${waiting} ${endOf(wait)} and set only after it: two calls of \`${func.name}\` both pass the test and ${twice.words}`,
    trace: [
      { at: look.at, note: `tests \`${name}\``, kind: "read" },
      { at: wait.at, note: `waits for ${waiting}: other tasks run`, kind: "await" },
      ...(write === writes || write === wait ? [] : [{ at: write.at, note: "sets it in here", kind: "call" }]),
      { at: writes.at, note: `sets \`${name}\` without looking again`, kind: "write" },
      ...(twice.event ? [{ at: twice.event.at, note: "happens twice", kind: twice.event.kind }] : []),
      ...(begun ? [beginning(begun)] : []),
    ],
    severity: severity(twice, runs, wait, isMicrotask(wait) || (steps > FAR && state.scope === "instance") || (begun?.event !== undefined && isByHand(begun.event))),
    confidence: confidence(gap, runs),
    cause: `${func.id} ${wait.at.line}`,
    func: func.name,
    resource: state.id,
    title: `\`${name}\` is checked, then set after ${waiting}`,
    risk: `While one call of \`${func.name}\` waits for ${waiting}, every other call finds \`${name}\` as it was and goes the same way: they ${twice.words}.`,
    advice: gap.lockedLate ? `Test \`${name}\` again once the lock is held.` : `Store the promise of the first call before it waits and return it to the others, or set \`${name}\` before ${waiting} and undo it on failure; where that cannot be, test \`${name}\` again after the wait.`,
    validate: { test: `shares one run of \`${func.name}\` between concurrent callers`, asserts: `while ${waiting} is kept pending by a fake, a second \`${func.name}()\` does not call it again` },
    metrics: { scope: state.scope },
  };
}

/** What begins a second run while the first one waits. */
function beginning({ by, event }: NonNullable<Meeting["begun"]>): Step {
  if (!event) return { at: by.at, note: `each event runs \`${by.name}\`, whether the last run is over or not`, kind: "site" };
  if (event.kind === "start" || by.role === "handler" || (passedTo(event).length > 0 && !isEach(event.detail.api))) return { at: event.at, note: "begins another run each time, whether the last one is over or not", kind: event.kind };
  return { at: event.at, note: `\`${by.name}\` begins another run before the last one is over`, kind: event.kind };
}

function lost({ func, state, end, wait, write, writes }: Replacement, runs: Overlap): Hazard {
  const name = state.name;
  const waiting = callOf(wait, func);
  return {
    kind: "hazard",
    at: end.at,
    message: `\`${name}\` is ended before ${waiting} ${endOf(wait)} and replaced only after it: two calls of \`${func.name}\` both make a new one: \`${name}\` keeps the last and nobody ends the other`,
    trace: [
      { at: end.at, note: `ends \`${name}\``, kind: end.kind },
      { at: wait.at, note: `waits for ${waiting}: other tasks run`, kind: "await" },
      ...(write === writes ? [] : [{ at: write.at, note: "sets it in here", kind: "call" as const }]),
      { at: writes.at, note: `sets \`${name}\` without looking whether there is one again`, kind: "write" },
    ],
    // One more run of what would have run once, and then it is over.
    severity: isPassing(writes, func) ? "low" : "medium",
    confidence: runs === "single" ? "possible" : "likely",
    cause: `${func.id} ${wait.at.line}`,
    func: func.name,
    resource: state.id,
    title: `\`${name}\` is ended, then replaced after ${waiting}`,
    risk: `While one call of \`${func.name}\` waits for ${waiting}, every other call finds nothing to end: each keeps what it makes in \`${name}\`, where only the last can be ended.`,
    advice: `End what is in \`${name}\` after ${waiting}, right before it is replaced; or let later calls wait for the first.`,
    validate: { test: `keeps one of overlapping \`${func.name}\` calls`, asserts: `while ${waiting} is kept pending by a fake, two \`${func.name}()\` leave one in \`${name}\` and end the other` },
    metrics: { scope: state.scope },
  };
}

function begun({ func, flag, look, wait, begins, kept, sets, ends }: LateBeginning): Hazard {
  const waiting = callOf(wait, func);
  const by = sets.func?.name ?? func.name;
  return {
    kind: "hazard",
    at: begins.at,
    message: `\`${flag.name}\` is tested before ${waiting} ${endOf(wait)} and not again after it: when \`${by}\` runs meanwhile, \`${kept.name}\` is begun after the end and nobody ends it`,
    trace: [
      { at: look.at, note: `tests \`${flag.name}\``, kind: "read" },
      { at: wait.at, note: `waits for ${waiting}: other tasks run`, kind: "await" },
      { at: sets.at, note: `\`${by}\` says during the wait that all is over`, kind: "write" },
      { at: ends.at, note: `ends what \`${kept.name}\` is by then`, kind: ends.kind },
      { at: begins.at, note: "begins another one all the same", kind: begins.kind },
    ],
    severity: "medium",
    confidence: "likely",
    func: func.name,
    resource: kept.id,
    title: `\`${kept.name}\` can begin after \`${by}\``,
    risk: `Whoever calls \`${by}\` during ${waiting} is told that all is over; \`${kept.name}\` begins afterwards and goes on with nobody to end it.`,
    advice: `Test \`${flag.name}\` again after ${waiting}, and end there what has been made meanwhile; or let \`${by}\` wait for \`${func.name}\`.`,
    validate: { test: `begins nothing after \`${by}\``, asserts: `when \`${by}()\` is called while ${waiting} is kept pending by a fake, \`${kept.name}\` is not begun once that is answered` },
    metrics: { scope: kept.scope },
  };
}

/** Where nothing in the program shows how two runs meet, a wait of nothing but turns lets in only who was called in the same one, or a person would have to ask twice, it is for its maintainers to say; while a module is loaded for the first time hardly anybody comes. */
/** After so many calls it is a guess that both runs are on one object. */
const FAR = 12;

function severity({ weight }: Duplicate, runs: Overlap, wait: Event, seldom: boolean): Severity {
  if (weight === 3 && runs === "yes") return seldom ? "medium" : "high";
  return weight >= 2 && !isLoad(wait) ? "medium" : "low";
}

function confidence({ state, wait, write, writes, refuses }: Gap, runs: Overlap): Confidence {
  if (runs === "single") return refuses ? "likely" : "possible";
  // Two runs of a method may be on two objects.
  if (runs === "yes") return write === writes && state.scope !== "instance" ? "certain" : "likely";
  return wait.kind === "await" || wait.kind === "call" || wait.kind === "spawn" ? "likely" : "possible";
}
