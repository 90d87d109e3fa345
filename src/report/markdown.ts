/** The audit document, in the order of a good hand-written one. Every sentence is computed; a part with nothing to say is left out. */
import type { Location } from "../model.ts";
import { type Finding, isOpen, type Report } from "../rule.ts";
import { bySeverity, count, duration, type FormatOptions, lines, testName, total } from "./format.ts";
import { code, firstSentence, head, prose, row, sentence } from "./md.ts";
import { filesToChange } from "./plan.ts";
import { shutdown } from "./shutdown.ts";

const PRIORITIES = 3;

/** Returns the report as Markdown. */
export function markdown(report: Report, options: FormatOptions = {}): string {
  const numbers = new Map(report.findings.filter(isOpen).map((each, i) => [each.id, i + 1]));
  const parts = [
    title(report, options),
    summary(report),
    method(report),
    findings(report),
    shutdown(report, numbers),
    plan(report, numbers),
    tests(report, numbers),
    appendix(report),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function title({ scope, tool }: Report, { date }: FormatOptions): string {
  const where = scope.paths === undefined || scope.paths.length === 0 ? "the whole project" : scope.paths.map(code).join(", ");
  const facts = [
    ...(date === undefined ? [] : [`Date: ${date}`]),
    `Scope: ${where} (${[count(scope.files, "file"), `${count(scope.lines, "line")} analysed`, ...scope.languages].join(", ")})`,
    `Version: ${tool.name} ${tool.version}`,
    ...(scope.revision === undefined ? [] : [`Revision: ${code(scope.revision.slice(0, 12))}`]),
  ];
  return `# Concurrency audit: ${prose(scope.project ?? scope.root)}\n\n${facts.map((fact) => `- ${fact}`).join("\n")}`;
}

function summary(report: Report): string {
  const { summary: sums, examined } = report;
  const found = total(sums);
  const said = found === 0 ? "Nothing was found that asks for work." : `${count(found, "finding")}: ${bySeverity(sums)}.`;
  const aside = [
    ...(sums.suppressed > 0 ? [`${sums.suppressed} suppressed in the source`] : []),
    ...(sums.known > 0 ? [`${sums.known} known from the baseline`] : []),
    ...(sums.fixed > 0 ? [`${sums.fixed} of the baseline fixed`] : []),
  ];
  const looked = `${count(examined.functions, "function")} in ${count(report.scope.files, "file")} ${examined.functions === 1 ? "was" : "were"} examined.`;
  const top = report.findings.filter(isOpen).slice(0, PRIORITIES);
  const priorities = top.map((each, i) => `${i + 1}. ${prose(sentence(firstSentence(each.recommendation)))} ${code(at(each.location))}: ${prose(each.message)}.`);
  return [`## Summary`, [looked, said, ...(aside.length > 0 ? [sentence(aside.join(", "))] : [])].join(" "), ...(top.length > 0 ? ["Top priorities:", priorities.join("\n")] : [])].join("\n\n");
}

function method(report: Report): string {
  const { examined, scope } = report;
  const kinds = Object.entries(examined.locksByKind ?? {}).map(([kind, n]) => `${n} × ${code(kind)}`);
  const looked = [
    [examined.functions, "function"],
    [examined.locks, "lock", kinds],
    [examined.criticalSections, "critical section"],
    [examined.timers, "timer"],
    [examined.sleeps, "sleep"],
    [examined.sends, "send"],
    [examined.stopPaths, "stop path"],
  ] as const;
  const counts = looked.filter(([n]) => n > 0).map(([n, name, of = []]) => `${count(n, name)}${of.length > 0 ? ` (${of.join(", ")})` : ""}`);
  const bullets = [
    ...(counts.length > 0 ? [`Examined: ${counts.join(", ")}.`] : []),
    ...(scope.tsconfigs.length > 0 ? [`Settings of the program: ${scope.tsconfigs.map(code).join(", ")}.`] : []),
    ...report.problems.map((each) => `Limits: ${code(each.subject)} ${prose(each.message)}`),
  ];
  return `## Method\n\nThe source was analysed as a whole; nothing was run.${bullets.length > 0 ? `\n\n${list(bullets)}` : ""}`;
}

function findings(report: Report): string {
  const shown = report.findings.filter(isOpen);
  return shown.length === 0 ? "" : ["## Findings", ...shown.map(finding)].join("\n\n");
}

function finding(each: Finding, index: number): string {
  const steps = each.evidence.filter((step) => step.kind !== "site");
  const told = steps.some((step) => step.at.file === each.location.file && step.at.line === each.location.line);
  const evidence = [
    ...(told ? [] : [`${code(lines(each.location))} ${prose(each.message)}`]),
    ...steps.map((step) => `${code(lines(step.at))} ${prose(step.note)}`),
    ...each.sites.map((site) => `${code(lines(site.location))} same cause: ${prose(site.message)}`),
  ];
  const facts = [
    `Rule: ${code(each.rule)} (${code(`conc-audit explain ${each.rule}`)})`,
    `Confidence: ${each.confidence}`,
    ...(each.baseline === undefined ? [] : [`State: ${each.baseline}`]),
    `Id: ${code(each.id)}`,
    `Fingerprint: ${code(each.fingerprint)}`,
  ];
  return [
    `### ${index + 1}) ${capital(each.severity)}: ${prose(each.title)}`,
    prose(sentence(each.message)),
    `Evidence:\n\n${list(evidence)}`,
    `Risk:\n\n${list([prose(sentence(each.risk)), ...measured(each)])}`,
    `Recommendation:\n\n${advice(each.recommendation)}`,
    `Validation:\n\n${list([`${code(testName(each.validation.test))}: ${prose(each.validation.asserts)}`])}`,
    `${facts.join(". ")}.`,
  ].join("\n\n");
}

/** The numbers behind the risk that its text does not give already. */
function measured({ metrics, risk, message }: Finding): string[] {
  const said = `${risk} ${message}`;
  const wait = metrics.maxWaitMs === undefined ? undefined : duration(metrics.maxWaitMs);
  return [
    ...(wait === undefined || said.includes(wait) ? [] : [`Longest wait: ${wait}.`]),
    ...(metrics.contenders === undefined || metrics.contenders === 0 || said.includes(`${metrics.contenders} other`) ? [] : [`${count(metrics.contenders, "other place waits", "other places wait")} for the same${metrics.scope === undefined ? "" : ` (${metrics.scope} scope)`}.`]),
    ...(metrics.lost === undefined || said.includes(metrics.lost) ? [] : [`Lost: ${prose(metrics.lost)}.`]),
  ];
}

/** Advice is prose; a sketch in it (a fenced block) stays as it is. */
function advice(text: string): string {
  return text
    .split(/^(```[\s\S]*?^```[ \t]*$)/m)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("```") ? part : list([prose(sentence(part))])))
    .join("\n\n");
}

