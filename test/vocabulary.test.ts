/** The words by which analyses know what names and conditions mean, in tables: what they tell, and what only looks like it. */
import { describe, expect, it } from "vitest";
import { BARE, IS_FALSE, NOTHING } from "../src/analysis/flow/arguments.ts";
import { IF_ANY as HAS_ANY, WITH_NOTHING } from "../src/analysis/flow/cells.ts";
import { ASKS as ASKS_OTHERS } from "../src/analysis/flow/cost.ts";
import { SHORT } from "../src/analysis/flow/facts.ts";
import { ENDS as IS_NO_MORE } from "../src/analysis/flow/lifetimes.ts";
import { EXCLUSIVE_FLAG, EXCLUSIVELY } from "../src/analysis/flow/lockFiles.ts";
import { HAS_ENDED, IF_ANY, IF_NONE, IF_THERE, IS_TRUE, WITH_NOTHING as LOOKS_FOR_NOTHING } from "../src/analysis/flow/looks.ts";
import { LAST_KEYS, METHOD, NAME_AND_PLACE } from "../src/analysis/flow/objects.ts";
import { adds, isIgnored, isUnheard, puts, removes, takesOut } from "../src/analysis/flow/operations.ts";
import { hasFixedKey, isField, isOfVariable, isVariable, rootOf } from "../src/analysis/flow/spelling.ts";
import { FIXED_KEY, OF_A_MODULE, ONE_FIELD, QUOTED as IN_QUOTES, QUOTED_KEY } from "../src/analysis/flow/substitute.ts";
import { OF_A_CONTAINER } from "../src/analysis/flow/throws.ts";
import { PROLONGS } from "../src/analysis/locks/brokenLocks.ts";
import { ENDS as ENDS_HELD } from "../src/analysis/locks/escapes.ts";
import { STATE as IS_STATE } from "../src/analysis/locks/flagLeaks.ts";
import { WHETHER_ANY } from "../src/analysis/locks/grantLocks.ts";
import { OF_A_VARIABLE } from "../src/analysis/locks/chainLocks.ts";
import { BY_HAND } from "../src/analysis/flow/byHand.ts";
import { OWNER_AND_FIELD } from "../src/analysis/locks/handed.ts";
import { GIVES_BACK as ENDS_HOLDING, PART_OF_A_VARIABLE, RELEASES } from "../src/analysis/locks/held.ts";
import { ASKED, CALLED, METHOD_OF_A_VARIABLE, OWN_STATE, TURNS_INTO, WHETHER_NONE, WHETHER_THERE } from "../src/analysis/locks/leaks.ts";
import { LESS, MORE, REJECTS } from "../src/analysis/locks/queueLocks.ts";
import { ENDING, GUARD, ONE_CALL, TAKE } from "../src/analysis/locks/rewrites.ts";
import { TIME_LIMIT } from "../src/analysis/locks/slowSections.ts";
import { GIVES_BACK, RELEASER, TAKES, TAKING } from "../src/analysis/locks/tokens.ts";
import { END as END_OF_ANSWERS, HANDLER } from "../src/analysis/messages/abandoned.ts";
import { ASKS_FOR_ROOM, FIXED_TEXT, ONCE as NO_STREAM, PULLED, SUBSCRIBES, WAITS_FOR_ROOM, WRITES_TO } from "../src/analysis/messages/backpressure.ts";
import { COMPARES as COMPARES_NUMBERS, NUMBER_OF, WITH_FEW } from "../src/analysis/messages/boundedQueues.ts";
import { LISTENERS, TELLING } from "../src/analysis/messages/fanouts.ts";
import { CHAINS, DONE, FETCHES, KEEPS, LASTS, MARKS, SENDS } from "../src/analysis/messages/forgottenFailures.ts";
import { ADDS, ENDS as ENDS_HANDLE, ENDS_ITSELF } from "../src/analysis/messages/keptHandles.ts";
import { AT_ONCE, SOON } from "../src/analysis/messages/lateListeners.ts";
import { ASKS_OTHERS as IS_ANSWERED, KEY } from "../src/analysis/messages/lateRegistrations.ts";
import { ENDS as ENDS_LISTENER, ENTRY, LAST, LIVES_ON, ONCE, ONE_TIME, TOLD_ONCE } from "../src/analysis/messages/listeners.ts";
import { GONE, LAST_MEMBER, STATE as CHANNEL_STATE } from "../src/analysis/messages/lostSends.ts";
import { LOG, LOGS } from "../src/analysis/messages/messages.ts";
import { ASKS as ASKS_LEFT } from "../src/analysis/messages/nobodyWaits.ts";
import { END as NOTHING_COMES, ENDS as ENDS_EMITTER, ENDS_PROCESS, FIELD_AND_REST, REMOVES } from "../src/analysis/messages/outlivedListeners.ts";
import { DEFERS, LIMITS as LIMITS_WAIT, PROMISE, SETTLES as SETTLES_OWNER } from "../src/analysis/messages/parked.ts";
import { AGAIN as SAID_AGAIN, HANDS_OVER, OPEN, SENDS as SENDS_ITSELF } from "../src/analysis/messages/silentReturns.ts";
import { LOUD_LOG, QUIET_LOG } from "../src/analysis/messages/swallow.ts";
import { BINDS, GIVES_NEW } from "../src/analysis/messages/vainRemovals.ts";
import { LITERAL, REFUSES, SETTER as SETS_STATE, SIGNAL as WITH_SIGNAL, TWO_NAMES } from "../src/analysis/state/answers.ts";
import { NO_QUESTION } from "../src/analysis/state/askedWith.ts";
import { DECLARED, SETTER } from "../src/analysis/state/capturedState.ts";
import { CHAINED } from "../src/analysis/state/claims.ts";
import { KEYS } from "../src/analysis/state/entries.ts";
import { FRESH, QUOTED } from "../src/analysis/state/entryNames.ts";
import { CRITICAL, importanceOf, LISTENS as ABOUT_LISTENERS, TELEMETRY } from "../src/analysis/state/importance.ts";
import { IF_ABORTED } from "../src/analysis/state/lateBeginnings.ts";
import { COMPARES, END as HANDLER_OF_END, ENDS as TOLD_TO_END, LISTENS, ON_END } from "../src/analysis/state/lateEnds.ts";
import { COMES_ONCE, HAS_BEGUN, HAS_ENDED as IS_OVER, HEARS } from "../src/analysis/state/overlap.ts";
import { OPPOSITE } from "../src/analysis/state/sameAgain.ts";
import { USED_UP } from "../src/analysis/state/spentTwice.ts";
import { MAKES, PULLED as READ_BY_STREAM } from "../src/analysis/state/splitWrites.ts";
import { FILLS_IN, LAST_STEP, ONE_NAME } from "../src/analysis/state/staleCopies.ts";
import { LOCK, TAKES as TAKES_ENTRY } from "../src/analysis/state/staleEntries.ts";
import { ENTRY_IS_SET, ENUM_MEMBER, GIVES, KEY_OF_CALLEE, OF_CALLEE, TAKES as TAKES_LOCK, VARIABLE_IS_SET } from "../src/analysis/state/state.ts";
import { ENDS as ENDS_USE } from "../src/analysis/state/uses.ts";
import { ANOTHER_FORM, CONTAINER, ENDED as TELLS_END, HEARS as ONLY_HEARS, LIMIT, NO_STATE, OPENS } from "../src/analysis/state/wording.ts";
import { BEGINS, BEGUN, LIVES } from "../src/analysis/stop/outliving.ts";
import { AGAIN, COMES_OFTEN, EDITED } from "../src/analysis/stop/overwritten.ts";
import { END_MESSAGE, END_SLOT, NO_OBJECT, SLOT } from "../src/analysis/stop/owners.ts";
import { DEAFENS, END } from "../src/analysis/stop/rearmed.ts";
import { CLEAN_UP, ENDS } from "../src/analysis/stop/stopPaths.ts";
import { GROWS as GETS_LONGER } from "../src/analysis/stop/stopSleeps.ts";
import { CANCELS, SETTLES } from "../src/analysis/stop/tasks.ts";
import { CLOSES } from "../src/analysis/stop/unjoined.ts";
import { SLEEP } from "../src/analysis/waits/blocking.ts";
import { ASKS, IS_SIGNAL } from "../src/analysis/waits/cancellation.ts";
import { BREAKS, ENDS as ENDS_WAIT, HARMLESS as HARMLESS_LIMIT } from "../src/analysis/waits/limitTimers.ts";
import { ENDED, GIVEN, GROWS, NOT } from "../src/analysis/waits/polls.ts";
import { CLOCK, LIMITS, MOMENT, TRIES } from "../src/analysis/waits/questions.ts";
import { SIGNAL, STATE } from "../src/analysis/waits/signals.ts";
import { HEARS_END } from "../src/analysis/waits/sleeps.ts";
import { ENDS as ENDS_IN_TIME, HARMLESS } from "../src/analysis/waits/watchTimers.ts";
import type { Detail } from "../src/model.ts";
import { those } from "./steps.ts";

