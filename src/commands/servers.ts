/** The servers that audits have left running: which there are, and their end. */
import { rmSync } from "node:fs";
import { type Entry, entryFiles, isAlive, readEntry } from "../resident/entries.ts";

/** Returns a line for each server whose entry is in this folder. */
export function status(folder: string): string {
  const lines = entryFiles(folder).map((file) => lineOf(readEntry(file)));
  return lines.length === 0 ? "no server\n" : lines.join("");
}

/** Takes the entries of all servers away, which then end within seconds, and says how many there were. */
export function stopped(folder: string): string {
  const files = entryFiles(folder);
  for (const file of files) rmSync(file, { force: true });
  return `stopped: ${files.length} ${files.length === 1 ? "server" : "servers"}\n`;
}

function lineOf(entry: Entry | undefined): string {
  if (!entry) return "damaged entry\n";
  const state = !isAlive(entry) ? "ended" : entry.address === undefined ? "reading" : "ready";
  return `${state.padEnd(8)} process ${entry.pid}  ${entry.root}\n`;
}
