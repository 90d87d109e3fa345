/** Answers which functions of a program make up a lock of its own, and who is next when it is released. */
import type { Event, Func, Model, Resource, Value } from "../model.ts";
import { findPath, inside } from "./paths.ts";
import { enclosedBy } from "./substitute.ts";

/** A hand-made lock: what it is made of and what is wrong with it. */
export interface LockShape {
  /** The lock as its own functions reach it: the flag, promise or tail. */
  readonly lock: Resource;
  /** How it waits: on a chain of promises, one shared promise, a queue of resolvers, an emitter, a timer. */
  readonly form: "chain" | "ticket" | "promise" | "queue" | "emitter" | "spin";
  readonly acquire: { readonly func: Func; readonly event: Event };
  readonly release?: { readonly func: Func; readonly event: Event };
  /** Every normal way through the acquire function passes `acquire.event`. */
  readonly inline: boolean;
  /** Why the next holder is not the longest waiter. */
  readonly unfair?: Defect;
  /** Why two may hold it at once. */
  readonly unsound?: Defect;
}

export interface Defect {
  readonly why: "spin" | "wake-all" | "barging" | "last-in" | "random" | "priority" | "no-recheck" | "cleared-first" | "breaks";
  readonly event: Event;
}

export interface LockShapes {
  readonly all: readonly LockShape[];
  /** The lock that calling this function takes. */
  acquiredBy(func: Func): LockShape | undefined;
  /** The lock that calling this function releases. */
  releasedBy(func: Func): LockShape | undefined;
  /** The lock that this event takes or releases in the function itself. */
  takenAt(event: Event): LockShape | undefined;
  releasedAt(event: Event): LockShape | undefined;
  /** The lock that what this event runs runs under: a link of a promise chain. */
  around(event: Event): LockShape | undefined;
}

const shapesOf = new WeakMap<Model, LockShapes>();

/** Returns the hand-made locks of a program, recognised by shape on the event graphs. */
export function lockShapes(model: Model): LockShapes {
  let found = shapesOf.get(model);
  if (!found) shapesOf.set(model, (found = recognise(model)));
  return found;
}

function recognise(model: Model): LockShapes {
  const acquired = new Map<Func, LockShape>();
  const released = new Map<Func, LockShape>();
  const takenAt = new Map<Event, LockShape>();
  const releasedAt = new Map<Event, LockShape>();
  const around = new Map<Event, LockShape>();
  const users = usersOf(model);
  const all: LockShape[] = [];
  for (const func of model.funcs) {
    // Executors are read as part of the function around them.
    if (func.parent && !func.async && executorOf(func)) continue;
    const events = body(func);
    for (const chain of chainShapes(func)) {
      all.push(chain.shape);
      for (const link of chain.links) around.set(link, chain.shape);
      if (chain.links.length > 0) continue;
      takenAt.set(chain.shape.acquire.event, chain.shape);
      releasedAt.set(chain.shape.release!.event, chain.shape);
    }
    const shape = queueShape(func, events, users) ?? loopShape(func, events, users) ?? ticketShape(func, events);
    if (!shape) continue;
    all.push(shape);
    if (shape.inline) takenAt.set(shape.acquire.event, shape);
    else acquired.set(func, shape);
    if (!shape.release) continue;
    if (shape.release.func === func || shape.inline) releasedAt.set(shape.release.event, shape);
    if (shape.release.func !== func && !enclosedBy(func, shape.release.func)) released.set(shape.release.func, shape);
  }
  return { all, acquiredBy: (func) => acquired.get(func), releasedBy: (func) => released.get(func), takenAt: (event) => takenAt.get(event), releasedAt: (event) => releasedAt.get(event), around: (event) => around.get(event) };
}

/** Functions by the state that they write. */
type Users = ReadonlyMap<string, readonly Func[]>;

function usersOf(model: Model): Users {
  const found = new Map<string, Func[]>();
  for (const func of model.funcs)
    for (const id of new Set(func.events.flatMap((event) => (event.kind === "write" && event.on ? [event.on.id] : [])))) {
      const list = found.get(id) ?? [];
      found.set(id, [...list, func]);
    }
  return found;
}

const bodies = new WeakMap<Func, readonly Event[]>();

/** The function's events with those of the closures it runs at once: `new Promise((resolve) => …)`. */
export function body(func: Func): readonly Event[] {
  const known = bodies.get(func);
  if (known) return known;
  bodies.set(func, func.events);
  const all = func.events.flatMap((event) => [event, ...(event.kind === "call" ? event.runs : []).filter((callee) => callee.parent === func && !callee.async).flatMap(body)]);
  bodies.set(func, all);
  return all;
}

function executorOf(func: Func): boolean {
  return func.parent?.events.some((event) => event.kind === "call" && event.runs.includes(func)) ?? false;
}

