/** What a single difference decides for full queues, loops that tell everybody, lengths of waits and signals. */
import { describe, expect, it } from "vitest";
import { drops, refuserAt } from "../src/analysis/messages/boundedQueues.ts";
import { ioWait, isPause, spell, spellWait, waitOf } from "../src/analysis/flow/cost.ts";
import { effects } from "../src/analysis/flow/effects.ts";
import { fanouts } from "../src/analysis/messages/fanouts.ts";
import { signalArgument, signals } from "../src/analysis/waits/signals.ts";
import type { Detail, EventKind, Func, Resource, Value } from "../src/model.ts";
import { arg, func, model, place, resource, type Body } from "./graphs.ts";
import { constant, those } from "./steps.ts";

const LETTER: readonly Value[] = [arg("this.letter")];
/** Sends something out, and fails where that does. */
const carrier = func("S.carry", (b) => {
  b.does("await");
  b.does("io", undefined, { io: "network" });
});
const idle = func("S.idle", () => undefined);

describe("a queue that takes no more", () => {
  const limited = (condition: string, onFull: (b: Body) => void, { op = "append", read = "this.jobs.length", taken = "takeFirst", takenResult = "used" }: { op?: Detail["op"]; read?: string; taken?: Detail["op"]; takenResult?: Detail["result"] } = {}): readonly [boolean, string | undefined] => {
    const put = func("S.put", (b) => {
      b.when(condition, () => onFull(b));
      b.does("write", "this.jobs", { op });
    }, { async: false });
    for (const branch of put.events) if (branch.kind === "branch") (branch.detail as { reads?: readonly Resource[] }).reads = [resource(read, "S")];
    const take = func("S.take", (b) => void b.does("write", "this.jobs", { op: taken, result: takenResult }));
    const whole = model(put, take);
    const [dropped] = drops(whole);
    return [refuserAt(whole, put) !== undefined, dropped && (dropped.removes ?? "new")];
  };
  const leave = (b: Body): void => b.return(place());
  const refuse = (b: Body): void => b.return(place(), { value: constant("false") });

  it("says so, or drops what comes", () => {
    expect([limited("this.jobs.length >= 9", refuse), limited("this.jobs.length >= 9", leave), limited("this.jobs.length < 9", leave)]).toEqual([[true, undefined], [false, "new"], [false, undefined]]);
    const sizes = ["this.jobs.length >= max", "this.jobs.length > 9", "this.jobs.length === 9", "max <= this.jobs.length", "10 < this.jobs.length"];
    expect(those([...sizes, "this.jobs.length", "this.jobs.length > 0", "this.jobs.length === 1", "0 < this.jobs.length", "1 === this.jobs.length"], (condition) => limited(condition, refuse)[0])).toEqual(sizes);
    expect(those(sizes, (condition) => limited(condition, leave)[1] === "new")).toEqual(sizes);
    expect([limited("this.jobs.size > 9", refuse, { read: "this.jobs.size" })[0], limited("this.jobs.x > 9", refuse, { read: "this.jobs.x" })[0], limited("n > 9", refuse, { read: "this.other.length" })[0]]).toEqual([true, false, false]);
    expect(those(["append", "prepend", "insert", "set", "delete"] as const, (op) => limited("this.jobs.length > 9", refuse, { op })[0])).toEqual(["append", "prepend", "insert"]);
  });

  it("drops what somebody waits for", () => {
    const dropOld = (op: Detail["op"], result: Detail["result"] = "ignored") => (b: Body): void => void b.does("write", "this.jobs", { op, result });
    const full = "this.jobs.length >= 9";
    expect([limited(full, dropOld("takeFirst"))[1], limited(full, dropOld("takeLast"))[1], limited(full, dropOld("takeFirst", "used"))[1], limited(full, dropOld("clear"))[1]]).toEqual(["oldest", "newest", undefined, undefined]);
    expect([limited(full, leave, { taken: "takeLast" })[1], limited(full, leave, { taken: "delete" })[1], limited(full, leave, { taken: "takeAny" })[1], limited(full, leave, { taken: "takeAny", takenResult: "ignored" })[1]]).toEqual(["new", undefined, "new", undefined]);
    // A stack of what can be undone.
    expect([limited(full, dropOld("takeFirst"), { taken: "takeLast" })[1], limited(full, dropOld("takeLast"), { taken: "takeFirst", op: "prepend" })[1], limited(full, dropOld("takeLast"), { taken: "takeLast", op: "prepend" })[1]]).toEqual([undefined, undefined, "newest"]);
    expect([limited(full, (b) => b.throw(place()))[1], limited(full, (b) => (b.does("call", undefined, { callee: "tell" }), leave(b)))[1], limited(full, (b) => (b.does("call", undefined, { callee: "log.debug" }), leave(b)))[1]]).toEqual([undefined, undefined, "new"]);
  });
});

