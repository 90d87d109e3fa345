/** What is accepted: comments in the source, each with its reason. The baseline is in `baseline.ts`. */
import { type Lexis, scan, type Scan } from "./comments.ts";
import { languageOf } from "./frontends/languages.ts";
import type { Location, Problem } from "./model.ts";
import { didYouMean } from "./usage.ts";

export interface Suppressions {
  /** The suppression that covers a finding of a rule at a place, if any; it counts as used from then on. */
  match(rule: string, at: Location): { readonly reason: string } | undefined;
  /** Faults that fail a run: no reason, an unknown rule, a start without an end. */
  readonly faults: readonly Problem[];
  /** Suppressions of these rules that `match` was never answered with. */
  unused(ruleIds: readonly string[]): readonly Problem[];
}

/** One rule named in one comment. */
interface Suppression {
  readonly rule: string;
  readonly reason: string;
  readonly line: number;
  /** First and last line that it covers. */
  readonly from: number;
  readonly to: number;
  used: boolean;
}

const DIRECTIVE = /^conc-audit-ignore(?:-([a-z-]+))?(?![\w-])\s*(.*)$/s;

/** Returns the suppressions in the comments of the given files; a rule that nobody knows is a fault. */
export function suppressions(texts: ReadonlyMap<string, string>, ruleIds: readonly string[]): Suppressions {
  const byFile = new Map<string, readonly Suppression[]>();
  const byRule = new Map<string, (line: number) => Suppression | undefined>();
  const faults: Problem[] = [];
  for (const [file, text] of texts) {
    if (!text.includes("conc-audit-ignore")) continue;
    const fault = (line: number, message: string): void => void faults.push({ subject: `${file}:${line}`, message });
    byFile.set(file, inFile(scan(text, lexisOf(file)), ruleIds, fault));
  }
  return {
    faults,
    match(rule, at) {
      const all = byFile.get(at.file);
      if (all === undefined) return undefined;
      const key = `${rule} ${at.file}`;
      const find = byRule.get(key) ?? narrowest(all.filter((each) => each.rule === rule));
      byRule.set(key, find);
      const nearest = find(at.line);
      if (nearest === undefined) return undefined;
      nearest.used = true;
      return { reason: nearest.reason };
    },
    unused: (judged) =>
      [...byFile].flatMap(([file, all]) =>
        all.filter((each) => !each.used && judged.includes(each.rule)).map((each) => ({ subject: `${file}:${each.line}`, message: `unused suppression: \`${each.rule}\` finds nothing there; delete it`, about: "unused-suppression" as const })),
      ),
  };
}

/** Returns what finds the suppression that covers a line; of nested ones the narrowest is the one that was meant. */
function narrowest(all: readonly Suppression[]): (line: number) => Suppression | undefined {
  const found = new Map<number, Suppression | undefined>();
  const order = new Map(all.map((each, i) => [each, i]));
  const starts = [...all].sort((a, b) => a.from - b.from);
  const open: Suppression[] = [];
  let next = 0;
  const lines = [...new Set(all.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b);
  for (const line of lines) {
    for (; next < starts.length && starts[next]!.from <= line; next++) open.push(starts[next]!);
    let best: Suppression | undefined;
    for (let i = open.length - 1; i >= 0; i--) {
      const each = open[i]!;
      if (each.to < line) open.splice(i, 1);
      else if (best === undefined || each.to - each.from < best.to - best.from || (each.to - each.from === best.to - best.from && order.get(each)! < order.get(best)!)) best = each;
    }
    found.set(line, best);
  }
  return (line) => {
    let [low, high] = [0, lines.length - 1];
    if (high < 0 || line < lines[0]!) return undefined;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]! <= line) low = middle;
      else high = middle - 1;
    }
    return found.get(lines[low]!);
  };
}

function lexisOf(file: string): Lexis {
  return languageOf(file)?.lexis ?? "c";
}

