/** What other functions and files can learn from a file without running it: all of it but those parts of bodies that no answer depends on. */
import { createHash } from "node:crypto";
import { ts } from "ts-morph";
import { memberName } from "./members.ts";
import { isFunctionNode } from "./resources.ts";

/** In a body of up to this many statements what is awaited counts like what is returned: a helper that only sleeps. */
const SHORT = 2;

/** The name that stands for all names of a module: `export * from`. */
export const EVERYTHING = "*";

/** A statement at the top of a file, or a member of a class there, as others see it. */
export interface Shape {
  /** The names that it declares, exports or assigns, those of members with a dot before them; none where what it does cannot be told by a name. */
  readonly declares: readonly string[];
  /** The same for two texts where nothing that others may ask about differs; white space and comments do not count. */
  readonly digest: string;
  /** The names in what others may ask about, likewise. */
  readonly mentions: ReadonlySet<string>;
}

const known = new WeakMap<ts.SourceFile, readonly Shape[]>();

/** Returns the shapes of a file's statements, in source order. */
export function shapesOf(file: ts.SourceFile): readonly Shape[] {
  let found = known.get(file);
  if (!found) known.set(file, (found = file.statements.flatMap((statement) => (ts.isClassDeclaration(statement) ? ofClass(statement) : shapesIn(statement, declaredBy(statement))))));
  return found;
}

/** The class without what its members hold, then its members. */
function ofClass(cls: ts.ClassDeclaration): readonly Shape[] {
  const names = declaredBy(cls);
  const members = cls.members.flatMap((member) => {
    const name = member.name && memberName(member.name);
    return shapesIn(member, name === undefined ? (ts.isConstructorDeclaration(member) ? [] : names) : [`.${name}`], cls.name?.text);
  });
  return [...shapesIn(cls, names), ...members];
}

/** A statement or member, and each place outside of it that it puts something into. */
function shapesIn(of: ts.Statement | ts.ClassElement, names: readonly string[], owner = ""): readonly Shape[] {
  const file = of.getSourceFile();
  const found: Shape[] = [];
  const shape = (nodes: Iterable<ts.Node>, declares: readonly string[], isWhole: boolean): Shape => {
    const hash = createHash("sha1").update(`${owner} ${declares.join()}`);
    const mentions = new Set<string>();
    const write = (node: ts.Node): void => {
      hash.update(head(node));
      mention(node, mentions);
      let leaf = true;
      ts.forEachChild(node, (child) => {
        leaf = false;
        if (isWhole) write(child);
        else if (isFunctionNode(node) && child === node.body && ts.isBlock(child)) body(node, child);
        else if (!isHeld(node, child)) write(child);
      });
      hash.update(leaf ? file.text.slice(node.getStart(file), node.end) : ")");
    };
    const body = (node: ts.Node, block: ts.Block): void => {
      // Of a class's own statement its members count by name alone.
      if (ts.isClassDeclaration(of) && node.parent === of) return;
      const { returned, assigned } = outside(block);
      for (const each of returned) write(each);
      for (const { into, nodes } of assigned) found.push(shape(nodes, into, true));
    };
    for (const node of nodes) write(node);
    return { declares, digest: hash.digest("base64"), mentions };
  };
  /** What a field of the class starts with is the field's own. */
  const isHeld = (node: ts.Node, child: ts.Node): boolean => ts.isClassDeclaration(of) && node.parent === of && ts.isPropertyDeclaration(node) && child === node.initializer;
  return [shape([of], names, false), ...found];
}

/** Adds the name that a node mentions: of a member with a dot before it. */
export function mention(node: ts.Node, names: Set<string>): void {
  if (ts.isIdentifier(node)) {
    const { parent } = node;
    if (isOwnName(node)) return;
    const isMember = (ts.isPropertyAccessExpression(parent) && parent.name === node) || (ts.isQualifiedName(parent) && parent.right === node);
    if (isMember || ts.isBindingElement(parent) || ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isClassElement(parent) || ts.isTypeElement(parent)) names.add(`.${node.text}`);
    if (!isMember) names.add(node.text);
  } else if (ts.isPrivateIdentifier(node) || ts.isStringLiteralLike(node)) names.add(`.${node.text}`);
  const loaded = loads(node);
  if (loaded !== undefined) names.add(loaded);
}

