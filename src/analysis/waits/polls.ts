/** Answers which code asks state of its own process again and again until somebody else has changed it. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { cell, isConstant } from "../flow/cells.ts";
import { declaredAt, startOf } from "../flow/declared.ts";
import { matches } from "../flow/matches.ts";
import { listOf } from "../flow/memo.ts";
import { isWithin } from "../flow/nesting.ts";
import { removes } from "../flow/operations.ts";
import { exits, findPath, inside } from "../flow/paths.ts";
import { reach } from "../flow/reach.ts";
import { failureAfter } from "../flow/throws.ts";
import { isClocked } from "../locks/loopLocks.ts";
import { direction } from "../locks/queueLocks.ts";
import { isLog } from "../messages/messages.ts";
import { cancelsRunOf } from "../stop/tasks.ts";
import { questions, type Asked, type Question } from "./questions.ts";
import { writers, type Writer } from "../flow/writers.ts";

export interface Poll extends Question {
  /** The state asked about, and where. */
  readonly state: Resource;
  readonly look: Event;
  /** Who changes it, those first who seem to bring what is waited for: never empty. */
  readonly writers: readonly Writer[];
  /** It also ends when all is over: aborted, closed, stopped. */
  readonly stoppable: boolean;
  /** Whoever puts off the answer brings it as well, also where what comes between fails. */
  readonly sure: boolean;
  /** Whoever puts off the answer brings it as well, but not where what comes between fails. */
  readonly fails: boolean;
}

/** Returns the polls of a program, in order of files; calls stand in for helpers that poll what they are given. */
export const polls = listOf((model, func): readonly Poll[] => questions(model, func).flatMap((question) => answered(model, question) ?? []));

/** Words for the end of everything: whoever waits for something else looks at these as well. */
export const ENDED = /abort|cancel|clos(ed|ing)|stop|dispos|destroy|shut|terminat/i;

/** The state that others change, if there is any: what is looked at first, and that it is all over last. */
function answered(model: Model, question: Question): Poll | undefined {
  const found = question.conditions.map((asked) => answer(model, question, asked) ?? (asked.limit ? null : undefined));
  // `this.socket && this.socket.bufferedAmount > 0`: that there is somebody to ask is not what it waits for.
  const guards = (poll: Poll): boolean => question.conditions.some((asked, i) => found[i] === undefined && asked.looks.some(({ state }) => state.path.startsWith(`${poll.state.path}.`)));
  const best = found.find((poll) => poll && !isEnd(poll.state) && !guards(poll));
  // What it waits for is asked of somebody unknown.
  return best ?? (found.includes(undefined) ? undefined : (found.find((poll) => poll !== null) ?? undefined));
}

/** Another condition of the same loop asks whether all is over. */
function looksForTheEnd({ func, wait: { loop } }: Question, text: string): boolean {
  return loop !== undefined && func.events.some((event) => event.detail.condition !== text && matches(event.detail.condition, ENDED) && inside(event, loop));
}

/** `this.socket = new WebSocket(url)`, `this.socket = undefined`: another object or none; what is asked of this one nobody here changes. */
function isAnotherOne({ event: { on, detail: { value } } }: Writer, state: Resource): boolean {
  let holder = state.holder;
  while (holder && on !== undefined && cell(holder) !== cell(on)) holder = holder.holder;
  if (!holder || on === undefined || cell(on) === cell(state)) return false;
  return isConstant(value, "undefined", "null") || (value?.kind === "result" && value.of.detail.callee?.startsWith("new ") === true && value.of.runs.length === 0);
}

/** Whoever called with a variable sets that to something else, or makes it what it is before anybody can ask: the parameter is what it was. */
function isOfCaller({ func, event }: Writer, state: Resource, look: Event): boolean {
  const { on, detail: { op } } = event;
  if (op !== "set" || on === undefined || state.concurrent || !VARIABLE.test(on.path)) return false;
  const declared = declaredAt(on.path);
  if (look.func && !isWithin(look.func, declarerOf(declared, func))) return true;
  return (on.path !== state.path && VARIABLE.test(state.path)) || (declared !== undefined && declared > startOf(func) && func.events.find(({ kind, on: written }) => kind === "write" && written?.path === on.path) === event);
}

