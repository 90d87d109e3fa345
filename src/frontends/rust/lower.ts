/** Lowers one body: statements and control flow in evaluation order, guards dropped where Rust drops them. */
import type { Problem, Resource } from "../../model.ts";
import { attempt } from "../attempt.ts";
import { createGraph } from "../graph.ts";
import { childOf, field, parts, placeOf, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import type { Body, Front } from "./body.ts";
import { bodyOf, type MutableFunc } from "./functions.ts";
import { alternatives, bindGuard, drop, endOf, guardOf, inScope, unwind } from "./scopes.ts";
import { valueOf } from "./values.ts";
import { expression } from "./expressions.ts";
import { labelOf } from "./words.ts";
import { matchOf } from "./conditions.ts";

/** Fills in a function's events; of one that cannot be lowered it returns why, and leaves a call of something unknown. */
export function lowerOrGiveUp(node: SyntaxNode, func: MutableFunc, front: Front): Problem | undefined {
  return attempt(func, front.budget, () => lower(node, func, front));
}

/** Fills a function with the events of its body. */
function lower(node: SyntaxNode, func: MutableFunc, front: Front): void {
  const graph = createGraph(placeOf(node), func, front.budget.check);
  func.entry = graph.entry;
  const body: Body = { front, func, graph, scopes: [], made: new Map(), guards: new Map(), spawned: new Map(), awaiting: new Set(), givesGuard: node.type === "function_item" && /Guard\b/.test(textOf(field(node, "return_type") ?? childOf(node, "visibility_modifier") ?? field(node, "name")!)) };
  const code = bodyOf(node);
  if (code)
    inScope(body, endOf(code), () => {
      const tail = lowerBody(code, body);
      if (graph.live) giveBack(tail, code, body);
    });
  if (graph.live && !graph.events.some((event) => event.kind === "return" && event.next.length === 0 && graph.events.at(-1) === event)) graph.return(placeOf(code ?? node));
  func.events = [...graph.events];
}

/** Lowers a body; returns the expression at its end that is its value. */
function lowerBody(code: SyntaxNode, body: Body): SyntaxNode | undefined {
  if (code.type !== "block") {
    expression(code, body);
    return code;
  }
  return block(code, body, true);
}

/** The value of a function: a guard that goes with it is the caller's. */
function giveBack(tail: SyntaxNode | undefined, code: SyntaxNode, body: Body): void {
  const guard = guardOf(body, tail);
  if (guard && body.givesGuard) guard.gone = true;
  unwind(body, 0, endOf(code));
  for (const scope of body.scopes) scope.guards.length = 0;
  const value = tail && valueOf(tail, body);
  if (value && value.kind !== "unknown") body.func.returns.push(value);
  body.graph.return(tail ? placeOf(tail) : placeOf(code), value && value.kind !== "unknown" ? { value } : {});
}

/** Lowers a block; returns its tail. With `keepTail` the caller drops what the block holds. */
export function block(node: SyntaxNode, body: Body, keepTail = false): SyntaxNode | undefined {
  const statements = node.children.filter((child) => child.named && !SKIPPED.has(child.type));
  const label = labelOf(node);
  let tail: SyntaxNode | undefined;
  const run = (): void => {
    for (const [i, each] of statements.entries()) {
      if (!body.graph.live) return;
      const last = i === statements.length - 1;
      if (each.type === "let_declaration") declaration(each, body);
      else if (each.type === "expression_statement") {
        const [inner] = parts(each);
        if (last && inner && !textOf(each).endsWith(";")) {
          tail = inner;
          expression(inner, body);
        } else if (inner) inScope(body, placeOf(each), () => expression(inner, body));
      } else if (each.type === "macro_invocation") {
        if (last) tail = each;
        inScope(body, placeOf(each), () => expression(each, body));
      } else if (last) {
        tail = each;
        expression(each, body);
      } else inScope(body, placeOf(each), () => expression(each, body));
    }
  };
  if (keepTail) {
    run();
    return tail;
  }
  if (label !== undefined) body.graph.labelled(label, () => inScope(body, placeOf(node), run, { label, isBlock: true }));
  else {
    // A guard that is the block's value is dropped with the statement around it.
    inScope(body, endOf(node), () => {
      run();
      const guard = guardOf(body, tail);
      const own = body.scopes.at(-1)!;
      if (guard && own.guards.includes(guard)) {
        own.guards.splice(own.guards.indexOf(guard), 1);
        body.scopes.at(-2)?.guards.push(guard);
        body.guards.set(node, guard);
      }
    });
  }
  return tail;
}

const SKIPPED: ReadonlySet<string> = new Set(["line_comment", "block_comment", "attribute_item", "inner_attribute_item", "label", "use_declaration", "function_item", "struct_item", "enum_item", "impl_item", "const_item", "static_item", "type_item", "mod_item", "empty_statement", "macro_definition", "trait_item", "extern_crate_declaration"]);

function declaration(node: SyntaxNode, body: Body): void {
  const value = field(node, "value");
  const pattern = field(node, "pattern");
  const otherwise = field(node, "alternative");
  if (!value) return;
  const depth = body.scopes.length - 1;
  inScope(body, placeOf(node), () => {
    expression(value, body);
    if (otherwise && body.graph.live) {
      const { whenTrue, whenFalse } = matchOf(value, pattern, body);
      alternatives(body, [
        { from: whenFalse, lower: () => refused(otherwise, body) },
        { from: whenTrue, lower: () => {} },
      ]);
    }
    if (pattern && body.graph.live) {
      bindGuard(body, value, pattern, depth);
      if (pattern.type === "identifier" || pattern.type === "mut_pattern") kept(pattern, value, body);
    }
  });
}

/** `let Some(x) = state.lock().get(id) else { … }`: what the statement has taken is given back before the block. */
function refused(otherwise: SyntaxNode, body: Body): void {
  const statement = body.scopes.at(-1)!;
  drop(body, statement, placeOf(otherwise));
  for (const guard of statement.guards) guard.gone = true;
  block(otherwise, body);
}

/** `let x = state.field`: the local holds a copy, which conditions may look at later. */
function kept(pattern: SyntaxNode, value: SyntaxNode, body: Body): void {
  const name = pattern.type === "identifier" ? pattern : parts(pattern).find((part) => part.type === "identifier");
  if (!name || !body.graph.live || value.type === "closure_expression" || value.type === "async_block") return;
  const on: Resource = { id: `${name.source.path}#${textOf(name)}@${name.start}`, path: `${textOf(name)}@${name.start}`, scope: "local", name: textOf(name) };
  const found = valueOf(value, body);
  if (found.kind === "derived" || found.kind === "result" || (found.kind === "constant" && childOf(name.parent!, "mutable_specifier"))) body.graph.emit("write", placeOf(name), { on, detail: { op: "set", value: found } });
}
