/** Answers whether something is ended while the program goes on, or only with all the rest: on the way out of the process, or by nobody in this program; and what is part of an end. */
import type { Event, Func, Model } from "../../model.ts";
import { callers, type Caller } from "../flow/calls.ts";
import { perFunc, toDepth } from "../flow/memo.ts";
import { localName } from "../flow/objects.ts";
import { findPath } from "../flow/paths.ts";
import { isVariable } from "../flow/spelling.ts";
import { within } from "../flow/within.ts";
import { endsProcess } from "./outliving.ts";
import { CLEAN_UP, ownRun } from "./stopPaths.ts";

const MAX_STEPS = 6;

/** Tells whether a function that ends something runs while the program goes on: an event runs it, or something calls it that is no end itself and after which the process does not end. */
export const runsMidway = perFunc((model, end: Func): boolean => {
  const goesOn = (func: Func): boolean => func !== end && func.role !== "module" && !isEnding(model, func) && !isListener(model, func);
  const all = within([end], (func) => (goesOn(func) ? [] : usesOf(model, func).map(({ func: by }) => by)), MAX_STEPS);
  return (end.role === "handler" && callers(model)(end).length === 0) || all.some((func) => goesOn(func) || usesOf(model, func).some(({ event }) => event.kind === "start"));
});

/** Tells whether a function runs only while something is brought to its end: by its name, or because whoever calls it does. */
export const isPartOfEnding: (model: Model, func: Func) => boolean = toDepth(4, false, (model, func, ask) => {
  if (isEnding(model, func) || CLEAN_UP.test(localName(func))) return true;
  const calls = callers(model)(func);
  return (calls.length > 0 && calls.every(({ func: by, event }) => event.kind !== "start" && ask(by))) || (calls.length === 0 && func.parent !== undefined && ask(func.parent));
});

/** Somebody listens with it, be it for the end of the process. */
function isListener(model: Model, func: Func): boolean {
  return callers(model)(func).some(({ event }) => event.kind === "start");
}

/** By its name it ends something: whether it does so midway depends on who calls it. */
function isEnding(model: Model, func: Func): boolean {
  return func.role === "stop" || ownRun(model, func).length > 0;
}

/** Who calls it, but for tests, the end of the process, and who has made the object for itself; when what it is handed to does so, nobody knows. */
function usesOf(model: Model, func: Func): readonly Caller[] {
  return callers(model)(func).filter(({ func: by, event, passed }) => !passed && !isEndOfProcess(event) && !isFollowedByIt(event) && !isOwn(by, event));
}

/** `process.on("SIGTERM", stop)` */
function isEndOfProcess({ kind, on }: Event): boolean {
  return kind === "start" && on !== undefined && on.path.startsWith("global#");
}

/** `await server.close(); process.exit()` */
function isFollowedByIt(event: Event): boolean {
  return findPath(event, endsProcess) !== undefined && findPath(event, ({ kind }) => kind === "return", endsProcess) === undefined;
}

/** `const client = new Client(); …; client.close()`: nobody else has it. */
function isOwn(by: Func, { runs, detail: { receiver } }: Event): boolean {
  if (receiver === undefined || !isVariable(receiver.path) || by.params.some(({ path }) => path === receiver.path)) return false;
  return by.events.some(({ detail: { callee } }) => runs.some(({ owner }) => owner !== undefined && callee === `new ${owner}`));
}
