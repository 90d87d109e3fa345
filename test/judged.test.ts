/** What a single difference decides, for analyses that weigh many: each table has what is told, and beside it what only looks like it. */
import { describe, expect, it } from "vitest";
import { floods, heeded } from "../src/analysis/messages/backpressure.ts";
import { forgottenFailure } from "../src/analysis/messages/forgottenFailures.ts";
import { leaks } from "../src/analysis/locks/leaks.ts";
import { lostSends } from "../src/analysis/messages/lostSends.ts";
import type { Detail, Event, EventKind, Func, Loss, Resource, Value } from "../src/model.ts";
import { arg, func, model, place, resource, type Body } from "./graphs.ts";
import { constant, those } from "./steps.ts";

const LETTER: readonly Value[] = [arg("this.letter")];
/** Sends something out, and fails where that does. */
const carrier = func("S.carry", (b) => {
  b.does("await");
  b.does("io", undefined, { io: "network" });
});
const idle = func("S.idle", () => undefined);

describe("a failure that nobody hears of", () => {
  const how = (kind: EventKind, detail: Detail, runs: readonly Func[] = [], before: (b: Body) => void = () => undefined, after: (b: Body) => void = () => undefined, on?: string): string | undefined => {
    let sent: Event | undefined;
    const f = func("S.f", (b) => {
      before(b);
      sent = b.does(kind, on, detail, runs);
      after(b);
    });
    return forgottenFailure(model(f, carrier, idle, ...runs), f, sent!)?.how;
  };
  const floats = (callee: string, more: Detail = {}, runs: readonly Func[] = []): boolean => how("spawn", { callee, args: LETTER, result: "ignored", ...more }, runs) === "floating";
  const empties = (b: Body): void => {
    b.does("read", "this.buffer");
    b.does("write", "this.buffer", { op: "clear" });
  };

  it("is that of a verb that hands over, with something to hand over", () => {
    const names = ["send", "_send", "try_send", "trypublish", "this.bus.publish", "bus?.post", "dispatch", "enqueue", "submit", "commit", "ack", "nack", "forward", "deliver", "broadcast", "produce", "transmit", "relay", "propagate", "sendMail", "send_mail", "post!", "sendTasks", "sendCloser", "commitStreams"];
    expect(those([...names, "sender", "sending", "resend", "postpone", "prepublish", "committee", "flush", "save", "sendTask", "pollLoop", "postWorker", "sendStream", "sendRequest", "sendClose", "stop", "load", "other", ""], (name) => floats(name))).toEqual(names);
    expect(those(["ignored", "voided", "stored", "returned", "awaited", "used", "tested"] as const, (result) => floats("send", { result }))).toEqual(["ignored", "voided"]);
    expect(those([undefined, "handled", "logged", "empty", "unhandled"] as const, (rejection) => floats("send", { rejection }))).toEqual([undefined, "empty", "unhandled"]);
    expect([floats("send", { args: [] }), floats("send", { args: [arg(idle)] }), floats("send", { args: [{ kind: "resolver" }] })]).toEqual([false, false, false]);
    expect(how("spawn", { callee: "send", args: LETTER, result: "ignored" }, [], undefined, undefined, "this.sending")).toBeUndefined();
  });

  it("is that of what carries and can fail", () => {
    const failing = (...steps: readonly ((b: Body) => void)[]): Func => func("S.send", (b) => steps.forEach((each) => each(b)));
    const out = (b: Body): void => void (b.does("await"), b.does("io", undefined, { io: "network" }));
    expect([floats("send", {}, [carrier]), floats("send", {}, [idle]), floats("send", {}, [idle, carrier]), floats("send", { api: "web fetch" }, [carrier]), floats("send", { api: "web fetch" })]).toEqual([true, false, true, false, true]);
    expect(floats("send", {}, [failing((b) => b.try(() => out(b), () => undefined, undefined))])).toBe(false);
    expect(floats("send", {}, [failing((b) => b.try(() => out(b), () => b.throw(place()), undefined))])).toBe(true);
    // It refuses before anything is on its way, and takes care of what fails later.
    expect(floats("send", {}, [failing((b) => b.when("!url", () => b.throw(place())), (b) => b.try(() => out(b), () => void b.does("call", undefined, { callee: "show", safe: true }), undefined))])).toBe(false);
    expect(floats("send", {}, [failing((b) => void b.does("send", "this.bus", { loss: { refusal: "rejects", means: "dropped" } }), (b) => b.throw(place()))])).toBe(true);
    const through = (detail: Detail, kind: EventKind = "call"): Func => func("S.through", (b) => void b.does(kind, undefined, detail, [carrier]));
    expect([floats("send", {}, [through({ awaited: true })]), floats("send", {}, [through({ result: "returned" })]), floats("send", {}, [through({ result: "ignored" })]), floats("send", {}, [through({ result: "ignored" }, "spawn")])]).toEqual([true, true, false, false]);
  });

  it("is that of what keeps, where the only copy of what it carries is at stake", () => {
    const keeps = (callee: string, before: (b: Body) => void, after?: (b: Body) => void): boolean => how("spawn", { callee, args: [], result: "ignored" }, [], before, after) === "floating";
    const names = ["flush", "append", "save", "persist", "upload", "write", "push", "emit", "record", "report", "sync", "store", "notify", "flushAll", "try_save", "send"];
    expect(those([...names, "flusher", "rewrite", "pushed", "other", "flushStream", "load"], (name) => keeps(name, empties))).toEqual(names);
    expect(keeps("flush", () => undefined)).toBe(false);
    expect(keeps("flush", (b) => void b.does("write", "this.buffer", { op: "clear" }))).toBe(false);
    expect(keeps("flush", (b) => (b.does("read", "this.buffer", { op: "count" }), void b.does("write", "this.buffer", { op: "clear" })))).toBe(false);
    expect(keeps("flush", (b) => (b.does("read", "this.buffer", { op: "has" }), void b.does("write", "this.buffer", { op: "clear" })))).toBe(false);
    expect(keeps("flush", (b) => (b.does("read", "this.buffer.length"), void b.does("write", "this.buffer", { op: "clear" })))).toBe(false);
    expect(keeps("flush", (b) => (b.does("read", "this.other"), void b.does("write", "this.buffer", { op: "clear" })))).toBe(false);
    expect(keeps("flush", (b) => (empties(b), void b.does("await")))).toBe(false);
    for (const [op, kept] of [["append", false], ["prepend", false], ["insert", false], ["set", false], ["delete", true]] as const) expect(keeps("flush", (b) => (empties(b), void b.does("write", "this.buffer", { op }))), op).toBe(kept);
    expect(keeps("flush", (b) => (empties(b), void b.does("write", "this.other", { op: "append" })))).toBe(true);
    const set = (text: string) => (b: Body): void => (b.does("read", "this.buffer"), void b.does("write", "this.buffer", { op: "set", value: constant(text) }));
    expect([keeps("flush", set("[]")), keeps("flush", set("null"))]).toEqual([true, false]);
    const take = (result: Detail["result"]) => (b: Body): void => void b.does("write", "this.buffer", { op: "takeAny", result });
    expect([keeps("flush", take("used")), keeps("flush", take("ignored"))]).toEqual([true, false]);
    expect(keeps("flush", (b) => (b.does("read", "buffer@1"), void b.does("write", "buffer@1", { op: "clear" })))).toBe(false);
  });

  it("is that of what is marked as done at once", () => {
    const marked = (callee: string, detail: Detail = {}, between: (b: Body) => void = () => undefined): boolean => how("spawn", { callee: "flush", args: [], result: "ignored" }, [], undefined, (b) => (between(b), void b.does("call", undefined, { callee, safe: true, ...detail }))) === "floating";
    const names = ["markSent", "this.markAsSent", "setPublished", "addAcked", "recordDelivered", "onSaved", "mark_flushed", "markWritten", "markProcessed"];
    expect(those([...names, "remarkSent", "sent", "markSentAt", "markTaken", "unset", "set"], (name) => marked(name))).toEqual(names);
    expect(marked("markSent", {}, (b) => void b.does("await"))).toBe(false);
    const writes = (on: string, detail: Detail): boolean => how("spawn", { callee: "flush", args: [], result: "ignored" }, [], undefined, (b) => void b.does("write", on, detail)) === "floating";
    expect([writes("this.sent", { op: "set", value: constant("true") }), writes("this.sent", { op: "append" }), writes("this.lastSent", { op: "set" }), writes("this.sent[id]", { op: "set" })]).toEqual([true, true, true, true]);
    expect([writes("this.sent", { op: "set", value: constant("false") }), writes("this.sent", { op: "set", value: constant("null") }), writes("this.sent", { op: "set", value: constant("undefined") }), writes("this.sent", { op: "delete" }), writes("this.sentAt", { op: "set" })]).toEqual([false, false, false, false, false]);
  });

  it("is that of what is caught and forgotten", () => {
    const caught = (callee: string, { args = LETTER, runs = [carrier], awaited = true, handler = (): void => undefined, before = (): void => undefined, then = {}, role }: { args?: readonly Value[]; runs?: readonly Func[]; awaited?: boolean; handler?: (b: Body) => void; before?: (b: Body) => void; then?: Detail; role?: Func["role"] } = {}): string | undefined => {
      let sent: Event | undefined;
      const f = func("S.f", (b) => {
        before(b);
        b.try(() => {
          sent = b.does("call", undefined, { callee, args, awaited, result: "awaited" }, runs);
          b.does("await", undefined, { joins: sent, result: "ignored", ...then });
        }, () => handler(b), undefined);
        b.does("call", undefined, { callee: "next", safe: true });
      }, role ? { role } : {});
      const lost = forgottenFailure(model(f, carrier, idle), f, sent!);
      return lost && `${lost.how}${lost.known ? "" : ", perhaps"}`;
    };
    const log = (callee: string) => (b: Body): void => void b.does("call", undefined, { callee, safe: true });
    expect([caught("this.bus.send"), caught("save"), caught("sendTask"), caught("send", { args: [] }), caught("send", { runs: [] }), caught("send", { runs: [idle] }), caught("send", { awaited: false })]).toEqual(["swallowed", undefined, undefined, undefined, undefined, undefined, undefined]);
    expect([caught("send", { handler: log("console.debug") }), caught("send", { handler: log("console.error") }), caught("send", { handler: (b) => b.throw(place()) }), caught("send", { handler: (b) => void b.does("write", "this.failed") })]).toEqual(["swallowed", undefined, undefined, undefined]);
    expect([caught("send", { role: "stop" }), caught("send", { then: { result: "stored" } }), caught("send", { then: { result: "used" } }), caught("send", { then: { result: "tested" } })]).toEqual(["swallowed, perhaps", "swallowed, perhaps", "swallowed, perhaps", "swallowed, perhaps"]);
    expect([caught("save", { before: empties }), caught("save", { before: empties, runs: [] }), caught("store", { before: empties, runs: [idle] }), caught("other", { before: empties, runs: [] }), caught("other", { before: empties })]).toEqual(["emptied", "emptied, perhaps", "emptied, perhaps", undefined, "emptied"]);
    const fetches = ["read", "readdir", "mkdir", "mkdtemp", "ensure", "get", "load", "stat", "lstat", "access", "list", "find", "exists", "open", "lookup", "resolve", "getAll", "read_all"];
    expect(those([...fetches, "reader", "getter", "reload"], (name) => caught(name, { before: empties }) === "emptied")).toEqual(["reader", "getter", "reload"]);
    expect(those(["close", "stopAll", "#end", "cleanUp", "removeAll", "_delete", "disconnect", "closer", "ended", "stopped"], (name) => caught(name, { before: empties }) === "emptied")).toEqual(["closer", "ended", "stopped"]);
  });
});

