/** Audits one batch of inputs after another in a process of its own: what kills it must not end the run. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import fc from "fast-check";
import { rules } from "../../rules/index.ts";
import { audit } from "../../src/audit.ts";
import { formats } from "../../src/report/index.ts";
import { damaged, program } from "./programs.ts";

/** A file as it is, a damaged version of one, or a program made up. */
export type Input = { readonly file: string } | { readonly file: string; readonly damage: number } | { readonly made: number };

export interface Batch {
  readonly inputs: readonly Input[];
  readonly fileMs: number;
}

export interface Outcome {
  /** What must not happen: exceptions, rules that fail, functions lost to anything but a limit. */
  readonly faults: readonly string[];
  /** Problems by what they say, numbers and names left out. */
  readonly problems: Readonly<Record<string, number>>;
  readonly functions: number;
  readonly findings: number;
  readonly ms: number;
  readonly megabytes: number;
}

const LIMITS = /does not parse|takes too long$|levels deep|more than [\d.]+ (?:steps|s$)|is binary|no regular file|over the limit|cannot be read|is skipped/;

process.on("message", (batch: Batch) => void run(batch).then((outcome) => process.send!(outcome)));

async function run({ inputs, fileMs }: Batch): Promise<Outcome> {
  const cwd = mkdtempSync(join(tmpdir(), "conc-audit-torture-"));
  const start = performance.now();
  const problems: Record<string, number> = {};
  const faults: string[] = [];
  let [functions, findings] = [0, 0];
  try {
    mkdirSync(join(cwd, "in"));
    inputs.forEach((input, i) => writeFileSync(join(cwd, "in", `${i}${"file" in input ? extname(input.file) : ".ts"}`), contentOf(input)));
    const result = await audit({ cwd, paths: ["in"], config: { base: cwd, knowledge: [], tests: [] }, rules, minConfidence: "possible", noIgnore: true, fileMs });
    for (const { subject, message, level } of result.report.problems) {
      const kind = message.replace(/`[^`]*`/g, "`…`").replace(/\(in\/\S+\)/, "(…)").replace(/line \d+.*/, "line n").replace(/\d[\d.]*/g, "n");
      problems[kind] = (problems[kind] ?? 0) + 1;
      if (level !== "note" && !LIMITS.test(message)) faults.push(`${subject}: ${message}`);
    }
    functions = result.report.examined.functions;
    findings = result.report.findings.length;
    for (const [name, format] of Object.entries(formats)) faults.push(...faultsOf(name, format(result.report, { source: result.source })));
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
  return { faults, problems, functions, findings, ms: performance.now() - start, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function contentOf(input: Input): Buffer {
  if ("made" in input) return Buffer.from(fc.sample(program, { seed: input.made, numRuns: 1 })[0]!);
  const bytes = readFileSync(input.file);
  return "damage" in input ? Buffer.from(fc.sample(damaged(bytes.toString("latin1")), { seed: input.damage, numRuns: 1 })[0]!, "latin1") : bytes;
}

function faultsOf(name: string, text: string): string[] {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text)) return [`${name}: has control characters`];
  if (!["json", "sarif", "gitlab"].includes(name)) return [];
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}
