#!/usr/bin/env node
import {
  rules
} from "./chunk-5EUOGAT4.js";
import {
  testName
} from "./chunk-DDXC66PZ.js";
import "./chunk-SZF4ODAP.js";
import {
  CONFIDENCES,
  SEVERITIES
} from "./chunk-JQSJPTHW.js";
import {
  UsageError,
  didYouMean,
  nearest
} from "./chunk-VBJGZ6C7.js";

// src/cli.ts
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Argument, Command, CommanderError, Option as Option2 } from "commander";
import pico from "picocolors";

// src/commands/ci.ts
var CI_FILES = { github: ".github/workflows/conc-audit.yml", gitlab: ".gitlab/conc-audit.yml" };
function ciJob(host) {
  return host === "github" ? GITHUB : GITLAB;
}
var GITHUB = `name: conc-audit
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
  security-events: write # to upload SARIF
jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # --since needs the history
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Audit
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        run: |
          npx --yes conc-audit \${BASE:+--since "$BASE"} --no-links -f github -f sarif:conc-audit.sarif -f markdown:conc-audit.md || code=$?
          head -c 900000 conc-audit.md >> "$GITHUB_STEP_SUMMARY"
          exit \${code:-0}
      - uses: github/codeql-action/upload-sarif@v3
        if: always() && hashFiles('conc-audit.sarif') != ''
        with:
          sarif_file: conc-audit.sarif
          category: conc-audit
`;
var GITLAB = `# Include it: add \`include: { local: .gitlab/conc-audit.yml }\` to .gitlab-ci.yml
conc-audit:
  image: node:22
  stage: test
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    GIT_DEPTH: "0" # --since needs the history
  script:
    - npx --yes conc-audit \${CI_MERGE_REQUEST_DIFF_BASE_SHA:+--since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"} -f pretty -f gitlab:gl-code-quality-report.json -f junit:conc-audit.xml -f html:conc-audit.html
  artifacts:
    when: always
    paths: [conc-audit.html]
    reports:
      codequality: gl-code-quality-report.json
      junit: conc-audit.xml
`;

