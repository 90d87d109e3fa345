/** The whole pipeline: files → front end → model → rules → findings → report. */
import { basename } from "node:path";
import { effectLimits } from "./analysis/effects.ts";
import { type Baseline, matchBaseline } from "./baseline.ts";
import type { Config } from "./config.ts";
import { examine } from "./examined.ts";
import { byText, type Selection, selectFiles } from "./files.ts";
import { atLeast, byPlace, type Judged, place, sureAs, toFindings } from "./findings.ts";
import { type FrontEnd, type FrontEndInput, loadFrontEnds } from "./frontends/index.ts";
import { type Language, languageOf } from "./frontends/languages.ts";
import type { Location, Model, Problem } from "./model.ts";
import { projectName, revision } from "./project.ts";
import { planOf, testsOf } from "./report/plan.ts";
import { type Confidence, type Finding, isOpen, type Report, type Rule, type Severity } from "./rule.ts";
import { severities } from "./severity.ts";
import { readSources, type Sources } from "./sources.ts";
import { suppressions } from "./suppress.ts";

export interface AuditOptions {
  /** Absolute folder that paths are relative to, in arguments and in the report. */
  readonly cwd: string;
  /** Files, folders and globs to report on; none: the whole project. Their project is analysed as a whole. */
  readonly paths?: readonly string[];
  readonly config?: Config;
  readonly rules: readonly Rule[];
  /** Default: every one there is. */
  readonly frontEnds?: readonly FrontEnd[];
  /** Only these rules. */
  readonly only?: readonly string[];
  readonly minConfidence?: Confidence;
  readonly minSeverity?: Severity;
  readonly includeTests?: boolean;
  readonly noIgnore?: boolean;
  /** Only files of these languages; none: all. */
  readonly languages?: readonly Language["name"][];
  readonly baseline?: Baseline;
  /** Keep only findings of which a place, be it of the trace, passes this: those that a change touches. */
  touches?(at: Location): boolean;
  readonly version?: string;
  /** Most ms that may be spent on reading one file into the model before it is given up and named as incomplete. */
  readonly fileMs?: number;
  /** Told what is being done, in words for a person; an empty text at the end. */
  onStage?(stage: string): void;
  /** Leave out what differs between machines, commits and runs. */
  readonly reproducible?: boolean;
  /** Content that stands in for what is on disk, by absolute real path: edited files that are not saved. */
  readonly overlay?: ReadonlyMap<string, string>;
  /** Once aborted, the audit rejects with its reason at the next stage or rule. */
  readonly signal?: AbortSignal;
}

export interface AuditResult {
  readonly report: Report;
  /** What could not be audited: the report is incomplete without it. */
  readonly incomplete: readonly Problem[];
  /** Suppressions without a reason or for unknown rules: they fail a run. */
  readonly faults: readonly Problem[];
  /** Worth knowing, no reason to fail: unused suppressions, files skipped for their size. */
  readonly notes: readonly Problem[];
  /** Text of an analysed file, for code frames. */
  source(path: string): string | undefined;
  /** Milliseconds by stage: read, parse, lower, analyse, rules, report. */
  readonly timings: Readonly<Record<string, number>>;
  /** Milliseconds by rule. */
  readonly ruleTimings: Readonly<Record<string, number>>;
  /** What was judged; absent where a report was read from a file. */
  readonly model?: Model;
}

/** Audits a project and returns its report; throws a `UsageError` for a path or setting that makes no sense. */
export async function audit(options: AuditOptions): Promise<AuditResult> {
  const clock = stopwatch();
  const { config = noConfig(options) } = options;
  const selection = selectFiles({ ...config, ...options, paths: options.paths ?? [] });
  const sources = readSources(selection, options.overlay);
  clock.lap("read");
  await pause(options.signal);

  options.onStage?.(`reading ${sources.texts.size} files`);
  const frontEnds = options.frontEnds ?? (await loadFrontEnds([...sources.texts.keys()]));
  clock.lap("load");
  const model = modelOf(frontEnds, inputOf(options, selection, sources, clock));
  await pause(options.signal);
  clock.restart();
  return judge(options, { selection, sources, model }, clock);
}

