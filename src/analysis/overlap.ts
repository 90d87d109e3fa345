/** Answers whether two runs of a function can be under way at once. */
import type { Func, Model, Resource } from "../model.ts";
import { callers } from "./calls.ts";

/** `yes`: this program starts it without waiting for the last run. `open`: whoever calls it may. `no`: one caller, once or one after the other. */
export type Overlap = "yes" | "open" | "no";

const known = new WeakMap<Model, Map<Func, Overlap>>();

/** Returns how sure it is that runs of a function overlap, from how it is called. */
export function overlap(model: Model): (func: Func) => Overlap {
  let memo = known.get(model);
  if (!memo) known.set(model, (memo = new Map()));
  const found = memo;
  return (func) => answer(model, func, found);
}

function answer(model: Model, func: Func, memo: Map<Func, Overlap>): Overlap {
  const before = memo.get(func);
  if (before) return before;
  // A cycle by itself starts nothing.
  memo.set(func, "no");
  const result = judge(model, func, memo);
  memo.set(func, result);
  return result;
}

function judge(model: Model, func: Func, memo: Map<Func, Overlap>): Overlap {
  if (func.role === "handler") return "yes";
  if (func.role === "module" || func.role === "constructor" || func.role === "test") return "no";
  const calls = callers(model)(func).filter(({ func: caller }) => caller.role !== "test");
  const places = new Set<Func>();
  let open = func.exported || calls.length === 0;
  for (const { func: caller, event, passed } of calls) {
    if (event.kind === "start" && event.detail.what !== "timeout" && event.detail.what !== "immediate" && !event.detail.once) return "yes";
    const outer = answer(model, caller, memo);
    const once = caller.role === "constructor" || caller.role === "module";
    if (event.kind === "spawn" && (outer === "yes" || event.loop)) return "yes";
    if (outer === "yes") return "yes";
    if (outer === "open" || (passed && event.runs.length === 0)) open = true;
    if (!once) places.add(caller);
  }
  return open || places.size > 1 ? "open" : "no";
}

/** Tells whether several runs of the function reach the same variable: a local of one call belongs to that call unless its closures outlive it. */
export function reachesOthers(model: Model, func: Func, { path, scope }: Resource): boolean {
  if (scope === "local" || scope === "external") return false;
  const declared = /^[^.[]*@(\d+)/.exec(path)?.[1];
  if (declared === undefined) return true;
  for (let at: Func | undefined = func; at?.parent && start(at) > Number(declared); at = at.parent) {
    if (start(at.parent) > Number(declared)) continue;
    return escapes(model, at);
  }
  return false;
}

function start({ id }: Func): number {
  return Number(/@(\d+)$/.exec(id)?.[1] ?? -1);
}

/** A closure that is returned, kept, started or run for several items outlives the call that made it. */
function escapes(model: Model, closure: Func): boolean {
  const calls = callers(model)(closure);
  if (calls.length === 0) return true;
  return calls.some(({ event, func }) => {
    if (event.kind === "start") return event.detail.what !== "timeout" && event.detail.what !== "immediate" && !event.detail.once;
    if (event.kind === "spawn") return event.loop !== undefined || func !== closure.parent;
    if (event.kind === "call" && event.runs.includes(closure)) return isEach(event.detail.api) && closure.async;
    return false;
  });
}

/** Array methods start the next call before the last has settled. */
function isEach(api = ""): boolean {
  return / (Array|Set|Map)\.(map|forEach|flatMap)$/.test(api);
}
