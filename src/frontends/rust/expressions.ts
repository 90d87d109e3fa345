/** Lowers one expression: what it does, in the order in which it does it. */
import type { Event } from "../../model.ts";
import { field, parts, placeOf, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import { lowerAwait, lowerCall } from "./calls.ts";
import type { Body } from "./body.ts";
import { lowerMacro } from "./macros.ts";
import { placesIn } from "./places.ts";
import { guardOf, loopDepth, unwind } from "./scopes.ts";
import { valueOf } from "./values.ts";
import { labelOf, operatorOf, short } from "./words.ts";
import { condition, conditional } from "./conditions.ts";
import { loop } from "./loops.ts";
import { match } from "./matches.ts";
import { block } from "./lower.ts";

/** Lowers an expression for its value; returns the event that makes it, where there is one. */
export function expression(node: SyntaxNode, body: Body): Event | undefined {
  const { graph } = body;
  if (!graph.live) return undefined;
  switch (node.type) {
    case "block":
      block(node, body);
      return undefined;
    case "unsafe_block":
    case "const_block":
    case "try_block":
      for (const each of parts(node)) expression(each, body);
      return undefined;
    case "call_expression":
      return lowerCall(node, body);
    case "macro_invocation":
      return lowerMacro(node, body);
    case "await_expression":
      return lowerAwait(node, body);
    case "try_expression": {
      const inner = parts(node)[0];
      const made = inner && expression(inner, body);
      leaveOnFailure(node, body);
      return made;
    }
    case "if_expression":
      conditional(node, body);
      return undefined;
    case "match_expression":
      match(node, body);
      return undefined;
    case "while_expression":
    case "loop_expression":
    case "for_expression":
      loop(node, body);
      return undefined;
    case "return_expression": {
      const [value] = parts(node);
      if (value) expression(value, body);
      if (!graph.live) return undefined;
      const guard = body.givesGuard ? guardOf(body, value) : undefined;
      if (guard) guard.gone = true;
      unwind(body, 0, placeOf(node));
      const given = value && valueOf(value, body);
      if (given && given.kind !== "unknown") body.func.returns.push(given);
      graph.return(placeOf(node), given && given.kind !== "unknown" ? { value: given } : {});
      if (guard) guard.gone = false;
      return undefined;
    }
    case "break_expression":
    case "continue_expression": {
      for (const value of parts(node)) if (value.type !== "label") expression(value, body);
      const label = labelOf(node);
      const depth = loopDepth(body, label);
      if (!graph.live) return undefined;
      if (depth >= 0) unwind(body, depth, placeOf(node));
      if (node.type === "break_expression") graph.break(label);
      else graph.continue(label);
      return undefined;
    }
    case "closure_expression":
    case "async_block":
      body.front.functions.of(node);
      return undefined;
    case "assignment_expression":
    case "compound_assignment_expr":
      assignment(node, body);
      return undefined;
    case "binary_expression":
      if (/^(?:&&|\|\|)$/.test(operatorOf(node))) {
        const { whenTrue, whenFalse } = condition(node, body);
        graph.cut();
        graph.resume(whenTrue, whenFalse);
        return undefined;
      }
      for (const each of parts(node)) expression(each, body);
      return undefined;
    case "field_expression":
    case "identifier":
    case "scoped_identifier":
    case "index_expression":
      read(node, body);
      return undefined;
    case "unary_expression":
    case "reference_expression": {
      const on = body.front.resources.of(node);
      if (on && on.scope !== "local" && parts(node).every((part) => part.type === "field_expression" || part.type === "identifier" || part.type === "mutable_specifier" || part.type === "self")) {
        graph.emit("read", placeOf(node), { on });
        return undefined;
      }
      for (const each of parts(node)) expression(each, body);
      return undefined;
    }
    case "struct_expression":
      struct(node, body);
      return undefined;
    case "string_literal":
    case "integer_literal":
    case "self":
      return undefined;
    default:
      if (/_literal$|_type$|type_identifier|_pattern$|_item$|comment$/.test(node.type)) return undefined;
      for (const each of parts(node)) expression(each, body);
      return undefined;
  }
}

function read(node: SyntaxNode, body: Body): void {
  const on = body.front.resources.of(node);
  if (node.type === "index_expression") for (const each of parts(node).slice(1)) expression(each, body);
  if (on && on.scope !== "local" && on.path !== "this" && !/^[^.[]*@\d+$/.test(on.path)) body.graph.emit("read", placeOf(node), { on });
  else if (!on && node.type !== "identifier" && node.type !== "scoped_identifier") for (const each of parts(node)) if (each.type !== "field_identifier") expression(each, body);
}

function struct(node: SyntaxNode, body: Body): void {
  for (const each of field(node, "body")?.children ?? []) {
    const value = each.type === "field_initializer" ? field(each, "value") : each.type === "shorthand_field_initializer" || each.type === "base_field_initializer" ? parts(each)[0] : undefined;
    if (!value) continue;
    expression(value, body);
    const name = each.type === "field_initializer" ? field(each, "field") : value;
    const on = name && body.front.resources.ofInitialised(node, textOf(name));
    const given = valueOf(value, body);
    if (on && body.graph.live && (given.kind === "resource" || given.kind === "constant" || given.kind === "func")) body.graph.emit("write", placeOf(each), { on, detail: { op: "set", value: given, initial: true } });
  }
}

function assignment(node: SyntaxNode, body: Body): void {
  const left = field(node, "left");
  const right = field(node, "right");
  if (right) expression(right, body);
  if (!left || !right || !body.graph.live) return;
  const on = body.front.resources.of(left);
  if (left.type === "index_expression") for (const each of parts(left).slice(1)) expression(each, body);
  if (!on) {
    for (const each of parts(left)) if (each.type === "call_expression") expression(each, body);
    return;
  }
  // A guard put where it was before: what it guards is as it was.
  if (guardOf(body, right)) return;
  const calls = callsIn(left);
  for (const call of calls) expression(call, body);
  const value = node.type === "assignment_expression" ? valueOf(right, body) : ({ kind: "derived", from: [on, ...placesIn(right, body)] } as const);
  if (node.type !== "assignment_expression" && on.scope !== "local") body.graph.emit("read", placeOf(left), { on });
  body.graph.emit("write", placeOf(node), { on, detail: { op: "set", value } });
}

/** The calls in the place that is assigned to: `*self.state.lock().unwrap() = x`. */
function callsIn(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === "call_expression") return [node];
  return parts(node).flatMap(callsIn);
}

/** `?`: control leaves the function with the failure, and drops what it holds. */
export function leaveOnFailure(node: SyntaxNode, body: Body): void {
  const { graph } = body;
  if (!graph.live) return;
  const { whenTrue, whenFalse } = graph.branch(placeOf(node), { condition: `${short(node).slice(0, -1)} fails` });
  graph.cut();
  graph.resume(whenTrue);
  unwind(body, 0, placeOf(node));
  graph.return(placeOf(node));
  graph.resume(whenFalse);
}
