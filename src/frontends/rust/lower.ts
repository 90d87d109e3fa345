/** Lowers one body: statements and control flow in evaluation order, guards dropped where Rust drops them. */
import type { Detail, Duration, Event, Problem, Resource } from "../../model.ts";
import { attempt } from "../attempt.ts";
import { createGraph, type Outcome } from "../graph.ts";
import { childOf, field, parts, placeOf, type SyntaxNode, textOf, walk } from "../treesitter/syntax.ts";
import { lowerAwait, lowerCall } from "./calls.ts";
import type { Body, Front, Scope } from "./body.ts";
import { bodyOf, type MutableFunc } from "./functions.ts";
import { lowerMacro } from "./macros.ts";
import { armsOf, lookup } from "./names.ts";
import { placesIn } from "./places.ts";
import { alternatives, bindGuard, drop, endOf, guardOf, inScope, loopDepth, unwind } from "./scopes.ts";
import { valueOf } from "./values.ts";

/** Fills in a function's events; of one that cannot be lowered it returns why, and leaves a call of something unknown. */
export function lowerOrGiveUp(node: SyntaxNode, func: MutableFunc, front: Front): Problem | undefined {
  return attempt(func, front.budget, () => lower(node, func, front));
}

/** Fills a function with the events of its body. */
function lower(node: SyntaxNode, func: MutableFunc, front: Front): void {
  const graph = createGraph(placeOf(node), func, front.budget.check);
  func.entry = graph.entry;
  const body: Body = { front, func, graph, scopes: [], made: new Map(), guards: new Map(), spawned: new Map(), awaiting: new Set(), givesGuard: node.type === "function_item" && /Guard\b/.test(textOf(field(node, "return_type") ?? childOf(node, "visibility_modifier") ?? field(node, "name")!)) };
  const code = bodyOf(node);
  if (code)
    inScope(body, endOf(code), () => {
      const tail = lowerBody(code, body);
      if (graph.live) giveBack(tail, code, body);
    });
  if (graph.live && !graph.events.some((event) => event.kind === "return" && event.next.length === 0 && graph.events.at(-1) === event)) graph.return(placeOf(code ?? node));
  func.events = [...graph.events];
}

/** Lowers a body; returns the expression at its end that is its value. */
function lowerBody(code: SyntaxNode, body: Body): SyntaxNode | undefined {
  if (code.type !== "block") {
    expression(code, body);
    return code;
  }
  return block(code, body, true);
}

/** The value of a function: a guard that goes with it is the caller's. */
function giveBack(tail: SyntaxNode | undefined, code: SyntaxNode, body: Body): void {
  const guard = guardOf(body, tail);
  if (guard && body.givesGuard) guard.gone = true;
  unwind(body, 0, endOf(code));
  for (const scope of body.scopes) scope.guards.length = 0;
  const value = tail && valueOf(tail, body);
  if (value && value.kind !== "unknown") body.func.returns.push(value);
  body.graph.return(tail ? placeOf(tail) : placeOf(code), value && value.kind !== "unknown" ? { value } : {});
}

/** Lowers a block; returns its tail. With `keepTail` the caller drops what the block holds. */
export function block(node: SyntaxNode, body: Body, keepTail = false): SyntaxNode | undefined {
  const statements = node.children.filter((child) => child.named && !SKIPPED.has(child.type));
  const label = labelOf(node);
  let tail: SyntaxNode | undefined;
  const run = (): void => {
    for (const [i, each] of statements.entries()) {
      if (!body.graph.live) return;
      const last = i === statements.length - 1;
      if (each.type === "let_declaration") declaration(each, body);
      else if (each.type === "expression_statement") {
        const [inner] = parts(each);
        if (last && inner && !textOf(each).endsWith(";")) {
          tail = inner;
          expression(inner, body);
        } else if (inner) inScope(body, placeOf(each), () => expression(inner, body));
      } else if (each.type === "macro_invocation") {
        if (last) tail = each;
        inScope(body, placeOf(each), () => expression(each, body));
      } else if (last) {
        tail = each;
        expression(each, body);
      } else inScope(body, placeOf(each), () => expression(each, body));
    }
  };
  if (keepTail) {
    run();
    return tail;
  }
  if (label !== undefined) body.graph.labelled(label, () => inScope(body, placeOf(node), run, { label, isBlock: true }));
  else {
    // A guard that is the block's value is dropped with the statement around it.
    inScope(body, endOf(node), () => {
      run();
      const guard = guardOf(body, tail);
      const own = body.scopes.at(-1)!;
      if (guard && own.guards.includes(guard)) {
        own.guards.splice(own.guards.indexOf(guard), 1);
        body.scopes.at(-2)?.guards.push(guard);
        body.guards.set(node, guard);
      }
    });
  }
  return tail;
}

