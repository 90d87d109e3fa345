/**
 * Puts a program among others: code that has nothing to do with it, in other functions and at the beginning of its own, and a twin of
 * itself in other files.
 */
import type { Event, Func, Model, Resource } from "../src/model.ts";
import { arg, func, resource } from "./graphs.ts";
import { copy, frozen } from "./mutation/fixtures.ts";

const FILE = "crowd.ts";
const TWIN = "twin/";
/** Before these nothing is lost by a look at something else; but whoever hands over, or is about to leave, does so at once. */
const GLANCES: ReadonlySet<Event["kind"]> = new Set(["branch", "start", "stop", "send", "write", "release"]);
const CALM_GLANCES: ReadonlySet<Event["kind"]> = new Set(["branch", "start", "stop", "send"]);
const AT_ONCE: ReadonlySet<string> = new Set(["lock-leak", "unsound-lock"]);
/** What source code says, which knows no files. */
const AS_WRITTEN: ReadonlySet<string> = new Set(["text", "name", "callee", "message"]);
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** For these it matters what a turn, a handler or a closure does besides: reading is all that makes no difference to them. */
const ATTENTIVE: ReadonlySet<string> = new Set(["dropped-send", "lock-escape", "polling-bridge", "timer-outlives-stop", "unfair-handoff", "uninterruptible-sleep", "unjoined-loop", "unsettled-promise", "unsound-lock"]);

/** These meet their twin: locks that a name makes one in the whole process, and classes that are known by their name. */
const MEET: ReadonlySet<string> = new Set(["lock-across-await/web-locks.ts", "callback-under-lock/web-lock.ts", "lock-order/web-locks.ts", "timer-outlives-stop/cleared-only-on-request.ts", "timer-outlives-stop/kept-by-another-class"]);

/** Returns the same program in a crowd, as far as it is all the same to the rule that `name` is a case of. */
export function amongOthers(model: Model, rule: string, name: string): Model {
  let made = known.get(model);
  if (!made) known.set(model, (made = inCrowd(model, rule, MEET.has(`${rule}/${name}`))));
  return made;
}

/** By the model of a fixture, which one rule is asked about. */
const known = new WeakMap<Model, Model>();

function inCrowd(model: Model, rule: string, meets: boolean): Model {
  const all = copy(model) as Mutable<Model>;
  for (const each of all.funcs) distract(each, ATTENTIVE.has(rule), AT_ONCE.has(rule));
  const { crowd } = copy({ crowd: others() });
  for (const each of crowd) moveIn(each);
  const half = Math.ceil(crowd.length / 2);
  all.funcs = [...crowd.slice(0, half), ...(meets ? [] : twinOf(model).funcs), ...all.funcs, ...crowd.slice(half)];
  return frozen(all);
}

/** The same program in other files. */
function twinOf(model: Model): Model {
  const files = model.files.map(({ path }) => path);
  const moved = (text: string): string => (files.includes(text) ? `${TWIN}${text}` : files.reduce((found, file) => (found.includes(`${file}#`) ? found.replaceAll(`${file}#`, `${TWIN}${file}#`) : found), text));
  const made = copy(model);
  const seen = new Set<object>([made]);
  const look = (value: unknown): void => void (typeof value === "object" && value !== null && seen.add(value));
  for (const each of seen) {
    if (each instanceof Map) {
      for (const [key, value] of [...(each as Map<unknown, unknown>)]) {
        each.delete(key);
        each.set(typeof key === "string" ? moved(key) : key, value);
        look(key);
        look(value);
      }
    } else
      for (const [key, value] of Object.entries(each)) {
        if (typeof value === "string" && !AS_WRITTEN.has(key)) (each as Record<string, unknown>)[key] = moved(value);
        else look(value);
      }
  }
  return made;
}

/** Whether a place is in the crowd. */
export function isOther({ file }: { readonly file: string }): boolean {
  return file === FILE || file.startsWith(TWIN);
}

