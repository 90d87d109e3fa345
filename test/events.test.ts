/** What single events, values and paths mean. */
import { describe, expect, it } from "vitest";
import { passedTo } from "../src/analysis/flow/calls.ts";
import { body, cell, claims, isConstant, isFirstValue, isNothing, isResolver, isShared, looksAt, sameCell, usersOf, whenTaken, writes } from "../src/analysis/flow/cells.ts";
import { takes } from "../src/analysis/flow/conditions.ts";
import { holder, idOf } from "../src/analysis/flow/objects.ts";
import { isPartOf } from "../src/analysis/flow/places.ts";
import { reach, runBy } from "../src/analysis/flow/reach.ts";
import { isOfVariable, sameState, suspends, writesTo } from "../src/analysis/state/state.ts";
import { absolute, below, bind, enclosedBy } from "../src/analysis/flow/substitute.ts";
import { isEmpty, isSwallowed } from "../src/analysis/messages/swallow.ts";
import { canThrow, failsForSure, isRethrow, leaves, leavesByThrow, mayThrow, thrownBy, throwsAlways, throwsForSure } from "../src/analysis/flow/throws.ts";
import { asksOutside, isPure } from "../src/analysis/waits/turns.ts";
import type { Detail, Event, EventKind, Func, Location, Resource, Value } from "../src/model.ts";
import { arg, EVENT_KINDS, func, model, resource } from "./graphs.ts";

const NOTHING = func("nothing", () => undefined);

function event(kind: EventKind, detail: Detail = {}, on?: string, runs: readonly Func[] = []): Event {
  let made: Event | undefined;
  func("S.f", (b) => (made = b.does(kind, on, detail, runs)));
  return made!;
}

const constant = (text: string): Value => ({ kind: "constant", text });
const doing = (kind: EventKind, detail: Detail = {}, on?: string, runs: readonly Func[] = []): Func => func("S.g", (b) => b.does(kind, on, detail, runs));
/** The kinds of events for which something holds. */
const kindsWith = (holds: (kind: EventKind) => boolean): readonly EventKind[] => EVENT_KINDS.filter((kind) => kind !== "enter" && kind !== "return" && holds(kind));

describe("a place", () => {
  it("is part of what begins no later and ends no earlier, in the same file", () => {
    const at = (line: number, column: number, endLine: number, endColumn: number, file = "a.ts"): Location => ({ file, line, column, endLine, endColumn, text: "" });
    const whole = at(2, 5, 4, 10);
    expect([at(2, 5, 4, 10), at(2, 6, 4, 9), at(3, 1, 3, 80), at(2, 80, 3, 80), at(3, 1, 4, 10)].map((each) => isPartOf(each, whole))).toEqual([true, true, true, true, true]);
    expect([at(2, 4, 4, 10), at(2, 5, 4, 11), at(1, 80, 3, 1), at(3, 1, 5, 1), at(2, 5, 4, 10, "b.ts"), at(1, 1, 1, 80), at(5, 1, 5, 2)].map((each) => isPartOf(each, whole))).toEqual(Array(7).fill(false));
  });
});

describe("a value", () => {
  it("is one of some constants, as written", () => {
    expect(isConstant(constant("true"), "true")).toBe(true);
    expect(isConstant(constant("null"), "undefined", "null")).toBe(true);
    expect(isConstant(constant("true"), "false")).toBe(false);
    expect(isConstant(undefined, "undefined")).toBe(false);
    expect(isConstant({ kind: "unknown" }, "undefined")).toBe(false);
  });

  it("says that nothing is there", () => {
    for (const text of ["false", "null", "undefined", "0", '""', "''", "[]", "{}"]) expect(isNothing(constant(text)), text).toBe(true);
    for (const text of ["true", "1", '"no"']) expect(isNothing(constant(text)), text).toBe(false);
    expect([arg(0), arg(5), undefined, { kind: "unknown" } as const].map((value) => isNothing(value))).toEqual([true, false, false, false]);
  });
});

