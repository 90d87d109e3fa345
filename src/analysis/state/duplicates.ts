/** Answers what exists twice, or is lost, when two tasks pass the same check. */
import type { Event, Func, Model, Resource, Value } from "../../model.ts";
import { cell, isConstant, isShared } from "../flow/cells.ts";
import { effects, type Effect } from "../flow/effects.ts";
import { isBehindLockFile } from "../flow/lockFiles.ts";
import { decidesOn, leadsTo, looksOf, outcomeOf, type Look } from "../flow/looks.ts";
import { matches } from "../flow/matches.ts";
import { isVariable } from "../flow/spelling.ts";
import { reachesOthers } from "./overlap.ts";
import { isQuestion, isRepeatable } from "./requests.ts";
import { isBeforeReady } from "./readyFirst.ts";
import { findPath } from "../flow/paths.ts";
import { within } from "../flow/within.ts";
import { below } from "../flow/substitute.ts";
import { suspends, writesTo, written, type Gap } from "./state.ts";
import { ENDS, isAddressed, isEnded } from "./uses.ts";
import { isAnswer, isWaitedOut } from "./waitedOut.ts";
import { ANOTHER_FORM, CONTAINER, HEARS, LIMIT, NO_STATE, OPENS } from "./wording.ts";

export interface Duplicate {
  /** What two tasks that pass the check do, for the end of a sentence: `start a second timer`. */
  readonly words: string;
  /** 3: something goes on twice, is lost, or two are where one may be; 2: work outside the process is done twice; 1: a second answer replaces an equal one. */
  readonly weight: 1 | 2 | 3;
  readonly event?: Event;
}

const GOES_ON: Readonly<Record<string, string>> = {
  interval: "timer",
  listener: "listener",
  server: "server",
  worker: "worker",
  process: "process",
  window: "window",
  watcher: "watcher",
  stream: "stream",
  subscription: "subscription",
};
/** What a reader should hear of first. */
const GRAVE: readonly (string | undefined)[] = ["window", "process", "worker", "server"];
/** A second one goes on unseen. Whoever sees two windows closes one, a second server finds its port taken, and what only hears or is told does a little work twice. */
const UNSEEN: readonly (string | undefined)[] = ["process", "worker", "stream", "interval"];

/** Returns what happens twice: the gravest of what the outcome of the look leads to. */
export function duplicated(model: Model, gap: Gap): Duplicate {
  if (isRoomAsked(gap)) return overfilled(gap);
  const done = decidedEffects(model, gap);
  const [going] = done.filter((effect) => isLasting(model, effect) && !isOnce(model, effect) && !isEndedHere(gap.func, effect) && !isBeside(gap, effect) && !isLookedFor(model, effect)).sort((a, b) => rankOf(b) - rankOf(a));
  const begun: Duplicate | undefined = going && { words: secondOf(going.event), weight: UNSEEN.includes(going.event.detail.what) ? 3 : 2, event: going.event };
  if (begun && (begun.weight === 3 || !matches(begun.event!.detail.what, HEARS))) return begun;
  // What somebody listens to may be what has to be closed.
  const kept = keptTwice(model, gap, done);
  return begun && kept.weight < 3 ? begun : kept;
}

function keptTwice(model: Model, gap: Gap, done: readonly Effect[]): Duplicate {
  const loop = done.find((effect) => effect.kind === "spawn" && effect.via.length < 3 && !effect.concurrent && effect.event.runs.some((task) => endless(task)) && !isOnce(model, effect))?.event;
  if (loop) return { words: "start a second loop that never ends", weight: 3, event: loop };
  const { value } = gap.writes.detail;
  const name = `\`${gap.state.name}\``;
  if (isBusyFlag(gap)) return { words: `are both in what ${name} is to let one do at a time`, weight: 3 };
  const maker = makerOf(value);
  // A clock or a number that was computed says when or that it was done.
  if (maker?.detail.api?.startsWith("global ") && !isEmptyContainer(value) && (!maker.detail.callee?.startsWith("new ") || isContainer(maker))) return isMadeOfAnswer(maker, gap) ? { words: `ask ${callOf(gap.wait, gap.func)} twice for the same`, weight: 1 } : flagged(model, gap, done);
  if (maker) return madeTwice(model, gap, maker, done);
  if (isEmptyContainer(value) && gap.state.path.endsWith("]")) return { words: `set ${name} anew: what was put into the first is lost`, weight: 2 };
  return value?.kind === "constant" || value?.kind === "number" || gap.writes.detail.op === "append" ? flagged(model, gap, done) : { words: "do the work twice", weight: 1 };
}

