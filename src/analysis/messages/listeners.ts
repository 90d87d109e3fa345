/** Answers which listeners pile up: added again and again, never removed. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers, closures, type Caller } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf, toDepth } from "../flow/memo.ts";
import { isWithin } from "../flow/nesting.ts";
import { origins } from "../flow/origins.ts";
import { isOfMaker } from "../flow/objects.ts";
import { findPath } from "../flow/paths.ts";
import { lastName } from "../flow/facts.ts";
import { isEnded } from "../state/uses.ts";
import { isVariable } from "../flow/spelling.ts";
import { within } from "../flow/within.ts";
import { reach } from "../flow/reach.ts";
import { below } from "../flow/substitute.ts";

export interface Leak {
  readonly func: Func;
  readonly start: Event;
  /** What is listened to, as the caller knows it. */
  readonly source: Resource;
  /** An abort signal: the listener would go with it, but it lives on. */
  readonly signal: boolean;
  /** It is seen that it happens again on the same object. */
  readonly repeated: boolean;
}

/** How many calls of calls are looked at. */
const MAX_DEPTH = 3;

/** Returns the listeners of a program that nobody removes although their source goes on. */
export const listenerLeaks: (model: Model) => readonly Leak[] = listOf((model, func) => {
  if (func.role === "module" || func.role === "constructor" || func.role === "stop") return [];
  return func.events.flatMap((start): readonly Leak[] => {
    if (start.kind !== "start" || start.detail.what !== "listener" || !start.on) return [];
    const outer = executorOf(func);
    if (isKeptEntry(func, start) && !isRemoved(model, start, outer)) return [{ func, start, source: start.on, signal: false, repeated: true }];
    if (start.on.scope === "keyed") return [];
    if (isRemoved(model, start, outer) || isKeptByCaller(model, func, start) || isHandedOver(start) || isEndedByHandle(model, outer, start)) return [];
    const leak = start.on.type?.endsWith("AbortSignal") ? onSignal(model, func, outer, start) : onEmitter(model, outer, start);
    return leak ? [leak] : [];
  });
});

/** A listener in an executor is its function's. */
function executorOf(func: Func): Func {
  return func.parent?.events.some((event) => event.kind === "call" && event.runs.includes(func)) ? func.parent : func;
}

