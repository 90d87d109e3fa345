/** Places of a report as an editor knows them, and paths as it spells them. */
import { isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Location as Place } from "../model.ts";
import { realPath } from "../session.ts";
import type { Range } from "vscode-languageserver";

/** Returns the range of a place, up to the end of its first line: what goes on over many lines is not underlined as a whole. */
export function rangeOf({ line, column, endLine, endColumn, text }: Place): Range {
  const end = endLine === line ? endColumn : column + text.length;
  return { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: end - 1 } };
}

/** Whether a position lies in a place; positions count from 0, places from 1. */
export function covers({ line, column, endLine, endColumn }: Place, at: { readonly line: number; readonly character: number }): boolean {
  const [row, character] = [at.line + 1, at.character + 1];
  return (row > line || (row === line && character >= column)) && (row < endLine || (row === endLine && character <= endColumn));
}

/** Returns the real path behind a `file:` address, or nothing for a document that is no file. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return realPath(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

/** Whether a path is a folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const rest = relative(folder, path);
  return rest === "" || (!rest.startsWith("..") && !isAbsolute(rest));
}

/** Returns the address of a file of a folder that the editor may reach through a link: `shown` is the folder as the editor spells it, `real` as the audit does. */
export function uriOf(path: string, { shown, real }: { readonly shown: string; readonly real: string }): string {
  return pathToFileURL(shown !== real && isInside(path, real) ? join(shown, relative(real, path)) : resolve(path)).href;
}
