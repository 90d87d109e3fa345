/** Answers which queues of the program refuse or drop what does not fit. */
import type { Detail, Event, Func, Model, Resource } from "../../model.ts";
import { cell, isConstant } from "../flow/cells.ts";
import { listOf, perFunc } from "../flow/memo.ts";
import { adds, removes } from "../flow/operations.ts";
import { inside, reachable } from "../flow/paths.ts";
import { isSilent } from "./swallow.ts";
import { reachesOthers } from "../state/overlap.ts";
import { writers } from "../flow/writers.ts";
import { isDeclaredBefore } from "../flow/declared.ts";

/** A function that says with `false` that it did not take what it was given. */
export interface Refuser {
  readonly func: Func;
  readonly queue: Resource;
  /** The test of the size. */
  readonly test: Event;
}

/** A place where what does not fit is dropped and nobody is told. */
export interface Drop {
  readonly func: Func;
  readonly queue: Resource;
  readonly test: Event;
  readonly drop: Event;
  /** Which of those that wait it removes; absent where it leaves without appending. */
  readonly removes?: "oldest" | "newest";
}

/** Returns what a function refuses, recognised by a test of the size of what it appends to. */
export function refuserAt(model: Model, func: Func): Refuser | undefined {
  return limits(model, func).refuser;
}

/** Returns where a program drops what does not fit, in order of files. */
export const drops: (model: Model) => readonly Drop[] = listOf((model, func) => limits(model, func).drops);

const limits = perFunc((model, func): { readonly refuser?: Refuser; readonly drops: readonly Drop[] } => {
  const drops: Drop[] = [];
  let refuser: Refuser | undefined;
  const puts = func.events.filter(isPut);
  for (const test of func.events) {
    if (!comparesSize(test)) continue;
    const put = puts.find((event) => (test.detail.reads ?? []).some((read) => isSize(read) && cell(read) === cell(event.on!)));
    if (!put?.on || isBeingMade(model, func, put.on)) continue;
    if (refuses(test, put)) refuser = isTakenFrom(model, func, put.on) ? { func, queue: put.on, test } : refuser;
    else drops.push(...dropAt(model, func, test, put));
  }
  return { refuser, drops };
});

function isPut({ on, detail }: Event): boolean {
  return on !== undefined && on.scope !== "local" && adds(detail);
}

/** A list of the function around it, which makes it before anybody else has it: `rows.forEach((row) => { if (shown.length < 6) shown.push(row) })`. */
function isBeingMade(model: Model, func: Func, queue: Resource): boolean {
  return isDeclaredBefore(queue.path, func) && !reachesOthers(model, func, queue);
}

/** How many there are. */
export const NUMBER_OF = /\.(length|size|byteLength)$/;

function isSize({ id }: Resource): boolean {
  return NUMBER_OF.test(id);
}

/** A number is compared with 0 or 1. */
export const WITH_FEW = /[=<>]\s*[01]$|^[01]\s*[!=<>]/;

/** Numbers are compared. */
export const COMPARES = /[<>]|==/;

/** `length >= LIMIT`: not whether there is anything at all. */
function comparesSize({ detail: { condition = "" } }: Event): boolean {
  // `stack[stack.length - 1] === id` asks for the last of them.
  if (/\.length\b/.test(condition) && !/\.length\b/.test(condition.replace(/\[[^\]]*\]/g, ""))) return false;
  return COMPARES.test(condition) && !WITH_FEW.test(condition);
}

/** What happens on one side only. */
interface Side {
  readonly targets: readonly Event[];
  readonly only: ReadonlySet<Event>;
}

function sides(test: Event): readonly Side[] {
  const all = (targets: readonly Event[]): ReadonlySet<Event> => new Set([...targets, ...targets.flatMap((target) => [...reachable(target)])]);
  const { whenTrue = [], whenFalse = [] } = test.detail;
  const yes = all(whenTrue);
  const no = all(whenFalse);
  return [
    { targets: whenTrue, only: new Set([...yes].filter((event) => !no.has(event))) },
    { targets: whenFalse, only: new Set([...no].filter((event) => !yes.has(event))) },
  ];
}

