/** What a promise made by hand waits for: `new Promise((resolve, reject) => …)`. */
import { ts } from "ts-morph";
import type { Wake } from "../../model.ts";
import { assignedTo, assignedToMembers } from "./assignments.ts";
import { functionOf } from "./named.ts";
import { isFunctionNode, unwrap } from "./resources.ts";
import { lookupValue } from "./scopes.ts";
import { PROMISE, type FunctionNode } from "./types.ts";

export interface PromiseShape {
  /** A timer resolves it: how long it sleeps. */
  readonly sleep?: ts.Expression;
  /** A timer rejects it, or resolves it beside another way: longest wait. */
  readonly limit?: ts.Expression;
  /** What else can settle it: kept in a variable or container (`resolver`), an abort listener (`signal`), nothing in sight (`none`). */
  readonly wake: Wake;
  /** Only timers and nothing else: the executor itself is of no interest. */
  readonly pure: boolean;
  /** Calls that are given a callback which settles it: `readFile(path, (error, data) => …)`. */
  readonly asks: readonly ts.CallExpression[];
}

/** Names of functions that run a callback after a time, in any environment. */
const TIMERS: ReadonlySet<string> = new Set(["setTimeout", "setImmediate", "requestAnimationFrame", "queueMicrotask", "nextTick"]);

/** Returns the shape of a promise whose executor is known. */
export function promiseShape(node: ts.NewExpression): PromiseShape | undefined {
  const executor = node.arguments?.[0] && functionOf(node.arguments[0]);
  if (!executor) return undefined;
  const [resolve, reject] = executor.parameters;
  const resolved = uses(executor, resolve);
  const rejected = uses(executor, reject);
  // `ms === 0 ? setImmediate(resolve) : setTimeout(resolve, ms)`.
  const sleep = resolved.timers.find(({ ms }) => ms !== undefined) ?? resolved.timers[0];
  const others = resolved.others + rejected.others;
  const asks = [...new Set([...resolved.asks, ...rejected.asks])];
  const wake: Wake = resolved.signal || rejected.signal ? "signal" : others > 0 ? "resolver" : "none";
  if (sleep && others === 0 && !resolved.signal && !rejected.signal && rejected.timers.length === 0) return { sleep: sleep.ms, wake, pure: true, asks };
  if (sleep) return resolved.others > 0 ? { sleep: sleep.ms, limit: sleep.ms, wake, pure: false, asks } : { sleep: sleep.ms, wake, pure: false, asks };
  return { limit: rejected.timers[0]?.ms, wake: others > 0 || resolved.signal ? wake : "none", pure: false, asks };
}

/** Whether an expression is the `resolve` or `reject` of an enclosing executor, or of what `Promise.withResolvers()` has given this function. */
export function isResolver(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return /^(resolve|reject)$/.test(node.name.text) && isDeferred(node.expression);
  if (!ts.isIdentifier(node)) return false;
  const d = lookupValue(node.text, node);
  if (!d) return false;
  if (ts.isParameter(d)) return isExecutor(d.parent);
  if (!ts.isBindingElement(d) || !ts.isVariableDeclaration(d.parent.parent)) return false;
  return /^(resolve|reject)$/.test((d.propertyName ?? d.name).getText()) && d.parent.parent.initializer !== undefined && makesDeferred(d.parent.parent.initializer);
}

const users = new WeakMap<FunctionNode, boolean>();

/** Whether a function mentions the `resolve` or `reject` of a promise: kept, since functions are asked about wherever they are named. */
export function usesResolver(node: FunctionNode): boolean {
  const uses = users.get(node) ?? (node.body !== undefined && mentionsResolver(node.body));
  users.set(node, uses);
  return uses;
}

