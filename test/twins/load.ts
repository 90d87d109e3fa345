/** Loads fixtures as programs that run, with stand-ins for what they need from outside. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { fixturesRoot } from "../fixtures.ts";
import { callers } from "./contend.ts";

/** Returns what a fixture exports, loaded anew: two loads share no state. */
export async function load(fixture: string): Promise<never> {
  const path = join(fixturesRoot, fixture);
  if (fixture.endsWith(".js")) {
    const module = { exports: {} };
    new Function("module", "exports", readFileSync(path, "utf8"))(module, module.exports);
    return module.exports as never;
  }
  vi.resetModules();
  return (await import(path)) as never;
}

/** Replaces what leaves the process and what this Node may lack: a fetch lasts as long as its caller is to stay inside, and chance always takes the last. */
export function standIns(): void {
  if (!("withResolvers" in Promise)) Object.assign(Promise, { withResolvers });
  vi.stubGlobal("fetch", async () => {
    await callers.getStore()?.hold();
    return new Response("ok");
  });
  vi.spyOn(Math, "random").mockReturnValue(0.99);
}

function withResolvers<T>(): object {
  const made = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(made, { resolve, reject }));
  return Object.assign(made, { promise });
}
