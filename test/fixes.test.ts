/** Safe fixes: what they make of a program, and which they leave alone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { mend } from "../src/fixes.ts";
import { loadFrontEnds } from "../src/frontends/index.ts";
import { openSession } from "../src/session.ts";
import { fixturesRoot } from "./fixtures.ts";
import { project } from "./program.ts";

const folder = join(fixturesRoot, "fixes");

async function mended(rule: string, text: string) {
  const session = openSession({ cwd: project({ "package.json": "{}", "a.ts": text }), rules, minConfidence: "possible" });
  const before = await session.audit();
  expect(before.report.findings.map((each) => each.rule)).toContain(rule);
  const { texts, result, count } = await mend(session, await loadFrontEnds(["a.ts"]));
  return { text: texts.get("a.ts") ?? text, left: result.report.findings.filter((each) => each.rule === rule).length, count, rest: result.report.findings.length, before: before.report.findings.length };
}

for (const rule of readdirSync(folder)) {
  describe(rule, () => {
    const names = readdirSync(join(folder, rule));
    const read = (name: string): string => readFileSync(join(folder, rule, name), "utf8");
    for (const name of names.filter((each) => each.endsWith(".before.ts"))) {
      it(`is mended: ${name.replace(".before.ts", "")}`, async () => {
        const { text, left, count, rest, before } = await mended(rule, read(name));
        expect(text).toBe(read(name.replace(".before.", ".after.")));
        expect(left).toBe(0);
        expect(rest).toBeLessThan(before);
        expect(count).toBeGreaterThan(0);
      });
    }
    for (const name of names.filter((each) => each.endsWith(".kept.ts"))) {
      it(`is left alone: ${name.replace(".kept.ts", "")}`, async () => {
        const { text, count } = await mended(rule, read(name));
        expect(text).toBe(read(name));
        expect(count).toBe(0);
      });
    }
  });
}

it("every fixture has its rule and its other half", () => {
  for (const rule of readdirSync(folder)) {
    expect(rules.map(({ id }) => id)).toContain(rule);
    const names = readdirSync(join(folder, rule));
    for (const name of names) expect(name.endsWith(".kept.ts") || names.includes(name.replace(".before.", ".after.")), name).toBe(true);
  }
});

it("line ends stay as they are", async () => {
  const name = join(folder, "lock-leak/between-acquire-and-release");
  const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
  const { text } = await mended("lock-leak", crlf(readFileSync(`${name}.before.ts`, "utf8")));
  expect(text).toBe(crlf(readFileSync(`${name}.after.ts`, "utf8")));
});
