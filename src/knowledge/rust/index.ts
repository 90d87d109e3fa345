/** The knowledge files for Rust: the language and its standard library first, then one library a line. */
import type { ApiFile } from "../index.ts";

const files: readonly unknown[] = [];

/** Everything known of the language and its libraries; a test checks every file against `checkKnowledge`. */
export const rustFiles = files as readonly ApiFile[];
