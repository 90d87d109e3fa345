/** Answers which turns of a runner are lost where its work fails: what was marked or counted as at work stays so. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers, closures, runsOrGives } from "../flow/calls.ts";
import { cell, isConstant } from "../flow/cells.ts";
import type { Locks } from "./held.ts";
import type { Leak } from "./leaks.ts";
import { indexBy } from "../flow/memo.ts";
import { reachesOthers } from "../state/overlap.ts";
import { exits, findPath } from "../flow/paths.ts";
import { direction } from "./queueLocks.ts";
import { failureAfter, leaves, swallowedAfter, leavesByThrow, throwsForSure } from "../flow/throws.ts";
import { within } from "../flow/within.ts";

/** Returns the places of a function that it counts as taken, and the flags it sets, which only success gives back. */
export function turnLeaks(model: Model, known: Locks, func: Func): readonly Leak[] {
  return func.events.flatMap((taken) => {
    if (!isTaken(taken) || known.shapes.takenAt(taken) || known.shapes.acquiredBy(func)) return [];
    const back = (event: Event): boolean => givesBack(event, taken);
    const found = afterItself(func, taken, back) ?? inThen(model, func, taken, back) ?? inCallback(model, func, taken, back) ?? [];
    return found.length > 0 && reachesOthers(model, func, taken.on!) && !isGivenBackElsewhere(model, func, taken, back) && isGuarded(model, func, taken) ? found : [];
  });
}

/** `running++`, `permits--`, `busy = true`. */
function isTaken(event: Event): boolean {
  return event.on !== undefined && event.on.scope !== "local" && (direction(event) !== 0 || isConstant(event.detail.value, "true"));
}

function givesBack(event: Event, taken: Event): boolean {
  if (event.kind !== "write" || event.on?.id !== taken.on!.id) return false;
  return direction(taken) === 0 ? isConstant(event.detail.value, "false") : direction(event) * direction(taken) < 0;
}

/** Somebody looks at it, and only one outcome leads to where it is taken. */
function isGuarded(model: Model, func: Func, taken: Event): boolean {
  const decides = (by: Func, step: Event): boolean => by.events.some((branch) => branch.detail.reads?.some(({ id }) => id === taken.on!.id) === true && leadsOneWay(branch, step));
  return decides(func, taken) || callers(model)(func).some(({ func: by, event, passed }) => !passed && by !== func && decides(by, event));
}

/** Tells whether only one outcome of a branch leads to a step. */
export function leadsOneWay(branch: Event, step: Event): boolean {
  const leads = (targets: readonly Event[] = []): boolean => targets.some((target) => target === step || findPath(target, (event) => event === step, (event) => event === branch) !== undefined);
  return leads(branch.detail.whenTrue) !== leads(branch.detail.whenFalse);
}

/** Who gives back what another one has taken, by what it is. */
const givers = indexBy<string, readonly [Event, Func]>((_model, func) => func.events.flatMap((event) => (event.kind === "write" && event.on && event.on.scope !== "local" && (direction(event) !== 0 || isConstant(event.detail.value, "false")) ? [[event.on.id, [event, func] as const] as const] : [])));

/** Another method gives it back too, which may be called for what has failed. */
function isGivenBackElsewhere(model: Model, func: Func, taken: Event, back: (event: Event) => boolean): boolean {
  const own = new Set([func, ...closures(model)(func)]);
  return givers(model)(taken.on!.id).some(([event, by]) => back(event) && !own.has(by) && by.role !== "constructor" && by.role !== "module");
}

/** `running++; await work(); running--`. */
function afterItself(func: Func, taken: Event, back: (event: Event) => boolean): readonly Leak[] | undefined {
  const counts = direction(taken) !== 0;
  const releases = func.events.filter(back);
  if (!counts || releases.length === 0) return undefined;
  const waits = ({ kind }: Event): boolean => kind === "await" || kind === "io" || kind === "sleep";
  if (!func.events.some((event) => waits(event) && findPath(taken, event, back) && findPath(event, (to) => releases.includes(to) && to.detail.cleanup !== "catch"))) return [];
  const ended = (event: Event): boolean => back(event) || givesBackLater(event, back);
  // What stays taken where all goes well is for somebody else to give back.
  if (findPath(taken, (event) => exits(event).returns, ended)) return [];
  const thrown = failureAfter(taken, ended);
  const path = thrown ?? swallowedAfter(taken, ended);
  return path ? [{ ...leakAt(func, taken, path, releases), ...(!thrown && { caught: true }) }] : [];
}

/** Tells of functions that give it back, themselves or in a closure. */
function givesIn(model: Model, back: (event: Event) => boolean): (run: Func) => boolean {
  return (run) => run.events.some(back) || closures(model)(run).some((inner) => inner.events.some(back));
}

