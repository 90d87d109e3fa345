/** The `Value` of an expression: what analyses need of arguments, written and returned values. */
import type { Event, Func, Resource, Value } from "../../model.ts";
import { field, parts, placeOf, type SyntaxNode } from "../treesitter/syntax.ts";
import type { Body } from "./body.ts";
import { isAbstract } from "./classes.ts";
import { coroutineOf } from "./calls.ts";
import { durationOf } from "./constants.ts";
import { isFunction, unwrap } from "./nodes.ts";
import { lookup } from "./scopes.ts";
import { alternatives } from "./types.ts";

const UNKNOWN: Value = { kind: "unknown" };
/** Names followed from one expression. */
const MAX_SOURCES = 12;
/** The model's words for Python's. */
const WORDS: Readonly<Record<string, string>> = { none: "null", true: "true", false: "false", ellipsis: "undefined" };
/** Calls without arguments that make something empty. */
const EMPTY: Readonly<Record<string, string>> = { "builtins.list": "[]", "builtins.dict": "{}", "builtins.set": "{}", "builtins.tuple": "[]", "collections.deque": "[]", "collections.OrderedDict": "{}" };

/** Returns the value of an expression as seen in a body; the events of its calls must have been emitted. */
export function valueOf(node: SyntaxNode | undefined, body: Body): Value {
  if (!node) return { kind: "constant", text: "undefined" };
  const e = plain(node);
  const word = WORDS[e.type];
  if (word) return { kind: "constant", text: word };
  switch (e.type) {
    case "string":
    case "concatenated_string":
      if (!e.children.some((c) => c.type === "interpolation")) return { kind: "constant", text: e.text };
      return derived(e, body);
    case "integer":
    case "float":
    case "unary_operator":
      return number(e, body);
    case "identifier":
      return identifier(e, body);
    case "lambda":
      return { kind: "func", func: body.front.functions.of(e) };
    case "list":
    case "tuple":
    case "dictionary":
    case "set":
    case "expression_list":
      if (parts(e).length === 0) return { kind: "constant", text: e.type === "list" || e.type === "tuple" ? "[]" : "{}" };
      return derived(e, body);
    case "call":
      return made(e, body);
    case "attribute":
    case "subscript":
      return member(e, body);
    case "conditional_expression": {
      const [yes, , no] = parts(e);
      const [a, b] = [valueOf(yes, body), valueOf(no, body)];
      if (a.kind === "derived" && b.kind === "derived") return { kind: "derived", from: [...a.from, ...b.from], in: [...(a.in ?? []), ...(b.in ?? [])] };
      return a.kind === "unknown" ? b : a;
    }
    default:
      return arithmetic(e, body);
  }
}

/** Returns the value that an assignment keeps: a name set once stands for what it was computed from. */
export function writtenValue(node: SyntaxNode, body: Body): Value {
  const value = valueOf(node, body);
  const initial = value.kind === "resource" && value.resource.scope === "local" ? initialOf(plain(node)) : undefined;
  if (!initial) return value;
  const from = derived(initial, body);
  return from.kind === "derived" ? { ...from, from: [...from.from, ...(value.kind === "resource" ? [value.resource] : [])], ...(/^(identifier|attribute|subscript)$/.test(initial.type) && { unchanged: true }) } : value;
}

/** Returns what a local that is set once was given, without `await`. */
export function initialOf(node: SyntaxNode): SyntaxNode | undefined {
  const variable = node.type === "identifier" ? lookup(node.text, node) : undefined;
  if (!variable || variable.bindings.length !== 1 || !isFunction(variable.scope)) return undefined;
  const [only] = variable.bindings;
  return (only!.how === "assign" || only!.how === "with") && only!.value && only!.part === undefined && only!.value.type !== "augmented_assignment" ? plain(only!.value) : undefined;
}

