/** Answers whether two runs of a function can be under way at once. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers, passedTo, recursiveIn } from "../flow/calls.ts";
import { isConstant, isEntryGiven } from "../flow/cells.ts";
import { declaredAt, startOf } from "../flow/declared.ts";
import { isAlone } from "./claims.ts";
import { flights } from "../locks/context.ts";
import { lastName } from "../flow/facts.ts";
import { isVariableOf, localName } from "../flow/objects.ts";
import { matches } from "../flow/matches.ts";
import { findPath } from "../flow/paths.ts";
import { isPartOf as isInside } from "../flow/places.ts";
import { below } from "../flow/substitute.ts";

/**
 * `yes`: this program starts it without waiting for the last run. `open`: whoever calls it may.
 * `single`: the outside may, but this program runs it once for each object, or for each message of a stream in turn. `no`: one caller, once or one after the other.
 */
export type Overlap = "yes" | "open" | "single" | "no";

/** How two runs of a function come to be under way at once. */
export interface Meeting {
  readonly runs: Overlap;
  /** `yes`: what begins another run without waiting for the last one: a handler that the next event enters, a timer, the second of two calls that nobody waited between. */
  readonly begun?: { readonly by: Func; readonly event?: Event };
  /** Calls between what begins another run and the function. */
  readonly steps?: number;
}

/** Returns how sure it is that runs of a function overlap, from how it is called; a cycle by itself starts nothing. */
export function overlap(model: Model): (func: Func) => Overlap {
  const of = meeting(model);
  return (func) => of(func).runs;
}

/** Returns how runs of a function meet. */
export const meeting: (model: Model) => (func: Func) => Meeting = recursiveIn<Meeting>({ runs: "no" }, judge);

function judge(model: Model, func: Func, ask: (caller: Func) => Meeting): Meeting {
  if (func.exclusive || func.role === "module" || func.role === "constructor") return { runs: "no" };
  const calls = callers(model)(func).filter(({ event }) => event.kind !== "stop");
  if (calls.length > 0 && calls.every(({ event }) => isSwitchedOff(func, event.on ?? event.detail.receiver))) return { runs: "no" };
  // A worker that does one job after the other.
  if (calls.length > 0 && calls.every(({ event }) => event.detail.serial === true && !event.loop)) return { runs: "no" };
  // The next event runs it again, but for one that is listened to once.
  const heard = calls.length > 0 && calls.every(({ event }) => isHeardOnce(event) || isOfBeginning(event));
  if (func.role === "handler" && !heard) return { runs: "yes", begun: { by: func, event: calls[0]?.event } };
  const places = new Set<Func | "command">();
  // Callers each of whose runs is on an object that was made for it: runs of two of them are on two objects.
  const apart = new Set<Func | "command">();
  // One thread runs it, and nobody else while it waits.
  const serial = func.threads === "one";
  let open = calls.length === 0 && !serial;
  let single = func.exported && !open;
  for (const { func: caller, event, passed } of calls) {
    const begun = { by: caller, event };
    if (isRepeated(event) || (func.async && isEach(event.detail.api))) return { runs: "yes", begun };
    if (event.detail.command) continue;
    if (event.kind === "start" && isOfBeginning(event) && !isHeardOnce(event)) open = true;
    // A run for each object, or one that all who ask share: no two of them meet.
    // `if (this.busy) return; this.busy = true; try { await this.work(); } finally { this.busy = false; }`.
    if (!passed && isInTurn(event, func) && isOwn(event) && isAlone(caller, event)) continue;
    if (!passed && (isFresh(event, caller) || isOfEach(model, event, caller) || flights(event, caller).length > 0)) continue;
    if (serial && caller.async && event.kind === "call") continue;
    if (comesAfterIt(model, func, caller)) continue;
    if (passed && (isHeard(event, func) || isRegistered(event, func))) return { runs: "yes", begun };
    const outer = ask(caller);
    if (outer.runs === "yes") return { ...outer, steps: (outer.steps ?? 0) + 1 };
    if (event.kind === "spawn" && (event.loop || callers(model)(caller).some((each) => isEach(each.event.detail.api)))) return { runs: "yes", begun };
    // One message after the other: only where two streams are read at once do two of them meet.
    const inTurn = outer.runs === "open" && event.loop?.detail.loop === "for-await" && isInTurn(event, func);
    if ((outer.runs === "open" && !inTurn) || (passed && event.runs.length === 0)) open = true;
    if (outer.runs === "single" || inTurn) single = true;
    if (caller.role !== "constructor" && caller.role !== "module" && !serial) (isInTurn(event, func) && isOwn(event) && alone(model)(caller) ? apart : places).add(isInTurn(event, func) ? courseOf(model)(caller) : caller);
  }
  const together = begunTogether(model, [func, ...new Set(calls.map(({ func: caller }) => caller))]);
  if (together) return { runs: "yes", begun: together };
  return { runs: open || places.size + (places.size > 0 ? apart.size : 0) > 1 ? "open" : single ? "single" : "no" };
}

