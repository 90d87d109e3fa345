import {
  advice,
  bySeverity,
  capital,
  count,
  duration,
  escapeXml,
  lines,
  plain,
  testName,
  total
} from "./chunk-DDXC66PZ.js";
import {
  filesToChange,
  overlaps
} from "./chunk-SE2O3DZO.js";
import {
  SEVERITIES,
  isOpen
} from "./chunk-JQSJPTHW.js";

// src/report/concise.ts
function concise(report) {
  return report.findings.filter(isOpen).map(({ location: location2, severity: severity2, message, rule }) => `${plain(`${location2.file}:${location2.line}:${location2.column}: ${severity2}: ${message} [${rule}]`)}
`).join("");
}

// src/report/github.ts
var COMMAND = { critical: "error", high: "error", medium: "warning", low: "notice" };
function github(report) {
  const findings3 = report.findings.filter(isOpen).map(({ location: at2, severity: severity2, rule, title: title2, message, recommendation }) => {
    const column = at2.line === at2.endLine ? [`col=${at2.column}`, `endColumn=${at2.endColumn}`] : [];
    const properties = [`file=${property(at2.file)}`, `line=${at2.line}`, `endLine=${at2.endLine}`, ...column, `title=${property(`${rule}: ${title2}`)}`];
    return `::${COMMAND[severity2]} ${properties.join(",")}::${data(`${message}
${advice(recommendation).said}`)}`;
  });
  const problems = report.problems.map((each) => `::${each.level === "note" ? "notice" : "warning"} title=conc-audit::${data(`${each.subject}: ${each.message}`)}`);
  return [...findings3, ...problems].map((line) => `${line}
`).join("");
}
function data(text2) {
  return plain(text2.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A"));
}
function property(text2) {
  return data(text2).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// src/report/gitlab.ts
var SEVERITY = { critical: "blocker", high: "critical", medium: "major", low: "minor" };
function gitlab(report) {
  const issues = report.findings.filter(isOpen).map(({ rule, severity: severity2, message, location: location2, fingerprint }) => ({
    type: "issue",
    check_name: rule,
    description: message,
    categories: ["Bug Risk"],
    severity: SEVERITY[severity2],
    fingerprint,
    location: { path: location2.file, lines: { begin: location2.line, end: location2.endLine } }
  }));
  return `${JSON.stringify(issues, void 0, 2)}
`;
}

// src/report/html.ts
import { createHash } from "node:crypto";

// src/report/frame.ts
var WIDTH = 110;
function frame(source, marks, paint) {
  const lines2 = source?.split(/\r\n|\n|\r/);
  const sorted = [...marks].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  const gutter = String(sorted.at(-1).at.line).length;
  const rows = [];
  let last = 0;
  for (const mark of sorted) {
    const { at: at2 } = mark;
    const full = lines2?.[at2.line - 1] ?? " ".repeat(at2.column - 1) + at2.text;
    const { text: text2, shift } = cut(full.replaceAll("	", " "), at2.column - 1);
    if (at2.line !== last) {
      if (last !== 0 && at2.line > last + 1) rows.push(paint.dim(`  ${"".padStart(gutter)} ...`));
      const pointer = sorted.some((each) => each.primary && each.at.line === at2.line) ? ">" : " ";
      rows.push(`${pointer} ${paint.dim(`${String(at2.line).padStart(gutter)} |`)} ${plain(text2)}`.trimEnd());
    }
    const start = at2.column - 1 - shift;
    const end = at2.endLine > at2.line ? text2.trimEnd().length : Math.min(at2.endColumn - 1 - shift, text2.length);
    const colour = mark.primary ? paint.red : paint.cyan;
    rows.push(`  ${"".padStart(gutter)} ${paint.dim("|")} ${" ".repeat(start)}${colour(`${"^".repeat(Math.max(1, end - start))} ${plain(mark.label)}`.trimEnd())}`);
    last = at2.line;
  }
  return rows;
}
function marksByFile(finding2) {
  const { location: location2 } = finding2;
  const isPrimary = (at2) => at2.file === location2.file && at2.line === location2.line && at2.column === location2.column;
  const steps = finding2.evidence.filter((step) => step.kind !== "site");
  const marks = steps.map((step, i) => ({ at: step.at, label: `${steps.length > 1 ? `${i + 1}: ` : ""}${step.note}`, primary: isPrimary(step.at) }));
  if (!marks.some((mark) => mark.primary)) marks.unshift({ at: location2, label: "", primary: true });
  const files = [.../* @__PURE__ */ new Set([location2.file, ...marks.map((mark) => mark.at.file)])];
  return new Map(files.map((file) => [file, marks.filter((mark) => mark.at.file === file)]));
}
function cut(line, column) {
  if (line.length <= WIDTH) return { text: line, shift: 0 };
  const indent = /^\s*/.exec(line)[0].length;
  const from = column < WIDTH / 2 ? 0 : Math.max(indent, column - 30);
  return { text: line.slice(from, from + WIDTH), shift: from };
}

// src/report/excerpt.ts
var CONTEXT = 2;
var TALL = 6;
function excerpts(finding2, source, prose2) {
  return [...marksByFile(finding2)].map(([file, marks]) => block(file, marks.map(numbered), source(file), prose2)).join("\n");
}
function numbered(mark) {
  const match = /^(\d+): /.exec(mark.label);
  return { ...mark, number: match === null ? 0 : Number(match[1]), note: mark.label.slice(match?.[0].length ?? 0) };
}
function block(file, marks, source, prose2) {
  const lines2 = source?.split(/\r\n|\n|\r/);
  const sorted = [...marks].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column || a.number - b.number);
  const wanted = /* @__PURE__ */ new Set();
  for (const { at: at2, primary } of sorted) {
    const last2 = lines2 === void 0 || !primary ? at2.line : Math.min(at2.endLine, at2.line + TALL);
    for (let line = at2.line - CONTEXT; line <= last2 + CONTEXT; line++) if (lines2 === void 0 ? line === at2.line : line >= 1 && line <= lines2.length) wanted.add(line);
  }
  const shown = [...wanted].sort((a, b) => a - b);
  const textOf = (line) => lines2?.[line - 1] ?? `${" ".repeat(Math.max(0, (sorted.find(({ at: at2 }) => at2.line === line)?.at.column ?? 1) - 1))}${sorted.find(({ at: at2 }) => at2.line === line)?.at.text ?? ""}`;
  const indent = Math.min(...shown.map(textOf).filter((text2) => text2.trim() !== "").map((text2) => /^\s*/.exec(text2)[0].length));
  const rows = [];
  let last = 0;
  for (const line of shown) {
    const text2 = textOf(line);
    if (text2.trim() === "" && (!wanted.has(line - 1) || !wanted.has(line + 1))) continue;
    if (last !== 0 && line > last + 1) rows.push('<div class="gap">\u22EF</div>');
    const here = sorted.filter(({ at: at2 }) => at2.line === line);
    const primary = sorted.some(({ at: at2, primary: is }) => is && at2.line <= line && line <= Math.max(at2.line, Math.min(at2.endLine, at2.line + TALL)));
    rows.push(`<div class="row${primary ? " primary" : here.length > 0 ? " hit" : ""}"><span class="no">${line}</span><code>${painted(text2, indent, spansOn(line, text2, sorted))}</code></div>`);
    for (const mark of here) if (mark.note !== "") rows.push(`<div class="note${mark.primary ? " primary" : ""}">${mark.number > 0 ? `<b>${mark.number}</b>` : ""}<span>${prose2(mark.note)}${mark.at.endLine > mark.at.line ? ` <small>(to line ${mark.at.endLine})</small>` : ""}</span></div>`);
    last = line;
  }
  return `<div class="file"><div class="path">${escapeXml(file)}</div><div class="lines">${rows.join("")}</div></div>`;
}
function spansOn(line, text2, marks) {
  const start = /^\s*/.exec(text2)[0].length;
  return marks.filter(({ at: at2 }) => at2.line === line).map(({ at: at2, primary }) => ({ from: Math.max(start, at2.column - 1), to: at2.endLine === line ? at2.endColumn - 1 : text2.length, primary })).filter(({ from, to }) => to > from);
}
var TOKENS = /(?<comment>\/\/.*|\/\*.*?\*\/|^\s*\*.*)|(?<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)|(?<word>\b(?:abstract|as|async|await|break|case|catch|class|const|continue|declare|default|delete|do|else|enum|export|extends|finally|for|from|function|if|implements|import|in|instanceof|interface|let|new|of|private|protected|public|readonly|return|satisfies|set|get|static|super|switch|this|throw|try|type|typeof|using|var|void|while|yield|null|undefined|true|false)\b)|(?<number>\b\d[\d_.]*(?:e\d+)?n?\b)/g;
function painted(text2, indent, spans) {
  const classes = new Array(text2.length);
  for (const token of text2.matchAll(TOKENS)) {
    const [name] = Object.entries(token.groups ?? {}).find(([, value]) => value !== void 0) ?? [];
    for (let i = token.index; i < token.index + token[0].length; i++) classes[i] = name;
  }
  const markAt = (i) => {
    const over = spans.filter(({ from, to }) => from <= i && i < to);
    return over.length === 0 ? "" : over.some(({ primary }) => primary) ? "m primary" : "m";
  };
  let out = "";
  let open = "";
  for (let i = indent; i < text2.length; ) {
    let end = i + 1;
    while (end < text2.length && classes[end] === classes[i] && markAt(end) === markAt(i)) end++;
    const mark = markAt(i);
    if (mark !== open) out += `${open === "" ? "" : "</mark>"}${mark === "" ? "" : `<mark class="${mark}">`}`;
    open = mark;
    const piece = escapeXml(text2.slice(i, end));
    out += classes[i] === void 0 ? piece : `<i class="${classes[i]}">${piece}</i>`;
    i = end;
  }
  return out + (open === "" ? "" : "</mark>");
}

// src/report/md.ts
function code(text2) {
  const flat = plain(text2).replace(/\s+/g, " ").trim();
  const longest2 = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest2 + 1);
  const pad = flat.startsWith("`") || flat.endsWith("`") || flat === "" ? " " : "";
  return `${fence}${pad}${flat}${pad}${fence}`;
}
function prose(text2) {
  const flat = plain(text2).replace(/\s+/g, " ").trim();
  const parts = flat.split(/((?<!`)(`+)(?!`)(?:.*?[^`])\2(?!`))/);
  return parts.map((part, i) => i % 3 === 0 ? escape(part) : i % 3 === 1 ? part : "").join("");
}
function row(...cells) {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
}
function head(...cells) {
  return `${row(...cells)}
${row(...cells.map(() => "---"))}`;
}
function sentence(text2) {
  const trimmed = text2.trim();
  const ended = /[.!?:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
function firstSentence(text2) {
  const prose2 = text2.split(/^```/m)[0];
  const masked = prose2.replace(/`[^`]*`/g, (span) => "x".repeat(span.length)).replace(/\b(?:e\.g|i\.e|etc)\./g, (short2) => "x".repeat(short2.length));
  const end = /[.;](?=\s|$)/.exec(masked);
  return end === null ? prose2.trim() : prose2.slice(0, end.index).trim();
}
function firstClause(text2) {
  const first = firstSentence(text2);
  const masked = first.replace(/`[^`]*`/g, (span) => "x".repeat(span.length));
  const end = /:(?=\s)/.exec(masked);
  return end === null ? first : first.slice(0, end.index);
}
function escape(text2) {
  return text2.replace(/[\\`*_[\]<>|#~]/g, (char) => char === "<" ? "&lt;" : char === ">" ? "&gt;" : `\\${char}`).replace(/&(?=#?\w+;)(?!lt;|gt;)/g, "&amp;");
}

// src/report/page.ts
var STYLE = `
:root{color-scheme:light;--bg:#f6f5f2;--card:#fff;--ink:#1d1c1a;--soft:#65615a;--line:#e2dfd8;--code:#faf9f7;--accent:#2f5bd0;--accent-soft:#e8eefc;
--critical:#a3123a;--critical-soft:#fce8ed;--high:#b8420b;--high-soft:#fdeee3;--medium:#8a6100;--medium-soft:#faf1d6;--low:#3d5f87;--low-soft:#e8eff7;
--holds:#2f5bd0;--slow:#c2410c;--waits:#d8d3c8;--waits-ink:#4f4a42;--asleep:#7a6fb0;--good:#2c6e49;--kw:#7b2fa8;--str:#2c6e49;--num:#a3420b;--com:#8a857b;--mark:#fff0b8;--mark-primary:#ffd9c9}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;--bg:#141517;--card:#1c1e21;--ink:#e7e5e1;--soft:#a09b92;--line:#32353a;--code:#17191b;--accent:#8fb0ff;--accent-soft:#222c45;
--critical:#ff8fa8;--critical-soft:#42161f;--high:#ffab7a;--high-soft:#43220f;--medium:#eac35c;--medium-soft:#3a2e0d;--low:#9dc0e8;--low-soft:#1d2c3d;
--holds:#5b82e8;--slow:#d9622b;--waits:#43464c;--waits-ink:#d6d2ca;--asleep:#7d71b8;--good:#7fc8a0;--kw:#cfa0f0;--str:#94cfa8;--num:#f0b48a;--com:#857f76;--mark:#4a4014;--mark-primary:#5a2c18}}
*{box-sizing:border-box}html{scroll-behavior:smooth;scroll-padding-top:1rem}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
code,pre,.lines,.path,.where{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{font-size:.88em;background:var(--code);border:1px solid var(--line);border-radius:4px;padding:.05em .32em;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.25;text-wrap:balance}h1{font-size:1.9rem;margin:.1rem 0 .3rem;letter-spacing:-.01em}h2{font-size:1.25rem;margin:2.6rem 0 1rem}h3{font-size:1.08rem;margin:0}
.page{max-width:1240px;margin:0 auto;padding:2rem 1.5rem 4rem;display:grid;grid-template-columns:250px minmax(0,1fr);gap:0 2.5rem}
.top{grid-column:1/-1;margin-bottom:1.2rem}.kicker{color:var(--soft);font-size:.78rem;letter-spacing:.09em;text-transform:uppercase}
.facts{color:var(--soft);margin:0;font-size:.9rem}.facts span+span::before{content:"\xB7";margin:0 .5em}
.side{font-size:.9rem}.side .stick{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;padding-right:.3rem}
.side h2{font-size:.78rem;letter-spacing:.07em;text-transform:uppercase;color:var(--soft);margin:1.2rem 0 .5rem}
.tiles{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.7rem;margin:1.2rem 0 0}
.tile{font:inherit;text-align:left;color:inherit;background:var(--card);border:1px solid var(--line);border-left:4px solid var(--c);border-radius:8px;padding:.55rem .9rem;display:block}
button.tile{cursor:pointer}button.tile:hover{border-color:var(--c)}.tile[aria-pressed=true]{background:var(--s);border-color:var(--c)}.tile b{display:block;font-size:1.55rem;line-height:1.15;color:var(--c)}.tile span{color:var(--soft);font-size:.86rem}
.tile.none b{color:var(--soft)}button.tile:disabled{cursor:default;opacity:.55}
.critical{--c:var(--critical);--s:var(--critical-soft)}.high{--c:var(--high);--s:var(--high-soft)}.medium{--c:var(--medium);--s:var(--medium-soft)}.low{--c:var(--low);--s:var(--low-soft)}
.filters{display:grid;gap:.6rem}.filters label{display:grid;gap:.2rem;color:var(--soft);font-size:.82rem}
select,input[type=search]{font:inherit;width:100%;color:var(--ink);background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.38rem .5rem}
.shown{color:var(--soft);margin:.2rem 0 0;display:flex;justify-content:space-between;gap:.5rem}.shown button{font:inherit;color:var(--accent);background:none;border:0;padding:0;cursor:pointer}
:is(button,select,input,a,summary):focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.toc{list-style:none;margin:0;padding:0}.toc a{display:grid;grid-template-columns:auto 1fr;gap:.5rem;padding:.28rem .3rem;border-radius:6px;color:var(--ink);line-height:1.35}.toc a:hover{background:var(--card);text-decoration:none}
.toc .dot{width:.6rem;height:.6rem;border-radius:50%;background:var(--c);margin-top:.36rem}.toc code{border:0;background:none;padding:0}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.1rem 1.3rem}
.lead{margin:0 0 .8rem}.tops{margin:0;padding-left:1.3rem}.tops li{margin:.35rem 0}
.finding{border-top:4px solid var(--c);margin:0 0 1.6rem;padding:1.1rem 1.3rem 1rem}
.finding header{display:grid;gap:.35rem}.finding .meta{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:center;color:var(--soft);font-size:.86rem}
.pill{background:var(--s);color:var(--c);font-weight:650;font-size:.78rem;letter-spacing:.02em;border-radius:99px;padding:.1rem .6rem}
.finding h3 .n{color:var(--soft);font-weight:500;margin-right:.4rem}.message{margin:.7rem 0 1rem}
figure{margin:1rem 0;border:1px solid var(--line);border-radius:8px;padding:.8rem .9rem .5rem;background:var(--code)}figure .scroll{overflow-x:auto}figure svg{display:block;min-width:620px;width:100%;height:auto}
figcaption{color:var(--soft);font-size:.82rem;margin-top:.3rem;display:flex;flex-wrap:wrap;gap:.2rem 1rem}figcaption i{display:inline-block;width:.9em;height:.7em;border-radius:2px;margin-right:.4em}
svg text{font:12px ui-sans-serif,system-ui,"DejaVu Sans",sans-serif;fill:var(--ink)}svg .when{fill:var(--soft);font-size:11px}svg .lane{stroke:var(--line)}svg .mark{stroke:var(--soft);stroke-dasharray:2 3}
svg .holds,.holds{fill:var(--holds);background:var(--holds)}svg .slow,.slow{fill:var(--slow);background:var(--slow)}svg .waits,.waits{fill:var(--waits);background:var(--waits)}svg .asleep,.asleep{fill:var(--asleep);background:var(--asleep)}
svg .in{font-size:11px}svg .slow-text,svg .holds-text,svg .asleep-text{fill:#fff}svg .waits-text{fill:var(--waits-ink)}
.file{border:1px solid var(--line);border-radius:8px;overflow:hidden;margin:.7rem 0;background:var(--code)}.path{font-size:.8rem;color:var(--soft);padding:.35rem .8rem;border-bottom:1px solid var(--line);background:var(--card)}
.lines{font-size:.82rem;line-height:1.55;overflow-x:auto;padding:.35rem 0}.row{display:grid;grid-template-columns:3.4rem max-content;min-width:100%;width:max-content}.row .no{color:var(--com);text-align:right;padding-right:.9rem;user-select:none}
.row code{background:none;border:0;padding:0 1rem 0 0;font-size:1em;white-space:pre;tab-size:2;overflow-wrap:normal}.row.primary .no{color:var(--c);font-weight:700}.row.hit .no{color:var(--ink)}
.gap{color:var(--com);padding-left:2.2rem}.note{position:sticky;left:0;max-width:min(100%,100ch);display:flex;gap:.5rem;align-items:baseline;padding:.05rem .9rem .25rem 3.4rem;color:var(--accent);font-family:ui-sans-serif,system-ui,"DejaVu Sans",sans-serif}.note small{color:var(--soft)}.note code{color:inherit;background:none;border:0;padding:0}
.note.primary{color:var(--c)}.note b{flex:none;min-width:1.35em;padding:0 .3em;height:1.35em;line-height:1.35em;text-align:center;font-size:.78rem;border-radius:99px;color:var(--card);background:currentColor}.note b{background:var(--accent)}.note.primary b{background:var(--c)}
mark{color:inherit;background:var(--mark);border-radius:2px;box-shadow:0 2px 0 -0px var(--accent)}mark.primary{background:var(--mark-primary);box-shadow:0 2px 0 0 var(--c)}
.lines i{font-style:normal}.word{color:var(--kw)}.string{color:var(--str)}.number{color:var(--num)}.lines .comment{color:var(--com);font-style:italic}
dl{display:grid;grid-template-columns:8.6rem minmax(0,1fr);gap:.7rem 1rem;margin:1.1rem 0 .3rem}dt{color:var(--soft);font-size:.86rem;padding-top:.06rem}dd{margin:0}dd>p{margin:0 0 .4rem}dd ul{margin:.2rem 0 0;padding-left:1.1rem}
pre{font-size:.82rem;line-height:1.5;overflow-x:auto;background:var(--code);border:1px solid var(--line);border-radius:8px;padding:.7rem .9rem;margin:.5rem 0 0}
.good{color:var(--good)}.ids{color:var(--soft);font-size:.8rem;margin:.8rem 0 0;overflow-wrap:anywhere}.ids code{border:0;background:none;padding:0}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}th{color:var(--soft);font-weight:600;font-size:.82rem}td,th{text-align:left;vertical-align:top;border-bottom:1px solid var(--line);padding:.45rem .9rem .45rem 0}tr:last-child td{border-bottom:0}td code{overflow-wrap:break-word}
.plain{padding-left:1.1rem;margin:.4rem 0}.plain li{margin:.25rem 0}.phase{margin:0 0 .9rem}.phase h3{font-size:1rem;margin-bottom:.3rem}
details summary{cursor:pointer;color:var(--soft)}.nothing{color:var(--soft);text-align:center;padding:2rem}[hidden]{display:none!important}html:not(.js) .js-only{display:none!important}
@media (max-width:900px){.page{grid-template-columns:minmax(0,1fr);padding:1.2rem 1rem 3rem}.side .stick{position:static;max-height:none}.side{margin-bottom:1.2rem}.side .list{display:none}.shown{align-self:end}.filters{grid-template-columns:repeat(auto-fit,minmax(150px,1fr))}h1{font-size:1.5rem}}
@media (max-width:560px){.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}dl{grid-template-columns:minmax(0,1fr);gap:.15rem}dd{margin-bottom:.7rem}.finding,.card{padding:.9rem .9rem}.row{grid-template-columns:2.4rem max-content}.note{padding-left:2.4rem}.row .no{padding-right:.6rem}}
@media print{:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#ccc;--code:#fff;--accent:#1d3f9a;--accent-soft:#eee;--critical:#8d0f32;--high:#9a3708;--medium:#6f4e00;--low:#2f4d70;--critical-soft:#fff;--high-soft:#fff;--medium-soft:#fff;--low-soft:#fff;--holds:#2f5bd0;--slow:#b8420b;--waits:#ddd;--waits-ink:#333;--asleep:#7a6fb0;--good:#1e5236;--kw:#5d1f85;--str:#1e5236;--num:#7d3208;--com:#666;--mark:#fff3c4;--mark-primary:#ffe0d2}
body{font-size:10.5pt}.page{display:block;max-width:none;padding:0}.side,.js-only{display:none!important}.finding,.card{border-radius:0}figure,.row,.note,tr,li,dd{break-inside:avoid}h2,h3,header{break-after:avoid}.lines{overflow:visible}.row{width:auto;grid-template-columns:3.4rem minmax(0,1fr)}.row code{white-space:pre-wrap}figure svg{min-width:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}@page{margin:16mm}}
`;
var SCRIPT = `
(() => {
  document.documentElement.classList.add("js");
  const all = (selector) => [...document.querySelectorAll(selector)];
  const cards = all(".finding"), tiles = all("button.tile"), reset = document.getElementById("reset");
  const rule = document.getElementById("rule"), folder = document.getElementById("folder"), text = document.getElementById("text");
  if (!rule) return;
  const words = new Map(cards.map((card) => [card, card.textContent.toLowerCase()]));
  const lies = (card) => folder.value === "" || JSON.parse(card.dataset.files).some((file) => file.startsWith(folder.value + "/"));
  const apply = () => {
    const severities = tiles.filter((tile) => tile.getAttribute("aria-pressed") === "true").map((tile) => tile.dataset.severity);
    const asked = text.value.trim().toLowerCase();
    let shown = 0;
    for (const card of cards) {
      const show = (severities.length === 0 || severities.includes(card.dataset.severity)) && (rule.value === "" || card.dataset.rule === rule.value) && lies(card) && (asked === "" || words.get(card).includes(asked));
      card.hidden = !show;
      const entry = document.querySelector('.toc [data-for="' + card.id + '"]');
      if (entry) entry.hidden = !show;
      if (show) shown++;
    }
    document.getElementById("count").textContent = shown === cards.length ? cards.length + (cards.length === 1 ? " finding" : " findings") : shown + " of " + cards.length + " findings";
    document.getElementById("nothing").hidden = shown > 0;
    reset.hidden = shown === cards.length && severities.length === 0 && rule.value === "" && folder.value === "" && asked === "";
  };
  for (const tile of tiles) tile.addEventListener("click", () => { tile.setAttribute("aria-pressed", String(tile.getAttribute("aria-pressed") !== "true")); apply(); });
  for (const field of [rule, folder, text]) field.addEventListener("input", apply);
  reset.addEventListener("click", () => { for (const tile of tiles) tile.setAttribute("aria-pressed", "false"); rule.value = folder.value = text.value = ""; apply(); });
  apply();
})();
`;

// src/report/picture.ts
var WIDTH2 = 760;
var LABEL = 200;
var RIGHT = 40;
var LANE = 34;
var TOP = 26;
var SHOWN = 4;
function picture(finding2) {
  const drawing = drawingOf(finding2);
  return drawing === void 0 ? void 0 : { svg: draw(drawing), said: drawing.said };
}
function drawingOf(finding2) {
  const step = (...kinds) => finding2.evidence.find((each) => kinds.includes(each.kind));
  const taken = step("acquire");
  if (finding2.metrics.order !== void 0) return order(finding2, finding2.metrics.order);
  if (taken !== void 0 && step("exit") !== void 0) return leak(finding2, step("exit"));
  const slow = finding2.evidence.findLast((each) => ["io", "sleep", "receive", "poll", "block", "await", "call"].includes(each.kind));
  if (taken !== void 0 && slow !== void 0 && slow !== taken) return hold(finding2, slow);
  const stop = /`([^`]+)\(\)` can take/.exec(finding2.message)?.[1];
  if (stop !== void 0 && step("sleep") !== void 0 && finding2.metrics.maxWaitMs !== void 0) return sleep(finding2, stop, finding2.metrics.maxWaitMs);
  return void 0;
}
function hold(finding2, slow) {
  const { maxWaitMs, contenders = 0 } = finding2.metrics;
  const end = 0.72;
  const lock = firstCode(finding2.title) ?? "the lock";
  const waiters = finding2.evidence.filter((each) => each.kind === "waiter").map((each) => firstCode(each.note) ?? "another caller");
  const names = waiters.length > 0 ? waiters.slice(0, SHOWN) : ["every other caller"];
  const more = contenders - names.length;
  const share = (0.97 - end) / Math.max(1, names.length);
  const until = maxWaitMs === void 0 ? "until it ends" : duration(maxWaitMs);
  return {
    lanes: [
      { name: finding2.function || "the holder", bars: [{ from: 0.03, to: 0.1, is: "holds" }, { from: 0.1, to: end, is: "slow", text: slow.note }] },
      ...names.map((name, i) => {
        const from = 0.12 + i * 0.06;
        const to = end + i * share;
        return { name, bars: [{ from, to, is: "waits", text: i === 0 ? `waits for ${lock}` : "" }, { from: to, to: to + share, is: "holds" }] };
      }),
      ...more > 0 ? [{ name: `${count(more, "more place")}`, bars: [{ from: 0.12 + names.length * 0.06, to: 1, is: "waits", open: true }] }] : []
    ],
    marks: [{ at: 0.03, text: `takes ${lock}` }, { at: end, text: `${maxWaitMs === void 0 ? "" : "up to "}${until}` }],
    said: `${finding2.function || "one caller"} holds ${lock} while it ${slow.note}; ${names.join(", ")}${more > 0 ? ` and ${count(more, "more place")}` : ""} ${names.length + Math.max(0, more) === 1 && names[0] !== "every other caller" ? "waits" : "wait"} until it is released.`
  };
}
function leak(finding2, exit) {
  const lock = firstCode(finding2.title) ?? "the lock";
  return {
    lanes: [
      { name: finding2.function || "the holder", bars: [{ from: 0.03, to: 0.3, is: "holds" }, { from: 0.3, to: 1, is: "slow", text: "gone, and never released it", open: true }] },
      { name: "every later caller", bars: [{ from: 0.38, to: 1, is: "waits", text: `waits for ${lock}`, open: true }] }
    ],
    marks: [{ at: 0.03, text: `takes ${lock}` }, { at: 0.3, text: exit.note }],
    said: `${finding2.function || "one caller"} takes ${lock}, ${exit.note}; every later caller waits for ever.`
  };
}
function order(finding2, how) {
  const lock = firstCode(finding2.title) ?? "the lock";
  const last = how === "last-in";
  const newcomer = last ? "C: came last" : "C: has just come";
  return {
    lanes: [
      { name: "the holder", bars: [{ from: 0.03, to: 0.32, is: "holds" }] },
      { name: "A: came first", bars: [{ from: 0.08, to: 1, is: "waits", text: "still waits", open: true }] },
      { name: "B: came second", bars: [{ from: 0.15, to: 0.6, is: "waits" }, { from: 0.6, to: 0.88, is: "holds" }] },
      { name: newcomer, bars: [...last ? [{ from: 0.22, to: 0.32, is: "waits" }] : [], { from: 0.32, to: 0.6, is: "holds" }] }
    ],
    marks: [{ at: 0.03, text: `holds ${lock}` }, { at: 0.32, text: last ? "the newest goes first" : "one that did not wait longest goes first" }],
    said: `with ${lock} held, A comes before B and C; on release C gets it, then B, and A waits as long as others keep coming.`
  };
}
function sleep(finding2, stop, ms) {
  return {
    lanes: [
      { name: finding2.function || "the loop", bars: [{ from: 0.03, to: 0.86, is: "asleep", text: `sleeps ${duration(ms)}; nothing wakes it` }, { from: 0.86, to: 0.9, is: "holds" }] },
      { name: `${stop}()`, bars: [{ from: 0.08, to: 0.9, is: "waits", text: "waits for the loop to look up" }, { from: 0.9, to: 0.93, is: "holds" }] }
    ],
    marks: [{ at: 0.08, text: "stop is called" }, { at: 0.86, text: `up to ${duration(ms)} later` }],
    said: `${finding2.function || "the loop"} sleeps ${duration(ms)} and nothing wakes it; ${stop}() waits until it ends.`
  };
}
function draw({ lanes, marks, said: said2 }) {
  const height = TOP + lanes.length * LANE + 12;
  const x = (share) => Math.round(LABEL + share * (WIDTH2 - LABEL - RIGHT));
  const body = lanes.flatMap((lane, i) => {
    const y = TOP + i * LANE;
    return [
      `<line class="lane" x1="${LABEL}" x2="${WIDTH2 - RIGHT}" y1="${y + LANE / 2}" y2="${y + LANE / 2}"/>`,
      `<text class="who" x="${LABEL - 12}" y="${y + LANE / 2 + 4}" text-anchor="end">${escapeXml(short(lane.name, 28))}<title>${escapeXml(lane.name)}</title></text>`,
      ...lane.bars.map((bar) => block2(bar, x, y + 6))
    ];
  });
  const axis = marks.map(({ at: at2, text: text2 }, i) => {
    const left = i > 0 && at2 > 0.55;
    return `<line class="mark" x1="${x(at2)}" x2="${x(at2)}" y1="${TOP - 6}" y2="${height - 8}"/><text class="when" x="${x(at2) + (left ? -4 : 4)}" y="${TOP - 10}"${left ? ' text-anchor="end"' : ""}>${escapeXml(short(text2, 44))}</text>`;
  });
  return `<svg viewBox="0 0 ${WIDTH2} ${height}" role="img" aria-label="${escapeXml(said2)}">${[...axis, ...body].join("")}</svg>`;
}
function block2({ from, to, is, text: text2, open = false }, x, y) {
  const [left, right] = [x(from), x(to)];
  const high = LANE - 12;
  const arrow = open ? `<path class="${is}" d="M${right} ${y}l16 ${high / 2}l-16 ${high / 2}z"/>` : "";
  const room = Math.floor((right - left - 12) / 6.4);
  const label2 = text2 === void 0 || text2 === "" || room < 6 ? "" : `<text class="in ${is}-text" x="${left + 8}" y="${y + high / 2 + 4}">${escapeXml(short(text2.replaceAll("`", ""), room))}</text>`;
  return `<rect class="${is}" x="${left}" y="${y}" width="${Math.max(3, right - left)}" height="${high}" rx="${open ? 0 : 3}"/>${arrow}${label2}`;
}
function firstCode(text2) {
  return /`([^`]+)`/.exec(text2)?.[1];
}
function short(text2, length) {
  return text2.length <= length ? text2 : `${text2.slice(0, Math.max(1, length - 1))}\u2026`;
}

// src/report/shutdown.ts
var PLACES = 4;
var GROUPS = 8;
var ROWS = 12;
var HOLD = "the longest hold";
var STOP_LIMIT_MS = 2e3;
function shutdown(report, numbers) {
  const parts = [stopTable(report), wellDone(report), gaps(report, numbers)].filter((part) => part !== "");
  return parts.length === 0 ? "" : ["## Cancellation and shutdown", ...parts].join("\n\n");
}
function longest({ maxMs, waitsFor, plus = [] }) {
  if (waitsFor.length === 0 && plus.length === 0) return "at once";
  if (maxMs === void 0) return "no bound";
  if (maxMs > 0) return [duration(maxMs), ...plus].join(" + ");
  if (plus.length === 0) return "at once";
  return plus.every((each) => each.startsWith(HOLD)) ? plus.join(" + ") : "not known";
}
function onTheWay(path, findings3, paths) {
  const name = path.function;
  const namesakes = paths.some((other) => other.function === name && other.location.file !== path.location.file);
  return findings3.filter((each) => {
    if (namesakes && ![each.location, ...each.evidence.map((step) => step.at)].some((at2) => at2.file === path.location.file)) return false;
    const words = [each.title, each.message, each.risk, ...each.evidence.map((step) => step.note)];
    if (path.waitsFor.some((text2) => each.function !== "" && text2.includes(`\`${each.function}\``))) return true;
    return each.function === name || words.some((text2) => text2.includes(`\`${name}\``) || text2.includes(`\`${name}()\``));
  });
}
function stopTable({ stopPaths }) {
  if (stopPaths.length === 0) return "";
  const waiting = stopPaths.filter((each) => longest(each) !== "at once" || stopPaths.length <= ROWS);
  const rows = waiting.map((each) => row(code(each.function), code(lines(each.location)), stops(each, code).join(", "), waits(each).map(prose).join("; "), prose(longest(each))));
  const rest = stopPaths.length - waiting.length;
  const more = rest === 0 ? "" : `

${count(rest, "more stop path waits", "more stop paths wait")} for nothing.`;
  return rows.length === 0 ? more.trim() : `${[head("Stop path", "Place", "Stops", "Waits for", "Longest"), ...rows].join("\n")}${more}`;
}
function stops({ stops: stops2 }, code3) {
  if (stops2.length === 0) return ["nothing"];
  return [...stops2.slice(0, PLACES).map(code3), ...stops2.length > PLACES ? [`${stops2.length - PLACES} more`] : []];
}
function waits({ waitsFor, plus = [] }) {
  const all = [.../* @__PURE__ */ new Set([...waitsFor, ...plus.filter((each) => !each.startsWith(HOLD))])];
  return all.length === 0 ? ["nothing"] : all;
}
function wellDone({ sound, findings: findings3, below = [] }) {
  const rules = [...new Set(sound.map((each) => each.rule))];
  const bullets = rules.map((rule) => {
    const good = sound.filter((each) => each.rule === rule);
    const bad = [...findings3, ...below].filter((each) => each.rule === rule).reduce((sum, each) => sum + 1 + each.sites.length, 0);
    const texts = [...new Set(good.map((each) => each.message))];
    const shown = texts.slice(0, GROUPS).map((text2) => {
      const places = good.filter((each) => each.message === text2).map((each) => code(`${each.location.file}:${each.location.line}`));
      return `${prose(text2)} (${places.slice(0, PLACES).join(", ")}${places.length > PLACES ? ` and ${count(places.length - PLACES, "more place")}` : ""})`;
    });
    const more = texts.length > GROUPS ? [`${texts.length - GROUPS} more`] : [];
    return `- ${code(rule)}, ${good.length} of ${count(good.length + bad, "site")} sound: ${[...shown, ...more].join("; ")}`;
  });
  return bullets.length === 0 ? "" : `Good patterns already present:

${bullets.join("\n")}`;
}
function gaps({ stopPaths, findings: findings3, stopLimitMs = STOP_LIMIT_MS }, numbers) {
  const open = findings3.filter(isOpen);
  const behind = (each) => onTheWay(each, open, stopPaths).map((one) => numbers.get(one.id));
  const unbounded = stopPaths.filter((each) => each.waitsFor.length > 0 && each.maxMs === void 0 && behind(each).length === 0);
  const bullets = stopPaths.flatMap((each) => {
    const found = behind(each);
    const why = found.length === 0 ? "" : ` (finding ${found.join(", ")})`;
    const place2 = code(lines(each.location));
    if ((each.maxMs ?? 0) > stopLimitMs) return [`- ${code(each.function)} can take ${prose(longest(each))}, the limit is ${duration(stopLimitMs)}: ${place2}${why}`];
    if (found.length === 0) return [];
    return [each.waitsFor.length > 0 && each.maxMs === void 0 ? `- No time limit on the way of ${code(each.function)}: ${place2}${why}` : `- ${code(each.function)} is affected by finding ${found.join(", ")}: ${place2}`];
  });
  const named = unbounded.slice(0, GROUPS).map((each) => `${code(each.function)} (${code(lines(each.location))})`);
  const more = unbounded.length > GROUPS ? [`${unbounded.length - GROUPS} more`] : [];
  if (unbounded.length > 0) bullets.push(`- No time limit on the way of ${[...named, ...more].join(", ")}`);
  return bullets.length === 0 ? "" : `Gaps:

${bullets.join("\n")}`;
}

