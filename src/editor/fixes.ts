/** Safe fixes as code actions: offered where they may help, and given out only after an audit of the result. */
import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { AuditResult } from "../audit.ts";
import { type Fix, fixedTexts, fixesOf, isMended } from "../fixes.ts";
import { loadFrontEnds } from "../frontends/index.ts";
import type { DiagnosticData } from "./diagnostics.ts";
import { rangeOf } from "./places.ts";
import type { Root } from "./root.ts";

/** What a code action carries so that its edit can be worked out when it is chosen. */
export interface FixData {
  readonly uri: string;
  readonly version: number;
  readonly diagnostic: Diagnostic;
}

/** Returns the actions for a diagnostic of a file, still without their edits. */
export async function fixActions(result: AuditResult, file: string, document: TextDocument, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
  const data: FixData = { uri: document.uri, version: document.version, diagnostic };
  const fixes = await fixesFor(result, file, diagnostic);
  return fixes.map(({ title }) => ({ title: title[0]!.toUpperCase() + title.slice(1), kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics: [diagnostic], data }));
}

/** Returns the edits of the fix for a diagnostic where an audit says that they help; nothing otherwise. */
export async function fixEdits(root: Root, result: AuditResult, file: string, document: TextDocument, diagnostic: Diagnostic, absolute: (path: string) => string): Promise<readonly TextEdit[] | undefined> {
  const [fix] = await fixesFor(result, file, diagnostic);
  if (fix === undefined || result.source(file) !== document.getText()) return undefined;
  const texts = new Map([...fixedTexts(result, [fix])].map(([path, text]) => [absolute(path), text]));
  const after = await root.attempt(texts);
  if (!isMended(result, after, [fix])) return undefined;
  return fix.edits.map(({ start, end, text }) => ({ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text }));
}

async function fixesFor(result: AuditResult, file: string, { data, range }: Diagnostic): Promise<readonly Fix[]> {
  const { fingerprint } = (data ?? {}) as Partial<DiagnosticData>;
  if (fingerprint === undefined) return [];
  const frontEnds = await loadFrontEnds([file]);
  const isHere = ({ path, at }: Fix): boolean => path === file && rangeOf(at).start.line === range.start.line && rangeOf(at).start.character === range.start.character;
  return fixesOf(result, frontEnds, (finding) => finding.fingerprint === fingerprint).filter(isHere);
}
