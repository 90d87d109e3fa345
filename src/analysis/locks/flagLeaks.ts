/** Answers on which ways out of a function a busy flag stays set. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers, runsOrGives } from "../flow/calls.ts";
import { isConstant, isFirstValue } from "../flow/cells.ts";
import type { Locks } from "./held.ts";
import type { Leak } from "./leaks.ts";
import { looksOf } from "../flow/looks.ts";
import { aboutFunc, indexBy } from "../flow/memo.ts";
import { isWithin } from "../flow/nesting.ts";
import { isVariableOf } from "../flow/objects.ts";
import { exits, findPath, inside } from "../flow/paths.ts";
import { isPartOf } from "../flow/places.ts";
import { ownRun } from "../stop/stopPaths.ts";
import { failureAfter, swallowedAfter } from "../flow/throws.ts";
import { within } from "../flow/within.ts";

/** Returns, for a function, the flags that it sets and leaves set on some way out, though its usual way resets them. */
export function flagLeaks(model: Model, known: Locks): (func: Func) => readonly Leak[] {
  const isUsed = (flag: Resource, as: FlagUse): boolean => flagUses(model)(flag.id).includes(as);
  return (func) => leaksIn(model, func, isUsed, known);
}

/** `guards`: some function looks at it in order to leave or wait. `begins`: some method resets it without having set it, as a new start does. `over`: a stop path sets it. */
type FlagUse = "guards" | "begins" | "over";

/** What is done with flags, by their ids. */
const flagUses = indexBy<string, FlagUse>(function* (model, func) {
  for (const event of func.events) {
    const { kind, detail } = event;
    if (kind === "branch" && !isOfLoop(event) && !isChoice(event) && !isShown(event, func)) for (const read of [...(detail.reads ?? []), ...askedAt(event, func)]) if (read.scope !== "local" && leavesOn(detail.whenTrue ?? [], read)) yield [read.id, "guards"];
    if (sets(event, "false") && func.role !== "constructor" && func.role !== "module" && !func.events.some((other) => sets(other, "true") && other.on!.id === event.on!.id)) yield [event.on!.id, "begins"];
  }
  for (const run of ownRun(model, func)) for (const { on } of run.flags.values()) yield [on!.id, "over"];
});

/** `if (this.isBusy) return`: what a getter or a synchronous call that the condition asks looks at. */
function askedAt(branch: Event, func: Func): readonly Resource[] {
  return looksOf(func).flatMap((look) => (look.branch === branch && look.event.kind === "call" ? [look.state] : []));
}

/** `while not done:` asks whether to go on. */
function isOfLoop({ at, loop }: Event): boolean {
  return loop?.detail.loop === "while" && isPartOf(at, loop.at);
}

/** `return busy ? "busy" : "idle"`: it only says so. */
function isChoice({ next }: Event): boolean {
  return next.every(({ kind }) => kind === "return");
}

/** `if (loading) return spinner()` in a function that makes one thing or another of how things are: nobody is kept from anything. */
function isShown({ detail: { whenTrue = [] } }: Event, func: Func): boolean {
  const gives = ({ kind, detail: { value } }: Event): boolean => kind === "return" && value !== undefined && value.kind !== "constant" && value.kind !== "promise" && !(value.kind === "result" && value.of.detail.api === "global Promise.resolve") && !(value.kind === "resource" && value.resource.scope !== "external" && value.resource.scope !== "module");
  return !func.async && whenTrue.length > 0 && whenTrue.every((target) => gives(target) || (target.kind === "call" && target.next.some(gives))) && func.events.every(({ kind, detail: { value } }) => kind !== "return" || value !== undefined);
}

/** This outcome does nothing more than leave or wait; to call who sets the flag is to go on with what has begun. */
function leavesOn(targets: readonly Event[], flag: Resource): boolean {
  return targets.map(afterReleases).some((target) => target.kind === "return" || target.kind === "throw" || target.kind === "await" || target.kind === "sleep" || (target.next.some((next) => next.kind === "return" || refuses(next)) && !target.runs.some((callee) => callee.events.some((event) => sets(event, "true") && event.on!.id === flag.id))));
}

