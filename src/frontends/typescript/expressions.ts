/** Lowers expressions in evaluation order; calls go to `calls.ts`. */
import { ts } from "ts-morph";
import { parseStep } from "../../knowledge/index.ts";
import type { Detail, Event, Resource } from "../../model.ts";
import type { Outcome } from "../graph.ts";
import { joined, USED, type Body, type Use } from "./body.ts";
import { how, lowerCall, lowerNew } from "./calls.ts";
import { isAssignment } from "./assignments.ts";
import { namedCondition } from "./conditions.ts";
import { isFunctionNode, unwrap } from "./resources.ts";
import { justMade } from "./justMade.ts";
import { lookupValue } from "./scopes.ts";
import { handedOut } from "./members.ts";
import { placeOf, unwrapPlain } from "./source.ts";
import { alternatives } from "./types.ts";
import { functionsOf, initialOf, valueOf, writtenValue } from "./values.ts";
import { nullish } from "./nullish.ts";
import { inChain, lowerKey } from "./optional.ts";
import { lowerTargets } from "./patterns.ts";
import { neverRejects } from "./promises.ts";

/** Emits the events of an expression whose value goes where `use` says. */
export function lowerExpression(node: ts.Expression, use: Use, body: Body): void {
  if (ts.isCallExpression(node)) return inChain(node, body, () => lowerCall(node, use, body));
  if (ts.isNewExpression(node)) return lowerNew(node, use, body);
  if (ts.isAwaitExpression(node)) return awaitExpression(node, use, body);
  if (ts.isIdentifier(node)) return read(node, body);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return inChain(node, body, () => access(node, body));
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node)) return lowerExpression(node.expression, use, body);
  if (ts.isBinaryExpression(node)) return binary(node, use, body);
  if (ts.isConditionalExpression(node)) return conditional(node, use, body);
  if (isFunctionNode(node)) return void body.front.functions.of(node);
  if (ts.isVoidExpression(node)) return lowerExpression(node.expression, { how: "voided" }, body);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return unary(node, body);
  if (ts.isDeleteExpression(node)) return deletion(node, body);
  if (ts.isArrayLiteralExpression(node)) {
    for (const e of node.elements) lowerExpression(ts.isSpreadElement(e) ? e.expression : e, element(use), body);
    return;
  }
  if (ts.isObjectLiteralExpression(node)) return object(node, body);
  if (ts.isSpreadElement(node)) return lowerExpression(node.expression, USED, body);
  if (ts.isTemplateExpression(node)) return node.templateSpans.forEach((s) => lowerExpression(s.expression, USED, body));
  if (ts.isTaggedTemplateExpression(node)) {
    if (ts.isTemplateExpression(node.template)) lowerExpression(node.template, USED, body);
    body.graph.emit("call", placeOf(node), { runs: functionsOf(node.tag, body), detail: { callee: short(node.tag) } });
    return;
  }
  if (ts.isTypeOfExpression(node)) return lowerExpression(node.expression, USED, body);
  if (ts.isYieldExpression(node)) {
    if (node.expression) lowerExpression(node.expression, USED, body);
    body.graph.emit("await", placeOf(node), { detail: { callee: "yield" } });
    return;
  }
  if (ts.isClassExpression(node)) return;
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) return jsx(node, body);
}

