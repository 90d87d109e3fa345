/** The type of an expression, from annotations, initialisers, assignments and API knowledge; without the compiler's checker, so that it works without node_modules. */
import { ts } from "ts-morph";
import type { Knowledge } from "../../knowledge/index.ts";
import { assignedTo, assignedToField } from "./assignments.ts";
import { exportsOf, type Exported } from "./exports.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { isStaticMember, memberDeclarations, memberName } from "./members.ts";
import type { Modules } from "./modules.ts";
import { lookupType, lookupValue, type Declaration } from "./scopes.ts";
import { alternatives, awaited, builtin, elementOf, isPromise, PRIMITIVE, PROMISE, union, UNKNOWN, valueOf, type FunctionNode, type Type } from "./types.ts";

/** What inference needs of the program: files on demand, modules, knowledge, class hierarchy. */
export interface World {
  file(path: string): ts.SourceFile | undefined;
  readonly modules: Modules;
  readonly knowledge: Knowledge;
  readonly hierarchy: Hierarchy;
}

export interface Types {
  typeOf(node: ts.Expression): Type;
  typeOfDeclaration(declaration: Declaration): Type;
  fromNode(node: ts.TypeNode | undefined): Type;
  member(type: Type, name: string): Type;
  /** What a call of a value of this type returns. */
  returnOf(type: Type, call?: ts.CallExpression | ts.NewExpression): Type;
  /** The declaration that an identifier means, through imports and re-exports. */
  declarationOf(name: ts.Identifier): Declaration | ts.Expression | undefined;
  /** The places of the program that make an instance of a class. */
  constructionsOf(cls: ts.ClassLikeDeclaration): readonly ts.NewExpression[];
}

/** Type annotations and conversions nest at most this deep before inference gives up on a value. */
const MAX_DEPTH = 60;

/** A member is looked for through at most this many bases, spreads and alternatives in a row. */
const MAX_HOPS = 24;

