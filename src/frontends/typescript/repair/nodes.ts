/** Finds syntax by its place, and the lines it stands in. */
import { ts } from "ts-morph";
import type { Location } from "../../../model.ts";
import { isFunctionNode } from "../resources.ts";

/** Returns the nodes that stand exactly at a place, the outermost first. */
export function nodesAt(file: ts.SourceFile, { line, column, endLine, endColumn }: Location): readonly ts.Node[] {
  const lines = file.getLineStarts();
  if (endLine > lines.length) return [];
  const start = lines[line - 1]! + column - 1;
  const end = lines[endLine - 1]! + endColumn - 1;
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) === start && node.end === end) found.push(node);
    ts.forEachChild(node, (child) => {
      if (child.pos <= start && child.end >= end) visit(child);
    });
  };
  visit(file);
  return found;
}

/** Returns the call at a place, awaited or not. */
export function callAt(file: ts.SourceFile, at: Location): ts.CallExpression | undefined {
  const [outer] = nodesAt(file, at).filter((node) => ts.isCallExpression(node) || ts.isAwaitExpression(node));
  const node = outer !== undefined && ts.isAwaitExpression(outer) ? outer.expression : outer;
  return node !== undefined && ts.isCallExpression(node) ? node : undefined;
}

/** Returns the statement that a node is part of. */
export function statementOf(node: ts.Node | undefined): ts.Statement | undefined {
  for (let at = node; at; at = at.parent) {
    if (isFunctionNode(at)) return undefined;
    if (ts.isStatement(at) && !ts.isBlock(at)) return at;
  }
  return undefined;
}

/** Lines of a text, counted from 0, with their ends kept. */
export interface Lines {
  /** Line of an offset. */
  of(offset: number): number;
  start(line: number): number;
  /** Offset after the line's end mark. */
  end(line: number): number;
  /** The line without its end mark. */
  text(line: number): string;
  indent(line: number): string;
  /** `\n` or `\r\n`. */
  readonly mark: string;
  /** One step of indentation. */
  readonly unit: string;
}

/** Returns the lines of a parsed file. */
export function linesOf(file: ts.SourceFile): Lines {
  const starts = file.getLineStarts();
  const end = (line: number): number => starts[line + 1] ?? file.text.length;
  const text = (line: number): string => file.text.slice(starts[line]!, end(line)).replace(/\r?\n$/, "");
  const indent = (line: number): string => /^\s*/.exec(text(line))![0];
  const steps = starts.flatMap((_, line) => (line > 0 && indent(line).startsWith(indent(line - 1)) && indent(line) !== indent(line - 1) && text(line - 1).trimEnd().endsWith("{") ? [indent(line).slice(indent(line - 1).length)] : []));
  return { of: (offset) => file.getLineAndCharacterOfPosition(offset).line, start: (line) => starts[line]!, end, text, indent, mark: file.text.includes("\r\n") ? "\r\n" : "\n", unit: steps[0] ?? "  " };
}

/** Whether a node has its first and last line for itself, comments after it aside. */
export function isAlone(node: ts.Node, file: ts.SourceFile, lines: Lines): boolean {
  const start = node.getStart(file);
  const before = file.text.slice(lines.start(lines.of(start)), start);
  const after = file.text.slice(node.end, lines.end(lines.of(node.end)));
  return before.trim() === "" && /^\s*(?:\/\/.*|\/\*.*\*\/\s*)?\s*$/.test(after);
}
