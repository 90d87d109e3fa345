/** Answers where the whole thread sleeps while others need it. */
import type { Event, Func, Model } from "../../model.ts";
import { listOf } from "../flow/memo.ts";
import { runsInStop } from "../stop/obedience.ts";
import { endsProcess } from "../stop/outliving.ts";
import { STOP_DEPTH } from "../stop/stopSleeps.ts";
import type { StopRun } from "../stop/stopPaths.ts";

export interface Blocked {
  readonly func: Func;
  readonly event: Event;
  /** The longest it sleeps. */
  readonly ms: number;
  /** The stop path that runs it, if one does. */
  readonly stop?: StopRun;
}

/** Returns the sleeps of at least so many ms that hold the thread in stop paths, handlers and asynchronous code. */
export function blocked(model: Model, least: number): readonly Blocked[] {
  return blocks(model).filter(({ ms }) => ms >= least);
}

const blocks = listOf((model, func) => {
  return func.events.flatMap((event): readonly Blocked[] => {
    const ms = event.kind === "block" ? blockedMs(event) : undefined;
    if (ms === undefined || isLast(event)) return [];
    const stop = runsInStop(model, func, STOP_DEPTH);
    return stop || func.async || func.role === "handler" ? [{ func, event, ms, stop }] : [];
  });
});

/** `time.sleep(1); os._exit(1)`: nobody who could have run meanwhile runs later. */
function isLast({ next }: Event): boolean {
  return next.length > 0 && next.every(endsProcess);
}

/** A command that only waits. */
export const SLEEP = /^["'`]sleep (\d+(?:\.\d+)?)["'`]$/;

/** How long a blocking event sleeps, in ms: its own length, or that of the `sleep` command it runs. */
function blockedMs(event: Event): number | undefined {
  const work = event.next.find((next) => next.kind === "io" && next.at.line === event.at.line && next.at.column === event.at.column);
  // A subprocess or a file that is waited for is no sleep, whatever limits it.
  if (!work) return event.detail.ms?.max;
  const [command] = work.detail.args ?? [];
  const seconds = command?.kind === "constant" ? SLEEP.exec(command.text) : null;
  return seconds ? Number(seconds[1]) * 1_000 : undefined;
}
