/** Measures on a fake clock how long a program's stop really takes. */
import { vi } from "vitest";

/** A running program: `stop` settles once it has stopped. */
export interface Running {
  stop(): Promise<unknown>;
}

/** How long, in ms, a program is watched for timers that fire, and after how many of them it is stopped at most. */
const WATCHED_MS = 300_000;
const MAX_MOMENTS = 40;
/** How long, in ms, a stop is given to settle. */
const PATIENCE_MS = 3_600_000;

/**
 * Returns how long, in ms, stopping takes at worst: stopped at the start and right after each timer that fires,
 * when the next wait has just begun. `Infinity`: it does not end within an hour. Needs fake timers.
 */
export async function longestStop(start: () => Running): Promise<number> {
  let longest = 0;
  for (const at of await moments(start)) longest = Math.max(longest, await stopAfter(start, at));
  return longest;
}

/** The times, in ms after the start, at which timers of the program fire. */
async function moments(start: () => Running): Promise<readonly number[]> {
  const began = Date.now();
  const found = new Set([0]);
  start();
  await vi.advanceTimersByTimeAsync(0);
  while (vi.getTimerCount() > 0 && found.size < MAX_MOMENTS && Date.now() - began < WATCHED_MS) {
    await nextTimer();
    found.add(Date.now() - began);
  }
  vi.clearAllTimers();
  return [...found];
}

async function stopAfter(start: () => Running, at: number): Promise<number> {
  const program = start();
  await vi.advanceTimersByTimeAsync(at);
  const from = Date.now();
  let over = Infinity;
  const note = (): void => void (over = Date.now());
  program.stop().then(note, note);
  await vi.advanceTimersByTimeAsync(0);
  while (over === Infinity && vi.getTimerCount() > 0 && Date.now() - from < PATIENCE_MS) await nextTimer();
  vi.clearAllTimers();
  return over - from;
}

/** Runs the next timer and all that follows from it at once. */
async function nextTimer(): Promise<void> {
  await vi.advanceTimersToNextTimerAsync();
  await vi.advanceTimersByTimeAsync(0);
}
