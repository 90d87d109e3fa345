/** Arguments in, text out, exit code. The only file that touches `process`, `bin.ts` aside. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

import { Argument, Command, CommanderError, Option } from "commander";
import pico from "picocolors";
import { rules } from "../rules/index.ts";
import type { AuditOptions, AuditResult } from "./audit.ts";
import { BASELINE_FILE, baselineOf } from "./baselineFile.ts";
import { CI_FILES, type CiHost, ciJob } from "./commands/ci.ts";
import { completion, SHELLS, type Shell } from "./commands/completion.ts";
import { RUNNERS, type Runner, todoTests } from "./commands/todoTests.ts";
import type { Config } from "./config.ts";
import { collectEarly, compileLate, HEAP_GROWTH, HEAP_GROWTH_WITHOUT_TYPESCRIPT } from "./engine.ts";
import { LANGUAGES, languageOf } from "./frontends/languages.ts";
import type { ApiFile } from "./knowledge/index.ts";
import type { Location } from "./model.ts";
import { address, plain, uncommanding } from "./report/format.ts";
import { destinations, type Output } from "./outputs.ts";
import { build, document, documentFile, packageFile } from "./packaged.ts";
import { AFTER_HELP, auditOptions, checkOptions, type Options, reportOptions, specsOf } from "./options.ts";
import { readText, reallyInside } from "./read.ts";
import type { Job } from "./resident/server.ts";
import { SEVERITIES } from "./rule.ts";
import { didYouMean, nearest, UsageError } from "./usage.ts";
import { writeWhole } from "./write.ts";

const RULE_IDS = rules.map((rule) => rule.id);
const LANGUAGE_NAMES: readonly string[] = LANGUAGES.map((language) => language.name);
const PROGRESS_AFTER_MS = 300;
/** What the program is called with where it is to follow a project: told on standard input which. */
const SERVE = "serve-project";
const SCHEMAS = ["report", "config", "baseline", "knowledge"];

const cwd = process.cwd();

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`| head`): what was computed stands.
  if (error.code !== "EPIPE") throw error;
});

compileLate();
try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = failed(error);
}

function program(): Command {
  const root = new Command("conc-audit")
    .description("Finds concurrency hazards in TypeScript, JavaScript, Rust and Python.")
    .usage("[options] [path ...]\n       conc-audit <command> [options] [path ...]")
    .version(packageFile().version, "-V, --version")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .helpCommand(false)
    .addHelpText("after", AFTER_HELP);
  checkOptions(auditOptions(root)).action((paths: string[], options: Options) => check(paths, options));

  const command = (usage: string, description: string): Command => root.command(usage).description(description).exitOverride().configureOutput({ writeErr: () => {} });
  checkOptions(auditOptions(command("check", "analyse and print findings (default)"))).action((paths: string[], _, self: Command) => check(paths, optionsOf(self)));
  reportOptions(auditOptions(command("report", "write the audit: findings, shutdown, plan, tests"))).action((paths: string[], _, self: Command) => report(paths, optionsOf(self)));
  command("explain", "explain a rule").argument("<rule>", "a rule, or the id of a finding").action(explain);
  command("rules", "list the rules").action(listRules);
  command("init", "write a configuration file, or a CI job")
    .addOption(new Option("--ci <host>", "a job for this host").choices(Object.keys(CI_FILES)))
    .option("--force", "write over what is there")
    .action(init);
  auditOptions(command("baseline", "accept today's findings"))
    .option("--prune", "only drop what is no longer found")
    .option("--force", "write over whatever is there")
    .action((paths: string[], _, self: Command) => writeBaselineFile(paths, optionsOf(self)));
  auditOptions(command("tests", "write the report's regression tests as it.todo"))
    .addOption(new Option("--runner <name>", "(default: vitest)").choices(RUNNERS))
    .action((paths: string[], _, self: Command) => writeTests(paths, optionsOf(self)));
  command("models", "list the modules whose calls are known").argument("[module]", "list its calls").action((module?: string) => showApi(module));
  command("explain-api", "what is known about a call").argument("<module>", "as it is imported: async-mutex").argument("[key]", "Mutex.acquire; none lists them").action(showApi);
  command("lsp", "start the language server on standard input and output").option("--stdio", "as editors say it; there is no other way").action(lsp);
  command("server", "the processes that `--server` leaves running").addArgument(new Argument("<action>", "what to do").choices(["status", "stop"])).action(servers);
  if (process.argv[2] === SERVE) root.command(SERVE, { hidden: true }).action(serveProject);
  command("schema", "print a JSON Schema").addArgument(new Argument("<name>", "of what").choices(SCHEMAS)).action((name: string) => void process.stdout.write(readFileSync(new URL(`./schema/${name}.schema.json`, import.meta.url), "utf8")));
  command("completion", "print a completion script").addArgument(new Argument("<shell>", "for this shell").choices(SHELLS)).action((shell: Shell) => void process.stdout.write(completion(shell, specsOf(root, RULE_IDS))));
  return root;
}

