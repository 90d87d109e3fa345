/** Lets tasks contend for a lock and says what went wrong: two inside, order not kept, nobody gets in any more. */
import { AsyncLocalStorage } from "node:async_hooks";

/** What an execution shows of a lock. */
export type Defect = "two inside" | "overtakes" | "stuck" | "broken by a failure";

/** One task that wants the lock: `hold` is what it does inside. */
export interface Caller {
  readonly name: string;
  /** Later ones have a higher one, for locks that ask. */
  readonly priority: number;
  readonly hold: () => Promise<void>;
}

/** Takes the lock, calls `hold` inside and releases it. */
export type Enter = (caller: Caller) => Promise<unknown>;

/** Returns who calls `fetch()` here: code that holds the lock while it fetches is inside for as long as `hold` takes. */
export const callers = new AsyncLocalStorage<Caller>();

const MOST_TURNS = 10;
/** Looks, at least 1 ms apart, after which nothing more is expected: waiters that sleep 100 ms have tried again. Counted, not timed: a busy machine holds up both. */
const PATIENCE = 300;

/** Returns the defects that any of the schedules shows, each on a lock of its own; `sleeps`: waiters do, so that single turns make no difference. */
export async function defectsOf(make: () => Promise<Enter>, permits: number, sleeps = false): Promise<readonly Defect[]> {
  const found = new Set(await overlapsOf(make, permits, sleeps));
  if (!found.has("stuck") && (await failure(await make(), permits))) found.add("broken by a failure");
  return [...found].sort();
}

/** Returns the defects that show where no task fails. */
export async function overlapsOf(make: () => Promise<Enter>, permits: number, sleeps = false): Promise<readonly Defect[]> {
  const found = new Set<Defect>(await crowd(contest(await make(), permits)));
  // A lock that loses a waiter shows so in every schedule, and each would take all the patience.
  for (let turns = 0; turns <= MOST_TURNS && !found.has("stuck"); turns += sleeps ? 5 : 1) for (const defect of await newcomer(contest(await make(), permits), turns)) found.add(defect);
  return [...found].sort();
}

/** All come in one turn while the lock is free. */
async function crowd(lock: Contest): Promise<readonly Defect[]> {
  for (let caller = 0; caller < lock.permits + 2; caller++) lock.start(`caller ${caller}`, macrotask);
  return lock.result();
}

/** The lock is held, three wait; one more comes some turns of the microtask queue after the holder was told to leave. */
async function newcomer(lock: Contest, turns: number): Promise<readonly Defect[]> {
  let leave = (): void => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  for (let holder = 1; holder <= lock.permits; holder++) lock.start(`holder ${holder}`, holder === 1 ? () => left : () => left.then(macrotask));
  await macrotask();
  for (const name of ["first", "second", "third"]) {
    lock.start(name, macrotask);
    await macrotask();
  }
  leave();
  for (let turn = 0; turn < turns; turn++) await undefined;
  lock.start("newcomer", macrotask);
  return lock.result();
}

interface Contest {
  readonly permits: number;
  /** Sends a caller in, who is to stay inside for as long as `stay` takes. */
  start(name: string, stay: () => Promise<void>): void;
  /** Waits until all have been inside, and tells what was wrong. */
  result(): Promise<readonly Defect[]>;
}

function contest(enter: Enter, permits: number): Contest {
  const names: string[] = [];
  const order: string[] = [];
  let inside = 0;
  let most = 0;
  let done = 0;
  const come = async (name: string, priority: number, stay: () => Promise<void>): Promise<void> => {
    const hold = async (): Promise<void> => {
      order.push(name);
      most = Math.max(most, ++inside);
      await stay();
      inside--;
    };
    await callers.run({ name, priority, hold }, () => enter({ name, priority, hold }));
    done++;
  };
  return {
    permits,
    start(name, stay) {
      names.push(name);
      void come(name, names.length, stay).catch(() => undefined);
    },
    async result() {
      const all = await quiet(() => done === names.length, () => order.length + done);
      const kept = order.every((name, index) => name === names[index]);
      return [...(most > permits ? ["two inside" as const] : []), ...(all ? [] : ["stuck" as const]), ...(kept ? [] : ["overtakes" as const])];
    },
  };
}

/** A task throws inside; tells whether the next one never gets in. */
async function failure(enter: Enter, permits: number): Promise<boolean> {
  let entered = false;
  const run = (name: string, hold: () => Promise<void>) => {
    const caller = { name, priority: 0, hold };
    return callers.run(caller, () => enter(caller)).catch(() => undefined);
  };
  for (let failed = 0; failed < permits; failed++) void run(`fails ${failed}`, () => macrotask().then(() => Promise.reject(new Error("failed inside"))));
  void run("next", async () => {
    entered = true;
  });
  return !(await quiet(() => entered, () => 0));
}

function macrotask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Waits until `done`; false when nothing has changed for too long. */
async function quiet(done: () => boolean, progress: () => number): Promise<boolean> {
  let last = progress();
  for (let looks = 0; looks < PATIENCE; looks++) {
    if (done()) return true;
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (progress() !== last) looks = 0;
    last = progress();
  }
  return done();
}
