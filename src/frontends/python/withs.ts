/** Lowers `with` and `async with`: what entering does, the block, and what leaving does on each way out. */
import { field, hasToken, parts, placeOf, type SyntaxNode } from "../treesitter/syntax.ts";
import type { Resource } from "../../model.ts";
import { runApi } from "./api.ts";
import { USED, type Body } from "./body.ts";
import { apiOf, args, lowerArguments, receiverResource } from "./calls.ts";
import { durationOf } from "./constants.ts";
import { lowerExpression, lowerReceiver, short } from "./expressions.ts";
import { isManager } from "./functions.ts";
import { unwrap } from "./nodes.ts";
import { argument, operandOf } from "./operands.ts";
import { alternatives } from "./types.ts";
import { targetsOf } from "./values.ts";

/** Emits a `with` statement around a block. */
export function lowerWith(s: SyntaxNode, block: () => void, body: Body): void {
  const clause = s.children.find((c) => c.type === "with_clause");
  const items = clause ? withItems(clause) : [];
  const isAsync = hasToken(s, "async");
  const enter = (i: number): void => {
    const item = items[i];
    if (!body.graph.live) return;
    if (!item) return block();
    withItem(item, isAsync, () => enter(i + 1), body);
  };
  enter(0);
}

export interface Item {
  readonly value: SyntaxNode;
  readonly alias?: SyntaxNode;
}

/** Returns the context managers of a `with`, also those in parentheses. */
export function withItems(clause: SyntaxNode): readonly Item[] {
  return parts(clause).flatMap((item) => {
    const e = field(item, "value") ?? parts(item)[0];
    if (!e) return [];
    // `with (a as b, c):` parses as one tuple.
    const all = e.type === "tuple" ? parts(e) : [e];
    return all.map((one) => (one.type === "as_pattern" ? { value: parts(one)[0]!, alias: parts(field(one, "alias") ?? one)[0] } : { value: one }));
  });
}

/** Emits entering, what is inside, and leaving. */
export function withItem(item: Item, isAsync: boolean, inside: () => void, body: Body): void {
  const enter = entering(item, isAsync, body);
  if (!body.graph.live) return;
  enter.in?.();
  if (!body.graph.live) return;
  const run = (): void => {
    if (enter.limit) body.limits.push(enter.limit);
    inside();
    if (enter.limit) body.limits.pop();
  };
  if (enter.suppresses) return body.graph.try(run, () => {}, undefined);
  const { out } = enter;
  if (out) body.graph.scoped(run, () => body.graph.within("finally", out));
  else run();
}

/** What leaving alone does, for code whose entering is somewhere else. */
export function leaving(item: Item, isAsync: boolean, body: Body): (() => void) | undefined {
  return plan(item, isAsync, body).out;
}

interface Plan {
  readonly in?: () => void;
  readonly out?: () => void;
  readonly limit?: Body["limits"][number];
  readonly suppresses?: boolean;
}

function entering(item: Item, isAsync: boolean, body: Body): Plan {
  const e = unwrap(item.value);
  const target = item.alias && (item.alias.type === "identifier" || item.alias.type === "attribute") ? body.front.resources.of(item.alias) : undefined;
  // A function that is a context manager runs up to its `yield` when it is entered, not when it is called.
  if (managerOf(e, body)) {
    const callee = unwrap(field(e, "function")!);
    if (callee.type === "attribute") lowerReceiver(field(callee, "object")!, body);
    lowerArguments(e, body);
  } else if (e.type === "call") lowerExpression(e, { how: "stored", target }, body);
  else if (e.type === "attribute" || e.type === "identifier" || e.type === "subscript") lowerReceiver(e, body);
  else lowerExpression(e, USED, body);
  return plan(item, isAsync, body);
}

/** The generator function behind `with manager(...)`. */
function managerOf(e: SyntaxNode, body: Body): readonly SyntaxNode[] | undefined {
  if (e.type !== "call") return undefined;
  const targets = targetsOf(body.front.types.of(field(e, "function")!), body).filter(isManager);
  return targets.length > 0 ? targets : undefined;
}