/** A command's options, and what stood before its name: what was given beats what is assumed. */
function optionsOf(command: Command): Options {
  const { parent } = command;
  const own = Object.entries(command.opts()).filter(([name]) => parent === null || command.getOptionValueSource(name) !== "default" || parent.getOptionValueSource(name) === undefined);
  return { ...parent?.opts(), ...Object.fromEntries(own) };
}

async function check(paths: readonly string[], options: Options): Promise<void> {
  const outputs = destinations(options.format ?? ["pretty"], options.output);
  if (options.watch) return watchPaths(paths, options, outputs);
  const { result, config, patch } = await run(paths, options);
  if (patch === undefined) await print(result, outputs, options);
  else process.stdout.write(patch);
  process.exitCode = exitCode(result, options, config);
}

/** Until it is interrupted; the exit code is that of the last run. */
async function watchPaths(paths: readonly string[], options: Options, outputs: readonly Output[]): Promise<void> {
  const other = (["since", "changed", "fix", "fixDryRun", "stdin", "server"] as const).find((name) => options[name] !== undefined);
  if (other !== undefined) throw new UsageError(`\`--watch\` does not go with \`--${other === "fixDryRun" ? "fix-dry-run" : other}\``);
  const [{ watch }, read] = await Promise.all([import("./commands/watch.ts"), settingsReader(paths, { ...options, quiet: true }, false)]);
  let { config } = read();
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
  await watch(
    {
      folder: realpathSync(cwd),
      settings() {
        const now = read();
        config = now.config;
        return { audit: now.settings, files: now.files };
      },
      async print(result) {
        await print(result, outputs, options);
        process.exitCode = exitCode(result, options, config);
      },
      say,
    },
    stop.signal,
  );
}

async function report(paths: readonly string[], options: Options): Promise<void> {
  const ending = /\.(json|html)$/.exec(options.output ?? "")?.[1] ?? "markdown";
  const outputs = destinations(options.format ?? [ending], options.output);
  if (options.from !== undefined && paths.length > 0) throw new UsageError("`--from` analyses nothing: it takes no paths");
  const { result, config } = options.from === undefined ? await run(paths, options) : await earlier(options.from);
  if (options.check) return checkFiles(result, outputs, options);
  await print(result, outputs, options);
  process.exitCode = exitCode(result, options, config);
}

async function earlier(file: string): Promise<{ result: AuditResult; config: Config }> {
  const { earlierResult } = await import("./commands/earlier.ts");
  const source = (path: string): string | undefined => (reallyInside(join(cwd, path), cwd) ? readText(join(cwd, path)) : undefined);
  return { result: earlierResult(resolve(cwd, file), source), config: { base: cwd, knowledge: [] } };
}

/** Says which files are not what the audit would write today; their date may be of another day. */
async function checkFiles(result: AuditResult, outputs: readonly Output[], options: Options): Promise<void> {
  if (!outputs.some(({ file }) => file !== undefined)) throw new UsageError("`--check` needs a file: `--output AUDIT.md`");
  for (const { name, file } of outputs) {
    if (file === undefined) continue;
    const there = existsSync(resolve(cwd, file)) ? readText(resolve(cwd, file), Infinity) : undefined;
    if (there === (await textOf(result, { name, file }, options, /\b\d{4}-\d\d-\d\d\b/.exec(there ?? "")?.[0]))) continue;
    say(there === undefined ? `\`${file}\` is missing` : `\`${file}\` is out of date`);
    process.exitCode = 1;
  }
}

