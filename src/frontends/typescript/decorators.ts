/** What a decorator of the program wraps around a method: the lock that it takes for each call. */
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
  const around = ts.isMethodDeclaration(node) ? aroundOf(node, body.front) : undefined;
  if (!around) return inside();
  const { decorator: at, api, takes, frees, ...call } = around;
  const run = (does: readonly string[]): void => runApi({ ...call, at, api: { ...api, does, result: undefined }, use: { how: "combined" }, body });
  run(["await", takes]);
  body.graph.scoped(inside, () => run([frees]));
}

function aroundOf(method: ts.MethodDeclaration, front: Front): Around | undefined {
  for (const decorator of ts.getDecorators(method) ?? [])
    for (const t of alternatives(front.types.typeOf(decorator.expression))) {
      const found = t.k === "func" ? lockIn(t.node, front) : undefined;
      if (found) return { decorator, ...found };
    }
  return undefined;
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
