/** Runs the steps that knowledge gives for a call: one event a step, in order. */
import { ts } from "ts-morph";
import { parseStep, type Api, type Operand, type ParsedStep } from "../../knowledge/index.ts";
import type { Detail, Event, Func, Resource } from "../../model.ts";
import { joined, type Body, type Use } from "./body.ts";
import { args, fields, how } from "./calls.ts";
import { short } from "./expressions.ts";
import { waitOf } from "./justMade.ts";
import { limits, wakeOf, duration } from "./limits.ts";
import { isLock, isSerial, permitsOf, leaseOf } from "./makers.ts";
import { operandOf, argument, lockResource, operandResource, receiver, wrappedLock } from "./operands.ts";
import { unwrap } from "./resources.ts";
import { placeOf } from "./source.ts";
import { alternatives } from "./types.ts";
import { functionsOf, madeOf, valueOf } from "./values.ts";

export interface ApiCall {
  /** The call whose arguments the steps speak of. */
  readonly node: ts.CallExpression | ts.NewExpression;
  /** Where it happens, if elsewhere: the call of a releaser. */
  readonly at?: ts.CallExpression | ts.VariableDeclaration | ts.Decorator;
  readonly module: string;
  readonly key: string;
  readonly api: Api;
  readonly use: Use;
  readonly body: Body;
  readonly unheard?: boolean;
}

/** Steps that happen whether or not somebody waits for the call's promise. */
const AT_ONCE: ReadonlySet<string> = new Set(["send", "start", "stop", "spawn", "read", "count", "has", "iterate", "set", "append", "prepend", "insert", "takeFirst", "takeLast", "takeAny", "delete", "clear"]);

/** Signals by which a process is asked to end, and its last events. */
const EXIT_EVENT = /^(SIG(INT|TERM|HUP|QUIT|BREAK)|beforeExit|exit|shutdown|disconnect)$/;

/** Emits the events of a call to known API. */
export function runApi(call: ApiCall): void {
  const { api, use, body, node } = call;
  const { graph } = body;
  const steps = api.does.map(parseStep);
  const waits = api.async === true || steps.some((s) => s.verb === "await");
  if (api.whenAwaited && !joined(use)) return plain(call);
  const detached = waits && !joined(use);
  const locks = isLock(call);
  const at = placeOf(call.at ?? node);
  let last: Event | undefined;
  if (detached) {
    last = spawned(call, steps, locks);
    if (use.target) body.spawned.set(use.target.path, last);
  } else if (!steps.some((s) => s.verb !== "await" && !(s.verb === "acquire" && !locks))) last = called(call);
  const wait = use.how === "awaited" ? placeOf(waitOf(node)) : at;
  const run = (from: number): void => {
    for (let i = from; i < steps.length; i++) {
      const step = steps[i]!;
      if (!graph.live) return;
      if (detached && !AT_ONCE.has(step.verb)) continue;
      if ((step.verb === "acquire" || step.verb === "release") && !locks) continue;
      if (step.verb === "await") {
        if (use.how !== "returned" || steps.length > 1) last = waited(call, step, wait) ?? last;
        continue;
      }
      if (step.verb === "acquire" && steps.slice(i + 1).some((s) => s.verb === "release")) {
        const released = steps.findIndex((s, j) => j > i && s.verb === "release");
        last = emitStep(call, step, at, { scoped: true });
        // Whatever the callback does, the lock is released: on return and on throw.
        graph.scoped(
          () => inner(i + 1, released),
          () => void emitStep(call, steps[released]!, at, { scoped: true }),
        );
        return run(released + 1);
      }
      last = emitStep(call, step, at, {}) ?? last;
    }
  };
  const inner = (from: number, to: number): void => {
    for (let i = from; i < to; i++) if (graph.live) emitStep(call, steps[i]!, at, {});
  };
  run(0);
  // `await waiting.get(key)`: what is in there may be a promise.
  if (use.how === "awaited" && !waits && last && last.kind !== "call" && last.kind !== "await" && graph.live) {
    graph.emit("await", wait, { on: last.on, detail: { callee: calleeText(node), joins: last } });
  }
  if (last) body.made.set(node, last);
  if (call.key.endsWith(".unref")) unref(node, use, body);
  if (api.never) graph.cut();
}

/** An awaited call of an API whose steps do not wait, or one of which only the name is known. */
function called(call: ApiCall): Event {
  const { node, api, use, body, module, key } = call;
  const event = body.graph.emit("call", placeOf(node), { safe: api.safe, detail: { callee: calleeText(node), api: `${module} ${key}`, args: args(node, body), receiver: receiver(node, body), ...handle(call), result: how(use), ...(api.userCode ? { userCode: true } : {}), ...(call.unheard && { unheard: true }), ...listed(call) } });
  if (use.how === "awaited" && !api.does.includes("await")) body.graph.emit("await", placeOf(waitOf(node)), { safe: true, detail: { callee: calleeText(node), joins: event } });
  return event;
}

