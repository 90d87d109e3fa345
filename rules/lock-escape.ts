import { earlyResets, type EarlyReset } from "../src/analysis/locks/earlyResets.ts";
import { escapes, type Escape } from "../src/analysis/locks/escapes.ts";
import { takeSteps } from "../src/analysis/locks/steps.ts";
import type { Event, Model } from "../src/model.ts";
import { defineRule, type Hazard, type Step, type Verdict } from "../src/rule.ts";

/** Flags locks that end before the work that they guard. */
export const lockEscape = defineRule({
  id: "lock-escape",
  severity: "high",
  title: "A lock ends before the work that it guards",
  risk: "The lock looks right and excludes nobody: the work of several callers overlaps.",
  advice: "Await the work inside the section: `return await work()`, not `return work()`.",
  *check(model: Model): Iterable<Verdict> {
    for (const escape of escapes(model)) yield hazard(escape);
    for (const early of earlyResets(model)) yield unguarded(early);
  },
});

function hazard({ section, work, release, how, state }: Escape): Hazard {
  const { func, held } = section;
  const { name, id, scope } = held.lock;
  const callee = work.detail.callee ? `\`${work.detail.callee}()\`` : `\`${work.at.text}\``;
  return {
    kind: "hazard",
    at: work.at,
    message: how === "late" ? `${callee} runs after \`${name}\` has been given back what it is called on: somebody else may have it by then` : how === "abandoned" ? `\`${name}\` is released as soon as one of ${callee} ${work.detail.combinator === "race" ? "ends: the others go on without the lock" : "fails: the others go on without the lock and write what it guards"}` : how === "returned" ? `\`${name}\` is released while ${callee} still runs: its promise is returned without \`await\`, so the next caller starts beside it` : how === "left" ? `nobody waits for ${callee}: it goes on when \`${name}\` is released, and then writes \`${state!.name}\`, which \`${func.name}\` changes under that lock` : `\`${name}\` is held only to start ${callee}: nobody waits for it, so it runs without the lock`,
    trace: [...takeSteps(held), ...steps(work, release, how)],
    severity: how === "abandoned" || how === "left" ? "medium" : "high",
    confidence: how === "returned" || how === "late" ? "certain" : "likely",
    cause: id,
    func: func.name,
    resource: id,
    title: `\`${name}\` does not cover ${callee}`,
    risk: how === "late" ? `Two callers use one connection at once: the second one's statements run inside the transaction of the first, or fail with it.` : `Calls of \`${func.name}\` overlap in ${callee} although each of them takes \`${name}\`.`,
    advice: how === "late" ? `Release it after ${callee}, in \`finally\`.` : how === "abandoned" ? (work.detail.combinator === "race" ? `Cancel the work when the other one ends first, and wait until it has stopped before the lock is released.` : `Wait for all of them whatever happens (\`Promise.allSettled\`), then throw the first failure.`) : how === "returned" ? `Write \`return await ${work.detail.callee ?? "work"}(…)\`.` : `Await ${callee} before the lock is released.`,
    validate: how === "late" ? { test: `${func.name} releases what it took last`, asserts: `nothing is called on the connection after its \`release()\`` } : { test: `${func.name} runs one at a time`, asserts: `of two overlapping calls of \`${func.name}()\` the second one starts its work after the first one has settled` },
    metrics: { scope },
    repair: how === "returned" || how === "left" ? { kind: "await", at: work.at } : undefined,
  };
}

function unguarded({ func, mark, taken, reset, work, joined, raced }: EarlyReset): Hazard {
  const callee = work.detail.callee ? `\`${work.detail.callee}()\`` : "the work";
  const { name, id, scope } = mark;
  return {
    kind: "hazard",
    at: work.at,
    message: `\`${name}\` is taken back while ${callee} still runs: ${raced ? "it is raced with a time limit and not ended by that" : "its promise is returned without \`await\`"}, so the next caller ${joined ? "finds nothing to wait for and starts it again" : "starts beside it"}`,
    trace: [{ at: taken.at, note: `sets \`${name}\``, kind: "write" }, { at: work.at, note: "starts work that goes on", kind: work.kind }, { at: reset.at, note: raced ? "takes it back when the time is over" : "takes it back meanwhile", kind: "write" }],
    severity: "medium",
    confidence: "likely",
    cause: id,
    func: func.name,
    resource: id,
    title: `\`${name}\` does not cover ${callee}`,
    risk: `Calls of \`${func.name}\` overlap in ${callee} although each of them looks at \`${name}\` first.`,
    advice: raced ? `Cancel ${callee} when its time is over, and wait until it has stopped before \`${name}\` is taken back.` : joined ? `Write \`return await\` before the promise, so that \`finally\` runs when it has settled.` : `Write \`return await ${work.detail.callee ?? "work"}(…)\`.`,
    validate: { test: `${func.name} is at work once`, asserts: `of two overlapping calls of \`${func.name}()\` the second one starts no work` },
    metrics: { scope },
    repair: work.kind === "call" && !raced ? { kind: "await", at: work.at } : undefined,
  };
}

function steps(work: Event, release: Event | undefined, how: Escape["how"]): readonly Step[] {
  const given = release ? [{ at: release.at, note: how === "late" ? "gives it back" : "releases the lock meanwhile", kind: "release" }] : [];
  return how === "late" ? [...given, { at: work.at, note: "uses it after that", kind: work.kind }] : [{ at: work.at, note: "starts work that goes on", kind: work.kind }, ...given];
}
