/** Lowers loops, and tells how many turns or how long they go on. */
import type { Detail, Duration, Event } from "../../model.ts";
import { field, parts, placeOf, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import type { Body } from "./body.ts";
import { lookup } from "./names.ts";
import { placesIn } from "./places.ts";
import { drop, endOf, inScope } from "./scopes.ts";
import { expression } from "./expressions.ts";
import { labelOf, operatorOf, short } from "./words.ts";
import { condition, matches, released, scopedCondition, whereTrue } from "./conditions.ts";
import { block } from "./lower.ts";

export function loop(node: SyntaxNode, body: Body): void {
  const { graph } = body;
  const code = field(node, "body");
  const label = labelOf(node);
  const at = placeOf(node);
  if (!code) return;
  const turn = (): void => inScope(body, endOf(code), () => void block(code, body), { label });
  if (node.type === "for_expression") {
    const value = field(node, "value");
    if (value) expression(value, body);
    const from = value ? placesIn(value, body) : [];
    const bound = value && turns(value, body);
    graph.loop(at, { loop: "for-of", ...(bound === undefined ? {} : { bound }) }, label, {
      condition: () => {
        if (value) receiveNext(value, body);
        return graph.branch(value ? placeOf(value) : at, { condition: `next of ${value ? short(value) : ""}`, reads: from });
      },
      body: turn,
    });
    return;
  }
  const tested = field(node, "condition");
  const outer = body.limit;
  body.limit = clockLimit(node, body) ?? outer;
  if (tested) whileLoop(node, tested, code, body);
  else graph.loop(at, { loop: "while", endless: true }, label, { body: turn });
  body.limit = outer;
}

function whileLoop(node: SyntaxNode, tested: SyntaxNode, code: SyntaxNode, body: Body): void {
  const label = labelOf(node);
  const endless = textOf(tested) === "true";
  const matching = matches(tested);
  body.graph.loop(placeOf(node), { loop: "while", ...(endless ? { endless } : {}) }, label, {
    ...(endless ? {} : {
      // What `while let` matches lives until the end of the turn.
      condition: () => {
        if (!matching) return scopedCondition(tested, body);
        body.scopes.push({ guards: [], loop: { label } });
        const { whenTrue, whenFalse } = condition(tested, body);
        return { whenTrue, whenFalse: released(body.scopes.at(-1)!, whenFalse, placeOf(tested), body) };
      },
    }),
    body: () => {
      inScope(body, endOf(code), () => whereTrue(tested, body, endOf(code), () => void block(code, body)), matching ? undefined : { label });
      if (matching) endTurn(body, endOf(code));
    },
  });
}

/** `while start.elapsed() < limit`, `if Instant::now() >= deadline { break }`: how long a loop goes on. */
function clockLimit(node: SyntaxNode, body: Body): Duration | undefined {
  const code = field(node, "body");
  const tests = [field(node, "condition"), ...(code?.children ?? []).flatMap((each) => {
    const inner = each.type === "expression_statement" ? parts(each)[0] : each;
    return inner?.type === "if_expression" ? [field(inner, "condition")] : [];
  })];
  for (const test of tests) {
    if (test?.type !== "binary_expression" || !/^[<>]=?$/.test(operatorOf(test))) continue;
    const [left, right] = [field(test, "left")!, field(test, "right")!];
    if (/\.elapsed\(\)$/.test(textOf(left))) return bounded(right, body);
    if (/Instant::now\(\)$/.test(textOf(left)) && right.type === "identifier") {
      const made = lookup(textOf(right), right)?.value;
      const added = made?.type === "binary_expression" && /Instant::now\(\)/.test(textOf(made)) ? field(made, "right") : undefined;
      if (added) return bounded(added, body);
    }
  }
  return undefined;
}

function bounded(node: SyntaxNode, body: Body): Duration | undefined {
  const found = body.front.constants.duration(node);
  return found?.max === undefined ? undefined : found;
}

/** `for message in rx`: each turn waits for the next one. */
function receiveNext(value: SyntaxNode, body: Body): void {
  const { types, infer, knowledge, resources } = body.front;
  const api = types.apiKey(infer.typeOf(value), "into_iter");
  const does = api ? (knowledge.api(api.module, api.key)?.does ?? []) : [];
  if (!api || !does.includes("receive this")) return;
  const detail: Detail = { callee: short(value), api: `${api.module} ${api.key}` };
  body.graph.emit("await", placeOf(value), { safe: true, detail });
  body.graph.emit("receive", placeOf(value), { on: resources.of(value), safe: true, detail });
}

/** The temporaries of a `while let` go at the end of its turn. */
function endTurn(body: Body, at: Event["at"]): void {
  drop(body, body.scopes.at(-1)!, at);
  body.scopes.pop();
}

/** `0..3`: how many turns. */
function turns(value: SyntaxNode, body: Body): number | undefined {
  if (value.type !== "range_expression") return undefined;
  const [from, to] = parts(value);
  const [a, b] = [body.front.constants.count(from), body.front.constants.count(to)];
  return a === undefined || b === undefined ? undefined : Math.max(0, b - a + (textOf(value).includes("..=") ? 1 : 0));
}
