import {
  UsageError
} from "./chunk-VBJGZ6C7.js";

// src/files.ts
import { existsSync as existsSync2, readFileSync, realpathSync as realpathSync2, statSync as statSync2 } from "node:fs";
import { dirname as dirname2, isAbsolute as isAbsolute2, join, relative, resolve as resolve2, sep } from "node:path";
import ignore from "ignore";
import picomatch from "picomatch";
import { globSync, isDynamicPattern as isDynamicPattern2 } from "tinyglobby";

// src/targets.ts
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, resolve } from "node:path";
import { isDynamicPattern } from "tinyglobby";
function target(arg, cwd) {
  const absolute = resolve(cwd, arg);
  if (existsSync(absolute)) {
    const real = realpathSync(absolute);
    if (statSync(real).isDirectory()) return { arg, folder: real };
    if (!EXTENSIONS.some((ending) => real.endsWith(ending))) throw new UsageError(`\`${arg}\` is no TypeScript or JavaScript file (${EXTENSIONS.join(" ")})`);
    return { arg, folder: dirname(real), file: real };
  }
  if (!isDynamicPattern(arg)) throw new UsageError(`no such file or folder: \`${arg}\`${nearestFolder(absolute, cwd)}`);
  const fixed = arg.split("/").slice(0, arg.split("/").findIndex((part) => isDynamicPattern(part))).join("/") || (isAbsolute(arg) ? "/" : ".");
  const folder = resolve(cwd, fixed);
  if (!existsSync(folder)) throw new UsageError(`no file matches \`${arg}\`${nearestFolder(folder, cwd)}`);
  return { arg, folder: realpathSync(folder), glob: absolute };
}
function nearestFolder(path, cwd) {
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  return folder === cwd || dirname(path) === folder ? "" : `; the nearest folder that exists is \`${toPath(cwd, folder)}\``;
}

