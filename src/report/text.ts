/** Findings for people at a terminal: one block each, with the source. */
import { type Finding, isOpen, type Report, type Severity } from "../rule.ts";
import { advice, bySeverity, count, type FormatOptions, lines, type Paint, plain, total, uncommanding } from "./format.ts";
import { frame, marksByFile } from "./frame.ts";
import { linesOf } from "./lines.ts";

const SHOWN_SITES = 8;
const plainPaint: Paint = { bold: same, dim: same, red: same, yellow: same, cyan: same };

/** Returns a block for every finding that is neither suppressed nor known, and a summary line. */
export function text(report: Report, options: FormatOptions): string {
  const paint = options.paint ?? plainPaint;
  const blocks = report.findings.filter(isOpen).map((each) => block(each, options, paint));
  const summary = options.quiet ? [] : [summaryLine(report, paint)];
  return uncommanding([...blocks, ...summary].map((each) => `${each}\n`).join("\n"));
}

function block(finding: Finding, options: FormatOptions, paint: Paint): string {
  const { location: at } = finding;
  const head = `${severity(finding.severity, paint)} ${paint.bold(finding.rule)} ${paint.dim(`(${finding.confidence})`)} ${plain(at.file)}:${at.line}:${at.column}`;
  const sites = finding.sites.slice(0, SHOWN_SITES).map((site) => `also: ${lines(site.location)}`);
  const more = finding.sites.length > SHOWN_SITES ? [`also: ${finding.sites.length - SHOWN_SITES} more with the same cause`] : [];
  const { said, sketch } = advice(finding.recommendation);
  const help = [`help: ${said}`, ...sketch];
  const notes = [`note: ${finding.risk}`, ...sites, ...more, `note: \`conc-audit explain ${finding.rule}\`, id ${finding.id}`];
  return [head, `  ${plain(finding.message)}`, "", ...frames(finding, options, paint), "", ...[...help, ...notes].map((note) => `  ${label(plain(note), paint)}`)].join("\n");
}

function frames(finding: Finding, options: FormatOptions, paint: Paint): string[] {
  return [...marksByFile(finding)].flatMap(([file, marks]) => [
    ...(file === finding.location.file ? [] : [`  ${paint.dim(plain(file))}`]),
    ...frame(linesOf(options, file), marks, paint).map((row) => `  ${row}`),
  ]);
}

function summaryLine(report: Report, paint: Paint): string {
  const { summary, scope } = report;
  const found = total(summary);
  const aside = [
    ...(summary.suppressed > 0 ? [`${summary.suppressed} suppressed`] : []),
    ...(summary.known > 0 ? [`${summary.known} known`] : []),
    ...(summary.fixed > 0 ? [`${summary.fixed} fixed`] : []),
    ...((report.below?.length ?? 0) > 0 ? [`${report.below!.length} below the threshold`] : []),
  ];
  const said = found === 0 ? "no findings" : `${count(found, "finding")}: ${bySeverity(summary)}`;
  return `${paint.bold(said)}${aside.length > 0 ? ` (${aside.join(", ")})` : ""} in ${count(scope.files, "file")}, ${count(scope.lines, "line")}`;
}

function severity(is: Severity, paint: Paint): string {
  const colour = is === "critical" || is === "high" ? paint.red : is === "medium" ? paint.yellow : paint.cyan;
  return paint.bold(colour(is));
}

function label(note: string, paint: Paint): string {
  return note.replace(/^(?:help|note|also):/, (word) => paint.cyan(word));
}

function same(text: string): string {
  return text;
}
