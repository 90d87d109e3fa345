/** Answers which running functions a variable keeps the promises of. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { cell } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { aboutFunc, indexBy } from "../flow/memo.ts";
import { reach } from "../flow/reach.ts";
import { takesOut } from "../flow/operations.ts";
import { endedEntries } from "../flow/walks.ts";
import { within } from "../flow/within.ts";

/** A call that runs on after whoever started it went on. */
export interface Task {
  /** The functions it runs. */
  readonly runs: readonly Func[];
  /** Where it is started. */
  readonly start: Event;
  readonly by: Func;
}

/** Returns the tasks whose promises a resource keeps: itself, in a container, or at the end of a chain. */
export function tasks(model: Model): (id: string) => readonly Task[] {
  return (id) => eachOnce(tasksOf(model)(id.replace(/(\[\])+$/, "")));
}

/** Returns the tasks whose end settles a hand-made future: `await Promise.all(running); this.done.resolve()`. */
export function settlingTasks(model: Model): (future: string) => readonly Task[] {
  return (future) => eachOnce(settlersOf(model)(future));
}

function eachOnce(found: readonly Task[]): readonly Task[] {
  return found.length < 2 ? found : found.filter(({ start }, i) => found.findIndex((other) => other.start === start) === i);
}

/** What keeps the tasks that a function cancels: one, all those that it goes through, or whatever it has read where which one it is does not show. */
export const cancelledIn = aboutFunc((func): readonly string[] => {
  const targets = func.events.flatMap((event) => cancelled(event) ?? []);
  const each = endedEntries(func).flatMap(({ of, stop }) => (cancelled(stop) ? [of] : []));
  return [...targets.map(cell), ...each, ...(targets.some((target) => isOfElsewhere(target, func)) || func.events.some(cancelsGiven) ? keptBy(func) : [])];
});

/** What an event cancels: a task, or something of which no more is known than that it can be. */
function cancelled({ kind, on, runs, detail: { what, api, callee, receiver } }: Event): Resource | undefined {
  if (kind === "stop") return what === "task" ? on : undefined;
  return kind === "call" && runs.length === 0 && api === undefined && matches(callee, CANCELS) ? receiver : undefined;
}

/** Methods that end a task. */
export const CANCELS = /\.(cancel|abort)$/;

/** `for task in list(self.tasks): task.cancel()`: a variable that no task was started for here. */
function isOfElsewhere({ scope, path }: Resource, { events, params }: Func): boolean {
  return scope === "local" && !params.some((param) => param.path === path) && !events.some((event) => event.kind === "spawn" && event.on?.path === path);
}

/** `await end(self.task)`, which cancels what it is given. */
function cancelsGiven({ runs }: Event): boolean {
  return runs.some(cancelsParam);
}

const cancelsParam = aboutFunc(({ params, events }): boolean => params.length > 0 && events.some((event) => {
  const target = cancelled(event);
  return target !== undefined && params.some(({ path }) => path === target.path);
}));

/** The state that a function reads, waits for or takes something out of. */
function keptBy({ events }: Func): readonly string[] {
  return events.flatMap(({ kind, on, detail }) => (on !== undefined && on.scope !== "local" && (kind === "read" || kind === "await" || (kind === "write" && takesOut(detail))) ? [cell(on)] : []));
}

/** Tells whether one of these functions cancels a task in which another one runs. */
export function anyCancels(model: Model, by: Iterable<Func>, func: Func): boolean {
  for (const each of by) if (cancelledIn(each).some((id) => tasks(model)(id).some((task) => task.runs.some((run) => reach(run).has(func))))) return true;
  return false;
}

/** Tells whether a function, or what it calls, cancels a task in which another one runs. */
export function cancelsRunOf(model: Model, by: Func, func: Func): boolean {
  return anyCancels(model, within([by], calledBy, 1), func);
}

const calledBy = aboutFunc(({ events }): readonly Func[] => events.flatMap(({ kind, runs }) => (kind === "call" ? runs : [])));

const tasksOf = indexBy(function* (_model, func): Iterable<readonly [string, Task]> {
  for (const event of func.events) {
    if (event.kind === "spawn" && event.on) yield [cell(event.on), { runs: event.runs, start: event, by: func }];
    if (event.kind !== "write" || !event.on) continue;
    for (const start of startsOf(event.detail.value, func)) yield [cell(event.on), { runs: startedBy(start), start, by: func }];
  }
});

const settlersOf = indexBy(function* (_model, func): Iterable<readonly [string, Task]> {
  for (const { kind, detail } of func.events) {
    if (kind !== "call" || !detail.receiver || !matches(detail.callee, SETTLES)) continue;
    for (const { detail: { joins } } of func.events) if (joins?.kind === "spawn") yield [cell(detail.receiver), { runs: joins.runs, start: joins, by: func }];
  }
});

/** Methods that settle a promise kept elsewhere. */
export const SETTLES = /[.#](resolve|reject|settle|complete|fail)$/;

/** The events whose promises a written value holds. */
function startsOf(value: Value | undefined, func: Func): readonly Event[] {
  // Of a promise made by hand, what its executor runs and starts.
  if (value?.kind === "promise" && value.of?.kind === "call") return [value.of, ...value.of.runs.flatMap((executor) => executor.events.filter((event) => event.kind === "spawn"))];
  if (value?.kind === "promise" && value.of) return [value.of];
  if (value?.kind === "result" && (value.of.kind === "spawn" || value.of.kind === "call")) return startedBy(value.of).length > 0 ? [value.of] : [];
  if (value?.kind === "chain") return value.links ?? [];
  // `const task = run(); this.tasks.add(task)`.
  if (value?.kind === "resource") return func.events.filter((event) => event.kind === "spawn" && event.on?.path === value.resource.path);
  return [];
}

/** `Array.from({ length: n }, () => this.work())`: what the callback returns is running. */
function startedBy(start: Event): readonly Func[] {
  if (start.kind === "spawn" || start.detail.callee === "new Promise") return start.runs;
  return start.runs.flatMap((func) => [...(func.async ? [func] : []), ...func.returns.flatMap((value) => (value.kind === "result" && value.of.kind === "call" && value.of.detail.awaited ? value.of.runs : []))]);
}
