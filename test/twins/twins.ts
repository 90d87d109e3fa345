/** How each hand-made lock of the fixtures is driven, and what its execution shows. */
import type { Defect, Enter } from "./contend.ts";

export interface Twin {
  /** Path below `fixtures`. */
  readonly fixture: string;
  /** What the execution shows, sorted; empty: one at a time, first in first out, and a failure harms nobody else. */
  readonly shows: readonly Defect[];
  /** Makes a lock from the freshly loaded module. */
  readonly lock: (module: never) => Enter;
  /** Waiters sleep before they try again. */
  readonly sleeps?: boolean;
  /** How many may be inside; 1 unless said. */
  readonly permits?: number;
}

/** Acquire, hold, release. */
function paired<T>(acquire: (priority: number) => T | PromiseLike<T>, release: (got: T) => void): Enter {
  return async ({ hold, priority }) => {
    const got = await acquire(priority);
    try {
      await hold();
    } finally {
      release(got);
    }
  };
}

type Class<T> = new () => T;
type Work = () => Promise<void>;
type Pair<A extends string, R extends string> = { [name in A]: () => Promise<void> } & { [name in R]: () => void };
type Lock = Pair<"acquire", "release">;
type Checkout = new (all: readonly object[]) => { checkout(): Promise<object>; checkin(one: object): void };

/** A class with one method that takes the lock and one that releases it. */
function pairOf<A extends string, R extends string>(type: Class<Pair<A, R>>, acquire: A, release: R): Enter {
  const made = new type();
  return paired(() => made[acquire](), () => made[release]());
}

const lockOf = ({ Lock }: { Lock: Class<Lock> }): Enter => pairOf(Lock, "acquire", "release");
const connections = ({ Connections }: { Connections: Checkout }): Enter => {
  const pool = new Connections([{}]);
  return paired(() => pool.checkout(), (one) => pool.checkin(one));
};
const batonOf = ({ Baton }: { Baton: Class<{ take(): Promise<unknown>; give(): void }> }): Enter => {
  const baton = new Baton();
  return paired(() => baton.take(), () => baton.give());
};
const cranesOf = ({ Cranes }: { Cranes: Class<{ take(): Promise<unknown>; putBack(crane: unknown): void }> }): Enter => {
  const cranes = new Cranes();
  return paired(() => cranes.take(), (crane) => cranes.putBack(crane));
};
const drawersOf = ({ Drawers }: { Drawers: Class<{ within(drawer: string, work: Work): Promise<void> }> }): Enter => {
  const drawers = new Drawers();
  return ({ hold }) => drawers.within("top", hold);
};
const exclusively = ({ exclusively }: { exclusively(key: string, work: Work): Promise<void> }): Enter => ({ hold }) => exclusively("key", hold);
const alone = ({ exclusively }: { exclusively(work: () => Promise<unknown>): Promise<void> }): Enter => ({ hold }) => exclusively(() => hold().then(() => true));
const printerOf = ({ Printer }: { Printer: Class<{ print(page: string): Promise<void> }> }): Enter => {
  const printer = new Printer();
  return () => printer.print("page");
};
const inTurn = ({ inTurn }: { inTurn(key: string, work: Work): Promise<void> }): Enter => ({ hold }) => inTurn("key", hold);
const serialOf = ({ Serial }: { Serial: Class<{ run(work: Work): Promise<void> }> }): Enter => {
  const serial = new Serial();
  return ({ hold }) => serial.run(hold);
};
const limiterOf = ({ Limiter }: { Limiter: new (limit: number) => { run(work: Work): Promise<void> } }): Enter => {
  const limiter = new Limiter(2);
  return ({ hold }) => limiter.run(hold);
};
const semaphoreOf = ({ Semaphore }: { Semaphore: new (permits: number) => Lock }): Enter => {
  const semaphore = new Semaphore(2);
  return paired(() => semaphore.acquire(), () => semaphore.release());
};
const stepsOf = ({ Steps }: { Steps: Class<{ add(step: Work): Promise<void> }> }): Enter => {
  const steps = new Steps();
  return ({ hold }) => steps.add(hold);
};
const mediaOf = ({ Media }: { Media: Class<{ open(device: string): Promise<unknown> }> }): Enter => {
  const media = new Media();
  return () => media.open("camera");
};

