/** Builds the event graph of one function: sequence, branch, loop, try, return, break. Knows no syntax and no language. */
import type { Detail, Event, EventKind, Func, Location, Resource } from "../model.ts";

/** Kinds whose event can throw, in which case it has not happened (law 3). */
const THROWING: ReadonlySet<EventKind> = new Set(["call", "spawn", "await", "io", "acquire", "send", "receive", "throw"]);

/** Past this many events `finally` bodies are shared between exits instead of repeated: nested ones double otherwise. */
const MAX_EVENTS = 5_000;
/** A function of more steps is not audited: `return` in nested `finally` bodies doubles them without end, and analyses compare steps with each other. */
const MAX_STEPS = 20_000;

// What is alike in most events is shared, and lists are replaced by longer ones: one that is pushed to holds room for sixteen more.
const NO_FUNCS: readonly Func[] = [];
const NO_NODES: readonly Node[] = [];
const SAFE: Detail = { safe: true };
const CLEANUP: Readonly<Record<"finally" | "catch", Detail>> = { finally: { cleanup: "finally" }, catch: { cleanup: "catch" } };

type MutableDetail = { -readonly [K in keyof Detail]: Detail[K] };

interface Node extends Event {
  kind: EventKind;
  on?: Resource;
  runs: readonly Func[];
  next: readonly Node[];
  onThrow: readonly Node[];
  loop?: Node;
  detail: MutableDetail;
}

/** An edge that waits for its target: leaving `from` by `by`. */
interface Port {
  readonly from: Node;
  readonly by: "next" | "true" | "false" | "throw";
}

/** Where control may go from a condition: the ports of each outcome. */
export interface Outcome {
  readonly whenTrue: Ports;
  readonly whenFalse: Ports;
}

export type Ports = readonly Port[];

interface Frame {
  readonly kind: "try" | "finally" | "loop" | "label";
  readonly label?: string;
  /** `try`: ports of what may throw inside it. */
  readonly thrown?: Port[];
  /** `finally`, `using`: lowers the cleanup on one way out. */
  readonly cleanup?: () => void;
  readonly breaks?: Port[];
  readonly continues?: Port[];
}

/** Where a frame stands. */
interface Surroundings {
  readonly inLoop: Node | undefined;
  readonly mark: "finally" | "catch" | undefined;
}

export interface EventOptions {
  readonly on?: Resource;
  readonly runs?: readonly Func[];
  readonly detail?: Detail;
  /** Cannot throw although its kind could. */
  readonly safe?: boolean;
}

/** Collects the events of one function; every call adds to where control is now. */
export interface Graph {
  readonly events: readonly Event[];
  readonly entry: Event;
  /** False after `return`, `throw`, `break`: what follows is dead. */
  readonly live: boolean;
  emit(kind: EventKind, at: Location, options?: EventOptions): Event;
  /** Takes the open ports away; `resume` puts ports back. */
  cut(): Ports;
  resume(...ports: readonly Ports[]): void;
  /** Emits a `branch` and splits control by its outcome. */
  branch(at: Location, detail: Detail): Outcome;
  loop(at: Location, detail: Detail, label: string | undefined, parts: LoopParts): void;
  labelled(label: string, body: () => void): void;
  /** A `switch` or block that `break` leaves. */
  breakable(body: () => void): void;
  break(label?: string): void;
  continue(label?: string): void;
  return(at: Location, detail?: Detail): void;
  throw(at: Location): void;
  try(body: () => void, onCatch: (() => void) | undefined, onFinally: (() => void) | undefined): void;
  /** Runs `cleanup` on each way out of `body`: `using`, scoped locks. */
  scoped(body: () => void, cleanup: () => void): void;
  /** Marks the events made by `body` as cleanup. */
  within(cleanup: "finally" | "catch", body: () => void): void;
}

export interface LoopParts {
  /** Lowers the condition; absent: endless. */
  readonly condition?: () => Outcome;
  readonly body: () => void;
  /** `for`'s increment. */
  readonly update?: () => void;
  /** The condition comes after the body. */
  readonly testLast?: boolean;
  /** The head itself decides whether there is another turn (`for-of`). */
  readonly headExits?: boolean;
}

