/** Promise methods and combinators: `.then .catch .finally`, `Promise.all race any allSettled`. */
import { ts } from "ts-morph";
import type { Detail, Duration, Event, EventKind, Func } from "../../model.ts";
import { joined, USED, type Body, type Use } from "./body.ts";
import { how, releaserCall } from "./calls.ts";
import { durationOf } from "./constants.ts";
import { lowerExpression, short } from "./expressions.ts";
import { waitOf } from "./justMade.ts";
import { functionHere } from "./named.ts";
import { isPlain } from "./patterns.ts";
import { namesPromise, neverFails, neverRejects, promiseShape } from "./promises.ts";
import { isFunctionNode, unwrap } from "./resources.ts";
import { lookupValue } from "./scopes.ts";
import { placeOf } from "./source.ts";
import { alternatives, isPromise, type FunctionNode } from "./types.ts";
import { functionsOf } from "./values.ts";

const COMBINATORS: ReadonlySet<string> = new Set(["all", "allSettled", "race", "any"]);
const METHODS: ReadonlySet<string> = new Set(["then", "catch", "finally"]);

/** Whether a call is `Promise.all`, `race`, `any` or `allSettled`. */
export function isPromiseCombinator(node: ts.CallExpression, body: Body): boolean {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee) || !COMBINATORS.has(callee.name.text)) return false;
  const on = body.front.types.typeOf(callee.expression);
  return on.k === "apiValue" && on.module === "global" && on.path === "Promise";
}

/** Whether a call is `.then`, `.catch` or `.finally` of a promise, or of something unknown that is given a function. */
export function isPromiseMethod(node: ts.CallExpression, body: Body): boolean {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee) || !METHODS.has(callee.name.text)) return false;
  const on = body.front.types.typeOf(callee.expression);
  if (isPromise(on)) return true;
  return alternatives(on).every((t) => t.k !== "object" && t.k !== "literal") && alternatives(body.front.types.typeOf(callee)).every((t) => t.k !== "func");
}

/** Emits a chain: in order where it is waited for, else as one task. */
export function lowerChain(node: ts.CallExpression, use: Use, body: Body): void {
  const { graph } = body;
  const callee = node.expression as ts.PropertyAccessExpression;
  const method = callee.name.text;
  const source = callee.expression;
  if (!joined(use)) return detached(node, use, body);
  const after = (): void => {
    if (method === "then") callback(node.arguments[0], node, use, body);
  };
  const receive = (): void => lowerWaited(source, use, body);
  if (method === "then" && node.arguments.length < 2) {
    receive();
    after();
  } else if (method === "finally") {
    graph.try(receive, undefined, () => callback(node.arguments[0], node, use, body));
  } else {
    const handler = method === "catch" ? node.arguments[0] : node.arguments[1];
    graph.try(
      () => {
        receive();
        after();
      },
      () => callback(handler, node, use, body),
      undefined,
    );
  }
  const given = method === "then" ? givenBy(node.arguments[0]) : undefined;
  const made = (given && body.made.get(given)) ?? body.made.get(unwrap(source));
  if (made) body.made.set(node, made);
}

/** What a callback written in place gives back in the end. */
function givenBy(handler: ts.Expression | undefined): ts.Expression | undefined {
  const e = handler && unwrap(handler);
  if (!e || !ts.isArrowFunction(e)) return undefined;
  const last = ts.isBlock(e.body) ? e.body.statements.at(-1) : undefined;
  const given = ts.isBlock(e.body) ? (last && ts.isReturnStatement(last) ? last.expression : undefined) : e.body;
  return given && unwrap(given);
}

/** What cannot throw, whatever it is about. */
const SETTLED: ReadonlySet<EventKind> = new Set(["read", "write", "start", "stop"]);

