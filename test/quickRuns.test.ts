/** Quick runs in any editor or terminal: fixes, standard input, watching. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { fixturesRoot } from "./fixtures.ts";
import { CLI, project, run } from "./program.ts";

const fixture = (name: string): string => readFileSync(join(fixturesRoot, "fixes", `${name}.ts`), "utf8");
const BEFORE = fixture("lock-leak/before-the-try.before");
const AFTER = fixture("lock-leak/before-the-try.after");
const KEPT = fixture("lock-leak/used-after-the-release.kept");

const withInput = (cwd: string, input: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: "utf8", input });
  return { code: status, out: stdout, err: stderr };
};

describe("--fix", () => {
  it("mends what it can and reports the rest", () => {
    const root = project({ "package.json": "{}", "a.ts": BEFORE, "b.ts": `\uFEFF${BEFORE}`, "c.ts": KEPT });
    const { code, out, err } = run(root, "--fix", "-f", "concise");
    expect(readFileSync(join(root, "a.ts"), "utf8")).toBe(AFTER);
    expect(readFileSync(join(root, "b.ts"), "utf8")).toBe(`\uFEFF${AFTER}`);
    expect(readFileSync(join(root, "c.ts"), "utf8")).toBe(KEPT);
    expect(out).toMatch(/^c\.ts:\d+:\d+: high: .*\[lock-leak\]\n/);
    expect(out).not.toMatch(/^[ab]\.ts/m);
    expect(err).toContain("mended: 2 places in 2 files");
    expect(code).toBe(1);
  });

  it("leaves alone what is accepted, and what no path names", () => {
    const suppressed = BEFORE.replace("  await mutex.acquire();", "  // conc-audit-ignore-next-line lock-leak -- the caller releases it\n$&");
    const root = project({ "package.json": "{}", "a.ts": suppressed, "b.ts": BEFORE });
    const { err } = run(root, "--fix", "a.ts", "--fail-on", "never");
    expect(err).toContain("mended: 0 places in 0 files");
    expect(readFileSync(join(root, "a.ts"), "utf8")).toBe(suppressed);
    expect(readFileSync(join(root, "b.ts"), "utf8")).toBe(BEFORE);
  });

  it("as a dry run prints a patch that git can apply, and writes nothing", () => {
    const root = project({ "package.json": "{}", "src/a.ts": BEFORE });
    const { code, out } = run(root, "--fix-dry-run");
    expect(code).toBe(0);
    expect(readFileSync(join(root, "src/a.ts"), "utf8")).toBe(BEFORE);
    execFileSync("git", ["apply", "-"], { cwd: root, input: out });
    expect(readFileSync(join(root, "src/a.ts"), "utf8")).toBe(AFTER);
  });
});

describe("--stdin", () => {
  it("audits the text in its project, saved or not, and reports on it alone", () => {
    const root = project({ "package.json": "{}", "a.ts": AFTER, "b.ts": BEFORE });
    expect(withInput(root, BEFORE, "--stdin", "--stdin-filename", "a.ts", "-f", "concise")).toMatchObject({ code: 1, out: expect.stringMatching(/^a\.ts:12:9: high: .*\[lock-leak\]\n$/) });
    expect(withInput(root, BEFORE, "--stdin", "--stdin-filename", "new.ts", "-f", "concise")).toMatchObject({ code: 1, out: expect.stringMatching(/^new\.ts:12:9: /) });
    expect(withInput(root, AFTER, "--stdin", "--stdin-filename", "b.ts", "-f", "concise")).toMatchObject({ code: 0, out: "" });
    expect(run(root, "b.ts", "-f", "concise").out).toMatch(/^b\.ts:12:9: /);
  });

  it("says what does not go together", () => {
    const root = project({ "package.json": "{}", "a.ts": AFTER });
    expect(withInput(root, "", "--stdin")).toMatchObject({ code: 2, err: "error: `--stdin` and `--stdin-filename <file>` go together\n" });
    expect(withInput(root, "", "--stdin", "--stdin-filename", "a.ts", "--fix").err).toContain("`--fix` writes files");
    expect(withInput(root, "", "--stdin", "--stdin-filename", "a.txt").err).toContain("`a.txt` is no");
    expect(run(root, "--watch", "--fix")).toMatchObject({ code: 2, err: "error: `--watch` does not go with `--fix`\n" });
  });
});

describe("--watch", () => {
  it("audits again when files and settings change, until it is interrupted", async () => {
    const root = project({ "package.json": "{}", "src/a.ts": AFTER });
    const watch = spawn(process.execPath, [CLI, "--watch", "-f", "concise"], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    onTestFinished(() => void watch.kill("SIGKILL"));
    let out = "";
    let err = "";
    let look = (): void => {};
    watch.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    watch.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
      look();
    });
    const told = (words: string): Promise<void> =>
      new Promise((resolve) => {
        look = () => {
          const at = err.indexOf(words);
          if (at < 0) return;
          err = err.slice(at + words.length);
          resolve();
        };
        look();
      });
    await told("run ended, 0 findings\n");
    writeFileSync(join(root, "src/b.ts"), BEFORE);
    await told("run ended, 1 finding (1 new, 0 gone)\n");
    // What is told over two pipes need not arrive in the order in which it was told.
    await vi.waitFor(() => expect(out).toMatch(/^src\/b\.ts:12:9: high: .*\[lock-leak\]\n$/));
    writeFileSync(join(root, "conc-audit.config.json"), JSON.stringify({ rules: { "lock-leak": "off" } }));
    await told("run ended, 0 findings (0 new, 1 gone)\n");
    writeFileSync(join(root, "conc-audit.config.json"), JSON.stringify({ rules: { "lock-leek": "off" } }));
    await told("unknown rule `lock-leek`; did you mean `lock-leak`?");
    rmSync(join(root, "conc-audit.config.json"));
    await told("run ended, 1 finding (1 new, 0 gone)\n");
    const ended = new Promise((resolve) => watch.once("exit", resolve));
    watch.kill("SIGINT");
    expect(await ended).toBe(1);
  });
});
