/** Members of a class as declared, including parameter properties and JavaScript's assignments in methods. */
import { ts } from "ts-morph";

const cache = new WeakMap<ts.ClassLikeDeclaration, { readonly own: Map<string, ts.Node[]>; readonly statics: Map<string, ts.Node[]> }>();

/** Returns what declares a member: property, method, accessor, constructor parameter, or (without a declaration) the expressions assigned to `this.name`. */
export function memberDeclarations(cls: ts.ClassLikeDeclaration, name: string, isStatic: boolean): readonly ts.Node[] {
  let known = cache.get(cls);
  if (!known) cache.set(cls, (known = collect(cls)));
  return (isStatic ? known.statics : known.own).get(name) ?? [];
}

/** Returns the text of a member name: identifiers, strings, `#private`, well-known symbols as `@@name`. */
export function memberName(name: ts.PropertyName | ts.BindingName): string | undefined {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isStringLiteral(name) || ts.isNumericLiteral(name)) return name.text;
  if (ts.isComputedPropertyName(name)) {
    const e = name.expression;
    if (ts.isStringLiteralLike(e)) return e.text;
    if (ts.isPropertyAccessExpression(e) && ts.isIdentifier(e.expression) && e.expression.text === "Symbol") return `@@${e.name.text}`;
  }
  return undefined;
}

/** Returns the name of the field that a getter does nothing but hand out: `get children() { return this._children; }`. */
export function handedOut(member: ts.Node | undefined): string | undefined {
  const [only, ...others] = (member && ts.isGetAccessorDeclaration(member) && member.body?.statements) || [];
  const value = only && others.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
  return value && ts.isPropertyAccessExpression(value) && value.expression.kind === ts.SyntaxKind.ThisKeyword ? value.name.text : undefined;
}

/** Whether a class element or something inside it runs with the class itself as `this`. */
export function isStaticMember(node: ts.Node): boolean {
  return ts.isClassStaticBlockDeclaration(node) || (ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword) ?? false));
}

/** Assignments that are looked at for one undeclared field. */
const MAX_ASSIGNED = 4;

function collect(cls: ts.ClassLikeDeclaration): { own: Map<string, ts.Node[]>; statics: Map<string, ts.Node[]> } {
  const own = new Map<string, ts.Node[]>();
  const statics = new Map<string, ts.Node[]>();
  const add = (map: Map<string, ts.Node[]>, name: string, node: ts.Node): void => {
    const list = map.get(name);
    if (list) list.push(node);
    else map.set(name, [node]);
  };
  for (const m of cls.members) {
    if (ts.isConstructorDeclaration(m)) {
      for (const p of m.parameters) if (ts.isParameterPropertyDeclaration(p, m) && ts.isIdentifier(p.name)) add(own, p.name.text, p);
      continue;
    }
    const name = m.name && memberName(m.name);
    if (name === undefined || (ts.isMethodDeclaration(m) && !m.body && hasBody(cls, name))) continue;
    add(isStaticMember(m) ? statics : own, name, m);
  }
  const declared = new Set(own.keys());
  // `this.timer = null` says nothing yet: later assignments count too.
  const assigned = (name: string, value: ts.Expression): void => {
    if (!declared.has(name) && (own.get(name)?.length ?? 0) < MAX_ASSIGNED) add(own, name, value);
  };
  for (const m of cls.members) if (ts.isConstructorDeclaration(m) || ts.isMethodDeclaration(m)) assignments(m, assigned);
  return { own, statics };
}

function hasBody(cls: ts.ClassLikeDeclaration, name: string): boolean {
  return cls.members.some((m) => ts.isMethodDeclaration(m) && m.body !== undefined && memberName(m.name) === name);
}

/** `this.name = value` in a method of a class that does not declare `name`. */
function assignments(method: ts.Node, found: (name: string, value: ts.Expression) => void): void {
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(node.left) && node.left.expression.kind === ts.SyntaxKind.ThisKeyword) found(node.left.name.text, node.right);
    if (!ts.isClassLike(node) && !ts.isFunctionExpression(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(method, visit);
}