/** A pattern tells the first texts, and none of the others. */
function tells(pattern: RegExp, yes: string, no: string, between = " "): void {
  const texts = yes.split(between);
  expect(those([...texts, ...no.split(between)], (text) => pattern.test(text))).toEqual(texts);
}

describe("paths", () => {
  const paths = ["job@3", "job@31", "job@3.id", "job@3[0]", "this", "this.job", "this.#job", "this.$a_1", "this.job.id", "this[key]", "that.job", "src/a.ts#gate", "src/a.ts#S.f@3", "scope@x/a", "job@", "a[b@1"];

  it("begin at what is before the first member or key", () => {
    expect(paths.map(rootOf)).toEqual(["job@3", "job@31", "job@3", "job@3", "this", "this", "this", "this", "this", "this", "that", "src/a", "src/a", "scope@x/a", "job@", "a"]);
  });

  it("are a variable, a part of one, or a field", () => {
    expect(those(paths, isVariable)).toEqual(["job@3", "job@31"]);
    expect(those(paths, isOfVariable)).toEqual(["job@3", "job@31", "job@3.id", "job@3[0]"]);
    expect(those([...paths, "a[-1]", "a[12]", 'a["k"]', "a['k']", 'a["k"].b', "a[0].b", "a[k]", "a['k'].b", 'a[""]', "a['']", "a[-]", "0]"], hasFixedKey)).toEqual(["job@3[0]", "a[-1]", "a[12]", 'a["k"]', "a['k']", 'a[""]', "a['']"]);
    expect(those(paths, isField)).toEqual(["this.job", "this.#job", "this.$a_1"]);
  });
});

describe("a task of which no more is known", () => {
  it("is ended by its own method", () => {
    tells(CANCELS, "task.cancel self.reader.abort", "cancel task.cancelled task.cancel_all xcancel abort");
  });
});

describe("a lock of which no more is known", () => {
  it("is given back by its own method", () => {
    tells(RELEASES, "permits.release this.gate.unlock", "release permits.released permits.release_all gate.unlocked prerelease");
  });
});

describe("ways to make a file", () => {
  it("fail where the file is there", () => {
    tells(EXCLUSIVELY, `"wx" 'wx' "ax" "wx+" "x"`, `"w" "w+" "xw" wx "wxs" a"wx"`);
    tells(EXCLUSIVE_FLAG, "O_CREAT|O_EXCL os.O_EXCL constants.O_EXCL|constants.O_WRONLY", "O_CREAT O_EXCLUDE NO_EXCL");
  });
});