/** Emits a combinator: its members, then the wait for them. */
export function lowerCombinator(node: ts.CallExpression, use: Use, body: Body): void {
  const { graph, front } = body;
  const combinator = (node.expression as ts.PropertyAccessExpression).name.text as NonNullable<Detail["combinator"]>;
  const [list] = node.arguments;
  const waited = joined(use);
  const members = list && ts.isArrayLiteralExpression(unwrap(list)) ? (unwrap(list) as ts.ArrayLiteralExpression).elements : undefined;
  const race = combinator === "race" || combinator === "any" ? raceOf(members ?? [], body) : undefined;
  const each: Use = waited ? { how: "combined", race } : { how: "stored", target: use.target, chain: use.chain };
  // Where no member can fail, all of them together cannot.
  let safe = members !== undefined;
  for (const m of members ?? []) {
    const from = graph.events.length;
    member(m, each, combinator === "allSettled", body);
    const emitted = graph.events.slice(from);
    // `one.catch(() => undefined)`: what fails in a member is caught in it.
    const isCaught = ({ onThrow }: Event): boolean => onThrow.length > 0 && onThrow.every((to) => emitted.includes(to));
    safe &&= emitted.length > 0 && emitted.every((event) => event.detail.safe === true || SETTLED.has(event.kind) || isCaught(event));
  }
  if (!members && list) member(list, each, combinator === "allSettled", body);
  const on = list && !members ? front.resources.of(list) : undefined;
  // `items.map((item) => work(item))`: the promises that the call has made.
  const made = list && !members ? body.made.get(unwrap(list)) : undefined;
  const calls = members?.flatMap((m) => body.made.get(initialOf(unwrap(m))) ?? []).filter(({ kind }) => kind === "call");
  if (use.how === "awaited" || use.how === "returned") {
    const single = members?.length === 1 ? front.resources.of(members[0]!) : undefined;
    graph.emit("await", placeOf(use.how === "awaited" ? waitOf(node) : node), {
      on: on ?? single,
      safe: safe || combinator === "allSettled",
      detail: { callee: `Promise.${combinator}`, combinator, ...(calls && calls.length > 0 ? { members: calls } : {}), ...(use.how === "returned" ? { result: "returned" as const } : {}), timeout: race?.timeout, joins: on ? body.spawned.get(on.path) : made?.kind === "call" && made.runs.length > 0 ? made : undefined, ...(race?.wakes ? { wake: "race" as const } : {}) },
    });
  }
}

/** A member of a combinator: a call is waited for; a promise made earlier is joined, whose failure `allSettled` keeps. */
function member(m: ts.Expression, each: Use, settles: boolean, body: Body): void {
  const e = ts.isSpreadElement(m) ? m.expression : m;
  lowerExpression(e, each, body);
  const plain = unwrap(e);
  if (!joined(each) || !(ts.isIdentifier(plain) || ts.isPropertyAccessExpression(plain))) return;
  const shape = timerOf(plain, body);
  const on = body.front.resources.of(plain);
  if (shape?.sleep) {
    body.graph.emit("sleep", placeOf(m), { safe: true, detail: { callee: short(plain), ms: shape.ms, wake: each.race?.wakes ? "race" : "none" } });
    return;
  }
  const made = body.made.get(initialOf(plain));
  const value = made?.detail.callee === "new Promise" ? { value: { kind: "promise" as const, of: made } } : {};
  if (on) body.graph.emit("await", placeOf(m), { on, safe: settles || neverRejects(plain), detail: { callee: short(plain), ...value, joins: body.spawned.get(on.path), timeout: each.race?.timeout, ...(each.race?.wakes ? { wake: "race" as const } : {}) } });
}

/** What a race's timer members allow, and whether another member can end the wait first. */
function raceOf(members: readonly ts.Expression[], body: Body): NonNullable<Use["race"]> {
  const timers = members.map((m) => timerOf(unwrap(m), body));
  const limits = timers.flatMap((t) => (t?.ms ? [t.ms] : []));
  const timeout = limits.find((d) => d.max !== undefined) ?? limits[0];
  return { wakes: timers.some((t) => t === undefined), timeout };
}

/** A race member that is only a timer: a hand-made promise, a variable that holds one, a project or API sleep. */
function timerOf(node: ts.Expression, body: Body): { readonly sleep: boolean; readonly ms: Duration | undefined } | undefined {
  const { types, resources, knowledge } = body.front;
  const e = initialOf(node);
  const duration = (ms: ts.Expression | undefined): Duration | undefined => durationOf(ms, types, resources.paramPath);
  if (ts.isNewExpression(e) && namesPromise(e.expression)) {
    const shape = promiseShape(e);
    if (shape?.sleep && shape.wake === "none") return { sleep: true, ms: duration(shape.sleep) };
    return shape?.limit && shape.wake === "none" ? { sleep: false, ms: duration(shape.limit) } : undefined;
  }
  if (!ts.isCallExpression(e)) return undefined;
  for (const t of alternatives(types.typeOf(e.expression))) {
    const api = t.k === "apiValue" ? knowledge.api(t.module, t.path || "default") : undefined;
    if (api?.does.some((s) => s.startsWith("sleep"))) {
      const index = Number(/^arg(\d+)/.exec(api.ms ?? "arg0")?.[1] ?? 0);
      return { sleep: true, ms: duration(e.arguments[index]) };
    }
    if (t.k === "func" && isTimerFunction(t.node, body)) return { sleep: true, ms: duration(e.arguments[0]) };
  }
  return undefined;
}

