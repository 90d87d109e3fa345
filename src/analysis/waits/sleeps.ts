/** Answers where a function sleeps, how long, and whether anything can wake it. */
import type { Duration, Event, Func, Model, Value, Wake } from "../../model.ts";
import { conditionsOn } from "../flow/arguments.ts";
import { inOrder } from "../flow/calls.ts";
import { isConstant } from "../flow/cells.ts";
import { findPath } from "../flow/paths.ts";
import { bind } from "../flow/substitute.ts";

export interface Sleep {
  readonly func: Func;
  /** The sleep itself, or the call of a function that sleeps as long as it is told. */
  readonly event: Event;
  readonly ms?: Duration;
  readonly wake: Wake;
  /** What can end the timer itself: losing a race does not. */
  readonly alone: Wake;
  /** The sleep itself. */
  readonly sleep: Event;
  /** It is told of where it stands as well: the function that is called does nothing else, as long as it says itself. */
  readonly isPause: boolean;
}

const NONE: readonly Sleep[] = [];

/** Returns the sleeps of a function; a wrapper that sleeps as long as its parameter says sleeps where it is called. */
export const sleeps: (model: Model) => (func: Func) => readonly Sleep[] = inOrder(NONE, (_model, func, { ask }) => sleepsIn(func, ask), () => false);

/** Tells whether a sleep's length is for callers to say. */
export function isOpen({ ms, func }: Sleep): boolean {
  return ms?.param !== undefined && func.params.some((param) => param.path === ms.param || ms.param!.startsWith(`${param.path}.`));
}

const IDLE: ReadonlySet<Event["kind"]> = new Set(["enter", "read", "await", "sleep", "return"]);

/** `private pause() { return sleep(250); }`: it does nothing but sleep. */
function isPause({ events, role, parent }: Func, own: readonly Sleep[]): boolean {
  return own.length > 0 && role === undefined && parent === undefined && events.every((event) => IDLE.has(event.kind) || own.some((sleep) => sleep.event === event));
}

function sleepsIn(func: Func, ask: (callee: Func) => readonly Sleep[]): readonly Sleep[] {
  const own: Sleep[] = [];
  for (const event of func.events) {
    if (event.kind === "sleep") own.push({ func, event, ms: event.detail.ms, wake: event.detail.wake ?? "none", alone: event.detail.wake === "race" ? "none" : (event.detail.wake ?? "none"), sleep: event, isPause: false });
    if (event.kind !== "call") continue;
    const open = event.runs.flatMap((callee) => ask(callee).filter((inner, _, all) => (isOpen(inner) || isPause(callee, all)) && !isRuledOut(inner, event)));
    // One call sleeps once, however many ways through the wrapper there are: the longest counts.
    const lifted = open.map((inner): Sleep => ({ func, event, ms: inner.ms && said(bind(event, inner.func, func).duration(inner.ms), inner, event), wake: event.detail.wake === "race" ? "race" : wakeAt(event, inner), alone: wakeAt(event, inner), sleep: inner.sleep, isPause: !isOpen(inner) }));
    const longest = lifted.reduce<Sleep | undefined>((a, b) => ((a?.ms?.max ?? -1) >= (b.ms?.max ?? -1) ? (a ?? b) : b), undefined);
    if (longest) own.push(longest);
  }
  return own.length > 0 ? own : NONE;
}

/** It happens only with a time that this call does not give, or without an argument that it gives: `if (!signal) return sleep(ms)`. */
function isRuledOut({ event, func, ms }: Sleep, { detail: { args = [] } }: Event): boolean {
  // `if delete_after is not None: await message.delete(delay=delete_after)`, and nothing is given.
  const slot = func.params.findIndex(({ path }) => path === ms?.param);
  if (slot >= 0 && args[slot] === undefined && func.events.some((branch) => branch.detail.reads?.some(({ path }) => path === ms!.param) === true && findPath(branch, event) !== undefined)) return true;
  return conditionsOn(event, func).some(({ on, is }) => {
    const index = func.params.findIndex((param) => param.path === on.path);
    return !is && !isMissing(args[index]) && args[index]?.kind !== "constant";
  });
}

/** How the caller puts it, where the wrapper's own words say nothing. */
function said(ms: Duration, inner: Sleep, call: Event): Duration {
  if (ms.max !== undefined || ms.text !== inner.ms?.text) return ms;
  const arg = call.detail.args?.[inner.func.params.findIndex((param) => param.path === inner.ms?.param)];
  return { ...ms, text: arg?.kind === "resource" ? arg.resource.name : call.at.text.replace(/^await /, "").slice(0, 60) };
}

/** A wrapper that listens to a signal is deaf where it is called without one. */
function wakeAt(call: Event, { wake, func }: Sleep): Wake {
  if (wake !== "signal") return wake;
  const args = call.detail.args ?? [];
  const slots = func.params.flatMap((param, i) => (HEARS_END.test(`${param.type ?? ""} ${param.name}`) ? [i] : []));
  return slots.length > 0 && slots.every((i) => isMissing(args[i])) ? "none" : "signal";
}

/** Parameters through which a sleep may hear that it is no longer wanted. */
export const HEARS_END = /signal|abort|options?$|opts$/i;

function isMissing(arg: Value | undefined): boolean {
  return arg === undefined || isConstant(arg, "undefined", "null", "{}");
}
