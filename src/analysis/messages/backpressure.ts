/** Answers which writes go on although the stream has said that it is full, so that its buffer grows. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { callers, closures, type Caller } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { isGivenCallback } from "./messages.ts";
import { isIgnored } from "../flow/operations.ts";
import { findPath } from "../flow/paths.ts";
import { below } from "../flow/substitute.ts";

export interface Flood {
  readonly func: Func;
  readonly event: Event;
  /** `loop`: it pumps; `handler`: it runs for each event of a source; `told`: its caller is called back at once and goes on. */
  readonly why: "loop" | "handler" | "told";
  /** The loop, listener, call or callback that brings more and more. */
  readonly source: Event;
  /** It asks with `desiredSize`, not with the result of the write. */
  readonly web: boolean;
}

/** Returns the writes of a program in loops and handlers that do not heed back-pressure. */
export const floods = listOf((model, func): readonly Flood[] => {
  // Writes that block their thread slow the writer down.
  if (func.threads) return [];
  return func.events.flatMap((event) => {
    const web = isEnqueue(event);
    if (!web && !isWrite(event) && !handsOn(event)) return [];
    // A callback is called when the chunk has gone: whoever waits for it is slowed down.
    if (web ? isPulled(func) || asksSize(func) || isAskedBeside(model, func) : !isIgnored(event.detail) || isGivenCallback(event) || isDrained(model, func, event) || asksSize(func) || endsNext(event)) return [];
    const source = sourceOf(model, func, event, web || forwards(func, event)) ?? (web ? undefined : calledBack(func, event));
    return source ? [{ func, event, web, ...source }] : [];
  });
});

/** Returns the writes of a program whose answer is looked at. */
export const heeded = listOf((model, func): readonly { readonly func: Func; readonly event: Event }[] => {
  const isLookedAt = (event: Event): boolean => !isEnqueue(event) && isWrite(event) && event.kind === "send" && (event.detail.result === "tested" || event.detail.result === "stored");
  return func.events.flatMap((event) => (isLookedAt(event) && isDrained(model, func, event) ? [{ func, event }] : []));
});

/** A write whose `false` asks the writer to wait. */
function isWrite({ kind, on, detail: { what, loss, calls, callee } }: Event): boolean {
  if (kind === "send") return what === "stream" && loss?.refusal === "false" && on?.scope !== "external";
  // Untyped code: a member that says that it is a stream.
  return kind === "call" && calls?.kind === "resource" && calls.resource.scope !== "external" && matches(callee, WRITES_TO);
}

/** What is written to is a stream, as its name says. */
export const WRITES_TO = /(stream|socket|writable|writer)[!?]*\.write$/i;

/** A `write` of the program's own that gives back what the stream beneath has answered. */
function handsOn({ kind, runs, detail: { callee } }: Event): boolean {
  return kind === "call" && runs.length > 0 && matches(callee, /(^|\.)write$/) && runs.every(({ events }) => events.some((inner) => isWrite(inner) && inner.detail.result === "returned"));
}

/** What a stream of the web's kind is given, whether anybody reads or not. */
function isEnqueue({ kind, detail: { what, loss } }: Event): boolean {
  return kind === "send" && what === "stream" && loss?.refusal === "throws" && loss.full === "buffers";
}


/** The last words before the end: nothing more is written to the stream. */
function endsNext(event: Event): boolean {
  const id = event.on?.id ?? event.detail.receiver?.id;
  const isAbout = ({ on, detail: { receiver } }: Event): boolean => (on ?? receiver)?.id === id;
  const ends = (other: Event): boolean => isAbout(other) && matches(other.detail.callee, /\bend$/);
  return findPath(event, ends) !== undefined && findPath(event, (other) => isAbout(other) && !ends(other), ends) === undefined;
}

/** Somebody waits for room in the stream that an event writes to, or in a closure of the function. */
function isDrained(model: Model, func: Func, event: Event): boolean {
  const on = event.on ?? event.detail.receiver;
  return waitsForRoom(model)(func).length > 0 || (on !== undefined && waitsForRoom(model)(cell(on)).length > 0);
}

/** By the cell of the stream, and by the function and those around it. */
const waitsForRoom = indexBy<string | Func, true>(function* (_model, func) {
  for (const event of func.events) {
    const waits = event.detail.message === "drain" ? event.on : event.detail.args?.some((arg) => arg.kind === "constant" && /^.drain.$/.test(arg.text)) ? event.detail.receiver : undefined;
    if (!waits) continue;
    yield [cell(waits), true];
    for (let at: Func | undefined = func; at && at.role !== "module"; at = at.parent) yield [at, true];
  }
});

/** A closure beside it looks how much is waiting, for whoever makes the chunks: `options.throttle = () => …`. */
function isAskedBeside(model: Model, func: Func): boolean {
  for (let at: Func | undefined = func; at && at.role !== "module"; at = at.parent) if (closures(model)(at).some(looksAtSize)) return true;
  return false;
}