/** `client.release()` of a client that a call of the project has given: what that took is given back. */
function handle({ node, body, module, key }: ApiCall): Pick<Detail, "calls"> {
  const callee = unwrap(node.expression);
  const value = ts.isPropertyAccessExpression(callee) && body.front.knowledge.givesBack(module, key) ? valueOf(callee.expression, body) : undefined;
  return value?.kind === "result" ? { calls: value } : {};
}

function plain(call: ApiCall): void {
  call.body.made.set(call.node, called(call));
}

/** A promise of an API that nobody waits for. */
function spawned({ node, api, use, body, module, key }: ApiCall, steps: readonly ParsedStep[], locks: boolean): Event {
  const io = steps.find((s) => s.verb === "io")?.rest as Detail["io"];
  const runs = [
    ...steps.flatMap((s) => (s.verb === "call" && s.operand ? callbackOf(s.operand, node, body).funcs : [])),
    ...(use.chain?.runs ?? []),
  ];
  const sleep = steps.some((s) => s.verb === "sleep");
  return body.graph.emit("spawn", placeOf(node), {
    on: use.target,
    runs,
    detail: {
      callee: calleeText(node), api: `${module} ${key}`, args: args(node, body), ...fields(node, body), receiver: receiver(node, body), io, result: how(use), rejection: use.chain?.rejection ?? "unhandled", ...(use.chain?.puts && { puts: use.chain.puts }),
      ...(sleep ? { ms: duration(api, node, body) } : {}),
      ...(locks && steps.some((s) => s.verb === "acquire") ? { lock: api.lock } : {}),
    },
  });
}

function waited(call: ApiCall, step: ParsedStep, at: ReturnType<typeof placeOf>): Event | undefined {
  const { node, api, body, use, module, key } = call;
  const on = step.operand ? operandResource(step.operand, call) : undefined;
  const limited = limits(call);
  return body.graph.emit("await", at, { on, safe: api.safe ?? isPause(api, limited), detail: { callee: calleeText(node), api: `${module} ${key}`, ...limited, ...(on ? { joins: body.spawned.get(on.path) } : {}), ...(use.race?.wakes ? { wake: "race" as const } : {}) } });
}

/** To wait for time alone fails only where a signal can end it. */
function isPause({ does, signal }: Api, { signalSlot }: Detail): boolean {
  return signal !== undefined && signalSlot !== undefined && does.length === 2 && does[0] === "await" && does[1]!.startsWith("sleep");
}

