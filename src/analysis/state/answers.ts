/** Answers where the answer to a question is stored although a newer question may have been asked since. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { callsBack } from "./callbackWrites.ts";
import { callers, passedTo } from "../flow/calls.ts";
import { cell, isShared } from "../flow/cells.ts";
import { leadsTo, looksOf } from "../flow/looks.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { isOnceFor, overlap, reachesOthers } from "./overlap.ts";
import { partsOf } from "../flow/partsOf.ts";
import { findPath } from "../flow/paths.ts";
import { claimed } from "./claims.ts";
import { isCommand } from "./requests.ts";
import { isIgnored } from "./askedWith.ts";
import { isJudged, isSerialised, sameState, suspends, writesTo } from "./state.ts";
import { below } from "../flow/substitute.ts";
import { within } from "../flow/within.ts";
import { declaredAt, isDeclaredBefore, startOf } from "../flow/declared.ts";

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
  /** What is asked changes something: its answer says how that went. */
  readonly command: boolean;
}

/** Returns the answers that are stored with no look at whether they are still wanted: one for each function. */
export const lateAnswers = listOf((model, func): readonly LateAnswer[] => {
  const late = isJudged(model, func) ? ((func.async ? lateIn(model, func) : undefined) ?? begunIn(model, func)) : undefined;
  return late ? [late] : [];
});

function lateIn(model: Model, func: Func): LateAnswer | undefined {
  for (const write of func.events) {
    const name = storedBy(model, func, write);
    if (name === undefined || write.loop || (write.on && isUsedAtOnce(model, write.on))) continue;
    const answer = answerOf(write);
    const asked = func.events.slice(0, func.events.indexOf(write)).filter((event) => (event.kind === "io" || event.kind === "call") && (event.detail.args ?? []).length > 0);
    const ask = asked.find((event) => inputOf(model, event, func) && isWaitedFor(event) && (event === answer || !isIgnored(event, func)) && (answer ? event === answer || isMadeHere(answer) : isSetter(write.detail) ? ownPartsOf(write, func).length > 1 : isQuestionWithAnswer(write, inputOf(model, event, func)!, func)));
    const input = ask && inputOf(model, ask, func);
    const wait = ask && func.events.find((event) => suspends(event) && (event.detail.joins === ask || (event.at.line === ask.at.line && event.detail.callee === ask.detail.callee)));
    if (!input || !wait || isGathered(ask, write) || isSteered(func, ask, write) || claimed(func, wait) || isSerialised(model, func, wait, write)) continue;
    if (isGuarded(model, func, wait, write) || isAlwaysTheSame(func, ask, input) || refusesTheOlder(ask)) continue;
    return { func, wait, input, write, name, sure: isAskedAgain(model, func, input), command: isCommand(ask) || (answer !== undefined && isCommand(answer)) };
  }
  return undefined;
}

/** A variable of the module that is used like a local: whoever reads it has set it since he last waited. */
const isUsedAtOnce = (model: Model, on: Resource): boolean => on.scope === "module" && usedAtOnce(model)(cell(on)).length > 0 && usedAtOnce(model)(cell(on)).every((fresh) => fresh);

/** For each read of module state, whether its function has set it since it began and since it last waited. */
const usedAtOnce = indexBy((_model, func) =>
  func.events.flatMap((read) => {
    const { on } = read;
    if (read.kind !== "read" || on?.scope !== "module") return [];
    const starts = [func.entry, ...func.events.filter(suspends)];
    return [[cell(on), starts.every((start) => findPath(start, read, (event) => writesTo(event, on)) === undefined)] as const];
  }),
);

/** `found = await walk(folder, found)`: who asks gives what there is to be added to. */
function isGathered({ detail: { args = [] } }: Event, { on }: Event): boolean {
  return on !== undefined && args.flatMap(partsOf).some(({ path }) => path === on.path);
}

/** `ask(id).then((answer) => { this.answer = answer; })`: what a link of a chain stores. */
function begunIn(model: Model, func: Func): LateAnswer | undefined {
  for (const { ask, links } of chainsOf(func)) {
    const input = inputOf(model, ask, func);
    if (!input || claimed(func, ask) || isSteered(func, ask, ask) || isAlwaysTheSame(func, ask, input) || refusesTheOlder(ask)) continue;
    const { puts } = ask.detail;
    if (puts && isOfOthers(model, puts, func)) return { func, wait: ask, input, write: ask, name: puts.name, sure: isAskedAgain(model, func, input), command: isCommand(ask) };
    for (const link of links) {
      const write = link.events.find((event) => !event.loop && isOfAnswer(event, link) && !isChosen(model, link, event, func) && storedBy(model, link, event) !== undefined && !looksOf(func).some((look) => event.on && sameState(look.state, event.on)));
      if (write) return { func, wait: ask, input, write, name: storedBy(model, link, write)!, sure: isAskedAgain(model, func, input), command: isCommand(ask) };
    }
  }
  return undefined;
}

