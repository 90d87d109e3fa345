/** Text that is safe in Markdown: symbols and source stay what they are. */
import { plain } from "./format.ts";

/** Returns a code span, fenced wider than any backtick run inside. */
export function code(text: string): string {
  const flat = plain(text).replace(/\s+/g, " ").trim();
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const pad = flat.startsWith("`") || flat.endsWith("`") || flat === "" ? " " : "";
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/** Returns lines of code as a block, fenced wider than any backtick run inside. */
export function fenced(lines: readonly string[], language = "ts"): string {
  const flat = lines.map((line) => plain(line).trimEnd());
  const longest = Math.max(2, ...flat.flatMap((line) => [...line.matchAll(/`+/g)].map((run) => run[0].length)));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${flat.join("\n")}\n${fence}`;
}

/** Returns prose with its code spans as they are, and everything outside them without meaning to Markdown or HTML. */
export function prose(text: string): string {
  const flat = plain(text).replace(/\s+/g, " ").trim();
  const parts = flat.split(/((?<!`)(`+)(?!`)(?:.*?[^`])\2(?!`))/);
  // A captured span is followed by its captured fence.
  return parts.map((part, i) => (i % 3 === 0 ? escape(part) : i % 3 === 1 ? part : "")).join("");
}

/** Returns a row of a table; a bar inside a cell, even in code, is escaped. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
}

/** Returns a heading row and the line below it. */
export function head(...cells: readonly string[]): string {
  return `${row(...cells)}\n${row(...cells.map(() => "---"))}`;
}

/** Returns a text as a sentence: with a capital, if it starts with a letter, and a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const ended = /[.!?:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** Returns the first sentence of a text; a full stop inside code or a number ends nothing. */
export function firstSentence(text: string): string {
  const prose = text.split(/^```/m)[0]!;
  const masked = prose.replace(/`[^`]*`/g, (span) => "x".repeat(span.length)).replace(/\b(?:e\.g|i\.e|etc)\./g, (short) => "x".repeat(short.length));
  const end = /[.;](?=\s|$)/.exec(masked);
  return end === null ? prose.trim() : prose.slice(0, end.index).trim();
}

/** Returns what a text asks for in short: its first sentence up to the first colon, semicolon or full stop outside code. */
export function firstClause(text: string): string {
  const first = firstSentence(text);
  const masked = first.replace(/`[^`]*`/g, (span) => "x".repeat(span.length));
  const end = /:(?=\s)/.exec(masked);
  return end === null ? first : first.slice(0, end.index);
}

function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|#~]/g, (char) => (char === "<" ? "&lt;" : char === ">" ? "&gt;" : `\\${char}`))
    .replace(/&(?=#?\w+;)(?!lt;|gt;)/g, "&amp;");
}
