/** Recognises locks made of a flag or count and a queue of resolvers. */
import type { Event, Func, Resource, Value } from "../../model.ts";
import { body, cell, claims, isResolver, isShared, looksAt, sameCell, writes, type Users } from "../flow/cells.ts";
import type { Defect, LockShape } from "./lockShapes.ts";
import { matches } from "../flow/matches.ts";
import { removes, puts, takesOut } from "../flow/operations.ts";
import { isVariableOf } from "../flow/objects.ts";
import { findPath, inside } from "../flow/paths.ts";

/** Returns the lock whose waiters this function queues, or undefined. */
export function queueLock(func: Func, users: Users): LockShape | undefined {
  const events = body(func);
  const queued = queuedIn(func);
  if (!queued?.on || isJob(queued)) return undefined;
  const release = users(cell(queued.on)).flatMap((other) => handOver(other, queued.on!) ?? []).find((each) => each.wake !== undefined);
  if (!release) return undefined;
  const queuing = func.events.find((event) => event === queued || event.runs.some((callee) => body(callee).includes(queued)));
  const claimed = events.filter((event) => event.kind === "write" && event.on && !sameCell(event.on, queued.on!) && !isVariableOf(event.on, func) && takes(event) && isTested(event.on, events, users) && isEverFreed(event, users) && !isOverWhenWoken(event, queued));
  const chosen = claimed.find((event) => isChoice(events, event, queuing ?? queued, queued));
  const taken = chosen ?? claimed[0];
  const order = orderOf(queued, release, events);
  const at = { acquire: { func, event: queued }, release: { func: release.func, event: release.wake }, inline: false } as const;
  // A pool hands over what it keeps: no flag says that it is taken.
  // All who wait are told, and nobody takes anything.
  if (!taken?.on && (order?.why === "wake-all" || isDrained(release))) return undefined;
  const pool = passesValue(release);
  if (!taken?.on || (pool && !chosen)) return order && { lock: queued.on, form: "queue", ...at, unfair: order, pool: true };
  // In a loop the waiter looks again: that is the loop's lock.
  if (queuing?.loop) return undefined;
  const lock = taken.on;
  const cleared = release.events.find((event) => writes(event, lock) && (claims(event) ? direction(event) * direction(taken) < 0 : event.detail.value?.kind === "constant"));
  // `finally` repeats what clears it.
  const again = (event: Event): boolean => writes(event, lock) && claims(event) && !(event.at.line === cleared?.at.line && event.at.column === cleared.at.column);
  const before = cleared !== undefined && findPath(cleared, release.wake, again) !== undefined;
  const retaken =
    release.events.some((event) => again(event) && release.events.indexOf(event) > release.events.indexOf(release.wake)) ||
    // After a wait somebody else may have taken it.
    (queuing !== undefined && findPath(queuing, again, (event) => event.kind === "await") !== undefined);
  // `await turn; return this.acquire()`: who was woken looks again, and may find it taken.
  const looksAgain = before && queuing !== undefined && func.events.some((event) => event.runs.includes(func) && findPath(queuing, event) !== undefined);
  const unsound = before && !retaken && !looksAgain && !takesWhenCalled(queued, lock) ? ({ why: "cleared-first", event: cleared } as const) : undefined;
  const counted = direction(taken) !== 0;
  if (pool) return (order || unsound) && { lock, form: "queue", ...at, counted, pool, unfair: order, unsound };
  return { lock, form: "queue", ...at, counted, ...(startsGiven(queued, func) ? { pool: true } : queuing && inOne(func, taken, queuing, release)), unfair: order ?? (looksAgain ? { why: "barging", event: cleared, queue: queued.on } : undefined), unsound };
}

/** `if (this.closed) return; this.closed = true`: what nobody takes back once it is set says how far things are, not who has a turn. */
function isEverFreed(taken: Event, users: Users): boolean {
  const lock = taken.on!;
  return users(cell(lock)).some((user) => user.role !== "constructor" && user.events.some((event) => writes(event, lock) && !(claims(event) && direction(event) * direction(taken) >= 0)));
}

/** `waiting++; queue.push(() => { waiting--; resolve(); })`: it counts those who wait, and whoever goes on has nothing of it. */
function isOverWhenWoken(taken: Event, { detail: { value } }: Event): boolean {
  return direction(taken) !== 0 && value?.kind === "resolver" && value.by !== undefined && body(value.by).some((event) => writes(event, taken.on!) && direction(event) === -direction(taken));
}

