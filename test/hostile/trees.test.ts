/** The same hostile trees in every language: what is read, what is not, and that an audit of them ends. */
import { execFileSync } from "node:child_process";
import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { audit } from "../../src/audit.ts";
import { formats } from "../../src/report/index.ts";
import { project } from "../program.ts";

const unix = process.platform !== "win32";
const LANGUAGES = [
  { ending: "ts", code: "export async function go(x: any): Promise<void> {\n  await x.go();\n}\n", imports: (name: string) => `import { go as ${name} } from "./${name}";\nimport * as all${name} from "./${name}.ts";\nexport const x${name} = [${name}, all${name}];\n`, text: (inner: string) => `export const text = "${inner}";\n` },
  { ending: "js", code: "export async function go(x) {\n  await x.go();\n}\n", imports: (name: string) => `import { go as ${name} } from "./${name}.js";\nexport const x${name} = ${name};\n`, text: (inner: string) => `export const text = "${inner}";\n` },
  { ending: "rs", code: "pub async fn go(x: X) {\n    x.go().await;\n}\n", imports: (name: string) => `mod ${name};\nuse crate::${name}::go as ${name}_go;\nuse self::${name}::*;\npub async fn run_${name}(x: X) { ${name}_go(x).await; }\n`, text: (inner: string) => `pub const TEXT: &str = "${inner}";\n` },
  { ending: "py", code: "async def go(x):\n    await x.go()\n", imports: (name: string) => `from .${name} import go as ${name}\nfrom . import ${name} as other\nimport ${name}\n`, text: (inner: string) => `TEXT = "${inner}"\n` },
];

async function audited(cwd: string) {
  const { report, model, incomplete } = await audit({ cwd, rules, minConfidence: "possible" });
  for (const format of Object.values(formats)) format(report, {});
  return { files: model?.files.map(({ path }) => path) ?? [], problems: report.problems.map(({ subject, message, level = "error" }) => `${level} ${subject}: ${message}`), incomplete };
}

describe.each(LANGUAGES)("$ending", ({ ending, code, imports, text }) => {
  const manifest = { "package.json": "{}", "Cargo.toml": '[package]\nname = "x"\n', "pyproject.toml": "" };

  it.runIf(unix)("links in circles and out of the tree are not followed, nor are imports through them", async () => {
    const outside = project({ [`secret.${ending}`]: code });
    const root = project({ ...manifest, ".git/HEAD": "", [`src/a.${ending}`]: `${imports("out")}${imports("loop")}${imports("self")}${code}` });
    symlinkSync(join(outside, `secret.${ending}`), join(root, `src/out.${ending}`));
    symlinkSync(outside, join(root, "src/folder"));
    symlinkSync(root, join(root, "src/round"));
    symlinkSync(`loop.${ending}`, join(root, `src/loop.${ending}`));
    symlinkSync(`other.${ending}`, join(root, `src/self.${ending}`));
    symlinkSync(`self.${ending}`, join(root, `src/other.${ending}`));
    const { files, problems } = await audited(root);
    expect(files).toEqual([`src/a.${ending}`]);
    expect(problems.filter((each) => /secret/.test(each))).toEqual([]);
  });

  it.runIf(unix)("pipes, devices and folders in the place of sources are not waited for", async () => {
    const root = project({ ...manifest, [`src/a.${ending}`]: `${imports("pipe")}${imports("zero")}${imports("folder")}${code}`, [`src/folder.${ending}/x`]: "" });
    execFileSync("mkfifo", [join(root, `src/pipe.${ending}`)]);
    symlinkSync("/dev/zero", join(root, `src/zero.${ending}`));
    expect((await audited(root)).files).toEqual([`src/a.${ending}`]);
  });

  it("a file over the limit, one long line, an empty one: named or read, never followed for long", async () => {
    const root = project({ ...manifest, [`a.${ending}`]: code, [`large.${ending}`]: code.repeat(60_000), [`line.${ending}`]: text("x".repeat(500_000)), [`empty.${ending}`]: "", [`lines.${ending}`]: "\n".repeat(100_000) });
    const { files, problems, incomplete } = await audited(root);
    expect(files).toEqual([`a.${ending}`, `empty.${ending}`, `lines.${ending}`]);
    expect(problems).toContainEqual(expect.stringMatching(/^note large\.\w+: is .* MiB, over the limit of 1 MiB$|^note large\.\w+: is skipped: .*over the limit/));
    expect(problems).toContain(`note line.${ending}: is skipped: it is minified`);
    expect(incomplete).toEqual([]);
  });

  it("circles of imports end", async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`src/m${i}.${ending}`, `${imports(`m${(i + 1) % 40}`)}${imports(`m${(i + 7) % 40}`)}${imports(`m${i}`)}${code}`]));
    expect((await audited(project({ ...manifest, ...files }))).files).toHaveLength(40);
  });

  it("other encodings, line ends and halves of characters are read, and what is no text is named", async () => {
    const utf16 = Buffer.from(`\ufeff${code}`, "utf16le");
    const root = project({
      ...manifest,
      [`a.${ending}`]: utf16,
      [`b.${ending}`]: Buffer.from(utf16).swap16(),
      [`c.${ending}`]: `\ufeff${code.replaceAll("\n", "\r\n")}`,
      [`d.${ending}`]: code.replaceAll("\n", "\r"),
      [`e.${ending}`]: Buffer.from("a\0b"),
      [`f.${ending}`]: Buffer.from(`\ufeff${text("\ud800 and \udc00")}${code}`, "utf16le"),
      [`g.${ending}`]: Buffer.concat([Buffer.from(text("")), Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x0a]), Buffer.from(code)]),
      [`h.${ending}`]: `${text("\u2028\u2029\u0085\u202e\u{1f600}")}${code}`,
      [`i.${ending}`]: Buffer.from([0xff, 0xfe, 0x61]),
    });
    const { files, problems } = await audited(root);
    expect(files).toEqual(["a", "b", "c", "d", "f", "g", "h", "i"].map((name) => `${name}.${ending}`));
    expect(problems).toContain(`error e.${ending}: is binary, not source text`);
    expect(problems.filter((each) => new RegExp(`^error [abcfh]\\.${ending}`).test(each))).toEqual([]);
  });

  it.runIf(unix)("names that differ in case only, are odd or cannot be read", async () => {
    const root = project({ ...manifest, [`Case.${ending}`]: code, [`case.${ending}`]: code, [`CASE.${ending}`]: `${imports("case")}${code}`, [`\u001b[2J\n::error::x.${ending}`]: code, [`-rf.${ending}`]: code, [`%0A.${ending}`]: code, [`closed.${ending}`]: code });
    chmodSync(join(root, `closed.${ending}`), 0);
    const { files } = await audited(root);
    expect(files.filter((path) => path !== `closed.${ending}`)).toHaveLength(6);
  });
});