const SKIPPED: ReadonlySet<string> = new Set(["line_comment", "block_comment", "attribute_item", "inner_attribute_item", "label", "use_declaration", "function_item", "struct_item", "enum_item", "impl_item", "const_item", "static_item", "type_item", "mod_item", "empty_statement", "macro_definition", "trait_item", "extern_crate_declaration"]);

function declaration(node: SyntaxNode, body: Body): void {
  const value = field(node, "value");
  const pattern = field(node, "pattern");
  const otherwise = field(node, "alternative");
  if (!value) return;
  const depth = body.scopes.length - 1;
  inScope(body, placeOf(node), () => {
    expression(value, body);
    if (otherwise && body.graph.live) {
      const { whenTrue, whenFalse } = matchOf(value, pattern, body);
      alternatives(body, [
        { from: whenFalse, lower: () => void block(otherwise, body) },
        { from: whenTrue, lower: () => {} },
      ]);
    }
    if (pattern && body.graph.live) {
      bindGuard(body, value, pattern, depth);
      if (pattern.type === "identifier" || pattern.type === "mut_pattern") kept(pattern, value, body);
    }
  });
}

/** `let x = state.field`: the local holds a copy, which conditions may look at later. */
function kept(pattern: SyntaxNode, value: SyntaxNode, body: Body): void {
  const name = pattern.type === "identifier" ? pattern : parts(pattern).find((part) => part.type === "identifier");
  if (!name || !body.graph.live || value.type === "closure_expression" || value.type === "async_block") return;
  const on: Resource = { id: `${name.source.path}#${textOf(name)}@${name.start}`, path: `${textOf(name)}@${name.start}`, scope: "local", name: textOf(name) };
  const found = valueOf(value, body);
  if (found.kind === "derived" || found.kind === "result" || (found.kind === "constant" && childOf(name.parent!, "mutable_specifier"))) body.graph.emit("write", placeOf(name), { on, detail: { op: "set", value: found } });
}

/** Lowers an expression for its value; returns the event that makes it, where there is one. */
export function expression(node: SyntaxNode, body: Body): Event | undefined {
  const { graph } = body;
  if (!graph.live) return undefined;
  switch (node.type) {
    case "block":
      block(node, body);
      return undefined;
    case "unsafe_block":
    case "const_block":
    case "try_block":
      for (const each of parts(node)) expression(each, body);
      return undefined;
    case "call_expression":
      return lowerCall(node, body);
    case "macro_invocation":
      return lowerMacro(node, body);
    case "await_expression":
      return lowerAwait(node, body);
    case "try_expression": {
      const inner = parts(node)[0];
      const made = inner && expression(inner, body);
      leaveOnFailure(node, body);
      return made;
    }
    case "if_expression":
      conditional(node, body);
      return undefined;
    case "match_expression":
      match(node, body);
      return undefined;
    case "while_expression":
    case "loop_expression":
    case "for_expression":
      loop(node, body);
      return undefined;
    case "return_expression": {
      const [value] = parts(node);
      if (value) expression(value, body);
      if (!graph.live) return undefined;
      const guard = body.givesGuard ? guardOf(body, value) : undefined;
      if (guard) guard.gone = true;
      unwind(body, 0, placeOf(node));
      const given = value && valueOf(value, body);
      if (given && given.kind !== "unknown") body.func.returns.push(given);
      graph.return(placeOf(node), given && given.kind !== "unknown" ? { value: given } : {});
      if (guard) guard.gone = false;
      return undefined;
    }
    case "break_expression":
    case "continue_expression": {
      for (const value of parts(node)) if (value.type !== "label") expression(value, body);
      const label = labelOf(node);
      const depth = loopDepth(body, label);
      if (!graph.live) return undefined;
      if (depth >= 0) unwind(body, depth, placeOf(node));
      if (node.type === "break_expression") graph.break(label);
      else graph.continue(label);
      return undefined;
    }
    case "closure_expression":
    case "async_block":
      body.front.functions.of(node);
      return undefined;
    case "assignment_expression":
    case "compound_assignment_expr":
      assignment(node, body);
      return undefined;
    case "binary_expression":
      if (/^(?:&&|\|\|)$/.test(operatorOf(node))) {
        const { whenTrue, whenFalse } = condition(node, body);
        graph.cut();
        graph.resume(whenTrue, whenFalse);
        return undefined;
      }
      for (const each of parts(node)) expression(each, body);
      return undefined;
    case "field_expression":
    case "identifier":
    case "scoped_identifier":
    case "index_expression":
      read(node, body);
      return undefined;
    case "unary_expression":
    case "reference_expression": {
      const on = body.front.resources.of(node);
      if (on && on.scope !== "local" && parts(node).every((part) => part.type === "field_expression" || part.type === "identifier" || part.type === "mutable_specifier" || part.type === "self")) {
        graph.emit("read", placeOf(node), { on });
        return undefined;
      }
      for (const each of parts(node)) expression(each, body);
      return undefined;
    }
    case "struct_expression":
      struct(node, body);
      return undefined;
    case "string_literal":
    case "integer_literal":
    case "self":
      return undefined;
    default:
      if (/_literal$|_type$|type_identifier|_pattern$|_item$|comment$/.test(node.type)) return undefined;
      for (const each of parts(node)) expression(each, body);
      return undefined;
  }
}

