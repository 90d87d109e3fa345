/** The text of the files that are analysed. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Selection } from "./files.ts";
import type { Problem } from "./model.ts";
import { MAX_BYTES, readText, reallyInside, repositoryOf } from "./read.ts";

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

/** Reads the selected files; one that is generated, minified, a library's release or for tests only is left out, unless it was named. `overlay` stands in for what is on disk. */
export function readSources(selection: Selection, overlay?: ReadonlyMap<string, string>): Sources {
  return collect(selection, overlay, { texts: new Map(), unread: [], skipped: [] });
}

/** The same where all but these files are as they were. */
export function reread(before: Sources, selection: Selection, changed: ReadonlySet<string>, overlay?: ReadonlyMap<string, string>): Sources {
  const same = ({ subject }: Problem): boolean => !changed.has(subject);
  const texts = new Map([...before.texts].filter(([path]) => !changed.has(path)));
  return collect(selection, overlay, { texts, unread: before.unread.filter(same), skipped: before.skipped.filter(same) });
}

function collect({ root, files, named, withoutTests }: Selection, overlay: ReadonlyMap<string, string> | undefined, known: Pick<Sources, "texts" | "unread" | "skipped">): Sources {
  const readNow = (file: string): string => overlay?.get(file)?.replace(/^\uFEFF/, "") ?? readText(file, MAX_BYTES);
  const texts = new Map<string, string>();
  const unread = [...known.unread];
  const skipped = [...known.skipped];
  const left = new Set([...unread, ...skipped].map(({ subject }) => subject));
  for (const path of files) {
    if (left.has(path)) continue;
    try {
      const text = known.texts.get(path) ?? readNow(resolve(root, path));
      const why = known.texts.has(path) || named.has(path) ? undefined : (unwanted(text, path) ?? (withoutTests ? usesTests(text) : undefined));
      if (why === undefined) texts.set(path, text);
      else skipped.push({ subject: path, message: `is skipped: it ${why}` });
    } catch (error) {
      unread.push({ subject: path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const repository = repositoryOf(root);
  const read = (path: string): string => {
    const text = texts.get(path);
    if (text !== undefined) return text;
    const file = resolve(root, path);
    // An import, a tsconfig or a link may name anything.
    if (overlay?.has(file) !== true && existsSync(file) && !reallyInside(file, repository)) throw new Error("lies outside the repository and is not read");
    return readNow(file);
  };
  const tryRead = (path: string): string | undefined => {
    try {
      return read(path);
    } catch {
      return undefined;
    }
  };
  return { texts, unread, skipped, read, tryRead };
}

/** Why nobody wants findings in this text: it is minified, generated or somebody else's; otherwise nothing. */
function unwanted(text: string, path: string): string | undefined {
  if (/^\s*(?:\/\/|\/\*|\*|#).*(?:@generated\b|code generated .* do not edit)/im.test(text.slice(0, 1000))) return "is generated";
  if (/\.[cm]?js$/.test(path) && isRelease(text)) return "is a release of a library";
  if (/\.[cm]?js$/.test(path) && isBundled(text)) return "was put together by a bundler";
  const lines = text.split("\n").length;
  if (text.length > 5000 && text.length / lines > 400) return "is minified";
  return undefined;
}

/** A banner with a version and a licence stands over what was released: `/*! jQuery v3.6.0 | (c) OpenJS Foundation … *\/`. */
function isRelease(text: string): boolean {
  const banner = /^\s*\/\*[^]*?\*\//.exec(text.slice(0, 2000))?.[0].replace(/https?:\S+/g, "") ?? "";
  return /\bv?\d+\.\d+\.\d+\b/.test(banner) && /copyright|licen[cs]e|\(c\)/i.test(banner);
}

/** What webpack and Browserify write in front of the modules they put into one file. */
function isBundled(text: string): boolean {
  const start = text.slice(0, 10_000);
  return /^(?:return )?\/\*{6}\//m.test(start) || /\{function \w\(\w,\w\)\{if\(!\w\[\w\]\)\{(?:if\(!\w\[\w\]\)\{)?var \w=(?:typeof require==|"function"==typeof require)/.test(start);
}

const TESTS = /^(?:[xf]?describe)(?:\.\w+)?\(\s*["'`]|^[ \t]*(?:import\b[^;'"]{0,2000}?["'](?:vitest|@jest\/globals|node:test|bun:test|mocha|ava|tap|@playwright\/test)["']|(?:import|from) (?:pytest|unittest)\b)/m;

/** Whether only tests can run this text, for it imports their framework or is a suite of theirs; whatever its file is called. */
function usesTests(text: string): string | undefined {
  return TESTS.test(text) ? "is for tests (`--include-tests` audits it)" : undefined;
}
