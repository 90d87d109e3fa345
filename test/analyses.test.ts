import { describe, expect, it } from "vitest";
import { contenders } from "../src/analysis/locks/contenders.ts";
import { slowest } from "../src/analysis/flow/cost.ts";
import { effectLimits, effects } from "../src/analysis/flow/effects.ts";
import { held } from "../src/analysis/locks/held.ts";
import { exits, findPath } from "../src/analysis/flow/paths.ts";
import type { Event } from "../src/model.ts";
import { arg, func, model, resource } from "./graphs.ts";

const NETWORK = { io: "network", timeout: { min: 120_000, max: 120_000, text: "120_000" } } as const;

function paths(events: readonly { readonly lock: { readonly path: string } }[] | undefined): readonly string[] {
  return (events ?? []).map((each) => each.lock.path);
}

describe("findPath", () => {
  it("lets equal conditions decide alike", () => {
    let acquire: Event | undefined;
    func("S.f", (b) => {
      b.when("this.locking", () => (acquire = b.does("acquire", "this.mutex")));
      b.does("call");
      b.when("this.locking", () => b.does("release", "this.mutex"));
    });
    expect(findPath(acquire!, (e) => exits(e).returns, (e) => e.kind === "release")).toBeUndefined();
    expect(findPath({ ...acquire!, func: undefined } as never, (e) => exits(e).returns, (e) => e.kind === "release")).toBeDefined();
  });

  it("forgets a condition once what it looks at is written", () => {
    let first: Event | undefined;
    func("S.f", (b) => {
      b.when("this.open", () => (first = b.does("read", "this.x")));
      b.does("write", "this.open");
      b.when("this.open", () => b.does("release", "this.mutex"));
    });
    expect(findPath(first!, (e) => exits(e).returns, (e) => e.kind === "release")).toBeDefined();
  });

  it("follows exceptions to handlers only when asked to", () => {
    let call: Event | undefined;
    func("S.f", (b) => b.try(() => { call = b.does("call"); b.does("read", "this.x"); }, () => b.does("write", "this.failed"), undefined));
    expect(findPath(call!, (e) => e.kind === "write", (e) => e.kind === "read")).toBeUndefined();
    expect(findPath(call!, (e) => e.kind === "write", (e) => e.kind === "read", { throws: true })).toBeDefined();
  });
});

describe("held", () => {
  it("holds from the acquire to its release, on every path", () => {
    const f = func("S.f", (b) => {
      b.does("await");
      b.does("acquire", "this.mutex");
      b.try(() => b.does("io", undefined, NETWORK), undefined, () => b.does("release", "this.mutex"));
      b.does("io");
    });
    const at = held(model(f))(f);
    const [first, last] = f.events.filter((e) => e.kind === "io");
    expect(paths(at.get(first!))).toEqual(["this.mutex"]);
    expect(paths(at.get(last!))).toEqual([]);
  });

  it("follows a wrapper that returns holding the lock, and calling what it returned", () => {
    const lock = func("S.lock", (b) => b.does("acquire", "this.mutex"));
    const f = func("S.f", (b) => {
      const taken = b.calls([lock], { receiver: resource("this", "S") });
      b.does("io");
      b.does("call", undefined, { calls: { kind: "result", of: taken } });
      b.does("io");
    });
    const [first, last] = f.events.filter((e) => e.kind === "io");
    const at = held(model(lock, f))(f);
    expect(paths(at.get(first!))).toEqual(["this.mutex"]);
    expect(paths(at.get(last!))).toEqual([]);
  });
});

