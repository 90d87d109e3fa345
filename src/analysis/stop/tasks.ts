/** Answers which running functions a variable keeps the promises of. */
import type { Event, Func, Model, Value } from "../../model.ts";
import { cell } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { aboutFunc, indexBy } from "../flow/memo.ts";
import { reach } from "../flow/reach.ts";
import { endedEntries } from "../flow/walks.ts";

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

/** What keeps the tasks that a function cancels: one, or all those that it goes through. */
export const cancelledIn = aboutFunc((func): readonly string[] => [
  ...func.events.flatMap(({ kind, on, detail }) => (kind === "stop" && detail.what === "task" && on ? [cell(on)] : [])),
  ...endedEntries(func).flatMap(({ of, stop }) => (stop.detail.what === "task" ? [of] : [])),
]);

/** Tells whether a function cancels a task in which another one runs. */
export function cancelsRunOf(model: Model, by: Func, func: Func): boolean {
  return cancelledIn(by).some((id) => tasks(model)(id).some((task) => task.runs.some((run) => reach(run).has(func))));
}

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
