/** Answers which events happen only for some arguments, and which of them a call leaves possible. */
import type { Event, Func, Resource, Value } from "../model.ts";
import { aboutFunc } from "./memo.ts";
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

const conditionsIn = aboutFunc((func): ReadonlyMap<Event, readonly Condition[]> => {
  const found = new Map<Event, Condition[]>();
  const seen = new Set<string>();
  for (const branch of func.events) {
    const on = plainCondition(branch, func);
    if (!on || seen.has(on.path)) continue;
    seen.add(on.path);
    for (const is of [true, false]) {
      const others = reachedWithout(func, on, is);
      for (const event of func.events) if (!others.has(event)) found.set(event, [...(found.get(event) ?? []), { on, is }]);
    }
  }
  return found;
});

/** The parameter that the condition consists of, and that nobody writes. */
function plainCondition({ kind, detail: { condition, reads } }: Event, func: Func): Resource | undefined {
  const on = kind === "branch" && reads?.length === 1 && condition !== undefined && /^[\w$.?]+$/.test(condition) ? reads[0] : undefined;
  if (!on || !isParameter(on, func)) return undefined;
  return func.events.some((event) => event.kind === "write" && event.on && below(on.path, event.on.path)) ? undefined : on;
}

function isParameter({ path }: Resource, func: Func): boolean {
  for (let at: Func | undefined = func; at; at = at.parent) if (at.params.some((param) => below(path, param.path))) return true;
  return false;
}

/** What can be reached where the parameter is not `is`. */
function reachedWithout(func: Func, on: Resource, is: boolean): ReadonlySet<Event> {
  const found = new Set([func.entry]);
  for (const event of found) {
    // Both outcomes may lead to one place: the other one is still open then.
    const ways = plainCondition(event, func)?.path === on.path ? ((is ? event.detail.whenFalse : event.detail.whenTrue) ?? []) : event.next;
    for (const next of [...ways, ...event.onThrow]) found.add(next);
  }
  return found;
}

/** Returns what must still hold in the caller for something to happen in the callee; undefined where its arguments rule it out. */
export function stillPossible(conditions: readonly Condition[], to: Substitution, callee: Func, caller: Func): readonly Condition[] | undefined {
  const left: Condition[] = [];
  for (const condition of conditions) {
    if (!callee.params.some((param) => below(condition.on.path, param.path))) {
      if (isParameter(condition.on, caller)) left.push(condition);
      continue;
    }
    const value = to.given(condition.on);
    const truth = value && truthOf(value);
    if (truth !== undefined && truth !== condition.is) return undefined;
    if (value?.kind === "resource" && isParameter(value.resource, caller)) left.push({ on: value.resource, is: condition.is });
  }
  return left;
}

/** Returns both sets of conditions as one; undefined where they contradict each other. */
export function both(some: readonly Condition[], others: readonly Condition[]): readonly Condition[] | undefined {
  if (some.length === 0) return others;
  const added = others.filter(({ on, is }) => !some.some((each) => each.on.path === on.path && each.is === is));
  return added.some(({ on }) => some.some((each) => each.on.path === on.path)) ? undefined : [...some, ...added];
}

function truthOf(value: Value): boolean | undefined {
  if (value.kind === "constant") return !/^(false|null|undefined|""|''|``)$/.test(value.text);
  if (value.kind === "func" || value.kind === "promise" || value.kind === "resolver" || value.kind === "releaser") return true;
  return value.kind === "number" && value.ms.min !== undefined && value.ms.min > 0 ? true : undefined;
}
