/** The type that a place gives to what is put there: parameters of callbacks, options, arguments. */
import { ts } from "ts-morph";
import { constructorOf } from "../callables.ts";
import { memberName } from "../members.ts";
import { firstUse } from "../named.ts";
import { alternatives, awaited, elementOf, union, UNKNOWN, valueOf, type Type } from "../types.ts";
import type { Inference } from "./inference.ts";

export interface Expected {
  ofParameter(p: ts.ParameterDeclaration): Type;
  expectedType(node: ts.Expression): Type;
}

/** Returns this part of inference, over all of it. */
export function createExpected(c: Inference): Expected {
  function ofParameter(p: ts.ParameterDeclaration): Type {
    const type = p.type ? c.fromNode(p.type) : UNKNOWN;
    if (alternatives(type).length > 0) return p.dotDotDotToken ? type : union([type, p.initializer && type.k !== "object" ? c.typeOf(p.initializer) : UNKNOWN]);
    if (p.initializer) {
      const made = c.typeOf(p.initializer);
      if (alternatives(made).length > 0) return made;
    }
    if (/\.[cm]?jsx?$/.test(p.getSourceFile().fileName)) {
      const doc = ts.getJSDocType(p);
      if (doc) return c.fromNode(doc);
    }
    return contextual(p);
  }

  /** The type that the place of a callback gives its parameter. */
  function contextual(p: ts.ParameterDeclaration): Type {
    const fn = p.parent;
    if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn) && !ts.isMethodDeclaration(fn) && !ts.isFunctionDeclaration(fn)) return UNKNOWN;
    const index = fn.parameters.indexOf(p);
    const option = ts.isFunctionDeclaration(fn) ? UNKNOWN : optionType(fn);
    const place = ts.isMethodDeclaration(fn) || alternatives(option).length > 0 ? undefined : (firstUse(fn) ?? (ts.isFunctionDeclaration(fn) ? undefined : fn));
    const expected = place ? expectedType(place) : option;
    return union(
      alternatives(expected).map((t) => {
        if (t.k === "signature" || t.k === "func") {
          const parameter = t.node.parameters[index];
          return parameter?.type ? c.fromNode(parameter.type) : UNKNOWN;
        }
        return t.k === "api" && t.name === "Callback" ? (t.args?.[index] ?? UNKNOWN) : UNKNOWN;
      }),
    );
  }

  /** `new ReadableStream({ start(controller) {} })`: what knowledge says of a callback in an options argument. */
  function optionType(fn: ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration): Type {
    const property = ts.isMethodDeclaration(fn) ? fn : fn.parent;
    if (!(ts.isMethodDeclaration(property) || ts.isPropertyAssignment(property)) || !ts.isObjectLiteralExpression(property.parent)) return UNKNOWN;
    const call = property.parent.parent;
    const name = memberName(property.name);
    if (name !== undefined && ts.isVariableDeclaration(call)) return union(alternatives(expectedType(property.parent)).map((t) => describedMember(t, name) ?? UNKNOWN));
    if (name === undefined || !(ts.isCallExpression(call) || ts.isNewExpression(call))) return UNKNOWN;
    const index = call.arguments?.indexOf(property.parent) ?? -1;
    return index < 0 ? UNKNOWN : union(alternatives(c.typeOf(call.expression)).map((t) => callbackType(t, call, index, `.${name}`) ?? UNKNOWN));
  }

  /** `const source: UnderlyingSource = { start(controller) {} }`: what knowledge says of a member that programs write themselves. */
  function describedMember(t: Type, name: string): Type | undefined {
    const params = t.k === "api" ? c.world.knowledge.api(t.module, `${t.name}.${name}`)?.callbackParams?.["this"] : undefined;
    return params && t.k === "api" ? { k: "api", module: "", name: "Callback", args: params.map((n) => c.named1(t.module, n)) } : undefined;
  }

  /** The callback that knowledge describes at an argument, or at a property of one. */
  function callbackType(t: Type, call: ts.CallExpression | ts.NewExpression, index: number, path: string): Type | undefined {
    if (t.k !== "apiValue" && t.k !== "apiMember" && t.k !== "api") return undefined;
    const key = t.k === "apiMember" ? `${t.type}.${t.member}` : t.k === "api" ? `${t.name}.()` : ts.isNewExpression(call) ? `${t.path || "default"}.constructor` : t.path || "default";
    const params = c.world.knowledge.api(t.module, key)?.callbackParams;
    const named = params?.[`arg${index}${path}`] ?? (index === (call.arguments?.length ?? 0) - 1 ? params?.[`argLast${path}`] : undefined);
    return named && { k: "api", module: "", name: "Callback", args: named.map((n) => c.named1(t.module, n)) };
  }

  /** The declared type of the place that an expression is put into. */
  function expectedType(node: ts.Expression): Type {
    const parent = node.parent;
    if (ts.isParenthesizedExpression(parent)) return expectedType(parent);
    if (ts.isVariableDeclaration(parent) && parent.type) return c.fromNode(parent.type);
    if (ts.isPropertyDeclaration(parent) && parent.type) return c.fromNode(parent.type);
    if (ts.isPropertyAssignment(parent) && (ts.isIdentifier(parent.name) || ts.isStringLiteral(parent.name))) return c.member(expectedType(parent.parent), parent.name.text);
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === node) return ts.isPropertyAccessExpression(parent.left) ? c.typeOf(parent.left) : UNKNOWN;
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.arguments?.includes(node)) return argumentType(parent, parent.arguments.indexOf(node));
    return UNKNOWN;
  }

  function argumentType(call: ts.CallExpression | ts.NewExpression, index: number): Type {
    const callee = c.typeOf(call.expression);
    return union(
      alternatives(callee).map((t) => {
        if (t.k === "func" || t.k === "signature") {
          const parameter = t.node.parameters[Math.min(index, t.node.parameters.length - 1)];
          return parameter?.type ? c.fromNode(parameter.type) : UNKNOWN;
        }
        if (t.k === "class") {
          const parameter = constructorOf(t.cls)?.parameters[index];
          return parameter?.type ? c.fromNode(parameter.type) : UNKNOWN;
        }
        const callback = callbackType(t, call, index, "");
        if (callback) return callback;
        if (t.k === "apiMember" && ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression)) return callbackOfContainer(c.typeOf(call.expression.expression), t.member);
        return UNKNOWN;
      }),
    );
  }

  /** `items.map((item) => …)`: the callback's parameters come from the container. */
  function callbackOfContainer(container: Type, method: string): Type {
    if (container.k === "promise" && method === "then") return { k: "api", module: "", name: "Callback", args: [awaited(container)] };
    if (container.k !== "api" || container.module !== "global") return UNKNOWN;
    const args = container.name === "Map" ? [valueOf(container), container.args?.[0] ?? UNKNOWN] : method === "reduce" ? [UNKNOWN, elementOf(container)] : [elementOf(container)];
    return { k: "api", module: "", name: "Callback", args };
  }

  return { ofParameter, expectedType };
}
