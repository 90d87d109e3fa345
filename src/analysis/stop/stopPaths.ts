/** Answers what stopping does: what runs on stop, close or a termination signal, what it changes, and what it waits for. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { cell, isShared } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, perFunc } from "../flow/memo.ts";
import { isLog } from "../messages/messages.ts";
import { holder, idOf, localName, type Holder } from "../flow/objects.ts";
import { reach } from "../flow/reach.ts";
import { settlingTasks, tasks, type Task } from "./tasks.ts";

export interface StopRun {
  readonly func: Func;
  /** The functions it runs before it is over, with the calls that lead there. */
  readonly runs: ReadonlyMap<Func, readonly Event[]>;
  /** The tasks it waits for. */
  readonly joins: readonly Join[];
  /** Flags it sets and signals it aborts, by id. */
  readonly flags: ReadonlyMap<string, Event>;
  /** Timers and listeners it stops, containers it empties, resolvers it calls: ids. */
  readonly ends: ReadonlySet<string>;
}

export interface Join {
  readonly await: Event;
  readonly func: Func;
  readonly task: Task;
  /** How many calls and tasks lie between the stop path and the wait. */
  readonly depth: number;
  /** What the task runs before it is over. */
  readonly runs: ReadonlyMap<Func, readonly Event[]>;
}

/** Returns the stop paths of a file. */
export const stopsInFile: (model: Model) => (file: string) => readonly StopRun[] = indexBy((model, func) => ownRun(model, func).map((run) => [func.file, run]));

/** Returns the stop paths that set a flag or abort a signal with this id. */
export const settersOf: (model: Model) => (id: string) => readonly StopRun[] = indexBy((model, func) => ownRun(model, func).flatMap((run) => [...run.flags.keys()].map((id) => [id, run] as const)));

/** Returns the stop paths that run a function before they are over. */
export const stopsThatRun: (model: Model) => (func: Func) => readonly StopRun[] = indexBy((model, func) => ownRun(model, func).flatMap((run) => [...run.runs.keys()].map((each) => [each, run] as const)));

/** Returns the stop paths that wait for a task which runs a function. */
export const stopsThatJoin: (model: Model) => (func: Func) => readonly StopRun[] = indexBy((model, func) => ownRun(model, func).flatMap((run) => [...new Set(run.joins.flatMap(({ runs }) => [...runs.keys()]))].map((each) => [each, run] as const)));

/** Returns the stop path that a function is by its name, if it is one. */
export function ownRun(model: Model, func: Func): readonly StopRun[] {
  return (func.role === "stop" || isCleanUp(model, func)) && func.events.length > 2 ? [stopRun(model, func)] : [];
}

/** `cleanup()`, `_close()`: what is called so may be done now and then as well; it ends the object where it stops what the object keeps, and neither a timer nor an event runs it. */
function isCleanUp(model: Model, func: Func): boolean {
  if (!CLEAN_UP.test(localName(func)) || func.role !== undefined || (func.owner === undefined && func.parent !== undefined && func.parent.role !== "module")) return false;
  return func.events.some(({ kind, on }) => kind === "stop" && on !== undefined && on.scope !== "local") && !callers(model)(func).some(({ event, passed, func: by }) => passed || event.kind === "start" || by.role === "handler");
}

