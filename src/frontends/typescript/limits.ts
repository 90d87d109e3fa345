/** How long a call waits, and what ends its wait. */
import { ts } from "ts-morph";
import { parseStep, type Api, type Operand } from "../../knowledge/index.ts";
import type { Detail, Duration } from "../../model.ts";
import type { ApiCall } from "./api.ts";
import type { Body } from "./body.ts";
import { durationOf } from "./constants.ts";
import { listensItself } from "./makers.ts";
import { operandOf, argument, initialLiteral, given } from "./operands.ts";
import { unwrap } from "./resources.ts";

/** Longest wait, and whether a signal can end it. */
export function limits({ api, node, body, use }: ApiCall): Detail {
  const limit = api.timeout ? limitOf(operandOf(api.timeout), node) : undefined;
  const timeout: Duration | undefined = limit
    ? durationOf(limit, body.front.types, body.front.resources.paramPath)
    : (signalTimeout(api, node, body) ?? use.race?.timeout ?? (api.timeoutMs === undefined ? undefined : { min: api.timeoutMs, max: api.timeoutMs, text: `${api.timeoutMs} ms by default` }));
  const slot = api.signal && !given(api.signal, node) && !listensItself(node, body) ? api.signal : undefined;
  const wake = api.signal && !slot ? ("signal" as const) : use.race?.wakes ? ("race" as const) : undefined;
  return { ...(timeout ? { timeout } : {}), ...(slot ? { signalSlot: slot } : {}), ...(wake ? { wake } : {}) };
}

/** The time limit; where it belongs into an object of its own, the number itself often stands for it: `timeout: 3000` for `timeout: { milliseconds: 3000 }`. */
function limitOf(operand: Operand, node: ts.CallExpression | ts.NewExpression): ts.Expression | undefined {
  const exact = argument(operand, node);
  if (exact || operand.path.length < 2) return exact;
  const short = argument({ ...operand, path: operand.path.slice(0, -1) }, node);
  return short && !ts.isObjectLiteralExpression(initialLiteral(short)) ? short : undefined;
}

/** `{ signal: AbortSignal.timeout(5000) }` limits the wait. */
function signalTimeout(api: Api, node: ts.CallExpression | ts.NewExpression, body: Body): Duration | undefined {
  const signal = api.signal ? argument(operandOf(api.signal), node) : undefined;
  const e = signal && unwrap(signal);
  if (!e || !ts.isCallExpression(e) || !ts.isPropertyAccessExpression(e.expression) || e.expression.name.text !== "timeout") return undefined;
  return durationOf(e.arguments[0], body.front.types, body.front.resources.paramPath);
}

/** Returns what can end the wait before its time. */
export function wakeOf(call: ApiCall): NonNullable<Detail["wake"]> {
  const { api, use, node, body } = call;
  if (api.signal && (given(api.signal, node) || listensItself(node, body))) return "signal";
  if (use.race?.wakes) return "race";
  return api.wake && api.wake !== "signal" ? api.wake : "none";
}

/** Returns how long the call sleeps or the timer runs, in ms. */
export function duration(api: Api, node: ts.CallExpression | ts.NewExpression, body: Body): Duration | undefined {
  const slot = api.ms ?? api.does.map(parseStep).find((s) => (s.verb === "sleep" || s.verb === "block") && s.operand)?.rest;
  const expression = slot ? argument(operandOf(slot), node) : undefined;
  if (expression) return durationOf(expression, body.front.types, body.front.resources.paramPath, api.unitMs);
  if (api.defaultMs !== undefined) return { min: api.defaultMs, max: api.defaultMs, text: `${api.defaultMs} ms by default` };
  return api.ms || slot ? { min: 0, max: 0, text: "0" } : undefined;
}
