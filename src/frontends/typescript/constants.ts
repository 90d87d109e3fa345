/** Constant evaluation of durations and counts: literals, arithmetic, named constants across files, bounds of what is random or clamped. */
import { ts } from "ts-morph";
import type { Duration } from "../../model.ts";
import { assignedTo, assignedToField } from "./assignments.ts";
import { counterOf } from "./counters.ts";
import type { Types } from "./infer/index.ts";
import { memberDeclarations, memberName } from "./members.ts";

interface Range {
  readonly min?: number;
  readonly max?: number;
  /** The parameter that the value is. */
  readonly param?: ts.ParameterDeclaration | ts.BindingElement;
  /** It is so many times the parameter. */
  readonly times?: number;
  /** It grows by one or more in each turn of a loop. */
  readonly counts?: true;
  /** It is twice as much or more in each turn of a loop. */
  readonly doubles?: true;
}

const ANY: Range = {};
const MAX_DEPTH = 12;

/** Returns what is known of a number: exact when `min` equals `max`. `unitMs` scales an API's unit to ms. */
export function durationOf(node: ts.Expression | undefined, types: Types, paramPath: (p: ts.ParameterDeclaration | ts.BindingElement) => string, unitMs = 1): Duration | undefined {
  if (!node) return undefined;
  const range = evaluate(node, types, 0);
  const text = node.getText().replace(/\/\/.*$|\/\*[^]*?\*\//gm, "").replace(/\s+/g, " ").trim().slice(0, 60);
  return {
    text,
    ...(range.min === undefined ? {} : { min: range.min * unitMs }),
    ...(range.max === undefined || !Number.isFinite(range.max) ? {} : { max: range.max * unitMs }),
    ...(range.doubles ? { doubles: true as const } : {}),
    ...(range.param ? { param: paramPath(range.param), ...((range.times ?? 1) * unitMs === 1 ? {} : { times: (range.times ?? 1) * unitMs }) } : {}),
  };
}

/** Returns the exact number that an expression means, if constants tell. */
export function numberOf(node: ts.Expression | undefined, types: Types): number | undefined {
  if (!node) return undefined;
  const { min, max } = evaluate(node, types, 0);
  return min !== undefined && min === max ? min : undefined;
}

function exact(n: number): Range {
  return { min: n, max: n };
}

function evaluate(node: ts.Expression, types: Types, depth: number): Range {
  if (depth > MAX_DEPTH) return ANY;
  const go = (n: ts.Expression): Range => evaluate(n, types, depth + 1);
  if (ts.isNumericLiteral(node)) return exact(Number(node.text));
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node)) return go(node.expression);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) return negate(go(node.operand));
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusToken) return go(node.operand);
  if (ts.isBinaryExpression(node)) return binary(node.operatorToken.kind, node, go);
  if (ts.isConditionalExpression(node)) return hull(go(node.whenTrue), go(node.whenFalse));
  if (ts.isCallExpression(node)) return mathCall(node, go);
  if (ts.isIdentifier(node)) return ofIdentifier(node, types, depth);
  if (ts.isPropertyAccessExpression(node)) return ofProperty(node, types, depth);
  if (ts.isElementAccessExpression(node)) return ofElements(node, types, depth);
  return ANY;
}

/** `DELAYS[attempt]` of a constant list: any of them. */
function ofElements(node: ts.ElementAccessExpression, types: Types, depth: number): Range {
  return ts.isIdentifier(node.expression) ? anyOf(node.expression, types, depth) : ANY;
}

/** Any element of a constant list, written in place or under a name of its own. */
function anyOf(node: ts.Expression, types: Types, depth: number): Range {
  const d = ts.isIdentifier(node) ? types.declarationOf(node) : undefined;
  let list = !ts.isIdentifier(node) ? node : d && ts.isVariableDeclaration(d) && isConst(d) ? d.initializer : undefined;
  while (list && (ts.isAsExpression(list) || ts.isSatisfiesExpression(list))) list = list.expression;
  if (!list || !ts.isArrayLiteralExpression(list) || list.elements.length === 0 || list.elements.length > 50) return ANY;
  return list.elements.map((e) => evaluate(e, types, depth + 1)).reduce(hull);
}

function binary(operator: ts.SyntaxKind, node: ts.BinaryExpression, go: (n: ts.Expression) => Range): Range {
  const a = go(node.left);
  const b = go(node.right);
  switch (operator) {
    case ts.SyntaxKind.PlusToken:
      return { min: both(a.min, b.min, (x, y) => x + y), max: both(a.max, b.max, (x, y) => x + y), ...moved(a, b) };
    case ts.SyntaxKind.MinusToken:
      return { min: both(a.min, b.max, (x, y) => x - y), max: both(a.max, b.min, (x, y) => x - y), ...moved(a, b) };
    case ts.SyntaxKind.AsteriskToken:
      return scaled(a, b, (x, y) => x * y) ?? scaled(b, a, (x, y) => x * y) ?? corners(a, b, (x, y) => x * y);
    case ts.SyntaxKind.SlashToken:
      return scaled(a, b, (x, y) => x / y) ?? corners(a, b, (x, y) => x / y);
    case ts.SyntaxKind.AsteriskAsteriskToken:
      return power(a, b);
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
      // An option with a default: the default is what happens unless somebody sets it.
      // What a call gave may be anything.
      if (ts.isCallExpression(node.left)) return hull(a, b);
      return a.max === undefined && !a.param ? b : a.param && b.max !== undefined ? { ...b, param: a.param } : hull(a, b);
    default:
      return ANY;
  }
}