describe("a cell", () => {
  it("stands for its entries and its size", () => {
    const ids = ["a#S.x", "a#S.x[k]", "a#S.x[k][l]", "a#S.x.size", "a#S.x[k].length", "a#S.x[k].y", "a#S.sizes"];
    expect(ids.map((id) => cell({ id } as Resource))).toEqual(["a#S.x", "a#S.x", "a#S.x", "a#S.x", "a#S.x[k]", "a#S.x[k].y", "a#S.sizes"]);
    expect(sameCell(resource("this.x[k]"), resource("this.x.size"))).toBe(true);
    expect(sameCell(resource("this.x"), resource("this.y"))).toBe(false);
  });

  it("is looked at by branches and written by writes", () => {
    const state = resource("this.x", "S");
    expect(kindsWith((kind) => looksAt(event(kind, { reads: [resource("this.y", "S"), resource("this.x[k]", "S")] }), state))).toEqual(["branch"]);
    expect(looksAt(event("branch"), state)).toBe(false);
    expect(looksAt(event("branch", { reads: [resource("this.y", "S")] }), state)).toBe(false);
    expect(kindsWith((kind) => writes(event(kind, {}, "this.x"), state))).toEqual(["write"]);
    expect(writes(event("write"), state)).toBe(false);
    expect(writes(event("write", {}, "this.y"), state)).toBe(false);
  });

  it("is claimed by what puts something there", () => {
    const claim = (detail: Detail): boolean => claims(event("write", detail));
    expect((["set", "append", "prepend", "takeFirst", "takeLast", "takeAny", "insert", "delete", "clear"] as const).filter((op) => claim({ op }))).toEqual(["set", "append", "prepend", "insert"]);
    for (const text of ["false", "null", "undefined", "0", '""', "''", "[]", "{}"]) expect(claim({ op: "set", value: constant(text) })).toBe(false);
    expect(claim({ op: "set", value: constant("true") })).toBe(true);
    expect([0, 1].map((ms) => claim({ value: { kind: "number", ms: { max: ms, text: "n" } } }))).toEqual([false, true]);
    expect(claim({ value: arg("this.y") })).toBe(true);
  });

  it("is shared where it outlives the call", () => {
    const inner = func("S.f", () => undefined, { id: "src/a.ts#S.f@500" });
    const shared = (path: string, scope?: Resource["scope"]): boolean => isShared({ ...resource(path), ...(scope ? { scope } : {}) }, inner);
    expect([shared("this.x"), shared("src/a.ts#x"), shared("x@1"), shared("this.x", "external")]).toEqual([true, true, false, false]);
    expect([shared("x@499", "instance"), shared("x@500", "instance"), shared("x@600.y", "instance"), shared("this.x[k@900]", "instance"), shared("a[x@900]", "instance")]).toEqual([true, false, false, true, true]);
    expect(isShared({ ...resource("x@1"), scope: "instance" }, NOTHING)).toBe(false);
  });

  it("has its first value where a variable of the function gets one, not what the function is given", () => {
    const writing = func("S.f", (b) => ["busy@5", "busy@5", "desk@3.busy", "this.busy"].forEach((path) => b.does("write", path)), { params: [resource("desk@3")] });
    expect(writing.events.filter(({ kind }) => kind === "write").map((write) => isFirstValue(writing, write))).toEqual([true, false, false, false]);
  });

  it("is taken on one side of a condition", () => {
    const yes = [event("read")];
    const no = [event("write")];
    const side = (condition?: string): string => (whenTaken(event("branch", { condition, whenTrue: yes, whenFalse: no })) === yes ? "true" : "false");
    for (const condition of ["this.busy", "this.owner !== null", "this.owner != undefined", "this.busy !== false", "n !== 0", "null !== this.owner", "this.isTaken()", undefined]) expect(side(condition), condition).toBe("true");
    for (const condition of ["this.owner === null", "owner == undefined", "busy === false", "n === 0", "null === this.owner", "undefined == owner", "false === busy", "n < max", "n <= max", "permits > 0", "free.length > 0"]) expect(side(condition), condition).toBe("false");
    expect(whenTaken(event("branch", { condition: "x" }))).toEqual([]);
    expect(whenTaken(event("branch", { condition: "x === null" }))).toEqual([]);
    expect(side("nullable === other")).toBe("true");
    expect(side("waiting > 01")).toBe("true");
  });

  it("is written by functions that are known by it", () => {
    const f = func("S.f", (b) => { b.does("write", "this.x"); b.does("write", "this.x[k]"); b.does("read", "this.y"); });
    const g = func("S.g", (b) => b.does("write", "this.x"));
    const users = usersOf(model(f, g));
    expect(users(cell(resource("this.x", "S")))).toEqual([f, g]);
    expect(users(cell(resource("this.y", "S")))).toEqual([]);
  });

  it("may hold the resolver of a promise", () => {
    const makes = func("make", () => undefined, { returns: [constant("1"), { kind: "resolver" }] });
    const keeps = func("Deferred.constructor", (b) => b.does("write", "this.resolve", { value: { kind: "resolver" } }), { role: "constructor" });
    const other = func("Other.constructor", (b) => { b.does("write", "this.x", { value: constant("1") }); b.does("write", "x@1", { value: { kind: "resolver" } }); b.does("read", "this.y", { value: { kind: "resolver" } }); }, { role: "constructor", returns: [{ kind: "resolver" }] });
    const of = (made: Func): Value => ({ kind: "result", of: event("call", {}, undefined, [made]) });
    expect([{ kind: "resolver" } as const, of(makes), of(keeps), of(other), of(NOTHING), constant("1"), undefined].map(isResolver)).toEqual([true, true, true, false, false, false, false]);
  });

  it("may be touched in closures that run at once", () => {
    const outer: Func = func("S.f", () => undefined);
    const at = func("executor", (b) => b.does("write", "this.x"), { parent: outer, async: false });
    const late = func("later", (b) => b.does("write", "this.y"), { parent: outer });
    const stranger = func("stranger", (b) => b.does("write", "this.z"), { async: false });
    const f = func("S.f", (b) => { b.does("call", undefined, {}, [at, late, stranger]); b.does("start", undefined, {}, [at]); });
    const whole = { ...f, events: f.events };
    (at as { parent?: Func }).parent = whole;
    (late as { parent?: Func }).parent = whole;
    expect(body(whole).flatMap(({ kind, on }) => (kind === "write" ? [on!.path] : []))).toEqual(["this.x"]);
    expect(body(NOTHING)).toBe(NOTHING.events);
  });
});

