/**
 * Audits every source file below some folders, damaged versions of them and programs made up, and prints what did not end well:
 * `npm run torture -- [--seed N] [--damage N] [--made N] [--batch N] [--jobs N] [--timeout-per-file S] [folder …]`.
 * A batch that fails is halved until the input is found. Exits 1 where anything was found.
 */
import { type ChildProcess, fork } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { languageOf } from "../../src/frontends/languages.ts";
import type { Batch, Input, Outcome } from "./tortureWorker.ts";

const MEMORY_MB = 2048;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "1" }, damage: { type: "string", default: "0" }, made: { type: "string", default: "0" }, batch: { type: "string", default: "100" }, jobs: { type: "string", default: "1" }, "timeout-per-file": { type: "string", default: "30" } },
});
const [seed, damage, made, batch, jobs, seconds] = [values.seed, values.damage, values.made, values.batch, values.jobs, values["timeout-per-file"]].map(Number) as [number, number, number, number, number, number];

const files = positionals.flatMap((folder) => [...sourcesIn(resolve(folder))]).sort();
const inputs: Input[] = [
  ...files.map((file) => ({ file })),
  ...files.flatMap((file, i) => Array.from({ length: damage }, (_, nth) => ({ file, damage: seed + i * 31 + nth }))),
  ...Array.from({ length: made }, (_, i) => ({ made: seed + i })),
];
const queue: Input[][] = [];
for (let i = 0; i < inputs.length; i += batch) queue.push(inputs.slice(i, i + batch));

const found: string[] = [];
const problems = new Map<string, number>();
const total = { functions: 0, findings: 0, audited: 0, slowest: 0, megabytes: 0 };
const start = performance.now();
await Promise.all(Array.from({ length: jobs }, work));
const minutes = (performance.now() - start) / 60_000;

console.log(`${inputs.length} inputs: ${files.length} files, ${files.length * damage} damaged, ${made} made up (seed ${seed}); ${total.functions} functions, ${total.findings} findings`);
console.log(`${minutes.toFixed(1)} min; slowest batch ${(total.slowest / 1000).toFixed(1)} s; at most ${Math.round(total.megabytes)} MB`);
for (const [kind, count] of [...problems].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(7)}  ${kind}`);
console.log(`${found.length} did not end well`);
for (const each of found) console.log(each);
process.exitCode = found.length > 0 ? 1 : 0;

async function work(): Promise<void> {
  let child: ChildProcess | undefined;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    child ??= fork(fileURLToPath(new URL("./tortureWorker.js", import.meta.url)), { execArgv: [`--max-old-space-size=${MEMORY_MB}`], stdio: ["ignore", "ignore", "pipe", "ipc"] });
    const outcome = await audited(child, next);
    if (typeof outcome === "string") child = undefined;
    else if (outcome.faults.length === 0) {
      count(next, outcome);
      continue;
    }
    const half = Math.ceil(next.length / 2);
    console.error(`${next.length} inputs: ${typeof outcome === "string" ? outcome : outcome.faults[0]}`);
    if (next.length > 1) queue.unshift(next.slice(0, half), next.slice(half));
    else found.push(`${JSON.stringify(next[0])}: ${typeof outcome === "string" ? outcome : outcome.faults.join("\n  ")}`);
  }
  child?.disconnect();
}

function count(batch: readonly Input[], outcome: Outcome): void {
  total.audited += batch.length;
  total.functions += outcome.functions;
  total.findings += outcome.findings;
  total.slowest = Math.max(total.slowest, outcome.ms);
  total.megabytes = Math.max(total.megabytes, outcome.megabytes);
  for (const [kind, times] of Object.entries(outcome.problems)) problems.set(kind, (problems.get(kind) ?? 0) + times);
}

/** What came of a batch, or in words how the process ended that it was given to. */
function audited(child: ChildProcess, batch: readonly Input[]): Promise<Outcome | string> {
  return new Promise((resolve) => {
    let said = "";
    const late = setTimeout(() => (child.kill("SIGKILL"), end(`took more than ${seconds + batch.length} s`)), (seconds + batch.length) * 1000);
    const onError = (text: Buffer): void => void (said = (said + text.toString()).slice(-2000));
    const onExit = (code: number | null, signal: string | null): void => end(`the process ended: ${code ?? signal} ${said}`);
    const end = (outcome: Outcome | string): void => {
      clearTimeout(late);
      child.stderr?.off("data", onError);
      child.off("exit", onExit).off("message", end);
      resolve(outcome);
    };
    child.stderr?.on("data", onError);
    child.on("exit", onExit).on("message", end);
    child.send({ inputs: batch, fileMs: seconds * 1000 } satisfies Batch);
  });
}

function* sourcesIn(path: string): Iterable<string> {
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".git") yield* sourcesIn(join(path, entry.name));
    else if (entry.isFile() && languageOf(entry.name)) yield join(path, entry.name);
  }
}
