/** Answers what can be come to in so many steps. */

/** Returns what is among the first or can be come to from there in so many steps, each once, the nearest first: however many ways lead there. */
export function within<T>(first: readonly T[], next: (each: T) => readonly T[], steps: number, keyOf: (each: T) => unknown = (each) => each): readonly T[] {
  const found = new Map<unknown, T>();
  let level = first;
  for (let step = 0; level.length > 0; step++) {
    const added: T[] = [];
    for (const each of level) {
      const key = keyOf(each);
      if (found.has(key)) continue;
      found.set(key, each);
      added.push(each);
    }
    level = step < steps ? added.flatMap(next) : [];
  }
  return [...found.values()];
}
