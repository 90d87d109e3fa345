/** A report that was written as JSON, to be printed in other formats without another audit. */
import * as v from "valibot";
import type { AuditResult } from "../audit.ts";
import { readText } from "../read.ts";
import type { Finding, Report } from "../rule.ts";
import { type JsonReport, reportSchema } from "../schema/report.ts";
import { UsageError } from "../usage.ts";

/** Returns the result that a JSON report holds; `source` reads the files of its root. Throws a `UsageError` that names the file. */
export function earlierResult(file: string, source: (path: string) => string | undefined): AuditResult {
  const report = readReport(file);
  const incomplete = report.problems.filter((each) => each.level !== "note");
  return { report, incomplete, faults: [], notes: [], source, timings: {}, ruleTimings: {} };
}

function readReport(file: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(readText(file, Infinity));
  } catch (error) {
    throw new UsageError(`cannot read \`${file}\`: ${error instanceof SyntaxError ? "it is not JSON" : (error as Error).message.replace(/^cannot be read: /, "")}`);
  }
  const result = v.safeParse(reportSchema, value);
  if (result.success) return toReport(result.output);
  const issue = result.issues[0];
  throw new UsageError(`\`${file}\` is not a report of this version: \`${v.getDotPath(issue) ?? "the file"}\`: ${issue.message}`);
}

function toReport({ findings, below, ...rest }: JsonReport): Report {
  return { ...rest, findings: findings.map(toFinding), below: below.map(toFinding) } as Report;
}

function toFinding({ evidence, ...rest }: JsonReport["findings"][number]): Finding {
  return { ...rest, evidence: evidence.map(({ location, note, kind }) => ({ at: location, note, kind })) } as Finding;
}
