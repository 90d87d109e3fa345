/** The part of the audit document on cancellation and shutdown. */
import { type Finding, isOpen, type Report, type StopPath } from "../rule.ts";
import { count, duration, groupBy, lines } from "./format.ts";
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

/** Returns what finds the findings that make a stop path slow or unsafe: they lie in it, pass it or name it; of several stop paths with one name, the one in whose file they are. */
export function onTheWay(findings: readonly Finding[], paths: readonly StopPath[]): (path: StopPath) => readonly Finding[] {
  const order = new Map(findings.map((each, i) => [each, i]));
  const lying = groupBy(findings, (each) => each.function);
  const naming = new Map<string, Set<Finding>>();
  for (const each of findings)
    for (const word of [each.title, each.message, each.risk, ...each.evidence.map((step) => step.note)].flatMap(quoted)) addTo(naming, word, each);
  const here = new Map<string, Set<Finding>>();
  for (const each of findings) for (const { file } of [each.location, ...each.evidence.map((step) => step.at)]) addTo(here, file, each);
  const files = new Map<string, Set<string>>();
  for (const { function: name, location } of paths) addTo(files, name, location.file);
  return ({ function: name, location, waitsFor }) => {
    const passed = new Set(waitsFor.flatMap(quoted).filter((word) => word !== ""));
    if (files.get(name)!.size > 1) {
      const isMeant = (each: Finding): boolean => each.function === name || passed.has(each.function) || naming.get(name)?.has(each) === true || naming.get(`${name}()`)?.has(each) === true;
      return [...(here.get(location.file) ?? [])].filter(isMeant);
    }
    const found = new Set([...[...passed, name].flatMap((word) => lying.get(word) ?? []), ...(naming.get(name) ?? []), ...(naming.get(`${name}()`) ?? [])]);
    return [...found].sort((a, b) => order.get(a)! - order.get(b)!);
  };
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, each: T): void {
  const own = sets.get(key);
  if (own) own.add(each);
  else sets.set(key, new Set([each]));
}

/** What stands between two marks of code. */
function quoted(text: string): readonly string[] {
  return text.split("`").slice(1, -1);
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
    const alike = groupBy(good, (each) => each.message);
    const texts = [...alike.keys()];
    const shown = texts.slice(0, GROUPS).map((text) => {
      const places = (alike.get(text) ?? []).map((each) => code(`${each.location.file}:${each.location.line}`));
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
  const way = onTheWay(open, stopPaths);
  const behind = (each: StopPath): readonly (number | undefined)[] => way(each).map((one) => numbers.get(one.id));
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
