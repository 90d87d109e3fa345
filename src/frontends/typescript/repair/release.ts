/** Makes a release happen on every way out. */
import { ts } from "ts-morph";
import type { Repair } from "../../../model.ts";
import type { Edit } from "../../index.ts";
import { isAlone, type Lines, linesOf, nodesAt, statementOf } from "./nodes.ts";

/** The statements of one block, from the one that takes the lock on. */
interface Section {
  readonly file: ts.SourceFile;
  readonly lines: Lines;
  readonly take: ts.Statement;
  readonly between: readonly ts.Statement[];
  /** The release, or the `try` whose `finally` it is. */
  readonly end: ts.Statement;
  readonly rest: readonly ts.Statement[];
}

/** Returns the edit that puts what follows an acquire into `try` and the release into `finally`; nothing where names or lines stand in the way. */
export function releaseInFinally(file: ts.SourceFile, { taken, release }: Extract<Repair, { kind: "release-in-finally" }>): readonly Edit[] | undefined {
  const take = statementOf(nodesAt(file, taken)[0]);
  const free = statementOf(nodesAt(file, release)[0]);
  if (take === undefined || free === undefined || !ts.isExpressionStatement(free)) return undefined;
  if (!ts.isExpressionStatement(take) && !ts.isVariableStatement(take)) return undefined;
  if (!ts.isBlock(take.parent) && !ts.isSourceFile(take.parent)) return undefined;
  const guard = ts.isBlock(free.parent) && ts.isTryStatement(free.parent.parent) && free.parent.parent.finallyBlock === free.parent ? free.parent.parent : undefined;
  const end = guard ?? free;
  const { statements } = take.parent;
  const [from, to] = [statements.indexOf(take), statements.indexOf(end)];
  if (to <= from + 1) return undefined;
  const section: Section = { file, lines: linesOf(file), take, between: statements.slice(from + 1, to), end, rest: statements.slice(to + 1) };
  if (![take, ...section.between, free].every((each) => isAlone(each, file, section.lines))) return undefined;
  return guard === undefined ? wrapped(section) : moved(section, guard);
}

/** `take; work; release;` becomes `take; try { work } finally { release }`. */
function wrapped({ file, lines, take, between, end, rest }: Section): readonly Edit[] | undefined {
  const names = declaredIn(between);
  if (mentions([end], names)) return undefined;
  // A value that is returned right after the release is returned from within: the release still comes before the caller goes on.
  const [last] = rest;
  const within = mentions(rest, names);
  if (within && (rest.length > 1 || last === undefined || !ts.isReturnStatement(last) || !isCalm(last.expression) || !isAlone(last, file, lines))) return undefined;
  const indent = lines.indent(lines.of(take.getStart(file)));
  const first = firstLine(take, lines);
  const [freed, freedEnd] = [lines.of(end.getStart(file)), lines.of(end.end)];
  const opened = { start: lines.start(first), end: lines.start(first), text: `${indent}try {${lines.mark}` };
  const release = Array.from({ length: freedEnd - freed + 1 }, (_, i) => lines.unit + lines.text(freed + i)).join(lines.mark);
  const closing = `${lines.mark}${indent}} finally {${lines.mark}${release}${lines.mark}${indent}}`;
  if (!within) return joined([opened, ...indented(file, lines, first, freed - 1), { start: lines.start(freed), end: lineEnd(lines, freedEnd), text: closing.slice(lines.mark.length) }]);
  const until = lines.of(last!.end);
  return joined([opened, ...indented(file, lines, first, freed - 1), { start: lines.start(freed), end: lines.end(freedEnd), text: "" }, ...indented(file, lines, freedEnd + 1, until), { start: lineEnd(lines, until), end: lineEnd(lines, until), text: closing }]);
}

/** `take; prepare; try { work } finally { release }`: what stands before the `try` belongs into it. */
function moved({ file, lines, take, between, rest }: Section, guard: ts.TryStatement): readonly Edit[] | undefined {
  const names = declaredIn(between);
  const inner = declaredIn(guard.tryBlock.statements);
  // A `catch` would see what it did not see before, and whatever else is undone in `finally` would be undone before it was done.
  if (guard.catchClause !== undefined || guard.finallyBlock!.statements.length !== 1) return undefined;
  if (mentions([guard.finallyBlock!, ...rest], names) || [...names].some((name) => inner.has(name))) return undefined;
  const line = lines.of(guard.getStart(file));
  const open = guard.tryBlock.getStart(file) + 1;
  if (lines.of(open) !== line || file.text.slice(lines.start(line), guard.getStart(file)).trim() !== "" || file.text.slice(open, lines.end(line)).trim() !== "") return undefined;
  const first = firstLine(take, lines);
  const opened = { start: lines.start(first), end: lines.start(first), text: lines.text(line) + lines.mark };
  return joined([opened, ...indented(file, lines, first, line - 1), { start: lines.start(line), end: lines.end(line), text: "" }]);
}

/** Two insertions at one place are one. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const all: Edit[] = [];
  for (const edit of edits) {
    const before = all.at(-1);
    if (before !== undefined && before.start === before.end && before.end === edit.start) all[all.length - 1] = { ...edit, text: before.text + edit.text };
    else all.push(edit);
  }
  return all;
}

/** Offset of a line's end mark. */
function lineEnd(lines: Lines, line: number): number {
  return lines.start(line) + lines.text(line).length;
}

/** The first line after a statement that is not blank. */
function firstLine(take: ts.Statement, lines: Lines): number {
  let line = lines.of(take.end) + 1;
  while (lines.text(line).trim() === "") line++;
  return line;
}

/** Moves lines one step further in; what stands in a template is text and stays as it is. */
function indented(file: ts.SourceFile, lines: Lines, from: number, to: number): readonly Edit[] {
  const literal = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (node.end < lines.start(from) || node.pos > lines.end(to)) return;
    if (ts.isTemplateLiteralToken(node)) for (let line = lines.of(node.getStart(file)) + 1; line <= lines.of(node.end); line++) literal.add(line);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).flatMap((line) => (lines.text(line).trim() === "" || literal.has(line) ? [] : [{ start: lines.start(line), end: lines.start(line), text: lines.unit }]));
}

/** Names that are declared in a list of statements and seen only there. */
function declaredIn(statements: readonly ts.Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  const bind = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.add(name.text);
    else for (const element of name.elements) if (ts.isBindingElement(element)) bind(element.name);
  };
  for (const statement of statements) {
    if (ts.isVariableStatement(statement)) for (const { name } of statement.declarationList.declarations) bind(name);
    else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) && statement.name) names.add(statement.name.text);
  }
  return names;
}

function mentions(nodes: readonly ts.Node[], names: ReadonlySet<string>): boolean {
  const inside = (node: ts.Node): boolean => (ts.isIdentifier(node) && names.has(node.text)) || (ts.forEachChild(node, (child) => inside(child) || undefined) ?? false);
  return names.size > 0 && nodes.some(inside);
}

/** Nothing runs when it is evaluated. */
function isCalm(node: ts.Expression | undefined): boolean {
  if (node === undefined || ts.isIdentifier(node) || ts.isLiteralExpression(node)) return true;
  if (ts.isPropertyAccessExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node)) return isCalm(node.expression);
  if (ts.isObjectLiteralExpression(node)) return node.properties.every((each) => ts.isShorthandPropertyAssignment(each) || (ts.isPropertyAssignment(each) && isCalm(each.initializer)));
  return ts.isArrayLiteralExpression(node) && node.elements.every(isCalm);
}
