/** Grammars as WebAssembly: they need no compiler and no native module on the machine that installs them. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Language, Node, Parser, TreeCursor } from "web-tree-sitter";
import { Cut, type SourceText, sourceText, type SyntaxNode } from "./syntax.ts";

export interface GrammarOptions {
  /** Kind of the node that is a whole file; of one that nothing can be made of the grammar says no more than that it is wrong. */
  readonly root: string;
  /** Kinds of nodes whose parts nobody asks for: strings, comments. */
  readonly leaves: readonly string[];
  /** Whether a part that follows `before` is for tests only: without them its own parts are left out. */
  isTest?(type: string, before: SyntaxNode): boolean;
}

/** A grammar that is loaded and ready. */
export interface Grammar {
  /** Returns the syntax tree of a text. It has the nodes that stand for something; of the punctuation only keywords and operators. */
  parse(path: string, text: string, withTests?: boolean): Parsed;
  /** Parses a part of a file, such as the arguments of a macro, as if it stood between two texts; positions are those in the file. */
  parsePart(source: SourceText, from: number, to: number, before: string, after: string): SyntaxNode;
}

export interface Parsed {
  readonly source: SourceText;
  readonly root: SyntaxNode;
  /** Offset of the first thing that the grammar does not know; absent where all is well. */
  readonly error?: number;
}

/** Source nested deeper is not audited: what reads a tree recurses, and some hundred levels more would exhaust the stack. */
const MAX_NESTING = 400;

/** Punctuation says nothing that the shape of the tree does not. */
const PUNCTUATION = new Set(["(", ")", "[", "]", "{", "}", ",", ";", ":", "::", ".", '"', "'", "|", "->", "#"]);

let runtime: Promise<typeof import("web-tree-sitter")> | undefined;
const grammars = new Map<string, Promise<Grammar>>();

/** Returns a grammar by its name, loaded once a process. */
export function loadGrammar(name: "rust" | "python", options: GrammarOptions): Promise<Grammar> {
  const known = grammars.get(name);
  if (known) return known;
  const loading = load(name, options);
  grammars.set(name, loading);
  return loading;
}

async function load(name: string, options: GrammarOptions): Promise<Grammar> {
  runtime ??= import("web-tree-sitter").then(async (module) => {
    await module.Parser.init();
    return module;
  });
  const { Language, Parser } = await runtime;
  const language = await Language.load(fileOf(name));
  const parser = new Parser();
  parser.setLanguage(language);
  return grammar(parser, kindsOf(language), language.fields, new Set(options.leaves), options);
}

/** Beside the bundle; when run from source, in the package that they come from. */
function fileOf(name: string): string {
  const shipped = fileURLToPath(new URL(`./grammars/tree-sitter-${name}.wasm`, import.meta.url));
  return existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`);
}

/** Every kind of node by its number: its name, whether it stands for something, whether it is worth keeping. */
interface Kind {
  readonly type: string;
  readonly named: boolean;
  readonly kept: boolean;
}

function kindsOf(language: Language): readonly Kind[] {
  return Array.from({ length: language.nodeTypeCount }, (_, id): Kind => {
    const type = language.nodeTypeForId(id) ?? "";
    const named = language.nodeTypeIsNamed(id);
    return { type, named, kept: named || !PUNCTUATION.has(type) };
  });
}

const NONE: readonly SyntaxNode[] = [];
const ERROR: Kind = { type: "ERROR", named: true, kept: true };

function grammar(parser: Parser, kinds: readonly Kind[], fields: readonly (string | null)[], leaves: ReadonlySet<string>, { root: whole, isTest }: GrammarOptions): Grammar {
  let skips: GrammarOptions["isTest"];
  // The children of the nodes that are being made, one list for all: what grows by itself has room to spare in each of millions.
  const made: SyntaxNode[] = [];
  let open = 0;
  const convert = (cursor: TreeCursor, source: SourceText, shift: number, parent: SyntaxNode | undefined, before?: SyntaxNode, depth = 0): SyntaxNode | undefined => {
    if (depth > MAX_NESTING) throw new Error(`is nested more than ${MAX_NESTING} levels deep and not audited`);
    const { type, named, kept } = kinds[cursor.nodeTypeId] ?? ERROR;
    if (!kept) return undefined;
    const fieldId = parent === undefined ? 0 : cursor.currentFieldId;
    const node = new Cut(parent === undefined ? whole : type, named, fieldId === 0 ? undefined : (fields[fieldId] ?? undefined), cursor.startIndex + shift, cursor.endIndex + shift, parent, NONE, source);
    if (named && !leaves.has(type) && !(before && skips?.(type, before)) && cursor.gotoFirstChild()) {
      const first = open;
      do {
        const child = convert(cursor, source, shift, node, open > first ? made[open - 1] : undefined, depth + 1);
        if (child) made[open++] = child;
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
      if (open > first) node.children = made.slice(first, open);
      open = first;
    }
    return node;
  };
  const treeOf = (text: string, source: SourceText, shift: number): { root: SyntaxNode; error?: number } => {
    const tree = parser.parse(text);
    if (!tree) throw new Error("could not be parsed");
    const cursor = tree.walk();
    open = 0;
    try {
      const root = convert(cursor, source, shift, undefined)!;
      return { root, error: tree.rootNode.hasError ? firstError(tree.rootNode) : undefined };
    } finally {
      made.length = 0;
      cursor.delete();
      tree.delete();
    }
  };
  return {
    parse(path, text, withTests = false) {
      skips = withTests ? undefined : isTest;
      const source = sourceText(path, text);
      return { source, ...treeOf(text, source, 0) };
    },
    parsePart: (source, from, to, before, after) => treeOf(before + source.text.slice(from, to) + after, source, from - before.length).root,
  };
}

function firstError(root: Node): number {
  let node = root;
  while (!node.isError && !node.isMissing) {
    const wrong = node.children.find((child) => child !== null && (child.hasError || child.isMissing));
    if (!wrong) break;
    node = wrong;
  }
  return node.startIndex;
}
