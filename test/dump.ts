/** A model as plain data, to compare two of them. */
import type { Event, Func, Model } from "../src/model.ts";

/** Returns a model in words, functions and events by their places. */
export function dump({ funcs, files, problems, configs }: Model): unknown {
  const names = new Map<unknown, string>();
  for (const func of funcs) {
    names.set(func, `function ${func.id}`);
    func.events.forEach((event, i) => names.set(event, `event ${i} of ${func.id}`));
  }
  const plain = (value: unknown, top = false): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (!top && names.has(value)) return names.get(value);
    if ("endColumn" in value) return `${(value as Event["at"]).file}:${(value as Event["at"]).line}:${(value as Event["at"]).column}`;
    if (Array.isArray(value)) return value.map((each) => plain(each));
    if (value instanceof Map) return [...value].map(([key, each]) => [key, plain(each)]);
    if ("bindsThis" in value) return top ? fieldsOf(value as Func) : `unknown function ${(value as Func).id}`;
    return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]) => [key, plain(each)]));
  };
  const fieldsOf = ({ id, name, file, at, async, generator, exported, bindsThis, owner, parent, params, role, entry, returns, composed, events }: Func): unknown =>
    Object.entries({ id, name, file, at, async, generator, exported, bindsThis, owner, parent, params, role, entry, returns, composed, events: events.map((event) => plain(event, true)) }).map(([key, value]) => [key, key === "events" ? value : plain(value)]);
  return { files, problems, configs, funcs: funcs.map((func) => plain(func, true)) };
}
