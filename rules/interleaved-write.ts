import { isLogStream } from "../src/analysis/messages/messages.ts";
import { overlap, type Overlap } from "../src/analysis/state/overlap.ts";
import { splitWrites, type SplitWrite } from "../src/analysis/state/splitWrites.ts";
import type { Model } from "../src/model.ts";
import { defineRule, type Hazard, type Severity, type Verdict } from "../src/rule.ts";

/** Flags messages written to a shared stream in several awaited steps without a lock. */
export const interleavedWrite = defineRule({
  id: "interleaved-write",
  severity: "high",
  title: "Two messages can be mixed on one stream",
  risk: "The reader takes the bytes in the order in which they come: a header of one message followed by the body of another desynchronises the whole connection, and every later message with it.",
  advice: "Build the whole message first and write it in one call, or hold a lock of the stream from the first piece to the last.",
  *check(model: Model): Iterable<Verdict> {
    for (const split of splitWrites(model)) yield hazard(split, overlap(model)(split.func));
  },
});

function hazard(split: SplitWrite, runs: Overlap): Hazard {
  const { func, stream, first, second, wait, rival } = split;
  const again = first === second;
  return {
    kind: "hazard",
    at: second.at,
    message: `\`${func.name}\` writes one message to \`${stream.name}\` in ${again ? "as many steps as it has parts" : "2 steps"} and waits in between: a second call then puts its bytes into the middle of the first`,
    trace: [
      { at: first.at, note: `writes the first piece to \`${stream.name}\``, kind: "send" },
      { at: wait.at, note: "others run during this wait", kind: "await" },
      ...(again ? [] : [{ at: second.at, note: "writes the next piece", kind: "send" }]),
      ...(rival ? [{ at: rival.at, note: `can run \`${func.name}\` meanwhile`, kind: "waiter" }] : []),
    ],
    severity: severity(split, runs),
    confidence: "likely",
    func: func.name,
    resource: stream.id,
    title: `messages of \`${func.name}\` can be mixed on \`${stream.name}\``,
    advice: `Join the pieces (\`Buffer.concat\`) and write them to \`${stream.name}\` in one call, or take a lock for \`${stream.name}\` around all steps.`,
    validate: { test: `${func.name} keeps messages whole`, asserts: `with two calls of \`${func.name}()\` started in the same turn and a fake \`${stream.name}\` that takes a turn for each write, all bytes of the first come before those of the second` },
  };
}

/** Mixed lines of a log, or whole lines of anything, confuse a reader; mixed bytes of a protocol end the connection. */
function severity({ stream, first, second, perRun }: SplitWrite, runs: Overlap): Severity {
  const areLines = [first, second].every(({ at }) => /\\n["'`]\)*$/.test(at.text));
  return runs === "yes" && !perRun && !areLines && !isLogStream(stream.name) ? "high" : "medium";
}
