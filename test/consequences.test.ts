/** What a single difference decides for what happens twice, is put back too late, is heard too late or stays set. */
import { describe, expect, it } from "vitest";
import { barging } from "../src/analysis/locks/barging.ts";
import { contenders, isUrgent, waitersBeside } from "../src/analysis/locks/contenders.ts";
import { sectionsIn } from "../src/analysis/locks/criticalSections.ts";
import { callOf, duplicated, endOf } from "../src/analysis/state/duplicates.ts";
import { lateListeners } from "../src/analysis/messages/lateListeners.ts";
import { leaks } from "../src/analysis/locks/leaks.ts";
import { timers } from "../src/analysis/stop/owners.ts";
import { plainPath, puts } from "../src/analysis/state/puts.ts";
import { staleCopies } from "../src/analysis/state/staleCopies.ts";
import { gaps, isShareOf } from "../src/analysis/state/state.ts";
import type { Detail, Event, Func, Value } from "../src/model.ts";
import { arg, func, model, place, resource, type Body } from "./graphs.ts";
import { constant, idle, leave, nothing, type Step, those, when } from "./steps.ts";

const does = (kind: Event["kind"], on?: string, detail: Detail = {}, runs: readonly Func[] = []): Step => (b) => void b.does(kind, on, detail, runs);
const set = (on: string, text: string): Step => does("write", on, { op: "set", value: constant(text) });
const AWAIT = does("await", undefined, { callee: "ready" });

