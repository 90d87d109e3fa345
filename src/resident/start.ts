/** Starts this program again, to stay. */
import { spawn } from "node:child_process";
import type { Job } from "./server.ts";

/** Runs a script of this program in a process that outlives this one, and hands it its job on standard input. */
export function start(argv: readonly string[], job: Job): void {
  const child = spawn(process.execPath, argv, { detached: true, stdio: ["pipe", "ignore", "ignore"], windowsHide: true });
  // Where none can be started the next audit is one without.
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(job));
  child.unref();
}
