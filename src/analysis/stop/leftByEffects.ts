/** Answers what goes on when the part of a page that began it is gone. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { closures } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { indexBy, listOf } from "../flow/memo.ts";
import { isLasting, removedIn } from "../messages/outlivedListeners.ts";
import { absolute, below } from "../flow/substitute.ts";
import { timersIn } from "./owners.ts";

export interface LeftByEffect {
  /** What begins it, each time that the part of the page is there anew. */
  readonly func: Func;
  /** The part of the page. */
  readonly owner: Func;
  readonly start: Event;
  /** Where the effect is handed over. */
  readonly effect: Event;
  /** The function that undoes other things, but not this. */
  readonly undo?: Func;
}

/** Returns the intervals that effects begin and nobody ends, in order of files. */
export const intervalsLeft: (model: Model) => readonly LeftByEffect[] = listOf((model, owner) =>
  effectsOf(model, owner).flatMap((each) =>
    each.within.flatMap((func) =>
      timersIn(model, func).flatMap(({ start, kept, handedOn, stops }) => {
        const isLeft = start.detail.what === "interval" && !start.detail.unref && !handedOn && (kept ? !isStopped(model, kept, owner) && (stops.length === 0 || isPartOf(owner, kept)) : start.detail.result === "ignored");
        return isLeft ? [{ func, owner, start, effect: each.effect, undo: each.undo }] : [];
      }),
    ),
  ),
);

/** Returns the listeners that effects add to what outlives their part of the page and nobody removes, in order of files. */
export const listenersLeft: (model: Model) => readonly LeftByEffect[] = listOf((model, owner) =>
  effectsOf(model, owner).flatMap((each) =>
    each.within.flatMap((func) =>
      func.events.flatMap((start) => (isLasting(start) && outlives(owner, start.on!) && removedIn(model, start).length === 0 ? [{ func, owner, start, effect: each.effect, undo: each.undo }] : [])),
    ),
  ),
);

interface Effect {
  readonly effect: Event;
  /** What it runs that is written in it: itself, and closures that it calls at once. */
  readonly within: readonly Func[];
  readonly undo?: Func;
}

function effectsOf(model: Model, owner: Func): readonly Effect[] {
  if (owner.role === "module") return [];
  return owner.events.flatMap((effect): readonly Effect[] => {
    if (effect.kind !== "spawn" || !effect.detail.undone) return [];
    const own = effect.runs.filter(({ parent }) => parent === owner);
    const undo = own.flatMap(({ returns }) => returns.flatMap((value) => (value.kind === "func" ? [value.func] : [])))[0];
    const called = own.flatMap((func) => closures(model)(func).filter((closure) => func.events.some(({ kind, runs }) => kind === "call" && runs.includes(closure))));
    return [{ effect, within: [...own, ...called], undo }];
  });
}

/** Everybody reaches it, or whoever made the part of the page has given it; what a ref holds is mostly a part of the page itself. */
function outlives(owner: Func, { path }: Resource): boolean {
  return !path.endsWith(".current") && (path.startsWith("global#") || absolute(path) || owner.params.some((param) => below(path, param.path) && path !== param.path));
}

/** Where timers are ended, by what keeps them. */
const ended = indexBy((_model, func) => func.events.flatMap(({ kind, on }) => (kind === "stop" && on ? [[cell(on), func] as const] : [])));

function isStopped(model: Model, kept: Resource, owner: Func): boolean {
  return ended(model)(cell(kept)).some((func) => func.file === owner.file);
}

/** A variable or a ref of the part of the page itself: nobody else has it under another name. */
function isPartOf(owner: Func, { path }: Resource): boolean {
  return /^[^.[]+@\d+(\.current)?$/.test(path) && !owner.params.some((param) => below(path, param.path));
}
