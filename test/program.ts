/** Runs the built command line on small projects in temporary folders. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, onTestFinished } from "vitest";

/** The built program. */
export const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Returns a temporary folder with the given files, removed when the test ends. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "conc-audit-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** The user's cache folder of the runs of this file. */
const cacheHome = mkdtempSync(join(tmpdir(), "conc-audit-cache-"));
afterAll(() => rmSync(cacheHome, { recursive: true, force: true }));

/** Runs the program in a folder; returns what it wrote and its exit code. */
export function run(cwd: string, ...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const env = { ...process.env, XDG_CACHE_HOME: cacheHome, NO_COLOR: "1", FORCE_COLOR: undefined, SOURCE_DATE_EPOCH: "0" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: "utf8", env });
  return { code: status, out: stdout, err: stderr };
}