/** The name of a member that has nothing to do with members of that name elsewhere: its class has no others, and no bases. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent: member } = node;
  if (!ts.isClassElement(member) || member.name !== node || !ts.isClassLike(member.parent)) return false;
  const { heritageClauses = [], members } = member.parent;
  return heritageClauses.length === 0 && members.every((other) => other === member || other.name === undefined || memberName(other.name) !== node.text);
}

/** `import("./x")`, `require("./x")`: what an expression loads, as a name that no declaration has. */
export function loads(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !(node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === "require"))) return undefined;
  const [specifier] = node.arguments;
  return specifier && ts.isStringLiteralLike(specifier) ? loadedAs(specifier.text) : undefined;
}

/** Returns the name that stands for what a specifier loads. */
export function loadedAs(specifier: string): string {
  return `import ${specifier}`;
}

/** Returns the names that a statement declares or exports. */
export function declaredBy(statement: ts.Statement): readonly string[] {
  if (ts.isExportAssignment(statement)) return [statement.isExportEquals ? "export=" : "default"];
  if (ts.isExportDeclaration(statement)) return statement.exportClause && ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements.map(({ name }) => name.text) : [statement.exportClause?.name.text ?? EVERYTHING];
  if (ts.isImportDeclaration(statement)) return statement.importClause ? namesIn(statement.importClause) : [];
  if (ts.isExpressionStatement(statement)) return assignedBy(statement.expression);
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
  if (isCompound(statement)) return declaredInside(statement);
  const isDefault = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  const name = "name" in statement && statement.name && ts.isIdentifier(statement.name as ts.Node) ? [(statement.name as ts.Identifier).text] : [];
  return isDefault ? [...name, "default"] : name;
}

/** `Lamp.make = …`: the member, and what it is one of. Of what a module exports the names are not to be told. */
function assignedBy(node: ts.Expression): readonly string[] {
  if (!ts.isBinaryExpression(node) || !isAssignment(node)) return [];
  const names = new Set<string>();
  collectNames(node.left, names);
  return hasUnnamed(names) ? [] : [...names, ...assignedBy(node.right)];
}

function isCompound(statement: ts.Statement): boolean {
  return ts.isBlock(statement) || ts.isIfStatement(statement) || ts.isTryStatement(statement) || ts.isSwitchStatement(statement) || ts.isIterationStatement(statement, true);
}

/** `if (isServer) { const lamp = make(); … }`: the functions in there know these names. Where it exports as well, what it does cannot be told by a name. */
function declaredInside(statement: ts.Statement): readonly string[] {
  const mentioned = new Set<string>();
  collectNames(statement, mentioned);
  if (hasUnnamed(mentioned)) return [];
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node)) names.push(...namesIn(node.name));
    else if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name) names.push(node.name.text);
    if (!isFunctionNode(node) && !ts.isClassLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(statement, visit);
  return names;
}

/** Tells whether something with these names in it may export or fit a class out without a name that tells of it: `module.exports = { … }`, `exports[name] = …`, `Object.assign(Lamp.prototype, …)`. */
export function hasUnnamed(mentions: ReadonlySet<string>): boolean {
  return UNNAMED.some((name) => mentions.has(name));
}

const UNNAMED = ["exports", ".exports", ".prototype", ".defineProperty", ".defineProperties", ".assign"];

/** The names that an import or a pattern binds. */
function namesIn(node: ts.Node): readonly string[] {
  if (ts.isIdentifier(node)) return [node.text];
  if (ts.isImportClause(node)) return [...(node.name ? [node.name.text] : []), ...(node.namedBindings ? namesIn(node.namedBindings) : [])];
  if (ts.isNamespaceImport(node)) return [node.name.text];
  if (ts.isNamedImports(node)) return node.elements.map(({ name }) => name.text);
  return ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node) ? node.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : [])) : [];
}

/** What a node is, as far as its children do not tell. */
function head(node: ts.Node): string {
  const operator = "operator" in node && typeof node.operator === "number" ? node.operator : "";
  const flags = ts.isVariableDeclarationList(node) ? node.flags & ts.NodeFlags.BlockScoped : "";
  return `(${node.kind},${operator},${flags}`;
}

