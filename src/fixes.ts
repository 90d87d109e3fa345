/** Edits that mend findings, applied only where the file still parses, the finding is gone and no other has come. */
import { resolve } from "node:path";
import type { AuditResult } from "./audit.ts";
import { byText } from "./files.ts";
import type { Edit, FrontEnd } from "./frontends/index.ts";
import type { Location, Repair } from "./model.ts";
import { type Finding, isOpen, type Report } from "./rule.ts";
import type { Session } from "./session.ts";

/** What could be edited for one place of a finding. */
export interface Fix {
  readonly rule: string;
  readonly fingerprint: string;
  readonly at: Location;
  /** What it does, in words: "pass `signal`". */
  readonly title: string;
  /** The file, relative to the report's root. */
  readonly path: string;
  /** In order of their places; none overlaps another. */
  readonly edits: readonly Edit[];
}

export interface Mended {
  /** The audit of what there is now. */
  readonly result: AuditResult;
  /** New content of the files that were changed, by path relative to the report's root. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many places were mended. */
  readonly count: number;
}

/** Mends what it can in the content of a session, which has the changes from then on; nothing is written. */
export async function mend(session: Session, frontEnds: readonly FrontEnd[]): Promise<Mended> {
  const texts = new Map<string, string>();
  const refused = new Set<string>();
  const give = (root: string, some: ReadonlyMap<string, string | undefined>): void => {
    for (const [path, text] of some) session.edit(resolve(root, path), text);
  };
  let count = 0;
  let most = Infinity;
  let result = await session.audit();
  for (;;) {
    const fixes = compatible(fixesOf(result, frontEnds).filter((fix) => !refused.has(keyOf(fix)))).slice(0, most);
    if (fixes.length === 0) return { result, texts, count };
    const { root } = result.report.scope;
    const changed = fixedTexts(result, fixes);
    give(root, changed);
    const after = await session.audit();
    if (isMended(result, after, fixes)) {
      for (const [path, text] of changed) texts.set(path, text);
      count += fixes.length;
      result = after;
      most = Infinity;
      continue;
    }
    give(root, new Map([...changed.keys()].map((path) => [path, texts.get(path)])));
    // One of them does not help: fewer at a time find out which.
    if (fixes.length === 1) refused.add(keyOf(fixes[0]!));
    most = fixes.length === 1 ? Infinity : Math.ceil(fixes.length / 2);
  }
}

function keyOf({ rule, path, fingerprint, at }: Fix): string {
  return [rule, path, fingerprint, at.text].join("\0");
}

/** Returns the fixes for the open findings of a result, in order of files and places; whether they help is not known yet. */
export function fixesOf(result: AuditResult, frontEnds: readonly FrontEnd[], wanted: (finding: Finding) => boolean = () => true): readonly Fix[] {
  const found = result.report.findings.filter((finding) => isOpen(finding) && wanted(finding)).flatMap((finding) => [fixOf(result, frontEnds, finding, finding.location, finding.repair), ...finding.sites.map((site) => fixOf(result, frontEnds, finding, site.location, site.repair))]);
  return found.filter((fix) => fix !== undefined).sort((a, b) => byText(a.path, b.path) || a.edits[0]!.start - b.edits[0]!.start || byText(a.rule, b.rule));
}

function fixOf(result: AuditResult, frontEnds: readonly FrontEnd[], { rule, fingerprint }: Finding, at: Location, repair: Repair | undefined): Fix | undefined {
  const text = repair === undefined ? undefined : result.source(at.file);
  if (repair === undefined || text === undefined) return undefined;
  const edits = frontEnds.find(({ extensions }) => extensions.some((ending) => at.file.endsWith(ending)))?.repair?.(repair, at.file, text);
  if (edits === undefined || edits.length === 0) return undefined;
  return { rule, fingerprint, at, title: titleOf(repair), path: at.file, edits: [...edits].sort((a, b) => a.start - b.start) };
}

function titleOf(repair: Repair): string {
  switch (repair.kind) {
    case "await":
      return "wait for it before it is returned";
    case "pass-signal":
      return `pass \`${repair.signal.name}\``;
    case "release-in-finally":
      return "release it in `finally`";
    case "end-timer":
      return `clear \`${repair.timer.name}\` on stop`;
  }
}

/** Returns as many of the fixes as can be made in one go: of two that touch the same text the first one. */
export function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const ends = new Map<string, number>();
  return fixes.filter(({ path, edits }) => {
    if (edits[0]!.start < (ends.get(path) ?? -1)) return false;
    // Two insertions at one place have no order.
    ends.set(path, edits.at(-1)!.end + 1);
    return true;
  });
}

/** Returns the changed texts, by path. */
export function fixedTexts(result: AuditResult, fixes: readonly Fix[]): ReadonlyMap<string, string> {
  const byPath = byPathOf(fixes);
  return new Map([...byPath].map(([path, all]) => [path, edited(result.source(path) ?? "", all.flatMap(({ edits }) => edits))]));
}

/** Returns a text with edits made. */
export function edited(text: string, edits: readonly Edit[]): string {
  let after = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) after = after.slice(0, edit.start) + edit.text + after.slice(edit.end);
  return after;
}

/** Tells whether fixes did what they should, and nothing else: `after` has all findings of `before` but those, and every file parses that did. */
export function isMended(before: AuditResult, after: AuditResult, fixes: readonly Fix[]): boolean {
  const known = new Set(before.incomplete.map(({ subject }) => subject));
  if (after.incomplete.some(({ subject }) => !known.has(subject))) return false;
  const lineAfter = lineMapper(before, fixes);
  const expected = new Map<string, number>();
  const count = (key: string, by: number): number => {
    const now = (expected.get(key) ?? 0) + by;
    expected.set(key, now);
    return now;
  };
  for (const { rule, at } of placesOf(before.report)) count(`${rule} ${at.file}:${lineAfter(at)}`, 1);
  for (const { rule, at } of fixes) count(`${rule} ${at.file}:${lineAfter(at)}`, -1);
  return placesOf(after.report).every(({ rule, at }) => count(`${rule} ${at.file}:${at.line}`, -1) >= 0);
}

function placesOf({ findings, below = [] }: Report): readonly { readonly rule: string; readonly at: Location }[] {
  return [...findings, ...below].flatMap(({ rule, location, sites }) => [{ rule, at: location }, ...sites.map((site) => ({ rule, at: site.location }))]);
}

/** The line that a place's first line is after the edits. */
function lineMapper(before: AuditResult, fixes: readonly Fix[]): (at: Location) => number {
  const byPath = byPathOf(fixes);
  return ({ file, line, column }) => {
    const edits = byPath.get(file)?.flatMap((fix) => fix.edits) ?? [];
    const text = edits.length === 0 ? "" : (before.source(file) ?? "");
    const starts = text.split("\n").slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const offset = starts + column - 1;
    return edits.filter((edit) => edit.end <= offset).reduce((sum, edit) => sum + breaks(edit.text) - breaks(text.slice(edit.start, edit.end)), line);
  };
}

function byPathOf(fixes: readonly Fix[]): ReadonlyMap<string, readonly Fix[]> {
  const found = new Map<string, Fix[]>();
  for (const fix of fixes) found.set(fix.path, [...(found.get(fix.path) ?? []), fix]);
  return found;
}

function breaks(text: string): number {
  return text.split("\n").length - 1;
}
