/** Answers which sleeps a stop path has to sit out, why, and for how long. */
import type { Event, Func, Model } from "../../model.ts";
import type { Step } from "../../rule.ts";
import { callers, type Caller } from "../flow/calls.ts";
import { spell } from "../flow/cost.ts";
import { sleptHere, sleptOut, type Latency } from "../waits/latency.ts";
import { matches } from "../flow/matches.ts";
import { listOf, perModel } from "../flow/memo.ts";
import { joiners, obeyed, runsInStop, type Obeyed } from "./obedience.ts";
import { isIgnored } from "../flow/operations.ts";
import { findPath } from "../flow/paths.ts";
import { signals } from "../waits/signals.ts";
import { reach } from "../flow/reach.ts";
import { isOpen, sleeps, type Sleep } from "../waits/sleeps.ts";
import { callSteps } from "../locks/steps.ts";
import type { StopRun } from "./stopPaths.ts";
import { cancelledIn, anyCancels, tasks } from "./tasks.ts";

/** How many calls below a stop path its waits and sleeps still count as its own. */
export const STOP_DEPTH = 2;

/** A sleep and the stop path that it delays. */
export interface StopSleep {
  readonly sleep: Sleep;
  readonly stop: StopRun;
  /** The stop path waits for the task that sleeps, sleeps itself, or only tells the code that sleeps to end. */
  readonly how: "joins" | "runs" | "tells";
  /** What the stop path waits for. */
  readonly task?: string;
  /** The look at what the stop path sets. */
  readonly told?: Obeyed;
  /** Longest time slept from here on until the code looks or is over; absent where the sleep's length is unknown. `more`: what is not known comes on top. */
  readonly ms?: number;
  readonly more: boolean;
  /** The part of it that is slept in the sleep's own function. */
  readonly hereMs?: number;
  /** It is slept only by who asks for it with an argument, and here nobody gives that. */
  readonly unasked?: boolean;
  /** Its wait is bounded on purpose, or it is slept only after a failure, by what is begun once and does not look whether it shall end. */
  readonly mild?: boolean;
  /** Its length grows from turn to turn. */
  readonly grows: boolean;
  /** How the stop path comes to meet the sleep. */
  readonly trace: readonly Step[];
}

/** Returns the sleeps that stop paths meet, those that something wakes included, in order of files. */
export const stopSleeps: (model: Model) => readonly StopSleep[] = listOf((model, func) => sleeps(model)(func).flatMap((sleep) => (isOpen(sleep) || sleep.isPause ? [] : (meet(model, sleep) ?? []))));

/** How long a sleep keeps a stop path waiting, in words. */
export interface SpelledSleep {
  /** The sleep itself: `30 s`, or as much as is known of it. */
  readonly length: string;
  /** All that is slept until the code looks: `60 s or more`; `upTo` says that it may be less. */
  readonly time: string;
  readonly upTo: string;
  /** That it is slept several times, for the middle of a sentence; empty where it is not. */
  readonly again: string;
}

/** Returns the times of a sleep for a reader. */
export function spellSleep({ sleep, ms, more }: StopSleep): SpelledSleep {
  const own = sleep.ms?.max ?? sleep.ms?.min;
  const length = own === undefined ? `as long as \`${sleep.ms?.text ?? sleep.event.at.text}\` says` : spell(own);
  const time = ms === undefined ? length : `${spell(ms)}${more ? " or more" : ""}`;
  return { length, time, upTo: ms === undefined || more ? time : `up to ${time}`, again: ms !== undefined && ms > (own ?? 0) ? `, ${length} this time and again before it looks` : "" };
}

