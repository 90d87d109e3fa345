/** The type of what calls and `new` give back. */
import { ts } from "ts-morph";
import { isBind, returnedExpressions } from "../callables.ts";
import { lookupValue } from "../scopes.ts";
import { alternatives, awaited, builtin, elementOf, isPromise, PRIMITIVE, union, UNKNOWN, valueOf, type FunctionNode, type Type } from "../types.ts";
import type { Inference } from "./inference.ts";

export interface Calls {
  ofCall(node: ts.CallExpression): Type;
  ofNew(node: ts.NewExpression): Type;
  returnOf(type: Type, call?: ts.CallExpression | ts.NewExpression): Type;
  ofReturn(node: FunctionNode): Type;
}

/** Returns this part of inference, over all of it. */
export function createCalls(c: Inference): Calls {
  function ofCall(node: ts.CallExpression): Type {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      return specifier && ts.isStringLiteralLike(specifier) ? { k: "promise", of: c.ofModule(node.getSourceFile(), specifier.text, "*") } : { k: "promise", of: UNKNOWN };
    }
    if (ts.isIdentifier(node.expression) && node.expression.text === "require" && node.arguments.length === 1 && !lookupValue("require", node)) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteralLike(specifier)) return c.ofModule(node.getSourceFile(), specifier.text, "export=");
    }
    // `f.bind(x)` is `f` again, not what it returns.
    if (isBind(node)) return c.typeOf(node.expression.expression);
    const special = ofWellKnown(node) ?? madeFor(node);
    if (special) return special;
    return union(alternatives(c.typeOf(node.expression)).map((t) => returnOf(t, node)));
  }

  /** `injector.resolve<Clock>(QuartzClock)`: whoever is given a class and gives back what the class is has made one of it. */
  function madeFor({ typeArguments, arguments: [first] }: ts.CallExpression): Type | undefined {
    const wanted = typeArguments?.[0];
    if (!wanted || typeArguments.length > 1 || !first || !ts.isIdentifier(first) || !ts.isTypeReferenceNode(wanted)) return undefined;
    const given = c.typeOf(first);
    if (given.k !== "class") return undefined;
    const name = wanted.typeName.getText();
    const bases = (given.cls.heritageClauses ?? []).flatMap(({ types }) => types.map(({ expression }) => expression.getText()));
    return given.cls.name?.text === name || bases.includes(name) ? { k: "object", cls: given.cls } : undefined;
  }

  /** Calls whose type follows from their arguments: promise methods and combinators, container queries. */
  function ofWellKnown(node: ts.CallExpression): Type | undefined {
    if (!ts.isPropertyAccessExpression(node.expression)) return undefined;
    const method = node.expression.name.text;
    const on = c.typeOf(node.expression.expression);
    const [first] = node.arguments;
    if (on.k === "apiValue" && on.module === "global") {
      if (on.path === "Promise") {
        if (method === "all" || method === "allSettled") return { k: "promise", of: ofAll(first) };
        if (method === "withResolvers") return undefined;
        return { k: "promise", of: first ? awaited(elementOf(c.typeOf(first)).k === "unknown" ? c.typeOf(first) : elementOf(c.typeOf(first))) : UNKNOWN };
      }
      if (on.path === "Object" && first) {
        if (method === "values") return builtin("Array", valueOf(c.typeOf(first)));
        if (method === "entries") return builtin("Array", { k: "api", module: "global", name: "Tuple", args: [PRIMITIVE, valueOf(c.typeOf(first))] });
        if (method === "freeze" || method === "assign") return c.typeOf(first);
      }
      if (on.path === "Array" && method === "from" && first) return builtin("Array", elementOf(c.typeOf(first)));
    }
    if (isPromise(on)) {
      if (method === "then") {
        const callback = first && c.typeOf(first);
        const result = callback?.k === "func" ? awaited(returnOf(callback)) : UNKNOWN;
        return { k: "promise", of: result };
      }
      if (method === "catch" || method === "finally") return on;
    }
    for (const t of alternatives(on)) {
      if (t.k !== "api" || t.module !== "global") continue;
      if (t.name === "Map" || t.name === "WeakMap") {
        if (method === "get") return valueOf(t);
        if (method === "values") return builtin("Array", valueOf(t));
        if (method === "keys") return builtin("Array", t.args?.[0] ?? UNKNOWN);
        if (method === "entries") return builtin("Array", { k: "api", module: "global", name: "Tuple", args: [t.args?.[0] ?? UNKNOWN, valueOf(t)] });
        if (method === "set") return t;
      }
      if (t.name === "Array" || t.name === "Set" || t.name === "Tuple") {
        if (/^(shift|pop|at|find|findLast)$/.test(method)) return elementOf(t);
        if (/^(filter|slice|concat|reverse|sort|splice|toSorted|toReversed|values|flat)$/.test(method)) return builtin("Array", elementOf(t));
        if (method === "map" || method === "flatMap") {
          const callback = first && c.typeOf(first);
          return builtin("Array", callback?.k === "func" ? returnOf(callback) : UNKNOWN);
        }
      }
    }
    return undefined;
  }

  function ofAll(list: ts.Expression | undefined): Type {
    if (list && ts.isArrayLiteralExpression(list)) return { k: "api", module: "global", name: "Tuple", args: list.elements.map((e) => awaited(c.typeOf(e))) };
    return builtin("Array", list ? awaited(elementOf(c.typeOf(list))) : UNKNOWN);
  }

  function ofNew(node: ts.NewExpression): Type {
    return union(
      alternatives(c.typeOf(node.expression)).map((t) => {
        if (t.k === "class") return { k: "object", cls: t.cls, args: node.typeArguments?.map(c.fromNode) };
        if (t.k === "func") return c.instanceOf(t);
        if (t.k !== "apiValue") return UNKNOWN;
        if (t.module === "global" && t.path === "Promise") return { k: "promise", of: node.typeArguments?.[0] ? c.fromNode(node.typeArguments[0]) : UNKNOWN };
        const args = node.typeArguments?.map(c.fromNode) ?? (expectedArgs(node) as Type[] | undefined);
        // `new Response(text)` is no answer of a server, as what `fetch` returns is one.
        return c.apiType(t.module, c.world.knowledge.api(t.module, `${t.path}.constructor`)?.returns ?? t.path, args);
      }),
    );
  }

  /** `private readonly m: Map<string, Session> = new Map()`: the arguments stand in the annotation. */
  function expectedArgs(node: ts.NewExpression): readonly Type[] | undefined {
    const expected = c.expectedType(node);
    return expected.k === "api" ? expected.args : undefined;
  }

  function returnOf(type: Type, call?: ts.CallExpression | ts.NewExpression): Type {
    if (type.k === "func") return ofTypeParameter(type.node, call) ?? c.onceReturned(type.node, () => ofReturn(type.node));
    if (type.k === "signature") return c.fromNode(type.node.type);
    if (type.k === "union") return union(type.of.map((t) => returnOf(t, call)));
    if (type.k === "class") return UNKNOWN;
    const [module, key] = type.k === "apiValue" ? [type.module, type.path] : type.k === "apiMember" ? [type.module, `${type.type}.${type.member}`] : type.k === "api" ? [type.module, `${type.name}.()`] : ["", ""];
    const api = module ? c.world.knowledge.api(module, key === "" ? "default" : key, type.k === "apiValue") : undefined;
    if (!api) return type.k === "api" ? type : UNKNOWN;
    const promise = api.async === true || api.does.includes("await");
    let result: Type = UNKNOWN;
    if (api.result && call) result = { k: "apiResult", call, module, key: key === "" ? "default" : key };
    else if (api.returns === "this" && call && ts.isPropertyAccessExpression(call.expression)) result = c.typeOf(call.expression.expression);
    else if (api.returns && /^arg\d$/.test(api.returns)) {
      const given = call?.arguments?.[Number(api.returns.slice(3))];
      const plain = given ? c.typeOf(given) : UNKNOWN;
      result = key === "promisify" ? c.promisified(plain) : api.shared && plain.k === "func" ? { ...plain, shared: true } : plain;
    }
    else if (api.returns) result = c.named1(module, api.returns);
    if (result.k === "promise") return result;
    return promise ? { k: "promise", of: result } : result;
  }

  /** `getOrCreate(key: K): V` of a `Cache<string, Entry>` gives an `Entry`. */
  function ofTypeParameter(node: FunctionNode, call: ts.CallExpression | ts.NewExpression | undefined): Type | undefined {
    const cls = node.parent;
    if (!call || !ts.isPropertyAccessExpression(call.expression) || !ts.isClassLike(cls) || !node.type || !ts.isTypeReferenceNode(node.type) || !ts.isIdentifier(node.type.typeName)) return undefined;
    const name = node.type.typeName.text;
    const index = cls.typeParameters?.findIndex((each) => each.name.text === name) ?? -1;
    const receiver = index < 0 ? undefined : alternatives(c.typeOf(call.expression.expression)).find((t) => t.k === "object" && t.cls === cls);
    return receiver?.k === "object" ? receiver.args?.[index] : undefined;
  }

  function ofReturn(node: FunctionNode): Type {
    const isAsync = node.modifiers?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword) ?? false;
    const declaredType = node.type && c.fromNode(node.type);
    if (declaredType && alternatives(awaited(declaredType)).length > 0 && declaredType.k !== "interface" && declaredType.k !== "signature") return declaredType;
    const types = node.asteriskToken ? [] : returnedExpressions(node).map(c.typeOf);
    const inferred = union(types.map((t) => (isAsync ? awaited(t) : t)));
    const result = alternatives(awaited(inferred)).length > 0 ? inferred : (declaredType ?? inferred);
    if (isAsync && !isPromise(result)) return { k: "promise", of: result };
    return isPromise(declaredType ?? UNKNOWN) && !isPromise(result) ? { k: "promise", of: result } : result;
  }

  return { ofCall, ofNew, returnOf, ofReturn };
}
