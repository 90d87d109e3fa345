/** Lowers conditions: where control goes by what is found, and what is held there. */
import type { Detail, Event } from "../../model.ts";
import type { Outcome } from "../graph.ts";
import { field, parts, placeOf, type SyntaxNode, textOf, walk } from "../treesitter/syntax.ts";
import type { Body, Guard, Scope } from "./body.ts";
import { placesIn } from "./places.ts";
import { alternatives, drop, endOf, inScope, movedGuard, named, nameGuard, withMoved } from "./scopes.ts";
import { expression } from "./expressions.ts";
import { operatorOf, short } from "./words.ts";
import { block } from "./lower.ts";

export function conditional(node: SyntaxNode, body: Body): void {
  const test = field(node, "condition");
  const consequence = field(node, "consequence");
  const alternative = field(node, "alternative");
  if (!test || !consequence) return;
  const { whenTrue, whenFalse } = scopedCondition(test, body);
  const guard = test.type === "let_condition" ? movedGuard(body, field(test, "value"), [{ pattern: field(test, "pattern"), code: consequence }]) : undefined;
  alternatives(body, [
    { from: whenTrue, lower: () => withMoved(body, guard, endOf(consequence), () => whereTrue(test, body, endOf(consequence), () => void block(consequence, body))) },
    { from: whenFalse, lower: () => withMoved(body, guard, endOf(alternative ?? consequence), () => (alternative ? parts(alternative).forEach((each) => expression(each, body)) : undefined)) },
  ]);
}

/** A plain condition, and each operand of `&&` and `||`, drops its temporaries before the branch; what `let` matches lives on. */
export function scopedCondition(node: SyntaxNode, body: Body): Outcome {
  if (matches(node)) return condition(node, body);
  body.scopes.push({ guards: [] });
  const outcome = condition(node, body);
  const scope = body.scopes.pop()!;
  if (scope.guards.every((guard) => guard.gone)) return outcome;
  return { whenTrue: released(scope, outcome.whenTrue, placeOf(node), body), whenFalse: released(scope, outcome.whenFalse, placeOf(node), body) };
}

/** The ports after a scope's guards are dropped on this way. */
export function released(scope: Scope, from: Outcome["whenTrue"], at: Event["at"], body: Body): Outcome["whenTrue"] {
  const { graph } = body;
  if (scope.guards.every((guard) => guard.gone)) return from;
  graph.cut();
  graph.resume(from);
  drop(body, scope, at);
  return graph.cut();
}

export function matches(node: SyntaxNode): boolean {
  return node.type === "let_condition" || node.type === "let_chain";
}

/** Lowers a condition and splits control by its outcome. */
export function condition(node: SyntaxNode, body: Body): Outcome {
  const { graph } = body;
  switch (node.type) {
    case "parenthesized_expression":
      return condition(parts(node)[0]!, body);
    case "unary_expression":
      if (textOf(node).startsWith("!")) {
        const { whenTrue, whenFalse } = condition(parts(node)[0]!, body);
        return { whenTrue: whenFalse, whenFalse: whenTrue };
      }
      break;
    case "boolean_literal": {
      const ports = graph.cut();
      return textOf(node) === "true" ? { whenTrue: ports, whenFalse: [] } : { whenTrue: [], whenFalse: ports };
    }
    case "binary_expression": {
      const operator = operatorOf(node);
      if (operator === "&&" || operator === "||") {
        const first = scopedCondition(field(node, "left")!, body);
        graph.cut();
        graph.resume(operator === "&&" ? first.whenTrue : first.whenFalse);
        const second = scopedCondition(field(node, "right")!, body);
        return operator === "&&" ? { whenTrue: second.whenTrue, whenFalse: [...first.whenFalse, ...second.whenFalse] } : { whenTrue: [...first.whenTrue, ...second.whenTrue], whenFalse: second.whenFalse };
      }
      break;
    }
    case "let_chain": {
      const failed: Outcome["whenFalse"][] = [];
      for (const each of parts(node)) {
        const { whenTrue, whenFalse } = condition(each, body);
        failed.push(whenFalse);
        graph.cut();
        graph.resume(whenTrue);
      }
      return { whenTrue: graph.cut(), whenFalse: failed.flat() };
    }
    case "let_condition": {
      const value = field(node, "value")!;
      const pattern = field(node, "pattern");
      expression(value, body);
      return written(node, matchOf(value, pattern, body), body);
    }
    default:
  }
  expression(node, body);
  return written(node, graph.branch(placeOf(node), test(node, short(node), body)), body);
}

