/** Answers which loops a stop path tells to end without waiting until they have. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { cell, looksAt } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { listOf } from "../flow/memo.ts";
import { isVariableOf } from "../flow/objects.ts";
import { obeyed } from "./obedience.ts";
import { inside } from "../flow/paths.ts";
import { sleeps } from "../waits/sleeps.ts";
import { stopsThatJoin, type StopRun } from "./stopPaths.ts";
import { anyCancels } from "./tasks.ts";

export interface Unjoined {
  readonly loop: Func;
  /** Where it is started. */
  readonly start: Event;
  readonly stop: StopRun;
  readonly flag: string;
  /** Where the stop path sets the flag. */
  readonly set: Event;
  /** A wait in the loop. */
  readonly wait: Event;
  /** The function that starts it, where it can be called again and sets the flag back. */
  readonly restart?: Func;
  /** What the stop path closes and the loop uses. */
  readonly closed?: { readonly name: string; readonly by: Event; readonly use: Event };
  /** The stop path waits for it here: all is well. */
  readonly joined?: Event;
}

/** Returns the loops that run on their own and look at what a stop path sets, in order of files. */
export const unjoined: (model: Model) => readonly Unjoined[] = listOf((model, loop): readonly Unjoined[] => {
  const starts = callers(model)(loop).filter((caller) => !caller.passed);
  const spawns = starts.filter(({ event }) => event.kind === "spawn");
  if (spawns.length === 0 || spawns.length < starts.length) return [];
  const { func: starter, event: start } = spawns[0]!;
  for (const { stop, test, set, flag } of obeyed(model)(loop)) {
    const round = test.loop;
    const wait = round && loop.events.find((event) => WAITS.has(event.kind) && inside(event, round));
    if (!round || !wait || stop.func.file !== loop.file) continue;
    const joined = stopsThatJoin(model)(loop)[0]?.joins.find((join) => join.runs.has(loop));
    if (joined) return [{ loop, start, stop, flag, set, wait, joined: joined.await }];
    // What is cancelled ends where it waits.
    if (waitsOtherwise(stop) || anyCancels(model, stop.runs.keys(), loop)) return [];
    const restart = canRestart(starter, start, set) && outlastsStop(model, stop, loop, round) ? starter : undefined;
    const closed = closedUnder(stop, loop, round);
    return restart || closed ? [{ loop, start, stop, flag, set, wait, restart, closed }] : [];
  }
  return [];
});

const WAITS: ReadonlySet<Event["kind"]> = new Set(["await", "io", "sleep", "receive", "acquire"]);

/** It waits for an event, a promise made by hand or a queue: perhaps for the loop's end. */
function waitsOtherwise({ runs }: StopRun): boolean {
  return [...runs].some(([func, via]) => via.length <= 2 && func.events.some((event) => event.kind === "receive" || event.kind === "poll" || (event.kind === "await" && event.detail.joins === undefined && event.detail.api === undefined)));
}

/** It sets the flag back and starts the loop, whether or not the last one has ended. */
function canRestart(starter: Func, start: Event, set: Event): boolean {
  const inner = starter.owner === undefined && starter.parent !== undefined && starter.parent.role !== "module";
  if (inner || starter.role === "constructor" || starter.role === "module" || !set.on || isVariableOf(set.on, starter)) return false;
  const again = starter.events.some((event) => event.kind === "write" && event.on && cell(event.on) === cell(set.on!) && event.detail.value?.kind === "constant" && set.detail.value?.kind === "constant" && event.detail.value.text !== set.detail.value.text);
  const guarded = start.on !== undefined && starter.events.some((event) => looksAt(event, start.on!) || (event.kind === "await" && event.on && cell(event.on) === cell(start.on!)));
  return again && !guarded;
}

/** The loop is still in its turn when stop returns: it sleeps, or stop ends nothing that could be what it waits for. */
function outlastsStop(model: Model, stop: StopRun, loop: Func, round: Event): boolean {
  if (sleeps(model)(loop).some(({ event, wake }) => wake === "none" && inside(event, round))) return true;
  return [...stop.runs.keys()].every((func) => func.events.every((event) => event.kind !== "stop" && event.kind !== "send" && (event.kind !== "call" || event.runs.length > 0 || event.detail.safe)));
}

/** Something that the stop path ends and a turn of the loop calls. */
function closedUnder({ runs, func }: StopRun, loop: Func, round: Event): Unjoined["closed"] {
  for (const by of func.events) {
    const name = matches(by.detail.callee, CLOSES);
    const target = by.kind === "stop" ? (by.detail.what === "listener" || by.detail.what === "timeout" || by.detail.what === "interval" ? undefined : by.on) : by.kind === "call" && name ? by.detail.receiver : undefined;
    if (!target || target.scope === "local" || target.path === "this") continue;
    const use = loop.events.find((event) => inside(event, round) && !runs.has(loop) && (event.kind === "io" || event.kind === "call" || event.kind === "send") && isOf(event, target) && (event.kind !== "call" || event.detail.awaited));
    if (use) return { name: target.name, by, use };
  }
  return undefined;
}

/** Methods after which what they are called on serves nobody. */
export const CLOSES = /[.#](close|end|destroy|dispose|disconnect|terminate|quit|release)$/;

function isOf({ on, detail: { receiver = on } }: Event, target: Resource): boolean {
  return receiver !== undefined && cell(receiver) === cell(target);
}
