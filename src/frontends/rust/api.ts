/** Runs the steps that knowledge gives for a call: one event a step, in order. */
import { type Api, type Operand, parseOperand, parseStep, type ParsedStep } from "../../knowledge/index.ts";
import type { Detail, Event, Func, Location, Resource } from "../../model.ts";
import { field, parts, placeOf, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import type { Body, Use } from "./body.ts";
import { callArguments, functionsOf, taskOf } from "./arguments.ts";
import { patternBindings } from "./names.ts";
import { guardOf, keep } from "./scopes.ts";
import { valueOf } from "./values.ts";

export interface ApiCall {
  readonly node: SyntaxNode;
  /** What a method is called on. */
  readonly value?: SyntaxNode;
  readonly args: readonly SyntaxNode[];
  readonly module: string;
  readonly key: string;
  readonly api: Api;
  readonly use: Use;
  readonly callee: string;
  readonly body: Body;
}

/** Emits the events of a call to known API; returns the last one. */
export function runApi(call: ApiCall): Event | undefined {
  const { api, body, node } = call;
  const steps = api.does.map(parseStep);
  // A future that nobody awaits does nothing yet: what it is given to runs it.
  if (api.async && !call.use.awaited && steps.some((step) => step.verb === "await")) return plain(call);
  const queue = api.room === undefined ? undefined : queueOf(call);
  if (queue) return queue;
  // A builder, a getter: nothing happens.
  if (steps.length === 0) return api.never || api.userCode ? plain(call) : undefined;
  const at = placeOf(node);
  // Asleep without giving way: whatever else the executor's thread was to run waits too.
  if (!api.async && body.func.async && steps.some((step) => step.verb === "sleep")) {
    const event = body.graph.emit("block", at, { safe: true, detail: { ...common(call), ms: body.front.constants.duration(durationArgument(call, steps.find((step) => step.verb === "sleep")!)) } });
    body.made.set(node, event);
    return event;
  }
  const given = call.args.map((arg) => guardOf(body, arg));
  const decides = /\.(?:swap|compare_exchange|compare_exchange_weak)$/.test(call.key) && isTested(node);
  let last: Event | undefined;
  for (const step of steps) {
    if (!body.graph.live) break;
    // What is written in one step with the look is written where the look says so.
    if (decides && step.verb === "set") {
      body.decided = { node, write: () => void emitStep(call, step, at, given) };
      continue;
    }
    last = emitStep(call, step, at, given) ?? last;
  }
  // A condition variable gives back the guard that it was given.
  const returned = given.find((guard) => guard !== undefined);
  if (returned && steps.some((step) => step.verb === "acquire")) body.guards.set(node, returned);
  if (last) body.made.set(node, last);
  if (api.never) body.graph.cut();
  return last;
}

/** It stands in a condition, by itself or in a test whether it worked. */
function isTested(node: SyntaxNode): boolean {
  for (let at = node.parent, child = node; at; child = at, at = at.parent) {
    if (at.type === "if_expression" || at.type === "while_expression") return child.field === "condition";
    if (!/^(?:field_expression|call_expression|unary_expression|parenthesized_expression|let_condition|binary_expression)$/.test(at.type)) return false;
  }
  return false;
}

function plain(call: ApiCall): Event {
  const { body, node, api } = call;
  const event = body.graph.emit("call", placeOf(node), { safe: true, detail: { ...common(call), args: callArguments(call.args, body), receiver: receiver(call), result: call.use.how, ...(api.userCode ? { userCode: true } : {}) } });
  body.made.set(node, event);
  if (api.never) body.graph.cut();
  return event;
}

/** `BufReader::new(File::open(path)?)`: it asks whom it is built around. */
function innerIo({ value, body: { front } }: ApiCall): Detail["io"] {
  const [inner] = (value && front.infer.typeOf(value)?.args) ?? [];
  for (const name of ["read", "flush"]) {
    const key = inner && front.types.apiKey(inner, name);
    const io = key && front.knowledge.api(key.module, key.key)?.does.map(parseStep).find(({ verb }) => verb === "io")?.rest;
    if (io) return io as Detail["io"];
  }
  return "unknown";
}

/** `let (tx, rx) = bounded(10)`: what is made there, and its room. */
function queueOf({ api: { room }, args: [size], body, node, callee, module, key }: ApiCall): Event | undefined {
  const pattern = node.parent?.type === "let_declaration" ? field(node.parent, "pattern") : undefined;
  const [binding] = pattern?.type === "tuple_pattern" ? patternBindings(pattern, { from: "let", value: node }) : [];
  const given = room === "arg0" && size ? Number(textOf(size).replaceAll("_", "")) : room;
  if (!binding || (given !== "unlimited" && (typeof given !== "number" || Number.isNaN(given)))) return undefined;
  return body.graph.emit("call", placeOf(node), { on: body.front.resources.ofBinding(binding), safe: true, detail: { callee, api: `${module} ${key}`, room: given } });
}

function common({ callee, module, key }: ApiCall): Detail {
  return { callee, api: `${module} ${key}` };
}

function receiver({ value, body }: ApiCall): Resource | undefined {
  return value && body.front.resources.of(value);
}

function emitStep(call: ApiCall, step: ParsedStep, at: Location, given: readonly (ReturnType<typeof guardOf>)[]): Event | undefined {
  const { api, body, use, node } = call;
  const { graph } = body;
  const guard = step.operand?.root === "arg" ? given[step.operand.index ?? 0] : undefined;
  const on = guard && (step.verb === "acquire" || step.verb === "release") ? guard.lock : step.operand ? resourceOf(step.operand, call) : receiver(call);
  const base = common(call);
  const limit = timeoutOf(call);
  const wake = body.raced ? ("race" as const) : api.wake && api.wake !== "signal" ? api.wake : undefined;
  switch (step.verb) {
    case "await":
      return graph.emit("await", at, { on: step.operand ? on : undefined, safe: true, detail: { ...base, ...limit, ...(wake ? { wake } : {}), ...(step.operand && on && body.spawned.has(on.path) ? { joins: body.spawned.get(on.path) } : {}), ...(step.operand ? { result: use.how } : {}) } });
    case "io":
      return graph.emit("io", at, { safe: true, detail: { ...base, io: step.rest === "unknown" ? innerIo(call) : (step.rest as Detail["io"]), result: use.how, settled: true, args: callArguments(call.args, body), receiver: receiver(call), ...limit } });
    case "acquire": {
      if (!on) return undefined;
      const poison = api.flags?.includes("poisons") ? (use.panics ? { poison: "fails" as const } : use.recovers ? { poison: "recovers" as const } : {}) : {};
      const event = graph.emit("acquire", at, { on, safe: true, detail: { ...base, lock: api.lock ?? "mutex", fair: api.fair, reentrant: api.reentrant, tried: api.tried, ...(api.lock === "semaphore" ? { permits: 2 } : {}), scoped: !api.tried, ...limit, ...poison, result: use.how } });
      if (!api.tried && !guard) keep(body, node, on, event);
      return event;
    }
    case "release":
      return on ? graph.emit("release", at, { on, detail: base }) : undefined;
    case "call":
    case "spawn":
    case "poll":
      return callback(call, step, at, base);
    case "sleep":
      return graph.emit("sleep", at, { safe: true, detail: { ...base, ms: body.front.constants.duration(durationArgument(call, step)), wake: wake ?? "none", ...limit } });
    case "block":
      return graph.emit("block", at, { safe: true, detail: { ...base, ms: body.front.constants.duration(durationArgument(call, step)), ...limit } });
    case "send":
      return graph.emit("send", at, { on, safe: true, detail: { ...base, loss: api.loss, message: messageOf(call), result: use.how, args: callArguments(call.args, body), ...(api.what ? { what: api.what } : {}) } });
    case "receive":
      return graph.emit("receive", at, { on, safe: true, detail: { ...base, ...limit, ...(wake ? { wake } : {}), result: use.how } });
    case "start":
      return graph.emit("start", at, { on: step.operand?.root === "result" ? use.target : on, safe: true, runs: startRuns(call), detail: { ...base, what: api.what, ...(api.ms ? { ms: body.front.constants.duration(argument(parseOperand(api.ms), call)) } : {}), result: use.how, receiver: receiver(call), args: callArguments(call.args, body) } });
    case "stop":
      return graph.emit("stop", at, { on, safe: true, detail: { ...base, what: api.what, args: callArguments(call.args, body) } });
    case "read":
    case "count":
    case "has":
    case "iterate":
      return on ? graph.emit("read", at, { on: keyedBy(on, step, call), detail: { ...base, ...(step.verb === "read" ? {} : { op: step.verb }) } }) : undefined;
    default: {
      if (!on) return undefined;
      const value = step.value && argument(step.value, call);
      return graph.emit("write", at, { on: keyedBy(on, step, call), safe: true, detail: { ...base, op: step.verb, result: use.how, ...(value ? { value: valueOf(value, body) } : {}) } });
    }
  }
}

function keyedBy(on: Resource, step: ParsedStep, call: ApiCall): Resource {
  const key = step.operand?.key && argument(step.operand.key, call);
  if (!key) return on;
  const text = textOf(key).replace(/^&(?:mut )?/, "").replace(/\s+/g, " ");
  return { ...on, id: `${on.id}[]`, path: `${on.path}[${text.replace(/[[\].]/g, "_")}]`, scope: on.scope === "local" ? "local" : "keyed", name: `${on.name}[${text}]`, holder: on };
}

function resourceOf(operand: Operand, call: ApiCall): Resource | undefined {
  if (operand.root === "this") return receiver(call);
  if (operand.root === "result") return call.use.target;
  if (operand.root === "name") return { id: `global#${operand.name}`, path: `global#${operand.name}`, scope: "external", name: operand.name ?? "" };
  const node = argument(operand, call);
  return node && call.body.front.resources.of(node);
}

function argument(operand: Operand | undefined, { args }: Pick<ApiCall, "args">): SyntaxNode | undefined {
  return operand?.root === "arg" ? (operand.index === -1 ? args.at(-1) : args[operand.index ?? 0]) : undefined;
}

function durationArgument(call: ApiCall, step: ParsedStep): SyntaxNode | undefined {
  return argument(call.api.ms ? parseOperand(call.api.ms) : step.operand, call);
}

/** The time limit of the call itself, and that of the loop in which it waits again and again. */
function timeoutOf(call: ApiCall): Pick<Detail, "timeout" | "overall"> {
  const node = call.api.timeout ? argument(parseOperand(call.api.timeout), call) : undefined;
  const own = node ? call.body.front.constants.duration(node) : undefined;
  const timeout = own ?? call.body.timeout;
  const { limit } = call.body;
  return { ...(timeout ? { timeout } : {}), ...(limit ? { overall: limit } : {}) };
}

/** The words of what is sent: the variant or type, or the name. */
function messageOf({ api, args, body }: ApiCall): string | undefined {
  if (!api.does.some((step) => step.startsWith("send"))) return undefined;
  const [message] = args;
  if (!message) return undefined;
  const text = textOf(message).replace(/\s+/g, " ").slice(0, 80);
  const type = body.front.infer.typeOf(message);
  const made = message.type === "identifier" ? madeOf(message, body) : undefined;
  return made ? `${text} ${made}` : type && type.name !== "?" && type.name !== "()" ? `${text} ${type.name}` : text;
}

/** `let response = Message::Submit { … }`: what a name was made as. */
function madeOf(name: SyntaxNode, body: Body): string | undefined {
  const value = body.front.resources.of(name) ? nameValue(name) : undefined;
  return value?.type === "struct_expression" ? textOf(field(value, "name") ?? value) : value?.type === "call_expression" ? textOf(field(value, "function") ?? value).slice(0, 60) : undefined;
}

function nameValue(name: SyntaxNode): SyntaxNode | undefined {
  for (let at: SyntaxNode | undefined = name.parent; at; at = at.parent)
    if (at.type === "block") {
      const found = at.children.findLast((each) => each.type === "let_declaration" && each.start < name.start && textOf(field(each, "pattern") ?? each) === textOf(name));
      if (found) return field(found, "value");
    }
  return undefined;
}

function startRuns(call: ApiCall): readonly Func[] {
  return call.api.does.map(parseStep).flatMap((step) => (step.verb === "spawn" ? runsOf(call, step) : []));
}

function runsOf(call: ApiCall, step: ParsedStep): readonly Func[] {
  const node = argument(step.operand, call);
  return node ? functionsOf(node, call.body) : [];
}

function callback(call: ApiCall, step: ParsedStep, at: Location, base: Detail): Event | undefined {
  const { body, use, node } = call;
  if (step.verb === "spawn" && call.api.does.some((each) => each.startsWith("start"))) return undefined;
  const given = argument(step.operand, call);
  if (!given) return undefined;
  const task = taskOf(given, body);
  const runs = task?.runs ?? runsOf(call, step);
  if (runs.length === 0 && step.verb === "call") return undefined;
  const value = valueOf(given, body);
  const awaited = step.verb === "call" && (use.awaited || call.api.does.includes("await"));
  const event = body.graph.emit(step.verb as "call" | "spawn" | "poll", at, {
    runs,
    on: step.verb === "spawn" ? use.target : undefined,
    safe: true,
    detail: { ...base, result: use.how, ...(awaited ? { awaited } : {}), ...(task ? { args: task.args, receiver: task.receiver } : {}), ...(runs.length === 0 && value.kind === "resource" ? { calls: value } : {}) },
  });
  if (step.verb === "spawn" && use.target) body.spawned.set(use.target.path, event);
  body.made.set(node, event);
  return event;
}

/** Whether a method only looks or passes on: no event of its own. */
export function isTrivial(name: string): boolean {
  return TRIVIAL.test(name);
}

const TRIVIAL = /^(?:clone|cloned|copied|as_ref|as_mut|as_deref|as_deref_mut|as_str|as_slice|as_bytes|as_path|unwrap|expect|unwrap_or|unwrap_or_default|unwrap_or_else|ok|err|ok_or|ok_or_else|map_err|context|with_context|to_string|to_owned|to_vec|into|into_iter|iter|iter_mut|collect|len|is_empty|is_some|is_none|is_ok|is_err|to_lowercase|to_uppercase|trim|chars|bytes|split|lines|display|min|max|saturating_sub|saturating_add|saturating_mul|checked_sub|checked_add|wrapping_add|as_secs_f64|as_millis|as_secs|elapsed|duration_since|saturating_duration_since|starts_with|ends_with|strip_prefix|strip_suffix|join|rev|enumerate|skip|take_while|cmp|eq|ne|unsigned_abs|abs|to_str|to_string_lossy|file_name|parent|extension|deref|deref_mut|borrow|borrow_mut|fmt|finish|hash|by_ref|get_or_insert_with|px|rounded|sum|count|fuse|from_ref|as_any|format|parse|first|last|keys|values|values_mut|upgrade|downgrade|instrument|boxed|detach)$/;

/** Argument nodes of a call. */
export function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  const list = field(call, "arguments");
  return list ? parts(list) : [];
}
