/** Recognises locks made of a chain of promises: each link starts when the one before it is settled. */
import type { Event, Func, Resource } from "../../model.ts";
import { body, sameCell } from "../flow/cells.ts";
import type { LockShape } from "./lockShapes.ts";
import { isPartOfMade } from "../flow/madeHere.ts";
import { isVariableOf } from "../flow/objects.ts";
import { findPath } from "../flow/paths.ts";
import { canThrow, failsForSure, failsUnhandled, isRethrow, leaves, throwsForSure } from "../flow/throws.ts";
import { within } from "../flow/within.ts";

export interface Chain {
  readonly shape: LockShape;
  /** Tasks that run the links; none where the function itself waits for them. */
  readonly links: readonly Event[];
}

/** Returns the chains that the function adds to: `this.tail = this.tail.then(work)`. */
export function chainLocks(func: Func): readonly Chain[] {
  // What the module itself chains on runs once.
  if (func.role === "module") return [];
  const found: Chain[] = [];
  for (const put of func.events) {
    const { value } = put.detail;
    if (put.kind !== "write" || !put.on || put.on.scope === "local" || value?.kind !== "chain" || value.on.path !== put.on.path || isPartOfMade(func, put.on) || !isKept(func, put)) continue;
    const links = (value.links ?? []).filter((event) => event.kind === "spawn" && (event.runs.some((run) => works(run, put.on!)) || event.detail.calls));
    const wait = func.events.find((event) => event.kind === "await" && event.on?.path === put.on!.path && findPath(event, put, undefined, { throws: true }));
    if (links.length === 0 && !wait) continue;
    // What a caller hands in can fail whatever is chained behind it.
    const given = value.runs.length === 0 || links.some(({ detail }) => detail.calls !== undefined);
    const fails = given || value.runs.some(canThrow);
    // After one rejection every later link is skipped.
    const unsound = value.onReject || !fails || [func, ...value.runs].some((run) => startsAfresh(run, put.on!)) || isWaitedOut(func, put.on) ? undefined : ({ why: "breaks", event: put, unlikely: value.runs.some(endsChain) || (!given && !value.runs.some(failsForSure) && !value.runs.some((run) => run.events.some(passesOn))) } as const);
    found.push({ links, shape: { lock: put.on, form: "chain", acquire: { func, event: links[0] ?? wait! }, release: { func, event: put }, inline: true, unsound } });
  }
  return found;
}

/** `turn = turn.then(work)` where `turn` is what a table has under a key: a chain of its own, until that is put there. */
function isKept({ events }: Func, put: Event): boolean {
  const isVariable = (event: Event): boolean => OF_A_VARIABLE.test(event.at.text);
  if (put.on!.scope !== "keyed" || !isVariable(put)) return true;
  return events.some((event) => event.kind === "write" && event.detail.op === "set" && event.on?.path === put.on!.path && !isVariable(event) && findPath(put, event) !== undefined);
}

/** An assignment to a variable, and to no part of anything. */
export const OF_A_VARIABLE = /^(?:(?:const|let|var) )?[\w$]+\s*=/;

/** `let tail = Promise.resolve(); …; await tail;` in the function itself or around it, or `return tail`: what fails ends that run, which was all there was to do. */
function isWaitedOut(func: Func, tail: Resource): boolean {
  let maker: Func | undefined = func;
  while (maker && !isVariableOf(tail, maker)) maker = maker.parent;
  if (!maker || maker.role === "module" || maker.returns.some(({ kind }) => kind === "func" || kind === "derived") || maker.events.some((event) => event.kind === "start" && event.runs.includes(func) && !isStoppedIn(maker!, event))) return false;
  const waits = (event: Event): boolean => event.kind === "await" && event.on?.path === tail.path;
  if (maker.returns.length > 0 && maker.returns.every((value) => (value.kind === "chain" && value.on.path === tail.path) || (value.kind === "resource" && value.resource.path === tail.path) || value.kind === "constant")) return true;
  return maker.events.some((event) => waits(event) && leaves(event)) && findPath(maker.entry, ({ kind }) => kind === "return", waits) === undefined;
}

