/** Answers what a value is made of. */
import type { Resource, Value } from "../../model.ts";

/** Returns the resources that a value is, or is made of. */
export function partsOf(value: Value | undefined): readonly Resource[] {
  return value?.kind === "derived" ? value.from : value?.kind === "resource" ? [value.resource] : [];
}
