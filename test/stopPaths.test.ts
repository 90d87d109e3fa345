/** What a single difference decides for kept resolvers and tasks, stop paths and the listeners and loops that outlive them. */
import { describe, expect, it } from "vitest";
import { abandoned } from "../src/analysis/messages/abandoned.ts";
import { stopWaits } from "../src/analysis/waits/endlessWaits.ts";
import { escapes } from "../src/analysis/locks/escapes.ts";
import { intervals } from "../src/analysis/state/intervals.ts";
import { listenerLeaks } from "../src/analysis/messages/listeners.ts";
import { obeyed, runsInStop } from "../src/analysis/stop/obedience.ts";
import { origins } from "../src/analysis/flow/origins.ts";
import { ownEnds } from "../src/analysis/stop/owners.ts";
import { parked, settledIn } from "../src/analysis/messages/parked.ts";
import { reach, runBy } from "../src/analysis/flow/reach.ts";
import { splitWrites } from "../src/analysis/state/splitWrites.ts";
import { ownRun, stopRun, wholes } from "../src/analysis/stop/stopPaths.ts";
import { stopPaths } from "../src/analysis/stop/stopTimes.ts";
import { settlingTasks, tasks } from "../src/analysis/stop/tasks.ts";
import { unjoined } from "../src/analysis/stop/unjoined.ts";
import type { Detail, Event, Func, Resource, Value } from "../src/model.ts";
import { arg, func, model, place, resource } from "./graphs.ts";
import { constant, during, idle, leave, nothing, set, type Step, those, when } from "./steps.ts";

