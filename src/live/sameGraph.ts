/** Tells whether two versions of functions say the same. */
import type { Event, Func } from "../model.ts";
import type { Content, LiveFunc } from "./function.ts";

/** Tells whether the drafts of functions that are nested in each other say the same as what they would replace, places included. */
export function isSame(funcs: readonly LiveFunc[]): boolean {
  const twins = new Map<unknown, unknown>();
  const pairs: (readonly [Content, Content])[] = [];
  for (const { versions } of funcs) {
    const { now, draft } = versions;
    if (!now || !draft || now.events.length !== draft.events.length) return false;
    now.events.forEach((event, i) => twins.set(event, draft.events[i]));
    pairs.push([now, draft]);
  }
  const events = (one: Event, other: Event): boolean => shallow(one, other, twins);
  return pairs.every(([now, draft]) => shallow(now, draft, twins) && now.events.every((event, i) => events(event, draft.events[i]!)));
}

/** Events are compared one by one; where they are mentioned it is enough that they are each other's twin. */
function shallow(a: object, b: object, twins: ReadonlyMap<unknown, unknown>): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key === "events" || deep((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], twins));
}

function deep(a: unknown, b: unknown, twins: ReadonlyMap<unknown, unknown>): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const twin = twins.get(a);
  if (twin !== undefined) return twin === b;
  if (isFunc(a) || isFunc(b)) return false;
  if (isPlace(a) && isPlace(b)) return a.line === b.line && a.column === b.column && a.endLine === b.endLine && a.endColumn === b.endColumn && a.text === b.text && a.file === b.file;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((each, i) => deep(each, b[i], twins));
  if (a instanceof Map) return b instanceof Map && a.size === b.size && [...a].every(([key, value]) => deep(value, b.get(key), twins));
  if (isEvent(a)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => deep((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], twins));
}

function isFunc(value: object): value is Func {
  return "bindsThis" in value;
}

function isEvent(value: object): value is Event {
  return "runs" in value && "onThrow" in value;
}

function isPlace(value: object): value is Event["at"] {
  return "endColumn" in value;
}
