/** Answers which messages can be lost without anybody being told. */
import type { Event, Func, Model, Resource } from "../model.ts";
import { boundedQueues, type Refuser } from "./boundedQueues.ts";
import { cell } from "./cells.ts";
import { inCondition } from "./conditions.ts";
import { effects } from "./effects.ts";
import { exits, findPath } from "./paths.ts";
import { isSilent, isSwallowed } from "./swallow.ts";

export interface LostSend {
  /**
   * `refused`: the answer that it was not taken is not looked at. `silent`: there is no answer at all. `full`: a queue drops what does not fit.
   * `floating`: nobody waits for it, and its failure goes nowhere. `swallowed`: its failure is caught and forgotten. `emptied`: so is the only copy of what it carried.
   */
  readonly how: "refused" | "silent" | "full" | "floating" | "swallowed" | "emptied";
  readonly func: Func;
  readonly event: Event;
  /** What the message is put into, as a report calls it. */
  readonly to: string;
  /** What is known of the message: words of the call, the message and the queue. */
  readonly words: string;
  /** Where it is lost: the test of a full queue, the buffer emptied before. */
  readonly where?: { readonly at: Event["at"]; readonly note: string; readonly kind: string };
  /** It is certain that this sends something. */
  readonly known: boolean;
  readonly oldest?: boolean;
}

/** Verbs by which programs hand something over to others. */
const SENDS = /^(try)?_?(send|publish|post|notify|dispatch|enqueue|submit|commit|ack|nack|forward|deliver|broadcast|report|produce|append|flush|save|persist|upload|write|push|emit|record|propagate|sync)([A-Z_]|$)/;
/** Verbs that say so even of code that is not seen. */
const SURELY = /^(send|publish|submit|commit|enqueue|broadcast)([A-Z_]|$)/;

/** Returns the sends of a program whose loss nobody learns of, in order of files and events. */
export function lostSends(model: Model): readonly LostSend[] {
  const { refusers, drops } = boundedQueues(model);
  const found: LostSend[] = [];
  for (const func of model.funcs) {
    if (func.role === "test") continue;
    for (const event of func.events) {
      const lost = event.kind === "send" ? sent(model, func, event) : event.kind === "call" ? (refused(func, event, refusers) ?? swallowed(model, func, event) ?? floatingByName(model, func, event)) : event.kind === "spawn" ? floating(model, func, event) : event.kind === "await" ? emptiedApi(func, event) : undefined;
      if (lost) found.push(lost);
    }
  }
  for (const { func, queue, test, drop, what } of drops) {
    found.push({ how: "full", func, event: drop, to: queue.name, words: `${queue.name} ${func.name} ${func.params.map((param) => param.name).join(" ")}`, where: { at: test.at, note: `when \`${test.detail.condition}\``, kind: "branch" }, known: true, oldest: what === "oldest" });
  }
  return found;
}

/** A known API whose refusal is not looked at. */
function sent(model: Model, func: Func, event: Event): LostSend | undefined {
  const { loss, what, args = [], callee = "" } = event.detail;
  if (!loss || what === "stream" || what === "worker" || loss.refusal === "none" || loss.refusal === "throws" || loss.means === "backpressure") return undefined;
  // A callback is told.
  if (args.some((arg) => arg.kind === "func" || arg.kind === "resolver") || event.next.some((next) => next.kind === "spawn" && next.runs.length > 0 && next.at.line === event.at.line && next.at.column === event.at.column)) return undefined;
  const lost = { func, event, to: event.on?.name ?? callee, words: wordsOf(event), known: true };
  if (loss.refusal === "false") return isIgnored(event, func) ? { ...lost, how: "refused" } : undefined;
  if (loss.refusal === "rejects") return isDropped(event) ? { ...lost, how: "floating" } : undefined;
  // Without an answer only the sender can know: it may be closed while others still send.
  return event.on && isEnded(model, event.on) && !looksFirst(func, event) ? { ...lost, how: "silent" } : undefined;
}

/** A bounded queue of the program said `false`. */
function refused(func: Func, event: Event, refusers: ReadonlyMap<Func, Refuser>): LostSend | undefined {
  const refuser = event.runs.map((callee) => refusers.get(callee)).find((each) => each !== undefined);
  if (!refuser || !isIgnored(event, func)) return undefined;
  return { how: "refused", func, event, to: refuser.queue.name, words: `${wordsOf(event)} ${func.name} ${refuser.queue.name}`, where: { at: refuser.test.at, note: `\`${refuser.func.name}\` refuses when \`${refuser.test.detail.condition}\``, kind: "branch" }, known: true };
}

