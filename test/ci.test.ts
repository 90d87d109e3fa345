/** The pieces for CI, run as far as a local machine can: the action's steps, the hook, the jobs that `init` writes. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CLI, project, run } from "./program.ts";

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly shell?: string;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const yaml = (file: string): unknown => parse(readFileSync(join(root, file), "utf8"));
const action = yaml("action.yml") as { readonly inputs: Readonly<Record<string, unknown>>; readonly runs: { readonly steps: readonly Step[] } };
const LOCKED = `import { Mutex } from "async-mutex";\nconst gate = new Mutex();\nexport async function one(): Promise<void> {\n  await gate.runExclusive(() => fetch("/x"));\n}\nexport async function two(): Promise<void> {\n  await gate.runExclusive(() => fetch("/y"));\n}\n`;
const git = (cwd: string, ...args: readonly string[]): string => execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.invalid", "-c", "commit.gpgsign=false", ...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();

/** Runs the action's own script as a runner would, with these inputs. */
function runAction(cwd: string, inputs: Readonly<Record<string, string>>) {
  const step = action.runs.steps.find((each) => each.id === "audit")!;
  const temp = join(cwd, "runner");
  mkdirSync(temp, { recursive: true });
  const files = { GITHUB_STEP_SUMMARY: join(temp, "summary.md"), GITHUB_OUTPUT: join(temp, "output") };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const blank = Object.fromEntries(Object.keys(step.env!).map((name) => [name, ""]));
  const env = { ...process.env, ...blank, ...inputs, ...files, RUNNER_TEMP: temp, GITHUB_ACTION_PATH: root };
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run!], { cwd, encoding: "utf8", env });
  return { code: status, out: stdout, err: stderr, summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"), output: readFileSync(files.GITHUB_OUTPUT, "utf8") };
}

describe("action.yml", () => {
  it("takes every input that its steps read, and runs no input as shell", () => {
    const text = readFileSync(join(root, "action.yml"), "utf8");
    const read = [...text.matchAll(/inputs\.([\w-]+)/g)].map((match) => match[1]!);
    expect([...new Set(read)].sort()).toEqual(Object.keys(action.inputs).sort());
    for (const step of action.runs.steps) expect(step.run ?? "").not.toContain("${{");
    for (const step of action.runs.steps.filter((each) => each.run)) expect(step.shell).toBe("bash");
  });

  it("annotates, writes the summary and SARIF, and passes the exit code on", () => {
    const cwd = project({ "package.json": '{ "name": "shop" }', "src/a.ts": LOCKED });
    const failed = runAction(cwd, { AUDIT_SINCE: "auto", AUDIT_FAIL_ON: "low" });
    expect(failed.err).toBe("");
    expect(failed.code).toBe(1);
    expect(failed.out).toMatch(/^::(?:error|warning|notice) file=src\/a\.ts,line=4/);
    expect(failed.summary).toMatch(/^# Concurrency audit: shop\n/);
    expect(failed.output).toMatch(/^sarif=.*conc-audit\.sarif\nfindings=[1-9]\d*\n$/);
    expect(JSON.parse(readFileSync(/sarif=(.*)/.exec(failed.output)![1]!, "utf8")).version).toBe("2.1.0");
    expect(runAction(cwd, { AUDIT_FAIL_ON: "never", AUDIT_PATHS: "src/a.ts\n" }).code).toBe(0);
    expect(runAction(cwd, { AUDIT_PATHS: "gone.ts" })).toMatchObject({ code: 2, summary: "", output: "" });
  });

  it("reports of a pull request what its base did not have", () => {
    const cwd = project({ "package.json": "{}", ".gitignore": "runner\n", "src/a.ts": LOCKED });
    git(cwd, "init", "-q");
    git(cwd, "add", ".");
    git(cwd, "commit", "-qm", "base");
    writeFileSync(join(cwd, "src/b.ts"), LOCKED.replaceAll("gate", "door"));
    const { out, output } = runAction(cwd, { AUDIT_SINCE: "auto", AUDIT_BASE: git(cwd, "rev-parse", "HEAD"), AUDIT_FAIL_ON: "never" });
    expect([...new Set([...out.matchAll(/file=([^,]+)/g)].map((match) => match[1]))]).toEqual(["src/b.ts"]);
    expect(output).toContain("findings=1\n");
  });
});

it("the pre-commit hook takes file names", () => {
  const [hook] = yaml(".pre-commit-hooks.yaml") as readonly { readonly entry: string; readonly language: string; readonly require_serial: boolean }[];
  expect(hook).toMatchObject({ language: "node", require_serial: true });
  const [program, ...args] = hook!.entry.split(" ");
  expect(program).toBe("conc-audit");
  const cwd = project({ "package.json": "{}", "src/a.ts": LOCKED, "src/b.ts": LOCKED.replaceAll("gate", "door") });
  const { out, err } = run(cwd, ...args, "--min-severity", "low", "src/b.ts");
  expect(err).toBe("");
  expect([...new Set(out.trim().split("\n").map((line) => line.split(":")[0]))]).toEqual(["src/b.ts"]);
});

describe("init --ci", () => {
  it.each([["github", ".github/workflows/conc-audit.yml"], ["gitlab", ".gitlab/conc-audit.yml"]])("%s writes a job once", (host, file) => {
    const cwd = project({});
    expect(run(cwd, "init", "--ci", host)).toMatchObject({ code: 0, err: `wrote ${file}\n` });
    expect(run(cwd, "init", "--ci", host)).toMatchObject({ code: 2, err: `error: \`${file}\` is already there\n` });
    expect(parse(readFileSync(join(cwd, file), "utf8"))).toBeTypeOf("object");
  });

  it("their commands work", () => {
    const bin = project({});
    // `npx --yes conc-audit` is what is built here.
    writeFileSync(join(bin, "npx"), `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 });
    const cwd = project({ "package.json": "{}", "src/a.ts": LOCKED });
    run(cwd, "init", "--ci", "github");
    run(cwd, "init", "--ci", "gitlab");
    const github = parse(readFileSync(join(cwd, ".github/workflows/conc-audit.yml"), "utf8")) as { jobs: { audit: { steps: Step[] } } };
    const gitlab = parse(readFileSync(join(cwd, ".gitlab/conc-audit.yml"), "utf8")) as { "conc-audit": { script: string[]; artifacts: { reports: Record<string, string> } } };
    const env = { ...process.env, PATH: `${bin}:${process.env["PATH"]}`, GITHUB_STEP_SUMMARY: join(cwd, "summary.md"), BASE: "" };
    const one = spawnSync("bash", ["-eo", "pipefail", "-c", github.jobs.audit.steps.find((step) => step.run)!.run!], { cwd, encoding: "utf8", env });
    expect({ code: one.status, err: one.stderr }).toEqual({ code: 1, err: "" });
    expect(readFileSync(join(cwd, "summary.md"), "utf8")).toContain("## Findings");
    const two = spawnSync("bash", ["-eo", "pipefail", "-c", gitlab["conc-audit"].script.join("\n")], { cwd, encoding: "utf8", env });
    expect({ code: two.status, err: two.stderr }).toEqual({ code: 1, err: "" });
    for (const file of [...Object.values(gitlab["conc-audit"].artifacts.reports), "conc-audit.html"]) expect(existsSync(join(cwd, file)), file).toBe(true);
  });
});
