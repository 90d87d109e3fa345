/** What of Python's syntax trees is kept. */
import type { GrammarOptions } from "../treesitter/grammar.ts";

export const pythonGrammar: GrammarOptions = { root: "module", leaves: ["comment"] };
