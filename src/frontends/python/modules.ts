/** Which file of the program an import means. */

export interface Modules {
  /** The file of a module by its name as written in `from`, leading dots included; undefined for what is not in the program. */
  resolve(module: string, from: string): string | undefined;
}

/** Python finds its standard library by this file. */
const LANDMARK = "os.py";

/** Returns the modules that these files make up; `isKnown`: a module of the language or a library, which a file of that name elsewhere does not replace, nor does its own source. */
export function createModules(files: readonly string[], isKnown: (module: string) => boolean): Modules {
  const packages = new Set<string>();
  const folders = new Set<string>();
  const byTail = new Map<string, string[]>();
  for (const file of files) {
    const module = file.replace(/(\/__init__)?\.pyi?$/, "").replace(/^__init__$/, "");
    if (/(^|\/)__init__\.pyi?$/.test(file)) packages.add(folderOf(file));
    for (let at = folderOf(file); ; at = folderOf(at)) {
      folders.add(at);
      if (at === "") break;
    }
    const parts = module.split("/");
    for (let i = parts.length - 1; i >= 0; i--) {
      const tail = parts.slice(i).join("/");
      const list = byTail.get(tail);
      if (list) list.push(file);
      else byTail.set(tail, [file]);
      // No import starts inside a package.
      if (i > 0 && packages.has(parts.slice(0, i).join("/")) && i < parts.length - 4) break;
    }
  }
  const known = new Map<string, string | undefined>();
  const libraries = new Set((byTail.get(LANDMARK.slice(0, -3)) ?? []).filter((file) => file === LANDMARK || file.endsWith(`/${LANDMARK}`)).map(folderOf));

  function absolute(module: string, from: string): string | undefined {
    const tail = module.replaceAll(".", "/");
    const found = (byTail.get(tail) ?? []).filter((file) => file !== from);
    const rooted = found.flatMap((file) => {
      const path = file.replace(/(\/__init__)?\.pyi?$/, "");
      const root = path.length === tail.length ? "" : path.slice(0, path.length - tail.length - 1);
      if (packages.has(root) && root !== folderOf(from)) return [];
      if (libraries.has(root) && isKnown(module)) return [];
      const near = root === "" || from.startsWith(`${root}/`);
      return near || (!isKnown(module.split(".")[0]!) && !isKnown(module)) ? [{ file, near, depth: root.length }] : [];
    });
    // The nearest root around the importing file, else the outermost one; a stub says less than the code.
    rooted.sort((a, b) => Number(b.near) - Number(a.near) || (a.near ? b.depth - a.depth : a.depth - b.depth) || Number(a.file.endsWith("i")) - Number(b.file.endsWith("i")) || (a.file < b.file ? -1 : 1));
    return rooted[0]?.file;
  }

  function relative(module: string, from: string): string | undefined {
    const dots = /^\.+/.exec(module)![0].length;
    let folder = folderOf(from);
    for (let i = 1; i < dots; i++) folder = folderOf(folder);
    const rest = module.slice(dots).replaceAll(".", "/");
    const path = [folder, rest].filter((part) => part !== "").join("/");
    const candidates = rest === "" ? [`${path}/__init__.py`] : [`${path}.py`, `${path}/__init__.py`, `${path}.pyi`];
    const all = byTail.get(path) ?? [];
    return candidates.map((c) => c.replace(/^\//, "")).find((c) => all.includes(c)) ?? undefined;
  }

  return {
    resolve(module, from) {
      const key = `${from}|${module}`;
      if (known.has(key)) return known.get(key);
      const found = module.startsWith(".") ? relative(module, from) : absolute(module, from);
      known.set(key, found);
      return found;
    },
  };
}

function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "" : path.slice(0, end);
}
