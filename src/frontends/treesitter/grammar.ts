/** Grammars as WebAssembly: they need no compiler and no native module on the machine that installs them. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Language, Node, Parser } from "web-tree-sitter";
import { GRAMMARS } from "../grammars.ts";
import { type Cursor, cursors } from "./cursor.ts";
import { type Flat, type FlatFile, type Kind, NODE } from "./flat.ts";
import { nodeAt, rootOf, type SourceText, sourceText, type SyntaxNode } from "./syntax.ts";

export interface GrammarOptions {
  /** Kind of the node that is a whole file; of one that nothing can be made of the grammar says no more than that it is wrong. */
  readonly root: string;
  /** Kinds of nodes whose parts nobody asks for: strings, comments. */
  readonly leaves: readonly string[];
  /** Returns a text of the same length in which what the grammar does not know of the language is written as it knows it; asked where a text has something wrong. */
  readonly known?: (text: string) => string;
  /** What is for tests only: a node of one kind right behind one of another kind whose text says so. Without tests its own parts are left out. */
  readonly tests?: { readonly kind: string; readonly behind: string; says(text: string): boolean };
  /** What will be parsed once more: of each node of a kind that stands in one of the kind `inside` the stretch, if any, and what stands around it then. */
  readonly again?: Around & { readonly kind: string; readonly inside: string; stretch(node: SyntaxNode): readonly [from: number, to: number] | undefined };
}

