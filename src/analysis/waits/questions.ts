/** Answers where code asks something again and again, before it is known whether anybody else can change the answer. */
import type { Duration, Event, Func, Model, Resource } from "../../model.ts";
import { callers, runsOrGives } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { inCondition, looksOf, readsOf, type Look } from "../flow/conditions.ts";
import { matches } from "../flow/matches.ts";
import { indexBy } from "../flow/memo.ts";
import { findPath, inside } from "../flow/paths.ts";
import { isPartOf } from "../flow/places.ts";
import { reach, runBy } from "../flow/reach.ts";
import { sleeps } from "./sleeps.ts";
import { bind } from "../flow/substitute.ts";
import { asksOutside, between, consequential, deciders, drains, isIdle, isIdleTurn, worker } from "./turns.ts";

/** One condition that decides whether to wait on. */
export interface Asked {
  readonly looks: readonly Look[];
  /** It counts turns. */
  readonly limit: boolean;
  /** As written, without white space around. */
  readonly text: string;
}

/** A sleep, timer or helper that stands between two looks at the same thing. */
export interface Question {
  readonly form: "loop" | "interval" | "timeout" | "library" | "helper";
  readonly func: Func;
  /** The sleep, timer, or call of a helper that waits between two looks. */
  readonly wait: Event;
  readonly conditions: readonly Asked[];
  readonly period?: Duration;
  /** It gives up by itself. */
  readonly bounded: boolean;
  /** After the answer it does its work and asks again: a consumer. */
  readonly consumes: boolean;
  /** A flag that it does not wait for ends the whole loop. */
  readonly endsOtherwise?: boolean;
  /** Functions that run between two looks: what they change they know. */
  readonly own: ReadonlySet<Func>;
  /** Predicates given by callers: parameters of the function or of one around it. */
  readonly asks: readonly Resource[];
}

/** A consumer that looks less often than this, in ms, collects what has come in: that is batching. */
const BATCH_MS = 1_000;
/** The same for one that takes all there is before it sleeps. */
const DRAIN_MS = 100;

/** Returns what a function asks again and again: in loops, timers, libraries, and helpers that it gives a question to. */
export function questions(model: Model, func: Func): readonly Question[] {
  const own = [...loops(model, func), ...timers(model, func), ...libraries(model, func)];
  return own.flatMap((question) => [question, ...helpers(model, question)]);
}

/** `while (!this.done) await sleep(100)`. */
function loops(model: Model, func: Func): readonly Question[] {
  const works = worker(model, func);
  const found: Question[] = [];
  for (const { event: wait, ms, wake } of [...sleeps(model)(func), ...ticks(func)]) {
    const loop = wait.loop;
    const work = (event: Event): boolean => event !== wait && works(event);
    // Something else wakes it as well: the timer is the fallback.
    if (wake === "race" || wake === "resolver" || wake === "handle") continue;
    // What is called does its work and then sleeps: the sleep sets the pace.
    if (wait.kind === "call" && !wait.runs.every(isIdle)) continue;
    if (!loop) {
      found.push(...recursive(model, func, wait, ms, work));
      continue;
    }
    const idle = isIdleTurn(loop, wait, func, work);
    const drained = idle || (ms?.max ?? DRAIN_MS) >= DRAIN_MS ? [] : drains(loop, wait, func, work);
    if (!idle && drained.length === 0) continue;
    const consumes = !idle || func.events.some((event) => work(event) && inside(event, loop));
    if (idle && consumes && (ms?.max ?? BATCH_MS) >= BATCH_MS) continue;
    const all = idle ? deciders(loop, wait, func, work) : drained;
    // What ends a consumer is not what it waits for: `while (this.running) { if (!this.next) { await sleep(100); continue; } … }`.
    const deciding = consumes ? all.filter((branch) => !endsLoop(branch, loop)) : all;
    const own = new Set([func, ...func.events.filter((event) => event.loop === loop).flatMap(runBy).flatMap((callee) => [...reach(callee).keys()])]);
    found.push({ form: "loop", func, wait, conditions: looksAt(model, func, deciding, wait), period: ms, bounded: loop.detail.bound !== undefined || deciding.some(isLimit), consumes, endsOtherwise: all.some((branch) => !deciding.includes(branch) && branch.detail.reads?.some(({ scope }) => scope !== "local") === true), own, asks: asked(func, deciding) });
  }
  return found;
}

/** One way from here leaves the loop. */
function endsLoop({ detail: { whenTrue = [], whenFalse = [] } }: Event, loop: Event): boolean {
  return [whenTrue, whenFalse].some((ways) => ways.length > 0 && ways.every((next) => next !== loop && !inside(next, loop)));
}

