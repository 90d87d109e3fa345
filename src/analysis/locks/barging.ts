/** Answers which locks, known not to queue their waiters, are taken back at once by whoever has just let go. */
import type { Event, Func, Model } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { type Waiters, waitersBeside } from "./contenders.ts";
import { slowest, type Wait } from "../flow/cost.ts";
import { sectionsIn, type CriticalSection } from "./criticalSections.ts";
import { isShared, locks } from "./held.ts";
import { listOf, toDepth } from "../flow/memo.ts";
import { findPath, inside } from "../flow/paths.ts";

export interface Barging {
  readonly section: CriticalSection;
  /** The loop that takes it again. */
  readonly again: { readonly func: Func; readonly event: Event };
  /** What it waits for while it holds the lock. */
  readonly wait: Wait;
  /** Who waits meanwhile. */
  readonly others: Waiters;
}

/** Holds that take longer than this, in ms, are worth an order among those who wait. */
const LONG_MS = 1_000;
/** Calls between a loop and the acquire. */
const MAX_DEPTH = 3;

/** Returns the long critical sections of locks without an order that a loop enters again right after it has left them, while others wait. */
export const barging = listOf((model, func): readonly Barging[] => {
  const found: Barging[] = [];
  for (const section of sectionsIn(model, func)) {
    const { lock, acquire } = section.held;
    // A lock of somebody else's of which it is known that it does not queue; where nobody waits there is no order to keep.
    if (acquire.detail.fair !== false || acquire.detail.tried || lock.scope === "local" || isShared(model, acquire)) continue;
    const worst = slowest(section.effects.filter((effect) => !effect.concurrent));
    if (!worst || !worst.wait.known || worst.wait.rank < 3 || (!worst.wait.unbounded && (worst.wait.maxMs ?? 0) < LONG_MS)) continue;
    const again = alwaysWaits(model, section) ? loopAround(model, func, section.site, lock.id, 0, new Set()) : undefined;
    if (!again) continue;
    const others = waitersBeside(model, lock, [func, again.func]);
    if (others.count > 0 && !found.some((each) => each.section.held.acquire === acquire)) found.push({ section, again, wait: worst.wait, others });
  }
  return found;
});

/** The loop that comes back to the event without a wait outside the lock; `func` contains the event. */
function loopAround(model: Model, func: Func, event: Event, lock: string, depth: number, seen: Set<Func>): Barging["again"] | undefined {
  const rests = (at: Event): boolean => at !== event && waits(model, at) && !holds(model, func, at, lock);
  const { loop } = event;
  if (loop && !loop.detail.loop?.startsWith("for-") && loop.detail.bound === undefined) {
    const leaves = (at: Event): boolean => rests(at) || (at !== loop && !inside(at, loop));
    if (findPath(event, event, leaves)) return { func, event };
  }
  if (depth >= MAX_DEPTH || seen.has(func) || !findPath(event, (at) => at.kind === "return", rests)) return undefined;
  seen.add(func);
  for (const { func: caller, event: call, passed } of callers(model)(func)) {
    if (passed || call.kind !== "call") continue;
    const found = loopAround(model, caller, call, lock, depth + 1, seen);
    if (found) return found;
  }
  return undefined;
}

function holds(model: Model, func: Func, event: Event, lock: string): boolean {
  return (locks(model).held(func).get(event) ?? []).some((held) => held.lock.id === lock);
}

/** Every way from the acquire to the release waits for something: a hold that is short most times lets others in. */
function alwaysWaits(model: Model, { func, site, held: { lock } }: CriticalSection): boolean {
  return !findPath(site, (event) => !holds(model, func, event, lock.id), (event) => waits(model, event));
}

const FAST: ReadonlySet<string | undefined> = new Set(["disk", "thread", "unknown"]);

function waits(model: Model, event: Event): boolean {
  return isWait(event) || (event.kind === "call" && event.runs.length > 0 && event.runs.every((callee) => mustWait(model, callee)));
}

function isWait({ kind, detail, next }: Event): boolean {
  if (kind === "sleep" || kind === "receive" || kind === "poll") return true;
  if (kind === "io") return !FAST.has(detail.io);
  // An await that belongs to I/O is judged by it.
  return kind === "await" && detail.joins === undefined && detail.callee !== "yield" && !next.some((then) => then.kind === "io");
}

/** Tells whether each call of the function waits, six calls deep. */
const mustWait = toDepth(6, false, (_model, func, ask): boolean => !findPath(func.entry, (event) => event.kind === "return", (event) => isWait(event) || (event.kind === "call" && event.runs.length > 0 && event.runs.every(ask))));