/** A project function that only sleeps: its one return is a timer promise or a sleep. */
function isTimerFunction(node: ts.Node, body: Body, depth = 0): boolean {
  if (!isFunctionNode(node) || !node.body || depth > 3) return false;
  const returned = ts.isBlock(node.body) ? node.body.statements.flatMap((s) => (ts.isReturnStatement(s) && s.expression ? [s.expression] : ts.isExpressionStatement(s) && ts.isAwaitExpression(s.expression) ? [s.expression] : [])) : [node.body];
  if (returned.length !== 1 || (ts.isBlock(node.body) && node.body.statements.length > 2)) return false;
  const e = unwrap(returned[0]!);
  if (ts.isNewExpression(e)) {
    const shape = promiseShape(e);
    return shape !== undefined && (shape.sleep !== undefined || shape.limit !== undefined) && shape.wake === "none";
  }
  if (!ts.isCallExpression(e)) return false;
  return alternatives(body.front.types.typeOf(e.expression)).some((t) => (t.k === "func" ? isTimerFunction(t.node, body, depth + 1) : t.k === "apiValue" && (body.front.knowledge.api(t.module, t.path || "default")?.does.some((s) => s.startsWith("sleep")) ?? false)));
}

function initialOf(node: ts.Expression): ts.Expression {
  if (!ts.isIdentifier(node)) return node;
  const d = lookupValue(node.text, node);
  return d && ts.isVariableDeclaration(d) && d.initializer ? unwrap(d.initializer) : node;
}

/** The receiver of a chain that is waited for: calls come to their end there. */
function lowerWaited(source: ts.Expression, use: Use, body: Body): void {
  const e = unwrap(source);
  if (ts.isCallExpression(e) || ts.isNewExpression(e)) return lowerExpression(e, { how: "awaited", race: use.race }, body);
  lowerExpression(e, USED, body);
  const on = body.front.resources.of(e);
  body.graph.emit("await", placeOf(source), { on, detail: { callee: short(e), joins: on && body.spawned.get(on.path) } });
}

/** A chain that nobody waits for: one task that runs the source and the handlers. */
function detached(node: ts.CallExpression, use: Use, body: Body): void {
  const runs: Func[] = [];
  let skipped: readonly Func[] = [];
  let rejection: NonNullable<Detail["rejection"]> = "unhandled";
  let calls: Detail["calls"];
  let puts: Detail["puts"];
  let source: ts.Expression = node;
  while (ts.isCallExpression(source) && ts.isPropertyAccessExpression(source.expression) && METHODS.has(source.expression.name.text) && isPromiseMethod(source, body)) {
    const method = source.expression.name.text;
    for (const a of source.arguments) {
      const funcs = functionsOf(a, body);
      runs.unshift(...funcs);
      const given = funcs.length === 0 && method === "then" ? body.front.resources.of(unwrap(a)) : undefined;
      if (given && given.scope !== "external") calls = { kind: "resource", resource: given };
      if (given && setterOf(a, body)) puts = given;
      if (!isFunctionNode(unwrap(a))) lowerExpression(a, USED, body);
      else functionsOf(a, body);
    }
    const handler = method === "catch" ? source.arguments[0] : method === "then" ? source.arguments[1] : undefined;
    if (handler) rejection = handles(handler);
    // What a handler has mended goes on.
    if (handler) skipped = [];
    if (method === "then" && source.arguments[0]) skipped = [...functionsOf(source.arguments[0], body), ...skipped];
    source = unwrap(source.expression.expression);
  }
  // `.then(done, done)` runs it either way.
  skipped = skipped.filter((f) => runs.filter((run) => run === f).length === 1);
  const inner = use.chain ? { runs: [...runs, ...use.chain.runs], rejection: rejection === "unhandled" ? use.chain.rejection : rejection } : { runs, rejection, ...(skipped.length > 0 && { skipped }), ...(puts && { puts }) };
  const kind = ts.isCallExpression(source);
  if (kind) {
    const before = body.graph.events.length;
    lowerExpression(source, { ...use, chain: inner }, body);
    const spawned = body.graph.events.slice(before).some((e) => e.kind === "spawn" && inner.runs.every((f) => e.runs.includes(f)));
    if (spawned || (inner.runs.length === 0 && use.how !== "stored")) return;
  } else lowerExpression(source, USED, body);
  const event = body.graph.emit("spawn", placeOf(node), { on: use.target, runs: inner.runs, detail: { callee: short(node.expression), result: how(use), rejection: inner.rejection, ...(skipped.length > 0 && { skipped }), ...(calls ? { calls } : {}) } });
  if (use.target) body.spawned.set(use.target.path, event);
  body.made.set(node, event);
}

