/** The `Value` of an expression: what analyses need of arguments, written and returned values. */
import { ts } from "ts-morph";
import { isConstant } from "./assignments.ts";
import type { Event, Func, Value } from "../../model.ts";
import type { Body } from "./body.ts";
import { durationOf } from "./constants.ts";
import { isBind } from "./callables.ts";
import { askedBy } from "./justMade.ts";
import { memberName } from "./members.ts";
import { isDeferred, isGivenMember, isGivenResolver, isResolver, makesDeferred, namesPromise, usesResolver } from "./promises.ts";
import { isFunctionNode, unwrap } from "./resources.ts";
import { lookupValue } from "./scopes.ts";
import { placeOf, unwrapPlain } from "./source.ts";
import { alternatives } from "./types.ts";

const UNKNOWN: Value = { kind: "unknown" };

/** Constants followed from one expression. */
const MAX_SOURCES = 12;

/** Returns the value of an expression as seen in a body; the events of its calls must have been emitted. */
export function valueOf(node: ts.Expression | undefined, body: Body): Value {
  if (!node) return { kind: "constant", text: "undefined" };
  const e = unwrap(node);
  if (isLiteral(e)) return { kind: "constant", text: e.getText() };
  if (ts.isNumericLiteral(e)) return number(e, body);
  if (ts.isIdentifier(e)) return identifier(e, body);
  if (isFunctionNode(e)) return holdsResolver(e) ? { kind: "resolver", by: body.front.functions.of(e) } : { kind: "func", func: body.front.functions.of(e) };
  if (ts.isArrayLiteralExpression(e)) {
    if (e.elements.length === 0) return { kind: "constant", text: "[]" };
    return e.elements.some((x) => holdsResolver(x)) ? { kind: "resolver" } : derived(e, body);
  }
  if (ts.isObjectLiteralExpression(e)) {
    if (e.properties.length === 0) return { kind: "constant", text: "{}" };
    return holdsResolver(e) ? { kind: "resolver", ...closuresIn(e, body) } : derived(e, body);
  }
  if (isBind(e)) {
    const [func] = functionsOf(e, body);
    if (func) return { kind: "func", func };
  }
  if (ts.isCallExpression(e) || ts.isNewExpression(e)) return made(e, body);
  if (isResolver(e)) return { kind: "resolver" };
  if (ts.isPropertyAccessExpression(e) || ts.isElementAccessExpression(e) || e.kind === ts.SyntaxKind.ThisKeyword) {
    const [func] = functionsOf(e, body);
    if (func) return { kind: "func", func };
    const constant = durationOf(e, body.front.types, body.front.resources.paramPath);
    if (constant?.max !== undefined && !constant.param) return { kind: "number", ms: constant };
    const resource = body.front.resources.of(e);
    const partOf = resource && answerBehind(e, body);
    return resource ? { kind: "resource", resource, ...(partOf ? { partOf } : {}) } : UNKNOWN;
  }
  if (ts.isConditionalExpression(e)) {
    const whenTrue = valueOf(e.whenTrue, body);
    const whenFalse = valueOf(e.whenFalse, body);
    if (whenTrue.kind === "derived" && whenFalse.kind === "derived") return { kind: "derived", from: [...whenTrue.from, ...whenFalse.from], in: [...(whenTrue.in ?? []), ...(whenFalse.in ?? [])] };
    if (whenTrue.kind === "number" || whenFalse.kind === "number") {
      // One number of two is no bound: `isNaN(ms) ? 0 : ms`.
      const ms = durationOf(e, body.front.types, body.front.resources.paramPath);
      return ms?.max !== undefined && !ms.param ? { kind: "number", ms } : whenTrue.kind === "number" ? whenFalse : whenTrue;
    }
    return whenTrue.kind === "unknown" ? whenFalse : whenTrue;
  }
  if (ts.isTemplateExpression(e)) {
    const value = derived(e, body);
    return value.kind === "derived" ? { ...value, text: e.getText().replace(/\s+/g, " ").slice(0, 40) } : value;
  }
  if (ts.isBinaryExpression(e) || ts.isPrefixUnaryExpression(e) || ts.isPostfixUnaryExpression(e)) return arithmetic(e, body);
  return UNKNOWN;
}

