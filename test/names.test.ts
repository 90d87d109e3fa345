/** What names, conditions and paths mean to the analyses, in tables: what is told apart, and what only looks like it. */
import { describe, expect, it } from "vitest";
import { cell, claims, isConstant, isEntryGiven, isNothing, isShared, whenFree, whenTaken } from "../src/analysis/flow/cells.ts";
import { lastName as variableOf, mentions } from "../src/analysis/flow/facts.ts";
import { importanceOf } from "../src/analysis/state/importance.ts";
import { looksOf } from "../src/analysis/flow/looks.ts";
import { hasCallback, isGiven, isGivenCallback, isLog, isLogStream, lastName, messageOf } from "../src/analysis/messages/messages.ts";
import { holder, idOf, isVariableOf, objectPath } from "../src/analysis/flow/objects.ts";
import { isPartOf } from "../src/analysis/flow/places.ts";
import { callWithoutLock } from "../src/analysis/locks/rewrites.ts";
import { absolute, below, bind, enclosedBy, reach } from "../src/analysis/flow/substitute.ts";
import type { Detail, Event, Func, Location, Resource, Value } from "../src/model.ts";
import { arg, func, place, resource } from "./graphs.ts";
import { constant, those } from "./steps.ts";

function step(kind: Event["kind"], detail: Detail = {}, text = "", rest: Partial<Event> = {}): Event {
  return { kind, at: place(text), runs: [], next: [], onThrow: [], detail, ...rest };
}

describe("the importance of a message", () => {
  const graded = (messages: readonly string[], around = ""): readonly string[] => messages.map((message) => `${message}: ${importanceOf(message, around).grade}`);

  it("is critical where somebody relies on it", () => {
    const words = ["cancel", "canceled", "cancelled", "cancellation", "cancelation", "cancels", "abort", "aborted", "stop", "stopped", "submit", "submitted", "submits", "commit", "committed", "commits", "ack", "acks", "nack", "nacks", "order", "orders", "payment", "payments", "invoice", "invoices", "transfer", "transfers", "transaction", "transactions", "offset", "offsets", "command", "commands", "invite", "invites", "cancelOrder", "ORDER_PLACED"];
    expect(graded(words)).toEqual(words.map((word) => `${word}: critical`));
  });

  it("is that of telemetry where nobody acts on a single one", () => {
    const words = ["metric", "metrics", "sample", "samples", "stat", "stats", "trace", "traces", "span", "spans", "log", "logs", "heartbeat", "heartbeats", "frame", "frames", "breadcrumb", "breadcrumbs", "profile", "profiling", "monitor", "monitoring", "progressChanged"];
    expect(graded(words)).toEqual(words.map((word) => `${word}: telemetry`));
  });

  it("is not told by a word that only begins or ends so", () => {
    const words = ["cancelable", "recancel", "abortable", "unabort", "stops", "nonstop", "committee", "recommit", "orderly", "reorder", "acksome", "hijacks", "payload", "repay", "telemetrys", "logic", "blog", "metrical", "biometric", "framed", "subframe", "spansule", "lifespan", "profiled", "debugger", "tickets", ""];
    expect(graded(words)).toEqual(words.map((word) => `${word}: data`));
  });

  it("comes from the message first, then from what it goes through", () => {
    expect(importanceOf("tick", "metricsQueue")).toEqual({ grade: "telemetry", word: "metrics" });
    expect(importanceOf("tick", "orderQueue")).toEqual({ grade: "critical", word: "order" });
    expect(importanceOf("order", "metricsQueue")).toEqual({ grade: "critical", word: "order" });
    expect(importanceOf("progress", "orderQueue")).toEqual({ grade: "telemetry", word: "progress" });
    expect(importanceOf("tick", "commandQueue")).toEqual({ grade: "data" });
    expect(importanceOf("tick", "commands")).toEqual({ grade: "data" });
    expect(importanceOf("tick", "commandOrders")).toEqual({ grade: "critical", word: "orders" });
  });

  it("is not told by texts for people, by the kind of a message or by who listens", () => {
    const messages = ['"the order is late"', "'the order is late'", "`the order is late`", '"order late', "'order late", "`order late", '{ command: "reset" }', '{ "command": 1 }', "{ 'commands': 1 }", "{ command, data }", "{ data, command }", "{ data, commands }", "{command}"];
    expect(graded(messages)).toEqual(messages.map((message) => `${message}: data`));
    const told = ['"order"', "'order'", "`order`", '"order" late "x"', "command.order", "sendCommand(data)", "[command]", "x command"];
    expect(graded(told)).toEqual(told.map((message) => `${message}: critical`));
    const around = ["registerListeners", "registerListener", "subscribeHandler", "unregisterCallback", "unsubscribeEvent", "registerMyCommands", "register_tool", "registerFactories", "registerFactory"];
    expect(around.map((each) => `${each}: ${importanceOf("tick", each).grade}`)).toEqual(around.map((each) => `${each}: data`));
    expect(those(["register", "subscribe", "registerUser", "listenerOrder"], (each) => importanceOf("tick", each).grade === "critical")).toEqual(["register", "subscribe", "registerUser", "listenerOrder"]);
  });
});