/** The function around it in which a variable is declared: its closures see what is set there, whoever is given the variable does not. */
function declarerOf(declared: number | undefined, func: Func): Func {
  let at = func;
  while (at.parent && declared !== undefined && declared < startOf(at)) at = at.parent;
  return at;
}

const VARIABLE = /^[\w$]+@\d+$/;

/** `try { await connect(); } finally { clearInterval(checker); }`: whoever has begun the asking ends it as well. */
function isEndedElsewhere({ form, func, wait }: Question): boolean {
  return form === "interval" && wait.on !== undefined && func.events.some(({ kind, on }) => kind === "stop" && on?.id === wait.on!.id);
}

/** `if (this.pause) await sleep(this.pause)`: it says how long to sleep, not whether it is time. */
function isLength({ path }: Resource, { wait, period }: Question): boolean {
  return period?.text === path.replace(/@\d+/g, "") || (wait.detail.args ?? []).some((arg) => arg.kind === "resource" && arg.resource.path === path);
}

/** `do { seen = this.count; await sleep(1000); } while (seen !== this.count)`: it waits until all is quiet for so long, which nobody can announce. */
function isWhetherStill({ path }: Resource, { func: { events }, form }: Question, text: string): boolean {
  if (form !== "loop" || !/!==?/.test(text)) return false;
  const seen = new Set(events.flatMap(({ kind, on, detail: { value } }) => (kind === "write" && on?.scope === "local" && value?.kind === "resource" && value.resource.path === path ? [on.path] : [])));
  return events.some(({ kind, detail: { condition, reads = [] } }) => kind === "branch" && condition === text && reads.some((read) => seen.has(read.path)));
}

/** `this.lastSeen = Date.now()`: asked is how long ago that was, and nobody can tell but the clock. */
function isTime({ event: { detail: { value } } }: Writer): boolean {
  return value?.kind === "result" && matches(value.of.detail.api, /^global (Date|performance|Performance)\b/);
}

function isEnd({ name }: Resource): boolean {
  return ENDED.test(name.slice(name.lastIndexOf(".") + 1));
}

function answer(model: Model, question: Question, { looks, text }: Asked): Poll | undefined {
  const stoppable = question.conditions.some((asked) => asked.looks.some(({ state }) => isEnd(state)) || /\baborted\b/.test(asked.text)) || looksForTheEnd(question, text);
  let best: Poll | undefined;
  for (const { state, event } of looks) {
    if (state.scope === "external" || isLength(state, question) || isWhetherStill(state, question, text)) continue;
    const others = onceEach(writers(model)(state).filter((writer) => isOther(writer, question) && !isAnotherOne(writer, state) && !isOfCaller(writer, state, event)));
    if (others.every(isTime) || isCancelledWith(model, others, question, text)) continue;
    const rank = (writer: Writer): number => (brings(writer, question, text) ? 0 : 2) + (isHandler(writer) ? 0 : 1);
    const poll: Poll = { ...question, state, look: event, writers: others.toSorted((a, b) => rank(a) - rank(b)), stoppable: (stoppable && !isEnd(state)) || isEndedElsewhere(question) || question.endsOtherwise === true, ...outcomes(others, question, text) };
    // Of what one condition looks at, what a handler changes says most.
    if (!best || (!best.writers.some(isHandler) && others.some(isHandler))) best = poll;
  }
  return best;
}

/** `self.running = False; self.task.cancel()`: all who bring what ends the asking end its wait as well. */
function isCancelledWith(model: Model, all: readonly Writer[], question: Question, text: string): boolean {
  const bring = all.filter((writer) => brings(writer, question, text));
  return bring.length > 0 && bring.every(({ func }) => cancelsRunOf(model, func, question.func));
}

