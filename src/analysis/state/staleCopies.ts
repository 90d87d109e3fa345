/** Answers which writes put back what was read from shared state before a wait. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { isVariable } from "../flow/spelling.ts";
import { locks } from "../locks/held.ts";
import { cell, usersOf } from "../flow/cells.ts";
import { aboutFunc, indexBy, listOf } from "../flow/memo.ts";
import { reachesOthers } from "./overlap.ts";
import { findPath } from "../flow/paths.ts";
import { isPartOf } from "../flow/places.ts";
import { plainPath, puts } from "./puts.ts";
import { isOfItsMaker, isSameAgain } from "./sameAgain.ts";
import { isContended } from "../locks/guarded.ts";
import { isJudged, isSerialised, suspends, waitBetween, writesTo } from "./state.ts";
import { below } from "../flow/substitute.ts";

export interface StaleCopy {
  readonly func: Func;
  readonly state: Resource;
  readonly read: Event;
  readonly wait: Event;
  /** The write, or the call in which it happens. */
  readonly write: Event;
  /** The write itself, perhaps in a closure. */
  readonly writes: Event;
  /** It is written back as it was read: nothing was made of it. */
  readonly unchanged: boolean;
  /** A second run writes the same once more. */
  readonly again: boolean;
  /** The lock that is taken too late: between the read and the write. */
  readonly lock?: Resource;
}

type Found = Omit<StaleCopy, "unchanged" | "writes" | "again">;

const MAX_DEPTH = 3;

/** Returns the read-modify-writes of a program that let others run in the middle: one for each function and state. */
export const staleCopies: (model: Model) => readonly StaleCopy[] = listOf((model, func) => (isJudged(model, func) ? copiesIn(model, func) : []));

function copiesIn(model: Model, func: Func): readonly StaleCopy[] {
  const found = new Map<string, StaleCopy>();
  for (const { event, on, value, writes = event } of puts(model, func)) {
    if (found.has(on.path) || !reachesOthers(model, func, on) || !isContended(model, func, on) || isOfItsMaker(model, func, on)) continue;
    for (const source of distinct(sourcesOf(value, func))) {
      const [whole, part] = [plainPath(model, source.source), plainPath(model, on)];
      // `this.session.cursor = new Cursor(this.session)`: what is made knows the object, and has nothing of what was in that part of it.
      if (!overlaps(whole, part) || (isMadeNew(value) && whole.length < part.length)) continue;
      // `let next = await choose(); if (…) next = { ...next, place: this.session.place }`: what is chosen takes the place of what was there, whatever it lacks is filled in.
      if (source.fillsIn && whole.length > part.length) continue;
      const unchanged = isAsItWas(value);
      const copy = stale(model, func, source, event, event.kind === "write" ? on : widest(source.source, on), unchanged);
      if (!copy || (unchanged && isItsOwn(model, copy))) continue;
      found.set(on.path, { ...copy, writes, unchanged, again: isSameAgain(model, func, on, value) });
      break;
    }
  }
  return [...found.values()];
}

function isMadeNew(value: Value): boolean {
  return value.kind === "result" && value.of.detail.callee?.startsWith("new ") === true;
}

function isAsItWas(value: Value): boolean {
  return value.kind === "derived" ? value.unchanged === true : value.kind === "resource" && value.resource.scope !== "local";
}

