/** The words of the command line: options, help, and what completion needs to know of them. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { BASELINE_FILE } from "./baselineFile.ts";
import type { CommandSpec } from "./commands/completion.ts";
import { LANGUAGES, type Language } from "./frontends/languages.ts";
import { CONFIDENCES, type Confidence, SEVERITIES, type Severity } from "./rule.ts";

/** Names of the output formats. */
export const FORMATS: readonly string[] = ["pretty", "concise", "json", "markdown", "html", "sarif", "github", "gitlab", "junit"];

/** What stands below the list of options. */
export const AFTER_HELP = `
Paths and quoted globs choose what is reported; the whole project is always
analysed, since a hazard often spans files.

Examples:
  conc-audit                              audit the project one stands in
  conc-audit src/server "src/**/*.tsx"    report on these only
  conc-audit report -o AUDIT.md           the audit as a document (.html, .json)
  conc-audit -f github -f sarif:out.sarif annotations, and a file besides
  conc-audit --since origin/main          only what a branch brings
  conc-audit baseline                     accept what is there today
  conc-audit explain lock-across-await    what a rule is about

Exit codes:
  0  nothing to fail on     2  wrong usage or configuration, or no files
  1  findings to fail on    3  some files or rules could not be completed`;

export interface Options {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly rule?: readonly string[];
  readonly failOn?: Severity | "never";
  readonly minConfidence?: Confidence;
  readonly minSeverity?: Severity;
  readonly includeTests?: boolean;
  readonly language?: readonly Language["name"][];
  readonly ignore?: boolean;
  readonly config?: string | false;
  readonly baseline?: string | false;
  readonly showSuppressed?: boolean;
  readonly links?: boolean;
  readonly since?: string;
  readonly changed?: string | true;
  readonly prune?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly watch?: boolean;
  readonly force?: boolean;
  readonly runner?: string;
  readonly from?: string;
  readonly check?: boolean;
  readonly title?: string;
  readonly top?: number;
  readonly allowIncomplete?: boolean;
  readonly reproducible?: boolean;
  readonly color?: "auto" | "always" | "never";
  readonly quiet?: boolean;
  readonly statistics?: boolean;
  readonly cache?: boolean;
  readonly cacheDir?: string;
  readonly server?: boolean;
  readonly timeoutPerFile?: number;
}

/** Adds the paths and options of everything that audits. */
export function auditOptions(command: Command): Command {
  const many = (value: string, before: string[] = []): string[] => [...before, ...value.split(",").map((each) => each.trim())];
  return command
    .argument("[path...]", "files, folders and globs to report on (default: the whole project)")
    .option("-f, --format <name[:file]>", `may be repeated: ${FORMATS.join(", ")} (default: pretty)`, (value: string, before: string[] = []) => [...before, value])
    .option("-o, --output <file>", "write the report there")
    .option("--rule <id,...>", "only these rules", many)
    .addOption(new Option("--fail-on <severity>", "what fails the run (default: high)").choices([...SEVERITIES, "never"]))
    .addOption(new Option("--min-confidence <level>", "(default: likely)").choices(CONFIDENCES))
    .addOption(new Option("--min-severity <severity>", "(default: low)").choices(SEVERITIES))
    .option("--language <name,...>", `only these: ${LANGUAGES.map((language) => language.name).join(", ")}`, many)
    .option("--include-tests", "audit test files too")
    .option("--no-ignore", "do not read .gitignore and .concauditignore")
    .option("-c, --config <file>", "configuration (default: the nearest conc-audit.config.json)")
    .option("--no-config", "use none")
    .option("--baseline <file>", `accepted findings (default: from the configuration, or ${BASELINE_FILE})`)
    .option("--no-baseline", "report those too")
    .option("--show-suppressed", "SARIF: suppressed and known findings too, marked")
    .option("--no-links", "Markdown files: places as text, not as links")
    .option("--since <revision>", "only findings that this revision did not have")
    .option("--changed [revision]", "only findings that touch lines changed since then (default: HEAD)")
    .option("--timeout-per-file <seconds>", "give a file up that takes longer (default: 30)", seconds)
    .option("--allow-incomplete", "exit 0 or 1, not 3, when something could not be audited")
    .option("--cache-dir <folder>", "keep results there (default: the user's cache folder, `~/.cache/conc-audit`)")
    .option("--no-cache", "keep no results between runs")
    .option("--server", "ask a process that follows the project; leave one running")
    .option("--reproducible", "leave out dates, revision, machine and absolute paths")
    .addOption(new Option("--color <when>", "(default: auto)").choices(["auto", "always", "never"]))
    .option("-q, --quiet", "findings only: no notes, no summary")
    .option("--statistics", "say what took how long")
    .addOption(new Option("--stats").hideHelp().implies({ statistics: true }));
}

/** Adds what only `check` does. */
export function checkOptions(command: Command): Command {
  return command
    .option("--fix", "apply safe fixes; report what is left")
    .option("--fix-dry-run", "print the fixes as a patch; write nothing")
    .option("--stdin", "take the text of one file from standard input")
    .option("--stdin-filename <file>", "the file that it is of; what is reported")
    .option("--watch", "audit again whenever files change");
}

/** Adds what only the document has. */
export function reportOptions(command: Command): Command {
  return command
    .option("--from <report.json>", "print an earlier JSON report; analyse nothing")
    .option("--check", "write nothing; exit 1 if the file is out of date")
    .option("--title <text>", "heading (default: Concurrency audit: the project)")
    .option("--top <n>", "top priorities in the summary (default: 3)", number);
}

function number(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("it must be a whole number.");
  return Number(value);
}

function seconds(value: string): number {
  const given = /^\d{1,9}(\.\d{1,3})?$/.test(value) ? Number(value) : 0;
  if (given <= 0) throw new InvalidArgumentError("it must be a number of seconds.");
  return given;
}

/** Returns what completion needs to know of a program: the first command stands for none named. */
export function specsOf(root: Command, ruleIds: readonly string[]): readonly CommandSpec[] {
  const valuesOf = (option: Option): readonly string[] => option.argChoices ?? { "--format": FORMATS, "--rule": ruleIds, "--language": LANGUAGES.map((language) => language.name) }[option.long ?? ""] ?? [];
  return root.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    words: command.registeredArguments.flatMap((argument) => argument.argChoices ?? (argument.name() === "rule" ? ruleIds : [])),
    options: command.options.filter((option) => !option.hidden).map((option) => ({ long: option.long!, short: option.short, description: option.description, takesValue: option.required || option.optional, values: valuesOf(option) })),
  }));
}
