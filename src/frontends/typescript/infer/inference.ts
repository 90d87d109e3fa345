/** What the parts of inference share: each asks the others through this. */
import type { ts } from "ts-morph";
import type { Knowledge } from "../../../knowledge/index.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Modules } from "../modules.ts";
import type { Type } from "../types.ts";
import type { Annotations } from "./annotations.ts";
import type { Apis } from "./apis.ts";
import type { Calls } from "./calls.ts";
import type { Declarations } from "./declarations.ts";
import type { Expected } from "./expected.ts";
import type { Expressions } from "./expressions.ts";
import type { Imports } from "./imports.ts";
import type { MemberTypes } from "./memberTypes.ts";

/** What inference needs of the program: files on demand, modules, knowledge, class hierarchy. */
export interface World {
  file(path: string): ts.SourceFile | undefined;
  readonly modules: Modules;
  readonly knowledge: Knowledge;
  readonly hierarchy: Hierarchy;
}

/** All parts, and the memory that keeps a cycle from going round. */
export interface Inference extends Annotations, Apis, Calls, Declarations, Expected, Expressions, Imports, MemberTypes {
  readonly world: World;
  /** Computes the type of a node once; a cycle sees `unknown`. */
  once(node: ts.Node, compute: () => Type): Type;
  /** The same for what a function gives back. */
  onceReturned(node: ts.Node, compute: () => Type): Type;
}
