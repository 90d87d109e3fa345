/** A copy of the files that are audited: everybody gets the same ones, and what is edited is nobody's. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { selectFiles } from "../src/files.ts";
import { readSources } from "../src/sources.ts";

export interface Corpus {
  readonly folder: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly lines: number;
  readonly bytes: number;
}

/** Returns the texts that an audit of a folder would read, by their path in it. */
export function textsIn(folder: string): ReadonlyMap<string, string> {
  return readSources(selectFiles({ cwd: folder, paths: [], languages: ["typescript"] })).texts;
}

/** Writes texts, and the manifests of the folder they came from, into an empty folder. */
export function copyInto(folder: string, texts: ReadonlyMap<string, string>, from: string): Corpus {
  for (const dir of foldersOf([...texts.keys()])) {
    mkdirSync(join(folder, dir), { recursive: true });
    for (const name of manifestsIn(join(from, dir))) copyFileSync(join(from, dir, name), join(folder, dir, name));
  }
  return written(folder, texts);
}

/**
 * Writes texts into an empty folder with one tsconfig for all of them, in which packages find each other.
 * The type checker refuses what many repositories' own say (`baseUrl`, references to what is not there) and then checks nothing.
 */
export function typedInto(folder: string, texts: ReadonlyMap<string, string>, from: string): void {
  written(folder, texts);
  const named = [...foldersOf([...texts.keys()])].flatMap((dir) => {
    const name = nameIn(join(from, dir, "package.json"));
    return name === undefined ? [] : [[name, [`./${dir}/src/index.ts`, `./${dir}/src`, `./${dir}`]] as const];
  });
  const compilerOptions = { strict: true, target: "esnext", module: "esnext", moduleResolution: "bundler", jsx: "preserve", allowJs: true, noEmit: true, skipLibCheck: true, types: [], paths: Object.fromEntries(named) };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*"] }));
}

function nameIn(manifest: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(manifest, "utf8")) as { readonly name?: string }).name;
  } catch {
    return undefined;
  }
}

/** Writes texts into a folder. */
export function written(folder: string, texts: ReadonlyMap<string, string>): Corpus {
  for (const dir of foldersOf([...texts.keys()])) mkdirSync(join(folder, dir), { recursive: true });
  for (const [path, text] of texts) writeFileSync(join(folder, path), text);
  const all = [...texts.values()];
  return { folder, texts, lines: all.reduce((sum, text) => sum + linesOf(text), 0), bytes: all.reduce((sum, text) => sum + Buffer.byteLength(text), 0) };
}

/** Returns how many lines a text has. */
export function linesOf(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

/** Returns the names of the files in a folder that say how its sources belong together. */
export function manifestsIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^(?:package|[tj]sconfig(?:\..+)?)\.json$/.test(name)) : [];
}

/** Returns the folders of these paths and all above them. */
export function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>(["."]);
  for (const path of paths) for (let dir = dirname(path); !folders.has(dir); dir = dirname(dir)) folders.add(dir);
  return folders;
}
