/** Memory that nobody uses any more is given back where a stage ends: V8 by itself lets the heap grow by half first. */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A collection takes longer the more is alive: smaller heaps are left alone. */
const WORTH_BYTES = 150 * 2 ** 20;

/** Collects garbage now, where there may be much of it. */
export function reclaim(): void {
  if (getHeapStatistics().used_heap_size < WORTH_BYTES) return;
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("globalThis.gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof collect === "function") collect();
}
