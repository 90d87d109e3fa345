/** Answers which messages can be lost without anybody being told. */
import type { Event, Func, Location, Model } from "../../model.ts";
import { drops, refuserAt, type Drop } from "./boundedQueues.ts";
import { cell, isConstant } from "../flow/cells.ts";
import { inCondition } from "../flow/conditions.ts";
import { forgottenFailure } from "./forgottenFailures.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { hasCallback, lastName, messageOf } from "./messages.ts";
import { isUnheard } from "../flow/operations.ts";
import { findPath } from "../flow/paths.ts";
import { isPartOf } from "../flow/places.ts";
import { rootOf } from "../flow/spelling.ts";
import { hasRoom } from "./rooms.ts";
import { silentReturns } from "./silentReturns.ts";
import { isSilent, isSwallowed } from "./swallow.ts";
import { suspends } from "../state/state.ts";

export interface LostSend {
  /**
   * `refused`: the answer that it was not taken is not looked at. `silent`: there is no answer at all. `full`: a queue drops what does not fit.
   * `floating`: nobody waits for it, and its failure goes nowhere. `swallowed`: its failure is caught and forgotten. `emptied`: so is the only copy of what it carried.
   * `unsaid`: who sends for others returns nothing where there is no connection.
   */
  readonly how: "refused" | "silent" | "full" | "floating" | "swallowed" | "emptied" | "unsaid";
  readonly func: Func;
  readonly event: Event;
  /** What the message is put into, as a report calls it. */
  readonly to: string;
  /** The words of the call and the message, and those of what it goes through. */
  readonly message: string;
  readonly around: string;
  /** Losses with one cause are one finding: the channel, the queue, the function that sends. */
  readonly cause: string;
  /** Where it is lost: the test of a full queue, the buffer emptied before, the mark set too early. */
  readonly where?: { readonly at: Location; readonly note: string; readonly kind: string };
  /** It is certain that this sends something. */
  readonly known: boolean;
  /** Who uses a page has begun it: they see that nothing came of it, and what fails is told where all is told that nobody handles. */
  readonly byHand?: boolean;
  /** The refusal may also mean that the sender should slow down. */
  readonly ambiguous?: boolean;
  readonly removes?: Drop["removes"];
}

/** Returns the sends of a program whose loss nobody learns of, in order of files and events; last what queues drop. */
export function lostSends(model: Model): readonly LostSend[] {
  return [...lostIn(model), ...drops(model).map(dropped)];
}

const lostIn = listOf((model, func): readonly LostSend[] => {
  const found = func.events.flatMap((event) => (event.kind === "send" ? sent(model, func, event) : ((event.kind === "call" ? refused(model, func, event) : undefined) ?? forgottenFailure(model, func, event))) ?? []);
  return [...found, ...silentReturns(func).slice(0, 1).filter(({ send }) => !found.some(({ event }) => event === send)).map(({ send, asks }) => unsaid(func, send, asks))];
});

function unsaid(func: Func, event: Event, asks: Event): LostSend {
  const to = event.on?.name ?? event.detail.receiver?.name ?? "the channel";
  return { how: "unsaid", func, event, to, message: messageOf(event), around: `${func.name} ${to}`, cause: `unsaid:${func.id}`, where: { at: asks.at, note: `returns nothing when \`${asks.detail.condition}\``, kind: "branch" }, known: true };
}

function dropped({ func, queue, test, drop, removes }: Drop): LostSend {
  const around = `${queue.name} ${func.name} ${func.params.map((param) => param.name).join(" ")}`;
  return { how: "full", func, event: drop, to: queue.name, message: "", around, cause: `full:${cell(queue)}`, where: { at: test.at, note: `when \`${test.detail.condition}\``, kind: "branch" }, known: true, removes };
}

/** What is done about the end of a channel, by the channel: something in the program closes it, or somebody who waits for an answer is told there. */
const endings = indexBy<string, "closed" | "watched">((_model, func) =>
  func.events.flatMap(({ kind, on, detail }): (readonly [string, "closed" | "watched"])[] => {
    if (!on) return [];
    if (kind === "stop") return detail.what !== "listener" ? [[cell(on), "closed"]] : [];
    if (kind === "start" || kind === "receive") return matches(detail.message, GONE) ? [[cell(on), "watched"]] : [];
    return kind === "write" && /\.on(close|error)$/.test(on.id) ? [[cell(on).replace(/\.\w+$/, ""), "watched"]] : [];
  }),
);

/** What a channel tells when it is no more. */
export const GONE = /^(error|close|exit|end|disconnect)$/;

