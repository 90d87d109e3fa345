/** Runs several programs in turns, so that what else the machine does hits all of them alike. */
import { readFileSync } from "node:fs";
import type { Program } from "./programs.ts";
import { spread, type Taken } from "./result.ts";
import { type Limits, run, type Run } from "./run.ts";

/** Returns what each program took, by key; each round runs all of them once. One that was stopped is not run again. */
export async function compare(programs: readonly Program[], rounds: number, limits: Limits, say: (line: string) => void): Promise<Readonly<Record<string, Taken>>> {
  const runs = new Map<string, Run[]>(programs.map(({ key }) => [key, []]));
  const said: Record<string, string | undefined> = {};
  for (const each of programs) {
    if (each.primed) await run(each.command, limits);
    await each.settled?.();
  }
  for (let round = 0; round < rounds; round++) {
    for (const each of programs) {
      const done = runs.get(each.key)!;
      if (done.some(({ stopped }) => stopped !== undefined)) continue;
      const undo = each.prepare?.(round);
      const now = await run(each.command, limits);
      undo?.();
      done.push(now);
      if (now.stopped === undefined) said[each.key] ??= each.said?.(readFileSync(each.command.log, "utf8"));
      say(`round ${round + 1}: ${each.title}: ${(now.wallMs / 1000).toFixed(2)} s, user ${(now.userMs / 1000).toFixed(2)} s, ${now.peakMb?.toFixed(0) ?? "?"} MB${now.stopped === undefined ? "" : `, stopped: ${now.stopped}`}`);
    }
  }
  for (const each of programs) each.end?.();
  return Object.fromEntries(programs.map(({ key }) => [key, { ...taken(runs.get(key)!), said: said[key] }]));
}

/** Returns what several runs of one program took. */
export function taken(runs: readonly Run[]): Taken {
  const stopped = runs.find((each) => each.stopped !== undefined)?.stopped;
  const good = stopped === undefined ? runs : runs.filter((each) => each.stopped === undefined);
  const shown = good.length > 0 ? good : runs;
  const peaks = shown.flatMap(({ peakMb }) => peakMb ?? []);
  return { wallMs: spread(shown.map(({ wallMs }) => wallMs)), userMs: spread(shown.map(({ userMs }) => userMs)), peakMb: peaks.length === 0 ? undefined : spread(peaks), stopped };
}
