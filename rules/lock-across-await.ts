import type { Waiters } from "../src/analysis/locks/contenders.ts";
import { isPause, spell, spellWait, type Wait } from "../src/analysis/flow/cost.ts";
import { inText, type CriticalSection } from "../src/analysis/locks/criticalSections.ts";
import type { Effect } from "../src/analysis/flow/effects.ts";
import { callWithoutLock } from "../src/analysis/locks/rewrites.ts";
import { slowSections, type SlowSection } from "../src/analysis/locks/slowSections.ts";
import { takeSteps, waiterSteps, waitSteps } from "../src/analysis/locks/steps.ts";
import type { Event, Model } from "../src/model.ts";
import { type Confidence, defineRule, type Hazard, type Severity, type Verdict } from "../src/rule.ts";

/** Flags locks that are held while waiting for something slow, so that unrelated work queues behind it. */
export const lockAcrossAwait = defineRule({
  id: "lock-across-await",
  severity: "high",
  title: "A lock is held while waiting for something slow",
  risk: "Everything that needs the lock waits as long as the slowest holder: one slow peer stops work that has nothing to do with it, and waits add up caller by caller.",
  advice: "Hold the lock only to read and change state in memory; do the slow work after it is released and re-check the state when it is taken again. Where the slow work itself must be serialised, give it a lock of its own, one per key.",
  *check(model: Model): Iterable<Verdict> {
    for (const slow of slowSections(model)) {
      const { section, worst, given, superseded } = slow;
      const lock = `\`${section.held.lock.name}\``;
      if (!worst) yield { kind: "sound", at: section.site.at, message: `${lock} is held for work in memory only` };
      else {
        const found = hazard(model, slow, worst.effect, worst.wait);
        if (given) yield { ...found, severity: "high", trace: [...found.trace, { at: given.at, note: "has handed it on before", kind: "call" }], advice: `Release ${lock} right after ${quoted(given)}, when others can use what was started; wait for its end without the lock.` };
        else if (superseded) yield { ...found, trace: [...found.trace, { at: superseded.at, note: `replaces what is asked, then queues behind the answer about the old one`, kind: "writer" }], advice: `Whoever runs ${quoted(superseded)} no longer wants the answer that the holder of ${lock} waits for: abort that wait, or count the changes and drop an answer to an older one, instead of queueing.` };
        else yield found;
      }
    }
  },
});

function quoted({ at: { text } }: Event): string {
  return `\`${text.replace(/^await /, "")}\``;
}

function hazard(model: Model, { section, others, ordered, first, ending, aside, rare, starting }: SlowSection, effect: Effect, wait: Wait): Hazard {
  const { func, held } = section;
  const at = inText(model, func, effect);
  const name = held.lock.name;
  const what = at.detail.callee && at.kind !== "await" ? `\`${at.detail.callee}()\`` : `\`${at.at.text}\``;
  const queue = others.count === 0 ? "every other caller queues behind it" : others.count === 1 ? "1 other caller queues behind it" : `${others.count} other callers queue behind it`;
  const how = `waits for ${wait.words}${spellWait(wait)}`;
  return {
    kind: "hazard",
    at: at.at,
    message: `\`${name}\` is held while ${what} ${how}; ${queue}`,
    trace: [...takeSteps(held), ...waitSteps(section, effect, wait), ...waiterSteps(others)],
    severity: aside ? "low" : severity(section, wait, others, [ordered, first, ending, rare, starting, isAskedFarAway(effect, wait)].includes(true)),
    confidence: confidence(effect, wait, others),
    cause: held.lock.id,
    func: func.name,
    resource: held.lock.id,
    title: `\`${name}\` is held while ${what} waits${spellWait(wait)}`,
    risk: risk(name, wait, others),
    advice: ordered === true ? `Give ${what} a time limit${wait.unbounded ? "" : " that is short"}, so that one request that is not answered does not hold up those behind it; let whoever closes end what is under way instead of queueing for \`${name}\`.` : `Take \`${name}\` only for the state it guards: read what ${what} needs, release, wait, then take it again and re-check before writing.${held.lock.scope === "keyed" ? "" : " If calls for one key must not overlap, use one lock per key for them."}${callWithoutLock(held.acquire, at)}`,
    validate: {
      test: `does not let a slow \`${at.detail.callee ?? func.name}\` hold up \`${others.first[0]?.func.name ?? func.name}\``,
      asserts: `while ${what} is kept pending by a fake, \`${others.first[0]?.func.name ?? func.name}()\` settles within 100 ms`,
    },
    metrics: { maxWaitMs: wait.maxMs, contenders: others.count, scope: held.lock.scope },
  };
}

/** What a helper of a helper asks another program of this machine, such as whether a process lives, is answered soon. */
function isAskedFarAway({ via }: Effect, { io }: Wait): boolean {
  return io === "process" && via.length >= FAR;
}

/** So many calls away nobody thinks of what is waited for there. */
const FAR = 4;

/** Where nobody else takes the lock and that the wait is long is a guess, two things would have to be true. */
function confidence({ via }: Effect, wait: Wait, others: Waiters): Confidence {
  if (wait.known) return via.length < FAR ? "certain" : "likely";
  return wait.rank >= 4 && others.count > 0 ? "likely" : "possible";
}

function risk(name: string, wait: Wait, others: Waiters): string {
  const who = others.first.map((other) => `\`${other.func.name}\``).join(", ");
  const longest = wait.maxMs !== undefined ? `up to ${spell(wait.maxMs)} for each holder in front` : wait.unbounded ? "for as long as the peer does not answer" : `for ${wait.words} of each holder in front`;
  const { urgent } = others;
  return `Whoever needs \`${name}\` waits ${longest}${who ? `: ${who}` : ""}. Waits add up: the n-th waits n times as long.${urgent ? ` \`${urgent.func.name}\` is on the way of a request or of shutdown.` : ""}`;
}

/** Of so many that are lent out the next is there, unless all holders are slow at once. */
const MANY = 50;

function severity({ held: { lock, acquire } }: CriticalSection, wait: Wait, others: Waiters, meant: boolean): Severity {
  if (wait.rank <= 2 || !wait.known) return lock.scope === "keyed" || others.count === 0 ? "low" : "medium";
  // What comes first or last, or in its turn, is waited for on purpose; what one of many does is seldom met.
  if (meant) return "medium";
  const wide = lock.scope === "module" || lock.scope === "static" || lock.scope === "external";
  // Of several that are lent out a few may be slow.
  const { lock: kind, permits } = acquire.detail;
  if (kind === "pool" && permits !== 1) return wait.io === "db" || (permits ?? 0) >= MANY ? "medium" : "high";
  if (kind === "semaphore" && permits === undefined) return "medium";
  // Another process of this machine answers soon, as long as it is well.
  if (wait.io === "ipc" && others.urgent === undefined) return "medium";
  if (wide && others.count > 0 && (wait.rank >= 5 || wait.unbounded)) return "critical";
  if (lock.scope === "keyed" || isPause(wait)) return "medium";
  return others.count >= 2 || (others.count === 1 && (wide || others.urgent !== undefined)) ? "high" : "medium";
}
