/** A front end and a rule that need no compiler: lines of source are their own hazards. */
import type { FrontEnd } from "../src/frontends/index.ts";
import type { Location } from "../src/model.ts";
import type { Rule, Verdict } from "../src/rule.ts";

/** Returns a model of files without functions; it remembers each file's text for `rule`. */
export function fakeFrontEnd(): FrontEnd & { readonly seen: Map<string, string> } {
  const seen = new Map<string, string>();
  return {
    name: "fake",
    extensions: [".ts"],
    seen,
    model: ({ files, read, isTest }) => {
      for (const path of files) seen.set(path, read(path));
      return { files: files.map((path) => ({ path, lines: read(path).split("\n").length, test: isTest(path) })), funcs: [], problems: [], configs: [] };
    },
  };
}

/** Returns a rule that flags each line with `HAZARD` or `HAZARD(cause)`, and holds each with `SOUND` for sound. */
export function fakeRule(seen: ReadonlyMap<string, string>, id = "bad-line", more: (line: string) => Partial<Verdict & { kind: "hazard" }> = () => ({})): Rule {
  return {
    id,
    severity: "high",
    title: "A bad line",
    risk: "it is bad",
    advice: "make it good",
    *check(): Iterable<Verdict> {
      for (const [file, text] of seen)
        for (const [i, line] of text.split("\n").entries()) {
          const at: Location = { file, line: i + 1, column: 1, endLine: i + 1, endColumn: line.length + 1, text: line.trim() };
          const cause = /HAZARD(?:\((\w+)\))?/.exec(line);
          if (cause !== null) yield { kind: "hazard", at, message: "this line is bad", trace: [], confidence: "certain", cause: cause[1], ...more(line) };
          else if (line.includes("SOUND")) yield { kind: "sound", at, message: "this line is good" };
        }
    },
  };
}
