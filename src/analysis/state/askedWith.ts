/** Answers with which shared state a function asks what it waits for, and where it stores what may be the answer. */
import type { Event, Func, Resource, Value } from "../../model.ts";
import { isShared } from "../flow/cells.ts";
import { aboutFunc } from "../flow/memo.ts";
import { partsOf } from "../flow/partsOf.ts";
import { stateWrites, suspends, type Written } from "./state.ts";
import { absolute, below } from "../flow/substitute.ts";

export interface Question {
  readonly ask: Event;
  /** Where its answer is waited for. */
  readonly wait: Event;
  /** The state among its arguments and in what they hold. */
  readonly inputs: readonly Resource[];
}

/** Returns what an async function asks with shared state and waits for; what it has alone nobody sets meanwhile. */
export const questionsOf = aboutFunc((func): readonly Question[] => {
  if (!func.async || func.exclusive || func.role === "constructor" || func.role === "module") return [];
  return func.events.flatMap((ask) => {
    const inputs = ask.kind === "io" || ask.kind === "call" ? inputsOf(ask, func) : [];
    const wait = inputs.length > 0 ? func.events.find((event) => suspends(event) && (event.detail.joins === ask || (event.at.line === ask.at.line && event.detail.callee === ask.detail.callee))) : undefined;
    return wait ? [{ ask, wait, inputs }] : [];
  });
});

/** Values that are no input of a question. */
export const NO_QUESTION = /^(constant|number|func|promise|resolver)$/;

/** Returns the writes of a function that may store an answer: a whole value, and no constant. */
export const answersOf = aboutFunc((func): readonly Written[] =>
  stateWrites(func).filter(({ on, inner: { detail: { op, value } } }) => op === "set" && isOne(on, func) && (value === undefined || !NO_QUESTION.test(value.kind)) && !isOfItself(value, func)),
);

/** Tells whether nobody takes what an event answers: `await this.audit.note(id)`. */
export function isIgnored(ask: Event, { events }: Func): boolean {
  return events.some((wait) => wait.detail.joins === ask && wait.detail.result === "ignored");
}

/** `this.tries = this.tries + 1`: no answer has part in it. */
function isOfItself(value: Value | undefined, func: Func): boolean {
  return value?.kind === "derived" && value.from.length > 0 && value.from.every((each) => isOne(each, func));
}

function inputsOf({ detail: { args = [], fields = [] } }: Event, func: Func): readonly Resource[] {
  const given = [...args, ...fields.flatMap((each) => Object.values(each ?? {}))];
  return given.flatMap(partsOf).filter((each) => isOne(each, func) && (below(each.path, "this") || absolute(each.path)) && each.path !== "this");
}

/** Shared state that there is once for all runs, or once for each object. */
function isOne(state: Resource, func: Func): boolean {
  return isShared(state, func) && state.scope !== "keyed" && !state.path.includes("[");
}
