/** Answers what each stop path waits for, and how long it can take. */
import type { Event, Model } from "../../model.ts";
import type { StopPath } from "../../rule.ts";
import { waitOf } from "../flow/cost.ts";
import { effects } from "../flow/effects.ts";
import { taskTime } from "../waits/latency.ts";
import { listOf } from "../flow/memo.ts";
import { ownRun, type StopRun } from "./stopPaths.ts";
import { anyCancels } from "./tasks.ts";

const MAX_PLUS = 3;

/** Returns the rows of the report: each stop path that ends or waits for something, what it waits for and the longest it can take. */
export const stopPaths: (model: Model) => readonly StopPath[] = listOf((model, func) => ownRun(model, func).map((run) => ({ run, time: stopTime(model, run) })).filter(({ run, time }) => ends(run) || time.waitsFor.length > 0).map(({ run, time }) => ({ location: func.at, function: func.name, stops: stopped(run), ...time })));

function ends({ ends, flags, joins }: StopRun): boolean {
  return ends.size + flags.size + joins.length > 0;
}

/** Names of what a stop path stops or aborts, and of the flags that it sets itself, in alphabetical order. */
function stopped({ func, runs, flags }: StopRun): readonly string[] {
  const near = [...runs].filter(([each, via]) => via.length <= 1 && each.file === func.file).flatMap(([each]) => each.events);
  const stops = [...runs.keys()].flatMap((each) => each.events.filter(({ kind, on }) => kind === "stop" && on !== undefined));
  const set = [...flags.values()].filter((event) => event.kind === "send" || near.includes(event));
  return [...new Set([...stops, ...set].map(({ on }) => on!.name))].sort();
}

export interface StopTime {
  /** What it waits for, in words. */
  readonly waitsFor: readonly string[];
  /** Longest it can take in ms, where everything is bounded but for `plus`. */
  readonly maxMs?: number;
  /** Calls on the way that no constant bounds. */
  readonly plus?: readonly string[];
}

/** Returns what a stop path waits for, and the longest it can take: its own waits one after the other, of joined tasks the longest way to their next look. */
export function stopTime(model: Model, run: StopRun): StopTime {
  const words = new Set<string>();
  const plus = new Set<string>();
  let total: number | undefined = 0;
  const add = (ms: number | undefined): void => void (total = ms === undefined || total === undefined ? undefined : total + ms);
  for (const effect of effects(model)(run.func)) {
    const { kind, on } = effect.event;
    if (kind === "acquire" && !effect.concurrent && on && on.scope !== "local") {
      words.add(`the lock \`${on.name}\``);
      plus.add(`the longest hold of \`${on.name}\``);
    }
    const wait = effect.concurrent ? undefined : waitOf(effect);
    if (!effect.concurrent && !wait?.known) for (const name of unknownWait(effect.event)) plus.add(name);
    if (!wait || !wait.known || wait.rank < 2) continue;
    words.add(wait.words);
    add(wait.maxMs);
  }
  for (const join of run.joins) {
    const { task, await: joined } = join;
    if (task.runs.length === 0) {
      // A promise of somebody else's: an event, an answer.
      words.add(`\`${short(task.start.at.text)}\``);
      add(undefined);
      continue;
    }
    words.add(`\`${task.runs[0]!.name}\`${joined.on ? `, kept in \`${joined.on.name}\`` : ""}`);
    // What is cancelled ends where it waits.
    if (task.runs.some((func) => anyCancels(model, run.runs.keys(), func))) continue;
    let bounded = true;
    for (const effect of task.runs.flatMap((func) => effects(model)(func))) {
      const wait = effect.concurrent ? undefined : waitOf(effect);
      // What a stop can wake takes no time then.
      if (effect.concurrent || (effect.event.detail.wake ?? "none") !== "none") continue;
      if (!wait?.known) for (const name of unknownWait(effect.event)) plus.add(name);
      if (wait?.known && wait.maxMs === undefined) bounded = false;
    }
    const { ms, more } = taskTime(model, run, join);
    if (more) plus.add(`the turns of \`${task.runs[0]!.name}\``);
    add(bounded ? ms : undefined);
  }
  return { waitsFor: [...words].sort(), ...(words.size + plus.size > 0 && total !== undefined ? { maxMs: total } : {}), ...(plus.size > 0 ? { plus: [...plus].sort().slice(0, MAX_PLUS) } : {}) };
}

/** What an event waits for that nothing tells the length of: a call into other code, a promise of unknown origin. */
function unknownWait({ kind, runs, detail, on, at }: Event): readonly string[] {
  if (kind === "call" && detail.awaited && runs.length === 0 && detail.api === undefined && detail.callee) return [`\`${detail.callee}()\``];
  if (kind === "await" && detail.api === undefined && detail.joins === undefined && on === undefined) return [`\`${short(at.text)}\``];
  return [];
}

/** An awaited expression in a few words: `new Promise(…)`. */
function short(text: string): string {
  const asked = text.replace(/^await /, "").replaceAll("`", "'");
  return asked.length <= 40 && !/[{([,]$/.test(asked) ? asked : `${asked.slice(0, 40).replace(/\(.*$/, "")}(…)`;
}
