/** What a single difference decides for timers, marks and listeners that stay where nobody needs them any more. */
import { describe, expect, it } from "vitest";
import { markLeaks } from "../src/analysis/locks/markLeaks.ts";
import { vainRemovals } from "../src/analysis/messages/vainRemovals.ts";
import { leftTimers } from "../src/analysis/waits/watchTimers.ts";
import type { Detail, Event, Func, Value } from "../src/model.ts";
import { arg, func, model, place, resource, type Body } from "./graphs.ts";
import { constant, nothing, type Step, when } from "./steps.ts";

const resolver: Value = { kind: "resolver" };

const settle = (b: Body): void => void b.does("call", undefined, { calls: resolver as Detail["calls"] });

describe("a timer that watches over one wait", () => {
  const fires = func("S.fires", settle, { async: false });
  const start = (detail: Detail = {}, on = "timer@1", runs: readonly Func[] = [fires]): Step => (b) => void b.does("start", on, { what: "timeout", ...detail }, runs);
  const wait: Step = (b) => void b.does("await");
  const clear = (on = "timer@1"): Step => (b) => void b.does("stop", on);
  const left = (steps: readonly Step[], others: readonly Func[] = [], extra: Partial<Func> = {}): readonly string[] => leftTimers(model(func("S.ask", (b) => steps.forEach((each) => each(b)), extra), fires, ...others)).map(({ how, by, ms, acts }) => [how, by.kind, ...(ms === undefined ? [] : [ms]), ...(acts ? ["acts"] : [])].join(" "));

  it("is left armed where the wait fails", () => {
    expect(left([start(), wait, clear()])).toEqual(["fails await"]);
    expect(left([start({ ms: { min: 5, max: 9, text: "9" } }), wait, clear()])).toEqual(["fails await 9"]);
    expect(left([start({ ms: { min: 5, text: "n" } }), wait, clear()])).toEqual(["fails await 5"]);
    const quiet = [[start({ unref: true }), wait, clear()], [start({}, "timer@1", []), wait, clear()], [start({}, "this.timer"), wait, clear("this.timer")], [start({}, "t@1.timer"), wait, clear("t@1.timer")], [start({ what: "immediate" as Detail["what"] }), wait, clear()], [start({ what: "interval" }), wait, clear()], [start(), wait], [start(), clear(), wait], [wait, start(), clear()], [start(), wait, clear("other@1")], [start(), clear()]];
    expect(quiet.map((steps) => left(steps))).toEqual(quiet.map(() => []));
    expect([left([start({}, "x.y@1"), wait, clear("x.y@1")]), left([start({}, "timer@1x"), wait, clear("timer@1x")])]).toEqual([[], []]);
    expect(left([start({}, "timer@1", [fires, func("S.acts", (b) => void b.does("send"))]), wait, clear()])).toEqual(["fails await acts"]);
    expect([left([start(), wait, clear()], [func("S.other", (b) => void b.emit("stop", place(), { on: resource("timer@1", "S") }))]), left([start({}, "timer@1", [func("S.fired", clear())]), wait, clear()])]).toEqual([[], ["fails await acts"]]);
  });

  it("watches over what can fail", () => {
    const over = (kind: Event["kind"], detail: Detail = {}): boolean => left([start(), (b) => void b.does(kind, undefined, detail), clear()]).length > 0;
    expect([over("await"), over("io"), over("call", { awaited: true }), over("call"), over("sleep"), over("send"), over("await", { combinator: "race" }), over("io", { combinator: "race" }), over("await", { cleanup: "catch" }), over("await", { safe: true })]).toEqual([true, true, true, false, false, false, false, false, false, false]);
  });

  it("is not left where a handler clears it", () => {
    const tried = (handler: Step, last?: Step): readonly string[] => left([start(), (b) => b.try(() => (wait(b), clear()(b)), () => handler(b), last && (() => last(b)))]);
    expect([tried(clear()), tried((b) => b.return(place())), tried((b) => b.throw(place())), tried((b) => (clear()(b), b.throw(place()))), tried((b) => (b.does("call"), b.throw(place()))), tried((b) => void b.does("read", "this.x"))]).toEqual([[], ["fails await"], ["fails await"], [], ["fails await"], ["fails await"]]);
    expect(tried((b) => b.throw(place()), clear())).toEqual([]);
    expect([tried((b) => when(b, "timer", ["timer@1"], clear())), tried((b) => when(b, "x", ["x@1"], clear()))]).toEqual([[], ["fails await"]]);
    expect(left([start(), (b) => when(b, "timer", ["timer@1"], wait), clear()])).toEqual([]);
  });

  it("acts where it does more than give up", () => {
    const acts = (step: Step): boolean => left([start({}, "timer@1", [func("S.fires", step, { async: false })]), wait, clear()])[0] === "fails await acts";
    const calls = (callee: string): boolean => acts((b) => void b.does("call", undefined, { callee }));
    expect(["x.abort", "x.cancel", "x.close", "x.destroy", "x.end", "x.kill", "x.terminate", "console.log", "new Error"].filter(calls)).toEqual([]);
    expect(["x.aborts", "abort", "x.close.y", "this.retry", "renew Error"].filter((callee) => !calls(callee))).toEqual([]);
    const api = (name: string): boolean => acts((b) => void b.does("call", undefined, { api: name }));
    expect([api("global Error"), api("global clearTimeout"), api("global fetch"), api("x global Error"), acts((b) => void b.does("call"))]).toEqual([false, false, true, true, true]);
    expect([acts(settle), acts((b) => void b.does("write", "this.x", { op: "set" })), acts((b) => void b.does("write", "x@1", { op: "set" })), acts((b) => void b.does("write")), acts((b) => void b.does("read", "this.x")), acts((b) => void b.does("send")), acts((b) => void b.does("spawn")), acts((b) => void b.does("io")), acts((b) => void b.does("stop"))]).toEqual([false, true, false, true, false, true, true, true, true]);
  });

  it("ticks on where something else settles the promise", () => {
    const tick = (steps: readonly Step[] = [settle, clear()]): Func => func("S.tick", (b) => steps.forEach((each) => each(b)), { async: false });
    const made = ({ ticks = tick(), other = settle as Step, more = nothing as Step, callee = "new Promise", stops = nothing as Step, parent = true } = {}): readonly string[] => {
      const closures: { parent?: Func }[] = [];
      const executor = func("S.wait", (b) => (b.does("start", "timer@1", { what: "interval" }, [ticks]), more(b)), { async: false });
      const listener = func("S.hear", (b) => other(b), { async: false });
      closures.push(ticks, listener);
      if (parent) for (const each of closures) each.parent = executor;
      return leftTimers(model(executor, listener, ticks, func("S.go", (b) => void b.does("call", undefined, { callee }, [executor])), func("S.stop", (b) => stops(b)))).map(({ how, by, acts }) => [how, by.kind, ...(acts ? ["acts"] : [])].join(" "));
    };
    expect(made()).toEqual(["settled call acts"]);
    expect([made({ callee: "Promise" }), made({ other: nothing }), made({ parent: false }), made({ ticks: tick([settle]) }), made({ ticks: tick([clear()]) }), made({ stops: clear("S:timer@1") })]).toEqual([[], [], [], [], [], ["settled call acts"]]);
    expect([made({ stops: clear() }), made({ other: (b) => (settle(b), clear()(b)) })]).toEqual([[], []]);
    const looking = tick([(b) => when(b, "this.done", ["this.done"], settle), clear()]);
    const tells = (on: string, kind: Event["kind"] = "write"): Step => (b) => (settle(b), void b.does(kind, on));
    expect([made({ ticks: looking, other: tells("this.done") }), made({ ticks: looking, other: tells("this.other") }), made({ ticks: looking, other: tells("this.done", "read") })]).toEqual([[], ["settled call acts"], ["settled call acts"]]);
    const timer = (kind: Event["kind"], value: Value): Step => (b) => void b.does(kind, "late@1", { what: "other" as Detail["what"], args: [value] });
    expect([made({ other: nothing, more: timer("start", resolver) }), made({ other: nothing, more: timer("call", resolver) }), made({ other: nothing, more: timer("start", constant("1")) }), made({ other: nothing, more: timer("start", { kind: "resolver", by: fires } as Value) })]).toEqual([["settled start acts"], [], [], []]);
  });
});

