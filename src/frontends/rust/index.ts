/** The Rust front end: files → syntax trees → one event graph a function. */
import type { Model, Problem } from "../../model.ts";
import type { FrontEnd, FrontEndInput } from "../index.ts";
import { parseFiles } from "../treesitter/files.ts";
import { type Grammar, loadGrammar } from "../treesitter/grammar.ts";

/** Returns the front end with its grammar loaded. */
export async function loadRustFrontEnd(): Promise<FrontEnd> {
  const grammar = await loadGrammar("rust", { leaves: ["string_literal", "raw_string_literal", "char_literal", "line_comment", "block_comment"] });
  return { name: "rust", extensions: [".rs"], model: (input) => model(grammar, input) };
}

/** Returns the model of the files. */
function model(grammar: Grammar, input: FrontEndInput): Model {
  const problems: Problem[] = [];
  const files = parseFiles(grammar, input, problems);
  return {
    files: files.map(({ source }) => ({ path: source.path, lines: source.lines, test: input.isTest(source.path) })),
    funcs: [],
    problems,
    configs: [],
  };
}
