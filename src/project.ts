/** What a project calls itself. */
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readText as readFile } from "./read.ts";

/** Returns the name in package.json, Cargo.toml or pyproject.toml, if there is one. */
export function projectName(root: string): string | undefined {
  const name: unknown = readText(join(root, "package.json"), (text) => (JSON.parse(text) as { name?: unknown }).name);
  if (typeof name === "string" && name !== "") return name;
  return ["Cargo.toml", "pyproject.toml"].map((file) => readText(join(root, file), nameIn)).find((each) => each !== undefined);
}

/** The name of the package that a TOML file describes. */
function nameIn(toml: string): string | undefined {
  const table = /^\[(?:package|project|tool\.poetry)\]$(?<body>[^]*?)(?=^\[|(?![^]))/m.exec(toml)?.groups?.["body"];
  return /^name\s*=\s*["'](?<name>[^"']+)["']/m.exec(table ?? "")?.groups?.["name"];
}

/** Returns the commit that is checked out, read from git's files; nothing outside a repository, nor where they hold anything but a commit. */
export function revision(root: string): string | undefined {
  const git = gitFolder(root);
  if (git === undefined) return undefined;
  const head = readText(join(git, "HEAD"), (text) => text.trim());
  const ref = head?.startsWith("ref: ") ? head.slice(5) : undefined;
  const found = ref === undefined ? head : referred(git, ref);
  return found !== undefined && /^[0-9a-f]{7,64}$/.test(found) ? found : undefined;
}

function referred(git: string, ref: string): string | undefined {
  if (!/^refs\/[^\0]+$/.test(ref) || ref.split("/").includes("..")) return undefined;
  const common = resolve(git, readText(join(git, "commondir"), (text) => text.trim()) ?? ".");
  return (
    readText(join(common, ref), (text) => text.trim()) ??
    readText(join(common, "packed-refs"), (text) => text.split("\n").find((line) => line.endsWith(` ${ref}`))?.split(" ")[0])
  );
}

/** A worktree's `.git` is a file that names the folder. */
function gitFolder(root: string): string | undefined {
  for (let dir = root; ; dir = dirname(dir)) {
    const git = join(dir, ".git");
    if (existsSync(git)) return statSync(git).isDirectory() ? git : readText(git, (text) => resolve(dir, text.replace(/^gitdir: /, "").trim()));
    if (dirname(dir) === dir) return undefined;
  }
}

function readText<T>(file: string, use: (text: string) => T): T | undefined {
  try {
    return use(readFile(file));
  } catch {
    return undefined;
  }
}
