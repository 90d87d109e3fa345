/** A process of its own that follows one project and answers on a local socket until nobody asks any more. */
import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAbortSignal } from "node:stream";
import type { AuditOptions } from "../audit.ts";
import { placesAsData } from "../evidence.ts";
import type { Rule } from "../rule.ts";
import { type Entry, forget, readEntry, writeEntry } from "./entries.ts";
import { followerOf } from "./follower.ts";
import { type Question, received } from "./wire.ts";

/** What a server is started with. */
export interface Job extends Pick<Entry, "root" | "build" | "token"> {
  /** Where its entry is. */
  readonly file: string;
  readonly audit: Pick<AuditOptions, "cwd" | "paths" | "config" | "includeTests" | "fileMs" | "languages" | "noIgnore">;
}

export interface ServeOptions {
  readonly rules: readonly Rule[];
  readonly pid: number;
  /** After how long without a question it ends, in ms (default: half an hour). */
  readonly idleMs?: number;
  /** How often it looks whether its entry is still there, in ms (default: 2 s). */
  readonly lookMs?: number;
}

const IDLE_MS = 30 * 60_000;
const LOOK_MS = 2000;

/** Reads the project, answers questions about it, and resolves once it has ended: nobody asked, or its entry was taken away. */
export async function serve({ file, root, build, token, audit }: Job, { rules, pid, idleMs = IDLE_MS, lookMs = LOOK_MS }: ServeOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "conc-audit-"));
  const address = process.platform === "win32" ? `\\\\.\\pipe\\${token}` : join(folder, "socket");
  const follower = followerOf({ ...audit, rules });
  const end = new AbortController();
  const isWanted = (): boolean => !end.signal.aborted && readEntry(file)?.token === token;
  let lastAsked = Date.now();

  /** Without an address meanwhile: who comes has all audited elsewhere rather than wait. */
  async function follow(): Promise<void> {
    if (!isWanted()) return end.abort();
    writeEntry(file, { root, build, pid, token });
    try {
      await follower.follow();
    } catch {
      return end.abort();
    }
    if (isWanted()) writeEntry(file, { root, build, pid, token, address });
    else end.abort();
  }

  async function answered(socket: Socket): Promise<void> {
    const question = JSON.parse(await received(socket)) as Question;
    if (!isEqual(String(question.token), token)) return void socket.destroy();
    lastAsked = Date.now();
    if (question.ask === "follow") {
      // Reading keeps this process from anything else: the answer goes first.
      await new Promise<void>((resolve) => void socket.end("{}", resolve));
      return follow();
    }
    const evidence = await follower.evidence(question);
    lastAsked = Date.now();
    socket.end(JSON.stringify({ evidence }, placesAsData));
  }

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    addAbortSignal(end.signal, socket).on("error", () => socket.destroy());
    answered(socket).catch((error: unknown) => socket.end(JSON.stringify({ failed: error instanceof Error ? error.message : String(error) })));
  });
  const look = setInterval(() => {
    if (!isWanted() || Date.now() - lastAsked > idleMs) end.abort();
  }, lookMs);
  try {
    await once(server.listen(address), "listening");
    writeEntry(file, { root, build, pid, token });
    await follow();
    lastAsked = Date.now();
    if (!end.signal.aborted) await once(end.signal, "abort");
  } finally {
    clearInterval(look);
    server.close();
    forget(file, token);
    rmSync(folder, { recursive: true, force: true });
  }
}

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
