/** Runs the steps that knowledge gives for a call: one event a step, in order. */
import { parseStep, type Api, type ParsedStep } from "../../knowledge/index.ts";
import type { Detail, Duration, Event, EventKind, Func, Loss, Resource, Value } from "../../model.ts";
import { field, parts, placeOf, type SyntaxNode } from "../treesitter/syntax.ts";
import { joined, type Body, type Use } from "./body.ts";
import { args, coroutineOf, how, receiverResource } from "./calls.ts";
import { durationOf, numberOf } from "./constants.ts";
import { short } from "./expressions.ts";
import { argument, argumentsOf, keyword, makerOf, operandOf, operandResource, positional, receiverOf } from "./operands.ts";
import { unwrap } from "./nodes.ts";
import { lookup } from "./scopes.ts";
import { alternatives } from "./types.ts";
import { doesNotWait } from "./unblocked.ts";
import { functionsOf, isWaiter, valueOf } from "./values.ts";

export interface ApiCall {
  /** The call whose arguments the steps speak of; for a context manager the expression under `with`. */
  readonly node: SyntaxNode;
  /** What the method is called on. */
  readonly receiver?: SyntaxNode;
  readonly module: string;
  readonly key: string;
  readonly api: Api;
  readonly use: Use;
  readonly body: Body;
  /** What it acts on, where that is known by another way than the receiver. */
  readonly on?: Resource;
}

/** Steps that happen whether or not somebody waits for the coroutine. */
const AT_ONCE: ReadonlySet<string> = new Set(["send", "start", "stop", "spawn", "read", "count", "has", "iterate", "set", "append", "prepend", "insert", "takeFirst", "takeLast", "takeAny", "delete", "clear"]);
/** Signals by which a process is asked to end. */
const EXIT_SIGNAL = /SIG(INT|TERM|HUP|QUIT|BREAK)\b/;

/** Emits the events of a call to known API. */
export function runApi(given: ApiCall): void {
  const call = withoutWaiting(given) ?? given;
  const { api, use, body, node } = call;
  const { graph } = body;
  const steps = api.does.map(parseStep);
  const isCoroutine = api.async === true;
  // A coroutine that nobody runs does nothing; what runs it is given to somebody else.
  const detached = isCoroutine && !joined(use);
  const at = placeOf(node);
  let last: Event | undefined;
  if (detached && steps.some((s) => !AT_ONCE.has(s.verb))) return;
  // Entering and leaving are no calls in the text.
  if (!steps.some((s) => s.verb !== "await") && !/__$/.test(call.key)) last = called(call);
  const wait = use.at ? placeOf(use.at) : at;
  const instant = doesNotWait(call);
  for (const step of steps) {
    if (!graph.live) return;
    if (instant && (step.verb === "io" || step.verb === "block")) continue;
    if (step.verb === "await") {
      last = waited(call, step, wait) ?? last;
      continue;
    }
    last = emitStep(call, step, at) ?? last;
  }
  // A coroutine of which nothing is known but that it is one.
  if (isCoroutine && use.how === "awaited" && !steps.some((s) => s.verb === "await") && graph.live) graph.emit("await", wait, { safe: api.safe, detail: { callee: calleeText(call), api: `${call.module} ${call.key}`, ...limits(call) } });
  if (last && node.type === "call") body.made.set(node, last);
  if (api.never) graph.cut();
}

/** `get(block=False)` is `get_nowait()`. */
function withoutWaiting(call: ApiCall): ApiCall | undefined {
  const slot = call.api.flags?.find((flag) => flag.startsWith("nowait-at-arg"));
  if (!slot) return undefined;
  const list = argumentsOf(call.node);
  if ((keyword(list, "block") ?? positional(list)[Number(slot.slice("nowait-at-arg".length))])?.type !== "false") return undefined;
  const key = `${call.key}_nowait`;
  const api = call.body.front.knowledge.api(call.module, key);
  return api && { ...call, key, api };
}

/** `self.threads.append(thread); thread.start()`: what it was put into before keeps it. */
function putAway({ receiver, body }: ApiCall): Resource | undefined {
  const value = receiver?.type === "identifier" ? valueOf(receiver, body) : undefined;
  if (!value || (value.kind !== "result" && value.kind !== "resource")) return undefined;
  const same = (kept: Value | undefined): boolean => (kept?.kind === "result" && value.kind === "result" ? kept.of === value.of : kept?.kind === "resource" && value.kind === "resource" && kept.resource.path === value.resource.path);
  return body.graph.events.find((event) => event.kind === "write" && event.on && event.on.scope !== "local" && event.detail.op !== "set" && same(event.detail.value))?.on;
}

