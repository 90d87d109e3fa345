/** What the arguments of the command line name: files, folders and globs. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, resolve } from "node:path";
import { isDynamicPattern } from "tinyglobby";
import { EXTENSIONS, toPath } from "./files.ts";
import { LANGUAGES, titlesOf } from "./frontends/languages.ts";
import { UsageError } from "./usage.ts";

/** What an argument names. */
export interface Target {
  readonly arg: string;
  /** Folder from which the project is sought. */
  readonly folder: string;
  readonly file?: string;
  readonly glob?: string;
}

/** Returns what an argument names, be it a file that is not saved yet; throws a `UsageError` where that is nothing. */
export function target(arg: string, cwd: string, unsaved?: ReadonlyMap<string, string>): Target {
  const absolute = resolve(cwd, arg);
  if (unsaved?.has(absolute) || existsSync(absolute)) {
    const real = unsaved?.has(absolute) ? absolute : realpathSync(absolute);
    if (statSync(real, { throwIfNoEntry: false })?.isDirectory()) return { arg, folder: real };
    if (!EXTENSIONS.some((ending) => real.endsWith(ending))) throw new UsageError(`\`${arg}\` is no ${titlesOf(LANGUAGES)} file (${EXTENSIONS.join(" ")})`);
    return { arg, folder: dirname(real), file: real };
  }
  if (!isDynamicPattern(arg)) throw new UsageError(`no such file or folder: \`${arg}\`${nearestFolder(absolute, cwd)}`);
  const fixed = arg.split("/").slice(0, arg.split("/").findIndex((part) => isDynamicPattern(part))).join("/") || (isAbsolute(arg) ? "/" : ".");
  const folder = resolve(cwd, fixed);
  if (!existsSync(folder)) throw new UsageError(`no file matches \`${arg}\`${nearestFolder(folder, cwd)}`);
  return { arg, folder: realpathSync(folder), glob: absolute };
}

function nearestFolder(path: string, cwd: string): string {
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  return folder === cwd || dirname(path) === folder ? "" : `; the nearest folder that exists is \`${toPath(cwd, folder)}\``;
}
