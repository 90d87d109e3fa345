/** Answers which timers that watch over one wait are left armed when the wait is over. */
import type { Event, Func, Model } from "../../model.ts";
import { callers, closures } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { isLog } from "../messages/messages.ts";
import { exits, findPath } from "../flow/paths.ts";
import { isVariable } from "../flow/spelling.ts";

export interface LeftTimer {
  readonly func: Func;
  readonly start: Event;
  /** The wait that fails, or what settles the promise and leaves the timer. */
  readonly by: Event;
  /** `fails`: cleared only where the wait succeeds. `settled`: an interval that another way to settle the promise does not end. */
  readonly how: "fails" | "settled";
  readonly ms?: number;
  /** When it fires it does something to somebody else. */
  readonly acts: boolean;
}

/** Returns the timers of a program that one way out of the wait they watch over leaves armed, in order of files. */
export const leftTimers: (model: Model) => readonly LeftTimer[] = listOf((model, func) =>
  func.events.flatMap((start): readonly LeftTimer[] => {
    if (start.kind !== "start" || !start.on || !isVariable(start.on.path) || start.detail.unref || start.runs.length === 0) return [];
    const by = start.detail.what === "timeout" ? failing(model, func, start) : start.detail.what === "interval" ? settling(model, func, start) : undefined;
    return by ? [{ func, start, by, how: start.detail.what === "timeout" ? "fails" : "settled", ms: start.detail.ms?.max ?? start.detail.ms?.min, acts: !start.runs.every(isHarmless) }] : [];
  }),
);

/** Where timers are stopped, by what keeps their handles. */
const stops = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "stop" && event.on ? [[cell(event.on), event] as const] : [])));

/** The wait whose failure leads out of the function past every place that clears the timer. */
function failing(model: Model, func: Func, start: Event): Event | undefined {
  const clears = stops(model)(cell(start.on!)).filter((stop) => !stop.func || !start.runs.includes(stop.func));
  // Closures may clear it whenever they like; what is cleared in a race is another question.
  if (clears.length === 0 || clears.some((stop) => stop.func !== func)) return undefined;
  const isHandle = (event: Event): boolean => clears.includes(event) || (event.detail.reads ?? []).some((read) => read.path === start.on!.path);
  const leaves = (event: Event): boolean => exits(event).returns || (exits(event).throws && (event.kind === "throw" || waits(event)));
  const isLeft = (wait: Event): boolean => (exits(wait).throws ? true : wait.onThrow.some((handler) => !isHandle(handler) && (leaves(handler) || findPath(handler, leaves, isHandle, { throws: true }) !== undefined)));
  return func.events.find((wait) => waits(wait) && findPath(start, wait, isHandle) !== undefined && clears.some((clear) => findPath(wait, clear) !== undefined) && isLeft(wait));
}

/** A call that is awaited fails where it is called. */
function waits({ kind, detail: { awaited, combinator, cleanup } }: Event): boolean {
  return cleanup === undefined && (((kind === "await" || kind === "io") && combinator === undefined) || awaited === true);
}

/** In the executor of a promise: what settles it beside the interval, and lets the interval go on. */
function settling(model: Model, executor: Func, start: Event): Event | undefined {
  if (!callers(model)(executor).some(({ event }) => event.detail.callee === "new Promise")) return undefined;
  const own = new Set(start.runs);
  const clears = stops(model)(cell(start.on!));
  // It ends itself, and nobody else ends it.
  if (clears.length === 0 || clears.some((stop) => !stop.func || !own.has(stop.func)) || !start.runs.some(({ events }) => events.some(settles))) return undefined;
  const looks = new Set(start.runs.flatMap(({ events }) => events.flatMap(({ detail: { reads = [] } }) => reads.map((read) => read.path))));
  const others = closures(model)(executor).filter((closure) => !own.has(closure) && !closure.events.some(({ kind, on }) => kind === "write" && on !== undefined && looks.has(on.path)));
  return others.flatMap(({ events }) => events).find(settles) ?? executor.events.find((event) => event !== start && event.kind === "start" && (event.detail.args ?? []).some((arg) => arg.kind === "resolver" && arg.by === undefined));
}

function settles({ detail }: Event): boolean {
  return detail.calls?.kind === "resolver";
}

/** Calls that end something. */
export const ENDS = /\.(abort|cancel|close|destroy|end|kill|terminate)$/;

/** What may be done in a limit without ending anything. */
export const HARMLESS = /^global (Error|clear)/;

/** It only gives up, which a failed wait has done already: it settles, aborts, ends what is waited for, sets a flag of the call, writes to a log. */
function isHarmless({ events }: Func): boolean {
  return events.every(({ kind, on, detail }) => {
    if (kind === "write") return on !== undefined && isVariable(on.path);
    if (kind !== "call" && kind !== "send" && kind !== "spawn" && kind !== "io" && kind !== "stop") return true;
    return matches(detail.callee, ENDS) || detail.calls?.kind === "resolver" || isLog(detail.callee) || matches(detail.api, HARMLESS) || detail.callee?.startsWith("new ") === true;
  });
}
