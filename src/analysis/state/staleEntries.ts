/** Answers which files and entries of stores are read, changed and written back while others may do the same. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { entries, traced, type EntryUse, type Trace } from "./entries.ts";
import { keyOf, shown, statesOf, type EntryName } from "./entryNames.ts";
import { lastName, mentions } from "../flow/facts.ts";
import { matches } from "../flow/matches.ts";
import { listOf } from "../flow/memo.ts";
import { overlap } from "./overlap.ts";
import { findPath } from "../flow/paths.ts";
import { isJudged, isSerialised, waitBetween } from "./state.ts";
import { absolute, below } from "../flow/substitute.ts";

export interface StaleEntry {
  readonly func: Func;
  /** The reading, or the call in which it happens. */
  readonly read: EntryUse;
  readonly write: EntryUse;
  /** What a wait between them waits for, where there is one besides the reading and writing. */
  readonly wait?: Event;
  /** What a report calls the file, where it has one name. */
  readonly name?: string;
  /** Each call may mean another one. */
  readonly given: boolean;
}

/** Returns the read-modify-writes of files and stores that overlap with themselves: the first of each function. */
export const staleEntries: (model: Model) => readonly StaleEntry[] = listOf((model, func) => {
  if (!isJudged(model, func) || overlap(model)(func) === "single" || isHandedToLock(model, func)) return [];
  const { reads, writes } = entries(model, func);
  if (reads.length === 0) return [];
  for (const write of writes) {
    const made = traced(write.values, func, reads, [write.event.at]);
    for (const read of made.reads) {
      if (read.event === write.event || keyOf(read.name) !== keyOf(write.name) || !isOwnChange(func, read, made)) continue;
      const fixed = isFixed(model, func, read.name);
      // What is told which file to change leaves it to its callers that no two change the same one.
      if (!fixed && !isOfStore(read.name, func)) continue;
      if (isSerialised(model, func, read.event, write.event) || isUnderLock(func, read.event) || !findPath(read.event, write.event)) continue;
      const wait = waitBetween(func, read.event, write.event, stateFor(read));
      if (read.sync && write.sync && !wait) continue;
      return [{ func, read, write, ...(wait && ![...reads, ...writes].some((use) => isOf(wait, use)) ? { wait } : {}), name: shown(read.name), given: !fixed }];
    }
  }
  return [];
});

/** Tells whether every run means the same file: nothing that only one run knows is part of its name. */
export function isFixed(model: Model, func: Func, name: EntryName): boolean {
  return name.kind !== "once" && statesOf(name).every(({ path }) => {
    if (absolute(path) || below(path, "this")) return true;
    // What one run of the function around was given is the same for all runs in it.
    let around = func.parent;
    while (around && !around.params.some((param) => below(path, param.path))) around = around.parent;
    return around !== undefined && overlap(model)(around) !== "yes";
  });
}

/** `path.join(this.dir, id)`: an entry among others. */
function isOfStore(name: EntryName, func: Func): boolean {
  return name.kind === "made" && (name.of.some((part) => part.kind === "text") || statesOf(name).some(({ path, scope }) => scope !== "local" && !func.params.some((param) => below(path, param.path))));
}

/** The wait is for the reading or writing itself. */
function isOf(wait: Event, { event }: EntryUse): boolean {
  return wait.detail.joins === event || (wait.at.line <= event.at.line && wait.at.endLine >= event.at.endLine && wait.detail.callee === event.detail.callee);
}

/** The file stands for state that nothing in the process writes. */
function stateFor({ name }: EntryUse): Resource {
  const path = `file ${keyOf(name)}`;
  return { id: path, path, scope: "external", name: path };
}

/** Something that this call alone was given goes into it: of two that make the same of the same file, none loses anything. */
function isOwnChange(func: Func, { name }: EntryUse, { states, texts }: Trace): boolean {
  const named = statesOf(name);
  for (let at: Func | undefined = func; at && at.role !== "module"; at = at.parent) {
    for (const { path } of at.params) {
      if (named.some((state) => below(state.path, path))) continue;
      const plain = path.replace(/@\d+$/, "");
      if ([...states].some((state) => below(state, path)) || texts.some((text) => mentions(text, plain))) return true;
    }
  }
  return false;
}

export const LOCK = /^(lock(ed|ing)?|mutex|semaphore|exclusive(ly)?|serial(ly|i[sz]ed?)?|(en)?queued?|sequential(ly)?|atomic(ally)?|transaction(al)?|critical)$/i;
export const TAKES = /(^|[._#])(acquire|lock|obtain|enter)\w*$/i;

/** Tells whether a function is a closure that unknown code runs under its lock: `await withFileLock(path, async () => …)`. */
export function isHandedToLock(model: Model, func: Func): boolean {
  for (let at: Func | undefined = func; at && at.role !== "module"; at = at.parent) if (callers(model)(at).some(({ event, passed }) => passed && lastName(event.detail.callee ?? "").split(/(?=[A-Z])|_/).some((word) => LOCK.test(word)))) return true;
  return false;
}

/** Tells whether a lock of code that was not audited is taken before the event: `const release = await lock(path)`. */
export function isUnderLock(func: Func, read: Event): boolean {
  return func.events.some((event) => (event.kind === "call" || event.kind === "acquire") && matches(event.detail.callee, TAKES) && findPath(event, read) !== undefined);
}
