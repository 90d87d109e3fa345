/** Answers which code asks state of its own process again and again until somebody else has changed it. */
import type { Duration, Event, Func, Model, Resource } from "../model.ts";
import { callers } from "./calls.ts";
import { inCondition, looksOf, readsOf, type Look } from "./conditions.ts";
import { findPath } from "./paths.ts";
import { reach, runBy } from "./reach.ts";
import { sleeps } from "./sleeps.ts";
import { bind } from "./substitute.ts";
import { asksOutside, deciders, isIdleTurn, worker } from "./turns.ts";
import { writers, type Writer } from "./writers.ts";

export interface Poll {
  readonly form: "loop" | "interval" | "timeout" | "library" | "helper";
  readonly func: Func;
  /** The sleep, timer, or call of a helper that waits between two looks. */
  readonly wait: Event;
  /** The state asked about, and where. */
  readonly state: Resource;
  readonly look: Event;
  /** Who changes it: never empty. */
  readonly writers: readonly Writer[];
  readonly period?: Duration;
  /** It gives up by itself. */
  readonly bounded: boolean;
  /** After the answer it does its work and asks again: a consumer. */
  readonly consumes: boolean;
}

/** What is asked, before it is known whether anybody else can change the answer. */
interface Question {
  readonly form: Poll["form"];
  readonly func: Func;
  readonly wait: Event;
  readonly looks: readonly Look[];
  readonly period?: Duration;
  readonly bounded: boolean;
  readonly consumes: boolean;
  /** Functions that run between two looks: what they change they know. */
  readonly own: ReadonlySet<Func>;
  /** Predicates given by callers: parameters of the function or of one around it. */
  readonly asks: readonly Resource[];
}

/** A consumer that looks less often than this, in ms, collects what has come in: that is batching. */
const BATCH_MS = 1_000;

const pollsOf = new WeakMap<Model, readonly Poll[]>();

/** Returns the polls of a program, in order of files; calls stand in for helpers that poll what they are given. */
export function polls(model: Model): readonly Poll[] {
  let found = pollsOf.get(model);
  if (!found) pollsOf.set(model, (found = collect(model)));
  return found;
}

function collect(model: Model): readonly Poll[] {
  const found: Poll[] = [];
  for (const func of model.funcs) {
    if (func.role === "test") continue;
    for (const question of [...loops(model, func), ...timers(model, func), ...libraries(model, func)]) {
      const poll = answered(model, question);
      if (poll) found.push(poll);
      for (const helped of helpers(model, question)) {
        const at = answered(model, helped);
        if (at) found.push(at);
      }
    }
  }
  return found;
}

/** The state that others change, if there is any: what an event handler writes first. */
function answered(model: Model, question: Question): Poll | undefined {
  let best: Poll | undefined;
  for (const { state, event } of question.looks) {
    if (state.scope === "external") continue;
    const others = writers(model)(state).filter(({ func }) => !isAround(func, question.func) && !question.own.has(func) && func.role !== "constructor" && func.role !== "module" && func.role !== "test");
    if (others.length === 0) continue;
    const { form, func, wait, period, bounded, consumes } = question;
    const poll: Poll = { form, func, wait, state, look: event, writers: others, period, bounded, consumes };
    if (!best || (!best.writers.some(isHandler) && others.some(isHandler))) best = poll;
  }
  return best;
}

