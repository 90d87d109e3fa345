/** Lowers calls: to functions of the project, to known API, to the unknown. */
import type { Api } from "../../knowledge/index.ts";
import type { Detail, Event, Resource, Value } from "../../model.ts";
import { field, parts, placeOf, type SyntaxNode } from "../treesitter/syntax.ts";
import { runApi } from "./api.ts";
import { joined, USED, type Body, type Use } from "./body.ts";
import { lowerExpression, lowerReceiver, short } from "./expressions.ts";
import { isAsync, isGenerator, unwrap } from "./nodes.ts";
import { argumentsOf, keyword, positional } from "./operands.ts";
import { lookup, parameterName } from "./scopes.ts";
import { lowerTogether } from "./together.ts";
import { alternatives, type Type } from "./types.ts";
import { targetsOf, valueOf } from "./values.ts";

/** Emits a call: its receiver and arguments first, then what it does. */
export function lowerCall(node: SyntaxNode, use: Use, body: Body): void {
  const callee = field(node, "function")!;
  if (lowerTogether(node, use, body)) return;
  const e = unwrap(callee);
  if (e.type === "attribute") lowerReceiver(field(e, "object")!, body);
  else if (e.type !== "identifier") lowerExpression(e, USED, body);
  lowerArguments(node, body);
  if (body.graph.live) callNow(node, use, body);
}

/** Returns the project functions of which a call only makes a coroutine; undefined where it runs something. */
export function coroutineOf(node: SyntaxNode, body: Body): readonly SyntaxNode[] | undefined {
  if (node.type !== "call") return undefined;
  const targets = targetsOf(body.front.types.of(field(node, "function")!), body);
  return targets.length > 0 && targets.every((fn) => isAsync(fn) && !isGenerator(fn)) ? targets : undefined;
}

/** Emits the arguments' own events; of a coroutine that is handed over only those of its arguments. */
export function lowerArguments(node: SyntaxNode, body: Body): void {
  const list = argumentsOf(node);
  if (!list) return;
  if (list.type === "generator_expression") return lowerExpression(list, USED, body);
  const use: Use = isLog(node) ? { how: "logged" } : USED;
  for (const a of parts(list)) {
    const e = a.type === "keyword_argument" ? field(a, "value")! : a.type === "list_splat" || a.type === "dictionary_splat" ? parts(a)[0]! : a;
    lowerExpression(e, use, body);
  }
}

/** Returns the values of a call's arguments, in the order of the parameters where the callee is known. */
export function args(node: SyntaxNode, body: Body, fn?: SyntaxNode): readonly Value[] {
  const list = argumentsOf(node);
  if (!list) return [];
  if (list.type === "generator_expression") return [valueOf(list, body)];
  const given = positional(list).map((a) => valueOf(a, body));
  const names = fn ? parameterNames(fn, body) : undefined;
  if (!names) return [...given, ...parts(list).flatMap((a) => (a.type === "keyword_argument" ? [valueOf(field(a, "value"), body)] : []))];
  const all = names.map((name, i) => given[i] ?? (keyword(list, name) ? valueOf(keyword(list, name), body) : undefined));
  const last = all.findLastIndex((value) => value !== undefined);
  return all.slice(0, last + 1).map((value): Value => value ?? { kind: "constant", text: "undefined" });
}

function parameterNames(fn: SyntaxNode, body: Body): readonly string[] {
  const list = field(fn, "parameters");
  const { classes } = body.front.types;
  const names = list ? parts(list).flatMap((p) => (p.type === "list_splat_pattern" || p.type === "dictionary_splat_pattern" ? [] : (parameterName(p)?.text ?? []))) : [];
  return names.slice(classes.ownerOf(fn) && !classes.isStatic(fn) ? 1 : 0);
}

/** `combined` and `awaited` are told apart by the front end only. */
export function how(use: Use): Detail["result"] {
  return use.how === "combined" ? "awaited" : use.how;
}

/** Returns what a method is called on. */
export function receiverNode(node: SyntaxNode): SyntaxNode | undefined {
  const callee = node.type === "call" ? unwrap(field(node, "function")!) : undefined;
  const object = callee?.type === "attribute" ? field(callee, "object") : undefined;
  return object;
}

/** Returns the resource that a method is called on; `super()` is the object itself. */
export function receiverResource(node: SyntaxNode, body: Body): Resource | undefined {
  const object = receiverNode(node);
  if (!object) return undefined;
  if (object.type === "call" && field(object, "function")?.text === "super") return { id: `${object.source.path}#${body.func.owner ?? "this"}`, path: "this", scope: "instance", name: body.func.owner ?? "this" };
  return body.front.resources.of(object);
}

