/** The language server, as a client sees it. */
import { spawn } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CancellationTokenSource, DiagnosticSeverity, LSPErrorCodes, type CodeAction, type CodeLens, type Diagnostic, type Hover, type TextDocumentEdit, type TextEdit } from "vscode-languageserver-protocol/node";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Client, startClient } from "./languageClient.ts";
import { CLI, project, run } from "./program.ts";

const LOCKED = `import { Mutex } from "async-mutex";
import { load } from "./load.js";
const gate = new Mutex();
export async function refresh(): Promise<void> {
  await gate.runExclusive(() => load());
}
export async function clear(): Promise<void> {
  await gate.runExclusive(() => {});
}
`;
const SLOW = `import { ask } from "./ask.js";\nexport async function load(): Promise<void> {\n  await ask();\n}\n`;
const ASK = `export async function ask(): Promise<void> {\n  await fetch("https://example.com");\n}\n`;
const QUICK = `export async function load(): Promise<void> {}\n`;

/** Two files each: the hazard lies in the first; the second one's content decides. */
const CORE: readonly { readonly rule: string; readonly file: string; readonly text: string; readonly other: string; readonly sound: string; readonly bad: string }[] = [
  { rule: "lock-across-await", file: "locked.ts", text: LOCKED.replace("load.js", "loaded.js"), other: "loaded.ts", sound: QUICK, bad: SLOW },
  {
    rule: "unfair-handoff",
    file: "gate.ts",
    text: `import { setTimeout as sleep } from "node:timers/promises";
import { gate } from "./state.js";
export async function exclusive(work: () => Promise<void>): Promise<void> {
  while (gate.taken) await sleep(20);
  gate.taken = true;
  try {
    await work();
  } finally {
    gate.taken = false;
  }
}
`,
    other: "state.ts",
    // Whatever that is: nothing is known of a lock of somebody else's.
    sound: `export { gate } from "elsewhere";\n`,
    bad: `export const gate = { taken: false };\n`,
  },
  {
    rule: "polling-bridge",
    file: "wait.ts",
    text: `import { setTimeout as sleep } from "node:timers/promises";
import { isReady } from "./store.js";
export async function whenReady(): Promise<void> {
  while (!(await isReady())) await sleep(50);
}
`,
    other: "store.ts",
    sound: `export async function isReady(): Promise<boolean> {\n  return (await fetch("https://example.com/ready")).ok;\n}\n`,
    bad: `let ready = false;\nexport function markReady(): void {\n  ready = true;\n}\nexport async function isReady(): Promise<boolean> {\n  return ready;\n}\n`,
  },
  {
    rule: "uninterruptible-sleep",
    file: "refresher.ts",
    text: `import { setTimeout as sleep } from "node:timers/promises";
import { refreshMs } from "./limits.js";
export class Refresher {
  private active = true;
  private readonly finished: Promise<void>;
  constructor(refresh: () => Promise<void>) {
    this.finished = this.loop(refresh);
  }
  async close(): Promise<void> {
    this.active = false;
    await this.finished;
  }
  private async loop(refresh: () => Promise<void>): Promise<void> {
    while (this.active) {
      await refresh();
      await sleep(refreshMs);
    }
  }
}
`,
    other: "limits.ts",
    sound: `export const refreshMs = 20;\n`,
    bad: `const SECOND = 1_000;\nexport const refreshMs = 45 * SECOND;\n`,
  },
  {
    rule: "dropped-send",
    file: "route.ts",
    text: `import { Channel } from "./channel.js";
const channel = new Channel();
export async function cancelRoute(request: { id: string }): Promise<{ status: number }> {
  channel.trySend({ id: request.id, cancel: true });
  return { status: 202 };
}
export const worker = () => channel.receive();
`,
    other: "channel.ts",
    sound: `export class Channel {
  private readonly jobs: object[] = [];
  trySend(job: object): void {
    this.jobs.push(job);
  }
  receive(): object | undefined {
    return this.jobs.shift();
  }
}
`,
    bad: `export class Channel {
  private readonly jobs: object[] = [];
  trySend(job: object): boolean {
    if (this.jobs.length > 63) return false;
    return this.jobs.push(job) > 0;
  }
  receive(): object | undefined {
    return this.jobs.shift();
  }
}
`,
  },
];