/** A caller either takes it at once or waits in the queue: `if (free > 0) free--; else waiting.push(resolve)`. */
function isChoice(events: readonly Event[], taken: Event, ...queuing: readonly Event[]): boolean {
  const leads = (targets: readonly Event[] = [], steps: readonly Event[], branch: Event): boolean => targets.some((target) => steps.some((step) => target === step || findPath(target, step, (event) => event === branch) !== undefined));
  return events.some((branch) => {
    const { whenTrue, whenFalse } = branch.detail;
    return looksAt(branch, taken.on!) && (leads(whenTrue, [taken], branch) ? leads(whenFalse, queuing, branch) && !leads(whenTrue, queuing, branch) : leads(whenFalse, [taken], branch) && leads(whenTrue, queuing, branch));
  });
}

/** Where a function puts the resolver of what it waits for into a queue. */
function queuedIn(func: Func): Event | undefined {
  return body(func).find((event) => event.on && puts(event.detail) && isResolver(event.detail.value) && isShared(event.on, func));
}

/** Tells whether those who wait in this function are woken one by one: somebody takes one out and calls it. */
export function wakesOne(func: Func, users: Users): boolean {
  const queue = queuedIn(func)?.on;
  return queue !== undefined && users(cell(queue)).some((other) => takesOut(handOver(other, queue)?.take.detail ?? {}));
}

/** A function that takes the lock and releases it before it returns: `run(work)`. */
function inOne(func: Func, taken: Event, queuing: Event, { func: by, wake }: HandOver): Pick<LockShape, "inline" | "takes" | "again"> | undefined {
  const lock = taken.on!;
  const gives = (event: Event): boolean => writes(event, lock) && (claims(event) ? direction(event) * direction(taken) < 0 : event.detail.value?.kind === "constant");
  const wait = func.events.find((event) => event.kind === "await" && findPath(queuing, event));
  const all = func.events.filter((event) => event.runs.includes(by) || (by === func && (event.at.line === wake.at.line || gives(event))));
  // Marked free first, then handed over: it ends with the first of both.
  const ends = all.filter((event) => !all.some((other) => other !== event && findPath(other, event)));
  return wait && ends.length > 0 ? { inline: true, takes: [wait, ...func.events.filter((event) => writes(event, lock) && claims(event) && !gives(event) && event.detail.cleanup === undefined)], again: ends } : undefined;
}

/** What is queued does the work itself before it settles the promise: whoever runs it hands nothing over. */
function isJob({ detail: { value } }: Event): boolean {
  return value?.kind === "resolver" && value.by !== undefined && body(value.by).some(({ kind }) => kind === "await" || kind === "io");
}

/** What is queued starts the work that the caller has passed, and gives its place back when that is over: the caller holds nothing. */
function startsGiven({ detail: { value } }: Event, { params }: Func): boolean {
  return value?.kind === "resolver" && value.by !== undefined && body(value.by).some(({ kind, detail: { calls } }) => (kind === "call" || kind === "spawn") && calls?.kind === "resource" && params.some(({ path }) => path === calls.resource.path));
}

interface HandOver {
  readonly func: Func;
  readonly events: readonly Event[];
  readonly take: Event;
  readonly wake: Event;
  /** What it is woken with. */
  readonly given: readonly Value[];
}

/** Who is rejected has not got the lock: its wait was withdrawn. Of `[resolve, reject]` it is the second. */
export const REJECTS = /(^|[._])rej(ect)?(or|er|ion)?$|\[1\]$/i;

/** Takes a resolver out of the queue and calls it. */
function handOver(func: Func, queue: Resource): HandOver | undefined {
  const events = body(func);
  const take = events.find((event) => writes(event, queue) && removes(event.detail));
  if (!take) return undefined;
  const isCalled = (event: Event): boolean => event.kind === "call" && !isWork(event) && !matches(event.detail.callee, REJECTS) && !isOfAnother(event, queue, events) && event.detail.calls !== undefined && comesFrom(event.detail.calls, take, queue, event);
  for (const wake of events) {
    const { args = [] } = wake.detail;
    if (isCalled(wake)) return { func, events, take, wake, given: args };
    // `setTimeout(resolve, 0, item)`, `setImmediate(() => resolve(item))`.
    if (!runsLater(wake)) continue;
    const inner = wake.runs.flatMap((run) => run.events).find(isCalled);
    if (inner) return { func, events, take, wake, given: inner.detail.args ?? [] };
    const [run] = args;
    if ((run?.kind === "result" || run?.kind === "resource") && ((run.kind === "resource" && run.partOf === take) || comesFrom(run, take, queue, wake))) return { func, events, take, wake, given: args.slice(2) };
  }
  return undefined;
}