/** `for thread in self.threads: thread.join()` waits for what is kept there. */
function keptIn(receiver: SyntaxNode, body: Body): Resource | undefined {
  const variable = receiver.type === "identifier" ? lookup(receiver.text, receiver) : undefined;
  const [only, ...others] = variable?.bindings ?? [];
  const source = only?.how === "for" && others.length === 0 && only.value ? unwrap(only.value) : undefined;
  if (!source) return undefined;
  // `list(self.threads)`, `self.threads.values()`.
  const callee = source.type === "call" ? field(source, "function") : undefined;
  const [first] = source.type === "call" ? positional(argumentsOf(source)) : [];
  const whole = callee?.type === "attribute" ? field(callee, "object") : callee ? first : source;
  const on = whole && body.front.resources.of(whole);
  return on && on.scope !== "external" ? on : undefined;
}

function called(call: ApiCall): Event {
  const { node, api, use, body, module, key } = call;
  return body.graph.emit("call", placeOf(node), { safe: api.safe, detail: { callee: calleeText(call), api: `${module} ${key}`, args: args(node, body), receiver: onOf(call), result: how(use), ...(api.userCode ? { userCode: true } : {}) } });
}

function onOf(call: ApiCall): Resource | undefined {
  return call.on ?? receiverOf(call);
}

/** An object of a class derived from a thread is known by its class: what starts it and what waits for it in its own methods is the same. */
function taskOf(call: ApiCall, on: Resource | undefined): Resource | undefined {
  if (!on || !call.receiver) return on;
  const kept = keptIn(call.receiver, call.body);
  if (kept) return kept;
  for (const t of alternatives(call.body.front.types.of(call.receiver))) if (t.k === "object") return { ...on, id: `${t.cls.source.path}#${field(t.cls, "name")?.text ?? "class"}` };
  return on;
}

/** Longest wait, and what can end it. */
function limits(call: ApiCall): Detail {
  const { api, use, body } = call;
  const given = api.timeout ? argument(operandOf(api.timeout), call) : undefined;
  const limit = given && given.type !== "none" ? durationOf(given, body.front.types, body.front.resources.paramPath, api.unitMs) : undefined;
  const timeout: Duration | undefined = limit ?? use.timeout ?? body.limits.at(-1) ?? (api.timeoutMs === undefined || given ? undefined : { min: api.timeoutMs, max: api.timeoutMs, text: `${api.timeoutMs} ms by default` });
  return { ...(timeout ? { timeout } : {}), ...(api.wake ? { wake: api.wake } : {}) };
}

function waited(call: ApiCall, step: ParsedStep, at: Event["at"]): Event | undefined {
  const { api, body, module, key } = call;
  const on = taskOf(call, step.operand ? resourceOf(step, call) : undefined);
  return body.graph.emit("await", at, { on, safe: api.safe, detail: { callee: calleeText(call), api: `${module} ${key}`, ...limits(call), ...(on ? { joins: body.spawned.get(on.path) } : {}) } });
}

function resourceOf(step: ParsedStep, call: ApiCall): Resource | undefined {
  if (!step.operand) return onOf(call);
  return step.operand.root === "this" && call.on && !step.operand.key ? call.on : operandResource(step.operand, call);
}

