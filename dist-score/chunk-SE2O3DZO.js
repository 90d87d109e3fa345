// src/report/plan.ts
var TITLES = ["reliability, small blast radius", "wider or less urgent changes", "hardening, and what to confirm first"];
function planOf(findings) {
  const phaseFor = new Map(findings.map((each) => [each, Math.min(...findings.filter((other) => other === each || overlaps(other, each)).map(phaseOf))]));
  const phases = TITLES.map((title, i) => ({ title, findings: findings.filter((each) => phaseFor.get(each) === i).map((each) => each.id) }));
  return phases.filter((each) => each.findings.length > 0).map((each, i) => ({ phase: i + 1, ...each }));
}
function testsOf(findings) {
  const seen = /* @__PURE__ */ new Set();
  const rows = findings.map((each) => ({ name: each.validation.test, asserts: each.validation.asserts, finding: each.id }));
  return rows.filter((row) => !seen.has(row.name + row.asserts) && seen.add(row.name + row.asserts));
}
function filesToChange(finding) {
  return [...new Set(placesOf(finding).map((at) => at.file))];
}
function overlaps(a, b) {
  return a !== b && placesOf(a).some((one) => placesOf(b).some((other) => one.file === other.file && one.line <= other.endLine && other.line <= one.endLine));
}
function placesOf(finding) {
  return [finding.location, ...finding.sites.map((site) => site.location)];
}
function phaseOf(finding) {
  if (finding.confidence === "possible" || finding.severity === "low") return 2;
  const grave = finding.severity === "critical" || finding.severity === "high";
  return grave && filesToChange(finding).length === 1 ? 0 : 1;
}

export {
  planOf,
  testsOf,
  filesToChange,
  overlaps
};