const has = (rule: string) => (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ code }) => code === rule);
const lacks = (rule: string) => (diagnostics: readonly Diagnostic[]): boolean => !has(rule)(diagnostics);

describe("diagnostics", () => {
  it("come and go with each core hazard as another file is edited", async () => {
    const files = Object.fromEntries(CORE.flatMap(({ file, text, other, sound }) => [[file, text], [other, sound]]));
    const client = await startClient(project({ "package.json": "{}", ...files, "ask.ts": ASK }));
    for (const { rule, file, other, sound, bad } of CORE) {
      await client.open(file);
      await client.open(other);
      await client.until(file, lacks(rule));
      await client.change(other, bad);
      await client.until(file, has(rule));
      await client.change(other, sound);
      await client.until(file, lacks(rule));
      await client.close(other);
    }
    expect(await client.end()).toBe(0);
    expect(client.errors()).toBe("");
  });

  it("say what, how grave, why and where, place by place through three files", async () => {
    const client = await startClient(project({ "package.json": "{}", "src/a.ts": LOCKED, "src/load.ts": SLOW, "src/ask.ts": ASK }));
    const [found] = await client.until("src/a.ts", has("lock-across-await"));
    expect(found).toMatchObject({ source: "conc-audit", code: "lock-across-await", severity: DiagnosticSeverity.Error, range: { start: { line: 4, character: 32 }, end: { line: 4, character: 38 } } });
    expect(found!.message).toContain("the network");
    expect(found!.codeDescription!.href).toMatch(/^file:.*\/rules\/lock-across-await\.md$/);
    expect(found!.relatedInformation!.map(({ location }) => location.uri)).toEqual(expect.arrayContaining([client.uri("src/a.ts"), client.uri("src/load.ts"), client.uri("src/ask.ts")]));
    expect(found!.data).toMatchObject({ rule: "lock-across-await", fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  it("count characters as the protocol does: in UTF-16 units", async () => {
    const text = LOCKED.replace("await gate.runExclusive(() => load());", `await gate.runExclusive(() => /* 🔒ä */ load());`);
    const client = await startClient(project({ "package.json": "{}", "a.ts": text, "load.ts": SLOW, "ask.ts": ASK }));
    const [found] = await client.until("a.ts", has("lock-across-await"));
    const line = text.split("\n")[4]!;
    expect(line.slice(found!.range.start.character, found!.range.end.character)).toBe("load()");
  });

  it("are those of the command line: configuration, baseline and suppressions included", async () => {
    const root = project({ "package.json": "{}", "a.ts": LOCKED, "b.ts": LOCKED, "load.ts": SLOW, "ask.ts": ASK });
    const client = await startClient(root, { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
    const touched = (path: string) => client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri(path), type: 1 }] });
    await client.until("a.ts", has("lock-across-await"));
    await client.until("b.ts", has("lock-across-await"));
    writeFileSync(join(root, "conc-audit.config.json"), JSON.stringify({ exclude: ["b.ts"], rules: { "lock-across-await": "low" } }));
    await touched("conc-audit.config.json");
    await client.until("b.ts", lacks("lock-across-await"));
    expect((await client.until("a.ts", has("lock-across-await")))[0]!.severity).toBe(DiagnosticSeverity.Information);
    expect(run(root, "baseline").code).toBe(0);
    await touched("conc-audit-baseline.json");
    await client.until("a.ts", lacks("lock-across-await"));
    rmSync(join(root, "conc-audit-baseline.json"));
    await touched("conc-audit-baseline.json");
    await client.until("a.ts", has("lock-across-await"));
    await client.open("a.ts", LOCKED.replace("  await gate.runExclusive(() => load", "  // conc-audit-ignore-next-line lock-across-await -- meant\n$&"));
    await client.until("a.ts", lacks("lock-across-await"));
    writeFileSync(join(root, "conc-audit.config.json"), JSON.stringify({ rulse: {} }));
    await touched("conc-audit.config.json");
    await client.told("unknown key `rulse`; did you mean `rules`?");
    writeFileSync(join(root, "conc-audit.config.json"), "{}");
    await touched("conc-audit.config.json");
    await client.until("b.ts", has("lock-across-await"));
    expect(await client.end()).toBe(0);
  });

  it("hint at suppressions that nothing needs, and at faulty ones", async () => {
    const client = await startClient(project({ "package.json": "{}", "a.ts": "// conc-audit-ignore-next-line polling-bridge -- no events there\nexport const a = 1;\nexport const b = 2; // conc-audit-ignore-line polling-bridge\n" }));
    const found = await client.until("a.ts", has("unused-suppression"));
    expect(found.find(({ code }) => code === "unused-suppression")).toMatchObject({ severity: DiagnosticSeverity.Hint, tags: [1], range: { start: { line: 0, character: 0 }, end: { line: 0 } } });
    expect(found.find(({ code }) => code === "faulty-suppression")).toMatchObject({ severity: DiagnosticSeverity.Error, range: { start: { line: 2, character: 20 } } });
  });

  it("follow files that are made, renamed and deleted on disk", async () => {
    const root = project({ "package.json": "{}", "a.ts": LOCKED, "ask.ts": ASK });
    const client = await startClient(root);
    const event = (path: string, type: 1 | 2 | 3) => client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri(path), type }] });
    await client.open("a.ts");
    await client.until("a.ts", lacks("lock-across-await"));
    writeFileSync(join(root, "load.ts"), SLOW);
    await event("load.ts", 1);
    await client.until("a.ts", has("lock-across-await"));
    renameSync(join(root, "a.ts"), join(root, "c.ts"));
    await client.close("a.ts");
    await event("a.ts", 3);
    await event("c.ts", 1);
    await client.until("c.ts", has("lock-across-await"));
    await client.until("a.ts", lacks("lock-across-await"));
    rmSync(join(root, "load.ts"));
    await event("load.ts", 3);
    await client.until("c.ts", lacks("lock-across-await"));
  });

  it("stay when a file of the project is closed, and go when it lies outside", async () => {
    const other = project({ "package.json": "{}", "a.ts": LOCKED, "load.ts": SLOW, "ask.ts": ASK });
    const root = project({ "package.json": "{}", "a.ts": LOCKED, "load.ts": SLOW, "ask.ts": ASK });
    const client = await startClient(root);
    await client.open("a.ts");
    await client.until("a.ts", has("lock-across-await"));
    await client.close("a.ts");
    const outside = pathToFileURL(join(other, "a.ts")).href;
    const path = `../${other.split("/").at(-1)}/a.ts`;
    expect(client.uri(path)).toBe(outside);
    await client.open(path);
    await client.until(path, has("lock-across-await"));
    await client.close(path);
    await client.until(path, (found) => found.length === 0);
    expect(has("lock-across-await")(client.shown("a.ts"))).toBe(true);
    expect(client.published.every(({ uri }) => uri === outside || uri.startsWith(pathToFileURL(root).href))).toBe(true);
  });

  it("are of each folder of a workspace its own", async () => {
    const one = project({ "package.json": "{}", "a.ts": LOCKED, "load.ts": SLOW, "ask.ts": ASK });
    const two = project({ "package.json": "{}", "a.ts": LOCKED, "load.ts": SLOW, "ask.ts": ASK, "conc-audit.config.json": JSON.stringify({ rules: { "lock-across-await": "low" } }) });
    const client = await startClient(one, { folders: [one, two], capabilities: { workspace: { workspaceFolders: true } } });
    const there = `../${two.split("/").at(-1)}/a.ts`;
    expect((await client.until("a.ts", has("lock-across-await")))[0]!.severity).toBe(DiagnosticSeverity.Error);
    expect((await client.until(there, has("lock-across-await")))[0]!.severity).toBe(DiagnosticSeverity.Information);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [{ uri: pathToFileURL(two).href, name: "two" }] } });
    await client.until(there, (found) => found.length === 0);
  });
});

