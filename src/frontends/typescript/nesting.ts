/** Walks of a syntax tree that hold whatever the source is: no recursion, and a bound on how deep a tree may be for those that recurse. */
import { ts } from "ts-morph";

/** Source nested deeper is not audited: lowering and inference recurse, and some hundred levels more would exhaust the stack. Handwritten code stays under 150. */
export const MAX_NESTING = 400;

/** Visits a node and all below it in source order; what `visit` answers with `false` is not entered. */
export function walk(root: ts.Node, visit: (node: ts.Node, depth: number) => boolean | void): void {
  const nodes = [root];
  const depths = [0];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const depth = depths.pop()!;
    if (visit(node, depth) === false) continue;
    const first = nodes.length;
    ts.forEachChild(node, (child) => {
      nodes.push(child);
      depths.push(depth + 1);
    });
    for (let left = first, right = nodes.length - 1; left < right; left++, right--) [nodes[left], nodes[right]] = [nodes[right]!, nodes[left]!];
  }
}

/** Tells whether a tree is nested deeper than can be followed. */
export function isTooDeep(root: ts.Node): boolean {
  let deepest = 0;
  walk(root, (_, depth) => {
    if (depth > deepest) deepest = depth;
    return deepest <= MAX_NESTING;
  });
  return deepest > MAX_NESTING;
}
