/** The built command line: what goes to which stream, and each exit code. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
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
    [["src/*.vue"], "error: no file matches `src/*.vue`: no TypeScript, JavaScript, Rust or Python file there"],
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
    expect(run(project({ "package.json": "{}" })).err).toBe("error: no file matches `.`: no TypeScript, JavaScript, Rust or Python file there\n");
  });
});

describe("output", () => {
  it("each format goes to its file, and one of them to standard output alone", () => {
    const root = project(sound);
    const all = Object.keys(formats);
    const { code, out, err } = run(root, ...all.flatMap((name) => ["-f", `${name}:out/${name}`]), "--reproducible");
    expect({ code, out, err }).toEqual({ code: 0, out: "", err: "" });
    for (const name of all) {
      const text = readFileSync(join(root, "out", name), "utf8");
      if (["json", "sarif", "gitlab"].includes(name)) JSON.parse(text);
    }
    for (const name of ["json", "markdown"]) expect(run(root, "--format", name, "--reproducible")).toEqual({ code: 0, out: readFileSync(join(root, "out", name), "utf8"), err: "" });
  });

  it.runIf(complete)("options before and after a command's name count alike", () => {
    const root = project({ ...sound, "conc-audit.config.json": "{ oops" });
    expect(run(root, "check").code).toBe(2);
    expect(run(root, "check", "--no-config").code).toBe(0);
    expect(run(root, "--no-config", "check").code).toBe(0);
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

  it("a reader that closes the pipe ends it quietly", () => {
    const { stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${CLI}" -f json | true`], { cwd: project(sound), encoding: "utf8" });
    expect(stderr).toBe("");
  });

  it("links places where the document lies beside the source, unless told not to", () => {
    if (!complete) return;
    const cwd = project({ "package.json": "{}", "src/a.ts": readFileSync(join(demo, "src/turnstile.ts"), "utf8") });
    run(cwd, "report", "-o", "docs/AUDIT.md");
    expect(readFileSync(join(cwd, "docs/AUDIT.md"), "utf8")).toMatch(/\]\(\.\.\/src\/a\.ts#L\d+\)/);
    run(cwd, "report", "-o", "docs/AUDIT.md", "--no-links");
    expect(readFileSync(join(cwd, "docs/AUDIT.md"), "utf8")).not.toContain("](");
  });

  it.runIf(complete)("paths are as one would name them from here, and the whole project is analysed", () => {
    const { out } = run(fixturesRoot, "-f", "json", "--no-cache", "demo/src/session-manager.ts");
    const { findings, scope } = JSON.parse(out);
    expect(new Set(findings.map((each: { location: { file: string } }) => each.location.file))).toEqual(new Set(["demo/src/session-manager.ts"]));
    expect(scope.files).toBeGreaterThan(3);
  });
});

describe("what is wrong is said in one line", () => {
  const git = (cwd: string, ...args: readonly string[]): string => execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.invalid", "-c", "commit.gpgsign=false", ...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

  it.each([
    ["a configuration that is no JSON", { "conc-audit.config.json": "{ oops" }, [], 2, /^error: .*conc-audit\.config\.json:1: [a-z ]+$/],
    ["a configuration with a wrong value", { "conc-audit.config.json": '{ "failOn": "hihg" }' }, [], 2, /^error: .*: `failOn`: expected .*, not `hihg`$/],
    ["a rule in it that nobody knows", { "conc-audit.config.json": '{ "rules": { "lock-acros-await": "low" } }' }, [], 2, /^error: .*: unknown rule `lock-acros-await`; did you mean `lock-across-await`\?$/],
    ["a baseline that is no JSON", { "conc-audit-baseline.json": "{" }, [], 2, /^error: .*conc-audit-baseline\.json: .*JSON/],
    ["a baseline of a later version", { "conc-audit-baseline.json": '{ "schemaVersion": 7, "entries": [] }' }, [], 2, /^error: .*: schemaVersion 1 is understood, not 7$/],
    ["a merge conflict in a baseline", { "conc-audit-baseline.json": '{ "schemaVersion": 1, "entries": [\n<<<<<<< ours\n] }' }, [], 2, /^error: .*conc-audit-baseline\.json: .*JSON/],
    ["an unknown rule in a suppression", { "src/b.ts": "b(); // conc-audit-ignore-line lock-acros-await -- why\n" }, [], 1, /^error: src\/b\.ts:1: unknown rule `lock-acros-await`; did you mean `lock-across-await`\?$/],
    ["a suppression that starts and does not end", { "src/b.ts": "/* conc-audit-ignore-start lock-leak -- why */\n" }, [], 1, /^error: src\/b\.ts:1: `conc-audit-ignore-start` of `lock-leak` has no end: it holds to the end of the file\n/],
    ["a revision, outside a repository", {}, ["--since", "HEAD"], 2, /^error: `--since` and `--changed` need a git repository: .* lies in none$/],
    ["changes, outside a repository", {}, ["--changed"], 2, /^error: `--since` and `--changed` need a git repository: .* lies in none$/],
    ["knowledge that is none", { "conc-audit.config.json": '{ "knowledge": ["k.json"] }', "k.json": '{ "module": "x", "apis": { "f": { "does": ["jump"], "why": "w" } } }' }, [], 2, /^error: .*k\.json: .*jump/],
    ["an API that nobody knows", {}, ["explain-api", "async-mutex", "Mutex.aquire"], 2, /^error: nothing is known of `Mutex\.aquire` of `async-mutex`; did you mean `Mutex\.acquire`\?$/],
    ["a schema that there is none of", {}, ["schema", "reports"], 2, /^error: .*'reports' is invalid/],
  ] as const)("%s", (_, files, args, code, message) => {
    const result = run(project({ ...sound, ...files }), ...args);
    expect(result.err.trimEnd()).toMatch(message);
    expect(result.code).toBe(code);
    expect(result.err.trimEnd().split("\n").filter((line) => line.startsWith("error"))).toHaveLength(1);
  });

  it("a shallow clone says what is missing", () => {
    const root = project(sound);
    git(root, "init", "-q");
    git(root, "add", ".");
    git(root, "commit", "-qm", "one");
    const first = git(root, "rev-parse", "HEAD").trim();
    git(root, "commit", "-q", "--allow-empty", "-m", "two");
    const parent = project({});
    git(parent, "clone", "-q", "--depth", "1", `file://${root}`, "clone");
    const { code, err } = run(join(parent, "clone"), "--since", first);
    expect({ code, err }).toEqual({ code: 2, err: `error: git knows no revision \`${first}\`; the clone is shallow: fetch its history first (\`fetch-depth: 0\`)\n` });
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
    git(root, "init", "-q");
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

  it.runIf(complete)("report prints an earlier report as it was, and tells when a file is out of date", () => {
    const root = project({ ...sound, "package.json": '{ "name": "shop" }', "src/b.ts": "import { setTimeout as sleep } from 'node:timers/promises';\nlet ready = false;\nexport function go(): void { ready = true; }\nexport async function wait(): Promise<void> { while (!ready) await sleep(50); }\n" });
    run(root, "report", "-o", "report.json", "--fail-on", "never");
    for (const format of ["markdown", "html", "sarif", "json"]) expect(run(root, "report", "--from", "report.json", "-f", format).out, format).toBe(run(root, "report", "-f", format).out);
    expect(run(root, "report", "-o", "AUDIT.md", "--fail-on", "never", "--title", "Shop", "--top", "0").code).toBe(0);
    expect(readFileSync(join(root, "AUDIT.md"), "utf8")).toMatch(/^# Shop\n(?:(?!Top priorities|What to do)[^])*polling-bridge/);
    expect(run(root, "report", "-o", "AUDIT.md", "--check", "--title", "Shop", "--top", "0")).toMatchObject({ code: 0, out: "", err: "" });
    writeFileSync(join(root, "src/b.ts"), "export const b = 1;\n");
    expect(run(root, "report", "-o", "AUDIT.md", "--check")).toMatchObject({ code: 1, out: "", err: "`AUDIT.md` is out of date\n" });
    expect(run(root, "report", "-o", "gone.md", "--check")).toMatchObject({ code: 1, err: "`gone.md` is missing\n" });
    expect(existsSync(join(root, "gone.md"))).toBe(false);
  });

  it("report refuses what makes no sense with an earlier report", () => {
    const root = project({ ...sound, "old.json": '{ "schemaVersion": 2 }', "no.json": "{" });
    const refused = (...args: string[]): string => {
      const { code, out, err } = run(root, "report", ...args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      return err;
    };
    expect(refused("--from", "gone.json")).toMatch(/^error: cannot read `.*gone\.json`: ENOENT\n$/);
    expect(refused("--from", "no.json")).toMatch(/^error: cannot read `.*no\.json`: it is not JSON\n$/);
    expect(refused("--from", "old.json")).toMatch(/^error: `.*old\.json` is not a report of this version: `schemaVersion`: .*\n$/);
    expect(refused("--from", "old.json", "src")).toBe("error: `--from` analyses nothing: it takes no paths\n");
    expect(refused("--check")).toBe("error: `--check` needs a file: `--output AUDIT.md`\n");
    expect(refused("--top", "few")).toMatch(/whole number/);
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

  it("schema prints the schemas, completion a script that its shell can read", () => {
    for (const name of ["report", "config", "baseline", "knowledge"]) expect(JSON.parse(run(project({}), "schema", name).out).$schema).toContain("2020-12");
    for (const shell of ["bash", "zsh", "fish"]) {
      const { code, out } = run(project({}), "completion", shell);
      expect(code).toBe(0);
      for (const word of ["baseline", "explain-api", "min-confidence", "sarif"]) expect(out).toContain(word);
      const read = spawnSync(shell, ["-n", join(project({ script: out }), "script")], { encoding: "utf8" });
      if (read.error === undefined) expect(read.stderr).toBe("");
    }
  });

  it("bash completes commands, options and their values", () => {
    const script = run(project({}), "completion", "bash").out;
    const complete = (...words: readonly string[]): string[] => {
      const ask = `${script}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _conc_audit; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync("bash", ["-c", ask], { cwd: project({}), encoding: "utf8" }).stdout.trim().split("\n");
    };
    expect(complete("conc-audit", "ba")).toEqual(["baseline"]);
    expect(complete("conc-audit", "--fo")).toEqual(["--format"]);
    expect(complete("conc-audit", "--format", "ma")).toEqual(["markdown"]);
    expect(complete("conc-audit", "report", "--min-confidence", "l")).toEqual(["likely"]);
    expect(complete("conc-audit", "baseline", "--pr")).toEqual(["--prune"]);
    expect(complete("conc-audit", "explain", RULE.slice(0, -1))).toEqual([RULE]);
  });

  it.runIf(complete)("tests writes what is to be tested, never over a file", () => {
    const cwd = project({ "package.json": "{}", "src/turnstile.ts": readFileSync(join(demo, "src/turnstile.ts"), "utf8") });
    const { code, out } = run(cwd, "tests");
    expect(code).toBe(0);
    expect(out).toMatch(/^\/\/ Regression tests that conc-audit asks for: 1 to write\.\nimport \{ describe, it \} from "vitest";\n\ndescribe\("src\/turnstile\.ts", \(\) => \{\n {2}\/\/ unfair-handoff-[0-9a-f]{8}: .*\n {2}\/\/ Must hold: .*\n {2}it\.todo\(".*"\);\n\}\);\n$/);
    expect(run(cwd, "tests", "--runner", "node", "-o", "test/audit.test.ts").code).toBe(0);
    expect(readFileSync(join(cwd, "test/audit.test.ts"), "utf8")).toContain('from "node:test"');
    expect(run(cwd, "tests", "-o", "test/audit.test.ts")).toMatchObject({ code: 2, err: "error: `test/audit.test.ts` is already there\n" });
  });

  it("explain-api and models tell what is known, the project's own knowledge too", () => {
    const cwd = project({ "conc-audit.config.json": '{ "knowledge": [{ "module": "our-locks", "apis": { "Gate.enter": { "does": ["await", "acquire this"], "fair": false, "why": "ours" } } }] }' });
    expect(run(cwd, "explain-api", "async-mutex", "Mutex.acquire").out).toMatch(/^async-mutex Mutex\.acquire\n {2}does {2,}await; acquire this\n/);
    expect(run(cwd, "explain-api", "our-locks", "Gate.enter").out).toContain("not the order of arrival");
    const { out } = run(cwd, "models");
    expect(out).toContain("async-mutex");
    expect(out).toMatch(/^our-locks +1 locks 1$/m);
    expect(run(cwd, "models", "our-locks").out).toBe("our-locks\n  Gate.enter\n");
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

it("leaves a server running that answers the next audit, until it is told to end", async () => {
  const root = project({ ...sound, "src/b.ts": "import { setTimeout as sleep } from 'node:timers/promises';\nlet ready = false;\nexport function go(): void { ready = true; }\nexport async function wait(): Promise<void> { while (!ready) await sleep(50); }\n" });
  const options = ["--no-cache", "--fail-on", "never", "-f", "json", "--statistics"] as const;
  const first = run(root, "--server", ...options);
  expect(first.err).toMatch(/\blower \d/);
  await vi.waitFor(() => expect(run(root, "server", "status").out).toMatch(/^ready    process \d+  /), { timeout: 30_000, interval: 200 });
  const second = run(root, "--server", ...options);
  expect(second.err).not.toMatch(/\blower \d/);
  expect(second.out).toBe(first.out);
  writeFileSync(join(root, "src/a.ts"), "export const a = 2;\nexport const c = 3;\n");
  const third = run(root, "--server", ...options);
  expect(third.err).not.toMatch(/\blower \d/);
  expect(third.out).toBe(run(root, ...options).out);
  expect(run(root, "server", "stop").out).toBe("stopped: 1 server\n");
  expect(run(root, "server", "status").out).toBe("no server\n");
  expect(run(root, "--server", "--watch").err).toBe("error: `--watch` does not go with `--server`\n");
});
