/** What conditions decide along a way: equal conditions decide alike until something writes what they look at. */
import type { Event, Func } from "../../model.ts";
import { aboutFunc } from "./memo.ts";
import { isWithin } from "./nesting.ts";

/** Conditions by their text, and how they were decided. */
export type Facts = ReadonlyMap<string, boolean>;

/** No condition is decided. */
export const NOTHING: Facts = new Map();

/** The conditions of some events, by what they can tell of each other. */
export interface Tests {
  /** Every condition. */
  readonly tested: ReadonlySet<string>;
  /** Conditions that more than one branch tests, or that are a variable: only those can decide alike. */
  readonly repeated: ReadonlySet<string>;
  /** Conditions of which it matters later how they were decided: more than one branch tests them. */
  readonly again: ReadonlySet<string>;
  /** Those that some branch asks only whether they are there. */
  readonly nullish: ReadonlySet<string>;
  /** For each loop, what it tests in its body: decided anew each turn, unless it is one of the variables that only the writes of the function change. */
  readonly inLoop: ReadonlyMap<Event, ReadonlySet<string>>;
  /** Those that look at a local which a closure writes: decided anew wherever other code runs. */
  readonly unsettled: ReadonlySet<string>;
}

/** Returns the conditions of a function. */
export const testsIn = aboutFunc((func) => testsAmong(func.events));

/** A name, or a field of the object itself. */
export const SHORT = /^((?:this|self)\.)?#?[\w$]+$/;

/** Returns the conditions of some events of one function. */
export function testsAmong(events: Iterable<Event>): Tests {
  const once = new Set<string>();
  const repeated = new Set<string>();
  const nullish = new Set<string>();
  const inLoop = new Map<Event, Set<string>>();
  const written = new Set<string>();
  const own = new Set<string>();
  for (const event of events) {
    const { kind, on, detail, loop } = event;
    if (kind === "write" && on && /^[\w$]+@\d+$/.test(on.path)) own.add(lastName(on.path));
    for (const closure of closuresAt(event)) for (const name of localsWrittenIn(closure)) written.add(name);
    if (!detail.condition) continue;
    if (detail.nullish) nullish.add(detail.condition);
    (once.has(detail.condition) ? repeated : once).add(detail.condition);
    for (let at = loop; at; at = at.loop) inLoop.set(at, (inLoop.get(at) ?? new Set()).add(detail.condition));
  }
  const again = new Set(repeated);
  for (const condition of once) if (SHORT.test(condition)) repeated.add(condition);
  for (const [{ detail: { args = [] } }, conditions] of inLoop) {
    const set = args.flatMap((arg) => (arg.kind === "resource" ? [lastName(arg.resource.path)] : []));
    for (const name of own) if (!set.includes(name)) conditions.delete(name);
  }
  const unsettled = new Set([...repeated].filter((condition) => [...written].some((name) => mentions(condition, name))));
  return { tested: once, repeated, again, nullish, inLoop, unsettled };
}

/** The closures of the event's function that it runs, passes on or keeps. */
function closuresAt({ func, runs, detail: { args = [], value } }: Event): readonly Func[] {
  const all = [...runs, ...[...args, ...(value ? [value] : [])].flatMap((each) => (each.kind === "func" ? [each.func] : []))];
  return all.filter((closure) => isWithin(closure.parent, func));
}

/** A closure lies deeper than the one that has it: this ends. */
const localsWrittenIn = aboutFunc((closure): readonly string[] => {
  const own = closure.events.flatMap(({ kind, on }) => (kind === "write" && on?.path.includes("@") ? [lastName(on.path)] : []));
  return [...own, ...[...new Set(closure.events.flatMap(closuresAt))].flatMap((inner) => localsWrittenIn(inner))];
});

/** Returns what both say. */
export function agreed(a: Facts, b: Facts): Facts {
  return new Map([...a].filter(([condition, value]) => b.get(condition) === value));
}

/** Tells whether it may be known how a branch goes. */
export function isDecided({ detail: { condition } }: Event, tests: Tests): boolean {
  return condition !== undefined && tests.repeated.has(condition);
}

/** Returns what is known after a branch on each of its ways, the true one first; none where it cannot go that way. */
export function outcomes(branch: Event, facts: Facts, tests: Tests, truthy: Truthy): readonly [Facts | undefined, Facts | undefined] {
  const { condition = "", nullish } = branch.detail;
  const known = asksTruthy(branch, truthy) ?? (nullish ? isThere(facts, condition) : facts.get(condition) ?? (facts.get(there(condition)) === false ? false : undefined));
  const then = (is: boolean): Facts => {
    if (!tests.again.has(condition)) return facts;
    if (!nullish || facts.get(condition) === true) return decided(facts, condition, is);
    return is ? decided(facts, there(condition), true) : decided(decided(facts, there(condition), false), condition, false);
  };
  return [known === false ? undefined : then(true), known === true ? undefined : then(false)];
}

/** Returns what a way needs decided that goes from an event to this next one and on from there as needed; none where it may contradict itself. */
export function decidedBy(event: Event, next: Event, needed: Facts, tests: Tests): Facts | undefined {
  if (event.kind === "write") return learn(NOTHING, event, tests, undefined).size === 0 ? needed : undefined;
  if (!isDecided(event, tests)) return needed;
  const { condition = "", nullish, whenTrue = [], whenFalse = [] } = event.detail;
  const is = whenTrue.includes(next);
  if (nullish || tests.nullish.has(condition)) return undefined;
  if (is === whenFalse.includes(next) || !tests.again.has(condition)) return needed;
  return needed.get(condition) === !is ? undefined : decided(needed, condition, is);
}

