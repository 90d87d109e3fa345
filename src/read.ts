/** Reads files that somebody else has put there: never a device or pipe, never without bound, never outside the repository. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";

/** Larger files are not read. */
export const MAX_BYTES = 1024 * 1024;
const MIB = 1024 * 1024;

/** Returns a file's bytes; throws an `Error` in words for what is missing, no regular file (reading a pipe would wait for ever) or larger than `most`. */
export function readBytes(file: string, most = 16 * MIB): Buffer {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new Error("is no regular file");
    if (stat.size > most) throw new Error(`is ${(stat.size / MIB).toFixed(1)} MiB, over the limit of ${most / MIB} MiB`);
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new Error(`cannot be read: ${code}`);
  }
}

/** Returns a file's text without its byte order mark, UTF-16 included; throws as `readBytes`, and for what is no text. */
export function readText(file: string, most?: number): string {
  const bytes = readBytes(file, most);
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le").replace(/^\uFEFF/, "");
  if (bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString("utf16le").replace(/^\uFEFF/, "");
  if (bytes.subarray(0, 8000).includes(0)) throw new Error("is binary, not source text");
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/** Returns the folder that holds all that may be read for a project: its repository, or the folder itself where it is in none. */
export function repositoryOf(folder: string): string {
  for (let dir = folder; ; dir = dirname(dir)) {
    if (existsSync(join(dir, ".git"))) return dir;
    if (dirname(dir) === dir) return folder;
  }
}

/** Tells whether a path lies in a folder once links are followed; what does not exist lies nowhere. */
export function reallyInside(path: string, folder: string): boolean {
  try {
    const rest = relative(realpathSync(folder), realpathSync(path));
    return rest !== ".." && !rest.startsWith("../") && !rest.startsWith("..\\") && !isAbsolute(rest);
  } catch {
    return false;
  }
}
