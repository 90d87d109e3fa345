/** The functions of a file in source order, and the outermost ones, which are lowered as a whole. */
import { ts } from "ts-morph";
import type { BodyNode } from "./functions.ts";
import { functionName, isFunctionNode } from "./resources.ts";
import { declaredBy, meets, mention } from "./shape.ts";
import { positionOf } from "./source.ts";
import type { FunctionNode } from "./types.ts";

export interface Units {
  /** Every function of the file by a key that an edit elsewhere does not change: the module, then in source order. */
  readonly functions: ReadonlyMap<BodyNode, string>;
  /** The outermost function that a function lies in: itself where it lies in none. */
  outermost(node: BodyNode): BodyNode;
  /** Source text, place and surroundings of the outermost functions by key; the module has none. */
  readonly texts: ReadonlyMap<string, string>;
  /** Returns the keys of the outermost functions in which, or in whose statement as others see it, one of these names is mentioned; of the module likewise. */
  mentioning(names: ReadonlySet<string>): readonly string[];
}

const known = new WeakMap<ts.SourceFile, Units>();

/** Returns the functions of a file. */
export function unitsOf(file: ts.SourceFile): Units {
  let found = known.get(file);
  if (!found) known.set(file, (found = collect(file)));
  return found;
}

function collect(file: ts.SourceFile): Units {
  const functions = new Map<BodyNode, string>([[file, file.fileName]]);
  const outer = new Map<BodyNode, BodyNode>([[file, file]]);
  const texts = new Map<string, string>();
  const taken = new Map<string, number>();
  const visit = (node: ts.Node, parent: string, unit: BodyNode | undefined): void => {
    let [key, top] = [parent, unit];
    if (hasBody(node)) {
      const name = `${parent}/${ts.isClassLike(node) ? `${node.name?.text ?? "class"}.constructor` : `${className(node)}${functionName(node as FunctionNode)}`}`;
      const count = taken.get(name) ?? 0;
      taken.set(name, count + 1);
      key = count === 0 ? name : `${name}~${count}`;
      functions.set(node, key);
      top ??= node;
      outer.set(node, top);
      if (top === node) texts.set(key, [node, ...fieldsOf(node)].map((each) => `${positionOf(each)} ${around(each)} ${file.text.slice(each.pos, each.end)}`).join(" "));
    }
    // The methods of a class without a constructor lie beside the function that initialises its fields.
    ts.forEachChild(node, (child) => (ts.isClassLike(node) ? visit(child, parent, unit) : visit(child, key, top)));
  };
  ts.forEachChild(file, (node) => visit(node, file.fileName, undefined));
  const names = new Map<string, ReadonlySet<string>>();
  const isTop = (node: ts.Node): boolean => outer.get(node as BodyNode) === node;
  // What a class starts with may run with the module.
  const isApart = (node: ts.Node): boolean => isTop(node) && !ts.isClassLike(node);
  function mentioning(wanted: ReadonlySet<string>): readonly string[] {
    if (names.size === 0) for (const [node, key] of functions) if (isTop(node)) names.set(key, namesIn([node, ...fieldsOf(node)], isApart));
    const whole = new Set(file.statements.filter((statement) => declaredBy(statement).some((name) => wanted.has(name))));
    const isWhole = (node: BodyNode): boolean => (ts.isSourceFile(node) ? whole.size > 0 : whole.has(statementOf(node)));
    return [...functions].flatMap(([node, key]) => (isTop(node) && (isWhole(node) || meets(wanted, names.get(key)!)) ? [key] : []));
  }
  return { functions, texts, outermost: (node) => outer.get(node) ?? node, mentioning };
}

function hasBody(node: ts.Node): node is BodyNode {
  if (isFunctionNode(node)) return node.body !== undefined;
  return ts.isClassLike(node) && !node.members.some((m) => ts.isConstructorDeclaration(m) && m.body) && node.members.some((m) => ts.isPropertyDeclaration(m) && m.initializer);
}

/** What it lies in, by kind: the same text in another block may be seen by others. */
function around({ parent }: ts.Node): string {
  return ts.isSourceFile(parent) ? "" : `${parent.kind},${around(parent)}`;
}

function statementOf(node: ts.Node): ts.Statement {
  let at = node;
  while (!ts.isSourceFile(at.parent)) at = at.parent;
  return at as ts.Statement;
}

/** What a constructor does before anything else: it gives the fields of its class what they start with. */
function fieldsOf(node: ts.Node): readonly ts.Node[] {
  return ts.isConstructorDeclaration(node) ? node.parent.members.filter((member) => ts.isPropertyDeclaration(member) && member.initializer !== undefined) : [];
}

/** The names in nodes, without those in what is left out below them. */
function namesIn(nodes: readonly ts.Node[], isLeftOut: (below: ts.Node) => boolean): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (each: ts.Node): void => {
    if (isLeftOut(each) && !nodes.includes(each)) return;
    mention(each, names);
    ts.forEachChild(each, visit);
  };
  nodes.forEach(visit);
  return names;
}

function className({ parent }: ts.Node): string {
  return ts.isClassLike(parent) && parent.name ? `${parent.name.text}.` : "";
}
