/** The lines of the files that a report is about. */
import type { FormatOptions } from "./format.ts";

const known = new WeakMap<NonNullable<FormatOptions["source"]>, Map<string, readonly string[] | undefined>>();

/** Returns the lines of a file, split once however many places lie in it; nothing where there is no source. */
export function linesOf({ source }: FormatOptions, path: string): readonly string[] | undefined {
  if (source === undefined) return undefined;
  const files = known.get(source) ?? new Map<string, readonly string[] | undefined>();
  known.set(source, files);
  if (!files.has(path)) files.set(path, source(path)?.split(/\r\n|\n|\r/));
  return files.get(path);
}
