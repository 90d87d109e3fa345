/** Answers which calls give out a lock as an object or as the function that gives it back, though nothing in sight tells what the lock is made of: somebody calls its `release`. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { matches } from "../flow/matches.ts";
import { indexBy, perFunc } from "../flow/memo.ts";

/** Methods that only what stands for a held lock has. */
export const GIVES_BACK = /[.]#?(release|releaseLock|unlock)$/;

/** What gives a lock back by its own name: `const release = await acquireLock(path)`. */
export const RELEASER = /^(release|unlock)\w*$/i;

/** Functions of the program that take a lock as their names say: what it is made of may be a file, a row, an entry of a store. */
export const TAKES = /(acquire|obtain|lock|lease|mutex|semaphore|permit)/i;

/** Returns, of a function, the awaited calls whose results are given back in it or in a closure of it, with the lock that each of them takes. */
export function tokensIn(model: Model, func: Func): ReadonlyMap<Event, Resource> {
  return givenBack(model)(func).length === 0 ? NONE : mapOf(model, func);
}

const NONE: ReadonlyMap<Event, Resource> = new Map();
const mapOf = perFunc((model, func): ReadonlyMap<Event, Resource> => new Map(givenBack(model)(func)));

/** By the function in which the lock is taken. */
const givenBack = indexBy((_model, func) =>
  func.events.flatMap((event) => {
    const { api, callee } = event.detail;
    if (event.kind !== "call" || api !== undefined || !(matches(callee, GIVES_BACK) || matches(callee, RELEASER))) return [];
    return sourcesOf(event, func).filter(([source]) => source.runs.length > 0 ? isTaker(source) : event.runs.length === 0 && (matches(callee, GIVES_BACK) ? isUnknown(source) : isTaker(source))).map(([source, object, owner]): readonly [Func, readonly [Event, Resource]] => {
      // A function that gives it back is no name for what it gives back.
      const name = matches(callee, RELEASER) ? `${source.detail.callee}()` : object;
      const { receiver } = source.detail;
      // Whoever asks the same object asks for the same lock: `await this.locker.lock()`.
      const id = matches(callee, RELEASER) && receiver && receiver.scope !== "local" && source.runs.length === 0 ? receiver.id : `${func.id}.${name}`;
      return [owner, [source, { id, path: `${name}@${source.at.line}:${source.at.column}`, scope: "local", name }]];
    });
  }),
);

function sourcesOf({ detail: { calls, callee = "" } }: Event, func: Func): readonly (readonly [Event, string, Func])[] {
  const name = callee.replace(GIVES_BACK, "").replace(/[?!]$/, "");
  if (calls?.kind === "result") return func.events.some(({ detail }) => detail.calls?.kind === "result" && detail.calls.of === calls.of && TAKING.test(detail.callee ?? "")) ? [] : [[calls.of, name, func]];
  const variable = calls?.kind === "resource" ? /^[^.[]+@\d+(?=\.\w+$)/.exec(calls.resource.path)?.[0] : undefined;
  if (variable === undefined || isLockItself(variable, func)) return [];
  const found: (readonly [Event, string, Func])[] = [];
  for (let at: Func | undefined = func; at; at = at.parent)
    for (const { kind, on, detail } of at.events) if (kind === "write" && on?.path === variable && detail.value?.kind === "result") found.push([detail.value.of, name, at]);
  return found;
}

/** `const locking = await getLocking(); const lease = await locking.acquire(key); …; await locking.release(lease)`: what is taken is not what gives it. */
function isLockItself(variable: string, func: Func): boolean {
  return func.events.some(({ kind, detail: { receiver, callee = "" } }) => kind === "call" && receiver?.path === variable && TAKING.test(callee)) || (func.parent !== undefined && isLockItself(variable, func.parent));
}

/** A call of a method that takes a lock. */
export const TAKING = /\.#?_?(try)?([aA]cquire|[oO]btain|[lL]ock|[lL]ease)(?![a-z])/;

/** An awaited call into code that was not audited. */
function isUnknown({ kind, runs, detail }: Event): boolean {
  return kind === "call" && runs.length === 0 && detail.api === undefined && detail.awaited === true;
}

/** An awaited call whose name says that it takes a lock. */
function isTaker({ kind, runs, detail }: Event): boolean {
  return kind === "call" && (runs.length === 0 || detail.api === undefined) && detail.awaited === true && matches(/[\w$]+$/.exec(detail.callee ?? "")?.[0], TAKES);
}