describe("who is told", () => {
  it("a log is one by its last name", () => {
    const names = ["log", "console.log", "this.#debug", "debuglog", "logger.info", "warn", "error", "x.trace", "verbose", "silly"];
    expect(those([...names, "catalog", "logs", "dialog.show", "log.show", "info.send", "logIt", "rewarn", ""], isLog)).toEqual(names);
    expect(isLog()).toBe(false);
  });

  it("a stream for people to read has a name that says so", () => {
    const names = ["log", "logs", "Server.log", "Server#logger", "a_debug", "Server.debugLog", "logFile", "log_file", "logStream", "log_writer", "accessLogs", "appLogger", "x1LogWriter", "debugStream"];
    expect(those([...names, "catalog", "logFiles", "LogBook", "Log", "blog", "login", "logic.x", "dialogFile", "log.data"], isLogStream)).toEqual(names);
  });

  it("the last name of a callee is without what its calls are given", () => {
    const last = ["this.bus.publish", "publish", "channel().send", "channel(a, b(c)).send", "send(a).then", "this.$send", "send!", "send?.()", "open(a, b(c", "", "a.b(", "new Foo"].map((callee) => lastName(callee));
    expect(last).toEqual(["publish", "publish", "send", "send", "then", "$send", "send", "send", "open", "", "b", "Foo"]);
    expect(lastName()).toBe("");
  });

  it("the words of a call are its name, its message, what it is given as written and what that is", () => {
    const call = step("send", { callee: "this.bus.publish", message: "hello", args: [constant('"x"'), { kind: "resource", resource: resource("this.cart") }, { kind: "unknown" }] }, "this.bus.publish(cart.total)");
    expect(messageOf(call)).toBe('publish hello cart.total) "x" cart ');
    expect(messageOf(step("send", {}, "publish"))).toBe("  publish");
  });

  it("a callback is given, or runs beside the call at the same place", () => {
    const f = func("S.f", () => undefined);
    expect(those([[{ kind: "func", func: f }], [{ kind: "resolver" }], [{ kind: "unknown" }], [constant("1"), { kind: "resolver" }], []] as readonly (readonly Value[])[], (args) => isGivenCallback(step("call", { args })))).toHaveLength(3);
    expect(isGivenCallback(step("call"))).toBe(false);
    const call = step("call");
    const beside = (kind: Event["kind"], runs: readonly Func[], at: Partial<Location> = {}): boolean => hasCallback({ ...call, next: [{ ...step(kind, {}, "", { runs }), at: { ...call.at, ...at } }] });
    expect([beside("spawn", [f]), beside("call", [f]), beside("spawn", []), beside("spawn", [f], { line: 1e6 }), beside("spawn", [f], { column: 99 })]).toEqual([true, false, false, false, false]);
  });

  it("what a function is given is a parameter or a part of one", () => {
    const f = func("S.f", () => undefined, { args: ["job@3", "of@9"] });
    expect(those(["job@3", "job@3.id", "of@9[0]", "job@33", "job@4", "this.job"], (path) => isGiven(resource(path), f))).toEqual(["job@3", "job@3.id", "of@9[0]"]);
  });
});

