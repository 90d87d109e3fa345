/**
 * The model: what a front end makes of source code and what analyses and rules read.
 * Types only. A function is a graph of events; an event is one step that matters for concurrency.
 *
 * Laws of every front end (each has a lowering fixture):
 * 1. Events are in evaluation order, across `&&`, `?:`, `??=`, arguments and nested calls.
 * 2. In `await lock.acquire()` the `await` comes before the `acquire`: what an awaited API does has happened once the await returns.
 * 3. Throwing means it has not happened: only `call spawn await io acquire send receive throw` have `onThrow` successors.
 * 4. `finally` is repeated on each way out (normal, exception, return, break, continue); reports drop the duplicates.
 * 5. Every call is an event. An unknown call is a `call` with empty `runs`: it may throw, unless all it does is to log.
 * 6. An async call that is awaited or returned is a `call`; one dropped or stored is a `spawn`, joined where the promise is awaited.
 * 7. A nested function is a function of its own, connected by an API that runs it or by being called.
 * 8. Same `path`: same object. Same `id`: maybe the same object.
 */

/** A position in source. Lines and columns start at 1; `text` is the source there, cut to its first line and to 1000 characters. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** Who can reach a resource: a local of one call, one object, one key of a map, the class, the module, other processes. */
export type Scope = "local" | "instance" | "keyed" | "static" | "module" | "external";

/** A lock, task, timer, channel or variable that events act on. */
export interface Resource {
  /** The declaration it comes from, file + owner + name: `src/a.ts#Session.mutex`. Equal ids may be the same object. */
  readonly id: string;
  /**
   * How this function reaches it; equal paths in one function are the same object.
   * Segments joined by `.`, keys in brackets: `this.mutex`, `this.locks[id]`, `lock@120` (a local or parameter and where it is declared), `src/a.ts#gate`.
   * The first segment is `this`, a parameter's path or a local's: a caller replaces it (see `analysis/flow/effects.ts`).
   */
  readonly path: string;
  readonly scope: Scope;
  /** As a report calls it: `SessionManager.mutex`, `gate`. */
  readonly name: string;
  /** Name of its type where known: a project class, or `module Type` of known API. */
  readonly type?: string;
  /** It is made for several threads: an atomic, what a lock guards. */
  readonly concurrent?: boolean;
  /** What it is a member of, unless that is `this`: whoever replaces the holder changes the member. */
  readonly holder?: Resource;
  /** A parameter of a constructor that is kept as this field by its declaration alone: `constructor(private readonly mutex: Mutex)`. */
  readonly field?: string;
}

/** A time in milliseconds as far as constants tell; `text` is the source. No `max`: nothing bounds it. No `min` and `max`: unknown. */
export interface Duration {
  readonly min?: number;
  readonly max?: number;
  readonly text: string;
  /** What `text` counts, where that is not ms: `s`. */
  readonly unit?: "s";
  /** The value is this parameter (path) of the function; callers say how long. */
  readonly param?: string;
  /** It is so many times the parameter: `seconds * 1000`. */
  readonly times?: number;
  /** It is twice as long or more in each turn of the loop around it: all turns together are less than twice the longest. */
  readonly doubles?: true;
}

/** A value as far as analyses need it: an argument, what is written, what is returned. */
export type Value =
  /** `partOf`: it is a part of what that event returned: `answer.title`. */
  | { readonly kind: "resource"; readonly resource: Resource; readonly partOf?: Event }
  | { readonly kind: "func"; readonly func: Func }
  | { readonly kind: "number"; readonly ms: Duration }
  /** A literal: `true`, `false`, `null`, `undefined`, `""`, `[]`, `{}`, a string. */
  | { readonly kind: "constant"; readonly text: string }
  /** What an earlier event of the same function returned (after `await`, what its promise became). */
  | { readonly kind: "result"; readonly of: Event }
  /** A `new Promise(...)` or a promise made from a project async call; `settledBy`: who can resolve it. */
  | { readonly kind: "promise"; readonly of?: Event }
  /** The `resolve` (or a closure or object that holds it) of a promise; `by`: the closure, `members`: those of an object. */
  | { readonly kind: "resolver"; readonly promise?: Location; readonly by?: Func; readonly members?: readonly Func[] }
  /** `tail.then(...)`: a promise chained on the one that `on` holds; `onReject`: the chain goes on after a rejection. */
  | {
      readonly kind: "chain";
      readonly on: Resource;
      readonly onReject: boolean;
      readonly runs: readonly Func[];
      /** The events of its links that nobody waits for: `spawn`s. */
      readonly links?: readonly Event[];
    }
  /** Calling this value releases the lock: a releaser closure. */
  | { readonly kind: "releaser"; readonly of: Resource }
  /** Computed from what the resource held: `x + 1`, `[...x, y]`, `!x`; `in`: the expressions that read it, where they stand in constants set before; `text`: the template string, as keys are written; `unchanged`: what was read itself, kept in a constant; `ms`: a multiple of a parameter. */
  | { readonly kind: "derived"; readonly from: readonly Resource[]; readonly in?: readonly Location[]; readonly text?: string; readonly unchanged?: true; readonly ms?: Duration }
  | { readonly kind: "unknown" };

