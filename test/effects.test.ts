/** What a single difference decides for what may happen while a function runs, and which locks are held then. */
import { describe, expect, it } from "vitest";
import { flights, heldAround } from "../src/analysis/locks/context.ts";
import { cutShort, effectLimits, effects, type Effect } from "../src/analysis/flow/effects.ts";
import type { Detail, Event, Func, Value } from "../src/model.ts";
import { arg, EVENT_KINDS, func, model, place, resource } from "./graphs.ts";
import { nothing, type Step } from "./steps.ts";

const does = (kind: Event["kind"], on?: string, detail?: Detail, runs?: readonly Func[]): Step => (b) => void b.does(kind, on, detail, runs);
const said = ({ kind, on, via, held, concurrent, handedOut, func: of }: Effect): string => [kind, ...(on ? [on.path] : []), `in ${of.name}`, ...(via.length > 0 ? [`after ${via.length}`] : []), ...(held.length > 0 ? [`under ${held.map(({ lock }) => lock.path).join("+")}`] : []), ...(concurrent ? ["apart"] : []), ...(handedOut ? ["handed out"] : [])].join(" ");
const found = (steps: readonly Step[], others: readonly Func[] = [], extra: Partial<Func> = {}): readonly string[] => {
  const f = func("S.f", (b) => steps.forEach((each) => each(b)), extra);
  return effects(model(f, ...others))(f).map(said);
};
const waits = func("S.waits", does("io", "this.db", { io: "db" }));

