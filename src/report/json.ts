/** The report as data, `schemaVersion` 1. */
import type { Location } from "../model.ts";
import type { Finding, Report } from "../rule.ts";
import { toJson } from "./format.ts";
import type { JsonReport } from "../schema/report.ts";

/** Returns the report as JSON: fixed order of keys, indented, with a line end. */
export function json(report: Report): string {
  return toJson(jsonReport(report));
}

/** Returns the value that `json` prints. */
export function jsonReport(report: Report): JsonReport {
  const { root, project, paths, files, lines, languages, tsconfigs, revision } = report.scope;
  const { functions, locks, criticalSections, sleeps, timers, sends, stopPaths, calls, locksByKind } = report.examined;
  return {
    schemaVersion: 1,
    tool: report.tool,
    scope: { root, project, paths: paths === undefined || paths.length === 0 ? undefined : [...paths], files, lines, languages: [...languages], tsconfigs: [...tsconfigs], revision },
    stopLimitMs: report.stopLimitMs,
    examined: { functions, locks, criticalSections, sleeps, timers, sends, stopPaths, calls, locksByKind },
    findings: report.findings.map(jsonFinding),
    below: (report.below ?? []).map(jsonFinding),
    fixed: (report.fixed ?? []).map(({ fingerprint, rule, file, message }) => ({ fingerprint, rule, file, message })),
    sound: report.sound.map(({ rule, location, message }) => ({ rule, location: place(location), message })),
    stopPaths: report.stopPaths.map((each) => ({ location: place(each.location), function: each.function, stops: [...each.stops], waitsFor: [...each.waitsFor], maxMs: each.maxMs, plus: each.plus === undefined ? undefined : [...each.plus] })),
    plan: report.plan.map(({ phase, title, findings }) => ({ phase, title, findings: [...findings] })),
    tests: report.tests.map(({ name, asserts, finding }) => ({ name, asserts, finding })),
    problems: report.problems.map(({ subject, message, level }) => ({ subject, message, level: level ?? "error" })),
    summary: report.summary,
  };
}

function jsonFinding(finding: Finding): JsonReport["findings"][number] {
  const { maxWaitMs, contenders, scope, order, lost } = finding.metrics;
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    title: finding.title,
    message: finding.message,
    location: place(finding.location),
    function: finding.function,
    evidence: finding.evidence.map(({ at, note, kind }) => ({ location: place(at), note, kind })),
    sites: finding.sites.map(({ location, message }) => ({ location: place(location), message })),
    risk: finding.risk,
    recommendation: finding.recommendation,
    validation: finding.validation,
    metrics: { maxWaitMs, contenders, scope, order, lost },
    fingerprint: finding.fingerprint,
    suppressed: finding.suppressed,
    baseline: finding.baseline,
  };
}

/** Fields by name: a front end may compute them only when asked, which a serializer does not see. */
function place({ file, line, column, endLine, endColumn, text }: Location): Location {
  return { file, line, column, endLine, endColumn, text };
}
