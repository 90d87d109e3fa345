/** What a document has said already: no sentence is read twice. */
import { prose, sentence } from "./md.ts";

export interface Said {
  /** Returns the sentences of a text that no earlier finding has said, as Markdown; where none is left, a pointer to the finding that said them. */
  fresh(text: string, finding: number, subject: string): string;
}

/** Returns an empty memory of what was said. */
export function said(): Said {
  const where = new Map<string, number>();
  return {
    fresh(text, finding, subject) {
      const all = sentences(text);
      const before = all.map((each) => where.get(each));
      for (const each of all) if (!where.has(each)) where.set(each, finding);
      const left = all.filter((_, i) => before[i] === undefined || before[i] === finding);
      const first = before.find((each) => each !== undefined && each !== finding);
      if (left.length > 0 || first === undefined) return left.map((each) => prose(sentence(each))).join(" ");
      return `For ${subject}: as in finding ${first}.`;
    },
  };
}

/** Returns the sentences of a text; a full stop inside code, a number or a short form ends nothing. */
export function sentences(text: string): string[] {
  const masked = text.replace(/`[^`]*`/g, (span) => "x".repeat(span.length)).replace(/\b(?:e\.g|i\.e|etc)\./g, (short) => "x".repeat(short.length));
  const found: string[] = [];
  let from = 0;
  for (const end of masked.matchAll(/[.!?](?=\s+(?=[A-Zx])|\s*$)/g)) {
    found.push(text.slice(from, end.index + 1).trim());
    from = end.index + 1;
  }
  const rest = text.slice(from).trim();
  return [...found, ...(rest === "" ? [] : [rest])].filter((each) => each !== "");
}
