/** What a single difference decides for what is asked again and again, and what conditions look at. */
import { describe, expect, it } from "vitest";
import { looksOf as stateAsked, inCondition, readsOf, takes } from "../src/analysis/flow/conditions.ts";
import { polls } from "../src/analysis/waits/polls.ts";
import { questions } from "../src/analysis/waits/questions.ts";
import { sleeps } from "../src/analysis/waits/sleeps.ts";
import { tokensIn } from "../src/analysis/locks/tokens.ts";
import { writers } from "../src/analysis/flow/writers.ts";
import type { Detail, Event, Func, Resource, Value } from "../src/model.ts";
import { arg, func, model, place, resource, type Body } from "./graphs.ts";
import { constant, idle, leave, nothing, those, when } from "./steps.ts";

type Step = (b: Body, self: Func) => void;

describe("a question that is asked again and again", () => {
  interface Loop {
    readonly reads?: readonly string[];
    readonly body?: (b: Body) => void;
    readonly wait?: Detail;
    readonly loop?: Detail;
    readonly after?: (b: Body) => void;
  }
  const built = (condition: string, { reads = ["this.done"], body = nothing, wait = {}, loop = { loop: "while" }, after = nothing }: Loop = {}): { readonly f: Func; readonly whole: ReturnType<typeof model> } => {
    const f = func("S.wait", (b) => {
      b.loop(place(), loop, undefined, { condition: () => b.branch(place(condition), { condition, reads: reads.map((path) => resource(path, "S")) }), body: () => {
        body(b);
        b.does("await");
        b.does("sleep", undefined, { ms: { min: 50, max: 50, text: "50" }, ...wait });
      } });
      after(b);
    });
    const finish = func("S.finish", (b) => void b.emit("write", place("this.done = true"), { on: resource("this.done", "S"), detail: { op: "set", value: constant("true") } }), { async: false, role: "handler" });
    return { f, whole: model(f, finish) };
  };
  const asked = (condition: string, loop: Loop = {}): string | undefined => {
    const { f, whole } = built(condition, loop);
    const [question] = questions(whole, f);
    return question && [question.form, ...(question.bounded ? ["bounded"] : []), ...(question.consumes ? ["consumes"] : [])].join(" ");
  };
  const polled = (condition: string, loop: Loop = {}): string | undefined => {
    const [poll] = polls(built(condition, loop).whole);
    return poll && `${poll.state.name}${poll.stoppable ? " stoppable" : ""}`;
  };

  it("is one where nothing but time lies between two looks", () => {
    expect(asked("!this.done")).toBe("loop");
    expect(polled("!this.done")).toBe("S.done");
    expect([polled("!this.other", { reads: ["this.other"] }), polled("!other", { reads: ["other@1"] })]).toEqual([undefined, undefined]);
    expect((["race", "resolver", "handle", "signal", "none"] as const).map((wake) => asked("!this.done", { wait: { wake } }))).toEqual([undefined, undefined, undefined, "loop", "loop"]);
    const step = (kind: Event["kind"], on?: string, detail: Detail = {}) => (b: Body): void => void b.does(kind, on, detail);
    expect([asked("!this.done", { body: step("io", undefined, { io: "network" }) }), asked("!this.done", { body: step("read", "this.x") }), asked("!this.done", { body: step("write", "this.x") }), asked("!this.done", { body: step("write", "x@1") }), asked("!this.done", { body: step("send", "this.x") }), asked("!this.done", { body: step("send", "this.x", { what: "listener" }) })]).toEqual([undefined, "loop", undefined, "loop", undefined, "loop"]);
    expect([asked("!this.done", { body: step("call", undefined, { callee: "console.log", result: "ignored" }) }), asked("!this.done", { body: step("call", undefined, { callee: "tell", result: "ignored" }) }), asked("!this.done", { body: step("call", undefined, { callee: "tell", result: "voided" }) }), asked("!this.done", { body: step("call", undefined, { callee: "tell", awaited: true }) }), asked("!this.done", { body: step("call", undefined, { callee: "tell", api: "global x", result: "ignored" }) })]).toEqual(["loop", undefined, undefined, undefined, "loop"]);
  });

  it("is not answered by what a caller sets its own variable to, nor by what that is made as", () => {
    const variable = (path: string): Resource => ({ ...resource(path, "S"), id: "src/a.ts#user@900" });
    const answered = (asked: Resource, set: Resource, times: number, op: Detail["op"] = "set", within = false): number => {
      const f = func(within ? "S.confirm.wait" : "S.wait", (b) => b.loop(place(), { loop: "while" }, undefined, { condition: () => b.branch(place("!user"), { condition: "!user", reads: [asked] }), body: () => {
        b.does("await");
        b.does("sleep", undefined, { ms: { min: 50, max: 50, text: "50" } });
      } }));
      const caller = func("S.confirm", (b) => {
        for (let i = 0; i < times; i++) b.emit("write", place(`user = name${i}`), { on: set, detail: { op, value: constant("true") } });
      }, { async: false });
      if (within) Object.assign(f, { parent: caller });
      return polls(model(f, caller)).flatMap(({ writers: all }) => all).length;
    };
    expect([answered(variable("user@5"), variable("user@900"), 1), answered(variable("user@5"), variable("user@900"), 2), answered({ ...variable("user@5"), concurrent: true }, variable("user@900"), 1), answered(variable("user@5"), variable("user@900"), 1, "append")]).toEqual([0, 0, 1, 1]);
    expect([answered(variable("user@900"), variable("user@900"), 1), answered(variable("user@900"), variable("user@900"), 2), answered(variable("this.user"), variable("user@900"), 1)]).toEqual([0, 0, 0]);
    // A closure sees what is set in the function around it.
    expect([answered(variable("user@900"), variable("user@900"), 1, "set", true), answered(variable("user@900"), variable("user@900"), 2, "set", true)]).toEqual([0, 1]);
  });

  it("is bounded where it counts turns or looks at the clock", () => {
    const limits = ["Date.now() < end", "now() > end", "performance.now() < end", "elapsed > max", "hrtime() > end", "time < end", "timestamp > end", "checkNow() > x", "x < startTime", "x < expiresAt", "end.Date > x", "duration < x", "maxDuration > x", "attempts < 3", "retries > 0", "tries", "count < 9", "timedOut", "deadline"];
    expect(those([...limits, "!this.done", "this.done", "knower", "update", "startTime", "sometimes", "Known"], (condition) => asked(condition) === "loop bounded")).toEqual(limits);
    expect([asked("i < max", { reads: ["i@1", "max@2"] }), asked("i < this.max", { reads: ["i@1", "this.max"] }), asked("i", { reads: ["i@1"] })]).toEqual(["loop bounded", "loop", "loop"]);
  });

  it("may end when all is over", () => {
    const ends = (condition: string): string | undefined => polled("!this.done", { body: (b) => void when(b, condition, [], leave) });
    const conditions = ["signal.aborted", "this.cancelled", "isClosed", "closing", "stopped", "disposed", "destroyed", "shutdown", "terminated"];
    expect(those([...conditions, "this.open", "paused", "close"], (condition) => ends(condition) === "S.done stoppable")).toEqual(conditions);
  });

  it("collects what comes in where it sleeps long and works", () => {
    const take = (ms: number): string | undefined => asked("true", { wait: { ms: { min: ms, max: ms, text: String(ms) } }, body: (b) => void when(b, "this.jobs.length > 0", ["this.jobs.length"], () => (b.does("io", undefined, { io: "network" }), b.continue())) });
    expect([take(50), take(999), take(1_000)]).toEqual(["loop consumes", "loop consumes", undefined]);
  });

  it("takes all there is before it sleeps", () => {
    const drain = (ms: number, inner: Detail["loop"] = "while"): string | undefined => asked("true", { wait: { ms: { min: ms, max: ms, text: String(ms) } }, body: (b) => b.loop(place(), { loop: inner }, undefined, { condition: () => b.branch(place("this.jobs.length > 0"), { condition: "this.jobs.length > 0", reads: [resource("this.jobs.length", "S")] }), body: () => void b.does("io", undefined, { io: "network" }) }) });
    expect([drain(50), drain(99), drain(100), drain(50, "for")]).toEqual(["loop consumes", "loop consumes", undefined, undefined]);
  });

  it("is one of a timer that ends itself once it likes the answer", () => {
    const ticking = (tick: Step, what: Detail["what"] = "interval"): string | undefined => {
      const run = func("callback in S.begin", (b, self) => tick(b, self), { async: false });
      const f = func("S.begin", (b) => void b.does("start", "this.timer", { what, ms: { min: 50, max: 50, text: "50" } }, [run]), { async: false });
      const [question] = questions(model(f, run), f);
      return question && `${question.form}${question.bounded ? " bounded" : ""} ${question.conditions.flatMap(({ looks }) => looks.map(({ state: { name } }) => name)).join()}`;
    };
    const end = (b: Body): void => void b.does("stop", "this.timer", { what: "interval" });
    const settle = (b: Body): void => void b.does("call", undefined, { safe: true, callee: "resolve", calls: { kind: "resolver" } as Value as Detail["calls"] });
    const once = (answer: Step): Step => (b, self) => void when(b, "this.done", ["this.done"], (inner) => answer(inner, self));
    expect([ticking(once((b) => (end(b), settle(b)))), ticking(once(settle)), ticking(once((b) => (end(b), void b.does("io", undefined, { io: "network" })))), ticking(once(nothing)), ticking(once(end)), ticking(end)]).toEqual(["interval S.done", "interval S.done", undefined, undefined, undefined, undefined]);
    expect([ticking(once((b) => (end(b), settle(b))), "server"), ticking((b, self) => (void b.does("io", undefined, { io: "network" }), once((inner) => (end(inner), settle(inner)))(b, self)))]).toEqual([undefined, undefined]);
  });

  it("is one of a timer that starts itself again", () => {
    const rearmed = (body: (b: Body, self: Func) => void, what: Detail["what"] = "timeout"): string | undefined => {
      const f = func("S.check", (b, self) => body(b, self), { async: false });
      const [question] = questions(model(f), f);
      return question && `${question.form} ${question.conditions.flatMap(({ looks }) => looks.map(({ state: { name } }) => name)).join()}`;
    };
    const again = (b: Body, self: Func, what: Detail["what"] = "timeout"): void => void b.does("start", undefined, { what, ms: { min: 50, max: 50, text: "50" } }, [self]);
    const done = (b: Body): void => void b.does("call", undefined, { safe: true, callee: "resolve", calls: { kind: "resolver" } as Value as Detail["calls"] });
    expect([rearmed((b, self) => void when(b, "this.done", ["this.done"], done, (inner) => again(inner, self))), rearmed((b, self) => void when(b, "this.done", ["this.done"], done, (inner) => again(inner, self, "immediate"))), rearmed((b, self) => void when(b, "this.done", ["this.done"], done, (inner) => again(inner, self, "listener"))), rearmed((b) => void when(b, "this.done", ["this.done"], done, (inner) => again(inner, idle)))]).toEqual(["timeout S.done", "timeout S.done", undefined, undefined]);
    expect([rearmed((b, self) => void when(b, "this.done", ["this.done"], done, (inner) => (void inner.does("io", undefined, { io: "network" }), again(inner, self)))), rearmed((b, self) => void when(b, "this.done", ["this.done"], done, (inner) => (again(inner, self), void inner.does("io", undefined, { io: "network" })))), rearmed((b, self) => void when(b, "this.done", ["this.done"], (inner) => (void inner.does("io", undefined, { io: "network" })), (inner) => again(inner, self)))]).toEqual([undefined, undefined, "timeout S.done"]);
  });

  it("is asked by a function that calls itself", () => {
    const asks = (steps: (b: Body, self: Func) => void): string | undefined => {
      const f = func("S.wait", (b, self) => steps(b, self));
      return questions(model(f), f)[0]?.form;
    };
    const nap = (b: Body): void => (b.does("await"), void b.does("sleep", undefined, { ms: { min: 50, max: 50, text: "50" } }));
    const look = (b: Body): void => void when(b, "this.done", ["this.done"], leave);
    const again = (b: Body, self: Func): void => void b.does("call", undefined, { awaited: true }, [self]);
    const work = (b: Body): void => void b.does("io", undefined, { io: "network" });
    expect([asks((b, self) => (look(b), nap(b), again(b, self))), asks((b) => (look(b), nap(b))), asks((b) => (look(b), nap(b), again(b, idle))), asks((b, self) => (again(b, self), nap(b))), asks((b, self) => (look(b), work(b), nap(b), again(b, self))), asks((b, self) => (look(b), nap(b), work(b), again(b, self)))]).toEqual(["loop", undefined, undefined, undefined, undefined, undefined]);
  });

  it("sleeps as long as a wrapper is told", () => {
    const pause = func("pause", (b) => (b.does("await"), void b.does("sleep", undefined, { ms: { text: "ms", param: "ms@1" }, wake: "signal" })), { args: ["ms@1", "signal@2"] });
    const napped = (args: readonly Value[], detail: Detail = {}): string | undefined => {
      const f = func("S.nap", (b) => void b.does("call", undefined, { args, ...detail }, [pause]));
      const [sleep] = sleeps(model(f, pause))(f);
      return sleep && `${sleep.ms?.max ?? sleep.ms?.text} ${sleep.wake} ${sleep.alone}`;
    };
    expect([napped([arg(20), arg("this.signal")]), napped([arg(20)]), napped([arg(20), constant("undefined")]), napped([arg(20), constant("null")]), napped([arg(20), constant("{}")]), napped([arg("this.delay"), arg("this.signal")]), napped([arg(20), arg("this.signal")], { wake: "race" })]).toEqual(["20 signal signal", "20 none none", "20 none none", "20 none none", "20 none none", "Owner.delay signal signal", "20 race signal"]);
  });
});