/** `for await (const _ of setInterval(500))`: each turn waits for the next tick. */
function ticks(func: Func): readonly { readonly event: Event; readonly ms?: Duration; readonly wake: "none" }[] {
  return func.events.flatMap((event) => {
    const start = event.kind === "await" && event.loop?.detail.loop === "for-await" ? func.events.find((other) => other.kind === "start" && other.detail.what === "interval" && other.next.includes(event.loop!)) : undefined;
    return start ? [{ event, ms: start.detail.ms, wake: "none" as const }] : [];
  });
}

/** `if (done) return; await sleep(100); return this.wait()`. */
function recursive(model: Model, func: Func, wait: Event, ms: Duration | undefined, work: (event: Event) => boolean): readonly Question[] {
  const again = func.events.find((event) => event.kind === "call" && event.runs.includes(func) && findPath(wait, event));
  if (!again || !findPath(func.entry, wait, work)) return [];
  if (func.events.some((event) => event !== again && event !== wait && work(event) && findPath(event, again) !== undefined)) return [];
  const deciding = between(func, (event) => event === wait, (event) => event.kind === "return");
  return [{ form: "loop", func, wait, conditions: looksAt(model, func, deciding, wait), period: ms, bounded: deciding.some(isLimit), consumes: false, own: new Set([func]), asks: asked(func, deciding) }];
}

/** Timers whose callback looks, and ends them or itself once it likes what it sees. */
function timers(model: Model, func: Func): readonly Question[] {
  const found: Question[] = [];
  for (const start of func.events) {
    if (start.kind !== "start" || start.runs.length === 0) continue;
    if (start.detail.what === "interval") for (const tick of start.runs) found.push(...interval(model, func, start, bodyOf(tick)));
    else if (start.detail.what === "timeout" || start.detail.what === "immediate") found.push(...rearmed(model, func, start));
  }
  return found;
}

/** `() => this.tick()`: what it calls, where that is all it does. */
function bodyOf(tick: Func): Func {
  const [call, ...others] = tick.events.filter(({ kind }) => kind !== "enter" && kind !== "read" && kind !== "return" && kind !== "await");
  return call?.kind === "call" && call.runs.length === 1 && others.length === 0 ? call.runs[0]! : tick;
}

function interval(model: Model, func: Func, start: Event, tick: Func): readonly Question[] {
  const work = worker(model, tick);
  const ends = (event: Event): boolean => (event.kind === "stop" && event.on !== undefined && event.on.id === start.on?.id) || (event.detail.calls?.kind === "resolver");
  const idles = (event: Event): boolean => event.kind === "return";
  // Some tick must end without having ended the timer or done anything.
  if (!tick.events.some(ends) || !findPath(tick.entry, idles, (event) => ends(event) || work(event))) return [];
  // Work that is done and leaves the timer as it is comes again at the next tick: that is what the interval is for, unless somebody waits for its end.
  const isAwaited = tick.events.some((event) => ends(event) && event.kind === "call");
  if (!isAwaited && tick.events.some((event) => work(event) && !ends(event) && findPath(tick.entry, event, ends) && findPath(event, idles, ends))) return [];
  const deciding = between(tick, ends, idles);
  // A timer that only ends itself waits for nothing.
  const forgets = (event: Event): boolean => event.kind === "write" && event.on?.id === start.on?.id;
  const awaited = consequential(tick, deciding, idles, ends, work, forgets);
  return [{ form: "interval", func, wait: start, conditions: looksAt(model, tick, awaited), period: start.detail.ms, bounded: deciding.some(isLimit) || hasTimeLimit(model, start), consumes: false, own: new Set(reach(tick).keys()), asks: asked(tick, deciding) }];
}

/** Another timer ends this one: `setTimeout(() => clearInterval(timer), 5_000)`; or who waits is not alone in that. */
function hasTimeLimit(model: Model, { on, runs, func }: Event): boolean {
  if (isRaced(func)) return true;
  return on !== undefined && endedByTimeouts(model)(on.id).some((limit) => !runs.includes(limit));
}

/** `pTimeout(new Promise((resolve) => { setInterval(…); }), 5_000)`, `Promise.race([new Promise(…), closed])` */
function isRaced(executor: Func | undefined): boolean {
  const { parent } = executor ?? {};
  const made = parent?.events.find(({ runs, detail: { callee } }) => callee === "new Promise" && runs.includes(executor!));
  return made !== undefined && parent!.events.some(({ kind, at, detail: { callee, wake, combinator } }) => isPartOf(made.at, at) && (wake === "race" || combinator === "race" || (kind === "call" && matches(callee, LIMITS))));
}

