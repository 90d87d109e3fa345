/** Answers how bad it is that a message is lost, as far as its words tell. */

export interface Importance {
  readonly grade: "critical" | "data" | "telemetry";
  /** The word that says so. */
  readonly word?: string;
}

/** Somebody relies on it: a request to stop, an order, money, a hand-over. A command may be anything. */
export const CRITICAL = /^(cancel(l?ed|l?ations?|s)?|abort(ed)?|stop(ped)?|shutdown|kill|terminate|submit(ted|s)?|submission|commit(ted|s)?|acks?|nacks?|acknowledge|orders?|checkout|cart|payments?|pay|charge|refund|invoices?|transfers?|transactions?|txn|rollback|offsets?|subscribe|unsubscribe|register|unregister|invites?)$/;
/** Nobody acts on a single one of them. */
export const TELEMETRY = /^(telemetry|metrics?|samples?|stats?|statistics|traces?|tracing|spans?|debug|logs?|logging|logger|progress|heartbeats?|ping|pong|keepalive|analytics|typing|presence|cursor|preview|frames?|breadcrumbs?|profil(e|ing)|latency|monitor(ing)?|utili[sz]ation)$/;

export const TEXT = /"[^"]*("|$)|'[^']*('|$)|`[^`]*(`|$)/g;

/** `registerListeners`: who listens from then on is no message. */
export const LISTENS = /(un)?(register|subscribe)\w*(listener|handler|callback|event|command|provider|hook|reducer|action|tool|plugin|middleware|route|endpoint|resolver|component|factory|factories)s?/gi;

/** Returns the importance of a message: by the words of the message itself first, then by those of what it goes through and who sends it. */
export function importanceOf(message: string, around: string): Importance {
  const near = words(withoutProse(message));
  const far = words(around.replace(LISTENS, ""));
  const cheap = far.find((word) => TELEMETRY.test(word));
  const precious = near.find((word) => CRITICAL.test(word));
  const low = near.find((word) => TELEMETRY.test(word));
  if (cheap && !precious) return { grade: "telemetry", word: cheap };
  // `UtilizationMessage::StopWait`: a command to what only measures.
  if (precious) return { grade: low ? "data" : "critical", word: precious };
  if (low) return { grade: "telemetry", word: low };
  const word = far.find((each) => CRITICAL.test(each));
  return word ? { grade: "critical", word } : { grade: "data" };
}

/** Without texts for people, which have blanks in them: what they talk about says nothing of what is sent. */
function withoutProse(message: string): string {
  return message.replace(TEXT, (text) => (/\s/.test(text) ? "" : text));
}

/** `cancelOrder` → `cancel`, `order`. */
function words(text: string): readonly string[] {
  return (text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}
