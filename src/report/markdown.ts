/** The audit document, in the order of a good hand-written one. Every sentence is computed; a part with nothing to say is left out. */
import type { Location } from "../model.ts";
import { type Finding, isOpen, type Report } from "../rule.ts";
import { advice, bySeverity, capital, count, duration, type FormatOptions, lines, PRIORITIES, testName, total, uncommanding } from "./format.ts";
import { code, fenced, firstClause, head, prose, row, sentence } from "./md.ts";
import { overlapsOf } from "./overlaps.ts";
import { filesToChange } from "./plan.ts";
import { said, type Said } from "./said.ts";
import { shutdown } from "./shutdown.ts";

const SITES = 20;
const BELOW = 100;
const TOGETHER = 10;

/** Returns the report as Markdown. */
export function markdown(report: Report, options: FormatOptions = {}): string {
  const numbers = new Map(report.findings.filter(isOpen).map((each, i) => [each.id, i + 1]));
  const parts = [
    title(report, options),
    summary(report, options),
    method(report),
    findings(report, options),
    shutdown(report, numbers),
    plan(report, numbers),
    tests(report, numbers),
    appendix(report),
  ];
  return uncommanding(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
}

function title({ scope, tool }: Report, { date, title }: FormatOptions): string {
  const name = scope.project ?? (scope.root === "." ? undefined : scope.root);
  const where = scope.paths === undefined || scope.paths.length === 0 ? "the whole project" : scope.paths.map(code).join(", ");
  const facts = [
    ...(date === undefined ? [] : [`Date: ${date}`]),
    `Scope: ${where} (${[count(scope.files, "file"), `${count(scope.lines, "line")} analysed`, ...scope.languages].join(", ")})`,
    `Version: ${tool.name} ${tool.version}`,
    ...(scope.revision === undefined ? [] : [`Revision: ${code(scope.revision.slice(0, 12))}`]),
  ];
  return `# ${title === undefined ? `Concurrency audit${name === undefined ? "" : `: ${prose(name)}`}` : prose(title)}\n\n${list(facts)}`;
}

function summary(report: Report, { top: priorities = PRIORITIES }: FormatOptions): string {
  const { summary: sums, examined } = report;
  const found = total(sums);
  const aside = [
    ...(sums.suppressed > 0 ? [`${sums.suppressed} suppressed in the source`] : []),
    ...(sums.known > 0 ? [`${sums.known} known from the baseline`] : []),
    ...(sums.fixed > 0 ? [`${sums.fixed} of the baseline fixed`] : []),
  ];
  const open = report.findings.filter(isOpen);
  const files = new Set(open.map((each) => each.location.file)).size;
  const result = found === 0 ? "Nothing was found that asks for work." : `${count(found, "finding")} in ${count(files, "file")}: ${bySeverity(sums)}.`;
  const looked = `${count(examined.functions, "function")} in ${count(report.scope.files, "file")} ${examined.functions === 1 ? "was" : "were"} examined.`;
  const top = open.slice(0, priorities).map((each, i) => `${i + 1}. ${prose(sentence(firstClause(each.recommendation)))} ${code(at(each.location))}: ${prose(each.message)}.`);
  return [`## Summary`, [looked, result, ...(aside.length > 0 ? [sentence(aside.join(", "))] : [])].join(" "), ...(top.length > 0 ? [open.length > 1 ? "Top priorities:" : "What to do:", top.join("\n")] : [])].join("\n\n");
}

function method(report: Report): string {
  const { examined, scope } = report;
  const kinds = Object.entries(examined.locksByKind ?? {}).map(([kind, n]) => `${n} × ${code(kind)}`);
  const looked = [
    [examined.locks, "lock", kinds],
    [examined.criticalSections, "critical section"],
    [examined.timers, "timer"],
    [examined.sleeps, "sleep"],
    [examined.sends, "send"],
    [examined.stopPaths, "stop path"],
  ] as const;
  const counts = looked.filter(([n]) => n > 0).map(([n, name, of = []]) => `${count(n, name)}${of.length > 0 ? ` (${of.join(", ")})` : ""}`);
  const rules = new Set([...report.findings, ...(report.below ?? [])].map((each) => each.rule));
  const quiet = [...new Set(report.sound.map((each) => each.rule))].filter((rule) => !rules.has(rule));
  const bullets = [
    ...(counts.length > 0 ? [`Examined: ${counts.join(", ")}.`] : []),
    ...calls(report),
    ...(quiet.length > 0 ? [`Sites examined without a finding: ${quiet.map((rule) => `${code(rule)} (${report.sound.filter((each) => each.rule === rule).length})`).join(", ")}.`] : []),
    ...(scope.tsconfigs.length > 0 ? [`Settings of the program: ${scope.tsconfigs.map(code).join(", ")}.`] : []),
    ...report.problems.map((each) => `${each.level === "note" ? "Note" : "Not audited"}: ${code(each.subject)} ${prose(each.message)}`),
  ];
  return `## Method\n\nThe source was analysed as a whole; nothing was run.${bullets.length > 0 ? `\n\n${list(bullets)}` : ""}`;
}

function calls({ examined: { calls } }: Report): string[] {
  if (calls === undefined || calls.followed + calls.known + calls.values + calls.unknown === 0) return [];
  const kinds = [
    ...(calls.followed > 0 ? [`${calls.followed} into functions of the project`] : []),
    ...(calls.known > 0 ? [`${calls.known} to APIs whose behaviour is known`] : []),
  ];
  const open = [...(calls.values > 0 ? [`${calls.values} through values (parameters, callbacks)`] : []), ...(calls.unknown > 0 ? [`${calls.unknown} to other code`] : [])];
  return [`Calls followed: ${kinds.length > 0 ? kinds.join(", ") : "none"}.${open.length > 0 ? ` Not followed, and taken to be able to fail: ${open.join(", ")}.` : ""}`];
}

function findings(report: Report, options: FormatOptions): string {
  const shown = report.findings.filter(isOpen);
  const heard = { risk: said(), advice: said(), test: said() };
  const praised = new Set<string>();
  const parts = shown.map((each, i) => {
    const example = praised.has(each.rule) ? undefined : goodExample(report, each);
    praised.add(each.rule);
    return finding(each, i + 1, heard, example, options);
  });
  return shown.length === 0 ? "" : ["## Findings", ...parts].join("\n\n");
}

function finding(each: Finding, number: number, heard: { risk: Said; advice: Said; test: Said }, example: string | undefined, options: FormatOptions): string {
  const link = (place: Location): string => linked(place, options);
  const steps = each.evidence.filter((step) => step.kind !== "site");
  const told = steps.some((step) => step.at.file === each.location.file && step.at.line === each.location.line);
  const more = each.sites.length - SITES;
  const evidence = [
    ...(told ? [] : [`${link(each.location)} ${prose(each.message)}`]),
    ...steps.map((step) => `${link(step.at)} ${prose(step.note)}`),
    ...each.sites.slice(0, SITES).map((site) => `${link(site.location)} same cause: ${prose(site.message)}`),
    ...(more > 0 ? [`${count(more, "further place")} with the same cause`] : []),
  ];
  const subject = code(at(each.location));
  const { said: advised, sketch, language } = advice(each.recommendation);
  const facts = [`Rule: ${code(each.rule)}`, `Confidence: ${each.confidence}`, ...(each.baseline === undefined ? [] : [`State: ${each.baseline}`]), `Id: ${code(each.id)}`, `Fingerprint: ${code(each.fingerprint)}`];
  return [
    `### ${number}) ${capital(each.severity)}: ${prose(capital(each.title))}`,
    `${facts.join(". ")}.`,
    ...(adds(each) ? [prose(sentence(each.message))] : []),
    `Evidence:\n\n${list(evidence)}`,
    `Risk:\n\n${list([heard.risk.fresh(each.risk, number, subject), ...measured(each)])}`,
    `Recommendation:\n\n${list([heard.advice.fresh(advised, number, subject), ...(example === undefined ? [] : [example])])}`,
    ...(sketch.length === 0 ? [] : [fenced(sketch, language)]),
    `Validation:\n\n${list([`${code(testName(each.validation.test))}: ${uncapital(heard.test.fresh(each.validation.asserts, number, subject))}`])}`,
  ].join("\n\n");
}

/** Whether the message tells a symbol or time that title, evidence and risk do not. */
function adds({ title, message, risk, evidence }: Finding): boolean {
  const told = [title, risk, ...evidence.map((step) => step.note)].join(" ");
  const facts = message.match(/`[^`]+`|\d[\d.]* (?:ms|s|min|h)\b/g) ?? [];
  return !title.includes("`") || facts.some((fact) => !told.includes(fact.replaceAll("`", "")));
}

/** A place of the same project where the same rule found things well done: the nearest to copy from. */
function goodExample({ sound }: Report, { rule, location }: Finding): string | undefined {
  const good = sound.filter((each) => each.rule === rule);
  const best = good.find((each) => each.location.file === location.file) ?? good[0];
  return best === undefined ? undefined : `${code(at(best.location))} in this project does it already: ${prose(best.message)}.`;
}

/** The numbers behind the risk that its text does not give already. */
function measured({ metrics, risk, message, evidence, location }: Finding): string[] {
  const told = `${risk} ${message}`;
  // A turn of the event loop is no time.
  const wait = metrics.maxWaitMs ? duration(metrics.maxWaitMs) : undefined;
  const others = evidence.some((step) => step.kind === "waiter") ? (metrics.contenders ?? 0) : 0;
  return [
    ...(wait === undefined || told.includes(wait) ? [] : [`Longest wait: ${wait}.`]),
    ...(others === 0 || new RegExp(`\\b${others} other`).test(told) ? [] : [`${count(others, "other place waits", "other places wait")} for what ${code(at(location))} holds${metrics.scope === undefined ? "" : ` (${metrics.scope} scope)`}.`]),
    ...(metrics.lost === undefined || told.includes(metrics.lost) ? [] : [`Lost at ${code(at(location))}: ${prose(metrics.lost)}.`]),
  ];
}

function plan(report: Report, numbers: ReadonlyMap<string, number>): string {
  const byId = new Map(report.findings.map((each) => [each.id, each]));
  const done = overlapsOf(report.findings);
  const phases = report.plan.map((phase) => {
    const items = phase.findings.flatMap((id) => {
      const each = byId.get(id);
      if (each === undefined) return [];
      const before = done.beside(each, TOGETHER + 1).map((other) => numbers.get(other.id)!).sort((a, b) => a - b);
      done.add(each);
      const places = each.sites.length > 0 ? ` at ${each.sites.length + 1} places` : "";
      const together = before.length > 0 ? ` Together with finding ${before.slice(0, TOGETHER).join(" and ")}${before.length > TOGETHER ? " and others" : ""}: the same lines.` : "";
      return [`Finding ${numbers.get(id)}: ${prose(sentence(firstClause(each.recommendation)))} Touches ${filesToChange(each).map(code).join(", ")}${places}.${together}`];
    });
    return `### Phase ${phase.phase} (${phase.title})\n\n${list(items)}`;
  });
  return phases.length === 0 ? "" : ["## Implementation plan", ...phases].join("\n\n");
}

