/** What an expression stands for: a resource, a function, a number, a constant, what a call gave. */
import type { Resource, Value } from "../../model.ts";
import { field, parts, placeOf, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import type { Body } from "./body.ts";
import { lookup } from "./names.ts";
import { placesIn } from "./places.ts";

const UNKNOWN: Value = { kind: "unknown" };
const TRANSPARENT = /^(?:Some|Ok|Arc::new|Box::new|Rc::new|Mutex::new|RwLock::new|RefCell::new|Cell::new|AtomicBool::new|Arc::clone|Box::pin|std::sync::Mutex::new|parking_lot::Mutex::new|tokio::sync::Mutex::new|AtomicUsize::new|AtomicU64::new|AtomicU32::new|String::from|Err)$/;
const KEEPS = /^(?:clone|to_string|to_owned|into|as_str|as_ref|as_mut|unwrap|expect|take|to_vec|cloned|copied|boxed)$/;

/** Returns what an expression stands for; `unknown` where that is not to be seen. */
export function valueOf(node: SyntaxNode, body: Body): Value {
  const { front } = body;
  switch (node.type) {
    case "parenthesized_expression":
    case "reference_expression":
    case "try_expression":
    case "await_expression":
    case "type_cast_expression": {
      const inner = field(node, "value") ?? parts(node).find((part) => part.type !== "mutable_specifier");
      return inner ? valueOf(inner, body) : UNKNOWN;
    }
    case "boolean_literal":
    case "string_literal":
    case "raw_string_literal":
      return { kind: "constant", text: textOf(node) };
    case "integer_literal":
    case "float_literal": {
      const ms = front.constants.duration(node);
      return ms ? { kind: "number", ms } : UNKNOWN;
    }
    case "unit_expression":
      return { kind: "constant", text: "undefined" };
    case "closure_expression":
    case "async_block":
      return { kind: "func", func: front.functions.of(node) };
    case "identifier": {
      const text = textOf(node);
      if (text === "None") return { kind: "constant", text: "null" };
      const binding = lookup(text, node);
      // A name for a closure is the closure.
      if (binding?.value && binding.steps.length === 0 && /^(?:closure_expression|async_block)$/.test(binding.value.type)) return { kind: "func", func: front.functions.of(binding.value) };
      const on = front.resources.of(node);
      if (on) {
        if (binding?.from === "let" && on.scope === "local") {
          const ms = /Duration|from_(?:secs|millis)/.test(binding.value ? textOf(binding.value) : "") ? front.constants.duration(node) : undefined;
          if (ms?.max !== undefined) return { kind: "number", ms };
        }
        return { kind: "resource", resource: on };
      }
      const meaning = front.types.meaning(node);
      if (meaning?.kind === "function") return { kind: "func", func: front.functions.of(meaning.item.node) };
      return constant(node, body);
    }
    case "scoped_identifier": {
      const on = front.resources.of(node);
      if (on) return { kind: "resource", resource: on };
      const meaning = front.types.meaning(node);
      if (meaning?.kind === "function") return { kind: "func", func: front.functions.of(meaning.item.node) };
      const known = constant(node, body);
      return known.kind === "unknown" ? { kind: "constant", text: textOf(node) } : known;
    }
    case "self":
    case "field_expression":
    case "index_expression": {
      const on = front.resources.of(node);
      return on ? { kind: "resource", resource: on } : UNKNOWN;
    }
    case "unary_expression": {
      if (!/^[!-]/.test(textOf(node))) {
        const on = front.resources.of(node);
        return on ? { kind: "resource", resource: on } : UNKNOWN;
      }
      return derived(node, body);
    }
    case "struct_expression":
      return { kind: "constant", text: textOf(field(node, "name") ?? node) };
    case "macro_invocation":
      return /^vec!\s*(?:\[\s*\]|\(\s*\))$/.test(textOf(node)) ? { kind: "constant", text: "[]" } : UNKNOWN;
    case "call_expression":
      return called(node, body);
    case "binary_expression":
      return derived(node, body);
    case "block":
    case "unsafe_block": {
      const tail = parts(node).at(-1);
      return tail ? valueOf(tail.type === "block" ? tail : tail, body) : UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
}

function constant(node: SyntaxNode, body: Body): Value {
  const ms = body.front.constants.duration(node);
  return ms?.max === undefined ? UNKNOWN : { kind: "number", ms };
}

function derived(node: SyntaxNode, body: Body): Value {
  const from: readonly Resource[] = placesIn(node, body);
  return from.length > 0 ? { kind: "derived", from, in: [placeOf(node)] } : UNKNOWN;
}

function called(node: SyntaxNode, body: Body): Value {
  const callee = field(node, "function");
  const args = parts(field(node, "arguments") ?? node);
  const text = callee ? textOf(callee).replace(/::<.*?>/, "") : "";
  if (/(?:Vec|VecDeque|String|HashMap|HashSet|BTreeMap)(?:::<.*>)?::(?:new|with_capacity|default)$/.test(text)) return { kind: "constant", text: /Map/.test(text) ? "{}" : /String/.test(text) ? '""' : "[]" };
  if (TRANSPARENT.test(text) && args[0]) return valueOf(args[0], body);
  const made = body.made.get(node);
  const on = body.front.resources.of(node);
  if (on) return { kind: "resource", resource: on };
  if (made) return { kind: "result", of: made };
  const ms = /Duration|::from_/.test(text) ? body.front.constants.duration(node) : undefined;
  if (ms?.max !== undefined) return { kind: "number", ms };
  if (callee?.type === "field_expression" && KEEPS.test(textOf(field(callee, "field")!))) return valueOf(field(callee, "value")!, body);
  return derived(node, body);
}