/** Emits a call of project functions, awaited where that is what becomes of it. */
export function projectCall(node: SyntaxNode, targets: readonly SyntaxNode[], use: Use, body: Body, extra: Detail = {}): Event | undefined {
  const { graph, front } = body;
  const runs = targets.map((fn) => front.functions.of(fn));
  const coroutine = targets.some((fn) => isAsync(fn) && !isGenerator(fn));
  // A coroutine that nobody runs does nothing.
  if (coroutine && !joined(use)) return undefined;
  const detail: Detail = { callee: short(field(node, "function")!), args: args(node, body, targets[0]), receiver: receiverResource(node, body), result: how(use), awaited: coroutine, ...(use.timeout ? { timeout: use.timeout } : {}), ...extra };
  const event = graph.emit("call", placeOf(node), { runs, detail });
  body.made.set(node, event);
  if (coroutine && use.how === "awaited") graph.emit("await", placeOf(use.at ?? node), { safe: true, detail: { callee: detail.callee, joins: event, ...(use.timeout ? { timeout: use.timeout } : {}) } });
  return event;
}

function callNow(node: SyntaxNode, use: Use, body: Body): void {
  const callee = field(node, "function")!;
  const type = body.front.types.of(callee);
  const targets = targetsOf(type, body);
  if (targets.length > 0) return void projectCall(node, targets, use, body);
  const known = alternatives(type);
  const classes = known.flatMap((t) => (t.k === "class" ? [t.cls] : []));
  if (classes.length > 0) return construct(node, classes, use, body);
  for (const t of known) {
    const found = apiOf(t, body);
    if (found) return runApi({ node, receiver: receiverNode(node), ...found, use, body });
    if (t.k === "object") {
      const method = body.front.types.classes.member(t.cls, "__call__")[0];
      if (method?.type === "function_definition") return void projectCall(node, [method], use, body, { receiver: body.front.resources.of(callee) });
    }
  }
  const untyped = known.length === 0 ? languageMethod(callee, body) : undefined;
  if (untyped) return runApi({ node, receiver: receiverNode(node), module: "builtins", ...untyped, use, body });
  unknownCall(node, known, use, body);
}

/** Returns what knowledge says of calling a thing of this type. */
export function apiOf(t: Type, body: Body): { readonly module: string; readonly key: string; readonly api: Api } | undefined {
  const { knowledge, types } = body.front;
  if (t.k === "outside") {
    const at = types.key(t.name);
    if (!at) return undefined;
    const own = knowledge.api(at.module, at.key, true);
    if (own) return { ...at, api: own };
    const key = `${at.key}.constructor`;
    const made = knowledge.api(at.module, key);
    return made && { module: at.module, key, api: made };
  }
  const key = t.k === "member" ? `${t.type}.${t.name}` : t.k === "instance" ? `${t.type}.()` : undefined;
  if (key === undefined || (t.k !== "member" && t.k !== "instance")) return undefined;
  const api = knowledge.api(t.module, key);
  return api && { module: t.module, key, api };
}

function construct(node: SyntaxNode, classes: readonly SyntaxNode[], use: Use, body: Body): void {
  const { front, graph } = body;
  const inits = classes.flatMap((cls) => front.types.classes.member(cls, "__init__").slice(0, 1).filter((m) => m.type === "function_definition"));
  const event = graph.emit("call", placeOf(node), {
    runs: inits.map((init) => front.functions.of(init)),
    safe: inits.length === 0,
    detail: { callee: `new ${short(field(node, "function")!)}`, args: args(node, body, inits[0]), result: how(use), receiver: use.target },
  });
  body.made.set(node, event);
}

/** Methods that only lists, dictionaries or strings have: an untyped receiver is one. */
const LIST_METHOD = /^(append|extend|appendleft|popleft|extendleft)$/;
const DICT_METHOD = /^(items|setdefault)$/;
const STRING_METHOD = /^(strip|lstrip|rstrip|lower|upper|startswith|endswith|split|rsplit|splitlines|replace|format|encode|decode|title|zfill|ljust|rjust|partition|rpartition|isdigit|casefold|removeprefix|removesuffix|hex|group|groups|groupdict|isoformat|strftime|timestamp|total_seconds|as_posix)$/;

