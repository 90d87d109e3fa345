/** How long a duration is, as far as constants tell. */
import type { Duration } from "../../model.ts";
import { field, parts, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import { lookup } from "./names.ts";
import type { Resources } from "./resources.ts";
import type { Types } from "./types.ts";

interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly param?: string;
}

const UNIT_MS: Readonly<Record<string, number>> = { from_secs: 1_000, from_secs_f32: 1_000, from_secs_f64: 1_000, from_millis: 1, from_micros: 0.001, from_nanos: 0.000001, from_mins: 60_000, from_hours: 3_600_000, seconds: 1_000, milliseconds: 1, minutes: 60_000, hours: 3_600_000 };
const MAX_DEPTH = 12;

export interface Constants {
  /** The length of a duration in ms. */
  duration(node: SyntaxNode | undefined): Duration | undefined;
  /** A whole number, where it is constant. */
  count(node: SyntaxNode | undefined): number | undefined;
}

/** Returns the constants of a program. */
export function createConstants(types: Types, resources: Resources): Constants {
  function range(node: SyntaxNode | undefined, depth = 0): Range | undefined {
    if (!node || depth > MAX_DEPTH) return undefined;
    const next = (other: SyntaxNode | undefined): Range | undefined => range(other, depth + 1);
    switch (node.type) {
      case "integer_literal":
      case "float_literal": {
        const number = Number(textOf(node).replace(/_/g, "").replace(/(?:[iu](?:8|16|32|64|128|size)|f32|f64)$/, ""));
        return Number.isNaN(number) ? undefined : { min: number, max: number };
      }
      case "parenthesized_expression":
      case "reference_expression":
      case "unary_expression":
      case "try_expression":
        return next(parts(node).find((each) => each.type !== "mutable_specifier"));
      case "type_cast_expression":
        return next(field(node, "value"));
      case "identifier": {
        const binding = lookup(textOf(node), node);
        if (binding?.from === "param") return { param: resources.ofBinding(binding).path };
        if (binding?.from === "let" && binding.steps.length === 0) return isMutable(binding.node) ? undefined : next(binding.value);
        return binding ? undefined : constant(node, depth);
      }
      case "scoped_identifier":
        if (/(?:^|::)Duration::ZERO$/.test(textOf(node))) return { min: 0, max: 0 };
        if (/(?:^|::)Duration::MAX$/.test(textOf(node))) return {};
        return constant(node, depth);
      case "binary_expression":
        return arithmetic(next(field(node, "left")), textOf(field(node, "operator") ?? node.children[1]!), next(field(node, "right")));
      case "if_expression":
        return either([next(field(node, "consequence")), next(parts(field(node, "alternative") ?? node)[0])]);
      case "block": {
        const tail = parts(node).at(-1);
        return tail?.type === "expression_statement" ? next(parts(tail)[0]) : next(tail);
      }
      case "match_expression":
        return either((field(node, "body")?.children ?? []).filter((arm) => arm.type === "match_arm").map((arm) => next(field(arm, "value"))));
      case "call_expression":
        return called(node, depth + 1);
      default:
        return undefined;
    }
  }

  function constant(node: SyntaxNode, depth: number): Range | undefined {
    const meaning = types.meaning(node);
    return meaning?.kind === "value" ? range(meaning.item.value, depth + 1) : undefined;
  }

  function called(node: SyntaxNode, depth: number): Range | undefined {
    const callee = field(node, "function");
    const args = parts(field(node, "arguments") ?? node);
    if (!callee) return undefined;
    if (callee.type === "field_expression") {
      const name = textOf(field(callee, "field")!);
      const value = field(callee, "value")!;
      const own = range(value, depth);
      const other = range(args[0], depth);
      if (name === "min") return { min: lower(own?.min, other?.min), max: lower(own?.max, other?.max), param: own?.max === undefined && other?.max === undefined ? own?.param : undefined };
      if (name === "max") return { min: own?.min, max: own?.max === undefined || other?.max === undefined ? undefined : Math.max(own.max, other.max) };
      if (name === "clamp") return { min: other?.min, max: range(args[1], depth)?.max };
      if (/^(?:unwrap_or|map_or)$/.test(name)) return own?.max === undefined ? { min: 0, max: undefined, ...(other?.max === undefined ? {} : { min: 0 }) } : either([own, other]);
      if (/^(?:saturating_|checked_|wrapping_)?mul$|^mul_f(?:32|64)$/.test(name)) return arithmetic(own, "*", other);
      if (/^(?:saturating_|checked_)?add$/.test(name)) return arithmetic(own, "+", other);
      if (/^(?:saturating_|checked_)?sub$/.test(name)) return own && { min: 0, max: own.max };
      if (/^(?:clone|into|unwrap|expect|to_owned|as_ref|copied|as_millis|as_secs)$/.test(name)) return own;
      return undefined;
    }
    const name = textOf(callee).split("::").at(-1) ?? "";
    const unit = UNIT_MS[name];
    if (unit !== undefined && /Duration/.test(textOf(callee))) {
      const count = range(args[0], depth);
      return count && scaled(count, unit);
    }
    if (/Duration::new$/.test(textOf(callee))) {
      const seconds = range(args[0], depth);
      const nanos = range(args[1], depth);
      return seconds && arithmetic(scaled(seconds, 1_000), "+", nanos ? scaled(nanos, 0.000001) : { min: 0, max: 0 });
    }
    if (name === "Some") return range(args[0], depth);
    const meaning = types.meaning(callee);
    if (meaning?.kind !== "function") return undefined;
    const body = field(meaning.item.node, "body");
    const found = body && range(body, depth);
    return found && { ...found, param: undefined };
  }

  return {
    duration(node) {
      if (!node) return undefined;
      const found = range(node);
      const text = textOf(node).replace(/\s+/g, " ").slice(0, 60);
      return { ...(found?.min === undefined ? {} : { min: round(found.min) }), ...(found?.max === undefined ? {} : { max: round(found.max) }), ...(found?.param === undefined || found.max !== undefined ? {} : { param: found.param }), text };
    },
    count(node) {
      const found = range(node);
      return found && found.min === found.max ? found.max : undefined;
    },
  };
}

