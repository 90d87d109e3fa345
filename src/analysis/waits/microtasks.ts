/** Answers which waits are over before anything outside the program can happen, and which only load a part of it. */
import type { Event, Func, Value } from "../../model.ts";
import { recursive } from "../flow/calls.ts";

/** Tells whether an `await` takes only turns of tasks that are ready: what it waits for is the program's own and waits for nothing, but for code that is loaded, once. */
export function isMicrotask(wait: Event): boolean {
  return isOver(wait, settlesAtOnce);
}

function isOver({ detail: { callee, joins } }: Event, atOnce: (callee: Func) => boolean): boolean {
  if (callee === "import") return true;
  return joins?.kind === "call" && joins.runs.length > 0 && joins.runs.every(atOnce);
}

/** Tells whether an `await` waits only for a module: `await import("./chart.ts")`, or for what waits for nothing else. From the second time on it is there. */
export function isLoad(wait: Event): boolean {
  return isImport(wait) || isOver(wait, loadsOnly);
}

function isImport({ kind, detail: { callee, joins } }: Event): boolean {
  return kind === "await" && callee === "import" && joins === undefined;
}

const loadsOnly = recursive(false, (func, ask): boolean => func.threads === undefined && !func.generator && func.events.some((event) => isImport(event)) && func.events.every((event) => !WAITS.has(event.kind) || isImport(event) || (event.kind === "io" && event.detail.callee === "import") || isMicrotask(event) || isOver(event, ask)));

const WAITS: ReadonlySet<string> = new Set(["await", "io", "sleep", "block", "poll", "receive", "acquire"]);

/** Nothing that it waits for, or returns, is settled by anybody else; one that leads back here adds nothing of its own. */
const settlesAtOnce = recursive(true, (func, ask): boolean => func.threads === undefined && !func.generator && func.events.every((event) => !WAITS.has(event.kind) || isOver(event, ask)) && func.returns.every((value) => isPlain(value, func, ask)));

function isPlain(value: Value, func: Func, atOnce: (callee: Func) => boolean): boolean {
  // A list or object of its own.
  if (value.kind === "resource") return func.composed?.has(value.resource.path) === true;
  const made = value.kind === "result" || value.kind === "promise" ? value.of?.detail.callee : undefined;
  // What a promise is made with settles it when it likes.
  if (made?.startsWith("new ")) return made !== "new Promise";
  if (value.kind === "result" || (value.kind === "promise" && value.of)) return value.of!.kind === "call" && value.of!.runs.length > 0 && value.of!.runs.every(atOnce);
  return value.kind === "constant" || value.kind === "number" || value.kind === "derived";
}