/** The table: one row for each fixture that is a lock made by hand. */
export const twins: readonly Twin[] = [
  {
    fixture: "unfair-handoff/flag/few-at-a-time.ts",
    sleeps: true,
    shows: ["overtakes"],
    lock: ({ createGauge }: { createGauge(read: (tap: string) => Promise<void>, limit: number): (tap: string) => Promise<void> }) => {
      const holds = new Map<string, Work>();
      const measure = createGauge((tap) => holds.get(tap)!(), 1);
      return ({ name, hold }) => {
        holds.set(name, hold);
        return measure(name);
      };
    },
  },
  {
    fixture: "unfair-handoff/flag/closure-spin.ts",
    sleeps: true,
    shows: ["overtakes"],
    lock: ({ createWriter }: { createWriter(write: (text: string) => Promise<void>): (text: string) => Promise<void> }) => {
      const holds = new Map<string, Work>();
      const append = createWriter((text) => holds.get(text)!());
      return ({ name, hold }) => {
        holds.set(name, hold);
        return append(name);
      };
    },
  },
  {
    fixture: "unfair-handoff/flag/commonjs-retry.js",
    sleeps: true,
    shows: ["overtakes"],
    lock: ({ take, give }: { take(name: string, callback: () => void): void; give(): void }) => ({ name, hold }) =>
      new Promise((resolve, reject) => take(name, () => hold().finally(give).then(resolve, reject))),
  },
  { fixture: "unfair-handoff/flag/connections.ts", shows: ["overtakes"], lock: connections },
  {
    fixture: "unfair-handoff/flag/last-to-wait-looks-first.ts",
    shows: ["overtakes"],
    permits: 2,
    lock: ({ Workers }: { Workers: Class<{ take(): Promise<object>; give(one: object): void }> }) => {
      const workers = new Workers();
      return paired(() => workers.take(), (one) => workers.give(one));
    },
  },
  { fixture: "unfair-handoff/flag/emitter-wakes-all.ts", shows: ["overtakes"], lock: ({ Workbench }: { Workbench: Class<Pair<"occupy", "vacate">> }) => pairOf(Workbench, "occupy", "vacate") },
  {
    fixture: "unfair-handoff/flag/event-target.ts",
    shows: ["overtakes"],
    lock: ({ Camera }: { Camera: Class<{ shoot(): Promise<void> }> }) => {
      const camera = new Camera();
      return () => camera.shoot();
    },
  },
  { fixture: "unfair-handoff/flag/flag-cleared-first.ts", shows: ["overtakes"], lock: ({ Gate }: { Gate: Class<Pair<"pass", "done">> }) => pairOf(Gate, "pass", "done") },
  { fixture: "unfair-handoff/flag/keyed-promise.ts", shows: ["broken by a failure", "overtakes"], lock: ({ exclusive }: { exclusive(key: string, work: Work): Promise<void> }) => ({ hold }) => exclusive("key", hold) },
  { fixture: "unfair-handoff/flag/last-in-first-out.ts", shows: ["overtakes"], lock: ({ Turnstile }: { Turnstile: Class<Pair<"enter", "leave">> }) => pairOf(Turnstile, "enter", "leave") },
  { fixture: "unfair-handoff/flag/newest-with-its-own-resolvers.ts", shows: ["overtakes"], lock: lockOf },
  {
    fixture: "unfair-handoff/flag/priority-without-ageing.ts",
    shows: ["overtakes"],
    lock: ({ Semaphore }: { Semaphore: new (permits: number) => { acquire(priority: number): Promise<void>; release(): void } }) => {
      const semaphore = new Semaphore(1);
      return paired((priority) => semaphore.acquire(priority), () => semaphore.release());
    },
  },
  { fixture: "unfair-handoff/flag/pushed-to-the-front.ts", shows: ["overtakes"], lock: ({ Bridge }: { Bridge: Class<Pair<"cross", "clear">> }) => pairOf(Bridge, "cross", "clear") },
  {
    fixture: "unfair-handoff/flag/race-of-the-running.ts",
    permits: 4,
    shows: ["broken by a failure", "overtakes"],
    lock: ({ Downloads }: { Downloads: Class<{ download(url: string): Promise<unknown> }> }) => {
      const downloads = new Downloads();
      return () => downloads.download("https://files.example");
    },
  },
  { fixture: "unfair-handoff/flag/random-waiter.ts", shows: ["overtakes"], lock: ({ Lottery }: { Lottery: Class<Pair<"draw", "giveBack">> }) => pairOf(Lottery, "draw", "giveBack") },
  { fixture: "unfair-handoff/flag/shared-deferred.ts", shows: ["overtakes"], lock: ({ Editor }: { Editor: Class<Pair<"open", "close">> }) => pairOf(Editor, "open", "close") },
  {
    fixture: "unfair-handoff/flag/spin-with-sleep.ts",
    sleeps: true,
    shows: ["overtakes"],
    lock: ({ Serial }: { Serial: Class<{ request(command: string, port: { query(): Promise<string> }): Promise<string> }> }) => {
      const serial = new Serial();
      return ({ name, hold }) => serial.request(name, { query: () => hold().then(() => "ok") });
    },
  },
  {
    fixture: "unfair-handoff/flag/stacked-permits.ts",
    permits: 2,
    shows: ["overtakes"],
    lock: ({ throttle }: { throttle(limit: number): (work: Work) => Promise<void> }) => {
      const limited = throttle(2);
      return ({ hold }) => limited(hold);
    },
  },
  { fixture: "unfair-handoff/flag/try-until-taken.ts", sleeps: true, shows: ["overtakes"], lock: ({ park }: { park(visit: Work): Promise<void> }) => ({ hold }) => park(hold) },
  { fixture: "unfair-handoff/flag/calls-itself-after-a-sleep.ts", sleeps: true, shows: ["overtakes"], lock: ({ exportAll }: { exportAll(write: Work): Promise<void> }) => ({ hold }) => exportAll(hold) },
  { fixture: "unfair-handoff/flag/newest-deferred-first.ts", permits: 2, shows: ["overtakes"], lock: semaphoreOf },
  { fixture: "unfair-handoff/flag/tries-again-on-event.ts", shows: ["overtakes"], lock: ({ Switch }: { Switch: Class<Pair<"take", "give">> }) => pairOf(Switch, "take", "give") },
  { fixture: "unfair-handoff/flag/wake-all.ts", shows: ["overtakes"], lock: lockOf },
  {
    fixture: "unfair-handoff/flag/waiters-a-turn-late.ts",
    shows: ["overtakes"],
    lock: ({ Modem }: { Modem: Class<{ dial(call: Work): Promise<void> }> }) => {
      const modem = new Modem();
      return ({ hold }) => modem.dial(hold);
    },
  },
  {
    fixture: "unfair-handoff/flag/cleared-by-the-promise.ts",
    shows: ["overtakes"],
    lock: ({ Scanner }: { Scanner: Class<{ scan(page: Work): Promise<void> }> }) => {
      const scanner = new Scanner();
      return ({ hold }) => scanner.scan(hold);
    },
  },

  { fixture: "unfair-handoff/quiet/direct-hand-off.ts", shows: [], lock: lockOf },
  { fixture: "unfair-handoff/quiet/holder-wakes-first.ts", shows: [], lock: printerOf },
  { fixture: "unfair-handoff/quiet/idle-connections.ts", shows: [], lock: connections },
  {
    fixture: "unfair-handoff/quiet/library-lock.ts",
    shows: [],
    lock: ({ Plotter }: { Plotter: Class<{ plot(path: string): Promise<void> }> }) => {
      const plotter = new Plotter();
      return () => plotter.plot("line");
    },
  },
  { fixture: "unfair-handoff/quiet/map-of-waiters.ts", permits: 10, shows: [], lock: ({ Tables }: { Tables: Class<Pair<"sit", "stand">> }) => pairOf(Tables, "sit", "stand") },
  { fixture: "unfair-handoff/quiet/oldest-waiter-first.ts", permits: 2, shows: [], lock: semaphoreOf },
  { fixture: "unfair-handoff/quiet/oldest-with-its-own-resolvers.ts", shows: [], lock: lockOf },
  { fixture: "unfair-handoff/quiet/oldest-deferred-first.ts", permits: 2, shows: [], lock: semaphoreOf },
  {
    fixture: "unfair-handoff/quiet/permit-passes-in-the-same-tick.js",
    permits: 3,
    shows: [],
    lock: ({ Permits }: { Permits: new (count: number) => Lock }) => {
      const permits = new Permits(3);
      return paired(() => permits.acquire(), () => permits.release());
    },
  },
  { fixture: "unfair-handoff/quiet/pop-takes-the-front.ts", shows: [], lock: ({ Lane }: { Lane: Class<Pair<"enter", "exit">> }) => pairOf(Lane, "enter", "exit") },
  {
    fixture: "unfair-handoff/quiet/promise-tail.ts",
    shows: [],
    lock: ({ Turn }: { Turn: Class<{ run(work: Work): Promise<void> }> }) => {
      const turn = new Turn();
      return ({ hold }) => turn.run(hold);
    },
  },
  {
    fixture: "unfair-handoff/quiet/retaken-in-the-same-tick.ts",
    shows: [],
    lock: ({ Elevator }: { Elevator: Class<{ request(ride: Work): Promise<void> }> }) => {
      const elevator = new Elevator();
      return ({ hold }) => elevator.request(hold);
    },
  },
  { fixture: "unfair-handoff/quiet/set-in-insertion-order.ts", shows: [], lock: ({ Studio }: { Studio: Class<Pair<"enter", "leave">> }) => pairOf(Studio, "enter", "leave") },
  {
    fixture: "unfair-handoff/quiet/withdrawn-when-aborted.ts",
    shows: [],
    lock: ({ Turns }: { Turns: Class<{ take(job: string, signal: AbortSignal): Promise<void>; done(): void }> }) => {
      const turns = new Turns();
      return paired(() => turns.take("job", new AbortController().signal), () => turns.done());
    },
  },
  {
    fixture: "unfair-handoff/quiet/worker-drains-queue.ts",
    shows: [],
    lock: ({ Tasks }: { Tasks: Class<{ add(task: Work): void }> }) => {
      const tasks = new Tasks();
      return ({ hold }) => new Promise((resolve) => tasks.add(() => hold().then(resolve)));
    },
  },

  {
    fixture: "unfair-handoff/quiet/unlock-comes-from-the-lock.ts",
    shows: [],
    lock: ({ Mutex }: { Mutex: Class<{ lock(): Promise<() => void> }> }) => {
      const mutex = new Mutex();
      return paired(() => mutex.lock(), (unlock) => unlock());
    },
  },

  { fixture: "unsound-lock/flag/chain-breaks.ts", shows: ["broken by a failure"], lock: mediaOf },
  { fixture: "unsound-lock/flag/cleared-before-hand-over.ts", shows: ["overtakes", "two inside"], lock: lockOf },
  { fixture: "unsound-lock/flag/clobbered.ts", shows: ["stuck"], lock: batonOf },
  { fixture: "unsound-lock/flag/evicted.ts", shows: ["overtakes", "two inside"], lock: exclusively },
  { fixture: "unsound-lock/flag/if-instead-of-while.ts", shows: ["overtakes", "two inside"], lock: ({ Printer }: { Printer: Class<Pair<"take", "give">> }) => pairOf(Printer, "take", "give") },
  { fixture: "unsound-lock/flag/one-failure-fails-all-who-wait.ts", shows: ["broken by a failure"], lock: printerOf },
  { fixture: "unsound-lock/flag/counted-after-the-wait.ts", permits: 2, shows: ["overtakes", "two inside"], lock: limiterOf },
  { fixture: "unsound-lock/flag/woken-in-a-later-turn.ts", shows: ["overtakes", "two inside"], lock: ({ Berths }: { Berths: Class<Pair<"moor", "leave">> }) => pairOf(Berths, "moor", "leave") },
  { fixture: "unsound-lock/flag/crane-given-and-free.ts", shows: ["overtakes", "two inside"], lock: cranesOf },
  { fixture: "unsound-lock/quiet/crane-given-while-taken.ts", shows: [], lock: cranesOf },
  { fixture: "unsound-lock/flag/entry-awaited-once.ts", shows: ["overtakes", "two inside"], lock: drawersOf },
  { fixture: "unsound-lock/quiet/entry-set-before-the-wait.ts", shows: [], lock: drawersOf },
  { fixture: "unsound-lock/flag/keyed-tail-deleted.ts", shows: ["overtakes", "two inside"], lock: inTurn },
  { fixture: "unsound-lock/flag/tail-deleted-by-whoever-waits.ts", shows: ["overtakes", "two inside"], lock: inTurn },
  { fixture: "unsound-lock/flag/link-returns-what-it-calls.js", shows: ["broken by a failure"], lock: inTurn },
  { fixture: "unsound-lock/quiet/link-follows-either-way.js", shows: [], lock: inTurn },
  { fixture: "unsound-lock/flag/keyed-chain-breaks.ts", shows: ["broken by a failure"], lock: inTurn },
  { fixture: "unsound-lock/flag/awaits-the-one-before.ts", shows: ["broken by a failure"], lock: serialOf },
  { fixture: "unsound-lock/flag/gate-that-may-fail.ts", shows: ["broken by a failure"], lock: serialOf },
  { fixture: "unsound-lock/flag/set-after-a-wait.ts", shows: ["two inside"], lock: ({ Door }: { Door: Class<Pair<"enter", "leave">> }) => pairOf(Door, "enter", "leave") },
  {
    fixture: "unsound-lock/flag/given-to-one-who-has-left.ts",
    shows: ["stuck"],
    lock: ({ Desk }: { Desk: Class<{ take(patience: number): Promise<boolean>; give(): void }> }) => {
      const desk = new Desk();
      return async ({ name, hold }) => {
        if (!(await desk.take(name === "first" ? 1 : 1_000))) return;
        await hold();
        await new Promise((resolve) => setTimeout(resolve, 10));
        desk.give();
      };
    },
  },
  { fixture: "unsound-lock/flag/released-twice.ts", shows: ["two inside"], lock: alone },
  { fixture: "unsound-lock/flag/hand-made-released-twice.ts", shows: ["two inside"], lock: alone },

  { fixture: "unsound-lock/flag/cleaned-up-but-broken.ts", shows: ["broken by a failure"], lock: stepsOf },
  { fixture: "unsound-lock/quiet/finally-runs-either-way.ts", shows: [], lock: stepsOf },
  { fixture: "unsound-lock/quiet/retaken-before-the-call.ts", shows: [], lock: lockOf },
  { fixture: "unsound-lock/quiet/permit-handed-over.ts", permits: 2, shows: [], lock: limiterOf },
  { fixture: "unsound-lock/quiet/waiter-takes-when-called.ts", shows: [], lock: ({ Lane }: { Lane: Class<Pair<"enter", "leave">> }) => pairOf(Lane, "enter", "leave") },
  { fixture: "unsound-lock/quiet/keyed-tail-deleted-by-the-last.ts", shows: [], lock: inTurn },
  { fixture: "unsound-lock/quiet/tail-deleted-if-it-is-the-last.ts", shows: [], lock: inTurn },
  { fixture: "unsound-lock/quiet/waits-whatever-became-of-it.ts", shows: [], lock: serialOf },
  { fixture: "unsound-lock/quiet/gate-that-only-opens.ts", shows: [], lock: serialOf },
  {
    fixture: "unsound-lock/quiet/ticket.ts",
    shows: [],
    lock: ({ Tickets }: { Tickets: Class<{ run(work: Work): Promise<void> }> }) => {
      const tickets = new Tickets();
      return ({ hold }) => tickets.run(hold);
    },
  },
  { fixture: "unsound-lock/quiet/asks-again-for-itself.ts", shows: ["overtakes"], lock: lockOf },
  { fixture: "unsound-lock/quiet/looks-again.ts", shows: ["overtakes"], lock: ({ Printer }: { Printer: Class<Pair<"take", "give">> }) => pairOf(Printer, "take", "give") },
  {
    fixture: "unsound-lock/quiet/failures-handled-in-the-link.ts",
    shows: [],
    lock: ({ Outbox }: { Outbox: Class<{ add(work: Work): Promise<void> }> }) => {
      const outbox = new Outbox();
      return ({ hold }) => outbox.add(hold);
    },
  },
  { fixture: "unsound-lock/quiet/second-release-does-nothing.ts", shows: [], lock: alone },
  {
    fixture: "unsound-lock/quiet/both-outcomes.ts",
    shows: [],
    lock: ({ Queue }: { Queue: Class<{ add(work: Work): Promise<unknown> }> }) => {
      const queue = new Queue();
      return ({ hold }) => queue.add(hold);
    },
  },
  { fixture: "unsound-lock/quiet/cleared-before-the-call.ts", shows: [], lock: batonOf },
  { fixture: "unsound-lock/quiet/deleted-when-idle.ts", shows: [], lock: exclusively },
  { fixture: "unsound-lock/quiet/direct-hand-over.ts", shows: [], lock: lockOf },
  { fixture: "unsound-lock/quiet/tail-cannot-reject.ts", shows: [], lock: mediaOf },
  {
    fixture: "unsound-lock/quiet/nobody-can-reject-the-turn.ts",
    shows: [],
    lock: ({ Turns }: { Turns: Class<{ take(): Promise<() => void> }> }) => {
      const turns = new Turns();
      return async ({ hold }) => {
        const done = await turns.take();
        try {
          await hold();
        } finally {
          done();
        }
      };
    },
  },
  {
    fixture: "unsound-lock/quiet/woken-waiter-takes-it-anew.ts",
    shows: [],
    lock: ({ Mutex }: { Mutex: Class<{ run(work: Work): Promise<void> }> }) => {
      const mutex = new Mutex();
      return ({ hold }) => mutex.run(hold);
    },
  },
];