describe("a lock that stays taken", () => {
  const asked = (condition: string, text: string): boolean => {
    const f = func("S.f", (b) => {
      b.does("await");
      b.does("acquire", "this.pool", { lock: "semaphore" });
      b.when(condition, () => void b.emit("release", place(text), { on: resource("this.pool", "S") }));
    });
    return leaks(model(f)).length === 0;
  };

  it("is none where the handle is asked whether there is something to give back", () => {
    const conditions = ["client", '"release" in client', "'release' in client", "typeof client", "client?.release", "client!.close", "client.dispose", "client.destroy", "client !== undefined", "client != null", 'typeof client === "object"', "client.release !== null", "client == undefined"];
    expect(those([...conditions, "clients", "theclient", "client && other", "client.open", "client.release.x", "x in client", "client === other", "other", "client !== undefinedly", "x client"], (condition) => asked(condition, "client.release()"))).toEqual(conditions);
    expect([asked("release", "release()"), asked("release", "release?.()"), asked("release", "release!()"), asked("client", "client?.release()"), asked("client", "client!.release()"), asked("client", "release(client)"), asked("client", "a.client.release()")]).toEqual([true, true, true, true, true, false, false]);
  });

  it("is none where the handle says itself whether it was given back", () => {
    const conditions = ["client.released", "client.isReleased", "client.wasClosed()", "client.hasEnded", "client.alreadyFreed", "client._released", "client.#closed", "client?.disposed", "client!.destroyed", "client.is_locked", "client.held === true", "client.aborted != false", "client.canceled", "client.cancelled", "client.isAcquired() === false", "client.expired", "client.lost", "client.interrupted", "client.finished"];
    expect(those([...conditions, "client.releasedAt", "client.unreleased", "x client.released", "client.a.released", "client.released(1)", "client.released === other", "clients.released"], (condition) => asked(condition, "client.release()"))).toEqual(conditions);
  });

  it("is none for the last of those who hold it together", () => {
    const counted = (condition: string, ...writes: readonly string[]): boolean => {
      const count = (b: Body, text: string): void => void b.emit("write", place(text), { on: resource("this.n", "S"), detail: { op: "set", value: { kind: "derived", from: [resource("this.n", "S")] } } });
      const f = func("S.f", (b) => {
        b.does("await");
        b.does("acquire", "this.lock", { lock: "mutex" });
        for (const text of writes) count(b, text);
        b.when(condition, () => void b.does("release", "this.lock"));
      });
      for (const branch of f.events) if (branch.kind === "branch") (branch.detail as { reads?: readonly Resource[] }).reads = [resource("this.n", "S")];
      return leaks(model(f)).length === 0;
    };
    const conditions = ["this.n === 0", "this.n == 0", "this.n <= 0", "this.n < 1", "this.n > 0", "this.n !== 0", "this.n != 0"];
    expect(those([...conditions, "this.n", "this.n === 1", "this.n === 00", "this.n > 0x"], (condition) => counted(condition, "this.n += 1", "this.n -= 1"))).toEqual([...conditions, "this.n === 00"].filter((each) => conditions.includes(each)));
    expect([counted("this.n === 0"), counted("this.n === 0", "this.n += 1"), counted("this.n === 0", "this.n -= 1"), counted("this.n === 0", "this.n++", "this.n--"), counted("this.n === 0", "this.n = this.n + 1", "this.n = this.n - 1")]).toEqual([false, false, false, true, true]);
  });
});

