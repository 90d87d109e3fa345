/** Calls that wait for several coroutines, or for one with a time limit: `gather`, `wait`, `wait_for`, `shield`. */
import type { Detail, Duration, Event } from "../../model.ts";
import { field, parts, placeOf, type SyntaxNode } from "../treesitter/syntax.ts";
import { USED, type Body, type Use } from "./body.ts";
import { apiOf } from "./calls.ts";
import { durationOf } from "./constants.ts";
import { lowerExpression, short } from "./expressions.ts";
import { unwrap } from "./nodes.ts";
import { argument, argumentsOf, operandOf, positional } from "./operands.ts";
import { alternatives } from "./types.ts";

/** Emits such a call and returns true; knowledge marks them `waits-for-all` and `waits-for-arg0`. */
export function lowerTogether(node: SyntaxNode, use: Use, body: Body): boolean {
  const callee = field(node, "function")!;
  if (callee.type !== "attribute" && callee.type !== "identifier") return false;
  const found = alternatives(body.front.types.of(callee)).flatMap((t) => (t.k === "outside" ? (apiOf(t, body) ?? []) : []))[0];
  const flags = found?.api.flags ?? [];
  if (!found || !flags.some((flag) => flag.startsWith("waits-for-"))) return false;
  const { graph, front } = body;
  const slot = found.api.timeout ? argument(operandOf(found.api.timeout), { node, api: found.api, body }) : undefined;
  const limit: Duration | undefined = slot && slot.type !== "none" ? durationOf(slot, front.types, front.resources.paramPath, found.api.unitMs) : (use.timeout ?? body.limits.at(-1));
  const list = positional(argumentsOf(node));
  if (flags.includes("waits-for-arg0")) {
    const [first, ...others] = list;
    for (const e of others) lowerExpression(e, USED, body);
    if (first) waited(first, { how: use.how === "ignored" || use.how === "stored" || use.how === "used" ? "awaited" : use.how, at: use.at ?? node, timeout: limit }, body);
    return true;
  }
  const members = parts(argumentsOf(node) ?? node).filter((a) => a.type !== "keyword_argument");
  const tasks = members.flatMap((a) => (a.type === "list_splat" ? parts(a) : [a])).map(unwrap);
  for (const e of tasks) lowerExpression(e, e.type === "call" || /^(list|tuple|set|list_comprehension|generator_expression|set_comprehension)$/.test(e.type) ? { how: "combined" } : USED, body);
  if (!graph.live) return true;
  const detail: Detail = { callee: short(callee), api: `${found.module} ${found.key}`, combinator: flags.includes("waits-for-first") ? "race" : "all", ...(limit ? { timeout: limit } : {}) };
  const kept = tasks.flatMap((e) => (/^(list|tuple|set)$/.test(e.type) ? parts(e) : [e])).flatMap((e) => (e.type === "identifier" || e.type === "attribute" || e.type === "subscript" ? (front.resources.of(e) ?? []) : []));
  let last: Event | undefined;
  for (const on of kept.length > 0 ? kept : [undefined]) last = graph.emit("await", placeOf(use.at ?? node), { on, detail: { ...detail, ...(on ? { joins: body.spawned.get(on.path) } : {}) } });
  if (last) body.made.set(node, last);
  return true;
}

/** One thing that is waited for: a coroutine called in place, or a task. */
function waited(e: SyntaxNode, use: Use, body: Body): void {
  if (unwrap(e).type === "call") return lowerExpression(unwrap(e), use, body);
  lowerExpression(e, USED, body);
  const on = body.front.resources.of(e);
  if (body.graph.live) body.graph.emit("await", placeOf(use.at ?? e), { on, detail: { callee: short(e), ...(on ? { joins: body.spawned.get(on.path) } : {}), ...(use.timeout ? { timeout: use.timeout } : {}) } });
}
