/** The functions of a program as `Func`s: items with a body, closures, async blocks; made when first mentioned and lowered later. */
import type { Event, Func, Resource, Value } from "../../model.ts";
import { around, childOf, field, hasToken, parts, placeOf, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import { implOf } from "./infer.ts";
import { lastName } from "./items.ts";
import { paramsOf, patternBindings } from "./names.ts";
import type { Resources } from "./resources.ts";

export type MutableFunc = { -readonly [K in keyof Func]: Func[K] } & { events: Event[]; params: Resource[]; returns: Value[] };

export interface Functions {
  of(node: SyntaxNode): MutableFunc;
  /** Functions mentioned and not yet lowered; emptied by the caller. */
  readonly queue: [SyntaxNode, MutableFunc][];
}

/** Names by which people stop things, and what Rust runs when something goes. */
const STOP_NAME = /^(?:stop|close|shutdown|shut_down|terminate|teardown|tear_down|destroy|dispose|disconnect|quit|finish|deactivate)(?:_(?:async|all|gracefully|now|client|server|service|app|thread|threads|worker|workers|loop|and_join|and_wait))?$/;

/** Returns an empty set of functions. */
export function createFunctions(resources: Resources): Functions {
  const known = new Map<SyntaxNode, MutableFunc>();
  const queue: [SyntaxNode, MutableFunc][] = [];

  function of(node: SyntaxNode): MutableFunc {
    const made = known.get(node);
    if (made) return made;
    const { path } = node.source;
    const isItem = node.type === "function_item";
    const outer = around(node, "function_item", "closure_expression", "async_block");
    const impl = isItem ? implOf(node) : undefined;
    const owner = impl && (impl.type === "identifier" || impl.type === "type_identifier" ? textOf(impl) : lastName(impl));
    const local = isItem ? textOf(field(node, "name")!) : "";
    const parent = outer && !isItem ? of(outer) : undefined;
    const name = isItem ? (owner ? `${owner}.${local}` : local) : `callback in ${(parent?.name ?? path).replace(/^callback in /, "")}`;
    const params = isItem || node.type === "closure_expression" ? paramsOf(node) : [];
    const func: MutableFunc = {
      id: `${path}#${name}@${node.start}`,
      name,
      file: path,
      at: placeOf(isItem ? field(node, "name")! : node),
      async: isItem ? hasToken(childOf(node, "function_modifiers") ?? node, "async") : node.type === "async_block" || hasToken(node, "async"),
      generator: false,
      ...threadsOf(node),
      exported: isItem && (local === "main" || childOf(node, "visibility_modifier") !== undefined || traitOf(node) !== undefined),
      bindsThis: isItem,
      owner,
      parent,
      params: params.map((param, index) => parameter(param, node, index)),
      role: role(node, local),
      entry: undefined as unknown as Event,
      events: [],
      returns: [],
    };
    known.set(node, func);
    queue.push([node, func]);
    return func;
  }

  function parameter(param: SyntaxNode, owner: SyntaxNode, index: number): Resource {
    const pattern = param.type === "parameter" ? field(param, "pattern") : param;
    const [binding] = patternBindings(pattern, { from: owner.type === "function_item" ? "param" : "closure", owner, index, type: field(param, "type") });
    if (binding && binding.steps.length === 0) return resources.ofBinding(binding);
    const path = `arg${index}@${param.start}`;
    return { id: `${param.source.path}#${path}`, path, scope: "local", name: textOf(param) };
  }

  function role(node: SyntaxNode, local: string): Func["role"] {
    if (node.type !== "function_item") return undefined;
    if (traitOf(node) === "Drop" && local === "drop") return "stop";
    if (STOP_NAME.test(local)) return "stop";
    const returns = field(node, "return_type");
    if (local === "new" || local === "default" || (returns && !childOf(field(node, "parameters")!, "self_parameter") && /^(?:Result<|Option<|Arc<|anyhow::Result<|io::Result<)*Self\b/.test(textOf(returns)))) return "constructor";
    return undefined;
  }

  return { of, queue };
}

const OWNED_SELF = /^(?:mut\s+)?self\s*:\s*(?:Box<|Pin<|&mut\s+|\s)*(?:Self)\b/;

/** Who has `&mut self` has it alone; any number of threads may have `&self` and call what is no method. */
function threadsOf(node: SyntaxNode): Pick<Func, "threads" | "exclusive"> {
  const params = field(node, "parameters") ?? node;
  const self = childOf(params, "self_parameter");
  if (self && (childOf(self, "mutable_specifier") || !textOf(self).startsWith("&"))) return { threads: "one", exclusive: true };
  // `mut self: Box<Self>`, `self: Pin<&mut Self>`; others may have `Arc<Self>` as well.
  const [first] = parts(params);
  if (first?.type === "parameter" && OWNED_SELF.test(textOf(first))) return { threads: "one", exclusive: true };
  const isAsync = node.type === "async_block" || hasToken(childOf(node, "function_modifiers") ?? node, "async") || hasToken(node, "async");
  return isAsync ? {} : { threads: "many" };
}

/** The trait that the `impl` around a method is of. */
function traitOf(node: SyntaxNode): string | undefined {
  const impl = node.parent?.parent;
  const trait = impl?.type === "impl_item" ? field(impl, "trait") : undefined;
  return trait && lastName(trait);
}

/** Returns the expression or block that a function runs. */
export function bodyOf(node: SyntaxNode): SyntaxNode | undefined {
  return node.type === "async_block" ? parts(node).find((part) => part.type === "block") : field(node, "body");
}
