/**
 * Measures the language server with a scripted client: `npm run bench:editor [DIR] [EDITS]`.
 * Without a folder it makes a project of 2,000 files. Prints the time from each change to the last of the diagnostics that it causes anywhere
 * in the project, the time to the first ones for its own document, and the server's memory.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, type ProtocolConnection, PublishDiagnosticsNotification, type PublishDiagnosticsParams, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { BENCH_FILES, benchFile } from "./benchProject.ts";

const OPEN = 20;
const LIMITS = { median: 100, p95: 250 };

const [folder = "", edits = "500"] = process.argv.slice(2);
const made = folder === "" ? makeProject() : undefined;
const root = realpathSync(resolve(made ?? folder));
try {
  await measure(root, Number(edits));
} finally {
  if (made !== undefined) rmSync(made, { recursive: true, force: true });
}

async function measure(cwd: string, count: number): Promise<void> {
  const server = spawn(process.execPath, [new URL("../cli.js", import.meta.url).pathname, "lsp", "--stdio"], { cwd, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((done) => server.once("exit", done));
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const shown = new Map<string, PublishDiagnosticsParams>();
  let arrived = (_: PublishDiagnosticsParams): void => {};
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    shown.set(params.uri, params);
    arrived(params);
  });
  connection.listen();
  const when = (uri: string, version: number): Promise<void> => new Promise((done) => (arrived = (params) => params.uri === uri && params.version === version && done()));

  const files = sources(cwd);
  const random = generator(7);
  const opened = pick(files, OPEN, random).map((path): Document => ({ uri: pathToFileURL(path).href, version: 1, text: readFileSync(path, "utf8"), saved: readFileSync(path, "utf8") }));
  const start = performance.now();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: pathToFileURL(cwd).href, workspaceFolders: [{ uri: pathToFileURL(cwd).href, name: "bench" }], capabilities: {} });
  await connection.sendNotification("initialized", {});
  for (const document of opened) await connection.sendNotification("textDocument/didOpen", { textDocument: { uri: document.uri, languageId: "typescript", version: 1, text: document.text } });
  await when(opened.at(-1)!.uri, 1);
  console.log(`files      ${files.length}`);
  console.log(`first      ${seconds(performance.now() - start)} s from start to diagnostics`);
  console.log(`memory     ${megabytes(server)} MB after it`);
  const first = stateOf(shown);

  const cpu = cpuSeconds(server);
  const times: { readonly kind: string; readonly first: number; readonly ms: number }[] = [];
  for (let i = 0; i < count; i++) {
    const document = opened[Math.floor(random() * opened.length)]!;
    const [kind, text] = edit(document.text, document.saved, random);
    times.push({ kind, ...(await change(connection, document, text, when)) });
    if ((i + 1) % Math.max(1, Math.floor(count / 5)) === 0) console.log(`memory     ${megabytes(server)} MB after ${i + 1} edits`);
  }
  if (cpu !== undefined) console.log(`processor  ${(((cpuSeconds(server) ?? 0) - cpu) * 1000 / count).toFixed(0).padStart(6)} ms an edit: what it takes where nothing else runs`);
  for (const document of opened) await change(connection, document, document.saved, when);
  console.log(`same       ${stateOf(shown) === first ? "yes" : "NO"}: what is shown once every edit is undone`);
  for (const kind of [...new Set(times.map((each) => each.kind))].sort()) console.log(`${kind.padEnd(10)} ${summary(times.filter((each) => each.kind === kind).map(({ ms }) => ms))}`);
  const all = times.map(({ ms }) => ms);
  console.log(`all        ${summary(all)}`);
  console.log(`of these   ${summary(times.map(({ first }) => first))} to the first diagnostics of the edited document`);
  console.log(`limits     median ${quantile(all, 0.5) < LIMITS.median ? "met" : "MISSED"} (${LIMITS.median} ms), p95 ${quantile(all, 0.95) < LIMITS.p95 ? "met" : "MISSED"} (${LIMITS.p95} ms)`);
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await ended;
}

interface Document {
  readonly uri: string;
  readonly saved: string;
  version: number;
  text: string;
}

/**
 * Sends new content; returns how many ms it takes until there are diagnostics for it, and until there are all of them, the server's debounce included.
 * Lenses are answered once nothing is left to be audited.
 */
