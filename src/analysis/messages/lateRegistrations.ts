/** Answers where an answer is registered for only after what asks for it has been sent and waited for. */
import type { Event, Func, Model, Value } from "../../model.ts";
import { effects } from "../flow/effects.ts";
import { matches } from "../flow/matches.ts";
import { listOf } from "../flow/memo.ts";
import { parkedIn, type Parked } from "./parked.ts";
import { partsOf } from "../flow/partsOf.ts";
import { findPath } from "../flow/paths.ts";

export interface LateRegistration {
  readonly func: Func;
  /** Where the answer is registered for: the promise, or the call that makes it. */
  readonly at: Event;
  readonly parked: Parked;
  /** The call that sends the question, and the wait for it. */
  readonly sends: Event;
  readonly wait: Event;
  /** What question and answer are told by. */
  readonly key: string;
}

/** Returns the waits for answers that can come before anybody looks for them, in order of files. */
export const lateRegistrations = listOf((model, func): readonly LateRegistration[] => {
  if (!func.async || !func.events.some(({ kind }) => kind === "await")) return [];
  return func.events.flatMap((at): readonly LateRegistration[] => {
    const found = at.kind === "call" ? registers(model, func, at) : undefined;
    if (!found || found.parked.settlers.length === 0) return [];
    const asked = func.events.flatMap((wait): readonly LateRegistration[] => {
      const sends = wait.kind === "await" ? wait.detail.joins : undefined;
      if (sends?.kind !== "call" || !(sends.detail.args ?? []).some((arg) => mentions(arg, found.given)) || !leaves(model, sends)) return [];
      return findPath(wait, at) !== undefined && findPath(at, wait) === undefined ? [{ func, at, ...found, sends, wait }] : [];
    });
    return asked.slice(0, 1);
  });
});

/** The key of an entry, where it is a name. */
export const KEY = /\[([\w$]+)\]$/;

/** The keyed entry in which a call keeps the resolver, and the path of the key here, or the call that made it. */
function registers(model: Model, func: Func, call: Event): { readonly parked: Parked; readonly key: string; readonly given: Event | string } | undefined {
  const [run] = call.runs;
  if (!run || call.runs.length > 1) return undefined;
  const executors = run.events.flatMap(({ kind, runs, detail: { callee } }) => (kind === "call" && callee === "new Promise" ? runs.filter((each) => each.parent === run) : []));
  for (const parked of [run, ...executors].flatMap((each) => parkedIn(model, each))) {
    const key = KEY.exec(parked.kept.path)?.[1];
    if (key === undefined) continue;
    const index = run.params.findIndex(({ name }) => name === key);
    const arg = call.detail.args?.[index];
    // A closure, an executor: the key is a variable of the function itself.
    const given = arg?.kind === "result" ? arg.of : arg?.kind === "resource" ? arg.resource.path : run.parent === func ? variable(func, key) : undefined;
    if (given !== undefined) return { parked, key, given };
  }
  return undefined;
}

/** The path of a variable or parameter by its name, as arguments of the function mention it. */
function variable({ events, params }: Func, name: string): string | undefined {
  const all = [...params, ...events.flatMap(({ detail: { args = [] } }) => args.flatMap(partsOf))];
  return all.find(({ path }) => path.startsWith(`${name}@`) && !path.includes("."))?.path;
}

function mentions(value: Value, path: Event | string): boolean {
  return value.kind === "result" ? value.of === path : partsOf(value).some((part) => part.path === path);
}

/** Something leaves the process there. */
function leaves(model: Model, { runs, detail: { callee } }: Event): boolean {
  return matches(callee, ASKS_OTHERS) || runs.some((run) => effects(model)(run).some(({ kind }) => kind === "io" || kind === "send"));
}

/** Calls that somebody else answers, as their names say. */
export const ASKS_OTHERS = /\.?_?(send|publish|post|request|write|emit|dispatch)\w*$/i;