/** A file that is there is somebody's work by now: it is never written over. */
async function writeTests(paths: readonly string[], options: Options): Promise<void> {
  const file = options.output === undefined ? undefined : resolve(cwd, options.output);
  if (file !== undefined && existsSync(file)) throw new UsageError(`\`${options.output}\` is already there`);
  const { result } = await run(paths, options);
  const text = todoTests(result.report, (options.runner ?? "vitest") as Runner);
  if (file === undefined) process.stdout.write(text);
  else write(file, text);
  process.exitCode = result.incomplete.length > 0 && !options.allowIncomplete ? 3 : 0;
}

async function writeBaselineFile(paths: readonly string[], options: Options): Promise<void> {
  const { nextBaseline, readBaseline, writeBaseline } = await import("./baseline.ts");
  const { result, config } = await run(paths, options.force ? { ...options, baseline: false } : options, options.prune !== true);
  const file = baselineFile(options, config) ?? join(config.base, BASELINE_FILE);
  const before = existsSync(file) && !options.force ? readBaseline(file) : undefined;
  const after = nextBaseline(before, result.report, options.prune === true);
  write(file, writeBaseline(after));
  const old = new Set(before?.entries.map((each) => each.fingerprint));
  const added = after.entries.filter((each) => !old.has(each.fingerprint)).length;
  const dropped = (before?.entries.length ?? 0) + added - after.entries.length;
  say(`${basename(file)}: ${after.entries.length} accepted, ${added} added, ${dropped} dropped`);
  process.exitCode = result.incomplete.length > 0 && !options.allowIncomplete ? 3 : 0;
}

/** The audit itself; compilers and rules load only here, so that `--help` and `rules` answer at once. */
async function run(paths: readonly string[], options: Options, mayLackBaseline = false): Promise<{ result: AuditResult; config: Config; patch?: string }> {
  if ((options.stdin === undefined) !== (options.stdinFilename === undefined)) throw new UsageError("`--stdin` and `--stdin-filename <file>` go together");
  if (options.stdin && options.fix) throw new UsageError("`--fix` writes files, `--stdin` has none: `--fix-dry-run` prints the fixes");
  const { settings, config } = (await settingsReader(paths, options, mayLackBaseline))();
  const final = await compared(options.stdinFilename === undefined ? settings : withInput(settings, options.stdinFilename), options);
  const { audit } = await import("./audit.ts");
  if (!options.fix && !options.fixDryRun) return { result: await (options.server ? asked(final) : audit(final)), config };
  const { fix } = await import("./commands/fix.ts");
  const { result, places, files, patch } = await fix(final, options.fixDryRun === true);
  if (!options.quiet) say(`${options.fixDryRun ? "can be mended" : "mended"}: ${places} ${places === 1 ? "place" : "places"} in ${files} ${files === 1 ? "file" : "files"}`);
  return options.fixDryRun ? { result, config, patch } : { result: files === 0 ? result : await audit(final), config };
}

/** The audit, by what a server knows where there is one. */
async function asked(settings: AuditOptions): Promise<AuditResult> {
  const [{ audit }, { residentOf }, { start }, { cacheFolder }] = await Promise.all([import("./audit.ts"), import("./resident/client.ts"), import("./resident/start.ts"), import("./cache.ts")]);
  const resident = residentOf({ folder: cacheFolder(process.env), build: build(), start: (job) => start([process.argv[1]!, SERVE], job) });
  const result = await audit({ ...settings, resident });
  await resident.end();
  return result;
}

/** What is on standard input stands for the file's content, and is what is reported on. */
function withInput(settings: AuditOptions, name: string): AuditOptions {
  const file = resolve(cwd, name);
  const real = existsSync(file) ? realpathSync(file) : join(existsSync(dirname(file)) ? realpathSync(dirname(file)) : dirname(file), basename(file));
  return { ...settings, paths: settings.paths?.length ? settings.paths : [name], overlay: new Map([[real, readFileSync(0, "utf8")]]) };
}

