/** Whatever the size in one dimension, an audit ends: nesting is refused beyond a bound, and time grows about as the input does. */
import { join } from "node:path";
import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { audit } from "../../src/audit.ts";
import { rustGrammar } from "../../src/frontends/rust/grammar.ts";
import { formats } from "../../src/report/index.ts";
import { project } from "../program.ts";
import { growth, MOST } from "./growth.ts";
import { DEEP, LONG, WIDE } from "./shapes.ts";

const SOUND = 'import { Mutex } from "async-mutex";\nconst mutex = new Mutex();\nexport async function held(): Promise<void> {\n  await mutex.acquire();\n  await fetch("https://x");\n  mutex.release();\n}\n';

async function audited(text: string, fileMs?: number) {
  const root = project({ "package.json": "{}", "shape.ts": text, "sound.ts": SOUND });
  return audit({ cwd: root, paths: ["shape.ts", "sound.ts"], rules, fileMs });
}

describe.each(Object.entries(DEEP))("5,000 %s", (_, shape) => {
  it("are refused as a problem of their file; the other file is audited", async () => {
    const { report, incomplete } = await audited(shape(5_000));
    expect(incomplete).toEqual([{ subject: "shape.ts", message: "is nested more than 400 levels deep and not audited", level: "error" }]);
    expect(report.findings.map(({ rule }) => rule)).toContain("lock-leak");
  });
});

describe.each(Object.entries(LONG))("2,000 %s", (_, shape) => {
  it("are followed", async () => {
    const { report, incomplete } = await audited(shape(2_000));
    expect(incomplete).toEqual([]);
    expect(report.findings.map(({ rule }) => rule)).toContain("lock-leak");
  });
});

it("`finally` that doubles itself is given up as a function; its callers take it for unknown", async () => {
  const nested = (n: number): string => (n === 0 ? "await fetch('x');" : `try { if (await fetch('${n}')) return; } finally { ${nested(n - 1)} }`);
  const { incomplete, report } = await audited(`export async function f(): Promise<void> { ${nested(24)} }\nexport async function g(): Promise<void> { await f(); }\n`);
  expect(incomplete).toEqual([{ subject: "shape.ts", message: "`f` at line 1 is not audited: more than 20000 steps" }]);
  expect(report.findings.map(({ rule }) => rule)).toContain("lock-leak");
});

it("a file that takes longer than it may is given up; the other file is audited", async () => {
  const { incomplete, report } = await audited(`${SOUND}${WIDE["statements"]!(3_000)}`, 1);
  expect(incomplete.map(({ subject, message }) => `${subject} ${message}`)).toContainEqual(expect.stringMatching(/^shape\.ts is not audited from .* on: more than 0\.001 s$/));
  expect(report.problems.length).toBeLessThan(4);
});

/** CPU time, which others on the machine take no part of. */
async function cpu(text: string): Promise<number> {
  const root = project({ "package.json": "{}" });
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "src/a.ts"), text);
  const start = process.cpuUsage();
  const { report, source } = await audit({ cwd: root, paths: ["src/a.ts"], rules, minConfidence: "possible" });
  for (const format of Object.values(formats)) format(report, { source });
  return process.cpuUsage(start).user / 1000;
}


describe.each(Object.entries(WIDE))("four times as many %s", (_, shape) => {
  it("take about four times as long", async () => {
    expect(await growth((n) => cpu(shape(n)))).toBeLessThan(MOST);
  });
});

it.each(["#[a(", "{#[a] ", "{ ", "(#[a]ref "])("four times as many %j are written as a grammar knows them in about four times as long", async (part) => {
  const time = async (n: number): Promise<number> => {
    const text = part.repeat(n * 20);
    const start = process.cpuUsage();
    for (let i = 0; i < 20; i++) rustGrammar.known!(text);
    return process.cpuUsage(start).user / 1000;
  };
  expect(await growth(time)).toBeLessThan(MOST);
});

it("of locks that are taken in many circles the shortest are told, and the report says so", async () => {
  const { report, incomplete } = await audited(WIDE["locks in many circles"]!(60));
  expect(incomplete).toEqual([]);
  expect(report.findings.filter(({ rule }) => rule === "lock-order").length).toBe(20);
  expect(report.problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^60 locks are taken one under the other in circles, 180 times, as around `m0` \(shape\.ts:3\): the 20 shortest circles of the first 180 are told$/));
});

it("a circle of more locks than anybody reads is told by its first ones", async () => {
  const { report } = await audited(WIDE["locks in a circle"]!(50));
  const [circle] = report.findings.filter(({ rule }) => rule === "lock-order");
  expect(circle?.title).toMatch(/^(?:`m\d+`, ){11}38 others, `m\d+` are taken in a circle$/);
});

it("a write that can be reached in 2^60 ways is one write", async () => {
  const steps = Array.from({ length: 60 }, (_, i) => `  step${i}(): void { this.step${i + 1}(); this.step${i + 1}(); }`);
  const { incomplete, report } = await audited(`export class Door {
  private open = false;
  async enter(): Promise<void> {
    if (this.open) return;
    await fetch("https://x");
    this.step0();
  }
${steps.join("\n")}
  step60(): void { this.open = true; }
}
`);
  expect(incomplete).toEqual([]);
  expect(report.findings.map(({ rule, location }) => `${rule} ${location.file}`)).toContain("check-then-act shape.ts");
});
