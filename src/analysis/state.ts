/** Answers where shared state is looked at, then waited, then written, as if nobody else had run meanwhile. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { cell, claims, isShared, looksAt, sameCell } from "./cells.ts";
import { heldAround } from "./context.ts";
import { effects } from "./effects.ts";
import { locks } from "./held.ts";
import { findPath } from "./paths.ts";

/** Look, wait, write: another task can write in between. */
export interface Gap {
  readonly func: Func;
  readonly state: Resource;
  /** Where the state was looked at: a condition, or a read whose value is written back. */
  readonly look: Event;
  /** Where others run. */
  readonly wait: Event;
  readonly write: Event;
  /** The condition decides whether the write happens; otherwise the written value comes from the look. */
  readonly kind: "check" | "update";
  /** A lock is held when it is written but was not when it was looked at. */
  readonly lockedLate: boolean;
}

const gapsOf = new WeakMap<Model, readonly Gap[]>();

/** Returns the gaps of a program: one for each function, state and kind. */
export function gaps(model: Model): readonly Gap[] {
  let found = gapsOf.get(model);
  if (!found) gapsOf.set(model, (found = model.funcs.flatMap((func) => (func.role === "constructor" || func.role === "module" || func.role === "test" ? [] : gapsIn(model, func)))));
  return found;
}

function gapsIn(model: Model, func: Func): readonly Gap[] {
  const writes = func.events.filter((event) => event.kind === "write" && event.on && isShared(event.on, func));
  if (writes.length === 0 || !func.events.some((event) => suspends(model, event))) return [];
  const found = new Map<string, Gap>();
  for (const write of writes) {
    for (const kind of ["check", "update"] as const) {
      const key = `${kind} ${cell(write.on!)}`;
      if (found.has(key)) continue;
      const gap = kind === "check" ? checked(model, func, write) : updated(model, func, write);
      if (gap) found.set(key, gap);
    }
  }
  return [...found.values()];
}

/** Tells whether other tasks can run before the event is over. */
export function suspends(model: Model, event: Event): boolean {
  if (event.kind === "await" || event.kind === "io" || event.kind === "sleep" || event.kind === "acquire" || event.kind === "receive" || event.kind === "poll") return true;
  if (event.kind !== "call" || !event.detail.awaited || event.detail.result === "returned") return false;
  return event.runs.length === 0 || event.runs.some((func) => func.async || waits(model, func));
}

function waits(model: Model, func: Func): boolean {
  return effects(model)(func).some((effect) => !effect.concurrent && (effect.kind === "await" || effect.kind === "io" || effect.kind === "sleep" || effect.kind === "acquire"));
}

/** `if (x) return; await …; x = …`. */
function checked(model: Model, func: Func, write: Event): Gap | undefined {
  const state = write.on!;
  if (!claims(write)) return undefined;
  for (const look of func.events) {
    if (look.kind !== "branch" || !(look.detail.reads ?? []).some((read) => sameState(read, state)) || !decides(look, write)) continue;
    const gap = across(model, func, look, write, (event) => event.kind === "branch" && (event.detail.reads ?? []).some((read) => sameState(read, state)));
    if (gap) return { ...gap, kind: "check" };
  }
  return undefined;
}

/** `const old = x; await …; x = f(old)`. */
function updated(model: Model, func: Func, write: Event): Gap | undefined {
  const state = write.on!;
  const { value } = write.detail;
  const from = value?.kind === "derived" ? value.from : value?.kind === "resource" ? [value.resource] : [];
  if (!from.some((each) => each.path === state.path)) return undefined;
  for (const look of func.events) {
    if (look.kind !== "read" || look.on?.path !== state.path) continue;
    const gap = across(model, func, look, write, (event) => event !== look && event.kind === "read" && event.on?.path === state.path);
    if (gap) return { ...gap, kind: "update" };
  }
  return undefined;
}

/** Looks for a wait between `look` and `write` after which nobody looks again. */
function across(model: Model, func: Func, look: Event, write: Event, again: (event: Event) => boolean): Gap | undefined {
  const state = write.on!;
  const writesIt = (event: Event): boolean => event.kind === "write" && event.on !== undefined && sameState(event.on, state);
  const within = { within: func };
  if (isSerialised(model, func, look, write)) return undefined;
  const toWait = findPath(look, (event) => suspends(model, event), (event) => writesIt(event), within);
  if (!toWait) return undefined;
  for (const wait of func.events) {
    if (!suspends(model, wait) || !findPath(look, (event) => event === wait, writesIt, within)) continue;
    if (claimed(model, func, wait)) continue;
    if (findPath(wait, (event) => event === write, (event) => again(event) || (writesIt(event) && event !== write), within)) return { func, state, look, wait, write, kind: "check", lockedLate: lockedLate(model, func, look, write) };
  }
  return undefined;
}

function sameState(a: Resource, b: Resource): boolean {
  return sameCell(a, b) && (a.path === b.path || cell(a) !== a.id || cell(b) !== b.id);
}

/** One outcome leads to the write and the other does not. */
function decides(look: Event, write: Event): boolean {
  const { whenTrue = [], whenFalse = [] } = look.detail;
  const leads = (targets: readonly Event[]): boolean => targets.some((target) => target === write || findPath(target, (event) => event === write, (event) => event === look) !== undefined);
  return leads(whenTrue) !== leads(whenFalse);
}

/** A lock is held from look to write, here or around every call. */
function isSerialised(model: Model, func: Func, look: Event, write: Event): boolean {
  if (heldAround(model)(func).size > 0) return true;
  for (let outer = func.parent; outer && outer.role !== "module"; outer = outer.parent) if (heldAround(model)(outer).size > 0 && isPrivateTo(func, outer)) return true;
  const held = locks(model).held(func);
  const before = held.get(look) ?? [];
  return (held.get(write) ?? []).some((lock) => before.some((other) => other.by === lock.by));
}

function isPrivateTo(func: Func, outer: Func): boolean {
  return outer.events.some((event) => event.kind === "call" && event.runs.includes(func));
}

function lockedLate(model: Model, func: Func, look: Event, write: Event): boolean {
  const held = locks(model).held(func);
  return (held.get(write)?.length ?? 0) > (held.get(look)?.length ?? 0);
}

/** Another flag or promise was tested and set before anybody could run: `if (busy) return; busy = true; await …`. */
function claimed(model: Model, func: Func, wait: Event): boolean {
  return func.events.some((claim) => {
    if (claim.kind !== "write" || !claim.on || !isShared(claim.on, func) || !claims(claim) || claim.detail.value?.kind === "derived") return false;
    if (!findPath(claim, (event) => event === wait) || findPath(func.entry, (event) => event === wait, (event) => event === claim, { throws: true })) return false;
    return func.events.some((test) => test.kind === "branch" && (test.detail.reads ?? []).some((read) => sameState(read, claim.on!)) && findPath(test, (event) => event === claim, (event) => suspends(model, event)) !== undefined);
  });
}
