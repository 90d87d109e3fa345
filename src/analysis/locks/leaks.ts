/** Answers on which ways out of a function a lock or busy flag stays taken. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { isConstant, isShared } from "../flow/cells.ts";
import { onlyAsserts } from "../flow/assertions.ts";
import { callers } from "../flow/calls.ts";
import { contenders } from "./contenders.ts";
import { heldAround } from "./context.ts";
import { flagLeaks } from "./flagLeaks.ts";
import { carriesItsRelease, GIVES_BACK, locks, releasedAt, releasedBy, takenAt, type Held, type Locks } from "./held.ts";
import { leadsTo } from "../flow/looks.ts";
import { markLeaks } from "./markLeaks.ts";
import { isNoted } from "./notes.ts";
import { headLeaks } from "./headLeaks.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { isVariableOf } from "../flow/objects.ts";
import { partsOf } from "../flow/partsOf.ts";
import { exits, findPath, inside } from "../flow/paths.ts";
import { isPartOf } from "../flow/places.ts";
import { direction } from "./queueLocks.ts";
import { below } from "../flow/substitute.ts";
import { turnLeaks } from "./turnLeaks.ts";
import { endsItsLoop, endsProgram } from "../flow/programEnds.ts";
import { failureAfter, isRethrow, leavesByThrow, mayThrow, thrownBy, throwsForSure } from "../flow/throws.ts";

export interface Leak {
  readonly func: Func;
  readonly lock: Resource;
  /** Where it is taken. */
  readonly taken: Event;
  /** Where control leaves, or where the only way to release is overwritten. */
  readonly exit: Event;
  readonly how: "throws" | "returns" | "overwritten";
  readonly flag: boolean;
  /** The exit is a wait or a `throw`, not merely a call that might. */
  readonly sure: boolean;
  /** What happens from there to the exit. */
  readonly path: readonly Event[];
  /** Where else it is released: on other ways from where it is taken, as far as there are any. */
  readonly releases: readonly Event[];
  /** Where all goes well it stays taken for a later call. */
  readonly kept?: boolean;
  /** What fails there is caught, and the function goes on to return. */
  readonly caught?: boolean;
  /** Later callers wait for the very promise that has failed. */
  readonly joined?: boolean;
  /** It is one of several that may be at work at once. */
  readonly counts?: boolean;
  /** The call that has made the lock, or the program, fails with its holder: there is no later caller. */
  readonly endsItsMaker?: boolean;
  /** Only a loop takes it, which ends with the failure. */
  readonly endsItsTaker?: boolean;
  /** It is a queue whose first entry is what is at work. */
  readonly queue?: boolean;
}

/** Returns the ways out of functions that leave a lock taken for good, one for each acquisition and kind of exit. */
export const leaks: (model: Model) => readonly Leak[] = listOf((model, func) => [...lockLeaks(model, func, locks(model), releasedElsewhere(model), heldAround(model)(func)), ...flagLeaks(model, locks(model))(func), ...markLeaks(model)(func), ...turnLeaks(model, locks(model), func), ...headLeaks(model, func)]);

/** Functions that release a lock for another one that took it, by the lock's id. */
const releasedElsewhere = indexBy((model, func) => {
  const known = locks(model);
  const taken = new Set([...known.held(func).keys()].flatMap((event) => takenAt(event, func, known)).filter((held) => held.by === held.acquire).map((held) => held.lock.path));
  const released = func.events.flatMap((event) => releasedAt(event, func, known)).filter((lock) => !taken.has(lock.path));
  return [...new Set(released.map(({ id }) => id))].map((id) => [id, func] as const);
});

type Elsewhere = ReturnType<typeof releasedElsewhere>;