function emitStep(call: ApiCall, step: ParsedStep, at: ReturnType<typeof placeOf>, extra: Detail): Event | undefined {
  const { node, api, body, use, module, key } = call;
  const { graph } = body;
  const common: Detail = { callee: calleeText(node), api: `${module} ${key}`, ...extra };
  const on = step.verb === "acquire" || step.verb === "release" ? lockResource(step.operand, call) : step.operand ? operandResource(step.operand, call) : receiver(node, body);
  switch (step.verb) {
    case "io":
      return graph.emit("io", at, { safe: true, detail: { ...common, io: step.rest as Detail["io"], result: how(use), ...(api.async ? {} : { settled: true }), args: args(node, body), ...fields(node, body), receiver: receiver(node, body), ...limits(call), ...(isKeptAtOnce(api) ? {} : stored(call)) } });
    case "acquire":
      return graph.emit("acquire", at, { on, detail: { ...common, lock: api.lock ?? "mutex", fair: api.fair, reentrant: api.reentrant, permits: permitsOf(call), tried: api.tried ?? wrappedLock(node, body)?.tried, ...limits(call), ...leaseOf(call) } });
    case "release":
      if (handle(call).calls) return graph.emit("call", at, { safe: true, detail: { ...common, ...handle(call), result: how(use), args: args(node, body), receiver: receiver(node, body) } });
      return graph.emit("release", at, { on, detail: { ...common, ...(api.releaseTwice === "noop" ? { safe: true } : {}), ...(api.releaseTwice === "breaks-exclusion" || api.releaseTwice === "inflates" ? { twice: true } : {}) } });
    case "call":
    case "spawn":
    case "poll":
      return callback(call, step, at, common, on);
    case "sleep":
      return graph.emit("sleep", at, { safe: true, detail: { ...common, args: args(node, body), ms: duration(api, node, body), wake: wakeOf(call), ...limits(call) } });
    case "block":
      return graph.emit("block", at, { safe: true, detail: { ...common, ...limits(call), ms: duration(api, node, body) ?? limits(call).timeout } });
    case "send":
      return graph.emit("send", at, { on, safe: api.safe, detail: { ...common, loss: api.loss, message: messageOf(call), result: how(use), rejection: use.chain?.rejection, args: args(node, body), ...(api.userCode ? { userCode: true } : {}), ...(api.what ? { what: api.what } : {}) } });
    case "receive":
      return graph.emit("receive", at, { on, detail: { ...common, message: messageOf(call), args: args(node, body), ...limits(call) } });
    case "start":
      return graph.emit("start", at, { on: step.operand?.root === "result" ? use.target : on, safe: true, runs: startRuns(call), detail: { ...common, what: api.what, ms: api.ms || api.defaultMs !== undefined ? duration(api, node, body) : undefined, message: messageOf(call), once: isOnce(call), ...(api.byHand ? { byHand: true } : {}), ...(isSerial(call) ? { serial: true } : {}), unref: api.unref, result: how(use), receiver: receiver(node, body), args: args(node, body) } });
    case "stop":
      return graph.emit("stop", at, { on, safe: true, detail: { ...common, what: api.what, message: messageOf(call), args: args(node, body) } });
    case "read":
    case "count":
    case "has":
    case "iterate":
      return on ? graph.emit("read", at, { on, detail: { ...common, ...(step.verb === "read" ? stored(call) : { op: step.verb }) } }) : undefined;
    case "await":
      return waited(call, step, at);
    default: {
      if (!on) return undefined;
      const value = step.value ? argument(step.value, node) : undefined;
      // `splice(0)` inserts nothing, `splice(at, 0, task)` takes nothing out.
      if (step.verb === "insert" && step.value && !value) return undefined;
      if (step.verb === "takeAny" && call.key === "Array.splice" && node.arguments?.[1]?.getText() === "0") return undefined;
      return graph.emit("write", at, { on, safe: true, detail: { ...common, op: step.verb, result: how(use), ...(api.loss ? { loss: api.loss } : {}), ...(step.value ? { value: valueOf(value, body) } : {}), ...(step.verb === "set" ? stored(call) : {}) } });
    }
  }
}

/** What is written is there for whoever reads it before the writing has ended. */
function isKeptAtOnce({ does }: Api): boolean {
  return does.some((step) => step.startsWith("set this"));
}

/** What becomes of the file or entry that the call names. */
function stored({ api: { store }, node, body }: ApiCall): Detail {
  const value = store === "writes" ? node.arguments?.[1] : undefined;
  return store ? { store, args: args(node, body), ...(value ? { value: madeOf(value, body) } : {}) } : {};
}

/** `addEventListener("x", fn, { once: true })`. */
function isOnce(call: ApiCall): boolean | undefined {
  const { api, node } = call;
  if (typeof api.once === "boolean") return api.once;
  if (api.once?.includes(messageOf(call) ?? "")) return true;
  return api.what === "listener" && node.arguments?.some((each) => ts.isObjectLiteralExpression(each) && each.properties.some((p) => ts.isPropertyAssignment(p) && p.name.getText() === "once" && p.initializer.kind === ts.SyntaxKind.TrueKeyword)) === true ? true : undefined;
}

/** `setInterval(fn)`, `on("x", fn)`: what is started runs the functions of the following `spawn`. */
function startRuns(call: ApiCall): readonly Func[] {
  return call.api.does.map(parseStep).flatMap((s) => (s.verb === "spawn" && s.operand ? callbackOf(s.operand, call.node, call.body).funcs : []));
}