describe("names of what ends", () => {
  it("an event of the end, for who waits, listens or keeps", () => {
    tells(IS_NO_MORE, "exit close closed end disconnect disconnected destroy terminated", "reexit exits closing endless data");
    tells(ENDS_WAIT, "exit close end disconnect", "reclose closed ended data");
    tells(END, "close closed exit end disconnect disconnected", "reclose closing ending data");
    tells(END_OF_ANSWERS, "close closed exit end error disconnect abort", "reclose errors aborted data");
    tells(NOTHING_COMES, "close closed exit beforeExit end finish error disconnect abort unload beforeunload pagehide SIGINT SIGUSR1 uncaughtException uncaughtExceptionMonitor unhandledRejection rejectionHandled warning", "reclose warnings SIG SIGint data preSIGINT");
    tells(LAST, "end finish", "send finished data");
  });

  it("a call that ends, closes or takes away", () => {
    tells(ENDS_HELD, "a.close a.end a.quit a.destroy a.dispose a.release a.terminate a.disconnect", "close a.closed aclose a.close.x");
    tells(ENDS_HANDLE, "a.unsubscribe a.dispose a.remove a.off a.destroy a.close a.cancel a.unlisten a.end a.stop a.forEach", "close a.closed aclose a.close.x");
    tells(ENDS_LISTENER, "a.remove a.unsubscribe a.dispose a.off a.cancel a.unlisten a.destroy a.remove() a.off?.", "remove a.removed aremove a.remove.x");
    tells(REMOVES, "a.remove a.removeListener a.off a.unsubscribe a.unlisten a.unregister a.detach", "off a.offer aoff a.remove.x a.un");
    tells(ENDS_EMITTER, "a.close a.closeAll a.#end a._stop a.#_destroy a.disposed a.kill a.cleanup a.teardown", "close aclose a.#x.y a.foo a.close.x a.##close");
    tells(ENDS, "a.close a.closeAll a.#end a._stop a.#_destroy a.dispose_it a.kill a.teardown", "close aclose a.closed a.foo a.close.x a.##close");
    tells(CLEAN_UP, "cleanup cleanUp clean_up close _stop #shutdown __dispose disconnect teardown terminate _clean_up", "recleanup cleanups closed prestop stopAll");
    tells(LASTS, "pollTask mainLoop aWorker fileStream aRequest close autoClose xclose _stop #destroy _#end closeAll end_it clean cleanUp cleanCache remove delete_all unlink rm rmdir rimraf rmTree", "tasks Tasked stopped closer endless restop x#stop removed Loops");
  });

  it("an end of a process, a channel or an emitter", () => {
    tells(ENDS_PROCESS, "SIGINT SIGUSR1 exit beforeExit", "SIG SIGint preSIGINT exits beforeexit reexit SIGINT_x");
    tells(GONE, "error close exit end disconnect", "errors reclose exited send data");
    tells(DEAFENS, "removeListener removeListeners removeAllListeners removeEventListener off", "remove offer preoff xremoveListener removeListenersOf");
    tells(CLOSES, "a.close a#end a.destroy a.dispose a.disconnect a.terminate a.quit a.release", "close aclose a.closed a.close.x");
    tells(BREAKS, "a.close a.destroy a.disconnect a.end a.kill a.terminate", "close aclose a.closed a.close.x");
    tells(SETTLES, "a.resolve a#reject a.settle a.complete a.fail", "resolve aresolve a.resolved a.fail.x");
    tells(SETTLES_OWNER, ".resolve .reject .settle .cancel .done .fail .callback .cb", "resolve a.resolve .resolved .callbacks");
  });

  it("something has ended, or says whether it has", () => {
    tells(HAS_ENDED, "a.closed a.ended a.isClosed a.is_closed a.hasEnded a.#closed a._destroyed a.#_isAborted a.canceled a.cancelled a.dead a.finished a.has_failed", "closed a.closedAt a.enclosed a.unended a.x.isOpen a.##closed");
    tells(OWN_STATE, "runner.isReleased|client.released|client.released === false|client.released !== true|client.released == true|lock.isLocked()|lock?.isLocked()|lock!.held|a.#closed|a._closed|a.was_lost|a.alreadyFreed|$a.hasExpired|a.cancelled|a.canceled|a.is_locked|a.#_isLocked", "isReleased|a.b.closed|!a.closed|a.closedAt|a.closed()x|a.closed === 1|a.closed = false|a.closed(x)|a.closed === false && b|a.##closed|a.reclosed|.closed|a closed", "|");
    tells(IS_STATE, "started INSTALLED done ready seen isDone", "startedAt doner readiness sed1 1ed _ed");
    tells(ENDED, "abort cancelled closed closing stop disposed destroyed shutdown terminated isClosing", "close clos running");
    tells(ASKS, "aborted isCancelled signal stop closed disposed destroyed running shut x|instanceof err.name err.code", "err.names err.codec ername done", " ");
  });
});

describe("names of what begins, asks and goes on", () => {
  it("a call that begins, and an event that says so", () => {
    tells(BEGINS, "connect a.connect reconnect a.reopen open start listen subscribe login connectAgain startNow openSocket listenServer connectClient loginAsync", "disconnect a.preopen opened startup connectAgainx reconnects");
    tells(BEGUN, "open opened connect connected ready listening online started established client.ready on-open is_ready", "reopen isconnected opens readyState x.ready.y");
    tells(AGAIN, "reset restart reschedule rearm renew refresh extend bump touch postpone prolong keepalive keep_alive keepAlive _reset #bump __touch resetTimer", "resets presetting bumper unextend touched");
    tells(EDITED, "onDidChange onDidChangeTextDocument onDidCreate onDidDelete onDidRename onDidSave onDidReceive onDidWrite onDidUpdate", "preonDidChange onDidOpen onWillSave");
    tells(COMES_OFTEN, "data message line readable ping pong progress input change update scroll resize wheel click keydown keyup keypress mousemove pointermove touchmove", "metadata messages online changed");
    tells(SOON["process"]!, "exit error close message spawn disconnect", "reexit errors data");
    tells(SOON["worker"]!, "exit error message online messageerror", "reexit errors data");
    tells(SOON["server"]!, "listening error", "relistening errors data");
    tells(SOON["stream"]!, "open connect secureConnect ready error close", "reopen opened data");
    tells(AT_ONCE, "message close metadata ended pinging", "data readable end finish drain pause resume ping pong");
    tells(ONE_TIME, "ready load loaded listening open connect connected spawn online exit close closed end finish error abort disconnect DOMContentLoaded SIGINT SIGUSR2", "already opened data SIG SIGint preSIGINT");
    tells(ONCE, "ready load loaded DOMContentLoaded listening whenReady before-quit will-quit quit exit beforeExit", "already loading quits reload");
    tells(TOLD_ONCE, "server process stream", "servers preprocess streams");
    tells(NO_STREAM, "error close end exit finish open connect ready abort disconnect listening connection request upgrade secureConnect timeout SIGTERM beforeExit before beforeunload unload", "rerror closed data SIG reSIGTERM SIGTERM2 rebefore before-exit");
    tells(SUBSCRIBES, "on a.on a.onData onData addListener addEventListener subscribe subscribeAll listen listenTo watch watchFile observe observeAll createReadStream createStream tail", "icon a.once only on1 tails create createReadStreams addListeners a.one");
  });

  it("a call that asks somebody else, or whether there is something", () => {
    tells(ASKS_OTHERS, "fetch #fetch _request #_query sendIt post download upload connect login authenticate publish invoke lookup synchronize synchronise poll_now dial ping", "refetch fetcher queryable x#fetch __fetch");
    tells(ASKS_LEFT, "queue.pending|this.#left|a?.b|left === 0|left == 0|left !== 0|left != 0|left===0|left > 0|left >0", "left === 01|left < 0 || x|!left|left - 1|left > 0.5|left = 0", "|");
    tells(GROWS, "size < 3|count === 0|count == 0|!count|() => !count|x =>!count|0 <= x", "count !== 0|count != 0|count >= 0|x > 3|count|a = 0|x=> y!|a !b", "|");
    tells(TIME_LIMIT, "timeout timeOut time_out timeLimit time_limit deadline theDeadline", "time limit timely time__out");
    tells(STATE, "signal.aborted a.reason", "aborted a.reasons a.aborted.x aborted.");
    tells(SIGNAL, "signal a.signal this.#signal abort_signal abortSignal cancelSignal cancel_controller abortController my_signal", "signals mysignal controller a.controller abortcontrollers");
  });
});

