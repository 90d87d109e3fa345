/** The regression tests of a report, as tests to be written. */
import { plain, testName } from "../report/format.ts";
import type { Report } from "../rule.ts";

/** Test runners, and what each is imported from; jest's are globals. */
export const RUNNERS = ["vitest", "jest", "node"] as const;
export type Runner = (typeof RUNNERS)[number];

/** Returns a test file: one `it.todo` a test, with what it guards against and what must hold above it, grouped by file. */
export function todoTests(report: Report, runner: Runner): string {
  const findings = new Map(report.findings.map((each) => [each.id, each]));
  const rows = report.tests.map((test) => ({ ...test, finding: findings.get(test.finding) })).filter((row) => row.finding !== undefined);
  const files = [...new Set(rows.map((row) => row.finding!.location.file))].sort();
  const groups = files.map((file) => {
    const tests = rows
      .filter((row) => row.finding!.location.file === file)
      .map((row) => `  // ${row.finding!.id}: ${comment(row.finding!.message)}\n  // Must hold: ${comment(row.asserts)}\n  it.todo(${JSON.stringify(plain(testName(row.name)))});`);
    return `describe(${JSON.stringify(plain(file))}, () => {\n${tests.join("\n\n")}\n});`;
  });
  const imports = { vitest: 'import { describe, it } from "vitest";\n', node: 'import { describe, it } from "node:test";\n', jest: "" }[runner];
  return `// Regression tests that conc-audit asks for: ${rows.length} to write.\n${imports}\n${groups.join("\n\n")}\n`;
}

function comment(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim();
}