function callback(call: ApiCall, step: ParsedStep, at: ReturnType<typeof placeOf>, common: Detail, on: Resource | undefined): Event | undefined {
  const { node, api, body, use } = call;
  if (!step.operand) return undefined;
  const { expression, funcs } = callbackOf(step.operand, node, body);
  if (!expression) return undefined;
  if (step.verb === "spawn") {
    roles(call, funcs);
    // A `start` event carries the functions already.
    if (call.api.does.some((s) => s.startsWith("start"))) return undefined;
  }
  if (funcs.length === 0 && !callable(expression, body)) return undefined;
  // `items.forEach(async …)`: each turn starts a task that nobody waits for.
  if (step.verb === "call" && (use.how === "ignored" || use.how === "voided") && !api.async && !api.does.includes("await") && funcs.length > 0 && funcs.every((func) => func.async)) {
    return body.graph.emit("spawn", at, { runs: funcs, detail: { ...common, result: use.how, rejection: "unhandled" } });
  }
  const value = valueOf(expression, body);
  const detail: Detail = {
    ...common,
    awaited: step.verb === "call" && (joined(use) || api.does.includes("await")),
    ...(use.how === "ignored" || use.how === "voided" ? { result: use.how } : {}),
    ...(funcs.length === 0 && (value.kind === "resource" || value.kind === "resolver") ? { calls: value } : {}),
    ...(api.userCode ? { userCode: true } : {}),
    ...(step.verb === "spawn" && runsOnce(call) ? { once: true } : {}),
    ...(step.verb === "spawn" && api.undone ? { undone: true } : {}),
    ...(step.verb === "spawn" && api.command ? { command: true } : {}),
    ...listed(call),
    ...(step.verb === "poll" ? { ms: duration(api, node, body), ...limits(call) } : {}),
    receiver: ts.isPropertyAccessExpression(unwrap(expression)) ? body.front.resources.of((unwrap(expression) as ts.PropertyAccessExpression).expression) : undefined,
  };
  return body.graph.emit(step.verb as "call" | "spawn" | "poll", at, { runs: funcs, on: step.verb === "spawn" ? on : undefined, safe: step.verb === "poll", detail });
}

/** Whether an expression may be a function although its type is not known to be one. */
function callable(expression: ts.Expression, body: Body): boolean {
  const e = unwrap(expression);
  if (ts.isLiteralExpression(e) || ts.isObjectLiteralExpression(e) || ts.isArrayLiteralExpression(e)) return false;
  const types = alternatives(body.front.types.typeOf(e));
  // What an unknown call gives is a function only where its type says so: `JSON.stringify(x)` is no callback.
  if (ts.isCallExpression(e) && types.length === 0) return false;
  return types.every((t) => t.k === "signature" || t.k === "func" || t.k === "apiValue" || t.k === "apiMember" || t.k === "apiResult");
}

function callbackOf(operand: Operand, node: ts.CallExpression | ts.NewExpression, body: Body): { readonly expression?: ts.Expression; readonly funcs: readonly Func[] } {
  const expression = argument(operand, node);
  if (!expression) return { funcs: [] };
  return { expression, funcs: functionsOf(expression, body) };
}

/** `useEffect(load, [])`: with nothing that changes it runs once. */
function runsOnce(call: ApiCall): boolean {
  return changesOf(call)?.length === 0;
}

/** `useEffect(load, [id])`: what it runs again for. */
function listed(call: ApiCall): Pick<Detail, "again"> {
  const again = changesOf(call)?.flatMap((e) => call.body.front.resources.of(unwrap(e)) ?? []) ?? [];
  return again.length > 0 ? { again } : {};
}

function changesOf({ api, node }: ApiCall): readonly ts.Expression[] | undefined {
  const changes = api.again ? argument(operandOf(api.again), node) : undefined;
  return changes !== undefined && ts.isArrayLiteralExpression(changes) ? changes.elements : undefined;
}

/** Listeners and handlers are entered from outside; listeners of exit signals are stop paths. */
function roles(call: ApiCall, funcs: readonly Func[]): void {
  const { what } = call.api;
  const message = messageOf(call);
  for (const func of funcs) {
    if (call.module === "node:process" && message !== undefined && EXIT_EVENT.test(message.replace(/['"`]/g, ""))) call.body.front.functions.runBy(func, "stop");
    else if (what !== "timeout" && what !== "interval" && what !== "immediate" && what !== undefined) call.body.front.functions.runBy(func, "handler");
  }
}

function messageOf({ api, node }: ApiCall): string | undefined {
  const e = api.message ? argument(operandOf(api.message), node) : api.does.some((s) => s.startsWith("send")) ? node.arguments?.[0] : undefined;
  if (!e) return undefined;
  return ts.isStringLiteralLike(e) ? e.text : short(e);
}

/** `timer.unref()`: the timer does not keep the process alive. */
function unref(node: ts.CallExpression | ts.NewExpression, { target }: Use, body: Body): void {
  const callee = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return;
  const made = body.made.get(unwrap(callee.expression));
  const on = body.front.resources.of(callee.expression);
  // `this.timer = setInterval(work, ms).unref()`: what is kept is the timer.
  if (made?.kind === "start" && target && !made.on) (made as { on?: Resource }).on = target;
  for (const event of body.graph.events) {
    if (event.kind === "start" && (event === made || (on && event.on?.path === on.path))) (event.detail as { unref?: boolean }).unref = true;
  }
}

function calleeText(node: ts.CallExpression | ts.NewExpression): string {
  return `${ts.isNewExpression(node) ? "new " : ""}${short(node.expression)}`;
}
