/** What lock-leak says of a way out is what the next caller finds after somebody left that way. */
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { lockLeak } from "../../rules/lock-leak.ts";
import { casesIn, fixturesRoot, hazardsOf, modelOf } from "../fixtures.ts";
import { load } from "./load.ts";

interface Way {
  /** Name of the case below `fixtures/lock-leak`. */
  readonly fixture: string;
  /** Leaves the way that matters: `first` may fail; the lock is free if `next` then gets to its work. */
  readonly calls: (module: never) => { readonly first: () => Promise<unknown>; readonly next: () => Promise<unknown> };
  /** Fetches fail in turn: `true` at the first one. */
  readonly fails?: readonly boolean[];
}

type Call = () => Promise<unknown>;
type Class<T> = new () => T;

const once = (call: Call): ReturnType<Way["calls"]> => ({ first: call, next: call });

const channel = ({ Channel }: { Channel: new (socket: object) => { send(text: string): Promise<void> } }) => {
  let flushed = 0;
  const made = new Channel({ send: async () => fetch("/socket"), flush: async () => (flushed++ === 0 ? Promise.reject(new Error("not flushed")) : undefined) });
  return once(() => made.send("text"));
};
const rates = ({ Rates }: { Rates: Class<{ update(): Promise<void> }> }) => {
  const made = new Rates();
  return once(() => made.update());
};
const balances = ({ Balances }: { Balances: Class<{ refresh(): Promise<void> }> }) => {
  const made = new Balances();
  return once(() => made.refresh());
};
const visit = ({ visit }: { visit(page: string): Promise<boolean> }) => ({ first: () => visit("a").then(() => visit("a")), next: () => visit("b").then(() => fetch("/visited")) });

const WAYS: readonly Way[] = [
  { fixture: "flag/before-the-try.ts", calls: ({ Store }: { Store: Class<{ add(id: string, item: string): Promise<void> }> }) => {
    const store = new Store();
    return { first: () => store.add("no number", "a"), next: () => store.add("1", "a").then(() => fetch("/added")) };
  } },
  { fixture: "flag/busy-flag-and-throw.ts", fails: [true], calls: ({ sync }: { sync: Call }) => once(sync) },
  { fixture: "flag/early-return.ts", calls: visit },
  { fixture: "flag/hand-made-and-throws.ts", fails: [true], calls: ({ Prices }: { Prices: Class<{ update(item: string): Promise<void> }> }) => {
    const prices = new Prices();
    return once(() => prices.update("tea"));
  } },
  { fixture: "flag/hand-made-unlock-skipped.ts", fails: [true], calls: ({ Database }: { Database: Class<{ init(load: Call): Promise<void> }> }) => {
    const database = new Database();
    return once(() => database.init(() => fetch("/rows")));
  } },
  { fixture: "flag/only-in-catch.ts", calls: balances },
  { fixture: "flag/throw-after-lock.ts", calls: ({ Tools }: { Tools: Class<{ replace(names: readonly string[]): Promise<void> }> }) => {
    const tools = new Tools();
    return { first: () => tools.replace(Array.from({ length: 101 }, () => "tool")), next: () => tools.replace([]).then(() => fetch("/replaced")) };
  } },
  { fixture: "flag/throws-between-acquire-and-release.ts", fails: [true], calls: rates },
  { fixture: "flag/throws-in-finally.ts", calls: channel },
  { fixture: "flag/wrapper-without-finally.ts", fails: [true], calls: ({ refresh }: { refresh: Call }) => once(refresh) },

  { fixture: "quiet/both-branches-release.ts", calls: visit },
  { fixture: "quiet/finally.ts", fails: [true], calls: rates },
  { fixture: "quiet/idempotent-releaser.ts", fails: [true], calls: ({ send }: { send(text: string): Promise<void> }) => once(() => send("text")) },
  { fixture: "quiet/nested-finally.ts", calls: channel },
  { fixture: "quiet/released-by-catch-and-end.ts", fails: [true], calls: balances },
  { fixture: "quiet/released-in-callback.ts", calls: ({ Network }: { Network: new (rpc: object) => { lookUp(): Promise<void> } }) => {
    const network = new Network({ send: (_: string, done: (answer: string) => void) => void fetch("/rpc").then(() => done("1")) });
    return once(() => network.lookUp());
  } },
  { fixture: "quiet/releaser-returned.ts", fails: [true], calls: ({ touch }: { touch(key: string, work: Call): Promise<void> }) => once(() => touch("key", () => fetch("/touched"))) },
  { fixture: "quiet/using-declaration.ts", calls: ({ Ledger }: { Ledger: Class<{ book(line: string): Promise<void> }> }) => {
    const ledger = new Ledger();
    return { first: () => ledger.book(""), next: () => ledger.book("line") };
  } },
];

/** Looks, at least 1 ms apart: a busy machine holds up both sides. */
const PATIENCE = 100;

afterEach(() => vi.unstubAllGlobals());

describe("ways out of a lock do what is said of them", () => {
  for (const { fixture, calls, fails = [] } of WAYS) {
    it(fixture, async () => {
      let fetched = 0;
      vi.stubGlobal("fetch", async () => {
        if (fails[fetched++]) throw new Error("no network");
        return new Response("1");
      });
      const { first, next } = calls(await load(`lock-leak/${fixture}`));
      await first().catch(() => undefined);
      const before = fetched;
      void next().catch(() => undefined);
      for (let looks = 0; looks < PATIENCE && fetched === before; looks++) await new Promise((resolve) => setTimeout(resolve, 1));
      const free = fetched > before;
      expect(free, "the next caller gets to its work").toBe(fixture.startsWith("quiet/"));
      expect(await isFlagged(fixture), "lock-leak flags it").toBe(!free);
    });
  }
});

async function isFlagged(fixture: string): Promise<boolean> {
  const [side, name] = fixture.split("/") as [string, string];
  const program = casesIn(join(fixturesRoot, "lock-leak", side)).find((each) => each.name === name)!;
  return hazardsOf(lockLeak, await modelOf(program)).length > 0;
}
