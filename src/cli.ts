#!/usr/bin/env node
/** Arguments in, text out, exit code. The only file that touches `process`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Command, CommanderError, Option } from "commander";
import pico from "picocolors";
import { rules } from "../rules/index.ts";
import type { AuditOptions, AuditResult } from "./audit.ts";
import type { Config } from "./config.ts";
import { CONFIDENCES, type Confidence, SEVERITIES, type Severity } from "./rule.ts";
import { didYouMean, nearest, UsageError } from "./usage.ts";

const RULE_IDS = rules.map((rule) => rule.id);
const FORMATS = ["pretty", "concise", "json", "markdown", "html", "sarif", "github", "gitlab", "junit"];
const BASELINE_FILE = "conc-audit-baseline.json";
const EXIT_CODES = `
Paths and quoted globs choose what is reported; the whole project is always
analysed, since a hazard often spans files.

Exit codes:
  0  nothing to fail on     2  wrong usage or configuration, or no files
  1  findings to fail on    3  some files or rules could not be completed`;

interface Options {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly rule?: readonly string[];
  readonly failOn?: Severity | "never";
  readonly minConfidence?: Confidence;
  readonly minSeverity?: Severity;
  readonly includeTests?: boolean;
  readonly ignore?: boolean;
  readonly config?: string | false;
  readonly baseline?: string | false;
  readonly since?: string;
  readonly changed?: string | true;
  readonly prune?: boolean;
  readonly allowIncomplete?: boolean;
  readonly reproducible?: boolean;
  readonly color?: "auto" | "always" | "never";
  readonly quiet?: boolean;
  readonly stats?: boolean;
}

const cwd = process.cwd();

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`| head`): what was computed stands.
  if (error.code !== "EPIPE") throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = failed(error);
}

function program(): Command {
  const root = new Command("conc-audit")
    .description("Finds concurrency hazards in TypeScript and JavaScript.")
    .usage("[options] [path ...]\n       conc-audit <command> [options] [path ...]")
    .version(packageFile().version, "-V, --version")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .helpCommand(false)
    .addHelpText("after", EXIT_CODES);
  auditOptions(root).action((paths: string[], options: Options) => check(paths, options));

  const command = (usage: string, description: string): Command => root.command(usage).description(description).exitOverride().configureOutput({ writeErr: () => {} });
  auditOptions(command("check", "analyse and print findings (default)")).action((paths: string[], _, self: Command) => check(paths, self.optsWithGlobals()));
  auditOptions(command("report", "write the audit: findings, shutdown, plan, tests")).action((paths: string[], _, self: Command) => report(paths, self.optsWithGlobals()));
  command("explain", "explain a rule").argument("<rule>", "a rule, or the id of a finding").action(explain);
  command("rules", "list the rules").action(listRules);
  command("init", "write a configuration file").action(init);
  auditOptions(command("baseline", "accept today's findings"))
    .option("--prune", "only drop what is no longer found")
    .action((paths: string[], _, self: Command) => writeBaselineFile(paths, self.optsWithGlobals()));
  return root;
}

function auditOptions(command: Command): Command {
  const many = (value: string, before: string[] = []): string[] => [...before, ...value.split(",").map((each) => each.trim())];
  return command
    .argument("[path...]", "files, folders and globs to report on (default: the whole project)")
    .option("-f, --format <name[:file]>", `may be repeated: ${FORMATS.join(", ")} (default: pretty)`, (value: string, before: string[] = []) => [...before, value])
    .option("-o, --output <file>", "write the report there")
    .option("--rule <id,...>", "only these rules", many)
    .addOption(new Option("--fail-on <severity>", "what fails the run (default: high)").choices([...SEVERITIES, "never"]))
    .addOption(new Option("--min-confidence <level>", "(default: likely)").choices(CONFIDENCES))
    .addOption(new Option("--min-severity <severity>", "(default: low)").choices(SEVERITIES))
    .option("--include-tests", "audit test files too")
    .option("--no-ignore", "do not read .gitignore and .concauditignore")
    .option("-c, --config <file>", "configuration (default: the nearest conc-audit.config.json)")
    .option("--no-config", "use none")
    .option("--baseline <file>", `accepted findings (default: from the configuration, or ${BASELINE_FILE})`)
    .option("--no-baseline", "report those too")
    .option("--since <revision>", "only findings that this revision did not have")
    .option("--changed [revision]", "only findings that touch lines changed since then (default: HEAD)")
    .option("--allow-incomplete", "exit 0 or 1, not 3, when something could not be audited")
    .option("--no-cache", "keep no results between runs")
    .option("--reproducible", "leave out dates, machine and absolute paths")
    .addOption(new Option("--color <when>", "(default: auto)").choices(["auto", "always", "never"]))
    .option("-q, --quiet", "findings only: no notes, no summary")
    .option("--stats", "say what took how long");
}

async function check(paths: readonly string[], options: Options): Promise<void> {
  const outputs = destinations(options.format ?? ["pretty"], options.output);
  const { result, config } = await run(paths, options);
  await print(result, outputs, options);
  process.exitCode = exitCode(result, options, config);
}

async function report(paths: readonly string[], options: Options): Promise<void> {
  const ending = /\.(json|html)$/.exec(options.output ?? "")?.[1] ?? "markdown";
  const outputs = destinations(options.format ?? [ending], options.output);
  const { result, config } = await run(paths, options);
  await print(result, outputs, options);
  process.exitCode = exitCode(result, options, config);
}

async function writeBaselineFile(paths: readonly string[], options: Options): Promise<void> {
  const { nextBaseline, readBaseline, writeBaseline } = await import("./baseline.ts");
  const { result, config } = await run(paths, options, options.prune !== true);
  const file = baselineFile(options, config) ?? join(config.base, BASELINE_FILE);
  const before = existsSync(file) ? readBaseline(file) : undefined;
  const after = nextBaseline(before, result.report, options.prune === true);
  writeFileSync(file, writeBaseline(after));
  const old = new Set(before?.entries.map((each) => each.fingerprint));
  const added = after.entries.filter((each) => !old.has(each.fingerprint)).length;
  const dropped = (before?.entries.length ?? 0) + added - after.entries.length;
  say(`${basename(file)}: ${after.entries.length} accepted, ${added} added, ${dropped} dropped`);
  process.exitCode = result.incomplete.length > 0 && !options.allowIncomplete ? 3 : 0;
}

/** The audit itself; compilers and rules load only here, so that `--help` and `rules` answer at once. */
async function run(paths: readonly string[], options: Options, mayLackBaseline = false): Promise<{ result: AuditResult; config: Config }> {
  for (const id of options.rule ?? []) if (!RULE_IDS.includes(id)) throw new UsageError(`unknown rule \`${id}\`${didYouMean(id, RULE_IDS)}`);
  for (const path of paths) {
    const command = /^[a-z]+$/.test(path) && !existsSync(resolve(cwd, path)) ? nearest(path, ["check", "report", "explain", "rules", "init", "baseline"]) : undefined;
    if (command !== undefined) throw new UsageError(`no such file, folder or command: \`${path}\`; did you mean \`conc-audit ${command}\`?`);
  }
  const [{ audit }, { loadConfig }, { readBaseline }] = await Promise.all([import("./audit.ts"), import("./config.ts"), import("./baseline.ts")]);
  const config: Config = options.config === false ? { base: cwd, knowledge: [] } : loadConfig(cwd, RULE_IDS, options.config);
  const file = baselineFile(options, config);
  const baseline = file === undefined || (mayLackBaseline && !existsSync(file)) ? undefined : readBaseline(file);
  const settings: AuditOptions = {
    cwd,
    paths,
    config,
    rules,
    only: options.rule,
    minConfidence: options.minConfidence,
    minSeverity: options.minSeverity,
    includeTests: options.includeTests,
    noIgnore: options.ignore === false,
    baseline,
    version: packageFile().version,
    reproducible: options.reproducible,
  };
  if (options.since === undefined && options.changed === undefined) return { result: await audit(settings), config };
  const { changedSince, inTreeOf } = await import("./git.ts");
  const touches = options.changed === undefined ? undefined : changedSince(cwd, options.changed === true ? "HEAD" : options.changed);
  if (options.since === undefined) return { result: await audit({ ...settings, touches }), config };
  const { nextBaseline } = await import("./baseline.ts");
  const earlier = await inTreeOf(cwd, options.since, async (folder, there) => {
    const then = paths.filter((path) => !existsSync(resolve(cwd, path)) || existsSync(there(path)));
    // What was named did not exist: all of it is new.
    if (paths.length > 0 && then.length === 0) return { entries: [] };
    const { report } = await audit({ ...settings, cwd: folder, paths: then, config: { ...config, base: there(config.base) }, baseline: undefined });
    return nextBaseline(undefined, report, false);
  });
  return { result: await audit({ ...settings, touches, baseline: { entries: [...(baseline?.entries ?? []), ...earlier.entries] } }), config };
}

