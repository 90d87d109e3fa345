import { spell } from "../src/analysis/flow/cost.ts";
import { intervalsLeft, type LeftByEffect } from "../src/analysis/stop/leftByEffects.ts";
import { clearedTimers, outliving, type Outliving } from "../src/analysis/stop/outliving.ts";
import { limitTimers, type LimitTimer } from "../src/analysis/waits/limitTimers.ts";
import { lostRaces, type LostRace } from "../src/analysis/waits/races.ts";
import { overwritten, type Overwritten } from "../src/analysis/stop/overwritten.ts";
import { rearmed, type Rearmed } from "../src/analysis/stop/rearmed.ts";
import { isToldWhat } from "../src/analysis/stop/stopPaths.ts";
import { leftTimers, type LeftTimer } from "../src/analysis/waits/watchTimers.ts";
import type { Event, Model } from "../src/model.ts";
import { defineRule, type Hazard, type Verdict } from "../src/rule.ts";

/** Shortest one-shot timer in ms whose firing after stop is worth a word: kept, and without a handle. */
const KEPT_MS = 5_000;
const LOOSE_MS = 30_000;
/** Shortest time limit in ms that is worth a word where nothing clears it. */
const LIMIT_MS = 2_000;
/** Shortest one-shot timer in ms that is worth a word where it brings the object back to life. */
const REVIVED_MS = 500;
/** What starts itself again only where there is more to do, and sooner than this, in ms, is over before long. */
const SOON_MS = 1_000;
/** Shortest loser's timer in ms that is worth a word: of one race, and where every turn of a loop leaves one. */
const RACE_MS = 1_000;
const LOOP_MS = 500;

/** Flags timers of objects with a stop path that no stop path clears, and timers that outlive the race they lost. */
export const timerOutlivesStop = defineRule({
  id: "timer-outlives-stop",
  severity: "medium",
  title: "A timer goes on after stop",
  risk: "The timer keeps the process alive and calls into an object that is closed: it reconnects, writes, or throws where nobody catches.",
  advice: "Keep the handle of every timer and clear it where the object is stopped.",
  *check(model: Model): Iterable<Verdict> {
    const limits = limitTimers(model).filter(({ ms }) => (ms ?? Infinity) >= LIMIT_MS);
    const limiting = new Set(limits.map(({ start }) => start));
    const outlivingStop = outliving(model).filter((each) => isWorthAWord(each) && !limiting.has(each.timer.start));
    const told = new Set(outlivingStop.map(({ timer }) => timer.start));
    for (const each of outlivingStop) yield hazard(each);
    for (const each of limits) yield armed(each);
    for (const { start, kept, by } of clearedTimers(model)) yield { kind: "sound", at: start.at, message: `\`${by.func.name}\` clears \`${kept.name}\`` };
    for (const each of rearmed(model)) if (!told.has(each.timer.start)) yield again(each);
    for (const each of overwritten(model)) if (!limiting.has(each.start)) yield startedAnew(each);
    for (const each of leftTimers(model)) if (isLongEnough(each)) yield left(each);
    for (const each of intervalsLeft(model)) if (!told.has(each.start)) yield begun(each);
    for (const race of lostRaces(model)) if ((race.ms ?? Infinity) >= (race.repeated ? LOOP_MS : RACE_MS)) yield lost(race);
  },
});

/** Of an object inside the one that is stopped, soon over is good enough. */
function isWorthAWord(each: Outliving): boolean {
  const { timer: { start }, kept, own, ms, others, revives } = each;
  // Whoever comes back to life has not been stopped.
  if (revives && own) return (ms ?? Infinity) >= REVIVED_MS;
  if (!own && start.detail.what !== "interval" && (ms ?? Infinity) < KEPT_MS) return false;
  // Whoever goes round asking is stopped by its own stop path, handle or not.
  if (own && each.timer.endless && each.seen && (ms ?? Infinity) >= KEPT_MS) return true;
  // Whoever clears other timers has forgotten this one, however long it is.
  return goesOn(each) || (ms ?? (others ? Infinity : 0)) >= (kept ? KEPT_MS : LOOSE_MS);
}

