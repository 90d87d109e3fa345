/** Every format on a report made by hand: its shape, and text that means something to it. */
import { describe, expect, it } from "vitest";
import { formats } from "../src/report/index.ts";
import { code, firstSentence, prose } from "../src/report/md.ts";
import { at, finding, HOSTILE, reportOf } from "./sampleReport.ts";

const SOURCES: Readonly<Record<string, string>> = {
  "src/a.ts": "async send() {\n    await this.mutex.acquire();\n    await this.api.fetch();\n}\n",
  "src/b.ts": "export class B {}\n",
};
const options = { source: (path: string) => SOURCES[path], date: "2026-01-31" };
const usual = reportOf([finding({ sites: [{ location: at("src/a.ts", 40), message: "the same lock" }] }), finding({ id: "x-2", fingerprint: "2", severity: "medium", message: "another" })]);
const hostile = reportOf([finding({ message: HOSTILE, title: HOSTILE, risk: HOSTILE, recommendation: HOSTILE, location: at(`src/${HOSTILE}.ts`, 3), function: HOSTILE, evidence: [{ at: at("src/a.ts", 2, 1, HOSTILE), note: HOSTILE, kind: "io" }], validation: { test: HOSTILE, asserts: HOSTILE } })], {
  problems: [{ subject: HOSTILE, message: HOSTILE }],
  sound: [{ rule: "r", location: at(HOSTILE, 1), message: HOSTILE }],
});
const accepted = reportOf([finding({ suppressed: { reason: "one user" } }), finding({ id: "k-1", baseline: "known", message: "long known" })]);

function format(name: string, report = usual): string {
  return formats[name]!(report, options);
}

describe.each(Object.keys(formats))("%s", (name) => {
  it("gives the same bytes for the same report, with a line end and no control characters", () => {
    for (const report of [usual, hostile, accepted, reportOf([])]) {
      const text = format(name, report);
      expect(format(name, report)).toBe(text);
      if (text !== "") expect(text.endsWith("\n")).toBe(true);
      expect(text).not.toMatch(/[\u0007\u001b]/);
    }
  });

  it("leaves out what is accepted, where its readers ignore the state", () => {
    if (["json", "markdown", "html"].includes(name)) return;
    expect(format(name, accepted)).not.toContain("long known");
    expect(format(name, accepted)).not.toContain("waits up to 120 s");
  });
});

describe("pretty", () => {
  it("marks the primary place and the trace", () => {
    expect(format("pretty")).toContain(`critical lock-across-await (certain) src/a.ts:3:5
  every call of \`send\` waits up to 120 s behind one request

    2 |     await this.mutex.acquire();
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^ 1: acquires \`mutex\`
  > 3 |     await this.api.fetch();
      |     ^^^^^^^^^^^^^^^^^^^^^^ 2: waits for the network, at most 120 s
  src/b.ts
    1 | export class B {}
      | ^^^^^^^^^^^^^^^^^ 3: needs the same lock
`);
    expect(format("pretty")).toContain("2 findings: 1 critical, 1 medium in 2 files, 12 lines\n");
    expect(format("pretty")).toContain("also: src/a.ts:40");
  });

  it("shows the place's own text where the source is gone, tabs as one column, and long lines in part", () => {
    expect(formats["pretty"]!(usual, {})).toContain("  > 3 |     await this.api.fetch()\n");
    const long = `\t${"x".repeat(300)}await go();`;
    const text = formats["pretty"]!(reportOf([finding({ evidence: [], location: at("l.ts", 1, 302, "await go()") })]), { source: () => long });
    const [line, mark] = text.split("\n").slice(3, 5);
    expect(line!.length).toBeLessThan(140);
    expect(line!.indexOf("await go()")).toBe(mark!.indexOf("^"));
  });

  it("says that there is nothing", () => {
    expect(format("pretty", reportOf([]))).toBe("no findings in 2 files, 12 lines\n");
    expect(formats["pretty"]!(reportOf([]), { quiet: true })).toBe("");
  });
});

it("concise is one line a finding", () => {
  expect(format("concise").split("\n")[0]).toBe("src/a.ts:3:5: critical: every call of `send` waits up to 120 s behind one request [lock-across-await]");
  expect(format("concise", hostile).split("\n")).toHaveLength(2);
});

