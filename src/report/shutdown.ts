/** The part of the audit document on cancellation and shutdown. */
import { isOpen, type Report } from "../rule.ts";
import { count, duration, lines } from "./format.ts";
import { code, head, prose, row } from "./md.ts";

const PLACES = 4;
const STOP_LIMIT_MS = 2000;

/** Returns the section: stop paths with their longest time, what is done well, what is missing; empty if there is nothing to say. */
export function shutdown(report: Report, numbers: ReadonlyMap<string, number>): string {
  const parts = [stopTable(report), wellDone(report), gaps(report, numbers)].filter((part) => part !== "");
  return parts.length === 0 ? "" : ["## Cancellation and shutdown", ...parts].join("\n\n");
}

function stopTable({ stopPaths }: Report): string {
  if (stopPaths.length === 0) return "";
  const rows = stopPaths.map((each) => {
    const waits = each.waitsFor.length === 0 ? "nothing" : each.waitsFor.map(prose).join("; ");
    const longest = each.maxMs !== undefined ? duration(each.maxMs) : each.waitsFor.length === 0 ? "at once" : "no bound";
    return row(code(each.function), code(lines(each.location)), waits, longest);
  });
  return [head("Stop path", "Place", "Waits for", "Longest"), ...rows].join("\n");
}

/** Sound verdicts of one rule that say the same are one line with their places. */
function wellDone({ sound }: Report): string {
  const groups = new Map<string, Report["sound"][number][]>();
  for (const each of sound) groups.set(`${each.rule}\0${each.message}`, [...(groups.get(`${each.rule}\0${each.message}`) ?? []), each]);
  const bullets = [...groups.values()].map((group) => {
    const places = group.slice(0, PLACES).map((each) => code(`${each.location.file}:${each.location.line}`));
    const more = group.length > PLACES ? ` and ${count(group.length - PLACES, "more place")}` : "";
    return `- ${prose(group[0]!.message)}: ${places.join(", ")}${more}`;
  });
  return bullets.length === 0 ? "" : `Good patterns already present:\n\n${bullets.join("\n")}`;
}

/** Stop paths that take long or have no bound, and findings that lie in a stop path or pass one. */
function gaps({ stopPaths, findings, stopLimitMs = STOP_LIMIT_MS }: Report, numbers: ReadonlyMap<string, number>): string {
  const unbounded = stopPaths
    .filter((each) => each.waitsFor.length > 0 && each.maxMs === undefined)
    .map((each) => `- Nothing bounds how long ${code(each.function)} takes: it waits for ${each.waitsFor.map(prose).join("; ")} (${code(lines(each.location))})`);
  const slow = stopPaths
    .filter((each) => (each.maxMs ?? 0) > stopLimitMs)
    .map((each) => `- ${code(each.function)} can take ${duration(each.maxMs!)}, ${duration(each.maxMs! - stopLimitMs)} over the limit of ${duration(stopLimitMs)} (${code(lines(each.location))})`);
  const onTheWay = findings.filter(isOpen).flatMap((each) => {
    const places = [each.location, ...each.evidence.map((step) => step.at)];
    const stop = stopPaths.find((path) => path.function === each.function || places.some((at) => at.file === path.location.file && path.location.line <= at.line && at.line <= path.location.endLine));
    return stop === undefined ? [] : [`- ${code(stop.function)}: ${prose(each.message)} (finding ${numbers.get(each.id)})`];
  });
  const bullets = [...onTheWay, ...slow, ...unbounded];
  return bullets.length === 0 ? "" : `Gaps:\n\n${bullets.join("\n")}`;
}