/** `work().then(() => { running--; next(); })`: where the work fails nothing of that happens. */
function inThen(model: Model, func: Func, taken: Event, back: (event: Event) => boolean): readonly Leak[] | undefined {
  const gives = givesIn(model, back);
  for (const work of func.events) {
    const { skipped } = work.detail;
    if (!skipped?.some(gives) || !mayFail(work, skipped)) continue;
    const path = findPath(taken, work, back);
    // Whoever else gives it back may be there for the failure.
    if (!path || closures(model)(func).some((run) => gives(run) && !skipped.includes(run) && !skipped.includes(run.parent!))) continue;
    const others = work.runs.filter((run) => !skipped.includes(run));
    if (func.events.some(back) || within(others, (run) => run.events.flatMap(({ runs }) => runs), MAX_CALLS).some(gives)) continue;
    return [leakAt(func, taken, path, skipped.flatMap((run) => run.events.filter(back)))];
  }
  return undefined;
}

/** `work(() => { busy = false; next(); })`, and `work().then((text) => { told(text); busy = false; })`: what is called may throw before anything is given back. */
function inCallback(model: Model, func: Func, taken: Event, back: (event: Event) => boolean): readonly Leak[] | undefined {
  const gives = givesIn(model, back);
  const closed = closures(model)(func);
  if (func.events.some(back) || !closed.some(gives)) return undefined;
  const leak = (path: readonly Event[]): readonly Leak[] => [{ ...leakAt(func, taken, path, closed.flatMap((run) => run.events.filter(back))), sure: false }];
  for (const work of func.events) {
    const given = (work.detail.args ?? []).flatMap((arg) => (arg.kind === "func" ? [arg.func] : []));
    const path = isForeign(model, work) && leaves(work) && given.some(gives) ? findPath(taken, work, back) : undefined;
    if (path) return leak(path);
    const first = work.kind === "spawn" && findPath(taken, work, back) ? throwsFirst(model, work.runs.filter(gives), back) : undefined;
    if (first) return leak([first]);
  }
  return undefined;
}

/** Returns what may throw before anything is given back in whatever gives it back: code that this program does not contain. */
export function throwsFirst(model: Model, runs: readonly Func[], back: (event: Event) => boolean): Event | undefined {
  const found = runs.map((run) => run.events.find((event) => isForeign(model, event) && leaves(event) && findPath(run.entry, event, back) !== undefined && findPath(event, back) !== undefined));
  return found.every((event) => event !== undefined) ? found[0] : undefined;
}

/** It calls what somebody from outside has passed or put there; resolvers do not throw. */
function isForeign(model: Model, event: Event): boolean {
  const { userCode, awaited, calls } = event.detail;
  if (event.kind !== "call" || userCode !== true || awaited === true || event.runs.length > 0) return false;
  const kept = calls?.kind === "resource" ? calls.resource : calls?.kind === "result" && calls.of.kind === "write" ? calls.of.on : undefined;
  // The method of an object that was handed in answers as that object does: most of them do not throw.
  const entry = event.detail.receiver?.id.includes("[]") ? event.detail.receiver : kept;
  const isOne = entry !== undefined && (calls?.kind === "result" || entry.id.includes("[]") || isParameter(entry, event.func));
  return isOne && keepsResolvers(model)(cell(entry).replace(/\[\].*$/, "")).length === 0;
}

function isParameter({ path }: Resource, func: Func | undefined): boolean {
  for (let at = func; at; at = at.parent) if (at.params.some((param) => param.path === path)) return true;
  return false;
}

/** Where somebody puts the resolver of a promise. */
const keepsResolvers = indexBy<string, true>((_model, func) => func.events.flatMap((event) => (event.on && event.detail.value?.kind === "resolver" ? [[cell(event.on), true] as const] : [])));

/** Somebody else's work, or work that fails some day. */
function mayFail({ runs, detail: { calls, api } }: Event, skipped: readonly Func[]): boolean {
  const work = runs.filter((run) => !skipped.includes(run));
  return calls !== undefined || api !== undefined || work.some((run) => run.async && run.events.some((event) => leavesByThrow(event) && throwsForSure(event)));
}

/** Calls that are followed to see whether they give it back. */
const MAX_CALLS = 3;

function givesBackLater(event: Event, back: (event: Event) => boolean): boolean {
  return within(runsOrGives(event), (run) => run.events.flatMap(({ runs }) => runs), MAX_CALLS).some((run) => run.events.some(back));
}

function leakAt(func: Func, taken: Event, path: readonly Event[], releases: readonly Event[]): Leak {
  const lock: Resource = taken.on!;
  return { func, lock, taken, exit: path.at(-1)!, path, how: "throws", flag: true, sure: true, releases, ...(direction(taken) !== 0 && { counts: true }) };
}