function plan(report: Report, numbers: ReadonlyMap<string, number>): string {
  const byId = new Map(report.findings.map((each) => [each.id, each]));
  const phases = report.plan.map((phase) => {
    const items = phase.findings.flatMap((id) => {
      const each = byId.get(id);
      return each === undefined ? [] : [`${prose(sentence(firstSentence(each.recommendation)))} Finding ${numbers.get(id)}; touches ${filesToChange(each).map(code).join(", ")}${each.sites.length > 0 ? ` at ${each.sites.length + 1} places` : ""}.`];
    });
    return `### Phase ${phase.phase} (${phase.title})\n\n${list(items)}`;
  });
  return phases.length === 0 ? "" : ["## Implementation plan", ...phases].join("\n\n");
}

function tests(report: Report, numbers: ReadonlyMap<string, number>): string {
  const byId = new Map(report.findings.map((each) => [each.id, each]));
  const rows = report.tests.map((test) => row(code(testName(test.name)), prose(byId.get(test.finding)?.message ?? test.asserts), String(numbers.get(test.finding) ?? test.finding)));
  return rows.length === 0 ? "" : `## Regression tests to add\n\n${[head("Test", "Guards against", "Finding"), ...rows].join("\n")}`;
}

function appendix(report: Report): string {
  const line = (each: Finding): string => `${code(at(each.location))} ${each.severity}, ${each.confidence}: ${prose(each.message)} (${code(each.rule)})`;
  const suppressed = report.findings.filter((each) => each.suppressed !== undefined);
  const known = report.findings.filter((each) => each.suppressed === undefined && each.baseline === "known");
  const parts: [string, string[]][] = [
    ["Below the threshold", (report.below ?? []).map(line)],
    ["Suppressed", suppressed.map((each) => `${line(each)}: ${each.suppressed!.reason === "" ? "no reason given" : prose(each.suppressed!.reason)}`)],
    ["Known from the baseline", known.map(line)],
    ["Fixed since the baseline", (report.fixed ?? []).map((each) => `${code(each.file)} ${prose(each.message)} (${code(each.rule)})`)],
  ];
  const shown = parts.filter(([, bullets]) => bullets.length > 0).map(([name, bullets]) => `### ${name}\n\n${list(bullets)}`);
  return shown.length === 0 ? "" : ["## Appendix", ...shown].join("\n\n");
}

function at(location: Location): string {
  return `${location.file}:${location.line}`;
}

function list(bullets: readonly string[]): string {
  return bullets.map((bullet) => `- ${bullet}`).join("\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