/** Calls that end a wait after a time, as their names say. */
export const LIMITS = /race|time_?out|deadline/i;

/** What runs once a time is over, by the timers that it ends. */
const endedByTimeouts = indexBy((model, func) => (callers(model)(func).some(({ event }) => event.kind === "start" && event.detail.what === "timeout") ? func.events.flatMap(({ kind, on }) => (kind === "stop" && on ? [[on.id, func] as const] : [])) : []));

/** One function of the circle that a timer which starts itself again goes round, and the step that leads on. */
interface Station {
  readonly func: Func;
  readonly on: Event;
}

/** `if (paused) return again(); reject(new Error("stalled"))`: a time limit that is put off, and nobody waits for what puts it off. */
function onlyFails(circle: readonly Station[]): boolean {
  const isReject = (func: Func | undefined, name: string | undefined): boolean => {
    const given = func?.params.findIndex((param) => param.name === name) ?? 1;
    return func !== undefined && (given < 0 ? isReject(func.parent, name) : given === 1);
  };
  const settled = circle.flatMap(({ func }) => func.events.flatMap(({ detail: { calls, callee } }) => (calls?.kind === "resolver" ? [isReject(func, callee)] : [])));
  return settled.length > 0 && settled.every((rejects) => rejects);
}

/** `const check = () => (done ? resolve() : setTimeout(check, 100))`. */
function rearmed(model: Model, func: Func, start: Event): readonly Question[] {
  for (const callee of start.runs) {
    const via = reach(callee).get(func);
    if (!via) continue;
    const circle = around(func, start, callee, via);
    // Work on the way to the same timer: it sets the pace.
    if (!circle.every((station) => isIdleStation(model, station)) || goesOnOtherwise(circle) || onlyFails(circle)) continue;
    const conditions: Asked[] = [];
    const deciding: Event[] = [];
    const asks: Resource[] = [];
    for (const station of circle) {
      const own = between(station.func, (event) => event === station.on, (event) => event.kind === "return");
      deciding.push(...own);
      const work = worker(model, station.func);
      conditions.push(...looksAt(model, station.func, consequential(station.func, own, (event) => event === station.on, (event) => event.kind === "return", work), station.on));
      asks.push(...asked(station.func, own));
    }
    const period = start.detail.what === "immediate" ? { min: 0, max: 0, text: "0" } : start.detail.ms;
    return [{ form: "timeout", func, wait: start, conditions, period, bounded: deciding.some(isLimit) || hasTimeLimit(model, start), consumes: false, own: new Set([func, ...reach(func).keys(), ...start.runs]), asks }];
  }
  return [];
}

/** `if (isFresh()) return setTimeout(check, 15_000); run(() => setTimeout(check, 30_000))`: whatever it finds it comes again, and waits for nothing. */
function goesOnOtherwise(circle: readonly Station[]): boolean {
  const own = new Set(circle.map(({ func }) => func));
  const begins = ({ kind, runs }: Event): boolean => kind === "start" && runs.some((next) => own.has(next));
  const restarts = (run: Func): boolean => !own.has(run) && run.events.some(begins);
  // Another timer that is set where the first one is not.
  const isOther = (event: Event, on: Event): boolean => begins(event) && !findPath(on, event) && !findPath(event, on);
  return circle.some(({ func, on }) => func.events.some((event) => event !== on && (isOther(event, on) || runsOrGives(event).some(restarts))));
}

function around(func: Func, start: Event, callee: Func, via: readonly Event[]): readonly Station[] {
  const circle: Station[] = [{ func, on: start }];
  let at = callee;
  for (const step of via) {
    circle.push({ func: at, on: step });
    at = runBy(step).find((next) => next === func || next.events.includes(via[via.indexOf(step) + 1]!)) ?? func;
  }
  return circle;
}

function isIdleStation(model: Model, { func, on }: Station): boolean {
  const work = worker(model, func);
  const busy = (event: Event): boolean => event !== on && work(event);
  // `setImmediate(next); job();`: what comes after the timer is set belongs to the turn.
  if (on.kind === "start" && !findPath(on, (event) => event.kind === "return", busy)) return false;
  return findPath(func.entry, on, busy) !== undefined && !func.events.some((event) => busy(event) && findPath(event, on) !== undefined);
}

/** A library that polls what it is given. */
function libraries(model: Model, func: Func): readonly Question[] {
  return func.events.flatMap((event): Question[] => {
    if (event.kind !== "poll" || event.runs.length === 0 || event.runs.some((asked) => asksOutside(model, asked))) return [];
    return [{ form: "library", func, wait: event, conditions: askedOf(model, event), period: event.detail.ms, bounded: event.detail.timeout !== undefined, consumes: false, own: new Set(event.runs), asks: [] }];
  });
}

