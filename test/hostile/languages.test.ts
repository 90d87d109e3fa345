/** The other languages, given what is deep, long or many: refused as a problem of that file, or followed in about as much more time as there is more. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { audit } from "../../src/audit.ts";
import { formats } from "../../src/report/index.ts";
import { project } from "../program.ts";
import { growth, MOST } from "./growth.ts";
import { PYTHON, RUST, type Tried } from "./languages.ts";

describe.each([RUST, PYTHON])("$ending", (tried) => {
  it.each(Object.entries(tried.deep))("5,000 %s are refused or followed, and so are as many as may be; the other file is audited", async (_, shape) => {
    for (const n of [130, 390, 5_000]) {
      const { report, incomplete } = await audited(tried, shape(n));
      expect(report.findings.map(({ rule }) => rule)).toContain(tried.rule);
      expect(incomplete.filter(({ subject, message }) => subject !== `shape.${tried.ending}` || !/^(?:is nested more than 400 levels deep and not audited|does not parse: line \d+: .*)$/.test(message))).toEqual([]);
    }
  });

  it.each(Object.entries(tried.wide))("four times as many %s take about four times as long", async (_, shape) => {
    expect(
      await growth(async (n) => {
        const start = process.cpuUsage();
        const { report, source } = await audited(tried, shape(n));
        for (const format of Object.values(formats)) format(report, { source });
        return process.cpuUsage(start).user / 1000;
      }),
    ).toBeLessThan(MOST);
  });

  it("a file that takes longer than it may is given up, named, and the other is audited", async () => {
    const { report, incomplete } = await audited(tried, tried.wide["statements"]!(3_000), 0.01);
    expect(incomplete.map(({ subject, message }) => `${subject} ${message}`)).toContainEqual(expect.stringMatching(/^shape\.\w+ is not audited from .* on: more than 0\.00001 s$/));
    expect(report.problems.length).toBeLessThan(5);
  });
});

it("what stands for itself in Rust ends: bounds, aliases, circles of both", async () => {
  const { report, incomplete } = await audited(RUST, "pub trait A<T> { fn go(&self); }\npub fn f<T: A<T>>(x: &T) { x.go(); }\npub fn g<U: A<T>, T: A<U>>(x: &U, y: &T) { x.go(); y.go(); }\ntype X = Box<Y>;\ntype Y = Vec<X>;\npub fn h(x: X) { x.len(); }\nimpl A<Self> for X { fn go(&self) { self.len(); } }\n");
  expect(incomplete).toEqual([]);
  expect(report.findings.map(({ rule }) => rule)).toContain(RUST.rule);
});

it("what only the grammar takes for Python is no fault of its function", async () => {
  const { incomplete } = await audited(PYTHON, "x = y = z: int\nasync def f(g):\n    a = await g() = b: int\n    c = d: e\n    return a\n");
  expect(incomplete.filter(({ message }) => !message.startsWith("does not parse"))).toEqual([]);
});

it("a front end that fails takes nothing else with it, and says so", async () => {
  const cwd = project({ "package.json": "{}", [`flagged.${RUST.ending}`]: RUST.flagged, "a.py": "x = 1\n" });
  const { loadFrontEnds } = await import("../../src/frontends/index.ts");
  const frontEnds = (await loadFrontEnds()).map((each) => (each.name !== "python" ? each : { ...each, model: (): never => { throw new Error("broken"); } }));
  const { report, incomplete } = await audit({ cwd, rules, frontEnds });
  expect(incomplete).toEqual([{ subject: "python", message: "1 file is not audited, the front end failed: broken" }]);
  expect(report.findings.map(({ rule }) => rule)).toContain(RUST.rule);
});

async function audited({ ending, flagged }: Tried, text: string, fileMs?: number) {
  const cwd = project({ [`flagged.${ending}`]: flagged });
  writeFileSync(join(cwd, `shape.${ending}`), text);
  return audit({ cwd, paths: [`shape.${ending}`, `flagged.${ending}`], rules, minConfidence: "possible", fileMs });
}
