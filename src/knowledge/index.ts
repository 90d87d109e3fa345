/** What calls to somebody else's API do, as data: the types of a knowledge file and the table a front end looks calls up in. */
import type { Detail, IoClass, Loss, Wake } from "../model.ts";

export { checkKnowledge } from "./check.ts";
export { loadKnowledge } from "./load.ts";
export type { Knowledge, TypeRef } from "./load.ts";
export { CONTAINER_VERBS, EVENT_VERBS, IO_CLASSES, parseOperand, parseStep } from "./step.ts";
export type { Operand, ParsedStep, Verb } from "./step.ts";

/**
 * One step of what a call does, as `verb` or `verb operand`, in the order in which it happens:
 * `await` · `await argN` (waits for that promise) · `io <class>` · `acquire this|argN|name` · `release this|argN` · `call argN` (runs it now, in order)
 * · `spawn argN` (runs it later or concurrently) · `sleep argN` · `block` · `poll argN` · `send this|argN` · `receive this|argN` · `start this|result` · `stop this|argN`
 * · reads and writes of a container: `read` `count` `has` `iterate` `set` `append` `prepend` `insert` `takeFirst` `takeLast` `takeAny` `delete` `clear`; the operand is
 *   the container, `this` without; a second operand is what is written: `append this arg0`, `set this[arg0] arg1`.
 * Arguments count from 0; `argLast` is the last one, and only if it is a function. An operand may go into an options object (`arg2.signal`),
 * and may be one entry of an object: `acquire this[arg0]` takes one lock a key. A name is a resource of the whole program, or the outside: `acquire stdin`.
 * A step whose operand the call does not have is left out: `spawn argLast` of a call without a callback.
 */
export type Step = string;

/** What is known of one function, method or constructor. */
export interface Api {
  readonly does: readonly Step[];
  /** Steps that happen when the result (awaited) is called or disposed of: a releaser, an unsubscribe function. */
  readonly result?: readonly Step[];
  /** Which part of the result `result` is about: `release` (a method of it), `1` (an element of an array). */
  readonly resultPath?: string;
  /** Type of the result, awaited if it is a promise: `Type` of the same module, or `module:Type`. `this` for fluent calls; `argN` for what was passed in. */
  readonly returns?: string;
  /** Type names of a callback argument's parameters: `{ "arg1": ["IncomingMessage", "ServerResponse"] }`. Empty string: nothing known. */
  readonly callbackParams?: Readonly<Record<string, readonly string[]>>;
  /** All who call the returned function at once share one run of the function passed in. */
  readonly shared?: boolean;
  /** What the function passed in gives back undoes it: that is run before it runs again and when its owner is gone. */
  readonly undone?: boolean;
  /** It gives a promise: a call that is not awaited is concurrent. */
  readonly async?: boolean;
  /** The steps hold only where the result is awaited or returned: for a wildcard key that covers synchronous members too. */
  readonly whenAwaited?: boolean;
  /** It does not come back: `process.exit`. */
  readonly never?: boolean;
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
  /** Operands are the arguments of the call that made the object where its own have none: `Thread(target=run).start()`. */
  readonly maker?: boolean;
  readonly wake?: Wake;
  readonly lock?: Detail["lock"];
  readonly fair?: boolean;
  readonly reentrant?: boolean;
  /** A try-acquire: it may be refused. */
  readonly tried?: boolean;
  /** Number of permits: an argument of the constructor (`arg0`) or a number. */
  readonly permits?: string | number;
  /** Makes a queue that holds so many messages: an argument (`arg0`), a number, or `unlimited`. */
  readonly room?: string | number;
  /** Only a lock when the constructor (or factory) got exactly one slot: `arg0`, `arg0.concurrency`. `permits` is then the number without that argument. */
  readonly lockWhenOne?: string;
  /** The second release of one acquisition: `noop`, `throws`, `breaks-exclusion`, `inflates`, `hangs`. */
  readonly releaseTwice?: string;
  /** Time after which the lock ends though its holder goes on: an argument (`arg1`), or one of the constructor (`makerLease`). */
  readonly lease?: string;
  readonly makerLease?: string;
  /** Option that takes the lock from its holder, who goes on: `arg1.steal`. */
  readonly steals?: string;
  readonly loss?: Loss;
  readonly what?: Detail["what"];
  /** It reads a file or an entry of a store as a whole (`arg0` names it), writes it (`arg1` is what it holds then), or moves it to `arg1`. */
  readonly store?: Detail["store"];
  /** Argument that names the event or message: `arg0`. */
  readonly message?: string;
  /** It listens once, or hears these messages once. */
  readonly once?: boolean | readonly string[];
  /** Argument that lists what it runs again for: an empty list means once (`arg1`). */
  readonly again?: string;
  readonly unref?: boolean;
  readonly userCode?: boolean;
  /** What is passed in is a command of the program's command line: a process runs one of all of them, once. */
  readonly command?: boolean;
  /** A person begins it: a command of a palette, a menu. */
  readonly byHand?: boolean;
  /** Arguments that say how many runs of what is passed in may be under way at once: one after the other where none is a number: `arg2.concurrency`. */
  readonly concurrency?: readonly string[];
  /** Never throws or rejects. */
  readonly safe?: boolean;
  /** Known traps, in words of the catalogue. */
  readonly flags?: readonly string[];
  /** Where this was verified: source file and line, experiment, or documentation. `listed: …` is general knowledge that nobody checked: verify it before relying on its fairness, loss or durations. */
  readonly why: string;
}

/**
 * A knowledge file: one library, or one part of the language or runtime (`global` is what needs no import).
 * Keys of `apis`: `name`, `Type.member`, `Type.constructor`, `Type.()` for a callable instance, `name.()` for calling what `name` returned, `default`,
 * `Type::member` for a static that differs from the instances' member, `name.promisified` for what `util.promisify(name)` gives,
 * `Type.then` for what awaiting a value of the type does (a query builder does its I/O there), and `Type.*`, `*.member`, `*.*` for what has no key of its own.
 */
export interface ApiFile {
  readonly $schema?: string;
  readonly module: string;
  /** Other names of the same module: `node:fs` and `fs`, forks with the same surface; `@scope/client-*` is every name that starts so. */
  readonly aliases?: readonly string[];
  /** Types that have the members of another: `{ "ServerResponse": "Writable" }`, also across modules (`node:stream:Writable`). */
  readonly extends?: Readonly<Record<string, string>>;
  /**
   * What an export or a property is: a class under another name (`{ "default": "PQueue" }`), the type of a value (`{ "parentPort": "MessagePort" }`)
   * or of a property (`{ "ChildProcess.stdin": "node:stream:Writable" }`), the same thing as elsewhere (`{ "setTimeout": "global:setTimeout" }`).
   * or another module as a whole (`{ "promises": "node:fs/promises:" }`). `Type.*` is every property without an entry.
   */
  readonly types?: Readonly<Record<string, string>>;
  readonly apis: Readonly<Record<string, Api>>;
}

export type { IoClass };