/** `themes.push(theme)` after a dialog: what is added to a list was there before, and what the dialog starts has nothing to do with it. */
function isBeside({ func, writes: { detail: { op, value } } }: Gap, { via }: Effect): boolean {
  return op === "append" && value?.kind === "resource" && via.length > 0 && !func.events.some(({ on, detail }) => on?.path === value.resource.path && detail.value?.kind === "result" && detail.value.of === via[0]);
}

/** What listens, polls or is open beside a window belongs to it. */
function rankOf({ event }: Effect): number {
  return Math.min(GRAVE.indexOf(event.detail.what), 1);
}

function secondOf({ detail: { what, callee } }: Event): string {
  return what === "stream" ? `open a second connection or file${callee ? ` with \`${callee}()\`` : ""}` : `start a second ${GOES_ON[what!]!}`;
}

/** What the outcome that leads to the write leads to and the other does not, not by another call of the same either; handlers of exceptions left out. */
function decidedEffects(model: Model, gap: Gap): readonly Effect[] {
  const { func, look } = gap;
  const sideOf = sides(gap);
  const after = effects(model)(func).filter(({ event, via }) => event.detail.cleanup === undefined && func.events.indexOf(via[0] ?? event) > func.events.indexOf(look));
  const otherwise = new Set(after.filter(({ event, via }) => sideOf(via[0] ?? event) === "other").flatMap(({ event }) => nameOf(event) ?? []));
  return after.filter(({ event, via }) => sideOf(via[0] ?? event) === "this" && !otherwise.has(nameOf(event) ?? "")).map((effect) => fromCallback(gap, effect));
}

/** What happens in the callback that writes happens because of the look, as if the function had waited for it. */
function fromCallback({ wait, writes }: Gap, effect: Effect): Effect {
  const entered = wait.kind === "spawn" ? effect.via.findIndex(({ runs }) => writes.func !== undefined && runs.includes(writes.func)) : -1;
  if (entered < 0) return effect;
  const via = effect.via.slice(entered + 1);
  return { ...effect, via, concurrent: via.some(({ kind }) => kind === "spawn") };
}

/** Tells which outcome leads to an event: the one that leads to the write, the other, or neither alone. */
function sides({ branch, write }: Gap): (event: Event) => "this" | "other" | "both" {
  const known = new Map<Event, "this" | "other" | "both">();
  const outcome = outcomeOf(branch, write);
  return (event) => {
    let side = known.get(event);
    if (side === undefined) known.set(event, (side = !decidesOn(branch, event) ? "both" : outcomeOf(branch, event) === outcome ? "this" : "other"));
    return side;
  };
}

function nameOf({ detail: { api, callee } }: Event): string | undefined {
  return api ?? callee;
}

/** It outlives the call that started it: not a listener on an object of that call, not something that the same function stops. */
function isLasting(model: Model, { kind, event, via, func, concurrent }: Effect): boolean {
  const { what, once } = event.detail;
  if (kind !== "start" || !what || !GOES_ON[what] || once || concurrent || via.length > 2 || isAnswer(event)) return false;
  if ((what === "process" || what === "worker") && isWaitedOut(model, func, event, via.at(-1))) return false;
  if (what !== "listener" && what !== "subscription" && what !== "stream") return true;
  // What opens a file or connection is no file or connection itself: `fs.createWriteStream(path)`, given to whoever writes and closes it.
  const on = what === "stream" ? event.on : (event.detail.receiver ?? event.on);
  return on !== undefined && on.scope !== "external" && (what === "stream" ? on.scope !== "local" : outlivesCall(model, func, on)) && !func.events.some((other) => other.kind === "stop" && other.detail.what === what);
}

/** `const probe = await open(); …; probe.close();`, `const client = new Client(); try { await client.start(); } finally { client.dispose(); }`: it is over when the run that passed the check is. */
function isEndedHere(func: Func, { event, via, func: by }: Effect): boolean {
  const first = via[0] ?? event;
  // What a callee has started is ended through what it was started with.
  const all = [event.on ?? event.detail.receiver, by === func ? undefined : first.detail.receiver];
  const own = new Set(all.flatMap((on) => (on && isVariable(on.path) && !func.params.some(({ path }) => below(on.path, path)) ? [on.path] : [])));
  const ends = ({ kind, on, detail: { receiver, callee = "" } }: Event): boolean => (kind === "stop" && own.has(on?.path ?? "")) || (kind === "call" && own.has(receiver?.path ?? "") && ENDS.test(callee.slice(callee.lastIndexOf(".") + 1)));
  return func.events.some(ends) && findPath(first, ({ kind }) => kind === "return", ends) === undefined;
}

/** What a call was given may be there before and after it; what it made is its own unless its closures outlive it. */
function outlivesCall(model: Model, func: Func, on: Resource): boolean {
  if (on.scope === "local" || isOwnPart(func, on)) return false;
  for (let at: Func | undefined = func; at; at = at.parent) if (at.params.some(({ path }) => on.path === path || on.path.startsWith(`${path}.`))) return true;
  return reachesOthers(model, func, on);
}

/** `this.parts = new Parts(); this.parts.on(…)` in a constructor: it goes with the object that is made. */
function isOwnPart({ role, events }: Func, { path }: Resource): boolean {
  return role === "constructor" && path.startsWith("this.") && events.some(({ on, detail: { value } }) => on?.path === path && value?.kind === "result" && value.of.detail.callee?.startsWith("new ") === true);
}

/** Whoever starts it sees to it that there is one: it ends the one before, or looks for itself first, as may each who is called on the way. */
function isOnce(model: Model, { event, func, via }: Effect): boolean {
  const kept = event.on;
  if (kept && func.events.some((other) => other.kind === "stop" && other.on?.path === kept.path && isAtOnce(other, event))) return true;
  if (asksItself(func, event)) return true;
  if (isBehindLockFile(func, event) || via.some((call) => call.func !== undefined && isBehindLockFile(call.func, begunBy(call)))) return true;
  const claimed = (by: Func, at: Event): boolean => isClaimed(by, at) || isBeforeReady(model, by, at);
  return via.length > 0 && (claimed(func, event) || via.slice(1).some((call) => call.func !== undefined && claimed(call.func, begunBy(call))));
}

/** Who is called on the way tests state of his own before he begins it, and sets that in it or later: two of them are his affair, and told there. */
function isLookedFor(model: Model, { event, func, via }: Effect): boolean {
  if (via.length === 0 || UNSEEN.includes(event.detail.what)) return false;
  const sets = (by: Func, at: Event, { state }: Look): boolean => written(model, by).some(({ event: write, on }) => cell(on) === cell(state) && (write === at || findPath(at, write) !== undefined));
  const tests = (by: Func | undefined, at: Event): boolean => by !== undefined && looksOf(by).some((look) => decidesOn(look.branch, at) && sets(by, at, look));
  return tests(func, event) || via.slice(1).some((call) => tests(call.func, begunBy(call)));
}

/** `await this.opening`: what it waits for was begun before. */
function begunBy(call: Event): Event {
  return call.kind === "await" && call.detail.joins?.kind === "spawn" ? call.detail.joins : call;
}

/** `if (client.needsStart()) client.start()`: what is started says itself whether it has been. */
function asksItself(func: Func, start: Event): boolean {
  const on = start.detail.receiver ?? start.on;
  const asks = ({ detail: { asks = [], reads = [] } }: Event): boolean => asks.some(({ detail: { receiver } }) => receiver?.path === on!.path) || reads.some(({ path }) => path.startsWith(`${on!.path}.`));
  return on !== undefined && func.events.some((branch) => asks(branch) && leadsTo(branch, start) && findPath(branch, start, (event) => suspends(event) && event.detail.callee !== start.detail.callee) !== undefined);
}

/** It happens only to whom a look finds nothing and who sets at once what is looked at. */
function isClaimed(func: Func, event: Event): boolean {
  const claims = (look: Look): boolean => func.events.some((write) => writesTo(write, look.state) && isAtOnce(look.event, write) && (isAtOnce(write, event) || isAtOnce(event, write)));
  return looksOf(func).some((look) => decidesOn(look.branch, event) && claims(look));
}

function isAtOnce(from: Event, to: Event): boolean {
  return findPath(from, to, suspends) !== undefined;
}

/** A loop with no way out but its owner's word, which waits in each turn. */
function endless(task: Func): Event | undefined {
  return task.events.find((event) => event.detail.endless && task.events.some((wait) => wait.loop === event && suspends(wait)));
}

/** `this.busy = true; …; this.busy = false` around a wait: the flag is there to keep others out. */
function isBusyFlag(gap: Gap): boolean {
  const { func, state, writes, write } = gap;
  if (!isConstant(writes.detail.value, "true")) return false;
  const waits = func.events.filter((event) => suspends(event) && findPath(write, event, (event) => writesTo(event, state)) !== undefined);
  const clears = func.events.filter((event) => isConstant(event.detail.value, "false") && writesTo(event, state));
  // `if (!connected) connected = await connect(); …; connected = false`: who finds it set goes the same way.
  const sideOf = sides(gap);
  return waits.some((wait) => wait.detail.joins !== write && sideOf(wait) === "this" && clears.some((clear) => findPath(wait, clear) !== undefined));
}

/** `parseInt(answer.text)`, `answer.trim()`: what is kept is what came back, in another form; a clock only says when. */
function isMadeOfAnswer(maker: Event, { wait, func }: Gap): boolean {
  return !matches(maker.detail.api, NO_STATE) && func.events.indexOf(maker) > func.events.indexOf(wait);
}

/** `new Map(rows.map(…))`: a list in another form. */
function isContainer({ detail: { api, args = [] } }: Event): boolean {
  return args.length > 0 && matches(api, ANOTHER_FORM);
}

function makerOf(value: Value | undefined): Event | undefined {
  return value?.kind === "result" || value?.kind === "promise" ? value.of : undefined;
}

/** What was made is kept once: the other one is lost, which matters where somebody has to end it. */
function madeTwice(model: Model, gap: Gap, maker: Event, done: readonly Effect[]): Duplicate {
  const { state, func } = gap;
  const made = callOf(maker, func);
  if (isEnded(model, cell(state))) return { words: `make two of ${made}; ${isOneOfMany(gap) ? `\`${state.name}\` keeps both` : `\`${state.name}\` keeps the last and nobody closes the other`}`, weight: goesOnUnseen(model, maker) ? 3 : 2, event: maker };
  if (isEmptyContainer({ kind: "result", of: maker }) && state.path.endsWith("]")) return { words: `set \`${state.name}\` anew: what was put into the first is lost`, weight: 2, event: maker };
  const { weight } = doneTwice(done);
  return weight === 2 && isAddressed(model, cell(state)) ? { words: `make two of ${made}; \`${state.name}\` keeps the last`, weight: 2, event: maker } : { words: `ask ${made} twice for the same`, weight: 1 };
}

