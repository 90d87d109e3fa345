/** Lowers calls: to functions of the project, to known API, to promise methods, to the unknown. */
import { ts } from "ts-morph";
import { parseStep } from "../../knowledge/index.ts";
import type { Detail, Event, Func, Location, Value } from "../../model.ts";
import { runApi } from "./api.ts";
import { chained, joined, USED, type Body, type Use } from "./body.ts";
import { durationOf } from "./constants.ts";
import { lowerExpression, lowerReceiver, short } from "./expressions.ts";
import { overrides } from "./hierarchy.ts";
import { constructorOf, isBind } from "./callables.ts";
import { memberDeclarations, memberName } from "./members.ts";
import { isPromiseCombinator, isPromiseMethod, lowerChain, lowerCombinator } from "./chains.ts";
import { waitOf } from "./justMade.ts";
import { holdsOnlyResolvers, onlyResolves, isExecutor, isResolver, promiseShape } from "./promises.ts";
import { lowerGuard } from "./optional.ts";
import { makerAt } from "./prototypes.ts";
import { isFunctionNode, unwrap } from "./resources.ts";
import { lookupValue } from "./scopes.ts";
import { placeOf } from "./source.ts";
import { isUnheard } from "./unheard.ts";
import { alternatives, isPromise, type FunctionNode, type Type } from "./types.ts";
import { emitterMethod, languageMethod } from "./untyped.ts";
import { initialOf, propertiesOf, valueOf } from "./values.ts";

/** Emits a call: its receiver and arguments first, then what it does. */
export function lowerCall(node: ts.CallExpression, use: Use, body: Body): void {
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return dynamicImport(node, use, body);
  if (isPromiseCombinator(node, body)) return lowerCombinator(node, use, body);
  if (isPromiseMethod(node, body)) return lowerChain(node, use, body);
  const callee = node.expression;
  const immediate = unwrap(callee);
  lowerReceiver(ts.isPropertyAccessExpression(immediate) ? immediate.expression : callee, body);
  lowerGuard(node, body);
  callNow(node, use, body);
}

/** Emits `new X(...)`: a promise, a project class's constructor, or a known constructor. */
export function lowerNew(node: ts.NewExpression, use: Use, body: Body): void {
  const made = body.front.types.typeOf(node.expression);
  const classes = alternatives(made).flatMap((t) => (t.k === "class" ? [t.cls] : []));
  const makers = alternatives(made).flatMap((t) => (t.k === "func" && makerAt(t.node) ? [body.front.functions.of(t.node)] : []));
  if ((made.k === "apiValue" && made.module === "global" && made.path === "Promise") || classes.some(isPromiseByAnotherName)) return newPromise(node, use, body);
  lowerArguments(node, body);
  if (classes.length + makers.length > 0) {
    const runs = [...classes.flatMap((cls) => constructorFunc(cls, body)), ...makers];
    const event = body.graph.emit("call", placeOf(node), { runs, safe: runs.length === 0, detail: { callee: `new ${short(node.expression)}`, args: args(node, body), ...fields(node, body), result: how(use), receiver: use.target } });
    body.made.set(node, event);
    return;
  }
  for (const t of alternatives(made)) {
    if (t.k !== "apiValue") continue;
    const key = t.path === "" ? "default.constructor" : `${t.path}.constructor`;
    const api = body.front.knowledge.api(t.module, key);
    if (api) return runApi({ node, module: t.module, key, api, use, body, ...(t.path === "AbortController" && isUnheard(node) && { unheard: true }) });
  }
  body.made.set(node, body.graph.emit("call", placeOf(node), { detail: { callee: `new ${short(node.expression)}`, args: args(node, body), result: how(use) } }));
}

/** Returns the values of a call's arguments. */
export function args(node: ts.CallExpression | ts.NewExpression, body: Body): readonly Value[] {
  return (node.arguments ?? []).map((a) => valueOf(ts.isSpreadElement(a) ? a.expression : a, body));
}