/** An entry of what lives on, or a member of that entry. */
export const ENTRY = /^((?:this\.|[^@[]*#)[^[]*\[[^\]]+\])(\.[\w$]+)?$/;

/** An entry that is made where it is missing: whoever finds one gives it another listener. `let bus = buses.get(id); if (!bus) buses.set(id, (bus = make())); bus.on("gone", () => …)`. */
function isKeptEntry(func: Func, start: Event): boolean {
  const [, entry] = ENTRY.exec(start.on!.path) ?? [];
  // The web adds the same function only once.
  if (!entry || !start.runs.some((listener) => listener.parent === func)) return false;
  const makes = func.events.filter(({ kind, on, detail: { op, value } }) => kind === "write" && on?.path === entry && op === "set" && value?.kind === "result" && value.of.kind !== "read");
  const look = func.events.find((event) => event.kind === "read" && event.on?.path === entry && makes.some((make) => findPath(event, make) !== undefined));
  const ends = (event: Event): boolean => makes.includes(event) || (event.kind === "write" && event.on?.path === entry && event.detail.op === "delete") || event.kind === "stop";
  return look !== undefined && makes.some((make) => findPath(make, start) !== undefined) && findPath(look, start, ends) !== undefined;
}

/** A signal that outlives the call: given by a field or variable of whoever calls. */
function onSignal(model: Model, func: Func, outer: Func, start: Event): Leak | undefined {
  if (start.detail.message !== "abort" || !waits(outer)) return undefined;
  const signal = start.on!;
  // `{ signal: … }` removes it with another one.
  if ((start.detail.args ?? []).slice(2).some((arg) => arg.kind === "derived" && arg.from.some((from) => from.type?.endsWith("AbortSignal")))) return undefined;
  const source = origins(model, func, signal).find((each) => isLongLived(each, func) && (each.type?.endsWith("AbortSignal") || /signal/i.test(each.id))) ?? signal;
  const kept = isOfGiver(outer, source);
  if (source.scope === "local" && !kept && !outer.params.some((param) => source.path.startsWith(param.path))) return undefined;
  const open = outer.params.findIndex((param) => below(signal.path, param.path));
  return { func: outer, start, source, signal: true, repeated: kept || isLongLived(source, func) || start.loop !== undefined || fromOutside(model, outer).has(open) || callers(model)(outer).some(({ event }) => event.loop !== undefined) };
}

const NO_PARAMS: ReadonlySet<number> = new Set();

/** The parameters that code outside the program gives to what it calls of it, by position: one signal for many calls is what signals are there for. */
const fromOutside = toDepth(MAX_DEPTH, NO_PARAMS, (model, func, ask): ReadonlySet<number> => {
  const calls = callers(model)(func);
  if (calls.length === 0) return func.exported && func.role === undefined ? new Set(func.params.keys()) : NO_PARAMS;
  const isPassedOn = ({ event: { detail }, func: by, passed }: Caller, i: number): boolean => {
    const arg = detail.args?.[i];
    return !passed && arg?.kind === "resource" && ask(by).has(by.params.findIndex((param) => below(arg.resource.path, param.path)));
  };
  return new Set([...func.params.keys()].filter((i) => calls.some((call) => isPassedOn(call, i))));
});

/** `cancellable(work, signal)` gives a function back: all its calls share the signal that its maker was given. */
function isOfGiver(outer: Func, { path }: Resource): boolean {
  for (let at = outer.parent; at; at = at.parent) if (at.params.some((param) => path === param.path || path.startsWith(`${param.path}.`))) return at.returns.some((value) => value.kind === "func" && value.func === outer);
  return false;
}

/** An emitter of the object or module, listened to by a function that events or turns of a loop run. */
function onEmitter(model: Model, outer: Func, start: Event): Leak | undefined {
  const emitter = start.on!;
  // A loop over names adds one listener for each name.
  const again = (start.loop !== undefined && start.detail.args?.[0]?.kind === "constant") || (isWaitOf(outer, start) && !isRunByModule(model, outer)) || comesBack(outer, start);
  if (start.detail.once || matches(start.detail.message, LAST) || (!again && (outer.role !== "handler" || runsOnce(model, outer)))) return undefined;
  const outlives = emitter.scope === "module" || emitter.scope === "static" || (emitter.scope === "external" && (emitter.path.includes("process") || comesBack(outer, start))) || emitter.path.startsWith("this.") || isOfMaker(emitter, outer);
  if (!outlives || isNew(outer, emitter) || isLetGo(outer, emitter)) return undefined;
  return { func: outer, start, source: emitter, signal: false, repeated: true };
}

/** `new Promise((resolve) => emitter.on("synced", () => resolve()))`: each wait leaves the listener that ended it; what has begun or ended does so once. */
function isWaitOf(outer: Func, { func, runs, detail: { message, args = [] } }: Event): boolean {
  const settles = (listener: Func): boolean => listener.events.some(({ detail }) => detail.calls?.kind === "resolver");
  return func !== outer && outer.role !== "module" && !matches(message, ONE_TIME) && (runs.some(settles) || args[1]?.kind === "resolver");
}

/** The program runs it once, when it begins. */
function isRunByModule(model: Model, func: Func): boolean {
  const [call, ...others] = callers(model)(func);
  return call?.func.role === "module" && !call.passed && call.event.kind !== "start" && call.event.loop === undefined && others.length === 0 && !func.exported;
}

/** The listener calls the function that adds it, which looks at no mark of its own first: each event doubles their number. */
function comesBack(outer: Func, start: Event): boolean {
  if (!start.runs.some((listener) => listener !== outer && reach(listener).has(outer))) return false;
  const marks = outer.events.filter(({ kind, on }) => kind === "write" && on !== undefined);
  const avoids = (side: readonly Event[] = []): boolean => !side.some((target) => target === start || findPath(target, start) !== undefined);
  const looks = ({ detail: { reads = [], whenTrue, whenFalse } }: Event): boolean => reads.some((read) => marks.some(({ on }) => cell(on!) === cell(read))) && (avoids(whenTrue) || avoids(whenFalse));
  return findPath(outer.entry, start, looks) !== undefined;
}

/** After it nothing comes. */
export const LAST = /^(end|finish)$/;

export const ONE_TIME = /^(ready|load|loaded|listening|open|connect|connected|spawn|online|exit|close|closed|end|finish|error|abort|disconnect|DOMContentLoaded|SIG[A-Z\d]+)$/;

/** Events that a program, page or window has one of. */
export const ONCE = /^(ready|load|loaded|DOMContentLoaded|listening|whenReady|before-quit|will-quit|quit|exit|beforeExit)$/;

/** What tells its callback once that it is up, or over. */
export const TOLD_ONCE = /^(server|process|stream)$/;

/** `app.on("ready", () => …)`, `app.listen(port, () => …)`: only such an event runs it, and whoever waits for that is not run again and again either. */
function runsOnce(model: Model, func: Func, depth = 0): boolean {
  const calls = callers(model)(func);
  return calls.length > 0 && calls.every(({ func: by, event: { kind, loop, detail: { what = "", once, message } } }) => {
    if (what === "listener") return kind === "start" && (once === true || matches(message, ONCE));
    return (kind === "start" || kind === "stop") && TOLD_ONCE.test(what) && loop === undefined && (by.role !== "handler" || (depth < MAX_DEPTH && runsOnce(model, by, depth + 1)));
  });
}

/** The function itself, or the one that it is a step of, puts a new object there first, or one that has it as a part: `this.child = spawn(…); this.child.stdout.on(…)`. */
function isNew(func: Func, emitter: Resource): boolean {
  const { path } = emitter;
  if (func.role !== "handler" && func.parent && func.parent.role !== "module" && isNew(func.parent, emitter)) return true;
  // To read from it, or to add to it, makes no new one.
  return func.events.some(({ kind, on, detail: { what, op } }) => ((kind === "write" && op === "set") || kind === "start") && on !== undefined && (path === on.path || path.startsWith(`${on.path}.`)) && what !== "listener");
}

/** What the function calls puts nothing or another one there: the next run finds another one. */
function isLetGo(func: Func, emitter: Resource): boolean {
  const id = cell(emitter);
  return [...reach(func).keys()].some((each) => each !== func && each.events.some(({ kind, on, detail: { op } }) => kind === "write" && op === "set" && on !== undefined && on.path === emitter.path && cell(on) === id));
}

/** A path that begins at the object or in a module. */
export const LIVES_ON = /^(this|[^@[]*#)/;

function isLongLived(resource: Resource, func: Func): boolean {
  const { scope, path } = resource;
  return scope === "module" || scope === "static" || (scope === "instance" && LIVES_ON.test(path)) || isOfMaker(resource, func);
}

/** It gives a promise or awaits one: there is a normal way out on which the listener stays. */
function waits(func: Func): boolean {
  return func.async || func.events.some((event) => event.kind === "await" || event.kind === "sleep") || func.returns.some((value) => value.kind === "promise");
}

/** Where listeners are removed, by what they listen to. */
const removals = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "stop" && event.on ? [[cell(event.on), { func, event }] as const] : [])));

/** Removed in the same function or a closure in it; of an emitter of the object, anywhere. What ends the emitter some day comes too late for the waits before. */
function isRemoved(model: Model, start: Event, outer: Func): boolean {
  const waits = isWaitOf(outer, start);
  return removals(model)(cell(start.on!)).some(({ func, event }) => (!waits || event.detail.what === "listener" || isWithin(func, outer)) && (event.detail.message === undefined || event.detail.message === start.detail.message) && (isWithin(func, outer) || isWithin(outer, func) || !start.on!.path.includes("@") || isOfMaker(start.on!, outer)));
}

/** What ends it is put where the function around keeps such, which goes with that function's call: `subscriptions.push(signal.onAbort(stop))`; or whoever begins the function for a part of a page is given it: `useEffect(() => bus.on("moved", draw), [])`. */
function isKeptByCaller(model: Model, func: Func, start: Event): boolean {
  if (func.events.some(({ on, detail: { value } }) => on !== undefined && on.path.includes("@") && value?.kind === "result" && value.of === start)) return true;
  return start.detail.result === "returned" && callers(model)(func).some(({ event }) => event.detail.undone === true);
}

/** `window.onDidMove(draw, this, this.subscriptions)`: what ends it is put into the list that it is given. */
export function isHandedOver({ detail: { callee = "", args = [] } }: Event): boolean {
  const [, self, list] = args;
  return /^(onDid|onWill|on)[A-Z]/.test(lastName(callee)) && list?.kind === "resource" && self !== undefined && self.kind !== "func";
}

/** What adding it gave back is kept, and something that is kept is ended there: `const sub = state.addListener("change", …); return () => sub.remove();`. */
function isEndedByHandle(model: Model, outer: Func, start: Event): boolean {
  const { result } = start.detail;
  if (result !== "stored" && result !== "used") return false;
  // `this.subscriptions.add(bus.on("moved", draw))`, and `this.subscriptions.dispose()` in the end.
  const isPutIn = ({ kind, detail: { receiver, args = [] } }: Event): boolean => (kind === "call" || kind === "write") && receiver !== undefined && args.some((arg) => arg.kind === "result" && arg.of === start) && isEnded(model, cell(receiver));
  if (start.func?.events.some(isPutIn)) return true;
  const ends = ({ kind, detail: { callee, receiver } }: Event): boolean => kind === "call" && receiver !== undefined && isVariable(receiver.path) && matches(callee, ENDS);
  return within([outer], closures(model), MAX_DEPTH).some(({ events }) => events.some(ends));
}

export const ENDS = /\.(remove|unsubscribe|dispose|off|cancel|unlisten|destroy)\W*$/;
