/** Answers which events look at, take or free the same piece of shared state. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { matches } from "./matches.ts";
import { aboutFunc, indexBy } from "./memo.ts";
import { declaredAt, isDeclaredBefore } from "./declared.ts";
import { removes } from "./operations.ts";

/** Returns the id of the state behind a resource: a key or the size of a container stands for the container. */
export function cell({ id }: Resource): string {
  const container = withoutKeys(id);
  if (container.endsWith(".size")) return container.slice(0, -".size".length);
  return container.endsWith(".length") ? container.slice(0, -".length".length) : container;
}

/** Cuts the keys at the end off, each from the first bracket after the one before it: a key may be any text. */
function withoutKeys(id: string): string {
  let end = id.length;
  while (id[end - 1] === "]") {
    const before = id.lastIndexOf("]", end - 2);
    const open = id.indexOf("[", before + 1);
    if (open < 0 || open > end - 1) break;
    end = open;
  }
  return id.slice(0, end);
}

/** Tells whether two resources are, or may be, the same state. */
export function sameCell(a: Resource, b: Resource): boolean {
  return cell(a) === cell(b);
}

/** Tells whether a branch looks at the state. */
export function looksAt(event: Event, state: Resource): boolean {
  return event.kind === "branch" && (event.detail.reads ?? []).some((read) => sameCell(read, state));
}

/** Tells whether an event writes the state. */
export function writes(event: Event, state: Resource): boolean {
  return event.kind === "write" && event.on !== undefined && sameCell(event.on, state);
}

const EMPTY: ReadonlySet<string> = new Set(["false", "null", "undefined", "0", '""', "''", "[]", "{}"]);

/** Tells whether a value is one of these constants, as they are written. */
export function isConstant(value: Value | undefined, ...texts: readonly string[]): boolean {
  return value?.kind === "constant" && texts.includes(value.text);
}

/** Tells whether a value says that nothing is there: `false`, `null`, `0`, an empty text, list or object. */
export function isNothing(value: Value | undefined): boolean {
  return (value?.kind === "constant" && EMPTY.has(value.text)) || (value?.kind === "number" && value.ms.max === 0);
}

/** Tells whether a write puts something there: `true`, a promise, a connection, an entry. */
export function claims({ detail }: Event): boolean {
  return !removes(detail) && !isNothing(detail.value);
}

/** Tells whether tasks other than the one that runs can reach the state: it outlives the call of this function. */
export function isShared(resource: Resource, func: Func): boolean {
  const { scope, path } = resource;
  if (isEntryGiven(resource, func)) return true;
  if (scope === "local" || scope === "external") return false;
  // A local is shared by closures: those look at what is declared before them.
  return declaredAt(path) === undefined || isDeclaredBefore(path, func);
}

/** Tells whether a write gives a variable of the function its first value: no other task knows of it yet. What a parameter is has been there before. */
export function isFirstValue(func: Func, write: Event): boolean {
  const { path } = write.on!;
  return !isShared(write.on!, func) && !func.params.some((param) => path.startsWith(param.path)) && func.events.find(({ kind, on }) => kind === "write" && on?.path === path) === write;
}

/** `client.files.set(uri, …)`: an entry of what a parameter keeps by key, which other calls are given as well. */
export function isEntryGiven({ scope, path }: Resource, { params, async }: Func): boolean {
  return scope === "local" && async && path.endsWith("]") && params.some((param) => path.startsWith(`${param.path}.`));
}

/** Something is compared with what stands for nothing. */
export const WITH_NOTHING = /[!=]==?\s*(null|undefined|false|0)$|^(null|undefined|false)\s*[!=]=/;

/** Something is asked for by its number. */
export const IF_ANY = /[<]=?\s|> 0$|\.length > 0$/;

/** Tells which outcome of a condition means that the state is taken: `busy` when true, `owner === null` when false. */
export function whenTaken({ detail: { condition, whenTrue = [], whenFalse = [] } }: Event): readonly Event[] {
  return matches(condition, WITH_NOTHING) ? (matches(condition, /!==?/) ? whenTrue : whenFalse) : matches(condition, IF_ANY) ? whenFalse : whenTrue;
}

/** Tells which outcome of a condition means that the state is free. */
export function whenFree(branch: Event): readonly Event[] {
  const { whenTrue = [], whenFalse = [] } = branch.detail;
  return whenTaken(branch) === whenTrue ? whenFalse : whenTrue;
}

/** Returns the function's events with those of the closures it runs at once: `new Promise((resolve) => …)`. */
export const body: (func: Func) => readonly Event[] = aboutFunc((func) => {
  const inner = func.events.some((event) => event.runs.some((callee) => isExecutor(callee, event, func)));
  return inner ? func.events.flatMap((event) => [event, ...event.runs.filter((callee) => isExecutor(callee, event, func)).flatMap((callee) => (callee.parent === func ? body(callee) : callee.events))]) : func.events;
});

/** A closure that is run at once, or an executor that is kept under a name: `new Promise(this.wait)`. */
function isExecutor(callee: Func, { kind, detail }: Event, func: Func): boolean {
  return kind === "call" && !callee.async && (callee.parent === func || (detail.callee === "new Promise" && callee !== func));
}

/** Functions by the state that they write. */
export type Users = (cell: string) => readonly Func[];

/** Returns which functions write which state, by cell. */
export const usersOf: (model: Model) => Users = indexBy((_model, func) => [...new Set(func.events.flatMap((event) => (event.kind === "write" && event.on ? [cell(event.on)] : [])))].map((id) => [id, func] as const));

/** Tells whether a value is, or holds, the `resolve` of a promise: also an object that a class or function made around one. */
export function isResolver(value: Value | undefined): boolean {
  return value?.kind === "resolver" || (value?.kind === "result" && value.of.runs.some(makesDeferred));
}

function makesDeferred(func: Func): boolean {
  if (func.role !== "constructor") return func.returns.some(({ kind }) => kind === "resolver");
  return body(func).some(({ kind, on, detail }) => kind === "write" && detail.value?.kind === "resolver" && on?.path.startsWith("this.") === true);
}