/** Emits a condition and splits control by its outcome: `!`, `&&`, `||` are followed, each leaf is a `branch`. */
export function lowerCondition(node: ts.Expression, body: Body): Outcome {
  const { graph } = body;
  if (ts.isParenthesizedExpression(node)) return lowerCondition(node.expression, body);
  const named = namedCondition(node);
  if (named) return lowerCondition(named, body);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    const { whenTrue, whenFalse } = lowerCondition(node.operand, body);
    return { whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { whenTrue: graph.cut(), whenFalse: [] };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { whenTrue: [], whenFalse: graph.cut() };
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken) {
      const left = lowerCondition(node.left, body);
      graph.resume(left.whenTrue);
      const right = lowerCondition(node.right, body);
      return { whenTrue: right.whenTrue, whenFalse: [...left.whenFalse, ...right.whenFalse] };
    }
    if (operator === ts.SyntaxKind.BarBarToken) {
      const left = lowerCondition(node.left, body);
      graph.resume(left.whenFalse);
      const right = lowerCondition(node.right, body);
      return { whenTrue: [...left.whenTrue, ...right.whenTrue], whenFalse: right.whenFalse };
    }
    if (operator === ts.SyntaxKind.QuestionQuestionToken) return eitherOf(node, body);
  }
  if (ts.isConditionalExpression(node)) {
    const first = lowerCondition(node.condition, body);
    graph.resume(first.whenTrue);
    const yes = lowerCondition(node.whenTrue, body);
    graph.resume(first.whenFalse);
    const no = lowerCondition(node.whenFalse, body);
    return { whenTrue: [...yes.whenTrue, ...no.whenTrue], whenFalse: [...yes.whenFalse, ...no.whenFalse] };
  }
  const given = requiredParameter(node);
  const first = given && graph.branch(placeOf(node), test(given, body));
  if (first) graph.resume(first.whenTrue);
  lowerExpression(node, { how: "tested" }, body);
  const { whenTrue, whenFalse } = graph.branch(placeOf(node), test(node, body));
  return { whenTrue, whenFalse: first ? [...first.whenFalse, ...whenFalse] : whenFalse };
}

/** `if (wanted ?? this.usual)`: what is there and false is the answer; the other one is asked only where nothing is there. */
function eitherOf({ left, right }: ts.BinaryExpression, body: Body): Outcome {
  lowerExpression(left, { how: "tested" }, body);
  const asks = test(left, body);
  const given = body.graph.branch(placeOf(left), { ...asks, nullish: true });
  body.graph.resume(given.whenTrue);
  const first = body.graph.branch(placeOf(left), asks);
  body.graph.resume(given.whenFalse);
  const second = lowerCondition(right, body);
  return { whenTrue: [...first.whenTrue, ...second.whenTrue], whenFalse: [...first.whenFalse, ...second.whenFalse] };
}

/** `const isOld = renew && old();`: the parameter without which a constant is not true. */
function requiredParameter(node: ts.Expression): ts.Identifier | undefined {
  const value = ts.isIdentifier(node) ? initialOf(node) : undefined;
  if (!value || !ts.isBinaryExpression(value) || value.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken || !ts.isIdentifier(value.left)) return undefined;
  const d = lookupValue(value.left.text, value.left);
  return d && ts.isParameter(d) ? value.left : undefined;
}

/** Emits what evaluating a call's receiver does, without reading the receiver itself. */
export function lowerReceiver(node: ts.Expression, body: Body): void {
  const e = ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node) ? node.expression : node;
  if (e !== node) return lowerReceiver(e, body);
  if (ts.isPropertyAccessExpression(e)) {
    inChain(e, body, () => {
      lowerReceiver(e.expression, body);
      getter(e, body);
    });
  } else if (ts.isElementAccessExpression(e)) {
    inChain(e, body, () => {
      lowerReceiver(e.expression, body);
      lowerKey(e, body);
    });
  } else if (!ts.isIdentifier(e) && e.kind !== ts.SyntaxKind.ThisKeyword && e.kind !== ts.SyntaxKind.SuperKeyword) lowerExpression(e, USED, body);
}

/** A callee or expression as messages show it: one line, short. */
export function short(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, " ").replace(/ (?=\??\.)/g, "");
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function awaitExpression(node: ts.AwaitExpression, use: Use, body: Body): void {
  const e = justMade(node.expression)?.call ?? unwrapPlain(node.expression);
  if (ts.isCallExpression(e) || ts.isNewExpression(e)) {
    const before = body.graph.events.length;
    lowerExpression(e, { how: "awaited" }, body);
    // What becomes of the value is said at the wait.
    const wait = body.graph.events.at(-1);
    if (wait?.kind === "await") (wait.detail as { result?: Detail["result"] }).result = how(use);
    settled(node, e, body);
    const stored = body.front.resources.of(e);
    // `await promises.get(key)`: looking it up does not wait, `await` does.
    if (stored?.scope === "keyed" && body.graph.events.slice(before).every(({ kind }) => kind === "read" || kind === "branch")) body.graph.emit("await", placeOf(node), { on: stored, detail: { callee: short(e) } });
    return;
  }
  lowerExpression(e, { how: "awaited" }, body);
  const on = body.front.resources.of(e);
  if (ts.isConditionalExpression(e) || (ts.isBinaryExpression(e) && isAssignment(e.operatorToken.kind) && ts.isCallExpression(unwrap(e.right)))) {
    if (!ts.isBinaryExpression(e)) return;
  }
  body.graph.emit("await", placeOf(node), { on, safe: neverRejects(e), detail: { callee: short(e), joins: on && body.spawned.get(on.path) } });
  settled(node, e, body);
}

