/** Objects that a function makes and a prototype gives their methods: `function Session() {}`, `Session.prototype.close = function () {}`. */
import { ts } from "ts-morph";
import { memberName } from "./members.ts";
import { lookupValue } from "./scopes.ts";
import type { FunctionNode } from "./types.ts";

/** A function that makes objects, and what its file says of them. */
export interface Maker {
  readonly name: string;
  readonly node: FunctionNode;
}

type Member = ts.Expression | ts.MethodDeclaration;

/** Assignments that are looked at for one field. */
const MAX_ASSIGNED = 4;

interface Spoken {
  /** What prototypes have, by the name of the function: methods first, then what is assigned to `this`. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, readonly Member[]>>;
  /** `inherits(Session, EventEmitter)`, by the name of the heir. */
  readonly bases: ReadonlyMap<string, ts.Expression>;
}

const files = new WeakMap<ts.SourceFile, Spoken>();
const named = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** Returns the function as a maker of objects, where its file speaks of its prototype. */
export function makerAt(node: FunctionNode): Maker | undefined {
  if (!ts.isFunctionDeclaration(node) && !ts.isFunctionExpression(node)) return undefined;
  const name = (ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name) ? node.parent.name.text : undefined) ?? assignedTo(node) ?? node.name?.text;
  return name !== undefined && prototypesIn(node.getSourceFile()).has(name) ? { name, node } : undefined;
}

/** Returns whose objects `this` is in a function, as far as its own place says: its own where it makes them, those of the prototype that it is put into. */
export function makerOf(fn: FunctionNode): Maker | undefined {
  const owner = putInto(fn);
  return owner ? makerNamed(owner) : makerAt(fn);
}

/** Returns the name of the function whose prototype a function is put into. */
export function prototypeOwner(fn: ts.Node): string | undefined {
  return putInto(fn)?.text;
}

/** Returns what is a member of a maker's objects: methods, and what is assigned. */
export function madeMember({ name, node }: Maker, member: string): readonly Member[] {
  return spokenIn(node.getSourceFile()).members.get(name)?.get(member) ?? [];
}

/** Returns what a maker's objects inherit from. */
export function madeFrom({ name, node }: Maker): ts.Expression | undefined {
  return spokenIn(node.getSourceFile()).bases.get(name);
}

function putInto(fn: ts.Node): ts.Identifier | undefined {
  const p = fn.parent;
  if (ts.isBinaryExpression(p) && p.right === fn) return prototypeMember(p.left)?.owner;
  const object = ts.isPropertyAssignment(p) ? p.parent : p;
  return ts.isObjectLiteralExpression(object) ? prototypeObject(object) : undefined;
}

/** `Session = function () {}`: the variable is declared before, or nowhere. */
function assignedTo({ parent: p }: ts.FunctionDeclaration | ts.FunctionExpression): string | undefined {
  return ts.isBinaryExpression(p) && p.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(p.left) ? p.left.text : undefined;
}

function makerNamed(name: ts.Identifier): Maker | undefined {
  const d = lookupValue(name.text, name);
  const node = (d && ts.isVariableDeclaration(d) ? d.initializer : d) ?? assignedIn(name.getSourceFile()).get(name.text);
  return node && (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) ? { name: name.text, node } : undefined;
}

const assigned = new WeakMap<ts.SourceFile, ReadonlyMap<string, ts.FunctionExpression>>();

/** The functions that statements of a file assign to variables. */
function assignedIn(file: ts.SourceFile): ReadonlyMap<string, ts.FunctionExpression> {
  let known = assigned.get(file);
  if (!known) {
    const pairs = file.statements.flatMap((s): readonly (readonly [string, ts.FunctionExpression])[] => {
      const e = ts.isExpressionStatement(s) ? s.expression : undefined;
      const name = e && ts.isBinaryExpression(e) && ts.isFunctionExpression(e.right) ? assignedTo(e.right) : undefined;
      return name === undefined ? [] : [[name, (e as ts.BinaryExpression).right as ts.FunctionExpression]];
    });
    assigned.set(file, (known = new Map(pairs)));
  }
  return known;
}