/** The one named, else the configured one, else the usual one where it exists. */
function baselineFile(options: Options, config: Config): string | undefined {
  if (options.baseline === false) return undefined;
  if (options.baseline !== undefined) return resolve(cwd, options.baseline);
  if (config.baseline !== undefined) return resolve(config.base, config.baseline);
  const usual = join(config.base, BASELINE_FILE);
  return existsSync(usual) ? usual : undefined;
}

async function print(result: AuditResult, outputs: readonly Output[], options: Options): Promise<void> {
  const { formats } = await import("./report/index.ts");
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const date = options.reproducible ? undefined : new Date(epoch === undefined ? Date.now() : Number(epoch) * 1000).toISOString().slice(0, 10);
  for (const { name, file } of outputs) {
    const text = formats[name]!(result.report, {
      source: result.source,
      date,
      paint: pico.createColors(file === undefined && coloured(options)),
      rules,
      document,
      quiet: options.quiet,
    });
    if (file === undefined) process.stdout.write(text);
    else write(resolve(cwd, file), text);
  }
  for (const each of [...result.incomplete, ...result.faults]) say(`error: ${each.subject}: ${each.message}`);
  if (!options.quiet) for (const each of result.notes) say(`note: ${each.subject}: ${each.message}`);
  if (options.stats) stats(result);
}

