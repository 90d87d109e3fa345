import { describe, expect, it } from "vitest";
import { comesAfter, exits, factsAt, findPath, inside, reachable, type Walk } from "../src/analysis/flow/paths.ts";
import type { Detail, Event, Func, Value } from "../src/model.ts";
import { frontEnds } from "./fixtures.ts";
import { func, type Body } from "./graphs.ts";

/** A function whose events `build` names; asks whether there is a way between two of them. */
function ways(build: (b: Body, name: (name: string, event: Event) => Event, self: Func) => void): { readonly f: Func; readonly at: (name: string) => Event; way(from: string, to: string, walk?: Walk, barrier?: string): readonly string[] | undefined } {
  const named = new Map<string, Event>();
  const f = func("S.f", (b, self) => build(b, (name, event) => (named.set(name, event), event), self));
  const at = (name: string): Event => named.get(name)!;
  const nameOf = new Map([...named].map(([name, event]) => [event, name]));
  return { f, at, way: (from, to, walk, barrier) => findPath(at(from), (event) => event === at(to), barrier === undefined ? undefined : (event) => event === at(barrier), walk)?.flatMap((event) => nameOf.get(event) ?? []) };
}

const set = (value: Value): Detail => ({ op: "set", value });
const constant = (text: string): Value => ({ kind: "constant", text });

/** `if (<first>) a(); <between>; if (<second>) b();`: whether `b` can come after `a`, and after not `a`. */
function twice(first: string, second: string, between: (b: Body) => void = () => undefined, walk: Walk = {}): { readonly after: boolean; readonly without: boolean } {
  const { way } = ways((b, name) => {
    b.when(first, () => name("a", b.does("read", "this.x")), () => name("not a", b.does("read", "this.y")));
    between(b);
    b.when(second, () => name("b", b.does("read", "this.z")));
  });
  return { after: way("a", "b", walk) !== undefined, without: way("not a", "b", walk) !== undefined };
}

it("a write to a member with an empty name leaves what is known, and ends", () => {
  expect(twice("busy", "busy", (b) => void b.does("write", "env.", set(constant("1"))))).toEqual({ after: true, without: false });
});

describe("what is there may be false", () => {
  const waysOf = async (type: string, text: string) => {
    const [frontEnd] = await frontEnds();
    const source = `declare function p(): any; declare function q(): any; declare function r(): any;\nexport function f(x: ${type}) { p(); ${text} }\n`;
    const { funcs } = frontEnd!.model({ root: "/nowhere", files: ["p.ts"], read: () => source, isTest: () => false, knowledge: [] });
    const within = funcs.find(({ name }) => name === "f")!;
    const at = (callee: string): Event => within.events.find(({ kind, detail }) => kind === "call" && detail.callee === callee)!;
    return (from: string, to: string, barrier?: string) => findPath(at(from), at(to), barrier === undefined ? undefined : (event) => event === at(barrier)) !== undefined;
  };

  it.each(["any", "boolean | undefined", "string | null", "0 | 1 | undefined"])("where it is declared as %s", async (type) => {
    const assigned = await waysOf(type, "x ??= q(); x ||= r();");
    expect(assigned("p", "r", "q")).toBe(true);
    const asked = await waysOf(type, "if (x) q(); x?.go(r());");
    expect([asked("p", "r", "q"), asked("q", "r")]).toEqual([true, true]);
    const thrice = await waysOf(type, "if (x) { q(); x ?? r(); }");
    expect(thrice("q", "r")).toBe(false);
    const empty = await waysOf(type, "x = null; x ?? q(); x?.go(r());");
    expect([empty("p", "r"), empty("p", "q")]).toEqual([false, true]);
  });

  it("but no object is", async () => {
    const way = await waysOf("{ go(x: unknown): void } | undefined", "if (x) q(); x?.go(r());");
    expect([way("p", "r", "q"), way("q", "r")]).toEqual([false, true]);
  });
});

