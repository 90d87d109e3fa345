/** The language server: an audit that follows what is edited, over standard input and output. */
import { Console } from "node:console";
import {
  CodeActionKind,
  CodeLensRefreshRequest,
  createConnection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ProposedFeatures,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { AuditResult } from "../audit.ts";
import { BASELINE_FILE } from "../baselineFile.ts";
import { CONFIG_FILES } from "../config.ts";
import { LANGUAGES } from "../frontends/languages.ts";
import type { Rule } from "../rule.ts";
import { answerRequests } from "./answers.ts";
import { diagnosticsOf, SOURCE } from "./diagnostics.ts";
import { pathOf } from "./places.ts";
import { createPublisher } from "./publish.ts";
import { settingsOf } from "./settings.ts";
import { createWorkspace, type Folder, pathIn, uriIn } from "./workspace.ts";

export interface ServerOptions {
  readonly rules: readonly Rule[];
  readonly version?: string;
  /** Returns the address of a rule's documentation. */
  documentation?(rule: string): string | undefined;
}

const WATCHED = [
  `**/*{${LANGUAGES.flatMap(({ extensions }) => extensions).join(",")}}`,
  `**/{${[...CONFIG_FILES, BASELINE_FILE, "pnpm-workspace.yaml", ...new Set(LANGUAGES.flatMap(({ projects }) => projects))].join(",")}}`,
  "**/{tsconfig,jsconfig}.*.json",
  "**/{.gitignore,.concauditignore}",
];

/** Serves until the client ends it or is gone. Standard output carries the protocol and nothing else. */
export function serve(options: ServerOptions): void {
  globalThis.console = new Console(process.stderr);
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const log = (message: string): void => connection.console.error(message);
  // One failed request is no reason to leave the editor without answers.
  process.on("uncaughtException", (error) => log(`internal error: ${error.stack ?? error.message}`));
  process.on("unhandledRejection", (error) => log(`internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));

  const documents = new TextDocuments(TextDocument);
  /** A client that is gone is told nothing; the server ends soon. */
  const unsent = (error: unknown): void => console.error(`not sent: ${error instanceof Error ? error.message : String(error)}`);
  const notify = (type: MessageType, message: string): void => void connection.sendNotification(ShowMessageNotification.type, { type, message: `${SOURCE}: ${message}` }).catch(unsent);
  const publisher = createPublisher((params) => void connection.sendDiagnostics(params).catch(unsent));
  const workspace = createWorkspace({ rules: options.rules, version: options.version, onResult: show, onFailure: (_, message) => tell(message) });
  let client: InitializeParams["capabilities"] = {};
  let initial: { readonly folders: readonly string[]; readonly settings: unknown } = { folders: [], settings: undefined };
  /** What the user was told, so that nobody is told twice. */
  const told = new Set<string>();

  function tell(message: string): void {
    log(message);
    if (told.has(message)) return;
    told.add(message);
    notify(MessageType.Warning, message);
  }

  function configure(value: unknown): void {
    const { settings, faults } = settingsOf(value);
    for (const fault of faults) tell(fault);
    workspace.configure(settings);
  }

  function show(folder: Folder, result: AuditResult): void {
    const open = new Map(documents.all().flatMap((document) => {
      const path = pathOf(document.uri);
      return path !== undefined && workspace.folderOf(path) === folder ? [[path, document] as const] : [];
    }));
    const shown = new Map<string, readonly Diagnostic[]>();
    const uriFor = (path: string): string => uriIn(folder, path);
    const opened = new Map([...open].map(([path, document]) => [uriFor(pathIn(folder, path)), document]));
    const spelled = (path: string): string => opened.get(uriFor(path))?.uri ?? uriFor(path);
    for (const [path, diagnostics] of diagnosticsOf(result, spelled, (rule) => options.documentation?.(rule))) {
      // What lies in a folder of the workspace within this one is that folder's to show.
      if (folder.loose ? opened.has(uriFor(path)) : workspace.folderOf(pathOf(uriFor(path)) ?? "") === folder) shown.set(spelled(path), diagnostics);
    }
    publisher.publish(folder, shown, new Map([...open.values()].map(({ uri, version }) => [uri, version])));
    for (const problem of result.incomplete) {
      if (problem.about === "rule") tell(`${problem.subject}: ${problem.message}`);
      else connection.console.info(`${problem.subject}: ${problem.message}`);
    }
    if (client.workspace?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  }

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri === null || params.rootUri === undefined ? [] : [params.rootUri]);
    initial = { folders, settings: params.initializationOptions };
    return {
      serverInfo: { name: SOURCE, version: options.version },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        codeLensProvider: {},
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix], resolveProvider: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    configure(initial.settings);
    for (const uri of initial.folders) workspace.add(uri);
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) });
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) {
          const folder = workspace.remove(uri);
          if (folder !== undefined) publisher.clear(folder);
        }
        for (const { uri } of added) workspace.add(uri);
      });
  });

  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    const own = typeof settings === "object" && settings !== null && "conc-audit" in settings ? settings["conc-audit"] : undefined;
    if (own !== undefined) configure(own);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      const path = pathOf(uri);
      if (path !== undefined) workspace.changed(path);
    }
  });

  documents.onDidChangeContent(({ document }) => {
    const path = pathOf(document.uri);
    if (path === undefined) return;
    workspace.folderFor(path);
    workspace.edit(path, document.getText());
  });
  documents.onDidSave(({ document }) => {
    const path = pathOf(document.uri);
    // A client that watches no files tells at least of those that it saves.
    if (path !== undefined && workspace.folders().some(({ root }) => root.configures(path))) workspace.changed(path);
  });
  documents.onDidClose(({ document }) => {
    const path = pathOf(document.uri);
    if (path === undefined) return;
    workspace.edit(path, undefined);
    const folder = workspace.folderOf(path);
    if (folder?.loose) publisher.clear(folder, document.uri);
    const open = documents.all().flatMap(({ uri }) => (uri === document.uri ? [] : (pathOf(uri) ?? [])));
    for (const unused of workspace.closeUnused(open)) publisher.clear(unused);
  });

  answerRequests(connection, { documents, workspace, client: () => client, inform: (message) => notify(MessageType.Info, message) });
  connection.onShutdown(() => workspace.close());
  documents.listen(connection);
  connection.listen();
}
