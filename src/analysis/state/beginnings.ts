/** Answers whether whoever runs a function is known to do so once: it is how a program or an object begins. */
import type { Func, Model } from "../../model.ts";
import { callers, recursiveIn } from "../flow/calls.ts";
import { lastName } from "../flow/facts.ts";
import { isInTurn, overlap } from "./overlap.ts";

const BEGINS = /^_*(start|boot|mount|activate|(init|initiali[sz]e|bootstrap|setup|attached)(?![a-z]).*)$/;

/** Tells whether nothing runs a function but beginnings: those that nobody here calls are named so (`start`, `initCrypto`), the others run once. */
export const isBeginning: (model: Model) => (func: Func) => boolean = recursiveIn<boolean>(true, (model, func, ask) => {
  const by = [...new Set(askers(model, func))];
  if (by.length === 0) return func.role === undefined && BEGINS.test(lastName(func.name));
  return !areBegunTogether(model, by) && by.every((caller) => /^(no|single)$/.test(overlap(model)(caller)) || ask(caller));
});

function askers(model: Model, func: Func): readonly Func[] {
  return callers(model)(func).flatMap(({ func: caller }) => (caller.role === "test" ? [] : [caller]));
}

/** `await Promise.all([greet(), warmUp()])`: one function runs two of them and waits for neither before the other. */
function areBegunTogether(model: Model, funcs: readonly Func[]): boolean {
  const by = funcs.flatMap((func) => callers(model)(func).flatMap(({ event, func: caller }) => (isInTurn(event, func) ? [] : [caller])));
  return new Set(by).size < by.length;
}
