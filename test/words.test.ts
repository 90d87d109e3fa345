/** What analyses read from words, and how they put times and waits into words. */
import { describe, expect, it } from "vitest";
import { ioWait, isPause, slowest, spell, spellWait, waitOf, type Wait } from "../src/analysis/flow/cost.ts";
import { callOf } from "../src/analysis/state/duplicates.ts";
import type { Effect } from "../src/analysis/flow/effects.ts";
import { importanceOf } from "../src/analysis/state/importance.ts";
import { hasCallback, isGiven, lastName, messageOf } from "../src/analysis/messages/messages.ts";
import type { Detail, Event, EventKind, Func, IoClass } from "../src/model.ts";
import { arg, func, resource } from "./graphs.ts";

/** The only event of a function. */
function event(kind: EventKind, detail: Detail = {}, on?: string, runs: readonly Func[] = []): Event {
  let made: Event | undefined;
  func("S.f", (b) => (made = b.does(kind, on, detail, runs)));
  return made!;
}

function effect(kind: EventKind, detail: Detail = {}, on?: string): Effect {
  const made = event(kind, detail, on);
  return { kind, event: made, func: made.func!, on: made.on, ms: detail.ms, timeout: detail.timeout, held: [], via: [], concurrent: false };
}

const ms = (max: number): NonNullable<Detail["ms"]> => ({ min: max, max, text: String(max) });

describe("a wait", () => {
  const said = (kind: EventKind, detail: Detail = {}, on?: string): unknown => {
    const found = waitOf(effect(kind, detail, on));
    return found && [found.words, found.rank, found.maxMs, found.unbounded, found.known];
  };

  it.each<[IoClass | undefined, string, number, boolean]>([
    ["disk", "the disk", 2, false], ["thread", "the thread pool", 2, false], ["ipc", "another process", 3, true], ["db", "a database", 4, true],
    ["network", "the network", 5, true], ["process", "a subprocess", 5, true], ["human", "a person", 6, true], ["unknown", "I/O", 3, true], [undefined, "I/O", 3, true],
  ])("for %s is known by what is there", (io, words, rank, unbounded) => {
    expect(said("io", { io })).toEqual([words, rank, undefined, unbounded, true]);
    expect(said("io", { io, timeout: ms(300) })).toEqual([words, rank, 300, false, true]);
  });

  it("has an end where it gives up by itself, or what repeats it does", () => {
    expect(said("io", { io: "network", timeout: ms(300), overall: ms(900) })).toEqual(["the network", 5, 900, false, true]);
    expect(said("io", { io: "network", timeout: ms(300), overall: ms(200) })).toEqual(["the network", 5, 300, false, true]);
    expect(said("io", { io: "network", overall: ms(200) })).toEqual(["the network", 5, 200, false, true]);
  });

  it("is for what its kind says", () => {
    expect(said("acquire")).toBeUndefined();
    expect(said("read")).toBeUndefined();
    expect(said("sleep", { ms: ms(40) })).toEqual(["a timer", 4, 40, false, true]);
    expect(said("sleep")).toEqual(["a timer", 4, undefined, false, true]);
    expect(said("receive")).toEqual(["a message", 4, undefined, true, true]);
    expect(said("poll", { timeout: ms(7) })).toEqual(["a condition it polls", 4, 7, false, true]);
    expect(said("block", { ms: ms(7) })).toEqual(["the whole thread", 4, 7, false, true]);
    expect(said("block")).toEqual(["the whole thread", 2, undefined, false, true]);
    expect(said("await", {}, "this.task")).toEqual(["another task", 1, undefined, true, false]);
    expect(said("await", { combinator: "all" })).toEqual(["another task", 1, undefined, true, false]);
    expect(said("await")).toBeUndefined();
  });

  it("for unknown code is guessed from its name", () => {
    expect(said("call", { awaited: true, callee: "this.api.fetchRates" })).toEqual(["an answer", 4, undefined, true, false]);
    expect(said("call", { awaited: true, callee: "_query" })).toEqual(["an answer", 4, undefined, true, false]);
    expect(said("call", { awaited: true, callee: "this.fetcher" })).toEqual(["code it does not know", 1, undefined, true, false]);
    expect(said("call", { awaited: true, callee: "fetch.later" })).toEqual(["code it does not know", 1, undefined, true, false]);
    expect(said("call", { awaited: true, userCode: true })).toEqual(["code it does not know", 2, undefined, true, false]);
    expect(said("call", { callee: "fetch" })).toBeUndefined();
  });

  it("of a call that is not awaited there is that of its I/O", () => {
    expect(ioWait(event("call", { io: "db", timeout: ms(9) }))).toEqual({ words: "a database", rank: 4, maxMs: 9, unbounded: false, known: true, io: "db" });
    expect(ioWait(event("call"))).toBeUndefined();
  });

  it("is the slowest by what it is for, then by whether it is known, then by its end", () => {
    const slow = (...all: readonly Effect[]): string | undefined => {
      const found = slowest(all);
      return found && `${found.wait.words} ${found.wait.maxMs}`;
    };
    expect(slow()).toBeUndefined();
    expect(slow(effect("io", { io: "disk" }), effect("io", { io: "network", timeout: ms(1) }), effect("io", { io: "db" }))).toBe("the network 1");
    expect(slow(effect("call", { awaited: true, callee: "fetch" }), effect("io", { io: "db", timeout: ms(1) }))).toBe("a database 1");
    expect(slow(effect("io", { io: "db", timeout: ms(60_000) }), effect("io", { io: "db", timeout: ms(90_000) }))).toBe("a database 90000");
    expect(slow(effect("io", { io: "db", timeout: ms(90_000) }), effect("io", { io: "db" }))).toBe("a database undefined");
    expect(slow(effect("io", { io: "db", timeout: ms(200_000) }), effect("io", { io: "db", timeout: ms(300_000) }))).toBe("a database 200000");
    expect(slowest([effect("read")], () => undefined)).toBeUndefined();
  });

  it("is a pause where it is a short timer alone", () => {
    const wait: Wait = { words: "a timer", rank: 4, unbounded: false, known: true };
    expect([{ ...wait, maxMs: 5_000 }, { ...wait, maxMs: 5_001 }, wait, { ...wait, words: "a database", maxMs: 1 }].map(isPause)).toEqual([true, false, false, false]);
  });

  it("is put into words", () => {
    expect([0, 999, 1_000, 1_540, 120_000, 599_949, 600_000, 5_430_000].map(spell)).toEqual(["0 ms", "999 ms", "1 s", "1.5 s", "120 s", "599.9 s", "10 min", "90.5 min"]);
    const wait: Wait = { words: "I/O", rank: 3, unbounded: true, known: true };
    expect([wait, { ...wait, maxMs: 2_000 }, { ...wait, unbounded: false }].map(spellWait)).toEqual([" with no time limit", ", up to 2 s", ""]);
  });
});

