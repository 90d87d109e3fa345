/** Loops over what can be iterated: `for` statements and comprehensions. */
import type { Value } from "../../model.ts";
import type { Outcome } from "../graph.ts";
import { field, parts, placeOf, type SyntaxNode } from "../treesitter/syntax.ts";
import { runApi } from "./api.ts";
import { USED, type Body } from "./body.ts";
import { numberOf } from "./constants.ts";
import { lowerExpression, short } from "./expressions.ts";
import { isFunction, unwrap } from "./nodes.ts";
import { alternatives } from "./types.ts";

export interface Iteration {
  readonly left: SyntaxNode;
  readonly right: SyntaxNode;
  readonly isAwait: boolean;
  /** What comes of the outcome of "is there another": `else` clauses. */
  otherwise?(outcome: Outcome): Outcome;
}

/** Lowers a loop: what is iterated first, then a look for the next element a turn. */
export function iterate({ left, right, isAwait, otherwise = (outcome) => outcome }: Iteration, turn: () => void, body: Body): void {
  const { graph, front } = body;
  const counted = rangeOf(right, body);
  lowerExpression(right, USED, body);
  if (!graph.live) return;
  if (counted) {
    const on = left.type === "identifier" ? front.resources.of(left) : undefined;
    graph.loop(placeOf(left), counted.endless ? { loop: "while", endless: true } : { loop: "for", bound: counted.bound }, undefined, {
      condition: counted.endless ? undefined : () => otherwise(graph.branch(placeOf(left), { condition: `${left.text} < ${counted.text}`, reads: on ? [on] : [] })),
      body: turn,
    });
    return;
  }
  const on = front.resources.of(right);
  graph.loop(placeOf(left), { loop: isAwait ? "for-await" : "for-of", callee: right.text.replace(/\s+/g, " ").slice(0, 60), args: items(left, body) }, undefined, {
    condition: () => {
      next(right, isAwait, body);
      if (!isAwait && on && on.scope !== "local") graph.emit("read", placeOf(right), { on, detail: { op: "iterate" } });
      return otherwise(graph.branch(placeOf(left), { condition: `next of ${right.text.replace(/\s+/g, " ").slice(0, 60)}`, reads: on ? [on] : [] }));
    },
    body: turn,
  });
}

/** What getting the next element does: waiting, or reading a pipe or socket line by line. */
function next(right: SyntaxNode, isAwait: boolean, body: Body): void {
  for (const t of alternatives(body.front.types.of(right))) {
    if (t.k !== "instance") continue;
    const key = `${t.type}.${isAwait ? "__anext__" : "__next__"}`;
    const api = body.front.knowledge.api(t.module, key);
    if (api) return runApi({ node: right, receiver: right, module: t.module, key, api, use: { how: isAwait ? "awaited" : "used" }, body });
  }
  if (isAwait) body.graph.emit("await", placeOf(right), { on: body.front.resources.of(right), detail: { callee: short(right) } });
}

/** `range(5)`, `itertools.count()`: how many turns there are. */
function rangeOf(right: SyntaxNode, body: Body): { readonly bound?: number; readonly endless?: boolean; readonly text: string } | undefined {
  const e = unwrap(right);
  if (e.type !== "call") return undefined;
  const t = body.front.types.of(field(e, "function")!);
  const args = parts(field(e, "arguments") ?? e).filter((a) => a.type !== "keyword_argument");
  if (t.k !== "outside") return undefined;
  if (t.name === "itertools.count" || t.name === "itertools.cycle" || (t.name === "itertools.repeat" && args.length === 1)) return { endless: true, text: "" };
  if (t.name !== "builtins.range") return undefined;
  const [a, b, step] = args.map((arg) => numberOf(arg, body.front.types));
  const size = args.length === 1 ? a : a === undefined || b === undefined ? undefined : (b - a) / (step ?? 1);
  return { text: (args.length === 1 ? args[0]! : (args[1] ?? right)).text.replace(/\s+/g, " ").slice(0, 40), bound: size === undefined ? undefined : Math.max(0, Math.ceil(size)) };
}

/** The variables that a turn sets. */
function items(left: SyntaxNode, body: Body): readonly Value[] {
  const names = (node: SyntaxNode): readonly SyntaxNode[] => (node.type === "identifier" ? [node] : isFunction(node) ? [] : parts(node).flatMap(names));
  return (left.type === "attribute" || left.type === "subscript" ? [] : names(left)).flatMap((name) => {
    const resource = body.front.resources.of(name);
    return resource ? [{ kind: "resource" as const, resource }] : [];
  });
}
