/** The knowledge files for TypeScript and JavaScript: the language and the platforms first, then one library a line. */
import type { ApiFile } from "../index.ts";
import builtin from "./builtin.json" with { type: "json" };
import web from "./web.json" with { type: "json" };
import nodeAsyncHooks from "./node-async_hooks.json" with { type: "json" };
import nodeBuffer from "./node-buffer.json" with { type: "json" };
import nodeChildProcess from "./node-child_process.json" with { type: "json" };
import nodeCluster from "./node-cluster.json" with { type: "json" };
import nodeConsole from "./node-console.json" with { type: "json" };
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
import abortController from "./abort-controller.json" with { type: "json" };
import agenda from "./agenda.json" with { type: "json" };
import amqpConnectionManager from "./amqp-connection-manager.json" with { type: "json" };
import amqplib from "./amqplib.json" with { type: "json" };
import angularCore from "./angular-core.json" with { type: "json" };
import angularHttp from "./angular-http.json" with { type: "json" };
import apolloClient from "./apollo-client.json" with { type: "json" };
import argon2 from "./argon2.json" with { type: "json" };
import async from "./async.json" with { type: "json" };
import asyncAwaitMutexLock from "./async-await-mutex-lock.json" with { type: "json" };
import asyncChannel from "./async-channel.json" with { type: "json" };
import asyncLock from "./async-lock.json" with { type: "json" };
import asyncMutex from "./async-mutex.json" with { type: "json" };
import asyncRetry from "./async-retry.json" with { type: "json" };
import asyncRwlock from "./async-rwlock.json" with { type: "json" };
import asyncSema from "./async-sema.json" with { type: "json" };
import asyncStorage from "./async-storage.json" with { type: "json" };
import asyncWaitUntil from "./async-wait-until.json" with { type: "json" };
import atomicSleep from "./atomic-sleep.json" with { type: "json" };
import awaitLock from "./await-lock.json" with { type: "json" };
import awaitSemaphore from "./await-semaphore.json" with { type: "json" };
import awaitSleep from "./await-sleep.json" with { type: "json" };
import awsSdk from "./aws-sdk.json" with { type: "json" };
import awsSdkV2 from "./aws-sdk-v2.json" with { type: "json" };
import axios from "./axios.json" with { type: "json" };
import azureServiceBus from "./azure-service-bus.json" with { type: "json" };
import bcrypt from "./bcrypt.json" with { type: "json" };
import bcryptjs from "./bcryptjs.json" with { type: "json" };
import betterSqlite3 from "./better-sqlite3.json" with { type: "json" };
import bluebird from "./bluebird.json" with { type: "json" };
import bottleneck from "./bottleneck.json" with { type: "json" };
import browserTabsLock from "./browser-tabs-lock.json" with { type: "json" };
import bullmq from "./bullmq.json" with { type: "json" };
import bunyan from "./bunyan.json" with { type: "json" };
import cac from "./cac.json" with { type: "json" };
import cacache from "./cacache.json" with { type: "json" };
import cassandraDriver from "./cassandra-driver.json" with { type: "json" };
import cbuffer from "./cbuffer.json" with { type: "json" };
import chokidar from "./chokidar.json" with { type: "json" };
import clackPrompts from "./clack-prompts.json" with { type: "json" };
import cloudflareWorkers from "./cloudflare-workers.json" with { type: "json" };
import cockatiel from "./cockatiel.json" with { type: "json" };
import comlink from "./comlink.json" with { type: "json" };
import commander from "./commander.json" with { type: "json" };
import consola from "./consola.json" with { type: "json" };
import cpy from "./cpy.json" with { type: "json" };
import cron from "./cron.json" with { type: "json" };
import crossSpawn from "./cross-spawn.json" with { type: "json" };
import debug from "./debug.json" with { type: "json" };
import del from "./del.json" with { type: "json" };
import delay from "./delay.json" with { type: "json" };
import denque from "./denque.json" with { type: "json" };
import dexie from "./dexie.json" with { type: "json" };
import dotenv from "./dotenv.json" with { type: "json" };
import drizzleOrm from "./drizzle-orm.json" with { type: "json" };
import effect from "./effect.json" with { type: "json" };
import elasticElasticsearch from "./elastic-elasticsearch.json" with { type: "json" };
import electron from "./electron.json" with { type: "json" };
import electronLog from "./electron-log.json" with { type: "json" };
import emittery from "./emittery.json" with { type: "json" };
import enquirer from "./enquirer.json" with { type: "json" };
import ethQuery from "./eth-query.json" with { type: "json" };
import eventIterator from "./event-iterator.json" with { type: "json" };
import eventemitter3 from "./eventemitter3.json" with { type: "json" };
import eventsource from "./eventsource.json" with { type: "json" };
import execa from "./execa.json" with { type: "json" };
import exponentialBackoff from "./exponential-backoff.json" with { type: "json" };
import express from "./express.json" with { type: "json" };
import extractZip from "./extract-zip.json" with { type: "json" };
import fastGlob from "./fast-glob.json" with { type: "json" };
import fastify from "./fastify.json" with { type: "json" };
import fastq from "./fastq.json" with { type: "json" };
import findUp from "./find-up.json" with { type: "json" };
import fsExtra from "./fs-extra.json" with { type: "json" };
import genericPool from "./generic-pool.json" with { type: "json" };
import glob from "./glob.json" with { type: "json" };
import globby from "./globby.json" with { type: "json" };
import godaddyTerminus from "./godaddy-terminus.json" with { type: "json" };
import googleCloudPubsub from "./google-cloud-pubsub.json" with { type: "json" };
import got from "./got.json" with { type: "json" };
import graphqlSubscriptions from "./graphql-subscriptions.json" with { type: "json" };
import grpcGrpcJs from "./grpc-grpc-js.json" with { type: "json" };
import hapi from "./hapi.json" with { type: "json" };
import henrygdSemaphore from "./henrygd-semaphore.json" with { type: "json" };
import hono from "./hono.json" with { type: "json" };
import honoNodeServer from "./hono-node-server.json" with { type: "json" };
import httpTerminator from "./http-terminator.json" with { type: "json" };
import idb from "./idb.json" with { type: "json" };
import inquirer from "./inquirer.json" with { type: "json" };
import inquirerPrompts from "./inquirer-prompts.json" with { type: "json" };
import ioredis from "./ioredis.json" with { type: "json" };
import isRunning from "./is-running.json" with { type: "json" };
import isomorphicGit from "./isomorphic-git.json" with { type: "json" };
import isomorphicTimersPromises from "./isomorphic-timers-promises.json" with { type: "json" };
import itPushable from "./it-pushable.json" with { type: "json" };
import jest from "./jest.json" with { type: "json" };
import jimp from "./jimp.json" with { type: "json" };
import jose from "./jose.json" with { type: "json" };
import jsCsp from "./js-csp.json" with { type: "json" };
import jsonwebtoken from "./jsonwebtoken.json" with { type: "json" };
import kafkajs from "./kafkajs.json" with { type: "json" };
import keyv from "./keyv.json" with { type: "json" };
import knex from "./knex.json" with { type: "json" };
import koa from "./koa.json" with { type: "json" };
import ky from "./ky.json" with { type: "json" };
import kysely from "./kysely.json" with { type: "json" };
import level from "./level.json" with { type: "json" };
import lightship from "./lightship.json" with { type: "json" };
import limiter from "./limiter.json" with { type: "json" };
import livekitMutex from "./livekit-mutex.json" with { type: "json" };
import loadJsonFile from "./load-json-file.json" with { type: "json" };
import lock from "./lock.json" with { type: "json" };
import lockfile from "./lockfile.json" with { type: "json" };
import locko from "./locko.json" with { type: "json" };
import locks from "./locks.json" with { type: "json" };
import lodash from "./lodash.json" with { type: "json" };
import lodashDebounce from "./lodash.debounce.json" with { type: "json" };
import log4js from "./log4js.json" with { type: "json" };
import loglevel from "./loglevel.json" with { type: "json" };
import lowdb from "./lowdb.json" with { type: "json" };
import lruCache from "./lru-cache.json" with { type: "json" };
import makeDir from "./make-dir.json" with { type: "json" };
import mcpSdk from "./mcp-sdk.json" with { type: "json" };
import medium from "./medium.json" with { type: "json" };
import memcached from "./memcached.json" with { type: "json" };
import mitt from "./mitt.json" with { type: "json" };
import mkdirp from "./mkdirp.json" with { type: "json" };
import mnemonist from "./mnemonist.json" with { type: "json" };
import mocha from "./mocha.json" with { type: "json" };
import mongodb from "./mongodb.json" with { type: "json" };
import mongoose from "./mongoose.json" with { type: "json" };
import mortice from "./mortice.json" with { type: "json" };
import mqtt from "./mqtt.json" with { type: "json" };
import mssql from "./mssql.json" with { type: "json" };
import mutexTs from "./mutex-ts.json" with { type: "json" };
import mutexify from "./mutexify.json" with { type: "json" };
import mysql from "./mysql.json" with { type: "json" };
import mysql2 from "./mysql2.json" with { type: "json" };
import nanoevents from "./nanoevents.json" with { type: "json" };
import nats from "./nats.json" with { type: "json" };
import needle from "./needle.json" with { type: "json" };
import neo4jDriver from "./neo4j-driver.json" with { type: "json" };
import nestjsAxios from "./nestjs-axios.json" with { type: "json" };
import nestjsCommon from "./nestjs-common.json" with { type: "json" };
import nestjsEventEmitter from "./nestjs-event-emitter.json" with { type: "json" };
import nestjsMicroservices from "./nestjs-microservices.json" with { type: "json" };
import nodeCron from "./node-cron.json" with { type: "json" };
import nodeFetch from "./node-fetch.json" with { type: "json" };
import nodePty from "./node-pty.json" with { type: "json" };
import nodeRdkafka from "./node-rdkafka.json" with { type: "json" };
import nodeSchedule from "./node-schedule.json" with { type: "json" };
import nodegit from "./nodegit.json" with { type: "json" };
import nodemailer from "./nodemailer.json" with { type: "json" };
import npmlog from "./npmlog.json" with { type: "json" };
import ofetch from "./ofetch.json" with { type: "json" };
import openallyMutex from "./openally-mutex.json" with { type: "json" };
import opossum from "./opossum.json" with { type: "json" };
import ora from "./ora.json" with { type: "json" };
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
import partysocket from "./partysocket.json" with { type: "json" };
import pg from "./pg.json" with { type: "json" };
import pgPromise from "./pg-promise.json" with { type: "json" };
import pino from "./pino.json" with { type: "json" };
import piscina from "./piscina.json" with { type: "json" };
import pkgUp from "./pkg-up.json" with { type: "json" };
import playwright from "./playwright.json" with { type: "json" };
import playwrightTest from "./playwright-test.json" with { type: "json" };
import postgres from "./postgres.json" with { type: "json" };
import prismaClient from "./prisma-client.json" with { type: "json" };
import promClient from "./prom-client.json" with { type: "json" };
import promiseLimit from "./promise-limit.json" with { type: "json" };
import promiseQueue from "./promise-queue.json" with { type: "json" };
import promiseRetry from "./promise-retry.json" with { type: "json" };
import prompts from "./prompts.json" with { type: "json" };
import properLockfile from "./proper-lockfile.json" with { type: "json" };
import puppeteer from "./puppeteer.json" with { type: "json" };
import react from "./react.json" with { type: "json" };
import reactQuery from "./react-query.json" with { type: "json" };
import readWriteMutexify from "./read-write-mutexify.json" with { type: "json" };
import readdirp from "./readdirp.json" with { type: "json" };
import readlineSync from "./readline-sync.json" with { type: "json" };
import recursiveReaddir from "./recursive-readdir.json" with { type: "json" };
import redis from "./redis.json" with { type: "json" };
import redisSemaphore from "./redis-semaphore.json" with { type: "json" };
import redlock from "./redlock.json" with { type: "json" };
import redux from "./redux.json" with { type: "json" };
import reduxSaga from "./redux-saga.json" with { type: "json" };
import repeater from "./repeater.json" with { type: "json" };
import request from "./request.json" with { type: "json" };
import retry from "./retry.json" with { type: "json" };
import rimraf from "./rimraf.json" with { type: "json" };
import ringbufferjs from "./ringbufferjs.json" with { type: "json" };
import roarr from "./roarr.json" with { type: "json" };
import rocicorpLock from "./rocicorp-lock.json" with { type: "json" };
import rwlock from "./rwlock.json" with { type: "json" };
import rwmutex from "./rwmutex.json" with { type: "json" };
import rxjs from "./rxjs.json" with { type: "json" };
import sapphireAsyncQueue from "./sapphire-async-queue.json" with { type: "json" };
import sdkClients from "./sdk-clients.json" with { type: "json" };
import seleniumWebdriver from "./selenium-webdriver.json" with { type: "json" };
import semaphore from "./semaphore.json" with { type: "json" };
import semaphoreAsyncAwait from "./semaphore-async-await.json" with { type: "json" };
import sentry from "./sentry.json" with { type: "json" };
import seqQueue from "./seq-queue.json" with { type: "json" };
import sequelize from "./sequelize.json" with { type: "json" };
import serialport from "./serialport.json" with { type: "json" };
import setIntervalAsync from "./set-interval-async.json" with { type: "json" };
import sharp from "./sharp.json" with { type: "json" };
import shelljs from "./shelljs.json" with { type: "json" };
import shopifySemaphore from "./shopify-semaphore.json" with { type: "json" };
import signalExit from "./signal-exit.json" with { type: "json" };
import signale from "./signale.json" with { type: "json" };
import simpleGit from "./simple-git.json" with { type: "json" };
import sleep from "./sleep.json" with { type: "json" };
import sleepPromise from "./sleep-promise.json" with { type: "json" };
import socketIo from "./socket.io.json" with { type: "json" };
import socketIoClient from "./socket.io-client.json" with { type: "json" };
import solidJs from "./solid-js.json" with { type: "json" };
import sonicBoom from "./sonic-boom.json" with { type: "json" };
import sqlite3 from "./sqlite3.json" with { type: "json" };
import ssh2 from "./ssh2.json" with { type: "json" };
import ssh2SftpClient from "./ssh2-sftp-client.json" with { type: "json" };
import stdAsync from "./std-async.json" with { type: "json" };
import supabase from "./supabase.json" with { type: "json" };
import superagent from "./superagent.json" with { type: "json" };
import superlock from "./superlock.json" with { type: "json" };
import svelte from "./svelte.json" with { type: "json" };
import tap from "./tap.json" with { type: "json" };
import tarn from "./tarn.json" with { type: "json" };
import tauri from "./tauri.json" with { type: "json" };
import tempy from "./tempy.json" with { type: "json" };
import testingLibraryDom from "./testing-library-dom.json" with { type: "json" };
import thiNgCsp from "./thi-ng-csp.json" with { type: "json" };
import threadStream from "./thread-stream.json" with { type: "json" };
import throat from "./throat.json" with { type: "json" };
import throttleDebounce from "./throttle-debounce.json" with { type: "json" };
import timeoutSignal from "./timeout-signal.json" with { type: "json" };
import tinyglobby from "./tinyglobby.json" with { type: "json" };
import tinypool from "./tinypool.json" with { type: "json" };
import tmpPromise from "./tmp-promise.json" with { type: "json" };
import trash from "./trash.json" with { type: "json" };
import treeKill from "./tree-kill.json" with { type: "json" };
import trpc from "./trpc.json" with { type: "json" };
import tsRetryPromise from "./ts-retry-promise.json" with { type: "json" };
import tslog from "./tslog.json" with { type: "json" };
import typeorm from "./typeorm.json" with { type: "json" };
import undici from "./undici.json" with { type: "json" };
import useDebounce from "./use-debounce.json" with { type: "json" };
import vitest from "./vitest.json" with { type: "json" };
import vsBaseCommonAsync from "./vs-base-common-async.json" with { type: "json" };
import vscode from "./vscode.json" with { type: "json" };
import vscodeJsonrpc from "./vscode-jsonrpc.json" with { type: "json" };
import vscodeLanguageserver from "./vscode-languageserver.json" with { type: "json" };
import vue from "./vue.json" with { type: "json" };
import waitForExpect from "./wait-for-expect.json" with { type: "json" };
import waitOn from "./wait-on.json" with { type: "json" };
import waitPort from "./wait-port.json" with { type: "json" };
import webWorker from "./web-worker.json" with { type: "json" };
import webextensionPolyfill from "./webextension-polyfill.json" with { type: "json" };
import winston from "./winston.json" with { type: "json" };
import workerpool from "./workerpool.json" with { type: "json" };
import writeFileAtomic from "./write-file-atomic.json" with { type: "json" };
import writeJsonFile from "./write-json-file.json" with { type: "json" };
import ws from "./ws.json" with { type: "json" };
import yargs from "./yargs.json" with { type: "json" };
import yoctoQueue from "./yocto-queue.json" with { type: "json" };
import zeromq from "./zeromq.json" with { type: "json" };
import zx from "./zx.json" with { type: "json" };