/** The names whose prototypes a file speaks of: `Session.prototype.close = …`, `util.inherits(Session, EventEmitter)`. */
function prototypesIn(file: ts.SourceFile): ReadonlySet<string> {
  let names = named.get(file);
  if (!names) named.set(file, (names = new Set([...file.text.matchAll(/([\w$]+)\.prototype\b|\binherits\(([\w$]+)/g)].map(([, own, heir]) => own ?? heir!))));
  return names;
}

/** `Session.prototype.close` */
function prototypeMember(node: ts.Expression): { readonly owner: ts.Identifier; readonly name: string } | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const owner = prototypeOf(node.expression);
  return owner && { owner, name: node.name.text };
}

/** `Session.prototype` */
function prototypeOf(node: ts.Expression): ts.Identifier | undefined {
  return ts.isPropertyAccessExpression(node) && node.name.text === "prototype" && ts.isIdentifier(node.expression) ? node.expression : undefined;
}

/** `Session.prototype = { … }`, `Object.assign(Session.prototype, { … })` */
function prototypeObject(node: ts.ObjectLiteralExpression): ts.Identifier | undefined {
  const p = node.parent;
  if (ts.isBinaryExpression(p) && p.right === node) return prototypeOf(p.left);
  return ts.isCallExpression(p) && p.arguments[0] !== node && p.arguments[0] && /\b(assign|extend)$/.test(p.expression.getText()) ? prototypeOf(p.arguments[0]) : undefined;
}

function spokenIn(file: ts.SourceFile): Spoken {
  let known = files.get(file);
  if (!known) files.set(file, (known = collect(file)));
  return known;
}

function collect(file: ts.SourceFile): Spoken {
  const members = new Map<string, Map<string, Member[]>>();
  const bases = new Map<string, ts.Expression>();
  const add = (owner: string, name: string, value: Member, most = Infinity): void => {
    let own = members.get(owner);
    if (!own) members.set(owner, (own = new Map()));
    const list = own.get(name);
    if (!list) own.set(name, [value]);
    else if (list.length < most) list.push(value);
  };
  const fields: (readonly [string, string, ts.Expression])[] = [];
  const visit = (node: ts.Node, self: string | undefined): void => {
    let inside = self;
    if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node)) inside = makerOf(node)?.name;
    else if (ts.isClassLike(node)) return;
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const member = prototypeMember(node.left);
      if (member) add(member.owner.text, member.name, node.right);
      if (self !== undefined && ts.isPropertyAccessExpression(node.left) && node.left.expression.kind === ts.SyntaxKind.ThisKeyword) fields.push([self, node.left.name.text, node.right]);
    } else if (ts.isObjectLiteralExpression(node)) {
      const owner = prototypeObject(node);
      for (const p of owner ? node.properties : []) if ((ts.isPropertyAssignment(p) || ts.isMethodDeclaration(p)) && memberName(p.name) !== undefined) add(owner!.text, memberName(p.name)!, ts.isMethodDeclaration(p) ? p : p.initializer);
    } else if (ts.isCallExpression(node) && /\binherits$/.test(node.expression.getText())) {
      const [heir, base] = node.arguments;
      if (heir && base && ts.isIdentifier(heir)) bases.set(heir.text, base);
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  if (prototypesIn(file).size > 0) visit(file, undefined);
  // What is assigned to `this` declares a field only where the prototype has none of that name.
  for (const [owner, name, value] of fields) if (!members.get(owner)?.get(name)?.some((each) => ts.isFunctionExpression(each) || ts.isMethodDeclaration(each))) add(owner, name, value, MAX_ASSIGNED);
  return { members, bases };
}
