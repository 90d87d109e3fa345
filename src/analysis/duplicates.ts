/** Answers what exists twice when two tasks pass the same check. */
import type { Event, Func, Model } from "../model.ts";
import { effects, type Effect } from "./effects.ts";
import { reachable } from "./paths.ts";
import type { Gap } from "./state.ts";

export interface Duplicate {
  /** In words: `a timer`, `a connection`, `the same work`. */
  readonly words: string;
  /** 3: goes on until stopped or is lost; 2: an object or effect outside; 1: the same answer asked for twice. */
  readonly weight: 1 | 2 | 3;
  readonly event?: Event;
}

const GOES_ON: Readonly<Record<string, string>> = {
  interval: "timer",
  timeout: "timer",
  listener: "listener",
  server: "server",
  worker: "worker",
  process: "process",
  watcher: "watcher",
  stream: "stream",
  subscription: "subscription",
};

/** Verbs of asking without changing anything: a second answer equals the first. */
const ASKS = /^#?_?(get|load|read|fetch|find|list|resolve|lookup|compute|calculate|parse|import|query|search|detect|check|has|is|stat|select|require|decode|derive|discover|determine|describe|scan|measure|estimate|validate|verify)(?![a-z])/;

/** Returns what happens twice: the gravest of what the function does after the look and because of it. */
export function duplicated(model: Model, gap: Gap): Duplicate {
  const after = reachable(gap.look);
  const done = effects(model)(gap.func).filter((effect) => after.has(effect.via[0] ?? effect.event) && !isBefore(gap, effect));
  const going = done.find(isLasting);
  if (going) return { words: `${GOES_ON[going.event.detail.what!]!}`, weight: 3, event: going.event };
  const spawned = done.find(({ kind, via }) => kind === "spawn" && via.length < 3);
  const { value } = gap.writes.detail;
  if (value?.kind === "constant" || value?.kind === "number" || value?.kind === "derived") return { words: spawned ? "task" : "run", weight: spawned ? 3 : 2, event: spawned?.event };
  const maker = value?.kind === "result" || value?.kind === "promise" ? value.of : undefined;
  const verb = maker?.detail.callee?.slice(maker.detail.callee.lastIndexOf(".") + 1) ?? "";
  if (gap.state.scope === "keyed") return { words: "entry", weight: maker?.detail.callee && !ASKS.test(verb) && !/^(new )?(Map|Set|Array)/.test(verb) && maker.detail.awaited ? 2 : 1 };
  if (maker && ASKS.test(verb)) return { words: "answer", weight: 1 };
  return { words: "object", weight: maker?.detail.awaited ? 2 : spawned ? 2 : 1 };
}

/** It outlives the call that started it: not a listener on an object of that call, not something that the same function stops. */
function isLasting({ kind, event, via, func, concurrent }: Effect): boolean {
  const { what, once } = event.detail;
  if (kind !== "start" || !what || !GOES_ON[what] || what === "timeout" || once || concurrent || via.length > 2) return false;
  if (what !== "listener" && what !== "subscription" && what !== "stream") return true;
  const on = event.detail.receiver ?? event.on;
  return on !== undefined && on.scope !== "local" && on.scope !== "external" && !func.events.some((other) => other.kind === "stop" && other.detail.what === what);
}

function isBefore({ func, look }: Gap, { event, via }: Effect): boolean {
  const at = func.events.indexOf(via[0] ?? event);
  return at < func.events.indexOf(look);
}

/** Returns how an event is called in a message. */
export function callOf(event: Event, func: Func): string {
  const { callee } = event.detail;
  return callee ? (event.kind === "call" || event.kind === "spawn" || event.kind === "io" || event.kind === "await" ? `\`${callee}()\`` : `\`${callee}\``) : `\`${event.at.text.slice(0, 60) || func.name}\``;
}