describe("an event", () => {
  it("lets others run", () => {
    expect(kindsWith((kind) => suspends(event(kind)))).toEqual(["await", "acquire", "sleep", "poll", "receive"]);
    expect(kindsWith((kind) => suspends(event(kind, { tried: true })))).toEqual(["await"]);
  });

  it("takes something out", () => {
    expect((["set", "append", "takeFirst", "takeLast", "takeAny", "delete", "clear"] as const).filter((op) => takes(event("write", { op })))).toEqual(["takeFirst", "takeLast", "takeAny"]);
    expect(kindsWith((kind) => takes(event(kind, { op: "takeFirst" })))).toEqual(["write"]);
  });

  it("writes state", () => {
    expect(kindsWith((kind) => writesTo(event(kind, {}, "this.x"), resource("this.x", "S")))).toEqual(["write"]);
    expect(writesTo(event("write", {}, "this.y"), resource("this.x", "S"))).toBe(false);
    expect(sameState(resource("this.x"), resource("this.x"))).toBe(true);
    expect(sameState(resource("this.x"), resource("this.y"))).toBe(false);
  });

  it("sets the variable and not the entry that it was a name for", () => {
    const set = (text: string, on = "this.x[k]", callee?: string): boolean => isOfVariable({ ...event("write", { callee }, on), at: { ...event("write").at, text } });
    expect([set("entry = {}"), set("this.x[k] = {}"), set("this.get(k) = {}"), set("entry = {}", "this.x"), set("entry = {}", "this.x[k]", "this.x.set")]).toEqual([true, false, false, false, false]);
    expect(isOfVariable(event("write"))).toBe(false);
  });

  it("is given functions", () => {
    const other = func("other", () => undefined);
    expect(passedTo(event("call"))).toEqual([]);
    expect(passedTo(event("call", { args: [constant("1"), arg(NOTHING)], fields: [undefined, { done: arg(other), text: constant("x") }] }))).toEqual([NOTHING, other]);
  });

  it("runs functions before it is over", () => {
    const given = func("given", () => undefined);
    const spawned = event("spawn", {}, undefined, [NOTHING]);
    expect(kindsWith((kind) => runBy(event(kind, {}, undefined, [NOTHING])).length > 0)).toEqual(["call", "poll"]);
    expect(runBy(event("await", { joins: spawned }))).toEqual([NOTHING]);
    expect(runBy(event("await", { joins: event("call", {}, undefined, [NOTHING]) }))).toEqual([]);
    expect(runBy(event("await"))).toEqual([]);
    expect(runBy(event("call", { args: [arg(given)] }, undefined, [NOTHING]))).toEqual([NOTHING, given]);
    expect(runBy(event("call", { args: [arg(given)], awaited: true }))).toEqual([given]);
    expect(runBy(event("call", { args: [arg(given)] }))).toEqual([]);
  });

  it("leads to functions by the shortest way, so many calls and no more", () => {
    const chain: Func[] = [func("f0", () => undefined)];
    for (let i = 1; i < 12; i++) chain.push(func(`f${i}`, (b) => b.does("call", undefined, {}, [chain[i - 1]!])));
    expect(reach(chain[11]!).size).toBe(9);
    expect([...reach(chain[2]!).values()].map((via) => via.length)).toEqual([0, 1, 2]);
    const both = func("both", (b) => { b.does("call", undefined, {}, [chain[2]!]); b.does("call", undefined, {}, [chain[1]!]); b.does("call", undefined, {}, [chain[1]!]); });
    expect(reach(both).get(chain[1]!)).toEqual([both.events[2]]);
  });
});

