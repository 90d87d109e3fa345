/** Answers which tasks a queue of a library forgets although their callers wait for them. */
import type { Event, Func } from "../../model.ts";
import { cell } from "../flow/cells.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { runsMidway } from "../stop/midway.ts";
import type { Abandoned } from "./abandoned.ts";

/** Returns where `queue.clear()` of a library forgets the promises it has given out. */
export const droppedTasks = listOf((model, by) =>
  by.events.flatMap((at): Abandoned[] => {
    if (at.detail.op !== "clear" || !at.on || at.detail.loss?.refusal !== "silent") return [];
    const first = awaitedTasks(model)(cell(at.on)).find(({ wait }) => isTaskOf(wait, at));
    return first ? [{ how: "dropped", midway: runsMidway(model, by), ...first, kept: at.on, by, at }] : [];
  }),
);

/** By the queue that is waited for. */
const awaitedTasks = indexBy((_model, func) => func.events.flatMap((wait) => (wait.kind === "acquire" && wait.on && isAwaited(func, wait) ? [[cell(wait.on), { func, wait }] as const] : [])));

function isTaskOf({ detail }: Event, clear: Event): boolean {
  const library = (api = ""): string => api.split(" ")[0]!;
  return library(detail.api) === library(clear.detail.api);
}

function isAwaited(func: Func, event: Event): boolean {
  return func.events.some(({ kind, at, detail }) => kind === "await" && at.line === event.at.line && detail.api === event.detail.api);
}
