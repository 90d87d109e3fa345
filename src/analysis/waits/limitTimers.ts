/** Answers which time limits stay armed when what they limit is over: nothing clears them, whatever comes. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { callers, closures } from "../flow/calls.ts";
import { mentions } from "../flow/facts.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { isWithin } from "../flow/nesting.ts";
import { isLog } from "../messages/messages.ts";
import { endsProcess } from "../stop/outliving.ts";
import { handleOf, settles } from "../stop/owners.ts";
import { longestSaid } from "./races.ts";
import { reach } from "../flow/reach.ts";
import { isVariable } from "../flow/spelling.ts";
import { within } from "../flow/within.ts";

export interface LimitTimer {
  readonly func: Func;
  readonly start: Event;
  /** What it does when it fires: aborts what was made for this call, settles a promise that something else can settle, does what something else does sooner, tells a loop to give up, ends by force what was told to end, ends the process as a failure. */
  readonly how: "aborts" | "settles" | "finishes" | "tells" | "forces" | "exits";
  /** What is over sooner: the controller that it aborts, what else settles the promise or does the same, the look of the loop, the first end. */
  readonly by: Event;
  readonly ms?: number;
}

/** Returns the time limits of a program that nothing clears, in order of files. */
export const limitTimers: (model: Model) => readonly LimitTimer[] = listOf((model, func) =>
  func.events.flatMap((start): readonly LimitTimer[] => {
    if (start.kind !== "start" || start.detail.what !== "timeout" || start.detail.unref) return [];
    const limit = limitOf(model, func, start);
    if (!limit) return [];
    const { handedOn, stops } = handleOf(model, func, start);
    // What the timer clears of itself when it fires is too late.
    if (handedOn || (start.on !== undefined && goesSomewhere(model, func, start, start.on)) || stops.some((place) => !start.runs.includes(place.func))) return [];
    return [{ func, start, ...limit, ms: longestSaid(model, limit.how === "settles" ? (func.parent ?? func) : func, start) }];
  }),
);

/** A handle that is kept for longer than the call, that anybody is given, who may clear it, or that each turn of a loop clears. */
function goesSomewhere(model: Model, func: Func, start: Event, handle: Resource): boolean {
  const isIt = (value: Value | undefined): boolean => (value?.kind === "resource" && isPartOf(value.resource, handle)) || (value?.kind === "derived" && value.from.some((from) => isPartOf(from, handle)));
  // `{ done: resolve, timer }` is told by its resolver alone: it may hold the handle as well.
  const holds = ({ at }: Event, value: Value | undefined): boolean => value?.kind === "resolver" && (at.endLine > at.line || mentions(at.text, handle.name));
  const uses = (event: Event): boolean => {
    const { args = [], value, receiver, calls, fields = [] } = event.detail;
    return [...args, value, calls, ...fields.flatMap((each) => Object.values(each ?? {}))].some((each) => isIt(each) || holds(event, each)) || isPartOf(receiver, handle);
  };
  return !isVariable(handle.path) || within([func], closures(model), MAX_DEPTH).some((each) => each.events.some((event) => uses(event) || (event.kind === "stop" && isOf(event.on, handle) && !start.runs.includes(each))) || each.returns.some(isIt));
}

const MAX_DEPTH = 3;

function limitOf(model: Model, func: Func, start: Event): Pick<LimitTimer, "how" | "by"> | undefined {
  if (settles(start) || settlesInCall(func, start)) {
    const by = settledBy(model, func, start);
    return by && { how: "settles", by };
  }
  const [callback, ...others] = start.runs;
  if (!callback || others.length > 0) return undefined;
  const sooner = finishedBy(model, func, start, callback);
  if (sooner) return { how: "finishes", by: sooner };
  const [does, ...more] = callback.events.filter(acts);
  if (!does) return undefined;
  const { on, detail: { callee } } = does;
  const alone = more.every((other) => isSame(does, other));
  if (matches(callee, /\.abort$/)) {
    const by = alone && on && isVariable(on.path) ? func.events.find((event) => event.detail.callee === "new AbortController") : undefined;
    return by && { how: "aborts", by };
  }
  if (does.kind === "write") {
    const by = alone && on && isVariable(on.path) ? func.events.find((event) => event.loop !== undefined && (event.detail.reads ?? []).some(({ path }) => path === on.path)) : undefined;
    return by && { how: "tells", by };
  }
  if (endsProcess(does)) return func.role === "stop" && fails(does) && ![func, ...callers(model)(func).map((caller) => caller.func)].some(({ file }) => exitsIn(model)(file).some((exit) => exit !== does)) ? { how: "exits", by: func.entry } : undefined;
  const [target] = [does, ...more].flatMap((each) => endOf(each) ?? []).toSorted((a, b) => a.path.length - b.path.length);
  if (!target || ![does, ...more].every((each) => isPartOf(each.on ?? each.detail.receiver, target))) return undefined;
  const by = func.events.slice(0, func.events.indexOf(start)).find((event) => isOf(endOf(event), target)) ?? func.events.find((event) => event.detail.what === "listener" && event.on?.path === target.path && matches(event.detail.message, ENDS));
  return by && { how: "forces", by };
}

