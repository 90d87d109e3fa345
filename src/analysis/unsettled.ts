/** Answers which promises nobody settles when what they wait for ends or is thrown away. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { cell } from "./cells.ts";
import { reach } from "./reach.ts";

export interface Unsettled {
  /** `ending`: the owner ends and its waiters are not told. `cleared`: the waiters are thrown away. `dropped`: a queue of a library drops tasks whose callers wait. */
  readonly how: "ending" | "cleared" | "dropped";
  readonly func: Func;
  readonly event: Event;
  /** What keeps the resolvers, or the queue. */
  readonly kept: Resource;
  /** The ending that should settle them; for `cleared` and `dropped` where a caller begins to wait. */
  readonly other: { readonly func: Func; readonly event: Event };
}

/** Returns the waits that no ending settles, and the clears that leave callers waiting, in order of files. */
export function unsettled(model: Model): readonly Unsettled[] {
  const found: Unsettled[] = [];
  const stores = storesOf(model);
  for (const [id, kept] of stores) {
    const first = kept[0]!;
    const cleared = model.funcs.flatMap((func) => (func.role === "constructor" || func.role === "module" ? [] : func.events.filter((event) => isClear(event, id) && !settlesAround(model, func, event, id)).map((event) => ({ func, event }))));
    for (const { func, event } of cleared) found.push({ how: "cleared", func, event, kept: event.on!, other: first });
    if (cleared.length > 0) continue;
    const open = kept.find((each) => !isBounded(each.func) && !isSettledElsewhere(model, each));
    const all = open ? endings(model, open.func) : [];
    if (!open || all.length === 0 || all.some(({ func }) => touches(func, id))) continue;
    found.push({ how: "ending", func: open.func, event: open.event, kept: open.event.on!, other: all[0]! });
  }
  return [...found, ...droppedTasks(model)];
}

interface Store {
  readonly func: Func;
  readonly event: Event;
}

/** Where resolvers are put into containers that outlive the call, by container. */
function storesOf(model: Model): ReadonlyMap<string, readonly Store[]> {
  const found = new Map<string, Store[]>();
  for (const func of model.funcs) {
    if (func.role === "test") continue;
    for (const event of func.events) {
      if (event.kind !== "write" || !event.on || event.on.scope === "local" || !isKept(event) || !holdsResolver(event, func)) continue;
      const id = cell(event.on);
      found.set(id, [...(found.get(id) ?? []), { func, event }]);
    }
  }
  return found;
}

function isKept({ on, detail: { op } }: Event): boolean {
  return op === "append" || op === "prepend" || op === "insert" || (op === "set" && on!.id.endsWith("]"));
}

function holdsResolver({ detail: { value } }: Event, func: Func): boolean {
  if (value?.kind === "resolver") return true;
  return value?.kind === "derived" && func.events.some(({ detail }) => /\bwithResolvers$/.test(detail.callee ?? "")) && value.from.some(({ name }) => /^(resolve|reject)$/.test(name));
}

function isClear({ kind, on, detail: { op, value } }: Event, id: string): boolean {
  if (kind !== "write" || on === undefined || cell(on) !== id || on.id.endsWith("]")) return false;
  return op === "clear" || (op === "set" && (value?.kind === "constant" ? value.text === "[]" || value.text === "{}" : value?.kind === "result" && /^new (Map|Set|Array)$/.test(value.of.detail.callee ?? "")));
}

/** The function that clears calls them, hands them on or takes them out first. */
function settlesAround(model: Model, func: Func, clear: Event, id: string): boolean {
  // A local that holds them is not followed: whatever unknown is called here may be one of them.
  const callsOut = (each: Func): boolean => each.events.some(({ kind, detail }) => kind === "call" && detail.calls !== undefined && detail.api === undefined);
  if (callsOut(func) || model.funcs.some((each) => isInside(each, func) && callsOut(each))) return true;
  return func.events.some((event) => event !== clear && ((event.kind !== "write" && looksInto(event, id)) || event.detail.calls?.kind === "resolver")) || func.events.some((event) => event.kind === "call" && event.runs.some((callee) => touches(callee, id)));
}

