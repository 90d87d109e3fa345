/** The knowledge files for TypeScript and JavaScript: the language and the platforms first, then one library a line. */
import type { ApiFile } from "../index.ts";
import builtin from "./builtin.json" with { type: "json" };
import web from "./web.json" with { type: "json" };
import nodeAsyncHooks from "./node-async_hooks.json" with { type: "json" };
import nodeBuffer from "./node-buffer.json" with { type: "json" };
import nodeChildProcess from "./node-child_process.json" with { type: "json" };
import nodeCluster from "./node-cluster.json" with { type: "json" };
import nodeCrypto from "./node-crypto.json" with { type: "json" };
import nodeDgram from "./node-dgram.json" with { type: "json" };
import nodeDiagnosticsChannel from "./node-diagnostics_channel.json" with { type: "json" };
import nodeDns from "./node-dns.json" with { type: "json" };
import nodeDnsPromises from "./node-dns-promises.json" with { type: "json" };
import nodeEvents from "./node-events.json" with { type: "json" };
import nodeFs from "./node-fs.json" with { type: "json" };
import nodeFsPromises from "./node-fs-promises.json" with { type: "json" };
import nodeHttp from "./node-http.json" with { type: "json" };
import nodeHttp2 from "./node-http2.json" with { type: "json" };
import nodeHttps from "./node-https.json" with { type: "json" };
import nodeNet from "./node-net.json" with { type: "json" };
import nodeOs from "./node-os.json" with { type: "json" };
import nodePath from "./node-path.json" with { type: "json" };
import nodePerfHooks from "./node-perf_hooks.json" with { type: "json" };
import nodeProcess from "./node-process.json" with { type: "json" };
import nodeReadline from "./node-readline.json" with { type: "json" };
import nodeReadlinePromises from "./node-readline-promises.json" with { type: "json" };
import nodeSqlite from "./node-sqlite.json" with { type: "json" };
import nodeStream from "./node-stream.json" with { type: "json" };
import nodeStreamConsumers from "./node-stream-consumers.json" with { type: "json" };
import nodeStreamPromises from "./node-stream-promises.json" with { type: "json" };
import nodeStreamWeb from "./node-stream-web.json" with { type: "json" };
import nodeTest from "./node-test.json" with { type: "json" };
import nodeTimers from "./node-timers.json" with { type: "json" };
import nodeTimersPromises from "./node-timers-promises.json" with { type: "json" };
import nodeTls from "./node-tls.json" with { type: "json" };
import nodeTty from "./node-tty.json" with { type: "json" };
import nodeUrl from "./node-url.json" with { type: "json" };
import nodeUtil from "./node-util.json" with { type: "json" };
import nodeWorkerThreads from "./node-worker_threads.json" with { type: "json" };
import nodeZlib from "./node-zlib.json" with { type: "json" };
import asyncLock from "./async-lock.json" with { type: "json" };
import asyncMutex from "./async-mutex.json" with { type: "json" };
import crossSpawn from "./cross-spawn.json" with { type: "json" };
import pLimit from "./p-limit.json" with { type: "json" };
import pQueue from "./p-queue.json" with { type: "json" };
import ws from "./ws.json" with { type: "json" };

const files: readonly unknown[] = [
  builtin,
  web,
  nodeAsyncHooks,
  nodeBuffer,
  nodeChildProcess,
  nodeCluster,
  nodeCrypto,
  nodeDgram,
  nodeDiagnosticsChannel,
  nodeDns,
  nodeDnsPromises,
  nodeEvents,
  nodeFs,
  nodeFsPromises,
  nodeHttp,
  nodeHttp2,
  nodeHttps,
  nodeNet,
  nodeOs,
  nodePath,
  nodePerfHooks,
  nodeProcess,
  nodeReadline,
  nodeReadlinePromises,
  nodeSqlite,
  nodeStream,
  nodeStreamConsumers,
  nodeStreamPromises,
  nodeStreamWeb,
  nodeTest,
  nodeTimers,
  nodeTimersPromises,
  nodeTls,
  nodeTty,
  nodeUrl,
  nodeUtil,
  nodeWorkerThreads,
  nodeZlib,
  asyncLock,
  asyncMutex,
  crossSpawn,
  pLimit,
  pQueue,
  ws,
];

/** Everything known of the language, the web, Node and npm packages; a test checks every file against `checkKnowledge`. */
export const typescriptFiles = files as readonly ApiFile[];