/** Returns the project functions that an expression names: a function, a bound method, a partial application, a coroutine that is not awaited. */
export function functionsOf(node: SyntaxNode, body: Body): readonly Func[] {
  const e = unwrap(node);
  const { types, functions } = body.front;
  if (e.type === "call") {
    const coroutine = coroutineOf(e, body);
    if (coroutine) return coroutine.map((fn) => functions.of(fn));
    const callee = types.of(field(e, "function")!);
    if (callee.k === "outside" && /^functools\.partial(method)?$/.test(callee.name)) {
      const [first] = parts(field(e, "arguments")!);
      return first ? functionsOf(first, body) : [];
    }
  }
  return targetsOf(types.of(e), body).map((fn) => functions.of(fn));
}

/** Returns the functions that a value of this type may be, those of classes below included. */
export function targetsOf(type: ReturnType<Body["front"]["types"]["of"]>, body: Body): readonly SyntaxNode[] {
  const { classes } = body.front.types;
  const found = alternatives(type).flatMap((t) => {
    if (t.k !== "func") return [];
    const cls = t.bound && !t.exact ? (t.of ?? classes.ownerOf(t.node)) : undefined;
    const name = cls && field(t.node, "name")?.text;
    const below = cls && name && !/^__init__$/.test(name) ? classes.overrides(cls, name) : [];
    return below.length > 0 && isAbstract(t.node) ? below : [t.node, ...below];
  });
  return [...new Set(found)].slice(0, 12);
}

/** Something made for one waiter, who sleeps until it is set: an event or a future. */
export function isWaiter(node: SyntaxNode, body: Body): boolean {
  const e = plain(node);
  if (e.type === "tuple") return parts(e).some((part) => isWaiter(part, body));
  const at = e.type === "identifier" ? (initialOf(e) ?? localMaker(e)) : e;
  return at !== undefined && at.type === "call" && makesWaiter(at, body);
}

/** `waiter = None; …; waiter = Event()`. */
function localMaker(e: SyntaxNode): SyntaxNode | undefined {
  const variable = lookup(e.text, e);
  if (!variable || !isFunction(variable.scope)) return undefined;
  const values = variable.bindings.flatMap((b) => (b.how === "assign" && b.value ? [plain(b.value)] : b.how === "annotation" ? [] : [undefined]));
  const calls = values.filter((v) => v?.type === "call");
  return values.every((v) => v !== undefined && (v.type === "call" || v.type === "none")) && calls.length === 1 ? calls[0] : undefined;
}

function makesWaiter(call: SyntaxNode, body: Body): boolean {
  const { types, knowledge } = body.front;
  return alternatives(types.of(field(call, "function")!)).some((t) => {
    const at = t.k === "outside" ? types.key(t.name) : t.k === "member" ? { module: t.module, key: `${t.type}.${t.name}` } : undefined;
    const api = at && (knowledge.api(at.module, `${at.key}.constructor`) ?? knowledge.api(at.module, at.key, true));
    return api?.flags?.includes("waiter") === true;
  });
}

/** Without parentheses and `await`. */
export function plain(node: SyntaxNode): SyntaxNode {
  let at = unwrap(node);
  while (at.type === "await") at = unwrap(parts(at)[0]!);
  return at;
}

function identifier(e: SyntaxNode, body: Body): Value {
  const initial = initialOf(e);
  const own = body.front.resources.of(e);
  const running = own && body.spawned.get(own.path);
  if (running && own.scope === "local") return { kind: "promise", of: running };
  if (initial) {
    const event = body.made.get(initial);
    if (event) return event.kind === "spawn" ? resourceOr(e, body, { kind: "promise", of: event }) : { kind: "result", of: event };
    if (WORDS[initial.type]) return { kind: "constant", text: WORDS[initial.type]! };
    if (initial.type === "string" && !initial.children.some((c) => c.type === "interpolation")) return { kind: "constant", text: initial.text };
  }
  const [func] = functionsOf(e, body);
  if (func) return { kind: "func", func };
  const duration = durationOf(e, body.front.types, body.front.resources.paramPath);
  if (duration && duration.max !== undefined && !duration.param) return { kind: "number", ms: duration };
  return resourceOr(e, body, UNKNOWN);
}

