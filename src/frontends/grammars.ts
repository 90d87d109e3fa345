/** What of the trees of each grammar is kept; small, for threads load it that only parse. */
import { pythonGrammar } from "./python/grammar.ts";
import { rustGrammar } from "./rust/grammar.ts";
import type { GrammarOptions } from "./treesitter/grammar.ts";

export const GRAMMARS = { rust: rustGrammar, python: pythonGrammar } as const satisfies Record<string, GrammarOptions>;
