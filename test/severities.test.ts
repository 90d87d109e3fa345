/** How bad it is to hold a lock while waiting: by who else needs it, where it is reached from, and what is waited for. */
import { describe, expect, it } from "vitest";
import { lockAcrossAwait } from "../rules/lock-across-await.ts";
import type { Detail, Func } from "../src/model.ts";
import type { Hazard } from "../src/rule.ts";
import { func, model } from "./graphs.ts";

const NETWORK: Detail = { io: "network", callee: "fetch" };
const BOUNDED: Detail = { ...NETWORK, timeout: { min: 2_000, max: 2_000, text: "2_000" } };

interface Case {
  readonly lock?: string;
  /** What is waited for under the lock. */
  readonly wait?: Detail;
  /** How many functions take it besides, and what runs them. */
  readonly others?: number;
  readonly role?: Func["role"];
  /** How many calls away the wait is. */
  readonly deep?: number;
}

function hazards({ lock = "this.mutex", wait = NETWORK, others = 1, role, deep = 0 }: Case): readonly Hazard[] {
  let work = func("S.work0", (b) => b.does(wait.io ? "io" : "call", undefined, wait));
  const chain = [work];
  for (let i = 1; i < deep; i++) {
    const inner = work;
    chain.push((work = func(`S.work${i}`, (b) => b.calls([inner], { receiver: { id: "S", path: "this", scope: "instance", name: "S" } }))));
  }
  const section = (name: string, body: (b: Parameters<Parameters<typeof func>[1]>[0]) => void, extra: Partial<Func> = {}): Func =>
    func(name, (b) => {
      b.does("acquire", lock, { lock: "mutex", fair: true });
      b.try(() => body(b), undefined, () => b.does("release", lock));
    }, extra);
  const holder = section("S.hold", (b) => (deep === 0 ? b.does(wait.io ? "io" : "call", undefined, wait) : b.calls([work], { receiver: { id: "S", path: "this", scope: "instance", name: "S" } })));
  const waiters = Array.from({ length: others }, (_, i) => section(`S.other${i}`, (b) => b.does("write", "this.state"), i === 0 && role ? { role } : {}));
  return [...lockAcrossAwait.check(model(...chain, holder, ...waiters))].flatMap((verdict) => (verdict.kind === "hazard" ? [verdict] : []));
}

function severity(given: Case): string | undefined {
  return hazards(given)[0]?.severity;
}

describe("lock-across-await", () => {
  it("is worse the more others wait", () => {
    expect([0, 1, 2].map((others) => severity({ others }))).toEqual([undefined, "medium", "high"]);
    expect(severity({ others: 1, role: "handler" })).toBe("high");
    expect([1, 2].map((others) => hazards({ others })[0]?.message.split("; ")[1])).toEqual(["1 other caller queues behind it", "2 other callers queue behind it"]);
  });

  it("is worse where everybody shares the lock, less where each key has its own", () => {
    expect(severity({ lock: "src/a.ts#gate" })).toBe("critical");
    expect([1, 2].map((others) => severity({ lock: "this.locks[id]", others }))).toEqual(["medium", "medium"]);
  });

  it("is critical only where the wait is long or has no end", () => {
    const critical = (wait: Detail): string | undefined => severity({ lock: "src/a.ts#gate", others: 1, wait });
    expect(critical(BOUNDED)).toBe("critical");
    expect(critical({ io: "db", callee: "query" })).toBe("critical");
    expect(critical({ io: "db", callee: "query", timeout: BOUNDED.timeout })).toBe("high");
  });

  it("matters less where the wait is not known", () => {
    const unknown: Detail = { callee: "client.fetchAll", awaited: true };
    expect(severity({ wait: unknown, others: 2, lock: "this.locks[id]" })).toBe("low");
    expect(severity({ wait: unknown, others: 2 })).toBe("medium");
  });

  it("is less sure the further away and the less known the wait is", () => {
    const sure = (given: Case): string | undefined => hazards(given)[0]?.confidence;
    expect([0, 3, 4].map((deep) => sure({ deep }))).toEqual(["certain", "certain", "likely"]);
    expect(sure({ wait: { callee: "client.fetchAll", awaited: true } })).toBe("likely");
    expect(sure({ wait: { callee: "update", awaited: true } }) ?? "possible").toBe("possible");
  });

  it("says how long, who waits, and who of them is in a hurry", () => {
    const risk = (given: Case): string | undefined => hazards(given)[0]?.risk;
    expect(risk({ wait: BOUNDED, others: 2 })).toBe("Whoever needs `S.mutex` waits up to 2 s for each holder in front: `S.other0`, `S.other1`. Waits add up: the n-th waits n times as long.");
    expect(risk({ others: 1, role: "handler" })).toBe("Whoever needs `S.mutex` waits for as long as the peer does not answer: `S.other0`. Waits add up: the n-th waits n times as long. `S.other0` is on the way of a request or of shutdown.");
    expect(risk({ others: 4, wait: BOUNDED })).toContain("`S.other0`, `S.other1`, `S.other2`.");
  });

  it("advises a lock per key only where there is none", () => {
    const advice = (lock: string): boolean => hazards({ lock })[0]!.advice!.includes("one lock per key");
    expect([advice("this.mutex"), advice("this.locks[id]")]).toEqual([true, false]);
  });

  it("names a test that would have caught it, and what it is about", () => {
    const [found] = hazards({ others: 1, wait: BOUNDED });
    expect(found!.validate).toEqual({ test: "does not let a slow `fetch` hold up `S.other0`", asserts: "while `fetch()` is kept pending by a fake, `S.other0()` settles within 100 ms" });
    expect(found!.metrics).toEqual({ maxWaitMs: 2_000, contenders: 1, scope: "instance" });
    expect([found!.cause, found!.resource, found!.func]).toEqual(["src/a.ts#S.mutex", "src/a.ts#S.mutex", "S.hold"]);
    expect(found!.title).toBe("`S.mutex` is held while `fetch()` waits, up to 2 s");
  });
});