describe("a server under way", () => {
  it("publishes nothing of a text that was edited since, and ends with the last one's findings", async () => {
    const client = await startClient(project({ "package.json": "{}", "a.ts": LOCKED, "load.ts": QUICK, "ask.ts": ASK }));
    await client.open("a.ts");
    await client.open("load.ts");
    await client.until("a.ts", lacks("lock-across-await"));
    const before = client.published.length;
    for (let i = 0; i < 100; i++) await client.change("load.ts", i % 2 === 0 ? QUICK : SLOW);
    await client.until("load.ts", () => true);
    await client.until("a.ts", has("lock-across-await"));
    const versions = client.published.slice(before).flatMap(({ uri, version }) => (uri === client.uri("load.ts") ? [version!] : []));
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    // Many edits come in one reading: far fewer audits than edits.
    expect(versions.length).toBeLessThan(20);
    expect(versions.at(-1)).toBe(101);
  });

  it("answers what is no longer asked with a cancellation, and goes on", async () => {
    const client = await startClient(project({ "package.json": "{}", "a.ts": LOCKED, "load.ts": SLOW, "ask.ts": ASK }), { settings: { debounceMs: 600 } });
    await client.open("a.ts");
    await client.until("a.ts", has("lock-across-await"));
    await client.change("a.ts", `${LOCKED}\n`);
    const cancel = new CancellationTokenSource();
    const lenses = client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri: client.uri("a.ts") } }, cancel.token);
    cancel.cancel();
    await expect(lenses).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await client.until("a.ts", has("lock-across-await"));
    expect(await client.end()).toBe(0);
  });

  it("lives on after malformed messages", async () => {
    const client = await startClient(project({ "package.json": "{}", "a.ts": LOCKED, "load.ts": SLOW, "ask.ts": ASK }));
    client.process.stdin!.write("Content-Length: 9\r\n\r\n{nonsense");
    client.process.stdin!.write('Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}');
    await client.connection.sendNotification("textDocument/didOpen", {});
    await client.connection.sendNotification("textDocument/didChange", { textDocument: { uri: "file:///nowhere.ts", version: 3 }, contentChanges: [{ text: "" }] });
    await expect(client.connection.sendRequest("textDocument/hover", { textDocument: {} })).rejects.toThrow();
    await client.open("a.ts");
    await client.until("a.ts", has("lock-across-await"));
    await expect(client.connection.sendRequest("no/such")).rejects.toThrow();
    expect(await client.end()).toBe(0);
  });

  it("goes on when a rule fails, and says so once", async () => {
    const library = pathToFileURL(fileURLToPath(new URL("../dist/index.js", import.meta.url))).href;
    const root = project({ "package.json": "{}", "a.ts": LOCKED, "load.ts": SLOW, "ask.ts": ASK });
    const program = `const { serve, rules, defineRule } = await import(${JSON.stringify(library)});
console.log("not for the client");
await serve({ rules: [defineRule({ id: "broken", severity: "low", title: "", risk: "", advice: "", *check() { throw new Error("no such thing"); } }), ...rules] });
console.log("nor this");`;
    const client = await startClient(root, { program: ["--input-type=module", "-e", program.replace('console.log("not for the client");\n', "")] });
    await client.open("a.ts");
    await client.until("a.ts", has("lock-across-await"));
    await client.told("broken: the rule failed, what it finds is missing here: no such thing");
    await client.open("load.ts");
    await client.change("load.ts", QUICK);
    await client.until("a.ts", lacks("lock-across-await"));
    expect(client.errors()).toBe("nor this\n");
    expect(client.messages.filter((each) => each.startsWith("conc-audit: broken"))).toHaveLength(1);
  });

  it("ends when its client is gone", async () => {
    const root = project({ "package.json": "{}" });
    const parent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    onTestFinished(() => void parent.kill("SIGKILL"));
    const client = await startClient(root, { processId: parent.pid! });
    const ended = new Promise((resolve) => client.process.once("exit", resolve));
    parent.kill("SIGKILL");
    expect(await ended).toBe(1);
  });

  it("ends when its input ends", async () => {
    const server = spawn(process.execPath, [CLI, "lsp"], { stdio: ["pipe", "pipe", "inherit"] });
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.stdin.end();
    expect(await ended).toBe(1);
  });
});