describe("state and its names", () => {
  it("the state behind a key or a size is the container", () => {
    const ids = ["a#S.m", "a#S.m[k]", "a#S.m[k][l]", "a#S.m.size", "a#S.m.length", "a#S.m[k].size", "a#S.m.sizes", "a#S.length.x", "a#S.m[", "]", "[x]"].map((id) => cell({ ...resource("this.x"), id }));
    expect(ids).toEqual(["a#S.m", "a#S.m", "a#S.m", "a#S.m", "a#S.m", "a#S.m[k]", "a#S.m.sizes", "a#S.length.x", "a#S.m[", "]", ""]);
  });

  it("nothing is there where it is empty or false", () => {
    const texts = ["false", "null", "undefined", "0", '""', "''", "[]", "{}"];
    expect(those([...texts, "true", "1", '"x"', "[1]"], (text) => isNothing(constant(text)))).toEqual(texts);
    expect(isNothing({ kind: "number", ms: { min: 0, max: 0, text: "0" } })).toBe(true);
    expect([isNothing({ kind: "number", ms: { min: 0, max: 5, text: "n" } }), isNothing({ kind: "number", ms: { text: "n" } }), isNothing(undefined), isNothing({ kind: "unknown" })]).toEqual([false, false, false, false]);
    expect([isConstant(constant("true"), "true", "false"), isConstant(constant("true"), "false"), isConstant(constant("true")), isConstant(undefined, "true")]).toEqual([true, false, false, false]);
    const ops = ["delete", "clear", "takeFirst", "takeLast", "takeAny", "set", "append"] as const;
    expect(those(ops, (op) => claims(step("write", { op })))).toEqual(["set", "append"]);
    expect([claims(step("write", { value: constant("null") })), claims(step("write"))]).toEqual([false, true]);
  });

  it("a local is shared with the closures behind its declaration", () => {
    const shared = (path: string, scope: Resource["scope"], id: string): boolean => isShared({ ...resource("this.x"), path, scope }, { ...func("f", () => undefined), id });
    expect([shared("this.x", "instance", "a#S.f"), shared("x@5", "local", "a#S.f@9"), shared("x@5", "external", "a#S.f"), shared("x@5", "module", "a#f@9"), shared("x@5.y", "keyed", "a#f@5"), shared("x@12", "module", "a#f@9"), shared("x@5", "module", "a#f"), shared("this.x[k@5]", "keyed", "a#f"), shared("a.x@5", "module", "a#f")]).toEqual([true, false, false, true, false, false, false, true, true]);
  });

  it("an entry of what a parameter keeps by key is shared by all who are given it", () => {
    const of = (path: string, { scope = "local" as Resource["scope"], async = true } = {}): readonly boolean[] => {
      const [entry, to] = [{ ...resource("x@1"), path, scope }, func("S.f", () => undefined, { args: ["client@1"], async })];
      return [isEntryGiven(entry, to), isShared(entry, to)];
    };
    expect([of("client@1.files[uri]"), of("client@1.files"), of("client@12.files[uri]"), of("other@2.files[uri]"), of("client@1[uri]"), of("client@1.files[uri]", { async: false })]).toEqual([[true, true], ...Array.from({ length: 5 }, () => [false, false])]);
    expect([of("client@1.files[uri]", { scope: "external" }), of("client@1.files[uri]", { scope: "keyed" })]).toEqual([[false, false], [false, false]]);
  });

  it("a condition says which way the state is taken", () => {
    const way = (condition?: string): string => {
      const [yes, no] = [[step("read")], [step("call")]];
      const branch = step("branch", { ...(condition === undefined ? {} : { condition }), whenTrue: yes, whenFalse: no });
      const taken = whenTaken(branch);
      expect(whenFree(branch)).toBe(taken === yes ? no : yes);
      return taken === yes ? "true" : "false";
    };
    const taken = ["busy", "owner !== null", "owner != null", "owner !==  undefined", "locked !== false", "count !== 0", "null !== owner", "undefined  != owner", "false !== x", "owner === me", "waiting >= 3", "nullable", "a !== nullable", "annull === x", "10 < 0x"];
    const free = ["owner === null", "owner == null", "owner ===  null", "owner===undefined", "locked === false", "count === 0", "null === owner", "undefined == owner", "false  === x", "running < max", "running <= max", "free > 0", "free.length > 0", "x.length > 0"];
    expect(those([...taken, ...free], (condition) => way(condition) === "false")).toEqual(["10 < 0x", ...free]);
    expect(way()).toBe("true");
  });

  it("a condition names a variable as a whole", () => {
    const conditions = ["busy", "this.busy", "!busy", "a && busy", "busy()", "busyness || busy", "a(busy)"];
    expect(those([...conditions, "busyness", "isbusy", "$busy", "busy$", "busy1", "", "bus"], (condition) => mentions(condition, "busy"))).toEqual(conditions);
    expect(mentions("a", "")).toBe(false);
    expect(["this.a.busy", "done@12", "this.jobs[id]", "src/a.ts#gate", "env[\"\"]", "a@1.b[c.d]", "x"].map(variableOf)).toEqual(["busy", "done", "jobs", "gate", "env", "b", "x"]);
  });

  it("a look says what a write does to its outcome", () => {
    const decides = (condition: string, value: Value | undefined, op: Detail["op"], inYes: boolean, on = "this.x"): boolean => {
      let write: Event | undefined;
      const put = (b: { does(kind: Event["kind"], on?: string, detail?: Detail): Event }): void => void (write = b.does("write", on, { op, ...(value ? { value } : {}) }));
      const f = func("S.f", (b) => b.when(condition, () => (inYes ? put(b) : undefined), () => (inYes ? undefined : put(b))));
      const branch = f.events.find(({ kind }) => kind === "branch")!;
      (branch.detail as { reads?: readonly Resource[] }).reads = [resource("this.x")];
      return looksOf(f).some((look) => look.decides(write!, write!));
    };
    const set = (condition: string, inYes: boolean, text = "true"): boolean => decides(condition, constant(text), "set", inYes);
    const whenThere = ["this.x", "x !== null", "x != undefined", "x !== false", "x !== 0", "x !== void 0", "null !== x", "undefined != x", "x === true", "x == true", "x.size > 0", "x.length !== 0", "x.size >0", "x.length != 0", "map.has(x)"];
    const whenNot = ["x === null", "x == undefined", "x === false", "x === 0", "x === void 0", "null === x", "false == x", "x.size === 0", "x.length == 0", "x.size ===0"];
    const unclear = ["x < 3", "x === other", "x > limit"];
    expect(those([...whenThere, ...whenNot, ...unclear], (condition) => set(condition, true))).toEqual([...whenNot, ...unclear]);
    expect(those([...whenThere, ...whenNot, ...unclear], (condition) => set(condition, false))).toEqual([...whenThere, ...unclear]);
    // `if (x) x = false`: the next who looks finds nothing.
    expect(those([...whenThere, ...whenNot, ...unclear], (condition) => set(condition, true, "false"))).toEqual(whenThere);
    expect([set("x", true, "null"), set("x === null", false, "null"), set("x", false, "[]"), decides("x", constant("[]"), "set", false, "this.x[k]")]).toEqual([false, false, false, true]);
    expect((["delete", "clear", "takeFirst", "takeAny"] as const).map((op) => decides("x", undefined, op, false))).toEqual([false, false, false, false]);
    expect(decides("x", undefined, "append", false)).toBe(true);
  });
});

