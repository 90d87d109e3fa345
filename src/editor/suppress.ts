/** The comment that accepts a finding. */
import { languageOf } from "../frontends/languages.ts";
import { suppressions } from "../suppress.ts";

/** Text put in before a line (0 is the first), or at a line's end. */
export interface Insertion {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/** Returns what to insert so that a rule is suppressed at a line (from 0), with a reason to be written; nothing where no comment can stand. */
export function suppression(path: string, text: string, rule: string, line: number, reason: string): Insertion | undefined {
  const lines = text.split("\n");
  const here = (lines[line] ?? "").replace(/\r$/, "");
  const indent = /^\s*/.exec(here)![0];
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const mark = languageOf(path)?.lexis === "hash" ? "#" : "//";
  const above: Insertion = { line, character: 0, text: `${indent}${mark} conc-audit-ignore-next-line ${rule} -- ${reason}${end}` };
  const beside: Insertion = { line, character: here.length, text: ` ${mark} conc-audit-ignore-line ${rule} -- ${reason}` };
  return [above, beside].find((each) => works(path, lines, each, rule, each === above ? line + 2 : line + 1));
}

/** Inside a template or a string it would be text. */
function works(path: string, lines: readonly string[], { line, character, text }: Insertion, rule: string, at: number): boolean {
  const after = lines.map((each, i) => (i === line ? each.slice(0, character) + text + each.slice(character) : each)).join("\n");
  const place = { file: path, line: at, column: 1, endLine: at, endColumn: 1, text: "" };
  return suppressions(new Map([[path, after]]), [rule]).match(rule, place) !== undefined;
}
