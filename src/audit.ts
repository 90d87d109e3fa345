/** The whole pipeline: files → front end → model → rules → findings → report. */
import { basename } from "node:path";
import { type Baseline, matchBaseline } from "./baseline.ts";
import type { Config } from "./config.ts";
import { type CacheOptions, openCache } from "./cache.ts";
import { digestsOf } from "./digest.ts";
import { type Evidence, gather } from "./evidence.ts";
import { byText, type Selection, selectFiles } from "./files.ts";
import { atLeast, type Judged, sureAs, toFindings } from "./findings.ts";
import { type FrontEnd, type FrontEndInput, loadFrontEnds, type Lookup } from "./frontends/index.ts";
import { type Language, languageOf } from "./frontends/languages.ts";
import type { Location, Model, Problem, SourceFile } from "./model.ts";
import { projectName, revision } from "./project.ts";
import { planOf, testsOf } from "./report/plan.ts";
import type { Resident } from "./resident/client.ts";
import { type Confidence, type Finding, isOpen, type Report, type Rule, type Severity } from "./rule.ts";
import { severities } from "./severity.ts";
import { readSources, type Sources } from "./sources.ts";
import { type Stopwatch, stopwatch } from "./stopwatch.ts";
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
  /** Told what has been read, by path, before anything is made of it. */
  onSources?(texts: ReadonlyMap<string, string>): void;
  /** Leave out what differs between machines, commits and runs. */
  readonly reproducible?: boolean;
  /** Content that stands in for what is on disk, by absolute real path: edited files that are not saved. */
  readonly overlay?: ReadonlyMap<string, string>;
  /** Once aborted, the audit rejects with its reason at the next stage or rule. */
  readonly signal?: AbortSignal;
  /** Where results are kept between runs; absent: nowhere. */
  readonly cache?: CacheOptions;
  /** Asks who follows this project and may know already what is to be found out; absent: nobody does. */
  readonly resident?: Resident;
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
  const { root } = selection;
  const digests = options.cache || options.resident ? digestsOf(sources.texts) : NO_DIGESTS;
  const cache = options.cache && openCache(options.cache, { root, digests, settings: settingsOf(options) });
  const known = (await options.resident?.ask({ root, digests, settings: modelSettings(options), rules: idsOf(options), options })) ?? cache?.read();
  const notes = (): readonly Problem[] => [...(options.resident?.notes ?? []), ...(cache?.notes ?? [])];
  clock.lap("cache");
  if (known) return report(options, { selection, sources, evidence: known, notes }, clock);

  options.onSources?.(sources.texts);
  const frontEnds = options.frontEnds ?? (await loadFrontEnds([...sources.texts.keys()]));
  clock.lap("load");
  const lookups = new Map<string, Lookup>();
  const model = await modelOf(frontEnds, inputOf(options, selection, sources, { clock, onLookup: (each) => void lookups.set(`${each.what} ${each.path}`, each) }));
  await pause(options.signal);
  clock.restart();
  return judge(options, { selection, sources, model, keep: (evidence) => cache?.write(evidence, lookups.values()), notes }, clock);
}

const NO_DIGESTS: ReadonlyMap<string, string> = new Map();

/** What of the options decides about what is found out, rather than about what is shown of it. */
function settingsOf(options: AuditOptions): unknown {
  return { rules: idsOf(options), ...modelSettings(options) };
}

/** What of the options decides about the model. */
function modelSettings({ config, includeTests, fileMs, languages }: AuditOptions): object {
  return { knowledge: config?.knowledge, tests: config?.tests, base: config?.base, includeTests, fileMs, languages };
}

function idsOf(options: AuditOptions): readonly string[] {
  return activeRules(options).map(({ id }) => id);
}

function activeRules({ rules, only, config }: AuditOptions): readonly Rule[] {
  return rules.filter(({ id }) => (only === undefined ? config?.rules?.[id] !== "off" : only.includes(id)));
}

/** What was read of a project, and what is to be said of that. */
interface Read {
  readonly selection: Selection;
  readonly sources: Sources;
  notes?(): readonly Problem[];
}

/** Judges a model that has been made of these sources and returns the report. */
export async function judge(options: AuditOptions, { model, keep, ...read }: Read & { readonly model: Model; keep?(evidence: Evidence): void }, clock: Stopwatch = stopwatch()): Promise<AuditResult> {
  const ruleTimings: Record<string, number> = {};
  const evidence = await gather(model, activeRules(options), { clock, onStage: options.onStage, pause: () => pause(options.signal), onRule: (id, ms) => void (ruleTimings[id] = ms) });
  keep?.(evidence);
  return { ...report(options, { ...read, evidence }, clock), ruleTimings, model };
}

