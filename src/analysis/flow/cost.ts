/** Answers how long a wait can take, and what it waits for, in words. */
import type { Duration, Event, IoClass } from "../../model.ts";
import type { Effect } from "./effects.ts";

export interface Wait {
  /** What it waits for, as a message says it: `the network`, `a timer`. */
  readonly words: string;
  /** Usual length, comparable: 0 memory, 1 disk … 6 a human. */
  readonly rank: number;
  /** Longest it can take in ms where something bounds it. */
  readonly maxMs?: number;
  /** Nothing in sight ends it. */
  readonly unbounded: boolean;
  /** It is known to leave the process or to sleep, not only guessed from an unknown call. */
  readonly known: boolean;
  /** What it leaves the process for. */
  readonly io?: IoClass;
  /** It comes only where something has failed, before that is tried again. */
  readonly afterFailure?: boolean;
}

/** `local`: this machine alone decides how long, so that no time-out is missing. */
interface Place {
  readonly words: string;
  readonly rank: number;
  readonly local?: boolean;
}

const IO: Readonly<Record<IoClass, Place>> = {
  disk: { words: "the disk", rank: 2, local: true },
  thread: { words: "the thread pool", rank: 2, local: true },
  ipc: { words: "another process", rank: 3 },
  db: { words: "a database", rank: 4 },
  network: { words: "the network", rank: 5 },
  process: { words: "a subprocess", rank: 5 },
  human: { words: "a person", rank: 6 },
  unknown: { words: "I/O", rank: 3 },
};

/** A sleep of at most so many ms lets others have a turn: nobody who waits for it notices. */
const A_TURN_MS = 16;

/** Returns what an effect waits for, or undefined for one that does not wait. */
export function waitOf(effect: Effect): Wait | undefined {
  const { detail, kind } = effect.event;
  const once = effect.timeout ?? detail.timeout;
  const bound = (detail.overall?.max ?? 0) > (once?.max ?? 0) ? detail.overall : once;
  if (effect.kind === "acquire") return undefined;
  if (kind === "io") return { ...wait(IO[detail.io ?? "unknown"], bound, true), io: detail.io };
  if (kind === "sleep") return { ...wait({ words: "a timer", rank: (effect.ms?.max ?? Infinity) <= A_TURN_MS ? 1 : 4 }, effect.ms, true), unbounded: false, ...(detail.cleanup === "catch" ? { afterFailure: true } : {}) };
  if (kind === "receive") return wait({ words: "a message", rank: 4 }, bound, true);
  if (kind === "poll") return wait({ words: "a condition it polls", rank: 4 }, bound, true);
  if (kind === "block") return wait({ words: "the whole thread", rank: effect.ms?.max ? 4 : 2, local: true }, effect.ms, true);
  if (kind === "call" && detail.awaited) {
    if (soundsSlow(detail.callee)) return wait({ words: "an answer", rank: 4 }, bound, false);
    return wait({ words: "code it does not know", rank: detail.userCode ? 2 : 1 }, bound, false);
  }
  if (kind === "await" && (effect.event.on || detail.combinator)) return wait({ words: "another task", rank: 1 }, bound, false);
  return undefined;
}

/** Returns what a call of known API waits for that was started and not awaited there. */
export function ioWait({ detail: { io, timeout } }: Event): Wait | undefined {
  return io && { ...wait(IO[io], timeout, true), io };
}

/** Verbs that people use for asking somebody outside the process. */
export const ASKS = /^#?_?(fetch|request|query|send|post|download|upload|connect|login|authenticate|publish|invoke|lookup|synchroni[sz]e|poll|dial|ping)(?![a-z])/;

/** A call into code that was not audited whose name says that it asks somebody else. */
function soundsSlow(callee = ""): boolean {
  return ASKS.test(callee.slice(callee.lastIndexOf(".") + 1));
}

function wait({ words, rank, local }: Place, bound: Duration | undefined, known: boolean): Wait {
  return { words, rank, maxMs: bound?.max, unbounded: !local && bound?.max === undefined, known };
}

/** Tells whether a wait is a timer alone, or a condition looked at now and then, and a short one: a pause that devices and retries need. */
export function isPause({ words, maxMs, afterFailure = false }: Wait): boolean {
  return (words === "a timer" || words === "a condition it polls") && (maxMs === undefined ? afterFailure : maxMs <= 5_000);
}

/** Returns the slowest of these waits: by what is waited for, then by its bound, then the nearest. */
export function slowest(effects: readonly Effect[], wait: (effect: Effect) => Wait | undefined = waitOf): { readonly effect: Effect; readonly wait: Wait } | undefined {
  let worst: { readonly effect: Effect; readonly wait: Wait } | undefined;
  for (const effect of effects) {
    const found = wait(effect);
    if (found && (!worst || weight(found) > weight(worst.wait))) worst = { effect, wait: found };
  }
  return worst;
}

function weight({ rank, maxMs, unbounded, known }: Wait): number {
  return rank * 10 + (known ? 5 : 0) + (unbounded ? 2 : Math.min(2, (maxMs ?? 0) / 60_000));
}

/** Returns a time for a reader: `120 s`, `1.5 s`, `200 ms`. */
export function spell(ms: number): string {
  if (ms < 1_000) return `${ms} ms`;
  if (ms < 600_000) return `${Math.round(ms / 100) / 10} s`;
  return `${Math.round(ms / 6_000) / 10} min`;
}

/** Returns how long, for a reader: ` with no time limit`, `, up to 120 s`; nothing for what this machine alone decides. */
export function spellWait({ maxMs, unbounded }: Wait): string {
  return maxMs === undefined ? (unbounded ? " with no time limit" : "") : `, up to ${spell(maxMs)}`;
}
