/** How long a front end may work on one file: a file that takes longer must not keep the others from being audited. */

/** Thrown by `check` once a file's time is used up. */
export class OverBudget extends Error {}

export interface Budget {
  /** Does work on a file, on that file's time. */
  spend<T>(file: string, work: () => T): T;
  /** Tells whether a file's time was used up before; from then on it was. */
  exceed(file: string): boolean;
  /** Throws `OverBudget` where the file that is worked on has had its time; cheap enough to be asked at every step. */
  check(): void;
}

const CHECKS_PER_LOOK = 64;

/** Returns a budget of so many ms a file. */
export function createBudget(ms: number): Budget {
  const spent = new Map<string, number>();
  const exceeded = new Set<string>();
  let end = Infinity;
  let checks = 0;
  return {
    spend(file, work) {
      const start = performance.now();
      const outer = end;
      end = start + ms - (spent.get(file) ?? 0);
      try {
        return work();
      } finally {
        end = outer;
        spent.set(file, (spent.get(file) ?? 0) + performance.now() - start);
      }
    },
    exceed(file) {
      const before = exceeded.has(file);
      exceeded.add(file);
      return before;
    },
    check() {
      if (checks++ % CHECKS_PER_LOOK === 0 && performance.now() > end) throw new OverBudget(`more than ${ms / 1000} s`);
    },
  };
}
