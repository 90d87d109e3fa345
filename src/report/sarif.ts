/** SARIF 2.1.0, for code-scanning hosts and editors. */
import { pathToFileURL } from "node:url";
import type { Location } from "../model.ts";
import { type Finding, isOpen, type Report, type Rule, type Severity, type Step } from "../rule.ts";
import { address, advice, type FormatOptions, plain, toJson } from "./format.ts";
import { linesOf } from "./lines.ts";
import { sentence } from "./md.ts";

const LEVEL: Readonly<Record<Severity, string>> = { critical: "error", high: "error", medium: "warning", low: "note" };
const PRECISION = { certain: "very-high", likely: "high", possible: "medium" } as const;
const MAX_RELATED = 100;
const CONTEXT = 2;
/** Where lines are longer nobody reads them there. */
const MAX_SNIPPET = 20_000;

/** Returns one run: rules with their help, results with their traces, problems as notifications. Suppressed and known findings are left out unless asked for: hosts ignore their state. */
export function sarif(report: Report, options: FormatOptions = {}): string {
  const results = report.findings.filter((each) => options.accepted || isOpen(each));
  const ids = [...new Set([...(options.rules ?? []).map((rule) => rule.id), ...results.map((each) => each.rule)])];
  const { root } = report.scope;
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: ids.map((id) => ruleOf(id, results, options)),
            notifications: report.problems.length > 0 ? NOTIFICATIONS : undefined,
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: root === "." ? undefined : { SRCROOT: { uri: pathToFileURL(`${root}/`).href } },
        automationDetails: { id: "conc-audit/" },
        invocations: [
          {
            executionSuccessful: report.problems.every((each) => each.level === "note"),
            toolExecutionNotifications: report.problems.map((each) => ({
              descriptor: { id: each.level === "note" ? "note" : "incomplete", index: each.level === "note" ? 1 : 0 },
              level: each.level ?? "error",
              message: { text: plain(sentence(`${each.subject}: ${each.message}`)) },
            })),
          },
        ],
        results: results.map((each, i) => result(each, ids, options, Math.round((1000 * (results.length - i)) / results.length) / 10)),
      },
    ],
  };
  return toJson(log);
}

/** What a notification's id means. */
const NOTIFICATIONS = [
  { id: "incomplete", name: "Incomplete", shortDescription: { text: "Something could not be audited." }, fullDescription: { text: "A file could not be read or understood, a rule failed on it, or a suppression is wrong: the results lack what it would have given." }, help: { text: "Mend what the message names and run the audit again." } },
  { id: "note", name: "Note", shortDescription: { text: "Something worth knowing." }, fullDescription: { text: "A file that was left out, a suppression that is not needed any more, a limit of the analysis that was reached." }, help: { text: "Nothing has to be done for the results to hold." } },
];

function ruleOf(id: string, results: readonly Finding[], options: FormatOptions) {
  const rule: Rule | undefined = options.rules?.find((each) => each.id === id);
  const found = results.filter((each) => each.rule === id);
  const confidence = (["certain", "likely", "possible"] as const).find((each) => found.some((finding) => finding.confidence === each)) ?? "likely";
  const risk = rule?.risk ?? found[0]?.risk ?? id;
  const advice = rule?.advice ?? found[0]?.recommendation ?? "";
  const level = LEVEL[rule?.severity ?? found[0]?.severity ?? "medium"];
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence(rule?.title ?? found[0]?.title ?? id) },
    fullDescription: { text: sentence(risk) },
    help: { text: `${risk}\n\n${advice}`, markdown: options.document?.(id) ?? `${risk}\n\n${advice}` },
    defaultConfiguration: { level },
    properties: { tags: ["concurrency"], precision: PRECISION[confidence], "problem.severity": level === "note" ? "recommendation" : level },
  };
}

function result(finding: Finding, ids: readonly string[], options: FormatOptions, rank: number) {
  const steps = finding.evidence.filter((step) => step.kind !== "site");
  return {
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    kind: "fail",
    level: LEVEL[finding.severity],
    rank,
    message: { text: plain(`${sentence(finding.message)} ${sentence(advice(finding.recommendation).said)}`) },
    locations: [{ ...location(finding.location, around(finding.location, options)), logicalLocations: finding.function === "" ? undefined : [{ fullyQualifiedName: finding.function, kind: "function" }] }],
    relatedLocations: finding.sites.slice(0, MAX_RELATED).map((site, i) => ({ id: i + 1, ...location(site.location), message: { text: sentence(site.message) } })),
    codeFlows: steps.length === 0 ? undefined : [{ threadFlows: flows(steps) }],
    partialFingerprints: { "concAudit/v1": finding.fingerprint },
    baselineState: finding.baseline === undefined ? undefined : finding.baseline === "new" ? "new" : "unchanged",
    suppressions: suppressions(finding),
    properties: { severity: finding.severity, confidence: finding.confidence, id: finding.id },
  };
}

/** Only accepted findings have any; a known one is accepted by the baseline, outside the source. */
function suppressions({ suppressed, baseline }: Finding) {
  if (suppressed !== undefined) return [{ kind: "inSource", status: "accepted", justification: suppressed.reason }];
  return baseline === "known" ? [{ kind: "external", status: "accepted", justification: "accepted in the baseline" }] : undefined;
}

/** One flow a task: who holds, and who waits for it. */
function flows(steps: readonly Step[]) {
  const numbered = steps.map((step, i) => ({ step, order: i + 1 }));
  const waiter = numbered.filter(({ step }) => step.kind === "waiter");
  const holder = numbered.filter(({ step }) => step.kind !== "waiter");
  return [
    { id: "holder", steps: holder },
    { id: "waiter", steps: waiter },
  ]
    .filter((flow) => flow.steps.length > 0)
    .map((flow) => ({
      id: flow.id,
      locations: flow.steps.map(({ step, order }) => ({ location: { ...location(step.at), message: { text: sentence(step.note) } }, kinds: [step.kind], executionOrder: order, importance: step.kind === "call" ? "important" : "essential" })),
    }));
}

/** The lines about a place, for readers without the source. */
function around(at: Location, options: FormatOptions) {
  const all = linesOf(options, at.file);
  if (all === undefined || all.length < at.endLine) return undefined;
  const startLine = Math.max(1, at.line - CONTEXT);
  const endLine = Math.min(all.length, at.endLine + CONTEXT);
  const text = `${all.slice(startLine - 1, endLine).join("\n")}\n`;
  return text.length > MAX_SNIPPET ? undefined : { startLine, endLine, snippet: { text } };
}

function location(at: Location, contextRegion?: ReturnType<typeof around>) {
  return {
    physicalLocation: {
      artifactLocation: { uri: address(at.file), uriBaseId: "SRCROOT" },
      region: { startLine: at.line, startColumn: at.column, endLine: at.endLine, endColumn: at.endColumn, snippet: at.endLine === at.line ? { text: at.text } : undefined },
      contextRegion,
    },
  };
}