/** What is made is open or at work until somebody ends it: a process, a connection. Of what other programs make nobody can tell, but what they are asked to get may be the same each time; an object of this one can be nothing but memory and listeners. */
function goesOnUnseen(model: Model, maker: Event): boolean {
  const opens = ({ kind, event: { detail } }: Effect): boolean => (kind === "start" && UNSEEN.includes(detail.what)) || matches(detail.io, OPENS);
  const made = within([maker], ({ runs }) => runs.flatMap(({ returns }) => returns.flatMap((value) => makerOf(value) ?? [])), 3);
  const isOpen = (event: Event): boolean => {
    const { runs, detail: { api, what } } = event;
    if (what) return UNSEEN.includes(what);
    return runs.length === 0 ? !matches(api, /^global /) && !isQuestion(event) : runs.some((run) => effects(model)(run).some(opens));
  };
  return made.some(isOpen);
}

/** Asked was whether there is any entry at all: each gets one of its own. */
function isOneOfMany({ state, look, writes }: Gap): boolean {
  return writes.detail.op === "append" || (state.path.endsWith("]") && look.on !== undefined && !look.on.path.endsWith("]"));
}

/** `this.pool.length < this.most`: asked was whether there is room, not whether there is one: a second one is meant. */
function isRoomAsked(gap: Gap): boolean {
  const asked = gap.look.on && cell(gap.look.on);
  const isLimit = ({ detail: { condition, reads = [] } }: Event): boolean => reads.some((read) => cell(read) === asked) && matches(condition, LIMIT);
  // The condition of a loop over what is there asks for the next one, and that of a loop which takes some away is asked again.
  const isOfTurns = ({ loop, detail: { reads = [] } }: Event): boolean => loop !== undefined && gap.func.events.some((event) => event.kind === "write" && event.loop === loop && event.on !== undefined && (reads.some(({ path }) => path === event.on!.path && path !== gap.look.on?.path) || (cell(event.on) === asked && matches(event.detail.op, /^take|^delete$/))));
  return isOneOfMany(gap) && gap.func.events.some((event) => isLimit(event) && !isOfTurns(event) && leadsTo(event, gap.write));
}

