/** What stands in for `WeakMap` in analyses that are run again and again on the same models. */

/** As a `WeakMap`, but all of them are empty again after `forget`: what they hold goes then, which costs less than to look for it all the time. */
class Remembered {
  static readonly filled = new Set<Map<object, unknown>>();
  readonly #known = new Map<object, unknown>();
  get(key: object): unknown {
    return this.#known.get(key);
  }
  has(key: object): boolean {
    return this.#known.has(key);
  }
  set(key: object, value: unknown): this {
    if (this.#known.size === 0) Remembered.filled.add(this.#known);
    this.#known.set(key, value);
    return this;
  }
}

/** Empties all of them. */
export function forget(): void {
  for (const known of Remembered.filled) known.clear();
  Remembered.filled.clear();
}

Object.assign(globalThis, { Remembered });
