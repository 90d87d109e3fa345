/** Which object an expression reaches, as a `Resource`: identity by declaration, path from this function's point of view. */
import { ts } from "ts-morph";
import type { Resource, Scope } from "../../model.ts";
import { isAssignment, isConstant, namesInClosures } from "./assignments.ts";
import { returnedExpressions } from "./callables.ts";
import type { Types } from "./infer/index.ts";
import { handedOut, isStaticMember, memberDeclarations, memberName } from "./members.ts";
import { justMade } from "./justMade.ts";
import { lookupValue } from "./scopes.ts";
import { positionOf } from "./source.ts";
import { alternatives, type FunctionNode, type Type } from "./types.ts";

export interface Resources {
  /** The resource that an expression denotes, through local aliases; undefined for what has no identity (literals, arithmetic). */
  of(node: ts.Expression): Resource | undefined;
  ofDeclaration(d: ts.ParameterDeclaration | ts.VariableDeclaration | ts.BindingElement, name: ts.Identifier): Resource;
  /** One key of a resource: `locks[id]`. */
  keyed(base: Resource, key: ts.Expression): Resource;
  /** A field of the class that a body belongs to: `this.name`. */
  field(cls: ts.ClassLikeDeclaration, name: string): Resource;
  /** The path of a parameter, or of a part of one that is destructured. */
  paramPath(p: ts.ParameterDeclaration | ts.BindingElement): string;
}

const MAX_ALIASES = 12;

