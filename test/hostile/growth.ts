/** How time grows with size. */

const SMALL = 120;
const FACTOR = 4;
/** Twice what linear growth would be, and half of what quadratic would. */
export const MOST = FACTOR * 2;
/** Shorter times are noise, in ms. */
const LEAST_MS = 60;
const ROUNDS = 3;

/** Returns how many times as long four times as many take: the least of some rounds, one where that is little enough. */
export async function growth(cpu: (n: number) => Promise<number>): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < ROUNDS && least >= MOST; round++) {
    const large = await cpu(SMALL * FACTOR);
    // Few that take no time at all would count as the least that is no noise.
    if (large < MOST * LEAST_MS) return large / LEAST_MS;
    least = Math.min(least, large / Math.max(LEAST_MS, await cpu(SMALL)));
  }
  return least;
}
