/** Answers what a client asks: hovers, lenses and code actions, of the text of now. */
import { resolve } from "node:path";
import { type CancellationToken, type ClientCapabilities, type Connection, LSPErrorCodes, type MarkupContent, ResponseError, type TextDocuments, type WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { AuditResult } from "../audit.ts";
import { actionsFor } from "./actions.ts";
import { SOURCE } from "./diagnostics.ts";
import { fixActions, type FixData, fixEdits } from "./fixes.ts";
import { knownAt } from "./hover.ts";
import { lensesOf } from "./lenses.ts";
import { pathOf, rangeOf } from "./places.ts";
import { type Folder, pathIn, type Workspace } from "./workspace.ts";

export interface Answering {
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  /** What the client can do. */
  client(): ClientCapabilities;
  /** Tells the user something. */
  inform(message: string): void;
}

/** Answers the requests of a connection from now on; one that is cancelled is answered so at once. */
export function answerRequests(connection: Connection, { documents, workspace, client, inform }: Answering): void {
  /** The audit of what a document says now. */
  async function auditOf(uri: string, token: CancellationToken): Promise<{ readonly folder: Folder; readonly file: string; readonly result: AuditResult } | undefined> {
    const path = pathOf(uri);
    const folder = path === undefined ? undefined : workspace.folderOf(path);
    if (path === undefined || folder === undefined) return undefined;
    await unlessCancelled(folder.root.settled(), token);
    const result = folder.root.latest();
    return result === undefined ? undefined : { folder, file: pathIn(folder, path), result };
  }

  connection.onHover(async ({ textDocument, position }, token) => {
    const now = await auditOf(textDocument.uri, token);
    const document = documents.get(textDocument.uri);
    if (now?.result.model === undefined || document === undefined) return null;
    const known = knownAt(now.result.model, { file: now.file, ...position, word: wordAt(document, position) });
    if (known === undefined) return null;
    const contents: MarkupContent = { kind: "markdown", value: known.text };
    return { contents, ...(known.at === undefined ? {} : { range: rangeOf(known.at) }) };
  });

  connection.onCodeLens(async ({ textDocument }, token) => {
    const now = await auditOf(textDocument.uri, token);
    return now === undefined ? [] : [...lensesOf(now.result.report, now.file)];
  });

  /** The edit of a fix, with the document's version where the client looks at that. */
  async function editOf({ uri, version, diagnostic }: FixData, token: CancellationToken): Promise<WorkspaceEdit | undefined> {
    const now = await auditOf(uri, token);
    const document = documents.get(uri);
    if (now === undefined || document === undefined || document.version !== version) return undefined;
    const edits = await fixEdits(now.folder.root, now.result, now.file, document, diagnostic, (path) => resolve(now.folder.root.folder, path));
    if (edits === undefined || documents.get(uri)?.version !== version) return undefined;
    return client().workspace?.workspaceEdit?.documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] } : { changes: { [uri]: [...edits] } };
  }

  connection.onCodeAction(async (params, token) => {
    const document = documents.get(params.textDocument.uri);
    const now = await auditOf(params.textDocument.uri, token);
    if (document === undefined) return [];
    const own = params.context.diagnostics.filter(({ source }) => source === SOURCE);
    const fixes = now === undefined ? [] : (await Promise.all(own.map((diagnostic) => fixActions(now.result, now.file, document, diagnostic)))).flat();
    const later = client().textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true && client().textDocument?.codeAction?.dataSupport === true;
    // A client that asks for edits later need not wait for audits of what nobody may choose.
    const ready = later ? fixes : await inTurn(fixes, async (action) => ({ ...action, edit: await editOf(action.data as FixData, token), data: undefined }));
    return [...ready.filter((action) => later || action.edit !== undefined), ...actionsFor(document, params)];
  });

  connection.onCodeActionResolve(async (action, token) => {
    const edit = action.edit ?? (action.data === undefined ? undefined : await editOf(action.data as FixData, token));
    if (edit === undefined) inform("this edit would not mend the finding here");
    return { ...action, edit };
  });
}

/** Rejects as soon as the client no longer wants to know. */
async function unlessCancelled<T>(promise: Promise<T>, token: CancellationToken): Promise<T> {
  const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  if (token.isCancellationRequested) throw cancelled();
  let forget = (): void => {};
  const given = new Promise<never>((_, reject) => {
    const listener = token.onCancellationRequested(() => reject(cancelled()));
    forget = () => listener.dispose();
  });
  try {
    return await Promise.race([promise, given]);
  } finally {
    forget();
  }
}

async function inTurn<T, R>(all: readonly T[], task: (each: T) => Promise<R>): Promise<readonly R[]> {
  const found: R[] = [];
  for (const each of all) found.push(await task(each));
  return found;
}

function wordAt(document: TextDocument, { line, character }: { readonly line: number; readonly character: number }): string {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  for (const { 0: word, index } of text.matchAll(/[\w$]+/g)) if (index <= character && character <= index + word.length) return word;
  return "";
}
