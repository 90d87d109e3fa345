/** Recognises locks with several permits whose waiters look at a count, sleep and look again: `while (active >= limit) await sleep(50); active++`. */
import type { Event, Func } from "../../model.ts";
import { isShared, looksAt, type Users } from "../flow/cells.ts";
import type { LockShape } from "./lockShapes.ts";
import { releaseOf, sleeps, suspends } from "./loopLocks.ts";
import { findPath, inside } from "../flow/paths.ts";
import { direction } from "./queueLocks.ts";

/** Returns the lock of which this function takes a permit once a look at the count between two sleeps says that there is one, or undefined. */
export function countLock(func: Func, users: Users): LockShape | undefined {
  for (const taken of func.events) {
    const { on: lock } = taken;
    if (taken.kind !== "write" || !lock || direction(taken) === 0 || !isShared(lock, func)) continue;
    const wait = func.events.find((event) => event.loop !== undefined && sleeps(event) && isPassed(func, taken, event));
    // It is counted the other way in the function itself once its work is done, or in another one.
    const givesBack = (event: Event): boolean => direction(event) === -direction(taken) && (event.func !== func || findPath(taken, event, undefined, { throws: true }) !== undefined);
    const given = wait && releaseOf(func, lock, users, givesBack);
    if (given) return { lock, form: "spin", acquire: { func, event: taken }, ...given, inline: true, counted: true, unfair: { why: "spin", event: wait } };
  }
  return undefined;
}

/** One outcome of a look in the loop leads to the sleep, the other to the permit, with no wait in between. */
function isPassed(func: Func, taken: Event, wait: Event): boolean {
  const { loop } = wait;
  if (!loop || inside(taken, loop) || /^for-/.test(loop.detail.loop ?? "")) return false;
  return func.events.some((test) => {
    if (!looksAt(test, taken.on!) || (test.loop !== loop && test !== loop)) return false;
    const leads = (targets: readonly Event[] | undefined, to: Event): boolean => targets?.some((target) => target === to || findPath(target, to, (event) => event === test || suspends(event)) !== undefined) === true;
    const { whenTrue, whenFalse } = test.detail;
    return (leads(whenTrue, wait) && leads(whenFalse, taken)) || (leads(whenFalse, wait) && leads(whenTrue, taken));
  });
}
