/** Executes an instrumented program under a scheduler of its own and records, for each run of a function, what it did. */

/** What a run of a function did at a numbered place of the source. */
export interface Entry {
  readonly site: number;
  /** `call`: also what starts a task or releases a lock; `done`: a link of an optional chain, a condition. */
  readonly kind: "call" | "await" | "acquire" | "release" | "sleep" | "branch" | "throw";
  /** It happened, as against threw; of a branch its outcome. */
  readonly ok: boolean;
  /** The locks that its task, or one that waits for it, held when it began. */
  readonly held: ReadonlySet<Lock>;
}

/** One run of a function or closure. */
export interface Run {
  /** The place of the function. */
  readonly func: number;
  readonly task: Task;
  readonly entries: Entry[];
  /** Locks by the name that the function or one around it knows them by, and what its first parameter was. */
  readonly locks: ReadonlyMap<string, Lock>;
  readonly flag?: { readonly name: string; readonly value: boolean };
  /** Who ran it, whether as a task of its own, and whether nobody waits for what it returns. */
  readonly by?: { readonly run: Run; readonly later: boolean; readonly loose: boolean };
  /** Of a closure the run of the function around it. */
  readonly around?: Run;
  /** How it ended, if it did: where the `return` stands, 0 for its end. */
  ended?: { readonly returned: number } | "threw";
}

interface Task {
  readonly parent?: Task;
}

export interface Lock {
  holder?: Task;
  /** Which of its holds this is. */
  hold: number;
  readonly waiting: (() => void)[];
}

/** Thrown when a run has gone on for long enough; nothing handles it. */
const ENOUGH = new Error("enough");
const MOST_STEPS = 150;
const MOST_RUNS = 60;

