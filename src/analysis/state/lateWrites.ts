/** Answers which shared state a call writes only after it has let others run. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { claims, isShared } from "../flow/cells.ts";
import { looksOf } from "../flow/looks.ts";
import { toDepth } from "../flow/memo.ts";
import { findPath } from "../flow/paths.ts";
import { claimed } from "./claims.ts";
import { closureWrites, isOfVariable, sameState, suspends, writesTo } from "./state.ts";
import { bind } from "../flow/substitute.ts";

export interface LateWrite {
  readonly on: Resource;
  readonly write: Event;
  /** The wait before it. */
  readonly wait: Event;
}

const MAX_DEPTH = 2;
const NONE: readonly LateWrite[] = [];

/** Returns what the functions that an event runs write after a wait of their own without looking first, in the caller's terms. */
export function lateWrites(model: Model, call: Event, caller: Func): readonly LateWrite[] {
  return writtenBy(call, caller, (callee) => inside(model, callee));
}

function writtenBy(call: Event, caller: Func, lateIn: (callee: Func) => readonly LateWrite[]): readonly LateWrite[] {
  if (call.runs.length !== 1) return NONE;
  const [callee] = call.runs;
  if (!callee || callee.role === "constructor" || callee.parent === caller || call.detail.shared) return NONE;
  const to = bind(call, callee, caller);
  return lateIn(callee).map((late) => ({ ...late, on: to.resource(late.on) }));
}

const inside = toDepth(MAX_DEPTH, NONE, (_model, func, ask) => {
  const found: LateWrite[] = [];
  const waits = func.events.filter((event) => suspends(event));
  const looks = looksOf(func);
  for (const event of func.events) {
    if (event.kind === "write" && event.on && isShared(event.on, func) && !isOfVariable(event)) {
      const on = event.on;
      // Whoever looks for itself is judged where it looks; a write before the first wait tells others in time.
      if (found.some((late) => late.on.path === on.path) || looks.some((look) => sameState(look.state, on))) continue;
      const wait = waits.find((each) => !claimed(func, each) && findPath(func.entry, each, (other) => writesTo(other, on) && !(other.kind === "write" && !claims(other))) && findPath(each, event));
      if (wait) found.push({ on, write: event, wait });
    } else if (event.kind === "call") {
      for (const late of writtenBy(event, func, ask)) if (!looks.some((look) => sameState(look.state, late.on)) && !found.some((other) => other.on.path === late.on.path)) found.push(late);
    }
  }
  for (const { on, inner, event } of closureWrites(func)) if (isShared(on, func) && !looks.some((look) => sameState(look.state, on)) && !claimed(func, event) && !found.some((late) => late.on.path === on.path)) found.push({ on, write: inner, wait: event });
  return found;
});
