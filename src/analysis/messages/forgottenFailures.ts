/** Answers which failures of sends nobody hears of: nobody waits for them, or they are caught and forgotten. */
import type { Event, Func, Model } from "../../model.ts";
import { isByHand } from "../flow/byHand.ts";
import { callers } from "../flow/calls.ts";
import { cell, isConstant, isShared } from "../flow/cells.ts";
import { effects } from "../flow/effects.ts";
import type { LostSend } from "./lostSends.ts";
import { matches } from "../flow/matches.ts";
import { aboutFunc, indexBy } from "../flow/memo.ts";
import { hasCallback, isGiven, isGivenCallback, lastName, messageOf } from "./messages.ts";
import { settledIn } from "./parked.ts";
import { isIgnored, puts } from "../flow/operations.ts";
import { findPath } from "../flow/paths.ts";
import { isPartOf } from "../flow/places.ts";
import { isSwallowed } from "./swallow.ts";
import { isRethrow, leaves } from "../flow/throws.ts";

/** Verbs by which programs hand a message to others. */
export const SENDS = /^(try)?_?(send|publish|post|dispatch|enqueue|submit|commit|ack|nack|forward|deliver|broadcast|produce|transmit|relay|propagate)([A-Z_]|$)/;
/** Verbs that may also keep, show or repeat something: they count where the only copy of what they carry is at stake. */
export const KEEPS = /^(try)?_?(append|flush|save|persist|upload|write|push|emit|record|report|sync|store|notify)([A-Z_]|$)/;
/** What goes on until it is stopped is no message, and stopping is none either. */
export const LASTS = /(Task|Loop|Worker|Stream|Request)$|^_?#?(\w*[cC]lose|stop|destroy|dispose|end|cancel|abort|kill|terminate|disconnect|unsubscribe|release|clean\w*|remove|delete|unlink|rm(dir)?|rimraf)([A-Z_]|$)/;

/** What brings something in, or makes room for it, carries nothing away. */
export const FETCHES = /^(read(dir)?|mk(dir|d?temp)|ensure|get|load|l?stat|access|list|find|exists|open|lookup|resolve)([A-Z_]|$)/;

/** Returns the loss that a call, a spawned call or a wait stands for, or undefined where somebody hears of its failure. */
export function forgottenFailure(model: Model, func: Func, event: Event): LostSend | undefined {
  if (event.kind === "call") return swallowed(model, func, event) ?? floatingByName(model, func, event);
  if (event.kind === "spawn") return floating(model, func, event);
  return event.kind === "await" ? emptiedApi(func, event) : undefined;
}

function lossOf(func: Func, event: Event): Pick<LostSend, "func" | "event" | "to" | "message" | "around" | "cause"> {
  const to = event.detail.callee ?? lastName(event.detail.callee);
  return { func, event, to, message: messageOf(event), around: func.name, cause: event.runs[0] ? `${func.file}:${event.runs[0].id}` : `${func.id}:${to}` };
}

/** `send(message);`, `void send(message)`, `send(message).catch(() => {})`. */
function isDropped({ detail }: Event): boolean {
  const { rejection } = detail;
  return isIgnored(detail) && (rejection === undefined || rejection === "unhandled" || rejection === "empty");
}

function floating(model: Model, func: Func, event: Event): LostSend | undefined {
  if (!isDropped(event) || event.on || isGivenCallback(event)) return undefined;
  // `app.post("/orders", handler)`: what a known API runs is what it was given.
  if (event.detail.api !== undefined && event.runs.length > 0) return undefined;
  const name = lastName(event.detail.callee);
  if (LASTS.test(name)) return undefined;
  const seen = event.runs.length > 0 || event.detail.io !== undefined;
  if (event.runs.length > 0 && !event.runs.some((callee) => carries(model, callee) && letsOut(callee))) return undefined;
  // An event of this call says already that it sends.
  if (func.events.some((other) => other.kind === "send" && isPartOf(other.at, event.at) && other.detail.callee === event.detail.callee)) return undefined;
  const emptied = emptiedBefore(func, event) ?? event.runs.map(empties).find((each) => each !== undefined);
  const marked = markedAfter(event);
  if (!(SENDS.test(name) && (event.detail.args ?? []).length > 0) && !((SENDS.test(name) || KEEPS.test(name)) && (emptied || marked))) return undefined;
  const where = marked ?? (emptied && takenAt(emptied));
  // Who takes an answer and has something else to go by asks; nothing of what it sends is missed.
  if (event.detail.rejection === "empty" && event.runs.some((callee) => callee.parent === func && callee.params.length > 0)) return undefined;
  const swallows = event.detail.rejection === "empty" && emptied;
  return { ...lossOf(func, event), ...(swallows ? { to: emptied.on!.name } : {}), how: swallows ? "emptied" : "floating", where, known: seen, byHand: event.detail.rejection === "unhandled" && isOfPage(model, func) };
}

