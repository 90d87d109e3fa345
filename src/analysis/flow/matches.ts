/** Answers whether a text that may be missing is like a pattern. */

/** Tells whether there is a text, and one that is like the pattern. */
export function matches(text: string | undefined, pattern: RegExp): boolean {
  return text !== undefined && pattern.test(text);
}
