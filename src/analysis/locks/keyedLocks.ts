/** Answers how the lock of a key comes to be in its map. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { decidesOn, looksOf } from "../flow/looks.ts";
import { puts as isPut } from "../flow/operations.ts";
import { within } from "../flow/within.ts";
import { writers } from "../flow/writers.ts";

/** Calls from the one that puts it to the one that may have looked whether it is there. */
const MAX_CALLS = 3;

/** Tells whether whoever finds no lock under a key may make one: not where each comes with what it guards, and nobody has looked before it is put there. */
export function isMadeWhereMissing(model: Model, lock: Resource): boolean {
  const map = cell(lock).replace(/\[[^[]*$/, "");
  const isEntry = ({ id }: Resource): boolean => id.startsWith(`${map}[`);
  const puts = writers(model)(lock).filter(({ event: { on, detail } }) => on !== undefined && isEntry(on) && isPut(detail));
  const hasLooked = (func: Func, at: Event): boolean => looksOf(func).some(({ state, branch }) => (isEntry(state) || cell(state) === map) && decidesOn(branch, at));
  const finds = ({ func, event }: { readonly func: Func; readonly event: Event }): boolean => hasLooked(func, event) || func.events.some(({ kind, on }) => (kind === "read" || kind === "acquire") && on !== undefined && isEntry(on));
  const callsOf = ({ func }: { readonly func: Func }): readonly { readonly func: Func; readonly event: Event }[] => callers(model)(func);
  return puts.length === 0 || puts.some(finds) || within(puts.flatMap(callsOf), callsOf, MAX_CALLS, ({ event }) => event).some(({ func, event }) => hasLooked(func, event));
}
