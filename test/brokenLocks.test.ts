/** What a single difference decides for locks that let two in, lose one that waits, or are handed out with the turn. */
import { describe, expect, it } from "vitest";
import { brokenLocks } from "../src/analysis/locks/brokenLocks.ts";
import { lockShapes } from "../src/analysis/locks/lockShapes.ts";
import type { Detail, Event, Func, Value } from "../src/model.ts";
import { arg, func, model, place, resource } from "./graphs.ts";
import { constant, nothing, set, type Step, when } from "./steps.ts";

const resolver: Value = { kind: "resolver" };

const does = (kind: Event["kind"], on?: string, detail?: Detail): Step => (b) => void b.does(kind, on, detail);
const broken = (steps: readonly Step[], others: readonly Func[] = [], extra: Partial<Func> = {}): readonly string[] =>
  brokenLocks(model(func("S.f", (b) => steps.forEach((each) => each(b)), extra), ...others)).map(({ why, lock, func: by, at, beside, unlikely }) => [why, lock.path, by.name, at.kind, ...beside.map(({ kind }) => kind), ...(unlikely ? ["unlikely"] : [])].join(" "));

describe("the mutex of a key", () => {
  const KEY = "this.locks[k]";
  const gone = (on = KEY, op: Detail["op"] = "delete"): Step => does("write", on, { op });
  const use = [does("acquire", KEY), does("release", KEY)];

  it("is not to leave its map while others may wait for it", () => {
    expect(broken([...use, gone()])).toEqual(["evicted this.locks[k] S.f write acquire"]);
    expect([broken([...use, gone(KEY, "set")]), broken([...use, gone("this.others[k]")]), broken([does("acquire", "this.lock"), does("release", "this.lock"), gone("this.lock")]), broken([gone(), ...use]), broken([...use])]).toEqual([[], [], [], [], []]);
    const asked = (condition: string, reads: readonly string[], more: readonly Step[] = []): number => broken([does("acquire", KEY), ...more, does("release", KEY), (b) => when(b, condition, reads, gone())]).length;
    expect([asked("x", []), asked("x", ["this.x"]), asked("has", [KEY]), asked("free", [`${KEY}.remaining`]), asked("free", [`${KEY}remaining`]), asked("count", ["this.count"], [set("this.count", "1")]), asked("count", ["count@1"], [set("count@1", "1")])]).toEqual([1, 1, 0, 0, 1, 0, 1]);
    const before = (condition: string, reads: readonly string[]): number => broken([does("acquire", KEY), (b) => when(b, condition, reads, (inner) => (does("release", KEY)(inner), gone()(inner)), does("release", KEY))]).length;
    expect([before("x", []), before("free", [`${KEY}.remaining`])]).toEqual([1, 1]);
  });

  it("may be the tail of a chain", () => {
    const work = func("S.work", does("await", undefined, { callee: "x" }));
    const chain = (tail: string, done: readonly Step[], parent = true): readonly string[] => {
      const after = func("S.after", (b) => done.forEach((each) => each(b)), { async: false }) as { parent?: Func } & Func;
      const run = func("S.run", (b) => {
        const link = b.does("spawn", undefined, {}, [work]);
        b.does("write", tail, { op: "set", value: { kind: "chain", on: resource(tail, "S"), onReject: true, runs: [work], links: [link] } as Value });
        b.does("call", undefined, { args: [arg(after)] });
      }, { async: false });
      if (parent) after.parent = run;
      return brokenLocks(model(run, work, after)).map(({ why, func: by }) => `${why} ${by.name}`);
    };
    expect([chain(KEY, [gone()]), chain("this.tail", [gone("this.tail")]), chain(KEY, [gone(KEY, "set")]), chain(KEY, [gone("this.other[k]")]), chain(KEY, [(b) => when(b, "last", [], gone())]), chain(KEY, [gone()], false)]).toEqual([["evicted S.after"], [], [], [], [], []]);
  });
});

