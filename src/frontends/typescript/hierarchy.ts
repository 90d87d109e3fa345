/** Who extends, implements and overrides: the classes of the program seen together. */
import { ts } from "ts-morph";
import { memberDeclarations } from "./members.ts";
import { type Outline, outlineOf } from "./outline.ts";

export interface Hierarchy {
  /** Adds the classes of a file. */
  add(file: ts.SourceFile): void;
  /** Direct and indirect subclasses and implementers by the declared name of the base; capped. */
  below(name: string): readonly ts.ClassLikeDeclaration[];
  /** The `new X(…)` of the program by the name of X. */
  constructions(name: string): readonly ts.NewExpression[];
}

/** What a file adds to the hierarchy. */
export type Classes = Pick<Outline, "below" | "made">;

/** A call on a base type runs at most this many overriding methods. */
const MAX_OVERRIDES = 8;

/** Returns an empty hierarchy; `onAsk` is told of every name whose subclasses or constructions matter to somebody. */
export function createHierarchy(onAsk?: (about: keyof Classes, name: string) => void): Hierarchy {
  const children = new Map<string, ts.ClassLikeDeclaration[]>();
  const made = new Map<string, ts.NewExpression[]>();

  function below(name: string): readonly ts.ClassLikeDeclaration[] {
    const found = new Set<ts.ClassLikeDeclaration>();
    const queue = [name];
    const seen = new Set(queue);
    while (queue.length > 0 && found.size <= MAX_OVERRIDES) {
      const base = queue.pop()!;
      onAsk?.("below", base);
      for (const cls of children.get(base) ?? []) {
        found.add(cls);
        if (cls.name && !seen.has(cls.name.text)) {
          seen.add(cls.name.text);
          queue.push(cls.name.text);
        }
      }
    }
    return found.size > MAX_OVERRIDES ? [] : [...found];
  }

  return {
    add(file) {
      const classes = classesOf(file);
      for (const [base, cls] of classes.below) put(children, base, cls);
      for (const [name, node] of classes.made) put(made, name, node);
    },
    below,
    constructions(name) {
      onAsk?.("made", name);
      return made.get(name) ?? [];
    },
  };
}

/** Returns what a file adds to the hierarchy. */
export function classesOf(file: ts.SourceFile): Classes {
  return outlineOf(file);
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Returns the methods that a call of `name` on a value declared as `base` may run below it. */
export function overrides(hierarchy: Hierarchy, base: string, name: string): readonly ts.MethodDeclaration[] {
  return hierarchy.below(base).flatMap((cls) => memberDeclarations(cls, name, false).filter((d): d is ts.MethodDeclaration => ts.isMethodDeclaration(d) && d.body !== undefined));
}
