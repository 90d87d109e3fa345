/** The part of the audit document on cancellation and shutdown. */
import { type Finding, isOpen, type Report, type StopPath } from "../rule.ts";
import { count, duration, lines } from "./format.ts";
import { code, head, prose, row } from "./md.ts";

const PLACES = 4;
const GROUPS = 8;
const ROWS = 12;
const HOLD = "the longest hold";
const STOP_LIMIT_MS = 2000;

/** Returns the section: stop paths with their longest time, what is done well, what is missing; empty if there is nothing to say. */
export function shutdown(report: Report, numbers: ReadonlyMap<string, number>): string {
  const parts = [stopTable(report), wellDone(report), gaps(report, numbers)].filter((part) => part !== "");
  return parts.length === 0 ? "" : ["## Cancellation and shutdown", ...parts].join("\n\n");
}

/** Returns how long a stop path can take, in words. */
export function longest({ maxMs, waitsFor, plus = [] }: StopPath): string {
  if (waitsFor.length === 0 && plus.length === 0) return "at once";
  if (maxMs === undefined) return "no bound";
  if (maxMs > 0) return [duration(maxMs), ...plus].join(" + ");
  if (plus.length === 0) return "at once";
  return plus.every((each) => each.startsWith(HOLD)) ? plus.join(" + ") : "not known";
}

/** Findings that make this stop path slow or unsafe: they lie in it, pass it or name it; of several stop paths with one name, the one in whose file they are. */
export function onTheWay(path: StopPath, findings: readonly Finding[], paths: readonly StopPath[]): readonly Finding[] {
  const name = path.function;
  const namesakes = paths.some((other) => other.function === name && other.location.file !== path.location.file);
  return findings.filter((each) => {
    if (namesakes && ![each.location, ...each.evidence.map((step) => step.at)].some((at) => at.file === path.location.file)) return false;
    const words = [each.title, each.message, each.risk, ...each.evidence.map((step) => step.note)];
    if (path.waitsFor.some((text) => each.function !== "" && text.includes(`\`${each.function}\``))) return true;
    return each.function === name || words.some((text) => text.includes(`\`${name}\``) || text.includes(`\`${name}()\``));
  });
}

function stopTable({ stopPaths }: Report): string {
  if (stopPaths.length === 0) return "";
  const waiting = stopPaths.filter((each) => longest(each) !== "at once" || stopPaths.length <= ROWS);
  const rows = waiting.map((each) => row(code(each.function), code(lines(each.location)), stops(each, code).join(", "), waits(each).map(prose).join("; "), prose(longest(each))));
  const rest = stopPaths.length - waiting.length;
  const more = rest === 0 ? "" : `\n\n${count(rest, "more stop path waits", "more stop paths wait")} for nothing.`;
  return rows.length === 0 ? more.trim() : `${[head("Stop path", "Place", "Stops", "Waits for", "Longest"), ...rows].join("\n")}${more}`;
}

/** Returns what a stop path stops: the first few names, as `code` writes them. */
export function stops({ stops }: StopPath, code: (name: string) => string): readonly string[] {
  if (stops.length === 0) return ["nothing"];
  return [...stops.slice(0, PLACES).map(code), ...(stops.length > PLACES ? [`${stops.length - PLACES} more`] : [])];
}

/** Returns what a stop path waits for, in words. */
export function waits({ waitsFor, plus = [] }: StopPath): readonly string[] {
  const all = [...new Set([...waitsFor, ...plus.filter((each) => !each.startsWith(HOLD))])];
  return all.length === 0 ? ["nothing"] : all;
}

/** One line a rule: how many of the sites it examined are sound, and where. */
function wellDone({ sound, findings, below = [] }: Report): string {
  const rules = [...new Set(sound.map((each) => each.rule))];
  const bullets = rules.map((rule) => {
    const good = sound.filter((each) => each.rule === rule);
    const bad = [...findings, ...below].filter((each) => each.rule === rule).reduce((sum, each) => sum + 1 + each.sites.length, 0);
    const texts = [...new Set(good.map((each) => each.message))];
    const shown = texts.slice(0, GROUPS).map((text) => {
      const places = good.filter((each) => each.message === text).map((each) => code(`${each.location.file}:${each.location.line}`));
      return `${prose(text)} (${places.slice(0, PLACES).join(", ")}${places.length > PLACES ? ` and ${count(places.length - PLACES, "more place")}` : ""})`;
    });
    const more = texts.length > GROUPS ? [`${texts.length - GROUPS} more`] : [];
    return `- ${code(rule)}, ${good.length} of ${count(good.length + bad, "site")} sound: ${[...shown, ...more].join("; ")}`;
  });
  return bullets.length === 0 ? "" : `Good patterns already present:\n\n${bullets.join("\n")}`;
}

/** Stop paths that take long or have no bound, with the findings behind it. */
function gaps({ stopPaths, findings, stopLimitMs = STOP_LIMIT_MS }: Report, numbers: ReadonlyMap<string, number>): string {
  const open = findings.filter(isOpen);
  const behind = (each: StopPath): readonly (number | undefined)[] => onTheWay(each, open, stopPaths).map((one) => numbers.get(one.id));
  const unbounded = stopPaths.filter((each) => each.waitsFor.length > 0 && each.maxMs === undefined && behind(each).length === 0);
  const bullets = stopPaths.flatMap((each) => {
    const found = behind(each);
    const why = found.length === 0 ? "" : ` (finding ${found.join(", ")})`;
    const place = code(lines(each.location));
    if ((each.maxMs ?? 0) > stopLimitMs) return [`- ${code(each.function)} can take ${prose(longest(each))}, the limit is ${duration(stopLimitMs)}: ${place}${why}`];
    if (found.length === 0) return [];
    return [each.waitsFor.length > 0 && each.maxMs === undefined ? `- No time limit on the way of ${code(each.function)}: ${place}${why}` : `- ${code(each.function)} is affected by finding ${found.join(", ")}: ${place}`];
  });
  const named = unbounded.slice(0, GROUPS).map((each) => `${code(each.function)} (${code(lines(each.location))})`);
  const more = unbounded.length > GROUPS ? [`${unbounded.length - GROUPS} more`] : [];
  if (unbounded.length > 0) bullets.push(`- No time limit on the way of ${[...named, ...more].join(", ")}`);
  return bullets.length === 0 ? "" : `Gaps:\n\n${bullets.join("\n")}`;
}
