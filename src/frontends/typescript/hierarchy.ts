/** Who extends, implements and overrides: the classes of the program seen together. */
import { ts } from "ts-morph";
import { memberDeclarations } from "./members.ts";

export interface Hierarchy {
  /** Adds the classes of a file. */
  add(file: ts.SourceFile): void;
  /** Direct and indirect subclasses and implementers by the declared name of the base; capped. */
  below(name: string): readonly ts.ClassLikeDeclaration[];
  /** The `new X(…)` of the program by the name of X. */
  constructions(name: string): readonly ts.NewExpression[];
}

/** What a file adds to the hierarchy. */
export interface Classes {
  /** Classes by the names that they extend or implement. */
  readonly below: readonly (readonly [base: string, cls: ts.ClassLikeDeclaration])[];
  /** `new X(…)` with arguments by the name of X. */
  readonly made: readonly (readonly [name: string, made: ts.NewExpression])[];
}

/** A call on a base type runs at most this many overriding methods. */
const MAX_OVERRIDES = 8;

const known = new WeakMap<ts.SourceFile, Classes>();

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
  let found = known.get(file);
  if (!found) known.set(file, (found = /\b(extends|implements|new)\b/.test(file.text) ? collect(file) : { below: [], made: [] }));
  return found;
}

function collect(file: ts.SourceFile): Classes {
  const below: (readonly [string, ts.ClassLikeDeclaration])[] = [];
  const made: (readonly [string, ts.NewExpression])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.arguments?.length && ts.isIdentifier(node.expression)) made.push([node.expression.text, node]);
    else if (ts.isClassLike(node)) {
      for (const { types } of node.heritageClauses ?? []) {
        for (const { expression } of types) {
          const base = ts.isIdentifier(expression) ? expression.text : ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
          if (base !== undefined) below.push([base, node]);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { below, made };
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