describe("findPath", () => {
  it("is the shortest way, its goal included and its start left out", () => {
    const { way } = ways((b, name) => {
      name("a", b.does("read"));
      b.when("c", () => { name("long", b.does("read")); name("longer", b.does("read")); }, () => name("short", b.does("read")));
      name("end", b.does("read"));
    });
    expect(way("a", "end")).toEqual(["short", "end"]);
    expect(way("a", "end", {}, "short")).toEqual(["long", "longer", "end"]);
    expect(way("end", "a")).toBeUndefined();
    expect(way("a", "a")).toBeUndefined();
  });

  it("ends at a barrier but reaches it", () => {
    const { way } = ways((b, name) => { name("a", b.does("read")); name("b", b.does("read")); name("c", b.does("read")); });
    expect(way("a", "b", {}, "b")).toEqual(["b"]);
    expect(way("a", "c", {}, "b")).toBeUndefined();
  });

  it("comes back to its start in a loop", () => {
    const { way } = ways((b, name) => b.loop(b.here, { loop: "while" }, undefined, { condition: () => b.branch(b.here, { condition: "more" }), body: () => name("a", b.does("read")) }));
    expect(way("a", "a")).toEqual(["a"]);
  });

  it("follows the exceptions of those events that are asked for", () => {
    const { way, at } = ways((b, name) => b.try(() => { name("a", b.does("call")); name("b", b.does("io")); name("c", b.does("read")); }, () => name("caught", b.does("read")), undefined));
    expect(way("a", "caught", { throws: true })).toEqual(["caught"]);
    expect(way("a", "caught", {})).toBeUndefined();
    expect(way("a", "caught", { throws: (event) => event === at("b") })).toEqual(["b", "caught"]);
    expect(way("a", "caught", { throws: (event) => event === at("a"), done: true })).toBeUndefined();
    expect(way("a", "caught", { throws: true, done: true })).toEqual(["b", "caught"]);
  });

  it("lets equal conditions decide alike, and others as they like", () => {
    expect(twice("c()", "c()")).toEqual({ after: true, without: false });
    expect(twice("c()", "d()")).toEqual({ after: true, without: true });
    expect(twice("this.c", "this.c", (b) => b.does("write", "this.c"))).toEqual({ after: true, without: true });
    expect(twice("this.c", "this.c", (b) => b.does("write", "this.cc"))).toEqual({ after: true, without: false });
    expect(twice("this.items[key].c > 1", "this.items[key].c > 1", (b) => b.does("write", "this.items[key]"))).toEqual({ after: true, without: true });
    expect(twice("this.c", "this.c", (b) => b.does("read", "this.c"))).toEqual({ after: true, without: false });
  });

  it("knows what a constant that is written means for a condition that is the variable", () => {
    const after = (value: Value, walk: Walk = {}): string => {
      const { way } = ways((b, name) => {
        name("a", b.does("write", "c@1", set(value)));
        b.when("c", () => name("yes", b.does("read")), () => name("no", b.does("read")));
      });
      return ["yes", "no"].filter((to) => way("a", to, walk)).join();
    };
    for (const text of ["false", "null", "undefined", '""']) expect(after(constant(text)), text).toBe("no");
    for (const text of ["true", '"x"', "[]"]) expect(after(constant(text)), text).toBe("yes");
    const made = func("made", (b) => { b.does("acquire", "this.m"); b.does("call"); });
    expect(after({ kind: "func", func: made })).toBe("yes");
    expect(after({ kind: "resolver" })).toBe("yes");
    expect(after({ kind: "releaser", of: { id: "m", path: "m", scope: "local", name: "m" } })).toBe("yes");
    expect(after({ kind: "promise" })).toBe("yes");
    expect(after({ kind: "unknown" })).toBe("yes,no");
    const [, acquire, call] = made.events;
    expect(after({ kind: "result", of: acquire! })).toBe("yes");
    expect(after({ kind: "result", of: call! })).toBe("yes,no");
    expect(after({ kind: "result", of: call! }, { truthy: (event) => event === call })).toBe("yes");
  });

  it("learns only from what is set, of the variable itself", () => {
    const after = (path: string, detail: Detail, condition: string): string => {
      const { way } = ways((b, name) => {
        name("a", b.does("write", path, detail));
        b.when(condition, () => name("yes", b.does("read")), () => name("no", b.does("read")));
      });
      return ["yes", "no"].filter((to) => way("a", to)).join();
    };
    expect(after("src/a.ts#c", set(constant("true")), "c")).toBe("yes");
    expect(after("this.c", set(constant("false")), "this.c")).toBe("no");
    expect(after("this.c", { op: "append", value: constant("false") }, "this.c")).toBe("yes,no");
    expect(after("this.c", { op: "set" }, "this.c")).toBe("yes,no");
    expect(after("this.c", set(constant("false")), "this.d")).toBe("yes,no");
    expect(after("this.c", set(constant("false")), "!this.c.open()")).toBe("yes,no");
  });

  it("lets each turn of a loop decide anew, but not a condition from before it", () => {
    const { way } = ways((b, name) => {
      b.when("outer()", () => name("in", b.does("read")), () => name("out", b.does("read")));
      b.loop(b.here, { loop: "for" }, undefined, {
        condition: () => b.branch(b.here, { condition: "more()" }),
        body: () => {
          b.when("inner()", () => name("a", b.does("read")), () => name("not a", b.does("read")));
          b.when("inner()", () => name("b", b.does("read")));
        },
      });
      b.when("outer()", () => name("in again", b.does("read")));
    });
    expect(way("not a", "b")).toEqual(["a", "b"]);
    expect(way("not a", "b", undefined, "a")).toBeUndefined();
    expect(way("in", "in again")).toEqual(["in again"]);
    expect(way("out", "in again")).toBeUndefined();
  });

  it("takes what was decided before its start for decided, by every way there or by what is said to have come before", () => {
    const { way, at } = ways((b, name) => {
      b.when("c()", () => name("a", b.does("read", "this.x")));
      name("between", b.does("write", "this.d", set(constant("1"))));
      b.when("c()", () => name("b", b.does("read")), () => name("not b", b.does("read")));
    });
    expect(way("between", "not b")).toBeDefined();
    expect(way("between", "not b", { since: at("a") })).toBeUndefined();
    expect(way("between", "b", { since: at("a") })).toBeDefined();
    const guarded = ways((b, name) => b.when("c()", () => { name("a", b.does("read")); b.when("c()", () => undefined, () => name("never", b.does("read"))); }));
    expect(guarded.way("a", "never")).toBeUndefined();
  });

  it("forgets what was decided since then where it is written in between, or a turn of a loop ago", () => {
    const written = ways((b, name) => {
      b.when("this.c", () => name("a", b.does("read", "this.x")));
      b.does("write", "this.c");
      name("between", b.does("read"));
      b.when("this.c", () => undefined, () => name("not b", b.does("read")));
    });
    expect(written.way("between", "not b", { since: written.at("a") })).toBeDefined();
    const turns = ways((b, name) => {
      b.loop(b.here, { loop: "for" }, undefined, { condition: () => b.branch(b.here, { condition: "more()" }), body: () => b.when("c()", () => name("a", b.does("read"))) });
      name("between", b.does("read"));
      b.when("c()", () => undefined, () => name("not b", b.does("read")));
    });
    expect(turns.way("between", "not b", { since: turns.at("a") })).toBeDefined();
  });

  it("forgets what looks at a local that a closure writes wherever other code runs", () => {
    const build = (kind: "call" | "await" | "read", path: string, how: "runs" | "args" | "kept"): boolean => {
      const { way } = ways((b, name, self) => {
        const closure = { ...func("closure", (c) => c.does("write", path)), parent: self };
        for (const event of closure.events) Object.assign(event, { func: closure });
        b.when("c", () => name("a", b.does("read", "this.x")));
        if (how === "runs") b.does("call", undefined, {}, [closure]);
        if (how === "args") b.does("start", undefined, { args: [{ kind: "func", func: closure }] });
        if (how === "kept") b.does("write", "g@2", set({ kind: "func", func: closure }));
        name("later", b.does(kind));
        b.when("c", () => undefined, () => name("not b", b.does("read")));
        for (const event of b.events) Object.assign(event, { func: self });
      });
      return way("a", "not b") !== undefined;
    };
    for (const how of ["runs", "args", "kept"] as const) expect(build("await", "c@1", how), how).toBe(true);
    expect(build("call", "c@1", "kept")).toBe(true);
    expect(build("read", "c@1", "kept")).toBe(false);
    expect(build("call", "other@1", "runs")).toBe(false);
    expect(build("call", "this.c", "runs")).toBe(false);
  });
});