/** How functions are called that end something. */
export const CLEAN_UP = /^(clean_?up|[_#]*(close|stop|shutdown|dispose|disconnect|teardown|terminate|clean_?up))$/i;

/** Returns what a function does as a stop path, whatever its name: always the same object, which looks when it is asked. */
export const stopRun: (model: Model, func: Func) => StopRun = perFunc((model, func) => ({
  func,
  get runs() {
    return reach(func);
  },
  get joins() {
    return joinsOf(model, func);
  },
  get flags() {
    return flagsOf(model, func);
  },
  get ends() {
    return endsOf(model, func);
  },
}));

const done = perFunc((_model, func): Pick<StopRun, "flags" | "ends"> => {
  const flags = new Map<string, Event>();
  const ends = new Set<string>();
  const holders = new Map<Func, Holder>([[func, ""]]);
  for (const [each, via] of reach(func)) {
    const last = via.at(-1);
    if (last) holders.set(each, holder(last, each, holders.get(last.func!)));
    const own = holders.get(each);
    for (const event of each.events) {
      if (event.kind === "write" && event.on && isShared(event.on, each) && setsFlag(event, each, via) && !isEnvironment(event.on)) set(flags, idOf(event.on, own), event);
      // An emitter that is `this` says nothing of its own members.
      if (event.kind === "send" && event.on && event.on.path !== "this") set(flags, idOf(event.on, own), event);
      if (event.kind === "stop" && event.on) ends.add(cell(event.on));
      if (event.kind === "write" && event.on && event.detail.op !== "set") ends.add(cell(event.on));
      if (event.kind === "call") for (const id of called(event)) ends.add(id);
    }
  }
  return { flags, ends };
});

/** What a process was started with tells no loop to end. */
function isEnvironment({ path }: Resource): boolean {
  return /^global#process\b.env\b/.test(path);
}

const flagsOf = perFunc((model, func) => done(model, func).flags);
const endsOf = perFunc((model, func) => done(model, func).ends);

/** Tells whether a stop path is given what to stop, by itself or by its key: `stop(session)`, `close(id)`; how to stop (`close(force)`, `code = code || 1000`) says nothing of what. */
export function isToldWhat({ params, events }: Func): boolean {
  return params.some((param) => events.some(({ kind, on, detail: { receiver } }) => (on?.path === param.path && kind !== "write") || on?.path.startsWith(`${param.path}.`) || receiver?.path === param.path || on?.path.includes(`[${param.name}`)));
}

/** The nearest event counts. */
function set(flags: Map<string, Event>, id: string, event: Event): void {
  if (!flags.has(id)) flags.set(id, event);
}

/** Returns the id of a piece of state, then the ids of what it is a part of, the nearest first. */
export function wholes(part: string): readonly string[] {
  const ids: string[] = [];
  for (let id = part; id !== ""; id = id.slice(0, Math.max(id.lastIndexOf("."), id.lastIndexOf("[")))) {
    ids.push(id);
    if (!/[.[]/.test(id.slice(id.indexOf("#")))) break;
  }
  return ids;
}

/** Whatever is told something may end with it, but for what only writes it down, and what is no part of the program. */
function called(event: Event): readonly string[] {
  const { calls, receiver, callee } = event.detail;
  if (isLog(callee)) return [];
  return [...(calls?.kind === "resource" ? [cell(calls.resource)] : []), ...(receiver && receiver.path !== "this" && receiver.scope !== "external" ? [cell(receiver)] : [])];
}

/** Tells whether a stop path stops, clears or sets something of its own, or has something closed: what only tells others may be called like an end and be none. */
export function endsSomething({ func, runs }: StopRun): boolean {
  const isOwn = ({ path }: Resource): boolean => path.startsWith("this.") || path.startsWith(`${func.file}#`) || path.includes("@");
  return [...runs.keys()].some(({ events }) => events.some(({ kind, on, detail: { callee, op, value } }) => kind === "stop" || (kind === "write" && on !== undefined && on.scope !== "local" && isOwn(on) && (op !== "set" || value?.kind === "constant")) || (kind === "call" && matches(callee, ENDS))));
}

export const ENDS = /\.#?_?(close|end|stop|destroy|dispose|kill|terminate|remove|unsubscribe|abort|quit|shutdown|teardown|release|clear)(?![a-z])\w*$/;

/** Written to say so, not to put something away. */
function setsFlag({ detail: { value: written, op } }: Event, func: Func, via: readonly Event[]): boolean {
  if (op !== "set") return false;
  const value = given(written, func, via);
  if (value?.kind === "constant") return !["null", "undefined", "[]", "{}", '""', "''"].includes(value.text);
  // `this.closing = (async () => …)()`: who looks sees that stopping has begun.
  if (value?.kind === "promise") return true;
  return value?.kind === "resource" ? value.resource.scope !== "local" : value?.kind === "number" || value?.kind === "derived";
}

/** What the calls that lead there give, where a function writes a parameter: `this.setState(State.Stopping)`. */
function given(value: Value | undefined, { params }: Func, via: readonly Event[]): Value | undefined {
  const call = via.at(-1);
  const index = call?.func && value?.kind === "resource" ? params.findIndex(({ path }) => path === value.resource.path) : -1;
  return index < 0 ? value : given(call!.detail.args?.[index], call!.func!, via.slice(0, -1));
}

const joinsOf = perFunc((model, stop): readonly Join[] => {
  const found: Join[] = [];
  const seen = new Set<Event>();
  const queue = [...reach(stop)].map(([func, via]) => ({ func, depth: via.length }));
  for (let i = 0; i < queue.length && found.length < 50; i++) {
    const { func, depth } = queue[i]!;
    for (const event of func.events)
      for (const task of joinedAt(model, event)) {
        if (seen.has(task.start)) continue;
        seen.add(task.start);
        const inner = new Map<Func, readonly Event[]>(task.runs.flatMap((each) => [...reach(each)]));
        found.push({ await: event, func, task, depth, runs: inner });
        // What the task itself waits for is waited for as well.
        for (const [each, via] of inner) queue.push({ func: each, depth: depth + 1 + via.length });
      }
  }
  return found;
});

/** Returns the tasks that an event waits for: `await this.loop`, `Promise.all(this.workers)`, `return this.loop`, `await this.done.promise`. */
export function joinedAt(model: Model, event: Event): readonly Task[] {
  if (event.kind === "await" && event.on && event.detail.combinator !== "race") return [...tasks(model)(event.on.id), ...(event.on.holder ? settlingTasks(model)(cell(event.on.holder)) : [])];
  if (event.kind === "return" && event.detail.value?.kind === "resource") return tasks(model)(event.detail.value.resource.id);
  return [];
}
