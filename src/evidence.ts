/** What is known once the code has been judged, before anybody says what of it is to be shown. */
import { conditionLimits } from "./analysis/flow/arguments.ts";
import { effectLimits } from "./analysis/flow/effects.ts";
import { givenUp } from "./analysis/flow/givenUp.ts";
import { circleLimits } from "./analysis/locks/lockCircles.ts";
import { examine } from "./examined.ts";
import { byText } from "./files.ts";
import { byPlace, keptPlace } from "./findings.ts";
import type { Model, Problem, SourceFile } from "./model.ts";
import type { Hazard, Report, Rule, StopPath } from "./rule.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface Evidence {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
  readonly configs: readonly string[];
  readonly counts: Report["examined"];
  readonly stopPaths: readonly StopPath[];
  readonly hazards: readonly { readonly rule: string; readonly hazard: Hazard }[];
  readonly sound: Report["sound"];
  /** Rules that failed, and those that did not. */
  readonly failed: readonly Problem[];
  readonly completed: readonly string[];
}

/** Places compute their parts when asked: here they are written down. For `JSON.stringify`. */
export function placesAsData(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("endColumn" in value)) return value;
  const { file, line, column, endLine, endColumn, text } = value as Record<string, unknown>;
  return { file, line, column, endLine, endColumn, text };
}

export interface Watch {
  readonly clock: Stopwatch;
  /** Told what is being done. */
  onStage?(stage: string): void;
  /** Called where others may run; throws to end it. */
  pause(): Promise<void>;
  /** Told how long a rule took, in ms. */
  onRule?(id: string, ms: number): void;
}

/** Judges a model: what was examined, and what the rules say. A rule that fails says so; the others go on. */
export async function gather(model: Model, rules: readonly Rule[], { clock, onStage, pause, onRule }: Watch): Promise<Evidence> {
  const { files, configs } = model;
  onStage?.(`following ${model.funcs.length} functions`);
  const failed: Problem[] = [];
  const { counts, stopPaths } = overview(model, failed);
  clock.lap("analyse");
  const found: { readonly rule: string; readonly hazard: Hazard }[] = [];
  const sound: Report["sound"][number][] = [];
  const completed: string[] = [];
  for (const rule of rules) {
    await pause();
    const start = performance.now();
    const own = new Map<string, Report["sound"][number]>();
    onStage?.(`judging: ${rule.id}`);
    try {
      for (const verdict of rule.check(model)) {
        if (verdict.kind === "hazard") found.push({ rule: rule.id, hazard: verdict });
        else own.set(keptPlace(verdict.at), { rule: rule.id, location: verdict.at, message: verdict.message });
      }
      completed.push(rule.id);
    } catch (error) {
      failed.push({ subject: rule.id, message: `the rule failed, what it finds is missing here: ${messageOf(error)}`, about: "rule" });
    }
    for (const each of own.values()) sound.push(each);
    onRule?.(rule.id, performance.now() - start);
  }
  onStage?.("");
  clock.lap("rules");
  const lost = givenUp(model);
  const problems = [...model.problems, ...limits(model, failed), ...lost.problems];
  const hazards = found.filter(({ hazard }) => ![hazard.at, ...hazard.trace.map((step) => step.at)].some(lost.covers));
  return { files, problems, configs, counts, stopPaths, hazards, sound: sound.filter((each) => !lost.covers(each.location)).sort((a, b) => byText(a.rule, b.rule) || byPlace(a.location, b.location)), failed, completed };
}

/** Returns what was examined; the findings do not need it. */
function overview(model: Model, failed: Problem[]): ReturnType<typeof examine> {
  try {
    const found = examine(model);
    // What all rules ask for is no rule's time.
    effectLimits(model);
    return found;
  } catch (error) {
    failed.push({ subject: "stop paths", message: `could not be followed, they are missing here: ${messageOf(error)}` });
    return { counts: NOTHING_EXAMINED, stopPaths: [] };
  }
}

const NOTHING_EXAMINED: Report["examined"] = { functions: 0, locks: 0, criticalSections: 0, sleeps: 0, timers: 0, sends: 0, stopPaths: 0, calls: { followed: 0, known: 0, values: 0, unknown: 0 }, locksByKind: {} };

/** Where a rule failed, what it asked about limits fails as well. */
function limits(model: Model, failed: readonly Problem[]): readonly Problem[] {
  try {
    return [...effectLimits(model), ...conditionLimits(model), ...circleLimits(model)];
  } catch (error) {
    if (failed.length === 0) throw error;
    return [];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