/** Judges a model that has been made of these sources: rules, suppressions, baseline, report. */
export async function judge(options: AuditOptions, { selection, sources, model }: { readonly selection: Selection; readonly sources: Sources; readonly model: Model }, clock: Stopwatch = stopwatch()): Promise<AuditResult> {
  const { config = noConfig(options), paths = [], rules } = options;
  const stage = (words: string): void => options.onStage?.(words);
  const active = rules.filter((rule) => (options.only === undefined ? config.rules?.[rule.id] !== "off" : options.only.includes(rule.id)));
  stage(`following ${model.funcs.length} functions`);
  const examined = await examine(model);
  clock.lap("analyse");
  const run = await runRules(active, model, stage, options.signal);
  stage("");
  clock.lap("rules");

  const inline = suppressions(sources.texts, rules.map((rule) => rule.id));
  const severityOf = severities(config, selection.root);
  const judged = run.hazards.flatMap(({ rule, hazard }): Judged[] => {
    const severity = severityOf(rule, hazard);
    if (severity === "off") return [];
    return [{ rule, hazard, severity, suppressed: inline.match(rule.id, hazard.at) }];
  });
  const enough = (each: Judged): boolean => sureAs(each.hazard.confidence, options.minConfidence ?? config.minConfidence ?? "likely") && atLeast(each.severity, options.minSeverity ?? config.minSeverity ?? "low");
  const { touches } = options;
  const all = toFindings(judged.filter(enough), selection.reported);
  const found = touches === undefined ? all : all.filter((each) => touches(each.location) || each.evidence.some((step) => touches(step.at)));
  const below = toFindings(judged.filter((each) => !enough(each)), selection.reported);
  const known = matchBaseline(options.baseline, found, { reported: selection.reported, rules: run.completed, analysed: (file) => sources.texts.has(file) });

  const faults = inline.faults.filter((each) => selection.reported(subjectFile(each)));
  const unused = inline.unused(run.completed).filter((each) => selection.reported(subjectFile(each)));
  const modelNotes = [...model.problems.filter((each) => each.level === "note"), ...effectLimits(model)];
  const incomplete = [...sources.unread, ...model.problems.filter((each) => each.level !== "note"), ...run.problems].sort(bySubject);
  const notes = [...modelNotes, ...selection.skipped, ...sources.skipped, ...unused, ...known.notes].sort(bySubject).map((each) => ({ ...each, level: "note" as const }));
  const report: Report = {
    tool: { name: "conc-audit", version: options.version ?? "0.0.0" },
    scope: {
      root: options.reproducible ? "." : selection.root,
      project: projectName(selection.root) ?? (options.reproducible ? undefined : basename(selection.root)),
      paths,
      files: model.files.length,
      lines: model.files.reduce((sum, file) => sum + file.lines, 0),
      languages: languages(model),
      tsconfigs: model.configs,
      revision: options.reproducible ? undefined : revision(selection.root),
    },
    examined: examined.counts,
    findings: known.findings,
    below,
    fixed: known.fixed,
    stopLimitMs: config.limits?.stopMs,
    sound: run.sound.filter((each) => selection.reported(each.location.file)),
    stopPaths: examined.stopPaths.filter((each) => selection.reported(each.location.file)),
    plan: planOf(known.findings.filter(isOpen)),
    tests: testsOf(known.findings.filter(isOpen)),
    problems: [...incomplete, ...faults, ...notes],
    summary: summary(known.findings, known.fixed.length),
  };
  clock.lap("report");
  return { report, incomplete, faults, notes, source: sources.tryRead, timings: clock.laps, ruleTimings: run.timings, model };
}

function noConfig({ cwd }: AuditOptions): Config {
  return { base: cwd, knowledge: [] };
}

/** Returns what front ends are given: the selected files, how to read them, what is known of libraries. */
export function inputOf({ config, includeTests, fileMs }: AuditOptions, { root, isTest }: Selection, { texts, read }: Sources, clock?: Stopwatch): FrontEndInput {
  return { root, files: [...texts.keys()], read, isTest, includeTests, knowledge: config?.knowledge ?? NOTHING, fileMs, onStage: (name, ms) => clock?.add(name, ms) };
}

