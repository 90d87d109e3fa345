/** As `test/neighbours.ts`, but each neighbour is made once: no change makes another program of it. */
import type { Model } from "../../src/model.ts";
import { neighbour as make } from "../neighbours.ts";

export * from "../neighbours.ts";

/** Tests that are loaded anew have the same ones. */
const known = ((globalThis as { neighbours?: WeakMap<Model, Map<string, Model | undefined>> }).neighbours ??= new globalThis.WeakMap());

/** Returns the same neighbour each time. */
export function neighbour(model: Model, name: string): Model | undefined {
  const made = known.get(model) ?? new Map<string, Model | undefined>();
  known.set(model, made);
  if (!made.has(name)) made.set(name, make(model, name));
  return made.get(name);
}