function overfilled({ state, func, writes }: Gap): Duplicate {
  const maker = makerOf(writes.detail.value);
  return { words: `each add ${maker ? `what ${callOf(maker, func)} gives` : "one"}: \`${state.name}\` holds more than the limit`, weight: 2, event: maker };
}

function isEmptyContainer(value: Value | undefined): boolean {
  if (value?.kind === "constant") return isConstant(value, "[]", "{}");
  const { api, args = [] } = (value?.kind === "result" && value.of.detail) || {};
  return args.length === 0 && matches(api, CONTAINER);
}

/** Beside the flag what was made or answered is kept: `this.rows = await load(); this.loadedAt = Date.now()`. */
function keptBeside(gap: Gap): readonly Event[] {
  const { func, wait, state } = gap;
  const sideOf = sides(gap);
  const params = new Set(func.params.map(({ path }) => path));
  const isData = (value: Value | undefined): boolean => (value?.kind === "result" && (value.of.kind === "io" || value.of.detail.awaited === true || value.of.detail.callee?.startsWith("new ") === true)) || (value?.kind === "resource" && value.resource.scope === "local" && !params.has(value.resource.path));
  const kept = func.events.filter((event) => event.on !== undefined && isShared(event.on, func) && cell(event.on) !== cell(state) && isData(event.detail.value));
  const otherwise = new Set(kept.flatMap((event) => (sideOf(event) === "other" ? [cell(event.on!)] : [])));
  // What is kept before the wait the next run finds.
  return kept.filter((event) => sideOf(event) === "this" && !otherwise.has(cell(event.on!)) && findPath(wait, event) !== undefined);
}

