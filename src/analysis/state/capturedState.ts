/** Answers where a closure sets state from what it was when the closure was made, although it has waited since: `setItems([...items, await save(item)])`. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { listOf } from "../flow/memo.ts";
import { findPath } from "../flow/paths.ts";
import { claimed } from "./claims.ts";
import { isJudged, isSerialised, suspends } from "./state.ts";
import { isDeclaredBefore } from "../flow/declared.ts";

export interface CapturedState {
  readonly func: Func;
  readonly state: Resource;
  /** The variable, without the members of it that are read. */
  readonly name: string;
  readonly wait: Event;
  /** Where the setter is called. */
  readonly write: Event;
}

/** Returns the setters that are called after a wait with what is made of the state that their closure has captured: the first of each function and state. */
export const capturedState = listOf((model: Model, func): readonly CapturedState[] => {
  if (!func.async || !func.parent || !isJudged(model, func)) return [];
  const found = new Map<string, CapturedState>();
  for (const write of func.events) {
    const state = write.kind === "write" && write.detail.api?.endsWith(".()") && write.on ? capturedFor(write.on, write.detail.value, func) : undefined;
    if (!state || found.has(state.path)) continue;
    const wait = func.events.find((event) => suspends(event) && findPath(event, write) !== undefined);
    if (wait && !claimed(func, wait) && !isSerialised(model, func, wait, write)) found.set(state.path, { func, state, name: /^[\w$]+/.exec(state.path)![0], wait, write });
  }
  return [...found.values()];
});

/** The variable beside the setter, of the function around, where a value is made of it: each render has one of its own, which never changes. */
function capturedFor(setter: Resource, value: Value | undefined, func: Func): Resource | undefined {
  const from = value?.kind === "derived" ? value.from : value?.kind === "result" && !value.of.detail.awaited ? askedBefore(value.of, func) : [];
  return from.find((part) => isBeside(part, setter) && isDeclaredBefore(part.path, func));
}

/** `items.filter(…)`: what the receiver of a call is read of. */
function askedBefore(call: Event, { events }: Func): readonly Resource[] {
  const read = events[events.indexOf(call) - 1];
  return read?.kind === "read" && read.on && read.detail.callee === call.detail.callee ? [read.on] : [];
}

/** A variable, with the place of its declaration. */
export const DECLARED = /^([\w$]+)@(\d+)/;

/** The function that sets a state, with the place of its declaration. */
export const SETTER = /^set([A-Z][\w$]*)@(\d+)$/;

/** `const [items, setItems] = …`: the next in one list. */
function isBeside(part: Resource, setter: Resource): boolean {
  const [, name = "", at = NaN] = DECLARED.exec(part.path) ?? [];
  const [, of, next = NaN] = SETTER.exec(setter.path) ?? [];
  const between = Number(next) - Number(at) - name.length;
  return of === name.slice(0, 1).toUpperCase() + name.slice(1) && between > 0 && between <= MAX_BETWEEN;
}

/** A comma and a space. */
const MAX_BETWEEN = 2;