/** What the call returned of whose result this is a member: `const item = await load(id); item.title`. */
function answerBehind(e: ts.Expression, body: Body): Event | undefined {
  let root = e;
  while (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root)) root = unwrap(root.expression);
  const initial = root !== e ? initialOf(root) : undefined;
  return initial && body.made.get(initial);
}

/** Returns the value that an assignment keeps: a constant stands for what it was computed from. */
export function writtenValue(node: ts.Expression, body: Body): Value {
  const value = valueOf(node, body);
  const initial = value.kind === "resource" && value.resource.scope === "local" ? initialOf(unwrap(node)) : undefined;
  if (!initial) return value;
  const from = derived(initial, body);
  return from.kind === "derived" ? { ...from, from: [...from.from, ...(value.kind === "resource" ? [value.resource] : [])], ...(isKeptAsItIs(initial) && { unchanged: true }) } : value;
}

/** `this.x`, or a choice between such and something else that is not made of it: `given ?? this.x`. */
function isKeptAsItIs(node: ts.Expression): boolean {
  const e = unwrap(node);
  if (ts.isConditionalExpression(e)) return isKeptAsItIs(e.whenTrue) || isKeptAsItIs(e.whenFalse);
  if (ts.isBinaryExpression(e)) return isChoice(e.operatorToken.kind) && (isKeptAsItIs(e.left) || isKeptAsItIs(e.right));
  return ts.isPropertyAccessExpression(e) || ts.isElementAccessExpression(e) || ts.isIdentifier(e);
}

function isChoice(operator: ts.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.BarBarToken || operator === ts.SyntaxKind.QuestionQuestionToken;
}

/** Returns what a constant was given, or the call whose answer the parameter of a `.then` is. */
export function initialOf(node: ts.Expression): ts.Expression | undefined {
  const d = ts.isIdentifier(node) ? lookupValue(node.text, node) : undefined;
  if (d && ts.isParameter(d)) return askedBy(d);
  return d && ts.isVariableDeclaration(d) && d.initializer && (d.parent.flags & ts.NodeFlags.Const) !== 0 ? unwrap(d.initializer) : undefined;
}

/** Returns the values of an object literal's properties; a key that is computed may be any. */
export function propertiesOf(node: ts.ObjectLiteralExpression, body: Body): Readonly<Record<string, Value>> | undefined {
  const found: Record<string, Value> = {};
  for (const p of node.properties) {
    if (ts.isSpreadAssignment(p)) {
      // What is spread after a property may replace it; of two objects either may have it.
      if (Object.keys(found).length > 0) return undefined;
      found["..."] = valueOf(p.expression, body);
      continue;
    }
    const name = p.name && memberName(p.name);
    if (name === undefined) return undefined;
    found[name] = ts.isPropertyAssignment(p) ? valueOf(p.initializer, body) : ts.isShorthandPropertyAssignment(p) ? valueOf(p.name, body) : UNKNOWN;
  }
  return found;
}

/** Returns the project functions that an expression names, or the method that stands in an object for one. */
export function functionsOf(node: ts.Expression | ts.MethodDeclaration, body: Body): readonly Func[] {
  if (ts.isMethodDeclaration(node)) return [body.front.functions.of(node)];
  // `handle as EventListener` is still that function.
  const named = (e: ts.Expression): readonly Func[] => alternatives(body.front.types.typeOf(e)).flatMap((t) => (t.k === "func" ? [body.front.functions.of(t.node)] : []));
  const plain = unwrapPlain(node);
  const found = named(node);
  return found.length > 0 || plain === node ? found : named(plain);
}