describe("reachable", () => {
  it("is everything up to barriers, exceptions followed", () => {
    const { at } = ways((b, name) => {
      b.try(() => { name("a", b.does("call")); name("wall", b.does("call")); name("b", b.does("read")); }, () => name("caught", b.does("read")), undefined);
      name("end", b.does("read"));
    });
    const found = reachable(at("a"), (event) => event === at("wall"));
    expect(["a", "wall", "b", "caught", "end"].filter((name) => found.has(at(name)))).toEqual(["wall", "caught", "end"]);
    expect(reachable(at("a"), undefined, {}).has(at("caught"))).toBe(false);
  });
});

describe("loops", () => {
  it("contain their bodies, those of loops in them included", () => {
    const { at } = ways((b, name) => {
      const turns = (loop: string, body: () => void): void => {
        b.loop(b.here, { loop: "while", callee: loop }, undefined, { condition: () => b.branch(b.here, { condition: loop }), body });
      };
      turns("outer", () => { name("a", b.does("read")); turns("inner", () => name("b", b.does("read"))); });
      name("c", b.does("read"));
    });
    const outer = at("a").loop!;
    const inner = at("b").loop!;
    expect(at("c").loop).toBeUndefined();
    expect([inside(at("b"), outer), inside(at("b"), inner), inside(at("a"), inner), inside(at("c"), outer), inside(inner, outer)]).toEqual([true, true, false, false, true]);
  });
});

