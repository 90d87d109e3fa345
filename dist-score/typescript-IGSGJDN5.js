import {
  typescriptFiles
} from "./chunk-KXBB7RLH.js";
import {
  loadKnowledge,
  parseStep
} from "./chunk-FXGOA4KK.js";

// src/frontends/typescript/index.ts
import { readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { ts as ts29 } from "ts-morph";

// src/frontends/typescript/functions.ts
import { ts as ts9 } from "ts-morph";

// src/frontends/typescript/exports.ts
import { ts as ts2 } from "ts-morph";

// src/frontends/typescript/scopes.ts
import { ts } from "ts-morph";
var scopes = /* @__PURE__ */ new WeakMap();
function lookupValue(name, from) {
  return lookup(name, from, "values");
}
function lookupType(name, from) {
  return lookup(name, from, "types");
}
function topLevel(file) {
  return namesOf(file);
}
function lookup(name, from, space) {
  for (let node = from; node; node = node.parent) {
    if (!SCOPES.has(node.kind)) continue;
    const found = namesOf(node)[space].get(name);
    if (found) return found;
  }
  return void 0;
}
var SCOPES = /* @__PURE__ */ new Set([
  ts.SyntaxKind.SourceFile,
  ts.SyntaxKind.ModuleBlock,
  ts.SyntaxKind.Block,
  ts.SyntaxKind.CaseBlock,
  ts.SyntaxKind.CatchClause,
  ts.SyntaxKind.ClassStaticBlockDeclaration,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.Constructor,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.SetAccessor,
  ts.SyntaxKind.MethodSignature,
  ts.SyntaxKind.CallSignature,
  ts.SyntaxKind.ConstructSignature,
  ts.SyntaxKind.FunctionType,
  ts.SyntaxKind.ConstructorType,
  ts.SyntaxKind.IndexSignature,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.ClassExpression,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration
]);
function namesOf(scope) {
  const known = scopes.get(scope);
  if (known) return known;
  const names = { values: /* @__PURE__ */ new Map(), types: /* @__PURE__ */ new Map() };
  scopes.set(scope, names);
  if (ts.isFunctionLike(scope)) {
    if (ts.isFunctionExpression(scope) && scope.name) names.values.set(scope.name.text, scope);
    typeParameters(scope, names);
    for (const p of scope.parameters) bind(p, names);
    const body = scope.body;
    if (body && ts.isBlock(body)) hoistVars(body, names);
  } else if (ts.isClassLike(scope)) {
    if (ts.isClassExpression(scope) && scope.name) both(scope.name.text, scope, names);
    typeParameters(scope, names);
  } else if (ts.isInterfaceDeclaration(scope) || ts.isTypeAliasDeclaration(scope)) {
    typeParameters(scope, names);
  } else if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    if (scope.initializer && ts.isVariableDeclarationList(scope.initializer)) for (const d of scope.initializer.declarations) bind(d, names);
  } else if (ts.isCatchClause(scope)) {
    if (scope.variableDeclaration) bind(scope.variableDeclaration, names);
  } else if (ts.isCaseBlock(scope)) {
    for (const clause of scope.clauses) for (const s of clause.statements) statement(s, names);
  } else if (ts.isSourceFile(scope)) {
    for (const s of scope.statements) statement(s, names);
    hoistVars(scope, names);
  } else if (ts.isBlock(scope) || ts.isModuleBlock(scope)) {
    for (const s of scope.statements) statement(s, names);
  } else if (ts.isClassStaticBlockDeclaration(scope)) {
    hoistVars(scope.body, names);
  }
  return names;
}
function both(name, declaration, names) {
  names.values.set(name, declaration);
  names.types.set(name, declaration);
}
function typeParameters(node, names) {
  for (const p of node.typeParameters ?? []) names.types.set(p.name.text, p);
}
function statement(node, names) {
  if (ts.isVariableStatement(node)) for (const d of node.declarationList.declarations) bind(d, names);
  else if (ts.isFunctionDeclaration(node)) {
    if (node.name && (node.body || !names.values.has(node.name.text))) names.values.set(node.name.text, node);
  } else if (ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) {
    if (node.name) both(node.name.text, node, names);
  } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) names.types.set(node.name.text, node);
  else if (ts.isModuleDeclaration(node)) {
    if (ts.isIdentifier(node.name) && !names.values.has(node.name.text)) names.values.set(node.name.text, node);
  } else if (ts.isImportEqualsDeclaration(node)) both(node.name.text, node, names);
  else if (ts.isImportDeclaration(node) && node.importClause) {
    const clause = node.importClause;
    if (clause.name) both(clause.name.text, clause, names);
    const bindings = clause.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) both(bindings.name.text, bindings, names);
    else if (bindings) for (const e of bindings.elements) both(e.name.text, e, names);
  } else if (ts.isLabeledStatement(node)) statement(node.statement, names);
}
function bind(node, names) {
  if (ts.isIdentifier(node.name)) {
    if (!names.values.has(node.name.text)) names.values.set(node.name.text, node);
    return;
  }
  for (const e of node.name.elements) if (ts.isBindingElement(e)) bind(e, names);
}
function hoistVars(root, names) {
  const visit = (node) => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isExpressionStatement(node)) return;
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0) for (const d of node.declarations) bind(d, names);
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(root, visit);
}

// src/frontends/typescript/exports.ts
var cache = /* @__PURE__ */ new WeakMap();
function exportsOf(file) {
  const known = cache.get(file);
  if (known) return known;
  const names = /* @__PURE__ */ new Map();
  const stars = [];
  for (const statement3 of file.statements) es(statement3, file, names, stars);
  if (names.size === 0) for (const statement3 of file.statements) commonJs(statement3, names);
  const exports = { names, stars };
  cache.set(file, exports);
  return exports;
}
function es(statement3, file, names, stars) {
  if (ts2.isExportDeclaration(statement3)) {
    const from = statement3.moduleSpecifier && ts2.isStringLiteral(statement3.moduleSpecifier) ? statement3.moduleSpecifier.text : void 0;
    const clause = statement3.exportClause;
    if (!clause) {
      if (from !== void 0) stars.push(from);
    } else if (ts2.isNamespaceExport(clause)) {
      if (from !== void 0) names.set(clause.name.text, { namespace: from });
    } else {
      for (const e of clause.elements) {
        const source = (e.propertyName ?? e.name).text;
        const local = from === void 0 ? topLevel(file).values.get(source) ?? topLevel(file).types.get(source) : void 0;
        if (from !== void 0) names.set(e.name.text, { from, name: source });
        else if (local) names.set(e.name.text, { declaration: local });
      }
    }
    return;
  }
  if (ts2.isExportAssignment(statement3)) {
    names.set(statement3.isExportEquals ? "export=" : "default", { expression: statement3.expression });
    return;
  }
  const modifiers = ts2.canHaveModifiers(statement3) ? ts2.getModifiers(statement3) : void 0;
  if (!modifiers?.some((m) => m.kind === ts2.SyntaxKind.ExportKeyword)) return;
  const isDefault = modifiers.some((m) => m.kind === ts2.SyntaxKind.DefaultKeyword);
  if (ts2.isVariableStatement(statement3)) {
    for (const d of statement3.declarationList.declarations) exportBinding(d, names);
  } else if (ts2.isFunctionDeclaration(statement3) || ts2.isClassDeclaration(statement3)) {
    if (isDefault) names.set("default", { declaration: statement3 });
    else if (statement3.name && (ts2.isClassDeclaration(statement3) || statement3.body || !names.has(statement3.name.text))) names.set(statement3.name.text, { declaration: statement3 });
  } else if (ts2.isEnumDeclaration(statement3) || ts2.isInterfaceDeclaration(statement3) || ts2.isTypeAliasDeclaration(statement3)) {
    if (!names.has(statement3.name.text)) names.set(statement3.name.text, { declaration: statement3 });
    if (isDefault) names.set("default", { declaration: statement3 });
  } else if (ts2.isModuleDeclaration(statement3) && ts2.isIdentifier(statement3.name) && !names.has(statement3.name.text)) {
    names.set(statement3.name.text, { declaration: statement3 });
  }
}
function exportBinding(d, names) {
  if (ts2.isIdentifier(d.name)) names.set(d.name.text, { declaration: d });
  else for (const e of d.name.elements) if (ts2.isBindingElement(e)) exportBinding(e, names);
}
function commonJs(statement3, names) {
  if (!ts2.isExpressionStatement(statement3) || !ts2.isBinaryExpression(statement3.expression)) return;
  const { left, right, operatorToken } = statement3.expression;
  if (operatorToken.kind !== ts2.SyntaxKind.EqualsToken || !ts2.isPropertyAccessExpression(left)) return;
  if (isModuleExports(left)) {
    names.set("export=", { expression: right });
    if (!names.has("default")) names.set("default", { expression: right });
    if (!ts2.isObjectLiteralExpression(right)) return;
    for (const p of right.properties) {
      if (ts2.isPropertyAssignment(p) && (ts2.isIdentifier(p.name) || ts2.isStringLiteral(p.name))) names.set(p.name.text, { expression: p.initializer });
      else if (ts2.isShorthandPropertyAssignment(p)) names.set(p.name.text, { expression: p.name });
    }
  } else if (isModuleExports(left.expression) || ts2.isIdentifier(left.expression) && left.expression.text === "exports") {
    names.set(left.name.text, { expression: right });
  }
}
function isModuleExports(node) {
  return ts2.isPropertyAccessExpression(node) && node.name.text === "exports" && ts2.isIdentifier(node.expression) && node.expression.text === "module";
}

// src/frontends/typescript/members.ts
import { ts as ts3 } from "ts-morph";
var cache2 = /* @__PURE__ */ new WeakMap();
function memberDeclarations(cls, name, isStatic) {
  let known = cache2.get(cls);
  if (!known) cache2.set(cls, known = collect(cls));
  return (isStatic ? known.statics : known.own).get(name) ?? [];
}
function memberName(name) {
  if (ts3.isIdentifier(name) || ts3.isPrivateIdentifier(name)) return name.text;
  if (ts3.isStringLiteral(name) || ts3.isNumericLiteral(name)) return name.text;
  if (ts3.isComputedPropertyName(name)) {
    const e = name.expression;
    if (ts3.isStringLiteralLike(e)) return e.text;
    if (ts3.isPropertyAccessExpression(e) && ts3.isIdentifier(e.expression) && e.expression.text === "Symbol") return `@@${e.name.text}`;
  }
  return void 0;
}
function isStaticMember(node) {
  return ts3.isClassStaticBlockDeclaration(node) || ts3.canHaveModifiers(node) && (ts3.getModifiers(node)?.some((m) => m.kind === ts3.SyntaxKind.StaticKeyword) ?? false);
}
function collect(cls) {
  const own = /* @__PURE__ */ new Map();
  const statics = /* @__PURE__ */ new Map();
  const add = (map, name, node) => {
    const list = map.get(name);
    if (list) list.push(node);
    else map.set(name, [node]);
  };
  for (const m of cls.members) {
    if (ts3.isConstructorDeclaration(m)) {
      for (const p of m.parameters) if (ts3.isParameterPropertyDeclaration(p, m) && ts3.isIdentifier(p.name)) add(own, p.name.text, p);
      continue;
    }
    const name = m.name && memberName(m.name);
    if (name === void 0 || ts3.isMethodDeclaration(m) && !m.body && hasBody(cls, name)) continue;
    add(isStaticMember(m) ? statics : own, name, m);
  }
  for (const m of cls.members) if (ts3.isConstructorDeclaration(m) || ts3.isMethodDeclaration(m)) assignments(m, (name, value) => !own.has(name) && add(own, name, value));
  return { own, statics };
}
function hasBody(cls, name) {
  return cls.members.some((m) => ts3.isMethodDeclaration(m) && m.body !== void 0 && memberName(m.name) === name);
}
function assignments(method, found) {
  const visit = (node) => {
    if (ts3.isBinaryExpression(node) && node.operatorToken.kind === ts3.SyntaxKind.EqualsToken && ts3.isPropertyAccessExpression(node.left) && node.left.expression.kind === ts3.SyntaxKind.ThisKeyword) found(node.left.name.text, node.right);
    if (!ts3.isClassLike(node) && !ts3.isFunctionExpression(node)) ts3.forEachChild(node, visit);
  };
  ts3.forEachChild(method, visit);
}

// src/frontends/typescript/resources.ts
import { ts as ts7 } from "ts-morph";

// src/frontends/typescript/assignments.ts
import { ts as ts4 } from "ts-morph";
var NONE = [];
var variables = /* @__PURE__ */ new WeakMap();
var fields = /* @__PURE__ */ new WeakMap();
var occurrences = /* @__PURE__ */ new WeakMap();
function assignedTo(d) {
  return ts4.isIdentifier(d.name) ? indexed(variables, scopeOf(d), variableName).get(d.name.text) ?? NONE : NONE;
}
function assignedToField(cls, name) {
  return indexed(fields, cls, fieldName).get(name) ?? NONE;
}
function occurrencesOf(name, node) {
  const scope = scopeOf(node);
  let counts = occurrences.get(scope);
  if (!counts) {
    const made2 = /* @__PURE__ */ new Map();
    const visit = (n) => {
      if (ts4.isIdentifier(n)) made2.set(n.text, (made2.get(n.text) ?? 0) + 1);
      ts4.forEachChild(n, visit);
    };
    visit(scope);
    occurrences.set(scope, counts = made2);
  }
  return counts.get(name) ?? 0;
}
function scopeOf(node) {
  let scope = node;
  while (scope.parent && !isFunctionNode(scope) && !ts4.isSourceFile(scope)) scope = scope.parent;
  return scope;
}
function indexed(cache3, scope, nameOf) {
  const known = cache3.get(scope);
  if (known) return known;
  const found = /* @__PURE__ */ new Map();
  const add = (left, value) => {
    const name = nameOf(left);
    if (name === void 0) return;
    const list = found.get(name);
    if (list) list.push(value);
    else found.set(name, [value]);
  };
  const visit = (node) => {
    if (ts4.isBinaryExpression(node) && node.operatorToken.kind >= ts4.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts4.SyntaxKind.LastAssignment) add(node.left, isAssignment(node.operatorToken.kind) ? node.right : void 0);
    else if ((ts4.isPrefixUnaryExpression(node) || ts4.isPostfixUnaryExpression(node)) && (node.operator === ts4.SyntaxKind.PlusPlusToken || node.operator === ts4.SyntaxKind.MinusMinusToken)) add(node.operand, void 0);
    ts4.forEachChild(node, visit);
  };
  visit(scope);
  cache3.set(scope, found);
  return found;
}
function isAssignment(kind) {
  return kind === ts4.SyntaxKind.EqualsToken || kind === ts4.SyntaxKind.QuestionQuestionEqualsToken || kind === ts4.SyntaxKind.BarBarEqualsToken || kind === ts4.SyntaxKind.AmpersandAmpersandEqualsToken;
}
function variableName(left) {
  return ts4.isIdentifier(left) ? left.text : void 0;
}
function fieldName(left) {
  return ts4.isPropertyAccessExpression(left) && left.expression.kind === ts4.SyntaxKind.ThisKeyword ? left.name.text : void 0;
}

// src/frontends/typescript/callables.ts
import { ts as ts5 } from "ts-morph";
function isBind(node) {
  return ts5.isCallExpression(node) && ts5.isPropertyAccessExpression(node.expression) && node.expression.name.text === "bind";
}
function returnedExpressions(node) {
  const body = node.body;
  if (!body) return [];
  if (!ts5.isBlock(body)) return [body];
  const found = [];
  const visit = (n) => {
    if (ts5.isFunctionLike(n) || ts5.isClassLike(n)) return;
    if (ts5.isReturnStatement(n) && n.expression) found.push(n.expression);
    else ts5.forEachChild(n, visit);
  };
  ts5.forEachChild(body, visit);
  return found;
}
function constructorOf(cls) {
  return cls.members.find((m) => ts5.isConstructorDeclaration(m) && m.body !== void 0);
}

// src/frontends/typescript/types.ts
import "ts-morph";
var UNKNOWN = { k: "unknown" };
var PRIMITIVE = { k: "primitive" };
function builtin(name, ...args2) {
  return { k: "api", module: "global", name, args: args2 };
}
function alternatives(type) {
  if (type.k === "union") return type.of.flatMap(alternatives);
  return type.k === "unknown" || type.k === "primitive" ? [] : [type];
}
function union(types) {
  const known = types.flatMap(alternatives);
  const distinct = known.filter((t, i) => known.findIndex((u) => same(t, u)) === i).slice(0, 6);
  if (distinct.length === 1) return distinct[0];
  if (distinct.length > 1) return { k: "union", of: distinct };
  return types.find((t) => t.k === "primitive") ?? UNKNOWN;
}
function awaited(type) {
  if (type.k === "promise") return awaited(type.of);
  if (type.k === "union") return union(type.of.map(awaited));
  return type;
}
function isPromise(type) {
  return type.k === "promise" || type.k === "union" && type.of.some(isPromise);
}
function elementOf(type) {
  if (type.k === "union") return union(type.of.map(elementOf));
  if (type.k !== "api" || type.module !== "global") return UNKNOWN;
  const [first = UNKNOWN, second = UNKNOWN] = type.args ?? [];
  if (type.name === "Map") return { k: "api", module: "global", name: "Array", args: [union([first, second])] };
  return first;
}
function valueOf(type) {
  if (type.k === "union") return union(type.of.map(valueOf));
  if (type.k !== "api" || type.module !== "global") return UNKNOWN;
  return type.args?.[type.args.length - 1] ?? UNKNOWN;
}
function same(a, b) {
  if (a.k !== b.k) return false;
  switch (a.k) {
    case "object":
    case "class":
      return a.cls === b.cls;
    case "interface":
    case "enum":
      return a.decl === b.decl;
    case "literal":
    case "func":
    case "signature":
      return a.node === b.node;
    case "api":
      return a.module === b.module && a.name === b.name;
    case "apiValue":
      return a.module === b.module && a.path === b.path;
    case "apiMember":
      return a.module === b.module && a.type === b.type && a.member === b.member;
    case "apiResult":
      return a.call === b.call;
    case "promise":
      return same(a.of, b.of);
    case "namespace":
      return a.file === b.file;
    default:
      return true;
  }
}
var PROMISE = /^(\w*[a-z0-9])?Promise$/;