describe("an exception", () => {
  const risky = doing("throw");
  const calm = doing("call", { safe: true });

  it("comes from what is not safe", () => {
    expect(kindsWith((kind) => !mayThrow(event(kind)))).toEqual(["spawn", "start"]);
    expect(mayThrow(event("io", { safe: true }))).toBe(false);
    expect(mayThrow(event("call", {}, undefined, [calm]))).toBe(false);
    expect(mayThrow(event("call", {}, undefined, [calm, risky]))).toBe(true);
    expect(mayThrow(event("call", { api: "x y" }, undefined, [calm]))).toBe(true);
    expect([risky, calm, doing("io"), doing("call", {}, undefined, [risky])].map(canThrow)).toEqual([true, false, true, true]);
    const caught = func("S.f", (b) => b.try(() => b.does("io"), () => b.does("call", undefined, { safe: true }), undefined));
    expect(canThrow(caught)).toBe(false);
  });

  it("comes for sure where something is waited for", () => {
    expect(throwsForSure(event("io"))).toBe(true);
    expect(throwsForSure(event("call"))).toBe(false);
    expect(throwsForSure(event("call", { awaited: true }))).toBe(true);
    expect(throwsForSure(event("call", { awaited: true }, undefined, [calm]))).toBe(false);
    expect(throwsForSure(event("call", {}, undefined, [calm, risky]))).toBe(true);
    expect(throwsForSure(event("call", { api: "x y", awaited: true }, undefined, [calm]))).toBe(true);
    expect([risky, calm, doing("io"), doing("call"), doing("call", { awaited: true }), doing("throw", { callee: "rethrow" }), doing("call", { awaited: true }, undefined, [risky])].map(failsForSure)).toEqual([true, false, true, false, true, false, false]);
    expect(failsForSure(func("S.f", (b) => b.try(() => b.does("io"), () => b.does("read"), undefined)))).toBe(false);
  });

  it("of a promise that only resolves does not come", () => {
    const promise = (params: readonly string[], inner: (f: Func) => Func): Func => {
      let executor: Func = func("executor", () => undefined, { args: params });
      executor = inner(executor);
      return func("S.f", (b) => { b.does("call", undefined, { callee: "new Promise", safe: true }, [executor]); b.does("await", undefined, { value: { kind: "promise" } }); });
    };
    expect(failsForSure(promise(["resolve@1"], (f) => f))).toBe(false);
    expect(failsForSure(promise(["resolve@1", "reject@2"], (f) => f))).toBe(true);
    expect(failsForSure(promise([], () => risky))).toBe(true);
    expect(failsForSure(func("S.f", (b) => b.does("await", undefined, { value: { kind: "promise" } })))).toBe(true);
  });

  it("is passed on or leaves", () => {
    expect(kindsWith((kind) => isRethrow(event(kind, { callee: "rethrow" })))).toEqual(["throw"]);
    expect(isRethrow(event("throw"))).toBe(false);
    const of = (build: Parameters<typeof func>[1]): boolean => leaves(func("S.f", build).events.find(({ kind }) => kind === "io")!);
    expect(of((b) => b.does("io"))).toBe(true);
    expect(of((b) => b.try(() => b.does("io"), undefined, () => b.does("read")))).toBe(true);
    expect(of((b) => b.try(() => b.does("io"), () => b.does("read"), undefined))).toBe(false);
    expect(of((b) => b.try(() => b.try(() => b.does("io"), undefined, () => b.does("read")), () => b.does("write", "this.x"), undefined))).toBe(false);
  });

  it("ends every way through a function or some", () => {
    expect([calm, NOTHING].map(throwsAlways)).toEqual([false, false]);
    expect(throwsAlways(func("S.f", (b) => b.throw(b.here)))).toBe(true);
    expect(throwsAlways(func("S.f", (b) => b.when("x", () => b.throw(b.here))))).toBe(false);
  });

  it("does not come from a lock that is waited for in line", () => {
    const waits = (detail: Detail, awaited = true): boolean => {
      const f = func("S.f", (b) => { if (awaited) b.does("await"); b.does("acquire", "this.m", detail); });
      return !leavesByThrow(f.events[1]!);
    };
    for (const lock of ["mutex", "semaphore", "read", "write"] as const) expect([waits({ lock }), waits({ lock }, false)]).toEqual([true, true]);
    for (const lock of ["limiter", "pool", "file", "distributed", "flag", undefined] as const) expect(waits({ lock })).toBe(false);
    expect([waits({ lock: "mutex", timeout: { max: 5, text: "5" } }), waits({ lock: "mutex", tried: true }), waits({ lock: "mutex", wake: "signal" }), waits({ lock: "mutex", wake: "none" })]).toEqual([false, false, false, true]);
    expect(leavesByThrow(event("io", { safe: true }))).toBe(false);
    expect(leavesByThrow(event("io"))).toBe(true);
  });

  it("is told by what threw, not by what passed it on", () => {
    const f = func("S.f", (b) => b.try(() => { b.does("read"); b.does("io"); b.does("write", "this.x"); }, undefined, () => b.does("release", "this.m")));
    const io = f.events.find(({ kind }) => kind === "io")!;
    const clean = io.onThrow[0]!;
    const on = [clean, ...(clean.next ?? [])];
    const way = [f.events[1]!, io, ...on];
    expect(isRethrow(way.at(-1)!)).toBe(true);
    expect(thrownBy(way)).toEqual([f.events[1], io]);
    expect(thrownBy([f.events[1]!, io])).toEqual([f.events[1], io]);
    expect(thrownBy(undefined)).toBeUndefined();
    expect(thrownBy(on)).toEqual(on);
  });

  it("is swallowed where nothing worth a word happens", () => {
    const handler = (caught: Parameters<typeof func>[1] | undefined, last: Parameters<typeof func>[1] = (b) => b.does("write", "this.done")): boolean => {
      const f = func("S.f", (b, self) => { b.try(() => b.does("io"), caught && (() => caught(b, self)), undefined); last(b, self); });
      return isSwallowed(f.events.find(({ kind }) => kind === "io")!);
    };
    expect(isSwallowed(event("io"))).toBe(false);
    expect(handler(() => undefined)).toBe(true);
    expect(handler((b) => b.does("read", "this.x"))).toBe(true);
    expect(handler((b) => b.does("write", "this.failed"))).toBe(false);
    expect(handler((b) => b.does("call", undefined, { callee: "this.report" }))).toBe(false);
    expect(["log.debug", "debug", "console.trace", "log.verbose", "log.silly"].map((callee) => handler((b) => b.does("call", undefined, { callee })))).toEqual([true, true, true, true, true]);
    expect(["log.warn", "console.log", "error", "log.debugger"].map((callee) => handler((b) => b.does("call", undefined, { callee, safe: true, api: "x y" })))).toEqual([false, false, false, true]);
    expect([handler((b) => b.does("call", undefined, { safe: true, api: "x y" })), handler((b) => b.does("call", undefined, { safe: true })), handler((b) => b.does("call", undefined, { api: "x y" }))]).toEqual([true, false, false]);
    expect([handler((b) => b.does("call", undefined, {}, [NOTHING])), handler((b) => b.does("call", undefined, {}, [NOTHING, risky]))]).toEqual([true, false]);
    expect([handler((b) => b.return(b.here)), handler((b) => b.throw(b.here))]).toEqual([true, false]);
    expect([NOTHING, risky, doing("call", { callee: "log.debug" }), doing("call", { callee: "log.warn" }), doing("read")].map(isEmpty)).toEqual([true, false, true, false, false]);
  });
});

