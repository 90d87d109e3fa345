/** Recognises locks whose waiters look again and again: a shared promise, an event, a sleep, a retry by timer. */
import type { Event, Func, Resource } from "../../model.ts";
import { body, cell, claims, isConstant, isShared, looksAt, sameCell, whenFree, whenTaken, writes, type Users } from "../flow/cells.ts";
import type { LockShape } from "./lockShapes.ts";
import { matches } from "../flow/matches.ts";
import { findPath, inside } from "../flow/paths.ts";
import { wakesOne } from "./queueLocks.ts";
import { canThrow } from "../flow/throws.ts";

const WAITS: ReadonlySet<Event["kind"]> = new Set(["await", "sleep", "receive", "poll"]);

/** Others run meanwhile, and may look as well. */
export function suspends({ kind }: Event): boolean {
  return WAITS.has(kind) || kind === "io";
}

/** Returns the lock that this function takes by looking, waiting and looking again, or undefined. */
export function loopLock(func: Func, users: Users): LockShape | undefined {
  const tries = triesIn(func);
  for (const taken of func.events) {
    if (taken.kind !== "write" || !taken.on || !isShared(taken.on, func) || !claims(taken)) continue;
    const found = loop(func, taken, users) ?? onceOnly(func, taken, users) ?? signalled(func, taken, users) ?? retry(func, taken, tries, users);
    if (found) return found;
  }
  return undefined;
}

/** Calls that are followed to see whether work frees a lock. */
const MAX_CALLS = 3;

/** `while (taken) await something; taken = …`. */
function loop(func: Func, taken: Event, users: Users): LockShape | undefined {
  const lock = taken.on!;
  for (const test of func.events) {
    // A loop over a collection goes on to the next element: it does not look at the same state again.
    if (!test.loop || matches(test.loop.detail.loop, /^for-/) || !looksAt(test, lock)) continue;
    // Taken on the way out, as by an atomic look, it is not taken in a turn.
    if (inside(taken, test.loop) && (findPath(taken, test) || findPath(taken, test, (event) => writes(event, lock) && !claims(event), { throws: true }))) continue;
    const within = test.loop;
    const stays = whenTaken(test);
    const waits = func.events.filter((event) => WAITS.has(event.kind) && inside(event, within) && !makesRoom(event, lock) && stays.some((next) => next === event || findPath(next, event)));
    const wait = waits.find(sleeps) ?? waits.find((event) => event.on && sameOrPart(event.on, lock) && event.detail.combinator) ?? waits.find((event) => event.on && sameOrPart(event.on, lock)) ?? waits.at(-1);
    if (!wait || wait.detail.callee === "yield" || gaveItsLockBack(wait)) continue;
    // Whatever waits after the last look lets others look too.
    if (!findPath(test, taken, suspends)) continue;
    const released = releaseOf(func, lock, users);
    if (!released) continue;
    const { release } = released;
    const form = sleeps(wait) ? "spin" : wait.on && sameOrPart(wait.on, lock) ? "promise" : "emitter";
    const unfair = form === "promise" && holderGoesFirst(func, taken, wait, release, users) ? undefined : ({ why: form === "spin" ? "spin" : wakesOne(func, users) ? "barging" : "wake-all", event: wait } as const);
    const unsound = form === "promise" && failsWaiters(func, taken, wait) ? ({ why: "fails-waiters", event: wait } as const) : undefined;
    return { lock, form, acquire: { func, event: taken }, ...released, inline: true, unfair, unsound };
  }
  return undefined;
}

/** What is waited for is work of one's own that changes the state: `while (full()) await prune()`. */
function makesRoom({ detail: { joins } }: Event, lock: Resource): boolean {
  return joins?.kind === "call" && joins.runs.some((callee) => changes(callee, lock));
}

/** Whether the function, or one that it calls, frees the state; each is looked at once, however many calls lead to it. */
function changes(func: Func, lock: Resource): boolean {
  const seen = new Set([func]);
  for (let depth = 0, level: readonly Func[] = [func]; depth <= MAX_CALLS; depth++) {
    if (level.some(({ events }) => events.some((event) => writes(event, lock) && !claims(event)))) return true;
    level = level.flatMap(({ events }) => events.flatMap(({ kind, runs }) => (kind === "call" ? runs.filter((callee) => !seen.has(callee) && seen.add(callee)) : [])));
  }
  return false;
}

