/** Answers what one waits for who awaits a promise that is kept in a field or variable. */
import type { Model } from "../../model.ts";
import { ioWait, slowest, waitOf, type Wait } from "../flow/cost.ts";
import { effects, type Effect } from "../flow/effects.ts";
import { indexBy } from "../flow/memo.ts";

/** Returns what an effect waits for, the work behind a kept promise included where the program shows who started it; undefined for one that does not wait. */
export function waitFor(model: Model, effect: Effect): Wait | undefined {
  const { kind, on, detail } = effect.event;
  const own = waitOf(effect);
  if (kind !== "await" || !on || detail.joins || detail.api) return own;
  const started = startedAs(model)(on.id);
  const waits = started.flatMap((event) => [ioWait(event) ?? [], slowest(event.runs.flatMap((callee) => effects(model)(callee).filter(({ concurrent }) => !concurrent)))?.wait ?? []].flat());
  const longest = waits.sort((a, b) => b.rank - a.rank)[0];
  if (!longest || longest.rank <= (own?.rank ?? 0)) return own;
  // What callers allow is known where they are.
  const timeout = effect.timeout ?? detail.timeout;
  return timeout ? { ...longest, maxMs: timeout.max, unbounded: timeout.max === undefined } : longest;
}

/** The tasks of a program by the id of what their promise is kept in. */
const startedAs = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "spawn" && event.on ? [[event.on.id, event] as const] : [])));
