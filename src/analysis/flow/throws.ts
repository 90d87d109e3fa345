/** Answers which events can end with an exception. */
import type { Event, Func } from "../../model.ts";
import { recursive } from "./calls.ts";
import { exits, findPath } from "./paths.ts";

/** Tells whether calling the function can throw or reject, as far as its calls are known; a cycle by itself throws nothing. */
export const canThrow: (func: Func) => boolean = recursive<boolean>(false, (func, ask) => func.events.some((event) => exits(event).throws && mayThrow(event, ask)));

/** Tells whether the event itself can throw: a call of project functions only if one of them can. */
export function mayThrow(event: Event, ask = canThrow): boolean {
  if (event.detail.safe || event.kind === "spawn" || event.kind === "start") return false;
  if (event.kind === "call" && event.runs.length > 0 && onlyRuns(event)) return event.runs.some((callee) => ask(callee));
  const each = runsOfAll(event);
  return each ? each.some((callee) => ask(callee)) : true;
}

/** Tells how sure it is that the event throws some day: waits and `throw` do, an unknown synchronous call may not. */
export function throwsForSure(event: Event): boolean {
  return isSure(event, 0);
}

/** Functions that wait for themselves, one for each part, are followed so far. */
const MAX_DEPTH = 4;

function isSure(event: Event, depth: number): boolean {
  // Nobody waits for what is begun here: its failure changes nothing of what follows.
  if (event.kind === "spawn" || event.kind === "start") return false;
  // A message that is not waited for is refused at once or not at all.
  if (event.kind === "send") return event.detail.result === "awaited" || event.detail.loss?.refusal === "throws" || event.detail.loss?.refusal === "rejects";
  // What is installed can be loaded.
  if (event.detail.callee === "import") return false;
  const fails = (callee: Func): boolean => depth < MAX_DEPTH && failsWithin(callee, depth + 1);
  if (event.kind !== "call") return runsOfAll(event)?.some(fails) ?? true;
  if (event.runs.length > 0 && onlyRuns(event)) return event.runs.some((callee) => failsSomeDay(callee));
  return event.detail.awaited === true;
}

/** What containers of the language do. */
export const OF_A_CONTAINER = /^global (Array|Map|Set)\./;

/** A call of project code, or of what only runs its callback for each element: it throws what that throws. */
function onlyRuns({ detail: { api } }: Event): boolean {
  return api === undefined || OF_A_CONTAINER.test(api);
}

/** `await Promise.all(items.map(async (item) => …))`: what it waits for, which fails if one of them does. */
function runsOfAll({ detail: { combinator, joins } }: Event): readonly Func[] | undefined {
  return combinator !== undefined && joins?.kind === "call" && onlyRuns(joins) ? joins.runs : undefined;
}

/** Tells whether the function itself throws or rejects some day, as far as its waits and `throw`s tell. */
export function failsForSure(func: Func): boolean {
  return failsWithin(func, 0);
}

function failsWithin(func: Func, depth: number): boolean {
  return func.events.some((inner) => !isRethrow(inner) && mayThrow(inner) && (inner.kind !== "call" || inner.runs.length === 0) && isSure(inner, depth) && leaves(inner) && !onlyResolves(func, inner));
}

/** `await new Promise((resolve) => …)`: nobody has a `reject`, and the executor itself does not fail; nor does a race of such promises. */
function onlyResolves(func: Func, wait: Event): boolean {
  if (wait.kind !== "await") return false;
  const { value, members = [], combinator } = wait.detail;
  if (combinator !== undefined && members.length > 0) return members.every(isOnlyResolved);
  if (value?.kind !== "promise") return false;
  return isOnlyResolved(value.of ?? func.events.find((event) => event.detail.callee === "new Promise" && event.next.includes(wait)));
}

function isOnlyResolved(made: Event | undefined): boolean {
  return made?.detail.callee === "new Promise" && made.runs.length > 0 && made.runs.every((executor) => executor.params.length < 2 && !failsForSure(executor));
}

/** Tells whether calling the function fails some day, through whatever it calls: a catch that only logs keeps the failures of what it catches. */
export const failsSomeDay: (func: Func) => boolean = recursive<boolean>(false, (func, ask) => func.events.some((event) => failsHere(func, event, ask)));

