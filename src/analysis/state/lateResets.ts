/** Answers where what was asked with some state comes back and is stored there, although somebody may have cleared or replaced it meanwhile. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { answersOf, isIgnored, questionsOf } from "./askedWith.ts";
import { callers } from "../flow/calls.ts";
import { isNothing, isShared } from "../flow/cells.ts";
import { leadsTo } from "../flow/looks.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { partsOf } from "../flow/partsOf.ts";
import { findPath } from "../flow/paths.ts";
import { reach } from "../flow/reach.ts";
import { isVariable, rootOf } from "../flow/spelling.ts";
import { isSerialised } from "./state.ts";
import { below } from "../flow/substitute.ts";
import { within } from "../flow/within.ts";
import { ownerOf } from "../flow/objects.ts";

export interface LateReset {
  readonly func: Func;
  /** The wait for the answer. */
  readonly wait: Event;
  /** What it was asked with. */
  readonly input: Resource;
  /** Where the answer is stored: the write, or the call in which it happens. */
  readonly write: Event;
  readonly writes: Event;
  readonly state: Resource;
  /** Where somebody else clears or replaces it. */
  readonly reset: Event;
}

const MAX_DEPTH = 4;

/** Returns the answers that undo what others have decided while they were on their way: the first of each function. */
export const lateResets = listOf((model, func): readonly LateReset[] => {
  const questions = questionsOf(func);
  for (const { again, on, event, inner } of questions.length > 0 ? answersOf(func) : []) {
    if (again) continue;
    for (const { ask, wait, inputs } of questions) {
      const input = inputs.find((each) => belongTogether(each, on));
      if (!input || isIgnored(ask, func) || isSteered(ask) || isLookedAt(func, wait, event)) continue;
      const locked = isSerialised(model, func, ask, event);
      const reset = resetsOf(model)(on.id).find((other) => isOfOneClass(on, func, other) && !isOfNew(other) && isFree(model, func, other) && !(locked && isSerialised(model, other.func!, other.func!.entry, other)));
      if (reset) return [{ func, wait, input, write: event, writes: inner, state: on, reset }];
    }
  }
  return [];
});

/** One is the other, or both are parts of one object: `this.tokens.refresh`, `this.tokens.access`. */
function belongTogether(a: Resource, b: Resource): boolean {
  const holder = ({ path }: Resource): string => path.slice(0, Math.max(0, path.lastIndexOf(".")));
  return (holder(a) === holder(b) && holder(a).includes(".")) || below(a.path, b.path);
}

/** A signal goes with the question: who decides otherwise can call it off. */
function isSteered({ detail: { wake, args = [] } }: Event): boolean {
  return wake === "signal" || args.flatMap(partsOf).some(({ path }) => /\bsignal\b/i.test(path));
}

/** After the wait something that others can change decides whether the answer is stored. */
function isLookedAt(func: Func, wait: Event, write: Event): boolean {
  const looks = ({ detail: { reads = [], asks = [] } }: Event): boolean => reads.some((read) => isShared(read, func)) || asks.some(({ detail }) => !detail.awaited);
  const decides = func.events.some((event) => looks(event) && findPath(wait, event) !== undefined && leadsTo(event, write));
  return decides || findPath(wait, write, looks) === undefined;
}

/** Where state is cleared, or replaced by what somebody was given, by what it is. */
const resetsOf = indexBy((_model, func) => {
  if (func.role === "constructor" || func.role === "module") return [];
  const given = (value: Value | undefined): boolean => value?.kind === "resource" && func.params.some(({ path }) => below(value.resource.path, path));
  return func.events.flatMap((event) => (event.on && event.detail.op === "set" && (isNothing(event.detail.value) || given(event.detail.value)) ? [[event.on.id, event] as const] : []));
});

/** Fields of one type in two classes are two objects'. */
function isOfOneClass({ path }: Resource, func: Func, { func: by, on }: Event): boolean {
  return !below(path, "this") || !below(on!.path, "this") || ownerOf(by) === ownerOf(func);
}

/** It is put into an object that was made there: `const note = new Note(); note.text = text`. */
function isOfNew({ func, on }: Event): boolean {
  const root = rootOf(on!.path);
  return isVariable(root) && func!.events.some(({ kind, detail: { callee = "", receiver } }) => kind === "call" && callee.startsWith("new ") && receiver?.path === root);
}

/** Whoever resets it does so on its own: it neither starts the question nor waits for it, nor is run by it. */
function isFree(model: Model, func: Func, { func: by, on }: Event): boolean {
  if (!by || by === func || reach(func).has(by)) return false;
  const up = (first: Func): readonly Func[] => within([first], (each) => [...callers(model)(each).map((call) => call.func), ...(each.parent && each.parent.role !== "module" ? [each.parent] : [])], MAX_DEPTH);
  const starters = new Set(up(func));
  if (starters.has(by)) return false;
  // A promise that is kept may be that of the question.
  if (by.events.some((event) => event.kind === "await" && event.on !== undefined && event.on.id !== on?.id)) return false;
  const roots = up(by).filter((each) => each.exported || each.role === "handler" || each.role === "stop" || callers(model)(each).length === 0);
  return roots.some((root) => !starters.has(root) && root.role !== "constructor" && root.role !== "module" && !reach(root).has(func));
}