describe("a message", () => {
  it("is as important as its words, then as those around it", () => {
    expect(importanceOf("cancelOrder", "Debug")).toEqual({ grade: "critical", word: "cancel" });
    expect(importanceOf("rows", "MetricsSender")).toEqual({ grade: "telemetry", word: "metrics" });
    expect(importanceOf("HTTPPing rows", "Sender")).toEqual({ grade: "telemetry", word: "ping" });
    expect(importanceOf("rows", "Payments.add")).toEqual({ grade: "critical", word: "payments" });
    expect(importanceOf("rows", "Sender")).toEqual({ grade: "data" });
    expect(importanceOf("ordering cancels", "")).toEqual({ grade: "critical", word: "cancels" });
    expect(importanceOf("reorder prelogs", "")).toEqual({ grade: "data" });
    expect(importanceOf("12", "")).toEqual({ grade: "data" });
    expect(importanceOf("typing stop", "")).toEqual({ grade: "data", word: "stop" });
    expect(importanceOf(`send { text: "Run the command, or don't." }`, "start")).toEqual({ grade: "data" });
    expect(importanceOf("send { text: 'Stop there', type: 'cancel' }", "")).toEqual({ grade: "critical", word: "cancel" });
    expect(importanceOf("send `please pay ${order.id", "")).toEqual({ grade: "data" });
    expect(importanceOf("postMessage { command: 'reset' }", "")).toEqual({ grade: "data" });
    expect(importanceOf("postMessage { command, data }", "")).toEqual({ grade: "data" });
    expect(importanceOf("postMessage { command: 'order.cancel' }", "")).toEqual({ grade: "critical", word: "order" });
    expect(importanceOf("rows", "callback in Panel.registerPullRequestListeners")).toEqual({ grade: "data" });
    expect(importanceOf("rows", "Accounts.register")).toEqual({ grade: "critical", word: "register" });
    expect(importanceOf("stop", "typing")).toEqual({ grade: "critical", word: "stop" });
  });

  it.each([["this.bus.publish", "publish"], ["publish", "publish"], ["channel(a, b).send", "send"], ["outer(inner(a)).send!", "send"], ["channel(never closed", "channel"], ["new $Bus()", "$Bus"], ["f(a\nb", "f"], ["", ""], [undefined, ""]])("of %j is sent by %j", (callee, name) => {
    expect(lastName(callee)).toBe(name);
  });

  it("is made of the words of its call and of what it is given", () => {
    const call = (detail: Detail, text: string): Event => ({ ...event("call", detail), at: { ...event("call").at, text } });
    expect(messageOf(call({ callee: "bus.publish", message: "order", args: [{ kind: "constant", text: '"paid"' }, arg("this.cart", "Shop"), { kind: "unknown" }] }, "bus.publish(topic)"))).toBe('publish order topic) "paid" cart ');
    expect(messageOf(call({}, "ping"))).toBe("  ping");
  });

  it("is answered where its call is given who is told", () => {
    const told = func("told", (b) => b.does("io"));
    expect(hasCallback(event("call"))).toBe(false);
    expect(hasCallback(event("call", { args: [{ kind: "unknown" }, arg(told)] }))).toBe(true);
    expect(hasCallback(event("call", { args: [{ kind: "resolver" }] }))).toBe(true);
    const call = event("call");
    const spawned = event("spawn", {}, undefined, [told]);
    const after = (next: Event): Event => ({ ...call, next: [next] });
    expect(hasCallback(after({ ...spawned, at: call.at }))).toBe(true);
    expect(hasCallback(after(spawned))).toBe(false);
    expect(hasCallback(after({ ...spawned, at: { ...call.at, column: 9 } }))).toBe(false);
    expect(hasCallback(after({ ...spawned, at: { ...spawned.at, column: call.at.column } }))).toBe(false);
    expect(hasCallback(after({ ...spawned, at: call.at, runs: [] }))).toBe(false);
    expect(hasCallback(after({ ...event("call", {}, undefined, [told]), at: call.at }))).toBe(false);
  });

  it("goes to what the function is given, or to a part of it", () => {
    const f = func("f", () => undefined, { args: ["bus@1", "log@2"] });
    expect(["bus@1", "log@2.lines", "bus@12", "this.bus@1"].map((path) => isGiven(resource(path), f))).toEqual([true, true, false, false]);
  });
});

