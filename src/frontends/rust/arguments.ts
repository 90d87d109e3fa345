/** What a call is given: values, functions, futures that a task is to run. */
import type { Func, Resource, Value } from "../../model.ts";
import { field, parts, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import type { Body } from "./body.ts";
import { lookup } from "./names.ts";
import { valueOf } from "./values.ts";

/** Returns the values of arguments. */
export function callArguments(args: readonly SyntaxNode[], body: Body): readonly Value[] {
  return args.map((arg) => valueOf(arg, body));
}

/** Returns the functions that an expression is: a closure, an async block, a name of one, or one in a box. */
export function functionsOf(node: SyntaxNode, body: Body): readonly Func[] {
  const value = valueOf(node, body);
  if (value.kind === "func") return [value.func];
  const inner = wrapped(node);
  return inner ? functionsOf(inner, body) : (taskOf(node, body)?.runs ?? []);
}

/** `Box::pin(async { … })`, `async { … }.instrument(span)`. */
function wrapped(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type !== "call_expression") return undefined;
  const callee = field(node, "function");
  const args = parts(field(node, "arguments") ?? node);
  if (callee?.type === "field_expression") return /^(?:instrument|boxed|boxed_local|in_current_span|with_subscriber|fuse|shared)$/.test(textOf(field(callee, "field")!)) ? field(callee, "value") : undefined;
  return /^(?:Box::pin|Box::new|Arc::new|Some)$/.test(callee ? textOf(callee) : "") ? args[0] : undefined;
}

export interface Started {
  readonly runs: readonly Func[];
  readonly args: readonly Value[];
  readonly receiver?: Resource;
}

/** The call of an async function that is handed to who runs it: `spawn(worker(rx))`. */
export function taskOf(node: SyntaxNode, body: Body): Started | undefined {
  const inner = wrapped(node);
  if (inner) return taskOf(inner, body);
  if (node.type === "identifier") {
    const value = lookup(textOf(node), node)?.value;
    return value && value.type === "call_expression" ? taskOf(value, body) : undefined;
  }
  if (node.type !== "call_expression") return undefined;
  const { front } = body;
  const callee = field(node, "function");
  const args = callArguments(parts(field(node, "arguments") ?? node), body);
  if (!callee) return undefined;
  if (callee.type === "field_expression") {
    const value = field(callee, "value")!;
    const item = front.types.method(front.infer.typeOf(value), textOf(field(callee, "field")!));
    const func = item && front.functions.of(item.node);
    return func?.async ? { runs: [func], args, receiver: front.resources.of(value) } : undefined;
  }
  const meaning = front.types.meaning(callee);
  const func = meaning?.kind === "function" ? front.functions.of(meaning.item.node) : undefined;
  return func?.async ? { runs: [func], args } : undefined;
}