describe("a resolver that is kept", () => {
  const resolver: Value = { kind: "resolver" };
  const put = (on = "this.wake", op: Detail["op"] = "set", value: Value = resolver): Step => (b) => void b.does("write", on, { op, value });
  const waits = (steps: readonly Step[], extra: Partial<Func> = {}): Func => func("S.wait", (b) => steps.forEach((each) => each(b)), extra);
  const call = (on: string, receiver?: string): Step => (b) => void b.does("call", undefined, { safe: true, calls: { kind: "resource", resource: resource(on, "S") }, ...(receiver ? { receiver: resource(receiver, "S") } : {}) });

  it("parks who waits for it", () => {
    const of = (steps: readonly Step[], extra: Partial<Func> = {}, ...others: readonly Func[]): readonly string[] => parked(model(waits(steps, extra), ...others)).map(({ kept, limited, elsewhere, settlers }) => [kept.path, ...(limited ? ["limited"] : []), ...(elsewhere ? ["elsewhere"] : []), ...settlers.map(({ name }) => name)].join(" "));
    expect([of([put()]), of([put("wake@1")]), of([put("this.wake", "set", constant("1"))]), of([put()], {}, func("S.go", call("this.wake")))]).toEqual([["this.wake"], [], [], ["this.wake S.go"]]);
    const derived = (callee: string, name = "resolve"): readonly string[] => of([(b) => void b.does("call", undefined, { callee, safe: true }), put("this.wake", "set", { kind: "derived", from: [{ ...resource("x@1"), name }] })]);
    expect([derived("Promise.withResolvers"), derived("withResolvers"), derived("Promise.withResolversX"), derived("x"), derived("Promise.withResolvers", "reject"), derived("Promise.withResolvers", "resolved")]).toEqual([["this.wake"], ["this.wake"], [], [], ["this.wake"], []]);
    const limits: readonly (readonly [string, Step])[] = [["timer", (b) => void b.does("start", undefined, { what: "timeout" })], ["abort", (b) => void b.does("start", "this.s", { what: "listener", message: "abort" })], ["other", (b) => void b.does("start", "this.s", { what: "listener", message: "x" })], ["race", (b) => void b.does("await", undefined, { wake: "race" })], ["signal", (b) => void b.does("await", undefined, { wake: "signal" })], ["time-out", (b) => void b.does("await", undefined, { timeout: { text: "9" } })], ["plain", (b) => void b.does("await")], ["woken", (b) => void b.does("sleep", undefined, { wake: "resolver" })], ["slept", (b) => void b.does("sleep", undefined, { wake: "none" })]];
    expect(those(limits, ([, step]) => of([put(), step])[0] === "this.wake limited").map(([name]) => name)).toEqual(["timer", "abort", "race", "signal", "time-out", "woken"]);
    expect([of([put(), (b) => void b.does("call", undefined, { calls: { kind: "resolver" } as Value as Detail["calls"] })]), of([put(), (b) => void b.does("start", undefined, { args: [resolver] })]), of([put(), (b) => void b.does("call", undefined, { args: [resolver] })]), of([(b) => void when(b, "x", [], () => put()(b), () => void b.does("start", undefined, { args: [resolver] }))])]).toEqual([["this.wake elsewhere"], ["this.wake elsewhere"], ["this.wake"], ["this.wake"]]);
  });

  it("is settled by who calls what keeps it", () => {
    const settled = (steps: readonly Step[]): readonly string[] => [...settledIn(waits(steps))];
    const id = (name: string): string => `src/a.ts#S.${name}`;
    expect([settled([call("this.wake")]), settled([call("this.wake.resolve")]), settled([call("this.wake.reject")]), settled([call("this.wake.other")]), settled([call("this.wake", "this.x")]), settled([])]).toEqual([[id("wake")], [id("wake"), id("wake.resolve")], [id("wake"), id("wake.reject")], [id("wake.other")], [id("wake"), id("x")], []]);
    expect(those(["resolve", "reject", "settle", "cancel", "done", "fail", "callback", "cb", "resolves", "undone"], (member) => settled([call(`this.w.${member}`)]).includes(id("w")))).toEqual(["resolve", "reject", "settle", "cancel", "done", "fail", "callback", "cb"]);
    const walk = (kind: Event["kind"], on: string, op?: Detail["op"]): readonly string[] => settled([(b) => void b.does(kind, on, op ? { op } : {}), call("each@1")]);
    expect([walk("read", "this.all", "iterate"), walk("read", "this.all[k]"), walk("read", "this.all[k]", "has"), walk("read", "this.all"), walk("write", "this.all", "takeFirst"), walk("write", "this.all", "append")].map((all) => all.some((each) => each.startsWith(id("all"))))).toEqual([true, true, false, false, true, false]);
    expect(settled([(b) => void b.does("read", "this.all", { op: "iterate" })])).toEqual([]);
  });

  it("is thrown away by who empties what keeps it", () => {
    const wait = waits([put("this.waiting", "append")]);
    const lost = (steps: readonly Step[], { role, kept = wait, settles = true }: { role?: Func["role"]; kept?: Func; settles?: boolean } = {}): string | undefined => {
      const by = func("S.clear", (b) => steps.forEach((each) => each(b)), role ? { role } : {});
      const go = func("S.go", (b) => (b.does("write", "this.waiting", { op: "takeFirst" }), call("this.waiting")(b)), { async: false });
      const [found] = abandoned(model(kept, by, ...(settles ? [go] : [])));
      return found && `${found.how} by ${found.by.name}`;
    };
    const empty = (op: Detail["op"], value?: Value): Step => (b) => void b.does("write", "this.waiting", { op, ...(value ? { value } : {}) });
    expect([lost([empty("clear")]), lost([empty("set", constant("[]"))]), lost([empty("set", constant("{}"))]), lost([empty("set", constant("1"))]), lost([empty("delete")]), lost([empty("takeFirst")]), lost([set("this.other", "[]")])]).toEqual(["cleared by S.clear", "cleared by S.clear", "cleared by S.clear", undefined, undefined, undefined, undefined]);
    expect([lost([empty("set", constant("null"))]), lost([empty("clear")], { role: "constructor" })]).toEqual([undefined, undefined]);
    expect([lost([call("this.waiting"), empty("clear")]), lost([(b) => void b.does("read", "this.waiting"), empty("clear")]), lost([(b) => void b.does("read", "this.waiting", { op: "count" }), empty("clear")]), lost([(b) => void b.does("read", "this.waiting", { op: "has" }), empty("clear")]), lost([(b) => void b.does("call", undefined, { args: [arg("this.waiting", "S")], safe: true }), empty("clear")]), lost([(b) => void b.does("call", undefined, { receiver: resource("this.waiting", "S"), safe: true }), empty("clear")]), lost([(b) => void b.does("call", undefined, { calls: { kind: "resolver" } as Value as Detail["calls"], safe: true }), empty("clear")])]).toEqual([undefined, undefined, "cleared by S.clear", "cleared by S.clear", undefined, undefined, "cleared by S.clear"]);
    const limited = waits([put("this.waiting", "append"), (b) => void b.does("start", undefined, { what: "timeout" })]);
    expect(lost([empty("clear")], { kept: limited })).toBeUndefined();
  });
});

