import { callOf } from "../src/analysis/state/duplicates.ts";
import { leaks, type Leak } from "../src/analysis/locks/leaks.ts";
import type { Model, Repair } from "../src/model.ts";
import { defineRule, type Hazard, type Step, type Verdict } from "../src/rule.ts";

/** Flags ways out of a function on which a lock or busy flag stays taken for good. */
export const lockLeak = defineRule({
  id: "lock-leak",
  severity: "high",
  title: "A lock is not released on every way out",
  risk: "Once control leaves that way the lock stays taken: every later caller waits for ever, with no error that says why.",
  advice: "Put everything after the acquire into `try` and release in `finally`, with nothing between the acquire and the `try`; or use the wrapper that releases by itself.",
  *check(model: Model): Iterable<Verdict> {
    for (const leak of leaks(model)) yield hazard(leak);
  },
});

/** Of so many that are lent out the last one is gone only after as many failures. */
const MANY = 50;

function hazard(leak: Leak): Hazard {
  const { func, lock, taken, exit, how, flag, joined, counts, queue } = leak;
  const name = lock.name;
  const { lock: kind, permits } = taken.detail;
  const lent = kind === "pool" && permits !== 1;
  const leaver = exit.kind === "throw" ? "this `throw`" : callOf(exit, func);
  const fails = exit.kind === "throw" ? "leaves" : exit.kind === "spawn" ? "rejects" : exit.kind === "await" && !leaver.endsWith("()`") ? "rejects" : "throws";
  const forever = leak.endsItsTaker ? "the loop that takes it ends, and begun anew it waits for ever" : queue ? "nothing in it is run any more" : counts ? "with each failure one less may be at work, and in the end nothing is begun any more" : joined ? "every later call is given what has failed" : flag ? `every later call finds \`${name}\` set and does nothing` : lent ? `once ${permits === undefined ? "all" : `all ${permits}`} are gone every later caller waits for ever` : "every later caller waits for ever";
  const what = lent ? `what ${taken.detail.callee ? `\`${taken.detail.callee}()\`` : name} gave is never given back` : `\`${name}\` ${queue ? "keeps its first entry" : counts ? "is not counted back" : flag ? "stays set" : "stays locked"}`;
  const message =
    how === "overwritten"
      ? `each turn of the loop overwrites \`${exit.on?.name ?? "the releaser"}\`, the only way to release \`${name}\`: earlier acquisitions are never released`
      : how === "throws"
        ? `${what} when ${leaver} ${fails}: ${forever}`
        : `${what} when \`${func.name}\` returns here: ${forever}`;
  return {
    kind: "hazard",
    at: how === "overwritten" ? exit.at : taken.at,
    message,
    trace: steps(leak),
    // A call that nothing says can fail may never do so.
    severity: leak.endsItsMaker ? "low" : flag || (how === "throws" && (!leak.sure || leak.endsItsTaker || (permits ?? 0) >= MANY)) ? "medium" : "high",
    confidence: taken.kind === "write" && !flag && mayEndByItself(leak) ? "possible" : leak.sure ? "certain" : "likely",
    cause: lock.id,
    func: func.name,
    resource: lock.id,
    title: flag ? `\`${name}\` is not reset on every way out of \`${func.name}\`` : `\`${name}\` is not released on every way out of \`${func.name}\``,
    risk: queue ? `One entry whose own code throws stops the queue for good: what comes later is put behind it and never begins.` : counts ? `What has failed counts as still at work: after as many failures as \`${name}\` allows, everything waits for ever.` : joined ? `After one failure \`${func.name}\` never does its work again: whoever calls it gets the old error.` : flag ? `After one failure \`${func.name}\` never does its work again: the flag says it is still running.` : lent ? `Each failure in \`${func.name}\` takes one of \`${name}\` for good, until nobody gets any before the process restarts; nothing is logged.` : `One failure in \`${func.name}\` locks everybody out of \`${name}\` until the process restarts; nothing times out and nothing is logged.`,
    advice: queue
      ? `Take the first entry out of \`${name}\` and go on to the next one in \`finally\`, or call ${leaver} last.`
      : counts
      ? `Take \`${name}\` back in \`finally\`, or in \`.finally()\` where nobody waits for the work.`
      : flag && exit.kind === "spawn"
      ? `Reset \`${name}\` in \`.finally()\`, or give \`then\` a second function that does so too.`
      : flag
      ? `Check first, then set \`${name}\`, then open a \`try\` at once whose \`finally\` resets it.`
      : leak.kept
        ? `Release \`${name}\` in a \`catch\` around ${leaver} and throw on: only where it succeeds is there a later call that releases it.`
        : `Open a \`try\` right after \`${name}\` is taken and release it in \`finally\`${leak.releases.length > 0 ? `, instead of at line ${leak.releases[0]!.at.line} alone` : ""}.`,
    validate: { test: `releases ${name} when ${exit.detail.callee ?? func.name} fails`, asserts: `after ${leaver} has been made to fail once, a second call of \`${func.name}()\` gets ${flag ? "to its work" : `\`${name}\``} within 100 ms` },
    repair: repair(leak),
  };
}

/** Where one statement releases it, that can be made to happen on every way out. */
function repair({ taken, releases, how, flag }: Leak): Repair | undefined {
  const [release] = releases;
  const one = release !== undefined && releases.every(({ at }) => at.line === release.at.line && at.column === release.at.column);
  return one && !flag && how !== "overwritten" ? { kind: "release-in-finally", taken: taken.at, release: release.at } : undefined;
}

function steps({ lock, taken, exit, how, releases, caught }: Leak): readonly Step[] {
  const way = how === "overwritten" ? "overwrites the releaser of the turn before" : caught ? "may throw: what catches that goes on without giving it back" : how === "throws" ? "may throw, which leaves the function" : "leaves the function";
  const released = releases.slice(0, 2).map((event) => ({ at: event.at, note: `releases it, but not on that way`, kind: "release" }));
  return [{ at: taken.at, note: `takes \`${lock.name}\``, kind: "acquire" }, { at: exit.at, note: way, kind: "exit" }, ...released];
}

/** A promise in a variable may be of work that settles it by itself, and what is not released here is by somebody else: then nobody waits for ever. */
function mayEndByItself({ taken, releases }: Leak): boolean {
  const { value } = taken.detail;
  return releases.length === 0 || (value?.kind !== "constant" && value?.kind !== "derived");
}
