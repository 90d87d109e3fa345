/** What git knows: which lines changed, and what the tree of another revision held. Nothing the repository configures is run. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import type { Location } from "./model.ts";
import { UsageError } from "./usage.ts";

const SAFE = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];

/** Returns a test of whether a place lies in a line that changed since a revision; files that git does not track are new as a whole. */
export function changedSince(cwd: string, revision: string): (at: Location) => boolean {
  verify(cwd, revision);
  const changed = new Map<string, [number, number][]>();
  let file = "";
  for (const line of git(cwd, "diff", "--relative", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", revision, "--").split("\n")) {
    if (line.startsWith("+++ ")) file = line.replace(/^\+\+\+ (?:b\/)?/, "").replace(/\t$/, "");
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk === null) continue;
    const start = Number(hunk[1]);
    const length = hunk[2] === undefined ? 1 : Number(hunk[2]);
    // A deletion has no lines of its own: what stands around it changed.
    changed.set(file, [...(changed.get(file) ?? []), length === 0 ? [start, start + 1] : [start, start + length - 1]]);
  }
  for (const path of git(cwd, "ls-files", "--others", "--exclude-standard", "-z").split("\0")) if (path !== "") changed.set(path, [[1, Infinity]]);
  return (at) => changed.get(at.file)?.some(([from, to]) => at.line <= to && at.endLine >= from) ?? false;
}

/** Runs a task in a temporary copy of a revision's tree, in the folder that corresponds to `cwd`. */
export async function inTreeOf<T>(cwd: string, revision: string, task: (folder: string, toThere: (path: string) => string) => Promise<T>): Promise<T> {
  verify(cwd, revision);
  const top = realpathSync(git(cwd, "rev-parse", "--show-toplevel").trim());
  const tree = realpathSync(mkdtempSync(join(tmpdir(), "conc-audit-since-")));
  const there = (path: string): string => resolve(tree, relative(top, resolve(cwd, path)));
  try {
    git(cwd, "worktree", "add", "--detach", "--force", tree, revision);
    return await task(there("."), there);
  } finally {
    rmSync(tree, { recursive: true, force: true });
    git(cwd, "worktree", "prune");
  }
}

function verify(cwd: string, revision: string): void {
  if (attempt(() => git(cwd, "rev-parse", "--is-inside-work-tree").trim()) !== "true") throw new UsageError(`\`--since\` and \`--changed\` need a git repository: ${cwd} lies in none`);
  try {
    git(cwd, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  } catch {
    const shallow = attempt(() => git(cwd, "rev-parse", "--is-shallow-repository").trim()) === "true";
    throw new UsageError(`git knows no revision \`${revision}\`${shallow ? "; the clone is shallow: fetch its history first (`fetch-depth: 0`)" : ""}`);
  }
}

function attempt<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync("git", [...SAFE, ...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
}