/** A query builder does its I/O where it is awaited, not where it is made. */
function settled(node: ts.AwaitExpression, e: ts.Expression, body: Body): void {
  for (const t of alternatives(body.front.types.typeOf(e))) {
    const api = t.k === "api" ? body.front.knowledge.api(t.module, `${t.name}.then`) : undefined;
    const io = api?.does.map(parseStep).find((step) => step.verb === "io");
    if (t.k !== "api" || !io) continue;
    body.graph.emit("io", placeOf(node), { safe: true, detail: { callee: short(e), api: `${t.module} ${t.name}.then`, io: io.rest as Detail["io"], result: "awaited" } });
    return;
  }
}

/** The leaf of a condition: its text without negation, and the state it looks at. */
function test(node: ts.Expression, body: Body): Detail {
  const reads = new Map<string, Resource>();
  const asks = new Set<Event>();
  const visit = (n: ts.Node): void => {
    if (isFunctionNode(n)) return;
    for (const source of sourcesOf(ts.isIdentifier(n) ? (initialOf(n) ?? n) : n)) {
      const asked = body.made.get(source);
      if (asked?.kind === "call" || asked?.kind === "spawn" || asked?.kind === "acquire") asks.add(asked);
    }
    if (ts.isIdentifier(n) || ts.isPropertyAccessExpression(n) || ts.isElementAccessExpression(n)) {
      if (ts.isPropertyAccessExpression(n) && ts.isCallExpression(n.parent) && n.parent.expression === n) return visit(n.expression);
      const r = body.front.resources.of(n);
      if (r && r.scope !== "external") reads.set(r.path, r);
      if (ts.isElementAccessExpression(n)) visit(n.argumentExpression);
      return;
    }
    ts.forEachChild(n, visit);
  };
  visit(node);
  const condition = node.getText().replace(/\s+/g, " ");
  return { condition: condition.length > 200 ? `${condition.slice(0, 197)}...` : condition, reads: [...reads.values()], asks: asks.size > 0 ? [...asks] : undefined, sinceBefore: comparesWithBefore(node, body) };
}

/** `urgent ? lockFirst() : lock()` is one of two. */
function sourcesOf(node: ts.Node): readonly ts.Node[] {
  const e = ts.isExpression(node) ? unwrap(node) : node;
  return ts.isConditionalExpression(e) ? [...sourcesOf(e.whenTrue), ...sourcesOf(e.whenFalse)] : [e];
}

/** `now === before`, both of which stand for one piece of state. */
function comparesWithBefore(node: ts.Expression, body: Body): true | undefined {
  if (!ts.isBinaryExpression(node) || !EQUALITY.has(node.operatorToken.kind) || node.left.getText() === node.right.getText()) return undefined;
  const [left, right] = [node.left, node.right].map((side) => body.front.resources.of(unwrap(side)));
  return left && left.scope !== "local" && left.path === right?.path ? true : undefined;
}

const EQUALITY: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]);

function read(node: ts.Identifier, body: Body): void {
  const d = lookupValue(node.text, node);
  if (!d || !(ts.isVariableDeclaration(d) || ts.isBindingElement(d))) return;
  // `[...pending]` of a constant that was made there reads what is in it, which changes.
  const isWalked = ts.isSpreadElement(node.parent) && ts.isVariableDeclaration(d) && isConstant(d) && d.initializer !== undefined && MADE.has(unwrapPlain(d.initializer).kind);
  if (isConstant(d) && !isWalked) return;
  const on = body.front.resources.of(node);
  if (on && on.scope !== "local" && on.path !== "this") body.graph.emit("read", placeOf(node), { on, ...(isWalked ? { detail: { op: isCounted(node.parent.parent) ? "count" : "iterate" } } : {}) });
}

/** `[...pending].length`. */
function isCounted({ parent }: ts.Node): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.name.text === "length";
}

const MADE: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.NewExpression, ts.SyntaxKind.ArrayLiteralExpression]);

