/** Which reports go where: `--format sarif:audit.sarif --format text`. */
import { FORMATS } from "./options.ts";
import { didYouMean, UsageError } from "./usage.ts";

/** A report that is asked for. */
export interface Output {
  readonly name: string;
  /** None: standard output. */
  readonly file?: string;
}

/** Returns what is written where; throws a `UsageError` where two would go to one place, or for a format that there is none of. */
export function destinations(wanted: readonly string[], output: string | undefined): Output[] {
  const outputs = wanted.map((each): Output => {
    const colon = each.indexOf(":");
    const name = colon < 0 ? each : each.slice(0, colon);
    if (!FORMATS.includes(name)) throw new UsageError(`unknown format \`${name}\`${didYouMean(name, FORMATS)}`);
    return { name, file: colon < 0 ? undefined : each.slice(colon + 1) };
  });
  const open = outputs.filter((each) => each.file === undefined);
  if (open.length > 1) throw new UsageError(`${open.map((each) => `\`${each.name}\``).join(" and ")} cannot both go to one place: write \`--format ${open[1]!.name}:<file>\``);
  if (output === undefined) return outputs;
  if (open.length === 0) throw new UsageError("`--output` has no format left to write: each has a file of its own");
  return outputs.map((each) => (each.file === undefined ? { ...each, file: output } : each));
}
