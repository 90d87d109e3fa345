/** Answers which calls of code that is not known give out a lock as an object: somebody calls its `release`. */
import type { Event, Func, Model, Resource } from "../model.ts";

/** Methods that only what stands for a held lock has. */
const GIVES_BACK = /[.]#?(release|releaseLock|unlock)$/;

/** Returns the awaited calls whose results are given back in the same function, with the lock that each of them takes. */
export function tokensOf(model: Model): ReadonlyMap<Event, Resource> {
  const found = new Map<Event, Resource>();
  for (const func of model.funcs)
    for (const event of func.events) {
      if (event.kind !== "call" || event.runs.length > 0 || event.detail.api !== undefined || !GIVES_BACK.test(event.detail.callee ?? "")) continue;
      for (const [source, name] of sourcesOf(event, func)) found.set(source, { id: `${func.id}.${name}`, path: `${name}@${source.at.line}:${source.at.column}`, scope: "local", name });
    }
  return found;
}

function sourcesOf({ detail: { calls, callee = "" } }: Event, func: Func): readonly (readonly [Event, string])[] {
  const name = callee.replace(GIVES_BACK, "").replace(/[?!]$/, "");
  if (calls?.kind === "result") return isUnknown(calls.of) ? [[calls.of, name]] : [];
  const variable = calls?.kind === "resource" ? /^[^.[]+@\d+(?=\.\w+$)/.exec(calls.resource.path)?.[0] : undefined;
  if (variable === undefined) return [];
  const found: (readonly [Event, string])[] = [];
  for (let at: Func | undefined = func; at; at = at.parent)
    for (const { kind, on, detail } of at.events) if (kind === "write" && on?.path === variable && detail.value?.kind === "result" && isUnknown(detail.value.of)) found.push([detail.value.of, name]);
  return found;
}

/** An awaited call into code that was not audited. */
function isUnknown({ kind, runs, detail }: Event): boolean {
  return kind === "call" && runs.length === 0 && detail.api === undefined && detail.awaited === true;
}
