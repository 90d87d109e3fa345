/** What was looked up on the disk besides the selected files, and whether it is still so. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { digest } from "./digest.ts";
import { packagesIn } from "./frontends/folder.ts";
import type { Lookup } from "./frontends/index.ts";
import { readBytes } from "./read.ts";

/** What a look-up answers now, in short. */
export function answerOf(root: string, { what, path }: Lookup): string {
  try {
    if (what === "exists") return String(statSync(resolve(root, path), { throwIfNoEntry: false })?.isFile() ?? false);
    return digest(what === "list" ? packagesIn(resolve(root, path)).join("\n") : readBytes(resolve(root, path)));
  } catch {
    return "absent";
  }
}
