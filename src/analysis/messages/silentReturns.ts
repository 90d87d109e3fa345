/** Answers which functions that send for their callers return without a word where there is no connection. */
import type { Event, Func, Resource } from "../../model.ts";
import { isConstant } from "../flow/cells.ts";
import { lastName } from "./messages.ts";
import { partsOf } from "../flow/partsOf.ts";
import { findPath } from "../flow/paths.ts";
import { rootOf } from "../flow/spelling.ts";
import { below } from "../flow/substitute.ts";

export interface SilentReturn {
  /** What would have been sent. */
  readonly send: Event;
  /** What is asked first. */
  readonly asks: Event;
}

export const SENDS = /^_?#?(send|publish|post|write|transmit|deliver|dispatch)([A-Z_]|$)/;
/** What is said again anyway, or only means something while somebody listens. */
export const AGAIN = /heartbeat|ping|pong|keep_?alive|presence|hint|metric|stat(s|us)|progress|log/i;
export const OPEN = /\.(readyState|isOpen|open|\w*[cC]onnected|writable|ready)$/;

/** Returns the ways on which a function named for sending what its callers give it returns nothing, and does nothing, because nothing is connected. */
export function silentReturns(func: Func): readonly SilentReturn[] {
  const name = lastName(func.name);
  if (func.role !== undefined || !SENDS.test(name) || AGAIN.test(name) || answers(func)) return [];
  return func.events.flatMap((asks) => {
    if (asks.loop !== undefined) return [];
    const { whenTrue = [], whenFalse = [] } = asks.detail;
    const [leaves, goesOn] = leavesAtOnce(whenTrue) ? [true, whenFalse] : [leavesAtOnce(whenFalse), whenTrue];
    if (!leaves) return [];
    const send = func.events.find((event) => carriesGiven(func, event) && goesOn.some((next) => next === event || findPath(next, event) !== undefined) && asksOf(asks, event));
    return send && noOtherWay(func, asks, send) ? [{ send, asks }] : [];
  });
}

/** Who calls sees by what it gets whether it was sent. */
function answers({ returns }: Func): boolean {
  return returns.some((value) => !isConstant(value, "undefined") && !(value.kind === "result" && SENDS.test(lastName(value.of.detail.callee))) && value.kind !== "unknown");
}

function leavesAtOnce(targets: readonly Event[]): boolean {
  return targets.length > 0 && targets.every(({ kind, at, detail: { value } }) => kind === "return" && value === undefined && /^return\b/.test(at.text));
}

/** It puts what the caller gave into a channel that the caller did not give: who hands over the channel knows what it is. */
function carriesGiven(func: Func, { kind, on, runs, detail: { args = [], receiver, callee, what } }: Event): boolean {
  const channel = on ?? receiver;
  if (channel !== undefined && func.params.some(({ path }) => below(channel.path, path))) return false;
  const isChannel = (kind === "send" && on !== undefined && what !== "listener") || (kind === "call" && runs.length === 0 && receiver !== undefined && HANDS_OVER.test(lastName(callee)));
  const isGiven = (resource: Resource): boolean => func.params.some(({ path }) => below(resource.path, path));
  return isChannel && args.flatMap((arg) => (arg.kind === "result" ? (arg.of.detail.args ?? []) : [arg])).flatMap(partsOf).some(isGiven);
}

/** Methods of channels that take a message. */
export const HANDS_OVER = /^(send|publish|write|postMessage)$/;

/** The question is whether that channel is there, or open. */
function asksOf({ detail: { reads = [] } }: Event, { on, detail: { receiver } }: Event): boolean {
  const channel = on ?? receiver;
  return channel !== undefined && reads.some(({ path }) => path === channel.path || below(channel.path, path) || (OPEN.test(path) && rootOf(path) === rootOf(channel.path)));
}

/** Before it asks it has not put the message anywhere else. */
function noOtherWay({ entry, events }: Func, asks: Event, send: Event): boolean {
  const keeps = ({ kind, on, detail: { op } }: Event): boolean => (kind === "write" && on !== undefined && op !== "set") || (kind === "send" && on?.path === send.on?.path) || kind === "await";
  return !events.some((event) => event !== send && keeps(event) && (event === entry || findPath(event, asks) !== undefined));
}
