/** Lowers expressions in evaluation order; calls go to `calls.ts`. */
import type { Detail, Event, Resource } from "../../model.ts";
import type { Outcome } from "../graph.ts";
import { field, hasToken, parts, placeOf, type SyntaxNode } from "../treesitter/syntax.ts";
import { joined, USED, type Body, type Use } from "./body.ts";
import { coroutineOf, lowerCall, how } from "./calls.ts";
import { iterate } from "./iteration.ts";
import { isFunction, unwrap } from "./nodes.ts";
import { lookup } from "./scopes.ts";
import { alternatives } from "./types.ts";
import { initialOf, valueOf } from "./values.ts";

/** Emits the events of an expression whose value goes where `use` says. */
export function lowerExpression(node: SyntaxNode, use: Use, body: Body): void {
  if (!body.graph.live) return;
  switch (node.type) {
    case "call":
      return lowerCall(node, use, body);
    case "await":
      return awaitExpression(node, use, body);
    case "identifier":
      return read(node, body);
    case "attribute":
    case "subscript":
      return access(node, body);
    case "parenthesized_expression": {
      const [inner] = parts(node);
      return inner && lowerExpression(inner, use, body);
    }
    case "boolean_operator":
      return boolean(node, use, body);
    case "conditional_expression":
      return conditional(node, use, body);
    case "not_operator": {
      const inner = field(node, "argument");
      return inner && lowerExpression(inner, { how: "tested" }, body);
    }
    case "lambda":
      return void body.front.functions.of(node);
    case "named_expression":
      return walrus(node, body);
    case "list_comprehension":
    case "set_comprehension":
    case "dictionary_comprehension":
    case "generator_expression":
      return comprehension(node, use, body);
    case "yield":
      return yielded(node, body);
    case "list":
    case "tuple":
    case "set":
    case "expression_list":
      for (const e of parts(node)) lowerExpression(e.type === "list_splat" ? parts(e)[0]! : e, element(use), body);
      return;
    case "dictionary":
      for (const p of parts(node)) {
        const value = field(p, "value");
        for (const e of value ? [field(p, "key")!, value] : parts(p)) lowerExpression(e, { how: "stored" }, body);
      }
      return;
    case "comparison_operator":
    case "binary_operator":
      for (const e of parts(node)) lowerExpression(e, use.how === "tested" ? use : USED, body);
      return;
    case "string":
    case "concatenated_string":
      for (const e of parts(node)) if (e.type === "interpolation" || e.type === "string") lowerExpression(e, USED, body);
      return;
    case "interpolation": {
      const inner = field(node, "expression");
      return inner && lowerExpression(inner, USED, body);
    }
    case "keyword_argument": {
      const value = field(node, "value");
      return value && lowerExpression(value, use, body);
    }
    case "function_definition":
    case "class_definition":
    case "type":
      return;
    default:
      for (const e of parts(node)) lowerExpression(e, USED, body);
  }
}

