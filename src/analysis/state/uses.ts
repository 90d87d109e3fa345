/** Answers how the objects that state keeps are used: whether the program tells them to do things, and ends them. */
import type { Func, Model } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { indexBy } from "../flow/memo.ts";

/** How state is used whose object is told to do things, is stopped or closed, by id. */
const usesOf = indexBy(usesIn);

function* usesIn(model: Model, func: Func): Iterable<readonly [string, "addressed" | "ended"]> {
  const items = itemsIn(model, func);
  for (const { kind, on, runs, detail } of func.events) {
    if (kind === "stop" && on) yield [cell(on), "ended"];
    if (kind !== "call" && kind !== "spawn" && kind !== "io" && kind !== "send" && kind !== "await") continue;
    const { receiver, callee = "", api = "" } = detail;
    const verb = callee.slice(callee.lastIndexOf(".") + 1);
    // `pool.release(this.lease)`.
    if (ENDS.test(verb)) for (const arg of detail.args ?? []) if (arg.kind === "resource") yield [cell(arg.resource), "ended"];
    if (!receiver || api.startsWith("global ")) continue;
    const id = items.get(receiver.path) ?? cell(receiver);
    yield [id, "addressed"];
    if (runs.some(({ role }) => role === "stop") || ENDS.test(verb) || stopsCalled(model)(verb).length > 0) yield [id, "ended"];
  }
}

/** Functions that stop something, by their names. */
const stopsCalled = indexBy((_model, { role, name }) => (role === "stop" ? [[name.slice(name.lastIndexOf(".") + 1), true] as const] : []));

/** The variables that stand for the entries of a container in turn, with its state: of a loop over it, of a callback that is run for each. */
function itemsIn(model: Model, func: Func): ReadonlyMap<string, string> {
  const items = new Map<string, string>();
  for (const [i, { kind, detail, next }] of func.events.entries()) {
    // `of list` is read in each turn, `of map.values()` before the first.
    const asked = func.events[i - 1];
    const over = kind !== "loop" ? undefined : asked?.detail.op === "iterate" && detail.callee?.startsWith(`${asked.detail.callee}(`) ? asked : next[0];
    if (over?.kind === "read" && over.on) for (const arg of detail.args ?? []) if (arg.kind === "resource") items.set(arg.resource.path, cell(over.on));
  }
  for (const { event, func: by } of callers(model)(func)) {
    const over = by.events[by.events.indexOf(event) - 1];
    if (event.kind === "call" && over?.kind === "read" && over.on && over.detail.callee === event.detail.callee) for (const param of func.params) items.set(param.path, cell(over.on));
  }
  return items;
}

/** What ends an object whose code is not part of the program. */
export const ENDS = /^(close|end|stop|destroy|dispose|disconnect|terminate|shutdown|kill|quit|release|unsubscribe)(?![a-z])/;

/** Tells whether the program ends what is kept there. */
export function isEnded(model: Model, id: string): boolean {
  return usesOf(model)(id).includes("ended");
}

/** Tells whether the program tells what is kept there to do things. */
export function isAddressed(model: Model, id: string): boolean {
  return usesOf(model)(id).includes("addressed");
}
