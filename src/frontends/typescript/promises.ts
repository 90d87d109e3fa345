/** What a promise made by hand waits for: `new Promise((resolve, reject) => …)`. */
import { ts } from "ts-morph";
import type { Wake } from "../../model.ts";
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
}

/** Names of functions that run a callback after a time, in any environment. */
const TIMERS: ReadonlySet<string> = new Set(["setTimeout", "setImmediate", "requestAnimationFrame", "queueMicrotask", "nextTick"]);

/** Returns the shape of a promise whose executor is written in place. */
export function promiseShape(node: ts.NewExpression): PromiseShape | undefined {
  const executor = node.arguments?.[0] && unwrap(node.arguments[0]);
  if (!executor || !isFunctionNode(executor)) return undefined;
  const [resolve, reject] = executor.parameters;
  const resolved = uses(executor, resolve);
  const rejected = uses(executor, reject);
  const sleep = resolved.timers[0];
  const others = resolved.others + rejected.others;
  const wake: Wake = resolved.signal || rejected.signal ? "signal" : others > 0 ? "resolver" : "none";
  if (sleep && others === 0 && !resolved.signal && !rejected.signal && rejected.timers.length === 0) return { sleep: sleep.ms, wake, pure: true };
  if (sleep) return resolved.others > 0 ? { sleep: sleep.ms, limit: sleep.ms, wake, pure: false } : { sleep: sleep.ms, wake, pure: false };
  return { limit: rejected.timers[0]?.ms, wake: others > 0 || resolved.signal ? wake : "none", pure: false };
}

/** Whether an identifier is the `resolve` or `reject` of an enclosing executor. */
export function isResolver(node: ts.Node): boolean {
  if (!ts.isIdentifier(node)) return false;
  const d = lookupValue(node.text, node);
  return d !== undefined && ts.isParameter(d) && isExecutor(d.parent);
}

/** Whether a function is the executor of a `new Promise`. */
export function isExecutor(node: ts.Node): boolean {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  const made = node.parent;
  return ts.isNewExpression(made) && namesPromise(made.expression) && made.arguments?.[0] === node;
}

/** Whether a class is the promise of the language or of a library that wraps it (`BluebirdPromise`, `TypedPromise`). */
export function namesPromise(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && PROMISE.test(node.text);
}

interface Uses {
  readonly timers: { readonly ms: ts.Expression | undefined }[];
  readonly signal: boolean;
  /** Ways out of the executor's hands: stored, passed on, called in a listener. */
  readonly others: number;
}

function uses(executor: FunctionNode, parameter: ts.ParameterDeclaration | undefined): Uses {
  const timers: { ms: ts.Expression | undefined }[] = [];
  let signal = false;
  let others = 0;
  if (!parameter || !ts.isIdentifier(parameter.name) || !executor.body) return { timers, signal, others };
  const name = parameter.name.text;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && lookupValue(name, node) === parameter && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) {
      const timer = timerAround(node, executor);
      if (timer) timers.push({ ms: timer.arguments[1] });
      else if (onAbort(node, executor)) signal = true;
      else if (!calledAtOnce(node, executor)) others++;
    }
    ts.forEachChild(node, visit);
  };
  visit(executor.body);
  return { timers, signal, others };
}

/** The timer call that `resolve` is given to, itself or inside a closure (named or not). */
function timerAround(node: ts.Node, executor: FunctionNode): ts.CallExpression | undefined {
  for (let n = node; n !== executor; n = n.parent) {
    const call = n.parent;
    if (ts.isCallExpression(call) && call.arguments[0] === n && TIMERS.has(calleeName(call))) return call;
    if (ts.isCallExpression(call) && call.arguments.includes(n as ts.Expression) && !TIMERS.has(calleeName(call))) return undefined;
    // `const done = () => resolve(); setTimeout(done, ms)`: the closure is followed by name.
    if (isFunctionNode(n) && ts.isVariableDeclaration(call) && ts.isIdentifier(call.name)) return timerGiven(call.name.text, executor);
    if (ts.isFunctionDeclaration(n) && n.name) return timerGiven(n.name.text, executor);
  }
  return undefined;
}

function timerGiven(name: string, executor: FunctionNode): ts.CallExpression | undefined {
  let found: ts.CallExpression | undefined;
  let elsewhere = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && !ts.isVariableDeclaration(node.parent) && !ts.isFunctionDeclaration(node.parent)) {
      const p = node.parent;
      if (ts.isCallExpression(p) && p.arguments[0] === node && TIMERS.has(calleeName(p))) found = p;
      else elsewhere = true;
    }
    ts.forEachChild(node, visit);
  };
  if (executor.body) visit(executor.body);
  return elsewhere ? undefined : found;
}

/** Inside a listener of a signal's `abort` event, or assigned to `onabort`. */
function onAbort(node: ts.Node, executor: FunctionNode): boolean {
  for (let n = node; n !== executor; n = n.parent) {
    const p = n.parent;
    if (ts.isCallExpression(p) && p.arguments.includes(n as ts.Expression)) {
      const [event] = p.arguments;
      return event !== undefined && event !== n && ts.isStringLiteralLike(event) && event.text === "abort";
    }
    if (ts.isBinaryExpression(p) && p.right === n && ts.isPropertyAccessExpression(p.left) && p.left.name.text === "onabort") return true;
    if (isFunctionNode(n) && (ts.isVariableDeclaration(p) || ts.isFunctionDeclaration(n))) {
      const name = ts.isVariableDeclaration(p) ? p.name : n.name;
      if (name && ts.isIdentifier(name) && listensToAbort(name.text, executor)) return true;
    }
  }
  return false;
}

/** `signal.addEventListener("abort", stop)`, `signal.onabort = stop`: the closure is followed by name. */
function listensToAbort(name: string, executor: FunctionNode): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && (ts.isCallExpression(node.parent) || ts.isBinaryExpression(node.parent)) && onAbort(node, executor) && !isRemoval(node.parent)) found = true;
    if (!found) ts.forEachChild(node, visit);
  };
  if (executor.body) visit(executor.body);
  return found;
}

function isRemoval(node: ts.Node): boolean {
  return ts.isCallExpression(node) && /^(remove|off)/.test(calleeName(node));
}

/** `resolve()` in the executor's own body, not in a closure: it settles before anybody waits. */
function calledAtOnce(node: ts.Node, executor: FunctionNode): boolean {
  if (!ts.isCallExpression(node.parent) || node.parent.expression !== node) return false;
  for (let n: ts.Node = node.parent; n !== executor; n = n.parent) if (isFunctionNode(n)) return false;
  return true;
}

function calleeName(call: ts.CallExpression): string {
  const e = call.expression;
  return ts.isIdentifier(e) ? e.text : ts.isPropertyAccessExpression(e) ? e.name.text : "";
}
