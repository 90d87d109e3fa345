/** What an operand of knowledge names in a call: an argument, an option in it, the object it is called on. */
import { ts } from "ts-morph";
import { parseStep, type Operand } from "../../knowledge/index.ts";
import type { Resource } from "../../model.ts";
import type { ApiCall } from "./api.ts";
import { assignedToMember } from "./assignments.ts";
import type { Body } from "./body.ts";
import { short } from "./expressions.ts";
import { memberName } from "./members.ts";
import { isFunctionNode, unwrap } from "./resources.ts";
import { lookupValue } from "./scopes.ts";
import { positionOf } from "./source.ts";
import { alternatives } from "./types.ts";

/** Whether an option is passed: in a literal, or perhaps in an object that we do not see into. */
export function given(slot: string, node: ts.CallExpression | ts.NewExpression): boolean {
  const operand = operandOf(slot);
  const list = node.arguments ?? [];
  const index = operand.index === -1 ? list.length - 1 : (operand.index ?? 0);
  // What is spread may hold it.
  if (list.slice(0, index + 1).some(ts.isSpreadElement)) return true;
  const whole = list[index];
  if (!whole) return false;
  if (argument(operand, node)) return true;
  const e = initial(whole);
  if (operand.path.length === 0) return true;
  if (!ts.isObjectLiteralExpression(e)) return !ts.isLiteralExpression(e) && e.kind !== ts.SyntaxKind.NullKeyword && e.getText() !== "undefined" && !isFunctionNode(e);
  // `let options = { signal }`, `options.signal = signal`.
  const d = ts.isIdentifier(unwrap(whole)) ? lookupValue((unwrap(whole) as ts.Identifier).text, whole) : undefined;
  if (d && ts.isVariableDeclaration(d) && assignedToMember(d, operand.path[0]!).length > 0) return true;
  return e.properties.some((p) => ts.isSpreadAssignment(p) || (p.name !== undefined && memberName(p.name) === operand.path[0]));
}

function initial(node: ts.Expression): ts.Expression {
  const e = unwrap(node);
  if (!ts.isIdentifier(e)) return e;
  const d = lookupValue(e.text, e);
  return d && ts.isVariableDeclaration(d) && d.initializer ? unwrap(d.initializer) : e;
}

const operands = new Map<string, Operand>();

/** Returns the operand that a text of knowledge names. */
export function operandOf(text: string): Operand {
  let known = operands.get(text);
  if (!known) operands.set(text, (known = parseStep(`stop ${text}`).operand!));
  return known;
}

/** The argument, or the property of an options argument, that an operand names. */
export function argument(operand: Operand, node: ts.CallExpression | ts.NewExpression): ts.Expression | undefined {
  if (operand.root !== "arg") return undefined;
  const list = node.arguments ?? [];
  let e: ts.Expression | undefined = operand.index !== -1 ? list[operand.index ?? 0] : operand.path.length > 0 ? list.at(-1) : lastFunction(list);
  for (const name of operand.path) {
    const object: ts.Expression | undefined = e && initialLiteral(e);
    if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
    const p = object.properties.find((x) => x.name && memberName(x.name as ts.PropertyName) === name);
    e = p && ts.isPropertyAssignment(p) ? p.initializer : p && ts.isShorthandPropertyAssignment(p) ? p.name : p && ts.isMethodDeclaration(p) ? (p as unknown as ts.Expression) : undefined;
  }
  return e;
}

/** Returns what a constant was set to, for a name of one; else the expression itself. */
export function initialLiteral(node: ts.Expression): ts.Expression {
  const e = unwrap(node);
  if (!ts.isIdentifier(e)) return e;
  const d = lookupValue(e.text, e);
  return d && ts.isVariableDeclaration(d) && d.initializer && (d.parent.flags & ts.NodeFlags.Const) !== 0 ? unwrap(d.initializer) : e;
}

/** `argLast` is the last argument, and only if it can be a function. */
function lastFunction(list: readonly ts.Expression[]): ts.Expression | undefined {
  const e = list[list.length - 1];
  const plainest = e && unwrap(e);
  return plainest && (isFunctionNode(plainest) || ts.isIdentifier(plainest) || ts.isPropertyAccessExpression(plainest) || ts.isCallExpression(plainest)) ? e : undefined;
}

