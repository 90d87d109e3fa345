/** Ends a timer where its object is stopped. */
import { ts } from "ts-morph";
import type { Location, Repair } from "../../../model.ts";
import type { Edit } from "../../index.ts";
import { isFunctionNode } from "../resources.ts";
import { lookupValue } from "../scopes.ts";
import type { FunctionNode } from "../types.ts";
import { classOf, expressionOf, mayBeNull } from "./expression.ts";
import { linesOf, nodesAt } from "./nodes.ts";

/** Returns the edit that clears the timer first thing in the stop function; nothing where its handle is not in sight there. */
export function endTimer(file: ts.SourceFile, { timer, what, start, stop }: Extract<Repair, { kind: "end-timer" }>): readonly Edit[] | undefined {
  const fn = functionAt(file, stop);
  const [started] = nodesAt(file, start);
  const body = fn?.body;
  if (fn === undefined || started === undefined || body === undefined || !ts.isBlock(body)) return undefined;
  if (timer.path.startsWith("this.") && (classOf(body) === undefined || classOf(body) !== classOf(started))) return undefined;
  if (!/^(?:this\.#?[\w$]+|[\w$]+@\d+|[^@]+#[\w$]+)$/.test(timer.path)) return undefined;
  const handle = expressionOf(timer, body);
  if (handle === undefined) return undefined;
  const call = `${what === "interval" ? "clearInterval" : "clearTimeout"}(${handle});`;
  return [inserted(body, mayBeNull(declaredType(handle, body)) ? `if (${handle}) ${call}` : call, file)];
}

/** The function whose name stands at a place, or that itself stands there. */
function functionAt(file: ts.SourceFile, at: Location): FunctionNode | undefined {
  for (const node of nodesAt(file, at)) {
    if (isFunctionNode(node)) return node;
    const { parent } = node;
    if (parent === undefined) continue;
    if (isFunctionNode(parent)) return parent;
    const value = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) ? parent.initializer : ts.isBinaryExpression(parent) ? parent.right : undefined;
    if (value !== undefined && isFunctionNode(value)) return value;
  }
  return undefined;
}

function inserted(body: ts.Block, statement: string, file: ts.SourceFile): Edit {
  const lines = linesOf(file);
  const open = body.getStart(file) + 1;
  const line = lines.of(open);
  const [first] = body.statements;
  if (lines.of(body.end) === line) return { start: open, end: open, text: first === undefined ? ` ${statement} ` : ` ${statement}` };
  const indent = first !== undefined && lines.of(first.getStart(file)) > line ? lines.indent(lines.of(first.getStart(file))) : lines.indent(line) + lines.unit;
  return { start: lines.end(line), end: lines.end(line), text: `${indent}${statement}${lines.mark}` };
}

function declaredType(handle: string, from: ts.Node): ts.TypeNode | undefined {
  if (handle.startsWith("this.")) {
    const member = classOf(from)?.members.find((each) => ts.isPropertyDeclaration(each) && each.name.getText() === handle.slice(5));
    return member === undefined ? undefined : (member as ts.PropertyDeclaration).type;
  }
  const declared = lookupValue(handle, from);
  return declared !== undefined && ts.isVariableDeclaration(declared) ? declared.type : undefined;
}
