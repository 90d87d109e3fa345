/** Lowers one body in evaluation order: statements drive the graph, expressions go to `expressions.ts`. */
import type { Problem } from "../../model.ts";
import { attempt } from "../attempt.ts";
import { createGraph, type Ports } from "../graph.ts";
import { field, fields, hasToken, parts, placeOf, type SyntaxNode } from "../treesitter/syntax.ts";
import { assign } from "./assignments.ts";
import { IGNORED, USED, type Body, type Front } from "./body.ts";
import { decoratorNodes } from "./classes.ts";
import { lowerAfter } from "./contextManagers.ts";
import { lowerCondition, lowerExpression } from "./expressions.ts";
import type { MutableFunc, Part } from "./functions.ts";
import { iterate } from "./iteration.ts";
import { isFunction, unwrap } from "./nodes.ts";
import { valueOf } from "./values.ts";
import { lowerWith } from "./withs.ts";

/** Fills in a function's events; of one that cannot be lowered it returns why, and leaves a call of something unknown. */
export function lowerOrGiveUp(node: SyntaxNode, part: Part, func: MutableFunc, front: Front): Problem | undefined {
  return attempt(func, front.budget, () => lower(node, part, func, front));
}

/** Fills in a function's events. */
function lower(node: SyntaxNode, part: Part, func: MutableFunc, front: Front): void {
  const graph = createGraph(func.at, func, front.budget.check);
  const body: Body = { front, node, func, graph, made: new Map(), spawned: new Map(), limits: [], part };
  func.entry = graph.entry;
  func.events = graph.events as MutableFunc["events"];
  if (node.type === "module") block(parts(node), body);
  else {
    const code = field(node, "body");
    if (!code) return;
    if (node.type === "lambda") returned(code, code, body);
    else if (part === "exit") lowerAfter(code, body);
    else block(parts(code), body);
  }
  if (graph.live) graph.return(endOf(func, node));
}

/** Lowers statements until control cannot get any further. */
export function block(statements: readonly SyntaxNode[], body: Body): void {
  for (const s of statements) {
    if (!body.graph.live) return;
    statement(s, body);
  }
}

/** Lowers one statement. */
export function statement(s: SyntaxNode, body: Body): void {
  const { graph } = body;
  switch (s.type) {
    case "expression_statement":
      for (const e of parts(s)) expressionStatement(e, body);
      return;
    case "block":
      return block(parts(s), body);
    case "return_statement": {
      const [e] = parts(s);
      if (e) returned(e, s, body);
      else graph.return(placeOf(s));
      return;
    }
    case "if_statement":
      return ifStatement(s, body);
    case "while_statement":
      return whileStatement(s, body);
    case "for_statement":
      return forStatement(s, body);
    case "try_statement":
      return tryStatement(s, body);
    case "with_statement":
      return lowerWith(s, () => statement(field(s, "body")!, body), body);
    case "raise_statement":
      for (const e of parts(s)) lowerExpression(e, USED, body);
      if (graph.live) graph.throw(placeOf(s));
      return;
    case "break_statement":
      return graph.break();
    case "continue_statement":
      return graph.continue();
    case "delete_statement":
      for (const e of parts(s)) for (const target of e.type === "expression_list" || e.type === "tuple" ? parts(e) : [e]) deletion(target, body);
      return;
    case "assert_statement": {
      const [test] = parts(s);
      if (test) lowerExpression(test, { how: "tested" }, body);
      return;
    }
    case "match_statement":
      return matchStatement(s, body);
    case "decorated_definition": {
      const definition = field(s, "definition")!;
      for (const d of decoratorNodes(definition)) if (!/\.(setter|getter|deleter)$/.test(d.text)) lowerExpression(d, USED, body);
      return statement(definition, body);
    }
    case "function_definition":
      body.front.functions.declare(s);
      for (const p of parts(field(s, "parameters") ?? s)) if (field(p, "value")) lowerExpression(field(p, "value")!, { how: "stored" }, body);
      return;
    case "class_definition": {
      for (const base of parts(field(s, "superclasses") ?? s).filter(() => field(s, "superclasses"))) if (base.type !== "keyword_argument") lowerExpression(base, USED, body);
      return statement(field(s, "body")!, body);
    }
  }
}

function expressionStatement(e: SyntaxNode, body: Body): void {
  if (!body.graph.live) return;
  if (e.type === "assignment" || e.type === "augmented_assignment") assign(e, body);
  else lowerExpression(e, IGNORED, body);
}

function returned(expression: SyntaxNode, at: SyntaxNode, body: Body): void {
  lowerExpression(expression, { how: "returned" }, body);
  if (!body.graph.live) return;
  const value = valueOf(expression, body);
  body.func.returns.push(value);
  body.graph.return(placeOf(at), { value });
}

function ifStatement(s: SyntaxNode, body: Body): void {
  const { graph } = body;
  const after: Ports[] = [];
  const arm = (condition: SyntaxNode, consequence: SyntaxNode): void => {
    const { whenTrue, whenFalse } = lowerCondition(condition, body);
    graph.resume(whenTrue);
    statement(consequence, body);
    after.push(graph.cut());
    graph.resume(whenFalse);
  };
  arm(field(s, "condition")!, field(s, "consequence")!);
  for (const alternative of fields(s, "alternative")) {
    if (!graph.live) break;
    if (alternative.type === "elif_clause") arm(field(alternative, "condition")!, field(alternative, "consequence")!);
    else statement(field(alternative, "body")!, body);
  }
  graph.resume(...after);
}

