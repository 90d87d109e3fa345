/** How grave a hazard is here: the rule's word, then the configuration's. */
import { resolve } from "node:path";
import type { Config } from "./config.ts";
import { matcher, type Selection } from "./files.ts";
import { atLeast } from "./findings.ts";
import { type Hazard, type Rule, SEVERITIES, type Severity } from "./rule.ts";

/** Code that shows or measures how something is used, or that its developers run by hand: nothing that people rely on runs it. */
const SHOWN = /(^|\/)(examples?|samples?|demos|playgrounds?|bench(marks?)?|contrib)\/|^((packages|apps|libs|plugins|services)\/[^/]+\/)?(scripts|demo)\/|^(packages|apps)\/([\w-]+-)?(demo|example|sample|playground)\//;

/** Returns a function from a hazard to its severity: as configured for its file or rule, else the hazard's own: at most medium in tests, examples, demos, benchmarks and the scripts of its developers, moved by what is configured as slow or latency-critical. */
export function severities(config: Config, { root, isTest }: Pick<Selection, "root" | "isTest">) {
  const overrides = (config.overrides ?? []).map((each) => ({ rules: each.rules, applies: matcher(each.files, config.base) }));
  const critical = config.latencyCritical ?? [];
  const criticalFile = matcher(critical, config.base);
  const { slowMs = 0 } = config.limits ?? {};
  return (rule: Rule, { at, severity = rule.severity, func = "", metrics }: Hazard): Severity | "off" => {
    const file = resolve(root, at.file);
    const set = overrides.findLast((each) => each.rules[rule.id] !== undefined && each.applies(file))?.rules[rule.id] ?? config.rules?.[rule.id];
    if (set !== undefined) return set;
    const minor = (metrics?.maxWaitMs !== undefined && metrics.maxWaitMs < slowMs) || SHOWN.test(at.file) || isTest(at.file);
    const own = minor && atLeast(severity, "medium") ? "medium" : severity;
    const raised = critical.length > 0 && (critical.includes(func) || criticalFile(file));
    return raised ? SEVERITIES[Math.max(0, SEVERITIES.indexOf(own) - 1)]! : own;
  };
}
