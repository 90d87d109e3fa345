/** Answers which queues stop for good: their first entry is taken out, and the next one begun, only after code that may throw. */
import type { Event, Func, Model } from "../../model.ts";
import { callers, closures } from "../flow/calls.ts";
import { sameCell, writes } from "../flow/cells.ts";
import type { Leak } from "./leaks.ts";
import { findPath } from "../flow/paths.ts";
import { leadsOneWay, throwsFirst } from "./turnLeaks.ts";

/** Returns the queues whose first entry a function begins, and leaves there where what is called at its end throws. */
export function headLeaks(model: Model, func: Func): readonly Leak[] {
  const work = func.events.find((event) => event.kind === "spawn" && event.runs.some((run) => goesOn(run, func)));
  const head = work && func.events.find((event) => event.kind === "read" && event.on?.scope === "keyed" && findPath(event, work));
  if (!work || !head?.on) return [];
  const queue = head.on;
  const takes = (event: Event): boolean => writes(event, queue) && event.detail.op === "takeFirst";
  const ends = work.runs.filter((run) => goesOn(run, func) && run.events.some(takes));
  const first = ends.length > 0 && isBegunOnce(model, func, head) ? throwsFirst(model, ends, takes) : undefined;
  const release = ends.flatMap((run) => run.events.filter(takes));
  return first ? [{ func, lock: release[0]!.on!, taken: head, exit: first, how: "throws", flag: true, sure: false, path: [first], releases: release, queue: true }] : [];
}

function goesOn(run: Func, func: Func): boolean {
  return run.parent === func && run.events.some((event) => event.runs.includes(func));
}

/** `if (queue.length === 1) begin()`: whoever else begins looks first whether something is at work. */
function isBegunOnce(model: Model, func: Func, head: Event): boolean {
  const own = closures(model)(func);
  const others = callers(model)(func).filter(({ func: by }) => !own.includes(by));
  return others.length > 0 && others.every(({ func: by, event }) => by.events.some((branch) => branch.detail.reads?.some((read) => sameCell(read, head.on!)) === true && leadsOneWay(branch, event)));
}
