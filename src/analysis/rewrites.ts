/** Answers what code looks like once it is put right, for places short enough to show. */
import type { Event } from "../model.ts";

/** Returns a slow call taken out of a critical section, as a block of code after an empty line; nothing where the lock or the call is not taken in so many words. */
export function callWithoutLock({ at: { text: taken }, detail: { scoped, callee } }: Event, { at: { text: slow } }: Event): string {
  const call = slow.replace(/^(?:return |await )+/, "").replace(/;$/, "");
  if (call.length > 70 || !/^[\w$.#?[\]]+\(.*\)$/.test(call)) return "";
  const lines = scoped
    ? callee && [`const known = await ${callee}(() => { /* read what the call needs */ });`, `const answer = await ${call};`, `await ${callee}(() => { /* look again, then write */ });`]
    : /^(?:await )?[\w$.#]+\(\)$/.test(taken) && [`const release = await ${taken.replace(/^await /, "")};`, "try { /* read what the call needs */ } finally { release(); }", `const answer = await ${call};`, "// take it again, look again, then write"];
  return lines ? `\n\n\`\`\`ts\n${lines.join("\n")}\n\`\`\`` : "";
}
