/** In which order to mend what was found, and the tests that keep it mended. */
import type { Finding, Report } from "../rule.ts";
import { overlapsOf, placesOf } from "./overlaps.ts";

const TITLES = ["reliability, small blast radius", "wider or less urgent changes", "hardening, and what to confirm first"];

/** Returns the phases that have findings, numbered from 1; what is mended in the same lines is mended in the same phase, the earlier one. */
export function planOf(findings: readonly Finding[]): Report["plan"] {
  const own = TITLES.map((_, i) => {
    const known = overlapsOf(findings);
    for (const each of findings) if (phaseOf(each) === i) known.add(each);
    return known;
  });
  const phaseFor = new Map(findings.map((each) => [each, own.findIndex((known, i) => phaseOf(each) === i || known.beside(each, 1).length > 0)]));
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

function phaseOf(finding: Finding): 0 | 1 | 2 {
  if (finding.confidence === "possible" || finding.severity === "low") return 2;
  const grave = finding.severity === "critical" || finding.severity === "high";
  return grave && filesToChange(finding).length === 1 ? 0 : 1;
}