/** The calls of a function with what it does once they are answered: links of a chain that it does not wait for. */
function chainsOf(func: Func): readonly { readonly ask: Event; readonly links: readonly Func[] }[] {
  return func.events.filter(({ kind }) => kind === "spawn").map((ask) => ({ ask, links: ask.runs.filter((link) => link.parent === func && callsBack(ask, link)) }));
}

/** Something starts it anew whether or not the last run has ended; what a user starts with what is there anyway is told what became of it, whatever was asked before. */
function isAskedAgain(model: Model, func: Func, input: Resource): boolean {
  const runs = overlap(model)(func);
  if (runs !== "yes" && runs !== "open") return false;
  const isSet = isSetForIt(model, func, input);
  if ((isSet || isGiven(func, input)) && isDropped(model, func)) return true;
  return runs === "yes" && (isSet || (isGiven(func, input) ? isAnotherEachTime(model, func, input) : startsAgain(model, func)));
}

/** Whoever starts it goes on at once. */
function isDropped(model: Model, func: Func): boolean {
  return callers(model)(func).some(({ event, func: by }) => event.kind === "spawn" && matches(event.detail.result, /^(ignored|voided|logged)$/) && event.runs.includes(func) && by.role !== "constructor" && by.role !== "module");
}

/** What the link of a chain is given is what the call before it has answered. */
function isOfAnswer({ kind, detail }: Event, { params: [answer] }: Func): boolean {
  const value = kind === "write" ? detail.value : kind === "call" ? detail.args?.[0] : undefined;
  return answer !== undefined && partsOf(value).some(({ path }) => below(path, answer.path));
}

/** `this.session = { id, ...answer }`: the question and what was made of its answer in one. */
function isQuestionWithAnswer(write: Event, input: Resource, func: Func): boolean {
  return partsOf(write.detail.value).some(({ path }) => path === input.path) && ownPartsOf(write, func).length > 0;
}

/** The variables of the function itself in what is written: `setState({ user, posts })`. */
function ownPartsOf({ kind, detail: { value } }: Event, { params }: Func): readonly Resource[] {
  return kind === "write" && value?.kind === "derived" ? value.from.filter(({ path, scope }) => scope === "local" && !params.some((param) => below(path, param.path))) : [];
}

/** Who gives it a value is called so: `setItems`. */
export const SETTER = /^set[A-Z]\w*$/;

/** What a write or the call of a setter stores to, where all runs store to the same. */
function storedBy(model: Model, func: Func, event: Event): string | undefined {
  const { on, kind, detail } = event;
  // What is added to what a function gathers takes nobody's place.
  if (detail.api === "global Object.assign" && on && /@\d+$/.test(on.path)) return undefined;
  if (on && !isSetter(detail) && detail.op === "set" && !on.path.includes("[") && reachesOthers(model, func, on)) {
    // Whoever tests it before is judged as check and act.
    return looksOf(func).some((look) => sameState(look.state, on)) ? undefined : on.name;
  }
  // A setter that knowledge names, or a function of the code around by its name.
  if (kind === "write" && on && isSetter(detail)) return isOfOthers(model, on, func) ? on.name : undefined;
  const setter = detail.calls?.kind === "resource" && event.runs.length === 0 && matches(detail.callee, SETTER) ? detail.calls.resource : undefined;
  return setter && isOfOthers(model, setter, func) ? detail.callee : undefined;
}

/** `setText("…")` of `const [text, setText] = useState("")`: a write by calling what it is for. */
function isSetter({ api = "" }: Event["detail"]): boolean {
  return api.endsWith(".()");
}

/** A variable of the code around, or a member of one: each run of the function stores there. */
function isOfOthers(model: Model, { path }: Resource, func: Func): boolean {
  return isDeclaredBefore(path, func) && !isOnceFor(model, func, path);
}

function answerOf({ kind, detail }: Event): Event | undefined {
  const value: Value | undefined = kind === "write" ? detail.value : detail.args?.[0];
  const answer = value?.kind === "result" ? value.of : value?.kind === "resource" ? value.partOf : undefined;
  return answer && isWaitedFor(answer) ? answer : undefined;
}

/** It is asked of, or with, something that this call of the function has got before: an answer to the same question. */
function isMadeHere({ detail: { receiver, args = [] } }: Event): boolean {
  return receiver?.scope === "local" || args.some((arg) => arg.kind === "result" || arg.kind === "unknown" || partsOf(arg).some(({ scope }) => scope === "local"));
}

