import { lateAnswers, type LateAnswer } from "../src/analysis/state/answers.ts";
import { callOf } from "../src/analysis/state/duplicates.ts";
import { lateEnds, type LateEnd } from "../src/analysis/state/lateEnds.ts";
import { lateResets, type LateReset } from "../src/analysis/state/lateResets.ts";
import type { Event, Model } from "../src/model.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Flags answers that are stored after a wait although a newer question may have been answered already, and the end of an old object that clears its successor. */
export const staleResponse = defineRule({
  id: "stale-response",
  severity: "medium",
  title: "An older answer can overwrite a newer one",
  risk: "Answers come back in any order: when the first is slower than the second, what is shown or stored in the end belongs to a question that nobody asks any more.",
  advice: "Before the answer is stored, check that its question is still the last one: compare a counter or the input itself, or abort the older request when a newer one starts.",
  *check(model: Model): Iterable<Verdict> {
    const told = new Set<Event>();
    for (const answer of lateAnswers(model)) {
      told.add(answer.write);
      yield hazard(answer);
    }
    for (const reset of lateResets(model)) if (!told.has(reset.write)) yield undone(reset);
    for (const end of lateEnds(model)) yield ofEnd(end);
  },
});

function hazard({ func, wait, input, write, name, sure, command }: LateAnswer): Hazard {
  const waiting = callOf(wait, func);
  return {
    kind: "hazard",
    at: write.at,
    message: `the answer of ${waiting} to an older \`${input.name}\` can come last and replace the newer one in \`${name}\`: nothing checks which call of \`${func.name}\` it belongs to`,
    trace: [
      { at: wait.at, note: `asks with \`${input.name}\` and waits: \`${func.name}\` can be called again`, kind: "await" },
      { at: write.at, note: `stores the answer in \`${name}\` unchecked`, kind: "write" },
    ],
    // Of commands that overlap the one that is answered last is as a rule the one that was done last.
    severity: sure && !command ? "medium" : "low",
    confidence: sure ? "likely" : "possible",
    func: func.name,
    resource: write.on?.id ?? name,
    title: `\`${name}\` keeps whichever answer comes last`,
    risk: `Two calls of \`${func.name}\` with different \`${input.name}\` are answered in any order; \`${name}\` then shows the answer to the older one until the next call.`,
    advice: `Remember the latest \`${input.name}\` or a counter before ${waiting}, compare it after the wait and drop the answer when it differs; or abort the older request.`,
    validate: { test: `keeps the answer to the latest \`${input.name}\``, asserts: `when the first of two calls of \`${func.name}\` is answered after the second, \`${name}\` holds the second answer` },
  };
}

function undone({ func, wait, input, write, writes, state, reset }: LateReset): Hazard {
  const waiting = callOf(wait, func);
  const by = reset.func?.name ?? func.name;
  return {
    kind: "hazard",
    at: write.at,
    message: `${waiting} is asked with \`${input.name}\` and its answer is stored in \`${state.name}\`: when \`${by}\` has set that meanwhile, the answer undoes it`,
    trace: [
      { at: wait.at, note: `asks with \`${input.name}\` and waits: others run`, kind: "await" },
      { at: reset.at, note: `\`${by}\` can set \`${state.name}\` during the wait`, kind: "write" },
      { at: writes.at, note: `stores the answer in \`${state.name}\` unchecked`, kind: "write" },
    ],
    severity: "medium",
    confidence: "likely",
    func: func.name,
    resource: state.id,
    title: `An answer on its way undoes what \`${by}\` has set`,
    risk: `Whoever was told that \`${state.name}\` is cleared or another one finds what the older question was answered: a session that was ended is there again.`,
    advice: `Count each change of \`${state.name}\`, compare the count after ${waiting} and drop the answer when it differs; or abort the question where \`${state.name}\` is set.`,
    validate: { test: `keeps what \`${by}\` has set`, asserts: `when \`${by}()\` is called while ${waiting} is kept pending by a fake, \`${state.name}\` is as it left it once that is answered` },
  };
}

function ofEnd({ func, state, made, handler, clears, ends, again }: LateEnd): Hazard {
  const by = ends.func?.name ?? func.name;
  return {
    kind: "hazard",
    at: clears.at,
    message: `\`${by}\` ends the old \`${state.name}\` and makes a new one at once: when the end of the old one is told, \`${handler.name}\` clears the new one`,
    trace: [
      { at: ends.at, note: `tells the old one to end`, kind: "stop" },
      { at: again.at, note: again === made ? "makes a new one at once" : "has a new one made at once", kind: again.kind },
      { at: clears.at, note: "runs later, for the old one, and clears whatever is there", kind: "write" },
    ],
    severity: "medium",
    confidence: "likely",
    func: handler.name,
    resource: state.id,
    title: `The end of an old \`${state.name}\` clears the new one`,
    risk: `\`${state.name}\` says that there is none while the new one is open: what is sent goes nowhere, and the next who looks opens another that nobody closes.`,
    advice: `Keep the object in a constant of \`${func.name}\` and leave its handler at once where \`${state.name}\` is another one by now; or remove the old one's listeners before it is ended.`,
    validate: { test: `keeps the new ${state.name} when the old one ends`, asserts: `when the end of the first is told after \`${by}\` has made a second, \`${state.name}\` still is the second` },
  };
}