/** Emits a condition and splits control by its outcome: `not`, `and`, `or` are followed, each leaf is a `branch`. */
export function lowerCondition(node: SyntaxNode, body: Body): Outcome {
  const { graph } = body;
  if (node.type === "parenthesized_expression") return lowerCondition(parts(node)[0]!, body);
  if (node.type === "not_operator") {
    const { whenTrue, whenFalse } = lowerCondition(field(node, "argument")!, body);
    return { whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (node.type === "true") return { whenTrue: graph.cut(), whenFalse: [] };
  if (node.type === "false") return { whenTrue: [], whenFalse: graph.cut() };
  if (node.type === "boolean_operator") {
    const left = lowerCondition(field(node, "left")!, body);
    if (hasToken(node, "and")) {
      graph.resume(left.whenTrue);
      const right = lowerCondition(field(node, "right")!, body);
      return { whenTrue: right.whenTrue, whenFalse: [...left.whenFalse, ...right.whenFalse] };
    }
    graph.resume(left.whenFalse);
    const right = lowerCondition(field(node, "right")!, body);
    return { whenTrue: [...left.whenTrue, ...right.whenTrue], whenFalse: right.whenFalse };
  }
  if (node.type === "conditional_expression") {
    const [yes, test, no] = parts(node);
    const first = lowerCondition(test!, body);
    graph.resume(first.whenTrue);
    const one = lowerCondition(yes!, body);
    graph.resume(first.whenFalse);
    const other = lowerCondition(no!, body);
    return { whenTrue: [...one.whenTrue, ...other.whenTrue], whenFalse: [...one.whenFalse, ...other.whenFalse] };
  }
  lowerExpression(node, { how: "tested" }, body);
  const { whenTrue, whenFalse } = graph.branch(placeOf(node), test(node, body));
  // `x not in y` is the other outcome of `x in y`.
  return node.type === "comparison_operator" && hasToken(node, "not in") ? { whenTrue: whenFalse, whenFalse: whenTrue } : { whenTrue, whenFalse };
}

/** Emits what evaluating a call's receiver does, without reading the receiver itself. */
export function lowerReceiver(node: SyntaxNode, body: Body): void {
  const e = unwrap(node);
  if (e.type === "attribute") {
    lowerReceiver(field(e, "object")!, body);
    getter(e, body);
  } else if (e.type === "subscript") {
    lowerReceiver(field(e, "value")!, body);
    for (const key of e.children.filter((c) => c.field === "subscript")) lowerExpression(key, USED, body);
  } else if (e.type !== "identifier") lowerExpression(e, USED, body);
}

/** A callee or expression as messages show it: one line, short. */
export function short(node: SyntaxNode): string {
  const text = node.text.replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A condition in the words of the model: `null` for `None`, `===` for `is`, `.length` for `len()`. */
export function conditionText(node: SyntaxNode): string {
  const text = node.text
    .replace(/\s+/g, " ")
    .replace(/ is not /g, " !== ")
    .replace(/ is /g, " === ")
    .replace(/ not in /g, " in ")
    .replace(/\bNone\b/g, "null")
    .replace(/\bTrue\b/g, "true")
    .replace(/\bFalse\b/g, "false")
    .replace(/\blen\(([\w.]+)\)/g, "$1.length");
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}

function awaitExpression(node: SyntaxNode, use: Use, body: Body): void {
  const e = unwrap(parts(node)[0]!);
  if (e.type === "call") {
    const before = body.graph.events.length;
    lowerExpression(e, { how: "awaited", at: node }, body);
    // What becomes of the value is said at the wait.
    const wait = body.graph.events.at(-1);
    if (wait?.kind === "await" && body.graph.events.length > before) (wait.detail as { result?: Detail["result"] }).result = how(use);
    return;
  }
  // A coroutine made before runs where it is awaited.
  const made = initialOf(e);
  if (made?.type === "call" && !body.made.has(made) && coroutineOf(made, body)) return lowerExpression(made, { how: "awaited", at: node }, body);
  lowerExpression(e, USED, body);
  const on = body.front.resources.of(e);
  if (!body.graph.live) return;
  const limit = body.limits.at(-1);
  body.graph.emit("await", placeOf(node), { on, detail: { callee: short(e), joins: on && body.spawned.get(on.path), result: how(use), ...(limit ? { timeout: limit } : {}) } });
}

/** The leaf of a condition: its text without negation, and the state it looks at. */
function test(node: SyntaxNode, body: Body): Detail {
  const reads = new Map<string, Resource>();
  const asks = new Set<Event>();
  const visit = (n: SyntaxNode): void => {
    if (isFunction(n)) return;
    const asked = body.made.get(n.type === "identifier" ? (initialOf(n) ?? n) : n);
    if (asked?.kind === "call") asks.add(asked);
    if (n.type === "call") {
      const callee = field(n, "function");
      const counted = lengthOf(n, body);
      if (counted) return void reads.set(counted.path, counted);
      if (callee && callee.type !== "identifier" && !asksOutside(callee, body)) visit(callee.type === "attribute" ? field(callee, "object")! : callee);
      for (const a of parts(field(n, "arguments")!)) visit(a.type === "keyword_argument" ? field(a, "value")! : a);
      return;
    }
    if (n.type === "identifier" || n.type === "attribute" || n.type === "subscript") {
      const r = isState(n, body) ? body.front.resources.of(n) : undefined;
      if (r && r.scope !== "external") reads.set(r.path, r);
      const key = field(n, "subscript");
      if (key) visit(key);
      return;
    }
    for (const c of parts(n)) visit(c);
  };
  visit(unwrap(node));
  return { condition: conditionText(node), reads: [...reads.values()], asks: asks.size > 0 ? [...asks] : undefined };
}

/** A method known not to look at its own object's state: `process.poll()` asks the system. */
function asksOutside(callee: SyntaxNode, body: Body): boolean {
  const known = alternatives(body.front.types.of(callee));
  return known.length > 0 && known.every((t) => t.k === "member" && t.module !== "builtins" && (body.front.knowledge.api(t.module, `${t.type}.${t.name}`)?.does.every((step) => !/^(read|count|has|iterate|take)/.test(step)) ?? false));
}

/** `len(queue)`: how much there is. */
function lengthOf(call: SyntaxNode, body: Body): Resource | undefined {
  const callee = field(call, "function");
  const [of, ...others] = parts(field(call, "arguments") ?? call);
  if (callee?.type !== "identifier" || callee.text !== "len" || !of || others.length > 0 || lookup("len", call)) return undefined;
  const on = isState(of, body) ? body.front.resources.of(of) : undefined;
  return on && on.scope !== "external" ? { ...on, id: `${on.id}.length`, path: `${on.path}.length` } : undefined;
}

/** Neither a function, nor a class, nor a module. */
function isState(node: SyntaxNode, body: Body): boolean {
  if (node.type === "identifier" && !lookup(node.text, node)) return false;
  return alternatives(body.front.types.of(node)).every((t) => t.k === "object" || t.k === "instance");
}

function read(node: SyntaxNode, body: Body): void {
  const variable = lookup(node.text, node);
  if (!variable || (variable.scope.type === "module" && variable.bindings.length === 1) || !isState(node, body)) return;
  const on = body.front.resources.of(node);
  if (on && on.scope !== "local" && on.scope !== "external" && on.path !== "this" && !body.func.params.some((param) => param.path === on.path)) body.graph.emit("read", placeOf(node), { on });
}

function access(node: SyntaxNode, body: Body): void {
  if (node.type === "subscript") {
    lowerReceiver(field(node, "value")!, body);
    for (const key of node.children.filter((c) => c.field === "subscript")) lowerExpression(key, USED, body);
  } else {
    lowerReceiver(field(node, "object")!, body);
    if (getter(node, body)) return;
  }
  if (!body.graph.live || !isState(node, body)) return;
  const on = body.front.resources.of(node);
  if (!on || on.scope === "local" || on.scope === "external") return;
  body.graph.emit("read", placeOf(node), { on });
}

/** A property of the project is a call. */
function getter(node: SyntaxNode, body: Body): boolean {
  const name = field(node, "attribute")!.text;
  const { types, functions, resources } = body.front;
  const found = alternatives(types.of(field(node, "object")!)).flatMap((t) => (t.k === "object" ? types.classes.member(t.cls, name).slice(0, 1).filter((m) => m.type === "function_definition" && types.classes.isProperty(m)) : []));
  if (found.length === 0 || !body.graph.live) return false;
  body.made.set(node, body.graph.emit("call", placeOf(node), { runs: found.map((g) => functions.of(g)), safe: true, detail: { callee: short(node), receiver: resources.of(field(node, "object")!), result: "used" } }));
  return true;
}

function boolean(node: SyntaxNode, use: Use, body: Body): void {
  const { graph } = body;
  if (use.how === "tested") {
    const { whenTrue, whenFalse } = lowerCondition(node, body);
    return graph.resume(whenTrue, whenFalse);
  }
  const left = lowerCondition(field(node, "left")!, body);
  const [go, skip] = hasToken(node, "or") ? [left.whenFalse, left.whenTrue] : [left.whenTrue, left.whenFalse];
  graph.resume(go);
  lowerExpression(field(node, "right")!, use, body);
  graph.resume(skip);
}

function conditional(node: SyntaxNode, use: Use, body: Body): void {
  const { graph } = body;
  const [yes, test, no] = parts(node);
  if (!yes || !test || !no) return;
  const { whenTrue, whenFalse } = lowerCondition(test, body);
  graph.resume(whenTrue);
  lowerExpression(yes, use, body);
  const after = graph.cut();
  graph.resume(whenFalse);
  lowerExpression(no, use, body);
  graph.resume(after);
}

function walrus(node: SyntaxNode, body: Body): void {
  const name = field(node, "name")!;
  const value = field(node, "value")!;
  const on = body.front.resources.of(name);
  lowerExpression(value, { how: "stored", target: on }, body);
  if (on && on.path.includes("@") && body.graph.live) body.graph.emit("write", placeOf(node), { on, detail: { op: "set", value: valueOf(value, body) } });
}

/** A loop whose body is the element. */
function comprehension(node: SyntaxNode, use: Use, body: Body): void {
  const clauses = parts(node).filter((c) => c.type === "for_in_clause" || c.type === "if_clause");
  const element = field(node, "body");
  const turn = (i: number): void => {
    const clause = clauses[i];
    if (!body.graph.live) return;
    if (!clause) {
      const values = element?.type === "pair" ? [field(element, "key")!, field(element, "value")!] : element ? [element] : [];
      for (const e of values) lowerExpression(e, joined(use) ? { how: "combined" } : { how: "stored", target: use.target }, body);
      return;
    }
    if (clause.type === "if_clause") {
      const { whenTrue, whenFalse } = lowerCondition(parts(clause)[0]!, body);
      body.graph.resume(whenTrue);
      turn(i + 1);
      body.graph.resume(whenFalse);
      return;
    }
    iterate({ left: field(clause, "left")!, right: field(clause, "right")!, isAwait: hasToken(clause, "async") }, () => turn(i + 1), body);
  };
  turn(0);
}

function yielded(node: SyntaxNode, body: Body): void {
  for (const e of parts(node)) lowerExpression(e, USED, body);
  const { graph } = body;
  if (!graph.live) return;
  if (body.part === "enter") {
    // The block under `with` runs now; what is left of the function comes after it.
    graph.emit("return", placeOf(node), { detail: { value: parts(node)[0] ? valueOf(parts(node)[0], body) : undefined } });
    graph.cut();
    return;
  }
  graph.emit("await", placeOf(node), { detail: { callee: "yield" } });
}

/** Members of a list that is waited for as a whole are waited for. */
function element(use: Use): Use {
  return joined(use) ? { how: "combined" } : { how: "stored", target: use.target };
}
