/** As `test/crowd.ts`, but each program is put among others once: no change makes others of them. */
import type { Model } from "../../src/model.ts";
import { amongOthers as put } from "../crowd.ts";

export { isOther } from "../crowd.ts";

/** Tests that are loaded anew have the same ones. */
const known = ((globalThis as { crowds?: WeakMap<Model, Model> }).crowds ??= new globalThis.WeakMap());

/** Returns the same crowd each time. */
export function amongOthers(model: Model, rule: string, name: string): Model {
  let made = known.get(model);
  if (!made) known.set(model, (made = put(model, rule, name)));
  return made;
}
