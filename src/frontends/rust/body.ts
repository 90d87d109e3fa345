/** What the lowering of one body carries around. */
import type { Knowledge } from "../../knowledge/index.ts";
import type { Duration, Event, Func, Resource } from "../../model.ts";
import type { Budget } from "../budget.ts";
import type { Graph } from "../graph.ts";
import type { Grammar } from "../treesitter/grammar.ts";
import type { SyntaxNode } from "../treesitter/syntax.ts";
import type { Constants } from "./constants.ts";
import type { Functions, MutableFunc } from "./functions.ts";
import type { Infer } from "./infer.ts";
import type { Items } from "./items.ts";
import type { Resources } from "./resources.ts";
import type { Types } from "./types.ts";

/** The program-wide services of the front end. */
export interface Front {
  readonly items: Items;
  readonly types: Types;
  readonly infer: Infer;
  readonly resources: Resources;
  readonly constants: Constants;
  readonly functions: Functions;
  readonly knowledge: Knowledge;
  readonly grammar: Grammar;
  readonly budget: Budget;
}

/** A lock that is held until its guard goes. */
export interface Guard {
  readonly lock: Resource;
  readonly acquire: Event;
  /** Where the name it is bound to is declared; absent for a temporary. */
  name?: number;
  /** Dropped or given away on every way that leads here. */
  gone: boolean;
}

/** What drops its guards together: a block, or a statement its temporaries. */
export interface Scope {
  readonly guards: Guard[];
  readonly loop?: { readonly label?: string; readonly isBlock?: boolean };
}

/** One function being lowered. */
export interface Body {
  readonly front: Front;
  readonly func: MutableFunc;
  readonly graph: Graph;
  readonly scopes: Scope[];
  /** The event that a call became. */
  readonly made: Map<SyntaxNode, Event>;
  /** The guards that calls gave. */
  readonly guards: Map<SyntaxNode, Guard>;
  /** Tasks started here and kept, by the path of what keeps them. */
  readonly spawned: Map<string, Event>;
  /** What it returns may be the guard of a lock: then the caller holds it on. */
  readonly givesGuard: boolean;
  /** Futures that are waited for although no `.await` stands behind them. */
  readonly awaiting: Set<SyntaxNode>;
  /** An atomic look that also writes, where it stands in a condition: one outcome means that it has written. */
  decided?: { readonly node: SyntaxNode; readonly write: () => void };
  /** Inside `select!`: something else ends the wait too. */
  raced?: boolean;
  /** Inside a loop that looks at the clock: the longest it goes on. */
  limit?: Duration;
  /** Inside a time-out: the longest that waits may take. */
  timeout?: Duration;
}

/** What becomes of a call's value. */
export interface Use {
  readonly how: "ignored" | "voided" | "tested" | "logged" | "stored" | "returned" | "awaited" | "used";
  readonly awaited: boolean;
  /** Where it is kept. */
  readonly target?: Resource;
  /** A failure of it panics: `unwrap`, `expect`. */
  readonly panics?: boolean;
  /** What a failure carries is taken out of it: `unwrap_or_else(|e| e.into_inner())`. */
  readonly recovers?: boolean;
}

export type { Func };
