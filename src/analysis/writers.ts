/** Answers who writes a piece of state. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { cell } from "./cells.ts";
import { origins } from "./origins.ts";

export interface Writer {
  readonly func: Func;
  readonly event: Event;
}

const writersOf = new WeakMap<Model, ReadonlyMap<string, readonly Writer[]>>();
const NONE: readonly Writer[] = [];

/** Returns the writes of a resource, of what it is a part of, and of its entries. */
export function writers(model: Model): (resource: Resource) => readonly Writer[] {
  let found = writersOf.get(model);
  if (!found) writersOf.set(model, (found = collect(model)));
  const all = found;
  return (resource) => {
    const id = cell(resource);
    const whole = id.lastIndexOf(".") > id.lastIndexOf("#") ? id.slice(0, id.lastIndexOf(".")) : "";
    // A class's name is no state.
    const outer = /[.]/.test(whole.slice(whole.indexOf("#"))) || /^[^#]*#[^.]*$/.test(whole) ? (all.get(whole) ?? NONE) : NONE;
    const found = [...(all.get(id) ?? NONE), ...outer];
    for (let holder = resource.holder; holder; holder = holder.holder) for (const writer of all.get(cell(holder)) ?? NONE) if (!found.includes(writer)) found.push(writer);
    return found;
  };
}

function collect(model: Model): ReadonlyMap<string, readonly Writer[]> {
  const found = new Map<string, Writer[]>();
  for (const func of model.funcs)
    for (const event of func.events) {
      if (event.kind !== "write" || !event.on) continue;
      // A parameter's state is that of what callers give.
      for (const id of new Set(origins(model, func, event.on).map(cell))) {
        const list = found.get(id);
        if (list) list.push({ func, event });
        else found.set(id, [{ func, event }]);
      }
    }
  return found;
}
