/** Answers how to tell a reader what happens: evidence in the order of the events. */
import type { Event } from "../../model.ts";
import type { Step } from "../../rule.ts";
import type { Waiters } from "./contenders.ts";
import { spellWait, type Wait } from "../flow/cost.ts";
import type { CriticalSection } from "./criticalSections.ts";
import type { Effect } from "../flow/effects.ts";
import type { Held } from "./held.ts";

/** Returns the steps that take a lock: the call of a wrapper, then the acquire itself. */
export function takeSteps(held: Held): readonly Step[] {
  const name = held.lock.name;
  if (held.by === held.acquire) return [{ at: held.by.at, note: `takes \`${name}\``, kind: "acquire" }];
  return [
    { at: held.by.at, note: `takes \`${name}\` through a call`, kind: "call" },
    { at: held.acquire.at, note: `acquires it here`, kind: "acquire" },
  ];
}

/** Returns the calls that lead to an effect, then the wait. */
export function waitSteps(section: CriticalSection, effect: Effect, wait: Wait): readonly Step[] {
  const note = `waits for ${wait.words}${spellWait(wait)}`;
  return [...callSteps(effect.via, section.site), { at: effect.event.at, note, kind: effect.event.kind }];
}

/** Returns one step for each call on the way, without the one at `except`. */
export function callSteps(via: readonly Event[], except?: Event): readonly Step[] {
  return via.filter((event) => event !== except).map(({ at, kind, detail: { joins, callee } }) => {
    const begun = kind === "await" ? joins : undefined;
    const called = begun ? begun.detail.callee : callee;
    return { at, note: `${begun ? "waits for" : "calls"} ${called ? `\`${called}()\`` : "the function it was given"}`, kind: "call" };
  });
}

/** Returns where others wait for the same lock, three of them at most. */
export function waiterSteps({ first }: Waiters): readonly Step[] {
  return first.map((other) => ({ at: other.event.at, note: `\`${other.func.name}\` needs the same lock`, kind: "waiter" }));
}
