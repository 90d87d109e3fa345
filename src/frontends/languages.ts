/** The languages there are: their names, their files, their comments. Data only: what parses them is loaded where such files are there. */

export interface Language {
  /** As `--language` takes it. */
  readonly name: "typescript" | "rust" | "python";
  /** As people call it. */
  readonly titles: readonly string[];
  /** File name endings, with the dot. */
  readonly extensions: readonly string[];
  /** Files that mark the folder of a project. */
  readonly projects: readonly string[];
  /** How its comments and strings are written. */
  readonly lexis: "c" | "rust" | "hash";
}

export const LANGUAGES: readonly Language[] = [
  { name: "typescript", titles: ["TypeScript", "JavaScript"], extensions: [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"], projects: ["tsconfig.json", "jsconfig.json", "package.json"], lexis: "c" },
  { name: "rust", titles: ["Rust"], extensions: [".rs"], projects: ["Cargo.toml"], lexis: "rust" },
  { name: "python", titles: ["Python"], extensions: [".py"], projects: ["pyproject.toml", "setup.py", "setup.cfg"], lexis: "hash" },
];

/** Returns the language of a file by its ending; `undefined` where no front end takes it. */
export function languageOf(path: string): Language | undefined {
  const dot = path.lastIndexOf(".");
  const ending = dot < 0 ? "" : path.slice(dot);
  return LANGUAGES.find((language) => language.extensions.includes(ending));
}

/** Returns the languages of a selection in words: "TypeScript, JavaScript, Rust or Python". */
export function titlesOf(languages: readonly Language[]): string {
  const titles = languages.flatMap((language) => language.titles);
  return titles.length < 2 ? (titles[0] ?? "source") : `${titles.slice(0, -1).join(", ")} or ${titles.at(-1)}`;
}
