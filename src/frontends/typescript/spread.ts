/** How far a change of a file's declarations reaches: through the names that other declarations mention, in this file and in those that import it. */
import type { ts } from "ts-morph";
import { importsOf } from "./imports.ts";
import { EVERYTHING, shapesOf, type Shape } from "./shape.ts";

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
  return changed.some((shape) => shape.declares.length === 0 && assigns(shape)) ? "all" : new Set(changed.flatMap(({ declares }) => declares));
}

/** Returns what may mean something else in each file, given what was changed where. */
export function spread(start: ReadonlyMap<string, Changed>, program: Program): ReadonlyMap<string, Changed> {
  const found = new Map<string, Set<string> | "all">();
  const queue: string[] = [];
  const add = (path: string, names: Iterable<string> | "all"): void => {
    const before = found.get(path);
    if (before === "all") return;
    const ast = program.ast(path);
    const after = names === "all" || !ast ? "all" : within(ast, new Set([...(before ?? []), ...names]));
    if (after !== "all" && (after.size === 0 || after.size === before?.size)) return;
    found.set(path, after);
    queue.push(path);
  };
  for (const [path, changed] of start) add(path, changed);
  for (const path of queue) {
    const changed = found.get(path)!;
    for (const importer of program.importers(path)) {
      const ast = program.ast(importer);
      // Whoever has the object needs no import to reach its members.
      const names = new Set<string>(changed === "all" ? [] : [...changed].filter(isMember));
      for (const { specifier, name, local } of ast ? importsOf(ast) : []) {
        // `ns.name`: of a module as a whole its names are members.
        if (name === "*" && local !== undefined && changed !== "all" && !changed.has(EVERYTHING) && program.resolve(importer, specifier) === path) for (const each of changed) names.add(isMember(each) ? each : `.${each}`);
        const hit = changed === "all" || changed.has(name) || changed.has(EVERYTHING) || (name === "default" && changed.has("export="));
        if (!hit || program.resolve(importer, specifier) !== path) continue;
        if (local !== undefined) names.add(local);
        else if (changed === "all") {
          add(importer, "all");
          break;
        } else for (const each of changed) names.add(each);
      }
      if (names.size > 0) add(importer, names);
    }
  }
  return found;
}

function isMember(name: string): boolean {
  return name.startsWith(".");
}

/** The names, and those of the file whose declarations mention one of them, at once or through others. */
function within(file: ts.SourceFile, names: Set<string>): Set<string> | "all" {
  const open = new Set(shapesOf(file));
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const shape of open) {
      if (!meets(shape.mentions, names)) continue;
      open.delete(shape);
      // What such a statement does cannot be told by a name.
      if (shape.declares.length === 0 && assigns(shape)) return "all";
      for (const name of shape.declares) names.add(name);
    }
  }
  return names;
}

/** Its effect on what others see has no name: `exports[name] = …`. */
function assigns({ mentions }: Shape): boolean {
  return mentions.has("exports") || mentions.has("prototype") || mentions.has("defineProperty");
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const name of few) if (many.has(name)) return true;
  return false;
}