/** It or a function around it looks how much is waiting. */
function asksSize(func: Func): boolean {
  for (let at: Func | undefined = func; at && at.role !== "module"; at = at.parent) if (looksAtSize(at)) return true;
  return false;
}

/** Methods by which a writer is held back. */
export const WAITS_FOR_ROOM = /\.(ready|pause)$/;

function looksAtSize({ events }: Func): boolean {
  return events.some((event) => matches(event.detail.condition, ASKS_FOR_ROOM) || matches(event.detail.callee, WAITS_FOR_ROOM) || (event.kind === "await" && matches(event.on?.path, /\.ready$/)));
}

/** How streams say how much room they have. */
export const ASKS_FOR_ROOM = /\b(desiredSize|writableNeedDrain|writableLength|bufferedAmount)\b/;

/** Called when there is room: `pull`, `transform`, `flush`. */
function isPulled(func: Func): boolean {
  for (let at: Func | undefined = func; at && at.role !== "module"; at = at.parent) if (PULLED.test(at.name)) return true;
  return false;
}

/** What a stream calls when it has room. */
export const PULLED = /(^|\.)(pull|transform|flush)$/;

type Source = Pick<Flood, "why" | "source">;

/** What makes the event happen again and again: a loop that waits for more, a listener that passes on what it is given, a caller in either. */
function sourceOf(model: Model, func: Func, event: Event, passesOn: boolean, depth = 0): Source | undefined {
  for (let loop = event.loop; loop; loop = loop.loop) if (pumps(func, loop, event)) return { why: "loop", source: loop };
  if (depth > 2 || !carriesData(event)) return undefined;
  for (const caller of callers(model)(func)) {
    if (isListener(caller) && passesOn) return { why: "handler", source: caller.event };
    const source = caller.passed || caller.event.kind !== "call" ? undefined : sourceOf(model, caller.func, caller.event, passesOn && forwards(caller.func, caller.event), depth + 1);
    if (source) return source;
  }
  return undefined;
}

/** A text that is always the same. */
export const FIXED_TEXT = /^(["'])[^"']*\1$/;

/** Not the same few bytes each time. */
function carriesData({ detail: { message, args = [] } }: Event): boolean {
  return args.length > 0 && !matches(message, FIXED_TEXT) && args[0]?.kind !== "constant";
}

/** A turn waits for more to come and for nothing after the write. */
function pumps(func: Func, loop: Event, write: Event): boolean {
  const waits = ({ kind }: Event): boolean => kind === "await";
  if (!func.events.some((event) => waits(event) && findPath(event, write, (to) => to === loop) !== undefined)) return false;
  return findPath(write, loop, waits) !== undefined;
}

export const ONCE = /^(error|close|end|exit|finish|open|connect|ready|abort|disconnect|listening|connection|request|upgrade|secureConnect|timeout|SIG[A-Z]+|before\w*|beforeunload|unload)$/i;
export const SUBSCRIBES = /(^|\.)(on[A-Z]\w*|on|addListener|addEventListener|subscribe\w*|listen\w*|watch\w*|observe\w*|create\w*Stream|tail)$/;

/** It runs for each event of something. */
function isListener({ event, passed }: Caller): boolean {
  const { what, message, once, callee = "" } = event.detail;
  if (event.kind === "start") return what === "listener" && !once && !matches(message, ONCE);
  const said = event.detail.args?.flatMap((arg) => (arg.kind === "constant" ? [arg.text.slice(1, -1)] : []))[0] ?? callee.replace(/^.*\bon(?=[A-Z])/, "");
  return passed && event.kind === "call" && SUBSCRIBES.test(callee) && !ONCE.test(said);
}

/** What it is given it passes on. */
function forwards(func: Func, { detail: { args = [] } }: Event): boolean {
  return args.some((arg) => comesFrom(arg, func.params));
}

function comesFrom(value: Value, params: readonly Resource[]): boolean {
  const isPart = ({ path }: Resource): boolean => params.some((param) => below(path, param.path));
  if (value.kind === "resource") return isPart(value.resource);
  if (value.kind === "derived") return value.from.some(isPart);
  if (value.kind !== "result") return false;
  const { receiver, args = [] } = value.of.detail;
  return (receiver !== undefined && isPart(receiver)) || args.some((arg) => comesFrom(arg, params));
}

/** `stream.write(chunk); callback();`: whoever writes is told at once that it may go on. */
function calledBack(func: Func, event: Event): Source | undefined {
  // What a transform pushes is held up by its own base class.
  if (event.detail.loss?.means === "backpressure" || !forwards(func, event)) return undefined;
  const path = findPath(event, ({ kind, detail: { calls } }) => kind === "call" && calls?.kind === "resource" && func.params.some((param) => param.path === calls.resource.path), ({ kind }) => kind === "await");
  const told = path?.at(-1);
  return told ? { why: "told", source: told } : undefined;
}
