/** Tells what is wrong with a knowledge file. */
import * as v from "valibot";
import type { ApiFile } from "./index.ts";
import { parseOperand, parseStep } from "./step.ts";

const text = v.pipe(v.string(), v.nonEmpty("is empty"));
const count = v.pipe(v.number(), v.minValue(0));

const step = v.pipe(v.string(), v.rawCheck(({ dataset, addIssue }) => {
  if (!dataset.typed) return;
  try {
    parseStep(dataset.value);
  } catch (error) {
    addIssue({ message: error instanceof Error ? error.message : String(error) });
  }
}));

/** A place in the arguments: `arg0`, `arg2.signal`, `argLast.timeout`. */
const place = v.pipe(v.string(), v.check((value) => parseOperand(value)?.root === "arg", "must be an argument such as `arg0` or `arg2.signal`"));
/** Whose parameters are typed: a callback's, or those of the member itself, where programs write it (`UnderlyingSource.start`). */
const callee = v.pipe(v.string(), v.check((value) => ["arg", "this"].includes(parseOperand(value)?.root ?? ""), "must be an argument such as `arg0`, or `this`"));

const loss = v.strictObject({
  refusal: v.picklist(["false", "error", "rejects", "throws", "callback", "silent", "none"]),
  means: v.picklist(["dropped", "backpressure", "ambiguous"]),
  full: v.optional(text),
});

const api = v.strictObject({
  does: v.array(step),
  result: v.optional(v.array(step)),
  resultPath: v.optional(text),
  returns: v.optional(text),
  callbackParams: v.optional(v.record(callee, v.array(v.string()))),
  shared: v.optional(v.boolean()),
  undone: v.optional(v.boolean()),
  async: v.optional(v.boolean()),
  whenAwaited: v.optional(v.boolean()),
  never: v.optional(v.boolean()),
  signal: v.optional(place),
  timeout: v.optional(place),
  timeoutMs: v.optional(count),
  ms: v.optional(place),
  defaultMs: v.optional(count),
  unitMs: v.optional(count),
  maker: v.optional(v.boolean()),
  wake: v.optional(v.picklist(["none", "signal", "resolver", "race", "handle"])),
  lock: v.optional(v.picklist(["mutex", "semaphore", "read", "write", "limiter", "pool", "file", "distributed", "flag"])),
  fair: v.optional(v.boolean()),
  reentrant: v.optional(v.boolean()),
  tried: v.optional(v.boolean()),
  permits: v.optional(v.union([place, count])),
  room: v.optional(v.union([place, count, v.literal("unlimited")])),
  lockWhenOne: v.optional(place),
  releaseTwice: v.optional(v.picklist(["noop", "throws", "breaks-exclusion", "inflates", "hangs"])),
  lease: v.optional(place),
  makerLease: v.optional(place),
  steals: v.optional(place),
  loss: v.optional(loss),
  what: v.optional(v.picklist(["interval", "timeout", "immediate", "listener", "server", "worker", "process", "window", "watcher", "stream", "subscription", "task"])),
  store: v.optional(v.picklist(["reads", "writes", "moves"])),
  message: v.optional(place),
  once: v.optional(v.union([v.boolean(), v.array(v.string())])),
  again: v.optional(place),
  unref: v.optional(v.boolean()),
  userCode: v.optional(v.boolean()),
  command: v.optional(v.boolean()),
  byHand: v.optional(v.boolean()),
  concurrency: v.optional(v.array(place)),
  safe: v.optional(v.boolean()),
  flags: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be kebab-case")))),
  why: text,
});

const key = v.pipe(v.string(), v.regex(/^(?:[\w$]+|\*)(?:::[\w$]+)?(?:\.(?:[\w$]+|\*|\(\)))*$/, "must be a name such as `name`, `Type.member` or `Type.()`"));

/** A knowledge file: `knowledge.schema.json` is generated from it. */
export const knowledgeSchema = v.strictObject({
  $schema: v.optional(v.string()),
  module: text,
  aliases: v.optional(v.array(text)),
  extends: v.optional(v.record(key, text)),
  types: v.optional(v.record(key, text)),
  apis: v.record(key, api),
}) satisfies v.GenericSchema<unknown, ApiFile>;

/** Everything that keeps `data` from being a knowledge file, one sentence each, with the key at fault; empty when it is one. */
export function checkKnowledge(data: unknown): string[] {
  const result = v.safeParse(knowledgeSchema, data);
  return (result.issues ?? []).map((issue) => {
    const path = (issue.path ?? []).map((item) => JSON.stringify(item.key)).join(" → ");
    return path === "" ? issue.message : `${path}: ${issue.message}`;
  });
}
