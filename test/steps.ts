/** Steps that the functions of tables are made of. */
import type { Detail, Event, Value } from "../src/model.ts";
import { func, place, resource, type Body } from "./graphs.ts";

/** What a function does next. */
export type Step = (b: Body) => void;

/** Returns those of these that it holds for. */
export function those<T>(all: readonly T[], holds: (each: T) => boolean): readonly T[] {
  return all.filter(holds);
}

/** A literal, by its text. */
export const constant = (text: string): Value => ({ kind: "constant", text });

/** No step at all, and a function that takes none. */
export const nothing = (): void => undefined;
export const idle = func("S.idle", nothing);

/** Returns, with nothing. */
export const leave = (b: Body): void => b.return(place());

/** Sets state to a literal. */
export const set = (on: string, text: string): Step => (b) => void b.does("write", on, { op: "set", value: constant(text) });

/** Branches on a condition that reads these, and goes on after both outcomes; returns the branch. */
export function when(b: Body, condition: string, reads: readonly string[], yes: Step, no: Step = nothing): Event {
  const { whenTrue, whenFalse } = b.branch(place(condition), { condition, reads: reads.map((path) => resource(path, "S")) });
  const made = b.events.at(-1)!;
  b.resume(whenTrue);
  yes(b);
  const after = b.cut();
  b.resume(whenFalse);
  no(b);
  b.resume(after);
  return made;
}

/** Returns a loop that goes on while a condition holds. */
export function during(condition: string, reads: readonly string[], body: Step, loop: Detail["loop"] = "while"): Step {
  return (b) => b.loop(place(), { loop }, undefined, { condition: () => b.branch(place(condition), { condition, reads: reads.map((path) => resource(path, "S")) }), body: () => body(b) });
}
