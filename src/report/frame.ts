/** Source lines with marks under the places that matter. */
import type { Location } from "../model.ts";
import type { Finding } from "../rule.ts";
import { type Paint, plain } from "./format.ts";

/** A marked place; the label stands after its mark. */
export interface Mark {
  readonly at: Location;
  readonly label: string;
  readonly primary: boolean;
}

const WIDTH = 110;

/** Returns the marked lines of one file, in the order of the file, `...` where lines are left out. */
export function frame(lines: readonly string[] | undefined, marks: readonly Mark[], paint: Paint): string[] {
  const sorted = [...marks].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  const gutter = String(sorted.at(-1)!.at.line).length;
  const rows: string[] = [];
  let last = 0;
  for (const mark of sorted) {
    const { at } = mark;
    // Without the file there is still the place's own text.
    const full = lines?.[at.line - 1] ?? " ".repeat(at.column - 1) + at.text;
    const { text, shift } = cut(full.replaceAll("\t", " "), at.column - 1);
    if (at.line !== last) {
      if (last !== 0 && at.line > last + 1) rows.push(paint.dim(`  ${"".padStart(gutter)} ...`));
      const pointer = sorted.some((each) => each.primary && each.at.line === at.line) ? ">" : " ";
      rows.push(`${pointer} ${paint.dim(`${String(at.line).padStart(gutter)} |`)} ${plain(text)}`.trimEnd());
    }
    const start = at.column - 1 - shift;
    const end = at.endLine > at.line ? text.trimEnd().length : Math.min(at.endColumn - 1 - shift, text.length);
    const colour = mark.primary ? paint.red : paint.cyan;
    rows.push(`  ${"".padStart(gutter)} ${paint.dim("|")} ${" ".repeat(start)}${colour(`${"^".repeat(Math.max(1, end - start))} ${plain(mark.label)}`.trimEnd())}`);
    last = at.line;
  }
  return rows;
}

/** Returns the places of a finding by file, the primary one's file first; steps are numbered in the order of what happens. */
export function marksByFile(finding: Finding): ReadonlyMap<string, readonly Mark[]> {
  const { location } = finding;
  const isPrimary = (at: Location): boolean => at.file === location.file && at.line === location.line && at.column === location.column;
  const steps = finding.evidence.filter((step) => step.kind !== "site");
  const marks = steps.map((step, i): Mark => ({ at: step.at, label: `${steps.length > 1 ? `${i + 1}: ` : ""}${step.note}`, primary: isPrimary(step.at) }));
  if (!marks.some((mark) => mark.primary)) marks.unshift({ at: location, label: "", primary: true });
  const files = [...new Set([location.file, ...marks.map((mark) => mark.at.file)])];
  return new Map(files.map((file) => [file, marks.filter((mark) => mark.at.file === file)]));
}

/** A long line is cut to the part around the mark. */
function cut(line: string, column: number): { text: string; shift: number } {
  if (line.length <= WIDTH) return { text: line, shift: 0 };
  const indent = /^\s*/.exec(line)![0].length;
  const from = column < WIDTH / 2 ? 0 : Math.max(indent, column - 30);
  return { text: line.slice(from, from + WIDTH), shift: from };
}