/** Checks the options, and returns what reads configuration and baseline and says what to audit. */
async function settingsReader(paths: readonly string[], options: Options, mayLackBaseline: boolean): Promise<() => { readonly settings: AuditOptions; readonly config: Config; readonly files: readonly string[] }> {
  for (const id of options.rule ?? []) if (!RULE_IDS.includes(id)) throw new UsageError(`unknown rule \`${id}\`${didYouMean(id, RULE_IDS)}`);
  for (const name of options.language ?? []) if (!LANGUAGE_NAMES.includes(name)) throw new UsageError(`unknown language \`${name}\`${didYouMean(name, LANGUAGE_NAMES)}`);
  for (const path of paths) {
    const command = /^[a-z]+$/.test(path) && !existsSync(resolve(cwd, path)) ? nearest(path, program().commands.map((each) => each.name())) : undefined;
    if (command !== undefined) throw new UsageError(`no such file, folder or command: \`${path}\`; did you mean \`conc-audit ${command}\`?`);
  }
  const [{ loadConfig }, { readBaseline }, { cacheFolder }] = await Promise.all([import("./config.ts"), import("./baseline.ts"), import("./cache.ts")]);
  return () => {
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
      languages: options.language,
      noIgnore: options.ignore === false,
      baseline,
      version: packageFile().version,
      reproducible: options.reproducible,
      fileMs: options.timeoutPerFile === undefined ? undefined : options.timeoutPerFile * 1000,
      onStage: progress(options),
      onSources: (texts) => collectEarly([...texts.keys()].some((path) => languageOf(path)?.name === "typescript") ? HEAP_GROWTH : HEAP_GROWTH_WITHOUT_TYPESCRIPT),
      cache: options.cache === false ? undefined : { folder: options.cacheDir === undefined ? cacheFolder(process.env) : resolve(cwd, options.cacheDir), own: cacheFolder(process.env), build: build() },
    };
    return { settings, config, files: [config.file, file, join(config.base, BASELINE_FILE)].filter((each) => each !== undefined) };
  };
}

/** Adds what an earlier revision is compared with. */
async function compared(settings: AuditOptions, options: Options): Promise<AuditOptions> {
  const { paths = [], config, baseline } = settings;
  if (options.since === undefined && options.changed === undefined) return settings;
  const { changedSince, inTreeOf } = await import("./git.ts");
  const touches = options.changed === undefined ? undefined : changedSince(cwd, options.changed === true ? "HEAD" : options.changed);
  if (options.since === undefined) return { ...settings, touches };
  const [{ audit }, { nextBaseline }] = await Promise.all([import("./audit.ts"), import("./baseline.ts")]);
  const earlier = await inTreeOf(cwd, options.since, async (folder, there) => {
    const then = paths.filter((path) => !existsSync(resolve(cwd, path)) || existsSync(there(path)));
    // What was named did not exist: all of it is new.
    if (paths.length > 0 && then.length === 0) return { entries: [] };
    const { report } = await audit({ ...settings, cwd: folder, paths: then, config: config && { ...config, base: there(config.base) }, baseline: undefined, overlay: undefined });
    return nextBaseline(undefined, report, false);
  });
  return { ...settings, touches, baseline: { entries: [...(baseline?.entries ?? []), ...earlier.entries] } };
}

/** The one named, else the configured one, else the usual one where it exists. */
function baselineFile(options: Options, config: Config): string | undefined {
  if (options.baseline === false) return undefined;
  if (options.baseline !== undefined) return resolve(cwd, options.baseline);
  return baselineOf(config);
}

async function print(result: AuditResult, outputs: readonly Output[], options: Options): Promise<void> {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const date = new Date(epoch === undefined ? Date.now() : Number(epoch) * 1000).toISOString().slice(0, 10);
  for (const output of outputs) {
    const text = await textOf(result, output, options, date);
    if (output.file === undefined) process.stdout.write(text);
    else write(resolve(cwd, output.file), text);
  }
  for (const each of [...result.incomplete, ...result.faults]) say(`error: ${each.subject}: ${each.message}`);
  if (!options.quiet) for (const each of result.notes) say(`note: ${each.subject}: ${each.message}`);
  if (options.statistics) stats(result);
}

async function textOf(result: AuditResult, { name, file }: Output, options: Options, date: string | undefined): Promise<string> {
  const { formats } = await import("./report/index.ts");
  return formats[name]!(result.report, {
    source: result.source,
    date: options.reproducible ? undefined : date,
    title: options.title,
    top: options.top,
    link: file === undefined || options.links === false ? undefined : linksFrom(resolve(cwd, file)),
    accepted: options.showSuppressed,
    paint: pico.createColors(file === undefined && coloured(options)),
    rules,
    document,
    quiet: options.quiet,
  });
}

