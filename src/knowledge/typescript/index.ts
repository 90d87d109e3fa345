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
import amqpConnectionManager from "./amqp-connection-manager.json" with { type: "json" };
import amqplib from "./amqplib.json" with { type: "json" };
import async from "./async.json" with { type: "json" };
import asyncAwaitMutexLock from "./async-await-mutex-lock.json" with { type: "json" };
import asyncChannel from "./async-channel.json" with { type: "json" };
import asyncLock from "./async-lock.json" with { type: "json" };
import asyncMutex from "./async-mutex.json" with { type: "json" };
import asyncRetry from "./async-retry.json" with { type: "json" };
import asyncRwlock from "./async-rwlock.json" with { type: "json" };
import asyncSema from "./async-sema.json" with { type: "json" };
import asyncWaitUntil from "./async-wait-until.json" with { type: "json" };
import atomicSleep from "./atomic-sleep.json" with { type: "json" };
import awaitLock from "./await-lock.json" with { type: "json" };
import awaitSemaphore from "./await-semaphore.json" with { type: "json" };
import awaitSleep from "./await-sleep.json" with { type: "json" };
import azureServiceBus from "./azure-service-bus.json" with { type: "json" };
import bluebird from "./bluebird.json" with { type: "json" };
import bottleneck from "./bottleneck.json" with { type: "json" };
import browserTabsLock from "./browser-tabs-lock.json" with { type: "json" };
import bullmq from "./bullmq.json" with { type: "json" };
import bunyan from "./bunyan.json" with { type: "json" };
import cbuffer from "./cbuffer.json" with { type: "json" };
import chokidar from "./chokidar.json" with { type: "json" };
import cockatiel from "./cockatiel.json" with { type: "json" };
import comlink from "./comlink.json" with { type: "json" };
import consola from "./consola.json" with { type: "json" };
import cron from "./cron.json" with { type: "json" };
import crossSpawn from "./cross-spawn.json" with { type: "json" };
import debug from "./debug.json" with { type: "json" };
import delay from "./delay.json" with { type: "json" };
import denque from "./denque.json" with { type: "json" };
import effect from "./effect.json" with { type: "json" };
import electronLog from "./electron-log.json" with { type: "json" };
import emittery from "./emittery.json" with { type: "json" };
import eventIterator from "./event-iterator.json" with { type: "json" };
import eventemitter3 from "./eventemitter3.json" with { type: "json" };
import exponentialBackoff from "./exponential-backoff.json" with { type: "json" };
import fastq from "./fastq.json" with { type: "json" };
import godaddyTerminus from "./godaddy-terminus.json" with { type: "json" };
import googleCloudPubsub from "./google-cloud-pubsub.json" with { type: "json" };
import grpcGrpcJs from "./grpc-grpc-js.json" with { type: "json" };
import henrygdSemaphore from "./henrygd-semaphore.json" with { type: "json" };
import httpTerminator from "./http-terminator.json" with { type: "json" };
import ioredis from "./ioredis.json" with { type: "json" };
import isRunning from "./is-running.json" with { type: "json" };
import isomorphicTimersPromises from "./isomorphic-timers-promises.json" with { type: "json" };
import itPushable from "./it-pushable.json" with { type: "json" };
import jsCsp from "./js-csp.json" with { type: "json" };
import kafkajs from "./kafkajs.json" with { type: "json" };
import lightship from "./lightship.json" with { type: "json" };
import limiter from "./limiter.json" with { type: "json" };
import livekitMutex from "./livekit-mutex.json" with { type: "json" };
import lock from "./lock.json" with { type: "json" };
import lockfile from "./lockfile.json" with { type: "json" };
import locko from "./locko.json" with { type: "json" };
import locks from "./locks.json" with { type: "json" };
import lodash from "./lodash.json" with { type: "json" };
import lodashDebounce from "./lodash.debounce.json" with { type: "json" };
import log4js from "./log4js.json" with { type: "json" };
import loglevel from "./loglevel.json" with { type: "json" };
import lruCache from "./lru-cache.json" with { type: "json" };
import medium from "./medium.json" with { type: "json" };
import mitt from "./mitt.json" with { type: "json" };
import mnemonist from "./mnemonist.json" with { type: "json" };
import mortice from "./mortice.json" with { type: "json" };
import mqtt from "./mqtt.json" with { type: "json" };
import mutexTs from "./mutex-ts.json" with { type: "json" };
import mutexify from "./mutexify.json" with { type: "json" };
import nanoevents from "./nanoevents.json" with { type: "json" };
import nats from "./nats.json" with { type: "json" };
import nodeCron from "./node-cron.json" with { type: "json" };
import nodeRdkafka from "./node-rdkafka.json" with { type: "json" };
import nodeSchedule from "./node-schedule.json" with { type: "json" };
import npmlog from "./npmlog.json" with { type: "json" };
import openallyMutex from "./openally-mutex.json" with { type: "json" };
import pAll from "./p-all.json" with { type: "json" };
import pAny from "./p-any.json" with { type: "json" };
import pDebounce from "./p-debounce.json" with { type: "json" };
import pDefer from "./p-defer.json" with { type: "json" };
import pDoWhilst from "./p-do-whilst.json" with { type: "json" };
import pEachSeries from "./p-each-series.json" with { type: "json" };
import pEvent from "./p-event.json" with { type: "json" };
import pFifo from "./p-fifo.json" with { type: "json" };
import pFilter from "./p-filter.json" with { type: "json" };
import pForever from "./p-forever.json" with { type: "json" };
import pLimit from "./p-limit.json" with { type: "json" };
import pLocate from "./p-locate.json" with { type: "json" };
import pMap from "./p-map.json" with { type: "json" };
import pMapSeries from "./p-map-series.json" with { type: "json" };
import pMemoize from "./p-memoize.json" with { type: "json" };
import pMutex from "./p-mutex.json" with { type: "json" };
import pPipe from "./p-pipe.json" with { type: "json" };
import pProps from "./p-props.json" with { type: "json" };
import pQueue from "./p-queue.json" with { type: "json" };
import pRace from "./p-race.json" with { type: "json" };
import pReduce from "./p-reduce.json" with { type: "json" };
import pReflect from "./p-reflect.json" with { type: "json" };
import pRetry from "./p-retry.json" with { type: "json" };
import pSeries from "./p-series.json" with { type: "json" };
import pSettle from "./p-settle.json" with { type: "json" };
import pSome from "./p-some.json" with { type: "json" };
import pThrottle from "./p-throttle.json" with { type: "json" };
import pTimeout from "./p-timeout.json" with { type: "json" };
import pTimes from "./p-times.json" with { type: "json" };
import pTry from "./p-try.json" with { type: "json" };
import pWaitFor from "./p-wait-for.json" with { type: "json" };
import pWaterfall from "./p-waterfall.json" with { type: "json" };
import pWhilst from "./p-whilst.json" with { type: "json" };
import pino from "./pino.json" with { type: "json" };
import piscina from "./piscina.json" with { type: "json" };
import promiseLimit from "./promise-limit.json" with { type: "json" };
import promiseQueue from "./promise-queue.json" with { type: "json" };
import promiseRetry from "./promise-retry.json" with { type: "json" };
import properLockfile from "./proper-lockfile.json" with { type: "json" };
import readWriteMutexify from "./read-write-mutexify.json" with { type: "json" };
import redis from "./redis.json" with { type: "json" };
import redisSemaphore from "./redis-semaphore.json" with { type: "json" };
import redlock from "./redlock.json" with { type: "json" };
import reduxSaga from "./redux-saga.json" with { type: "json" };
import repeater from "./repeater.json" with { type: "json" };
import retry from "./retry.json" with { type: "json" };
import ringbufferjs from "./ringbufferjs.json" with { type: "json" };
import roarr from "./roarr.json" with { type: "json" };
import rocicorpLock from "./rocicorp-lock.json" with { type: "json" };
import rwlock from "./rwlock.json" with { type: "json" };
import rwmutex from "./rwmutex.json" with { type: "json" };
import rxjs from "./rxjs.json" with { type: "json" };
import sapphireAsyncQueue from "./sapphire-async-queue.json" with { type: "json" };
import semaphore from "./semaphore.json" with { type: "json" };
import semaphoreAsyncAwait from "./semaphore-async-await.json" with { type: "json" };
import seqQueue from "./seq-queue.json" with { type: "json" };
import setIntervalAsync from "./set-interval-async.json" with { type: "json" };
import shopifySemaphore from "./shopify-semaphore.json" with { type: "json" };
import signalExit from "./signal-exit.json" with { type: "json" };
import signale from "./signale.json" with { type: "json" };
import sleep from "./sleep.json" with { type: "json" };
import sleepPromise from "./sleep-promise.json" with { type: "json" };
import socketIo from "./socket.io.json" with { type: "json" };
import socketIoClient from "./socket.io-client.json" with { type: "json" };
import sonicBoom from "./sonic-boom.json" with { type: "json" };
import stdAsync from "./std-async.json" with { type: "json" };
import superlock from "./superlock.json" with { type: "json" };
import testingLibraryDom from "./testing-library-dom.json" with { type: "json" };
import thiNgCsp from "./thi-ng-csp.json" with { type: "json" };
import threadStream from "./thread-stream.json" with { type: "json" };
import throat from "./throat.json" with { type: "json" };
import throttleDebounce from "./throttle-debounce.json" with { type: "json" };
import timeoutSignal from "./timeout-signal.json" with { type: "json" };
import tinypool from "./tinypool.json" with { type: "json" };
import treeKill from "./tree-kill.json" with { type: "json" };
import tsRetryPromise from "./ts-retry-promise.json" with { type: "json" };
import tslog from "./tslog.json" with { type: "json" };
import useDebounce from "./use-debounce.json" with { type: "json" };
import vitest from "./vitest.json" with { type: "json" };
import vsBaseCommonAsync from "./vs-base-common-async.json" with { type: "json" };
import vscodeJsonrpc from "./vscode-jsonrpc.json" with { type: "json" };
import vscodeLanguageserver from "./vscode-languageserver.json" with { type: "json" };
import waitForExpect from "./wait-for-expect.json" with { type: "json" };
import waitOn from "./wait-on.json" with { type: "json" };
import waitPort from "./wait-port.json" with { type: "json" };
import winston from "./winston.json" with { type: "json" };
import workerpool from "./workerpool.json" with { type: "json" };
import ws from "./ws.json" with { type: "json" };
import yoctoQueue from "./yocto-queue.json" with { type: "json" };
import zeromq from "./zeromq.json" with { type: "json" };

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
  amqpConnectionManager,
  amqplib,
  async,
  asyncAwaitMutexLock,
  asyncChannel,
  asyncLock,
  asyncMutex,
  asyncRetry,
  asyncRwlock,
  asyncSema,
  asyncWaitUntil,
  atomicSleep,
  awaitLock,
  awaitSemaphore,
  awaitSleep,
  azureServiceBus,
  bluebird,
  bottleneck,
  browserTabsLock,
  bullmq,
  bunyan,
  cbuffer,
  chokidar,
  cockatiel,
  comlink,
  consola,
  cron,
  crossSpawn,
  debug,
  delay,
  denque,
  effect,
  electronLog,
  emittery,
  eventIterator,
  eventemitter3,
  exponentialBackoff,
  fastq,
  godaddyTerminus,
  googleCloudPubsub,
  grpcGrpcJs,
  henrygdSemaphore,
  httpTerminator,
  ioredis,
  isRunning,
  isomorphicTimersPromises,
  itPushable,
  jsCsp,
  kafkajs,
  lightship,
  limiter,
  livekitMutex,
  lock,
  lockfile,
  locko,
  locks,
  lodash,
  lodashDebounce,
  log4js,
  loglevel,
  lruCache,
  medium,
  mitt,
  mnemonist,
  mortice,
  mqtt,
  mutexTs,
  mutexify,
  nanoevents,
  nats,
  nodeCron,
  nodeRdkafka,
  nodeSchedule,
  npmlog,
  openallyMutex,
  pAll,
  pAny,
  pDebounce,
  pDefer,
  pDoWhilst,
  pEachSeries,
  pEvent,
  pFifo,
  pFilter,
  pForever,
  pLimit,
  pLocate,
  pMap,
  pMapSeries,
  pMemoize,
  pMutex,
  pPipe,
  pProps,
  pQueue,
  pRace,
  pReduce,
  pReflect,
  pRetry,
  pSeries,
  pSettle,
  pSome,
  pThrottle,
  pTimeout,
  pTimes,
  pTry,
  pWaitFor,
  pWaterfall,
  pWhilst,
  pino,
  piscina,
  promiseLimit,
  promiseQueue,
  promiseRetry,
  properLockfile,
  readWriteMutexify,
  redis,
  redisSemaphore,
  redlock,
  reduxSaga,
  repeater,
  retry,
  ringbufferjs,
  roarr,
  rocicorpLock,
  rwlock,
  rwmutex,
  rxjs,
  sapphireAsyncQueue,
  semaphore,
  semaphoreAsyncAwait,
  seqQueue,
  setIntervalAsync,
  shopifySemaphore,
  signalExit,
  signale,
  sleep,
  sleepPromise,
  socketIo,
  socketIoClient,
  sonicBoom,
  stdAsync,
  superlock,
  testingLibraryDom,
  thiNgCsp,
  threadStream,
  throat,
  throttleDebounce,
  timeoutSignal,
  tinypool,
  treeKill,
  tsRetryPromise,
  tslog,
  useDebounce,
  vitest,
  vsBaseCommonAsync,
  vscodeJsonrpc,
  vscodeLanguageserver,
  waitForExpect,
  waitOn,
  waitPort,
  winston,
  workerpool,
  ws,
  yoctoQueue,
  zeromq,
];

/** Everything known of the language, the web, Node and npm packages; a test checks every file against `checkKnowledge`. */
export const typescriptFiles = files as readonly ApiFile[];
