/** What analyses keep: computed once while nothing changes, anew where something has that they read, and always what a model made afresh says. */
import { describe, expect, it } from "vitest";
import { bottomUp, recursive } from "../src/analysis/flow/calls.ts";
import { aboutFunc, byKey, eachOf, indexBy, inModelOrder, listOf, perFunc, perModel, tableOf, toDepth } from "../src/analysis/flow/memo.ts";
import { LiveFunc, type Content } from "../src/live/function.ts";
import { LiveModel } from "../src/live/model.ts";
import type { Func, Model } from "../src/model.ts";
import { func, type Body } from "./graphs.ts";

type Code = (b: Body) => void;

const reads = (...paths: readonly string[]): Code => (b) => paths.forEach((path) => void b.does("read", path));

/** Replaces what a function does. */
function edit(of: LiveFunc, code: Code): void {
  of.begin({ ...func(of.name, code) } as Content);
  of.accept(true);
}

function live(name: string, code: Code = () => undefined): LiveFunc {
  const made = new LiveFunc({ ...func(name, code) } as Content);
  made.accept(true);
  return made;
}

const program = (funcs: readonly Func[]): Model => ({ files: [], problems: [], configs: [], funcs });

function modelOf(...funcs: readonly Func[]): LiveModel {
  const model = new LiveModel();
  model.become(program(funcs));
  return model;
}

const read = (of: Func): readonly string[] => of.events.flatMap(({ kind, on }) => (kind === "read" && on ? [on.path] : []));

/** Those that were computed since the last time it was asked. */
function noted(): { note(name: string): void; readonly names: readonly string[] } {
  let names: string[] = [];
  return { note: (name) => void names.push(name), get names() { const now = names; names = []; return now; } };
}

describe("what is kept", () => {
  it("about a function is computed anew where the function is another", () => {
    const [a, b] = [live("a", reads("this.x")), live("b")];
    const model = modelOf(a, b);
    const log = noted();
    const known = perFunc((_, of) => (log.note(of.name), read(of).length));
    const about = aboutFunc((of) => (log.note(`about ${of.name}`), read(of).length));
    const all = (): readonly number[] => [known(model, a), known(model, b), about(a), about(b)];
    expect([all(), all(), log.names]).toEqual([[1, 0, 1, 0], [1, 0, 1, 0], ["a", "b", "about a", "about b"]]);
    edit(b, reads("this.x", "this.y"));
    expect([all(), log.names]).toEqual([[1, 2, 1, 2], ["b", "about b"]]);
    const plain = func("c", reads("this.z"));
    const fixed = program([plain]);
    expect([known(fixed, plain), known(fixed, plain), about(plain), about(plain), log.names]).toEqual([1, 1, 1, 1, ["c", "about c"]]);
  });

  it("about others is followed so far and no further", () => {
    const [c, b, a] = [live("c"), live("b"), live("a")];
    const model = modelOf(a, b, c);
    const after = new Map<Func, Func>([[a, b], [b, c]]);
    const way = (depth: number): string => toDepth(depth, "…", (_, of, ask): string => of.name + (after.has(of) ? ask(after.get(of)!) : ""))(model, a);
    expect([-1, 0, 1, 2, 3].map(way)).toEqual(["…", "a…", "ab…", "abc", "abc"]);
  });

  it("about the program is what all its functions say, in their order", () => {
    for (const isLive of [true, false]) {
      const [a, b, c] = [live("a", reads("this.x")), live("b", reads("this.y", "this.x")), live("c", reads("this.z"))];
      const log = noted();
      const size = perModel((model) => (log.note("size"), model.funcs.length));
      const list = listOf((_, of) => (log.note(of.name), read(of)));
      const each = eachOf((model) => model.funcs, (_, of) => (log.note(`each ${of.name}`), read(of)));
      const index = indexBy((_, of) => read(of).map((path) => [path, of.name] as const));
      const table = tableOf((model) => new Map(model.funcs.flatMap((of) => read(of).map((path) => [path, of.name] as const))));
      const keyed = byKey((model, path: string) => (log.note(path), model.funcs.filter((of) => read(of).includes(path)).map(({ name }) => name)));
      const model = new LiveModel();
      let fixed: Model = program([]);
      const take = (...funcs: readonly Func[]): Model => {
        if (!isLive) return (fixed = program(funcs.map((of) => ({ ...func(of.name, reads(...read(of))) }))));
        model.become(program(funcs));
        return model;
      };
      const say = (of: Model): unknown => [size(of), list(of).join(), each(of).join(), index(of)("this.x").join(), index(of)("this.none").join(), table(of)("this.x"), table(of)("this.none"), keyed(of)("this.x").join(), [...of.funcs].sort(inModelOrder(of)).map(({ name }) => name).join(), [...of.funcs].reverse().sort(inModelOrder(of)).map(({ name }) => name).join()];
      const first = take(a, b);
      expect(say(first)).toEqual([2, "this.x,this.y,this.x", "this.x,this.y,this.x", "a,b", "", "b", undefined, "a,b", "a,b", "a,b"]);
      expect(log.names.length).toBe(6);
      say(first);
      expect(log.names).toEqual([]);
      edit(b, reads("this.y"));
      expect(say(take(a, b))).toEqual([2, "this.x,this.y", "this.x,this.y", "a", "", "a", undefined, "a", "a,b", "a,b"]);
      if (isLive) expect(log.names.filter((name) => /^[ab]$|^each/.test(name))).toEqual(["b", "each b"]);
      expect(say(take(c, b, a))).toEqual([3, "this.z,this.y,this.x", "this.z,this.y,this.x", "a", "", "a", undefined, "a", "c,b,a", "c,b,a"]);
      expect(say(take(a))).toEqual([1, "this.x", "this.x", "a", "", "a", undefined, "a", "a", "a"]);
      expect(fixed.funcs.length).toBe(isLive ? 0 : 1);
    }
  });

  it("about those who call each other is asked of all of them together", () => {
    const calling = (...callees: readonly Func[]): Code => (b) => callees.forEach((callee) => void b.does("call", undefined, {}, [callee]));
    const leaf = live("leaf", reads("this.x"));
    const [one, other] = [live("one"), live("other")];
    edit(one, calling(other, leaf));
    edit(other, calling(one));
    const model = modelOf(one, other, leaf);
    const groups = (): unknown => bottomUp(model).map((group) => group.map(({ name }) => name));
    const reach = recursive<readonly string[]>([], (of, ask) => [...new Set([...read(of), ...of.events.flatMap(({ runs }) => runs.flatMap((callee) => ask(callee)))])]);
    const top = live("top", calling(leaf));
    model.become(program([top, one, other, leaf]));
    const said = (): unknown => [groups(), reach(top).join(), reach(leaf).join()];
    expect(said()).toEqual([[["leaf"], ["top"], ["one", "other"]], "this.x", "this.x"]);
    edit(leaf, reads("this.y"));
    model.become(program([top, one, other, leaf]));
    expect(said()).toEqual([[["leaf"], ["top"], ["one", "other"]], "this.y", "this.y"]);
    edit(other, calling());
    model.become(program([top, one, other, leaf]));
    expect(said()).toEqual([[["leaf"], ["top"], ["other"], ["one"]], "this.y", "this.y"]);
  });
});
