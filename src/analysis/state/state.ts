/** Answers where shared state is looked at, then waited, then written, as if nobody else had run meanwhile. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { callbackWrites } from "./callbackWrites.ts";
import { callers, passedTo, recursive } from "../flow/calls.ts";
import { cell, claims, isConstant, isShared, sameCell } from "../flow/cells.ts";
import { claimed, claimsForItself, isClaimedBehind, isMadeOf } from "./claims.ts";
import { heldAround } from "../locks/context.ts";
import { effects } from "../flow/effects.ts";
import { isContended } from "../locks/guarded.ts";
import { locks } from "../locks/held.ts";
import { lateWrites } from "./lateWrites.ts";
import { leadsTo, looksOf, type Look } from "../flow/looks.ts";
import { matches } from "../flow/matches.ts";
import { isEach, isFresh, overlap, reachesOthers } from "./overlap.ts";
import { aboutFunc, listOf, perFunc } from "../flow/memo.ts";
import { isReadyFirst, isRunFirst } from "./readyFirst.ts";
import { findPath, isGivenUp, reachable } from "../flow/paths.ts";
import { isPartOf } from "../flow/places.ts";
import { below, bind } from "../flow/substitute.ts";
import { isLoad, isMicrotask } from "../waits/microtasks.ts";

/** Look, wait, write: another task can write in between. */
export interface Gap {
  readonly func: Func;
  readonly state: Resource;
  /** Where the state was looked at: a condition, or a read whose value is written back. */
  readonly look: Event;
  /** The condition that decides. */
  readonly branch: Event;
  /** Where others run. */
  readonly wait: Event;
  /** The write, or the call in which it happens. */
  readonly write: Event;
  /** The write itself, perhaps in a callee. */
  readonly writes: Event;
  /** A lock is held when it is written but was not when it was looked at. */
  readonly lockedLate: boolean;
  /** Who comes too late gets an exception: a second call is expected. */
  readonly refuses: boolean;
}

/** Returns the places where a condition on shared state decides on a write that happens after a wait: one for each function and state. */
export const gaps = listOf((model, func) => (isJudged(model, func) ? gapsIn(model, func) : []));

/** Tells whether a function is worth asking: its runs can overlap. */
export function isJudged(model: Model, func: Func): boolean {
  return overlap(model)(func) !== "no";
}

function gapsIn(model: Model, func: Func): readonly Gap[] {
  const found = new Map<string, Gap>();
  const looks = looksOf(func);
  if (looks.length === 0) return [];
  for (const { event, on, inner, late, again } of written(model, func)) {
    if (isGivenUp(func)) return [];
    const key = cell(on);
    if (again || found.has(key) || !reachesOthers(model, func, on)) continue;
    for (const look of looks) {
      if (isGivenUp(func)) return [];
      const gap = sameState(look.state, on) || isReplaced(look.state, on, inner, func) || isKeyOfItsOwn(look.state, on, late) ? between(model, func, look, event, on, inner, late) : undefined;
      if (!gap) continue;
      found.set(key, gap);
      break;
    }
  }
  return [...found.values()];
}

/** `if (this.token.expires > now) return; this.token = await ask();`: with the whole comes another part, unless it is made of the one that was there. */
function isReplaced(part: Resource, whole: Resource, { detail: { op, value } }: Event, func: Func): boolean {
  return part.path.startsWith(`${whole.path}.`) && cell(part) !== cell(whole) && op === "set" && !isMadeOf(value, whole, func) && !(value?.kind === "derived" && value.from.some(({ path }) => below(path, whole.path)));
}

/** The last key is a variable that a callee has computed. */
export const KEY_OF_CALLEE = /\[[^\]]*@\d+:[\w$]+\]$/;

/** `get(name) { return this.known.get(keyOf(name)) ?? this.load(name); }`: the callee computes the key anew. */
function isKeyOfItsOwn(looked: Resource, on: Resource, late?: Event): boolean {
  return late !== undefined && looked.path.endsWith("]") && KEY_OF_CALLEE.test(on.path) && sameCell(looked, on);
}

