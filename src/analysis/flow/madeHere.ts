/** Answers which objects belong to one call: it has had them made, and nobody else knows of them. */
import type { Event, Func, Resource, Value } from "../../model.ts";
import { recursive } from "./calls.ts";
import { isShared } from "./cells.ts";
import { isVariableOf } from "./objects.ts";
import { rootOf } from "./spelling.ts";

/** Tells whether a resource is part of what a variable of the function holds, and that was made for it by functions of the program: `const request = begin(url); request.answer = …`. */
export function isPartOfMade(func: Func, { path }: Resource): boolean {
  const root = rootOf(path);
  // A constant is not written: what it stands for is seen where it is returned.
  const named = new RegExp(`^return\\s+${/^[\w]*/.exec(root)![0]};?$`);
  const given = root === path ? [] : func.events.filter(({ kind, on, at, detail }) => (kind === "write" && on?.path === root && isVariableOf(on, func)) || (kind === "return" && detail.value?.kind === "result" && named.test(at.text)));
  return given.length > 0 && given.every(({ detail: { value } }) => value?.kind === "result" && areMakers(value.of, makesAnew));
}

/** All that it returns it has made itself, or had made, and put away nowhere; one that leads back here makes nothing else. */
const makesAnew = recursive(true, (func, ask): boolean => {
  const isOwn = (value: Value | undefined): boolean => {
    if (value?.kind === "result") return areMakers(value.of, ask);
    // An object that holds what settles a promise of this call.
    if (value?.kind === "resolver") return true;
    if (value?.kind !== "resource" || !isVariableOf(value.resource, func)) return false;
    const { path } = value.resource;
    return (func.composed?.has(path) === true || valuesOf(func, path).every(isOwn)) && !func.events.some(({ on, detail }) => on !== undefined && on.path !== path && isShared(on, func) && detail.value?.kind === "resource" && detail.value.resource.path === path);
  };
  return func.returns.length > 0 && func.returns.every(isOwn);
});

function areMakers({ runs, detail: { callee = "" } }: Event, isMaker: (callee: Func) => boolean): boolean {
  return callee.startsWith("new ") || (runs.length > 0 && runs.every(isMaker));
}

function valuesOf({ events }: Func, path: string): readonly (Value | undefined)[] {
  return events.flatMap(({ kind, on, detail }) => (kind === "write" && on?.path === path ? [detail.value] : []));
}
