/** The type of an expression, from annotations, initialisers, assignments and API knowledge; without the compiler's checker, so that it works without node_modules. */
import type { ts } from "ts-morph";
import type { Declaration } from "../scopes.ts";
import { UNKNOWN, type Type } from "../types.ts";
import { createAnnotations } from "./annotations.ts";
import { createApis } from "./apis.ts";
import { createCalls } from "./calls.ts";
import { createDeclarations } from "./declarations.ts";
import { createExpected } from "./expected.ts";
import { createExpressions } from "./expressions.ts";
import { createImports } from "./imports.ts";
import type { Inference, World } from "./inference.ts";
import { createMemberTypes } from "./memberTypes.ts";

export interface Types {
  typeOf(node: ts.Expression): Type;
  typeOfDeclaration(declaration: Declaration): Type;
  fromNode(node: ts.TypeNode | undefined): Type;
  member(type: Type, name: string): Type;
  /** The declarations of a member where the class, or the nearest one above it, declares it. */
  declared(type: Type, name: string): readonly ts.Node[];
  /** What a call of a value of this type returns. */
  returnOf(type: Type, call?: ts.CallExpression | ts.NewExpression): Type;
  /** The declaration that an identifier means, through imports and re-exports. */
  declarationOf(name: ts.Identifier): Declaration | ts.Expression | undefined;
  /** The places of the program that make an instance of a class. */
  constructionsOf(cls: ts.ClassLikeDeclaration): readonly ts.NewExpression[];
}

/** Type annotations and conversions nest at most this deep before inference gives up on a value. */
const MAX_DEPTH = 60;

/** Returns inference over a program; results are kept a node. */
export function createTypes(world: World): Types {
  const types = new Map<ts.Node, Type>();
  const returned = new Map<ts.Node, Type>();
  let depth = 0;

  function once(kept: Map<ts.Node, Type>, node: ts.Node, compute: () => Type): Type {
    const known = kept.get(node);
    if (known) return known;
    if (depth > MAX_DEPTH) return UNKNOWN;
    kept.set(node, UNKNOWN);
    depth++;
    try {
      const type = compute();
      kept.set(node, type);
      return type;
    } finally {
      depth--;
    }
  }

  const all = {
    world,
    once: (node: ts.Node, compute: () => Type) => once(types, node, compute),
    onceReturned: (node: ts.Node, compute: () => Type) => once(returned, node, compute),
  } as Inference;
  return Object.assign(all, createExpressions(all), createApis(all), createImports(all), createDeclarations(all), createExpected(all), createCalls(all), createMemberTypes(all), createAnnotations(all));
}
