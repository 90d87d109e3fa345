import {
  CONFIDENCES,
  SEVERITIES
} from "./chunk-JQSJPTHW.js";
import {
  UsageError
} from "./chunk-VBJGZ6C7.js";

// src/commands/earlier.ts
import { readFileSync } from "node:fs";
import * as v2 from "valibot";

// src/schema/report.ts
import * as v from "valibot";
var count = v.pipe(v.number(), v.integer(), v.minValue(0));
var position = v.pipe(v.number(), v.integer(), v.minValue(1));
var texts = v.array(v.string());
var file = v.pipe(v.string(), v.regex(/^[^/\\]/, "must be relative"), v.description("Relative to `scope.root`, with `/`."));
var severity = v.picklist(SEVERITIES);
var location = v.pipe(
  v.object({ file, line: position, column: position, endLine: position, endColumn: position, text: v.pipe(v.string(), v.description("The source there, cut to its first line.")) }),
  v.description("A place in source; a finding's own is where one would put the cursor to mend it. Lines and columns start at 1, columns count UTF-16 units, the end is exclusive.")
);
var metrics = v.object({
  maxWaitMs: v.optional(v.pipe(v.number(), v.minValue(0), v.description("Longest wait in milliseconds where constants bound it."))),
  contenders: v.optional(v.pipe(count, v.description("How many other places wait for the same lock, queue or state."))),
  scope: v.optional(v.pipe(v.string(), v.description("Who can reach the resource: `local`, `instance`, `keyed`, `static`, `module` or `external`."))),
  order: v.optional(v.pipe(v.string(), v.description("How a lock chooses among its waiters, where that is not the order of arrival."))),
  lost: v.optional(v.pipe(v.string(), v.description("What is lost.")))
});
var finding = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z-]+-[0-9a-f]{8}$/), v.description("Rule and start of the fingerprint.")),
  rule: v.string(),
  severity,
  confidence: v.picklist(CONFIDENCES),
  title: v.string(),
  message: v.pipe(v.string(), v.description("The concrete consequence; code in backticks.")),
  location,
  function: v.pipe(v.string(), v.description("The function it lies in, as a report calls it; empty where there is none.")),
  evidence: v.pipe(v.array(v.object({ location, note: v.string(), kind: v.string() })), v.description("The places that make the case, in the order of what happens; `kind` `site`: a further place of the same cause.")),
  sites: v.pipe(v.array(v.object({ location, message: v.string() })), v.description("Further places of the same root cause.")),
  risk: v.string(),
  recommendation: v.pipe(v.string(), v.description("Prose; it may hold one fenced block, a sketch.")),
  validation: v.object({ test: v.string(), asserts: v.string() }),
  metrics,
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/), v.description("Stays the same when lines move or the file is put into another folder.")),
  suppressed: v.optional(v.object({ reason: v.string() })),
  baseline: v.optional(v.picklist(["new", "known"]))
});
var reportSchema = v.object({
  schemaVersion: v.literal(1),
  tool: v.object({ name: v.string(), version: v.string() }),
  scope: v.object({
    root: v.pipe(v.string(), v.description("Folder that all paths are relative to; `.` with `--reproducible`.")),
    project: v.optional(v.string()),
    paths: v.optional(v.pipe(texts, v.description("The paths and globs that were reported on; none: the whole project."))),
    files: count,
    lines: count,
    languages: texts,
    tsconfigs: texts,
    revision: v.optional(v.string())
  }),
  stopLimitMs: v.optional(v.pipe(v.number(), v.minValue(0), v.description("The longest a stop path should take, where the configuration says."))),
  examined: v.object({
    functions: count,
    locks: count,
    criticalSections: count,
    sleeps: count,
    timers: count,
    sends: count,
    stopPaths: count,
    calls: v.optional(v.pipe(v.object({ followed: count, known: count, values: count, unknown: count }), v.description("Calls into functions of the program, to known APIs, through values such as parameters, and to anything else."))),
    locksByKind: v.optional(v.record(v.string(), count))
  }),
  findings: v.pipe(v.array(finding), v.description("In order of severity, blast radius, confidence and place.")),
  below: v.pipe(v.array(finding), v.description("Findings under the severity or confidence that was asked for.")),
  fixed: v.pipe(v.array(v.object({ fingerprint: v.string(), rule: v.string(), file, message: v.string() })), v.description("Entries of the baseline that are no longer found.")),
  sound: v.pipe(v.array(v.object({ rule: v.string(), location, message: v.string() })), v.description("Examined and done well.")),
  stopPaths: v.array(
    v.object({
      location,
      function: v.string(),
      stops: v.pipe(texts, v.description("Timers, listeners and flags that it stops or sets, signals that it aborts.")),
      waitsFor: texts,
      maxMs: v.optional(v.pipe(v.number(), v.minValue(0), v.description("Longest it can take, where everything it waits for is bounded but for `plus`."))),
      plus: v.optional(v.pipe(texts, v.description("Calls on the way that no constant bounds.")))
    })
  ),
  plan: v.array(v.object({ phase: position, title: v.string(), findings: texts })),
  tests: v.array(v.object({ name: v.string(), asserts: v.string(), finding: v.string() })),
  problems: v.array(v.object({ subject: v.string(), message: v.string(), level: v.picklist(["error", "note"]) })),
  summary: v.object({ critical: count, high: count, medium: count, low: count, suppressed: count, known: count, fixed: count })
});

// src/commands/earlier.ts
function earlierResult(file2, source) {
  const report = readReport(file2);
  const incomplete = report.problems.filter((each) => each.level !== "note");
  return { report, incomplete, faults: [], notes: [], source, timings: {}, ruleTimings: {} };
}
function readReport(file2) {
  let value;
  try {
    value = JSON.parse(readFileSync(file2, "utf8"));
  } catch (error) {
    throw new UsageError(`cannot read \`${file2}\`: ${error.code ?? "it is not JSON"}`);
  }
  const result = v2.safeParse(reportSchema, value);
  if (result.success) return toReport(result.output);
  const issue = result.issues[0];
  throw new UsageError(`\`${file2}\` is not a report of this version: \`${v2.getDotPath(issue) ?? "the file"}\`: ${issue.message}`);
}
function toReport({ findings, below, ...rest }) {
  return { ...rest, findings: findings.map(toFinding), below: below.map(toFinding) };
}
function toFinding({ evidence, ...rest }) {
  return { ...rest, evidence: evidence.map(({ location: location2, note, kind }) => ({ at: location2, note, kind })) };
}
export {
  earlierResult
};