describe("a lock that is given back", () => {
  const twice = { twice: true };

  it("once too often lets another one in", () => {
    const free = (on = "this.m", detail: Detail = twice): Step => does("release", on, detail);
    const take = does("acquire", "this.m");
    expect(broken([take, free(), free()])).toEqual(["released-twice this.m S.f release acquire release"]);
    expect([broken([take, free()]), broken([take, free("this.m", {}), free("this.m", {})]), broken([take, free(), free("this.other")]), broken([take, free(), take, free()]), broken([free(), free()]), broken([(b) => when(b, "x", [], take, take), free(), free()]), broken([take, (b) => when(b, "x", [], free(), free())])]).toEqual([[], [], [], [], [], [], []]);
    expect(broken([take, (b) => when(b, "x", [], free()), free()]).length).toBe(1);
    const at = place();
    const same: Step = (b) => void b.emit("release", at, { on: resource("this.m", "S"), detail: twice });
    const beside: Step = (b) => void b.emit("release", { ...at, column: 9 }, { on: resource("this.m", "S"), detail: twice });
    expect([broken([take, same, same]).length, broken([take, same, beside]).length]).toEqual([0, 1]);
  });

  it("by who holds it longer than it lasts is another's by then", () => {
    const lease = (max: number): Detail => ({ lease: { min: max, max, text: String(max) } });
    const slow = (detail: Detail = {}): Step => does("io", undefined, { io: "network", ...detail });
    const held = (detail: Detail, ...steps: readonly Step[]): readonly string[] => broken([does("acquire", "this.m", detail), ...steps, does("release", "this.m")]);
    const limit = (max: number): Detail => ({ timeout: { min: max, max, text: String(max) } });
    expect(held(lease(100), slow())).toEqual(["lease this.m S.f acquire io"]);
    expect([held({}, slow()), held(lease(0), slow()), held(lease(100), slow(limit(50))), held(lease(100), slow(limit(100))), held(lease(100), slow(limit(101))), held(lease(100), slow({ io: "disk" })), held(lease(100), slow({ io: "ipc" })), held(lease(100)), held(lease(100), does("call", undefined, { awaited: true, callee: "fetch" }))].map((each) => each.length)).toEqual([0, 0, 0, 0, 1, 0, 1, 0, 0]);
    expect(["lock.extend", "renewLock", "this.refresh", "keepAlive"].filter((callee) => held(lease(100), slow(), does("call", undefined, { callee, awaited: true })).length > 0)).toEqual([]);
    expect(held(lease(100), slow(), does("call", undefined, { callee: "other", awaited: true })).length).toBe(1);
    const [found] = brokenLocks(model(func("S.f", (b) => (b.does("acquire", "this.m", lease(100)), b.does("io", undefined, { io: "db", ...limit(500) }), void b.does("release", "this.m")))));
    expect(found?.lease).toEqual({ lasts: 100, needs: 500, words: "a database" });
    expect([held({ steals: true }, slow()), held({ steals: true, ...lease(5) }, slow()), broken([does("acquire", "this.m", lease(100)), (b) => void b.does("spawn", undefined, {}, [func("S.apart", slow())]), does("release", "this.m")])]).toEqual([["steals this.m S.f acquire"], ["steals this.m S.f acquire"], []]);
  });
});

describe("the field that a release calls and clears", () => {
  const next = func("S.next", (b) => (b.does("write", "this.waiting", { op: "takeFirst" }), void b.does("write", "this.free", { op: "set", value: arg(func("S.x", nothing)) })));
  const free = (dispatcher = next, { call = { calls: { kind: "resource", resource: resource("this.free", "S") } } as Detail, kind = "call" as Event["kind"], clear = set("this.free", "undefined") as Step, between = nothing as Step } = {}): readonly string[] => broken([does(kind, undefined, call), between, clear], [dispatcher]);
  const stores = (value: Value, op: Detail["op"] = "takeFirst"): Func => func("S.next", (b) => (b.does("write", "this.waiting", { op }), void b.does("write", "this.free", { op: "set", value })));

  it("holds what the next holder has put there by then", () => {
    expect([free(), free(next, { call: { callee: "this.free" } })]).toEqual([["clobbered this.free S.f write call write"], ["clobbered this.free S.f write call write"]]);
    expect([free(next, { call: { callee: "this.other" } }), free(next, { kind: "spawn" }), free(next, { clear: set("this.free", "true") }), free(next, { clear: set("this.other", "undefined") }), free(next, { between: does("read", "this.x") }), free(stores(constant("undefined"))), free(stores(arg(func("S.x", nothing)), "append"))]).toEqual([[], [], [], [], [], [], []]);
    const resolves = (steps: readonly Step[]): number => free(stores({ kind: "resolver", by: func("S.x", (b) => steps.forEach((each) => each(b))) } as Value)).length;
    expect([free(stores(resolver)).length, resolves([]), resolves([does("call", undefined, { safe: true })]), resolves([does("call")]), resolves([set("x@1", "1")]), resolves([set("this.x", "1")]), resolves([does("read", "this.x")]), resolves([(b) => void b.does("start", undefined, {}, [next])])]).toEqual([0, 0, 0, 1, 0, 1, 0, 1]);
  });
});