describe("what conditions look at", () => {
  it("is what they read, and what the calls in them read", () => {
    const isOpen = func("S.isOpen", (b) => (b.does("read", "this.state"), void b.does("read", "this.closed")), { async: false });
    let branch: Event | undefined;
    const f = func("S.f", (b) => {
      const at = place("this.isOpen()");
      b.emit("call", at, { runs: [isOpen], detail: { receiver: resource("this", "S") } });
      b.branch(at, { condition: "this.isOpen()", reads: [resource("this.x", "S")] });
      branch = b.events.at(-1);
    });
    const whole = model(f, isOpen);
    expect(stateAsked(whole, f, branch!).map(({ id }) => id)).toEqual(["src/a.ts#S.x", "src/a.ts#S.state", "src/a.ts#S.closed"]);
    expect(inCondition(f, branch!)).toHaveLength(1);
    expect(readsOf(whole, f.events[1]!).map(({ state }) => state.name)).toEqual(["S.state", "S.closed"]);
  });

  it("is also what was told into a variable before", () => {
    const told = (kind: Event["kind"], result: Detail["result"], read = "got@3", between: (b: Body) => void = nothing): number => {
      let branch: Event | undefined;
      const f = func("S.f", (b) => {
        b.does(kind, "this.jobs", { result, ...(kind === "write" ? { op: "takeFirst" } : {}) });
        between(b);
        branch = when(b, "got", [read], nothing);
      });
      return inCondition(f, branch!).length;
    };
    expect([told("call", "stored"), told("write", "stored"), told("poll", "stored"), told("read", "stored"), told("call", "used"), told("call", "stored", "this.got"), told("io", "stored")]).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect([told("call", "stored", "got@3", (b) => void b.does("await")), told("call", "stored", "got@3", (b) => void b.does("read", "this.y")), told("call", "stored", "got@3", (b) => void b.does("write", "this.y"))]).toEqual([1, 1, 0]);
    expect((["takeFirst", "takeLast", "takeAny", "set", "delete"] as const).map((op) => takes(func("S.f", (b) => void b.does("write", "this.x", { op })).events[1]!))).toEqual([true, true, true, false, false]);
  });

  it("is also what was counted in a loop before", () => {
    const counted = (written: string, loop = true): readonly string[] => {
      const count = (b: Body): void => void when(b, "item.busy", ["this.busy"], (inner) => void inner.does("write", written, { op: "set" }));
      let last: Event | undefined;
      const f = func("S.f", (b) => {
        if (loop) b.loop(place(), { loop: "for-of" }, undefined, { headExits: true, body: () => count(b) });
        else count(b);
        last = when(b, "count === 0", ["count@1"], nothing);
      });
      return stateAsked(model(f), f, last!).map(({ id }) => id.slice(id.indexOf("#") + 1));
    };
    expect([counted("count@1"), counted("other@1"), counted("count@1", false)]).toEqual([["S.busy", "S:count@1"], ["S:count@1"], ["S:count@1"]]);
  });

  it("is written by those who write it, a part or the whole", () => {
    const names = (of: Resource, ...paths: readonly string[]): readonly string[] => writers(model(func("S.set", (b) => paths.forEach((path) => void b.does("write", path)))))(of).map(({ event }) => event.on!.path);
    expect(names(resource("this.a.b", "S"), "this.a.b", "this.a", "this.a.c", "this.x", "this.a.b[k]")).toEqual(["this.a.b", "this.a.b[k]", "this.a"]);
    expect(names({ ...resource("this.a", "S"), holder: resource("this.x", "S") }, "this.a", "this.x", "this.y")).toEqual(["this.a", "this.x"]);
  });
});

