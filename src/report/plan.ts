/** In which order to mend what was found, and the tests that keep it mended. */
import type { Location } from "../model.ts";
import type { Finding, Report } from "../rule.ts";

const TITLES = ["reliability, small blast radius", "wider or less urgent changes", "hardening, and what to confirm first"];

/** Returns the phases that have findings, numbered from 1; what is mended in the same lines is mended in the same phase, the earlier one. */
export function planOf(findings: readonly Finding[]): Report["plan"] {
  const phaseFor = new Map(findings.map((each) => [each, Math.min(...findings.filter((other) => other === each || overlaps(other, each)).map(phaseOf))]));
  const phases = TITLES.map((title, i) => ({ title, findings: findings.filter((each) => phaseFor.get(each) === i).map((each) => each.id) }));
  return phases.filter((each) => each.findings.length > 0).map((each, i) => ({ phase: i + 1, ...each }));
}

/** Returns one row a test, with the finding it guards against. */
export function testsOf(findings: readonly Finding[]): Report["tests"] {
  const seen = new Set<string>();
  const rows = findings.map((each) => ({ name: each.validation.test, asserts: each.validation.asserts, finding: each.id }));
  return rows.filter((row) => !seen.has(row.name + row.asserts) && seen.add(row.name + row.asserts));
}

/** Files that a repair touches: where it happens, at every site. */
export function filesToChange(finding: Finding): readonly string[] {
  return [...new Set(placesOf(finding).map((at) => at.file))];
}

/** Whether two repairs change the same lines. */
export function overlaps(a: Finding, b: Finding): boolean {
  return a !== b && placesOf(a).some((one) => placesOf(b).some((other) => one.file === other.file && one.line <= other.endLine && other.line <= one.endLine));
}

function placesOf(finding: Finding): readonly Location[] {
  return [finding.location, ...finding.sites.map((site) => site.location)];
}

function phaseOf(finding: Finding): 0 | 1 | 2 {
  if (finding.confidence === "possible" || finding.severity === "low") return 2;
  const grave = finding.severity === "critical" || finding.severity === "high";
  return grave && filesToChange(finding).length === 1 ? 0 : 1;
}