function whileStatement(s: SyntaxNode, body: Body): void {
  const { graph } = body;
  const condition = field(s, "condition")!;
  const plain = unwrap(condition);
  const endless = plain.type === "true" || (plain.type === "integer" && plain.text !== "0");
  graph.loop(placeOf(condition), { loop: "while", endless }, undefined, {
    condition: endless ? undefined : () => otherwise(s, lowerCondition(condition, body), body),
    body: () => statement(field(s, "body")!, body),
  });
}

/** `else` of a loop runs when its condition fails, and not after `break`. */
function otherwise(s: SyntaxNode, outcome: { readonly whenTrue: Ports; readonly whenFalse: Ports }, body: Body): { readonly whenTrue: Ports; readonly whenFalse: Ports } {
  const alternative = field(s, "alternative");
  if (!alternative) return outcome;
  const { graph } = body;
  graph.resume(outcome.whenFalse);
  statement(field(alternative, "body")!, body);
  return { whenTrue: outcome.whenTrue, whenFalse: graph.cut() };
}

function forStatement(s: SyntaxNode, body: Body): void {
  const left = field(s, "left")!;
  iterate({ left, right: field(s, "right")!, isAwait: hasToken(s, "async"), otherwise: (outcome) => otherwise(s, outcome, body) }, () => statement(field(s, "body")!, body), body);
}

function tryStatement(s: SyntaxNode, body: Body): void {
  const { graph } = body;
  const clauses = s.children.filter((c) => c.type === "except_clause" || c.type === "except_group_clause");
  const elseClause = s.children.find((c) => c.type === "else_clause");
  const finallyClause = s.children.find((c) => c.type === "finally_clause");
  const inner = (): void => {
    if (clauses.length === 0) return statement(field(s, "body")!, body);
    let normal: Ports = [];
    graph.try(
      () => {
        statement(field(s, "body")!, body);
        // What `else` throws is not caught here.
        if (elseClause) normal = graph.cut();
      },
      () => handlers(clauses, body),
      undefined,
    );
    if (!elseClause) return;
    const caught = graph.cut();
    graph.resume(normal);
    if (graph.live) statement(field(elseClause, "body")!, body);
    graph.resume(caught);
  };
  const cleanup = finallyClause && parts(finallyClause).find((c) => c.type === "block");
  if (cleanup) graph.try(inner, undefined, () => statement(cleanup, body));
  else inner();
}

/** Each clause in turn; what none of them takes goes on. */
function handlers(clauses: readonly SyntaxNode[], body: Body): void {
  const { graph } = body;
  const after: Ports[] = [];
  for (const clause of clauses) {
    const caught = parts(clause).filter((c) => c.type !== "block");
    const code = parts(clause).find((c) => c.type === "block");
    if (caught.length === 0 || caught.some((c) => /\b(Exception|BaseException)\b/.test((c.type === "as_pattern" ? parts(c)[0]! : c).text))) {
      if (code) statement(code, body);
      after.push(graph.cut());
      // Cancellation and exits pass `except Exception`; they end the task anyway.
      graph.resume(...after);
      return;
    }
    const { whenTrue, whenFalse } = graph.branch(placeOf(clause), { condition: `caught ${caught.map((c) => (c.type === "as_pattern" ? parts(c)[0]! : c).text).join(", ")}`.replace(/\s+/g, " ").slice(0, 120), catches: true });
    graph.resume(whenTrue);
    if (code) statement(code, body);
    after.push(graph.cut());
    graph.resume(whenFalse);
  }
  graph.emit("throw", placeOf(clauses.at(-1)!), { detail: { callee: "rethrow" } });
  graph.cut();
  graph.resume(...after);
}

function matchStatement(s: SyntaxNode, body: Body): void {
  const { graph } = body;
  const subjects = fields(s, "subject");
  for (const subject of subjects) lowerExpression(subject, USED, body);
  const after: Ports[] = [];
  const code = field(s, "body");
  for (const clause of code ? parts(code) : []) {
    if (clause.type !== "case_clause" || !graph.live) continue;
    const patterns = parts(clause).filter((c) => c.type === "case_pattern");
    const guard = field(clause, "guard");
    const consequence = field(clause, "consequence");
    if (patterns.every((p) => p.text === "_") && !guard) {
      if (consequence) statement(consequence, body);
      break;
    }
    const on = subjects[0] && body.front.resources.of(subjects[0]);
    const { whenTrue, whenFalse } = graph.branch(placeOf(patterns[0] ?? clause), { condition: `${subjects[0]?.text ?? ""} === ${patterns[0]?.text ?? ""}`.replace(/\s+/g, " ").slice(0, 120), reads: on ? [on] : [] });
    graph.resume(whenTrue);
    let missed: Ports = [];
    if (guard) {
      const inner = lowerCondition(parts(guard)[0]!, body);
      graph.resume(inner.whenTrue);
      missed = inner.whenFalse;
    }
    if (consequence) statement(consequence, body);
    after.push(graph.cut());
    graph.resume(whenFalse, missed);
  }
  graph.resume(...after);
}

function deletion(target: SyntaxNode, body: Body): void {
  const base = field(target, target.type === "attribute" ? "object" : "value");
  if (base) lowerExpression(base, USED, body);
  const key = field(target, "subscript");
  if (key) lowerExpression(key, USED, body);
  const on = body.front.resources.of(target);
  if (on && on.scope !== "external") body.graph.emit("write", placeOf(target), { on, detail: { op: "delete" } });
}

function endOf(func: MutableFunc, node: SyntaxNode): MutableFunc["at"] {
  const code = node.type === "module" ? undefined : field(node, "body");
  const last = code && (isFunction(node) && node.type === "lambda" ? code : parts(code).at(-1));
  return last ? placeOf(last) : func.at;
}