function mathCall(node: ts.CallExpression, go: (n: ts.Expression) => Range): Range {
  if (!ts.isPropertyAccessExpression(node.expression)) {
    return ts.isIdentifier(node.expression) && node.expression.text === "Number" && node.arguments[0] ? go(node.arguments[0]) : ANY;
  }
  if (!ts.isIdentifier(node.expression.expression) || node.expression.expression.text !== "Math") return ANY;
  const args = node.arguments.map(go);
  switch (node.expression.name.text) {
    case "random":
      return { min: 0, max: 1 };
    case "min": {
      const tops = args.map((r) => r.max).filter((m) => m !== undefined);
      return { min: all(args.map((r) => r.min), Math.min), max: tops.length > 0 ? Math.min(...tops) : undefined };
    }
    case "max": {
      const floors = args.map((r) => r.min).filter((m) => m !== undefined);
      return { min: floors.length > 0 ? Math.max(...floors) : undefined, max: all(args.map((r) => r.max), Math.max) };
    }
    case "floor":
    case "ceil":
    case "round":
    case "trunc":
    case "abs":
      return args[0] ?? ANY;
    case "pow":
      return args[0] && args[1] ? power(args[0], args[1]) : ANY;
    default:
      return ANY;
  }
}

function ofIdentifier(node: ts.Identifier, types: Types, depth: number): Range {
  const d = types.declarationOf(node);
  if (!d) return node.text === "Infinity" ? { min: Infinity, max: Infinity } : ANY;
  if (ts.isVariableDeclaration(d)) {
    // `for (const ms of [100, 200, 300])`: any of them.
    if (!d.initializer) return ts.isForOfStatement(d.parent.parent) && isConst(d) ? anyOf(d.parent.parent.expression, types, depth) : ANY;
    return isConst(d) ? evaluate(d.initializer, types, depth + 1) : (counted(node, types, depth) ?? growing(d, types, depth));
  }
  if (ts.isParameter(d) && ts.isConstructorDeclaration(d.parent)) return ofConstructorParameter(d, types, depth);
  if (ts.isParameter(d) || ts.isBindingElement(d)) {
    const fallback = d.initializer ? evaluate(d.initializer, types, depth + 1) : ANY;
    const assigned = assignedTo(d);
    if (assigned.length > 0) return depth > 3 ? ANY : assigned.reduce<Range>((range, e) => (e ? hull(range, evaluate(e, types, Math.max(depth + 1, 4))) : ANY), fallback);
    return isParameterPart(d) ? { ...fallback, param: d } : fallback;
  }
  return ts.isEnumDeclaration(d) || !ts.isExpression(d) ? ANY : evaluate(d, types, depth + 1);
}

function isConst(d: ts.VariableDeclaration): boolean {
  return (d.parent.flags & ts.NodeFlags.Const) !== 0;
}

/** A counter in the body of its loop is what the condition of the loop lets it be. */
function counted(node: ts.Identifier, types: Types, depth: number): Range | undefined {
  const counter = depth > 3 ? undefined : counterOf(node);
  if (!counter) return undefined;
  const { first, last, more, up } = counter;
  const [start, end] = [first ? evaluate(first, types, depth + 1) : ANY, evaluate(last, types, depth + 1)];
  if (up) return end.max === undefined ? undefined : { min: start.min, max: end.max + more, counts: true };
  return start.max === undefined ? undefined : { min: both(end.min, more, (x, y) => x + y), max: start.max };
}

/** A `let` that is only ever set to bounded values (`delay = Math.min(delay * 2, MAX)`) is bounded by all of them. */
function growing(d: ts.VariableDeclaration, types: Types, depth: number): Range {
  if (!ts.isIdentifier(d.name) || depth > 3) return ANY;
  let range = evaluate(d.initializer!, types, depth + 1);
  for (const e of assignedTo(d)) range = e ? hull(range, evaluate(e, types, Math.max(depth + 1, 4))) : ANY;
  return range;
}

