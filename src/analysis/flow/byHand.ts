/** Answers what a person makes run: they wait for what they have asked for before they ask again. */
import type { Event } from "../../model.ts";

/** Tells whether what is started runs when a person does something: a click, a key, a command of a menu. */
export function isByHand({ kind, detail: { byHand, callee = "", message } }: Event): boolean {
  return kind === "start" && (byHand === true || BY_HAND.test(message?.replace(/\W/g, "") ?? /\.on(\w+)\.addListener$/.exec(callee)?.[1] ?? ""));
}

/** What a person does. */
export const BY_HAND = /^(click(ed)?|dblclick|key(down|up|press)|pointer(down|up)|mouse(down|up)|touch(start|end)|tap|drop|command)$/i;