/** `setTimeout(() => finish(false), ms)`, where `finish` of the same executor settles. */
function settlesInCall(executor: Func, { runs }: Event): boolean {
  return runs.some((callback) => [...reach(callback)].some(([func, via]) => via.length <= 2 && isWithin(func, executor) && func.events.some(isSettling)));
}

/** How something says that it is no more. */
export const ENDS = /^(exit|close|end|disconnect)$/;

/** What else runs the same function, and sooner: `child.once("exit", done); setTimeout(done, ms)`; of a function that stops something, whoever else calls what it does in the end. */
function finishedBy(model: Model, func: Func, start: Event, callback: Func): Event | undefined {
  const same = func.events.find((event) => !isTimeout(event) && (event.kind === "start" || event.kind === "spawn" || event.kind === "call") && (event.runs.includes(callback) || (event.detail.args ?? []).some((arg) => arg.kind === "func" && arg.func === callback)));
  if (same || func.role !== "stop" || callback.parent === func) return same;
  return callers(model)(callback).find(({ event, func: caller }) => event !== start && event.kind === "call" && caller !== func && !reach(callback).has(caller))?.event;
}

/** What may be done in a limit without ending anything. */
export const HARMLESS = /^global (Error|clear)/;

function acts({ kind, detail }: Event): boolean {
  if (kind === "send" || kind === "write" || kind === "stop" || kind === "spawn" || kind === "io") return true;
  return kind === "call" && !isLog(detail.callee) && detail.callee?.startsWith("new ") !== true && !matches(detail.api, HARMLESS);
}

/** A call and what it does are two events of one place. */
function isSame({ at }: Event, other: Event): boolean {
  return other.at.line === at.line && other.at.column === at.column;
}

/** What an event puts an end to: `child.kill()`, `socket.end()`. */
function endOf({ kind, on, detail: { callee, receiver } }: Event): Resource | undefined {
  return matches(callee, BREAKS) && (kind === "stop" || kind === "call" || kind === "send") ? (on ?? receiver) : undefined;
}

/** Methods that break off what they are called on. */
export const BREAKS = /\.(close|destroy|disconnect|end|kill|terminate)$/;

function isOf(a: Resource | undefined, b: Resource): boolean {
  return a !== undefined && a.path === b.path;
}

function isPartOf(a: Resource | undefined, b: Resource): boolean {
  return isOf(a, b) || a?.path.startsWith(`${b.path}.`) === true;
}

/** `process.exit(1)`; a code that is worked out may be that of a signal. */
function fails({ detail: { args = [] } }: Event): boolean {
  const [code] = args;
  return code?.kind === "number" && code.ms.min !== undefined && code.ms.min > 0;
}

/** Where the process is ended, by file. */
const exitsIn = indexBy((_model, func) => func.events.filter(endsProcess).map((exit) => [func.file, exit] as const));

/** What else may settle the promise in whose executor the timer is started: a listener, somebody who is given or keeps its resolver. */
function settledBy(model: Model, executor: Func, start: Event): Event | undefined {
  if (!callers(model)(executor).some(({ event }) => event.detail.callee === "new Promise")) return undefined;
  const given = executor.events.find((event) => !isTimeout(event) && ((event.detail.args ?? []).some((arg) => arg.kind === "resolver") || event.detail.value?.kind === "resolver"));
  if (given) return given;
  const own = new Set(start.runs.flatMap((callback) => [...reach(callback).keys()]));
  for (const closure of closures(model)(executor)) {
    const settling = start.runs.includes(closure) ? undefined : [...reach(closure).keys()].flatMap(({ events }) => events).find(isSettling);
    if (settling && callers(model)(closure).some(({ func, event }) => !own.has(func) && !isTimeout(event))) return settling;
  }
  return undefined;
}

/** Of two time limits the longer one is no news. */
function isTimeout({ kind, detail }: Event): boolean {
  return kind === "start" && detail.what === "timeout";
}

function isSettling({ detail }: Event): boolean {
  return detail.calls?.kind === "resolver";
}
