/** Passes an abort signal to a call. */
import { ts } from "ts-morph";
import type { Repair } from "../../../model.ts";
import type { Edit } from "../../index.ts";
import { expressionOf } from "./expression.ts";
import { callAt } from "./nodes.ts";

/** Returns the edit that passes the signal in its slot; nothing where an argument stands there that cannot be added to. */
export function passSignal(file: ts.SourceFile, { at, signal, slot }: Extract<Repair, { kind: "pass-signal" }>): readonly Edit[] | undefined {
  const call = callAt(file, at);
  const [, number, property] = /^arg(\d+)(?:\.([\w$]+))?$/.exec(slot) ?? [];
  if (call === undefined || number === undefined || call.arguments.some(ts.isSpreadElement)) return undefined;
  const path = signal.path.replace(/\.(?:aborted|reason)$/, "");
  const own = signal.type === "AbortController" || (!/signal$/i.test(path) && /controller$/i.test(path));
  const expression = expressionOf({ path: own ? `${path}.signal` : path }, call);
  if (expression === undefined) return undefined;
  const index = Number(number);
  const given = call.arguments[index];
  const options = property === undefined ? expression : `{ ${member(property, expression)} }`;
  if (given === undefined) return [missing(call, index, options, property, expression)];
  if (isUndefined(given)) return [{ start: given.getStart(file), end: given.end, text: options }];
  return property !== undefined && ts.isObjectLiteralExpression(given) ? added(given, property, expression, file) : undefined;
}

/** The arguments before it that are not given are `undefined`; options that were given one too early move on. */
function missing(call: ts.CallExpression, index: number, options: string, property: string | undefined, expression: string): Edit {
  const { arguments: args } = call;
  const file = call.getSourceFile();
  const last = args.at(-1);
  if (last !== undefined && property !== undefined && args.length === index && ts.isObjectLiteralExpression(last) && last.properties.length === 1 && last.properties[0]!.name?.getText(file) === property) {
    return { start: last.getStart(file), end: last.getStart(file), text: "undefined, " };
  }
  const text = [...Array.from({ length: index - args.length }, () => "undefined"), property === undefined ? expression : options].join(", ");
  const end = last === undefined ? call.end - 1 : last.end;
  return { start: end, end, text: last === undefined ? text : `, ${text}` };
}

function added(literal: ts.ObjectLiteralExpression, property: string, expression: string, file: ts.SourceFile): readonly Edit[] | undefined {
  if (literal.properties.some((each) => ts.isSpreadAssignment(each) || each.name?.getText(file) === property)) return undefined;
  const last = literal.properties.at(-1);
  if (last === undefined) return [{ start: literal.getStart(file), end: literal.end, text: `{ ${member(property, expression)} }` }];
  const isBroken = file.text.slice(literal.getStart(file), literal.properties[0]!.getStart(file)).includes("\n");
  const indent = /[ \t]*$/.exec(file.text.slice(0, last.getStart(file)))![0];
  return [{ start: last.end, end: last.end, text: `,${isBroken ? `${file.text.includes("\r\n") ? "\r\n" : "\n"}${indent}` : " "}${member(property, expression)}` }];
}

function member(property: string, expression: string): string {
  return property === expression ? property : `${property}: ${expression}`;
}

function isUndefined(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === "undefined";
}