function lockLeaks(model: Model, func: Func, known: Locks, elsewhere: Elsewhere, around: ReadonlySet<string>): readonly Leak[] {
  if (known.shapes.acquiredBy(func)) return [];
  const found: Leak[] = [];
  const freed = new Map<string, Set<Event>>();
  for (const event of func.events) for (const { path } of releasedAt(event, func, known)) freed.set(path, (freed.get(path) ?? new Set()).add(event));
  for (const event of known.held(func).keys())
    for (const held of takenAt(event, func, known)) {
      // Who lets go of its caller's lock for a while takes it again.
      if (around.has(held.lock.id)) continue;
      // The link of a chain ends by itself.
      if (event.detail.scoped || held.acquire.detail.scoped || held.acquire.detail.regains || known.shapes.takenAt(event)?.form === "chain" || isAlone(func, held)) continue;
      found.push(...lockLeak(model, func, held, freed.get(held.lock.path) ?? new Set(), known, elsewhere));
    }
  return found;
}

/** `const gate = new Gate(8); await Promise.all(items.map(async (item) => { await gate.enter(); … }))`: all are over with the first that fails. */
function endsItsMaker(func: Func, lock: Resource): boolean {
  const maker = func.parent;
  if (!maker || maker.role === "module" || !isVariableOf(lock, maker)) return false;
  return maker.events.some(({ detail: { combinator, joins } }) => combinator === "all" && joins?.runs.includes(func) === true) && !maker.returns.some(({ kind }) => kind === "func" || kind === "derived");
}

/** `while (true) await this.step()`, where `step` alone takes the lock: after the failure nobody asks for it. */
function endsItsTaker(model: Model, func: Func, lock: Resource): boolean {
  return endsItsLoop(model)(func) && contenders(model)(lock).every((other) => other.func === func);
}

function lockLeak(model: Model, func: Func, held: Held, releases: ReadonlySet<Event>, known: Locks, elsewhere: Elsewhere): readonly Leak[] {
  const { lock, by } = held;
  const own = [...releases];
  const closures = releasingClosures(func, lock, known);
  const handsOver = (event: Event, inLoop = true): boolean => handedOver(event, func, held, closures, known, inLoop);
  const handles = handlesOf(own);
  const taker = (elsewhere(lock.id).length > 0 || isForCallers(model, func, lock, own, known)) && known.summary(func).takes.some((other) => other.lock.path === lock.path);
  const escapes = own.length === 0 || closures.some((closure) => !func.events.some((event) => mentions(event, closure)));
  // Whose wait fails is the release itself: `await unlock(path)`.
  const isOwnWait = ({ kind, at, detail: { callee } }: Event): boolean => (kind === "await" || kind === "io" || kind === "block") && own.some((release) => release.detail.callee === callee && isPartOf(release.at, at));
  // `this.pool = null`: whoever comes later takes another one, or none.
  const isGone = ({ on, detail: { value } }: Event): boolean => on?.path === lock.path && isConstant(value, "null", "undefined") && held.acquire.kind === "acquire";
  const ended = (event: Event): boolean => releases.has(event) || isGone(event) || isOwnWait(event) || handsOver(event) || isTurnedInto(event, handles) || asksForHandle(event, handles, known.token(by) !== undefined) || asksForTheLast(event, func, releases) || asksWhetherDone(event, closures) || givesAllBack(event, by, releases) || isKeptOnPurpose(event, func, releases) || isNoted(model, event, func);
  const walk = { throws: true, done: true, truthy: (event: Event) => takenAt(event, func, known).length > 0 };
  const leak = (how: Leak["how"], path: readonly Event[], sure: boolean): Leak => ({ func, lock, taken: by, exit: path.at(-1)!, path, how, flag: false, sure, releases: near(by, own), ...(how === "throws" && (endsItsMaker(func, lock) || endsProgram(model)(func)) ? { endsItsMaker: true } : {}), ...(how === "throws" && endsItsTaker(model, func, lock) ? { endsItsTaker: true } : {}), ...(known.shapes.counts(by) ? { counts: true } : {}) });
  const lost = overwritten(func, held, (event) => releases.has(event) || handsOver(event, false), known);
  if (lost) return [leak("overwritten", [lost], true)];
  const found: Leak[] = [];
  // `await this.rows.lock()`: the lock of an object, which nothing is asked about, is of this process and waits in line; giving one back at once does not fail.
  const inLine = new Set(func.events.flatMap((event) => (event !== by && known.token(event) && event.detail.args?.length === 0 ? [event, ...event.next] : event.runs.length === 0 && !event.detail.awaited && event.detail.api === undefined && releasedAt(event, func, known).length > 0 ? [event] : [])));
  const leavesSo = (event: Event): boolean => !ended(event) && leavesByThrow(event) && !inLine.has(event);
  const fails = (event: Event): boolean => isRethrow(event) || (throwsForSure(event) && mayThrow(event) && !onlyAsserts(model, event));
  const sure = findPath(by, (event) => leavesSo(event) && fails(event), ended, { ...walk, throws: fails });
  // A function that never releases is a wrapper: then only what throws before it returns is lost.
  const thrown = thrownBy(sure ?? findPath(by, leavesSo, ended, walk));
  if (thrown) found.push(leak("throws", thrown, sure !== undefined));
  if (!escapes && !taker) {
    const returns = (event: Event): boolean => !ended(event) && exits(event).returns && !returnsReleaser(event, func, lock, known) && !returnsHandle(event, handles);
    const back = findPath(by, returns, ended, walk);
    if (back && !isForAnotherCall(func, lock, own, known)) found.push(leak("returns", back, true));
    else if (back) {
      // Whoever is to release it later is not told of a failure that ends here.
      const caught = func.events.find((event) => event.onThrow.length > 0 && !isRethrow(event) && fails(event) && findPath(by, event, ended, walk) && event.onThrow.some((to) => !ended(to) && (returns(to) || findPath(to, returns, ended, walk))));
      if (caught) found.push({ ...leak("throws", [caught], true), kept: true });
    }
  }
  // Where one of them always releases it, another may do so only now and then.
  const gives = closures.filter((closure) => !takesItself(closure, lock, known));
  const unkept = found.length === 0 && own.length === 0 ? gives.map((closure) => givenUp(closure, lock, known)) : [];
  const given = unkept.every((exit) => exit !== undefined) ? unkept[0] : undefined;
  if (given) found.push(leak("returns", [given], true));
  const [closure] = closures;
  const failed = found.length === 0 && closure && closures.length === 1 && own.every(({ runs }) => runs.includes(closure)) ? failsFirst(closure, lock, known) : undefined;
  if (failed) found.push(leak("throws", failed, true));
  return found.length > 1 && found[1]!.how === "returns" ? [found[1]!] : found;
}