/** Returns the resource that an operand names, in words of the call. */
export function operandResource(operand: Operand, call: ApiCall): Resource | undefined {
  const { node, body, use } = call;
  const { resources } = body.front;
  let base: Resource | undefined;
  if (operand.root === "this") base = receiver(node, body);
  else if (operand.root === "result") base = use.target;
  else if (operand.root === "arg") {
    const e = argument(operand, node);
    base = e && (ts.isStringLiteralLike(e) ? { id: `${call.module}#${e.text}`, path: `${call.module}#${e.text}`, scope: "external", name: e.text } : (resources.of(e) ?? madeHere(e)));
  } else base = { id: `global#${operand.name}`, path: `global#${operand.name}`, scope: "external", name: operand.name ?? "" };
  if (!operand.key || !base) return base;
  const key = argument(operand.key, node);
  return key ? resources.keyed(base, key) : base;
}

/** What a call in place gives is an object of its own: `using(connection(), …)`. */
function madeHere(e: ts.Expression): Resource | undefined {
  const call = unwrap(e);
  if (!ts.isCallExpression(call)) return undefined;
  const name = `${short(call.expression)}()`;
  return { id: `${call.getSourceFile().fileName}#${name}`, path: `${name.replace(/[.[\]]/g, "_")}@${positionOf(call)}`, scope: "local", name };
}

/** Returns what a method is called on, or the function that is called. */
export function receiver(node: ts.CallExpression | ts.NewExpression, body: Body): Resource | undefined {
  const callee = unwrap(node.expression);
  if (ts.isNewExpression(node)) return undefined;
  return ts.isPropertyAccessExpression(callee) ? body.front.resources.of(callee.expression) : ts.isIdentifier(callee) || ts.isElementAccessExpression(callee) ? body.front.resources.of(callee) : undefined;
}

/** Returns the lock that an operand names: one that belongs to an object which this function was given, or found among others, is not its own. */
export function lockResource(operand: Operand | undefined, call: ApiCall): Resource | undefined {
  const { node, body } = call;
  const wrapped = operand?.root === "arg" ? undefined : wrappedLock(node, body);
  const on = wrapped ? body.front.resources.of(wrapped.lock) : operand ? operandResource(operand, call) : receiver(node, body);
  if (on?.scope !== "local" || !on.holder) return on;
  const callee = unwrap(node.expression);
  const named = operand?.root === "arg" ? argument(operand, node) : ts.isPropertyAccessExpression(callee) ? callee.expression : undefined;
  return named && isGiven(named, body) ? { ...on, scope: "instance" } : on;
}

/** `tryAcquire(lock).runExclusive(…)`: the lock that a wrapper in place stands for, and whether it is only tried. */
export function wrappedLock(node: ts.CallExpression | ts.NewExpression, { front }: Body): { readonly lock: ts.Expression; readonly tried?: boolean } | undefined {
  const callee = unwrap(node.expression);
  const wrapper = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : undefined;
  if (!wrapper || !ts.isCallExpression(wrapper)) return undefined;
  for (const t of alternatives(front.types.typeOf(wrapper.expression))) {
    const api = t.k === "apiValue" ? front.knowledge.api(t.module, t.path || "default") : undefined;
    const lock = api?.returns && /^arg\d$/.test(api.returns) ? wrapper.arguments[Number(api.returns.slice(3))] : undefined;
    if (lock) return { lock, tried: api?.tried };
  }
  return undefined;
}

function isGiven(named: ts.Expression, { front }: Body): boolean {
  let root = unwrap(named);
  while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
  const d = ts.isIdentifier(root) ? lookupValue(root.text, root) : undefined;
  if (!d) return false;
  if (ts.isParameter(d)) return true;
  if (!ts.isVariableDeclaration(d)) return false;
  if (ts.isForOfStatement(d.parent.parent)) return true;
  const from = d.initializer && unwrap(d.initializer);
  return from !== undefined && ts.isCallExpression(from) && alternatives(front.types.typeOf(from.expression)).some((t) => t.k === "apiMember" && t.module === "global");
}