/** Nobody looks at the result, or only to write a line that is off where it matters. */
function isIgnored(event: Event, func: Func): boolean {
  const { result } = event.detail;
  if (result === "ignored" || result === "voided") return true;
  if (result === "awaited") return event.next.some((next) => next.kind === "await" && next.detail.joins === event && next.detail.result === "ignored");
  if (result !== "tested") return false;
  const test = func.events.find((branch) => branch.kind === "branch" && inCondition(func, branch).includes(event));
  if (!test || test.loop !== event.loop) return false;
  const { whenTrue = [], whenFalse = [] } = test.detail;
  const logs = (targets: readonly Event[]): boolean => targets.some((target) => target.kind === "call");
  const silent = (targets: readonly Event[], others: readonly Event[]): boolean => targets.every((target) => isSilent(target, (at) => others.includes(at) || others.some((other) => findPath(other, (to) => to === at) !== undefined)));
  return logs(whenFalse) && silent(whenFalse, whenTrue);
}

/** `send(message);`, `void send(message)`, `send(message).catch(() => {})`. */
function isDropped({ detail: { result, rejection } }: Event): boolean {
  return (result === "ignored" || result === "voided") && (rejection === undefined || rejection === "unhandled" || rejection === "empty");
}

function floating(model: Model, func: Func, event: Event): LostSend | undefined {
  if (!isDropped(event) || event.on || tellsCallback(event)) return undefined;
  const name = lastName(event.detail.callee);
  const seen = event.runs.length > 0 || event.detail.io !== undefined;
  if (!(seen ? SENDS : SURELY).test(name)) return undefined;
  if (event.runs.length > 0 && !event.runs.some((callee) => carries(model, callee) && letsOut(callee))) return undefined;
  // An event of this call says already that it sends.
  if (func.events.some((other) => other.kind === "send" && other.at === event.at)) return undefined;
  return { how: "floating", func, event, to: event.detail.callee ?? name, words: `${wordsOf(event)} ${func.name}`, where: markedAfter(event), known: seen };
}

/** A call of untyped code: every function of that name in the program is async and sends, and what was sent is marked as sent at once. */
function floatingByName(model: Model, func: Func, event: Event): LostSend | undefined {
  const { awaited, result, api, callee } = event.detail;
  const name = lastName(callee);
  if (event.runs.length > 0 || awaited || api || (result !== "ignored" && result !== "voided") || !SENDS.test(name) || tellsCallback(event)) return undefined;
  const where = markedAfter(event);
  const named = where ? model.funcs.filter((other) => lastName(other.name) === name) : [];
  if (named.length === 0 || !named.every((other) => other.async && letsOut(other))) return undefined;
  return { how: "floating", func, event, to: callee ?? name, words: `${wordsOf(event)} ${func.name}`, where, known: true };
}

const DONE = /(committed|sent|published|acked|acknowledged|delivered|saved|flushed|submitted|synced|persisted|uploaded|processed|written)$/i;

/** Where what is still on its way is marked as arrived. */
function markedAfter(event: Event): LostSend["where"] {
  const marks = ({ kind, on, detail: { callee, op } }: Event): boolean => (kind === "call" && DONE.test(lastName(callee)) && /^(mark|set|add|record|on)/.test(lastName(callee))) || (kind === "write" && (op === "set" || op === "append") && on !== undefined && DONE.test(on.name));
  const mark = findPath(event, marks, ({ kind }) => kind === "await")?.at(-1);
  return mark && { at: mark.at, note: "marked as done while it is still on its way", kind: mark.kind };
}

/** A callback is told how it went. */
function tellsCallback({ detail: { args = [] } }: Event): boolean {
  return args.some((arg) => arg.kind === "func" || arg.kind === "resolver");
}

const leaky = new WeakMap<Func, boolean>();

