/** Answers which locks are held whenever a function runs, because of how it is called. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { callers, recursiveIn } from "./calls.ts";
import { looksAt } from "./cells.ts";
import { effects } from "./effects.ts";
import { locks } from "./held.ts";

const NONE: ReadonlySet<string> = new Set();

/** Returns the ids of the locks that every caller holds, single flights included: `flight:` and the promise's id. */
export const heldAround: (model: Model) => (func: Func) => ReadonlySet<string> = recursiveIn(NONE, around);

function around(model: Model, func: Func, ask: (caller: Func) => ReadonlySet<string>): ReadonlySet<string> {
  let common: ReadonlySet<string> | undefined;
  const meet = (ids: ReadonlySet<string>): void => void (common = common ? new Set([...common].filter((id) => ids.has(id))) : ids);
  for (const caller of callers(model)(func)) {
    const here = (locks(model).held(caller.func).get(caller.event) ?? []).map((held) => held.lock.id);
    const later = caller.event.kind === "spawn" || caller.event.kind === "start";
    const chain = locks(model).shapes.around(caller.event);
    const outer = later ? (chain ? [chain.lock.id] : []) : [...here, ...ask(caller.func)];
    if (!caller.passed) meet(new Set([...outer, ...flights(caller.event, caller.func)]));
    else if (caller.event.runs.length > 0) meet(new Set([...outer, ...insideCallee(model, caller.event, func)]));
    else meet(new Set(outer));
  }
  // What the outside can call runs under nothing.
  return common && !(func.exported && !func.parent?.parent && isEntry(model, func)) ? common : NONE;
}

/** A closure passed as an argument is no entry of its own, even if the function around it is exported. */
function isEntry(model: Model, func: Func): boolean {
  return !callers(model)(func).some((caller) => caller.passed) && func.parent?.role === "module" ? true : func.owner !== undefined && func.exported && func.role !== "getter";
}

/** The locks that the callee holds when it calls the function that it is given. */
function insideCallee(model: Model, call: Event, func: Func): readonly string[] {
  const owner = call.func;
  if (!owner) return [];
  let common: string[] | undefined;
  for (const effect of effects(model)(owner)) {
    if (effect.func !== func || effect.via[0] !== call || effect.concurrent) continue;
    const ids = effect.held.map((held) => held.lock.id);
    common = common ? common.filter((id) => ids.includes(id)) : ids;
  }
  if (common) return common;
  // Nothing worth an effect happens in the closure: ask what is held where the callee calls its parameter.
  const index = (call.detail.args ?? []).findIndex((arg) => arg.kind === "func" && arg.func === func);
  for (const callee of call.runs)
    for (const effect of effects(model)(callee))
      if (effect.calls?.kind === "resource" && effect.calls.resource.path === callee.params[index]?.path) common = effect.held.map((held) => locks(model).seenFrom(call, callee, owner, held.lock).id);
  return common ?? [];
}

/** Returns the promises that a call's run is shared through, `flight:` and their ids: `this.loading ??= this.load()`, or a function that is memoised. */
export function flights(call: Event, caller: Func): readonly string[] {
  const own = call.detail.shared ? call.runs.map(({ id }) => `flight:${id}`) : [];
  const kept = caller.events.filter((event) => event.kind === "write" && event.on && event.on.scope !== "local" && keeps(event, call));
  return [...own, ...kept.filter((event) => tests(caller, event.on!)).map((event) => `flight:${event.on!.id}`)];
}

function keeps(write: Event, call: Event): boolean {
  const { value } = write.detail;
  if (call.kind === "spawn" && call.on && call.on.path === write.on?.path) return true;
  return (value?.kind === "promise" || value?.kind === "result") && value.of === call;
}

function tests(func: Func, resource: Resource): boolean {
  return func.events.some((event) => looksAt(event, resource));
}