function isConstant(d: ts.VariableDeclaration | ts.BindingElement): boolean {
  let list: ts.Node = d;
  while (ts.isBindingElement(list) || ts.isObjectBindingPattern(list) || ts.isArrayBindingPattern(list) || ts.isVariableDeclaration(list)) list = list.parent;
  return ts.isVariableDeclarationList(list) && (list.flags & ts.NodeFlags.Const) !== 0;
}

function access(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, body: Body): void {
  lowerReceiver(node.expression, body);
  if (ts.isElementAccessExpression(node)) lowerKey(node, body);
  else if (getter(node, body)) return;
  const types = alternatives(body.front.types.typeOf(node));
  if (types.some((t) => t.k === "func" && ts.isMethodDeclaration(t.node))) return;
  const on = body.front.resources.of(node);
  if (!on || on.scope === "local" || on.scope === "external") return;
  // `[...this.waiting]` reads what is in it: that changes though the field does not.
  if (ts.isSpreadElement(node.parent)) body.graph.emit("read", placeOf(node), { on, detail: { op: isCounted(node.parent.parent) ? "count" : "iterate" } });
  else if (!isReadonly(node, body)) body.graph.emit("read", placeOf(node), { on });
}

/** A getter of the project is a call, but for one that only hands out a field. */
function getter(node: ts.PropertyAccessExpression, body: Body): boolean {
  const found = declared(node, body).filter(ts.isGetAccessorDeclaration);
  if (found.length === 0 || isWritten(node) || handedOut(found[0])) return false;
  body.graph.emit("call", placeOf(node), { runs: found.flatMap((g) => (g.body ? [body.front.functions.of(g)] : [])), safe: true, detail: { callee: short(node), receiver: body.front.resources.of(node.expression), result: "used" } });
  return true;
}

function isWritten(node: ts.Expression): boolean {
  const p = node.parent;
  return ts.isBinaryExpression(p) && p.left === node && p.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function isReadonly(node: ts.Expression, body: Body): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  return declared(node, body).some((d) => ts.canHaveModifiers(d) && ts.getModifiers(d)?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword));
}

/** The declarations of the member that is accessed, inherited ones included. */
function declared(node: ts.PropertyAccessExpression, { front: { types } }: Body): readonly ts.Node[] {
  return alternatives(types.typeOf(node.expression)).flatMap((type) => types.declared(type, node.name.text));
}

function binary(node: ts.BinaryExpression, use: Use, body: Body): void {
  const { graph } = body;
  const operator = node.operatorToken.kind;
  const logical = logicalAssignment(node);
  if (logical) {
    // `x ??= make()` makes only when there is nothing yet.
    const { tested } = logical;
    lowerExpression(tested, { how: "tested" }, body);
    const asks = test(tested, body);
    const { whenTrue, whenFalse } = graph.branch(placeOf(tested), logical.operator === ts.SyntaxKind.QuestionQuestionToken ? { ...asks, ...nullish(tested) } : asks);
    const [go, skip] = logical.operator === ts.SyntaxKind.AmpersandAmpersandToken ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    graph.resume(go);
    lowerExpression(logical.right, assigned(use, targetOf(node.left, body)), body);
    write(node.left, logical.right, node, body);
    handOut(node, logical.right, use, body);
    graph.resume(skip);
    return;
  }
  if (operator === ts.SyntaxKind.EqualsToken) {
    assignTarget(node.left, body);
    lowerExpression(node.right, assigned(use, targetOf(node.left, body)), body);
    write(node.left, node.right, node, body);
    handOut(node, node.right, use, body);
    return;
  }
  if (operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment) {
    lowerExpression(node.left, USED, body);
    lowerExpression(node.right, USED, body);
    write(node.left, node.right, node, body, true);
    return;
  }
  if (operator === ts.SyntaxKind.AmpersandAmpersandToken || operator === ts.SyntaxKind.BarBarToken) {
    if (use.how === "tested") {
      const { whenTrue, whenFalse } = lowerCondition(node, body);
      return graph.resume(whenTrue, whenFalse);
    }
    const left = lowerCondition(node.left, body);
    const [go, skip] = operator === ts.SyntaxKind.BarBarToken ? [left.whenFalse, left.whenTrue] : [left.whenTrue, left.whenFalse];
    graph.resume(go);
    lowerExpression(node.right, use, body);
    return graph.resume(skip);
  }
  if (operator === ts.SyntaxKind.QuestionQuestionToken) {
    lowerExpression(node.left, joined(use) ? use : { how: "tested" }, body);
    if (joined(use) && isPromiseMade(node.left, body)) return;
    const { whenTrue, whenFalse } = graph.branch(placeOf(node.left), { ...test(node.left, body), ...nullish(node.left) });
    graph.resume(whenFalse);
    lowerExpression(node.right, use, body);
    return graph.resume(whenTrue);
  }
  lowerExpression(node.left, operator === ts.SyntaxKind.CommaToken ? { how: "ignored" } : use.how === "tested" ? use : USED, body);
  lowerExpression(node.right, operator === ts.SyntaxKind.CommaToken ? use : USED, body);
}