/** It throws, or makes the error that it throws. */
function refuses({ kind, next }: Event): boolean {
  return kind === "throw" || next.some((after) => after.kind === "throw");
}

/** What comes once locks are let go on the way out. */
function afterReleases(event: Event): Event {
  let at = event;
  while (at.kind === "release" && at.next.length === 1) at = at.next[0]!;
  return at;
}

/** `if (busy) return; busy = true; …; busy = false`, where something in between can leave. */
function leaksIn(model: Model, func: Func, isUsed: (flag: Resource, as: FlagUse) => boolean, known: Locks): readonly Leak[] {
  const found: Leak[] = [];
  for (const taken of func.events) {
    // What each call has for itself no later call finds set.
    if (!sets(taken, "true") || isVariableOf(taken.on!, func) || !isUsed(taken.on!, "guards") || isFirstValue(func, taken) || known.shapes.takenAt(taken)) continue;
    const { on: flag } = taken;
    const same = (event: Event): boolean => event.kind === "write" && event.on?.path === flag!.path;
    const isReset = (event: Event): boolean => same(event) && sets(event, "false");
    // What resets it may be a task that is started here.
    const task = func.events.some(isReset) ? undefined : taskThatResets(func, taken, isReset);
    const place = task ?? func;
    const from = task?.entry ?? taken;
    const resets = place.events.filter(isReset);
    const asksFirst = (): boolean => func.events.some((event) => event.detail.reads?.some((read) => read.id === flag!.id) && findPath(event, taken));
    if (resets.length === 0) {
      const lost = notGiven(model, func, taken);
      if (lost && asksFirst()) found.push(lost);
      continue;
    }
    if (isUsed(flag!, "begins") && !asksFirst()) continue;
    // What a later turn of the loop resets says how things are, not that somebody is at work.
    const cut = (event: Event): boolean => (same(event) && !resets.includes(event)) || (event.kind === "loop" && inside(from, event));
    const clean = (at: Event): boolean => findPath(at, (event) => resets.includes(event) && event.detail.cleanup !== "catch", cut) !== undefined;
    const works = (event: Event): boolean => event.kind === "await" || event.kind === "io" || event.kind === "sleep" || event.kind === "call";
    if (!clean(from) || !place.events.some((event) => works(event) && clean(event) && findPath(from, event, (to) => same(to) || cut(to)))) continue;
    const ended = (event: Event): boolean => same(event) || resetsIn(event, flag!) || endsAll(model, event, place);
    const walk = { throws: true, done: true };
    // A way out that some reset leads to as well is the usual one: there the flag stays set on purpose.
    const usual = reachedFrom(resets);
    // What says how things are stays set where all goes well, and is taken back where something fails.
    if (STATE.test(flag!.name) && !usual.has(place.events.findLast((event) => exits(event).returns)!)) continue;
    const back = findPath(from, (event) => exits(event).returns && !usual.has(event), ended, walk);
    // So it is there for whoever fails.
    if (!back && findPath(from, (event) => exits(event).returns, ended)) continue;
    const thrown = failureAfter(from, ended);
    // Whoever resets it elsewhere may be told of what is caught here.
    const caught = back || thrown || resetters(model)(flag!.id).some((by) => by !== place && by !== func && !isWithin(func.parent, by)) ? undefined : swallowedAfter(from, ended);
    const exit = back ?? thrown ?? caught;
    // Once all is over, nobody is kept from anything.
    if (exit?.findLast((event) => event.kind === "branch")?.detail.reads?.some((read) => isUsed(read, "over"))) continue;
    if (exit) found.push({ func: place, lock: flag!, taken, exit: exit.at(-1)!, path: exit, how: back ? "returns" : "throws", flag: true, sure: true, releases: resets, ...(caught && { caught: true }) });
  }
  return found;
}

/** Functions that reset a flag, by its id. */
const resetters = indexBy<string, Func>((_model, func) => (func.role === "constructor" || func.role === "module" ? [] : [...resetBy(func)].map((id) => [id, func] as const)));