// src/frontends/typescript/resources.ts
var MAX_ALIASES = 12;
function createResources(types) {
  const memo = /* @__PURE__ */ new Map();
  const capturedNames = /* @__PURE__ */ new WeakMap();
  let depth = 0;
  function of(node) {
    const known = memo.get(node);
    if (known !== void 0) return known ?? void 0;
    if (depth > MAX_ALIASES) return void 0;
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
  function find(node) {
    if (ts7.isParenthesizedExpression(node) || ts7.isNonNullExpression(node) || ts7.isAsExpression(node) || ts7.isSatisfiesExpression(node) || ts7.isAwaitExpression(node)) return of(node.expression);
    if (node.kind === ts7.SyntaxKind.ThisKeyword) return self(node);
    if (ts7.isIdentifier(node)) return identifier2(node);
    if (ts7.isPropertyAccessExpression(node)) return property(node, node.expression, node.name.text);
    if (ts7.isElementAccessExpression(node)) {
      if (ts7.isStringLiteralLike(node.argumentExpression)) return property(node, node.expression, node.argumentExpression.text);
      const base = of(node.expression);
      return base && keyed(base, node.argumentExpression);
    }
    if (ts7.isBinaryExpression(node)) {
      if (isAssignment(node.operatorToken.kind)) return of(node.left);
      if (node.operatorToken.kind === ts7.SyntaxKind.QuestionQuestionToken || node.operatorToken.kind === ts7.SyntaxKind.BarBarToken) return of(node.left) ?? of(node.right);
    }
    if (ts7.isConditionalExpression(node)) return of(node.whenTrue) ?? of(node.whenFalse);
    if (ts7.isCallExpression(node)) return call(node);
    if (ts7.isNewExpression(node)) return made2(node);
    return void 0;
  }
  function self(node) {
    const owner = types.typeOf(node);
    const name = owner.k === "object" || owner.k === "class" ? owner.cls.name?.text ?? "class" : "this";
    const file = node.getSourceFile().fileName;
    if (owner.k === "class") return { id: `${file}#${name}`, path: `${file}#${name}`, scope: "static", name };
    return { id: `${file}#${name}`, path: "this", scope: "instance", name, type: name };
  }
  function identifier2(node) {
    const d = lookupValue(node.text, node);
    if (!d) return { id: `global#${node.text}`, path: `global#${node.text}`, scope: "external", name: node.text };
    if (ts7.isVariableDeclaration(d) || ts7.isParameter(d) || ts7.isBindingElement(d)) return ofDeclaration(d, node);
    if (ts7.isImportSpecifier(d) || ts7.isImportClause(d)) {
      const target = types.declarationOf(node);
      if (target && target !== d && !ts7.isExpression(target) && (ts7.isVariableDeclaration(target) || ts7.isBindingElement(target)) && ts7.isIdentifier(target.name)) return ofDeclaration(target, target.name);
      if (target && target !== d && ts7.isIdentifier(target)) return of(target);
    }
    const file = d.getSourceFile().fileName;
    return { id: `${file}#${node.text}`, path: `${file}#${node.text}`, scope: "module", name: node.text };
  }
  function ofDeclaration(d, name) {
    const source = aliased(d);
    if (source) return source;
    const file = d.getSourceFile();
    const owner = enclosingFunction(d);
    const type = typeName(types.typeOfDeclaration(d));
    if (!owner) return { id: `${file.fileName}#${name.text}`, path: `${file.fileName}#${name.text}`, scope: "module", name: name.text, type };
    const part = partOfParameter(d);
    const path = part ?? `${name.text}@${d.pos}`;
    const scope = captured(owner, name.text) ? "instance" : "local";
    return { id: `${file.fileName}#${functionName(owner)}.${name.text}@${d.pos}`, path, scope, name: name.text, type };
  }
  function aliased(d) {
    if (ts7.isParameter(d)) return void 0;
    if (ts7.isBindingElement(d)) {
      if (!ts7.isObjectBindingPattern(d.parent) || d.dotDotDotToken) return void 0;
      const key = d.propertyName ?? d.name;
      const owner = d.parent.parent;
      if (!ts7.isIdentifier(key) || !ts7.isVariableDeclaration(owner) || !owner.initializer || !isConst(owner)) return void 0;
      const base = of(owner.initializer);
      return base && base.scope !== "local" ? memberOf(types.typeOf(owner.initializer), base, key.text) : void 0;
    }
    if (!ts7.isIdentifier(d.name)) return void 0;
    if (d.initializer && isConst(d) && reaches(d.initializer)) {
      const target = of(d.initializer);
      return target && (target.scope !== "local" || target.path.includes("@")) ? target : void 0;
    }
    if (d.initializer && !isConst(d) && ts7.isCallExpression(unwrap(d.initializer))) {
      const target = of(d.initializer);
      return target?.scope === "keyed" ? target : void 0;
    }
    return void 0;
  }
  function reaches(node) {
    const e = unwrap(node);
    if (ts7.isPropertyAccessExpression(e) || ts7.isElementAccessExpression(e)) return true;
    if (ts7.isIdentifier(e) || e.kind === ts7.SyntaxKind.ThisKeyword) return true;
    if (ts7.isBinaryExpression(e) && (isAssignment(e.operatorToken.kind) || e.operatorToken.kind === ts7.SyntaxKind.QuestionQuestionToken || e.operatorToken.kind === ts7.SyntaxKind.BarBarToken)) return reaches(e.left);
    return ts7.isCallExpression(e) && call(e) !== void 0;
  }
  function property(node, object2, name) {
    const base = of(object2);
    const type = types.typeOf(object2);
    if (type.k === "namespace" || type.k === "apiValue" && base?.scope !== "instance") {
      const d = alternatives(types.typeOf(node));
      const file = type.k === "namespace" ? type.file : type.module;
      return { id: `${file}#${name}`, path: `${file}#${name}`, scope: type.k === "namespace" ? "module" : "external", name, type: d[0] ? typeName(d[0]) : void 0 };
    }
    return base && memberOf(type, base, name, node);
  }
  function memberOf(type, base, name, node) {
    const owner = ownerOf(type, name);
    const scope = owner?.isStatic ? "static" : base.scope === "local" ? "local" : base.scope === "external" ? "external" : base.scope === "keyed" ? "keyed" : base.scope === "module" && type.k === "literal" ? "module" : base.scope === "module" && type.k === "object" ? "module" : "instance";
    const display = owner ? `${owner.name}.${name}` : base.path === "this" ? name : `${base.name}.${name}`;
    return {
      id: owner ? `${owner.file}#${owner.name}.${name}` : `${base.id}.${name}`,
      path: owner?.isStatic ? `${owner.file}#${owner.name}.${name}` : `${base.path}.${name}`,
      scope,
      name: display,
      type: node ? typeName(types.typeOf(node)) : typeName(types.member(type, name)),
      ...base.path === "this" || base.id === "" || base.scope === "external" ? {} : { holder: base }
    };
  }
  function ownerOf(type, name) {
    for (const t of alternatives(type)) {
      if (t.k === "object" || t.k === "class") {
        let found;
        for (let cls2 = t.cls, hops = 0; cls2 && hops < 10; hops++) {
          const [d] = memberDeclarations(cls2, name, t.k === "class");
          if (d) found = { cls: cls2, isStatic: t.k === "class" || isStaticMember(d) };
          if (d && !ts7.isExpression(d)) break;
          cls2 = baseClass(cls2);
        }
        const { cls, isStatic } = found ?? { cls: t.cls, isStatic: t.k === "class" };
        return { file: cls.getSourceFile().fileName, name: cls.name?.text ?? "class", isStatic };
      }
      if (t.k === "interface" && ts7.isInterfaceDeclaration(t.decl)) return { file: t.decl.getSourceFile().fileName, name: t.decl.name.text, isStatic: false };
    }
    return void 0;
  }
  function baseClass(cls) {
    const e = cls.heritageClauses?.find((h) => h.token === ts7.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
    const base = e && types.typeOf(e);
    return base?.k === "class" ? base.cls : void 0;
  }
  function keyed(base, key) {
    const literal = literalOf(key);
    const text = literal ?? key.getText().replace(/\s+/g, " ").slice(0, 40);
    return { id: `${base.id}[${literal ?? ""}]`, path: `${base.path}[${text}]`, scope: base.scope === "local" ? "local" : "keyed", name: `${base.name}[${text}]`, ...base.holder ? { holder: base.holder } : {} };
  }
  function literalOf(key) {
    const d = ts7.isIdentifier(key) ? types.declarationOf(key) : void 0;
    const e = d && ts7.isVariableDeclaration(d) && isConst(d) && d.initializer ? unwrap(d.initializer) : key;
    return ts7.isStringLiteralLike(e) && e.text.length <= 40 ? JSON.stringify(e.text) : void 0;
  }
  function call(node) {
    const callee = node.expression;
    if (ts7.isPropertyAccessExpression(callee)) {
      const container = types.typeOf(callee.expression);
      const isMap = alternatives(container).some((t) => t.k === "api" && t.module === "global" && (t.name === "Map" || t.name === "WeakMap"));
      const [key] = node.arguments;
      if (isMap && callee.name.text === "get" && key) {
        const base = of(callee.expression);
        return base && { ...keyed(base, key), type: typeName(types.typeOf(node)) };
      }
    }
    for (const t of alternatives(types.typeOf(callee))) {
      if (t.k !== "func" || isAsync(t.node)) continue;
      const found = returned2(t.node, node);
      if (found) return found;
    }
    return void 0;
  }
  function returned2(fn, site) {
    for (const e of returnedExpressions(fn)) {
      const r = of(e);
      if (!r || r.scope === "local" || r.scope === "external" || r.path.includes("@")) continue;
      if (!r.path.startsWith("this")) return { ...r, name: rename(r.name, fn, site), path: rename(r.path, fn, site) };
      const receiver2 = ts7.isPropertyAccessExpression(site.expression) ? of(site.expression.expression) : void 0;
      if (!receiver2) return void 0;
      return { ...r, path: rename(receiver2.path + r.path.slice("this".length), fn, site), name: rename(r.name, fn, site) };
    }
    return void 0;
  }
  function rename(text, fn, site) {
    return text.replace(/\[([^\]]*)\]/g, (whole, key) => {
      const index = fn.parameters.findIndex((p) => ts7.isIdentifier(p.name) && p.name.text === key);
      const argument2 = index >= 0 ? site.arguments[index] : void 0;
      return argument2 ? `[${argument2.getText().replace(/\s+/g, " ").slice(0, 40)}]` : whole;
    });
  }
  function made2(node) {
    const type = typeName(types.typeOf(node));
    const place = node.getSourceFile();
    return { id: `${place.fileName}#new@${node.pos}`, path: `new@${node.pos}`, scope: "local", name: type ?? "object", type };
  }
  function partOfParameter(d) {
    if (!ts7.isBindingElement(d) || !ts7.isObjectBindingPattern(d.parent)) return void 0;
    const key = d.propertyName ?? d.name;
    const owner = d.parent.parent;
    if (!ts7.isIdentifier(key)) return void 0;
    if (d.dotDotDotToken) return ts7.isParameter(owner) ? paramPath(owner) : void 0;
    if (ts7.isParameter(owner)) return `${paramPath(owner)}.${key.text}`;
    return ts7.isBindingElement(owner) && partOfParameter(owner) ? `${partOfParameter(owner)}.${key.text}` : void 0;
  }
  function paramPath(p) {
    if (ts7.isBindingElement(p)) return partOfParameter(p) ?? `${ts7.isIdentifier(p.name) ? p.name.text : "part"}@${p.pos}`;
    if (ts7.isIdentifier(p.name)) return `${p.name.text}@${p.pos}`;
    return `arg${p.parent.parameters.indexOf(p)}@${p.pos}`;
  }
  function captured(owner, name) {
    let names = capturedNames.get(owner);
    if (!names) capturedNames.set(owner, names = namesInClosures(owner));
    return names.has(name);
  }
  function field(cls, name) {
    const self2 = { id: "", path: "this", scope: "instance", name: cls.name?.text ?? "class" };
    return memberOf({ k: "object", cls }, self2, name);
  }
  return { of, ofDeclaration, keyed, field, paramPath };
}
function typeName(type) {
  const [first] = alternatives(type);
  switch (first?.k) {
    case "object":
      return first.cls.name?.text;
    case "interface":
      return ts7.isInterfaceDeclaration(first.decl) ? first.decl.name.text : void 0;
    case "api":
      return first.module === "global" ? first.name : `${first.module} ${first.name}`;
    case "promise":
      return "Promise";
    default:
      return void 0;
  }
}
function enclosingFunction(node) {
  for (let n = node.parent; n; n = n.parent) if (isFunctionNode(n)) return n;
  return void 0;
}
function isFunctionNode(node) {
  return ts7.isFunctionDeclaration(node) || ts7.isFunctionExpression(node) || ts7.isArrowFunction(node) || ts7.isMethodDeclaration(node) || ts7.isConstructorDeclaration(node) || ts7.isGetAccessorDeclaration(node) || ts7.isSetAccessorDeclaration(node);
}
function functionName(fn) {
  if (ts7.isConstructorDeclaration(fn)) return "constructor";
  if (fn.name) return memberName(fn.name) ?? "computed";
  const p = fn.parent;
  if (ts7.isVariableDeclaration(p) && ts7.isIdentifier(p.name)) return p.name.text;
  if ((ts7.isPropertyAssignment(p) || ts7.isPropertyDeclaration(p)) && p.name) return memberName(p.name) ?? "computed";
  if (ts7.isBinaryExpression(p) && ts7.isPropertyAccessExpression(p.left)) return p.left.name.text;
  return "";
}
function unwrap(node) {
  let e = node;
  while (ts7.isParenthesizedExpression(e) || ts7.isNonNullExpression(e) || ts7.isAsExpression(e) || ts7.isSatisfiesExpression(e) || ts7.isAwaitExpression(e)) e = e.expression;
  return e;
}
function isAsync(node) {
  return node.modifiers?.some((m) => m.kind === ts7.SyntaxKind.AsyncKeyword) ?? false;
}
function isConst(d) {
  return (d.parent.flags & ts7.NodeFlags.Const) !== 0;
}
function namesInClosures(owner) {
  const names = /* @__PURE__ */ new Set();
  const visit = (node, inside) => {
    if (inside && ts7.isIdentifier(node)) names.add(node.text);
    const nested = inside || node !== owner && (isFunctionNode(node) || ts7.isClassLike(node));
    ts7.forEachChild(node, (child) => visit(child, nested));
  };
  visit(owner, false);
  return names;
}

// src/frontends/typescript/source.ts
import { ts as ts8 } from "ts-morph";
var KINDS = {
  ts: ts8.ScriptKind.TS,
  mts: ts8.ScriptKind.TS,
  cts: ts8.ScriptKind.TS,
  tsx: ts8.ScriptKind.TSX,
  js: ts8.ScriptKind.JSX,
  mjs: ts8.ScriptKind.JSX,
  cjs: ts8.ScriptKind.JSX,
  jsx: ts8.ScriptKind.JSX
};
function parse(path, text) {
  const kind = KINDS[path.slice(path.lastIndexOf(".") + 1)] ?? ts8.ScriptKind.TS;
  const jsDocParsingMode = kind === ts8.ScriptKind.JSX ? ts8.JSDocParsingMode.ParseAll : ts8.JSDocParsingMode.ParseNone;
  return ts8.createSourceFile(path, text, { languageVersion: ts8.ScriptTarget.ESNext, jsDocParsingMode }, true, kind);
}
function syntaxErrors(ast) {
  const found = ast.parseDiagnostics ?? [];
  return found.map((d) => ({
    line: ast.getLineAndCharacterOfPosition(d.start).line + 1,
    message: ts8.flattenDiagnosticMessageText(d.messageText, " ")
  }));
}
function placeOf(node) {
  const file = node.getSourceFile();
  return new Place(file, node.getStart(file), node.end);
}
var Place = class {
  #ast;
  #start;
  #end;
  constructor(ast, start, end) {
    this.#ast = ast;
    this.#start = start;
    this.#end = end;
  }
  get file() {
    return this.#ast.fileName;
  }
  get line() {
    return this.#ast.getLineAndCharacterOfPosition(this.#start).line + 1;
  }
  get column() {
    return this.#ast.getLineAndCharacterOfPosition(this.#start).character + 1;
  }
  get endLine() {
    return this.#ast.getLineAndCharacterOfPosition(this.#end).line + 1;
  }
  get endColumn() {
    return this.#ast.getLineAndCharacterOfPosition(this.#end).character + 1;
  }
  get text() {
    const text = this.#ast.text.slice(this.#start, this.#end);
    const end = text.search(/\r?\n/);
    return end < 0 ? text : text.slice(0, end);
  }
};

// src/frontends/typescript/functions.ts
var STOP_NAME = /^(stop|close|dispose|shutdown|shutDown|destroy|terminate|teardown|tearDown|deactivate|disconnect|quit|unload|finalize|@@dispose|@@asyncDispose|onModuleDestroy|beforeApplicationShutdown|onApplicationShutdown|ngOnDestroy|componentWillUnmount|disconnectedCallback|_destroy|_final)(Async|All|Gracefully|Now|Client|Server|Service|App|Application|Daemon)?$/;
function createFunctions(resources, isTest) {
  const known = /* @__PURE__ */ new Map();
  const exportedNodes = /* @__PURE__ */ new WeakMap();
  const queue = [];
  function of(node) {
    const made2 = known.get(node);
    if (made2) return made2;
    const file = node.getSourceFile();
    const isModule = ts9.isSourceFile(node);
    const isClass = ts9.isClassLike(node);
    const owner = isModule ? void 0 : ownerName(node);
    const parentNode = isModule ? void 0 : enclosingFunction(node);
    const local = isModule ? "" : isClass ? "constructor" : functionName(node);
    const parent = parentNode && of(parentNode);
    const outer = parent?.name ?? file.fileName;
    const name = isModule ? file.fileName : owner && local ? `${owner}.${local}` : local || `callback in ${outer.replace(/^callback in /, "")}`;
    const modifiers = !isModule && !isClass ? node.modifiers : void 0;
    const func = {
      id: `${file.fileName}#${isModule ? "module" : `${name}@${node.pos}`}`,
      name,
      file: file.fileName,
      at: placeOf(isModule ? node : nameNode(node)),
      async: modifiers?.some((m) => m.kind === ts9.SyntaxKind.AsyncKeyword) ?? false,
      generator: !isModule && !isClass && "asteriskToken" in node && node.asteriskToken !== void 0,
      exported: isModule || isExported(node),
      bindsThis: !isModule && !ts9.isArrowFunction(node),
      owner,
      parent,
      params: isModule || isClass ? [] : node.parameters.filter((p) => !isThis(p)).map((p) => parameter(p)),
      role: role(node, local, file),
      entry: void 0,
      events: [],
      returns: []
    };
    known.set(node, func);
    queue.push([node, func]);
    return func;
  }
  function parameter(p) {
    if (ts9.isIdentifier(p.name)) return resources.ofDeclaration(p, p.name);
    const path = resources.paramPath(p);
    return { id: `${p.getSourceFile().fileName}#${path}`, path, scope: "local", name: "options" };
  }
  function role(node, local, file) {
    if (ts9.isSourceFile(node)) return "module";
    if (isTest(file.fileName)) return "test";
    if (ts9.isConstructorDeclaration(node) || ts9.isClassLike(node)) return "constructor";
    if (ts9.isGetAccessorDeclaration(node)) return "getter";
    return STOP_NAME.test(local) ? "stop" : void 0;
  }
  function isExported(node) {
    const file = node.getSourceFile();
    let nodes = exportedNodes.get(file);
    if (!nodes) exportedNodes.set(file, nodes = collectExported(file));
    if (ts9.canHaveModifiers(node) && ts9.getModifiers(node)?.some((m) => m.kind === ts9.SyntaxKind.PrivateKeyword || m.kind === ts9.SyntaxKind.ProtectedKeyword)) return false;
    if ("name" in node && node.name && ts9.isPrivateIdentifier(node.name)) return false;
    for (let n = node; n && !ts9.isSourceFile(n); n = n.parent) {
      if (nodes.has(n)) return true;
      if (n !== node && isFunctionNode(n)) return false;
    }
    return false;
  }
  return { of, queue };
}
function collectExported(file) {
  const nodes = /* @__PURE__ */ new Set();
  for (const e of exportsOf(file).names.values()) {
    if ("declaration" in e) nodes.add(e.declaration);
    else if ("expression" in e) nodes.add(e.expression);
  }
  return nodes;
}
function isThis({ name }) {
  return ts9.isIdentifier(name) && name.text === "this";
}
function ownerName(node) {
  if (ts9.isClassLike(node)) return node.name?.text ?? "class";
  let p = node.parent;
  if (ts9.isBinaryExpression(p) && p.right === node && ts9.isPropertyAccessExpression(p.left) && ts9.isPropertyAccessExpression(p.left.expression) && p.left.expression.name.text === "prototype" && ts9.isIdentifier(p.left.expression.expression)) return p.left.expression.expression.text;
  if (ts9.isPropertyAssignment(p) || ts9.isPropertyDeclaration(p)) p = p.parent;
  if (ts9.isClassLike(p)) return p.name?.text ?? "class";
  if (!ts9.isObjectLiteralExpression(p)) return void 0;
  const holder = p.parent;
  if (ts9.isVariableDeclaration(holder) && ts9.isIdentifier(holder.name)) return holder.name.text;
  if (ts9.isPropertyAssignment(holder)) return memberName(holder.name);
  const maker = enclosingFunction(p);
  return maker && ts9.isReturnStatement(holder) ? functionName(maker) || void 0 : void 0;
}
function nameNode(node) {
  return node.name ?? node;
}

// src/frontends/typescript/hierarchy.ts
import { ts as ts10 } from "ts-morph";
var MAX_OVERRIDES = 8;
function createHierarchy() {
  const children = /* @__PURE__ */ new Map();
  const made2 = /* @__PURE__ */ new Map();
  function add(file) {
    const visit = (node) => {
      if (ts10.isNewExpression(node) && node.arguments?.length && ts10.isIdentifier(node.expression)) {
        const list = made2.get(node.expression.text);
        if (list) list.push(node);
        else made2.set(node.expression.text, [node]);
      } else if (ts10.isClassLike(node)) {
        for (const h of node.heritageClauses ?? []) {
          for (const t of h.types) {
            const base = ts10.isIdentifier(t.expression) ? t.expression.text : ts10.isPropertyAccessExpression(t.expression) ? t.expression.name.text : void 0;
            if (base === void 0) continue;
            const list = children.get(base);
            if (list) list.push(node);
            else children.set(base, [node]);
          }
        }
      }
      ts10.forEachChild(node, visit);
    };
    if (/\b(extends|implements|new)\b/.test(file.text)) visit(file);
  }
  function below(name) {
    const found = /* @__PURE__ */ new Set();
    const queue = [name];
    const seen = new Set(queue);
    while (queue.length > 0 && found.size <= MAX_OVERRIDES) {
      for (const cls of children.get(queue.pop()) ?? []) {
        found.add(cls);
        if (cls.name && !seen.has(cls.name.text)) {
          seen.add(cls.name.text);
          queue.push(cls.name.text);
        }
      }
    }
    return found.size > MAX_OVERRIDES ? [] : [...found];
  }
  return { add, below, constructions: (name) => made2.get(name) ?? [] };
}
function overrides(hierarchy, base, name) {
  return hierarchy.below(base).flatMap((cls) => memberDeclarations(cls, name, false).filter((d) => ts10.isMethodDeclaration(d) && d.body !== void 0));
}

// src/frontends/typescript/infer/annotations.ts
import { ts as ts11 } from "ts-morph";
function createAnnotations(c) {
  function fromNode(node) {
    return node ? c.once(node, () => resolveTypeNode(node)) : UNKNOWN;
  }
  function resolveTypeNode(node) {
    if (ts11.isTypeReferenceNode(node)) return ofReference(node.typeName, node.typeArguments?.map(fromNode), node);
    if (ts11.isExpressionWithTypeArguments(node)) return ts11.isIdentifier(node.expression) ? ofReference(node.expression, node.typeArguments?.map(fromNode), node) : union(alternatives(c.typeOf(node.expression)).map(instanceOf));
    if (ts11.isArrayTypeNode(node)) return builtin("Array", fromNode(node.elementType));
    if (ts11.isTupleTypeNode(node)) return { k: "api", module: "global", name: "Tuple", args: node.elements.map((e) => fromNode(ts11.isNamedTupleMember(e) ? e.type : e)) };
    if (ts11.isUnionTypeNode(node) || ts11.isIntersectionTypeNode(node)) return union(node.types.map(fromNode));
    if (ts11.isParenthesizedTypeNode(node) || ts11.isTypeOperatorNode(node)) return fromNode(node.type);
    if (ts11.isFunctionTypeNode(node)) return { k: "signature", node };
    if (ts11.isTypeLiteralNode(node)) return { k: "interface", decl: node };
    if (ts11.isTypeQueryNode(node) && ts11.isIdentifier(node.exprName)) return c.ofIdentifier(node.exprName);
    if (ts11.isImportTypeNode(node) && ts11.isLiteralTypeNode(node.argument) && ts11.isStringLiteral(node.argument.literal) && node.qualifier && ts11.isIdentifier(node.qualifier)) {
      const target = c.world.modules.resolve(node.getSourceFile().fileName, node.argument.literal.text);
      return "module" in target ? { k: "api", module: target.module, name: node.qualifier.text } : typeExport(target.file, node.qualifier.text);
    }
    switch (node.kind) {
      case ts11.SyntaxKind.StringKeyword:
      case ts11.SyntaxKind.NumberKeyword:
      case ts11.SyntaxKind.BooleanKeyword:
      case ts11.SyntaxKind.VoidKeyword:
      case ts11.SyntaxKind.UndefinedKeyword:
      case ts11.SyntaxKind.BigIntKeyword:
      case ts11.SyntaxKind.LiteralType:
        return PRIMITIVE;
      default:
        return UNKNOWN;
    }
  }
  function ofReference(name, args2, at) {
    if (ts11.isQualifiedName(name)) {
      if (!ts11.isIdentifier(name.left)) return UNKNOWN;
      const space = lookupType(name.left.text, at) ?? lookupValue(name.left.text, at);
      const owner = space ? c.typeOfDeclaration(space) : c.ofGlobal(name.left.text);
      if (owner.k === "apiValue") return { k: "api", module: owner.module, name: owner.path ? `${owner.path}.${name.right.text}` : name.right.text, args: args2 };
      return owner.k === "namespace" ? typeExport(owner.file, name.right.text) : UNKNOWN;
    }
    const d = lookupType(name.text, at);
    if (!d) return ofGlobalType(name.text, args2);
    return ofTypeDeclaration(d, args2);
  }
  function ofGlobalType(name, args2) {
    const [first = UNKNOWN, second = UNKNOWN] = args2 ?? [];
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
        return c.returnOf(first);
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
        return { k: "api", module: "global", name: space > 0 ? name.slice(space + 1) : name, args: args2 };
      }
    }
  }
  function ofTypeDeclaration(d, args2) {
    if (ts11.isClassLike(d)) return { k: "object", cls: d, args: args2 };
    if (ts11.isInterfaceDeclaration(d)) return { k: "interface", decl: d, args: args2 };
    if (ts11.isTypeAliasDeclaration(d)) return fromNode(d.type);
    if (ts11.isTypeParameterDeclaration(d)) return fromNode(d.constraint);
    if (ts11.isImportSpecifier(d) || ts11.isImportClause(d) || ts11.isNamespaceImport(d)) {
      let node = d;
      while (!ts11.isImportDeclaration(node)) node = node.parent;
      if (!ts11.isStringLiteral(node.moduleSpecifier)) return UNKNOWN;
      const name = ts11.isImportSpecifier(d) ? (d.propertyName ?? d.name).text : ts11.isImportClause(d) ? "default" : "*";
      const target = c.world.modules.resolve(d.getSourceFile().fileName, node.moduleSpecifier.text);
      if ("module" in target) return c.apiType(target.module, name === "*" ? "" : name, args2);
      return typeExport(target.file, name, args2);
    }
    return UNKNOWN;
  }
  function typeExport(path, name, args2) {
    const found = c.findExport(path, name, /* @__PURE__ */ new Set());
    if (!found) return UNKNOWN;
    if ("declaration" in found) return ofTypeDeclaration(found.declaration, args2);
    if ("type" in found) return found.type.k === "apiValue" ? c.apiType(found.type.module, found.type.path, args2) : UNKNOWN;
    return instanceOf(c.typeOf(found.expression));
  }
  function instanceOf(type) {
    if (type.k === "class") return { k: "object", cls: type.cls };
    if (type.k === "apiValue") return c.apiType(type.module, type.path);
    return UNKNOWN;
  }
  function constructionsOf(cls) {
    const name = cls.name?.text;
    return name === void 0 ? [] : c.world.hierarchy.constructions(name).filter((n) => alternatives(c.typeOf(n.expression)).some((t) => t.k === "class" && t.cls === cls));
  }
  return { fromNode, instanceOf, constructionsOf };
}

// src/frontends/typescript/infer/apis.ts
function createApis(c) {
  function ofGlobal(name) {
    if (name === "globalThis" || name === "window" || name === "self" || name === "global") return { k: "apiValue", module: "global", path: "" };
    return valueOfApi("global", name) ?? { k: "apiValue", module: "global", path: name };
  }
  function valueOfApi(module, key) {
    const ref = c.world.knowledge.typeOf(module, key);
    if (!ref) return void 0;
    return ref.type === "" ? { k: "apiValue", module: ref.module, path: "" } : refType(ref);
  }
  function refType(ref) {
    return ref.module === "global" && ref.type === "Promise" ? { k: "promise", of: UNKNOWN } : { k: "api", module: ref.module, name: ref.type };
  }
  function named1(module, text) {
    const ref = c.world.knowledge.ref(module, text);
    return ref ? refType(ref) : UNKNOWN;
  }
  function apiType(module, path, args2) {
    const ref = c.world.knowledge.typeOf(module, path || "default");
    return ref && ref.type !== "" ? { k: "api", module: ref.module, name: ref.type, args: args2 } : { k: "api", module, name: path || "default", args: args2 };
  }
  function apiMember(module, path, name) {
    if (path === "" && module === "global") return ofGlobal(name);
    const joined2 = path === "" || path === "default" ? name : `${path}.${name}`;
    const value = joined2.includes(".") ? valueOfApi(module, joined2) : void 0;
    return value ?? { k: "apiValue", module, path: joined2 };
  }
  function instanceMember(type, name) {
    const value = valueOfApi(type.module, `${type.name}.${name}`);
    if (value) return value;
    return { k: "apiMember", module: type.module, type: type.name, member: name };
  }
  function promisified(type) {
    if (type.k === "apiValue" && c.world.knowledge.api(type.module, `${type.path}.promisified`)) return { ...type, path: `${type.path}.promisified` };
    if (type.k === "apiMember" && c.world.knowledge.api(type.module, `${type.type}.${type.member}.promisified`)) return { ...type, member: `${type.member}.promisified` };
    return type;
  }
  return { ofGlobal, named1, apiType, apiMember, instanceMember, promisified };
}

