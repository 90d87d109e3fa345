/** What a context manager written as a generator does after its `yield`. */
import { field, hasToken, parts, type SyntaxNode } from "../treesitter/syntax.ts";
import type { Body } from "./body.ts";
import { block, statement } from "./lower.ts";
import { isFunction } from "./nodes.ts";
import { leaving, withItems } from "./withs.ts";

/** Emits what comes after the first `yield` of a body: the rest of each statement around it, with its `finally` and `with`. */
export function lowerAfter(code: SyntaxNode, body: Body): void {
  const statements = parts(code);
  const index = statements.findIndex(yields);
  if (index < 0) return;
  rest(statements[index]!, body);
  block(statements.slice(index + 1), body);
}

function yields(node: SyntaxNode): boolean {
  return node.children.some((c) => (c.type === "yield" && c.named) || (c.named && !isFunction(c) && c.type !== "class_definition" && yields(c)));
}

/** The statement around the `yield`, without what has been done before it. */
function rest(s: SyntaxNode, body: Body): void {
  const { graph } = body;
  switch (s.type) {
    case "try_statement": {
      const code = field(s, "body")!;
      const handlers = s.children.filter((c) => c.type === "except_clause");
      const otherwise = s.children.find((c) => c.type === "else_clause");
      const cleanup = s.children.find((c) => c.type === "finally_clause");
      const last = cleanup && parts(cleanup).find((c) => c.type === "block");
      const inside = (): void => {
        if (yields(code)) lowerAfter(code, body);
        const before = graph.cut();
        graph.resume(before);
        // The block under `with` may end with an exception: then the handlers run.
        for (const handler of handlers) {
          const { whenTrue, whenFalse } = graph.branch(body.func.at, { condition: "the block failed" });
          graph.resume(whenTrue);
          const own = parts(handler).find((c) => c.type === "block");
          if (own) statement(own, body);
          const after = graph.cut();
          graph.resume(whenFalse, after);
        }
        if (otherwise && graph.live) statement(field(otherwise, "body")!, body);
      };
      return last ? graph.try(inside, undefined, () => statement(last, body)) : inside();
    }
    case "with_statement": {
      const clause = s.children.find((c) => c.type === "with_clause");
      const outs = (clause ? withItems(clause) : []).flatMap((item) => leaving(item, hasToken(s, "async"), body) ?? []);
      return graph.scoped(
        () => lowerAfter(field(s, "body")!, body),
        () => graph.within("finally", () => outs.toReversed().forEach((out) => out())),
      );
    }
    case "if_statement":
    case "while_statement":
    case "for_statement": {
      const inner = s.children.find((c) => c.named && yields(c));
      const code = inner?.type === "block" ? inner : inner && (field(inner, "body") ?? field(inner, "consequence"));
      return code && lowerAfter(code, body);
    }
  }
}
