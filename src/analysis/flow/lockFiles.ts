/** Answers what happens only where a file could be made that was not there: of all who try, in every process, one goes on. */
import type { Event, Func } from "../../model.ts";
import { decidesOn } from "./looks.ts";
import { aboutFunc } from "./memo.ts";
import { within } from "./within.ts";

/** `open(path, "wx")`, `open(path, "x")`: it fails where the file is there. */
export const EXCLUSIVELY = /^["'][wa]?x\+?["']$/;

/** The same as one of several flags. */
export const EXCLUSIVE_FLAG = /\bO_EXCL\b/;

/** Tells whether a function comes to an event only where a call of it has made such a file. */
export function isBehindLockFile(func: Func, event: Event): boolean {
  return func.events.some((branch) => branch.detail.asks?.some(makesFile) === true && decidesOn(branch, event));
}

/** The calls below the one that is asked that are looked at. */
const MAX_CALLS = 1;

function makesFile({ runs }: Event): boolean {
  return runs.length > 0 && runs.every((callee) => within([callee], runsIn, MAX_CALLS).some(({ events }) => events.some(isExclusive)));
}

const runsIn = aboutFunc((func): readonly Func[] => func.events.flatMap(({ runs }) => runs));

function isExclusive({ at, detail: { io, args = [], fields = [] } }: Event): boolean {
  const given = [...args, ...fields.flatMap((each) => Object.values(each ?? {}))];
  return io === "disk" && (EXCLUSIVE_FLAG.test(at.text) || given.some((value) => value.kind === "constant" && EXCLUSIVELY.test(value.text)));
}
