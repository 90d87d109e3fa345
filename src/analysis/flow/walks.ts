/** Answers whether what a container keeps is put to use where it is gone through. */
import type { Event, Func, Resource, Value } from "../../model.ts";
import { cell, sameCell } from "./cells.ts";
import { matches } from "./matches.ts";
import { aboutFunc } from "./memo.ts";
import { partsOf } from "./partsOf.ts";
import { inside } from "./paths.ts";
import { isPartOf } from "./places.ts";
import { below } from "./substitute.ts";

/** Tells whether a read may lead to what the container keeps: not where only its keys are listed, or where a walk does no more than to clear the timers of its entries. */
export function reachesEntries(func: Func, read: Event): boolean {
  const whole = func.events.find((event) => event.on !== undefined && event.detail.op === "iterate" && sameCell(event.on, read.on!) && isPartOf(read.at, event.at));
  if (!whole) return true;
  if (matches(whole.detail.callee, /\.keys$/)) return false;
  const walk = walkOf(func, whole);
  return !walk || walk.steps.some((event) => usesOne(event, walk.entries));
}

/** Tells whether a function clears the timers of the entries of a container that it goes through. */
export function clearsTimersOf(func: Func, container: string): boolean {
  return endedEntries(func).some(({ of }) => of === container);
}

/** Returns what a function ends of the entries of containers that it goes through: `for (const task of this.tasks) task.cancel()`. */
export const endedEntries = aboutFunc((func): readonly { readonly of: string; readonly stop: Event }[] =>
  func.events.flatMap((read) => {
    const walk = read.kind === "read" && read.detail.op === "iterate" && read.on ? walkOf(func, read) : undefined;
    if (!walk) return [];
    const stops = walk.steps.filter(({ kind, on }) => kind === "stop" && on !== undefined && walk.entries.some((entry) => below(on.path, entry.path)));
    return stops.map((stop) => ({ of: cell(read.on!), stop }));
  }),
);

interface Walk {
  /** What each turn calls an entry, or its key. */
  readonly entries: readonly Resource[];
  /** What each turn does. */
  readonly steps: readonly Event[];
}

/** The loop or `forEach` that goes through what is read there; absent where the entries go elsewhere as well. */
function walkOf(func: Func, { at: place, detail: { callee } }: Event): Walk | undefined {
  const loop = func.events.find(({ kind, at, detail }) => kind === "loop" && detail.args !== undefined && at.line === place.line && detail.callee?.includes(place.text) === true);
  if (loop) return withInner(resources(loop.detail.args), func.events.filter((event) => inside(event, loop)));
  const call = func.events.find((event) => event.kind === "call" && event.detail.callee === callee && isPartOf(place, event.at) && event.runs.length > 0 && event.detail.result === "ignored" && event.runs.every(({ parent }) => parent === func));
  return call && { entries: call.runs.flatMap(({ params }) => params), steps: call.runs.flatMap(({ events }) => events) };
}

/** Entries that are containers, or have some, are gone through in turn: `for (const run of runs) for (const job of run.jobs)`. */
function withInner(own: readonly Resource[], steps: readonly Event[]): Walk {
  const entries = [...own];
  for (const { kind, detail: { callee = "", args } } of steps) if (kind === "loop" && entries.some(({ path }) => rootOf(path) === rootOf(callee))) entries.push(...resources(args));
  return { entries, steps };
}

function rootOf(text: string): string {
  return /^[\w$]*/.exec(text)![0];
}

const USES: ReadonlySet<Event["kind"]> = new Set(["call", "spawn", "send", "return", "write", "await", "start"]);

/** An entry or a part of it is called, given to something or put somewhere; what is run here may do that as well. */
function usesOne({ kind, on, runs, detail: { calls, receiver, value, args = [] } }: Event, entries: readonly Resource[]): boolean {
  if (!USES.has(kind)) return false;
  const is = (resource: Resource | undefined): boolean => resource !== undefined && entries.some((entry) => below(resource.path, entry.path));
  const holds = (each: Value | undefined): boolean => partsOf(each).some(is);
  return runs.length > 0 || is(on) || is(receiver) || holds(calls) || holds(value) || args.some(holds);
}

function resources(values: readonly Value[] = []): readonly Resource[] {
  return values.flatMap((value) => (value.kind === "resource" ? [value.resource] : []));
}