describe("hover and lenses", () => {
  const TIMED = `import { Mutex } from "async-mutex";
import { setTimeout as sleep } from "node:timers/promises";
export class Poller {
  private readonly gate = new Mutex();
  private timer: NodeJS.Timeout | undefined;
  private running = true;
  private done: Promise<void> | undefined;
  start(): void {
    this.timer = setInterval(() => void this.tick(), 5_000);
    this.done = this.loop();
  }
  async tick(): Promise<void> {
    await this.gate.runExclusive(async () => {
      await fetch("https://example.com");
    });
  }
  private async loop(): Promise<void> {
    while (this.running) await sleep(30_000);
  }
  async stop(): Promise<void> {
    this.running = false;
    clearInterval(this.timer);
    await this.done;
  }
}
`;
  const hover = async (client: Client, path: string, text: string, on: string): Promise<string> => {
    const offset = text.indexOf(on);
    const line = text.slice(0, offset).split("\n").length - 1;
    const character = offset - (text.lastIndexOf("\n", offset - 1) + 1);
    const found = await client.connection.sendRequest<Hover | null>("textDocument/hover", { textDocument: { uri: client.uri(path) }, position: { line, character } });
    return found === null ? "" : (found.contents as { value: string }).value;
  };

  it("tell of a lock, a timer and a sleep", async () => {
    const client = await startClient(project({ "package.json": "{}", "a.ts": TIMED }));
    await client.open("a.ts");
    for (const on of ["gate.runExclusive", "gate = new"]) {
      const lock = await hover(client, "a.ts", TIMED, on);
      expect(lock).toContain("**lock `Poller.gate`**");
      expect(lock).toContain("fair: the longest waiter is next");
      expect(lock).toContain("held while waiting for the network, up to 300 s (a.ts:14)");
      expect(lock).toContain("taken by `Poller.tick` (a.ts:13)");
    }
    for (const on of ["setInterval", "timer: NodeJS", "clearInterval"]) {
      const timer = await hover(client, "a.ts", TIMED, on);
      expect(timer).toContain("**interval `Poller.timer`**");
      expect(timer).toContain("every 5 s");
      expect(timer).toContain("stopped by `Poller.stop` (a.ts:22)");
    }
    expect(await hover(client, "a.ts", TIMED, "sleep(30_000)")).toContain("of at most 30 s");
    expect(await hover(client, "a.ts", TIMED, "fetch")).toBe("");
  });

  it("tell of a send what becomes of a refusal", async () => {
    const text = `import { Worker } from "node:worker_threads";\nexport function send(child: import("node:child_process").ChildProcess): void {\n  child.send({ kind: "cancel" });\n}\n`;
    const client = await startClient(project({ "package.json": "{}", "a.ts": text }));
    await client.open("a.ts");
    expect(await hover(client, "a.ts", text, "send({")).toContain("a refusal shows");
  });

  it("say how long a stop path takes, of the text of now", async () => {
    const client = await startClient(project({ "package.json": "{}", "a.ts": TIMED }));
    await client.open("a.ts");
    const lenses = (): Promise<CodeLens[]> => client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri: client.uri("a.ts") } });
    const titles = async (): Promise<string[]> => (await lenses()).map(({ command }) => command!.title);
    expect(await titles()).toEqual([expect.stringMatching(/^takes at most 30 s: waits for .*Poller\.loop/)]);
    await client.change("a.ts", TIMED.replace("30_000", "2_000"));
    expect(await titles()).toEqual([expect.stringContaining("takes at most 2 s")]);
  });
});