describe("a call", () => {
  const f = func("S.f", () => undefined);
  const said = (kind: EventKind, detail: Detail, text = ""): string => callOf({ ...event(kind, detail), at: { ...event(kind).at, text } }, f);

  it("is called as it is written", () => {
    for (const kind of ["call", "spawn", "io"] as const) expect(said(kind, { callee: "load" })).toBe("`load()`");
    expect(said("read", { callee: "load" })).toBe("`load`");
    expect(said("await", { callee: "ready" }, "await ready")).toBe("`ready`");
    expect(said("await", { callee: "ready" }, "await ready()")).toBe("`ready()`");
    expect(said("await", { callee: "ready", api: "x y" }, "await ready")).toBe("`ready()`");
    expect(said("await", { callee: "ready", joins: event("spawn", { callee: "ready" }) }, "await ready")).toBe("`ready()`");
    expect(said("await", { callee: "ready", joins: event("spawn", { callee: "load" }) }, "await ready")).toBe("`ready`");
    expect(said("await", { callee: "all", combinator: "all" }, "await all")).toBe("`all()`");
    expect(said("await", {}, `await ${"x".repeat(80)}`)).toBe(`\`await ${"x".repeat(54)}\``);
    expect(said("await", {})).toBe("`S.f`");
  });
});
