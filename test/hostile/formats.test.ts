/** Every format, given text that means something to terminals, CI hosts, Markdown, HTML and XML, in every place that source can fill. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { todoTests } from "../../src/commands/todoTests.ts";
import { formats } from "../../src/report/index.ts";
import { at, finding, reportOf } from "../sampleReport.ts";

const BAD = ["\u001b[2J", "\u009b31m", "\u0007", "\r", "\n", "\n::set-output name=x::y", "::add-mask::x", "##[add-matcher]x", "##vso[task.setvariable]x", "%0A::error::x", "<script>alert(1)</script>", "<img src=x onerror=y>", "]]>", "-->", "&lt;", "\"'`", "```\n# x", "![x](javascript:y)", "[l](u)", "|", "\\", "\u202e", "\u2066", "\u2028", "\ud800", "\udc00", "\u0000", "\ufffe", "*/", "${x}", "{{x}}", "%"];
const text = fc.array(fc.oneof(fc.constantFrom(...BAD), fc.string({ maxLength: 5, unit: "binary" })), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
const report = fc.tuple(text, text, text, text, text).map(([a, b, c, d, e]) =>
  reportOf(
    [
      finding({ message: a, title: b, risk: c, recommendation: `${d}\n\`\`\`ts\n${e}\n\`\`\``, location: at(b, 3, 5, c), function: d, evidence: [{ at: at(e, 2, 1, a), note: b, kind: "io" }, { at: at(b, 3, 5, c), note: d, kind: "waiter" }], sites: [{ location: at(c, 9), message: d }], validation: { test: e, asserts: a }, metrics: { lost: b, order: c, maxWaitMs: 5 } }),
      finding({ id: "s-1", fingerprint: "s", location: at(a, 1), suppressed: { reason: b } }),
    ],
    { problems: [{ subject: a, message: b }, { subject: c, message: d, level: "note" }], sound: [{ rule: "r", location: at(a, 1), message: b }], scope: { ...reportOf([]).scope, project: e, paths: [a] }, tests: [{ name: e, asserts: a, finding: finding().id }] },
  ),
);

const SEED = { seed: 20_261_121, numRuns: 150 };
// eslint-disable-next-line no-control-regex
const STEERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

describe.each(Object.keys(formats))("%s", (name) => {
  it("neither steers a terminal nor commands a CI host, with the source or without", () => {
    fc.assert(
      fc.property(report, text, (given, source) => {
        for (const options of [{}, { source: () => `${source}\n${source}\n${source}` }]) {
          const out = formats[name]!(given, options);
          expect(out).not.toMatch(STEERS);
          expect(Buffer.from(out).toString() === out).toBe(true);
          expect(out).not.toMatch(/##\w*\[/);
          if (name !== "github") expect(out).not.toMatch(/^\s*::/m);
        }
      }),
      SEED,
    );
  });
});

it("json, sarif and gitlab read back as they were", () => {
  fc.assert(
    fc.property(report, (given) => {
      const [first] = given.findings;
      const json = JSON.parse(formats["json"]!(given, {}));
      expect(json.findings[0].message).toBe(first!.message);
      expect(json.findings[0].location.file).toBe(first!.location.file);
      expect(JSON.parse(formats["gitlab"]!(given, {}))[0].location.path).toBe(first!.location.file);
      expect(JSON.parse(formats["sarif"]!(given, {})).runs[0].results).toHaveLength(1);
    }),
    SEED,
  );
});

it("github has one command a line, and only its own", () => {
  fc.assert(
    fc.property(report, (given) => {
      const lines = formats["github"]!(given, {}).trimEnd().split("\n");
      expect(lines).toHaveLength(3);
      for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::/);
    }),
    SEED,
  );
});

it("concise has one line a finding", () => {
  fc.assert(fc.property(report, (given) => void expect(formats["concise"]!(given, {}).trimEnd().split("\n")).toHaveLength(1)), SEED);
});

it("junit is well-formed, with no elements but its own", () => {
  fc.assert(
    fc.property(report, (given) => {
      const xml = formats["junit"]!(given, {});
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(Object.keys(new XMLParser().parse(xml)).sort()).toEqual(["?xml", "testsuites"]);
    }),
    SEED,
  );
});

it("html has no element or attribute but its own", () => {
  fc.assert(
    fc.property(report, text, (given, source) => {
      const html = formats["html"]!(given, { source: () => source });
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(html).not.toContain('href="javascript:');
      expect(html.slice(html.indexOf("<body>"), html.indexOf("<script>")).replace(/"[^"]*"/g, '""')).not.toMatch(/<img|<[^>]*\son\w+\s*=/);
    }),
    SEED,
  );
});

it("markdown lets no text out of its code span or block", () => {
  fc.assert(
    fc.property(report, (given) => {
      const md = formats["markdown"]!(given, {});
      const outside = md.replace(/^(`{3,})ts\n[\s\S]*?\n\1$/gm, "").replace(/(?<![`\\])(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "");
      expect(outside).not.toMatch(/<script|<img|(?<!\\)!\[/);
    }),
    SEED,
  );
});

it("a file of tests to write is code whose strings and comments hold", () => {
  fc.assert(
    fc.property(report, (given) => {
      const code = todoTests(given, "vitest");
      for (const line of code.trimEnd().split("\n")) expect(line).toMatch(/^(?:\/\/.*|import .*|describe\(".*", \(\) => \{|\}\);| {2}\/\/ .*| {2}it\.todo\(".*"\);)?$/);
      expect(code).not.toMatch(STEERS);
    }),
    SEED,
  );
});
