/** The programs of a comparison: how each is run, and what has to be so before each run. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Corpus } from "./corpus.ts";
import type { Peers } from "./peers.ts";
import type { Command } from "./run.ts";

export interface Program {
  readonly key: string;
  readonly title: string;
  readonly command: Command;
  /** Makes ready for a run that is not measured as part of it; what it returns undoes that. */
  prepare?(round: number): (() => void) | void;
  /** Run once before all rounds, not measured: fills a cache, or starts a server. */
  readonly primed?: boolean;
  /** Waits until what that has left running is at rest. */
  settled?(): Promise<void>;
  /** Ends it, after all rounds. */
  end?(): void;
  /** What it says it has done, read from what it printed. */
  said?(log: string): string | undefined;
}

/** Titles by key, in the order in which they are shown. */
export const TITLES: Readonly<Record<string, string>> = {
  cold: "conc-audit, cold (`--no-cache`)",
  warm: "conc-audit, warm (nothing changed)",
  changed: "conc-audit, warm, one file changed",
  server: "conc-audit `--server`, one file changed",
  eslint: "ESLint, two syntactic rules",
  oxlint: "oxlint `--type-aware`, two rules",
  parse: "the TypeScript compiler, parsing only",
  version: "`conc-audit --version`",
  explain: "`conc-audit explain`",
  empty: "an empty Node process",
};

/** Returns the programs that are compared on a corpus; `typed` has the same files for who needs a tsconfig, `temporary` is a folder for what they write. */
export function programsFor({ folder, texts }: Corpus, typed: string, peers: Peers, cli: string, temporary: string): readonly Program[] {
  const at = (name: string): string => join(temporary, name);
  const audit = (key: string, ...options: readonly string[]): Command => ({
    cwd: folder,
    argv: [process.execPath, cli, "--quiet", "--fail-on", "never", "--format", `json:${at(`${key}.json`)}`, "--allow-incomplete", ...options],
    log: at(`${key}.log`),
  });
  const plain = (key: string, argv: readonly string[], env?: Command["env"]): Command => ({ cwd: folder, argv, env, log: at(`${key}.log`) });
  const path = { PATH: `${peers.path}:${process.env["PATH"] ?? ""}` };
  const findings = (key: string) => (): string => {
    const report = JSON.parse(readFileSync(at(`${key}.json`), "utf8")) as { readonly scope: { readonly files: number }; readonly findings: readonly unknown[] };
    return `${report.scope.files} files, ${report.findings.length} findings`;
  };
  const paths = [...texts.keys()];
  /** The next file each round, restored afterwards; the cache is the one of the unchanged files each time. */
  const edited = (round: number): (() => void) => {
    rmSync(at("changed"), { recursive: true, force: true });
    cpSync(at("warm"), at("changed"), { recursive: true, preserveTimestamps: true });
    return changed(round);
  };
  const changed = (round: number): (() => void) => {
    const file = join(folder, paths[Math.floor(((round + 0.5) * paths.length) / 7) % paths.length]!);
    const before = readFileSync(file);
    writeFileSync(file, `${String(before)}\nexport const addedByTheBenchmark${round} = ${round};\n`);
    return () => writeFileSync(file, before);
  };
  const own = { XDG_CACHE_HOME: at("own") };
  const server = (action: string): string => execFileSync(process.execPath, [cli, "server", action], { env: { ...process.env, ...own }, encoding: "utf8" });
  /** Until it has read everything, or has ended. */
  const ready = async (): Promise<void> => {
    do await sleep(200);
    while (server("status").startsWith("reading"));
  };
  const answered = (log: string): string => `${findings("server")()}${/\blower \d/.test(log) ? "; no server answered" : `; its process has had ${peakOf(server("status"))} MB`}`;
  mkdirSync(at("warm"), { recursive: true });
  const programs: readonly Omit<Program, "title">[] = [
    { key: "cold", command: audit("cold", "--no-cache", "--statistics"), said: findings("cold") },
    { key: "warm", command: audit("warm", "--cache-dir", at("warm")), primed: true, said: findings("warm") },
    { key: "changed", command: audit("changed", "--cache-dir", at("changed")), prepare: edited, said: findings("changed") },
    { key: "server", command: { ...audit("server", "--server", "--no-cache", "--statistics"), env: own }, primed: true, settled: ready, prepare: changed, end: () => void server("stop"), said: answered },
    { key: "eslint", command: plain("eslint", peers.eslint), said: (log) => `${/(\d+) problems/.exec(log)?.[1] ?? 0} reports` },
    { key: "oxlint", command: { ...plain("oxlint", peers.oxlint, path), cwd: typed }, said: (log) => `${/on (\d+) files/.exec(log)?.[1] ?? 0} files, ${/Found (\d+) warning/.exec(log)?.[1] ?? 0} reports${log.includes("tsconfig-error") ? "; it refused the tsconfig and checked no types" : ""}` },
    { key: "parse", command: plain("parse", peers.parse), said: (log) => /\d+ files/.exec(log)?.[0] },
    { key: "version", command: plain("version", [process.execPath, cli, "--version"]) },
    { key: "explain", command: plain("explain", [process.execPath, cli, "explain", "lock-across-await"]) },
    { key: "empty", command: plain("empty", peers.empty) },
  ];
  return programs.map((each) => ({ ...each, title: TITLES[each.key]! }));
}

/** The most memory, in MB, that the process in a line of `server status` has had. */
function peakOf(status: string): string {
  const [, pid = "0"] = /process (\d+)/.exec(status) ?? [];
  const [, kilobytes = "0"] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return (Number(kilobytes) / 1024).toFixed(0);
}
