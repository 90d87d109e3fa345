/** Where the baseline lies. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { reallyInside, repositoryOf } from "./read.ts";
import { UsageError } from "./usage.ts";

/** Name of the baseline unless said otherwise. */
export const BASELINE_FILE = "conc-audit-baseline.json";

/** Returns the configured baseline, else the usual one where it exists; absolute. Throws a `UsageError` for one outside the repository. */
export function baselineOf(config: { readonly base: string; readonly baseline?: string }): string | undefined {
  if (config.baseline !== undefined) {
    const file = resolve(config.base, config.baseline);
    // A configuration comes with the code that is audited: it must not choose what is read or written elsewhere.
    if (![dirname(file), ...(existsSync(file) ? [file] : [])].every((path) => reallyInside(path, repositoryOf(config.base)))) throw new UsageError(`the configured baseline lies outside the repository: \`${config.baseline}\``);
    return file;
  }
  const usual = join(config.base, BASELINE_FILE);
  return existsSync(usual) ? usual : undefined;
}
