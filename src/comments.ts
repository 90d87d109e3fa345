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
  /** Blocks are told by their indentation. */
  readonly indented?: boolean;
}

/** How a language writes comments and strings: like C and JavaScript, like Rust, with `#` like Python. */
export type Lexis = "c" | "rust" | "hash";

// Order matters: a comment before a regular expression before anything else.
const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|`|[{}]|\/|[\w$]+|[^\s\w$]/g;
const BEFORE_REGEX = /^(?:[(,=:[!&|?{};+\-*%<>~^]|return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/;

const RUST = /\/\/[^\n]*|\/\*|\b[bc]?r(?<hashes>#*)"[\s\S]*?(?:"\k<hashes>|$)|"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\\n]|\\(?:u\{[^}\n]*\}|x..|.))'/g;
const HASH = /#[^\n]*|(?<quote>"""|''')(?:\\[\s\S]|[\s\S])*?(?:\k<quote>|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/g;

/** Returns the comments and the blanked code of a text, by how its language writes them. */
export function scan(text: string, lexis: Lexis = "c"): Scan {
  if (lexis === "c") return scanC(text);
  return lexis === "rust" ? scanTokens(text, RUST) : { ...scanTokens(text, HASH), indented: true };
}

/** What is neither comment nor string is code: no more of the language need be known. */
function scanTokens(text: string, token: RegExp): Scan {
  const comments: Comment[] = [];
  const code: string[] = [];
  const lineOf = lineCounter(text);
  const blank = (part: string): string => part.replace(/[^\n]/g, " ");
  let last = 0;
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const start = match.index;
    const end = match[0] === "/*" ? nestedEnd(text, start) : start + match[0].length;
    const whole = text.slice(start, end);
    const isComment = /^(?:\/[/*]|#)/.test(whole);
    if (isComment) comments.push({ text: inner(whole).replace(/^!/, "").trim(), line: lineOf(start), endLine: lineOf(end - 1) });
    code.push(text.slice(last, start), isComment ? blank(whole) : whole[0] + blank(whole.slice(1, -1)) + (whole.length > 1 ? whole.at(-1) : ""));
    token.lastIndex = last = end;
  }
  return { comments, code: [...code, text.slice(last)].join("").split("\n") };
}

/** Where a block comment ends that may contain others. */
function nestedEnd(text: string, start: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start;
  let depth = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return text.length;
}

function scanC(text: string): Scan {
  const comments: Comment[] = [];
  const blank = [...text].length === text.length ? text.split("") : Array.from({ length: text.length }, (_, i) => text[i]!);
  const erase = (from: number, to: number): void => {
    for (let i = from; i < to; i++) if (blank[i] !== "\n") blank[i] = " ";
  };
  const lineOf = lineCounter(text);
  const regexEnd = regexEnds(text);
  /** Depth of braces inside each open `${`. */
  const templates: number[] = [];
  let last = "";
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = match[0];
    const start = match.index;
    const end = start + token.length;
    if (token.startsWith("//") || token.startsWith("/*")) {
      comments.push({ text: inner(token), line: lineOf(start), endLine: lineOf(end - 1) });
      erase(start, end);
      continue;
    }
    if (token === "/" && (last === "" || BEFORE_REGEX.test(last))) {
      const stop = regexEnd(start);
      if (stop !== undefined) {
        erase(start, stop);
        TOKEN.lastIndex = stop;
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

/** Where a regular expression ends; a place from which none could be closed is not tried again, so that a line of any length is read twice at most. */
function regexEnds(text: string): (start: number) => number | undefined {
  let unclosed: Uint8Array | undefined;
  return (start) => {
    let isClass = false;
    let at = start + 1;
    for (; at < text.length && text[at] !== "\n"; at++) {
      const char = text[at];
      if (((unclosed?.[at] ?? 0) & (isClass ? 2 : 1)) !== 0) break;
      if (char === "\\") {
        if (text[at + 1] === "\n") break;
        at++;
      } else if (isClass) isClass = char !== "]";
      else if (char === "[") isClass = true;
      else if (char === "/" && at > start + 1) {
        for (at++; at < text.length && text[at]! >= "a" && text[at]! <= "z"; at++);
        return at;
      } else if (char === "/") break;
    }
    unclosed ??= new Uint8Array(text.length + 1);
    let inClass = false;
    for (let back = start + 1; back < at; back++) {
      unclosed[back]! |= inClass ? 2 : 1;
      if (text[back] === "\\") back++;
      else if (inClass) inClass = text[back] !== "]";
      else inClass = text[back] === "[";
    }
    return undefined;
  };
}

/** A comment without its marks. */
function inner(comment: string): string {
  let end = comment.length;
  if (comment.startsWith("/*") && comment.length > 3 && comment.endsWith("*/")) for (end--; comment[end - 1] === "*"; end--);
  return comment.slice(0, end).replace(/^(?:\/[/*]+|#+)/, "").trim();
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
