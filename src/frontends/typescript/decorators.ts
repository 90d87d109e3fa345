/** What a decorator of the program wraps around a method: the lock that it takes for each call, or one run that all who call meanwhile share. */
import { ts } from "ts-morph";
import type { Api } from "../../knowledge/index.ts";
import { runApi } from "./api.ts";
import type { Body, Front } from "./body.ts";
import type { BodyNode } from "./functions.ts";
import { unwrap } from "./resources.ts";
import { alternatives, type FunctionNode } from "./types.ts";

interface Around {
  readonly decorator: ts.Decorator;
  readonly node: ts.CallExpression;
  readonly module: string;
  readonly key: string;
  readonly api: Api;
  readonly takes: string;
  readonly frees: string;
}

/** Lowers a method's body under the lock that its decorator takes; any other body as it is. */
export function lowerDecorated(node: BodyNode, body: Body, inside: () => void): void {
  if (!ts.isMethodDeclaration(node)) return inside();
  const around = aroundOf(node, body.front);
  if (!around) {
    if (decoratorsOf(node, body.front).some(({ func }) => sharesRuns(func))) body.func.exclusive = true;
    return inside();
  }
  const { decorator: at, api, takes, frees, ...call } = around;
  const run = (does: readonly string[]): void => runApi({ ...call, at, api: { ...api, does, result: undefined }, use: { how: "combined" }, body });
  run(["await", takes]);
  body.graph.scoped(inside, () => run([frees]));
}

function aroundOf(method: ts.MethodDeclaration, front: Front): Around | undefined {
  for (const { decorator, func } of decoratorsOf(method, front)) {
    const found = lockIn(func, front);
    if (found) return { decorator, ...found };
  }
  return undefined;
}

/** The decorators of a method that are functions of the program. */
function decoratorsOf(method: ts.MethodDeclaration, front: Front): readonly { readonly decorator: ts.Decorator; readonly func: FunctionNode }[] {
  return (ts.getDecorators(method) ?? []).flatMap((decorator) => alternatives(front.types.typeOf(decorator.expression)).flatMap((t) => (t.k === "func" ? [{ decorator, func: t.node }] : [])));
}

/** `let run = this[slot]; if (!run) this[slot] = run = method.apply(this, args); return run`: the promise of a run is kept, and given to whoever calls meanwhile. */
function sharesRuns(decorator: FunctionNode): boolean {
  let shares = sharing.get(decorator);
  if (shares === undefined) sharing.set(decorator, (shares = looksShared(decorator)));
  return shares;
}

const sharing = new WeakMap<FunctionNode, boolean>();

function looksShared(decorator: FunctionNode): boolean {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && /^(apply|call)$/.test(node.expression.name.text) && node.arguments[0]?.kind === ts.SyntaxKind.ThisKeyword) calls.push(node);
    ts.forEachChild(node, visit);
  };
  if (decorator.body) visit(decorator.body);
  return calls.some((call) => {
    const wrapper = ts.findAncestor(call, (node) => ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node));
    return !ts.isAwaitExpression(call.parent) && wrapper !== undefined && wrapper !== decorator && keepsWhatItReturns(wrapper as FunctionNode);
  });
}

/** It returns a variable that starts as what a slot holds, tests it, and stores something in that slot. */
function keepsWhatItReturns({ body }: FunctionNode): boolean {
  const from = new Map<string, string>();
  const tested = new Set<string>();
  const stored = new Set<string>();
  const returned = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) from.set(node.name.text, slotOf(unwrap(node.initializer)) ?? "");
    if (ts.isIfStatement(node)) for (const name of node.expression.getText().match(/[\w$]+/g) ?? []) tested.add(name);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) stored.add(slotOf(node.left) ?? "");
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "set" && node.arguments.length === 2) stored.add(`${node.expression.expression.getText()}[${node.arguments[0]!.getText()}]`);
    if (ts.isReturnStatement(node) && node.expression && ts.isIdentifier(unwrap(node.expression))) returned.add((unwrap(node.expression) as ts.Identifier).text);
    ts.forEachChild(node, visit);
  };
  if (body) visit(body);
  return [...from].some(([name, slot]) => slot !== "" && tested.has(name) && stored.has(slot) && returned.has(name));
}

/** `this[slot]`, `running.get(key)`: where it is kept, as written. */
function slotOf(node: ts.Expression): string | undefined {
  if (ts.isElementAccessExpression(node)) return `${node.expression.getText()}[${node.argumentExpression.getText()}]`;
  if (ts.isPropertyAccessExpression(node)) return node.getText();
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "get" && node.arguments.length === 1 ? `${node.expression.expression.getText()}[${node.arguments[0]!.getText()}]` : undefined;
}

/** The call in a decorator that takes a lock of the whole program, or of the object, around the call of the method. */
function lockIn(decorator: FunctionNode, front: Front): Omit<Around, "decorator"> | undefined {
  const [original] = decorator.parameters;
  if (!original || !ts.isIdentifier(original.name)) return undefined;
  const { text: name } = original.name;
  let found: Omit<Around, "decorator"> | undefined;
  const visit = (node: ts.Node): void => {
    if (found) return;
    if (ts.isCallExpression(node) && runsOriginal(node.expression, name)) found = enclosingLock(node, decorator, front);
    else ts.forEachChild(node, visit);
  };
  if (decorator.body) visit(decorator.body);
  return found;
}

/** `method.apply(this, args)`, `descriptor.value.call(this)`. */
function runsOriginal(callee: ts.Expression, name: string): boolean {
  const e = unwrap(callee);
  if (ts.isIdentifier(e)) return e.text === name;
  return ts.isPropertyAccessExpression(e) && /^(apply|call)$/.test(e.name.text) && ts.isIdentifier(unwrap(e.expression)) && (unwrap(e.expression) as ts.Identifier).text === name;
}

function enclosingLock(from: ts.Node, decorator: FunctionNode, front: Front): Omit<Around, "decorator"> | undefined {
  for (let node = from.parent; node !== decorator; node = node.parent) {
    if (!ts.isCallExpression(node)) continue;
    for (const t of alternatives(front.types.typeOf(node.expression))) {
      if (t.k !== "apiMember") continue;
      const key = `${t.type}.${t.member}`;
      const api = front.knowledge.api(t.module, key);
      const takes = api?.does.find((step) => step === "acquire this");
      const frees = api?.does.find((step) => step === "release this");
      if (api && takes && frees && isShared(node, front)) return { node, module: t.module, key, api, takes, frees };
    }
  }
  return undefined;
}

/** A lock that a decorator makes for each method is none that methods share. */
function isShared(node: ts.CallExpression, front: Front): boolean {
  const callee = unwrap(node.expression);
  const on = ts.isPropertyAccessExpression(callee) ? front.resources.of(callee.expression) : undefined;
  return on !== undefined && (on.scope === "module" || on.path.startsWith("this."));
}