describe("a loop that tells everybody", () => {
  const told = (over: string, name: string, { args = LETTER, result = "ignored", runs = [], loop = "for-of", receiver = "each@1", role }: { args?: readonly Value[]; result?: Detail["result"]; runs?: readonly Func[]; loop?: Detail["loop"]; receiver?: string; role?: Func["role"] } = {}): boolean => {
    const f = func(name, (b) => {
      b.does("read", over, { op: "iterate" });
      b.loop(place(), { loop, args: [arg("each@1")] }, undefined, { headExits: true, body: () => {
        const call = b.does("call", undefined, { callee: "each.tell", awaited: true, args, receiver: resource(receiver, "S") }, runs);
        b.does("await", undefined, { joins: call, result });
      } });
    }, role ? { role } : {});
    return fanouts(model(f, carrier, idle)).length > 0;
  };

  it("has words for those who listen, or for telling", () => {
    const listeners = ["this.listeners", "this.subscribers", "this.subscriptions", "this.handlers", "this.observers", "this.clients", "this.peers", "this.sockets", "this.watchers", "this.sinks", "this.callbacks", "this.Webhooks"];
    expect(those([...listeners, "this.files", "this.listeners.files"], (over) => told(over, "S.run"))).toEqual(listeners);
    const telling = ["S.emit", "S.broadcast", "S.notifyAll", "S._publish", "S.do_dispatch", "S.fanOut", "S.announce", "S.triggerAll"];
    expect(those([...telling, "S.run", "S.reemit", "S.emit.run"], (name) => told("this.files", name))).toEqual(telling);
  });

  it("tells all the same, one after the other, and may be slow", () => {
    const over = "this.listeners";
    expect([told(over, "S.f", { args: [] }), told(over, "S.f", { args: [arg("each@1.id")] }), told(over, "S.f", { args: [arg(idle)] }), told(over, "S.f", { args: [constant("1")] }), told(over, "S.f", { args: [{ kind: "derived", from: [resource("each@1.id")] }] }), told(over, "S.f", { args: [{ kind: "derived", from: [resource("this.x")] }] })]).toEqual([false, false, false, true, false, true]);
    expect([told(over, "S.f", { result: "stored" }), told(over, "S.f", { loop: "while" }), told(over, "S.f", { receiver: "this.bus" }), told("each@9", "S.f"), told(over, "S.f", { role: "stop" })]).toEqual([false, false, false, false, false]);
    const doing = (kind: EventKind, detail: Detail = {}): Func => func("S.each", (b) => void b.does(kind, "this.x", detail));
    expect(those(["io", "sleep", "receive", "acquire", "read", "write", "release"] as const, (kind) => told(over, "S.f", { runs: [doing(kind)] }))).toEqual(["io", "sleep", "receive", "acquire"]);
    expect([told(over, "S.f", { runs: [doing("call", { awaited: true })] }), told(over, "S.f", { runs: [doing("call")] }), told(over, "S.f", { runs: [idle] })]).toEqual([true, false, false]);
  });
});