/** A sleep, or the wait for a function that sleeps, itself or in one that it waits for. */
export function sleeps(event: Event): boolean {
  return isSleep(event, 0);
}

function isSleep({ kind, detail: { joins } }: Event, depth: number): boolean {
  return kind === "sleep" || (joins?.kind === "call" && depth < MAX_CALLS && joins.runs.some((callee) => callee.events.some((inner) => isSleep(inner, depth + 1))));
}

function sameOrPart(on: Resource, lock: Resource): boolean {
  return sameCell(on, lock) || on.id.startsWith(`${cell(lock)}.`) || on.id.startsWith(`${lock.id}.`);
}

/**
 * `this.p = work(); try { await this.p } finally { this.p = undefined }`: the holder waits for the promise before
 * anybody else does, so it is cleared right before the first waiter looks, and those who look in vain wait in the same order again.
 */
function holderGoesFirst(func: Func, taken: Event, wait: Event, release: { readonly func: Func; readonly event: Event }, users: Users): boolean {
  const work = startedBy(func, taken);
  if (!work || release.func !== func || !isDirect(wait) || users(cell(taken.on!)).some((other) => other !== func && other.role !== "constructor")) return false;
  const own = func.events.find((event) => event.kind === "await" && event.detail.joins === work && isDirect(event));
  return own !== undefined && findPath(taken, own, (event) => event !== own && suspends(event)) !== undefined && findPath(own, release.event, suspends) !== undefined;
}

/** The work of a holder can fail, and then so does the wait of everybody who waits for it. */
function failsWaiters(func: Func, taken: Event, wait: Event): boolean {
  const work = startedBy(func, taken);
  if (!work || wait.onThrow.length > 0) return false;
  // What `finally` runs changes nothing of how the promise before it ends.
  return work.detail.calls !== undefined || work.runs.length === 0 || work.runs.some(canThrow) || matches(work.detail.callee, /\.finally$/);
}

/** The work whose promise is stored. */
function startedBy(func: Func, { detail: { value } }: Event): Event | undefined {
  const started = value?.kind === "promise" || value?.kind === "result" ? value.of : value?.kind === "resource" ? func.events.find((event) => event.on?.path === value.resource.path) : undefined;
  return started?.kind === "spawn" ? started : undefined;
}

/** Nothing is chained on what is waited for: the wait ends in the same turn as every other one for it. */
function isDirect({ at, next, onThrow }: Event): boolean {
  return ![...next, ...onThrow].some((handler) => handler.kind === "call" && handler.detail.awaited === true && (handler.at.line === at.endLine || handler.runs.some((callee) => callee.parent !== undefined)));
}

/** `if (this.p) await this.p; this.p = new Promise(…)`: of two waiters both go on. */
function onceOnly(func: Func, taken: Event, users: Users): LockShape | undefined {
  const lock = taken.on!;
  if (taken.detail.value?.kind !== "promise" && taken.detail.value?.kind !== "resolver") return undefined;
  if (taken.detail.value.kind === "promise" && taken.detail.value.of?.runs.some((callee) => callee.async)) return undefined;
  const wait = func.events.find((event) => event.kind === "await" && event.on && sameOrPart(event.on, lock) && !event.loop && findPath(event, taken));
  const test = wait && func.events.find((event) => looksAt(event, lock) && findPath(event, wait, (to) => to === taken));
  if (!test || !findPath(test, taken, (event) => event === wait) || !findPath(wait, taken, (event) => looksAt(event, lock)) || isForTheLast(func, wait, taken)) return undefined;
  const released = releaseOf(func, lock, users);
  return released && { lock, form: "promise", acquire: { func, event: taken }, ...released, inline: true, unsound: { why: "no-recheck", event: wait } };
}

/** `const mine = ++this.asked; if (this.p) await this.p; if (this.asked !== mine) return;`: of all who wait the last one goes on. */
function isForTheLast({ events }: Func, wait: Event, taken: Event): boolean {
  const set = new Set(events.flatMap((write) => (write.kind === "write" && write.on && write.on.scope !== "local" && findPath(write, wait) !== undefined ? [cell(write.on)] : [])));
  const isAsked = ({ kind, detail: { reads = [] } }: Event): boolean => kind === "branch" && reads.some((read) => read.scope !== "local" && set.has(cell(read)));
  return events.some((look) => isAsked(look) && findPath(wait, look, (to) => to === taken) !== undefined && findPath(look, ({ kind }) => kind === "return", (to) => to === taken) !== undefined);
}

