/** The editor's server and the command line say the same of the same content. */
import { cpSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { fixturesRoot } from "./fixtures.ts";
import { startClient } from "./languageClient.ts";
import { project, run } from "./program.ts";

interface Reported {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string; readonly location: Place; readonly sites: readonly { readonly location: Place; readonly message: string }[] }[];
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const SEVERITY = ["", "critical or high", "medium", "low"];

it("on the demo, every file, place, severity and word", async () => {
  const root = project({ "package.json": "{}" });
  cpSync(join(fixturesRoot, "demo/src"), join(root, "src"), { recursive: true });
  expect(await compare(root)).toBeGreaterThan(4);
});

// Checkouts of one's own, separated by commas: `SAME_FINDINGS_IN=/a,/b npx vitest run test/sameFindings.test.ts`.
for (const root of process.env["SAME_FINDINGS_IN"]?.split(",") ?? [])
  it(`in ${basename(root)}`, async () => {
    const count = await compare(realpathSync(root));
    console.log(`${basename(root)}: ${count} the same`);
  });

/** Compares what both say of a folder; returns how many places that is. */
async function compare(root: string): Promise<number> {
  const { findings } = JSON.parse(run(root, "-f", "json", "--no-cache").out) as Reported;
  const said = findings.flatMap(({ rule, severity, message, location, sites }) => [{ location, message }, ...sites].map((site) => `${site.location.file}:${site.location.line}:${site.location.column} ${severity === "critical" || severity === "high" ? "critical or high" : severity} ${rule}: ${site.message}`));

  const client = await startClient(root);
  for (const file of new Set(findings.flatMap(({ location, sites }) => [location.file, ...sites.map((site) => site.location.file)]))) await client.until(file, (diagnostics) => diagnostics.length > 0);
  const prefix = client.uri("");
  const last = new Map(client.published.map((each) => [each.uri, each.diagnostics]));
  const shown = [...last].flatMap(([uri, diagnostics]) => diagnostics.filter(({ data }) => data !== undefined).map(({ range, severity, code, message }) => `${uri.slice(prefix.length)}:${range.start.line + 1}:${range.start.character + 1} ${SEVERITY[severity!]} ${String(code)}: ${message}`));
  expect(shown.sort()).toEqual(said.sort());
  expect(await client.end()).toBe(0);
  return said.length;
}
