/** Macros: their arguments are parsed as what they become, `select!` as the branches it has. */
import type { Event } from "../../model.ts";
import type { Ports } from "../graph.ts";
import { field, parts, placeIn, placeOf, syntaxNode, type SyntaxNode } from "../treesitter/syntax.ts";
import type { Body } from "./body.ts";
import { waitFor } from "./calls.ts";
import { CALL, isLogMacro, macroName, takesExpressions, tokensOf } from "./grammar.ts";
import { condition } from "./conditions.ts";
import { expression } from "./expressions.ts";
import { alternatives, inScope, unwind } from "./scopes.ts";

type Mutable = { -readonly [K in keyof SyntaxNode]: SyntaxNode[K] };

const PANICS = /^(?:panic|unreachable|todo|unimplemented)$/;
const WRITES = /^(?:write|writeln)$/;

/** Lowers a macro; returns the event it became. */
export function lowerMacro(node: SyntaxNode, body: Body): Event | undefined {
  const { graph } = body;
  const name = macroName(node);
  const tree = tokensOf(node);
  if (!tree) return undefined;
  if (name === "select" || name === "select_biased") return select(node, tree, body);
  const args = takesExpressions(node, tree) ? argumentsOf(node, tree, body) : [];
  if (isLogMacro(node)) {
    for (const arg of args) expression(arg, body);
    return graph.live ? graph.emit("call", placeOf(node), { safe: true, detail: { callee: name === "println" || name === "eprintln" ? "log" : name, result: "logged" } }) : undefined;
  }
  if (name === "join" || name === "try_join") {
    for (const arg of args) if (graph.live) waitFor(arg, node, body);
    return graph.live ? graph.emit("await", placeOf(node), { safe: true, detail: { callee: name, combinator: "all" } }) : undefined;
  }
  if (name === "ensure" || name === "anyhow_ensure") {
    const [asked] = args;
    if (!asked) return undefined;
    const { whenTrue, whenFalse } = condition(asked, body);
    graph.cut();
    graph.resume(whenFalse);
    unwind(body, 0, placeOf(node));
    graph.return(placeOf(node));
    graph.resume(whenTrue);
    return undefined;
  }
  for (const arg of args) if (graph.live) expression(arg, body);
  if (!graph.live) return undefined;
  if (PANICS.test(name)) graph.throw(placeOf(node));
  else if (name === "bail") {
    unwind(body, 0, placeOf(node));
    graph.return(placeOf(node));
  } else if (/^(?:assert|assert_eq|assert_ne)$/.test(name)) return graph.emit("call", placeOf(node), { detail: { callee: name, result: "ignored", api: "std assert" } });
  else if (WRITES.test(name) && args[0]) {
    const on = body.front.resources.of(args[0]);
    if (on && on.scope !== "local") return graph.emit("call", placeOf(node), { safe: true, detail: { callee: name, receiver: on, result: "used", api: "std write" } });
  }
  return undefined;
}

/** The arguments of a macro that takes expressions, as if it were a call. */
function argumentsOf(node: SyntaxNode, tree: SyntaxNode, body: Body): readonly SyntaxNode[] {
  const root = body.front.grammar.parsePart(node.source, tree.start + 1, tree.end - 1, CALL);
  const found = first(root, "arguments");
  if (!found) return [];
  (found as Mutable).parent = node;
  return parts(found);
}

function first(node: SyntaxNode, type: string): SyntaxNode | undefined {
  if (node.type === type) return node;
  for (const child of node.children) {
    const found = first(child, type);
    if (found) return found;
  }
  return undefined;
}

interface Arm {
  readonly head: readonly [from: number, to: number];
  readonly code: readonly [from: number, to: number];
}

/** `select! { pattern = future, if cond => code, … }`, and crossbeam's `recv(rx) -> msg => code`. */
function select(node: SyntaxNode, tree: SyntaxNode, body: Body): Event | undefined {
  const { graph } = body;
  const arms = armsIn(node.source.text, tree.start + 1, tree.end - 1);
  if (arms.length === 0) return undefined;
  const event = graph.emit("await", placeOf(node), { safe: true, detail: { callee: "select!", combinator: "race" } });
  const ways: { readonly from: Ports; readonly lower: () => void }[] = [];
  for (const [i, arm] of arms.entries()) {
    const text = node.source.text.slice(...arm.head).trim();
    const last = i === arms.length - 1;
    let from: Ports;
    if (last) from = graph.cut();
    else {
      const outcome = graph.branch(placeIn(node.source, ...arm.head), { condition: `select: ${text.replace(/\s+/g, " ").slice(0, 80)}` });
      from = outcome.whenTrue;
      graph.cut();
      graph.resume(outcome.whenFalse);
    }
    ways.push({ from, lower: () => armOf(node, arm, arms.length > 1, body) });
  }
  alternatives(body, ways);
  return event;
}

