/** What rules say of their fixtures, word for word, sound places and doubtful ones included: `fixtures/<rule>/verdicts.txt`; what all other rules say of the same programs: `others.txt`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stopPaths } from "../src/analysis/stopTimes.ts";
import type { Location, Model } from "../src/model.ts";
import type { Hazard, Rule, StopPath, Verdict } from "../src/rule.ts";
import { fixturesRoot } from "./fixtures.ts";

/** The files beside the cases of a rule. */
export type Kept = "verdicts" | "others";

/** Returns what a file of a rule says of each case, by `flag/<case>` or `quiet/<case>`, and under no name what the rule says in general; nothing where there is no file yet. */
export function verdictsOf(rule: string, kept: Kept): ReadonlyMap<string, string> {
  let text = "";
  try {
    text = readFileSync(fileOf(rule, kept), "utf8");
  } catch {
    // Written for the first time.
  }
  const sections = text.split(/^== ?/m).slice(1).map((section) => section.trimEnd().split("\n"));
  return new Map(sections.map(([name, ...lines]) => [name!, lines.join("\n")]));
}

/** Writes a file of a rule; cases of which nothing is said are left out. */
export function keepVerdicts(rule: string, kept: Kept, told: ReadonlyMap<string, string>): void {
  const sections = [...told].filter(([, said]) => said !== "").sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(fileOf(rule, kept), sections.map(([name, said]) => `${`== ${name}`.trimEnd()}\n${said}\n`).join("\n"));
}

/** Returns what a rule says of itself. */
export function wordsOf({ severity, title, risk, advice }: Rule): string {
  return Object.entries({ severity, title, risk, advice }).map(([name, text]) => `${name}: ${text}`).join("\n");
}

/** Returns all that a rule says of a model, in the order of the places; but of places that are left out. */
export function spell(rule: Rule, model: Model, left: (at: Location) => boolean = () => false): string {
  const all = [...rule.check(model)].filter(({ at }) => !left(at)).map((verdict) => ({ at: verdict.at, text: wordsOfVerdict(verdict) }));
  if (STOPS.has(rule.id)) all.push(...stopsIn(model).filter(({ at }) => !left(at)));
  return inOrder(all);
}

/** Returns in short what all other rules say of a case of this rule, in the order of the places: whoever audits the program reads that too. */
export function spellOthers(rule: Rule, rules: readonly Rule[], model: Model): string {
  const all = rules.filter((other) => other !== rule).flatMap((other) => [...other.check(model)].map((verdict) => ({ at: verdict.at, text: `${other.id}: ${inShort(verdict)}` })));
  if (!STOPS.has(rule.id)) all.push(...stopsIn(model));
  return inOrder(all);
}

interface Said {
  readonly at: Location;
  readonly text: string;
}

function inOrder(all: Said[]): string {
  return all.sort((a, b) => compare(a.at, b.at) || (a.text < b.text ? -1 : 1)).map(({ text }) => text).join("\n");
}

/** The report says of each stop path what it waits for: that is told with the verdicts of the rules about stopping. */
const STOPS: ReadonlySet<string> = new Set(["timer-outlives-stop", "uninterruptible-sleep", "unjoined-loop", "unsettled-promise"]);

function stopsIn(model: Model): readonly Said[] {
  return stopPaths(model).map((path) => ({ at: path.location, text: `${placeOf(path.location)} stop: ${wordsOfStop(path)}` }));
}

function wordsOfStop({ function: name, stops, waitsFor, maxMs, plus }: StopPath): string {
  return [`\`${name}\` stops ${list(stops)}`, `waits for ${list(waitsFor)}`, ...(maxMs === undefined ? [] : [`at most ${maxMs} ms`]), ...(plus ? [`and ${list(plus)}`] : [])].join("; ");
}

function list(words: readonly string[]): string {
  return words.length === 0 ? "nothing" : words.join(", ");
}

function inShort(verdict: Verdict): string {
  if (verdict.kind === "sound") return `${placeOf(verdict.at)} sound: ${verdict.message}`;
  const { at, confidence, severity = "usual", message, trace } = verdict;
  return [`${placeOf(at)} ${severity}, ${confidence}: ${message}`, ...trace.map((step) => `  ${placeOf(step.at)} ${step.kind}: ${step.note}`)].join("\n");
}

function wordsOfVerdict(verdict: Verdict): string {
  if (verdict.kind === "sound") return inShort(verdict);
  const { title, risk, advice, validate, metrics, func, resource, cause, repair } = verdict satisfies Hazard;
  const rest = { title, risk, advice, test: validate?.test, asserts: validate?.asserts, metrics, func, resource, cause, repair };
  return [
    ...inShort(verdict).split("\n"),
    ...Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${typeof value === "string" ? value.replaceAll("\n", "\\n") : JSON.stringify(value, (_, each: unknown) => (isPlace(each) ? placeOf(each) : each))}`])),
  ].map((line) => line.trimEnd()).join("\n");
}

function placeOf({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

/** Their fields are often accessors, which nothing lists. */
function isPlace(value: unknown): value is Location {
  return typeof value === "object" && value !== null && "endColumn" in value;
}

function compare(a: Location, b: Location): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}

function fileOf(rule: string, kept: Kept): string {
  return join(fixturesRoot, rule, `${kept}.txt`);
}
