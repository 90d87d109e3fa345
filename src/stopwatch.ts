/** Milliseconds by stage. */
export interface Stopwatch {
  readonly laps: Readonly<Record<string, number>>;
  add(name: string, ms: number): void;
  restart(): void;
  lap(name: string): void;
}

/** Returns a stopwatch that runs. */
export function stopwatch(): Stopwatch {
  const laps: Record<string, number> = {};
  let start = performance.now();
  const add = (name: string, ms: number): void => void (laps[name] = (laps[name] ?? 0) + ms);
  return {
    laps,
    add,
    restart: (): void => void (start = performance.now()),
    lap(name: string): void {
      add(name, performance.now() - start);
      start = performance.now();
    },
  };
}
