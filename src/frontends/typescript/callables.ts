/** What the syntax of functions, calls and classes tells at once. */
import { ts } from "ts-morph";
import type { FunctionNode } from "./types.ts";

/** Whether a call only binds a function: `this.tick.bind(this)`. */
export function isBind(node: ts.Node): node is ts.CallExpression & { readonly expression: ts.PropertyAccessExpression } {
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "bind";
}

/** Returns the expressions that a function gives back: its concise body or what its own `return`s name. */
export function returnedExpressions(node: FunctionNode): readonly ts.Expression[] {
  const body = node.body;
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (n: ts.Node): void => {
    if (ts.isFunctionLike(n) || ts.isClassLike(n)) return;
    if (ts.isReturnStatement(n) && n.expression) found.push(n.expression);
    else ts.forEachChild(n, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

/** Returns the constructor with a body, if the class has one. */
export function constructorOf(cls: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return cls.members.find((m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined);
}
