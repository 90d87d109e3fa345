/** What a benchmark has measured: `results.json` holds it, `README.md` and `growth.svg` are made of it. */

/** Median, least and most of several runs. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** What one program took on one corpus. */
export interface Taken {
  readonly wallMs: Spread;
  readonly userMs: Spread;
  /** Absent where the system does not tell. */
  readonly peakMb?: Spread;
  /** What it said it did: files looked at, things reported. */
  readonly said?: string;
  /** Why there are no figures, or not all of them. */
  readonly stopped?: string;
}

export interface CorpusResult {
  readonly name: string;
  readonly files: number;
  readonly lines: number;
  readonly bytes: number;
  readonly machine: string;
  readonly date: string;
  readonly runs: number;
  /** What else is to be known of the run: what the machine did besides. */
  readonly note?: string;
  /** By the program's key. */
  readonly programs: Readonly<Record<string, Taken>>;
  /** Milliseconds by stage of one cold audit. */
  readonly stages: Readonly<Record<string, number>>;
}

export interface Point {
  readonly lines: number;
  readonly files: number;
  readonly audit: Taken;
  readonly parse: Taken;
}

export interface GrowthResult {
  /** The corpus that was multiplied. */
  readonly name: string;
  readonly machine: string;
  readonly date: string;
  readonly runs: number;
  readonly note?: string;
  readonly points: readonly Point[];
}

export interface Results {
  readonly corpora: readonly CorpusResult[];
  readonly growth?: GrowthResult;
}

/** Returns median, least and most; of an even number the lower middle one. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}
