/** The rules, in the order of the catalogue. */
import type { Rule } from "../src/rule.ts";
import { checkThenAct } from "./check-then-act.ts";
import { lockAcrossAwait } from "./lock-across-await.ts";
import { lockLeak } from "./lock-leak.ts";
import { pollingBridge } from "./polling-bridge.ts";
import { lostUpdate } from "./lost-update.ts";
import { unfairHandoff } from "./unfair-handoff.ts";
import { uninterruptibleSleep } from "./uninterruptible-sleep.ts";

export const rules: readonly Rule[] = [lockAcrossAwait, lockLeak, unfairHandoff, pollingBridge, uninterruptibleSleep, checkThenAct, lostUpdate];