/** At its beginning a function that does something looks at and writes what has nothing to do with it, and calls what does nothing. */
function distract(func: Func, attentive: boolean, calm: boolean): void {
  const { entry } = func as { readonly entry: Mutable<Event> };
  const first = entry.next;
  if (func.events.length < 3 || first.length === 0) return;
  const made: Event[] = [];
  const put = (kind: Event["kind"], next: readonly Event[], name?: string, detail: Event["detail"] = {}): readonly Event[] => {
    const on: Resource | undefined = name === undefined ? undefined : { id: `${FILE}#${name}`, path: `${FILE}#${name}`, scope: "module", name };
    const event: Event = { kind, at: entry.at, func, runs: [], next, onThrow: [], detail, ...(on ? { on } : {}) };
    made.unshift(event);
    return [event];
  };
  let next = first;
  if (!attentive) {
    const call = put("call", next, undefined, { callee: "distract", safe: true, result: "ignored", awaited: false });
    const whenTrue = put("read", call, "level");
    next = put("branch", [...whenTrue, ...call], undefined, { condition: "distracted", reads: [{ id: `${FILE}#distracted`, path: `${FILE}#distracted`, scope: "module", name: "distracted" }], whenTrue, whenFalse: call });
    next = put("write", next, "distraction", { op: "set", value: { kind: "constant", text: "true" } });
  }
  entry.next = put("read", next, "distracted");
  glance(func, (before) => ({ kind: "read", at: before.at, func, runs: [], next: [before], onThrow: [], ...(before.loop ? { loop: before.loop } : {}), detail: {}, on: { id: `${FILE}#seen`, path: `${FILE}#seen`, scope: "module", name: "seen" } }), calm ? CALM_GLANCES : GLANCES);
  (func as Mutable<Func>).events = [entry, ...made, ...func.events.filter((event) => event !== entry)];
}

/** Puts a look at something else before each of its steps of some kinds. */
function glance(func: Func, make: (before: Event) => Event, kinds: ReadonlySet<Event["kind"]>): void {
  const instead = new Map(func.events.filter(({ kind }) => kinds.has(kind)).map((before) => [before, make(before)]));
  const through = (all: readonly Event[]): readonly Event[] => all.map((each) => instead.get(each) ?? each);
  for (const each of func.events as readonly Mutable<Event>[]) {
    const { whenTrue, whenFalse } = each.detail;
    if (whenTrue && whenFalse) each.detail = { ...each.detail, whenTrue: through(whenTrue), whenFalse: through(whenFalse) };
    each.next = through(each.next);
    each.onThrow = through(each.onThrow);
  }
  (func as Mutable<Func>).events = func.events.flatMap((event) => (instead.has(event) ? [instead.get(event)!, event] : [event]));
}

function moveIn(func: Func): void {
  const rename = (location: { file: string }): void => void (location.file = FILE);
  (func as Mutable<Func>).file = FILE;
  rename(func.at);
  for (const event of func.events) rename(event.at);
}

let kept: readonly Func[] | undefined;

/** Functions with events of most kinds that no rule objects to. */
function others(): readonly Func[] {
  if (kept) return kept;
  const self = { receiver: resource("this", "Bystander") };
  const soon = { min: 5, max: 5, text: "5" };
  const take = func("Bystander.take", (b) => {
    b.does("await");
    b.does("acquire", "this.gate", { lock: "mutex", fair: true });
    b.does("write", "this.count", { op: "set", value: { kind: "constant", text: "1" } });
    b.does("release", "this.gate");
  });
  const ask = func("Bystander.ask", (b) => {
    b.does("await");
    b.does("io", undefined, { io: "disk", callee: "readFile", timeout: soon });
    b.does("read", "this.answer");
  }, { args: ["path@1"] });
  const pause = func("Bystander.pause", (b) => {
    b.does("await");
    b.does("sleep", undefined, { ms: soon, wake: "signal" });
  });
  const both = func("Bystander.both", (b) => {
    b.calls([take], self);
    b.calls([ask], { ...self, args: [arg("this.answer", "Bystander")] });
    b.calls([pause], self);
  });
  const look = func("Bystander.look", (b) => {
    b.does("read", "this.count");
    b.when("this.count", () => b.does("call", undefined, { callee: "note", safe: true }));
  }, { async: false });
  const fail = func("Bystander.fail", (b) => {
    b.try(() => b.does("call", undefined, { callee: "risk" }), () => b.does("call", undefined, { callee: "tell" }), undefined);
    b.throw(b.here);
  }, { async: false });
  const tick = func("callback in Bystander.begin", (b) => b.does("call", undefined, { callee: "note", safe: true }), { async: false, bindsThis: false });
  const begin = func("Bystander.begin", (b) => {
    b.does("start", "this.timer", { what: "interval", ms: soon, result: "stored" }, [tick]);
    b.does("write", "this.timer", { op: "set" });
    b.does("send", "this.outbox", { message: "begun", result: "ignored" });
  }, { async: false });
  const end = func("Bystander.end", (b) => {
    b.does("stop", "this.timer", { what: "interval" });
    b.does("write", "this.timer", { op: "set", value: { kind: "constant", text: "undefined" } });
  }, { async: false, role: "stop" });
  const make = func("Bystander.constructor", (b) => b.does("write", "this.count", { op: "set", value: { kind: "constant", text: "0" } }), { async: false, role: "constructor" });
  const size = func("Bystander.size", (b) => b.does("read", "this.count"), { async: false, role: "getter" });
  kept = [take, ask, pause, both, look, fail, tick, begin, end, make, size];
  return kept;
}
