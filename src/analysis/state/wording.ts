/** The words by which it is known what two runs make twice. */

/** Kinds of what is begun by who only listens. */
export const HEARS = /^(listener|subscription)$/;

/** Messages that say that something has ended. */
export const ENDED = /^(close|exit)$/;

/** Makers of what has another value each time. */
export const NO_STATE = /global (Date|performance|Performance|Math|crypto|Crypto)\b/;

/** Kinds of I/O that leave something open. */
export const OPENS = /^(network|db|process)$/;

/** How many there are is compared with a limit, not with none. */
export const LIMIT = /\.(size|length)\s*[<>]=?(?!\s*0\b)|[<>]=?[^<>]*\.(size|length)$/;

/** Makers of containers. */
export const CONTAINER = /global (Map|Set|Array)\.constructor$/;

/** Makers of what is given to them in another form. */
export const ANOTHER_FORM = /^global (Map|Set|WeakMap|WeakSet|Array|Object|Date|URL|URLSearchParams|Headers|Error|RegExp|Blob|File|\w*Array)\.constructor$/;
