/** The built command line: what goes to which stream, and each exit code. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { formats } from "../src/report/index.ts";
import { fixturesRoot, frontEnds } from "./fixtures.ts";
import { CLI, project, run } from "./program.ts";

const sound = { "package.json": "{}", "src/a.ts": "export const a = 1;\n" };
const demo = join(fixturesRoot, "demo");
const complete = (await frontEnds()).length > 0 && rules.length > 0;
const RULE = rules[0]?.id ?? "none";

describe("exit codes", () => {
  it("0: nothing to fail on", () => {
    const { code, out, err } = run(project(sound));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^no findings in/);
  });

  it.runIf(complete)("1: findings at or above the threshold; 0 where they are below it", () => {
    expect(run(demo).code).toBe(1);
    expect(run(demo, "--fail-on", "never").code).toBe(0);
    expect(run(demo, "check", "src", "--fail-on", "low").code).toBe(1);
    expect(run(demo, "report").code).toBe(1);
  });

  it("1: a suppression without a reason", () => {
    const { code, err } = run(project({ ...sound, "src/b.ts": `b(); // conc-audit-ignore-line ${RULE}\n` }));
    expect(code).toBe(1);
    expect(err).toContain("error: src/b.ts:1: suppression without a reason");
  });

  it("3: something could not be audited; 0 where that is allowed", () => {
    const root = project({ ...sound, "src/b.ts": new Uint8Array([0, 255, 0]) });
    const { code, out, err } = run(root);
    expect(code).toBe(3);
    expect(out).toMatch(/^no findings in/);
    expect(err).toBe("error: src/b.ts: is binary, not source text\n");
    expect(run(root, "--allow-incomplete").code).toBe(0);
  });

  it("1 beats 3, and 2 beats both", () => {
    const root = project({ ...sound, "src/b.ts": new Uint8Array([0]), "src/c.ts": `b(); // conc-audit-ignore-line ${RULE}\n` });
    expect(run(root).code).toBe(1);
    expect(run(root, "gone.ts").code).toBe(2);
  });

  it.runIf(complete)("3: a file that does not parse; the others are audited", () => {
    const { code, out, err } = run(project({ ...sound, "src/b.ts": "export function ( {{ \n" }), "-f", "json");
    expect(code).toBe(3);
    expect(err).toContain("src/b.ts");
    expect(JSON.parse(out).scope.files).toBeGreaterThanOrEqual(1);
  });

  it.runIf(process.getuid?.() !== 0)("3: a file that may not be read", () => {
    const root = project({ ...sound, "src/b.ts": "b" });
    chmodSync(join(root, "src/b.ts"), 0);
    const { code, err } = run(root);
    expect(code).toBe(3);
    expect(err).toContain("src/b.ts: cannot be read: EACCES");
  });

  it("an empty file is no problem", () => {
    expect(run(project({ ...sound, "src/b.ts": "" })).code).toBe(0);
  });
});

describe("2: wrong use, in one clear line on standard error", () => {
  it.each([
    [["--formt", "json"], "error: unknown option '--formt' (Did you mean --format?)"],
    [["--format", "jsn"], "error: unknown format `jsn`; did you mean `json`?"],
    [["--format", "json", "--format", "concise"], "error: `json` and `concise` cannot both go to one place: write `--format concise:<file>`"],
    [["--format", "json:a", "--output", "b"], "error: `--output` has no format left to write: each has a file of its own"],
    [["--fail-on", "bad"], "error: option '--fail-on <severity>' argument 'bad' is invalid. Allowed choices are critical, high, medium, low, never."],
    [["--min-confidence", "high"], "error: option '--min-confidence <level>' argument 'high' is invalid. Allowed choices are certain, likely, possible."],
    [["expalin", "x"], "error: no such file, folder or command: `expalin`; did you mean `conc-audit explain`?"],
    [["gone.ts"], "error: no such file or folder: `gone.ts`"],
    [["gone/deep"], "error: no such file or folder: `gone/deep`"],
    [["src/gone/deep.ts"], "error: no such file or folder: `src/gone/deep.ts`; the nearest folder that exists is `src`"],
    [["src/*.vue"], "error: no file matches `src/*.vue`: no TypeScript or JavaScript file there"],
    [["-c", "gone.json"], "error: no such configuration: `gone.json`"],
    [["--baseline", "gone.json"], /^error: no such baseline: `.*gone.json` \(`conc-audit baseline` writes it\)$/],
    [["explain", "no-such-rule-at-all-here"], "error: unknown rule `no-such-rule-at-all-here`"],
    [["explain"], "error: missing required argument 'rule'"],
    [["--output", "package.json/x.md", "-f", "json"], /^error: cannot write `.*x.md`: E/],
  ])("%s", (args, message) => {
    const { code, out, err } = run(project(sound), ...args);
    expect(code).toBe(2);
    expect(err.endsWith("\n") ? err.slice(0, -1) : err).toMatch(message instanceof RegExp ? message : new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`));
    if (!args.includes("--output")) expect(out).toBe("");
  });

  it("an unknown rule names the nearest", () => {
    if (rules.length === 0) return;
    expect(run(project(sound), "--rule", `${RULE}s`).err).toBe(`error: unknown rule \`${RULE}s\`; did you mean \`${RULE}\`?\n`);
    expect(run(project(sound), "explain", `${RULE}s`).err).toContain(`did you mean \`${RULE}\`?`);
  });

  it("a fault in the configuration", () => {
    const root = project({ ...sound, "conc-audit.config.json": '{ "minConfidense": "likely" }' });
    const { code, err } = run(root);
    expect(code).toBe(2);
    expect(err).toBe(`error: ${join(root, "conc-audit.config.json")}: unknown key \`minConfidense\`; did you mean \`minConfidence\`?\n`);
    expect(run(root, "--no-config").code).toBe(0);
  });

  it("a folder without sources", () => {
    expect(run(project({ "package.json": "{}" })).err).toBe("error: no file matches `.`: no TypeScript or JavaScript file there\n");
  });
});

describe("output", () => {
  it.each(Object.keys(formats))("%s goes to standard output alone, or to its file", (name) => {
    const root = project(sound);
    const { code, out, err } = run(root, "--format", name, "--reproducible");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const into = run(root, "-f", `${name}:out/report.txt`, "--reproducible");
    expect(into.out).toBe("");
    expect(readFileSync(join(root, "out/report.txt"), "utf8")).toBe(out);
    if (["json", "sarif", "gitlab"].includes(name)) JSON.parse(out);
  });

  it("several formats in one run", () => {
    const root = project(sound);
    const { out } = run(root, "-f", "pretty", "-f", "json:r.json", "--format", "sarif:r.sarif");
    expect(out).toMatch(/^no findings/);
    expect([existsSync(join(root, "r.json")), existsSync(join(root, "r.sarif"))]).toEqual([true, true]);
  });

  it("colours only where asked or at a terminal", () => {
    const root = project(sound);
    expect(run(root).out).not.toContain("\u001b");
    expect(run(root, "--color", "always").out).toContain("\u001b[");
    expect(run(root, "--color", "always", "-o", "r.txt").out).toBe("");
    expect(readFileSync(join(root, "r.txt"), "utf8")).not.toContain("\u001b");
  });

  it("--reproducible gives the same bytes, wherever the project lies", () => {
    const [one, two] = [run(project(sound), "-f", "json", "--reproducible"), run(project(sound), "-f", "json", "--reproducible")];
    expect(two.out).toBe(one.out);
  });

  it("--quiet leaves out the summary and notes, --stats says what took how long", () => {
    const root = project({ ...sound, "src/b.ts": `b(); // conc-audit-ignore-line ${RULE} -- nothing there\n` });
    expect(run(root, "--quiet")).toEqual({ code: 0, out: "", err: "" });
    expect(run(root).err).toContain("note: src/b.ts:1: unused suppression");
    expect(run(root, "--stats").err).toMatch(/stages: read \d+ ms/);
  });

  it("a reader that closes the pipe ends it quietly", async () => {
    const { spawnSync } = await import("node:child_process");
    const { stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${CLI}" -f json | true`], { cwd: project(sound), encoding: "utf8" });
    expect(stderr).toBe("");
  });

  it.runIf(complete)("paths are as one would name them from here, and the whole project is analysed", () => {
    const { out } = run(fixturesRoot, "-f", "json", "--no-cache", "demo/src/session-manager.ts");
    const { findings, scope } = JSON.parse(out);
    expect(new Set(findings.map((each: { location: { file: string } }) => each.location.file))).toEqual(new Set(["demo/src/session-manager.ts"]));
    expect(scope.files).toBeGreaterThan(3);
  });
});

describe("changes", () => {
  const git = (cwd: string, ...args: readonly string[]): string => execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.invalid", "-c", "commit.gpgsign=false", ...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const taken = (name: string): string => `import { Mutex } from "async-mutex";\nconst ${name} = new Mutex();\nexport async function f${name}(): Promise<void> {\n  await ${name}.acquire();\n  await fetch("/x");\n}\nexport async function g${name}(): Promise<void> {\n  await ${name}.runExclusive(() => fetch("/y"));\n}\n`;
  const places = (out: string): string[] => [...new Set((JSON.parse(out).findings as { location: { file: string }; baseline?: string }[]).filter((each) => each.baseline !== "known").map((each) => each.location.file))];

  it.runIf(complete)("--since shows what a revision did not have, --changed what a change touches", () => {
    const root = project({ "package.json": "{}", "src/a.ts": taken("one") });
    git(root, "init", "-q");
    git(root, "add", ".");
    git(root, "commit", "-qm", "one");
    expect(run(root, "-f", "json", "--since", "HEAD").code).toBe(0);
    writeFileSync(join(root, "src/a.ts"), `// moved\n\n${taken("one")}`);
    writeFileSync(join(root, "src/b.ts"), taken("two"));
    expect(places(run(root, "-f", "json").out)).toEqual(["src/a.ts", "src/b.ts"]);
    expect(places(run(root, "-f", "json", "--since", "HEAD").out)).toEqual(["src/b.ts"]);
    expect(places(run(root, "-f", "json", "--changed").out)).toEqual(["src/b.ts"]);
    expect(places(run(root, "-f", "json", "--changed", "HEAD", "src/a.ts").out)).toEqual([]);
    expect(git(root, "worktree", "list").trim().split("\n")).toHaveLength(1);
  });

  it("a revision that git does not know is an error", () => {
    const root = project(sound);
    expect(run(root, "--since", "v0")).toMatchObject({ code: 2, err: "error: git knows no revision `v0`\n" });
    expect(run(root, "--changed=v0").code).toBe(2);
  });
});

describe("commands", () => {
  it("--version and --help", () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(run(project({}), "--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
    const help = run(project({}), "--help");
    expect(help.code).toBe(0);
    for (const word of ["--format", "--fail-on", "--min-confidence", "report", "explain", "baseline", "Exit codes", ...Object.keys(formats)]) expect(help.out).toContain(word);
    expect(Math.max(...help.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("report writes the audit document", () => {
    const root = project({ ...sound, "package.json": '{ "name": "shop" }' });
    expect(run(root, "report").out).toMatch(/^# Concurrency audit: shop\n\n- Date: 1970-01-01\n/);
    expect(run(root, "report", "--reproducible").out).not.toContain("Date:");
    run(root, "report", "-o", "docs/audit.html");
    expect(readFileSync(join(root, "docs/audit.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("rules lists them, explain prints the documentation of one, also by a finding's id", () => {
    expect(run(project({}), "rules").out.split("\n").filter((line) => line !== "")).toHaveLength(rules.length);
    for (const { id } of rules.slice(0, 1)) {
      const { out } = run(project({}), "explain", id);
      expect(out).toContain(id);
      expect(run(project({}), "explain", `${id}-0123abcd`).out).toBe(out);
    }
  });

  it("init writes a configuration that works, once", () => {
    const root = project(sound);
    expect(run(root, "init").code).toBe(0);
    expect(run(root).code).toBe(0);
    expect(run(root, "init")).toMatchObject({ code: 2, err: "error: `conc-audit.config.jsonc` is already there\n" });
  });

  it("baseline accepts what is there, and is used from then on", () => {
    const root = project(sound);
    expect(run(root, "baseline")).toMatchObject({ code: 0, err: "conc-audit-baseline.json: 0 accepted, 0 added, 0 dropped\n" });
    expect(run(root).code).toBe(0);
    expect(run(root, "baseline", "--prune").code).toBe(0);
  });

  it.runIf(complete)("baseline: known findings do not fail, new ones do", () => {
    const files = Object.fromEntries(["session-manager.ts", "session.ts"].map((name) => [`src/${name}`, readFileSync(join(demo, "src", name), "utf8")]));
    const root = project({ "package.json": "{}", ...files });
    expect(run(root).code).toBe(1);
    run(root, "baseline");
    expect(run(root)).toMatchObject({ code: 0, out: expect.stringMatching(/^no findings \(\d+ known\)/) });
    expect(run(root, "--no-baseline").code).toBe(1);
  });
});
