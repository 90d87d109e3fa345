/** Answers which races leave a timer behind: one that nothing ends once another member has won. */
import type { Duration, Event, Func, Model } from "../../model.ts";
import { callers, closures } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { groupBy } from "../flow/groups.ts";
import { aboutFunc, indexBy, listOf, perFunc } from "../flow/memo.ts";
import { handleOf } from "../stop/owners.ts";
import { exits, findPath } from "../flow/paths.ts";
import { isPartOf } from "../flow/places.ts";
import { sleeps } from "./sleeps.ts";
import { bind } from "../flow/substitute.ts";

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
  /** It is cleared when the race is won, and left where another member fails. */
  readonly failing?: true;
  /** It is a time-out, which settles the race when it fires. */
  readonly limit?: true;
}

/** Returns the races of a program with a timer that outlives them, in order of files. */
export const lostRaces: (model: Model) => readonly LostRace[] = listOf((model, func) => func.events.flatMap((race) => (race.kind === "await" && (race.detail.combinator === "race" || race.detail.combinator === "any") ? losers(model, func, race) : [])));

/** Where something is stopped, by what it is. */
const stops = indexBy((_model, func) => func.events.flatMap((event) => (event.kind === "stop" && event.on ? [[cell(event.on), event] as const] : [])));

function losers(model: Model, func: Func, race: Event): readonly LostRace[] {
  const cleared = clearsAfter(model, func, race);
  const inside = eventsWithin(func, race);
  // Of what is cleared after the race one question is left: whether that happens as well where another member fails.
  if (cleared && !(isSkipped(race, clearsIn(model, func)) && canFail(inside))) return [];
  const repeated = race.loop !== undefined && findPath(race, race, undefined, { throws: true }) !== undefined;
  const found: LostRace[] = [];
  const own = new Set(inside);
  const failing = cleared || undefined;
  for (const { event, ms, alone } of cleared ? [] : sleepsFrom(model, func)(race.at.line, race.at.endLine))
    // A sleep that wins each turn paces the loop; the other members end it.
    if (alone === "none" && (event.func === func ? own.has(event) : isPartOf(event.at, race.at)) && !isClearedElsewhere(model, inside, race, event) && (!repeated || throwsAfter(func, event, race))) found.push({ func, race, timer: event, ms: ms?.max, text: ms?.text, repeated, loops: false, limit: !repeated || undefined });
  for (const member of membersOf(race, inside)) {
    const again = repeated && member.loop !== undefined;
    const resolves = inside.some((event) => event.kind === "sleep" && isPartOf(event.at, member.at));
    for (const callee of member.runs) {
      for (const start of callee.events)
        if (start.kind === "start" && start.detail.what === "timeout" && !start.detail.unref && callee.parent === func && !resolves && (failing ? rejects(start, callee) && isStoppedIn(model, start, func) : !isStopped(model, start))) found.push({ func, race, timer: start, text: start.detail.ms?.text, repeated: again, loops: false, failing, ...said(model, func, start, callee) });
      if (member.detail.callee === "new Promise" || failing) continue;
      for (const { ms } of deadlines(model, callee, member, func)) found.push({ func, race, timer: member, ms: ms?.max, text: ms?.text, repeated: again, loops: false, limit: true });
      for (const { event, ms, alone } of sleeps(model)(callee)) if (alone === "none" && event.loop && callee.parent === func) found.push({ func, race, timer: event, ms: ms?.max, text: ms?.text, repeated: again, loops: true });
    }
  }
  return found.filter((each, i) => found.findIndex((other) => other.timer.at.line === each.timer.at.line) === i);
}

/** The sleeps of a function that begin in some lines. */
const sleepsFrom = perFunc((model, func) => {
  const all = sleeps(model)(func).map((sleep) => ({ line: sleep.event.at.line, sleep })).sort((a, b) => a.line - b.line);
  const upTo = (line: number): number => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.line < line) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from: number, to: number) => all.slice(upTo(from), upTo(to + 1)).map(({ sleep }) => sleep);
});

function said(model: Model, func: Func, start: Event, executor: Func): Pick<LostRace, "ms" | "limit"> {
  return { ms: longestSaid(model, func, start), limit: rejects(start, executor) || undefined };
}

/** Returns how long a timer is, in ms, where callers of a function may set it: the longest, where all of them are known. */
export function longestSaid(model: Model, func: Func, { detail: { ms } }: Event): number | undefined {
  if (!ms || !func.params.some(({ path }) => path === ms.param)) return ms?.max;
  const given = callers(model)(func).map(({ event, func: caller, passed }) => (passed ? undefined : bind(event, func, caller).duration(ms).max) ?? ms.max);
  return given.length > 0 && given.every((each) => each !== undefined) ? Math.max(...given) : ms.max;
}

