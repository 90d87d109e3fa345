/** The audit as one page without scripts: to attach to a build or to send. */
import { type Finding, isOpen, type Report, SEVERITIES } from "../rule.ts";
import { advice, count, duration, escapeXml, type FormatOptions, lines, testName, total } from "./format.ts";
import { frame, marksByFile } from "./frame.ts";
import { sentence } from "./md.ts";

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
code,pre{font:13px/1.45 ui-monospace,monospace;background:#f3f3f5;border-radius:3px}code{padding:.1em .3em}pre{padding:.8em;overflow-x:auto}
h2{border-bottom:1px solid #ddd;padding-bottom:.2em}section.finding{border-left:4px solid #999;padding-left:1rem;margin:2rem 0}
.critical,.high{border-color:#c62828!important}.medium{border-color:#ef6c00!important}.low{border-color:#1565c0!important}
table{border-collapse:collapse}td,th{border:1px solid #ddd;padding:.3em .7em;text-align:left}
@media(prefers-color-scheme:dark){body{background:#16181c;color:#e4e4e6}code,pre{background:#23262c}td,th,h2{border-color:#3a3d44}}`;
const same = (text: string): string => text;

/** Returns a page of its own: style inside, no scripts, nothing loaded. */
export function html(report: Report, options: FormatOptions = {}): string {
  const { scope, tool, summary } = report;
  const open = report.findings.filter(isOpen);
  const title = `Concurrency audit: ${scope.project ?? scope.root}`;
  const facts = [...(options.date === undefined ? [] : [options.date]), `${tool.name} ${tool.version}`, count(scope.files, "file"), count(scope.lines, "line"), ...(scope.revision === undefined ? [] : [scope.revision.slice(0, 12)])];
  const body = [
    `<h1>${escapeXml(title)}</h1>`,
    `<p>${escapeXml(facts.join(" · "))}</p>`,
    `<h2>Summary</h2>`,
    `<p>${count(total(summary), "finding")}, ${summary.suppressed} suppressed, ${summary.known} known, ${summary.fixed} fixed.</p>`,
    table(["Severity", "Findings"], SEVERITIES.map((each) => [each, String(summary[each])])),
    ...(open.length > 0 ? [`<h2>Findings</h2>`, ...open.map((each, i) => section(each, i + 1, options))] : []),
    ...(report.stopPaths.length > 0 ? [`<h2>Cancellation and shutdown</h2>`, table(["Stop path", "Place", "Waits for", "Longest"], report.stopPaths.map((each) => [code(each.function), code(lines(each.location)), each.waitsFor.map(inline).join("; ") || "nothing", each.maxMs === undefined ? "" : duration(each.maxMs)]))] : []),
    ...(report.sound.length > 0 ? [`<h2>Good patterns already present</h2>`, list(report.sound.map((each) => `${code(lines(each.location))} ${inline(each.message)}`))] : []),
    ...(report.tests.length > 0 ? [`<h2>Regression tests to add</h2>`, table(["Test", "Asserts", "Finding"], report.tests.map((each) => [code(testName(each.name)), inline(each.asserts), code(each.finding)]))] : []),
    ...(report.problems.length > 0 ? [`<h2>Problems</h2>`, list(report.problems.map((each) => `${code(each.subject)} ${inline(each.message)}`))] : []),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.join("\n")}
</body>
</html>
`;
}

function section(finding: Finding, number: number, options: FormatOptions): string {
  const paint = { bold: same, dim: same, red: same, yellow: same, cyan: same };
  const { said, sketch } = advice(finding.recommendation);
  const frames = [...marksByFile(finding)].map(([file, marks]) => `<p>${code(file)}</p>\n<pre>${escapeXml(frame(options.source?.(file), marks, paint).join("\n"))}</pre>`);
  return `<section class="finding ${finding.severity}" id="${escapeXml(finding.id)}">
<h3>${number}) ${escapeXml(finding.severity)}: ${inline(finding.title)}</h3>
<p>${inline(sentence(finding.message))}</p>
${frames.join("\n")}
${finding.sites.length === 0 ? "" : list(finding.sites.map((site) => `${code(lines(site.location))} ${inline(site.message)}`))}
<p><b>Risk</b>: ${inline(finding.risk)}</p>
<p><b>Recommendation</b>: ${inline(said)}</p>
${sketch.length === 0 ? "" : `<pre>${escapeXml(sketch.join("\n"))}</pre>`}
<p><b>Validation</b>: ${code(testName(finding.validation.test))}: ${inline(finding.validation.asserts)}</p>
<p>${code(finding.rule)}, ${finding.confidence}, ${code(finding.id)}</p>
</section>`;
}

/** Prose with its code spans as `code` elements. */
function inline(text: string): string {
  return text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 0 ? escapeXml(part) : code(part))).join("");
}

function code(text: string): string {
  return `<code>${escapeXml(text)}</code>`;
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`;
}

/** Cells are HTML already. */
function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]): string => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table>\n${[cells("th", names), ...rows.map((row) => cells("td", row))].join("\n")}\n</table>`;
}
