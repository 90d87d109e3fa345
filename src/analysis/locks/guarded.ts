/** Answers which state a program takes a lock for. */
import type { Func, Model, Resource } from "../../model.ts";
import { cell } from "../flow/cells.ts";
import { locks } from "./held.ts";
import { indexBy } from "../flow/memo.ts";
import { overlap } from "../state/overlap.ts";

/** Tells whether other threads are expected to reach the state while a function runs: where threads are only possible, somebody takes a lock for it. */
export function isContended(model: Model, func: Func, state: Resource): boolean {
  return func.threads !== "many" || state.concurrent === true || overlap(model)(func) === "yes" || guards(model)(cell(state)).some((other) => other.role !== "constructor");
}

/** The functions that touch state under a lock, by the state's id. */
const guards = indexBy(function* (model, func): Iterable<readonly [string, Func]> {
  for (const [event, held] of locks(model).held(func)) {
    if (held.length === 0) continue;
    if (event.on && (event.kind === "read" || event.kind === "write")) yield [cell(event.on), func];
    for (const read of event.detail.reads ?? []) yield [cell(read), func];
  }
});
