/** Answers which calls fail only where the program itself is wrong: of what was never set up, or given what can never be. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { cell, isConstant, usersOf } from "./cells.ts";
import { mentions } from "./facts.ts";
import { leadsTo } from "./looks.ts";
import { matches } from "./matches.ts";
import { isLog } from "../messages/messages.ts";
import { below } from "./substitute.ts";
import { failsSomeDay, isRethrow, leaves, mayThrow, throwsForSure } from "./throws.ts";

const MAX_DEPTH = 3;

/** Tells whether a call only writes something down, or all that it can fail of is a `throw` behind a look at what is the same each time: fields that are only ever set up, and arguments that are written down there. */
export function onlyAsserts(model: Model, call: Event): boolean {
  return isLog(call.detail.callee) || onlyAssertsWith(model, call, () => false, 0);
}

function onlyAssertsWith(model: Model, { kind, runs, detail: { args = [], api } }: Event, given: (path: string) => boolean, depth: number): boolean {
  if (kind !== "call" || runs.length === 0 || depth > MAX_DEPTH) return false;
  const isFixed = (value: Value | undefined): boolean => value === undefined || value.kind === "constant" || value.kind === "number" || (value.kind === "resource" && given(value.resource.path));
  return runs.every((callee) => {
    const fixed = new Set(callee.params.flatMap(({ path }, i) => (api === undefined && isFixed(args[i]) ? [path] : [])));
    return callee.events.every((event) => isRethrow(event) || !mayThrow(event) || !leaves(event) || isHarmless(model, callee, event, (path) => fixed.has(path), depth + 1));
  });
}

function isHarmless(model: Model, func: Func, event: Event, given: (path: string) => boolean, depth: number): boolean {
  if (isLog(event.detail.callee)) return true;
  if (event.kind === "throw") return event.detail.cleanup === undefined && isAssertion(model, func, event, given);
  // What is looked up or handed in is the code of others.
  if (event.kind === "call" && event.runs.length === 0) return !throwsForSure(event) && event.detail.calls === undefined;
  return event.kind === "call" && (!event.runs.some(failsSomeDay) || onlyAssertsWith(model, event, given, depth));
}

/** `if (!this.database) throw …`, `if (!isKnown("saved")) throw …` */
function isAssertion(model: Model, func: Func, thrown: Event, given: (path: string) => boolean): boolean {
  const looks = func.events.filter((event) => leadsTo(event, thrown));
  return looks.length > 0 && looks.every((look) => isOfWhatIsFixed(model, func, look, given));
}

function isOfWhatIsFixed(model: Model, func: Func, { detail: { condition = "", reads = [], asks = [] } }: Event, given: (path: string) => boolean): boolean {
  if (func.params.some(({ path, name }) => !given(path) && mentions(condition, name))) return false;
  const asked = asks.flatMap(({ runs }) => runs);
  if (asks.some(({ kind, runs, detail: { api } }) => kind !== "call" || (runs.length === 0 && !matches(api, /^global String\./))) || (reads.length === 0 && asked.length === 0)) return false;
  const looked = [...reads, ...asked.flatMap(({ events }) => events.flatMap(({ kind, on }) => (kind === "read" && on ? [on] : [])))];
  return looked.every((on) => given(on.path) || isSetUp(model, func, on));
}

/** Nothing takes it away, once it is there, and it is no flag: the constructor gives it, or who looks goes on to use it. */
function isSetUp(model: Model, func: Func, on: Resource): boolean {
  if (on.scope === "local" || on.scope === "keyed") return false;
  const id = cell(on);
  const writes = usersOf(model)(id).flatMap((user) => user.events.filter(({ kind, on: written }) => kind === "write" && written !== undefined && cell(written) === id));
  const isMade = ({ func: by }: Event): boolean => by?.role === "constructor" || by?.role === "module";
  const isUsed = func.returns.some((value) => value.kind === "resource" && value.resource.path === on.path) || func.events.some(({ on: used, detail: { receiver } }) => [used, receiver].some((each) => each !== undefined && each.path !== on.path && below(each.path, on.path)));
  if (!isUsed && !writes.every(isMade)) return false;
  return writes.every((write) => write.detail.op === "set" && write.detail.value?.kind !== "derived" && !isConstant(write.detail.value, "true", "false", ...(isMade(write) ? [] : ["null", "undefined", "[]", "{}"])));
}
