/** What lies in the package beside the program: its version, and the documentation of rules. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A rule's documentation; it lies beside the rules in the source and in the package alike. */
export function document(id: string): string | undefined {
  const file = documentFile(id);
  return file === undefined ? undefined : readFileSync(file, "utf8");
}

/** Returns the address of a rule's documentation, if there is any. */
export function documentFile(id: string): URL | undefined {
  const file = new URL(`../rules/${id}.md`, import.meta.url);
  return existsSync(file) ? file : undefined;
}

/** What the package says of itself. */
export function packageFile(): { readonly version: string } {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
}

/** Another one for each version of the program, and for each build of it. */
export function build(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile());
  return [packageFile().version, process.version, ...files.map(({ name }) => `${name}:${statSync(join(folder, name)).mtimeMs}`).sort()].join(" ");
}
