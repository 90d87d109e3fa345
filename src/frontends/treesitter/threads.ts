/** Parses files ahead on several threads; what they do not deliver is parsed later on, where it is asked for. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { GRAMMARS } from "../grammars.ts";
import type { FrontEndInput } from "../index.ts";
import type { FlatFile } from "./flat.ts";
import type { Grammar } from "./grammar.ts";

/** What a thread is given: all texts, and the number of the next one that nobody has taken. */
export interface Share {
  readonly language: keyof typeof GRAMMARS;
  readonly texts: readonly string[];
  readonly next: Int32Array;
  readonly withTests?: boolean;
}

/** What a thread gives back: one text, parsed; nothing where that failed. */
export interface Delivery {
  readonly index: number;
  readonly flat?: FlatFile;
}

/** Less than that is parsed before another thread has started. */
const MIN_CHARACTERS = 1_000_000;
const MAX_THREADS = 3;

/** Returns the parsed files by path, those that cannot be read or parsed left out; of few files, or where there is no other thread, none. */
export async function parseAhead(language: Share["language"], grammar: Grammar, input: FrontEndInput): Promise<ReadonlyMap<string, FlatFile>> {
  const parsed = new Map<string, FlatFile>();
  const threads = Math.min(MAX_THREADS, availableParallelism() - 1);
  // Run from source there is none.
  const program = new URL("./parseWorker.js", import.meta.url);
  const files = input.files.flatMap((path) => {
    const text = textOf(path, input);
    return text === undefined ? [] : [{ path, text }];
  });
  if (threads < 1 || files.reduce((sum, { text }) => sum + text.length, 0) < MIN_CHARACTERS || !existsSync(program)) return parsed;
  const start = performance.now();
  // Large ones first: nobody is left with one in the end.
  files.sort((a, b) => b.text.length - a.text.length);
  const share: Share = { language, texts: files.map(({ text }) => text), next: new Int32Array(new SharedArrayBuffer(4)), withTests: input.includeTests };
  let delivered = 0;
  let onDelivery = (): void => {};
  const workers = Array.from({ length: threads }, () => started(program, share)).filter((worker) => worker !== undefined);
  const gone = workers.map((worker) => {
    worker.on("message", ({ index, flat }: Delivery) => {
      if (flat) parsed.set(files[index]!.path, flat);
      delivered++;
      onDelivery();
    });
    // One that fails or cannot be started delivers no more.
    return new Promise<void>((resolve) => void worker.on("error", () => resolve()).on("exit", () => resolve()));
  });
  const own = parseShare(grammar, share, ({ index, flat }) => void (flat && parsed.set(files[index]!.path, flat)));
  const all = new Promise<void>((resolve) => {
    onDelivery = (): void => void (delivered >= files.length - own && resolve());
    onDelivery();
  });
  await Promise.race([all, Promise.all(gone)]);
  await Promise.all(workers.map((worker) => worker.terminate()));
  input.onStage?.("parse", performance.now() - start);
  return parsed;
}

/** Threads may be forbidden. */
function started(program: URL, share: Share): Worker | undefined {
  try {
    return new Worker(program, { workerData: share });
  } catch {
    return undefined;
  }
}

/** Parses texts as long as there is one that nobody has taken; returns how many it were. */
export function parseShare(grammar: Grammar, { texts, next, withTests }: Share, deliver: (delivery: Delivery) => void): number {
  let count = 0;
  for (let index = Atomics.add(next, 0, 1); index < texts.length; index = Atomics.add(next, 0, 1)) {
    deliver({ index, flat: flattened(grammar, texts[index]!, withTests) });
    count++;
  }
  return count;
}

function flattened(grammar: Grammar, text: string, withTests: boolean | undefined): FlatFile | undefined {
  try {
    return grammar.flatten(text, withTests);
  } catch {
    return undefined;
  }
}

function textOf(path: string, input: FrontEndInput): string | undefined {
  try {
    return input.read(path);
  } catch {
    return undefined;
  }
}