/** A timer that looks at a flag before it starts itself again fires once more. */
function goesOn({ timer: { start, endless }, seen }: Outliving): boolean {
  return endless && (!seen || start.detail.what === "interval");
}

function hazard(each: Outliving): Hazard {
  const { timer: { func, start }, kept, stop: { func: stop }, own, ms, cleared, seen, others, revives, ceases } = each;
  const endless = goesOn(each);
  const what = start.detail.what === "interval" ? "interval" : "timer";
  const ended = what === "interval" ? "interval" : "timeout";
  const where = kept ? `in \`${kept.name}\`` : "without a handle that anybody keeps";
  const time = timeOf(start, ms);
  const callback = start.runs[0]?.name ?? "its callback";
  const then = seen ? (endless ? `it keeps the process alive, and ${every(time)} its callback looks at \`${seen.flag}\` for nothing` : `it keeps the process alive for ${atMost(time)}, and only then looks at \`${seen.flag}\``) : what === "interval" ? `it calls \`${callback}\` ${every(time)} from then on` : endless ? `it fires after ${time ?? "a time"} and starts itself again` : revives ? `it fires ${later(time)} and ${revives.on ? `starts \`${revives.on.name}\` anew` : `calls \`${revives.detail.callee}()\` again`}` : `it fires ${later(time)}`;
  return {
    kind: "hazard",
    at: start.at,
    message: `\`${stop.name}()\` leaves this ${what}, started ${where}, running: ${then}`,
    trace: [
      { at: start.at, note: `\`${func.name}\` starts the ${what} (${time ?? "its time is not to be seen"})`, kind: "start" },
      { at: stop.at, note: `\`${stop.name}()\` ends other things, but not this`, kind: "stop" },
      ...(revives && own ? [{ at: revives.at, note: "its callback starts this anew, without a look whether all is over", kind: "start" as const }] : []),
      ...(cleared ? [{ at: cleared.event.at, note: `only \`${cleared.func.name}()\` clears it, and no stop path calls that`, kind: "stop" }] : []),
    ],
    severity: (endless && !seen && !(ceases && (ms ?? Infinity) < SOON_MS)) || (revives && own) ? "medium" : "low",
    // A stop function that is told what to stop may not be this object's.
    confidence: (!endless && ms === undefined && !others && !(revives && own)) || isToldWhat(stop) ? "possible" : own && what === "interval" ? "certain" : "likely",
    // Timers of one function that nobody keeps need one handle.
    cause: kept ? undefined : `${func.id} ${stop.id} ${what}`,
    func: func.name,
    resource: kept?.id,
    title: `The ${what} of \`${func.name}\` goes on after \`${stop.name}()\``,
    risk: seen ? `The process does not end by itself after \`${stop.name}()\`: the ${what} keeps it alive.` : `After \`${stop.name}()\` the ${what} keeps the process alive and \`${callback}\` runs on an object that is closed${endless ? ", again and again" : ""}.`,
    advice: kept ? `Clear \`${kept.name}\` in \`${stop.name}\`.` : `Keep the handle that \`${start.detail.callee ?? "the timer"}()\` returns and clear it in \`${stop.name}\`.`,
    validate: { test: `${stop.name} ends the ${what} of ${func.name}`, asserts: `with fake timers, no timer is pending after \`${stop.name}()\`` },
    metrics: { maxWaitMs: ms, scope: kept?.scope },
    repair: kept && own ? { kind: "end-timer", timer: kept, what: ended, start: start.at, stop: stop.at } : undefined,
  };
}

