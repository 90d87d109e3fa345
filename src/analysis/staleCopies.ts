/** Answers which writes put back what was read from shared state before a wait. */
import type { Event, Func, Model, Resource, Value } from "../model.ts";
import { isShared } from "./cells.ts";
import { locks } from "./held.ts";
import { reachesOthers } from "./overlap.ts";
import { findPath } from "./paths.ts";
import { isJudged, isOfVariable, isSerialised, waitBetween } from "./state.ts";

export interface StaleCopy {
  readonly func: Func;
  readonly state: Resource;
  readonly read: Event;
  readonly wait: Event;
  readonly write: Event;
  /** What is read is also what is written, not a part or whole of it. */
  readonly whole: boolean;
  /** The lock that is taken too late: between the read and the write. */
  readonly lock?: Resource;
}

const copiesOf = new WeakMap<Model, readonly StaleCopy[]>();

/** Returns the read-modify-writes of a program that let others run in the middle: one for each function and state. */
export function staleCopies(model: Model): readonly StaleCopy[] {
  let found = copiesOf.get(model);
  if (!found) copiesOf.set(model, (found = model.funcs.flatMap((func) => (isJudged(model, func) ? copiesIn(model, func) : []))));
  return found;
}

function copiesIn(model: Model, func: Func): readonly StaleCopy[] {
  const found = new Map<string, StaleCopy>();
  for (const write of func.events) {
    const { on } = write;
    if (write.kind !== "write" || !on || isOfVariable(write) || found.has(on.path) || (write.detail.op ?? "set") !== "set" || !isShared(on, func) || !reachesOthers(model, func, on)) continue;
    for (const source of sourcesOf(write.detail.value, func)) {
      if (!overlaps(source.source, on)) continue;
      const copy = stale(model, func, source, write);
      if (!copy) continue;
      found.set(on.path, copy);
      break;
    }
  }
  return [...found.values()];
}

interface Source {
  readonly source: Resource;
  /** Where it was read for sure; otherwise wherever it was read. */
  readonly read?: Event;
  /** The expressions that read it. */
  readonly in?: readonly Event["at"][];
}

/** The shared state that a value is made of. */
function sourcesOf(value: Value | undefined, func: Func): readonly Source[] {
  if (value?.kind === "resource") return [{ source: value.resource }];
  if (value?.kind === "derived") return value.from.map((source) => ({ source, in: value.in }));
  // `this.items.filter(…)`: made from what the receiver held then.
  if (value?.kind !== "result" || value.of.detail.awaited || value.of.kind !== "call") return [];
  const at = func.events.indexOf(value.of);
  const read = func.events[at - 1];
  return read?.kind === "read" && read.on && read.at.line === value.of.at.line && read.detail.callee === value.of.detail.callee ? [{ source: read.on, read }] : [];
}

/** The one is the other, or a part of it. */
function overlaps({ path: a }: Resource, { path: b }: Resource): boolean {
  return a === b || below(a, b) || below(b, a);
}

function below(path: string, base: string): boolean {
  return path.startsWith(base) && (path[base.length] === "." || path[base.length] === "[");
}

function stale(model: Model, func: Func, { source, read: known, in: places = [] }: Source, write: Event): StaleCopy | undefined {
  const on = write.on!;
  const isRead = (event: Event): boolean => event.kind === "read" && event.on?.path === source.path;
  const reads = func.events.filter(isRead);
  // `x = x + await y`: what stands in the statement is read there; else a constant was read before.
  const own = reads.filter((read) => within(read, write.at));
  const copied = reads.filter((read) => places.some((place) => within(read, place)));
  for (const read of known ? [known] : own.length > 0 ? own : copied.length > 0 ? copied : reads) {
    if (isSerialised(model, func, read, write) || !findPath(read, (event) => event === write, undefined, { within: func })) continue;
    const wait = waitBetween(model, func, read, write, on);
    if (!wait || claimedAfresh(func, wait, write, (event) => event !== read && isRead(event) && !known)) continue;
    const before = locks(model).held(func).get(read) ?? [];
    const lock = (locks(model).held(func).get(write) ?? []).find((held) => !before.some((other) => other.by === held.by));
    return { func, state: on, read, wait, write, whole: source.path === on.path, lock: lock?.lock };
  }
  return undefined;
}

function within({ at }: Event, outer: Event["at"]): boolean {
  return (at.line > outer.line || (at.line === outer.line && at.column >= outer.column)) && (at.endLine < outer.endLine || (at.endLine === outer.endLine && at.endColumn <= outer.endColumn));
}

/** Every way from the wait to the write reads the state again. */
function claimedAfresh(func: Func, wait: Event, write: Event, again: (event: Event) => boolean): boolean {
  return findPath(wait, (event) => event === write, again, { within: func }) === undefined;
}

