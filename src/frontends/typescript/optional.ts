/** Lowers `a?.b(c)`: what stands after a `?.` happens only where there is something before it. */
import { ts } from "ts-morph";
import type { Ports } from "../graph.ts";
import type { Body } from "./body.ts";
import { lowerExpression, short } from "./expressions.ts";
import { nullish } from "./nullish.ts";
import { isPlain } from "./patterns.ts";
import { placeOf } from "./source.ts";

type Link = ts.CallExpression | ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** Chains being lowered, innermost last: what is guarded already, and where control goes on past the whole chain. */
const chains = new WeakMap<Body, { readonly guarded: Set<ts.Node>; readonly skips: Ports[] }[]>();

/** Runs `lower` for a link of a chain; past the outermost one control is where the chain ended early, too. */
export function inChain(node: ts.Node, body: Body, lower: () => void): void {
  if (!ts.isOptionalChain(node) || goesOn(node)) return lower();
  const stack = chains.get(body) ?? [];
  chains.set(body, stack);
  const chain = { guarded: new Set<ts.Node>(), skips: [] };
  stack.push(chain);
  lower();
  stack.pop();
  body.graph.resume(...chain.skips);
}

/** Emits the branch on what stands before the last `?.` of a chain up to this link. */
export function lowerGuard(node: Link, body: Body): void {
  const chain = ts.isOptionalChain(node) ? chains.get(body)?.at(-1) : undefined;
  if (!chain) return;
  const guarded = guardOf(node);
  if (!guarded || chain.guarded.has(guarded)) return;
  chain.guarded.add(guarded);
  // `a.b?.()` reads the method first.
  if (ts.isCallExpression(node) && guarded === node.expression) lowerExpression(guarded, { how: "tested" }, body);
  const on = body.front.resources.of(guarded);
  const { whenTrue, whenFalse } = body.graph.branch(placeOf(guarded), { condition: short(guarded), ...nullish(guarded), reads: on ? [on] : [] });
  body.graph.resume(whenTrue);
  chain.skips.push(whenFalse);
}

/** Emits the key of `a?.[key]`. */
export function lowerKey(node: ts.ElementAccessExpression, body: Body): void {
  if (!isPlain(node.argumentExpression)) lowerGuard(node, body);
  lowerExpression(node.argumentExpression, { how: "used" }, body);
}

function guardOf(node: Link): ts.Expression | undefined {
  let e: ts.Expression = node;
  while (ts.isCallExpression(e) || ts.isPropertyAccessExpression(e) || ts.isElementAccessExpression(e) || ts.isNonNullExpression(e)) {
    if (!ts.isNonNullExpression(e) && e.questionDotToken) return e.expression;
    e = e.expression;
  }
  return undefined;
}

function goesOn(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isOptionalChain(parent) && parent.expression === node;
}
