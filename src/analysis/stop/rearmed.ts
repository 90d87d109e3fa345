/** Answers which timers a stop path clears in vain: what it ends beside them tells of its end, and who hears that starts them anew. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { cell, sameCell } from "../flow/cells.ts";
import { lastName } from "../flow/facts.ts";
import { matches } from "../flow/matches.ts";
import { aboutFunc, indexBy, listOf } from "../flow/memo.ts";
import { ownerOf } from "../flow/objects.ts";
import { leadsTo } from "../flow/looks.ts";
import { findPath } from "../flow/paths.ts";
import { reach } from "../flow/reach.ts";
import { ENDS } from "../state/uses.ts";
import { suspends } from "../state/state.ts";
import { obeyed } from "./obedience.ts";
import { revived } from "./outliving.ts";
import { ownStops, slotted, timersIn, type Timer } from "./owners.ts";
import type { StopRun } from "./stopPaths.ts";

export interface Rearmed {
  readonly timer: Timer;
  readonly kept: Resource;
  readonly stop: StopRun;
  /** Where the stop path clears the timer, and where it ends what then tells of its end. */
  readonly clears: Event;
  readonly ends: Event;
  /** Where somebody listens for that end. */
  readonly heard: Event;
  /** What the timer begins anew, unless it is one that goes on. */
  readonly begins?: Event;
}

const MAX_DEPTH = 3;

/** Returns the timers that are started anew by the end of what the stop path itself ends: `clearTimeout(this.retry); this.socket.close();`, and a listener for `close` retries. */
export const rearmed = listOf((model, func): readonly Rearmed[] => (func.role === "stop" ? [] : timersIn(model, func).flatMap((timer) => rearmedBy(model, timer) ?? [])));

function rearmedBy(model: Model, timer: Timer): Rearmed | undefined {
  const { func, start, kept, endless, stops } = timer;
  if (!kept || kept.scope === "local" || start.detail.unref || stops.length === 0) return undefined;
  const begins = endless ? undefined : revived(model, timer);
  if (!endless && !begins) return undefined;
  for (const stop of ownStops(model, func)) {
    const clears = stops.find((place) => stop.runs.has(place.func))?.event;
    if (!clears) continue;
    for (const { event: heard, source, hears } of hearersOf(model)(func.file)) {
      if (ownerOf(hears) !== ownerOf(func) || !leads(model, hears, timer, stop, kept) || start.runs.some((callback) => obeyed(model)(callback).length > 0)) continue;
      const ends = endOf(stop, source, clears);
      if (ends && !isDeaf(stop, source)) return { timer, kept, stop, clears, ends, heard, begins };
    }
  }
  return undefined;
}

/** Who listens for the end of what an object keeps, by file: `socket.on("close", …)`, `this.socket.onclose = …`. */
const hearersOf = indexBy((_model, func) => {
  const names = keptAs(func);
  return func.events.flatMap((event) => {
    const slots = slotted(event, END);
    const hears = slots.length > 0 ? slots : event.kind === "start" && matches(event.detail.message, END) ? event.runs : [];
    const on = slots.length > 0 ? event.on?.holder : event.on;
    const source = on && (names.get(on.path) ?? on);
    return source && source.scope !== "local" && source.path !== "this" && !source.path.startsWith("global#") ? hears.map((each) => [func.file, { event, source, hears: each }] as const) : [];
  });
});

export const END = /^(close|closed|exit|end|disconnect|disconnected)$/;

/** `const socket = new Socket(); …; this.socket = socket`: the members that variables are kept in. */
const keptAs = aboutFunc((func): ReadonlyMap<string, Resource> => {
  const madeOf = ({ detail: { value } }: Event): Resource | undefined => (value?.kind === "resource" ? value.resource : value?.kind === "result" ? value.of.on : undefined);
  return new Map(func.events.flatMap((event) => (event.on && event.on.scope !== "local" && madeOf(event)?.scope === "local" ? [[madeOf(event)!.path, event.on] as const] : [])));
});

/** The listener comes to where the timer is started, and nobody on the way looks at anything that the stop path leaves behind, or at what was told. */
function leads(model: Model, hears: Func, { func, start }: Timer, stop: StopRun, kept: Resource): boolean {
  const via = hears === func ? [] : reach(hears).get(func);
  if (!via || via.length > MAX_DEPTH || stop.runs.has(hears)) return false;
  const left = new Set([...stop.runs.keys()].flatMap(({ events }) => events.flatMap(({ kind, on }) => (kind === "write" && on && on.path !== "this" && !sameCell(on, kept) ? [cell(on)] : []))));
  const told = hears.params.map(({ name }) => name);
  const looks = (step: Event): boolean => {
    const at = step.func ?? func;
    if (obeyed(model)(at).some(({ stop: by, flag }) => by === stop && flag !== kept.name)) return true;
    return at.events.some((branch) => {
      const { reads = [], condition = "", asks = [] } = branch.detail;
      if (!leadsTo(branch, step)) return false;
      return asks.length > 0 || reads.some((read) => left.has(cell(read))) || (at === hears && told.some((name) => condition.includes(name)));
    });
  };
  return ![...via, start].some(looks);
}

/** Where the stop path ends it, and does not wait for that before it clears the timer. */
function endOf(stop: StopRun, source: Resource, clears: Event): Event | undefined {
  const isIt = (on: Resource | undefined): boolean => on !== undefined && cell(on) === cell(source);
  for (const { events } of stop.runs.keys()) {
    const ends = events.find(({ kind, on, detail: { what, receiver, callee } }) => (kind === "stop" && what !== "listener" && isIt(on)) || (kind === "call" && isIt(receiver) && matches(callee && lastName(callee), ENDS)));
    const waits = ends && findPath(ends, suspends)?.at(-1);
    if (ends && !(waits && (findPath(waits, clears) !== undefined || clears.func !== ends.func))) return ends;
  }
  return undefined;
}

/** `socket.removeAllListeners()`, `socket.onclose = null`: nobody hears it any more. */
function isDeaf({ runs }: StopRun, source: Resource): boolean {
  const isIt = (on: Resource | undefined): boolean => on !== undefined && cell(on) === cell(source);
  return [...runs.keys()].some(({ events }) => events.some(({ kind, on, detail: { what, receiver, callee } }) => (kind === "stop" && what === "listener" && isIt(on)) || (kind === "write" && isIt(on?.holder) && matches(on?.id, /\.on[a-z]+$/)) || (isIt(receiver) && matches(callee && lastName(callee), DEAFENS))));
}

/** Methods after which an emitter tells nothing any more. */
export const DEAFENS = /^(remove\w*Listeners?|off)$/;
