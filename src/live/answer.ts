/**
 * Keeps answers up to date while a program is edited: whatever is read while an answer is computed is remembered,
 * and only answers that read something changed are computed again. What reads are tracked is decided by whoever
 * makes the functions of a model: plain functions never change, and nothing is remembered for them.
 */

/** Something that answers read and that can change. */
export class Source {
  /** Most have one reader or none. */
  private readers: Answer<unknown> | Set<Answer<unknown>> | undefined;

  /** Notes that the answer under way depends on this. */
  read(): void {
    if (current !== undefined) current.dependsOn(this);
  }

  /** Tells everything that has read it that it is another one now. */
  changed(): void {
    // Call chains can be deeper than the stack.
    const queue: Answer<unknown>[] = [];
    this.doubt("stale", queue);
    for (const each of queue) each.doubt("asked", queue);
  }

  /** Brings it up to date; sources always are. */
  refresh(): void {}

  get isRead(): boolean {
    return this.readers !== undefined;
  }

  /** Returns whether it is a new one. */
  addReader(reader: Answer<unknown>): boolean {
    const { readers } = this;
    if (readers === reader) return false;
    if (readers === undefined) this.readers = reader;
    else if (!(readers instanceof Set)) this.readers = new Set([readers, reader]);
    else {
      if (readers.has(reader)) return false;
      readers.add(reader);
    }
    return true;
  }

  removeReader(reader: Answer<unknown>): void {
    const { readers } = this;
    if (readers === reader || (readers instanceof Set && readers.delete(reader) && readers.size === 0)) this.readers = undefined;
  }

  /** Direct readers are stale or asked, those behind them are asked. Adds to the queue which of them were free of doubt. */
  private doubt(state: "asked" | "stale", queue: Answer<unknown>[]): void {
    const { readers } = this;
    if (readers instanceof Set) {
      for (const reader of readers) if (reader.raiseDoubt(state)) queue.push(reader);
    } else if (readers?.raiseDoubt(state)) queue.push(readers);
  }
}

/** Told when an answer may have changed, once until it is asked for again. */
export interface Keeper<A> {
  added(about: A): void;
}

/** Returns an answer about something in a model. */
export function answerAbout<T, M, A>(compute: (model: M, about: A) => T, model: M, about: A, keeper?: Keeper<A>): Answer<T> {
  return new Answer(compute as (model: unknown, about: unknown) => T, model, about, keeper as Keeper<unknown>);
}

type State = "fresh" | "asked" | "stale" | "running";

/** How often an answer is computed again because what it has read changed meanwhile. */
const MAX_ROUNDS = 5;

const NOTHING: readonly never[] = [];

/** An answer about something that is computed when asked for, and again when something it has read has changed. There are very many: they are kept small. */
export class Answer<T> extends Source {
  private state: State = "stale";
  private value: T | undefined = undefined;
  private sources: readonly Source[] = NOTHING;
  private doubted = false;

  constructor(
    private readonly compute: (model: unknown, about: unknown) => T,
    private readonly model?: unknown,
    private readonly about?: unknown,
    private readonly keeper?: Keeper<unknown>,
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
    if (source !== lastRead && source.addReader(this)) underWay.push(source);
    lastRead = source;
  }

  /** Returns whether it was free of doubt before. */
  raiseDoubt(state: "asked" | "stale"): boolean {
    if (this.state === "running") this.doubted = true;
    if (this.state === "running" || this.state === state || this.state === "stale") return false;
    const first = this.state === "fresh";
    this.state = state;
    if (first) this.keeper?.added(this.about);
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
    for (const source of this.sources) source.removeReader(this);
    this.sources = NOTHING;
    this.state = "stale";
  }

  private run(): void {
    const before = this.value;
    const outer = current;
    const outerSources = underWay;
    const { compute, model, about } = this;
    try {
      for (let round = 0; round < MAX_ROUNDS; round++) {
        this.drop();
        current = this;
        underWay = [];
        lastRead = undefined;
        this.state = "running";
        this.doubted = false;
        try {
          this.value = compute(model, about);
        } finally {
          // As long as it has to be: what arrays keep free for more is much here.
          this.sources = underWay.length === 0 ? NOTHING : underWay.slice();
        }
        if (!this.doubted) break;
      }
      this.state = "fresh";
    } catch (error) {
      this.state = "stale";
      throw error;
    } finally {
      current = outer;
      underWay = outerSources;
      lastRead = undefined;
    }
    if (isSame(before, this.value)) this.value = before;
    else this.changed();
  }
}

let current: Answer<unknown> | undefined;
/** What that has read so far, and last. */
let underWay: Source[] = [];
let lastRead: Source | undefined;

/** Runs something whose reads nobody is told of. */
export function untracked<T>(run: () => T): T {
  const outer = current;
  current = undefined;
  try {
    return run();
  } finally {
    current = outer;
    lastRead = undefined;
  }
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
