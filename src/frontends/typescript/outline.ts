/** What is looked for all over a file, found in one walk of its tree. */
import { ts } from "ts-morph";
import type { BodyNode } from "./functions.ts";
import { isFunctionNode } from "./resources.ts";

/** Source nested deeper is not audited: lowering and inference recurse, and some hundred levels more would exhaust the stack. Handwritten code stays under 150. */
export const MAX_NESTING = 400;

export interface Outline {
  /** It is nested deeper than can be followed; what lies deeper is missing here. */
  readonly isTooDeep: boolean;
  /** Functions with a body, and classes whose fields are initialised without a constructor, in source order. */
  readonly bodies: readonly BodyNode[];
  /** Classes by the names that they extend or implement. */
  readonly below: readonly (readonly [base: string, cls: ts.ClassLikeDeclaration])[];
  /** `new X(…)` with arguments by the name of X. */
  readonly made: readonly (readonly [name: string, made: ts.NewExpression])[];
}

const known = new WeakMap<ts.SourceFile, Outline>();

/** Returns what is looked for all over a file. */
export function outlineOf(file: ts.SourceFile): Outline {
  let found = known.get(file);
  if (!found) known.set(file, (found = collect(file)));
  return found;
}

function collect(file: ts.SourceFile): Outline {
  let isTooDeep = false;
  const bodies: BodyNode[] = [];
  const below: (readonly [string, ts.ClassLikeDeclaration])[] = [];
  const made: (readonly [string, ts.NewExpression])[] = [];
  let depth = 0;
  const visit = (node: ts.Node): void => {
    if (depth > MAX_NESTING) {
      isTooDeep = true;
      return;
    }
    if (isFunctionNode(node)) {
      if (node.body) bodies.push(node);
    } else if (ts.isClassLike(node)) {
      if (hasOnlyFields(node)) bodies.push(node);
      for (const base of basesOf(node)) below.push([base, node]);
    } else if (ts.isNewExpression(node) && node.arguments?.length && ts.isIdentifier(node.expression)) made.push([node.expression.text, node]);
    depth++;
    ts.forEachChild(node, visit);
    depth--;
  };
  visit(file);
  return { isTooDeep, bodies, below, made };
}

function hasOnlyFields(cls: ts.ClassLikeDeclaration): boolean {
  return !cls.members.some((m) => ts.isConstructorDeclaration(m) && m.body) && cls.members.some((m) => ts.isPropertyDeclaration(m) && m.initializer);
}

function basesOf({ heritageClauses }: ts.ClassLikeDeclaration): readonly string[] {
  return (heritageClauses ?? []).flatMap(({ types }) => types.flatMap(({ expression }) => (ts.isIdentifier(expression) ? [expression.text] : ts.isPropertyAccessExpression(expression) ? [expression.name.text] : [])));
}
