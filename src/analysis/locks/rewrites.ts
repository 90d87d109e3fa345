/** Answers what code looks like once it is put right, for places short enough to show; in the language of the place. */
import type { Event } from "../../model.ts";

/** A call and nothing else. */
export const ONE_CALL = /^[\w$.#?:[\]]+\(.*\)$/;

/** The ending of a file. */
export const ENDING = /\.([cm]?[jt]sx?|py|rs)$/;

/** Returns a slow call taken out of a critical section, as a block of code after an empty line; nothing where the lock or the call is not taken in so many words. */
export function callWithoutLock(acquire: Event, { at: { text: slow } }: Event): string {
  const call = slow.replace(/^(?:return |await )+/, "").replace(/;$/, "");
  if (call.length > 70 || !ONE_CALL.test(call)) return "";
  const ending = ENDING.exec(acquire.at.file)?.[1];
  const [fence, lines] = ending === "py" ? ["py", indented(acquire, call)] : ending === "rs" ? ["rust", blocked(acquire, call)] : ending === undefined ? ["", undefined] : ["ts", braced(acquire, call)];
  return lines ? `\n\n\`\`\`${fence}\n${lines.join("\n")}\n\`\`\`` : "";
}

/** A lock is taken without anything else. */
export const TAKE = /^(?:await )?[\w$.#]+\(\)$/;

function braced({ at: { text: taken }, detail: { scoped, callee } }: Event, call: string): readonly string[] | undefined {
  if (scoped) return callee ? [`const known = await ${callee}(() => { /* read what the call needs */ });`, `const answer = await ${call};`, `await ${callee}(() => { /* look again, then write */ });`] : undefined;
  return TAKE.test(taken) ? [`const release = await ${taken.replace(/^await /, "")};`, "try { /* read what the call needs */ } finally { release(); }", `const answer = await ${call};`, "// take it again, look again, then write"] : undefined;
}

function indented(acquire: Event, call: string): readonly string[] | undefined {
  const lock = acquire.at.text.replace(/\.acquire\(\)$/, "");
  if (!/^[\w.]+$/.test(lock)) return undefined;
  // What is waited for comes before the acquire.
  const waits = acquire.func?.events.some((event) => event.kind === "await" && event.next.includes(acquire)) ?? false;
  const take = `${waits ? "async " : ""}with ${lock}:`;
  return [take, "    ...  # read what the call needs", `answer = ${waits ? "await " : ""}${call}`, take, "    ...  # look again, then write"];
}

/** A guard is made by what is called so. */
export const GUARD = /^[\w.:]+\.(?:lock|read|write)\(\)$/;

/** A block ends before the call what a guard would hold on. */
function blocked({ at: { text: taken }, func }: Event, call: string): readonly string[] | undefined {
  if (func?.async || !GUARD.test(taken)) return undefined;
  return ["let known = {", `    let guard = ${taken};`, "    // copy what the call needs", "};", `let answer = ${call};`, `let guard = ${taken};`, "// look again, then write"];
}
