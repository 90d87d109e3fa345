/**
 * Keeps answers up to date while a program is edited: whatever is read while an answer is computed is remembered,
 * and only answers that read something changed are computed again. What reads are tracked is decided by whoever
 * makes the functions of a model: plain functions never change, and nothing is remembered for them.
 */

/** Something that answers read and that can change. */
export class Source {
  readonly readers = new Set<Answer<unknown>>();

  /** Notes that the answer under way depends on this. */
  read(): void {
    if (current !== undefined) current.dependsOn(this);
  }

  /** Tells everything that has read it that it is another one now. */
  changed(): void {
    spread(this, "stale");
  }

  /** Brings it up to date; sources always are. */
  refresh(): void {}
}

type State = "fresh" | "asked" | "stale" | "running";

/** How often an answer is computed again because what it has read changed meanwhile. */
const MAX_ROUNDS = 5;

/** An answer that is computed when asked for, and again when something it has read has changed. */
export class Answer<T> extends Source {
  private state: State = "stale";
  private value: T | undefined;
  private sources: Source[] = [];
  private doubted = false;

  constructor(
    private readonly compute: () => T,
    /** Told when the answer may have changed, once until it is asked for again. */
    private readonly onDoubt?: () => void,
  ) {
    super();
  }

  /** Returns the answer; one that is asked for while it is computed is what it was before. */
  get(): T | undefined {
    this.refresh();
    this.read();
    return this.value;
  }

  dependsOn(source: Source): void {
    if (source.readers.has(this)) return;
    source.readers.add(this);
    this.sources.push(source);
  }

  /** Raises doubt; returns whether it was free of doubt before. */
  doubt(state: "asked" | "stale"): boolean {
    if (this.state === "running") this.doubted = true;
    if (this.state === "running" || this.state === state || this.state === "stale") return false;
    const first = this.state === "fresh";
    this.state = state;
    if (first) this.onDoubt?.();
    return first;
  }

  override refresh(): void {
    if (this.state === "asked") {
      for (const source of this.sources) {
        source.refresh();
        if (this.is("stale")) break;
      }
      if (this.is("asked")) this.state = "fresh";
    }
    if (this.state === "stale") this.run();
  }

  private is(state: State): boolean {
    return this.state === state;
  }

  /** Forgets what it has read: it will not be asked again. */
  drop(): void {
    for (const source of this.sources) source.readers.delete(this);
    this.sources = [];
    this.state = "stale";
  }

  private run(): void {
    const before = this.value;
    const outer = current;
    current = this;
    try {
      for (let round = 0; round < MAX_ROUNDS; round++) {
        this.drop();
        this.state = "running";
        this.doubted = false;
        this.value = this.compute();
        if (!this.doubted) break;
      }
      this.state = "fresh";
    } catch (error) {
      this.state = "stale";
      throw error;
    } finally {
      current = outer;
    }
    if (isSame(before, this.value)) this.value = before;
    else spread(this, "stale");
  }
}

let current: Answer<unknown> | undefined;

/** Runs something whose reads nobody is told of. */
export function untracked<T>(run: () => T): T {
  const outer = current;
  current = undefined;
  try {
    return run();
  } finally {
    current = outer;
  }
}

/** Direct readers are stale or asked, those behind them are asked: call chains can be deeper than the stack. */
function spread(source: Source, state: "asked" | "stale"): void {
  const queue: Source[] = [];
  for (const reader of source.readers) if (reader.doubt(state)) queue.push(reader);
  for (const each of queue) for (const reader of each.readers) if (reader.doubt("asked")) queue.push(reader);
}

/** Deeper in each other than this nothing is compared. */
const MAX_DEPTH = 8;

/** Tells whether values say the same: lists, sets, maps and records of the same in the same order; functions and events are what they are. */
export function isSame(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || depth > MAX_DEPTH) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((each, i) => isSame(each, b[i], depth + 1));
  if (a instanceof Set) return b instanceof Set && a.size === b.size && isSame([...a], [...b], depth);
  if (a instanceof Map) return b instanceof Map && a.size === b.size && isSame([...a.keys()], [...b.keys()], depth) && isSame([...a.values()], [...b.values()], depth);
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key], depth + 1));
}

/** An object that is no more than what it holds. */
function isRecord(value: object): value is Readonly<Record<string, unknown>> {
  return Object.getPrototypeOf(value) === Object.prototype && !("onThrow" in value);
}
