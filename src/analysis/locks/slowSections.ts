/** Answers which critical sections wait for something slow, and who queues behind them. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { type Waiters, waitersBeside } from "./contenders.ts";
import { slowest, waitOf, type Wait } from "../flow/cost.ts";
import { isWrapper, sectionsIn, type CriticalSection } from "./criticalSections.ts";
import { declaredAt, startOf } from "../flow/declared.ts";
import { isOneOfMany } from "../flow/dispatch.ts";
import type { Effect } from "../flow/effects.ts";
import { isShared } from "./held.ts";
import { waitFor } from "../state/keptPromises.ts";
import { lifetimeWait } from "../flow/lifetimes.ts";
import { listOf } from "../flow/memo.ts";
import { partsOf } from "../flow/partsOf.ts";
import { findPath } from "../flow/paths.ts";
import { below } from "../flow/substitute.ts";
import { isLeftToItself, isOrderOfRequests, isPurpose, isTheFirst } from "./purpose.ts";
import { supersededBy } from "./superseded.ts";

export interface SlowSection {
  readonly section: CriticalSection;
  /** The slowest wait under the lock; absent: the lock is held for work in memory only. */
  readonly worst?: { readonly effect: Effect; readonly wait: Wait };
  /** Other places that take the same lock. */
  readonly others: Waiters;
  /** It waits for the end of something that was handed on here: others use it while the lock is held. */
  readonly given?: Event;
  /** All who take the lock ask the same one: what waits behind it would have to wait its turn anyway. */
  readonly ordered?: boolean;
  /** What is slow makes what all who come later are given. */
  readonly first?: boolean;
  /** It ends what the lock guards, in a time that is known: whoever comes then finds nothing any more. */
  readonly ending?: boolean;
  /** Nobody waits for what is done under it, which is only put in order. */
  readonly aside?: boolean;
  /** It waits, for a time that is known, until what it has just started under the lock says that it runs. */
  readonly starting?: boolean;
  /** One of many that may be asked is slow, most are not. */
  readonly rare?: boolean;
  /** Here a caller replaces what is asked, then queues behind an answer about what is gone. */
  readonly superseded?: Event;
}

/** Returns the critical sections that hold up others, and those that cannot, in order of functions and events. */
export const slowSections = listOf((model, func) => sectionsIn(model, func).flatMap((section) => judged(model, section)));

function judged(model: Model, section: CriticalSection): readonly SlowSection[] {
  const { lock, acquire } = section.held;
  const reads = acquire.detail.lock === "read";
  if (lock.scope === "local" || (isShared(model, acquire) && !reads)) return [];
  if (isWrapper(model, section) && !section.effects.some((effect) => (waitOf(effect)?.rank ?? 0) >= 2 && !effect.calls)) return [];
  // Readers only keep writers out.
  const { line } = section.site.at;
  const own = isOwn(lock, section.func);
  const others = waitersBeside(model, lock, own ? [section.func, ...runInPlace(section.func)] : [section.func], (other) => own || other.line === line, reads);
  if (reads && others.count === 0) return [];
  const wait = (effect: Effect): Wait | undefined => asTold(effect, waitFor(model, effect));
  const life = lifetimeWait(model, section);
  const slow = life ? [] : section.effects.filter((effect) => !effect.concurrent && isSlow(effect, section, wait(effect)));
  const isRare = (effect: Effect): boolean => isOneOfMany(model, effect, (other) => (waitOf(other)?.rank ?? 0) >= 2);
  const usual = slow.filter((effect) => !isRare(effect));
  const worst = life ? { effect: life.effect, wait: endOf(life.ends) } : slowest(usual.length > 0 ? usual : slow, wait);
  if (worst) {
    const superseded = life ? undefined : supersededBy(model, section, worst);
    return life || superseded || !isPurpose(model, section, worst, others) ? [{ section, worst, others, given: life?.given, superseded, ordered: isOrderOfRequests(model, section), first: isTheFirst(model, section, worst.effect), ending: !life && section.func.role === "stop" && worst.wait.maxMs !== undefined, aside: isLeftToItself(model, section), rare: slow.length > 0 && usual.length === 0, starting: worst.wait.maxMs !== undefined && isForItsStart(section, worst.effect) }] : [];
  }
  return acquire.detail.lock !== "pool" && !isHandedOn(section) && !section.effects.some((effect) => waitOf(effect)) ? [{ section, others }] : [];
}

