/** Lowers assignments: what is kept where. */
import type { Resource, Value } from "../../model.ts";
import { field, parts, placeOf, type SyntaxNode } from "../treesitter/syntax.ts";
import { USED, type Body, type Use } from "./body.ts";
import { lowerExpression, lowerReceiver } from "./expressions.ts";
import { lookup } from "./scopes.ts";
import { alternatives } from "./types.ts";
import { valueOf, writtenValue } from "./values.ts";

const PATTERNS = /^(pattern_list|tuple_pattern|list_pattern|tuple|list|expression_list)$/;

/** Emits the events of `a = b`, `a = b = c`, `a, b = c` and `a += b`. */
export function assign(node: SyntaxNode, body: Body): void {
  const left = field(node, "left");
  const right = field(node, "right");
  if (!left || !right) return;
  if (node.type === "augmented_assignment") {
    lowerExpression(left, USED, body);
    lowerExpression(right, USED, body);
    const on = ownResource(left, body);
    if (on && body.graph.live) body.graph.emit("write", placeOf(node), { on, detail: { op: "set", value: { kind: "derived", from: [on] } } });
    return;
  }
  const targets = [left];
  let value = right;
  // What the grammar takes for one: `a = b: int` is no Python, and has nothing to the right of `b`.
  for (let inner = chained(value); inner; inner = chained(value)) {
    targets.push(field(value, "left")!);
    value = inner;
  }
  for (const target of targets) receivers(target, body);
  const kept = targets.find((target) => !PATTERNS.test(target.type));
  const both = PATTERNS.test(left.type) && PATTERNS.test(value.type) && parts(left).length === parts(value).length;
  if (both) {
    // `a, b = b, a`: all values are there before the first is kept.
    parts(value).forEach((e, i) => lowerExpression(e, stored(targetOf(parts(left)[i]!, body)), body));
    parts(left).forEach((target, i) => write(target, valueOf(parts(value)[i], body), target, body));
    return;
  }
  lowerExpression(value, isUnused(left, body) && targets.length === 1 ? { how: "ignored" } : stored(kept && targetOf(kept, body)), body);
  if (!body.graph.live) return;
  for (const target of targets.toReversed()) {
    if (PATTERNS.test(target.type)) for (const part of parts(target)) write(part, { kind: "unknown" }, part, body);
    else write(target, writtenValue(value, body), node, body);
  }
}

/** `b = c` in `a = b = c`: returns what is to the right of it. */
function chained(value: SyntaxNode): SyntaxNode | undefined {
  return value.type === "assignment" ? field(value, "right") : undefined;
}

/** `_ = send()`: its value is dropped. */
function isUnused(left: SyntaxNode, body: Body): boolean {
  return left.type === "identifier" && left.text === "_" && body.node.type !== "module";
}

function stored(target: Resource | undefined): Use {
  return { how: "stored", target };
}

function targetOf(target: SyntaxNode, body: Body): Resource | undefined {
  return target.type === "identifier" || target.type === "attribute" || target.type === "subscript" ? body.front.resources.of(target) : undefined;
}

function receivers(target: SyntaxNode, body: Body): void {
  if (target.type === "attribute") lowerReceiver(field(target, "object")!, body);
  else if (target.type === "subscript") {
    lowerReceiver(field(target, "value")!, body);
    for (const key of target.children.filter((c) => c.field === "subscript")) lowerExpression(key, USED, body);
  } else if (PATTERNS.test(target.type)) for (const part of parts(target)) receivers(part, body);
}

/** What is set: a variable itself, not what it is another name for. */
function ownResource(target: SyntaxNode, body: Body): Resource | undefined {
  const on = targetOf(target, body);
  if (!on || on.scope === "external") return undefined;
  if (target.type !== "identifier") return on;
  const variable = lookup(target.text, target);
  if (!variable) return undefined;
  return on.path.startsWith(`${target.text}@`) || on.scope === "module" || on.scope === "static" ? (on.name === target.text || on.scope === "static" ? on : undefined) : undefined;
}

function write(target: SyntaxNode, value: Value, at: SyntaxNode, body: Body): void {
  if (!body.graph.live) return;
  const setter = setterOf(target, body);
  if (setter) {
    body.graph.emit("call", placeOf(at), { runs: [body.front.functions.of(setter)], detail: { callee: target.text, receiver: body.front.resources.of(field(target, "object")!), args: [value] } });
    return;
  }
  const on = ownResource(target.type === "list_splat_pattern" ? (parts(target)[0] ?? target) : target, body);
  if (!on || (on.scope === "local" && isConstant(target))) return;
  const event = body.graph.emit("write", placeOf(at), { on, detail: { op: "set", value } });
  body.made.set(at, event);
}

/** A local that is set once is a name for its value. */
function isConstant(target: SyntaxNode): boolean {
  const variable = target.type === "identifier" ? lookup(target.text, target) : undefined;
  return variable !== undefined && variable.bindings.length === 1 && variable.bindings[0]!.how === "assign" && !isLoopVariable(variable.bindings[0]!.node);
}

/** Set anew in each turn and looked at by the loop around it. */
function isLoopVariable(node: SyntaxNode): boolean {
  for (let at = node.parent; at && at.type !== "function_definition"; at = at.parent) if (at.type === "while_statement" && new RegExp(`\\b${node.text}\\b`).test(field(at, "condition")?.text ?? "")) return true;
  return false;
}

function setterOf(target: SyntaxNode, body: Body): SyntaxNode | undefined {
  if (target.type !== "attribute") return undefined;
  const name = field(target, "attribute")!.text;
  for (const t of alternatives(body.front.types.of(field(target, "object")!))) if (t.k === "object") {
    const setter = body.front.types.classes.setter(t.cls, name);
    if (setter && setter !== body.node) return setter;
  }
  return undefined;
}