/** Returns the resources of a program. */
export function createResources(types: Types): Resources {
  const memo = new Map<ts.Node, Resource | null>();
  const identities = new Map<ts.Node, Pick<Resource, "id" | "path" | "scope">>();
  const capturedNames = new WeakMap<ts.Node, ReadonlySet<string>>();
  let depth = 0;

  function of(node: ts.Expression): Resource | undefined {
    const known = memo.get(node);
    if (known !== undefined) return known ?? undefined;
    if (depth > MAX_ALIASES) return undefined;
    memo.set(node, null);
    depth++;
    try {
      const found = find(node);
      memo.set(node, found ?? null);
      return found;
    } finally {
      depth--;
    }
  }

  function find(node: ts.Expression): Resource | undefined {
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isAwaitExpression(node)) return of(node.expression);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return self(node);
    if (ts.isIdentifier(node)) return identifier(node);
    if (ts.isPropertyAccessExpression(node)) return property(node, node.expression, node.name.text);
    if (ts.isElementAccessExpression(node)) {
      if (ts.isStringLiteralLike(node.argumentExpression)) return property(node, node.expression, node.argumentExpression.text);
      const base = of(node.expression);
      return base && keyed(base, node.argumentExpression);
    }
    if (ts.isBinaryExpression(node)) {
      if (isAssignment(node.operatorToken.kind)) return of(node.left);
      if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken || node.operatorToken.kind === ts.SyntaxKind.BarBarToken) return of(node.left) ?? of(node.right);
    }
    if (ts.isConditionalExpression(node)) return of(node.whenTrue) ?? of(node.whenFalse);
    if (ts.isCallExpression(node)) return call(node);
    if (ts.isNewExpression(node)) return made(node);
    return undefined;
  }

  function self(node: ts.Node): Resource {
    const owner = types.typeOf(node as ts.Expression);
    const name = owner.k === "object" || owner.k === "class" ? (owner.cls.name?.text ?? "class") : owner.k === "made" ? owner.name : "this";
    const file = node.getSourceFile().fileName;
    if (owner.k === "class") return { id: `${file}#${name}`, path: `${file}#${name}`, scope: "static", name };
    return { id: `${file}#${name}`, path: "this", scope: "instance", name, type: name };
  }

  function identifier(node: ts.Identifier): Resource | undefined {
    const d = lookupValue(node.text, node);
    if (!d) return { id: `global#${node.text}`, path: `global#${node.text}`, scope: "external", name: node.text };
    if (ts.isVariableDeclaration(d) || ts.isParameter(d) || ts.isBindingElement(d)) return ofDeclaration(d, node);
    if (ts.isImportSpecifier(d) || ts.isImportClause(d)) {
      const target = types.declarationOf(node);
      if (target && target !== d && !ts.isExpression(target) && (ts.isVariableDeclaration(target) || ts.isBindingElement(target)) && ts.isIdentifier(target.name)) return ofDeclaration(target, target.name);
      if (target && target !== d && ts.isIdentifier(target as ts.Node)) return of(target as ts.Identifier);
    }
    const file = d.getSourceFile().fileName;
    return { id: `${file}#${node.text}`, path: `${file}#${node.text}`, scope: "module", name: node.text };
  }

  function ofDeclaration(d: ts.ParameterDeclaration | ts.VariableDeclaration | ts.BindingElement, name: ts.Identifier): Resource {
    const source = aliased(d);
    if (source) return source;
    const known = identities.get(d) ?? identify(d, name.text);
    identities.set(d, known);
    return { id: known.id, path: known.path, scope: known.scope, name: name.text, type: typeName(types.typeOfDeclaration(d)) };
  }

  /** What tells a variable from others, whoever names it. */
  function identify(d: ts.Node, name: string): Pick<Resource, "id" | "path" | "scope"> {
    const { fileName } = d.getSourceFile();
    const owner = enclosingFunction(d);
    if (!owner) return { id: `${fileName}#${name}`, path: `${fileName}#${name}`, scope: "module" };
    const place = `${name}@${positionOf(d)}`;
    return { id: `${fileName}#${functionName(owner)}.${place}`, path: partOfParameter(d) ?? place, scope: captured(owner, name) ? "instance" : "local" };
  }

  /** `const m = this.mutex`, `const { mutex } = this`: the alias is the thing itself. */
  function aliased(d: ts.ParameterDeclaration | ts.VariableDeclaration | ts.BindingElement): Resource | undefined {
    if (ts.isParameter(d)) return undefined;
    if (ts.isBindingElement(d)) {
      if (!ts.isObjectBindingPattern(d.parent) || d.dotDotDotToken) return undefined;
      const key = d.propertyName ?? d.name;
      const owner = d.parent.parent;
      if (!ts.isIdentifier(key) || !ts.isVariableDeclaration(owner) || !owner.initializer || !isConst(owner)) return undefined;
      const base = of(owner.initializer);
      return base && base.scope !== "local" ? memberOf(types.typeOf(owner.initializer), base, key.text) : undefined;
    }
    if (!ts.isIdentifier(d.name)) return undefined;
    // `var self = this` is as good as a constant.
    if (d.initializer && (isConst(d) || (d.initializer.kind === ts.SyntaxKind.ThisKeyword && isConstant(d))) && reaches(d.initializer)) {
      const target = of(d.initializer);
      return target && (target.scope !== "local" || target.path.includes("@")) ? target : undefined;
    }
    // `let lock = this.locks.get(id); if (!lock) { lock = new Mutex(); this.locks.set(id, lock); }`
    if (d.initializer && !isConst(d) && ts.isCallExpression(unwrap(d.initializer))) {
      const target = of(d.initializer);
      return target?.scope === "keyed" ? target : undefined;
    }
    return undefined;
  }

  /** Whether an initialiser names an existing object: a chain of names, a container look-up, a call that returns one. */
  function reaches(node: ts.Expression): boolean {
    const e = unwrap(node);
    if (ts.isPropertyAccessExpression(e) || ts.isElementAccessExpression(e)) return true;
    if (ts.isIdentifier(e) || e.kind === ts.SyntaxKind.ThisKeyword) return true;
    if (ts.isBinaryExpression(e) && (isAssignment(e.operatorToken.kind) || e.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken || e.operatorToken.kind === ts.SyntaxKind.BarBarToken)) return reaches(e.left);
    return ts.isCallExpression(e) && call(e) !== undefined;
  }

  function property(node: ts.Expression, object: ts.Expression, name: string): Resource | undefined {
    const base = of(object);
    const type = types.typeOf(object);
    if (type.k === "namespace" || (type.k === "apiValue" && base?.scope !== "instance")) {
      const d = alternatives(types.typeOf(node));
      const file = type.k === "namespace" ? type.file : type.module;
      return { id: `${file}#${name}`, path: `${file}#${name}`, scope: type.k === "namespace" ? "module" : "external", name, type: d[0] ? typeName(d[0]) : undefined };
    }
    return base && memberOf(type, base, name, node);
  }

  function memberOf(type: Type, base: Resource, called: string, node?: ts.Expression): Resource {
    const name = handedOut(alternatives(type).flatMap((each) => types.declared(each, called)).find(ts.isGetAccessorDeclaration)) ?? called;
    const owner = ownerOf(type, name);
    const scope: Scope = owner?.isStatic ? "static" : base.scope === "local" ? "local" : base.scope === "external" ? "external" : base.scope === "keyed" ? "keyed" : base.scope === "module" && type.k === "literal" ? "module" : base.scope === "module" && (type.k === "object" || type.k === "made") ? "module" : "instance";
    const display = owner ? `${owner.name}.${name}` : base.path === "this" ? name : `${base.name}.${name}`;
    return {
      id: owner ? `${owner.file}#${owner.name}.${name}` : `${base.id}.${name}`,
      path: owner?.isStatic ? `${owner.file}#${owner.name}.${name}` : `${base.path}.${name}`,
      scope,
      name: display,
      type: node ? typeName(types.typeOf(node)) : typeName(types.member(type, name)),
      ...(base.path === "this" || base.id === "" || base.scope === "external" ? {} : { holder: base }),
    };
  }

  /** The class or interface that declares a member: equal for all who reach it. */
  function ownerOf(type: Type, name: string): { readonly file: string; readonly name: string; readonly isStatic: boolean } | undefined {
    for (const t of alternatives(type)) {
      if (t.k === "object" || t.k === "class") {
        // An assignment declares a field only where no class above does.
        let found: { readonly cls: ts.ClassLikeDeclaration; readonly isStatic: boolean } | undefined;
        for (let cls: ts.ClassLikeDeclaration | undefined = t.cls, hops = 0; cls && hops < 10; hops++) {
          const [d] = memberDeclarations(cls, name, t.k === "class");
          if (d) found = { cls, isStatic: t.k === "class" || isStaticMember(d) };
          if (d && !ts.isExpression(d)) break;
          cls = baseClass(cls);
        }
        const { cls, isStatic } = found ?? { cls: t.cls, isStatic: t.k === "class" };
        return { file: cls.getSourceFile().fileName, name: cls.name?.text ?? "class", isStatic };
      }
      if (t.k === "made") return { file: t.node.getSourceFile().fileName, name: t.name, isStatic: false };
      if (t.k === "interface" && ts.isInterfaceDeclaration(t.decl)) return { file: t.decl.getSourceFile().fileName, name: t.decl.name.text, isStatic: false };
    }
    return undefined;
  }

  function baseClass(cls: ts.ClassLikeDeclaration): ts.ClassLikeDeclaration | undefined {
    const e = cls.heritageClauses?.find((h) => h.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
    const base = e && types.typeOf(e);
    return base?.k === "class" ? base.cls : undefined;
  }

  function keyed(base: Resource, key: ts.Expression): Resource {
    const literal = literalOf(key);
    const text = literal ?? key.getText().replace(/\s+/g, " ").slice(0, 40);
    return { id: `${base.id}[${literal ?? ""}]`, path: `${base.path}[${text}]`, scope: base.scope === "local" ? "local" : "keyed", name: `${base.name}[${text}]`, ...(base.holder ? { holder: base.holder } : {}) };
  }

  /** A constant of the module stands for the text that it was given. */
  function literalOf(key: ts.Expression): string | undefined {
    const d = ts.isIdentifier(key) ? types.declarationOf(key) : undefined;
    const e = d && ts.isVariableDeclaration(d) && isConst(d) && d.initializer ? unwrap(d.initializer) : key;
    return ts.isStringLiteralLike(e) && e.text.length <= 40 ? JSON.stringify(e.text) : undefined;
  }

  /** `map.get(key)`, `getLock(id)`, `Singleton.instance()`: the object that the call gives back, where it is one that exists. */
  function call(node: ts.CallExpression): Resource | undefined {
    const callee = node.expression;
    if (ts.isPropertyAccessExpression(callee)) {
      const [key] = node.arguments;
      // A class that extends `Map` has its members.
      const isGet = callee.name.text === "get" && alternatives(types.typeOf(callee)).some((t) => t.k === "apiMember" && t.module === "global" && (t.type === "Map" || t.type === "WeakMap"));
      if (isGet && key) {
        const base = of(callee.expression);
        return base && { ...keyed(base, key), type: typeName(types.typeOf(node)) };
      }
    }
    for (const t of alternatives(types.typeOf(callee))) {
      if (t.k !== "func" || isAsync(t.node)) continue;
      const found = returned(t.node, node);
      if (found) return found;
    }
    return undefined;
  }

  /** What a function returns, seen from its caller: `this` becomes the receiver, keys become arguments. */
  function returned(fn: FunctionNode, site: ts.CallExpression): Resource | undefined {
    for (const e of returnedExpressions(fn)) {
      const r = of(e);
      if (!r || r.scope === "local" || r.scope === "external" || r.path.includes("@")) continue;
      if (!r.path.startsWith("this")) return { ...r, name: rename(r.name, fn, site), path: rename(r.path, fn, site) };
      const receiver = ts.isPropertyAccessExpression(site.expression) ? of(site.expression.expression) : undefined;
      if (!receiver) return undefined;
      const entry = r.path.startsWith("this[");
      const path = rename(receiver.path + r.path.slice("this".length), fn, site);
      // An entry of the receiver itself: of a class that extends `Map`.
      if (entry) return { ...r, id: receiver.id + r.id.slice(r.id.indexOf("[")), path, scope: receiver.scope === "local" ? "local" : "keyed", name: rename(receiver.name + r.name.slice(r.name.indexOf("[")), fn, site), ...(receiver.holder ? { holder: receiver.holder } : {}) };
      return { ...r, path, name: rename(r.name, fn, site) };
    }
    return undefined;
  }

  function rename(text: string, fn: FunctionNode, site: ts.CallExpression): string {
    return text.replace(/\[([^\]]*)\]/g, (whole, key: string) => {
      const index = fn.parameters.findIndex((p) => ts.isIdentifier(p.name) && p.name.text === key);
      const argument = index >= 0 ? site.arguments[index] : undefined;
      return argument ? `[${argument.getText().replace(/\s+/g, " ").slice(0, 40)}]` : whole;
    });
  }

  function made(node: ts.NewExpression): Resource {
    const type = typeName(types.typeOf(node));
    const place = node.getSourceFile();
    return { id: `${place.fileName}#new@${positionOf(node)}`, path: `new@${positionOf(node)}`, scope: "local", name: type ?? "object", type };
  }

  function partOfParameter(d: ts.Node): string | undefined {
    if (!ts.isBindingElement(d) || !ts.isObjectBindingPattern(d.parent)) return undefined;
    const key = d.propertyName ?? d.name;
    const owner = d.parent.parent;
    if (!ts.isIdentifier(key)) return undefined;
    // What is left of an object is read like the object.
    if (d.dotDotDotToken) return ts.isParameter(owner) ? paramPath(owner) : undefined;
    if (ts.isParameter(owner)) return `${paramPath(owner)}.${key.text}`;
    return ts.isBindingElement(owner) && partOfParameter(owner) ? `${partOfParameter(owner)}.${key.text}` : undefined;
  }

  function paramPath(p: ts.ParameterDeclaration | ts.BindingElement): string {
    if (ts.isBindingElement(p)) return partOfParameter(p) ?? `${ts.isIdentifier(p.name) ? p.name.text : "part"}@${positionOf(p)}`;
    if (ts.isIdentifier(p.name)) return `${p.name.text}@${positionOf(p)}`;
    return `arg${(p.parent as FunctionNode).parameters.indexOf(p)}@${positionOf(p)}`;
  }

  /** Whether a closure inside `owner` uses the name: then other tasks may reach the variable. */
  function captured(owner: ts.Node, name: string): boolean {
    let names = capturedNames.get(owner);
    if (!names) capturedNames.set(owner, (names = namesInClosures(owner)));
    return names.has(name);
  }

  function field(cls: ts.ClassLikeDeclaration, name: string): Resource {
    const self: Resource = { id: "", path: "this", scope: "instance", name: cls.name?.text ?? "class" };
    return memberOf({ k: "object", cls }, self, name);
  }

  return { of, ofDeclaration, keyed, field, paramPath };
}