function emitStep(call: ApiCall, step: ParsedStep, at: Event["at"]): Event | undefined {
  const { node, api, body, use, module, key } = call;
  const { graph } = body;
  const common: Detail = { callee: calleeText(call), api: `${module} ${key}` };
  const on = resourceOf(step, call);
  const emit = (kind: EventKind, options: Parameters<typeof graph.emit>[2]): Event => graph.emit(kind, at, options);
  switch (step.verb) {
    case "io": {
      const detail: Detail = { ...common, io: step.rest as Detail["io"], result: how(use), settled: api.async !== true || use.how === "awaited", args: args(node, body), receiver: onOf(call), ...limits(call) };
      // What waits for it before fails for it.
      return emit("io", { safe: api.safe === true || api.async === true || !body.func.async, detail });
    }
    case "acquire":
      return emit("acquire", { on, safe: api.safe, detail: { ...common, lock: api.lock ?? "mutex", fair: api.fair, reentrant: reentrantOf(call), permits: permitsOf(call), tried: api.tried ?? mayRefuse(call), ...(key.endsWith("enter__") ? { scoped: true } : {}), ...(api.does[0] === "release this" ? { regains: true } : {}), ...limits(call) } });
    case "release":
      return emit("release", { on, detail: { ...common, ...(api.releaseTwice === "noop" ? { safe: true } : {}), ...(api.releaseTwice === "breaks-exclusion" || api.releaseTwice === "inflates" ? { twice: true } : {}) } });
    case "call":
    case "spawn":
    case "poll":
      return run(call, step, at, common);
    case "sleep": {
      const ms = duration(call);
      // In a coroutine it is not one task that sleeps but all of them.
      if (!api.async && body.func.async) return undefined;
      return emit("sleep", { safe: true, detail: { ...common, args: args(node, body), ms, wake: api.wake ?? "none" } });
    }
    case "block":
      // It holds its thread: in a coroutine all others with it, else others run meanwhile.
      if (!body.func.async) return api.does.some((s) => s.startsWith("io")) ? emit("await", { safe: api.safe, detail: { ...common, ...limits(call) } }) : undefined;
      return emit("block", { safe: true, detail: { ...common, ...limits(call), ms: duration(call) ?? limits(call).timeout } });
    case "send": {
      const loss = lossOf(call);
      return emit("send", { on, safe: api.safe || (api.loss !== undefined && loss === undefined), detail: { ...common, loss, message: messageOf(call), result: how(use), args: args(node, body), ...(api.userCode ? { userCode: true } : {}), ...(api.what ? { what: api.what } : {}) } });
    }
    case "receive":
      return emit("receive", { on, safe: true, detail: { ...common, message: messageOf(call), args: args(node, body), ...limits(call) } });
    case "start": {
      const runs = api.does.map(parseStep).flatMap((s) => (s.verb === "spawn" && s.operand ? given(call, s).funcs : []));
      roles(call, runs);
      return emit("start", { on: step.operand?.root === "result" ? use.target : on, safe: true, runs, detail: { ...common, what: api.what, ms: api.ms || api.defaultMs !== undefined ? duration(call) : undefined, message: messageOf(call), once: api.once === true || undefined, unref: api.unref, result: how(use), receiver: onOf(call), args: args(node, body) } });
    }
    case "stop":
      return emit("stop", { on, safe: true, detail: { ...common, what: api.what, message: messageOf(call), args: args(node, body) } });
    case "read":
    case "count":
    case "has":
    case "iterate":
      return on && on.scope !== "external" ? emit("read", { on, detail: { ...common, ...(step.verb === "read" ? {} : { op: step.verb }) } }) : undefined;
    case "await":
      return waited(call, step, at);
    default:
      return write(call, step, on, at, common);
  }
}

function write(call: ApiCall, step: ParsedStep, on: Resource | undefined, at: Event["at"], common: Detail): Event | undefined {
  const { api, body, use } = call;
  if (api.flags?.includes("settles")) {
    const settled = settle(call, at, common);
    if (settled) return settled;
  }
  if (!on || on.scope === "external") return undefined;
  const source = step.value ? argument(step.value, call) : undefined;
  const value: Value | undefined = api.flags?.includes("sets-true") ? { kind: "constant", text: "true" } : api.flags?.includes("sets-false") ? { kind: "constant", text: "false" } : step.value ? (source && step.verb !== "set" && (call.module === "builtins" || call.module === "collections") && isWaiter(source, body) ? { kind: "resolver" } : valueOf(source, body)) : undefined;
  // `queue.pop(0)` takes the oldest.
  const first = positional(argumentsOf(call.node))[0];
  const op = step.verb === "takeLast" && first && numberOf(first, body.front.types) === 0 ? "takeFirst" : step.verb === "takeLast" && first ? "takeAny" : step.verb === "insert" && first && numberOf(first, body.front.types) === 0 ? "prepend" : step.verb;
  return body.graph.emit("write", at, { on, safe: true, detail: { ...common, op: op as Detail["op"], result: how(use), ...(api.loss ? { loss: api.loss } : {}), ...(value ? { value } : {}) } });
}