/** Whether a closure, array or object keeps the `resolve` of a promise. */
export function holdsResolver(node: ts.Node): boolean {
  if (isResolver(node)) return true;
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.some((p) => (ts.isPropertyAssignment(p) ? holdsMember(p.initializer) : ts.isShorthandPropertyAssignment(p) && holdsMember(p.name)));
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.some(holdsResolver);
  return isFunctionNode(node) && usesResolver(node);
}

function holdsMember(node: ts.Expression): boolean {
  return holdsResolver(node) || isGivenResolver(node) || holdsResolver(memberOf(node));
}

/** A member may be the name of its function: `const settle = () => resolve(); pending.set(id, { settle })`. */
function memberOf(node: ts.Expression): ts.Expression {
  const initial = initialOf(node);
  return initial && isFunctionNode(initial) ? initial : unwrap(node);
}

/** The closures among the members of an object that call the resolver. */
function closuresIn(node: ts.ObjectLiteralExpression, body: Body): { readonly members?: readonly Func[] } {
  const given = node.properties.flatMap((p) => (ts.isPropertyAssignment(p) ? [memberOf(p.initializer)] : ts.isShorthandPropertyAssignment(p) ? [memberOf(p.name)] : []));
  const members = given.flatMap((member) => (isFunctionNode(member) && holdsResolver(member) ? [body.front.functions.of(member)] : []));
  return members.length > 0 ? { members } : {};
}

function identifier(e: ts.Identifier, body: Body): Value {
  if (e.text === "undefined") return { kind: "constant", text: "undefined" };
  if (isResolver(e) || isDeferred(e)) return { kind: "resolver" };
  const d = lookupValue(e.text, e);
  if (d && ts.isVariableDeclaration(d) && d.initializer && isConstant(d)) {
    const initial = unwrap(d.initializer);
    const chain = ts.isCallExpression(initial) ? chainOf(initial, body) : undefined;
    if (chain && chain.kind === "chain" && chain.on.scope !== "local") return chain;
    const event = body.made.get(initial);
    // `const ms = Math.min(2 ** n, LIMIT)`: what is computed from numbers is a number.
    const computed = event?.detail.api?.startsWith("global Math.") ? durationOf(initial, body.front.types, body.front.resources.paramPath) : undefined;
    if (computed?.max !== undefined && !computed.param) return { kind: "number", ms: computed };
    if (event) return ts.isNewExpression(initial) && namesPromise(initial.expression) ? { kind: "promise", of: event } : { kind: "result", of: event };
    if (isLiteral(initial)) return { kind: "constant", text: initial.getText() };
    // `const waiter = { resolve, timer }`, `const waiter = {}; waiter.resolve = resolve`: it stands for the resolver.
    if (ts.isObjectLiteralExpression(initial) && (holdsResolver(initial) || isGivenMember(d))) return { kind: "resolver", ...closuresIn(initial, body) };
    if (isFunctionNode(initial) && holdsResolver(initial)) return { kind: "resolver", by: body.front.functions.of(initial) };
  }
  const asked = d && ts.isParameter(d) ? askedBy(d) : undefined;
  const answer = asked && body.made.get(asked);
  if (answer) return { kind: "result", of: answer };
  if (d && ts.isBindingElement(d) && ts.isVariableDeclaration(d.parent.parent) && d.parent.parent.initializer) {
    const event = body.made.get(unwrap(d.parent.parent.initializer));
    if (event?.kind === "write" || event?.kind === "acquire") return { kind: "result", of: event };
  }
  const [func] = functionsOf(e, body);
  if (func) return { kind: "func", func };
  const duration = durationOf(e, body.front.types, body.front.resources.paramPath);
  if (duration && duration.max !== undefined && !duration.param) return { kind: "number", ms: duration };
  const resource = body.front.resources.of(e);
  return resource ? { kind: "resource", resource } : UNKNOWN;
}

