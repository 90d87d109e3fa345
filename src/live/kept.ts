/** What is kept about a live program as a whole: lists, and tables by key, of what each function contributes. */
import { Answer, isSame, Source, untracked } from "./answer.ts";
import type { Func, Model } from "../model.ts";
import { answerOf } from "./function.ts";
import type { Kept, LiveModel } from "./model.ts";

const NOTHING: readonly never[] = [];

/** What each function contributes to a list of the whole program. */
export class LiveList<T> implements Kept {
  private readonly pending = new Set<Func>();
  private readonly found = new Map<Func, readonly T[]>();
  /** Who contributes, in order; absent: somebody else than before. */
  private sorted: readonly Func[] | undefined;
  /** What they contribute; absent: something else than before. */
  private all: readonly T[] | undefined;
  private readonly touched = new Source();
  private readonly whole = new Answer(() => this.build());

  constructor(
    private readonly model: LiveModel,
    private readonly compute: (model: Model, func: Func) => readonly T[],
  ) {}

  get(): readonly T[] {
    return this.whole.get() ?? [];
  }

  added(func: Func): void {
    this.pending.add(func);
    this.touched.changed();
  }

  removed(func: Func): void {
    this.pending.delete(func);
    if (this.found.delete(func)) this.all = this.sorted = undefined;
    this.touched.changed();
  }

  moved(): void {
    this.all = this.sorted = undefined;
    this.touched.changed();
  }

  settle(): boolean {
    return false;
  }

  private build(): readonly T[] {
    this.touched.read();
    const waiting = [...this.pending];
    this.pending.clear();
    untracked(() => {
      for (const func of waiting) {
        const found = answerOf(func, this, this.compute, this.model, this).get() ?? [];
        const before = this.found.get(func) ?? NOTHING;
        if (found === before || (found.length === 0 && before.length === 0)) continue;
        this.all = undefined;
        if (found.length === 0 || before.length === 0) this.sorted = undefined;
        if (found.length > 0) this.found.set(func, found);
        else this.found.delete(func);
      }
    });
    this.sorted ??= [...this.found.keys()].sort((a, b) => this.model.placeOf(a) - this.model.placeOf(b));
    return (this.all ??= this.sorted.flatMap((func) => this.found.get(func)!));
  }
}

interface Entry<T> extends Source {
  by: Map<Func, readonly T[]> | undefined;
  all: readonly T[] | undefined;
}

/** What functions contribute under keys. */
export class LiveIndex<K, T> implements Kept {
  private readonly pending = new Set<Func>();
  private readonly entries = new Map<K, Entry<T>>();
  private readonly keys = new Map<Func, ReadonlyMap<K, readonly T[]>>();
  /** Keys and what is said under them, in turn. */
  private readonly compute: (model: Model, func: Func) => readonly (K | T)[];
  private asked = false;

  constructor(
    private readonly model: LiveModel,
    compute: (model: Model, func: Func) => Iterable<readonly [K, T]>,
  ) {
    this.compute = (all, func) => [...compute(all, func)].flat();
  }

  get(key: K): readonly T[] {
    this.asked = true;
    this.settle();
    const entry = this.entry(key);
    entry.read();
    return (entry.all ??= this.model.inOrder(entry.by ?? []));
  }

  added(func: Func): void {
    this.pending.add(func);
  }

  removed(func: Func): void {
    this.pending.delete(func);
    this.replace(func, new Map());
    this.keys.delete(func);
  }

  moved(): void {
    for (const entry of this.entries.values()) {
      if (entry.by === undefined || entry.by.size < 2) continue;
      entry.all = undefined;
      entry.changed();
    }
  }

  settle(): boolean {
    if (this.pending.size === 0 || !this.asked) return false;
    untracked(() => {
      for (const func of this.pending) {
        this.pending.delete(func);
        const found = answerOf(func, this, this.compute, this.model, this).get() ?? [];
        const byKey = new Map<K, T[]>();
        for (let i = 0; i < found.length; i += 2) {
          const list = byKey.get(found[i] as K);
          if (list) list.push(found[i + 1] as T);
          else byKey.set(found[i] as K, [found[i + 1] as T]);
        }
        this.replace(func, byKey);
      }
    });
    return true;
  }

  private replace(func: Func, now: ReadonlyMap<K, readonly T[]>): void {
    const before = this.keys.get(func) ?? new Map<K, readonly T[]>();
    this.keys.set(func, now);
    for (const key of new Set([...before.keys(), ...now.keys()])) {
      const [old, found] = [before.get(key), now.get(key)];
      if (old && found && isSame(old, found)) continue;
      const entry = this.entry(key);
      if (found) (entry.by ??= new Map()).set(func, found);
      else entry.by?.delete(func);
      entry.all = undefined;
      entry.changed();
      if (!entry.by?.size && !entry.isRead) this.entries.delete(key);
    }
  }

  private entry(key: K): Entry<T> {
    let entry = this.entries.get(key);
    if (!entry) this.entries.set(key, (entry = Object.assign(new Source(), { by: undefined, all: undefined })));
    return entry;
  }
}

/** What the program as a whole says under keys: computed at once, while each key is told by itself when what it says has changed. */
export class LiveTable<K, T> implements Kept {
  private pending = true;
  private readonly whole: Answer<ReadonlyMap<K, T>>;
  private readonly entries = new Map<K, Source>();
  private now: ReadonlyMap<K, T> = new Map();

  constructor(compute: () => ReadonlyMap<K, T>) {
    this.whole = new Answer(compute, undefined, undefined, this);
  }

  get(key: K): T | undefined {
    this.settle();
    let entry = this.entries.get(key);
    if (!entry) this.entries.set(key, (entry = new Source()));
    entry.read();
    return this.now.get(key);
  }

  /** Also told when what it says may have changed. */
  added(): void {
    this.pending = true;
  }

  removed(): void {}

  moved(): void {}

  settle(): boolean {
    if (!this.pending) return false;
    this.pending = false;
    const before = this.now;
    this.now = untracked(() => this.whole.get()) ?? before;
    if (this.now === before) return false;
    for (const [key, entry] of this.entries) {
      if (Object.is(before.get(key), this.now.get(key))) continue;
      if (!this.now.has(key)) this.entries.delete(key);
      entry.changed();
    }
    return true;
  }
}
