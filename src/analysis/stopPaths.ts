/** Answers what stopping does: what runs on stop, close or a termination signal, what it changes, and what it waits for. */
import type { Event, Func, Model } from "../model.ts";
import { cell } from "./cells.ts";
import { holder, idOf, type Holder } from "./objects.ts";
import { reach } from "./reach.ts";
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

const runsOf = new WeakMap<Model, readonly StopRun[]>();

/** Returns the stop paths of a program: one for each function that stops something, in order of files. */
export function stopRuns(model: Model): readonly StopRun[] {
  let found = runsOf.get(model);
  if (!found) runsOf.set(model, (found = model.funcs.filter((func) => func.role === "stop" && func.events.length > 2).map((func) => stopRun(model, func))));
  return found;
}

/** Returns what a function does as a stop path, whatever its name. */
export function stopRun(model: Model, func: Func): StopRun {
  const runs = reach(func);
  const flags = new Map<string, Event>();
  const ends = new Set<string>();
  const holders = new Map<Func, Holder>([[func, ""]]);
  for (const [each, via] of runs) {
    const last = via.at(-1);
    if (last) holders.set(each, holder(last, each, holders.get(last.func!)));
    const own = holders.get(each);
    for (const event of each.events) {
      if (event.kind === "write" && event.on && event.on.scope !== "local" && setsFlag(event)) set(flags, idOf(event.on, own), event);
      // An emitter that is `this` says nothing of its own members.
      if (event.kind === "send" && event.on && event.on.path !== "this") set(flags, idOf(event.on, own), event);
      if (event.kind === "stop" && event.on) ends.add(cell(event.on));
      if (event.kind === "write" && event.on && event.detail.op !== "set") ends.add(cell(event.on));
      if (event.kind === "call") for (const id of called(event)) ends.add(id);
    }
  }
  return { func, runs, joins: joinsOf(model, runs), flags, ends };
}

/** The nearest event counts. */
function set(flags: Map<string, Event>, id: string, event: Event): void {
  if (!flags.has(id)) flags.set(id, event);
}

/** Returns the ids of the stop paths' flags with the stop paths that set them, in their order. */
export function settersOf(model: Model): ReadonlyMap<string, readonly StopRun[]> {
  let found = settersOfModel.get(model);
  if (found) return found;
  const setters = new Map<string, StopRun[]>();
  for (const run of stopRuns(model))
    for (const id of run.flags.keys()) {
      const list = setters.get(id);
      if (list) list.push(run);
      else setters.set(id, [run]);
    }
  settersOfModel.set(model, (found = setters));
  return found;
}

const settersOfModel = new WeakMap<Model, ReadonlyMap<string, readonly StopRun[]>>();

/** Returns the id of a piece of state, then the ids of what it is a part of, the nearest first. */
export function wholes(part: string): readonly string[] {
  const ids: string[] = [];
  for (let id = part; id !== ""; id = id.slice(0, Math.max(id.lastIndexOf("."), id.lastIndexOf("[")))) {
    ids.push(id);
    if (!/[.[]/.test(id.slice(id.indexOf("#")))) break;
  }
  return ids;
}

function called(event: Event): readonly string[] {
  const { calls, receiver } = event.detail;
  return [...(calls?.kind === "resource" ? [cell(calls.resource)] : []), ...(receiver && receiver.path !== "this" ? [cell(receiver)] : [])];
}

/** Written to say so, not to put something away. */
function setsFlag({ detail: { value, op } }: Event): boolean {
  if (op !== "set") return false;
  if (value?.kind === "constant") return !["null", "undefined", "[]", "{}", '""', "''"].includes(value.text);
  return value?.kind === "resource" ? value.resource.scope !== "local" : value?.kind === "number" || value?.kind === "derived";
}

function joinsOf(model: Model, runs: ReadonlyMap<Func, readonly Event[]>): readonly Join[] {
  const found: Join[] = [];
  const seen = new Set<Event>();
  const queue = [...runs].map(([func, via]) => ({ func, depth: via.length }));
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
}

/** Returns the tasks that an event waits for: `await this.loop`, `Promise.all(this.workers)`, `return this.loop`, `await this.done.promise`. */
export function joinedAt(model: Model, event: Event): readonly Task[] {
  if (event.kind === "await" && event.on && event.detail.combinator !== "race") return [...tasks(model)(event.on.id), ...(event.on.holder ? settlingTasks(model)(cell(event.on.holder)) : [])];
  if (event.kind === "return" && event.detail.value?.kind === "resource") return tasks(model)(event.detail.value.resource.id);
  return [];
}
