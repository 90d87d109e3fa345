/** Functions that make an object around variables of their own: what a class would be elsewhere. */
import { ts } from "ts-morph";
import { functionName, isFunctionNode, unwrap } from "./resources.ts";
import type { FunctionNode } from "./types.ts";

/** `function createClock() { function tick() {} return { start, stop() {} }; }`: the functions of a factory are the object's, as the methods of a class are: returns its name. */
export function factoryOf(node: FunctionNode): string | undefined {
  const statement = ts.isFunctionDeclaration(node) ? node : ts.isVariableDeclaration(node.parent) ? node.parent.parent.parent : undefined;
  const fn = statement && ts.isBlock(statement.parent) && isFunctionNode(statement.parent.parent) ? statement.parent.parent : undefined;
  return fn && givesFunctions(fn) ? functionName(fn) || undefined : undefined;
}

const givers = new WeakMap<FunctionNode, boolean>();

/** Whether what a function returns at its end is an object with functions in it. */
function givesFunctions(fn: FunctionNode): boolean {
  const known = givers.get(fn);
  if (known !== undefined) return known;
  const statements: readonly ts.Statement[] = fn.body && ts.isBlock(fn.body) ? fn.body.statements : [];
  const end = statements.filter((s) => ts.isReturnStatement(s)).at(-1);
  const made = end?.expression && unwrap(end.expression);
  const own = new Set(statements.flatMap((s) => (ts.isFunctionDeclaration(s) ? (s.name?.text ?? []) : ts.isVariableStatement(s) ? s.declarationList.declarations.flatMap(({ name, initializer }) => (ts.isIdentifier(name) && initializer && isFunctionNode(initializer) ? name.text : [])) : [])));
  const isFunction = (e: ts.Expression): boolean => isFunctionNode(e) || (ts.isIdentifier(e) && own.has(e.text));
  const gives = made !== undefined && ts.isObjectLiteralExpression(made) && made.properties.some((p) => ts.isMethodDeclaration(p) || (ts.isShorthandPropertyAssignment(p) ? own.has(p.name.text) : ts.isPropertyAssignment(p) && isFunction(p.initializer)));
  givers.set(fn, gives);
  return gives;
}