describe("a lock that a failure of its holder spoils", () => {
  const takes = (poison: Detail["poison"] = "fails", on = "this.m", more: Step = nothing): Step => (b) => (b.does("acquire", on, poison ? { poison } : {}), more(b), void b.does("release", on));
  const fails = (name = "S.g", ...rest: Parameters<typeof takes>): Func => func(name, takes(...rest));
  const bad: Step = (b) => when(b, "bad", [], (inner) => inner.throw(place()));

  it("fails all who take it", () => {
    expect(broken([takes("fails", "this.m", bad)], [fails()])).toEqual(["poisoned this.m S.f acquire throw acquire"]);
    expect([broken([takes("fails", "this.m", bad)]), broken([takes()], [fails()]), broken([takes("fails", "this.m", bad)], [fails("S.g", "fails", "this.other")]), broken([takes("fails", "m@1", bad)], [fails("S.g", "fails", "m@1")])]).toEqual([[], [], [], []]);
    const call = (detail: Detail, runs: readonly Func[] = []): number => broken([takes("fails", "this.m", (b) => void b.does("call", undefined, detail, runs))], [fails()]).length;
    expect([call({}), call({ safe: true }), call({}, [func("S.x", nothing)]), broken([takes("fails", "this.m", does("read", "this.x"))], [fails()]).length]).toEqual([1, 0, 0, 0]);
  });

  it("is an exception where others go on", () => {
    expect([broken([takes()], [fails("S.g", "recovers")]), broken([takes()], [fails("S.g", "recovers", "this.other")]), broken([takes()], [fails(), fails("S.a", "recovers", "this.other")]), broken([takes()], [fails(), ...["S.a", "S.b", "S.c"].map((name) => fails(name, "recovers", "this.other"))])]).toEqual([["poisoned this.m S.f acquire unlikely"], [], [], ["poisoned this.m S.f acquire acquire unlikely"]]);
    const shared = "src/a.ts#m";
    expect(broken([takes("fails", shared)], [fails("S.g", "recovers", shared)])).toEqual([`poisoned ${shared} S.f acquire`]);
  });

  it("is told where what goes on for good would end", () => {
    const first = (...others: readonly Func[]): string | undefined => broken([takes()], [fails("S.r", "recovers"), ...others])[0]?.split(" ")[2];
    const loops = func("S.loops", (b) => b.loop(place(), { loop: "while" }, undefined, { condition: () => b.branch(place(), { condition: "x" }), body: () => takes()(b) }));
    const hears = func("S.hears", takes(), { role: "handler" });
    const inner = func("S.inner", takes(), { parent: loops });
    expect([first(), first(hears), first(inner), first(hears, loops), first(fails("S.g"))]).toEqual(["S.f", "S.hears", "S.inner", "S.loops", "S.f"]);
  });
});