describe("a mark that says that something runs", () => {
  const KEY = "this.running[id]";
  const ask = (on = KEY, condition = "this.running.has(id)", yes: Step = (b) => b.return(place())): Step => (b) => when(b, condition, [on], yes);
  const put = (on = KEY, value: Value | undefined = constant("true"), op: Detail["op"] = "set"): Step => (b) => void b.does("write", on, { op, ...(value ? { value } : {}) });
  const work: Step = (b) => void b.does("await", undefined, { safe: true });
  const fails: Step = (b) => when(b, "bad", [], (inner) => inner.throw(place()));
  const free = (on = KEY, op: Detail["op"] = "delete", value?: Value): Step => (b) => void b.does("write", on, { op, ...(value ? { value } : {}) });
  const leaks = (steps: readonly Step[], others: readonly Func[] = [], extra: Partial<Func> = {}): readonly string[] => {
    const run = func("S.run", (b) => steps.forEach((each) => each(b)), extra);
    return markLeaks(model(run, ...others))(run).map(({ exit, joined, releases }) => [exit.kind, releases.length, ...(joined ? ["joined"] : [])].join(" "));
  };
  const all = [ask(), put(), work, fails, free()];

  it("stays where the work fails", () => {
    expect(leaks(all)).toEqual(["throw 1"]);
    expect([leaks([put(), work, fails, free()]), leaks([ask(), put(), work, fails]), leaks([ask(), put(), fails, free()]), leaks([ask(), put(), work, free()]), leaks([ask(), put(KEY, constant("false")), work, fails, free()]), leaks([ask(), put(KEY, constant("true"), "append"), work, fails, free()]), leaks([ask("x@1[id]"), put("x@1[id]"), work, fails, free("x@1[id]")])].map((each) => each.length)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const kinds: readonly Event["kind"][] = ["await", "io", "sleep", "call", "read"];
    expect(kinds.filter((kind) => leaks([ask(), put(), (b) => void b.does(kind, undefined, { safe: true }), fails, free()]).length > 0)).toEqual(["await", "io", "sleep"]);
    expect([leaks([ask(), put(), work, fails, free(KEY, "clear")]), leaks([ask(), put(), work, fails, free(KEY, "set", constant("undefined"))]), leaks([ask(), put(), work, fails, free(KEY, "set", constant("null"))]), leaks([ask(), put(), work, fails, free(KEY, "set", constant("1"))]), leaks([ask(), put(), work, fails, free("this.running[other]")]), leaks([ask(), put(), work, fails, free("this.running[other]", "clear")]), leaks([ask(), put(), work, fails, free("this.other[id]")])].map((each) => each.length)).toEqual([1, 1, 1, 0, 0, 1, 0]);
  });

  it("does not stay where it is taken out on the way", () => {
    expect(leaks([ask(), put(), (b) => b.try(() => (work(b), fails(b)), undefined, () => free()(b))])).toEqual([]);
    expect(leaks([ask(), put(), work, (b) => when(b, "bad", [], (inner) => (free()(inner), inner.throw(place()))), free()])).toEqual([]);
    expect(leaks([ask(), put(), work, fails, (b) => when(b, "late", [], (inner) => inner.return(place())), free()])).toEqual([]);
    expect(leaks([ask(), put(), work, put(), fails, free()])).toEqual([]);
    const later = (by: (run: Func) => Step): number => {
      const frees = func("S.run.then", free(), { async: false }) as { parent?: Func } & Func;
      const run = func("S.run", (b) => [ask(), put(), work, by(frees), fails, free()].forEach((each) => each(b)));
      frees.parent = run;
      return markLeaks(model(run))(run).length;
    };
    const calls = (frees: Func): Func => func("S.calls", (b) => void b.calls([frees]));
    expect([later((frees) => (b) => void b.does("start", undefined, { what: "timeout" }, [frees])), later((frees) => (b) => void b.does("start", undefined, { what: "timeout", args: [arg(frees)] })), later((frees) => (b) => void b.does("start", undefined, {}, [calls(frees)])), later((frees) => (b) => void b.does("start", undefined, {}, [calls(calls(calls(frees)))])), later((frees) => (b) => void b.does("start", undefined, {}, [calls(calls(calls(calls(frees))))])), later(() => (b) => void b.does("start", undefined, { args: [constant("1")] }))]).toEqual([0, 0, 0, 0, 1, 1]);
    expect(later((frees) => (b) => void b.does("start", undefined, {}, [func("S.next", (inner) => (put()(inner), inner.calls([frees])))]))).toBe(0);
    expect(later(() => (b) => void b.does("start", undefined, {}, [func("S.next", (inner) => (put()(inner), free()(inner)))]))).toBe(1);
    const closure = func("S.clean", free(), { async: false });
    expect([leaks(all, [closure]), leaks(all, [func("S.stop", free(), { role: "stop" })]), leaks(all, [func("S.again", (b) => (put()(b), free()(b)))]), leaks(all, [func("S.take", free(KEY, "takeFirst"))]), leaks(all, [func("S.see", (b) => void b.does("read", KEY))]), leaks(all, [func("S.drop", free("this.other"))])].map((each) => each.length)).toEqual([0, 1, 1, 0, 1, 1]);
  });

  it("is asked for where somebody leaves or waits", () => {
    const asks = (yes: Step, condition?: string, on?: string): number => leaks([ask(on, condition, yes), put(), work, fails, free()]).length;
    const steps = (count: number): Step => (b) => {
      for (let i = 0; i < count; i++) b.does("read", "this.x");
      b.return(place());
    };
    expect([asks((b) => b.return(place())), asks((b) => b.throw(place())), asks((b) => void b.does("await")), asks((b) => void b.does("sleep")), asks((b) => void b.does("send")), asks((b) => (b.does("send"), b.return(place()))), asks(steps(4)), asks(steps(5)), asks((b) => (b.does("call"), b.return(place()))), asks((b) => (b.does("write", "this.x"), b.return(place()))), asks((b) => (b.does("write", KEY), b.return(place()))), asks((b) => b.return(place()), undefined, "running@1[id]")]).toEqual([1, 1, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0]);
    expect([leaks([put(), work, fails, free(), ask()]), leaks([put(), work, fails, free()], [func("S.other", ask())])]).toEqual([[], []]);
  });

  it("is a promise where it is no entry of a map", () => {
    const FIELD = "this.running";
    const promise: Value = { kind: "promise" };
    const field = (value: Value, yes?: Step, more: readonly Func[] = [], look = true): readonly string[] => leaks([...(look ? [ask(FIELD, FIELD, yes)] : []), put(FIELD, value), work, fails, free(FIELD, "set", constant("undefined"))], more);
    expect([field(promise), field(constant("true"))]).toEqual([["throw 1"], []]);
    expect([field(promise, (b) => void b.does("await", FIELD)), field(promise, (b) => void b.does("await", "this.other")), field(promise, (b) => b.return(place(), { value: { kind: "resource", resource: resource(FIELD, "S") } })), field(promise, (b) => b.return(place(), { value: { kind: "resource", resource: resource("this.other", "S") } })), field(promise, (b) => b.return(place(), { value: { kind: "result", of: b.does("read", FIELD) } })), field(promise, (b) => b.return(place(), { value: { kind: "result", of: b.does("read", "this.other") } })), field(promise, (b) => b.return(place(), { value: { kind: "result", of: b.does("call") } })), field(promise, (b) => b.return(place(), { value: constant("1") }))].map(([each]) => each?.endsWith("joined"))).toEqual([true, false, true, false, true, false, false, false]);
    const called = (before: boolean, on = FIELD, value: Value = promise, passed = false): number => {
      const run = func("S.run", (b) => [put(on, value), work, fails, free(on, "delete")].forEach((each) => each(b)));
      const call: Step = (b) => void (passed ? b.does("call", undefined, { args: [arg(run)] }) : b.calls([run]));
      return markLeaks(model(run, func("S.by", (b) => (before ? (ask(on)(b), call(b)) : (call(b), ask(on)(b))))))(run).length;
    };
    expect([called(true), called(false), called(true, KEY, constant("1")), called(true, FIELD, promise, true)]).toEqual([1, 0, 0, 0]);
  });

  it("fails with the work only where that can fail", () => {
    const own = (rejection?: Detail["rejection"], runs: readonly Func[] = [], on = "this.running", joined = false): number => leaks([ask("this.running", "this.running"), (b) => {
      const of = b.does("spawn", undefined, rejection ? { rejection } : {}, runs);
      b.does("write", "this.running", { op: "set", value: { kind: "promise", of } });
    }, (b) => void b.does("await", on, { callee: "x", ...(joined ? { joins: b.events.find(({ kind }) => kind === "spawn")! } : {}) }), free("this.running", "set", constant("null"))]).length;
    const fine = func("S.fine", nothing);
    const bad = func("S.bad", (b) => void b.throw(place()));
    expect([own(undefined, [fine], "p@1", true), own(undefined, [fine], "p@1"), own("handled", [fine], "p@1"), own(undefined, [], "p@1", true), own(undefined, [fine, bad])]).toEqual([0, 1, 1, 1, 1]);
    expect([own("handled"), own("logged"), own("empty"), own(undefined, [fine]), own(undefined, [bad])]).toEqual([0, 0, 0, 0, 1]);
  });
});

describe("the removal of a listener", () => {
  const hear = func("S.hear", nothing);
  const removed = ({ text = 'bus.off("x", () => this.hear())', on = "this.bus", what = "listener" as Detail["what"], message = "x", args = [constant('"x"'), arg(hear)], start = {} as Detail, startOn = "this.bus", startWhat = "listener" as Detail["what"], more = nothing as Step, extra = {} as Partial<Func>, kind = "stop" as Event["kind"], startKind = "start" as Event["kind"] } = {}): number =>
    vainRemovals(model(func("S.open", (b) => void b.does(startKind, startOn, { what: startWhat, message: "x", ...start }, [hear])), func("S.close", (b) => {
      b.emit(kind, place(text), { on: resource(on, "S"), detail: { what, message, args } });
      more(b);
    }, extra))).length;

  it("is in vain where it is given a function of its own", () => {
    expect([removed(), removed({ kind: "call" }), removed({ what: "interval" }), removed({ message: "y" }), removed({ message: "", start: { message: "" } }), removed({ on: "this.other" }), removed({ on: "bus@1", startOn: "bus@1" }), removed({ start: { once: true } }), removed({ startWhat: "interval" }), removed({ startKind: "call" }), removed({ extra: { file: "src/b.ts" } })]).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    const made = ['off("x", () => 1)', 'off("x", async (a) => a)', 'off("x", a => a)', 'off("x", async a => a)', 'off("x",function () {})', 'off("x", async function () {})', 'off("x", this.f.bind(this))', 'off("x", (a, b)=>a)'];
    expect(made.filter((text) => removed({ text }) === 0)).toEqual([]);
    expect(['off("x", this.f)', 'off("x", functional)', 'off("x", f.bind)', 'off("x", f.rebind(g))', 'off(() => 1)'].filter((text) => removed({ text }) === 1)).toEqual([]);
    expect([removed({ args: [constant('"x"')] }), removed({ args: [arg(hear)] }), removed({ args: [arg(hear), constant("1")] })]).toEqual([0, 0, 0]);
  });

  it("matters not where all are removed", () => {
    const all = (callee: string, on: string | undefined, receiver?: string): number => removed({ more: (b) => void b.does("call", on, { callee, ...(receiver ? { receiver: resource(receiver, "S") } : {}) }) });
    expect([all("bus.removeAllListeners", "this.bus"), all("bus.removeAllListeners", undefined, "this.bus"), all("bus.removeAllListeners", "this.other"), all("bus.removeAllListeners", undefined, "this.other"), all("bus.removeListener", "this.bus"), all("removeAllListenersNow", "this.bus")]).toEqual([0, 0, 1, 1, 1, 1]);
  });
});