/** The calls of a function that polls its parameter. */
function helpers(model: Model, question: Question): readonly Question[] {
  const found: Question[] = [];
  for (const param of question.asks) {
    for (let owner: Func | undefined = question.func; owner; owner = owner.parent) {
      const index = owner.params.findIndex((each) => each.path === param.path);
      if (index < 0) continue;
      for (const { func, event, passed } of callers(model)(owner)) {
        const arg = passed ? undefined : event.detail.args?.[index];
        if (arg?.kind !== "func" || asksOutside(model, arg.func)) continue;
        const asks: Event = { ...event, runs: [arg.func] };
        const period = question.period && bind(event, owner, func).duration(question.period);
        found.push({ ...question, form: "helper", func, wait: event, conditions: askedOf(model, asks), period, own: new Set([arg.func, func]), asks: [], consumes: false });
      }
      break;
    }
  }
  return found;
}

/** What each of these branches looks at, those that fail last; a comparison with the clock asks the time, not the state, and what is compared with it is a time. */
function looksAt(model: Model, func: Func, deciding: readonly Event[], on?: Event): readonly Asked[] {
  const asking = deciding.filter((branch) => !asksTime(branch.detail.condition));
  const times = timesIn(func);
  return [...asking.filter((branch) => !fails(branch)), ...asking.filter(fails)].map((branch) => ({ looks: on && awaitsRest(branch, on) ? [] : looksOf(model, func, branch).filter(({ state }) => !times.has(cell(state))), limit: isLimit(branch), text: branch.detail.condition ?? "" }));
}

/** It asks again for as long as there is a change: what it waits for is rest, which whoever makes the changes cannot announce. */
function awaitsRest(branch: Event, on: Event): boolean {
  const { sinceBefore, condition, whenTrue = [], whenFalse = [] } = branch.detail;
  const same = matches(condition, /!==?/) ? whenFalse : whenTrue;
  return sinceBefore === true && !same.some((event) => event === on || findPath(event, on, (to) => to === branch) !== undefined);
}

/** What a predicate reads, but for what it compares with the clock. */
function askedOf(model: Model, event: Event): readonly Asked[] {
  const times = new Set(event.runs.flatMap((func) => [...timesIn(func)]));
  return [{ looks: readsOf(model, event).filter(({ state }) => !times.has(cell(state))), limit: false, text: event.runs.map((func) => func.at.text).join(" ") }];
}

function timesIn(func: Func): ReadonlySet<string> {
  return new Set(
    func.events.flatMap((event) => {
      if (event.kind === "branch") return asksTime(event.detail.condition) ? (event.detail.reads ?? []).map(cell) : [];
      const { value } = event.detail;
      return event.kind === "return" && value?.kind === "derived" && asksTime(event.at.text) ? value.from.map(cell) : [];
    }),
  );
}

function fails({ detail: { whenTrue = [], whenFalse = [] } }: Event): boolean {
  return [...whenTrue, ...whenFalse].some((target) => {
    let at: Event | undefined = target;
    while (at?.kind === "call" || at?.kind === "read") at = at.next[0];
    return at?.kind === "throw";
  });
}

function asksTime(condition = ""): boolean {
  return CLOCK.test(condition) || (/[<>]/.test(condition) && MOMENT.test(condition));
}

/** How variables are called that hold a time. */
export const MOMENT = /(Time|At|Date|[dD]uration)\b/;

/** Words of conditions that look at the clock. */
export const CLOCK = /\b(now|Date|hrtime|elapsed|time|timestamp)\b|[nN]ow\(/;

/** Tells whether the branch counts turns or looks at the clock. */
function isLimit(branch: Event): boolean {
  const { condition = "", reads = [] } = branch.detail;
  return asksTime(condition) || TRIES.test(condition) || (/[<>]/.test(condition) && reads.every((read) => /@\d+$/.test(read.path)));
}

/** How variables are called that count tries, or end them. */
export const TRIES = /attempt|retr|tries|count|timed|deadline/i;

/** The parameters called to decide, in the function or in one around it. */
function asked(func: Func, deciding: readonly Event[]): readonly Resource[] {
  return deciding.flatMap((branch) => inCondition(func, branch)).flatMap(({ detail: { calls } }) => (calls?.kind === "resource" && /@\d+(\.\w+)?$/.test(calls.resource.path) ? [calls.resource] : []));
}