/** `await takeBoth(every, service)`: it gives back what it was given only where it fails, and those who called it do so later. */
function isForCallers(model: Model, func: Func, lock: Resource, own: readonly Event[], known: Locks): boolean {
  const index = func.params.findIndex(({ path }) => path === lock.path);
  if (index < 0 || own.some((release) => findPath(release, (event) => exits(event).returns) !== undefined)) return false;
  return callers(model)(func).some(({ event: { detail: { args = [] } }, func: by }) => {
    const given = args[index];
    return given?.kind === "resource" && by.events.some((event) => frees(event, by, given.resource, known));
  });
}

/** The variables by which a lock is released: `free()`, `lock.release()`. */
function handlesOf(releases: readonly Event[]): ReadonlySet<string> {
  return new Set(releases.flatMap(({ at }) => CALLED.exec(at.text)?.[1] ?? []));
}

/** A variable and the method of it that is called. */
export const METHOD_OF_A_VARIABLE = /^([\w$]+)[?!]?\.#?(\w+)$/;

/** `return { lock: await writer.convertToReader() }`: another lock is held instead, and what is given for it releases that. */
function isTurnedInto({ kind, detail: { callee = "" } }: Event, handles: ReadonlySet<string>): boolean {
  const [, object, method] = METHOD_OF_A_VARIABLE.exec(callee) ?? [];
  return kind === "call" && object !== undefined && handles.has(object) && matches(method, TURNS_INTO);
}

/** How a lock is exchanged for another one, or for somebody else's. */
export const TURNS_INTO = /^(convert|upgrade|downgrade|transfer|detach|handOver)(?![a-z])/;