/** Cleared first, and started by what is ended next. */
function again({ timer: { func, start }, kept, stop: { func: stop }, clears, ends, heard, begins }: Rearmed): Hazard {
  const what = start.detail.what === "interval" ? "interval" : "timer";
  const ms = start.detail.ms?.max ?? start.detail.ms?.min;
  const time = timeOf(start, ms);
  const source = ends.on?.name ?? ends.detail.receiver?.name ?? "what it ends";
  const end = heard.detail.message ?? /\.on([a-z]+)$/.exec(heard.on?.id ?? "")?.[1] ?? "end";
  return {
    kind: "hazard",
    at: start.at,
    message: `\`${stop.name}()\` clears \`${kept.name}\` and ends \`${source}\`, whose \`${end}\` starts this ${what} anew: ${begins ? `it fires ${later(time)} and ${begins.on ? `starts \`${begins.on.name}\` again` : `calls \`${begins.detail.callee}()\` again`}` : `it calls \`${start.runs[0]?.name ?? "its callback"}\` ${every(time)} from then on`}`,
    trace: [
      { at: clears.at, note: `\`${stop.name}()\` clears the ${what}`, kind: "stop" },
      { at: ends.at, note: `ends \`${source}\``, kind: "stop" },
      { at: heard.at, note: `its \`${end}\` is heard here, without a look whether all is over`, kind: "start" },
      { at: start.at, note: `starts the ${what} again (${time ?? "its time is not to be seen"})`, kind: "start" },
    ],
    severity: "medium",
    confidence: "likely",
    func: func.name,
    resource: kept.id,
    title: `\`${stop.name}()\` starts the ${what} anew that it clears`,
    risk: `Whoever calls \`${stop.name}()\` believes that it is over: the end of \`${source}\` looks like a failure, and \`${func.name}\` begins again.`,
    advice: `Set a flag in \`${stop.name}\` before \`${source}\` is ended and look at it where its \`${end}\` is heard; or take the listener away first.`,
    validate: { test: `${stop.name} ends for good`, asserts: `with fake timers, no timer is pending after \`${stop.name}()\` and the \`${end}\` that follows` },
    metrics: { maxWaitMs: ms, scope: kept.scope },
  };
}

function startedAnew({ func, start, kept, heard, several, cleared, ms }: Overwritten): Hazard {
  const what = start.detail.what === "interval" ? "interval" : "timer";
  const time = timeOf(start, ms);
  const callback = start.runs[0]?.name ?? "its callback";
  const word = several ? `call of \`${func.name}\`` : heard.detail.message ? `\`${heard.detail.message}\` that is heard` : "change that is heard";
  return {
    kind: "hazard",
    at: start.at,
    message: `each ${word} overwrites \`${kept.name}\`: the ${what} that was kept there before ${what === "interval" ? `goes on calling \`${callback}\` ${every(time)}` : `still fires, ${later(time)}`}, and \`${cleared.func.name}\` ends only the last`,
    trace: [
      { at: heard.at, note: several ? "one of those who have it started" : "happens again and again", kind: heard.kind },
      { at: start.at, note: `starts a new ${what} (${time ?? "its time is not to be seen"}) without an end to the last`, kind: "start" },
      { at: cleared.event.at, note: "ends the last one alone", kind: "stop" },
    ],
    severity: what === "interval" ? "high" : (ms ?? Infinity) < REVIVED_MS ? "low" : "medium",
    confidence: "likely",
    func: func.name,
    resource: kept.id,
    title: `\`${kept.name}\` is overwritten while its ${what} runs`,
    risk: `Nobody has the handle of the earlier ${what}s any more: \`${callback}\` runs once for each of them${what === "interval" ? " every time" : ", at times that were to be put off"}, also after \`${cleared.func.name}\`.`,
    advice: `Clear \`${kept.name}\` right before it is set, or leave where there is one.`,
    validate: { test: `${func.name} leaves one ${what}`, asserts: `with fake timers, one timer is pending after two calls of \`${func.name}\`` },
    metrics: { maxWaitMs: ms, scope: kept.scope },
  };
}

