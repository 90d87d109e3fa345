/** How long: what constants say about a number, in ms. */
import type { Duration } from "../../model.ts";
import { lookup, type Binding, type Variable } from "./scopes.ts";
import { isFunction } from "./nodes.ts";
import { field, parts, type SyntaxNode } from "../treesitter/syntax.ts";
import type { Types } from "./types.ts";

interface Range {
  readonly min?: number;
  readonly max?: number;
  /** The name of the parameter that it is. */
  readonly param?: SyntaxNode;
}

const ANY: Range = {};
const MAX_DEPTH = 8;

/** Returns the time that an expression means; `unitMs`: how many ms one of its unit is. */
export function durationOf(node: SyntaxNode | undefined, types: Types, paramPath: (name: SyntaxNode) => string, unitMs = 1): Duration | undefined {
  if (!node) return undefined;
  const range = evaluate(node, types, 0);
  const text = node.text.replace(/\s+/g, " ").trim().slice(0, 60);
  return {
    text,
    ...(unitMs === 1000 ? { unit: "s" as const } : {}),
    ...(range.min === undefined ? {} : { min: range.min * unitMs }),
    ...(range.max === undefined || !Number.isFinite(range.max) ? {} : { max: range.max * unitMs }),
    ...(range.param ? { param: paramPath(range.param) } : {}),
  };
}

/** Returns the exact number that an expression means, if constants tell. */
export function numberOf(node: SyntaxNode | undefined, types: Types): number | undefined {
  if (!node) return undefined;
  const { min, max } = evaluate(node, types, 0);
  return min !== undefined && min === max ? min : undefined;
}

function evaluate(node: SyntaxNode, types: Types, depth: number): Range {
  if (depth > MAX_DEPTH) return ANY;
  const go = (n: SyntaxNode | undefined): Range => (n ? evaluate(n, types, depth + 1) : ANY);
  switch (node.type) {
    case "integer":
    case "float": {
      const value = Number(node.text.replaceAll("_", "").replace(/^0o/i, "0o").replace(/[lj]$/i, ""));
      return Number.isNaN(value) ? ANY : exact(value);
    }
    case "parenthesized_expression":
      return go(parts(node)[0]);
    case "unary_operator": {
      const { min, max } = go(field(node, "argument"));
      if (!node.text.startsWith("-")) return { min, max };
      return { min: max === undefined ? undefined : -max, max: min === undefined ? undefined : -min };
    }
    case "binary_operator":
      return binary(node, go);
    case "boolean_operator": {
      // `timeout or 30`: the default is what happens unless somebody sets it.
      const [a, b] = [go(field(node, "left")), go(field(node, "right"))];
      return a.max === undefined && !a.param ? b : a.param && b.max !== undefined ? { ...b, param: a.param } : hull(a, b);
    }
    case "conditional_expression": {
      const [yes, , no] = parts(node);
      const [a, b] = [go(yes), go(no)];
      return a.max === undefined && yes?.type === "none" ? b : b.max === undefined && no?.type === "none" ? a : hull(a, b);
    }
    case "call":
      return called(node, types, go);
    case "identifier":
      return ofName(node, types, depth);
    case "attribute":
      return ofAttribute(node, types, depth);
    default:
      return ANY;
  }
}

function binary(node: SyntaxNode, go: (n: SyntaxNode | undefined) => Range): Range {
  const operator = node.children.find((c) => c.field === "operator")?.type ?? "";
  const a = go(field(node, "left"));
  const b = go(field(node, "right"));
  switch (operator) {
    case "+":
      return { min: both(a.min, b.min, (x, y) => x + y), max: both(a.max, b.max, (x, y) => x + y) };
    case "-":
      return { min: both(a.min, b.max, (x, y) => x - y), max: both(a.max, b.min, (x, y) => x - y) };
    case "*":
      return scaled(a, b, (x, y) => x * y) ?? scaled(b, a, (x, y) => x * y) ?? corners(a, b, (x, y) => x * y);
    case "/":
    case "//":
      return scaled(a, b, (x, y) => x / y) ?? corners(a, b, (x, y) => x / y);
    case "**":
      return a.min !== undefined && a.min === a.max && a.min >= 1 ? { min: both(a.min, b.min, (x, y) => x ** y), max: both(a.min, b.max, (x, y) => x ** y) } : corners(a, b, (x, y) => x ** y);
    default:
      return ANY;
  }
}