export interface Written {
  readonly event: Event;
  readonly on: Resource;
  readonly inner: Event;
  /** What `inner` was before the arguments of calls took the place of parameters. */
  readonly source?: Event;
  /** The wait inside the callee that comes before the write. */
  readonly late?: Event;
  /** Whoever writes it looks for itself first. */
  readonly again?: boolean;
}

/** Returns the writes of a function, those of synchronous callees at their call: `this.setState("open")`. */
export const stateWrites = recursive<readonly Written[]>([], (func, ask) =>
  func.events.flatMap((event): readonly Written[] => {
    if (event.kind === "write" && event.on) return isOfVariable(event) ? [] : [{ event, on: event.on, inner: event }];
    const [callee] = event.runs;
    if (event.kind !== "call" || !callee || event.runs.length > 1 || callee.async || callee.role === "constructor" || callee.role === "getter" || (event.detail.awaited && callee.parent !== func)) return [];
    const to = bind(event, callee, func);
    const found: Written[] = [];
    const seen = new Map<Event, Set<string>>();
    const made = isFresh(event, func) ? event.detail.receiver : undefined;
    for (const { on, inner, source = inner, event: at, again: looked } of ask(callee)) {
      if (on.scope === "local") continue;
      const there = to.resource(on);
      // Of an object that was made here nobody has looked at anything.
      if (isUnseen(there) || (made && below(there.path, made.path))) continue;
      const again = looked || looksAgain(callee, on, at);
      // There may be more ways to one write than can be counted.
      if (!isNew(seen, source, `${again} ${there.path}`)) continue;
      const { value } = inner.detail;
      found.push({ event, on: there, again, source, inner: value ? { ...inner, detail: { ...inner.detail, value: substituted(to.value(value), value) } } : inner });
    }
    return found;
  }),
);

/** A variable of a callee, or a part of one. */
export const OF_CALLEE = /^[^[]*@\d+:/;

/** A member of an object that this function has no name for: it cannot have looked at it. */
function isUnseen(resource: Resource): boolean {
  return OF_CALLEE.test(resource.path) && cell(resource) === resource.id;
}

function isNew(seen: Map<Event, Set<string>>, source: Event, what: string): boolean {
  const known = seen.get(source);
  if (known?.has(what)) return false;
  if (known) known.add(what);
  else seen.set(source, new Set([what]));
  return true;
}

/** What the synchronous callees of a function write, by their calls. */
const writtenAt = aboutFunc((func): ReadonlyMap<Event, readonly Resource[]> => {
  const found = new Map<Event, Resource[]>();
  for (const { event, on } of stateWrites(func)) found.set(event, [...(found.get(event) ?? []), on]);
  return found;
});

/** A callee that looks for itself before it writes, at it or into it: `disable() { if (this.disabled) return; this.disabled = true; }`. */
function looksAgain(callee: Func, on: Resource, write: Event): boolean {
  return looksOf(callee).some(({ state, branch }) => (sameState(state, on) || state.path.startsWith(`${on.path}.`)) && leadsTo(branch, write));
}

/** Writes of a closure that an awaited call is given: they come after whatever that call waits for first. */
export function closureWrites(func: Func): readonly Written[] {
  return func.events.flatMap((event) =>
    !event.detail.awaited
      ? []
      : passedTo(event).flatMap((closure) => (closure.parent === func && closure.async && event.runs.length > 0 && !event.runs.includes(closure) ? stateWrites(closure).filter(({ on }) => !looksOf(closure).some((look) => sameState(look.state, on))).map(({ inner, on }) => ({ event, on, inner, late: event })) : [])),
  );
}

/** What the call passes says more than the parameter it is in the callee. */
function substituted(there: Value, here: Value): Value {
  return there.kind === "unknown" ? here : there;
}

/** Returns the writes of a function, and its calls that write after a wait of their own. */
export function written(model: Model, func: Func): readonly Written[] {
  const later = func.events.filter(({ kind }) => kind === "call" || kind === "spawn").flatMap((event) => lateWrites(model, event, func).map(({ on, write, wait }) => ({ event, on, inner: write, late: wait })));
  return [...stateWrites(func), ...closureWrites(func), ...callbackWrites(func), ...later];
}

/** Clearing a flag lets something begin, rather than ending it: `if (!this.closed) throw …; this.closed = false; this.listen()`. */
function startsAfter(model: Model, write: Event): boolean {
  const after = reachable(write, undefined, {});
  return [...after].some((event) => event.kind === "start" || event.kind === "spawn" || (event.kind === "call" && event.runs.some((callee) => effects(model)(callee).some(({ kind }) => kind === "start"))));
}

/** What is set is an entry, not a variable. */
export const ENTRY_IS_SET = /^[^=]*[\])]/;