/** Nobody else sets a member of the object, nor does the function before it waits: what is put back is what is there. */
function isItsOwn(model: Model, { func, state, wait }: Found): boolean {
  return /^this\.[^.[]+$/.test(state.path) && !usersOf(model)(cell(state)).some((other) => other !== func && other.role !== "constructor") && !func.events.some((event) => writesTo(event, state) && findPath(event, wait) !== undefined);
}

/** A callee's name for the state says less than what the function itself reads, where that is part of it. */
function widest(source: Resource, on: Resource): Resource {
  return source.path.length < on.path.length ? on : source;
}

interface Source {
  readonly source: Resource;
  /** Where it was read for sure; otherwise wherever it was read. */
  readonly read?: Event;
  /** The expressions that read it. */
  readonly in?: readonly Event["at"][];
  /** It is put as it was into something that comes from elsewhere. */
  readonly fillsIn?: boolean;
}

/** The shared state that a value is made of. */
function sourcesOf(value: Value | undefined, func: Func, depth = 0): readonly Source[] {
  if (value?.kind === "resource" || value?.kind === "derived") {
    const from = value.kind === "resource" ? [value.resource] : value.from;
    const places = value.kind === "derived" ? value.in : undefined;
    return from.flatMap((source) => [{ source, in: places }, ...(depth < MAX_DEPTH && isLocal(source) ? keptIn(source, func, depth) : [])]);
  }
  // `this.items.filter(…)`: made from what the receiver held then.
  if (value?.kind !== "result" || value.of.detail.awaited || value.of.kind !== "call") return [];
  const { of } = value;
  // `count = add(count, await more())`: made from what it is given.
  const passed = (of.detail.args ?? []).flatMap((arg) => (arg.kind === "resource" ? [{ source: arg.resource, in: [of.at] }] : []));
  const at = func.events.indexOf(of);
  const read = func.events[at - 1];
  return passed.length > 0 ? passed : read?.kind === "read" && read.on && read.at.line === value.of.at.line && read.detail.callee === value.of.detail.callee ? [{ source: read.on, read }] : [];
}

/** A local of its own or one that its closures share. */
function isLocal({ scope, path }: Resource): boolean {
  return scope === "local" || isVariable(path);
}

/** What a variable was given at first and later: each of its sources once, however many ways lead to it. */
function keptIn({ path }: Resource, func: Func, depth: number): readonly Source[] {
  const { writes, known } = variablesOf(func);
  const key = `${depth} ${path}`;
  let found = known.get(key);
  if (!found) {
    const first = func.composed?.get(path);
    known.set(key, (found = distinct([...(first ? sourcesOf(first, func, depth + 1) : []), ...(writes.get(path) ?? []).flatMap((event) => written(event, func, depth))])));
  }
  return found;
}

interface Variables {
  /** Where each is given something that is made of others. */
  readonly writes: ReadonlyMap<string, readonly Event[]>;
  /** What has been found so far, by depth and path. */
  readonly known: Map<string, readonly Source[]>;
}

const variablesOf = aboutFunc(({ events }: Func): Variables => {
  const writes = new Map<string, Event[]>();
  for (const event of events) {
    if (!event.on || event.detail.value?.kind !== "derived") continue;
    const all = writes.get(event.on.path);
    if (all) all.push(event);
    else writes.set(event.on.path, [event]);
  }
  return { writes, known: new Map() };
});

function distinct(all: readonly Source[]): readonly Source[] {
  const seen = new Map<string, Source[]>();
  return all.filter((each) => {
    const same = seen.get(each.source.path) ?? [];
    if (same.some((other) => other.in === each.in && other.read === each.read && other.fillsIn === each.fillsIn)) return false;
    seen.set(each.source.path, [...same, each]);
    return true;
  });
}

function written(event: Event, func: Func, depth: number): readonly Source[] {
  const { on, at, detail: { value } } = event;
  if (value?.kind !== "derived") return [];
  const fillsIn = FILLS_IN.exec(at.text)?.[1] === on!.name;
  return sourcesOf({ ...value, from: value.from.filter((from) => from.path !== on!.path) }, func, depth + 1).map((source) => ({ ...source, ...(fillsIn ? { fillsIn } : {}) }));
}

/** `info = { ...info, place, owner: old.owner }`: nothing is made of what is put in. */
export const FILLS_IN = /^([\w$]+) = \{ \.\.\.\1(?:, [\w$]+(?:: [\w$.?]+)?)+,? \}$/;

/** The one is the other, or a part of it. */
function overlaps(a: string, b: string): boolean {
  return below(a, b) || below(b, a);
}

function stale(model: Model, func: Func, { source, read: known, in: places = [] }: Source, write: Event, on: Resource, unchanged: boolean): Found | undefined {
  const reads = func.events.filter((event) => event.kind === "read" && event.on?.path === source.path);
  // `x = x + await y`: what stands in the statement is read there; else a constant was read before.
  const own = reads.filter((read) => isPartOf(read.at, write.at));
  const copied = own.length > 0 ? [] : func.events.filter((event) => event.kind === "read" && event.on && below(source.path, event.on.path) && isReplaced(model, event.on) && places.some((place) => isPartOf(event.at, place)));
  for (const read of known ? [known] : own.length > 0 ? own : copied.length > 0 ? copied : reads) {
    if (isSerialised(model, func, read, write) || !findPath(read, write)) continue;
    const wait = waitBetween(func, read, write, on) ?? (write.kind === "spawn" && !isReplacedAtOnce(func, read, write, on) ? write : undefined);
    // What is asked is not what the answer is made of: `fetch(cursor).then((next) => (cursor = next))`.
    if (wait && known === undefined && wait.on?.path !== read.on?.path && isPartOf(read.at, wait.at)) continue;
    if (!wait || isReplacedFor(func, read, wait, unchanged) || isUnwrapped(wait, write, on)) continue;
    if (wait !== write && claimedAfresh(wait, write, (event) => event !== read && event.kind === "read" && event.on?.path === read.on?.path && !known && !copied.includes(event))) continue;
    const before = locks(model).held(func).get(read) ?? [];
    const lock = (locks(model).held(func).get(write) ?? []).find((held) => !before.some((other) => other.by === held.by));
    return { func, state: on, read, wait, write, lock: lock?.lock };
  }
  return undefined;
}

/** `this.report = await this.report`: a promise is replaced with what it gave. */
function isUnwrapped({ kind, on: awaited, at }: Event, write: Event, on: Resource): boolean {
  return kind === "await" && awaited?.path === on.path && write.kind === "write" && isPartOf(at, write.at);
}

/** The function itself puts something else there before anybody can look: `this.state = { loading: load().then(() => { this.state = … }) }`. */
function isReplacedAtOnce(func: Func, read: Event, begin: Event, on: Resource): boolean {
  const replaces = (event: Event): boolean => writesTo(event, on) || (event.kind === "write" && event.on !== undefined && below(on.path, event.on.path));
  return func.events.some((event) => event !== begin && replaces(event) && findPath(read, event, suspends) !== undefined);
}

/** A name alone. */
export const ONE_NAME = /^[\w$]+$/;

/** `const x = this.x ?? (await make())`, `const was = this.x; … was ?? (await make())`: where it is waited for, what was read was nothing and nothing is made of it. */
function isReplacedFor(func: Func, read: Event, wait: Event, unchanged: boolean): boolean {
  const asked = read.at.text.replace(/\s+/g, " ");
  const before = (first: Event): boolean => first === wait || findPath(first, wait, (event) => event === read) !== undefined;
  // A constant is asked for by its name; where something is made of it, it counts even as nothing: `n + 1`.
  const asksFor = ({ at, detail: { condition = "", reads = [] } }: Event): boolean => (isPartOf(read.at, at) ? condition === asked : unchanged && ONE_NAME.test(condition) && reads.length === 1 && reads[0]!.path === read.on?.path);
  return func.events.some((event) => asksFor(event) && (event.detail.whenFalse ?? []).some(before) && !(event.detail.whenTrue ?? []).some(before));
}

/** Where somebody puts something else, by path. */
const replacedAt = indexBy((_model, func) => (func.role === "constructor" ? [] : [...new Set(func.events.flatMap(({ on, detail }) => (on && detail.op === "set" ? [on.path] : [])))].map((path) => [path, true] as const)));

/** The last member or key of a path; a key may have keys of its own. */
export const LAST_STEP = /(\.[^.[\]]*|\[(?:[^[\]]|\[[^[\]]*\])*\])$/;

/** Somebody puts something else in its place, so that a constant that was made of it before keeps the old one. */
function isReplaced(model: Model, resource: Resource): boolean {
  for (let at = plainPath(model, resource), above = ""; ; at = above) {
    if (replacedAt(model)(at).length > 0) return true;
    above = at.replace(LAST_STEP, "");
    if (above === at) return false;
  }
}

/** Every way from the wait to the write reads the state again. */
function claimedAfresh(wait: Event, write: Event, again: (event: Event) => boolean): boolean {
  return findPath(wait, write, again) === undefined;
}

