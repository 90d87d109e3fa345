/** Answers which locks are held whenever a function runs, because of how it is called. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { callers, closures, recursiveIn } from "../flow/calls.ts";
import { looksAt } from "../flow/cells.ts";
import { effects, isLetGo } from "../flow/effects.ts";
import { locks } from "./held.ts";
import { findPath } from "../flow/paths.ts";
import { isOfVariable, suspends } from "../state/state.ts";

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
  // `_connect`, which others of the program call: the outside calls `connect`.
  if (/\._\w+$/.test(func.name)) return false;
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
      if (effect.calls?.kind === "resource" && effect.calls.resource.path === callee.params[index]?.path) common = isLetGo(effect) ? [] : effect.held.map((held) => locks(model).seenFrom(call, callee, owner, held.lock).id);
  return common?.length ? common : call.runs.flatMap((callee) => (callee.params[index] ? (underWhich(model, callee, callee.params[index]) ?? []) : []));
}

const MAX_DEPTH = 3;

/** The locks under which a function, or a closure of it, always calls what it is given, the links of promise chains included; undefined where it does not call it. */
function underWhich(model: Model, func: Func, given: Resource, depth = 0): readonly string[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  let common: readonly string[] | undefined;
  for (const body of [func, ...closuresIn(model, func)])
    for (const event of body.events) {
      const handed = event.detail.calls?.kind === "resource" && event.detail.calls.resource.path === given.path ? [] : underCalls(model, event, (arg) => arg.kind === "resource" && arg.resource.path === given.path, depth);
      if (!handed) continue;
      const chain = locks(model).shapes.around(event);
      const here = event.kind === "spawn" ? [] : (locks(model).held(body).get(event) ?? []).map(({ lock }) => lock.id);
      const ids = [...handed, ...here, ...(chain ? [chain.lock.id] : []), ...(body === func ? [] : aroundClosure(model, body, func, depth))];
      common = common ? common.filter((id) => ids.includes(id)) : ids;
    }
  return common;
}

/** The locks under which what a call runs calls this argument. */
function underCalls(model: Model, { runs, detail: { args = [] } }: Event, is: (arg: Value) => boolean, depth: number): readonly string[] | undefined {
  const index = args.findIndex(is);
  const [callee] = runs;
  return !callee?.params[index] || runs.length > 1 ? undefined : underWhich(model, callee, callee.params[index], depth + 1);
}

/** The same for a closure, where the functions between it and `outer` are run or hand it on. */
function aroundClosure(model: Model, closure: Func, outer: Func, depth: number): readonly string[] {
  const maker = closure.parent;
  if (!maker) return [];
  const further = maker === outer ? [] : aroundClosure(model, maker, outer, depth);
  const is = (arg: Value): boolean => (arg.kind === "func" && arg.func === closure) || (arg.kind === "resolver" && arg.by === closure);
  return [...further, ...maker.events.flatMap((event) => underCalls(model, event, is, depth) ?? [])];
}

function closuresIn(model: Model, func: Func): readonly Func[] {
  return closures(model)(func).flatMap((inner) => [inner, ...closuresIn(model, inner)]);
}

/** Returns the promises that a call's run is shared through, `flight:` and their ids: `this.loading ??= this.load()`, or a function that is memoised. */
export function flights(call: Event, caller: Func): readonly string[] {
  const own = call.detail.shared ? call.runs.map(({ id }) => `flight:${id}`) : [];
  const kept = caller.events.filter((event) => event.kind === "write" && event.on && event.on.scope !== "local" && keeps(event, call));
  return [...own, ...kept.filter((event) => tests(caller, event.on!)).map((event) => `flight:${event.on!.id}`)];
}

function keeps(write: Event, call: Event): boolean {
  const { value } = write.detail;
  // `entry = await this.make()`: a variable is set, and what it is given is the answer.
  if (isOfVariable(write)) return false;
  if (call.kind === "spawn" && call.on && call.on.path === write.on?.path) return true;
  // `const run = this.work(); this.running = run; await run`: kept before anybody else can ask.
  if (call.kind === "spawn" && call.on && value?.kind === "resource" && value.resource.path === call.on.path) return findPath(call, suspends, (event) => event === write) === undefined;
  return (value?.kind === "promise" || (value?.kind === "result" && !call.detail.awaited)) && value.of === call;
}

function tests(func: Func, resource: Resource): boolean {
  return func.events.some((event) => looksAt(event, resource));
}