/** The properties of arguments that are object literals, or constants that were given one. */
export function fields(node: ts.CallExpression | ts.NewExpression, body: Body): Pick<Detail, "fields"> {
  const found = (node.arguments ?? []).map((a) => {
    const e = unwrap(a);
    const literal = ts.isObjectLiteralExpression(e) ? e : initialOf(e);
    return literal && ts.isObjectLiteralExpression(literal) ? propertiesOf(literal, body) : undefined;
  });
  return found.some((each) => each !== undefined) ? { fields: found } : {};
}

/** `combined` and `awaited` are told apart by the front end only. */
export function how(use: Use): Detail["result"] {
  return use.how === "combined" ? "awaited" : use.how;
}

/** Emits the arguments' own events. */
export function lowerArguments(node: ts.CallExpression | ts.NewExpression, body: Body): void {
  const logging = ts.isCallExpression(node) && isLog(node);
  for (const a of node.arguments ?? []) lowerExpression(ts.isSpreadElement(a) ? a.expression : a, logging ? { how: "logged" } : USED, body);
}

function callNow(node: ts.CallExpression, use: Use, body: Body): void {
  lowerArguments(node, body);
  if (!body.graph.live) return;
  const types = alternatives(body.front.types.typeOf(node.expression));
  const runs = types.flatMap((t) => targets(t, node, body));
  if (runs.length > 0 && isBind(node)) return;
  if (runs.length > 0) return projectCall(node, unique(runs), use, body, types.every((t) => t.k === "func" && t.shared === true));
  for (const t of types) {
    const [module, key] = t.k === "apiValue" ? [t.module, t.path || "default"] : t.k === "apiMember" ? [t.module, `${t.type}.${t.member}`] : t.k === "api" ? [t.module, `${t.name}.()`] : ["", ""];
    const api = module ? body.front.knowledge.api(module, key, t.k === "apiValue") : undefined;
    if (api) return runApi({ node, module, key, api, use, body });
    if (t.k === "apiResult") return releaserCall(t, node, use, body);
  }
  const untyped = (types.length === 0 ? languageMethod(node, body) : undefined) ?? emitterMethod(node, body);
  if (untyped) return runApi({ node, ...untyped, use, body });
  unknownCall(node, types, use, body);
}

/** The project functions that a callee of this type may run. */
function targets(t: Type, node: ts.CallExpression, body: Body): readonly FunctionNode[] {
  const { hierarchy } = body.front;
  if (t.k === "func") {
    const cls = t.node.parent;
    if (!ts.isMethodDeclaration(t.node) || !ts.isClassLike(cls) || !cls.name || isSuperCall(node)) return [t.node];
    const name = memberName(t.node.name);
    return name === undefined ? [t.node] : [t.node, ...classesAsked(node, cls.name.text, body).flatMap((base) => overrides(hierarchy, base, name))];
  }
  if (t.k === "class" && node.expression.kind === ts.SyntaxKind.SuperKeyword) return constructorOf(t.cls) ? [constructorOf(t.cls)!] : [];
  if (t.k === "object" && node.expression.kind === ts.SyntaxKind.SuperKeyword) return constructorOf(t.cls) ? [constructorOf(t.cls)!] : [];
  if (t.k !== "signature") return [];
  // A method known by its interface: whoever implements it.
  const owner = t.node.parent;
  const name = t.node.name && memberName(t.node.name as ts.PropertyName);
  if (name === undefined) return [];
  const declared = ts.isInterfaceDeclaration(owner) || ts.isClassLike(owner) ? owner.name?.text : undefined;
  if (declared === undefined) return [];
  const methods: FunctionNode[] = [...overrides(hierarchy, declared, name)];
  for (const cls of hierarchy.below(declared)) for (const d of memberDeclarations(cls, name, false)) if (ts.isPropertyDeclaration(d) && d.initializer && isFunctionNode(d.initializer)) methods.push(d.initializer);
  return methods;
}

/** The classes of what a method is called on: what a class beside makes of an inherited method is not called there. */
function classesAsked({ expression }: ts.CallExpression, owner: string, body: Body): readonly string[] {
  const types = ts.isPropertyAccessExpression(expression) ? alternatives(body.front.types.typeOf(expression.expression)) : [];
  const names = types.flatMap((type) => (type.k === "object" && type.cls.name ? [type.cls.name.text] : []));
  return names.length > 0 ? names : [owner];
}

function isSuperCall(node: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(node.expression) && node.expression.expression.kind === ts.SyntaxKind.SuperKeyword;
}

