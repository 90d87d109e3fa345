/** What a rule is, what it says, and what the audit makes of it. Types only, but for `defineRule`. */
import type { Location, Model, Problem, Repair } from "./model.ts";

export const SEVERITIES = ["critical", "high", "medium", "low"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CONFIDENCES = ["certain", "likely", "possible"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One place that makes the case, in the order of what happens. */
export interface Step {
  readonly at: Location;
  /** What happens there: "acquires `mutex`", "waits for the network, at most 120 s". */
  readonly note: string;
  /** What kind of place: `acquire`, `await`, `io`, `call`, `sleep`, `waiter`, `writer` … */
  readonly kind: string;
}

/** Numbers and facts behind a hazard; they order findings and fill the report. */
export interface Metrics {
  /** Longest wait in ms where constants bound it. */
  readonly maxWaitMs?: number;
  /** How many other places wait for the same lock, queue or state. */
  readonly contenders?: number;
  readonly scope?: string;
  /** How a lock chooses among its waiters, where that is not the order of arrival: `last-in`, `spin`, `barging` … */
  readonly order?: string;
  /** What is lost: "`cancel` message". */
  readonly lost?: string;
}

/** A regression test that would have caught the hazard. */
export interface Validation {
  readonly test: string;
  readonly asserts: string;
}

/** What a rule says of one site it examined. */
export type Verdict = Hazard | Sound;

export interface Hazard {
  readonly kind: "hazard";
  /** Where one would put the cursor to fix it. */
  readonly at: Location;
  /** The concrete consequence, with the numbers; code in backticks. */
  readonly message: string;
  readonly trace: readonly Step[];
  readonly severity?: Severity;
  readonly confidence: Confidence;
  /** Root cause: findings of one rule with equal keys are one finding with several sites. Default: the place itself. */
  readonly cause?: string;
  /** Name of the function it lies in, and the id of the resource it is about: parts of the fingerprint. */
  readonly func?: string;
  readonly resource?: string;
  /** The finding's own words for the report; the rule's general ones stand in where absent. */
  readonly title?: string;
  readonly risk?: string;
  readonly advice?: string;
  readonly validate?: Validation;
  readonly metrics?: Metrics;
  /** The edit that mends it at `at`, where one is always right. */
  readonly repair?: Repair;
}

/** Examined and done well: the report's "good patterns already present". */
export interface Sound {
  readonly kind: "sound";
  readonly at: Location;
  readonly message: string;
}

export interface Rule {
  /** The defect, kebab-case; reads well after "ignore". */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly risk: string;
  readonly advice: string;
  check(model: Model): Iterable<Verdict>;
}

/** Returns the rule itself; gives rule files their types. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** Several verdicts of one rule with one root cause, ready to print. */
export interface Finding {
  /** Rule and start of the fingerprint: `lock-across-await-5d0f2c7e`. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly title: string;
  readonly message: string;
  readonly location: Location;
  readonly function: string;
  readonly evidence: readonly Step[];
  /** Further sites of the same root cause. */
  readonly sites: readonly { readonly location: Location; readonly message: string; readonly repair?: Repair }[];
  readonly repair?: Repair;
  readonly risk: string;
  readonly recommendation: string;
  readonly validation: Validation;
  readonly metrics: Metrics;
  readonly fingerprint: string;
  readonly suppressed?: { readonly reason: string };
  readonly baseline?: "new" | "known";
}

/** Whether a finding asks for work: neither suppressed nor in the baseline. */
export function isOpen(finding: Finding): boolean {
  return finding.suppressed === undefined && finding.baseline !== "known";
}

export interface StopPath {
  readonly location: Location;
  readonly function: string;
  /** Timers, listeners and flags that it stops or sets, signals that it aborts: their names. */
  readonly stops: readonly string[];
  /** What it waits for, in words. */
  readonly waitsFor: readonly string[];
  /** Longest it can take in ms, where everything it waits for is bounded but for `plus`. */
  readonly maxMs?: number;
  /** Calls on the way that no constant bounds. */
  readonly plus?: readonly string[];
}

/** The result of an audit: everything a format prints. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly scope: {
    readonly root: string;
    /** What the project calls itself: the report's heading. */
    readonly project?: string;
    /** The paths and globs that were reported on; none: the whole project. */
    readonly paths?: readonly string[];
    readonly files: number;
    readonly lines: number;
    readonly languages: readonly string[];
    readonly tsconfigs: readonly string[];
    readonly revision?: string;
  };
  readonly examined: {
    readonly functions: number;
    readonly locks: number;
    readonly criticalSections: number;
    readonly sleeps: number;
    readonly timers: number;
    readonly sends: number;
    readonly stopPaths: number;
    /** Calls by what is known of them: bodies in the program, known APIs, values such as parameters, anything else. */
    readonly calls?: { readonly followed: number; readonly known: number; readonly values: number; readonly unknown: number };
    /** Number of locks by API or kind. */
    readonly locksByKind?: Readonly<Record<string, number>>;
  };
  readonly findings: readonly Finding[];
  /** The longest a stop path should take, in ms. */
  readonly stopLimitMs?: number;
  /** Findings under the confidence or severity that was asked for: one line each in the appendix. */
  readonly below?: readonly Finding[];
  /** Entries of the baseline that are no longer found. */
  readonly fixed?: readonly { readonly fingerprint: string; readonly rule: string; readonly file: string; readonly message: string }[];
  readonly sound: readonly { readonly rule: string; readonly location: Location; readonly message: string }[];
  readonly stopPaths: readonly StopPath[];
  readonly plan: readonly { readonly phase: number; readonly title: string; readonly findings: readonly string[] }[];
  readonly tests: readonly { readonly name: string; readonly asserts: string; readonly finding: string }[];
  readonly problems: readonly Problem[];
  readonly summary: {
    readonly critical: number;
    readonly high: number;
    readonly medium: number;
    readonly low: number;
    readonly suppressed: number;
    readonly known: number;
    readonly fixed: number;
  };
}