/** A flag or count and a queue of resolvers. */
function queueShape(func: Func, events: readonly Event[], users: Users): LockShape | undefined {
  const queued = events.find((event) => event.kind === "write" && isAppend(event) && holdsResolver(event.detail.value));
  if (!queued?.on) return undefined;
  const taken = events.find((event) => event.kind === "write" && event.on && event.on.id !== queued.on!.id && takesIt(event.detail.value) && isTested(event.on, events, users));
  const release = (users.get(queued.on.id) ?? []).map((other) => handOver(other, queued.on!)).find((found) => found !== undefined);
  if (!release) return undefined;
  if (!taken?.on) return undefined;
  const { on: lock } = taken;
  const cleared = release.events.find((event) => event.kind === "write" && event.on?.id === lock.id && freesIt(event.detail.value));
  const unfair: Defect | undefined = release.take.detail.op === "takeLast" ? { why: "last-in", event: release.take } : release.all ? { why: "wake-all", event: release.take } : undefined;
  const before = cleared && findPath(cleared, (event) => event === release.wake, undefined, { within: release.func }) !== undefined;
  const waits = events.filter((event) => event.kind === "await" && event.loop);
  const unsound: Defect | undefined = before && waits.length === 0 && !setsAfter(release.wake, lock, release.events) && !rechecks(events, queued, lock) ? { why: "cleared-first", event: cleared } : undefined;
  const barging: Defect | undefined = before && !unsound && waits.length > 0 ? { why: "barging", event: cleared } : undefined;
  return { lock, form: "queue", acquire: { func, event: queued }, release: { func: release.func, event: release.wake }, inline: false, unfair: unfair ?? barging, unsound };
}

interface HandOver {
  readonly func: Func;
  readonly events: readonly Event[];
  readonly take: Event;
  readonly wake: Event;
  /** Wakes everyone at once. */
  readonly all: boolean;
}

/** Takes a resolver out of the queue and calls it with nothing but a way to release. */
function handOver(func: Func, queue: Resource): HandOver | undefined {
  const events = body(func);
  const take = events.find((event) => event.kind === "write" && event.on?.id === queue.id && (event.detail.op === "takeFirst" || event.detail.op === "takeLast" || event.detail.op === "takeAny" || event.detail.op === "clear"));
  if (!take) return undefined;
  const wake = events.find((event) => event.kind === "call" && event.detail.calls && comesFrom(event.detail.calls, take, queue, events));
  if (!wake) return undefined;
  if ((wake.detail.args ?? []).some((arg) => arg.kind !== "func" && arg.kind !== "releaser" && arg.kind !== "constant" && arg.kind !== "resolver")) return undefined;
  const all = wake.loop !== undefined && (take.detail.op === "clear" || !inside(take, wake.loop));
  return { func, events, take, wake, all };
}

function comesFrom(called: Value, take: Event, queue: Resource, events: readonly Event[]): boolean {
  if (called.kind === "result") return called.of === take;
  if (called.kind !== "resource") return called.kind === "resolver";
  if (called.resource.id === queue.id || called.resource.id.startsWith(`${queue.id}[`)) return true;
  return events.some((event) => event.kind === "write" && event.on?.path === called.resource.path && event.detail.value?.kind === "result" && event.detail.value.of === take) || take.detail.op === "clear";
}

function isAppend({ detail: { op } }: Event): boolean {
  return op === "append" || op === "prepend" || op === "insert";
}

function holdsResolver(value: Value | undefined): boolean {
  return value?.kind === "resolver";
}

/** `true`, a promise, one permit less. */
function takesIt(value: Value | undefined): boolean {
  return value?.kind === "constant" ? value.text === "true" : value?.kind === "promise" || value?.kind === "derived" || value?.kind === "resolver" || value?.kind === "releaser";
}

function freesIt(value: Value | undefined): boolean {
  return value?.kind === "constant" ? ["false", "null", "undefined", "0"].includes(value.text) : value?.kind === "derived";
}

function isTested(resource: Resource, events: readonly Event[], users: Users): boolean {
  const tests = (event: Event): boolean => event.kind === "branch" && (event.detail.reads ?? []).some((read) => read.id === resource.id);
  return events.some(tests) || (users.get(resource.id) ?? []).some((func) => body(func).some(tests));
}

function setsAfter(wake: Event, lock: Resource, events: readonly Event[]): boolean {
  return events.some((event) => event.kind === "write" && event.on?.id === lock.id && takesIt(event.detail.value) && events.indexOf(event) > events.indexOf(wake));
}

/** The waiter itself takes the lock when it is woken: what it queued is a closure that does. */
function rechecks(events: readonly Event[], queued: Event, lock: Resource): boolean {
  return events.some((event) => event.kind === "write" && event.on?.id === lock.id && takesIt(event.detail.value) && events.indexOf(event) > events.indexOf(queued));
}