describe("what may happen in a function", () => {
  it("is what it does itself", () => {
    expect(EVENT_KINDS.filter((kind) => found([does(kind)]).some((each) => each.startsWith(kind)))).toEqual(["spawn", "await", "io", "acquire", "sleep", "block", "poll", "send", "receive", "write", "start", "stop"]);
    const call = (detail: Detail, runs: readonly Func[] = []): number => found([does("call", undefined, detail, runs)]).length;
    expect([call({ awaited: true }), call({ userCode: true }), call({ calls: { kind: "resolver" } as Value as Detail["calls"] }), call({}), call({ awaited: true }, [func("S.idle", nothing)])]).toEqual([1, 1, 1, 0, 0]);
    expect(found([does("acquire", "this.m"), does("io"), does("release", "this.m"), does("sleep")])).toEqual(["acquire this.m in S.f", "io in S.f under this.m", "sleep in S.f"]);
  });

  it("is what it runs", () => {
    const run = (kind: Event["kind"], detail: Detail = {}): readonly string[] => found([does(kind, undefined, detail, [waits])]).filter((each) => each.includes("S.waits"));
    expect([run("call"), run("spawn"), run("start"), run("stop"), run("poll"), run("read")]).toEqual([["io src/a.ts#S.waits:this.db in S.waits after 1"], ["io src/a.ts#S.waits:this.db in S.waits after 1 apart"], ["io src/a.ts#S.waits:this.db in S.waits after 1 apart"], ["io src/a.ts#S.waits:this.db in S.waits after 1 apart"], ["io src/a.ts#S.waits:this.db in S.waits after 1"], ["io src/a.ts#S.waits:this.db in S.waits after 1"]]);
    const joined = (kind: Event["kind"]): readonly string[] => found([(b) => void b.does("await", undefined, { joins: b.does(kind, undefined, {}, [waits]) })]).filter((each) => each.includes("S.waits"));
    expect([joined("spawn"), joined("call")]).toEqual([["io src/a.ts#S.waits:this.db in S.waits after 1 apart", "io src/a.ts#S.waits:this.db in S.waits after 1"], ["io src/a.ts#S.waits:this.db in S.waits after 1"]]);
    const dropped = (detail: Detail, step: Step = does("io")): boolean => found([does("call", undefined, detail, [func("S.each", step)])]).some((each) => each.endsWith("apart"));
    expect([dropped({ api: "x", awaited: false, result: "ignored" }), dropped({ api: "x", awaited: false, result: "voided" }), dropped({ api: "x", awaited: false, result: "used" }), dropped({ api: "x", result: "ignored" }), dropped({ awaited: false, result: "ignored" })]).toEqual([true, true, false, false, false]);
    expect(EVENT_KINDS.filter((kind) => dropped({ api: "x", awaited: false, result: "ignored" }, does(kind)))).toEqual(["await", "io", "acquire", "sleep", "poll", "receive"]);
    expect([dropped({ api: "x", awaited: false, result: "ignored" }, does("call", undefined, { awaited: true })), dropped({ api: "x", awaited: false, result: "ignored" }, does("call", undefined, { userCode: true }))]).toEqual([true, false]);
  });

  it("is no write to what is gone when it is over", () => {
    const wrote = (on: string): boolean => found([(b) => void b.calls([func("S.sets", does("write", on))])]).some((each) => each.startsWith("write"));
    expect([wrote("this.x"), wrote("x@1")]).toEqual([true, false]);
    const gone = func("S.sets", (b, self) => void b.emit("write", place(), { on: { ...resource("x@1", "S"), path: `${self.id}:x` } }));
    const other = func("S.sets", (b, self) => void b.emit("write", place(), { on: { ...resource("x@1", "S"), path: `${self.id}y:x` } }));
    const shared = func("S.sets", (b, self) => void b.emit("write", place(), { on: { ...resource("x@1", "S"), scope: "module", path: `${self.id}:x` } }));
    expect([gone, other, shared].map((each) => found([(b) => void b.calls([each])]).filter((one) => one.startsWith("write")).length)).toEqual([0, 1, 1]);
  });

  it("is under the locks of both", () => {
    const inner = func("S.inner", (b) => [does("acquire", "this.n"), does("io"), does("release", "this.n")].forEach((each) => each(b)));
    const outer = (kind: Event["kind"]): readonly string[] => found([does("acquire", "this.m"), does(kind, undefined, {}, [inner]), does("release", "this.m")]);
    expect([outer("call"), outer("spawn")]).toEqual([["acquire this.m in S.f", "acquire src/a.ts#S.inner:this.n in S.inner after 1 under this.m", "io in S.inner after 1 under this.m+src/a.ts#S.inner:this.n"], ["acquire this.m in S.f", "spawn in S.f under this.m", "acquire src/a.ts#S.inner:this.n in S.inner after 1 apart", "io in S.inner after 1 apart"]]);
    const takes = func("S.takes", does("acquire", "this.m"));
    expect(found([(b) => void b.calls([takes]), does("io")])).toEqual(["acquire src/a.ts#S.takes:this.m in S.takes after 1", "io in S.f under src/a.ts#S.takes:this.m"]);
    const returned = (steps: readonly Step[], result: Detail["result"] = "returned", kind: Event["kind"] = "call"): boolean => found([does("acquire", "this.m"), does(kind, undefined, { result, awaited: true }), ...steps]).some((each) => each.endsWith("handed out"));
    const free = does("release", "this.m");
    expect([returned([free]), returned([]), returned([free], "used"), returned([free], "returned", "io"), returned([does("await"), free]), returned([does("release", "this.n")]), found([does("call", undefined, { result: "returned", awaited: true }), free]).some((each) => each.endsWith("handed out"))]).toEqual([true, false, false, false, false, false, false]);
    const lets = func("S.lets", does("io"));
    const later = (async: boolean, result: Detail["result"]): readonly string[] => found([does("acquire", "this.m"), does("call", undefined, { result }, [func("S.lets", does("io"), { async })]), free]).filter((each) => each.startsWith("io"));
    expect([later(true, "returned"), later(false, "returned"), later(true, "used"), effects(model(lets))(lets).length]).toEqual([["io in S.lets after 1"], ["io in S.lets after 1 under this.m"], ["io in S.lets after 1 under this.m"], 1]);
  });

  it("is what a callback does where it is called", () => {
    const back = func("S.back", (b) => [does("io", "this.db"), does("write", "this.x")].forEach((each) => each(b)));
    const takes = func("S.takes", (b) => [does("acquire", "this.m"), does("call", undefined, { calls: { kind: "resource", resource: resource("work@1", "S") } }), does("release", "this.m")].forEach((each) => each(b)), { args: ["work@1"] });
    expect(found([does("call", undefined, { args: [arg(back)] }, [takes])], [back, takes])).toEqual(["acquire src/a.ts#S.takes:this.m in S.takes after 1", "io src/a.ts#S.back:this.db in S.back after 2 under src/a.ts#S.takes:this.m", "write src/a.ts#S.back:this.x in S.back after 2 under src/a.ts#S.takes:this.m"]);
    expect(found([does("spawn", undefined, { args: [arg(back)] }, [takes])], [back, takes])).toEqual(["spawn in S.f", "acquire src/a.ts#S.takes:this.m in S.takes after 1 apart", "io src/a.ts#S.back:this.db in S.back after 2 apart", "write src/a.ts#S.back:this.x in S.back after 2 apart"]);
    const inner = func("S.own", (b) => [does("acquire", "this.n"), does("io"), does("release", "this.n")].forEach((each) => each(b)));
    expect(found([does("call", undefined, { args: [arg(inner)] }, [takes])], [inner, takes])).toEqual(["acquire src/a.ts#S.takes:this.m in S.takes after 1", "acquire src/a.ts#S.own:this.n in S.own after 2 under src/a.ts#S.takes:this.m", "io in S.own after 2 under src/a.ts#S.takes:this.m+src/a.ts#S.own:this.n"]);
  });

  it("is told of once for what is alike", () => {
    const at = (on: string, detail: Detail = {}): Step => does("io", on, detail);
    const long = (max: number): Detail => ({ timeout: { min: max, max, text: String(max) } });
    expect([found([at("this.a"), at("this.a"), at("this.a")]).length, found([at("this.a"), at("this.b"), at("this.c")]).length, found([at("this.a", { io: "db" }), at("this.a", { io: "disk" }), at("this.a", { io: "network" })]).length, found([at("this.a"), at("this.a"), does("acquire", "this.m"), at("this.a"), does("release", "this.m")]).length]).toEqual([2, 3, 3, 4]);
    const f = func("S.f", (b) => [at("this.a", long(1)), at("this.a", long(5)), at("this.a", long(9)), at("this.a", long(7))].forEach((each) => each(b)));
    expect(effects(model(f))(f).map(({ timeout }) => timeout?.max)).toEqual([1, 9]);
    const slept = func("S.f", (b) => [3, 9, 6, 12].forEach((max) => b.does("sleep", undefined, { ms: { min: 0, max, text: "" } })));
    expect(effects(model(slept))(slept).map(({ ms }) => ms?.max)).toEqual([3, 12]);
    const near = func("S.near", (b) => void b.calls([waits]));
    expect([found([(b) => void b.calls([near]), (b) => void b.calls([waits])]), found([(b) => void b.calls([waits]), (b) => void b.calls([near])])]).toEqual([["io src/a.ts#S.waits:this.db in S.waits after 1"], ["io src/a.ts#S.waits:this.db in S.waits after 1"]]);
  });

  it("is followed so far", () => {
    const busy = (name: string, count: number): Func => func(name, (b) => {
      for (let i = 0; i < count; i++) b.does(i % 2 ? "write" : "io", `this.x${i}`);
    });
    const told = (...counts: readonly number[]): readonly string[] => effectLimits(model(...counts.map((count, i) => busy(`S.f${i}`, count)))).map(({ message }) => message.replace(/src\/a\.ts:\d+/g, "at"));
    expect([told(120), told(121), told(125, 130), told(130, 125), told(125, 125)]).toEqual([[], ["more than 120 different things can happen while `S.f0` (at) runs: 1 are left out, the least urgent and most distant ones first"], ["more than 120 different things can happen while any of 2 functions runs, most of all `S.f1` (at): 15 are left out, the least urgent and most distant ones first"], ["more than 120 different things can happen while any of 2 functions runs, most of all `S.f0` (at): 15 are left out, the least urgent and most distant ones first"], ["more than 120 different things can happen while any of 2 functions runs, most of all `S.f0` (at): 10 are left out, the least urgent and most distant ones first"]]);
    const many = model(busy("S.a", 150));
    expect([cutShort(many).map(([{ name }, left]) => `${name} ${left}`), effects(many)(many.funcs[0]!).slice(74, 77).map(({ kind }) => kind)]).toEqual([["S.a 30"], ["io", "write", "write"]]);
    let deep = waits;
    const lengths: number[] = [];
    for (let i = 0; i < 14; i++) {
      const next = deep;
      deep = func(`S.deep${i}`, (b) => void b.calls([next]));
      lengths.push(effects(model(deep))(deep).length);
    }
    expect(lengths).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });
});