/** `let mut`: what it is later is not what it was at first. */
function isMutable(name: SyntaxNode): boolean {
  const around = name.parent;
  return around !== undefined && (around.type === "mut_pattern" || around.children.some((child) => child.type === "mutable_specifier"));
}

function round(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}

function scaled({ min, max, param }: Range, unit: number): Range {
  return { min: min === undefined ? undefined : min * unit, max: max === undefined ? undefined : max * unit, ...(unit === 1 ? { param } : {}) };
}

function arithmetic(a: Range | undefined, operator: string, b: Range | undefined): Range | undefined {
  if (!a || !b) return operator === "-" && a ? { min: 0, max: a.max } : undefined;
  const both = (f: (x: number, y: number) => number): Range => ({ min: a.min === undefined || b.min === undefined ? undefined : f(a.min, b.min), max: a.max === undefined || b.max === undefined ? undefined : f(a.max, b.max) });
  switch (operator) {
    case "*":
      return both((x, y) => x * y);
    case "+":
      return both((x, y) => x + y);
    case "/":
      return both((x, y) => (y === 0 ? x : x / y));
    case "-":
      return { min: 0, max: a.max };
    case "<<":
      return both((x, y) => x * 2 ** y);
    default:
      return undefined;
  }
}

function either(ranges: readonly (Range | undefined)[]): Range | undefined {
  const known = ranges.filter((each) => each !== undefined);
  if (known.length === 0) return undefined;
  const complete = known.length === ranges.length;
  return {
    min: complete && known.every((each) => each.min !== undefined) ? Math.min(...known.map((each) => each.min!)) : undefined,
    max: complete && known.every((each) => each.max !== undefined) ? Math.max(...known.map((each) => each.max!)) : undefined,
  };
}

function lower(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}
