/** How far a change of a file's declarations reaches: through the names that other declarations mention, in this file and in those that import it. */
import type { ts } from "ts-morph";
import { importsOf } from "./imports.ts";
import { executorNames } from "./promises.ts";
import { EVERYTHING, hasUnnamed, meets, shapesOf, type Shape } from "./shape.ts";

/** The names of a file that may mean something else now, or all of it. */
export type Changed = ReadonlySet<string> | "all";

export interface Program {
  ast(path: string): ts.SourceFile | undefined;
  /** Files that import a file. */
  importers(path: string): Iterable<string>;
  /** The file that a specifier means, if it is one of the program. */
  resolve(from: string, specifier: string): string | undefined;
}

/** Returns the names whose declarations differ between two versions of a file. */
export function difference(before: ts.SourceFile, after: ts.SourceFile): Changed {
  const count = new Map<string, number>();
  const keys = (shapes: readonly Shape[], by: number): void => shapes.forEach(({ digest }) => count.set(digest, (count.get(digest) ?? 0) + by));
  keys(shapesOf(before), 1);
  keys(shapesOf(after), -1);
  const changed = [...shapesOf(before), ...shapesOf(after)].filter(({ digest }) => count.get(digest) !== 0);
  return changed.some((shape) => shape.declares.length === 0 && hasUnnamed(shape.mentions)) ? "all" : new Set([...changed.flatMap(({ declares }) => declares), ...executorsMade(before, after)]);
}

/** Functions that have become executors of promises, or are none any more, by their names as variables and as members. */
function executorsMade(before: ts.SourceFile, after: ts.SourceFile): readonly string[] {
  const [old, now] = [executorNames(before), executorNames(after)];
  return [...old, ...now].filter((name) => old.has(name) !== now.has(name)).flatMap((name) => [name, `.${name}`]);
}

/** Returns what may mean something else in each file, given what was changed where. */
export function spread(start: ReadonlyMap<string, Changed>, program: Program): ReadonlyMap<string, Changed> {
  const whole = new Set<string>();
  const names = new Map<string, Set<string>>();
  // Whoever has an object needs no import to reach its members: they are the same names everywhere.
  const members = new Set<string>();
  const hit = new Set<Shape>();
  let grown = false;
  const add = (path: string, name: string): void => {
    const set = isMember(name) ? members : (names.get(path) ?? new Set<string>());
    if (!isMember(name)) names.set(path, set);
    if (set.has(name)) return;
    set.add(name);
    grown = true;
  };
  const give = (path: string): void => {
    if (!whole.has(path)) grown = true;
    whole.add(path);
  };
  const take = (path: string, changed: Changed): void => {
    if (changed === "all" || !program.ast(path)) give(path);
    else for (const name of changed) add(path, name);
  };

  for (const [path, changed] of start) take(path, changed);
  const files = closure(start.keys(), program);
  while (grown) {
    grown = false;
    for (const path of files) {
      const own = names.get(path);
      const ast = own || members.size > 0 ? program.ast(path) : undefined;
      if (ast && !whole.has(path)) within(ast, own ?? NONE, path);
      if (own || whole.has(path)) for (const importer of program.importers(path)) pass(path, whole.has(path) ? "all" : own!, importer);
    }
  }

  /** The file's declarations that mention one of the names. */
  function within(ast: ts.SourceFile, own: ReadonlySet<string>, path: string): void {
    for (const shape of shapesOf(ast)) {
      if (hit.has(shape) || !(meets(own, shape.mentions) || meets(members, shape.mentions))) continue;
      hit.add(shape);
      // What such a statement does cannot be told by a name.
      if (shape.declares.length === 0 && hasUnnamed(shape.mentions)) return give(path);
      for (const name of shape.declares) add(path, name);
    }
  }

  /** What an importer calls what has changed. */
  function pass(path: string, changed: Changed, importer: string): void {
    const ast = program.ast(importer);
    if (!ast || whole.has(importer)) return;
    for (const { specifier, name, local } of importsOf(ast)) {
      const isAll = changed === "all" || changed.has(EVERYTHING);
      if (!isAll && name !== EVERYTHING && !changed.has(name) && !(name === "default" && changed.has("export="))) continue;
      if (program.resolve(importer, specifier) !== path) continue;
      if (local === undefined) {
        if (changed === "all") give(importer);
        else for (const each of changed) add(importer, each);
      } else if (name !== EVERYTHING || isAll) add(importer, local);
      // `ns.name`: of a module as a whole its names are members.
      else for (const each of changed as ReadonlySet<string>) add(importer, `.${each}`);
    }
  }

  const found = new Map<string, Changed>();
  for (const path of files) {
    if (whole.has(path)) found.set(path, "all");
    else if (names.has(path) || mentionsAny(program.ast(path), members)) found.set(path, new Set([...(names.get(path) ?? []), ...members]));
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/** The files, and all that import one of them, at once or through others. */
function closure(start: Iterable<string>, { importers }: Program): ReadonlySet<string> {
  const found = new Set(start);
  for (const path of found) for (const importer of importers(path)) found.add(importer);
  return found;
}

function isMember(name: string): boolean {
  return name.startsWith(".");
}

function mentionsAny(ast: ts.SourceFile | undefined, members: ReadonlySet<string>): boolean {
  for (const name of members) if (ast?.text.includes(name.slice(1))) return true;
  return false;
}