function mentionsResolver(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return false;
  if (isResolver(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) return true;
  return ts.forEachChild(node, mentionsResolver) ?? false;
}

/** Whether an expression names a constant that keeps a promise with its `resolve` and `reject`. */
export function isDeferred(node: ts.Expression): boolean {
  const d = ts.isIdentifier(node) ? lookupValue(node.text, node) : undefined;
  return d !== undefined && ts.isVariableDeclaration(d) && (d.parent.flags & ts.NodeFlags.Const) !== 0 && d.initializer !== undefined && makesDeferred(d.initializer);
}

/** `Promise.withResolvers<T>()`, or a stand-in of that name where the language has none. */
export function makesDeferred(node: ts.Expression): boolean {
  const e = unwrap(node);
  if (!ts.isCallExpression(e)) return false;
  const callee = ts.isPropertyAccessExpression(e.expression) ? e.expression.name : e.expression;
  return ts.isIdentifier(callee) && callee.text === "withResolvers";
}

/** Whether an identifier names a variable that an executor gives its `resolve` or `reject` to, and nobody anything else: `let done; new Promise((resolve) => (done = resolve))`. */
export function isGivenResolver(node: ts.Node): boolean {
  const d = ts.isIdentifier(node) ? lookupValue(node.text, node) : undefined;
  if (!d || !ts.isVariableDeclaration(d) || (d.initializer && !isEmpty(unwrap(d.initializer)))) return false;
  const assigned = assignedTo(d);
  return assigned.length > 0 && assigned.every((value) => value !== undefined && isResolver(unwrap(value)));
}

/** Whether an object that a variable is declared with gets a `resolve` later: `const waiter = {}; new Promise((resolve) => { waiter.resolve = resolve; })`. */
export function isGivenMember(d: ts.VariableDeclaration): boolean {
  return assignedToMembers(d).some((value) => value !== undefined && isResolver(unwrap(value)));
}

/** Whether an expression names a variable that is given nothing but `resolve`s: as an executor it hands on its own `resolve` and nobody gets a `reject`. */
export function holdsOnlyResolvers(e: ts.Expression): boolean {
  const d = ts.isIdentifier(e) ? lookupValue(e.text, e) : undefined;
  if (!d || !ts.isVariableDeclaration(d)) return false;
  const assigned = assignedTo(d);
  return assigned.length > 0 && (!d.initializer || isEmpty(unwrap(d.initializer))) && assigned.every((value) => value !== undefined && isResolver(unwrap(value)) && isFirst(unwrap(value)));
}

/** Whether a promise is never rejected but by what its executor throws: nobody is given a `reject`, and it is resolved with no other promise in sight. */
export function onlyResolves(given: ts.Expression | undefined): boolean {
  const executor = given && functionOf(given);
  const [resolve] = executor?.parameters ?? [];
  if (!executor?.body || executor.parameters.length !== 1 || !resolve || !ts.isIdentifier(resolve.name)) return false;
  const name = resolve.name.text;
  const adopts = (node: ts.Node): boolean => (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name && node.arguments.some((each) => ts.isCallExpression(unwrap(each)))) || (ts.forEachChild(node, adopts) ?? false);
  return !adopts(executor.body);
}

/** A function that does nothing, or no function at all, until there is a `resolve`. */
function isEmpty(node: ts.Expression): boolean {
  if (isFunctionNode(node)) return node.body !== undefined && ts.isBlock(node.body) && node.body.statements.length === 0;
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

/** It is the first parameter of its executor: `resolve`. */
function isFirst(node: ts.Expression): boolean {
  const d = ts.isIdentifier(node) ? lookupValue(node.text, node) : undefined;
  return d !== undefined && ts.isParameter(d) && d.parent.parameters[0] === d;
}

/** Whether a function is the executor of a `new Promise`, written in place or given to one of its file by name. */
export function isExecutor(node: ts.Node): boolean {
  if (!isFunctionNode(node)) return false;
  const made = node.parent;
  if (ts.isNewExpression(made) && namesPromise(made.expression) && made.arguments?.[0] === node) return true;
  const name = node.parameters.length > 0 ? nameOf(node) : undefined;
  return name !== undefined && executorNames(node.getSourceFile()).has(name);
}

/** `const wait = (resolve) => …`, `this.wait = (resolve) => …`, a method. */
function nameOf(node: FunctionNode): string | undefined {
  if (node.name) return ts.isIdentifier(node.name) || ts.isPrivateIdentifier(node.name) ? node.name.text : undefined;
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) return ts.isIdentifier(parent.name) || ts.isPrivateIdentifier(parent.name) ? parent.name.text : undefined;
  return ts.isBinaryExpression(parent) && parent.right === node && ts.isPropertyAccessExpression(parent.left) ? parent.left.name.text : undefined;
}

const namesIn = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** Returns the names of what is given to a `new Promise` in a file: `new Promise(this.wait)`. */
export function executorNames(file: ts.SourceFile): ReadonlySet<string> {
  let names = namesIn.get(file);
  if (!names) namesIn.set(file, (names = new Set([...file.text.matchAll(/\bnew Promise(?:<[^()]{0,80}>)?\(\s*(?:this\.)?(#?[\w$]+)\s*\)/g)].map((match) => match[1]!))));
  return names;
}

/** Whether a class is the promise of the language or of a library that wraps it (`BluebirdPromise`, `TypedPromise`). */
export function namesPromise(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && PROMISE.test(node.text);
}

/** Whether an expression names a promise that nobody can reject: a constant made with an executor that takes `resolve` alone and only keeps it. */
export function neverRejects(e: ts.Expression): boolean {
  const d = ts.isIdentifier(e) ? lookupValue(e.text, e) : undefined;
  if (!d || !ts.isVariableDeclaration(d) || !d.initializer || !(d.parent.flags & ts.NodeFlags.Const)) return false;
  const made = unwrap(d.initializer);
  const executor = ts.isNewExpression(made) && namesPromise(made.expression) && made.arguments?.[0] ? functionOf(made.arguments[0]) : undefined;
  return executor !== undefined && executor.parameters.length < 2 && neverFails(executor);
}

/** Whether a function does nothing that can fail: `() => undefined`. */
export function neverFails({ body }: FunctionNode): boolean {
  return body !== undefined && !fails(body);
}

/** To begin to listen does not fail, whatever is listened to. */
const LISTENS: ReadonlySet<string> = new Set(["on", "once", "addListener", "addEventListener"]);

/** It throws, waits or calls something else than a timer now, or begins to listen, not only in a closure. */
function fails(node: ts.Node): boolean {
  if (isFunctionNode(node)) return false;
  if (ts.isThrowStatement(node) || ts.isAwaitExpression(node) || ts.isNewExpression(node) || (ts.isCallExpression(node) && !TIMERS.has(calleeName(node)) && !LISTENS.has(calleeName(node)))) return true;
  return ts.forEachChild(node, fails) ?? false;
}

interface Uses {
  readonly timers: { readonly ms: ts.Expression | undefined }[];
  readonly signal: boolean;
  /** Ways out of the executor's hands: stored, passed on, called in a listener. */
  readonly others: number;
  readonly asks: readonly ts.CallExpression[];
}

function uses(executor: FunctionNode, parameter: ts.ParameterDeclaration | undefined): Uses {
  const timers: { ms: ts.Expression | undefined }[] = [];
  let signal = false;
  let others = 0;
  const asks: ts.CallExpression[] = [];
  if (!parameter || !ts.isIdentifier(parameter.name) || !executor.body) return { timers, signal, others, asks };
  const body = executor.body;
  const names: { readonly name: string; readonly declaration?: ts.Node }[] = [{ name: parameter.name.text, declaration: parameter }];
  for (const { name, declaration } of names) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && node.text === name && !isName(node) && (!declaration || lookupValue(name, node) === declaration)) {
        const use = useOf(node, executor);
        if (typeof use === "object" && "closure" in use) {
          // `const done = () => resolve()`: the closure is followed by name.
          if (!names.some((known) => known.name === use.closure)) names.push({ name: use.closure });
        } else if (typeof use === "object" && "timer" in use) timers.push({ ms: use.timer.arguments[1] });
        else if (use === "signal") signal = true;
        else if (typeof use === "object" && "asked" in use) {
          others++;
          asks.push(use.asked);
        } else if (use === "other") others++;
      }
      ts.forEachChild(node, visit);
    };
    visit(body);
  }
  return { timers, signal, others, asks };
}

type HowUsed = { readonly timer: ts.CallExpression } | { readonly asked: ts.CallExpression } | { readonly closure: string } | "signal" | "other" | "none";

/** What a mention of `resolve`, or of a closure that calls it, does: given to a timer or an abort listener, inside another closure, something else. */
function useOf(node: ts.Identifier, executor: FunctionNode): HowUsed {
  let isLater = false;
  for (let n: ts.Node = node; n !== executor; n = n.parent) {
    const p = n.parent;
    if (ts.isCallExpression(p) && p.arguments.includes(n as ts.Expression)) {
      if (p.arguments[0] === n && TIMERS.has(calleeName(p))) return { timer: p };
      if (/^(remove|off$|clear)/.test(calleeName(p))) return "none";
      const [event] = p.arguments;
      return event && event !== n && ts.isStringLiteralLike(event) && event.text === "abort" ? "signal" : { asked: p };
    }
    if (ts.isBinaryExpression(p) && p.right === n && ts.isPropertyAccessExpression(p.left) && p.left.name.text === "onabort") return "signal";
    // `this.cancel = () => resolve()`: whoever calls what is kept there.
    if (n === executor.body) return !isLater && ts.isCallExpression(node.parent) && node.parent.expression === node ? "none" : "other";
    if (!isFunctionNode(n)) continue;
    isLater = true;
    if (ts.isVariableDeclaration(p) && ts.isIdentifier(p.name)) return { closure: p.name.text };
    if (ts.isFunctionDeclaration(n) && n.name) return { closure: n.name.text };
  }
  return "other";
}

/** The name of what is declared or of a member, not a mention. */
function isName(node: ts.Identifier): boolean {
  const p = node.parent;
  return (ts.isPropertyAccessExpression(p) && p.name === node) || ((ts.isVariableDeclaration(p) || ts.isFunctionDeclaration(p) || ts.isPropertyAssignment(p)) && p.name === node);
}

function calleeName(call: ts.CallExpression): string {
  const e = call.expression;
  return ts.isIdentifier(e) ? e.text : ts.isPropertyAccessExpression(e) ? e.name.text : "";
}
