/** Answers which functions of a program make up a lock of its own. */
import type { Event, Func, Model, Resource } from "../model.ts";

/** A hand-made lock: what it is made of and what is wrong with it. */
export interface LockShape {
  /** The lock as its own functions reach it. */
  readonly lock: Resource;
  /** How it waits and hands over. */
  readonly form: "chain" | "promise" | "flag" | "queue" | "emitter" | "spin";
  readonly acquire: { readonly func: Func; readonly event: Event };
  readonly release?: { readonly func: Func; readonly event: Event };
}

export interface LockShapes {
  readonly all: readonly LockShape[];
  /** The lock that calling this function takes. */
  acquiredBy(func: Func): LockShape | undefined;
  /** The lock that calling this function releases. */
  releasedBy(func: Func): LockShape | undefined;
}

const shapesOf = new WeakMap<Model, LockShapes>();

/** Returns the hand-made locks of a program, recognised by shape on the event graphs. */
export function lockShapes(model: Model): LockShapes {
  let found = shapesOf.get(model);
  if (!found) shapesOf.set(model, (found = { all: [], acquiredBy: () => undefined, releasedBy: () => undefined }));
  return found;
}