/** `while (taken) await something; taken = …`. */
function loopShape(func: Func, events: readonly Event[], users: Users): LockShape | undefined {
  for (const taken of func.events) {
    if (taken.kind !== "write" || !taken.on || taken.on.scope === "local" || !takesIt(taken.detail.value) || taken.detail.value?.kind === "derived") continue;
    const lock = taken.on;
    const test = func.events.find((event) => event.kind === "branch" && (event.detail.reads ?? []).some((read) => read.id === lock.id) && findPath(event, (to) => to === taken, undefined, { throws: true }));
    if (!test) continue;
    const loop = test.loop;
    const waits = func.events.filter((event) => (event.kind === "await" || event.kind === "sleep" || event.kind === "receive" || event.kind === "poll") && event !== taken && (loop ? inside(event, loop) && !inside(taken, loop) : false));
    const wait = waits.find((event) => event.kind === "sleep") ?? waits.find((event) => event.kind === "await" && event.on?.id === lock.id) ?? waits[0];
    if (!wait) continue;
    // What waits between the last look and the taking lets another in.
    const release = releaseOf(func, lock, users);
    if (!release) continue;
    const form = wait.kind === "sleep" ? "spin" : wait.on?.id === lock.id ? "promise" : "emitter";
    const why = form === "spin" ? "spin" : "wake-all";
    return { lock, form, acquire: { func, event: taken }, release, inline: true, unfair: { why, event: wait } };
  }
  return promiseWithoutLoop(func, events, users);
}

/** `if (this.p) await this.p; this.p = new Promise(…)`: of two waiters both go on. */
function promiseWithoutLoop(func: Func, events: readonly Event[], users: Users): LockShape | undefined {
  for (const taken of events) {
    if (taken.kind !== "write" || !taken.on || taken.on.scope === "local" || taken.detail.value?.kind !== "promise" || taken.detail.value.of) continue;
    const lock = taken.on;
    const wait = func.events.find((event) => event.kind === "await" && event.on?.path === lock.path && !event.loop && findPath(event, (to) => to === taken));
    const test = wait && func.events.find((event) => event.kind === "branch" && (event.detail.reads ?? []).some((read) => read.id === lock.id) && findPath(event, (to) => to === wait));
    if (!wait || !test) continue;
    const release = releaseOf(func, lock, users);
    if (!release) continue;
    return { lock, form: "promise", acquire: { func, event: taken }, release, inline: true, unsound: { why: "no-recheck", event: wait } };
  }
  return undefined;
}

function releaseOf(func: Func, lock: Resource, users: Users): { readonly func: Func; readonly event: Event } | undefined {
  for (const other of [func, ...(users.get(lock.id) ?? []).filter((each) => each !== func)]) {
    const event = other.events.find((each) => each.kind === "write" && each.on?.id === lock.id && each.detail.value?.kind === "constant" && freesIt(each.detail.value));
    if (event) return { func: other, event };
  }
  return undefined;
}

interface Chain {
  readonly shape: LockShape;
  /** Tasks that run the links; none where the function itself waits for them. */
  readonly links: readonly Event[];
}

/** `this.tail = this.tail.then(work)`: each link starts when the one before it is settled. */
function chainShapes(func: Func): readonly Chain[] {
  const found: Chain[] = [];
  for (const put of func.events) {
    const { value } = put.detail;
    if (put.kind !== "write" || !put.on || put.on.scope === "local" || value?.kind !== "chain" || value.on.path !== put.on.path) continue;
    const links = (value.links ?? []).filter((event) => event.kind === "spawn" && (event.runs.length > 0 || event.detail.calls));
    const wait = func.events.find((event) => event.kind === "await" && event.on?.path === put.on!.path && findPath(event, (to) => to === put, undefined, { throws: true }));
    if (links.length === 0 && !wait) continue;
    // One rejection, and every later link is skipped.
    const unsound: Defect | undefined = value.onReject ? undefined : { why: "breaks", event: put };
    found.push({ links, shape: { lock: put.on, form: "chain", acquire: { func, event: links[0] ?? wait! }, release: { func, event: put }, inline: true, unsound } });
  }
  return found;
}

/** `const prev = this.tail; this.tail = new Promise((r) => (release = r)); await prev`. */
function ticketShape(func: Func, events: readonly Event[]): LockShape | undefined {
  for (const put of func.events) {
    if (put.kind !== "write" || !put.on || put.on.scope === "local" || put.detail.value?.kind !== "promise") continue;
    const { on: lock } = put;
    const wait = func.events.find((event) => event.kind === "await" && event.on?.path === lock.path && findPath(put, (to) => to === event));
    const read = func.events.find((event) => event.kind === "read" && event.on?.path === lock.path && findPath(event, (to) => to === put));
    if (!wait || !read) continue;
    const wake = events.find((event) => event.kind === "call" && event.detail.calls?.kind === "resolver") ?? events.find((event) => event.kind === "call" && event.detail.calls?.kind === "resource" && isResolverHolder(event.detail.calls.resource, events));
    return { lock, form: "ticket", acquire: { func, event: wait }, release: wake && { func, event: wake }, inline: true };
  }
  return undefined;
}

function isResolverHolder(resource: Resource, events: readonly Event[]): boolean {
  return events.some((event) => event.kind === "write" && event.on?.path === resource.path && event.detail.value?.kind === "resolver");
}