/** What a rejection handler does with the error: nothing, only log it, or more. */
function handles(handler: ts.Expression): NonNullable<Detail["rejection"]> {
  const f = unwrap(handler);
  if (!isFunctionNode(f) || !f.body) return ts.isPropertyAccessExpression(f) && /^(log|debug|info|warn|error|trace)$/.test(f.name.text) ? "logged" : /^(noop|undefined|null)$/i.test(f.getText()) ? "empty" : "handled";
  if (!ts.isBlock(f.body)) return isLogging(f.body) ? "logged" : ts.isCallExpression(unwrap(f.body)) ? "handled" : "empty";
  if (f.body.statements.length === 0) return "empty";
  return f.body.statements.every((s) => ts.isExpressionStatement(s) && isLogging(s.expression)) ? "logged" : "handled";
}

function isLogging(e: ts.Expression): boolean {
  const call = ts.isVoidExpression(e) ? e.expression : unwrap(e);
  return ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) && /^(log|debug|info|warn|error|trace)$/.test(call.expression.name.text);
}

/** Runs a handler as part of the chain that is waited for. */
function callback(handler: ts.Expression | undefined, node: ts.CallExpression, use: Use, body: Body): void {
  if (!handler || !body.graph.live) return;
  const written = functionHere(handler);
  if (use.how !== "combined" && written && isPartOfIts(written)) return body.inPlace(written);
  if (!isFunctionNode(unwrap(handler))) lowerExpression(handler, USED, body);
  const runs = functionsOf(handler, body);
  const releaser = runs.length === 0 ? alternatives(body.front.types.typeOf(unwrap(handler))).find((t) => t.k === "apiResult") : undefined;
  if (releaser) return releaserCall(releaser, node, USED, body);
  const on = body.front.resources.of(handler);
  const setter = setterOf(handler, body);
  if (on && setter) {
    const made = body.made.get(unwrap((node.expression as ts.PropertyAccessExpression).expression));
    body.graph.emit("write", placeOf(handler), { on, safe: true, detail: { callee: short(handler), api: setter, op: "set", value: made ? { kind: "result", of: made } : { kind: "unknown" } } });
    return;
  }
  const harmless = harmlessApi(handler, body);
  const detail: Detail = { callee: short(handler), awaited: true, ...(harmless ? { api: harmless } : runs.length === 0 && on ? { calls: { kind: "resource" as const, resource: on } } : {}) };
  body.graph.emit("call", placeOf(isFunctionNode(unwrap(handler)) ? node : handler), { runs, safe: harmless !== undefined || (written !== undefined && neverFails(written)), detail });
}

/** `.then(setUser)`: a function that knowledge says puts what it is given in the place of what is kept. */
function setterOf(handler: ts.Expression, body: Body): string | undefined {
  for (const t of alternatives(body.front.types.typeOf(unwrap(handler)))) {
    if (t.k === "api" && body.front.knowledge.api(t.module, `${t.name}.()`)?.does.some((step) => step.startsWith("set this "))) return `${t.module} ${t.name}.()`;
  }
  return undefined;
}

/** A function whose steps could as well stand where it is written; one that only hands on what is there has none. */
function isPartOfIts(node: FunctionNode): boolean {
  return ts.isArrowFunction(node) && !node.parameters.some(({ dotDotDotToken }) => dotDotDotToken) && (ts.isBlock(node.body) ? node.body.statements.some((s) => !ts.isReturnStatement(s) || (s.expression !== undefined && acts(s.expression))) : acts(node.body));
}

function acts(e: ts.Expression): boolean {
  return !ts.isIdentifier(e) && !isPlain(unwrap(e));
}

/** `.catch(console.error)`: an API that does not throw, whatever it is given, and does nothing else that matters. */
function harmlessApi(handler: ts.Expression, body: Body): string | undefined {
  const type = body.front.types.typeOf(unwrap(handler));
  const api = type.k === "apiValue" ? body.front.knowledge.api(type.module, type.path) : undefined;
  return type.k === "apiValue" && api?.safe && api.does.length === 0 ? `${type.module} ${type.path}` : undefined;
}