describe("what happens twice", () => {
  const LOOK: Step = (b) => void when(b, "this.it", ["this.it"], leave);
  const twice = (steps: readonly Step[], { value = constant("true") as Value | ((b: Body) => Value), state = "this.it", op = "set" as Detail["op"], others = [] as readonly Func[], look = LOOK, after = [] as readonly Step[], extra = {} as Partial<Func> } = {}): string | undefined => {
    const f = func("S.open", (b) => {
      look(b);
      AWAIT(b);
      steps.forEach((each) => each(b));
      const kept = typeof value === "function" ? value(b) : value;
      b.does("write", state, { op, value: kept });
      after.forEach((each) => each(b));
    }, { role: "handler", ...extra });
    const whole = model(f, ...others);
    const [gap] = gaps(whole);
    if (!gap) return undefined;
    const { weight, words } = duplicated(whole, gap);
    return `${weight} ${words}`;
  };
  const start = (what: Detail["what"], on = "this.timer", more: Detail = {}): Step => does("start", on, { what, ...more });

  it("goes on until somebody stops it", () => {
    const kinds = ["interval", "listener", "server", "worker", "process", "window", "watcher", "stream", "subscription", "timeout", "immediate", "task"] as const;
    expect(kinds.map((what) => twice([start(what)]))).toEqual(["3 start a second timer", "2 start a second listener", "2 start a second server", "3 start a second worker", "3 start a second process", "2 start a second window", "2 start a second watcher", "3 open a second connection or file", "2 start a second subscription", ...Array.from({ length: 3 }, () => "1 do the work twice")]);
    expect([twice([start("stream", "this.s", { callee: "connect" })]), twice([start("interval", "this.t", { once: true })]), twice([start("interval", "this.t", { args: [{ kind: "resolver" }] })]), twice([start("listener", "bus@1")]), twice([start("stream", "s@1")]), twice([start("listener"), does("stop", "this.other", { what: "listener" })]), twice([start("listener"), does("stop", "this.other", { what: "server" })])]).toEqual(["3 open a second connection or file with `connect()`", ...Array.from({ length: 5 }, () => "1 do the work twice"), "2 start a second listener"]);
    expect([twice([does("stop", "this.timer"), start("interval")]), twice([does("stop", "this.other"), start("interval")]), twice([does("stop", "this.timer"), AWAIT, start("interval")])]).toEqual(["1 do the work twice", "3 start a second timer", "3 start a second timer"]);
    expect([twice([], { look: (b) => (start("interval")(b), LOOK(b)) }), twice([], { look: (b) => void when(b, "this.it", ["this.it"], (inner) => (start("interval")(inner), leave(inner))) })]).toEqual(["1 do the work twice", "1 do the work twice"]);
    const begin = func("S.begin", start("interval"), { async: false });
    const deeper = func("S.deeper", (b) => void b.calls([begin]), { async: false });
    const deepest = func("S.deepest", (b) => void b.calls([deeper]), { async: false });
    expect([begin, deeper, deepest].map((callee) => twice([(b) => void b.calls([callee])], { others: [begin, deeper, deepest] }))).toEqual(["3 start a second timer", "3 start a second timer", "1 do the work twice"]);
    const asks = (read: string): string | undefined => twice([(b) => void when(b, "x", [read], start("server", "this.srv"))]);
    expect([asks("this.srv.listening"), asks("this.srv"), asks("this.other.listening")]).toEqual(["1 do the work twice", "2 start a second server", "2 start a second server"]);
    const exits = (message: string, run: Step): string | undefined => {
      const done = func("callback in S.open", run);
      return twice([start("process", "child@1"), does("start", "child@1", { what: "listener", message }, [done])], { others: [done], extra: { params: [resource("finish@0", "S")] } });
    };
    const settle = does("call", undefined, { callee: "finish", safe: true, calls: { kind: "resolver" } as Value as Detail["calls"] });
    expect([...["close", "exit", "data"].map((message) => exits(message, settle)), exits("close", nothing)]).toEqual(["2 do the work twice", "2 do the work twice", "3 start a second process", "3 start a second process"]);
    const endless = func("S.loop", (b) => b.loop(place(), { loop: "while", endless: true }, undefined, { body: () => AWAIT(b) }));
    const busy = func("S.loop", (b) => b.loop(place(), { loop: "while", endless: true }, undefined, { body: () => void b.does("read", "this.x") }));
    expect([twice([does("spawn", undefined, {}, [endless])], { others: [endless] }), twice([does("spawn", undefined, {}, [busy])], { others: [busy] }), twice([does("spawn", undefined, {}, [idle])])]).toEqual(["3 start a second loop that never ends", "1 do the work twice", "1 do the work twice"]);
  });

  it("is done by one at a time", () => {
    expect([twice([], { after: [AWAIT, set("this.it", "false")] }), twice([], { after: [set("this.it", "false")] }), twice([], { after: [AWAIT] }), twice([], { after: [AWAIT, set("this.other", "false")] }), twice([], { value: constant("1"), after: [AWAIT, set("this.it", "false")] })]).toEqual(["3 are both in what `S.it` is to let one do at a time", ...Array.from({ length: 4 }, () => "1 do the work twice")]);
  });

  it("makes two of what somebody has to end", () => {
    const maker = (callee: string, detail: Detail = {}) => (b: Body): Value => ({ kind: "result", of: b.does("call", undefined, { callee, ...detail }) });
    const ends = (callee: string, kind: Event["kind"] = "call", receiver = "this.it"): readonly Func[] => [func("S.end", does(kind, kind === "stop" ? "this.it" : undefined, { callee, receiver: resource(receiver, "S") }))];
    const made = (others: readonly Func[], callee = "connect"): string | undefined => twice([], { value: maker(callee), others });
    const two = "3 make two of `connect()`; `S.it` keeps the last and nobody closes the other";
    expect(those(["close", "it.end", "stop", "destroy", "dispose", "disconnect", "terminate", "shutdown", "kill", "quit", "release", "unsubscribe", "closeAll", "closed", "reclose", "other"], (callee) => made(ends(callee)) === two)).toEqual(["close", "it.end", "stop", "destroy", "dispose", "disconnect", "terminate", "shutdown", "kill", "quit", "release", "unsubscribe", "closeAll"]);
    expect([made([]), made(ends("x", "stop")), made(ends("close", "call", "this.other")), made([func("S.end", does("call", undefined, { callee: "pool.release", args: [arg("this.it", "S")] }))]), made([func("S.end", does("call", undefined, { callee: "pool.give", args: [arg("this.it", "S")] }))]), made([func("S.end", does("call", undefined, { callee: "it.close", api: "global X.close", receiver: resource("this.it", "S") }))])]).toEqual(["1 ask `connect()` twice for the same", two, "1 ask `connect()` twice for the same", two, "1 ask `connect()` twice for the same", "1 ask `connect()` twice for the same"]);
    expect(twice([], { value: maker("connect"), others: ends("close"), op: "append" })).toBe("3 make two of `connect()`; `S.it` keeps both");
    const io = (kind: Detail["io"]): string | undefined => twice([does("io", undefined, { io: kind, callee: "x" })], { value: maker("connect"), others: ends("tell") });
    expect([io("network"), io("db"), io("process"), io("disk"), twice([does("io", undefined, { io: "network" })], { value: maker("connect") })]).toEqual(["2 make two of `connect()`; `S.it` keeps the last", "2 make two of `connect()`; `S.it` keeps the last", "2 make two of `connect()`; `S.it` keeps the last", "1 ask `connect()` twice for the same", "1 ask `connect()` twice for the same"]);
    const clock = (api: string, callee = "x"): string | undefined => twice([], { value: maker(callee, { api }) });
    expect([clock("global Date.now"), clock("global parseInt"), clock("global Math.max"), clock("global Map.constructor", "new Map"), clock("x y")]).toEqual(["1 do the work twice", "1 ask `ready` twice for the same", "1 do the work twice", "1 ask `new Map()` twice for the same", "1 ask `x()` twice for the same"]);
  });

  it("loses what was put into the first", () => {
    const keyed = (value: Value | ((b: Body) => Value)): string | undefined => twice([], { value, state: "this.it[k]", look: (b) => void when(b, "this.it.has(k)", ["this.it[k]"], leave) });
    const made = (api: string, args: readonly Value[] = []) => (b: Body): Value => ({ kind: "result", of: b.does("call", undefined, { callee: "new X", api, args }) });
    const lost = "2 set `S.it[k]` anew: what was put into the first is lost";
    expect([keyed(constant("[]")), keyed(constant("{}")), keyed(constant("1")), keyed(made("global Map.constructor")), keyed(made("global Set.constructor")), keyed(made("global Array.constructor")), keyed(made("global Map.constructor", [constant("1")])), keyed(made("global WeakMap.constructor"))]).toEqual([lost, lost, "1 do the work twice", lost, lost, lost, "1 ask `ready` twice for the same", "1 ask `new X()` twice for the same"]);
  });

  it("is work outside the process, or a second look", () => {
    const io = (kind: Detail["io"], callee = "x"): string | undefined => twice([does("io", undefined, { io: kind, callee })]);
    expect([io("network"), io("db"), io("process"), io("disk"), io("network", "x.close"), io("db", "end"), io("db", "closely")]).toEqual(["2 do the work twice", "2 do the work twice", "2 do the work twice", "1 do the work twice", "1 do the work twice", "1 do the work twice", "2 do the work twice"]);
    const beside = (value: Value | ((b: Body) => Value), on = "this.rows"): string | undefined => twice([does("io", undefined, { io: "network" }), (b) => void b.does("write", on, { op: "set", value: typeof value === "function" ? value(b) : value })]);
    const answer = (detail: Detail) => (b: Body): Value => ({ kind: "result", of: b.does("call", undefined, detail) });
    expect([beside(answer({ callee: "load", awaited: true })), beside(answer({ callee: "new Rows" })), beside(answer({ callee: "load" })), beside(arg("rows@1", "S")), beside(arg("this.x", "S")), beside(constant("1")), beside(answer({ callee: "load", awaited: true }), "rows@1")]).toEqual(["1 do the work twice", "1 do the work twice", "2 do the work twice", "1 do the work twice", "2 do the work twice", "2 do the work twice", "2 do the work twice"]);
  });

  it("is named as it is written", () => {
    const named = (kind: Event["kind"], detail: Detail, text = "text"): string => callOf({ ...func("S.f", does(kind, undefined, detail)).events[1]!, at: place(text) }, idle);
    expect([named("call", { callee: "go" }), named("spawn", { callee: "go" }), named("io", { callee: "go" }), named("await", { callee: "go" }), named("await", { callee: "go" }, "go()"), named("await", { callee: "go", api: "x" }), named("await", { callee: "go", combinator: "all" }), named("read", { callee: "go" }), named("call", {}), named("call", {}, "")]).toEqual(["`go()`", "`go()`", "`go()`", "`go`", "`go()`", "`go()`", "`go()`", "`go`", "`text`", "`S.idle`"]);
    expect([endOf(func("S.f", does("spawn")).events[1]!), endOf(func("S.f", AWAIT).events[1]!)]).toEqual(["has called back", "is awaited"]);
  });
});

