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

/** A call on a base type runs at most this many overriding methods. */
const MAX_OVERRIDES = 8;

/** Returns an empty hierarchy. */
export function createHierarchy(): Hierarchy {
  const children = new Map<string, ts.ClassLikeDeclaration[]>();
  const made = new Map<string, ts.NewExpression[]>();

  function add(file: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      if (ts.isNewExpression(node) && node.arguments?.length && ts.isIdentifier(node.expression)) {
        const list = made.get(node.expression.text);
        if (list) list.push(node);
        else made.set(node.expression.text, [node]);
      } else if (ts.isClassLike(node)) {
        for (const h of node.heritageClauses ?? []) {
          for (const t of h.types) {
            const base = ts.isIdentifier(t.expression) ? t.expression.text : ts.isPropertyAccessExpression(t.expression) ? t.expression.name.text : undefined;
            if (base === undefined) continue;
            const list = children.get(base);
            if (list) list.push(node);
            else children.set(base, [node]);
          }
        }
      }
      ts.forEachChild(node, visit);
    };
    if (/\b(extends|implements|new)\b/.test(file.text)) visit(file);
  }

  function below(name: string): readonly ts.ClassLikeDeclaration[] {
    const found = new Set<ts.ClassLikeDeclaration>();
    const queue = [name];
    const seen = new Set(queue);
    while (queue.length > 0 && found.size <= MAX_OVERRIDES) {
      for (const cls of children.get(queue.pop()!) ?? []) {
        found.add(cls);
        if (cls.name && !seen.has(cls.name.text)) {
          seen.add(cls.name.text);
          queue.push(cls.name.text);
        }
      }
    }
    return found.size > MAX_OVERRIDES ? [] : [...found];
  }

  return { add, below, constructions: (name) => made.get(name) ?? [] };
}

/** Returns the methods that a call of `name` on a value declared as `base` may run below it. */
export function overrides(hierarchy: Hierarchy, base: string, name: string): readonly ts.MethodDeclaration[] {
  return hierarchy.below(base).flatMap((cls) => memberDeclarations(cls, name, false).filter((d): d is ts.MethodDeclaration => ts.isMethodDeclaration(d) && d.body !== undefined));
}