/** Returns what is known after an event, but for how it decides if it is a branch. */
export function factsAfter(event: Event, facts: Facts, tests: Tests, truthy: Truthy): Facts {
  return learn(forget(facts, event, tests), event, tests, truthy);
}

/** Tells how a condition goes that asks no more than whether these events gave something: `const got = await lock(); if (!got) return`, `if (got === "aborted") return`. */
export function asksTruthy({ detail: { condition = "", asks = [] } }: Event, truthy: Truthy): boolean | undefined {
  if (truthy === undefined || asks.length === 0) return undefined;
  const isGiven = /^[\w$]+$/.test(condition) || (asks.length === 1 && asks[0]!.at.text === condition.replace(/^await\s+/, ""));
  if (isGiven && asks.every(truthy)) return true;
  const compared = /^[\w$]+ ([!=])==? (["'`])[^"'`]*\2$/.exec(condition);
  return compared && asks.some(truthy) ? compared[1] === "!" : undefined;
}

/** Tells of events whose results are neither null nor false. */
export type Truthy = ((event: Event) => boolean) | undefined;

/** That a condition is neither null nor undefined is a fact of its own: false, 0 and "" are there. */
function there(condition: string): string {
  return `${condition} ??`;
}

function asWritten(fact: string): string {
  return fact.endsWith(" ??") ? fact.slice(0, -" ??".length) : fact;
}

function isThere(facts: Facts, condition: string): boolean | undefined {
  return facts.get(condition) === true ? true : facts.get(there(condition));
}

function decided(facts: Facts, condition: string, is: boolean): Facts {
  return facts.get(condition) === is ? facts : new Map(facts).set(condition, is);
}

const OTHERS_RUN: ReadonlySet<Event["kind"]> = new Set(["call", "spawn", "await", "io", "acquire", "sleep", "poll", "send", "receive", "start", "stop"]);

/** A write makes the conditions that look at it undecided; so does the next turn of a loop for what it tests itself. */
function forget(facts: Facts, event: Event, tests: Tests): Facts {
  if (facts.size === 0) return facts;
  let changed: ((condition: string) => boolean) | undefined;
  if (event.kind === "loop") changed = (condition) => tests.inLoop.get(event)?.has(asWritten(condition)) ?? false;
  if (event.kind === "write" && event.on) changed = (condition) => mentions(condition, lastName(event.on!.path));
  if (tests.unsettled.size > 0 && OTHERS_RUN.has(event.kind)) changed = (condition) => tests.unsettled.has(asWritten(condition));
  if (!changed) return facts;
  const left = [...facts].filter(([condition]) => !changed(condition));
  return left.length === facts.size ? facts : new Map(left);
}

/** A written constant decides the condition that is just this variable. */
function learn(facts: Facts, event: Event, tests: Tests, truthy: Truthy): Facts {
  if (!event.on || event.detail.op !== "set" || !event.detail.value) return facts;
  const { value } = event.detail;
  const path = event.on.path.replace(/@\d+$/, "").replace(/^[^@[]*#/, "");
  // Conditions are spelled as their language does, paths are not.
  const name = [path, path.replace(/^this\./, "self.")].find((each) => tests.tested.has(each));
  if (name === undefined) return facts;
  if (value.kind === "constant" && ["false", "null", "undefined", '""'].includes(value.text)) {
    const then = decided(facts, name, false);
    return tests.nullish.has(name) ? decided(then, there(name), value.text === "false" || value.text === '""') : then;
  }
  const sure = value.kind === "constant" || value.kind === "func" || value.kind === "resolver" || value.kind === "releaser" || value.kind === "promise" || (value.kind === "result" && (value.of.kind === "acquire" || truthy?.(value.of)));
  return sure ? decided(facts, name, true) : facts;
}

/** Returns the name that a condition has for a variable: `this.a.busy` → `busy`, `done@12` → `done`. */
export function lastName(path: string): string {
  return path.replace(/@\d+$/, "").replace(/\[.*\]$/, "").replace(/^.*[.#]/, "");
}

/** Tells whether a condition names a variable. `env[""]` is a member that no condition names. */
export function mentions(condition: string, name: string): boolean {
  if (name === "") return false;
  for (let at = condition.indexOf(name); at >= 0; at = condition.indexOf(name, at + 1))
    if (!/[\w$]/.test(condition[at - 1] ?? " ") && !/[\w$]/.test(condition[at + name.length] ?? " ")) return true;
  return false;
}

/** Returns what spells facts, equal ones alike: most steps of a search leave them as they are. */
export function spelling(): (facts: Facts) => string {
  const spelled = new Map<Facts, string>();
  return (facts) => {
    if (facts.size === 0) return "";
    let key = spelled.get(facts);
    if (key === undefined) spelled.set(facts, (key = spellOut(facts)));
    return key;
  };
}

function spellOut(facts: Facts): string {
  return [...facts].map(([condition, value]) => `${value ? "+" : "-"}${condition}`).sort().join("\n");
}
