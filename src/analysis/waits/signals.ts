/** Answers which abort signals a function is given or looks at, and which of its waits could listen to one but do not. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { conditionsOn } from "../flow/arguments.ts";
import { closures } from "../flow/calls.ts";
import { isConstant, isShared } from "../flow/cells.ts";
import { effects } from "../flow/effects.ts";
import { lastName } from "../flow/facts.ts";
import { matches } from "../flow/matches.ts";
import { aboutFunc } from "../flow/memo.ts";
import { partsOf } from "../flow/partsOf.ts";
import { findPath } from "../flow/paths.ts";
import { sleeps } from "./sleeps.ts";
import { below } from "../flow/substitute.ts";

export interface Signal {
  /** The signal, or the controller that it belongs to. */
  readonly resource: Resource;
  /** Where the function looks at it or passes it on; absent where it only takes it. */
  readonly use?: Event;
  /** It is a parameter of the function: callers mean it to end its work. */
  readonly given: boolean;
}

export interface DeafWait {
  readonly event: Event;
  /** What could be done: pass the signal, pass it elsewhere than it is now, or make the sleep listen. */
  readonly kind: "slot" | "misplaced" | "argument" | "sleep";
  /** Longest it takes in ms where something bounds it; `text` is its length in the source. */
  readonly maxMs?: number;
  readonly text?: string;
  /** It waits for time alone. */
  readonly sleeps: boolean;
}

/** Returns the signals that a function is given by its callers or shares with them, in order of first use. */
export function signals(func: Func): readonly Signal[] {
  const found = new Map<string, Signal>();
  const ofProcess = processSignals(func);
  const isSignal = (resource: Resource): boolean => isNamedSignal(resource) && !ofProcess.has(rootOf(resource));
  for (const param of func.params) if (isSignal(param)) found.set(rootOf(param), { resource: param, given: true });
  for (const event of func.events)
    for (const resource of resourcesOf(event)) {
      if (!isSignal(resource)) continue;
      const given = func.params.some((param) => below(resource.path, param.path));
      if (!given && !resource.path.startsWith("this.") && !isShared(resource, func)) continue;
      const root = rootOf(resource);
      // `signal.aborted` is a look at the signal.
      if (!found.get(root)?.use) found.set(root, { resource: (STATE.test(resource.path) && resource.holder) || resource, use: event, given });
    }
  return [...found.values()];
}

/** Returns the waits of a function that could be ended by a signal and are not, in order. */
export function deafWaits(model: Model, func: Func): readonly DeafWait[] {
  const found: DeafWait[] = [];
  const seen = new Set<string>();
  const add = (wait: DeafWait): void => {
    const place = `${wait.event.at.line}:${wait.event.at.column}`;
    if (seen.has(place)) return;
    seen.add(place);
    found.push(wait);
  };
  for (const { event, ms, wake, alone, sleep } of sleeps(model)(func)) {
    // `if (!signal) …`: there is none to listen to.
    if (wake !== "none" || alone !== "none" || conditionsOn(event, func).some(({ on, is }) => !is && isNamedSignal(on) && !STATE.test(on.path))) continue;
    const slot = event.detail.signalSlot !== undefined;
    const kind = slot ? (carriesSignal(event) ? "misplaced" : "slot") : sleep.detail.wake === "signal" ? "argument" : "sleep";
    add({ event, kind, maxMs: ms?.max, text: ms?.text, sleeps: true });
  }
  for (const event of func.events) {
    // `once(signal, "abort")` waits for the abort itself.
    if (event.detail.wake === "race" || (event.on && isNamedSignal(event.on))) continue;
    if (event.detail.signalSlot !== undefined && (event.kind === "receive" || (event.kind === "io" && event.detail.io !== "disk"))) add({ event, kind: carriesSignal(event) ? "misplaced" : "slot", sleeps: false });
    if (event.detail.awaited && lacksSignal(model, event)) add({ event, kind: "argument", sleeps: false });
  }
  return found;
}

/** Tells whether the function puts the signal there itself, and only after the event: until then it is what is left of another time. */
export function isPutThereLater(func: Func, event: Event, signal: Resource): boolean {
  const puts = func.events.filter(({ on, detail: { op } }) => op === "set" && on !== undefined && rootOf(on) === rootOf(signal));
  return puts.length > 0 && puts.every((put) => findPath(put, event) === undefined);
}

/** Tells whether control comes to the event only after the signal was found aborted. */
export function onlyWhenAborted(func: Func, event: Event): boolean {
  const aborted = new Set(func.events.flatMap(({ detail }) => (matches(detail.condition, /\baborted$/) ? (detail.whenTrue ?? []) : [])));
  return aborted.size > 0 && (aborted.has(event) || !findPath(func.entry, event, (at) => aborted.has(at), { throws: true }));
}

