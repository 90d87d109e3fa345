/** Answers where the variable that a path begins with is declared, against where a function stands: paths and ids of functions tell both. */
import type { Func } from "../../model.ts";

/** Returns the place in the source at which the local that a path begins with is declared; of `this`, members and what a module declares there is none. */
export function declaredAt(path: string): number | undefined {
  const at = /^[^.[]*@(\d+)/.exec(path)?.[1];
  return at === undefined ? undefined : Number(at);
}

/** Returns the place in the source at which a function begins, to be compared with `declaredAt`; -1 of a module. */
export function startOf({ id }: Func): number {
  return Number(/@(\d+)$/.exec(id)?.[1] ?? -1);
}

/** Tells whether the local that a path begins with is declared before a function begins: around it, as far as it is one of its closures. */
export function isDeclaredBefore(path: string, func: Func): boolean {
  const declared = declaredAt(path);
  return declared !== undefined && declared < startOf(func);
}
