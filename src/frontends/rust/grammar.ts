/** What of Rust's syntax trees is kept, and which macros are parsed once more. */
import type { GrammarOptions } from "../treesitter/grammar.ts";
import { field, type SyntaxNode, textOf } from "../treesitter/syntax.ts";

const LOG_MACRO = /^(?:(?:tracing|log|slog|defmt)::)?(?:trace|debug|info|warn|error|log|event|println|eprintln|print|eprint|dbg)$/;

/** How the arguments of a macro that takes expressions are parsed: as if it were a call. */
export const CALL = {
  before: "fn f(){m(",
  after: ")}",
  kind: "macro_invocation",
  inside: "function_item",
  stretch(node: SyntaxNode): readonly [from: number, to: number] | undefined {
    const tree = tokensOf(node);
    return tree && takesExpressions(node, tree) ? [tree.start + 1, tree.end - 1] : undefined;
  },
} as const;

/** `let Parts { head, #[cfg(feature = "tail")] tail } = parts;`, `(time.hour(), #[allow(deprecated)] time.nanos())`; what is only for tests stays so. */
const ATTRIBUTES = /([{,(|]\s*)((?:#\[(?!cfg\(test|test)[^\]]{0,300}\]\s*)+)(?=(?:ref\s+|mut\s+)*[a-z_]\w*\s*[,}:|)]|\(|(?:\w+(?:\.|::))*\w+\()/g;
/** A name like any other, but before `const` and `mut`. */
const RAW_NAME = /\braw\b(?!\s+(?:const|mut)\b)/g;
/** `char::<_, Error>('#')`: a function that is called as a type is. */
const TYPE_NAME = /\b(char|str|bool|[iuf](?=8|16|32|64)\d\d?)(?=::<)/g;
/** `impl Layer + for<'a> Lookup<'a>`. */
const FOR_LIFETIMES = /(\+\s*)(for<[^>]{0,100}>)/g;
/** A sign of macros alone: `($text:literal ~= $value:expr) => { … }`. */
const SIGN_OF_MACROS = /~/g;

/** Returns as many blanks and line breaks. */
function blank(text: string): string {
  return text.replace(/\S/g, " ");
}

export const rustGrammar: GrammarOptions = {
  root: "source_file",
  leaves: ["string_literal", "raw_string_literal", "char_literal", "line_comment", "block_comment", "attribute_item", "inner_attribute_item", "macro_definition"],
  known: (text) =>
    text
      .replace(ATTRIBUTES, (_, before: string, attributes: string) => before + blank(attributes))
      .replace(RAW_NAME, "r_w")
      .replace(TYPE_NAME, (name) => "_".repeat(name.length))
      .replace(FOR_LIFETIMES, (_, before: string, lifetimes: string) => before + blank(lifetimes))
      .replace(SIGN_OF_MACROS, "-"),
  tests: { kind: "mod_item", behind: "attribute_item", says: isTestAttribute },
  again: CALL,
};

/** Whether an attribute makes what follows part of the tests. */
export function isTestAttribute(text: string): boolean {
  return /^#!?\[(?:cfg\((?:all\(|any\()?\s*test\b|(?:\w+::)*test\b|rstest|bench\b)/.test(text);
}

/** Whether a macro only writes a line for people. */
export function isLogMacro(node: SyntaxNode): boolean {
  return LOG_MACRO.test(textOf(field(node, "macro") ?? node));
}

/** Returns the last name of a macro. */
export function macroName(node: SyntaxNode): string {
  return textOf(field(node, "macro") ?? node).split("::").at(-1) ?? "";
}

/** Returns what a macro is given. */
export function tokensOf(macro: SyntaxNode): SyntaxNode | undefined {
  return macro.children.find((child) => child.type === "token_tree");
}

/** Whether what a macro is given is lowered as expressions; the branches of `select!` are something else. */
export function takesExpressions(macro: SyntaxNode, tree: SyntaxNode): boolean {
  const name = macroName(macro);
  if (name === "select" || name === "select_biased") return false;
  const text = textOf(tree);
  if (isLogMacro(macro)) return /\.(?:lock|read|write|await|load|recv)\b/.test(text);
  return name === "join" || name === "try_join" || /\w\s*\(|\.await|\?/.test(text) || /^(?:assert|ensure|matches|debug_assert|pin)/.test(name);
}