export type EventKind =
  | "enter" | "loop" | "branch" | "return" | "throw" // control
  | "call" // runs functions now, or calls something unknown
  | "spawn" // runs functions concurrently; `on` is the task, if anyone keeps it
  | "await" // others may run before this continues
  | "io" // waits for something outside the process
  | "acquire" | "release" // a lock or permit
  | "sleep" // waits for time alone
  | "block" // holds the whole thread
  | "poll" // asks again and again whether something has happened; `runs` is the question
  | "send" // puts a message where another task will find it, without waiting
  | "receive" // waits for such a message
  | "read" | "write" // state that other tasks can reach
  | "start" | "stop"; // something that goes on until stopped: timer, listener, server, worker, process

/** What a wait waits for outside the process; ordered by how long it usually takes in `analysis/flow/cost.ts`. */
export type IoClass = "disk" | "thread" | "ipc" | "db" | "network" | "process" | "human" | "unknown";

/** How a wait can be ended early. `open`: nothing in sight ends it. */
export type Wake = "none" | "signal" | "resolver" | "race" | "handle";

/** What becomes of a message that cannot be taken. */
export interface Loss {
  /** How a refusal shows: as the return value `false`, an error that is returned, a rejected promise, an exception, a callback's error, or not at all. */
  readonly refusal: "false" | "error" | "rejects" | "throws" | "callback" | "silent" | "none";
  /** What that refusal means: the message is gone, it is buffered and the sender should slow down, or either. */
  readonly means: "dropped" | "backpressure" | "ambiguous";
  /** What happens when full: `waits`, `buffers`, `drops-new`, `drops-old` … in words of the knowledge files. */
  readonly full?: string;
}

