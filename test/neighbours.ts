/**
 * Programs that differ from another one in a single thing: a step that is missing, done twice or done later, another object, another
 * detail, another name. What a rule says of them tells what its findings depend on, and what it takes for sound only because of it.
 */
import { createHash } from "node:crypto";
import type { Detail, Event, Func, Model, Resource, Value } from "../src/model.ts";
import { copy, frozen } from "./mutation/fixtures.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A change that is made in the copy of the event with this place among all of them. */
interface Change {
  readonly place: number;
  readonly make: (event: Mutable<Event>, func: Mutable<Func>, model: Mutable<Model>) => void;
}

/** Returns the names of a program's neighbours, in an order that is random and the same each time. */
export function neighboursOf(model: Model, program: string): readonly string[] {
  const rank = (name: string): string => createHash("sha256").update(`${program}\n${name}`).digest("hex");
  return [...changesIn(model).keys()].map((name) => [rank(name), name] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

/** Joins the names of neighbours to that of a program that differs in all of it. */
export const AND = " and also ";

/** Returns a program's neighbour by its name; none where the program has become another one. */
export function neighbour(model: Model, name: string): Model | undefined {
  const all = changesIn(model);
  const changes = name.split(AND).flatMap((each) => all.get(each) ?? []);
  if (changes.length < name.split(AND).length) return undefined;
  const made = copy(model);
  const events = eventsOf(made);
  for (const { place, make } of changes) make(events[place]!.event, events[place]!.func, made);
  return frozen(made);
}

const known = new WeakMap<Model, ReadonlyMap<string, Change>>();

/** By their names, which say where: of several steps at one place in source the last one counts. */
function changesIn(model: Model): ReadonlyMap<string, Change> {
  let changes = known.get(model);
  if (!changes) known.set(model, (changes = listChanges(model)));
  return changes;
}

function listChanges(model: Model): ReadonlyMap<string, Change> {
  return new Map(eventsOf(model).flatMap(({ event, func }, place) => changesOf(event, func).map(([name, make]) => [`${event.at.file}:${event.at.line}:${event.at.column} ${event.kind} ${name}`, { place, make }] as const)));
}

function eventsOf({ funcs }: Model): readonly { readonly event: Mutable<Event>; readonly func: Mutable<Func> }[] {
  return funcs.flatMap((func) => func.events.map((event) => ({ event, func })));
}

type Named = readonly [string, Change["make"]];

/** State that nobody else knows of. */
const ELSE: Resource = { id: "src/else.ts#else", path: "src/else.ts#else", scope: "module", name: "else" };

function changesOf(event: Event, func: Func): readonly Named[] {
  const { kind } = event;
  const here: Named[] = [];
  if (kind === "enter") return [...ofFunction(func), ...ofNames(func), ...(func.role === undefined ? besides(func) : [])];
  if (kind !== "loop" && kind !== "return" && kind !== "throw") here.push(["gone", (it, within) => drop(it, within)]);
  if (kind !== "loop" && kind !== "return" && kind !== "throw" && kind !== "branch" && event.next.length === 1) here.push(["twice", repeat], ["later", postpone]);
  if (event.loop) here.push(["out of its loop", (it) => void delete it.loop]);
  if (kind !== "return" && kind !== "throw" && kind !== "branch") here.push(["and no further", (it) => void (it.next = [])]);
  if (kind !== "loop") here.push(["behind a wait", (it, within) => wait(within, it)]);
  here.push(...(INSTEAD[kind] ?? []).map((other): Named => [`as ${other}`, (it) => void ((it.kind = other), (it.detail = { ...it.detail, ...(other === "write" && { op: "set" }) }))]));
  for (const flag of MORE[kind] ?? []) if (event.detail[flag] === undefined) here.push([`with ${flag}`, (it) => void (it.detail = { ...it.detail, [flag]: true })]);
  if (event.detail.cleanup === undefined && kind !== "loop" && kind !== "branch") here.push(["with cleanup catch", (it) => void (it.detail = { ...it.detail, cleanup: "catch" })]);
  if (!event.loop && kind !== "loop" && func.events.some((other) => other.kind === "loop")) here.push(["in a loop", (it, within) => void (it.loop = within.events.find((other) => other.kind === "loop")!)]);
  if (event.onThrow.length > 0) here.push(["uncaught", (it) => void (it.onThrow = [])]);
  if (event.runs.length > 0) here.push(["of unknown code", (it) => void (it.runs = [])], ["that runs another one too", (it, within, model) => void (it.runs = [...it.runs, another(model, within, "call")])], ["that runs another one first too", (it, within, model) => void (it.runs = [another(model, within, "call"), ...it.runs])]);
  if (event.on && event.on.scope !== "local" && (kind === "write" || kind === "read")) here.push(["written elsewhere too", (it, within, model) => void another(model, within, "write", it.on, { op: "set", value: { kind: "unknown" } })]);
  if (event.on && kind === "start") here.push(["stopped elsewhere too", (it, within, model) => void another(model, within, "stop", it.on, { ...it.detail })]);
  if (kind === "branch") here.push(["the other way round", (it) => void (it.detail = { ...it.detail, whenTrue: it.detail.whenFalse ?? [], whenFalse: it.detail.whenTrue ?? [] })]);
  here.push(["on another line", (it) => void (it.at = { ...it.at, line: it.at.line + 500, endLine: it.at.endLine + 500 })]);
  if (event.on) here.push(...ofResource(event.on, func));
  here.push(...ofDetail(event.detail));
  return here;
}

/** What a step may be as well: a call where nobody knows the API, and what somebody may know of a call. */
const INSTEAD: { readonly [K in Event["kind"]]?: readonly Event["kind"][] } = { call: ["spawn", "io", "send"], spawn: ["call"], read: ["write"], write: ["read"], start: ["stop", "call"], stop: ["start", "call"], await: ["io"], io: ["await", "call"], sleep: ["await", "call"], send: ["call"], receive: ["await", "call"], acquire: ["call"], release: ["call"], poll: ["call"], block: ["call"] };

/** What may also be true of it. */
const MORE: { readonly [K in Event["kind"]]?: readonly ("awaited" | "userCode" | "once" | "unref" | "nullish" | "endless" | "shared" | "fair" | "scoped" | "tried")[] } = { call: ["awaited", "userCode", "shared"], spawn: ["once"], start: ["once", "unref"], branch: ["nullish"], loop: ["endless"], acquire: ["fair", "scoped", "tried"] };

function ofFunction({ async, exported, role, bindsThis, params }: Func): readonly Named[] {
  const set = <K extends keyof Func>(name: K, value: Func[K]): Named => [`with ${name} ${String(value)}`, (_, it) => void ((it as Mutable<Func>)[name] = value)];
  return [set("async", !async), set("exported", !exported), set("bindsThis", !bindsThis), ...(["stop", "handler", "constructor", "module", undefined] as const).filter((other) => other !== role).map((other) => set("role", other)), ...(params.length > 0 ? [set("params", [])] : []), set("returns", []), set("threads", "one"), set("exclusive", true), ["of another class", (_, it) => void (it.owner = "Else")], ["in another file", (_, it) => void (it.file = "src/else.ts")], ["beside what is around it", (_, it) => void delete it.parent]];
}

/** Who else may call a function or begin it, and what it may give back besides. */
function besides({ owner, file, returns }: Func): readonly Named[] {
  const receiver = owner === undefined ? {} : { receiver: { id: `${file}#${owner}`, path: "this", scope: "instance" as const, name: owner } };
  return [
    ["called by another one too", (_, it, model) => void another(model, it, "call", undefined, { awaited: true, callee: it.name, ...receiver }, [it])],
    ["begun by another one too", (_, it, model) => void another(model, it, "spawn", undefined, { result: "ignored", rejection: "unhandled", callee: it.name, ...receiver }, [it])],
    ["that returns something else too", (_, it) => void (it.returns = [...returns, { kind: "unknown" }])],
  ];
}

/** Adds a function beside this one that takes one step. */
function another(model: Mutable<Model>, { file, at, owner, bindsThis, parent }: Func, kind: Event["kind"], on?: Resource, detail: Detail = {}, runs: readonly Func[] = []): Func {
  const made: Mutable<Func> = { id: `${file}#another@${model.funcs.length}`, name: "another", file, at, async: true, generator: false, exported: true, bindsThis, ...(owner === undefined ? {} : { owner }), ...(parent ? { parent } : {}), params: [], entry: undefined!, events: [], returns: [] };
  const step: Event = { kind, at, func: made, ...(on ? { on } : {}), runs, next: [], onThrow: [], detail };
  made.entry = { kind: "enter", at, func: made, runs: [], next: [step], onThrow: [], detail: {} };
  made.events = [made.entry, step];
  model.funcs = [...model.funcs, made];
  return made;
}

/** Names say what a function is for: with something before or after them they say something else. */
function ofNames({ name }: Func): readonly Named[] {
  const [, owner = "", own = ""] = /^(.*[.#])?(.*)$/.exec(name)!;
  return [`${owner}re${own}`, `${owner}${own}s`, `${owner}thing`].map((other) => [`named ${other}`, (_, it) => void (it.name = other)]);
}

function ofResource(on: Resource, func: Func): readonly Named[] {
  const others = new Map(func.events.flatMap(({ on: other }) => (other && other.id !== on.id ? [[other.path, other]] : [])));
  const scopes = (["local", "instance", "keyed", "module"] as const).filter((scope) => scope !== on.scope);
  return [
    ["on nothing", (it) => void delete it.on],
    ...[...others.keys()].slice(0, 3).map((path): Named => [`on ${path}`, (it, within) => void (it.on = within.events.find((each) => each.on?.path === path)?.on ?? it.on)]),
    ...scopes.map((scope): Named => [`on something ${scope}`, (it) => void (it.on = { ...it.on!, scope })]),
    ["on an entry of it", (it) => void (it.on = { ...it.on!, path: `${on.path}[key]`, id: `${on.id}[key]`, scope: on.scope === "local" ? "local" : "keyed" })],
    ["on a part of it", (it) => void (it.on = { ...it.on!, path: `${on.path}.part`, id: `${on.id}.part` })],
    ["on another of its kind", (it) => void (it.on = { ...it.on!, path: `other@1.${on.path.replace(/^.*[.#]/, "")}` })],
  ];
}

/** Other values of details; each key that is there is also left out. */
const OTHERS: { readonly [K in keyof Detail]?: readonly NonNullable<Detail[K]>[] } = {
  op: ["set", "append", "takeFirst", "delete", "clear", "count", "has"],
  what: ["interval", "timeout", "listener", "server", "stream", "task"],
  io: ["disk", "db", "network", "process", "human", "unknown"],
  lock: ["mutex", "semaphore", "read", "flag", "distributed"],
  result: ["ignored", "stored", "returned", "awaited", "used"],
  rejection: ["handled", "logged", "empty", "unhandled"],
  wake: ["none", "signal", "resolver"],
  combinator: ["all", "race"],
  cleanup: ["finally", "catch"],
  loop: ["while", "for", "for-of", "for-await"],
  callee: ["console.log", "this.log", "thing.take", "retake", "other"],
  message: ["other"],
  condition: ["other", "!done", "signal.aborted"],
};

/** What may be put somewhere as well. */
const VALUES: readonly (readonly [string, Value])[] = [["unknown", { kind: "unknown" }], ["a promise", { kind: "promise" }], ["a resolver", { kind: "resolver" }], ["a number", { kind: "number", ms: { min: 5, max: 5, text: "5" } }], ["something else", { kind: "resource", resource: ELSE }]];

const FLAGS: ReadonlySet<string> = new Set(["awaited", "shared", "userCode", "fair", "reentrant", "scoped", "tried", "steals", "regains", "twice", "unref", "once", "command", "endless", "safe", "nullish"] satisfies (keyof Detail)[]);
const TIMES: ReadonlySet<string> = new Set(["ms", "timeout", "overall", "lease"] satisfies (keyof Detail)[]);
/** Without these a graph is none. */
const STRUCTURE: ReadonlySet<string> = new Set(["whenTrue", "whenFalse"] satisfies (keyof Detail)[]);

function ofDetail(detail: Detail): readonly Named[] {
  const set = (name: string, value: unknown): Change["make"] => (it) => void (it.detail = { ...it.detail, [name]: value });
  return Object.entries(detail).flatMap(([name, value]): readonly Named[] => {
    if (STRUCTURE.has(name) || value === undefined) return [];
    const without: Named = [`without ${name}`, (it) => void (it.detail = Object.fromEntries(Object.entries(it.detail).filter(([key]) => key !== name)))];
    if (FLAGS.has(name)) return [[`${name} ${String(value !== true)}`, set(name, value !== true)]];
    if (TIMES.has(name)) return [without, ...[1, 20, 5_000, 600_000].map((ms): Named => [`${name} ${ms} ms`, set(name, { min: ms, max: ms, text: String(ms) })])];
    if (name === "value") return [without, ...["true", "false", "undefined", "[]"].map((text): Named => [`value ${text}`, set(name, { kind: "constant", text })]), ...VALUES.map(([what, other]): Named => [`value ${what}`, set(name, other)]), ["value derived from it", (it) => void (it.detail = { ...it.detail, value: { kind: "derived", from: it.on ? [it.on] : [] } })]];
    if (name === "condition") return [without, ["condition not so", set(name, `!(${detail.condition!})`)], ...OTHERS.condition!.map((other): Named => [`condition ${other}`, set(name, other)])];
    if (name === "callee") return [without, ["callee of something else", set(name, `else.${detail.callee!.replace(/^.*[.#]/, "")}`)], ["callee something like it", set(name, `${detail.callee!}Else`)], ...OTHERS.callee!.filter((other) => other !== value).map((other): Named => [`callee ${other}`, set(name, other)])];
    if (name === "args") return [without, ["args unknown", set(name, detail.args!.map(() => ({ kind: "unknown" })))], ["args and another one too", set(name, [...detail.args!, { kind: "unknown" }])]];
    if (name === "reads") return [without, ["reads something else too", set(name, [...detail.reads!, ELSE])], ["reads something else first too", set(name, [ELSE, ...detail.reads!])]];
    const others = (OTHERS[name as keyof Detail] ?? []) as readonly unknown[];
    return [without, ...others.filter((other) => other !== value).map((other): Named => [`${name} ${String(other)}`, set(name, other)])];
  });
}

function drop(event: Event, func: Mutable<Func>): void {
  redirect(func, event, event.next);
  func.events = func.events.filter((each) => each !== event);
}

/** Something is waited for before it. */
function wait(func: Mutable<Func>, event: Event): void {
  const before: Event = { kind: "await", at: event.at, func: event.func!, runs: [], next: [event], onThrow: [], ...(event.loop && { loop: event.loop }), detail: {} };
  redirect(func, event, [before]);
  (before as Mutable<Event>).next = [event];
  func.events = func.events.flatMap((each) => (each === event ? [before, each] : [each]));
}

function repeat(event: Event, func: Mutable<Func>): void {
  const again = { ...event, next: event.next };
  (event as Mutable<Event>).next = [again];
  func.events = func.events.flatMap((each) => (each === event ? [each, again] : [each]));
}

/** Changes places with the step behind it. */
function postpone(event: Mutable<Event>, func: Mutable<Func>): void {
  const [behind] = event.next as readonly Mutable<Event>[];
  const isPlain = behind !== undefined && behind !== event && behind.next.length === 1 && !["loop", "branch", "return", "throw", "enter"].includes(behind.kind);
  if (!isPlain) return;
  redirect(func, event, [behind]);
  [event.next, behind.next] = [behind.next, [event]];
  const i = func.events.indexOf(event);
  const j = func.events.indexOf(behind);
  func.events = func.events.map((each, at) => (at === i ? behind : at === j ? event : each));
}

/** Whatever led to the event leads to these instead. */
function redirect(func: Func, from: Event, to: readonly Event[]): void {
  const through = (all: readonly Event[]): readonly Event[] => (all.includes(from) ? [...new Set(all.flatMap((each) => (each === from ? to : [each])))] : all);
  for (const each of func.events as readonly Mutable<Event>[]) {
    each.next = through(each.next);
    each.onThrow = through(each.onThrow);
    const { whenTrue, whenFalse } = each.detail;
    if (whenTrue && whenFalse) each.detail = { ...each.detail, whenTrue: through(whenTrue), whenFalse: through(whenFalse) };
  }
}
