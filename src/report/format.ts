/** What every format is, and the words they share. */
import type { Location } from "../model.ts";
import { type Report, type Rule, SEVERITIES } from "../rule.ts";

/** Turns a report into text: pure, so that the same report gives the same bytes. */
export type Format = (report: Report, options: FormatOptions) => string;

export interface FormatOptions {
  /** Text of a file of the report, for code frames. */
  source?(path: string): string | undefined;
  /** Address of a place, for formats that can link; nothing where there is none. */
  link?(at: Location): string | undefined;
  /** Day of the audit, `2026-01-31`; none leaves it out. */
  readonly date?: string;
  /** Heading of the document, where it is not the usual one. */
  readonly title?: string;
  /** How many findings the summary names first; `PRIORITIES` unless told. */
  readonly top?: number;
  /** Paints a text; none leaves it plain. */
  readonly paint?: Paint;
  /** Rules that ran, for formats that describe them. */
  readonly rules?: readonly Rule[];
  /** A rule's documentation, Markdown. */
  document?(rule: string): string | undefined;
  /** Formats that leave out suppressed and known findings shall have them, with their state. */
  readonly accepted?: boolean;
  /** Findings only: no summary. */
  readonly quiet?: boolean;
}

/** Findings that a summary names first unless told otherwise. */
export const PRIORITIES = 3;

/** How a terminal shows a text. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

/** Returns `1 finding`, `2 findings`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Returns a time as people say it: `200 ms`, `30 s`, `2 min`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 600_000) return `${round(ms / 1000)} s`;
  return ms < 7_200_000 ? `${round(ms / 60_000)} min` : `${round(ms / 3_600_000)} h`;
}

/** Returns `src/a.ts:3` or, for several lines, `src/a.ts:3-7`. */
export function lines(at: Location): string {
  return at.endLine > at.line ? `${at.file}:${at.line}-${at.endLine}` : `${at.file}:${at.line}`;
}

/** Returns `1 critical, 2 medium`: the severities that occur. */
export function bySeverity(summary: Report["summary"]): string {
  return SEVERITIES.filter((each) => summary[each] > 0).map((each) => `${summary[each]} ${each}`).join(", ");
}

/** Returns what a recommendation says, and the lines of the sketch (a fenced block) in it and their language. */
export function advice(text: string): { readonly said: string; readonly sketch: readonly string[]; readonly language: string } {
  const fence = /^```([^\n]*)\n([\s\S]*?)\n?^```[ \t]*$/m;
  const found = fence.exec(text);
  return { said: text.replace(fence, "").trim(), sketch: found?.[2]?.split("\n") ?? [], language: found?.[1]?.trim() || "ts" };
}

/** Returns the members of a list by key, keys in order of their first member. */
export function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/** Returns a test's name as one writes it into a test file: without the marks of code. */
export function testName(name: string): string {
  return name.replaceAll("`", "");
}

/** Returns a text with a capital at its start, if that is a letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Number of findings that are neither suppressed nor known. */
export function total(summary: Report["summary"]): number {
  return SEVERITIES.reduce((sum, each) => sum + summary[each], 0);
}

/** Controls of terminals and of line-based formats, and those that make text read in another order than it is. */
const CONTROL = "\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069";
const CONTROLS = new RegExp(`[${CONTROL}]`, "g");
const CONTROLS_BUT_LINES = new RegExp(`(?![\\t\\n])[${CONTROL}]`, "g");
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** CI hosts obey `##[group]` and `##vso[…]` anywhere in a line of a log. */
const LOG_COMMAND = /#(?=#\w*\[)/g;

/** Returns a text without control characters: source and file names must not steer a terminal, a CI host or break a line-based format. */
export function plain(text: string): string {
  return text.replace(CONTROLS, " ").replace(LONE, "\ufffd").replace(LOG_COMMAND, "# ");
}

/** Returns lines of which none is a command to the CI host whose log they end in: `::add-mask::`. */
export function uncommanding(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, "$1: ");
}

/** Returns a path as the path of an address, each part encoded; a closing parenthesis would end a Markdown link. */
export function address(path: string): string {
  const encoded = (part: string): string => encodeURIComponent(part.replace(LONE, "\ufffd")).replace(/[()]/g, (char) => (char === "(" ? "%28" : "%29"));
  return path.split("/").map(encoded).join("/");
}

/** Returns a value as JSON, indented, with a line end; what could steer a terminal or a CI host is escaped, so that it reads back the same. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(CONTROLS_BUT_LINES, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).replace(LOG_COMMAND, "\\u0023")}\n`;
}

/** Returns a text for XML or HTML content and attributes; characters that XML forbids or that steer become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/\r\n/g, "\n")
    .replace(CONTROLS_BUT_LINES, "\ufffd")
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(LONE, "\ufffd")
    .replace(/[&<>"']/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[char]!)
    .replace(LOG_COMMAND, "&#35;")
    .replace(/^(\s*):(?=:)/gm, "$1&#58;");
}

function round(n: number): string {
  return String(Math.round(n * 10) / 10);
}
