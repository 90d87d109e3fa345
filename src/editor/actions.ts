/** What one can do about a diagnostic: accept it with a reason, or delete a suppression that nobody needs. */
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic, type TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type DiagnosticData, SOURCE } from "./diagnostics.ts";
import { suppression } from "./suppress.ts";

/** What stands for the reason until somebody writes it. */
const REASON = "why this is meant";

/** Returns the actions for the diagnostics at a place of a document, the likeliest first. */
export function actionsFor(document: TextDocument, { context }: CodeActionParams): readonly CodeAction[] {
  return context.diagnostics.filter(({ source }) => source === SOURCE).flatMap((diagnostic) => (diagnostic.code === "unused-suppression" ? [deletion(document, diagnostic)] : [...accept(document, diagnostic)]));
}

function* accept(document: TextDocument, diagnostic: Diagnostic): Iterable<CodeAction> {
  const data = diagnostic.data as DiagnosticData | undefined;
  if (data === undefined) return;
  const found = suppression(document.uri, document.getText(), data.rule, diagnostic.range.start.line, REASON);
  if (found === undefined) return;
  const position = { line: found.line, character: found.character };
  yield { title: `Accept this ${data.rule}, with a reason`, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: { changes: { [document.uri]: [{ range: { start: position, end: position }, newText: found.text }] } } };
}

/** The whole line, where nothing else stands in it. */
function deletion(document: TextDocument, diagnostic: Diagnostic): CodeAction {
  const { start, end } = diagnostic.range;
  const line = { start: { line: start.line, character: 0 }, end: { line: start.line + 1, character: 0 } };
  const text = document.getText(line);
  const before = text.slice(0, start.character);
  const alone = before.trim() === "" && text.slice(end.character).trim() === "";
  const edit: TextEdit = { range: alone ? line : { start: { line: start.line, character: before.trimEnd().length }, end }, newText: "" };
  return { title: "Delete the suppression: nothing is found there", kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics: [diagnostic], edit: { changes: { [document.uri]: [edit] } } };
}