/** What is begun for a part of a page is begun again with it. */
function begun({ owner, func, start, effect, undo }: LeftByEffect): Hazard {
  const period = start.detail.ms?.max ?? start.detail.ms?.min;
  const time = timeOf(start, period);
  const again = effect.detail.once ? `each \`${owner.name}\` leaves one` : "each time that its effect runs leaves one";
  return {
    kind: "hazard",
    at: start.at,
    message: `nothing ends this interval when \`${owner.name}\` is gone: it goes on ${every(time)}, and ${again}`,
    trace: [
      { at: effect.at, note: `runs this ${effect.detail.once ? `once for each \`${owner.name}\`` : "again and again"}`, kind: "spawn" },
      { at: start.at, note: `starts the interval (${time ?? "its time is not to be seen"})`, kind: "start" },
      ...(undo ? [{ at: undo.at, note: "undoes other things, but not this", kind: "stop" as const }] : []),
    ],
    severity: "medium",
    confidence: "likely",
    func: func.name,
    title: `The interval of \`${owner.name}\` is never cleared`,
    risk: `After \`${owner.name}\` is gone the interval still runs its callback, with the state of then; the next one runs beside it.`,
    advice: "Keep the handle and clear it in the function that the effect gives back.",
    validate: { test: `${owner.name} leaves no interval behind`, asserts: `with fake timers, no timer is pending after \`${owner.name}\` is unmounted` },
    metrics: { maxWaitMs: period },
  };
}

/** What only ends a wait that is over already does no harm when it fires; until then it keeps the process alive. */
function isLongEnough({ how, ms, acts }: LeftTimer): boolean {
  return how === "settled" || ((ms ?? (acts ? Infinity : 0)) >= KEPT_MS);
}

function left({ func, start, by, how, ms, acts }: LeftTimer): Hazard {
  const time = timeOf(start, ms);
  const what = by.detail.callee ?? "the wait";
  const callback = start.runs[0]?.name ?? "its callback";
  const fails = how === "fails";
  return {
    kind: "hazard",
    at: start.at,
    message: fails ? `when \`${what}\` fails, this timer stays armed: ${acts ? `${later(time)} \`${callback}\` does its work although nobody waits any more` : `it keeps the process alive for ${atMost(time)}`}` : `once the promise is settled here, this interval goes on for ever: only its own callback ends it, and that looks ${every(time)} for what did not come`,
    trace: [
      { at: start.at, note: fails ? `the timer that watches over the wait (${time ?? "its time is not to be seen"})` : `the interval (${time ?? "its time is not to be seen"})`, kind: "start" },
      { at: by.at, note: fails ? "a failure leaves the function past the place that clears it" : "this settles the promise and leaves the interval", kind: fails ? "await" : "call" },
    ],
    severity: fails ? "low" : "medium",
    confidence: "likely",
    func: func.name,
    title: fails ? `The timer of \`${func.name}\` is cleared only when all goes well` : `The interval of \`${func.name}\` goes on when its promise is settled by something else`,
    risk: fails ? `Each call that fails leaves a timer: it keeps the process alive${acts ? `, and \`${callback}\` runs in the middle of something else` : ""}.` : "Each such call leaves an interval that wakes the process and keeps it alive for ever.",
    advice: fails ? "Clear the timer in `finally`." : "End the interval wherever the promise is settled.",
    validate: { test: `${func.name} leaves no timer behind`, asserts: `with fake timers, no timer is pending after ${fails ? "a call that fails" : "the promise was settled by the other side"}` },
    metrics: { maxWaitMs: ms },
  };
}

/** What is over when each kind of limit is left, and what to do about it. */
const LIMITS: Readonly<Record<LimitTimer["how"], { readonly over: string; readonly limits: string; readonly sooner: string; readonly advice: string }>> = {
  aborts: { over: "what is given the signal is over", limits: "the time limit of what is given the signal", sooner: "the controller is made for this one call", advice: "Clear the timer in `finally` when the work is over, or pass `AbortSignal.timeout(ms)`, which does not keep the process alive." },
  settles: { over: "the promise is settled", limits: "the time limit of the promise", sooner: "this settles it sooner, and leaves the timer", advice: "Clear the timer wherever the promise is settled." },
  finishes: { over: "it has run", limits: "runs it at the latest", sooner: "this runs it sooner, and leaves the timer", advice: "Clear the timer in the function that both run." },
  tells: { over: "the loop is over", limits: "the time limit of the loop", sooner: "the loop ends sooner, and leaves the timer", advice: "Clear the timer after the loop, or compare with the clock instead." },
  forces: { over: "what was told to end has ended", limits: "ends it by force", sooner: "it is told to end here, and may have ended long before", advice: "Clear the timer when it has ended, or `unref()` it." },
  exits: { over: "everything that this stops has ended", limits: "ends the process by force, as a failure", sooner: "nothing else ends the process", advice: "`unref()` the timer: the process ends by itself when all is closed, and by force only when something hangs." },
};

function armed({ func: starter, start, how, by, ms }: LimitTimer): Hazard {
  const func = how === "settles" ? (starter.parent ?? starter) : starter;
  const written = timeOf(start);
  const time = ms !== undefined ? `up to ${spell(ms)}` : written ? `as long as ${written} says` : "as long as it is set for";
  const { over, limits, sooner, advice } = LIMITS[how];
  return {
    kind: "hazard",
    at: start.at,
    message: `when ${how === "finishes" ? `\`${start.runs[0]!.name}\` has run` : over}, this timer runs on, ${time}: nothing clears it${how === "exits" ? ", and the process ends as if it had failed" : ""}`,
    trace: [
      { at: start.at, note: limits, kind: "start" },
      { at: by.at, note: sooner, kind: "call" },
    ],
    severity: how === "exits" ? "medium" : "low",
    confidence: "likely",
    func: func.name,
    title: `The time limit of \`${func.name}\` is never cleared`,
    risk: `Each call leaves a timer that runs on, ${time}: it keeps the process alive, and in memory what its callback refers to.`,
    advice,
    validate: { test: `${func.name} leaves no timer behind`, asserts: `with fake timers, no timer is pending when ${over}` },
    metrics: { maxWaitMs: ms },
  };
}

