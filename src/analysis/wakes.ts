/** Answers which waits end because whoever changes the state says so: the counterpart of polls. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { cell } from "./cells.ts";

export interface Wake {
  readonly func: Func;
  /** The wait. */
  readonly wait: Event;
  /** Where the promise's `resolve` is kept meanwhile. */
  readonly kept: Resource;
  /** Who calls it. */
  readonly by: Func;
}

/** Returns the waits of loops for a promise whose `resolve` another function of the program calls, one a loop. */
export function wakes(model: Model): readonly Wake[] {
  const callersOf = new Map<string, Func>();
  for (const func of model.funcs)
    for (const { kind, detail } of func.events) if (kind === "call" && detail.calls?.kind === "resource" && !callersOf.has(cell(detail.calls.resource))) callersOf.set(cell(detail.calls.resource), func);
  return model.funcs.flatMap((func) =>
    func.events.flatMap((wait): readonly Wake[] => {
      if (wait.kind !== "await" || wait.detail.wake !== "resolver" || !wait.loop) return [];
      const made = func.events.find((event) => event.kind === "call" && event.next.includes(wait));
      const stored = made?.runs.flatMap((executor) => executor.events.filter((event) => event.kind === "write" && event.detail.value?.kind === "resolver"));
      const kept = stored?.find((write) => write.on && callersOf.has(cell(write.on)))?.on;
      const by = kept && callersOf.get(cell(kept));
      return kept && by && by !== func ? [{ func, wait, kept, by }] : [];
    }),
  );
}