describe("json", () => {
  it("has the keys of schemaVersion 1, in their order", () => {
    const value = JSON.parse(format("json"));
    expect(Object.keys(value)).toEqual(["schemaVersion", "tool", "scope", "examined", "findings", "below", "fixed", "sound", "stopPaths", "plan", "tests", "problems", "summary"]);
    expect(value.schemaVersion).toBe(1);
    expect(Object.keys(value.findings[0])).toEqual(["id", "rule", "severity", "confidence", "title", "message", "location", "function", "evidence", "sites", "risk", "recommendation", "validation", "metrics", "fingerprint"]);
    expect(Object.keys(value.findings[0].location)).toEqual(["file", "line", "column", "endLine", "endColumn", "text"]);
    expect(Object.keys(value.findings[0].evidence[0])).toEqual(["location", "note", "kind"]);
    expect(Object.keys(value.summary)).toEqual(["critical", "high", "medium", "low", "suppressed", "known", "fixed"]);
  });

  it("reads places whose fields are computed when asked", () => {
    const place = Object.defineProperty({ ...at("x.ts", 1) }, "file", { enumerable: false, value: "src/lazy.ts" });
    expect(JSON.parse(format("json", reportOf([finding({ location: place })]))).findings[0].location.file).toBe("src/lazy.ts");
  });

  it("keeps what is accepted, with its state", () => {
    const { findings } = JSON.parse(format("json", accepted));
    expect(findings[0].suppressed).toEqual({ reason: "one user" });
    expect(findings[1].baseline).toBe("known");
  });
});

