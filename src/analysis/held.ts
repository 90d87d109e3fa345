/** Answers which locks are held at each event, wrappers that return holding a lock and their releasers included. */
import type { Event, Func, Model, Resource, Value } from "../model.ts";
import { bottomUp } from "./calls.ts";
import { lockShapes } from "./lockShapes.ts";
import { exits } from "./paths.ts";
import { bind } from "./substitute.ts";

/** A lock taken and not yet released. */
export interface Held {
  /** The lock as this function reaches it. */
  readonly lock: Resource;
  /** The event of this function after which it is held: an acquire, or a call that returns holding it. */
  readonly by: Event;
  /** The acquire itself, perhaps in a callee. */
  readonly acquire: Event;
}

/** What a call of a function does to locks. */
export interface LockSummary {
  /** Held when it returns. */
  readonly takes: readonly Held[];
  /** Released although it did not take them. */
  readonly releases: readonly Resource[];
}

export type HeldAt = ReadonlyMap<Event, readonly Held[]>;

interface Locks {
  held(func: Func): HeldAt;
  summary(func: Func): LockSummary;
}

const NOTHING: LockSummary = { takes: [], releases: [] };
const locksOf = new WeakMap<Model, Locks>();

/** Returns, for a function, the acquisitions held on every path to each event that can be reached. */
export function held(model: Model): (func: Func) => HeldAt {
  return locks(model).held;
}

/** Returns what calling a function does to locks: those it returns holding, those it releases for its caller. */
export function lockSummary(model: Model): (func: Func) => LockSummary {
  return locks(model).summary;
}

function locks(model: Model): Locks {
  const known = locksOf.get(model);
  if (known) return known;
  const shapes = lockShapes(model);
  const summaries = new Map<Func, LockSummary>();
  const maps = new Map<Func, HeldAt>();
  const found: Locks = {
    held(func) {
      let map = maps.get(func);
      if (!map) maps.set(func, (map = flow(func, (callee) => summaries.get(callee) ?? NOTHING)));
      return map;
    },
    summary: (func) => summaries.get(func) ?? NOTHING,
  };
  locksOf.set(model, found);
  for (const group of bottomUp(model))
    // A second round lets members of a cycle see each other.
    for (let round = 0; round < (group.length > 1 ? 2 : 1); round++)
      for (const func of group) {
        const shape = shapes.acquiredBy(func);
        const freed = shapes.releasedBy(func);
        if (shape) summaries.set(func, { takes: [{ lock: shape.lock, by: shape.acquire.event, acquire: shape.acquire.event }], releases: [] });
        else if (freed) summaries.set(func, { takes: [], releases: [freed.lock] });
        else {
          const summary = summarise(func, flow(func, found.summary), found.summary);
          if (summary !== NOTHING) summaries.set(func, summary);
        }
      }
  return found;
}

type State = ReadonlyMap<string, Held>;

/** Forward data flow; where paths meet, what all of them hold. */
function flow(func: Func, summary: (func: Func) => LockSummary): HeldAt {
  const quiet = !func.events.some((event) => event.kind === "acquire" || event.runs.some((callee) => summary(callee).takes.length > 0));
  const result = new Map<Event, readonly Held[]>();
  if (quiet) {
    for (const event of reached(func)) result.set(event, []);
    return result;
  }
  const states = new Map<Event, State>([[func.entry, new Map()]]);
  const queue = [func.entry];
  for (let event = queue.shift(); event; event = queue.shift()) {
    const before = states.get(event)!;
    const after = transfer(before, event, func, summary);
    const flowTo = (next: Event, state: State): void => {
      const there = states.get(next);
      const met = there ? new Map([...there].filter(([path]) => state.has(path))) : state;
      if (there && met.size === there.size) return;
      states.set(next, met);
      queue.push(next);
    };
    for (const next of event.next) flowTo(next, after);
    // What throws has not happened, but what it released is released.
    const thrown = new Map([...before].filter(([path]) => after.has(path)));
    for (const next of event.onThrow) flowTo(next, thrown);
  }
  for (const [event, state] of states) result.set(event, [...state.values()]);
  return result;
}

function reached(func: Func): ReadonlySet<Event> {
  const found = new Set([func.entry]);
  for (const event of found) for (const next of [...event.next, ...event.onThrow]) found.add(next);
  return found;
}

function transfer(before: State, event: Event, func: Func, summary: (func: Func) => LockSummary): State {
  const gone = releasedAt(event, func, summary);
  const taken = takenAt(event, func, summary);
  if (gone.length === 0 && taken.length === 0) return before;
  const after = new Map(before);
  for (const lock of gone) after.delete(lock.path);
  for (const lock of taken) after.set(lock.lock.path, lock);
  return after;
}

/** Returns the locks that are held because of this event. */
export function takenAt(event: Event, func: Func, summary: (func: Func) => LockSummary): readonly Held[] {
  if (event.kind === "acquire" && event.on && !event.detail.tried) return [{ lock: event.on, by: event, acquire: event }];
  if (event.kind !== "call" || event.runs.length === 0) return [];
  return event.runs.flatMap((callee) => summary(callee).takes.map((held) => ({ lock: bind(event, callee, func).resource(held.lock), by: event, acquire: held.acquire })));
}

/** Returns the locks that this event releases: by itself, in a callee, or by calling what an acquire returned. */
export function releasedAt(event: Event, func: Func, summary: (func: Func) => LockSummary): readonly Resource[] {
  if (event.kind === "release") return event.on ? [event.on] : [];
  if (event.kind !== "call") return [];
  const inside = event.runs.flatMap((callee) => summary(callee).releases.map((lock) => bind(event, callee, func).resource(lock)));
  return event.detail.calls ? [...inside, ...releasedBy(event.detail.calls, func, summary)] : inside;
}

/** Returns the locks that calling this value releases. */
export function releasedBy(value: Value, func: Func, summary: (func: Func) => LockSummary, depth = 0): readonly Resource[] {
  if (value.kind === "releaser") return [value.of];
  if (value.kind === "result") return takenAt(value.of, func, summary).map((held) => held.lock);
  if (value.kind !== "resource" || depth > 3) return [];
  const found: Resource[] = [];
  for (let at: Func | undefined = func; at; at = at.parent)
    for (const { kind, on, detail } of at.events) if (kind === "write" && on?.path === value.resource.path && detail.value) found.push(...releasedBy(detail.value, at, summary, depth + 1));
  return found;
}

function summarise(func: Func, map: HeldAt, summary: (func: Func) => LockSummary): LockSummary {
  let takes: readonly Held[] | undefined;
  const releases = new Map<string, Resource>();
  for (const [event, before] of map) {
    for (const lock of releasedAt(event, func, summary)) if (!before.some((held) => held.lock.path === lock.path)) releases.set(lock.path, lock);
    if (!exits(event).returns) continue;
    const after = [...transfer(new Map(before.map((held) => [held.lock.path, held])), event, func, summary).values()];
    takes = takes ? takes.filter((held) => after.some((other) => other.lock.path === held.lock.path)) : after;
  }
  if (!takes?.length && releases.size === 0) return NOTHING;
  return { takes: takes ?? [], releases: [...releases.values()] };
}
