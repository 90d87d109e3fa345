/** One line a finding, for editors' problem matchers and for grep. */
import { isOpen, type Report } from "../rule.ts";
import { plain, uncommanding } from "./format.ts";

/** Returns `file:line:col: severity: message [rule]` for every finding that is neither suppressed nor known. */
export function concise(report: Report): string {
  return report.findings
    .filter(isOpen)
    .map(({ location, severity, message, rule }) => uncommanding(`${plain(`${location.file}:${location.line}:${location.column}: ${severity}: ${message} [${rule}]`)}\n`))
    .join("");
}
