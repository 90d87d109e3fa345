/** Answers which conditions look at which shared state, where the look happens, and what a write does to the outcome. */
import type { Event, Func, Resource } from "../../model.ts";
import { claims, isConstant, isEntryGiven, isNothing } from "./cells.ts";
import { matches } from "./matches.ts";
import { aboutFunc } from "./memo.ts";
import { removes } from "./operations.ts";
import { partsOf } from "./partsOf.ts";
import { comesAfter, findPath, reachable } from "./paths.ts";
import { isPartOf } from "./places.ts";
import { bind } from "./substitute.ts";

/** A condition and the state that decides it. */
export interface Look {
  readonly state: Resource;
  readonly branch: Event;
  /** Where the state is read: in the condition, or earlier into a constant that it tests. */
  readonly event: Event;
  /** Tells whether the outcome leads to `event`, and whether what is written there turns the outcome round for the next; `whole`: it is put in the place of what the state is a part of. */
  decides(event: Event, write: Event, whole?: boolean): boolean;
  /** Tells whether a write before the wait leaves the outcome as it is: what was found missing is taken away once more. */
  ignores(write: Event): boolean;
}

const MAX_DEPTH = 3;

/** Returns the looks of a function, those through calls that only look included: `if (this.isOpen())`. */
export const looksOf = aboutFunc((func): readonly Look[] => func.events.flatMap((branch) => (branch.kind === "branch" ? looksAt(branch, func) : [])));

function looksAt(branch: Event, func: Func): readonly Look[] {
  const looks: Look[] = [];
  const add = (state: Resource, event: Event): void => {
    if ((state.scope === "local" && !isEntryGiven(state, func)) || state.scope === "external" || looks.some((look) => look.state.path === state.path && look.event === event)) return;
    looks.push({ state, branch, event, decides: (to, write, whole) => decidesOn(branch, to) && (whole ? renews(branch, state, to, write) : turns(branch, to, write)), ignores: (write) => whenPresent(branch) !== undefined && write.kind === "write" && !claims(write) });
  };
  for (const state of branch.detail.reads ?? []) {
    // `this.calls.has(id)` looks at the entry.
    const entries = (readsIn(func).entries.get(state.path) ?? []).filter((event) => isPartOf(event.at, branch.at));
    for (const entry of entries) add(entry.on!, entry);
    if (entries.length === 0) for (const read of readsBefore(branch, state, func)) add(state, read);
  }
  const asked = new Set([...(branch.detail.asks ?? []), ...gettersIn(func).filter((event) => isPartOf(event.at, branch.at))]);
  for (const call of asked) for (const state of askedFor(call, func)) add(state, call);
  for (const call of asked) for (const state of handedOut(call, func)) add(state, func.events.find(({ kind, detail }) => kind === "await" && detail.joins === call) ?? call);
  return looks;
}

/** `const room = await this.find(id); if (!room) …`: what an awaited method returns is the state as it was when it returned. */
function handedOut(call: Event, caller: Func): readonly Resource[] {
  const [callee] = call.runs;
  if (!call.detail.awaited || call.runs.length !== 1 || !callee?.async || callee.role === "constructor") return [];
  const to = bind(call, callee, caller);
  const given = callee.returns.map((value) => (value.kind === "resource" ? value.resource : value.kind === "result" && value.of.kind === "read" ? value.of.on : undefined));
  return given.flatMap((state) => (state && state.scope !== "local" ? [to.resource(state)] : []));
}

const gettersIn = aboutFunc((func) => func.events.filter((event) => event.kind === "call" && event.runs.some(({ role }) => role === "getter")));

/** The reads of a function by what they read, and by the container that it is an entry of. */
const readsIn = aboutFunc((func): Readonly<Record<"own" | "entries", ReadonlyMap<string, readonly Event[]>>> => {
  const own = new Map<string, Event[]>();
  const entries = new Map<string, Event[]>();
  const add = (to: Map<string, Event[]>, path: string, event: Event): void => void to.set(path, to.get(path) ?? []).get(path)!.push(event);
  for (const event of func.events) {
    if (event.kind !== "read" || !event.on) continue;
    const { path } = event.on;
    add(own, path, event);
    for (let at = path.indexOf("["); at >= 0; at = path.indexOf("[", at + 1)) add(entries, path.slice(0, at), event);
  }
  return { own, entries };
});

/** The reads whose value the condition tests: its own, else the last ones before it. */
function readsBefore(branch: Event, state: Resource, func: Func): readonly Event[] {
  const reads = readsIn(func).own.get(state.path) ?? [];
  const own = reads.find((read) => isPartOf(read.at, branch.at));
  if (own) return [own];
  const others = new Set(reads);
  const last = reads.filter((read) => findPath(read, branch, (event) => event !== read && others.has(event)) !== undefined);
  return last.length > 0 ? last : [branch];
}

/** The shared state that the result of a synchronous call depends on. */
function askedFor(call: Event, caller: Func, depth = 0): readonly Resource[] {
  if (call.detail.awaited || depth > MAX_DEPTH) return [];
  return call.runs.flatMap((callee) => {
    if (callee.async || callee.events.length > 40) return [];
    const to = bind(call, callee, caller);
    const reads = callee.events.flatMap((event) => (event.kind === "read" && event.on && !isOnlyAsked(event, callee) ? [event.on] : event.kind === "call" && event.detail.result !== "ignored" ? askedFor(event, callee, depth + 1) : []));
    return reads.filter(({ scope }) => scope !== "local").map((read) => to.resource(read));
  });
}

