/** What a single difference decides for what happens between a look and a write, an answer and a newer question, a turn and the next. */
import { describe, expect, it } from "vitest";
import { lateAnswers } from "../src/analysis/answers.ts";
import { looksOf as stateAsked, inCondition, readsOf, takes } from "../src/analysis/conditions.ts";
import { overlap, reachesOthers } from "../src/analysis/overlap.ts";
import { polls } from "../src/analysis/polls.ts";
import { questions } from "../src/analysis/questions.ts";
import { sleeps } from "../src/analysis/sleeps.ts";
import { gaps } from "../src/analysis/state.ts";
import { tokensIn } from "../src/analysis/tokens.ts";
import { writers } from "../src/analysis/writers.ts";
import type { Detail, Event, Func, Resource, Value } from "../src/model.ts";
import { arg, func, model, place, resource, type Body } from "./graphs.ts";

/** Returns those of these that it holds for. */
function those<T>(all: readonly T[], holds: (each: T) => boolean): readonly T[] {
  return all.filter(holds);
}

const constant = (text: string): Value => ({ kind: "constant", text });
const nothing = (): void => undefined;
const idle = func("S.idle", nothing);

/** Branches on a condition that reads these. */
function when(b: Body, condition: string, reads: readonly string[], yes: (b: Body) => void, no: (b: Body) => void = nothing): Event {
  const { whenTrue, whenFalse } = b.branch(place(condition), { condition, reads: reads.map((path) => resource(path, "S")) });
  const made = b.events.at(-1)!;
  b.resume(whenTrue);
  yes(b);
  const after = b.cut();
  b.resume(whenFalse);
  no(b);
  b.resume(after);
  return made;
}

const leave = (b: Body): void => b.return(place());
type Step = (b: Body, self: Func) => void;