/** `const timer = setInterval(…); …; clearInterval(timer)`: it adds nothing once the function is over. */
function isStoppedIn({ events }: Func, start: Event): boolean {
  return start.on !== undefined && events.some((event) => event.kind === "stop" && event.on?.path === start.on!.path && findPath(start, event) !== undefined);
}

/** Calls that are followed to see whether a link that fails puts a new chain in place. */
const MAX_CALLS = 3;

/** Tells whether a link that fails puts a new chain in place: `catch (error) { this.tail = Promise.resolve(); throw error; }`: whoever comes later chains on that. */
export function startsAfresh(link: Func, tail: Resource): boolean {
  const isFailed = (event: Event, failed: boolean): boolean => failed || event.detail.cleanup === "catch";
  const callees = ({ func, failed }: Run): readonly Run[] => func.events.flatMap((event) => (event.kind === "call" ? event.runs.map((callee) => ({ func: callee, failed: isFailed(event, failed) })) : []));
  const renews = (event: Event): boolean => event.kind === "write" && event.on !== undefined && sameCell(event.on, tail) && event.detail.value?.kind !== "chain";
  return within([{ func: link, failed: false }], callees, MAX_CALLS, ({ func, failed }) => `${failed} ${func.id}`).some(({ func, failed }) => func.events.some((event) => isFailed(event, failed) && renews(event)));
}

/** A function that runs, perhaps because something has failed. */
interface Run {
  readonly func: Func;
  readonly failed: boolean;
}

/** `state = state.then((now) => { if (…) throw …; return next; })`: the promise is the state, and whoever throws means that there is none any more. */
function endsChain({ params, events }: Func): boolean {
  return params.length > 0 && events.some((event) => event.kind === "throw" && !isRethrow(event) && leaves(event));
}

const IDLE: ReadonlySet<Event["kind"]> = new Set(["enter", "return", "branch", "read"]);

/** It does more than to put the tail away: `.finally(() => this.running.delete(key))` only forgets what is done. */
function works(link: Func, tail: Resource): boolean {
  return link.events.some(({ kind, on }) => !IDLE.has(kind) && !(on && sameCell(on, tail)));
}

/** `() => this.work()`: what it returns may reject, and what it was given to call may return a promise whatever its type says. */
function passesOn(event: Event): boolean {
  // `return await this.work()`: what can fail is the call.
  const isReturned = event.detail.result === "returned" || (event.kind === "call" && event.next.some(({ kind, detail }) => kind === "await" && detail.safe === true && detail.result === "returned"));
  if (!isReturned || event.detail.safe === true) return false;
  // What handles failures fails seldom.
  if (event.kind === "call" && event.runs.length > 0 && event.detail.api === undefined) return event.runs.some(failsUnhandled);
  return throwsForSure(event) || (event.kind === "call" && event.detail.calls !== undefined && event.runs.length === 0);
}

/** Returns the lock of a function that gives out turns: `const mine = this.tail.then(() => unlock); this.tail = this.tail.then(() => turn); return mine`, where `turn` is settled by `unlock`. */
export function turnLock(func: Func): LockShape | undefined {
  const events = body(func);
  const releaser = events.find((event) => event.on !== undefined && event.detail.value?.kind === "resolver")?.on;
  if (!releaser || func.async) return undefined;
  for (const put of func.events) {
    const { value } = put.detail;
    if (!put.on || put.on.scope === "local" || value?.kind !== "chain" || value.on.path !== put.on.path || !value.runs.every(isIdle)) continue;
    const { on: lock } = put;
    const given = ({ kind, detail }: Event): boolean => {
      const answer = kind === "return" ? detail.value : undefined;
      if (answer?.kind === "chain") return answer.on.path === lock.path && answer.runs.some((link) => isIdle(link) && gives(link, releaser));
      // `tail.then(() => new Promise(begin)); return new Promise((resolve) => (begin = resolve))`: the next link gives its own `resolve` to whoever waits.
      return answer?.kind === "promise" && value.runs.some(({ returns }) => returns.some(({ kind }) => kind === "promise"));
    };
    const answer = func.events.find((event) => given(event) && findPath(put, event));
    if (answer) return { lock, form: "ticket", acquire: { func, event: answer }, inline: false };
  }
  return undefined;
}

