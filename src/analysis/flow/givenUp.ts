/** Answers which functions are too long to be followed: what is said of them would not be relied on. */
import type { Location, Model, Problem } from "../../model.ts";
import { givenUpAmong } from "./paths.ts";

/** Returns the functions that were given up while the program was judged, as problems, and what tells whether a place lies in one of them. To be asked last. */
export function givenUp(model: Model): { readonly problems: readonly Problem[]; covers(at: Location): boolean } {
  const ranges = new Map<string, { readonly from: number; readonly to: number }[]>();
  const problems: Problem[] = [];
  for (const func of givenUpAmong(model.funcs)) {
    const { name, file, at, events } = func;
    problems.push({ subject: file, message: `\`${name}\` at line ${at.line} is not audited: to follow its ${events.length} steps takes too long` });
    const range = { from: events.reduce((line, event) => Math.min(line, event.at.line), at.line), to: events.reduce((line, event) => Math.max(line, event.at.endLine), at.endLine) };
    ranges.set(file, [...(ranges.get(file) ?? []), range]);
  }
  return { problems, covers: (at) => ranges.get(at.file)?.some(({ from, to }) => from <= at.line && at.line <= to) ?? false };
}
