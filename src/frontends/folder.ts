/** What a folder says about the packages in it. */
import { readdirSync } from "node:fs";

/** Returns the folders in a folder, with `/` at the end, and its manifest where it has one, sorted; none where it cannot be read. Files are nothing to go by: they come and go. */
export function packagesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? (isSource(each.name) ? [`${each.name}/`] : []) : each.name === "package.json" ? [each.name] : [])).sort();
  } catch {
    return [];
  }
}

/** Hidden folders, a cache's among them, hold no source. */
function isSource(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}
