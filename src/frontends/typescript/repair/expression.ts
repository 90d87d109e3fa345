/** Writes a resource as an expression, where its name means it. */
import { ts } from "ts-morph";
import type { Resource } from "../../../model.ts";
import { isFunctionNode } from "../resources.ts";
import { type Declaration, lookupValue } from "../scopes.ts";
import { positionOf } from "../source.ts";

/** Returns the source that reaches a resource from a node, by its path; nothing where a nearer declaration has its name or the path is computed. */
export function expressionOf({ path }: Pick<Resource, "path">, from: ts.Node): string | undefined {
  const [, root, rest = ""] = /^(this|[\w$]+@\d+|[^@]+#[\w$]+)((?:\.#?[\w$]+)*)$/.exec(path) ?? [];
  if (root === undefined) return undefined;
  const members = rest === "" ? [] : rest.slice(1).split(".");
  if (root === "this") return members.length === 0 ? undefined : chain("this", members, optionalMember(members[0]!, from) ? 1 : 0);
  if (root.includes("@")) return local(root, members, from);
  const [file, name] = [root.slice(0, root.lastIndexOf("#")), root.slice(root.lastIndexOf("#") + 1)];
  const declared = lookupValue(name, from);
  return file === from.getSourceFile().fileName && declared !== undefined && isTopLevel(declared) ? chain(name, members) : undefined;
}

/** `signal@120`: the declaration at that offset; `arg1@120.signal`: what the pattern of a parameter takes out of it. */
function local(root: string, members: readonly string[], from: ts.Node): string | undefined {
  const [name, offset] = root.split("@") as [string, string];
  const declared = lookupValue(name, from);
  if (declared !== undefined && String(positionOf(declared)) === offset) return chain(name, members, ts.isParameter(declared) && declared.questionToken !== undefined ? 0 : undefined);
  const [first, ...others] = members;
  for (let fn: ts.Node | undefined = from; fn; fn = fn.parent) {
    if (!isFunctionNode(fn)) continue;
    const pattern = fn.parameters.find((each) => String(positionOf(each)) === offset)?.name;
    if (pattern === undefined || !ts.isObjectBindingPattern(pattern)) continue;
    const element = pattern.elements.find((each) => (each.propertyName ?? each.name).getText() === first);
    if (element === undefined || !ts.isIdentifier(element.name) || lookupValue(element.name.text, from) !== element) return undefined;
    return chain(element.name.text, others);
  }
  return undefined;
}

/** `optional`: the index of the member whose object may be missing. */
function chain(root: string, members: readonly string[], optional?: number): string {
  return members.reduce((text, member, i) => `${text}${i === optional ? "?." : "."}${member}`, root);
}

function optionalMember(name: string, from: ts.Node): boolean {
  const owner = classOf(from);
  const member = owner?.members.find((each) => ts.isPropertyDeclaration(each) && each.name.getText() === name) as ts.PropertyDeclaration | undefined;
  return member !== undefined && (member.questionToken !== undefined || mayBeMissing(member.type));
}

/** Whether a type names `null` or `undefined`. */
export function mayBeMissing(type: ts.TypeNode | undefined): boolean {
  return type !== undefined && ts.isUnionTypeNode(type) && type.types.some((each) => each.kind === ts.SyntaxKind.UndefinedKeyword || isNull(each));
}

/** Whether a type has `null` as one of its values. */
export function mayBeNull(type: ts.TypeNode | undefined): boolean {
  return type !== undefined && ts.isUnionTypeNode(type) && type.types.some(isNull);
}

function isNull(type: ts.TypeNode): boolean {
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}

/** Returns the class that `this` is an object of at a node. */
export function classOf(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isPropertyDeclaration(at) || (isFunctionNode(at) && !ts.isArrowFunction(at))) return ts.isClassLike(at.parent) ? at.parent : undefined;
  }
  return undefined;
}

function isTopLevel(declared: Declaration): boolean {
  for (let at: ts.Node | undefined = declared.parent; at; at = at.parent) if (isFunctionNode(at) || ts.isBlock(at)) return false;
  return true;
}