function called(node: SyntaxNode, types: Types, go: (n: SyntaxNode | undefined) => Range): Range {
  const callee = field(node, "function");
  const args = field(node, "arguments");
  if (!callee || !args) return ANY;
  const positional = parts(args).filter((a) => a.type !== "keyword_argument");
  const name = callee.type === "attribute" ? field(callee, "attribute")!.text : callee.text;
  const on = types.of(callee);
  const full = on.k === "outside" ? on.name : "";
  if (full === "builtins.min" && positional.length > 1) {
    const ranges = positional.map(go);
    const tops = ranges.flatMap((r) => (r.max === undefined ? [] : [r.max]));
    return { min: every(ranges.map((r) => r.min), Math.min), max: tops.length > 0 ? Math.min(...tops) : undefined };
  }
  if (full === "builtins.max" && positional.length > 1) {
    const ranges = positional.map(go);
    const floors = ranges.flatMap((r) => (r.min === undefined ? [] : [r.min]));
    return { min: floors.length > 0 ? Math.max(...floors) : undefined, max: every(ranges.map((r) => r.max), Math.max) };
  }
  if (/^(builtins\.(int|float|round|abs)|math\.(ceil|floor))$/.test(full)) return go(positional[0]);
  if (full === "random.random") return { min: 0, max: 1 };
  if (full === "random.uniform" || full === "random.randint") {
    const [a, b] = [go(positional[0]), go(positional[1])];
    return { min: a.min, max: b.max };
  }
  if (full === "math.pow" || full === "builtins.pow") return binaryPower(go(positional[0]), go(positional[1]));
  if (full === "datetime.timedelta") return delta(args, go);
  // `timedelta(minutes=5).total_seconds()`.
  if (name === "total_seconds" && callee.type === "attribute") return go(field(callee, "object"));
  // `config.get("interval", 30)`, `os.environ.get("X", "30")`: the default is what happens unless somebody sets it.
  return ANY;
}

const SECONDS: Readonly<Record<string, number>> = { days: 86_400, seconds: 1, microseconds: 1e-6, milliseconds: 1e-3, minutes: 60, hours: 3_600, weeks: 604_800 };

function delta(args: SyntaxNode, go: (n: SyntaxNode | undefined) => Range): Range {
  let total: Range = exact(0);
  for (const a of parts(args)) {
    const unit = a.type === "keyword_argument" ? SECONDS[field(a, "name")!.text] : 86_400;
    const range = go(a.type === "keyword_argument" ? field(a, "value") : a);
    if (unit === undefined) return ANY;
    total = { min: both(total.min, range.min, (x, y) => x + y * unit), max: both(total.max, range.max, (x, y) => x + y * unit) };
  }
  return total;
}

function ofName(node: SyntaxNode, types: Types, depth: number): Range {
  const variable = lookup(node.text, node);
  if (!variable) return ANY;
  const imported = variable.bindings.find((b) => b.how === "import")?.imported;
  if (imported) {
    const target = imported.member === undefined ? undefined : types.declared(imported.module, imported.member, node.source.path);
    return target ? ofBindings(target, types, depth) : ANY;
  }
  return ofBindings(variable, types, depth);
}

