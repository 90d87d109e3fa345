/** What the lowering of one body carries around. */
import type { Knowledge } from "../../knowledge/index.ts";
import type { Duration, Event, Resource } from "../../model.ts";
import type { Budget } from "../budget.ts";
import type { Graph } from "../graph.ts";
import type { SyntaxNode } from "../treesitter/syntax.ts";
import type { Functions, MutableFunc, Part } from "./functions.ts";
import type { Resources } from "./resources.ts";
import type { Types } from "./types.ts";

/** The program-wide services of the front end. */
export interface Front {
  readonly types: Types;
  readonly resources: Resources;
  readonly functions: Functions;
  readonly knowledge: Knowledge;
  readonly budget: Budget;
}

/** One function being lowered. */
export interface Body {
  readonly front: Front;
  readonly node: SyntaxNode;
  readonly func: MutableFunc;
  readonly graph: Graph;
  /** The event that a call became, for `x = await call()`. */
  readonly made: Map<SyntaxNode, Event>;
  /** Tasks started here and kept, by the path of what keeps them. */
  readonly spawned: Map<string, Event>;
  /** Time limits of the `with timeout(...)` blocks around what is being lowered, innermost last. */
  readonly limits: Duration[];
  readonly part: Part;
}

/** What becomes of an expression's value; decides between `call` and `spawn` (law 6). */
export interface Use {
  readonly how: "ignored" | "voided" | "tested" | "logged" | "stored" | "returned" | "awaited" | "combined" | "used";
  /** Where a stored value goes. */
  readonly target?: Resource;
  /** The longest that whoever waits for the value does so: `wait_for(…, 5)`. */
  readonly timeout?: Duration;
  /** The place of the wait. */
  readonly at?: SyntaxNode;
}

export const USED: Use = { how: "used" };
export const IGNORED: Use = { how: "ignored" };

/** Whether a coroutine that is the value is run to its end. */
export function joined(use: Use): boolean {
  return use.how === "awaited" || use.how === "returned" || use.how === "combined";
}
