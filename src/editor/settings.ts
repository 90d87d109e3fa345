/** What a client may set; the rest is the project's configuration, as on the command line. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { readBaseline } from "../baseline.ts";
import { BASELINE_FILE, baselineOf } from "../baselineFile.ts";
import { CONFIG_FILES, loadConfig } from "../config.ts";
import { CONFIDENCES, type Rule, SEVERITIES } from "../rule.ts";
import type { RootSettings } from "./root.ts";

const FIELDS = {
  /** Configuration file, relative to the folder. */
  config: v.optional(v.string()),
  /** Baseline, relative to the folder; `false`: none; `true` as when it is not set. */
  baseline: v.optional(v.union([v.string(), v.boolean()])),
  includeTests: v.optional(v.boolean()),
  minConfidence: v.optional(v.picklist(CONFIDENCES)),
  minSeverity: v.optional(v.picklist(SEVERITIES)),
  /** How long after the last edit an audit starts, in ms (default: 50). */
  debounceMs: v.optional(v.pipe(v.number(), v.minValue(0))),
};
const schema = v.object(FIELDS);

export type Settings = Readonly<v.InferOutput<typeof schema>>;

/** Returns the settings that a client sent, and in words what is wrong with those that are left out. */
export function settingsOf(value: unknown): { readonly settings: Settings; readonly faults: readonly string[] } {
  if (value === undefined || value === null) return { settings: {}, faults: [] };
  // What a client leaves unset it may send as `null`.
  const given = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
  const whole = v.safeParse(schema, given);
  if (whole.success) return { settings: whole.output, faults: [] };
  const wrong = new Set(whole.issues.map((issue) => String(issue.path?.[0]?.key ?? "")));
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
  const again = v.safeParse(schema, rest);
  return { settings: again.success ? again.output : {}, faults: whole.issues.map((issue) => `setting \`${v.getDotPath(issue) ?? ""}\`: ${issue.message}`) };
}

/** Returns what to audit in a folder: its configuration and baseline as on the command line, then what the client set. */
export function rootSettings(folder: string, rules: readonly Rule[], version: string | undefined, { config: named, baseline: given, includeTests, minConfidence, minSeverity }: Settings): RootSettings {
  const config = loadConfig(folder, rules.map((rule) => rule.id), named);
  const file = given === false ? undefined : given === undefined || given === true ? baselineOf(config) : resolve(folder, given);
  const files = [config.file, file, join(config.base, BASELINE_FILE), ...CONFIG_FILES.map((name) => join(folder, name))].filter((each) => each !== undefined);
  const baseline = file === undefined || !existsSync(file) ? undefined : readBaseline(file);
  return { files, audit: { cwd: folder, config, rules, baseline, includeTests, minConfidence, minSeverity, version } };
}
