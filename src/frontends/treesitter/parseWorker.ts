/** A thread that parses. */
import { parentPort, workerData } from "node:worker_threads";
import { loadGrammar } from "./grammar.ts";
import { parseShare, type Share } from "./threads.ts";

const share = workerData as Share;
parseShare(await loadGrammar(share.language), share, ({ index, flat }) => parentPort!.postMessage({ index, flat }, flat ? [flat.data.buffer as ArrayBuffer, flat.again.buffer as ArrayBuffer] : []));
