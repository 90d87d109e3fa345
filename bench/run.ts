/** Runs a program and tells how long it took and how much memory it had. */
import { spawn } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";

export interface Command {
  readonly cwd: string;
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** File that standard output and error go to. */
  readonly log: string;
}

export interface Run {
  readonly wallMs: number;
  /** Of the program and of all that it has started. */
  readonly userMs: number;
  /** Most memory of all its processes together; absent where there is no /proc. */
  readonly peakMb?: number;
  /** Why the figures stand for nothing. */
  readonly stopped?: string;
}

export interface Limits {
  readonly ms: number;
  readonly mb: number;
}

/** How often memory is looked at; each process keeps its own peak, so only what grows in its last moments is missed. */
const EVERY_MS = 20;

/** Runs a command to its end; one that takes more than the limits is stopped. An exit code of 1 means that something was found. */
export async function run({ cwd, argv, env, log }: Command, limits: Limits): Promise<Run> {
  const out = openSync(log, "w");
  const start = performance.now();
  // `times` of a shell counts its children's children too, which nothing in Node does.
  const child = spawn("sh", ["-c", '"$@"; code=$?; times >&3; exit $code', "sh", ...argv], { cwd, env: { ...process.env, ...env }, stdio: ["ignore", out, out, "pipe"], detached: true });
  let times = "";
  child.stdio[3]!.on("data", (data: Buffer) => void (times += String(data)));
  let peak = 0;
  let stopped: string | undefined;
  const stop = (why: string): void => {
    stopped ??= why;
    try {
      process.kill(-child.pid!, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryBelow(child.pid!));
    if (peak > limits.mb) stop(`more than ${limits.mb} MB`);
    else if (performance.now() - start > limits.ms) stop(`more than ${limits.ms / 1000} s`);
  }, EVERY_MS);
  const code = await new Promise<number | null>((done, fail) => child.on("close", done).on("error", fail));
  clearInterval(watch);
  closeSync(out);
  const wallMs = performance.now() - start;
  if (stopped === undefined && (code ?? 2) > 1) stopped = /heap out of memory|heap limit/.test(readFileSync(log, "utf8")) ? "out of Node's heap" : `failed with exit code ${code}`;
  return { wallMs, userMs: userMs(times), peakMb: peak === 0 ? undefined : peak, stopped };
}

/** `0m1.230s 0m0.100s` of the shell, then of its children. */
function userMs(times: string): number {
  const [, minutes = "NaN", seconds = "NaN"] = /^(\d+)m([\d.]+)s/.exec(times.split("\n")[1] ?? "") ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** Megabytes that the processes below one have had at their peaks. */
function memoryBelow(pid: number): number {
  try {
    // Each thread has the children that it has started.
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number));
    return children.reduce((sum, child) => sum + peakOf(child) + memoryBelow(child), 0);
  } catch {
    return 0;
  }
}

function peakOf(pid: number): number {
  const [, kilobytes = "0"] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