/** `if busy.swap(true) { return }`: where it was set already, nothing was taken. */
function written(node: SyntaxNode, outcome: Outcome, body: Body): Outcome {
  const { decided, graph } = body;
  if (!decided || decided.node.start < node.start || decided.node.end > node.end) return outcome;
  body.decided = undefined;
  const text = textOf(node);
  const onTrue = /\.is_ok\(\)$|^let\s+Ok\b|\)\s*==\s*(?:Ok|false)\b/.test(text);
  const after = (ports: Outcome["whenTrue"]): Outcome["whenTrue"] => {
    graph.cut();
    graph.resume(ports);
    decided.write();
    return graph.cut();
  };
  return onTrue ? { whenTrue: after(outcome.whenTrue), whenFalse: outcome.whenFalse } : { whenTrue: outcome.whenTrue, whenFalse: after(outcome.whenFalse) };
}

/** Lowers what is done where a lock that was tried has been got: there it is held. */
export function whereGot(value: SyntaxNode | undefined, pattern: SyntaxNode | undefined, body: Body, at: Event["at"], run: () => void): void {
  const made = value && madeBy(value, body);
  const { on } = made ?? {};
  if (!made || !on || made.kind !== "acquire" || !made.detail.tried) {
    nameGuard(body, value, pattern);
    return run();
  }
  inScope(body, at, () => {
    const acquire = body.graph.emit("acquire", made.at, { on, safe: true, detail: { ...made.detail, scoped: true } });
    const guard: Guard = { lock: on, acquire, gone: false };
    body.scopes.at(-1)!.guards.push(guard);
    if (pattern) named(guard, pattern);
    run();
  });
}

/** Lowers what is done where a condition holds: what `let` matches in it has its names there. */
export function whereTrue(test: SyntaxNode, body: Body, at: Event["at"], run: () => void): void {
  if (test.type === "let_chain") for (const each of parts(test)) if (each.type === "let_condition") nameGuard(body, field(each, "value"), field(each, "pattern"));
  if (test.type === "let_condition") whereGot(field(test, "value"), field(test, "pattern"), body, at, run);
  else whereGot(test, undefined, body, at, run);
}

/** The event of the call that an expression comes from, through `ok()` and the like. */
function madeBy(value: SyntaxNode, body: Body): Event | undefined {
  const callee = value.type === "call_expression" ? field(value, "function") : undefined;
  return body.made.get(value) ?? (callee?.type === "field_expression" && /^(?:ok|unwrap|expect|map_err)$/.test(textOf(field(callee, "field")!)) ? madeBy(field(callee, "value")!, body) : undefined);
}

/** What a branch tells of its condition. */
export function test(node: SyntaxNode, text: string, body: Body): Detail {
  const asks: Event[] = [];
  walk(node, (each) => {
    const event = body.made.get(each);
    if (event?.kind === "call") asks.push(event);
  });
  return { condition: text, reads: placesIn(node, body), ...(asks.length > 0 ? { asks } : {}) };
}

/** Splits control by whether a value matches a pattern; whether an option is there is asked of the option itself. */
export function matchOf(value: SyntaxNode, pattern: SyntaxNode | undefined, body: Body): Outcome {
  const wanted = shape(pattern);
  if (/^Some\((?:_|\((?:_(?:, )?)+\))\)$/.test(wanted) || wanted === "None") {
    const { whenTrue, whenFalse } = body.graph.branch(placeOf(value), test(value, short(value), body));
    return wanted === "None" ? { whenTrue: whenFalse, whenFalse: whenTrue } : { whenTrue, whenFalse };
  }
  return body.graph.branch(placeOf(value), test(value, `${short(value)} is ${wanted}`, body));
}

/** A pattern without the names that it binds: those say nothing of what it asks. */
function shape(pattern: SyntaxNode | undefined): string {
  if (!pattern) return "_";
  switch (pattern.type) {
    case "identifier":
      return /^[a-z_]/.test(textOf(pattern)) ? "_" : textOf(pattern);
    case "tuple_struct_pattern": {
      const type = field(pattern, "type");
      return `${type ? textOf(type) : ""}(${parts(pattern).filter((part) => part !== type).map(shape).join(", ")})`;
    }
    case "tuple_pattern":
      return `(${parts(pattern).map(shape).join(", ")})`;
    case "ref_pattern":
    case "mut_pattern":
    case "reference_pattern":
    case "match_pattern":
      return shape(parts(pattern).find((part) => part.type !== "mutable_specifier" && part.field !== "condition"));
    case "struct_pattern":
      return textOf(field(pattern, "type") ?? pattern);
    default:
      return short(pattern);
  }
}
