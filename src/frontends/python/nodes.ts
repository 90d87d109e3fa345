/** What Python's syntax tells at once. */
import { field, hasToken, parts, type SyntaxNode } from "../treesitter/syntax.ts";

/** Whether a node is a function: a `def` or a lambda. */
export function isFunction(node: SyntaxNode): boolean {
  return node.type === "function_definition" || (node.type === "lambda" && node.named);
}

/** Returns the expression without parentheses. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.type === "parenthesized_expression" || at.type === "type") {
    const [inner] = parts(at);
    if (!inner) return at;
    at = inner;
  }
  return at;
}

/** Returns the expressions that a function's own `return`s give back. */
export function returned(fn: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (node: SyntaxNode): void => {
    if (isFunction(node) || node.type === "class_definition") return;
    if (node.type === "return_statement") found.push(...parts(node).slice(0, 1));
    else for (const c of node.children) if (c.named) visit(c);
  };
  const body = field(fn, "body");
  if (body && fn.type !== "lambda") visit(body);
  return found;
}

/** Whether a function is `async def`. */
export function isAsync(fn: SyntaxNode): boolean {
  return fn.type === "function_definition" && hasToken(fn, "async");
}

const generators = new WeakMap<SyntaxNode, boolean>();

/** Whether a function has a `yield` of its own. */
export function isGenerator(fn: SyntaxNode): boolean {
  let known = generators.get(fn);
  if (known === undefined) {
    const has = (node: SyntaxNode): boolean => node.children.some((c) => (c.type === "yield" && c.named) || (c.named && !isFunction(c) && c.type !== "class_definition" && has(c)));
    const body = field(fn, "body");
    generators.set(fn, (known = fn.type === "function_definition" && body !== undefined && has(body)));
  }
  return known;
}