/** Says of what was found out what these options ask for. */
function report(options: AuditOptions, { selection, sources, evidence, notes: own = () => [] }: Read & { readonly evidence: Evidence }, clock: Stopwatch): AuditResult {
  const { config = noConfig(options), paths = [], rules } = options;
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const inline = suppressions(sources.texts, rules.map((rule) => rule.id));
  const severityOf = severities(config, selection);
  const judged = evidence.hazards.flatMap(({ rule: id, hazard }): Judged[] => {
    const rule = ruleOf.get(id)!;
    const severity = severityOf(rule, hazard);
    if (severity === "off") return [];
    return [{ rule, hazard, severity, suppressed: inline.match(rule.id, hazard.at) }];
  });
  const enough = (each: Judged): boolean => sureAs(each.hazard.confidence, options.minConfidence ?? config.minConfidence ?? "likely") && atLeast(each.severity, options.minSeverity ?? config.minSeverity ?? "low");
  const { touches } = options;
  const all = toFindings(judged.filter(enough), selection.reported);
  const found = touches === undefined ? all : all.filter((each) => touches(each.location) || each.evidence.some((step) => touches(step.at)));
  const below = toFindings(judged.filter((each) => !enough(each)), selection.reported);
  const known = matchBaseline(options.baseline, found, { reported: selection.reported, rules: evidence.completed, analysed: (file) => sources.texts.has(file) });

  const faults = inline.faults.filter((each) => selection.reported(subjectFile(each)));
  const unused = inline.unused(evidence.completed).filter((each) => selection.reported(subjectFile(each)));
  const modelNotes = evidence.problems.filter((each) => each.level === "note");
  const incomplete = [...sources.unread, ...evidence.problems.filter((each) => each.level !== "note"), ...evidence.failed].sort(bySubject);
  const notes = [...own(), ...modelNotes, ...selection.skipped, ...sources.skipped, ...unused, ...known.notes].sort(bySubject).map((each) => ({ ...each, level: "note" as const }));
  const report: Report = {
    tool: { name: "conc-audit", version: options.version ?? "0.0.0" },
    scope: {
      root: options.reproducible ? "." : selection.root,
      project: projectName(selection.root) ?? (options.reproducible ? undefined : basename(selection.root)),
      paths,
      files: evidence.files.length,
      lines: evidence.files.reduce((sum, file) => sum + file.lines, 0),
      languages: languages(evidence.files),
      tsconfigs: evidence.configs,
      revision: options.reproducible ? undefined : revision(selection.root),
    },
    examined: evidence.counts,
    findings: known.findings,
    below,
    fixed: known.fixed,
    stopLimitMs: config.limits?.stopMs,
    sound: evidence.sound.filter((each) => selection.reported(each.location.file)),
    stopPaths: evidence.stopPaths.filter((each) => selection.reported(each.location.file)),
    plan: planOf(known.findings.filter(isOpen)),
    tests: testsOf(known.findings.filter(isOpen)),
    problems: [...incomplete, ...faults, ...notes],
    summary: summary(known.findings, known.fixed.length),
  };
  clock.lap("report");
  return { report, incomplete, faults, notes, source: sources.tryRead, timings: clock.laps, ruleTimings: {} };
}

function noConfig({ cwd }: AuditOptions): Config {
  return { base: cwd, knowledge: [] };
}

/** Returns what front ends are given: the selected files, how to read them, what is known of libraries. */
export function inputOf({ config, includeTests, fileMs }: AuditOptions, { root, isTest }: Selection, { texts, read }: Sources, told: { readonly clock?: Stopwatch; onLookup?(lookup: Lookup): void } = {}): FrontEndInput {
  const { clock, onLookup } = told;
  const readTold = (path: string): string => {
    if (!texts.has(path)) onLookup?.({ what: "read", path });
    return read(path);
  };
  return { root, files: [...texts.keys()], read: readTold, isTest, includeTests, knowledge: config?.knowledge ?? NOTHING, fileMs, onLookup, onStage: (name, ms) => clock?.add(name, ms) };
}

const NOTHING: FrontEndInput["knowledge"] = [];

/** Lets others run where somebody may want the audit to end, and ends it then. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return;
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

/** One model of all languages: each front end gets the files whose endings it takes. */
async function modelOf(frontEnds: readonly FrontEnd[], input: FrontEndInput): Promise<Model> {
  const models: Model[] = [];
  for (const frontEnd of frontEnds) {
    const files = filesOf(frontEnd, input);
    if (files.length > 0) models.push(await modelled(frontEnd, { ...input, files }));
  }
  return joined(models);
}

/** A front end that fails takes its own language down, not the others. */
async function modelled(frontEnd: FrontEnd, input: FrontEndInput): Promise<Model> {
  try {
    return frontEnd.model((await frontEnd.prepare?.(input)) ?? input);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { files: [], funcs: [], problems: [{ subject: frontEnd.name, message: `${input.files.length} ${input.files.length === 1 ? "file is" : "files are"} not audited, the front end failed: ${why}` }], configs: [] };
  }
}

/** Returns the files that a front end takes. */
export function filesOf({ extensions }: FrontEnd, { files }: FrontEndInput): readonly string[] {
  return files.filter((path) => extensions.some((ending) => path.endsWith(ending)));
}

/** Returns one model of several. */
export function joined(models: readonly Model[]): Model {
  const [only] = models;
  if (only && models.length === 1) return only;
  return {
    files: models.flatMap((model) => model.files),
    funcs: models.flatMap((model) => model.funcs),
    problems: models.flatMap((model) => model.problems),
    configs: models.flatMap((model) => model.configs),
  };
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

function languages(files: readonly SourceFile[]): string[] {
  const names = files.map((file) => (/\.[cm]?tsx?$/.test(file.path) ? "TypeScript" : /\.[cm]?jsx?$/.test(file.path) ? "JavaScript" : (languageOf(file.path)?.titles[0] ?? file.path.replace(/.*\./, ""))));
  return [...new Set(names)].sort(byText);
}

function subjectFile(problem: Problem): string {
  return problem.subject.replace(/:\d+$/, "");
}

function bySubject(a: Problem, b: Problem): number {
  return byText(a.subject, b.subject) || byText(a.message, b.message);
}
