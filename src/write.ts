/** Writes files whole or not at all: who reads one meanwhile, or after a crash, has the old one or the new one. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a text to a file, with the folders on the way to it; a link stays a link, a device or pipe is written to. Throws the file system's errors. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const real = existsSync(file) ? realpathSync(file) : file;
  const before = statSync(real, { throwIfNoEntry: false });
  if (before !== undefined && !before.isFile()) return writeFileSync(real, text);
  const draft = join(dirname(real), `.${basename(real).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(draft, text, { flag: "wx", mode: before?.mode });
    renameSync(draft, real);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
