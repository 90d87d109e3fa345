/** Answers on which ways out of a function a busy flag stays set. */
import type { Event, Func, Model, Resource } from "../model.ts";
import type { Locks } from "./held.ts";
import type { Leak } from "./leaks.ts";
import { exits, findPath, inside } from "./paths.ts";
import { stopRuns } from "./stopPaths.ts";
import { isRethrow, leavesByThrow, thrownBy, throwsForSure } from "./throws.ts";

/** Returns, for a function, the flags that it sets and leaves set on some way out, though its usual way resets them. */
export function flagLeaks(model: Model, known: Locks): (func: Func) => readonly Leak[] {
  const flags: Flags = { guards: guarded(model), begun: resetAlone(model), over: new Set(stopRuns(model).flatMap((stop) => [...stop.flags.values()].map((event) => event.on!.id))) };
  return (func) => leaksIn(func, flags, known);
}

/** Ids of flags by what is done with them. */
interface Flags {
  /** Some function looks at it in order to leave or wait. */
  readonly guards: ReadonlySet<string>;
  /** Some method resets it without having set it. */
  readonly begun: ReadonlySet<string>;
  /** A stop path sets it. */
  readonly over: ReadonlySet<string>;
}

/** Ids of flags that some function looks at in order to leave or wait. */
function guarded(model: Model): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const func of model.funcs)
    for (const { kind, detail } of func.events) {
      if (kind !== "branch") continue;
      for (const read of detail.reads ?? []) if (read.scope !== "local" && leavesOn(detail.whenTrue ?? [])) ids.add(read.id);
    }
  return ids;
}

/** Ids of flags that some method resets without having set them: a new start does. */
function resetAlone(model: Model): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const func of model.funcs)
    if (func.role !== "constructor" && func.role !== "module") for (const event of func.events) if (sets(event, "false") && !func.events.some((other) => sets(other, "true") && other.on!.id === event.on!.id)) ids.add(event.on!.id);
  return ids;
}

/** This outcome does nothing more than leave or wait. */
function leavesOn(targets: readonly Event[]): boolean {
  return targets.some((target) => target.kind === "return" || target.kind === "throw" || target.kind === "await" || target.kind === "sleep" || (target.kind === "call" && target.next.some((next) => next.kind === "throw" || next.kind === "return")));
}

/** `if (busy) return; busy = true; …; busy = false`, where something in between can leave. */
function leaksIn(func: Func, { guards, begun, over }: Flags, known: Locks): readonly Leak[] {
  const found: Leak[] = [];
  for (const taken of func.events) {
    if (!sets(taken, "true") || !guards.has(taken.on!.id) || known.shapes.takenAt(taken)) continue;
    const { on: flag } = taken;
    const asksFirst = func.events.some((event) => event.kind === "branch" && event.detail.reads?.some((read) => read.id === flag!.id) && findPath(event, (to) => to === taken));
    if (!asksFirst && begun.has(flag!.id)) continue;
    const same = (event: Event): boolean => event.kind === "write" && event.on?.path === flag!.path;
    const resets = func.events.filter((event) => same(event) && sets(event, "false"));
    // What a later turn of the loop resets says how things are, not that somebody is at work.
    const cut = (event: Event): boolean => (same(event) && !resets.includes(event)) || (event.kind === "loop" && inside(taken, event));
    const clean = (from: Event): boolean => findPath(from, (event) => resets.includes(event) && event.detail.cleanup !== "catch", cut) !== undefined;
    const works = (event: Event): boolean => event.kind === "await" || event.kind === "io" || event.kind === "sleep" || event.kind === "call";
    if (!clean(taken) || !func.events.some((event) => works(event) && clean(event) && findPath(taken, (to) => to === event, (to) => same(to) || cut(to)))) continue;
    const ended = (event: Event): boolean => same(event) || resetsIn(event, flag!);
    const walk = { throws: true, done: true, within: func };
    // A way out that some reset leads to as well is the usual one: there the flag stays set on purpose.
    const usual = reachedFrom(resets);
    const back = findPath(taken, (event) => exits(event).returns && !usual.has(event), ended, walk);
    const thrown = thrownBy(findPath(taken, (event) => leavesByThrow(event) && !isRethrow(event) && throwsForSure(event), ended, walk) ?? findPath(taken, (event) => leavesByThrow(event) && isRethrow(event), ended, { ...walk, throws: (event) => isRethrow(event) || throwsForSure(event) }));
    const exit = back ?? thrown;
    // Once all is over, nobody is kept from anything.
    if (exit?.findLast((event) => event.kind === "branch")?.detail.reads?.some((read) => over.has(read.id))) continue;
    if (exit) found.push({ func, lock: flag!, taken, exit: exit.at(-1)!, path: exit, how: back ? "returns" : "throws", flag: true, sure: true, releases: resets });
  }
  return found;
}

function reachedFrom(events: readonly Event[]): ReadonlySet<Event> {
  const found = new Set(events);
  for (const event of found) for (const next of event.next) found.add(next);
  return found;
}

function sets(event: Event, text: string): boolean {
  return event.kind === "write" && event.on !== undefined && event.on.scope !== "local" && event.detail.value?.kind === "constant" && event.detail.value.text === text;
}

/** A closure or method that runs here, or is given away here, resets the flag. */
function resetsIn(event: Event, flag: Resource): boolean {
  const given = (event.detail.args ?? []).flatMap((arg) => (arg.kind === "func" ? [arg.func] : []));
  return [...event.runs, ...given].some((func) => func.events.some((inner) => sets(inner, "false") && inner.on!.id === flag.id));
}
