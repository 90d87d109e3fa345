/** Follows what a run did along the graph of its function, and says where the graph does not allow it. */
import { groupBy } from "../../src/report/format.ts";
import { cutShort, effects, type Effect } from "../../src/analysis/flow/effects.ts";
import { held, type Held } from "../../src/analysis/locks/held.ts";
import { findPath } from "../../src/analysis/flow/paths.ts";
import type { Event, EventKind, Func, Location, Model } from "../../src/model.ts";
import type { Entry, Lock, Run } from "./execute.ts";
import type { Written } from "./write.ts";

/** The graph of each function of a program by its place, and the events of each numbered place. */
export interface Graphs {
  /** Returns what of these runs, all of one execution, the model does not allow: a line each. */
  wrong(runs: readonly Run[]): readonly string[];
}

const KINDS: Readonly<Record<Entry["kind"], readonly EventKind[]>> = {
  call: ["call", "spawn"], await: ["await"], acquire: ["acquire"], release: ["release", "call"], sleep: ["sleep"], branch: ["branch"], throw: ["throw"],
};

/** Events that happen at run time where they stand: no run passes one unseen. */
const SEEN: ReadonlySet<EventKind> = new Set(["call", "spawn", "acquire", "release", "sleep", "io", "poll", "block", "send", "receive", "start", "stop"]);

type Way = Event | "returned" | "threw";

/** Returns what can be asked of the model of a program, one file of the model. */
export function graphsOf(model: Model, { sites }: Written, file = "p.ts"): Graphs {
  const places = new Map<string, number[]>();
  for (const [site, span] of sites) places.set(span, [...(places.get(span) ?? []), site]);
  const funcs = new Map<number, Func>();
  for (const func of model.funcs) if (func.file === file) for (const site of places.get(spanOf(func.at)) ?? []) funcs.set(site, func);
  const heldAt = held(model);
  const effectsOf = effects(model);
  const cut = new Set(cutShort(model).map(([func]) => func));
  const isSite = (event: Event, kinds: (kind: Entry["kind"]) => boolean): boolean =>
    places.has(spanOf(event.at)) && (Object.keys(KINDS) as Entry["kind"][]).some((kind) => kinds(kind) && KINDS[kind].includes(event.kind));
  const matches = (event: Event, entry: Entry): boolean => KINDS[entry.kind].includes(event.kind) && spanOf(event.at) === sites.get(entry.site);

  /** Where control can be before the next thing that a run tells of. */
  function reach(from: readonly Event[], wanted: Entry | undefined): ReadonlySet<Way> {
    const found = new Set<Way>(from);
    for (const event of found) {
      if (typeof event === "string") continue;
      if (event.kind === "return") found.add("returned");
      if (event.kind === "throw" && event.detail.callee === "rethrow") {
        if (event.onThrow.length === 0) found.add("threw");
        for (const next of event.onThrow) found.add(next);
      } else if (wanted && matches(event, wanted)) continue;
      else if (SEEN.has(event.kind) || event.kind === "throw" || (event.kind === "await" && !isSilent(event))) continue;
      else for (const next of event.next) found.add(next);
    }
    return found;
  }

  /** A wait that the model makes of a call itself, or of a part of what is waited for as a whole. */
  function isSilent(event: Event): boolean {
    return !isSite(event, (kind) => kind === "await") || !awaits.has(spanOf(event.at));
  }
  const awaits = new Set<string>();

  function follow(run: Run): { readonly problem?: string; readonly events: readonly (readonly Event[])[] } {
    const func = funcs.get(run.func);
    if (!func) return { problem: `no function at ${sites.get(run.func)}`, events: [] };
    const claims = heldAt(func);
    let at: readonly Event[] = [func.entry];
    let ways: ReadonlySet<Way> = new Set();
    let threw = false;
    const events: (readonly Event[])[] = [];
    const told: string[] = [];
    for (const entry of run.entries) {
      const here = [...reach(at, entry)].filter((event): event is Event => typeof event !== "string" && matches(event, entry));
      const text = `${entry.kind} ${sites.get(entry.site)}${entry.ok ? "" : entry.kind === "branch" ? " (false)" : " (throws)"}`;
      if (here.length === 0) return { problem: `${func.name}: cannot be at ${text} after ${told.slice(-6).join(", ") || "its start"}`, events };
      told.push(text);
      const true_ = here.filter((event) => (claims.get(event) ?? []).every((each) => holds(run, each, entry)));
      if (true_.length === 0) return { problem: `${func.name}: held claims ${here.map((event) => (claims.get(event) ?? []).map(({ lock }) => lock.path).join()).join(" | ")} at ${text} after ${told.slice(-7, -1).join(", ")}`, events };
      events.push(true_);
      threw = false;
      if (entry.kind === "branch") at = true_.flatMap(({ detail: { whenTrue = [], whenFalse = [] } }) => (entry.ok ? whenTrue : whenFalse));
      else if (entry.ok) at = true_.flatMap(({ next }) => next);
      else {
        threw = true_.some((event) => event.onThrow.length === 0 && !event.detail.safe);
        at = true_.flatMap(({ onThrow }) => onThrow);
        if (!threw && at.length === 0) return { problem: `${func.name}: ${text} cannot throw`, events };
      }
    }
    if (run.ended === undefined) return { events };
    ways = reach(at, undefined);
    const last = told.slice(-6).join(", ");
    if (run.ended === "threw") return threw || ways.has("threw") ? { events } : { problem: `${func.name}: cannot end with an exception after ${last}`, events };
    const { returned } = run.ended;
    const ends = [...ways].some((event) => typeof event !== "string" && event.kind === "return" && (returned === 0 ? !event.at.text.startsWith("return") : spanOf(event.at) === sites.get(returned)));
    return ends ? { events } : { problem: `${func.name}: cannot return at ${returned === 0 ? "its end" : sites.get(returned)} after ${last}`, events };
  }

  return {
    wrong(runs) {
      for (const run of runs) for (const { kind, site } of run.entries) if (kind === "await") awaits.add(sites.get(site)!);
      const problems = [...new Set(funcs.values())].flatMap(unlike);
      for (const run of runs) {
        const { problem, events } = follow(run);
        if (problem !== undefined) problems.push(problem);
        const func = funcs.get(run.func);
        if (!func) continue;
        problems.push(...wrongPath(func, events), ...wrongEffects(run, events, funcs, effectsOf, cut));
      }
      return problems;
    },
  };
}

