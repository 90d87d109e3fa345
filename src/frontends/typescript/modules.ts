/** Which file or package an import specifier means, without node_modules: relative paths, tsconfig `paths`, workspace packages. */
import { posix } from "node:path";
import { ts } from "ts-morph";

/** What module resolution may look at: file names are relative to the root, with `/`. */
export interface Host {
  exists(path: string): boolean;
  read(path: string): string | undefined;
  /** The folders in a folder, ending with `/`, and its package.json where it has one. */
  list(folder: string): readonly string[];
}

/** A project file, or the name of a package outside. */
export type Target = { readonly file: string } | { readonly module: string };

export interface Modules {
  resolve(from: string, specifier: string): Target;
  /** The tsconfig files that these files are compiled with, sorted; broken ones are in `problems`. */
  configs(files: readonly string[]): readonly string[];
  readonly problems: { readonly subject: string; readonly message: string }[];
}

interface Config {
  readonly path: string;
  readonly base: string;
  readonly paths: readonly { readonly prefix: string; readonly suffix: string; readonly targets: readonly string[] }[];
  readonly baseUrl?: string;
}

/** Where packages put what they build, with the module flavours that some nest in it. */
const OUTPUT_FOLDER = /^(\.\/)?(dist|build|lib|out)\/((esm|cjs|es|types|node)\/)?/;

const EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
const EMITTED: Readonly<Record<string, readonly string[]>> = { ".js": [".ts", ".tsx", ".js", ".jsx"], ".jsx": [".tsx", ".jsx"], ".mjs": [".mts", ".mjs"], ".cjs": [".cts", ".cjs"] };