/** A known API whose refusal is not looked at. */
function sent(model: Model, func: Func, event: Event): LostSend | undefined {
  const { loss, what, callee = "" } = event.detail;
  if (loss?.refusal === "throws" && loss.means === "dropped" && isSwallowed(event) && !isWakeUp(func, event)) return { func, event, to: event.on?.name ?? callee, message: messageOf(event), around: `${func.name} ${event.on?.name ?? ""}`, cause: `${func.file}:${event.on ? cell(event.on) : callee}`, how: "swallowed", known: true };
  if (!loss || what === "stream" || what === "worker" || loss.refusal === "none" || loss.refusal === "throws" || loss.refusal === "rejects" || loss.means === "backpressure") return undefined;
  if (hasCallback(event) || looksFirst(func, event) || onlyWakes(func, event) || hasRoom(model, func, event)) return undefined;
  const end = event.on && cell(event.on);
  const known = end === undefined ? [] : endings(model)(end);
  const lost = { func, event, to: event.on?.name ?? callee, message: messageOf(event), around: `${func.name} ${event.on?.name ?? ""}`, cause: `${func.file}:${end ?? callee}`, known: true };
  const full = loss.full !== undefined && !/^(buffers|waits)$/.test(loss.full);
  // What only an end can lose is known to be lost where somebody listens for the end.
  if (!full && known.includes("watched")) return undefined;
  if (loss.refusal === "false" || loss.refusal === "error") return isIgnored(event, func) ? { ...lost, how: "refused", ambiguous: loss.means === "ambiguous" } : undefined;
  // Without an answer only the sender can know: it may be closed while others still send.
  if (!full && isFarewell(event)) return undefined;
  return full || known.includes("closed") ? { ...lost, how: full ? "full" : "silent" } : undefined;
}

/** The channel is closed in the same turn: whoever is gone already needs no farewell. */
function isFarewell(event: Event): boolean {
  const id = event.on && cell(event.on);
  return id !== undefined && findPath(event, ({ kind, on, detail: { what } }) => kind === "stop" && what !== "listener" && on !== undefined && cell(on) === id, suspends) !== undefined;
}

/** It carries nothing: what it tells is kept in a flag that was set before, and a full queue wakes its reader anyway. */
function isWakeUp(func: Func, event: Event): boolean {
  const [message] = event.detail.args ?? [];
  const empty = message?.kind === "constant" || (message?.kind === "resource" && (message.resource.scope === "static" || message.resource.scope === "module"));
  return empty && func.events.some((flag) => flag.on?.scope === "instance" && isConstant(flag.detail.value, "true") && findPath(flag, event) !== undefined);
}

/** `stop.store(true); wake.try_send(())`: what it tells is kept in a flag, and where there is no room one that wakes is there already. Without the flag each one counts. */
function onlyWakes(func: Func, event: Event): boolean {
  const { args = [], loss } = event.detail;
  return loss?.full !== undefined && args.length === 1 && isConstant(args[0], "undefined") && func.events.some((flag) => flag.kind === "write" && isConstant(flag.detail.value, "true") && flag.loop === event.loop && findPath(flag, event, suspends) !== undefined);
}

/** A bounded queue of the program said `false`. */
function refused(model: Model, func: Func, event: Event): LostSend | undefined {
  const [refuser] = event.runs.flatMap((callee) => refuserAt(model, callee) ?? []);
  if (!refuser || !isIgnored(event, func)) return undefined;
  const where = { at: refuser.test.at, note: `\`${refuser.func.name}\` refuses when \`${refuser.test.detail.condition}\``, kind: "branch" };
  return { how: "refused", func, event, to: refuser.queue.name, message: messageOf(event), around: `${func.name} ${refuser.queue.name} ${event.detail.receiver?.name ?? ""}`, cause: `refused:${refuser.func.id}`, where, known: true };
}

/** Nobody looks at the result, or only to write a line that is off where it matters. */
function isIgnored(event: Event, func: Func): boolean {
  const { result } = event.detail;
  if (isUnheard(event.detail)) return true;
  if (result === "awaited") return event.next.some((next) => next.detail.joins === event && next.detail.result === "ignored");
  if (result !== "tested") return false;
  const test = func.events.find((branch) => branch.kind === "branch" && (isPartOf(event.at, branch.at) || inCondition(func, branch).includes(event)));
  if (!test || test.loop !== event.loop) return false;
  const { whenTrue = [], whenFalse = [] } = test.detail;
  const logs = (targets: readonly Event[]): boolean => targets.some((target) => target.kind === "call");
  const silent = (targets: readonly Event[], others: readonly Event[]): boolean => targets.every((target) => isSilent(target, (at) => others.includes(at) || others.some((other) => findPath(other, at, (event) => event === test) !== undefined)));
  return logs(whenFalse) && silent(whenFalse, whenTrue);
}

/** The last member that is called. */
export const LAST_MEMBER = /[!?]*\.[#\w$]+[!?]*$/;

/** The sender asks first whether it is open; whether it is there at all says nothing. */
function looksFirst(func: Func, event: Event): boolean {
  const id = event.on && cell(event.on);
  const channel = (event.detail.callee ?? "").replace(LAST_MEMBER, "");
  const sends = lastName(event.detail.callee);
  const asks = (branch: Event): boolean => {
    if (branch.kind !== "branch") return false;
    if ((branch.detail.reads ?? []).some((read) => (id !== undefined && cell(read).startsWith(`${id}.`) && lastName(read.path) !== sends) || (STATE.test(read.path) && (!event.on || rootOf(read.path) === rootOf(event.on.path))))) return true;
    const about = (branch.detail.condition ?? "").split(`${channel}.`).slice(1).map((text) => /^\w+/.exec(text)?.[0]);
    return channel !== "" && about.some((member) => member !== undefined && member !== sends);
  };
  return func.events.some((branch) => asks(branch) && findPath(branch, event) !== undefined);
}

export const STATE = /\.(\w*(open|closed|connected|ready|destroyed|state|alive)\w*)$/i;
