/** Answers which locks are held at each event, wrappers that return holding a lock and their releasers included. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { closures, inOrder, writtenAround } from "../flow/calls.ts";
import { handedFrom } from "./handed.ts";
import { lockShapes, type LockShapes } from "./lockShapes.ts";
import { aboutFunc, indexBy, perFunc, perModel } from "../flow/memo.ts";
import { objectPath } from "../flow/objects.ts";
import { exits } from "../flow/paths.ts";
import { absolute, below, bind } from "../flow/substitute.ts";
import { tokensIn } from "./tokens.ts";
import { matches } from "../flow/matches.ts";
import { partsOf } from "../flow/partsOf.ts";

/** A lock taken and not yet released. */
export interface Held {
  /** The lock as this function reaches it. */
  readonly lock: Resource;
  /** The event of this function after which it is held: an acquire, or a call that returns holding it. */
  readonly by: Event;
  /** The acquire itself, perhaps in a callee. */
  readonly acquire: Event;
}

/** What a call of a function does to locks. */
export interface LockSummary {
  /** Held when it returns. */
  readonly takes: readonly Held[];
  /** Released although it did not take them. */
  readonly releases: readonly Resource[];
}

const NONE: readonly Held[] = [];
const NO_LOCKS: readonly Resource[] = [];

export type HeldAt = ReadonlyMap<Event, readonly Held[]>;

/** What the locks of a program are known to do; passed down so that summaries can use those made before. */
export interface Locks {
  held(func: Func): HeldAt;
  summary(func: Func): LockSummary;
  readonly shapes: LockShapes;
  /** What an unknown call gave out that has to be given back: a token with a `release` of its own. */
  token(event: Event): Resource | undefined;
  /** The functions written inside a function. */
  closures(func: Func): readonly Func[];
  /** A lock of a callee, as the function that makes the call reaches it. */
  seenFrom(call: Event, callee: Func, caller: Func, lock: Resource): Resource;
}

const NOTHING: LockSummary = { takes: [], releases: [] };

/** Returns, for a function, the acquisitions held on every path to each event that can be reached. */
export function held(model: Model): (func: Func) => HeldAt {
  return locks(model).held;
}

/** Tells whether several may hold the lock at once: it has permits, or shares it among readers. */
export function isShared(model: Model, acquire: Event, lock?: Resource): boolean {
  return (acquire.detail.permits ?? 1) > 1 || acquire.detail.lock === "read" || (locks(model).shapes.counts(acquire) && !(lock && isForOne(model, lock)));
}

/** `new Permits(1)`: whatever counts there was made to let one in, wherever it is made. */
function isForOne(model: Model, { id }: Resource): boolean {
  const made = sizesOf(model)(id.slice(0, id.lastIndexOf(".")));
  return made.length > 0 && made.every((size) => size === 1);
}

/** The one number that an object of the program is made with, by what keeps it. */
const sizesOf = indexBy<string, number | undefined>((_model, func) =>
  func.events.flatMap(({ kind, runs, detail: { receiver, result, args = [] } }) => {
    if (kind !== "call" || result !== "stored" || !receiver || receiver.scope === "local" || !runs.some(({ role }) => role === "constructor")) return [];
    const [only, ...others] = args.flatMap((arg) => (arg.kind === "number" ? [arg.ms] : []));
    return [[receiver.id, only && others.length === 0 && only.min === only.max ? only.max : undefined] as const];
  }),
);

