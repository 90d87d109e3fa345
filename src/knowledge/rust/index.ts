/** The knowledge files for Rust: the standard library first, then one crate or module a line. What blocks a thread is an `await`: others run meanwhile. */
import type { ApiFile } from "../index.ts";
import std from "./std.json" with { type: "json" };
import stdFs from "./std-fs.json" with { type: "json" };
import stdIo from "./std-io.json" with { type: "json" };
import stdNet from "./std-net.json" with { type: "json" };
import stdOsUnixNet from "./std-os-unix-net.json" with { type: "json" };
import stdPath from "./std-path.json" with { type: "json" };
import stdProcess from "./std-process.json" with { type: "json" };
import stdSync from "./std-sync.json" with { type: "json" };
import stdSyncAtomic from "./std-sync-atomic.json" with { type: "json" };
import stdSyncMpsc from "./std-sync-mpsc.json" with { type: "json" };
import stdThread from "./std-thread.json" with { type: "json" };
import asyncChannel from "./async-channel.json" with { type: "json" };
import asyncIo from "./async-io.json" with { type: "json" };
import asyncLock from "./async-lock.json" with { type: "json" };
import asyncStdTask from "./async-std-task.json" with { type: "json" };
import crossbeamChannel from "./crossbeam-channel.json" with { type: "json" };
import flume from "./flume.json" with { type: "json" };
import gpui from "./gpui.json" with { type: "json" };
import onceCellSync from "./once-cell-sync.json" with { type: "json" };
import parkingLot from "./parking-lot.json" with { type: "json" };
import reqwest from "./reqwest.json" with { type: "json" };
import reqwestBlocking from "./reqwest-blocking.json" with { type: "json" };
import tokio from "./tokio.json" with { type: "json" };
import tokioFs from "./tokio-fs.json" with { type: "json" };
import tokioIo from "./tokio-io.json" with { type: "json" };
import tokioNet from "./tokio-net.json" with { type: "json" };
import tokioProcess from "./tokio-process.json" with { type: "json" };
import tokioRuntime from "./tokio-runtime.json" with { type: "json" };
import tokioSignal from "./tokio-signal.json" with { type: "json" };
import tokioSync from "./tokio-sync.json" with { type: "json" };
import tokioSyncBroadcast from "./tokio-sync-broadcast.json" with { type: "json" };
import tokioSyncMpsc from "./tokio-sync-mpsc.json" with { type: "json" };
import tokioSyncOneshot from "./tokio-sync-oneshot.json" with { type: "json" };
import tokioSyncWatch from "./tokio-sync-watch.json" with { type: "json" };
import tokioTask from "./tokio-task.json" with { type: "json" };
import tokioTime from "./tokio-time.json" with { type: "json" };
import tokioUtilSync from "./tokio-util-sync.json" with { type: "json" };
import ureq from "./ureq.json" with { type: "json" };

const files: readonly unknown[] = [
  std,
  stdFs,
  stdIo,
  stdNet,
  stdOsUnixNet,
  stdPath,
  stdProcess,
  stdSync,
  stdSyncAtomic,
  stdSyncMpsc,
  stdThread,
  asyncChannel,
  asyncIo,
  asyncLock,
  asyncStdTask,
  crossbeamChannel,
  flume,
  gpui,
  onceCellSync,
  parkingLot,
  reqwest,
  reqwestBlocking,
  tokio,
  tokioFs,
  tokioIo,
  tokioNet,
  tokioProcess,
  tokioRuntime,
  tokioSignal,
  tokioSync,
  tokioSyncBroadcast,
  tokioSyncMpsc,
  tokioSyncOneshot,
  tokioSyncWatch,
  tokioTask,
  tokioTime,
  tokioUtilSync,
  ureq,
];

/** Everything known of the language and its libraries; a test checks every file against `checkKnowledge`. */
export const rustFiles = files as readonly ApiFile[];