function armOf(node: SyntaxNode, { head, code }: Arm, raced: boolean, body: Body): void {
  const { front, graph } = body;
  const { source } = node;
  const text = source.text.slice(...head);
  const inside: SyntaxNode[] = [];
  const block = syntaxNode({ type: "block", named: true, start: head[0], end: code[1], parent: node, children: inside, source });
  const outer = body.raced;
  body.raced = raced;
  const crossbeam = /^\s*(?:recv|send)\s*\(/.exec(text);
  if (crossbeam && /->/.test(text)) {
    const close = matching(source.text, head[0] + crossbeam[0].length - 1);
    const [channel] = parts(first(front.grammar.parsePart(source, head[0] + crossbeam[0].length, close, CALL), "arguments") ?? node);
    if (channel) {
      (channel as Mutable).parent = block;
      graph.emit(text.trim().startsWith("recv") ? "receive" : "send", placeOf(channel), { on: front.resources.of(channel), safe: true, detail: { callee: "select!", wake: "race" } });
    }
  } else {
    const equals = topLevel(source.text, head[0], head[1], (at) => source.text[at] === "=" && !/[=<>!]/.test(source.text[at - 1]!) && !/[=>]/.test(source.text[at + 1]!));
    const guarded = equals < 0 ? -1 : topLevel(source.text, equals, head[1], (at) => /^,\s*if\b/.test(source.text.slice(at, at + 12)));
    const end = guarded < 0 ? head[1] : guarded;
    if (equals >= 0) {
      const declaration = first(front.grammar.parsePart(source, head[0], end, { before: "fn f(){let ", after: ";}" }), "let_declaration");
      const future = declaration && field(declaration, "value");
      if (declaration && future) {
        (declaration as Mutable).parent = block;
        inside.push(declaration);
        waitFor(future, future, body);
      }
    }
  }
  body.raced = outer;
  const handler = first(front.grammar.parsePart(source, ...code, { before: "fn f(){let _=", after: ";}" }), "let_declaration");
  const value = handler && field(handler, "value");
  if (!handler || !value || !graph.live) return;
  (value as Mutable).parent = block;
  (value as Mutable).field = undefined;
  inside.push(value);
  inScope(body, placeOf(value), () => void expression(value, body));
}

function armsIn(text: string, from: number, to: number): readonly Arm[] {
  const arms: Arm[] = [];
  let at = from;
  for (;;) {
    const biased = /^\s*biased\s*;/.exec(text.slice(at, Math.min(to, at + 40)));
    if (biased) at += biased[0].length;
    while (at < to && (/[\s,]/.test(text[at]!) || (text[at] === "/" && text[at + 1] === "/"))) at = Math.max(at, skip(text, at)) + 1;
    const arrow = topLevel(text, at, to, (i) => text[i] === "=" && text[i + 1] === ">");
    if (arrow < 0) return arms;
    let start = arrow + 2;
    while (start < to && /\s/.test(text[start]!)) start++;
    const end = text[start] === "{" ? matching(text, start) + 1 : topLevel(text, start, to, (i) => text[i] === ",");
    const stop = end < 0 ? to : end;
    arms.push({ head: [at, arrow], code: [start, stop] });
    at = stop;
  }
}

/** The first place outside brackets and strings that passes the test; -1 without one. */
function topLevel(text: string, from: number, to: number, test: (at: number) => boolean): number {
  for (let at = from; at < to; at++) {
    if (test(at)) return at;
    const skipped = skip(text, at);
    if (skipped > at) at = skipped;
  }
  return -1;
}

/** The last place of the bracket, string or comment that starts here; the place itself where none does. */
function skip(text: string, at: number): number {
  const char = text[at]!;
  if ("([{".includes(char)) return matching(text, at);
  if (char === '"') {
    let end = at + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
    return end;
  }
  if (char === "/" && text[at + 1] === "/") {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
  }
  return at;
}

function matching(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const char = text[at]!;
    if ("([{".includes(char)) depth++;
    else if (")]}".includes(char) && --depth === 0) return at;
    else if (char === '"' || (char === "/" && text[at + 1] === "/")) at = skip(text, at);
  }
  return text.length;
}