describe("what is held whenever a function runs", () => {
  const inner = func("S.inner", nothing, { exported: false, owner: undefined });
  const around = (steps: readonly Step[], of: Func = inner, ...others: readonly Func[]): readonly string[] => [...heldAround(model(func("S.by", (b) => steps.forEach((each) => each(b))), of, ...others))(of)].map((id) => id.slice(id.indexOf("#") + 1));
  const under = (...steps: readonly Step[]): readonly Step[] => [does("acquire", "this.m"), ...steps, does("release", "this.m")];
  const call: Step = (b) => void b.calls([inner]);

  it("is what every caller holds", () => {
    expect([around(under(call)), around([call]), around([...under(call), call]), around([...under(call), does("acquire", "this.n"), does("acquire", "this.m"), call]), around(under(does("spawn", undefined, {}, [inner]))), around(under(does("start", undefined, {}, [inner]))), around([])]).toEqual([["S.m"], [], [], ["S.m"], [], [], []]);
    const shown = func("S.shown", nothing);
    expect(around(under((b) => void b.calls([shown])), shown)).toEqual([]);
    const between = func("S.between", call, { exported: false, owner: undefined });
    expect([around(under((b) => void b.calls([between])), inner, between), around(under(does("call", undefined, { args: [arg(inner)] }))), around([does("call", undefined, { args: [arg(inner)] })])]).toEqual([["S.m"], ["S.m"], []]);
    const takes = (steps: readonly Step[]): readonly string[] => {
      const taker = func("S.takes", (b) => steps.forEach((each) => each(b)), { args: ["work@1"] });
      return around([does("call", undefined, { args: [arg(inner)] }, [taker])], inner, taker);
    };
    const runs = does("call", undefined, { calls: { kind: "resource", resource: resource("work@1", "S") } });
    expect([takes(under(runs)), takes([runs]), takes([...under(runs), runs]), takes([])]).toEqual([["S.m"], [], [], []]);
  });

  it("may be a promise that all share", () => {
    const flown = (value: (of: Event) => Value | undefined, { on = "this.p", look = true, kind = "call" as Event["kind"], detail = {} as Detail, at = undefined as string | undefined } = {}): readonly string[] => {
      let made: Event | undefined;
      const caller = func("S.load", (b) => {
        if (look) b.branch(place(), { condition: "p", reads: [resource(on, "S")] });
        if (look) b.resume(b.cut());
        made = b.does(kind, at, detail, [inner]);
        const put = value(made);
        b.does("write", on, put ? { op: "set", value: put } : { op: "set" });
      });
      return flights(made!, caller).map((id) => id.slice(id.indexOf("#") + 1));
    };
    const promise = (of: Event): Value => ({ kind: "promise", of });
    const result = (of: Event): Value => ({ kind: "result", of });
    expect([flown(promise), flown(result), flown(result, { detail: { awaited: true } }), flown(promise, { look: false }), flown(promise, { on: "p@1" }), flown(() => ({ kind: "promise" })), flown(() => undefined), flown(() => undefined, { kind: "spawn", at: "this.p" }), flown(() => undefined, { kind: "spawn", at: "this.q" }), flown(() => undefined, { kind: "call", at: "this.p" }), flown(() => undefined, { detail: { shared: true } })]).toEqual([["S.p"], ["S.p"], [], [], [], [], [], ["S.p"], [], [], ["S.inner"]]);
  });
});
