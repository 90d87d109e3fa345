/** Trees that nobody means well with: what is read, what is not, and that an audit of them ends. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { audit, type AuditOptions } from "../../src/audit.ts";
import { loadConfig } from "../../src/config.ts";
import { readText } from "../../src/read.ts";
import { writeWhole } from "../../src/write.ts";
import { project, run } from "../program.ts";

const CODE = "export async function go(): Promise<void> {\n  await fetch('/x');\n}\n";
const unix = process.platform !== "win32";

async function audited(cwd: string, given: Partial<AuditOptions> = {}) {
  const { report, model, incomplete } = await audit({ cwd, rules, config: loadConfig(cwd, rules.map(({ id }) => id)), ...given });
  return { files: model!.files.map(({ path }) => path), problems: report.problems.map(({ subject, message, level = "error" }) => `${level} ${subject}: ${message}`), incomplete };
}

it.runIf(unix)("links that go in circles or out of the tree are not followed, imports through them neither", async () => {
  const outside = project({ "secret.ts": CODE, "tsconfig.json": "{}" });
  const root = project({ "package.json": "{}", ".git/HEAD": "", "src/a.ts": `import { go } from "./out";\nimport { go as other } from "./folder/secret";\nexport const all = [go, other];\n`, "tsconfig.json": '{ "extends": "./base.json" }' });
  symlinkSync(join(outside, "secret.ts"), join(root, "src/out.ts"));
  symlinkSync(outside, join(root, "src/folder"));
  symlinkSync(root, join(root, "src/loop"));
  symlinkSync(join(outside, "tsconfig.json"), join(root, "base.json"));
  const { files, problems, incomplete } = await audited(root);
  expect(files).toEqual(["src/a.ts"]);
  expect(problems).toContain("note src/out.ts: lies outside the repository and is not read");
  expect(incomplete).toEqual([]);
});

it.runIf(unix)("pipes in the place of sources, settings and ignore files are not waited for", async () => {
  const root = project({ "src/a.ts": `import { x } from "./pipe";\nexport const y = x;\n`, "tsconfig.json": '{ "extends": "./base.json" }' });
  for (const name of ["src/pipe.ts", "base.json", ".gitignore", "src/.gitignore"]) execFileSync("mkfifo", [join(root, name)]);
  expect((await audited(root)).files).toEqual(["src/a.ts"]);
  execFileSync("mkfifo", [join(root, "conc-audit.config.json")]);
  expect(run(root)).toMatchObject({ code: 2, err: expect.stringContaining("is no regular file") });
});

it("large and one-line files are left out, and imports of them too", async () => {
  const root = project({ "package.json": "{}", "src/a.ts": `import "./large";\nimport "../vendor/large.js";\nexport {};\n`, "src/large.ts": `${"x;".repeat(600_000)}\n`, "vendor/large.js": "x;".repeat(600_000), "src/line.ts": `export const x = [${"1,".repeat(100_000)}];` });
  const { files, problems, incomplete } = await audited(root);
  expect(files).toEqual(["src/a.ts"]);
  expect(problems).toContain("note src/line.ts: is skipped: it is minified");
  expect(incomplete).toEqual([]);
});

it("circles of imports, of `extends` and of re-exports end", async () => {
  const names = Array.from({ length: 50 }, (_, i) => `m${i}`);
  const files = Object.fromEntries(names.map((name, i) => [`src/${name}.ts`, `export * from "./m${(i + 1) % 50}";\nimport { nothing } from "./m${(i + 7) % 50}";\nexport async function f${i}(): Promise<void> { await nothing(); await f${(i + 3) % 50}(); }\nimport { f${(i + 3) % 50} } from "./m${(i + 3) % 50}";\n`]));
  const { files: found, incomplete } = await audited(project({ ...files, "tsconfig.json": '{ "extends": ["./b.json", "/etc/passwd", "../../../x.json"], "compilerOptions": { "baseUrl": "/", "paths": { "*": ["/*", "../*"] } } }', "b.json": '{ "extends": "./tsconfig.json" }' }));
  expect(found).toHaveLength(50);
  expect(incomplete).toEqual([]);
});

it("text of other encodings is read, and what is no text is named", async () => {
  const utf16 = Buffer.from(`\ufeff${CODE}`, "utf16le");
  const root = project({ "package.json": "{}", "a.ts": utf16, "b.ts": Buffer.from(utf16).swap16(), "c.ts": `\ufeff${CODE.replaceAll("\n", "\r\n")}`, "d.ts": Buffer.from([0xff, 0xc0, 0x80, 0x0a]), "e.ts": Buffer.from("a\0b"), "f.ts": "" });
  const { files, problems } = await audited(root);
  expect(files).toEqual(["a.ts", "b.ts", "c.ts", "d.ts", "f.ts"]);
  expect(problems).toContain("error e.ts: is binary, not source text");
  expect(problems.filter((each) => /[abc]\.ts/.test(each))).toEqual([]);
  expect(readText(join(root, "a.ts"))).toBe(CODE);
  expect(readText(join(root, "b.ts"))).toBe(CODE);
});

it.runIf(unix)("names full of commands and escapes are harmless in what is printed", () => {
  const name = "\u001b[2J\n::set-output name=x::y\n##[group]\u202e.ts";
  const root = project({ "package.json": JSON.stringify({ name: "::add-mask::x\u001b]0;t\u0007" }), [name]: "let x = ;\n", "[a](b).ts": "let y = ;\n" });
  for (const format of ["pretty", "concise", "json", "markdown", "html", "sarif", "github", "gitlab", "junit"]) {
    const { code, out, err } = run(root, "--format", format);
    expect(code).toBe(3);
    for (const text of [out, err]) {
      // eslint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]|##\w*\[/);
      expect(text.split("\n").filter((line) => /^\s*::/.test(line) && !/^::(?:error|warning|notice) title=conc-audit::/.test(line))).toEqual([]);
    }
  }
});

it("a configuration cannot name what lies outside the repository", () => {
  const outside = project({ "x.json": "{}" });
  const root = project({ ".git/HEAD": "", "a.ts": CODE, "conc-audit.config.json": JSON.stringify({ knowledge: [join(outside, "x.json")] }) });
  expect(run(root)).toMatchObject({ code: 2, err: expect.stringContaining("outside the repository") });
  writeFileSync(join(root, "conc-audit.config.json"), JSON.stringify({ baseline: join(outside, "x.json") }));
  expect(run(root, "baseline")).toMatchObject({ code: 2, err: expect.stringContaining("outside the repository") });
  expect(readFileSync(join(outside, "x.json"), "utf8")).toBe("{}");
});

it("a revision is told only where git's files hold one", async () => {
  const root = project({ "a.ts": CODE, ".git/HEAD": "ref: ../secret\n", secret: "key", ".git/refs/heads/x": "key" });
  const revision = async () => (await audit({ cwd: root, rules: [] })).report.scope.revision;
  expect(await revision()).toBeUndefined();
  writeFileSync(join(root, ".git/HEAD"), "ref: refs/heads/x\n");
  expect(await revision()).toBeUndefined();
});

it("what is not ours is not written over without `--force`", () => {
  const root = project({ "package.json": "{}", "a.ts": CODE, "conc-audit-baseline.json": '{ "mine": true }' });
  expect(run(root, "baseline")).toMatchObject({ code: 2 });
  expect(readFileSync(join(root, "conc-audit-baseline.json"), "utf8")).toBe('{ "mine": true }');
  expect(run(root, "baseline", "--force")).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(join(root, "conc-audit-baseline.json"), "utf8"))).toEqual({ schemaVersion: 1, entries: [] });
  writeFileSync(join(root, "conc-audit.config.jsonc"), "{}");
  expect(run(root, "init").code).toBe(2);
  expect(readFileSync(join(root, "conc-audit.config.jsonc"), "utf8")).toBe("{}");
  expect(run(root, "init", "--force").code).toBe(0);
  expect(readFileSync(join(root, "conc-audit.config.jsonc"), "utf8")).toContain("failOn");
});

it("a file is written whole or not at all, through a link to where it leads", () => {
  const root = project({ "real.md": "old", "taken/x": "" });
  if (unix) symlinkSync("real.md", join(root, "link.md"));
  writeWhole(join(root, unix ? "link.md" : "real.md"), "new");
  expect(readFileSync(join(root, "real.md"), "utf8")).toBe("new");
  expect(() => writeWhole(join(root, "taken"), "x")).toThrow();
  mkdirSync(join(root, "deep"));
  writeWhole(join(root, "deep/er/x.md"), "x");
  expect(existsSync(join(root, "deep/er/x.md"))).toBe(true);
  expect([...readdirSync(root), ...readdirSync(join(root, "deep/er"))].filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

it("nothing of the tree is executed", () => {
  const root = project({ "package.json": JSON.stringify({ name: "x", scripts: { postinstall: "touch ran", prepare: "touch ran" } }), "a.ts": CODE, "conc-audit.config.js": "require('fs').writeFileSync('ran', '')", "conc-audit.config.mjs": "import('node:fs').then((fs) => fs.writeFileSync('ran', ''))", "vitest.config.ts": "require('fs').writeFileSync('ran', '')" });
  expect(run(root).code).toBe(0);
  expect(existsSync(join(root, "ran"))).toBe(false);
});

it("many small files and folders that differ in case only are all audited", async () => {
  const files = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`src/${i % 40}/f${i}.ts`, `export const x${i} = ${i};\n`]));
  const { files: found, incomplete } = await audited(project({ "package.json": "{}", ...files, "src/Case.ts": CODE, "src/case2.ts": CODE, "src/CASE2.tsx": CODE }));
  expect(found).toHaveLength(1503);
  expect(incomplete).toEqual([]);
});
