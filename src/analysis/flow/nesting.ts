/** Answers which functions are written in which. */
import type { Func } from "../../model.ts";

/** Tells whether a function is another one, or a closure in it at any depth. */
export function isWithin(func: Func | undefined, outer: Func | undefined): boolean {
  for (let at = func; at; at = at.parent) if (at === outer) return true;
  return false;
}
