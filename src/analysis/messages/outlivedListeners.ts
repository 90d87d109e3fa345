/** Answers which listeners stay on what an object was given when the object has been stopped. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers, closures } from "../flow/calls.ts";
import { cell, isConstant } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { ownStops } from "../stop/owners.ts";
import { reach } from "../flow/reach.ts";
import { endsSomething, isToldWhat, type StopRun } from "../stop/stopPaths.ts";
import { isField } from "../flow/spelling.ts";
import { absolute, below, bind } from "../flow/substitute.ts";
import { keptForNothing } from "./keptHandles.ts";
import { isHandedOver, ONCE } from "./listeners.ts";
import { isVariable } from "./vainRemovals.ts";
import { within } from "../flow/within.ts";

export interface OutlivedListener {
  readonly func: Func;
  readonly start: Event;
  readonly source: Resource;
  /** The stop path that ends the object and leaves the listener. */
  readonly stop: StopRun;
  /** What is listened to is seen to live longer: it is global, of the module, or a field of whoever makes the object. */
  readonly lasting: boolean;
  /** A method adds it: once more each time that the object is started again. */
  readonly again: boolean;
  /** What its handle is put into, where nobody uses that. */
  readonly kept?: Resource;
}

/** Returns the listeners of a program that no stop path of their object removes, in order of files. */
export const outlivedListeners = listOf((model, func): readonly OutlivedListener[] => {
  if (func.role === "module" || func.role === "stop") return [];
  const lasting = func.events.flatMap((start) => (isLasting(start) ? [{ start, source: start.on!, kept: undefined }] : []));
  const forgotten = keptForNothing(model, func).flatMap(({ start, kept }) => {
    const source = start.detail.receiver ?? start.on;
    return source && !matches(start.detail.message, END) ? [{ start, source, kept }] : [];
  });
  return [...lasting, ...forgotten].flatMap(({ start, source, kept }) => outlived(model, func, start, source, kept));
});

function outlived(model: Model, func: Func, start: Event, source: Resource, kept: Resource | undefined): readonly OutlivedListener[] {
  const giver = giverOf(model, func, source);
  if (!giver) return [];
  const lasting = giver === "all" || outlives(model, giver);
  if (lasting === undefined) return [];
  const stops = ownStops(model, func).filter(({ func: stop }) => isOfObject(stop, func) && !isToldWhat(stop) && !isEndOfAll(model, stop)).filter((stop) => !isAnswer(func, stop));
  const known = new Set([cell(source), ...(giver === "all" ? [] : giver.names)]);
  const [stop] = stops;
  if (!stop || stops.some(({ runs }) => runs.has(func)) || start.runs.some((listener) => stops.some((each) => reach(listener).has(each.func)))) return [];
  if (removedIn(model, start, known).length > 0 || stops.some(({ runs }) => [...runs.keys()].some(({ events }) => events.some((event) => endsOne(event, start, known))))) return [];
  return [{ func, start, source, stop, lasting, again: !isPartOfMaking(model, func), ...(kept && { kept }) }];
}

/** Only constructors run it. */
function isPartOfMaking(model: Model, func: Func): boolean {
  const calls = callers(model)(func);
  return func.role === "constructor" || (calls.length > 0 && calls.every((caller) => caller.func.role === "constructor" && caller.event.kind === "call"));
}

/** A method of the same class, or a function that one around both makes. */
function isOfObject(stop: Func, func: Func): boolean {
  const around = ancestors(func);
  if (stop.owner !== undefined) return around.some(({ owner }) => owner === stop.owner);
  return stop.parent !== undefined && stop.parent.role !== "module" && around.includes(stop.parent);
}

function ancestors(func: Func): readonly Func[] {
  return func.parent ? [func, ...ancestors(func.parent)] : [func];
}

/** Tells whether an event adds a listener that goes on, whose end nobody has a handle for, for something else than the end of what it listens to. */
export function isLasting(event: Event): boolean {
  const { kind, on, runs, at, detail: { what, message, once, result, args = [] } } = event;
  return kind === "start" && what === "listener" && on !== undefined && !on.path.includes("[") && message !== undefined && !END.test(message) && !once && result === "ignored" && runs.length > 0 && !(absolute(on.path) && ONCE.test(message)) && !isHandedOver(event) && args[2]?.kind !== "derived" && !/\bsignal\b/.test(at.text);
}