/** The time-outs that a helper makes promises of: `const failAfter = (ms) => new Promise((_, reject) => setTimeout(() => reject(new Error("late")), ms))`. */
function deadlines(model: Model, helper: Func, call: Event, func: Func): readonly { readonly ms?: Duration }[] {
  return helper.events.flatMap((made) =>
    made.detail.callee !== "new Promise" || made.detail.result !== "returned"
      ? []
      : made.runs.flatMap((executor) =>
          executor.events.flatMap((start) => {
            const alone = start.kind === "start" && start.detail.what === "timeout" && !start.detail.unref && rejects(start, executor) && !isStopped(model, start) && !handleOf(model, executor, start).handedOn && executor.events.every((other) => other === start || other.kind !== "start");
            return alone ? [{ ms: start.detail.ms && bind(call, helper, func).duration(start.detail.ms) }] : [];
          }),
        ),
  );
}

/** The calls that stand in the race, and the promises made before and kept in constants. */
function membersOf(race: Event, inside: readonly Event[]): readonly Event[] {
  return [...new Set([...inside.filter(({ kind }) => kind === "call"), ...(race.detail.members ?? [])])];
}

/** Somebody clears the timer by the handle that is kept of it; what it does itself when it fires is too late. */
function isStopped(model: Model, { on, runs }: Event): boolean {
  return on !== undefined && stops(model)(cell(on)).some(({ func }) => !func || !runs.includes(func));
}

/** All who clear it are the function itself and its closures that it runs. */
function isStoppedIn(model: Model, { on, runs }: Event, func: Func): boolean {
  const clears = on ? stops(model)(cell(on)).filter((stop) => !stop.func || !runs.includes(stop.func)) : [];
  const called = new Set(func.events.flatMap((event) => (event.kind === "call" && event.detail.callee !== "new Promise" ? event.runs : [])));
  return clears.length > 0 && clears.every((stop) => stop.func !== undefined && (stop.func === func || called.has(stop.func)));
}

/** A time-out: it rejects, so whoever waits knows that the race can fail. */
function rejects({ runs }: Event, { params: [, reject] }: Func): boolean {
  return reject !== undefined && runs.some(({ events }) => events.some(({ detail: { calls, callee } }) => calls?.kind === "resolver" && callee === reject.name));
}

/** Where the race fails the function is over, or goes on, without one of these. */
function isSkipped(race: Event, clears: ReadonlySet<Event>): boolean {
  if (exits(race).throws) return true;
  return race.onThrow.some((handler) => !clears.has(handler) && findPath(handler, (event) => exits(event).returns || exits(event).throws, (event) => clears.has(event), { throws: true }) !== undefined);
}

/** A member may fail, and it is not one of the promises that are made by hand for the race: the timer, the event that resolves. */
function canFail(inside: readonly Event[]): boolean {
  const made = (event: Event): boolean => event.detail.callee === "new Promise" || (event.detail.value?.kind === "promise" && event.detail.value.of !== undefined);
  return inside.some((event) => (event.kind === "await" || event.kind === "io") && event.detail.combinator === undefined && event.detail.safe !== true && !made(event));
}

/** The timer of a promise made in the race, or before and kept in a constant: `new Promise((resolve) => { this.limit = setTimeout(resolve, ms); })`. */
function isClearedElsewhere(model: Model, inside: readonly Event[], race: Event, sleep: Event): boolean {
  const clears = (member: Event): boolean => member.runs.some((callee) => callee.events.some((start) => start.kind === "start" && isStopped(model, start)));
  const before = (race.detail.members ?? []).filter((member) => !isPartOf(member.at, race.at));
  return inside.some((member) => isPartOf(sleep.at, member.at) && clears(member)) || before.some(clears);
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
  return findPath(race, (event) => clears.has(event)) !== undefined;
}

/** Where a function ends what it has started, by a stop, or by a call of what does. */
const clearsIn = perFunc((model, func): ReadonlySet<Event> => {
  const started = new Set([func, ...closures(model)(func)].flatMap((each) => each.events.flatMap((event) => (event.kind === "start" && event.on ? [cell(event.on)] : []))));
  const clears = (event: Event): boolean => event.kind === "stop" && event.on !== undefined && started.has(cell(event.on));
  return new Set(func.events.filter((event) => clears(event) || (event.kind === "call" && event.runs.some((callee) => callee.events.some(clears)))));
});

/** `sleep(ms).then(() => { throw … })`: a time-out. */
function throwsAfter(func: Func, sleep: Event, race: Event): boolean {
  return func.events.some((event) => event.kind === "call" && isPartOf(event.at, race.at) && isPartOf(sleep.at, race.at) && event.runs.some((callee) => callee.events.some((inner) => inner.kind === "throw")));
}