describe("names of what is sent and kept", () => {
  it("a message to others", () => {
    tells(SENDS, "send try_send _send sendIt publish post_now dispatch enqueue submit commit ack nack forward deliver broadcast produce transmit relay propagate trysend", "resend sender posts __send trySend");
    tells(KEEPS, "append tryappend try_flush _save saveAll persist upload write_it push emit record report sync store notify", "reappend appended saver __save");
    tells(FETCHES, "read readdir mkdir mktemp mkdtemp ensure ensureDir get load stat lstat access list find exists open lookup resolve get_it", "reread reader mk readdirs fget getter");
    tells(BY_HAND, "click clicked dblclick keydown keyup keypress pointerdown pointerup mousedown mouseup touchstart touchend tap drop command", "reclick clicks key mousemove touch taps");
    tells(DONE, "committed isSent published acked acknowledged delivered saved flushed submitted synced persisted uploaded processed written", "sentence saves writtenAt");
    tells(SENDS_ITSELF, "send _send #send _#send sendIt publish post write transmit deliver dispatch_it", "resend sender posts ##send __send");
    tells(SAID_AGAIN, "heartbeat ping pong keepalive keep_alive presence hint metric stats status progress log", "order keep__alive beat sta");
    tells(OPEN, "a.readyState a.isOpen a.open a.connected a.isConnected a.Connected a.writable a.ready", "open a.opened a.ready.x aopen a.connectedAt");
    tells(CHANNEL_STATE, "a.open a.isOpen a.closed a.connected a.readyState a.destroyed a.state a.alive a.openedAt", "open a.ready.x a.size aopen");
    tells(TELLING, "emit a.emit a_broadcast notifyAll publish dispatch fanOut announce multicast fire trigger deliver", "remit campfire hello");
    tells(ADDS, "on onData subscribe subscribeAll addListener addEventListener listen observe", "once icon ondata listens resubscribe on1");
    tells(ENDS_ITSELF, "takeUntil a.takeUntilDestroyed() untilDestroyed take(1) first() {signal}", "takes firstly mistake signals takeuntil");
    tells(QUIET_LOG, "debug log.debug this#trace verbose a.silly", "debugger predebug debug.x a.log");
  });

  it("a lock and who gives it back", () => {
    tells(GIVES_BACK, "a.release a.#release a.releaseLock a.unlock", "release a#release a.released a.unlocks arelease");
    tells(RELEASER, "release unlock releaseLock unlockAll Release", "prerelease a.release release.x un");
    tells(TAKES, "acquire obtain lock lease mutex semaphore permit takeLock", "hold take loc");
    tells(ENDS_HOLDING, "release unlock #free _dispose #_destroy done leave exit close end return finish complete interrupt abort cancelAll", "prerelease undone ##free a.close");
    tells(OF_A_VARIABLE, "tail = 1|$a_1=1|const tail = 1|let t = 1|var t = 1", "a.b = 1|a[0] = 1|const a.b = 1|tail|tail, b = 1", "|");
    tells(TAKING, "a.acquire b.tryAcquire c.#lock d._obtainLock e.lease", "acquire a.locked a.unlock a.release a.leased");
    tells(TURNS_INTO, "convert convertToReader upgrade downgradeNow transfer detach handOver", "converted reconvert handover detaching");
    tells(REJECTS, "rej reject rejector rejecter rejection a.reject a_rej entry[1] onError.rejecter", "rejected prereject object entry[0] entry[1].x inject");
  });
});

describe("calls and conditions as they are written", () => {
  it("a handle is called, asked for, or looked at", () => {
    const found = (pattern: RegExp, texts: readonly string[]): readonly (string | undefined)[] => texts.map((text) => pattern.exec(text)?.[1]);
    expect(found(CALLED, ["free()", "free?.()", "free!()", "lock.release()", "lock?.release()", "lock!.release()", "lock.release?.()", "$a1()", "a.b.c()", "x = free()", "free", "a-b()", "lock?.()"])).toEqual(["free", "free", "free", "lock", "lock", "lock", "lock", "$a1", undefined, undefined, undefined, undefined, "lock"]);
    expect(found(ASKED, ["lock.held", "!lock.held", "lock?.held", "lock!.held", "!$l.x", "!!lock.held", "a && lock.held", "lock", "(lock.held", "a-b.c"])).toEqual(["lock", "lock", "lock", "lock", "$l", undefined, undefined, undefined, undefined, undefined]);
    const there = ["lock", "$lock_1", "lock !== null", "lock != null", "lock === undefined", "lock == undefined", "lock.release", "lock?.close", "lock!.dispose", "lock.destroy", '"release" in lock', "'a' in lock", "`a` in lock", 'typeof lock === "function"', "typeof lock !== 'x'", "typeof lock === `x`", "typeof lock.release === \"function\""];
    expect(those([...there, "lock.held", "lock !== other", "!lock", "lock = null", "lock && a", "a in lock", "x typeof lock", "lock.release()", 'typeof lock === ""', "lock === nullx", "lock.released", '"" in lock', "a.b.release", "x lock"], (text) => WHETHER_THERE.test(text))).toEqual(there);
    expect(found(WHETHER_THERE, there)).toEqual(there.map((text) => (text === "$lock_1" ? text : "lock")));
  });

  it("a condition asks for a number, the clock or an end", () => {
    tells(WHETHER_NONE, "x === 0|x == 0|x <= 0|x < 1|x > 0|x !== 0|x != 0", "x === 01|x > 0 && y|x > 1|x >= 0 || y|x ! 0", "|");
    tells(WHETHER_ANY, "x === 0|x == 1|x === 1|x > 0|x !== 0", "x > 01|x === 0 && y|x > 1", "|");
    tells(LESS, "x -= 1|x--|--x|x - 1", "x - 2|x += 1|x-1", "|");
    tells(MORE, "x += 1|x++|++x|x + 1", "x + 2|x -= 1|x+1", "|");
    tells(CLOCK, "now() Date.now() hrtime elapsed time timestamp performance.now() getNow()", "known update timer lately nowhere");
    tells(MOMENT, "startTime createdAt dueDate maxDuration duration x.startTime", "Timer Attic Dated durations at");
    tells(TRIES, "attempt attempts retries tries count isTimed deadline", "limit time again");
    tells(LIMITS, "Promise.race withTimeout time_out deadline", "times wait time__out");
    tells(LIMITS_WAIT, "withTimeout timeout deadlineOf a.Deadline", "timeouts wait timeout.x");
    tells(GETS_LONGER, "2 ** n|Math.pow(2, n)|pow(n)", "2 * n|power(n)|xpow(n)|pow", "|");
  });

  it("a path is a signal, or may bring one", () => {
    tells(IS_SIGNAL, "signal signal@3 this.signal abortSignal a.abortsignal@12 abortSignal@3", "signals mysignal signal@ signal@3.x aborts");
    tells(HEARS_END, "signal AbortSignal abort option options requestOptions opts", "optional option2x optsx ms");
  });

  it("a call writes, defers, marks, logs or is answered", () => {
    tells(WRITES_TO, "stream.write this.socket.write writable?.write writer!.write aStream.write", "stream.writeFile a.write streams.write streamwrite stream.x.write");
    tells(ASKS_FOR_ROOM, "x.desiredSize writableNeedDrain writableLength ws.bufferedAmount", "xdesiredSize bufferedAmounts size");
    tells(PULLED, "pull a.pull transform x.flush", "repull pulls a.pull.x");
    tells(MARKS, "mark markSent set add record on onSent", "remark reset unset");
    tells(CHAINS, "new Promise|a.then|a.catch|a.finally", "then|a.then.x|x new Promise|athen|new Map", "|");
    tells(GIVES_NEW, "on(x, () => y)|on(x,async () => y)|on(x, async (a, b) => y)|on(x, a => y)|on(x, async a => y)|on(x, function () {})|on(x, this.f.bind(this))|f.bind()|on(x,(a)=>y)|on(x, a=>y)", "on(x, f)|on(x, f())|(a) => b|a => b|on(x, functions)|bind(x)", "|");
    tells(DEFERS, "defer|a.defer|new Deferred|Promise.withResolvers|createDeferred|new a.Deferred|deferAll|q.myDefer", "renew defer|a.b.defer|new X.y.deferred|differ|new  defer|(x).defer|a-defer", "|");
    tells(LOUD_LOG, "log console.info x#warn a.error", "relog logs log.x a.debug");
    tells(IS_ANSWERED, "send a.send _publish a._post sendRequest request writeAll emit dispatch", "sent a.send() sends.x.y get");
    tells(HANDS_OVER, "send publish write postMessage", "resend sends rewrite");
    tells(PROLONGS, "extend lock.extendLease renew refresh keepAlive keepalive", "hold exten");
  });
});

