/** Answers whether what may happen on a call needs one of many kinds of receivers that most others are not. */
import type { Event, Func, Model } from "../../model.ts";
import { effects, type Effect } from "./effects.ts";

/** Of fewer kinds each one is likely enough. */
const MANY_KINDS = 4;

/** `listener.handle(event)`, where one of many listeners does it: on the way to an effect a call runs any of many functions, and fewer than half of them have an effect like it. */
export function isOneOfMany(model: Model, { via, event }: Effect, isAlike: (other: Effect) => boolean): boolean {
  const leadsOn = (func: Func, next: Event): boolean => func.events.includes(next);
  return via.some(({ runs }, i) => {
    if (runs.length < MANY_KINDS) return false;
    const next = via[i + 1] ?? event;
    const alike = runs.filter((run) => leadsOn(run, next) || effects(model)(run).some((other) => !other.concurrent && isAlike(other)));
    return alike.length * 2 < runs.length;
  });
}
