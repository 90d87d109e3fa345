/** What is accepted: comments in the source, each with its reason. The baseline is in `baseline.ts`. */
import { type Comment, type Lexis, scan, type Scan } from "./comments.ts";
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
  const byFile = new Map<string, Suppression[]>();
  const faults: Problem[] = [];
  for (const [file, text] of texts) {
    if (!text.includes("conc-audit-ignore")) continue;
    const fault = (line: number, message: string): void => void faults.push({ subject: `${file}:${line}`, message });
    byFile.set(file, inFile(scan(text, lexisOf(file)), ruleIds, fault));
  }
  return {
    faults,
    match(rule, at) {
      const found = byFile.get(at.file)?.filter((each) => each.rule === rule && each.from <= at.line && at.line <= each.to) ?? [];
      // Of nested ones the narrowest is the one that was meant.
      const nearest = found.sort((a, b) => a.to - a.from - (b.to - b.from))[0];
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

function lexisOf(file: string): Lexis {
  return languageOf(file)?.lexis ?? "c";
}

function inFile(source: Scan, ruleIds: readonly string[], fault: (line: number, message: string) => void): Suppression[] {
  const found: Suppression[] = [];
  const open = new Map<string, { line: number; reason: string }>();
  for (const comment of source.comments) {
    const match = DIRECTIVE.exec(comment.text);
    if (match === null) continue;
    const [, where = "", rest = ""] = match;
    const [names = "", ...reasons] = rest.split(/(?:^|\s)--(?:\s|$)/);
    const reason = reasons.join(" -- ").trim();
    const rules = names.split(/[\s,]+/).filter((name) => name !== "");
    if (!["next-line", "line", "start", "end", "file"].includes(where)) {
      fault(comment.line, `unknown directive \`conc-audit-ignore${where === "" ? "" : `-${where}`}\`${didYouMean(`conc-audit-ignore-${where}`, DIRECTIVES)}`);
      continue;
    }
    if (rules.length === 0 && where !== "end") fault(comment.line, `\`conc-audit-ignore-${where}\` names no rule: suppresses nothing`);
    if (reason === "" && where !== "end" && rules.length > 0) fault(comment.line, `suppression without a reason: write \`conc-audit-ignore-${where} ${rules.join(", ")} -- <reason>\``);
    for (const rule of rules) if (!ruleIds.includes(rule)) fault(comment.line, `unknown rule \`${rule}\`${didYouMean(rule, ruleIds)}`);
    const add = (rule: string, from: number, to: number): void => void found.push({ rule, reason, line: comment.line, from, to, used: false });

    if (where === "file") for (const rule of rules) add(rule, 1, source.code.length);
    else if (where === "line") for (const rule of rules) add(rule, comment.line, comment.endLine);
    else if (where === "next-line") for (const rule of rules) add(rule, ...nextStatement(source, comment));
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

const DIRECTIVES = ["next-line", "line", "start", "end", "file"].map((where) => `conc-audit-ignore-${where}`);

/** Lines of the statement or class member that starts after a comment: up to where its brackets are closed again. */
function nextStatement({ code, indented }: Scan, comment: Comment): [number, number] {
  let line = comment.endLine + 1;
  while (line <= code.length && code[line - 1]!.trim() === "") line++;
  let depth = 0;
  for (let end = line; end <= code.length; end++) {
    for (const char of code[end - 1]!) {
      if ("([{".includes(char)) depth++;
      else if (")]}".includes(char)) depth--;
    }
    if (depth <= 0 && indented && /:\s*$/.test(code[end - 1]!)) return [line, blockEnd(code, line, end)];
    if (depth <= 0 && !goesOn(code, end)) return [line, end];
  }
  return [line, code.length];
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

/** Whether the statement goes on after a line: an operator at its end or at the start of the next one, an `else` or `catch`. */
function goesOn(code: readonly string[], line: number): boolean {
  const here = code[line - 1]!.trimEnd();
  if (/^\s*(?:@[\w.]+(?:\(.*\))?|#!?\[.*\])$/.test(here)) return true;
  const after = (code.slice(line).find((each) => each.trim() !== "") ?? "").trim();
  if (/(?:[=,+\-*/&|?:(<\\]|=>|\b(?:await|return|new|typeof))$/.test(here) && !/(?:\+\+|--)$/.test(here)) return true;
  return /^(?:\?\.|\.(?!\.)|&&|\|\||\?\?|[?:+*/%=](?!\/)|(?:else|catch|finally)\b)/.test(after);
}