// src/frontends/typescript/infer/calls.ts
import { ts as ts12 } from "ts-morph";
function createCalls(c) {
  function ofCall(node) {
    if (node.expression.kind === ts12.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      return specifier && ts12.isStringLiteralLike(specifier) ? { k: "promise", of: c.ofModule(node.getSourceFile(), specifier.text, "*") } : { k: "promise", of: UNKNOWN };
    }
    if (ts12.isIdentifier(node.expression) && node.expression.text === "require" && node.arguments.length === 1 && !lookupValue("require", node)) {
      const [specifier] = node.arguments;
      if (specifier && ts12.isStringLiteralLike(specifier)) return c.ofModule(node.getSourceFile(), specifier.text, "export=");
    }
    if (isBind(node)) return c.typeOf(node.expression.expression);
    const special = ofWellKnown(node);
    if (special) return special;
    return union(alternatives(c.typeOf(node.expression)).map((t) => returnOf(t, node)));
  }
  function ofWellKnown(node) {
    if (!ts12.isPropertyAccessExpression(node.expression)) return void 0;
    const method = node.expression.name.text;
    const on = c.typeOf(node.expression.expression);
    const [first] = node.arguments;
    if (on.k === "apiValue" && on.module === "global") {
      if (on.path === "Promise") {
        if (method === "all" || method === "allSettled") return { k: "promise", of: ofAll(first) };
        if (method === "withResolvers") return void 0;
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
        const callback3 = first && c.typeOf(first);
        const result = callback3?.k === "func" ? awaited(returnOf(callback3)) : UNKNOWN;
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
          const callback3 = first && c.typeOf(first);
          return builtin("Array", callback3?.k === "func" ? returnOf(callback3) : UNKNOWN);
        }
      }
    }
    return void 0;
  }
  function ofAll(list) {
    if (list && ts12.isArrayLiteralExpression(list)) return { k: "api", module: "global", name: "Tuple", args: list.elements.map((e) => awaited(c.typeOf(e))) };
    return builtin("Array", list ? awaited(elementOf(c.typeOf(list))) : UNKNOWN);
  }
  function ofNew(node) {
    return union(
      alternatives(c.typeOf(node.expression)).map((t) => {
        if (t.k === "class") return { k: "object", cls: t.cls, args: node.typeArguments?.map(c.fromNode) };
        if (t.k !== "apiValue") return UNKNOWN;
        if (t.module === "global" && t.path === "Promise") return { k: "promise", of: node.typeArguments?.[0] ? c.fromNode(node.typeArguments[0]) : UNKNOWN };
        const args2 = node.typeArguments?.map(c.fromNode) ?? expectedArgs(node);
        return c.apiType(t.module, t.path, args2);
      })
    );
  }
  function expectedArgs(node) {
    const expected = c.expectedType(node);
    return expected.k === "api" ? expected.args : void 0;
  }
  function returnOf(type, call) {
    if (type.k === "func") return c.onceReturned(type.node, () => ofReturn(type.node));
    if (type.k === "signature") return c.fromNode(type.node.type);
    if (type.k === "union") return union(type.of.map((t) => returnOf(t, call)));
    if (type.k === "class") return UNKNOWN;
    const [module, key] = type.k === "apiValue" ? [type.module, type.path] : type.k === "apiMember" ? [type.module, `${type.type}.${type.member}`] : type.k === "api" ? [type.module, `${type.name}.()`] : ["", ""];
    const api = module ? c.world.knowledge.api(module, key === "" ? "default" : key, type.k === "apiValue") : void 0;
    if (!api) return type.k === "api" ? type : UNKNOWN;
    const promise = api.async === true || api.does.includes("await");
    let result = UNKNOWN;
    if (api.result && call) result = { k: "apiResult", call, module, key: key === "" ? "default" : key };
    else if (api.returns === "this" && call && ts12.isPropertyAccessExpression(call.expression)) result = c.typeOf(call.expression.expression);
    else if (api.returns && /^arg\d$/.test(api.returns)) {
      const given2 = call?.arguments?.[Number(api.returns.slice(3))];
      const plain2 = given2 ? c.typeOf(given2) : UNKNOWN;
      result = key === "promisify" ? c.promisified(plain2) : api.shared && plain2.k === "func" ? { ...plain2, shared: true } : plain2;
    } else if (api.returns) result = c.named1(module, api.returns);
    if (result.k === "promise") return result;
    return promise ? { k: "promise", of: result } : result;
  }
  function ofReturn(node) {
    const isAsync2 = node.modifiers?.some((m) => m.kind === ts12.SyntaxKind.AsyncKeyword) ?? false;
    const declaredType = node.type && c.fromNode(node.type);
    if (declaredType && alternatives(awaited(declaredType)).length > 0 && declaredType.k !== "interface") return declaredType;
    const types = node.asteriskToken ? [] : returnedExpressions(node).map(c.typeOf);
    const inferred = union(types.map((t) => isAsync2 ? awaited(t) : t));
    const result = alternatives(awaited(inferred)).length > 0 ? inferred : declaredType ?? inferred;
    if (isAsync2 && !isPromise(result)) return { k: "promise", of: result };
    return isPromise(declaredType ?? UNKNOWN) && !isPromise(result) ? { k: "promise", of: result } : result;
  }
  return { ofCall, ofNew, returnOf, ofReturn };
}

// src/frontends/typescript/infer/declarations.ts
import { ts as ts13 } from "ts-morph";
function createDeclarations(c) {
  function typeOfDeclaration(d) {
    return c.once(d, () => declared(d));
  }
  function declared(d) {
    if (ts13.isVariableDeclaration(d)) return ofVariable(d);
    if (ts13.isParameter(d)) return c.ofParameter(d);
    if (ts13.isBindingElement(d)) return ofBinding(d);
    if (ts13.isFunctionDeclaration(d) || ts13.isFunctionExpression(d)) return ts13.isFunctionDeclaration(d) && !d.body ? { k: "signature", node: d } : { k: "func", node: d };
    if (ts13.isClassLike(d)) return { k: "class", cls: d };
    if (ts13.isEnumDeclaration(d)) return { k: "enum", decl: d };
    if (ts13.isImportSpecifier(d)) return c.ofImport(d, (d.propertyName ?? d.name).text);
    if (ts13.isImportClause(d)) return c.ofImport(d, "default");
    if (ts13.isNamespaceImport(d)) return c.ofImport(d, "*");
    if (ts13.isImportEqualsDeclaration(d)) {
      const reference = d.moduleReference;
      return ts13.isExternalModuleReference(reference) && ts13.isStringLiteral(reference.expression) ? c.ofModule(d.getSourceFile(), reference.expression.text, "export=") : UNKNOWN;
    }
    return UNKNOWN;
  }
  function ofVariable(d) {
    if (d.type) {
      const type = c.fromNode(d.type);
      if (alternatives(type).length > 0) return refine(type, d.initializer);
    }
    if (d.initializer) {
      const type = c.typeOf(d.initializer);
      if (alternatives(type).length > 0 || !ts13.isIdentifier(d.name)) return type;
      return (d.parent.flags & ts13.NodeFlags.Const) !== 0 ? type : assigned2(d, type);
    }
    const list = d.parent.parent;
    if (list && ts13.isForOfStatement(list)) {
      const element2 = elementOf(list.awaitModifier ? awaited(c.typeOf(list.expression)) : c.typeOf(list.expression));
      return element2;
    }
    return ts13.isIdentifier(d.name) ? assigned2(d, UNKNOWN) : UNKNOWN;
  }
  function refine(type, initializer) {
    if (!initializer || type.k !== "interface") return type;
    const made2 = c.typeOf(initializer);
    return made2.k === "literal" || made2.k === "object" ? made2 : type;
  }
  function assigned2(d, otherwise) {
    const types = assignedTo(d).filter((e) => e !== void 0).slice(0, 4).map(c.typeOf);
    return types.length > 0 ? union(types) : otherwise;
  }
  function ofBinding(d) {
    const pattern = d.parent;
    const owner = pattern.parent;
    const from = typeOfDeclaration(owner);
    let type = UNKNOWN;
    if (ts13.isObjectBindingPattern(pattern)) {
      const name = d.propertyName ?? d.name;
      if (d.dotDotDotToken) type = from;
      else if (ts13.isIdentifier(name) || ts13.isStringLiteral(name)) type = c.member(from, name.text);
    } else {
      const index = pattern.elements.indexOf(d);
      type = union(alternatives(from).map((t) => t.k === "api" && t.name === "Tuple" ? t.args?.[index] ?? UNKNOWN : t.k === "apiResult" ? t : elementOf(t)));
    }
    if (!d.initializer) return type;
    const fallback = c.typeOf(d.initializer);
    return alternatives(type).length === 0 ? fallback : fallback.k === "func" ? union([type, fallback]) : type;
  }
  return { typeOfDeclaration, refine };
}

// src/frontends/typescript/infer/expected.ts
import { ts as ts14 } from "ts-morph";
function createExpected(c) {
  function ofParameter(p) {
    const type = p.type ? c.fromNode(p.type) : UNKNOWN;
    if (alternatives(type).length > 0) return p.dotDotDotToken ? type : union([type, p.initializer && type.k !== "object" ? c.typeOf(p.initializer) : UNKNOWN]);
    if (p.initializer) {
      const made2 = c.typeOf(p.initializer);
      if (alternatives(made2).length > 0) return made2;
    }
    if (/\.[cm]?jsx?$/.test(p.getSourceFile().fileName)) {
      const doc = ts14.getJSDocType(p);
      if (doc) return c.fromNode(doc);
    }
    return contextual(p);
  }
  function contextual(p) {
    const fn = p.parent;
    if (!ts14.isArrowFunction(fn) && !ts14.isFunctionExpression(fn) && !ts14.isMethodDeclaration(fn)) return UNKNOWN;
    const index = fn.parameters.indexOf(p);
    const option = optionType(fn);
    const expected = alternatives(option).length > 0 || ts14.isMethodDeclaration(fn) ? option : expectedType(fn);
    return union(
      alternatives(expected).map((t) => {
        if (t.k === "signature" || t.k === "func") {
          const parameter = t.node.parameters[index];
          return parameter?.type ? c.fromNode(parameter.type) : UNKNOWN;
        }
        return t.k === "api" && t.name === "Callback" ? t.args?.[index] ?? UNKNOWN : UNKNOWN;
      })
    );
  }
  function optionType(fn) {
    const property = ts14.isMethodDeclaration(fn) ? fn : fn.parent;
    if (!(ts14.isMethodDeclaration(property) || ts14.isPropertyAssignment(property)) || !ts14.isObjectLiteralExpression(property.parent)) return UNKNOWN;
    const call = property.parent.parent;
    const name = memberName(property.name);
    if (name === void 0 || !(ts14.isCallExpression(call) || ts14.isNewExpression(call))) return UNKNOWN;
    const index = call.arguments?.indexOf(property.parent) ?? -1;
    return index < 0 ? UNKNOWN : union(alternatives(c.typeOf(call.expression)).map((t) => callbackType(t, call, index, `.${name}`) ?? UNKNOWN));
  }
  function callbackType(t, call, index, path) {
    if (t.k !== "apiValue" && t.k !== "apiMember" && t.k !== "api") return void 0;
    const key = t.k === "apiMember" ? `${t.type}.${t.member}` : t.k === "api" ? `${t.name}.()` : ts14.isNewExpression(call) ? `${t.path || "default"}.constructor` : t.path || "default";
    const params = c.world.knowledge.api(t.module, key)?.callbackParams;
    const named = params?.[`arg${index}${path}`] ?? (index === (call.arguments?.length ?? 0) - 1 ? params?.[`argLast${path}`] : void 0);
    return named && { k: "api", module: "", name: "Callback", args: named.map((n) => c.named1(t.module, n)) };
  }
  function expectedType(node) {
    const parent = node.parent;
    if (ts14.isParenthesizedExpression(parent)) return expectedType(parent);
    if (ts14.isVariableDeclaration(parent) && parent.type) return c.fromNode(parent.type);
    if (ts14.isPropertyDeclaration(parent) && parent.type) return c.fromNode(parent.type);
    if (ts14.isPropertyAssignment(parent) && (ts14.isIdentifier(parent.name) || ts14.isStringLiteral(parent.name))) return c.member(expectedType(parent.parent), parent.name.text);
    if (ts14.isBinaryExpression(parent) && parent.operatorToken.kind === ts14.SyntaxKind.EqualsToken && parent.right === node) return ts14.isPropertyAccessExpression(parent.left) ? c.typeOf(parent.left) : UNKNOWN;
    if ((ts14.isCallExpression(parent) || ts14.isNewExpression(parent)) && parent.arguments?.includes(node)) return argumentType(parent, parent.arguments.indexOf(node));
    return UNKNOWN;
  }
  function argumentType(call, index) {
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
        const callback3 = callbackType(t, call, index, "");
        if (callback3) return callback3;
        if (t.k === "apiMember" && ts14.isCallExpression(call) && ts14.isPropertyAccessExpression(call.expression)) return callbackOfContainer(c.typeOf(call.expression.expression), t.member);
        return UNKNOWN;
      })
    );
  }
  function callbackOfContainer(container, method) {
    if (container.k === "promise" && method === "then") return { k: "api", module: "", name: "Callback", args: [awaited(container)] };
    if (container.k !== "api" || container.module !== "global") return UNKNOWN;
    const args2 = container.name === "Map" ? [valueOf(container), container.args?.[0] ?? UNKNOWN] : method === "reduce" ? [UNKNOWN, elementOf(container)] : [elementOf(container)];
    return { k: "api", module: "", name: "Callback", args: args2 };
  }
  return { ofParameter, expectedType };
}

// src/frontends/typescript/infer/expressions.ts
import { ts as ts15 } from "ts-morph";
function createExpressions(c) {
  function typeOf(node) {
    return c.once(node, () => infer(node));
  }
  function infer(node) {
    if (ts15.isIdentifier(node)) return ofIdentifier2(node);
    if (node.kind === ts15.SyntaxKind.ThisKeyword) return ofThis(node);
    if (node.kind === ts15.SyntaxKind.SuperKeyword) return ofSuper(node);
    if (ts15.isPropertyAccessExpression(node)) return c.member(typeOf(node.expression), node.name.text);
    if (ts15.isElementAccessExpression(node)) {
      const base = typeOf(node.expression);
      const key = node.argumentExpression;
      if (ts15.isStringLiteralLike(key)) return c.member(base, key.text);
      const index = ts15.isNumericLiteral(key) ? Number(key.text) : void 0;
      return union(alternatives(base).map((t) => index !== void 0 && t.k === "api" && t.name === "Tuple" ? t.args?.[index] ?? UNKNOWN : t.k === "apiResult" ? t : t.k === "literal" ? anyValue(t.node) : valueOf(t)));
    }
    if (ts15.isCallExpression(node)) return c.ofCall(node);
    if (ts15.isNewExpression(node)) return c.ofNew(node);
    if (ts15.isAwaitExpression(node)) return awaited(typeOf(node.expression));
    if (ts15.isParenthesizedExpression(node) || ts15.isNonNullExpression(node)) return typeOf(node.expression);
    if (ts15.isAsExpression(node) || ts15.isTypeAssertionExpression(node)) {
      if (ts15.isConstTypeReference(node.type)) return typeOf(node.expression);
      const asserted = c.fromNode(node.type);
      return alternatives(asserted).length > 0 ? asserted : typeOf(node.expression);
    }
    if (ts15.isSatisfiesExpression(node)) return typeOf(node.expression);
    if (ts15.isConditionalExpression(node)) return union([typeOf(node.whenTrue), typeOf(node.whenFalse)]);
    if (ts15.isBinaryExpression(node)) return ofBinary(node);
    if (ts15.isFunctionExpression(node) || ts15.isArrowFunction(node)) return { k: "func", node };
    if (ts15.isClassExpression(node)) return { k: "class", cls: node };
    if (ts15.isObjectLiteralExpression(node)) return { k: "literal", node };
    if (ts15.isArrayLiteralExpression(node)) {
      const first = node.elements.find((e) => !ts15.isOmittedExpression(e));
      return builtin("Array", first ? ts15.isSpreadElement(first) ? elementOf(typeOf(first.expression)) : typeOf(first) : UNKNOWN);
    }
    if (ts15.isLiteralExpression(node) || ts15.isTemplateExpression(node) || ts15.isPrefixUnaryExpression(node) || ts15.isPostfixUnaryExpression(node)) return PRIMITIVE;
    return UNKNOWN;
  }
  function anyValue(node) {
    return union(node.properties.slice(0, 6).map((p) => ts15.isPropertyAssignment(p) ? typeOf(p.initializer) : UNKNOWN));
  }
  function ofBinary(node) {
    switch (node.operatorToken.kind) {
      case ts15.SyntaxKind.EqualsToken:
      case ts15.SyntaxKind.CommaToken:
        return typeOf(node.right);
      case ts15.SyntaxKind.BarBarToken:
      case ts15.SyntaxKind.QuestionQuestionToken:
      case ts15.SyntaxKind.BarBarEqualsToken:
      case ts15.SyntaxKind.QuestionQuestionEqualsToken:
        return union([typeOf(node.left), typeOf(node.right)]);
      case ts15.SyntaxKind.AmpersandAmpersandToken:
        return typeOf(node.right);
      default:
        return PRIMITIVE;
    }
  }
  function ofIdentifier2(node) {
    if (node.text === "undefined") return PRIMITIVE;
    const declaration = lookupValue(node.text, node);
    return declaration ? c.typeOfDeclaration(declaration) : c.ofGlobal(node.text);
  }
  function ofThis(node) {
    let inMethod = false;
    for (let n = node.parent; n; n = n.parent) {
      if (ts15.isClassLike(n)) return isStaticContext(node, n) ? { k: "class", cls: n } : { k: "object", cls: n };
      const [self] = isFunctionNode(n) && !ts15.isArrowFunction(n) ? n.parameters : [];
      if (self && ts15.isIdentifier(self.name) && self.name.text === "this") return c.fromNode(self.type);
      if (ts15.isObjectLiteralExpression(n) && inMethod) return { k: "literal", node: n };
      inMethod ||= ts15.isMethodDeclaration(n) || ts15.isAccessor(n) || ts15.isFunctionExpression(n);
      if (ts15.isFunctionExpression(n) && !ts15.isPropertyAssignment(n.parent)) {
        const prototype = prototypeOwner(n);
        return prototype ?? UNKNOWN;
      }
      if (ts15.isFunctionDeclaration(n)) return UNKNOWN;
    }
    return UNKNOWN;
  }
  function prototypeOwner(n) {
    const parent = n.parent;
    if (!ts15.isBinaryExpression(parent) || !ts15.isPropertyAccessExpression(parent.left)) return void 0;
    const object2 = parent.left.expression;
    if (!ts15.isPropertyAccessExpression(object2) || object2.name.text !== "prototype") return void 0;
    const type = typeOf(object2.expression);
    return type.k === "class" ? { k: "object", cls: type.cls } : void 0;
  }
  function ofSuper(node) {
    const self = ofThis(node);
    return self.k === "object" || self.k === "class" ? baseOf(self.cls) ?? UNKNOWN : UNKNOWN;
  }
  function baseOf(cls) {
    const heritage = cls.heritageClauses?.find((h) => h.token === ts15.SyntaxKind.ExtendsKeyword)?.types[0];
    if (!heritage) return void 0;
    return union(alternatives(typeOf(heritage.expression)).map(c.instanceOf));
  }
  return { typeOf, ofIdentifier: ofIdentifier2, baseOf };
}
function isStaticContext(node, cls) {
  let element2 = node;
  while (element2.parent !== cls) element2 = element2.parent;
  return isStaticMember(element2);
}

// src/frontends/typescript/infer/imports.ts
import { ts as ts16 } from "ts-morph";
function createImports(c) {
  function ofImport(d, name) {
    let node = d;
    while (!ts16.isImportDeclaration(node)) node = node.parent;
    return ts16.isStringLiteral(node.moduleSpecifier) ? ofModule(d.getSourceFile(), node.moduleSpecifier.text, name) : UNKNOWN;
  }
  function ofModule(from, specifier, name) {
    const target = c.world.modules.resolve(from.fileName, specifier);
    if ("module" in target && PROMISE.test(name) && !c.world.knowledge.typeOf(target.module, name)) return { k: "apiValue", module: "global", path: "Promise" };
    if ("module" in target) return { k: "apiValue", module: target.module, path: name === "*" || name === "export=" ? "" : name };
    return exported(target.file, name, /* @__PURE__ */ new Set());
  }
  function exported(path, name, seen) {
    const found = findExport(path, name, seen);
    if (!found) return UNKNOWN;
    if ("type" in found) return found.type;
    return "declaration" in found ? c.typeOfDeclaration(found.declaration) : c.typeOf(found.expression);
  }
  function findExport(path, name, seen) {
    if (name === "*") return { type: { k: "namespace", file: path } };
    const key = `${path}\0${name}`;
    if (seen.has(key)) return void 0;
    seen.add(key);
    const file = c.world.file(path);
    if (!file) return void 0;
    const { names, stars } = exportsOf(file);
    const e = names.get(name) ?? (name === "export=" ? names.get("default") : name === "default" ? names.get("export=") : void 0);
    if (e) return follow(file, e, seen);
    if (name === "export=" || name === "default" && names.size > 0) return { type: { k: "namespace", file: path } };
    for (const star of stars) {
      const target = c.world.modules.resolve(path, star);
      const found = "file" in target ? findExport(target.file, name, seen) : void 0;
      if (found) return found;
    }
    return void 0;
  }
  function follow(file, e, seen) {
    if ("declaration" in e) return importedAgain(e.declaration, seen) ?? e;
    if ("expression" in e) return e;
    const target = c.world.modules.resolve(file.fileName, "from" in e ? e.from : e.namespace);
    const name = "from" in e ? e.name : "*";
    if ("module" in target) return { type: { k: "apiValue", module: target.module, path: name === "*" ? "" : name } };
    return findExport(target.file, name, seen);
  }
  function importedAgain(d, seen) {
    if (!ts16.isImportSpecifier(d) && !ts16.isImportClause(d) && !ts16.isNamespaceImport(d)) return void 0;
    let node = d;
    while (!ts16.isImportDeclaration(node)) node = node.parent;
    if (!ts16.isStringLiteral(node.moduleSpecifier)) return void 0;
    const target = c.world.modules.resolve(d.getSourceFile().fileName, node.moduleSpecifier.text);
    if ("module" in target) return void 0;
    return findExport(target.file, ts16.isImportSpecifier(d) ? (d.propertyName ?? d.name).text : ts16.isImportClause(d) ? "default" : "*", seen);
  }
  function declarationOf(name) {
    const d = lookupValue(name.text, name);
    if (!d || !(ts16.isImportSpecifier(d) || ts16.isImportClause(d))) return d;
    const found = importedAgain(d, /* @__PURE__ */ new Set());
    if (!found || "type" in found) return d;
    return "declaration" in found ? found.declaration : found.expression;
  }
  return { ofImport, ofModule, exported, findExport, declarationOf };
}

// src/frontends/typescript/infer/memberTypes.ts
import { ts as ts17 } from "ts-morph";
var MAX_HOPS = 24;
function createMemberTypes(c) {
  let hops = 0;
  function member2(type, name) {
    if (hops > MAX_HOPS) return UNKNOWN;
    hops++;
    try {
      return memberOf(type, name);
    } finally {
      hops--;
    }
  }
  function memberOf(type, name) {
    switch (type.k) {
      case "union":
        return union(type.of.map((t) => member2(t, name)));
      case "object":
      case "class":
        return classMember(type, name);
      case "interface":
        return interfaceMember(type, name);
      case "literal":
        return literalMember(type.node, name);
      case "namespace":
        return c.exported(type.file, name, /* @__PURE__ */ new Set());
      case "apiValue":
        return c.apiMember(type.module, type.path, name);
      case "api":
        return c.instanceMember(type, name);
      case "promise":
        return { k: "apiMember", module: "global", type: "Promise", member: name };
      case "func":
        return /^(call|apply|bind)$/.test(name) ? type : UNKNOWN;
      case "enum":
        return PRIMITIVE;
      case "apiResult": {
        const api = c.world.knowledge.api(type.module, type.key);
        if (api?.resultPath === name) return type;
        return api?.returns ? member2(c.named1(type.module, api.returns), name) : UNKNOWN;
      }
      default:
        return UNKNOWN;
    }
  }
  function classMember(type, name) {
    const found = memberDeclarations(type.cls, name, type.k === "class");
    if (found.length > 0) return union(found.map((d) => ofMember(d, type.cls)));
    const base = c.baseOf(type.cls);
    if (!base) return UNKNOWN;
    return type.k === "class" ? union(alternatives(base).map((b) => b.k === "object" ? classMember({ k: "class", cls: b.cls }, name) : UNKNOWN)) : member2(base, name);
  }
  function ofMember(d, cls) {
    if (ts17.isMethodDeclaration(d)) return d.body ? { k: "func", node: d } : { k: "signature", node: d };
    if (ts17.isGetAccessorDeclaration(d)) return c.onceReturned(d, () => c.ofReturn(d));
    if (ts17.isSetAccessorDeclaration(d)) return UNKNOWN;
    if (ts17.isParameter(d)) return c.typeOfDeclaration(d);
    if (ts17.isPropertyDeclaration(d)) {
      return c.once(d, () => {
        const type = d.type ? c.fromNode(d.type) : UNKNOWN;
        if (alternatives(type).length > 0) return type.k === "signature" ? union([type, fieldValues(d, cls)]) : c.refine(type, d.initializer);
        const made2 = d.initializer ? c.typeOf(d.initializer) : UNKNOWN;
        return alternatives(made2).length > 0 ? made2 : fieldValues(d, cls);
      });
    }
    if (ts17.isExpression(d)) return c.typeOf(d);
    return UNKNOWN;
  }
  function fieldValues(d, cls) {
    const name = memberName(d.name);
    if (name === void 0) return UNKNOWN;
    return union(assignedToField(cls, name).filter((e) => e !== void 0).slice(0, 4).map(c.typeOf));
  }
  function interfaceMember(type, name) {
    for (const m of type.decl.members) {
      if (!m.name || memberName(m.name) !== name) continue;
      if (ts17.isMethodSignature(m)) return { k: "signature", node: m };
      if (ts17.isPropertySignature(m)) return c.fromNode(m.type);
      if (ts17.isGetAccessorDeclaration(m)) return c.fromNode(m.type);
    }
    if (!ts17.isInterfaceDeclaration(type.decl)) return UNKNOWN;
    for (const h of type.decl.heritageClauses ?? []) {
      for (const t of h.types) {
        const found = member2(c.fromNode(t), name);
        if (found.k !== "unknown") return found;
      }
    }
    return UNKNOWN;
  }
  function literalMember(node, name) {
    for (const p of node.properties) {
      if (ts17.isSpreadAssignment(p) || !p.name || memberName(p.name) !== name) continue;
      if (ts17.isPropertyAssignment(p)) return c.typeOf(p.initializer);
      if (ts17.isShorthandPropertyAssignment(p)) return c.ofIdentifier(p.name);
      if (ts17.isMethodDeclaration(p)) return { k: "func", node: p };
      if (ts17.isGetAccessorDeclaration(p)) return c.onceReturned(p, () => c.ofReturn(p));
    }
    for (const p of node.properties) {
      if (!ts17.isSpreadAssignment(p)) continue;
      const found = member2(c.typeOf(p.expression), name);
      if (found.k !== "unknown") return found;
    }
    return UNKNOWN;
  }
  return { member: member2 };
}

