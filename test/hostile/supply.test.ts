/** What the program is made of: few dependencies, each with a reason; no network, no other programs, no code made of text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const here = fileURLToPath(new URL("../..", import.meta.url));
const text = (path: string): string => readFileSync(join(here, path), "utf8");
const manifest = JSON.parse(text("package.json")) as { readonly dependencies: Record<string, string> };
const lock = JSON.parse(text("package-lock.json")) as { readonly packages: Record<string, { dev?: boolean; devOptional?: boolean; hasInstallScript?: boolean; integrity?: string }> };
/** What ships: the benchmarks and the torture runner do not. */
const sources = [...filesIn("src"), ...filesIn("rules")].filter((path) => path.endsWith(".ts") && !/bench\.ts$/.test(path));

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(here, folder), { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name).slice(here.length)] : []));
}

function importsOf(path: string): readonly string[] {
  return [...text(path).matchAll(/^(?:import|export)\b[^;"`]*?from "([^"]+)";|^import "([^"]+)";|(?<![\w`])import\("([^"]+)"\)/gm)].map((match) => match[1] ?? match[2] ?? match[3]!);
}

it("has a line of reason for each runtime dependency, and imports each", () => {
  const told = [...text("SECURITY.md").matchAll(/^\| `([^`]+)` \| \S.*\|$/gm)].map((match) => match[1]!);
  expect(told.sort()).toEqual(Object.keys(manifest.dependencies).sort());
  const used = new Set(sources.flatMap(importsOf).filter((name) => !/^(?:\.|node:)/.test(name)).map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0]));
  for (const name of Object.keys(manifest.dependencies)) expect(used).toContain(name);
});

it("has no install script behind any dependency, and a hash for each", () => {
  const shipped = Object.entries(lock.packages).filter(([path, each]) => path !== "" && !each.dev && !each.devOptional);
  expect(shipped.length).toBeGreaterThan(10);
  expect(shipped.filter(([, each]) => each.hasInstallScript || !/^sha512-/.test(each.integrity ?? "")).map(([path]) => path)).toEqual([]);
});

it("imports no network and starts no program but git and itself", () => {
  const NETWORK = /^node:(?:http|https|http2|net|tls|dgram|dns|vm|cluster|inspector)(?:\/|$)/;
  const [wire, server, start] = ["wire", "server", "start"].map((name) => join("src", "resident", `${name}.ts`)) as [string, string, string];
  expect(sources.flatMap((path) => importsOf(path).filter((name) => NETWORK.test(name)).map((name) => `${path}: ${name}`)).sort()).toEqual([`${server}: node:net`, `${wire}: node:net`]);
  // A path, or a pipe's name on Windows: a socket of this machine, no port.
  expect(text(wire).match(/\bconnect\([^)]*\)/g)).toEqual(["connect(address)"]);
  expect(text(server).match(/\blisten\([^)]*\)/g)).toEqual(["listen(address)"]);
  expect(text(server)).toContain('const address = process.platform === "win32" ? `\\\\\\\\.\\\\pipe\\\\${token}` : join(folder, "socket");');
  expect(sources.filter((path) => importsOf(path).includes("node:child_process")).sort()).toEqual([join("src", "git.ts"), start]);
  expect(text("src/git.ts").match(/execFileSync\("[^"]*"/g)).toEqual(['execFileSync("git"']);
  expect(text(start).match(/\bspawn\(\S*/g)).toEqual(["spawn(process.execPath,"]);
});

it("runs no text as code", () => {
  expect(sources.filter((path) => /\bnew Function\(|(?<![\w.`])eval\(|(?<![\w`])import\((?!")/.test(text(path).replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "")))).toEqual([]);
});