function isWaitedFor({ kind, detail }: Event): boolean {
  return kind === "io" ? detail.result === "awaited" : kind === "call" && detail.awaited === true;
}

/** The parameter that the question is made of, or the state that each who starts it sets first. */
function inputOf(model: Model, event: Event, func: Func): Resource | undefined {
  const params = new Set<string>();
  for (let at: Func | undefined = func; at; at = at.parent) for (const param of at.params) params.add(param.path);
  const parts = (event.detail.args ?? []).flatMap(partsOf);
  return parts.find(({ path }) => [...params].some((param) => below(path, param))) ?? parts.find((part) => isSetForIt(model, func, part) || isListed(model, func, part));
}

/** `useEffect(load, [id])`: with another one of these it is run again, or made anew. */
function isListed(model: Model, func: Func, { path }: Resource): boolean {
  const names = ({ detail: { again = [] } }: Event): boolean => again.some((each) => below(path, each.path) || below(each.path, path));
  const isEffect = ({ kind, detail }: Event): boolean => kind === "spawn" && detail.again !== undefined;
  for (let at: Func | undefined = func; at && at.role !== "module"; at = at.parent) {
    const calls = callers(model)(at);
    // What is only made anew for it is run again where an effect runs it.
    if (calls.some(({ event }) => names(event) && (isEffect(event) || calls.some(({ func: by }) => callers(model)(by).some((outer) => isEffect(outer.event)))))) return true;
  }
  return false;
}

/** `this.text = text; void this.refresh();`, `box.addEventListener("input", () => find(box.value))`: with each run comes another question. */
function isSetForIt(model: Model, func: Func, state: Resource): boolean {
  if (state.scope === "local" || state.scope === "external") return false;
  const sets = (write: Event): boolean => write.kind === "write" && write.on !== undefined && write.on.path === state.path && write.detail.value?.kind !== "constant" && write.detail.op === "set";
  return callers(model)(func).some(({ event, func: by }) => {
    const on = event.kind === "start" ? (event.on ?? event.detail.receiver) : undefined;
    return on ? state.path !== on.path && below(state.path, on.path) : event.runs.includes(func) && by.events.some((write) => sets(write) && findPath(write, event, suspends) !== undefined);
  });
}

function isGiven({ params }: Func, { path }: Resource): boolean {
  return params.some((param) => below(path, param.path));
}

const MAX_DEPTH = 3;

/** What changes starts it again, rather than a user: an effect, an event, a timer. */
function startsAgain(model: Model, func: Func): boolean {
  const calls = callers(model);
  return within([func], (each) => calls(each).map((call) => call.func), MAX_DEPTH).some((each) => calls(each).some(({ event }) => event.detail.api !== undefined && !isOnlyKept(event)));
}

/** `useCallback(act, [id])` makes it anew for another `id` and runs nothing. */
function isOnlyKept({ kind, detail: { again } }: Event): boolean {
  return again !== undefined && kind !== "spawn";
}

interface Input {
  readonly func: Func;
  readonly resource: Resource;
}

/** What starts it again says what is asked: an event its data, a loop its turn, or state that others change. */
function isAnotherEachTime(model: Model, func: Func, input: Resource): boolean {
  return within([{ func, resource: input }], (each) => givenFor(model, each), MAX_DEPTH, ({ func: { id }, resource: { path } }) => `${id} ${path}`).some((each) => isNew(model, each));
}

function givenFor(model: Model, { func, resource: { path } }: Input): readonly Input[] {
  const index = func.params.findIndex((param) => below(path, param.path));
  if (index < 0) return [];
  return callers(model)(func).flatMap(({ func: caller, event }) => partsOf(event.detail.args?.[index]).map((resource) => ({ func: caller, resource })));
}

function isNew(model: Model, { func, resource }: Input): boolean {
  const starts = func.role === "handler" || callers(model)(func).some(({ event }) => event.kind === "start");
  if (func.params.some((param) => below(resource.path, param.path))) return starts;
  const turns = func.events.some((event) => event.kind === "loop" && (event.detail.args ?? []).some((arg) => arg.kind === "resource" && below(resource.path, arg.resource.path)));
  return turns || (starts && isShared(resource, func));
}

/** `if (id !== this.id) return`: whoever gets to the question asks the same one every time. */
function isAlwaysTheSame(func: Func, ask: Event, input: Resource): boolean {
  const compares = (event: Event): boolean => {
    const { condition = "", reads = [], whenTrue = [], whenFalse = [] } = event.detail;
    const leads = (first: Event): boolean => first === ask || findPath(first, ask) !== undefined;
    const others = /!==?/.test(condition) ? whenTrue : whenFalse;
    return comparesTwo(condition) && reads.some(({ path }) => path === input.path) && others.length > 0 && !others.some(leads);
  };
  return findPath(func.entry, ask, compares) === undefined;
}

