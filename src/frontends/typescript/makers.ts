/** What a lock or timer was made with: slots, permits, a lease. */
import { ts } from "ts-morph";
import type { Detail } from "../../model.ts";
import type { ApiCall } from "./api.ts";
import { assignedToField, isAssignment } from "./assignments.ts";
import type { Body } from "./body.ts";
import { durationOf, numberOf } from "./constants.ts";
import { memberName } from "./members.ts";
import { operandOf, argument, given } from "./operands.ts";
import { unwrap } from "./resources.ts";
import { alternatives } from "./types.ts";
import { functionsOf } from "./values.ts";

/** A limiter is a lock when it was made with one slot. */
export function isLock({ api, node, body }: ApiCall): boolean {
  if (!api.lockWhenOne) return true;
  const callee = unwrap(node.expression);
  const maker = creation(ts.isPropertyAccessExpression(callee) ? callee.expression : callee, body);
  if (!maker) return false;
  const slots = argument(operandOf(api.lockWhenOne), maker);
  if (slots) return numberOf(slots, body.front.types) === 1;
  return api.permits === 1;
}

/** Tells whether what is passed in runs one after the other: `new Worker("orders", ship)`, but for a number of runs that is given. */
export function isSerial({ api, node, body }: ApiCall): boolean {
  return api.concurrency !== undefined && api.concurrency.every((place) => {
    const given = argument(operandOf(place), node);
    // A name, or the function itself, where a number might be.
    return given === undefined || ts.isStringLiteralLike(given) || functionsOf(given, body).length > 0 || numberOf(given, body.front.types) === 1;
  });
}

/** Returns how many may hold the lock at once, where it was made with a constant. */
export function permitsOf(call: ApiCall): number | undefined {
  const { api, node, body } = call;
  if (typeof api.permits === "number") return api.permits;
  if (api.permits === undefined) return undefined;
  const maker = makerOf(node, body);
  return maker ? numberOf(argument(operandOf(api.permits), maker), body.front.types) : undefined;
}

/** What ends the lock while its holder goes on. */
export function leaseOf({ api, node, body }: ApiCall): Detail {
  const made = makerOf(node, body);
  const maker = api.makerLease ? made : undefined;
  const time = (api.lease && argument(operandOf(api.lease), node)) || (maker && argument(operandOf(api.makerLease!), maker));
  const steals = api.steals ? argument(operandOf(api.steals), node)?.kind === ts.SyntaxKind.TrueKeyword : false;
  return { ...(made && ts.isCallExpression(made) ? patienceOf(made, body) : {}), ...(time ? { lease: durationOf(time, body.front.types, body.front.resources.paramPath) } : {}), ...(steals ? { steals } : {}) };
}

/** `withTimeout(new Mutex(), 1000)`: how long its users wait. */
function patienceOf(maker: ts.CallExpression, body: Body): Detail {
  for (const t of alternatives(body.front.types.typeOf(maker.expression))) {
    const api = t.k === "apiValue" ? body.front.knowledge.api(t.module, t.path || "default") : undefined;
    const limit = api?.returns === "arg0" && api.timeout ? argument(operandOf(api.timeout), maker) : undefined;
    if (limit) return { timeout: durationOf(limit, body.front.types, body.front.resources.paramPath) };
  }
  return {};
}

/** Whether what the call is about was itself made with a signal, which then ends the call too: `fetch(new Request(url, { signal }))`, `once(request(url, { signal }), "response")`. */
export function listensItself(node: ts.CallExpression | ts.NewExpression, body: Body): boolean {
  const callee = unwrap(node.expression);
  const about = [...(ts.isPropertyAccessExpression(callee) ? [callee.expression] : []), ...(node.arguments ?? [])];
  return about.some((e) => {
    const maker = creation(e, body);
    if (!maker || maker === node) return false;
    return alternatives(body.front.types.typeOf(maker.expression)).some((t) => {
      const api = t.k === "apiValue" ? body.front.knowledge.api(t.module, ts.isNewExpression(maker) ? `${t.path || "default"}.constructor` : t.path || "default") : undefined;
      return api?.signal !== undefined && given(api.signal, maker);
    });
  });
}

/** The `new X(...)` that made the object whose method is called. */
function makerOf(node: ts.CallExpression | ts.NewExpression, body: Body): ts.CallExpression | ts.NewExpression | undefined {
  const callee = unwrap(node.expression);
  return creation(ts.isPropertyAccessExpression(callee) ? callee.expression : callee, body);
}

/** The `new X(...)` or `create(...)` that made the object an expression names. */
function creation(node: ts.Expression, body: Body, depth = 0): ts.CallExpression | ts.NewExpression | undefined {
  const e = unwrap(node);
  if (depth > 4) return undefined;
  if (ts.isNewExpression(e) || ts.isCallExpression(e)) return e;
  if (ts.isIdentifier(e)) {
    const d = body.front.types.declarationOf(e);
    if (!d) return undefined;
    if (ts.isExpression(d)) return creation(d, body, depth + 1);
    return ts.isVariableDeclaration(d) && d.initializer ? creation(d.initializer, body, depth + 1) : undefined;
  }
  if (!ts.isPropertyAccessExpression(e)) return undefined;
  const name = e.name.text;
  for (const t of alternatives(body.front.types.typeOf(e.expression))) {
    if (t.k !== "object" && t.k !== "class") continue;
    for (const m of t.cls.members) if (ts.isPropertyDeclaration(m) && m.initializer && memberName(m.name) === name) return creation(m.initializer, body, depth + 1);
    const value = assignedToField(t.cls, name).find((e) => e !== undefined);
    if (value) return creation(ts.isBinaryExpression(value) && isAssignment(value.operatorToken.kind) ? value.right : value, body, depth + 1);
  }
  return undefined;
}