/** A document inside the project can point to the source beside it. */
function linksFrom(file: string): ((at: Location) => string) | undefined {
  if (relative(cwd, file).startsWith("..")) return undefined;
  return (at) => `${address(relative(dirname(file), resolve(cwd, at.file)).split(sep).join("/"))}#L${at.line}`;
}

function exitCode({ report, incomplete, faults }: AuditResult, options: Options, config: Config): number {
  const failOn = options.failOn ?? config.failOn ?? "high";
  const grave = failOn === "never" ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  if (faults.length > 0 || grave.some((severity) => report.summary[severity] > 0)) return 1;
  return incomplete.length > 0 && !options.allowIncomplete ? 3 : 0;
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

async function init({ ci, force }: { readonly ci?: CiHost; readonly force?: boolean }): Promise<void> {
  if (ci !== undefined) {
    if (!force && existsSync(join(cwd, CI_FILES[ci]))) throw new UsageError(`\`${CI_FILES[ci]}\` is already there`);
    write(join(cwd, CI_FILES[ci]), ciJob(ci));
    return say(`wrote ${CI_FILES[ci]}`);
  }
  const { CONFIG_FILES, initialConfig } = await import("./config.ts");
  const there = CONFIG_FILES.find((name) => existsSync(join(cwd, name)));
  if (there !== undefined && !force) throw new UsageError(`\`${there}\` is already there`);
  const name = there ?? "conc-audit.config.jsonc";
  write(join(cwd, name), initialConfig(rules));
  say(`wrote ${name}`);
}

/** What is known of a module or one of its calls; of none, the list of modules. The project's own knowledge counts. */
async function showApi(module?: string, key?: string): Promise<void> {
  const [{ explainApi, listModels }, { builtinFiles }, { loadConfig }] = await Promise.all([import("./commands/api.ts"), import("./knowledge/builtin.ts"), import("./config.ts")]);
  const files: readonly ApiFile[] = [...builtinFiles, ...loadConfig(cwd, RULE_IDS).knowledge];
  process.stdout.write(module === undefined ? listModels(files) : explainApi(files, module, key));
}

/** Editors run it until they end it. */
async function lsp(): Promise<void> {
  collectEarly();
  const { serve } = await import("./editor/index.ts");
  await serve({ rules, version: packageFile().version, documentation: (rule) => documentFile(rule)?.href });
}

async function servers(action: "status" | "stop"): Promise<void> {
  const [{ stopped, status }, { cacheFolder }] = await Promise.all([import("./commands/servers.ts"), import("./cache.ts")]);
  process.stdout.write((action === "stop" ? stopped : status)(cacheFolder(process.env)));
}

/** Until nobody asks any more. */
async function serveProject(): Promise<void> {
  collectEarly();
  const { serve } = await import("./resident/server.ts");
  await serve(JSON.parse(readFileSync(0, "utf8")) as Job, { rules, pid: process.pid });
}

/** One line that is written over, at a terminal and for runs that take a while; nothing elsewhere. */
function progress({ quiet }: Options): ((stage: string) => void) | undefined {
  if (quiet || process.stderr.isTTY !== true || process.env["CI"] !== undefined || process.env["TERM"] === "dumb") return undefined;
  const start = performance.now();
  return (stage) => {
    if (stage === "") process.stderr.write("\r\u001b[K");
    else if (performance.now() - start > PROGRESS_AFTER_MS) process.stderr.write(`\r\u001b[K${stage}`);
  };
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
    writeWhole(file, text);
  } catch (error) {
    throw new UsageError(`cannot write \`${file}\`: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

function say(line: string): void {
  process.stderr.write(uncommanding(`${plain(line)}\n`));
}

/** Says what went wrong and returns the exit code; help and version were asked for and are no failure. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    say(error.message.replace(/\n/g, " "));
  } else if (error instanceof UsageError) for (const line of error.message.split("\n")) say(`error: ${line}`);
  else for (const line of `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.split("\n")) say(line);
  return 2;
}
