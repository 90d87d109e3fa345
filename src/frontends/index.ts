/** What a front end is, and the list of them. */
import type { ApiFile } from "../knowledge/index.ts";
import type { LiveFunc } from "../live/function.ts";
import type { Model, Repair } from "../model.ts";
import { LANGUAGES, type Language, languageOf } from "./languages.ts";
import type { FlatFile } from "./treesitter/flat.ts";

/** Turns source text of one language family into a model. */
export interface FrontEnd {
  readonly name: string;
  /** File name endings it takes, with the dot: `.ts`. */
  readonly extensions: readonly string[];
  /** Returns the model of the given files; what could not be read or parsed is a `Problem` of the model, never an exception. */
  model(input: FrontEndInput): Model;
  /** Does ahead of `model`, on several threads, what takes long of much source; returns the input together with what came of it. */
  prepare?(input: FrontEndInput): Promise<FrontEndInput>;
  /** Opens a program that is edited; absent: it is modelled anew after each edit. */
  open?(): LiveProject;
  /** Returns the edits of a file's text that carry out a repair, none overlapping; nothing where the text does not allow it. */
  repair?(repair: Repair, path: string, text: string): readonly Edit[] | undefined;
}

/** Replaces the text between two offsets (UTF-16). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A program that is edited. */
export interface LiveProject {
  /**
   * Returns the model of now, functions that an edit did not touch being the same objects as before; `changed` are the files with another content, relative to the root.
   * Of other files that an edit concerns at most about `atOnce` functions are lowered again; while more are pending it is to be called again.
   */
  update(input: FrontEndInput, changed: ReadonlySet<string>, atOnce?: number): Omit<Model, "funcs"> & { readonly funcs: readonly LiveFunc[]; readonly isPending: boolean };
}

/** Most ms that a front end spends on one file unless told otherwise: the largest handwritten files take about one second. */
export const FILE_MS = 30_000;

export interface FrontEndInput {
  /** Absolute folder that every path here and in the model is relative to (with `/`; `../` where a project reaches above it). */
  readonly root: string;
  /** The project's files, sorted. Files outside it may be loaded where imports lead there. */
  readonly files: readonly string[];
  /** Returns the text of a file, relative to `root`; throws an `Error` with a readable message where it cannot be read as text. */
  read(path: string): string;
  /** Whether a path is a test file by name. */
  isTest(path: string): boolean;
  /** Code inside a file that only its tests run is audited too: modules and functions marked as tests. */
  readonly includeTests?: boolean;
  /** The user's own API knowledge, on top of what is built in. */
  readonly knowledge: readonly ApiFile[];
  /** Most ms that may be spent on one file before it is given up; default `FILE_MS`. */
  readonly fileMs?: number;
  /** Files that have been parsed by now. */
  readonly parsed?: ReadonlyMap<string, FlatFile>;
  /** Told what was looked up on the disk besides what was read. */
  onLookup?(lookup: Lookup): void;
  /** Told how long a stage took, in ms. */
  onStage?(name: "read" | "parse" | "lower", ms: number): void;
}

/** Whether there is a file, which packages may be in a folder, or what is in a file; the path is relative to the root. */
export interface Lookup {
  readonly what: "exists" | "list" | "read";
  readonly path: string;
}

const LOADERS: Readonly<Record<Language["name"], () => Promise<FrontEnd>>> = {
  typescript: async () => (await import("./typescript/index.ts")).typescriptFrontEnd,
  rust: async () => (await import("./rust/index.ts")).loadRustFrontEnd(),
  python: async () => (await import("./python/index.ts")).loadPythonFrontEnd(),
};

/** Returns the front ends that take some of these files, or all of them; compilers and grammars are heavy and load only here. */
export async function loadFrontEnds(files?: readonly string[]): Promise<readonly FrontEnd[]> {
  const wanted = files && new Set(files.map(languageOf));
  return Promise.all(LANGUAGES.filter((language) => wanted?.has(language) ?? true).map((language) => LOADERS[language.name]()));
}
