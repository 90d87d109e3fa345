/** Which fields, parameters and locals are handles to one thing: what a struct is made with, what a function is always given. */
import type { Resource } from "../../model.ts";
import { field, parts, syntaxNode, type SyntaxNode, textOf, walk } from "../treesitter/syntax.ts";
import type { Infer } from "./infer.ts";
import type { FnItem, Items } from "./items.ts";
import { lookup, paramsOf } from "./names.ts";
import type { Resources } from "./resources.ts";
import type { Types } from "./types.ts";

/** Unites the resources of a program that are handles to one thing. */
export function uniteHandles(roots: readonly SyntaxNode[], items: Items, types: Types, resources: Resources, infer: Infer): void {
  const given = new Map<SyntaxNode, Map<string, Resource>>();
  for (const root of roots)
    walk(root, (node) => {
      if (node.type === "struct_expression") literal(node, resources, types, infer);
      else if (node.type === "call_expression") call(node, given, types, resources, infer);
      else if (node.type === "macro_invocation" || node.type === "use_declaration") return false;
      return undefined;
    });
  const param = (item: FnItem): void => {
    for (const each of paramsOf(item.node)) {
      const pattern = field(each, "pattern");
      const [only, ...more] = pattern ? [...(given.get(pattern)?.values() ?? [])] : [];
      const body = field(item.node, "body");
      if (!pattern || !only || more.length > 0 || !body) continue;
      const binding = lookup(textOf(pattern), insideOf(body));
      // What every caller gives is what the parameter is.
      const inside = binding && resources.ofBinding(binding);
      if (inside && !only.path.includes("[")) resources.unite(only, inside);
    }
  };
  for (const item of items.all) param(item);
  resources.reset();
}

/** A place right behind where a body starts. */
function insideOf(body: SyntaxNode): SyntaxNode {
  const { type, named, end, children, source } = body;
  return syntaxNode({ type, named, field: body.field, start: body.start + 1, end, parent: body, children, source });
}

function literal(node: SyntaxNode, resources: Resources, types: Types, infer: Infer): void {
  for (const each of field(node, "body")?.children ?? []) {
    const value = each.type === "field_initializer" ? field(each, "value") : each.type === "shorthand_field_initializer" ? parts(each)[0] : undefined;
    const name = each.type === "field_initializer" ? field(each, "field") : value;
    if (!value || !name || !/identifier|call_expression|field_expression|reference/.test(value.type)) continue;
    const inner = bare(value);
    if (inner.type === "call_expression" && !/clone/.test(textOf(field(inner, "function") ?? inner))) continue;
    if (!types.isHandle(infer.typeOf(inner))) continue;
    const on = resources.ofInitialised(node, textOf(name));
    const from = resources.of(inner);
    if (on && from && from.path !== "this") resources.unite(on, from);
  }
}

/** `Some(Arc::clone(&x))` is a handle to `x`. */
function bare(node: SyntaxNode): SyntaxNode {
  const callee = node.type === "call_expression" ? field(node, "function") : undefined;
  const [arg] = callee && /^(?:Some|Ok|Arc::clone|Rc::clone|Box::new)$/.test(textOf(callee)) ? parts(field(node, "arguments") ?? node) : [];
  return arg ? bare(arg) : node.type === "reference_expression" ? bare(parts(node).find((part) => part.type !== "mutable_specifier") ?? node) : node;
}

function call(node: SyntaxNode, given: Map<SyntaxNode, Map<string, Resource>>, types: Types, resources: Resources, infer: Infer): void {
  const callee = field(node, "function");
  const args = parts(field(node, "arguments") ?? node);
  if (!callee || args.length === 0) return;
  let item: FnItem | undefined;
  let own = args;
  if (callee.type === "field_expression") item = types.method(infer.typeOf(field(callee, "value")), textOf(field(callee, "field")!));
  else {
    const meaning = types.meaning(callee);
    item = meaning?.kind === "function" ? meaning.item : undefined;
    if (item?.takesSelf) own = args.slice(1);
  }
  if (!item) return;
  const params = paramsOf(item.node);
  for (const [i, arg] of own.entries()) {
    const param = params[i];
    const pattern = param && field(param, "pattern");
    const type = param && field(param, "type");
    if (!pattern || pattern.type !== "identifier" || !type || !/Arc|Rc<|Sender|Receiver|Atomic|Mutex|RwLock|Condvar|Notify|Token|&/.test(textOf(type))) continue;
    const from = resources.of(bare(arg));
    const known = given.get(pattern) ?? new Map<string, Resource>();
    known.set(from?.id ?? `?${arg.start}`, from ?? { id: "?", path: "?[", scope: "local", name: "?" });
    given.set(pattern, known);
  }
}
