import { describe, expect, it } from "vitest";
import { both, conditionLimits, conditionsOn, stillPossible, type Condition } from "../src/analysis/flow/arguments.ts";
import { bind } from "../src/analysis/flow/substitute.ts";
import type { Detail, Event, Func, Resource, Value } from "../src/model.ts";
import { func, model, resource, type Body } from "./graphs.ts";

const flag = resource("flag@1");

/** `if (flag) work();` with a branch of that detail; `before` comes first. */
function guarded(branch: Detail, before: (b: Body) => void = () => undefined, args: readonly string[] = ["flag@1", "other@2"]): { readonly f: Func; readonly work: Event } {
  let work: Event | undefined;
  const f = func("f", (b) => {
    before(b);
    const { whenTrue, whenFalse } = b.branch(b.here, branch);
    b.resume(whenTrue);
    work = b.does("io");
    b.resume(whenFalse);
  }, { args });
  return { f, work: work! };
}

function spoken(conditions: readonly Condition[] | undefined): readonly string[] | undefined {
  return conditions?.map(({ on, is }) => `${is ? "" : "!"}${on.path}`);
}

describe("conditionsOn", () => {
  const of = (...given: Parameters<typeof guarded>): readonly string[] | undefined => {
    const { f, work } = guarded(...given);
    return spoken(conditionsOn(work, f));
  };

  it("is what a parameter must be", () => expect(of({ condition: "flag", reads: [flag] })).toEqual(["flag@1"]));
  it("is nothing where the condition is more than the parameter", () => {
    for (const condition of ["flag > 1", "!!flag", "f(flag)", " flag", "flag ", undefined]) expect(of({ condition, reads: [flag] }), condition).toEqual([]);
  });
  it("is nothing where the condition looks at more, or at nothing", () => {
    expect(of({ condition: "flag", reads: [flag, resource("other@2")] })).toEqual([]);
    expect(of({ condition: "flag", reads: [] })).toEqual([]);
    expect(of({ condition: "flag" })).toEqual([]);
  });
  it("is nothing where no parameter is looked at", () => {
    expect(of({ condition: "local", reads: [resource("local@3")] })).toEqual([]);
    expect(of({ condition: "flag", reads: [flag] }, undefined, [])).toEqual([]);
  });
  it("is nothing where the parameter, or what it is a part of, is written", () => {
    expect(of({ condition: "flag", reads: [flag] }, (b) => b.does("write", "flag@1"))).toEqual([]);
    expect(of({ condition: "flag.on", reads: [resource("flag@1.on")] }, (b) => b.does("write", "flag@1"))).toEqual([]);
  });
  it("stays where something else is written, or the parameter is only read", () => {
    expect(of({ condition: "flag", reads: [flag] }, (b) => b.does("write", "other@2"))).toEqual(["flag@1"]);
    expect(of({ condition: "flag", reads: [flag] }, (b) => b.does("read", "flag@1"))).toEqual(["flag@1"]);
  });
  it("is also about the parameters of the function around", () => {
    const outer = func("outer", () => undefined, { args: ["flag@1"] });
    const { f, work } = guarded({ condition: "flag", reads: [flag] }, undefined, []);
    expect(spoken(conditionsOn(work, { ...f, parent: outer }))).toEqual(["flag@1"]);
  });
});

describe("stillPossible", () => {
  const callee = guarded({ condition: "flag", reads: [flag] }).f;
  const caller = func("caller", () => undefined, { args: ["mine@3"] });
  const left = (value: Value | undefined, on: Resource = flag): readonly string[] | undefined => {
    const call = func("g", (b) => b.calls([callee], { args: value ? [value] : [] })).events.find(({ kind }) => kind === "call")!;
    return spoken(stillPossible([{ on, is: true }], bind(call, callee, caller), callee, caller));
  };

  it("rules out what the argument is not", () => {
    for (const text of ["false", "null", "undefined", '""', "''", "``"]) expect(left({ kind: "constant", text }), text).toBeUndefined();
  });
  it("needs no more where the argument is what it must be", () => {
    expect(left({ kind: "constant", text: "true" })).toEqual([]);
    expect(left({ kind: "func", func: callee })).toEqual([]);
    expect(left({ kind: "promise" })).toEqual([]);
    expect(left({ kind: "resolver" })).toEqual([]);
    expect(left({ kind: "releaser", of: flag })).toEqual([]);
    expect(left({ kind: "number", ms: { min: 1, text: "1" } })).toEqual([]);
  });
  it("leaves open what is not known", () => {
    expect(left({ kind: "unknown" })).toEqual([]);
    expect(left({ kind: "number", ms: { text: "n" } })).toEqual([]);
    expect(left({ kind: "resource", resource: resource("local@9") })).toEqual([]);
  });
  it("asks the same of the caller's own parameter", () => expect(left({ kind: "resource", resource: resource("mine@3") })).toEqual(["mine@3"]));
  it("keeps what is about a parameter around both, and forgets what is about nobody's", () => {
    expect(left(undefined, resource("mine@3"))).toEqual(["mine@3"]);
    expect(left(undefined, resource("theirs@4"))).toEqual([]);
  });
});

describe("stillPossible, of what must be false", () => {
  it("rules out numbers that are not zero, and only those", () => {
    const callee = guarded({ condition: "flag", reads: [flag] }).f;
    const possible = (min: number | undefined) => {
      const call = func("g", (b) => b.calls([callee], { args: [{ kind: "number", ms: { min, text: "n" } }] })).events.find(({ kind }) => kind === "call")!;
      return stillPossible([{ on: flag, is: false }], bind(call, callee, callee), callee, callee) !== undefined;
    };
    expect([possible(1), possible(0), possible(undefined)]).toEqual([false, true, true]);
  });
});

describe("both", () => {
  const is = { on: flag, is: true };
  const isNot = { on: flag, is: false };
  const other = { on: resource("other@2"), is: true };

  it("joins what can be true at once", () => {
    expect(both([], [is])).toEqual([is]);
    expect(both([is], [])).toEqual([is]);
    expect(both([is], [is, other])).toEqual([is, other]);
  });
  it("is nothing where they contradict each other", () => expect(both([is, other], [isNot])).toBeUndefined());
});

it("conditions on more parameters than are followed are told of", () => {
  const told = (count: number): readonly string[] => {
    const args = Array.from({ length: count }, (_, i) => `flag${i}@${i}`);
    const f = func("f", (b) => {
      for (const path of [...args, args[0]!]) b.resume(b.branch(b.here, { condition: path.slice(0, path.indexOf("@")), reads: [resource(path)] }).whenTrue);
    }, { args });
    return conditionLimits(model(f)).map(({ level, message }) => `${level}: ${message.slice(0, message.indexOf(" ("))}`);
  };
  expect([told(200), told(201)]).toEqual([[], ["note: 201 conditions on parameters decide in `f`"]]);
});