/** A project function that waits, with a signal as a parameter or among its options that it is not given. */
function lacksSignal(model: Model, call: Event): boolean {
  const { args, fields } = call.detail;
  return call.runs.length > 0 && call.runs.every((callee) => {
    const index = callee.params.findIndex((param) => param.type === "AbortSignal");
    if (index >= 0) return isMissing(args?.[index]) && listensTo(model, callee, callee.params[index]!.path);
    return callee.params.some(({ path }, i) => OPTIONS.some((name) => lacks(args?.[i], fields?.[i], name) && listensTo(model, callee, `${path}.${name}`)));
  });
}

/** What a signal is called among options. */
const OPTIONS = ["signal", "abortSignal"];

/** Options that are written down at the call, without the signal. */
function lacks(arg: Value | undefined, fields: Readonly<Record<string, Value>> | undefined, name: string): boolean {
  return fields === undefined ? arg === undefined : !(name in fields) && !("..." in fields);
}

/** A wait of the function ends with this signal: it is passed there, or its listener settles the promise. */
function listensTo(model: Model, func: Func, path: string): boolean {
  const isIt = (resource: Resource): boolean => below(resource.path, path);
  const listens = (each: Func): boolean => each.events.some(({ kind, on, detail: { message } }) => kind === "start" && message === "abort" && on !== undefined && isIt(on));
  return effects(model)(func).some(({ event, func: at }) => at === func && event.detail.wake === "signal" && (resourcesOf(event).some(isIt) || closures(model)(func).some(listens)));
}

/** Returns the controllers that a function makes and whose signal nobody is given, although something aborts them. */
export function unheardControllers({ events }: Func): readonly Event[] {
  return events.filter(({ detail }) => detail.unheard === true);
}

/** Returns where a call of functions of the program takes its signal, as a slot: `arg1`; nothing where they differ. */
export function signalArgument(call: Event): string | undefined {
  const [index, ...others] = new Set(call.runs.map((callee) => callee.params.findIndex((param) => param.type === "AbortSignal")));
  return index === undefined || index < 0 || others.length > 0 ? undefined : `arg${index}`;
}

function isMissing(arg: Value | undefined): boolean {
  return arg === undefined || isConstant(arg, "undefined", "null");
}

function carriesSignal({ detail: { args = [] } }: Event): boolean {
  return args.flatMap(partsOf).some(isNamedSignal);
}

/** Returns what an event acts on, reads, is called on or is given. */
export function resourcesOf({ on, detail }: Event): readonly Resource[] {
  let found = on ? [on] : NONE;
  if (detail.reads) found = found.concat(detail.reads);
  if (detail.receiver) found = found.concat(detail.receiver);
  for (const arg of detail.args ?? NO_VALUES)
    if (arg.kind === "resource") found = found.concat(arg.resource);
    else if (arg.kind === "derived") found = found.concat(arg.from);
  return found;
}

const NONE: readonly Resource[] = [];
const NO_VALUES: readonly Value[] = [];

/** What a signal says of itself. */
export const STATE = /\.(aborted|reason)$/;

/** Much is called a controller: without a type it counts by its whole name. */
export const SIGNAL = /(^|[.#_])signal$|(abort|cancel)_?(signal|controller)$/i;

/** `process.kill(pid, signal)`, `signal === "SIGTERM"`: what a process is told, and no abort. */
const processSignals = aboutFunc((func): ReadonlySet<string> => new Set(func.events.flatMap((event) => (isOfProcess(event) ? resourcesOf(event).filter(({ type }) => type === undefined).map(rootOf) : []))));

function isOfProcess({ kind, detail: { callee, condition } }: Event): boolean {
  return kind === "branch" ? matches(condition, /["']SIG[A-Z]/) : callee !== undefined && lastName(callee) === "kill";
}

function isNamedSignal({ type, path }: Resource): boolean {
  // A message of the project may be called a signal as well.
  if (type !== undefined && !/abort|cancel/i.test(type)) return false;
  return type === "AbortSignal" || type === "AbortController" || (/signal|controller/i.test(path) && SIGNAL.test(path.replace(/@\d+/g, "").replace(STATE, "")));
}

/** Tells whether two resources are one signal, whose controller counts as well. */
export function isSameSignal(a: Resource, b: Resource): boolean {
  return rootOf(a) === rootOf(b);
}

function rootOf({ path }: Resource): string {
  return path.replace(STATE, "").replace(/\.signal$/, "");
}