describe("tasks and what runs in them", () => {
  const work = func("S.work", (b) => void b.does("await"));
  const id = "src/a.ts#S.task";

  it("are kept by what holds their promises", () => {
    const kept = (step: Step, of = id): number => tasks(model(func("S.start", step), work))(of).length;
    const spawned = (value: (spawn: Event) => Value | undefined, on = "this.task", at?: string): Step => (b) => {
      const spawn = b.does("spawn", at, {}, [work]);
      const held = value(spawn);
      b.does("write", on, held ? { op: "append", value: held } : { op: "append" });
    };
    expect([kept((b) => void b.does("spawn", "this.task", {}, [work])), kept((b) => void b.does("spawn", "this.other", {}, [work])), kept(spawned((of) => ({ kind: "promise", of }))), kept(spawned((of) => ({ kind: "result", of }))), kept(spawned(() => ({ kind: "promise" }))), kept(spawned(() => undefined)), kept(spawned((of) => ({ kind: "promise", of }), "this.task[k]")), kept(spawned((of) => ({ kind: "promise", of })), `${id}[][]`), kept(spawned(() => ({ kind: "resource", resource: resource("run@1", "S") }), "this.task", "run@1")), kept(spawned(() => ({ kind: "resource", resource: resource("run@2", "S") }), "this.task", "run@1"))]).toEqual([1, 0, 1, 1, 0, 0, 1, 1, 1, 0]);
    const called = (callee: Func, detail: Detail = {}): number => kept((b) => void b.does("write", "this.task", { op: "set", value: { kind: "result", of: b.does("call", undefined, detail, [callee]) } }));
    const gives = func("S.gives", nothing, { async: false, returns: [{ kind: "result", of: func("S.x", (b) => void b.does("call", undefined, { awaited: true }, [work])).events[1]! }] });
    expect([called(work), called(func("S.sync", nothing, { async: false })), called(gives)]).toEqual([1, 0, 1]);
    const settled = (callee: string, kind: Event["kind"] = "spawn"): number => settlingTasks(model(func("S.end", (b) => (b.does("await", undefined, { joins: b.does(kind, undefined, {}, [work]) }), void b.does("call", undefined, { callee, receiver: resource("this.done", "S") })))))("src/a.ts#S.done").length;
    expect([settled("this.done.resolve"), settled("done.#settle"), settled("done.complete"), settled("done.reject"), settled("done.fail"), settled("done.resolves"), settled("resolve"), settled("done.other"), settled("done.resolve", "call")]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0]);
  });

  it("run what their calls run", () => {
    const run = (kind: Event["kind"], detail: Detail = {}, runs: readonly Func[] = []): readonly string[] => runBy(func("S.f", (b) => void b.does(kind, undefined, detail, runs)).events[1]!).map(({ name }) => name);
    const spawn = func("S.f", (b) => void b.does("spawn", undefined, {}, [work])).events[1]!;
    const call = func("S.f", (b) => void b.does("call", undefined, {}, [work])).events[1]!;
    expect([run("call", {}, [work]), run("spawn", {}, [work]), run("poll", {}, [work]), run("start", {}, [work]), run("await", { joins: spawn }), run("await", { joins: call }), run("await")]).toEqual([["S.work"], [], ["S.work"], [], ["S.work"], [], []]);
    expect([run("call", { args: [arg(idle)] }), run("call", { args: [arg(idle)], awaited: true }), run("call", { args: [arg(idle)] }, [work])]).toEqual([[], ["S.idle"], ["S.work", "S.idle"]]);
    const outer = func("S.outer", (b) => (b.calls([work]), void b.calls([work])));
    expect([...reach(func("S.top", (b) => void b.calls([outer]))).values()].map((via) => via.length)).toEqual([0, 1, 2]);
  });

  it("are what a parameter stands for", () => {
    const from = (value: Value, path = "job@1", passed = false): readonly string[] => {
      const target = func("S.take", nothing, { args: ["job@1"] });
      const by = func("S.by", (b) => void (passed ? b.does("call", undefined, { args: [arg(target)] }) : b.does("call", undefined, { args: [value] }, [target])));
      return origins(model(target, by), target, resource(path, "S")).map(({ path: each, id: of }) => `${each} ${of.slice(of.indexOf("#") + 1)}`);
    };
    expect([from(arg("this.a", "S")), from(arg("this.a", "S"), "job@1.b"), from(arg("this.a", "S"), "job@1[k]"), from({ kind: "derived", from: [resource("this.a", "S"), resource("this.b", "S")] }), from({ kind: "unknown" }), from(arg("this.a", "S"), "this.x"), from(arg("this.a", "S"), "job@1", true)]).toEqual([["job@1 S:job@1", "this.a S.a"], ["job@1.b S:job@1.b", "this.a.b S.a.b"], ["job@1[k] S:job@1[k]", "this.a[k] S.a[]"], ["job@1 S:job@1", "this.a S.a", "this.b S.b"], ["job@1 S:job@1"], ["this.x S.x"], ["job@1 S:job@1"]]);
  });
});

describe("what ends by itself", () => {
  it("is what a listener hears of", () => {
    const ends = (message: string, what: Detail["what"] = "listener"): readonly string[] => {
      const heard = func("S.heard", (b) => void b.does("read", "this.x"), { role: "handler", async: false });
      const wait = func("S.wait", (b) => void b.does("await"));
      return ownEnds(model(wait, heard, func("S.listen", (b) => void b.does("start", "this.socket", { what, message }, [heard]), { async: false })), wait).map(({ func: { name } }) => name);
    };
    const messages = ["close", "closed", "exit", "end", "error", "disconnect", "disconnected"];
    expect(those([...messages, "closing", "reclose", "data", "ended", "disconnecting"], (message) => ends(message).length > 0)).toEqual(messages);
    expect(ends("close", "interval")).toEqual([]);
  });
});