/** The variable that a call begins with, or is a method of. */
export const CALLED = /^([\w$]+)(?:[?!]?\.\w+)?(?:!|\?\.)?\(/;

/** `"release" in client`, `client?.release`, `client !== undefined`, `release?.()`: once it is taken there is one. `!client.released`, `lock.isHeld()`: it says itself whether it has been given back. */
function asksForHandle({ detail: { condition = "" } }: Event, handles: ReadonlySet<string>, isToken: boolean): boolean {
  // Of an object that nothing is known of, whatever it says may be whether the lock was got: `lease.role === "follower"`.
  const [, object] = ASKED.exec(condition) ?? [];
  if (isToken && object !== undefined && handles.has(object)) return true;
  const asked = WHETHER_THERE.exec(condition)?.[1] ?? OWN_STATE.exec(condition)?.[1];
  return asked !== undefined && handles.has(asked);
}

/** A condition on whether a variable holds something, or something that can be given back. */
export const WHETHER_THERE = /^(?:["'`]\w+["'`] in |typeof )?([\w$]+)(?:[?!]?\.(?:release|close|dispose|destroy))?(?: [!=]==? (?:null|undefined|["'`]\w+["'`]))?$/;

/** The variable whose member a condition asks for. */
export const ASKED = /^!?([\w$]+)[?!]?\./;

/** A handle is asked whether it is still one: `runner.isReleased`, `client.released === false`, `lock.isLocked()`. */
export const OWN_STATE = /^([\w$]+)[?!]?\.#?_?(?:is|was|has|already)?_?(?:released|closed|disposed|destroyed|ended|finished|freed|interrupted|aborted|cancell?ed|expired|lost|locked|held|acquired)(?:\(\))?(?: [!=]==? (?:true|false))?$/i;

/** `if (--readers === 0) mutex.release()`: those who hold it together are counted, and the last one releases it. */
function asksForTheLast(event: Event, { events }: Func, releases: ReadonlySet<Event>): boolean {
  if (!matches(event.detail.condition, WHETHER_NONE)) return false;
  const counts = (up: boolean, path: string): boolean => events.some((write) => write.kind === "write" && write.on?.path === path && (up ? direction(write) > 0 : direction(write) < 0 && findPath(write, event) !== undefined));
  return (event.detail.reads ?? []).some(({ path }) => counts(true, path) && counts(false, path)) && [...releases].some((release) => leadsTo(event, release));
}

/** A condition on whether any are left. */
export const WHETHER_NONE = /(=== 0|== 0|<= 0|< 1|> 0|!==? 0)$/;

/** `if (!gone) client.release()`: a closure that releases it as well says that it has. */
function asksWhetherDone({ detail: { reads = [] } }: Event, closures: readonly Func[]): boolean {
  return reads.some(({ path }) => closures.some(({ events }) => events.some((event) => event.kind === "write" && event.on?.path === path)));
}

/** `catch (error) { if (leavesItUnknown(error)) gives = false; throw error; } finally { if (gives) release(); }`: somebody has weighed up which failure keeps it. */
function isKeptOnPurpose(event: Event, { events }: Func, releases: ReadonlySet<Event>): boolean {
  if (event.on?.scope !== "local" || event.detail.cleanup !== "catch" || !isConstant(event.detail.value, "true", "false")) return false;
  const asks = (branch: Event): boolean => (branch.detail.reads ?? []).some(({ path }) => path === event.on!.path) && [...releases].some((release) => leadsTo(branch, release));
  return events.some(asks) && events.some((branch) => branch.kind === "branch" && branch.detail.cleanup === "catch" && leadsTo(branch, event));
}

/** What was taken turn by turn is given back turn by turn: that loop has as many turns. */
function givesAllBack(event: Event, { loop }: Event, releases: ReadonlySet<Event>): boolean {
  return loop !== undefined && event !== loop && [...releases].some((release) => release.loop === event);
}

/** The releases that can follow, or all where none can; one for each line. */
function near(by: Event, releases: readonly Event[]): readonly Event[] {
  const after = releases.filter((release) => findPath(by, release, undefined, { throws: true }) !== undefined);
  return (after.length > 0 ? after : releases).filter((release, i, all) => all.findIndex(({ at }) => at.file === release.at.file && at.line === release.at.line) === i);
}