/** Returns an empty graph of a function, whose `enter` event stands at `at`. Each step that is added asks `check` first; past the limit of steps it throws an `Error`. */
export function createGraph(at: Location, func?: Func, check: () => void = () => {}): Graph {
  const events: Node[] = [];
  const frames: (Frame & Surroundings)[] = [];
  let cleanupMark: Surroundings["mark"];
  let currentLoop: Surroundings["inLoop"];
  const entry = make("enter", at, {});
  let open: Port[] = [{ from: entry, by: "next" }];

  function make(kind: EventKind, place: Location, options: EventOptions): Node {
    check();
    if (events.length >= MAX_STEPS) throw new Error(`more than ${MAX_STEPS} steps`);
    const safe = options.safe && kind !== "throw";
    // Properties added to a spread object make it five times as large; there are many events.
    const detail: MutableDetail = Object.assign({}, options.detail, safe ? SAFE : undefined, cleanupMark && CLEANUP[cleanupMark]);
    const node: Node = { kind, at: place, func, on: options.on, runs: options.runs?.length ? options.runs.slice() : NO_FUNCS, next: NO_NODES, onThrow: NO_NODES, loop: currentLoop, detail };
    events.push(node);
    return node;
  }

  function connect(ports: Ports, to: Node): void {
    for (const { from, by } of ports) {
      if (by === "throw") {
        if (!from.onThrow.includes(to)) from.onThrow = from.onThrow.concat(to);
        continue;
      }
      if (!from.next.includes(to)) from.next = from.next.concat(to);
      if (by === "true") from.detail.whenTrue = (from.detail.whenTrue ?? NO_NODES).concat(to);
      if (by === "false") from.detail.whenFalse = (from.detail.whenFalse ?? NO_NODES).concat(to);
    }
  }

  function emit(kind: EventKind, place: Location, options: EventOptions = {}): Node {
    const node = make(kind, place, options);
    connect(open, node);
    if (THROWING.has(kind) && !options.safe && open.length > 0) handler()?.push({ from: node, by: "throw" });
    open = open.length > 0 ? [{ from: node, by: "next" }] : [];
    return node;
  }

  /** The thrown-ports list of the innermost `try`, if any. */
  function handler(): Port[] | undefined {
    for (let i = frames.length - 1; i >= 0; i--) if (frames[i]!.thrown) return frames[i]!.thrown;
    return undefined;
  }

  /** Runs the cleanups of the frames above `depth`, innermost first, each in the context outside its own frame. */
  function unwind(depth: number): void {
    const saved = frames.slice();
    const [loop, mark] = [currentLoop, cleanupMark];
    for (let i = saved.length - 1; i >= depth; i--) {
      const frame = saved[i]!;
      frames.length = i;
      [currentLoop, cleanupMark] = [frame.inLoop, frame.mark];
      if (frame.cleanup && open.length > 0) frame.cleanup();
    }
    [currentLoop, cleanupMark] = [loop, mark];
    frames.length = 0;
    frames.push(...saved);
  }

  function leave(depth: number, collect: (ports: Port[]) => void): void {
    unwind(depth);
    collect(open);
    open = [];
  }

  function withFrame(frame: Frame, body: () => void): void {
    frames.push({ ...frame, inLoop: currentLoop, mark: cleanupMark });
    body();
    frames.pop();
  }

  const graph: Graph = {
    events,
    entry,
    get live() {
      return open.length > 0;
    },
    emit,
    cut() {
      const ports = open;
      open = [];
      return ports;
    },
    resume(...ports) {
      open = [...open, ...ports.flat()];
    },
    branch(place, detail) {
      const node = emit("branch", place, { detail });
      const live = open.length > 0;
      open = [];
      return live ? { whenTrue: [{ from: node, by: "true" }], whenFalse: [{ from: node, by: "false" }] } : { whenTrue: [], whenFalse: [] };
    },
    loop(place, detail, label, parts) {
      const outer = currentLoop;
      const head = emit("loop", place, { detail });
      // The head belongs to the loop outside it; its body to itself.
      currentLoop = head;
      const breaks: Port[] = [];
      const continues: Port[] = [];
      const exits: Port[] = [];
      if (parts.headExits) exits.push(...open);
      const test = (): void => {
        if (!parts.condition) return;
        const { whenTrue, whenFalse } = parts.condition();
        exits.push(...whenFalse);
        open = [...whenTrue];
      };
      if (!parts.testLast) test();
      withFrame({ kind: "loop", label, breaks, continues }, parts.body);
      open = [...open, ...continues];
      parts.update?.();
      if (parts.testLast) test();
      connect(open, head);
      currentLoop = outer;
      open = [...exits, ...breaks];
    },
    labelled(label, body) {
      const breaks: Port[] = [];
      withFrame({ kind: "label", label, breaks }, body);
      open = [...open, ...breaks];
    },
    breakable(body) {
      const breaks: Port[] = [];
      withFrame({ kind: "label", breaks }, body);
      open = [...open, ...breaks];
    },
    break(label) {
      const depth = frames.findLastIndex((f) => f.breaks !== undefined && (label === undefined ? f.kind === "loop" || f.label === undefined : f.label === label));
      if (depth >= 0) leave(depth + 1, (ports) => frames[depth]!.breaks!.push(...ports));
      else open = [];
    },
    continue(label) {
      const depth = frames.findLastIndex((f) => f.kind === "loop" && (label === undefined || f.label === label));
      if (depth >= 0) leave(depth + 1, (ports) => frames[depth]!.continues!.push(...ports));
      else open = [];
    },
    return(place, detail) {
      leave(0, (ports) => {
        open = [...ports];
        if (open.length > 0) emit("return", place, { detail });
      });
    },
    throw(place) {
      emit("throw", place);
      open = [];
    },
    try(body, onCatch, onFinally) {
      const run = onFinally ? () => graph.within("finally", onFinally) : undefined;
      const whole = (): void => {
        if (!onCatch) return body();
        const thrown: Port[] = [];
        withFrame({ kind: "try", thrown }, body);
        const normal = open;
        open = thrown;
        if (open.length > 0) graph.within("catch", onCatch);
        open = [...normal, ...open];
      };
      if (run) graph.scoped(whole, run);
      else whole();
    },
    scoped(body, cleanup) {
      const thrown: Port[] = [];
      withFrame({ kind: "finally", cleanup }, () => withFrame({ kind: "try", thrown }, body));
      const normal = open;
      if (events.length > MAX_EVENTS) {
        open = [...normal, ...thrown];
        if (open.length > 0) cleanup();
        return;
      }
      if (normal.length > 0) cleanup();
      const after = open;
      if (thrown.length > 0) {
        open = thrown;
        cleanup();
        // What was thrown goes on after the cleanup.
        rethrow();
      }
      open = after;
    },
    within(mark, body) {
      const outer = cleanupMark;
      cleanupMark = mark;
      body();
      cleanupMark = outer;
    },
  };

  /** Hands the open ports to the next handler as exceptional ways out. */
  function rethrow(): void {
    if (open.length === 0) return;
    emit("throw", open[0]!.from.at, { detail: { callee: "rethrow" } });
    open = [];
  }

  return graph;
}
