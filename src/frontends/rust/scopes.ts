/** Guards and the scopes that drop them. */
import type { Event, Location, Resource } from "../../model.ts";
import type { Ports } from "../graph.ts";
import { field, parts, placeIn, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import type { Body, Guard, Scope } from "./body.ts";
import { armsOf, lookup } from "./names.ts";

/** Lowers what stands in a scope that ends at a place; there the guards in it are dropped, the last one first. */
export function inScope(body: Body, at: Location, lower: () => void, loop?: Scope["loop"]): void {
  body.scopes.push({ guards: [], ...(loop ? { loop } : {}) });
  lower();
  drop(body, body.scopes.at(-1)!, at);
  body.scopes.pop();
}

/** Emits the releases of a scope's guards. */
export function drop(body: Body, scope: Scope, at: Location): void {
  if (!body.graph.live) return;
  for (const guard of scope.guards.toReversed()) if (!guard.gone) release(body, guard, at);
}

export function release(body: Body, { lock, acquire }: Guard, at: Location): Event {
  return body.graph.emit("release", at, { on: lock, detail: { callee: "drop", api: acquire.detail.api } });
}

/** Emits the releases of all scopes from the innermost down to a depth: control leaves them. */
export function unwind(body: Body, depth: number, at: Location): void {
  for (let i = body.scopes.length - 1; i >= depth; i--) drop(body, body.scopes[i]!, at);
}

/** Depth of the loop that a `break` or `continue` means; its body's scopes lie above. */
export function loopDepth(body: Body, label: string | undefined): number {
  return body.scopes.findLastIndex((scope) => scope.loop !== undefined && (label === undefined ? !scope.loop.isBlock : scope.loop.label === label));
}

/** Keeps a guard that a call gave until the end of the innermost scope. */
export function keep(body: Body, call: SyntaxNode, lock: Resource, acquire: Event): Guard {
  const guard: Guard = { lock, acquire, gone: false };
  body.scopes.at(-1)?.guards.push(guard);
  body.guards.set(call, guard);
  return guard;
}

/** Gives a guard the name that it is matched to: it lives on as it did, but may be dropped by that name. */
export function nameGuard(body: Body, value: SyntaxNode | undefined, pattern: SyntaxNode | undefined): void {
  const guard = guardOf(body, value);
  if (guard && pattern) named(guard, pattern);
}

/**
 * Lowers a way of `match` or `if let` over a guard that a pattern moves to a name: whatever the statement goes on with,
 * the guard is dropped with the way. Of a way that does not match nothing is left to hold either.
 */
export function withMoved(body: Body, guard: Guard | undefined, at: Location, lower: () => void): void {
  lower();
  if (!guard || guard.gone || !body.graph.live) return;
  release(body, guard, at);
  guard.gone = true;
}

/** The guard that a pattern moves out of a value, unless one of the ways gives it on as its own value. */
export function movedGuard(body: Body, value: SyntaxNode | undefined, ways: readonly Way[]): Guard | undefined {
  const guard = guardOf(body, value);
  return guard && ways.some(({ pattern }) => pattern && namesIn(pattern) !== undefined) && !ways.some(givesOn) ? guard : undefined;
}

/** A pattern, and what is done where it matches. */
export interface Way {
  readonly pattern: SyntaxNode | undefined;
  readonly code: SyntaxNode | undefined;
}

/** An arm of a `match`, without its condition. */
export function wayOf(arm: SyntaxNode): Way {
  const pattern = field(arm, "pattern");
  return { pattern: pattern && parts(pattern).find((part) => part.field !== "condition"), code: field(arm, "value") };
}

/** Notes the name that a pattern gives to a guard, if it gives it one; returns whether it does. */
export function named(guard: Guard, pattern: SyntaxNode): boolean {
  const name = namesIn(pattern);
  if (name !== undefined) guard.name = name;
  return name !== undefined;
}

/** Binds the guard that an initialiser gives to a name: it lives as long as the block, not the statement. */
export function bindGuard(body: Body, value: SyntaxNode, pattern: SyntaxNode, depth: number): void {
  const guard = guardOf(body, value);
  if (!guard || !named(guard, pattern)) return;
  for (const scope of body.scopes) {
    const i = scope.guards.indexOf(guard);
    if (i >= 0) scope.guards.splice(i, 1);
  }
  body.scopes[depth]!.guards.push(guard);
}

/** The one name that a pattern gives to a guard: `g`, `mut g`, `Ok(g)`, `Some(g)`. */
function namesIn(pattern: SyntaxNode): number | undefined {
  if (pattern.type === "identifier") return pattern.start;
  if (pattern.type === "mut_pattern" || pattern.type === "ref_pattern") return parts(pattern).flatMap((part) => (part.type === "mutable_specifier" ? [] : (namesIn(part) ?? []))).at(0);
  if (pattern.type === "tuple_struct_pattern") {
    const [inner, ...more] = parts(pattern).filter((part) => part.field !== "type");
    return inner && more.length === 0 ? namesIn(inner) : undefined;
  }
  return undefined;
}

/** `Ok(guard) => guard`; of `Ok(mut guard) => guard.drain().collect()` the guard is dropped with the arm. */
function givesOn({ pattern, code }: Way): boolean {
  const value = code?.type === "block" ? parts(code).at(-1) : code;
  const name = pattern && namesIn(pattern);
  return value?.type === "identifier" && name !== undefined && lookup(textOf(value), value)?.node.start === name;
}

const GIVES = /^(?:unwrap|expect|unwrap_or_else|map_err|ok|context|with_context|ok_or|ok_or_else)$/;

/** The guard that an expression's value is, if it is one: the call that took the lock, or a name it was given. */
export function guardOf(body: Body, node: SyntaxNode | undefined): Guard | undefined {
  if (!node) return undefined;
  const own = body.guards.get(node);
  if (own) return own;
  switch (node.type) {
    case "identifier": {
      const binding = lookup(textOf(node), node);
      return binding && body.scopes.flatMap((scope) => scope.guards).findLast((guard) => guard.name === binding.node.start && !guard.gone);
    }
    case "reference_expression":
      return guardOf(body, parts(node).find((part) => part.type !== "mutable_specifier"));
    case "try_expression":
    case "await_expression":
    case "parenthesized_expression":
      return guardOf(body, parts(node)[0]);
    case "match_expression":
      return armsOf(node).map(wayOf).some(givesOn) ? guardOf(body, field(node, "value")) : undefined;
    case "block":
    case "unsafe_block":
      return guardOf(body, parts(node).at(-1));
    case "call_expression": {
      const callee = field(node, "function");
      if (callee?.type !== "field_expression") {
        const text = callee ? textOf(callee) : "";
        return /^(?:Some|Ok)$/.test(text) ? guardOf(body, parts(field(node, "arguments") ?? node)[0]) : undefined;
      }
      return GIVES.test(textOf(field(callee, "field")!)) ? guardOf(body, field(callee, "value")) : undefined;
    }
    default:
      return undefined;
  }
}

/** Lowers alternatives, each from its own ports; a guard that one of those that go on has dropped is gone after them. */
export function alternatives(body: Body, ways: readonly { readonly from: Ports; readonly lower: () => void }[]): void {
  const { graph } = body;
  const guards = body.scopes.flatMap((scope) => scope.guards);
  const before = guards.map((guard) => guard.gone);
  const gone = [...before];
  const ends: Ports[] = [];
  for (const { from, lower } of ways) {
    guards.forEach((guard, i) => (guard.gone = before[i]!));
    graph.cut();
    graph.resume(from);
    lower();
    if (graph.live) guards.forEach((guard, i) => (gone[i] ||= guard.gone));
    ends.push(graph.cut());
  }
  guards.forEach((guard, i) => (guard.gone = gone[i]!));
  graph.resume(...ends);
}

/** The last character of a node: where what it holds is dropped. */
export function endOf(node: SyntaxNode): Location {
  return placeIn(node.source, node.end - 1, node.end);
}
