/** Answers where the end of an object that has been replaced clears the one that took its place. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { isConstant } from "../flow/cells.ts";
import { lastName } from "../flow/facts.ts";
import { leadsTo } from "../flow/looks.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { findPath } from "../flow/paths.ts";
import { reach } from "../flow/reach.ts";
import { suspends } from "./state.ts";
import { within } from "../flow/within.ts";

export interface LateEnd {
  /** Who makes the new one and listens to its end. */
  readonly func: Func;
  readonly state: Resource;
  /** Where a new one is kept. */
  readonly made: Event;
  readonly handler: Func;
  /** Where the handler forgets whatever is there. */
  readonly clears: Event;
  /** Where the old one is told to end, and where the new one is made right after. */
  readonly ends: Event;
  readonly again: Event;
}

export const END = /^(closed?|end(ed)?|exit(ed)?|disconnect(ed)?|finish(ed)?)$/;
export const ON_END = /\.on(close|end|exit|disconnect)$/;
export const ENDS = /^(close|end|exit|kill|terminate|disconnect|destroy|shutdown|stop)$/;
export const LISTENS = /^(on|once|addListener|addEventListener)$/;
const MAX_DEPTH = 2;

/** Returns the handlers that clear what others have set meanwhile: one for each function that makes an object and listens to its end. */
export const lateEnds = listOf((model, func): readonly LateEnd[] => {
  for (const made of func.events) {
    const state = keptObject(made);
    if (!state) continue;
    const replaced = replacedAt(model, func, state);
    if (!replaced) continue;
    for (const handler of handlersOf(func, made)) {
      const clears = clearedBy(handler, func, state);
      if (clears) return [{ func, state, made, handler, clears, ...replaced }];
    }
  }
  return [];
});

/** `this.socket = new WebSocket(url)`: something that ends some day, where all calls keep theirs. */
function keptObject({ on, detail: { op, value } }: Event): Resource | undefined {
  return op === "set" && on && on.scope !== "local" && on.scope !== "keyed" && value?.kind === "result" && isObject(value.of) ? on : undefined;
}

/** What knowledge says goes on, or what was made: whether its end is told, its listeners say. */
function isObject({ kind, detail: { what, callee = "" } }: Event): boolean {
  return kind === "start" ? what !== "listener" : kind === "call" && callee.startsWith("new ");
}

/** What runs when the object has ended. */
function handlersOf({ events }: Func, { on, detail: { value } }: Event): readonly Func[] {
  const names = new Set([on?.path, value?.kind === "result" ? value.of.on?.path : undefined]);
  return events.flatMap((event) => {
    const { kind, detail: { what, message, value: given } } = event;
    if (kind === "start" && what === "listener" && names.has(event.on?.path)) return matches(message, END) ? event.runs : [];
    // Of an object of the program, or of unknown code, the listener may be a call of its own.
    const on = event.detail.receiver;
    const [name, listener] = kind === "call" && on && names.has(on.path) && LISTENS.test(lastName(event.detail.callee ?? "")) ? (event.detail.args ?? []) : [];
    if (name?.kind === "constant" && listener?.kind === "func") return END.test(name.text.replace(/["'`]/g, "")) ? [listener.func] : [];
    const path = kind === "write" && given?.kind === "func" ? (event.on?.path ?? "") : "";
    return ON_END.test(path) && names.has(path.replace(ON_END, "")) ? [(given as { readonly func: Func }).func] : [];
  });
}

/** The handler, or what it calls, sets the state back without asking whether that still is what has ended. */
function clearedBy(handler: Func, maker: Func, state: Resource): Event | undefined {
  // Whatever decides about it may tell the two apart, but for what the event says.
  const isAsked = (event: Event): boolean => event.func?.events.some((branch) => asksWhich(branch, handler, state) && leadsTo(branch, event)) ?? false;
  const calls = (each: Func): readonly Func[] => each.events.flatMap((event) => (event.kind === "call" && !isAsked(event) ? event.runs.filter((callee) => callee !== maker) : []));
  const clears = (event: Event): boolean => event.on?.id === state.id && (event.detail.op === "delete" || isConstant(event.detail.value, "null", "undefined"));
  return within([handler], calls, MAX_DEPTH).flatMap(({ events }) => events).find((event) => clears(event) && !isAsked(event));
}

/** Compared with something that may be there. */
export const COMPARES = /[!=]==?(?!=| *(?:null|undefined)$)/;

function asksWhich({ detail: { condition, reads = [], asks = [] } }: Event, handler: Func, state: Resource): boolean {
  if (asks.length > 0) return true;
  const isParam = ({ path }: Resource): boolean => handler.params.some((param) => path === param.path || path.startsWith(`${param.path}.`));
  return reads.some((read) => (read.id === state.id ? matches(condition, COMPARES) : !isParam(read)));
}

interface Replaced {
  readonly ends: Event;
  readonly again: Event;
}

/** Somebody tells the old one to end and makes the new one in the same turn, without taking the listeners from the old one. */
function replacedAt(model: Model, maker: Func, state: Resource): Replaced | undefined {
  if (listensNoMore(model)(state.id).length > 0) return undefined;
  const starters = within([maker], (each) => callers(model)(each).flatMap(({ event, func, passed }) => (!passed && (event.kind === "call" || event.kind === "spawn") ? [func] : [])), MAX_DEPTH);
  const makes = (event: Event): boolean => (event.kind === "call" || event.kind === "spawn") && event.runs.some((callee) => starters.includes(callee));
  const again = (event: Event): boolean => makes(event) || (event.func === maker && keptObject(event)?.id === state.id);
  for (const ends of endings(model)(state.id)) {
    if (!ends.func || !starters.includes(ends.func)) continue;
    const way = findPath(ends, again, suspends);
    if (way) return { ends, again: way.at(-1)! };
  }
  return undefined;
}

/** Where what is kept is told to end, by what it is kept in. */
const endings = indexBy((_model, func) =>
  func.events.flatMap((event) => {
    if (event.kind === "stop" && event.on && event.detail.what !== "listener") return [[event.on.id, event] as const];
    const { receiver, callee = "", awaited } = event.detail;
    return event.kind === "call" && receiver && !awaited && ENDS.test(lastName(callee)) && !tellsAtOnce(event) ? [[receiver.id, event] as const] : [];
  }),
);

/** What ends it tells its listeners before it returns. */
function tellsAtOnce({ runs }: Event): boolean {
  return runs.some((callee) => [...reach(callee).keys()].some(({ events }) => events.some(({ kind, detail: { message } }) => kind === "send" && matches(message, END))));
}

/** Where listeners are taken from it, or set to nothing. */
const listensNoMore = indexBy((_model, func) =>
  func.events.flatMap((event) => {
    if (event.kind === "stop" && event.on && event.detail.what === "listener") return [[event.on.id, event] as const];
    const { kind, on, detail: { value } } = event;
    return kind === "write" && on && ON_END.test(on.id) && value?.kind !== "func" ? [[on.id.replace(ON_END, ""), event] as const] : [];
  }),
);
