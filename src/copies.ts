/** Which folders of a Python program hold copies of libraries. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readText } from "./read.ts";

/** No more modules are read to find out where the program looks for others. */
const MAX_READ = 200;
/** So many of a folder's packages are no coincidence: one of its own may be called after the library that it adapts. */
const ENOUGH = 2;

/** Returns the folders of these files that the program looks for modules in and whose modules it asks for elsewhere as well, or that were installed there: `sys.path.insert(0, "lib")` beside `requirements.txt`. */
export function copiesOfLibraries(root: string, files: readonly string[]): readonly string[] {
  const modules = files.filter((file) => file.endsWith(".py"));
  const found = [...entriesOf(modules)].filter(([folder, names]) => names.size >= ENOUGH && (isInstalled(join(root, folder)) || (isRequired(root, folder, names) && isLookedIn(root, folder, modules)))).map(([folder]) => folder);
  return found.filter((folder) => !found.some((other) => folder.startsWith(`${other}/`)));
}

/** The modules and packages of each folder below the root: `lib/six.py` and `lib/dns/name.py` are `six` and `dns` of `lib`. */
function entriesOf(modules: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const path of modules)
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
      const folder = path.slice(0, at);
      const rest = path.slice(at + 1);
      const end = rest.indexOf("/");
      const name = normal(end < 0 ? rest.slice(0, -".py".length) : rest.slice(0, end));
      found.set(folder, (found.get(folder) ?? new Set()).add(name));
    }
  return found;
}

/** Distributions are called alike whatever their hyphens and capitals. */
function normal(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** `pip install --target` leaves what it knows of a library beside it. */
function isInstalled(folder: string): boolean {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".dist-info")).length >= ENOUGH;
  } catch {
    return false;
  }
}

/** A list of requirements of a folder above names some of them. */
function isRequired(root: string, folder: string, names: ReadonlySet<string>): boolean {
  const required = above(folder).flatMap((dir) => requirementsOf(join(root, dir)));
  return required.filter((name) => names.has(name)).length >= ENOUGH;
}

function requirementsOf(folder: string): readonly string[] {
  return [...textOf(join(folder, "requirements.txt")).matchAll(/^\s*([a-z\d][\w.-]*)\s*(?:[[<>=!~;#]|$)/gim)].map(([, name]) => normal(name!));
}

/** A module near it, in a folder above it or in one beside those, puts it where Python looks for modules. */
function isLookedIn(root: string, folder: string, modules: readonly string[]): boolean {
  const near = above(folder);
  const isNear = (path: string): boolean => !path.startsWith(`${folder}/`) && above(path).slice(0, 2).some((dir) => near.includes(dir));
  const puts = new RegExp(`["'](?:[^"'\\n]*/)?${folder.slice(folder.lastIndexOf("/") + 1).replace(/\W/g, "\\$&")}/?["']`);
  return modules.filter(isNear).slice(0, MAX_READ).some((path) => {
    const text = textOf(join(root, path));
    return /\bsys\.path\.(?:insert|append|extend)\(|\baddsitedir\(/.test(text) && puts.test(text);
  });
}

/** The folders above a folder, the nearest first, `.` for the root. */
function above(folder: string): readonly string[] {
  const end = folder.lastIndexOf("/");
  return end < 0 ? ["."] : [folder.slice(0, end), ...above(folder.slice(0, end))];
}

function textOf(file: string): string {
  try {
    return existsSync(file) ? readText(file) : "";
  } catch {
    return "";
  }
}
