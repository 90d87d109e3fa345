/** The audit as one page: filters, code with the trace marked, and pictures along time. Nothing is loaded. */
import { createHash } from "node:crypto";
import { type Finding, isOpen, type Report, SEVERITIES } from "../rule.ts";
import { excerpts } from "./excerpt.ts";
import { advice, capital, count, escapeXml, type FormatOptions, groupBy, lines, PRIORITIES, testName, total } from "./format.ts";
import { firstClause, sentence } from "./md.ts";
import { SCRIPT, STYLE } from "./page.ts";
import { picture } from "./picture.ts";
import { filesToChange } from "./plan.ts";
import { longest, stops, waits } from "./shutdown.ts";

const SITES = 12;

/** Returns a page of its own: style and script inside, nothing loaded, nothing else may run. */
export function html(report: Report, options: FormatOptions = {}): string {
  const { scope } = report;
  const open = report.findings.filter(isOpen);
  const name = options.title ?? scope.project ?? (scope.root === "." ? "this project" : scope.root);
  const hash = createHash("sha256").update(SCRIPT).digest("base64");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<title>${escapeXml(options.title ?? `Concurrency audit: ${name}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="page">
${top(report, name, options)}
${side(open)}
<main>
${[overview(report, open, options), findings(open, report, options), shutdown(report), plan(report, open), tests(report, open), appendix(report), method(report)].filter((part) => part !== "").join("\n")}
</main>
</div>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function top({ scope, tool, summary }: Report, name: string, { date }: FormatOptions): string {
  const facts = [
    ...(date === undefined ? [] : [date]),
    scope.paths === undefined || scope.paths.length === 0 ? "whole project" : scope.paths.join(", "),
    count(scope.files, "file"),
    count(scope.lines, "line"),
    ...scope.languages,
    `${tool.name} ${tool.version}`,
    ...(scope.revision === undefined ? [] : [`revision ${scope.revision.slice(0, 12)}`]),
  ];
  const tiles = SEVERITIES.map(
    (each) => `<button type="button" class="tile ${each}${summary[each] === 0 ? " none" : ""}" data-severity="${each}" aria-pressed="false"${summary[each] === 0 ? " disabled" : ""}><b>${summary[each]}</b><span>${each}</span></button>`,
  );
  return `<header class="top">
<div class="kicker">Concurrency audit</div>
<h1>${escapeXml(name)}</h1>
<p class="facts">${facts.map((fact) => `<span>${escapeXml(fact)}</span>`).join("")}</p>
<div class="tiles">${tiles.join("")}</div>
</header>`;
}

function side(open: readonly Finding[]): string {
  if (open.length === 0) return `<aside class="side"></aside>`;
  const rules = [...new Set(open.map((each) => each.rule))].sort();
  const option = (value: string, n: number): string => `<option value="${escapeXml(value)}">${escapeXml(value)} (${n})</option>`;
  const perRule = rules.map((rule) => option(rule, open.filter((each) => each.rule === rule).length));
  const perFolder = folders(open).map(([folder, n]) => option(folder, n));
  const entries = open.map((each) => `<li data-for="${escapeXml(each.id)}" class="${each.severity}"><a href="#${escapeXml(each.id)}"><span class="dot"></span><span>${inline(capital(each.title))}</span></a></li>`);
  return `<aside class="side"><div class="stick">
<div class="filters js-only">
<label>Rule<select id="rule"><option value="">all rules</option>${perRule.join("")}</select></label>
<label>Folder<select id="folder"><option value="">all folders</option>${perFolder.join("")}</select></label>
<label>Text<input id="text" type="search" placeholder="symbol, file, word"></label>
<p class="shown"><span id="count" role="status"></span><button type="button" id="reset" hidden>show all</button></p>
</div>
<div class="list"><h2>Findings</h2><ol class="toc">${entries.join("")}</ol></div>
</div></aside>`;
}

/** Every folder above a place of a finding, with the number of findings in it. */
function folders(open: readonly Finding[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const finding of open) {
    const above = new Set(filesToChange(finding).flatMap((file) => file.split("/").slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join("/"))));
    for (const folder of above) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function overview({ summary, examined, scope }: Report, open: readonly Finding[], { top: priorities = PRIORITIES }: FormatOptions): string {
  const aside = [
    ...(summary.suppressed > 0 ? [`${summary.suppressed} suppressed`] : []),
    ...(summary.known > 0 ? [`${summary.known} known from the baseline`] : []),
    ...(summary.fixed > 0 ? [`${summary.fixed} fixed since the baseline`] : []),
  ];
  const said = total(summary) === 0 ? "Nothing was found that asks for work" : count(total(summary), "finding");
  const tops = open.slice(0, priorities).map((each) => `<li>${inline(sentence(firstClause(each.recommendation)))} <a href="#${escapeXml(each.id)}">${code(`${each.location.file}:${each.location.line}`)}</a></li>`);
  return `<section class="card"><p class="lead">${said}${aside.length > 0 ? ` (${aside.join(", ")})` : ""} in ${count(examined.functions, "function")} of ${count(scope.files, "file")}.${tops.length > 1 ? " First of all:" : ""}</p>${tops.length > 0 ? `<ol class="tops">${tops.join("")}</ol>` : ""}</section>`;
}

function findings(open: readonly Finding[], report: Report, options: FormatOptions): string {
  if (open.length === 0) return "";
  const good = groupBy(report.sound, (each) => each.rule);
  return `<h2>Findings</h2>
${open.map((each, i) => card(each, i + 1, good.get(each.rule) ?? [], options)).join("\n")}
<p class="nothing js-only" id="nothing" hidden>No finding passes these filters.</p>`;
}

function card(finding: Finding, number: number, good: Report["sound"], options: FormatOptions): string {
  const { said, sketch } = advice(finding.recommendation);
  const drawn = picture(finding);
  const example = good.find((each) => each.location.file === finding.location.file) ?? good[0];
  const more = finding.sites.length - SITES;
  const sites = [...finding.sites.slice(0, SITES).map((site) => `${code(lines(site.location))} ${inline(site.message)}`), ...(more > 0 ? [`${more} more`] : [])];
  const rows = [
    ["Risk", `<p>${inline(sentence(finding.risk))}</p>`],
    ["Recommendation", `<p>${inline(sentence(said))}</p>${sketch.length === 0 ? "" : `<pre>${escapeXml(sketch.join("\n"))}</pre>`}${example === undefined ? "" : `<p class="good">Done well in ${code(`${example.location.file}:${example.location.line}`)}: ${inline(example.message)}.</p>`}`],
    ["Validation", `<p>${code(testName(finding.validation.test))}</p><p>${inline(sentence(finding.validation.asserts))}</p>`],
    ...(sites.length > 0 ? [["Same cause at", list(sites)]] : []),
  ];
  return `<article class="card finding ${finding.severity}" id="${escapeXml(finding.id)}" data-severity="${finding.severity}" data-rule="${escapeXml(finding.rule)}" data-files="${escapeXml(JSON.stringify(filesToChange(finding)))}">
<header><div class="meta"><span class="pill">${finding.severity}</span><span>${escapeXml(finding.rule)}</span><span>${finding.confidence}</span>${finding.baseline === undefined ? "" : `<span>${finding.baseline}</span>`}<span class="where">${escapeXml(`${finding.location.file}:${finding.location.line}`)}</span></div>
<h3><span class="n">${number}</span>${inline(capital(finding.title))}</h3></header>
<p class="message">${inline(sentence(finding.message))}</p>
${drawn === undefined ? "" : figure(drawn.svg)}
${excerpts(finding, options, inline)}
<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join("")}</dl>
<p class="ids">${code(finding.id)} · fingerprint ${code(finding.fingerprint)}</p>
</article>`;
}

/** The drawing with a key of the colours that it has. */
function figure(svg: string): string {
  const key = { holds: "runs", slow: "keeps the lock and does nothing with it", asleep: "asleep", waits: "waits" };
  const used = Object.entries(key).filter(([name]) => svg.includes(`class="${name}"`));
  return `<figure><div class="scroll">${svg}</div><figcaption>${used.map(([name, text]) => `<span><i class="${name}"></i>${text}</span>`).join("")}<span>time runs to the right, not to scale</span></figcaption></figure>`;
}

function shutdown({ stopPaths, sound }: Report): string {
  const rows = stopPaths.map((each) => [code(each.function), code(lines(each.location)), stops(each, code).join("<br>"), waits(each).map(inline).join("<br>"), inline(longest(each))]);
  const items = [...groupBy(sound, (each) => `${each.rule} ${each.message}`).values()].map((alike) => {
    const places = alike.map((each) => code(`${each.location.file}:${each.location.line}`));
    return `${inline(alike[0]!.message)} ${places.slice(0, 4).join(" ")}${places.length > 4 ? ` and ${places.length - 4} more` : ""}`;
  });
  const parts = [
    ...(rows.length > 0 ? [`<h2>Cancellation and shutdown</h2>`, `<div class="card">${table(["Stop path", "Place", "Stops", "Waits for", "Longest"], rows)}</div>`] : []),
    ...(items.length > 0 ? [`<h2>Good patterns already present</h2>`, `<div class="card">${list(items)}</div>`] : []),
  ];
  return parts.join("\n");
}

function plan(report: Report, open: readonly Finding[]): string {
  const places = indexesOf(open);
  const phases = report.plan.map((phase) => {
    const items = phase.findings.flatMap((id) => {
      const at = places.get(id) ?? -1;
      return at < 0 ? [] : [`<a href="#${escapeXml(id)}">Finding ${at + 1}</a>: ${inline(sentence(firstClause(open[at]!.recommendation)))} <span class="facts">${filesToChange(open[at]!).map(code).join(" ")}</span>`];
    });
    return `<div class="phase"><h3>Phase ${phase.phase}: ${escapeXml(phase.title)}</h3>${list(items)}</div>`;
  });
  return phases.length === 0 ? "" : `<h2>Implementation plan</h2>\n<div class="card">${phases.join("")}</div>`;
}

function tests(report: Report, open: readonly Finding[]): string {
  const places = indexesOf(open);
  const rows = report.tests.map((test) => {
    const at = places.get(test.finding) ?? -1;
    return [code(testName(test.name)), inline(test.asserts), at < 0 ? code(test.finding) : `<a href="#${escapeXml(test.finding)}">${at + 1}</a>`];
  });
  return rows.length === 0 ? "" : `<h2>Regression tests to add</h2>\n<div class="card">${table(["Test", "Must hold", "Finding"], rows)}</div>`;
}

function appendix(report: Report): string {
  const line = (each: Finding): string => `${code(`${each.location.file}:${each.location.line}`)} ${each.severity}, ${each.confidence}: ${inline(each.message)} (${escapeXml(each.rule)})`;
  const parts: [string, string[]][] = [
    ["Below the threshold", (report.below ?? []).map(line)],
    ["Suppressed", report.findings.filter((each) => each.suppressed !== undefined).map((each) => `${line(each)}: ${inline(each.suppressed!.reason || "no reason given")}`)],
    ["Known from the baseline", report.findings.filter((each) => each.suppressed === undefined && each.baseline === "known").map(line)],
    ["Fixed since the baseline", (report.fixed ?? []).map((each) => `${code(each.file)} ${inline(each.message)} (${escapeXml(each.rule)})`)],
  ];
  const shown = parts.filter(([, items]) => items.length > 0).map(([name, items]) => `<details${items.length <= 10 ? " open" : ""}><summary>${name} (${items.length})</summary>${list(items)}</details>`);
  return shown.length === 0 ? "" : `<h2>Appendix</h2>\n<div class="card">${shown.join("")}</div>`;
}

function method({ examined, scope, problems }: Report): string {
  const counts = [
    [examined.locks, "lock"],
    [examined.criticalSections, "critical section"],
    [examined.timers, "timer"],
    [examined.sleeps, "sleep"],
    [examined.sends, "send"],
    [examined.stopPaths, "stop path"],
  ] as const;
  const looked = counts.filter(([n]) => n > 0).map(([n, name]) => count(n, name));
  const items = [
    `The source was analysed as a whole; nothing was run${looked.length > 0 ? `. Examined: ${looked.join(", ")}` : ""}.`,
    ...(scope.tsconfigs.length > 0 ? [`Settings of the program: ${scope.tsconfigs.map(code).join(", ")}.`] : []),
    ...problems.map((each) => `${each.level === "note" ? "Note" : "Not audited"}: ${code(each.subject)} ${inline(each.message)}`),
  ];
  return `<h2>Method</h2>\n<div class="card">${list(items)}</div>`;
}

function indexesOf(open: readonly Finding[]): ReadonlyMap<string, number> {
  return new Map(open.map((each, i) => [each.id, i]));
}

/** Prose with its code spans as `code` elements. */
function inline(text: string): string {
  return text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 0 ? escapeXml(part) : code(part))).join("");
}

function code(text: string): string {
  return `<code>${escapeXml(text)}</code>`;
}

/** Items are HTML already. */
function list(items: readonly string[]): string {
  return `<ul class="plain">${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

/** Cells are HTML already. */
function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]): string => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<div class="scroll"><table>${[cells("th", names), ...rows.map((row) => cells("td", row))].join("")}</table></div>`;
}