function projectCall(node: ts.CallExpression, targets: readonly FunctionNode[], use: Use, body: Body, shared: boolean): void {
  const { front } = body;
  const runs = targets.map((t) => front.functions.of(t));
  const promise = targets.some((t) => isPromise(front.types.returnOf({ k: "func", node: t })));
  const generator = targets.every((t) => t.asteriskToken !== undefined && !t.modifiers?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword));
  // A known function that a call returned: a releaser closure.
  const called = calledValue(node, body);
  const detail: Detail = { callee: short(node.expression), args: args(node, body), ...fields(node, body), receiver: receiverOf(node, body), result: how(use), calls: called?.kind === "result" || isReassigned(node.expression) ? called : undefined, ...(shared ? { shared } : {}) };
  emitCall(node, runs, promise && !generator, detail, use, body);
}

/** Law 6: an async call is a `call` where it is waited for, else a `spawn`. */
function emitCall(node: ts.CallExpression, runs: readonly Func[], promise: boolean, detail: Detail, use: Use, body: Body, safe = false): Event {
  const { graph } = body;
  if (promise && !joined(use)) {
    const event = graph.emit("spawn", placeOf(node), { on: use.target, runs: [...runs, ...(use.chain?.runs ?? [])], detail: { ...detail, ...chained(use) } });
    if (use.target) body.spawned.set(use.target.path, event);
    body.made.set(node, event);
    return event;
  }
  const event = graph.emit("call", placeOf(node), { runs, safe, detail: { ...detail, awaited: promise || use.how === "awaited", ...(use.race?.timeout ? { timeout: use.race.timeout } : {}), ...(use.race?.wakes ? { wake: "race" as const } : {}) } });
  body.made.set(node, event);
  if (use.how === "awaited") graph.emit("await", placeOf(waitOf(node)), { safe: true, detail: { callee: detail.callee, joins: event } });
  return event;
}

/** Calling what an API returned: a releaser, an unsubscribe function. */
export function releaserCall(t: Extract<Type, { k: "apiResult" }>, node: ts.CallExpression, use: Use, body: Body): void {
  const api = body.front.knowledge.api(t.module, t.key);
  if (api?.result) runApi({ node: t.call, at: node, module: t.module, key: t.key, api: { ...api, does: api.result, result: undefined, async: undefined, safe: true }, use, body });
}

function unknownCall(node: ts.CallExpression, types: readonly Type[], use: Use, body: Body): void {
  const { front, graph } = body;
  const callee = unwrap(node.expression);
  if (isResolver(callee)) {
    graph.emit("call", placeOf(node), { safe: true, detail: { callee: short(callee), calls: { kind: "resolver" }, args: args(node, body) } });
    return;
  }
  const calls = calledValue(node, body);
  const userCode = isInjected(callee, body);
  const promise = types.some((t) => t.k === "signature" && isPromise(front.types.fromNode(t.node.type)));
  const api = apiName(types);
  if (api && !joined(use) && use.chain) {
    graph.emit("spawn", placeOf(node), { runs: use.chain.runs, detail: { callee: short(callee), api, receiver: receiverOf(node, body), result: how(use), ...chained(use), args: args(node, body) } });
    return;
  }
  emitCall(node, [], promise || (use.chain !== undefined && !joined(use)), { callee: short(callee), args: args(node, body), receiver: receiverOf(node, body), calls, userCode, api, result: how(use) }, use, body, use.how === "ignored" && isLogger(callee));
}

/** What logs is taken to throw nothing: `this.log.trace(…)`, `logger.info(…)`, `debug(…)`. */
function isLogger(callee: ts.Expression): boolean {
  const name = nameAt(callee);
  return /^#?_?(log|logger|debug)$/.test(name) || (ts.isPropertyAccessExpression(callee) && LEVEL.test(name) && /(^|[^a-z])log(ger)?$|Log(ger)?$/.test(nameAt(unwrap(callee.expression))));
}

const LEVEL = /^(log|debug|trace|info|warn|error|verbose|silly)$/;

function nameAt(e: ts.Expression): string {
  return ts.isPropertyAccessExpression(e) ? e.name.text : ts.isIdentifier(e) ? e.text : "";
}