describe("what an acquire gave", () => {
  it("is given back by calling it, or a method of it that says so", () => {
    const given = (callee: string, calls: Value | undefined, more: Detail = {}): boolean => {
      const f = func("S.f", (b) => {
        b.does("await");
        const taken = b.does("acquire", "this.lock", { lock: "mutex" });
        b.does("write", "held@1", { op: "set", value: { kind: "result", of: taken } });
        b.when("x", () => void b.does("release", "this.lock"), () => void b.does("call", undefined, { callee, safe: true, ...(calls ? { calls: calls as Detail["calls"] } : {}), ...more }));
      });
      return leaks(model(f)).length === 0;
    };
    const member = (path: string): Value => ({ kind: "resource", resource: resource(path, "S") });
    expect([given("held", member("held@1")), given("other", member("other@1")), given("release", { kind: "releaser", of: resource("this.lock", "S") }), given("release", { kind: "releaser", of: resource("this.other", "S") })]).toEqual([true, false, true, false]);
    const names = ["release", "#release", "_unlock", "free", "dispose", "destroy", "done", "leave", "exit", "close", "endAll", "returnIt", "finish", "complete", "interrupt", "abort", "cancel"];
    expect(those([...names, "prerelease", "open", "extend", "isReleased"], (name) => given(`held.${name}`, member(`held@1.${name}`)))).toEqual(names);
    expect([given("held.release", undefined, { receiver: resource("held@1", "S") }), given("held.release", undefined, { receiver: resource("other@1", "S") }), given("this.release", undefined, { args: [arg("held@1", "S")] }), given("this.release", undefined, { args: [arg("other@1", "S")] }), given("this.keep", undefined, { args: [arg("other@1", "S")] })]).toEqual([true, false, true, false, false]);
  });
});

