/** From verdicts to findings: one root cause is one finding, named by a fingerprint and put in order of weight. */
import { createHash } from "node:crypto";
import { basename } from "node:path/posix";
import { byText } from "./files.ts";
import type { Location } from "./model.ts";
import { CONFIDENCES, type Confidence, type Finding, type Hazard, type Rule, SEVERITIES, type Severity, type Step, type Validation } from "./rule.ts";

/** A hazard, the rule that found it, and what was decided about it. */
export interface Judged {
  readonly rule: Rule;
  readonly hazard: Hazard;
  readonly severity: Severity;
  readonly suppressed?: { readonly reason: string };
}

/**
 * Returns one finding for each rule and root cause, in order of weight.
 * `reported` chooses the sites: the first of a finding lies in a reported file, whatever it would be in the whole project; fingerprints do not depend on it.
 */
export function toFindings(judged: readonly Judged[], reported: (file: string) => boolean): readonly Finding[] {
  const groups = new Map<string, Judged[]>();
  for (const each of onceEach(judged)) {
    const cause = each.hazard.cause ?? place(each.hazard.at);
    const key = [each.rule.id, cause, each.suppressed === undefined ? "" : "suppressed"].join("\0");
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const ordered = [...groups.values()].map((group) => onePerPlace(group.sort(byProof))).sort((a, b) => byPlace(a[0]!.hazard.at, b[0]!.hazard.at));
  const equals = new Map<string, number>();
  const findings = ordered.flatMap((group) => {
    const first = group[0]!;
    const shape = shapeOf(first);
    const index = equals.get(shape + basename(first.hazard.at.file)) ?? 0;
    equals.set(shape + basename(first.hazard.at.file), index + 1);
    const shown = group.findIndex((each) => reported(each.hazard.at.file));
    if (shown < 0) return [];
    const sites = [group[shown]!, ...group.filter((_, i) => i !== shown)];
    return [finding(sites, hash(basename(first.hazard.at.file), shape, String(index)))];
  });
  return findings.sort(byRank);
}

/** Orders findings: severity, blast radius (who can reach it, how many wait), confidence, place. */
export function byRank(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    reach(a.metrics.scope) - reach(b.metrics.scope) ||
    (b.metrics.contenders ?? 0) - (a.metrics.contenders ?? 0) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    byPlace(a.location, b.location) ||
    byText(a.rule, b.rule) ||
    byText(a.fingerprint, b.fingerprint)
  );
}

/** Orders places: file, line, column, end. */
export function byPlace(a: Location, b: Location): number {
  return byText(a.file, b.file) || a.line - b.line || a.column - b.column || a.endLine - b.endLine || a.endColumn - b.endColumn;
}

/** A place as text: equal for equal places. */
export function place(at: Location): string {
  return `${at.file}:${at.line}:${at.column}-${at.endLine}:${at.endColumn}`;
}

const places = new WeakMap<Location, string>();

/** The same, kept: what was examined and found sound is told after every edit. */
export function keptPlace(at: Location): string {
  let known = places.get(at);
  if (known === undefined) places.set(at, (known = place(at)));
  return known;
}

/** Whether `is` is at least as grave as `least`. */
export function atLeast(is: Severity, least: Severity | "never"): boolean {
  return least !== "never" && SEVERITIES.indexOf(is) <= SEVERITIES.indexOf(least);
}

/** Whether `is` is at least as sure as `least`. */
export function sureAs(is: Confidence, least: Confidence): boolean {
  return CONFIDENCES.indexOf(is) <= CONFIDENCES.indexOf(least);
}

/** Source text with white space made one blank: what survives a reformatting. */
export function normalise(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function finding(sites: readonly Judged[], fingerprint: string): Finding {
  const { rule, hazard, severity, suppressed } = sites[0]!;
  const others = sites.slice(1).map((each) => ({ location: each.hazard.at, message: each.hazard.message, ...(each.hazard.repair === undefined ? {} : { repair: each.hazard.repair }) }));
  const further = others.map((each): Step => ({ at: each.location, note: each.message, kind: "site" }));
  return {
    id: `${rule.id}-${fingerprint.slice(0, 8)}`,
    rule: rule.id,
    severity,
    confidence: hazard.confidence,
    title: hazard.title ?? rule.title,
    message: hazard.message,
    location: hazard.at,
    function: hazard.func ?? "",
    evidence: [...hazard.trace, ...further],
    sites: others.sort((a, b) => byPlace(a.location, b.location)),
    risk: hazard.risk ?? rule.risk,
    recommendation: hazard.advice ?? rule.advice,
    validation: hazard.validate ?? defaultTest(rule, hazard),
    metrics: hazard.metrics ?? {},
    fingerprint,
    ...(hazard.repair === undefined ? {} : { repair: hazard.repair }),
    ...(suppressed === undefined ? {} : { suppressed }),
  };
}

/** Where a rule names no test: one that asserts that what it says no longer holds. */
function defaultTest(rule: Rule, hazard: Hazard): Validation {
  const subject = hazard.func ?? basename(hazard.at.file).replace(/\.\w+$/, "");
  const words = `${subject} has no ${rule.id}`.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_");
  return { test: `test_${words.replace(/\W+/g, "_").replace(/^_+|_+$/g, "").toLowerCase()}`, asserts: `it no longer happens that ${hazard.message}` };
}

/** `finally` is lowered once for each way out, and a place is reached by many paths: what is said twice of one place is said once. */
function onceEach(judged: readonly Judged[]): readonly Judged[] {
  const seen = new Set<string>();
  const key = ({ rule, hazard }: Judged): string => `${rule.id}\0${place(hazard.at)}\0${hazard.message}`;
  return [...judged].sort(byWeight).filter((each) => !seen.has(key(each)) && seen.add(key(each)));
}

/** Of several that are equally grave and sure the one with the shortest evidence leads: it is checked soonest. */
function byProof(a: Judged, b: Judged): number {
  return byGravity(a, b) || a.hazard.trace.length - b.hazard.trace.length || byWeight(a, b);
}

/** Of several verdicts with one cause on one place the gravest stays. */
function onePerPlace(sorted: readonly Judged[]): Judged[] {
  const seen = new Set<string>();
  return sorted.filter((each) => !seen.has(place(each.hazard.at)) && seen.add(place(each.hazard.at)));
}

function byWeight(a: Judged, b: Judged): number {
  return byGravity(a, b) || byPlace(a.hazard.at, b.hazard.at) || a.hazard.trace.length - b.hazard.trace.length || byText(a.hazard.message, b.hazard.message);
}

/** The graver first, then the surer. */
function byGravity(a: Judged, b: Judged): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || CONFIDENCES.indexOf(a.hazard.confidence) - CONFIDENCES.indexOf(b.hazard.confidence);
}

function reach(scope: string | undefined): number {
  if (scope === undefined) return 4;
  return ["external", "module", "static"].includes(scope) ? 0 : scope === "instance" ? 1 : scope === "keyed" ? 2 : 3;
}

/** Never a line number or a folder: both change while the finding stays. */
function shapeOf({ rule, hazard }: Judged): string {
  const resource = (hazard.resource ?? "").replace(/^[^#]*#/, "");
  return [rule.id, hazard.func ?? "", resource, normalise(hazard.at.text)].join("\0");
}

function hash(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32);
}
