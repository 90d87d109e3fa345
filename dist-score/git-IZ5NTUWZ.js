import {
  UsageError
} from "./chunk-VBJGZ6C7.js";

// src/git.ts
import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
var SAFE = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];
function changedSince(cwd, revision) {
  verify(cwd, revision);
  const changed = /* @__PURE__ */ new Map();
  let file = "";
  for (const line of git(cwd, "diff", "--relative", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", revision, "--").split("\n")) {
    if (line.startsWith("+++ ")) file = line.replace(/^\+\+\+ (?:b\/)?/, "").replace(/\t$/, "");
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk === null) continue;
    const start = Number(hunk[1]);
    const length = hunk[2] === void 0 ? 1 : Number(hunk[2]);
    changed.set(file, [...changed.get(file) ?? [], length === 0 ? [start, start + 1] : [start, start + length - 1]]);
  }
  for (const path of git(cwd, "ls-files", "--others", "--exclude-standard", "-z").split("\0")) if (path !== "") changed.set(path, [[1, Infinity]]);
  return (at) => changed.get(at.file)?.some(([from, to]) => at.line <= to && at.endLine >= from) ?? false;
}
async function inTreeOf(cwd, revision, task) {
  verify(cwd, revision);
  const top = realpathSync(git(cwd, "rev-parse", "--show-toplevel").trim());
  const tree = realpathSync(mkdtempSync(join(tmpdir(), "conc-audit-since-")));
  const there = (path) => resolve(tree, relative(top, resolve(cwd, path)));
  try {
    git(cwd, "worktree", "add", "--detach", "--force", tree, revision);
    return await task(there("."), there);
  } finally {
    rmSync(tree, { recursive: true, force: true });
    git(cwd, "worktree", "prune");
  }
}
function verify(cwd, revision) {
  if (attempt(() => git(cwd, "rev-parse", "--is-inside-work-tree").trim()) !== "true") throw new UsageError(`\`--since\` and \`--changed\` need a git repository: ${cwd} lies in none`);
  try {
    git(cwd, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  } catch {
    const shallow = attempt(() => git(cwd, "rev-parse", "--is-shallow-repository").trim()) === "true";
    throw new UsageError(`git knows no revision \`${revision}\`${shallow ? "; the clone is shallow: fetch its history first (`fetch-depth: 0`)" : ""}`);
  }
}
function attempt(task) {
  try {
    return task();
  } catch {
    return void 0;
  }
}
function git(cwd, ...args) {
  return execFileSync("git", [...SAFE, ...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
}
export {
  changedSince,
  inTreeOf
};
