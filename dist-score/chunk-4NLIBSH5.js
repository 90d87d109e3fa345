import {
  byText
} from "./chunk-XOMMZCD5.js";
import {
  CONFIDENCES,
  SEVERITIES
} from "./chunk-JQSJPTHW.js";
import {
  UsageError
} from "./chunk-VBJGZ6C7.js";

// src/baseline.ts
import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";

// src/findings.ts
import { createHash } from "node:crypto";
import { basename } from "node:path/posix";
function toFindings(judged, reported) {
  const groups = /* @__PURE__ */ new Map();
  for (const each of onceEach(judged)) {
    const cause = each.hazard.cause ?? place(each.hazard.at);
    const key = [each.rule.id, cause, each.suppressed === void 0 ? "" : "suppressed"].join("\0");
    groups.set(key, [...groups.get(key) ?? [], each]);
  }
  const ordered = [...groups.values()].map((group) => onePerPlace(group.sort(byWeight))).sort((a, b) => byPlace(a[0].hazard.at, b[0].hazard.at));
  const equals = /* @__PURE__ */ new Map();
  const findings = ordered.flatMap((group) => {
    const first = group[0];
    const shape = shapeOf(first);
    const index = equals.get(shape + basename(first.hazard.at.file)) ?? 0;
    equals.set(shape + basename(first.hazard.at.file), index + 1);
    const shown = group.findIndex((each) => reported(each.hazard.at.file));
    if (shown < 0) return [];
    const sites = [group[shown], ...group.filter((_, i) => i !== shown)];
    return [finding(sites, hash(basename(first.hazard.at.file), shape, String(index)))];
  });
  return findings.sort(byRank);
}
function byRank(a, b) {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || reach(a.metrics.scope) - reach(b.metrics.scope) || (b.metrics.contenders ?? 0) - (a.metrics.contenders ?? 0) || CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) || byPlace(a.location, b.location) || byText(a.rule, b.rule) || byText(a.fingerprint, b.fingerprint);
}
function byPlace(a, b) {
  return byText(a.file, b.file) || a.line - b.line || a.column - b.column || a.endLine - b.endLine || a.endColumn - b.endColumn;
}
function place(at) {
  return `${at.file}:${at.line}:${at.column}-${at.endLine}:${at.endColumn}`;
}
function atLeast(is, least) {
  return least !== "never" && SEVERITIES.indexOf(is) <= SEVERITIES.indexOf(least);
}
function sureAs(is, least) {
  return CONFIDENCES.indexOf(is) <= CONFIDENCES.indexOf(least);
}
function normalise(text) {
  return text.replace(/\s+/g, " ").trim();
}
function finding(sites, fingerprint) {
  const { rule, hazard, severity, suppressed } = sites[0];
  const others = sites.slice(1).map((each) => ({ location: each.hazard.at, message: each.hazard.message }));
  const further = others.map((each) => ({ at: each.location, note: each.message, kind: "site" }));
  return {
    id: `${rule.id}-${fingerprint.slice(0, 8)}`,
    rule: rule.id,
    severity,
    confidence: hazard.confidence,
    title: hazard.title ?? rule.title,
    message: hazard.message,
    location: hazard.at,
    function: hazard.func ?? "",
    evidence: [...hazard.trace, ...further],
    sites: others.sort((a, b) => byPlace(a.location, b.location)),
    risk: hazard.risk ?? rule.risk,
    recommendation: hazard.advice ?? rule.advice,
    validation: hazard.validate ?? defaultTest(rule, hazard),
    metrics: hazard.metrics ?? {},
    fingerprint,
    ...suppressed === void 0 ? {} : { suppressed }
  };
}
function defaultTest(rule, hazard) {
  const subject = hazard.func ?? basename(hazard.at.file).replace(/\.\w+$/, "");
  const words = `${subject} has no ${rule.id}`.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_");
  return { test: `test_${words.replace(/\W+/g, "_").replace(/^_+|_+$/g, "").toLowerCase()}`, asserts: `it no longer happens that ${hazard.message}` };
}
function onceEach(judged) {
  const seen = /* @__PURE__ */ new Set();
  const key = ({ rule, hazard }) => `${rule.id}\0${place(hazard.at)}\0${hazard.message}`;
  return [...judged].sort(byWeight).filter((each) => !seen.has(key(each)) && seen.add(key(each)));
}
function onePerPlace(sorted) {
  const seen = /* @__PURE__ */ new Set();
  return sorted.filter((each) => !seen.has(place(each.hazard.at)) && seen.add(place(each.hazard.at)));
}
function byWeight(a, b) {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || CONFIDENCES.indexOf(a.hazard.confidence) - CONFIDENCES.indexOf(b.hazard.confidence) || byPlace(a.hazard.at, b.hazard.at) || a.hazard.trace.length - b.hazard.trace.length || byText(a.hazard.message, b.hazard.message);
}
function reach(scope) {
  if (scope === void 0) return 4;
  return ["external", "module", "static"].includes(scope) ? 0 : scope === "instance" ? 1 : scope === "keyed" ? 2 : 3;
}
function shapeOf({ rule, hazard }) {
  const resource = (hazard.resource ?? "").replace(/^[^#]*#/, "");
  return [rule.id, hazard.func ?? "", resource, normalise(hazard.at.text)].join("\0");
}
function hash(...parts) {
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32);
}

// src/baseline.ts
var entrySchema = v.object({
  fingerprint: v.string(),
  rule: v.string(),
  file: v.string(),
  function: v.string(),
  text: v.string(),
  message: v.string()
});
var baselineSchema = v.object({ schemaVersion: v.literal(1), entries: v.array(entrySchema) });
function readBaseline(file) {
  if (!existsSync(file)) throw new UsageError(`no such baseline: \`${file}\` (\`conc-audit baseline\` writes it)`);
  let value;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UsageError(`${file}: ${(error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ")}`);
  }
  const result = v.safeParse(baselineSchema, value);
  if (result.success) return result.output;
  const version = value?.schemaVersion;
  throw new UsageError(version === 1 ? `${file}: ${result.issues[0].message}` : `${file}: schemaVersion 1 is understood, not ${JSON.stringify(version) ?? "none"}`);
}
function matchBaseline(baseline, findings, judged) {
  if (baseline === void 0) return { findings, fixed: [], notes: [] };
  const left = new Set(baseline.entries);
  const known = /* @__PURE__ */ new Set();
  for (const same of PASSES)
    for (const finding2 of findings) {
      if (known.has(finding2) || finding2.suppressed !== void 0) continue;
      const moved = (each) => each.file !== finding2.location.file && judged.analysed?.(each.file) !== true;
      const entry = [...left].find((each) => same(each, finding2, moved(each)));
      if (entry === void 0) continue;
      left.delete(entry);
      known.add(finding2);
    }
  const fixed = [...left].filter((each) => judged.rules.includes(each.rule) && judged.reported(each.file));
  return {
    findings: findings.map((finding2) => ({ ...finding2, baseline: known.has(finding2) ? "known" : "new" })),
    fixed,
    notes: fixed.length === 0 ? [] : [{ subject: "baseline", message: `${fixed.length} of its entries ${fixed.length === 1 ? "is" : "are"} no longer found: \`conc-audit baseline --prune\` drops ${fixed.length === 1 ? "it" : "them"}` }]
  };
}
var PASSES = [
  (entry, finding2, moved) => entry.fingerprint === finding2.fingerprint && (entry.file === finding2.location.file || moved),
  (entry, finding2, moved) => alike(entry, finding2) && entry.function !== "" && entry.function === finding2.function && (entry.file === finding2.location.file || moved),
  (entry, finding2) => alike(entry, finding2) && entry.file === finding2.location.file
];
function alike(entry, finding2) {
  return entry.rule === finding2.rule && entry.text === normalise(finding2.location.text);
}
function nextBaseline(before, matched, prune) {
  const gone = new Set((matched.fixed ?? []).map((each) => each.fingerprint));
  const kept = (before?.entries ?? []).filter((each) => !prune || !gone.has(each.fingerprint));
  const open = prune ? [] : matched.findings.filter((each) => each.suppressed === void 0 && each.baseline !== "known");
  const added = open.map(toEntry).filter((each) => !kept.some((other) => other.fingerprint === each.fingerprint));
  return { entries: [...kept, ...added].sort((a, b) => byText(a.file, b.file) || byText(a.rule, b.rule) || byText(a.fingerprint, b.fingerprint)) };
}
function writeBaseline({ entries }) {
  const lines = entries.map((each) => JSON.stringify(each));
  return `{ "schemaVersion": 1, "entries": [
${lines.join(",\n")}${lines.length > 0 ? "\n" : ""}] }
`;
}
function toEntry(finding2) {
  const { fingerprint, rule, message, location } = finding2;
  return { fingerprint, rule, file: location.file, function: finding2.function, text: normalise(location.text), message };
}

export {
  toFindings,
  byPlace,
  place,
  atLeast,
  sureAs,
  baselineSchema,
  readBaseline,
  matchBaseline,
  nextBaseline,
  writeBaseline
};
