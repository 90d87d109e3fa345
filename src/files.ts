/** Which files are analysed, and which of them are reported on. Paths filter the report, never the analysis. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import ignore from "ignore";
import picomatch from "picomatch";
import { globSync, isDynamicPattern } from "tinyglobby";
import { copiesOfLibraries } from "./copies.ts";
import { LANGUAGES, type Language, languageOf, titlesOf } from "./frontends/languages.ts";
import type { Problem } from "./model.ts";
import { MAX_BYTES, readText } from "./read.ts";
import { type Target, target } from "./targets.ts";
import { UsageError } from "./usage.ts";

/** File name endings of all languages. */
export const EXTENSIONS: readonly string[] = LANGUAGES.flatMap((language) => language.extensions);

/** Globs of test files where the configuration names none. */
export const TEST_GLOBS: readonly string[] = [
  "**/*.{test,spec,e2e,bench,stories}.*",
  "**/*_{test,spec}.*",
  "**/{__tests__,__mocks__,__fixtures__,test,tests,testing,*-testing,test-{utils,support,helpers},test_{utils,support,helpers},testutils,*-test-{utils,support},*_test_{utils,support},e2e,cypress,*-tests,*-e2e}/**",
  "spec/**",
  "**/{tests,benches}.rs",
  "**/*_{tests,bench}.rs",
  "**/benches/**/*.rs",
  "**/{test_*,conftest}.py",
];

const EXCLUDED: readonly string[] = [
  "**/{node_modules,bower_components,jspm_packages,.git,.next,.nuxt,.output,.svelte-kit,.turbo,.cache,.yarn,.pnpm-store}/**",
  "**/*.d.{ts,mts,cts}",
  "**/*.{min,bundle}.{js,mjs,cjs}",
  "**/*.{generated,gen}.*",
  "**/{generated,__generated__}/**",
  "**/.pnp.*",
  "**/{venv,.venv,site-packages,__pycache__,.tox,.nox,.eggs}/**",
];
// Below `src`, a folder of this name is source about building, not its output.
const OUTPUT = /^(?:(?!src\/)[^/]+\/)*(?:(?:dist|build|out|coverage|vendor)\/|target\/.*\.rs$)/;
const MAX_STARS = 5;
const IGNORE_FILES = [".gitignore", ".concauditignore"];
const PROJECT_FILES = LANGUAGES.flatMap((language) => language.projects);

export interface FileOptions {
  /** Absolute folder that the arguments and the report's paths are relative to. */
  readonly cwd: string;
  /** Files, folders and globs to report on; none: the whole project. */
  readonly paths: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Folder that `include`, `exclude` and `tests` are relative to; default `cwd`. */
  readonly base?: string;
  readonly tests?: readonly string[];
  readonly includeTests?: boolean;
  /** Do not read .gitignore and .concauditignore. */
  readonly noIgnore?: boolean;
  /** Files by absolute path that count as there, with this content. */
  readonly overlay?: ReadonlyMap<string, string>;
  /** Only files of these languages; none: all. */
  readonly languages?: readonly Language["name"][];
}

export interface Selection {
  /** Absolute folder that all paths are relative to: `cwd`, or the project's folder where the paths lie elsewhere. */
  readonly root: string;
  /** What is analysed: sorted, relative to `root`, with `/`. */
  readonly files: readonly string[];
  /** Files named one by one: audited whatever is excluded. */
  readonly named: ReadonlySet<string>;
  /** Whether a finding in this file is reported. */
  reported(path: string): boolean;
  isTest(path: string): boolean;
  /** Files that use a test framework are left out too: nobody asked for tests or said which they are. */
  readonly withoutTests: boolean;
  /** Files left out for their size, and folders for whose they are. */
  readonly skipped: readonly Problem[];
}