// src/report/html.ts
var PRIORITIES = 3;
var SITES = 12;
function html(report, options = {}) {
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
${[overview(report, open, options), findings(open, report, options), shutdown2(report), plan(report, open), tests(report, open), appendix(report), method(report)].filter((part) => part !== "").join("\n")}
</main>
</div>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
function top({ scope, tool, summary: summary2 }, name, { date }) {
  const facts = [
    ...date === void 0 ? [] : [date],
    scope.paths === void 0 || scope.paths.length === 0 ? "whole project" : scope.paths.join(", "),
    count(scope.files, "file"),
    count(scope.lines, "line"),
    ...scope.languages,
    `${tool.name} ${tool.version}`,
    ...scope.revision === void 0 ? [] : [`revision ${scope.revision.slice(0, 12)}`]
  ];
  const tiles = SEVERITIES.map(
    (each) => `<button type="button" class="tile ${each}${summary2[each] === 0 ? " none" : ""}" data-severity="${each}" aria-pressed="false"${summary2[each] === 0 ? " disabled" : ""}><b>${summary2[each]}</b><span>${each}</span></button>`
  );
  return `<header class="top">
<div class="kicker">Concurrency audit</div>
<h1>${escapeXml(name)}</h1>
<p class="facts">${facts.map((fact) => `<span>${escapeXml(fact)}</span>`).join("")}</p>
<div class="tiles">${tiles.join("")}</div>
</header>`;
}
function side(open) {
  if (open.length === 0) return `<aside class="side"></aside>`;
  const rules = [...new Set(open.map((each) => each.rule))].sort();
  const option = (value, n) => `<option value="${escapeXml(value)}">${escapeXml(value)} (${n})</option>`;
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
function folders(open) {
  const counts = /* @__PURE__ */ new Map();
  for (const finding2 of open) {
    const above = new Set(filesToChange(finding2).flatMap((file) => file.split("/").slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join("/"))));
    for (const folder of above) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a < b ? -1 : 1);
}
function overview({ summary: summary2, examined, scope }, open, { top: priorities = PRIORITIES }) {
  const aside = [
    ...summary2.suppressed > 0 ? [`${summary2.suppressed} suppressed`] : [],
    ...summary2.known > 0 ? [`${summary2.known} known from the baseline`] : [],
    ...summary2.fixed > 0 ? [`${summary2.fixed} fixed since the baseline`] : []
  ];
  const said2 = total(summary2) === 0 ? "Nothing was found that asks for work" : count(total(summary2), "finding");
  const tops = open.slice(0, priorities).map((each) => `<li>${inline(sentence(firstClause(each.recommendation)))} <a href="#${escapeXml(each.id)}">${code2(`${each.location.file}:${each.location.line}`)}</a></li>`);
  return `<section class="card"><p class="lead">${said2}${aside.length > 0 ? ` (${aside.join(", ")})` : ""} in ${count(examined.functions, "function")} of ${count(scope.files, "file")}.${tops.length > 1 ? " First of all:" : ""}</p>${tops.length > 0 ? `<ol class="tops">${tops.join("")}</ol>` : ""}</section>`;
}
function findings(open, report, options) {
  if (open.length === 0) return "";
  return `<h2>Findings</h2>
${open.map((each, i) => card(each, i + 1, report, options)).join("\n")}
<p class="nothing js-only" id="nothing" hidden>No finding passes these filters.</p>`;
}
function card(finding2, number, { sound }, options) {
  const { said: said2, sketch } = advice(finding2.recommendation);
  const drawn = picture(finding2);
  const good = sound.filter((each) => each.rule === finding2.rule);
  const example = good.find((each) => each.location.file === finding2.location.file) ?? good[0];
  const more = finding2.sites.length - SITES;
  const sites = [...finding2.sites.slice(0, SITES).map((site) => `${code2(lines(site.location))} ${inline(site.message)}`), ...more > 0 ? [`${more} more`] : []];
  const rows = [
    ["Risk", `<p>${inline(sentence(finding2.risk))}</p>`],
    ["Recommendation", `<p>${inline(sentence(said2))}</p>${sketch.length === 0 ? "" : `<pre>${escapeXml(sketch.join("\n"))}</pre>`}${example === void 0 ? "" : `<p class="good">Done well in ${code2(`${example.location.file}:${example.location.line}`)}: ${inline(example.message)}.</p>`}`],
    ["Validation", `<p>${code2(testName(finding2.validation.test))}</p><p>${inline(sentence(finding2.validation.asserts))}</p>`],
    ...sites.length > 0 ? [["Same cause at", list(sites)]] : []
  ];
  return `<article class="card finding ${finding2.severity}" id="${escapeXml(finding2.id)}" data-severity="${finding2.severity}" data-rule="${escapeXml(finding2.rule)}" data-files="${escapeXml(JSON.stringify(filesToChange(finding2)))}">
<header><div class="meta"><span class="pill">${finding2.severity}</span><span>${escapeXml(finding2.rule)}</span><span>${finding2.confidence}</span>${finding2.baseline === void 0 ? "" : `<span>${finding2.baseline}</span>`}<span class="where">${escapeXml(`${finding2.location.file}:${finding2.location.line}`)}</span></div>
<h3><span class="n">${number}</span>${inline(capital(finding2.title))}</h3></header>
<p class="message">${inline(sentence(finding2.message))}</p>
${drawn === void 0 ? "" : figure(drawn.svg)}
${excerpts(finding2, (path) => options.source?.(path), inline)}
<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join("")}</dl>
<p class="ids">${code2(finding2.id)} \xB7 fingerprint ${code2(finding2.fingerprint)}</p>
</article>`;
}
function figure(svg) {
  const key = { holds: "runs", slow: "keeps the lock and does nothing with it", asleep: "asleep", waits: "waits" };
  const used = Object.entries(key).filter(([name]) => svg.includes(`class="${name}"`));
  return `<figure><div class="scroll">${svg}</div><figcaption>${used.map(([name, text2]) => `<span><i class="${name}"></i>${text2}</span>`).join("")}<span>time runs to the right, not to scale</span></figcaption></figure>`;
}
function shutdown2({ stopPaths, sound }) {
  const rows = stopPaths.map((each) => [code2(each.function), code2(lines(each.location)), stops(each, code2).join("<br>"), waits(each).map(inline).join("<br>"), inline(longest(each))]);
  const good = [...new Map(sound.map((each) => [`${each.rule} ${each.message}`, each])).values()];
  const items = good.map((each) => {
    const places = sound.filter((other) => other.rule === each.rule && other.message === each.message).map((other) => code2(`${other.location.file}:${other.location.line}`));
    return `${inline(each.message)} ${places.slice(0, 4).join(" ")}${places.length > 4 ? ` and ${places.length - 4} more` : ""}`;
  });
  const parts = [
    ...rows.length > 0 ? [`<h2>Cancellation and shutdown</h2>`, `<div class="card">${table(["Stop path", "Place", "Stops", "Waits for", "Longest"], rows)}</div>`] : [],
    ...items.length > 0 ? [`<h2>Good patterns already present</h2>`, `<div class="card">${list(items)}</div>`] : []
  ];
  return parts.join("\n");
}
function plan(report, open) {
  const phases = report.plan.map((phase) => {
    const items = phase.findings.flatMap((id) => {
      const at2 = open.findIndex((each) => each.id === id);
      return at2 < 0 ? [] : [`<a href="#${escapeXml(id)}">Finding ${at2 + 1}</a>: ${inline(sentence(firstClause(open[at2].recommendation)))} <span class="facts">${filesToChange(open[at2]).map(code2).join(" ")}</span>`];
    });
    return `<div class="phase"><h3>Phase ${phase.phase}: ${escapeXml(phase.title)}</h3>${list(items)}</div>`;
  });
  return phases.length === 0 ? "" : `<h2>Implementation plan</h2>
<div class="card">${phases.join("")}</div>`;
}
function tests(report, open) {
  const rows = report.tests.map((test) => {
    const at2 = open.findIndex((each) => each.id === test.finding);
    return [code2(testName(test.name)), inline(test.asserts), at2 < 0 ? code2(test.finding) : `<a href="#${escapeXml(test.finding)}">${at2 + 1}</a>`];
  });
  return rows.length === 0 ? "" : `<h2>Regression tests to add</h2>
<div class="card">${table(["Test", "Must hold", "Finding"], rows)}</div>`;
}
function appendix(report) {
  const line = (each) => `${code2(`${each.location.file}:${each.location.line}`)} ${each.severity}, ${each.confidence}: ${inline(each.message)} (${escapeXml(each.rule)})`;
  const parts = [
    ["Below the threshold", (report.below ?? []).map(line)],
    ["Suppressed", report.findings.filter((each) => each.suppressed !== void 0).map((each) => `${line(each)}: ${inline(each.suppressed.reason || "no reason given")}`)],
    ["Known from the baseline", report.findings.filter((each) => each.suppressed === void 0 && each.baseline === "known").map(line)],
    ["Fixed since the baseline", (report.fixed ?? []).map((each) => `${code2(each.file)} ${inline(each.message)} (${escapeXml(each.rule)})`)]
  ];
  const shown = parts.filter(([, items]) => items.length > 0).map(([name, items]) => `<details${items.length <= 10 ? " open" : ""}><summary>${name} (${items.length})</summary>${list(items)}</details>`);
  return shown.length === 0 ? "" : `<h2>Appendix</h2>
<div class="card">${shown.join("")}</div>`;
}
function method({ examined, scope, problems }) {
  const counts = [
    [examined.locks, "lock"],
    [examined.criticalSections, "critical section"],
    [examined.timers, "timer"],
    [examined.sleeps, "sleep"],
    [examined.sends, "send"],
    [examined.stopPaths, "stop path"]
  ];
  const looked = counts.filter(([n]) => n > 0).map(([n, name]) => count(n, name));
  const items = [
    `The source was analysed as a whole; nothing was run${looked.length > 0 ? `. Examined: ${looked.join(", ")}` : ""}.`,
    ...scope.tsconfigs.length > 0 ? [`Settings of the program: ${scope.tsconfigs.map(code2).join(", ")}.`] : [],
    ...problems.map((each) => `${each.level === "note" ? "Note" : "Not audited"}: ${code2(each.subject)} ${inline(each.message)}`)
  ];
  return `<h2>Method</h2>
<div class="card">${list(items)}</div>`;
}
function inline(text2) {
  return text2.split(/`([^`]+)`/).map((part, i) => i % 2 === 0 ? escapeXml(part) : code2(part)).join("");
}
function code2(text2) {
  return `<code>${escapeXml(text2)}</code>`;
}
function list(items) {
  return `<ul class="plain">${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}
function table(names, rows) {
  const cells = (tag, row2) => `<tr>${row2.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<div class="scroll"><table>${[cells("th", names), ...rows.map((row2) => cells("td", row2))].join("")}</table></div>`;
}

// src/report/json.ts
function json(report) {
  return `${JSON.stringify(jsonReport(report), void 0, 2)}
`;
}
function jsonReport(report) {
  const { root, project, paths, files, lines: lines2, languages, tsconfigs, revision } = report.scope;
  const { functions, locks, criticalSections, sleeps, timers, sends, stopPaths, calls: calls2, locksByKind } = report.examined;
  return {
    schemaVersion: 1,
    tool: report.tool,
    scope: { root, project, paths: paths === void 0 || paths.length === 0 ? void 0 : [...paths], files, lines: lines2, languages: [...languages], tsconfigs: [...tsconfigs], revision },
    stopLimitMs: report.stopLimitMs,
    examined: { functions, locks, criticalSections, sleeps, timers, sends, stopPaths, calls: calls2, locksByKind },
    findings: report.findings.map(jsonFinding),
    below: (report.below ?? []).map(jsonFinding),
    fixed: (report.fixed ?? []).map(({ fingerprint, rule, file, message }) => ({ fingerprint, rule, file, message })),
    sound: report.sound.map(({ rule, location: location2, message }) => ({ rule, location: place(location2), message })),
    stopPaths: report.stopPaths.map((each) => ({ location: place(each.location), function: each.function, stops: [...each.stops], waitsFor: [...each.waitsFor], maxMs: each.maxMs, plus: each.plus === void 0 ? void 0 : [...each.plus] })),
    plan: report.plan.map(({ phase, title: title2, findings: findings3 }) => ({ phase, title: title2, findings: [...findings3] })),
    tests: report.tests.map(({ name, asserts, finding: finding2 }) => ({ name, asserts, finding: finding2 })),
    problems: report.problems.map(({ subject, message, level }) => ({ subject, message, level: level ?? "error" })),
    summary: report.summary
  };
}
function jsonFinding(finding2) {
  const { maxWaitMs, contenders, scope, order: order2, lost } = finding2.metrics;
  return {
    id: finding2.id,
    rule: finding2.rule,
    severity: finding2.severity,
    confidence: finding2.confidence,
    title: finding2.title,
    message: finding2.message,
    location: place(finding2.location),
    function: finding2.function,
    evidence: finding2.evidence.map(({ at: at2, note, kind }) => ({ location: place(at2), note, kind })),
    sites: finding2.sites.map(({ location: location2, message }) => ({ location: place(location2), message })),
    risk: finding2.risk,
    recommendation: finding2.recommendation,
    validation: finding2.validation,
    metrics: { maxWaitMs, contenders, scope, order: order2, lost },
    fingerprint: finding2.fingerprint,
    suppressed: finding2.suppressed,
    baseline: finding2.baseline
  };
}
function place({ file, line, column, endLine, endColumn, text: text2 }) {
  return { file, line, column, endLine, endColumn, text: text2 };
}

// src/report/junit.ts
function junit(report) {
  const findings3 = report.findings.filter(isOpen);
  const failures = findings3.map((each) => {
    const trace = each.evidence.map((step) => `${lines(step.at)} ${step.note}`);
    const body = [`${lines(each.location)} ${each.message}`, ...trace, `Recommendation: ${each.recommendation}`].join("\n");
    return `    <testcase ${attributes({ classname: each.location.file, name: `${each.rule} at line ${each.location.line}`, file: each.location.file, line: each.location.line })}>
      <failure ${attributes({ type: `${each.severity} ${each.rule}`, message: each.message })}>${escapeXml(body)}</failure>
    </testcase>`;
  });
  const errors = report.problems.filter((each) => each.level !== "note").map(
    (each) => `    <testcase ${attributes({ classname: "conc-audit", name: each.subject })}>
      <error ${attributes({ type: "incomplete", message: each.message })}/>
    </testcase>`
  );
  const cases = [...failures, ...errors];
  const passed = cases.length === 0 ? [`    <testcase ${attributes({ classname: "conc-audit", name: "no findings" })}/>`] : [];
  const counts = attributes({ name: "conc-audit", tests: cases.length + passed.length, failures: failures.length, errors: errors.length });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite ${counts}>
${[...cases, ...passed].join("\n")}
  </testsuite>
</testsuites>
`;
}
function attributes(values) {
  return Object.entries(values).map(([name, value]) => `${name}="${escapeXml(String(value)).replace(/\s/g, " ")}"`).join(" ");
}

// src/report/said.ts
function said() {
  const where = /* @__PURE__ */ new Map();
  return {
    fresh(text2, finding2, subject) {
      const all = sentences(text2);
      const before = all.map((each) => where.get(each));
      for (const each of all) if (!where.has(each)) where.set(each, finding2);
      const left = all.filter((_, i) => before[i] === void 0 || before[i] === finding2);
      const first = before.find((each) => each !== void 0 && each !== finding2);
      if (left.length > 0 || first === void 0) return left.map((each) => prose(sentence(each))).join(" ");
      return `For ${subject}: as in finding ${first}.`;
    }
  };
}
function sentences(text2) {
  const masked = text2.replace(/`[^`]*`/g, (span) => "x".repeat(span.length)).replace(/\b(?:e\.g|i\.e|etc)\./g, (short2) => "x".repeat(short2.length));
  const found = [];
  let from = 0;
  for (const end of masked.matchAll(/[.!?](?=\s+(?=[A-Zx])|\s*$)/g)) {
    found.push(text2.slice(from, end.index + 1).trim());
    from = end.index + 1;
  }
  const rest = text2.slice(from).trim();
  return [...found, ...rest === "" ? [] : [rest]].filter((each) => each !== "");
}

// src/report/markdown.ts
var PRIORITIES2 = 3;
var SITES2 = 20;
var BELOW = 100;
function markdown(report, options = {}) {
  const numbers = new Map(report.findings.filter(isOpen).map((each, i) => [each.id, i + 1]));
  const parts = [
    title(report, options),
    summary(report, options),
    method2(report),
    findings2(report, options),
    shutdown(report, numbers),
    plan2(report, numbers),
    tests2(report, numbers),
    appendix2(report)
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
}
function title({ scope, tool }, { date, title: title2 }) {
  const name = scope.project ?? (scope.root === "." ? void 0 : scope.root);
  const where = scope.paths === void 0 || scope.paths.length === 0 ? "the whole project" : scope.paths.map(code).join(", ");
  const facts = [
    ...date === void 0 ? [] : [`Date: ${date}`],
    `Scope: ${where} (${[count(scope.files, "file"), `${count(scope.lines, "line")} analysed`, ...scope.languages].join(", ")})`,
    `Version: ${tool.name} ${tool.version}`,
    ...scope.revision === void 0 ? [] : [`Revision: ${code(scope.revision.slice(0, 12))}`]
  ];
  return `# ${title2 === void 0 ? `Concurrency audit${name === void 0 ? "" : `: ${prose(name)}`}` : prose(title2)}

${list2(facts)}`;
}
function summary(report, { top: priorities = PRIORITIES2 }) {
  const { summary: sums, examined } = report;
  const found = total(sums);
  const aside = [
    ...sums.suppressed > 0 ? [`${sums.suppressed} suppressed in the source`] : [],
    ...sums.known > 0 ? [`${sums.known} known from the baseline`] : [],
    ...sums.fixed > 0 ? [`${sums.fixed} of the baseline fixed`] : []
  ];
  const open = report.findings.filter(isOpen);
  const files = new Set(open.map((each) => each.location.file)).size;
  const result2 = found === 0 ? "Nothing was found that asks for work." : `${count(found, "finding")} in ${count(files, "file")}: ${bySeverity(sums)}.`;
  const looked = `${count(examined.functions, "function")} in ${count(report.scope.files, "file")} ${examined.functions === 1 ? "was" : "were"} examined.`;
  const top2 = open.slice(0, priorities).map((each, i) => `${i + 1}. ${prose(sentence(firstClause(each.recommendation)))} ${code(at(each.location))}: ${prose(each.message)}.`);
  return [`## Summary`, [looked, result2, ...aside.length > 0 ? [sentence(aside.join(", "))] : []].join(" "), ...top2.length > 0 ? [open.length > 1 ? "Top priorities:" : "What to do:", top2.join("\n")] : []].join("\n\n");
}
function method2(report) {
  const { examined, scope } = report;
  const kinds = Object.entries(examined.locksByKind ?? {}).map(([kind, n]) => `${n} \xD7 ${code(kind)}`);
  const looked = [
    [examined.locks, "lock", kinds],
    [examined.criticalSections, "critical section"],
    [examined.timers, "timer"],
    [examined.sleeps, "sleep"],
    [examined.sends, "send"],
    [examined.stopPaths, "stop path"]
  ];
  const counts = looked.filter(([n]) => n > 0).map(([n, name, of = []]) => `${count(n, name)}${of.length > 0 ? ` (${of.join(", ")})` : ""}`);
  const rules = new Set([...report.findings, ...report.below ?? []].map((each) => each.rule));
  const quiet = [...new Set(report.sound.map((each) => each.rule))].filter((rule) => !rules.has(rule));
  const bullets = [
    ...counts.length > 0 ? [`Examined: ${counts.join(", ")}.`] : [],
    ...calls(report),
    ...quiet.length > 0 ? [`Sites examined without a finding: ${quiet.map((rule) => `${code(rule)} (${report.sound.filter((each) => each.rule === rule).length})`).join(", ")}.`] : [],
    ...scope.tsconfigs.length > 0 ? [`Settings of the program: ${scope.tsconfigs.map(code).join(", ")}.`] : [],
    ...report.problems.map((each) => `${each.level === "note" ? "Note" : "Not audited"}: ${code(each.subject)} ${prose(each.message)}`)
  ];
  return `## Method

The source was analysed as a whole; nothing was run.${bullets.length > 0 ? `

${list2(bullets)}` : ""}`;
}
function calls({ examined: { calls: calls2 } }) {
  if (calls2 === void 0 || calls2.followed + calls2.known + calls2.values + calls2.unknown === 0) return [];
  const kinds = [
    ...calls2.followed > 0 ? [`${calls2.followed} into functions of the project`] : [],
    ...calls2.known > 0 ? [`${calls2.known} to APIs whose behaviour is known`] : []
  ];
  const open = [...calls2.values > 0 ? [`${calls2.values} through values (parameters, callbacks)`] : [], ...calls2.unknown > 0 ? [`${calls2.unknown} to other code`] : []];
  return [`Calls followed: ${kinds.length > 0 ? kinds.join(", ") : "none"}.${open.length > 0 ? ` Not followed, and taken to be able to fail: ${open.join(", ")}.` : ""}`];
}
function findings2(report, options) {
  const shown = report.findings.filter(isOpen);
  const heard = { risk: said(), advice: said(), test: said() };
  const praised = /* @__PURE__ */ new Set();
  const parts = shown.map((each, i) => {
    const example = praised.has(each.rule) ? void 0 : goodExample(report, each);
    praised.add(each.rule);
    return finding(each, i + 1, heard, example, options);
  });
  return shown.length === 0 ? "" : ["## Findings", ...parts].join("\n\n");
}
function finding(each, number, heard, example, options) {
  const link = (place2) => linked(place2, options);
  const steps = each.evidence.filter((step) => step.kind !== "site");
  const told = steps.some((step) => step.at.file === each.location.file && step.at.line === each.location.line);
  const more = each.sites.length - SITES2;
  const evidence = [
    ...told ? [] : [`${link(each.location)} ${prose(each.message)}`],
    ...steps.map((step) => `${link(step.at)} ${prose(step.note)}`),
    ...each.sites.slice(0, SITES2).map((site) => `${link(site.location)} same cause: ${prose(site.message)}`),
    ...more > 0 ? [`${count(more, "further place")} with the same cause`] : []
  ];
  const subject = code(at(each.location));
  const { said: advised, sketch } = advice(each.recommendation);
  const facts = [`Rule: ${code(each.rule)}`, `Confidence: ${each.confidence}`, ...each.baseline === void 0 ? [] : [`State: ${each.baseline}`], `Id: ${code(each.id)}`, `Fingerprint: ${code(each.fingerprint)}`];
  return [
    `### ${number}) ${capital(each.severity)}: ${prose(capital(each.title))}`,
    `${facts.join(". ")}.`,
    ...adds(each) ? [prose(sentence(each.message))] : [],
    `Evidence:

${list2(evidence)}`,
    `Risk:

${list2([heard.risk.fresh(each.risk, number, subject), ...measured(each)])}`,
    `Recommendation:

${list2([heard.advice.fresh(advised, number, subject), ...example === void 0 ? [] : [example]])}`,
    ...sketch.length === 0 ? [] : [`\`\`\`ts
${sketch.join("\n")}
\`\`\``],
    `Validation:

${list2([`${code(testName(each.validation.test))}: ${uncapital(heard.test.fresh(each.validation.asserts, number, subject))}`])}`
  ].join("\n\n");
}
function adds({ title: title2, message, risk, evidence }) {
  const told = [title2, risk, ...evidence.map((step) => step.note)].join(" ");
  const facts = message.match(/`[^`]+`|\d[\d.]* (?:ms|s|min|h)\b/g) ?? [];
  return !title2.includes("`") || facts.some((fact) => !told.includes(fact.replaceAll("`", "")));
}
function goodExample({ sound }, { rule, location: location2 }) {
  const good = sound.filter((each) => each.rule === rule);
  const best = good.find((each) => each.location.file === location2.file) ?? good[0];
  return best === void 0 ? void 0 : `${code(at(best.location))} in this project does it already: ${prose(best.message)}.`;
}
function measured({ metrics, risk, message, evidence, location: location2 }) {
  const told = `${risk} ${message}`;
  const wait = metrics.maxWaitMs === void 0 ? void 0 : duration(metrics.maxWaitMs);
  const others = evidence.some((step) => step.kind === "waiter") ? metrics.contenders ?? 0 : 0;
  return [
    ...wait === void 0 || told.includes(wait) ? [] : [`Longest wait: ${wait}.`],
    ...others === 0 || new RegExp(`\\b${others} other`).test(told) ? [] : [`${count(others, "other place waits", "other places wait")} for what ${code(at(location2))} holds${metrics.scope === void 0 ? "" : ` (${metrics.scope} scope)`}.`],
    ...metrics.lost === void 0 || told.includes(metrics.lost) ? [] : [`Lost at ${code(at(location2))}: ${prose(metrics.lost)}.`]
  ];
}
function plan2(report, numbers) {
  const byId = new Map(report.findings.map((each) => [each.id, each]));
  const done = [];
  const phases = report.plan.map((phase) => {
    const items = phase.findings.flatMap((id) => {
      const each = byId.get(id);
      if (each === void 0) return [];
      const before = done.filter((other) => overlaps(other, each)).map((other) => numbers.get(other.id));
      done.push(each);
      const places = each.sites.length > 0 ? ` at ${each.sites.length + 1} places` : "";
      const together = before.length > 0 ? ` Together with finding ${before.join(" and ")}: the same lines.` : "";
      return [`Finding ${numbers.get(id)}: ${prose(sentence(firstClause(each.recommendation)))} Touches ${filesToChange(each).map(code).join(", ")}${places}.${together}`];
    });
    return `### Phase ${phase.phase} (${phase.title})

${list2(items)}`;
  });
  return phases.length === 0 ? "" : ["## Implementation plan", ...phases].join("\n\n");
}
function tests2(report, numbers) {
  const byId = new Map(report.findings.map((each) => [each.id, each]));
  const rows = report.tests.map((test) => {
    const of = byId.get(test.finding);
    return row(code(testName(test.name)), prose(capital(of === void 0 ? test.asserts : of.title)), of?.severity ?? "", String(numbers.get(test.finding) ?? test.finding));
  });
  return rows.length === 0 ? "" : `## Regression tests to add

${[head("Test", "Guards against", "Severity", "Finding"), ...rows].join("\n")}`;
}
function appendix2(report) {
  const line = (each) => `${code(at(each.location))} ${each.severity}, ${each.confidence}: ${prose(each.message)} (${code(each.rule)})`;
  const suppressed = report.findings.filter((each) => each.suppressed !== void 0);
  const known = report.findings.filter((each) => each.suppressed === void 0 && each.baseline === "known");
  const below = report.below ?? [];
  const parts = [
    ["Below the threshold", [...below.slice(0, BELOW).map(line), ...below.length > BELOW ? [`${below.length - BELOW} more: ${code("--min-confidence possible")} shows them`] : []]],
    ["Suppressed", suppressed.map((each) => `${line(each)}: ${each.suppressed.reason === "" ? "no reason given" : prose(each.suppressed.reason)}`)],
    ["Known from the baseline", known.map(line)],
    ["Fixed since the baseline", (report.fixed ?? []).map((each) => `${code(each.file)} ${prose(each.message)} (${code(each.rule)})`)]
  ];
  const shown = parts.filter(([, bullets]) => bullets.length > 0).map(([name, bullets]) => `### ${name}

${list2(bullets)}`);
  return shown.length === 0 ? "" : ["## Appendix", ...shown].join("\n\n");
}
function linked(place2, { link }) {
  const target = link?.(place2);
  return target === void 0 ? code(lines(place2)) : `[${code(lines(place2))}](${target})`;
}
function at(location2) {
  return `${location2.file}:${location2.line}`;
}
function list2(bullets) {
  return bullets.map((bullet) => `- ${bullet}`).join("\n");
}
function uncapital(text2) {
  return text2.charAt(0).toLowerCase() + text2.slice(1);
}

// src/report/sarif.ts
import { pathToFileURL } from "node:url";
var LEVEL = { critical: "error", high: "error", medium: "warning", low: "note" };
var PRECISION = { certain: "very-high", likely: "high", possible: "medium" };
var MAX_RELATED = 100;
var CONTEXT2 = 2;
function sarif(report, options = {}) {
  const results = report.findings.filter((each) => options.accepted || isOpen(each));
  const ids = [.../* @__PURE__ */ new Set([...(options.rules ?? []).map((rule) => rule.id), ...results.map((each) => each.rule)])];
  const { root } = report.scope;
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: ids.map((id) => ruleOf(id, results, options)),
            notifications: report.problems.length > 0 ? NOTIFICATIONS : void 0
          }
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: root === "." ? void 0 : { SRCROOT: { uri: pathToFileURL(`${root}/`).href } },
        automationDetails: { id: "conc-audit/" },
        invocations: [
          {
            executionSuccessful: report.problems.every((each) => each.level === "note"),
            toolExecutionNotifications: report.problems.map((each) => ({
              descriptor: { id: each.level === "note" ? "note" : "incomplete", index: each.level === "note" ? 1 : 0 },
              level: each.level ?? "error",
              message: { text: plain(sentence(`${each.subject}: ${each.message}`)) }
            }))
          }
        ],
        results: results.map((each, i) => result(each, ids, options, Math.round(1e3 * (results.length - i) / results.length) / 10))
      }
    ]
  };
  return `${JSON.stringify(log, void 0, 2)}
`;
}
var NOTIFICATIONS = [
  { id: "incomplete", name: "Incomplete", shortDescription: { text: "Something could not be audited." }, fullDescription: { text: "A file could not be read or understood, a rule failed on it, or a suppression is wrong: the results lack what it would have given." }, help: { text: "Mend what the message names and run the audit again." } },
  { id: "note", name: "Note", shortDescription: { text: "Something worth knowing." }, fullDescription: { text: "A file that was left out, a suppression that is not needed any more, a limit of the analysis that was reached." }, help: { text: "Nothing has to be done for the results to hold." } }
];
function ruleOf(id, results, options) {
  const rule = options.rules?.find((each) => each.id === id);
  const found = results.filter((each) => each.rule === id);
  const confidence = ["certain", "likely", "possible"].find((each) => found.some((finding2) => finding2.confidence === each)) ?? "likely";
  const risk = rule?.risk ?? found[0]?.risk ?? id;
  const advice2 = rule?.advice ?? found[0]?.recommendation ?? "";
  const level = LEVEL[rule?.severity ?? found[0]?.severity ?? "medium"];
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()),
    shortDescription: { text: sentence(rule?.title ?? found[0]?.title ?? id) },
    fullDescription: { text: sentence(risk) },
    help: { text: `${risk}

${advice2}`, markdown: options.document?.(id) ?? `${risk}

${advice2}` },
    defaultConfiguration: { level },
    properties: { tags: ["concurrency"], precision: PRECISION[confidence], "problem.severity": level === "note" ? "recommendation" : level }
  };
}
function result(finding2, ids, options, rank) {
  const steps = finding2.evidence.filter((step) => step.kind !== "site");
  return {
    ruleId: finding2.rule,
    ruleIndex: ids.indexOf(finding2.rule),
    kind: "fail",
    level: LEVEL[finding2.severity],
    rank,
    message: { text: plain(`${sentence(finding2.message)} ${sentence(advice(finding2.recommendation).said)}`) },
    locations: [{ ...location(finding2.location, around(finding2.location, options)), logicalLocations: finding2.function === "" ? void 0 : [{ fullyQualifiedName: finding2.function, kind: "function" }] }],
    relatedLocations: finding2.sites.slice(0, MAX_RELATED).map((site, i) => ({ id: i + 1, ...location(site.location), message: { text: sentence(site.message) } })),
    codeFlows: steps.length === 0 ? void 0 : [{ threadFlows: flows(steps) }],
    partialFingerprints: { "concAudit/v1": finding2.fingerprint },
    baselineState: finding2.baseline === void 0 ? void 0 : finding2.baseline === "new" ? "new" : "unchanged",
    suppressions: suppressions(finding2),
    properties: { severity: finding2.severity, confidence: finding2.confidence, id: finding2.id }
  };
}
function suppressions({ suppressed, baseline }) {
  if (suppressed !== void 0) return [{ kind: "inSource", status: "accepted", justification: suppressed.reason }];
  return baseline === "known" ? [{ kind: "external", status: "accepted", justification: "accepted in the baseline" }] : void 0;
}
function flows(steps) {
  const numbered2 = steps.map((step, i) => ({ step, order: i + 1 }));
  const waiter = numbered2.filter(({ step }) => step.kind === "waiter");
  const holder = numbered2.filter(({ step }) => step.kind !== "waiter");
  return [
    { id: "holder", steps: holder },
    { id: "waiter", steps: waiter }
  ].filter((flow) => flow.steps.length > 0).map((flow) => ({
    id: flow.id,
    locations: flow.steps.map(({ step, order: order2 }) => ({ location: { ...location(step.at), message: { text: sentence(step.note) } }, kinds: [step.kind], executionOrder: order2, importance: step.kind === "call" ? "important" : "essential" }))
  }));
}
function around(at2, { source }) {
  const all = source?.(at2.file)?.split(/\r\n|\n|\r/);
  if (all === void 0 || all.length < at2.endLine) return void 0;
  const startLine = Math.max(1, at2.line - CONTEXT2);
  const endLine = Math.min(all.length, at2.endLine + CONTEXT2);
  return { startLine, endLine, snippet: { text: `${all.slice(startLine - 1, endLine).join("\n")}
` } };
}
function location(at2, contextRegion) {
  return {
    physicalLocation: {
      artifactLocation: { uri: at2.file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "SRCROOT" },
      region: { startLine: at2.line, startColumn: at2.column, endLine: at2.endLine, endColumn: at2.endColumn, snippet: at2.endLine === at2.line ? { text: at2.text } : void 0 },
      contextRegion
    }
  };
}

// src/report/text.ts
var SHOWN_SITES = 8;
var plainPaint = { bold: same, dim: same, red: same, yellow: same, cyan: same };
function text(report, options) {
  const paint = options.paint ?? plainPaint;
  const blocks = report.findings.filter(isOpen).map((each) => block3(each, options, paint));
  const summary2 = options.quiet ? [] : [summaryLine(report, paint)];
  return [...blocks, ...summary2].map((each) => `${each}
`).join("\n");
}
function block3(finding2, options, paint) {
  const { location: at2 } = finding2;
  const head2 = `${severity(finding2.severity, paint)} ${paint.bold(finding2.rule)} ${paint.dim(`(${finding2.confidence})`)} ${plain(at2.file)}:${at2.line}:${at2.column}`;
  const sites = finding2.sites.slice(0, SHOWN_SITES).map((site) => `also: ${lines(site.location)}`);
  const more = finding2.sites.length > SHOWN_SITES ? [`also: ${finding2.sites.length - SHOWN_SITES} more with the same cause`] : [];
  const { said: said2, sketch } = advice(finding2.recommendation);
  const help = [`help: ${said2}`, ...sketch];
  const notes = [`note: ${finding2.risk}`, ...sites, ...more, `note: \`conc-audit explain ${finding2.rule}\`, id ${finding2.id}`];
  return [head2, `  ${plain(finding2.message)}`, "", ...frames(finding2, options, paint), "", ...[...help, ...notes].map((note) => `  ${label(plain(note), paint)}`)].join("\n");
}
function frames(finding2, options, paint) {
  return [...marksByFile(finding2)].flatMap(([file, marks]) => [
    ...file === finding2.location.file ? [] : [`  ${paint.dim(plain(file))}`],
    ...frame(options.source?.(file), marks, paint).map((row2) => `  ${row2}`)
  ]);
}
function summaryLine(report, paint) {
  const { summary: summary2, scope } = report;
  const found = total(summary2);
  const aside = [
    ...summary2.suppressed > 0 ? [`${summary2.suppressed} suppressed`] : [],
    ...summary2.known > 0 ? [`${summary2.known} known`] : [],
    ...summary2.fixed > 0 ? [`${summary2.fixed} fixed`] : [],
    ...(report.below?.length ?? 0) > 0 ? [`${report.below.length} below the threshold`] : []
  ];
  const said2 = found === 0 ? "no findings" : `${count(found, "finding")}: ${bySeverity(summary2)}`;
  return `${paint.bold(said2)}${aside.length > 0 ? ` (${aside.join(", ")})` : ""} in ${count(scope.files, "file")}, ${count(scope.lines, "line")}`;
}
function severity(is, paint) {
  const colour = is === "critical" || is === "high" ? paint.red : is === "medium" ? paint.yellow : paint.cyan;
  return paint.bold(colour(is));
}
function label(note, paint) {
  return note.replace(/^(?:help|note|also):/, (word) => paint.cyan(word));
}
function same(text2) {
  return text2;
}

// src/report/index.ts
var formats = { pretty: text, concise, json, markdown, html, sarif, github, gitlab, junit };

export {
  formats
};