describe("a token of a lock", () => {
  it("is what an unknown call gave and what is given back by its own method", () => {
    const token = (gives: string, { path = "lease@3.release", source = { awaited: true } as Detail, runs = [] as readonly Func[], api = undefined as string | undefined } = {}): readonly string[] => {
      const f = func("S.f", (b) => {
        const of = b.does("call", undefined, source, runs);
        b.does("write", "lease@3", { op: "set", value: { kind: "result", of } });
        b.does("call", undefined, { callee: gives, calls: { kind: "resource", resource: resource(path, "S") }, ...(api ? { api } : {}) });
      });
      return [...tokensIn(model(f), f).values()].map(({ name }) => name);
    };
    expect([token("lease.release"), token("lease?.releaseLock"), token("lease!.unlock"), token("lease.#release")]).toEqual([["lease"], ["lease"], ["lease"], ["lease"]]);
    expect([token("lease.close"), token("lease.releaseAll"), token("release"), token("lease.release.x"), token("lease.release", { path: "lease@3.a.release" }), token("lease.release", { path: "this.lease.release" }), token("lease.release", { path: "other@3.release" }), token("lease.release", { source: {} }), token("lease.release", { source: { awaited: true, api: "x y" } }), token("lease.release", { runs: [idle] }), token("lease.release", { api: "x y" })]).toEqual(Array.from({ length: 11 }, () => []));
  });
});