describe("how long a wait is", () => {
  const of = (kind: EventKind, detail: Detail = {}): string | undefined => {
    const f = func("S.f", (b) => void b.does(kind, "this.x", detail));
    return effects(model(f))(f).flatMap((effect) => waitOf(effect) ?? []).map((wait) => `${wait.words}${spellWait(wait)}`)[0];
  };

  it("is told by what is waited for", () => {
    const soon = { min: 5_000, max: 5_000, text: "5_000" };
    expect((["network", "disk", "db", "process", "human"] as const).map((io) => ioWait(func("S.f", (b) => void b.does("io", undefined, { io })).events[1]!)?.unbounded)).toEqual([true, false, true, true, true]);
    expect([of("io", { io: "network", timeout: soon }), of("io", { io: "disk" }), of("io"), of("receive"), of("poll"), of("block"), of("await"), of("sleep", { ms: soon }), of("io", { io: "db", timeout: soon, overall: { min: 9_000, max: 9_000, text: "9_000" } }), of("io", { io: "db", timeout: soon, overall: { min: 1, max: 1, text: "1" } })]).toEqual(["the network, up to 5 s", "the disk", "I/O with no time limit", "a message with no time limit", "a condition it polls with no time limit", "the whole thread", "another task with no time limit", "a timer, up to 5 s", "a database, up to 9 s", "a database, up to 5 s"]);
    expect([spell(0), spell(999), spell(1_000), spell(1_540), spell(599_999), spell(600_000), spell(90_000)]).toEqual(["0 ms", "999 ms", "1 s", "1.5 s", "600 s", "10 min", "90 s"]);
    const pause = (words: string, maxMs?: number): boolean => isPause({ words, rank: 1, ...(maxMs === undefined ? {} : { maxMs }), unbounded: false, known: true });
    expect([pause("a timer", 5_000), pause("a condition it polls", 1), pause("a timer", 5_001), pause("a timer"), pause("the network", 5)]).toEqual([true, true, false, false, false]);
  });

  it("may be that of code that is not known, where its name says that it asks somebody", () => {
    const names = ["fetch", "this.api.request", "query", "#send", "_post", "download", "uploadAll", "connect", "login", "authenticate", "publish", "invoke", "lookup", "synchronize", "synchronise", "poll", "dial", "ping", "fetch_all"];
    expect(those([...names, "fetcher", "prefetch", "requested", "sender", "fetch.all", "other"], (callee) => of("call", { callee, awaited: true }) === "an answer with no time limit")).toEqual(names);
    expect([of("call", { callee: "other", awaited: true }), of("call", { callee: "other", awaited: true, userCode: true })]).toEqual(["code it does not know with no time limit", "code it does not know with no time limit"]);
    expect(of("call", { callee: "fetch" })).toBeUndefined();
  });
});

describe("signals", () => {
  const names = (build: (b: Body) => void, params: readonly Resource[] = []): readonly string[] => signals(func("S.f", build, { params })).map(({ resource: { path }, given, use }) => `${path}${given ? " given" : ""}${use ? " used" : ""}`);
  const param = (path: string, type?: string): Resource => ({ ...resource(path), ...(type ? { type } : {}) });

  it("are known by their type or their name", () => {
    const known = ["signal@1", "options@1.signal", "abortSignal@1", "cancelController@1", "abort_signal@1", "abortController@1.signal", "signal@1.aborted", "signal@1.reason", "a_signal@1"];
    const all = [...known, "signals@1", "designal@1", "controller@1", "signal@1.name", "signaler@1"];
    expect(those(all, (path) => names(() => undefined, [param(path)]).length > 0)).toEqual(known);
    expect([names(() => undefined, [param("x@1", "AbortSignal")]), names(() => undefined, [param("x@1", "AbortController")]), names(() => undefined, [param("x@1", "Signal")])]).toEqual([["x@1 given"], ["x@1 given"], []]);
  });

  it("count where callers give or share them", () => {
    expect(names((b) => void b.does("read", "signal@9"))).toEqual([]);
    expect(names((b) => void b.does("read", "this.signal"))).toEqual(["this.signal used"]);
    expect(names((b) => (b.does("read", "this.signal.aborted"), b.does("read", "this.signal"), void b.does("read", "this.abortSignal")))).toEqual(["this.signal.aborted used", "this.abortSignal used"]);
    expect(names((b) => void b.does("read", "signal@1.aborted"), [param("signal@1")])).toEqual(["signal@1.aborted given used"]);
    for (const detail of [{ args: [arg("this.signal")] }, { args: [{ kind: "derived", from: [resource("this.signal")] }] }, { receiver: resource("this.signal") }, { reads: [resource("this.signal")] }] as readonly Detail[]) expect(names((b) => void b.does("call", undefined, detail))).toEqual(["this.signal used"]);
  });

  it("go where all callees take them", () => {
    const takes = (...types: readonly (string | undefined)[]): Func => func("S.g", () => undefined, { params: types.map((type, i) => param(`p@${i + 1}`, type)) });
    const slot = (...runs: readonly Func[]): string | undefined => signalArgument(func("S.f", (b) => void b.does("call", undefined, {}, runs)).events[1]!);
    expect([slot(takes("AbortSignal")), slot(takes(undefined, "AbortSignal")), slot(takes("Signal")), slot(), slot(takes("AbortSignal"), takes("AbortSignal")), slot(takes("AbortSignal"), takes(undefined, "AbortSignal"))]).toEqual(["arg0", "arg1", undefined, undefined, "arg0", undefined]);
  });
});