/** Whether an expression that was lowered calls only what answers with a promise: it is there before the call is over. */
function isPromiseMade(e: ts.Expression, { made }: Body): boolean {
  const call = made.get(unwrapPlain(e));
  return call !== undefined && call.runs.length > 0 && call.runs.every(({ async }) => async);
}

/** `x ??= make()`, and `x = x ?? make()`, which is the same: what is asked, and what is then assigned. */
function logicalAssignment({ left, right, operatorToken: { kind } }: ts.BinaryExpression): { readonly operator: ts.SyntaxKind; readonly tested: ts.Expression; readonly right: ts.Expression } | undefined {
  const operator = LOGICAL.get(kind);
  if (operator !== undefined) return { operator, tested: left, right };
  const choice = kind === ts.SyntaxKind.EqualsToken ? unwrap(right) : undefined;
  return choice && ts.isBinaryExpression(choice) && CHOICES.has(choice.operatorToken.kind) && isSimple(left) && choice.left.getText() === left.getText() ? { operator: choice.operatorToken.kind, tested: choice.left, right: choice.right } : undefined;
}

const LOGICAL: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map([
  [ts.SyntaxKind.QuestionQuestionEqualsToken, ts.SyntaxKind.QuestionQuestionToken],
  [ts.SyntaxKind.BarBarEqualsToken, ts.SyntaxKind.BarBarToken],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, ts.SyntaxKind.AmpersandAmpersandToken],
]);
const CHOICES: ReadonlySet<ts.SyntaxKind> = new Set(LOGICAL.values());

/** A variable, or a field of one: to name it twice does nothing. */
function isSimple(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword || (ts.isPropertyAccessExpression(node) && isSimple(node.expression));
}

/** `await (this.opening = open())`: the promise is kept first, and then waited for. */
function assigned(use: Use, target: Resource | undefined): Use {
  return { ...use, how: joined(use) && (use.how === "combined" || !target) ? use.how : "stored", target };
}

/** `return (this.opening = open())`: the promise is kept, and whoever waits for this function waits for it. */
function handOut(node: ts.BinaryExpression, value: ts.Expression, use: Use, body: Body): void {
  const begun = body.made.get(unwrapPlain(value));
  if (use.how !== "returned" || begun?.kind !== "spawn") return;
  body.graph.emit("await", placeOf(node), { on: targetOf(node.left, body), safe: true, detail: { callee: short(node.left), joins: begun, result: "returned" } });
}

/** Emits what stands left of `=`: it is evaluated first, without being read. */
export function assignTarget(left: ts.Expression, body: Body): void {
  if (ts.isPropertyAccessExpression(left)) lowerReceiver(left.expression, body);
  else if (ts.isElementAccessExpression(left)) {
    lowerReceiver(left.expression, body);
    lowerKey(left, body);
  }
}

function targetOf(left: ts.Expression, body: Body): Resource | undefined {
  return ts.isObjectLiteralExpression(left) || ts.isArrayLiteralExpression(left) ? undefined : body.front.resources.of(left);
}

function write(left: ts.Expression, right: ts.Expression, at: ts.Node, body: Body, compound = false): void {
  if (ts.isArrayLiteralExpression(left) || ts.isObjectLiteralExpression(left)) {
    return lowerTargets(left, body);
  }
  const setters = setterOf(left, body);
  if (setters.length > 0) {
    body.graph.emit("call", placeOf(at), { runs: setters, detail: { callee: short(left), receiver: ts.isPropertyAccessExpression(left) ? body.front.resources.of(left.expression) : undefined, args: [valueOf(right, body)] } });
    return;
  }
  const on = body.front.resources.of(left);
  if (!on || on.scope === "external") return;
  const value = compound ? ({ kind: "derived", from: [on] } as const) : writtenValue(right, body);
  const event = body.graph.emit("write", placeOf(at), { on, detail: { op: lengthReset(left, right) ? "clear" : "set", value } });
  body.made.set(at, event);
}