const files: readonly unknown[] = [
  builtin,
  web,
  nodeAsyncHooks,
  nodeBuffer,
  nodeChildProcess,
  nodeCluster,
  nodeConsole,
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
  abortController,
  agenda,
  amqpConnectionManager,
  amqplib,
  angularCore,
  angularHttp,
  apolloClient,
  argon2,
  async,
  asyncAwaitMutexLock,
  asyncChannel,
  asyncLock,
  asyncMutex,
  asyncRetry,
  asyncRwlock,
  asyncSema,
  asyncStorage,
  asyncWaitUntil,
  atomicSleep,
  awaitLock,
  awaitSemaphore,
  awaitSleep,
  awsSdk,
  awsSdkV2,
  axios,
  azureServiceBus,
  bcrypt,
  bcryptjs,
  betterSqlite3,
  bluebird,
  bottleneck,
  browserTabsLock,
  bullmq,
  bunyan,
  cac,
  cacache,
  cassandraDriver,
  cbuffer,
  chokidar,
  clackPrompts,
  cloudflareWorkers,
  cockatiel,
  comlink,
  commander,
  consola,
  cpy,
  cron,
  crossSpawn,
  debug,
  del,
  delay,
  denque,
  dexie,
  dotenv,
  drizzleOrm,
  effect,
  elasticElasticsearch,
  electron,
  electronLog,
  emittery,
  enquirer,
  ethQuery,
  eventIterator,
  eventemitter3,
  eventsource,
  execa,
  exponentialBackoff,
  express,
  extractZip,
  fastGlob,
  fastify,
  fastq,
  findUp,
  fsExtra,
  genericPool,
  glob,
  globby,
  godaddyTerminus,
  googleCloudPubsub,
  got,
  graphqlSubscriptions,
  grpcGrpcJs,
  hapi,
  henrygdSemaphore,
  hono,
  honoNodeServer,
  httpTerminator,
  idb,
  inquirer,
  inquirerPrompts,
  ioredis,
  isRunning,
  isomorphicGit,
  isomorphicTimersPromises,
  itPushable,
  jest,
  jimp,
  jose,
  jsCsp,
  jsonwebtoken,
  kafkajs,
  keyv,
  knex,
  koa,
  ky,
  kysely,
  level,
  lightship,
  limiter,
  livekitMutex,
  loadJsonFile,
  lock,
  lockfile,
  locko,
  locks,
  lodash,
  lodashDebounce,
  log4js,
  loglevel,
  lowdb,
  lruCache,
  makeDir,
  mcpSdk,
  medium,
  memcached,
  mitt,
  mkdirp,
  mnemonist,
  mocha,
  mongodb,
  mongoose,
  mortice,
  mqtt,
  mssql,
  mutexTs,
  mutexify,
  mysql,
  mysql2,
  nanoevents,
  nats,
  needle,
  neo4jDriver,
  nestjsAxios,
  nestjsCommon,
  nestjsEventEmitter,
  nestjsMicroservices,
  nodeCron,
  nodeFetch,
  nodePty,
  nodeRdkafka,
  nodeSchedule,
  nodegit,
  nodemailer,
  npmlog,
  ofetch,
  openallyMutex,
  opossum,
  ora,
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
  partysocket,
  pg,
  pgPromise,
  pino,
  piscina,
  pkgUp,
  playwright,
  playwrightTest,
  postgres,
  prismaClient,
  promClient,
  promiseLimit,
  promiseQueue,
  promiseRetry,
  prompts,
  properLockfile,
  puppeteer,
  react,
  reactQuery,
  readWriteMutexify,
  readdirp,
  readlineSync,
  recursiveReaddir,
  redis,
  redisSemaphore,
  redlock,
  redux,
  reduxSaga,
  repeater,
  request,
  retry,
  rimraf,
  ringbufferjs,
  roarr,
  rocicorpLock,
  rwlock,
  rwmutex,
  rxjs,
  sapphireAsyncQueue,
  sdkClients,
  seleniumWebdriver,
  semaphore,
  semaphoreAsyncAwait,
  sentry,
  seqQueue,
  sequelize,
  serialport,
  setIntervalAsync,
  sharp,
  shelljs,
  shopifySemaphore,
  signalExit,
  signale,
  simpleGit,
  sleep,
  sleepPromise,
  socketIo,
  socketIoClient,
  solidJs,
  sonicBoom,
  sqlite3,
  ssh2,
  ssh2SftpClient,
  stdAsync,
  supabase,
  superagent,
  superlock,
  svelte,
  tap,
  tarn,
  tauri,
  tempy,
  testingLibraryDom,
  thiNgCsp,
  threadStream,
  throat,
  throttleDebounce,
  timeoutSignal,
  tinyglobby,
  tinypool,
  tmpPromise,
  trash,
  treeKill,
  trpc,
  tsRetryPromise,
  tslog,
  typeorm,
  undici,
  useDebounce,
  vitest,
  vsBaseCommonAsync,
  vscode,
  vscodeJsonrpc,
  vscodeLanguageserver,
  vue,
  waitForExpect,
  waitOn,
  waitPort,
  webWorker,
  webextensionPolyfill,
  winston,
  workerpool,
  writeFileAtomic,
  writeJsonFile,
  ws,
  yargs,
  yoctoQueue,
  zeromq,
  zx,
];

/** Everything known of the language, the web, Node and npm packages; a test checks every file against `checkKnowledge`. */
export const typescriptFiles = files as readonly ApiFile[];