describe("objects", () => {
  const callee = func("Cart.add", () => undefined);
  const plain = func("add", () => undefined);
  const call = (receiver?: Resource): Event => step("call", receiver ? { receiver } : {});

  it("what a callee calls `this` is known by its receiver", () => {
    expect(holder(call(resource("this")), callee, "a#S.cart")).toBe("a#S.cart");
    expect(holder(call(resource("this.cart", "Shop")), plain, "x")).toBe("x");
    expect(holder(call(), callee, "")).toBeUndefined();
    expect(holder(call(resource("cart@3")), callee, "")).toBeUndefined();
    expect(holder(call(resource("this.carts[k]")), callee, "")).toBeUndefined();
    expect(holder(call({ ...resource("src/a.ts#x"), path: "x@3.y", scope: "module" }), callee, "")).toBeUndefined();
    expect(holder(call({ ...resource("src/a.ts#x"), path: "a.x@3", scope: "module" }), callee, "")).toBe("src/a.ts#x");
    expect(holder(call(resource("this.cart", "Shop")), callee, "")).toBe("src/a.ts#Shop.cart");
    expect(holder(call(resource("this.cart", "Shop")), callee, "a#Mall.shop")).toBe("a#Mall.shop.cart");
  });

  it("state is told apart by the object that it belongs to", () => {
    const state = resource("this.cart.items[k]", "Shop");
    expect([idOf(state, ""), idOf(state, undefined), idOf(state, "a#Mall.shop"), idOf(resource("src/a.ts#all[k]"), "a#Mall.shop"), idOf(resource("this.a[b].c[d][e]", "Shop"), "h")]).toEqual(["src/a.ts#Shop.cart.items", "?src/a.ts#Shop.cart.items", "a#Mall.shop.cart.items", "src/a.ts#all", "h.a[b].c"]);
    expect(["this.a.b", "this.a", "a", "this.a[b.c]"].map(objectPath)).toEqual(["this.a", "this", undefined, "this.a[b"]);
  });

  it("a variable belongs to the function that declares it", () => {
    const own = (id: string, of: string): boolean => isVariableOf({ ...resource("this.x"), id }, { ...func("f", () => undefined), id: of });
    expect([own("src/a.ts#run.x@20", "src/a.ts#run@10"), own("src/a.ts#run.x@20", "src/a.ts#S.run@10"), own("src/a.ts#.x@20", "src/a.ts#callback in run@10"), own("src/a.ts#run.x@10", "src/a.ts#run@10")]).toEqual([true, true, true, true]);
    expect([own("src/a.ts#run.x@5", "src/a.ts#run@10"), own("src/b.ts#run.x@20", "src/a.ts#run@10"), own("src/a.ts#.x@20", "src/a.ts#run@10"), own("src/a.ts#run.x@20", "src/a.ts#overrun@10"), own("src/a.ts#run.x@20", "src/a.ts#run"), own("src/a.ts#run.x", "src/a.ts#run@10"), own("src/a.ts#run.x@20.y", "src/a.ts#run@10"), own("src/a.ts#run.x@20", "src/a.ts#run@10.y"), own("src/a.ts#.x@20", "src/a.ts#no callback in run@10")]).toEqual(Array.from({ length: 9 }, () => false));
  });

  it("a piece of source lies in another", () => {
    const at = (line: number, column: number, endLine: number, endColumn: number, file = "a"): Location => ({ file, line, column, endLine, endColumn, text: "" });
    const whole = at(2, 5, 4, 9);
    const parts = [at(2, 5, 4, 9), at(2, 6, 4, 8), at(3, 1, 3, 99), at(2, 5, 2, 6), at(4, 1, 4, 9)];
    expect(those([...parts, at(2, 4, 4, 9), at(1, 9, 4, 9), at(2, 5, 4, 10), at(2, 5, 5, 1), at(3, 1, 3, 2, "b")], (part) => isPartOf(part, whole))).toEqual(parts);
  });
});

