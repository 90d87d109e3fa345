/** Answers which interval bodies can still run when their timer fires again. */
import type { Event, Func, Model } from "../../model.ts";
import { heldAround } from "../locks/context.ts";
import { slowest, type Wait } from "../flow/cost.ts";
import { effects, type Effect } from "../flow/effects.ts";
import { isShared } from "../flow/cells.ts";
import { listOf } from "../flow/memo.ts";
import { findPath } from "../flow/paths.ts";
import { claimed } from "./claims.ts";
import { isShareOf, suspends } from "./state.ts";

export interface OverlappingInterval {
  readonly func: Func;
  readonly timer: Event;
  /** The asynchronous function that the timer runs, directly or through its callback. */
  readonly task: Func;
  readonly periodMs?: number;
  /** The slowest wait of one run; undefined where every run is told apart by a guard. */
  readonly worst?: { readonly effect: Effect; readonly wait: Wait };
  /** What a run writes after a wait: overlapping runs mix it up. */
  readonly writes?: Event;
  /** Each run puts a whole new value there: the next one sets right what an older one has overwritten. */
  readonly heals?: boolean;
}

const MAX_DEPTH = 3;

/** Returns the intervals whose body waits, guarded ones without a `worst`. */
export const intervals: (model: Model) => readonly OverlappingInterval[] = listOf((model, func) =>
  func.events.filter(({ kind, detail }) => kind === "start" && detail.what === "interval").flatMap((timer) => timer.runs.flatMap((body) => judge(model, func, timer, body) ?? [])),
);

function judge(model: Model, func: Func, timer: Event, body: Func): OverlappingInterval | undefined {
  const found = taskOf(model, body);
  if (!found) return undefined;
  const { task, guarded } = found;
  const periodMs = timer.detail.ms?.max;
  const base = { func, timer, task, periodMs };
  if (guarded || heldAround(model)(task).size > 0 || isGuarded(task)) return base;
  const worst = slowest(effects(model)(task).filter((effect) => !effect.concurrent && !isLast(task, effect)));
  if (!worst || worst.wait.rank < 3 || (!worst.wait.unbounded && (worst.wait.maxMs ?? Infinity) <= (periodMs ?? 0))) return undefined;
  // What is written before the slow wait is there when the next run comes.
  const wait = worst.effect.via[0]?.func === task ? worst.effect.via[0] : worst.effect.event.func === task ? worst.effect.event : task.events.find((event) => suspends(event));
  const writes = wait && task.events.find((event) => event.kind === "write" && event.on && isShared(event.on, task) && findPath(wait, event) !== undefined);
  return { ...base, worst, writes, heals: writes !== undefined && isWhole(task, writes) };
}

/** The state is replaced by what this run has got, and made of nothing that was there. */
function isWhole(task: Func, write: Event): boolean {
  const { op, value } = write.detail;
  return op === "set" && !(value?.kind === "derived" && value.from.some(({ path }) => path === write.on?.path)) && task.events.every((event) => event === write || event.kind !== "write" || !event.on || !isShared(event.on, task) || event.detail.op === "set");
}

/** The first asynchronous function on the way, and whether something before it keeps a second run out. */
function taskOf(model: Model, body: Func, depth = 0): { readonly task: Func; readonly guarded: boolean } | undefined {
  if (body.async) return { task: body, guarded: false };
  if (depth > MAX_DEPTH) return undefined;
  for (const event of body.events) {
    if (event.kind !== "call" && event.kind !== "spawn") continue;
    for (const callee of event.runs) {
      const found = taskOf(model, callee, depth + 1);
      if (found) return { task: found.task, guarded: found.guarded || claimed(body, event) || isShareOf(body, event) };
    }
  }
  return undefined;
}

/** Every wait comes after a flag was tested and set, or after the timer was stopped. */
function isGuarded(task: Func): boolean {
  const waits = task.events.filter((event) => suspends(event) || event.detail.awaited);
  return waits.every((wait) => claimed(task, wait) || comesAfterStop(task, wait));
}

/** `clearInterval(timer); alert("failed")`: what happens then happens in the last run. */
function isLast(task: Func, { via, event }: Effect): boolean {
  const own = [...via, event].find(({ func }) => func === task);
  return own !== undefined && comesAfterStop(task, own);
}

function comesAfterStop({ entry, events }: Func, wait: Event): boolean {
  return events.some((stop) => stop.kind === "stop" && findPath(stop, wait) !== undefined && !findPath(entry, wait, (event) => event === stop));
}
