/** Answers which file or entry of a store a value names, so that two places can be seen to mean the same. */
import type { Event, Func, Resource, Value } from "../../model.ts";
import { partsOf } from "../flow/partsOf.ts";
import { below, bind } from "../flow/substitute.ts";

/** What a file is called by: state or a constant, or what is made of such in the same way each time. */
export type EntryName =
  | { readonly kind: "state"; readonly state: Resource }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "made"; readonly by: string; readonly of: readonly EntryName[] }
  /** What one call gave: the same only where it is kept. */
  | { readonly kind: "once"; readonly event: Event };

const MAX_DEPTH = 4;
/** What gives another answer each time, though it is asked the same. */
export const FRESH = /te?mp|rand|uuid|uniq|nonce|next|now\b/i;

/** Returns the name that a value of a function is. */
export function nameOf(value: Value | undefined, func: Func, depth = 0): EntryName | undefined {
  if (!value || depth > MAX_DEPTH) return undefined;
  if (value.kind === "resource") return { kind: "state", state: value.resource };
  if (value.kind === "constant") return { kind: "text", text: value.text };
  if (value.kind === "derived") return value.in?.[0] && !FRESH.test(value.in[0].text) ? { kind: "made", by: value.in[0].text, of: value.from.map((state) => ({ kind: "state", state })) } : undefined;
  if (value.kind !== "result") return undefined;
  const event = value.of;
  const { args = [], receiver, api, callee = "" } = event.detail;
  const [run, ...others] = event.runs;
  if (run && others.length === 0 && run.returns.length === 1) {
    const inner = nameOf(run.returns[0], run, depth + 1);
    const there = inner && nameFor(inner, event, run, func);
    if (there) return there;
  }
  const parts = [...(receiver && run?.bindsThis ? [{ kind: "resource", resource: receiver } as const] : []), ...args].map((arg) => nameOf(arg, func, depth + 1));
  const given = parts.filter((part) => part !== undefined);
  return event.kind !== "call" || FRESH.test(callee) || given.length < parts.length || (parts.length === 0 && !run) ? { kind: "once", event } : { kind: "made", by: run?.id ?? api ?? callee, of: given };
}

/** Returns the name of a callee as its caller knows it; undefined where only the callee does. */
export function nameFor(name: EntryName, call: Event, callee: Func, caller: Func): EntryName | undefined {
  if (name.kind === "text") return name;
  if (name.kind === "once") return undefined;
  if (name.kind === "made") {
    const of = name.of.map((part) => nameFor(part, call, callee, caller));
    const seen = of.filter((part) => part !== undefined);
    return seen.length === of.length ? { ...name, of: seen } : undefined;
  }
  const to = bind(call, callee, caller);
  const param = callee.params.some(({ path }) => below(name.state.path, path));
  if (param) return nameOf(to.given(name.state), caller, 1);
  const state = to.resource(name.state);
  return state.path.startsWith(`${callee.id}:`) || (state.scope === "local" && callee.parent?.role === "module") ? undefined : { kind: "state", state };
}

/** Returns a text that is equal for equal names of one function. */
export function keyOf(name: EntryName): string {
  if (name.kind === "text") return name.text;
  if (name.kind === "state") return name.state.path;
  return name.kind === "once" ? `#${name.event.at.line}:${name.event.at.column}` : `${name.by}(${name.of.map(keyOf).join()})`;
}

/** Returns the state that a name is made of. */
export function statesOf(name: EntryName): readonly Resource[] {
  if (name.kind === "state") return [name.state];
  if (name.kind === "made") return name.of.flatMap(statesOf);
  return name.kind === "once" ? (name.event.detail.args ?? []).flatMap(partsOf) : [];
}

/** A text with its quotes. */
export const QUOTED = /^["'`](.*)["'`]$/;

/** Returns what a report calls it: the state or the text that names it; undefined where several things do. */
export function shown(name: EntryName): string | undefined {
  if (name.kind === "state") return name.state.name;
  if (name.kind === "text") return QUOTED.exec(name.text)?.[1];
  const last = name.kind === "made" ? name.of.at(-1) : undefined;
  return last?.kind === "text" || (last?.kind === "state" && name.kind === "made" && name.of.length === 1) ? shown(last) : undefined;
}