describe("a question", () => {
  it("goes outside where somebody else has to answer", () => {
    const asks = (kind: EventKind, detail: Detail = {}, on?: string): boolean => {
      const f = doing(kind, detail, on);
      return asksOutside(model(f), f);
    };
    expect(kindsWith((kind) => asks(kind))).toEqual(["await", "io", "acquire", "block", "send", "receive"]);
    expect([asks("call", { awaited: true }), asks("call", { userCode: true }), asks("send", { what: "listener" }), asks("await", { joins: event("spawn") })]).toEqual([true, false, false, false]);
    const beside = doing("spawn", {}, undefined, [doing("io")]);
    expect(asksOutside(model(beside), beside)).toBe(false);
  });

  it("only looks at memory where nothing waits or tells", () => {
    expect(kindsWith((kind) => !isPure(doing(kind)))).toEqual(["spawn", "await", "io", "acquire", "block", "poll", "send", "receive", "start"]);
    const pure = (kind: EventKind, detail: Detail): boolean => isPure(doing(kind, detail));
    expect((["mutex", "read", "write", "semaphore", "pool"] as const).map((lock) => pure("acquire", { lock, scoped: true }))).toEqual([true, true, true, false, false]);
    expect([pure("acquire", { lock: "mutex" }), pure("send", { what: "listener" }), pure("await", { joins: event("spawn") })]).toEqual([false, true, true]);
    expect([pure("call", { awaited: true }), pure("call", { result: "ignored" }), pure("call", { result: "voided" }), pure("call", { result: "stored" })]).toEqual([false, false, false, true]);
    expect([pure("call", { result: "ignored", api: "x y" }), pure("call", { result: "ignored", calls: { kind: "resolver" } }), pure("call", { result: "ignored", api: "x y", calls: arg("f@1") })]).toEqual([true, true, false]);
    const after = (kind: EventKind, detail: Detail = {}): boolean => isPure(func("S.f", (b) => { b.does("await"); b.does(kind, undefined, detail); }));
    expect([after("sleep"), after("acquire", { lock: "mutex", scoped: true }), after("read")]).toEqual([true, true, false]);
    expect(isPure(doing("call", {}, undefined, [doing("io")]))).toBe(false);
  });
});