/** What is set is a variable. */
export const VARIABLE_IS_SET = /^[\w$]+\s*(\?\?|\|\||&&)?=/;

/** `let entry = map.get(key); entry = {…}`: the variable is set, not the entry that it was a name for. */
export function isOfVariable({ on, detail: { callee }, at }: Event): boolean {
  if (on === undefined || callee !== undefined || !on.path.includes("]")) return false;
  return on.path.endsWith("]") ? !ENTRY_IS_SET.test(at.text) : VARIABLE_IS_SET.test(at.text);
}

function between(model: Model, func: Func, look: Look, write: Event, state: Resource, inner: Event, late?: Event): Gap | undefined {
  if (!isContended(model, func, state) || isReadyFirst(model, func, state) || isRunFirst(model, func, state)) return undefined;
  if (looksAgainLocked(model, func, look, write, inner)) return undefined;
  // Whoever imports a module gets the one that there is.
  if (inner.detail.value?.kind === "result" && inner.detail.value.of.detail.callee === "import") return undefined;
  if (isAfterward(look.branch) || !look.decides(write, inner, look.state.path.startsWith(`${state.path}.`)) || isSerialised(model, func, look.event, write)) return undefined;
  if (!findPath(look.event, write, (event) => writesTo(event, state) && !look.ignores(event))) return undefined;
  if (isConstant(inner.detail.value, "false") && !startsAfter(model, write)) return undefined;
  const gap = { func, state, look: look.event, branch: look.branch, write, writes: inner, lockedLate: lockedLate(model, func, look.event, write), refuses: refuses(look.branch, write) };
  if (isAnswerOfAll(func, inner) || isSetBefore(func, look.event, state, look.state.path.startsWith(`${state.path}.`))) return undefined;
  const wait = waitBetween(func, look.event, write, state, look);
  if (wait) return { ...gap, wait };
  return late && !claimed(func, write) && !isShareOf(func, write) && !isClaimedBehind(func, write) ? { ...gap, wait: late } : undefined;
}

/** `if (!x) { lock; if (!x) x = make(); }`: the second look, under a lock that is held until the write, decides. */
function looksAgainLocked(model: Model, func: Func, look: Look, write: Event, inner: Event): boolean {
  if ((locks(model).held(func).get(write) ?? []).length === 0) return false;
  const passes = (branch: Event, event: Event): boolean => heldAlong(model, func, event, write) && findPath(look.event, write, (to) => to === event || to === branch) === undefined;
  if (looksOf(func).some((other) => other.branch !== look.branch && sameState(other.state, look.state) && other.decides(write, inner) && passes(other.branch, other.event))) return true;
  return generationTests(model, func).some((branch) => branch !== look.branch && leadsTo(branch, write) && passes(branch, branch));
}

/** Branches of a function that compare as `token === this.token` does: what was there before the wait with what is there now. */
const generationTests = perFunc((_model, func) => func.events.filter((branch) => comparesGenerations(func, branch)));

function comparesGenerations(func: Func, { detail: { condition, reads = [] } }: Event): boolean {
  return matches(condition, /[!=]==?/) && reads.some((read) => read.scope === "local") && reads.some((read) => read.scope !== "local" && isShared(read, func));
}

function heldAlong(model: Model, func: Func, from: Event, to: Event): boolean {
  const held = locks(model).held(func);
  const before = held.get(from) ?? [];
  return (held.get(to) ?? []).some((lock) => before.some((other) => other.by === lock.by));
}