/** Returns a resolver over the files of `host`. */
export function createModules(host: Host): Modules {
  const configs = new Map<string, Config | undefined>();
  const problems: { subject: string; message: string }[] = [];
  const cache = new Map<string, Target>();
  let packages: ReadonlyMap<string, string> | undefined;

  function resolve(from: string, specifier: string): Target {
    const key = `${posix.dirname(from)}\0${specifier}`;
    let target = cache.get(key);
    if (!target) cache.set(key, (target = find(from, specifier)));
    return target;
  }

  function find(from: string, specifier: string): Target {
    if (specifier.startsWith("node:")) return { module: specifier };
    if (specifier.startsWith(".") || specifier.startsWith("/")) {
      const file = asFile(posix.join(posix.dirname(from), specifier));
      return file ? { file } : { module: specifier };
    }
    const config = configOf(posix.dirname(from));
    const file = config && alias(config, specifier);
    if (file) return { file };
    const local = workspace(specifier);
    return local ? { file: local } : { module: specifier };
  }

  function asFile(path: string): string | undefined {
    const clean = posix.normalize(path);
    if (clean.startsWith("..")) return undefined;
    const ext = /\.[cm]?jsx?$/.exec(clean)?.[0];
    for (const e of ext ? (EMITTED[ext] ?? []) : []) {
      const candidate = clean.slice(0, -ext!.length) + e;
      if (host.exists(candidate)) return candidate;
    }
    if (/\.[cm]?tsx?$/.test(clean) && host.exists(clean)) return clean;
    for (const e of EXTENSIONS) if (host.exists(clean + e)) return clean + e;
    for (const e of EXTENSIONS) if (host.exists(`${clean}/index${e}`)) return posix.normalize(`${clean}/index${e}`);
    return undefined;
  }

  function alias(config: Config, specifier: string): string | undefined {
    for (const { prefix, suffix, targets } of config.paths) {
      if (!specifier.startsWith(prefix) || !specifier.endsWith(suffix) || specifier.length < prefix.length + suffix.length) continue;
      const star = specifier.slice(prefix.length, specifier.length - suffix.length);
      for (const target of targets) {
        const file = asFile(posix.join(config.base, target.replace("*", star)));
        if (file) return file;
      }
    }
    return config.baseUrl === undefined ? undefined : asFile(posix.join(config.baseUrl, specifier));
  }

  /** The nearest tsconfig.json or jsconfig.json above a folder. */
  function configOf(folder: string): Config | undefined {
    if (configs.has(folder)) return configs.get(folder);
    let found: Config | undefined;
    for (const name of ["tsconfig.json", "jsconfig.json"]) {
      const path = folder === "." ? name : `${folder}/${name}`;
      if (!found && host.exists(path)) found = readConfig(path, new Set());
    }
    found ??= folder === "." || folder === "" ? undefined : configOf(posix.dirname(folder));
    configs.set(folder, found);
    return found;
  }

  function readConfig(path: string, seen: Set<string>): Config | undefined {
    if (seen.has(path)) return undefined;
    seen.add(path);
    const text = host.read(path);
    if (text === undefined) return undefined;
    const { config, error } = ts.parseConfigFileTextToJson(path, text);
    if (error) problems.push({ subject: path, message: `not valid JSON: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}` });
    const json = isRecord(config) ? config : {};
    const options = isRecord(json["compilerOptions"]) ? json["compilerOptions"] : {};
    const folder = posix.dirname(path);
    const parents = (Array.isArray(json["extends"]) ? json["extends"] : [json["extends"]]).filter((e): e is string => typeof e === "string" && e.startsWith("."));
    const parent = parents.map((e) => readConfig(parentPath(folder, e), seen)).findLast((c) => c !== undefined);
    const baseUrl = typeof options["baseUrl"] === "string" ? posix.join(folder, options["baseUrl"]) : parent?.baseUrl;
    const own = isRecord(options["paths"]) ? options["paths"] : undefined;
    const paths = own
      ? Object.entries(own).map(([pattern, targets]) => {
          const [prefix = "", suffix = ""] = pattern.split("*");
          return { prefix, suffix: pattern.includes("*") ? suffix : "", targets: Array.isArray(targets) ? targets.filter((t): t is string => typeof t === "string") : [] };
        })
      : (parent?.paths ?? []);
    return { path, base: own ? (typeof options["baseUrl"] === "string" ? baseUrl! : folder) : (parent?.base ?? folder), paths: own ? paths : (parent?.paths ?? []), baseUrl };
  }

  function parentPath(folder: string, specifier: string): string {
    const path = posix.join(folder, specifier);
    return path.endsWith(".json") || !host.exists(`${path}.json`) ? path : `${path}.json`;
  }

  function workspace(specifier: string): string | undefined {
    packages ??= findPackages();
    const parts = specifier.split("/");
    const name = specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0]!;
    const folder = packages.get(name);
    if (folder === undefined) return undefined;
    const rest = specifier.slice(name.length + 1);
    for (const base of rest ? [`src/${rest}`, rest, `lib/${rest}`] : ["src/index", "src/main", "index", "lib/index", "src"]) {
      const file = asFile(posix.join(folder, base));
      if (file) return file;
    }
    return exported(folder, rest ? `./${rest}` : ".") ?? (rest ? undefined : mainOf(folder));
  }

  /** A package's `exports` name what is built; the source lies beside it under the same name. */
  function exported(folder: string, subpath: string): string | undefined {
    const exports = packageJson(posix.join(folder, "package.json"))?.["exports"];
    for (const target of isRecord(exports) ? targetsOf(exports, subpath) : []) {
      for (const path of [target, target.replace(OUTPUT_FOLDER, "src/")]) {
        const file = asFile(posix.join(folder, path.replace(/\.d\.([cm]?)ts$/, ".$1js")));
        if (file) return file;
      }
    }
    return undefined;
  }

  function mainOf(folder: string): string | undefined {
    const json = packageJson(posix.join(folder, "package.json"));
    const main = json && (typeof json["source"] === "string" ? json["source"] : json["main"]);
    if (typeof main !== "string") return undefined;
    return asFile(posix.join(folder, main)) ?? asFile(posix.join(folder, main.replace(OUTPUT_FOLDER, "src/")));
  }

  /** Names of the packages of this repository and their folders, from the root's and nested package.json files. */
  function findPackages(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const visit = (folder: string, depth: number): void => {
      for (const name of host.list(folder)) {
        if (name === "package.json") {
          const json = packageJson(posix.join(folder, name));
          if (typeof json?.["name"] === "string" && !found.has(json["name"])) found.set(json["name"], folder);
        } else if (name.endsWith("/") && depth < 4 && !/^(?:dist|build|out)\/$/.test(name)) visit(posix.join(folder, name.slice(0, -1)), depth + 1);
      }
    };
    visit(".", 0);
    return found;
  }

  function packageJson(path: string): Record<string, unknown> | undefined {
    try {
      const json: unknown = JSON.parse(host.read(path) ?? "");
      return isRecord(json) ? json : undefined;
    } catch {
      return undefined;
    }
  }

  return { resolve, configs: (files) => [...new Set(files.flatMap((file) => configOf(posix.dirname(file))?.path ?? []))].sort(), problems };
}

/** What an `exports` map names for a subpath: its own entry, or the one of the longest pattern with a star that it fits. */
function targetsOf(exports: Record<string, unknown>, subpath: string): readonly string[] {
  if (subpath in exports) return strings(exports[subpath]);
  const fits = Object.keys(exports).flatMap((pattern) => {
    const [prefix = "", suffix] = pattern.split("*");
    const fit = suffix !== undefined && subpath.length >= prefix.length + suffix.length && subpath.startsWith(prefix) && subpath.endsWith(suffix);
    return fit ? [{ pattern, prefix, star: subpath.slice(prefix.length, subpath.length - suffix.length) }] : [];
  });
  const [best] = fits.sort((a, b) => b.prefix.length - a.prefix.length);
  return best ? strings(exports[best.pattern]).map((target) => target.replaceAll("*", best.star)) : [];
}

/** Every string in a nested `exports` entry. */
function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return isRecord(value) ? Object.values(value).flatMap(strings) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
