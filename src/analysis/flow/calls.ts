/** Answers who calls a function, and in which order functions can be summarised. */
import type { Event, Func, Model, Value } from "../../model.ts";
import { untracked } from "../../live/answer.ts";
import { LiveFunc } from "../../live/function.ts";
import { LiveModel } from "../../live/model.ts";
import { aboutFunc, indexBy, listOf, perFunc, perModel, tableOf } from "./memo.ts";
import { objectPath } from "./objects.ts";

export interface Caller {
  readonly func: Func;
  /** The `call`, `spawn`, `start` … that runs it. */
  readonly event: Event;
  /** It is passed as an argument there, for the callee or an unknown API to call. */
  readonly passed: boolean;
}

/** Returns the events that run a function or pass it on, in order of files and events. */
export const callers = indexBy(function* (_model, func): Iterable<readonly [Func, Caller]> {
  for (const event of func.events) {
    for (const callee of event.runs) yield [callee, { func, event, passed: false }];
    for (const callee of passedTo(event)) if (!event.runs.includes(callee)) yield [callee, { func, event, passed: true }];
  }
});

/** Returns the functions written directly inside a function. */
export const closures = indexBy((_model, func) => (func.parent ? [[func.parent, func] as const] : []));

/** Returns the functions among an event's arguments, those in an object that is written down included. */
export function passedTo({ detail: { args, fields } }: Event): readonly Func[] {
  let found = NO_FUNCS;
  if (args) for (const arg of args) if (arg.kind === "func") found = found.concat(arg.func);
  return fields && fields.length > 0 ? found.concat(fields.flatMap(passedIn)) : found;
}

/** Returns the functions that an event runs, and those that it is given as arguments. */
export function runsOrGives({ runs, detail: { args = [] } }: Event): readonly Func[] {
  return [...runs, ...args.flatMap((arg) => (arg.kind === "func" ? [arg.func] : []))];
}

const NO_FUNCS: readonly Func[] = [];

function passedIn(fields: Readonly<Record<string, Value>> | undefined): readonly Func[] {
  return Object.values(fields ?? {}).flatMap((value) => (value.kind === "func" ? [value.func] : NO_FUNCS));
}

/** Returns all functions in groups, callees before callers; functions that can reach each other share a group. */
export const bottomUp = perModel((model) => {
  if (!(model instanceof LiveModel)) return components(model.funcs, new Map(), calleesOf);
  // After an edit few functions call others than before: the rest is not asked.
  const callees = new Map(calls(model));
  return components([...callees.keys()], new Map(), (func) => callees.get(func) ?? []);
});

const calls = listOf((_model, func) => [[func, calleesOf(func)] as const]);

const groupsOf = tableOf((model) => new Map(bottomUp(model).flatMap((group) => group.map((func) => [func, group] as const))));
const known = new WeakMap<Func, readonly Func[]>();

/** Returns the functions that can reach each other by calls, this one among them, always in the same order. */
function groupOf(func: Func): readonly Func[] {
  if (func instanceof LiveFunc) return (func.model && groupsOf(func.model)(func)) ?? [func];
  if (!known.has(func)) components([func], known, calleesOf);
  return known.get(func)!;
}

/** Keeps what is computed about a function from the answers about others, its callees or its callers; where it depends on itself it sees `initial`. */
export function recursive<T>(initial: T, compute: (func: Func, ask: (other: Func) => T) => T): (func: Func) => T {
  let depth = 0;
  const ofGroup = aboutFunc((head): ReadonlyMap<Func, T> => {
    if (depth > MAX_DEPTH) throw new PutOff(head);
    const group = groupOf(head);
    const members = new Set(group);
    const found = new Map<Func, T>();
    let inside = 0;
    const ask = (func: Func): T => {
      if (!members.has(func)) return answer(func);
      if (found.has(func) || inside > MAX_DEPTH) return found.get(func) ?? initial;
      found.set(func, initial);
      inside++;
      const value = compute(func, ask);
      inside--;
      found.set(func, value);
      return value;
    };
    for (const func of group) ask(func);
    return found;
  });
  const kept = (func: Func): T => {
    depth++;
    try {
      return ofGroup(groupOf(func)[0]!)?.get(func) ?? initial;
    } finally {
      depth--;
    }
  };
  const answer = (func: Func): T => {
    if (depth > 0) return kept(func);
    // What was put off is answered first; then those that asked for it, nearest first.
    const open = [func];
    for (;;) {
      const last = open.pop()!;
      try {
        const value = kept(last);
        if (open.length === 0) return value;
      } catch (error) {
        if (!(error instanceof PutOff)) throw error;
        open.push(last, error.func);
      }
    }
  };
  return answer;
}

/** Answers ask for others at most this deep at once: call chains can be deeper than the stack. */
const MAX_DEPTH = 100;

/** Thrown out of a question that was asked too deep, up to whoever asked first. */
class PutOff {
  constructor(readonly func: Func) {}
}

/** The same for what needs the model; each model has answers of its own. */
export function recursiveIn<T>(initial: T, compute: (model: Model, func: Func, ask: (other: Func) => T) => T): (model: Model) => (func: Func) => T {
  return perModel((model) => recursive<T>(initial, (func, ask) => compute(model, func, ask)));
}

/**
 * Keeps what is computed about every function from the answers about its callees, these first: call chains can be deeper than the stack.
 * Functions that can reach each other see what was found in the round before, `initial` in the first; there are rounds while `changes` says so, at most `rounds` of a group of so many functions.
 */
