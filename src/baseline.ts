/** The baseline: findings that were there when the project began to use the tool, one entry each, never a count. */
import { existsSync } from "node:fs";
import * as v from "valibot";
import { byText } from "./files.ts";
import { normalise } from "./findings.ts";
import type { Problem } from "./model.ts";
import { readText } from "./read.ts";
import type { Finding } from "./rule.ts";
import { UsageError } from "./usage.ts";

const entrySchema = v.object({
  fingerprint: v.string(),
  rule: v.string(),
  file: v.string(),
  function: v.string(),
  text: v.string(),
  message: v.string(),
});
/** The baseline file: `baseline.schema.json` is generated from it. */
export const baselineSchema = v.object({ schemaVersion: v.literal(1), entries: v.array(entrySchema) });

/** One accepted finding: enough to know it again after it moved. */
export type Entry = v.InferOutput<typeof entrySchema>;

export interface Baseline {
  readonly entries: readonly Entry[];
}

export interface Matched {
  /** Every finding, told new from known where there is a baseline. */
  readonly findings: readonly Finding[];
  /** Entries that no finding matches, of the rules that ran and the files that were reported on. */
  readonly fixed: readonly Entry[];
  readonly notes: readonly Problem[];
}

/** Returns the baseline in a file; throws a `UsageError` where it is missing or of another shape. */
export function readBaseline(file: string): Baseline {
  if (!existsSync(file)) throw new UsageError(`no such baseline: \`${file}\` (\`conc-audit baseline\` writes it)`);
  let value: unknown;
  try {
    value = JSON.parse(readText(file));
  } catch (error) {
    throw new UsageError(`${file}: ${(error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ")}`);
  }
  const result = v.safeParse(baselineSchema, value);
  if (result.success) return result.output;
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  throw new UsageError(version === 1 ? `${file}: ${result.issues[0].message}` : `${file}: schemaVersion 1 is understood, not ${JSON.stringify(version) ?? "none"}`);
}

/** Returns the findings with their state: matched by fingerprint, then under a rename, then by the text of their place. Each entry is used once. */
export function matchBaseline(
  baseline: Baseline | undefined,
  findings: readonly Finding[],
  judged: { reported(file: string): boolean; readonly rules: readonly string[]; analysed?(file: string): boolean },
): Matched {
  if (baseline === undefined) return { findings, fixed: [], notes: [] };
  const left = new Set(baseline.entries);
  const known = new Set<Finding>();
  const isGone = (file: string): boolean => judged.analysed?.(file) !== true;
  for (const { ofEntry, ofFinding, mayMove } of PASSES) {
    const take = queues([...left].map((entry) => [entry, ofEntry(entry), mayMove && isGone(entry.file)] as const));
    for (const finding of findings) {
      const key = known.has(finding) || finding.suppressed !== undefined ? undefined : ofFinding(finding);
      const entry = key === undefined ? undefined : take(key, finding.location.file);
      if (entry === undefined) continue;
      left.delete(entry);
      known.add(finding);
    }
  }
  const fixed = [...left].filter((each) => judged.rules.includes(each.rule) && judged.reported(each.file));
  return {
    findings: findings.map((finding) => ({ ...finding, baseline: known.has(finding) ? ("known" as const) : ("new" as const) })),
    fixed,
    notes: fixed.length === 0 ? [] : [{ subject: "baseline", message: `${fixed.length} of its entries ${fixed.length === 1 ? "is" : "are"} no longer found: \`conc-audit baseline --prune\` drops ${fixed.length === 1 ? "it" : "them"}` }],
  };
}

/** From the surest to the loosest: by what an entry and a finding are known to be the same. What stands in another file is the same only where its own file is gone. */
const PASSES: readonly { ofEntry(entry: Entry): string | undefined; ofFinding(finding: Finding): string | undefined; readonly mayMove: boolean }[] = [
  { ofEntry: (entry) => entry.fingerprint, ofFinding: (finding) => finding.fingerprint, mayMove: true },
  { ofEntry: (entry) => (entry.function === "" ? undefined : keyOf(entry.rule, entry.text, entry.function)), ofFinding: (finding) => keyOf(finding.rule, normalise(finding.location.text), finding.function), mayMove: true },
  { ofEntry: (entry) => keyOf(entry.rule, entry.text), ofFinding: (finding) => keyOf(finding.rule, normalise(finding.location.text)), mayMove: false },
];

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** Returns what takes the first entry that is left under a key: one of this file, or one that may have moved from another. */
function queues(entries: readonly (readonly [Entry, string | undefined, boolean])[]): (key: string, file: string) => Entry | undefined {
  const byKey = new Map<string, number[]>();
  const add = (key: string, index: number): void => {
    const queue = byKey.get(key);
    if (queue) queue.push(index);
    else byKey.set(key, [index]);
  };
  // Taken from their ends, so the first comes last.
  for (let i = entries.length - 1; i >= 0; i--) {
    const [entry, key, moved] = entries[i]!;
    if (key === undefined) continue;
    add(keyOf(key, entry.file), i);
    if (moved) add(keyOf(key), i);
  }
  const taken = new Set<number>();
  const first = (queue: number[] | undefined): number => {
    while (queue !== undefined && queue.length > 0 && taken.has(queue.at(-1)!)) queue.pop();
    return queue?.at(-1) ?? Infinity;
  };
  return (key, file) => {
    const index = Math.min(first(byKey.get(keyOf(key, file))), first(byKey.get(keyOf(key))));
    if (index === Infinity) return undefined;
    taken.add(index);
    return entries[index]![0];
  };
}

/** Returns the baseline that accepts every open finding, besides what it accepted before; with `prune` it drops what is gone and adds nothing. */
export function nextBaseline(before: Baseline | undefined, matched: { readonly findings: readonly Finding[]; readonly fixed?: readonly Pick<Entry, "fingerprint">[] }, prune: boolean): Baseline {
  const gone = new Set((matched.fixed ?? []).map((each) => each.fingerprint));
  const kept = (before?.entries ?? []).filter((each) => !prune || !gone.has(each.fingerprint));
  const open = prune ? [] : matched.findings.filter((each) => each.suppressed === undefined && each.baseline !== "known");
  const accepted = new Set(kept.map((each) => each.fingerprint));
  const added = open.map(toEntry).filter((each) => !accepted.has(each.fingerprint));
  return { entries: [...kept, ...added].sort((a, b) => byText(a.file, b.file) || byText(a.rule, b.rule) || byText(a.fingerprint, b.fingerprint)) };
}

/** Returns the file's text: one entry a line, so that merges and reviews go line by line. */
export function writeBaseline({ entries }: Baseline): string {
  const lines = entries.map((each) => JSON.stringify(each));
  return `{ "schemaVersion": 1, "entries": [\n${lines.join(",\n")}${lines.length > 0 ? "\n" : ""}] }\n`;
}

function toEntry(finding: Finding): Entry {
  const { fingerprint, rule, message, location } = finding;
  return { fingerprint, rule, file: location.file, function: finding.function, text: normalise(location.text), message };
}
