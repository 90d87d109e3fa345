/** Answers which messages are written in several steps between which others may write to the same stream. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers, runsOrGives } from "../flow/calls.ts";
import { isShared } from "../flow/cells.ts";
import { heldAround } from "../locks/context.ts";
import { effects } from "../flow/effects.ts";
import { locks } from "../locks/held.ts";
import { matches } from "../flow/matches.ts";
import { listOf } from "../flow/memo.ts";
import { isVariableOf } from "../flow/objects.ts";
import { SUBSCRIBES } from "../messages/backpressure.ts";
import { overlap } from "./overlap.ts";
import { findPath, inside } from "../flow/paths.ts";
import { bind } from "../flow/substitute.ts";

export interface SplitWrite {
  readonly func: Func;
  readonly stream: Resource;
  /** Two writes of one run; the same one where a loop repeats it. */
  readonly first: Event;
  readonly second: Event;
  /** Where others run in between. */
  readonly wait: Event;
  /** What can run it while it waits: another call, or the program's surface where absent. */
  readonly rival?: Event;
  /** Each run of an outer function makes the stream anew and hands this one over to others, who may run it once. */
  readonly perRun: boolean;
}

/** Returns the functions that write raw pieces to a shared stream, wait in between and hold no lock, in order of files. */
export const splitWrites = listOf((model, func): readonly SplitWrite[] => {
  if ((!func.async && func.threads !== "many") || func.role === "constructor" || func.role === "stop" || func.role === "module") return [];
  const split = splitIn(model, func);
  return split ? [split] : [];
});

/** Whoever calls it in this program holds a lock then. */
function callersHold(model: Model, func: Func, depth = 2): boolean {
  const calls = callers(model)(func);
  return calls.length > 0 && calls.every(({ func: by, event, passed }) => !passed && event.kind === "call" && ((locks(model).held(by).get(event) ?? []).length > 0 || heldAround(model)(by).size > 0 || (depth > 0 && callersHold(model, by, depth - 1))));
}

interface Piece {
  readonly event: Event;
  readonly stream: Resource;
}

function splitIn(model: Model, func: Func): SplitWrite | undefined {
  const pieces = func.events.flatMap((event) => pieceOf(model, func, event) ?? []);
  if (pieces.length === 0 || heldAround(model)(func).size > 0 || callersHold(model, func)) return undefined;
  const holding = locks(model).held(func);
  const isFree = (a: Event, b: Event): boolean => !(holding.get(a) ?? []).some((one) => (holding.get(b) ?? []).some((other) => one.lock.path === other.lock.path && one.by === other.by && !(a === b && a.loop && inside(one.by, a.loop))));
  for (const first of pieces)
    for (const second of pieces) {
      if (first.stream.path !== second.stream.path || (first === second && first.event.loop?.detail.loop !== "for-of")) continue;
      const wait = waitBetween(func, first.event, second.event);
      if (!wait || !isFree(first.event, second.event) || opens(func, first.stream) || isSourceOf(first.stream, func)) continue;
      const rivals = rivalsOf(model, func, first.stream);
      if (rivals) return { func, stream: first.stream, first: first.event, second: second.event, wait, rival: rivals[0], perRun: isHandedOver(model, func, first.stream) };
    }
  return undefined;
}

/** A wait after the one and before the other, in one turn of a loop around both. */
function waitBetween(func: Func, first: Event, second: Event): Event | undefined {
  const again = (event: Event): boolean => first !== second && event.kind === "loop" && inside(first, event) && inside(second, event);
  const reaches = (from: Event, to: Event, barrier: (event: Event) => boolean): boolean => findPath(from, to, barrier) !== undefined;
  return func.events.find((event) => (event.kind === "await" || event.kind === "sleep" || event.kind === "io") && reaches(first, event, (at) => again(at) || at === second) && reaches(event, second, again));
}

/** A write of a raw piece to a stream that outlives the call: in the function itself, or in a helper that passes on what it is given. */
function pieceOf(model: Model, func: Func, event: Event): Piece | undefined {
  if (isStreamWrite(event) && event.on && isShared(event.on, func) && event.on.scope !== "keyed") return isObject(event, 0) ? undefined : { event, stream: event.on };
  if (event.kind !== "call" || !event.detail.awaited || event.runs.length !== 1) return undefined;
  const callee = event.runs[0]!;
  for (const effect of effects(model)(callee)) {
    if (effect.concurrent || !effect.on || !isStreamWrite(effect.event)) continue;
    const given = passedOn(effect.event, effect.func, callee);
    if (given < 0 || isObject(event, given)) continue;
    const stream = bind(event, callee, func).resource(effect.on);
    if (isShared(stream, func) && stream.scope !== "keyed" && !isMadeIn(effect.func, callee, effect.on)) return { event, stream };
  }
  return undefined;
}

function isStreamWrite({ kind, detail: { what, loss } }: Event): boolean {
  return kind === "send" && what === "stream" && loss !== undefined && loss.refusal !== "throws";
}