/** `this.step = "starting"; await run(async () => { if (this.step !== "starting") return; … })`: every run sets it itself before it looks, whatever another has set: what it asks is whether it was told to end. */
function isSetBefore(func: Func, look: Event, state: Resource, part: boolean): boolean {
  const sets = (event: Event): boolean => event.detail.op === "set" && claims(event) && event.on !== undefined && event.on.path === state.path && !event.on.path.endsWith("]") && (isGivenHere(event.detail.value, func) || (part && !isMadeOf(event.detail.value, state, func)));
  if (findPath(func.entry, look, sets) === undefined) return func.events.some(sets);
  const [begin, ...others] = func.parent?.events.filter((event) => passedTo(event).includes(func) || event.runs.includes(func)) ?? [];
  return begin?.kind === "call" && others.length === 0 && !begin.loop && begin.detail.awaited === true && !isEach(begin.detail.api) && isSetBefore(func.parent!, begin, state, part);
}

/** A member of an enumeration: `src/a.ts#State.Idle`. */
export const ENUM_MEMBER = /#[A-Z]\w*\.[A-Z]\w*$/;

/** A constant, a new object, or what it was called with: not what is found elsewhere, which can be nothing. */
function isGivenHere(value: Value | undefined, { params }: Func): boolean {
  const isParam = ({ path }: Resource): boolean => params.some((param) => below(path, param.path));
  if (value?.kind === "resource") return isParam(value.resource) || ENUM_MEMBER.test(value.resource.path);
  if (value?.kind === "result") return value.of.detail.callee?.startsWith("new ") === true;
  return value?.kind === "constant" || value?.kind === "number";
}

/** `this.link = await this.opening`, `await this.lazy.get()` that returns what it keeps: whoever waits for it is given the same, and puts back what is there. */
export function isAnswerOfAll(func: Func, { detail: { value } }: Event): boolean {
  if (value?.kind === "resource") return isShared(value.resource, func) && func.events.some(({ kind, on }) => kind === "await" && on?.path === value.resource.path) && looksOf(func).some(({ state }) => state.path === value.resource.path);
  const [callee, ...others] = value?.kind === "result" && value.of.detail.awaited ? value.of.runs : [];
  return callee !== undefined && others.length === 0 && callee.returns.length > 0 && callee.returns.every((given) => given.kind === "resource" && isShared(given.resource, callee)) && callee.events.some((event) => event.kind === "spawn" && isShareOf(callee, event));
}

/** `do { … } while (this.open && !this.ready)`: the first turn asks nobody. */
function isAfterward(branch: Event): boolean {
  const { func, loop } = branch;
  if (loop?.detail.loop !== "do" || !func) return false;
  const after = func.events.slice(func.events.indexOf(branch) + 1).filter((event) => event.loop === loop);
  return after.every(({ kind }) => kind === "read" || kind === "branch");
}

/** Returns a wait after `look` and before `write`, after which nobody looks at the state again; one that lets others in from outside, if there is any. */
export function waitBetween(func: Func, look: Event, write: Event, state: Resource, asked?: Look): Event | undefined {
  const deciding = asked?.branch;
  const ignored = (event: Event): boolean => asked?.ignores(event) === true;
  const after = reachable(look, (event) => writesTo(event, state) && !ignored(event), {});
  const all = func.events.filter((wait) => wait !== write && after.has(wait) && suspends(wait) && !claimed(func, wait));
  const brief = (wait: Event): number => (isMicrotask(wait) ? 2 : isLoad(wait) ? 1 : 0);
  const waits = [0, 1, 2].flatMap((rank) => all.filter((wait) => brief(wait) === rank));
  const leaves = (wait: Event, clears: (event: Event) => boolean): boolean => findPath(wait, write, (event) => (event !== deciding && rechecks(func, event, state, wait)) || (writesTo(event, state) && event !== write && !clears(event)) || event === look, { since: look }) !== undefined;
  return waits.find((wait) => leaves(wait, () => false)) ?? (func.events.some(ignored) ? waits.find((wait) => leaves(wait, ignored)) : undefined);
}

/** Tells whether the promise of a call is stored before anybody can run, where the next caller finds it: `this.opening = this.open()`. */
export function isShareOf(func: Func, call: Event): boolean {
  const kept = (event: Event): boolean => event.kind === "write" && event.on !== undefined && isShared(event.on, func) && holdsPromise(event, call) && looksOf(func).some((look) => sameState(look.state, event.on!));
  return findPath(call, kept, (event) => suspends(event)) !== undefined;
}

