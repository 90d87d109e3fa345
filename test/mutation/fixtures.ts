/** As `test/fixtures.ts`, but what the front end makes of a case is kept: only for changes that it does not see. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Model } from "../../src/model.ts";
import { expectationsOf as read, fixturesRoot, modelOf as make, type Case, type Expectation } from "../fixtures.ts";

export * from "../fixtures.ts";

const kept: Map<string, Promise<Model>> = ((globalThis as Record<string, unknown>).models ??= load()) as never;

/** Returns the same model each time, and one that nobody can change. */
export async function modelOf(program: Case): Promise<Model> {
  const key = `${program.root}/${program.name}`;
  if (!kept.has(key)) kept.set(key, make(program).then(copy).then(frozen));
  return kept.get(key)!;
}

/** Keeps the models that were asked for, for another process: to make them is most of the work of a short run. */
export async function keepModels(): Promise<void> {
  const path = fileOfModels();
  if (existsSync(path)) return;
  const found = new Map<string, Model>();
  for (const [key, model] of kept) found.set(key, await model);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, serialize(found));
}

function load(): Map<string, Promise<Model>> {
  try {
    const found = deserialize(readFileSync(fileOfModels())) as Map<string, Model>;
    return new Map([...found].map(([key, model]) => [key, Promise.resolve(frozen(model))]));
  } catch {
    return new Map();
  }
}

/** Named for all that makes the models what they are. */
function fileOfModels(): string {
  const sum = createHash("sha256");
  const add = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) add(path);
      else if (entry.name !== "verdicts.txt") sum.update(`${path}\n`).update(readFileSync(path));
    }
  };
  const root = join(fixturesRoot, "..");
  for (const folder of [fixturesRoot, join(root, "src/frontends"), join(root, "src/knowledge")]) add(folder);
  return join(root, "node_modules/.cache/mutation", `models-${sum.digest("hex").slice(0, 16)}`);
}

const expected = new Map<string, readonly Expectation[]>();

/** As in `test/fixtures.ts`, read once. */
export function expectationsOf(program: Case): readonly Expectation[] {
  const key = `${program.root}/${program.name}`;
  if (!expected.has(key)) expected.set(key, read(program));
  return expected.get(key)!;
}

/** Freezes a graph of objects: a change of an analysis must not show in what runs after it. */
export function frozen<T extends object>(all: T): T {
  const open: unknown[] = [all];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    open.push(...(next instanceof Map || next instanceof Set ? [...next].flat() : Object.values(next)));
  }
  return all;
}

/** Copies a graph of objects, cycles included; accessors become values. */
export function copy<T extends object>(from: T): T {
  const copies = new Map<object, object>();
  const open: object[] = [];
  const of = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    const made: object = Array.isArray(value) ? [] : value instanceof Map ? new Map() : value instanceof Set ? new Set() : {};
    copies.set(value, made);
    open.push(value);
    return made;
  };
  const result = of(from) as T;
  for (let next = open.pop(); next; next = open.pop()) {
    const made = copies.get(next)!;
    if (next instanceof Map) for (const [key, value] of next) (made as Map<unknown, unknown>).set(of(key), of(value));
    else if (next instanceof Set) for (const value of next) (made as Set<unknown>).add(of(value));
    else {
      const prototype = Object.getPrototypeOf(next) as object | null;
      const accessors = prototype === Object.prototype || prototype === Array.prototype || prototype === null ? [] : Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { get }]) => (get ? [name] : []));
      for (const name of [...Object.keys(next), ...accessors]) (made as Record<string, unknown>)[name] = of((next as Record<string, unknown>)[name]);
    }
  }
  return result;
}
