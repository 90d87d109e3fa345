/** Parses the files of a project that a front end takes. */
import type { Problem } from "../../model.ts";
import type { FrontEndInput } from "../index.ts";
import type { Grammar, Parsed } from "./grammar.ts";
import { lineAt } from "./syntax.ts";

/** Returns the trees of all files that can be read; what cannot, and the first place of each file that does not parse, is a problem. */
export function parseFiles(grammar: Grammar, input: FrontEndInput, problems: Problem[]): readonly Parsed[] {
  const start = performance.now();
  const parsed = input.files.flatMap((path): Parsed[] => {
    try {
      const file = grammar.parse(path, input.read(path), input.includeTests, input.parsed?.get(path));
      if (file.error !== undefined) problems.push({ subject: path, message: `does not parse: line ${lineAt(file.source, file.error)}: what stands there is not audited` });
      return [file];
    } catch (error) {
      problems.push({ subject: path, message: error instanceof Error ? error.message : String(error) });
      return [];
    }
  });
  input.onStage?.("parse", performance.now() - start);
  return parsed;
}
