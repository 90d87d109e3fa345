/** Formats that others read, checked as strictly as they would be. */
import { describe, expect, it } from "vitest";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { formats } from "../src/report/index.ts";
import { at, finding, HOSTILE, reportOf } from "./sampleReport.ts";

const hostile = reportOf([finding({ message: HOSTILE, recommendation: `a ]]> b & <c> ${HOSTILE}`, location: at(`src/${HOSTILE}.ts`, 1), evidence: [{ at: at(`src/${HOSTILE}.ts`, 1), note: HOSTILE, kind: "io" }] }), finding({ severity: "low" })], { problems: [{ subject: "src/x.ts", message: HOSTILE }, { subject: "src/y.ts", message: "skipped", level: "note" }] });

describe("junit", () => {
  it("is XML, with the elements and counts that readers expect", () => {
    for (const report of [hostile, reportOf([]), reportOf([finding()])]) {
      const text = formats["junit"]!(report, {});
      expect(XMLValidator.validate(text)).toBe(true);
      const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", isArray: (name) => name === "testcase" }).parse(text) as { testsuites: { tests: string; testsuite: { tests: string; failures: string; errors: string; testcase: { name: string; classname: string; failure?: unknown; error?: unknown }[] } } };
      const { testsuite } = testsuites;
      expect(testsuite.testcase).toHaveLength(Number(testsuite.tests));
      expect(testsuite.testcase.filter((each) => each.failure !== undefined)).toHaveLength(Number(testsuite.failures));
      expect(testsuite.testcase.filter((each) => each.error !== undefined)).toHaveLength(Number(testsuite.errors));
      for (const each of testsuite.testcase) expect([each.name, each.classname].every((value) => value.length > 0)).toBe(true);
    }
  });
});

describe("gitlab", () => {
  it("has what Code Quality requires of each issue, once each", () => {
    const issues = JSON.parse(formats["gitlab"]!(hostile, {})) as { description: string; check_name: string; fingerprint: string; severity: string; location: { path: string; lines: { begin: number } } }[];
    expect(issues).toHaveLength(2);
    for (const issue of issues) {
      expect(issue.description).not.toBe("");
      expect(issue.check_name).toMatch(/^[a-z-]+$/);
      expect(issue.fingerprint).toMatch(/^[0-9a-f]{32}$/);
      expect(["info", "minor", "major", "critical", "blocker"]).toContain(issue.severity);
      expect(issue.location.path).not.toMatch(/^\.?\//);
      expect(Number.isInteger(issue.location.lines.begin) && issue.location.lines.begin > 0).toBe(true);
    }
  });
});

describe("github", () => {
  it("is read back as it was meant: properties and message of each command", () => {
    // As the runner parses a command: the last step of its escaping first.
    const unescape = (text: string): string => text.replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%25/g, "%");
    const [first] = formats["github"]!(hostile, {}).trimEnd().split("\n");
    const [, name, properties, message] = /^::(\w+) ([^:]*)::(.*)$/.exec(first!)!;
    expect(name).toBe("error");
    const read = Object.fromEntries(properties!.split(",").map((each) => [each.slice(0, each.indexOf("=")), unescape(each.slice(each.indexOf("=") + 1))]));
    const visible = HOSTILE.replace(/[\u0000-\u001f]/g, " ");
    expect(read["file"]).toBe(`src/${visible}.ts`);
    expect(read["line"]).toBe("1");
    expect(unescape(message!).split("\n")[0]).toBe(visible);
  });
});
