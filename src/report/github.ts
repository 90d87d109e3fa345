/** Workflow commands of GitHub Actions: annotations on the lines of a change. */
import { isOpen, type Report, type Severity } from "../rule.ts";
import { advice, plain } from "./format.ts";

const COMMAND: Readonly<Record<Severity, string>> = { critical: "error", high: "error", medium: "warning", low: "notice" };

/** Returns one annotation a finding and a warning for each problem. */
export function github(report: Report): string {
  const findings = report.findings.filter(isOpen).map(({ location: at, severity, rule, title, message, recommendation }) => {
    const column = at.line === at.endLine ? [`col=${at.column}`, `endColumn=${at.endColumn}`] : [];
    const properties = [`file=${property(at.file)}`, `line=${at.line}`, `endLine=${at.endLine}`, ...column, `title=${property(`${rule}: ${title}`)}`];
    return `::${COMMAND[severity]} ${properties.join(",")}::${data(`${message}\n${advice(recommendation).said}`)}`;
  });
  const problems = report.problems.map((each) => `::${each.level === "note" ? "notice" : "warning"} title=conc-audit::${data(`${each.subject}: ${each.message}`)}`);
  return [...findings, ...problems].map((line) => `${line}\n`).join("");
}

function data(text: string): string {
  return plain(text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A"));
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