describe("a lock that is handed out with the turn", () => {
  interface Grant {
    readonly on?: string;
    readonly frees?: Value;
    readonly freesText?: string;
    readonly take?: Step;
    readonly looks?: Step;
    readonly call?: Detail;
    readonly kind?: Event["kind"];
    readonly args?: (given: Func) => readonly Value[];
    readonly params?: readonly string[];
    readonly apart?: boolean;
    readonly deep?: number;
  }
  const down: Value = { kind: "derived", from: [resource("this.busy", "S")] };
  const count = (text: string): Step => (b) => void b.emit("write", place(text), { on: resource("this.busy", "S"), detail: { op: "set", value: down } });
  const granted = ({ on = "this.busy", frees = constant("false"), freesText, take = set("this.busy", "true"), looks = (b) => when(b, "this.busy", ["this.busy"], nothing), call = { calls: resolver as Detail["calls"] }, kind = "call", args = (given) => [arg(given)], params = [], apart = false, deep = 0 }: Grant = {}): string | undefined => {
    let given = func("S.give", (b) => void b.emit("write", place(freesText ?? on), { on: resource(on, "S"), detail: { op: "set", value: frees } }), { async: false, args: params });
    for (let i = 0; i < deep; i++) {
      const inner = given;
      given = func(`S.give${i}`, (b) => void b.calls([inner]), { async: false });
    }
    const gives: Step = (b) => {
      looks(b);
      take(b);
      b.does(kind, undefined, { ...call, args: args(given) });
    };
    const dispatch = func("S.dispatch", gives, { async: false });
    const executor = func("S.take.run", apart ? (b) => void b.calls([dispatch]) : gives, { async: false }) as { parent?: Func } & Func;
    const f = func("S.take", (b) => void b.calls([executor]), { async: false });
    executor.parent = f;
    const shape = lockShapes(model(f, executor, given, dispatch)).madeBy(f)[0];
    return shape && [shape.form, shape.lock.path, ...(shape.counted ? ["counted"] : []), ...(shape.inline ? ["inline"] : []), shape.release?.func.name].join(" ");
  };

  it("gives a turn only where there is room", () => {
    expect([granted(), granted({ apart: true }), granted({ deep: 1 }), granted({ deep: 2 }), granted({ deep: 3 })]).toEqual(["queue this.busy S.give", "queue this.busy S.give", "queue this.busy S.give0", "queue this.busy S.give1", undefined]);
    const looks = (condition: string, on = "this.busy"): boolean => granted({ looks: (b) => when(b, condition, [on], nothing) }) !== undefined;
    expect(["busy", "busy < limit", "busy === 10", "busy > 01", "busy == 2"].filter((condition) => !looks(condition))).toEqual([]);
    expect(["busy === 0", "busy == 0", "busy === 1", "busy > 0"].filter((condition) => looks(condition))).toEqual([]);
    expect([looks("busy", "this.other"), granted({ looks: nothing }), granted({ looks: does("read", "this.busy") })]).toEqual([false, undefined, undefined]);
  });

  it("takes what the function that it gives frees", () => {
    expect([granted({ frees: constant("1") }), granted({ frees: constant("null") }), granted({ on: "this.other" }), granted({ on: "busy@1" }), granted({ on: "this.busy[k]", take: set("this.busy[k]", "true") }), granted({ take: nothing }), granted({ take: set("this.busy", "false") }), granted({ take: does("read", "this.busy") }), granted({ take: does("write", "this.busy", { op: "append", value: constant("true") }) }), granted({ take: does("write", "this.busy", { op: "set", value: resolver }) })]).toEqual([undefined, "queue this.busy S.give", undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined]);
    const counts = (take: string, free: string): string | undefined => granted({ frees: down, freesText: free, take: count(take) });
    expect([counts("this.busy++", "this.busy--"), counts("this.busy--", "this.busy++"), counts("this.busy++", "this.busy++"), counts("this.busy--", "this.busy--"), counts("this.busy", "this.busy--"), granted({ take: count("this.busy++") })]).toEqual(["queue this.busy counted S.give", "queue this.busy counted S.give", undefined, undefined, undefined, undefined]);
  });

  it("resolves a promise with it", () => {
    const callee = (name: string): boolean => granted({ call: { callee: name } }) !== undefined;
    expect(["resolve", "next.resolve", "unresolve", "resolved", "x.resolve.y"].filter(callee)).toEqual(["resolve", "next.resolve"]);
    expect([granted({ kind: "start" }), granted({ args: () => [] }), granted({ args: (given) => [arg(given), constant("1")] }), granted({ args: () => [constant("1")] }), granted({ params: ["x@1"] })]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