/** A callee of a package about which nothing is known. */
function apiName(types: readonly Type[]): string | undefined {
  for (const t of types) {
    if (t.k === "apiMember") return `${t.module} ${t.type}.${t.member}`;
    if (t.k === "apiValue" && t.module !== "global") return `${t.module} ${t.path}`;
  }
  return undefined;
}

/** A variable that is assigned again may hold another function by now. */
function isReassigned(callee: ts.Expression): boolean {
  const d = ts.isIdentifier(callee) ? lookupValue(callee.text, callee) : undefined;
  return d !== undefined && ts.isVariableDeclaration(d) && (d.parent.flags & ts.NodeFlags.Const) === 0;
}

/** The function value called, where the callee is a variable: a parameter, a field, a taken waiter. */
function calledValue(node: ts.CallExpression, body: Body): Value | undefined {
  const callee = unwrap(node.expression);
  if (ts.isCallExpression(callee)) {
    const event = body.made.get(callee);
    return event && { kind: "result", of: event };
  }
  if (!ts.isIdentifier(callee) && !ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) return undefined;
  if (ts.isPropertyAccessExpression(callee) || isWellKnown(callee) || isMemberOfPair(callee)) {
    // `next.resolve()`, `guard[Symbol.dispose]()`, `queue.shift()[0]()`: the object is what matters.
    const holder = valueOf(callee.expression, body);
    if (holder.kind === "result") return holder;
    const resource = body.front.resources.of(callee);
    return resource && resource.scope !== "external" ? { kind: "resource", resource } : undefined;
  }
  const variable = isReassigned(callee) ? body.front.resources.of(callee) : undefined;
  if (variable) return { kind: "resource", resource: variable };
  const value = valueOf(callee, body);
  return value.kind === "unknown" || value.kind === "constant" || value.kind === "number" || value.kind === "func" ? undefined : value;
}

/** `guard[Symbol.dispose]`: a member by its well-known symbol. */
function isWellKnown(callee: ts.Expression): callee is ts.ElementAccessExpression {
  return ts.isElementAccessExpression(callee) && ts.isPropertyAccessExpression(callee.argumentExpression) && ts.isIdentifier(callee.argumentExpression.expression) && callee.argumentExpression.expression.text === "Symbol";
}

/** `waiter[0]`: one of two that are kept together. */
function isMemberOfPair(callee: ts.Expression): callee is ts.ElementAccessExpression {
  return ts.isElementAccessExpression(callee) && ts.isNumericLiteral(callee.argumentExpression);
}

/** A function given from outside: a parameter, or a field or variable whose value this program does not show. */
function isInjected(callee: ts.Expression, body: Body): boolean {
  const resource = ts.isIdentifier(callee) || ts.isPropertyAccessExpression(callee) ? body.front.resources.of(callee) : undefined;
  if (!resource || resource.scope === "external") return false;
  return alternatives(body.front.types.typeOf(callee)).every((t) => t.k === "signature");
}

function receiverOf(node: ts.CallExpression, body: Body): Detail["receiver"] {
  const callee = unwrap(node.expression);
  return (ts.isPropertyAccessExpression(callee) || isWellKnown(callee)) && callee.expression.kind !== ts.SyntaxKind.SuperKeyword ? body.front.resources.of(callee.expression) : undefined;
}

function constructorFunc(cls: ts.ClassLikeDeclaration, body: Body): readonly Func[] {
  const own = constructorOf(cls);
  if (own) return [body.front.functions.of(own)];
  return cls.members.some((m) => ts.isPropertyDeclaration(m) && m.initializer) ? [body.front.functions.of(cls)] : [];
}

