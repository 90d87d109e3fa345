/** Answers which locks, known not to queue their waiters, are taken back at once by whoever has just let go. */
import type { Event, Func, Model } from "../model.ts";
import { callers } from "./calls.ts";
import { contenders, type Contender } from "./contenders.ts";
import { slowest, type Wait } from "./cost.ts";
import { sectionsIn, type CriticalSection } from "./criticalSections.ts";
import { isShared } from "./held.ts";
import { listOf } from "./memo.ts";
import { findPath, inside } from "./paths.ts";

export interface Barging {
  readonly section: CriticalSection;
  /** The loop that takes it again. */
  readonly again: { readonly func: Func; readonly event: Event };
  /** What it waits for while it holds the lock. */
  readonly wait: Wait;
  /** Who waits meanwhile. */
  readonly others: readonly Contender[];
}

/** Holds that take longer than this, in ms, are worth an order among those who wait. */
const LONG_MS = 1_000;
/** Calls between a loop and the acquire. */
const MAX_DEPTH = 3;

/** Returns the long critical sections of locks without an order that a loop enters again right after it has left them, while others wait. */
export const barging = listOf((model, func): readonly Barging[] => {
  if (func.role === "test") return [];
  const found: Barging[] = [];
  for (const section of sectionsIn(model, func)) {
    const { lock, acquire } = section.held;
    // A lock of somebody else's of which it is known that it does not queue; where nobody waits there is no order to keep.
    if (acquire.kind !== "acquire" || acquire.detail.fair !== false || acquire.detail.tried || lock.scope === "local" || isShared(model, acquire)) continue;
    const worst = slowest(section.effects.filter((effect) => !effect.concurrent));
    if (!worst || !worst.wait.known || worst.wait.rank < 3 || (!worst.wait.unbounded && (worst.wait.maxMs ?? 0) < LONG_MS)) continue;
    const again = loopAround(model, func, section.site, 0, new Set());
    if (!again) continue;
    const others = contenders(model)(lock).filter((other) => other.func !== func && other.func !== again.func);
    if (others.length > 0 && !found.some((each) => each.section.held.acquire === acquire)) found.push({ section, again, wait: worst.wait, others });
  }
  return found;
});

/** The loop that runs the event again without a wait of its own in between. */
function loopAround(model: Model, func: Func, event: Event, depth: number, seen: Set<Func>): Barging["again"] | undefined {
  if (event.loop && comesBack(event)) return { func, event };
  if (depth >= MAX_DEPTH || seen.has(func)) return undefined;
  seen.add(func);
  for (const { func: caller, event: call, passed } of callers(model)(func)) {
    if (passed || call.kind !== "call" || caller.role === "test") continue;
    const found = loopAround(model, caller, call, depth + 1, seen);
    if (found) return found;
  }
  return undefined;
}

/** Others get their turn where the loop sleeps or waits for something to do. */
function comesBack(event: Event): boolean {
  const loop = event.loop!;
  if (loop.detail.loop?.startsWith("for-") || loop.detail.bound !== undefined) return false;
  const rests = (at: Event): boolean => at !== event && inside(at, loop) && (at.kind === "sleep" || at.kind === "receive" || at.kind === "poll" || (at.kind === "await" && at.detail.joins === undefined && waitOfOwn(at)));
  return findPath(event, (at) => at === event, (at) => rests(at) || !(at === loop || inside(at, loop))) !== undefined;
}

/** An await that is no part of I/O: it waits for somebody. */
function waitOfOwn(at: Event): boolean {
  return !at.next.some((next) => next.kind === "io") && at.detail.callee !== "yield";
}

