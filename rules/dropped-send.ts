import { refuserAt } from "../src/analysis/messages/boundedQueues.ts";
import { importanceOf, type Importance } from "../src/analysis/state/importance.ts";
import { lostSends, type LostSend } from "../src/analysis/messages/lostSends.ts";
import { listOf } from "../src/analysis/flow/memo.ts";
import type { Event, Model } from "../src/model.ts";
import { type Confidence, defineRule, type Hazard, type Severity, type Verdict } from "../src/rule.ts";

/** Flags messages that can be lost although the code goes on as if they had been sent. */
export const droppedSend = defineRule({
  id: "dropped-send",
  severity: "medium",
  title: "A message can be lost unnoticed",
  risk: "The sender goes on as if the message had arrived: the other side never acts, and nothing in a log or in the state says why.",
  advice: "Look at the answer and act on it: tell the caller, try again, wait for room, or at least count what was dropped where somebody looks.",
  *check(model: Model): Iterable<Verdict> {
    const lost = lostSends(model);
    const bad = new Set(lost.map(({ event }) => event));
    for (const each of lost) yield hazard(each);
    for (const { func, event } of offers(model)) if (!bad.has(event)) yield { kind: "sound", at: event.at, message: `\`${func.name}\` looks whether \`${event.detail.callee}\` took the message` };
  },
});

/** Calls that put something into a bounded queue that may refuse it. */
const offers = listOf((model, func) => func.events.flatMap((event) => (event.kind === "call" && event.runs.some((callee) => refuserAt(model, callee)) ? [{ func, event }] : [])));

const HOW: Readonly<Record<LostSend["how"], (lost: LostSend, call: string) => string>> = {
  refused: ({ to, ambiguous, event }, call) => ambiguous ? `${call} answers \`false\` when \`${to}\` is closing or its queue is full, and nobody looks: the message may never arrive` : `${call} says with ${event.detail.loss?.refusal === "error" ? "an error" : "`false`"} that \`${to}\` ${takesAll(event) ? "is not there to take the message" : "did not take the message"}, and ${event.detail.result === "logged" ? "only a line in the log tells of it" : "nobody looks"}`,
  silent: ({ to }, call) => `${call} drops the message without an error once \`${to}\` is closed, and nothing here asks first`,
  full: ({ to, removes }) => (removes ? `\`${to}\` drops its ${removes} message when it is full: neither its sender nor its receiver is told` : `\`${to}\` drops what comes when it is full: the sender goes on as if it had been taken`),
  floating: ({ where }, call) => (where ? `nobody waits for ${call} (${where.note}): when it fails the message is lost for good` : `nobody waits for ${call}, and its failure goes nowhere: the message can be lost, or overtaken by the next one`),
  swallowed: (_, call) => `when ${call} fails the message is lost: the error is caught and nothing is done`,
  unsaid: ({ func, to, where }) => `\`${func.name}\` ${where!.note.replace("returns nothing when", "returns without a word after asking")}: where \`${to}\` is not connected its caller goes on as if the message had been sent`,
  emptied: ({ to }, call) => `\`${to}\` is emptied before ${call}, whose failure is swallowed: what was in it is lost`,
};

function hazard(lost: LostSend): Hazard {
  const { event, func, how, to, where } = lost;
  const call = event.detail.callee ? `\`${event.detail.callee}()\`` : `\`${event.at.text}\``;
  const importance = importanceOf(lost.message, lost.around);
  return {
    kind: "hazard",
    at: event.at,
    message: HOW[how](lost, call),
    trace: [...(where && how === "emptied" ? [where] : []), { at: event.at, note: how === "full" ? "drops it here" : "sends here", kind: "send" }, ...(where && how !== "emptied" ? [where] : [])],
    severity: severity(lost, importance),
    confidence: confidence(lost, importance),
    cause: lost.cause,
    func: func.name,
    resource: to,
    title: how === "full" ? `\`${to}\` drops messages unnoticed` : `a message of \`${func.name}\` can be lost unnoticed`,
    advice: advice(lost, call),
    validate: { test: `${func.name} tells when ${to} does not take the message`, asserts: how === "full" || how === "refused" ? `with \`${to}\` full, \`${func.name}()\` rejects, answers with an error or counts the loss` : `with ${call} made to fail once, the failure shows in the result of \`${func.name}()\` or in a counter` },
    metrics: { lost: importance.word ? `\`${importance.word}\` message` : "message" },
  };
}

function advice({ how, to }: LostSend, call: string): string {
  switch (how) {
    case "refused":
    case "full":
      return `Let the caller know when \`${to}\` is full (return it, throw, or wait for room); where losing is meant, count it in a metric that somebody watches.`;
    case "silent":
      return `Pass a callback to ${call} that reports the error, or look at the state of \`${to}\` first and report when it is closed.`;
    case "unsaid":
      return `Throw or answer \`false\` there, keep the message until \`${to}\` is connected, or count what was dropped where somebody looks.`;
    case "emptied":
      return `Empty \`${to}\` only after ${call} has succeeded, or put what was taken back in front when it fails.`;
    default:
      return `Await ${call} and let the failure reach whoever asked; if nobody can wait, keep the promise, and report and retry in its \`catch\`.`;
  }
}

function severity({ how, ambiguous, where, event, byHand }: LostSend, { grade, word }: Importance): Severity {
  if (grade === "telemetry") return "low";
  // `void send(message)`: somebody has decided that nobody waits.
  if (how === "floating" && !where && event.detail.result === "voided") return grade === "critical" ? "medium" : "low";
  const over = (how === "swallowed" || how === "refused") && takesAll(event);
  if (ambiguous) return grade === "critical" ? "medium" : "low";
  // A function of the program or of who knows whom may see to its failure where nobody looks from here.
  const seenTo = how === "floating" && !where && event.kind !== "send";
  if (grade === "critical") return how === "silent" || how === "unsaid" || how === "swallowed" || over || byHand || seenTo || (event.detail.result === "logged" && ENDS.test(word ?? "")) ? "medium" : "high";
  return how === "silent" || how === "unsaid" || over ? "low" : "medium";
}

/** Who is told to end as the program does ends with it; a line in the log is enough. */
const ENDS = /^(shut ?down|exit|quit)/i;

/** A channel that takes all there is refuses only once its other side is gone, and then nobody there misses the message. */
function takesAll({ kind, detail: { loss } }: Event): boolean {
  return kind === "send" && (loss?.full ?? "buffers") === "buffers";
}

function confidence({ how, known, ambiguous }: LostSend, { grade }: Importance): Confidence {
  if (!known || (how === "silent" && grade !== "critical")) return "possible";
  return (how === "refused" && !ambiguous) || how === "full" ? "certain" : "likely";
}