function languageMethod(callee: SyntaxNode, body: Body): { readonly key: string; readonly api: Api } | undefined {
  const e = unwrap(callee);
  if (e.type !== "attribute") return undefined;
  const name = field(e, "attribute")!.text;
  const type = LIST_METHOD.test(name) ? "deque" : DICT_METHOD.test(name) ? "dict" : STRING_METHOD.test(name) ? "str" : undefined;
  if (type === undefined) return undefined;
  const key = `${type}.${name}`;
  const { knowledge } = body.front;
  const api = type === "deque" ? knowledge.api("collections", key) : knowledge.api("builtins", key);
  return { key, api: api ?? { does: [], safe: true, why: "Python's standard types" } };
}

function unknownCall(node: SyntaxNode, types: readonly Type[], use: Use, body: Body): void {
  const { graph } = body;
  const callee = unwrap(field(node, "function")!);
  const waits = joined(use) && use.how !== "returned";
  const api = types.map((t) => (t.k === "outside" ? t.name : t.k === "member" ? `${t.module} ${t.type}.${t.name}` : undefined)).find((name) => name !== undefined);
  const outside = api !== undefined && !api.startsWith("builtins.") ? api.replace(/\.([^.]*)$/, " $1") : undefined;
  const detail: Detail = { callee: short(callee), args: args(node, body), receiver: receiverResource(node, body), calls: calledValue(callee, body), result: how(use), awaited: use.how === "awaited" || use.how === "combined", ...(isInjected(callee, body) ? { userCode: true } : {}), ...(outside ? { api: outside } : {}), ...(use.timeout ? { timeout: use.timeout } : {}) };
  const event = graph.emit("call", placeOf(node), { detail, safe: api !== undefined && /^builtins\.(print|len|str|int|isinstance|id|repr|super|range|type|bool|hash)$/.test(api) });
  body.made.set(node, event);
  if (waits && use.how === "awaited") graph.emit("await", placeOf(use.at ?? node), { safe: true, detail: { callee: detail.callee, joins: event, ...(use.timeout ? { timeout: use.timeout } : {}) } });
  // Coroutines given to code that is not to be seen run, beside this one or later.
  for (const a of parts(argumentsOf(node) ?? node)) {
    const e = a.type === "keyword_argument" ? field(a, "value")! : a;
    const coroutine = e.type === "call" ? coroutineOf(e, body) : undefined;
    if (coroutine) graph.emit("spawn", placeOf(node), { on: use.target, runs: coroutine.map((fn) => body.front.functions.of(fn)), detail: { callee: short(callee), args: args(e, body, coroutine[0]), receiver: receiverResource(e, body), result: how(use), rejection: "handled" } });
  }
}

/** The function value called, where the callee is a variable: a parameter, a field, what another event returned. */
function calledValue(callee: SyntaxNode, body: Body): Value | undefined {
  if (callee.type === "call") {
    const event = body.made.get(callee);
    return event && { kind: "result", of: event };
  }
  if (callee.type === "attribute") {
    // `waiter.set()`: the object is what matters.
    const holder = valueOf(field(callee, "object"), body);
    if (holder.kind === "result") return holder;
    const resource = body.front.resources.of(callee);
    return resource && resource.scope !== "external" ? { kind: "resource", resource } : undefined;
  }
  if (callee.type !== "identifier" || !lookup(callee.text, callee)) return undefined;
  const value = valueOf(callee, body);
  return value.kind === "resource" && value.resource.scope === "external" ? undefined : value.kind === "resource" || value.kind === "result" || value.kind === "resolver" ? value : undefined;
}

/** A function given from outside: a parameter, or a field that is set to one. */
function isInjected(callee: SyntaxNode, body: Body): boolean {
  const { types } = body.front;
  if (callee.type === "identifier") {
    const variable = lookup(callee.text, callee);
    return variable !== undefined && variable.bindings[0]?.how === "param" && alternatives(types.of(callee)).length === 0;
  }
  if (callee.type !== "attribute" || field(callee, "object")?.text !== "self") return false;
  return alternatives(types.of(callee)).length === 0 && body.front.resources.of(callee)?.scope === "instance";
}

/** A logger by shape: a method named after a log level, or `print`. */
function isLog(node: SyntaxNode): boolean {
  const callee = unwrap(field(node, "function")!);
  if (callee.type === "identifier") return callee.text === "print";
  return callee.type === "attribute" && /^(log|debug|trace|info|warn|warning|error|exception|critical)$/.test(field(callee, "attribute")!.text);
}
