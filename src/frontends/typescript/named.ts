/** Functions given by their name: `const settle = () => …; work().then(settle)`. */
import { ts } from "ts-morph";
import { enclosingFunction, isFunctionNode, unwrap } from "./resources.ts";
import { lookupValue, type Declaration } from "./scopes.ts";
import type { FunctionNode } from "./types.ts";

/** Returns the function that an expression is: written in place, or a constant or declaration of the file by its name. */
export function functionOf(node: ts.Expression): FunctionNode | undefined {
  const e = unwrap(node);
  if (isFunctionNode(e)) return e;
  const d = ts.isIdentifier(e) ? lookupValue(e.text, e) : undefined;
  return d && declared(d);
}

/** Returns the function that is written in place, or by a constant of the function around it that is named here alone: it may as well stand here. */
export function functionHere(node: ts.Expression): FunctionNode | undefined {
  const e = unwrap(node);
  if (isFunctionNode(e)) return e;
  const d = ts.isIdentifier(e) ? lookupValue(e.text, e) : undefined;
  return d && ts.isVariableDeclaration(d) && onlyUse(d) === e ? declared(d) : undefined;
}

/** Returns where a function is given: the function itself, or the name of the constant that it is. */
export function givenAs(node: FunctionNode): ts.Node {
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) && declared(parent) === node && onlyUse(parent)) || node;
}

/** Returns the first place that names a function: what is given there says what its parameters are. */
export function firstUse(node: FunctionNode): ts.Identifier | undefined {
  if (ts.isFunctionDeclaration(node)) return usesOf(node, node.parent)[0];
  const d = node.parent;
  return ts.isVariableDeclaration(d) && !d.type && declared(d) === node ? usesOf(d, d.parent.parent.parent)[0] : undefined;
}

function declared(d: Declaration): FunctionNode | undefined {
  if (ts.isFunctionDeclaration(d)) return d;
  if (!ts.isVariableDeclaration(d) || !d.initializer || (ts.getCombinedNodeFlags(d) & ts.NodeFlags.BlockScoped) !== ts.NodeFlags.Const) return undefined;
  const initial = unwrap(d.initializer);
  return isFunctionNode(initial) ? initial : undefined;
}

/** The one place that names a variable of a block, where that is in the same function. */
function onlyUse(d: ts.VariableDeclaration): ts.Identifier | undefined {
  const [use, more] = usesOf(d, d.parent.parent.parent);
  return use && !more && enclosingFunction(use) === enclosingFunction(d) ? use : undefined;
}

/** The first two places that name what a block declares, but for its declaration. */
function usesOf({ name }: ts.VariableDeclaration | ts.FunctionDeclaration, block: ts.Node | undefined): readonly ts.Identifier[] {
  if (!name || !ts.isIdentifier(name) || !block || !(ts.isBlock(block) || ts.isSourceFile(block))) return [];
  const all = namesIn(block).get(name.text) ?? [];
  return all.includes(name) ? all.filter((use) => use !== name) : [];
}

type Scope = ts.Block | ts.SourceFile;

const names = new WeakMap<Scope, ReadonlyMap<string, readonly ts.Identifier[]>>();

/** The first three places where a block has each name. */
function namesIn(block: Scope): ReadonlyMap<string, readonly ts.Identifier[]> {
  const known = names.get(block);
  if (known) return known;
  const found = new Map<string, ts.Identifier[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isMemberName(node)) {
      const same = found.get(node.text);
      if (!same) found.set(node.text, [node]);
      else if (same.length < 3) same.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(block);
  names.set(block, found);
  return found;
}

/** `x.name`, `{ name: … }`: it names a member, whatever else is called so. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}