describe("an object", () => {
  const method = func("T.m", () => undefined);
  const closure = func("closure", () => undefined, { bindsThis: false });
  const call = (receiver?: string): Event => event("call", receiver === undefined ? {} : { receiver: resource(receiver, "S") });

  it("is known to a callee by where its caller has it", () => {
    expect(holder(call("this.part"), closure, "outer")).toBe("outer");
    expect(holder(call("this"), method, "outer")).toBe("outer");
    expect(holder(call(), method, "")).toBeUndefined();
    expect(holder(call("part@1"), method, "")).toBeUndefined();
    expect(holder(call("this.parts[k]"), method, "")).toBeUndefined();
    expect(holder({ ...call(), detail: { receiver: { ...resource("part@1.x"), scope: "instance" } } }, method, "")).toBeUndefined();
    expect(holder(call("this.part"), method, "")).toBe("src/a.ts#S.part");
    expect(holder(call("this.part"), method, "src/a.ts#R.s")).toBe("src/a.ts#R.s.part");
  });

  it("tells its state apart from that of others", () => {
    const x = resource("this.x[k][l]", "S");
    expect([idOf(x, ""), idOf(x, undefined), idOf(x, "src/a.ts#R.s"), idOf(resource("src/a.ts#x"), "src/a.ts#R.s"), idOf(resource("this.x[k].y", "S"), "R")]).toEqual(["src/a.ts#S.x", "?src/a.ts#S.x", "src/a.ts#R.s.x", "src/a.ts#x", "R.x[k].y"]);
  });
});

