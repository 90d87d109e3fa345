/** A language client: drives the built server over standard input and output. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { type ClientCapabilities, createProtocolConnection, type Diagnostic, type InitializeResult, LogMessageNotification, type ProtocolConnection, PublishDiagnosticsNotification, ShowMessageNotification, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { CLI } from "./program.ts";

export interface Shown {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Client {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Every publication so far, in order. */
  readonly published: readonly Shown[];
  /** What `window/showMessage` and `window/logMessage` said. */
  readonly messages: readonly string[];
  /** Everything that the server wrote to its error stream. */
  errors(): string;
  uri(path: string): string;
  /** Opens a file with its content on disk, or another text. */
  open(path: string, text?: string): Promise<void>;
  /** Replaces an open file's text. */
  change(path: string, text: string): Promise<void>;
  close(path: string): Promise<void>;
  /** Resolves with the next diagnostics of a file that pass, or the ones that are shown. */
  until(path: string, passes: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Resolves when a message that contains the words was shown or logged. */
  told(words: string): Promise<void>;
  /** What is shown for a file now. */
  shown(path: string): readonly Diagnostic[];
  /** Shuts the server down; resolves with its exit code. */
  end(): Promise<number | null>;
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  /** Absolute folders of the workspace (default: the folder alone). */
  readonly folders?: readonly string[];
  /** Arguments of node (default: the command line's `lsp --stdio`). */
  readonly program?: readonly string[];
  /** Whose death ends the server (default: this process). */
  readonly processId?: number | null;
}

/** Starts a server on a folder and initialises it; it is killed when the test ends. */
export async function startClient(root: string, { capabilities = {}, settings, folders = [root], program = [CLI, "lsp", "--stdio"], processId = process.pid }: ClientOptions = {}): Promise<Client> {
  const server = spawn(process.execPath, program, { cwd: root, stdio: ["pipe", "pipe", "pipe"] });
  onTestFinished(() => void server.kill("SIGKILL"));
  let errors = "";
  server.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const published: Shown[] = [];
  const messages: string[] = [];
  const current = new Map<string, Shown>();
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const each of waiting) each();
  };
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    current.set(params.uri, params);
    wake();
  });
  const said = ({ message }: { readonly message: string }): void => {
    messages.push(message);
    wake();
  };
  connection.onNotification(ShowMessageNotification.type, said);
  connection.onNotification(LogMessageNotification.type, said);
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/codeLens/refresh", () => null);
  connection.listen();

  const uri = (path: string): string => pathToFileURL(`${root}/${path}`).href;
  const versions = new Map<string, number>();
  const exited = new Promise<number | null>((resolve) => server.once("exit", resolve));
  const when = <T>(ready: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = (): void => {
        const value = ready();
        if (value === undefined) return;
        waiting.delete(look);
        resolve(value);
      };
      waiting.add(look);
      look();
    });
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })),
    capabilities,
    initializationOptions: settings,
  });
  await connection.sendNotification("initialized", {});
  return {
    process: server,
    connection,
    initialized,
    published,
    messages,
    errors: () => errors,
    uri,
    async open(path, text = readFileSync(`${root}/${path}`, "utf8")) {
      versions.set(path, 1);
      await connection.sendNotification("textDocument/didOpen", { textDocument: { uri: uri(path), languageId: "typescript", version: 1, text } });
    },
    async change(path, text) {
      const version = versions.get(path)! + 1;
      versions.set(path, version);
      await connection.sendNotification("textDocument/didChange", { textDocument: { uri: uri(path), version }, contentChanges: [{ text }] });
    },
    close: (path) => connection.sendNotification("textDocument/didClose", { textDocument: { uri: uri(path) } }),
    until: (path, passes) =>
      when(() => {
        const now = current.get(uri(path));
        // What is shown for an earlier version of an open file is about to be replaced.
        if (now === undefined || (now.version !== undefined && now.version !== versions.get(path))) return undefined;
        return passes(now.diagnostics) ? now.diagnostics : undefined;
      }),
    told: (words) => when(() => (messages.some((each) => each.includes(words)) ? true : undefined)).then(() => {}),
    shown: (path) => current.get(uri(path))?.diagnostics ?? [],
    async end() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return exited;
    },
  };
}