/** What a rule needs to be exact and a reader wants to be told. Every field is optional: absent means unknown or not so. */
export interface Detail {
  /** The callee or expression as written, short: `this.api.fetchRates`. */
  readonly callee?: string;
  /** The known API behind it: `async-mutex Mutex.acquire`. */
  readonly api?: string;
  /** `call`: the promise is awaited or returned here (law 6). `spawn`: never. */
  readonly awaited?: boolean;
  /** `call`, `spawn`: all who call at once share one run: the function is memoised. */
  readonly shared?: boolean;
  /** Of a call its arguments; of a loop over a collection the variables that each turn sets. */
  readonly args?: readonly Value[];
  /** Of arguments that are object literals what their properties are, by position; `...` is what is spread into them first. */
  readonly fields?: readonly (Readonly<Record<string, Value>> | undefined)[];
  /** The object a method is called on, as a path for substitution of `this`. */
  readonly receiver?: Resource;
  /** The function value called where it is no known function: a parameter, a field, what another event returned. */
  readonly calls?: Value;
  /** A call that may run code this program does not contain: a callback parameter, a listener, an injected function. */
  readonly userCode?: boolean;
  /** What happens to the result: dropped, only tested or logged, kept, returned, awaited. */
  readonly result?: "ignored" | "voided" | "tested" | "logged" | "stored" | "returned" | "awaited" | "used";
  /** `io`: its result is the answer itself and no promise of it: it blocks, or was awaited. */
  readonly settled?: boolean;
  /** `call` that makes the queue `on`: how many messages it holds. */
  readonly room?: number | "unlimited";
  /** `write`: of an object that is being made: nobody else has it yet. */
  readonly initial?: boolean;
  /** A rejection of this dropped or stored promise is handled: by `.catch(f)`; `empty` when the handler does nothing. */
  readonly rejection?: "handled" | "logged" | "empty" | "unhandled";
  /** `spawn`: of what it runs, what is passed over where the work fails: `.then(f)`. */
  readonly skipped?: readonly Func[];
  /** `spawn`: what its answer is put into by a setter that it is handed to: `.then(setUser)`. */
  readonly puts?: Resource;
  /** `sleep`, `start` of a timer, `poll`: its length or period. */
  readonly ms?: Duration;
  /** Longest wait before the API gives up by itself. */
  readonly timeout?: Duration;
  /** Longest that the loop around it waits so again and again, before it looks at the clock and gives up. */
  readonly overall?: Duration;
  readonly io?: IoClass;
  readonly wake?: Wake;
  /** `call` that makes a controller: it is aborted somewhere, and nobody is given its signal. */
  readonly unheard?: boolean;
  /** The wait could take a signal but is given none: where it goes, e.g. `arg2.signal`. */
  readonly signalSlot?: string;
  /** `acquire`: kind of lock, who is next, whether its holder may take it again, permits where known. */
  readonly lock?: "mutex" | "semaphore" | "read" | "write" | "limiter" | "pool" | "file" | "distributed" | "flag";
  readonly fair?: boolean;
  readonly reentrant?: boolean;
  readonly permits?: number;
  /** `acquire`: the construct releases it: a callback wrapper, `using`. */
  readonly scoped?: boolean;
  /** `acquire`: the lock ends after this time though its holder goes on. */
  readonly lease?: Duration;
  /** `acquire`: once a holder has failed, it fails too and with it every later one, or goes on with what was left. */
  readonly poison?: "fails" | "recovers";
  /** `acquire`: takes the lock from its holder, who goes on. */
  readonly steals?: boolean;
  /** `acquire`: takes back what the same call gave away for the time of a wait; whoever held the lock before holds it again. */
  readonly regains?: boolean;
  /** `release`: a second one by the same holder lets another one in. */
  readonly twice?: boolean;
  /** `acquire` that does not wait: it may be refused, and then the lock is not held. */
  readonly tried?: boolean;
  readonly loss?: Loss;
  /** `send`: what is sent, as written; for an emitter the event's name. `start` of a listener: the event's name. */
  readonly message?: string;
  /** `start`, `stop`: what goes on. */
  readonly what?: "interval" | "timeout" | "immediate" | "listener" | "server" | "worker" | "process" | "window" | "watcher" | "stream" | "subscription" | "task";
  /** `start`: does not keep the process alive. */
  readonly unref?: boolean;
  /** `spawn`, `call` of what runs a function again: what it is run again for, where that is listed: `useEffect(load, [id])`. */
  readonly again?: readonly Resource[];
  /** `spawn` of what is begun for an owner, a part of a page: the function that it gives back undoes it, before it runs again and when the owner is gone. */
  readonly undone?: boolean;
  /** `start` of a listener that ends with its first event, or with a signal; `spawn` of what is otherwise run again. */
  readonly once?: boolean;
  /** `spawn`: a command of the program's command line: of all that are given so a process runs one, once. */
  readonly command?: boolean;
  /** `start` of a listener that a person makes run: a command of a palette, of a menu. */
  readonly byHand?: boolean;
  /** `start`: it runs what it was given again only when the last run is over. */
  readonly serial?: boolean;
  /** `write`: how, always. `read`: absent, or the container query. */
  readonly op?: "set" | "append" | "prepend" | "takeFirst" | "takeLast" | "takeAny" | "insert" | "delete" | "clear" | "count" | "has" | "iterate";
  readonly value?: Value;
  /** `io`, `block`, `read`, `write`: what it does to a file or an entry of a store that outlives the call: reads the one that the first argument names, writes `value` to it, or moves it to the second argument. */
  readonly store?: "reads" | "writes" | "moves";
  /** `branch`: the condition without negations, white space normalised; equal texts with no write between decide alike. */
  readonly condition?: string;
  /** `branch`: it asks only whether there is something, and what is there may be false: `b ??= make()` beside `if (b)`. */
  readonly nullish?: boolean;
  /** `branch`: it compares state with what was read of the same before, and asks so whether it has changed. */
  readonly sinceBefore?: boolean;
  /** `branch`: the shared or local state that the condition looks at, reads through known getters and calls included as `read` events before. */
  readonly reads?: readonly Resource[];
  /** `branch`: the calls whose results the condition looks at, in it or through a constant: `isOpen()`. */
  readonly asks?: readonly Event[];
  /** `branch` at a handler: it asks whether what was thrown is of the kind that the handler takes; `whenFalse` lets it go on. */
  readonly catches?: boolean;
  /** `branch`: successors by outcome. */
  readonly whenTrue?: readonly Event[];
  readonly whenFalse?: readonly Event[];
  /** `loop`: how it is written; `endless`: its condition is constant true. `bound`: most turns where constant. */
  readonly loop?: "while" | "do" | "for" | "for-of" | "for-in" | "for-await" | "recursive";
  readonly endless?: boolean;
  readonly bound?: number;
  /** Several promises waited for together. */
  readonly combinator?: "all" | "allSettled" | "race" | "any";
  /** `await` of a promise kept in a resource (`on`), or of what an event of this function started. */
  readonly joins?: Event;
  /** `await` of several calls together: each is over, or has failed, only here. */
  readonly members?: readonly Event[];
  /** Cannot throw although its kind could. A throwing event without `onThrow` successors leaves the function. */
  readonly safe?: boolean;
  /** Runs inside `finally` or `catch`. */
  readonly cleanup?: "finally" | "catch";
}

