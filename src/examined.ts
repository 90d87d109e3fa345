/** What was looked at: counts of the model's places, and its stop paths. */
import { stopPaths } from "./analysis/stopTimes.ts";
import { place } from "./findings.ts";
import type { Event, Model } from "./model.ts";
import type { Report, StopPath } from "./rule.ts";

/** Returns the counts for the report's Method and the stop paths. */
export async function examine(model: Model): Promise<{ readonly counts: Report["examined"]; readonly stopPaths: readonly StopPath[] }> {
  const paths = stopPaths(model);
  const events = model.funcs.flatMap((func) => func.events);
  const acquires = events.filter((event) => event.kind === "acquire");
  return {
    stopPaths: paths,
    counts: {
      functions: model.funcs.filter((func) => func.role !== "module").length,
      locks: new Set(acquires.map((event) => event.on?.id ?? place(event.at))).size,
      criticalSections: places(acquires),
      sleeps: places(events.filter((event) => event.kind === "sleep")),
      timers: places(events.filter((event) => event.kind === "start" && ["interval", "timeout", "immediate"].includes(event.detail.what ?? ""))),
      sends: places(events.filter((event) => event.kind === "send")),
      stopPaths: paths.length,
      calls: calls(events),
      locksByKind: kinds(acquires),
    },
  };
}

/** `finally` is lowered once for each way out: places, not events, are counted. */
function places(events: readonly Event[]): number {
  return new Set(events.map((event) => place(event.at))).size;
}

/** A call is known by the best that any lowering of its place tells. */
function calls(events: readonly Event[]): NonNullable<Report["examined"]["calls"]> {
  const best = new Map<string, "followed" | "known" | "values" | "unknown">();
  const order = ["unknown", "values", "known", "followed"] as const;
  for (const { kind, at, runs, detail } of events) {
    const called = kind === "call" || kind === "spawn";
    if (!called && detail.api === undefined) continue;
    const is = called && runs.length > 0 && detail.api === undefined ? "followed" : detail.api !== undefined ? "known" : detail.calls !== undefined ? "values" : "unknown";
    const key = place(at);
    if (order.indexOf(is) >= order.indexOf(best.get(key) ?? "unknown")) best.set(key, is);
  }
  const count = (is: string): number => [...best.values()].filter((each) => each === is).length;
  return { followed: count("followed"), known: count("known"), values: count("values"), unknown: count("unknown") };
}

function kinds(acquires: readonly Event[]): Record<string, number> {
  const kindOf = new Map(acquires.map((event) => [event.on?.id ?? place(event.at), event.detail.api?.replace(/\.\w+$/, "") ?? event.detail.lock ?? "unknown"]));
  const counts: Record<string, number> = {};
  for (const kind of [...kindOf.values()].sort()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