describe("a path", () => {
  it("starts with a root as a whole", () => {
    expect(["this", "this.x", "this[k]", "thistle", "x.this"].map((path) => below(path, "this"))).toEqual([true, true, true, false, false]);
    expect(["src/a.ts#x", "this.x", "this.x#y", "x@1", "x@1#y", "map[a#b]"].map(absolute)).toEqual([true, false, false, false, false, false]);
  });

  it("shares locals with closures and their siblings", () => {
    const module = func("module", () => undefined, { role: "module" });
    const outer = func("outer", () => undefined, { parent: module });
    const one = func("one", () => undefined, { parent: outer });
    const other = func("other", () => undefined, { parent: outer });
    const inner = func("inner", () => undefined, { parent: one });
    const far = func("far", () => undefined, { parent: module });
    expect([[one, outer], [inner, outer], [outer, outer], [one, other], [inner, other], [outer, one], [far, outer], [one, far]].map(([a, b]) => enclosedBy(a!, b!))).toEqual([true, true, true, true, true, true, false, false]);
  });

  it("is in a caller's terms what it was given", () => {
    const caller = func("S.f", () => undefined, { args: ["id@1"] });
    const callee = func("T.m", () => undefined, { args: ["key@2", "options@3"], id: "T.m" });
    const given = event("call", { receiver: resource("this.part", "S"), args: [arg("id@1", "S"), { kind: "unknown" }], fields: [undefined, { signal: arg("this.signal", "S"), ms: constant("5") }] });
    const to = bind(given, callee, caller);
    const path = (text: string): string => to.resource(resource(text, "T")).path;
    expect(["this", "this.x", "key@2", "key@2.y", "options@3.z", "local@9", "src/a.ts#x"].map(path)).toEqual(["this.part", "this.part.x", "id@1", "id@1.y", "T.m:options@3.z", "T.m:local@9", "src/a.ts#x"]);
    expect(["this.x[key]", "this.x[other]", 'this.x["a"]', "this.x[`a`]", "this.x[`${key}:1`]", "this.x[`${other}`]", "this.x[7]", "this.x[b.ts#K]", "this.x[this.name]", "this.x[key?.id]"].map(path)).toEqual(["this.part.x[id]", "this.part.x[T.m:other]", 'this.part.x["a"]', "this.part.x[`a`]", "this.part.x[`${id}:1`]", "this.part.x[T.m:`${other}`]", "this.part.x[7]", "this.part.x[b.ts#K]", "this.part.x[T.m:this.name]", "this.part.x[id.id]"]);
    expect(to.given(resource("options@3.signal"))).toEqual(arg("this.signal", "S"));
    expect(to.given(resource("options@3.other"))).toEqual(constant("undefined"));
    expect(to.given(resource("key@2.deep"))).toEqual({ kind: "resource", resource: { ...resource("id@1", "S"), path: "id@1.deep" } });
    expect(to.given(resource("nobody@9"))).toBeUndefined();
    expect(to.value(arg("key@2", "T"))).toEqual(arg("id@1", "S"));
    expect(to.value({ kind: "releaser", of: resource("this.m", "T") })).toMatchObject({ kind: "releaser", of: { path: "this.part.m" } });
    for (const same of [arg(NOTHING), arg(5), constant("1")]) expect(to.value(same)).toBe(same);
    expect(to.value({ kind: "resolver" })).toEqual({ kind: "unknown" });
    const still = { text: "ms" };
    expect(to.duration(still)).toBe(still);
    expect(to.duration({ text: "ms", param: "key@2" })).toEqual({ text: "ms", param: "id@1" });
    expect(to.duration({ text: "ms", param: "options@3" })).toEqual({ text: "ms", param: undefined });
    expect(bind(event("call", { args: [arg(40)] }), callee, caller).duration({ text: "ms", param: "key@2" })).toEqual({ min: 40, max: 40, text: "40" });
    expect(bind(event("call"), callee, caller).resource(resource("this.x", "T")).path).toBe("T.m:this.x");
    expect(bind(event("call", { receiver: resource("this", "S") }), callee, caller).resource(resource("this.x[this.name]", "T")).path).toBe("this.x[this.name]");
  });
});
