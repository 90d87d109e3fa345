/** Answers what the spelling of a path says of it (see `Resource.path` in the model). */

/** Returns what a path begins at: `this`, a variable with the line of its declaration, a module. */
export function rootOf(path: string): string {
  return /^[^.[]*/.exec(path)![0];
}

/** Tells whether a path is a local or parameter itself, no part of one. */
export function isVariable(path: string): boolean {
  return /^[^.[]+@\d+$/.test(path);
}

/** Tells whether a path is a local or parameter, or begins at one. */
export function isOfVariable(path: string): boolean {
  return /^[^.[#]+@\d/.test(path);
}

/** Tells whether a path is a field of `this` itself, no part of one. */
export function isField(path: string): boolean {
  return /^this\.[#\w$]+$/.test(path);
}

/** Tells whether a path is an entry that has always the same key: `this.rows[0]`, `this.rows["all"]`. */
export function hasFixedKey(path: string): boolean {
  return /\[(-?\d+|"[^"]*"|'[^']*')\]$/.test(path);
}
