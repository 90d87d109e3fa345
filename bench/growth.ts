/** How time and memory grow with a program: one corpus multiplied, from 10,000 lines upwards. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { taken } from "./compare.ts";
import { foldersOf, manifestsIn, written } from "./corpus.ts";
import { copyOf, namesOfOthers, suffixOf, type Template, templates } from "./multiply.ts";
import type { Peers } from "./peers.ts";
import type { Point } from "./result.ts";
import { type Limits, run, type Run } from "./run.ts";

const LINES: readonly number[] = [10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000];

export interface GrowthOptions {
  /** The folder that the texts are of. */
  readonly folder: string;
  readonly texts: ReadonlyMap<string, string>;
  /** Folder with what is known of libraries. */
  readonly knowledge: string;
  readonly peers: Peers;
  readonly cli: string;
  readonly temporary: string;
  readonly most: number;
  readonly rounds: number;
  readonly limits: Limits;
  say(line: string): void;
}

/** Measures a cold audit, and parsing alone, of a program made of copies of these texts, at each size. What was stopped at one size is not tried at the next. */
export async function growth({ folder, texts, knowledge, peers, cli, temporary, most, rounds, limits, say }: GrowthOptions): Promise<readonly Point[]> {
  const manifests = manifestsOf(folder, [...texts.keys()]);
  const packages = new Set([...manifests.values()].flatMap((text) => nameIn(text) ?? []));
  const cut = templates(texts, packages, namesOfOthers(knowledge));
  const points: Point[] = [];
  const isOver = { audit: false, parse: false };
  for (const lines of LINES.filter((each) => each <= most)) {
    const at = join(temporary, `${lines}`);
    mkdirSync(at, { recursive: true });
    const made = written(at, multiplied(cut, manifests, lines));
    const files = [...made.texts.keys()].filter((path) => !path.endsWith(".json")).length;
    const runs = { audit: [] as Run[], parse: [] as Run[] };
    const argv = { audit: [process.execPath, cli, "--quiet", "--no-cache", "--fail-on", "never", "--allow-incomplete", "--format", `json:${join(temporary, "growth.json")}`], parse: peers.parse };
    for (let round = 0; round < rounds; round++) {
      for (const key of ["audit", "parse"] as const) {
        if (isOver[key]) continue;
        const now = await run({ cwd: at, argv: argv[key], log: join(temporary, "growth.log") }, limits);
        runs[key].push(now);
        isOver[key] = now.stopped !== undefined;
        say(`${lines} lines, ${files} files: ${key}: ${(now.wallMs / 1000).toFixed(2)} s, user ${(now.userMs / 1000).toFixed(2)} s, ${now.peakMb?.toFixed(0) ?? "?"} MB${now.stopped === undefined ? "" : `, stopped: ${now.stopped}`}`);
      }
    }
    const of = (list: readonly Run[]): Point["audit"] => (list.length === 0 ? { ...taken([]), stopped: "not tried" } : taken(list));
    points.push({ lines: cutLines(made.texts), files, audit: of(runs.audit), parse: of(runs.parse) });
    writeFileSync(join(temporary, "growth.points.json"), JSON.stringify(points));
    rmSync(at, { recursive: true, force: true });
  }
  return points;
}

function cutLines(texts: ReadonlyMap<string, string>): number {
  let lines = 0;
  for (const [path, text] of texts) if (!path.endsWith(".json")) lines += text.split("\n").length - 1;
  return lines;
}

/** Copies, the last one in part, until there are so many lines. */
function multiplied(cut: readonly Template[], manifests: ReadonlyMap<string, string>, lines: number): ReadonlyMap<string, string> {
  const texts = new Map([["package.json", JSON.stringify({ name: "multiplied", private: true, workspaces: ["copy*", "copy*/*", "copy*/*/*"] })]]);
  let left = lines;
  for (let copy = 1; left > 0; copy++) {
    for (const [path, text] of manifests) texts.set(`copy${copy}/${path}`, renamed(text, manifests, copy));
    for (const each of cut) {
      if (left <= 0) break;
      texts.set(`copy${copy}/${each.path}`, copyOf(each, copy));
      left -= each.lines;
    }
  }
  return texts;
}

/** A manifest in which packages of the corpus are those of the copy. */
function renamed(text: string, manifests: ReadonlyMap<string, string>, copy: number): string {
  let result = text;
  for (const manifest of manifests.values()) {
    const name = nameIn(manifest);
    if (name !== undefined) result = result.replaceAll(`"${name}"`, `"${name}${suffixOf(copy)}"`);
  }
  return result;
}

/** Texts of the manifests that the files belong to, by path. */
function manifestsOf(folder: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const found = [...foldersOf(paths)].flatMap((dir) => manifestsIn(join(folder, dir)).map((name) => join(dir, name)));
  return new Map(found.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function nameIn(manifest: string): string | undefined {
  try {
    return (JSON.parse(manifest) as { readonly name?: string }).name;
  } catch {
    return undefined;
  }
}
