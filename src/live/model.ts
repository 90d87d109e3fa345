/** A model that is kept up to date while its program is edited: functions keep their identity, and what reads them is tracked. */
import { Source } from "./answer.ts";
import type { Func, Model, Problem, SourceFile } from "../model.ts";
import { LiveFunc, remove } from "./function.ts";

/** Something kept for every function of a live model, told when functions come and go. */
export interface Kept {
  added(func: Func): void;
  removed(func: Func): void;
  /** Those that stay come in another order. */
  moved(): void;
  /** Works off what is pending; returns whether there was anything. */
  settle(): boolean;
}

/** A model whose functions change in place. */
export class LiveModel implements Model {
  files: readonly SourceFile[] = [];
  problems: readonly Problem[] = [];
  configs: readonly string[] = [];
  private list: readonly Func[] = [];
  private order = new Map<Func, number>();
  private readonly everything = new Source();
  private readonly kept = new Map<object, Kept>();

  get funcs(): readonly Func[] {
    this.everything.read();
    return this.list;
  }

  /** Takes over what another model says; functions that are no longer there are told. */
  become({ files, problems, configs, funcs }: Model): void {
    Object.assign(this, { files, problems, configs });
    this.take(funcs);
    this.settle();
  }

  private take(funcs: readonly Func[]): void {
    if (funcs === this.list || (funcs.length === this.list.length && funcs.every((func, i) => func === this.list[i]))) return;
    const before = new Set(this.list);
    this.order = new Map(funcs.map((func, i) => [func, i]));
    for (const func of funcs) if (func instanceof LiveFunc) func.model = this;
    const stayed = this.list.filter((func) => this.order.has(func));
    const added = funcs.filter((func) => !before.delete(func));
    const isMoved = stayed.some((func, i) => i > 0 && this.placeOf(func) < this.placeOf(stayed[i - 1]!));
    this.list = funcs;
    // What is kept about a function that is gone is dropped before anything can doubt it.
    for (const func of before) remove(func);
    for (const kept of this.kept.values()) {
      for (const func of before) kept.removed(func);
      for (const func of added) kept.added(func);
      if (isMoved) kept.moved();
    }
    this.everything.changed();
  }

  /** Brings everything that is found by key up to date: afterwards an answer free of doubt is right. */
  private settle(): void {
    for (let again = true; again; ) {
      again = false;
      for (const kept of this.kept.values()) again = kept.settle() || again;
    }
  }

  /** Returns where a function comes in the program: less is earlier. */
  placeOf(func: Func): number {
    return this.order.get(func) ?? -1;
  }

  /** Returns what functions contribute, those that come first in the program first. */
  inOrder<T>(found: Iterable<readonly [Func, readonly T[]]>): readonly T[] {
    return [...found].sort(([a], [b]) => this.placeOf(a) - this.placeOf(b)).flatMap(([, each]) => each);
  }

  /** Returns what is kept under a key, made once. */
  keep<T extends Kept>(key: object, make: () => T): T {
    let kept = this.kept.get(key) as T | undefined;
    if (!kept) {
      this.kept.set(key, (kept = make()));
      for (const func of this.list) kept.added(func);
    }
    return kept;
  }
}