/** A failure of a wait in it, or in what it calls, reaches its caller. */
function letsOut(func: Func): boolean {
  const known = leaky.get(func);
  if (known !== undefined) return known;
  leaky.set(func, false);
  const found = func.events.some((event) => {
    // `return this.tail.then(() => this.write())`.
    if (event.kind === "spawn") return !func.async && event.detail.result !== "ignored" && event.detail.rejection === "unhandled" && func.returns.some(({ kind }) => kind !== "constant") && event.runs.some(letsOut);
    if (!exits(event).throws) return false;
    if (event.kind === "call") return event.runs.length > 0 ? event.runs.some(letsOut) : event.detail.awaited === true;
    return event.kind === "await" || event.kind === "io" || event.kind === "send" || event.kind === "throw";
  });
  leaky.set(func, found);
  return found;
}

/** Something leaves the process, or is put where others take it. */
function carries(model: Model, func: Func): boolean {
  return effects(model)(func).some((effect) => effect.kind === "io" || (effect.kind === "send" && effect.event.detail.loss !== undefined) || (effect.kind === "call" && effect.event.detail.awaited === true && SURELY.test(lastName(effect.event.detail.callee))));
}

/** `await publish(message).catch(() => {})`. */
function swallowed(model: Model, func: Func, event: Event): LostSend | undefined {
  if (!event.detail.awaited || !isSwallowed(event)) return undefined;
  const emptied = emptiedBefore(func, event);
  const carrying = event.runs.some((callee) => carries(model, callee));
  const name = lastName(event.detail.callee);
  if (emptied && (carrying || SENDS.test(name))) return { how: "emptied", func, event, to: emptied.on!.name, words: `${wordsOf(event)} ${func.name} ${emptied.on!.name}`, where: { at: emptied.at, note: `takes everything out of \`${emptied.on!.name}\``, kind: "write" }, known: carrying };
  if (!carrying || !SURELY.test(name)) return undefined;
  return { how: "swallowed", func, event, to: event.detail.callee ?? name, words: `${wordsOf(event)} ${func.name}`, known: true };
}

/** The wait of an API that carries away what a buffer held. */
function emptiedApi(func: Func, event: Event): LostSend | undefined {
  const io = event.next.find((next) => next.kind === "io" || next.kind === "send");
  if (!io || io.at.line !== event.at.line || !isSwallowed(event)) return undefined;
  const emptied = emptiedBefore(func, event);
  if (!emptied) return undefined;
  return { how: "emptied", func, event, to: emptied.on!.name, words: `${wordsOf(io)} ${func.name} ${emptied.on!.name}`, where: { at: emptied.at, note: `takes everything out of \`${emptied.on!.name}\``, kind: "write" }, known: true };
}

/** The write that emptied a shared buffer on the way to this event. */
function emptiedBefore(func: Func, event: Event): Event | undefined {
  return func.events.find((write) => write.kind === "write" && write.on !== undefined && write.on.scope !== "local" && empties(write) && findPath(write, (to) => to === event, undefined, { within: func }) !== undefined);
}

function empties({ detail: { op, value, result } }: Event): boolean {
  if (op === "clear") return true;
  if (op === "takeAny") return result !== "ignored";
  return op === "set" && value?.kind === "constant" && value.text === "[]";
}

/** Something in the program closes it. */
function isEnded(model: Model, resource: Resource): boolean {
  let ended = endedOf.get(model);
  if (!ended) endedOf.set(model, (ended = new Set(model.funcs.flatMap((func) => func.events.flatMap((event) => (event.kind === "stop" && event.on ? [cell(event.on)] : []))))));
  return ended.has(cell(resource));
}

const endedOf = new WeakMap<Model, ReadonlySet<string>>();

/** The sender asks first whether it is open. */
function looksFirst(func: Func, event: Event): boolean {
  const id = cell(event.on!);
  return func.events.some((branch) => branch.kind === "branch" && (branch.detail.reads ?? []).some((read) => (cell(read).startsWith(`${id}.`) || /\.(\w*(open|closed|connected|ready|destroyed|state|alive)\w*)$/i.test(read.path)) && findPath(branch, (to) => to === event) !== undefined));
}

function wordsOf(event: Event): string {
  const args = (event.detail.args ?? []).map((arg) => (arg.kind === "constant" ? arg.text : arg.kind === "resource" ? arg.resource.name : ""));
  return [event.detail.callee ?? "", event.detail.message ?? "", event.at.text, ...args].join(" ");
}

/** `this.bus.publish` → `publish`. */
function lastName(callee = ""): string {
  return /([\w$]+)\W*$/.exec(callee.replace(/\(.*$/s, ""))?.[1] ?? "";
}
