/** Answers which promises are never settled because their executor returns before it has done anything about it. */
import type { Event, Func, Model } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { listOf } from "../flow/memo.ts";
import { isWithin } from "../flow/nesting.ts";
import { findPath } from "../flow/paths.ts";
import { isLog } from "./messages.ts";

export interface LeftOpen {
  /** The function that makes the promise. */
  readonly func: Func;
  /** Where the executor returns. */
  readonly leaves: Event;
  /** What it asks before it does. */
  readonly asks: Event;
  /** Where else it settles, or gives away what settles. */
  readonly settles: Event;
}

/** Returns the ways on which an executor returns early with nobody left who could settle its promise, in order of files. */
export const leftOpen = listOf((model, executor): readonly LeftOpen[] => {
  const { parent: func, params: [resolve] } = executor;
  if (!func || !resolve) return [];
  const made = func.events.find(({ runs, detail }) => detail.callee === "new Promise" && runs.includes(executor));
  if (!made || !isWaitedFor(model, func, made)) return [];
  const settles = executor.events.find((event) => isGiven(event) && event.detail.callee !== executor.params[1]?.name);
  const leaves = executor.events.find((event) => event.loop === undefined && /^return\b/.test(event.at.text) && event.detail.value === undefined);
  if (!settles || !leaves) return [];
  const path = findPath(executor.entry, leaves, (event) => !isIdle(event, executor));
  const asks = path?.findLast(({ kind }) => kind === "branch");
  return asks && findPath(asks, settles) !== undefined ? [{ func, leaves, asks, settles }] : [];
});

/** Somebody waits for this promise and for nothing beside it. */
function isWaitedFor(model: Model, func: Func, made: Event): boolean {
  const waits = (event: Event): boolean => made.detail.result === "awaited" && event.kind === "await" && made.next.includes(event) && event.detail.wake !== "race";
  if (func.events.some(waits)) return true;
  const calls = callers(model)(func);
  return made.detail.result === "returned" && calls.some(({ event }) => event.detail.awaited === true) && !calls.some(({ event }) => event.detail.wake === "race" || event.detail.combinator === "race");
}

/** What settles the promise is called here, or handed to somebody or something. */
function isGiven({ detail: { calls, value, args = [] } }: Event): boolean {
  return calls?.kind === "resolver" || value?.kind === "resolver" || args.some(({ kind }) => kind === "resolver");
}

/** It cannot settle anything, nor has anybody been given what could. */
function isIdle(event: Event, executor: Func): boolean {
  if (event.kind === "enter" || event.kind === "read" || event.kind === "branch" || event.kind === "return") return true;
  if (isGiven(event) || event.kind === "throw" || event.kind === "loop") return false;
  const hands = (event.detail.args ?? []).some(({ kind }) => kind === "func" || kind === "unknown");
  if (event.kind === "call") return isLog(event.detail.callee) || (!hands && !event.runs.some((run) => isWithin(run, executor)));
  return event.kind === "write" && !hands;
}
