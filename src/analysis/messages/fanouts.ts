/** Answers which loops tell everybody in a collection the same thing, one after the other. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { isShared } from "../flow/cells.ts";
import { effects } from "../flow/effects.ts";
import { listOf } from "../flow/memo.ts";
import { below } from "../flow/substitute.ts";

export interface Fanout {
  readonly func: Func;
  readonly loop: Event;
  /** The call that is waited for in each turn. */
  readonly call: Event;
  /** Who is told. */
  readonly among: Resource;
  /** A failure of one is caught in the turn. */
  readonly caught: boolean;
  /** It is known that the call can be slow; otherwise it runs code that this program does not show. */
  readonly known: boolean;
}

/** Words for those who listen, and for telling them: the same in every program. */
export const LISTENERS = /listener|subscriber|subscription|handler|observer|client|peer|connection|socket|watcher|sink|consumer|member|recipient|receiver|destination|follower|viewer|webhook|callback/i;
export const TELLING = /(^|[._])(emit|broadcast|notify|publish|dispatch|fanOut|fanout|announce|multicast|fire|trigger|deliver)/i;

/** Returns the broadcasts of a program that wait for each receiver in turn, in order of files. */
export const fanouts = listOf((model, func): readonly Fanout[] => (func.role === "stop" ? [] : func.events.flatMap((loop) => (loop.kind === "loop" && loop.detail.loop === "for-of" ? found(model, func, loop) : []))));

function found(model: Model, func: Func, loop: Event): readonly Fanout[] {
  const among = collectionOf(func, loop);
  const each = (loop.detail.args ?? []).flatMap((value) => (value.kind === "resource" ? [value.resource] : []));
  if (!among || !isShared(among, func) || each.length === 0) return [];
  if (!LISTENERS.test(among.name.slice(among.name.lastIndexOf(".") + 1)) && !TELLING.test(func.name.slice(func.name.lastIndexOf(".") + 1))) return [];
  return func.events.flatMap((wait): Fanout[] => {
    const call = wait.detail.joins;
    // Whoever uses the answers may need them in order.
    if (wait.kind !== "await" || wait.loop !== loop || wait.detail.result !== "ignored" || call?.kind !== "call") return [];
    if (!isOf(call, each) || !carriesTheSame(call, each)) return [];
    const slow = call.runs.length === 0 || call.runs.some((callee) => effects(model)(callee).some((effect) => !effect.concurrent && (effect.kind === "io" || effect.kind === "sleep" || effect.kind === "receive" || effect.kind === "acquire" || (effect.kind === "call" && effect.event.detail.awaited === true))));
    return slow ? [{ func, loop, call, among, caught: call.onThrow.length > 0, known: call.runs.length > 0 }] : [];
  });
}

/** What the loop walks through: itself, or what `values()` and `entries()` of it give. */
function collectionOf(func: Func, loop: Event): Resource | undefined {
  const reads = func.events.filter((event) => event.detail.op === "iterate" && (event.loop === loop || event.next.includes(loop)));
  return reads.find((event) => event.loop === loop)?.on ?? reads.at(-1)?.on;
}

function isOf({ detail: { calls, receiver } }: Event, each: readonly Resource[]): boolean {
  const paths = [...(calls?.kind === "resource" ? [calls.resource.path] : []), ...(receiver ? [receiver.path] : [])];
  return paths.some((path) => each.some((item) => below(path, item.path)));
}

/** Some argument is the same for all. */
function carriesTheSame({ detail: { args = [] } }: Event, each: readonly Resource[]): boolean {
  const own = (resource: Resource): boolean => each.some((item) => below(resource.path, item.path));
  return args.some((arg) => (arg.kind === "resource" ? !own(arg.resource) : arg.kind === "derived" ? !arg.from.some(own) : arg.kind !== "func"));
}
