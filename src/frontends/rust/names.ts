/** What a local name is bound to, by walking outwards from where it is used. */
import { field, fields, isComment, parts, type SyntaxNode, textOf } from "../treesitter/syntax.ts";

/** One step from what a pattern is matched with to the part that a name gets. */
export type Projection =
  | { readonly kind: "variant"; readonly name: string; readonly index: number }
  | { readonly kind: "tuple"; readonly index: number }
  | { readonly kind: "field"; readonly name: string };

export interface Binding {
  readonly name: string;
  /** The identifier in the pattern. */
  readonly node: SyntaxNode;
  readonly steps: readonly Projection[];
  readonly from: "let" | "match" | "for" | "param" | "closure";
  /** The expression that is matched; none for parameters and what is declared without a value. */
  readonly value?: SyntaxNode;
  readonly type?: SyntaxNode;
  /** Of a parameter its function or closure, and its position, `self` not counted. */
  readonly owner?: SyntaxNode;
  readonly index?: number;
}

const scopes = new WeakMap<SyntaxNode, ReadonlyMap<string, readonly Binding[]>>();

/** Returns what a name means at a node; `undefined` where no local has that name. */
export function lookup(name: string, node: SyntaxNode): Binding | undefined {
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    const found = bound(name, at, child);
    if (found) return found;
    if (at.type === "function_item") return undefined;
  }
  return undefined;
}

function bound(name: string, at: SyntaxNode, child: SyntaxNode): Binding | undefined {
  switch (at.type) {
    case "block":
      return lastBefore(scopeOf(at).get(name), child.start);
    case "if_expression":
    case "while_expression":
      return child.field === "condition" ? undefined : scopeOf(at).get(name)?.[0];
    case "let_chain":
      return inChain(name, at.children.slice(0, at.children.indexOf(child)));
    case "match_arm":
      return child.field === "pattern" ? undefined : scopeOf(at).get(name)?.[0];
    case "match_pattern":
      return child.field === "condition" && at.parent ? scopeOf(at.parent).get(name)?.[0] : undefined;
    case "for_expression":
      return child.field === "body" ? scopeOf(at).get(name)?.[0] : undefined;
    case "closure_expression":
    case "function_item":
      return child.field === "body" ? scopeOf(at).get(name)?.[0] : undefined;
    default:
      return undefined;
  }
}

function lastBefore(bindings: readonly Binding[] | undefined, start: number): Binding | undefined {
  if (bindings) for (let i = bindings.length - 1; i >= 0; i--) if (bindings[i]!.node.start < start) return bindings[i];
  return undefined;
}

function inChain(name: string, conditions: readonly SyntaxNode[]): Binding | undefined {
  return conditions.flatMap(conditionBindings).find((binding) => binding.name === name);
}

function scopeOf(node: SyntaxNode): ReadonlyMap<string, readonly Binding[]> {
  const known = scopes.get(node);
  if (known) return known;
  const map = new Map<string, Binding[]>();
  for (const binding of bindingsIn(node)) {
    const list = map.get(binding.name);
    if (list) list.push(binding);
    else map.set(binding.name, [binding]);
  }
  scopes.set(node, map);
  return map;
}

function bindingsIn(node: SyntaxNode): readonly Binding[] {
  switch (node.type) {
    case "block":
      return node.children.flatMap((each) => (each.type === "let_declaration" ? patternBindings(field(each, "pattern"), { from: "let", value: field(each, "value"), type: field(each, "type") }) : NO_BINDINGS));
    case "match_arm": {
      const match = node.parent?.parent;
      return patternBindings(field(node, "pattern"), { from: "match", value: match && field(match, "value") });
    }
    case "if_expression":
    case "while_expression":
      return conditionBindings(field(node, "condition"));
    case "for_expression":
      return patternBindings(field(node, "pattern"), { from: "for", value: field(node, "value") });
    case "closure_expression":
      return paramsOf(node).flatMap((param, index) => patternBindings(param.type === "parameter" ? field(param, "pattern") : param, { from: "closure", owner: node, index, type: field(param, "type") }));
    case "function_item":
      return paramsOf(node).flatMap((param, index) => patternBindings(field(param, "pattern"), { from: "param", owner: node, index, type: field(param, "type") }));
    default:
      return [];
  }
}

/** Returns the names that the patterns of a condition bind. */
export function conditionBindings(node: SyntaxNode | undefined): readonly Binding[] {
  if (node?.type === "let_condition") return patternBindings(field(node, "pattern"), { from: "match", value: field(node, "value") });
  return node?.type === "let_chain" ? node.children.flatMap(conditionBindings) : [];
}

/** Returns the parameters of a function or closure, `self` left out. */
export function paramsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return (field(node, "parameters")?.children ?? []).filter((param) => param.named && !isComment(param) && param.type !== "self_parameter" && field(param, "pattern")?.type !== "self" && param.type !== "attribute_item");
}

/** Returns the names that a pattern binds. */
export function patternBindings(pattern: SyntaxNode | undefined, about: Omit<Binding, "name" | "node" | "steps">, steps: readonly Projection[] = NO_STEPS): readonly Binding[] {
  if (!pattern) return NO_BINDINGS;
  if (pattern.type !== "identifier" && pattern.type !== "shorthand_field_identifier") return bindingsBelow(pattern, about, steps);
  const name = textOf(pattern);
  return /^[A-Z]/.test(name) ? NO_BINDINGS : [{ from: about.from, value: about.value, type: about.type, owner: about.owner, index: about.index, name, node: pattern, steps }];
}

const NO_STEPS: readonly Projection[] = [];
const NO_BINDINGS: readonly Binding[] = [];

function bindingsBelow(pattern: SyntaxNode, about: Omit<Binding, "name" | "node" | "steps">, steps: readonly Projection[]): readonly Binding[] {
  const inner = (node: SyntaxNode | undefined, ...more: readonly Projection[]): readonly Binding[] => patternBindings(node, about, more.length === 0 ? steps : [...steps, ...more]);
  switch (pattern.type) {
    case "tuple_pattern":
    case "slice_pattern":
      return parts(pattern).flatMap((each, index) => inner(each, { kind: "tuple", index }));
    case "tuple_struct_pattern": {
      const type = field(pattern, "type");
      const name = type ? (textOf(type).split("::").at(-1) ?? "") : "";
      return parts(pattern).filter((each) => each !== type).flatMap((each, index) => inner(each, { kind: "variant", name, index }));
    }
    case "struct_pattern":
      return parts(pattern).flatMap((each) => {
        if (each.type !== "field_pattern") return [];
        const name = field(each, "name");
        const own = field(each, "pattern");
        return name ? inner(own ?? name, { kind: "field", name: textOf(name) }) : [];
      });
    case "captured_pattern":
    case "or_pattern":
      return dedupe(parts(pattern).flatMap((each) => inner(each)));
    case "match_pattern":
      return inner(parts(pattern).find((each) => each.field !== "condition"));
    case "ref_pattern":
    case "mut_pattern":
    case "reference_pattern":
    case "field_pattern":
      return parts(pattern).filter((each) => each.type !== "mutable_specifier").flatMap((each) => inner(each));
    default:
      return [];
  }
}

function dedupe(bindings: readonly Binding[]): readonly Binding[] {
  return bindings.filter((binding, i) => bindings.findIndex((other) => other.name === binding.name) === i);
}

/** Returns the arms of a match. */
export function armsOf(match: SyntaxNode): readonly SyntaxNode[] {
  return fields(match, "body").flatMap((body) => body.children.filter((child) => child.type === "match_arm"));
}
