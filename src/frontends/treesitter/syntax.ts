/** Syntax trees as plain objects, and positions in the text they were made of. */
import type { Location } from "../../model.ts";
import { firstLine } from "../firstLine.ts";
import { type Flat, type Kind, NODE } from "./flat.ts";

/** One node of a syntax tree; offsets count UTF-16 units from the start of the file. */
export interface SyntaxNode {
  /** As the grammar calls it: `call_expression`; a keyword or operator by its text. */
  readonly type: string;
  /** Stands for something; not a keyword or operator. */
  readonly named: boolean;
  /** Which part of its parent it is, where the grammar says: `body`. */
  readonly field?: string;
  readonly start: number;
  readonly end: number;
  readonly parent?: SyntaxNode;
  readonly children: readonly SyntaxNode[];
  readonly source: SourceText;
  /** The source of the node. */
  readonly text: string;
}

/** A file's text; `path` is relative to the root, with `/`. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  /** Offset at which each line starts. */
  readonly lineStarts: readonly number[];
  /** Number of lines; a line break at the end starts no further one. */
  readonly lines: number;
}

/** Returns a text with its lines found. */
export function sourceText(path: string, text: string): SourceText {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { path, text, lineStarts, lines: lineStarts.at(-1) === text.length && lineStarts.length > 1 ? lineStarts.length - 1 : lineStarts.length };
}

/** Returns a node that cuts its text out when asked; children may be added while it is made. */
export function syntaxNode({ type, named, field, start, end, parent, children, source }: Omit<SyntaxNode, "text">): SyntaxNode {
  return new Cut({ type, named }, field, start, end, parent, source, 0, undefined, children);
}

/** Returns the root of a flat tree, or of one of several that stand behind each other; `kind` is what a root is. */
export function rootOf(flat: Flat, at: number, kind: Kind, source: SourceText): SyntaxNode {
  return new Cut(kind, undefined, flat.data[at + 1]!, flat.data[at + 2]!, undefined, source, at, flat, undefined);
}

/** Returns one node of a flat tree, without what is around it. */
export function nodeAt(flat: Flat, at: number, source: SourceText): SyntaxNode {
  return new Cut(flat.kindOf(flat.data[at]!), undefined, flat.data[at + 1]!, flat.data[at + 2]!, undefined, source, at, flat, undefined);
}

const NONE: readonly SyntaxNode[] = [];

/** One shape for all nodes: there are millions. What is below a node is made when somebody asks. */
class Cut implements SyntaxNode {
  constructor(
    readonly kind: Kind,
    readonly field: string | undefined,
    readonly start: number,
    readonly end: number,
    readonly parent: SyntaxNode | undefined,
    readonly source: SourceText,
    readonly at: number,
    readonly flat: Flat | undefined,
    private made: readonly SyntaxNode[] | undefined,
  ) {}

  get type(): string {
    return this.kind.type;
  }
  get named(): boolean {
    return this.kind.named;
  }
  get text(): string {
    return this.source.text.slice(this.start, this.end);
  }
  get children(): readonly SyntaxNode[] {
    return (this.made ??= childrenOf(this));
  }
}

function childrenOf(parent: Cut): readonly SyntaxNode[] {
  const { at, source } = parent;
  const flat = parent.flat!;
  const { data } = flat;
  const end = data[at + 3]!;
  const first = at + NODE;
  if (first === end) return NONE;
  let count = 0;
  for (let child = first; child < end; child = data[child + 3]!) count++;
  const children = new Array<SyntaxNode>(count);
  let i = 0;
  for (let child = first; child < end; child = data[child + 3]!) children[i++] = new Cut(flat.kindOf(data[child]!), flat.fieldOf(data[child]!), data[child + 1]!, data[child + 2]!, parent, source, child, flat, undefined);
  return children;
}

/** Returns the source of a node. */
export function textOf(node: SyntaxNode): string {
  return node.source.text.slice(node.start, node.end);
}

/** Returns the first part of a node that the grammar gives this name. */
export function field(node: SyntaxNode, name: string): SyntaxNode | undefined {
  for (const child of node.children) if (child.field === name) return child;
  return undefined;
}

/** Returns all parts of a node that the grammar gives this name. */
export function fields(node: SyntaxNode, name: string): readonly SyntaxNode[] {
  return node.children.filter((child) => child.field === name);
}

/** Returns the parts of a node that stand for something, comments aside. */
export function parts(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter((child) => child.named && !isComment(child));
}

/** Returns the first child of one of these kinds. */
export function childOf(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | undefined {
  for (const child of node.children) if (types.includes(child.type)) return child;
  return undefined;
}

/** Whether a keyword or operator stands directly in a node: `async`, `mut`, `not`. */
export function hasToken(node: SyntaxNode, token: string): boolean {
  return node.children.some((child) => !child.named && child.type === token);
}

/** Returns the nearest node around this one, itself excluded, of one of these kinds. */
export function around(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (types.includes(at.type)) return at;
  return undefined;
}

export function isComment(node: SyntaxNode): boolean {
  return node.type === "comment" || node.type === "line_comment" || node.type === "block_comment";
}

/** Calls `visit` with a node and all below it, outer ones first; below a node for which it returns `false` it does not go. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of node.children) walk(child, visit);
}

/** Returns the place of a node; line and column are computed when somebody asks. */
export function placeOf(node: SyntaxNode): Location {
  return new Place(node.source, node.start, node.end);
}

/** Returns the place of a stretch of a file. */
export function placeIn(source: SourceText, start: number, end: number): Location {
  return new Place(source, start, end);
}

class Place implements Location {
  readonly #source: SourceText;
  readonly #start: number;
  readonly #end: number;

  constructor(source: SourceText, start: number, end: number) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
  }

  get file(): string {
    return this.#source.path;
  }
  get line(): number {
    return lineAt(this.#source, this.#start);
  }
  get column(): number {
    return this.#start - this.#source.lineStarts[this.line - 1]! + 1;
  }
  get endLine(): number {
    return lineAt(this.#source, this.#end);
  }
  get endColumn(): number {
    return this.#end - this.#source.lineStarts[this.endLine - 1]! + 1;
  }
  get text(): string {
    return firstLine(this.#source.text, this.#start, this.#end);
  }
}

/** Returns the line of an offset, from 1. */
export function lineAt({ lineStarts }: SourceText, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
