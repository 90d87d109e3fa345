/** Answers where the answer to a question is stored although a newer question may have been asked since. */
import type { Event, Func, Model, Resource, Value } from "../model.ts";
import { callers, passedTo } from "./calls.ts";
import { isShared } from "./cells.ts";
import { looksOf } from "./looks.ts";
import { listOf } from "./memo.ts";
import { overlap, reachesOthers } from "./overlap.ts";
import { findPath } from "./paths.ts";
import { claimed, isJudged, isSerialised, sameState, suspends } from "./state.ts";
import { below } from "./substitute.ts";
import { within } from "./within.ts";

export interface LateAnswer {
  readonly func: Func;
  /** The wait for the answer. */
  readonly wait: Event;
  /** What the question depends on: a parameter or shared state. */
  readonly input: Resource;
  /** The write, or the call of a setter. */
  readonly write: Event;
  /** What is written, in words of a message. */
  readonly name: string;
  /** Something in the program starts it again without waiting for the last run. */
  readonly sure: boolean;
}

/** Returns the answers that are stored with no look at whether they are still wanted: one for each function. */
export const lateAnswers = listOf((model, func): readonly LateAnswer[] => {
  const late = func.async && isJudged(model, func) ? lateIn(model, func) : undefined;
  return late ? [late] : [];
});

function lateIn(model: Model, func: Func): LateAnswer | undefined {
  for (const write of func.events) {
    const name = storedBy(model, func, write);
    const answer = name === undefined ? undefined : answerOf(write);
    if (!answer || write.loop) continue;
    const asked = func.events.slice(0, func.events.indexOf(write)).filter((event) => (event.kind === "io" || event.kind === "call") && (event.detail.args ?? []).length > 0);
    const ask = asked.find((event) => inputOf(event, func) && isWaitedFor(event) && (event === answer || isMadeHere(answer)));
    const input = ask && inputOf(ask, func);
    const wait = ask && func.events.find((event) => suspends(event) && (event.detail.joins === ask || (event.at.line === ask.at.line && event.detail.callee === ask.detail.callee)));
    if (!input || !wait || isSteered(func, ask, write) || claimed(func, wait) || isSerialised(model, func, wait, write)) continue;
    if (isGuarded(func, wait, write) || isAlwaysTheSame(func, ask, input) || refusesTheOlder(ask)) continue;
    // What a user starts with what is there anyway is told what became of it, whatever was asked before.
    return { func, wait, input, write, name: name!, sure: overlap(model)(func) === "yes" && (isGiven(func, input) || startsAgain(model, func)) };
  }
  return undefined;
}

/** What a write or the call of a setter stores to, where all runs store to the same. */
function storedBy(model: Model, func: Func, event: Event): string | undefined {
  const { on, kind, detail } = event;
  if (kind === "write" && on && (detail.op ?? "set") === "set" && on.scope !== "keyed" && !on.path.includes("[") && isShared(on, func) && reachesOthers(model, func, on)) {
    // Whoever tests it before is judged as check and act.
    return looksOf(func).some((look) => sameState(look.state, on)) ? undefined : on.name;
  }
  const setter = kind === "call" && detail.calls?.kind === "resource" && event.runs.length === 0 && /^set[A-Z]\w*$/.test(detail.callee ?? "") ? detail.calls.resource : undefined;
  const declared = setter && /@(\d+)$/.exec(setter.path);
  return declared && Number(declared[1]) < Number(/@(\d+)$/.exec(func.id)?.[1] ?? 0) ? detail.callee : undefined;
}

function answerOf({ kind, detail }: Event): Event | undefined {
  const value: Value | undefined = kind === "write" ? detail.value : detail.args?.[0];
  const answer = value?.kind === "result" ? value.of : value?.kind === "resource" ? value.partOf : undefined;
  return answer && isWaitedFor(answer) ? answer : undefined;
}

/** It is asked of, or with, something that this call of the function has got before: an answer to the same question. */
function isMadeHere({ detail: { receiver, args = [] } }: Event): boolean {
  return receiver?.scope === "local" || args.some((arg) => arg.kind === "result" || arg.kind === "unknown" || (arg.kind === "resource" ? [arg.resource] : arg.kind === "derived" ? arg.from : []).some(({ scope }) => scope === "local"));
}

function isWaitedFor({ kind, detail }: Event): boolean {
  return kind === "io" ? detail.result === "awaited" : kind === "call" && detail.awaited === true;
}

