/** Stands in for `test/crowd.ts`: every program is alone. */
import type { Model } from "../../src/model.ts";

/** Returns the program itself. */
export function amongOthers(model: Model): Model {
  return model;
}

/** Nothing is there besides. */
export function isOther(): boolean {
  return false;
}
