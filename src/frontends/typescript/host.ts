/** What module resolution sees of the disk. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { packagesIn } from "../folder.ts";
import type { FrontEndInput } from "../index.ts";
import type { Host } from "./modules.ts";

/** Returns the files and folders of a project; what was found once is not looked for again. */
export function hostOf(input: FrontEndInput): Host {
  const known = new Map<string, boolean>();
  const listed = new Set(input.files);
  return {
    exists(path) {
      if (listed.has(path)) return true;
      let found = known.get(path);
      if (found === undefined) {
        known.set(path, (found = isFile(resolve(input.root, path))));
        input.onLookup?.({ what: "exists", path });
      }
      return found;
    },
    read(path) {
      try {
        return input.read(path);
      } catch {
        return undefined;
      }
    },
    list(folder) {
      input.onLookup?.({ what: "list", path: folder });
      return packagesIn(resolve(input.root, folder));
    },
  };
}

/** False also where the path leads through something that is no folder. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