/** `onKeyDown={send}`, `button.addEventListener("click", send)`: an element of a page, a key or a command of a menu runs it, and no call of the program. */
function isOfPage(model: Model, func: Func): boolean {
  const calls = callers(model)(func);
  if (calls.length > 0 && calls.every(({ event }) => isByHand(event))) return true;
  return func.role === "handler" && func.parent !== undefined && func.parent.role !== "module" && callers(model)(func).length === 0;
}

/** A call of untyped code: every function of that name in the program is async and fails aloud, and what was sent is marked as sent at once. */
function floatingByName(model: Model, func: Func, event: Event): LostSend | undefined {
  const { awaited, api, callee } = event.detail;
  const name = lastName(callee);
  if (event.runs.length > 0 || awaited || api || !isIgnored(event.detail) || !(SENDS.test(name) || KEEPS.test(name)) || hasCallback(event)) return undefined;
  const where = markedAfter(event);
  const named = where ? byName(model)(name) : [];
  if (named.length === 0 || !named.every((other) => other.async && letsOut(other))) return undefined;
  return { ...lossOf(func, event), how: "floating", where, known: true };
}

const byName = indexBy((_model, func) => [[lastName(func.name), func] as const]);

/** `await publish(message).catch(() => {})`. */
function swallowed(model: Model, func: Func, event: Event): LostSend | undefined {
  const name = lastName(event.detail.callee);
  if (!event.detail.awaited || LASTS.test(name) || !isSwallowed(event)) return undefined;
  const emptied = emptiedBefore(func, event);
  const carrying = event.runs.some((callee) => carries(model, callee) && letsOut(callee));
  if (emptied && !FETCHES.test(name) && (carrying || SENDS.test(name) || KEEPS.test(name))) return { ...lossOf(func, event), how: "emptied", to: emptied.on!.name, around: `${func.name} ${emptied.on!.name}`, where: takenAt(emptied), known: carrying };
  if (!carrying || !SENDS.test(name) || (event.detail.args ?? []).length === 0 || isHandedBack(event)) return undefined;
  return { ...lossOf(func, event), how: "swallowed", known: func.role !== "stop" && !isAnswerUsed(event) };
}

/** Who goes by the answer may only have asked. */
function isAnswerUsed(event: Event): boolean {
  return event.next.some(({ detail }) => detail.joins === event && (detail.result === "stored" || detail.result === "used" || detail.result === "tested"));
}

/** `return send(message).catch(() => undefined)`: the caller sees by what it gets that nothing came of it. */
function isHandedBack(event: Event): boolean {
  const wait = event.next.find((next) => next.detail.joins === event);
  return wait !== undefined && wait.next.some((next) => next.kind === "return" && next.detail.value !== undefined && next.at.line <= event.at.line);
}

/** The wait of an API that carries away what a buffer held. */
function emptiedApi(func: Func, event: Event): LostSend | undefined {
  const io = event.next.find((next) => next.kind === "io" || next.kind === "send");
  if (!io || io.at.line !== event.at.line || FETCHES.test(lastName(event.detail.callee)) || LASTS.test(lastName(event.detail.callee)) || !isSwallowed(event)) return undefined;
  const emptied = emptiedBefore(func, event);
  if (!emptied) return undefined;
  return { ...lossOf(func, event), how: "emptied", to: emptied.on!.name, message: messageOf(io), around: `${func.name} ${emptied.on!.name}`, where: takenAt(emptied), known: true };
}

/** Something leaves the process, or is put where others take it. */
function carries(model: Model, func: Func): boolean {
  return effects(model)(func).some(({ kind, event: { detail } }) => kind === "io" || (kind === "send" && detail.what === undefined) || (detail.awaited === true && SENDS.test(lastName(detail.callee))));
}

/** The write that emptied a buffer on the way to this event. */
function emptiedBefore(func: Func, event: Event): Event | undefined {
  return emptyings(func).find((write) => findPath(write, event, (at) => (at.kind === "await" && event.kind !== "await") || refills(write, at)) !== undefined);
}