/**
 * What happened one after the other is a path of the graph whatever conditions are thought to decide alike.
 * Two looks at state of the module are taken to agree although another task may write it in between: such functions are left out.
 */
function wrongPath(func: Func, events: readonly (readonly Event[])[]): readonly string[] {
  if (func.events.some(({ kind, detail }) => kind === "branch" && /\bs\d/.test(detail.condition ?? ""))) return [];
  for (let i = 0; i + 1 < events.length; i++)
    for (const j of [i + 1, events.length - 1]) {
      const from = events[i]!;
      const to = events[j]!;
      if (from.length !== 1) continue;
      if (!findPath(from[0]!, (event) => to.includes(event), undefined, { throws: true })) return [`${func.name}: no path from ${nameOf(from[0]!)} to ${to.map(nameOf).join(" | ")}`];
    }
  return [];
}

/** What happened in a run, in those it called and in tasks that it started is an effect of each of them, except where the model says that it leaves out some. */
function wrongEffects(run: Run, events: readonly (readonly Event[])[], funcs: ReadonlyMap<number, Func>, effectsOf: (func: Func) => readonly Effect[], cut: ReadonlySet<Func>): readonly string[] {
  for (const [i, found] of events.entries()) {
    const entry = run.entries[i]!;
    if (!found.every(isTold)) continue;
    let concurrent = false;
    // Nobody waits for the promise that a function which is not async returns: what it does at once is done here, the rest in a task.
    let loose = false;
    // Whoever is given a closure only calls a parameter: what it does is known to the function that it is written in.
    let writer: Run | undefined;
    for (let at: Run | undefined = run, depth = 0; at && depth < 10; concurrent ||= at.by?.later ?? false, loose ||= at.by?.loose ?? false, at = at.by?.run, depth++) {
      if (writer && at !== writer) continue;
      writer = at.around;
      const func = funcs.get(at.func);
      if (!func || cut.has(func)) break;
      const inThisTask = effectsOf(func).filter((effect) => effect.concurrent === concurrent || (loose && effect.concurrent));
      const alike = inThisTask.filter((effect) => found.some((event) => isAlike(effect, event)));
      if (alike.length === 0 && isCrowded(inThisTask.filter(({ event: { kind, detail } }) => kind === found[0]!.kind && detail.callee === found[0]!.detail.callee))) continue;
      const text = `${nameOf(found[0]!)} of ${funcs.get(run.func)!.name}${concurrent ? ", in another task," : ""}`;
      if (alike.length === 0) return [`${func.name}: has no effect ${text}`];
      const here = at;
      const possible = alike.filter((effect) => effect.held.every((each) => holds(here, each, entry)) && isGiven(effect, here));
      if (possible.length === 0) return [`${func.name}: effect ${text}: ${alike.map((effect) => `held ${effect.held.map(({ lock }) => lock.path).join() || "nothing"}${(effect.only ?? []).map(({ on, is }) => ` only if ${on.path} is ${is}`).join("")}`).join(" | ")}`];
    }
  }
  return [];
}

