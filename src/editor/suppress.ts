/** The comment that accepts a finding. */
import { suppressions } from "../suppress.ts";

/** Text put in before a line (0 is the first), or at a line's end. */
export interface Insertion {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/** Returns what to insert so that a rule is suppressed at a line (from 0), with a reason to be written; nothing where no comment can stand. */
export function suppression(text: string, rule: string, line: number, reason: string): Insertion | undefined {
  const lines = text.split("\n");
  const here = (lines[line] ?? "").replace(/\r$/, "");
  const indent = /^\s*/.exec(here)![0];
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const above: Insertion = { line, character: 0, text: `${indent}// conc-audit-ignore-next-line ${rule} -- ${reason}${end}` };
  const beside: Insertion = { line, character: here.length, text: ` // conc-audit-ignore-line ${rule} -- ${reason}` };
  return [above, beside].find((each) => works(lines, each, rule, each === above ? line + 2 : line + 1));
}

/** Inside a template or a string it would be text. */
function works(lines: readonly string[], { line, character, text }: Insertion, rule: string, at: number): boolean {
  const after = lines.map((each, i) => (i === line ? each.slice(0, character) + text + each.slice(character) : each)).join("\n");
  const place = { file: "a", line: at, column: 1, endLine: at, endColumn: 1, text: "" };
  return suppressions(new Map([["a", after]]), [rule]).match(rule, place) !== undefined;
}
