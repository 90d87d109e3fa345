import { join } from "node:path";
import { expect, it } from "vitest";
import { pollingBridge } from "../rules/polling-bridge.ts";
import { casesIn, fixturesRoot, modelOf } from "./fixtures.ts";

it("waits that are woken by who changes the state are sound", async () => {
  const program = casesIn(join(fixturesRoot, "polling-bridge", "quiet")).find(({ name }) => name.startsWith("parked-consumer"));
  const verdicts = [...pollingBridge.check(await modelOf(program!))];
  expect(verdicts).toMatchObject([{ kind: "sound", at: { line: 12 }, message: "`Mailbox.take` sleeps until `Mailbox.put` wakes it: it asks nothing again and again" }]);
});
