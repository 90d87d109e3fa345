/** What a module exports under which name: ES modules, re-exports, CommonJS. */
import { ts } from "ts-morph";
import { topLevel, type Declaration } from "./scopes.ts";

/** A declaration or expression of this file, or a name of another module. */
export type Exported =
  | { readonly declaration: Declaration }
  | { readonly expression: ts.Expression }
  | { readonly from: string; readonly name: string }
  | { readonly namespace: string };

export interface Exports {
  readonly names: ReadonlyMap<string, Exported>;
  /** Specifiers of `export * from`. */
  readonly stars: readonly string[];
}

const cache = new WeakMap<ts.SourceFile, Exports>();

/** Returns the exports of a file; `default` and, for CommonJS, `export=` are names like others. */
export function exportsOf(file: ts.SourceFile): Exports {
  const known = cache.get(file);
  if (known) return known;
  const names = new Map<string, Exported>();
  const stars: string[] = [];
  for (const statement of file.statements) es(statement, file, names, stars);
  if (names.size === 0) for (const statement of file.statements) commonJs(statement, names);
  const exports = { names, stars };
  cache.set(file, exports);
  return exports;
}

/** Whether a declaration or its statement is exported from its file, by modifier or by name. */
export function isExported(node: ts.Node, file: ts.SourceFile): boolean {
  for (const e of exportsOf(file).names.values()) {
    const target = "declaration" in e ? e.declaration : "expression" in e ? e.expression : undefined;
    for (let n: ts.Node | undefined = node; n && !ts.isSourceFile(n); n = n.parent) if (n === target) return true;
  }
  return false;
}

function es(statement: ts.Statement, file: ts.SourceFile, names: Map<string, Exported>, stars: string[]): void {
  if (ts.isExportDeclaration(statement)) {
    const from = statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : undefined;
    const clause = statement.exportClause;
    if (!clause) {
      if (from !== undefined) stars.push(from);
    } else if (ts.isNamespaceExport(clause)) {
      if (from !== undefined) names.set(clause.name.text, { namespace: from });
    } else {
      for (const e of clause.elements) {
        const source = (e.propertyName ?? e.name).text;
        const local = from === undefined ? (topLevel(file).values.get(source) ?? topLevel(file).types.get(source)) : undefined;
        if (from !== undefined) names.set(e.name.text, { from, name: source });
        else if (local) names.set(e.name.text, { declaration: local });
      }
    }
    return;
  }
  if (ts.isExportAssignment(statement)) {
    names.set(statement.isExportEquals ? "export=" : "default", { expression: statement.expression });
    return;
  }
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  if (!modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)) return;
  const isDefault = modifiers.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword);
  if (ts.isVariableStatement(statement)) {
    for (const d of statement.declarationList.declarations) exportBinding(d, names);
  } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    if (isDefault) names.set("default", { declaration: statement });
    else if (statement.name && (ts.isClassDeclaration(statement) || statement.body || !names.has(statement.name.text))) names.set(statement.name.text, { declaration: statement });
  } else if (ts.isEnumDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    if (!names.has(statement.name.text)) names.set(statement.name.text, { declaration: statement });
    if (isDefault) names.set("default", { declaration: statement });
  } else if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) && !names.has(statement.name.text)) {
    names.set(statement.name.text, { declaration: statement });
  }
}

function exportBinding(d: ts.VariableDeclaration | ts.BindingElement, names: Map<string, Exported>): void {
  if (ts.isIdentifier(d.name)) names.set(d.name.text, { declaration: d });
  else for (const e of d.name.elements) if (ts.isBindingElement(e)) exportBinding(e, names);
}

/** `module.exports = x`, `module.exports = { a, b }`, `exports.a = x`, `module.exports.a = x`. */
function commonJs(statement: ts.Statement, names: Map<string, Exported>): void {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return;
  const { left, right, operatorToken } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) return;
  if (isModuleExports(left)) {
    names.set("export=", { expression: right });
    if (!names.has("default")) names.set("default", { expression: right });
    if (!ts.isObjectLiteralExpression(right)) return;
    for (const p of right.properties) {
      if (ts.isPropertyAssignment(p) && (ts.isIdentifier(p.name) || ts.isStringLiteral(p.name))) names.set(p.name.text, { expression: p.initializer });
      else if (ts.isShorthandPropertyAssignment(p)) names.set(p.name.text, { expression: p.name });
    }
  } else if (isModuleExports(left.expression) || (ts.isIdentifier(left.expression) && left.expression.text === "exports")) {
    names.set(left.name.text, { expression: right });
  }
}

function isModuleExports(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === "exports" && ts.isIdentifier(node.expression) && node.expression.text === "module";
}