function made(e: ts.CallExpression | ts.NewExpression, body: Body): Value {
  if (ts.isCallExpression(e)) {
    const chain = chainOf(e, body);
    if (chain) return chain;
    // A promise of what is there already stands for that.
    if (/^Promise\.resolve$/.test(e.expression.getText()) && e.arguments.length === 1) return valueOf(e.arguments[0]!, body);
  } else if (namesPromise(e.expression)) {
    return { kind: "promise", of: body.made.get(e) };
  }
  if (makesDeferred(e)) return { kind: "resolver" };
  const event = body.made.get(e);
  if (event?.kind === "spawn") return { kind: "promise", of: event };
  // A call without an event of its own computes something of its arguments: `Object.assign({}, a, b)`.
  return event ? { kind: "result", of: event } : derived(e, body);
}

/** `this.tail.then(f, g)`, `prev.catch(() => {}).then(f)`: a promise chained on one that a resource holds. */
function chainOf(e: ts.CallExpression, body: Body): Value | undefined {
  let onReject = false;
  const runs: Func[] = [];
  const links: Event[] = [];
  let node: ts.Expression = linked(e);
  if (node !== e && !ts.isCallExpression(node)) return undefined;
  let chained = false;
  let skips = false;
  let last = "";
  while (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const method = node.expression.name.text;
    if (method !== "then" && method !== "catch" && method !== "finally") break;
    if (method === "catch" || (method === "then" && node.arguments.length > 1)) onReject = true;
    else if (method === "then") skips = true;
    last = method;
    for (const a of node.arguments) if (!isPart(a, body)) runs.unshift(...functionsOf(a, body));
    const event = body.made.get(node);
    if (event) links.unshift(event);
    node = linked(unwrap(node.expression.expression));
    chained = true;
  }
  if (!chained) return undefined;
  // `tail.finally(work)` starts the work either way.
  if (last === "finally" && !skips) onReject = true;
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const on = body.front.resources.of(node);
    return on && { kind: "chain", on, onReject, runs, links };
  }
  if (ts.isCallExpression(node)) {
    const on = body.front.resources.of(node);
    if (on?.scope === "keyed") return { kind: "chain", on, onReject, runs, links };
  }
  if (ts.isBinaryExpression(node)) {
    const on = body.front.resources.of(node);
    return on && { kind: "chain", on, onReject, runs, links };
  }
  return undefined;
}

function isPart(a: ts.Expression, body: Body): boolean {
  const e = unwrap(a);
  return isFunctionNode(e) && body.front.functions.isPart(e);
}

/** `const result = tail.then(work)`: a constant stands for the chain that it was given. */
function linked(e: ts.Expression): ts.Expression {
  const d = ts.isIdentifier(e) ? lookupValue(e.text, e) : undefined;
  const initial = d && ts.isVariableDeclaration(d) && d.initializer && (d.parent.flags & ts.NodeFlags.Const) !== 0 ? unwrap(d.initializer) : e;
  return ts.isCallExpression(initial) && ts.isPropertyAccessExpression(initial.expression) && /^(then|catch|finally)$/.test(initial.expression.name.text) ? initial : e;
}

function arithmetic(e: ts.Expression, body: Body): Value {
  const duration = durationOf(e, body.front.types, body.front.resources.paramPath);
  if (duration?.max !== undefined && !duration.param) return { kind: "number", ms: duration };
  const value = derived(e, body);
  return duration?.param && value.kind === "derived" ? { ...value, ms: duration } : value;
}

/** Returns what an expression is computed from, calls in it or not. */
export function madeOf(node: ts.Expression, body: Body): Value {
  const value = derived(node, body);
  return value.kind === "derived" ? value : valueOf(node, body);
}

