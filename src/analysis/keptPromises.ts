/** Answers what one waits for who awaits a promise that is kept in a field or variable. */
import type { Event, Model } from "../model.ts";
import { ioWait, slowest, waitOf, type Wait } from "./cost.ts";
import { effects, type Effect } from "./effects.ts";

const keptIn = new WeakMap<Model, ReadonlyMap<string, readonly Event[]>>();

/** Returns what an effect waits for, the work behind a kept promise included where the program shows who started it; undefined for one that does not wait. */
export function waitFor(model: Model, effect: Effect): Wait | undefined {
  const { kind, on, detail } = effect.event;
  const own = waitOf(effect);
  if (kind !== "await" || !on || detail.joins || detail.api) return own;
  const started = startedAs(model).get(on.id) ?? [];
  const waits = started.flatMap((event) => [ioWait(event) ?? [], slowest(event.runs.flatMap((callee) => effects(model)(callee).filter(({ concurrent }) => !concurrent)))?.wait ?? []].flat());
  const longest = waits.sort((a, b) => b.rank - a.rank)[0];
  if (!longest || longest.rank <= (own?.rank ?? 0)) return own;
  return detail.timeout ? { ...longest, maxMs: detail.timeout.max, unbounded: detail.timeout.max === undefined } : longest;
}

/** The tasks of a program by the id of what their promise is kept in. */
function startedAs(model: Model): ReadonlyMap<string, readonly Event[]> {
  const known = keptIn.get(model);
  if (known) return known;
  const found = new Map<string, Event[]>();
  for (const { events } of model.funcs)
    for (const event of events) if (event.kind === "spawn" && event.on) found.set(event.on.id, [...(found.get(event.on.id) ?? []), event]);
  keptIn.set(model, found);
  return found;
}