/** Something is put there again: what is sent then is that. */
function refills(write: Event, at: Event): boolean {
  return at !== write && at.on !== undefined && cell(at.on) === cell(write.on!) && puts(at.detail);
}

/** The writes that empty a buffer which others fill. */
const emptyings = aboutFunc((func) => func.events.filter((write) => isEmptied(func, write) && (isShared(write.on!, func) || isGiven(write.on!, func))));

/** So many calls deep it is asked who empties a buffer. */
const MAX_CALLS = 3;

/** The write with which a function empties a buffer before it sends what was in it, or gives it to who does. */
function empties(func: Func): Event | undefined {
  return emptiesAt[0]!(func);
}

const emptiesAt = Array.from({ length: MAX_CALLS + 1 }, (_, depth) =>
  aboutFunc((func): Event | undefined => {
    const leaves = (event: Event): boolean => findPath(event, ({ kind }) => kind === "await" || kind === "io" || kind === "send") !== undefined;
    const given = depth > 0 && func.returns.some(({ kind }) => kind !== "constant");
    const own = func.events.find((event) => isEmptied(func, event) && event.on!.scope !== "local" && !settledIn(func).has(cell(event.on!)) && (given || leaves(event)));
    if (own || depth === MAX_CALLS) return own;
    for (const callee of new Set(func.events.flatMap((event) => (event.kind === "call" || event.kind === "spawn" ? event.runs : [])))) {
      const found = emptiesAt[depth + 1]!(callee);
      if (found) return found;
    }
    return undefined;
  }),
);

/** What was in it has been taken out to be sent: not thrown away, and not put back where sending fails. */
function isEmptied(func: Func, write: Event): boolean {
  const { kind, on, detail: { op, value, result } } = write;
  if (kind !== "write" || on === undefined) return false;
  if (op !== "takeAny" && op !== "clear" && !(op === "set" && isConstant(value, "[]"))) return false;
  const own = func.events.filter((event) => event !== write && event.on !== undefined && cell(event.on) === cell(on));
  // `let found = []`: what a local starts with takes nothing out of it.
  if (op === "set" && on.path.includes("@") && !func.params.some(({ path }) => path === on.path) && !own.some((event) => findPath(event, write))) return false;
  if (own.some((event) => event.detail.cleanup === "catch" && puts(event.detail) && findPath(write, event, undefined, { throws: true }))) return false;
  if (op === "takeAny") return result !== "ignored";
  if (own.some((read) => read.detail.op === "iterate" && endsEach(func, read))) return false;
  return own.some((event) => event.kind === "read" && event.detail.op !== "count" && event.detail.op !== "has" && !/\.(length|size)$/.test(event.on!.path));
}

/** `for (const [source, listener] of listeners) source.off("end", listener)`: what was in it is ended, not sent. */
function endsEach({ events }: Func, read: Event): boolean {
  return events.some(({ kind, loop }) => kind === "stop" && loop !== undefined && (read.loop === loop || loop.next.includes(read) || read.next.includes(loop)));
}

function takenAt(write: Event): LostSend["where"] {
  return { at: write.at, note: `takes everything out of \`${write.on!.name}\``, kind: "write" };
}

export const DONE = /(committed|sent|published|acked|acknowledged|delivered|saved|flushed|submitted|synced|persisted|uploaded|processed|written)$/i;

/** Where what is still on its way is marked as arrived. */
function markedAfter(event: Event): LostSend["where"] {
  const marks = ({ on, detail: { callee, op, value } }: Event): boolean => MARKS.test(lastName(callee)) && DONE.test(lastName(callee)) || ((op === "set" || op === "append") && on !== undefined && DONE.test(on.name.replace(/\[.*\]$/, "")) && !isConstant(value, "false", "undefined", "null"));
  const mark = findPath(event, marks, ({ kind }) => kind === "await")?.at(-1);
  return mark && { at: mark.at, note: "marked as done while it is still on its way", kind: mark.kind };
}

/** Verbs that note something. */
export const MARKS = /^(mark|set|add|record|on)/;