describe("a copy that is put back too late", () => {
  const stale = (steps: readonly Step[], extra: Partial<Func> = {}, ...others: readonly Func[]): string | undefined => {
    const f = func("S.add", (b) => steps.forEach((each) => each(b)), { role: "handler", ...extra });
    const [copy] = staleCopies(model(f, ...others));
    return copy && [copy.state.path, ...(copy.unchanged ? ["unchanged"] : []), ...(copy.lock ? ["locked late"] : [])].join(" ");
  };
  const read = (on = "this.n"): Step => does("read", on);
  const put = (from: readonly string[] = ["this.n"], on = "this.n", more: Partial<Extract<Value, { kind: "derived" }>> = {}): Step => does("write", on, { op: "set", value: { kind: "derived", from: from.map((path) => resource(path, "S")), ...more } });

  it("is one where others run between the read and the write", () => {
    expect([stale([read(), AWAIT, put()]), stale([read(), put()]), stale([AWAIT, read(), put()]), stale([AWAIT, put()]), stale([read(), AWAIT, put(["this.m"])]), stale([read(), AWAIT, put(["this.n"], "this.m")]), stale([read("n@1"), AWAIT, put(["n@1"], "n@1")]), stale([read(), AWAIT, put()], { role: "constructor" })]).toEqual(["this.n", undefined, undefined, undefined, undefined, undefined, undefined, undefined]);
    const other = func("S.reset", does("write", "this.n", { op: "set", value: constant("0") }));
    const asItWas = [[read(), AWAIT, put(["this.n"], "this.n", { unchanged: true })], [read(), AWAIT, does("write", "this.n", { op: "set", value: arg("this.n", "S") })]];
    expect(asItWas.map((steps) => [stale(steps), stale(steps, {}, other)])).toEqual([[undefined, "this.n unchanged"], [undefined, "this.n unchanged"]]);
    expect([stale([read("this.n.x"), AWAIT, put(["this.n.x"])]), stale([read(), AWAIT, put(["this.n"], "this.n.x")]), stale([read(), AWAIT, read(), put()])]).toEqual(["this.n", "this.n.x", undefined]);
    const take: Step = (b) => (AWAIT(b), does("acquire", "this.lock", { lock: "mutex" })(b));
    const give = does("release", "this.lock");
    expect([stale([take, read(), AWAIT, put(), give]), stale([read(), take, put(), give]), stale([take, read(), give, AWAIT, put()])]).toEqual([undefined, "this.n locked late", "this.n"]);
    expect([stale([read(), AWAIT, does("write", "this.n", { op: "set" }), put()]), stale([read(), AWAIT, (b) => void when(b, "this.n", ["this.n"], leave), put()])]).toEqual([undefined, "this.n"]);
  });
});

