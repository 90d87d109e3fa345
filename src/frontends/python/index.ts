/** The Python front end: files → syntax trees → one event graph a function. */
import type { Model, Problem } from "../../model.ts";
import type { FrontEnd, FrontEndInput } from "../index.ts";
import { parseFiles } from "../treesitter/files.ts";
import { type Grammar, loadGrammar } from "../treesitter/grammar.ts";

/** Returns the front end with its grammar loaded. */
export async function loadPythonFrontEnd(): Promise<FrontEnd> {
  const grammar = await loadGrammar("python", { leaves: ["comment"] });
  return { name: "python", extensions: [".py"], model: (input) => model(grammar, input) };
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