describe("markdown", () => {
  it("has the parts of an audit in their order", () => {
    expect(format("markdown").match(/^#{1,3} .*/gm)).toEqual([
      "# Concurrency audit: shop",
      "## Summary",
      "## Method",
      "## Findings",
      "### 1) Critical: `Sessions.mutex` is held during a request",
      "### 2) Medium: `Sessions.mutex` is held during a request",
      "## Cancellation and shutdown",
      "## Implementation plan",
      "### Phase 1 (reliability, small blast radius)",
      "## Regression tests to add",
    ]);
    expect(format("markdown")).toMatch(/Evidence:[\s\S]*Risk:[\s\S]*Recommendation:[\s\S]*Validation:/);
    expect(format("markdown")).toContain("- `src/a.ts:40` same cause: the same lock");
    expect(format("markdown")).toContain("| `Loop.stop` | `src/c.ts:20` | `Loop.running` | the loop; `fetch` | 30 s |");
  });

  it("lists what is accepted in the appendix, with the reason", () => {
    expect(format("markdown", accepted)).toMatch(/### Suppressed\n\n- .*: one user\n\n### Known from the baseline\n\n- .*long known/);
    expect(format("markdown", accepted)).not.toContain("## Findings");
  });

  it("leaves out the date, and parts with nothing to say", () => {
    const empty = formats["markdown"]!(reportOf([], { sound: [], stopPaths: [] }), {});
    expect(empty).not.toContain("Date:");
    expect(empty.match(/^## .*/gm)).toEqual(["## Summary", "## Method"]);
  });

  it("gives text no meaning outside code spans", () => {
    const text = format("markdown", hostile);
    const outside = text.replace(/(?<!`)(`+)(?!`).*?[^`]\1(?!`)/g, "");
    expect(outside).not.toMatch(/<script>|\*\*b\*\*|\[l\]\(u\)/);
    const tables = text.split("\n\n").filter((block) => block.startsWith("|")).map((block) => block.trimEnd().split("\n").map((line) => line.split(/(?<!\\)\|/).length));
    expect(tables.map((cells) => new Set(cells))).toEqual([new Set([7]), new Set([6])]);
  });

  it("text helpers", () => {
    expect(code("a `b` c")).toBe("``a `b` c``");
    expect(code("`")).toBe("`` ` ``");
    expect(prose("x<y> `Map<K, V>` ``a ` b`` _z_")).toBe("x&lt;y&gt; `Map<K, V>` ``a ` b`` \\_z\\_");
    expect(prose("odd ` tick")).toBe("odd \\` tick");
    expect(firstSentence("call `a.b. c` at 1.5 s; then stop. End")).toBe("call `a.b. c` at 1.5 s");
  });
});

describe("sarif", () => {
  it("has one run with rules, results, flows by task and stable fingerprints", () => {
    const log = JSON.parse(format("sarif"));
    const [run] = log.runs;
    expect(log.version).toBe("2.1.0");
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(["lock-across-await"]);
    const [first, second] = run.results;
    expect(first).toMatchObject({ ruleIndex: 0, level: "error", rank: 100, partialFingerprints: { "concAudit/v1": finding().fingerprint } });
    expect(second).toMatchObject({ level: "warning", rank: 50 });
    expect(first.codeFlows[0].threadFlows.map((flow: { id: string; locations: unknown[] }) => [flow.id, flow.locations.length])).toEqual([["holder", 2], ["waiter", 1]]);
    expect(first.relatedLocations[0].message.text).toBe("The same lock.");
    expect(run.originalUriBaseIds.SRCROOT.uri).toMatch(/^file:\/\/\/.*\/$/);
    expect(run.invocations[0].executionSuccessful).toBe(true);
  });

  it("escapes addresses, and says that something is missing", () => {
    const [run] = JSON.parse(format("sarif", hostile)).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toMatch(/^src\/[\w%.!~*'()-]+(\/[\w%.!~*'()-]+)*\.ts$/);
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: "error" }] });
  });

  it("gives an absolute root away only if there is one", () => {
    const [run] = JSON.parse(format("sarif", { ...usual, scope: { ...usual.scope, root: "." } })).runs;
    expect(run.originalUriBaseIds).toBeUndefined();
  });
});

describe("github", () => {
  it("is one command a line, data and properties escaped", () => {
    expect(format("github").split("\n")[0]).toBe("::error file=src/a.ts,line=3,endLine=3,col=5,endColumn=27,title=lock-across-await%3A `Sessions.mutex` is held during a request::every call of `send` waits up to 120 s behind one request%0Atake the session out under the lock, and send after its release; keep one lock a session");
    const [line, problem] = format("github", hostile).trimEnd().split("\n");
    expect(line).toContain("100%25 x%2Cy%3Az");
    expect(line!.split("::")).toHaveLength(3);
    expect(problem).toMatch(/^::warning title=conc-audit::/);
  });
});

it("gitlab is an array of issues", () => {
  expect(JSON.parse(format("gitlab"))).toMatchObject([
    { check_name: "lock-across-await", severity: "blocker", fingerprint: finding().fingerprint, location: { path: "src/a.ts", lines: { begin: 3, end: 3 } } },
    { severity: "major" },
  ]);
  expect(JSON.parse(format("gitlab", reportOf([])))).toEqual([]);
});

describe("junit", () => {
  it("counts findings as failures and problems as errors", () => {
    expect(format("junit")).toContain('<testsuite name="conc-audit" tests="2" failures="2" errors="0">');
    expect(format("junit", hostile)).toContain('tests="2" failures="1" errors="1"');
    expect(format("junit", reportOf([]))).toContain('<testcase classname="conc-audit" name="no findings"/>');
  });

  it("is well-formed whatever the text", () => {
    const text = format("junit", hostile);
    const rest = text.replace(/<\?xml[^>]*\?>|<\/?(?:testsuites?|testcase|failure|error)(?: [a-z]+="[^"<]*")*\/?>/g, "");
    expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
  });
});

describe("html", () => {
  it("has no tags but its own, and one script", () => {
    const text = format("html", hostile);
    expect(text.match(/<script/g)).toHaveLength(1);
    const body = text.slice(text.indexOf("<body>"), text.indexOf("<script>"));
    const own = ["body", "div", "header", "h1", "h2", "h3", "p", "span", "b", "button", "aside", "label", "select", "option", "input", "ol", "ul", "li", "a", "main", "section", "article", "figure", "figcaption", "svg", "line", "text", "title", "rect", "path", "i", "code", "mark", "small", "dl", "dt", "dd", "pre", "br", "table", "tr", "th", "td", "details", "summary"];
    expect([...new Set([...body.matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1]!))].filter((tag) => !own.includes(tag))).toEqual([]);
  });

  it("allows its own script alone, and loads nothing", async () => {
    const text = format("html");
    const script = /<script>([\s\S]*)<\/script>/.exec(text)![1]!;
    const { createHash } = await import("node:crypto");
    expect(text).toContain(`script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    expect(text).not.toMatch(/(?:src|href)="(?!#)|url\(|@import/);
  });

  it("draws who holds and who waits", () => {
    const text = format("html");
    expect(text).toMatch(/<svg [^>]*aria-label="Sessions.send holds Sessions.mutex while it waits for the network, at most 120 s; /);
    expect(text).toContain("up to 120 s</text>");
  });
});
