/** Lowers `match`: its arms, and those of them that are left out. */
import type { Outcome } from "../graph.ts";
import { field, parts, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import type { Body } from "./body.ts";
import { armsOf } from "./names.ts";
import { alternatives, endOf, inScope, movedGuard, nameGuard, wayOf, withMoved } from "./scopes.ts";
import { expression } from "./expressions.ts";
import { condition, matchOf, whereGot } from "./conditions.ts";

export function match(node: SyntaxNode, body: Body): void {
  const value = field(node, "value");
  if (!value) return;
  expression(value, body);
  const arms = armsOf(node);
  const { graph } = body;
  const ways: { readonly from: Outcome["whenTrue"]; readonly lower: () => void }[] = [];
  const moved = movedGuard(body, value, arms.map(wayOf));
  for (const [i, arm] of arms.entries()) {
    if (!graph.live) break;
    const pattern = field(arm, "pattern")!;
    const guard = field(pattern, "condition");
    const code = field(arm, "value");
    const lowerCode = (): void => (code ? inScope(body, endOf(arm), () => void expression(code, body)) : undefined);
    const sure = i === arms.length - 1 && !guard;
    const bare = guard ? (parts(pattern)[0] ?? pattern) : pattern;
    const lowerArm = (): void => {
      const bound = wayOf(arm).pattern;
      if (/^(?:Ok|Some)\b/.test(textOf(pattern))) return whereGot(value, bound, body, endOf(arm), lowerCode);
      nameGuard(body, value, bound);
      lowerCode();
    };
    let from: Outcome["whenTrue"];
    let rest: Outcome["whenFalse"] = [];
    if (sure || isCatchAll(bare)) from = graph.cut();
    else {
      const outcome = matchOf(value, bare, body);
      from = outcome.whenTrue;
      rest = outcome.whenFalse;
    }
    if (guard) {
      graph.cut();
      graph.resume(from);
      const outcome = condition(guard, body);
      from = outcome.whenTrue;
      rest = [...rest, ...outcome.whenFalse];
    }
    ways.push({ from, lower: () => withMoved(body, moved, endOf(arm), lowerArm) });
    graph.cut();
    graph.resume(rest);
  }
  const left = graph.cut();
  alternatives(body, left.length > 0 ? [...ways, { from: left, lower: () => {} }] : ways);
}

function isCatchAll(pattern: SyntaxNode): boolean {
  return /^(?:_|[a-z_]\w*)$/.test(textOf(pattern));
}
