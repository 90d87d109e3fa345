/** Answers which code asks state of its own process again and again until somebody else has changed it. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { questions, type Question } from "./questions.ts";
import { writers, type Writer } from "./writers.ts";

export interface Poll extends Question {
  /** The state asked about, and where. */
  readonly state: Resource;
  readonly look: Event;
  /** Who changes it: never empty. */
  readonly writers: readonly Writer[];
}

const pollsOf = new WeakMap<Model, readonly Poll[]>();

/** Returns the polls of a program, in order of files; calls stand in for helpers that poll what they are given. */
export function polls(model: Model): readonly Poll[] {
  let found = pollsOf.get(model);
  if (!found) pollsOf.set(model, (found = model.funcs.flatMap((func) => (func.role === "test" ? [] : questions(model, func).flatMap((question) => answered(model, question) ?? [])))));
  return found;
}

/** The state that others change, if there is any: what is looked at first. */
function answered(model: Model, question: Question): Poll | undefined {
  let best: Poll | undefined;
  for (const { state, event } of question.looks) {
    if (state.scope === "external") continue;
    const others = writers(model)(state).filter((writer) => isOther(writer, question));
    if (others.length === 0) continue;
    const poll: Poll = { ...question, state, look: event, writers: others };
    // Of what one condition looks at, what a handler changes says most.
    if (!best || (best.look === event && !best.writers.some(isHandler) && others.some(isHandler))) best = poll;
  }
  return best;
}

/** Not the code that asks, nor code that is over before the asking begins. */
function isOther({ func, event }: Writer, { func: asking, own }: Question): boolean {
  if (func === asking || own.has(func) || func.role === "constructor" || func.role === "module" || func.role === "test") return false;
  return !isAround(func, asking) || event.at.line > asking.at.endLine;
}

function isAround(outer: Func, inner: Func): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isHandler({ func }: Writer): boolean {
  return func.role === "handler";
}