function ofBindings({ bindings }: Variable, types: Types, depth: number): Range {
  if (bindings.length > 6) return ANY;
  const deeper = bindings.length > 1 ? Math.max(depth + 1, 4) : depth + 1;
  if (bindings.length > 1 && depth > 3) return ANY;
  let range: Range | undefined;
  let param: SyntaxNode | undefined;
  for (const b of bindings) {
    if (b.how === "annotation") continue;
    const own = bindingRange(b, types, deeper);
    if (b.how === "param") param = b.node;
    // `if timeout is None: timeout = 30`.
    range = range === undefined ? own : b.how === "assign" && range.param && range.max === undefined ? own : hull(range, own);
  }
  return bindings.length === 1 && param ? { ...range, param } : { min: range?.min, max: range?.max };
}

function bindingRange(b: Binding, types: Types, depth: number): Range {
  if (b.how === "param") return { ...(b.value ? evaluate(b.value, types, depth) : ANY), param: b.node };
  if (b.how !== "assign" || !b.value || b.part !== undefined) return ANY;
  if (b.value.type === "augmented_assignment") return ANY;
  return evaluate(b.value, types, depth);
}

function ofAttribute(node: SyntaxNode, types: Types, depth: number): Range {
  const object = field(node, "object")!;
  const name = field(node, "attribute")!.text;
  const on = types.of(object);
  if (on.k === "module") {
    const target = types.declared("", name, on.file.source.path, on.file);
    return target ? ofBindings(target, types, depth) : ANY;
  }
  if (on.k !== "object" && on.k !== "class") return ANY;
  const assigned = types.classes.assignmentsOf(on.cls, name);
  if (assigned.length === 0 || assigned.length > 6) return ANY;
  return assigned.map(({ value, part }): Range => (part !== undefined || value.type === "augmented_assignment" ? ANY : ofAssigned(value, types, assigned.length > 1 ? Math.max(depth + 1, 4) : depth + 1))).reduce(hull);
}

/** What a field is given; a constructor's parameter stands for its default. */
function ofAssigned(value: SyntaxNode, types: Types, depth: number): Range {
  const range = evaluate(value, types, depth);
  return { min: range.min, max: range.max };
}

/** Whether a name is a parameter of the function around. */
export function isParameter(name: SyntaxNode): boolean {
  const variable = lookup(name.text, name);
  return variable !== undefined && isFunction(variable.scope) && variable.bindings[0]?.how === "param";
}

function exact(n: number): Range {
  return { min: n, max: n };
}

function both(a: number | undefined, b: number | undefined, f: (a: number, b: number) => number): number | undefined {
  return a === undefined || b === undefined ? undefined : f(a, b);
}

function every(values: readonly (number | undefined)[], f: (...n: number[]) => number): number | undefined {
  const known = values.filter((v) => v !== undefined);
  return known.length === values.length && known.length > 0 ? f(...known) : undefined;
}

function hull(a: Range, b: Range): Range {
  return { min: both(a.min, b.min, Math.min), max: both(a.max, b.max, Math.max) };
}

/** A change of unit keeps each bound that is known: `min(n, 10) * 1000`. */
function scaled(a: Range, by: Range, f: (x: number, y: number) => number): Range | undefined {
  if (by.min === undefined || by.min !== by.max || by.min <= 0) return undefined;
  return { min: both(a.min, by.min, f), max: both(a.max, by.min, f), param: undefined };
}

function binaryPower(a: Range, b: Range): Range {
  return a.min !== undefined && a.min === a.max && a.min >= 1 ? { min: both(a.min, b.min, (x, y) => x ** y), max: both(a.min, b.max, (x, y) => x ** y) } : corners(a, b, (x, y) => x ** y);
}

function corners(a: Range, b: Range, f: (x: number, y: number) => number): Range {
  if (a.min === undefined || a.max === undefined || b.min === undefined || b.max === undefined) return ANY;
  const values = [f(a.min, b.min), f(a.min, b.max), f(a.max, b.min), f(a.max, b.max)].filter((v) => !Number.isNaN(v));
  return values.length === 4 ? { min: Math.min(...values), max: Math.max(...values) } : ANY;
}
