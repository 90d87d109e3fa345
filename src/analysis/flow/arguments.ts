/** Answers which events happen only for some arguments, and which of them a call leaves possible. */
import type { Event, Func, Problem, Resource, Value } from "../../model.ts";
import { aboutFunc, listOf } from "./memo.ts";
import { below, type Substitution } from "./substitute.ts";

/** A parameter, or a part of one, that must be true or false for something to happen. */
export interface Condition {
  readonly on: Resource;
  readonly is: boolean;
}

const NONE: readonly Condition[] = [];

/** Returns what parameters must be for an event of the function to happen, as far as plain conditions say: `if (options.skip) return`. */
export function conditionsOn(event: Event, func: Func): readonly Condition[] {
  return conditionsIn(func).get(event) ?? NONE;
}

/** Each of so many conditions is followed through the whole function. */
const MAX_CONDITIONS = 200;

/** Returns what is taken for possible where a function has more conditions than are followed: one note for each. */
export const conditionLimits = listOf((_model, func): readonly Problem[] => {
  const all = new Set([...plainConditions(func).values()].map(({ path }) => path)).size;
  return all <= MAX_CONDITIONS ? [] : [{ level: "note", subject: "arguments", message: `${all} conditions on parameters decide in \`${func.name}\` (${func.file}:${func.at.line}): what any but the first ${MAX_CONDITIONS} rule out is taken for possible` }];
});

const conditionsIn = aboutFunc((func): ReadonlyMap<Event, readonly Condition[]> => {
  const found = new Map<Event, Condition[]>();
  const seen = new Set<string>();
  for (const on of plainConditions(func).values()) {
    if (seen.has(on.path)) continue;
    if (seen.size === MAX_CONDITIONS) break;
    seen.add(on.path);
    for (const is of [true, false]) {
      const others = reachedWithout(func, on, is);
      for (const event of func.events) {
        if (others.has(event)) continue;
        const all = found.get(event);
        if (all) all.push({ on, is });
        else found.set(event, [{ on, is }]);
      }
    }
  }
  return found;
});

/** A name or a path alone. */
export const BARE = /^[\w$.?]+$/;

/** The branches whose condition is one parameter that nobody writes, in order, with the parameter. */
const plainConditions = aboutFunc((func): ReadonlyMap<Event, Resource> => {
  const written = new Set(func.events.flatMap(({ kind, on }) => (kind === "write" && on ? [on.path] : [])));
  const found = new Map<Event, Resource>();
  for (const event of func.events) {
    const { condition, reads } = event.detail;
    const on = reads?.length === 1 && condition !== undefined && BARE.test(condition) ? reads[0] : undefined;
    if (on && isParameter(on, func) && !wholesOf(on.path).some((path) => written.has(path))) found.set(event, on);
  }
  return found;
});

/** The path, and those of what it is a part of. */
function wholesOf(path: string): readonly string[] {
  const found = [path];
  for (let at = 1; at < path.length; at++) if (path[at] === "." || path[at] === "[") found.push(path.slice(0, at));
  return found;
}

function isParameter(resource: Resource, func: Func): boolean {
  for (let at: Func | undefined = func; at; at = at.parent) if (isOf(resource, at)) return true;
  return false;
}

/** It is a parameter of this function, or a part of one. */
function isOf({ path }: Resource, { params }: Func): boolean {
  for (const param of params) if (below(path, param.path)) return true;
  return false;
}

/** What can be reached where the parameter is not `is`. */
function reachedWithout(func: Func, on: Resource, is: boolean): ReadonlySet<Event> {
  const plain = plainConditions(func);
  const found = new Set([func.entry]);
  for (const event of found) {
    // Both outcomes may lead to one place: the other one is still open then.
    for (const next of plain.get(event)?.path === on.path ? after(event, is ? FALSY : "true") : event.next) found.add(next);
    for (const next of event.onThrow) found.add(next);
  }
  return found;
}

/** What is known of a value: it is true, false or another value that counts as that, nothing at all, or one of the last two. */
type Worth = "true" | "false" | "nothing" | typeof FALSY;
const FALSY = "false or nothing";

/** Where a branch that asks for a value of this worth may go. */
function after({ detail: { nullish, whenTrue = [], whenFalse = [] } }: Event, worth: Worth): readonly Event[] {
  if (worth === "true" || (nullish && worth === "false")) return whenTrue;
  return nullish && worth === FALSY ? [...whenTrue, ...whenFalse] : whenFalse;
}

/** Returns what must still hold in the caller for something to happen in the callee; undefined where its arguments rule it out. */
export function stillPossible(conditions: readonly Condition[], to: Substitution, callee: Func, caller: Func): readonly Condition[] | undefined {
  const left: Condition[] = [];
  for (const condition of conditions) {
    if (!isOf(condition.on, callee)) {
      if (isParameter(condition.on, caller)) left.push(condition);
      continue;
    }
    const value = to.given(condition.on);
    const worth = value && worthOf(value);
    if (worth !== undefined && (worth === "true") !== condition.is) return undefined;
    if (value?.kind === "resource" && isParameter(value.resource, caller)) left.push({ on: value.resource, is: condition.is });
  }
  return left;
}

/** Returns the events of a callee that are possible where its parameters are what a call gives, taken together: `if (force || old)` with both false; undefined where that says no more than each of them alone. */
export function possibleFor(callee: Func, to: Substitution): ReadonlySet<Event> | undefined {
  const plain = plainConditions(callee);
  if (plain.size < 2) return undefined;
  const known = new Map<string, Worth>();
  for (const on of plain.values()) {
    const value = isOf(on, callee) ? to.given(on) : undefined;
    const worth = value && worthOf(value);
    if (worth !== undefined) known.set(on.path, worth);
  }
  if (known.size < 2 && ![...plain].some(([{ detail: { nullish } }, { path }]) => nullish && known.has(path))) return undefined;
  const found = new Set([callee.entry]);
  for (const event of found) {
    const worth = known.get(plain.get(event)?.path ?? "");
    for (const next of worth === undefined ? event.next : after(event, worth)) found.add(next);
    for (const next of event.onThrow) found.add(next);
  }
  return found;
}

/** Returns both sets of conditions as one; undefined where they contradict each other. */
export function both(some: readonly Condition[], others: readonly Condition[]): readonly Condition[] | undefined {
  if (some.length === 0) return others;
  const added = others.filter(({ on, is }) => !some.some((each) => each.on.path === on.path && each.is === is));
  return added.some(({ on }) => some.some((each) => each.on.path === on.path)) ? undefined : [...some, ...added];
}

/** Texts of values that are nothing. */
export const NOTHING = /^(null|undefined)$/;

/** Texts of values that are something, but false. */
export const IS_FALSE = /^(false|""|''|``)$/;

function worthOf(value: Value): Worth | undefined {
  if (value.kind === "constant") return NOTHING.test(value.text) ? "nothing" : IS_FALSE.test(value.text) ? "false" : "true";
  if (value.kind === "func" || value.kind === "promise" || value.kind === "resolver" || value.kind === "releaser") return "true";
  return value.kind === "number" && value.ms.min !== undefined && value.ms.min > 0 ? "true" : undefined;
}
