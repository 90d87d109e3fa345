/** What stands for a call made elsewhere: `const sending = send(); await sending;` as if it stood there, the parameter of a `.then`. */
import { ts } from "ts-morph";
import { givenAs } from "./named.ts";
import { lookupValue } from "./scopes.ts";
import { unwrapPlain } from "./source.ts";

/** Returns the call or `new` that a name stands for which is awaited or returned, where that stands just before, and the declaration that names it. */
export function justMade(node: ts.Expression): { readonly call: ts.CallExpression | ts.NewExpression; readonly as: ts.VariableDeclaration } | undefined {
  const e = unwrapPlain(node);
  const d = ts.isIdentifier(e) ? lookupValue(e.text, e) : undefined;
  const call = d && ts.isVariableDeclaration(d) && waitedNext(d) === e ? made(d) : undefined;
  return call && { call, as: d as ts.VariableDeclaration };
}

/** Returns the `await` of a call: around it, or in the next statement; the call itself where there is none. */
export function waitOf(call: ts.CallExpression | ts.NewExpression): ts.Node {
  const { parent } = call;
  if (ts.isAwaitExpression(parent)) return parent;
  const name = ts.isVariableDeclaration(parent) && made(parent) === call ? waitedNext(parent) : undefined;
  return name && ts.isAwaitExpression(name.parent) ? name.parent : call;
}

/** Tells whether the statement after a declaration begins by waiting for what it makes, or returns it. */
export function isWaitedNext(d: ts.VariableDeclaration): boolean {
  return made(d) !== undefined && waitedNext(d) !== undefined;
}

function made(d: ts.VariableDeclaration): ts.CallExpression | ts.NewExpression | undefined {
  const e = d.initializer && unwrapPlain(d.initializer);
  return e && (ts.isCallExpression(e) || ts.isNewExpression(e)) ? e : undefined;
}

/** The name in the next statement, where that is the first thing it comes to. */
function waitedNext(d: ts.VariableDeclaration): ts.Identifier | undefined {
  const list = d.parent;
  if (!ts.isVariableDeclarationList(list) || list.declarations.length !== 1 || (list.flags & ts.NodeFlags.BlockScoped) !== ts.NodeFlags.Const || !ts.isIdentifier(d.name) || !ts.isBlock(list.parent.parent)) return undefined;
  const { statements } = list.parent.parent;
  const next = statements[statements.indexOf(list.parent as ts.Statement) + 1];
  if (!next) return undefined;
  const e = ts.isReturnStatement(next) ? returned(next) : waited(first(next));
  return e && ts.isIdentifier(e) && e.text === d.name.text ? e : undefined;
}

function returned({ expression }: ts.ReturnStatement): ts.Expression | undefined {
  const e = expression && unwrapPlain(expression);
  return e && (ts.isIdentifier(e) ? e : waited(e));
}

function first(s: ts.Statement): ts.Expression | undefined {
  if (ts.isExpressionStatement(s) || ts.isIfStatement(s)) return s.expression;
  return ts.isVariableStatement(s) ? s.declarationList.declarations[0]?.initializer : undefined;
}

/** What an expression waits for before it does anything else. */
function waited(node: ts.Expression | undefined): ts.Expression | undefined {
  const e = node && unwrapPlain(node);
  if (!e) return undefined;
  if (ts.isAwaitExpression(e)) return unwrapPlain(e.expression);
  if (ts.isPrefixUnaryExpression(e)) return waited(e.operand);
  if (ts.isPropertyAccessExpression(e)) return waited(e.expression);
  if (!ts.isBinaryExpression(e)) return undefined;
  return e.operatorToken.kind === ts.SyntaxKind.EqualsToken ? waited(e.right) : waited(e.left);
}

/** Returns the call whose answer a parameter is: `ask().then((answer) => …)`. */
export function askedBy(p: ts.ParameterDeclaration): ts.CallExpression | undefined {
  const given = ts.isArrowFunction(p.parent) && p.parent.parameters[0] === p ? givenAs(p.parent) : undefined;
  const then = given?.parent;
  if (!then || !ts.isCallExpression(then) || then.arguments[0] !== given || !ts.isPropertyAccessExpression(then.expression) || then.expression.name.text !== "then") return undefined;
  const source = unwrapPlain(then.expression.expression);
  return ts.isCallExpression(source) ? source : undefined;
}
