/** The state that an expression looks at. */
import type { Resource } from "../../model.ts";
import { field, parts, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import type { Body } from "./body.ts";
import { lookup } from "./names.ts";

const NO_PLACE: ReadonlySet<string> = new Set(["closure_expression", "async_block", "block", "string_literal", "integer_literal", "type_arguments", "field_identifier"]);

/** Returns the largest places in an expression, locals included, each path once. */
export function placesIn(node: SyntaxNode, body: Body): readonly Resource[] {
  const found = new Map<string, Resource>();
  let depth = 0;
  const visit = (each: SyntaxNode): void => {
    if (NO_PLACE.has(each.type)) return;
    const on = body.front.resources.of(each);
    if (on && on.path !== "this") {
      if (!found.has(on.path)) found.set(on.path, on);
      // A constant is what it was made of.
      const made = each.type === "identifier" ? lookup(textOf(each), each) : undefined;
      if (made?.from === "let" && made.value && made.steps.length === 0 && !made.node.parent!.children.some((child) => child.type === "mutable_specifier") && depth < 3) {
        depth++;
        visit(made.value);
        depth--;
      }
      // Arguments on the way are looked at too.
      for (const call of each.type === "call_expression" ? parts(field(each, "arguments") ?? each) : []) visit(call);
      return;
    }
    if (each.type === "call_expression") {
      const callee = field(each, "function");
      if (callee?.type === "field_expression") visit(field(callee, "value")!);
      // What is waited for answers about something else: its arguments only say about what.
      if (each.parent?.type === "await_expression") return;
      for (const arg of parts(field(each, "arguments") ?? each)) if (arg !== callee) visit(arg);
      return;
    }
    for (const part of parts(each)) visit(part);
  };
  visit(node);
  return [...found.values()];
}