/** The parameter that the question is made of. */
function inputOf(event: Event, func: Func): Resource | undefined {
  const params = new Set<string>();
  for (let at: Func | undefined = func; at; at = at.parent) for (const param of at.params) params.add(param.path);
  const parts = (event.detail.args ?? []).flatMap((arg) => (arg.kind === "derived" ? arg.from : arg.kind === "resource" ? [arg.resource] : []));
  return parts.find(({ path }) => [...params].some((param) => below(path, param)));
}

function isGiven({ params }: Func, { path }: Resource): boolean {
  return params.some((param) => below(path, param.path));
}

const MAX_DEPTH = 3;

/** What changes starts it again, rather than a user: an effect, an event, a timer. */
function startsAgain(model: Model, func: Func): boolean {
  const calls = callers(model);
  return within([func], (each) => calls(each).map((call) => call.func), MAX_DEPTH).some((each) => calls(each).some(({ event }) => event.detail.api !== undefined));
}

/** `if (id !== this.id) return`: whoever gets to the question asks the same one every time. */
function isAlwaysTheSame(func: Func, ask: Event, input: Resource): boolean {
  const compares = (event: Event): boolean => {
    const { condition = "", reads = [], whenTrue = [], whenFalse = [] } = event.detail;
    const leads = (first: Event): boolean => first === ask || findPath(first, ask) !== undefined;
    const others = /!==?/.test(condition) ? whenTrue : whenFalse;
    return event.kind === "branch" && /[!=]==?/.test(condition) && !/["'`\d]|\bnull\b|\bundefined\b|\btypeof\b/.test(condition) && reads.some(({ path }) => path === input.path) && others.length > 0 && !others.some(leads);
  };
  return findPath(func.entry, ask, compares, { within: func }) === undefined;
}

/** What is asked compares, in it or in a callback of it, whether another question has come since, and then fails. */
function refusesTheOlder(ask: Event): boolean {
  const inner = (callee: Func): readonly Func[] => callee.events.flatMap((event) => (event.kind === "start" ? [] : runOrSettled(event)));
  return within(runOrSettled(ask), inner, MAX_DEPTH).some((callee) => callee.events.some((event) => event.kind === "branch" && isOutOfDate(event, callee) && refuses(event)));
}

/** What an event runs, is given, or is given the resolver of. */
function runOrSettled(event: Event): readonly Func[] {
  const settles = (event.detail.args ?? []).flatMap((arg) => (arg.kind === "resolver" && arg.by ? [arg.by] : []));
  return [...event.runs, ...passedTo(event), ...settles];
}

/** A variable that was set before is compared with what is there now, which each question counts on: `const turn = ++this.turn; … turn !== this.turn`. */
function isOutOfDate({ detail: { condition = "", reads = [] } }: Event, func: Func): boolean {
  const isVariable = ({ path }: Resource): boolean => /@\d+$/.test(path);
  const countedOn = ({ path }: Resource): boolean => {
    for (let at: Func | undefined = func; at; at = at.parent) if (at.events.some(({ kind, on }) => kind === "write" && on?.path === path)) return true;
    return false;
  };
  return /^[\w$.?!]+ [!=]==? [\w$.?!]+$/.test(condition) && reads.some(isVariable) && reads.some((read) => !isVariable(read) && countedOn(read));
}

/** One outcome throws or rejects. */
function refuses({ detail: { whenTrue = [], whenFalse = [] } }: Event): boolean {
  const fails = (event: Event): boolean => event.kind === "throw" || (event.kind === "call" && event.detail.calls?.kind === "resolver" && /reject|fail|error/i.test(event.detail.callee ?? ""));
  return [whenTrue, whenFalse].some((targets) => targets.some((target) => fails(target) || findPath(target, fails, ({ kind }) => kind === "branch") !== undefined));
}

/** The older question is called off: a signal goes with it. */
function isSteered(func: Func, ask: Event, write: Event): boolean {
  const between = func.events.slice(0, func.events.indexOf(write) + 1);
  return ask.detail.wake === "signal" || between.some(({ detail }) => detail.wake === "signal" || (detail.args ?? []).some((arg) => (arg.kind === "derived" ? arg.from : arg.kind === "resource" ? [arg.resource] : []).some(({ path }) => /\bsignal\b/i.test(path))));
}

/** After the wait something that others can change decides whether the answer is stored. */
function isGuarded(func: Func, wait: Event, write: Event): boolean {
  const last = func.events.filter((event) => suspends(event) && findPath(event, write) !== undefined).at(-1) ?? wait;
  const decides = (event: Event): boolean => event.kind === "branch" && ((event.detail.reads ?? []).some((read) => isShared(read, func) || /@/.test(read.path) === false) || (event.detail.asks?.length ?? 0) > 0);
  return findPath(last, write, decides, { within: func }) === undefined;
}