/** What is asked compares, in it or in a callback of it, whether another question has come since, and then fails. */
function refusesTheOlder(ask: Event): boolean {
  const inner = (callee: Func): readonly Func[] => callee.events.flatMap((event) => (event.kind === "start" ? [] : runOrSettled(event)));
  return within(runOrSettled(ask), inner, MAX_DEPTH).some((callee) => callee.events.some((event) => isOutOfDate(event, callee) && refuses(event)));
}

/** What an event runs, is given, or is given the resolver of. */
function runOrSettled(event: Event): readonly Func[] {
  const settles = (event.detail.args ?? []).flatMap((arg) => (arg.kind === "resolver" && arg.by ? [arg.by] : []));
  return [...event.runs, ...passedTo(event), ...settles];
}

/** Two names are compared, nothing else is asked. */
export const TWO_NAMES = /^[\w$.?!]+ [!=]==? [\w$.?!]+$/;

/** A variable that was set before is compared with what is there now, which each question counts on: `const turn = ++this.turn; … turn !== this.turn`. */
function isOutOfDate({ detail: { condition, reads = [] } }: Event, func: Func): boolean {
  const isVariable = ({ path }: Resource): boolean => /@\d+$/.test(path);
  const countedOn = ({ path }: Resource): boolean => {
    for (let at: Func | undefined = func; at; at = at.parent) if (at.events.some(({ kind, on }) => kind === "write" && on?.path === path)) return true;
    return false;
  };
  return matches(condition, TWO_NAMES) && reads.some(isVariable) && reads.some((read) => !isVariable(read) && countedOn(read));
}

/** Who is called so makes a promise fail. */
export const REFUSES = /reject|fail|error/i;

/** One outcome throws or rejects. */
function refuses({ detail: { whenTrue = [], whenFalse = [] } }: Event): boolean {
  const fails = (event: Event): boolean => event.kind === "throw" || (event.detail.calls?.kind === "resolver" && matches(event.detail.callee, REFUSES));
  return [whenTrue, whenFalse].some((targets) => targets.some((target) => fails(target) || findPath(target, fails, ({ kind }) => kind === "branch") !== undefined));
}

/** A path that goes through a signal. */
export const SIGNAL = /\bsignal\b/i;

/** The older question is called off: a signal goes with it. */
function isSteered(func: Func, ask: Event, write: Event): boolean {
  const between = func.events.slice(0, func.events.indexOf(write) + 1);
  return ask.detail.wake === "signal" || between.some(({ detail }) => detail.wake === "signal" || (detail.args ?? []).flatMap(partsOf).some(({ path }) => SIGNAL.test(path)));
}

/** After the wait something that others can change decides whether the answer is stored. */
function isGuarded(model: Model, func: Func, wait: Event, write: Event): boolean {
  const last = func.events.filter((event) => suspends(event) && findPath(event, write) !== undefined).at(-1) ?? wait;
  return findPath(last, write, (event) => tellsApart(model, event, func, func)) === undefined;
}

/** It is stored only where something that others can change is as it should be. */
function isChosen(model: Model, link: Func, write: Event, asker: Func): boolean {
  return link.events.some((event) => tellsApart(model, event, link, asker) && leadsTo(event, write));
}

/** What the answer itself says is no look at what is there now; nor does what is the same for all runs tell one question from another: `if (this.mounted)`. */
function tellsApart(model: Model, { detail: { condition, reads = [], asks = [] } }: Event, func: Func, asker: Func): boolean {
  if (!(reads.some((read) => isShared(read, func) || !read.path.includes("@")) || asks.some(({ detail }) => !detail.awaited))) return false;
  const asked = asks.flatMap(({ detail: { args = [], receiver } }) => [...args.flatMap(partsOf), ...(receiver ? [receiver] : [])]);
  return comparesTwo(condition) || [...reads, ...asked].some((each) => isOfRun(model, each, asker));
}

/** Each question has one of its own: a variable of the function that asks or below it, or of one around that is run again for each. */
function isOfRun(model: Model, { path, scope }: Resource, asker: Func): boolean {
  const declared = declaredAt(path);
  if (declared === undefined) return scope === "local";
  for (let at: Func | undefined = asker; at && at.role !== "module"; at = at.parent) {
    if ((at === asker || overlap(model)(at) === "yes") && declared > startOf(at)) return true;
  }
  return false;
}

/** A literal, or what is asked of one. */
export const LITERAL = /["'`\d]|\bnull\b|\bundefined\b|\btypeof\b|\btrue\b|\bfalse\b/;

/** Two values are compared, none of them a literal. */
function comparesTwo(condition = ""): boolean {
  return /[!=]==?/.test(condition) && !LITERAL.test(condition);
}
