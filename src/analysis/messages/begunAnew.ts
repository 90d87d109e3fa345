/** Answers whether what has ended is begun anew by the one who hears of it. */
import type { Func, Model } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { matches } from "../flow/matches.ts";
import { within } from "../flow/within.ts";
import { slotted } from "../stop/owners.ts";

const MAX_STEPS = 6;

/** Messages that say that a connection is there. */
const BEGINNING = /^(open|connect|connected|ready|listening|online)$/;

/** Tells whether a listener for an end sees to it that one of the settlers is told of the next beginning: `socket.onclose = () => this.connect()`, where that puts `socket.onopen` in its place again. */
export function isBegunAnew(model: Model, end: Func, settlers: readonly Func[]): boolean {
  const begins = new Set(within([end], ({ events }) => events.flatMap(({ runs }) => runs), MAX_STEPS));
  return settlers.some((settler) => [...begins].some(({ events }) => events.some((event) => slotted(event, BEGINNING).includes(settler))) || callers(model)(settler).some(({ func, event: { kind, detail } }) => kind === "start" && matches(detail.message, BEGINNING) && begins.has(func)));
}