describe("effects", () => {
  const withLock = func("S.withLock", (b) => {
    b.does("acquire", "this.mutex");
    b.try(() => b.does("call", undefined, { awaited: true, calls: arg("fn@1", "S") }), undefined, () => b.does("release", "this.mutex"));
  }, { args: ["fn@1"] });
  const send = func("S.send", (b) => b.does("io", undefined, NETWORK));
  const work = func("callback", (b) => b.calls([send], { receiver: resource("this", "S") }), { bindsThis: false });
  const run = func("S.run", (b) => b.calls([withLock], { receiver: resource("this", "S"), args: [arg(work)] }));
  const other = func("S.other", (b) => b.calls([withLock], { receiver: resource("this", "S"), args: [arg(func("noop", () => undefined, { bindsThis: false }))] }));

  it("sees what a callback does under the lock that a wrapper holds", () => {
    const found = effects(model(withLock, send, work, run))(run).find((effect) => effect.kind === "io");
    expect(paths(found?.held)).toEqual(["this.mutex"]);
    expect(slowest([found!])?.wait.maxMs).toBe(120_000);
    expect(found?.via.length).toBe(3);
  });

  it("replaces `this`, parameters and durations by the caller's", () => {
    const pause = func("pause", (b) => b.does("sleep", undefined, { ms: { text: "ms", param: "ms@2" } }), { args: ["ms@2"] });
    const take = func("Gate.take", (b) => { b.does("acquire", "this.mutex"); b.does("release", "this.mutex"); });
    const f = func("S.f", (b) => { b.calls([pause], { args: [arg(250)] }); b.calls([take], { receiver: resource("this.gate", "S") }); });
    const found = effects(model(pause, take, f))(f);
    expect(found.find((effect) => effect.kind === "sleep")?.ms?.max).toBe(250);
    expect(found.find((effect) => effect.kind === "acquire")?.on?.path).toBe("this.gate.mutex");
  });

  it("does not take it for a condition where both outcomes lead on", () => {
    const flag = { ...resource("flag@1"), scope: "local" } as const;
    const after = (only: boolean) => func("f", (b) => {
      const { whenTrue, whenFalse } = b.branch(b.here, { condition: "flag", reads: [flag] });
      b.resume(whenTrue, only ? [] : whenFalse);
      b.does("io");
    }, { args: ["flag@1"] });
    const conditions = (only: boolean) => {
      const f = after(only);
      return effects(model(f))(f).flatMap((effect) => effect.only ?? []).map(({ on, is }) => [on.path, is]);
    };
    expect(conditions(false)).toEqual([]);
    expect(conditions(true)).toEqual([["flag@1", true]]);
  });

  it("says so where more happens than it follows", () => {
    const busy = func("busy", (b) => { for (let i = 0; i < 130; i++) b.does("start", `this.timer${i}`); b.does("acquire", "this.mutex"); });
    const calm = func("calm", (b) => b.does("acquire", "this.mutex"));
    const both = model(busy, calm);
    expect(effects(both)(busy)).toHaveLength(120);
    expect(effects(both)(busy)[0]?.kind).toBe("acquire");
    expect(effectLimits(both).map(({ level, message }) => [level, message])).toEqual([["note", `more than 120 different things can happen while \`busy\` (src/a.ts:${busy.at.line}) runs: 11 are left out, the least urgent and most distant ones first`]]);
    expect(effectLimits(model(calm))).toEqual([]);
  });

  it("ends on recursion, and tells what runs concurrently", () => {
    const task = func("task", (b) => b.does("io", undefined, NETWORK));
    const loop = func("S.loop", (b, self) => { b.does("acquire", "this.mutex"); b.does("spawn", undefined, {}, [task]); b.does("release", "this.mutex"); b.calls([self]); });
    const io = effects(model(task, loop))(loop).filter((effect) => effect.kind === "io");
    expect(io.map((effect) => [effect.concurrent, effect.held.length])).toEqual([[true, 0]]);
  });

  it("tells a recursion under its own lock once, not once for each depth", () => {
    const f = func("S.f", (b, self) => { b.does("acquire", "this.mutex"); b.does("io", undefined, NETWORK); b.calls([self], { receiver: resource("this", "S") }); b.does("release", "this.mutex"); });
    const found = effects(model(f))(f);
    expect(found.filter(({ kind }) => kind === "io").map((each) => paths(each.held))).toEqual([["this.mutex"]]);
    expect(found.filter(({ kind }) => kind === "acquire").map((each) => paths(each.held))).toEqual([[], ["this.mutex"]]);
  });

  it("tells what a circle of calls does again in a task that it starts", () => {
    const third = func("S.third", () => undefined);
    const second = func("S.second", (b) => b.calls([third], { receiver: resource("this", "S") }));
    const first = func("S.first", (b) => { b.does("acquire", "this.mutex"); b.does("release", "this.mutex"); b.does("spawn", undefined, { receiver: resource("this", "S") }, [second]); });
    const circle = func("S.third", (b) => b.calls([first], { receiver: resource("this", "S") }));
    Object.assign(third, { events: circle.events, entry: circle.entry });
    for (const each of [first, second, third]) expect(effects(model(first, second, third))(each).filter(({ kind }) => kind === "acquire").map(({ concurrent }) => concurrent).sort(), each.name).toEqual([false, true]);
  });

  it("counts the callers of a wrapper as those who wait", () => {
    const found = contenders(model(withLock, send, work, run, other))(resource("this.mutex", "S"));
    expect(found.map((each) => each.func.name)).toEqual(["S.run", "S.other"]);
  });
});
