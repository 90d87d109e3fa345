import { brokenLocks, type BrokenLock } from "../src/analysis/locks/brokenLocks.ts";
import { spell } from "../src/analysis/flow/cost.ts";
import type { Model } from "../src/model.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Flags locks made by hand, or used by hand, that let two holders in or lose a waiter. */
export const unsoundLock = defineRule({
  id: "unsound-lock",
  severity: "high",
  title: "A lock does not exclude",
  risk: "Two tasks are inside at once, or one waits for ever: what the lock is there to prevent happens, only rarely enough to escape tests.",
  advice: "Use a mutex of a library; or hand the lock to the oldest waiter while it still counts as taken, and let neither a failure nor a clean-up break the order.",
  *check(model: Model): Iterable<Verdict> {
    for (const broken of brokenLocks(model)) yield hazard(broken);
  },
});

const TEXTS: Readonly<Record<BrokenLock["why"], { readonly what: (on: string, broken: BrokenLock) => string; readonly fix: (on: string) => string }>> = {
  "no-recheck": {
    what: (on) => `two callers that wait for ${on} both go on when it is free: neither looks again, so both hold it`,
    fix: (on) => `Look at ${on} again after the wait (\`while\`, not \`if\`), or chain callers: \`tail = tail.then(work, work)\`.`,
  },
  "cleared-first": {
    what: (on, { counted }) => `${on} is marked free before the next waiter runs: a caller in between takes it and then ${counted ? "one more than its limit is inside" : "two hold it"}`,
    fix: (on) => `Take the next waiter first and mark ${on} free only when there is none.`,
  },
  breaks: {
    what: (on) => `one rejection breaks the chain of ${on}: every later task is skipped and fails with the same error`,
    fix: (on) => `Store a tail that cannot reject: \`${on.replaceAll("`", "")} = result.catch(() => undefined)\`, and return \`result\` itself.`,
  },
  "fails-waiters": {
    what: (on) => `a failure of one holder of ${on} fails all who wait for it: they get its error and their own work never starts`,
    fix: (on) => `Let waiters ignore how the one before them ended: \`try { await ${on.replaceAll("`", "")}; } catch {}\` in the loop.`,
  },
  evicted: {
    what: (on) => `the lock of a key leaves ${on} while callers may still wait for it: the next caller makes a new one and runs beside them`,
    fix: () => `Delete the entry only when nobody holds or waits for the lock and the map still holds this very one.`,
  },
  clobbered: {
    what: (on) => `${on} is cleared after the call that hands the lock over: what the next holder has stored there is lost, and its release does nothing`,
    fix: (on) => `Copy ${on} to a local, clear it, and only then call the copy.`,
  },
  "released-twice": {
    what: (on) => `${on} is released a second time on this way: by then it may belong to the next holder, and the one after that gets in beside it`,
    fix: (on) => `Release ${on} in one place, in \`finally\`, or by a releaser that ignores a second call.`,
  },
  lease: {
    what: (on, { lease }) => `${on} ends after ${spell(lease!.lasts)} whether its holder is done or not, and the holder waits for ${lease!.words} ${lease!.needs === undefined ? "without a bound" : `for up to ${spell(lease!.needs)}`}: the next one gets in beside it`,
    fix: (on) => `Bound the work under ${on} to less than the lock lasts, extend it while the work runs, or let the store refuse writes of a former holder (a fencing token).`,
  },
  poisoned: {
    what: (on, { at, beside }) => `one failure of a holder of ${on}${beside[0] && beside[0].kind !== "acquire" ? `, as in \`${beside[0].detail.callee ?? beside[0].at.text}\` at ${beside[0].at.file === at.at.file ? "line " : `${beside[0].at.file}:`}${beside[0].at.line},` : ""} makes this and every later attempt to take it fail too`,
    fix: (on) => `Take what is left (\`unwrap_or_else(|e| e.into_inner())\`) and check it, use a lock that a failure does not spoil, or do under ${on} nothing that can fail.`,
  },
  steals: {
    what: (on) => `\`steal\` takes ${on} from its holder, whose work goes on: both are inside`,
    fix: (on) => `Wait for ${on} with a time-out, and let its holder be aborted before it is taken.`,
  },
};

function hazard(broken: BrokenLock): Hazard {
  const { lock, func, at, why, beside, unlikely, spared, unseen, counted } = broken;
  const name = `\`${lock.name.replace(/\[.*$/, "")}\``;
  const { what, fix } = TEXTS[why];
  return {
    kind: "hazard",
    at: at.at,
    message: what(name, broken),
    trace: [...beside.map((event) => ({ at: event.at, note: why === "poisoned" ? (event.kind === "acquire" ? `takes ${name} and fails too` : `can fail while ${name} is held`) : event.kind === "call" ? "runs what is stored" : `${name} is taken or handed over here`, kind: event.kind })), { at: at.at, note: why === "poisoned" ? "fails from then on" : "breaks it", kind: at.kind }],
    // One more than a limit is seldom more than a little too much.
    severity: spared ? "low" : unlikely || unseen || counted || why === "fails-waiters" || why === "lease" || why === "poisoned" ? "medium" : "high",
    confidence: unlikely ? "possible" : why === "evicted" || why === "clobbered" || why === "lease" || why === "poisoned" ? "likely" : "certain",
    cause: `${lock.id} ${why}`,
    func: func.name,
    resource: lock.id,
    title: why === "breaks" ? `${name} stays broken after one failure` : why === "fails-waiters" ? `One failure fails every waiter for ${name}` : why === "poisoned" ? `One failure under ${name} spoils it for good` : `${name} does not keep others out`,
    advice: fix(name),
    validate:
      why === "breaks" || why === "fails-waiters" || why === "poisoned"
        ? { test: `goes on after a failed task in ${lock.name}`, asserts: `a task that rejects, then one that succeeds: the second one runs and resolves` }
        : { test: counted ? `keeps to the limit of ${lock.name}` : `admits one holder of ${lock.name} at a time`, asserts: counted ? `with more callers of \`${func.name}()\` at once than are let in, a counter of those inside never exceeds the limit` : `with three callers of \`${func.name}()\` at once, a counter of those inside never exceeds 1` },
  };
}