/** Who puts the answer off, by whether the same function brings it as well: on each way out, as `busy = true; try { … } finally { busy = false; }`, or only where nothing fails. */
function outcomes(all: readonly Writer[], question: Question, text: string): { readonly sure: boolean; readonly fails: boolean } {
  const begins = all.filter((writer) => !brings(writer, question, text));
  const endsOf = ({ func, event }: Writer): readonly Event[] => all.filter((other) => other.func === func && cell(other.event.on!) === cell(event.on!) && brings(other, question, text)).map((other) => other.event);
  const isSure = (writer: Writer, ends: readonly Event[]): boolean => {
    const isEnded = (each: Event): boolean => ends.some((end) => end.at.line === each.at.line && end.at.column === each.at.column);
    return findPath(writer.event, (each) => exits(each).returns, isEnded) === undefined && failureAfter(writer.event, isEnded, ({ detail }) => isLog(detail.callee)) === undefined;
  };
  const found = begins.map((writer) => ({ writer, ends: endsOf(writer) }));
  return {
    sure: found.length > 0 && found.every(({ writer, ends }) => ends.length > 0 && isSure(writer, ends)),
    fails: found.some(({ writer, ends }) => ends.length > 0 && !isSure(writer, ends)),
  };
}

/** `size < 3`, `count === 0`, `!count`: more makes it false. */
export const GROWS = /<|(?<![!=<>])={2,3}|(^|=> ?)!/;

/** What something is set to. */
export const GIVEN = /[^=!<>]=\s*([^=;]+)/;

/** Something is asked not to be. */
export const NOT = /!==?|(^|=> ?)!/;

/** What it writes is what the asking waits for, as far as the words of both tell. */
function brings({ event, event: { at, detail } }: Writer, { form, consumes }: Question, text: string): boolean {
  // A consumer waits for what somebody adds.
  if (consumes) return !removes(detail);
  const counts = direction(event);
  if (counts !== 0) return counts < 0 === ((form === "loop") === !GROWS.test(text));
  const written = GIVEN.exec(at.text)?.[1]?.trim() ?? "";
  // A loop goes on while its condition holds; others stop when it does.
  const goal = form === "loop" ? /!==?/.test(text) || /^!/.test(text) : !NOT.test(text);
  if (/[!=]==?/.test(text)) return written !== "" && text.includes(written) === goal;
  return isConstant(detail.value, "false", "null", "undefined", "0") !== goal;
}

/** Not the code that asks, nor code that is over before the asking begins, nor what ends the timer itself. */
function isOther({ func, event }: Writer, { func: asking, own, wait }: Question): boolean {
  // Every turn asks anew, and what it is told sets it: `refresh(() => (this.ports = …))`.
  if (func.parent && func.parent !== asking && own.has(func.parent)) return false;
  if (func.events.some((stop) => stop.kind === "stop" && stop.on !== undefined && stop.on.id === wait.on?.id)) return false;
  if (event.detail.initial || isSuspended(func, event, asking)) return false;
  // So many in a minute: there is nothing to tell but that the time is over.
  if (isClocked(func)) return false;
  if (func === asking || own.has(func) || func.role === "constructor" || func.role === "module") return false;
  return !isWithin(asking.parent, func) || event.at.line > asking.at.endLine;
}

/** It writes a variable of its own, and does nothing more while what it has called asks. */
function isSuspended(func: Func, { on }: Event, asking: Func): boolean {
  const declared = on && declaredAt(on.path);
  return declared !== undefined && declared > startOf(func) && reach(func).get(asking)?.every(isWaitedFor) === true;
}

/** Not one of several that are raced or waited for together. */
function isWaitedFor(call: Event): boolean {
  return call.kind === "call" && call.func?.events.some(({ detail: { members } }) => members?.includes(call)) !== true;
}

function isHandler({ func }: Writer): boolean {
  return func.role === "handler";
}

/** What `finally` repeats on each way out is written once. */
function onceEach(all: readonly Writer[]): readonly Writer[] {
  return [...new Map(all.toReversed().map((writer) => [`${writer.event.at.file}:${writer.event.at.line}:${writer.event.at.column}`, writer])).values()].reverse();
}
