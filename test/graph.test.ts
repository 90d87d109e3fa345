import { describe, expect, it } from "vitest";
import type { Event } from "../src/model.ts";
import { createGraph, type Graph } from "../src/frontends/graph.ts";
import { EVENT_KINDS, place } from "./graphs.ts";

function graph(): Graph {
  return createGraph(place("f"));
}

describe("graphs", () => {
  it("send exceptions of what can throw to the handler, and nothing else", () => {
    const throwing = EVENT_KINDS.filter((kind) => {
      const g = graph();
      let handled = false;
      g.try(() => g.emit(kind, place()), () => (handled = true), undefined);
      return handled;
    });
    expect(throwing).toEqual(["throw", "call", "spawn", "await", "io", "acquire", "send", "receive"]);
  });

  it("say of what cannot throw that it is safe, a throw excepted", () => {
    const g = graph();
    expect(g.emit("call", place(), { safe: true }).detail.safe).toBe(true);
    expect("safe" in g.emit("call", place()).detail).toBe(false);
    expect("safe" in g.emit("throw", place(), { safe: true }).detail).toBe(false);
  });

  it("mark what is done on the way out, and only that", () => {
    const g = graph();
    const marks: unknown[] = [];
    const mark = () => void marks.push(g.emit("call", place()).detail.cleanup);
    g.try(mark, () => g.try(mark, undefined, mark), mark);
    mark();
    expect(marks).toEqual([undefined, "catch", "finally", "finally", "finally", "finally", undefined]);
    expect("cleanup" in g.emit("read", place()).detail).toBe(false);
  });

  it("lead to one place once, whatever the ways", () => {
    const g = graph();
    const { whenTrue, whenFalse } = g.branch(place("c"), { condition: "c" });
    g.resume(whenTrue, whenFalse);
    const after = g.emit("read", place());
    const branch = g.events.find(({ kind }) => kind === "branch")!;
    expect(branch.next).toEqual([after]);
    expect([branch.detail.whenTrue, branch.detail.whenFalse]).toEqual([[after], [after]]);
  });

  it("lead to one handler once", () => {
    const g = graph();
    let call = g.entry;
    g.try(() => (call = g.emit("call", place())), () => g.emit("read", place()), undefined);
    g.emit("return", place());
    expect(call.onThrow).toHaveLength(1);
    expect(g.events[0]).toBe(g.entry);
  });

  it("have nothing come after what never ends", () => {
    const g = graph();
    g.throw(place());
    expect(g.live).toBe(false);
    let handled = false;
    g.try(() => g.emit("call", place()), () => (handled = true), undefined);
    expect(handled).toBe(false);
    expect(g.live).toBe(false);
    const { whenTrue, whenFalse } = g.branch(place("c"), { condition: "c" });
    expect([whenTrue, whenFalse]).toEqual([[], []]);
  });

  it("run no cleanup for what was left before", () => {
    const g = graph();
    let cleanups = 0;
    g.scoped(() => { g.break(); g.return(place()); }, () => cleanups++);
    expect(cleanups).toBe(0);
  });

  it("return nowhere from a cleanup that never ends", () => {
    const g = graph();
    g.scoped(() => g.return(place()), () => g.throw(place()));
    expect(g.events.map(({ kind }) => kind)).toEqual(["enter", "throw"]);
  });

  it("run a cleanup once where nothing can be thrown", () => {
    const g = graph();
    g.scoped(() => g.emit("read", place()), () => g.emit("release", place()));
    expect(g.events.map(({ kind }) => kind)).toEqual(["enter", "read", "release"]);
  });

  it("hand on what was thrown after the cleanup, to the handler around it", () => {
    const g = graph();
    g.try(() => g.scoped(() => g.emit("call", place()), () => g.emit("release", place())), () => g.emit("write", place()), undefined);
    const [rethrow] = g.events.filter(({ kind }) => kind === "throw");
    expect(rethrow!.detail.callee).toBe("rethrow");
    expect([rethrow!.next, rethrow!.onThrow.map(({ kind }) => kind)]).toEqual([[], ["write"]]);
  });

  it("leave the innermost loop or switch, whatever its label; a labelled block only by its name", () => {
    const after = (leave: (g: Graph) => void): readonly string[] => {
      const g = graph();
      g.loop(place("outer"), { loop: "while" }, "outer", { body: () => {
        g.labelled("block", () => {
          g.breakable(() => leave(g));
          g.emit("read", place("after the switch"));
        });
        g.emit("read", place("after the block"));
        g.break();
      } });
      g.emit("read", place("after the loop"));
      const way: string[] = [];
      for (let [at] = g.entry.next; at; [at] = at.next) if (at.kind === "read") way.push(at.at.text);
      return way;
    };
    expect(after((g) => g.break())).toEqual(["after the switch", "after the block", "after the loop"]);
    expect(after((g) => g.break("block"))).toEqual(["after the block", "after the loop"]);
    expect(after((g) => g.break("outer"))).toEqual(["after the loop"]);
    expect(after((g) => { g.labelled("inner", () => g.break()); g.emit("read", place("after the block in it")); })).toEqual(["after the switch", "after the block", "after the loop"]);
  });

  it("end where there are too many steps, and say how many", () => {
    const g = graph();
    let made = 0;
    expect(() => { for (;; made++) g.emit("read", place()); }).toThrow(/^more than \d+ steps$/);
    let checks = 0;
    const asked = createGraph(place("f"), undefined, () => void checks++);
    asked.emit("read", place());
    expect(checks).toBe(2);
    expect(g.events).toHaveLength(made + 1);
  });

  it("share a cleanup between its ways out where a function is long", () => {
    const long = (length: number, end: (g: Graph) => void = () => {}): Graph => {
      const g = graph();
      g.scoped(() => { for (let i = 0; i < length; i++) g.emit("call", place()); end(g); }, () => g.emit("release", place()));
      return g;
    };
    const cleanups = (g: Graph): readonly Event[] => g.events.filter(({ kind }) => kind === "release");
    expect([10, 5_000].map((length) => cleanups(long(length)).length)).toEqual([2, 1]);
    const shared = long(5_000);
    const [first, ...rest] = shared.events.filter(({ kind }) => kind === "call");
    expect([first!.onThrow, rest.at(-1)!.next, shared.live]).toEqual([cleanups(shared), cleanups(shared), true]);
    const never = graph();
    for (let i = 0; i < 5_000; i++) never.emit("call", place());
    never.scoped(() => never.throw(place()), () => never.emit("release", place()));
    const left = graph();
    for (let i = 0; i < 5_000; i++) left.emit("call", place());
    left.scoped(() => left.return(place()), () => left.emit("release", place()));
    expect([cleanups(never), cleanups(left)].map((each) => each.length)).toEqual([1, 1]);
  });

  it("belong to the innermost loop, the loop itself to the one around", () => {
    const g = graph();
    let inner = g.entry;
    let body = g.entry;
    g.loop(place("outer"), { loop: "while" }, undefined, { body: () => g.loop(place("inner"), { loop: "while" }, undefined, { body: () => { body = g.emit("call", place()); g.break(); } }) });
    inner = body.loop!;
    expect([inner.kind, inner.at.text, inner.loop?.at.text, inner.loop?.loop]).toEqual(["loop", "inner", "outer", undefined]);
  });

  it("make a cleanup where it is written, not where control leaves from", () => {
    const g = graph();
    g.loop(place("outer"), { loop: "for-of" }, "outer", {
      headExits: true,
      body: () =>
        g.scoped(
          () => g.loop(place("inner"), { loop: "while" }, undefined, { body: () => g.try(() => g.emit("call", place()), () => g.continue("outer"), undefined) }),
          () => g.emit("release", place()),
        ),
    });
    g.try(() => g.loop(place("inner"), { loop: "while" }, undefined, { body: () => g.return(place()) }), undefined, () => g.emit("write", place()));
    const of = (kind: Event["kind"]): unknown => g.events.filter((event) => event.kind === kind).map(({ loop, detail }) => [loop?.at.text, detail.cleanup]);
    expect([of("release"), of("write"), of("return")]).toEqual([[["outer", undefined]], [[undefined, "finally"]], [["inner", undefined]]]);
  });
});
