/** Questions and answers between a client and its server: one JSON text each way on a connection of its own. */
import { connect, type Socket } from "node:net";

/** Bring what is followed up to what is on the disk, or say what is found out about these contents. */
export type Question = { readonly token: string } & ({ readonly ask: "follow" } | Wanted);

export interface Wanted {
  readonly ask: "evidence";
  /** Digest of each text, by path. */
  readonly digests: readonly (readonly [path: string, digest: string])[];
  /** Contents that are on no disk, by absolute path. */
  readonly overlay: readonly (readonly [path: string, text: string])[];
  /** Ids of the rules that judge. */
  readonly rules: readonly string[];
}

/** The paths and digests of a million files take about this much. */
const MAX_CHARS = 256 * 1024 * 1024;

/** Asks and returns the answer; rejects with the connection's error, or where there is no answer after `limitMs`. */
export async function ask(address: string, question: Question, limitMs: number): Promise<string> {
  const socket = connect(address);
  const limit = setTimeout(() => socket.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })), limitMs);
  try {
    socket.end(JSON.stringify(question));
    return await received(socket);
  } finally {
    clearTimeout(limit);
    socket.destroy();
  }
}

/** Returns all that comes over a connection until the other side has ended. */
export async function received(socket: Socket): Promise<string> {
  const parts: string[] = [];
  let chars = 0;
  // Left to itself the loop would end the other direction too.
  for await (const part of socket.setEncoding("utf8").iterator({ destroyOnReturn: false }) as AsyncIterable<string>) {
    chars += part.length;
    if (chars > MAX_CHARS) throw new Error("too long");
    parts.push(part);
  }
  return parts.join("");
}