describe("a callee's names in its caller", () => {
  const own = (path: string): Resource => resource(path, "Callee");
  const callee = func("Callee.run", () => undefined, { args: ["job@1", "key@2"] });
  const caller = func("Owner.run", () => undefined);
  const to = (args: readonly Value[], receiver?: Resource, more: Detail = {}, of = callee): ReturnType<typeof bind> => bind(step("call", { args, ...(receiver ? { receiver } : {}), ...more }), of, caller);

  it("paths begin below a root where a member or key follows", () => {
    expect(those(["this", "this.a", "this[a]", "thisx", "thi", "that.this"], (path) => below(path, "this"))).toEqual(["this", "this.a", "this[a]"]);
    expect(those(["src/a.ts#gate", "a.b#c", "this.#gate", "this", "x@1.#y", "m[a#b]", "gate"], absolute)).toEqual(["src/a.ts#gate", "a.b#c"]);
  });

  it("what is passed takes the place of a parameter", () => {
    const { resource: there } = to([arg("this.task", "Owner"), { kind: "unknown" }], resource("this.worker"));
    expect(there(own("job@1")).path).toBe("this.task");
    expect(there(own("job@1.id")).path).toBe("this.task.id");
    expect(there(own("job@12")).path).toBe(`${callee.id}:job@12`);
    expect(there(own("key@2")).path).toBe(`${callee.id}:key@2`);
    expect(there(own("this")).path).toBe("this.worker");
    expect(there(own("this.state")).path).toBe("this.worker.state");
    expect(there(own("src/a.ts#gate")).path).toBe("src/a.ts#gate");
    expect(to([]).resource(own("this.state")).path).toBe(`${callee.id}:this.state`);
    const arrow = func("run", () => undefined, { args: ["job@1"] });
    expect(to([], undefined, {}, arrow).resource(own("this.state")).path).toBe("this.state");
    const closure = func("callback in Owner.run", () => undefined, { parent: caller, bindsThis: false });
    expect(to([], undefined, {}, closure).resource(own("local@7")).path).toBe("local@7");
  });

  it("a key is made of what its names are there", () => {
    const { resource: there } = to([arg("order@9.id", "Owner"), constant('"a"')], resource("this"));
    const keyed = ["this.m[job]", "this.m[job.x]", "this.m[job?.x]", "this.m[key]", 'this.m["x"]', "this.m['x']", "this.m[0]", "this.m[other]", "this.m[`x`]", "this.m[`${job}`]", "this.m[`a-${key}`]", "this.m[`a-${key}-${job}`]", "this.m[`a-${other}`]", "this.m[src/a.ts#k]", "this.m[this.k]", "this.m[job][key]"].map((path) => there(own(path)).path);
    const id = callee.id;
    expect(keyed).toEqual(["this.m[order.id]", "this.m[order.id.x]", "this.m[order.id.x]", 'this.m["a"]', 'this.m["x"]', "this.m['x']", "this.m[0]", `this.m[${id}:other]`, "this.m[`x`]", "this.m[`${order.id}`]", 'this.m["a-a"]', "this.m[`a-a-${order.id}`]", `this.m[${id}:\`a-\${other}\`]`, "this.m[src/a.ts#k]", "this.m[this.k]", 'this.m[order.id]["a"]']);
    expect(to([], resource("this.worker")).resource(own("this.m[this.k]")).path).toBe(`this.worker.m[${id}:this.k]`);
  });

  it("values and times of a parameter are those that are passed", () => {
    const soon = { min: 5, max: 5, text: "5" };
    const { value, duration } = to([arg("this.task", "Owner"), { kind: "number", ms: soon }], resource("this.worker"));
    expect(value({ kind: "resource", resource: own("job@1") })).toMatchObject({ kind: "resource", resource: { path: "this.task" } });
    expect(value({ kind: "resource", resource: own("job@1.x") })).toMatchObject({ kind: "resource", resource: { path: "this.task.x" } });
    expect(value({ kind: "resource", resource: own("this.x") })).toMatchObject({ kind: "resource", resource: { path: "this.worker.x" } });
    expect(value({ kind: "resource", resource: own("key@2") })).toEqual({ kind: "number", ms: soon });
    expect(value({ kind: "releaser", of: own("this.lock") })).toMatchObject({ kind: "releaser", of: { path: "this.worker.lock" } });
    expect(value({ kind: "releaser", of: own("job@1") })).toMatchObject({ kind: "resource", resource: { path: "this.task" } });
    expect([value(constant("1")), value({ kind: "number", ms: soon }), value({ kind: "func", func: callee })].map(({ kind }) => kind)).toEqual(["constant", "number", "func"]);
    expect([value({ kind: "result", of: step("call") }), value({ kind: "promise" })].map(({ kind }) => kind)).toEqual(["unknown", "unknown"]);
    expect(duration({ text: "ms", param: "key@2" })).toBe(soon);
    expect(duration({ text: "ms", param: "job@1" })).toEqual({ text: "ms", param: "this.task" });
    expect(duration({ text: "ms" })).toEqual({ text: "ms" });
    expect(duration({ text: "ms", param: "else@7" })).toEqual({ text: "ms", param: "else@7" });
    expect(to([{ kind: "unknown" }]).duration({ text: "ms", param: "job@1" })).toEqual({ text: "ms", param: undefined });
  });

  it("a property of an object that is written down is what stands there", () => {
    const task = arg("this.task", "Owner");
    const given = (path: string, fields: Detail["fields"], args: readonly Value[] = [{ kind: "unknown" }]): Value | undefined => to(args, undefined, fields ? { fields } : {}).given(own(path));
    expect(given("job@1", undefined)).toEqual({ kind: "unknown" });
    expect(given("job@1.x", undefined)).toBeUndefined();
    expect(given("job@1.x", [{ x: task }])).toBe(task);
    expect(given("job@1.y", [{ x: task }])).toEqual(constant("undefined"));
    expect(given("job@1.x.z", [{ x: task }])).toBeUndefined();
    expect(given("job@1.y", [{ x: task, "...": task }])).toMatchObject({ kind: "resource", resource: { path: "this.task.y" } });
    expect(given("job@1.y", [{ "...": { kind: "unknown" } }])).toBeUndefined();
    expect(given("job@1.x", [{ x: task, "...": task }])).toBe(task);
    expect(given("job@1.x", undefined, [task])).toMatchObject({ kind: "resource", resource: { path: "this.task.x" } });
    expect(given("other@4", [{ x: task }])).toBeUndefined();
    expect(given("key@2.x", [{ x: task }])).toBeUndefined();
  });

  it("a member of what only one call knows is as local", () => {
    const scopes = (["keyed", "module", "static", "local", "instance", "external"] as const).map((scope) => reach(own("this.x"), "this", { ...resource("this.w"), scope }).scope);
    expect(scopes).toEqual(["keyed", "module", "static", "local", "instance", "instance"]);
    expect(reach({ ...own("this.x"), scope: "keyed" }, "this", { ...resource("this.w"), scope: "local" }).scope).toBe("keyed");
    expect(reach({ ...own("this"), type: "T" }, "this", resource("this.w"))).toMatchObject({ path: "this.w", type: "T" });
    expect(reach({ ...own("this"), type: "T" }, "this", { ...resource("this.w"), type: "U" })).toMatchObject({ type: "U" });
  });

  it("closures share the locals of what is around them", () => {
    const module = func("module", () => undefined, { role: "module" });
    const outer = func("outer", () => undefined, { parent: module });
    const [one, other] = ["one", "other"].map((name) => func(name, () => undefined, { parent: outer })) as [Func, Func];
    const inner = func("inner", () => undefined, { parent: one });
    const stranger = func("stranger", () => undefined, { parent: module });
    expect([enclosedBy(one, outer), enclosedBy(outer, outer), enclosedBy(inner, outer), enclosedBy(one, other), enclosedBy(inner, other)]).toEqual([true, true, true, true, true]);
    expect([enclosedBy(stranger, outer), enclosedBy(outer, stranger), enclosedBy(stranger, one)]).toEqual([false, false, false]);
  });
});

