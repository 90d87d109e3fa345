/** Answers which handles of listeners are kept and never used again. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { cell } from "../flow/cells.ts";
import { lastName } from "../flow/facts.ts";
import { aboutFunc, indexBy } from "../flow/memo.ts";
import { takesOut } from "../flow/operations.ts";
import { partsOf } from "../flow/partsOf.ts";

export interface KeptHandle {
  /** What adds the listener and gives the handle back. */
  readonly start: Event;
  /** The field, or the list in a field, that it is put into. */
  readonly kept: Resource;
}

/** Returns the handles of listeners that a function puts into a field, or a list in one, which nobody ever uses. */
export function keptForNothing(model: Model, func: Func): readonly KeptHandle[] {
  return func.events.flatMap((put): readonly KeptHandle[] => {
    const { on, detail: { value } } = put;
    if (!on || !on.path.startsWith("this.") || on.path.includes("[") || value?.kind !== "result" || !adds(value.of)) return [];
    return isUsed(model, func, on) ? [] : [{ start: value.of, kept: on }];
  });
}

/** It is given a function to call when something happens, and says so by its name or is known for it. */
function adds({ kind, detail: { what, callee = "", args = [] }, runs, at }: Event): boolean {
  if (ENDS_ITSELF.test(at.text) || ENDS_ITSELF.test(callee)) return false;
  if (kind === "start") return what === "listener" || what === "subscription" || what === "watcher";
  return kind === "call" && runs.length === 0 && ADDS.test(lastName(callee)) && args.some((arg) => arg.kind === "func");
}

export const ADDS = /^(on([A-Z]\w*)?|subscribe\w*|addListener|addEventListener|listen|observe)$/;

/** `takeUntil(this.destroyed)`, `{ signal }`: something else ends it. */
export const ENDS_ITSELF = /\b(takeUntil\w*|untilDestroyed|take|first|signal)\b/;

/** Somebody does more with it than to put something there or to ask whether there is something: in its file, or in another one that ends what is called so. */
function isUsed(model: Model, func: Func, kept: Resource): boolean {
  return funcsIn(model)(func.file).some((each) => usedBy(each).has(cell(kept))) || endedElsewhere(model)(lastName(kept.path)).some((by) => by.file !== func.file) || isInherited(model)(`${func.file} ${func.owner}`).length > 0;
}

const funcsIn = indexBy((_model, func) => [[func.file, func] as const]);

/** Where parts of objects are ended, by their names. */
const endedElsewhere = indexBy((_model, func) => func.events.flatMap(({ kind, on, detail: { receiver = on, callee = "" } }) => ((kind === "stop" || (kind === "call" && ENDS.test(callee))) && receiver?.path.includes(".") ? [[lastName(receiver.path), func] as const] : [])));

export const ENDS = /\.(unsubscribe|dispose|remove|off|destroy|close|cancel|unlisten|end|stop|forEach)$/;

/** The classes that others extend, by file and name: those may use what it keeps. */
const isInherited = indexBy((_model, func) => (func.role === "constructor" ? func.events.flatMap(({ detail: { callee }, runs }) => (callee === "super" ? runs.map((base) => [`${base.file} ${base.owner}`, true] as const) : [])) : []));

/** What is called, passed on, gone through, returned or ended in a function, and what that is a part of. */
const usedBy = aboutFunc((func): ReadonlySet<string> => {
  const used = new Set<string>();
  const use = (resource: Resource | undefined): void => {
    for (let at = resource; at; at = at.holder) used.add(cell(at));
  };
  const useAll = (value: Value | undefined): void => partsOf(value).forEach(use);
  const asked = new Set(func.events.flatMap(({ kind, at }) => (kind === "branch" ? [`${at.line}:${at.column}`] : [])));
  func.returns.forEach(useAll);
  for (const { kind, on, at, detail } of func.events) {
    const { value, receiver, calls, args = [], fields = [] } = detail;
    if (kind === "stop" || kind === "await" || takesOut(detail) || (kind === "read" && !asked.has(`${at.line}:${at.column}`))) use(on);
    use(receiver);
    [value, calls, ...args, ...fields.flatMap((each) => Object.values(each ?? {}))].forEach(useAll);
  }
  return used;
});