function looksInto({ on, kind, detail: { calls, receiver, op, value, args = [] } }: Event, id: string): boolean {
  if (kind === "read" && op !== "count" && on && cell(on) === id && !/\.(size|length)$/.test(on.id)) return true;
  if (kind === "return" && value?.kind === "resource" && cell(value.resource) === id) return true;
  return (calls?.kind === "resource" && cell(calls.resource).startsWith(id)) || (receiver !== undefined && cell(receiver) === id) || args.some((arg) => arg.kind === "resource" && cell(arg.resource) === id);
}

function touches(func: Func, id: string): boolean {
  for (const each of reach(func).keys()) if (each.events.some((event) => looksInto(event, id) || (event.kind === "write" && event.on !== undefined && cell(event.on) === id))) return true;
  return false;
}

/** A timer, a signal or a limit ends the wait without anybody else. */
function isBounded(func: Func): boolean {
  const around = [func, ...(func.parent && func.parent.role !== "module" ? [func.parent] : [])];
  return around.some((each) => each.events.some(({ kind, detail }) => (kind === "start" && (detail.what === "timeout" || detail.message === "abort")) || kind === "sleep" || (kind === "await" && (detail.timeout !== undefined || detail.wake === "race" || detail.wake === "signal"))));
}

/** What is kept is only a way to end it early: the executor itself gives the resolver to what it starts. */
function isSettledElsewhere(model: Model, { func, event }: Store): boolean {
  const { value } = event.detail;
  const stored = value?.kind === "resolver" ? value.by : undefined;
  const gives = (other: Event): boolean => other !== event && (other.detail.calls?.kind === "resolver" || (other.kind === "spawn" && (other.detail.args ?? []).some((arg) => arg.kind === "resolver")));
  const within = model.funcs.filter((each) => each === func || isInside(each, func));
  return within.some((each) => each !== stored && !(stored && isInside(each, stored)) && each.events.some(gives));
}

function isInside(inner: Func, outer: Func): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

const ENDS = /^(close|closed|exit|error|end|disconnect|disconnected)$/;

/** What runs when the owner of a function ends: its stop functions, last, and its listeners for the end of what it talks to. */
function endings(model: Model, func: Func): readonly { readonly func: Func; readonly event: Event }[] {
  const owner = ownerOf(func);
  const own = model.funcs.filter((each) => each.file === func.file && ownerOf(each) === owner);
  const stops = own.filter((each) => each.role === "stop" && each.events.length > 2).map((each) => ({ func: each, event: each.entry }));
  const listeners = own.flatMap((each) => each.events.filter(({ kind, detail }) => kind === "start" && detail.what === "listener" && ENDS.test(detail.message ?? "")).flatMap((event) => event.runs.map((run) => ({ func: run, event }))));
  return owner === undefined || listeners.length === 0 ? [] : [...listeners, ...stops];
}

function ownerOf(func: Func): string | undefined {
  for (let at: Func | undefined = func; at; at = at.parent) if (at.owner !== undefined) return at.owner;
  return undefined;
}

/** `queue.clear()` of a library that forgets the promises it has given out. */
function droppedTasks(model: Model): readonly Unsettled[] {
  const found: Unsettled[] = [];
  for (const func of model.funcs)
    for (const event of func.events) {
      const { loss, op, api = "" } = event.detail;
      if (event.kind !== "write" || op !== "clear" || !event.on || loss?.refusal !== "silent") continue;
      const id = cell(event.on);
      const waits = model.funcs.flatMap((each) => each.events.filter((other) => other.kind === "acquire" && other.on !== undefined && cell(other.on) === id && (other.detail.api ?? "").split(" ")[0] === api.split(" ")[0] && isAwaited(each, other)).map((other) => ({ func: each, event: other })));
      if (waits[0]) found.push({ how: "dropped", func, event, kept: event.on, other: waits[0] });
    }
  return found;
}

function isAwaited(func: Func, event: Event): boolean {
  return func.events.some(({ kind, at, detail }) => kind === "await" && at.line === event.at.line && detail.api === event.detail.api);
}