function ofProperty(node: ts.PropertyAccessExpression, types: Types, depth: number): Range {
  const base = types.typeOf(node.expression);
  const name = node.name.text;
  if (base.k === "enum") {
    const m = base.decl.members.find((e) => memberName(e.name) === name);
    return m?.initializer ? evaluate(m.initializer, types, depth + 1) : ANY;
  }
  if (base.k === "literal") {
    const p = base.node.properties.find((e) => e.name && memberName(e.name) === name);
    return p && ts.isPropertyAssignment(p) ? evaluate(p.initializer, types, depth + 1) : ANY;
  }
  if (base.k === "object" || base.k === "class") {
    const [d] = memberDeclarations(base.cls, name, base.k === "class");
    if (d && ts.isParameter(d)) return isReassigned(base.cls, name) ? ANY : ofConstructorParameter(d, types, depth);
    if (d && ts.isPropertyDeclaration(d)) return ofField(d, base.cls, name, types, depth);
    return d && ts.isExpression(d) ? evaluate(d, types, depth + 1) : ANY;
  }
  if (base.k === "apiValue" && base.module === "global" && base.path === "Number" && name === "MAX_SAFE_INTEGER") return exact(Number.MAX_SAFE_INTEGER);
  return ANY;
}

/** What the program passes where it makes the object; the default where nobody does. */
function ofConstructorParameter(p: ts.ParameterDeclaration, types: Types, depth: number): Range {
  const fallback = p.initializer ? evaluate(p.initializer, types, depth + 1) : ANY;
  if (!ts.isClassLike(p.parent.parent) || depth > 6) return fallback;
  const index = (p.parent as ts.ConstructorDeclaration).parameters.indexOf(p);
  const given = types.constructionsOf(p.parent.parent).map((made) => made.arguments?.[index]);
  const ranges = given.map((e) => (e ? evaluate(e, types, depth + 4) : fallback));
  return ranges.length > 0 ? ranges.reduce(hull) : fallback;
}

/** All that a class ever puts into a field; nothing is known once it computes with it (`this.delay *= 2`). */
function ofField(d: ts.PropertyDeclaration, cls: ts.ClassLikeDeclaration, name: string, types: Types, depth: number): Range {
  const written = assignedToField(cls, name);
  if (written.some((w) => w === undefined)) return ANY;
  const values = [...(d.initializer ? [d.initializer] : []), ...(written as ts.Expression[])];
  const ranges = values.slice(0, 6).map((v) => evaluate(v, types, depth + (written.length > 0 ? 4 : 1)));
  return ranges.length > 0 ? ranges.reduce(hull) : ANY;
}

function isReassigned(cls: ts.ClassLikeDeclaration, name: string): boolean {
  return assignedToField(cls, name).length > 0;
}

function isParameterPart(d: ts.ParameterDeclaration | ts.BindingElement): boolean {
  let node: ts.Node = d;
  while (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) node = node.parent;
  return ts.isParameter(node);
}

function both(a: number | undefined, b: number | undefined, f: (a: number, b: number) => number): number | undefined {
  return a === undefined || b === undefined ? undefined : f(a, b);
}

function all(values: readonly (number | undefined)[], f: (...n: number[]) => number): number | undefined {
  const known = values.filter((v) => v !== undefined);
  return known.length === values.length && known.length > 0 ? f(...known) : undefined;
}

function negate({ min, max }: Range): Range {
  return { min: max === undefined ? undefined : -max, max: min === undefined ? undefined : -min };
}

function hull(a: Range, b: Range): Range {
  return { min: both(a.min, b.min, Math.min), max: both(a.max, b.max, Math.max) };
}

/** A change of unit keeps each bound that is known: `Math.min(n, 10) * 1000`. */
function scaled(a: Range, by: Range, f: (x: number, y: number) => number): Range | undefined {
  if (by.min === undefined || by.min !== by.max || by.min <= 0) return undefined;
  return { min: both(a.min, by.min, f), max: both(a.max, by.min, f), ...(a.param ? { param: a.param, times: f(a.times ?? 1, by.min) } : {}), ...(a.doubles ? { doubles: true } : {}) };
}

/** `attempt + 1` counts like `attempt`. */
function moved(a: Range, by: Range): Range {
  return a.counts && by.min !== undefined && by.min === by.max ? { counts: true } : {};
}

/** `2 ** Math.min(attempt, 5)`: of a fixed base each bound of the exponent counts by itself. */
function power(a: Range, b: Range): Range {
  if (a.min === undefined || a.min !== a.max || a.min < 1) return corners(a, b, (x, y) => x ** y);
  return { min: both(a.min, b.min, (x, y) => x ** y), max: both(a.min, b.max, (x, y) => x ** y), ...(b.counts && a.min >= 2 ? { doubles: true } : {}) };
}

function corners(a: Range, b: Range, f: (x: number, y: number) => number): Range {
  if (a.min === undefined || a.max === undefined || b.min === undefined || b.max === undefined) return ANY;
  const values = [f(a.min, b.min), f(a.min, b.max), f(a.max, b.min), f(a.max, b.max)].filter((v) => !Number.isNaN(v));
  return values.length === 4 ? { min: Math.min(...values), max: Math.max(...values) } : ANY;
}