function read(node: SyntaxNode, body: Body): void {
  const on = body.front.resources.of(node);
  if (node.type === "index_expression") for (const each of parts(node).slice(1)) expression(each, body);
  if (on && on.scope !== "local" && on.path !== "this" && !/^[^.[]*@\d+$/.test(on.path)) body.graph.emit("read", placeOf(node), { on });
  else if (!on && node.type !== "identifier" && node.type !== "scoped_identifier") for (const each of parts(node)) if (each.type !== "field_identifier") expression(each, body);
}

function struct(node: SyntaxNode, body: Body): void {
  for (const each of field(node, "body")?.children ?? []) {
    const value = each.type === "field_initializer" ? field(each, "value") : each.type === "shorthand_field_initializer" || each.type === "base_field_initializer" ? parts(each)[0] : undefined;
    if (!value) continue;
    expression(value, body);
    const name = each.type === "field_initializer" ? field(each, "field") : value;
    const on = name && body.front.resources.ofInitialised(node, textOf(name));
    const given = valueOf(value, body);
    if (on && body.graph.live && (given.kind === "resource" || given.kind === "constant" || given.kind === "func")) body.graph.emit("write", placeOf(each), { on, detail: { op: "set", value: given } });
  }
}

function assignment(node: SyntaxNode, body: Body): void {
  const left = field(node, "left");
  const right = field(node, "right");
  if (right) expression(right, body);
  if (!left || !right || !body.graph.live) return;
  const on = body.front.resources.of(left);
  if (left.type === "index_expression") for (const each of parts(left).slice(1)) expression(each, body);
  if (!on) {
    for (const each of parts(left)) if (each.type === "call_expression") expression(each, body);
    return;
  }
  // A guard put where it was before: what it guards is as it was.
  if (guardOf(body, right)) return;
  const calls = callsIn(left);
  for (const call of calls) expression(call, body);
  const value = node.type === "assignment_expression" ? valueOf(right, body) : ({ kind: "derived", from: [on, ...placesIn(right, body)] } as const);
  if (node.type !== "assignment_expression" && on.scope !== "local") body.graph.emit("read", placeOf(left), { on });
  body.graph.emit("write", placeOf(node), { on, detail: { op: "set", value } });
}

/** The calls in the place that is assigned to: `*self.state.lock().unwrap() = x`. */
function callsIn(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === "call_expression") return [node];
  return parts(node).flatMap(callsIn);
}

function conditional(node: SyntaxNode, body: Body): void {
  const test = field(node, "condition");
  const consequence = field(node, "consequence");
  const alternative = field(node, "alternative");
  if (!test || !consequence) return;
  const { whenTrue, whenFalse } = scopedCondition(test, body);
  alternatives(body, [
    { from: whenTrue, lower: () => whereGot(test, body, endOf(consequence), () => void block(consequence, body)) },
    { from: whenFalse, lower: () => (alternative ? parts(alternative).forEach((each) => expression(each, body)) : undefined) },
  ]);
}

/** A plain condition drops its temporaries before the branch; what `let` matches lives on. */
function scopedCondition(node: SyntaxNode, body: Body): Outcome {
  if (matches(node)) return condition(node, body);
  body.scopes.push({ guards: [] });
  const outcome = condition(node, body);
  const scope = body.scopes.pop()!;
  if (scope.guards.every((guard) => guard.gone)) return outcome;
  return { whenTrue: released(scope, outcome.whenTrue, placeOf(node), body), whenFalse: released(scope, outcome.whenFalse, placeOf(node), body) };
}

/** The ports after a scope's guards are dropped on this way. */
function released(scope: Scope, from: Outcome["whenTrue"], at: Event["at"], body: Body): Outcome["whenTrue"] {
  const { graph } = body;
  if (scope.guards.every((guard) => guard.gone)) return from;
  graph.cut();
  graph.resume(from);
  drop(body, scope, at);
  return graph.cut();
}