describe("a send whose refusal is lost", () => {
  const DROPS: Loss = { refusal: "false", means: "dropped" };
  const told = (detail: Detail, { on = "this.socket", others = [], build }: { on?: string | undefined; others?: readonly Func[]; build?: (b: Body, send: () => Event) => void } = {}): string | undefined => {
    const f = func("S.f", (b) => {
      const send = (): Event => b.does("send", on, { callee: "this.socket.send", args: LETTER, result: "ignored", loss: DROPS, ...detail });
      if (build) build(b, send);
      else send();
    });
    const [lost] = lostSends(model(f, ...others));
    return lost && `${lost.how}${lost.ambiguous ? "?" : ""}`;
  };
  const other = (build: (b: Body) => void): readonly Func[] => [func("S.other", build)];

  it("is told by what becomes of its answer", () => {
    expect(those(["ignored", "voided", "logged", "stored", "used", "tested", "returned"] as const, (result) => told({ result }) === "refused")).toEqual(["ignored", "voided", "logged"]);
    expect(told({ result: "awaited" })).toBeUndefined();
    const joined = (result: Detail["result"]): string | undefined => told({ result: "awaited" }, { build: (b, send) => void b.does("await", undefined, { joins: send(), result }) });
    expect([joined("ignored"), joined("stored")]).toEqual(["refused", undefined]);
    expect([told({ what: "stream" }), told({ what: "worker" }), told({ what: "task" }), told({ args: [arg(idle)] })]).toEqual([undefined, undefined, "refused", undefined]);
  });

  it("is told by how the refusal shows and what it means", () => {
    const losses: readonly Loss[] = (["false", "error", "rejects", "throws", "callback", "silent", "none"] as const).map((refusal) => ({ refusal, means: "dropped", full: "drops-new" }));
    expect(losses.map((loss) => told({ loss }))).toEqual(["refused", "refused", undefined, undefined, "full", "full", undefined]);
    expect([told({ loss: { refusal: "false", means: "backpressure" } }), told({ loss: { refusal: "false", means: "ambiguous" } })]).toEqual([undefined, "refused?"]);
    const silent = (full?: string): string | undefined => told({ loss: { refusal: "silent", means: "dropped", ...(full === undefined ? {} : { full }) } });
    expect([silent("drops-old"), silent("buffers"), silent("waits"), silent("never waits"), silent("buffers all"), silent()]).toEqual(["full", undefined, undefined, "full", "full", undefined]);
  });

  it("is told by what is done about the end of the channel", () => {
    const loss: Loss = { refusal: "silent", means: "dropped" };
    expect(told({ loss }, { others: other((b) => void b.does("stop", "this.socket", { what: "stream" })) })).toBe("silent");
    expect(told({ loss }, { others: other((b) => void b.does("stop", "this.socket", { what: "listener" })) })).toBeUndefined();
    expect(told({ loss }, { others: other((b) => void b.does("stop", "this.link", { what: "stream" })) })).toBeUndefined();
    for (const message of ["error", "close", "exit", "end", "disconnect"]) expect(told({}, { others: other((b) => void b.does("start", "this.socket", { what: "listener", message })) }), message).toBeUndefined();
    for (const message of ["data", "closed", "reclose", "ended"]) expect(told({}, { others: other((b) => void b.does("start", "this.socket", { what: "listener", message })) }), message).toBe("refused");
    expect(told({}, { others: other((b) => void b.does("receive", "this.socket", { message: "close" })) })).toBeUndefined();
    for (const [member, how] of [["onclose", undefined], ["onerror", undefined], ["onmessage", "refused"], ["oncloser", "refused"]] as const) expect(told({}, { others: other((b) => void b.does("write", `this.socket.${member}`)) }), member).toBe(how);
    expect(told({ loss: { refusal: "false", means: "dropped", full: "drops-new" } }, { others: other((b) => void b.does("receive", "this.socket", { message: "close" })) })).toBe("refused");
  });

  it("is none where the sender looks first", () => {
    const looks = (condition: string, reads: readonly string[] = [], callee = "this.socket.send"): boolean => {
      let made: Func | undefined;
      const f = (made = func("S.f", (b) => b.when(condition, () => void b.does("send", "this.socket", { callee, args: LETTER, result: "ignored", loss: DROPS }))));
      for (const branch of made.events) if (branch.kind === "branch") (branch.detail as { reads?: readonly Resource[] }).reads = reads.map((path) => resource(path, "S"));
      return lostSends(model(f)).length === 0;
    };
    expect(those(["this.socket.open", "this.socket.readyState === 1", "x && this.socket.connected", "this.socket", "this.socket.send", "this.socket.send && ok", "ready", "this.socket?.x"], (condition) => looks(condition))).toEqual(["this.socket.open", "this.socket.readyState === 1", "x && this.socket.connected"]);
    expect(looks("this.socket.ok", [], "this.socket!.send")).toBe(true);
    expect(looks(".open", [], "send")).toBe(false);
    expect(those(["this.socket.level", "this.socket.send", "this.socket", "this.isOpen", "this.a.state", "this.closedAt", "this.count", "this.ready.x", "isOpen@1", "x@1.open", "this.alive", "this.destroyed", "this.disconnected"], (path) => looks("ok", [path]))).toEqual(["this.socket.level", "this.isOpen", "this.a.state", "this.closedAt", "this.alive", "this.destroyed", "this.disconnected"]);
  });

  it("is only written down in a line that is off where it matters", () => {
    const tested = (yes: (b: Body) => void, no: (b: Body) => void): string | undefined => told({ result: "tested" }, { build: (b, send) => {
      const event = send();
      const { whenTrue, whenFalse } = b.branch(event.at, { condition: "sent" });
      b.resume(whenTrue);
      yes(b);
      const after = b.cut();
      b.resume(whenFalse);
      no(b);
      b.resume(after);
      b.does("read", "this.x");
    } });
    const log = (callee: string) => (b: Body): void => void b.does("call", undefined, { callee, safe: true });
    const nothing = (): void => undefined;
    expect([tested(nothing, log("console.debug")), tested(nothing, log("console.trace")), tested(nothing, log("console.error")), tested(nothing, log("this.retry")), tested(nothing, nothing), tested(log("console.debug"), nothing), tested(nothing, (b) => (log("console.debug")(b), b.throw(place()))), tested(nothing, (b) => (log("console.debug")(b), void b.does("write", "this.lost")))]).toEqual(["refused", "refused", undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  it("is none where what tells was kept before, and carries nothing", () => {
    const wakes = (args: readonly Value[], kept: boolean, text = "true"): string | undefined => told({}, { build: (b) => {
      if (kept) b.does("write", "this.dirty", { op: "set", value: constant(text) });
      b.try(() => void b.does("send", "this.wake", { args, loss: { refusal: "throws", means: "dropped" } }), () => undefined, undefined);
    } });
    expect([wakes([constant("1")], true), wakes([constant("1")], false), wakes([constant("1")], true, "false"), wakes(LETTER, true), wakes([arg("src/a.ts#TICK")], true), wakes([], true)]).toEqual([undefined, "swallowed", "swallowed", "swallowed", undefined, "swallowed"]);
  });
});

describe("a write that does not heed how full the stream is", () => {
  const FULL: Loss = { refusal: "false", means: "backpressure", full: "buffers" };
  const heard = (listen: Detail, { kind = "start", passed = false, write = {}, more = (): void => undefined, on = "this.out", name = "S.hear" }: { kind?: EventKind; passed?: boolean; write?: Detail; more?: (b: Body) => void; on?: string; name?: string } = {}): string | undefined => {
    const hear = func(name, (b) => {
      b.does("send", on, { what: "stream", callee: "this.out.write", args: [arg("chunk@1")], result: "ignored", loss: FULL, ...write });
      more(b);
    }, { async: false, args: ["chunk@1"] });
    const f = func("S.f", (b) => void b.does(kind, "this.in", { ...listen, ...(passed ? { args: [...(listen.args ?? []), arg(hear)] } : {}) }, passed ? [] : [hear]), { async: false });
    return floods(model(f, hear))[0]?.why;
  };
  const DATA: Detail = { what: "listener", message: "data" };

  it("is one where a listener passes on what it hears again and again", () => {
    const often = ["data", "message", "line", "closer", "reconnect", "unsigned"];
    expect(those([...often, "error", "close", "end", "exit", "finish", "open", "connect", "ready", "abort", "disconnect", "listening", "connection", "request", "upgrade", "secureConnect", "timeout", "SIGTERM", "beforeExit", "unload"], (message) => heard({ ...DATA, message }) === "handler")).toEqual(often);
    expect([heard({ ...DATA, once: true }), heard({ ...DATA, what: "interval" }), heard({ ...DATA }, { write: { args: [constant("1")] } }), heard(DATA, { write: { args: [] } }), heard(DATA, { write: { message: '"tick"' } }), heard(DATA, { write: { message: "`tick ${n}`" } })]).toEqual([undefined, undefined, undefined, undefined, undefined, "handler"]);
    expect([heard(DATA, { write: { args: [arg("this.other")] } }), heard(DATA, { write: { args: [{ kind: "derived", from: [resource("chunk@1.x")] }] } }), heard(DATA, { write: { args: [{ kind: "derived", from: [resource("this.x")] }] } })]).toEqual([undefined, "handler", undefined]);
    const subscribes = ["on", "this.in.on", "onData", "addListener", "addEventListener", "subscribe", "subscribeAll", "listen", "listenTo", "watch", "watchFile", "observe", "createReadStream", "tail"];
    expect(those([...subscribes, "once", "only", "pylon", "relisten", "tails", "createReader", "forEach"], (callee) => heard({ callee, args: [constant('"data"')] }, { kind: "call", passed: true }) === "handler")).toEqual(subscribes);
    expect([heard({ callee: "x.on", args: [constant('"close"')] }, { kind: "call", passed: true }), heard({ callee: "x.onClose" }, { kind: "call", passed: true }), heard({ callee: "x.onData" }, { kind: "call", passed: true })]).toEqual([undefined, undefined, "handler"]);
  });

  it("is none where somebody waits, asks or is told how full it is", () => {
    expect(those(["ignored", "voided", "tested", "stored"] as const, (result) => heard(DATA, { write: { result } }) === "handler")).toEqual(["ignored", "voided"]);
    expect([heard(DATA, { write: { args: [arg("chunk@1"), arg(idle)] } }), heard(DATA, { write: { what: "task" } }), heard(DATA, { write: { loss: { refusal: "rejects", means: "backpressure" } } })]).toEqual([undefined, undefined, undefined]);
    const asks = (condition: string): boolean => heard(DATA, { more: (b) => b.when(condition, () => undefined) }) === undefined;
    expect(those(["out.desiredSize > 0", "out.writableNeedDrain", "out.writableLength > 3", "ws.bufferedAmount", "desiredSizes", "out.x"], asks)).toEqual(["out.desiredSize > 0", "out.writableNeedDrain", "out.writableLength > 3", "ws.bufferedAmount"]);
    const calls = (callee: string): boolean => heard(DATA, { more: (b) => void b.does("call", undefined, { callee, safe: true }) }) === undefined;
    expect(those(["this.in.pause", "writer.ready", "pause", "x.paused", "x.pause.y"], calls)).toEqual(["this.in.pause", "writer.ready"]);
    expect([heard(DATA, { more: (b) => void b.does("await", "this.out.ready") }), heard(DATA, { more: (b) => void b.does("await", "this.out.readyAt") }), heard(DATA, { more: (b) => void b.does("read", "this.out.ready") })]).toEqual([undefined, "handler", "handler"]);
    expect([heard(DATA, { more: (b) => void b.does("receive", "this.out", { message: "drain" }) }), heard(DATA, { more: (b) => void b.does("call", undefined, { callee: "once", safe: true, receiver: resource("this.out", "S"), args: [constant('"drain"')] }) }), heard(DATA, { more: (b) => void b.does("call", undefined, { callee: "once", safe: true, receiver: resource("this.out", "S"), args: [constant('"drained"')] }) })]).toEqual([undefined, undefined, "handler"]);
    expect([heard(DATA, { more: (b) => void b.does("call", "this.out", { callee: "this.out.end", safe: true }) }), heard(DATA, { more: (b) => void b.does("call", "this.out", { callee: "this.out.append", safe: true }) }), heard(DATA, { more: (b) => void b.does("call", "this.in", { callee: "this.in.end", safe: true }) })]).toEqual([undefined, "handler", "handler"]);
    const queue: Detail = { loss: { refusal: "throws", means: "backpressure", full: "buffers" } };
    expect([heard(DATA, { write: queue }), heard(DATA, { write: queue, name: "S.pull" }), heard(DATA, { write: queue, name: "transform" }), heard(DATA, { write: queue, name: "S.pulls" }), heard(DATA, { write: { loss: { refusal: "throws", means: "backpressure", full: "drops-old" } } })]).toEqual(["handler", undefined, undefined, "handler", undefined]);
  });

  it("is heeded where its answer is looked at and somebody waits for room", () => {
    const looked = (result: Detail["result"], message = "drain"): number => heeded(model(func("S.f", (b) => {
      b.does("send", "this.out", { what: "stream", args: LETTER, result, loss: FULL });
      b.does("receive", "this.out", { message });
    }))).length;
    expect([looked("tested"), looked("stored"), looked("ignored"), looked("tested", "close")]).toEqual([1, 1, 0, 0]);
  });

  it("is known in untyped code by a member that says that it is a stream", () => {
    const names = ["this.stream.write", "outStream.write", "socket!.write", "this.writable.write", "Writer?.write"];
    const untyped = (callee: string, scope: Resource["scope"] = "instance"): boolean => {
      const hear = func("S.hear", (b) => void b.does("call", undefined, { callee, args: [arg("chunk@1")], result: "ignored", calls: { kind: "resource", resource: { ...resource("this.out.write", "S"), scope } } }), { async: false, args: ["chunk@1"] });
      return floods(model(func("S.f", (b) => void b.does("start", "this.in", DATA, [hear])), hear)).length > 0;
    };
    expect(those([...names, "this.file.write", "streams.write", "stream.writeAll", "stream.rewrite"], (callee) => untyped(callee))).toEqual(names);
    expect(untyped("this.stream.write", "external")).toBe(false);
  });
});

