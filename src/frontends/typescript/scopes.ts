/** Which declaration a name means: lexical scopes, computed when asked and kept. */
import { ts } from "ts-morph";

export type Declaration =
  | ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement
  | ts.FunctionDeclaration | ts.FunctionExpression | ts.ClassDeclaration | ts.ClassExpression
  | ts.EnumDeclaration | ts.ModuleDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.TypeParameterDeclaration
  | ts.ImportSpecifier | ts.ImportClause | ts.NamespaceImport | ts.ImportEqualsDeclaration;

interface Names {
  values: ReadonlyMap<string, Declaration>;
  types: ReadonlyMap<string, Declaration>;
}

/** Most scopes declare nothing of the one or the other kind. */
const NOTHING: ReadonlyMap<string, Declaration> = new Map();

const scopes = new WeakMap<ts.Node, Names>();

/** Returns the declaration of a value name as seen from `from`, or undefined for a global. */
export function lookupValue(name: string, from: ts.Node): Declaration | undefined {
  return lookup(name, from, "values");
}

/** Returns the declaration of a type name as seen from `from`. */
export function lookupType(name: string, from: ts.Node): Declaration | undefined {
  return lookup(name, from, "types");
}

/** Returns every name declared at the top level of a file. */
export function topLevel(file: ts.SourceFile): Readonly<Names> {
  return namesOf(file);
}

function lookup(name: string, from: ts.Node, space: keyof Names): Declaration | undefined {
  for (let node: ts.Node | undefined = from; node; node = node.parent) {
    if (!SCOPES.has(node.kind)) continue;
    const found = namesOf(node)[space].get(name);
    if (found) return found;
  }
  return undefined;
}

const SCOPES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.SourceFile, ts.SyntaxKind.ModuleBlock, ts.SyntaxKind.Block, ts.SyntaxKind.CaseBlock, ts.SyntaxKind.CatchClause, ts.SyntaxKind.ClassStaticBlockDeclaration,
  ts.SyntaxKind.ForStatement, ts.SyntaxKind.ForOfStatement, ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.FunctionDeclaration, ts.SyntaxKind.FunctionExpression, ts.SyntaxKind.ArrowFunction, ts.SyntaxKind.MethodDeclaration, ts.SyntaxKind.Constructor,
  ts.SyntaxKind.GetAccessor, ts.SyntaxKind.SetAccessor, ts.SyntaxKind.MethodSignature, ts.SyntaxKind.CallSignature, ts.SyntaxKind.ConstructSignature,
  ts.SyntaxKind.FunctionType, ts.SyntaxKind.ConstructorType, ts.SyntaxKind.IndexSignature,
  ts.SyntaxKind.ClassDeclaration, ts.SyntaxKind.ClassExpression, ts.SyntaxKind.InterfaceDeclaration, ts.SyntaxKind.TypeAliasDeclaration,
]);

function namesOf(scope: ts.Node): Names {
  const known = scopes.get(scope);
  if (known) return known;
  const names: Names = { values: NOTHING, types: NOTHING };
  scopes.set(scope, names);
  if (ts.isFunctionLike(scope)) {
    if (ts.isFunctionExpression(scope) && scope.name) declare(names, "values", scope.name.text, scope);
    typeParameters(scope, names);
    for (const p of scope.parameters) bind(p, names);
    const body = (scope as ts.FunctionLikeDeclaration).body;
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

function declare(names: Names, space: keyof Names, name: string, declaration: Declaration): void {
  if (names[space] === NOTHING) names[space] = new Map();
  (names[space] as Map<string, Declaration>).set(name, declaration);
}

function both(name: string, declaration: Declaration, names: Names): void {
  declare(names, "values", name, declaration);
  declare(names, "types", name, declaration);
}

function typeParameters(node: ts.Node & { readonly typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> }, names: Names): void {
  for (const p of node.typeParameters ?? []) declare(names, "types", p.name.text, p);
}

function statement(node: ts.Statement, names: Names): void {
  if (ts.isVariableStatement(node)) for (const d of node.declarationList.declarations) bind(d, names);
  else if (ts.isFunctionDeclaration(node)) {
    if (node.name && (node.body || !names.values.has(node.name.text))) declare(names, "values", node.name.text, node);
  } else if (ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) {
    if (node.name) both(node.name.text, node, names);
  } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) declare(names, "types", node.name.text, node);
  else if (ts.isModuleDeclaration(node)) {
    if (ts.isIdentifier(node.name) && !names.values.has(node.name.text)) declare(names, "values", node.name.text, node);
  } else if (ts.isImportEqualsDeclaration(node)) both(node.name.text, node, names);
  else if (ts.isImportDeclaration(node) && node.importClause) {
    const clause = node.importClause;
    if (clause.name) both(clause.name.text, clause, names);
    const bindings = clause.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) both(bindings.name.text, bindings, names);
    else if (bindings) for (const e of bindings.elements) both(e.name.text, e, names);
  } else if (ts.isLabeledStatement(node)) statement(node.statement, names);
}

function bind(node: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement, names: Names): void {
  if (ts.isIdentifier(node.name)) {
    if (!names.values.has(node.name.text)) declare(names, "values", node.name.text, node);
    return;
  }
  for (const e of node.name.elements) if (ts.isBindingElement(e)) bind(e, names);
}

/** `var` declarations belong to the function, wherever they stand. */
function hoistVars(root: ts.Node, names: Names): void {
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isExpressionStatement(node)) return;
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0) for (const d of node.declarations) bind(d, names);
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(root, visit);
}
