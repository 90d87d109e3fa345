/** What calls to somebody else's API do, as data: the types of a knowledge file and the table a front end looks calls up in. */
import type { Detail, IoClass, Loss, Wake } from "../model.ts";

/**
 * One step of what a call does, as `verb` or `verb operand`:
 * `await` · `io <class>` · `acquire this|argN|name` · `release this|argN` · `call argN` (runs it now, in order) · `spawn argN` (runs it later or concurrently)
 * · `sleep argN` · `block argN` · `poll argN` · `send this|argN` · `receive this` · `start this|result` · `stop this|argN`
 * · `append argN` · `takeFirst` · `takeLast` … (container writes on `this`) · `read this`.
 * An operand may go into an options object: `arg2.signal`.
 */
export type Step = string;

/** What is known of one function, method or constructor. */
export interface Api {
  readonly does: readonly Step[];
  /** Steps that happen when the result (awaited) is called or disposed of: a releaser, an unsubscribe function. */
  readonly result?: readonly Step[];
  /** Type of the result, awaited if it is a promise: `Type` of the same module, or `module:Type`. `this` for fluent calls. */
  readonly returns?: string;
  /** Type names of a callback argument's parameters: `{ "arg1": ["IncomingMessage", "ServerResponse"] }`. */
  readonly callbackParams?: Readonly<Record<string, readonly string[]>>;
  /** It gives a promise: a call that is not awaited is concurrent. */
  readonly async?: boolean;
  /** Where a cancellation signal goes: `arg2.signal`. */
  readonly signal?: string;
  /** Where the longest wait in ms goes (`arg1.timeout`), and what it is without: a number, or absent for no limit. */
  readonly timeout?: string;
  readonly timeoutMs?: number;
  /** Sleep, interval or poll period in ms when not an argument; `ms` names the argument. */
  readonly ms?: string;
  readonly defaultMs?: number;
  /** The unit of a duration argument in ms: 1000 for an API that takes seconds. */
  readonly unitMs?: number;
  readonly wake?: Wake;
  readonly lock?: Detail["lock"];
  readonly fair?: boolean;
  readonly reentrant?: boolean;
  /** A try-acquire: it may be refused. */
  readonly tried?: boolean;
  /** Number of permits: an argument of the constructor (`arg0`) or a number. */
  readonly permits?: string | number;
  /** Only a lock when the constructor got exactly one slot: `arg0`, `arg0.concurrency`. */
  readonly lockWhenOne?: string;
  /** The second release of one acquisition: `noop`, `throws`, `breaks-exclusion`, `inflates`. */
  readonly releaseTwice?: string;
  readonly loss?: Loss;
  readonly what?: Detail["what"];
  /** Argument that names the event or message: `arg0`. */
  readonly message?: string;
  readonly once?: boolean;
  readonly unref?: boolean;
  readonly userCode?: boolean;
  /** Never throws or rejects. */
  readonly safe?: boolean;
  /** Known traps, in words of the catalogue. */
  readonly flags?: readonly string[];
  /** Where this was verified: source file and line, experiment, or documentation. */
  readonly why: string;
}

/** A knowledge file: one library. Keys of `apis`: `name`, `Type.member`, `Type.constructor`, `Type.()` for a callable instance, `name.()` for calling what `name` returned, `default`. */
export interface ApiFile {
  readonly $schema?: string;
  readonly module: string;
  /** Other names of the same module: `node:fs` and `fs`, forks with the same surface. */
  readonly aliases?: readonly string[];
  /** Types that have the members of another: `{ "ServerResponse": "Writable" }`, also across modules (`node:stream:Writable`). */
  readonly extends?: Readonly<Record<string, string>>;
  readonly apis: Readonly<Record<string, Api>>;
}

export type { IoClass };