function resourceOr(e: SyntaxNode, body: Body, otherwise: Value): Value {
  const resource = body.front.resources.of(e);
  return resource ? { kind: "resource", resource } : otherwise;
}

function member(e: SyntaxNode, body: Body): Value {
  const [func] = functionsOf(e, body);
  if (func) return { kind: "func", func };
  const constant = durationOf(e, body.front.types, body.front.resources.paramPath);
  if (constant?.max !== undefined && !constant.param) return { kind: "number", ms: constant };
  const event = body.made.get(e);
  if (event) return { kind: "result", of: event };
  const resource = body.front.resources.of(e);
  if (!resource) return UNKNOWN;
  const partOf = answerBehind(e, body);
  return { kind: "resource", resource, ...(partOf ? { partOf } : {}) };
}

/** What the call returned of whose result this is a part. */
function answerBehind(e: SyntaxNode, body: Body): Event | undefined {
  let root = e;
  while (root.type === "attribute" || root.type === "subscript") root = plain(field(root, root.type === "attribute" ? "object" : "value")!);
  const initial = root !== e ? initialOf(root) : undefined;
  return initial && body.made.get(initial);
}

function made(e: SyntaxNode, body: Body): Value {
  const callee = body.front.types.of(field(e, "function")!);
  const empty = callee.k === "outside" ? EMPTY[callee.name] : undefined;
  if (empty && parts(field(e, "arguments")!).length === 0) return { kind: "constant", text: empty };
  const event = body.made.get(e);
  if (event?.kind === "spawn") return { kind: "promise", of: event };
  const [func] = event ? [] : functionsOf(e, body);
  if (func) return { kind: "func", func };
  const duration = durationOf(e, body.front.types, body.front.resources.paramPath);
  if (duration?.max !== undefined) return { kind: "number", ms: duration };
  // A call without an event of its own computes something of its arguments.
  return event && !(event.kind === "call" && event.detail.api !== undefined && event.runs.length === 0 && event.detail.safe && !event.detail.api.endsWith(".constructor") && derived(e, body).kind === "derived") ? { kind: "result", of: event } : derived(e, body);
}

function arithmetic(e: SyntaxNode, body: Body): Value {
  const duration = e.type === "binary_operator" || e.type === "boolean_operator" ? durationOf(e, body.front.types, body.front.resources.paramPath) : undefined;
  return duration?.max !== undefined ? { kind: "number", ms: duration } : derived(e, body);
}

/** What an expression is computed from. */
function derived(e: SyntaxNode, body: Body): Value {
  const from = new Map<string, Resource>();
  const seen = new Set<SyntaxNode>([e]);
  const visit = (n: SyntaxNode): void => {
    // What an answer was asked with is not what it is made of.
    if (isFunction(n) || (n.type === "await" && plain(n).type === "call")) return;
    if (n.type === "call") {
      const callee = field(n, "function")!;
      if (callee.type === "attribute") visit(field(callee, "object")!);
      for (const a of parts(field(n, "arguments")!)) visit(a.type === "keyword_argument" ? field(a, "value")! : a);
      return;
    }
    if (n.type === "identifier" || n.type === "attribute" || n.type === "subscript") {
      const r = n.type === "identifier" && !lookup(n.text, n) ? undefined : body.front.resources.of(n);
      if (r && r.scope !== "external") from.set(r.path, r);
      const initial = n.type === "identifier" && r?.scope === "local" ? initialOf(n) : undefined;
      if (initial && !seen.has(initial) && seen.size < MAX_SOURCES) {
        seen.add(initial);
        visit(initial);
      }
      const key = field(n, "subscript");
      if (key) visit(key);
      return;
    }
    for (const c of parts(n)) visit(c);
  };
  visit(e);
  return from.size > 0 ? { kind: "derived", from: [...from.values()], in: [...seen].map((n) => placeOf(n)) } : UNKNOWN;
}

function number(e: SyntaxNode, body: Body): Value {
  const ms = durationOf(e, body.front.types, body.front.resources.paramPath);
  return ms ? { kind: "number", ms } : UNKNOWN;
}
