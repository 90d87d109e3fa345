/** The rules, in the order of the catalogue. */
import type { Rule } from "../src/rule.ts";
import { callbackUnderLock } from "./callback-under-lock.ts";
import { checkThenAct } from "./check-then-act.ts";
import { droppedSend } from "./dropped-send.ts";
import { ignoredBackpressure } from "./ignored-backpressure.ts";
import { interleavedWrite } from "./interleaved-write.ts";
import { listenerLeak } from "./listener-leak.ts";
import { lockAcrossAwait } from "./lock-across-await.ts";
import { lockEscape } from "./lock-escape.ts";
import { lockLeak } from "./lock-leak.ts";
import { lockOrder } from "./lock-order.ts";
import { lostUpdate } from "./lost-update.ts";
import { missedEvent } from "./missed-event.ts";
import { overlappingInterval } from "./overlapping-interval.ts";
import { pollingBridge } from "./polling-bridge.ts";
import { reentrantLock } from "./reentrant-lock.ts";
import { serialFanout } from "./serial-fanout.ts";
import { signalNotForwarded } from "./signal-not-forwarded.ts";
import { staleResponse } from "./stale-response.ts";
import { swallowedCancellation } from "./swallowed-cancellation.ts";
import { timerOutlivesStop } from "./timer-outlives-stop.ts";
import { unboundedWait } from "./unbounded-wait.ts";
import { unfairHandoff } from "./unfair-handoff.ts";
import { uninterruptibleSleep } from "./uninterruptible-sleep.ts";
import { unjoinedLoop } from "./unjoined-loop.ts";
import { unsettledPromise } from "./unsettled-promise.ts";
import { unsoundLock } from "./unsound-lock.ts";

export const rules: readonly Rule[] = [
  lockAcrossAwait,
  lockLeak,
  lockEscape,
  reentrantLock,
  callbackUnderLock,
  lockOrder,
  unsoundLock,
  unfairHandoff,
  checkThenAct,
  lostUpdate,
  staleResponse,
  overlappingInterval,
  pollingBridge,
  missedEvent,
  unsettledPromise,
  unboundedWait,
  uninterruptibleSleep,
  timerOutlivesStop,
  signalNotForwarded,
  unjoinedLoop,
  listenerLeak,
  swallowedCancellation,
  droppedSend,
  ignoredBackpressure,
  interleavedWrite,
  serialFanout,
];