function meet(model: Model, sleep: Sleep): StopSleep | undefined {
  const { func, event } = sleep;
  const told = obeyed(model)(func)[0];
  const flag: readonly Step[] = told ? [{ at: told.test.at, note: `looks at \`${told.flag}\` between sleeps`, kind: "read" }] : [];
  const joined = joiners(model, STOP_DEPTH)(func).find(({ stop }) => !cancels(model, stop, func));
  if (joined) {
    const { stop, join } = joined;
    const runs = join.task.runs[0]?.name ?? "it";
    const task = join.await.on?.name ?? runs;
    const via = join.runs.get(func) ?? [];
    if (isLimit(via)) return undefined;
    const trace: readonly Step[] = [{ at: join.await.at, note: `\`${stop.func.name}()\` waits here for \`${task}\``, kind: "await" }, { at: join.task.start.at, note: `which runs \`${runs}\``, kind: "spawn" }, ...callSteps(via), ...flag];
    return { sleep, stop, how: "joins", task, told, mild: !told && event.detail.cleanup === "catch" && via.every((call) => !call.loop), ...within(join.await.detail.timeout?.max, length(sleep, sleptOut(model, stop, event, via), sleptHere(model, stop, event))), trace };
  }
  const stop = runsInStop(model, func, STOP_DEPTH);
  if (stop) {
    const via = stop.runs.get(func)!;
    if (isLimit(via) || isLeftAlone(model, stop.func)) return undefined;
    const trace: readonly Step[] = [{ at: stop.func.at, note: `\`${stop.func.name}()\` runs this`, kind: "call" }, ...callSteps(via)];
    return { sleep, stop, how: "runs", unasked: isUnasked(func, event, via.at(-1)), ...length(sleep, { ms: sleep.ms?.max ?? sleep.ms?.min ?? 0, more: false }), trace };
  }
  if (isCancelled(model)(func)) return undefined;
  // A signal that the function has at hand: another question is how to use it.
  if (!told || signals(func).some((signal) => signal.use) || !goesOn(model, func, event, told.test)) return undefined;
  return { sleep, stop: told.stop, how: "tells", told, ...length(sleep, sleptOut(model, told.stop, event, [])), trace: [{ at: told.set.at, note: `\`${told.stop.func.name}()\` sets \`${told.flag}\` here`, kind: "write" }, ...flag] };
}

/** The sleep is the time limit of something else: `Promise.race([exited, afterSeconds(3)])`. */
function isLimit(via: readonly Event[]): boolean {
  return via.some(({ detail }) => detail.wake === "race");
}

/** `connect(patient = false)`, called as `connect()`: `if (patient) await sleep(10_000)`. */
function isUnasked({ params, events }: Func, sleep: Event, call: Event | undefined): boolean {
  const given = call?.kind === "call" && call.runs.length > 0 ? (call.detail.args ?? []).length : Infinity;
  const missing = new Set(params.slice(given).map(({ path }) => path));
  return events.some((branch) => {
    const { condition, reads = [], whenTrue = [], whenFalse = [] } = branch.detail;
    const leads = (nexts: readonly Event[]): boolean => nexts.some((next) => next === sleep || findPath(next, sleep, (each) => each === branch) !== undefined);
    return reads.length === 1 && missing.has(reads[0]!.path) && condition === reads[0]!.name && leads(whenTrue) && !leads(whenFalse);
  });
}

/** A closure that is only started and not waited for: nobody has to sit out what it sleeps. */
function isLeftAlone(model: Model, func: Func): boolean {
  const calls = func.parent && func.parent.role !== "module" ? callers(model)(func) : [];
  return calls.length > 0 && calls.every(({ event: { kind, on, detail } }) => kind === "spawn" && !on && isIgnored(detail));
}

/** Something in the program cancels the task in which a function runs: who that is and when is not to be seen here. */
const isCancelled = perModel((model) => {
  const cancelled = new Set<Func>();
  for (const func of model.funcs) for (const id of cancelledIn(func)) for (const task of tasks(model)(id)) for (const run of task.runs) for (const each of reach(run).keys()) cancelled.add(each);
  return (func: Func): boolean => cancelled.has(func);
});

/** The stop path cancels the task in which the function runs: that ends its sleeps. */
function cancels(model: Model, stop: StopRun, func: Func): boolean {
  return anyCancels(model, stop.runs.keys(), func);
}

/** `thread.join(timeout=5)`: it waits no longer, whatever is slept. */
function within(limit: number | undefined, slept: ReturnType<typeof length>): Pick<StopSleep, "mild"> & typeof slept {
  return limit !== undefined && (slept.more || (slept.ms ?? Infinity) > limit) ? { ...slept, ms: limit, more: false, mild: true } : slept;
}

function length({ ms }: Sleep, { ms: total, more }: Latency, here?: Latency): Pick<StopSleep, "ms" | "hereMs" | "more" | "grows"> {
  const known = ms?.max !== undefined || ms?.min !== undefined;
  return { ms: known ? total : undefined, hereMs: known ? (here?.ms ?? total) : undefined, more: known && more, grows: matches(ms?.text, GROWS) };
}

/** Lengths that grow with each try. */
export const GROWS = /\*\*|\bpow\(/;

/** There is something to end: the sleep comes round again, or the flag is looked at after it. */
function goesOn(model: Model, func: Func, sleep: Event, test: Event): boolean {
  // `queue.add(retry(() => this.next()))` in a loop: the loop hands out the closure that calls it.
  const again = ({ event, func: by }: Caller): boolean => event.loop !== undefined || callers(model)(by).some(({ passed, event: { loop } }) => passed && loop !== undefined);
  return sleep.loop !== undefined || findPath(sleep, test) !== undefined || callers(model)(func).some(again);
}