export function inOrder<T>(initial: T, compute: (model: Model, func: Func, known: { ask(other: Func): T }) => T, changes: (before: T, after: T) => boolean = () => true, rounds: (size: number) => number = () => 2): (model: Model) => (func: Func) => T {
  const running = new Set<Func>();
  const ofGroup = perFunc((model, head): ReadonlyMap<Func, T> => {
    running.add(head);
    try {
      return ofMembers(model, head);
    } finally {
      running.delete(head);
    }
  });
  const ofMembers = (model: Model, head: Func): ReadonlyMap<Func, T> => {
    const group = groupOf(head);
    const members = new Set(group);
    const found = new Map<Func, T>();
    const ask = (func: Func): T => (members.has(func) ? (found.get(func) ?? initial) : answer(model, func));
    const again = group.length > 1 || calleesOf(head).includes(head);
    const limit = again ? rounds(group.length) : 1;
    for (let round = 0, changed = true; changed && round < limit; round++) {
      changed = false;
      for (const func of group) {
        const after = compute(model, func, { ask });
        if (changes(ask(func), after)) changed = true;
        found.set(func, after);
      }
    }
    return found;
  };
  // Who asks for what is being answered got there by a way that is no call.
  const answer = (model: Model, func: Func): T => {
    const head = groupOf(func)[0]!;
    return running.has(head) ? initial : (ofGroup(model, head).get(func) ?? initial);
  };
  const prepared = perModel((model) => {
    untracked(() => {
      for (const group of bottomUp(model)) ofGroup(model, group[0]!);
    });
    return (func: Func): T => answer(model, func);
  });
  return (model) => prepared(model);
}

interface Frame {
  readonly func: Func;
  readonly callees: readonly Func[];
  next: number;
}

/** Tarjan's strongly connected components, without recursion: call chains can be deeper than the stack. */
function components(funcs: readonly Func[], done: { has(func: Func): boolean; set(func: Func, group: readonly Func[]): unknown }, callees: (func: Func) => readonly Func[]): readonly (readonly Func[])[] {
  const found: (readonly Func[])[] = [];
  const index = new Map<Func, number>();
  const low = new Map<Func, number>();
  const open = new Set<Func>();
  const path: Func[] = [];
  const frames: Frame[] = [];
  const enter = (func: Func): void => {
    index.set(func, index.size);
    low.set(func, index.size - 1);
    open.add(func);
    path.push(func);
    frames.push({ func, callees: callees(func), next: 0 });
  };
  for (const root of funcs) {
    if (index.has(root) || done.has(root)) continue;
    enter(root);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const callee = frame.callees[frame.next++];
      if (callee) {
        if (done.has(callee)) continue;
        if (!index.has(callee)) enter(callee);
        else if (open.has(callee)) low.set(frame.func, Math.min(low.get(frame.func)!, index.get(callee)!));
        continue;
      }
      frames.pop();
      const outer = frames.at(-1)?.func;
      if (outer) low.set(outer, Math.min(low.get(outer)!, low.get(frame.func)!));
      if (low.get(frame.func) !== index.get(frame.func)) continue;
      const group = oneObject(path.splice(path.lastIndexOf(frame.func)).sort(byId));
      for (const member of group) {
        open.delete(member);
        done.set(member, group);
      }
      found.push(group);
    }
  }
  return found;
}

function byId(a: Func, b: Func): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const lastGroups = new WeakMap<Func, readonly Func[]>();

/** A group that is the same as before is the same object: what is kept about it stays. */
function oneObject(group: readonly Func[]): readonly Func[] {
  const before = lastGroups.get(group[0]!);
  if (before?.length === group.length && before.every((func, i) => func === group[i])) return before;
  lastGroups.set(group[0]!, group);
  return group;
}

const calleesOf = aboutFunc((func): readonly Func[] => {
  const found = new Set<Func>();
  for (const event of func.events) {
    for (const callee of event.runs) found.add(callee);
    for (const callee of passedTo(event)) found.add(callee);
    for (const [value] of calledBy(event, func)) for (const callee of value.kind === "func" ? [value.func] : value.kind === "result" ? value.of.runs : []) found.add(callee);
  }
  return [...found];
});

/** The values that a call may run where it calls what is kept in a variable, or a member of that. */
function calledBy({ detail: { calls } }: Event, func: Func): readonly Written[] {
  if (calls?.kind !== "resource") return calls ? [[calls, func]] : [];
  const { path } = calls.resource;
  return [path, objectPath(path)].flatMap((each) => (each === undefined ? [] : writtenAround(func, each)));
}

type Written = readonly [value: Value, by: Func];

/** Returns what a function and those it lies in write to a path. */
export function writtenAround(func: Func, path: string): readonly Written[] {
  const found: Written[] = [];
  for (let at: Func | undefined = func; at; at = at.parent) for (const value of writtenTo(at).get(path) ?? []) found.push([value, at]);
  return found;
}

/** What a function writes, by path. */
const writtenTo = aboutFunc((func): ReadonlyMap<string, readonly Value[]> => {
  const found = new Map<string, Value[]>();
  for (const { on, detail: { value } } of func.events) {
    if (!on || !value) continue;
    const all = found.get(on.path);
    if (all) all.push(value);
    else found.set(on.path, [value]);
  }
  return found;
});
