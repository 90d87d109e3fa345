/** Answers which state is asked with by two runs at once although the answer to the first one replaces it: a token that is good for one use. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { answersOf, questionsOf } from "./askedWith.ts";
import { claimed } from "./claims.ts";
import { isContended } from "../locks/guarded.ts";
import { listOf } from "../flow/memo.ts";
import { overlap, reachesOthers } from "./overlap.ts";
import { isJudged, isSerialised, waitBetween } from "./state.ts";
import { below } from "../flow/substitute.ts";

export interface SpentTwice {
  readonly func: Func;
  /** What is asked with, and what the answer replaces: it, or what it is a part of. */
  readonly input: Resource;
  readonly state: Resource;
  readonly ask: Event;
  readonly wait: Event;
  readonly write: Event;
  readonly writes: Event;
  /** Its name says that it is good for one question; an identifier or a filter is not. */
  readonly isUsedUp: boolean;
}

/** What servers and protocols give out for one use, as a name calls it last. */
export const USED_UP = /(?:token|code|cursor|nonce|ticket|refresh|secret|challenge|grant|voucher|otp|csrf)$/i;

/** Returns the questions that two runs ask with the same state, which the answer replaces: the first of each function. */
export const spentTwice: (model: Model) => readonly SpentTwice[] = listOf((model, func) => {
  const questions = questionsOf(func);
  if (questions.length === 0 || !isJudged(model, func) || overlap(model)(func) === "single") return [];
  for (const { again, on, event, inner } of answersOf(func)) {
    if (again || !reachesOthers(model, func, on) || !isContended(model, func, on)) continue;
    for (const { ask, wait, inputs } of questions) {
      const input = inputs.find((each) => below(each.path, on.path));
      const read = input && readOf(func, input, ask);
      if (!read || claimed(func, wait) || isSerialised(model, func, read, event) || !waitBetween(func, read, event, on)) continue;
      return [{ func, input, state: on, ask, wait, write: event, writes: inner, isUsedUp: USED_UP.test(input.name) }];
    }
  }
  return [];
});

/** Where the state was read that the question is asked with. */
function readOf(func: Func, { path }: Resource, ask: Event): Event | undefined {
  return func.events.slice(0, func.events.indexOf(ask) + 1).findLast(({ kind, on }) => kind === "read" && on !== undefined && below(path, on.path));
}
