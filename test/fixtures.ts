/** Runs a rule over fixture programs and compares its findings with the comments in them. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadFrontEnds, type FrontEnd } from "../src/frontends/index.ts";
import type { Model } from "../src/model.ts";
import type { Hazard, Rule } from "../src/rule.ts";

/** A fixture program: one file, or a directory with all its files. Paths are relative to `root`. */
export interface Case {
  readonly name: string;
  readonly root: string;
  readonly files: readonly string[];
}

/** What a comment at the end of a line says of that line; `severity` from `expect(low):`. */
export interface Expectation {
  readonly kind: "expect" | "missed" | "spurious";
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly severity?: string;
}

const SOURCE = /\.(?:[cm]?[jt]sx?|rs|py)$/;
const COMMENT = /(?:\/\/|\/\*|#)\s*(expect|missed|spurious)(?:\((\w+)\))?:[ \t]*(.*?)(?=\s*(?:\*\/|(?:\/\/|\/\*|#)\s*(?:expect|missed|spurious)\b)|\s*$)/g;

/** Returns the folder of all fixtures, absolute. */
export const fixturesRoot = fileURLToPath(new URL("../fixtures", import.meta.url));

/** Returns the cases in a folder, sorted by name; none where the folder is absent. */
export function casesIn(folder: string): readonly Case[] {
  return entries(folder).flatMap((name): Case[] => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return [{ name, root: path, files: sourcesIn(path) }];
    return SOURCE.test(name) ? [{ name, root: folder, files: [name] }] : [];
  });
}

/** Returns the source files below a folder, relative to it, sorted. */
export function sourcesIn(folder: string, prefix = ""): readonly string[] {
  return entries(join(folder, prefix)).flatMap((name) => {
    const path = prefix === "" ? name : `${prefix}/${name}`;
    if (statSync(join(folder, path)).isDirectory()) return name === "node_modules" ? [] : sourcesIn(folder, path);
    return SOURCE.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}

/** Returns the model of a case, made by the front end that takes its extension; throws where none does. */
export async function modelOf(program: Case): Promise<Model> {
  const frontEnd = await frontEndFor(program.files);
  return frontEnd.model({
    root: program.root,
    files: program.files.filter((path) => !isTest(path)),
    read: (path) => readFileSync(join(program.root, path), "utf8"),
    isTest,
    knowledge: [],
  });
}

/** Returns what the comments of a case expect, in file and line order. */
export function expectationsOf(program: Case): readonly Expectation[] {
  return program.files.flatMap((file) => expectationsIn(file, readFileSync(join(program.root, file), "utf8")));
}

/** Returns what the comments in a text expect, in line order. */
export function expectationsIn(file: string, source: string): readonly Expectation[] {
  return source.split("\n").flatMap((text, index) =>
    [...text.matchAll(COMMENT)].map((match): Expectation => ({
      kind: match[1] as Expectation["kind"],
      file,
      line: index + 1,
      text: match[3] ?? "",
      ...(match[2] === undefined ? {} : { severity: match[2] }),
    })),
  );
}

/**
 * Returns the hazards that a user sees by default: at least `likely`, and once where a repeated `finally` reports one place twice.
 */
export function hazardsOf(rule: Rule, model: Model): readonly Hazard[] {
  const seen = new Map<string, Hazard>();
  for (const verdict of rule.check(model)) {
    if (verdict.kind !== "hazard" || verdict.confidence === "possible") continue;
    const key = `${place(verdict.at)}:${verdict.at.column} ${verdict.message}`;
    if (!seen.has(key)) seen.set(key, verdict);
  }
  return [...seen.values()].sort((a, b) => a.at.file.localeCompare(b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column);
}

/** Returns one readable line for each way in which the findings differ from the comments; empty when they agree. */
export function differences(rule: Rule, model: Model, expectations: readonly Expectation[]): readonly string[] {
  const hazards = hazardsOf(rule, model);
  const on = (where: { file: string; line: number }) => hazards.filter((hazard) => place(hazard.at) === place(where));
  const wrong: string[] = [];
  for (const expectation of expectations) {
    const here = on(expectation);
    const says = expectation.severity === undefined ? `\`${expectation.text}\`` : `\`${expectation.text}\` (${expectation.severity})`;
    if (expectation.kind === "expect" && !here.some((hazard) => meets(hazard, expectation, rule))) {
      const instead = here.length === 0 ? "nothing" : here.map((hazard) => describe(hazard, rule)).join(" | ");
      wrong.push(`${place(expectation)}: expected ${says}, found ${instead}`);
    }
    if (expectation.kind === "missed" && here.length > 0) wrong.push(`${place(expectation)}: is found now, make it an \`expect\`: ${describe(here[0]!, rule)}`);
    if (expectation.kind === "spurious" && here.length === 0) wrong.push(`${place(expectation)}: is no longer flagged, delete the \`spurious\` comment`);
  }
  for (const hazard of hazards) {
    const spoken = expectations.some((expectation) =>
      place(expectation) === place(hazard.at) && (expectation.kind !== "expect" || meets(hazard, expectation, rule)));
    if (!spoken) wrong.push(`${place(hazard.at)}: unexpected ${describe(hazard, rule)}`);
  }
  for (const problem of model.problems) wrong.push(`${problem.subject}: ${problem.message}`);
  return wrong;
}

function meets(hazard: Hazard, expectation: Expectation, rule: Rule): boolean {
  const severity = hazard.severity ?? rule.severity;
  return hazard.message.includes(expectation.text) && (expectation.severity === undefined || expectation.severity === severity);
}

function describe(hazard: Hazard, rule: Rule): string {
  const trace = hazard.trace.map((step) => `\n      ${place(step.at)} ${step.kind}: ${step.note}`).join("");
  return `${hazard.severity ?? rule.severity}/${hazard.confidence}: ${hazard.message}${trace}`;
}

function place(at: { readonly file: string; readonly line: number }): string {
  return `${at.file}:${at.line}`;
}

function isTest(path: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__)\/|\.(?:test|spec)\.[^/]*$/.test(path);
}

function entries(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith(".")).sort();
  } catch {
    return [];
  }
}

let loaded: Promise<readonly FrontEnd[]> | undefined;

/** Returns the front ends that this build has. */
export function frontEnds(): Promise<readonly FrontEnd[]> {
  loaded ??= loadFrontEnds();
  return loaded;
}

async function frontEndFor(files: readonly string[]): Promise<FrontEnd> {
  const wanted = new Set(files.map((file) => extname(file)));
  const found = (await frontEnds()).find((frontEnd) => frontEnd.extensions.some((extension) => wanted.has(extension)));
  if (found === undefined) throw new Error(`no front end takes ${files.map((file) => basename(file)).join(", ")}`);
  return found;
}