function matches(node: SyntaxNode): boolean {
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
        const first = condition(field(node, "left")!, body);
        graph.cut();
        graph.resume(operator === "&&" ? first.whenTrue : first.whenFalse);
        const second = condition(field(node, "right")!, body);
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
function whereGot(tested: SyntaxNode, body: Body, at: Event["at"], run: () => void): void {
  const value = tested.type === "let_condition" ? field(tested, "value") : tested;
  const made = value && madeBy(value, body);
  const { on } = made ?? {};
  if (!made || !on || made.kind !== "acquire" || !made.detail.tried) return run();
  inScope(body, at, () => {
    const acquire = body.graph.emit("acquire", made.at, { on, safe: true, detail: { ...made.detail, scoped: true } });
    body.scopes.at(-1)!.guards.push({ lock: on, acquire, gone: false });
    run();
  });
}

/** The event of the call that an expression comes from, through `ok()` and the like. */
function madeBy(value: SyntaxNode, body: Body): Event | undefined {
  const callee = value.type === "call_expression" ? field(value, "function") : undefined;
  return body.made.get(value) ?? (callee?.type === "field_expression" && /^(?:ok|unwrap|expect|map_err)$/.test(textOf(field(callee, "field")!)) ? madeBy(field(callee, "value")!, body) : undefined);
}

/** What a branch tells of its condition. */
function test(node: SyntaxNode, text: string, body: Body): Detail {
  const asks: Event[] = [];
  walk(node, (each) => {
    const event = body.made.get(each);
    if (event?.kind === "call") asks.push(event);
  });
  return { condition: text, reads: placesIn(node, body), ...(asks.length > 0 ? { asks } : {}) };
}

/** Splits control by whether a value matches a pattern; whether an option is there is asked of the option itself. */
function matchOf(value: SyntaxNode, pattern: SyntaxNode | undefined, body: Body): Outcome {
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

/** Source on one line. */
export function short(node: SyntaxNode): string {
  const text = textOf(node);
  // Most is on one line without a gap.
  if (!/\s|\/\//.test(text)) return text.slice(0, 160);
  return text.replace(/\/\/[^\n]*/g, "").replace(/\s+/g, " ").replace(/ ?\. ?(?=\w)/g, ".").slice(0, 160);
}

function match(node: SyntaxNode, body: Body): void {
  const value = field(node, "value");
  if (!value) return;
  expression(value, body);
  const arms = armsOf(node);
  const { graph } = body;
  const ways: { readonly from: Outcome["whenTrue"]; readonly lower: () => void }[] = [];
  for (const [i, arm] of arms.entries()) {
    if (!graph.live) break;
    const pattern = field(arm, "pattern")!;
    const guard = field(pattern, "condition");
    const code = field(arm, "value");
    const lowerCode = (): void => (code ? inScope(body, endOf(arm), () => void expression(code, body)) : undefined);
    const lowerArm = (): void => (/^(?:Ok|Some)\b/.test(textOf(pattern)) ? whereGot(value, body, endOf(arm), lowerCode) : lowerCode());
    const sure = i === arms.length - 1 && !guard;
    const bare = guard ? (parts(pattern)[0] ?? pattern) : pattern;
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
    ways.push({ from, lower: lowerArm });
    graph.cut();
    graph.resume(rest);
  }
  const left = graph.cut();
  alternatives(body, left.length > 0 ? [...ways, { from: left, lower: () => {} }] : ways);
}

function isCatchAll(pattern: SyntaxNode): boolean {
  return /^(?:_|[a-z_]\w*)$/.test(textOf(pattern));
}

function loop(node: SyntaxNode, body: Body): void {
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
      inScope(body, endOf(code), () => whereGot(tested, body, endOf(code), () => void block(code, body)), matching ? undefined : { label });
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

/** `?`: control leaves the function with the failure, and drops what it holds. */
export function leaveOnFailure(node: SyntaxNode, body: Body): void {
  const { graph } = body;
  if (!graph.live) return;
  const { whenTrue, whenFalse } = graph.branch(placeOf(node), { condition: `${short(node).slice(0, -1)} fails` });
  graph.cut();
  graph.resume(whenTrue);
  unwind(body, 0, placeOf(node));
  graph.return(placeOf(node));
  graph.resume(whenFalse);
}

function operatorOf(node: SyntaxNode): string {
  return field(node, "operator")?.type ?? node.children.find((child) => !child.named)?.type ?? "";
}

function labelOf(node: SyntaxNode): string | undefined {
  const label = childOf(node, "label");
  return label && textOf(label).replace(/^'/, "");
}
