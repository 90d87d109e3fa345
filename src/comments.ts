/** Finds comments in source text without a compiler: strings, templates and regular expressions are not comments. */

/** A comment without its marks; lines start at 1. */
export interface Comment {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}

/** Comments of a text, and the text with comments, strings and regular expressions blanked out, line by line. */
export interface Scan {
  readonly comments: readonly Comment[];
  /** Code of each line, index 0 is line 1; what is no code is blank. */
  readonly code: readonly string[];
}

// Order matters: a comment before a regular expression before anything else.
const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|`|[{}]|\/|[\w$]+|[^\s\w$]/g;
const REGEX = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const BEFORE_REGEX = /^(?:[(,=:[!&|?{};+\-*%<>~^]|return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/;

/** Returns the comments and the blanked code of a TypeScript or JavaScript text. */
export function scan(text: string): Scan {
  const comments: Comment[] = [];
  const blank = [...text].length === text.length ? text.split("") : Array.from({ length: text.length }, (_, i) => text[i]!);
  const erase = (from: number, to: number): void => {
    for (let i = from; i < to; i++) if (blank[i] !== "\n") blank[i] = " ";
  };
  const lineOf = lineCounter(text);
  /** Depth of braces inside each open `${`. */
  const templates: number[] = [];
  let last = "";
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = match[0];
    const start = match.index;
    const end = start + token.length;
    if (token.startsWith("//") || token.startsWith("/*")) {
      comments.push({ text: token.replace(/^\/[/*]+|\*+\/$/g, "").trim(), line: lineOf(start), endLine: lineOf(end - 1) });
      erase(start, end);
      continue;
    }
    if (token === "/" && (last === "" || BEFORE_REGEX.test(last))) {
      REGEX.lastIndex = start;
      const regex = REGEX.exec(text)?.[0];
      if (regex !== undefined) {
        erase(start, start + regex.length);
        TOKEN.lastIndex = start + regex.length;
      }
    } else if (token.startsWith('"') || token.startsWith("'")) {
      erase(start + 1, end - 1);
    } else if (token === "`" || (token === "}" && templates.at(-1) === 0)) {
      if (token === "}") templates.pop();
      const stop = templateEnd(text, end);
      if (text[stop - 1] === "{") templates.push(0);
      erase(start, stop);
      TOKEN.lastIndex = stop;
      last = text[stop - 1] === "{" ? "{" : "`";
      continue;
    } else if (token === "{" && templates.length > 0) {
      templates[templates.length - 1]!++;
    } else if (token === "}" && templates.length > 0) {
      templates[templates.length - 1]!--;
    }
    last = token;
  }
  return { comments, code: blank.join("").split("\n") };
}

/** Where the text part of a template ends: after its closing mark, or after the next `${`. */
function templateEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "`") return i + 1;
    else if (text[i] === "$" && text[i + 1] === "{") return i + 2;
  }
  return text.length;
}

/** Lines of offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at++) if (text[at] === "\n") line++;
    return line;
  };
}
