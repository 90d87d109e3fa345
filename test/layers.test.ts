/** Imports point one way, and what is known of libraries stays in the knowledge files. */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = [...walk("src"), ...walk("rules")].map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

/** What each layer may import of the project, longest prefix first. */
const MAY: readonly (readonly [layer: string, ...allowed: readonly string[]])[] = [
  ["src/model.ts"],
  ["src/rule.ts", "src/model.ts"],
  ["src/live/", "src/model.ts", "src/live/"],
  ["src/analysis/", "src/model.ts", "src/rule.ts", "src/live/", "src/analysis/"],
  ["rules/", "src/model.ts", "src/rule.ts", "src/analysis/", "rules/"],
  ["src/knowledge/", "src/model.ts", "src/knowledge/"],
  ["src/frontends/", "src/model.ts", "src/live/", "src/knowledge/", "src/frontends/"],
  ["src/findings.ts", "src/model.ts", "src/rule.ts", "src/files.ts"],
  ["src/report/", "src/model.ts", "src/rule.ts", "src/findings.ts", "src/report/", "src/schema/report.ts"],
  ["src/schema/", "src/rule.ts"],
];

describe("layers", () => {
  for (const [layer, ...allowed] of MAY) {
    it(`${layer} imports only ${allowed.join(", ") || "nothing"}`, () => {
      const wrong = sources
        .filter(({ file }) => file.startsWith(layer))
        .flatMap(({ file, text }) => importsOf(text).filter((name) => name.startsWith(".")).map((name) => [file, target(file, name)] as const))
        .filter(([, to]) => !allowed.some((prefix) => to.startsWith(prefix)))
        .map(([file, to]) => `${file} imports ${to}`);
      expect(wrong).toEqual([]);
    });
  }

  it("rules and analyses import no package and no built-in", () => {
    const wrong = pure().flatMap(({ file, text }) => importsOf(text).filter((name) => !name.startsWith(".")).map((name) => `${file} imports ${name}`));
    expect(wrong).toEqual([]);
  });

  it("the compiler is reached through ts-morph, and by the TypeScript front end alone", () => {
    const wrong = sources
      .filter(({ file, text }) => importsOf(text).some((name) => name === "typescript" || (name === "ts-morph" && !file.startsWith("src/frontends/typescript/"))))
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  it("grammars are reached through `treesitter`, by the front ends that walk them", () => {
    const wrong = sources.filter(({ file, text }) => importsOf(text).some((name) => name === "web-tree-sitter" && !file.startsWith("src/frontends/treesitter/"))).map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  it("the editor's server is on top: only the command line and the library know it, and it knows no language's front end", () => {
    const imports = sources.flatMap(({ file, text }) => importsOf(text).filter((name) => name.startsWith(".")).map((name) => ({ file, to: target(file, name) })));
    const below = imports.filter(({ file, to }) => to.startsWith("src/editor/") && !["src/editor/", "src/commands/", "src/cli.ts", "src/index.ts"].some((top) => file.startsWith(top)));
    const languages = imports.filter(({ file, to }) => file.startsWith("src/editor/") && /^src\/frontends\/[^/]+\//.test(to));
    expect([...below, ...languages].map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  it("only the command line touches `process`, the editor's server aside", () => {
    const wrong = sources
      .filter(({ file, text }) => !["src/bin.ts", "src/cli.ts"].includes(file) && !file.startsWith("src/editor/") && /(?<![.\w"'`-])process\.(?:argv|exit|exitCode|env|cwd|stdout|stderr|stdin|on)\b/.test(code(text)))
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  it("rules and analyses name no library", () => {
    const libraries = knownLibraries();
    const wrong = pure().flatMap(({ file, text }) =>
      [...code(text).matchAll(/["'`]([^"'`\n]*)["'`]/g)]
        .map((match) => match[1] ?? "")
        .filter((literal) => libraries.some((name) => literal === name || literal.startsWith(`${name} `) || literal.startsWith(`${name}/`)))
        .map((literal) => `${file}: "${literal}"`));
    expect(wrong).toEqual([]);
  });
});

function pure(): typeof sources {
  return sources.filter(({ file }) => file.startsWith("rules/") || file.startsWith("src/analysis/"));
}

function importsOf(text: string): readonly string[] {
  const source = code(text);
  return [...source.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;"']*?\bfrom\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** Without comments, as far as a scan by line can tell. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

function target(file: string, name: string): string {
  return relative(root, join(root, dirname(file), name)).split(sep).join("/");
}

/** Modules with a knowledge file; words that are also ordinary English or the model's own are left out. */
function knownLibraries(): readonly string[] {
  const ordinary = new Set(["async", "lock", "locks", "queue", "random", "limiter", "semaphore", "retry", "delay", "sleep", "medium", "events", "process", "stream", "timers", "net", "fs", "web", "global", "builtin"]);
  const model = readFileSync(join(root, "src/model.ts"), "utf8");
  return walk("src/knowledge", ".json")
    .map((file): unknown => JSON.parse(readFileSync(join(root, file), "utf8")))
    .flatMap((data) => (isModule(data) ? [data.module, ...(data.aliases ?? [])] : []))
    .filter((name) => !ordinary.has(name) && !model.includes(`"${name}"`));
}

function isModule(data: unknown): data is { readonly module: string; readonly aliases?: readonly string[] } {
  return typeof data === "object" && data !== null && "module" in data && typeof data.module === "string";
}

function walk(folder: string, ending = ".ts"): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder)).sort().flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? walk(path, ending) : path.endsWith(ending) ? [path] : [];
  });
}
