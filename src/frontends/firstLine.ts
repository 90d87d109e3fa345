/** Longer texts of places say no more to anybody, and a line may be as long as a file with a place in every word. */
const MAX_TEXT = 1000;

/** Returns the first line of a stretch of a text, as `Location.text` has it. */
export function firstLine(text: string, start: number, end: number): string {
  const part = text.slice(start, Math.min(end, start + MAX_TEXT));
  const stop = part.search(/\r?\n/);
  return stop < 0 ? part : part.slice(0, stop);
}