/** What a flag says is done is done twice: what it made is lost, or asked for twice. */
function flagged(model: Model, gap: Gap, done: readonly Effect[]): Duplicate {
  const kept = keptBeside(gap);
  const lost = kept.find(({ on, detail }) => detail.value?.kind === "result" && isEnded(model, cell(on!)));
  if (lost) return { words: `make two of \`${lost.on!.name}\`, which keeps the last and nobody closes the other`, weight: goesOnUnseen(model, makerOf(lost.detail.value)!) ? 3 : 2, event: lost };
  const inCallee = lost ? undefined : keptInCallee(model, gap);
  if (inCallee) return { words: `make two of \`${inCallee.on!.name}\`, which keeps the last and nobody closes the other`, weight: 2, event: inCallee };
  return kept.length > 0 ? { words: "do the work twice", weight: 1 } : doneTwice(done);
}

/** `await this.listen(); this.started = true`, where `listen` keeps in a field of its own what the program closes in the end, and looks at nothing. */
function keptInCallee(model: Model, gap: Gap): Event | undefined {
  const { func, wait, state, look, write } = gap;
  const sideOf = sides(gap);
  const late = written(model, func).find(({ event, on, inner, again }) => {
    const { value, op } = inner.detail;
    if (event === inner || event === write || again || op !== "set" || value?.kind !== "result" || (value.of.kind !== "start" && value.of.kind !== "call" && value.of.kind !== "io") || on.path.includes("[")) return false;
    const looks = inner.func !== undefined && looksOf(inner.func).some((each) => cell(each.state) === cell(on));
    return !looks && cell(on) !== cell(state) && isShared(on, func) && isEnded(model, cell(on)) && sideOf(event) === "this" && func.events.indexOf(event) > func.events.indexOf(look) && (event === wait || findPath(wait, event) !== undefined);
  });
  return late?.inner;
}

/** Work outside the process weighs more than a second look at memory or disk. */
function doneTwice(done: readonly Effect[]): Duplicate {
  // To close what is closed already does nothing, or says so.
  const closes = ({ detail: { callee = "" } }: Event): boolean => ENDS.test(callee.slice(callee.lastIndexOf(".") + 1));
  const isHarmless = ({ kind, event, via }: Effect): boolean => kind === "io" && event.detail.io !== "process" && ([...via, event].some(isQuestion) || isRepeatable(event));
  const heavy = done.filter((effect) => !isHarmless(effect)).find(({ kind, event, func, concurrent }) => !concurrent && !closes(event) && !asksItself(func, event) && (kind === "start" ? event.detail.what === "process" : kind === "io" && (event.detail.io === "process" || event.detail.io === "db" || event.detail.io === "network")));
  return { words: "do the work twice", weight: heavy ? 2 : 1, event: heavy?.event };
}

/** Returns what has to happen before a wait is over, for after its name in a message: a callback is not waited for. */
export function endOf({ kind }: Event): string {
  return kind === "spawn" ? "has called back" : "is awaited";
}

/** Returns how an event is called in a message. */
export function callOf(event: Event, func: Func): string {
  const { callee } = event.detail;
  if (!callee) return `\`${event.at.text.slice(0, 60) || func.name}\``;
  // `await amount` waits for a value, `await amount()` for a call.
  const isCall = event.kind === "call" || event.kind === "spawn" || event.kind === "io" || (event.kind === "await" && (event.detail.api !== undefined || event.detail.joins?.detail.callee === callee || event.detail.combinator !== undefined || event.at.text.includes("(")));
  return isCall ? `\`${callee}()\`` : `\`${callee}\``;
}
