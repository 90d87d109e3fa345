/** Whether to ask if something is there is to ask if it is true. */
import { ts } from "ts-morph";
import type { Detail } from "../../model.ts";
import { lookupValue } from "./scopes.ts";

/** Returns what a test for null and undefined says beside its condition: that a variable declared so may be there and false. */
export function nullish(tested: ts.Expression): Pick<Detail, "nullish"> {
  const d = ts.isIdentifier(tested) ? lookupValue(tested.text, tested) : undefined;
  return d && (ts.isVariableDeclaration(d) || ts.isParameter(d)) && d.type && mayBeFalse(d.type) ? { nullish: true } : {};
}

function mayBeFalse(type: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(type)) return type.types.some(mayBeFalse);
  switch (type.kind) {
    case ts.SyntaxKind.AnyKeyword:
    case ts.SyntaxKind.UnknownKeyword:
    case ts.SyntaxKind.BooleanKeyword:
    case ts.SyntaxKind.NumberKeyword:
    case ts.SyntaxKind.StringKeyword:
    case ts.SyntaxKind.BigIntKeyword:
      return true;
    default:
      return ts.isLiteralTypeNode(type) && type.literal.kind !== ts.SyntaxKind.NullKeyword;
  }
}
