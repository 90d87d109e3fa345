/** The package as it is published: installed into an empty folder, and run there. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { project } from "./program.ts";

const here = fileURLToPath(new URL("..", import.meta.url));
const shell = process.platform === "win32";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "conc-audit-pack-"));
  npm(here, "pack", "--ignore-scripts", "--pack-destination", folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  npm(folder, "init", "-y");
  npm(folder, "install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", `./${tarball}`);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("has the program and the rules' documentation, and nothing else", () => {
  const listed = JSON.parse(npm(here, "pack", "--ignore-scripts", "--dry-run", "--json"))[0].files.map((file: { path: string }) => file.path) as string[];
  const other = listed.filter((path) => !/^(?:dist\/(?!bench\/)|rules\/[a-z-]+\.md$|README\.md$|LICENSE|package\.json$)/.test(path));
  expect(other).toEqual([]);
});

it("runs where nothing of this repository is", () => {
  const root = project({ "package.json": "{}", "src/a.ts": "export async function a(): Promise<void> {\n  await fetch('/x');\n}\n" });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "node_modules/conc-audit/dist/cli.js"), "--format", "json"], { cwd: root, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, findings: [] });
});

it("explains its rules, and is a library", () => {
  const bin = join(folder, "node_modules/.bin", shell ? "conc-audit.cmd" : "conc-audit");
  for (const { id } of rules.slice(0, 1)) expect(execFileSync(bin, ["explain", id], { encoding: "utf8", shell })).toContain("How to fix it");
  const script = "const { audit, defineRule, rules } = await import('conc-audit'); console.log(typeof audit, typeof defineRule, rules.length)";
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: folder, encoding: "utf8" });
  expect(out.trim()).toBe(`function function ${rules.length}`);
});

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], shell });
}