function holdsPromise({ on, detail: { value }, at }: Event, call: Event): boolean {
  if (call.on && on && call.on.path === on.path) return true;
  if (value?.kind === "promise" || value?.kind === "result") return value.of === call || (value.of !== undefined && isPartOf(call.at, value.of.at));
  if (value?.kind === "resource") return call.on?.path === value.resource.path;
  return value?.kind !== "constant" && (isPartOf(call.at, at) || value?.kind === "chain");
}

/** Tells whether a condition looks at the state afresh after the wait, or compares a generation with the one from before. */
function rechecks(func: Func, event: Event, state: Resource, wait: Event): boolean {
  if (comparesGenerations(func, event) || matches(event.detail.condition, /\baborted\b|\bthrowIfAborted\b/)) return true;
  return looksOf(func).some((look) => look.branch === event && (sameState(look.state, state) || look.state.path.startsWith(`${state.path}.`)) && (look.event === event || findPath(wait, look.event) !== undefined));
}

/** Tells whether other tasks can run before the event is over: `await` lets them, whatever it is given. */
export function suspends({ kind, detail }: Event): boolean {
  // Where I/O is waited for there is an `await` before it.
  return kind === "await" || ((kind === "sleep" || kind === "acquire" || kind === "receive" || kind === "poll") && !detail.tried);
}

/** Tells whether an event writes the state. */
export function writesTo(event: Event, state: Resource): boolean {
  if (event.kind === "call") return event.func !== undefined && (writtenAt(event.func).get(event)?.some((on) => sameState(on, state)) ?? false);
  return event.kind === "write" && event.on !== undefined && sameState(event.on, state);
}

/** Tells whether two resources of one function are the same state: equal paths, or a container and its entries. */
export function sameState(a: Resource, b: Resource): boolean {
  if (!sameCell(a, b)) return false;
  return a.path === b.path || (a.path.endsWith("]") && b.path.endsWith("]") ? false : cell(a) !== a.id || cell(b) !== b.id);
}

/** Tells whether a lock is held from look to write, here or around every call. */
export function isSerialised(model: Model, func: Func, look: Event, write: Event): boolean {
  if (heldAround(model)(func).size > 0) return true;
  for (let outer = func.parent; outer && outer.role !== "module"; outer = outer.parent) if (heldAround(model)(outer).size > 0 && isPrivateTo(func, outer)) return true;
  if (isBracketed(func, look) || isClaimedByCallers(model, func)) return true;
  return heldAlong(model, func, look, write);
}

/** Whoever runs it has asked for a flag that it sets itself. */
function isClaimedByCallers(model: Model, func: Func): boolean {
  const around = func.async && !func.exported ? callers(model)(func) : [];
  return around.length > 0 && around.every(({ func: caller, event, passed }) => !passed && claimsForItself(caller, event));
}

export const TAKES = /(^|\.)#?_?(acquire|lock|enter|obtain)\w*$/i;
export const GIVES = /(^|\.)#?_?(release|unlock|leave|exit|free)\w*$/i;

/** `await gate.acquire(); try { … } finally { gate.release(); }`: a lock of code that was not audited. */
function isBracketed(func: Func, look: Event): boolean {
  return func.events.some(({ kind, detail: { callee, receiver, cleanup } }, i) => {
    if (kind !== "call" || cleanup !== "finally" || !receiver || !matches(callee, GIVES)) return false;
    return func.events.slice(0, i).some((event) => event.detail.awaited && event.detail.receiver?.path === receiver.path && matches(event.detail.callee, TAKES) && findPath(event, look) !== undefined);
  });
}

function refuses({ detail: { whenTrue = [], whenFalse = [] } }: Event, write: Event): boolean {
  return [whenTrue, whenFalse].some((targets) => targets.length > 0 && targets.every((target) => target.kind === "throw" || (target.kind !== "branch" && !suspends(target) && findPath(target, write) === undefined && findPath(target, (event) => event.kind === "throw") !== undefined && findPath(target, (event) => event.kind === "return") === undefined)));
}

function isPrivateTo(func: Func, outer: Func): boolean {
  return outer.events.some((event) => event.kind === "call" && event.runs.includes(func));
}

function lockedLate(model: Model, func: Func, look: Event, write: Event): boolean {
  const held = locks(model).held(func);
  return (held.get(write)?.length ?? 0) > (held.get(look)?.length ?? 0);
}
