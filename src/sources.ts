/** The text of the files that are analysed. */
import { resolve } from "node:path";
import { readSource, type Selection, unwanted } from "./files.ts";
import type { Problem } from "./model.ts";

export interface Sources {
  readonly texts: ReadonlyMap<string, string>;
  /** Files that cannot be read as text. */
  readonly unread: readonly Problem[];
  /** Files that nobody wrote. */
  readonly skipped: readonly Problem[];
  /** Returns a file's text, also of one outside the selection; throws where it cannot be read. */
  read(path: string): string;
  /** Returns a file's text, or nothing where it cannot be read. */
  tryRead(path: string): string | undefined;
}

/** Reads the selected files; one that is generated or minified is left out, unless it was named. */
export function readSources({ root, files, named }: Selection): Sources {
  const texts = new Map<string, string>();
  const unread: Problem[] = [];
  const skipped: Problem[] = [];
  for (const path of files) {
    try {
      const text = readSource(resolve(root, path));
      const why = named.has(path) ? undefined : unwanted(text);
      if (why === undefined) texts.set(path, text);
      else skipped.push({ subject: path, message: `is skipped: it ${why}` });
    } catch (error) {
      unread.push({ subject: path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const read = (path: string): string => texts.get(path) ?? readSource(resolve(root, path));
  const tryRead = (path: string): string | undefined => {
    try {
      return read(path);
    } catch {
      return undefined;
    }
  };
  return { texts, unread, skipped, read, tryRead };
}
