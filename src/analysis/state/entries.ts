/** Answers which files and entries of stores a function reads and writes as a whole, through its helpers too, and what is written is made of. */
import type { Event, Func, Location, Resource, Value } from "../../model.ts";
import { rootOf } from "../flow/spelling.ts";
import { keyOf, nameFor, nameOf, type EntryName } from "./entryNames.ts";
import { mentions } from "../flow/facts.ts";
import { toDepth } from "../flow/memo.ts";
import { isPartOf } from "../flow/places.ts";
import { below, bind } from "../flow/substitute.ts";

export interface EntryUse {
  /** The event of the function asked about: the reading or writing, or the call in which it happens. */
  readonly event: Event;
  /** That itself, perhaps in a callee. */
  readonly inner: Event;
  readonly name: EntryName;
  /** The thread waits for it, or it is done in memory: nobody else runs meanwhile. */
  readonly sync: boolean;
}

export interface EntryWrite extends EntryUse {
  /** What it is made of, in terms of the function. */
  readonly values: readonly Value[];
}

export interface Entries {
  readonly reads: readonly EntryUse[];
  readonly writes: readonly EntryWrite[];
  /** What it reads and gives to its caller. */
  readonly returned: readonly EntryUse[];
}

/** What a value is traced back to. */
export interface Trace {
  readonly reads: ReadonlySet<EntryUse>;
  /** The state and parameters in it. */
  readonly states: ReadonlySet<string>;
  /** The expressions that make it. */
  readonly texts: readonly string[];
}

const MAX_DEPTH = 4;
const MAX_STEPS = 60;
const NONE: Entries = { reads: [], writes: [], returned: [] };

/** Returns the files that a function reads and writes: those of helpers in terms of the function, reads where they give back what they have read, writes where they write what they were given. */
export const entries = toDepth(MAX_DEPTH, NONE, (_model, func, ask): Entries => {
  const reads: EntryUse[] = [];
  const writes: EntryWrite[] = [];
  func.events.forEach((event, i) => {
    const { store, args = [], value } = event.detail;
    if (store) {
      const sync = func.events[i - 1]?.kind === "block" || event.kind === "read" || event.kind === "write";
      const name = nameOf(args[0], func);
      if (name && store === "reads") reads.push({ event, inner: event, name, sync });
      if (name && store === "writes" && value) writes.push({ event, inner: event, name, sync, values: [value] });
      const moved = name && store === "moves" ? writes.find((write) => keyOf(write.name) === keyOf(name)) : undefined;
      const to = moved && nameOf(args[1], func);
      if (to) writes.push({ ...moved, event, inner: event, name: to, sync: sync && moved.sync });
    }
    const [callee, ...others] = event.runs;
    if (event.kind !== "call" || !callee || others.length > 0 || callee.role === "constructor" || callee.events.length > 200) return;
    const inside = ask(callee);
    for (const use of inside.returned) {
      const name = nameFor(use.name, event, callee, func);
      if (name) reads.push({ ...use, event, name });
    }
    for (const write of inside.writes) {
      // What it reads itself, it puts back itself.
      if (inside.reads.some((read) => keyOf(read.name) === keyOf(write.name))) continue;
      const name = nameFor(write.name, event, callee, func);
      const to = bind(event, callee, func);
      const made = traced(write.values, callee, inside.reads);
      const values = callee.params.filter(({ path }) => [...made.states].some((state) => below(state, path))).flatMap((param) => to.given(param) ?? []);
      if (name && values.length > 0) writes.push({ ...write, event, name, values });
    }
  });
  if (reads.length === 0 && writes.length === 0) return NONE;
  const gives = func.events.filter(({ kind, at }) => kind === "return" && at.text.startsWith("return"));
  const given = traced(func.returns, func, reads, gives.map(({ at }) => at));
  return { reads, writes, returned: reads.filter((read) => given.reads.has(read)) };
});

/** The keys in a path. */
export const KEYS = /\[([^\]]*)\]/g;

/** Returns what values of a function are made of: through its variables, their members and calls that do not wait. */
export function traced(values: readonly Value[], func: Func, reads: readonly EntryUse[], places: readonly Location[] = []): Trace {
  const found = { reads: new Set<EntryUse>(), states: new Set<string>(), texts: [] as string[] };
  const seen = new Set<unknown>();
  const open: Value[] = [...values];
  const place = (at: Location): void => {
    found.texts.push(at.text);
    for (const read of reads) if (isPartOf(read.event.at, at)) found.reads.add(read);
  };
  const state = ({ path, scope }: Resource): void => {
    found.states.add(path);
    const root = rootOf(path);
    if (seen.has(root) || !(scope === "local" || root.includes("@")) || func.params.some((param) => param.path === root)) return;
    seen.add(root);
    const first = func.composed?.get(root);
    if (first) open.push(first);
    // A turn of a loop is made of what is gone through.
    for (const { kind, detail: { args = [], callee = "" } } of func.events) if (kind === "loop" && args.some((arg) => arg.kind === "resource" && arg.resource.path === root)) found.texts.push(callee);
    for (const { kind, on, at, detail } of func.events) {
      if (kind !== "write" || !on || !below(on.path, root)) continue;
      place(at);
      for (const key of on.path.matchAll(KEYS)) found.texts.push(key[1]!);
      if (detail.value) open.push(detail.value);
    }
  };
  for (const at of places) {
    place(at);
    // `save(data)`: what `data` was given stands for it, what was done to it since does not.
    for (const { kind, on } of func.events) if (kind === "write" && on?.scope === "local" && mentions(at.text, /^[^.[@]*/.exec(on.path)![0])) state(on);
  }
  for (let value = open.pop(), steps = 0; value && steps < MAX_STEPS; value = open.pop(), steps++) {
    if (value.kind === "resource") state(value.resource);
    else if (value.kind === "derived") {
      value.from.forEach(state);
      value.in?.forEach(place);
    } else if (value.kind === "result" && !seen.has(value.of)) {
      const { of } = value;
      seen.add(of);
      place(of.at);
      // `lines.join()`: a list is read as a whole.
      if (of.kind === "read" && of.on) state(of.on);
      // What a call that is waited for was asked with is not what it answers.
      if (of.kind !== "call" || of.detail.awaited) continue;
      open.push(...(of.detail.args ?? []));
      if (of.detail.receiver) state(of.detail.receiver);
    }
  }
  return found;
}