/** `class TypedPromise<T> extends Promise<T> {}`: it is made like the one it extends, whether it hands the executor on itself or not. */
function isPromiseByAnotherName(cls: ts.ClassLikeDeclaration): boolean {
  const own = constructorOf(cls);
  const [first, ...others] = (own && "body" in own && own.body && ts.isBlock(own.body) ? own.body.statements : undefined) ?? [];
  const handsOn = first !== undefined && others.length === 0 && ts.isExpressionStatement(first) && ts.isCallExpression(first.expression) && first.expression.expression.kind === ts.SyntaxKind.SuperKeyword && first.expression.arguments[0]?.getText() === own!.parameters[0]?.name.getText();
  return (!own || handsOn) && (cls.heritageClauses ?? []).some((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword && clause.types.some((type) => ts.isIdentifier(type.expression) && type.expression.text === "Promise"));
}

/** `new Promise(...)`: a sleep where only a timer settles it, else its executor and a wait for whoever calls `resolve`. */
function newPromise(node: ts.NewExpression, use: Use, body: Body): void {
  const { graph, front } = body;
  const shape = promiseShape(node);
  const executor = executorOf(node, body);
  const wait = (ms: ts.Expression | undefined): Detail["ms"] => (ms ? durationOf(ms, front.types, front.resources.paramPath) : undefined);
  const resolves = onlyResolves(node.arguments?.[0]);
  if (executor) {
    // What the executor throws is what the wait for it does: where that can fail in no other way it is said here.
    const event = graph.emit("call", placeOf(node), { runs: [executor], safe: !resolves || !joined(use), detail: { callee: "new Promise", result: how(use) } });
    body.made.set(node, event);
  }
  if (!joined(use)) return;
  const at = placeOf(use.how === "awaited" ? waitOf(node) : node);
  if (shape?.sleep !== undefined || shape?.pure) {
    const wake = shape.wake === "none" && use.race?.wakes ? "race" : shape.wake;
    graph.emit("sleep", at, { safe: true, detail: { callee: "setTimeout", ms: wait(shape.sleep) ?? { min: 0, max: 0, text: "0" }, wake } });
    return;
  }
  const limit = wait(shape?.limit) ?? use.race?.timeout;
  graph.emit("await", at, { on: use.target, safe: resolves || (node.arguments?.[0] !== undefined && holdsOnlyResolvers(unwrap(node.arguments[0]))), detail: { callee: "new Promise", value: { kind: "promise" }, timeout: limit, wake: shape?.wake ?? "resolver" } });
  for (const call of shape?.asks ?? []) answerOf(call, at, limit, use, body);
}

/** The executor of a promise: written in place, or a function of the file by its name. */
function executorOf(node: ts.NewExpression, body: Body): Func | undefined {
  const given = node.arguments?.[0] && unwrap(node.arguments[0]);
  if (!given) return undefined;
  if (isFunctionNode(given)) return body.front.functions.of(given);
  const [named] = alternatives(body.front.types.typeOf(given)).flatMap((t) => (t.k === "func" && isExecutor(t.node) ? [t.node] : []));
  return named && body.front.functions.of(named);
}

/** What a callback API waits for, as knowledge says of its form that gives a promise. */
function answerOf(call: ts.CallExpression, at: Location, timeout: Detail["timeout"], use: Use, body: Body): void {
  for (const t of alternatives(body.front.types.typeOf(call.expression))) {
    const [module, key] = t.k === "apiValue" ? [t.module, `${t.path}.promisified`] : t.k === "apiMember" ? [t.module, `${t.type}.${t.member}.promisified`] : [];
    const api = module === undefined ? undefined : body.front.knowledge.api(module, key!);
    const io = api?.does.map(parseStep).find(({ verb }) => verb === "io")?.rest;
    if (io) body.graph.emit("io", at, { safe: true, detail: { callee: short(call.expression), api: `${module} ${key}`, io: io as Detail["io"], timeout, result: how(use) } });
  }
}

function dynamicImport(node: ts.CallExpression, use: Use, body: Body): void {
  lowerArguments(node, body);
  const event = body.graph.emit(joined(use) ? "call" : "spawn", placeOf(node), { on: use.target, detail: { callee: "import", awaited: joined(use), result: how(use) } });
  body.made.set(node, event);
  if (use.how !== "awaited") return;
  body.graph.emit("await", placeOf(node), { safe: true, detail: { callee: "import" } });
  body.graph.emit("io", placeOf(node), { safe: true, detail: { callee: "import", io: "disk" } });
}

/** A logger by shape: `console.x`, or a method named after a log level. */
function isLog(node: ts.CallExpression): boolean {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  return (ts.isIdentifier(callee.expression) && callee.expression.text === "console") || LEVEL.test(callee.name.text);
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