/** Returns inference over a program; results are kept a node. */
export function createTypes(world: World): Types {
  const memo = new Map<ts.Node, Type>();
  const returns = new Map<ts.Node, Type>();
  let depth = 0;
  let hops = 0;

  /** Computes once a node; a cycle sees `unknown`. */
  function guarded(node: ts.Node, compute: () => Type, kept = memo): Type {
    const known = kept.get(node);
    if (known) return known;
    if (depth > MAX_DEPTH) return UNKNOWN;
    kept.set(node, UNKNOWN);
    depth++;
    try {
      const type = compute();
      kept.set(node, type);
      return type;
    } finally {
      depth--;
    }
  }

  function typeOf(node: ts.Expression): Type {
    return guarded(node, () => infer(node));
  }

  function infer(node: ts.Expression): Type {
    if (ts.isIdentifier(node)) return ofIdentifier(node);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return ofThis(node);
    if (node.kind === ts.SyntaxKind.SuperKeyword) return ofSuper(node);
    if (ts.isPropertyAccessExpression(node)) return member(typeOf(node.expression), node.name.text);
    if (ts.isElementAccessExpression(node)) {
      const base = typeOf(node.expression);
      const key = node.argumentExpression;
      if (ts.isStringLiteralLike(key)) return member(base, key.text);
      const index = ts.isNumericLiteral(key) ? Number(key.text) : undefined;
      return union(alternatives(base).map((t) => (index !== undefined && t.k === "api" && t.name === "Tuple" ? (t.args?.[index] ?? UNKNOWN) : t.k === "apiResult" ? t : t.k === "literal" ? anyValue(t.node) : valueOf(t))));
    }
    if (ts.isCallExpression(node)) return ofCall(node);
    if (ts.isNewExpression(node)) return ofNew(node);
    if (ts.isAwaitExpression(node)) return awaited(typeOf(node.expression));
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return typeOf(node.expression);
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
      if (ts.isConstTypeReference(node.type)) return typeOf(node.expression);
      const declared = fromNode(node.type);
      return alternatives(declared).length > 0 ? declared : typeOf(node.expression);
    }
    if (ts.isSatisfiesExpression(node)) return typeOf(node.expression);
    if (ts.isConditionalExpression(node)) return union([typeOf(node.whenTrue), typeOf(node.whenFalse)]);
    if (ts.isBinaryExpression(node)) return ofBinary(node);
    if (ts.isFunctionExpression(node) || ts.isArrowFunction(node)) return { k: "func", node };
    if (ts.isClassExpression(node)) return { k: "class", cls: node };
    if (ts.isObjectLiteralExpression(node)) return { k: "literal", node };
    if (ts.isArrayLiteralExpression(node)) {
      const first = node.elements.find((e) => !ts.isOmittedExpression(e));
      return builtin("Array", first ? (ts.isSpreadElement(first) ? elementOf(typeOf(first.expression)) : typeOf(first)) : UNKNOWN);
    }
    if (ts.isLiteralExpression(node) || ts.isTemplateExpression(node) || ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return PRIMITIVE;
    return UNKNOWN;
  }

  function anyValue(node: ts.ObjectLiteralExpression): Type {
    return union(node.properties.slice(0, 6).map((p) => (ts.isPropertyAssignment(p) ? typeOf(p.initializer) : UNKNOWN)));
  }

  function ofBinary(node: ts.BinaryExpression): Type {
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.EqualsToken:
      case ts.SyntaxKind.CommaToken:
        return typeOf(node.right);
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
      case ts.SyntaxKind.BarBarEqualsToken:
      case ts.SyntaxKind.QuestionQuestionEqualsToken:
        return union([typeOf(node.left), typeOf(node.right)]);
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return typeOf(node.right);
      default:
        return PRIMITIVE;
    }
  }

  function ofIdentifier(node: ts.Identifier): Type {
    if (node.text === "undefined") return PRIMITIVE;
    const declaration = lookupValue(node.text, node);
    return declaration ? typeOfDeclaration(declaration) : ofGlobal(node.text);
  }

  function ofGlobal(name: string): Type {
    if (name === "globalThis" || name === "window" || name === "self" || name === "global") return { k: "apiValue", module: "global", path: "" };
    return valueOfApi("global", name) ?? { k: "apiValue", module: "global", path: name };
  }

  /** What an exported value or property of an API is, where knowledge says. */
  function valueOfApi(module: string, key: string): Type | undefined {
    const ref = world.knowledge.typeOf(module, key);
    if (!ref) return undefined;
    return ref.type === "" ? { k: "apiValue", module: ref.module, path: "" } : refType(ref);
  }

  function refType(ref: { readonly module: string; readonly type: string }): Type {
    return ref.module === "global" && ref.type === "Promise" ? { k: "promise", of: UNKNOWN } : { k: "api", module: ref.module, name: ref.type };
  }

  function ofThis(node: ts.Node): Type {
    // `{ ...this.state }`: a literal is `this` only in the methods it has.
    let member = false;
    for (let n: ts.Node | undefined = node.parent; n; n = n.parent) {
      if (ts.isClassLike(n)) return isStaticContext(node, n) ? { k: "class", cls: n } : { k: "object", cls: n };
      if (ts.isObjectLiteralExpression(n) && member) return { k: "literal", node: n };
      member ||= ts.isMethodDeclaration(n) || ts.isAccessor(n) || ts.isFunctionExpression(n);
      if (ts.isFunctionExpression(n) && !ts.isPropertyAssignment(n.parent)) {
        const prototype = prototypeOwner(n);
        return prototype ?? UNKNOWN;
      }
      if (ts.isFunctionDeclaration(n)) return UNKNOWN;
    }
    return UNKNOWN;
  }

  /** `Foo.prototype.bar = function () {}`: `this` is a Foo. Only ES classes are followed, so this finds a class of that name. */
  function prototypeOwner(n: ts.FunctionExpression): Type | undefined {
    const parent = n.parent;
    if (!ts.isBinaryExpression(parent) || !ts.isPropertyAccessExpression(parent.left)) return undefined;
    const object = parent.left.expression;
    if (!ts.isPropertyAccessExpression(object) || object.name.text !== "prototype") return undefined;
    const type = typeOf(object.expression);
    return type.k === "class" ? { k: "object", cls: type.cls } : undefined;
  }

  function ofSuper(node: ts.Node): Type {
    const self = ofThis(node);
    return self.k === "object" || self.k === "class" ? (baseOf(self.cls) ?? UNKNOWN) : UNKNOWN;
  }

  /** The type of instances of a class's base. */
  function baseOf(cls: ts.ClassLikeDeclaration): Type | undefined {
    const heritage = cls.heritageClauses?.find((h) => h.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    if (!heritage) return undefined;
    return union(alternatives(typeOf(heritage.expression)).map(instanceOf));
  }

  function instanceOf(type: Type): Type {
    if (type.k === "class") return { k: "object", cls: type.cls };
    if (type.k === "apiValue") return apiType(type.module, type.path);
    return UNKNOWN;
  }

  /** The API type that a class value of a module makes; `default` may have a name of its own. */
  function apiType(module: string, path: string, args?: readonly Type[]): Type {
    const ref = world.knowledge.typeOf(module, path || "default");
    return ref && ref.type !== "" ? { k: "api", module: ref.module, name: ref.type, args } : { k: "api", module, name: path || "default", args };
  }

  function typeOfDeclaration(d: Declaration): Type {
    return guarded(d, () => declared(d));
  }

  function declared(d: Declaration): Type {
    if (ts.isVariableDeclaration(d)) return ofVariable(d);
    if (ts.isParameter(d)) return ofParameter(d);
    if (ts.isBindingElement(d)) return ofBinding(d);
    if (ts.isFunctionDeclaration(d) || ts.isFunctionExpression(d)) return ts.isFunctionDeclaration(d) && !d.body ? { k: "signature", node: d } : { k: "func", node: d };
    if (ts.isClassLike(d)) return { k: "class", cls: d };
    if (ts.isEnumDeclaration(d)) return { k: "enum", decl: d };
    if (ts.isImportSpecifier(d)) return ofImport(d, (d.propertyName ?? d.name).text);
    if (ts.isImportClause(d)) return ofImport(d, "default");
    if (ts.isNamespaceImport(d)) return ofImport(d, "*");
    if (ts.isImportEqualsDeclaration(d)) {
      const reference = d.moduleReference;
      return ts.isExternalModuleReference(reference) && ts.isStringLiteral(reference.expression) ? ofModule(d.getSourceFile(), reference.expression.text, "export=") : UNKNOWN;
    }
    return UNKNOWN;
  }

  function ofImport(d: ts.ImportSpecifier | ts.ImportClause | ts.NamespaceImport, name: string): Type {
    let node: ts.Node = d;
    while (!ts.isImportDeclaration(node)) node = node.parent;
    return ts.isStringLiteral(node.moduleSpecifier) ? ofModule(d.getSourceFile(), node.moduleSpecifier.text, name) : UNKNOWN;
  }

  /** What `name` of a module is; `*` is the module itself. */
  function ofModule(from: ts.SourceFile, specifier: string, name: string): Type {
    const target = world.modules.resolve(from.fileName, specifier);
    // A wrapper of the language's promise has the same constructor and combinators.
    if ("module" in target && PROMISE.test(name) && !world.knowledge.typeOf(target.module, name)) return { k: "apiValue", module: "global", path: "Promise" };
    if ("module" in target) return { k: "apiValue", module: target.module, path: name === "*" || name === "export=" ? "" : name };
    return exported(target.file, name, new Set());
  }

  function exported(path: string, name: string, seen: Set<string>): Type {
    const found = findExport(path, name, seen);
    if (!found) return UNKNOWN;
    if ("type" in found) return found.type;
    return "declaration" in found ? typeOfDeclaration(found.declaration) : typeOf(found.expression);
  }

  type Found = { readonly declaration: Declaration } | { readonly expression: ts.Expression } | { readonly type: Type };

  function findExport(path: string, name: string, seen: Set<string>): Found | undefined {
    if (name === "*") return { type: { k: "namespace", file: path } };
    const key = `${path}\0${name}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    const file = world.file(path);
    if (!file) return undefined;
    const { names, stars } = exportsOf(file);
    const e = names.get(name) ?? (name === "export=" ? names.get("default") : name === "default" ? names.get("export=") : undefined);
    if (e) return follow(file, e, seen);
    if (name === "export=" || (name === "default" && names.size > 0)) return { type: { k: "namespace", file: path } };
    for (const star of stars) {
      const target = world.modules.resolve(path, star);
      const found = "file" in target ? findExport(target.file, name, seen) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  function follow(file: ts.SourceFile, e: Exported, seen: Set<string>): Found | undefined {
    if ("declaration" in e) return importedAgain(e.declaration, seen) ?? e;
    if ("expression" in e) return e;
    const target = world.modules.resolve(file.fileName, "from" in e ? e.from : e.namespace);
    const name = "from" in e ? e.name : "*";
    if ("module" in target) return { type: { k: "apiValue", module: target.module, path: name === "*" ? "" : name } };
    return findExport(target.file, name, seen);
  }

  /** `import { a } from "./x"; export { a }`: goes on to where `a` is declared. */
  function importedAgain(d: Declaration, seen: Set<string>): Found | undefined {
    if (!ts.isImportSpecifier(d) && !ts.isImportClause(d) && !ts.isNamespaceImport(d)) return undefined;
    let node: ts.Node = d;
    while (!ts.isImportDeclaration(node)) node = node.parent;
    if (!ts.isStringLiteral(node.moduleSpecifier)) return undefined;
    const target = world.modules.resolve(d.getSourceFile().fileName, node.moduleSpecifier.text);
    if ("module" in target) return undefined;
    return findExport(target.file, ts.isImportSpecifier(d) ? (d.propertyName ?? d.name).text : ts.isImportClause(d) ? "default" : "*", seen);
  }

  function ofVariable(d: ts.VariableDeclaration): Type {
    if (d.type) {
      const type = fromNode(d.type);
      if (alternatives(type).length > 0) return refine(type, d.initializer);
    }
    if (d.initializer) {
      const type = typeOf(d.initializer);
      if (alternatives(type).length > 0 || !ts.isIdentifier(d.name)) return type;
      return (d.parent.flags & ts.NodeFlags.Const) !== 0 ? type : assigned(d, type);
    }
    const list = d.parent.parent;
    if (list && ts.isForOfStatement(list)) {
      const element = elementOf(list.awaitModifier ? awaited(typeOf(list.expression)) : typeOf(list.expression));
      return element;
    }
    return ts.isIdentifier(d.name) ? assigned(d, UNKNOWN) : UNKNOWN;
  }

  /** An interface annotation on a value that is made right there: the made thing is more exact. */
  function refine(type: Type, initializer: ts.Expression | undefined): Type {
    if (!initializer || type.k !== "interface") return type;
    const made = typeOf(initializer);
    return made.k === "literal" || made.k === "object" ? made : type;
  }

  /** The types of what is assigned to a `let` in its function. */
  function assigned(d: ts.VariableDeclaration, otherwise: Type): Type {
    const types = assignedTo(d).filter((e) => e !== undefined).slice(0, 4).map(typeOf);
    return types.length > 0 ? union(types) : otherwise;
  }

  function ofParameter(p: ts.ParameterDeclaration): Type {
    const type = p.type ? fromNode(p.type) : UNKNOWN;
    if (alternatives(type).length > 0) return p.dotDotDotToken ? type : union([type, p.initializer && type.k !== "object" ? typeOf(p.initializer) : UNKNOWN]);
    if (p.initializer) {
      const made = typeOf(p.initializer);
      if (alternatives(made).length > 0) return made;
    }
    if (/\.[cm]?jsx?$/.test(p.getSourceFile().fileName)) {
      const doc = ts.getJSDocType(p);
      if (doc) return fromNode(doc);
    }
    return contextual(p);
  }

  /** The type that the place of a callback gives its parameter. */
  function contextual(p: ts.ParameterDeclaration): Type {
    const fn = p.parent;
    if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn) && !ts.isMethodDeclaration(fn)) return UNKNOWN;
    const index = fn.parameters.indexOf(p);
    const option = optionType(fn);
    const expected = alternatives(option).length > 0 || ts.isMethodDeclaration(fn) ? option : expectedType(fn);
    return union(
      alternatives(expected).map((t) => {
        if (t.k === "signature" || t.k === "func") {
          const parameter = t.node.parameters[index];
          return parameter?.type ? fromNode(parameter.type) : UNKNOWN;
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
    if (name === undefined || !(ts.isCallExpression(call) || ts.isNewExpression(call))) return UNKNOWN;
    const index = call.arguments?.indexOf(property.parent) ?? -1;
    return index < 0 ? UNKNOWN : union(alternatives(typeOf(call.expression)).map((t) => callbackType(t, call, index, `.${name}`) ?? UNKNOWN));
  }

  /** The callback that knowledge describes at an argument, or at a property of one. */
  function callbackType(t: Type, call: ts.CallExpression | ts.NewExpression, index: number, path: string): Type | undefined {
    if (t.k !== "apiValue" && t.k !== "apiMember" && t.k !== "api") return undefined;
    const key = t.k === "apiMember" ? `${t.type}.${t.member}` : t.k === "api" ? `${t.name}.()` : ts.isNewExpression(call) ? `${t.path || "default"}.constructor` : t.path || "default";
    const params = world.knowledge.api(t.module, key)?.callbackParams;
    const named = params?.[`arg${index}${path}`] ?? (index === (call.arguments?.length ?? 0) - 1 ? params?.[`argLast${path}`] : undefined);
    return named && { k: "api", module: "", name: "Callback", args: named.map((n) => named1(t.module, n)) };
  }

  /** The declared type of the place that an expression is put into. */
  function expectedType(node: ts.Expression): Type {
    const parent = node.parent;
    if (ts.isParenthesizedExpression(parent)) return expectedType(parent);
    if (ts.isVariableDeclaration(parent) && parent.type) return fromNode(parent.type);
    if (ts.isPropertyDeclaration(parent) && parent.type) return fromNode(parent.type);
    if (ts.isPropertyAssignment(parent) && (ts.isIdentifier(parent.name) || ts.isStringLiteral(parent.name))) return member(expectedType(parent.parent), parent.name.text);
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === node) return ts.isPropertyAccessExpression(parent.left) ? typeOf(parent.left) : UNKNOWN;
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.arguments?.includes(node)) return argumentType(parent, parent.arguments.indexOf(node));
    return UNKNOWN;
  }

  function argumentType(call: ts.CallExpression | ts.NewExpression, index: number): Type {
    const callee = typeOf(call.expression);
    return union(
      alternatives(callee).map((t) => {
        if (t.k === "func" || t.k === "signature") {
          const parameter = t.node.parameters[Math.min(index, t.node.parameters.length - 1)];
          return parameter?.type ? fromNode(parameter.type) : UNKNOWN;
        }
        if (t.k === "class") {
          const parameter = constructorOf(t.cls)?.parameters[index];
          return parameter?.type ? fromNode(parameter.type) : UNKNOWN;
        }
        const callback = callbackType(t, call, index, "");
        if (callback) return callback;
        if (t.k === "apiMember" && ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression)) return callbackOfContainer(typeOf(call.expression.expression), t.member);
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

  function named1(module: string, text: string): Type {
    const ref = world.knowledge.ref(module, text);
    return ref ? refType(ref) : UNKNOWN;
  }

  function ofBinding(d: ts.BindingElement): Type {
    const pattern = d.parent;
    const owner = pattern.parent;
    const from = typeOfDeclaration(owner);
    let type: Type = UNKNOWN;
    if (ts.isObjectBindingPattern(pattern)) {
      const name = d.propertyName ?? d.name;
      if (d.dotDotDotToken) type = from;
      else if (ts.isIdentifier(name) || ts.isStringLiteral(name)) type = member(from, name.text);
    } else {
      const index = pattern.elements.indexOf(d);
      type = union(alternatives(from).map((t) => (t.k === "api" && t.name === "Tuple" ? (t.args?.[index] ?? UNKNOWN) : t.k === "apiResult" ? t : elementOf(t))));
    }
    if (!d.initializer) return type;
    const fallback = typeOf(d.initializer);
    // An option that is a function runs its default unless somebody gives another.
    return alternatives(type).length === 0 ? fallback : fallback.k === "func" ? union([type, fallback]) : type;
  }

  function ofCall(node: ts.CallExpression): Type {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      return specifier && ts.isStringLiteralLike(specifier) ? { k: "promise", of: ofModule(node.getSourceFile(), specifier.text, "*") } : { k: "promise", of: UNKNOWN };
    }
    if (ts.isIdentifier(node.expression) && node.expression.text === "require" && node.arguments.length === 1 && !lookupValue("require", node)) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteralLike(specifier)) return ofModule(node.getSourceFile(), specifier.text, "export=");
    }
    // `f.bind(x)` is `f` again, not what it returns.
    if (isBind(node)) return typeOf(node.expression.expression);
    const special = ofWellKnown(node);
    if (special) return special;
    return union(alternatives(typeOf(node.expression)).map((t) => returnOf(t, node)));
  }

  /** Calls whose type follows from their arguments: promise methods and combinators, container queries. */
  function ofWellKnown(node: ts.CallExpression): Type | undefined {
    if (!ts.isPropertyAccessExpression(node.expression)) return undefined;
    const method = node.expression.name.text;
    const on = typeOf(node.expression.expression);
    const [first] = node.arguments;
    if (on.k === "apiValue" && on.module === "global") {
      if (on.path === "Promise") {
        if (method === "all" || method === "allSettled") return { k: "promise", of: ofAll(first) };
        if (method === "withResolvers") return undefined;
        return { k: "promise", of: first ? awaited(elementOf(typeOf(first)).k === "unknown" ? typeOf(first) : elementOf(typeOf(first))) : UNKNOWN };
      }
      if (on.path === "Object" && first) {
        if (method === "values") return builtin("Array", valueOf(typeOf(first)));
        if (method === "entries") return builtin("Array", { k: "api", module: "global", name: "Tuple", args: [PRIMITIVE, valueOf(typeOf(first))] });
        if (method === "freeze" || method === "assign") return typeOf(first);
      }
      if (on.path === "Array" && method === "from" && first) return builtin("Array", elementOf(typeOf(first)));
    }
    if (isPromise(on)) {
      if (method === "then") {
        const callback = first && typeOf(first);
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
          const callback = first && typeOf(first);
          return builtin("Array", callback?.k === "func" ? returnOf(callback) : UNKNOWN);
        }
      }
    }
    return undefined;
  }

  function ofAll(list: ts.Expression | undefined): Type {
    if (list && ts.isArrayLiteralExpression(list)) return { k: "api", module: "global", name: "Tuple", args: list.elements.map((e) => awaited(typeOf(e))) };
    return builtin("Array", list ? awaited(elementOf(typeOf(list))) : UNKNOWN);
  }

  function ofNew(node: ts.NewExpression): Type {
    return union(
      alternatives(typeOf(node.expression)).map((t) => {
        if (t.k === "class") return { k: "object", cls: t.cls, args: node.typeArguments?.map(fromNode) };
        if (t.k !== "apiValue") return UNKNOWN;
        if (t.module === "global" && t.path === "Promise") return { k: "promise", of: node.typeArguments?.[0] ? fromNode(node.typeArguments[0]) : UNKNOWN };
        const args = node.typeArguments?.map(fromNode) ?? (expectedArgs(node) as Type[] | undefined);
        return apiType(t.module, t.path, args);
      }),
    );
  }

  /** `private readonly m: Map<string, Session> = new Map()`: the arguments stand in the annotation. */
  function expectedArgs(node: ts.NewExpression): readonly Type[] | undefined {
    const expected = expectedType(node);
    return expected.k === "api" ? expected.args : undefined;
  }

  function returnOf(type: Type, call?: ts.CallExpression | ts.NewExpression): Type {
    if (type.k === "func") return guarded(type.node, () => ofReturn(type.node), returns);
    if (type.k === "signature") return fromNode(type.node.type);
    if (type.k === "union") return union(type.of.map((t) => returnOf(t, call)));
    if (type.k === "class") return UNKNOWN;
    const [module, key] = type.k === "apiValue" ? [type.module, type.path] : type.k === "apiMember" ? [type.module, `${type.type}.${type.member}`] : type.k === "api" ? [type.module, `${type.name}.()`] : ["", ""];
    const api = module ? world.knowledge.api(module, key === "" ? "default" : key, type.k === "apiValue") : undefined;
    if (!api) return type.k === "api" ? type : UNKNOWN;
    const promise = api.async === true || api.does.includes("await");
    let result: Type = UNKNOWN;
    if (api.result && call) result = { k: "apiResult", call, module, key: key === "" ? "default" : key };
    else if (api.returns === "this" && call && ts.isPropertyAccessExpression(call.expression)) result = typeOf(call.expression.expression);
    else if (api.returns && /^arg\d$/.test(api.returns)) {
      const given = call?.arguments?.[Number(api.returns.slice(3))];
      const plain = given ? typeOf(given) : UNKNOWN;
      result = key === "promisify" ? promisified(plain) : api.shared && plain.k === "func" ? { ...plain, shared: true } : plain;
    }
    else if (api.returns) result = named1(module, api.returns);
    if (result.k === "promise") return result;
    return promise ? { k: "promise", of: result } : result;
  }

  /** The form of a callback API that gives a promise has a key of its own. */
  function promisified(type: Type): Type {
    if (type.k === "apiValue" && world.knowledge.api(type.module, `${type.path}.promisified`)) return { ...type, path: `${type.path}.promisified` };
    if (type.k === "apiMember" && world.knowledge.api(type.module, `${type.type}.${type.member}.promisified`)) return { ...type, member: `${type.member}.promisified` };
    return type;
  }

  function ofReturn(node: FunctionNode): Type {
    const isAsync = node.modifiers?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword) ?? false;
    const declaredType = node.type && fromNode(node.type);
    if (declaredType && alternatives(awaited(declaredType)).length > 0 && declaredType.k !== "interface") return declaredType;
    const types = node.asteriskToken ? [] : returnedExpressions(node).map(typeOf);
    const inferred = union(types.map((t) => (isAsync ? awaited(t) : t)));
    const result = alternatives(awaited(inferred)).length > 0 ? inferred : (declaredType ?? inferred);
    if (isAsync && !isPromise(result)) return { k: "promise", of: result };
    return isPromise(declaredType ?? UNKNOWN) && !isPromise(result) ? { k: "promise", of: result } : result;
  }

  /** Spreads, bases and unions may lead back to where they started. */
  function member(type: Type, name: string): Type {
    if (hops > MAX_HOPS) return UNKNOWN;
    hops++;
    try {
      return memberOf(type, name);
    } finally {
      hops--;
    }
  }

  function memberOf(type: Type, name: string): Type {
    switch (type.k) {
      case "union":
        return union(type.of.map((t) => member(t, name)));
      case "object":
      case "class":
        return classMember(type, name);
      case "interface":
        return interfaceMember(type, name);
      case "literal":
        return literalMember(type.node, name);
      case "namespace":
        return exported(type.file, name, new Set());
      case "apiValue":
        return apiMember(type.module, type.path, name);
      case "api":
        return instanceMember(type, name);
      case "promise":
        return { k: "apiMember", module: "global", type: "Promise", member: name };
      case "func":
        return /^(call|apply|bind)$/.test(name) ? type : UNKNOWN;
      case "enum":
        return PRIMITIVE;
      case "apiResult": {
        // The releaser may be one method of the result; what else it has is its type's.
        const api = world.knowledge.api(type.module, type.key);
        if (api?.resultPath === name) return type;
        return api?.returns ? member(named1(type.module, api.returns), name) : UNKNOWN;
      }
      default:
        return UNKNOWN;
    }
  }

  function apiMember(module: string, path: string, name: string): Type {
    if (path === "" && module === "global") return ofGlobal(name);
    const joined = path === "" || path === "default" ? name : `${path}.${name}`;
    // An export under another name may be a class; a property is a value.
    const value = joined.includes(".") ? valueOfApi(module, joined) : undefined;
    return value ?? { k: "apiValue", module, path: joined };
  }

  function instanceMember(type: Type & { k: "api" }, name: string): Type {
    const value = valueOfApi(type.module, `${type.name}.${name}`);
    if (value) return value;
    return { k: "apiMember", module: type.module, type: type.name, member: name };
  }

  function classMember(type: Type & ({ k: "object" } | { k: "class" }), name: string): Type {
    const found = memberDeclarations(type.cls, name, type.k === "class");
    if (found.length > 0) return union(found.map((d) => ofMember(d, type.cls)));
    const base = baseOf(type.cls);
    if (!base) return UNKNOWN;
    return type.k === "class" ? union(alternatives(base).map((b) => (b.k === "object" ? classMember({ k: "class", cls: b.cls }, name) : UNKNOWN))) : member(base, name);
  }

  function ofMember(d: ts.Node, cls: ts.ClassLikeDeclaration): Type {
    if (ts.isMethodDeclaration(d)) return d.body ? { k: "func", node: d } : { k: "signature", node: d };
    if (ts.isGetAccessorDeclaration(d)) return guarded(d, () => ofReturn(d), returns);
    if (ts.isSetAccessorDeclaration(d)) return UNKNOWN;
    if (ts.isParameter(d)) return typeOfDeclaration(d);
    if (ts.isPropertyDeclaration(d)) {
      return guarded(d, () => {
        const type = d.type ? fromNode(d.type) : UNKNOWN;
        if (alternatives(type).length > 0) return type.k === "signature" ? union([type, fieldValues(d, cls)]) : refine(type, d.initializer);
        const made = d.initializer ? typeOf(d.initializer) : UNKNOWN;
        return alternatives(made).length > 0 ? made : fieldValues(d, cls);
      });
    }
    if (ts.isExpression(d)) return typeOf(d);
    return UNKNOWN;
  }

  /** The types of what the class assigns to one of its fields. */
  function fieldValues(d: ts.PropertyDeclaration, cls: ts.ClassLikeDeclaration): Type {
    const name = memberName(d.name);
    if (name === undefined) return UNKNOWN;
    return union(assignedToField(cls, name).filter((e) => e !== undefined).slice(0, 4).map(typeOf));
  }

  function interfaceMember(type: Type & { k: "interface" }, name: string): Type {
    for (const m of type.decl.members) {
      if (!m.name || memberName(m.name) !== name) continue;
      if (ts.isMethodSignature(m)) return { k: "signature", node: m };
      if (ts.isPropertySignature(m)) return fromNode(m.type);
      if (ts.isGetAccessorDeclaration(m)) return fromNode(m.type);
    }
    if (!ts.isInterfaceDeclaration(type.decl)) return UNKNOWN;
    for (const h of type.decl.heritageClauses ?? []) {
      for (const t of h.types) {
        const found = member(fromNode(t), name);
        if (found.k !== "unknown") return found;
      }
    }
    return UNKNOWN;
  }

  function literalMember(node: ts.ObjectLiteralExpression, name: string): Type {
    for (const p of node.properties) {
      if (ts.isSpreadAssignment(p) || !p.name || memberName(p.name) !== name) continue;
      if (ts.isPropertyAssignment(p)) return typeOf(p.initializer);
      if (ts.isShorthandPropertyAssignment(p)) return ofIdentifier(p.name);
      if (ts.isMethodDeclaration(p)) return { k: "func", node: p };
      if (ts.isGetAccessorDeclaration(p)) return guarded(p, () => ofReturn(p), returns);
    }
    for (const p of node.properties) {
      if (!ts.isSpreadAssignment(p)) continue;
      const found = member(typeOf(p.expression), name);
      if (found.k !== "unknown") return found;
    }
    return UNKNOWN;
  }

  function fromNode(node: ts.TypeNode | undefined): Type {
    return node ? guarded(node, () => resolveTypeNode(node)) : UNKNOWN;
  }

  function resolveTypeNode(node: ts.TypeNode): Type {
    if (ts.isTypeReferenceNode(node)) return ofReference(node.typeName, node.typeArguments?.map(fromNode), node);
    if (ts.isExpressionWithTypeArguments(node)) return ts.isIdentifier(node.expression) ? ofReference(node.expression, node.typeArguments?.map(fromNode), node) : union(alternatives(typeOf(node.expression)).map(instanceOf));
    if (ts.isArrayTypeNode(node)) return builtin("Array", fromNode(node.elementType));
    if (ts.isTupleTypeNode(node)) return { k: "api", module: "global", name: "Tuple", args: node.elements.map((e) => fromNode(ts.isNamedTupleMember(e) ? e.type : e)) };
    if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return union(node.types.map(fromNode));
    if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) return fromNode(node.type);
    if (ts.isFunctionTypeNode(node)) return { k: "signature", node };
    if (ts.isTypeLiteralNode(node)) return { k: "interface", decl: node };
    if (ts.isTypeQueryNode(node) && ts.isIdentifier(node.exprName)) return ofIdentifier(node.exprName);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal) && node.qualifier && ts.isIdentifier(node.qualifier)) {
      const target = world.modules.resolve(node.getSourceFile().fileName, node.argument.literal.text);
      return "module" in target ? { k: "api", module: target.module, name: node.qualifier.text } : typeExport(target.file, node.qualifier.text);
    }
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword:
      case ts.SyntaxKind.NumberKeyword:
      case ts.SyntaxKind.BooleanKeyword:
      case ts.SyntaxKind.VoidKeyword:
      case ts.SyntaxKind.UndefinedKeyword:
      case ts.SyntaxKind.BigIntKeyword:
      case ts.SyntaxKind.LiteralType:
        return PRIMITIVE;
      default:
        return UNKNOWN;
    }
  }

  function ofReference(name: ts.EntityName, args: readonly Type[] | undefined, at: ts.Node): Type {
    if (ts.isQualifiedName(name)) {
      if (!ts.isIdentifier(name.left)) return UNKNOWN;
      const space = lookupType(name.left.text, at) ?? lookupValue(name.left.text, at);
      const owner = space ? typeOfDeclaration(space) : ofGlobal(name.left.text);
      if (owner.k === "apiValue") return { k: "api", module: owner.module, name: owner.path ? `${owner.path}.${name.right.text}` : name.right.text, args };
      return owner.k === "namespace" ? typeExport(owner.file, name.right.text) : UNKNOWN;
    }
    const d = lookupType(name.text, at);
    if (!d) return ofGlobalType(name.text, args);
    return ofTypeDeclaration(d, args);
  }

  function ofGlobalType(name: string, args: readonly Type[] | undefined): Type {
    const [first = UNKNOWN, second = UNKNOWN] = args ?? [];
    switch (name) {
      case "Promise":
      case "PromiseLike":
        return { k: "promise", of: first };
      case "Awaited":
        return awaited(first);
      case "Readonly":
      case "Required":
      case "Partial":
      case "NonNullable":
      case "Pick":
      case "Omit":
        return first;
      case "InstanceType":
        return instanceOf(first);
      case "ReturnType":
        return returnOf(first);
      case "ReadonlyArray":
      case "Iterable":
      case "IterableIterator":
      case "AsyncIterable":
      case "AsyncIterableIterator":
      case "AsyncGenerator":
      case "Generator":
        return builtin("Array", first);
      case "Record":
        return { k: "api", module: "global", name: "Record", args: [first, second] };
      case "ReadonlyMap":
        return builtin("Map", first, second);
      case "ReadonlySet":
        return builtin("Set", first);
      default: {
        const space = name.indexOf(".");
        return { k: "api", module: "global", name: space > 0 ? name.slice(space + 1) : name, args };
      }
    }
  }

  function ofTypeDeclaration(d: Declaration, args: readonly Type[] | undefined): Type {
    if (ts.isClassLike(d)) return { k: "object", cls: d, args };
    if (ts.isInterfaceDeclaration(d)) return { k: "interface", decl: d, args };
    if (ts.isTypeAliasDeclaration(d)) return fromNode(d.type);
    if (ts.isTypeParameterDeclaration(d)) return fromNode(d.constraint);
    if (ts.isImportSpecifier(d) || ts.isImportClause(d) || ts.isNamespaceImport(d)) {
      let node: ts.Node = d;
      while (!ts.isImportDeclaration(node)) node = node.parent;
      if (!ts.isStringLiteral(node.moduleSpecifier)) return UNKNOWN;
      const name = ts.isImportSpecifier(d) ? (d.propertyName ?? d.name).text : ts.isImportClause(d) ? "default" : "*";
      const target = world.modules.resolve(d.getSourceFile().fileName, node.moduleSpecifier.text);
      if ("module" in target) return apiType(target.module, name === "*" ? "" : name, args);
      return typeExport(target.file, name, args);
    }
    return UNKNOWN;
  }

  function typeExport(path: string, name: string, args?: readonly Type[]): Type {
    const found = findExport(path, name, new Set());
    if (!found) return UNKNOWN;
    if ("declaration" in found) return ofTypeDeclaration(found.declaration, args);
    if ("type" in found) return found.type.k === "apiValue" ? apiType(found.type.module, found.type.path, args) : UNKNOWN;
    return instanceOf(typeOf(found.expression));
  }

  function declarationOf(name: ts.Identifier): Declaration | ts.Expression | undefined {
    const d = lookupValue(name.text, name);
    if (!d || !(ts.isImportSpecifier(d) || ts.isImportClause(d))) return d;
    const found = importedAgain(d, new Set());
    if (!found || "type" in found) return d;
    return "declaration" in found ? found.declaration : found.expression;
  }

  function constructionsOf(cls: ts.ClassLikeDeclaration): readonly ts.NewExpression[] {
    const name = cls.name?.text;
    return name === undefined ? [] : world.hierarchy.constructions(name).filter((n) => alternatives(typeOf(n.expression)).some((t) => t.k === "class" && t.cls === cls));
  }

  return { typeOf, typeOfDeclaration, fromNode, member, returnOf, declarationOf, constructionsOf };
}

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

/** Whether `this` at `node` is the class itself: inside a static member of `cls`. */
function isStaticContext(node: ts.Node, cls: ts.ClassLikeDeclaration): boolean {
  let element: ts.Node = node;
  while (element.parent !== cls) element = element.parent;
  return isStaticMember(element);
}
