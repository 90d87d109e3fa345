/** What becomes of a call's result: thrown away, only logged, tested, kept, returned. */
import { field, parts, syntaxNode, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import type { Use } from "./body.ts";
import { isLogMacro } from "./grammar.ts";
import { lookup } from "./names.ts";
import type { Resources } from "./resources.ts";

const UNWRAPS = /^(?:unwrap|expect|unwrap_unchecked)$/;
const PASSES = /^(?:ok|err|map_err|context|with_context|or_else|inspect_err|unwrap_or|unwrap_or_default|unwrap_or_else|ok_or|ok_or_else|as_ref|as_mut|fuse|boxed|instrument|await|detach|into_inner|and_then|map)$/;
const WRAPS = /^(?:Some|Ok|Box::new|Arc::new|Mutex::new|Box::pin|RefCell::new|Rc::new|std::sync::Mutex::new|Arc::clone)$/;
const KEEPS = /^(?:push|push_back|insert|spawn|add|append|extend|replace|insert_with)$/;

/** Returns what becomes of a call's value. */
export function useOf(call: SyntaxNode, resources: Resources): Use {
  return { ...outermost(call, resources), ...(recovers(call) ? { recovers: true } : {}) };
}

/** `lock().unwrap_or_else(|e| e.into_inner())`, `unwrap_or_else(PoisonError::into_inner)`. */
function recovers(call: SyntaxNode): boolean {
  const outer = call.parent?.type === "field_expression" ? call.parent.parent : undefined;
  return outer?.type === "call_expression" && /^unwrap_or_else$/.test(textOf(field(call.parent!, "field") ?? call)) && /into_inner/.test(textOf(field(outer, "arguments") ?? call));
}

function outermost(call: SyntaxNode, resources: Resources): Use {
  let awaited = false;
  let checked = false;
  let panics = false;
  let logged = false;
  let node = call;
  for (let parent = node.parent; parent; node = parent, parent = node.parent) {
    switch (parent.type) {
      case "await_expression":
        awaited = true;
        continue;
      case "try_expression":
        checked = true;
        continue;
      case "parenthesized_expression":
      case "reference_expression":
      case "unary_expression":
      case "unsafe_block":
      case "type_cast_expression":
        continue;
      case "field_expression": {
        const outer = parent.parent;
        const name = textOf(field(parent, "field") ?? parent);
        if (outer?.type !== "call_expression" || field(outer, "function") !== parent) return { how: "used", awaited, panics };
        if (UNWRAPS.test(name)) panics = checked = true;
        else if (/^(?:is_err|is_ok|is_some|is_none|is_ok_and|is_err_and)$/.test(name)) return { how: conditional(outer), awaited, panics };
        else if (PASSES.test(name)) {
          const [closure] = parts(field(outer, "arguments") ?? outer);
          if (/^(?:unwrap_or_else|map_err|or_else|inspect_err)$/.test(name) && closure?.type === "closure_expression") {
            if (onlyLogs(field(closure, "body"))) logged = true;
            else checked = true;
          } else if (name === "context" || name === "with_context" || name === "map" || name === "and_then") checked ||= name === "map" || name === "and_then";
        } else return { how: "used", awaited, panics };
        node = outer;
        parent = node;
        continue;
      }
      case "call_expression":
        return { how: "used", awaited, panics };
      case "arguments": {
        const outer = parent.parent!;
        const callee = field(outer, "function");
        const text = callee ? textOf(callee) : "";
        if (/^(?:std::)?(?:mem::)?drop$/.test(text)) return { how: "voided", awaited, panics };
        if (WRAPS.test(text)) {
          node = outer;
          parent = node;
          continue;
        }
        const method = callee?.type === "field_expression" ? textOf(field(callee, "field")!) : "";
        if (KEEPS.test(method)) {
          const kept = resources.of(field(callee!, "value"));
          return { how: "stored", awaited, panics, ...(kept ? { target: { ...kept, id: `${kept.id}[]`, path: `${kept.path}[]`, holder: kept } } : {}) };
        }
        return { how: "used", awaited, panics };
      }
      case "expression_statement":
        if (textOf(parent).endsWith(";")) return { how: checked ? "used" : logged ? "logged" : "ignored", awaited, panics };
        // A block that is a statement: its value is that of the block around it, or nobody's.
        if (parts(parent.parent ?? parent).at(-1) !== parent) return { how: "ignored", awaited, panics };
        continue;
      case "let_declaration": {
        const pattern = field(parent, "pattern");
        if (!pattern || textOf(pattern) === "_") return { how: checked ? "used" : logged ? "logged" : "voided", awaited, panics };
        if (pattern.type === "identifier") {
          const binding = lookupIn(pattern, parent);
          return { how: "stored", awaited, panics, ...(binding ? { target: resources.ofBinding(binding) } : {}) };
        }
        return { how: "used", awaited, panics };
      }
      case "match_expression":
        // The value of an arm is that of the match.
        if (node.field === "body") continue;
        return { how: conditional(parent), awaited, panics };
      case "let_condition":
        return { how: conditional(node), awaited, panics };
      case "if_expression":
        if (node.field !== "condition") continue;
        return { how: "tested", awaited, panics };
      case "while_expression":
        return { how: "tested", awaited, panics };
      case "assignment_expression": {
        const left = field(parent, "left");
        const target = left && resources.of(left);
        if (left && textOf(left) === "_") return { how: "voided", awaited, panics };
        return { how: "stored", awaited, panics, ...(target ? { target } : {}) };
      }
      case "field_initializer": {
        const target = initialised(parent, resources);
        return { how: "stored", awaited, panics, ...(target ? { target } : {}) };
      }
      case "return_expression":
        return { how: "returned", awaited, panics };
      case "closure_expression":
        return { how: "returned", awaited, panics };
      case "match_arm":
      case "match_block":
      case "else_clause":
        // The value of the arm is the value of the match.
        if (node.field === "pattern") return { how: "tested", awaited, panics };
        continue;
      case "block": {
        if (parts(parent).at(-1) !== node) return { how: "used", awaited, panics };
        const outer = parent.parent;
        if (outer?.type === "function_item" || outer?.type === "closure_expression" || outer?.type === "async_block") return { how: "returned", awaited, panics };
        if (outer && /^(?:while|loop|for)_expression$/.test(outer.type)) return { how: checked ? "used" : logged ? "logged" : "ignored", awaited, panics };
        continue;
      }
      default:
        return { how: "used", awaited, panics };
    }
  }
  return { how: "used", awaited, panics };
}

function lookupIn(pattern: SyntaxNode, declaration: SyntaxNode) {
  // Seen from behind the declaration.
  const { type, named, end, children, source } = pattern;
  const after = syntaxNode({ type, named, field: pattern.field, start: declaration.end, end, parent: declaration.parent, children, source });
  return declaration.parent && lookup(textOf(pattern), after);
}

/** The field that a struct literal sets. */
function initialised(initializer: SyntaxNode, resources: Resources) {
  const struct = initializer.parent?.parent;
  const name = field(initializer, "field");
  return struct && name ? resources.ofInitialised(struct, textOf(name)) : undefined;
}

/** What a test of the result does when it says that nothing was taken: `logged` where it writes a line at most. */
function conditional(node: SyntaxNode): "tested" | "logged" {
  if (node.type === "match_expression") {
    const arms = (field(node, "body")?.children ?? []).filter((arm) => arm.type === "match_arm");
    const refused = arms.filter((arm) => !/^(?:Ok|Some)\b/.test(textOf(field(arm, "pattern") ?? arm)));
    return refused.length > 0 && refused.every((arm) => onlyLogs(field(arm, "value"))) ? "logged" : "tested";
  }
  let at: SyntaxNode = node;
  let negated = false;
  while (at.parent && at.parent.type !== "if_expression") {
    if (at.parent.type === "unary_expression" && textOf(at.parent).startsWith("!")) negated = !negated;
    if (!/^(?:let_condition|unary_expression|parenthesized_expression|call_expression|field_expression)$/.test(at.parent.type)) return "tested";
    at = at.parent;
  }
  const test = at.parent;
  if (!test) return "tested";
  const text = textOf(at);
  const refusedFirst = at.type === "let_condition" ? /^let\s+Err\b/.test(text) : /\.is_err\(\)$|\.is_none\(\)$/.test(text) !== negated;
  const alternative = field(test, "alternative");
  const branch = refusedFirst ? field(test, "consequence") : alternative && parts(alternative)[0];
  // Without an else nothing is done at all.
  return branch === undefined || onlyLogs(branch) ? "logged" : "tested";
}

/** `if self.orders.send(order).await.is_err() { … }`: the message goes another way, or is kept or counted. */
function keepsOrSends(node: SyntaxNode | undefined): boolean {
  return node !== undefined && KEEPS_OR_SENDS.test(textOf(node));
}

const KEEPS_OR_SENDS = /\.(?:send|store|fetch_\w+|push|insert)\(/;

/** Whether a branch does nothing but write lines, if anything. */
export function onlyLogs(node: SyntaxNode | undefined): boolean {
  if (!node) return true;
  switch (node.type) {
    case "block":
    case "expression_statement":
    case "unsafe_block":
    case "else_clause":
      return parts(node).every(onlyLogs);
    case "unit_expression":
    case "empty_statement":
    case "continue_expression":
    case "boolean_literal":
      return node.type !== "boolean_literal";
    case "if_expression":
      return !keepsOrSends(field(node, "condition")) && onlyLogs(field(node, "consequence")) && onlyLogs(field(node, "alternative"));
    case "match_expression":
      return !keepsOrSends(field(node, "value")) && (field(node, "body")?.children ?? []).every((arm) => arm.type !== "match_arm" || onlyLogs(field(arm, "value")));
    case "let_declaration":
      return !keepsOrSends(node);
    case "macro_invocation":
    case "call_expression":
      return isLog(node);
    default:
      return false;
  }
}

/** Whether a call or macro only writes a line for people. */
export function isLog(node: SyntaxNode): boolean {
  if (node.type === "macro_invocation") return isLogMacro(node);
  const callee = field(node, "function");
  if (!callee) return false;
  const path = textOf(callee).split("::");
  return path.slice(0, -1).some((segment) => /^(?:log|logs|logging|logger|tracing)$/.test(segment)) || /^(?:log|log_\w+|\w+_log)$/.test(path.at(-1) ?? "");
}
