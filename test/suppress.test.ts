/** Comments that accept a finding, and the baseline. */
import { describe, expect, it } from "vitest";
import { matchBaseline, nextBaseline, readBaseline, writeBaseline } from "../src/baseline.ts";
import { suppressions } from "../src/suppress.ts";
import { at, finding } from "./sampleReport.ts";
import { project } from "./program.ts";

const RULES = ["lock-leak", "lock-order", "polling-bridge"];

function inText(text: string) {
  const all = suppressions(new Map([["a.ts", text]]), RULES);
  return { ...all, covers: (rule: string, line: number) => all.match(rule, at("a.ts", line))?.reason };
}

describe("comments", () => {
  it("next-line covers the whole statement that follows, and nothing after it", () => {
    const { covers, faults } = inText("// conc-audit-ignore-next-line lock-leak -- one per upload\n\n// another comment\nconst x = await lock\n  .acquire({\n    ms: 5,\n  });\nawait other();\n");
    expect([3, 4, 5, 6, 7, 8].map((line) => covers("lock-leak", line))).toEqual([undefined, "one per upload", "one per upload", "one per upload", "one per upload", undefined]);
    expect(covers("lock-order", 4)).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it("next-line covers a whole class member", () => {
    const { covers } = inText("class A {\n  // conc-audit-ignore-next-line lock-leak -- x\n  async a() {\n    if (b) {\n      c();\n    } else {\n      d('}');\n    }\n  }\n  e() {}\n}\n");
    expect(covers("lock-leak", 7)).toBe("x");
    expect(covers("lock-leak", 9)).toBe("x");
    expect(covers("lock-leak", 10)).toBeUndefined();
  });

  it("Rust: lifetimes and raw strings hide no comment, attributes belong to what follows", () => {
    const text = "fn a<'a>(x: &'a str) { f('\"'); } // conc-audit-ignore-line lock-leak -- here\n// conc-audit-ignore-next-line lock-order -- there\n#[inline]\nfn b() {\n    c(r#\"}\"#);\n}\nfn d() {}\n";
    const all = suppressions(new Map([["a.rs", text]]), RULES);
    expect(all.match("lock-leak", at("a.rs", 1))?.reason).toBe("here");
    expect([3, 4, 5, 6, 7].map((line) => all.match("lock-order", at("a.rs", line))?.reason)).toEqual(["there", "there", "there", "there", undefined]);
  });

  it("Python: a comment starts with `#`, a block is what is indented", () => {
    const text = "x() # conc-audit-ignore-line lock-leak -- here\n# conc-audit-ignore-next-line lock-order -- there\nwith (\n    lock\n):\n    '# no'\n\n    y()\nz()\n";
    const all = suppressions(new Map([["a.py", text]]), RULES);
    expect(all.match("lock-leak", at("a.py", 1))?.reason).toBe("here");
    expect([3, 5, 6, 8, 9].map((line) => all.match("lock-order", at("a.py", line))?.reason)).toEqual(["there", "there", "there", "there", undefined]);
    expect(all.faults).toEqual([]);
  });

  it("comments stack, and name several rules", () => {
    const { covers } = inText("// conc-audit-ignore-next-line lock-leak -- a\n// conc-audit-ignore-next-line lock-order, polling-bridge -- b -- c\nx();\n");
    expect(["lock-leak", "lock-order", "polling-bridge"].map((rule) => covers(rule, 3))).toEqual(["a", "b -- c", "b -- c"]);
  });

  it("line, start and end, file", () => {
    const text = "x(); // conc-audit-ignore-line lock-leak -- here\n/* conc-audit-ignore-start lock-order -- there */\ny();\n/* conc-audit-ignore-end lock-order */\nz();\n/* conc-audit-ignore-file polling-bridge -- generated client */\n";
    const { covers, faults } = inText(text);
    expect(covers("lock-leak", 1)).toBe("here");
    expect([2, 3, 4, 5].map((line) => covers("lock-order", line))).toEqual(["there", "there", "there", undefined]);
    expect(covers("polling-bridge", 1)).toBe("generated client");
    expect(faults).toEqual([]);
  });

  it("a missing reason still suppresses, and is a fault", () => {
    const { covers, faults } = inText("x(); // conc-audit-ignore-line lock-leak\ny(); // conc-audit-ignore-line lock-leak --\n");
    expect(covers("lock-leak", 1)).toBe("");
    expect(faults.map((each) => each.subject)).toEqual(["a.ts:1", "a.ts:2"]);
    expect(faults[0]!.message).toContain("suppression without a reason");
  });

  it("an unknown rule or directive names the nearest; a start needs an end", () => {
    const { faults } = inText("// conc-audit-ignore-next-line lock-leek -- x\n// conc-audit-ignore-nextline lock-leak -- x\n// conc-audit-ignore-start lock-order -- x\n// conc-audit-ignore-end polling-bridge\n// conc-audit-ignore-line -- no rule\n");
    expect(faults.map((each) => each.message)).toEqual([
      "unknown rule `lock-leek`; did you mean `lock-leak`?",
      "unknown directive `conc-audit-ignore-nextline`; did you mean `conc-audit-ignore-next-line`?",
      "`conc-audit-ignore-end` of `polling-bridge` has no start above it",
      "`conc-audit-ignore-line` names no rule: suppresses nothing",
      "`conc-audit-ignore-start` of `lock-order` has no end: it holds to the end of the file",
    ]);
  });

  it("one that suppresses nothing is named", () => {
    const all = inText("x(); // conc-audit-ignore-line lock-leak -- a\ny(); // conc-audit-ignore-line lock-order -- b\n");
    all.covers("lock-leak", 1);
    expect(all.unused([])).toEqual([]);
    expect(all.unused(RULES)).toEqual([{ subject: "a.ts:2", about: "unused-suppression", message: "unused suppression: `lock-order` finds nothing there; delete it" }]);
  });

  it("text in strings, templates and regular expressions is no comment", () => {
    const mark = "// conc-audit-ignore-line lock-leak -- no";
    const { covers, faults } = inText([`const a = "${mark}";`, `const b = \`\${f({ x: "}" })} ${mark}\`;`, `const c = /["'\`]/.test(s) && "${mark}";`, `const d = x / 2; // conc-audit-ignore-line lock-order -- yes`].join("\n"));
    expect([1, 2, 3].map((line) => covers("lock-leak", line))).toEqual([undefined, undefined, undefined]);
    expect(covers("lock-order", 4)).toBe("yes");
    expect(faults).toEqual([]);
  });
});

describe("baseline", () => {
  const known = finding();
  const everything = { reported: () => true, rules: ["lock-across-await"] };
  const written = nextBaseline(undefined, { findings: [known], fixed: [] }, false);

  it("is one entry a line, sorted, and is read back", () => {
    const other = finding({ fingerprint: "ff", location: at("src/0.ts", 1) });
    const text = writeBaseline(nextBaseline(written, { findings: [other], fixed: [] }, false));
    expect(text.split("\n")).toHaveLength(5);
    expect(text.indexOf("src/0.ts")).toBeLessThan(text.indexOf("src/a.ts"));
    const root = project({ "b.json": text });
    expect(readBaseline(`${root}/b.json`).entries.map((each) => each.fingerprint)).toEqual(["ff", known.fingerprint]);
  });

  it("knows a finding that moved, was renamed or whose neighbours changed", () => {
    const state = (changed: typeof known) => matchBaseline(written, [changed], everything).findings[0]!.baseline;
    expect(state(known)).toBe("known");
    expect(state(finding({ fingerprint: "1", location: at("src/renamed.ts", 30) }))).toBe("known");
    expect(state(finding({ fingerprint: "2", function: "Sessions.other" }))).toBe("known");
    expect(state(finding({ fingerprint: "3", function: "Other.x", location: at("src/other.ts", 3) }))).toBe("new");
  });

  it("does not let a fixed finding pay for a new one", () => {
    const added = finding({ fingerprint: "new", function: "B.b", location: at("src/a.ts", 9, 5, "other()") });
    const { findings, fixed } = matchBaseline(written, [added], everything);
    expect(findings[0]!.baseline).toBe("new");
    expect(fixed.map((each) => each.fingerprint)).toEqual([known.fingerprint]);
  });

  it("uses each entry once", () => {
    const twin = finding({ fingerprint: "twin" });
    expect(matchBaseline(written, [known, twin], everything).findings.map((each) => each.baseline)).toEqual(["known", "new"]);
  });

  it("calls nothing fixed that was not looked at", () => {
    expect(matchBaseline(written, [], { ...everything, rules: [] }).fixed).toEqual([]);
    expect(matchBaseline(written, [], { ...everything, reported: () => false }).fixed).toEqual([]);
  });

  it("prune drops what is gone and adds nothing", () => {
    const added = finding({ fingerprint: "new", function: "B.b", location: at("src/z.ts", 9, 5, "other()") });
    expect(nextBaseline(written, matchBaseline(written, [added], everything), true).entries).toEqual([]);
  });

  it.each([
    ["{", "JSON"],
    ['{ "schemaVersion": 2, "entries": [] }', "schemaVersion 1 is understood, not 2"],
    ['{ "schemaVersion": 1, "entries": [{}] }', "fingerprint"],
  ])("of another shape is an error: %s", (text, message) => {
    const root = project({ "b.json": text });
    expect(() => readBaseline(`${root}/b.json`)).toThrow(message);
  });

  it("missing is an error", () => {
    expect(() => readBaseline("/nowhere/b.json")).toThrow("no such baseline");
  });
});
