/** The language server, loaded when it is started: its libraries are of no use to anything else. */
import type { ServerOptions } from "./server.ts";

/** Serves one editor over standard input and output, until it ends the server or is gone. */
export async function serve(options: ServerOptions): Promise<void> {
  const server = await import("./server.ts");
  server.serve(options);
}
