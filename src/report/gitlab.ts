/** GitLab's Code Quality report. */
import { isOpen, type Report, type Severity } from "../rule.ts";
import { toJson } from "./format.ts";

const SEVERITY: Readonly<Record<Severity, string>> = { critical: "blocker", high: "critical", medium: "major", low: "minor" };

/** Returns the findings as a Code Quality artifact. */
export function gitlab(report: Report): string {
  const issues = report.findings.filter(isOpen).map(({ rule, severity, message, location, fingerprint }) => ({
    type: "issue",
    check_name: rule,
    description: message,
    categories: ["Bug Risk"],
    severity: SEVERITY[severity],
    fingerprint,
    location: { path: location.file, lines: { begin: location.line, end: location.endLine } },
  }));
  return toJson(issues);
}