/** One side returns `false` without having put anything, the other puts. */
function refuses(test: Event, put: Event): boolean {
  return otherSides(test, put).some(({ only }) => [...only].some((event) => event.kind === "return" && isConstant(event.detail.value, "false")));
}

/** The side on which nothing is put, where only the other one puts. */
function otherSides(test: Event, put: Event): readonly Side[] {
  const both = sides(test);
  return both.some(({ only }) => only.has(put)) ? both.filter(({ only }) => !only.has(put)) : [];
}

function dropAt(model: Model, func: Func, test: Event, put: Event): readonly Drop[] {
  const queue = put.on!;
  if (!isConsumed(model, func, queue, isTake)) return [];
  // A stack of what can be undone is meant to forget the oldest.
  const back = put.detail.op === "append" ? "takeLast" : put.detail.op === "prepend" ? "takeFirst" : undefined;
  const used = (is: (op: Detail["op"]) => boolean): boolean => writers(model)(queue).some(({ func: taker, event: { detail } }) => taker !== func && isTake(detail.op) && detail.result !== "ignored" && is(detail.op));
  const isStack = !isConsumed(model, func, queue, (op) => isTake(op) && op !== back) || (used((op) => op === back) && !used((op) => op !== back));
  for (const { targets, only } of sides(test)) {
    const taken = [...only].find((event) => event.on && cell(event.on) === cell(queue) && isTake(event.detail.op) && event.detail.result === "ignored");
    if (taken && !isStack && isQuiet(targets, (event) => !only.has(event) || event === put, taken)) return [{ func, queue, test, drop: taken, removes: taken.detail.op === "takeFirst" ? "oldest" : "newest" }];
  }
  // How deep something is nested, and what is kept to be used again: nobody works off what was put there.
  if (isStack && !writers(model)(queue).some(({ func: taker, event: { detail } }) => taker.async && isTake(detail.op))) return [];
  // `return undefined` instead of what was made tells the caller.
  const gives = ({ kind, detail: { value } }: Event): boolean => kind === "return" && value !== undefined && !isConstant(value, "undefined");
  if (sides(test).some(({ only }) => only.has(put) && [...only].some(gives))) return [];
  const full = otherSides(test, put).find(({ targets, only }) => !stopsFilling(test, put, targets) && isQuiet(targets, (event) => !only.has(event)) && tooMany(test, targets));
  return full ? [{ func, queue, test, drop: test }] : [];
}

/** `while (buffer.length < wanted) buffer.push(next())`: what is not put was not fetched. */
function stopsFilling({ loop }: Event, put: Event, targets: readonly Event[]): boolean {
  return loop !== undefined && inside(put, loop) && targets.every((target) => !inside(target, loop));
}

function isQuiet(targets: readonly Event[], back: (event: Event) => boolean, known?: Event): boolean {
  return targets.every((target) => isSilent(target, back, known));
}

/** The side on which the size is at or over the limit. */
function tooMany({ detail: { condition = "", whenTrue } }: Event, targets: readonly Event[]): boolean {
  const sign = condition.search(/[<>]/);
  const over = sign < 0 ? !condition.includes("!=") : (condition[sign] === ">") === condition.search(/\.(length|size)/) < sign;
  return over === (targets === whenTrue);
}

/** Somebody else takes messages out: a history that is only shown loses nothing that is waited for. */
function isConsumed(model: Model, func: Func, queue: Resource, takes: (op: Detail["op"]) => boolean): boolean {
  return writers(model)(queue).some(({ func: taker, event: { detail } }) => taker !== func && taker.role !== "constructor" && (detail.op === "takeAny" ? detail.result !== "ignored" : takes(detail.op)));
}

/** What is put there goes on from there: a set that only ever grows is no way to anybody, and what it does not take no message. */
function isTakenFrom(model: Model, func: Func, queue: Resource): boolean {
  return writers(model)(queue).some(({ func: taker, event: { detail } }) => taker.role !== "constructor" && taker.role !== "module" && (removes(detail) || (taker !== func && detail.op === "set")));
}

function isTake(op: Detail["op"]): boolean {
  return op === "takeFirst" || op === "takeLast";
}