describe("what is put where", () => {
  const value = (...from: readonly string[]): Value => ({ kind: "derived", from: from.map((path) => resource(path, "S")) });
  const spelled = (each: Value): string => (each.kind === "derived" ? each.from.map(({ path }) => path).join("+") : each.kind === "resource" ? each.resource.path : each.kind);
  const put = (build: Step, ...others: readonly Func[]): readonly string[] => {
    const f = func("S.f", build);
    return puts(model(f, ...others), f).map(({ on, value: put }) => `${on.path} = ${spelled(put)}`);
  };

  it("is a whole value that shared state is given", () => {
    const write = (on: string, detail: Detail): readonly string[] => put(does("write", on, detail));
    expect([write("this.n", { op: "set", value: value("this.m") }), write("this.n", { value: value("this.m") }), write("this.n", { op: "append", value: value("this.m") }), write("this.n", { op: "set" }), write("n@1", { op: "set", value: value("this.m") })]).toEqual([["this.n = this.m"], ["this.n = this.m"], [], [], []]);
    const callee = (steps: Step, extra: Partial<Func> = {}): Func => func("S.put", steps, { async: false, params: [resource("v@1", "S")], ...extra });
    const through = (to: Func, given: Value = arg("this.m", "S")): readonly string[] => put(does("call", undefined, { args: [given], receiver: resource("this", "S") }, [to]), to);
    const sets = (...from: readonly string[]): Step => does("write", "this.n", { op: "set", value: value(...from) });
    expect([through(callee(sets("v@1"))), through(callee(sets("v@1.x"))), through(callee(sets("this.o"))), through(callee(sets("v@1", "this.o"))), through(callee(sets("v@1"), { role: "constructor" })), through(callee(sets("v@1"), { role: "getter" })), through(callee(sets("v@1")), constant("1")), through(callee(does("write", "this.n", { op: "set", value: arg("v@1", "S") })))]).toEqual([["this.n = this.m"], ["this.n = this.m.x"], [], ["this.n = this.m"], [], [], ["this.n = unknown"], ["this.n = this.m"]]);
    expect(put(does("spawn", undefined, { args: [arg("this.m", "S")], receiver: resource("this", "S") }, [callee(sets("v@1"))]))).toEqual([]);
    const closure = (kind: Event["kind"], { steps = sets("got@2"), extra = {} as Partial<Func> } = {}): readonly string[] => {
      const f = func("S.f", (b, self) => void b.does(kind, undefined, {}, [func("callback in S.f", steps, { parent: self, async: false, bindsThis: false, exported: false, ...extra })]));
      return puts(model(f, ...f.events.flatMap(({ runs }) => runs)), f).map(({ on, value: each }) => `${on.path} = ${spelled(each)}`);
    };
    expect([closure("call"), closure("call", { extra: { bindsThis: true } }), closure("call", { extra: { async: true } }), closure("call", { steps: (b) => (does("read", "got@2")(b), sets("got@2")(b)) }), closure("start")]).toEqual([["this.n = got@2"], [], [], [], []]);
  });

  it("is named by the field that a getter gives", () => {
    const getter = (returns: readonly Value[], role: Func["role"] = "getter"): Func => func("S.state", nothing, { async: false, returns, ...(role ? { role } : {}) });
    const plain = (of: Func, path = "this.state"): string => plainPath(model(of), resource(path, "S"));
    expect([plain(getter([arg("this.inner", "S")])), plain(getter([arg("x@1", "S")])), plain(getter([arg("this.inner", "S"), arg("this.b", "S")])), plain(getter([constant("1")])), plain(getter([arg("this.inner", "S")], "handler")), plain(getter([arg("this.inner", "S")]), "this.other")]).toEqual(["this.inner", "this.state", "this.state", "this.state", "this.state", "this.other"]);
    expect(plainPath(model(getter([arg("this.inner", "S")])), { ...resource("this.state.x", "S"), holder: resource("this.state", "S") })).toBe("this.inner.x");
  });

  it("is shared where the promise of a call is kept before anybody can run", () => {
    const shared = (write: (b: Body, call: Event) => void, { on = undefined as string | undefined, between = nothing as Step, asked = "this.opening" } = {}): boolean => {
      let call: Event | undefined;
      const f = func("S.open", (b) => {
        when(b, "x", [asked], leave);
        call = b.does("spawn", on, {}, [idle]);
        between(b);
        write(b, call);
      });
      return isShareOf(f, call!);
    };
    const keeps = (make: (of: Event) => Value, to = "this.opening") => (b: Body, of: Event): void => void b.does("write", to, { op: "set", value: make(of) });
    const other = func("S.x", does("call")).events[1]!;
    expect([shared(keeps((of) => ({ kind: "promise", of }))), shared(keeps((of) => ({ kind: "result", of }))), shared(keeps(() => ({ kind: "promise", of: other }))), shared(keeps(() => ({ kind: "promise" }))), shared(keeps(() => constant("1"))), shared(keeps(() => arg("run@1", "S")), { on: "run@1" }), shared(keeps(() => arg("run@2", "S")), { on: "run@1" }), shared(keeps(() => constant("1")), { on: "this.opening" }), shared(keeps(() => ({ kind: "unknown" })))]).toEqual([true, true, false, false, false, true, false, true, false]);
    expect([shared(keeps((of) => ({ kind: "promise", of })), { between: AWAIT }), shared(keeps((of) => ({ kind: "promise", of })), { asked: "this.other" }), shared(keeps((of) => ({ kind: "promise", of }), "opening@1"))]).toEqual([false, false, false]);
  });
});