describe("exits", () => {
  it("are returns, and exceptions that nothing handles", () => {
    const { f, at } = ways((b, name) => {
      name("call", b.does("call"));
      name("safe", b.does("io", undefined, { safe: true }));
      name("read", b.does("read"));
      b.try(() => name("handled", b.does("call")), () => undefined, undefined);
    });
    const of = (event: Event): readonly boolean[] => [exits(event).returns, exits(event).throws];
    expect([of(at("call")), of(at("safe")), of(at("read")), of(at("handled")), of(f.events.at(-1)!)]).toEqual([[false, true], [false, false], [false, false], [false, false], [true, false]]);
  });
});

describe("factsAt", () => {
  it("is what every way there has decided", () => {
    const { f, at } = ways((b, name) => {
      b.when("c", () => name("yes", b.does("read")), () => name("no", b.does("read")));
      name("after", b.does("read"));
      b.when("d()", () => name("once", b.does("read")));
      b.when("e()", () => { b.return(b.here); });
      name("rest", b.does("read"));
      b.when("e()", () => undefined);
    });
    const of = (name: string): readonly unknown[] => [...factsAt(f).get(at(name))!];
    expect(of("yes")).toEqual([["c", true]]);
    expect(of("no")).toEqual([["c", false]]);
    expect(of("after")).toEqual([]);
    expect(of("once")).toEqual([]);
    expect(of("rest")).toEqual([["e()", false]]);
  });

  it("is nothing at all where no condition can decide twice", () => {
    const { f } = ways((b) => b.when("once()", () => b.does("read")));
    expect([...factsAt(f).values()].every((facts) => facts.size === 0)).toBe(true);
    expect(factsAt(f).size).toBe(f.events.length);
  });
});

describe("comesAfter", () => {
  /** As many pieces as asked for: plain ones, decisions that are made twice, loops and handlers. */
  const long = (pieces: number, decisions: number): Func =>
    func("S.f", (b) => {
      const decide = (i: number): void => b.when(`this.c${i}`, () => b.does("read", "this.yes"), () => b.does("read", "this.no"));
      for (let i = 0; i < decisions; i++) decide(i);
      for (let i = 0; i < pieces; i++) {
        b.does("read", "this.x");
        if (i % 3 === 0) b.loop(b.here, { loop: "while" }, undefined, { condition: () => b.branch(b.here, { condition: `this.more${i}` }), body: () => void b.does("await") });
        if (i % 4 === 0) b.try(() => b.does("call"), () => b.does("write", "this.failed"), undefined);
        if (i % 5 === 0) b.when(`this.once${i}`, () => void b.return(b.here));
      }
      for (let i = 0; i < decisions; i++) decide(i);
    });

  it.each([["few events", 4, 2], ["many events", 70, 2], ["many events and more ways than can be told apart", 40, 12]] as const)("tells of %s what the search for a way tells", (_, pieces, decisions) => {
    const { events } = long(pieces, decisions);
    const some = (from: number, step: number): readonly Event[] => events.filter((_, i) => i % step === from);
    const wrong = some(1, 23).flatMap((from) =>
      [events[9]!, ...some(11, 61)].flatMap((barrier) => some(2, 7).flatMap((to) => (comesAfter(from, to, barrier) === (findPath(from, to, (event) => event === barrier) !== undefined) ? [] : [[events.indexOf(from), events.indexOf(to), events.indexOf(barrier)]]))),
    );
    expect(wrong).toEqual([]);
    expect(some(2, 7).some((to) => comesAfter(events[1]!, to, events[9]!))).toBe(true);
    expect(some(2, 7).some((to) => comesAfter(events[12]!, to, events[9]!))).toBe(true);
  });

  it("is never so in another function", () => {
    const [one, other] = [long(70, 0), long(70, 0)];
    expect(comesAfter(one.events[3]!, other.events[5]!, one.events[4]!)).toBe(false);
  });
});