/** Returns the files to analyse and to report on; throws a `UsageError` for each path that matches nothing. */
export function selectFiles(options: FileOptions): Selection {
  const cwd = realpathSync(options.cwd);
  const targets = (options.paths.length === 0 ? ["."] : options.paths).map((path) => target(path, cwd, options.overlay));
  const projects = outermost(targets.map((each) => projectOf(each.folder, cwd)));
  const root = targets.every((each) => inside(each.folder, cwd)) ? cwd : commonFolder(projects);
  const base = options.base ?? cwd;
  const testGlobs = matcher(options.tests ?? TEST_GLOBS, base);
  const isTest = once((path) => testGlobs(resolve(root, path)));

  const named = new Set(targets.flatMap((each) => (each.file !== undefined && isWanted(each.file, options) ? [toPath(root, each.file)] : [])));
  const walked = projects.flatMap((project) => walk(project, options));
  const included = options.include === undefined ? walked : walked.filter(matcher(options.include, base));
  const kept = options.exclude === undefined ? included : included.filter(not(matcher(options.exclude, base)));
  const ours = kept.map((file) => toPath(root, file));
  const copies = copiesOfLibraries(root, ours).filter((folder) => !targets.some((each) => inside(each.folder, resolve(root, folder))));
  const wanted = ours.filter((path) => (options.includeTests || !isTest(path)) && !copies.some((folder) => path.startsWith(`${folder}/`)));
  const matches = targets.map((each) => ({ ...each, covers: covers(each, root) }));
  const everything = [...new Set([...wanted, ...named])].sort(byText);
  // Languages do not call each other: files of those that nobody asked about would be read for nothing.
  const asked = new Set(everything.filter((path) => matches.some((each) => each.covers(path))).map(languageOf));
  const all = everything.filter((path) => asked.has(languageOf(path)));

  const big = new Map(all.flatMap((path) => tooBig(root, path, options.overlay)));
  const files = all.filter((path) => !big.has(path));
  const unmatched = matches.filter((each) => !all.some(each.covers));
  if (unmatched.length > 0) throw new UsageError(unmatched.map((each) => noMatch(each, cwd, root, isTest, options)).join("\n"));
  return {
    root,
    files,
    named,
    reported: once((path) => matches.some((each) => each.covers(path))),
    isTest,
    withoutTests: !options.includeTests && options.tests === undefined,
    skipped: [...copies.map((subject) => ({ subject, message: "is skipped: it holds copies of libraries" })), ...[...big].map(([subject, message]) => ({ subject, message }))],
  };
}

/** Returns a test of absolute paths against globs that are relative to a folder; a folder's name means all in it. */
export function matcher(globs: readonly string[], base: string): (file: string) => boolean {
  const patterns = globs.flatMap((glob) => {
    const plain = glob.replace(/^\.\//, "").replace(/\/$/, "");
    return isDynamicPattern(plain) ? [plain] : [plain, plain === "." ? "**" : `${plain}/**`];
  });
  const test = picomatch(patterns, { dot: true });
  // A project may reach above the folder that one stands in: its files are matched as if they lay below.
  return (file) => test(toPath(base, file).replace(/^(?:\.\.\/)+/, ""));
}

/** Returns a path relative to a folder, with `/`. */
export function toPath(root: string, file: string): string {
  const path = relative(root, file) || ".";
  return sep === "/" ? path : path.split(sep).join("/");
}

/** Orders strings by code unit: the same everywhere. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The nearest folder with a tsconfig or package.json: within the repository, or without one within `cwd`; else `cwd` or the folder itself. */
/** A test that is made once a path: findings and stop paths of a file ask again and again. */
function once(test: (path: string) => boolean): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    let answer = known.get(path);
    if (answer === undefined) known.set(path, (answer = test(path)));
    return answer;
  };
}

function projectOf(folder: string, cwd: string): string {
  const above = ancestors(folder);
  const repository = above.findIndex((dir) => existsSync(join(dir, ".git")));
  const start = above.indexOf(cwd);
  const last = repository >= 0 ? repository : start >= 0 ? start : above.length - 1;
  const within = above.slice(0, last + 1);
  const nearest = within.find((dir) => PROJECT_FILES.some((name) => existsSync(join(dir, name))));
  if (nearest === undefined) return start >= 0 ? cwd : folder;
  return crateWorkspace(within.slice(within.indexOf(nearest))) ?? nearest;
}

/** The workspace that a crate is a member of: its crates call each other. */
function crateWorkspace([crate, ...above]: readonly string[]): string | undefined {
  if (crate === undefined || !existsSync(join(crate, "Cargo.toml"))) return undefined;
  return above.find((dir) => existsSync(join(dir, "Cargo.toml")) && linesOf(join(dir, "Cargo.toml")).some((line) => /^\s*\[workspace\]/.test(line)));
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

function outermost(folders: readonly string[]): string[] {
  const unique = [...new Set(folders)].sort(byText);
  return unique.filter((folder) => !unique.some((other) => other !== folder && inside(folder, other)));
}

function inside(path: string, folder: string): boolean {
  const rest = relative(folder, path);
  return rest === "" || (!rest.startsWith("..") && !isAbsolute(rest));
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0]!;
  while (!folders.every((folder) => inside(folder, common))) common = dirname(common);
  return common;
}