/** Returns what is known of the locks of a program: what calls take and release, and what is held where. */
export const locks: (model: Model) => Locks = perModel((model) => {
  const found: Locks = {
    shapes: lockShapes(model),
    token: (event) => event.func && tokensIn(model, event.func).get(event),
    held: (func) => heldIn(model, func),
    summary: (func) => summaries(model)(func),
    closures: closures(model),
    seenFrom(call, callee, caller, lock) {
      const bound = bind(call, callee, caller).resource(lock);
      const own = handedFrom(model, call, bound);
      if (own) return own;
      // What the caller was given itself is nobody's own.
      const there = bound.scope === "local" && caller.params.some(({ path }) => bound.path !== path && below(bound.path, path)) ? { ...bound, scope: lock.scope } : bound;
      const receiver = call.detail.receiver;
      // A lock of the module is one, whichever object's method takes it.
      if (!receiver || receiver.path === "this" || absolute(lock.path) || !isGeneral(model, lock.id)) return there;
      // Two objects of a lock class are two locks: they are told apart by who keeps them.
      const name = lock.name.replace(/\[.*$/, "").replace(/^.*\./, "");
      const path = below(lock.path, "this") ? there.path : `${receiver.path}.${name}`;
      return { ...lock, id: `${receiver.id}.${name}`, path, name: receiver.name, scope: lock.scope === "keyed" ? "keyed" : receiver.scope };
    },
  };
  return found;
});

const heldIn = perFunc((model, func): HeldAt => flow(func, locks(model)));

/** Callees first: call chains can be deeper than the stack. */
const summaries = inOrder<LockSummary>(NOTHING, (model, func, { ask }) => {
  const { shapes } = locks(model);
  const taken = shapes.acquiredBy(func);
  if (taken) return { takes: [{ lock: taken.lock, by: taken.acquire.event, acquire: taken.acquire.event }], releases: [] };
  const freed = shapes.releasedBy(func);
  if (freed) return { takes: [], releases: [freed.lock] };
  const known = { ...locks(model), summary: ask };
  const quiet = isQuiet(func, known);
  return quiet && func.events.every((event) => releasedAt(event, func, known).length === 0) ? NOTHING : summarise(func, flow(func, known, quiet), known);
});

/** Whether a lock's class has no business with it: it only takes it for its callers. */
function isGeneral(model: Model, id: string): boolean {
  const uses = lockUses(model)(id);
  return uses.length > 0 && !uses.includes("own");
}

const lockUses = indexBy((model, func) => {
  const shapes = lockShapes(model);
  const found: (readonly [string, "own" | "general"])[] = [];
  for (const event of func.events) {
    const lock = event.kind === "acquire" ? event.on : shapes.takenAt(event)?.lock;
    if (lock) found.push([lock.id, hasReleaseOf(func, lock, shapes) && !callsParameter(func) ? "own" : "general"]);
    const chain = shapes.around(event)?.lock;
    if (chain) found.push([chain.id, callsParameter(func) ? "general" : "own"]);
  }
  for (const { lock, inline } of shapes.madeBy(func)) if (!inline) found.push([lock.id, "general"]);
  return found;
});

function hasReleaseOf(func: Func, lock: Resource, shapes: LockShapes): boolean {
  return func.events.some((event) => (event.kind === "release" && event.on?.path === lock.path) || shapes.releasedAt(event)?.lock.id === lock.id);
}

function callsParameter(func: Func): boolean {
  return func.events.some(({ detail: { calls } }) => calls?.kind === "resource" && func.params.some((param) => param.path === calls.resource.path));
}

type State = ReadonlyMap<string, Held>;

/** Forward data flow; where paths meet, what all of them hold. */
function flow(func: Func, locks: Locks, quiet = isQuiet(func, locks)): HeldAt {
  if (quiet) return nothingHeld(func);
  const result = new Map<Event, readonly Held[]>();
  const states = new Map<Event, State>([[func.entry, new Map()]]);
  const queue = [func.entry];
  for (let event = queue.shift(); event; event = queue.shift()) {
    const before = states.get(event)!;
    const after = transfer(before, event, func, locks);
    const flowTo = (next: Event, state: State): void => {
      const there = states.get(next);
      const met = there ? new Map([...there].filter(([path]) => state.has(path))) : state;
      if (there && met.size === there.size) return;
      states.set(next, met);
      queue.push(next);
    };
    for (const next of event.next) flowTo(next, after);
    // What throws has not happened, but what it released is released.
    const thrown = new Map([...before].filter(([path]) => after.has(path)));
    for (const next of event.onThrow) flowTo(next, thrown);
  }
  for (const [event, state] of states) result.set(event, [...state.values()]);
  return result;
}

/** Nothing in it takes a lock. */
function isQuiet(func: Func, locks: Locks): boolean {
  for (const event of func.events) {
    if (event.kind === "acquire" || locks.shapes.takenAt(event) || locks.token(event)) return false;
    for (const callee of event.runs) if (locks.summary(callee).takes.length > 0) return false;
  }
  return true;
}

function nothingHeld(func: Func): HeldAt {
  const found = new Map([[func.entry, NONE]]);
  for (const event of found.keys()) {
    for (const next of event.next) found.set(next, NONE);
    for (const next of event.onThrow) found.set(next, NONE);
  }
  return found;
}

function transfer(before: State, event: Event, func: Func, locks: Locks): State {
  const gone = releasedAt(event, func, locks);
  const taken = takenAt(event, func, locks);
  if (gone.length === 0 && taken.length === 0) return before;
  const after = new Map(before);
  for (const lock of gone) after.delete(lock.path);
  for (const lock of taken) after.set(lock.lock.path, lock);
  return after;
}

/** Returns the locks that are held because of this event. */
export function takenAt(event: Event, func: Func, locks: Locks): readonly Held[] {
  const shape = locks.shapes.takenAt(event);
  if (shape) return [{ lock: event.on?.id === shape.lock.id ? event.on : shape.lock, by: event, acquire: event }];
  // What is run under a lock that was tried for runs only where it was got.
  if (event.kind === "acquire" && event.on && (!event.detail.tried || event.detail.scoped)) return [{ lock: event.on, by: event, acquire: event }];
  if (event.detail.combinator === "all") return returnedTogether(event, func, locks);
  if (event.detail.combinator === undefined && event.detail.joins?.kind === "spawn") return returnedBy(event.detail.joins, func, locks).map((held) => ({ ...held, by: event }));
  const returned = event.kind === "call" && event.runs.length > 0 && !combined(func).has(event) ? returnedBy(event, func, locks) : NONE;
  if (returned.length > 0) return returned;
  const token = locks.token(event);
  return token ? [{ lock: token, by: event, acquire: event }] : NONE;
}

/** What runs together with others has taken its locks when all are over, and only then. */
function returnedTogether(event: Event, func: Func, locks: Locks): readonly Held[] {
  return (event.detail.members ?? []).flatMap((call) => returnedBy(call, func, locks).map((held) => ({ ...held, by: event })));
}

/** The locks that the functions which this call runs hold when they return. */
function returnedBy(event: Event, func: Func, locks: Locks): readonly Held[] {
  let found = NONE;
  for (const callee of event.runs) for (const held of locks.summary(callee).takes) found = found.concat({ lock: locks.seenFrom(event, callee, func, held.lock), by: event, acquire: held.acquire });
  return found;
}

/** The calls of a function that `Promise.all` and the like wait for. */
const combined = aboutFunc((func): ReadonlySet<Event> => new Set(func.events.flatMap(({ detail }) => detail.members ?? [])));

/** A variable without its place, and the member of it. */
export const PART_OF_A_VARIABLE = /^([^.[]+@)\d+\.([#\w$]+)$/;

/** `new Session(lease.release)`, `{ close: lease.release }`: whoever gets that gives it back. */
export function carriesItsRelease(value: Value, { path, name }: Resource): boolean {
  return partsOf(value).some((part) => {
    const [, object, member = ""] = PART_OF_A_VARIABLE.exec(part.path) ?? [];
    return object === `${name}@` && path.startsWith(object) && GIVES_BACK.test(member);
  });
}

/** Methods by which an object that stands for a held lock gives it back. */
export const GIVES_BACK = /^(#?_?)(release|unlock|free|dispose|destroy|done|leave|exit|close|end|return|finish|complete|interrupt|abort|cancel)/i;

/** Returns the locks that this event releases: by itself, in a callee, or by calling what an acquire returned. */
export function releasedAt(event: Event, func: Func, locks: Locks, depth = 0): readonly Resource[] {
  const shape = locks.shapes.releasedAt(event);
  if (shape) return [event.on?.id === shape.lock.id ? event.on : shape.lock];
  if (event.kind === "release") return event.on ? [event.on] : NO_LOCKS;
  if (event.kind !== "call") return NO_LOCKS;
  const { calls, callee = "" } = event.detail;
  let inside = NO_LOCKS;
  for (const callee of event.runs) {
    // A closure that a call returned means by its parameters what that call was given.
    const [call, maker] = calls?.kind === "result" && callee.parent && calls.of.runs.includes(callee.parent) ? [calls.of, callee.parent] : [event, callee];
    for (const lock of locks.summary(callee).releases) inside = inside.concat(locks.seenFrom(call, maker, func, lock));
  }
  if (inside.length > 0 && depth === 0) {
    const handed = handleOf(event, func, locks);
    if (handed.length > 0) return handed;
  }
  if (inside.length > 0 || (calls?.kind === "func" && event.runs.length > 0)) return inside;
  if (calls && !callee.includes(".")) return releasedBy(calls, func, locks, depth);
  if (!GIVES_BACK.test(callee.slice(callee.lastIndexOf(".") + 1)) && !endsWithin(event)) return inside;
  const whole = calls ? releasedBy(calls, func, locks, depth) : NO_LOCKS;
  // `held.release()`: what `held` was given is what took the lock.
  if (whole.length > 0) return whole;
  const object = calls?.kind === "resource" ? objectOf(calls.resource) : event.detail.receiver;
  const own = object ? releasedBy({ kind: "resource", resource: object }, func, locks, depth + 1) : NO_LOCKS;
  if (own.length > 0) return own;
  const itself = releasedItself(event, func, locks);
  if (itself) return [itself];
  // `this.releaseClient(client)`.
  return (event.detail.args ?? []).flatMap((arg) => (arg.kind === "resource" || arg.kind === "result" ? releasedBy(arg, func, locks, depth + 1) : NO_LOCKS));
}

/** `await takeBoth(every, service); …; service.release()`: nothing more is known of it than that a call has taken it. */
function releasedItself({ runs, detail: { api, receiver, callee } }: Event, func: Func, locks: Locks): Resource | undefined {
  if (runs.length > 0 || api !== undefined || !receiver || !matches(callee, RELEASES)) return undefined;
  return func.events.flatMap((event) => (event.kind === "call" && event.runs.length > 0 ? returnedBy(event, func, locks) : [])).find(({ lock }) => lock.path === receiver.path)?.lock;
}

/** Methods by which a lock itself is given back. */
export const RELEASES = /\.(release|unlock)$/;

/** `new Guard(this)` from `acquire`, whose `release() { this.mutex.release(); }` gives back through a member: what took the lock is the call that gave the guard. */
function handleOf({ runs, detail: { calls, receiver } }: Event, func: Func, locks: Locks): readonly Resource[] {
  const through = ({ path }: Resource): boolean => /^this\.[#\w$]+\b/.test(path);
  if (!runs.some((callee) => callee.bindsThis && locks.summary(callee).releases.some(through))) return NO_LOCKS;
  const handle: Value | undefined = calls?.kind === "result" ? calls : receiver && { kind: "resource", resource: receiver };
  return handle ? releasedBy(handle, func, locks, 1) : NO_LOCKS;
}

function objectOf(member: Resource): Resource | undefined {
  const path = objectPath(member.path);
  return path === undefined ? undefined : { ...member, path };
}

/** `tx.commit()` of what a call has given, where `commit` calls `this.release()`, which its maker was given. */
function endsWithin({ detail: { calls }, runs }: Event): boolean {
  return calls?.kind === "result" && runs.some((callee) => callee.events.some(({ kind, detail }) => kind === "call" && detail.calls?.kind === "resource" && /^this\.#?_?(?:release|unlock)(?![a-z])/.test(detail.calls.resource.path)));
}

/** Returns the locks that calling this value releases. */
export function releasedBy(value: Value, func: Func, locks: Locks, depth = 0): readonly Resource[] {
  if (value.kind === "releaser") return [value.of];
  if (value.kind === "result") return takenAt(value.of, func, locks).map((held) => held.lock);
  // A closure may call the variable it is kept in.
  if (depth > 3) return [];
  if (value.kind === "func") return value.func.events.flatMap((event) => releasedAt(event, value.func, locks, depth + 1));
  return value.kind === "resource" ? writtenAround(func, value.resource.path).flatMap(([written, by]) => releasedBy(written, by, locks, depth + 1)) : [];
}

function summarise(func: Func, map: HeldAt, locks: Locks): LockSummary {
  let takes: readonly Held[] | undefined;
  const releases = new Map<string, Resource>();
  for (const [event, before] of map) {
    for (const lock of releasedAt(event, func, locks)) if (!before.some((held) => held.lock.path === lock.path)) releases.set(lock.path, lock);
    if (!exits(event).returns) continue;
    const after = [...transfer(new Map(before.map((held) => [held.lock.path, held])), event, func, locks).values()];
    takes = takes ? takes.filter((held) => after.some((other) => other.lock.path === held.lock.path)) : after;
  }
  takes = takes?.filter((held) => !isKept(func, held, locks));
  if (!takes?.length && releases.size === 0) return NOTHING;
  return { takes: takes ?? [], releases: [...releases.values()] };
}

/** What a pool gave out belongs from now on to the object that keeps it, what was taken to a listener or task that gives it back: the caller holds nothing. */
function isKept(func: Func, { acquire, by, lock }: Held, locks: Locks): boolean {
  // What is made owns what it was given the release of.
  if (func.events.some(({ detail: { callee, args = [] } }) => callee?.startsWith("new ") && args.some((arg) => carriesItsRelease(arg, lock)))) return true;
  // `void follow(job.drained, release)`, and nothing that is returned has to do with it.
  const carries = (value: Value): boolean => carriesItsRelease(value, lock) || releasedBy(value, func, locks).some(({ path }) => path === lock.path);
  if (func.events.some((event) => event !== by && event !== acquire && (event.kind === "call" || event.kind === "spawn") && (event.detail.args ?? []).some((arg) => arg.kind !== "func" && carries(arg))) && !func.returns.some(carries)) return true;
  const frees = (run: Func): boolean => run.events.some((event) => releasedAt(event, run, locks).some(({ path }) => path === lock.path));
  // `task.add_done_callback(self.done)`, where `done` gives it back.
  if (func.events.some(({ kind, runs }) => (kind === "start" || kind === "spawn") && runs.some(frees))) return true;
  return acquire.detail.lock === "pool" && func.events.some(({ kind, on, detail: { value } }) => kind === "write" && value?.kind === "result" && value.of === by && on !== undefined && on.path.startsWith("this.") && !on.path.endsWith("]"));
}
