/** The text of the files that are analysed. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Selection } from "./files.ts";
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

/** Reads the selected files; one that is generated or minified is left out, unless it was named. `overlay` stands in for what is on disk. */
export function readSources(selection: Selection, overlay?: ReadonlyMap<string, string>): Sources {
  return collect(selection, overlay, { texts: new Map(), unread: [], skipped: [] });
}

/** The same where all but these files are as they were. */
export function reread(before: Sources, selection: Selection, changed: ReadonlySet<string>, overlay?: ReadonlyMap<string, string>): Sources {
  const same = ({ subject }: Problem): boolean => !changed.has(subject);
  const texts = new Map([...before.texts].filter(([path]) => !changed.has(path)));
  return collect(selection, overlay, { texts, unread: before.unread.filter(same), skipped: before.skipped.filter(same) });
}

function collect({ root, files, named }: Selection, overlay: ReadonlyMap<string, string> | undefined, known: Pick<Sources, "texts" | "unread" | "skipped">): Sources {
  const readNow = (file: string): string => overlay?.get(file)?.replace(/^\uFEFF/, "") ?? readSource(file);
  const texts = new Map<string, string>();
  const unread = [...known.unread];
  const skipped = [...known.skipped];
  const left = new Set([...unread, ...skipped].map(({ subject }) => subject));
  for (const path of files) {
    if (left.has(path)) continue;
    try {
      const text = known.texts.get(path) ?? readNow(resolve(root, path));
      const why = known.texts.has(path) || named.has(path) ? undefined : unwanted(text);
      if (why === undefined) texts.set(path, text);
      else skipped.push({ subject: path, message: `is skipped: it ${why}` });
    } catch (error) {
      unread.push({ subject: path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const read = (path: string): string => texts.get(path) ?? readNow(resolve(root, path));
  const tryRead = (path: string): string | undefined => {
    try {
      return read(path);
    } catch {
      return undefined;
    }
  };
  return { texts, unread, skipped, read, tryRead };
}

/** Returns the text of a file without its byte order mark; throws an `Error` that says why it cannot be read as text. */
function readSource(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  if (bytes.subarray(0, 8000).includes(0)) throw new Error("is binary, not source text");
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/** Why nobody wants findings in this text: it is minified or generated; otherwise nothing. */
function unwanted(text: string): string | undefined {
  if (/^\s*(?:\/\/|\/\*|\*|#).*(?:@generated\b|code generated .* do not edit)/im.test(text.slice(0, 1000))) return "is generated";
  const lines = text.split("\n").length;
  if (text.length > 5000 && text.length / lines > 400) return "is minified";
  return undefined;
}
