/** Answers on which ways out of a function the mark of a key, or the promise of what runs, stays where later callers find it. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers, closures, runsOrGives } from "../flow/calls.ts";
import { cell, isConstant, isNothing, isShared, sameCell, whenTaken } from "../flow/cells.ts";
import type { Leak } from "./leaks.ts";
import { looksOf } from "../flow/looks.ts";
import { aboutFunc, indexBy } from "../flow/memo.ts";
import { reachesOthers } from "../state/overlap.ts";
import { takesOut } from "../flow/operations.ts";
import { exits, findPath } from "../flow/paths.ts";
import { failsSomeDay, failureAfter, swallowedAfter } from "../flow/throws.ts";
import { within } from "../flow/within.ts";

/** Returns, for a function, the keys and promises that it puts where a later call looks first, and takes out again only where all goes well. */
export function markLeaks(model: Model): (func: Func) => readonly Leak[] {
  return (func) => func.events.flatMap((taken) => (isMark(taken, func) ? (leakInTask(model, func, taken) ?? leakInLink(model, func, taken) ?? leakOf(model, func, taken)) : (leakInLink(model, func, taken) ?? [])));
}

/** `running.add(id)`, `running.set(id, work)`, `this.running = work`. */
function isMark({ on, detail: { op, value } }: Event, func: Func): boolean {
  if (op !== "set" || !on || !isShared(on, func)) return false;
  return on.scope === "keyed" ? value !== undefined && !isNothing(value) : value?.kind === "promise";
}

/** `running.delete(id)`, `this.running = undefined`. */
function frees({ kind, on, detail: { op, value } }: Event, mark: Resource): boolean {
  if (kind !== "write" || !on || !sameCell(on, mark)) return false;
  return op === "clear" || op === "delete" || (op === "set" && isConstant(value, "undefined", "null", "false"));
}

function leakOf(model: Model, func: Func, taken: Event): readonly Leak[] {
  const mark = taken.on!;
  const resets = func.events.filter((event) => frees(event, mark) && (event.detail.op === "clear" || event.on!.path === mark.path));
  if (!reachesOthers(model, func, mark) || !isAsked(model, func, taken) || isFreedElsewhere(model, func, mark)) return [];
  const same = (event: Event): boolean => event !== taken && event.kind === "write" && event.on?.path === mark.path;
  const waits = ({ kind }: Event): boolean => kind === "await" || kind === "io" || kind === "sleep";
  const clean = (from: Event): boolean => findPath(from, (event) => resets.includes(event) && event.detail.cleanup !== "catch", (event) => same(event) && !resets.includes(event)) !== undefined;
  if (!func.events.some((event) => waits(event) && findPath(taken, event, same) && clean(event))) return [];
  const ended = (event: Event): boolean => same(event) || resets.includes(event) || freesLater(event, mark) || asksForItsOwn(event, mark, resets);
  // What stays where all goes well says how things are.
  if (findPath(taken, (event) => exits(event).returns, ended)) return [];
  const isSafe = (event: Event): boolean => isSafeWait(event, taken);
  const thrown = failureAfter(taken, ended, isSafe);
  const path = thrown ?? swallowedAfter(taken, ended, isSafe);
  return path ? [{ func, lock: mark, taken, exit: path.at(-1)!, path, how: "throws", flag: true, sure: true, releases: resets, ...(isJoined(model, mark) && { joined: true }), ...(!thrown && { caught: true }) }] : [];
}

/** `if (this.running.get(id) === work) this.running.delete(id)`: where it is not, somebody has taken it out and put in what is theirs. */
function asksForItsOwn({ next, detail: { reads = [] } }: Event, mark: Resource, resets: readonly Event[]): boolean {
  return reads.some((read) => sameCell(read, mark)) && next.some((event) => resets.includes(event));
}

/** `this.loading = (async () => { …; this.loading = undefined; })()`: the work takes its own promise out, and where it fails nobody does. */
function leakInTask(model: Model, func: Func, taken: Event): readonly Leak[] | undefined {
  const mark = taken.on!;
  const { value } = taken.detail;
  const [task, ...others] = (value?.kind === "promise" || value?.kind === "result") && value.of?.kind === "spawn" ? value.of.runs : [];
  if (!task?.async || others.length > 0 || func.events.some((event) => frees(event, mark) && findPath(taken, event, undefined, { throws: true }))) return undefined;
  const resets = task.events.filter((event) => frees(event, mark) && (event.detail.op === "clear" || event.on!.path === mark.path));
  if (resets.length === 0 || !reachesOthers(model, func, mark) || !isAsked(model, func, taken) || isFreedElsewhere(model, func, mark, [task])) return undefined;
  const ended = (event: Event): boolean => resets.includes(event) || freesLater(event, mark);
  if (findPath(task.entry, (event) => exits(event).returns, ended)) return undefined;
  const path = failureAfter(task.entry, ended);
  return path && [{ func: task, lock: mark, taken, exit: path.at(-1)!, path, how: "throws", flag: true, sure: true, releases: resets, ...(isJoined(model, mark) && { joined: true }) }];
}