// src/frontends/typescript/infer/index.ts
var MAX_DEPTH = 60;
function createTypes(world) {
  const types = /* @__PURE__ */ new Map();
  const returned2 = /* @__PURE__ */ new Map();
  let depth = 0;
  function once(kept, node, compute) {
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
  const all2 = {
    world,
    once: (node, compute) => once(types, node, compute),
    onceReturned: (node, compute) => once(returned2, node, compute)
  };
  return Object.assign(all2, createExpressions(all2), createApis(all2), createImports(all2), createDeclarations(all2), createExpected(all2), createCalls(all2), createMemberTypes(all2), createAnnotations(all2));
}

// src/frontends/typescript/lower.ts
import { ts as ts27 } from "ts-morph";

// src/frontends/graph.ts
var THROWING = /* @__PURE__ */ new Set(["call", "spawn", "await", "io", "acquire", "send", "receive", "throw"]);
var MAX_EVENTS = 5e3;
function createGraph(at) {
  const events = [];
  const frames = [];
  let cleanupMark;
  let currentLoop;
  let open = [];
  const entry = make("enter", at, {});
  open = [{ from: entry, by: "next" }];
  function make(kind, place, options) {
    const detail = { ...options.detail };
    if (options.safe && kind !== "throw") detail.safe = true;
    if (cleanupMark) detail.cleanup = cleanupMark;
    const node = { kind, at: place, on: options.on, runs: [...options.runs ?? []], next: [], onThrow: [], loop: currentLoop, detail };
    events.push(node);
    return node;
  }
  function connect(ports, to) {
    for (const { from, by } of ports) {
      if (by === "throw") {
        if (!from.onThrow.includes(to)) from.onThrow.push(to);
        continue;
      }
      if (!from.next.includes(to)) from.next.push(to);
      if (by === "true") from.detail.whenTrue = [...from.detail.whenTrue ?? [], to];
      if (by === "false") from.detail.whenFalse = [...from.detail.whenFalse ?? [], to];
    }
  }
  function emit(kind, place, options = {}) {
    const node = make(kind, place, options);
    connect(open, node);
    if (THROWING.has(kind) && !options.safe && open.length > 0) handler()?.push({ from: node, by: "throw" });
    open = open.length > 0 ? [{ from: node, by: "next" }] : [];
    return node;
  }
  function handler() {
    for (let i = frames.length - 1; i >= 0; i--) if (frames[i].thrown) return frames[i].thrown;
    return void 0;
  }
  function unwind(depth) {
    const saved = frames.slice();
    for (let i = saved.length - 1; i >= depth; i--) {
      const frame = saved[i];
      frames.length = i;
      if (frame.cleanup && open.length > 0) frame.cleanup();
    }
    frames.length = 0;
    frames.push(...saved);
  }
  function leave(depth, collect3) {
    unwind(depth);
    collect3(open);
    open = [];
  }
  function withFrame(frame, body) {
    frames.push(frame);
    body();
    frames.pop();
  }
  const graph = {
    events,
    entry,
    get live() {
      return open.length > 0;
    },
    emit,
    cut() {
      const ports = open;
      open = [];
      return ports;
    },
    resume(...ports) {
      open = [...open, ...ports.flat()];
    },
    branch(place, detail) {
      const node = emit("branch", place, { detail });
      const live = open.length > 0;
      open = [];
      return live ? { whenTrue: [{ from: node, by: "true" }], whenFalse: [{ from: node, by: "false" }] } : { whenTrue: [], whenFalse: [] };
    },
    loop(place, detail, label, parts) {
      const outer = currentLoop;
      const head2 = emit("loop", place, { detail });
      currentLoop = head2;
      const breaks = [];
      const continues = [];
      const exits = [];
      if (parts.headExits) exits.push(...open);
      const test2 = () => {
        if (!parts.condition) return;
        const { whenTrue, whenFalse } = parts.condition();
        exits.push(...whenFalse);
        open = [...whenTrue];
      };
      if (!parts.testLast) test2();
      withFrame({ kind: "loop", label, breaks, continues, head: head2 }, parts.body);
      open = [...open, ...continues];
      parts.update?.();
      if (parts.testLast) test2();
      connect(open, head2);
      currentLoop = outer;
      open = [...exits, ...breaks];
    },
    labelled(label, body) {
      const breaks = [];
      withFrame({ kind: "label", label, breaks }, body);
      open = [...open, ...breaks];
    },
    breakable(body) {
      const breaks = [];
      withFrame({ kind: "label", breaks }, body);
      open = [...open, ...breaks];
    },
    break(label) {
      const depth = frames.findLastIndex((f) => f.breaks !== void 0 && (label === void 0 ? f.kind === "loop" || f.label === void 0 : f.label === label));
      if (depth >= 0) leave(depth + 1, (ports) => frames[depth].breaks.push(...ports));
      else open = [];
    },
    continue(label) {
      const depth = frames.findLastIndex((f) => f.kind === "loop" && (label === void 0 || f.label === label));
      if (depth >= 0) leave(depth + 1, (ports) => frames[depth].continues.push(...ports));
      else open = [];
    },
    return(place, detail) {
      leave(0, (ports) => {
        open = [...ports];
        if (open.length > 0) emit("return", place, { detail });
      });
    },
    throw(place) {
      emit("throw", place);
      open = [];
    },
    try(body, onCatch, onFinally) {
      const run = onFinally ? () => graph.within("finally", onFinally) : void 0;
      const whole = () => {
        if (!onCatch) return body();
        const thrown = [];
        withFrame({ kind: "try", thrown }, body);
        const normal = open;
        open = thrown;
        if (open.length > 0) graph.within("catch", onCatch);
        open = [...normal, ...open];
      };
      if (run) graph.scoped(whole, run);
      else whole();
    },
    scoped(body, cleanup) {
      const thrown = [];
      frames.push({ kind: "finally", cleanup });
      withFrame({ kind: "try", thrown }, body);
      frames.pop();
      const normal = open;
      if (thrown.length > 0 && events.length > MAX_EVENTS) {
        open = [...normal, ...thrown];
        cleanup();
        return;
      }
      if (normal.length > 0) cleanup();
      const after = open;
      if (thrown.length > 0) {
        open = thrown;
        cleanup();
        rethrow();
      }
      open = after;
    },
    within(mark, body) {
      const outer = cleanupMark;
      cleanupMark = mark;
      body();
      cleanupMark = outer;
    }
  };
  function rethrow() {
    if (open.length === 0) return;
    const target = handler();
    const node = emit("throw", open[0].from.at, { safe: true, detail: { callee: "rethrow" } });
    open = [];
    target?.push({ from: node, by: "throw" });
  }
  return graph;
}

// src/frontends/typescript/body.ts
var USED = { how: "used" };
var IGNORED = { how: "ignored" };
function joined(use) {
  return use.how === "awaited" || use.how === "returned" || use.how === "combined";
}

// src/frontends/typescript/decorators.ts
import { ts as ts25 } from "ts-morph";

// src/frontends/typescript/api.ts
import { ts as ts24 } from "ts-morph";

// src/frontends/typescript/calls.ts
import { ts as ts23 } from "ts-morph";

// src/frontends/typescript/constants.ts
import { ts as ts18 } from "ts-morph";
var ANY = {};
var MAX_DEPTH2 = 12;
function durationOf(node, types, paramPath, unitMs = 1) {
  if (!node) return void 0;
  const range = evaluate(node, types, 0);
  const text = node.getText().replace(/\/\/.*$|\/\*[^]*?\*\//gm, "").replace(/\s+/g, " ").trim().slice(0, 60);
  return {
    text,
    ...range.min === void 0 ? {} : { min: range.min * unitMs },
    ...range.max === void 0 || !Number.isFinite(range.max) ? {} : { max: range.max * unitMs },
    ...range.param ? { param: paramPath(range.param) } : {}
  };
}
function numberOf(node, types) {
  if (!node) return void 0;
  const { min, max } = evaluate(node, types, 0);
  return min !== void 0 && min === max ? min : void 0;
}
function exact(n) {
  return { min: n, max: n };
}
function evaluate(node, types, depth) {
  if (depth > MAX_DEPTH2) return ANY;
  const go = (n) => evaluate(n, types, depth + 1);
  if (ts18.isNumericLiteral(node)) return exact(Number(node.text));
  if (ts18.isParenthesizedExpression(node) || ts18.isAsExpression(node) || ts18.isNonNullExpression(node) || ts18.isSatisfiesExpression(node)) return go(node.expression);
  if (ts18.isPrefixUnaryExpression(node) && node.operator === ts18.SyntaxKind.MinusToken) return negate(go(node.operand));
  if (ts18.isPrefixUnaryExpression(node) && node.operator === ts18.SyntaxKind.PlusToken) return go(node.operand);
  if (ts18.isBinaryExpression(node)) return binary(node.operatorToken.kind, node, go);
  if (ts18.isConditionalExpression(node)) return hull(go(node.whenTrue), go(node.whenFalse));
  if (ts18.isCallExpression(node)) return mathCall(node, go);
  if (ts18.isIdentifier(node)) return ofIdentifier(node, types, depth);
  if (ts18.isPropertyAccessExpression(node)) return ofProperty(node, types, depth);
  if (ts18.isElementAccessExpression(node)) return ofElements(node, types, depth);
  return ANY;
}
function ofElements(node, types, depth) {
  if (!ts18.isIdentifier(node.expression)) return ANY;
  const d = types.declarationOf(node.expression);
  let list = d && ts18.isVariableDeclaration(d) && (d.parent.flags & ts18.NodeFlags.Const) !== 0 ? d.initializer : void 0;
  while (list && (ts18.isAsExpression(list) || ts18.isSatisfiesExpression(list))) list = list.expression;
  if (!list || !ts18.isArrayLiteralExpression(list) || list.elements.length === 0 || list.elements.length > 50) return ANY;
  return list.elements.map((e) => evaluate(e, types, depth + 1)).reduce(hull);
}
function binary(operator, node, go) {
  const a = go(node.left);
  const b = go(node.right);
  switch (operator) {
    case ts18.SyntaxKind.PlusToken:
      return { min: both2(a.min, b.min, (x, y) => x + y), max: both2(a.max, b.max, (x, y) => x + y) };
    case ts18.SyntaxKind.MinusToken:
      return { min: both2(a.min, b.max, (x, y) => x - y), max: both2(a.max, b.min, (x, y) => x - y) };
    case ts18.SyntaxKind.AsteriskToken:
      return scaled(a, b, (x, y) => x * y) ?? scaled(b, a, (x, y) => x * y) ?? corners(a, b, (x, y) => x * y);
    case ts18.SyntaxKind.SlashToken:
      return scaled(a, b, (x, y) => x / y) ?? corners(a, b, (x, y) => x / y);
    case ts18.SyntaxKind.AsteriskAsteriskToken:
      return power(a, b);
    case ts18.SyntaxKind.QuestionQuestionToken:
    case ts18.SyntaxKind.BarBarToken:
      if (ts18.isCallExpression(node.left)) return hull(a, b);
      return a.max === void 0 && !a.param ? b : a.param && b.max !== void 0 ? { ...b, param: a.param } : hull(a, b);
    default:
      return ANY;
  }
}
function mathCall(node, go) {
  if (!ts18.isPropertyAccessExpression(node.expression)) {
    return ts18.isIdentifier(node.expression) && node.expression.text === "Number" && node.arguments[0] ? go(node.arguments[0]) : ANY;
  }
  if (!ts18.isIdentifier(node.expression.expression) || node.expression.expression.text !== "Math") return ANY;
  const args2 = node.arguments.map(go);
  switch (node.expression.name.text) {
    case "random":
      return { min: 0, max: 1 };
    case "min": {
      const tops = args2.map((r) => r.max).filter((m) => m !== void 0);
      return { min: all(args2.map((r) => r.min), Math.min), max: tops.length > 0 ? Math.min(...tops) : void 0 };
    }
    case "max": {
      const floors = args2.map((r) => r.min).filter((m) => m !== void 0);
      return { min: floors.length > 0 ? Math.max(...floors) : void 0, max: all(args2.map((r) => r.max), Math.max) };
    }
    case "floor":
    case "ceil":
    case "round":
    case "trunc":
    case "abs":
      return args2[0] ?? ANY;
    case "pow":
      return args2[0] && args2[1] ? power(args2[0], args2[1]) : ANY;
    default:
      return ANY;
  }
}
function ofIdentifier(node, types, depth) {
  const d = types.declarationOf(node);
  if (!d) return node.text === "Infinity" ? { min: Infinity, max: Infinity } : ANY;
  if (ts18.isVariableDeclaration(d)) {
    const constant = (d.parent.flags & ts18.NodeFlags.Const) !== 0;
    if (!d.initializer) return ANY;
    return constant ? evaluate(d.initializer, types, depth + 1) : growing(d, types, depth);
  }
  if (ts18.isParameter(d) && ts18.isConstructorDeclaration(d.parent)) return ofConstructorParameter(d, types, depth);
  if (ts18.isParameter(d) || ts18.isBindingElement(d)) {
    const fallback = d.initializer ? evaluate(d.initializer, types, depth + 1) : ANY;
    const assigned2 = assignedTo(d);
    if (assigned2.length > 0) return depth > 3 ? ANY : assigned2.reduce((range, e) => e ? hull(range, evaluate(e, types, Math.max(depth + 1, 4))) : ANY, fallback);
    return isParameterPart(d) ? { ...fallback, param: d } : fallback;
  }
  return ts18.isEnumDeclaration(d) || !ts18.isExpression(d) ? ANY : evaluate(d, types, depth + 1);
}
function growing(d, types, depth) {
  if (!ts18.isIdentifier(d.name) || depth > 3) return ANY;
  let range = evaluate(d.initializer, types, depth + 1);
  for (const e of assignedTo(d)) range = e ? hull(range, evaluate(e, types, Math.max(depth + 1, 4))) : ANY;
  return range;
}
function ofProperty(node, types, depth) {
  const base = types.typeOf(node.expression);
  const name = node.name.text;
  if (base.k === "enum") {
    const m = base.decl.members.find((e) => memberName(e.name) === name);
    return m?.initializer ? evaluate(m.initializer, types, depth + 1) : ANY;
  }
  if (base.k === "literal") {
    const p = base.node.properties.find((e) => e.name && memberName(e.name) === name);
    return p && ts18.isPropertyAssignment(p) ? evaluate(p.initializer, types, depth + 1) : ANY;
  }
  if (base.k === "object" || base.k === "class") {
    const [d] = memberDeclarations(base.cls, name, base.k === "class");
    if (d && ts18.isParameter(d)) return isReassigned(base.cls, name) ? ANY : ofConstructorParameter(d, types, depth);
    if (d && ts18.isPropertyDeclaration(d)) return ofField(d, base.cls, name, types, depth);
    return d && ts18.isExpression(d) ? evaluate(d, types, depth + 1) : ANY;
  }
  if (base.k === "apiValue" && base.module === "global" && base.path === "Number" && name === "MAX_SAFE_INTEGER") return exact(Number.MAX_SAFE_INTEGER);
  return ANY;
}
function ofConstructorParameter(p, types, depth) {
  const fallback = p.initializer ? evaluate(p.initializer, types, depth + 1) : ANY;
  if (!ts18.isClassLike(p.parent.parent) || depth > 6) return fallback;
  const index = p.parent.parameters.indexOf(p);
  const given2 = types.constructionsOf(p.parent.parent).map((made2) => made2.arguments?.[index]);
  const ranges = given2.map((e) => e ? evaluate(e, types, depth + 4) : fallback);
  return ranges.length > 0 ? ranges.reduce(hull) : fallback;
}
function ofField(d, cls, name, types, depth) {
  const written = assignedToField(cls, name);
  if (written.some((w) => w === void 0)) return ANY;
  const values = [...d.initializer ? [d.initializer] : [], ...written];
  const ranges = values.slice(0, 6).map((v) => evaluate(v, types, depth + (written.length > 0 ? 4 : 1)));
  return ranges.length > 0 ? ranges.reduce(hull) : ANY;
}
function isReassigned(cls, name) {
  return assignedToField(cls, name).length > 0;
}
function isParameterPart(d) {
  let node = d;
  while (ts18.isBindingElement(node) || ts18.isObjectBindingPattern(node) || ts18.isArrayBindingPattern(node)) node = node.parent;
  return ts18.isParameter(node);
}
function both2(a, b, f) {
  return a === void 0 || b === void 0 ? void 0 : f(a, b);
}
function all(values, f) {
  const known = values.filter((v) => v !== void 0);
  return known.length === values.length && known.length > 0 ? f(...known) : void 0;
}
function negate({ min, max }) {
  return { min: max === void 0 ? void 0 : -max, max: min === void 0 ? void 0 : -min };
}
function hull(a, b) {
  return { min: both2(a.min, b.min, Math.min), max: both2(a.max, b.max, Math.max) };
}
function scaled(a, by, f) {
  if (by.min === void 0 || by.min !== by.max || by.min <= 0) return void 0;
  return { min: both2(a.min, by.min, f), max: both2(a.max, by.min, f) };
}
function power(a, b) {
  if (a.min === void 0 || a.min !== a.max || a.min < 1) return corners(a, b, (x, y) => x ** y);
  return { min: both2(a.min, b.min, (x, y) => x ** y), max: both2(a.min, b.max, (x, y) => x ** y) };
}
function corners(a, b, f) {
  if (a.min === void 0 || a.max === void 0 || b.min === void 0 || b.max === void 0) return ANY;
  const values = [f(a.min, b.min), f(a.min, b.max), f(a.max, b.min), f(a.max, b.max)].filter((v) => !Number.isNaN(v));
  return values.length === 4 ? { min: Math.min(...values), max: Math.max(...values) } : ANY;
}

// src/frontends/typescript/expressions.ts
import { ts as ts21 } from "ts-morph";

// src/frontends/typescript/values.ts
import { ts as ts20 } from "ts-morph";

// src/frontends/typescript/promises.ts
import { ts as ts19 } from "ts-morph";
var TIMERS = /* @__PURE__ */ new Set(["setTimeout", "setImmediate", "requestAnimationFrame", "queueMicrotask", "nextTick"]);
function promiseShape(node) {
  const executor = node.arguments?.[0] && unwrap(node.arguments[0]);
  if (!executor || !isFunctionNode(executor)) return void 0;
  const [resolve2, reject] = executor.parameters;
  const resolved = uses(executor, resolve2);
  const rejected = uses(executor, reject);
  const sleep = resolved.timers[0];
  const others = resolved.others + rejected.others;
  const wake = resolved.signal || rejected.signal ? "signal" : others > 0 ? "resolver" : "none";
  if (sleep && others === 0 && !resolved.signal && !rejected.signal && rejected.timers.length === 0) return { sleep: sleep.ms, wake, pure: true };
  if (sleep) return resolved.others > 0 ? { sleep: sleep.ms, limit: sleep.ms, wake, pure: false } : { sleep: sleep.ms, wake, pure: false };
  return { limit: rejected.timers[0]?.ms, wake: others > 0 || resolved.signal ? wake : "none", pure: false };
}
function isResolver(node) {
  if (!ts19.isIdentifier(node)) return false;
  const d = lookupValue(node.text, node);
  return d !== void 0 && ts19.isParameter(d) && isExecutor(d.parent);
}
function isExecutor(node) {
  if (!ts19.isArrowFunction(node) && !ts19.isFunctionExpression(node)) return false;
  const made2 = node.parent;
  return ts19.isNewExpression(made2) && namesPromise(made2.expression) && made2.arguments?.[0] === node;
}
function namesPromise(node) {
  return ts19.isIdentifier(node) && PROMISE.test(node.text);
}
function uses(executor, parameter) {
  const timers = [];
  let signal = false;
  let others = 0;
  if (!parameter || !ts19.isIdentifier(parameter.name) || !executor.body) return { timers, signal, others };
  const body = executor.body;
  const names = [{ name: parameter.name.text, declaration: parameter }];
  for (const { name, declaration } of names) {
    const visit = (node) => {
      if (ts19.isIdentifier(node) && node.text === name && !isName(node) && (!declaration || lookupValue(name, node) === declaration)) {
        const use = useOf(node, executor);
        if (typeof use === "object" && "closure" in use) {
          if (!names.some((known) => known.name === use.closure)) names.push({ name: use.closure });
        } else if (typeof use === "object") timers.push({ ms: use.timer.arguments[1] });
        else if (use === "signal") signal = true;
        else if (use === "other") others++;
      }
      ts19.forEachChild(node, visit);
    };
    visit(body);
  }
  return { timers, signal, others };
}
function useOf(node, executor) {
  for (let n = node; n !== executor; n = n.parent) {
    const p = n.parent;
    if (ts19.isCallExpression(p) && p.arguments.includes(n)) {
      if (p.arguments[0] === n && TIMERS.has(calleeName(p))) return { timer: p };
      if (/^(remove|off$|clear)/.test(calleeName(p))) return "none";
      const [event] = p.arguments;
      return event && event !== n && ts19.isStringLiteralLike(event) && event.text === "abort" ? "signal" : "other";
    }
    if (ts19.isBinaryExpression(p) && p.right === n && ts19.isPropertyAccessExpression(p.left) && p.left.name.text === "onabort") return "signal";
    if (n === executor.body) return ts19.isCallExpression(node.parent) && node.parent.expression === node ? "none" : "other";
    if (!isFunctionNode(n)) continue;
    if (ts19.isVariableDeclaration(p) && ts19.isIdentifier(p.name)) return { closure: p.name.text };
    if (ts19.isFunctionDeclaration(n) && n.name) return { closure: n.name.text };
  }
  return "other";
}
function isName(node) {
  const p = node.parent;
  return ts19.isPropertyAccessExpression(p) && p.name === node || (ts19.isVariableDeclaration(p) || ts19.isFunctionDeclaration(p) || ts19.isPropertyAssignment(p)) && p.name === node;
}
function calleeName(call) {
  const e = call.expression;
  return ts19.isIdentifier(e) ? e.text : ts19.isPropertyAccessExpression(e) ? e.name.text : "";
}

// src/frontends/typescript/values.ts
var UNKNOWN2 = { kind: "unknown" };
var MAX_SOURCES = 12;
function valueOf2(node, body) {
  if (!node) return { kind: "constant", text: "undefined" };
  const e = unwrap(node);
  if (isLiteral(e)) return { kind: "constant", text: e.getText() };
  if (ts20.isNumericLiteral(e)) return number(e, body);
  if (ts20.isIdentifier(e)) return identifier(e, body);
  if (isFunctionNode(e)) return holdsResolver(e) ? { kind: "resolver", by: body.front.functions.of(e) } : { kind: "func", func: body.front.functions.of(e) };
  if (ts20.isArrayLiteralExpression(e)) {
    if (e.elements.length === 0) return { kind: "constant", text: "[]" };
    return e.elements.some((x) => holdsResolver(x)) ? { kind: "resolver" } : derived(e, body);
  }
  if (ts20.isObjectLiteralExpression(e)) {
    if (e.properties.length === 0) return { kind: "constant", text: "{}" };
    return holdsResolver(e) ? { kind: "resolver" } : derived(e, body);
  }
  if (isBind(e)) {
    const [func] = functionsOf(e, body);
    if (func) return { kind: "func", func };
  }
  if (ts20.isCallExpression(e) || ts20.isNewExpression(e)) return made(e, body);
  if (ts20.isPropertyAccessExpression(e) || ts20.isElementAccessExpression(e) || e.kind === ts20.SyntaxKind.ThisKeyword) {
    const [func] = functionsOf(e, body);
    if (func) return { kind: "func", func };
    const constant = durationOf(e, body.front.types, body.front.resources.paramPath);
    if (constant?.max !== void 0 && !constant.param) return { kind: "number", ms: constant };
    const resource = body.front.resources.of(e);
    return resource ? { kind: "resource", resource } : UNKNOWN2;
  }
  if (ts20.isConditionalExpression(e)) {
    const whenTrue = valueOf2(e.whenTrue, body);
    const whenFalse = valueOf2(e.whenFalse, body);
    if (whenTrue.kind === "derived" && whenFalse.kind === "derived") return { kind: "derived", from: [...whenTrue.from, ...whenFalse.from], in: [...whenTrue.in ?? [], ...whenFalse.in ?? []] };
    return whenTrue.kind === "unknown" ? whenFalse : whenTrue;
  }
  if (ts20.isTemplateExpression(e)) return derived(e, body);
  if (ts20.isBinaryExpression(e) || ts20.isPrefixUnaryExpression(e) || ts20.isPostfixUnaryExpression(e)) return arithmetic(e, body);
  return UNKNOWN2;
}
function writtenValue(node, body) {
  const value = valueOf2(node, body);
  const initial2 = value.kind === "resource" && value.resource.scope === "local" ? initialOf(unwrap(node)) : void 0;
  if (!initial2) return value;
  const from = derived(initial2, body);
  return from.kind === "derived" ? { ...from, from: [...from.from, ...value.kind === "resource" ? [value.resource] : []] } : value;
}
function initialOf(node) {
  const d = ts20.isIdentifier(node) ? lookupValue(node.text, node) : void 0;
  return d && ts20.isVariableDeclaration(d) && d.initializer && (d.parent.flags & ts20.NodeFlags.Const) !== 0 ? unwrap(d.initializer) : void 0;
}
function propertiesOf(node, body) {
  const found = {};
  for (const p of node.properties) {
    if (ts20.isSpreadAssignment(p)) {
      if (Object.keys(found).length > 0) return void 0;
      found["..."] = valueOf2(p.expression, body);
      continue;
    }
    const name = p.name && memberName(p.name);
    if (name === void 0) return void 0;
    found[name] = ts20.isPropertyAssignment(p) ? valueOf2(p.initializer, body) : ts20.isShorthandPropertyAssignment(p) ? valueOf2(p.name, body) : UNKNOWN2;
  }
  return found;
}
function functionsOf(node, body) {
  return alternatives(body.front.types.typeOf(node)).flatMap((t) => t.k === "func" ? [body.front.functions.of(t.node)] : []);
}
function holdsResolver(node) {
  if (isResolver(node)) return true;
  if (ts20.isObjectLiteralExpression(node)) {
    return node.properties.some((p) => ts20.isPropertyAssignment(p) ? holdsResolver(p.initializer) : ts20.isShorthandPropertyAssignment(p) && isResolver(p.name));
  }
  if (ts20.isArrayLiteralExpression(node)) return node.elements.some(holdsResolver);
  if (!isFunctionNode(node) || !node.body) return false;
  let found = false;
  const visit = (n) => {
    if (found || ts20.isNewExpression(n)) return;
    if (isResolver(n) && !(ts20.isPropertyAccessExpression(n.parent) && n.parent.name === n)) found = true;
    else ts20.forEachChild(n, visit);
  };
  visit(node.body);
  return found;
}
function identifier(e, body) {
  if (e.text === "undefined") return { kind: "constant", text: "undefined" };
  if (isResolver(e)) return { kind: "resolver" };
  const d = lookupValue(e.text, e);
  if (d && ts20.isVariableDeclaration(d) && d.initializer && (d.parent.flags & ts20.NodeFlags.Const) !== 0) {
    const initial2 = unwrap(d.initializer);
    const chain = ts20.isCallExpression(initial2) ? chainOf(initial2, body) : void 0;
    if (chain && chain.kind === "chain" && chain.on.scope !== "local") return chain;
    const event = body.made.get(initial2);
    if (event) return { kind: "result", of: event };
    if (isLiteral(initial2)) return { kind: "constant", text: initial2.getText() };
    if (isFunctionNode(initial2) && holdsResolver(initial2)) return { kind: "resolver", by: body.front.functions.of(initial2) };
  }
  if (d && ts20.isBindingElement(d) && ts20.isVariableDeclaration(d.parent.parent) && d.parent.parent.initializer) {
    const event = body.made.get(unwrap(d.parent.parent.initializer));
    if (event?.kind === "write" || event?.kind === "acquire") return { kind: "result", of: event };
  }
  const [func] = functionsOf(e, body);
  if (func) return { kind: "func", func };
  const duration2 = durationOf(e, body.front.types, body.front.resources.paramPath);
  if (duration2 && duration2.max !== void 0 && !duration2.param) return { kind: "number", ms: duration2 };
  const resource = body.front.resources.of(e);
  return resource ? { kind: "resource", resource } : UNKNOWN2;
}
function made(e, body) {
  if (ts20.isCallExpression(e)) {
    const chain = chainOf(e, body);
    if (chain) return chain;
  } else if (namesPromise(e.expression)) {
    return { kind: "promise", of: body.made.get(e) };
  }
  if (/^Promise\.withResolvers\b/.test(e.getText())) return { kind: "resolver" };
  const event = body.made.get(e);
  if (event?.kind === "spawn") return { kind: "promise", of: event };
  return event ? { kind: "result", of: event } : derived(e, body);
}
function chainOf(e, body) {
  let onReject = false;
  const runs = [];
  const links = [];
  let node = linked(e);
  if (node !== e && !ts20.isCallExpression(node)) return void 0;
  let chained = false;
  while (ts20.isCallExpression(node) && ts20.isPropertyAccessExpression(node.expression)) {
    const method = node.expression.name.text;
    if (method !== "then" && method !== "catch" && method !== "finally") break;
    if (method === "catch" || method === "then" && node.arguments.length > 1) onReject = true;
    for (const a of node.arguments) runs.unshift(...functionsOf(a, body));
    const event = body.made.get(node);
    if (event) links.unshift(event);
    node = linked(unwrap(node.expression.expression));
    chained = true;
  }
  if (!chained) return void 0;
  if (ts20.isIdentifier(node) || ts20.isPropertyAccessExpression(node) || ts20.isElementAccessExpression(node)) {
    const on = body.front.resources.of(node);
    return on && { kind: "chain", on, onReject, runs, links };
  }
  if (ts20.isCallExpression(node)) {
    const on = body.front.resources.of(node);
    if (on?.scope === "keyed") return { kind: "chain", on, onReject, runs, links };
  }
  if (ts20.isBinaryExpression(node)) {
    const on = body.front.resources.of(node);
    return on && { kind: "chain", on, onReject, runs, links };
  }
  return void 0;
}
function linked(e) {
  const d = ts20.isIdentifier(e) ? lookupValue(e.text, e) : void 0;
  const initial2 = d && ts20.isVariableDeclaration(d) && d.initializer && (d.parent.flags & ts20.NodeFlags.Const) !== 0 ? unwrap(d.initializer) : e;
  return ts20.isCallExpression(initial2) && ts20.isPropertyAccessExpression(initial2.expression) && /^(then|catch|finally)$/.test(initial2.expression.name.text) ? initial2 : e;
}
function arithmetic(e, body) {
  const duration2 = durationOf(e, body.front.types, body.front.resources.paramPath);
  if (duration2?.max !== void 0) return { kind: "number", ms: duration2 };
  return derived(e, body);
}
function derived(e, body) {
  const from = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set([e]);
  const visit = (n) => {
    if (isFunctionNode(n) || ts20.isAwaitExpression(n)) return;
    if (ts20.isIdentifier(n) || ts20.isPropertyAccessExpression(n) || ts20.isElementAccessExpression(n)) {
      const r = body.front.resources.of(n);
      if (r && r.scope !== "external") from.set(r.path, r);
      if (ts20.isIdentifier(n) && r && r.scope !== "local") for (const d of captures(n)) seen.add(d);
      const initial2 = ts20.isIdentifier(n) && r?.scope === "local" ? initialOf(n) : void 0;
      if (initial2 && !seen.has(initial2) && seen.size < MAX_SOURCES) {
        seen.add(initial2);
        visit(initial2);
      }
      if (!ts20.isElementAccessExpression(n)) return;
    }
    ts20.forEachChild(n, visit);
  };
  visit(e);
  return from.size > 0 ? { kind: "derived", from: [...from.values()], in: [...seen].map((n) => placeOf(n)) } : UNKNOWN2;
}
function captures(name) {
  const found = [];
  for (let at = name; found.length < MAX_SOURCES; ) {
    while (!ts20.isIdentifier(at)) {
      if (!ts20.isPropertyAccessExpression(at) && !ts20.isElementAccessExpression(at) && !(ts20.isBinaryExpression(at) && at.operatorToken.kind !== ts20.SyntaxKind.EqualsToken)) return found;
      at = unwrap(ts20.isBinaryExpression(at) ? at.left : at.expression);
    }
    let d = lookupValue(at.text, at);
    while (d && (ts20.isBindingElement(d) || ts20.isObjectBindingPattern(d) || ts20.isArrayBindingPattern(d))) d = d.parent;
    if (!d || !ts20.isVariableDeclaration(d) || !d.initializer || found.includes(d) || (d.parent.flags & ts20.NodeFlags.Const) === 0) return found;
    found.push(d);
    at = unwrap(d.initializer);
  }
  return found;
}
function number(e, body) {
  const ms = durationOf(e, body.front.types, body.front.resources.paramPath);
  return ms ? { kind: "number", ms } : UNKNOWN2;
}
function isLiteral(e) {
  return ts20.isStringLiteralLike(e) || e.kind === ts20.SyntaxKind.TrueKeyword || e.kind === ts20.SyntaxKind.FalseKeyword || e.kind === ts20.SyntaxKind.NullKeyword;
}

// src/frontends/typescript/expressions.ts
function lowerExpression(node, use, body) {
  if (ts21.isCallExpression(node)) return lowerCall(node, use, body);
  if (ts21.isNewExpression(node)) return lowerNew(node, use, body);
  if (ts21.isAwaitExpression(node)) return awaitExpression(node, use, body);
  if (ts21.isIdentifier(node)) return read(node, body);
  if (ts21.isPropertyAccessExpression(node) || ts21.isElementAccessExpression(node)) return access(node, body);
  if (ts21.isParenthesizedExpression(node) || ts21.isNonNullExpression(node) || ts21.isAsExpression(node) || ts21.isSatisfiesExpression(node) || ts21.isTypeAssertionExpression(node)) return lowerExpression(node.expression, use, body);
  if (ts21.isBinaryExpression(node)) return binary2(node, use, body);
  if (ts21.isConditionalExpression(node)) return conditional(node, use, body);
  if (isFunctionNode(node)) return void body.front.functions.of(node);
  if (ts21.isVoidExpression(node)) return lowerExpression(node.expression, { how: "voided" }, body);
  if (ts21.isPrefixUnaryExpression(node) || ts21.isPostfixUnaryExpression(node)) return unary(node, body);
  if (ts21.isDeleteExpression(node)) return deletion(node, body);
  if (ts21.isArrayLiteralExpression(node)) {
    for (const e of node.elements) lowerExpression(ts21.isSpreadElement(e) ? e.expression : e, element(use), body);
    return;
  }
  if (ts21.isObjectLiteralExpression(node)) return object(node, body);
  if (ts21.isSpreadElement(node)) return lowerExpression(node.expression, USED, body);
  if (ts21.isTemplateExpression(node)) return node.templateSpans.forEach((s) => lowerExpression(s.expression, USED, body));
  if (ts21.isTaggedTemplateExpression(node)) {
    if (ts21.isTemplateExpression(node.template)) lowerExpression(node.template, USED, body);
    body.graph.emit("call", placeOf(node), { runs: functionsOf(node.tag, body), detail: { callee: short(node.tag) } });
    return;
  }
  if (ts21.isTypeOfExpression(node)) return lowerExpression(node.expression, USED, body);
  if (ts21.isYieldExpression(node)) {
    if (node.expression) lowerExpression(node.expression, USED, body);
    body.graph.emit("await", placeOf(node), { detail: { callee: "yield" } });
    return;
  }
  if (ts21.isClassExpression(node)) return;
  if (ts21.isJsxElement(node) || ts21.isJsxSelfClosingElement(node) || ts21.isJsxFragment(node)) return jsx(node, body);
}
function lowerCondition(node, body) {
  const { graph } = body;
  if (ts21.isParenthesizedExpression(node)) return lowerCondition(node.expression, body);
  if (ts21.isPrefixUnaryExpression(node) && node.operator === ts21.SyntaxKind.ExclamationToken) {
    const { whenTrue, whenFalse } = lowerCondition(node.operand, body);
    return { whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (node.kind === ts21.SyntaxKind.TrueKeyword) return { whenTrue: graph.cut(), whenFalse: [] };
  if (node.kind === ts21.SyntaxKind.FalseKeyword) return { whenTrue: [], whenFalse: graph.cut() };
  if (ts21.isBinaryExpression(node)) {
    const operator = node.operatorToken.kind;
    if (operator === ts21.SyntaxKind.AmpersandAmpersandToken) {
      const left = lowerCondition(node.left, body);
      graph.resume(left.whenTrue);
      const right = lowerCondition(node.right, body);
      return { whenTrue: right.whenTrue, whenFalse: [...left.whenFalse, ...right.whenFalse] };
    }
    if (operator === ts21.SyntaxKind.BarBarToken) {
      const left = lowerCondition(node.left, body);
      graph.resume(left.whenFalse);
      const right = lowerCondition(node.right, body);
      return { whenTrue: [...left.whenTrue, ...right.whenTrue], whenFalse: right.whenFalse };
    }
  }
  if (ts21.isConditionalExpression(node)) {
    const first = lowerCondition(node.condition, body);
    graph.resume(first.whenTrue);
    const yes = lowerCondition(node.whenTrue, body);
    graph.resume(first.whenFalse);
    const no = lowerCondition(node.whenFalse, body);
    return { whenTrue: [...yes.whenTrue, ...no.whenTrue], whenFalse: [...yes.whenFalse, ...no.whenFalse] };
  }
  lowerExpression(node, { how: "tested" }, body);
  return graph.branch(placeOf(node), test(node, body));
}
function lowerPattern(pattern, body) {
  for (const e of pattern.elements) {
    if (!ts21.isBindingElement(e)) continue;
    if (e.initializer) lowerExpression(e.initializer, { how: "stored" }, body);
    if (!ts21.isIdentifier(e.name)) lowerPattern(e.name, body);
    else if (ts21.isVariableDeclaration(pattern.parent)) {
      const on = body.front.resources.ofDeclaration(e, e.name);
      if (on.scope !== "local" && on.scope !== "external" && !on.path.includes("@")) body.graph.emit("read", placeOf(e), { on });
    }
  }
}
function lowerReceiver(node, body) {
  const e = ts21.isNonNullExpression(node) || ts21.isParenthesizedExpression(node) || ts21.isAsExpression(node) ? node.expression : node;
  if (e !== node) return lowerReceiver(e, body);
  if (ts21.isPropertyAccessExpression(e)) {
    lowerReceiver(e.expression, body);
    getter(e, body);
  } else if (ts21.isElementAccessExpression(e)) {
    lowerReceiver(e.expression, body);
    lowerExpression(e.argumentExpression, USED, body);
  } else if (!ts21.isIdentifier(e) && e.kind !== ts21.SyntaxKind.ThisKeyword && e.kind !== ts21.SyntaxKind.SuperKeyword) lowerExpression(e, USED, body);
}
function short(node) {
  const text = node.getText().replace(/\s+/g, " ").replace(/ (?=\??\.)/g, "");
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function awaitExpression(node, use, body) {
  const e = unwrapPlain(node.expression);
  if (ts21.isCallExpression(e) || ts21.isNewExpression(e)) {
    const before = body.graph.events.length;
    lowerExpression(e, { how: "awaited" }, body);
    const wait = body.graph.events.at(-1);
    if (wait?.kind === "await") wait.detail.result = how(use);
    settled(node, e, body);
    const stored = body.front.resources.of(e);
    if (stored?.scope === "keyed" && body.graph.events.slice(before).every(({ kind }) => kind === "read" || kind === "branch")) body.graph.emit("await", placeOf(node), { on: stored, detail: { callee: short(e) } });
    return;
  }
  lowerExpression(e, { how: "awaited" }, body);
  const on = body.front.resources.of(e);
  if (ts21.isConditionalExpression(e) || ts21.isBinaryExpression(e) && isAssignment(e.operatorToken.kind) && ts21.isCallExpression(unwrap(e.right))) {
    if (!ts21.isBinaryExpression(e)) return;
  }
  body.graph.emit("await", placeOf(node), { on, detail: { callee: short(e), joins: on && body.spawned.get(on.path) } });
  settled(node, e, body);
}
function settled(node, e, body) {
  for (const t of alternatives(body.front.types.typeOf(e))) {
    const api = t.k === "api" ? body.front.knowledge.api(t.module, `${t.name}.then`) : void 0;
    const io = api?.does.map(parseStep).find((step) => step.verb === "io");
    if (t.k !== "api" || !io) continue;
    body.graph.emit("io", placeOf(node), { safe: true, detail: { callee: short(e), api: `${t.module} ${t.name}.then`, io: io.rest, result: "awaited" } });
    return;
  }
}
function test(node, body) {
  const reads = /* @__PURE__ */ new Map();
  const asks = /* @__PURE__ */ new Set();
  const visit = (n) => {
    if (isFunctionNode(n)) return;
    const asked = body.made.get(ts21.isIdentifier(n) ? initialOf(n) ?? n : n);
    if (asked?.kind === "call") asks.add(asked);
    if (ts21.isIdentifier(n) || ts21.isPropertyAccessExpression(n) || ts21.isElementAccessExpression(n)) {
      if (ts21.isPropertyAccessExpression(n) && ts21.isCallExpression(n.parent) && n.parent.expression === n) return visit(n.expression);
      const r = body.front.resources.of(n);
      if (r && r.scope !== "external") reads.set(r.path, r);
      if (ts21.isElementAccessExpression(n)) visit(n.argumentExpression);
      return;
    }
    ts21.forEachChild(n, visit);
  };
  visit(node);
  const condition = node.getText().replace(/\s+/g, " ");
  return { condition: condition.length > 200 ? `${condition.slice(0, 197)}...` : condition, reads: [...reads.values()], asks: asks.size > 0 ? [...asks] : void 0 };
}
function read(node, body) {
  const d = lookupValue(node.text, node);
  if (!d || !(ts21.isVariableDeclaration(d) || ts21.isBindingElement(d)) || isConstant(d)) return;
  const on = body.front.resources.of(node);
  if (on && on.scope !== "local") body.graph.emit("read", placeOf(node), { on });
}
function isConstant(d) {
  let list = d;
  while (ts21.isBindingElement(list) || ts21.isObjectBindingPattern(list) || ts21.isArrayBindingPattern(list) || ts21.isVariableDeclaration(list)) list = list.parent;
  return ts21.isVariableDeclarationList(list) && (list.flags & ts21.NodeFlags.Const) !== 0;
}
function access(node, body) {
  lowerReceiver(node.expression, body);
  if (ts21.isElementAccessExpression(node)) lowerExpression(node.argumentExpression, USED, body);
  else if (getter(node, body)) return;
  const types = alternatives(body.front.types.typeOf(node));
  if (types.some((t) => t.k === "func" && ts21.isMethodDeclaration(t.node))) return;
  const on = body.front.resources.of(node);
  if (!on || on.scope === "local" || on.scope === "external" || isReadonly(node, body)) return;
  body.graph.emit("read", placeOf(node), { on });
}
function getter(node, body) {
  const owners = alternatives(body.front.types.typeOf(node.expression));
  const found = owners.flatMap((t) => t.k === "object" || t.k === "class" ? memberDeclarations(t.cls, node.name.text, t.k === "class") : []).filter(ts21.isGetAccessorDeclaration);
  if (found.length === 0 || isWritten(node)) return false;
  body.graph.emit("call", placeOf(node), { runs: found.map((g) => body.front.functions.of(g)), safe: true, detail: { callee: short(node), receiver: body.front.resources.of(node.expression), result: "used" } });
  return true;
}
function isWritten(node) {
  const p = node.parent;
  return ts21.isBinaryExpression(p) && p.left === node && p.operatorToken.kind === ts21.SyntaxKind.EqualsToken;
}
function isReadonly(node, body) {
  if (!ts21.isPropertyAccessExpression(node)) return false;
  return alternatives(body.front.types.typeOf(node.expression)).some(
    (t) => (t.k === "object" || t.k === "class") && memberDeclarations(t.cls, node.name.text, t.k === "class").some((d) => ts21.canHaveModifiers(d) && ts21.getModifiers(d)?.some((m) => m.kind === ts21.SyntaxKind.ReadonlyKeyword))
  );
}
function binary2(node, use, body) {
  const { graph } = body;
  const operator = node.operatorToken.kind;
  if (operator === ts21.SyntaxKind.EqualsToken) {
    assignTarget(node.left, body);
    lowerExpression(node.right, assigned(use, targetOf(node.left, body)), body);
    write(node.left, node.right, node, body);
    return;
  }
  if (isAssignment(operator)) {
    lowerExpression(node.left, { how: "tested" }, body);
    const { whenTrue, whenFalse } = graph.branch(placeOf(node.left), test(node.left, body));
    const [go, skip] = operator === ts21.SyntaxKind.AmpersandAmpersandEqualsToken ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    graph.resume(go);
    lowerExpression(node.right, assigned(use, targetOf(node.left, body)), body);
    write(node.left, node.right, node, body);
    graph.resume(skip);
    return;
  }
  if (operator >= ts21.SyntaxKind.FirstAssignment && operator <= ts21.SyntaxKind.LastAssignment) {
    lowerExpression(node.left, USED, body);
    lowerExpression(node.right, USED, body);
    write(node.left, node.right, node, body, true);
    return;
  }
  if (operator === ts21.SyntaxKind.AmpersandAmpersandToken || operator === ts21.SyntaxKind.BarBarToken) {
    if (use.how === "tested") {
      const { whenTrue, whenFalse } = lowerCondition(node, body);
      return graph.resume(whenTrue, whenFalse);
    }
    const left = lowerCondition(node.left, body);
    const [go, skip] = operator === ts21.SyntaxKind.BarBarToken ? [left.whenFalse, left.whenTrue] : [left.whenTrue, left.whenFalse];
    graph.resume(go);
    lowerExpression(node.right, use, body);
    return graph.resume(skip);
  }
  if (operator === ts21.SyntaxKind.QuestionQuestionToken) {
    lowerExpression(node.left, joined(use) ? use : { how: "tested" }, body);
    const { whenTrue, whenFalse } = graph.branch(placeOf(node.left), test(node.left, body));
    graph.resume(whenFalse);
    lowerExpression(node.right, use, body);
    return graph.resume(whenTrue);
  }
  lowerExpression(node.left, operator === ts21.SyntaxKind.CommaToken ? { how: "ignored" } : use.how === "tested" ? use : USED, body);
  lowerExpression(node.right, operator === ts21.SyntaxKind.CommaToken ? use : USED, body);
}
function assigned(use, target) {
  return { ...use, how: joined(use) && (use.how !== "awaited" || !target) ? use.how : "stored", target };
}
function assignTarget(left, body) {
  if (ts21.isPropertyAccessExpression(left)) lowerReceiver(left.expression, body);
  else if (ts21.isElementAccessExpression(left)) {
    lowerReceiver(left.expression, body);
    lowerExpression(left.argumentExpression, USED, body);
  }
}
function targetOf(left, body) {
  return ts21.isObjectLiteralExpression(left) || ts21.isArrayLiteralExpression(left) ? void 0 : body.front.resources.of(left);
}
function write(left, right, at, body, compound = false) {
  if (ts21.isArrayLiteralExpression(left) || ts21.isObjectLiteralExpression(left)) {
    for (const part of destructured(left)) {
      const on2 = body.front.resources.of(part);
      if (on2 && on2.scope !== "external") body.graph.emit("write", placeOf(part), { on: on2, detail: { op: "set", value: { kind: "unknown" } } });
    }
    return;
  }
  const setters = setterOf(left, body);
  if (setters.length > 0) {
    body.graph.emit("call", placeOf(at), { runs: setters, detail: { callee: short(left), receiver: ts21.isPropertyAccessExpression(left) ? body.front.resources.of(left.expression) : void 0, args: [valueOf2(right, body)] } });
    return;
  }
  const on = body.front.resources.of(left);
  if (!on || on.scope === "external") return;
  const value = compound ? { kind: "derived", from: [on] } : writtenValue(right, body);
  const event = body.graph.emit("write", placeOf(at), { on, detail: { op: lengthReset(left, right) ? "clear" : "set", value } });
  body.made.set(at, event);
}
function lengthReset(left, right) {
  return ts21.isPropertyAccessExpression(left) && left.name.text === "length" && right.getText() === "0";
}
function setterOf(left, body) {
  if (!ts21.isPropertyAccessExpression(left)) return [];
  return alternatives(body.front.types.typeOf(left.expression)).flatMap((t) => t.k === "object" || t.k === "class" ? memberDeclarations(t.cls, left.name.text, t.k === "class") : []).filter(ts21.isSetAccessorDeclaration).map((s) => body.front.functions.of(s));
}
function destructured(pattern) {
  if (ts21.isArrayLiteralExpression(pattern)) return pattern.elements.filter((e) => !ts21.isOmittedExpression(e));
  return pattern.properties.flatMap((p) => ts21.isPropertyAssignment(p) ? [p.initializer] : ts21.isShorthandPropertyAssignment(p) ? [p.name] : []);
}
function conditional(node, use, body) {
  const { graph } = body;
  const { whenTrue, whenFalse } = lowerCondition(node.condition, body);
  const arm = (e) => {
    lowerExpression(e, use, body);
    const plain2 = unwrapPlain(e);
    if (use.how === "awaited" && !ts21.isCallExpression(plain2) && !ts21.isNewExpression(plain2) && !ts21.isConditionalExpression(plain2)) {
      const on = body.front.resources.of(plain2);
      graph.emit("await", placeOf(e), { on, detail: { callee: short(plain2), joins: on && body.spawned.get(on.path) } });
    }
  };
  graph.resume(whenTrue);
  arm(node.whenTrue);
  const after = graph.cut();
  graph.resume(whenFalse);
  arm(node.whenFalse);
  graph.resume(after);
}
function unary(node, body) {
  lowerExpression(node.operand, USED, body);
  if (node.operator !== ts21.SyntaxKind.PlusPlusToken && node.operator !== ts21.SyntaxKind.MinusMinusToken) return;
  const on = body.front.resources.of(node.operand);
  if (on && on.scope !== "external") body.graph.emit("write", placeOf(node), { on, detail: { op: "set", value: { kind: "derived", from: [on] } } });
}
function deletion(node, body) {
  assignTarget(node.expression, body);
  const on = body.front.resources.of(node.expression);
  if (on && on.scope !== "external") body.graph.emit("write", placeOf(node), { on, detail: { op: "delete" } });
}
function object(node, body) {
  for (const p of node.properties) {
    if (ts21.isPropertyAssignment(p)) lowerExpression(p.initializer, { how: "stored" }, body);
    else if (ts21.isShorthandPropertyAssignment(p)) read(p.name, body);
    else if (ts21.isSpreadAssignment(p)) lowerExpression(p.expression, USED, body);
    else if (isFunctionNode(p)) body.front.functions.of(p);
  }
}
function jsx(node, body) {
  if (!ts21.isJsxFragment(node)) {
    const { attributes } = ts21.isJsxElement(node) ? node.openingElement : node;
    for (const a of attributes.properties) {
      const value = ts21.isJsxSpreadAttribute(a) ? a.expression : a.initializer && ts21.isJsxExpression(a.initializer) ? a.initializer.expression : void 0;
      if (!value) continue;
      const inner = unwrap(value);
      if (isFunctionNode(inner)) body.front.functions.of(inner).role ??= "handler";
      else {
        if (ts21.isIdentifier(inner)) for (const func of functionsOf(inner, body)) func.role ??= "handler";
        lowerExpression(value, USED, body);
      }
    }
  }
  if (ts21.isJsxSelfClosingElement(node)) return;
  for (const c of node.children) {
    if (ts21.isJsxExpression(c)) {
      if (c.expression) lowerExpression(c.expression, USED, body);
    } else if (!ts21.isJsxText(c)) jsx(c, body);
  }
}
function element(use) {
  return joined(use) ? { how: "combined", race: use.race } : { how: "stored", target: use.target };
}
function unwrapPlain(node) {
  let e = node;
  while (ts21.isParenthesizedExpression(e) || ts21.isNonNullExpression(e) || ts21.isAsExpression(e) || ts21.isSatisfiesExpression(e)) e = e.expression;
  return e;
}

// src/frontends/typescript/chains.ts
import { ts as ts22 } from "ts-morph";
var COMBINATORS = /* @__PURE__ */ new Set(["all", "allSettled", "race", "any"]);
var METHODS = /* @__PURE__ */ new Set(["then", "catch", "finally"]);
function isPromiseCombinator(node, body) {
  const callee = node.expression;
  if (!ts22.isPropertyAccessExpression(callee) || !COMBINATORS.has(callee.name.text)) return false;
  const on = body.front.types.typeOf(callee.expression);
  return on.k === "apiValue" && on.module === "global" && on.path === "Promise";
}
function isPromiseMethod(node, body) {
  const callee = node.expression;
  if (!ts22.isPropertyAccessExpression(callee) || !METHODS.has(callee.name.text)) return false;
  const on = body.front.types.typeOf(callee.expression);
  if (isPromise(on)) return true;
  return alternatives(on).every((t) => t.k !== "object" && t.k !== "literal") && alternatives(body.front.types.typeOf(callee)).every((t) => t.k !== "func");
}
function lowerChain(node, use, body) {
  const { graph } = body;
  const callee = node.expression;
  const method = callee.name.text;
  const source = callee.expression;
  if (!joined(use)) return detached(node, use, body);
  const after = () => {
    if (method === "then") callback(node.arguments[0], node, body);
  };
  const receive = () => lowerWaited(source, use, body);
  if (method === "then" && node.arguments.length < 2) {
    receive();
    after();
  } else if (method === "finally") {
    graph.try(receive, void 0, () => callback(node.arguments[0], node, body));
  } else {
    const handler = method === "catch" ? node.arguments[0] : node.arguments[1];
    graph.try(
      () => {
        receive();
        after();
      },
      () => callback(handler, node, body),
      void 0
    );
  }
}
function lowerCombinator(node, use, body) {
  const { graph, front } = body;
  const combinator = node.expression.name.text;
  const [list] = node.arguments;
  const waited2 = joined(use);
  const members = list && ts22.isArrayLiteralExpression(unwrap(list)) ? unwrap(list).elements : void 0;
  const race = combinator === "race" || combinator === "any" ? raceOf(members ?? [], body) : void 0;
  const each = waited2 ? { how: "combined", race } : { how: "stored", target: use.target, chain: use.chain };
  if (members) for (const m of members) member(m, each, body);
  else if (list) member(list, each, body);
  const on = list && !members ? front.resources.of(list) : void 0;
  if (use.how === "awaited" || use.how === "returned") {
    const single = members?.length === 1 ? front.resources.of(members[0]) : void 0;
    graph.emit("await", placeOf(use.how === "awaited" && ts22.isAwaitExpression(node.parent) ? node.parent : node), {
      on: on ?? single,
      detail: { callee: `Promise.${combinator}`, combinator, ...use.how === "returned" ? { result: "returned" } : {}, timeout: race?.timeout, joins: on && body.spawned.get(on.path), ...race?.wakes ? { wake: "race" } : {} }
    });
  }
}
function member(m, each, body) {
  const e = ts22.isSpreadElement(m) ? m.expression : m;
  lowerExpression(e, each, body);
  const plain2 = unwrap(e);
  if (!joined(each) || !(ts22.isIdentifier(plain2) || ts22.isPropertyAccessExpression(plain2))) return;
  const shape = timerOf(plain2, body);
  const on = body.front.resources.of(plain2);
  if (shape?.sleep) {
    body.graph.emit("sleep", placeOf(m), { safe: true, detail: { callee: short(plain2), ms: shape.ms, wake: each.race?.wakes ? "race" : "none" } });
    return;
  }
  if (on) body.graph.emit("await", placeOf(m), { on, detail: { callee: short(plain2), joins: body.spawned.get(on.path), timeout: each.race?.timeout, ...each.race?.wakes ? { wake: "race" } : {} } });
}
function raceOf(members, body) {
  const timers = members.map((m) => timerOf(unwrap(m), body));
  const limits2 = timers.flatMap((t) => t?.ms ? [t.ms] : []);
  const timeout = limits2.find((d) => d.max !== void 0) ?? limits2[0];
  return { wakes: timers.some((t) => t === void 0), timeout };
}
function timerOf(node, body) {
  const { types, resources, knowledge } = body.front;
  const e = initialOf2(node);
  const duration2 = (ms) => durationOf(ms, types, resources.paramPath);
  if (ts22.isNewExpression(e) && namesPromise(e.expression)) {
    const shape = promiseShape(e);
    if (shape?.sleep && shape.wake === "none") return { sleep: true, ms: duration2(shape.sleep) };
    return shape?.limit && shape.wake === "none" ? { sleep: false, ms: duration2(shape.limit) } : void 0;
  }
  if (!ts22.isCallExpression(e)) return void 0;
  for (const t of alternatives(types.typeOf(e.expression))) {
    const api = t.k === "apiValue" ? knowledge.api(t.module, t.path || "default") : void 0;
    if (api?.does.some((s) => s.startsWith("sleep"))) {
      const index = Number(/^arg(\d+)/.exec(api.ms ?? "arg0")?.[1] ?? 0);
      return { sleep: true, ms: duration2(e.arguments[index]) };
    }
    if (t.k === "func" && isTimerFunction(t.node, body)) return { sleep: true, ms: duration2(e.arguments[0]) };
  }
  return void 0;
}
function isTimerFunction(node, body, depth = 0) {
  if (!isFunctionNode(node) || !node.body || depth > 3) return false;
  const returned2 = ts22.isBlock(node.body) ? node.body.statements.flatMap((s) => ts22.isReturnStatement(s) && s.expression ? [s.expression] : ts22.isExpressionStatement(s) && ts22.isAwaitExpression(s.expression) ? [s.expression] : []) : [node.body];
  if (returned2.length !== 1 || ts22.isBlock(node.body) && node.body.statements.length > 2) return false;
  const e = unwrap(returned2[0]);
  if (ts22.isNewExpression(e)) {
    const shape = promiseShape(e);
    return shape !== void 0 && (shape.sleep !== void 0 || shape.limit !== void 0) && shape.wake === "none";
  }
  if (!ts22.isCallExpression(e)) return false;
  return alternatives(body.front.types.typeOf(e.expression)).some((t) => t.k === "func" ? isTimerFunction(t.node, body, depth + 1) : t.k === "apiValue" && (body.front.knowledge.api(t.module, t.path || "default")?.does.some((s) => s.startsWith("sleep")) ?? false));
}
function initialOf2(node) {
  if (!ts22.isIdentifier(node)) return node;
  const d = lookupValue(node.text, node);
  return d && ts22.isVariableDeclaration(d) && d.initializer ? unwrap(d.initializer) : node;
}
function lowerWaited(source, use, body) {
  const e = unwrap(source);
  if (ts22.isCallExpression(e) || ts22.isNewExpression(e)) return lowerExpression(e, { how: "awaited", race: use.race }, body);
  lowerExpression(e, USED, body);
  const on = body.front.resources.of(e);
  body.graph.emit("await", placeOf(source), { on, detail: { callee: short(e), joins: on && body.spawned.get(on.path) } });
}
function detached(node, use, body) {
  const runs = [];
  let rejection = "unhandled";
  let calls;
  let source = node;
  while (ts22.isCallExpression(source) && ts22.isPropertyAccessExpression(source.expression) && METHODS.has(source.expression.name.text) && isPromiseMethod(source, body)) {
    const method = source.expression.name.text;
    for (const a of source.arguments) {
      const funcs = functionsOf(a, body);
      runs.unshift(...funcs);
      const given2 = funcs.length === 0 && method === "then" ? body.front.resources.of(unwrap(a)) : void 0;
      if (given2 && given2.scope !== "external") calls = { kind: "resource", resource: given2 };
      if (!isFunctionNode(unwrap(a))) lowerExpression(a, USED, body);
      else functionsOf(a, body);
    }
    const handler = method === "catch" ? source.arguments[0] : method === "then" ? source.arguments[1] : void 0;
    if (handler) rejection = handles(handler);
    source = unwrap(source.expression.expression);
  }
  const inner = use.chain ? { runs: [...runs, ...use.chain.runs], rejection: rejection === "unhandled" ? use.chain.rejection : rejection } : { runs, rejection };
  const kind = ts22.isCallExpression(source);
  if (kind) {
    const before = body.graph.events.length;
    lowerExpression(source, { ...use, chain: inner }, body);
    const spawned2 = body.graph.events.slice(before).some((e) => e.kind === "spawn" && inner.runs.every((f) => e.runs.includes(f)));
    if (spawned2 || inner.runs.length === 0 && use.how !== "stored") return;
  } else lowerExpression(source, USED, body);
  const event = body.graph.emit("spawn", placeOf(node), { on: use.target, runs: inner.runs, detail: { callee: short(node.expression), result: how(use), rejection: inner.rejection, ...calls ? { calls } : {} } });
  if (use.target) body.spawned.set(use.target.path, event);
  body.made.set(node, event);
}
function handles(handler) {
  const f = unwrap(handler);
  if (!isFunctionNode(f) || !f.body) return ts22.isPropertyAccessExpression(f) && /^(log|debug|info|warn|error|trace)$/.test(f.name.text) ? "logged" : /^(noop|undefined|null)$/i.test(f.getText()) ? "empty" : "handled";
  if (!ts22.isBlock(f.body)) return isLogging(f.body) ? "logged" : ts22.isCallExpression(unwrap(f.body)) ? "handled" : "empty";
  if (f.body.statements.length === 0) return "empty";
  return f.body.statements.every((s) => ts22.isExpressionStatement(s) && isLogging(s.expression)) ? "logged" : "handled";
}
function isLogging(e) {
  const call = ts22.isVoidExpression(e) ? e.expression : unwrap(e);
  return ts22.isCallExpression(call) && ts22.isPropertyAccessExpression(call.expression) && /^(log|debug|info|warn|error|trace)$/.test(call.expression.name.text);
}
function callback(handler, node, body) {
  if (!handler || !body.graph.live) return;
  if (!isFunctionNode(unwrap(handler))) lowerExpression(handler, USED, body);
  const runs = functionsOf(handler, body);
  const on = body.front.resources.of(handler);
  const detail = { callee: short(handler), awaited: true, ...runs.length === 0 && on ? { calls: { kind: "resource", resource: on } } : {} };
  body.graph.emit("call", placeOf(isFunctionNode(unwrap(handler)) ? node : handler), { runs, detail });
}

// src/frontends/typescript/calls.ts
function lowerCall(node, use, body) {
  const { graph, front } = body;
  if (node.expression.kind === ts23.SyntaxKind.ImportKeyword) return dynamicImport(node, use, body);
  if (isPromiseCombinator(node, body)) return lowerCombinator(node, use, body);
  if (isPromiseMethod(node, body)) return lowerChain(node, use, body);
  const callee = node.expression;
  const immediate = unwrap(callee);
  lowerReceiver(ts23.isPropertyAccessExpression(immediate) ? immediate.expression : callee, body);
  if (!ts23.isOptionalChain(node)) return callNow(node, use, body);
  const guarded = guardOf(node);
  const on = front.resources.of(guarded);
  if (guarded === callee) lowerExpression(guarded, { how: "tested" }, body);
  const { whenTrue, whenFalse } = graph.branch(placeOf(guarded), { condition: short(guarded), reads: on ? [on] : [] });
  graph.resume(whenTrue);
  callNow(node, use, body);
  graph.resume(whenFalse);
}
function guardOf(node) {
  let e = node;
  while (ts23.isCallExpression(e) || ts23.isPropertyAccessExpression(e) || ts23.isElementAccessExpression(e)) {
    if (e.questionDotToken) return e.expression;
    e = e.expression;
  }
  return node.expression;
}
function lowerNew(node, use, body) {
  const made2 = body.front.types.typeOf(node.expression);
  if (made2.k === "apiValue" && made2.module === "global" && made2.path === "Promise") return newPromise(node, use, body);
  lowerArguments(node, body);
  const classes = alternatives(made2).flatMap((t) => t.k === "class" ? [t.cls] : []);
  if (classes.length > 0) {
    const runs = classes.flatMap((cls) => constructorFunc(cls, body));
    const event = body.graph.emit("call", placeOf(node), { runs, safe: runs.length === 0, detail: { callee: `new ${short(node.expression)}`, args: args(node, body), result: how(use), receiver: use.target } });
    body.made.set(node, event);
    return;
  }
  for (const t of alternatives(made2)) {
    if (t.k !== "apiValue") continue;
    const key = t.path === "" ? "default.constructor" : `${t.path}.constructor`;
    const api = body.front.knowledge.api(t.module, key);
    if (api) return runApi({ node, module: t.module, key, api, use, body });
  }
  body.made.set(node, body.graph.emit("call", placeOf(node), { detail: { callee: `new ${short(node.expression)}`, args: args(node, body), result: how(use) } }));
}
function args(node, body) {
  return (node.arguments ?? []).map((a) => valueOf2(ts23.isSpreadElement(a) ? a.expression : a, body));
}
function fields2(node, body) {
  const found = node.arguments.map((a) => {
    const e = unwrap(a);
    const literal = ts23.isObjectLiteralExpression(e) ? e : initialOf(e);
    return literal && ts23.isObjectLiteralExpression(literal) ? propertiesOf(literal, body) : void 0;
  });
  return found.some((each) => each !== void 0) ? { fields: found } : {};
}
function how(use) {
  return use.how === "combined" ? "awaited" : use.how;
}
function lowerArguments(node, body) {
  const logging = ts23.isCallExpression(node) && isLog(node);
  for (const a of node.arguments ?? []) lowerExpression(ts23.isSpreadElement(a) ? a.expression : a, logging ? { how: "logged" } : USED, body);
}
function callNow(node, use, body) {
  lowerArguments(node, body);
  if (!body.graph.live) return;
  const types = alternatives(body.front.types.typeOf(node.expression));
  const runs = types.flatMap((t) => targets(t, node, body));
  if (runs.length > 0 && isBind(node)) return;
  if (runs.length > 0) return projectCall(node, unique(runs), use, body, types.every((t) => t.k === "func" && t.shared === true));
  for (const t of types) {
    const [module, key] = t.k === "apiValue" ? [t.module, t.path || "default"] : t.k === "apiMember" ? [t.module, `${t.type}.${t.member}`] : t.k === "api" ? [t.module, `${t.name}.()`] : ["", ""];
    const api = module ? body.front.knowledge.api(module, key, t.k === "apiValue") : void 0;
    if (api) return runApi({ node, module, key, api, use, body });
    if (t.k === "apiResult") return releaserCall(t, node, use, body);
  }
  const untyped = types.length === 0 ? languageMethod(node, body) : void 0;
  if (untyped) return runApi({ node, module: "global", ...untyped, use, body });
  unknownCall(node, types, use, body);
}
function targets(t, node, body) {
  const { hierarchy } = body.front;
  if (t.k === "func") {
    const cls = t.node.parent;
    if (!ts23.isMethodDeclaration(t.node) || !ts23.isClassLike(cls) || !cls.name || isSuperCall(node)) return [t.node];
    const name2 = memberName(t.node.name);
    return name2 === void 0 ? [t.node] : [t.node, ...overrides(hierarchy, cls.name.text, name2)];
  }
  if (t.k === "class" && node.expression.kind === ts23.SyntaxKind.SuperKeyword) return constructorOf(t.cls) ? [constructorOf(t.cls)] : [];
  if (t.k === "object" && node.expression.kind === ts23.SyntaxKind.SuperKeyword) return constructorOf(t.cls) ? [constructorOf(t.cls)] : [];
  if (t.k !== "signature") return [];
  const owner = t.node.parent;
  const name = t.node.name && memberName(t.node.name);
  if (name === void 0) return [];
  const declared = ts23.isInterfaceDeclaration(owner) || ts23.isClassLike(owner) ? owner.name?.text : void 0;
  if (declared === void 0) return [];
  const methods = [...overrides(hierarchy, declared, name)];
  for (const cls of hierarchy.below(declared)) for (const d of memberDeclarations(cls, name, false)) if (ts23.isPropertyDeclaration(d) && d.initializer && isFunctionNode(d.initializer)) methods.push(d.initializer);
  return methods;
}
function isSuperCall(node) {
  return ts23.isPropertyAccessExpression(node.expression) && node.expression.expression.kind === ts23.SyntaxKind.SuperKeyword;
}
function projectCall(node, targets2, use, body, shared) {
  const { front, graph } = body;
  const runs = targets2.map((t) => front.functions.of(t));
  const promise = targets2.some((t) => isPromise(front.types.returnOf({ k: "func", node: t })));
  const generator = targets2.every((t) => t.asteriskToken !== void 0 && !t.modifiers?.some((m) => m.kind === ts23.SyntaxKind.AsyncKeyword));
  const called2 = calledValue(node, body);
  const detail = { callee: short(node.expression), args: args(node, body), ...fields2(node, body), receiver: receiverOf(node, body), result: how(use), calls: called2?.kind === "result" || isReassigned2(node.expression) ? called2 : void 0, ...shared ? { shared } : {} };
  emitCall(node, runs, promise && !generator, detail, use, body);
}
function emitCall(node, runs, promise, detail, use, body) {
  const { graph } = body;
  if (promise && !joined(use)) {
    const event2 = graph.emit("spawn", placeOf(node), { on: use.target, runs: [...runs, ...use.chain?.runs ?? []], detail: { ...detail, rejection: use.chain?.rejection ?? "unhandled" } });
    if (use.target) body.spawned.set(use.target.path, event2);
    body.made.set(node, event2);
    return event2;
  }
  const event = graph.emit("call", placeOf(node), { runs, detail: { ...detail, awaited: promise || use.how === "awaited", ...use.race?.timeout ? { timeout: use.race.timeout } : {}, ...use.race?.wakes ? { wake: "race" } : {} } });
  body.made.set(node, event);
  if (use.how === "awaited") graph.emit("await", placeOf(ts23.isAwaitExpression(node.parent) ? node.parent : node), { safe: true, detail: { callee: detail.callee, joins: event } });
  return event;
}
function releaserCall(t, node, use, body) {
  const api = body.front.knowledge.api(t.module, t.key);
  if (api?.result) runApi({ node: t.call, at: node, module: t.module, key: t.key, api: { ...api, does: api.result, result: void 0, async: void 0, safe: true }, use, body });
}
function unknownCall(node, types, use, body) {
  const { front, graph } = body;
  const callee = unwrap(node.expression);
  if (isResolver(callee)) {
    graph.emit("call", placeOf(node), { safe: true, detail: { callee: short(callee), calls: { kind: "resolver" }, args: args(node, body) } });
    return;
  }
  const calls = calledValue(node, body);
  const userCode = isInjected(callee, body);
  const promise = types.some((t) => t.k === "signature" && isPromise(front.types.fromNode(t.node.type)));
  const api = apiName(types);
  if (api && !joined(use) && use.chain) {
    graph.emit("spawn", placeOf(node), { runs: use.chain.runs, detail: { callee: short(callee), api, receiver: receiverOf(node, body), result: how(use), rejection: use.chain.rejection, args: args(node, body) } });
    return;
  }
  emitCall(node, [], promise || use.chain !== void 0 && !joined(use), { callee: short(callee), args: args(node, body), receiver: receiverOf(node, body), calls, userCode, api, result: how(use) }, use, body);
}
var ARRAY_METHOD = /^(push|unshift|shift|pop|splice|forEach|map|filter|some|every|findIndex|flatMap|reduce|reduceRight|sort|flat|join)$/;
var STRING_METHOD = /^(trim|trimEnd|trimStart|toLowerCase|toUpperCase|startsWith|endsWith|split|replace|replaceAll|padStart|padEnd|charAt|charCodeAt|substring|substr|localeCompare|repeat|slice|includes|indexOf|lastIndexOf|toFixed|toString|match|matchAll|codePointAt|normalize|concat)$/;
function languageMethod(node, body) {
  const callee = unwrap(node.expression);
  if (!ts23.isPropertyAccessExpression(callee)) return void 0;
  const on = body.front.types.typeOf(callee.expression);
  const name = callee.name.text;
  const type = on.k === "unknown" && ARRAY_METHOD.test(name) ? "Array" : STRING_METHOD.test(name) ? "String" : void 0;
  if (type === void 0) return void 0;
  const key = `${type}.${name}`;
  return { key, api: body.front.knowledge.api("global", key) ?? { does: [], safe: true, why: "ECMAScript specification" } };
}
function apiName(types) {
  for (const t of types) {
    if (t.k === "apiMember") return `${t.module} ${t.type}.${t.member}`;
    if (t.k === "apiValue" && t.module !== "global") return `${t.module} ${t.path}`;
  }
  return void 0;
}
function isReassigned2(callee) {
  const d = ts23.isIdentifier(callee) ? lookupValue(callee.text, callee) : void 0;
  return d !== void 0 && ts23.isVariableDeclaration(d) && (d.parent.flags & ts23.NodeFlags.Const) === 0;
}
function calledValue(node, body) {
  const callee = unwrap(node.expression);
  if (ts23.isCallExpression(callee)) {
    const event = body.made.get(callee);
    return event && { kind: "result", of: event };
  }
  if (!ts23.isIdentifier(callee) && !ts23.isPropertyAccessExpression(callee) && !ts23.isElementAccessExpression(callee)) return void 0;
  if (ts23.isPropertyAccessExpression(callee)) {
    const holder = valueOf2(callee.expression, body);
    if (holder.kind === "result") return holder;
    const resource = body.front.resources.of(callee);
    return resource && resource.scope !== "external" ? { kind: "resource", resource } : void 0;
  }
  const variable = isReassigned2(callee) ? body.front.resources.of(callee) : void 0;
  if (variable) return { kind: "resource", resource: variable };
  const value = valueOf2(callee, body);
  return value.kind === "unknown" || value.kind === "constant" || value.kind === "number" || value.kind === "func" ? void 0 : value;
}
function isInjected(callee, body) {
  const resource = ts23.isIdentifier(callee) || ts23.isPropertyAccessExpression(callee) ? body.front.resources.of(callee) : void 0;
  if (!resource || resource.scope === "external") return false;
  return alternatives(body.front.types.typeOf(callee)).every((t) => t.k === "signature");
}
function receiverOf(node, body) {
  const callee = unwrap(node.expression);
  return ts23.isPropertyAccessExpression(callee) && callee.expression.kind !== ts23.SyntaxKind.SuperKeyword ? body.front.resources.of(callee.expression) : void 0;
}
function constructorFunc(cls, body) {
  const own = constructorOf(cls);
  if (own) return [body.front.functions.of(own)];
  return cls.members.some((m) => ts23.isPropertyDeclaration(m) && m.initializer) ? [body.front.functions.of(cls)] : [];
}
function newPromise(node, use, body) {
  const { graph, front } = body;
  const shape = promiseShape(node);
  const executor = node.arguments?.[0] && unwrap(node.arguments[0]);
  const wait = (ms) => ms ? durationOf(ms, front.types, front.resources.paramPath) : void 0;
  if (executor && isFunctionNode(executor)) {
    const event = graph.emit("call", placeOf(node), { runs: [front.functions.of(executor)], safe: true, detail: { callee: "new Promise", result: how(use) } });
    body.made.set(node, event);
  }
  if (!joined(use)) return;
  const at = placeOf(use.how === "awaited" && ts23.isAwaitExpression(node.parent) ? node.parent : node);
  if (shape?.sleep !== void 0 || shape?.pure) {
    const wake = shape.wake === "none" && use.race?.wakes ? "race" : shape.wake;
    graph.emit("sleep", at, { safe: true, detail: { callee: "setTimeout", ms: wait(shape.sleep) ?? { min: 0, max: 0, text: "0" }, wake } });
    return;
  }
  const limit = wait(shape?.limit) ?? use.race?.timeout;
  graph.emit("await", at, { on: use.target, detail: { callee: "new Promise", value: { kind: "promise" }, timeout: limit, wake: shape?.wake ?? "resolver" } });
}
function dynamicImport(node, use, body) {
  lowerArguments(node, body);
  const event = body.graph.emit(joined(use) ? "call" : "spawn", placeOf(node), { on: use.target, detail: { callee: "import", awaited: joined(use), result: how(use) } });
  body.made.set(node, event);
  if (use.how !== "awaited") return;
  body.graph.emit("await", placeOf(node), { safe: true, detail: { callee: "import" } });
  body.graph.emit("io", placeOf(node), { safe: true, detail: { callee: "import", io: "disk" } });
}
function isLog(node) {
  const callee = node.expression;
  if (!ts23.isPropertyAccessExpression(callee)) return false;
  return ts23.isIdentifier(callee.expression) && callee.expression.text === "console" || /^(log|debug|trace|info|warn|error|verbose|silly)$/.test(callee.name.text);
}
function unique(items2) {
  return [...new Set(items2)];
}

// src/frontends/typescript/api.ts
var AT_ONCE = /* @__PURE__ */ new Set(["send", "start", "stop", "spawn", "read", "count", "has", "iterate", "set", "append", "prepend", "insert", "takeFirst", "takeLast", "takeAny", "delete", "clear"]);
var EXIT_EVENT = /^(SIG(INT|TERM|HUP|QUIT|BREAK)|beforeExit|exit|shutdown|disconnect)$/;
function runApi(call) {
  const { api, use, body, node } = call;
  const { graph } = body;
  const steps = api.does.map(parseStep);
  const waits = api.async === true || steps.some((s) => s.verb === "await");
  if (api.whenAwaited && !joined(use)) return plain(call);
  const detached2 = waits && !joined(use);
  const locks = isLock(call);
  const at = placeOf(call.at ?? node);
  let last;
  if (detached2) {
    last = spawned(call, steps, locks);
    if (use.target) body.spawned.set(use.target.path, last);
  } else if (!steps.some((s) => s.verb !== "await" && !(s.verb === "acquire" && !locks))) last = called(call);
  const wait = use.how === "awaited" && ts24.isAwaitExpression(node.parent) ? placeOf(node.parent) : at;
  const run = (from) => {
    for (let i = from; i < steps.length; i++) {
      const step = steps[i];
      if (!graph.live) return;
      if (detached2 && !AT_ONCE.has(step.verb)) continue;
      if ((step.verb === "acquire" || step.verb === "release") && !locks) continue;
      if (step.verb === "await") {
        if (use.how !== "returned" || steps.length > 1) last = waited(call, step, wait) ?? last;
        continue;
      }
      if (step.verb === "acquire" && steps.slice(i + 1).some((s) => s.verb === "release")) {
        const released = steps.findIndex((s, j) => j > i && s.verb === "release");
        last = emitStep(call, step, at, { scoped: true });
        graph.scoped(
          () => inner(i + 1, released),
          () => void emitStep(call, steps[released], at, { scoped: true })
        );
        return run(released + 1);
      }
      last = emitStep(call, step, at, {}) ?? last;
    }
  };
  const inner = (from, to) => {
    for (let i = from; i < to; i++) if (graph.live) emitStep(call, steps[i], at, {});
  };
  run(0);
  if (use.how === "awaited" && !waits && last && last.kind !== "call" && last.kind !== "await" && graph.live) {
    graph.emit("await", wait, { on: last.on, detail: { callee: calleeText(node), joins: last } });
  }
  if (last) body.made.set(node, last);
  if (call.key.endsWith(".unref")) unref(node, body);
  if (api.never) graph.cut();
}
function called({ node, api, use, body, module, key }) {
  const event = body.graph.emit("call", placeOf(node), { safe: api.safe, detail: { callee: calleeText(node), api: `${module} ${key}`, args: args(node, body), receiver: receiver(node, body), result: how(use), ...api.userCode ? { userCode: true } : {} } });
  if (use.how === "awaited" && !api.does.includes("await")) body.graph.emit("await", placeOf(node), { safe: true, detail: { callee: calleeText(node), joins: event } });
  return event;
}
function plain(call) {
  call.body.made.set(call.node, called(call));
}
function spawned({ node, api, use, body, module, key }, steps, locks) {
  const io = steps.find((s) => s.verb === "io")?.rest;
  const runs = [
    ...steps.flatMap((s) => s.verb === "call" && s.operand ? callbackOf(s.operand, node, body).funcs : []),
    ...use.chain?.runs ?? []
  ];
  const sleep = steps.some((s) => s.verb === "sleep");
  return body.graph.emit("spawn", placeOf(node), {
    on: use.target,
    runs,
    detail: {
      callee: calleeText(node),
      api: `${module} ${key}`,
      args: args(node, body),
      receiver: receiver(node, body),
      io,
      result: how(use),
      rejection: use.chain?.rejection ?? "unhandled",
      ...sleep ? { ms: duration(api, node, body) } : {},
      ...locks && steps.some((s) => s.verb === "acquire") ? { lock: api.lock } : {}
    }
  });
}
function waited(call, step, at) {
  const { node, api, body, use, module, key } = call;
  const on = step.operand ? operandResource(step.operand, call) : void 0;
  return body.graph.emit("await", at, { on, safe: api.safe, detail: { callee: calleeText(node), api: `${module} ${key}`, ...limits(call), ...on ? { joins: body.spawned.get(on.path) } : {}, ...use.race?.wakes ? { wake: "race" } : {} } });
}
function emitStep(call, step, at, extra) {
  const { node, api, body, use, module, key } = call;
  const { graph } = body;
  const common = { callee: calleeText(node), api: `${module} ${key}`, ...extra };
  const on = step.operand ? operandResource(step.operand, call) : receiver(node, body);
  switch (step.verb) {
    case "io":
      return graph.emit("io", at, { safe: true, detail: { ...common, io: step.rest, result: how(use), args: args(node, body), receiver: receiver(node, body), ...limits(call) } });
    case "acquire":
      return graph.emit("acquire", at, { on, detail: { ...common, lock: api.lock ?? "mutex", fair: api.fair, reentrant: api.reentrant, permits: permitsOf(call), tried: api.tried, ...limits(call), ...leaseOf(call) } });
    case "release":
      return graph.emit("release", at, { on, detail: { ...common, ...api.releaseTwice === "noop" ? { safe: true } : {}, ...api.releaseTwice === "breaks-exclusion" || api.releaseTwice === "inflates" ? { twice: true } : {} } });
    case "call":
    case "spawn":
    case "poll":
      return callback2(call, step, at, common, on);
    case "sleep":
      return graph.emit("sleep", at, { safe: true, detail: { ...common, args: args(node, body), ms: duration(api, node, body), wake: wakeOf(call), ...limits(call) } });
    case "block":
      return graph.emit("block", at, { safe: true, detail: { ...common, ...limits(call), ms: duration(api, node, body) ?? limits(call).timeout } });
    case "send":
      return graph.emit("send", at, { on, safe: api.safe, detail: { ...common, loss: api.loss, message: messageOf(call), result: how(use), rejection: use.chain?.rejection, args: args(node, body), ...api.userCode ? { userCode: true } : {}, ...api.what ? { what: api.what } : {} } });
    case "receive":
      return graph.emit("receive", at, { on, detail: { ...common, message: messageOf(call), args: args(node, body), ...limits(call) } });
    case "start":
      return graph.emit("start", at, { on: step.operand?.root === "result" ? use.target : on, safe: true, runs: startRuns(call), detail: { ...common, what: api.what, ms: api.ms || api.defaultMs !== void 0 ? duration(api, node, body) : void 0, message: messageOf(call), once: api.once, unref: api.unref, result: how(use), receiver: receiver(node, body), args: args(node, body) } });
    case "stop":
      return graph.emit("stop", at, { on, safe: true, detail: { ...common, what: api.what, message: messageOf(call), args: args(node, body) } });
    case "read":
    case "count":
    case "has":
    case "iterate":
      return on ? graph.emit("read", at, { on, detail: { ...common, ...step.verb === "read" ? {} : { op: step.verb } } }) : void 0;
    case "await":
      return waited(call, step, at);
    default: {
      if (!on) return void 0;
      const value = step.value ? argument(step.value, node) : void 0;
      if (step.verb === "insert" && step.value && !value) return void 0;
      return graph.emit("write", at, { on, safe: true, detail: { ...common, op: step.verb, result: how(use), ...api.loss ? { loss: api.loss } : {}, ...step.value ? { value: valueOf2(value, body) } : {} } });
    }
  }
}
function startRuns(call) {
  return call.api.does.map(parseStep).flatMap((s) => s.verb === "spawn" && s.operand ? callbackOf(s.operand, call.node, call.body).funcs : []);
}
function callback2(call, step, at, common, on) {
  const { node, api, body, use } = call;
  if (!step.operand) return void 0;
  const { expression, funcs } = callbackOf(step.operand, node, body);
  if (!expression) return void 0;
  if (step.verb === "spawn") {
    roles(call, funcs);
    if (call.api.does.some((s) => s.startsWith("start"))) return void 0;
  }
  if (funcs.length === 0 && !callable(expression, body)) return void 0;
  if (step.verb === "call" && (use.how === "ignored" || use.how === "voided") && !api.async && !api.does.includes("await") && funcs.length > 0 && funcs.every((func) => func.async)) {
    return body.graph.emit("spawn", at, { runs: funcs, detail: { ...common, result: use.how, rejection: "unhandled" } });
  }
  const value = valueOf2(expression, body);
  const detail = {
    ...common,
    awaited: step.verb === "call" && (joined(use) || api.does.includes("await")),
    ...use.how === "ignored" || use.how === "voided" ? { result: use.how } : {},
    ...funcs.length === 0 && (value.kind === "resource" || value.kind === "resolver") ? { calls: value } : {},
    ...api.userCode ? { userCode: true } : {},
    ...step.verb === "poll" ? { ms: duration(api, node, body), ...limits(call) } : {},
    receiver: ts24.isPropertyAccessExpression(unwrap(expression)) ? body.front.resources.of(unwrap(expression).expression) : void 0
  };
  return body.graph.emit(step.verb, at, { runs: funcs, on: step.verb === "spawn" ? on : void 0, safe: step.verb === "poll", detail });
}
function callable(expression, body) {
  const e = unwrap(expression);
  if (ts24.isLiteralExpression(e) || ts24.isObjectLiteralExpression(e) || ts24.isArrayLiteralExpression(e)) return false;
  const types = alternatives(body.front.types.typeOf(e));
  if (ts24.isCallExpression(e) && types.length === 0) return false;
  return types.every((t) => t.k === "signature" || t.k === "func" || t.k === "apiValue" || t.k === "apiMember" || t.k === "apiResult");
}
function callbackOf(operand, node, body) {
  const expression = argument(operand, node);
  if (!expression) return { funcs: [] };
  return { expression, funcs: functionsOf(expression, body) };
}
function roles(call, funcs) {
  const { what } = call.api;
  const message = messageOf(call);
  for (const func of funcs) {
    const mutable = func;
    if (call.module === "node:process" && message !== void 0 && EXIT_EVENT.test(message.replace(/['"`]/g, ""))) mutable.role = "stop";
    else if (what !== "timeout" && what !== "interval" && what !== "immediate" && what !== void 0) mutable.role ??= "handler";
  }
}
function limits({ api, node, body, use }) {
  const limit = api.timeout ? limitOf(operandOf(api.timeout), node) : void 0;
  const timeout = limit ? durationOf(limit, body.front.types, body.front.resources.paramPath) : signalTimeout(api, node, body) ?? use.race?.timeout ?? (api.timeoutMs === void 0 ? void 0 : { min: api.timeoutMs, max: api.timeoutMs, text: `${api.timeoutMs} ms by default` });
  const slot = api.signal && !given(api.signal, node, body) ? api.signal : void 0;
  const wake = api.signal && !slot ? "signal" : use.race?.wakes ? "race" : void 0;
  return { ...timeout ? { timeout } : {}, ...slot ? { signalSlot: slot } : {}, ...wake ? { wake } : {} };
}
function limitOf(operand, node) {
  const exact2 = argument(operand, node);
  if (exact2 || operand.path.length < 2) return exact2;
  const short2 = argument({ ...operand, path: operand.path.slice(0, -1) }, node);
  return short2 && !ts24.isObjectLiteralExpression(initialLiteral(short2)) ? short2 : void 0;
}
function signalTimeout(api, node, body) {
  const signal = api.signal ? argument(operandOf(api.signal), node) : void 0;
  const e = signal && unwrap(signal);
  if (!e || !ts24.isCallExpression(e) || !ts24.isPropertyAccessExpression(e.expression) || e.expression.name.text !== "timeout") return void 0;
  return durationOf(e.arguments[0], body.front.types, body.front.resources.paramPath);
}
function wakeOf(call) {
  const { api, use, node, body } = call;
  if (api.signal && given(api.signal, node, body)) return "signal";
  if (use.race?.wakes) return "race";
  return api.wake && api.wake !== "signal" ? api.wake : "none";
}
function duration(api, node, body) {
  const slot = api.ms ?? api.does.map(parseStep).find((s) => (s.verb === "sleep" || s.verb === "block") && s.operand)?.rest;
  const expression = slot ? argument(operandOf(slot), node) : void 0;
  if (expression) return durationOf(expression, body.front.types, body.front.resources.paramPath, api.unitMs);
  if (api.defaultMs !== void 0) return { min: api.defaultMs, max: api.defaultMs, text: `${api.defaultMs} ms by default` };
  return api.ms || slot ? { min: 0, max: 0, text: "0" } : void 0;
}
function messageOf({ api, node }) {
  const e = api.message ? argument(operandOf(api.message), node) : api.does.some((s) => s.startsWith("send")) ? node.arguments?.[0] : void 0;
  if (!e) return void 0;
  return ts24.isStringLiteralLike(e) ? e.text : short(e);
}
function given(slot, node, body) {
  const operand = operandOf(slot);
  const whole = node.arguments?.[operand.index ?? 0];
  if (!whole) return false;
  if (argument(operand, node)) return true;
  const e = initial(whole);
  if (operand.path.length === 0) return true;
  return !ts24.isObjectLiteralExpression(e) ? !ts24.isLiteralExpression(e) && e.kind !== ts24.SyntaxKind.NullKeyword && e.getText() !== "undefined" && !isFunctionNode(e) : e.properties.some(ts24.isSpreadAssignment);
}
function initial(node) {
  const e = unwrap(node);
  if (!ts24.isIdentifier(e)) return e;
  const d = lookupValue(e.text, e);
  return d && ts24.isVariableDeclaration(d) && d.initializer ? unwrap(d.initializer) : e;
}
var operands = /* @__PURE__ */ new Map();
function operandOf(text) {
  let known = operands.get(text);
  if (!known) operands.set(text, known = parseStep(`stop ${text}`).operand);
  return known;
}
function argument(operand, node) {
  if (operand.root !== "arg") return void 0;
  const list = node.arguments ?? [];
  let e = operand.index === -1 ? lastFunction(list) : list[operand.index ?? 0];
  for (const name of operand.path) {
    const object2 = e && initialLiteral(e);
    if (!object2 || !ts24.isObjectLiteralExpression(object2)) return void 0;
    const p = object2.properties.find((x) => x.name && memberName(x.name) === name);
    e = p && ts24.isPropertyAssignment(p) ? p.initializer : p && ts24.isShorthandPropertyAssignment(p) ? p.name : p && ts24.isMethodDeclaration(p) ? p : void 0;
  }
  return e;
}
function initialLiteral(node) {
  const e = unwrap(node);
  if (!ts24.isIdentifier(e)) return e;
  const d = lookupValue(e.text, e);
  return d && ts24.isVariableDeclaration(d) && d.initializer && (d.parent.flags & ts24.NodeFlags.Const) !== 0 ? unwrap(d.initializer) : e;
}
function lastFunction(list) {
  const e = list[list.length - 1];
  const plainest = e && unwrap(e);
  return plainest && (isFunctionNode(plainest) || ts24.isIdentifier(plainest) || ts24.isPropertyAccessExpression(plainest) || ts24.isCallExpression(plainest)) ? e : void 0;
}
function operandResource(operand, call) {
  const { node, body, use } = call;
  const { resources } = body.front;
  let base;
  if (operand.root === "this") base = receiver(node, body);
  else if (operand.root === "result") base = use.target;
  else if (operand.root === "arg") {
    const e = argument(operand, node);
    base = e && (ts24.isStringLiteralLike(e) ? { id: `${call.module}#${e.text}`, path: `${call.module}#${e.text}`, scope: "external", name: e.text } : resources.of(e) ?? madeHere(e));
  } else base = { id: `global#${operand.name}`, path: `global#${operand.name}`, scope: "external", name: operand.name ?? "" };
  if (!operand.key || !base) return base;
  const key = argument(operand.key, node);
  return key ? resources.keyed(base, key) : base;
}
function madeHere(e) {
  const call = unwrap(e);
  if (!ts24.isCallExpression(call)) return void 0;
  const name = `${short(call.expression)}()`;
  return { id: `${call.getSourceFile().fileName}#${name}`, path: `${name.replace(/[.[\]]/g, "_")}@${call.pos}`, scope: "local", name };
}
function receiver(node, body) {
  const callee = unwrap(node.expression);
  if (ts24.isNewExpression(node)) return void 0;
  return ts24.isPropertyAccessExpression(callee) ? body.front.resources.of(callee.expression) : ts24.isIdentifier(callee) || ts24.isElementAccessExpression(callee) ? body.front.resources.of(callee) : void 0;
}
function isLock({ api, node, body }) {
  if (!api.lockWhenOne) return true;
  const callee = unwrap(node.expression);
  const maker = creation(ts24.isPropertyAccessExpression(callee) ? callee.expression : callee, body);
  if (!maker) return false;
  const slots = argument(operandOf(api.lockWhenOne), maker);
  if (slots) return numberOf(slots, body.front.types) === 1;
  return api.permits === 1;
}
function permitsOf(call) {
  const { api, node, body } = call;
  if (typeof api.permits === "number") return api.permits;
  if (api.permits === void 0) return void 0;
  const maker = makerOf(node, body);
  return maker ? numberOf(argument(operandOf(api.permits), maker), body.front.types) : void 0;
}
function leaseOf({ api, node, body }) {
  const made2 = makerOf(node, body);
  const maker = api.makerLease ? made2 : void 0;
  const time = api.lease && argument(operandOf(api.lease), node) || maker && argument(operandOf(api.makerLease), maker);
  const steals = api.steals ? argument(operandOf(api.steals), node)?.kind === ts24.SyntaxKind.TrueKeyword : false;
  return { ...made2 && ts24.isCallExpression(made2) ? patienceOf(made2, body) : {}, ...time ? { lease: durationOf(time, body.front.types, body.front.resources.paramPath) } : {}, ...steals ? { steals } : {} };
}
function patienceOf(maker, body) {
  for (const t of alternatives(body.front.types.typeOf(maker.expression))) {
    const api = t.k === "apiValue" ? body.front.knowledge.api(t.module, t.path || "default") : void 0;
    const limit = api?.returns === "arg0" && api.timeout ? argument(operandOf(api.timeout), maker) : void 0;
    if (limit) return { timeout: durationOf(limit, body.front.types, body.front.resources.paramPath) };
  }
  return {};
}
function makerOf(node, body) {
  const callee = unwrap(node.expression);
  return creation(ts24.isPropertyAccessExpression(callee) ? callee.expression : callee, body);
}
function creation(node, body, depth = 0) {
  const e = unwrap(node);
  if (depth > 4) return void 0;
  if (ts24.isNewExpression(e) || ts24.isCallExpression(e)) return e;
  if (ts24.isIdentifier(e)) {
    const d = body.front.types.declarationOf(e);
    if (!d) return void 0;
    if (ts24.isExpression(d)) return creation(d, body, depth + 1);
    return ts24.isVariableDeclaration(d) && d.initializer ? creation(d.initializer, body, depth + 1) : void 0;
  }
  if (!ts24.isPropertyAccessExpression(e)) return void 0;
  const name = e.name.text;
  for (const t of alternatives(body.front.types.typeOf(e.expression))) {
    if (t.k !== "object" && t.k !== "class") continue;
    for (const m of t.cls.members) if (ts24.isPropertyDeclaration(m) && m.initializer && memberName(m.name) === name) return creation(m.initializer, body, depth + 1);
    const value = assignedToField(t.cls, name).find((e2) => e2 !== void 0);
    if (value) return creation(ts24.isBinaryExpression(value) && isAssignment(value.operatorToken.kind) ? value.right : value, body, depth + 1);
  }
  return void 0;
}
function unref(node, body) {
  const callee = unwrap(node.expression);
  if (!ts24.isPropertyAccessExpression(callee)) return;
  const made2 = body.made.get(unwrap(callee.expression));
  const on = body.front.resources.of(callee.expression);
  for (const event of body.graph.events) {
    if (event.kind === "start" && (event === made2 || on && event.on?.path === on.path)) event.detail.unref = true;
  }
}
function calleeText(node) {
  return `${ts24.isNewExpression(node) ? "new " : ""}${short(node.expression)}`;
}

// src/frontends/typescript/decorators.ts
function lowerDecorated(node, body, inside) {
  const around = ts25.isMethodDeclaration(node) ? aroundOf(node, body.front) : void 0;
  if (!around) return inside();
  const { decorator: at, api, takes, frees, ...call } = around;
  const run = (does) => runApi({ ...call, at, api: { ...api, does, result: void 0 }, use: { how: "combined" }, body });
  run(["await", takes]);
  body.graph.scoped(inside, () => run([frees]));
}
function aroundOf(method, front) {
  for (const decorator of ts25.getDecorators(method) ?? [])
    for (const t of alternatives(front.types.typeOf(decorator.expression))) {
      const found = t.k === "func" ? lockIn(t.node, front) : void 0;
      if (found) return { decorator, ...found };
    }
  return void 0;
}
function lockIn(decorator, front) {
  const [original] = decorator.parameters;
  if (!original || !ts25.isIdentifier(original.name)) return void 0;
  const { text: name } = original.name;
  let found;
  const visit = (node) => {
    if (found) return;
    if (ts25.isCallExpression(node) && runsOriginal(node.expression, name)) found = enclosingLock(node, decorator, front);
    else ts25.forEachChild(node, visit);
  };
  if (decorator.body) visit(decorator.body);
  return found;
}
function runsOriginal(callee, name) {
  const e = unwrap(callee);
  if (ts25.isIdentifier(e)) return e.text === name;
  return ts25.isPropertyAccessExpression(e) && /^(apply|call)$/.test(e.name.text) && ts25.isIdentifier(unwrap(e.expression)) && unwrap(e.expression).text === name;
}
function enclosingLock(from, decorator, front) {
  for (let node = from.parent; node !== decorator; node = node.parent) {
    if (!ts25.isCallExpression(node)) continue;
    for (const t of alternatives(front.types.typeOf(node.expression))) {
      if (t.k !== "apiMember") continue;
      const key = `${t.type}.${t.member}`;
      const api = front.knowledge.api(t.module, key);
      const takes = api?.does.find((step) => step === "acquire this");
      const frees = api?.does.find((step) => step === "release this");
      if (api && takes && frees && isShared(node, front)) return { node, module: t.module, key, api, takes, frees };
    }
  }
  return void 0;
}
function isShared(node, front) {
  const callee = unwrap(node.expression);
  const on = ts25.isPropertyAccessExpression(callee) ? front.resources.of(callee.expression) : void 0;
  return on !== void 0 && (on.scope === "module" || on.path.startsWith("this."));
}

// src/frontends/typescript/dispose.ts
import { ts as ts26 } from "ts-morph";
function disposeOf(d, body) {
  const { graph, front } = body;
  if (!d.initializer || !graph.live) return;
  const isAwait = (d.parent.flags & ts26.NodeFlags.AwaitUsing) === ts26.NodeFlags.AwaitUsing;
  const on = ts26.isIdentifier(d.name) ? front.resources.ofDeclaration(d, d.name) : void 0;
  for (const t of alternatives(front.types.typeOfDeclaration(d))) {
    if (t.k === "apiResult") {
      const api = front.knowledge.api(t.module, t.key);
      if (api?.result) runApi({ node: t.call, at: d, module: t.module, key: t.key, api: { ...api, does: api.result, result: void 0, async: void 0, safe: true }, use: USED, body });
      return;
    }
    const method = t.k === "object" ? dispose(t.cls, isAwait) : t.k === "literal" ? t.node.properties.find((p) => isFunctionNode(p) && p.name !== void 0 && /Symbol\.(asyncD|d)ispose/.test(p.name.getText())) : void 0;
    if (!method || !isFunctionNode(method)) continue;
    const made3 = body.made.get(unwrap(d.initializer));
    graph.emit("call", placeOf(d), { runs: [front.functions.of(method)], detail: { callee: "dispose", receiver: on, awaited: isAwait, ...made3 ? { calls: { kind: "result", of: made3 } } : {} } });
    if (isAwait) graph.emit("await", placeOf(d), { safe: true, detail: { callee: "dispose" } });
    return;
  }
  const made2 = body.made.get(unwrap(d.initializer));
  if (made2 && made2.runs.length > 0) graph.emit("call", placeOf(d), { safe: true, detail: { callee: "dispose", receiver: on, awaited: isAwait, calls: { kind: "result", of: made2 } } });
  else graph.emit("stop", placeOf(d), { on, safe: true, detail: { callee: "dispose" } });
  if (isAwait) graph.emit("await", placeOf(d), { detail: { callee: "dispose" } });
}
function dispose(cls, isAwait) {
  const [own] = [...isAwait ? memberDeclarations(cls, "@@asyncDispose", false) : [], ...memberDeclarations(cls, "@@dispose", false)];
  return own;
}

// src/frontends/typescript/lower.ts
function lower(node, func, front) {
  const graph = createGraph(func.at);
  const body = { front, node, func, graph, made: /* @__PURE__ */ new Map(), spawned: /* @__PURE__ */ new Map() };
  func.entry = graph.entry;
  func.events = graph.events;
  if (ts27.isSourceFile(node)) block(node.statements, body);
  else if (ts27.isClassLike(node)) fields3(node, body);
  else {
    if (ts27.isConstructorDeclaration(node)) fields3(node.parent, body);
    for (const p of node.parameters) {
      if (p.initializer) lowerExpression(p.initializer, { how: "stored" }, body);
      if (!ts27.isIdentifier(p.name)) lowerPattern(p.name, body);
    }
    if (!node.body) return;
    const { body: code } = node;
    if (ts27.isBlock(code)) lowerDecorated(node, body, () => block(code.statements, body));
    else returned(code, code, body);
  }
  if (graph.live) graph.return(endOf(func, node));
}
function fields3(cls, body) {
  for (const m of cls.members) {
    const name = m.name && memberName(m.name);
    if (ts27.isPropertyDeclaration(m) && m.initializer && name !== void 0 && !isStaticMember(m)) lowerExpression(m.initializer, { how: "stored", target: body.front.resources.field(cls, name) }, body);
  }
}
function classBody(cls, body) {
  for (const d of ts27.canHaveDecorators(cls) ? ts27.getDecorators(cls) ?? [] : []) lowerExpression(d.expression, USED, body);
  for (const m of cls.members) {
    for (const d of ts27.canHaveDecorators(m) ? ts27.getDecorators(m) ?? [] : []) lowerExpression(d.expression, USED, body);
    if (ts27.isClassStaticBlockDeclaration(m)) block(m.body.statements, body);
    else if (ts27.isPropertyDeclaration(m) && m.initializer && isStaticMember(m)) lowerExpression(m.initializer, { how: "stored" }, body);
  }
}
function block(statements, body) {
  for (let i = 0; i < statements.length; i++) {
    const s = statements[i];
    if (!body.graph.live) return;
    if (ts27.isVariableStatement(s) && (s.declarationList.flags & ts27.NodeFlags.Using) !== 0) {
      declarations(s.declarationList, body);
      const rest = statements.slice(i + 1);
      body.graph.scoped(
        () => block(rest, body),
        () => body.graph.within("finally", () => [...s.declarationList.declarations].reverse().forEach((d) => disposeOf(d, body)))
      );
      return;
    }
    statement2(s, body);
  }
}
function statement2(s, body, label) {
  const { graph } = body;
  if (!graph.live) return;
  if (ts27.isExpressionStatement(s)) lowerExpression(s.expression, IGNORED, body);
  else if (ts27.isVariableStatement(s)) declarations(s.declarationList, body);
  else if (ts27.isReturnStatement(s)) {
    if (s.expression) returned(s.expression, s, body);
    else graph.return(placeOf(s));
  } else if (ts27.isIfStatement(s)) ifStatement(s, body);
  else if (ts27.isBlock(s)) block(s.statements, body);
  else if (ts27.isThrowStatement(s)) {
    lowerExpression(s.expression, USED, body);
    graph.throw(placeOf(s));
  } else if (ts27.isTryStatement(s)) {
    const { catchClause, finallyBlock } = s;
    graph.try(
      () => block(s.tryBlock.statements, body),
      catchClause && (() => block(catchClause.block.statements, body)),
      finallyBlock && (() => block(finallyBlock.statements, body))
    );
  } else if (ts27.isIterationStatement(s, false)) loop(s, body, label);
  else if (ts27.isSwitchStatement(s)) switchStatement(s, body);
  else if (ts27.isLabeledStatement(s)) {
    if (ts27.isIterationStatement(s.statement, false)) statement2(s.statement, body, s.label.text);
    else graph.labelled(s.label.text, () => statement2(s.statement, body));
  } else if (ts27.isBreakStatement(s)) graph.break(s.label?.text);
  else if (ts27.isContinueStatement(s)) graph.continue(s.label?.text);
  else if (ts27.isClassDeclaration(s)) classBody(s, body);
  else if (ts27.isExportAssignment(s)) lowerExpression(s.expression, { how: "stored" }, body);
  else if (ts27.isModuleDeclaration(s) && s.body && ts27.isModuleBlock(s.body)) block(s.body.statements, body);
  else if (ts27.isWithStatement(s)) statement2(s.statement, body);
}
function declarations(list, body) {
  for (const d of list.declarations) {
    if (!d.initializer) {
      if ((list.flags & ts27.NodeFlags.Const) === 0 && ts27.isIdentifier(d.name) && ts27.isVariableStatement(list.parent)) unset(d, d.name, body);
      continue;
    }
    const target = ts27.isIdentifier(d.name) ? body.front.resources.ofDeclaration(d, d.name) : void 0;
    lowerExpression(d.initializer, { how: unused(d) ? "ignored" : "stored", target }, body);
    const tested = target?.scope !== "local" || /^(true|false|null|undefined)$/.test(d.initializer.getText());
    if (target && tested && (list.flags & ts27.NodeFlags.Const) === 0 && ts27.isIdentifier(d.name)) {
      body.graph.emit("write", placeOf(d), { on: target, detail: { op: "set", value: valueOf2(d.initializer, body) } });
    }
    if (target?.scope === "local" && (ts27.isObjectLiteralExpression(unwrap(d.initializer)) || ts27.isArrayLiteralExpression(unwrap(d.initializer)))) {
      const value = valueOf2(d.initializer, body);
      if (value.kind === "derived") body.func.composed = new Map(body.func.composed).set(target.path, value);
    }
    if (!ts27.isIdentifier(d.name)) lowerPattern(d.name, body);
  }
}
function unset(d, name, body) {
  const on = body.front.resources.ofDeclaration(d, name);
  if (on.scope !== "external") body.graph.emit("write", placeOf(d), { on, detail: { op: "set", value: { kind: "constant", text: "undefined" } } });
}
function unused(d) {
  if (!ts27.isIdentifier(d.name) || !d.initializer || !ts27.isCallExpression(unwrap(d.initializer)) || !ts27.isBlock(d.parent.parent?.parent ?? d)) return false;
  return occurrencesOf(d.name.text, d) === 1;
}
function returned(expression, at, body) {
  lowerExpression(expression, { how: "returned" }, body);
  const value = valueOf2(expression, body);
  body.func.returns.push(value);
  body.graph.return(placeOf(at), { value });
}
function ifStatement(s, body) {
  const { graph } = body;
  const { whenTrue, whenFalse } = lowerCondition(s.expression, body);
  graph.resume(whenTrue);
  statement2(s.thenStatement, body);
  const after = graph.cut();
  graph.resume(whenFalse);
  if (s.elseStatement) statement2(s.elseStatement, body);
  graph.resume(after);
}
function loop(s, body, label) {
  const { graph } = body;
  const run = () => statement2(s.statement, body);
  if (ts27.isWhileStatement(s) || ts27.isDoStatement(s)) {
    const endless = s.expression.kind === ts27.SyntaxKind.TrueKeyword || numberOf(s.expression, body.front.types) === 1;
    const kind2 = ts27.isDoStatement(s) ? "do" : "while";
    graph.loop(placeOf(head(s, s.expression)), { loop: kind2, endless }, label, { condition: endless ? void 0 : () => lowerCondition(s.expression, body), body: run, testLast: kind2 === "do" });
    return;
  }
  if (ts27.isForStatement(s)) {
    if (s.initializer && ts27.isVariableDeclarationList(s.initializer)) declarations(s.initializer, body);
    else if (s.initializer) lowerExpression(s.initializer, IGNORED, body);
    const { condition, incrementor } = s;
    graph.loop(placeOf(s), { loop: "for", endless: condition === void 0, bound: boundOf(s, condition, body) }, label, {
      condition: condition && (() => lowerCondition(condition, body)),
      body: run,
      update: incrementor && (() => void lowerExpression(incrementor, IGNORED, body))
    });
    return;
  }
  if (!ts27.isForOfStatement(s) && !ts27.isForInStatement(s)) return;
  lowerExpression(s.expression, USED, body);
  const isAwait = ts27.isForOfStatement(s) && s.awaitModifier !== void 0;
  const kind = isAwait ? "for-await" : ts27.isForOfStatement(s) ? "for-of" : "for-in";
  const on = body.front.resources.of(s.expression);
  graph.loop(placeOf(s.initializer), { loop: kind, callee: s.expression.getText().slice(0, 60), args: items(s.initializer, body) }, label, {
    condition: () => {
      if (isAwait) graph.emit("await", placeOf(s.expression), { on, detail: { callee: s.expression.getText().slice(0, 60) } });
      else if (on && on.scope !== "local") graph.emit("read", placeOf(s.expression), { on, detail: { op: "iterate" } });
      return graph.branch(placeOf(s.initializer), { condition: `next of ${s.expression.getText().slice(0, 60)}`, reads: on ? [on] : [] });
    },
    body: run
  });
}
function items(initializer, body) {
  if (!ts27.isVariableDeclarationList(initializer)) return [];
  const names = (name) => ts27.isIdentifier(name) ? [name] : name.elements.flatMap((e) => ts27.isBindingElement(e) ? names(e.name) : []);
  return initializer.declarations.flatMap((d) => names(d.name)).flatMap((name) => {
    const resource = body.front.resources.of(name);
    return resource ? [{ kind: "resource", resource }] : [];
  });
}
function boundOf(loop2, condition, body) {
  if (condition && ts27.isParenthesizedExpression(condition)) return boundOf(loop2, condition.expression, body);
  if (!condition || !ts27.isBinaryExpression(condition)) return void 0;
  const { left, operatorToken, right } = condition;
  if (operatorToken.kind === ts27.SyntaxKind.AmpersandAmpersandToken) {
    const bounds = [left, right].flatMap((part) => boundOf(loop2, part, body) ?? []);
    return bounds.length > 0 ? Math.min(...bounds) : void 0;
  }
  const side = SIDES[operatorToken.getText()];
  const limit = numberOf(right, body.front.types);
  if (!side || limit === void 0) return void 0;
  const declared = loop2.initializer && ts27.isVariableDeclarationList(loop2.initializer) ? loop2.initializer.declarations.find(({ name }) => name.getText() === left.getText()) : void 0;
  const first = numberOf(declared?.initializer, body.front.types) ?? (side.up ? 0 : void 0);
  const step = loop2.incrementor && ts27.isBinaryExpression(loop2.incrementor) ? numberOf(loop2.incrementor.right, body.front.types) ?? 1 : 1;
  const way = first === void 0 ? void 0 : (side.up ? limit - first : first - limit) + (side.including ? 1 : 0);
  return way === void 0 || step <= 0 ? void 0 : Math.max(0, Math.ceil(way / step));
}
var SIDES = { "<": { up: true, including: false }, "<=": { up: true, including: true }, ">": { up: false, including: false }, ">=": { up: false, including: true } };
function switchStatement(s, body) {
  const { graph } = body;
  lowerExpression(s.expression, USED, body);
  graph.breakable(() => {
    let fallthrough = [];
    let otherwise = graph.cut();
    const fallback = s.caseBlock.clauses.findIndex(ts27.isDefaultClause);
    const starts = s.caseBlock.clauses.map((clause) => {
      if (ts27.isDefaultClause(clause)) return [];
      graph.resume(otherwise);
      lowerExpression(clause.expression, USED, body);
      const condition = `${s.expression.getText()} === ${clause.expression.getText()}`.replace(/\s+/g, " ").slice(0, 120);
      const on = body.front.resources.of(s.expression);
      const { whenTrue, whenFalse } = graph.branch(placeOf(clause.expression), { condition, reads: on ? [on] : [] });
      otherwise = whenFalse;
      return whenTrue;
    });
    s.caseBlock.clauses.forEach((clause, i) => {
      graph.resume(fallthrough, i === fallback ? otherwise : starts[i]);
      block(clause.statements, body);
      fallthrough = graph.cut();
    });
    graph.resume(fallthrough, fallback < 0 ? otherwise : []);
  });
}
function head(s, condition) {
  return ts27.isWhileStatement(s) ? condition : s;
}
function endOf(func, node) {
  return ts27.isSourceFile(node) || ts27.isClassLike(node) || !node.body ? func.at : placeOf(ts27.isBlock(node.body) ? node.body.getLastToken() ?? node.body : node.body);
}

// src/frontends/typescript/modules.ts
import { posix } from "node:path";
import { ts as ts28 } from "ts-morph";
var OUTPUT_FOLDER = /^(\.\/)?(dist|build|lib|out)\/((esm|cjs|es|types|node)\/)?/;
var EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
var EMITTED = { ".js": [".ts", ".tsx", ".js", ".jsx"], ".jsx": [".tsx", ".jsx"], ".mjs": [".mts", ".mjs"], ".cjs": [".cts", ".cjs"] };
function createModules(host) {
  const configs = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  const problems = [];
  const cache3 = /* @__PURE__ */ new Map();
  let packages;
  function resolve2(from, specifier) {
    const key = `${posix.dirname(from)}\0${specifier}`;
    let target = cache3.get(key);
    if (!target) cache3.set(key, target = find(from, specifier));
    return target;
  }
  function find(from, specifier) {
    if (specifier.startsWith("node:")) return { module: specifier };
    if (specifier.startsWith(".") || specifier.startsWith("/")) {
      const file2 = asFile(posix.join(posix.dirname(from), specifier));
      return file2 ? { file: file2 } : { module: specifier };
    }
    const config = configOf(posix.dirname(from));
    const file = config && alias(config, specifier);
    if (file) return { file };
    const local = workspace(specifier);
    return local ? { file: local } : { module: specifier };
  }
  function asFile(path) {
    const clean = posix.normalize(path);
    if (clean.startsWith("..")) return void 0;
    const ext = /\.[cm]?jsx?$/.exec(clean)?.[0];
    for (const e of ext ? EMITTED[ext] ?? [] : []) {
      const candidate = clean.slice(0, -ext.length) + e;
      if (host.exists(candidate)) return candidate;
    }
    if (/\.[cm]?tsx?$/.test(clean) && host.exists(clean)) return clean;
    for (const e of EXTENSIONS) if (host.exists(clean + e)) return clean + e;
    for (const e of EXTENSIONS) if (host.exists(`${clean}/index${e}`)) return posix.normalize(`${clean}/index${e}`);
    return void 0;
  }
  function alias(config, specifier) {
    for (const { prefix, suffix, targets: targets2 } of config.paths) {
      if (!specifier.startsWith(prefix) || !specifier.endsWith(suffix) || specifier.length < prefix.length + suffix.length) continue;
      const star = specifier.slice(prefix.length, specifier.length - suffix.length);
      for (const target of targets2) {
        const file = asFile(posix.join(config.base, target.replace("*", star)));
        if (file) return file;
      }
    }
    return config.baseUrl === void 0 ? void 0 : asFile(posix.join(config.baseUrl, specifier));
  }
  function configOf(folder) {
    if (configs.has(folder)) return configs.get(folder);
    let found;
    for (const name of ["tsconfig.json", "jsconfig.json"]) {
      const path = folder === "." ? name : `${folder}/${name}`;
      if (!found && host.exists(path)) found = readConfig(path, /* @__PURE__ */ new Set());
    }
    found ??= folder === "." || folder === "" ? void 0 : configOf(posix.dirname(folder));
    if (found) used.add(found.path);
    configs.set(folder, found);
    return found;
  }
  function readConfig(path, seen) {
    if (seen.has(path)) return void 0;
    seen.add(path);
    const text = host.read(path);
    if (text === void 0) return void 0;
    const { config, error } = ts28.parseConfigFileTextToJson(path, text);
    if (error) problems.push({ subject: path, message: `not valid JSON: ${ts28.flattenDiagnosticMessageText(error.messageText, " ")}` });
    const json = isRecord(config) ? config : {};
    const options = isRecord(json["compilerOptions"]) ? json["compilerOptions"] : {};
    const folder = posix.dirname(path);
    const parents = (Array.isArray(json["extends"]) ? json["extends"] : [json["extends"]]).filter((e) => typeof e === "string" && e.startsWith("."));
    const parent = parents.map((e) => readConfig(parentPath(folder, e), seen)).findLast((c) => c !== void 0);
    const baseUrl = typeof options["baseUrl"] === "string" ? posix.join(folder, options["baseUrl"]) : parent?.baseUrl;
    const own = isRecord(options["paths"]) ? options["paths"] : void 0;
    const paths = own ? Object.entries(own).map(([pattern, targets2]) => {
      const [prefix = "", suffix = ""] = pattern.split("*");
      return { prefix, suffix: pattern.includes("*") ? suffix : "", targets: Array.isArray(targets2) ? targets2.filter((t) => typeof t === "string") : [] };
    }) : parent?.paths ?? [];
    return { path, base: own ? typeof options["baseUrl"] === "string" ? baseUrl : folder : parent?.base ?? folder, paths: own ? paths : parent?.paths ?? [], baseUrl };
  }
  function parentPath(folder, specifier) {
    const path = posix.join(folder, specifier);
    return path.endsWith(".json") || !host.exists(`${path}.json`) ? path : `${path}.json`;
  }
  function workspace(specifier) {
    packages ??= findPackages();
    const parts = specifier.split("/");
    const name = specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
    const folder = packages.get(name);
    if (folder === void 0) return void 0;
    const rest = specifier.slice(name.length + 1);
    for (const base of rest ? [`src/${rest}`, rest, `lib/${rest}`] : ["src/index", "src/main", "index", "lib/index", "src"]) {
      const file = asFile(posix.join(folder, base));
      if (file) return file;
    }
    return exported(folder, rest ? `./${rest}` : ".") ?? (rest ? void 0 : mainOf(folder));
  }
  function exported(folder, subpath) {
    const exports = packageJson(posix.join(folder, "package.json"))?.["exports"];
    for (const target of strings(isRecord(exports) ? exports[subpath] : void 0)) {
      for (const path of [target, target.replace(OUTPUT_FOLDER, "src/")]) {
        const file = asFile(posix.join(folder, path.replace(/\.d\.([cm]?)ts$/, ".$1js")));
        if (file) return file;
      }
    }
    return void 0;
  }
  function mainOf(folder) {
    const json = packageJson(posix.join(folder, "package.json"));
    const main = json && (typeof json["source"] === "string" ? json["source"] : json["main"]);
    if (typeof main !== "string") return void 0;
    return asFile(posix.join(folder, main)) ?? asFile(posix.join(folder, main.replace(OUTPUT_FOLDER, "src/")));
  }
  function findPackages() {
    const found = /* @__PURE__ */ new Map();
    const visit = (folder, depth) => {
      for (const name of host.list(folder)) {
        if (name === "package.json") {
          const json = packageJson(posix.join(folder, name));
          if (typeof json?.["name"] === "string" && !found.has(json["name"])) found.set(json["name"], folder);
        } else if (name.endsWith("/") && depth < 4 && !/^(node_modules|dist|build|out|\..*)\/$/.test(name)) visit(posix.join(folder, name.slice(0, -1)), depth + 1);
      }
    };
    visit(".", 0);
    return found;
  }
  function packageJson(path) {
    try {
      const json = JSON.parse(host.read(path) ?? "");
      return isRecord(json) ? json : void 0;
    } catch {
      return void 0;
    }
  }
  return { resolve: resolve2, configs: () => [...used].sort(), problems };
}
function strings(value) {
  if (typeof value === "string") return [value];
  return isRecord(value) ? Object.values(value).flatMap(strings) : [];
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/frontends/typescript/index.ts
var typescriptFrontEnd = {
  name: "typescript",
  extensions: [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"],
  model
};
function model(input) {
  const problems = [];
  const files = /* @__PURE__ */ new Map();
  const pending = [];
  const modules = createModules(hostOf(input));
  const hierarchy = createHierarchy();
  const clock = { parse: 0, lower: 0 };
  function file(path) {
    const known = files.get(path);
    if (known !== void 0) return known ?? void 0;
    files.set(path, null);
    const start2 = performance.now();
    try {
      const ast = parse(path, input.read(path));
      files.set(path, ast);
      hierarchy.add(ast);
      pending.push(ast);
      const [error] = syntaxErrors(ast);
      if (error) problems.push({ subject: path, message: `does not parse: line ${error.line}: ${error.message}` });
      return ast;
    } catch (error) {
      files.set(path, null);
      problems.push({ subject: path, message: words(error) });
      return void 0;
    } finally {
      clock.parse += performance.now() - start2;
    }
  }
  for (const path of input.files) file(path);
  const knowledge = loadKnowledge([...typescriptFiles, ...input.knowledge]);
  const types = createTypes({ file, modules, knowledge, hierarchy });
  const resources = createResources(types);
  const functions = createFunctions(resources, input.isTest);
  const front = { types, resources, functions, hierarchy, knowledge };
  const funcs = [];
  const before = clock.parse;
  const start = performance.now();
  while (pending.length > 0 || functions.queue.length > 0) {
    for (const ast of pending.splice(0)) {
      try {
        collect2(ast, front);
      } catch (error) {
        problems.push({ subject: ast.fileName, message: `is nested too deeply to be audited: ${words(error)}` });
      }
    }
    for (const [node, func] of functions.queue.splice(0)) {
      try {
        lower(node, func, front);
        funcs.push(func);
      } catch (error) {
        problems.push({ subject: func.file, message: `\`${func.name}\` at line ${func.at.line} could not be lowered: ${words(error)}` });
      }
    }
  }
  clock.lower = performance.now() - start - (clock.parse - before);
  input.onStage?.("parse", clock.parse);
  input.onStage?.("lower", clock.lower);
  const parsed = [...files].flatMap(([path, ast]) => ast ? [{ path, lines: linesOf(ast), test: input.isTest(path) }] : []);
  problems.push(...modules.problems.map((p) => ({ ...p, level: "note" })));
  return {
    files: parsed.sort((a, b) => a.path < b.path ? -1 : 1),
    funcs: funcs.filter((f) => f.entry).sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
    problems,
    configs: modules.configs()
  };
}
function collect2(ast, front) {
  front.functions.of(ast);
  const visit = (node) => {
    if (isFunctionNode(node)) {
      if (node.body) front.functions.of(node);
    } else if (ts29.isClassLike(node) && !node.members.some((m) => ts29.isConstructorDeclaration(m) && m.body) && node.members.some((m) => ts29.isPropertyDeclaration(m) && m.initializer)) front.functions.of(node);
    ts29.forEachChild(node, visit);
  };
  ts29.forEachChild(ast, visit);
}
function hostOf(input) {
  const known = /* @__PURE__ */ new Map();
  const listed = new Set(input.files);
  return {
    exists(path) {
      if (listed.has(path)) return true;
      let found = known.get(path);
      if (found === void 0) known.set(path, found = isFile(resolve(input.root, path)));
      return found;
    },
    read(path) {
      try {
        return input.read(path);
      } catch {
        return void 0;
      }
    },
    list(folder) {
      try {
        return readdirSync(resolve(input.root, folder), { withFileTypes: true }).map((e) => e.isDirectory() ? `${e.name}/` : e.name).sort();
      } catch {
        return [];
      }
    }
  };
}
function isFile(path) {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
function linesOf(ast) {
  const starts = ast.getLineStarts();
  return starts[starts.length - 1] === ast.end ? starts.length - 1 : starts.length;
}
function words(error) {
  return error instanceof Error ? error.message : String(error);
}
export {
  typescriptFrontEnd
};