describe("a listener that comes too late", () => {
  const late = (steps: readonly Step[], extra: Partial<Func> = {}, others: readonly Func[] = []): string | undefined => {
    const f = func("S.run", (b) => steps.forEach((each) => each(b)), extra);
    const [found] = lateListeners(model(f, ...others));
    return found && [found.how, found.message, ...(found.hangs ? ["hangs"] : []), ...(found.thrown ? ["thrown"] : [])].join(" ");
  };
  const start = (what: Detail["what"] = "process", on = "child@1"): Step => does("start", on, { what });
  const listen = (message = "exit", on = "child@1", more: Detail = {}): Step => does("start", on, { what: "listener", message, ...more });
  const once = (message = "exit", on = "child@1"): Step => does("receive", on, { message, callee: "once" });

  it("is one where its source starts, and something else is waited for first", () => {
    expect([late([start(), AWAIT, listen()]), late([start(), listen(), AWAIT]), late([AWAIT, start(), listen()]), late([start(), AWAIT, listen("exit", "other@1")]), late([start(), AWAIT, listen("data")]), late([start(), AWAIT, does("read", "x@1"), once()]), late([start(), listen(), AWAIT, listen()]), late([start(), listen("error"), AWAIT, listen()])]).toEqual(["started exit", undefined, undefined, undefined, undefined, "started exit hangs", undefined, "started exit"]);
    const soon: Readonly<Record<string, readonly string[]>> = { process: ["exit", "error", "close", "message", "spawn", "disconnect"], worker: ["exit", "error", "message", "online", "messageerror"], server: ["listening", "error"], stream: ["open", "connect", "secureConnect", "ready", "error", "close"], interval: [] };
    const all = [...new Set(Object.values(soon).flat()), "data", "reopen", "exited", "unready"];
    for (const [what, messages] of Object.entries(soon)) expect(those(all, (message) => late([start(what as Detail["what"]), AWAIT, listen(message)]) !== undefined).toSorted(), what).toEqual([...messages].toSorted());
    expect([late([start(), AWAIT, listen("error")]), late([start(), AWAIT, listen("error", "child@1", { callee: "x.addEventListener" })]), late([start(), AWAIT, listen("exit")])]).toEqual(["started error thrown", "started error", "started exit"]);
    const throwing = func("S.fail", (b) => b.throw(place()), { async: false });
    expect([late([start(), AWAIT, (b) => void b.does("start", "child@1", { what: "listener", message: "error" }, [throwing])]), late([start(), AWAIT, (b) => void b.does("start", "child@1", { what: "listener", message: "error" }, [idle])]), late([start(), AWAIT, listen()], { role: "module" })]).toEqual([undefined, "started error thrown", undefined]);
  });

  it("is none where what is waited for is the source itself, or its state is looked at", () => {
    const wait = (detail: Detail, on?: string): string | undefined => late([start(), does("await", on, detail), listen()]);
    expect([wait({}, "child@1"), wait({}, "child@1.out"), wait({ receiver: resource("child@1", "S") }), wait({ callee: "new Promise" }), wait({}, "other@1"), wait({ receiver: resource("other@1", "S") })]).toEqual([undefined, undefined, undefined, undefined, "started exit", "started exit"]);
    const joined = (detail: Detail): string | undefined => late([start(), (b) => void b.does("await", undefined, { joins: b.does("call", undefined, { awaited: true, ...detail }) }), listen()]);
    expect([joined({ args: [arg("child@1", "S")] }), joined({ receiver: resource("child@1", "S") }), joined({ args: [arg("other@1", "S")] })]).toEqual([undefined, undefined, "started exit"]);
    const looks = (read: string): string | undefined => late([start(), AWAIT, (b) => void when(b, "x", [read], leave), listen()]);
    expect([looks("child@1.exitCode"), looks("child@1"), looks("other@1.exitCode")]).toEqual([undefined, "started exit", "started exit"]);
  });

  it("is one where what is called emits it first", () => {
    const emitted = (message: string, on = "this.bus", detail: Detail = { what: "listener" }): string | undefined => {
      const go = func("S.go", (b) => (AWAIT(b), does("send", on, { ...detail, message })(b)));
      return late([(b) => (b.does("await", undefined, { joins: b.does("call", undefined, { awaited: true, receiver: resource("this", "S"), callee: "go" }, [go]) }), once("done", "this.bus")(b))], {}, [go]);
    };
    expect([emitted("done"), emitted("other"), emitted("done", "this.other"), emitted("done", "this.bus", {})]).toEqual(["emitted done hangs", undefined, undefined, undefined]);
  });
});

