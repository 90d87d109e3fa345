/** Answers which events can follow which in one function. */
import type { Event, Func } from "../../model.ts";
import { asksTruthy, agreed, factsAfter, isDecided, lastName, mentions, NOTHING, outcomes, spelling, testsAmong, testsIn, type Facts, type Tests } from "./facts.ts";
import { aboutFunc } from "./memo.ts";

export interface Walk {
  /** Also follow exceptions to their handlers: all of them, or those of these events. */
  readonly throws?: boolean | ((event: Event) => boolean);
  /** Results of these events are neither null nor false: what they are written to is then true as a condition. */
  readonly truthy?: (event: Event) => boolean;
  /** This has happened before `from`: what was decided there still is, but for what is written in between. */
  readonly since?: Event;
  /** `from` has happened: an exception of its own is none of its consequences. */
  readonly done?: boolean;
}

/** Past this many states conditions are no longer told apart: more paths then seem possible, never fewer. */
const MAX_STATES = 4_000;
/** A function whose long searches have come to this many states in all has only short ones from then on: their number grows with its size too. */
const MAX_IN_FUNCTION = 400_000;
const SHORT = 100;

const longSearches = new WeakMap<Event, number>();

/** Every question about a function may go through all of it, and there are more questions the longer it is: past so many steps in all it is given up. Handwritten functions need less than a twentieth. */
const MAX_WORK = 25_000_000;

/** Steps that all searches in a function have taken, by its first event. */
const work = new WeakMap<Event, { steps: number }>();

/** Whether there is a function to which this has happened. */
let isAnyGivenUp = false;

/** Returns the functions of these about which questions took more steps than can be spent on one. */
export function givenUpAmong(funcs: readonly Func[]): readonly Func[] {
  return isAnyGivenUp ? funcs.filter(isGivenUp) : [];
}

/** Tells whether the questions about a function took more steps than can be spent on one: what was found out about it then is not to be relied on. */
export function isGivenUp(func: Func): boolean {
  return (work.get(func.entry)?.steps ?? 0) > MAX_WORK;
}

/** What is asked about such a function makes no difference any more. */
function isTooLong(from: Event): boolean {
  return isAnyGivenUp && from.func !== undefined && isGivenUp(from.func);
}

/** A step of a search that tells conditions apart takes as long as so many of one that does not. */
const WEIGHT = 4;

/** Returns what counts the steps of a search from an event, and tells whether there were too many. */
function meter(from: Event, weight = 1): () => boolean {
  const about = from.func?.entry ?? from;
  let spent = work.get(about);
  if (!spent) work.set(about, (spent = { steps: 0 }));
  const counted = spent;
  return () => {
    isAnyGivenUp ||= counted.steps + weight > MAX_WORK;
    counted.steps += weight;
    return counted.steps > MAX_WORK;
  };
}

interface Visit {
  readonly event: Event;
  readonly facts: Facts;
  readonly from?: Visit;
}

/** Returns the shortest run of events after `from` up to a goal, one of these events or some kind of event, that passes no barrier; equal conditions decide alike along it, and as they were decided before it. */
export function findPath(from: Event, goal: Event | ReadonlySet<Event> | ((event: Event) => boolean), barrier: (event: Event) => boolean = never, walk: Walk = {}): readonly Event[] | undefined {
  if (isTooLong(from)) return undefined;
  const goals = typeof goal === "function" ? undefined : goal instanceof Set ? (goal as ReadonlySet<Event>) : new Set([goal as Event]);
  const isGoal = typeof goal === "function" ? goal : (event: Event): boolean => goals!.has(event);
  // From most events nothing leads back: what can only come after the goals need not be looked at.
  const ranks = goals && from.func && ranksIn(from.func);
  let limit = goals ? -Infinity : Infinity;
  if (ranks) for (const each of goals) limit = Math.max(limit, ranks.get(each) ?? Infinity);
  if (ranks && limit < ranks.get(from)!) return undefined;
  const isBeyond = ranks ? (event: Event): boolean => ranks.get(event)! > limit : never;
  // Conditions only rule ways out: most questions are answered without them.
  const way = shortest(from, isGoal, barrier, walk, isBeyond);
  if (!way) return undefined;
  const tests = testsOf(from);
  return isPossible(from, way, tests, walk) ? way : search(from, isGoal, barrier, walk, tests, isBeyond);
}

/** The shortest way if every condition could go either way each time. */
function shortest(from: Event, goal: (event: Event) => boolean, barrier: (event: Event) => boolean, walk: Walk, isBeyond: (event: Event) => boolean): readonly Event[] | undefined {
  const before = new Map<Event, Event | undefined>();
  const queue: Event[] = [];
  const add = (events: readonly Event[], by: Event | undefined): void => {
    for (const event of events)
      if (!before.has(event) && !isBeyond(event)) {
        before.set(event, by);
        queue.push(event);
      }
  };
  const isTooMuch = meter(from);
  add(from.next, undefined);
  if (follows(walk, from) && !walk.done) add(from.onThrow, undefined);
  for (const event of queue) {
    if (isTooMuch()) return undefined;
    if (goal(event)) {
      const way: Event[] = [];
      for (let at: Event | undefined = event; at; at = before.get(at)) way.push(at);
      return way.reverse();
    }
    if (barrier(event)) continue;
    add(event.next, event);
    if (follows(walk, event)) add(event.onThrow, event);
  }
  return undefined;
}