/** `this.link = await connect(); this.link.on("close", () => this.open())` in `open`: what a run has made runs it again when it is gone, and then that run is over. */
function comesAfterIt(model: Model, func: Func, caller: Func): boolean {
  for (let at: Func | undefined = caller; at && at !== func; at = at.parent) {
    const starts = callers(model)(at);
    if (at.role === "handler" && at.parent !== undefined && starts.length > 0 && starts.every(({ event, func: by }) => isEndOfMade(event, by, func))) return true;
  }
  return false;
}

/** Messages that say that something has ended. */
export const HAS_ENDED = /^["']?(close|closed|exit|end|disconnect|disconnected)["']?$/;

/** A listener for the end of what the function has made before in the same run. */
function isEndOfMade({ kind, on, detail: { message } }: Event, by: Func, func: Func): boolean {
  if (kind !== "start" || by !== func || on === undefined || !matches(message, HAS_ENDED)) return false;
  return func.events.some((event) => event.kind === "write" && event.on?.path === on.path && event.detail.value?.kind === "result");
}

/** `handle("open", async () => { … })` where `handle` listens with what it is given: an event runs it, as if it were listened with here. */
function isRegistered({ runs, detail: { args = [] } }: Event, func: Func): boolean {
  const given = args.findIndex((arg) => arg.kind === "func" && arg.func === func);
  return runs.some(({ params, events }) => {
    const param = params[given]?.path;
    return events.some((event) => isRepeated(event) && event.detail.args?.some((arg) => arg.kind === "resource" && arg.resource.path === param) === true);
  });
}

/** `await Promise.all([greet(), warmUp()])`: one function begins two of them, or one twice, and waits for neither before the other. */
function begunTogether(model: Model, funcs: readonly Func[]): Meeting["begun"] {
  const begun = new Map<Func, Event[]>();
  for (const func of funcs)
    for (const { event, func: by, passed } of callers(model)(func)) {
      if (passed || isInTurn(event, func) || event.kind === "start" || event.detail.command) continue;
      const before = begun.get(by) ?? [];
      if (before.some((other) => findPath(other, event, suspends) !== undefined)) return { by, event };
      begun.set(by, [...before, event]);
    }
  return undefined;
}

/** `button.addEventListener("click", async () => { button.disabled = true; …`, `stream.on("data", async () => { stream.pause(); …`, `lines.off("line", this.take)`: what it listens to says nothing more before the first wait, or not to it. */
function isSwitchedOff(func: Func, source: Resource | undefined): boolean {
  if (source === undefined) return false;
  const { entry, events } = func;
  const off = (event: Event): boolean => {
    const { kind, on, detail } = event;
    if (kind === "write") return on?.path === `${source.path}.disabled` && isConstant(detail.value, "true");
    if ((on ?? detail.receiver)?.path !== source.path) return false;
    return (detail.callee !== undefined && lastName(detail.callee) === "pause") || (kind === "stop" && detail.what === "listener" && passedTo(event).includes(func));
  };
  return events.some(off) && findPath(entry, suspends, off) === undefined;
}

/** Tells whether every run of a function has an object to itself, which was made right before: it is called on it there, or by what is. */
const alone: (model: Model) => (func: Func) => boolean = recursiveIn<boolean>(false, (model, func, ask) => {
  const calls = callers(model)(func);
  return calls.length > 0 && calls.every(({ event, func: caller, passed }) => !passed && (isFresh(event, caller) || (isInTurn(event, func) && (isOwn(event) || func.parent === caller) && ask(caller))));
});

/** A call of another method of the same object. */
function isOwn({ detail: { receiver } }: Event): boolean {
  return receiver?.path === "this";
}

/** Returns the one function in whose course another runs, call after call: itself where it is called from several, by nobody or by the outside; one word for all commands of the command line, of which one runs. */
const courseOf = recursiveIn<Func | "command" | undefined>(undefined, (model, func, ask) => {
  const calls = callers(model)(func);
  if (calls.length > 0 && calls.every(({ event }) => event.detail.command)) return "command";
  if (func.exported || calls.length === 0 || !calls.every(({ event, passed }) => !passed && isInTurn(event, func))) return func;
  const courses = new Set(calls.map(({ func: caller }) => ask(caller) ?? caller));
  return courses.size === 1 ? [...courses][0] : func;
}) as (model: Model) => (func: Func) => Func | "command";

/** Whoever calls it goes on only when it is over. */
export function isInTurn(event: Event, { async }: Func): boolean {
  // What a promise is made with settles it.
  if (event.detail.callee === "new Promise") return event.next.some(({ kind, detail }) => kind === "await" && detail.callee === "new Promise");
  return event.kind === "call" && (!async || event.next.some(({ kind, detail }) => kind === "await" && detail.joins === event));
}

function isRepeated(event: Event): boolean {
  const { kind, detail: { what } } = event;
  return kind === "start" && what !== "timeout" && what !== "immediate" && !isHeardOnce(event) && !isOfBeginning(event);
}

/** Messages that say that something has begun. */
export const HAS_BEGUN = /^["']?(open|ready|listening|online|init|initialized)["']?$/;

/** A connection is there once, and again only when it was gone: for two to meet it has to come and go while one waits. */
function isOfBeginning({ loop, detail: { message } }: Event): boolean {
  return !loop && matches(message, HAS_BEGUN);
}

/** Messages that come once. */
export const COMES_ONCE = /^["']?(end|finish|exit|DOMContentLoaded)["']?$/;

/** A stream ends once, as a process does and as a page is there once: where it is not one of many that are listened to here. */
function isHeardOnce({ loop, detail: { once, message } }: Event): boolean {
  return once === true || (!loop && matches(message, COMES_ONCE));
}

/** Tells whether the object was made right before, in the same function: `const run = new Run(); await run.start()`, `const run = await Run.create()`. */
export function isFresh(call: Event, caller: Func): boolean {
  const { receiver, calls } = call.detail;
  if (!receiver) return false;
  if (calls?.kind === "result" && isMade(calls.of)) return true;
  const makes = (event: Event): boolean => (event.kind === "call" && isNew(event) && event.detail.receiver?.path === receiver.path) || (event.on?.path === receiver.path && event.detail.value?.kind === "result" && isMade(event.detail.value.of));
  // `const run = wanted ? new Run() : null; run?.start()`: where there is one, it is the one that was made.
  const isThere = ({ kind, detail: { reads } }: Event): boolean => kind === "branch" && reads?.length === 1 && reads[0]!.path === receiver.path && isVariableOf(receiver, caller);
  return caller.events.some(makes) && findPath(caller.entry, call, (event) => makes(event) || isThere(event)) === undefined;
}

/** `protocols.map((protocol) => protocol.open())`: each of them is told once. */
function isOfEach(model: Model, { detail: { receiver } }: Event, caller: Func): boolean {
  if (!receiver || !caller.params.some(({ path }) => path === receiver.path)) return false;
  const calls = callers(model)(caller);
  return calls.length > 0 && calls.every(({ event, func }) => isEach(event.detail.api) && event.runs.includes(caller) && func.role !== "handler" && !event.loop);
}

function isMade(maker: Event): boolean {
  return isNew(maker) || (maker.runs.length > 0 && maker.runs.every(({ returns }) => returns.length > 0 && returns.every((value) => value.kind === "result" && isNew(value.of))));
}

function isNew({ detail: { callee = "" } }: Event): boolean {
  return callee.startsWith("new ");
}

/** Tells whether a function runs once in the call whose variable a path begins with: `wire.once("handshake", onHandshake)`. */
export function isOnceFor(model: Model, func: Func, path: string): boolean {
  const declared = declaredAt(path);
  const calls = callers(model)(func);
  return declared !== undefined && calls.length > 0 && calls.every(({ event: { kind, loop, detail }, func: caller }) => kind === "start" && detail.once === true && !loop && declared > startOf(caller));
}

/** Tells whether several runs of the function reach the same variable: a local of one call belongs to that call unless its closures outlive it. */
export function reachesOthers(model: Model, func: Func, resource: Resource): boolean {
  const { path, scope } = resource;
  if (isEntryGiven(resource, func)) return true;
  if (scope === "local" || scope === "external" || (below(path, "this") && hasObjectOfItsOwn(model, func))) return false;
  const declared = declaredAt(path);
  if (declared === undefined) return true;
  if (isOnceFor(model, func, path)) return false;
  for (let at: Func | undefined = func; at?.parent && startOf(at) > declared; at = at.parent) {
    if (startOf(at.parent) > declared) continue;
    return escaping(model)(at);
  }
  return false;
}

/** `await steps.run(async function () { this.text = … })`: what is given to unknown code that is waited for runs on what that code made for it. */
function hasObjectOfItsOwn(model: Model, func: Func): boolean {
  let at: Func | undefined = func;
  while (at && !at.bindsThis) at = at.parent;
  if (!at || at.owner !== undefined || at.role === "module") return false;
  const calls = callers(model)(at);
  return calls.length > 0 && calls.every(({ event, passed }) => passed && event.runs.length === 0 && event.detail.awaited === true);
}

/** A closure that is returned, kept, started twice or run for several items outlives the call that made it, or meets itself in it; so does what such a one calls. */
const escaping = recursiveIn<boolean>(false, (model, closure, ask) => {
  const calls = callers(model)(closure);
  if (calls.length === 0 || isHandedOut(closure, calls)) return true;
  if (calls.some(({ func: by, event }) => event.runs.includes(closure) && by.role === "handler" && by.parent === closure.parent && ask(by))) return true;
  const started = calls.filter(({ event }) => event.kind === "spawn" || event.kind === "start");
  if (started.some(({ event }) => isRepeated(event) || event.loop !== undefined)) return true;
  if (calls.some(({ event }) => event.kind === "call" && event.runs.includes(closure) && isEach(event.detail.api) && closure.async)) return true;
  // The last thing it does is to start itself again: one run after the other.
  const others = started.filter(({ event, func }) => !(func === closure && !findPath(event, (after) => suspends(after) || (after.kind === "write" && after.on?.scope !== "local"), undefined, { done: true })));
  return others.some(({ func }) => !isPartOf(model, func, closure.parent)) || others.some((one) => others.some((other) => one !== other && one.func === other.func && findPath(one.event, other.event) !== undefined));
});

/** `return { run, stop: () => … }`: whoever got the object calls it as often as they like, like the method of an object. */
function isHandedOut(closure: Func, calls: ReturnType<ReturnType<typeof callers>>): boolean {
  const { parent, at } = closure;
  if (!parent || parent.role === "module") return false;
  const name = localName(closure);
  if (parent.returns.some((value) => (value.kind === "func" ? value.func === closure : value.kind === "derived" && value.from.some(({ path }) => path.startsWith(`${name}@`) || path.endsWith(`#${name}`))))) return true;
  return parent.events.some((event) => event.kind === "return" && isInside(at, event.at)) && !calls.some(({ func }) => func === parent);
}

/** The function runs once in each run of the other: it is that, or what a promise of it is made with. */
function isPartOf(model: Model, func: Func, outer: Func | undefined): boolean {
  if (func === outer) return true;
  const [call, ...others] = callers(model)(func);
  return call !== undefined && others.length === 0 && call.func === outer && call.event.kind === "call" && call.event.runs.includes(func) && !call.event.loop && !isEach(call.event.detail.api);
}

export const HEARS = /^(on|addListener|addEventListener|subscribe|listen|observe)$/;

/** `bus.on("saved", async () => …)`, `bus.subscribe(TOPIC, async (message) => …)`: an event runs it, and the next one does not wait for it, whoever wrote the bus. */
function isHeard({ kind, detail: { callee = "", args = [], awaited } }: Event, func: Func): boolean {
  const [name, ...others] = args;
  return kind === "call" && !awaited && func.async && HEARS.test(lastName(callee)) && (name?.kind === "constant" || name?.kind === "resource") && others.some((arg) => arg.kind === "func" && arg.func === func);
}

/** Array methods start the next call before the last has settled. */
export function isEach(api = ""): boolean {
  return / (Array|Set|Map)\.(map|forEach|flatMap)$/.test(api);
}

function suspends({ kind }: Event): boolean {
  return kind === "await" || kind === "sleep" || kind === "acquire" || kind === "receive" || kind === "poll";
}