/** The parts of a body that others may ask about: what it returns, and what it puts into what is not its own, each with how the names in there come about. */
function outside(body: ts.Block): { readonly returned: ReadonlySet<ts.Node>; readonly assigned: readonly { readonly into: readonly string[]; readonly nodes: ReadonlySet<ts.Node> }[] } {
  const own = declaredIn(body);
  const returned: ts.Node[] = [];
  const assigned: { readonly into: readonly string[]; readonly nodes: ReadonlySet<ts.Node> }[] = [];
  const assign = (node: ts.Node, left: ts.Expression): void => {
    const into = new Set<string>();
    collectNames(left, into);
    assigned.push({ into: [...into], nodes: withSources([node], body) });
  };
  const roots = (node: ts.Node, nested: boolean): void => {
    if ((ts.isReturnStatement(node) || ts.isYieldExpression(node) || (ts.isAwaitExpression(node) && body.statements.length <= SHORT)) && !nested) returned.push(node);
    else if (ts.isBinaryExpression(node) && isAssignment(node) && !isOwn(node.left, own)) assign(node, node.left);
    else if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && !isOwn(node.operand, own)) assign(node, node.operand);
    else ts.forEachChild(node, (child) => roots(child, nested || ts.isFunctionLike(node) || ts.isClassLike(node)));
  };
  ts.forEachChild(body, (node) => roots(node, false));
  return { returned: withSources(returned, body), assigned };
}

/** The nodes, and the declarations and assignments of the body that say what the names in them are. */
function withSources(nodes: readonly ts.Node[], body: ts.Block): ReadonlySet<ts.Node> {
  const kept = new Set<ts.Node>();
  const names = new Set<string>();
  const keep = (node: ts.Node): void => {
    if (kept.has(node)) return;
    kept.add(node);
    collectNames(node, names);
  };
  for (const node of nodes) keep(node);
  for (let before = -1; before < names.size; ) {
    before = names.size;
    const sources = (node: ts.Node): void => {
      if ((ts.isVariableDeclaration(node) || ts.isBindingElement(node)) && bound(node.name, names)) keep(ts.isForOfStatement(node.parent.parent) ? node.parent.parent.expression : node);
      if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name && names.has(node.name.text)) keep(node);
      if (ts.isParameter(node) && bound(node.name, names)) keep(node);
      if (ts.isBinaryExpression(node) && isAssignment(node) && mentions(node.left, names)) keep(node);
      ts.forEachChild(node, sources);
    };
    ts.forEachChild(body, sources);
    // What is put away may be what the function was given.
    if (isFunctionNode(body.parent)) for (const parameter of body.parent.parameters) sources(parameter);
  }
  return kept;
}

function isAssignment(node: ts.BinaryExpression): boolean {
  return node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
}

/** A variable of the body, or a member of what one of them holds. */
function isOwn(left: ts.Expression, own: ReadonlySet<string>): boolean {
  let base: ts.Expression = left;
  while (ts.isPropertyAccessExpression(base) || ts.isElementAccessExpression(base) || ts.isNonNullExpression(base) || ts.isParenthesizedExpression(base)) base = base.expression;
  return ts.isIdentifier(base) && own.has(base.text);
}

function declaredIn(body: ts.Block): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return names;
}

function bound(name: ts.BindingName, names: ReadonlySet<string>): boolean {
  return ts.isIdentifier(name) ? names.has(name.text) : name.elements.some((element) => ts.isBindingElement(element) && bound(element.name, names));
}

function mentions(node: ts.Node, names: ReadonlySet<string>): boolean {
  return ts.isIdentifier(node) ? names.has(node.text) : (ts.forEachChild(node, (child) => mentions(child, names) || undefined) ?? false);
}

function collectNames(node: ts.Node, names: Set<string>): void {
  mention(node, names);
  ts.forEachChild(node, (child) => collectNames(child, names));
}

/** Whether two sets have a name in common. */
export function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size > 0) for (const name of few) if (many.has(name)) return true;
  return false;
}