describe("a busy flag that stays set", () => {
  const flagged = (steps: readonly Step[], { others = [] as readonly Func[], flag = "this.busy", look = (b: Body): void => void when(b, flag, [flag], leave) } = {}): string | undefined => {
    const f = func("S.run", (b) => (look(b), steps.forEach((each) => each(b))));
    const [leak] = leaks(model(f, ...others));
    return leak && `${leak.flag ? "flag " : ""}${leak.how}`;
  };
  const on = set("this.busy", "true");
  const off = set("this.busy", "false");

  it("is one where something in between can leave", () => {
    expect([flagged([on, AWAIT, off]), flagged([on, off]), flagged([on, AWAIT]), flagged([AWAIT, on, off]), flagged([on, does("read", "this.x"), off]), flagged([(b) => b.try(() => (on(b), AWAIT(b)), undefined, () => off(b))])]).toEqual(["flag throws", undefined, undefined, undefined, undefined, undefined]);
    expect([flagged([on, AWAIT, (b) => void when(b, "x", ["x@1"], leave), off]), flagged([on, (b) => b.try(() => AWAIT(b), () => nothing(), undefined), off]), flagged([on, (b) => b.try(() => AWAIT(b), () => (off(b), b.throw(place())), undefined), off])]).toEqual(["flag returns", undefined, undefined]);
    expect([flagged([on, AWAIT, off], { look: nothing }), flagged([on, AWAIT, off], { look: (b) => void when(b, "this.busy", ["this.busy"], does("call", undefined, { callee: "show", safe: true })) }), flagged([on, AWAIT, off], { look: (b) => void when(b, "this.busy", ["this.busy"], (inner) => inner.throw(place())) }), flagged([on, AWAIT, off], { look: (b) => void when(b, "this.busy", ["this.busy"], AWAIT) })]).toEqual([undefined, undefined, "flag throws", "flag throws"]);
    expect([flagged([on, does("call", undefined, { callee: "risk" }), off]), flagged([on, does("call", undefined, { callee: "risk", awaited: true }), off]), flagged([on, does("call", undefined, { callee: "calm", safe: true }), off])]).toEqual([undefined, "flag throws", undefined]);
    const state = (name: string): string | undefined => flagged([set(`this.${name}`, "true"), (b) => b.try(() => AWAIT(b), () => (set(`this.${name}`, "false")(b), leave(b)), undefined), AWAIT], { flag: `this.${name}` });
    expect(["started", "INSTALLED", "isReady", "done", "seen", "busy", "red"].map(state)).toEqual(Array.from({ length: 7 }, () => undefined));
    const resets = func("S.again", off, { async: false });
    const deeper = func("S.deeper", does("call", undefined, {}, [resets]), { async: false });
    expect([flagged([on, does("call", undefined, { args: [arg(resets)] }), AWAIT, off], { others: [resets] }), flagged([on, does("start", undefined, { what: "timeout" }, [deeper]), AWAIT, off], { others: [resets, deeper] }), flagged([on, does("call", undefined, { args: [arg(idle)] }), AWAIT, off])]).toEqual([undefined, undefined, "flag throws"]);
  });
});