async function change(connection: ProtocolConnection, document: Document, text: string, when: (uri: string, version: number) => Promise<void>): Promise<{ readonly first: number; readonly ms: number }> {
  document.version++;
  document.text = text;
  const answered = when(document.uri, document.version);
  const start = performance.now();
  await connection.sendNotification("textDocument/didChange", { textDocument: { uri: document.uri, version: document.version }, contentChanges: [{ text }] });
  const settled = connection.sendRequest("textDocument/codeLens", { textDocument: { uri: document.uri } });
  await answered;
  const first = performance.now() - start;
  await settled;
  return { first, ms: performance.now() - start };
}

/** What people do: type in a body, add a line above everything, add a function that matters, undo it all. */
function edit(text: string, saved: string, random: () => number): readonly [kind: string, text: string] {
  const lines = text.split("\n");
  const bodies = lines.flatMap((line, i) => (/^\s+.*(?:\)|=>).*\{$/.test(line) ? [i] : []));
  const at = bodies[Math.floor(random() * bodies.length)];
  const n = Math.floor(random() * 1000);
  if (random() < 0.1 && text !== saved) return ["undo", saved];
  if (random() < 0.2) return ["comment", `// ${n}\n${text}`];
  if (random() < 0.2) return ["function", `${text}\nexport async function added${n}(): Promise<void> {\n  await fetch("https://added.example/${n}");\n}\n`];
  if (at === undefined) return ["comment", `${text}\n// ${n}\n`];
  return ["body", [...lines.slice(0, at + 1), `    void ${n};`, ...lines.slice(at + 1)].join("\n")];
}

function stateOf(shown: ReadonlyMap<string, PublishDiagnosticsParams>): string {
  return JSON.stringify([...shown.values()].filter(({ diagnostics }) => diagnostics.length > 0).map(({ uri, diagnostics }) => ({ uri, diagnostics })).sort((a, b) => (a.uri < b.uri ? -1 : 1)));
}

function summary(ms: readonly number[]): string {
  return `${String(ms.length).padStart(4)} edits: median ${quantile(ms, 0.5).toFixed(0)} ms, p95 ${quantile(ms, 0.95).toFixed(0)} ms, longest ${Math.max(...ms).toFixed(0)} ms`;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

/** Resident memory of a process. */
function megabytes({ pid }: ChildProcess): string {
  try {
    return (Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024).toFixed(0).padStart(6);
  } catch {
    return "   ?";
  }
}

/** Processor time of a process so far, where the system tells. */
function cpuSeconds({ pid }: ChildProcess): number | undefined {
  try {
    const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ").slice(11, 13).map((ticks) => Number(ticks) / 100);
    return user + system;
  } catch {
    return undefined;
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2).padStart(6);
}

/** The project's own sources, without tests. */
function sources(cwd: string): string[] {
  return readdirSync(cwd).sort().flatMap((name) => {
    const path = join(cwd, name);
    if (name.startsWith(".") || ["node_modules", "dist", "build", "test", "tests", "__tests__"].includes(name)) return [];
    if (statSync(path).isDirectory()) return sources(path);
    return /(?<!\.d|\.test|\.spec)\.tsx?$/.test(name) ? [path] : [];
  });
}

function pick<T>(all: readonly T[], count: number, random: () => number): T[] {
  const left = [...all];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}

/** Numbers from 0 to 1, the same ones every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function makeProject(): string {
  const made = mkdtempSync(join(tmpdir(), "conc-audit-bench-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(made, path)), { recursive: true });
    writeFileSync(join(made, path), text);
  };
  write("package.json", '{ "name": "bench" }\n');
  for (let i = 0; i < BENCH_FILES; i++) write(benchFile(i).path, benchFile(i).text);
  return made;
}