/** `queue.length = 0` empties the queue. */
function lengthReset(left: ts.Expression, right: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(left) && left.name.text === "length" && right.getText() === "0";
}

function setterOf(left: ts.Expression, body: Body): ReturnType<typeof functionsOf> {
  if (!ts.isPropertyAccessExpression(left)) return [];
  return declared(left, body).filter(ts.isSetAccessorDeclaration).map((setter) => body.front.functions.of(setter));
}

function conditional(node: ts.ConditionalExpression, use: Use, body: Body): void {
  const { graph } = body;
  const { whenTrue, whenFalse } = lowerCondition(node.condition, body);
  const arm = (e: ts.Expression): void => {
    lowerExpression(e, use, body);
    const plain = unwrapPlain(e);
    if (use.how === "awaited" && !ts.isCallExpression(plain) && !ts.isNewExpression(plain) && !ts.isConditionalExpression(plain)) {
      const on = body.front.resources.of(plain);
      graph.emit("await", placeOf(e), { on, detail: { callee: short(plain), joins: on && body.spawned.get(on.path) } });
    }
  };
  graph.resume(whenTrue);
  arm(node.whenTrue);
  const after = graph.cut();
  graph.resume(whenFalse);
  arm(node.whenFalse);
  graph.resume(after);
}

function unary(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression, body: Body): void {
  lowerExpression(node.operand, USED, body);
  if (node.operator !== ts.SyntaxKind.PlusPlusToken && node.operator !== ts.SyntaxKind.MinusMinusToken) return;
  const on = body.front.resources.of(node.operand);
  if (on && on.scope !== "external") body.graph.emit("write", placeOf(node), { on, detail: { op: "set", value: { kind: "derived", from: [on] } } });
}

function deletion(node: ts.DeleteExpression, body: Body): void {
  inChain(node.expression, body, () => assignTarget(node.expression, body));
  const on = body.front.resources.of(node.expression);
  if (on && on.scope !== "external") body.graph.emit("write", placeOf(node), { on, detail: { op: "delete" } });
}

function object(node: ts.ObjectLiteralExpression, body: Body): void {
  for (const p of node.properties) {
    if (p.name && ts.isComputedPropertyName(p.name)) lowerExpression(p.name.expression, USED, body);
    if (ts.isPropertyAssignment(p)) lowerExpression(p.initializer, { how: "stored" }, body);
    else if (ts.isShorthandPropertyAssignment(p)) read(p.name, body);
    else if (ts.isSpreadAssignment(p)) lowerExpression(p.expression, USED, body);
    else if (isFunctionNode(p) && p.body) body.front.functions.of(p);
  }
}

function jsx(node: ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment, body: Body): void {
  if (!ts.isJsxFragment(node)) {
    const { attributes } = ts.isJsxElement(node) ? node.openingElement : node;
    for (const a of attributes.properties) {
      const value = ts.isJsxSpreadAttribute(a) ? a.expression : a.initializer && ts.isJsxExpression(a.initializer) ? a.initializer.expression : undefined;
      if (!value) continue;
      const inner = unwrap(value);
      if (isFunctionNode(inner)) body.front.functions.runBy(body.front.functions.of(inner), "handler");
      else {
        // `onChange={search}`: as good as the function itself.
        if (ts.isIdentifier(inner)) for (const func of functionsOf(inner, body)) body.front.functions.runBy(func, "handler");
        lowerExpression(value, USED, body);
      }
    }
  }
  if (ts.isJsxSelfClosingElement(node)) return;
  for (const c of node.children) {
    if (ts.isJsxExpression(c)) {
      if (c.expression) lowerExpression(c.expression, USED, body);
    } else if (!ts.isJsxText(c)) jsx(c, body);
  }
}

/** Members of a list are waited for where a combinator is given it; who awaits or returns the list itself waits for none of them. */
function element(use: Use): Use {
  return use.how === "combined" ? { how: "combined", race: use.race } : { how: "stored", target: use.target };
}
