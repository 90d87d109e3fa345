/** The knowledge files for Python: the language and its standard library first, then one library a line. */
import type { ApiFile } from "../index.ts";
import builtinsApi from "./builtins.json" with { type: "json" };
import asyncioApi from "./asyncio.json" with { type: "json" };
import threadingApi from "./threading.json" with { type: "json" };
import timeApi from "./time.json" with { type: "json" };
import queueApi from "./queue.json" with { type: "json" };
import abcApi from "./abc.json" with { type: "json" };
import aiohttpApi from "./aiohttp.json" with { type: "json" };
import anyioApi from "./anyio.json" with { type: "json" };
import argparseApi from "./argparse.json" with { type: "json" };
import atexitApi from "./atexit.json" with { type: "json" };
import base64Api from "./base64.json" with { type: "json" };
import bisectApi from "./bisect.json" with { type: "json" };
import collectionsApi from "./collections.json" with { type: "json" };
import concurrentFuturesApi from "./concurrent-futures.json" with { type: "json" };
import contextlibApi from "./contextlib.json" with { type: "json" };
import copyApi from "./copy.json" with { type: "json" };
import dataclassesApi from "./dataclasses.json" with { type: "json" };
import datetimeApi from "./datetime.json" with { type: "json" };
import enumApi from "./enum.json" with { type: "json" };
import fcntlApi from "./fcntl.json" with { type: "json" };
import functoolsApi from "./functools.json" with { type: "json" };
import hashlibApi from "./hashlib.json" with { type: "json" };
import heapqApi from "./heapq.json" with { type: "json" };
import httpClientApi from "./http-client.json" with { type: "json" };
import httpServerApi from "./http-server.json" with { type: "json" };
import httpxApi from "./httpx.json" with { type: "json" };
import inspectApi from "./inspect.json" with { type: "json" };
import ioApi from "./io.json" with { type: "json" };
import itertoolsApi from "./itertools.json" with { type: "json" };
import jsonApi from "./json.json" with { type: "json" };
import loggingApi from "./logging.json" with { type: "json" };
import mathApi from "./math.json" with { type: "json" };
import multiprocessingApi from "./multiprocessing.json" with { type: "json" };
import operatorApi from "./operator.json" with { type: "json" };
import osApi from "./os.json" with { type: "json" };
import osPathApi from "./os-path.json" with { type: "json" };
import pathlibApi from "./pathlib.json" with { type: "json" };
import platformApi from "./platform.json" with { type: "json" };
import randomApi from "./random.json" with { type: "json" };
import reApi from "./re.json" with { type: "json" };
import redisApi from "./redis.json" with { type: "json" };
import redisAsyncioApi from "./redis-asyncio.json" with { type: "json" };
import requestsApi from "./requests.json" with { type: "json" };
import selectApi from "./select.json" with { type: "json" };
import selectorsApi from "./selectors.json" with { type: "json" };
import shutilApi from "./shutil.json" with { type: "json" };
import signalApi from "./signal.json" with { type: "json" };
import socketApi from "./socket.json" with { type: "json" };
import socketserverApi from "./socketserver.json" with { type: "json" };
import sqlite3Api from "./sqlite3.json" with { type: "json" };
import sslApi from "./ssl.json" with { type: "json" };
import stringApi from "./string.json" with { type: "json" };
import structApi from "./struct.json" with { type: "json" };
import subprocessApi from "./subprocess.json" with { type: "json" };
import sysApi from "./sys.json" with { type: "json" };
import tempfileApi from "./tempfile.json" with { type: "json" };
import textwrapApi from "./textwrap.json" with { type: "json" };
import tracebackApi from "./traceback.json" with { type: "json" };
import trioApi from "./trio.json" with { type: "json" };
import typesApi from "./types.json" with { type: "json" };
import typingApi from "./typing.json" with { type: "json" };
import urllibParseApi from "./urllib-parse.json" with { type: "json" };
import urllibRequestApi from "./urllib-request.json" with { type: "json" };
import uuidApi from "./uuid.json" with { type: "json" };
import warningsApi from "./warnings.json" with { type: "json" };
import weakrefApi from "./weakref.json" with { type: "json" };

const files: readonly unknown[] = [
  builtinsApi,
  asyncioApi,
  threadingApi,
  timeApi,
  queueApi,
  abcApi,
  aiohttpApi,
  anyioApi,
  argparseApi,
  atexitApi,
  base64Api,
  bisectApi,
  collectionsApi,
  concurrentFuturesApi,
  contextlibApi,
  copyApi,
  dataclassesApi,
  datetimeApi,
  enumApi,
  fcntlApi,
  functoolsApi,
  hashlibApi,
  heapqApi,
  httpClientApi,
  httpServerApi,
  httpxApi,
  inspectApi,
  ioApi,
  itertoolsApi,
  jsonApi,
  loggingApi,
  mathApi,
  multiprocessingApi,
  operatorApi,
  osApi,
  osPathApi,
  pathlibApi,
  platformApi,
  randomApi,
  reApi,
  redisApi,
  redisAsyncioApi,
  requestsApi,
  selectApi,
  selectorsApi,
  shutilApi,
  signalApi,
  socketApi,
  socketserverApi,
  sqlite3Api,
  sslApi,
  stringApi,
  structApi,
  subprocessApi,
  sysApi,
  tempfileApi,
  textwrapApi,
  tracebackApi,
  trioApi,
  typesApi,
  typingApi,
  urllibParseApi,
  urllibRequestApi,
  uuidApi,
  warningsApi,
  weakrefApi,
];

/** Everything known of the language and its libraries; a test checks every file against `checkKnowledge`. */
export const pythonFiles = files as readonly ApiFile[];
