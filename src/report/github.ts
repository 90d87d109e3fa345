/** Workflow commands of GitHub Actions: annotations on the lines of a change. */
import { isOpen } from "../findings.ts";
import type { Report, Severity } from "../rule.ts";

const COMMAND: Readonly<Record<Severity, string>> = { critical: "error", high: "error", medium: "warning", low: "notice" };

/** Returns one annotation a finding and a warning for each problem. */
export function github(report: Report): string {
  const findings = report.findings.filter(isOpen).map(({ location: at, severity, rule, title, message, recommendation }) => {
    const column = at.line === at.endLine ? [`col=${at.column}`, `endColumn=${at.endColumn}`] : [];
    const properties = [`file=${property(at.file)}`, `line=${at.line}`, `endLine=${at.endLine}`, ...column, `title=${property(`${rule}: ${title}`)}`];
    return `::${COMMAND[severity]} ${properties.join(",")}::${data(`${message}\n${recommendation}`)}`;
  });
  const problems = report.problems.map((each) => `::warning title=${property("conc-audit: not everything was audited")}::${data(`${each.subject}: ${each.message}`)}`);
  return [...findings, ...problems].map((line) => `${line}\n`).join("");
}

function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