/** `busy = true; if (next) send(next, () => (busy = false))`: only what is given away resets it, and on this way out nothing is. */
function notGiven(model: Model, func: Func, taken: Event): Leak | undefined {
  const flag = taken.on!;
  if (STATE.test(flag.name)) return undefined;
  const isOwn = ({ parent }: Func): boolean => parent !== undefined && (parent === func || isOwn(parent));
  const by = resetters(model)(flag.id);
  if (by.length === 0 || !by.every(isOwn)) return undefined;
  const given = (event: Event): boolean => resetsIn(event, flag) || mentionsAny(event, by);
  const releases = func.events.filter((event) => given(event) && findPath(taken, event));
  const path = releases.length > 0 && !func.events.some((event) => given(event) && !releases.includes(event)) ? findPath(taken, (event) => exits(event).returns && !given(event), (event) => given(event) || endsAll(model, event, func)) : undefined;
  return path && { func, lock: flag, taken, exit: path.at(-1)!, path, how: "returns", flag: true, sure: true, releases };
}

/** It puts one of the closures away, or a closure that has one of them in it. */
function mentionsAny({ detail: { value } }: Event, closures: readonly Func[]): boolean {
  const run = value?.kind === "func" ? value.func : value?.kind === "resolver" ? value.by : undefined;
  return run !== undefined && closures.some((closure) => closure === run || closure.parent === run);
}

/** `busy = true; tasks.push((async () => { …; busy = false; })())`: the closure that resets what was set before it was started, and nobody else does. */
function taskThatResets(func: Func, taken: Event, isReset: (event: Event) => boolean): Func | undefined {
  const started = func.events.filter((event) => (event.kind === "spawn" || event.kind === "call") && event.runs.some((run) => run.events.some(isReset)));
  const [run, ...others] = started.flatMap(({ runs }) => runs);
  return run && others.length === 0 && run.async && run.parent === func && findPath(taken, started[0]!) ? run : undefined;
}

/** `started`, `INSTALLED`, `done`: a state, not an activity. */
export const STATE = /(?:[a-z]ed|[A-Z]ED|done|ready|seen)$/i;

function reachedFrom(events: readonly Event[]): ReadonlySet<Event> {
  const found = new Set(events);
  for (const event of found) for (const next of event.next) found.add(next);
  return found;
}

function sets(event: Event, text: string): boolean {
  return event.kind === "write" && event.on !== undefined && event.on.scope !== "local" && isConstant(event.detail.value, text);
}

/** Calls and timers that are followed to see whether what goes on resets the flag. */
const MAX_CALLS = 3;

/** A closure or method that runs here, or is given away here, resets the flag, or has it reset later: `process.nextTick(again)`. */
function resetsIn(event: Event, flag: Resource): boolean {
  return within(runsOrGives(event), runsIn, MAX_CALLS).some((func) => resetBy(func).has(flag.id));
}

/** What the calls of a function run and are given, each once. */
const runsIn = aboutFunc((func): readonly Func[] => [...new Set(func.events.flatMap((event) => (event.runs.length > 0 ? runsOrGives(event) : [])))]);

const resetBy = aboutFunc((func): ReadonlySet<string> => new Set(func.events.flatMap((event) => (sets(event, "false") ? [event.on!.id] : []))));

/** It runs, or sees to it that later runs, what ends the process: nobody is kept from anything then. */
function endsAll(model: Model, event: Event, func: Func): boolean {
  if (event.kind !== "start" && event.kind !== "call" && event.kind !== "spawn") return false;
  const given = [...event.runs, ...(event.detail.args ?? []).flatMap((arg) => (arg.kind === "func" ? [arg.func] : arg.kind === "resource" ? givenAs(model, arg.resource, func) : []))];
  return given.length > 0 && given.every(neverReturns);
}

/** The functions that callers pass for a parameter. */
function givenAs(model: Model, { path }: Resource, func: Func): readonly Func[] {
  const i = func.params.findIndex((param) => param.path === path);
  const args = i < 0 ? [] : callers(model)(func).map(({ event }) => event.detail.args?.[i]);
  return args.flatMap((arg) => (arg?.kind === "func" ? [arg.func] : []));
}

function neverReturns(func: Func): boolean {
  return !func.events.some((event) => event.kind === "return" || event.kind === "throw") && !func.async;
}