/** Sets what one waiter sleeps on: as good as calling its resolver. */
function settle({ receiver, body, use, node }: ApiCall, at: Event["at"], common: Detail): Event | undefined {
  if (!receiver) return undefined;
  const value = valueOf(receiver, body);
  const resource = body.front.resources.of(receiver);
  const isOne = value.kind === "result" || (resource !== undefined && (/^[^.[]*@\d+/.test(resource.path) || resource.path.includes("[") || /Future$/.test(resource.type ?? "")));
  if (!isOne) return undefined;
  const calls: Value | undefined = value.kind === "result" ? value : resource && (/^[^.[]*@\d+$/.test(resource.path) ? { kind: "resource", resource } : { kind: "resolver" });
  return body.graph.emit("call", at, { safe: true, detail: { ...common, api: undefined, calls, args: args(node, body).map(() => ({ kind: "constant", text: "undefined" }) as const).slice(0, 0), receiver: resource, result: how(use) } });
}

/** A function argument that the call runs now, or beside. */
function run(call: ApiCall, step: ParsedStep, at: Event["at"], common: Detail): Event | undefined {
  const { api, body, use } = call;
  if (!step.operand) return undefined;
  const { expression, funcs, receiver, values } = given(call, step);
  if (step.verb === "spawn") {
    roles(call, funcs);
    // A `start` event carries the functions already.
    if (api.does.some((s) => s.startsWith("start"))) return undefined;
    const on = api.flags?.includes("task-is-this") ? (putAway(call) ?? taskOf(call, onOf(call))) : api.flags?.includes("joined-by-this") ? onOf(call) : use.target;
    const event = body.graph.emit("spawn", at, { on, runs: funcs, safe: true, detail: { ...common, args: values, receiver, result: how(use), rejection: "handled", ...(expression && funcs.length === 0 ? calledBy(expression, body) : {}) } });
    if (on) body.spawned.set(on.path, event);
    if (use.target) body.spawned.set(use.target.path, event);
    return event;
  }
  if (!expression) return undefined;
  if (funcs.length === 0 && unwrap(expression).type !== "identifier" && unwrap(expression).type !== "attribute") return undefined;
  const event = body.graph.emit(step.verb as "call" | "poll", at, {
    runs: funcs,
    safe: step.verb === "poll",
    detail: { ...common, args: values, awaited: step.verb === "call" && (joined(use) || api.does.includes("await")), receiver, ...(funcs.length === 0 ? calledBy(expression, body) : {}), ...(api.userCode ? { userCode: true } : {}), ...(step.verb === "poll" ? { ms: duration(call), ...limits(call) } : {}) },
  });
  return event;
}

function calledBy(expression: SyntaxNode, body: Body): Detail {
  const value = valueOf(expression, body);
  return value.kind === "resource" || value.kind === "resolver" ? { calls: value } : {};
}

interface Given {
  readonly expression?: SyntaxNode;
  readonly funcs: readonly Func[];
  readonly receiver?: Resource;
  readonly values: readonly Value[];
}

/** What an operand runs, and what it is given: `submit(work, 1)`, `Thread(target=work, args=(1,))`, `create_task(work(1))`. */
function given(call: ApiCall, step: ParsedStep): Given {
  const { api, body, receiver } = call;
  const operand = step.operand!;
  const expression = argument(operand, call);
  if (!expression) return { funcs: api.maker && receiver ? runOf(receiver, body) : [], receiver: receiver && body.front.resources.of(receiver), values: [] };
  const funcs = functionsOf(expression, body);
  const e = unwrap(expression);
  const coroutine = e.type === "call" ? coroutineOf(e, body) : undefined;
  if (coroutine) return { expression, funcs, receiver: receiverResource(e, body), values: args(e, body, coroutine[0]) };
  const on = e.type === "attribute" ? body.front.resources.of(field(e, "object")!) : undefined;
  const site = api.maker && !positional(argumentsOf(call.node)).includes(expression) && receiver ? makerOf(receiver, body) : call.node;
  const list = site && argumentsOf(site);
  const packed = keyword(list, "args");
  const rest = packed ? parts(unwrap(packed)) : positional(list).slice((operand.index ?? 0) + 1);
  return { expression, funcs, receiver: on, values: api.maker && !packed ? [] : rest.map((a) => valueOf(a, body)) };
}

/** A class derived from a thread: its `run`. */
function runOf(receiver: SyntaxNode, body: Body): readonly Func[] {
  const { types, functions } = body.front;
  return alternatives(types.of(receiver)).flatMap((t) => {
    const method = t.k === "object" ? types.classes.member(t.cls, "run")[0] : undefined;
    return method?.type === "function_definition" ? [functions.of(method)] : [];
  });
}

/** Listeners and handlers are entered from outside; those of exit signals and of the interpreter's end are stop paths. */
function roles(call: ApiCall, funcs: readonly Func[]): void {
  const { what, flags } = call.api;
  for (const func of funcs) {
    const mutable = func as { role?: Func["role"] };
    if (flags?.includes("runs-at-exit") || (flags?.includes("signal-handler") && EXIT_SIGNAL.test(argumentsOf(call.node)?.text ?? ""))) mutable.role = "stop";
    else if (what !== "timeout" && what !== "interval" && what !== "immediate" && what !== undefined) mutable.role ??= "handler";
  }
}

/** Returns how long the call sleeps or the timer runs, in ms. */
function duration(call: ApiCall): Duration | undefined {
  const { api, body } = call;
  const slot = api.ms ?? api.does.map(parseStep).find((s) => (s.verb === "sleep" || s.verb === "block") && s.operand)?.rest;
  const expression = slot ? argument(operandOf(slot), call) : undefined;
  if (expression && expression.type !== "none") return durationOf(expression, body.front.types, body.front.resources.paramPath, api.unitMs);
  if (api.defaultMs !== undefined) return { min: api.defaultMs, max: api.defaultMs, text: `${api.defaultMs} ms by default` };
  return undefined;
}

/** `acquire(blocking=False)`, `acquire(timeout=5)`: it says no rather than wait for ever. */
function mayRefuse(call: ApiCall): boolean | undefined {
  if (!call.api.flags?.includes("may-refuse")) return undefined;
  const list = argumentsOf(call.node);
  const blocking = keyword(list, "blocking") ?? positional(list)[0];
  const timeout = keyword(list, "timeout") ?? positional(list)[1];
  if (blocking?.type === "false" || (timeout !== undefined && timeout.type !== "none" && timeout.text !== "-1")) return true;
  // `if not lock.acquire(blocking=wait)`: who lets others choose, and looks at the answer, reckons with a no.
  return blocking && blocking.type !== "true" && call.node.parent?.type !== "expression_statement" ? true : undefined;
}

/** A queue that was made without a limit takes everything; of one that others made it is not known. */
function lossOf(call: ApiCall): Loss | undefined {
  const { api, body, receiver } = call;
  const slot = api.flags?.find((flag) => flag.startsWith("limit-of-maker"));
  if (!slot) return api.loss;
  const maker = receiver && makerOf(receiver, body);
  if (!maker) return undefined;
  const limit = keyword(argumentsOf(maker), "maxsize") ?? positional(argumentsOf(maker))[0];
  return !limit || limit.text === "0" || limit.type === "unary_operator" || /inf$/.test(limit.text) ? undefined : api.loss;
}

function reentrantOf(call: ApiCall): boolean | undefined {
  const { api, body, receiver } = call;
  if (!api.flags?.includes("shares-lock") || !receiver) return api.reentrant;
  // A condition made without a lock makes itself a reentrant one.
  const maker = makerOf(receiver, body);
  const [lock] = positional(maker && argumentsOf(maker));
  if (!lock) return api.reentrant;
  const types = alternatives(body.front.types.of(lock));
  return types.length > 0 ? types.some((t) => t.k === "instance" && t.type === "RLock") : undefined;
}

function permitsOf(call: ApiCall): number | undefined {
  const { api, body, receiver } = call;
  if (typeof api.permits === "number" || api.permits === undefined) return api.permits;
  const maker = receiver && makerOf(receiver, body);
  const slot = maker && argument(operandOf(api.permits), { node: maker, api: { ...api, maker: undefined }, body });
  return slot ? numberOf(slot, body.front.types) : maker ? 1 : undefined;
}

function messageOf(call: ApiCall): string | undefined {
  const { api, node } = call;
  const e = api.message ? argument(operandOf(api.message), call) : api.does.some((s) => s.startsWith("send")) ? positional(argumentsOf(node))[0] : undefined;
  return e && (e.type === "string" ? e.text.replace(/^\w*["']+|["']+$/g, "") : short(e));
}

function calleeText({ node }: ApiCall): string {
  return short(node.type === "call" ? field(node, "function")! : node);
}