function inFile(source: Scan, ruleIds: readonly string[], fault: (line: number, message: string) => void): Suppression[] {
  const found: Suppression[] = [];
  const open = new Map<string, { line: number; reason: string }>();
  const statementAfter = statements(source);
  for (const comment of source.comments) {
    const match = DIRECTIVE.exec(comment.text);
    if (match === null) continue;
    const [, where = "", rest = ""] = match;
    const [names = "", ...reasons] = rest.split(/(?:^|\s)--(?:\s|$)/);
    const reason = reasons.join(" -- ").trim();
    const rules = [...new Set(names.split(/[\s,]+/).filter((name) => name !== ""))];
    if (!["next-line", "line", "start", "end", "file"].includes(where)) {
      fault(comment.line, `unknown directive \`conc-audit-ignore${where === "" ? "" : `-${cut(where)}`}\`${didYouMean(`conc-audit-ignore-${cut(where)}`, DIRECTIVES)}`);
      continue;
    }
    if (rules.length === 0 && where !== "end") fault(comment.line, `\`conc-audit-ignore-${where}\` names no rule: suppresses nothing`);
    if (reason === "" && where !== "end" && rules.length > 0) fault(comment.line, `suppression without a reason: write \`conc-audit-ignore-${where} ${rules.slice(0, NAMED).map(cut).join(", ")} -- <reason>\``);
    const unknown = rules.filter((rule) => !ruleIds.includes(rule));
    for (const rule of unknown.slice(0, NAMED)) fault(comment.line, `unknown rule \`${cut(rule)}\`${didYouMean(cut(rule), ruleIds)}`);
    if (unknown.length > NAMED) fault(comment.line, `${unknown.length - NAMED} more unknown rules`);
    const add = (rule: string, from: number, to: number): void => void found.push({ rule, reason, line: comment.line, from, to, used: false });

    if (where === "file") for (const rule of rules) add(rule, 1, source.code.length);
    else if (where === "line") for (const rule of rules) add(rule, comment.line, comment.endLine);
    else if (where === "next-line") for (const rule of rules) add(rule, ...statementAfter(comment.endLine));
    else if (where === "start") for (const rule of rules) open.set(rule, { line: comment.line, reason });
    else
      for (const rule of rules.length > 0 ? rules : [...open.keys()]) {
        const start = open.get(rule);
        open.delete(rule);
        if (start === undefined) fault(comment.line, `\`conc-audit-ignore-end\` of \`${rule}\` has no start above it`);
        else found.push({ rule, reason: start.reason, line: start.line, from: start.line, to: comment.endLine, used: false });
      }
  }
  for (const [rule, start] of open) {
    fault(start.line, `\`conc-audit-ignore-start\` of \`${rule}\` has no end: it holds to the end of the file`);
    found.push({ rule, reason: start.reason, line: start.line, from: start.line, to: source.code.length, used: false });
  }
  return found;
}

/** So many names of one comment are told, and so much of each: a comment may be as long as a file. */
const NAMED = 10;
const LONG = 80;

function cut(name: string): string {
  return name.length > LONG ? `${name.slice(0, LONG)}…` : name;
}

const DIRECTIVES = ["next-line", "line", "start", "end", "file"].map((where) => `conc-audit-ignore-${where}`);

/** Returns what finds the lines of the statement or class member that starts after a line: up to where its brackets are closed again. */
function statements({ code, indented }: Scan): (line: number) => [number, number] {
  /** By index of a line the number of the first one from there on that has code. */
  const written = new Array<number>(code.length + 1).fill(code.length + 1);
  for (let i = code.length - 1; i >= 0; i--) written[i] = code[i]!.trim() === "" ? written[i + 1]! : i + 1;
  const after = (line: number): string => (code[(written[line] ?? code.length + 1) - 1] ?? "").trim();
  const depths = bracketDepths(code);
  /** By number of a line that of the next one whose end is less deep in brackets. */
  const shallower = new Array<number>(code.length + 1);
  for (let line = code.length; line >= 1; line--) {
    let next = line + 1;
    while (next <= code.length && depths[next]! >= depths[line]!) next = shallower[next]!;
    shallower[line] = next;
  }
  const ends = new Map<number, number>();
  const endOf = (line: number): number => {
    const before = depths[line - 1]!;
    for (let end = line; end <= code.length; end = depths[end]! > before ? shallower[end]! : end + 1) {
      if (depths[end]! > before) continue;
      if (indented && /:\s*$/.test(code[end - 1]!)) return blockEnd(code, line, end);
      if (!goesOn(code[end - 1]!.trimEnd(), after(end))) return end;
    }
    return code.length;
  };
  return (from) => {
    const line = written[from] ?? code.length + 1;
    if (!ends.has(line)) ends.set(line, endOf(line));
    return [line, ends.get(line)!];
  };
}

/** By number of a line how deep in brackets its end is, index 0 being the start of the file. */
function bracketDepths(code: readonly string[]): readonly number[] {
  const depths = [0];
  for (const text of code) {
    let depth = depths.at(-1)!;
    for (const char of text) {
      if ("([{".includes(char)) depth++;
      else if (")]}".includes(char)) depth--;
    }
    depths.push(depth);
  }
  return depths;
}

/** What is indented below belongs to the statement whose first lines these are. */
function blockEnd(code: readonly string[], first: number, from: number): number {
  const indent = (text: string): number => /^\s*/.exec(text)![0].length;
  let end = from;
  for (let line = from + 1; line <= code.length; line++) {
    const text = code[line - 1]!;
    if (text.trim() === "") continue;
    if (indent(text) <= indent(code[first - 1]!)) break;
    end = line;
  }
  return end;
}

/** Whether the statement goes on after a line: an operator at its end or at the start of the next one that has code, an `else` or `catch`. */
function goesOn(here: string, after: string): boolean {
  if (/^\s*(?:@[\w.]+(?:\(.*\))?|#!?\[.*\])$/.test(here)) return true;
  if (/(?:[=,+\-*/&|?:(<\\]|=>|\b(?:await|return|new|typeof))$/.test(here) && !/(?:\+\+|--)$/.test(here)) return true;
  return /^(?:\?\.|\.(?!\.)|&&|\|\||\?\?|[?:+*/%=](?!\/)|(?:else|catch|finally)\b)/.test(after);
}
