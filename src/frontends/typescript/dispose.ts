/** What leaving the scope of a `using` declaration does. */
import { ts } from "ts-morph";
import { runApi } from "./api.ts";
import { USED, type Body } from "./body.ts";
import { memberDeclarations } from "./members.ts";
import { isFunctionNode, unwrap } from "./resources.ts";
import { placeOf } from "./source.ts";
import { alternatives } from "./types.ts";

/** Emits the disposal of one declared value: a releaser's release, a project class's dispose method. */
export function disposeOf(d: ts.VariableDeclaration, body: Body): void {
  const { graph, front } = body;
  if (!d.initializer || !graph.live) return;
  const isAwait = (d.parent.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing;
  const on = ts.isIdentifier(d.name) ? front.resources.ofDeclaration(d, d.name) : undefined;
  for (const t of alternatives(front.types.typeOfDeclaration(d))) {
    if (t.k === "apiResult") {
      const api = front.knowledge.api(t.module, t.key);
      if (api?.result) runApi({ node: t.call, at: d, module: t.module, key: t.key, api: { ...api, does: api.result, result: undefined, async: undefined, safe: true }, use: USED, body });
      return;
    }
    const method = t.k === "object" ? dispose(t.cls, isAwait) : t.k === "literal" ? disposeIn(t.node) : undefined;
    if (!method || !isFunctionNode(method)) continue;
    const made = body.made.get(unwrap(d.initializer));
    graph.emit("call", placeOf(d), { runs: [front.functions.of(method)], detail: { callee: "dispose", receiver: on, awaited: isAwait, ...(made ? { calls: { kind: "result", of: made } as const } : {}) } });
    if (isAwait) graph.emit("await", placeOf(d), { safe: true, detail: { callee: "dispose" } });
    return;
  }
  const made = body.made.get(unwrap(d.initializer));
  // What a function of the project returned: disposing of it undoes what that call did.
  if (made && made.runs.length > 0) graph.emit("call", placeOf(d), { safe: true, detail: { callee: "dispose", receiver: on, awaited: isAwait, calls: { kind: "result", of: made } } });
  else graph.emit("stop", placeOf(d), { on, safe: true, detail: { callee: "dispose" } });
  if (isAwait) graph.emit("await", placeOf(d), { detail: { callee: "dispose" } });
}

function dispose(cls: ts.ClassLikeDeclaration, isAwait: boolean): ts.Node | undefined {
  const [own] = [...(isAwait ? memberDeclarations(cls, "@@asyncDispose", false) : []), ...memberDeclarations(cls, "@@dispose", false)];
  return own;
}

/** `{ [Symbol.dispose]() { … } }`, `{ [Symbol.asyncDispose]: async () => … }`. */
function disposeIn(literal: ts.ObjectLiteralExpression): ts.Node | undefined {
  for (const property of literal.properties) {
    if (!property.name || !/Symbol\.(asyncD|d)ispose/.test(property.name.getText())) continue;
    return ts.isPropertyAssignment(property) ? unwrap(property.initializer) : property;
  }
  return undefined;
}
