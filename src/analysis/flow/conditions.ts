/** Answers which state a function's conditions look at, through the getters and functions that they call. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { cell } from "./cells.ts";
import { groupBy } from "./groups.ts";
import { aboutFunc, perFunc } from "./memo.ts";
import { holder, idOf, type Holder } from "./objects.ts";
import { takesOut } from "./operations.ts";
import { origins } from "./origins.ts";
import { isPartOf } from "./places.ts";

export interface Look {
  readonly state: Resource;
  /** The branch or read that looks at it. */
  readonly event: Event;
  /** The state's id, told apart by the object that it belongs to where that is known. */
  readonly id: string;
}

const MAX_DEPTH = 3;

/** Returns the state that a branch looks at: what it reads itself, and what the calls in its condition read. Whoever asks about many branches of a function keeps what is `known` of each. */
export function looksOf(model: Model, func: Func, branch: Event, known = new Map<Event, readonly Look[]>()): readonly Look[] {
  return [...counted(func, branch), branch].flatMap((each) => {
    let looks = known.get(each);
    if (!looks) known.set(each, (looks = ownLooks(model, func, each)));
    return looks;
  });
}

function ownLooks(model: Model, func: Func, branch: Event): readonly Look[] {
  const found: Look[] = [];
  for (const state of branch.detail.reads ?? []) for (const origin of origins(model, func, state)) found.push({ state: origin, event: branch, id: cell(origin) });
  for (const event of inCondition(func, branch)) {
    if (event.on) for (const state of origins(model, func, event.on)) found.push({ state, event, id: cell(state) });
    found.push(...readsOf(model, event));
  }
  return found;
}

/** Returns the state that running an event reads, each once: the reads of what it calls, three calls deep. */
export function readsOf(model: Model, event: Event): readonly Look[] {
  const found = new Map<string, Look>();
  const seen = new Set<Func>();
  const collect = (call: Event, depth: number, outer: Holder): void => {
    for (const callee of call.runs) {
      if (seen.has(callee)) continue;
      seen.add(callee);
      const own = holder(call, callee, outer);
      for (const { state, event } of ownReads(model, callee)) {
        if (!state) {
          if (depth < MAX_DEPTH) collect(event, depth + 1, own);
          continue;
        }
        const id = idOf(state, own);
        const key = `${id}\n${state.id}\n${state.name}`;
        if (!found.has(key)) found.set(key, { state, event, id });
      }
    }
  };
  collect(event, 0, "");
  return [...found.values()];
}

/** What a function reads itself, each state once, and in between the calls that may read more. */
const ownReads = perFunc((model, func) => {
  const found = new Map<string | Event, { readonly state?: Resource; readonly event: Event }>();
  const look = (resource: Resource, event: Event): void => {
    for (const state of origins(model, func, resource)) {
      const key = `${state.id}\n${state.path}\n${state.name}`;
      if (!found.has(key)) found.set(key, { state, event });
    }
  };
  for (const event of func.events) {
    if (event.on && (event.kind === "read" || takes(event))) look(event.on, event);
    if (event.kind === "call" && event.runs.length > 0) found.set(event, { event });
  }
  for (const value of func.returns) for (const from of value.kind === "derived" ? value.from : value.kind === "resource" ? [value.resource] : []) look(from, func.entry);
  return [...found.values()];
});

/** The branches that decide in a loop before what the local is that this branch tests: `if (item.busy) count++; … if (count === 0)`. */
function counted(func: Func, branch: Event): readonly Event[] {
  const locals = (branch.detail.reads ?? []).filter((read) => /@\d+$/.test(read.path)).map((read) => read.path);
  if (locals.length === 0) return [];
  const loops = new Set(func.events.flatMap((event) => (event.on && event.loop && event.loop !== branch.loop && locals.includes(event.on.path) ? [event.loop] : [])));
  const branches = func.events.filter((event) => event.kind === "branch" && event.loop !== undefined && loops.has(event.loop) && event !== branch);
  // That there is another element is asked last.
  return [...branches.filter((each) => !isIteration(each)), ...branches.filter(isIteration)];
}

function isIteration({ loop, detail: { condition = "" } }: Event): boolean {
  return loop?.detail.loop?.startsWith("for-") === true && condition.startsWith("next of ");
}

/** Tells whether an event looks whether there is something to take. */
export function takes({ kind, detail }: Event): boolean {
  return kind === "write" && takesOut(detail);
}

/** By the branch: the events of its function are made with it. */
const conditions = new WeakMap<Event, readonly Event[]>();

/** The calls and takes whose results the condition tests: those in its text, and those of the variables in it. */
export function inCondition(func: Func, branch: Event): readonly Event[] {
  let known = conditions.get(branch);
  if (!known) conditions.set(branch, (known = testedBy(func, branch)));
  return known;
}

function testedBy(func: Func, branch: Event): readonly Event[] {
  const { at } = branch;
  const { places, byLine, keptIn, beforeBranch } = answersIn(func);
  const found = new Set<Event>();
  for (let line = at.line; line <= at.endLine; line++) for (const event of byLine.get(line) ?? []) if (isPartOf(event.at, at)) found.add(event);
  const locals = (branch.detail.reads ?? []).flatMap((read) => (/@\d+$/.test(read.path) ? [read.path] : []));
  for (const local of locals)
    for (const { detail: { value } } of keptIn.get(local) ?? [])
      if (value?.kind === "result" && places.has(value.of) && (value.of.detail.result === "stored" || value.of.kind === "read")) found.add(value.of);
  if (locals.length > 0) for (const event of beforeBranch.get(branch) ?? []) found.add(event);
  return [...found].sort((a, b) => places.get(a)! - places.get(b)!);
}

/** Returns the branch that the result of an event decides, by event. */
export const askedIn: (func: Func) => ReadonlyMap<Event, Event> = aboutFunc((func) => {
  const found = new Map<Event, Event>();
  for (const branch of func.events) if (branch.kind === "branch") for (const event of inCondition(func, branch)) if (!found.has(event)) found.set(event, branch);
  return found;
});

/** What a function is told, by where it can be tested: `let word = words.shift()` is written; `const word = words.shift()` is not, and then its place before the branch tells. */
const answersIn = aboutFunc((func) => {
  const asked = func.events.filter((event) => event.kind === "call" || event.kind === "read" || event.kind === "poll" || takes(event));
  const kept = func.events.filter((event) => event.kind === "write" && event.on && event.detail.value?.kind === "result");
  return {
    places: new Map(asked.map((event, place) => [event, place])),
    byLine: groupBy(asked, ({ at }) => at.line),
    keptIn: groupBy(kept, ({ on }) => on!.path),
    beforeBranch: groupBy(asked.filter(({ kind, detail }) => kind !== "read" && detail.result === "stored"), nextBranch),
  };
});

function nextBranch(event: Event): Event | undefined {
  let at: Event | undefined = event.next[0];
  while (at && (at.kind === "read" || at.kind === "await")) at = at.next[0];
  return at?.kind === "branch" ? at : undefined;
}