function exitCode({ report, incomplete, faults }: AuditResult, options: Options, config: Config): number {
  const failOn = options.failOn ?? config.failOn ?? "high";
  const grave = failOn === "never" ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  if (faults.length > 0 || grave.some((severity) => report.summary[severity] > 0)) return 1;
  return incomplete.length > 0 && !options.allowIncomplete ? 3 : 0;
}

interface Output {
  readonly name: string;
  /** None: standard output. */
  readonly file?: string;
}

function destinations(wanted: readonly string[], output: string | undefined): Output[] {
  const outputs = wanted.map((each): Output => {
    const colon = each.indexOf(":");
    const name = colon < 0 ? each : each.slice(0, colon);
    if (!FORMATS.includes(name)) throw new UsageError(`unknown format \`${name}\`${didYouMean(name, FORMATS)}`);
    return { name, file: colon < 0 ? undefined : each.slice(colon + 1) };
  });
  const open = outputs.filter((each) => each.file === undefined);
  if (open.length > 1) throw new UsageError(`${open.map((each) => `\`${each.name}\``).join(" and ")} cannot both go to one place: write \`--format ${open[1]!.name}:<file>\``);
  if (output === undefined) return outputs;
  if (open.length === 0) throw new UsageError("`--output` has no format left to write: each has a file of its own");
  return outputs.map((each) => (each.file === undefined ? { ...each, file: output } : each));
}

function explain(name: string): void {
  const id = RULE_IDS.includes(name) ? name : name.replace(/-[0-9a-f]{8}$/, "");
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) throw new UsageError(`unknown rule \`${name}\`${didYouMean(name, RULE_IDS)}`);
  process.stdout.write(document(id) ?? `# ${rule.id}\n\n${rule.title}\n\n${rule.risk}\n\n${rule.advice}\n`);
}

function listRules(): void {
  const width = Math.max(0, ...RULE_IDS.map((id) => id.length));
  for (const rule of rules) process.stdout.write(`${rule.id.padEnd(width)}  ${rule.severity.padEnd(8)}  ${rule.title}\n`);
}

async function init(): Promise<void> {
  const { CONFIG_FILES, initialConfig } = await import("./config.ts");
  const there = CONFIG_FILES.find((name) => existsSync(join(cwd, name)));
  if (there !== undefined) throw new UsageError(`\`${there}\` is already there`);
  writeFileSync(join(cwd, "conc-audit.config.jsonc"), initialConfig(rules));
  say("wrote conc-audit.config.jsonc");
}

/** A rule's documentation; it lies beside the rules in the source and in the package alike. */
function document(id: string): string | undefined {
  const file = new URL(`../rules/${id}.md`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function packageFile(): { readonly version: string } {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
}

function coloured({ color = "auto" }: Options): boolean {
  if (color !== "auto") return color === "always";
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "0") return true;
  return process.stdout.isTTY === true && TERM !== "dumb";
}

function stats({ report, timings, ruleTimings }: AuditResult): void {
  const ms = (times: Readonly<Record<string, number>>): string => Object.entries(times).map(([name, time]) => `${name} ${time.toFixed(0)} ms`).join(", ");
  say(`${report.scope.files} files, ${report.scope.lines} lines, ${report.examined.functions} functions`);
  say(`stages: ${ms(timings)}`);
  say(`rules: ${ms(Object.fromEntries(Object.entries(ruleTimings).sort(([, a], [, b]) => b - a)))}`);
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`cannot write \`${file}\`: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

function say(line: string): void {
  process.stderr.write(`${line.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ")}\n`);
}

/** Says what went wrong and returns the exit code; help and version were asked for and are no failure. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    say(error.message.replace(/\n/g, " "));
  } else if (error instanceof UsageError) for (const line of error.message.split("\n")) say(`error: ${line}`);
  else say(`internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 2;
}
