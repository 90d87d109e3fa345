/** Finds, checks and reads the configuration: data, never code. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse, type ParseError, printParseErrorCode } from "jsonc-parser";
import * as v from "valibot";
import { type ApiFile, checkKnowledge } from "./knowledge/index.ts";
import { CONFIDENCES, SEVERITIES } from "./rule.ts";
import { byText } from "./files.ts";
import { readText, reallyInside, repositoryOf } from "./read.ts";
import { didYouMean, UsageError } from "./usage.ts";

const globs = v.array(v.string());
const ruleSettings = v.record(v.string(), v.picklist([...SEVERITIES, "off"]));
const LIMITS = {
  slowMs: v.optional(v.pipe(v.number(), v.minValue(0), v.description("Waits bounded below this many milliseconds are at most medium."))),
  stopMs: v.optional(v.pipe(v.number(), v.minValue(0), v.description("The longest a stop path should take, in milliseconds (default: 2000)."))),
};
const OVERRIDE = { files: globs, rules: ruleSettings };
const KNOWN = {
  $schema: v.optional(v.string()),
  include: v.optional(v.pipe(globs, v.description("Globs of what is analysed; default: every source file of the project."))),
  exclude: v.optional(v.pipe(globs, v.description("Globs of files that are left out."))),
  tests: v.optional(v.pipe(globs, v.description("Globs of test files, which are audited only with `--include-tests`."))),
  rules: v.optional(v.pipe(ruleSettings, v.description("Rule to severity, or `off`."))),
  overrides: v.optional(v.pipe(v.array(v.strictObject(OVERRIDE)), v.description("Severities for some files; the last one that applies wins."))),
  failOn: v.optional(v.pipe(v.picklist([...SEVERITIES, "never"]), v.description("Findings of this severity or graver fail the run (default: high)."))),
  minConfidence: v.optional(v.pipe(v.picklist(CONFIDENCES), v.description("Findings less sure than this go to the appendix (default: likely)."))),
  minSeverity: v.optional(v.pipe(v.picklist(SEVERITIES), v.description("Findings less grave than this go to the appendix (default: low)."))),
  limits: v.optional(v.strictObject(LIMITS)),
  knowledge: v.optional(v.pipe(v.array(v.union([v.string(), v.looseObject({})])), v.description("What your own APIs do: files in the format of `knowledge.schema.json`, or that content itself."))),
  latencyCritical: v.optional(v.pipe(globs, v.description("Globs of files or names of functions that must not wait: their findings are one severity higher."))),
  baseline: v.optional(v.pipe(v.string(), v.description("File of accepted findings, relative to this one."))),
};
/** What a configuration file may say: `config.schema.json` is generated from it. */
export const configSchema = v.strictObject(KNOWN);

/** Names of configuration files, the first found in a folder wins. */
export const CONFIG_FILES: readonly string[] = ["conc-audit.config.json", "conc-audit.config.jsonc"];

export interface Config extends Omit<v.InferOutput<typeof configSchema>, "knowledge" | "$schema"> {
  readonly knowledge: readonly ApiFile[];
  /** Absolute folder that its globs and files are relative to. */
  readonly base: string;
  /** The file it came from; absent when there is none. */
  readonly file?: string;
}

/** Returns the configuration in a file, or the nearest one upwards of a folder, or an empty one; throws a `UsageError` for a fault in it. */
export function loadConfig(folder: string, ruleIds: readonly string[], named?: string): Config {
  if (named !== undefined) {
    const file = resolve(folder, named);
    if (!existsSync(file)) throw new UsageError(`no such configuration: \`${named}\``);
    return read(file, file.endsWith("package.json") ? packageKey(file) : readJson(file), ruleIds);
  }
  for (let dir = folder; ; dir = dirname(dir)) {
    const file = CONFIG_FILES.map((name) => join(dir, name)).find((each) => existsSync(each));
    if (file !== undefined) return read(file, readJson(file), ruleIds);
    const manifest = join(dir, "package.json");
    const value = existsSync(manifest) ? packageKey(manifest) : undefined;
    if (value !== undefined) return read(manifest, value, ruleIds);
    if (dirname(dir) === dir) return { base: folder, knowledge: [] };
  }
}