describe("a flag that somebody looks at elsewhere", () => {
  const on = set("this.busy", "true");
  const off = set("this.busy", "false");
  const guard = (yes: Step = leave, no: Step = does("read", "this.z"), extra: Partial<Func> = {}): Func => func("S.other", (b) => void when(b, "this.busy", ["this.busy"], yes, no), extra);
  const left = (others: readonly Func[], steps: readonly Step[] = [on, AWAIT, off]): boolean => leaks(model(func("S.run", (b) => steps.forEach((each) => each(b))), ...others)).length > 0;

  it("keeps others out where they leave, wait or throw", () => {
    const sets = func("S.sets", on, { async: false });
    const call = (callee?: Func): Step => (b) => (does("call", undefined, { callee: "tell", safe: true }, callee ? [callee] : [])(b), leave(b));
    expect([left([guard()]), left([]), left([guard((b) => b.throw(place()))]), left([guard(AWAIT)]), left([guard(does("sleep"))]), left([guard(call())]), left([guard(call(idle)), idle]), left([guard(call(sets)), sets]), left([guard((b) => (does("release", "this.l")(b), leave(b)))]), left([guard((b) => (does("call", undefined, { callee: "x", safe: true })(b), b.throw(place())))])]).toEqual([true, false, true, true, true, true, true, false, true, true]);
    expect([left([guard((b) => (does("write", "this.x")(b), does("read", "this.y")(b), leave(b)))]), left([guard(does("write", "this.x"))]), left([guard(leave, leave)])]).toEqual([false, true, false]);
    const shown = (value: Value, extra: Partial<Func> = { async: false }): boolean => left([func("S.shown", (b) => (when(b, "this.busy", ["this.busy"], (inner) => inner.return(place(), { value })), does("read", "this.z")(b), b.return(place(), { value: constant("1") })), extra)]);
    expect([shown({ kind: "unknown" }), shown(constant("1")), shown({ kind: "promise" }), shown({ kind: "unknown" }, { async: true }), shown(arg("this.x", "S")), shown({ kind: "resource", resource: { ...resource("x@1"), scope: "external" } })]).toEqual([false, true, true, true, true, false]);
  });

  it("stays set by itself until a new start resets it", () => {
    const begin = (steps: readonly Step[], extra: Partial<Func> = {}): Func => func("S.begin", (b) => steps.forEach((each) => each(b)), { async: false, ...extra });
    expect([left([guard(), begin([off])]), left([guard(), begin([off], { role: "constructor" })]), left([guard(), begin([off], { role: "module" })]), left([guard(), begin([on, off])]), left([guard(), begin([set("this.other", "false")])])]).toEqual([false, true, true, true, true]);
    const asks: Step = (b) => void when(b, "this.busy", ["this.busy"], leave);
    expect(left([begin([off])], [asks, on, AWAIT, off])).toBe(true);
  });

  it("keeps nobody out once all is over", () => {
    const endless = (extra: Partial<Func> = {}): Func => func("S.exit", (b) => b.loop(place(), { loop: "while", endless: true }, undefined, { body: () => does("read", "this.x")(b) }), { async: false, ...extra });
    const gives = (given: Func, kind: Event["kind"] = "call"): boolean => left([guard(), given], [on, does(kind, undefined, { args: [arg(given)], safe: true }), AWAIT, off]);
    expect([gives(endless()), gives(endless({ async: true })), gives(idle), gives(endless(), "send")]).toEqual([false, true, true, true]);
    const task = (extra: Partial<Func> = {}, steps: readonly Step[] = [AWAIT, off]): boolean => {
      const f = func("S.run", (b, self) => (on(b), does("spawn", undefined, {}, [func("callback in S.run", (inner) => steps.forEach((each) => each(inner)), { parent: self, ...extra })])(b)));
      return leaks(model(f, ...f.events.flatMap(({ runs }) => runs), guard())).length > 0;
    };
    expect([task(), task({ async: false }), task({ parent: idle }), task({}, [off]), task({}, [AWAIT])]).toEqual([true, false, false, false, false]);
  });
});

