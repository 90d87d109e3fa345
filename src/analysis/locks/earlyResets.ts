/** Answers where what says that somebody is at work is taken back while the work still runs. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { cell, isConstant, isShared } from "../flow/cells.ts";
import { outlastsRace } from "./escapes.ts";
import { looksOf } from "../flow/looks.ts";
import { aboutFunc, listOf } from "../flow/memo.ts";
import { findPath } from "../flow/paths.ts";
import { direction } from "./queueLocks.ts";
import { leadsOneWay } from "./turnLeaks.ts";

export interface EarlyReset {
  readonly func: Func;
  /** The flag, count or entry. */
  readonly mark: Resource;
  readonly taken: Event;
  readonly reset: Event;
  /** The work whose promise is handed out, or the place that hands it out. */
  readonly work: Event;
  /** The promise of the work itself is kept there, for others to wait for. */
  readonly joined: boolean;
  /** The work is waited for only as long as another member of a race allows. */
  readonly raced?: boolean;
}

/** `this.busy = true; try { return work(); } finally { this.busy = false; }`: returns where the promise of the work is handed out, and what keeps others away is taken back at once. */
export const earlyResets: (model: Model) => readonly EarlyReset[] = listOf((model, func) => resetsInFinally(func).flatMap((reset) => earlyReset(model, func, reset) ?? []));

const resetsInFinally = aboutFunc((func) => func.events.filter((event) => event.kind === "write" && event.detail.cleanup === "finally" && event.on !== undefined && isShared(event.on, func)));

function earlyReset(model: Model, func: Func, reset: Event): EarlyReset | undefined {
  const mark = reset.on!;
  const waits = ({ kind }: Event): boolean => kind === "await" || kind === "io" || kind === "sleep" || kind === "receive";
  for (const taken of func.events) {
    if (!isTaken(taken, reset)) continue;
    const race = raceBefore(model, func, taken, reset);
    if (race && isGuarded(model, func, taken)) return { func, mark, taken, reset, work: race, joined: false, raced: true };
    if (!findPath(taken, reset, waits)) continue;
    for (const exit of func.events) {
      const work = exit.kind === "return" ? handedOut(exit, taken) : undefined;
      if (!work || !findPath(reset, exit, waits) || (work !== exit && work.kind !== "spawn" && !(findPath(taken, work, waits) && findPath(work, reset, waits)))) continue;
      if (isGuarded(model, func, taken)) return { func, mark, taken, reset, work, joined: keptIn(taken) !== undefined };
    }
  }
  return undefined;
}

/** `busy = true; try { await Promise.race([work(), late]); } finally { busy = false; }`: where the time is over the work goes on, and the next one starts beside it. */
function raceBefore(model: Model, func: Func, taken: Event, reset: Event): Event | undefined {
  if (direction(taken) !== 0 || taken.on!.scope === "keyed") return undefined;
  const race = func.events.find((event) => event.detail.combinator === "race" && findPath(taken, event) !== undefined && findPath(event, reset) !== undefined);
  const work = race && outlastsRace(model, func, race, true);
  return work && findPath(taken, work) ? work : undefined;
}

/** `busy = true`, `running++`, `pending.set(id, work)`, beside what takes it back. */
function isTaken(event: Event, reset: Event): boolean {
  const { kind, on, detail } = event;
  if (kind !== "write" || on?.path !== reset.on!.path || detail.cleanup !== undefined) return false;
  if (direction(event) !== 0) return direction(event) * direction(reset) < 0;
  if (on.scope === "keyed" && detail.op === "set") return reset.detail.op === "delete";
  return (isConstant(detail.value, "true") && isConstant(reset.detail.value, "false")) || (keptIn(event) !== undefined && isConstant(reset.detail.value, "undefined", "null"));
}

/** The task whose promise is kept there. */
function keptIn({ detail: { value } }: Event): Event | undefined {
  return (value?.kind === "promise" || value?.kind === "result") && value.of?.kind === "spawn" ? value.of : undefined;
}

/** What a `return` hands out that is not over yet: a call that it does not wait for, or the task that was kept. */
function handedOut(exit: Event, taken: Event): Event | undefined {
  const { value } = exit.detail;
  const task = keptIn(taken);
  if (value?.kind === "result") {
    if (value.of === task) return task;
    const { kind, detail, runs } = value.of;
    return kind === "call" && detail.result === "returned" && (detail.awaited === true || runs.some((callee) => callee.async)) ? value.of : undefined;
  }
  return task && value?.kind === "resource" && (value.resource.path === task.on?.path || value.resource.path === taken.on!.path) ? task : undefined;
}

/** Somebody looks whether it is there, and only one outcome leads to where it is taken. */
function isGuarded(model: Model, func: Func, taken: Event): boolean {
  const mark = cell(taken.on!);
  const decides = (by: Func, step: Event): boolean => looksOf(by).some(({ state, branch }) => cell(state) === mark && leadsOneWay(branch, step));
  return decides(func, taken) || callers(model)(func).some(({ func: by, event, passed }) => !passed && by !== func && decides(by, event));
}
