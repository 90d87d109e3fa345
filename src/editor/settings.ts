/** What a client may set; the rest is the project's configuration, as on the command line. */
import * as v from "valibot";
import { CONFIDENCES, SEVERITIES } from "../rule.ts";

const FIELDS = {
  /** Configuration file, relative to the folder. */
  config: v.optional(v.string()),
  /** Baseline, relative to the folder; `false`: none. */
  baseline: v.optional(v.union([v.string(), v.literal(false)])),
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
  const whole = v.safeParse(schema, value);
  if (whole.success) return { settings: whole.output, faults: [] };
  const wrong = new Set(whole.issues.map((issue) => String(issue.path?.[0]?.key ?? "")));
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !wrong.has(name)));
  const again = v.safeParse(schema, rest);
  return { settings: again.success ? again.output : {}, faults: whole.issues.map((issue) => `setting \`${v.getDotPath(issue) ?? ""}\`: ${issue.message}`) };
}
