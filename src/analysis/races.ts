/** Answers which races leave a timer behind: one that nothing ends once another member has won. */
import type { Event, Func, Model } from "../model.ts";
import { closures } from "./calls.ts";
import { cell } from "./cells.ts";
import { groupBy } from "./groups.ts";
import { aboutFunc, indexBy, listOf, perFunc } from "./memo.ts";
import { findPath } from "./paths.ts";
import { isPartOf } from "./places.ts";
import { sleeps } from "./sleeps.ts";

export interface LostRace {
  readonly func: Func;
  /** The wait for the first to settle. */
  readonly race: Event;
  /** The sleep, the timer, or the call that sleeps. */
  readonly timer: Event;
  readonly ms?: number;
  /** What was set aside by the length: words of the source. */
  readonly text?: string;
  /** Each turn of a loop leaves one. */
  readonly repeated: boolean;
  /** The loser itself goes round and sleeps again. */
  readonly loops: boolean;
}

/** Returns the races of a program with a timer that outlives them, in order of files. */
export const lostRaces: (model: Model) => readonly LostRace[] = listOf((model, func) => func.events.flatMap((race) => (race.kind === "await" && (race.detail.combinator === "race" || race.detail.combinator === "any") ? losers(model, func, race) : [])));

/** Where something is stopped, by what it is. */
const stops = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "stop" && event.on ? [[cell(event.on), event] as const] : [])));

function losers(model: Model, func: Func, race: Event): readonly LostRace[] {
  if (clearsAfter(model, func, race)) return [];
  const repeated = race.loop !== undefined;
  const found: LostRace[] = [];
  const inside = eventsWithin(func, race);
  const own = new Set(inside);
  for (const { event, ms, alone } of sleeps(model)(func))
    // A sleep that wins each turn paces the loop; the other members end it.
    if (alone === "none" && !isClearedElsewhere(model, inside, event) && (event.func === func ? own.has(event) : isPartOf(event.at, race.at)) && (!repeated || throwsAfter(func, event, race))) found.push({ func, race, timer: event, ms: ms?.max, text: ms?.text, repeated, loops: false });
  for (const member of inside) {
    if (member.kind !== "call") continue;
    const resolves = inside.some((event) => event.kind === "sleep" && isPartOf(event.at, member.at));
    for (const callee of member.runs) {
      for (const start of callee.events)
        if (start.kind === "start" && start.detail.what === "timeout" && !start.detail.unref && callee.parent === func && !resolves && !isStopped(model, start)) found.push({ func, race, timer: start, ms: start.detail.ms?.max, text: start.detail.ms?.text, repeated, loops: false });
      if (member.detail.callee === "new Promise") continue;
      for (const { event, ms, alone } of sleeps(model)(callee)) if (alone === "none" && event.loop && callee.parent === func) found.push({ func, race, timer: event, ms: ms?.max, text: ms?.text, repeated, loops: true });
    }
  }
  return found.filter((each, i) => found.findIndex((other) => other.timer.at.line === each.timer.at.line) === i);
}

/** Somebody clears the timer by the handle that is kept of it. */
function isStopped(model: Model, { on }: Event): boolean {
  return on !== undefined && stops(model)(cell(on)).length > 0;
}

/** The timer of a promise made in the race: `new Promise((resolve) => { this.limit = setTimeout(resolve, ms); })`. */
function isClearedElsewhere(model: Model, inside: readonly Event[], sleep: Event): boolean {
  return inside.some((member) => member.kind === "call" && isPartOf(sleep.at, member.at) && member.runs.some((callee) => callee.events.some((start) => start.kind === "start" && isStopped(model, start))));
}

/** The events of a function by the line they start on, with their place among all. */
const byLine = aboutFunc((func) => groupBy([...func.events.entries()], ([, { at }]) => at.line));

/** The events that stand inside another one, in the order of the function. */
function eventsWithin(func: Func, whole: Event): readonly Event[] {
  const found: (readonly [number, Event])[] = [];
  for (let line = whole.at.line; line <= whole.at.endLine; line++) found.push(...(byLine(func).get(line) ?? []).filter(([, event]) => isPartOf(event.at, whole.at)));
  return found.sort(([a], [b]) => a - b).map(([, event]) => event);
}

/** `timer = setTimeout(…)` in a promise that the race waits for, and `clearTimeout(timer)` once it is over. */
function clearsAfter(model: Model, func: Func, race: Event): boolean {
  const clears = clearsIn(model, func);
  return clears.size > 0 && findPath(race, (event) => clears.has(event)) !== undefined;
}

/** The stops of a function that end what it has started, itself or in a closure. */
const clearsIn = perFunc((model, func): ReadonlySet<Event> => {
  const started = new Set([func, ...closures(model)(func)].flatMap((each) => each.events.flatMap((event) => (event.kind === "start" && event.on ? [cell(event.on)] : []))));
  return new Set(func.events.filter((event) => event.kind === "stop" && event.on !== undefined && started.has(cell(event.on))));
});

/** `sleep(ms).then(() => { throw … })`: a time-out. */
function throwsAfter(func: Func, sleep: Event, race: Event): boolean {
  return func.events.some((event) => event.kind === "call" && isPartOf(event.at, race.at) && isPartOf(sleep.at, race.at) && event.runs.some((callee) => callee.parent === func && callee.events.some((inner) => inner.kind === "throw")));
}
