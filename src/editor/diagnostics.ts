/** Findings as an editor shows them. */
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type DiagnosticRelatedInformation } from "vscode-languageserver";
import type { AuditResult } from "../audit.ts";
import type { Location, Problem } from "../model.ts";
import { type Finding, isOpen, type Severity } from "../rule.ts";
import { rangeOf } from "./places.ts";

/** The name under which all diagnostics are shown. */
export const SOURCE = "conc-audit";

/** What a diagnostic carries so that a code action finds its finding again. */
export interface DiagnosticData {
  readonly fingerprint: string;
  readonly rule: string;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  critical: DiagnosticSeverity.Error,
  high: DiagnosticSeverity.Error,
  medium: DiagnosticSeverity.Warning,
  low: DiagnosticSeverity.Information,
};

/** Returns the diagnostics of a result by path, relative to its root: open findings at each of their sites, faulty and unused suppressions. */
export function diagnosticsOf(result: AuditResult, uri: (path: string) => string, documentation: (rule: string) => string | undefined): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  const add = (path: string, diagnostic: Diagnostic): void => void found.set(path, [...(found.get(path) ?? []), diagnostic]);
  for (const finding of result.report.findings) {
    if (!isOpen(finding)) continue;
    const about = (at: Location, message: string, related: readonly DiagnosticRelatedInformation[]): void => {
      const href = documentation(finding.rule);
      const data: DiagnosticData = { fingerprint: finding.fingerprint, rule: finding.rule };
      add(at.file, {
        range: rangeOf(at),
        severity: SEVERITIES[finding.severity],
        code: finding.rule,
        ...(href === undefined ? {} : { codeDescription: { href } }),
        source: SOURCE,
        message,
        relatedInformation: [...related],
        data,
      });
    };
    about(finding.location, finding.message, traceOf(finding, uri));
    const first = { location: { uri: uri(finding.location.file), range: rangeOf(finding.location) }, message: "the same cause, with the whole trace" };
    for (const site of finding.sites) about(site.location, site.message, [first]);
  }
  for (const problem of result.faults) at(result, problem, (path, range, message) => add(path, { range, severity: DiagnosticSeverity.Error, source: SOURCE, code: "faulty-suppression", message }));
  for (const problem of result.notes)
    if (problem.about === "unused-suppression")
      at(result, problem, (path, range, message) => add(path, { range, severity: DiagnosticSeverity.Hint, source: SOURCE, code: "unused-suppression", message, tags: [DiagnosticTag.Unnecessary] }));
  return found;
}

function traceOf(finding: Finding, uri: (path: string) => string): readonly DiagnosticRelatedInformation[] {
  return finding.evidence.map(({ at, note }) => ({ location: { uri: uri(at.file), range: rangeOf(at) }, message: note }));
}

/** A problem of a suppression is shown on its comment. */
function at(result: AuditResult, { subject, message }: Problem, show: (path: string, range: Diagnostic["range"], message: string) => void): void {
  const [, path, number] = /^(.*):(\d+)$/.exec(subject) ?? [];
  if (path === undefined) return;
  const line = Number(number) - 1;
  const text = (result.source(path)?.split("\n")[line] ?? "").replace(/\r$/, "");
  const word = text.indexOf("conc-audit-ignore");
  const start = word < 0 ? 0 : Math.max(text.lastIndexOf("//", word), text.lastIndexOf("/*", word), 0);
  const close = text.indexOf("*/", Math.max(word, 0));
  show(path, { start: { line, character: start }, end: { line, character: close < 0 ? text.length : close + 2 } }, message);
}