/** As `failsSomeDay`, but for what handles a failure and fails itself: `catch (error) { await this.tell(error); }`. */
export const failsUnhandled: (func: Func) => boolean = recursive<boolean>(false, (func, ask) => func.events.some((event) => !isHandling(event, func) && failsHere(func, event, ask)));

/** What is done about a failure, but for trying the same once more. */
function isHandling({ kind, detail: { cleanup, callee } }: Event, { events }: Func): boolean {
  return cleanup === "catch" && kind !== "throw" && !events.some(({ detail }) => detail.cleanup === undefined && detail.callee === callee);
}

function failsHere(func: Func, event: Event, ask: (callee: Func) => boolean): boolean {
  if (isRethrow(event) || !mayThrow(event) || !leaves(event)) return false;
  return (event.kind === "call" && event.runs.length > 0 && onlyRuns(event) ? event.runs.some(ask) : throwsForSure(event)) && !onlyResolves(func, event);
}

/** Tells whether the event only passes on, after a clean-up, what something before it has thrown. */
export function isRethrow({ kind, detail }: Event): boolean {
  return kind === "throw" && detail.callee === "rethrow";
}

/** Tells whether what the event throws gets out of the function: nothing catches it for good. */
export function leaves(event: Event): boolean {
  if (exits(event).throws) return true;
  const found = new Set(event.onThrow);
  for (const at of found) {
    if (isRethrow(at) && exits(at).throws) return true;
    for (const next of isRethrow(at) ? at.onThrow : at.next) found.add(next);
  }
  return false;
}

/** Tells whether every way through the function ends in an exception. */
export function throwsAlways(func: Func): boolean {
  return func.events.some(({ kind }) => kind === "throw") && !func.events.some(({ kind, at }) => kind === "return" && isReached(func, at));
}

function isReached(func: Func, at: Event["at"]): boolean {
  return findPath(func.entry, (event) => event.kind === "return" && event.at === at) !== undefined;
}

/** Tells whether the event can end the function with an exception. */
export function leavesByThrow(event: Event): boolean {
  return exits(event).throws && mayThrow(event) && !waitsInLine(event);
}

/** Returns the way up to what threw, where its end only passes that on. */
export function thrownBy(path: readonly Event[] | undefined): readonly Event[] | undefined {
  if (!path || !isRethrow(path.at(-1)!)) return path;
  const last = path.findLastIndex((event, i) => i + 1 < path.length && !event.next.includes(path[i + 1]!) && event.onThrow.includes(path[i + 1]!));
  return last < 0 ? path : path.slice(0, last + 1);
}

/** Returns the way from an event to where a wait or `throw` leaves the function, up to what failed, past nothing that ends what was begun; what is safe does not fail. */
export function failureAfter(from: Event, ended: (event: Event) => boolean, isSafe: (event: Event) => boolean = () => false): readonly Event[] | undefined {
  const fails = (event: Event): boolean => throwsForSure(event) && !isSafe(event);
  const walk = { throws: true, done: true };
  const way = findPath(from, (event) => leavesByThrow(event) && !isRethrow(event) && fails(event), ended, walk);
  return thrownBy(way ?? findPath(from, (event) => leavesByThrow(event) && isRethrow(event), ended, { ...walk, throws: (event) => isRethrow(event) || fails(event) }));
}

/** Returns the way from an event up to a wait or `throw` whose failure is caught and ends in a normal return, past nothing that ends what was begun; asked where no way without a failure gets there. */
export function swallowedAfter(from: Event, ended: (event: Event) => boolean, isSafe: (event: Event) => boolean = () => false): readonly Event[] | undefined {
  const way = findPath(from, (event) => exits(event).returns, ended, { throws: (event) => throwsForSure(event) && mayThrow(event) && !isSafe(event), done: true });
  const last = way?.findLastIndex((event, i) => i + 1 < way.length && !event.next.includes(way[i + 1]!)) ?? -1;
  return last < 0 ? undefined : way!.slice(0, last + 1);
}

const IN_PROCESS: ReadonlySet<Event["detail"]["lock"]> = new Set(["mutex", "semaphore", "read", "write"]);

/** Waiting for a lock of this process with no time limit: it ends well or not at all. */
function waitsInLine(event: Event): boolean {
  const [next] = event.next;
  const acquire = event.kind === "await" ? next : event;
  return acquire?.kind === "acquire" && IN_PROCESS.has(acquire.detail.lock) && !acquire.detail.timeout && !acquire.detail.tried && acquire.detail.wake !== "signal";
}
