/** What a single difference decides for what happens between a look and a write, an answer and a newer question, a run and the next. */
import { describe, expect, it } from "vitest";
import { lateAnswers } from "../src/analysis/state/answers.ts";
import { overlap, reachesOthers } from "../src/analysis/state/overlap.ts";
import { gaps } from "../src/analysis/state/state.ts";
import type { Detail, Event, Func, Resource, Value } from "../src/model.ts";
import { arg, func, model, place, resource, type Body } from "./graphs.ts";
import { constant, idle, leave, nothing, those, when } from "./steps.ts";

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
    expect((["constructor", "module", "handler", "stop"] as const).map((role) => gap([LOOK, WAIT, put()], { role }))).toEqual([undefined, undefined, "gap", "gap"]);
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
    expect([late({ args: [] }), late({ args: [arg("this.id")] }), late({ args: [arg("id@12")] }), late({ joins: false }), late({ awaited: false }), late({ on: "rows@9" }), late({ on: "this.rows[id]" }), late({ op: "append" }), late({ extra: { async: false } })]).toEqual(Array.from({ length: 9 }, () => undefined));
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
    const asks = (...reads: readonly string[]) => (b: Body): void => void when(b, reads.length > 1 ? "this.wanted === id" : "ok", reads, nothing, leave);
    expect([late({ between: asks("this.wanted", "id@1") }), late({ between: asks("this.wanted") }), late({ before: asks("this.wanted") }), late({ between: asks("ok@4") }), late({ between: asks("src/a.ts#wanted", "id@1") }), late({ between: asks() }), late({ between: (b) => (asks("this.wanted")(b), void b.does("await", undefined, { callee: "more" })) })]).toEqual([undefined, "S.rows of id@1", "S.rows of id@1", "S.rows of id@1", undefined, "S.rows of id@1", "S.rows of id@1"]);
    const lock = { before: (b: Body) => (b.does("await"), void b.does("acquire", "this.lock", { lock: "mutex" })), after: (b: Body) => void b.does("release", "this.lock") };
    expect([late(lock), late({ before: lock.before, between: lock.after })]).toEqual([undefined, "S.rows of id@1"]);
    const claims = (b: Body): void => (when(b, "this.busy", ["this.busy"], leave), void b.does("write", "this.busy", { op: "set", value: constant("true") }));
    expect([late({ before: claims }), late({ between: claims })]).toEqual([undefined, "S.rows of id@1"]);
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
    expect((["module", "constructor", "stop", "getter"] as const).map((role) => of(f({ role })))).toEqual(["no", "no", "open", "open"]);
    expect([by((b, target) => void b.does("start", "this.x", { what: "listener", once: true }, [target]), { role: undefined, exported: false }, { role: "handler" }), by((b, target) => void b.does("start", "this.x", { what: "listener" }, [target]), { role: undefined }, { role: "handler" })]).toEqual(["open", "yes"]);
  });

  it("are told by who calls it", () => {
    expect([by(call()), by(call(), { role: "constructor" }), by(call(), { role: "module" }), by(call(), { role: undefined })]).toEqual(["yes", "no", "no", "open"]);
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
    expect([of(target, a, main), of(target, a, b, main), of(target, a, b, func("main", (body) => [a, b].forEach((each) => void body.does("spawn", undefined, {}, [each])), { role: "module", exported: false }), made), of(target, caller("S.c", { exported: true }), caller("S.d", { exported: true }))]).toEqual(["no", "no", "yes", "open"]);
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