/** The function itself, or one around it that ran before. */
function isAround(outer: Func, inner: Func): boolean {
  for (let at: Func | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isHandler({ func }: Writer): boolean {
  return func.role === "handler";
}

/** `while (!this.done) await sleep(100)`. */
function loops(model: Model, func: Func): readonly Question[] {
  const works = worker(model, func);
  const found: Question[] = [];
  for (const { event: wait, ms, wake } of [...sleeps(model)(func), ...ticks(func)]) {
    const loop = wait.loop;
    const work = (event: Event): boolean => event !== wait && works(event);
    // Something else wakes it as well: the timer is the fallback.
    if (!loop || wake === "race" || wake === "resolver" || wake === "handle" || !isIdleTurn(loop, wait, func, work)) continue;
    const deciding = deciders(loop, wait, func, work);
    const consumes = func.events.some((event) => work(event) && event.loop === loop);
    if (consumes && (ms?.max ?? BATCH_MS) >= BATCH_MS) continue;
    found.push({ form: "loop", func, wait, looks: deciding.flatMap((branch) => looksOf(model, func, branch)), period: ms, bounded: loop.detail.bound !== undefined || deciding.some(isClock), consumes, own: ownOf(func, loop), asks: asked(func, deciding) });
  }
  return found;
}

/** `for await (const _ of setInterval(500))`: each turn waits for the next tick. */
function ticks(func: Func): readonly { readonly event: Event; readonly ms?: Duration; readonly wake: "none" }[] {
  return func.events.flatMap((event) => {
    const start = event.kind === "await" && event.loop?.detail.loop === "for-await" ? func.events.find((other) => other.kind === "start" && other.detail.what === "interval" && other.next.includes(event.loop!)) : undefined;
    return start ? [{ event, ms: start.detail.ms, wake: "none" as const }] : [];
  });
}

function isClock({ detail: { condition = "" } }: Event): boolean {
  return /[<>]/.test(condition) || /attempt|retr|tries|count|timed|deadline|elapsed/i.test(condition);
}

function ownOf(func: Func, loop: Event): ReadonlySet<Func> {
  return new Set([func, ...func.events.filter((event) => event.loop === loop).flatMap(runBy).flatMap((callee) => [...reach(callee).keys()])]);
}

/** The parameters called to decide, in the function or in one around it. */
function asked(func: Func, deciding: readonly Event[]): readonly Resource[] {
  return deciding.flatMap((branch) => inCondition(func, branch)).flatMap(({ detail: { calls } }) => (calls?.kind === "resource" && /@\d+(\.\w+)?$/.test(calls.resource.path) ? [calls.resource] : []));
}

/** Timers whose callback looks, and ends them or itself once it likes what it sees. */
function timers(model: Model, func: Func): readonly Question[] {
  const found: Question[] = [];
  for (const start of func.events) {
    if (start.kind !== "start" || start.runs.length === 0) continue;
    if (start.detail.what === "interval") for (const tick of start.runs) found.push(...intervalOf(model, func, start, tick));
    else if (start.detail.what === "timeout" || start.detail.what === "immediate") found.push(...rearmed(model, func, start));
  }
  return found;
}

function intervalOf(model: Model, func: Func, start: Event, tick: Func): readonly Question[] {
  const work = worker(model, tick);
  const ends = (event: Event): boolean => (event.kind === "stop" && event.on !== undefined && event.on.id === start.on?.id) || (event.kind === "call" && event.detail.calls?.kind === "resolver");
  if (!tick.events.some(ends)) return [];
  const deciding = deciding1(tick, ends);
  if (deciding.length === 0 || !isQuietTick(tick, ends, work)) return [];
  return [{ form: "interval", func, wait: start, looks: deciding.flatMap((branch) => looksOf(model, tick, branch)), period: start.detail.ms, bounded: deciding.some(isClock), consumes: false, own: new Set(reach(tick).keys()), asks: asked(tick, deciding) }];
}

/** Some tick ends without having ended the timer or done anything. */
function isQuietTick(tick: Func, ends: (event: Event) => boolean, work: (event: Event) => boolean): boolean {
  return findPath(tick.entry, (event) => event.kind === "return", (event) => ends(event) || work(event), { within: tick }) !== undefined;
}

/** The branches of which one outcome leads there and the other does not. */
function deciding1(func: Func, goal: (event: Event) => boolean): readonly Event[] {
  const leads = (targets: readonly Event[]): boolean => targets.some((target) => goal(target) || findPath(target, goal) !== undefined);
  return func.events.filter((event) => event.kind === "branch" && leads(event.detail.whenTrue ?? []) !== leads(event.detail.whenFalse ?? []));
}

/** `const check = () => (done ? resolve() : setTimeout(check, 100))`. */
function rearmed(model: Model, func: Func, start: Event): readonly Question[] {
  if (!start.runs.some((callee) => reach(callee).has(func))) return [];
  const isStart = (event: Event): boolean => event === start;
  const looks: Look[] = [];
  const asks: Resource[] = [];
  let bounded = false;
  // The look is in the function that sets the timer, or in the callback that calls it again.
  for (const [at, again] of [[func, isStart], ...start.runs.filter((tick) => tick !== func).map((tick) => [tick, (event: Event): boolean => event.kind === "call" && event.runs.some((callee) => reach(callee).has(func))] as const)] as const) {
    const work = worker(model, at);
    const busy = (event: Event): boolean => !again(event) && work(event);
    // Work on the way to the same timer: it sets the pace.
    if (!findPath(at.entry, again, busy, { within: at }) || at.events.some((event) => busy(event) && findPath(event, again) !== undefined)) return [];
    const deciding = deciding1(at, again);
    for (const branch of deciding) looks.push(...looksOf(model, at, branch));
    asks.push(...asked(at, deciding));
    bounded ||= deciding.some(isClock);
  }
  return [{ form: "timeout", func, wait: start, looks, period: start.detail.ms, bounded, consumes: false, own: new Set([func, ...reach(func).keys(), ...start.runs]), asks }];
}

/** A library that polls what it is given. */
function libraries(model: Model, func: Func): readonly Question[] {
  return func.events.flatMap((event): Question[] => {
    if (event.kind !== "poll" || event.runs.length === 0 || event.runs.some((asked) => asksOutside(model, asked))) return [];
    return [{ form: "library", func, wait: event, looks: readsOf(model, event), period: event.detail.ms, bounded: event.detail.timeout?.max !== undefined, consumes: false, own: new Set(event.runs), asks: [] }];
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
        found.push({ ...question, form: "helper", func, wait: event, looks: readsOf(model, asks), period, own: new Set([arg.func, func]), asks: [], consumes: false });
      }
      break;
    }
  }
  return found;
}