/** One call takes the lock and a later one releases it, in another branch or in another method of the object that a function has made: `begin` and `commit`. */
function isForAnotherCall(func: Func, lock: Resource, own: readonly Event[], known: Locks): boolean {
  const siblings = func.parent && func.parent.role !== "module" ? known.closures(func.parent) : [];
  if (siblings.some((other) => other !== func && !takesItself(other, lock, known) && other.events.some((event) => frees(event, other, lock, known)))) return true;
  const takes = (event: Event): boolean => takenAt(event, func, known).some((held) => held.lock.path === lock.path);
  return own.some((release) => findPath(func.entry, release, takes) !== undefined);
}

/** What it releases it may have taken itself. */
function takesItself(func: Func, lock: Resource, known: Locks): boolean {
  return func.events.some((event) => takenAt(event, func, known).some((held) => held.lock.path === lock.path));
}

function frees(event: Event, func: Func, lock: Resource, known: Locks): boolean {
  return releasedAt(event, func, known).some((other) => other.path === lock.path);
}

/** Closures that release the lock when somebody calls them. */
function releasingClosures(func: Func, lock: Resource, known: Locks): readonly Func[] {
  return known.closures(func).filter((closure) => closure.events.some((event) => frees(event, closure, lock, known)) || releasingClosures(closure, lock, known).length > 0);
}

/** A way out of the closure that was given the duty to release, on which it does not. */
function givenUp(closure: Func, lock: Resource, known: Locks): Event | undefined {
  const own = closure.events.filter((event) => frees(event, closure, lock, known));
  if (own.length === 0) return undefined;
  // `if (released) return; released = true`: what a second call skips the first one has done.
  const written = new Set(closure.events.flatMap(({ kind, on }) => (kind === "write" && on ? [on.path] : [])));
  const again = (event: Event): boolean => (event.detail.reads ?? []).some((read) => written.has(read.path));
  const handles = handlesOf(own);
  return findPath(closure.entry, (event) => exits(event).returns, (event) => own.includes(event) || again(event) || asksForHandle(event, handles, false), { throws: true })?.at(-1);
}

/** The way to where a task that was given the duty to release fails before it does: `new Promise(async (resolve) => { resolve(await work()); release(); })`. */
function failsFirst(closure: Func, lock: Resource, known: Locks): readonly Event[] | undefined {
  const inner = releasingClosures(closure, lock, known);
  return closure.async ? failureAfter(closure.entry, (event) => frees(event, closure, lock, known) || inner.some((other) => mentions(event, other))) : undefined;
}

function mentions(event: Event, closure: Func): boolean {
  return event.runs.includes(closure) || (event.detail.args ?? []).some((arg) => arg.kind === "func" && arg.func === closure) || (event.detail.value?.kind === "func" && event.detail.value.func === closure) || (event.detail.value?.kind === "chain" && event.detail.value.runs.includes(closure));
}

/** The duty to release goes to somebody else: a closure that does, whoever is given the releaser, the object that keeps it. */
function handedOver(event: Event, func: Func, { lock, by }: Held, closures: readonly Func[], known: Locks, inLoop: boolean): boolean {
  if (closures.some((closure) => mentions(event, closure))) return true;
  const carries = (value: Value): boolean => releasedBy(value, func, known).some((other) => other.path === lock.path) || (value.kind === "result" && value.of === by) || carriesItsRelease(value, lock) || isCalledToRelease(value, func, lock, known);
  if (event.on && event.on.scope !== "local" && !captured(event.on, func) && event.detail.value && carries(event.detail.value)) return inLoop || !event.loop;
  // `taken.push(lock)`: a list of what is held, kept by the function around this one.
  if (event.detail.op === "append" && event.on && isShared(event.on, func) && event.detail.value?.kind === "resource" && event.detail.value.resource.path === lock.path) return true;
  if (event.kind === "call" && isGivenWithItsRelease(event, lock, known)) return true;
  return event !== by && (event.kind === "call" || event.kind === "spawn" || event.kind === "write") && (event.detail.args ?? []).some(carries) && !isLent(event, func, lock, known);
}

