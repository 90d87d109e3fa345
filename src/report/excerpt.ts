/** Source lines for the HTML report: the places of a finding marked, what happens there written below. */
import type { Finding } from "../rule.ts";
import { escapeXml, type FormatOptions } from "./format.ts";
import { type Mark, marksByFile } from "./frame.ts";
import { linesOf } from "./lines.ts";

const CONTEXT = 2;
const TALL = 6;
const WIDTH = 400;
const BEFORE = 60;

/** A step's number and its mark. */
interface Numbered extends Mark {
  readonly number: number;
  readonly note: string;
}

/** Returns one block a file: its lines about the finding's places; `prose` renders what a step says. */
export function excerpts(finding: Finding, options: FormatOptions, prose: (text: string) => string): string {
  return [...marksByFile(finding)].map(([file, marks]) => block(file, marks.map(numbered), linesOf(options, file), prose)).join("\n");
}

function numbered(mark: Mark): Numbered {
  const match = /^(\d+): /.exec(mark.label);
  return { ...mark, number: match === null ? 0 : Number(match[1]), note: mark.label.slice(match?.[0].length ?? 0) };
}

function block(file: string, marks: readonly Numbered[], lines: readonly string[] | undefined, prose: (text: string) => string): string {
  const sorted = [...marks].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column || a.number - b.number);
  const wanted = new Set<number>();
  for (const { at, primary } of sorted) {
    const last = lines === undefined || !primary ? at.line : Math.min(at.endLine, at.line + TALL);
    for (let line = at.line - CONTEXT; line <= last + CONTEXT; line++) if (lines === undefined ? line === at.line : line >= 1 && line <= lines.length) wanted.add(line);
  }
  const shown = [...wanted].sort((a, b) => a - b);
  const byLine = new Map<number, Numbered[]>();
  for (const mark of sorted) byLine.set(mark.at.line, byLine.get(mark.at.line) ?? []).get(mark.at.line)!.push(mark);
  const on = (line: number): readonly Numbered[] => byLine.get(line) ?? [];
  const primaries = new Set<number>();
  for (const { at, primary } of sorted) if (primary) for (let line = at.line; line <= Math.max(at.line, Math.min(at.endLine, at.line + TALL)); line++) primaries.add(line);
  const whole = (line: number): string => lines?.[line - 1] ?? `${" ".repeat(Math.max(0, (on(line)[0]?.at.column ?? 1) - 1))}${on(line)[0]?.at.text ?? ""}`;
  /** Of a long line the part from a little before the first mark, the leftmost: marks are in order. */
  const cutBefore = (line: number): number => (whole(line).length <= WIDTH ? 0 : Math.max(0, Math.min((on(line)[0]?.at.column ?? Infinity) - 1, whole(line).length) - BEFORE));
  const textOf = (line: number): string => whole(line).slice(cutBefore(line), cutBefore(line) + WIDTH);
  const indent = shown.reduce((least, line) => {
    const text = textOf(line);
    return text.trim() === "" ? least : Math.min(least, /^\s*/.exec(text)![0].length);
  }, Infinity);
  const rows: string[] = [];
  const tokens = file.endsWith(".rs") ? RUST : file.endsWith(".py") ? PYTHON : TOKENS;
  let last = 0;
  for (const line of shown) {
    const text = textOf(line);
    // Blank lines at an edge of what is shown say nothing.
    if (text.trim() === "" && (!wanted.has(line - 1) || !wanted.has(line + 1))) continue;
    if (last !== 0 && line > last + 1) rows.push('<div class="gap">⋯</div>');
    const here = on(line);
    rows.push(`<div class="row${primaries.has(line) ? " primary" : here.length > 0 ? " hit" : ""}"><span class="no">${line}</span><code>${painted(text, indent, spansOn(line, text, here, cutBefore(line)), tokens)}</code></div>`);
    for (const mark of here) if (mark.note !== "") rows.push(`<div class="note${mark.primary ? " primary" : ""}">${mark.number > 0 ? `<b>${mark.number}</b>` : ""}<span>${prose(mark.note)}${mark.at.endLine > mark.at.line ? ` <small>(to line ${mark.at.endLine})</small>` : ""}</span></div>`);
    last = line;
  }
  return `<div class="file"><div class="path">${escapeXml(file)}</div><div class="lines">${rows.join("")}</div></div>`;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly primary: boolean;
}

function spansOn(line: number, text: string, marks: readonly Numbered[], cut: number): readonly Span[] {
  const start = /^\s*/.exec(text)![0].length;
  return marks
    // Of a place of many lines the first is enough: whole blocks in colour are hard to read.
    .map(({ at, primary }) => ({ from: Math.max(start, at.column - 1 - cut), to: at.endLine === line ? Math.min(at.endColumn - 1 - cut, text.length) : text.length, primary }))
    .filter(({ from, to }) => to > from);
}

const TOKENS =
  /(?<comment>\/\/.*|\/\*.*?\*\/|^\s*\*.*)|(?<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)|(?<word>\b(?:abstract|as|async|await|break|case|catch|class|const|continue|declare|default|delete|do|else|enum|export|extends|finally|for|from|function|if|implements|import|in|instanceof|interface|let|new|of|private|protected|public|readonly|return|satisfies|set|get|static|super|switch|this|throw|try|type|typeof|using|var|void|while|yield|null|undefined|true|false)\b)|(?<number>\b\d[\d_.]*(?:e\d+)?n?\b)/g;

const RUST =
  /(?<comment>\/\/.*|\/\*.*?\*\/)|(?<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])')|(?<word>\b(?:as|async|await|break|const|continue|crate|dyn|else|enum|extern|false|fn|for|if|impl|in|let|loop|match|mod|move|mut|pub|ref|return|self|Self|static|struct|super|trait|true|type|unsafe|use|where|while)\b)|(?<number>\b\d[\d_.]*\w*\b)/g;
const PYTHON =
  /(?<comment>#.*)|(?<string>"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?<word>\b(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|False|finally|for|from|global|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise|return|True|try|while|with|yield)\b)|(?<number>\b\d[\d_.]*\b)/g;

/** A line with its tokens coloured and its marked parts underlined. */
function painted(text: string, indent: number, spans: readonly Span[], tokens: RegExp): string {
  const classes: (string | undefined)[] = new Array(text.length);
  for (const token of text.matchAll(tokens)) {
    const [name] = Object.entries(token.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    for (let i = token.index; i < token.index + token[0].length; i++) classes[i] = name;
  }
  const markAt = (i: number): string => {
    const over = spans.filter(({ from, to }) => from <= i && i < to);
    return over.length === 0 ? "" : over.some(({ primary }) => primary) ? "m primary" : "m";
  };
  let out = "";
  let open = "";
  for (let i = indent; i < text.length; ) {
    let end = i + 1;
    while (end < text.length && classes[end] === classes[i] && markAt(end) === markAt(i)) end++;
    const mark = markAt(i);
    if (mark !== open) out += `${open === "" ? "" : "</mark>"}${mark === "" ? "" : `<mark class="${mark}">`}`;
    open = mark;
    const piece = escapeXml(text.slice(i, end));
    out += classes[i] === undefined ? piece : `<i class="${classes[i]}">${piece}</i>`;
    i = end;
  }
  return out + (open === "" ? "" : "</mark>");
}