function walk(project: string, options: FileOptions): string[] {
  const endings = languagesOf(options).flatMap((language) => language.extensions.map((ending) => ending.slice(1)));
  // Links are not followed: what they lead to is in the project itself or not part of it, and loops cannot arise.
  const found = globSync(`**/*.${endings.length === 1 ? endings[0] : `{${endings.join(",")}}`}`, { cwd: project, ignore: [...EXCLUDED], absolute: true, followSymbolicLinks: false, expandDirectories: false });
  const unsaved = [...(options.overlay?.keys() ?? [])].filter((file) => inside(file, project) && !existsSync(file) && isSource(toPath(project, file)));
  const files = [...found.map((file) => resolve(file)), ...unsaved].filter((file) => !OUTPUT.test(toPath(project, file)));
  return options.noIgnore ? files : files.filter(not(ignored(project)));
}

const isExcluded = picomatch([...EXCLUDED], { dot: true });

function isSource(path: string): boolean {
  return EXTENSIONS.some((ending) => path.endsWith(ending)) && !isExcluded(path) && !/(?:^|\/)\./.test(path);
}

/** A test for what the ignore files in and above a project say, the nearest one last. */
function ignored(project: string): (file: string) => boolean {
  const nested = globSync(IGNORE_FILES.map((name) => `**/${name}`), { cwd: project, ignore: EXCLUDED.slice(0, 1), absolute: true, dot: true, followSymbolicLinks: false });
  const above: string[] = [];
  for (let dir = project; !existsSync(join(dir, ".git")) && dirname(dir) !== dir; ) {
    dir = dirname(dir);
    above.push(...IGNORE_FILES.map((name) => join(dir, name)).filter((file) => existsSync(file)));
  }
  const files = [...above, ...nested.map((file) => resolve(file))].sort((a, b) => a.length - b.length || byText(a, b));
  const rules = files.map((file) => ({ dir: join(dirname(file), sep), rules: ignore().add(patternsIn(file)) }));
  return (file) => {
    let verdict = false;
    for (const each of rules) {
      if (!file.startsWith(each.dir)) continue;
      const said = each.rules.test(toPath(each.dir, file));
      if (said.ignored) verdict = true;
      else if (said.unignored) verdict = false;
    }
    return verdict;
  };
}

/** Patterns of many stars are left out: each star multiplies the time of a match. */
function patternsIn(file: string): readonly string[] {
  return linesOf(file).filter((line) => line.split("/").every((part) => part.split(/\*+/).length <= MAX_STARS + 1));
}

/** The lines of a file; one that cannot be read has none. */
function linesOf(file: string): readonly string[] {
  try {
    return readText(file).split(/\r?\n/);
  } catch {
    return [];
  }
}

function covers(each: Target, root: string): (path: string) => boolean {
  if (each.file !== undefined) {
    const path = toPath(root, each.file);
    return (other) => other === path;
  }
  if (each.glob !== undefined) {
    const test = picomatch(toPath(root, each.glob), { dot: true });
    return (path) => test(path);
  }
  return (path) => inside(resolve(root, path), each.folder);
}

function noMatch(each: Target, cwd: string, root: string, isTest: (path: string) => boolean, options: FileOptions): string {
  const shown = `no file matches \`${each.arg}\``;
  const whole = walk(each.folder, { ...options, noIgnore: true }).filter((file) => covers(each, root)(toPath(root, file)));
  if (whole.length === 0) return `${shown}: no ${titlesOf(languagesOf(options))} file there`;
  if (!options.includeTests && whole.every((file) => isTest(toPath(root, file)))) return `${shown}: only test files there (\`--include-tests\` audits them)`;
  return `${shown}: ${whole.length === 1 ? `\`${toPath(cwd, whole[0]!)}\` is` : `all ${whole.length} files there are`} ignored or excluded`;
}

function languagesOf({ languages }: FileOptions): readonly Language[] {
  return languages === undefined ? LANGUAGES : LANGUAGES.filter((language) => languages.includes(language.name));
}

function isWanted(file: string, options: FileOptions): boolean {
  const language = languageOf(file);
  return language !== undefined && languagesOf(options).includes(language);
}

function tooBig(root: string, path: string, overlay: FileOptions["overlay"]): [string, string][] {
  if (overlay?.has(resolve(root, path))) return [];
  const stat = statSync(resolve(root, path), { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) return [[path, `is no regular file`]];
  if (stat.size <= MAX_BYTES) return [];
  return [[path, `is skipped: ${(stat.size / MAX_BYTES).toFixed(1)} MiB, over the limit of 1 MiB`]];
}

function not<T>(test: (value: T) => boolean): (value: T) => boolean {
  return (value) => !test(value);
}
