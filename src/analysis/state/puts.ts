/** Answers what a function stores in shared state through its callees: setters, and updates of a draft that a callee hands to a callback. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { isVariable } from "../flow/spelling.ts";
import { callsBack } from "./callbackWrites.ts";
import { isShared } from "../flow/cells.ts";
import { indexBy, toDepth } from "../flow/memo.ts";
import { partsOf } from "../flow/partsOf.ts";
import { isOfVariable } from "./state.ts";
import { below, bind, enclosedBy, type Substitution } from "../flow/substitute.ts";

export interface Put {
  /** The event of the function asked about: a write, or the call in which it happens. */
  readonly event: Event;
  readonly on: Resource;
  readonly value: Value;
  /** The write itself, where it happens in a closure of the function. */
  readonly writes?: Event;
}

const MAX_DEPTH = 4;
const NONE: readonly Put[] = [];

/** Returns the writes of whole values to shared state, those of callees in terms of the function and only where they depend on what it passes. */
export const puts = toDepth(MAX_DEPTH, NONE, (_model, func, ask) =>
  func.events.flatMap((event): readonly Put[] => {
    const { on, kind, detail } = event;
    if (kind === "write") return on && detail.value && detail.op === "set" && !isOfVariable(event) && isShared(on, func) ? [{ event, on, value: detail.value }] : NONE;
    const continued = event.runs.flatMap((run) => (goesOnIn(event, run, func) ? ask(run).flatMap((put) => fromAround(put, event, run)) : NONE));
    if (continued.length > 0 || kind !== "call" || event.runs.length !== 1) return continued;
    const callee = event.runs[0]!;
    if (callee.role === "constructor" || callee.role === "getter" || callee.events.length > 200) return NONE;
    const to = bind(event, callee, func);
    const lifted = ask(callee).flatMap((put) => (dependsOnParams(put.value, callee) ? [{ event, on: to.resource(put.on), value: given(put.value, to, callee, func) }] : []));
    return [...lifted, ...drafted(event, callee, func)];
  }),
);

/** It runs a closure of the function: at once, as a link of a promise chain that is waited for, or once something has called back. */
function goesOnIn(event: Event, run: Func, func: Func): boolean {
  return run.parent === func && (event.kind === "spawn" ? callsBack(event, run) : event.kind === "call" && !run.async);
}

/** What the closure makes of what its function has read: it does not read that itself. */
function fromAround({ on, value, event: write, writes = write }: Put, event: Event, closure: Func): readonly Put[] {
  if (closure.bindsThis && below(on.path, "this")) return NONE;
  const from = partsOf(value).filter(({ path }) => !closure.events.some((read) => read.kind === "read" && read.on?.path === path));
  const unchanged = value.kind === "resource" ? !isVariable(value.resource.path) : value.kind === "derived" && value.unchanged === true;
  return from.length > 0 ? [{ event, on, value: { kind: "derived", from, ...(unchanged && { unchanged }) }, writes }] : NONE;
}

/** `update((draft) => { draft.x = y })`, where `update` passes its state and the callback on to one call: writes to the draft are writes to the state. */
function drafted(call: Event, callee: Func, func: Func): readonly Put[] {
  return (call.detail.args ?? []).flatMap((arg, i): readonly Put[] => {
    const draft = arg.kind === "func" ? arg.func.params[0] : undefined;
    const state = draft && callee.params[i] ? draftOf(callee, callee.params[i]) : undefined;
    if (arg.kind !== "func" || !draft || !state) return [];
    const base = bind(call, callee, func).resource(state);
    return arg.func.events.flatMap(({ kind, on, detail }) => (kind === "write" && on && detail.value && detail.op === "set" && on.path !== draft.path && below(on.path, draft.path) ? [{ event: call, on: { ...on, path: base.path + on.path.slice(draft.path.length), scope: base.scope, holder: base }, value: detail.value }] : []));
  });
}

/** The state that a function gives to one call together with a callback of its own and then sets. */
function draftOf(callee: Func, callback: Resource): Resource | undefined {
  for (const { kind, detail } of callee.events) {
    const args = kind === "call" ? (detail.args ?? []) : [];
    if (!args.some((arg) => arg.kind === "resource" && arg.resource.path === callback.path)) continue;
    const [state] = args.flatMap((arg) => (arg.kind === "resource" && isShared(arg.resource, callee) && below(arg.resource.path, "this") ? [arg.resource] : []));
    if (state && callee.events.some((event) => event.kind === "write" && event.on?.path === state.path)) return state;
  }
  return undefined;
}

function dependsOnParams(value: Value, callee: Func): boolean {
  const params: Resource[] = [];
  for (let at: Func | undefined = callee; at && at.role !== "module"; at = at.parent) params.push(...at.params);
  return partsOf(value).some(({ path }) => params.some((param) => below(path, param.path)));
}

/** A value of the callee in terms of its caller: what it passes. */
function given(value: Value, to: Substitution, callee: Func, func: Func): Value {
  const outer = (resource: Resource): Value | undefined => to.given(resource) ?? (enclosedBy(callee, func) ? { kind: "resource", resource } : undefined);
  if (value.kind === "resource") return outer(value.resource) ?? { kind: "unknown" };
  const from = partsOf(value).flatMap((resource) => partsOf(outer(resource)));
  return from.length > 0 ? { kind: "derived", from } : { kind: "unknown" };
}

/** Returns the path of state with getters that only return a field replaced by that field: `this.state.x` is `this.internal.x`. */
export function plainPath(model: Model, resource: Resource): string {
  for (let at: Resource | undefined = resource; at; at = at.holder) {
    const field = fieldGetters(model)(at.id).at(-1);
    if (field && below(field.path, "this") && below(at.path, "this") && below(resource.path, at.path)) return field.path + resource.path.slice(at.path.length);
  }
  return resource.path;
}

const fieldGetters = indexBy<string, Resource>((_model, { role, returns, file, name }) => {
  const [only] = returns;
  return role === "getter" && returns.length === 1 && only?.kind === "resource" ? [[`${file}#${name}`, only.resource]] : [];
});