describe("code put right", () => {
  const taken = (text: string, file: string, detail: Detail = {}, rest: Partial<Event> = {}): Event => ({ ...step("acquire", detail, text, rest), at: { ...place(text), file } });
  const shown = (acquire: Event, slow: string): string => callWithoutLock(acquire, step("await", {}, slow));

  it("shows the slow call outside in the language of the place", () => {
    const lock = "await this.lock.acquire()";
    const braced = ["", "", "```ts", "const release = await this.lock.acquire();", "try { /* read what the call needs */ } finally { release(); }", "const answer = await fetch(url);", "// take it again, look again, then write", "```"].join("\n");
    for (const file of ["a.ts", "a.mts", "a.cjs", "a.jsx", "a.tsx"]) expect(shown(taken(lock, file), "await fetch(url);")).toBe(braced);
    expect(shown(taken("this.lock.acquire()", "a.ts"), "return await fetch(url)")).toBe(braced);
    expect(shown(taken("locked", "a.ts", { scoped: true, callee: "this.lock.run" }), "fetch(url)")).toBe(["", "", "```ts", "const known = await this.lock.run(() => { /* read what the call needs */ });", "const answer = await fetch(url);", "await this.lock.run(() => { /* look again, then write */ });", "```"].join("\n"));
    const python = (wait: string): string => ["", "", "```py", `${wait}with self.lock:`, "    ...  # read what the call needs", `answer = ${wait === "" ? "" : "await "}fetch(url)`, `${wait}with self.lock:`, "    ...  # look again, then write", "```"].join("\n");
    for (const text of ["self.lock", "self.lock.acquire()"]) expect(shown(taken(text, "a.py"), "fetch(url)")).toBe(python(""));
    const acquire = taken("self.lock", "a.py");
    const within = func("f", () => undefined);
    expect(shown(Object.assign(acquire, { func: { ...within, events: [step("read"), step("await", {}, "", { next: [acquire] })] } }), "await fetch(url)")).toBe(python("async "));
    expect(shown(Object.assign(acquire, { func: { ...within, events: [step("read", {}, "", { next: [acquire] }), step("await")] } }), "fetch(url)")).toBe(python(""));
    expect(shown(taken("self.state.lock()", "a.rs"), "client::get(url)")).toBe(["", "", "```rust", "let known = {", "    let guard = self.state.lock();", "    // copy what the call needs", "};", "let answer = client::get(url);", "let guard = self.state.lock();", "// look again, then write", "```"].join("\n"));
  });

  it("shows nothing where the lock or the call is not taken in so many words", () => {
    const lock = "await this.lock.acquire()";
    const calls = ["x", "a + fetch(url)", "fetch(url).x", "await", `fetch(${"x".repeat(64)})`];
    expect(calls.map((call) => shown(taken(lock, "a.ts"), call))).toEqual(calls.map(() => ""));
    expect(shown(taken(lock, "a.ts"), `fetch(${"x".repeat(63)})`)).not.toBe("");
    expect(["this.lock", "x = this.lock.acquire()", "this.lock.acquire(1)", "this.lock.acquire().x"].map((text) => shown(taken(text, "a.ts"), "fetch(url)"))).toEqual(["", "", "", ""]);
    expect([shown(taken("locked", "a.ts", { scoped: true }), "fetch(url)"), shown(taken(lock, "a.txt"), "fetch(url)"), shown(taken(lock, "a.ts.x"), "fetch(url)"), shown(taken(lock, "ats"), "fetch(url)")]).toEqual(["", "", "", ""]);
    expect([shown(taken("a + b", "a.py"), "fetch(url)"), shown(taken("self.lock.acquire().x", "a.py"), "fetch(url)")]).toEqual(["", ""]);
    expect(["x = a.lock()", "a.lock().x", "a.hold()", "alock()"].map((text) => shown(taken(text, "a.rs"), "get(url)"))).toEqual(["", "", "", ""]);
    expect(["a.read()", "a.write()"].map((text) => shown(taken(text, "a.rs"), "get(url)") === "")).toEqual([false, false]);
    expect(shown(taken("a.lock()", "a.rs", {}, { func: func("f", () => undefined) }), "get(url)")).toBe("");
    expect(shown(taken("a.lock()", "a.rs", {}, { func: func("f", () => undefined, { async: false }) }), "get(url)")).not.toBe("");
  });
});
