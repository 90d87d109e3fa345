/** Answers which removals of listeners remove nothing: what they are given was made just now, so nobody has ever added it. */
import type { Event, Func, Model, Value } from "../../model.ts";
import { cell } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { isOfVariable } from "../flow/spelling.ts";
import { below } from "../flow/substitute.ts";

export interface VainRemoval {
  readonly func: Func;
  readonly stop: Event;
  /** Where the listener was added that stays. */
  readonly start: Event;
  /** The function that it is given is made anew, was added only within another one, or for another event or phase. */
  readonly why: "function" | "wrapped" | "event" | "phase";
}

/** Returns the removals of a program that are given a function of their own instead of the one that was added, in order of files. */
export const vainRemovals: (model: Model) => readonly VainRemoval[] = listOf((model, func) =>
  func.events.flatMap((stop): readonly VainRemoval[] => {
    if (stop.kind !== "stop" || stop.detail.what !== "listener" || !stop.on || !stop.detail.message) return [];
    const other = elsewhere(model, stop);
    if (other) return [{ func, stop, start: other, why: "event" }];
    const captured = inOtherPhase(model, stop);
    if (captured) return [{ func, stop, start: captured, why: "phase" }];
    const around = wrapped(model, stop);
    if (around && !isOwn(stop) && !func.events.some(removesAll(stop))) return [{ func, stop, start: around, why: "wrapped" }];
    if (!isMadeHere(stop)) return [];
    const start = added(model)(`${cell(stop.on)} ${stop.detail.message}`).find(({ at }) => at.file === func.file);
    return start && !start.detail.once && !isOwn(stop) && !func.events.some(removesAll(stop)) ? [{ func, stop, start, why: "function" }] : [];
  }),
);

/** Where listeners are added, by what they listen to and for. */
const added = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "start" && event.detail.what === "listener" && event.on && event.detail.message ? [[`${cell(event.on)} ${event.detail.message}`, event] as const] : [])));

/** Where the function that is removed was added, if only for other events. */
function elsewhere(model: Model, { at, on, detail: { message, args = [] } }: Event): Event | undefined {
  const [named, listener] = args;
  const removed = listener?.kind === "func" ? listener.func : listener?.kind === "resolver" ? listener.by : undefined;
  const starts = removed ? byListener(model)(removed) : [];
  const isRemoved = (start: Event): boolean => removed !== undefined && removals(model)(removed).some((stop) => stop.detail.message === start.detail.message && cell(stop.on!) === cell(start.on!));
  return starts.some((start) => start.detail.message === message) ? undefined : starts.find((start) => !isRemoved(start) && start.at.file === at.file && cell(start.on!) === cell(on!) && !isVariable(named) && !isVariable(start.detail.args?.[0]));
}

/** Tells whether what names an event is a variable or field: two of them with different names may hold one name. */
export function isVariable(name: Value | undefined): boolean {
  return name?.kind === "resource" && (below(name.resource.path, "this") || isOfVariable(name.resource.path));
}

/** What is given is bound at once. */
export const BINDS = /,\s*[\w.#]+\.bind\(/;

/** Where a function is added that is written in the call and calls the removed one, or is bound in it, if it is always added so: `on("x", () => this.f())`, `off("x", this.f)`. */
function wrapped(model: Model, stop: Event): Event | undefined {
  const listener = stop.detail.args?.[1];
  if (listener?.kind !== "func" || isMadeHere(stop)) return undefined;
  const removed = listener.func;
  const starts = added(model)(`${cell(stop.on!)} ${stop.detail.message}`).filter(({ at }) => at.file === stop.at.file);
  if (!starts.every((start) => isMadeHere(start) && !start.detail.once)) return undefined;
  // A function expression has a name of its own: `on("x", function once() { off("x", once) })`.
  return starts.find(({ runs, at }) => runs.some((run) => (run === removed ? BINDS.test(at.text) : run.events.some((event) => event.kind === "call" && event.runs.includes(removed)))));
}

/** Where the same was added if only for the other phase: a page tells listeners that capture from those that do not. */
function inOtherPhase(model: Model, stop: Event): Event | undefined {
  if (!matches(stop.detail.callee, /\bremoveEventListener$/)) return undefined;
  const starts = added(model)(`${cell(stop.on!)} ${stop.detail.message}`).filter(({ at }) => at.file === stop.at.file);
  const [first] = starts;
  return first && captures(stop) !== undefined && starts.every((start) => captures(start) !== undefined && captures(start) !== captures(stop)) ? first : undefined;
}

/** Undefined where that is not to be seen. */
function captures({ detail: { args = [] } }: Event): boolean | undefined {
  const phase = args[2];
  if (!phase) return false;
  return phase.kind === "constant" && /^(true|false)$/.test(phase.text) ? phase.text === "true" : undefined;
}

/** Where a function is added as a listener. */
const byListener = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "start" && event.detail.what === "listener" && event.on ? event.runs.map((listener) => [listener, event] as const) : [])));

/** Where a function is removed as a listener. */
const removals = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "stop" && event.detail.what === "listener" && event.on ? (event.detail.args ?? []).flatMap((arg) => (arg.kind === "func" ? [[arg.func, event] as const] : [])) : [])));

/** A function that is written in the call, or bound in it: `removeListener("x", this.f.bind(this))`. */
function isMadeHere({ at, detail: { args = [] } }: Event): boolean {
  return args[1]?.kind === "func" && GIVES_NEW.test(at.text);
}

/** A function that is made where it is given. */
export const GIVES_NEW = /,\s*(async\s+)?(\([^()]*\)\s*=>|\w+\s*=>|function\b)|\.bind\([^()]*\)/;

/** What lives no longer than the object itself takes its listeners with it; a page, a process, and what was given from outside do not. */
function isOwn({ on }: Event): boolean {
  return on!.scope === "local";
}

function removesAll(stop: Event): (event: Event) => boolean {
  return ({ detail: { callee, receiver }, on }) => matches(callee, /removeAllListeners$/) && cell((on ?? receiver)!) === cell(stop.on!);
}