/** It hands on something that is there already, or a promise, and does not work for it: `() => turn`, `async () => await turn`, `() => new Promise(begin)`. */
function isIdle({ events, returns }: Func): boolean {
  const given = new Set(returns.flatMap((value) => (value.kind === "resource" && value.resource.scope !== "external" ? [value.resource.path] : [])));
  const works = ({ kind, on, detail }: Event): boolean => kind === "io" || kind === "sleep" || (kind === "await" && detail.value?.kind !== "promise" && !given.has(on?.path ?? ""));
  return (given.size > 0 || returns.some(({ kind }) => kind === "promise")) && !events.some(works);
}

function gives({ returns }: Func, releaser: Resource): boolean {
  return returns.some((value) => value.kind === "resource" && value.resource.path === releaser.path);
}

/** Returns the lock, with what closures of the function release of it, of `const prev = this.tail; this.tail = new Promise((r) => (release = r)); await prev`, or of `this.tail = prev.then(() => turn)`; otherwise undefined. */
export function ticketLock(func: Func, inner: readonly Func[]): LockShape | undefined {
  const events = body(func);
  for (const put of func.events) {
    const { value } = put.detail;
    if (!put.on || put.on.scope === "local" || (value?.kind !== "promise" && !(value?.kind === "chain" && value.on.path === put.on.path && value.runs.some(isIdle)))) continue;
    const { on: lock } = put;
    const wait = func.events.find((event) => event.kind === "await" && waitsFor(event, lock) && findPath(put, event) && !looksFirst(event, put, func));
    const read = func.events.find((event) => event.kind === "read" && event.on?.path === lock.path && findPath(event, put));
    // Whoever only joins what somebody else has put there takes nothing.
    if (!wait || !read || findPath(func.entry, wait, (to) => to === put)) continue;
    const wakes = [func, ...inner].flatMap((each) => each.events.filter((event) => settles(event, events)));
    // Work that was started settles its promise by itself: a lock is what the program settles by hand.
    if (wakes.length === 0 && !events.some(({ detail: { value } }) => value?.kind === "resolver")) continue;
    // `await prev.catch(() => {})`: after a failure of the one before it is one's turn as well.
    const failed = wait.onThrow.filter(({ kind, at }) => kind === "call" && at.line === wait.at.line && at.column === wait.at.column);
    // `if (prev) await prev`: the first one waits for nobody.
    const met = failed.length > 0 ? undefined : wait.next.find((next) => findPath(put, next, (to) => to === wait));
    return { lock, form: "ticket", acquire: { func, event: met ?? wait }, release: wakes[0] && { func: wakes[0].func ?? func, event: wakes[0] }, ...(failed.length > 0 ? { takes: [wait, ...failed], again: wakes } : { again: wakes.slice(1) }), inline: true };
  }
  return undefined;
}

/** `this.loading = load(); return await this.loading`: it waits for what it has put there itself. */
function looksFirst(wait: Event, put: Event, { events }: Func): boolean {
  return wait.on?.path === put.on!.path && events.some((event) => event.kind === "read" && event.on?.path === put.on!.path && event.next.includes(wait) && findPath(put, event) !== undefined);
}

/** `await prev`, or `await withTimeout(prev, ms)`: whoever is given the promise waits for it. */
function waitsFor({ on, detail: { joins, callee } }: Event, lock: Resource): boolean {
  return on?.path === lock.path || (joins?.kind === "call" && callee === joins.detail.callee && isGiven(joins, lock));
}

function isGiven({ detail: { args = [] } }: Event, lock: Resource, depth = 0): boolean {
  return args.some((arg) => (arg.kind === "resource" && arg.resource.path === lock.path) || ((arg.kind === "result" || arg.kind === "promise") && arg.of !== undefined && depth === 0 && isGiven(arg.of, lock, depth + 1)));
}

/** Calls the resolver, or what keeps it. */
function settles({ kind, detail: { calls } }: Event, events: readonly Event[]): boolean {
  if (kind !== "call" || !calls) return false;
  if (calls.kind === "resource") return holdsResolver(calls.resource, events);
  return calls.kind === "resolver";
}

function holdsResolver(resource: Resource, events: readonly Event[]): boolean {
  return events.some((event) => event.kind === "write" && event.on?.path === resource.path && event.detail.value?.kind === "resolver");
}