describe("who waits for a lock", () => {
  const take: Step = (b) => (b.does("await"), void b.does("acquire", "this.lock", { lock: "mutex", fair: false }));
  const give = does("release", "this.lock");
  const user = (name: string, steps: readonly Step[] = [take, give], extra: Partial<Func> = {}): Func => func(name, (b) => steps.forEach((each) => each(b)), extra);
  const lock = resource("this.lock", "S");

  it("is each place that takes it, callers for wrappers", () => {
    const [a, c] = [user("S.a"), user("S.c", [take, give], { role: "handler" })];
    const tries = user("S.tries", [(b) => (b.does("await"), void b.does("acquire", "this.lock", { lock: "mutex", tried: true })), give]);
    const whole = model(a, c, tries);
    expect(contenders(whole)(lock).map(({ func: each, urgent }) => `${each.name}${urgent ? " urgent" : ""}`)).toEqual(["S.a", "S.c urgent"]);
    expect([waitersBeside(whole, lock, [a]).count, waitersBeside(whole, lock, [a]).urgent?.func.name, waitersBeside(whole, lock, [a, c]).count, waitersBeside(whole, lock, [c]).urgent, waitersBeside(whole, lock, [], undefined, true).count, waitersBeside(whole, lock, [a], () => false).count]).toEqual([1, "S.c", 0, undefined, 0, 2]);
    const five = ["S.a", "S.b", "S.c", "S.d", "S.e"].map((name) => user(name));
    expect([waitersBeside(model(...five), lock, []).first.length, waitersBeside(model(...five), lock, []).count]).toEqual([3, 5]);
    const by = (role: Func["role"], kind: Event["kind"] = "call"): boolean => {
      const target = user("S.t");
      return isUrgent(model(target, func("S.by", (b) => void b.does(kind, undefined, {}, [target]), role ? { role } : {})), target);
    };
    expect([by("handler"), by("stop"), by(undefined), by("handler", "spawn"), isUrgent(model(idle), idle)]).toEqual([true, true, false, false, false]);
    expect(sectionsIn(model(a), a).map(({ held: { lock: { path } } }) => path)).toEqual(["this.lock"]);
  });

  it("may wait for ever where a loop takes it again at once", () => {
    const net = does("io", undefined, { io: "network" });
    const barged = (body: readonly Step[], { loop = { loop: "while" } as Detail, others = [user("S.other")] as readonly Func[], taking = does("acquire", "this.lock", { lock: "mutex", fair: false }) } = {}): boolean => {
      const f = func("S.loop", (b) => b.loop(place(), loop, undefined, { condition: () => b.branch(place("this.on"), { condition: "this.on", reads: [resource("this.on", "S")] }), body: () => [taking, ...body].forEach((each) => each(b)) }));
      return barging(model(f, ...others)).length > 0;
    };
    const slow: Step = (b) => (b.does("await"), net(b));
    expect([barged([slow, give]), barged([give, slow]), barged([slow, give, does("sleep")]), barged([slow, give, AWAIT]), barged([does("read", "this.x"), give]), barged([slow, give], { others: [] }), barged([slow, give], { loop: { loop: "for-of" } }), barged([slow, give], { loop: { loop: "while", bound: { text: "3" } as never } })]).toEqual([true, false, false, false, false, false, false, false]);
    const timed = (max: number): boolean => barged([(b) => (b.does("await"), void b.does("io", undefined, { io: "network", timeout: { min: max, max, text: "t" } })), give]);
    expect([timed(999), timed(1_000)]).toEqual([false, true]);
    const taking = (detail: Detail, on = "this.lock"): boolean => barged([slow, give], { taking: does("acquire", on, detail) });
    expect([taking({ lock: "mutex", fair: false }), taking({ lock: "mutex", fair: true }), taking({ lock: "mutex" }), taking({ lock: "mutex", fair: false, tried: true })]).toEqual([true, false, false, false]);
  });
});

describe("timers and who ends them", () => {
  it("are ended where what keeps them is given to who ends it", () => {
    const ends = (start: Step, stop: Step): readonly string[] => {
      const whole = model(func("S.start", start), func("S.stop", stop, { role: "stop" }));
      return timers(whole).map(({ stops }) => stops.map(({ func: by }) => by.name).join());
    };
    const interval = (on: string | undefined, what: Detail["what"] = "interval"): Step => does("start", on, { what });
    expect([ends(interval("this.timer"), does("stop", "this.timer", { what: "interval" })), ends(interval("this.timer"), does("stop", "this.other", { what: "interval" })), ends(interval(undefined), does("stop", "this.timer")), ends(interval("this.timer", "server"), does("stop", "this.timer"))]).toEqual([["S.stop"], [""], [""], []]);
  });
});