/** `if taken: await free.wait()`, then `taken = True`: whoever frees it sets what is waited for, and of two waiters both go on. */
function signalled(func: Func, taken: Event, users: Users): LockShape | undefined {
  const lock = taken.on!;
  const wait = func.events.find((event) => event.kind === "await" && event.on && !sameOrPart(event.on, lock) && event.detail.wake === "resolver" && isShared(event.on, func) && !event.loop && findPath(event, taken));
  const test = wait && func.events.find((event) => looksAt(event, lock) && whenTaken(event).some((next) => next === wait || findPath(next, wait, (to) => to === taken)));
  // Looked at again after the wait, or never taken without one.
  if (!test || !findPath(test, taken, (event) => event === wait) || !findPath(wait, taken, (event) => looksAt(event, lock))) return undefined;
  const released = releaseOf(func, lock, users);
  const tells = released?.release.func.events.some((event) => event !== released.release.event && ((event.on && sameCell(event.on, wait.on!)) || (event.detail.receiver && sameCell(event.detail.receiver, wait.on!))));
  return released && tells ? { lock, form: "promise", acquire: { func, event: taken }, ...released, inline: true, unsound: { why: "no-recheck", event: wait } } : undefined;
}

/** A condition variable: whoever wakes takes its lock again, which keeps what order there is. */
function gaveItsLockBack(wait: Event): boolean {
  return wait.next.some((next) => next.kind === "acquire" && next.on !== undefined && next.at.line === wait.at.line);
}

/** What makes a function run again later: timers and listeners that run it, and sleeps where it calls itself. */
interface Tries {
  readonly starts: readonly Event[];
  readonly sleeps: readonly Event[];
  readonly calls: readonly Event[];
}

function triesIn(func: Func): Tries {
  const starts = func.events.filter((event) => event.kind === "start" && event.detail.what !== "interval" && event.runs.some((callee) => body(callee).some((inner) => inner.runs.includes(func))));
  const calls = func.events.filter((event) => event.kind === "call" && event.runs.includes(func));
  return { starts, calls, sleeps: calls.length === 0 ? [] : func.events.filter(sleeps) };
}

/** `if (owner === null) { owner = me; … } else setTimeout(again, 100)`. */
function retry(func: Func, taken: Event, tries: Tries, users: Users): LockShape | undefined {
  const lock = taken.on!;
  if (tries.starts.length === 0 && tries.sleeps.length === 0) return undefined;
  const test = func.events.find((event) => looksAt(event, lock) && !isWhetherNew(event, taken) && findPath(event, taken));
  // What is put into it only where something is there already keeps nobody out.
  if (!test || !whenFree(test).some((next) => next === taken || findPath(next, taken, (event) => event === test))) return undefined;
  const again = tries.starts.find((event) => whenTaken(test).some((next) => next === event || findPath(next, event, (to) => writes(to, lock))));
  const tried = again ?? recursion(tries, lock, test);
  // Whoever has it does not try again; where it is taken after that, what is kept is the timer itself, which nobody waits for.
  if (!tried || findPath(taken, tried) || findPath(tried, taken)) return undefined;
  const released = releaseOf(func, lock, users);
  const woken = tried.detail.what === "listener";
  return released && { lock, form: woken ? "emitter" : "spin", acquire: { func, event: taken }, release: released.release, inline: false, pool: true, unfair: { why: woken ? "wake-all" : "spin", event: tried } };
}

/** `if (shown === field.value) return later(look); shown = field.value`: whether there is anything new, and nobody is kept out. */
function isWhetherNew({ detail: { condition, reads = [] } }: Event, { detail: { value } }: Event): boolean {
  return value?.kind === "resource" && matches(condition, /[!=]==?/) && reads.some(({ path }) => path === value.resource.path);
}