/** A failure of a wait in it, or in what it calls, reaches its caller as the failure of a promise: what is thrown at once is heard where it is called. */
const letsOut = aboutFunc((func) => {
  const found: (readonly [Func, Passed])[] = [];
  const seen = { atOnce: new Set<Func>(), later: new Set<Func>() };
  const add = (each: Func, passed: Passed): void => {
    const known = passed.atOnce ? seen.atOnce : seen.later;
    if (!known.has(each)) found.push([each, passed]);
    known.add(each);
  };
  add(func, { beside: false, atOnce: !func.async });
  for (const [each, { beside, atOnce }] of found) {
    // What runs beside, without being waited for, fails only by a throw.
    if (failing(each).some((event) => (!beside || event.kind === "throw") && !(atOnce && isAtOnce(each, event)))) return true;
    for (const [callee, { event, alone }] of passing(each)) add(callee, { beside: beside || alone, atOnce: atOnce && !callee.async && isCalledAtOnce(each, event) });
  }
  return false;
});

/** How a function gets to run. */
interface Passed {
  /** Nobody waits for it. */
  readonly beside: boolean;
  /** No wait comes before it, and no promise is made of what it throws. */
  readonly atOnce: boolean;
}

/** What is thrown there is thrown at whoever calls the function, which makes no promise of it. */
function isAtOnce(func: Func, event: Event): boolean {
  return event.kind !== "await" && !event.detail.awaited && !func.events.some((wait) => wait.kind === "await" && findPath(wait, event, undefined, { throws: true }) !== undefined);
}

/** `new Promise(executor)` makes a promise of what is thrown; what a link of a chain throws fails the chain. */
function isCalledAtOnce(func: Func, event: Event): boolean {
  return event.kind === "call" && !matches(event.detail.callee, CHAINS) && !func.events.some((wait) => wait.kind === "await" && findPath(wait, event, undefined, { throws: true }) !== undefined);
}

/** What makes a promise of another one. */
export const CHAINS = /^new Promise|\.(then|catch|finally)$/;

/** Where it fails by itself. */
const failing = aboutFunc((func): readonly Event[] => func.events.filter(fails));

/** The functions whose failures are its own, where it runs them, and whether they run beside it. */
const passing = aboutFunc((func): ReadonlyMap<Func, { readonly event: Event; readonly alone: boolean }> => {
  const found = new Map<Func, { readonly event: Event; readonly alone: boolean }>();
  for (const event of func.events) if (passesOn(func, event) && !saysNoBefore(func, event)) for (const callee of event.runs) if (!found.has(callee)) found.set(callee, { event, alone: event.kind === "call" && !event.detail.awaited && event.detail.result !== "returned" });
  return found;
});

/** It fails by itself, and nothing in its function catches that. */
function fails(event: Event): boolean {
  if (isRethrow(event) || !leaves(event) || isRefusal(event)) return false;
  // What a handler does besides is not what failed; listeners of an event throw at their own peril.
  if (event.detail.cleanup === "catch" && event.kind !== "throw" && event.kind !== "await") return false;
  if (event.kind === "call") return event.runs.length === 0 && event.detail.awaited === true;
  return event.kind === "await" || event.kind === "io" || event.kind === "throw" || (event.kind === "send" && event.detail.loss !== undefined);
}

/** `if (!url) throw …; try { await post(url) } catch (e) { show(e) }`: it says no before anything is on its way, and takes care of what fails later. */
function isRefusal(event: Event): boolean {
  return event.kind === "throw" && isBeforeAll(event.func!, event);
}

/** The same, said by what it asks for a client or an address at first. */
function saysNoBefore(func: Func, event: Event): boolean {
  return !event.detail.awaited && event.detail.result !== "ignored" && event.runs.every((callee) => !callee.async) && isBeforeAll(func, event);
}

/** No wait comes before it, and a failure of one that comes after is taken care of. */
function isBeforeAll(func: Func, event: Event): boolean {
  const waits = func.events.filter(({ kind, detail }) => kind === "await" || kind === "io" || detail.awaited === true);
  return waits.some((wait) => wait.onThrow.length > 0 && !leaves(wait)) && !waits.some((wait) => findPath(wait, event, undefined, { throws: true }) !== undefined);
}

/** What fails in the functions that it runs fails here. */
function passesOn(func: Func, event: Event): boolean {
  // `return this.tail.then(() => this.write())`.
  if (event.kind === "spawn") return !func.async && event.detail.result !== "ignored" && event.detail.rejection === "unhandled" && func.returns.some(({ kind }) => kind !== "constant");
  return event.kind === "call" && leaves(event) && (event.detail.cleanup !== "catch" || event.detail.awaited === true);
}