function follows({ throws }: Walk, event: Event): boolean {
  return typeof throws === "function" ? throws(event) : throws === true;
}

/** Tells whether equal conditions decide alike along a way; a way that is hard to judge is not. */
function isPossible(from: Event, way: readonly Event[], tests: Tests, walk: Walk): boolean {
  let at: Visit = { event: from, facts: factsBefore(from, walk) };
  for (const [i, event] of way.entries()) {
    const next = steps(at.event, at.facts, undefined, tests, i === 0 && walk.done ? { ...walk, throws: false } : walk).find((step) => step.event === event);
    if (!next) return false;
    at = next;
  }
  return true;
}

function factsBefore(from: Event, { since }: Walk): Facts {
  const { func } = from;
  if (!func) return NOTHING;
  const here = factsAt(func).get(from) ?? NOTHING;
  const earlier = (since && factsAt(func).get(since)) ?? NOTHING;
  if (!since || earlier.size === 0) return here;
  const between = func.events.slice(func.events.indexOf(since), func.events.indexOf(from));
  // In a loop what was decided in the last turn may be decided anew.
  if (between.length === 0 || since.loop !== from.loop) return here;
  return new Map([...[...earlier].filter(([condition]) => !between.some((event) => event.kind === "write" && event.on && mentions(condition, lastName(event.on.path)))), ...here]);
}

function search(from: Event, goal: (event: Event) => boolean, barrier: (event: Event) => boolean, walk: Walk, tests: Tests, isBeyond: (event: Event) => boolean, exact?: { yes: boolean }): readonly Event[] | undefined {
  const seen = new Map<Event, Set<string>>();
  const keyOf = spelling();
  const queue: Visit[] = steps(from, factsBefore(from, walk), undefined, tests, walk.done ? { ...walk, throws: false } : walk);
  const about = from.func?.entry ?? from;
  const spent = longSearches.get(about) ?? 0;
  const most = exact ? Math.max(MAX_STATES, 4 * from.func!.events.length) : spent > MAX_IN_FUNCTION ? SHORT : MAX_STATES;
  const isTooMuch = meter(from, WEIGHT);
  for (let i = 0; i < queue.length; i++) {
    const visit = queue[i]!;
    if (isTooMuch()) return undefined;
    if (isBeyond(visit.event)) continue;
    if (!exact && i > SHORT && i % SHORT === 0) longSearches.set(about, spent + i);
    const facts = i >= most ? NOTHING : visit.facts;
    if (exact && facts !== visit.facts && visit.facts.size > 0) {
      exact.yes = false;
      return undefined;
    }
    const key = keyOf(facts);
    const keys = seen.get(visit.event) ?? new Set();
    if (keys.has(key) || keys.has("")) continue;
    seen.set(visit.event, keys.add(key));
    if (goal(visit.event)) return trail(visit);
    if (barrier(visit.event)) continue;
    for (const next of steps(visit.event, facts, visit, tests, walk)) queue.push(next);
  }
  return undefined;
}

/** Returns every event that can come after `from` without passing a barrier. */
export function reachable(from: Event, barrier: (event: Event) => boolean = never, walk: Walk = { throws: true }): ReadonlySet<Event> {
  const found = new Set<Event>();
  if (!isTooLong(from)) search(from, (event) => (found.add(event), false), barrier, walk, testsOf(from), never);
  return found;
}

/** In shorter functions each question is answered by itself. */
const LONG = 200;

/** By the event they start from: what is kept depends on nothing but its own function, which gets new events when it is edited. */
const kept = new WeakMap<Event, Map<Event, Reached>>();

interface Reached {
  /** A bit for each event of the function. */
  readonly bits: Uint8Array;
  /** Where conditions could not be told apart to the end each question has to be asked by itself. */
  readonly exact: boolean;
}

/** Tells whether `to` can come after `from` without passing `barrier`: `findPath` where the same is asked of many events. */
export function comesAfter(from: Event, to: Event, barrier: Event): boolean {
  const { func } = from;
  const ask = (): boolean => findPath(from, to, (event) => event === barrier) !== undefined;
  if (isTooLong(from)) return false;
  if (!func || func.events.length < LONG || to.func !== func) return ask();
  const places = placesIn(func);
  const known = kept.get(from) ?? new Map<Event, Reached>();
  kept.set(from, known);
  let reached = known.get(barrier);
  if (!reached) known.set(barrier, (reached = reachedFrom(from, barrier, places)));
  const place = places.get(to);
  return reached.exact && place !== undefined ? (reached.bits[place >> 3]! & (1 << (place & 7))) !== 0 : ask();
}

