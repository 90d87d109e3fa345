/** The comments of fixtures are read as `fixtures/README.md` says. */
import { describe, expect, it } from "vitest";
import type { Event, Location, Model } from "../src/model.ts";
import type { Hazard, Rule } from "../src/rule.ts";
import { differences, expectationsIn } from "./fixtures.ts";
import { pathsOf } from "./reveal.ts";

describe("expectations", () => {
  it("are read from the end of a line", () => {
    expect(expectationsIn("a.ts", "one();\ntwo(); // expect: `lock`\n")).toEqual([{ kind: "expect", file: "a.ts", line: 2, text: "`lock`" }]);
  });

  it("may be empty, several on a line, have a severity, or stand in JSX and Python", () => {
    expect(expectationsIn("a.ts", "f(); // expect:").map(({ text }) => text)).toEqual([""]);
    expect(expectationsIn("a.ts", "f(); // expect: a b // missed: c").map(({ kind, text }) => `${kind} ${text}`)).toEqual(["expect a b", "missed c"]);
    expect(expectationsIn("a.ts", "f(); // expect(low): a")[0]).toMatchObject({ severity: "low", text: "a" });
    expect(expectationsIn("a.tsx", "<A />{/* expect: a */}")[0]).toMatchObject({ text: "a" });
    expect(expectationsIn("a.py", "f()  # spurious: why")[0]).toMatchObject({ kind: "spurious", text: "why" });
  });
});

describe("differences", () => {
  const comments = (source: string) => expectationsIn("a.ts", source);

  it("are none when findings and comments agree", () => {
    expect(differences(rule(hazard(1, "held over it")), model, comments("f(); // expect: held"))).toEqual([]);
    expect(differences(rule(), model, comments("f(); // missed: no types"))).toEqual([]);
    expect(differences(rule(hazard(1, "x")), model, comments("f(); // spurious: no types"))).toEqual([]);
  });

  it("name each disagreement", () => {
    expect(differences(rule(), model, comments("f(); // expect: held"))).toHaveLength(1);
    expect(differences(rule(hazard(1, "other")), model, comments("f(); // expect: held"))).toHaveLength(2);
    expect(differences(rule(hazard(2, "held")), model, comments("f();\ng();"))).toHaveLength(1);
    expect(differences(rule(hazard(1, "x")), model, comments("f(); // missed: no types"))).toHaveLength(1);
    expect(differences(rule(), model, comments("f(); // spurious: no types"))).toHaveLength(1);
    expect(differences(rule(hazard(1, "held")), model, comments("f(); // expect(low): held"))).toHaveLength(2);
  });

  it("leave out what is merely possible", () => {
    expect(differences(rule({ ...hazard(1, "x"), confidence: "possible" }), model, comments("f();"))).toEqual([]);
  });
});

describe("paths", () => {
  it("enter loops once and follow caught exceptions", () => {
    const entry = event("enter");
    const a = event("call", "a");
    const b = event("call", "b");
    link(entry, a);
    link(a, a);
    link(a, b);
    a.onThrow.push(b);
    link(b, event("return"));
    expect(pathsOf({ entry })).toEqual(["a again", "a b end", "a! b end"]);
  });
});

type Draft = Event & { readonly next: Event[]; readonly onThrow: Event[] };

function event(kind: Event["kind"], callee?: string): Draft {
  return { kind, at: at(1), runs: [], next: [], onThrow: [], detail: { callee } };
}

function link(from: Draft, to: Event): void {
  from.next.push(to);
}

const model: Model = { files: [], funcs: [], problems: [], configs: [] };

function rule(...found: readonly Hazard[]): Rule {
  return { id: "some-rule", severity: "high", title: "t", risk: "r", advice: "a", check: () => found };
}

function hazard(line: number, message: string): Hazard {
  return { kind: "hazard", at: at(line), message, trace: [], confidence: "certain" };
}

function at(line: number): Location {
  return { file: "a.ts", line, column: 1, endLine: line, endColumn: 2, text: "" };
}
