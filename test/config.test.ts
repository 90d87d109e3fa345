/** Configuration: found upwards, read as data, and every fault in it named. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { initialConfig, loadConfig } from "../src/config.ts";
import { UsageError } from "../src/usage.ts";
import { project } from "./program.ts";

const RULES = ["lock-leak", "lock-order", "dropped-send"];

it("is found upwards, with comments and trailing commas", () => {
  const root = project({ "conc-audit.config.jsonc": '{\n  // why\n  "failOn": "medium",\n  "rules": { "lock-leak": "off", },\n}', "packages/a/package.json": "{}", "packages/a/src/x.ts": "" });
  const config = loadConfig(join(root, "packages/a/src"), RULES);
  expect(config).toMatchObject({ failOn: "medium", rules: { "lock-leak": "off" }, base: root, file: join(root, "conc-audit.config.jsonc") });
});

it("may be a key of package.json; the nearest file wins", () => {
  const root = project({ "conc-audit.config.json": '{ "failOn": "low" }', "a/package.json": '{ "name": "a", "conc-audit": { "failOn": "never" } }', "b/package.json": '{ "name": "b" }' });
  expect(loadConfig(join(root, "a"), RULES).failOn).toBe("never");
  expect(loadConfig(join(root, "b"), RULES).failOn).toBe("low");
});

it("is empty where there is none", () => {
  const root = project({});
  expect(loadConfig(root, RULES)).toEqual({ base: root, knowledge: [] });
});

it("reads API knowledge from files beside it", () => {
  const api = { module: "locks", apis: { "Lock.take": { does: ["await", "acquire this"], why: "docs" } } };
  const root = project({ "conc-audit.config.json": '{ "knowledge": ["./locks.json", { "module": "b", "apis": {} }] }', "locks.json": JSON.stringify(api) });
  expect(loadConfig(root, RULES).knowledge).toEqual([api, { module: "b", apis: {} }]);
});

it.each([
  ['{ "fialOn": "high" }', "unknown key `fialOn`; did you mean `failOn`?"],
  ['{ "limits": { "stopMS": 5 } }', "unknown key `limits.stopMS`; did you mean `stopMs`?"],
  ['{ "overrides": [{ "file": ["a"], "rules": {} }] }', "overrides.0.file"],
  ['{ "failOn": "severe" }', "`failOn`: expected"],
  ['{ "rules": { "lock-leek": "high" } }', "unknown rule `lock-leek`; did you mean `lock-leak`?"],
  ['{ "rules": { "lock-leak": "loud" } }', "`rules.lock-leak`: expected"],
  ['{ "include": "src" }', "`include`: expected Array"],
  ["[]", "expected"],
  ["null", "expected"],
  ['{ "failOn": "high"\n "minConfidence": "likely" }', ".json:2: comma expected"],
  ["", ".json:1: value expected"],
  ['{ "knowledge": ["gone.json"] }', "no such knowledge file"],
  ['{ "knowledge": [{ "module": "m", "apis": { "f": { "does": ["acquir this"], "why": "x" } } }] }', "acquir"],
  ['{ "knowledge": [5] }', "`knowledge.0`: expected"],
])("a fault is one clear line: %s", (text, message) => {
  const root = project({ "conc-audit.config.json": text });
  const load = (): unknown => loadConfig(root, RULES);
  expect(load).toThrow(UsageError);
  expect(load).toThrow(message);
});

it("a named one that is missing is an error", () => {
  expect(() => loadConfig(project({}), RULES, "x.json")).toThrow("no such configuration: `x.json`");
});

it("what `init` writes is valid", () => {
  const root = project({ "conc-audit.config.jsonc": initialConfig([{ id: "lock-leak", severity: "high" }, { id: "dropped-send", severity: "low" }]) });
  expect(loadConfig(root, RULES)).toMatchObject({ failOn: "high", minConfidence: "likely" });
});
