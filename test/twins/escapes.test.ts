/** What lock-escape and lock-across-await say is what happens: who is inside together, and who waits while a peer does not answer. */
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { lockAcrossAwait } from "../../rules/lock-across-await.ts";
import { lockEscape } from "../../rules/lock-escape.ts";
import type { Rule } from "../../src/rule.ts";
import { casesIn, fixturesRoot, hazardsOf, modelOf } from "../fixtures.ts";
import { overlapsOf, type Enter } from "./contend.ts";
import { load, standIns } from "./load.ts";

type Call = () => Promise<unknown>;
type Class<T> = new () => T;

/** Cases of lock-escape, and the call that fetches under the lock. */
const WORK: Readonly<Record<string, (module: never) => Enter>> = {
  "flag/all-returned.ts": ({ Replicas }: { Replicas: new (hosts: readonly string[]) => { write(text: string): Promise<unknown> } }) => {
    const replicas = new Replicas(["a"]);
    return () => replicas.write("text");
  },
  "flag/base-class-wrapper.ts": ({ Wallet }: { Wallet: Class<{ refresh(): Promise<void> }> }) => {
    const wallet = new Wallet();
    return () => wallet.refresh();
  },
  "flag/for-each-async.ts": ({ recount }: { recount(shops: readonly string[]): Promise<void> }) => () => recount(["a"]),
  "flag/method-returned.ts": ({ save }: { save(text: string): Promise<void> }) => () => save("text"),
  "flag/only-started.ts": ({ follow }: { follow(id: string): Promise<void> }) => () => follow("id"),
  "flag/semaphore-wrapper.ts": ({ thumbnail }: { thumbnail(path: string): Promise<unknown> }) => () => thumbnail("a"),
  "flag/then-and-released.ts": ({ publish }: { publish(name: string): Promise<void> }) => () => publish("name"),
  "flag/using-and-returned.ts": ({ Ledger }: { Ledger: Class<{ book(entry: string): Promise<void> }> }) => {
    const ledger = new Ledger();
    return () => ledger.book("entry");
  },
  "quiet/all-settled.ts": ({ replicate }: { replicate(hosts: readonly string[], text: string): Promise<unknown> }) => () => replicate(["a"], "text"),
  "quiet/awaited.ts": ({ save }: { save(text: string): Promise<void> }) => () => save("text"),
  "quiet/for-of-awaits-each.ts": ({ recount }: { recount(shops: readonly string[]): Promise<void> }) => () => recount(["a"]),
  "quiet/kept-and-awaited.ts": ({ save }: { save(text: string): Promise<void> }) => () => save("text"),
  "quiet/release-chained-on-the-work.ts": ({ follow }: { follow(id: string): Promise<void> }) => () => follow("id"),
  "quiet/returned-with-the-release-behind-it.ts": ({ Link }: { Link: Class<{ send(text: string): Promise<void> }> }) => {
    const link = new Link();
    return () => link.send("text");
  },
  "quiet/using-and-awaited.ts": ({ Ledger }: { Ledger: Class<{ book(entry: string): Promise<void> }> }) => {
    const ledger = new Ledger();
    return () => ledger.book("entry");
  },
  "quiet/wrapper-of-a-library.ts": ({ save }: { save(text: string): Promise<void> }) => () => save("text"),
};

describe("work under a lock is alone unless the rule says otherwise", () => {
  afterEach(() => vi.restoreAllMocks());

  for (const [fixture, work] of Object.entries(WORK)) {
    it(fixture, async () => {
      standIns();
      vi.spyOn(console, "log").mockReturnValue(undefined);
      const escapes = (await overlapsOf(async () => work(await load(`lock-escape/${fixture}`)), 1)).includes("two inside");
      expect(escapes, "two are inside").toBe(fixture.startsWith("flag/"));
      expect(await isFlagged(lockEscape, "lock-escape", fixture)).toBe(escapes);
    });
  }
});

/** Cases of lock-across-await: a call that a peer keeps waiting, and one that has nothing to do with the peer. */
const CALLS: Readonly<Record<string, { readonly file?: string; readonly calls: (module: never) => { readonly slow: Call; readonly other: Call } }>> = {
  "flag/promise-tail.ts": { calls: ({ Inventory }: { Inventory: Class<{ restock(item: string): Promise<void>; take(item: string): Promise<boolean> }> }) => {
    const inventory = new Inventory();
    return { slow: () => inventory.restock("tea"), other: () => inventory.take("tea") };
  } },
  "flag/flag-and-waiters": { file: "rooms.ts", calls: ({ Rooms }: { Rooms: Class<{ join(room: string, user: string): Promise<void>; leave(room: string, user: string): Promise<void> }> }) => {
    const rooms = new Rooms();
    return { slow: () => rooms.join("a", "b"), other: () => rooms.leave("a", "b") };
  } },
  "flag/using-declaration": { file: "playlist.ts", calls: ({ Playlist }: { Playlist: Class<{ importFrom(url: string): Promise<void>; append(track: string): Promise<void> }> }) => {
    const playlist = new Playlist();
    return { slow: () => playlist.importFrom("a"), other: () => playlist.append("b") };
  } },
  "flag/await-in-a-condition.ts": { calls: ({ check, isOnline }: { check(host: string): Promise<void>; isOnline(host: string): Promise<boolean> }) => ({ slow: () => check("a"), other: () => isOnline("b") }) },
  "quiet/hand-made-memory.ts": { calls: ({ Bookings }: { Bookings: Class<{ report(): Promise<void>; book(seat: string, guest: string): Promise<boolean> }> }) => {
    const bookings = new Bookings();
    return { slow: () => bookings.report(), other: () => bookings.book("1", "a") };
  } },
  "quiet/released-in-each-branch.ts": { calls: ({ page }: { page(url: string): Promise<string> }) => ({ slow: () => page("a"), other: () => page("b").catch(() => "") }) },
  "quiet/tasks-started-for-each.ts": { calls: ({ Peers }: { Peers: Class<{ announce(text: string): Promise<void>; add(host: string): Promise<void> }> }) => {
    const peers = new Peers();
    return { slow: () => peers.add("a").then(() => peers.announce("text")), other: () => peers.add("b") };
  } },
};

describe("others wait for a peer only where the rule says so", () => {
  afterEach(() => vi.unstubAllGlobals());

  for (const [fixture, { file, calls }] of Object.entries(CALLS)) {
    it(fixture, async () => {
      let asked = 0;
      vi.stubGlobal("fetch", () => (asked++ === 0 ? new Promise(() => undefined) : Promise.resolve(new Response("ok"))));
      const { slow, other } = calls(await load(`lock-across-await/${file ? `${fixture}/${file}` : fixture}`));
      void slow();
      await new Promise((resolve) => setImmediate(resolve));
      const waits = await Promise.race([other().then(() => false), new Promise<true>((resolve) => setTimeout(() => resolve(true), 100))]);
      expect(waits, "the other one waits").toBe(fixture.startsWith("flag/"));
      expect(await isFlagged(lockAcrossAwait, "lock-across-await", fixture)).toBe(waits);
    });
  }
});

async function isFlagged(rule: Rule, folder: string, fixture: string): Promise<boolean> {
  const [side, name] = fixture.split("/") as [string, string];
  const program = casesIn(join(fixturesRoot, folder, side)).find((each) => each.name === name)!;
  return hazardsOf(rule, await modelOf(program)).length > 0;
}