/** A timer or the next turn of the event loop runs what it is given. */
function runsLater({ kind, detail: { what } }: Event): boolean {
  return (kind === "start" || kind === "spawn") && (what === "timeout" || what === "immediate");
}

/** A resolver returns nothing: what is called for its result, a promise kept or waited for, is the work that was queued with it. */
function isWork({ detail: { result } }: Event): boolean {
  return result === "stored" || result === "awaited";
}

/** `for (const listener of this.idle) listener()`: what is called lay in another container. */
function isOfAnother({ loop }: Event, queue: Resource, events: readonly Event[]): boolean {
  const walked = loop?.detail.loop === "for-of" ? events.find(({ on, at, detail }) => detail.op === "iterate" && on !== undefined && at.line === loop.at.line && loop.detail.callee === at.text)?.on : undefined;
  return walked !== undefined && walked.scope !== "local" && !sameCell(walked, queue);
}

function comesFrom(called: Value, take: Event, queue: Resource, call: Event): boolean {
  if (called.kind === "result") return called.of === take || (writes(called.of, queue) && called.of.detail.op === take.detail.op);
  if (called.kind !== "resource") return called.kind === "resolver";
  if (called.resource.id === queue.id || called.resource.id.startsWith(`${queue.id}[`)) return true;
  // `for (const first of waiting) { waiting.delete(first); first(); }`
  return take.detail.op === "clear" || take.detail.op === "delete" || (call.loop !== undefined && take.loop === call.loop);
}

function orderOf(queued: Event, { take, wake }: HandOver, events: readonly Event[]): Defect | undefined {
  const queue = queued.on!;
  if (take.detail.op === "takeLast" && queued.detail.op !== "prepend") return { why: "last-in", event: take, queue };
  if (take.detail.op === "takeFirst" && queued.detail.op === "prepend") return { why: "last-in", event: queued, queue };
  if (take.detail.op === "takeAny") return { why: "random", event: take, queue };
  // Written back with no new value: put in another order.
  const sorted = events.find((event) => writes(event, queue) && event.detail.op === "set" && event.detail.value === undefined);
  if (sorted) return { why: "priority", event: sorted, queue };
  return wake.loop && take.detail.op === "clear" && !inside(take, wake.loop) ? { why: "wake-all", event: take, queue } : undefined;
}

/** `while (waiting.length) waiting.pop()?.resolve()`: they are told one after the other, but all of them. */
function isDrained(handOver: HandOver): boolean {
  const { take, wake } = handOver;
  return wake.loop !== undefined && take.loop === wake.loop && !passesValue(handOver);
}

/** `true`, a promise, an owner, one permit less. */
function takes(event: Event): boolean {
  const { value } = event.detail;
  return claims(event) && (value?.kind === "constant" || value?.kind === "derived" || value?.kind === "promise" || value?.kind === "resolver" || value?.kind === "releaser" || value?.kind === "func");
}

/** Tells whether a write counts up (1) or down (-1); 0 where it does neither. */
export function direction({ detail: { value }, at: { text } }: Event): number {
  return value?.kind !== "derived" ? 0 : LESS.test(text) ? -1 : MORE.test(text) ? 1 : 0;
}

/** More than before. */
export const MORE = /\+=|\+\+|\+ 1/;

/** Fewer than before. */
export const LESS = /-=|--|- 1/;

function isTested(resource: Resource, events: readonly Event[], users: Users): boolean {
  return events.some((event) => looksAt(event, resource)) || users(cell(resource)).some((func) => body(func).some((event) => looksAt(event, resource)));
}

/** What is handed over is more than the turn itself. */
function passesValue({ given }: HandOver): boolean {
  return given.some((arg) => arg.kind !== "func" && arg.kind !== "releaser" && arg.kind !== "constant" && arg.kind !== "resolver");
}

/** What is queued is a closure that takes the lock itself when it is called, or calls what takes it before anybody else runs. */
function takesWhenCalled({ detail: { value } }: Event, lock: Resource): boolean {
  const takes = (event: Event): boolean => writes(event, lock) && claims(event);
  const takesAtOnce = ({ kind, runs }: Event): boolean => (kind === "call" || kind === "spawn") && runs.some((run) => run.events.some((event) => takes(event) && findPath(run.entry, event, (before) => before.kind === "await") !== undefined));
  return value?.kind === "resolver" && value.by !== undefined && body(value.by).some((event) => takes(event) || takesAtOnce(event));
}