describe("look, wait, write", () => {
  const LOOK = (b: Body): void => void when(b, "this.open", ["this.open"], leave);
  const WAIT = (b: Body): void => void b.does("await", undefined, { callee: "connect" });
  const put = (value: Value = constant("true"), on = "this.open", more: Detail = {}) => (b: Body): void => void b.does("write", on, { op: "set", value, ...more });
  const gap = (steps: readonly ((b: Body) => void)[], extra: Partial<Func> = {}, others: readonly Func[] = []): string | undefined => {
    const f = func("S.open", (b) => steps.forEach((each) => each(b)), { role: "handler", ...extra });
    const [found] = gaps(model(f, ...others));
    return found && ["gap", ...(found.lockedLate ? ["locked late"] : []), ...(found.refuses ? ["refuses"] : [])].join(", ");
  };

  it("is a gap where others can run in between", () => {
    expect(gap([LOOK, WAIT, put()])).toBe("gap");
    expect([gap([LOOK, put()]), gap([WAIT, LOOK, put()]), gap([WAIT, put()]), gap([LOOK, WAIT]), gap([LOOK, WAIT, put(constant("true"), "this.other")])]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    const kinds = ["await", "sleep", "acquire", "receive", "poll", "read", "call", "io", "start", "spawn", "send"] as const;
    expect(those(kinds, (kind) => gap([LOOK, (b) => void b.does(kind, kind === "acquire" ? "this.l" : "this.z"), put()]) !== undefined)).toEqual(["await", "sleep", "acquire", "receive", "poll"]);
    expect(gap([LOOK, (b) => void b.does("acquire", "this.l", { tried: true }), put()])).toBeUndefined();
    expect((["constructor", "module", "test", "handler", "stop"] as const).map((role) => gap([LOOK, WAIT, put()], { role }))).toEqual([undefined, undefined, undefined, "gap", "gap"]);
  });

  it("is one only where the write turns the outcome round", () => {
    expect([gap([LOOK, WAIT, put(constant("false"))]), gap([LOOK, WAIT, put(constant("null"))]), gap([LOOK, WAIT, put(constant("1"))]), gap([LOOK, WAIT, put(undefined, "this.open", { op: "delete" })])]).toEqual([undefined, undefined, "gap", undefined]);
    const unless = (b: Body): void => void when(b, "this.open", ["this.open"], nothing, leave);
    expect([gap([unless, WAIT, put(constant("false"))]), gap([unless, WAIT, put(constant("false")), (b) => void b.does("start", "this.timer", { what: "interval" })]), gap([unless, WAIT, put(constant("false")), (b) => void b.does("spawn", undefined, {}, [idle])])]).toEqual([undefined, "gap", "gap"]);
    const starts = func("S.begin", (b) => void b.does("start", "this.timer", { what: "interval" }), { async: false });
    expect([gap([unless, WAIT, put(constant("false")), (b) => void b.does("call", undefined, {}, [starts])], {}, [starts]), gap([unless, WAIT, put(constant("false")), (b) => void b.does("call", undefined, {}, [idle])], {}, [idle])]).toEqual(["gap", undefined]);
    const imported = (callee: string) => (b: Body): void => {
      const of = b.does("call", undefined, { callee, awaited: true });
      b.does("await", undefined, { joins: of });
      put({ kind: "result", of })(b);
    };
    expect([gap([LOOK, imported("import")]), gap([LOOK, imported("load")])]).toEqual([undefined, "gap"]);
  });

  it("is none where it is looked at again, or another question decides", () => {
    const AGAIN = (condition: string, ...reads: readonly string[]) => (b: Body): void => void when(b, condition, reads, leave);
    expect([gap([LOOK, WAIT, AGAIN("this.open", "this.open"), put()]), gap([LOOK, WAIT, AGAIN("this.other", "this.other"), put()]), gap([LOOK, AGAIN("this.open", "this.open"), WAIT, put()]), gap([LOOK, WAIT, AGAIN("this.open", "this.open"), WAIT, put()])]).toEqual([undefined, "gap", "gap", "gap"]);
    expect(those(["signal.aborted", "x.aborted()", "signal.throwIfAborted()", "abortedAt", "unaborted"], (condition) => gap([LOOK, WAIT, AGAIN(condition), put()]) === undefined)).toEqual(["signal.aborted", "x.aborted()", "signal.throwIfAborted()"]);
    const generation = (condition: string, ...reads: readonly string[]): string | undefined => gap([LOOK, WAIT, AGAIN(condition, ...reads), put()]);
    expect([generation("token !== this.token", "token@3", "this.token"), generation("token == this.token", "token@3", "this.token"), generation("token < this.token", "token@3", "this.token"), generation("a !== this.token", "this.token"), generation("a !== b", "a@3", "b@4")]).toEqual([undefined, undefined, "gap", "gap", "gap"]);
  });

  it("is none where another flag was claimed before the wait", () => {
    const claim = (text = "true", ask = "this.busy", set = "this.busy") => (b: Body): void => {
      when(b, ask, [ask], leave);
      put(constant(text), set)(b);
    };
    expect([gap([LOOK, claim(), WAIT, put()]), gap([claim(), LOOK, WAIT, put()]), gap([LOOK, WAIT, claim(), put()]), gap([LOOK, claim("false"), WAIT, put()]), gap([LOOK, claim("true", "this.busy", "this.ready"), WAIT, put()]), gap([LOOK, (b) => put(constant("true"), "this.busy")(b), WAIT, put()])]).toEqual([undefined, undefined, "gap", "gap", "gap", "gap"]);
    expect([gap([LOOK, claim(), (b) => put(constant("false"), "this.busy")(b), WAIT, put()]), gap([LOOK, (b) => void when(b, "this.busy", ["this.busy"], leave), WAIT, put(constant("true"), "this.busy"), put()])]).toEqual(["gap", "gap"]);
    const given = (steps: readonly ((b: Body) => void)[]): string | undefined => gap(steps, { params: [resource("plugin@1", "S")] });
    const mark = (ask: string, set: string, text = "true") => (b: Body): void => {
      when(b, ask, [ask], leave);
      put(constant(text), set)(b);
    };
    expect([given([mark("plugin@1.locked", "plugin@1.locked"), LOOK, WAIT, put()]), given([mark("plugin@1.locked", "plugin@1.other"), LOOK, WAIT, put()]), given([mark("plugin@1.locked", "plugin@1.locked", "1"), LOOK, WAIT, put()]), given([mark("other@2.locked", "other@2.locked"), LOOK, WAIT, put()]), given([(b) => put(constant("true"), "plugin@1.locked")(b), LOOK, WAIT, put()])]).toEqual([undefined, "gap", "gap", "gap", "gap"]);
  });

  it("is none under a lock that is held from the look to the write", () => {
    const take = (on = "this.lock") => (b: Body): void => (b.does("await"), void b.does("acquire", on, { lock: "mutex" }));
    const give = (on = "this.lock") => (b: Body): void => void b.does("release", on);
    expect([gap([take(), LOOK, WAIT, put(), give()]), gap([LOOK, take(), WAIT, put(), give()]), gap([take(), LOOK, give(), WAIT, put()]), gap([take(), LOOK, give(), take(), WAIT, put(), give()])]).toEqual([undefined, "gap, locked late", "gap", "gap"]);
    expect([gap([LOOK, take(), (b) => void when(b, "this.open", ["this.open"], leave), WAIT, put(), give()]), gap([LOOK, take(), (b) => void when(b, "token !== this.token", ["token@3", "this.token"], leave), WAIT, put(), give()]), gap([LOOK, take(), (b) => void when(b, "this.other", ["this.other"], leave), WAIT, put(), give()])]).toEqual([undefined, undefined, "gap, locked late"]);
    const bracketed = (takes: string, gives: string, { receiver = "this.gate", awaited = true, cleanup = true }: { receiver?: string; awaited?: boolean; cleanup?: boolean } = {}): boolean => gap([
      (b) => void b.does("call", undefined, { callee: takes, awaited, receiver: resource("this.gate", "S") }),
      (b) => {
        const free = (): void => void b.does("call", undefined, { callee: gives, receiver: resource(receiver, "S") });
        const inner = (): void => (LOOK(b), WAIT(b), put()(b));
        if (cleanup) b.try(inner, undefined, free);
        else (inner(), free());
      },
    ]) === undefined;
    const taking = ["gate.acquire", "lock", "this.gate.enter", "obtainLease", "#lock", "_acquire", "acquireRead", "gate.Lock"];
    expect(those([...taking, "gate.open", "relock", "gate.block", "gate.lock.open"], (callee) => bracketed(callee, "gate.release"))).toEqual(taking);
    const giving = ["gate.release", "unlock", "leave", "gate.exit", "free", "#release", "releaseAll", "_unlock"];
    expect(those([...giving, "gate.close", "prerelease", "gate.release.x"], (callee) => bracketed("gate.acquire", callee))).toEqual(giving);
    expect([bracketed("gate.acquire", "gate.release", { receiver: "this.other" }), bracketed("gate.acquire", "gate.release", { awaited: false }), bracketed("gate.acquire", "gate.release", { cleanup: false })]).toEqual([false, false, false]);
  });

  it("may refuse who comes too late", () => {
    const refusing = (yes: (b: Body) => void): string | undefined => gap([(b) => void when(b, "this.open", ["this.open"], yes), WAIT, put()]);
    expect([refusing((b) => b.throw(place())), refusing((b) => (b.does("call", undefined, { callee: "log", safe: true }), b.throw(place()))), refusing((b) => (b.does("await"), b.throw(place()))), refusing(leave)]).toEqual(["gap, refuses", "gap, refuses", "gap", "gap"]);
  });

  it("counts what synchronous callees write", () => {
    const set = func("S.set", (b) => void b.does("write", "this.open", { op: "set", value: constant("true") }), { async: false });
    const late = func("S.set", (b) => void b.does("write", "this.open", { op: "set", value: constant("true") }), { async: false, role: "getter" });
    const asks = func("S.set", (b) => (when(b, "this.open", ["this.open"], leave), void b.does("write", "this.open", { op: "set", value: constant("true") })), { async: false });
    const calls = (callee: Func, detail: Detail = { receiver: resource("this", "S") }) => (b: Body): void => void b.does("call", undefined, detail, [callee]);
    expect([gap([LOOK, WAIT, calls(set)], {}, [set]), gap([LOOK, WAIT, calls(late)], {}, [late]), gap([LOOK, WAIT, calls(asks)], {}, [asks]), gap([LOOK, WAIT, calls(set, { receiver: resource("this.part", "S") })], {}, [set]), gap([LOOK, calls(set), WAIT, put()], {}, [set])]).toEqual(["gap", undefined, undefined, undefined, undefined]);
  });
});

describe("an answer and a newer question", () => {
  interface Asked {
    readonly args?: readonly Value[];
    readonly on?: string;
    readonly op?: Detail["op"];
    readonly before?: (b: Body) => void;
    readonly between?: (b: Body) => void;
    readonly after?: (b: Body) => void;
    readonly joins?: boolean;
    readonly extra?: Partial<Func>;
    readonly runs?: readonly Func[];
    readonly params?: readonly string[];
    readonly store?: (b: Body, ask: Event) => void;
    readonly awaited?: boolean;
  }
  const late = ({ args = [arg("id@1")], on = "this.rows", op = "set", before = nothing, between = nothing, after = nothing, joins = true, extra = {}, runs = [], params = ["id@1"], store, awaited = true }: Asked = {}): string | undefined => {
    const f = func("S.load", (b) => {
      before(b);
      const ask = b.does("call", undefined, { callee: "fetchRows", awaited, args }, runs);
      b.does("await", undefined, joins ? { joins: ask } : { callee: "other" });
      between(b);
      if (store) store(b, ask);
      else b.does("write", on, { op, value: { kind: "result", of: ask } });
      after(b);
    }, { args: params, role: "handler", ...extra });
    const [found] = lateAnswers(model(f, ...runs));
    return found && `${found.name} of ${found.input.path}${found.sure ? "" : ", perhaps"}`;
  };

  it("is stored where nobody asks whether it is still wanted", () => {
    expect([late(), late({ args: [arg("id@1.x")] }), late({ args: [{ kind: "derived", from: [resource("id@1.y", "S")] }] }), late({ args: [arg("this.id"), arg("id@1")] })]).toEqual(["S.rows of id@1", "S.rows of id@1.x", "S.rows of id@1.y", "S.rows of id@1"]);
    expect([late({ args: [] }), late({ args: [arg("this.id")] }), late({ args: [arg("id@12")] }), late({ joins: false }), late({ awaited: false }), late({ on: "rows@9" }), late({ on: "this.rows[id]" }), late({ op: "append" }), late({ extra: { async: false } }), late({ extra: { role: "test" } })]).toEqual(Array.from({ length: 10 }, () => undefined));
    expect(late({ extra: { role: undefined } })).toBe("S.rows of id@1, perhaps");
    expect(late({ after: (b) => void when(b, "this.rows", ["this.rows"], leave) })).toBeUndefined();
    const loop = (b: Body, ask: Event): void => b.loop(place(), { loop: "while" }, undefined, { body: () => void b.does("write", "this.rows", { op: "set", value: { kind: "result", of: ask } }) });
    expect(late({ store: loop })).toBeUndefined();
    const part = (partOf: boolean) => (b: Body, ask: Event): void => void b.does("write", "this.rows", { op: "set", value: { kind: "resource", resource: resource("answer@5"), ...(partOf ? { partOf: ask } : {}) } });
    expect([late({ store: part(true) }), late({ store: part(false) }), late({ store: (b) => void b.does("write", "this.rows", { op: "set", value: constant("1") }) })]).toEqual(["S.rows of id@1", undefined, undefined]);
  });

  it("is given to a setter of the function around", () => {
    const set = (callee: string, path = "setRows@3", id = "src/a.ts#load@9"): string | undefined => late({ extra: { id }, store: (b, ask) => void b.does("call", undefined, { callee, calls: { kind: "resource", resource: resource(path, "S") }, args: [{ kind: "result", of: ask }] }) });
    expect([set("setRows"), set("set"), set("setrows"), set("resetRows"), set("x.setRows"), set("setRows.x"), set("setRows", "setRows@12"), set("setRows", "setRows@9"), set("setRows", "this.setRows"), set("setRows", "setRows@3", "src/a.ts#S.load")]).toEqual(["setRows of id@1", undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  it("is none where a signal goes with it or something decides after the wait", () => {
    const passes = (path: string) => (b: Body): void => void b.does("call", undefined, { callee: "x", safe: true, args: [arg(path)] });
    expect([late({ before: passes("this.signal") }), late({ between: passes("this.signal") }), late({ after: passes("this.signal") }), late({ before: passes("this.signals") }), late({ before: (b) => void b.does("sleep", undefined, { wake: "signal" }) }), late({ before: (b) => void b.does("call", undefined, { callee: "x", safe: true, args: [{ kind: "derived", from: [resource("a@3.signal")] }] }) })]).toEqual([undefined, undefined, "S.rows of id@1", "S.rows of id@1", undefined, undefined]);
    const asks = (...reads: readonly string[]) => (b: Body): void => void when(b, "ok", reads, nothing, leave);
    expect([late({ between: asks("this.wanted") }), late({ before: asks("this.wanted") }), late({ between: asks("ok@4") }), late({ between: asks("src/a.ts#wanted") }), late({ between: asks() }), late({ between: (b) => (asks("this.wanted")(b), void b.does("await", undefined, { callee: "more" })) })]).toEqual([undefined, "S.rows of id@1", "S.rows of id@1", undefined, "S.rows of id@1", "S.rows of id@1"]);
    const lock = { before: (b: Body) => (b.does("await"), void b.does("acquire", "this.lock", { lock: "mutex" })), after: (b: Body) => void b.does("release", "this.lock") };
    expect([late(lock), late({ before: lock.before, between: lock.after })]).toEqual([undefined, "S.rows of id@1"]);
    const claims = (b: Body): void => (when(b, "this.busy", ["this.busy"], leave), void b.does("write", "this.busy", { op: "set", value: constant("true") }));
    expect([late({ before: claims }), late({ between: claims })]).toEqual([undefined, undefined]);
  });

  it("is none where the question is the same every time", () => {
    const same = (condition: string, reads: readonly string[] = ["id@1", "this.id"], out: "yes" | "no" = "yes"): boolean => late({ before: (b) => void when(b, condition, reads, out === "yes" ? leave : nothing, out === "no" ? leave : nothing) }) === undefined;
    expect([same("id !== this.id"), same("id != this.id"), same("id === this.id", undefined, "no"), same("id === this.id"), same("id < this.id"), same("id !== null"), same("id !== undefined"), same("typeof id !== x"), same('id !== "a"'), same("id !== 1"), same("id !== this.id", ["this.id"]), same("nullable !== id"), same("id !== this.id", undefined, "no")]).toEqual([true, true, true, false, false, false, false, false, false, false, false, true, false]);
  });

  it("is none where who is asked refuses the older question", () => {
    const asked = (condition: string, reads: readonly string[], refuse: (b: Body) => void, counts = true): Func => func("S.fetchRows", (b) => {
      if (counts) b.does("write", "this.turn", { op: "set" });
      b.does("await", undefined, { callee: "net" });
      when(b, condition, reads, refuse);
    });
    const fail = (b: Body): void => b.throw(place());
    const older = (condition: string, reads: readonly string[] = ["turn@3", "this.turn"], refuse = fail, counts = true): boolean => late({ runs: [asked(condition, reads, refuse, counts)] }) === undefined;
    const rejects = (callee: string) => (b: Body): void => void b.does("call", undefined, { callee, safe: true, calls: { kind: "resolver" } as Detail["calls"] });
    expect([older("turn !== this.turn"), older("turn === this.turn"), older("turn != this.turn"), older("turn < this.turn"), older("turn !== this.turn + 1"), older("!turn"), older("turn !== this.turn", ["turn@3"]), older("turn !== this.turn", ["this.turn"]), older("turn !== this.other", ["turn@3", "this.other"]), older("turn !== this.turn", undefined, leave), older("turn !== this.turn", undefined, fail, false)]).toEqual([true, true, true, false, false, false, false, false, false, false, false]);
    expect(["reject", "onError", "failed", "resolve"].map((callee) => older("turn !== this.turn", undefined, rejects(callee)))).toEqual([true, true, true, false]);
  });
});

describe("runs that overlap", () => {
  const f = (extra: Partial<Func> = {}): Func => func("S.f", (b) => void b.does("await"), { exported: false, ...extra });
  const of = (target: Func, ...others: readonly Func[]): string => overlap(model(target, ...others))(target);
  const by = (build: (b: Body, target: Func) => void, extra: Partial<Func> = {}, own: Partial<Func> = {}): string => {
    const target = f(own);
    return of(target, func("S.by", (b) => build(b, target), { exported: false, role: "handler", ...extra }));
  };
  const call = (detail: Detail = {}) => (b: Body, target: Func): void => {
    const made = b.does("call", undefined, { awaited: true, ...detail }, [target]);
    b.does("await", undefined, { joins: made });
  };

  it("are told by what a function is", () => {
    expect([of(f()), of(f({ exported: true })), of(f({ exclusive: true })), of(f({ threads: "one" })), of(f({ threads: "many" })), of(f({ role: "handler" }))]).toEqual(["open", "open", "no", "no", "open", "yes"]);
    expect((["module", "constructor", "test", "stop", "getter"] as const).map((role) => of(f({ role })))).toEqual(["no", "no", "no", "open", "open"]);
    expect([by((b, target) => void b.does("start", "this.x", { what: "listener", once: true }, [target]), { role: undefined, exported: false }, { role: "handler" }), by((b, target) => void b.does("start", "this.x", { what: "listener" }, [target]), { role: undefined }, { role: "handler" })]).toEqual(["open", "yes"]);
  });

  it("are told by who calls it", () => {
    expect([by(call()), by(call(), { role: "constructor" }), by(call(), { role: "module" }), by(call(), { role: "test" }), by(call(), { role: undefined })]).toEqual(["yes", "no", "no", "open", "open"]);
    expect([by(call(), { role: "constructor" }, { exported: true }), by(call(), { role: "module" }, { exported: true })]).toEqual(["single", "single"]);
    const starts = (detail: Detail) => (b: Body, target: Func): void => void b.does("start", "this.x", detail, [target]);
    expect([by(starts({ what: "interval" }), { role: "module" }), by(starts({ what: "timeout" }), { role: "module" }), by(starts({ what: "immediate" }), { role: "module" }), by(starts({ what: "listener", once: true }), { role: "module" })]).toEqual(["yes", "no", "no", "no"]);
    const each = (api: string) => (b: Body, target: Func): void => void b.does("call", undefined, { api }, [target]);
    expect(["global Array.map", "global Set.forEach", "global Array.flatMap", "global Array.filter", "Array.map"].map((api) => by(each(api), { role: "module" }))).toEqual(["yes", "yes", "yes", "no", "no"]);
    expect(by(each("global Array.map"), { role: "module" }, { async: false })).toBe("no");
    const spawns = (inLoop: boolean) => (b: Body, target: Func): void => (inLoop ? b.loop(place(), { loop: "while" }, undefined, { body: () => void b.does("spawn", undefined, {}, [target]) }) : void b.does("spawn", undefined, {}, [target]));
    expect([by(spawns(true), { role: "module" }), by(spawns(false), { role: "module" })]).toEqual(["yes", "no"]);
    expect([by(call({ shared: true })), by((b, target) => (b.does("call", undefined, { callee: "new S", receiver: resource("run@2") }), call({ receiver: resource("run@2") })(b, target))), by((b, target) => (b.does("call", undefined, { callee: "new S", receiver: resource("other@2") }), call({ receiver: resource("run@2") })(b, target)))]).toEqual(["no", "no", "yes"]);
    expect([by((b, target) => void b.does("call", undefined, { callee: "run", args: [arg(target)] }), { role: "module" }), by((b, target) => void b.does("call", undefined, { callee: "run", args: [arg(target)] }, [idle]), { role: "module" })]).toEqual(["open", "no"]);
  });

  it("are told by how many call it", () => {
    const target = f();
    const caller = (name: string, extra: Partial<Func> = {}): Func => func(name, (b) => call()(b, target), { exported: false, ...extra });
    const made = func("src", nothing, { role: "module", exported: false });
    const once = (name: string): Func => caller(name);
    const [a, b] = [once("S.a"), once("S.b")];
    const main = func("main", (body) => [a, b].forEach((each) => call()(body, each)), { role: "module", exported: false });
    expect([of(target, a, main), of(target, a, b, main), of(target, a, b, func("main", (body) => [a, b].forEach((each) => void body.does("spawn", undefined, {}, [each])), { role: "module", exported: false }), made)]).toEqual(["no", "no", "open"]);
  });

  it("reach what others reach", () => {
    const outer = func("outer", nothing, { id: "src/a.ts#outer@10", exported: false });
    const closure = func("callback in outer", nothing, { id: "src/a.ts#callback in outer@20", parent: outer, exported: false, bindsThis: false });
    const reaches = (path: string, scope: Resource["scope"], ...others: readonly Func[]): boolean => reachesOthers(model(outer, closure, ...others), closure, { ...resource("this.x"), path, scope });
    expect([reaches("this.x", "instance"), reaches("x@5", "local"), reaches("x@5", "external"), reaches("x@5", "module"), reaches("src/a.ts#x", "module")]).toEqual([true, false, false, false, true]);
    expect(reaches("x@15", "module")).toBe(true);
    const caller = (kind: "spawn" | "start" | "call", detail: Detail = {}): Func => ({ ...outer, events: func("outer", (b) => void b.does(kind, undefined, detail, [closure])).events });
    expect([reachesOthers(model(caller("call"), closure), closure, { ...resource("this.x"), path: "x@15", scope: "module" }), reachesOthers(model(caller("start", { what: "interval" }), closure), closure, { ...resource("this.x"), path: "x@15", scope: "module" }), reachesOthers(model(caller("call", { api: "global Array.map" }), closure), closure, { ...resource("this.x"), path: "x@15", scope: "module" })]).toEqual([false, true, true]);
  });
});

describe("a question that is asked again and again", () => {
  interface Loop {
    readonly reads?: readonly string[];
    readonly body?: (b: Body) => void;
    readonly wait?: Detail;
    readonly loop?: Detail;
    readonly after?: (b: Body) => void;
  }
  const built = (condition: string, { reads = ["this.done"], body = nothing, wait = {}, loop = { loop: "while" }, after = nothing }: Loop = {}): { readonly f: Func; readonly whole: ReturnType<typeof model> } => {
    const f = func("S.wait", (b) => {
      b.loop(place(), loop, undefined, { condition: () => b.branch(place(condition), { condition, reads: reads.map((path) => resource(path, "S")) }), body: () => {
        body(b);
        b.does("await");
        b.does("sleep", undefined, { ms: { min: 50, max: 50, text: "50" }, ...wait });
      } });
      after(b);
    });
    const finish = func("S.finish", (b) => void b.emit("write", place("this.done = true"), { on: resource("this.done", "S"), detail: { op: "set", value: constant("true") } }), { async: false, role: "handler" });
    return { f, whole: model(f, finish) };
  };
  const asked = (condition: string, loop: Loop = {}): string | undefined => {
    const { f, whole } = built(condition, loop);
    const [question] = questions(whole, f);
    return question && [question.form, ...(question.bounded ? ["bounded"] : []), ...(question.consumes ? ["consumes"] : [])].join(" ");
  };
  const polled = (condition: string, loop: Loop = {}): string | undefined => {
    const [poll] = polls(built(condition, loop).whole);
    return poll && `${poll.state.name}${poll.stoppable ? " stoppable" : ""}`;
  };

  it("is one where nothing but time lies between two looks", () => {
    expect(asked("!this.done")).toBe("loop");
    expect(polled("!this.done")).toBe("S.done");
    expect([polled("!this.other", { reads: ["this.other"] }), polled("!other", { reads: ["other@1"] })]).toEqual([undefined, undefined]);
    expect((["race", "resolver", "handle", "signal", "none"] as const).map((wake) => asked("!this.done", { wait: { wake } }))).toEqual([undefined, undefined, undefined, "loop", "loop"]);
    const step = (kind: Event["kind"], on?: string, detail: Detail = {}) => (b: Body): void => void b.does(kind, on, detail);
    expect([asked("!this.done", { body: step("io", undefined, { io: "network" }) }), asked("!this.done", { body: step("read", "this.x") }), asked("!this.done", { body: step("write", "this.x") }), asked("!this.done", { body: step("write", "x@1") }), asked("!this.done", { body: step("send", "this.x") }), asked("!this.done", { body: step("send", "this.x", { what: "listener" }) })]).toEqual([undefined, "loop", undefined, "loop", undefined, "loop"]);
    expect([asked("!this.done", { body: step("call", undefined, { callee: "console.log", result: "ignored" }) }), asked("!this.done", { body: step("call", undefined, { callee: "tell", result: "ignored" }) }), asked("!this.done", { body: step("call", undefined, { callee: "tell", result: "voided" }) }), asked("!this.done", { body: step("call", undefined, { callee: "tell", awaited: true }) }), asked("!this.done", { body: step("call", undefined, { callee: "tell", api: "global x", result: "ignored" }) })]).toEqual(["loop", undefined, undefined, undefined, "loop"]);
  });

  it("is bounded where it counts turns or looks at the clock", () => {
    const limits = ["Date.now() < end", "now() > end", "performance.now() < end", "elapsed > max", "hrtime() > end", "time < end", "timestamp > end", "checkNow() > x", "x < startTime", "x < expiresAt", "end.Date > x", "duration < x", "maxDuration > x", "attempts < 3", "retries > 0", "tries", "count < 9", "timedOut", "deadline"];
    expect(those([...limits, "!this.done", "this.done", "knower", "update", "startTime", "sometimes", "Known"], (condition) => asked(condition) === "loop bounded")).toEqual(limits);
    expect([asked("i < max", { reads: ["i@1", "max@2"] }), asked("i < this.max", { reads: ["i@1", "this.max"] }), asked("i", { reads: ["i@1"] })]).toEqual(["loop bounded", "loop", "loop"]);
  });

  it("may end when all is over", () => {
    const ends = (condition: string): string | undefined => polled("!this.done", { body: (b) => void when(b, condition, [], leave) });
    const conditions = ["signal.aborted", "this.cancelled", "isClosed", "closing", "stopped", "disposed", "destroyed", "shutdown", "terminated"];
    expect(those([...conditions, "this.open", "paused", "close"], (condition) => ends(condition) === "S.done stoppable")).toEqual(conditions);
  });

  it("collects what comes in where it sleeps long and works", () => {
    const take = (ms: number): string | undefined => asked("true", { wait: { ms: { min: ms, max: ms, text: String(ms) } }, body: (b) => void when(b, "this.jobs.length > 0", ["this.jobs.length"], () => (b.does("io", undefined, { io: "network" }), b.continue())) });
    expect([take(50), take(999), take(1_000)]).toEqual(["loop consumes", "loop consumes", undefined]);
  });

  it("takes all there is before it sleeps", () => {
    const drain = (ms: number, inner: Detail["loop"] = "while"): string | undefined => asked("true", { wait: { ms: { min: ms, max: ms, text: String(ms) } }, body: (b) => b.loop(place(), { loop: inner }, undefined, { condition: () => b.branch(place("this.jobs.length > 0"), { condition: "this.jobs.length > 0", reads: [resource("this.jobs.length", "S")] }), body: () => void b.does("io", undefined, { io: "network" }) }) });
    expect([drain(50), drain(99), drain(100), drain(50, "for")]).toEqual(["loop consumes", "loop consumes", undefined, undefined]);
  });

  it("is one of a timer that ends itself once it likes the answer", () => {
    const ticking = (tick: Step, what: Detail["what"] = "interval"): string | undefined => {
      const run = func("callback in S.begin", (b, self) => tick(b, self), { async: false });
      const f = func("S.begin", (b) => void b.does("start", "this.timer", { what, ms: { min: 50, max: 50, text: "50" } }, [run]), { async: false });
      const [question] = questions(model(f, run), f);
      return question && `${question.form}${question.bounded ? " bounded" : ""} ${question.conditions.flatMap(({ looks }) => looks.map(({ state: { name } }) => name)).join()}`;
    };
    const end = (b: Body): void => void b.does("stop", "this.timer", { what: "interval" });
    const settle = (b: Body): void => void b.does("call", undefined, { safe: true, callee: "resolve", calls: { kind: "resolver" } as Value as Detail["calls"] });
    const once = (answer: Step): Step => (b, self) => void when(b, "this.done", ["this.done"], (inner) => answer(inner, self));
    expect([ticking(once((b) => (end(b), settle(b)))), ticking(once(settle)), ticking(once((b) => (end(b), void b.does("io", undefined, { io: "network" })))), ticking(once(nothing)), ticking(once(end)), ticking(end)]).toEqual(["interval S.done", "interval S.done", undefined, undefined, undefined, undefined]);
    expect([ticking(once((b) => (end(b), settle(b))), "server"), ticking((b, self) => (void b.does("io", undefined, { io: "network" }), once((inner) => (end(inner), settle(inner)))(b, self)))]).toEqual([undefined, undefined]);
  });

  it("is one of a timer that starts itself again", () => {
    const rearmed = (body: (b: Body, self: Func) => void, what: Detail["what"] = "timeout"): string | undefined => {
      const f = func("S.check", (b, self) => body(b, self), { async: false });
      const [question] = questions(model(f), f);
      return question && `${question.form} ${question.conditions.flatMap(({ looks }) => looks.map(({ state: { name } }) => name)).join()}`;
    };
    const again = (b: Body, self: Func, what: Detail["what"] = "timeout"): void => void b.does("start", undefined, { what, ms: { min: 50, max: 50, text: "50" } }, [self]);
    const done = (b: Body): void => void b.does("call", undefined, { safe: true, callee: "resolve", calls: { kind: "resolver" } as Value as Detail["calls"] });
    expect([rearmed((b, self) => void when(b, "this.done", ["this.done"], done, (inner) => again(inner, self))), rearmed((b, self) => void when(b, "this.done", ["this.done"], done, (inner) => again(inner, self, "immediate"))), rearmed((b, self) => void when(b, "this.done", ["this.done"], done, (inner) => again(inner, self, "listener"))), rearmed((b) => void when(b, "this.done", ["this.done"], done, (inner) => again(inner, idle)))]).toEqual(["timeout S.done", "timeout S.done", undefined, undefined]);
    expect([rearmed((b, self) => void when(b, "this.done", ["this.done"], done, (inner) => (void inner.does("io", undefined, { io: "network" }), again(inner, self)))), rearmed((b, self) => void when(b, "this.done", ["this.done"], done, (inner) => (again(inner, self), void inner.does("io", undefined, { io: "network" })))), rearmed((b, self) => void when(b, "this.done", ["this.done"], (inner) => (void inner.does("io", undefined, { io: "network" })), (inner) => again(inner, self)))]).toEqual([undefined, undefined, "timeout S.done"]);
  });

  it("is asked by a function that calls itself", () => {
    const asks = (steps: (b: Body, self: Func) => void): string | undefined => {
      const f = func("S.wait", (b, self) => steps(b, self));
      return questions(model(f), f)[0]?.form;
    };
    const nap = (b: Body): void => (b.does("await"), void b.does("sleep", undefined, { ms: { min: 50, max: 50, text: "50" } }));
    const look = (b: Body): void => void when(b, "this.done", ["this.done"], leave);
    const again = (b: Body, self: Func): void => void b.does("call", undefined, { awaited: true }, [self]);
    const work = (b: Body): void => void b.does("io", undefined, { io: "network" });
    expect([asks((b, self) => (look(b), nap(b), again(b, self))), asks((b) => (look(b), nap(b))), asks((b) => (look(b), nap(b), again(b, idle))), asks((b, self) => (again(b, self), nap(b))), asks((b, self) => (look(b), work(b), nap(b), again(b, self))), asks((b, self) => (look(b), nap(b), work(b), again(b, self)))]).toEqual(["loop", undefined, undefined, undefined, undefined, undefined]);
  });

  it("sleeps as long as a wrapper is told", () => {
    const pause = func("pause", (b) => (b.does("await"), void b.does("sleep", undefined, { ms: { text: "ms", param: "ms@1" }, wake: "signal" })), { args: ["ms@1", "signal@2"] });
    const napped = (args: readonly Value[], detail: Detail = {}): string | undefined => {
      const f = func("S.nap", (b) => void b.does("call", undefined, { args, ...detail }, [pause]));
      const [sleep] = sleeps(model(f, pause))(f);
      return sleep && `${sleep.ms?.max ?? sleep.ms?.text} ${sleep.wake} ${sleep.alone}`;
    };
    expect([napped([arg(20), arg("this.signal")]), napped([arg(20)]), napped([arg(20), constant("undefined")]), napped([arg(20), constant("null")]), napped([arg(20), constant("{}")]), napped([arg("this.delay"), arg("this.signal")]), napped([arg(20), arg("this.signal")], { wake: "race" })]).toEqual(["20 signal signal", "20 none none", "20 none none", "20 none none", "20 none none", "Owner.delay signal signal", "20 race signal"]);
  });
});

describe("what conditions look at", () => {
  it("is what they read, and what the calls in them read", () => {
    const isOpen = func("S.isOpen", (b) => (b.does("read", "this.state"), void b.does("read", "this.closed")), { async: false });
    let branch: Event | undefined;
    const f = func("S.f", (b) => {
      const at = place("this.isOpen()");
      b.emit("call", at, { runs: [isOpen], detail: { receiver: resource("this", "S") } });
      b.branch(at, { condition: "this.isOpen()", reads: [resource("this.x", "S")] });
      branch = b.events.at(-1);
    });
    const whole = model(f, isOpen);
    expect(stateAsked(whole, f, branch!).map(({ id }) => id)).toEqual(["src/a.ts#S.x", "src/a.ts#S.state", "src/a.ts#S.closed"]);
    expect(inCondition(f, branch!)).toHaveLength(1);
    expect(readsOf(whole, f.events[1]!).map(({ state }) => state.name)).toEqual(["S.state", "S.closed"]);
  });

  it("is also what was told into a variable before", () => {
    const told = (kind: Event["kind"], result: Detail["result"], read = "got@3", between: (b: Body) => void = nothing): number => {
      let branch: Event | undefined;
      const f = func("S.f", (b) => {
        b.does(kind, "this.jobs", { result, ...(kind === "write" ? { op: "takeFirst" } : {}) });
        between(b);
        branch = when(b, "got", [read], nothing);
      });
      return inCondition(f, branch!).length;
    };
    expect([told("call", "stored"), told("write", "stored"), told("poll", "stored"), told("read", "stored"), told("call", "used"), told("call", "stored", "this.got"), told("io", "stored")]).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect([told("call", "stored", "got@3", (b) => void b.does("await")), told("call", "stored", "got@3", (b) => void b.does("read", "this.y")), told("call", "stored", "got@3", (b) => void b.does("write", "this.y"))]).toEqual([1, 1, 0]);
    expect((["takeFirst", "takeLast", "takeAny", "set", "delete"] as const).map((op) => takes(func("S.f", (b) => void b.does("write", "this.x", { op })).events[1]!))).toEqual([true, true, true, false, false]);
  });

  it("is also what was counted in a loop before", () => {
    const counted = (written: string, loop = true): readonly string[] => {
      const count = (b: Body): void => void when(b, "item.busy", ["this.busy"], (inner) => void inner.does("write", written, { op: "set" }));
      let last: Event | undefined;
      const f = func("S.f", (b) => {
        if (loop) b.loop(place(), { loop: "for-of" }, undefined, { headExits: true, body: () => count(b) });
        else count(b);
        last = when(b, "count === 0", ["count@1"], nothing);
      });
      return stateAsked(model(f), f, last!).map(({ id }) => id.slice(id.indexOf("#") + 1));
    };
    expect([counted("count@1"), counted("other@1"), counted("count@1", false)]).toEqual([["S.busy", "S:count@1"], ["S:count@1"], ["S:count@1"]]);
  });

  it("is written by those who write it, a part or the whole", () => {
    const names = (of: Resource, ...paths: readonly string[]): readonly string[] => writers(model(func("S.set", (b) => paths.forEach((path) => void b.does("write", path)))))(of).map(({ event }) => event.on!.path);
    expect(names(resource("this.a.b", "S"), "this.a.b", "this.a", "this.a.c", "this.x", "this.a.b[k]")).toEqual(["this.a.b", "this.a.b[k]", "this.a"]);
    expect(names({ ...resource("this.a", "S"), holder: resource("this.x", "S") }, "this.a", "this.x", "this.y")).toEqual(["this.a", "this.x"]);
  });
});

describe("a token of a lock", () => {
  it("is what an unknown call gave and what is given back by its own method", () => {
    const token = (gives: string, { path = "lease@3.release", source = { awaited: true } as Detail, runs = [] as readonly Func[], api = undefined as string | undefined } = {}): readonly string[] => {
      const f = func("S.f", (b) => {
        const of = b.does("call", undefined, source, runs);
        b.does("write", "lease@3", { op: "set", value: { kind: "result", of } });
        b.does("call", undefined, { callee: gives, calls: { kind: "resource", resource: resource(path, "S") }, ...(api ? { api } : {}) });
      });
      return [...tokensIn(model(f), f).values()].map(({ name }) => name);
    };
    expect([token("lease.release"), token("lease?.releaseLock"), token("lease!.unlock"), token("lease.#release")]).toEqual([["lease"], ["lease"], ["lease"], ["lease"]]);
    expect([token("lease.close"), token("lease.releaseAll"), token("release"), token("lease.release.x"), token("lease.release", { path: "lease@3.a.release" }), token("lease.release", { path: "this.lease.release" }), token("lease.release", { path: "other@3.release" }), token("lease.release", { source: {} }), token("lease.release", { source: { awaited: true, api: "x y" } }), token("lease.release", { runs: [idle] }), token("lease.release", { api: "x y" })]).toEqual(Array.from({ length: 11 }, () => []));
  });
});