/** `if (taken) { await sleep(100); return again(); }`: returns the sleep. Who sets it free first waits for nobody. */
function recursion({ sleeps, calls }: Tries, lock: Resource, test: Event): Event | undefined {
  const leads = (from: Event, to: Event): boolean => from === to || findPath(from, to, (event) => writes(event, lock)) !== undefined;
  return sleeps.find((wait) => whenTaken(test).some((next) => leads(next, wait)) && calls.some((event) => leads(wait, event)));
}

/** `if (free) { take(); resolve(); } else emitter.on("release", tryAgain)`: every listener tries when the event comes. */
export function listenLock(func: Func, users: Users): LockShape | undefined {
  const events = body(func);
  for (const taken of events) {
    const { on: lock } = taken;
    if (taken.kind !== "write" || !lock || !isShared(lock, func) || !claims(taken) || !events.some((event) => looksAt(event, lock))) continue;
    const tries = (callee: Func): boolean => callee.events.some((event) => looksAt(event, lock)) && callee.events.some((event) => writes(event, lock) && claims(event));
    const again = events.find((event) => event.kind === "start" && event.detail.what === "listener" && event.runs.some(tries));
    const released = again && releaseOf(func, lock, users);
    if (released) return { lock, form: "emitter", acquire: { func, event: taken }, release: released.release, inline: false, pool: true, unfair: { why: "wake-all", event: again } };
  }
  return undefined;
}

/** `while (!spot.tryTake()) await sleep(50)`: the question itself takes the lock. */
export function tryLock(func: Func): LockShape | undefined {
  for (const call of func.events) {
    // A lock of a library, asked again and again whether it is free.
    const pause = call.detail.tried && !call.detail.scoped && call.loop && call.on && call.on.scope !== "local" ? func.events.find((event) => sleeps(event) && event.loop === call.loop) : undefined;
    if (pause) return { lock: call.on!, form: "spin", acquire: { func, event: call }, inline: false, pool: true, unfair: { why: "spin", event: pause } };
    if (call.kind !== "call" || !call.loop || call.detail.result !== "tested") continue;
    const [tried] = call.runs.flatMap((callee) => takenBy(callee) ?? []);
    const wait = tried && func.events.find((event) => sleeps(event) && event.loop === call.loop);
    if (!tried?.on || !wait || givesUp(func, call, wait)) continue;
    const lock = tried.on;
    return { lock, form: "spin", acquire: { func, event: call }, inline: false, pool: true, unfair: { why: "spin", event: wait } };
  }
  return undefined;
}

/** `if (!budget.take()) throw error; await sleep(50)`: who gets nothing does not ask again. */
function givesUp(func: Func, call: Event, wait: Event): boolean {
  const test = func.events.find((event) => event.kind === "branch" && event.detail.asks?.includes(call) === true && event.detail.condition === call.at.text);
  return test?.detail.whenFalse?.every((next) => next !== wait && !findPath(next, wait, (event) => event === call)) === true;
}

/** `if (taken) return false; taken = true; return true`. */
function takenBy(func: Func): Event | undefined {
  const says = (text: string): boolean => func.returns.some((value) => isConstant(value, text));
  if (!says("true") || !says("false")) return undefined;
  return func.events.find((event) => event.kind === "write" && event.on && isShared(event.on, func) && claims(event) && func.events.some((test) => looksAt(test, event.on!) && findPath(test, event)));
}

interface Release {
  readonly release: { readonly func: Func; readonly event: Event };
  /** The same on its other ways out. */
  readonly again: readonly Event[];
}

/** Returns where the state is freed, by the function itself or another one that writes it; what a clock frees for all at once is a limit of so many in that time, and nobody holds it. */
export function releaseOf(func: Func, lock: Resource, users: Users, frees: (event: Event) => boolean = leavesNothing): Release | undefined {
  for (const other of [func, ...users(cell(lock))]) {
    if (other.role === "constructor" || other.role === "module" || isClocked(other)) continue;
    const [event, ...again] = other.events.filter((each) => writes(each, lock) && frees(each) && isShared(each.on!, other));
    if (event) return { release: { func: other, event }, again };
  }
  return undefined;
}

/** An interval runs it. */
export function isClocked(func: Func): boolean {
  return func.parent?.events.some(({ kind, runs, detail: { what } }) => kind === "start" && what === "interval" && runs.includes(func)) === true;
}

function leavesNothing(event: Event): boolean {
  return !claims(event) && event.detail.op !== "takeFirst";
}