/** `this.loading = load().then((rows) => { this.loading = undefined; … })`: only the link that success runs takes the promise out. */
function leakInLink(model: Model, func: Func, taken: Event): readonly Leak[] | undefined {
  const { on: mark, detail: { op, value } } = taken;
  if (op !== "set" || !mark || !isShared(mark, func)) return undefined;
  const begun = begunFor(func, value?.kind === "resource" ? value.resource : mark);
  if (begun?.detail.rejection !== "unhandled" || func.events.some((event) => frees(event, mark))) return undefined;
  const { skipped = [] } = begun.detail;
  const links = skipped.filter((run) => run.events.some((event) => frees(event, mark)));
  const others = begun.runs.filter((run) => !skipped.includes(run));
  if (links.length === 0 || (others.length > 0 && !others.some(failsSomeDay)) || others.some((run) => run.events.some((event) => frees(event, mark)))) return undefined;
  if (!reachesOthers(model, func, mark) || !isAsked(model, func, taken) || isFreedElsewhere(model, func, mark, links)) return undefined;
  return [{ func, lock: mark, taken, exit: begun, path: [begun], how: "throws", flag: true, sure: true, releases: links.flatMap(({ events }) => events.filter((event) => frees(event, mark))), ...(isJoined(model, mark) && { joined: true }) }];
}

/** What goes on for the promise that is kept somewhere. */
function begunFor({ events }: Func, { path }: Resource): Event | undefined {
  return events.find(({ kind, on, detail }) => kind === "spawn" && on?.path === path && detail.result === "stored");
}

/** Who looks whether something is marked, itself or through a getter, and leaves or waits if so; `joins`: for the very promise that is kept there. */
const asked = indexBy<string, { readonly func: Func; readonly branch: Event; readonly joins: boolean }>(function* (_model, func) {
  for (const { branch, state } of looksOf(func)) {
    const ends = whenTaken(branch).flatMap((target) => endOf(target, state) ?? []);
    if (ends.length > 0) yield [cell(state), { func, branch, joins: ends.some((end) => joins(end, state)) }];
  }
});

/** Steps that are followed to see whether someone leaves: a log, a note of what is still to do. */
const MAX_STEPS = 4;

/** Where this outcome leaves or waits, having done little else. */
function endOf(target: Event, mark: Resource): Event | undefined {
  let at = target;
  for (let step = 0; step <= MAX_STEPS; step++) {
    if (at.kind === "return" || at.kind === "throw" || at.kind === "await" || at.kind === "sleep") return at;
    if ((at.kind !== "read" && at.kind !== "call" && at.kind !== "write") || at.next.length !== 1 || (at.kind === "write" && sameCell(at.on!, mark))) return undefined;
    at = at.next[0]!;
  }
  return undefined;
}

function joins({ kind, on, detail: { value } }: Event, mark: Resource): boolean {
  if (kind === "return") return value?.kind === "result" ? value.of.on !== undefined && sameCell(value.of.on, mark) : value?.kind === "resource" && sameCell(value.resource, mark);
  return kind === "await" && on !== undefined && sameCell(on, mark);
}

/** The function looks before it marks, or those who call it do. */
function isAsked(model: Model, func: Func, taken: Event): boolean {
  const looks = asked(model)(cell(taken.on!));
  if (looks.some(({ func: by, branch }) => by === func && findPath(branch, taken))) return true;
  return taken.on!.scope !== "keyed" && callers(model)(func).some(({ func: by, event, passed }) => !passed && looks.some((look) => look.func === by && findPath(look.branch, event)));
}

function isJoined(model: Model, mark: Resource): boolean {
  return asked(model)(cell(mark)).some(({ joins }) => joins);
}

/** Those that take something out, by where they take it from; what is there in the beginning is taken out by nobody. */
const freers = indexBy<string, Func>((_model, func) => (func.role === "module" || func.role === "constructor" ? [] : [...new Set(func.events.flatMap((event) => (event.on && (frees(event, event.on) || takesOut(event.detail)) ? [cell(event.on)] : [])))].map((id) => [id, func] as const)));

/** Somebody else takes it out, also where nothing is stopped; a closure of the function may do so for it, and of the work that takes itself out only who is called. */
function isFreedElsewhere(model: Model, func: Func, mark: Resource, tasks: readonly Func[] = []): boolean {
  const closed = closures(model)(func);
  const isUnused = (other: Func): boolean => tasks.length > 0 && other.parent === undefined && other.role === undefined && callers(model)(other).length === 0;
  return freers(model)(cell(mark)).some((other) => other !== func && !tasks.includes(other) && (closed.includes(other) || (other.role !== "stop" && !marks(other, mark) && !isUnused(other))));
}

/** Who takes out what it has put there itself does so for itself. */
function marks(func: Func, mark: Resource): boolean {
  return func.events.some((event) => isMark(event, func) && sameCell(event.on!, mark));
}

/** Calls and timers that are followed to see whether what goes on takes the mark out. */
const MAX_CALLS = 3;

function freesLater(event: Event, mark: Resource): boolean {
  return within(runsOrGives(event), runsIn, MAX_CALLS).some((func) => func.events.some((inner) => frees(inner, mark)) && !marks(func, mark));
}

const runsIn = aboutFunc((func): readonly Func[] => [...new Set(func.events.flatMap(({ runs }) => runs))]);

/** It waits for what was marked, of which nothing fails. */
function isSafeWait({ kind, on, detail }: Event, { on: mark, detail: { value } }: Event): boolean {
  const started = value?.kind === "promise" || value?.kind === "result" ? value.of : undefined;
  if (kind !== "await" || !on || (on.path !== mark!.path && (!started || detail.joins !== started))) return false;
  const { rejection } = started?.detail ?? {};
  return rejection === "handled" || rejection === "logged" || rejection === "empty" || (started !== undefined && started.runs.length > 0 && !started.runs.some(failsSomeDay));
}