function tests(report: Report, numbers: ReadonlyMap<string, number>): string {
  const byId = new Map(report.findings.map((each) => [each.id, each]));
  const rows = report.tests.map((test) => {
    const of = byId.get(test.finding);
    return row(code(testName(test.name)), prose(capital(of === undefined ? test.asserts : of.title)), of?.severity ?? "", String(numbers.get(test.finding) ?? test.finding));
  });
  return rows.length === 0 ? "" : `## Regression tests to add\n\n${[head("Test", "Guards against", "Severity", "Finding"), ...rows].join("\n")}`;
}

function appendix(report: Report): string {
  const line = (each: Finding): string => `${code(at(each.location))} ${each.severity}, ${each.confidence}: ${prose(each.message)} (${code(each.rule)})`;
  const suppressed = report.findings.filter((each) => each.suppressed !== undefined);
  const known = report.findings.filter((each) => each.suppressed === undefined && each.baseline === "known");
  const below = report.below ?? [];
  const parts: [string, string[]][] = [
    ["Below the threshold", [...below.slice(0, BELOW).map(line), ...(below.length > BELOW ? [`${below.length - BELOW} more: ${code("--min-confidence possible")} shows them`] : [])]],
    ["Suppressed", suppressed.map((each) => `${line(each)}: ${each.suppressed!.reason === "" ? "no reason given" : prose(each.suppressed!.reason)}`)],
    ["Known from the baseline", known.map(line)],
    ["Fixed since the baseline", (report.fixed ?? []).map((each) => `${code(each.file)} ${prose(each.message)} (${code(each.rule)})`)],
  ];
  const shown = parts.filter(([, bullets]) => bullets.length > 0).map(([name, bullets]) => `### ${name}\n\n${list(bullets)}`);
  return shown.length === 0 ? "" : ["## Appendix", ...shown].join("\n\n");
}

function linked(place: Location, { link }: FormatOptions): string {
  const target = link?.(place);
  return target === undefined ? code(lines(place)) : `[${code(lines(place))}](${target})`;
}

function at(location: Location): string {
  return `${location.file}:${location.line}`;
}

function list(bullets: readonly string[]): string {
  return bullets.map((bullet) => `- ${bullet}`).join("\n");
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