/** Fixtures that are not run, and why. */
export const noLock: Readonly<Record<string, string>> = {
  "unfair-handoff/quiet/whether-it-has-changed.ts": "each frame looks whether there is anything new: nobody waits for a turn",
  "unfair-handoff/quiet/gives-up-when-refused.ts": "a budget of tries: who is refused fails at once, and nobody waits for it",
  "unsound-lock/quiet/stand-in-for-with-resolvers": "what is called is a promise's own `resolve`: nobody runs before the slot is cleared",
  "unsound-lock/quiet/numbered-entries-of-a-limit.ts": "it lets in so many, and what is under a number is nobody's but its own",
  "unsound-lock/quiet/ends-its-own-poll.ts": "what is called ends a poll; nobody waits for it",
  "unsound-lock/quiet/waits-for-what-only-resolves.ts": "the chain is a tower's own: what it runs is its own look",
  "unsound-lock/flag/tasks-that-catch-their-failures.ts": "the chains are of their own modules, and what they develop is declared alone",
  "unsound-lock/quiet/set-up-by-the-module.ts": "the module makes one value in two steps",
  "unsound-lock/quiet/ends-where-it-fails.ts": "what it shows is declared alone, and after a failure the process ends",
  "unsound-lock/quiet/looks-whether-another-was-first.ts": "who was not the first gets no turn at all: it is told so",
  "unsound-lock/quiet/waited-for-by-its-maker.ts": "the chain is of one call, which waits for it",
  "unsound-lock/flag/events-after-the-wait.ts": "the chain is of one call: what it runs is what events say",
  "unsound-lock/quiet/running-request-forgotten.ts": "all who ask meanwhile get the one answer; nobody waits for a turn",
  "unfair-handoff/quiet/counts-while-it-waits.ts": "one caller waits for room of its own; what is counted after the wait keeps nobody out",
  "unfair-handoff/quiet/all-who-wait-taken-from-the-end.ts": "all who wait go on at once and take nothing",
  "unfair-handoff/quiet/ends-its-own-before-it-tries-again.ts": "whoever connects ends what was there; nobody waits for a turn",
  "unfair-handoff/quiet/waits-for-an-event-and-takes-nothing.ts": "listeners only look; nothing is taken",
  "unsound-lock/flag/freed-while-it-runs.ts": "the lock is a library's",
  "unsound-lock/flag/lease-shorter-than-the-work.ts": "the lock is a library's",
  "unsound-lock/flag/semaphore-released-twice.ts": "the lock is a library's",
  "unsound-lock/flag/settlements.ts": "the locks are those of libraries",
  "unsound-lock/flag/stolen.ts": "the lock is the browser's",
  "unsound-lock/flag/stolen-by-a-wrapper.ts": "the lock is the browser's",
  "unsound-lock/quiet/one-after-the-other.ts": "one loop runs its own steps; nobody waits",
  "unsound-lock/quiet/gives-up-its-turn.ts": "the lock is a library's",
  "unsound-lock/flag/forgotten-after-a-failure.ts": "the lock is a library's",
  "unsound-lock/flag/looked-before-the-work.ts": "the lock is a library's",
  "unsound-lock/flag/lock-in-an-entry.ts": "the lock is a library's",
  "unsound-lock/quiet/lock-in-an-entry.ts": "the lock is a library's",
  "unsound-lock/quiet/deleted-when-nobody-waits.ts": "the lock is a library's",
  "unsound-lock/quiet/lease-longer-than-the-work.ts": "the lock is a library's",
  "unsound-lock/quiet/map-updated-in-a-loop.ts": "a table is looked up and filled; nothing is taken",
  "unsound-lock/quiet/notified-then-cleared.ts": "a reader is notified; nothing is taken",
  "unsound-lock/quiet/races-what-only-resolves.ts": "the chain is a table's own: what it runs is its own look",
  "unsound-lock/flag/races-what-may-be-refused.ts": "the chain is a table's own: what it runs is its own look",
  "unsound-lock/quiet/pause-of-a-host.ts": "callers wait until a pause is over; nothing is taken",
  "unsound-lock/quiet/link-tells-of-its-failure.js": "the queue is a worker's own: what it runs is what its messages say",
  "unsound-lock/flag/link-fails-as-it-may.js": "the queue is a worker's own: what it runs is what its messages say",
  "unsound-lock/quiet/parts-handle-their-failures.ts": "the queue is a cache's own: what it writes is its own",
  "unsound-lock/flag/one-of-the-parts-fails.ts": "the queue is a cache's own: what it writes is its own",
  "unsound-lock/flag/link-that-calls-itself.ts": "the queue is the trees' own: what it runs is what they store",
  "unsound-lock/quiet/asks-anew-where-it-does-not-fit.ts": "all who ask meanwhile get the one answer; nobody waits for a turn",
  "unsound-lock/quiet/only-the-last-goes-on.ts": "of those who wait only the last gets a turn: the others are given up",
  "unsound-lock/flag/all-who-have-waited-go-on.ts": "what it runs is the one question of its own",
  "unsound-lock/flag/tries-once-more-and-fails.ts": "what it runs is its one picture",
  "unsound-lock/quiet/drips-while-it-waits.ts": "the chain is of one call, which waits for it",
  "unsound-lock/quiet/failure-is-kept.ts": "after a failure nothing more is to be done, and whoever comes is told so",
  "unsound-lock/quiet/only-the-handler-fails.ts": "what it runs is its one turn",
  "unsound-lock/flag/failure-is-only-kept.ts": "the chain is a journal's own: what it runs is its own writing",
  "unsound-lock/quiet/chain-of-one-call.ts": "each call has a chain of its own: nobody else is kept out",
  "unsound-lock/quiet/starts-afresh-where-it-is-waited-for.ts": "the chain is the mirror's own: what it runs is its one question",
  "unsound-lock/quiet/work-handed-in-starts-afresh.js": "the stage makes what it runs itself",
  "unsound-lock/flag/only-some-work-starts-afresh.js": "the stage makes what it runs itself",
  "unsound-lock/quiet/task-of-what-a-container-makes.ts": "the chain runs one method of the program, which a container makes",
  "unsound-lock/flag/task-of-what-a-container-makes.ts": "the chain runs one method of the program, which a container makes",
  "unsound-lock/quiet/starts-afresh-after-a-failure.ts": "the queue is the client's own: what it runs are its commands",
  "unsound-lock/quiet/promise-is-the-state.ts": "the promise is a session; nobody waits for a turn",
  "unsound-lock/quiet/reader-goes-on-later.ts": "one reader waits for a line; nothing is taken",
  "unsound-lock/quiet/released-at-most-once.ts": "the lock is a library's",
  "unsound-lock/quiet/told-when-idle.ts": "listeners are told when nothing is under way; nothing is taken",
  "unsound-lock/quiet/two-permits-two-releases.ts": "the lock is a library's",
  "unfair-handoff/quiet/rest-of-a-buffer.js": "one reader puts back what it cannot use yet; nothing is taken",
  "unfair-handoff/quiet/tries-another-version.ts": "each tries for a version of its own; nothing is taken",
  "unfair-handoff/quiet/animation.ts": "each frame asks for the next one; nobody waits",
  "unfair-handoff/quiet/close-waits.ts": "`close` waits for the last record; nobody takes anything",
  "unfair-handoff/quiet/joins-the-load.ts": "a second caller joins the load that runs instead of waiting for a turn",
  "unfair-handoff/quiet/makes-room.ts": "who finds the store full makes room and tries again; nothing is held",
  "unfair-handoff/quiet/one-loop-bounds-itself.ts": "one loop waits for its own tasks",
  "unfair-handoff/quiet/paused.ts": "pausing stops all players at once and lets all go on",
  "unfair-handoff/quiet/request-stack-is-depth-first.ts": "the stack holds work, no waiters",
  "unfair-handoff/quiet/put-where-it-belongs.ts": "who waits for a lower tide is let on first: no lock is handed over",
  "unfair-handoff/quiet/sorted-jobs.ts": "the jobs are callbacks with a time, no waiters",
  "unfair-handoff/quiet/starting-gate.ts": "the gate opens for all at once and stays open",
  "unfair-handoff/quiet/timer-set-again.ts": "a timer is set again; nobody waits for it",
  "unfair-handoff/quiet/undo-stack.ts": "the stack holds what to undo, no waiters",
  "unsound-lock/quiet/writes-that-only-resolve.ts": "what is chained are writes to a screen; nobody takes a turn",
  "unsound-lock/quiet/joined-load.ts": "a second caller joins the load that runs instead of waiting for a turn",
};