/** What an expression is computed from, of the state that others can reach. */
function derived(e: ts.Expression, body: Body): Value {
  const from = new Map<string, Extract<Value, { kind: "resource" }>["resource"]>();
  const seen = new Set<ts.Node>([e]);
  const visit = (n: ts.Node): void => {
    // What an answer was asked with is not what it is made of; a promise that was read is.
    if (isFunctionNode(n) || (ts.isAwaitExpression(n) && ts.isCallExpression(unwrap(n.expression))) || (ts.isCallExpression(n) && isAwaited(n))) return;
    // Nor is what is only asked whether it is there: `known ? undefined : load()`.
    if (ts.isConditionalExpression(n) && [n.whenTrue, n.whenFalse].some((e) => asksFor(unwrap(e)))) {
      visit(n.whenTrue);
      return visit(n.whenFalse);
    }
    // The name of a property is no variable, whatever else has that name.
    if (ts.isPropertyAssignment(n) && ts.isIdentifier(n.name)) return visit(n.initializer);
    if (ts.isIdentifier(n) || ts.isPropertyAccessExpression(n) || ts.isElementAccessExpression(n)) {
      const r = body.front.resources.of(n);
      if (r && r.scope !== "external") from.set(r.path, r);
      if (ts.isIdentifier(n) && r && r.scope !== "local") for (const d of captures(n)) seen.add(d);
      const initial = ts.isIdentifier(n) && r?.scope === "local" ? initialOf(n) : undefined;
      if (initial && !seen.has(initial) && seen.size < MAX_SOURCES) {
        seen.add(initial);
        visit(initial);
      }
      if (!ts.isElementAccessExpression(n)) return;
    }
    ts.forEachChild(n, visit);
  };
  visit(e);
  return from.size > 0 ? { kind: "derived", from: [...from.values()], in: [...seen].map((n) => placeOf(n)) } : UNKNOWN;
}

/** What follows is an answer to a call, whether it is waited for here or later. */
function asksFor(e: ts.Expression): boolean {
  return ts.isCallExpression(e) || (ts.isAwaitExpression(e) && ts.isCallExpression(unwrap(e.expression)));
}

function isAwaited(call: ts.CallExpression): boolean {
  let outer: ts.Node = call;
  while (ts.isParenthesizedExpression(outer.parent) || ts.isAsExpression(outer.parent) || ts.isNonNullExpression(outer.parent)) outer = outer.parent;
  return ts.isAwaitExpression(outer.parent);
}

/** The constants through which a name stands for part of something: `const { items } = this.state; const own = items[key]`. */
function captures(name: ts.Identifier): readonly ts.Node[] {
  const found: ts.Node[] = [];
  for (let at: ts.Expression = name; found.length < MAX_SOURCES; ) {
    while (!ts.isIdentifier(at)) {
      if (!ts.isPropertyAccessExpression(at) && !ts.isElementAccessExpression(at) && !(ts.isBinaryExpression(at) && at.operatorToken.kind !== ts.SyntaxKind.EqualsToken)) return found;
      at = unwrap(ts.isBinaryExpression(at) ? at.left : at.expression);
    }
    let d: ts.Node | undefined = lookupValue(at.text, at);
    while (d && (ts.isBindingElement(d) || ts.isObjectBindingPattern(d) || ts.isArrayBindingPattern(d))) d = d.parent;
    if (!d || !ts.isVariableDeclaration(d) || !d.initializer || found.includes(d) || (d.parent.flags & ts.NodeFlags.Const) === 0) return found;
    found.push(d);
    at = unwrap(d.initializer);
  }
  return found;
}

function number(e: ts.Expression, body: Body): Value {
  const ms = durationOf(e, body.front.types, body.front.resources.paramPath);
  return ms ? { kind: "number", ms } : UNKNOWN;
}

function isLiteral(e: ts.Expression): boolean {
  return ts.isStringLiteralLike(e) || e.kind === ts.SyntaxKind.TrueKeyword || e.kind === ts.SyntaxKind.FalseKeyword || e.kind === ts.SyntaxKind.NullKeyword;
}