/** The texts between which a part of a file is parsed. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** A grammar that is loaded and ready. */
export interface Grammar {
  /** Returns the syntax tree of a text. It has the nodes that stand for something; of the punctuation only keywords and operators. `flat`: what has been found by `flatten`. */
  parse(path: string, text: string, withTests?: boolean, flat?: FlatFile): Parsed;
  /** Parses a part of a file, such as the arguments of a macro, as if it stood between two texts; positions are those in the file. */
  parsePart(source: SourceText, from: number, to: number, around: Around): SyntaxNode;
  /** Parses a text for `parse`, perhaps on another thread: together with what will be parsed in it once more. */
  flatten(text: string, withTests?: boolean): FlatFile;
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
/** What the runtime is started with; it puts its functions there. */
const started = {};
const grammars = new Map<string, Promise<Grammar>>();

/** Returns a grammar by its name, loaded once a thread. */
export function loadGrammar(name: keyof typeof GRAMMARS): Promise<Grammar> {
  const known = grammars.get(name);
  if (known) return known;
  const loading = load(name, GRAMMARS[name]);
  grammars.set(name, loading);
  return loading;
}

async function load(name: string, options: GrammarOptions): Promise<Grammar> {
  runtime ??= import("web-tree-sitter").then(async (module) => {
    await module.Parser.init(started);
    return module;
  });
  const { Language, Parser } = await runtime;
  const language = await Language.load(fileOf(name));
  const parser = new Parser();
  parser.setLanguage(language);
  return grammar(parser, language, options);
}

/** Beside the bundle; when run from source, in the package that they come from. */
function fileOf(name: string): string {
  const shipped = fileURLToPath(new URL(`./grammars/tree-sitter-${name}.wasm`, import.meta.url));
  return existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`);
}

/** Every kind of node by its number: its name, whether it stands for something, whether it is worth keeping, whether its parts are. */
interface GrammarKind extends Kind {
  readonly kept: boolean;
  readonly opens: boolean;
}

const ERROR: GrammarKind = { type: "ERROR", named: true, kept: true, opens: true };
const KIND = 0xffff;
const FIELD = 16;

function kindsOf(language: Language, leaves: readonly string[]): readonly GrammarKind[] {
  return Array.from({ length: language.nodeTypeCount }, (_, id): GrammarKind => {
    const type = language.nodeTypeForId(id) ?? "";
    const named = language.nodeTypeIsNamed(id);
    return { type, named, kept: named || !PUNCTUATION.has(type), opens: named && !leaves.includes(type) };
  });
}

function grammar(parser: Parser, language: Language, { root, leaves, known: asKnown, tests, again }: GrammarOptions): Grammar {
  const kinds = kindsOf(language, leaves);
  const fields = language.fields.map((name) => name ?? undefined);
  const kindOf = (packed: number): GrammarKind => kinds[packed & KIND] ?? ERROR;
  const fieldOf = (packed: number): string | undefined => (packed >>> FIELD === 0 ? undefined : fields[packed >>> FIELD]);
  const whole: Kind = { type: root, named: true };
  const parsedAgain = new WeakMap<SourceText, { readonly flat: Flat; readonly at: ReadonlyMap<number, { readonly to: number; readonly at: number }> }>();
  let leavesTests = false;
  // The nodes that are being made, one list for all trees.
  let data = new Int32Array(1 << 16);
  let length = 0;

  /** Adds a node and all below it; returns where it stands, or -1. */
  const add = (cursor: Cursor, text: string, shift: number, sibling: number, depth: number): number => {
    if (depth > MAX_NESTING) throw new Error(`is nested more than ${MAX_NESTING} levels deep and not audited`);
    const id = cursor.nodeTypeId;
    const kind = kindOf(id);
    if (!kind.kept) return -1;
    const at = length;
    if (at + NODE > data.length) grow();
    length += NODE;
    data[at] = depth === 0 ? id : id | (cursor.currentFieldId << FIELD);
    data[at + 1] = cursor.startIndex + shift;
    data[at + 2] = cursor.endIndex + shift;
    if (kind.opens && !(leavesTests && sibling >= 0 && isTest(kind, sibling, text, shift)) && cursor.gotoFirstChild()) {
      let last = -1;
      do {
        const child = add(cursor, text, shift, last, depth + 1);
        if (child >= 0) last = child;
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    data[at + 3] = length;
    return at;
  };
  const grow = (): void => {
    const larger = new Int32Array(data.length * 2);
    larger.set(data);
    data = larger;
  };
  const isTest = ({ type }: Kind, sibling: number, text: string, shift: number): boolean => tests !== undefined && type === tests.kind && kindOf(data[sibling]!).type === tests.behind && tests.says(text.slice(data[sibling + 1]! - shift, data[sibling + 2]! - shift));

  const cursorOf = cursors(started, parser);
  /** Adds the tree of a text; returns the first thing in it that is wrong. */
  const addTree = (text: string, shift: number): number | undefined => {
    const tree = parser.parse(text);
    if (!tree) throw new Error("could not be parsed");
    const cursor = cursorOf(tree);
    try {
      try {
        add(cursor, text, shift, -1, 0);
      } finally {
        cursor.delete();
      }
      return tree.rootNode.hasError ? firstError(tree.rootNode) : undefined;
    } finally {
      tree.delete();
    }
  };
  const addPart = (text: string, from: number, to: number, { before, after }: Around): void => void addTree(before + text.slice(from, to) + after, from - before.length);
  const taken = (): Int32Array => data.slice(0, length);

  /** Parses again what will be, and what will be in that; returns where. */
  const addAgain = (text: string): readonly number[] => {
    if (!again) return [];
    const found: number[] = [];
    const source = { path: "", text, lineStarts: [], lines: 0 };
    const file = length;
    let inside = 0;
    for (let at = 0; at < length; at += NODE) {
      const { type } = kindOf(data[at]!);
      if (type === again.inside) inside = Math.max(inside, data[at + 3]!);
      if (type !== again.kind || (at >= inside && at < file)) continue;
      const stretch = again.stretch(nodeAt({ data, kindOf, fieldOf }, at, source));
      if (!stretch) continue;
      const start = length;
      try {
        addPart(text, ...stretch, again);
        found.push(...stretch, start);
      } catch {
        // Said where it is asked for.
        length = start;
      }
    }
    return found;
  };

  const flatten = (text: string, withTests: boolean, isAhead: boolean): FlatFile => {
    leavesTests = !withTests;
    length = 0;
    let error = addTree(text, 0);
    if (error !== undefined && asKnown) {
      length = 0;
      error = addTree(asKnown(text), 0);
    }
    const found = isAhead ? addAgain(text) : [];
    return { data: taken(), again: Int32Array.from(found), error };
  };

  return {
    flatten: (text, withTests = false) => flatten(text, withTests, true),
    parse(path, text, withTests = false, known) {
      leavesTests = !withTests;
      const source = sourceText(path, text);
      const { data, again: parts, error } = known ?? flatten(text, withTests, false);
      const flat: Flat = { data, kindOf, fieldOf };
      if (parts.length > 0) parsedAgain.set(source, { flat, at: new Map(Array.from({ length: parts.length / 3 }, (_, i) => [parts[3 * i]!, { to: parts[3 * i + 1]!, at: parts[3 * i + 2]! }])) });
      return { source, root: rootOf(flat, 0, whole, source), error };
    },
    parsePart(source, from, to, around) {
      const known = around === again ? parsedAgain.get(source) : undefined;
      const part = known?.at.get(from);
      if (part?.to === to) return rootOf(known!.flat, part.at, whole, source);
      length = 0;
      addPart(source.text, from, to, around);
      return rootOf({ data: taken(), kindOf, fieldOf }, 0, whole, source);
    },
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
