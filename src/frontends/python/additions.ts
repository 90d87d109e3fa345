/** What is put into containers: a list that starts empty is known by what is appended to it. */
import { field, parts, type SyntaxNode } from "../treesitter/syntax.ts";

const PUTS = /^(append|appendleft|add|insert|put|put_nowait|setdefault)$/;
const known = new WeakMap<SyntaxNode, ReadonlyMap<string, readonly SyntaxNode[]>>();

/** Returns the expressions put into a container, written as `name` in a function, class or module: `self.threads`, `tasks`. */
export function additionsTo(name: string, scope: SyntaxNode): readonly SyntaxNode[] {
  let found = known.get(scope);
  if (!found) known.set(scope, (found = collect(scope)));
  return found.get(name) ?? [];
}

function collect(scope: SyntaxNode): ReadonlyMap<string, readonly SyntaxNode[]> {
  const found = new Map<string, SyntaxNode[]>();
  const add = (target: SyntaxNode | undefined, value: SyntaxNode | undefined): void => {
    if (!target || !value || (target.type !== "identifier" && target.type !== "attribute")) return;
    const list = found.get(target.text);
    if (!list) found.set(target.text, [value]);
    else if (list.length < 6) list.push(value);
  };
  const visit = (node: SyntaxNode): void => {
    if (node.type === "call") {
      const callee = field(node, "function");
      const args = field(node, "arguments");
      if (callee?.type === "attribute" && args?.type === "argument_list" && PUTS.test(field(callee, "attribute")!.text)) add(field(callee, "object"), parts(args).findLast((a) => a.type !== "keyword_argument"));
    } else if (node.type === "assignment") {
      const left = field(node, "left");
      let right = field(node, "right");
      while (right?.type === "assignment") right = field(right, "right");
      if (left?.type === "subscript") add(field(left, "value"), right);
    }
    for (const c of node.children) if (c.named) visit(c);
  };
  visit(scope);
  return found;
}