/** Returns the name of a type as resources carry it: a class's own, or `module Type`. */
export function typeName(type: Type): string | undefined {
  const [first] = alternatives(type);
  switch (first?.k) {
    case "object":
      return first.cls.name?.text;
    case "made":
      return first.name;
    case "interface":
      return ts.isInterfaceDeclaration(first.decl) ? first.decl.name.text : undefined;
    case "api":
      return first.module === "global" ? first.name : `${first.module} ${first.name}`;
    case "promise":
      return "Promise";
    default:
      return undefined;
  }
}

/** Returns the function that contains a node, its parameters included; undefined at module level. */
export function enclosingFunction(node: ts.Node): FunctionNode | undefined {
  for (let n: ts.Node | undefined = node.parent; n; n = n.parent) if (isFunctionNode(n)) return n;
  return undefined;
}

/** Whether a node is a function that can have a body. */
export function isFunctionNode(node: ts.Node): node is FunctionNode {
  return FUNCTIONS.has(node.kind);
}

const FUNCTIONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.FunctionDeclaration, ts.SyntaxKind.FunctionExpression, ts.SyntaxKind.ArrowFunction, ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.Constructor, ts.SyntaxKind.GetAccessor, ts.SyntaxKind.SetAccessor,
]);

/** Returns a function's own name, or that of what it is assigned to. */
export function functionName(fn: FunctionNode): string {
  if (ts.isConstructorDeclaration(fn)) return "constructor";
  if (fn.name) return memberName(fn.name) ?? "computed";
  const p = fn.parent;
  if (ts.isVariableDeclaration(p) && ts.isIdentifier(p.name)) return p.name.text;
  if ((ts.isPropertyAssignment(p) || ts.isPropertyDeclaration(p)) && p.name) return memberName(p.name) ?? "computed";
  if (ts.isBinaryExpression(p) && ts.isPropertyAccessExpression(p.left)) return p.left.name.text;
  return "";
}

/** Strips parentheses, `as`, `!` and `await`. */
export function unwrap(node: ts.Expression): ts.Expression {
  let e = node;
  while (ts.isParenthesizedExpression(e) || ts.isNonNullExpression(e) || ts.isAsExpression(e) || ts.isSatisfiesExpression(e) || ts.isAwaitExpression(e)) e = (ts.isAwaitExpression(e) ? justMade(e.expression)?.call : undefined) ?? e.expression;
  return e;
}

function isAsync(node: FunctionNode): boolean {
  return node.modifiers?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}

function isConst(d: ts.VariableDeclaration): boolean {
  return (d.parent.flags & ts.NodeFlags.Const) !== 0;
}