// src/files.ts
var EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
var TEST_GLOBS = [
  "**/*.{test,spec,e2e,bench,stories}.*",
  "**/*_{test,spec}.*",
  "**/{__tests__,__mocks__,__fixtures__,test,tests,e2e,cypress}/**",
  "spec/**"
];
var EXCLUDED = [
  "**/{node_modules,bower_components,jspm_packages,.git,.next,.nuxt,.output,.svelte-kit,.turbo,.cache,.yarn,.pnpm-store}/**",
  "**/*.d.{ts,mts,cts}",
  "**/*.{min,bundle}.{js,mjs,cjs}",
  "**/*.{generated,gen}.*",
  "**/{generated,__generated__}/**",
  "**/.pnp.*"
];
var OUTPUT = /^(?:(?!src\/)[^/]+\/)*(?:dist|build|out|coverage|vendor)\//;
var MAX_BYTES = 1024 * 1024;
var IGNORE_FILES = [".gitignore", ".concauditignore"];
var PROJECT_FILES = ["tsconfig.json", "jsconfig.json", "package.json"];
function selectFiles(options) {
  const cwd = realpathSync2(options.cwd);
  const targets = (options.paths.length === 0 ? ["."] : options.paths).map((path) => target(path, cwd));
  const projects = outermost(targets.map((each) => projectOf(each.folder, cwd)));
  const root = targets.every((each) => inside(each.folder, cwd)) ? cwd : commonFolder(projects);
  const base = options.base ?? cwd;
  const testGlobs = matcher(options.tests ?? TEST_GLOBS, base);
  const isTest = (path) => testGlobs(resolve2(root, path));
  const named = new Set(targets.flatMap((each) => each.file === void 0 ? [] : [toPath(root, each.file)]));
  const walked = projects.flatMap((project) => walk(project, options));
  const included = options.include === void 0 ? walked : walked.filter(matcher(options.include, base));
  const kept = options.exclude === void 0 ? included : included.filter(not(matcher(options.exclude, base)));
  const wanted = kept.map((file) => toPath(root, file)).filter((path) => options.includeTests || !isTest(path));
  const all = [.../* @__PURE__ */ new Set([...wanted, ...named])].sort(byText);
  const big = new Map(all.flatMap((path) => tooBig(root, path)));
  const files = all.filter((path) => !big.has(path));
  const matches = targets.map((each) => ({ ...each, covers: covers(each, root) }));
  const unmatched = matches.filter((each) => !all.some(each.covers));
  if (unmatched.length > 0) throw new UsageError(unmatched.map((each) => noMatch(each, cwd, root, isTest, options)).join("\n"));
  return {
    root,
    files,
    named,
    reported: (path) => matches.some((each) => each.covers(path)),
    isTest,
    skipped: [...big].map(([subject, message]) => ({ subject, message }))
  };
}
function matcher(globs, base) {
  const patterns = globs.flatMap((glob) => {
    const plain = glob.replace(/^\.\//, "").replace(/\/$/, "");
    return isDynamicPattern2(plain) ? [plain] : [plain, plain === "." ? "**" : `${plain}/**`];
  });
  const test = picomatch(patterns, { dot: true });
  return (file) => test(toPath(base, file).replace(/^(?:\.\.\/)+/, ""));
}
function toPath(root, file) {
  const path = relative(root, file) || ".";
  return sep === "/" ? path : path.split(sep).join("/");
}
function byText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function projectOf(folder, cwd) {
  const above = ancestors(folder);
  const repository = above.findIndex((dir) => existsSync2(join(dir, ".git")));
  const start = above.indexOf(cwd);
  const last = repository >= 0 ? repository : start >= 0 ? start : above.length - 1;
  const within = above.slice(0, last + 1);
  return within.find((dir) => PROJECT_FILES.some((name) => existsSync2(join(dir, name)))) ?? (start >= 0 ? cwd : folder);
}
function ancestors(folder) {
  const parent = dirname2(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
function outermost(folders) {
  const unique = [...new Set(folders)].sort(byText);
  return unique.filter((folder) => !unique.some((other) => other !== folder && inside(folder, other)));
}
function inside(path, folder) {
  const rest = relative(folder, path);
  return rest === "" || !rest.startsWith("..") && !isAbsolute2(rest);
}
function commonFolder(folders) {
  let common = folders[0];
  while (!folders.every((folder) => inside(folder, common))) common = dirname2(common);
  return common;
}
function walk(project, options) {
  const endings = EXTENSIONS.map((ending) => ending.slice(1)).join(",");
  const found = globSync(`**/*.{${endings}}`, { cwd: project, ignore: [...EXCLUDED], absolute: true, followSymbolicLinks: false, expandDirectories: false });
  const files = found.map((file) => resolve2(file)).filter((file) => !OUTPUT.test(toPath(project, file)));
  return options.noIgnore ? files : files.filter(not(ignored(project)));
}
function ignored(project) {
  const nested = globSync(IGNORE_FILES.map((name) => `**/${name}`), { cwd: project, ignore: EXCLUDED.slice(0, 1), absolute: true, dot: true, followSymbolicLinks: false });
  const above = [];
  for (let dir = project; !existsSync2(join(dir, ".git")) && dirname2(dir) !== dir; ) {
    dir = dirname2(dir);
    above.push(...IGNORE_FILES.map((name) => join(dir, name)).filter((file) => existsSync2(file)));
  }
  const files = [...above, ...nested.map((file) => resolve2(file))].sort((a, b) => a.length - b.length || byText(a, b));
  const rules = files.map((file) => ({ dir: join(dirname2(file), sep), rules: ignore().add(readFileSync(file, "utf8")) }));
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
function covers(each, root) {
  if (each.file !== void 0) {
    const path = toPath(root, each.file);
    return (other) => other === path;
  }
  if (each.glob !== void 0) {
    const test = picomatch(toPath(root, each.glob), { dot: true });
    return (path) => test(path);
  }
  return (path) => inside(resolve2(root, path), each.folder);
}
function noMatch(each, cwd, root, isTest, options) {
  const shown = `no file matches \`${each.arg}\``;
  const whole = walk(each.folder, { ...options, noIgnore: true }).filter((file) => covers(each, root)(toPath(root, file)));
  if (whole.length === 0) return `${shown}: no TypeScript or JavaScript file there`;
  if (!options.includeTests && whole.every((file) => isTest(toPath(root, file)))) return `${shown}: only test files there (\`--include-tests\` audits them)`;
  return `${shown}: ${whole.length === 1 ? `\`${toPath(cwd, whole[0])}\` is` : `all ${whole.length} files there are`} ignored or excluded`;
}
function tooBig(root, path) {
  const stat = statSync2(resolve2(root, path), { throwIfNoEntry: false });
  if (stat === void 0 || !stat.isFile()) return [[path, `is no regular file`]];
  if (stat.size <= MAX_BYTES) return [];
  return [[path, `is skipped: ${(stat.size / MAX_BYTES).toFixed(1)} MiB, over the limit of 1 MiB`]];
}
function not(test) {
  return (value) => !test(value);
}

export {
  selectFiles,
  matcher,
  byText
};
