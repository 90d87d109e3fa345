/** Answers which running functions a variable keeps the promises of. */
import type { Event, Func, Model, Value } from "../model.ts";
import { cell } from "./cells.ts";

/** A call that runs on after whoever started it went on. */
export interface Task {
  /** The functions it runs. */
  readonly runs: readonly Func[];
  /** Where it is started. */
  readonly start: Event;
  readonly by: Func;
}

const tasksOf = new WeakMap<Model, ReadonlyMap<string, readonly Task[]>>();

/** Returns the tasks whose promises a resource keeps: itself, in a container, or at the end of a chain. */
export function tasks(model: Model): (id: string) => readonly Task[] {
  let found = tasksOf.get(model);
  if (!found) tasksOf.set(model, (found = collect(model)));
  const all = found;
  return (id) => all.get(id.replace(/(\[\])+$/, "")) ?? [];
}

const futuresOf = new WeakMap<Model, ReadonlyMap<string, readonly Task[]>>();

/** Returns the tasks whose end settles a hand-made future: `await Promise.all(running); this.done.resolve()`. */
export function settlingTasks(model: Model): (future: string) => readonly Task[] {
  let found = futuresOf.get(model);
  if (!found) {
    const all = new Map<string, Task[]>();
    for (const by of model.funcs)
      for (const { kind, detail } of by.events) {
        if (kind !== "call" || !detail.receiver || !/[.#](resolve|reject|settle|complete|fail)$/.test(detail.callee ?? "")) continue;
        const starts = by.events.flatMap((event) => (event.kind === "await" && event.detail.joins?.kind === "spawn" ? [event.detail.joins] : []));
        const id = cell(detail.receiver);
        for (const start of new Set(starts)) if (!all.get(id)?.some((other) => other.start === start)) all.set(id, [...(all.get(id) ?? []), { runs: start.runs, start, by }]);
      }
    futuresOf.set(model, (found = all));
  }
  const all = found;
  return (future) => all.get(future) ?? [];
}

function collect(model: Model): ReadonlyMap<string, readonly Task[]> {
  const found = new Map<string, Task[]>();
  const keep = (id: string, task: Task): void => {
    const list = found.get(id) ?? [];
    if (!list.some((other) => other.start === task.start)) found.set(id, [...list, task]);
  };
  for (const func of model.funcs)
    for (const event of func.events) {
      if (event.kind === "spawn" && event.on) keep(cell(event.on), { runs: event.runs, start: event, by: func });
      if (event.kind !== "write" || !event.on) continue;
      for (const start of startsOf(event.detail.value, func)) keep(cell(event.on), { runs: startedBy(start), start, by: func });
    }
  return found;
}

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