/** `this.line.closed`, a getter: the line is read to be asked, whether there is one is taken for granted. */
function isOnlyAsked({ at, on }: Event, { events }: Func): boolean {
  return events.some(({ kind, at: whole, detail: { receiver }, runs }) => kind === "call" && receiver?.path === on?.path && runs.some(({ role }) => role === "getter") && isPartOf(at, whole));
}

/** Tells whether one outcome of a branch leads to the event and the other does not. */
export function leadsTo(branch: Event, to: Event): boolean {
  const { whenTrue = [], whenFalse = [] } = branch.detail;
  return leads(branch, whenTrue, to) !== leads(branch, whenFalse, to);
}

/** Tells whether the outcome of a branch matters for whether the event is reached: one leads to it, or spares it for those for whom more is so. */
export function decidesOn(branch: Event, to: Event): boolean {
  return leadsTo(branch, to) || spares(branch, to) !== undefined;
}

/** Tells which outcome of a branch leads to the event; where both can, the one that spares nobody; `true` where that says nothing. */
export function outcomeOf(branch: Event, to: Event): boolean {
  const whenTrue = leads(branch, branch.detail.whenTrue ?? [], to);
  return whenTrue && leads(branch, branch.detail.whenFalse ?? [], to) ? spares(branch, to) !== true : whenTrue;
}

/** `if (token && isValid(token)) return token; …`, `if (!token || isOld(token)) …`: both outcomes can lead on, but only one has a way out that the other has not. */
function spares(branch: Event, to: Event): boolean | undefined {
  if (branch === to || branch.loop?.detail.loop === "do") return undefined;
  const { whenTrue = [], whenFalse = [] } = branch.detail;
  if (!leads(branch, whenTrue, to) || !leads(branch, whenFalse, to)) return undefined;
  const there = waysOut(branch, whenTrue, to);
  const otherwise = waysOut(branch, whenFalse, to);
  const more = [...there].some((event) => !otherwise.has(event));
  return more === [...otherwise].some((event) => !there.has(event)) ? undefined : more;
}

/** Where a function returns after this outcome without the event. */
function waysOut(branch: Event, targets: readonly Event[], to: Event): ReadonlySet<Event> {
  const ends = (event: Event): boolean => event.kind === "return";
  return new Set(targets.flatMap((target) => (target === to ? [] : [target, ...reachable(target, (event) => event === to || event === branch)]).filter(ends)));
}

function leads(branch: Event, targets: readonly Event[], to: Event): boolean {
  return targets.some((target) => target === to || comesAfter(target, to, branch));
}

/** Whether something is in a container. */
export const IF_THERE = /\.(has|includes)\(/;

/** The next who looks decides otherwise because of the write. */
function turns(branch: Event, to: Event, write: Event): boolean {
  const { value } = write.detail;
  const there = present(write);
  if (there === undefined || (matches(branch.detail.condition, IF_THERE) && isFresh(write))) return false;
  const taken = whenPresent(branch);
  if (taken === undefined) return there;
  const outcome = outcomeOf(branch, to);
  // Nothing there leads to the write, which puts something there; or the other way round.
  return outcome !== (taken === there) && (there || isConstant(value, "false", "true"));
}

/** Whether something is there after the write; undefined where it only changes what is. */
function present({ on, detail }: Event): boolean | undefined {
  if (removes(detail)) return undefined;
  // `entries.set(key, [])`: an entry is there, empty as it is.
  return (isConstant(detail.value, "[]", "{}") && on?.path.endsWith("]") === true) || !isNothing(detail.value);
}

/** Another one takes the place of what was asked; one that has ended by one that has not: `if (this.line.closed) this.line = await open()`. */
function renews(branch: Event, { path }: Resource, to: Event, write: Event): boolean {
  return present(write) === true && (![path, branch.detail.condition ?? ""].some((asked) => HAS_ENDED.test(asked)) || whenPresent(branch) === outcomeOf(branch, to));
}

export const HAS_ENDED = /\.#?_?(?:is|has)?_?(?:closed|ended|finished|destroyed|disposed|aborted|cancell?ed|killed|expired|exhausted|failed|dead)$/i;

/** Another container takes the place of the one that was asked for an entry: `this.seen = createFilter(100)`. */
function isFresh({ on, detail: { op, value } }: Event): boolean {
  return op === "set" && on !== undefined && !on.path.endsWith("]") && value?.kind === "result" && !(value.of.detail.args ?? []).flatMap(partsOf).some(({ path }) => path === on.path);
}

/** Something is compared with what stands for nothing. */
export const WITH_NOTHING = /[!=]==?\s*(null|undefined|false|0|void 0)$|^(null|undefined|false)\s*[!=]=/;

/** It is asked whether it is true, or is not. */
export const IS_TRUE = /[!=]==?\s*true$/;

/** Whether there is any. */
export const IF_ANY = /(size|length)\s*(>|!==?)\s*0$|\.has\(/;

/** Whether there is none. */
export const IF_NONE = /(size|length)\s*===?\s*0$/;

/** Which outcome means that something is there; undefined where the condition compares with something else. */
function whenPresent({ detail: { condition } }: Event): boolean | undefined {
  if (matches(condition, WITH_NOTHING)) return matches(condition, /!==?/);
  if (matches(condition, IS_TRUE)) return !matches(condition, /!==?/);
  if (matches(condition, IF_ANY)) return true;
  if (matches(condition, IF_NONE)) return false;
  return matches(condition, /[<>=]/) ? undefined : true;
}