/** Each call of the function makes one of its own: the call does not wait for itself. */
function isOwn({ path }: Resource, func: Func): boolean {
  const declared = declaredAt(path);
  return declared !== undefined && declared > startOf(func) && func.params.every((param) => param.path !== path);
}

/** Closures of the function that it calls itself, or hands to what it calls and waits for. */
function runInPlace(func: Func): readonly Func[] {
  const all = func.events.flatMap(({ kind, runs, detail: { args = [] } }) => (kind === "call" ? [...runs, ...args.flatMap((arg) => (arg.kind === "func" ? [arg.func] : []))] : []));
  return all.filter((run) => run.parent === func && !run.async);
}

/** `const tips = await find(id, timeout); … lastValueFrom(tips)`: what it listens to has been told when to end. */
function asTold({ event, via }: Effect, wait: Wait | undefined): Wait | undefined {
  return wait?.unbounded && event.kind === "receive" && [...via, event].some(isToldBefore) ? { ...wait, unbounded: false } : wait;
}

/** The function has told something else of the time limit that it was given. */
function isToldBefore(step: Event): boolean {
  const { params, events } = step.func ?? { params: [], events: [] };
  const limits = params.filter(({ name }) => TIME_LIMIT.test(name));
  const tells = ({ kind, detail: { args = [] } }: Event): boolean => kind === "call" && args.flatMap(partsOf).some(({ path }) => limits.some((limit) => below(path, limit.path)));
  return limits.length > 0 && events.some((event) => event !== step && tells(event) && findPath(event, step) !== undefined);
}

export const TIME_LIMIT = /time_?(out|limit)|deadline/i;

/** `thread.start(); ready.wait(5)` */
function isForItsStart({ func, held }: CriticalSection, { kind, event, via }: Effect): boolean {
  if (kind !== "receive" || via.length > 0) return false;
  return func.events.some((started) => started.kind === "spawn" && findPath(held.by, started) !== undefined && findPath(started, event) !== undefined);
}

/** How long the other side lives is for it to say. */
function endOf({ on, at, detail }: Event): Wait {
  return { words: `\`${on?.name ?? at.text}\` to ${detail.message ?? "end"}`, rank: 5, unbounded: true, known: true };
}

function isSlow(effect: Effect, section: CriticalSection, wait: Wait | undefined): boolean {
  // Where one thread runs everything, nobody else runs either while it is held up, lock or no lock.
  if (section.func.threads === undefined && holdsUp(effect.event)) return false;
  // What a wrapper is given to run is judged where it is given.
  if (!wait || wait.rank < 2 || section.func.params.some((param) => effect.calls?.kind === "resource" && effect.calls.resource.path === param.path)) return false;
  // Using what was checked out is what it was checked out for.
  const { lock, api } = section.held.acquire.detail;
  return lock !== "pool" || (effect.event.detail.io !== "db" && effect.event.detail.api !== api && wait.known);
}

/** `readFileSync(path)`: the thread itself waits for what is asked. */
function holdsUp({ kind, at, func }: Event): boolean {
  return kind === "block" || (kind === "io" && func?.events.some((other) => other.kind === "block" && other.at.line === at.line && other.at.column === at.column) === true);
}

/** Whoever gets the releaser holds it on: how long is not seen here. */
function isHandedOn({ func, site, held }: CriticalSection): boolean {
  return site.kind === "acquire" && !site.detail.scoped && !func.events.some(({ kind, on }) => kind === "release" && on?.path === held.lock.path);
}
