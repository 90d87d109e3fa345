/** Lowers `match`: its arms, and those of them that are left out. */
import type { Outcome } from "../graph.ts";
import { field, parts, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import type { Body } from "./body.ts";
import { armsOf } from "./names.ts";
import { alternatives, endOf, guardOf, inScope, movedGuard, nameGuard, withMoved } from "./scopes.ts";
import { expression } from "./expressions.ts";
import { condition, matchOf, whereGot } from "./conditions.ts";

export function match(node: SyntaxNode, body: Body): void {
  const value = field(node, "value");
  if (!value) return;
  expression(value, body);
  const arms = armsOf(node);
  const { graph } = body;
  const ways: { readonly from: Outcome["whenTrue"]; readonly lower: () => void }[] = [];
  const moved = arms.flatMap((arm) => movedGuard(body, value, boundBy(arm), field(arm, "value")) ?? []);
  // One arm that gives it on is enough for it to live.
  const guarded = guardOf(body, node) ? undefined : moved[0];
  for (const [i, arm] of arms.entries()) {
    if (!graph.live) break;
    const pattern = field(arm, "pattern")!;
    const guard = field(pattern, "condition");
    const code = field(arm, "value");
    const lowerCode = (): void => (code ? inScope(body, endOf(arm), () => void expression(code, body)) : undefined);
    const sure = i === arms.length - 1 && !guard;
    const bare = guard ? (parts(pattern)[0] ?? pattern) : pattern;
    const lowerArm = (): void => {
      const bound = boundBy(arm);
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
    ways.push({ from, lower: () => withMoved(body, guarded, endOf(arm), lowerArm) });
    graph.cut();
    graph.resume(rest);
  }
  const left = graph.cut();
  alternatives(body, left.length > 0 ? [...ways, { from: left, lower: () => {} }] : ways);
}

/** What an arm matches, without its condition. */
function boundBy(arm: SyntaxNode): SyntaxNode | undefined {
  const pattern = field(arm, "pattern");
  return pattern && parts(pattern).find((part) => part.field !== "condition");
}

function isCatchAll(pattern: SyntaxNode): boolean {
  return /^(?:_|[a-z_]\w*)$/.test(textOf(pattern));
}