/** A stream that takes objects takes each of them whole: bytes come as text or in a buffer. */
function isObject({ detail: { args, fields } }: Event, at: number): boolean {
  const given = args?.[at];
  return fields?.[at] !== undefined || (given?.kind === "result" && given.of.runs.some(makesObject));
}

/** `new Call()`, `Call.create()` that returns one. */
function makesObject({ role, returns }: Func): boolean {
  return role === "constructor" || returns.some((value) => value.kind === "result" && value.of.runs.some((callee) => callee.role === "constructor"));
}

/** Which of its parameters it writes as it was given, without a frame around it: -1 for none. */
function passedOn(write: Event, inner: Func, callee: Func): number {
  if (inner !== callee && inner.parent !== callee) return -1;
  const [given] = write.detail.args ?? [];
  return given?.kind === "resource" ? callee.params.findIndex((param) => given.resource.path === param.path) : -1;
}

/** A variable of the callee, or of a closure of it: each call has its own. */
function isMadeIn(inner: Func, callee: Func, stream: Resource): boolean {
  for (let at: Func | undefined = inner; at; at = at === callee ? undefined : at.parent) if (isVariableOf(stream, at)) return true;
  return false;
}

/** The stream is made here: nobody else has it yet. */
function opens(func: Func, stream: Resource): boolean {
  return func.events.some((event) => (event.kind === "start" || event.kind === "write") && event.on?.path === stream.path && event.detail.op !== "append");
}

/** A stream asks for one more after the other. */
export const PULLED = /\._read$/;

/** Makes an object that keeps what it is given. */
export const MAKES = /^new (?!Promise\b)/;

/** `const rows = new Readable({ read() { rows.push(…); } })`: whoever reads asks for what it puts there. */
function isSourceOf(stream: Resource, func: Func): boolean {
  // `class Rows extends Readable { async _read() { …; this.push(row); } }`: the stream itself asks for the next.
  if (stream.path === "this" && PULLED.test(func.name)) return true;
  for (let at = func; at.parent; at = at.parent) {
    const isGiven = (event: Event): boolean => matches(event.detail.callee, MAKES) && runsOrGives(event).includes(at);
    if (isVariableOf(stream, at.parent) && at.parent.events.some(isGiven)) return true;
  }
  return false;
}

/** What may run the function while it waits; undefined where one task calls it in turn. */
function rivalsOf(model: Model, func: Func, stream: Resource): readonly Event[] | undefined {
  if (overlap(model)(func) === "no") return undefined;
  const all = callers(model)(func).filter(({ func: by }) => by.role !== "constructor");
  // Each run of who made the stream has its own.
  if (isOneCourse(model, func, stream)) return undefined;
  const concurrent = all.filter(({ event, func: by, passed }) => passed || event.kind === "spawn" || event.kind === "start" || by.role === "handler");
  if (concurrent.length > 0) return concurrent.map(({ event }) => event);
  if (all.length > 1) return all.map(({ event }) => event);
  return func.exported ? [] : undefined;
}

/** All calls come, one after the other, from the function whose variable the stream is, or from the one task that it starts. */
function isOneCourse(model: Model, func: Func, stream: Resource): boolean {
  const ways = new Set([func]);
  const from = new Map<Func, readonly Event[]>();
  for (const at of ways) {
    const calls = callers(model)(at);
    if (calls.length === 0 || calls.some(({ passed }) => passed)) return false;
    for (const { event, func: by } of calls) {
      from.set(by, [...(from.get(by) ?? []), event]);
      if (isVariableOf(stream, by)) continue;
      if (!by.parent || by.role === "handler") return false;
      ways.add(by);
    }
  }
  // What it goes on beside calls nothing of the same.
  return [...from.values()].every((events) => events.every(isInTurn) || (events.length === 1 && isBegunOnce(events[0]!)));
}

/** `return task.run(async () => { … writer.write(a); await x; writer.write(b); })`: handed over once, as far as is seen, by whose variable the stream is. */
function isHandedOver(model: Model, func: Func, stream: Resource): boolean {
  const ways = new Set([func]);
  let passes = 0;
  for (const at of ways) {
    if (isVariableOf(stream, at)) return passes > 0;
    const [call, ...others] = callers(model)(at);
    if (!call || others.length > 0 || call.event.kind !== "call" || call.event.loop || (call.passed && matches(call.event.detail.callee, SUBSCRIBES))) return false;
    if (call.passed) passes++;
    ways.add(call.func);
  }
  return false;
}

function isInTurn({ kind, runs, detail }: Event): boolean {
  return kind === "call" && (detail.awaited === true || runs.every(({ async }) => !async));
}

function isBegunOnce({ kind, loop, detail: { what, once } }: Event): boolean {
  return !loop && (kind === "spawn" || (kind === "start" && (once === true || what === "timeout" || what === "immediate")));
}