/** Runs the first functions of a program as tasks, in an order that the seed decides; returns the run of each function. */
export async function execute(instrumented: string, tasks: number, seed: number): Promise<readonly Run[]> {
  const random = generator(seed);
  const chance = (of: number): boolean => random() < of;
  const runs: Run[] = [];
  const pending: (() => void)[] = [];
  const locks = new Map(["m0", "m1", "m2", "m3"].map((name) => [name, lock()]));
  const given = lock();
  const boxLock = lock();
  const all = [...locks.values(), given, boxLock];
  const named = new Map([...locks, ["this.lock", boxLock], ["box.lock", boxLock]]);
  let steps = 0;
  let by: { readonly run: Activation; readonly how: string } | undefined;

  const later = (): Promise<void> => new Promise((resolve) => pending.push(resolve));
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const fails = (): boolean => chance(0.15);
  const over = (): boolean => steps > MOST_STEPS || runs.length > MOST_RUNS;
  const tick = (): void => {
    steps++;
    if (over()) throw ENOUGH;
  };
  const maybe = { get part(): object { return part; }, self: undefined, rest: undefined, method: (of: Activation, site: number): unknown => of.at("call", site, () => pick([true, false, undefined])) };
  const part: object = new Proxy({}, { get: (_, key) => (key === "rest" ? undefined : maybe) });
  const holds = (task: Task, { holder }: Lock): boolean => {
    for (let at: Task | undefined = holder && task; at; at = at.parent) if (at === holder) return true;
    return false;
  };
  const take = (task: Task, of: Lock): number => {
    of.holder = task;
    return ++of.hold;
  };
  const hold = async (task: Task, of: Lock): Promise<number> => {
    if (!of.holder) return take(task, of);
    if (holds(task, of)) throw new Error("would wait for itself");
    return new Promise((resolve) => of.waiting.push(() => resolve(take(task, of))));
  };
  /** Whoever does not hold it releases nothing. */
  const free = (task: Task, of: Lock, which = of.hold): void => {
    if (of.hold !== which || of.holder !== task) return;
    of.holder = undefined;
    of.waiting.shift()?.();
  };

  class Activation implements Run {
    readonly entries: Entry[] = [];
    readonly by: Run["by"];
    readonly task: Task;
    readonly locks: ReadonlyMap<string, Lock>;
    readonly flag: Run["flag"];
    ended: Run["ended"];
    /** The site of the last `return`, 0 where it was the end of the body, -1 after an exception. */
    returning = 0;
    private readonly chosen = new Map<number, unknown>();

    constructor(readonly func: number, given: Readonly<Record<string, unknown>>, readonly around: Activation | undefined, isAsync: boolean) {
      const caller = by;
      by = undefined;
      const free = isAsync && caller?.how === "free";
      this.by = caller && { run: caller.run, later: free, loose: !isAsync && caller.how === "free" };
      this.task = !caller || free ? {} : caller.how === "part" ? { parent: caller.run.task } : caller.run.task;
      this.locks = new Map([...(around?.locks ?? named), ...Object.entries(given).flatMap(([name, value]) => (name.startsWith("k") ? [[name, value as Lock] as const] : []))]);
      const [name] = Object.keys(given);
      this.flag = name === undefined ? around?.flag : { name, value: Boolean(given[name]) };
      runs.push(this);
      if (over()) throw ENOUGH;
    }

    private held(): ReadonlySet<Lock> {
      return new Set(all.filter((each) => holds(this.task, each)));
    }

    private log(kind: Entry["kind"], site: number | undefined, ok: boolean, held = this.held()): void {
      if (site !== undefined && !over()) this.entries.push({ site, kind, ok, held });
    }

    /** Does something at once that may fail. */
    at<T>(kind: Entry["kind"], site: number, make: () => T): T {
      tick();
      const fail = fails();
      this.log(kind, site, !fail);
      if (fail) throw new Error("failed");
      return make();
    }

    tick(): void {
      tick();
    }
    caught(e: unknown): void {
      if (e === ENOUGH) throw e;
    }
    probe(site: number): unknown {
      return this.at("call", site, () => pick([true, false, null, undefined]));
    }
    make(site: number): unknown {
      return this.at("call", site, () => ({}));
    }
    object(site: number): unknown {
      return this.at("call", site, () => {
        const q = pick([undefined, false]);
        return { q, inner: pick([undefined, { q }]), [Symbol.iterator]: () => [q][Symbol.iterator]() };
      });
    }
    maybe(site: number): unknown {
      return this.at("call", site, () => pick([maybe, maybe, null]));
    }
    async ask(site: number, wait: number): Promise<unknown> {
      return this.call(site, wait, async () => {
        await later();
        if (fails()) throw new Error("failed");
        return pick([true, false, null]);
      }, []);
    }
    test(site: number, value: unknown): unknown {
      this.log("branch", site, Boolean(value));
      return value;
    }
    given(site: number, value: unknown): unknown {
      this.log("branch", site, value !== null && value !== undefined);
      return value;
    }
    /** What is there is asked once more: whether it is true. */
    either(site: number, value: unknown): unknown {
      this.given(site, value);
      if (value !== null && value !== undefined) this.log("branch", site, Boolean(value));
      return value;
    }
    choose(site: number, value: unknown): unknown {
      this.chosen.set(site, value);
      return value;
    }
    same(switched: number, site: number, value: unknown): unknown {
      this.log("branch", site, this.chosen.get(switched) === value);
      return value;
    }
    list(site: number, turn: number, waits: boolean): unknown {
      let left = this.at("call", site, () => Math.floor(random() * 3));
      const next = (): IteratorResult<boolean> => {
        tick();
        this.log("branch", turn, left > 0);
        return left-- > 0 ? { done: false, value: true } : { done: true, value: undefined };
      };
      if (!waits) return { [Symbol.iterator]: () => ({ next }) };
      return {
        [Symbol.asyncIterator]: () => ({
          next: async () => {
            await later();
            const fail = fails();
            this.log("await", site, !fail);
            if (fail) throw new Error("failed");
            return next();
          },
        }),
      };
    }
    async wait(site: number, value: unknown): Promise<unknown> {
      let result: unknown;
      try {
        result = await value;
      } catch (e) {
        this.log("await", site, false);
        throw e;
      }
      this.log("await", site, true);
      return result;
    }
    async sleep(wait: number, site: number): Promise<void> {
      tick();
      const held = this.held();
      await later();
      this.log("await", wait, true, held);
      this.log("sleep", site, true, held);
    }

    /** Calls a function and waits for it. */
    async call(site: number, wait: number | undefined, f: (...args: unknown[]) => unknown, args: readonly unknown[]): Promise<unknown> {
      tick();
      const held = this.held();
      let result: unknown;
      try {
        result = await this.ran(f, args, "awaited");
      } catch (e) {
        this.log("call", site, false, held);
        throw e;
      }
      this.log("call", site, true, held);
      this.log("await", wait, true);
      return result;
    }
    /** Calls a function whose promise, if it returns one, is somebody else's business. */
    start(site: number, how: string, f: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown {
      tick();
      const held = this.held();
      let result: unknown;
      const from = runs.length;
      // It is called before what it does.
      this.log("call", site, true, held);
      const place = this.entries.length - 1;
      try {
        result = this.ran(f, args, how);
      } catch (e) {
        if (!over()) this.entries[place] = { site, kind: "call", ok: false, held };
        throw e;
      }
      const part = how === "part" ? runs[from] : undefined;
      const settled = (): void => {
        // What a part of a task still holds its task holds.
        for (const each of all) if (part && each.holder === part.task) each.holder = this.task;
      };
      if (result instanceof Promise) result.then(settled, settled);
      return result;
    }
    private ran(f: (...args: unknown[]) => unknown, args: readonly unknown[], how: string): unknown {
      by = { run: this, how };
      try {
        return f(...args);
      } finally {
        by = undefined;
      }
    }
    async all(wait: number, parts: readonly unknown[]): Promise<unknown> {
      return this.wait(wait, Promise.all(parts));
    }
    async chain(site: number, method: string, code: () => Promise<unknown>): Promise<unknown> {
      const asked = (): Promise<unknown> => this.ask(site, undefined as never);
      if (method === "then") {
        const given = await asked();
        await code();
        return given;
      }
      let given: unknown;
      try {
        given = await asked();
      } catch (e) {
        this.caught(e);
        await code();
        if (method === "finally") throw e;
        return undefined;
      }
      if (method === "finally") await code();
      return given;
    }

    async acquire(wait: number, site: number, of: Lock): Promise<() => void> {
      tick();
      const held = this.held();
      if (fails()) {
        await later();
        this.log("await", wait, false, held);
        throw new Error("cancelled");
      }
      let which: number;
      try {
        which = await hold(this.task, of);
      } catch (e) {
        this.log("await", wait, false, held);
        throw e;
      }
      this.log("await", wait, true, held);
      this.log("acquire", site, true, held);
      return Object.assign(() => {}, { of, which });
    }
    release(site: number, of: Lock): void {
      tick();
      this.log("release", site, true);
      free(this.task, of);
    }
    give(site: number, releaser: undefined | { readonly of: Lock; readonly which: number }): void {
      tick();
      if (!releaser) return;
      this.log("release", site, true);
      free(this.task, releaser.of, releaser.which);
    }
    async exclusive(wait: number, site: number, of: Lock, code: () => Promise<unknown>): Promise<void> {
      await this.acquire(wait, site, of);
      const { hold: which } = of;
      try {
        await this.call(site, undefined, code, []);
      } finally {
        tick();
        this.log("release", site, true);
        free(this.task, of, which);
      }
    }

    ret(site: number, value: unknown): unknown {
      this.returning = site;
      return value;
    }
    thrown(site: number, value: unknown): unknown {
      this.log("throw", site, false);
      return new Error("thrown", { cause: value });
    }
    end(): void {
      this.returning = 0;
    }
    threw(e: unknown): void {
      this.ended = over() ? undefined : "threw";
      this.returning = -1;
    }
    done(): void {
      if (this.returning >= 0 && !over()) this.ended = { returned: this.returning };
    }
  }

  const $$ = { enter: (func: number, given: Readonly<Record<string, unknown>>, around: Activation | undefined, isAsync: boolean) => new Activation(func, given, around, isAsync) };
  const funcs = new Function("$$", "boxLock", ...locks.keys(), instrumented)($$, boxLock, ...locks.values()) as ((...args: unknown[]) => unknown)[];
  for (let i = 0; i < tasks; i++) {
    by = undefined;
    try {
      const result = funcs[i % funcs.length]!(chance(0.5), given, async () => undefined, pick([undefined, true]));
      if (result instanceof Promise) result.catch(() => undefined);
    } catch {
      // A task that is not async may throw at once.
    }
  }
  do await new Promise((resolve) => setImmediate(resolve));
  while (pending.length > 0 && (pending.splice(Math.floor(random() * pending.length), 1)[0]!(), true));
  return runs;
}

function lock(): Lock {
  return { hold: 0, waiting: [] };
}

/** Returns numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
