/** Answers who calls a function, and in which order functions can be summarised. */
import type { Event, Func, Model } from "../model.ts";

export interface Caller {
  readonly func: Func;
  /** The `call`, `spawn`, `start` … that runs it. */
  readonly event: Event;
  /** It is passed as an argument there, for the callee or an unknown API to call. */
  readonly passed: boolean;
}

const callersOf = new WeakMap<Model, Map<Func, Caller[]>>();

/** Returns the events that run a function or pass it on, in order of files and events. */
export function callers(model: Model): (func: Func) => readonly Caller[] {
  let found = callersOf.get(model);
  if (!found) {
    found = new Map();
    for (const func of model.funcs)
      for (const event of func.events) {
        for (const callee of event.runs) add(found, callee, { func, event, passed: false });
        for (const callee of passedTo(event)) if (!event.runs.includes(callee)) add(found, callee, { func, event, passed: true });
      }
    callersOf.set(model, found);
  }
  const all = found;
  return (func) => all.get(func) ?? [];
}

function add(found: Map<Func, Caller[]>, callee: Func, caller: Caller): void {
  const known = found.get(callee);
  if (known) known.push(caller);
  else found.set(callee, [caller]);
}

/** Returns the functions among an event's arguments, those in an object that is written down included. */
export function passedTo({ detail: { args = [], fields = [] } }: Event): readonly Func[] {
  const given = fields.length === 0 ? args : [...args, ...fields.flatMap((each) => Object.values(each ?? {}))];
  return given.length === 0 ? [] : given.flatMap((arg) => (arg.kind === "func" ? [arg.func] : []));
}

const orderOf = new WeakMap<Model, readonly (readonly Func[])[]>();

/** Returns all functions in groups, callees before callers; functions that can reach each other share a group. */
export function bottomUp(model: Model): readonly (readonly Func[])[] {
  let order = orderOf.get(model);
  if (!order) orderOf.set(model, (order = components(model.funcs)));
  return order;
}

interface Frame {
  readonly func: Func;
  readonly callees: readonly Func[];
  next: number;
}

/** Tarjan's strongly connected components, without recursion: call chains can be deeper than the stack. */
function components(funcs: readonly Func[]): readonly (readonly Func[])[] {
  const groups: Func[][] = [];
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
    frames.push({ func, callees: calleesOf(func), next: 0 });
  };
  for (const root of funcs) {
    if (index.has(root)) continue;
    enter(root);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const callee = frame.callees[frame.next++];
      if (callee) {
        if (!index.has(callee)) enter(callee);
        else if (open.has(callee)) low.set(frame.func, Math.min(low.get(frame.func)!, index.get(callee)!));
        continue;
      }
      frames.pop();
      const outer = frames.at(-1)?.func;
      if (outer) low.set(outer, Math.min(low.get(outer)!, low.get(frame.func)!));
      if (low.get(frame.func) !== index.get(frame.func)) continue;
      const group = path.splice(path.lastIndexOf(frame.func));
      for (const member of group) open.delete(member);
      groups.push(group);
    }
  }
  return groups;
}

const ownersOf = new WeakMap<Model, Map<Event, Func>>();

/** Returns the function that contains an event. */
export function functionOf(model: Model): (event: Event) => Func | undefined {
  let found = ownersOf.get(model);
  if (!found) {
    found = new Map();
    for (const func of model.funcs) for (const event of func.events) found.set(event, func);
    ownersOf.set(model, found);
  }
  const all = found;
  return (event) => all.get(event);
}

function calleesOf(func: Func): readonly Func[] {
  const found = new Set<Func>();
  for (const event of func.events) {
    for (const callee of event.runs) found.add(callee);
    for (const callee of passedTo(event)) found.add(callee);
  }
  return [...found];
}