/** One step of a function that matters for concurrency; also a node of its control-flow graph. */
export interface Event {
  readonly kind: EventKind;
  readonly at: Location;
  /** The function it is a step of. */
  readonly func?: Func;
  readonly on?: Resource;
  readonly runs: readonly Func[];
  readonly next: readonly Event[];
  readonly onThrow: readonly Event[];
  /** Innermost loop (its `loop` event) that contains this event. */
  readonly loop?: Event;
  readonly detail: Detail;
}

/** A function, method, accessor, closure or module body. */
export interface Func {
  /** `src/a.ts#Session.send`; closures get their position. */
  readonly id: string;
  /** As a report calls it: `Session.send`, `callback in Session.send`. */
  readonly name: string;
  readonly file: string;
  readonly at: Location;
  readonly async: boolean;
  readonly generator: boolean;
  /** Of code that blocks its thread while it waits: whether one thread runs it as far as the program shows, or several may. Absent where one thread runs everything. */
  readonly threads?: "one" | "many";
  /** Whoever calls it has its object alone for so long: no two runs on one object meet. */
  readonly exclusive?: boolean;
  /** Other modules or the outside can call it. */
  readonly exported: boolean;
  /** Binds its own `this`; a caller's receiver replaces `this` in its paths. */
  readonly bindsThis: boolean;
  /** Name of the class or object that it is a member of. */
  readonly owner?: string;
  /** The function whose body contains it. */
  readonly parent?: Func;
  readonly params: readonly Resource[];
  /** Why the outside runs it: it stops something, answers a request or event, constructs, is the module itself. */
  readonly role?: "stop" | "handler" | "constructor" | "module" | "getter";
  /** The one `enter` event. */
  readonly entry: Event;
  /** Every event, in order of creation (source order, `finally` repeated). */
  readonly events: readonly Event[];
  /** What normal returns give back. */
  readonly returns: readonly Value[];
  /** What locals are made of, by path, where they start as an object or list of other things, or as an answer that was waited for. */
  readonly composed?: ReadonlyMap<string, Value>;
}

/** The one edit that mends a hazard where there is one that is always right; a front end writes it in its language. */
export type Repair =
  /** Wait for the call whose promise is returned. */
  | { readonly kind: "await"; readonly at: Location }
  /** Pass the signal (or its controller's) to the call, where `slot` says: `arg1.signal`, `arg0`. */
  | { readonly kind: "pass-signal"; readonly at: Location; readonly signal: Resource; readonly slot: string }
  /** Release on every way out: what stands between goes into `try`, the release into `finally`. */
  | { readonly kind: "release-in-finally"; readonly taken: Location; readonly release: Location }
  /** End the timer that was started at `start`, whose handle `timer` holds, when the function whose name stands at `stop` begins. */
  | { readonly kind: "end-timer"; readonly timer: Resource; readonly what: "interval" | "timeout"; readonly start: Location; readonly stop: Location };

/** Something that could not be audited, or a limit that was hit. */
export interface Problem {
  readonly subject: string;
  readonly message: string;
  /** `error`, also when absent: something is missing or wrong. `note`: worth knowing. */
  readonly level?: "error" | "note";
  /** What a program that reads problems tells apart: `unused-suppression`; `rule`: the subject is a rule that failed. */
  readonly about?: "unused-suppression" | "rule";
}

export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly test: boolean;
}

/** A program as the rules see it. Paths are relative to the root, with `/`. */
export interface Model {
  readonly files: readonly SourceFile[];
  readonly funcs: readonly Func[];
  readonly problems: readonly Problem[];
  /** Configuration files that shaped it, e.g. the tsconfigs used. */
  readonly configs: readonly string[];
}