/** What something is called that tells of its end; after it nothing comes. */
export const END = /^(close|closed|exit|beforeExit|end|finish|error|disconnect|abort|unload|beforeunload|pagehide|SIG[A-Z\d]+|uncaughtException|uncaughtExceptionMonitor|unhandledRejection|rejectionHandled|warning)$/;

interface Giver {
  /** The constructor or function whose parameter it is, or a part of one. */
  readonly maker: Func;
  readonly given: Resource;
  /** What it is called elsewhere in the object. */
  readonly names: readonly string[];
}

/** A field, and what is behind it. */
export const FIELD_AND_REST = /^(this\.[#\w$]+)(.*)$/;

/** Who was given what is listened to: `all` where everybody reaches it; undefined where the object has made it itself, or a call is given it. */
function giverOf(model: Model, func: Func, { path, scope, id }: Resource): Giver | "all" | undefined {
  if (path.startsWith("global#")) return "all";
  if (absolute(path)) return scope === "module" || scope === "static" ? "all" : undefined;
  if (below(path, "this")) {
    const [, field = "", rest = ""] = FIELD_AND_REST.exec(path) ?? [];
    const kept = fieldsGiven(model)(cell({ id: rest === "" ? id : id.slice(0, -rest.length) } as Resource));
    const [first] = kept;
    return first && kept.every((each) => each.given !== undefined) && field !== "" ? { maker: first.maker, given: part(first.given!, rest), names: [cell(part(first.given!, rest))] } : undefined;
  }
  for (let at: Func | undefined = func; at && at.role !== "module"; at = at.parent) {
    if (!at.params.some((param) => below(path, param.path))) continue;
    const makes = at.role === "constructor" || (at !== func && (at.parent === undefined || at.parent.role === "module") && at.owner === undefined);
    return makes ? { maker: at, given: { id, path, scope } as Resource, names: namesIn(at, path) } : undefined;
  }
  return undefined;
}

function part(resource: Resource, rest: string): Resource {
  return rest === "" ? resource : { ...resource, id: resource.id + rest, path: resource.path + rest };
}

/** The fields that a constructor keeps it in. */
function namesIn({ events, params, file, owner }: Func, path: string): readonly string[] {
  const field = params.find((param) => param.path === path && param.field !== undefined)?.field;
  const written = events.flatMap(({ kind, on, detail: { value } }) => (kind === "write" && on && value?.kind === "resource" && below(path, value.resource.path) ? [cell(part(on, path.slice(value.resource.path.length)))] : []));
  return field === undefined ? written : [`${file}#${owner}.${field}`, ...written];
}

/** What is written into a field of `this`: what a constructor was given, or something else. */
const fieldsGiven = indexBy((_model, func) => [
  ...func.params.flatMap((param) => (func.role === "constructor" && param.field !== undefined ? [[`${func.file}#${func.owner}.${param.field}`, { maker: func, given: param }] as const] : [])),
  ...func.events.flatMap(({ kind, on, detail: { value, op } }) => {
    if (kind !== "write" || !on || op !== "set" || !isField(on.path)) return [];
    // What forgets it puts nothing else there.
    if (isConstant(value, "null", "undefined")) return [];
    const isGiven = func.role === "constructor" && value?.kind === "resource" && func.params.some((param) => below(value.resource.path, param.path));
    return [[cell(on), { maker: func, given: isGiven ? value.resource : undefined }] as const];
  }),
]);

/** Whoever makes the object keeps what it gives: true; nobody is seen to make one: false; it is made for the object, or is kept beside it from the beginning: undefined. A constructor may have been given it in turn. */
function outlives(model: Model, { maker, given }: Pick<Giver, "maker" | "given">, depth = 0): boolean | undefined {
  const makings = callers(model)(maker).filter(({ func, passed }) => !passed);
  const values = makings.map(({ event, func }) => ({ value: bind(event, maker, func).given(given), by: func, atFirst: func.role === "constructor" }));
  const lasts = values.some(({ value, atFirst }) => value?.kind === "resource" && value.resource.scope !== "local" && ((below(value.resource.path, "this") && !atFirst) || absolute(value.resource.path)) && value.resource.path !== "this");
  if (lasts || values.length === 0) return lasts;
  const passedOn = values.flatMap(({ value, by, atFirst }) => (atFirst && value?.kind === "resource" && by.params.some(({ path }) => below(value.resource.path, path)) && depth < MAX_DEPTH ? [outlives(model, { maker: by, given: value.resource }, depth + 1)] : []));
  return passedOn.find((each) => each === true) ?? passedOn.find((each) => each === false);
}

/** Returns where listeners like this one may be removed: in its file for the same event, or from what it listens to; from what everybody reaches, others remove their own. */
export function removedIn(model: Model, start: Event, names: ReadonlySet<string> = new Set(start.on ? [cell(start.on)] : [])): readonly Event[] {
  const { at, on, detail: { message } } = start;
  const isLike = (event: Event): boolean => isSame(heard(event), heard(start)) && (!on?.path.startsWith("global#") || event.at.file === at.file);
  return [...removals(model)(`${at.file} ${message}`), ...[...names].flatMap((name) => removals(model)(name).filter(isLike))];
}

/** Where listeners are removed, by what they listen to, and by the file and their event. */
const removals = indexBy((_model, func) =>
  func.events.flatMap((event) => (event.kind === "stop" && event.detail.what === "listener" ? [...(event.on ? [[cell(event.on), event] as const] : []), ...(event.detail.message ? [[`${func.file} ${event.detail.message}`, event] as const] : [])] : [])),
);

/** What is listened for, or no more; absent where that is everything, or a variable that may be anything. */
function heard({ detail: { message, args: [first] = [] } }: Event): string | undefined {
  return isVariable(first) ? undefined : message;
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Something ends what is listened to, or forgets all who listen; to stop listening for something else ends nothing. */
function endsOne(event: Event, start: Event, names: ReadonlySet<string>): boolean {
  const { kind, on, detail: { receiver, callee, what, args: [first] = [] } } = event;
  const about = (resource: Resource | undefined): boolean => resource !== undefined && names.has(cell(resource));
  const removed = kind === "stop" && what === "listener" ? heard(event) : first?.kind === "constant" && matches(callee, REMOVES) ? first.text.replace(/^["'`]|["'`]$/g, "") : undefined;
  return isSame(removed, heard(start)) && ((kind === "stop" && about(on)) || (matches(callee, ENDS) && (about(receiver) || about(on))));
}

export const REMOVES = /\.(remove\w*|off|un(subscribe|listen|register)|detach)$/;

export const ENDS = /\.#?_?(close|end|stop|destroy|dispose|disconnect|kill|terminate|remove|off|unsubscribe|unlisten|unregister|detach|abort|quit|cleanup|shutdown|teardown|release|clear)\w*$/;

/** It ends the process, or hears that it is to end: `process.once("SIGINT", () => server.close())`. */
function isEndOfAll(model: Model, stop: Func): boolean {
  if (callers(model)(stop).some(({ event: { kind, on, detail } }) => kind === "start" && on?.path.startsWith("global#process") === true && matches(detail.message, ENDS_PROCESS))) return true;
  return within([stop], closures(model), MAX_DEPTH).some(({ events }) => events.some(endsAll));
}

/** What a process is told at its end. */
export const ENDS_PROCESS = /^(SIG[A-Z\d]+|exit|beforeExit)$/;

const MAX_DEPTH = 3;

/** The function itself has it run when something else happens, and it ends nothing: what is called so is told on. */
function isAnswer({ events }: Func, stop: StopRun): boolean {
  return events.some(({ kind, runs }) => kind === "start" && runs.some((each) => reach(each).has(stop.func))) && !endsSomething(stop);
}

/** `process.exit()`: nothing comes after it. */
function endsAll({ kind, next, onThrow }: Event): boolean {
  return kind === "call" && next.length === 0 && onThrow.length === 0;
}
