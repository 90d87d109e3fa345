/** JUnit XML: a finding is a failed test, a problem is a test that could not run. */
import { isOpen, type Report } from "../rule.ts";
import { escapeXml, lines } from "./format.ts";

/** Returns one suite; where nothing was found it has one test that passed. */
export function junit(report: Report): string {
  const findings = report.findings.filter(isOpen);
  const failures = findings.map((each) => {
    const trace = each.evidence.map((step) => `${lines(step.at)} ${step.note}`);
    const body = [`${lines(each.location)} ${each.message}`, ...trace, `Recommendation: ${each.recommendation}`].join("\n");
    return `    <testcase ${attributes({ classname: each.location.file, name: `${each.rule} at line ${each.location.line}`, file: each.location.file, line: each.location.line })}>
      <failure ${attributes({ type: `${each.severity} ${each.rule}`, message: each.message })}>${escapeXml(body)}</failure>
    </testcase>`;
  });
  const errors = report.problems.filter((each) => each.level !== "note").map(
    (each) => `    <testcase ${attributes({ classname: "conc-audit", name: each.subject })}>
      <error ${attributes({ type: "incomplete", message: each.message })}/>
    </testcase>`,
  );
  const cases = [...failures, ...errors];
  const passed = cases.length === 0 ? [`    <testcase ${attributes({ classname: "conc-audit", name: "no findings" })}/>`] : [];
  const counts = attributes({ name: "conc-audit", tests: cases.length + passed.length, failures: failures.length, errors: errors.length });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite ${counts}>
${[...cases, ...passed].join("\n")}
  </testsuite>
</testsuites>
`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value)).replace(/\s/g, " ")}"`)
    .join(" ");
}
