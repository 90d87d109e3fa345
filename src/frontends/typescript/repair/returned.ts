/** Waits for a call whose promise is returned. */
import { ts } from "ts-morph";
import type { Repair } from "../../../model.ts";
import type { Edit } from "../../index.ts";
import { enclosingFunction } from "../resources.ts";
import { callAt } from "./nodes.ts";

/** Returns the edit that makes `return work()` a `return await work()`; nothing outside of an async function. */
export function awaitReturned(file: ts.SourceFile, { at }: Extract<Repair, { kind: "await" }>): readonly Edit[] | undefined {
  const call = callAt(file, at);
  const fn = call && enclosingFunction(call);
  if (call === undefined || fn === undefined || fn.asteriskToken !== undefined || !fn.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) || !isReturned(call)) return undefined;
  const start = call.getStart(file);
  return [{ start, end: start, text: "await " }];
}

function isReturned(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isReturnStatement(parent)) return true;
  if (ts.isParenthesizedExpression(parent)) return isReturned(parent);
  return ts.isConditionalExpression(parent) && parent.condition !== node && isReturned(parent);
}
