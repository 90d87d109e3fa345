/** Starts conc-audit's language server, and starts it again when its settings ask for that. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { commands, type ExtensionContext, window, workspace } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

const SECTION = "conc-audit";
const LANGUAGES = ["typescript", "typescriptreact", "javascript", "javascriptreact", "rust", "python"];
const SETTINGS = ["config", "baseline", "includeTests", "minConfidence", "minSeverity", "debounceMs"];

let client: LanguageClient | undefined;
/** Starts and stops come one after the other. */
let last: Promise<void> = Promise.resolve();

/** Called by the editor when a file of a language that is audited is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand(`${SECTION}.restart`, () => inTurn(restart)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.command`)) void inTurn(restart);
    }),
  );
  await inTurn(start);
}

/** Called by the editor when it closes. */
export function deactivate(): Promise<void> {
  return inTurn(stop);
}

function inTurn(task: () => Promise<void>): Promise<void> {
  last = last.then(task, task);
  return last;
}

async function restart(): Promise<void> {
  await stop();
  await start();
}

async function start(): Promise<void> {
  const [command = "conc-audit", ...args] = commandLine();
  client = new LanguageClient(
    SECTION,
    { command, args, transport: TransportKind.stdio, options: { shell: process.platform === "win32" } },
    {
      documentSelector: LANGUAGES.map((language) => ({ scheme: "file", language })),
      initializationOptions: settings(),
      synchronize: { configurationSection: SECTION },
      outputChannelName: SECTION,
    },
  );
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    void window.showErrorMessage(`conc-audit: the server does not start: ${error instanceof Error ? error.message : String(error)}. Install it in the project (npm install --save-dev conc-audit) or set conc-audit.command.`);
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop();
}

function settings(): Readonly<Record<string, unknown>> {
  const given = workspace.getConfiguration(SECTION);
  return Object.fromEntries(SETTINGS.flatMap((name) => (given.get(name) === undefined ? [] : [[name, given.get(name)]])));
}

/** As set; else the project's own, else the one on the path. In a workspace that is not trusted nothing of it is run. */
function commandLine(): readonly string[] {
  const set = workspace.getConfiguration(SECTION).get<readonly string[]>("command") ?? [];
  if (set.length > 0) return set;
  const bin = process.platform === "win32" ? "conc-audit.cmd" : "conc-audit";
  const own = workspace.isTrusted ? (workspace.workspaceFolders ?? []).map(({ uri }) => join(uri.fsPath, "node_modules", ".bin", bin)).find((file) => existsSync(file)) : undefined;
  return [own ?? "conc-audit", "lsp", "--stdio"];
}