function plan(item: Item, isAsync: boolean, body: Body): Plan {
  const { front, graph } = body;
  const e = unwrap(item.value);
  const at = placeOf(e);
  const managers = managerOf(e, body);
  if (managers) {
    const detail = { callee: short(field(e, "function")!), args: args(e, body, managers[0]), receiver: receiverResource(e, body), awaited: isAsync };
    const call = (part: "enter" | "exit") => (): void => {
      const event = graph.emit("call", at, { runs: managers.map((fn) => front.functions.of(fn, part)), detail: { ...detail, result: part === "enter" ? "stored" : "ignored" } });
      if (part === "enter") body.made.set(e, event);
      if (isAsync) graph.emit("await", at, { safe: true, detail: { callee: detail.callee, joins: event } });
    };
    return { in: call("enter"), out: call("exit") };
  }
  const [enterName, exitName] = isAsync ? ["__aenter__", "__aexit__"] : ["__enter__", "__exit__"];
  for (const t of alternatives(front.types.of(e))) {
    if (t.k === "object") {
      const method = (name: string): SyntaxNode | undefined => front.types.classes.member(t.cls, name).find((m) => m.type === "function_definition");
      const [enter, exit] = [method(enterName!), method(exitName!)];
      if (enter || exit) {
        const receiver: Resource | undefined = e.type === "call" ? (item.alias && front.resources.of(item.alias)) ?? { id: `${e.source.path}#${short(e)}`, path: `with@${e.start}`, scope: "local", name: short(e) } : front.resources.of(e);
        const call = (fn: SyntaxNode) => (): void => {
          const event = graph.emit("call", at, { runs: [front.functions.of(fn)], detail: { callee: `${short(e)}.${field(fn, "name")!.text}`, receiver, awaited: isAsync, result: fn === enter ? "stored" : "ignored" } });
          if (isAsync) graph.emit("await", at, { safe: true, detail: { callee: short(e), joins: event } });
        };
        return { ...(enter ? { in: call(enter) } : {}), ...(exit ? { out: call(exit) } : {}) };
      }
    }
    const type = t.k === "instance" ? t : t.k === "object" ? baseInstance(t.cls, body) : undefined;
    if (!type) continue;
    // What is made in place is known by the name that it is given.
    const made = e.type === "call" && item.alias?.type === "identifier" ? front.resources.of(item.alias) : undefined;
    const step = (name: string): (() => void) | undefined => {
      const key = `${type.type}.${name}`;
      const api = front.knowledge.api(type.module, key);
      return api && (() => runApi({ node: e, receiver: e, module: type.module, key, api, use: { how: isAsync ? "awaited" : "used", at: e }, body, ...(made ? { on: made } : {}) }));
    };
    const [enter, exit] = [step(enterName!), step(exitName!)];
    if (enter || exit) return { in: enter, out: exit };
  }
  if (e.type !== "call") return {};
  // `suppress(KeyError)`, `timeout(5)`: known by the function that makes them.
  const found = alternatives(front.types.of(field(e, "function")!)).flatMap((t) => apiOf(t, body) ?? [])[0];
  const slot = found?.api.flags?.includes("limits-block") && found.api.timeout ? argument(operandOf(found.api.timeout), { node: e, api: found.api, body }) : undefined;
  const limit = slot && slot.type !== "none" ? durationOf(slot, front.types, front.resources.paramPath, found!.api.unitMs) : undefined;
  return { ...(limit ? { limit } : {}), ...(found?.api.flags?.includes("suppresses") ? { suppresses: true } : {}) };
}

function baseInstance(cls: SyntaxNode, body: Body): { readonly module: string; readonly type: string } | undefined {
  for (const base of body.front.types.classes.outsideBases(cls)) {
    const at = body.front.types.key(base);
    if (at) return { module: at.module, type: body.front.knowledge.typeName(at.module, at.key) };
  }
  return undefined;
}