describe("code actions", () => {
  const actions = (client: Client, path: string, diagnostic: Diagnostic): Promise<CodeAction[]> => client.connection.sendRequest("textDocument/codeAction", { textDocument: { uri: client.uri(path) }, range: diagnostic.range, context: { diagnostics: [diagnostic] } });
  const applied = (text: string, action: CodeAction, uri: string): string => {
    const lines = text.split("\n");
    const offset = ({ line, character }: { line: number; character: number }): number => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
    return action.edit!.changes![uri]!.reduceRight((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
  };

  it("accept a finding with a reason, and delete a suppression that nothing needs", async () => {
    const client = await startClient(project({ "package.json": "{}", "a.ts": LOCKED, "load.ts": SLOW, "ask.ts": ASK }));
    await client.open("a.ts");
    const [found] = await client.until("a.ts", has("lock-across-await"));
    const accept = (await actions(client, "a.ts", found!)).find(({ title }) => title.startsWith("Accept"))!;
    const accepted = applied(LOCKED, accept, client.uri("a.ts"));
    expect(accepted).toContain("\n  // conc-audit-ignore-next-line lock-across-await -- why this is meant\n  await gate.runExclusive(() => load());");
    await client.change("a.ts", accepted);
    await client.until("a.ts", (diagnostics) => diagnostics.length === 0);
    const unneeded = accepted.replace("load()", "Promise.resolve()");
    await client.change("a.ts", unneeded);
    const [unused] = await client.until("a.ts", has("unused-suppression"));
    const [remove] = await actions(client, "a.ts", unused!);
    expect(applied(unneeded, remove!, client.uri("a.ts"))).toBe(LOCKED.replace("load()", "Promise.resolve()"));
  });

  const LEAKY = LOCKED.replace("await gate.runExclusive(() => load());", "const release = await gate.acquire();\n  await load();\n  release();");
  const MENDED = LOCKED.replace("await gate.runExclusive(() => load());", "const release = await gate.acquire();\n  try {\n    await load();\n  } finally {\n    release();\n  }");
  const files = { "package.json": "{}", "a.ts": LEAKY, "load.ts": SLOW, "ask.ts": ASK };

  it("mend a finding, tried out before they are offered", async () => {
    const client = await startClient(project(files));
    await client.open("a.ts");
    const found = (await client.until("a.ts", has("lock-leak"))).find(({ code }) => code === "lock-leak")!;
    const [fix] = await actions(client, "a.ts", found);
    expect(fix).toMatchObject({ title: "Release it in `finally`", isPreferred: true });
    expect(applied(LEAKY, fix!, client.uri("a.ts"))).toBe(MENDED);
    await client.change("a.ts", MENDED);
    await client.until("a.ts", lacks("lock-leak"));
    expect(await client.end()).toBe(0);
  });

  it("are worked out when they are chosen, for clients that can wait, and never for an older text", async () => {
    const capabilities = { textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } }, workspace: { workspaceEdit: { documentChanges: true } } };
    const client = await startClient(project(files), { capabilities });
    await client.open("a.ts");
    const found = (await client.until("a.ts", has("lock-leak"))).find(({ code }) => code === "lock-leak")!;
    const [fix] = await actions(client, "a.ts", found);
    expect(fix!.edit).toBeUndefined();
    const chosen = await client.connection.sendRequest<CodeAction>("codeAction/resolve", fix!);
    const [change] = chosen.edit!.documentChanges as TextDocumentEdit[];
    expect(change!.textDocument).toEqual({ uri: client.uri("a.ts"), version: 1 });
    expect(applied(LEAKY, { ...chosen, edit: { changes: { [client.uri("a.ts")]: change!.edits as TextEdit[] } } }, client.uri("a.ts"))).toBe(MENDED);
    await client.change("a.ts", `\n${LEAKY}`);
    const late = await client.connection.sendRequest<CodeAction>("codeAction/resolve", fix!);
    expect(late.edit).toBeUndefined();
    await client.told("this edit would not mend the finding here");
  });
});
