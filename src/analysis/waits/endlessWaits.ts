/** Answers which waits of a stop path nothing but a peer can end. */
import type { Event, Func } from "../../model.ts";
import { cell } from "../flow/cells.ts";
import { matches } from "../flow/matches.ts";
import { listOf } from "../flow/memo.ts";
import { stopsThatRun, type StopRun } from "../stop/stopPaths.ts";

export interface StopWait {
  readonly stop: StopRun;
  readonly func: Func;
  readonly event: Event;
  /** What it waits for, as a message says it. */
  readonly what: string;
  /** Longest wait in ms, or a signal or race ends it. */
  readonly bounded: boolean;
}

/** How many calls below a stop path a wait still counts as its own. */
const MAX_DEPTH = 2;

/** Returns the waits of all stop paths for events, messages and callbacks, each once, with the nearest stop path. */
export const stopWaits = listOf((model, func): readonly StopWait[] => {
  const [stop] = stopsThatRun(model)(func).filter(({ runs }) => runs.get(func)!.length <= MAX_DEPTH).toSorted((a, b) => a.runs.get(func)!.length - b.runs.get(func)!.length);
  if (!stop) return [];
  const limited = stop.runs.get(func)!.some((call) => call.detail.timeout !== undefined || call.detail.wake === "race");
  return func.events.flatMap((event) => {
    const what = waitsFor(func, event);
    return what === undefined ? [] : [{ stop, func, event, what, bounded: limited || isBounded(func, event) }];
  });
});

/** A message or event, or a promise that somebody's callback resolves. */
function waitsFor(func: Func, event: Event): string | undefined {
  if (event.kind === "receive") return `\`${event.detail.message ?? "a message"}\`${event.on && event.on.scope !== "external" ? ` of \`${event.on.name}\`` : ""}`;
  if (event.kind !== "await" || event.detail.value?.kind !== "promise") return undefined;
  const given = executors(func, event).flatMap((executor) => executor.events).find((inner) => inner.detail.what !== "timeout" && (inner.detail.args ?? []).some((arg) => arg.kind === "resolver"));
  if (!given) return undefined;
  const callee = given.detail.callee ?? given.at.text;
  return given.kind === "start" && given.detail.message ? `\`${given.detail.message}\` of \`${given.on?.name ?? callee}\`` : `\`${callee}()\` to call back`;
}

/** The functions that the promise of this wait was made with. */
function executors(func: Func, wait: Event): readonly Func[] {
  return func.events.flatMap((event) => (event.detail.callee === wait.detail.callee && event.next.includes(wait) ? event.runs : []));
}

function isBounded(func: Func, event: Event): boolean {
  const { timeout, wake } = event.detail;
  if (timeout !== undefined || wake === "signal" || wake === "race" || wake === "handle") return true;
  if (func.events.some((other) => isForce(other) && other.on && event.on && cell(other.on) === cell(event.on))) return true;
  const around = [func, ...executors(func, event)];
  // A timer beside the wait is there to end it, or to end what it waits for.
  return around.some((each) => each.events.some((other) => other.kind === "start" && other.detail.what === "timeout"));
}

/** Ends it without asking. */
function isForce({ kind, detail: { callee, args = [] } }: Event): boolean {
  return (kind === "stop" || kind === "send" || kind === "call") && (matches(callee, /\.(destroy|terminate)$/) || args.some((arg) => arg.kind === "constant" && /SIGKILL/.test(arg.text)));
}