describe("a stop path", () => {
  const stop = (steps: readonly Step[], extra: Partial<Func> = {}): Func => func("S.stop", (b) => steps.forEach((each) => each(b)), { role: "stop", ...extra });
  const id = (name: string): string => `src/a.ts#S.${name}`;

  it("sets flags and ends what it stops", () => {
    const flags = (step: Step): readonly string[] => [...stopRun(model(stop([step])), stop([step])).flags.keys()];
    const value = (each: Value, op: Detail["op"] = "set"): readonly string[] => flags((b) => void b.does("write", "this.on", { op, value: each }));
    expect([value(constant("true")), value(constant("false")), value({ kind: "number", ms: { text: "1" } }), value({ kind: "derived", from: [] }), value(arg("this.x", "S"))]).toEqual(Array.from({ length: 5 }, () => [id("on")]));
    expect([...["null", "undefined", "[]", "{}", '""', "''"].map((text) => value(constant(text))), value(arg("x@1", "S")), value({ kind: "unknown" }), value(constant("true"), "append")]).toEqual(Array.from({ length: 9 }, () => []));
    expect([flags((b) => void b.does("send", "this.bus")), flags((b) => void b.does("send", "this")), flags((b) => void b.does("send")), flags((b) => void b.does("read", "this.on"))]).toEqual([[id("bus")], [], [], []]);
    const setter = func("S.set", (b) => void b.does("write", "this.on", { op: "set", value: arg("x@1") }), { args: ["x@1"] });
    const through = func("S.through", (b) => void b.calls([setter], { args: [arg("y@1"), constant("true")], receiver: resource("this", "S") }), { args: ["z@1", "y@1"] });
    const around = func("S.around", (b) => void b.calls([through], { args: [constant("null"), arg("v@1")], receiver: resource("this", "S") }), { args: ["v@1"] });
    const given = (target: Func, ...args: readonly Value[]): readonly string[] => flags((b) => void b.calls([target], { args, receiver: resource("this", "S") }));
    expect([given(setter, constant("true")), given(setter, constant("null")), given(setter), given(through, constant("null"), constant("true")), given(through, constant("true"), constant("null")), given(around, constant("true")), given(around, constant("null"))]).toEqual([[id("on")], [], [], [id("on")], [], [id("on")], []]);
    const ends = (step: Step): readonly string[] => [...stopRun(model(stop([step])), stop([step])).ends];
    const call = (callee: string, receiver?: Resource, calls?: string): Step => (b) => void b.does("call", undefined, { callee, safe: true, ...(receiver ? { receiver } : {}), ...(calls ? { calls: { kind: "resource", resource: resource(calls, "S") } } : {}) });
    expect([ends((b) => void b.does("stop", "this.timer")), ends((b) => void b.does("write", "this.all", { op: "clear" })), ends((b) => void b.does("write", "this.all", { op: "set" })), ends(call("x.end", resource("this.x", "S"))), ends(call("x.end", undefined, "this.wake")), ends(call("this.end", resource("this", "S"))), ends(call("x.end", { ...resource("this.x", "S"), scope: "external" })), ends(call("this.log.info", resource("this.log", "S")))]).toEqual([[id("timer")], [id("all")], [], [id("x")], [id("wake")], [], [], []]);
    expect([ownRun(model(idle), stop([set("this.a", "true")])).length, ownRun(model(idle), stop([])).length, ownRun(model(idle), stop([set("this.a", "true")], { role: "handler" })).length]).toEqual([1, 0, 0]);
    expect(["a.ts#S.a.b[c]", "a.ts#S.a", "a.ts#x", "S.a"].map(wholes)).toEqual([["a.ts#S.a.b[c]", "a.ts#S.a.b", "a.ts#S.a", "a.ts#S"], ["a.ts#S.a", "a.ts#S"], ["a.ts#x"], ["S.a"]]);
  });

  it("is obeyed by who tests what it sets", () => {
    const loop = (condition: string, reads: readonly string[]): Func => func("S.loop", during(condition, reads, (b) => void b.does("await")));
    const flags = (f: Func, ...others: readonly Func[]): readonly string[] => obeyed(model(f, ...others))(f).map(({ stop: { func: by }, flag }) => `${by.name} ${flag}`);
    const ends = stop([set("this.stopped", "true")]);
    const closes = func("S.close", set("this.closed", "true"), { role: "stop" });
    expect([flags(loop("!this.stopped", ["this.stopped"]), ends), flags(loop("!this.other", ["this.other"]), ends), flags(loop("x", ["this.stopped", "this.closed"]), ends, closes), flags(loop("x", ["this.stopped.part"]), ends)]).toEqual([["S.stop S.stopped"], [], ["S.stop S.stopped", "S.close S.closed"], ["S.stop S.stopped.part"]]);
    const end = (name: string, path: string): Func => func(name, set(path, "true"), { role: "stop", file: `src/${name}.ts` });
    const looks = func("loop", during("x", ["src/a.ts#on"], (b) => void b.does("await")), { file: "src/near.ts" });
    expect([flags(looks, end("far", "src/a.ts#on"), end("near", "src/a.ts#on")), flags(looks, end("near", "src/a.ts#on"), end("far", "src/a.ts#on"))]).toEqual([["near on", "far on"], ["near on", "far on"]]);
    const throwing = (callee: string): Func => func("S.loop", (b) => void b.does("read", "this.stopped", { callee }));
    expect([flags(throwing("signal.throwIfAborted"), ends), flags(throwing("signal.throwIfAborteds"), ends), flags(throwing("throwIfAborted"), ends)]).toEqual([["S.stop S.stopped"], [], []]);
    const called = func("S.called", set("this.x", "true"));
    const calls = stop([(b) => void b.calls([called])]);
    expect([runsInStop(model(called, calls), called, 1)?.func.name, runsInStop(model(called, calls), called, 0)?.func.name, runsInStop(model(idle, calls), idle, 3)?.func.name]).toEqual(["S.stop", undefined, undefined]);
  });

  it("waits for what may never come", () => {
    const wait = (steps: readonly Step[], extra: Partial<Func> = {}): readonly string[] => stopWaits(model(stop(steps, extra))).map(({ what, bounded }) => `${what}${bounded ? " at most" : ""}`);
    const receive = (detail: Detail = {}, on: string | null = "this.child"): Step => (b) => void b.does("receive", on ?? undefined, detail);
    expect([wait([receive({ message: "exit" })]), wait([receive()]), wait([receive({}, null)]), wait([(b) => void b.does("await")]), wait([receive()], { role: "handler" })]).toEqual([["`exit` of `S.child`"], ["`a message` of `S.child`"], ["`a message`"], [], []]);
    expect((["signal", "race", "handle", "none", "resolver"] as const).map((wake) => wait([receive({ wake })])[0]?.endsWith("at most"))).toEqual([true, true, true, false, false]);
    expect([wait([receive({ timeout: { text: "9" } })]), wait([(b) => void b.does("start", undefined, { what: "timeout" }), receive()]), wait([(b) => void b.does("start", undefined, { what: "interval" }), receive()])].map(([each]) => each!.endsWith("at most"))).toEqual([true, true, false]);
    const force = (kind: Event["kind"], detail: Detail, on = "this.child"): boolean => wait([(b) => void b.does(kind, on, { ...detail, safe: true }), receive()])[0]!.endsWith("at most");
    expect([force("call", { callee: "child.destroy" }), force("stop", { callee: "child.terminate" }), force("send", { args: [constant('"SIGKILL"')] }), force("call", { callee: "child.end" }), force("call", { callee: "destroy" }), force("call", { callee: "child.destroyAll" }), force("read", { callee: "child.destroy" }), force("call", { callee: "child.destroy" }, "this.other"), force("call", { args: [constant('"SIGTERM"')] })]).toEqual([true, true, true, false, false, false, false, false, false]);
  });

  it("takes as long as what it waits for", () => {
    const ms = (max: number): Detail => ({ ms: { min: max, max, text: String(max) } });
    const sleep = (max?: number, more: Detail = {}): Step => (b) => (b.does("await", undefined, { joins: undefined, api: "global setTimeout" }), void b.does("sleep", undefined, { ...(max === undefined ? { ms: { text: "ms" } } : ms(max)), ...more }));
    const said = (steps: readonly Step[], ...others: readonly Func[]): string | undefined => {
      const [row] = stopPaths(model(stop([(b) => void b.does("read", "this.x"), ...steps]), ...others));
      return row && [row.stops.join(), row.waitsFor.join(), ...(row.maxMs === undefined ? [] : [`${row.maxMs} ms`]), ...(row.plus ?? [])].join("; ");
    };
    expect([said([]), said([(b) => void b.does("stop", "this.timer")]), said([set("this.stopped", "true")]), said([sleep(50)]), said([sleep(50), sleep(70)]), said([sleep()])]).toEqual([undefined, "S.timer; ", "S.stopped; ", "; a timer; 50 ms", "; a timer; 120 ms", "; a timer"]);
    expect([said([(b) => void b.does("acquire", "this.lock", { lock: "mutex" })]), said([sleep(50), (b) => void b.does("acquire", "lock@1", { lock: "mutex" })]), said([sleep(50), (b) => void b.does("call", undefined, { callee: "x.end", awaited: true })]), said([sleep(50), (b) => void b.does("call", undefined, { callee: "x.end" })]), said([sleep(50), (b) => void b.does("call", undefined, { callee: "x.end", awaited: true, api: "x end" })])]).toEqual(["; the lock `S.lock`; 0 ms; the longest hold of `S.lock`", "; a timer; 50 ms", "; a timer; 50 ms; `x.end()`", "; a timer; 50 ms", "; a timer; 50 ms"]);
    const awaited = (text: string): string | undefined => said([sleep(50), (b) => void b.emit("await", place(text), {})]);
    expect([awaited("await this.closed"), awaited("await `x`"), awaited("new Promise((resolve) => {"), awaited(`await ${"x".repeat(40)}`), awaited(`await ${"x".repeat(41)}`), awaited(`f(${"x".repeat(41)})`), awaited("f[")]).toEqual(["; a timer; 50 ms; `this.closed`", "; a timer; 50 ms; `'x'`", "; a timer; 50 ms; `new Promise(…)`", `; a timer; 50 ms; \`${"x".repeat(40)}\``, `; a timer; 50 ms; \`${"x".repeat(40)}(…)\``, "; a timer; 50 ms; `f(…)`", "; a timer; 50 ms; `f[(…)`"]);
    const task = (body: Step, outer: Step = nothing): readonly Func[] => {
      const loop = func("S.loop", (b) => (outer(b), during("!this.stopped", ["this.stopped"], body)(b)));
      return [loop, func("S.start", (b) => void b.does("spawn", "this.task", {}, [loop]), { async: false })];
    };
    const joins = (body: Step, outer?: Step): string | undefined => said([set("this.stopped", "true"), (b) => void b.does("await", "this.task")], ...task(body, outer));
    const look: Step = (b) => void when(b, "this.stopped", ["this.stopped"], leave);
    const row = (rest: string): string => `S.stopped; \`S.loop\`, kept in \`S.task\`${rest}`;
    expect([joins(sleep(100)), joins((b) => (sleep(100)(b), sleep(50)(b))), joins((b) => (sleep(100)(b), look(b), sleep(50)(b))), joins(sleep(100, { wake: "signal" })), joins(sleep(100), sleep(300)), joins((b) => void b.does("io", undefined, { io: "network", timeout: ms(70).ms })), joins((b) => void b.does("io", undefined, { io: "network" })), joins(sleep())]).toEqual([row("; 100 ms"), row("; 150 ms"), row("; 100 ms"), row("; 0 ms"), row("; 300 ms"), row("; 70 ms"), row(""), row("; the turns of `S.loop`")]);
    const inner = (bound: number | undefined): string | undefined => joins((b) => b.loop(place(), { loop: "for", ...(bound === undefined ? {} : { bound }) }, undefined, { condition: () => b.branch(place("i < n"), { condition: "i < n", reads: [resource("i@1")] }), body: () => sleep(10)(b) }));
    expect([inner(3), inner(1), inner(undefined)]).toEqual([row("; 30 ms"), row("; 10 ms"), row("; 10 ms; the turns of `S.loop`")]);
  });

  it("leaves a loop behind that it does not wait for", () => {
    const loop = (body: Step = (b) => (b.does("await"), void b.does("sleep", undefined, { ms: { text: "9" } }))): Func => func("S.loop", during("this.running", ["this.running"], body));
    const left = ({ of = loop(), starts = [set("this.running", "true")] as readonly Step[], kind = "spawn" as Event["kind"], ends = [set("this.running", "false")] as readonly Step[], on = undefined as string | undefined, starter = {} as Partial<Func> } = {}): string | undefined => {
      const start = func("S.start", (b) => (starts.forEach((each) => each(b)), void b.does(kind, on, {}, [of])), { async: false, ...starter });
      const [found] = unjoined(model(of, start, stop(ends)));
      return found && [found.flag, ...(found.restart ? ["again"] : []), ...(found.closed ? [`closed ${found.closed.name}`] : []), ...(found.joined ? ["joined"] : [])].join(" ");
    };
    expect([left(), left({ kind: "call" }), left({ starts: [] }), left({ starts: [set("this.running", "false")] }), left({ starts: [set("this.other", "true")] }), left({ of: loop(nothing) }), left({ starter: { role: "constructor" } }), left({ starter: { role: "module" } }), left({ ends: [set("this.other", "false")] })]).toEqual(["S.running again", undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined]);
    expect([left({ on: "this.task", ends: [set("this.running", "false"), (b) => void b.does("await", "this.task")] }), left({ ends: [set("this.running", "false"), (b) => void b.does("await")] }), left({ ends: [set("this.running", "false"), (b) => void b.does("receive", "this.x")] }), left({ on: "this.task", starts: [(b) => void when(b, "this.task", ["this.task"], leave), set("this.running", "true")] })]).toEqual(["S.running joined", undefined, undefined, undefined]);
    const body: Step = (b) => {
      const call = b.does("call", undefined, { awaited: true, receiver: resource("this.db", "S") });
      b.does("await", undefined, { joins: call });
    };
    const closed = (callee: string, target = "this.db", kind: Event["kind"] = "call", what?: Detail["what"]): string | undefined => left({ starts: [], of: loop(body), ends: [set("this.running", "false"), (b) => void b.does(kind, kind === "stop" ? target : undefined, { callee, safe: true, receiver: resource(target, "S"), ...(what ? { what } : {}) })] });
    expect(those(["db.close", "db.end", "db.#destroy", "db.dispose", "db.disconnect", "db.terminate", "db.quit", "db.release", "db.closeAll", "close", "db.open"], (callee) => closed(callee) === "S.running closed S.db")).toEqual(["db.close", "db.end", "db.#destroy", "db.dispose", "db.disconnect", "db.terminate", "db.quit", "db.release"]);
    expect([closed("db.close", "this.other"), closed("x", "this.db", "stop", "server"), closed("x", "this.db", "stop", "listener"), closed("x", "this.db", "stop", "interval"), closed("x", "this.db", "stop", "timeout")]).toEqual([undefined, "S.running closed S.db", undefined, undefined, undefined]);
  });
});