describe("names about state", () => {
  it("a call that ends, makes, sets or locks", () => {
    tells(ENDS_USE, "close end stop destroy dispose disconnect terminate shutdown kill quit release unsubscribe closeAll stop_it", "reclose closed ending disposed");
    tells(TOLD_TO_END, "close end exit kill terminate disconnect destroy shutdown stop", "reclose closed stopAll");
    tells(LISTENS, "on once addListener addEventListener", "only icon preonce addListeners readdListener");
    tells(HEARS, "on addListener addEventListener subscribe listen observe", "once icon resubscribe listener");
    tells(ONLY_HEARS, "listener subscription", "listeners resubscription timeout");
    tells(SETS_STATE, "setItems setA setX_1", "set setitems resetItems setItems.x set-A");
    tells(REFUSES, "reject rejectAll onFail setError a.REJECT", "resolve done");
    tells(CHAINED, "a.then a.catch a.finally", "then athen a.thenable a.then.x");
    tells(MAKES, "new Map|new PromisePool|new x", "new Promise|renew Map|Map|newMap|a new Map|new Promise.x", "|");
    tells(READ_BY_STREAM, "S._read a._read", "_read S._reads Sx_read S._read.x S.read");
    tells(TAKES_LOCK, "acquire a.acquire lock #lock _enter a.#_obtain lockAll a.Lock", "a.unlock relock a.lock.x alock a.__lock a.##lock a.lock-x");
    tells(GIVES, "release a.release unlock #leave _exit a.#_free unlockAll a.Free", "a.relock a.prerelease arelease a.release.x a.__free a.##free a.free-x");
    tells(TAKES_ENTRY, "acquire a.acquire lock a_lock #enter a#obtain lockAll x.Enter", "unlock relock a.lock.x a-lock a.lock-x");
    tells(LOCK, "lock locked locking Mutex semaphore exclusive exclusively serial serially serialize serialise serialized serialised queue queued enqueue enqueued sequential sequentially atomic atomically transaction transactional critical", "locker unlock mutexes exclusivey reserial serialixe serializes dequeue queues sequentials atomical transactions critically preatomic");
  });

  it("a message or a handler of an end", () => {
    tells(HANDLER_OF_END, "close closed end ended exit exited disconnect disconnected finish finished", "reclose closes ending exits finisher data");
    tells(ON_END, "a.onclose a.onend a.onexit a.ondisconnect", "onclose a.onclosed aonend a.onexit.x a.onmessage");
    tells(IS_OVER, "close closed exit end disconnect disconnected 'close' \"end\"", "reclose ends data \"\"end\"\" x\"end\" \"end\"x");
    tells(COMES_ONCE, "end finish exit DOMContentLoaded 'end' \"exit\"", "close ends reexit \"\"end\"\" x\"end\" \"end\"x");
    tells(HAS_BEGUN, "open ready listening online init initialized 'ready' \"open\"", "reopen opens connect readyState unready \"\"open\"\" x\"open\" \"open\"x");
    tells(TELLS_END, "close exit", "closed reclose exits reexit");
    tells(OPENS, "network db process", "networks predb disk processes subprocess");
    tells(IF_ABORTED, "signal.aborted|aborted|signal.throwIfAborted|throwIfAborted()", "abortedAt|unaborted|throwIfAbortedNow|rethrowIfAborted|abort", "|");
    tells(WITH_SIGNAL, "signal this.signal Signal a.signal.x", "signals assign mysignal abortSignal");
  });

  it("a condition compares", () => {
    tells(TWO_NAMES, "a === b|a == b|a !== b|a != b|this.a$_1 !== b?.c|!a === b!", "a === b && c|x && a === b|a = b|a ==== b|a === 'b'|(a) === b|a ===b|a=== b", "|");
    tells(LITERAL, "a === \"x\"|a === 'x'|a === `x`|a === 1|a === null|a !== undefined|typeof a|a === true|a === false", "a === b|nullish|isnull|undefinedX|notundefined|typeofs|mytypeof|trueish|untrue|falsey|isfalse", "|");
    tells(COMPARES, "a === b|a !== b|a == b|a != b|a === nullish|a === null && b|a !==b|a === undefinedX", "a === null|a !== undefined|a == null|a != undefined|a = b|!a|a===null|a ===  null|a", "|");
    tells(LIMIT, "a.size < n|a.length >= n|a.size <= n|a.length>n|n < a.size|n >= a.length|n>a.size|a.size  < n|a.size < 01|n > a.x.size", "a.size > 0|a.length > 0|asize < n|a.sizes < n|a.size = n|a.size <  0|n = a.size|n > a.sizes|n > size|n > a.size + 1|n > a.size > 0", "|");
    tells(ONE_NAME, "a a1 $a a_b", "a.b !a a-b");
    tells(OPPOSITE, "!a !this.a !this.#a !$a_1", "a !!a !a() x!a !a[0] !");
    tells(ENTRY_IS_SET, "a[key] = b|a.get(key).x = b|a[0]|f(x)=1", "a = b[0]|a = f(x)|a", "|");
    tells(VARIABLE_IS_SET, "a = b#a=b#a ??= b#a ||= b#a &&= b#$a_1  = b#a||=b", "a.b = c#a[0] = b#a += b#a ?= b#x a = b#a#a |= b#= b", "#");
    tells(FILLS_IN, "a = { ...a, b }|a = { ...a, b: c }|a = { ...a, b, c: d.e?.f, }|$a_1 = { ...$a_1, $b: c }", "a = { ...b, c }|a = { ...a }|a = { b, ...a }|x.a = { ...a, b }|a = { ...a, b: c() }|a = { ...a, b } as C|a = { ...a, b: c,, }|a = { ...a; b }", "|");
  });

  it("a path is a part, an entry, or of a callee", () => {
    const found = (pattern: RegExp, texts: readonly string[]): readonly unknown[] => texts.map((text) => pattern.exec(text)?.slice(1));
    expect(found(DECLARED, ["a@1", "$a_b@12.x", "a.b@1", "@1", "a@", "a@x1"])).toEqual([["a", "1"], ["$a_b", "12"], undefined, undefined, undefined, undefined]);
    expect(found(SETTER, ["setA@1", "setAb$_1@12", "seta@1", "resetA@1", "setA@1.x", "setA@", "set@1", "setA.b@1"])).toEqual([["A", "1"], ["Ab$_1", "12"], undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(found(QUOTED, ['"a"', "'a b'", "`a`", '""', 'x"a"', '"a"x', "a", '"'])).toEqual([["a"], ["a b"], ["a"], [""], undefined, undefined, undefined, undefined]);
    expect(["a[b][c.d]", "a[]", "a.b", "a[b[c]]"].map((path) => [...path.matchAll(KEYS)].map(([, key]) => key))).toEqual([["b", "c.d"], [""], [], ["b[c"]]);
    expect(["this.a.b", "this.a[b]", "this.a[b.c]", "a[b].c", "a[b][c]", "a", "a[b]c", "a.", "this.a[this.b[c]!]", "this.a[b[c[d]]]"].map((path) => path.replace(LAST_STEP, ""))).toEqual(["this.a", "this.a", "this.a", "a[b]", "a[b]", "a", "a[b]c", "a", "this.a", "this.a[b[c[d]]]"]);
    tells(KEY_OF_CALLEE, "a[f@1:k] a[src/a.ts#f@12:$k_1] a[@1:k]", "a[k@1] a[f@1:k].x a[f@1:k.l] a[b]f@1:k] a[f@:k] a[f@1k] a[f@1:] f@1:k]");
    tells(OF_CALLEE, "src/a.ts#f@1:x f@12:x.y @1:x f@1:x[k]", "f@1 a[f@1:x] f@:x f@1x f1:x");
    tells(ENUM_MEMBER, "src/a.ts#State.Idle #S.I", "src/a.ts#state.Idle src/a.ts#State.idle src/a.ts#State.Idle.x State.Idle src/a.ts#State src/a.ts#StateXIdle src/a.ts#St-ate.Idle src/a.ts#State.I-dle");
    tells(CONTAINER, "global Map.constructor|global Set.constructor|global Array.constructor", "global WeakMap.constructor|Map.constructor|global Map.constructors|global Mapxconstructor|global Array.from", "|");
    tells(ANOTHER_FORM, ["Map", "Set", "WeakMap", "WeakSet", "Array", "Object", "Date", "URL", "URLSearchParams", "Headers", "Error", "RegExp", "Blob", "File", "Uint8Array"].map((name) => `global ${name}.constructor`).join("|"), "global Map.from|Map.constructor|global Maps.constructor|global Map.constructors|global Mapxconstructor|global a.Array.constructor|a global Map.constructor|global Promise.constructor", "|");
    tells(NO_STATE, "global Date.now|global performance.now|global Performance|global Math.random|global crypto.randomUUID|global Crypto", "global Dates|Date.now|global Mathx|global Map|globalDate", "|");
    tells(NO_QUESTION, "constant number func promise resolver", "constants renumber resource functions derived promises preresolver");
  });

  it("a name says that it is made anew, or used up", () => {
    tells(FRESH, "tmp temp tmpFile tempDir rand random uuid unique nonce next now Date.now getNext NOW", "time known nowhere old ran uid");
    tells(USED_UP, "token code accessToken cursor nonce ticket refresh secret challenge grant voucher otp csrf authCODE", "tokens codec cursors grants user");
  });

  it("a word says how bad it is that a message is lost", () => {
    tells(CRITICAL, "cancel cancelled canceled cancellation cancelation cancellations cancels abort aborted stop stopped shutdown kill terminate submit submitted submits submission commit committed commits ack acks nack nacks acknowledge order orders checkout cart payment payments pay charge refund invoice invoices transfer transfers transaction transactions txn rollback offset offsets subscribe unsubscribe register unregister invite invites", "cancelx recancel canceller aborts stops killed submitting committer acked ordered carts pays charged invoiced transferred txns offsetx resubscribe invited");
    tells(TELEMETRY, "telemetry metric metrics sample samples stat stats statistics trace traces tracing span spans debug log logs logging logger progress heartbeat heartbeats ping pong keepalive analytics typing presence cursor preview frame frames breadcrumb breadcrumbs profile profiling latency monitor monitoring", "metricx remetric sampled statx tracer spanned debugger logger2 login pings frame2 profiler profil monitors");
    expect(["registerListeners", "unregisterHandler", "subscribeToEvents", "register_callback", "registerCommand", "subscribeProvider", "registerHook", "registerReducers", "registerAction", "registerTool", "registerPlugin", "registerMiddleware", "registerRoute", "registerEndpoint", "registerResolver", "registerComponent", "registerFactory", "registerFactories", "Register1Listener", "register", "registerUser", "register listener", "listener"].filter((name) => name.replace(ABOUT_LISTENERS, "") === "")).toEqual(["registerListeners", "unregisterHandler", "subscribeToEvents", "register_callback", "registerCommand", "subscribeProvider", "registerHook", "registerReducers", "registerAction", "registerTool", "registerPlugin", "registerMiddleware", "registerRoute", "registerEndpoint", "registerResolver", "registerComponent", "registerFactory", "registerFactories", "Register1Listener"]);
    const graded = (message: string, around = ""): string => [importanceOf(message, around)].map(({ grade, word }) => (word === undefined ? grade : `${grade} ${word}`))[0]!;
    expect(['{ type: "cancel" }', '"please cancel it"', "'please cancel it'", "`please cancel it`", '"cancel it', "'cancel'", "`cancel`", "cancelOrder", "HTTPCancel", "preCANCEL", "log", '"a b" + stop', "it's a stop"].map((message) => graded(message))).toEqual(["critical cancel", "data", "data", "data", "data", "critical cancel", "critical cancel", "critical cancel", "critical cancel", "critical cancel", "telemetry log", "critical stop", "data"]);
    expect([graded("cancel", "metrics"), graded("x", "metrics"), graded("log", "cancelOrder"), graded("x", "cancelOrder"), graded("x", "registerListeners"), graded("x", "")]).toEqual(["critical cancel", "telemetry metrics", "telemetry log", "critical cancel", "data", "data"]);
  });
});

describe("how something is spelled", () => {
  const found = (pattern: RegExp, ...texts: readonly string[]): readonly unknown[] => texts.map((text) => pattern.exec(text)?.slice(1) ?? "none");

  it("in values and conditions", () => {
    tells(BARE, "a a.b a?.b $a_1", "!a a! a[0] a() ");
    tells(NOTHING, "null undefined", "nullish isnull undefinedX void");
    tells(IS_FALSE, "false|\"\"|''|``", "falsey|isfalse|\"a\"|'a'|`a`|x\"\"|\"\"x|true", "|");
    tells(WITH_NOTHING, "a === null#a !== undefined#a == false#a!=0#null === a#undefined !== a#false == a#a ===  null#null  !== a#null== a", "a === nullish#a === b#a = null#a !null#0 === a#xnull === a#a > 0#null x == a#a === nullx", "#");
    tells(LOOKS_FOR_NOTHING, "a === null#a !== undefined#a == false#a!=0#a === void 0#null === a#undefined !== a#false == a#a ===  null#null  !== a#null== a", "a === nullish#a === b#a = null#a !null#0 === a#xnull === a#a > 0#null x == a#a === nullx#a === void 1", "#");
    tells(HAS_ANY, "a < b#a <= b#a > 0#a.length > 0", "a > 1#a > 0 && b#a<b#a.length#a > b", "#");
    tells(IF_ANY, "a.size > 0#a.length !== 0#a.size != 0#a.size>0#a.has(b)#a.length  >  0", "a.size > 0 && b#a.size >= 1#a.size === 0#ahas(b)#a.has#a.size > 10#a.size ! 0", "#");
    tells(IF_NONE, "a.size === 0#a.length == 0#a.size===0#a.size  ===  0", "a.size !== 0#a.size === 0 && b#a.size === 10#a.size = 0", "#");
    tells(IF_THERE, "a.has(b) a.includes(b)", "ahas(b) a.has a.hasOwn(b) aincludes(b)");
    tells(IS_TRUE, "a === true|a == true|a ===true|a ===  true|a !== true|a != true", "a = true|a === true && b|a === truex|!true", "|");
    tells(SHORT, "a #a this.a this.#a $a_1 a1", "a.b this.a.b a() !a a[0] this.a! that.#a");
    tells(COMPARES_NUMBERS, "a > b|a < b|a == b|a === b|a >= b", "a = b|a|a != b", "|");
    tells(WITH_FEW, "a > 0|a === 1|a < 1|a=0|0 < a|1 === a|0 !== a|a >  0|0  > a", "a > 10|a > 2|a > b|2 < a|10 < a|a - 0|a > 0 && b|x 0 < a|0 - a", "|");
    tells(NUMBER_OF, "a.length a.size a.byteLength", "length a.lengths asize a.length.x a.count");
    tells(GIVEN, "a = b|this.a  = b|a=b", "a === |a == |a >= |a", "|");
    expect(found(GIVEN, "a = b; c", "a = b = c", "a += b", "if (a <= b) c = d", "x =\n y")).toEqual([["b"], ["b "], ["b"], ["d"], ["y"]]);
    tells(NOT, "a !== b|a != b|!a|() => !a|x =>!a", "a === b|a|a!|a = !b|x !a", "|");
    tells(BINDS, "on(a, this.b.bind(this))|on(a,b.bind(c))|on(a,  #b.bind(c))", "on(this.b.bind(this))|on(a, b)|on(a, f().bind(b))|on(a, bbind(c))|on(a, b.bind)|on(a, b.binds(c))", "|");
    tells(FIXED_TEXT, "\"a\"|'a'|\"a-b\"|\"\"", "\"a|a\"|\"a'|\"a\"b|x\"a\"|`a`|\"a\"+\"b\"", "|");
    tells(SLEEP, "\"sleep 1\"|'sleep 0.5'|`sleep 10`|\"sleep 1.25\"", "sleep 1|\"sleep\"|\"sleep x\"|\"sleep 1.\"|\"sleep 1 && ls\"|x\"sleep 1\"|\"sleep 1\"x|\"sleep .5\"|\"sleep 1x5\"", "|");
    expect(found(SLEEP, '"sleep 12"', "'sleep 0.25'")).toEqual([["12"], ["0.25"]]);
  });

  it("in paths", () => {
    expect(["a[b]", "a[b][c]", "a[b].c", "a", "a[]", "a[b.c]"].map((path) => path.replace(LAST_KEYS, ""))).toEqual(["a", "a", "a[b].c", "a", "a", "a"]);
    expect(found(METHOD, "src/a.ts#S.f@12", "src/a.ts#f@12", "src/a.ts#S.f", "a#b#S.f@1", "src/a.ts#S.T.f@3", "src/a.ts#S.f@1x")).toEqual([["S", "12"], "none", "none", ["S", "1"], ["S.T", "3"], "none"]);
    expect(found(NAME_AND_PLACE, "src/a.ts#f@12", "src/a.ts#S.f@3", "a#b#f@1", "f@1", "src/a.ts#f", "src/a.ts#f@1x")).toEqual([["f", "12"], ["S.f", "3"], ["f", "1"], "none", "none", "none"]);
    tells(FIXED_KEY, "\"a\" 'a' 1 12a", "a $1 `a` -1 a\"b\"");
    expect(found(QUOTED_KEY, '["a"].b', "['a'].b", '["a].b"].c', '["a\'].b', 'x["a"]', '["a"', '[a]', '[""]')).toEqual([['"'], ["'"], ['"'], "none", "none", "none", "none", ['"']]);
    expect([QUOTED_KEY.exec('["a].b"].c')?.[0], QUOTED_KEY.exec('["a"]["b"]')?.[0]]).toEqual(['["a].b"]', '["a"]']);
    tells(IN_QUOTES, "\"a\" 'a' \"\"", "a x\"a\" \"a\"x \" `a`");
    tells(OF_A_MODULE, "src/a.ts#b src/a.ts#S.f@3 global#x #x", "a@1.#b a[b#c] a this.a a@1");
    tells(ONE_FIELD, ".a .ab1 .a_b", "a .a.b x.a . .$a .a[0]");
    expect(found(OWNER_AND_FIELD, "this.a", "this.a.b", "a.#b", "a.$b_1", "a", "a[b]", "a.b[c]", "a.")).toEqual([["this", "a"], ["this.a", "b"], ["a", "#b"], ["a", "$b_1"], "none", "none", "none", "none"]);
    expect(found(PART_OF_A_VARIABLE, "a@1.b", "ab@12.#b", "a@1.$b_1", "a@1", "a@1.b.c", "a.b@1.c", "@1.b", "a@.b", "a[b@1.c", "a@1x.b")).toEqual([["a@", "b"], ["ab@", "#b"], ["a@", "$b_1"], "none", "none", "none", "none", "none", "none", "none"]);
    expect(found(METHOD_OF_A_VARIABLE, "a.b", "a?.b", "a!.b", "$a_1.#b", "a.b.c", "a", "ab", "a.b()", "this.a.b", "a.")).toEqual([["a", "b"], ["a", "b"], ["a", "b"], ["$a_1", "b"], "none", "none", "none", "none", "none", "none"]);
    expect(found(KEY, "a[b]", "a[$b_1]", "a[b].c", "a[b.c]", "a[]", "ab]", "a[b][c]")).toEqual([["b"], ["$b_1"], "none", "none", "none", "none", ["c"]]);
    expect(found(ENTRY, "this.a[b]", "this.a[b].c", "src/a.ts#a[b.c]", "src/a.ts#a[b].$c_1", "a@1[b]", "this.a", "this.a[b].c.d", "this.a[b][c]", "this.a[]", "a@1.#b[c]", "xthis.a[b]")).toEqual([["this.a[b]", undefined], ["this.a[b]", ".c"], ["src/a.ts#a[b.c]", undefined], ["src/a.ts#a[b]", ".$c_1"], "none", "none", "none", "none", "none", "none", "none"]);
    tells(LIVES_ON, "this this.a src/a.ts#a #a", "a@1 a a@1#b a[b#c] x.this");
    expect(["a.b", "a?.b", "a!.b", "a.#b!", "a.$b_1?", "a", "a.b.c", "a.b()", "a."].map((callee) => callee.replace(LAST_MEMBER, ""))).toEqual(["a", "a", "a", "a", "a", "a", "a.b", "a.b()", "a."]);
    expect(found(FIELD_AND_REST, "this.a", "this.#a.b", "this.$a_1[b]", "that.a", "xthis.a", "this")).toEqual([["this.a", ""], ["this.#a", ".b"], ["this.$a_1", "[b]"], "none", "none", "none"]);
    tells(PROMISE, "a@1 a@12 a@1.promise @1", "a@1.promises a@1.b a.b@1 a@ a@1.promise.x a@1promise");
    tells(NO_OBJECT, "this global# global#process global#a.b", "thisx xthis global a@1 this.a xglobal#a");
    expect(found(SLOT, "a.onclose", "this.a.onerror", "onclose", "a.onClose", "a.onclose.x", "a.on", "aonclose")).toEqual([["close"], ["error"], "none", "none", "none", "none", "none"]);
    tells(HANDLER, "a.onclose this.a.onmessage", "onclose a.onClose a.onclose.x a.on aonclose");
  });

  it("in calls, names and messages", () => {
    tells(OF_A_CONTAINER, "global Array.map|global Map.get|global Set.add", "global Arrays|global WeakMap.get|Array.map|a global Map.get|global Mapx|global Map", "|");
    tells(ONE_CALL, "a()|a.b(c)|this.#a(b, c(d))|a?.b()|a[0]()|A::b()", "a|a() + b|await a()|!a()|a(b|()|a().b", "|");
    expect(found(ENDING, "a.ts", "a.tsx", "a.js", "a.mjs", "a.cts", "a.py", "a.rs", "a.ts.x", "ats", "a.pyc", "a.rsx", "a.xts", "a.t")).toEqual([["ts"], ["tsx"], ["js"], ["mjs"], ["cts"], ["py"], ["rs"], "none", "none", "none", "none", "none", "none"]);
    tells(TAKE, "a()|await a()|this.#a.b()|await $a_1.b()", "a|a(b)|await  a()|x = a()|a().b|!a()|a() || b", "|");
    tells(GUARD, "a.lock()|a.b.read()|self.a.write()|A::b.lock()", "lock()|a.lock(b)|a.locks()|alock()|a.lock().x|x = a.lock()|a.try_lock()", "|");
    tells(WAITS_FOR_ROOM, "a.ready a.pause", "ready a.readyState aready a.ready.x a.pauses");
    tells(LISTENERS, "listeners subscribers subscription onHandler observer clients peer connections sockets watcher sinks consumers members recipient receiver destination followers viewer webhooks callback LISTENER", "items list rows pages users");
    tells(LOGS, "log a.log a#log debug debuglog info warn error trace verbose silly console.warn", "relog logs log.x a.errors errored dialog");
    tells(LOG, "log logs logger debug a.log a#logs a_logger _debug accessLog auditLogs myLogger log1Log logFile logStream logWriter log_file log_stream log_writer debugfile accessLogFile a.logwriter", "relog dialog logx logged catalogs logging loggers logFiles debugger log__file Log ALog a.logFile.x");
    tells(LIVES, "interval listener process server stream subscription watcher worker", "intervals preprocess timeout task workers");
    tells(END_SLOT, "close exit end error disconnect", "reclose closed errors data");
    tells(END_MESSAGE, "close closed exit end error disconnect disconnected", "reclose closes errors data");
    tells(ENDS_IN_TIME, "a.abort a.cancel a.close a.destroy a.end a.kill a.terminate", "abort aabort a.aborted a.close.x a.stop");
    for (const harmless of [HARMLESS, HARMLESS_LIMIT]) tells(harmless, "global Error|global clearTimeout|global Error.constructor", "global Map|Error|a global Error|globalError|global reclear", "|");
  });
});

describe("operations", () => {
  const ops = ["set", "append", "prepend", "insert", "takeFirst", "takeLast", "takeAny", "delete", "clear", "count", "has", "iterate", undefined] as const;
  const doing = (holds: (detail: Detail) => boolean): readonly Detail["op"][] => those(ops, (op) => holds(op ? { op } : {}));

  it("add, put, take out or take away", () => {
    expect([adds, puts, takesOut, removes].map(doing)).toEqual([
      ["append", "prepend", "insert"],
      ["set", "append", "prepend", "insert"],
      ["takeFirst", "takeLast", "takeAny"],
      ["takeFirst", "takeLast", "takeAny", "delete", "clear"],
    ]);
  });

  it("have answers that nobody takes, or acts on", () => {
    const results = ["ignored", "voided", "logged", "tested", "stored", "returned", "awaited", "used"] as const;
    expect(those(results, (result) => isIgnored({ result }))).toEqual(["ignored", "voided"]);
    expect(those(results, (result) => isUnheard({ result }))).toEqual(["ignored", "voided", "logged"]);
    expect([isIgnored({}), isUnheard({})]).toEqual([false, false]);
  });
});