const NOTHING: FrontEndInput["knowledge"] = [];

/** Lets others run where somebody may want the audit to end, and ends it then. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return;
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

/** One model of all languages: each front end gets the files whose endings it takes. */
function modelOf(frontEnds: readonly FrontEnd[], input: FrontEndInput): Model {
  return joined(
    frontEnds.flatMap((frontEnd) => {
      const files = filesOf(frontEnd, input);
      return files.length === 0 ? [] : [frontEnd.model({ ...input, files })];
    }),
  );
}

/** Returns the files that a front end takes. */
export function filesOf({ extensions }: FrontEnd, { files }: FrontEndInput): readonly string[] {
  return files.filter((path) => extensions.some((ending) => path.endsWith(ending)));
}

/** Returns one model of several. */
export function joined(models: readonly Model[]): Model {
  return {
    files: models.flatMap((model) => model.files),
    funcs: models.flatMap((model) => model.funcs),
    problems: models.flatMap((model) => model.problems),
    configs: models.flatMap((model) => model.configs),
  };
}

/** A rule that fails says so in the report; the others go on. */
async function runRules(rules: readonly Rule[], model: Model, stage: (words: string) => void, signal: AbortSignal | undefined) {
  const hazards: Pick<Judged, "rule" | "hazard">[] = [];
  const sound = new Map<string, Report["sound"][number]>();
  const problems: Problem[] = [];
  const timings: Record<string, number> = {};
  const completed: string[] = [];
  for (const rule of rules) {
    await pause(signal);
    const start = performance.now();
    stage(`judging: ${rule.id}`);
    try {
      for (const verdict of rule.check(model)) {
        if (verdict.kind === "hazard") hazards.push({ rule, hazard: verdict });
        else sound.set(`${rule.id} ${place(verdict.at)}`, { rule: rule.id, location: verdict.at, message: verdict.message });
      }
      completed.push(rule.id);
    } catch (error) {
      problems.push({ subject: rule.id, message: `the rule failed, what it finds is missing here: ${words(error)}`, about: "rule" });
    }
    timings[rule.id] = performance.now() - start;
  }
  return { hazards, sound: [...sound.values()].sort((a, b) => byText(a.rule, b.rule) || byPlace(a.location, b.location)), problems, completed, timings };
}

function summary(findings: readonly Finding[], fixed: number): Report["summary"] {
  const count = (severity: Severity): number => findings.filter((each) => isOpen(each) && each.severity === severity).length;
  return {
    critical: count("critical"),
    high: count("high"),
    medium: count("medium"),
    low: count("low"),
    suppressed: findings.filter((each) => each.suppressed !== undefined).length,
    known: findings.filter((each) => each.suppressed === undefined && each.baseline === "known").length,
    fixed,
  };
}

function languages(model: Model): string[] {
  const names = model.files.map((file) => (/\.[cm]?tsx?$/.test(file.path) ? "TypeScript" : /\.[cm]?jsx?$/.test(file.path) ? "JavaScript" : (languageOf(file.path)?.titles[0] ?? file.path.replace(/.*\./, ""))));
  return [...new Set(names)].sort(byText);
}

interface Stopwatch {
  readonly laps: Readonly<Record<string, number>>;
  add(name: string, ms: number): void;
  restart(): void;
  lap(name: string): void;
}

function stopwatch(): Stopwatch {
  const laps: Record<string, number> = {};
  let start = performance.now();
  const add = (name: string, ms: number): void => void (laps[name] = (laps[name] ?? 0) + ms);
  return {
    laps,
    add,
    restart: (): void => void (start = performance.now()),
    lap(name: string): void {
      add(name, performance.now() - start);
      start = performance.now();
    },
  };
}

function subjectFile(problem: Problem): string {
  return problem.subject.replace(/:\d+$/, "");
}

function bySubject(a: Problem, b: Problem): number {
  return byText(a.subject, b.subject) || byText(a.message, b.message);
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