/** `BackgroundTask(give_back, answer, permits)`: what will be called with the lock gives it back. */
function isGivenWithItsRelease({ detail: { args = [] } }: Event, lock: Resource, known: Locks): boolean {
  const releasesGiven = (run: Func): boolean => run.events.some((event) => releasedAt(event, run, known).some(({ path }) => run.params.some((param) => param.path === path)));
  return args.some((arg) => arg.kind === "resource" && arg.resource.path === lock.path) && args.some((arg) => arg.kind === "func" && releasesGiven(arg.func));
}

/** `new Lease(release)`, where `release()` gives it back on another way. */
function isCalledToRelease(value: Value, func: Func, lock: Resource, known: Locks): boolean {
  const isIt = ({ detail: { calls } }: Event): boolean => calls?.kind === "resource" && value.kind === "resource" && calls.resource.path === value.resource.path;
  return func.events.some((event) => isIt(event) && releasedAt(event, func, known).some(({ path }) => path === lock.path));
}

/** `await work(client); client.release()`: who waits for the callee and releases it then only lends it, unless the callee releases it where it fails. */
function isLent({ kind, detail, runs, next }: Event, func: Func, lock: Resource, known: Locks): boolean {
  const givesBack = (event: Event, callee: Func): boolean => releasedAt(event, callee, known).length > 0 || matches(/\w+$/.exec(event.detail.callee ?? "")?.[0], GIVES_BACK);
  if (kind !== "call" || !detail.awaited || runs.some((callee) => callee.events.some((event) => givesBack(event, callee)))) return false;
  return next.some((event) => frees(event, func, lock, known) || findPath(event, (to) => frees(to, func, lock, known)) !== undefined);
}

/** The lock is made here, taken once and given to nobody: it goes when this call does. */
function isAlone(func: Func, { lock, acquire }: Held): boolean {
  if (acquire.kind !== "acquire" || lock.scope !== "local" || acquire.loop || func.params.some(({ path }) => below(lock.path, path))) return false;
  const isIt = (value: Value | undefined): boolean => partsOf(value).some(({ path }) => path === lock.path);
  const isUsed = (event: Event): boolean => (event.kind === "acquire" && event !== acquire && event.on?.path === lock.path) || isIt(event.detail.value) || (event.detail.args ?? []).some(isIt);
  return !func.returns.some(isIt) && !func.events.some(isUsed);
}

/** A local that closures use too. */
function captured({ path }: Resource, func: Func): boolean {
  return /@\d+$/.test(path) && func.role !== "module";
}

function returnsReleaser(event: Event, func: Func, lock: Resource, known: Locks): boolean {
  const { value } = event.detail;
  return event.kind === "return" && value !== undefined && (carriesItsRelease(value, lock) || releasedBy(value, func, known).some((other) => other.path === lock.path));
}

/** `const client = given ?? (await pool.connect()); …; return client`, which is released elsewhere as `client.release()`. */
function returnsHandle({ kind, detail: { value } }: Event, handles: ReadonlySet<string>): boolean {
  return kind === "return" && value?.kind === "resource" && handles.has(value.resource.name);
}

/** How what is held for a while is ended, one way or the other. */
const ENDS_IT = new RegExp(`${GIVES_BACK.source}|^(commit|rollback|revert)`, "i");

/** Each turn of a loop takes the lock and keeps the releaser in one and the same place. */
function overwritten(func: Func, held: Held, ended: (event: Event) => boolean, known: Locks): Event | undefined {
  return func.events.find((event) => {
    if (!event.on || event.on.scope !== "instance" || captured(event.on, func) || !event.loop || event.detail.op !== "set") return false;
    const { value } = event.detail;
    if (!value || !(releasedBy(value, func, known).some((lock) => lock.path === held.lock.path) || (value.kind === "result" && value.of === held.by))) return false;
    // `this.draft.rollback(); this.draft = await this.book.writer()`
    const ends = ({ kind, detail: { receiver, callee } }: Event): boolean => kind === "call" && receiver?.path === event.on!.path && matches(/\w+$/.exec(callee ?? "")?.[0], ENDS_IT);
    return inside(held.by, event.loop) && findPath(event, held.by, (other) => ended(other) || ends(other)) !== undefined;
  });
}
