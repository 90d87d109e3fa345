/** The servers there are: one file each in the user's own cache folder, which only that user can read. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { digest } from "../digest.ts";
import { readText } from "../read.ts";
import { writeWhole } from "../write.ts";

export interface Entry {
  /** Absolute folder of the project that is followed. */
  readonly root: string;
  /** The program that runs it: another build asks for another server. */
  readonly build: string;
  readonly pid: number;
  /** What a question has to bring; a server ends once its entry has another one. */
  readonly token: string;
  /** The local socket where questions are answered; absent while everything is read. */
  readonly address?: string;
}

/** Returns the file of the server for a project that is read with these settings. */
export function entryFile(folder: string, root: string, settings: unknown): string {
  return join(folder, "servers", `${digest(JSON.stringify([root, settings])).slice(0, 24)}.json`);
}

/** Returns the files of all servers. */
export function entryFiles(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, "servers")).filter((name) => /^[\w-]{24}\.json$/.test(name)).sort().map((name) => join(folder, "servers", name));
  } catch {
    return [];
  }
}

/** Returns what a file says; nothing where there is none or it is damaged. */
export function readEntry(file: string): Entry | undefined {
  try {
    const { root, build, pid, token, address } = JSON.parse(readText(file)) as Record<string, unknown>;
    if (typeof root !== "string" || typeof build !== "string" || typeof pid !== "number" || typeof token !== "string") return undefined;
    return { root, build, pid, token, address: typeof address === "string" ? address : undefined };
  } catch {
    return undefined;
  }
}

/** Writes an entry; throws the file system's errors. */
export function writeEntry(file: string, entry: Entry): void {
  mkdirSync(dirname(dirname(file)), { recursive: true });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeWhole(file, JSON.stringify(entry));
}

/** Forgets a server, which then ends; one of another token stays. */
export function forget(file: string, token: string): void {
  if (readEntry(file)?.token === token) rmSync(file, { force: true });
}

/** Tells whether a server's process is there. */
export function isAlive({ pid }: Entry): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

