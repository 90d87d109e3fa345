/** Lowers calls: of the program's own functions, of known API, of anything else. */
import type { Detail, Event, Value } from "../../model.ts";
import { field, parts, placeOf, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import { argumentsOf, isTrivial, runApi } from "./api.ts";
import { callArguments, functionsOf, taskOf } from "./arguments.ts";
import type { Body, Use } from "./body.ts";
import { expression } from "./expressions.ts";
import { short } from "./words.ts";
import { lookup } from "./names.ts";
import { guardOf, keep, release } from "./scopes.ts";
import { isLog, useOf } from "./uses.ts";

/** Methods that keep what they are given for later: it runs when something happens, or in another task. */
const LATER = /^(?:on|once|add|set|register|subscribe|observe|listen|watch|defer|schedule|dispatch|queue|enqueue|post|after|every|route|handler|with_handler|hook|bind)(?:_|$)|_(?:handler|callback|listener|hook|function|method)$|^(?:spawn|execute|submit)/;
/** Names under which executors and pools start what they are given. */
const SPAWNS = /^(?:spawn(?:_\w+)?|execute|submit|fork|run_in_background|dispatch_async)$/;

/** Lowers a call; returns the event it became. */
export function lowerCall(node: SyntaxNode, body: Body): Event | undefined {
  const callee = field(node, "function");
  if (!callee) return undefined;
  const method = callee.type === "field_expression" ? callee : callee.type === "generic_function" && field(callee, "function")?.type === "field_expression" ? field(callee, "function")! : undefined;
  return method ? lowerMethod(node, method, body) : lowerFunction(node, callee, body);
}

/** Lowers `x.await`. */
export function lowerAwait(node: SyntaxNode, body: Body): Event | undefined {
  const inner = parts(node)[0];
  return inner && waitFor(inner, node, body);
}

/** Lowers the wait for a future: the call that makes it with what it does, or the task that is kept. */
export function waitFor(inner: SyntaxNode, node: SyntaxNode, body: Body): Event | undefined {
  const { graph, front } = body;
  body.awaiting.add(inner);
  const made = expression(inner, body);
  if (!graph.live) return made;
  if (inner.type === "call_expression" && made) {
    if (made.kind === "call") graph.emit("await", placeOf(node), { safe: true, detail: { callee: made.detail.callee, joins: made, result: useOf(node, front.resources).how, ...(body.raced ? { wake: "race" as const } : {}) } });
    return made;
  }
  if (inner.type === "async_block") return graph.emit("call", placeOf(node), { runs: [front.functions.of(inner)], safe: true, detail: { awaited: true, callee: "async" } });
  const on = front.resources.of(inner);
  const task = taskOf(inner, body);
  if (task) return graph.emit("call", placeOf(node), { runs: task.runs, safe: true, detail: { awaited: true, callee: short(inner), args: task.args, receiver: task.receiver } });
  return graph.emit("await", placeOf(node), { on, safe: true, detail: { callee: short(inner), result: useOf(node, front.resources).how, ...(on && body.spawned.has(on.path) ? { joins: body.spawned.get(on.path) } : {}), ...(body.timeout ? { timeout: body.timeout } : {}), ...(body.raced ? { wake: "race" as const } : {}) } });
}

function lowerMethod(node: SyntaxNode, callee: SyntaxNode, body: Body): Event | undefined {
  const { front, graph } = body;
  const value = field(callee, "value")!;
  const name = textOf(field(callee, "field")!);
  const type = front.infer.typeOf(value);
  const own = front.types.method(type, name);
  const api = own ? undefined : front.types.apiKey(type, name);
  receiverOf(value, body);
  const args = argumentsOf(node);
  for (const arg of args) if (graph.live) expression(arg, body);
  if (!graph.live) return undefined;
  const use = useIn(node, body);
  const text = short(callee);
  if (own) return project(node, own.node, text, args, use, value, body);
  if (api) return runApi({ node, value, args, module: api.module, key: api.key, api: front.knowledge.api(api.module, api.key)!, use, callee: text, body });
  if ((name === "unwrap" || name === "expect") && body.scopes.some((scope) => scope.guards.some((guard) => !guard.gone)) && !guardOf(body, value)) {
    // Under a lock a panic is more than this call's affair.
    return remember(node, graph.emit("call", placeOf(node), { detail: { callee: name, result: use.how } }), body);
  }
  return other(node, name, text, args, use, value, body);
}

/** What a method is called on is evaluated first; a place is not read by being called on. */
function receiverOf(value: SyntaxNode, body: Body): void {
  if (value.type === "call_expression" || value.type === "macro_invocation" || value.type === "await_expression" || value.type === "try_expression") expression(value, body);
  else if (value.type === "field_expression") receiverOf(field(value, "value")!, body);
  else if (value.type !== "identifier" && value.type !== "self" && value.type !== "scoped_identifier") expression(value, body);
}

function lowerFunction(node: SyntaxNode, callee: SyntaxNode, body: Body): Event | undefined {
  const { front, graph } = body;
  const args = argumentsOf(node);
  if (limited(node, callee, args, body)) return body.made.get(node);
  const text = short(callee).replace(/::<.*>$/, "");
  const name = text.split("::").at(-1) ?? text;
  const drops = /^(?:(?:std|core)::)?(?:mem::)?drop$/.test(text);
  for (const arg of args) if (graph.live && !(drops && arg.type === "identifier")) expression(arg, body);
  if (!graph.live) return undefined;
  if (drops && args[0]) {
    const guard = guardOf(body, args[0]);
    if (guard) {
      const event = release(body, guard, placeOf(node));
      guard.gone = true;
      return event;
    }
    const on = front.resources.of(args[0]);
    // The last sender of a channel that goes ends those who wait for it.
    return on && /Sender|Notify|Token/.test(on.type ?? "") ? graph.emit("stop", placeOf(node), { on, safe: true, detail: { callee: "drop" } }) : undefined;
  }
  const use = useIn(node, body);
  if (callee.type === "identifier") {
    const binding = lookup(text, node);
    if (binding) return localCall(node, callee, binding.value, args, use, body);
  }
  const meaning = front.types.meaning(callee);
  if (meaning?.kind === "function") {
    // `Type::method(&x, …)`: the first argument is what it is called on.
    if (meaning.item.takesSelf && args[0]) return project(node, meaning.item.node, text, args.slice(1), use, args[0], body);
    return project(node, meaning.item.node, text, args, use, undefined, body);
  }
  if (meaning?.kind === "type") {
    const { type } = meaning;
    const module = type.module ?? "std";
    const api = front.knowledge.api(module, `${type.name}.${name}`, true);
    if (api) return runApi({ node, args, module, key: `${type.name}.${name}`, api, use, callee: text, body });
    if (type.item || /^(?:new|default|from|with_\w+|clone)$/.test(name)) return undefined;
  }
  if (meaning?.kind === "external") {
    const module = meaning.path.slice(0, -1).join("::");
    const api = front.knowledge.api(module, name);
    if (api) return runApi({ node, args, module: front.knowledge.canonical(module), key: name, api, use, callee: text, body });
  }
  // A length of time is computed, nothing happens.
  if (/(?:^|::)Duration::\w+$/.test(text)) return undefined;
  // `Some(x)`, `Message::Stop(x)`: made, not called.
  if (/^[A-Z]/.test(name)) return undefined;
  return other(node, name, text, args, use, undefined, body);
}

function useIn(node: SyntaxNode, body: Body): Use {
  const use = useOf(node, body.front.resources);
  return body.awaiting.has(node) && !use.awaited ? { ...use, awaited: true } : use;
}

/** `timeout(limit, future)`: what is waited for, for so long at most. */
function limited(node: SyntaxNode, callee: SyntaxNode, args: readonly SyntaxNode[], body: Body): boolean {
  const { front } = body;
  const meaning = front.types.meaning(callee);
  const module = meaning?.kind === "external" ? meaning.path.slice(0, -1).join("::") : undefined;
  const api = module === undefined || meaning?.kind !== "external" ? undefined : front.knowledge.api(module, meaning.path.at(-1)!);
  if (!api?.flags?.includes("awaits-argument")) return false;
  const limit = api.timeout ? args[0] : undefined;
  const outer = body.timeout;
  if (limit) body.timeout = front.constants.duration(limit);
  for (const arg of limit ? args.slice(1) : args) {
    const made = waitFor(arg, node, body);
    if (made) body.made.set(node, made);
  }
  body.timeout = outer;
  return true;
}

/** A closure or function in a local or parameter. */
function localCall(node: SyntaxNode, callee: SyntaxNode, value: SyntaxNode | undefined, args: readonly SyntaxNode[], use: Use, body: Body): Event {
  const { front, graph } = body;
  const runs = value ? functionsOf(callee, body) : [];
  const on = front.resources.of(callee);
  const calls: Value | undefined = runs.length === 0 && on ? { kind: "resource", resource: on } : undefined;
  return remember(node, graph.emit("call", placeOf(node), { runs, safe: true, detail: { callee: textOf(callee), args: callArguments(args, body), result: use.how, ...(calls ? { calls, userCode: true } : {}), ...(use.awaited ? { awaited: true } : {}) } }), body);
}

function project(node: SyntaxNode, item: SyntaxNode, callee: string, args: readonly SyntaxNode[], use: Use, value: SyntaxNode | undefined, body: Body): Event | undefined {
  const { front, graph } = body;
  const receiver = value && front.resources.of(value);
  const func = front.functions.of(item);
  // A future that is kept runs when it is awaited or handed to who runs it.
  if (func.async && !use.awaited && (use.how === "stored" || use.how === "used")) return undefined;
  const detail: Detail = { callee, args: callArguments(args, body), receiver, result: use.how, ...(use.awaited || func.async ? { awaited: true } : {}), ...(body.timeout ? { timeout: body.timeout } : {}) };
  const event = graph.emit("call", placeOf(node), { runs: [func], safe: true, detail });
  const lock = front.resources.guarded(node);
  if (lock && /Guard\b/.test(textOf(field(item, "return_type") ?? node))) keep(body, node, lock, event);
  for (const arg of args) {
    // A guard that is passed on is dropped there.
    const guard = arg.type === "identifier" ? guardOf(body, arg) : undefined;
    if (guard) {
      release(body, guard, placeOf(node));
      guard.gone = true;
    }
  }
  return remember(node, event, body);
}

/** A call of code that was not read; closures it is given run at once unless its name says otherwise. */
function other(node: SyntaxNode, name: string, callee: string, args: readonly SyntaxNode[], use: Use, value: SyntaxNode | undefined, body: Body): Event | undefined {
  const { front, graph } = body;
  const funcs = args.flatMap((arg) => (arg.type === "closure_expression" || arg.type === "async_block" || arg.type === "call_expression" || arg.type === "identifier" ? functionsOf(arg, body) : []));
  const receiver = value && front.resources.of(value);
  if (SPAWNS.test(name) && funcs.length > 0) {
    const task = args.map((arg) => taskOf(arg, body)).find((each) => each !== undefined);
    const event = graph.emit("spawn", placeOf(node), { on: use.target, runs: funcs, safe: true, detail: { callee, result: use.how, ...(task ? { args: task.args, receiver: task.receiver } : {}) } });
    if (use.target) body.spawned.set(use.target.path, event);
    return remember(node, event, body);
  }
  const now = LATER.test(name) ? [] : funcs;
  if (funcs.length === 0 && isTrivial(name)) {
    if (receiver && receiver.scope !== "local" && receiver.path !== "this" && value && value.type !== "call_expression") graph.emit("read", placeOf(value), { on: receiver, ...(name === "len" || name === "is_empty" ? { detail: { op: "count" as const } } : {}) });
    return undefined;
  }
  if (receiver && receiver.scope !== "local" && receiver.path !== "this" && value && value.type !== "call_expression") graph.emit("read", placeOf(value), { on: receiver });
  const result = isLog(node) ? "logged" : use.how;
  const event = graph.emit("call", placeOf(node), { runs: now, safe: true, detail: { callee: isLog(node) ? "log" : callee, args: callArguments(args, body), receiver, result, ...(use.awaited ? { awaited: true } : {}), ...(body.timeout ? { timeout: body.timeout } : {}) } });
  return remember(node, event, body);
}

function remember(node: SyntaxNode, event: Event, body: Body): Event {
  body.made.set(node, event);
  return event;
}