const placesIn = aboutFunc((func): ReadonlyMap<Event, number> => new Map(func.events.map((event, i) => [event, i])));

function reachedFrom(from: Event, barrier: Event, places: ReadonlyMap<Event, number>): Reached {
  const bits = new Uint8Array((places.size >> 3) + 1);
  const add = (event: Event): boolean => {
    const place = places.get(event)!;
    bits[place >> 3]! |= 1 << (place & 7);
    return false;
  };
  const exact = { yes: true };
  search(from, add, (event) => event === barrier, {}, testsOf(from), never, exact);
  return { bits, exact: exact.yes };
}

/** Tells whether the event lies in the body of this loop, however deep. */
export function inside(event: Event, loop: Event): boolean {
  for (let at = event.loop; at; at = at.loop) if (at === loop) return true;
  return false;
}

const THROWING: ReadonlySet<Event["kind"]> = new Set(["call", "spawn", "await", "io", "acquire", "send", "receive", "throw"]);

/** Tells how the function can end at this event: normally, or with an exception that nothing in it catches. */
export function exits(event: Event): { readonly returns: boolean; readonly throws: boolean } {
  const throws = THROWING.has(event.kind) && event.onThrow.length === 0 && !event.detail.safe;
  return { returns: event.kind === "return", throws };
}

/** Returns, for each event, the conditions that every path to it has decided. */
export const factsAt = aboutFunc((func): ReadonlyMap<Event, Facts> => {
  const facts = new Map<Event, Facts>([[func.entry, NOTHING]]);
  const own = testsIn(func);
  const tests = { ...own, again: own.repeated };
  if (tests.repeated.size === 0) {
    for (const event of func.events) facts.set(event, NOTHING);
    return facts;
  }
  const queue = [func.entry];
  for (let event = queue.pop(); event; event = queue.pop())
    for (const next of steps(event, facts.get(event)!, undefined, tests, { throws: true })) {
      const before = facts.get(next.event);
      const after = before ? agreed(before, next.facts) : next.facts;
      if (before && before.size === after.size) continue;
      facts.set(next.event, after);
      queue.push(next.event);
    }
  return facts;
});

/** Numbers the events of a function: one can come after another only if its number is not lower; those that can follow each other share one. */
const ranksIn = aboutFunc((func): ReadonlyMap<Event, number> => {
  // Tarjan's components, without recursion: they come last first.
  const component = new Map<Event, number>();
  const index = new Map<Event, number>();
  const low = new Map<Event, number>();
  const open: Event[] = [];
  const frames: { readonly event: Event; readonly after: readonly Event[]; next: number }[] = [];
  let components = 0;
  const enter = (event: Event): void => {
    index.set(event, index.size);
    low.set(event, index.size - 1);
    open.push(event);
    frames.push({ event, after: event.onThrow.length > 0 ? [...event.next, ...event.onThrow] : event.next, next: 0 });
  };
  for (const root of func.events) {
    if (index.has(root)) continue;
    enter(root);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const { event } = frame;
      const after = frame.after[frame.next++];
      if (after) {
        if (!index.has(after)) enter(after);
        else if (!component.has(after)) low.set(event, Math.min(low.get(event)!, index.get(after)!));
        continue;
      }
      frames.pop();
      const outer = frames.at(-1)?.event;
      if (outer) low.set(outer, Math.min(low.get(outer)!, low.get(event)!));
      if (low.get(event) !== index.get(event)) continue;
      for (let member = open.pop()!; ; member = open.pop()!) {
        component.set(member, -components);
        if (member === event) break;
      }
      components++;
    }
  }
  return component;
});

function testsOf({ func }: Event): Tests {
  return func ? testsIn(func) : testsAmong([]);
}

/** Where control can go from here, with what is then known of conditions. */
function steps(event: Event, facts: Facts, from: Visit | undefined, tests: Tests, walk: Walk): Visit[] {
  const after = factsAfter(event, facts, tests, walk.truthy);
  const visits: Visit[] = [];
  if (isDecided(event, tests) || asksTruthy(event, walk.truthy) !== undefined) {
    const { whenTrue = [], whenFalse = [] } = event.detail;
    const [isTrue, isFalse] = outcomes(event, after, tests, walk.truthy);
    if (isTrue) add(whenTrue, isTrue);
    if (isFalse) add(whenFalse, isFalse);
  } else add(event.next, after);
  if (follows(walk, event)) add(event.onThrow, after);
  return visits;

  function add(targets: readonly Event[], then: Facts): void {
    for (const target of targets) visits.push({ event: target, facts: then, from });
  }
}

function trail(visit: Visit): readonly Event[] {
  const events: Event[] = [];
  for (let at: Visit | undefined = visit; at; at = at.from) events.push(at.event);
  return events.reverse();
}

function never(): boolean {
  return false;
}