function lost({ func, race, timer, ms, text, repeated, loops, failing, limit }: LostRace): Hazard {
  const time = ms === undefined ? `as long as \`${text ?? timer.at.text}\` says` : `up to ${spell(ms)}`;
  return {
    kind: "hazard",
    at: timer.at,
    message: failing ? `when the race in \`${func.name}\` fails, its timer runs on, ${time}${repeated ? ", one more each turn" : ""}: only success clears it` : `when the race in \`${func.name}\` is over, its timer runs on, ${time}${repeated ? ", one more each turn" : ""}: nothing clears it`,
    trace: [
      { at: race.at, note: failing ? "a member that fails ends the wait and what follows it" : "the first to settle ends the wait", kind: "await" },
      { at: timer.at, note: "the timer of the loser stays armed", kind: "start" },
    ],
    severity: repeated && !failing && (ms ?? Infinity) >= RACE_MS ? "medium" : "low",
    // A time-out is rarely short, however long it is.
    confidence: ms !== undefined || loops || limit ? "likely" : "possible",
    func: func.name,
    title: failing ? `The timer of a race in \`${func.name}\` is cleared only when it is won` : `The timer of a race in \`${func.name}\` is never cleared`,
    risk: `Each call${failing ? " that fails" : ""} leaves a timer that runs on, ${time}: it keeps the process alive, and in memory what its callback refers to.`,
    advice: "Keep the handle and clear it in `finally` after the race, or give the sleep a signal that is aborted there.",
    validate: { test: `${func.name} leaves no timer behind`, asserts: `with fake timers, no timer is pending after the race in \`${func.name}\` was won by the other side` },
    metrics: { maxWaitMs: ms },
  };
}

/** How long it is set for, in words; undefined where that is not to be seen. */
function timeOf(start: Event, ms?: number): string | undefined {
  if (ms !== undefined) return spell(ms);
  return start.detail.ms?.text ? `\`${start.detail.ms.text}\`` : undefined;
}

function every(time: string | undefined): string {
  return time === undefined ? "again and again" : `every ${time}`;
}

function later(time: string | undefined): string {
  return time === undefined ? "when its time has come" : `up to ${time} later`;
}

function atMost(time: string | undefined): string {
  return time === undefined ? "its time" : `up to ${time}`;
}