function read(file: string, value: unknown, ruleIds: readonly string[]): Config {
  // To valibot an array without elements is an object without keys.
  if (Array.isArray(value)) throw new UsageError(`${file}: expected an object, not an array`);
  const result = v.safeParse(configSchema, value);
  if (!result.success) throw new UsageError(result.issues.map((issue) => `${file}: ${explain(issue, value)}`).join("\n"));
  const { knowledge = [], $schema: _, ...config } = result.output;
  for (const settings of [config.rules ?? {}, ...(config.overrides ?? []).map((each) => each.rules)])
    for (const id of Object.keys(settings))
      if (!ruleIds.includes(id)) throw new UsageError(`${file}: unknown rule \`${id}\`${didYouMean(id, ruleIds)}`);
  const base = dirname(file);
  return { ...config, base, file, knowledge: knowledge.map((each, i) => (typeof each === "string" ? knowledgeFile(file, resolve(base, each)) : checked(`${file}: knowledge.${i}`, each))) };
}

/** The fault in words: for a key nobody knows, the nearest one that is known. */
function explain(issue: v.BaseIssue<unknown>, value: unknown): string {
  const path = (issue.path ?? []).map((item) => String(item.key)).join(".");
  if (issue.type === "strict_object" && issue.expected === "never") {
    const key = path.split(".").at(-1)!;
    const siblings = Object.keys(path.startsWith("limits.") ? LIMITS : path.startsWith("overrides.") ? OVERRIDE : KNOWN);
    return `unknown key \`${path}\`${didYouMean(key, siblings)}`;
  }
  if (path === "") return `expected an object, not ${value === null ? "null" : typeof value}`;
  return `\`${path}\`: expected ${issue.expected?.replaceAll('"', "`") ?? "something else"}, not ${issue.received.replaceAll('"', "`")}`;
}

function knowledgeFile(config: string, file: string): ApiFile {
  if (!existsSync(file)) throw new UsageError(`${config}: no such knowledge file: ${file}`);
  if (!reallyInside(file, repositoryOf(dirname(config)))) throw new UsageError(`${config}: a knowledge file outside the repository is not read: ${file}`);
  return checked(file, readJson(file));
}

function checked(where: string, value: unknown): ApiFile {
  const faults = checkKnowledge(value);
  if (faults.length > 0) throw new UsageError(faults.map((fault) => `${where}: ${fault}`).join("\n"));
  return value as ApiFile;
}

function packageKey(file: string): unknown {
  const value = readJson(file);
  return typeof value === "object" && value !== null && "conc-audit" in value ? value["conc-audit"] : undefined;
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const first = errors.sort((a, b) => a.offset - b.offset)[0];
  if (first !== undefined) throw new UsageError(`${file}:${text.slice(0, first.offset).split("\n").length}: ${words(printParseErrorCode(first.error))}`);
  return value;
}

function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

/** Returns a configuration to start from, with every rule listed at its own severity. */
export function initialConfig(rules: readonly { readonly id: string; readonly severity: string }[]): string {
  const listed = [...rules].sort((a, b) => byText(a.id, b.id)).map((rule) => `    // "${rule.id}": "${rule.severity}"`);
  return `{
  "$schema": "./node_modules/conc-audit/dist/schema/config.schema.json",
  // what fails a run: critical, high, medium, low or never
  "failOn": "high",
  // certain, likely or possible
  "minConfidence": "likely",
  "exclude": [],
  // a severity or "off"; these are the rules' own
  "rules": {
${listed.join(",\n")}
  }
}
`;
}