/** However many events one place has, as that of a `finally` does: all stand in the same loop and the same cleanup. */
function unlike(func: Func): readonly string[] {
  const known = new Map<string, string>();
  return func.events.filter(({ detail }) => detail.callee !== "rethrow").flatMap((event) => {
    const place = `${nameOf(event)}-${event.at.endLine}:${event.at.endColumn} ${event.detail.op ?? ""}`;
    const where = `${event.loop ? `the loop at ${spanOf(event.loop.at)}` : "no loop"}, ${event.detail.cleanup ?? "no cleanup"}`;
    const other = known.get(place);
    known.set(place, where);
    return other === undefined || other === where ? [] : [`${func.name}: ${nameOf(event)} is in ${where} and in ${other}`];
  });
}

/** Events that `effects` keeps. */
function isTold({ kind, runs, detail }: Event): boolean {
  return kind === "acquire" || kind === "sleep" || (kind === "call" && runs.length === 0 && detail.awaited === true && detail.calls === undefined);
}

/** Of effects that are alike, under the same locks and conditions, `effects` keeps two. */
function isCrowded(effects: readonly Effect[]): boolean {
  const groups = groupBy(effects, ({ held, only }) => `${held.map(({ lock }) => lock.path).join()} ${(only ?? []).map(({ on, is }) => `${on.path} ${is}`).join()}`);
  return [...groups.values()].some(({ length }) => length === 2);
}

/** The events of a repeated `finally` are alike. */
function isAlike(effect: Effect, event: Event): boolean {
  return effect.kind === event.kind && (event.kind === "acquire" || (effect.event.at.file === event.at.file && spanOf(effect.event.at) === spanOf(event.at)));
}

function isGiven(effect: Effect, run: Run): boolean {
  return (effect.only ?? []).every(({ on, is }) => run.flag === undefined || nameIn(on.path) !== run.flag.name || run.flag.value === is);
}

function holds(run: Run, { lock }: Held, entry: Entry): boolean {
  const meant = lockOf(run, lock.path);
  return meant === undefined || entry.held.has(meant);
}

/** The lock that a path of the function means; undefined where it is no lock that the function can name. */
function lockOf(run: Run, path: string): Lock | undefined {
  return run.locks.get(nameIn(path));
}

/** `k0@12` → `k0`, `p.ts#m0` → `m0`. */
function nameIn(path: string): string {
  return path.replace(/@\d+$/, "").replace(/^.*#/, "");
}

function nameOf(event: Event): string {
  return `${event.kind} ${event.detail.callee ?? event.detail.condition ?? ""} at ${event.at.line}:${event.at.column}`;
}

function spanOf({ line, column, endLine, endColumn }: Location): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}
