/** Which changes the compiler refuses: the type-check notices them, no test has to. */
import { join } from "node:path";
import type { Mutant } from "@stryker-mutator/api/core";
import { Project } from "ts-morph";

/** Returns a test whether a changed file still compiles. Those who import it are not asked: a change that only they refuse passes. */
export function compiler(root: string): (mutant: Mutant) => boolean {
  const project = new Project({ tsConfigFilePath: join(root, "tsconfig.json"), skipAddingFilesFromTsConfig: true });
  project.addSourceFilesAtPaths(["src/**/*.ts", "rules/*.ts"].map((glob) => join(root, glob)));
  return ({ fileName, location: { start, end }, replacement }) => {
    const file = project.getSourceFileOrThrow(fileName);
    const text = file.getFullText();
    const at = ({ line, column }: typeof start): number => file.compilerNode.getPositionOfLineAndCharacter(line, column);
    file.replaceWithText(text.slice(0, at(start)) + replacement + text.slice(at(end)));
    try {
      const program = project.getProgram().compilerObject;
      return program.getSyntacticDiagnostics(file.compilerNode).length === 0 && program.getSemanticDiagnostics(file.compilerNode).length === 0;
    } finally {
      file.replaceWithText(text);
    }
  };
}