// src/commands/completion.ts
var SHELLS = ["bash", "zsh", "fish"];
function completion(shell, commands) {
  return { bash, zsh, fish }[shell](commands);
}
function bash(commands) {
  const values = valued(commands).map(([names, words]) => `    ${names.join("|")}) ${words.length > 0 ? `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$cur"))` : 'COMPREPLY=($(compgen -f -- "$cur"))'}; return ;;`);
  const options = commands.map((each) => `    ${each.name}) options="${each.options.flatMap((option) => [option.long, ...option.short ? [option.short] : []]).join(" ")}"; words="${(each.words ?? []).join(" ")}" ;;`);
  return `# conc-audit completion for bash: source <(conc-audit completion bash)
_conc_audit() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=check options="" words="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.map((each) => each.name).join("|")}) command=$word; break ;; esac
  done
  case $prev in
${values.join("\n")}
  esac
  case $command in
${options.join("\n")}
  esac
  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur")); return; fi
  [[ $COMP_CWORD -eq 1 ]] && words="$words ${commands.map((each) => each.name).join(" ")}"
  COMPREPLY=($(compgen -W "$words" -- "$cur") $(compgen -f -- "$cur"))
}
complete -o filenames -F _conc_audit conc-audit
`;
}
function zsh(commands) {
  const quoted = (text) => text.replace(/'/g, "\u2019").replace(/[[\]:]/g, " ").replace(/\s+/g, " ");
  const specs = (each) => each.options.map((option) => {
    const value = !option.takesValue ? "" : option.values && option.values.length > 0 ? `:value:(${option.values.join(" ")})` : ":file:_files";
    const names = option.short ? `{${option.short},${option.long}}` : option.long;
    return `      '*'${names}'[${quoted(option.description)}]${value}'`;
  }).join(" \\\n");
  const cases = commands.map((each) => `    ${each.name})
      _arguments \\
${specs(each)} \\
      '*:argument:${each.words && each.words.length > 0 ? `(${each.words.join(" ")})` : "_files"}' ;;`);
  return `#compdef conc-audit
# conc-audit completion for zsh: source <(conc-audit completion zsh)
_conc_audit() {
  local -a commands=(${commands.map((each) => `'${each.name}:${quoted(each.description)}'`).join(" ")})
  local command=check
  if (( CURRENT == 2 )); then _describe command commands; fi
  if (( \${commands[(I)\${words[2]}:*]} )); then command=\${words[2]}; shift words; (( CURRENT-- )); fi
  case $command in
${cases.join("\n")}
  esac
}
compdef _conc_audit conc-audit
`;
}
function fish(commands) {
  const quoted = (text) => `'${text.replace(/[\\']/g, "\\$&")}'`;
  const names = commands.map((each) => each.name).join(" ");
  const rows = commands.map((each) => `complete -c conc-audit -n "not __fish_seen_subcommand_from ${names}" -a ${each.name} -d ${quoted(each.description)}`);
  const options = commands.flatMap((each, i) => {
    const when = i === 0 ? `"__fish_seen_subcommand_from ${each.name}; or not __fish_seen_subcommand_from ${names}"` : `"__fish_seen_subcommand_from ${each.name}"`;
    const words = (each.words ?? []).length > 0 ? [`complete -c conc-audit -n ${when} -f -a ${quoted(each.words.join(" "))}`] : [];
    return [
      ...words,
      ...each.options.map((option) => {
        const value = !option.takesValue ? "" : option.values && option.values.length > 0 ? ` -x -a ${quoted(option.values.join(" "))}` : " -r";
        return `complete -c conc-audit -n ${when} -l ${option.long.slice(2)}${option.short ? ` -s ${option.short.slice(1)}` : ""}${value} -d ${quoted(option.description)}`;
      })
    ];
  });
  return `# conc-audit completion for fish: conc-audit completion fish | source
${[...rows, ...options].join("\n")}
`;
}
function valued(commands) {
  const found = /* @__PURE__ */ new Map();
  for (const option of commands.flatMap((each) => each.options)) if (option.takesValue) found.set(option.long, [[option.long, ...option.short ? [option.short] : []], option.values ?? []]);
  return [...found.values()];
}

// src/commands/todoTests.ts
var RUNNERS = ["vitest", "jest", "node"];
function todoTests(report2, runner) {
  const findings = new Map(report2.findings.map((each) => [each.id, each]));
  const rows = report2.tests.map((test) => ({ ...test, finding: findings.get(test.finding) })).filter((row) => row.finding !== void 0);
  const files = [...new Set(rows.map((row) => row.finding.location.file))].sort();
  const groups = files.map((file) => {
    const tests = rows.filter((row) => row.finding.location.file === file).map((row) => `  // ${row.finding.id}: ${comment(row.finding.message)}
  // Must hold: ${comment(row.asserts)}
  it.todo(${JSON.stringify(testName(row.name))});`);
    return `describe(${JSON.stringify(file)}, () => {
${tests.join("\n\n")}
});`;
  });
  const imports = { vitest: 'import { describe, it } from "vitest";\n', node: 'import { describe, it } from "node:test";\n', jest: "" }[runner];
  return `// Regression tests that conc-audit asks for: ${rows.length} to write.
${imports}
${groups.join("\n\n")}
`;
}
function comment(text) {
  return text.replace(/\s+/g, " ").trim();
}

// src/options.ts
import { InvalidArgumentError, Option } from "commander";
var FORMATS = ["pretty", "concise", "json", "markdown", "html", "sarif", "github", "gitlab", "junit"];
var BASELINE_FILE = "conc-audit-baseline.json";
var AFTER_HELP = `
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
function auditOptions(command) {
  const many = (value, before = []) => [...before, ...value.split(",").map((each) => each.trim())];
  return command.argument("[path...]", "files, folders and globs to report on (default: the whole project)").option("-f, --format <name[:file]>", `may be repeated: ${FORMATS.join(", ")} (default: pretty)`, (value, before = []) => [...before, value]).option("-o, --output <file>", "write the report there").option("--rule <id,...>", "only these rules", many).addOption(new Option("--fail-on <severity>", "what fails the run (default: high)").choices([...SEVERITIES, "never"])).addOption(new Option("--min-confidence <level>", "(default: likely)").choices(CONFIDENCES)).addOption(new Option("--min-severity <severity>", "(default: low)").choices(SEVERITIES)).option("--include-tests", "audit test files too").option("--no-ignore", "do not read .gitignore and .concauditignore").option("-c, --config <file>", "configuration (default: the nearest conc-audit.config.json)").option("--no-config", "use none").option("--baseline <file>", `accepted findings (default: from the configuration, or ${BASELINE_FILE})`).option("--no-baseline", "report those too").option("--show-suppressed", "SARIF: suppressed and known findings too, marked").option("--no-links", "Markdown files: places as text, not as links").option("--since <revision>", "only findings that this revision did not have").option("--changed [revision]", "only findings that touch lines changed since then (default: HEAD)").option("--allow-incomplete", "exit 0 or 1, not 3, when something could not be audited").option("--no-cache", "keep no results between runs").option("--reproducible", "leave out dates, revision, machine and absolute paths").addOption(new Option("--color <when>", "(default: auto)").choices(["auto", "always", "never"])).option("-q, --quiet", "findings only: no notes, no summary").option("--statistics", "say what took how long").addOption(new Option("--stats").hideHelp().implies({ statistics: true }));
}
function reportOptions(command) {
  const number = (value) => {
    if (!/^\d+$/.test(value)) throw new InvalidArgumentError("it must be a whole number.");
    return Number(value);
  };
  return command.option("--from <report.json>", "print an earlier JSON report; analyse nothing").option("--check", "write nothing; exit 1 if the file is out of date").option("--title <text>", "heading (default: Concurrency audit: the project)").option("--top <n>", "top priorities in the summary (default: 3)", number);
}
function specsOf(root, ruleIds) {
  const valuesOf = (option) => option.argChoices ?? { "--format": FORMATS, "--rule": ruleIds }[option.long ?? ""] ?? [];
  return root.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    words: command.registeredArguments.flatMap((argument) => argument.argChoices ?? (argument.name() === "rule" ? ruleIds : [])),
    options: command.options.filter((option) => !option.hidden).map((option) => ({ long: option.long, short: option.short, description: option.description, takesValue: option.required || option.optional, values: valuesOf(option) }))
  }));
}

// src/cli.ts
var RULE_IDS = rules.map((rule) => rule.id);
var PROGRESS_AFTER_MS = 300;
var SCHEMAS = ["report", "config", "baseline", "knowledge"];
var cwd = process.cwd();
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = failed(error);
}
function program() {
  const root = new Command("conc-audit").description("Finds concurrency hazards in TypeScript and JavaScript.").usage("[options] [path ...]\n       conc-audit <command> [options] [path ...]").version(packageFile().version, "-V, --version").enablePositionalOptions().exitOverride().configureOutput({ writeErr: () => {
  } }).helpCommand(false).addHelpText("after", AFTER_HELP);
  auditOptions(root).action((paths, options) => check(paths, options));
  const command = (usage, description) => root.command(usage).description(description).exitOverride().configureOutput({ writeErr: () => {
  } });
  auditOptions(command("check", "analyse and print findings (default)")).action((paths, _, self) => check(paths, optionsOf(self)));
  reportOptions(auditOptions(command("report", "write the audit: findings, shutdown, plan, tests"))).action((paths, _, self) => report(paths, optionsOf(self)));
  command("explain", "explain a rule").argument("<rule>", "a rule, or the id of a finding").action(explain);
  command("rules", "list the rules").action(listRules);
  command("init", "write a configuration file, or a CI job").addOption(new Option2("--ci <host>", "a job for this host").choices(Object.keys(CI_FILES))).action(init);
  auditOptions(command("baseline", "accept today's findings")).option("--prune", "only drop what is no longer found").action((paths, _, self) => writeBaselineFile(paths, optionsOf(self)));
  auditOptions(command("tests", "write the report's regression tests as it.todo")).addOption(new Option2("--runner <name>", "(default: vitest)").choices(RUNNERS)).action((paths, _, self) => writeTests(paths, optionsOf(self)));
  command("models", "list the modules whose calls are known").argument("[module]", "list its calls").action((module) => showApi(module));
  command("explain-api", "what is known about a call").argument("<module>", "as it is imported: async-mutex").argument("[key]", "Mutex.acquire; none lists them").action(showApi);
  command("schema", "print a JSON Schema").addArgument(new Argument("<name>", "of what").choices(SCHEMAS)).action((name) => void process.stdout.write(readFileSync(new URL(`./schema/${name}.schema.json`, import.meta.url), "utf8")));
  command("completion", "print a completion script").addArgument(new Argument("<shell>", "for this shell").choices(SHELLS)).action((shell) => void process.stdout.write(completion(shell, specsOf(root, RULE_IDS))));
  return root;
}
function optionsOf(command) {
  const { parent } = command;
  const own = Object.entries(command.opts()).filter(([name]) => parent === null || command.getOptionValueSource(name) !== "default" || parent.getOptionValueSource(name) === void 0);
  return { ...parent?.opts(), ...Object.fromEntries(own) };
}
async function check(paths, options) {
  const outputs = destinations(options.format ?? ["pretty"], options.output);
  const { result, config } = await run(paths, options);
  await print(result, outputs, options);
  process.exitCode = exitCode(result, options, config);
}
async function report(paths, options) {
  const ending = /\.(json|html)$/.exec(options.output ?? "")?.[1] ?? "markdown";
  const outputs = destinations(options.format ?? [ending], options.output);
  if (options.from !== void 0 && paths.length > 0) throw new UsageError("`--from` analyses nothing: it takes no paths");
  const { result, config } = options.from === void 0 ? await run(paths, options) : await earlier(options.from);
  if (options.check) return checkFiles(result, outputs, options);
  await print(result, outputs, options);
  process.exitCode = exitCode(result, options, config);
}
async function earlier(file) {
  const { earlierResult } = await import("./earlier-GDASD7GC.js");
  const source = (path) => existsSync(join(cwd, path)) ? readFileSync(join(cwd, path), "utf8") : void 0;
  return { result: earlierResult(resolve(cwd, file), source), config: { base: cwd, knowledge: [] } };
}
async function checkFiles(result, outputs, options) {
  if (!outputs.some(({ file }) => file !== void 0)) throw new UsageError("`--check` needs a file: `--output AUDIT.md`");
  for (const { name, file } of outputs) {
    if (file === void 0) continue;
    const there = existsSync(resolve(cwd, file)) ? readFileSync(resolve(cwd, file), "utf8") : void 0;
    if (there === await textOf(result, { name, file }, options, /\b\d{4}-\d\d-\d\d\b/.exec(there ?? "")?.[0])) continue;
    say(there === void 0 ? `\`${file}\` is missing` : `\`${file}\` is out of date`);
    process.exitCode = 1;
  }
}
async function writeTests(paths, options) {
  const file = options.output === void 0 ? void 0 : resolve(cwd, options.output);
  if (file !== void 0 && existsSync(file)) throw new UsageError(`\`${options.output}\` is already there`);
  const { result } = await run(paths, options);
  const text = todoTests(result.report, options.runner ?? "vitest");
  if (file === void 0) process.stdout.write(text);
  else write(file, text);
  process.exitCode = result.incomplete.length > 0 && !options.allowIncomplete ? 3 : 0;
}
async function writeBaselineFile(paths, options) {
  const { nextBaseline, readBaseline, writeBaseline } = await import("./baseline-4P6SHUGE.js");
  const { result, config } = await run(paths, options, options.prune !== true);
  const file = baselineFile(options, config) ?? join(config.base, BASELINE_FILE);
  const before = existsSync(file) ? readBaseline(file) : void 0;
  const after = nextBaseline(before, result.report, options.prune === true);
  writeFileSync(file, writeBaseline(after));
  const old = new Set(before?.entries.map((each) => each.fingerprint));
  const added = after.entries.filter((each) => !old.has(each.fingerprint)).length;
  const dropped = (before?.entries.length ?? 0) + added - after.entries.length;
  say(`${basename(file)}: ${after.entries.length} accepted, ${added} added, ${dropped} dropped`);
  process.exitCode = result.incomplete.length > 0 && !options.allowIncomplete ? 3 : 0;
}
async function run(paths, options, mayLackBaseline = false) {
  for (const id of options.rule ?? []) if (!RULE_IDS.includes(id)) throw new UsageError(`unknown rule \`${id}\`${didYouMean(id, RULE_IDS)}`);
  for (const path of paths) {
    const command = /^[a-z]+$/.test(path) && !existsSync(resolve(cwd, path)) ? nearest(path, program().commands.map((each) => each.name())) : void 0;
    if (command !== void 0) throw new UsageError(`no such file, folder or command: \`${path}\`; did you mean \`conc-audit ${command}\`?`);
  }
  const [{ audit }, { loadConfig }, { readBaseline }] = await Promise.all([import("./audit-5HS53JW4.js"), import("./config-ZIM7G4QF.js"), import("./baseline-4P6SHUGE.js")]);
  const config = options.config === false ? { base: cwd, knowledge: [] } : loadConfig(cwd, RULE_IDS, options.config);
  const file = baselineFile(options, config);
  const baseline = file === void 0 || mayLackBaseline && !existsSync(file) ? void 0 : readBaseline(file);
  const settings = {
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
    onStage: progress(options)
  };
  if (options.since === void 0 && options.changed === void 0) return { result: await audit(settings), config };
  const { changedSince, inTreeOf } = await import("./git-IZ5NTUWZ.js");
  const touches = options.changed === void 0 ? void 0 : changedSince(cwd, options.changed === true ? "HEAD" : options.changed);
  if (options.since === void 0) return { result: await audit({ ...settings, touches }), config };
  const { nextBaseline } = await import("./baseline-4P6SHUGE.js");
  const earlier2 = await inTreeOf(cwd, options.since, async (folder, there) => {
    const then = paths.filter((path) => !existsSync(resolve(cwd, path)) || existsSync(there(path)));
    if (paths.length > 0 && then.length === 0) return { entries: [] };
    const { report: report2 } = await audit({ ...settings, cwd: folder, paths: then, config: { ...config, base: there(config.base) }, baseline: void 0 });
    return nextBaseline(void 0, report2, false);
  });
  return { result: await audit({ ...settings, touches, baseline: { entries: [...baseline?.entries ?? [], ...earlier2.entries] } }), config };
}
function baselineFile(options, config) {
  if (options.baseline === false) return void 0;
  if (options.baseline !== void 0) return resolve(cwd, options.baseline);
  if (config.baseline !== void 0) return resolve(config.base, config.baseline);
  const usual = join(config.base, BASELINE_FILE);
  return existsSync(usual) ? usual : void 0;
}
async function print(result, outputs, options) {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const date = new Date(epoch === void 0 ? Date.now() : Number(epoch) * 1e3).toISOString().slice(0, 10);
  for (const output of outputs) {
    const text = await textOf(result, output, options, date);
    if (output.file === void 0) process.stdout.write(text);
    else write(resolve(cwd, output.file), text);
  }
  for (const each of [...result.incomplete, ...result.faults]) say(`error: ${each.subject}: ${each.message}`);
  if (!options.quiet) for (const each of result.notes) say(`note: ${each.subject}: ${each.message}`);
  if (options.statistics) stats(result);
}
async function textOf(result, { name, file }, options, date) {
  const { formats } = await import("./report-J4U5YCEB.js");
  return formats[name](result.report, {
    source: result.source,
    date: options.reproducible ? void 0 : date,
    title: options.title,
    top: options.top,
    link: file === void 0 || options.links === false ? void 0 : linksFrom(resolve(cwd, file)),
    accepted: options.showSuppressed,
    paint: pico.createColors(file === void 0 && coloured(options)),
    rules,
    document,
    quiet: options.quiet
  });
}
function linksFrom(file) {
  if (relative(cwd, file).startsWith("..")) return void 0;
  return (at) => `${relative(dirname(file), resolve(cwd, at.file)).split(sep).map(encodeURIComponent).join("/")}#L${at.line}`;
}
function exitCode({ report: report2, incomplete, faults }, options, config) {
  const failOn = options.failOn ?? config.failOn ?? "high";
  const grave = failOn === "never" ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  if (faults.length > 0 || grave.some((severity) => report2.summary[severity] > 0)) return 1;
  return incomplete.length > 0 && !options.allowIncomplete ? 3 : 0;
}
function destinations(wanted, output) {
  const outputs = wanted.map((each) => {
    const colon = each.indexOf(":");
    const name = colon < 0 ? each : each.slice(0, colon);
    if (!FORMATS.includes(name)) throw new UsageError(`unknown format \`${name}\`${didYouMean(name, FORMATS)}`);
    return { name, file: colon < 0 ? void 0 : each.slice(colon + 1) };
  });
  const open = outputs.filter((each) => each.file === void 0);
  if (open.length > 1) throw new UsageError(`${open.map((each) => `\`${each.name}\``).join(" and ")} cannot both go to one place: write \`--format ${open[1].name}:<file>\``);
  if (output === void 0) return outputs;
  if (open.length === 0) throw new UsageError("`--output` has no format left to write: each has a file of its own");
  return outputs.map((each) => each.file === void 0 ? { ...each, file: output } : each);
}
function explain(name) {
  const id = RULE_IDS.includes(name) ? name : name.replace(/-[0-9a-f]{8}$/, "");
  const rule = rules.find((each) => each.id === id);
  if (rule === void 0) throw new UsageError(`unknown rule \`${name}\`${didYouMean(name, RULE_IDS)}`);
  process.stdout.write(document(id) ?? `# ${rule.id}

${rule.title}

${rule.risk}

${rule.advice}
`);
}
function listRules() {
  const width = Math.max(0, ...RULE_IDS.map((id) => id.length));
  for (const rule of rules) process.stdout.write(`${rule.id.padEnd(width)}  ${rule.severity.padEnd(8)}  ${rule.title}
`);
}
async function init({ ci }) {
  if (ci !== void 0) {
    if (existsSync(join(cwd, CI_FILES[ci]))) throw new UsageError(`\`${CI_FILES[ci]}\` is already there`);
    write(join(cwd, CI_FILES[ci]), ciJob(ci));
    return say(`wrote ${CI_FILES[ci]}`);
  }
  const { CONFIG_FILES, initialConfig } = await import("./config-ZIM7G4QF.js");
  const there = CONFIG_FILES.find((name) => existsSync(join(cwd, name)));
  if (there !== void 0) throw new UsageError(`\`${there}\` is already there`);
  writeFileSync(join(cwd, "conc-audit.config.jsonc"), initialConfig(rules));
  say("wrote conc-audit.config.jsonc");
}
async function showApi(module, key) {
  const [{ explainApi, listModels }, { typescriptFiles }, { loadConfig }] = await Promise.all([import("./api-UG4MSTFY.js"), import("./typescript-T7SJWZEM.js"), import("./config-ZIM7G4QF.js")]);
  const files = [...typescriptFiles, ...loadConfig(cwd, RULE_IDS).knowledge];
  process.stdout.write(module === void 0 ? listModels(files) : explainApi(files, module, key));
}
function document(id) {
  const file = new URL(`../rules/${id}.md`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : void 0;
}
function packageFile() {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
}
function progress({ quiet }) {
  if (quiet || process.stderr.isTTY !== true || process.env["CI"] !== void 0 || process.env["TERM"] === "dumb") return void 0;
  const start = performance.now();
  return (stage) => {
    if (stage === "") process.stderr.write("\r\x1B[K");
    else if (performance.now() - start > PROGRESS_AFTER_MS) process.stderr.write(`\r\x1B[K${stage}`);
  };
}
function coloured({ color = "auto" }) {
  if (color !== "auto") return color === "always";
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== void 0 && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== void 0 && FORCE_COLOR !== "0") return true;
  return process.stdout.isTTY === true && TERM !== "dumb";
}
function stats({ report: report2, timings, ruleTimings }) {
  const ms = (times) => Object.entries(times).map(([name, time]) => `${name} ${time.toFixed(0)} ms`).join(", ");
  say(`${report2.scope.files} files, ${report2.scope.lines} lines, ${report2.examined.functions} functions`);
  say(`stages: ${ms(timings)}`);
  say(`rules: ${ms(Object.fromEntries(Object.entries(ruleTimings).sort(([, a], [, b]) => b - a)))}`);
}
function write(file, text) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`cannot write \`${file}\`: ${error.code ?? String(error)}`);
  }
}
function say(line) {
  process.stderr.write(`${line.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ")}
`);
}
function failed(error) {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    say(error.message.replace(/\n/g, " "));
  } else if (error instanceof UsageError) for (const line of error.message.split("\n")) say(`error: ${line}`);
  else say(`internal error: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  return 2;
}
