/** Where the baseline lies. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Name of the baseline unless said otherwise. */
export const BASELINE_FILE = "conc-audit-baseline.json";

/** Returns the configured baseline, else the usual one where it exists; absolute. */
export function baselineOf(config: { readonly base: string; readonly baseline?: string }): string | undefined {
  if (config.baseline !== undefined) return resolve(config.base, config.baseline);
  const usual = join(config.base, BASELINE_FILE);
  return existsSync(usual) ? usual : undefined;
}