describe("what piles up, overlaps or is torn apart", () => {
  it("a listener that each event adds", () => {
    const added = ({ role = "handler" as Func["role"] | "none", detail = {} as Detail, on = "this.bus", scope = undefined as Resource["scope"] | undefined, type = undefined as string | undefined, others = [] as readonly Func[], async = true, extra = nothing as Step, params = [] as readonly Resource[] } = {}): string | undefined => {
      const f = func("S.hear", (b) => {
        b.emit("start", place("on"), { on: { ...resource(on, "S"), ...(scope ? { scope } : {}), ...(type ? { type } : {}) }, detail: { what: "listener", message: "data", ...detail } });
        extra(b);
      }, { ...(role === "none" ? {} : { role }), async, params });
      const [leak] = listenerLeaks(model(f, ...others));
      return leak && [leak.source.path, ...(leak.signal ? ["signal"] : []), ...(leak.repeated ? ["again"] : [])].join(" ");
    };
    expect([added(), added({ role: "none" }), added({ role: "constructor" }), added({ role: "stop" }), added({ detail: { once: true } }), added({ detail: { what: "interval" } }), added({ on: "this.all[k]" }), added({ on: "bus@1", scope: "local" }), added({ on: "src/a.ts#bus" })]).toEqual(["this.bus again", undefined, undefined, undefined, undefined, undefined, undefined, undefined, "src/a.ts#bus again"]);
    const off = (on: string, message?: string): readonly Func[] => [func("S.off", (b) => void b.does("stop", on, message ? { message } : {}))];
    expect([added({ others: off("this.bus") }), added({ others: off("this.bus", "data") }), added({ others: off("this.bus", "end") }), added({ others: off("this.other") })]).toEqual([undefined, undefined, "this.bus again", "this.bus again"]);
    const signal = { type: "AbortSignal", detail: { message: "abort" }, role: "none" } as const;
    expect([added({ ...signal, on: "this.signal" }), added({ ...signal, on: "this.signal", detail: { message: "x" } }), added({ ...signal, on: "this.signal", async: false }), added({ ...signal, on: "signal@1", scope: "local" }), added({ ...signal, on: "signal@1", scope: "local", params: [resource("signal@1", "S")] }), added({ ...signal, on: "this.signal", detail: { message: "abort", args: [constant("1"), constant("2"), { kind: "derived", from: [{ ...resource("s@1"), type: "AbortSignal" }] }] } })]).toEqual(["this.signal signal again", undefined, undefined, undefined, "signal@1 signal again", undefined]);
  });

  it("an interval whose body outlasts it", () => {
    const tick = (steps: readonly Step[], { ms = 100, async = true, role = undefined as Func["role"] } = {}): string | undefined => {
      const task = func("S.tick", (b) => steps.forEach((each) => each(b)), { async, exported: false });
      const f = func("S.start", (b) => void b.does("start", "this.timer", { what: "interval", ms: { min: ms, max: ms, text: String(ms) } }, [task]), { async: false, role });
      const [found] = intervals(model(f, task));
      return found && [found.worst ? "outlasts" : "guarded", ...(found.writes ? [`writes ${found.writes.on!.path}`] : []), ...(found.heals ? ["heals"] : [])].join(" ");
    };
    const net = (max?: number): Step => (b) => (b.does("await"), void b.does("io", undefined, { io: "network", ...(max === undefined ? {} : { timeout: { min: max, max, text: String(max) } }) }));
    expect([tick([net()]), tick([net()], { async: false }), tick([net(50)]), tick([net(100)]), tick([net(101)]), tick([nothing]), tick([(b) => (b.does("await"), void b.does("io", undefined, { io: "disk" }))])]).toEqual(["outlasts", undefined, undefined, undefined, "outlasts", "guarded", undefined]);
    const write = (on: string, detail: Detail): Step => (b) => void b.does("write", on, detail);
    expect([tick([net(), write("this.x", { op: "set", value: constant("1") })]), tick([net(), write("this.x", { op: "append" })]), tick([write("this.x", { op: "set" }), net()]), tick([net(), write("x@1", { op: "set" })]), tick([net(), write("this.x", { op: "set", value: { kind: "derived", from: [resource("this.x", "S")] } })]), tick([net(), write("this.x", { op: "set" }), write("this.y", { op: "append" })])]).toEqual(["outlasts writes this.x heals", "outlasts writes this.x", "outlasts", "outlasts", "outlasts writes this.x", "outlasts writes this.x"]);
    const claim: Step = (b) => (when(b, "this.busy", ["this.busy"], leave), set("this.busy", "true")(b));
    expect([tick([claim, net()]), tick([net(), claim]), tick([(b) => void b.does("stop", "this.timer"), net()]), tick([net(), (b) => void b.does("stop", "this.timer")])]).toEqual(["guarded", "outlasts writes this.busy heals", "guarded", "outlasts"]);
  });

  it("a message that is written in pieces", () => {
    const piece = (on = "this.out", more: Detail = {}): Step => (b) => void b.does("send", on, { what: "stream", loss: { refusal: "false", means: "backpressure" }, args: [arg("head@1")], ...more });
    const wait: Step = (b) => void b.does("await");
    const split = (steps: readonly Step[], extra: Partial<Func> = {}, ...others: readonly Func[]): boolean => splitWrites(model(func("S.write", (b) => steps.forEach((each) => each(b)), { role: "handler", ...extra }), ...others)).length > 0;
    expect([split([piece(), wait, piece()]), split([piece(), piece()]), split([piece(), wait]), split([piece(), wait, piece("this.other")]), split([piece("out@1"), wait, piece("out@1")]), split([piece(), (b) => void b.does("sleep"), piece()]), split([piece(), (b) => void b.does("io"), piece()]), split([piece(), (b) => void b.does("read", "this.x"), piece()])]).toEqual([true, false, false, false, false, true, true, false]);
    expect([split([piece(), wait, piece()], { async: false }), ...(["constructor", "stop", "module"] as const).map((role) => split([piece(), wait, piece()], { role })), split([piece("this.out", { loss: { refusal: "throws", means: "backpressure" } }), wait, piece("this.out", { loss: { refusal: "throws", means: "backpressure" } })]), split([piece("this.out", { what: "task" }), wait, piece()])]).toEqual([false, false, false, false, false, false]);
    const take: Step = (b) => (b.does("await"), void b.does("acquire", "this.lock", { lock: "mutex" }));
    const give: Step = (b) => void b.does("release", "this.lock");
    expect([split([take, piece(), wait, piece(), give]), split([take, piece(), give, wait, take, piece(), give])]).toEqual([false, true]);
    const turn = (loop: Detail["loop"]): Step => (b) => b.loop(place(), { loop, args: [arg("each@1")] }, undefined, { headExits: true, body: () => (piece()(b), wait(b)) });
    expect([split([turn("for-of")]), split([turn("while")]), split([turn("for")])]).toEqual([true, false, false]);
  });

  it("a lock that ends before its work", () => {
    const work = func("S.work", (b) => void b.does("await"));
    const sync = func("S.sync", nothing, { async: false });
    const take: Step = (b) => (b.does("await"), void b.does("acquire", "this.lock", { lock: "mutex" }));
    const give: Step = (b) => void b.does("release", "this.lock");
    const escaped = (steps: readonly Step[]): readonly string[] => escapes(model(func("S.run", (b) => steps.forEach((each) => each(b))), work, sync)).map(({ how }) => how);
    const call = (detail: Detail, callee: Func = work): Step => (b) => void b.does("call", undefined, detail, [callee]);
    expect([escaped([take, call({ result: "returned" }), give]), escaped([take, call({ result: "returned" }), (b) => void b.does("await"), give]), escaped([take, call({ result: "returned" }, sync), give]), escaped([take, call({ result: "awaited", awaited: true }), give]), escaped([call({ result: "returned" }), take, give])]).toEqual([["returned"], [], [], [], []]);
    const spawn = (detail: Detail = { result: "ignored" }, callee: Func = work): Step => (b) => void b.does("spawn", undefined, detail, [callee]);
    expect([escaped([take, spawn(), give]), escaped([take, spawn({ result: "voided" }), give]), escaped([take, spawn({ result: "stored" }), give]), escaped([take, spawn(undefined, sync), give]), escaped([take, set("this.x", "1"), spawn(), give]), escaped([take, spawn()]), escaped([take, give, spawn()])]).toEqual([["started"], ["started"], [], [], [], [], []]);
  });
});
