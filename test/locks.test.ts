/** What a single difference decides for hand-made locks, and what is held whenever a function runs. */
import { describe, expect, it } from "vitest";
import { heldAround } from "../src/analysis/locks/context.ts";
import { isContended } from "../src/analysis/locks/guarded.ts";
import { lockShapes, type LockShape } from "../src/analysis/locks/lockShapes.ts";
import type { Detail, Event, Func, Resource, Value } from "../src/model.ts";
import { arg, func, model, place, resource, type Body } from "./graphs.ts";
import { constant, during, idle, leave, nothing, set, type Step, those, when } from "./steps.ts";

function said(shape: LockShape | undefined): string | undefined {
  return shape && [shape.form, ...(shape.unfair ? [shape.unfair.why] : []), ...(shape.unsound ? [shape.unsound.why] : []), ...(shape.inline ? ["inline"] : []), ...(shape.pool ? ["pool"] : []), ...(shape.counted ? ["counted"] : []), ...(shape.release ? [`until ${shape.release.func.name}`] : [])].join(" ");
}

describe("a lock whose waiters look again", () => {
  const SLEEP: Step = (b) => (b.does("await"), void b.does("sleep", undefined, { ms: { min: 9, max: 9, text: "9" } }));
  const free = func("S.free", (b) => set("this.busy", "false")(b), { async: false });
  const made = (steps: readonly Step[], others: readonly Func[] = [free], extra: Partial<Func> = {}): string | undefined => {
    const f = func("S.take", (b) => steps.forEach((each) => each(b)), extra);
    return said(lockShapes(model(f, ...others)).madeBy(f).at(-1));
  };
  const TAKE = set("this.busy", "true");

  it("spins where it sleeps between two looks", () => {
    expect(made([during("this.busy", ["this.busy"], SLEEP), TAKE])).toBe("spin spin inline until S.free");
    expect([made([during("this.busy", ["this.busy"], SLEEP)]), made([during("this.other", ["this.other"], SLEEP), TAKE]), made([during("this.busy", ["this.busy"], nothing), TAKE]), made([during("this.busy", ["this.busy"], SLEEP), TAKE], []), made([during("this.busy", ["this.busy"], SLEEP), set("this.busy", "false")]), made([during("busy", ["busy@1"], SLEEP), set("busy@1", "true")])]).toEqual(Array.from({ length: 6 }, () => undefined));
    expect([made([during("this.busy", ["this.busy"], SLEEP), (b) => void b.does("await"), TAKE]), made([during("this.busy", ["this.busy"], SLEEP), (b) => void b.does("io"), TAKE]), made([during("this.busy", ["this.busy"], SLEEP, "for-of"), TAKE])]).toEqual([undefined, undefined, undefined]);
    expect(made([during("!this.free", ["this.busy"], SLEEP), TAKE], [func("S.free", set("this.busy", "false"), { role: "constructor" })])).toBeUndefined();
    const naps = func("S.nap", SLEEP);
    const waits = (b: Body): void => void b.does("await", undefined, { joins: b.does("call", undefined, {}, [naps]) });
    expect(made([during("this.busy", ["this.busy"], waits), TAKE])).toBe("spin spin inline until S.free");
  });

  it("wakes all, or lets others barge in, where it waits for an event", () => {
    const event = (detail: Detail = {}, on = "this.freed"): Step => (b) => void b.does("await", on, detail);
    expect([made([during("this.busy", ["this.busy"], event()), TAKE]), made([during("this.busy", ["this.busy"], event({}, "this.busy")), TAKE]), made([during("this.busy", ["this.busy"], event({ callee: "yield" })), TAKE])]).toEqual(["emitter wake-all inline until S.free", "promise wake-all inline until S.free", undefined]);
    const prune = func("S.prune", set("this.busy", "false"));
    const other = func("S.other", set("this.x", "false"));
    const works = (callee: Func): Step => (b) => void b.does("await", undefined, { joins: b.does("call", undefined, {}, [callee]) });
    expect([made([during("this.busy", ["this.busy"], works(prune)), TAKE]), made([during("this.busy", ["this.busy"], works(func("S.a", (b) => void b.does("call", undefined, {}, [prune])))), TAKE]), made([during("this.busy", ["this.busy"], works(other)), TAKE])]).toEqual([undefined, undefined, "emitter wake-all inline until S.free"]);
  });

  it("is let go by who waits for the promise first", () => {
    const bad = func("S.work", (b) => void b.does("await", undefined, { callee: "x" }));
    const fine = func("S.work", nothing);
    const promise = ({ work = [bad] as readonly Func[], detail = {} as Detail, between = nothing as Step, join = "await" as Event["kind"], after = nothing as Step, wait = (b => void b.does("await", "this.busy")) as Step, others = [] as readonly Func[], value = "promise", start = "spawn" as Event["kind"] } = {}): string | undefined => made([during("this.busy", ["this.busy"], wait), (b) => {
      const of = b.does(start, undefined, detail, work);
      b.does("write", "this.busy", { op: "set", value: { kind: value, of } as Value });
      between(b);
      b.does(join, undefined, { joins: of });
      after(b);
      set("this.busy", "undefined")(b);
    }], others);
    const handled = (b: Body): void => b.try(() => void b.does("await", "this.busy"), () => void b.does("read", "this.x"), undefined);
    const pause: Step = (b) => void b.does("await", "this.x");
    expect([promise(), promise({ value: "result" }), promise({ value: "derived" }), promise({ start: "call" }), promise({ work: [fine] }), promise({ work: [fine, bad] }), promise({ work: [] }), promise({ work: [fine], detail: { calls: { kind: "resource", resource: resource("work@1", "S") } } }), promise({ work: [fine], detail: { callee: "x.finally" } }), promise({ work: [fine], detail: { callee: "x.finally.x" } }), promise({ wait: handled })]).toEqual(["promise fails-waiters inline until S.take", "promise fails-waiters inline until S.take", "promise wake-all inline until S.take", "promise wake-all inline until S.take", "promise inline until S.take", "promise fails-waiters inline until S.take", "promise fails-waiters inline until S.take", "promise fails-waiters inline until S.take", "promise fails-waiters inline until S.take", "promise inline until S.take", "promise inline until S.take"]);
    expect([promise({ work: [fine], between: pause }), promise({ work: [fine], between: (b) => void b.does("io") }), promise({ work: [fine], after: pause }), promise({ work: [fine], after: (b) => void b.does("io") }), promise({ work: [fine], join: "read" }), promise({ work: [fine], others: [free] }), promise({ work: [fine], others: [func("S.new", set("this.busy", "false"), { role: "constructor" })] })]).toEqual(["promise wake-all inline until S.take", "promise wake-all inline until S.take", "promise wake-all inline until S.take", "promise wake-all inline until S.take", "promise wake-all inline until S.take", "promise wake-all inline until S.take", "promise inline until S.take"]);
    const at = place();
    const chained = (detail: Detail, line = 0, kind: Event["kind"] = "call", runs: readonly Func[] = []): string | undefined => promise({ work: [fine], wait: (b) => (b.emit("await", at, { on: resource("this.busy", "S") }), void b.emit(kind, { ...at, line: at.line + line }, { detail, runs })) });
    expect([chained({ awaited: true }), chained({ awaited: false }), chained({ awaited: true }, 1), chained({ awaited: true }, 0, "read"), chained({ awaited: true }, 1, "call", [idle]), chained({ awaited: true }, 1, "call", [func("S.inner", nothing, { parent: idle })])]).toEqual(["promise wake-all inline until S.take", "promise inline until S.take", "promise inline until S.take", "promise inline until S.take", "promise inline until S.take", "promise wake-all inline until S.take"]);
  });

  it("is not looked at again by who waits for a signal", () => {
    const wakes = func("S.free", (b) => (set("this.busy", "false")(b), void b.does("call", undefined, { receiver: resource("this.freed", "S"), callee: "set" })), { async: false });
    const wait = (detail: Detail = { wake: "resolver" }, on = "this.freed"): Step => (b) => void when(b, "this.busy", ["this.busy"], (inner) => void inner.does("await", on, detail));
    const again: Step = (b) => void when(b, "this.busy", ["this.busy"], leave);
    expect([made([wait(), TAKE], [wakes]), made([wait({}), TAKE], [wakes]), made([wait({ wake: "resolver" }, "freed@1"), TAKE], [wakes]), made([wait({ wake: "resolver" }, "this.other"), TAKE], [wakes]), made([wait(), again, TAKE], [wakes]), made([wait(), TAKE]), made([TAKE, wait()], [wakes]), made([(b) => void b.does("await", "this.freed", { wake: "resolver" }), TAKE], [wakes])]).toEqual(["promise no-recheck inline until S.free", undefined, undefined, undefined, undefined, undefined, undefined, undefined]);
    const tells = (step: Step): string | undefined => made([wait(), TAKE], [func("S.free", (b) => (set("this.busy", "false")(b), step(b)), { async: false })]);
    expect([tells(set("this.freed", "true")), tells(set("this.other", "true")), tells((b) => void b.does("call", undefined, { receiver: resource("this.other", "S") }))]).toEqual(["promise no-recheck inline until S.free", undefined, undefined]);
  });

  it("is tried by every listener", () => {
    const listens = ({ look = true, take = "true", start = "start" as Event["kind"], what = "listener" as Detail["what"], on = "this.busy", first = TAKE, others = [free] as readonly Func[], asks = true } = {}): string | undefined => {
      const tries = func("S.tries", (b) => void (look ? when(b, on, [on], nothing, set(on, take)) : set(on, take)(b)));
      return made([(b) => void (asks ? when(b, "this.busy", ["this.busy"], (inner) => void inner.does(start, "this.bus", { what }, [tries]), first) : (first(b), b.does(start, "this.bus", { what }, [tries])))], others, { async: false });
    };
    expect([listens(), listens({ look: false }), listens({ take: "false" }), listens({ start: "call" }), listens({ what: "timeout" }), listens({ on: "this.other" }), listens({ first: set("this.busy", "false") }), listens({ others: [] }), listens({ asks: false }), listens({ first: set("busy@1", "true") })]).toEqual(["emitter wake-all pool until S.free", undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  it("looks once where there is no loop", () => {
    const promise: Value = { kind: "promise" };
    const put: Step = (b) => void b.does("write", "this.busy", { op: "set", value: promise });
    const look: Step = (b) => void when(b, "this.busy", ["this.busy"], () => void b.does("await", "this.busy"));
    expect([made([look, put]), made([look, TAKE]), made([put]), made([(b) => void b.does("await", "this.busy"), put]), made([look, (b) => void b.does("write", "this.busy", { op: "set", value: { kind: "resolver" } })])]).toEqual(["promise no-recheck inline until S.free", undefined, undefined, undefined, "promise no-recheck inline until S.free"]);
  });

  it("tries again by a timer, a listener or itself", () => {
    const retry = (start: (b: Body, self: Func) => void, text = "true", taken: Step = set("this.busy", text)): string | undefined => {
      const f = func("S.take", (b, self) => void when(b, "this.busy", ["this.busy"], () => start(b, self), taken));
      return said(lockShapes(model(f, free)).madeBy(f)[0]);
    };
    const starts = (what: Detail["what"]) => (b: Body, self: Func): void => void b.does("start", undefined, { what }, [self]);
    expect([retry(starts("timeout")), retry(starts("listener")), retry(starts("interval")), retry(starts("timeout"), "false"), retry((b) => starts("timeout")(b, idle))]).toEqual(["spin spin pool until S.free", "emitter wake-all pool until S.free", undefined, undefined, undefined]);
    expect([retry((b, self) => (SLEEP(b), void b.does("call", undefined, {}, [self]))), retry((b, self) => void b.does("call", undefined, {}, [self])), retry((b) => SLEEP(b))]).toEqual(["spin spin pool until S.free", undefined, undefined]);
  });

  it("asks what takes it by the asking", () => {
    const says = (text: string): Value => constant(text);
    const tries = (returns: readonly Value[], take = TAKE): Func => func("S.tryTake", (b) => {
      when(b, "this.busy", ["this.busy"], leave);
      take(b);
    }, { async: false, returns });
    const asks = (callee: Func, detail: Detail = { result: "tested" }, body = SLEEP): string | undefined => made([(b) => b.loop(place(), { loop: "while" }, undefined, { body: () => {
      b.does("call", undefined, detail, [callee]);
      body(b);
    } })], [callee]);
    const both = [says("true"), says("false")];
    expect([asks(tries(both)), asks(tries([says("true")])), asks(tries([says("false")])), asks(tries(both), { result: "used" }), asks(tries(both), undefined, nothing), asks(tries(both, set("this.busy", "false"))), asks(tries(both, set("busy@1", "true")))]).toEqual(["spin spin pool", undefined, undefined, undefined, undefined, undefined, undefined]);
    const library = (detail: Detail, on = "this.lock"): string | undefined => made([(b) => b.loop(place(), { loop: "while" }, undefined, { body: () => (b.does("acquire", on, detail), SLEEP(b)) })], []);
    expect([library({ tried: true }), library({}), library({ tried: true, scoped: true }), library({ tried: true }, "lock@1")]).toEqual(["spin spin pool", undefined, undefined, undefined]);
  });
});

describe("a lock with a queue or a chain", () => {
  const resolver: Value = { kind: "resolver" };
  interface Queue {
    readonly op?: Detail["op"];
    readonly takenOp?: Detail["op"];
    readonly value?: Value;
    readonly wake?: Detail;
    readonly release?: readonly ("clear" | "take" | "wake")[];
    readonly take?: Step;
    readonly claim?: Step;
    readonly clear?: Step;
    readonly loop?: boolean;
  }
  const queued = ({ op = "append", takenOp = "takeFirst", value = resolver, wake = {}, release = ["take", "wake"], take = (b) => void when(b, "this.busy", ["this.busy"], () => (b.does("write", "this.queue", { op, value }), leave(b))), claim = set("this.busy", "true"), clear = set("this.busy", "false"), loop = false }: Queue = {}): string | undefined => {
    const acquire = func("S.take", (b) => {
      take(b);
      claim(b);
    });
    const free = func("S.free", (b) => {
      let taken: Event | undefined;
      const steps = { clear: () => clear(b), take: () => void (taken = b.does("write", "this.queue", { op: takenOp })), wake: () => void b.does("call", undefined, { calls: { kind: "result", of: taken ?? b.events[0]! }, ...wake }) };
      const all = (): void => release.forEach((each) => steps[each]());
      if (loop) b.loop(place(), { loop: "while" }, undefined, { body: all });
      else all();
    }, { async: false });
    // Where nobody waits it is free again.
    const idles = func("S.idle", set("this.busy", "false"), { async: false });
    return said(lockShapes(model(acquire, free, idles)).madeBy(acquire)[0]);
  };

  it("hands over in turn", () => {
    expect([queued(), queued({ release: ["take", "wake", "clear"] }), queued({ release: ["clear", "take", "wake"] })]).toEqual(["queue until S.free", "queue until S.free", "queue cleared-first until S.free"]);
    expect([queued({ takenOp: "takeLast" }), queued({ op: "prepend", takenOp: "takeLast" }), queued({ op: "prepend", takenOp: "takeFirst" }), queued({ op: "set" }), queued({ op: "delete" })]).toEqual(["queue last-in until S.free", "queue until S.free", "queue last-in until S.free", "queue until S.free", undefined]);
    expect([queued({ release: ["take"] }), queued({ value: constant("1") }), queued({ wake: { result: "stored" } }), queued({ wake: { result: "awaited" } }), queued({ wake: { result: "ignored" } })]).toEqual([undefined, undefined, undefined, undefined, "queue until S.free"]);
    expect(["reject", "this.rej", "waiter.rejector", "x.rejecter", "rejection", "resolve", "object", "rejected"].map((callee) => queued({ wake: { callee } }) !== undefined)).toEqual([false, false, false, false, false, true, true, true]);
    expect([queued({ claim: nothing }), queued({ claim: nothing, takenOp: "takeLast" }), queued({ claim: set("this.other", "true") }), queued({ wake: { args: [arg("this.thing")] } }), queued({ wake: { args: [arg("this.thing")] }, takenOp: "takeLast" }), queued({ wake: { args: [constant("1")] } })]).toEqual([undefined, "queue last-in pool until S.free", undefined, undefined, "queue last-in pool until S.free", "queue until S.free"]);
  });

  it("takes the next one out of the queue itself", () => {
    const by = (kind: Event["kind"], on?: string, more: Detail = {}): Value => ({ kind: "resolver", by: func("S.job", (b) => void b.does(kind, on, more), { async: false }) }) as Value;
    expect([queued({ value: by("await") }), queued({ value: by("io") }), queued({ value: by("call") }), queued({ value: by("read", "this.x") })]).toEqual([undefined, undefined, "queue until S.free", "queue until S.free"]);
    const first = ["clear", "take", "wake"] as const;
    expect([queued({ release: first, value: by("write", "this.busy", { op: "set", value: constant("true") }) }), queued({ release: first, value: by("write", "this.busy", { op: "set", value: constant("false") }) }), queued({ release: first, value: by("write", "this.x", { op: "set", value: constant("true") }) })]).toEqual(["queue until S.free", "queue cleared-first until S.free", "queue cleared-first until S.free"]);
    const from = (on: string, takenOp: Detail["op"], loop = false): boolean => queued({ takenOp, loop, wake: { calls: { kind: "resource", resource: resource(on, "S") } } }) !== undefined;
    expect([from("this.queue", "takeFirst"), from("this.queue[0]", "takeFirst"), from("this.queued", "takeFirst"), from("next@1", "takeFirst"), from("next@1", "clear"), from("next@1", "delete"), from("next@1", "takeFirst", true)]).toEqual([true, true, false, false, true, true, true]);
    expect([queued({ takenOp: "takeAny" }), queued({ claim: (b) => (set("this.busy", "true")(b), void b.does("write", "this.queue", { op: "set" })) }), queued({ claim: (b) => (set("this.busy", "true")(b), set("this.queue", "x")(b)) }), queued({ claim: (b) => (set("this.busy", "true")(b), void b.does("write", "this.other", { op: "set" })) })]).toEqual(["queue random until S.free", "queue priority until S.free", "queue until S.free", "queue until S.free"]);
    const values: readonly Value[] = [constant("true"), { kind: "derived", from: [] }, { kind: "promise" }, resolver, { kind: "releaser", of: resource("this.x", "S") }, arg(idle), { kind: "unknown" }, arg("this.x")];
    expect(those(values, (value) => queued({ claim: (b) => void b.does("write", "this.busy", { op: "set", value }) }) !== undefined).map(({ kind }) => kind)).toEqual(["constant", "derived", "promise", "resolver", "releaser", "func"]);
    expect(those(values, (value) => queued({ wake: { args: [value] } }) !== undefined).map(({ kind }) => kind)).toEqual(["constant", "resolver", "releaser", "func"]);
    const looks = (look: Step): string | undefined => queued({ take: (b) => (look(b), void when(b, "x", [], () => (b.does("write", "this.queue", { op: "append", value: resolver }), leave(b)))) });
    expect([looks(nothing), looks((b) => void when(b, "this.busy", ["this.busy"], nothing)), looks((b) => void b.does("read", "this.busy"))]).toEqual([undefined, "queue until S.free", undefined]);
    const put: Step = (b) => void b.does("write", "this.queue", { op: "append", value: resolver });
    expect([queued({ take: during("this.busy", ["this.busy"], put) }), queued({ release: first, take: (b) => void when(b, "this.busy", ["this.busy"], (inner) => (put(inner), void inner.does("await"))) }), queued({ release: first, take: (b) => void when(b, "this.busy", ["this.busy"], (inner) => (put(inner), void inner.does("io"))) })]).toEqual([undefined, "queue cleared-first until S.free", "queue until S.free"]);
  });

  it("wakes all where it empties the queue", () => {
    const empties = (steps: (b: Body) => void): string | undefined => {
      const acquire = func("S.take", (b) => (when(b, "this.busy", ["this.busy"], () => (b.does("write", "this.queue", { op: "append", value: resolver }), leave(b))), set("this.busy", "true")(b)));
      return said(lockShapes(model(acquire, func("S.free", (b) => (set("this.busy", "false")(b), steps(b)), { async: false }))).madeBy(acquire)[0]);
    };
    const clear: Step = (b) => void b.does("write", "this.queue", { op: "clear" });
    const wake: Step = (b) => void b.does("call", undefined, { calls: { kind: "resource", resource: resource("each@1", "S") } });
    const loop = (body: Step, of = "this.queue", what: Detail["loop"] = "for-of"): Step => (b) => {
      const at = place("head");
      const walk = b.emit("read", { ...at, text: of }, { on: resource(of, "S"), detail: { op: "iterate" } });
      b.loop({ ...at, text: of }, { loop: what, callee: walk.at.text }, undefined, { body: () => body(b) });
    };
    const both = (b: Body): void => (clear(b), wake(b));
    expect([empties((b) => (clear(b), loop(wake)(b))), empties(loop(both)), empties((b) => (clear(b), loop(wake, "this.other")(b))), empties((b) => (clear(b), loop(wake, "list@1")(b))), empties((b) => (clear(b), loop(wake, "this.other", "while")(b))), empties((b) => (clear(b), wake(b)))]).toEqual(["queue wake-all cleared-first until S.free", "queue cleared-first until S.free", undefined, "queue wake-all cleared-first until S.free", "queue wake-all cleared-first until S.free", "queue cleared-first until S.free"]);
  });

  it("counts permits", () => {
    const count = (text: string): Step => (b) => void b.emit("write", place(text), { on: resource("this.busy", "S"), detail: { op: "set", value: { kind: "derived", from: [resource("this.busy", "S")] } } });
    const counted = (taken: string, freed: string): string | undefined => queued({ claim: count(taken), clear: count(freed), release: ["clear", "take", "wake"] });
    expect([counted("this.busy += 1", "this.busy -= 1"), counted("this.busy++", "this.busy--"), counted("this.busy = this.busy + 1", "this.busy = this.busy - 1"), counted("this.busy -= 1", "this.busy += 1"), counted("this.busy += 1", "this.busy += 1"), counted("this.busy = x(this.busy)", "this.busy -= 1")]).toEqual(["queue cleared-first counted until S.free", "queue cleared-first counted until S.free", "queue cleared-first counted until S.free", "queue cleared-first counted until S.free", "queue counted until S.free", "queue until S.free"]);
  });

  it("chains a link on the tail", () => {
    const fails = func("S.work", (b) => void b.does("await", undefined, { callee: "x" }));
    const fine = func("S.work", (b) => void b.does("io", "this.x"), { async: false });
    const chain = (onReject: boolean, runs: readonly Func[], { on = "this.tail", of = "", links = true, detail = {} as Detail } = {}): string | undefined => {
      const f = func("S.run", (b) => {
        const link = b.does("spawn", undefined, detail, runs);
        b.does("write", on, { op: "set", value: { kind: "chain", on: resource(of || on, "S"), onReject, runs, ...(links ? { links: [link] } : {}) } as Value });
      }, { async: false });
      return said(lockShapes(model(f, ...runs)).madeBy(f)[0]);
    };
    const past = (shape: string): string => `${shape} until S.run`;
    expect([chain(true, [fails]), chain(false, [fails]), chain(false, []), chain(true, [fails], { of: "this.other" }), chain(true, [fails], { on: "tail@1" }), chain(true, [fails], { links: false })]).toEqual([past("chain inline"), past("chain breaks inline"), undefined, undefined, undefined, undefined]);
    expect([chain(false, [fine]), chain(false, [], { detail: { calls: { kind: "resource", resource: resource("work@1", "S") } } }), chain(true, [idle])]).toEqual([past("chain breaks inline"), past("chain breaks inline"), undefined]);
    const forgets = func("S.forget", set("this.tail", "undefined"), { async: false });
    const afresh = func("S.work", (b) => b.try(() => void b.does("await", undefined, { callee: "x" }), () => (set("this.tail", "undefined")(b), b.throw(place())), undefined));
    const within = func("S.work", (b) => b.try(() => void b.does("await", undefined, { callee: "x" }), () => (void b.does("call", undefined, {}, [forgets]), b.throw(place())), undefined));
    const early = func("S.work", (b) => (set("this.tail", "undefined")(b), void b.does("await", undefined, { callee: "x" })));
    expect([chain(false, [afresh]), chain(false, [within, forgets]), chain(false, [early]), chain(true, [forgets])]).toEqual([past("chain inline"), past("chain inline"), past("chain breaks inline"), undefined]);
  });

  it("takes a ticket", () => {
    const ticket = (steps: readonly Step[]): string | undefined => {
      const f = func("S.take", (b) => steps.forEach((each) => each(b)));
      return said(lockShapes(model(f)).madeBy(f)[0]);
    };
    const read: Step = (b) => void b.does("read", "this.tail");
    const put: Step = (b) => void b.does("write", "this.tail", { op: "set", value: { kind: "promise" } });
    const wait: Step = (b) => void b.does("await", "this.tail");
    const wake: Step = (b) => void b.does("call", undefined, { calls: { kind: "resolver" } as Value as Detail["calls"], safe: true });
    expect([ticket([read, put, wait, wake]), ticket([put, wait, wake]), ticket([read, put, wake]), ticket([read, wait, put, wake]), ticket([read, put, wait]), ticket([read, (b) => void when(b, "x", [], put), wait, wake]), ticket([read, put, (b) => void b.does("await", "this.other"), wake])]).toEqual(["ticket inline until S.take", undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});

describe("what is held whenever a function runs", () => {
  const take: Step = (b) => (b.does("await"), void b.does("acquire", "this.lock", { lock: "mutex" }));
  const give: Step = (b) => void b.does("release", "this.lock");
  const inner = (extra: Partial<Func> = {}): Func => func("S.inner", (b) => void b.does("read", "this.x"), { exported: false, ...extra });
  const around = (target: Func, ...others: readonly Func[]): readonly string[] => [...heldAround(model(target, ...others))(target)].map((id) => id.replace("src/a.ts#", ""));
  const by = (steps: readonly ((b: Body, target: Func) => void)[], extra: Partial<Func> = {}, own: Partial<Func> = {}, ...others: readonly Func[]): readonly string[] => {
    const target = inner(own);
    return around(target, func("S.outer", (b) => steps.forEach((each) => each(b, target)), { exported: false, ...extra }), ...others);
  };
  const call = (b: Body, target: Func): void => void b.calls([target]);

  it("is what every caller holds", () => {
    expect([by([take, call, give]), by([call]), by([take, give, call]), by([take, (b, target) => void b.does("spawn", undefined, {}, [target]), give]), by([take, (b, target) => void b.does("start", undefined, { what: "timeout" }, [target]), give]), by([take, call, give, call])]).toEqual([["S.lock"], [], [], [], [], []]);
    expect([by([take, call, give], {}, { exported: true }), by([take, call, give], {}, { exported: true, owner: undefined }), by([take, call, give], {}, { exported: true, role: "getter" })]).toEqual([[], ["S.lock"], ["S.lock"]]);
    const target = inner();
    const middle = func("S.middle", (b) => call(b, target), { exported: false });
    const top = func("S.top", (b) => (take(b), call(b, middle), give(b)));
    expect([around(target, middle, top), around(target, middle, top, func("S.free", (b) => call(b, middle))), around(target)]).toEqual([["S.lock"], [], []]);
  });

  it("is what a callee holds that runs what it is given", () => {
    const runs = (steps: readonly Step[]): Func => func("S.run", (b) => steps.forEach((each) => each(b)), { args: ["work@1"], exported: false });
    const work: Step = (b) => void b.does("call", undefined, { callee: "work", awaited: true, calls: { kind: "resource", resource: resource("work@1", "S") } });
    const other: Step = (b) => void b.does("call", undefined, { callee: "other", awaited: true, calls: { kind: "resource", resource: resource("other@1", "S") } });
    const given = (steps: readonly Step[]): readonly string[] => {
      const runner = runs(steps);
      return by([(b, target) => void b.does("call", undefined, { awaited: true, args: [arg(target)], receiver: resource("this", "S") }, [runner])], {}, {}, runner);
    };
    expect([given([take, work, give]), given([work]), given([take, give, work]), given([take, other, give]), given([take, work, give, work])]).toEqual([["S.lock"], [], [], [], []]);
    expect(by([take, (b, target) => void b.does("call", undefined, { callee: "unknown", args: [arg(target)] }), give])).toEqual(["S.lock"]);
  });

  it("tells which state several threads are expected to reach", () => {
    const touched = (step: Step, { held = true, own = { threads: "many" } as Partial<Func>, role = undefined as Func["role"] | undefined, state = {} as Partial<Resource> } = {}): boolean => {
      const target = func("S.f", nothing, { exported: false, ...own });
      const locked = func("S.locked", (b) => (held && take(b), step(b), held && give(b)), role ? { role } : {});
      return isContended(model(target, locked), target, { ...resource("this.x", "S"), ...state });
    };
    const on = (kind: Event["kind"], path = "this.x"): Step => (b) => void b.does(kind, path, { safe: true });
    expect([touched(on("read")), touched(on("write")), touched(on("call")), touched(on("read", "this.y")), touched(on("read"), { held: false }), touched(on("read"), { role: "constructor" }), touched((b) => void when(b, "x", ["this.x"], nothing)), touched((b) => void when(b, "x", ["this.y"], nothing))]).toEqual([true, true, false, false, false, false, true, false]);
    expect([touched(nothing, { own: { threads: "one" } }), touched(nothing, { own: {} }), touched(nothing, { state: { concurrent: true } }), touched(nothing, { own: { threads: "many", role: "handler" } }), touched(nothing)]).toEqual([true, true, true, true, false]);
  });

  it("is a flight that all share", () => {
    const flight = (kept: string | undefined, test: string, value: (call: Event) => Value): readonly string[] => by([(b, target) => {
      when(b, "x", [test], leave);
      const made = b.does("call", undefined, {}, [target]);
      if (kept) b.does("write", kept, { op: "set", value: value(made) });
    }]);
    expect([flight("this.loading", "this.loading", (of) => ({ kind: "promise", of })), flight("this.loading", "this.loading", (of) => ({ kind: "result", of })), flight("this.loading", "this.other", (of) => ({ kind: "promise", of })), flight("loading@1", "loading@1", (of) => ({ kind: "promise", of })), flight("this.loading", "this.loading", () => constant("1")), flight(undefined, "this.loading", () => constant("1"))]).toEqual([["flight:S.loading"], ["flight:S.loading"], [], [], [], []]);
    expect(by([(b, target) => void b.does("call", undefined, { shared: true }, [target])])).toEqual(["flight:S.inner"]);
  });
});

