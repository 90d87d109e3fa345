/** What a front end is, and the list of them. */
import type { ApiFile } from "../knowledge/index.ts";
import type { Model } from "../model.ts";

/** Turns source text of one language family into a model. */
export interface FrontEnd {
  readonly name: string;
  /** File name endings it takes, with the dot: `.ts`. */
  readonly extensions: readonly string[];
  /** Returns the model of the given files; what could not be read or parsed is a `Problem` of the model, never an exception. */
  model(input: FrontEndInput): Model;
}

export interface FrontEndInput {
  /** Absolute folder that every path here and in the model is relative to (with `/`; `../` where a project reaches above it). */
  readonly root: string;
  /** The project's files, sorted. Files outside it may be loaded where imports lead there. */
  readonly files: readonly string[];
  /** Returns the text of a file, relative to `root`; throws an `Error` with a readable message where it cannot be read as text. */
  read(path: string): string;
  /** Whether a path is a test file by name. */
  isTest(path: string): boolean;
  /** The user's own API knowledge, on top of what is built in. */
  readonly knowledge: readonly ApiFile[];
  /** Told how long a stage took, in ms. */
  onStage?(name: "read" | "parse" | "lower", ms: number): void;
}

/** Returns the front ends, loaded on first use: compilers are heavy. */
export async function loadFrontEnds(): Promise<readonly FrontEnd[]> {
  const { typescriptFrontEnd } = await import("./typescript/index.ts");
  return [typescriptFrontEnd];
}
