// src/knowledge/typescript/builtin.json
var builtin_default = {
  module: "global",
  types: {
    process: "node:process:Process",
    Buffer: "node:buffer:Buffer",
    globalThis: "global:",
    "PromiseWithResolvers.promise": "Promise",
    crypto: "node:crypto:Crypto"
  },
  apis: {
    "Array.push": { does: ["append this arg0"], safe: true, why: "ECMAScript specification" },
    "Array.unshift": { does: ["prepend this arg0"], safe: true, why: "ECMAScript specification" },
    "Array.shift": { does: ["takeFirst"], safe: true, why: "ECMAScript specification" },
    "Array.pop": { does: ["takeLast"], safe: true, why: "ECMAScript specification" },
    "Array.splice": { does: ["takeAny", "insert this arg2"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.fill": { does: ["set this arg0"], returns: "this", safe: true, why: "ECMAScript specification" },
    "Array.reverse": { does: ["iterate", "set this"], returns: "this", safe: true, why: "ECMAScript specification" },
    "Array.copyWithin": { does: ["iterate", "set this"], returns: "this", safe: true, why: "ECMAScript specification" },
    "Array.sort": { does: ["iterate", "call arg0", "set this"], returns: "this", why: "ECMAScript specification" },
    "Array.forEach": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.map": { does: ["iterate", "call arg0"], returns: "Array", why: "ECMAScript specification" },
    "Array.filter": { does: ["iterate", "call arg0"], returns: "Array", why: "ECMAScript specification" },
    "Array.flatMap": { does: ["iterate", "call arg0"], returns: "Array", why: "ECMAScript specification" },
    "Array.find": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.findIndex": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.findLast": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.findLastIndex": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.some": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.every": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.reduce": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.reduceRight": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.toSorted": { does: ["iterate", "call arg0"], returns: "Array", why: "ECMAScript specification" },
    "Array.slice": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.concat": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.flat": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.toReversed": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.toSpliced": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.with": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.join": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Array.entries": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Array.keys": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Array.values": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Array.includes": { does: ["has this arg0"], safe: true, why: "ECMAScript specification" },
    "Array.indexOf": { does: ["has this arg0"], safe: true, why: "ECMAScript specification" },
    "Array.lastIndexOf": { does: ["has this arg0"], safe: true, why: "ECMAScript specification" },
    "Array.at": { does: ["read this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Array.length": { does: ["count"], safe: true, why: "ECMAScript specification" },
    "Array.isArray": { does: [], safe: true, why: "ECMAScript specification" },
    "Array.of": { does: [], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.constructor": { does: [], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.from": { does: ["iterate arg0", "call arg1"], returns: "Array", why: "ECMAScript specification" },
    "Array.fromAsync": { does: ["await", "iterate arg0", "call arg1"], async: true, returns: "Array", why: "ECMAScript specification" },
    "Map.set": { does: ["set this[arg0] arg1"], returns: "this", safe: true, why: "ECMAScript specification" },
    "WeakMap.set": { does: ["set this[arg0] arg1"], returns: "this", safe: true, why: "ECMAScript specification" },
    "Map.get": { does: ["read this[arg0]"], safe: true, why: "ECMAScript specification" },
    "WeakMap.get": { does: ["read this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Map.has": { does: ["has this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Set.has": { does: ["has this[arg0]"], safe: true, why: "ECMAScript specification" },
    "WeakMap.has": { does: ["has this[arg0]"], safe: true, why: "ECMAScript specification" },
    "WeakSet.has": { does: ["has this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Map.delete": { does: ["delete this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Set.delete": { does: ["delete this[arg0]"], safe: true, why: "ECMAScript specification" },
    "WeakMap.delete": { does: ["delete this[arg0]"], safe: true, why: "ECMAScript specification" },
    "WeakSet.delete": { does: ["delete this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Map.clear": { does: ["clear"], safe: true, why: "ECMAScript specification" },
    "Set.clear": { does: ["clear"], safe: true, why: "ECMAScript specification" },
    "Map.size": { does: ["count"], safe: true, why: "ECMAScript specification" },
    "Set.size": { does: ["count"], safe: true, why: "ECMAScript specification" },
    "Map.forEach": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Set.forEach": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Map.keys": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Map.values": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Map.entries": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Set.keys": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Set.values": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Set.entries": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Map.getOrInsert": { does: ["has this[arg0]", "set this[arg0] arg1"], safe: true, why: "ECMAScript specification" },
    "Map.getOrInsertComputed": { does: ["has this[arg0]", "call arg1", "set this[arg0]"], why: "ECMAScript specification" },
    "Set.add": { does: ["set this[arg0] arg0"], returns: "this", safe: true, why: "ECMAScript specification" },
    "WeakSet.add": { does: ["set this[arg0] arg0"], returns: "this", safe: true, why: "ECMAScript specification" },
    "Set.union": { does: ["iterate"], returns: "Set", safe: true, why: "ECMAScript specification" },
    "Set.intersection": { does: ["iterate"], returns: "Set", safe: true, why: "ECMAScript specification" },
    "Set.difference": { does: ["iterate"], returns: "Set", safe: true, why: "ECMAScript specification" },
    "Set.symmetricDifference": { does: ["iterate"], returns: "Set", safe: true, why: "ECMAScript specification" },
    "Set.isSubsetOf": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Set.isSupersetOf": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Set.isDisjointFrom": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Map.groupBy": { does: ["iterate arg0", "call arg1"], returns: "Map", why: "ECMAScript specification" },
    "Map.constructor": { does: [], returns: "Map", safe: true, why: "ECMAScript specification" },
    "Set.constructor": { does: [], returns: "Set", safe: true, why: "ECMAScript specification" },
    "WeakMap.constructor": { does: [], returns: "WeakMap", safe: true, why: "ECMAScript specification" },
    "WeakSet.constructor": { does: [], returns: "WeakSet", safe: true, why: "ECMAScript specification" },
    "WeakRef.constructor": { does: [], returns: "WeakRef", safe: true, why: "ECMAScript specification" },
    "Date.constructor": { does: [], returns: "Date", safe: true, why: "ECMAScript specification" },
    "Error.constructor": { does: [], returns: "Error", safe: true, why: "ECMAScript specification" },
    "TypeError.constructor": { does: [], returns: "TypeError", safe: true, why: "ECMAScript specification" },
    "RangeError.constructor": { does: [], returns: "RangeError", safe: true, why: "ECMAScript specification" },
    "AggregateError.constructor": { does: [], returns: "AggregateError", safe: true, why: "ECMAScript specification" },
    "RegExp.constructor": { does: [], returns: "RegExp", why: "ECMAScript specification" },
    "Object.constructor": { does: [], returns: "Object", safe: true, why: "ECMAScript specification" },
    "Uint8Array.constructor": { does: [], returns: "Uint8Array", why: "ECMAScript specification" },
    "Iterator.map": { does: ["spawn arg0"], returns: "Iterator", why: "ECMAScript specification" },
    "Iterator.filter": { does: ["spawn arg0"], returns: "Iterator", why: "ECMAScript specification" },
    "Iterator.flatMap": { does: ["spawn arg0"], returns: "Iterator", why: "ECMAScript specification" },
    "Iterator.forEach": { does: ["call arg0"], why: "ECMAScript specification" },
    "Iterator.some": { does: ["call arg0"], why: "ECMAScript specification" },
    "Iterator.every": { does: ["call arg0"], why: "ECMAScript specification" },
    "Iterator.find": { does: ["call arg0"], why: "ECMAScript specification" },
    "Iterator.reduce": { does: ["call arg0"], why: "ECMAScript specification" },
    "Iterator.toArray": { does: [], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Iterator.next": { does: [], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Iterator.take": { does: [], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Iterator.drop": { does: [], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "WeakRef.deref": { does: ["read"], safe: true, why: "ECMAScript specification" },
    "Promise.withResolvers": { does: [], returns: "PromiseWithResolvers", safe: true, why: "ECMAScript specification" },
    "Promise.resolve": { does: [], returns: "Promise", safe: true, flags: ["settled-at-once"], why: "ECMAScript specification" },
    "Promise.reject": { does: [], returns: "Promise", safe: true, flags: ["settled-at-once"], why: "ECMAScript specification" },
    "Promise.try": { does: ["await", "call arg0"], async: true, returns: "Promise", why: "ECMAScript specification" },
    "JSON.parse": { does: ["call arg1"], why: "ECMAScript specification" },
    "JSON.stringify": { does: ["call arg1"], why: "ECMAScript specification" },
    "Object.keys": { does: ["iterate arg0"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Object.values": { does: ["iterate arg0"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Object.entries": { does: ["iterate arg0"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Object.assign": { does: ["set arg0 arg1"], returns: "arg0", safe: true, why: "ECMAScript specification" },
    "Object.freeze": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.seal": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.create": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.getPrototypeOf": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.is": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.hasOwn": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.getOwnPropertyNames": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.preventExtensions": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.isFrozen": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.fromEntries": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.hasOwnProperty": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.toString": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.valueOf": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.defineProperty": { does: [], why: "ECMAScript specification" },
    "Object.defineProperties": { does: [], why: "ECMAScript specification" },
    "Object.setPrototypeOf": { does: [], why: "ECMAScript specification" },
    "Object.groupBy": { does: ["iterate arg0", "call arg1"], why: "ECMAScript specification" },
    "Reflect.ownKeys": { does: [], safe: true, why: "ECMAScript specification" },
    "Reflect.has": { does: [], safe: true, why: "ECMAScript specification" },
    "Reflect.get": { does: [], safe: true, why: "ECMAScript specification" },
    "Reflect.getPrototypeOf": { does: [], safe: true, why: "ECMAScript specification" },
    "Math.*": { does: [], safe: true, why: "ECMAScript specification" },
    "Date.*": { does: [], safe: true, why: "ECMAScript specification" },
    "Number.*": { does: [], safe: true, why: "ECMAScript specification" },
    "Boolean.*": { does: [], safe: true, why: "ECMAScript specification" },
    "Symbol.*": { does: [], safe: true, why: "ECMAScript specification" },
    "Error.*": { does: [], safe: true, why: "ECMAScript specification" },
    "String.*": { does: [], safe: true, why: "ECMAScript specification" },
    "String.split": { does: [], returns: "Array", safe: true, why: "ECMAScript specification" },
    "String.match": { does: [], returns: "Array", safe: true, why: "ECMAScript specification" },
    "String.replace": { does: ["call arg1"], why: "ECMAScript specification" },
    "String.replaceAll": { does: ["call arg1"], why: "ECMAScript specification" },
    "String.repeat": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "String.normalize": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "Date.toISOString": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "Number.toFixed": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "Number.toPrecision": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "Number.toString": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "RegExp.test": { does: [], safe: true, why: "ECMAScript specification" },
    "RegExp.exec": { does: [], safe: true, why: "ECMAScript specification" },
    parseInt: { does: [], safe: true, why: "ECMAScript specification" },
    parseFloat: { does: [], safe: true, why: "ECMAScript specification" },
    isNaN: { does: [], safe: true, why: "ECMAScript specification" },
    isFinite: { does: [], safe: true, why: "ECMAScript specification" },
    Number: { does: [], safe: true, why: "ECMAScript specification" },
    String: { does: [], safe: true, why: "ECMAScript specification" },
    Boolean: { does: [], safe: true, why: "ECMAScript specification" },
    Symbol: { does: [], safe: true, why: "ECMAScript specification" },
    Date: { does: [], safe: true, why: "ECMAScript specification" },
    BigInt: { does: [], why: "ECMAScript specification" },
    encodeURIComponent: { does: [], why: "ECMAScript specification" },
    decodeURIComponent: { does: [], why: "ECMAScript specification" },
    encodeURI: { does: [], why: "ECMAScript specification" },
    decodeURI: { does: [], why: "ECMAScript specification" },
    structuredClone: { does: [], flags: ["throws-on-uncloneable"], why: "ECMAScript specification" },
    queueMicrotask: { does: ["spawn arg0"], what: "immediate", safe: true, why: "WHATWG HTML: runs before the next task; not a sleep" },
    setTimeout: { does: ["start result", "spawn arg0"], returns: "Timeout", ms: "arg1", wake: "handle", what: "timeout", safe: true, flags: ["overflow-fires-at-once"], why: "Node docs: timers; exp/timers.mjs (a delay over 2147483647 fires after 1 ms)" },
    setInterval: { does: ["start result", "spawn arg0"], returns: "Timeout", ms: "arg1", wake: "handle", what: "interval", safe: true, flags: ["async-callback-overlaps"], why: "exp/timers2.mjs: an async callback is not awaited, 6 ran at once" },
    setImmediate: { does: ["start result", "spawn arg0"], returns: "Immediate", wake: "handle", what: "immediate", safe: true, why: "Node docs: timers; exp/timers.mjs" },
    clearTimeout: { does: ["stop arg0"], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    clearInterval: { does: ["stop arg0"], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    clearImmediate: { does: ["stop arg0"], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "setTimeout.promisified": { does: ["await", "sleep arg0"], async: true, signal: "arg2.signal", wake: "signal", flags: ["signal-in-wrong-argument"], why: "exp/timers.mjs: util.promisify(setTimeout) is timers/promises.setTimeout; options are the third argument" },
    "setImmediate.promisified": { does: ["await"], async: true, signal: "arg1.signal", why: "Node docs: timers; exp/timers.mjs" },
    "Timeout.unref": { does: [], returns: "this", unref: true, safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Immediate.unref": { does: [], returns: "this", unref: true, safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Timeout.ref": { does: [], returns: "this", safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Immediate.ref": { does: [], returns: "this", safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Timeout.refresh": { does: ["start this"], returns: "this", what: "timeout", safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Timeout.close": { does: ["stop this"], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Timeout.hasRef": { does: [], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Immediate.hasRef": { does: [], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Atomics.wait": { does: ["block"], timeout: "arg3", wake: "none", flags: ["blocks-event-loop"], why: "exp/timers.mjs: blocks the thread; only Atomics.notify of another thread ends it" },
    "Atomics.waitAsync": { does: ["start arg0"], what: "listener", once: true, safe: true, flags: ["does-not-keep-process-alive"], why: "exp/timers.mjs: `value` is a plain string where `async` is false" },
    "Atomics.notify": { does: ["send arg0"], loss: { refusal: "none", means: "dropped", full: "lost when nobody waits" }, safe: true, why: "exp/timers.mjs: 0 when nobody was waiting" },
    "Atomics.load": { does: ["read arg0"], safe: true, why: "ECMAScript specification" },
    "Atomics.store": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.add": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.sub": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.exchange": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.compareExchange": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.and": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.or": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.xor": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "FinalizationRegistry.constructor": { does: ["spawn arg0"], returns: "FinalizationRegistry", safe: true, why: "ECMAScript specification" },
    "FinalizationRegistry.register": { does: [], why: "ECMAScript specification" },
    "FinalizationRegistry.unregister": { does: [], why: "ECMAScript specification" },
    "DisposableStack.defer": { does: ["spawn arg0"], why: "ECMAScript specification" },
    "AsyncDisposableStack.defer": { does: ["spawn arg0"], why: "ECMAScript specification" },
    "DisposableStack.use": { does: [], returns: "arg0", why: "ECMAScript specification" },
    "AsyncDisposableStack.use": { does: [], returns: "arg0", why: "ECMAScript specification" },
    "AsyncDisposableStack.disposeAsync": { does: ["await", "stop this"], async: true, why: "ECMAScript specification" },
    "DisposableStack.dispose": { does: ["stop this"], why: "ECMAScript specification" },
    "Bun.sleep": { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep"], why: "Bun docs: sleep(ms or Date)" },
    "Bun.sleepSync": { does: ["block arg0"], wake: "none", flags: ["blocks-event-loop"], why: "Bun docs" },
    "console.*": { does: [], safe: true, why: "Node docs: console" }
  }
};

// src/knowledge/typescript/web.json
var web_default = {
  module: "global",
  extends: {
    AbortSignal: "EventTarget",
    WebSocket: "EventTarget",
    EventSource: "EventTarget",
    BroadcastChannel: "EventTarget",
    MessagePort: "EventTarget",
    Worker: "EventTarget",
    XMLHttpRequest: "EventTarget",
    Window: "EventTarget",
    Document: "EventTarget",
    HTMLElement: "Element",
    Element: "EventTarget",
    Node: "EventTarget",
    RTCDataChannel: "EventTarget",
    RTCPeerConnection: "EventTarget",
    DedicatedWorkerGlobalScope: "EventTarget",
    ServiceWorkerGlobalScope: "EventTarget",
    Performance: "EventTarget",
    Request: "Response",
    Blob: "Response",
    File: "Blob",
    IDBRequest: "EventTarget",
    IDBOpenDBRequest: "IDBRequest",
    IDBTransaction: "EventTarget",
    IDBDatabase: "EventTarget",
    MediaRecorder: "EventTarget",
    SharedWorker: "EventTarget",
    ReadableByteStreamController: "ReadableStreamDefaultController",
    FileReader: "EventTarget",
    MediaQueryList: "EventTarget",
    VisualViewport: "EventTarget",
    ServiceWorkerContainer: "EventTarget"
  },
  types: {
    "AbortController.signal": "AbortSignal",
    "Response.body": "ReadableStream",
    "MessageChannel.port1": "MessagePort",
    "MessageChannel.port2": "MessagePort",
    "SharedWorker.port": "MessagePort",
    navigator: "Navigator",
    "Navigator.locks": "LockManager",
    "Navigator.storage": "StorageManager",
    "Navigator.clipboard": "Clipboard",
    "Navigator.permissions": "Permissions",
    "Navigator.serviceWorker": "ServiceWorkerContainer",
    "Navigator.credentials": "CredentialsContainer",
    "Navigator.mediaDevices": "MediaDevices",
    "Navigator.geolocation": "Geolocation",
    window: "Window",
    document: "Document",
    self: "DedicatedWorkerGlobalScope",
    localStorage: "Storage",
    sessionStorage: "Storage",
    "Window.localStorage": "Storage",
    "Window.sessionStorage": "Storage",
    "Window.document": "Document",
    "Window.navigator": "Navigator",
    indexedDB: "IDBFactory",
    "Window.indexedDB": "IDBFactory",
    caches: "CacheStorage",
    cookieStore: "CookieStore",
    performance: "Performance",
    "TransformStream.readable": "ReadableStream",
    "TransformStream.writable": "WritableStream",
    "CompressionStream.readable": "ReadableStream",
    "CompressionStream.writable": "WritableStream",
    "DecompressionStream.readable": "ReadableStream",
    "DecompressionStream.writable": "WritableStream",
    "TextDecoderStream.readable": "ReadableStream",
    "TextDecoderStream.writable": "WritableStream",
    "TextEncoderStream.readable": "ReadableStream",
    "TextEncoderStream.writable": "WritableStream",
    "crypto.subtle": "SubtleCrypto",
    "IDBOpenDBRequest.result": "IDBDatabase",
    "WritableStreamDefaultController.signal": "AbortSignal",
    "Request.signal": "AbortSignal",
    chrome: "webextension-polyfill:Browser",
    browser: "webextension-polyfill:Browser"
  },
  apis: {
    fetch: { does: ["await", "io network"], async: true, returns: "Response", signal: "arg1.signal", timeoutMs: 3e5, flags: ["no-timeout-by-default"], why: "undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Window.fetch": { does: ["await", "io network"], async: true, returns: "Response", signal: "arg1.signal", timeoutMs: 3e5, flags: ["no-timeout-by-default"], why: "undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.json": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.text": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.arrayBuffer": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.blob": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.formData": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.bytes": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.clone": { does: [], returns: "Response", why: "MDN" },
    "Response.constructor": { does: [], returns: "Response", why: "MDN" },
    "Response.slice": { does: [], returns: "Response", why: "MDN" },
    "Blob.text": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Blob.arrayBuffer": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Blob.bytes": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Blob.stream": { does: [], returns: "ReadableStream", why: "MDN" },
    "FormData.*": { does: [], safe: true, why: "MDN" },
    "Headers.*": { does: [], safe: true, why: "MDN" },
    "URLSearchParams.*": { does: [], safe: true, why: "MDN" },
    "EventTarget.addEventListener": { does: ["start this", "spawn arg1"], signal: "arg2.signal", what: "listener", message: "arg0", safe: true, why: "MDN" },
    "EventTarget.removeEventListener": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "MDN" },
    "EventTarget.dispatchEvent": { does: ["send this"], what: "listener", message: "arg0", userCode: true, safe: true, why: "DOM standard: listeners run now, their exceptions are reported, false means preventDefault" },
    "EventTarget.constructor": { does: [], returns: "EventTarget", safe: true, why: "MDN" },
    addEventListener: { does: ["start window", "spawn arg1"], signal: "arg2.signal", what: "listener", message: "arg0", safe: true, why: "MDN" },
    removeEventListener: { does: ["stop window"], what: "listener", message: "arg0", safe: true, why: "MDN" },
    "AbortController.constructor": { does: [], returns: "AbortController", safe: true, why: "MDN" },
    "AbortController.abort": { does: ["send this.signal"], what: "listener", userCode: true, safe: true, why: "exp/web.mjs: listeners run now; idempotent; stops only code that was given the signal" },
    "AbortSignal.aborted": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "AbortSignal.throwIfAborted": { does: ["read"], flags: ["poll-target"], why: "MDN" },
    "AbortSignal.timeout": { does: ["start result"], returns: "AbortSignal", ms: "arg0", wake: "none", what: "timeout", unref: true, safe: true, why: "exp/web.mjs: cannot be cleared, does not keep the process alive" },
    "AbortSignal.any": { does: [], returns: "AbortSignal", safe: true, why: "MDN" },
    "AbortSignal.abort": { does: [], returns: "AbortSignal", safe: true, why: "MDN" },
    "WebSocket.constructor": { does: ["start result"], returns: "WebSocket", what: "stream", why: "MDN" },
    "WebSocket.send": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "throws-when-connecting", "no-backpressure"], why: "WebSockets standard: CLOSING or CLOSED drops the message and only bufferedAmount grows; CONNECTING throws" },
    "WebSocket.close": { does: ["stop this"], why: "MDN" },
    "EventSource.close": { does: ["stop this"], why: "MDN" },
    "WebSocket.readyState": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "WebSocket.bufferedAmount": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "EventSource.readyState": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "EventSource.constructor": { does: ["start result"], returns: "EventSource", what: "stream", why: "MDN" },
    "BroadcastChannel.constructor": { does: ["start result"], returns: "BroadcastChannel", what: "subscription", why: "MDN" },
    "BroadcastChannel.postMessage": { what: "worker", does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-no-receiver"], why: "exp/timers.mjs: no receiver drops silently; a closed channel throws InvalidStateError" },
    "BroadcastChannel.close": { does: ["stop this"], safe: true, why: "MDN" },
    "MessagePort.close": { does: ["stop this"], safe: true, why: "MDN" },
    "MessageChannel.constructor": { does: [], returns: "MessageChannel", safe: true, why: "MDN" },
    "MessagePort.start": { does: ["start this"], what: "subscription", safe: true, why: "MDN" },
    "MessagePort.postMessage": { what: "worker", does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: a closed port or ended worker drops the message, returns undefined, no error" },
    "Worker.postMessage": { what: "worker", does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: a closed port or ended worker drops the message, returns undefined, no error" },
    "DedicatedWorkerGlobalScope.postMessage": { what: "worker", does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: a closed port or ended worker drops the message, returns undefined, no error" },
    postMessage: { what: "worker", does: ["send self"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: a closed port or ended worker drops the message, returns undefined, no error" },
    "Window.postMessage": { what: "worker", does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: a closed port or ended worker drops the message, returns undefined, no error" },
    "Worker.constructor": { does: ["start result"], what: "worker", returns: "Worker", why: "MDN" },
    "SharedWorker.constructor": { does: ["start result"], what: "worker", why: "MDN" },
    "Worker.terminate": { does: ["stop this"], safe: true, flags: ["drops-pending-work"], why: "MDN" },
    "LockManager.request": { does: ["await", "acquire this[arg0]", "call argLast", "release this[arg0]"], async: true, signal: "arg1.signal", wake: "signal", steals: "arg1.steal", lock: "distributed", fair: true, reentrant: false, flags: ["if-available-null", "steal-breaks-exclusion"], why: "MDN LockManager.request; FIFO across tabs and workers of the origin; `ifAvailable` calls back with null, `steal` lets the former holder run on" },
    "LockManager.query": { does: ["await"], async: true, why: "MDN" },
    "Navigator.sendBeacon": { does: ["send this"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg1", why: "MDN sendBeacon: false above 64 KiB of queued data, nothing is sent" },
    "RTCDataChannel.send": { does: ["send this"], loss: { refusal: "throws", means: "dropped", full: "throws" }, message: "arg0", why: "WebRTC: OperationError when the buffer is full, InvalidStateError when closed" },
    "RTCDataChannel.close": { does: ["stop this"], safe: true, why: "MDN" },
    "RTCPeerConnection.close": { does: ["stop this"], safe: true, why: "MDN" },
    "RTCPeerConnection.createOffer": { does: ["await", "io network"], async: true, why: "MDN" },
    "RTCPeerConnection.createAnswer": { does: ["await", "io network"], async: true, why: "MDN" },
    "RTCPeerConnection.setLocalDescription": { does: ["await", "io network"], async: true, why: "MDN" },
    "RTCPeerConnection.setRemoteDescription": { does: ["await", "io network"], async: true, why: "MDN" },
    "RTCPeerConnection.addIceCandidate": { does: ["await", "io network"], async: true, why: "MDN" },
    "RTCPeerConnection.getStats": { does: ["await", "io network"], async: true, why: "MDN" },
    "ReadableStream.constructor": { does: ["call arg0.start", "spawn arg0.pull", "spawn arg0.cancel"], returns: "ReadableStream", callbackParams: { "arg0.start": ["ReadableStreamDefaultController"], "arg0.pull": ["ReadableStreamDefaultController"] }, why: "Streams standard: start runs now, pull and cancel when the consumer asks" },
    "WritableStream.constructor": { does: ["call arg0.start", "spawn arg0.write", "spawn arg0.close", "spawn arg0.abort"], returns: "WritableStream", callbackParams: { "arg0.start": ["WritableStreamDefaultController"], "arg0.write": ["", "WritableStreamDefaultController"] }, why: "Streams standard: writes run one after another" },
    "TransformStream.constructor": { does: ["call arg0.start", "spawn arg0.transform", "spawn arg0.flush"], returns: "TransformStream", callbackParams: { "arg0.start": ["TransformStreamDefaultController"], "arg0.transform": ["", "TransformStreamDefaultController"], "arg0.flush": ["TransformStreamDefaultController"] }, why: "Streams standard" },
    "ReadableStreamDefaultController.enqueue": { what: "stream", does: ["send this"], loss: { refusal: "throws", means: "dropped", full: "buffers" }, message: "arg0", flags: ["no-backpressure", "throws-after-cancel"], why: "exp/streams.mjs: desiredSize goes negative without a limit; TypeError after close or cancel" },
    "TransformStreamDefaultController.enqueue": { what: "stream", does: ["send this"], loss: { refusal: "throws", means: "dropped", full: "buffers" }, message: "arg0", flags: ["no-backpressure", "throws-after-cancel"], why: "exp/streams.mjs: desiredSize goes negative without a limit; TypeError after close or cancel" },
    "ReadableStreamDefaultController.desiredSize": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "TransformStreamDefaultController.desiredSize": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "WritableStreamDefaultWriter.desiredSize": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "ReadableStreamDefaultController.close": { does: ["stop this"], why: "MDN" },
    "ReadableStreamDefaultController.error": { does: ["stop this"], why: "MDN" },
    "TransformStreamDefaultController.terminate": { does: ["stop this"], why: "MDN" },
    "TransformStreamDefaultController.error": { does: ["stop this"], why: "MDN" },
    "WritableStreamDefaultController.error": { does: ["stop this"], why: "MDN" },
    "ReadableStream.getReader": { does: [], returns: "ReadableStreamDefaultReader", why: "MDN" },
    "ReadableStreamDefaultReader.read": { does: ["await", "receive this"], async: true, why: "MDN" },
    "ReadableStreamDefaultReader.releaseLock": { does: [], why: "MDN" },
    "WritableStreamDefaultWriter.releaseLock": { does: [], why: "MDN" },
    "ReadableStreamDefaultReader.cancel": { does: ["await", "stop this"], async: true, why: "MDN" },
    "ReadableStream.cancel": { does: ["await", "stop this"], async: true, why: "MDN" },
    "ReadableStreamDefaultReader.closed": { does: ["read"], safe: true, why: "MDN" },
    "WritableStreamDefaultWriter.closed": { does: ["read"], safe: true, why: "MDN" },
    "WritableStreamDefaultWriter.ready": { does: ["read"], safe: true, why: "MDN" },
    "ReadableStream.pipeTo": { does: ["await", "io unknown"], async: true, signal: "arg1.signal", why: "MDN" },
    "ReadableStream.pipeThrough": { does: [], returns: "ReadableStream", signal: "arg1.signal", why: "MDN" },
    "ReadableStream.tee": { does: [], returns: "Array", why: "MDN" },
    "ReadableStream.from": { does: [], returns: "ReadableStream", why: "MDN" },
    "WritableStream.getWriter": { does: [], returns: "WritableStreamDefaultWriter", why: "MDN" },
    "WritableStreamDefaultWriter.write": { what: "stream", does: ["await", "send this"], async: true, loss: { refusal: "rejects", means: "backpressure", full: "buffers" }, message: "arg0", flags: ["await-ready-not-write"], why: "exp/streams.mjs: buffers without a limit unless `ready` is awaited; rejects when closed" },
    "WritableStreamDefaultWriter.close": { does: ["await", "stop this"], async: true, why: "MDN" },
    "WritableStreamDefaultWriter.abort": { does: ["await", "stop this"], async: true, why: "MDN" },
    "WritableStream.close": { does: ["await", "stop this"], async: true, why: "MDN" },
    "WritableStream.abort": { does: ["await", "stop this"], async: true, why: "MDN" },
    "IDBFactory.open": { does: [], returns: "IDBOpenDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBFactory.deleteDatabase": { does: [], returns: "IDBOpenDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBDatabase.transaction": { does: [], returns: "IDBTransaction", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBTransaction.objectStore": { does: [], returns: "IDBObjectStore", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.index": { does: [], returns: "IDBIndex", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.get": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.getAll": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.put": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.add": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.delete": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.clear": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.count": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.openCursor": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBIndex.get": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBIndex.getAll": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBIndex.openCursor": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBDatabase.close": { does: ["stop this"], why: "IndexedDB standard: the request's events say when it is done" },
    "CacheStorage.open": { does: ["await", "io disk"], async: true, returns: "Cache", why: "MDN" },
    "CacheStorage.match": { does: ["await", "io disk"], async: true, why: "MDN" },
    "CacheStorage.has": { does: ["await", "io disk"], async: true, why: "MDN" },
    "CacheStorage.delete": { does: ["await", "io disk"], async: true, why: "MDN" },
    "CacheStorage.keys": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.match": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.put": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.delete": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.keys": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.matchAll": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.add": { does: ["await", "io network"], async: true, why: "MDN" },
    "Cache.addAll": { does: ["await", "io network"], async: true, why: "MDN" },
    "StorageManager.*": { does: ["await", "io disk"], async: true, why: "MDN" },
    "CookieStore.*": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Clipboard.read": { does: ["await", "io ipc"], async: true, why: "MDN" },
    "Clipboard.readText": { does: ["await", "io ipc"], async: true, why: "MDN" },
    "Clipboard.write": { does: ["await", "io ipc"], async: true, why: "MDN" },
    "Clipboard.writeText": { does: ["await", "io ipc"], async: true, why: "MDN" },
    "Permissions.query": { does: ["await", "io ipc"], async: true, why: "MDN" },
    "CredentialsContainer.get": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "CredentialsContainer.create": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "MediaDevices.getUserMedia": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "MediaDevices.getDisplayMedia": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    showOpenFilePicker: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    showSaveFilePicker: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    showDirectoryPicker: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "Window.showOpenFilePicker": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "Window.showSaveFilePicker": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "Geolocation.getCurrentPosition": { does: ["spawn arg0", "spawn arg1"], timeout: "arg2.timeout", why: "MDN" },
    alert: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    confirm: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    prompt: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    "Window.alert": { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    "Window.confirm": { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    "Window.prompt": { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    "Storage.getItem": { does: ["read this[arg0]"], safe: true, why: "MDN" },
    "Storage.setItem": { does: ["set this[arg0] arg1"], flags: ["throws-when-full"], why: "MDN" },
    "Storage.removeItem": { does: ["delete this[arg0]"], safe: true, why: "MDN" },
    "Storage.clear": { does: ["clear"], safe: true, why: "MDN" },
    requestAnimationFrame: { does: ["start result", "spawn arg0"], defaultMs: 16, wake: "handle", what: "timeout", safe: true, why: "MDN" },
    "Window.requestAnimationFrame": { does: ["start result", "spawn arg0"], defaultMs: 16, wake: "handle", what: "timeout", safe: true, why: "MDN" },
    requestIdleCallback: { does: ["start result", "spawn arg0"], defaultMs: 16, wake: "handle", what: "timeout", safe: true, why: "MDN" },
    "Window.requestIdleCallback": { does: ["start result", "spawn arg0"], defaultMs: 16, wake: "handle", what: "timeout", safe: true, why: "MDN" },
    cancelAnimationFrame: { does: ["stop arg0"], safe: true, why: "MDN" },
    "Window.cancelAnimationFrame": { does: ["stop arg0"], safe: true, why: "MDN" },
    cancelIdleCallback: { does: ["stop arg0"], safe: true, why: "MDN" },
    "Window.cancelIdleCallback": { does: ["stop arg0"], safe: true, why: "MDN" },
    "XMLHttpRequest.send": { does: ["start this"], what: "stream", why: "MDN" },
    "XMLHttpRequest.abort": { does: ["stop this"], safe: true, why: "MDN" },
    "FileReader.readAsText": { does: ["start this"], what: "stream", why: "MDN" },
    "FileReader.readAsDataURL": { does: ["start this"], what: "stream", why: "MDN" },
    "FileReader.readAsArrayBuffer": { does: ["start this"], what: "stream", why: "MDN" },
    "MutationObserver.constructor": { does: ["start result", "spawn arg0"], what: "subscription", returns: "MutationObserver", why: "MDN" },
    "ResizeObserver.constructor": { does: ["start result", "spawn arg0"], what: "subscription", returns: "ResizeObserver", why: "MDN" },
    "IntersectionObserver.constructor": { does: ["start result", "spawn arg0"], what: "subscription", returns: "IntersectionObserver", why: "MDN" },
    "PerformanceObserver.constructor": { does: ["start result", "spawn arg0"], what: "subscription", returns: "PerformanceObserver", why: "MDN" },
    "MutationObserver.disconnect": { does: ["stop this"], safe: true, why: "MDN" },
    "ResizeObserver.disconnect": { does: ["stop this"], safe: true, why: "MDN" },
    "IntersectionObserver.disconnect": { does: ["stop this"], safe: true, why: "MDN" },
    "PerformanceObserver.disconnect": { does: ["stop this"], safe: true, why: "MDN" },
    "Performance.now": { does: [], safe: true, why: "MDN" },
    "Performance.mark": { does: [], safe: true, why: "MDN" },
    "Performance.timeOrigin": { does: [], safe: true, why: "MDN" },
    "URL.constructor": { does: [], flags: ["throws-on-bad-argument"], why: "MDN" },
    "URL.canParse": { does: [], safe: true, why: "MDN" },
    "URL.parse": { does: [], safe: true, why: "MDN" },
    "TextEncoder.encode": { does: [], safe: true, why: "MDN" },
    "TextDecoder.decode": { does: [], why: "MDN" },
    "scheduler.wait": { does: ["await", "sleep arg0"], async: true, signal: "arg1.signal", wake: "signal", why: "MDN" },
    "scheduler.yield": { does: ["await"], async: true, why: "MDN" },
    "scheduler.postTask": { does: ["await", "call arg0"], async: true, signal: "arg1.signal", why: "MDN" },
    "SubtleCrypto.*": { does: ["await", "io thread"], async: true, why: "MDN" },
    reportError: { does: [], safe: true, why: "MDN" },
    getComputedStyle: { does: [], safe: true, why: "MDN" },
    btoa: { does: [], safe: true, why: "MDN" },
    "Response::json": { does: [], returns: "Response", safe: true, why: "MDN" },
    "Response::redirect": { does: [], returns: "Response", safe: true, why: "MDN" },
    "Response::error": { does: [], returns: "Response", safe: true, why: "MDN" }
  }
};

// src/knowledge/typescript/node-async_hooks.json
var node_async_hooks_default = {
  module: "node:async_hooks",
  aliases: ["async_hooks"],
  apis: {
    "AsyncLocalStorage.run": { does: ["call arg1"], why: "Node docs: async_hooks" },
    "AsyncLocalStorage.exit": { does: ["call arg0"], why: "Node docs: async_hooks" },
    "AsyncResource.runInAsyncScope": { does: ["call arg0"], why: "Node docs: async_hooks" },
    "AsyncLocalStorage.getStore": { does: [], safe: true, why: "Node docs: async_hooks" },
    "AsyncLocalStorage.enterWith": { does: [], safe: true, why: "Node docs: async_hooks" },
    "AsyncLocalStorage.disable": { does: [], safe: true, why: "Node docs: async_hooks" },
    "AsyncLocalStorage.constructor": { does: [], safe: true, why: "Node docs: async_hooks" },
    "AsyncLocalStorage.bind": { does: [], returns: "arg0", safe: true, why: "Node docs: async_hooks" },
    "AsyncResource.bind": { does: [], returns: "arg0", safe: true, why: "Node docs: async_hooks" }
  }
};

// src/knowledge/typescript/node-buffer.json
var node_buffer_default = {
  module: "node:buffer",
  aliases: ["buffer"],
  types: { Blob: "global:Blob" },
  apis: {
    "Buffer.from": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.alloc": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.concat": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.allocUnsafe": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.subarray": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.slice": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.*": { does: [], safe: true, why: "Node docs: buffer" },
    "Buffer.writeUInt32BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeUInt32LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeInt32BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeInt32LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readUInt32BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readUInt32LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readInt32LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readInt32BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeUInt8": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readUInt8": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readUInt16BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readUInt16LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeUInt16BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeUInt16LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" }
  }
};

// src/knowledge/typescript/node-child_process.json
var node_child_process_default = {
  module: "node:child_process",
  aliases: ["child_process"],
  extends: { ChildProcess: "node:events:EventEmitter" },
  types: {
    default: "node:child_process:",
    "ChildProcess.stdin": "node:stream:Writable",
    "ChildProcess.stdout": "node:stream:Readable",
    "ChildProcess.stderr": "node:stream:Readable"
  },
  apis: {
    spawn: { does: ["start result"], returns: "ChildProcess", signal: "arg2.signal", timeout: "arg2.timeout", wake: "handle", what: "process", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    fork: { does: ["start result"], returns: "ChildProcess", signal: "arg2.signal", timeout: "arg2.timeout", wake: "handle", what: "process", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    exec: { does: ["start result", "spawn argLast"], returns: "ChildProcess", signal: "arg1.signal", timeout: "arg1.timeout", wake: "handle", what: "process", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    execFile: { does: ["start result", "spawn argLast"], returns: "ChildProcess", signal: "arg2.signal", timeout: "arg2.timeout", wake: "handle", what: "process", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    "exec.promisified": { does: ["await", "io process"], async: true, signal: "arg1.signal", timeout: "arg1.timeout", wake: "none", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    "execFile.promisified": { does: ["await", "io process"], async: true, signal: "arg2.signal", timeout: "arg2.timeout", wake: "none", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    execSync: { does: ["block", "io process"], timeout: "arg1.timeout", flags: ["blocks-event-loop"], why: "Node docs: child_process" },
    execFileSync: { does: ["block", "io process"], timeout: "arg2.timeout", flags: ["blocks-event-loop"], why: "Node docs: child_process" },
    spawnSync: { does: ["block", "io process"], timeout: "arg2.timeout", flags: ["blocks-event-loop"], why: "Node docs: child_process" },
    "ChildProcess.send": { does: ["send this", "spawn argLast"], loss: { refusal: "false", means: "ambiguous", full: "buffers" }, message: "arg0", flags: ["false-is-ambiguous"], why: "exp/streams.mjs: false: either the channel is closed (lost) or the backlog is long (still sent); the callback tells which" },
    "ChildProcess.kill": { does: ["stop this"], what: "process", safe: true, why: "Node docs: only sends the signal; `exit` says that it ended; grandchildren live on; false: already gone" },
    "ChildProcess.disconnect": { does: ["stop this.channel"], why: "Node docs: child_process" },
    "ChildProcess.unref": { does: [], safe: true, why: "Node docs: child_process" },
    "ChildProcess.ref": { does: [], safe: true, why: "Node docs: child_process" },
    "ChildProcess.exitCode": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: events `exit` and `close` tell it; `killed` only says that a signal was sent" },
    "ChildProcess.signalCode": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: events `exit` and `close` tell it; `killed` only says that a signal was sent" },
    "ChildProcess.killed": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: events `exit` and `close` tell it; `killed` only says that a signal was sent" },
    "ChildProcess.connected": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: events `exit` and `close` tell it; `killed` only says that a signal was sent" }
  }
};

// src/knowledge/typescript/node-cluster.json
var node_cluster_default = {
  module: "node:cluster",
  aliases: ["cluster"],
  extends: { Worker: "node:events:EventEmitter", Cluster: "node:events:EventEmitter" },
  types: { default: "Cluster", worker: "Worker", "Cluster.worker": "Worker", "Worker.process": "node:child_process:ChildProcess" },
  apis: {
    "Cluster.fork": { does: ["start result"], returns: "Worker", what: "process", why: "Node docs: cluster" },
    "Cluster.disconnect": { does: ["stop this", "spawn argLast"], why: "Node docs: cluster" },
    "Cluster.setupPrimary": { does: [], why: "Node docs: cluster" },
    "Worker.send": { does: ["send this", "spawn argLast"], loss: { refusal: "false", means: "ambiguous", full: "buffers" }, message: "arg0", flags: ["false-is-ambiguous"], why: "as ChildProcess.send" },
    "Worker.kill": { does: ["stop this"], what: "process", why: "Node docs: cluster" },
    "Worker.destroy": { does: ["stop this"], what: "process", why: "Node docs: cluster" },
    "Worker.disconnect": { does: ["stop this"], what: "process", why: "Node docs: cluster" },
    "Worker.isConnected": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: cluster" },
    "Worker.isDead": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: cluster" }
  }
};

// src/knowledge/typescript/node-crypto.json
var node_crypto_default = {
  module: "node:crypto",
  aliases: ["crypto"],
  extends: {
    Hash: "node:stream:Transform",
    Hmac: "node:stream:Transform",
    Cipher: "node:stream:Transform",
    Decipher: "node:stream:Transform"
  },
  types: { webcrypto: "Crypto", subtle: "global:SubtleCrypto", "Crypto.subtle": "global:SubtleCrypto" },
  apis: {
    pbkdf2: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "pbkdf2.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    scrypt: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "scrypt.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    hkdf: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "hkdf.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    randomBytes: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "randomBytes.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    randomFill: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "randomFill.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    randomInt: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "randomInt.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    generateKey: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "generateKey.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    generateKeyPair: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "generateKeyPair.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    generatePrime: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "generatePrime.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    checkPrime: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "checkPrime.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    argon2: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "argon2.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    pbkdf2Sync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    scryptSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    hkdfSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    generateKeyPairSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    generatePrimeSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    argon2Sync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    randomUUID: { does: [], why: "Node docs: crypto; the pool of 4 threads" },
    timingSafeEqual: { does: [], why: "Node docs: crypto; the pool of 4 threads" },
    getRandomValues: { does: [], why: "Node docs: crypto; the pool of 4 threads" },
    "Crypto.randomUUID": { does: [], why: "Node docs: crypto; the pool of 4 threads" },
    "Crypto.getRandomValues": { does: [], why: "Node docs: crypto; the pool of 4 threads" },
    createHash: { does: [], returns: "Hash", why: "Node docs: crypto; the pool of 4 threads" },
    createHmac: { does: [], returns: "Hmac", why: "Node docs: crypto; the pool of 4 threads" },
    "Hash.update": { does: [], returns: "this", safe: true, why: "Node docs: crypto; the pool of 4 threads" },
    "Hmac.update": { does: [], returns: "this", safe: true, why: "Node docs: crypto; the pool of 4 threads" },
    "Hash.digest": { does: [], safe: true, why: "Node docs: crypto; the pool of 4 threads" },
    "Hmac.digest": { does: [], safe: true, why: "Node docs: crypto; the pool of 4 threads" },
    createCipheriv: { does: [], returns: "Cipher", why: "Node docs: crypto; the pool of 4 threads" },
    createDecipheriv: { does: [], returns: "Decipher", why: "Node docs: crypto; the pool of 4 threads" }
  }
};

// src/knowledge/typescript/node-dgram.json
var node_dgram_default = {
  module: "node:dgram",
  aliases: ["dgram"],
  extends: { Socket: "node:events:EventEmitter" },
  apis: {
    createSocket: { does: ["spawn argLast"], returns: "Socket", signal: "arg0.signal", why: "Node docs: dgram" },
    "Socket.bind": { does: ["start this", "spawn argLast"], returns: "this", what: "server", why: "Node docs: dgram" },
    "Socket.send": { does: ["send this", "spawn argLast"], loss: { refusal: "callback", means: "dropped" }, message: "arg0", why: "Node docs: datagrams may be lost; only the callback tells of local errors" },
    "Socket.close": { does: ["stop this", "spawn argLast"], what: "server", why: "Node docs: dgram" },
    "Socket.connect": { does: ["spawn argLast"], why: "Node docs: dgram" }
  }
};

// src/knowledge/typescript/node-diagnostics_channel.json
var node_diagnostics_channel_default = {
  module: "node:diagnostics_channel",
  aliases: ["diagnostics_channel"],
  apis: {
    channel: { does: [], returns: "Channel", why: "Node docs: diagnostics_channel" },
    "Channel.publish": { does: ["send this"], what: "listener", userCode: true, safe: true, why: "Node docs: diagnostics_channel" },
    "Channel.subscribe": { does: ["start this", "spawn arg0"], what: "listener", safe: true, why: "Node docs: diagnostics_channel" },
    "Channel.unsubscribe": { does: ["stop this"], what: "listener", safe: true, why: "Node docs: diagnostics_channel" },
    subscribe: { does: ["start arg0", "spawn arg1"], what: "listener", why: "Node docs: diagnostics_channel" },
    unsubscribe: { does: ["stop arg0"], what: "listener", why: "Node docs: diagnostics_channel" }
  }
};

// src/knowledge/typescript/node-dns.json
var node_dns_default = {
  module: "node:dns",
  aliases: ["dns"],
  types: { promises: "node:dns/promises:", Resolver: "node:dns:Resolver" },
  apis: {
    lookup: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "lookup.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    lookupService: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "lookupService.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolve: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolve.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolve4: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolve4.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolve6: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolve6.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveAny: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveAny.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveCaa: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveCaa.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveCname: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveCname.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveMx: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveMx.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveNaptr: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveNaptr.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveNs: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveNs.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolvePtr: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolvePtr.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveSoa: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveSoa.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveSrv: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveSrv.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveTxt: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveTxt.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    reverse: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "reverse.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "Resolver.*": { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    setServers: { does: [], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    getServers: { does: [], why: "Node docs: dns; lookup() uses the pool of 4 threads" }
  }
};

// src/knowledge/typescript/node-dns-promises.json
var node_dns_promises_default = {
  module: "node:dns/promises",
  aliases: ["dns/promises"],
  apis: {
    lookup: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    lookupService: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolve: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolve4: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolve6: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveAny: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveCaa: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveCname: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveMx: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveNaptr: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveNs: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolvePtr: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveSoa: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveSrv: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveTxt: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    reverse: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    "Resolver.*": { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" }
  }
};

// src/knowledge/typescript/node-events.json
var node_events_default = {
  module: "node:events",
  aliases: ["events", "eventemitter2", "tiny-typed-emitter"],
  extends: { EventEmitterAsyncResource: "EventEmitter", TypedEmitter: "EventEmitter", EventEmitter2: "EventEmitter" },
  types: { default: "EventEmitter" },
  apis: {
    "EventEmitter.constructor": { does: [], returns: "EventEmitter", safe: true, why: "Node docs: events" },
    "EventEmitterAsyncResource.constructor": { does: [], returns: "EventEmitter", safe: true, why: "Node docs: events" },
    "EventEmitter.on": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", safe: true, why: "Node docs: events; the listener runs in emit(); earlier events are lost" },
    "EventEmitter.addListener": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", safe: true, why: "Node docs: events; the listener runs in emit(); earlier events are lost" },
    "EventEmitter.prependListener": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", safe: true, why: "Node docs: events; the listener runs in emit(); earlier events are lost" },
    "EventEmitter.once": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", once: true, safe: true, why: "Node docs: events; an earlier event is lost" },
    "EventEmitter.prependOnceListener": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", once: true, safe: true, why: "Node docs: events; an earlier event is lost" },
    "EventEmitter.off": { does: ["stop this"], returns: "this", what: "listener", message: "arg0", safe: true, why: "Node docs: events" },
    "EventEmitter.removeListener": { does: ["stop this"], returns: "this", what: "listener", message: "arg0", safe: true, why: "Node docs: events" },
    "EventEmitter.removeAllListeners": { does: ["stop this"], returns: "this", what: "listener", safe: true, why: "Node docs: events" },
    "EventEmitter.emit": { does: ["send this"], what: "listener", message: "arg0", userCode: true, flags: ["lost-without-listener", "async-listener-not-awaited"], why: "exp/timers.mjs: listeners run now, in order; false: nobody listens; `error` without a listener throws; async listeners are not awaited" },
    "EventEmitter.listenerCount": { does: ["count"], safe: true, why: "Node docs: events" },
    "EventEmitter.eventNames": { does: ["count"], safe: true, why: "Node docs: events" },
    "EventEmitter.listeners": { does: ["count"], safe: true, why: "Node docs: events" },
    "EventEmitter.rawListeners": { does: ["count"], safe: true, why: "Node docs: events" },
    "EventEmitter.getMaxListeners": { does: ["count"], safe: true, why: "Node docs: events" },
    "EventEmitter.setMaxListeners": { does: [], returns: "this", safe: true, why: "Node docs: events" },
    once: { does: ["await", "receive arg0"], async: true, signal: "arg2.signal", message: "arg1", flags: ["lost-if-emitted-before"], why: "exp/timers.mjs: an event emitted before the call is lost and the promise never settles; rejects on `error`" },
    on: { does: ["start arg0"], returns: "EventIterator", signal: "arg2.signal", what: "listener", message: "arg1", flags: ["unbounded-buffer"], why: "exp/timers.mjs: events wait in an unbounded buffer" },
    "EventIterator.next": { does: ["await", "receive this"], async: true, why: "Node docs: events" },
    "EventIterator.return": { does: ["await", "stop this"], async: true, why: "Node docs: events" },
    addAbortListener: { does: ["start arg0", "spawn arg1"], result: ["stop arg0"], what: "listener", once: true, why: "Node docs: events" },
    setMaxListeners: { does: [], safe: true, why: "Node docs: events" },
    getEventListeners: { does: [], safe: true, why: "Node docs: events" },
    listenerCount: { does: [], safe: true, why: "Node docs: events" },
    getMaxListeners: { does: [], safe: true, why: "Node docs: events" },
    "EventEmitter::once": { does: ["await", "receive arg0"], async: true, signal: "arg2.signal", message: "arg1", flags: ["lost-if-emitted-before"], why: "Node docs: events" },
    "EventEmitter::on": { does: ["start arg0"], returns: "EventIterator", signal: "arg2.signal", what: "listener", message: "arg1", flags: ["unbounded-buffer"], why: "Node docs: events" }
  }
};

// src/knowledge/typescript/node-fs.json
var node_fs_default = {
  module: "node:fs",
  aliases: ["fs", "graceful-fs"],
  extends: { ReadStream: "node:stream:Readable", WriteStream: "node:stream:Writable", FSWatcher: "node:events:EventEmitter" },
  types: { promises: "node:fs/promises:", StatWatcher: "FSWatcher", FileHandle: "node:fs/promises:FileHandle" },
  apis: {
    access: { does: ["spawn argLast"], flags: ["check-then-use-race"], why: "Node docs: fs" },
    "access.promisified": { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs" },
    appendFile: { does: ["spawn argLast"], why: "Node docs: fs" },
    "appendFile.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    chmod: { does: ["spawn argLast"], why: "Node docs: fs" },
    "chmod.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    chown: { does: ["spawn argLast"], why: "Node docs: fs" },
    "chown.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    copyFile: { does: ["spawn argLast"], why: "Node docs: fs" },
    "copyFile.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    cp: { does: ["spawn argLast"], why: "Node docs: fs" },
    "cp.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    glob: { does: ["spawn argLast"], why: "Node docs: fs" },
    "glob.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    lchown: { does: ["spawn argLast"], why: "Node docs: fs" },
    "lchown.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    link: { does: ["spawn argLast"], why: "Node docs: fs" },
    "link.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    lstat: { does: ["spawn argLast"], flags: ["check-then-use-race"], why: "Node docs: fs" },
    "lstat.promisified": { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs" },
    lutimes: { does: ["spawn argLast"], why: "Node docs: fs" },
    "lutimes.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    mkdir: { does: ["spawn argLast"], why: "Node docs: fs" },
    "mkdir.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    mkdtemp: { does: ["spawn argLast"], why: "Node docs: fs" },
    "mkdtemp.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    readFile: { does: ["spawn argLast"], signal: "arg1.signal", why: "Node docs: fs" },
    "readFile.promisified": { does: ["await", "io disk"], async: true, signal: "arg1.signal", why: "Node docs: fs" },
    readdir: { does: ["spawn argLast"], why: "Node docs: fs" },
    "readdir.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    readlink: { does: ["spawn argLast"], why: "Node docs: fs" },
    "readlink.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    realpath: { does: ["spawn argLast"], why: "Node docs: fs" },
    "realpath.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    rename: { does: ["spawn argLast"], why: "Node docs: fs" },
    "rename.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    rm: { does: ["spawn argLast"], why: "Node docs: fs" },
    "rm.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    rmdir: { does: ["spawn argLast"], why: "Node docs: fs" },
    "rmdir.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    stat: { does: ["spawn argLast"], flags: ["check-then-use-race"], why: "Node docs: fs" },
    "stat.promisified": { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs" },
    statfs: { does: ["spawn argLast"], why: "Node docs: fs" },
    "statfs.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    symlink: { does: ["spawn argLast"], why: "Node docs: fs" },
    "symlink.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    truncate: { does: ["spawn argLast"], why: "Node docs: fs" },
    "truncate.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    unlink: { does: ["spawn argLast"], why: "Node docs: fs" },
    "unlink.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    utimes: { does: ["spawn argLast"], why: "Node docs: fs" },
    "utimes.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    writeFile: { does: ["spawn argLast"], signal: "arg2.signal", why: "Node docs: fs" },
    "writeFile.promisified": { does: ["await", "io disk"], async: true, signal: "arg2.signal", why: "Node docs: fs" },
    opendir: { does: ["spawn argLast"], why: "Node docs: fs" },
    "opendir.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    open: { does: ["spawn argLast"], why: "Node docs: fs" },
    close: { does: ["spawn argLast"], why: "Node docs: fs" },
    read: { does: ["spawn argLast"], why: "Node docs: fs" },
    write: { does: ["spawn argLast"], why: "Node docs: fs" },
    fsync: { does: ["spawn argLast"], why: "Node docs: fs" },
    fdatasync: { does: ["spawn argLast"], why: "Node docs: fs" },
    ftruncate: { does: ["spawn argLast"], why: "Node docs: fs" },
    fstat: { does: ["spawn argLast"], why: "Node docs: fs" },
    futimes: { does: ["spawn argLast"], why: "Node docs: fs" },
    fchmod: { does: ["spawn argLast"], why: "Node docs: fs" },
    fchown: { does: ["spawn argLast"], why: "Node docs: fs" },
    readv: { does: ["spawn argLast"], why: "Node docs: fs" },
    writev: { does: ["spawn argLast"], why: "Node docs: fs" },
    exists: { does: ["spawn argLast"], why: "Node docs: fs" },
    accessSync: { does: ["block", "io disk"], flags: ["blocks-event-loop", "check-then-use-race"], why: "Node docs: fs" },
    appendFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    chmodSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    chownSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    copyFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    cpSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    globSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    lchownSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    linkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    lstatSync: { does: ["block", "io disk"], flags: ["blocks-event-loop", "check-then-use-race"], why: "Node docs: fs" },
    lutimesSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    mkdirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    mkdtempSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    readFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    readdirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    readlinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    realpathSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    renameSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    rmSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    rmdirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    statSync: { does: ["block", "io disk"], flags: ["blocks-event-loop", "check-then-use-race"], why: "Node docs: fs" },
    statfsSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    symlinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    truncateSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    unlinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    utimesSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    writeFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    openSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    closeSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    readSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    writeSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    fsyncSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    fdatasyncSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    ftruncateSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    fstatSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    futimesSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    fchmodSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    fchownSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    opendirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    readvSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    writevSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    existsSync: { does: ["block", "io disk"], safe: true, flags: ["blocks-event-loop", "check-then-use-race", "poll-target"], why: "Node docs: fs; event twins: fs.watch, a child's exit event" },
    "realpath.native": { does: ["spawn argLast"], why: "Node docs: fs" },
    "realpathSync.native": { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    watch: { does: ["start result", "spawn argLast"], returns: "FSWatcher", signal: "arg1.signal", what: "watcher", why: "Node docs: fs.watch; file names may be missing, network file systems and containers may deliver nothing" },
    watchFile: { does: ["start arg0", "poll", "spawn argLast"], returns: "FSWatcher", ms: "arg1.interval", defaultMs: 5007, what: "watcher", flags: ["polling-watch"], why: "exp/timers2.mjs: asks every 5007 ms; twin: fs.watch" },
    unwatchFile: { does: ["stop arg0"], what: "watcher", why: "Node docs: fs" },
    "FSWatcher.close": { does: ["stop this"], what: "watcher", safe: true, why: "Node docs: fs" },
    createReadStream: { does: ["start result"], returns: "ReadStream", signal: "arg1.signal", what: "stream", why: "Node docs: fs" },
    createWriteStream: { does: ["start result"], returns: "WriteStream", signal: "arg1.signal", what: "stream", why: "Node docs: fs" },
    "ReadStream.close": { does: ["stop this", "spawn argLast"], what: "stream", why: "Node docs: fs" },
    "WriteStream.close": { does: ["stop this", "spawn argLast"], what: "stream", why: "Node docs: fs" }
  }
};

// src/knowledge/typescript/node-fs-promises.json
var node_fs_promises_default = {
  module: "node:fs/promises",
  aliases: ["fs/promises"],
  extends: { FSWatcher: "node:events:EventEmitter" },
  apis: {
    access: { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs/promises" },
    appendFile: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    chmod: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    chown: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    copyFile: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    cp: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    glob: { does: ["await", "io disk"], async: true, returns: "global:Array", why: "Node docs: fs/promises" },
    lchown: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    link: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    lstat: { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs/promises" },
    lutimes: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    mkdir: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    mkdtemp: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    readFile: { does: ["await", "io disk"], async: true, signal: "arg1.signal", why: "Node docs: fs/promises" },
    readdir: { does: ["await", "io disk"], async: true, returns: "global:Array", why: "Node docs: fs/promises" },
    readlink: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    realpath: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    rename: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    rm: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    rmdir: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    stat: { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs/promises" },
    statfs: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    symlink: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    truncate: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    unlink: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    utimes: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    writeFile: { does: ["await", "io disk"], async: true, signal: "arg2.signal", why: "Node docs: fs/promises" },
    opendir: { does: ["await", "io disk"], async: true, returns: "Dir", why: "Node docs: fs/promises" },
    open: { does: ["await", "io disk", "start result"], async: true, returns: "FileHandle", what: "stream", flags: ["resource-leak"], why: "exp/net.mjs: EBADF after close; a second close is harmless; leaks unless closed" },
    "FileHandle.readFile": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.writeFile": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.appendFile": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.read": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.write": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.readv": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.writev": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.stat": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.sync": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.datasync": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.truncate": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.chmod": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.chown": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.utimes": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.close": { does: ["await", "io disk", "stop this"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.createReadStream": { does: [], returns: "node:fs:ReadStream", why: "Node docs: fs/promises" },
    "FileHandle.createWriteStream": { does: [], returns: "node:fs:WriteStream", why: "Node docs: fs/promises" },
    "FileHandle.readLines": { does: [], returns: "node:readline:Interface", why: "Node docs: fs/promises" },
    "Dir.read": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "Dir.close": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    watch: { does: ["start result"], signal: "arg1.signal", what: "watcher", flags: ["missing-file-names-on-network-file-systems"], why: "Node docs: fs/promises" }
  }
};

// src/knowledge/typescript/node-http.json
var node_http_default = {
  module: "node:http",
  aliases: ["http"],
  extends: {
    Server: "node:net:Server",
    ServerResponse: "OutgoingMessage",
    ClientRequest: "OutgoingMessage",
    OutgoingMessage: "node:stream:Writable",
    IncomingMessage: "node:stream:Readable"
  },
  types: {
    "ServerResponse.socket": "node:net:Socket",
    "IncomingMessage.socket": "node:net:Socket",
    "ClientRequest.socket": "node:net:Socket",
    "ServerResponse.req": "IncomingMessage"
  },
  apis: {
    createServer: { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["IncomingMessage", "ServerResponse"] }, what: "server", why: "Node docs: http" },
    request: { does: ["spawn argLast"], returns: "ClientRequest", callbackParams: { argLast: ["IncomingMessage"] }, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "Node docs: http; no time-out by default" },
    get: { does: ["spawn argLast"], returns: "ClientRequest", callbackParams: { argLast: ["IncomingMessage"] }, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "Node docs: http; no time-out by default" },
    "Server.constructor": { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["IncomingMessage", "ServerResponse"] }, what: "server", why: "Node docs: http" },
    "Server.close": { does: ["stop this", "spawn argLast"], returns: "this", what: "server", flags: ["stop-can-hang", "keepalive-delays-close"], why: "exp/net.mjs: 6052 ms with a keep-alive request under way; closeAllConnections() forces it" },
    "Server.closeAllConnections": { does: ["stop this"], safe: true, why: "Node docs: http" },
    "Server.closeIdleConnections": { does: ["stop this"], safe: true, why: "Node docs: http" },
    "ClientRequest.destroy": { does: ["stop this"], what: "stream", safe: true, why: "Node docs: http" },
    "ClientRequest.abort": { does: ["stop this"], what: "stream", safe: true, why: "Node docs: http" },
    "ClientRequest.setTimeout": { does: ["spawn arg1"], returns: "this", ms: "arg0", why: "Node docs: http" },
    "ServerResponse.writeHead": { does: [], returns: "this", flags: ["throws-after-headers-sent"], why: "Node docs: http" },
    "ServerResponse.setHeader": { does: [], returns: "this", flags: ["throws-after-headers-sent"], why: "Node docs: http" },
    "ServerResponse.getHeader": { does: [], safe: true, why: "Node docs: http" },
    "ServerResponse.removeHeader": { does: [], safe: true, why: "Node docs: http" },
    "ServerResponse.flushHeaders": { does: [], safe: true, why: "Node docs: http" },
    "ServerResponse.headersSent": { does: [], safe: true, why: "Node docs: http" },
    "ServerResponse.statusCode": { does: [], safe: true, why: "Node docs: http" }
  }
};

// src/knowledge/typescript/node-http2.json
var node_http2_default = {
  module: "node:http2",
  aliases: ["http2"],
  extends: {
    Http2Server: "node:net:Server",
    Http2SecureServer: "Http2Server",
    ClientHttp2Session: "Http2Session",
    ServerHttp2Session: "Http2Session",
    Http2Session: "node:events:EventEmitter",
    ClientHttp2Stream: "Http2Stream",
    ServerHttp2Stream: "Http2Stream",
    Http2Stream: "node:stream:Duplex",
    Http2ServerRequest: "node:stream:Readable",
    Http2ServerResponse: "node:stream:Writable"
  },
  apis: {
    createServer: { does: ["spawn argLast"], returns: "Http2Server", callbackParams: { argLast: ["Http2ServerRequest", "Http2ServerResponse"] }, what: "server", why: "Node docs: http2" },
    createSecureServer: { does: ["spawn argLast"], returns: "Http2SecureServer", callbackParams: { argLast: ["Http2ServerRequest", "Http2ServerResponse"] }, what: "server", why: "Node docs: http2" },
    connect: { does: ["start result", "spawn argLast"], returns: "ClientHttp2Session", what: "stream", why: "Node docs: http2" },
    "ClientHttp2Session.request": { does: [], returns: "ClientHttp2Stream", why: "Node docs: http2" },
    "Http2Session.close": { does: ["stop this", "spawn argLast"], flags: ["stop-can-hang"], why: "Node docs: http2" },
    "Http2Stream.close": { does: ["stop this", "spawn argLast"], flags: ["stop-can-hang"], why: "Node docs: http2" },
    "Http2Session.destroy": { does: ["stop this"], safe: true, why: "Node docs: http2" },
    "Http2Session.ping": { does: ["spawn argLast"], why: "Node docs: http2" }
  }
};

// src/knowledge/typescript/node-https.json
var node_https_default = {
  module: "node:https",
  aliases: ["https"],
  extends: {
    Server: "node:http:Server",
    ServerResponse: "node:http:ServerResponse",
    ClientRequest: "node:http:ClientRequest",
    IncomingMessage: "node:http:IncomingMessage"
  },
  apis: {
    createServer: { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["IncomingMessage", "ServerResponse"] }, what: "server", why: "Node docs: https" },
    request: { does: ["spawn argLast"], returns: "ClientRequest", callbackParams: { argLast: ["IncomingMessage"] }, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "Node docs: http; no time-out by default" },
    get: { does: ["spawn argLast"], returns: "ClientRequest", callbackParams: { argLast: ["IncomingMessage"] }, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "Node docs: http; no time-out by default" }
  }
};

// src/knowledge/typescript/node-net.json
var node_net_default = {
  module: "node:net",
  aliases: ["net"],
  extends: { Socket: "node:stream:Duplex", Server: "node:events:EventEmitter" },
  types: { Stream: "Socket" },
  apis: {
    connect: { does: ["start result", "spawn argLast"], returns: "Socket", signal: "arg0.signal", what: "stream", why: "Node docs: net" },
    createConnection: { does: ["start result", "spawn argLast"], returns: "Socket", signal: "arg0.signal", what: "stream", why: "Node docs: net" },
    createServer: { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["Socket"] }, what: "server", why: "Node docs: net" },
    "Server.constructor": { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["Socket"] }, what: "server", why: "Node docs: net" },
    "Server.listen": { does: ["start this", "spawn argLast"], returns: "this", signal: "arg0.signal", what: "server", why: "Node docs: net" },
    "Server.close": { does: ["stop this", "spawn argLast"], returns: "this", what: "server", flags: ["stop-can-hang"], why: "Node docs: the callback waits for every open socket" },
    "Server.address": { does: [], safe: true, why: "Node docs: net" },
    "Server.unref": { does: [], safe: true, why: "Node docs: net" },
    "Server.ref": { does: [], safe: true, why: "Node docs: net" },
    "Server.getConnections": { does: ["spawn argLast"], why: "Node docs: net" },
    "Socket.constructor": { does: [], returns: "Socket", signal: "arg0.signal", why: "Node docs: net" },
    "Socket.connect": { does: ["start this", "spawn argLast"], returns: "this", what: "stream", why: "Node docs: net" },
    "Socket.end": { does: ["send this", "stop this", "spawn argLast"], returns: "this", what: "stream", why: "Node docs: half-close; waits for the peer's FIN" },
    "Socket.destroySoon": { does: ["stop this"], what: "stream", safe: true, why: "Node docs: net" },
    "Socket.resetAndDestroy": { does: ["stop this"], what: "stream", safe: true, why: "Node docs: net" },
    "Socket.setTimeout": { does: ["spawn arg1"], returns: "this", ms: "arg0", why: "Node docs: net" },
    "Socket.setNoDelay": { does: [], returns: "this", safe: true, why: "Node docs: net" },
    "Socket.setKeepAlive": { does: [], returns: "this", safe: true, why: "Node docs: net" },
    "Socket.unref": { does: [], returns: "this", safe: true, why: "Node docs: net" },
    "Socket.ref": { does: [], returns: "this", safe: true, why: "Node docs: net" },
    "Socket.address": { does: [], returns: "this", safe: true, why: "Node docs: net" },
    isIP: { does: [], safe: true, why: "Node docs: net" },
    isIPv4: { does: [], safe: true, why: "Node docs: net" },
    isIPv6: { does: [], safe: true, why: "Node docs: net" }
  }
};

// src/knowledge/typescript/node-os.json
var node_os_default = {
  module: "node:os",
  aliases: ["os"],
  apis: {
    "*": { does: [], safe: true, why: "Node docs: os" }
  }
};

// src/knowledge/typescript/node-path.json
var node_path_default = {
  module: "node:path",
  aliases: ["path", "pathe", "upath", "node:path/posix", "path/posix", "node:path/win32", "path/win32"],
  types: { posix: "node:path:", win32: "node:path:" },
  apis: {
    "*": { does: [], safe: true, why: "Node docs: path; throws only on what is no string" }
  }
};

// src/knowledge/typescript/node-perf_hooks.json
var node_perf_hooks_default = {
  module: "node:perf_hooks",
  aliases: ["perf_hooks"],
  types: { performance: "global:Performance", PerformanceObserver: "global:PerformanceObserver" },
  apis: {
    monitorEventLoopDelay: { does: [], safe: true, why: "Node docs" }
  }
};

// src/knowledge/typescript/node-process.json
var node_process_default = {
  module: "node:process",
  aliases: ["process"],
  extends: { Process: "node:events:EventEmitter" },
  types: {
    default: "Process",
    "Process.stdout": "node:tty:WriteStream",
    "Process.stderr": "node:tty:WriteStream",
    "Process.stdin": "node:tty:ReadStream",
    "Process.channel": "ProcessChannel"
  },
  apis: {
    "Process.send": { does: ["send this", "spawn argLast"], loss: { refusal: "false", means: "ambiguous", full: "buffers" }, message: "arg0", flags: ["optional-call-drops", "false-is-ambiguous"], why: "exp/streams.mjs: undefined unless forked, so `process.send?.()` drops silently; process.exit() right after may lose it" },
    "Process.exit": { does: [], never: true, safe: true, flags: ["drops-pending-work", "truncates-piped-stdout"], why: "exp/misc.mjs: 3 MB on a piped stdout: 65 to 438 kB came out; pending promises are dropped" },
    "Process.abort": { does: [], never: true, safe: true, flags: ["drops-pending-work", "truncates-piped-stdout"], why: "exp/misc.mjs: 3 MB on a piped stdout: 65 to 438 kB came out; pending promises are dropped" },
    "Process.reallyExit": { does: [], never: true, safe: true, flags: ["drops-pending-work", "truncates-piped-stdout"], why: "exp/misc.mjs: 3 MB on a piped stdout: 65 to 438 kB came out; pending promises are dropped" },
    "Process.nextTick": { does: ["spawn arg0"], what: "immediate", safe: true, why: "Node docs: process" },
    "Process.kill": { does: ["send arg0"], loss: { refusal: "throws", means: "dropped" }, flags: ["poll-target"], why: "Node docs: ESRCH when gone; signal 0 only asks" },
    "Process.disconnect": { does: ["stop this.channel"], why: "Node docs: process" },
    "ProcessChannel.ref": { does: [], safe: true, why: "Node docs: process" },
    "ProcessChannel.unref": { does: [], safe: true, why: "Node docs: process" },
    "Process.cwd": { does: [], safe: true, why: "Node docs: process" },
    "Process.hrtime": { does: [], safe: true, why: "Node docs: process" },
    "Process.memoryUsage": { does: [], safe: true, why: "Node docs: process" },
    "Process.cpuUsage": { does: [], safe: true, why: "Node docs: process" },
    "Process.uptime": { does: [], safe: true, why: "Node docs: process" },
    "Process.emitWarning": { does: [], safe: true, why: "Node docs: process" },
    "Process.getuid": { does: [], safe: true, why: "Node docs: process" },
    "Process.resourceUsage": { does: [], safe: true, why: "Node docs: process" },
    "Process.availableMemory": { does: [], safe: true, why: "Node docs: process" },
    "hrtime.bigint": { does: [], safe: true, why: "Node docs: process" },
    "Process.hrtime.bigint": { does: [], safe: true, why: "Node docs: process" },
    "Process.chdir": { does: [], why: "Node docs: process" },
    "Process.exitCode": { does: ["read"], safe: true, why: "Node docs: process" },
    "Process.connected": { does: ["read"], safe: true, why: "Node docs: process" },
    "Process.setUncaughtExceptionCaptureCallback": { does: ["spawn arg0"], why: "Node docs: process" }
  }
};

// src/knowledge/typescript/node-readline.json
var node_readline_default = {
  module: "node:readline",
  aliases: ["readline"],
  extends: { Interface: "node:events:EventEmitter" },
  types: { promises: "node:readline/promises:" },
  apis: {
    createInterface: { does: ["start result"], returns: "Interface", signal: "arg0.signal", what: "stream", why: "Node docs: readline" },
    "Interface.question": { does: ["spawn argLast"], signal: "arg1.signal", flags: ["unbounded-wait"], why: "Node docs: readline" },
    "Interface.question.promisified": { does: ["await", "io human"], async: true, signal: "arg1.signal", flags: ["unbounded-wait"], why: "Node docs: readline" },
    "Interface.close": { does: ["stop this"], safe: true, why: "Node docs: readline" },
    "Interface.write": { does: [], why: "Node docs: readline" },
    "Interface.prompt": { does: [], why: "Node docs: readline" },
    "Interface.pause": { does: [], why: "Node docs: readline" },
    "Interface.resume": { does: [], why: "Node docs: readline" },
    "Interface.setPrompt": { does: [], why: "Node docs: readline" },
    clearLine: { does: ["spawn argLast"], why: "Node docs: readline" },
    cursorTo: { does: ["spawn argLast"], why: "Node docs: readline" },
    moveCursor: { does: ["spawn argLast"], why: "Node docs: readline" },
    emitKeypressEvents: { does: ["spawn argLast"], why: "Node docs: readline" },
    clearScreenDown: { does: ["spawn argLast"], why: "Node docs: readline" }
  }
};

// src/knowledge/typescript/node-readline-promises.json
var node_readline_promises_default = {
  module: "node:readline/promises",
  aliases: ["readline/promises"],
  extends: { Interface: "node:readline:Interface" },
  apis: {
    createInterface: { does: ["start result"], returns: "Interface", signal: "arg0.signal", what: "stream", why: "Node docs: readline/promises" },
    "Interface.question": { does: ["await", "io human"], async: true, signal: "arg1.signal", flags: ["unbounded-wait"], why: "Node docs: readline/promises" }
  }
};

// src/knowledge/typescript/node-sqlite.json
var node_sqlite_default = {
  module: "node:sqlite",
  apis: {
    "DatabaseSync.constructor": { does: ["block", "io disk"], returns: "DatabaseSync", why: "Node docs: sqlite; every call is synchronous" },
    "DatabaseSync.prepare": { does: [], returns: "StatementSync", why: "Node docs: sqlite; every call is synchronous" },
    "DatabaseSync.exec": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "Node docs: sqlite; every call is synchronous" },
    "StatementSync.run": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "Node docs: sqlite; every call is synchronous" },
    "StatementSync.get": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "Node docs: sqlite; every call is synchronous" },
    "StatementSync.all": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "Node docs: sqlite; every call is synchronous" },
    "DatabaseSync.close": { does: ["stop this"], why: "Node docs: sqlite; every call is synchronous" }
  }
};

// src/knowledge/typescript/node-stream.json
var node_stream_default = {
  module: "node:stream",
  aliases: ["stream", "readable-stream"],
  extends: {
    Stream: "node:events:EventEmitter",
    Readable: "Stream",
    Writable: "Stream",
    Duplex: "Writable",
    Transform: "Duplex",
    PassThrough: "Transform"
  },
  types: { default: "Stream", promises: "node:stream/promises:" },
  apis: {
    "Writable.write": { what: "stream", does: ["send this", "spawn argLast"], loss: { refusal: "false", means: "ambiguous", full: "buffers" }, message: "arg0", flags: ["false-is-ambiguous", "silent-loss-after-destroy"], why: "exp/streams.mjs: false on an open stream is back-pressure, everything is buffered; on a destroyed one the chunk is lost, without an error event, and `drain` never comes" },
    "Writable.end": { does: ["send this", "stop this", "spawn argLast"], returns: "this", what: "stream", message: "arg0", why: "Node docs: stream" },
    "Writable.destroy": { does: ["stop this"], returns: "this", what: "stream", safe: true, why: "Node docs: stream" },
    "Readable.destroy": { does: ["stop this"], returns: "this", what: "stream", safe: true, why: "Node docs: stream" },
    "Duplex.destroy": { does: ["stop this"], returns: "this", what: "stream", safe: true, why: "Node docs: stream" },
    "Writable.cork": { does: [], safe: true, why: "Node docs: stream" },
    "Writable.uncork": { does: [], safe: true, why: "Node docs: stream" },
    "Writable.setDefaultEncoding": { does: [], safe: true, why: "Node docs: stream" },
    "Writable.writableLength": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Writable.writableNeedDrain": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Writable.destroyed": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Writable.closed": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Writable.writableEnded": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Writable.writableFinished": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Readable.readableLength": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Readable.destroyed": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Readable.closed": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Readable.readableEnded": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Readable.push": { what: "stream", does: ["send this"], loss: { refusal: "false", means: "backpressure", full: "buffers" }, message: "arg0", why: "Node docs: false: buffered, stop producing until _read()" },
    "Readable.unshift": { what: "stream", does: ["send this"], loss: { refusal: "false", means: "backpressure", full: "buffers" }, message: "arg0", why: "Node docs: false: buffered, stop producing until _read()" },
    "Readable.read": { does: ["takeFirst"], flags: ["poll-target"], why: "Node docs: null when nothing is buffered" },
    "Readable.pipe": { does: ["start this"], returns: "arg0", what: "stream", why: "Node docs: stream" },
    "Readable.unpipe": { does: ["stop this"], returns: "this", why: "Node docs: stream" },
    "Readable.pause": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Readable.resume": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Readable.setEncoding": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Readable.toArray": { does: ["await", "receive this"], async: true, returns: "global:Array", signal: "arg0.signal", why: "Node docs: stream" },
    "Readable.forEach": { does: ["await", "receive this", "call arg0"], async: true, signal: "arg1.signal", why: "Node docs: stream" },
    "Readable.map": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Readable.filter": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Readable.flatMap": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Duplex.push": { what: "stream", does: ["send this"], loss: { refusal: "false", means: "backpressure", full: "buffers" }, message: "arg0", why: "Node docs: false: buffered, stop producing until _read()" },
    "Duplex.unshift": { what: "stream", does: ["send this"], loss: { refusal: "false", means: "backpressure", full: "buffers" }, message: "arg0", why: "Node docs: false: buffered, stop producing until _read()" },
    "Duplex.read": { does: ["takeFirst"], flags: ["poll-target"], why: "Node docs: null when nothing is buffered" },
    "Duplex.pipe": { does: ["start this"], returns: "arg0", what: "stream", why: "Node docs: stream" },
    "Duplex.unpipe": { does: ["stop this"], returns: "this", why: "Node docs: stream" },
    "Duplex.pause": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Duplex.resume": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Duplex.setEncoding": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Duplex.toArray": { does: ["await", "receive this"], async: true, returns: "global:Array", signal: "arg0.signal", why: "Node docs: stream" },
    "Duplex.forEach": { does: ["await", "receive this", "call arg0"], async: true, signal: "arg1.signal", why: "Node docs: stream" },
    "Duplex.map": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Duplex.filter": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Duplex.flatMap": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Readable.constructor": { does: ["spawn arg0.read"], returns: "Readable", signal: "arg0.signal", why: "Node docs: stream" },
    "Writable.constructor": { does: ["spawn arg0.write", "spawn arg0.writev", "spawn arg0.final"], returns: "Writable", signal: "arg0.signal", why: "Node docs: stream" },
    "Duplex.constructor": { does: ["spawn arg0.read", "spawn arg0.write", "spawn arg0.final"], returns: "Duplex", signal: "arg0.signal", why: "Node docs: stream" },
    "Transform.constructor": { does: ["spawn arg0.transform", "spawn arg0.flush"], returns: "Transform", signal: "arg0.signal", why: "Node docs: stream" },
    "PassThrough.constructor": { does: [], returns: "PassThrough", why: "Node docs: stream" },
    "Readable.from": { does: ["spawn arg0"], returns: "Readable", why: "Node docs: stream" },
    "Readable.fromWeb": { does: [], returns: "Readable", why: "Node docs: stream" },
    "Writable.fromWeb": { does: [], returns: "Writable", why: "Node docs: stream" },
    "Readable.toWeb": { does: [], returns: "global:ReadableStream", why: "Node docs: stream" },
    "Writable.toWeb": { does: [], returns: "global:WritableStream", why: "Node docs: stream" },
    pipeline: { does: ["spawn argLast"], why: "Node docs: errors and back-pressure are handled" },
    finished: { does: ["spawn argLast"], why: "Node docs: errors and back-pressure are handled" },
    "pipeline.promisified": { does: ["await", "io unknown"], async: true, why: "Node docs: stream" },
    "finished.promisified": { does: ["await", "io unknown"], async: true, why: "Node docs: stream" },
    addAbortSignal: { does: [], returns: "arg1", signal: "arg0", why: "Node docs: stream" }
  }
};

// src/knowledge/typescript/node-stream-consumers.json
var node_stream_consumers_default = {
  module: "node:stream/consumers",
  aliases: ["stream/consumers"],
  apis: {
    text: { does: ["await", "receive arg0", "io unknown"], async: true, why: "Node docs: stream/consumers" },
    json: { does: ["await", "receive arg0", "io unknown"], async: true, why: "Node docs: stream/consumers" },
    buffer: { does: ["await", "receive arg0", "io unknown"], async: true, why: "Node docs: stream/consumers" },
    arrayBuffer: { does: ["await", "receive arg0", "io unknown"], async: true, why: "Node docs: stream/consumers" },
    blob: { does: ["await", "receive arg0", "io unknown"], async: true, why: "Node docs: stream/consumers" }
  }
};

// src/knowledge/typescript/node-stream-promises.json
var node_stream_promises_default = {
  module: "node:stream/promises",
  aliases: ["stream/promises"],
  apis: {
    pipeline: { does: ["await", "io unknown"], async: true, signal: "argLast.signal", why: "Node docs: back-pressure and errors are handled; signal in the last argument" },
    finished: { does: ["await", "receive arg0"], async: true, signal: "arg1.signal", why: "Node docs: stream/promises" }
  }
};

// src/knowledge/typescript/node-stream-web.json
var node_stream_web_default = {
  module: "node:stream/web",
  aliases: ["stream/web"],
  types: {
    ReadableStream: "global:ReadableStream",
    WritableStream: "global:WritableStream",
    TransformStream: "global:TransformStream",
    ReadableStreamDefaultReader: "global:ReadableStreamDefaultReader",
    WritableStreamDefaultWriter: "global:WritableStreamDefaultWriter",
    ReadableStreamDefaultController: "global:ReadableStreamDefaultController",
    TransformStreamDefaultController: "global:TransformStreamDefaultController",
    CompressionStream: "global:CompressionStream",
    DecompressionStream: "global:DecompressionStream",
    TextDecoderStream: "global:TextDecoderStream",
    TextEncoderStream: "global:TextEncoderStream"
  },
  apis: {}
};

// src/knowledge/typescript/node-test.json
var node_test_default = {
  module: "node:test",
  apis: {
    test: { does: ["spawn argLast"], why: "Node docs: test" },
    it: { does: ["spawn argLast"], why: "Node docs: test" },
    describe: { does: ["spawn argLast"], why: "Node docs: test" },
    before: { does: ["spawn argLast"], why: "Node docs: test" },
    after: { does: ["spawn argLast"], why: "Node docs: test" },
    beforeEach: { does: ["spawn argLast"], why: "Node docs: test" },
    afterEach: { does: ["spawn argLast"], why: "Node docs: test" },
    suite: { does: ["spawn argLast"], why: "Node docs: test" },
    default: { does: ["spawn argLast"], why: "Node docs: test" }
  }
};

// src/knowledge/typescript/node-timers.json
var node_timers_default = {
  module: "node:timers",
  aliases: ["timers"],
  types: {
    setTimeout: "global:setTimeout",
    setInterval: "global:setInterval",
    setImmediate: "global:setImmediate",
    clearTimeout: "global:clearTimeout",
    clearInterval: "global:clearInterval",
    clearImmediate: "global:clearImmediate",
    promises: "node:timers/promises:"
  },
  apis: {}
};

// src/knowledge/typescript/node-timers-promises.json
var node_timers_promises_default = {
  module: "node:timers/promises",
  aliases: ["timers/promises"],
  apis: {
    setTimeout: { does: ["await", "sleep arg0"], async: true, signal: "arg2.signal", wake: "signal", flags: ["signal-in-wrong-argument"], why: "exp/timers.mjs: options are the THIRD argument, the second is the value; aborting rejects with AbortError" },
    "scheduler.wait": { does: ["await", "sleep arg0"], async: true, signal: "arg1.signal", wake: "signal", why: "exp/timers.mjs" },
    "scheduler.yield": { does: ["await"], async: true, why: "exp/timers.mjs" },
    setImmediate: { does: ["await"], async: true, signal: "arg1.signal", flags: ["not-a-sleep"], why: "exp/timers.mjs" },
    setInterval: { does: ["start result"], signal: "arg2.signal", ms: "arg0", wake: "signal", what: "interval", flags: ["burst-after-slow-body"], why: "exp/timers.mjs: ticks missed by a slow body come in a burst" }
  }
};

// src/knowledge/typescript/node-tls.json
var node_tls_default = {
  module: "node:tls",
  aliases: ["tls"],
  extends: { TLSSocket: "node:net:Socket", Server: "node:net:Server" },
  apis: {
    connect: { does: ["start result", "spawn argLast"], returns: "TLSSocket", what: "stream", why: "Node docs: tls" },
    createServer: { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["TLSSocket"] }, what: "server", why: "Node docs: tls" }
  }
};

// src/knowledge/typescript/node-tty.json
var node_tty_default = {
  module: "node:tty",
  aliases: ["tty"],
  extends: { WriteStream: "node:net:Socket", ReadStream: "node:net:Socket" },
  apis: {
    isatty: { does: [], safe: true, why: "Node docs: tty" },
    "ReadStream.setRawMode": { does: [], returns: "this", why: "Node docs: tty" }
  }
};

// src/knowledge/typescript/node-url.json
var node_url_default = {
  module: "node:url",
  aliases: ["url"],
  types: { URL: "global:URL", URLSearchParams: "global:URLSearchParams" },
  apis: {
    fileURLToPath: { does: [], why: "Node docs: url" },
    pathToFileURL: { does: [], why: "Node docs: url" },
    parse: { does: [], why: "Node docs: url" },
    format: { does: [], why: "Node docs: url" }
  }
};

// src/knowledge/typescript/node-util.json
var node_util_default = {
  module: "node:util",
  aliases: ["util"],
  apis: {
    promisify: { does: [], returns: "arg0", why: "Node docs: util; calling what it returns: the key `<name>.promisified`" },
    callbackify: { does: [], returns: "arg0", why: "Node docs: util; calling what it returns: the key `<name>.promisified`" },
    inspect: { does: [], safe: true, why: "Node docs: util" },
    format: { does: [], safe: true, why: "Node docs: util" },
    isDeepStrictEqual: { does: [], safe: true, why: "Node docs: util" },
    stripVTControlCharacters: { does: [], safe: true, why: "Node docs: util" },
    debuglog: { does: [], safe: true, why: "Node docs: util" },
    deprecate: { does: [], safe: true, why: "Node docs: util" },
    inherits: { does: [], safe: true, why: "Node docs: util" },
    "TextEncoder.encode": { does: [], safe: true, why: "Node docs: util" },
    aborted: { does: ["await", "receive arg0"], async: true, why: "Node docs: util" },
    parseArgs: { does: [], why: "Node docs: util" }
  }
};

// src/knowledge/typescript/node-worker_threads.json
var node_worker_threads_default = {
  module: "node:worker_threads",
  aliases: ["worker_threads"],
  extends: { Worker: "node:events:EventEmitter", MessagePort: "node:events:EventEmitter" },
  types: {
    parentPort: "MessagePort",
    "MessageChannel.port1": "MessagePort",
    "MessageChannel.port2": "MessagePort",
    BroadcastChannel: "global:BroadcastChannel",
    "Worker.stdin": "node:stream:Writable",
    "Worker.stdout": "node:stream:Readable",
    "Worker.stderr": "node:stream:Readable",
    locks: "global:LockManager"
  },
  apis: {
    "Worker.constructor": { does: ["start result"], returns: "Worker", what: "worker", why: "Node docs: worker_threads" },
    "Worker.postMessage": { what: "worker", does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: after terminate() or close() the message is dropped, nothing tells" },
    "MessagePort.postMessage": { what: "worker", does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: after terminate() or close() the message is dropped, nothing tells" },
    "Worker.terminate": { does: ["await", "stop this"], async: true, what: "worker", flags: ["drops-pending-work"], why: "Node docs: worker_threads" },
    "Worker.ref": { does: [], safe: true, why: "Node docs: worker_threads" },
    "Worker.unref": { does: [], safe: true, why: "Node docs: worker_threads" },
    "MessagePort.ref": { does: [], safe: true, why: "Node docs: worker_threads" },
    "MessagePort.unref": { does: [], safe: true, why: "Node docs: worker_threads" },
    "MessagePort.close": { does: ["stop this"], safe: true, why: "Node docs: worker_threads" },
    "MessagePort.start": { does: ["start this"], what: "subscription", safe: true, why: "Node docs: worker_threads" },
    "MessageChannel.constructor": { does: [], returns: "MessageChannel", safe: true, why: "Node docs: worker_threads" },
    receiveMessageOnPort: { does: ["takeFirst arg0"], flags: ["poll-target"], why: "exp/timers.mjs: undefined when empty; event twin: `message`" },
    postMessageToThread: { does: ["await", "send arg0"], async: true, timeout: "arg3", loss: { refusal: "rejects", means: "dropped" }, why: "Node docs: worker_threads" }
  }
};

// src/knowledge/typescript/node-zlib.json
var node_zlib_default = {
  module: "node:zlib",
  aliases: ["zlib"],
  apis: {
    gzip: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "gzip.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    gzipSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    gunzip: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "gunzip.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    gunzipSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    deflate: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "deflate.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    deflateSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    inflate: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "inflate.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    inflateSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    deflateRaw: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "deflateRaw.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    deflateRawSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    inflateRaw: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "inflateRaw.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    inflateRawSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    unzip: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "unzip.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    unzipSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    brotliCompress: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "brotliCompress.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    brotliCompressSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    brotliDecompress: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "brotliDecompress.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    brotliDecompressSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    zstdCompress: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "zstdCompress.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    zstdCompressSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    zstdDecompress: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "zstdDecompress.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    zstdDecompressSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    createGzip: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createGunzip: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createDeflate: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createInflate: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createDeflateRaw: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createInflateRaw: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createUnzip: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createBrotliCompress: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createBrotliDecompress: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" }
  }
};

// src/knowledge/typescript/abort-controller.json
var abort_controller_default = {
  module: "abort-controller",
  aliases: ["node-abort-controller"],
  types: { default: "global:AbortController", AbortController: "global:AbortController" },
  apis: {}
};

// src/knowledge/typescript/agenda.json
var agenda_default = {
  module: "agenda",
  aliases: ["pg-boss", "bee-queue", "graphile-worker"],
  extends: { Agenda: "node:events:EventEmitter" },
  types: { default: "Agenda" },
  apis: {
    "Agenda.constructor": { does: [], returns: "Agenda", why: "listed: the shape of the API, not checked here" },
    "Agenda.define": { does: ["start this", "spawn argLast"], what: "worker", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Agenda.work": { does: ["start this", "spawn argLast"], what: "worker", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Agenda.process": { does: ["start this", "spawn argLast"], what: "worker", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Agenda.start": { does: ["await", "io db", "start this"], async: true, what: "worker", why: "listed: general knowledge, not checked here" },
    "Agenda.stop": { does: ["await", "io db", "stop this"], async: true, what: "worker", why: "listed: general knowledge, not checked here" },
    "Agenda.drain": { does: ["await", "io db", "stop this"], async: true, what: "worker", why: "listed: general knowledge, not checked here" },
    "Agenda.every": { does: ["await", "io db", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "Agenda.schedule": { does: ["await", "io db", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "Agenda.now": { does: ["await", "io db", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "Agenda.send": { does: ["await", "io db", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    run: { does: ["await", "io db", "start result"], async: true, what: "worker", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/amqp-connection-manager.json
var amqp_connection_manager_default = {
  module: "amqp-connection-manager",
  extends: { AmqpConnectionManager: "node:events:EventEmitter", ChannelWrapper: "node:events:EventEmitter" },
  types: { default: "amqp-connection-manager:" },
  apis: {
    connect: { does: ["start result"], returns: "AmqpConnectionManager", what: "stream", why: "listed: general knowledge, not checked here" },
    "AmqpConnectionManager.createChannel": { does: [], returns: "ChannelWrapper", why: "listed: the shape of the API, not checked here" },
    "ChannelWrapper.publish": { does: ["await", "io network", "send this"], async: true, timeout: "arg3.timeout", loss: { refusal: "rejects", means: "dropped", full: "buffers" }, message: "arg0", why: "amqp-connection-manager 5.0.0 dist/types/ChannelWrapper.d.ts:31: held in memory without a limit while disconnected" },
    "ChannelWrapper.sendToQueue": { does: ["await", "io network", "send this"], async: true, timeout: "arg3.timeout", loss: { refusal: "rejects", means: "dropped", full: "buffers" }, message: "arg0", why: "amqp-connection-manager 5.0.0 dist/types/ChannelWrapper.d.ts:31: held in memory without a limit while disconnected" },
    "ChannelWrapper.waitForConnect": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "AmqpConnectionManager.connect": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "ChannelWrapper.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "AmqpConnectionManager.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "ChannelWrapper.addSetup": { does: ["await", "call arg0"], async: true, why: "listed: general knowledge, not checked here" },
    "ChannelWrapper.consume": { does: ["await", "start this", "spawn arg1"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/amqplib.json
var amqplib_default = {
  module: "amqplib",
  aliases: ["amqplib/callback_api"],
  extends: {
    Connection: "node:events:EventEmitter",
    ChannelModel: "Connection",
    Channel: "node:events:EventEmitter",
    ConfirmChannel: "Channel"
  },
  apis: {
    connect: { does: ["await", "io network", "start result"], async: true, returns: "ChannelModel", what: "stream", why: "listed: general knowledge, not checked here" },
    "Connection.createChannel": { does: ["await", "io network"], async: true, returns: "Channel", why: "listed: general knowledge, not checked here" },
    "Connection.createConfirmChannel": { does: ["await", "io network"], async: true, returns: "ConfirmChannel", why: "listed: general knowledge, not checked here" },
    "Connection.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.publish": { does: ["send this"], loss: { refusal: "false", means: "backpressure", full: "buffers" }, message: "arg1", flags: ["not-confirmed", "false-is-backpressure"], why: "amqplib 2.3.1 lib/channel_model.js:128: false: accepted, wait for drain; unroutable messages are dropped without `mandatory`; throws when closed" },
    "Channel.sendToQueue": { does: ["send this"], loss: { refusal: "false", means: "backpressure", full: "buffers" }, message: "arg0", flags: ["not-confirmed", "false-is-backpressure"], why: "amqplib 2.3.1 lib/channel_model.js:128" },
    "ConfirmChannel.publish": { does: ["send this", "spawn argLast"], loss: { refusal: "callback", means: "dropped", full: "buffers" }, message: "arg1", flags: ["await-does-nothing"], why: "amqplib 2.3.1 lib/channel_model.js:225: returns a boolean, not a promise; only the callback or waitForConfirms() tells" },
    "ConfirmChannel.sendToQueue": { does: ["send this", "spawn argLast"], loss: { refusal: "callback", means: "dropped", full: "buffers" }, message: "arg0", flags: ["await-does-nothing"], why: "amqplib 2.3.1 lib/channel_model.js:225: returns a boolean, not a promise; only the callback or waitForConfirms() tells" },
    "ConfirmChannel.waitForConfirms": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.consume": { does: ["await", "io network", "start this", "spawn arg1"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "Channel.cancel": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.assertQueue": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.assertExchange": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.bindQueue": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.checkQueue": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.deleteQueue": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.purgeQueue": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.get": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.prefetch": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.unbindQueue": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.ack": { does: ["send this"], why: "listed: general knowledge, not checked here; throws when the channel is closed" },
    "Channel.nack": { does: ["send this"], why: "listed: general knowledge, not checked here; throws when the channel is closed" },
    "Channel.reject": { does: ["send this"], why: "listed: general knowledge, not checked here; throws when the channel is closed" },
    "Channel.ackAll": { does: ["send this"], why: "listed: general knowledge, not checked here; throws when the channel is closed" }
  }
};

// src/knowledge/typescript/angular-core.json
var angular_core_default = {
  module: "@angular/core",
  apis: {
    "DestroyRef.onDestroy": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "@angular/core documentation: not awaited" },
    "NgZone.run": { does: ["call arg0"], why: "listed: general knowledge, not checked here" },
    "NgZone.runOutsideAngular": { does: ["call arg0"], why: "listed: general knowledge, not checked here" },
    "EventEmitter.emit": { does: ["send this"], what: "listener", userCode: true, why: "listed: general knowledge, not checked here" },
    "EventEmitter.subscribe": { does: ["start this", "spawn arg0"], returns: "rxjs:Subscription", what: "subscription", why: "listed: general knowledge, not checked here" },
    effect: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    computed: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    signal: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    inject: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    input: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    output: { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/angular-http.json
var angular_http_default = {
  module: "@angular/common/http",
  apis: {
    "HttpClient.get": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" },
    "HttpClient.post": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" },
    "HttpClient.put": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" },
    "HttpClient.delete": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" },
    "HttpClient.patch": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" },
    "HttpClient.request": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/apollo-client.json
var apollo_client_default = {
  module: "@apollo/client",
  aliases: ["@apollo/client/*", "graphql-request", "@urql/core", "urql"],
  apis: {
    "ApolloClient.constructor": { does: [], returns: "ApolloClient", why: "listed: the shape of the API, not checked here" },
    "ApolloClient.query": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "ApolloClient.mutate": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "ApolloClient.refetchQueries": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "ApolloClient.stop": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "GraphQLClient.constructor": { does: [], returns: "GraphQLClient", why: "listed: the shape of the API, not checked here" },
    "GraphQLClient.request": { does: ["await", "io network"], async: true, signal: "arg0.signal", why: "listed: general knowledge, not checked here" },
    "GraphQLClient.rawRequest": { does: ["await", "io network"], async: true, signal: "arg0.signal", why: "listed: general knowledge, not checked here" },
    request: { does: ["await", "io network"], async: true, signal: "arg0.signal", why: "listed: general knowledge, not checked here" },
    gql: { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/argon2.json
var argon2_default = {
  module: "argon2",
  types: { default: "argon2:" },
  apis: {
    hash: { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    verify: { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/async.json
var async_default = {
  module: "async",
  aliases: ["async-es"],
  types: { default: "async:" },
  apis: {
    queue: { does: ["spawn arg0"], returns: "QueueObject", permits: 1, lockWhenOne: "arg1", why: "async 3.2.6; exp/timers2.mjs" },
    priorityQueue: { does: ["spawn arg0"], returns: "QueueObject", permits: 1, lockWhenOne: "arg1", why: "listed: general knowledge, not checked here" },
    cargoQueue: { does: ["spawn arg0"], returns: "QueueObject", permits: 1, lockWhenOne: "arg1", why: "listed: general knowledge, not checked here" },
    cargo: { does: ["spawn arg0"], returns: "QueueObject", why: "listed: general knowledge, not checked here" },
    "QueueObject.push": { does: ["send this", "spawn arg1"], message: "arg0", why: "listed: general knowledge, not checked here" },
    "QueueObject.unshift": { does: ["send this", "spawn arg1"], message: "arg0", why: "listed: general knowledge, not checked here" },
    "QueueObject.pushAsync": { does: ["await", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "QueueObject.unshiftAsync": { does: ["await", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "QueueObject.kill": { does: ["clear this"], flags: ["never-settles-after-kill"], why: "listed: general knowledge, not checked here" },
    "QueueObject.remove": { does: ["clear this"], flags: ["never-settles-after-kill"], why: "listed: general knowledge, not checked here" },
    "QueueObject.length": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "QueueObject.idle": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "QueueObject.running": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "QueueObject.drain": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    each: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    eachSeries: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    eachLimit: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    eachOf: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    eachOfSeries: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    eachOfLimit: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    map: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    mapSeries: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    mapLimit: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    mapValues: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    filter: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    filterSeries: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    filterLimit: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    reject: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    concat: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    detect: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    some: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    every: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    reduce: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    transform: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    forEach: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    forEachSeries: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    forEachLimit: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    forEachOf: { does: ["await", "iterate arg0", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    parallel: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" },
    series: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" },
    waterfall: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" },
    auto: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" },
    race: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" },
    tryEach: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" },
    parallelLimit: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" },
    whilst: { does: ["await", "call arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    until: { does: ["await", "call arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    doWhilst: { does: ["await", "call arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    forever: { does: ["await", "call arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    retry: { does: ["await", "call arg1", "call arg2"], async: true, wake: "none", why: "listed: general knowledge, not checked here" },
    timeout: { does: [], returns: "arg0", why: "listed: the shape of the API, not checked here" },
    reflect: { does: [], returns: "arg0", why: "listed: the shape of the API, not checked here" },
    memoize: { does: [], returns: "arg0", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/async-await-mutex-lock.json
var async_await_mutex_lock_default = {
  module: "async-await-mutex-lock",
  types: { default: "Lock" },
  apis: {
    "Lock.constructor": { does: [], returns: "Lock", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "Lock.acquire": { does: ["await", "acquire this[arg0]"], async: true, lock: "mutex", fair: true, reentrant: false, releaseTwice: "breaks-exclusion", flags: ["release-not-idempotent"], why: "async-await-mutex-lock 1.0.12 dist/lock.js:72" },
    "Lock.release": { does: ["release this[arg0]"], why: "listed: general knowledge, not checked here" },
    "Lock.isAcquired": { does: ["read this[arg0]"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/async-channel.json
var async_channel_default = {
  module: "async-channel",
  extends: { Channel: "BaseChannel", UnboundedChannel: "BaseChannel", SimpleChannel: "BaseChannel" },
  apis: {
    "Channel.constructor": { does: [], returns: "Channel", safe: true, why: "listed: the shape of the API, not checked here" },
    "BaseChannel.push": { does: ["await", "send this"], async: true, loss: { refusal: "rejects", means: "dropped", full: "waits" }, message: "arg0", flags: ["floating-send"], why: "async-channel 0.2.0 lib/index.js:72" },
    "BaseChannel.send": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "BaseChannel.get": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "BaseChannel.shift": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "BaseChannel.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "BaseChannel.clear": { does: ["clear this"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/async-lock.json
var async_lock_default = {
  module: "async-lock",
  types: { default: "AsyncLock" },
  apis: {
    "AsyncLock.constructor": { does: [], returns: "AsyncLock", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "AsyncLock.acquire": { does: ["await", "acquire this[arg0]", "call arg1", "release this[arg0]"], async: true, timeout: "arg2.timeout", lease: "arg2.maxExecutionTime", makerLease: "arg0.maxExecutionTime", lock: "mutex", fair: true, reentrant: false, flags: ["rejects-at-1000-pending", "max-execution-time-breaks-exclusion", "one-parameter-callback-trap"], why: "async-lock 1.5.0 lib/index.js:37, 145: FIFO a key; time-out bounds waiting only; a callback with one parameter holds until it calls done(); maxExecutionTime frees the key while the job runs" },
    "AsyncLock.isBusy": { does: ["read this[arg0]"], safe: true, flags: ["poll-target"], why: "async-lock 1.5.0 lib/index.js:301" }
  }
};

// src/knowledge/typescript/async-mutex.json
var async_mutex_default = {
  module: "async-mutex",
  extends: { MutexInterface: "Mutex", SemaphoreInterface: "Semaphore" },
  apis: {
    "Mutex.constructor": { does: [], returns: "Mutex", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "Mutex.acquire": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "mutex", fair: true, reentrant: false, releaseTwice: "noop", why: "async-mutex 0.5.0 es6/Semaphore.js:107; exp/locks.mjs: FIFO within a priority, direct hand-off; the releaser counts once" },
    "Mutex.runExclusive": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "mutex", fair: true, reentrant: false, why: "async-mutex 0.5.0 es6/Mutex.js:21, es6/Semaphore.js:45" },
    "Mutex.release": { does: ["release this"], releaseTwice: "breaks-exclusion", safe: true, flags: ["release-not-idempotent"], why: "async-mutex 0.5.0 es6/Mutex.js:33; exp/locks.mjs: the second call releases the next holder" },
    "Mutex.cancel": { does: [], safe: true, flags: ["cancel-does-not-stop-holder"], why: "async-mutex 0.5.0 es6/Semaphore.js:88: rejects those who wait; the holder and waitForUnlock() stay" },
    "Semaphore.cancel": { does: [], safe: true, flags: ["cancel-does-not-stop-holder"], why: "async-mutex 0.5.0 es6/Semaphore.js:88: rejects those who wait; the holder and waitForUnlock() stay" },
    "Mutex.waitForUnlock": { does: ["await", "receive this"], async: true, flags: ["looks-like-acquire"], why: "async-mutex 0.5.0 es6/Semaphore.js:52: takes nothing, acting on it is a race" },
    "Semaphore.waitForUnlock": { does: ["await", "receive this"], async: true, flags: ["looks-like-acquire"], why: "async-mutex 0.5.0 es6/Semaphore.js:52: takes nothing, acting on it is a race" },
    "Mutex.isLocked": { does: ["read"], safe: true, flags: ["poll-target"], why: "async-mutex 0.5.0 es6/Semaphore.js:69" },
    "Semaphore.isLocked": { does: ["read"], safe: true, flags: ["poll-target"], why: "async-mutex 0.5.0 es6/Semaphore.js:69" },
    "Semaphore.getValue": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Semaphore.constructor": { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.acquire": { does: ["await", "acquire this"], async: true, result: ["release this"], resultPath: "1", lock: "semaphore", fair: true, reentrant: false, permits: "arg0", releaseTwice: "noop", why: "async-mutex 0.5.0 es6/Semaphore.js:101: resolves to [value, releaser]; a heavy waiter blocks lighter ones" },
    "Semaphore.runExclusive": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "semaphore", fair: true, reentrant: false, permits: "arg0", why: "async-mutex 0.5.0 es6/Semaphore.js:29" },
    "Semaphore.release": { does: ["release this"], releaseTwice: "inflates", safe: true, flags: ["release-not-idempotent"], why: "async-mutex 0.5.0 es6/Semaphore.js:83; exp/locks.mjs" },
    "Semaphore.setValue": { does: ["set this arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    withTimeout: { does: [], returns: "arg0", timeout: "arg1", flags: ["timeout-does-not-bound-holding"], why: "async-mutex 0.5.0 es6/withTimeout.js:28: bounds waiting only; rejects with E_TIMEOUT" },
    tryAcquire: { does: [], returns: "arg0", tried: true, flags: ["try-is-async"], why: "async-mutex 0.5.0 es6/tryAcquire.js:7: a wrapper whose acquire() rejects with E_ALREADY_LOCKED after a 0 ms timer" }
  }
};

// src/knowledge/typescript/async-retry.json
var async_retry_default = {
  module: "async-retry",
  apis: {
    default: { does: ["await", "call arg0", "sleep arg1.minTimeout"], async: true, defaultMs: 1e3, wake: "none", flags: ["uninterruptible-sleep", "bail-keeps-retrying", "repeats"], why: "async-retry 1.3.3 lib/index.js:21: 10 retries from 1 s; bail() and then throwing goes on retrying" }
  }
};

// src/knowledge/typescript/async-rwlock.json
var async_rwlock_default = {
  module: "async-rwlock",
  types: { default: "RWLock" },
  apis: {
    "RWLock.constructor": { does: [], returns: "RWLock", safe: true, why: "listed: the shape of the API, not checked here" },
    "RWLock.readLock": { does: ["await", "acquire this"], async: true, timeout: "arg0", lock: "read", fair: false, reentrant: false, releaseTwice: "breaks-exclusion", flags: ["not-fifo", "writer-starvation", "timeout-wedges-lock"], why: "async-rwlock 1.1.1 dist/rwlock.js:79: readers pass waiting writers, a release picks at random; a waiter that timed out later owns the lock for ever" },
    "RWLock.writeLock": { does: ["await", "acquire this"], async: true, timeout: "arg0", lock: "write", fair: false, reentrant: false, releaseTwice: "breaks-exclusion", flags: ["not-fifo", "writer-starvation", "timeout-wedges-lock"], why: "async-rwlock 1.1.1 dist/rwlock.js:79: readers pass waiting writers, a release picks at random; a waiter that timed out later owns the lock for ever" },
    "RWLock.unlock": { does: ["release this"], why: "listed: general knowledge, not checked here" },
    "RWLock.getState": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/async-sema.json
var async_sema_default = {
  module: "async-sema",
  types: { default: "Sema" },
  apis: {
    "Sema.constructor": { does: [], returns: "Sema", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Sema.acquire": { does: ["await", "acquire this"], async: true, lock: "semaphore", fair: true, reentrant: false, permits: "arg0", releaseTwice: "inflates", flags: ["release-not-idempotent", "no-timeout", "no-abort"], why: "async-sema 3.1.1 lib/index.js:137; exp/locks.mjs" },
    "Sema.v": { does: ["await", "acquire this"], async: true, lock: "semaphore", reentrant: false, permits: "arg0", flags: ["release-not-idempotent", "no-timeout", "no-abort"], why: "listed: general knowledge, not checked here" },
    "Sema.tryAcquire": { does: ["acquire this"], lock: "semaphore", tried: true, permits: "arg0", why: "async-sema 3.1.1 lib/index.js:124: undefined: not acquired" },
    "Sema.release": { does: ["release this"], releaseTwice: "inflates", safe: true, flags: ["release-not-idempotent"], why: "async-sema 3.1.1 lib/index.js:141" },
    "Sema.p": { does: ["release this"], safe: true, flags: ["release-not-idempotent"], why: "listed: general knowledge, not checked here" },
    "Sema.drain": { does: ["await", "acquire this"], async: true, lock: "semaphore", fair: true, reentrant: false, permits: "arg0", flags: ["drain-keeps-all-permits"], why: "async-sema 3.1.1 lib/index.js:143: takes every permit and keeps them" },
    "Sema.nrWaiting": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    RateLimit: { does: [], returns: "RateLimited", safe: true, why: "async-sema 3.1.1 lib/index.js:160" },
    "RateLimited.()": { does: ["await", "sleep"], async: true, wake: "none", flags: ["uninterruptible-wait"], why: "listed: general knowledge, not checked here; waits for a slot; nothing wakes it" }
  }
};

// src/knowledge/typescript/async-storage.json
var async_storage_default = {
  module: "@react-native-async-storage/async-storage",
  aliases: ["react-native-mmkv", "localforage", "idb-keyval"],
  types: { default: "AsyncStorage" },
  apis: {
    "AsyncStorage.getItem": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "AsyncStorage.setItem": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "AsyncStorage.removeItem": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "AsyncStorage.mergeItem": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "AsyncStorage.clear": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "AsyncStorage.getAllKeys": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "AsyncStorage.multiGet": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "AsyncStorage.multiSet": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "AsyncStorage.multiRemove": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    get: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    set: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    del: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    update: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    keys: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    values: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    entries: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/async-wait-until.json
var async_wait_until_default = {
  module: "async-wait-until",
  types: { default: "async-wait-until:waitUntil" },
  apis: {
    waitUntil: { does: ["await", "poll arg0"], async: true, timeout: "arg1.timeout", timeoutMs: 5e3, ms: "arg1.intervalBetweenAttempts", defaultMs: 50, wake: "none", flags: ["polling-bridge"], why: "async-wait-until 2.0.31 dist/index.esm.js:1" }
  }
};

// src/knowledge/typescript/atomic-sleep.json
var atomic_sleep_default = {
  module: "atomic-sleep",
  apis: {
    default: { does: ["block arg0"], wake: "none", flags: ["blocks-event-loop"], why: "atomic-sleep 1.0.0 index.js:18" }
  }
};

// src/knowledge/typescript/await-lock.json
var await_lock_default = {
  module: "await-lock",
  types: { default: "AwaitLock" },
  apis: {
    "AwaitLock.constructor": { does: [], returns: "AwaitLock", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "AwaitLock.acquireAsync": { does: ["await", "acquire this"], async: true, timeout: "arg0.timeout", lock: "mutex", fair: true, reentrant: false, releaseTwice: "breaks-exclusion", flags: ["release-not-idempotent"], why: "await-lock 3.0.0 build/AwaitLock.js:31; exp/locks.mjs" },
    "AwaitLock.tryAcquire": { does: ["acquire this"], lock: "mutex", tried: true, why: "await-lock 3.0.0 build/AwaitLock.js:59: false: not acquired" },
    "AwaitLock.release": { does: ["release this"], releaseTwice: "breaks-exclusion", flags: ["release-not-idempotent"], why: "await-lock 3.0.0 build/AwaitLock.js:72: throws when free, else lets a second holder in" },
    "AwaitLock.acquired": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/await-semaphore.json
var await_semaphore_default = {
  module: "await-semaphore",
  apis: {
    "Semaphore.constructor": { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.acquire": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "semaphore", fair: true, reentrant: false, permits: "arg0", releaseTwice: "noop", why: "await-semaphore 0.1.3 index.js:29; exp/locks.mjs" },
    "Semaphore.use": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "semaphore", fair: true, reentrant: false, permits: "arg0", flags: ["leaks-on-sync-throw"], why: "await-semaphore 0.1.3 index.js:41: a synchronous throw keeps the permit for ever" },
    "Mutex.constructor": { does: [], returns: "Mutex", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "Mutex.acquire": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "mutex", fair: true, reentrant: false, releaseTwice: "noop", why: "await-semaphore 0.1.3 index.js:29; exp/locks.mjs" },
    "Mutex.use": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "mutex", fair: true, reentrant: false, flags: ["leaks-on-sync-throw"], why: "await-semaphore 0.1.3 index.js:41: a synchronous throw keeps the permit for ever" }
  }
};

// src/knowledge/typescript/await-sleep.json
var await_sleep_default = {
  module: "await-sleep",
  aliases: ["promise-delay", "await-delay", "p-sleep"],
  apis: {
    default: { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/aws-sdk.json
var aws_sdk_default = {
  module: "@aws-sdk/client-*",
  aliases: ["@aws-sdk/lib-dynamodb", "@aws-sdk/*", "@smithy/smithy-client"],
  apis: {
    "*.send": { does: ["await", "io network"], async: true, signal: "arg1.abortSignal", flags: ["no-timeout-by-default"], why: "AWS SDK documentation: 3 attempts, no request time-out by default" },
    "*.destroy": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    getSignedUrl: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Upload.constructor": { does: [], returns: "Upload", why: "listed: the shape of the API, not checked here" },
    "Upload.done": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Upload.abort": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    waitUntilObjectExists: { does: ["await", "io network", "poll"], async: true, timeout: "arg0.maxWaitTime", unitMs: 1e3, why: "listed: general knowledge, not checked here" },
    waitUntilInstanceRunning: { does: ["await", "io network", "poll"], async: true, timeout: "arg0.maxWaitTime", unitMs: 1e3, why: "listed: general knowledge, not checked here" },
    waitUntilTableExists: { does: ["await", "io network", "poll"], async: true, timeout: "arg0.maxWaitTime", unitMs: 1e3, why: "listed: general knowledge, not checked here" },
    waitUntilBucketExists: { does: ["await", "io network", "poll"], async: true, timeout: "arg0.maxWaitTime", unitMs: 1e3, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/aws-sdk-v2.json
var aws_sdk_v2_default = {
  module: "aws-sdk",
  types: { default: "aws-sdk:" },
  apis: {
    "*.promise": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "*.send": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "*.on": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "S3.constructor": { does: [], returns: "S3", why: "listed: the shape of the API, not checked here" },
    "S3.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "DynamoDB.constructor": { does: [], returns: "DynamoDB", why: "listed: the shape of the API, not checked here" },
    "DynamoDB.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "SQS.constructor": { does: [], returns: "SQS", why: "listed: the shape of the API, not checked here" },
    "SQS.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "SNS.constructor": { does: [], returns: "SNS", why: "listed: the shape of the API, not checked here" },
    "SNS.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "Lambda.constructor": { does: [], returns: "Lambda", why: "listed: the shape of the API, not checked here" },
    "Lambda.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "DocumentClient.constructor": { does: [], returns: "DocumentClient", why: "listed: the shape of the API, not checked here" },
    "DocumentClient.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "SES.constructor": { does: [], returns: "SES", why: "listed: the shape of the API, not checked here" },
    "SES.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "SSM.constructor": { does: [], returns: "SSM", why: "listed: the shape of the API, not checked here" },
    "SSM.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "SecretsManager.constructor": { does: [], returns: "SecretsManager", why: "listed: the shape of the API, not checked here" },
    "SecretsManager.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "CloudWatchLogs.constructor": { does: [], returns: "CloudWatchLogs", why: "listed: the shape of the API, not checked here" },
    "CloudWatchLogs.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "Kinesis.constructor": { does: [], returns: "Kinesis", why: "listed: the shape of the API, not checked here" },
    "Kinesis.*": { does: [], returns: "AwsRequest", why: "listed: the shape of the API, not checked here" },
    "AwsRequest.promise": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/axios.json
var axios_default = {
  module: "axios",
  aliases: ["redaxios"],
  types: {
    default: "AxiosInstance",
    axios: "AxiosInstance",
    Axios: "AxiosInstance",
    "AxiosInstance.interceptors": "Interceptors",
    "Interceptors.request": "InterceptorManager",
    "Interceptors.response": "InterceptorManager"
  },
  apis: {
    "AxiosInstance.get": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    "AxiosInstance.delete": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    "AxiosInstance.head": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    "AxiosInstance.options": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    "AxiosInstance.post": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg2.signal", timeout: "arg2.timeout", flags: ["no-timeout-by-default"], why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    "AxiosInstance.put": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg2.signal", timeout: "arg2.timeout", flags: ["no-timeout-by-default"], why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    "AxiosInstance.patch": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg2.signal", timeout: "arg2.timeout", flags: ["no-timeout-by-default"], why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    "AxiosInstance.postForm": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg2.signal", timeout: "arg2.timeout", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "AxiosInstance.putForm": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg2.signal", timeout: "arg2.timeout", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "AxiosInstance.patchForm": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg2.signal", timeout: "arg2.timeout", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "AxiosInstance.request": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg0.signal", timeout: "arg0.timeout", flags: ["no-timeout-by-default"], why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    "AxiosInstance.()": { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg0.signal", timeout: "arg0.timeout", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    default: { does: ["await", "io network"], async: true, returns: "AxiosResponse", signal: "arg0.signal", timeout: "arg0.timeout", flags: ["no-timeout-by-default"], why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    "AxiosInstance.create": { does: [], returns: "AxiosInstance", safe: true, why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    create: { does: [], returns: "AxiosInstance", safe: true, why: "axios 1.21.1 lib/defaults/index.js:149: timeout 0, that is none" },
    "AxiosInstance.isAxiosError": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "AxiosInstance.isCancel": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isAxiosError: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isCancel: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "InterceptorManager.use": { does: ["start this", "spawn arg0", "spawn arg1"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "InterceptorManager.eject": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "AxiosResponse.data": { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/azure-service-bus.json
var azure_service_bus_default = {
  module: "@azure/service-bus",
  aliases: ["@azure/event-hubs"],
  apis: {
    "ServiceBusClient.constructor": { does: [], returns: "ServiceBusClient", why: "listed: the shape of the API, not checked here" },
    "EventHubProducerClient.constructor": { does: [], returns: "EventHubProducerClient", why: "listed: the shape of the API, not checked here" },
    "ServiceBusClient.createSender": { does: [], returns: "ServiceBusSender", why: "listed: the shape of the API, not checked here" },
    "ServiceBusClient.createReceiver": { does: [], returns: "ServiceBusReceiver", why: "listed: the shape of the API, not checked here" },
    "ServiceBusSender.sendMessages": { does: ["await", "io network", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "EventHubProducerClient.sendBatch": { does: ["await", "io network", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "ServiceBusSender.scheduleMessages": { does: ["await", "io network", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "ServiceBusSender.createMessageBatch": { does: ["await", "io network"], async: true, returns: "ServiceBusMessageBatch", why: "listed: general knowledge, not checked here" },
    "EventHubProducerClient.createBatch": { does: ["await", "io network"], async: true, returns: "EventDataBatch", why: "listed: general knowledge, not checked here" },
    "ServiceBusMessageBatch.tryAddMessage": { does: ["send this"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg0", flags: ["drops-on-false"], why: "@azure/service-bus documentation: false: the batch is full, not added" },
    "EventDataBatch.tryAdd": { does: ["send this"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg0", flags: ["drops-on-false"], why: "@azure/service-bus documentation: false: the batch is full, not added" },
    "ServiceBusReceiver.receiveMessages": { does: ["await", "io network", "receive this"], async: true, timeout: "arg1.maxWaitTimeInMs", why: "listed: general knowledge, not checked here" },
    "ServiceBusReceiver.subscribe": { does: ["start result", "spawn arg0.processMessage", "spawn arg0.processError"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "ServiceBusReceiver.completeMessage": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "ServiceBusReceiver.abandonMessage": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "ServiceBusReceiver.deadLetterMessage": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "ServiceBusClient.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "ServiceBusSender.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "ServiceBusReceiver.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "EventHubProducerClient.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/bcrypt.json
var bcrypt_default = {
  module: "bcrypt",
  types: { default: "bcrypt:" },
  apis: {
    hash: { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    compare: { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    genSalt: { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    hashSync: { does: ["block"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    compareSync: { does: ["block"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    genSaltSync: { does: ["block"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/bcryptjs.json
var bcryptjs_default = {
  module: "bcryptjs",
  types: { default: "bcryptjs:" },
  apis: {
    hash: { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    compare: { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    genSalt: { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    hashSync: { does: ["block"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    compareSync: { does: ["block"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    genSaltSync: { does: ["block"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/better-sqlite3.json
var better_sqlite3_default = {
  module: "better-sqlite3",
  types: { default: "Database" },
  apis: {
    "Database.constructor": { does: ["block", "io disk"], returns: "Database", why: "listed: general knowledge, not checked here" },
    "Database.transaction": { does: [], returns: "Transaction", flags: ["async-callback-throws"], why: "better-sqlite3 12.11.1 lib/methods/transaction.js:67: runs the callback synchronously; one that returns a promise throws" },
    "Transaction.()": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "Transaction.immediate": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "Transaction.exclusive": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "Database.prepare": { does: [], returns: "Statement", why: "listed: the shape of the API, not checked here" },
    "Statement.run": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "Statement.get": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "Statement.all": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "Statement.iterate": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "Database.exec": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "Database.pragma": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "Statement.pluck": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" },
    "Statement.raw": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" },
    "Statement.bind": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" },
    "Database.close": { does: ["stop this"], what: "stream", why: "listed: general knowledge, not checked here" },
    "Database.backup": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/bluebird.json
var bluebird_default = {
  module: "bluebird",
  types: { default: "Bluebird", Promise: "Bluebird" },
  apis: {
    using: { does: ["await", "acquire arg0", "call argLast", "release arg0"], async: true, lock: "pool", flags: ["disposes-when-done"], why: "bluebird 3.7.2" },
    "Bluebird.using": { does: ["await", "acquire arg0", "call argLast", "release arg0"], async: true, lock: "pool", flags: ["disposes-when-done"], why: "bluebird 3.7.2" },
    "Bluebird.delay": { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep"], why: "listed: general knowledge, not checked here" },
    "Bluebird.map": { does: ["await", "iterate arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    "Bluebird.each": { does: ["await", "iterate arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    "Bluebird.mapSeries": { does: ["await", "iterate arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    "Bluebird.filter": { does: ["await", "iterate arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    "Bluebird.reduce": { does: ["await", "iterate arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    "Bluebird.timeout": { does: ["await this"], async: true, timeout: "arg0", flags: ["loser-continues"], why: "listed: general knowledge, not checked here" },
    "Bluebird.promisify": { does: [], returns: "arg0", why: "listed: the shape of the API, not checked here" },
    "Bluebird.resolve": { does: [], returns: "global:Promise", safe: true, why: "listed: the shape of the API, not checked here" },
    "Bluebird.reject": { does: [], returns: "global:Promise", safe: true, why: "listed: the shape of the API, not checked here" },
    "Bluebird.try": { does: ["await", "call arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/bottleneck.json
var bottleneck_default = {
  module: "bottleneck",
  extends: { Bottleneck: "node:events:EventEmitter" },
  types: { default: "Bottleneck" },
  apis: {
    "Bottleneck.constructor": { does: [], returns: "Bottleneck", lockWhenOne: "arg0.maxConcurrent", safe: true, why: "listed: the shape of the API, not checked here" },
    "Bottleneck.schedule": { does: ["await", "acquire this", "call arg0", "call arg1", "release this"], async: true, lock: "limiter", fair: true, reentrant: false, lockWhenOne: "arg0.maxConcurrent", loss: { refusal: "rejects", means: "dropped", full: "drops-old" }, flags: ["expiration-breaks-exclusion", "silent-drop-option"], why: "bottleneck 2.19.5; exp/timers2.mjs: `expiration` frees the slot while the job runs; at highWater the default strategy drops the oldest job, and with rejectOnDrop false it never settles" },
    "Bottleneck.submit": { does: ["spawn arg0"], why: "bottleneck 2.19.5; exp/timers2.mjs" },
    "Bottleneck.wrap": { does: [], returns: "arg0", why: "bottleneck 2.19.5; exp/timers2.mjs" },
    "Bottleneck.stop": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Bottleneck.disconnect": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Bottleneck.counts": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Bottleneck.queued": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Bottleneck.running": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Bottleneck.empty": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/browser-tabs-lock.json
var browser_tabs_lock_default = {
  module: "browser-tabs-lock",
  types: { default: "SuperTokensLock" },
  apis: {
    "SuperTokensLock.constructor": { does: [], returns: "SuperTokensLock", why: "listed: the shape of the API, not checked here" },
    "SuperTokensLock.acquireLock": { does: ["await", "acquire this[arg0]"], async: true, timeout: "arg1", timeoutMs: 5e3, lock: "distributed", fair: false, reentrant: false, tried: true, flags: ["must-check-result", "polling-lock"], why: "browser-tabs-lock 1.3.0 index.js:156: resolves false after 5 s, not acquired" },
    "SuperTokensLock.releaseLock": { does: ["await", "release this[arg0]"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/bullmq.json
var bullmq_default = {
  module: "bullmq",
  aliases: ["bull"],
  extends: {
    Queue: "node:events:EventEmitter",
    Worker: "node:events:EventEmitter",
    QueueEvents: "node:events:EventEmitter",
    FlowProducer: "node:events:EventEmitter"
  },
  types: { default: "Queue" },
  apis: {
    "Queue.constructor": { does: ["start result", "spawn arg1"], returns: "Queue", what: "stream", why: "listed: general knowledge, not checked here" },
    "Queue.add": { does: ["await", "io db", "send this"], async: true, loss: { refusal: "rejects", means: "dropped", full: "waits" }, message: "arg0", flags: ["duplicate-id-dropped"], why: "bullmq 6.7.0 dist/cjs/scripts/addStandardJob-9.js:602: an existing jobId keeps the old data; without Redis it waits for ever when maxRetriesPerRequest is null" },
    "Queue.addBulk": { does: ["await", "io db", "send this"], async: true, message: "arg0", flags: ["duplicate-id-dropped"], why: "listed: general knowledge, not checked here; an existing jobId keeps the old data; without Redis it waits for ever when maxRetriesPerRequest is null" },
    "FlowProducer.add": { does: ["await", "io db", "send this"], async: true, loss: { refusal: "rejects", means: "dropped", full: "waits" }, message: "arg0", flags: ["duplicate-id-dropped"], why: "bullmq 6.7.0 dist/cjs/scripts/addStandardJob-9.js:602: an existing jobId keeps the old data; without Redis it waits for ever when maxRetriesPerRequest is null" },
    "Queue.getJobCounts": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "bullmq 6.7.0; twins: QueueEvents, job.waitUntilFinished" },
    "Queue.getWaitingCount": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "bullmq 6.7.0; twins: QueueEvents, job.waitUntilFinished" },
    "Queue.getActiveCount": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "bullmq 6.7.0; twins: QueueEvents, job.waitUntilFinished" },
    "Queue.getCompletedCount": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here; twins: QueueEvents, job.waitUntilFinished" },
    "Queue.getFailedCount": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here; twins: QueueEvents, job.waitUntilFinished" },
    "Queue.getDelayedCount": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here; twins: QueueEvents, job.waitUntilFinished" },
    "Queue.count": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here; twins: QueueEvents, job.waitUntilFinished" },
    "Job.isCompleted": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "bullmq 6.7.0; twins: QueueEvents, job.waitUntilFinished" },
    "Job.isFailed": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here; twins: QueueEvents, job.waitUntilFinished" },
    "Job.isActive": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here; twins: QueueEvents, job.waitUntilFinished" },
    "Job.getState": { does: ["await", "io db"], async: true, flags: ["poll-target"], why: "bullmq 6.7.0; twins: QueueEvents, job.waitUntilFinished" },
    "Queue.getJob": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.getJobs": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.pause": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.resume": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.obliterate": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.clean": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.remove": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.upsertJobScheduler": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.waitUntilReady": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Worker.waitUntilReady": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Job.updateProgress": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Job.update": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Job.updateData": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Job.log": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Job.remove": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Job.retry": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Job.moveToFailed": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Job.moveToCompleted": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Job.extendLock": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.empty": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.drain": { does: ["await", "io db", "clear this"], async: true, why: "listed: general knowledge, not checked here" },
    "Job.waitUntilFinished": { does: ["await", "receive this"], async: true, timeout: "arg1", why: "listed: general knowledge, not checked here" },
    "Job.finished": { does: ["await", "receive this"], async: true, timeout: "arg1", why: "listed: general knowledge, not checked here" },
    "Worker.constructor": { does: ["start result", "spawn arg1"], returns: "Worker", callbackParams: { arg1: ["Job"] }, what: "worker", why: "listed: general knowledge, not checked here" },
    "Queue.process": { does: ["start this", "spawn argLast"], callbackParams: { arg0: ["Job"], arg1: ["Job"] }, what: "worker", why: "listed: general knowledge, not checked here" },
    "Worker.close": { does: ["await", "io db", "stop this"], async: true, what: "worker", flags: ["stop-can-hang"], why: "bullmq 6.7.0 dist/cjs/classes/worker.js:810: waits for running jobs without a limit" },
    "Worker.run": { does: ["await", "start this"], async: true, what: "worker", why: "listed: general knowledge, not checked here" },
    "Worker.pause": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.close": { does: ["await", "io db", "stop this"], async: true, why: "bullmq 6.7.0" },
    "QueueEvents.close": { does: ["await", "io db", "stop this"], async: true, why: "bullmq 6.7.0" },
    "FlowProducer.close": { does: ["await", "io db", "stop this"], async: true, why: "bullmq 6.7.0" },
    "QueueEvents.constructor": { does: ["start result"], returns: "QueueEvents", what: "subscription", why: "listed: general knowledge, not checked here" },
    "FlowProducer.constructor": { does: ["start result"], returns: "FlowProducer", what: "stream", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/bunyan.json
var bunyan_default = {
  module: "bunyan",
  types: { default: "Logger" },
  apis: {
    "Logger.trace": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.verbose": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.silly": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.info": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.log": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.fatal": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.success": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.child": { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    createLogger: { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    "Logger.constructor": { does: [], returns: "Logger", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/cacache.json
var cacache_default = {
  module: "cacache",
  apis: {
    get: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    put: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    rm: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    ls: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    verify: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/cassandra-driver.json
var cassandra_driver_default = {
  module: "cassandra-driver",
  apis: {
    "Client.constructor": { does: [], returns: "Client", why: "listed: the shape of the API, not checked here" },
    "Client.execute": { does: ["await", "io db"], async: true, timeoutMs: 12e3, why: "cassandra-driver documentation: 12 s a read" },
    "Client.batch": { does: ["await", "io db"], async: true, timeoutMs: 12e3, why: "cassandra-driver documentation: 12 s a read" },
    "Client.connect": { does: ["await", "io db", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Client.shutdown": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Client.eachRow": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Client.stream": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/cbuffer.json
var cbuffer_default = {
  module: "cbuffer",
  types: { default: "CBuffer" },
  apis: {
    "CBuffer.constructor": { does: [], returns: "CBuffer", safe: true, why: "listed: the shape of the API, not checked here" },
    "CBuffer.push": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "drops-old" }, message: "arg0", safe: true, flags: ["silent-drop"], why: "cbuffer 2.2.0 cbuffer.js:62: drops the oldest, silently unless .overflow is set" },
    "CBuffer.shift": { does: ["takeFirst"], safe: true, why: "listed: general knowledge, not checked here" },
    "CBuffer.pop": { does: ["takeLast"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/chokidar.json
var chokidar_default = {
  module: "chokidar",
  extends: { FSWatcher: "node:events:EventEmitter" },
  types: { default: "chokidar:" },
  apis: {
    watch: { does: ["start result"], returns: "FSWatcher", what: "watcher", why: "chokidar 5.0.0 index.js:267: polls only with usePolling, every 100 ms" },
    "FSWatcher.close": { does: ["await", "io disk", "stop this"], async: true, what: "watcher", why: "listed: general knowledge, not checked here" },
    "FSWatcher.add": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FSWatcher.getWatched": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FSWatcher.unwatch": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "FSWatcher.on": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/clack-prompts.json
var clack_prompts_default = {
  module: "@clack/prompts",
  apis: {
    text: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    select: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    multiselect: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    confirm: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    password: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    group: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    spinner: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    intro: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    outro: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    note: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    log: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    cancel: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isCancel: { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/cockatiel.json
var cockatiel_default = {
  module: "cockatiel",
  apis: {
    retry: { does: [], returns: "Policy", why: "listed: the shape of the API, not checked here" },
    circuitBreaker: { does: [], returns: "Policy", safe: true, why: "listed: the shape of the API, not checked here" },
    bulkhead: { does: [], returns: "Policy", safe: true, why: "listed: the shape of the API, not checked here" },
    timeout: { does: [], returns: "Policy", safe: true, why: "listed: the shape of the API, not checked here" },
    fallback: { does: [], returns: "Policy", safe: true, why: "listed: the shape of the API, not checked here" },
    wrap: { does: [], returns: "Policy", safe: true, why: "listed: the shape of the API, not checked here" },
    noop: { does: [], returns: "Policy", safe: true, why: "listed: the shape of the API, not checked here" },
    "Policy.execute": { does: ["await", "call arg0"], async: true, signal: "arg1", wake: "none", flags: ["uninterruptible-sleep", "repeats"], why: "cockatiel 3.2.1 dist/RetryPolicy.js:67: the signal is read before and after the delay, not during it" }
  }
};

// src/knowledge/typescript/comlink.json
var comlink_default = {
  module: "comlink",
  types: { "Remote.*": "Remote" },
  apis: {
    wrap: { does: [], returns: "Remote", why: "listed: the shape of the API, not checked here" },
    "Remote.()": { does: ["await", "io ipc"], async: true, flags: ["no-timeout"], why: "listed: general knowledge, not checked here" },
    expose: { does: ["start arg1"], what: "listener", why: "listed: general knowledge, not checked here" },
    proxy: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    transfer: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    releaseProxy: { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/consola.json
var consola_default = {
  module: "consola",
  types: { default: "Consola" },
  apis: {
    "Consola.trace": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Consola.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Consola.verbose": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Consola.silly": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Consola.info": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Consola.log": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Consola.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Consola.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Consola.fatal": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Consola.success": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Consola.child": { does: [], returns: "Consola", safe: true, why: "listed: the shape of the API, not checked here" },
    getLogger: { does: [], returns: "Consola", safe: true, why: "listed: the shape of the API, not checked here" },
    createLogger: { does: [], returns: "Consola", safe: true, why: "listed: the shape of the API, not checked here" },
    "Consola.constructor": { does: [], returns: "Consola", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/cpy.json
var cpy_default = {
  module: "cpy",
  apis: {
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/cron.json
var cron_default = {
  module: "cron",
  apis: {
    "CronJob.constructor": { does: ["start result", "spawn arg1"], returns: "CronJob", what: "interval", flags: ["async-callback-overlaps"], why: "listed: general knowledge, not checked here" },
    "CronJob.from": { does: ["start result", "spawn arg0.onTick"], returns: "CronJob", what: "interval", why: "listed: general knowledge, not checked here" },
    "CronJob.start": { does: ["start this"], what: "interval", why: "listed: general knowledge, not checked here" },
    "CronJob.stop": { does: ["stop this"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/cross-spawn.json
var cross_spawn_default = {
  module: "cross-spawn",
  types: { default: "node:child_process:spawn" },
  apis: {
    sync: { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "default.sync": { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/debug.json
var debug_default = {
  module: "debug",
  apis: {
    default: { does: [], returns: "Debugger", safe: true, why: "listed: the shape of the API, not checked here" },
    "Debugger.()": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Debugger.extend": { does: [], returns: "Debugger", safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/del.json
var del_default = {
  module: "del",
  apis: {
    deleteAsync: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    deleteSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/delay.json
var delay_default = {
  module: "delay",
  apis: {
    default: { does: ["await", "sleep arg0"], async: true, signal: "arg1.signal", wake: "signal", why: "delay 7.0.0 index.js:40: rejects with the signal's reason; clearDelay(promise) resolves it early" },
    rangeDelay: { does: ["await", "sleep arg1"], async: true, signal: "arg2.signal", wake: "signal", why: "delay 7.0.0 index.js:57: at most the second argument" },
    range: { does: ["await", "sleep arg1"], async: true, signal: "arg2.signal", wake: "signal", why: "delay 7.0.0 index.js:57: at most the second argument" },
    "default.range": { does: ["await", "sleep arg1"], async: true, signal: "arg2.signal", wake: "signal", why: "delay 7.0.0 index.js:57: at most the second argument" },
    clearDelay: { does: ["stop arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    createDelay: { does: [], returns: "DelayFunction", why: "listed: the shape of the API, not checked here" },
    "DelayFunction.()": { does: ["await", "sleep arg0"], async: true, signal: "arg1.signal", wake: "signal", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/denque.json
var denque_default = {
  module: "denque",
  types: { default: "Denque" },
  apis: {
    "Denque.constructor": { does: [], returns: "Denque", safe: true, why: "listed: the shape of the API, not checked here" },
    "Denque.push": { does: ["append this arg0"], safe: true, flags: ["silent-drop"], why: "denque 2.1.0 index.js:144: with `capacity` a full queue drops silently: push the oldest, unshift the newest" },
    "Denque.unshift": { does: ["prepend this arg0"], safe: true, flags: ["silent-drop"], why: "listed: general knowledge, not checked here" },
    "Denque.shift": { does: ["takeFirst"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.pop": { does: ["takeLast"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.isEmpty": { does: ["count"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.length": { does: ["count"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.size": { does: ["count"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.clear": { does: ["clear"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.peekFront": { does: ["read"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.peekBack": { does: ["read"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.peekAt": { does: ["read"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.get": { does: ["read"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.remove": { does: ["takeAny"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.removeOne": { does: ["takeAny"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.splice": { does: ["takeAny"], safe: true, why: "listed: general knowledge, not checked here" },
    "Denque.toArray": { does: ["iterate"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/dexie.json
var dexie_default = {
  module: "dexie",
  types: { default: "Dexie", "Dexie.*": "Table" },
  apis: {
    "Dexie.constructor": { does: [], returns: "Dexie", why: "listed: the shape of the API, not checked here" },
    "Dexie.table": { does: [], returns: "Table", why: "listed: the shape of the API, not checked here" },
    "Dexie.open": { does: ["await", "io disk", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Dexie.close": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "Dexie.transaction": { does: ["await", "io disk", "call argLast", "io disk"], async: true, flags: ["transaction"], why: "listed: general knowledge, not checked here" },
    "Dexie.version": { does: [], returns: "Version", why: "listed: the shape of the API, not checked here" },
    "Version.stores": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" },
    "Version.upgrade": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" },
    "Table.get": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.add": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.put": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.delete": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.update": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.clear": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.bulkAdd": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.bulkPut": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.bulkDelete": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.bulkGet": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.toArray": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.count": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.each": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.toArray": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.first": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.last": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.count": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.delete": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.modify": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.each": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.sortBy": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.primaryKeys": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Table.where": { does: [], returns: "Collection", why: "listed: the shape of the API, not checked here" },
    "Table.orderBy": { does: [], returns: "Collection", why: "listed: the shape of the API, not checked here" },
    "Table.filter": { does: [], returns: "Collection", why: "listed: the shape of the API, not checked here" },
    "Table.limit": { does: [], returns: "Collection", why: "listed: the shape of the API, not checked here" },
    "Table.reverse": { does: [], returns: "Collection", why: "listed: the shape of the API, not checked here" },
    "Collection.*": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/dotenv.json
var dotenv_default = {
  module: "dotenv",
  apis: {
    config: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/drizzle-orm.json
var drizzle_orm_default = {
  module: "drizzle-orm",
  aliases: ["drizzle-orm/*"],
  extends: { Transaction: "Database" },
  types: { "Database.query": "RelationalQueries", "RelationalQueries.*": "RelationalQuery" },
  apis: {
    drizzle: { does: [], returns: "Database", why: "listed: the shape of the API, not checked here" },
    "Database.select": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Database.selectDistinct": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Database.insert": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Database.update": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Database.delete": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Database.with": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Database.execute": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.batch": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.run": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.all": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.get": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "RelationalQuery.findMany": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "RelationalQuery.findFirst": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.transaction": { does: ["await", "io db", "call arg0", "io db"], async: true, callbackParams: { arg0: ["Transaction"] }, flags: ["transaction"], why: "drizzle-orm 0.45.4: a query goes out when it is awaited" },
    "QueryBuilder.then": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.execute": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.all": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.get": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.run": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.for": { does: [], returns: "this", safe: true, flags: ["row-lock"], why: "listed: general knowledge, not checked here" },
    "QueryBuilder.*": { does: [], returns: "this", safe: true, why: "drizzle-orm 0.45.4: a query goes out when it is awaited" },
    "Transaction.rollback": { does: [], never: true, why: "listed: the shape of the API, not checked here" },
    eq: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    and: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    or: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    not: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    sql: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    desc: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    asc: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    inArray: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isNull: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isNotNull: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    gt: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    gte: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    lt: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    lte: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    like: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    ne: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    relations: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    migrate: { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/effect.json
var effect_default = {
  module: "effect",
  types: { default: "effect:" },
  apis: {
    "Effect.makeSemaphore": { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Effect.unsafeMakeSemaphore": { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.make": { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.makeUnsafe": { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.withPermits": { does: [], flags: ["not-fifo", "barging"], why: "effect 3 src/internal/effect/circular.ts:53, effect 4.1.0 src/Semaphore.ts:130: woken waiters ask again; a smaller request overtakes a larger one; the effect runs when the fiber gets there" },
    "Semaphore.withPermit": { does: [], flags: ["not-fifo", "barging"], why: "effect 3 src/internal/effect/circular.ts:53, effect 4.1.0 src/Semaphore.ts:130: woken waiters ask again; a smaller request overtakes a larger one; the effect runs when the fiber gets there" },
    "Semaphore.withPermitsIfAvailable": { does: [], flags: ["barging", "must-check-result"], why: "effect 4.1.0 src/Semaphore.ts:379: none: the effect did not run" },
    "Semaphore.releaseAll": { does: [], flags: ["inflates"], why: "effect 4.1.0 src/Semaphore.ts:186" },
    "Effect.sleep": { does: [], flags: ["lazy"], why: "effect 4.1.0 src/internal/effect.ts:6392: ends with its fiber" },
    "Effect.runPromise": { does: ["await", "call arg0"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Effect.runPromiseExit": { does: ["await", "call arg0"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Effect.runSync": { does: ["call arg0"], why: "listed: general knowledge, not checked here" },
    "Effect.runSyncExit": { does: ["call arg0"], why: "listed: general knowledge, not checked here" },
    "Effect.runFork": { does: ["spawn arg0"], flags: ["fiber"], why: "listed: general knowledge, not checked here" },
    "Effect.runCallback": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "Effect.tryPromise": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "Effect.promise": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "Effect.async": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "Effect.sync": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "Effect.try": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "Effect.gen": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "Effect.fn": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "Effect.callback": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "Queue.bounded": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here" },
    "Queue.unbounded": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here" },
    "Queue.dropping": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here" },
    "Queue.sliding": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here" },
    "Queue.offer": { does: [], message: "arg1", flags: ["lazy"], why: "effect 4.1.0 src/Queue.ts:758: bounded waits; dropping answers false; sliding answers true and drops the oldest (src/Queue.ts:808)" },
    "Queue.offerAll": { does: [], message: "arg1", flags: ["lazy"], why: "listed: general knowledge, not checked here; bounded waits; dropping answers false; sliding answers true and drops the oldest (src/Queue.ts:808)" },
    "Queue.unsafeOffer": { does: ["send arg0"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg1", flags: ["drops-on-false", "sliding-unsafe-drops-new"], why: "effect 3 src/internal/queue.ts:175, effect 4.1.0 src/Queue.ts:804: false: dropped; on a full sliding queue effect 3 drops the new item" },
    "Queue.offerUnsafe": { does: ["send arg0"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg1", flags: ["drops-on-false", "sliding-unsafe-drops-new"], why: "effect 3 src/internal/queue.ts:175, effect 4.1.0 src/Queue.ts:804: false: dropped; on a full sliding queue effect 3 drops the new item" },
    "Queue.offerAllUnsafe": { does: ["send arg0"], message: "arg1", flags: ["drops-on-false", "sliding-unsafe-drops-new"], why: "listed: general knowledge, not checked here" },
    "Enqueue.unsafeOffer": { does: ["send this"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg0", flags: ["drops-on-false"], why: "effect 3 src/internal/queue.ts:175; exp/chans.mjs" },
    "Mailbox.unsafeOffer": { does: ["send this"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg0", flags: ["drops-on-false"], why: "effect 3 src/internal/queue.ts:175; exp/chans.mjs" },
    "PubSub.publishUnsafe": { does: ["send arg0"], loss: { refusal: "silent", means: "dropped", full: "strategy" }, message: "arg1", flags: ["silent-loss-no-receiver", "return-is-meaningless"], why: "exp/chans.mjs: true also without a subscriber" },
    "PubSub.unsafePublish": { does: ["send arg0"], message: "arg1", flags: ["silent-loss-no-receiver", "return-is-meaningless"], why: "listed: general knowledge, not checked here; true also without a subscriber" },
    "Deferred.unsafeDone": { does: ["send arg0"], safe: true, why: "effect 4.1.0" },
    "Deferred.doneUnsafe": { does: ["send arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    "Queue.unsafeSize": { does: ["count arg0"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Queue.sizeUnsafe": { does: ["count arg0"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "PubSub.publish": { does: [], flags: ["lazy"], why: "effect 4.1.0: describes an effect; nothing happens until a fiber runs it" },
    "PubSub.publishAll": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until a fiber runs it" },
    "Schedule.spaced": { does: [], flags: ["lazy"], why: "effect 4.1.0: describes an effect; nothing happens until a fiber runs it" },
    "Effect.repeat": { does: [], flags: ["lazy"], why: "effect 4.1.0: describes an effect; nothing happens until a fiber runs it" },
    "Effect.schedule": { does: [], flags: ["lazy"], why: "effect 4.1.0: describes an effect; nothing happens until a fiber runs it" },
    "Effect.delay": { does: [], flags: ["lazy"], why: "effect 4.1.0: describes an effect; nothing happens until a fiber runs it" },
    "Queue.take": { does: [], flags: ["lazy"], why: "effect 4.1.0: describes an effect; nothing happens until a fiber runs it" },
    "Queue.poll": { does: [], flags: ["lazy"], why: "effect 4.1.0: describes an effect; nothing happens until a fiber runs it" },
    "Queue.takeUpTo": { does: [], flags: ["lazy"], why: "effect 4.1.0: describes an effect; nothing happens until a fiber runs it" },
    "Fiber.join": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until a fiber runs it" },
    "Fiber.await": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until a fiber runs it" },
    "Fiber.interrupt": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until a fiber runs it" },
    "Deferred.await": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until a fiber runs it" },
    "Deferred.succeed": { does: [], flags: ["lazy"], why: "effect 4.1.0: describes an effect; nothing happens until a fiber runs it" },
    "Deferred.poll": { does: [], flags: ["lazy"], why: "effect 4.1.0: describes an effect; nothing happens until a fiber runs it" },
    "Effect.forEach": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until a fiber runs it" },
    "Effect.all": { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until a fiber runs it" }
  }
};

// src/knowledge/typescript/elastic-elasticsearch.json
var elastic_elasticsearch_default = {
  module: "@elastic/elasticsearch",
  aliases: ["@opensearch-project/opensearch", "elasticsearch"],
  types: { "Client.*": "Client" },
  apis: {
    "Client.constructor": { does: [], returns: "Client", why: "listed: the shape of the API, not checked here" },
    "Client.search": { does: ["await", "io db"], async: true, signal: "arg1.signal", timeoutMs: 3e4, why: "@elastic/elasticsearch documentation: 30 s, 3 retries" },
    "Client.index": { does: ["await", "io db"], async: true, signal: "arg1.signal", timeoutMs: 3e4, why: "@elastic/elasticsearch documentation: 30 s, 3 retries" },
    "Client.bulk": { does: ["await", "io db"], async: true, signal: "arg1.signal", timeoutMs: 3e4, why: "@elastic/elasticsearch documentation: 30 s, 3 retries" },
    "Client.get": { does: ["await", "io db"], async: true, signal: "arg1.signal", timeoutMs: 3e4, why: "@elastic/elasticsearch documentation: 30 s, 3 retries" },
    "Client.mget": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.msearch": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.update": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.delete": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.create": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.count": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.exists": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.scroll": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.clearScroll": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.deleteByQuery": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.updateByQuery": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.reindex": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.ping": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.info": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.putMapping": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.putSettings": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.refresh": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.health": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.getAlias": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.putAlias": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.updateAliases": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.openPointInTime": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.closePointInTime": { does: ["await", "io db"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "Client.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/electron.json
var electron_default = {
  module: "electron",
  extends: {
    IpcMain: "node:events:EventEmitter",
    IpcRenderer: "node:events:EventEmitter",
    App: "node:events:EventEmitter",
    BrowserWindow: "node:events:EventEmitter",
    WebContents: "node:events:EventEmitter",
    UtilityProcess: "node:events:EventEmitter",
    MessagePortMain: "node:events:EventEmitter"
  },
  types: {
    ipcMain: "IpcMain",
    ipcRenderer: "IpcRenderer",
    app: "App",
    default: "electron:",
    "BrowserWindow.webContents": "WebContents",
    dialog: "Dialog",
    "session.defaultSession": "Session",
    "WebContents.session": "Session",
    "MessageChannelMain.port1": "MessagePortMain",
    "MessageChannelMain.port2": "MessagePortMain"
  },
  apis: {
    "IpcRenderer.invoke": { does: ["await", "io ipc"], async: true, message: "arg0", flags: ["no-timeout"], why: "electron documentation: no time-out" },
    "IpcRenderer.send": { does: ["send this"], message: "arg0", flags: ["silent-loss-no-receiver"], why: "listed: general knowledge, not checked here; nothing tells when nobody listens" },
    "IpcRenderer.sendToHost": { does: ["send this"], message: "arg0", flags: ["silent-loss-no-receiver"], why: "listed: general knowledge, not checked here; nothing tells when nobody listens" },
    "IpcRenderer.postMessage": { does: ["send this"], message: "arg0", flags: ["silent-loss-no-receiver"], why: "listed: general knowledge, not checked here; nothing tells when nobody listens" },
    "IpcRenderer.sendSync": { does: ["block", "io ipc"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "IpcMain.handle": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "IpcMain.handleOnce": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "IpcMain.removeHandler": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "WebContents.send": { does: ["send this"], message: "arg0", flags: ["silent-loss-no-receiver", "throws-when-destroyed"], why: "listed: general knowledge, not checked here; throws when destroyed, dropped when nobody listens" },
    "WebContents.executeJavaScript": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "WebContents.loadURL": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "WebContents.capturePage": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "WebContents.printToPDF": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "WebContents.insertCSS": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserWindow.loadURL": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserWindow.loadFile": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserWindow.constructor": { does: ["start result"], returns: "BrowserWindow", what: "process", why: "listed: general knowledge, not checked here" },
    "BrowserWindow.close": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "BrowserWindow.destroy": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "BrowserWindow.isDestroyed": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "WebContents.isDestroyed": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "BrowserWindow.isVisible": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "App.whenReady": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "App.quit": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "App.relaunch": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "App.exit": { does: [], never: true, why: "listed: the shape of the API, not checked here" },
    "App.getPath": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "App.getVersion": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "App.getName": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "App.isReady": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Dialog.showMessageBox": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "Dialog.showOpenDialog": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "Dialog.showSaveDialog": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "Dialog.showMessageBoxSync": { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "Dialog.showOpenDialogSync": { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "Dialog.showSaveDialogSync": { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "utilityProcess.fork": { does: ["start result"], returns: "UtilityProcess", what: "process", why: "listed: general knowledge, not checked here" },
    "UtilityProcess.postMessage": { what: "worker", does: ["send this"], message: "arg0", flags: ["silent-loss-after-close"], why: "listed: general knowledge, not checked here" },
    "MessagePortMain.postMessage": { what: "worker", does: ["send this"], message: "arg0", flags: ["silent-loss-after-close"], why: "listed: general knowledge, not checked here" },
    "UtilityProcess.kill": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "MessagePortMain.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "MessageChannelMain.constructor": { does: [], returns: "MessageChannelMain", safe: true, why: "listed: the shape of the API, not checked here" },
    "shell.openExternal": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "shell.openPath": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "shell.trashItem": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "contextBridge.exposeInMainWorld": { does: ["spawn arg1"], why: "listed: general knowledge, not checked here" },
    "Session.clearCache": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Session.clearStorageData": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Session.resolveProxy": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "net.fetch": { does: ["await", "io network"], async: true, returns: "global:Response", signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "powerSaveBlocker.start": { does: ["start result"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "powerSaveBlocker.stop": { does: ["stop arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    "globalShortcut.register": { does: ["start arg0", "spawn arg1"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "globalShortcut.unregister": { does: ["stop arg0"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "globalShortcut.unregisterAll": { does: ["stop globalShortcut"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/electron-log.json
var electron_log_default = {
  module: "electron-log",
  types: { default: "Logger" },
  apis: {
    "Logger.trace": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.verbose": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.silly": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.info": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.log": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.fatal": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.success": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.child": { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    getLogger: { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    createLogger: { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    "Logger.constructor": { does: [], returns: "Logger", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/emittery.json
var emittery_default = {
  module: "emittery",
  types: { default: "Emittery" },
  apis: {
    "Emittery.constructor": { does: [], returns: "Emittery", safe: true, why: "listed: the shape of the API, not checked here" },
    "Emittery.emit": { does: ["await", "send this"], async: true, what: "listener", message: "arg0", userCode: true, flags: ["lost-without-listener", "listeners-awaited"], why: "emittery 1.2.1 index.js:368: resolves when every listener has settled" },
    "Emittery.emitSerial": { does: ["await", "send this"], async: true, what: "listener", message: "arg0", userCode: true, flags: ["lost-without-listener", "listeners-awaited"], why: "listed: general knowledge, not checked here" },
    "Emittery.on": { does: ["start this", "spawn argLast"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Emittery.onAny": { does: ["start this", "spawn argLast"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Emittery.once": { does: ["await", "receive this"], async: true, message: "arg0", flags: ["lost-if-emitted-before"], why: "listed: general knowledge, not checked here" },
    "Emittery.off": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Emittery.clearListeners": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Emittery.events": { does: ["start this"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/enquirer.json
var enquirer_default = {
  module: "enquirer",
  apis: {
    prompt: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/event-iterator.json
var event_iterator_default = {
  module: "event-iterator",
  types: { default: "EventIterator" },
  apis: {
    "EventIterator.constructor": { does: ["spawn arg0"], returns: "EventIterator", callbackParams: { arg0: ["Queue"] }, why: "listed: general knowledge, not checked here" },
    "Queue.push": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close"], why: "event-iterator 2.0.0 lib/event-iterator.js:12" },
    "Queue.stop": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Queue.fail": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/eventemitter3.json
var eventemitter3_default = {
  module: "eventemitter3",
  aliases: ["@foxglove/eventemitter3"],
  extends: { EventEmitter: "node:events:EventEmitter" },
  types: { default: "EventEmitter" },
  apis: {
    "EventEmitter.constructor": { does: [], returns: "EventEmitter", safe: true, why: "listed: the shape of the API, not checked here" },
    "EventEmitter.emit": { does: ["send this"], what: "listener", message: "arg0", userCode: true, flags: ["lost-without-listener", "error-event-does-not-throw"], why: "eventemitter3 5.0.4 index.js:169" }
  }
};

// src/knowledge/typescript/eventsource.json
var eventsource_default = {
  module: "eventsource",
  types: { default: "global:EventSource", EventSource: "global:EventSource" },
  apis: {}
};

// src/knowledge/typescript/execa.json
var execa_default = {
  module: "execa",
  aliases: ["nano-spawn", "tinyexec"],
  extends: { ResultPromise: "node:child_process:ChildProcess" },
  types: { default: "execa:execa" },
  apis: {
    execa: { does: ["await", "io process"], async: true, returns: "ResultPromise", signal: "arg2.cancelSignal", timeout: "arg2.timeout", flags: ["no-timeout-by-default"], why: "execa 9.6.1: no time-out by default" },
    execaNode: { does: ["await", "io process"], async: true, returns: "ResultPromise", signal: "arg2.cancelSignal", timeout: "arg2.timeout", flags: ["no-timeout-by-default"], why: "execa 9.6.1: no time-out by default" },
    execaCommand: { does: ["await", "io process"], async: true, signal: "arg1.cancelSignal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "execa 9.6.1: no time-out by default" },
    command: { does: ["await", "io process"], async: true, signal: "arg1.cancelSignal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    $: { does: ["await", "io process"], async: true, signal: "arg1.cancelSignal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "execa 9.6.1: no time-out by default" },
    x: { does: ["await", "io process"], async: true, signal: "arg1.cancelSignal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    execaSync: { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    execaCommandSync: { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    sync: { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    commandSync: { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "$.sync": { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "ResultPromise.kill": { does: ["stop this"], what: "process", safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/exponential-backoff.json
var exponential_backoff_default = {
  module: "exponential-backoff",
  apis: {
    backOff: { does: ["await", "call arg0", "sleep arg1.startingDelay"], async: true, defaultMs: 100, wake: "none", flags: ["uninterruptible-sleep", "repeats"], why: "exponential-backoff 3.1.3 dist/delay/delay.base.js:11: 10 attempts from 100 ms" }
  }
};

// src/knowledge/typescript/express.json
var express_default = {
  module: "express",
  aliases: ["restify", "polka", "@types/express"],
  extends: { Response: "node:http:ServerResponse", Request: "node:http:IncomingMessage", Application: "Router", Express: "Application" },
  types: { default: "express:express", "Request.socket": "node:net:Socket" },
  apis: {
    express: { does: [], returns: "Express", why: "listed: the shape of the API, not checked here" },
    Router: { does: [], returns: "Router", why: "listed: the shape of the API, not checked here" },
    createServer: { does: [], returns: "Router", why: "listed: the shape of the API, not checked here" },
    "Router.constructor": { does: [], returns: "Router", why: "listed: the shape of the API, not checked here" },
    "Router.get": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.post": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.put": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.patch": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.delete": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.del": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.head": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.options": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.all": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.use": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.param": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Request", "Response"], arg1: ["Request", "Response"], arg2: ["Request", "Response"], arg3: ["Request", "Response"], arg4: ["Request", "Response"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.route": { does: [], returns: "Router", why: "listed: the shape of the API, not checked here" },
    "Application.listen": { does: ["start result", "spawn argLast"], returns: "node:http:Server", what: "server", why: "listed: general knowledge, not checked here" },
    "Application.set": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Application.enable": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Application.disable": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Application.engine": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    json: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    urlencoded: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    static: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    raw: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    text: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Response.send": { does: ["send this"], returns: "this", message: "arg0", flags: ["throws-after-headers-sent"], why: "listed: general knowledge, not checked here" },
    "Response.json": { does: ["send this"], returns: "this", message: "arg0", flags: ["throws-after-headers-sent"], why: "listed: general knowledge, not checked here" },
    "Response.sendStatus": { does: ["send this"], returns: "this", message: "arg0", flags: ["throws-after-headers-sent"], why: "listed: general knowledge, not checked here" },
    "Response.redirect": { does: ["send this"], returns: "this", message: "arg0", flags: ["throws-after-headers-sent"], why: "listed: general knowledge, not checked here" },
    "Response.jsonp": { does: ["send this"], returns: "this", message: "arg0", flags: ["throws-after-headers-sent"], why: "listed: general knowledge, not checked here" },
    "Response.status": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Response.set": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Response.header": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Response.type": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Response.cookie": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Response.clearCookie": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Response.sendFile": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Response.download": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Response.render": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Request.get": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Request.header": { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/extract-zip.json
var extract_zip_default = {
  module: "extract-zip",
  apis: {
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/fast-glob.json
var fast_glob_default = {
  module: "fast-glob",
  apis: {
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    stream: { does: ["start result"], returns: "node:stream:Readable", what: "stream", why: "listed: general knowledge, not checked here" },
    sync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "default.sync": { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/fastify.json
var fastify_default = {
  module: "fastify",
  types: {
    default: "fastify:fastify",
    "FastifyReply.raw": "node:http:ServerResponse",
    "FastifyRequest.raw": "node:http:IncomingMessage",
    "FastifyInstance.server": "node:http:Server",
    "FastifyInstance.log": "pino:Logger",
    "FastifyRequest.log": "pino:Logger"
  },
  apis: {
    fastify: { does: [], returns: "FastifyInstance", why: "listed: the shape of the API, not checked here" },
    "FastifyInstance.get": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["FastifyRequest", "FastifyReply"], arg1: ["FastifyRequest", "FastifyReply"], arg2: ["FastifyRequest", "FastifyReply"], arg3: ["FastifyRequest", "FastifyReply"], arg4: ["FastifyRequest", "FastifyReply"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.post": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["FastifyRequest", "FastifyReply"], arg1: ["FastifyRequest", "FastifyReply"], arg2: ["FastifyRequest", "FastifyReply"], arg3: ["FastifyRequest", "FastifyReply"], arg4: ["FastifyRequest", "FastifyReply"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.put": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["FastifyRequest", "FastifyReply"], arg1: ["FastifyRequest", "FastifyReply"], arg2: ["FastifyRequest", "FastifyReply"], arg3: ["FastifyRequest", "FastifyReply"], arg4: ["FastifyRequest", "FastifyReply"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.patch": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["FastifyRequest", "FastifyReply"], arg1: ["FastifyRequest", "FastifyReply"], arg2: ["FastifyRequest", "FastifyReply"], arg3: ["FastifyRequest", "FastifyReply"], arg4: ["FastifyRequest", "FastifyReply"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.delete": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["FastifyRequest", "FastifyReply"], arg1: ["FastifyRequest", "FastifyReply"], arg2: ["FastifyRequest", "FastifyReply"], arg3: ["FastifyRequest", "FastifyReply"], arg4: ["FastifyRequest", "FastifyReply"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.head": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["FastifyRequest", "FastifyReply"], arg1: ["FastifyRequest", "FastifyReply"], arg2: ["FastifyRequest", "FastifyReply"], arg3: ["FastifyRequest", "FastifyReply"], arg4: ["FastifyRequest", "FastifyReply"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.options": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["FastifyRequest", "FastifyReply"], arg1: ["FastifyRequest", "FastifyReply"], arg2: ["FastifyRequest", "FastifyReply"], arg3: ["FastifyRequest", "FastifyReply"], arg4: ["FastifyRequest", "FastifyReply"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.all": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["FastifyRequest", "FastifyReply"], arg1: ["FastifyRequest", "FastifyReply"], arg2: ["FastifyRequest", "FastifyReply"], arg3: ["FastifyRequest", "FastifyReply"], arg4: ["FastifyRequest", "FastifyReply"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.route": { does: ["spawn arg0.handler"], callbackParams: { "arg0.handler": ["FastifyRequest", "FastifyReply"] }, what: "server", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.addHook": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", why: "fastify 5.12.8: onClose and preClose are awaited by close()" },
    "FastifyInstance.register": { does: ["spawn arg0"], returns: "this", callbackParams: { arg0: ["FastifyInstance"] }, why: "listed: general knowledge, not checked here" },
    "FastifyInstance.listen": { does: ["await", "start this"], async: true, what: "server", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.ready": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    "FastifyInstance.close": { does: ["await", "stop this"], async: true, what: "server", flags: ["stop-can-hang"], why: "listed: general knowledge, not checked here" },
    "FastifyInstance.inject": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    "FastifyInstance.decorate": { does: ["spawn arg0"], returns: "this", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.decorateRequest": { does: ["spawn arg0"], returns: "this", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.setErrorHandler": { does: ["spawn arg0"], returns: "this", why: "listed: general knowledge, not checked here" },
    "FastifyInstance.setNotFoundHandler": { does: ["spawn arg0"], returns: "this", why: "listed: general knowledge, not checked here" },
    "FastifyReply.send": { does: ["send this"], returns: "this", message: "arg0", why: "listed: general knowledge, not checked here" },
    "FastifyReply.code": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FastifyReply.status": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FastifyReply.header": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FastifyReply.headers": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FastifyReply.type": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FastifyReply.redirect": { does: ["send this"], returns: "this", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/fastq.json
var fastq_default = {
  module: "fastq",
  apis: {
    default: { does: ["spawn arg0", "spawn arg1"], returns: "Queue", lockWhenOne: "arg1", why: "listed: general knowledge, not checked here" },
    promise: { does: ["spawn arg0", "spawn arg1"], returns: "PromiseQueue", lockWhenOne: "arg1", why: "listed: general knowledge, not checked here" },
    "default.promise": { does: ["spawn arg0", "spawn arg1"], returns: "PromiseQueue", lockWhenOne: "arg1", why: "listed: general knowledge, not checked here" },
    "Queue.push": { does: ["send this", "spawn arg1"], message: "arg0", why: "fastq 1.20.3 queue.js:123: FIFO, unbounded; the worker is given to fastq()" },
    "Queue.unshift": { does: ["send this", "spawn arg1"], message: "arg0", why: "listed: general knowledge, not checked here" },
    "PromiseQueue.push": { does: ["await", "send this"], async: true, message: "arg0", why: "fastq 1.20.3 queue.js:123: FIFO, unbounded; the worker is given to fastq()" },
    "PromiseQueue.unshift": { does: ["await", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "PromiseQueue.drained": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Queue.kill": { does: ["clear this"], loss: { refusal: "silent", means: "dropped" }, flags: ["silent-drop", "never-settles"], why: "fastq 1.20.3 queue.js:184: the promises of dropped tasks never settle" },
    "PromiseQueue.kill": { does: ["clear this"], loss: { refusal: "silent", means: "dropped" }, flags: ["silent-drop", "never-settles"], why: "fastq 1.20.3 queue.js:184: the promises of dropped tasks never settle" },
    "Queue.killAndDrain": { does: ["clear this"], why: "listed: general knowledge, not checked here" },
    "PromiseQueue.killAndDrain": { does: ["clear this"], why: "listed: general knowledge, not checked here" },
    "Queue.abort": { does: ["clear this"], why: "listed: general knowledge, not checked here" },
    "PromiseQueue.abort": { does: ["clear this"], why: "listed: general knowledge, not checked here" },
    "Queue.length": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "PromiseQueue.length": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Queue.idle": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "PromiseQueue.idle": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Queue.running": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "PromiseQueue.running": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/find-up.json
var find_up_default = {
  module: "find-up",
  apis: {
    findUp: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    findUpSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/fs-extra.json
var fs_extra_default = {
  module: "fs-extra",
  aliases: ["fs-extra/esm"],
  types: {
    promises: "node:fs/promises:",
    createReadStream: "node:fs:createReadStream",
    createWriteStream: "node:fs:createWriteStream",
    watch: "node:fs:watch",
    watchFile: "node:fs:watchFile",
    unwatchFile: "node:fs:unwatchFile"
  },
  apis: {
    access: { does: ["await", "io disk", "spawn argLast"], async: true, flags: ["check-then-use-race"], why: "listed: general knowledge, not checked here" },
    appendFile: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    chmod: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    chown: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    copyFile: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    lchown: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    link: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    lstat: { does: ["await", "io disk", "spawn argLast"], async: true, flags: ["check-then-use-race"], why: "listed: general knowledge, not checked here" },
    lutimes: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    mkdir: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    mkdtemp: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    readFile: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    readdir: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    readlink: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    realpath: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    rename: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    rm: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    rmdir: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    stat: { does: ["await", "io disk", "spawn argLast"], async: true, flags: ["check-then-use-race"], why: "listed: general knowledge, not checked here" },
    statfs: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    symlink: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    truncate: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    unlink: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    utimes: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    writeFile: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    cp: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    opendir: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    open: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    close: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    read: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    write: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    exists: { does: ["await", "io disk", "spawn argLast"], async: true, flags: ["check-then-use-race"], why: "listed: general knowledge, not checked here" },
    fsync: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    copy: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    move: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    remove: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    emptyDir: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    ensureDir: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    ensureFile: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    ensureLink: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    ensureSymlink: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    outputFile: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    outputJson: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    outputJSON: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    readJson: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    readJSON: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    writeJson: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    writeJSON: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    pathExists: { does: ["await", "io disk", "spawn argLast"], async: true, flags: ["check-then-use-race"], why: "listed: general knowledge, not checked here" },
    mkdirp: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    mkdirs: { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    accessSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    appendFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    chmodSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    chownSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    copyFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    lchownSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    linkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    lstatSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    lutimesSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    mkdirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    mkdtempSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    readFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    readdirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    readlinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    realpathSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    renameSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    rmSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    rmdirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    statSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    statfsSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    symlinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    truncateSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    unlinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    utimesSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    writeFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    cpSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    opendirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    openSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    closeSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    readSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    writeSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    fsyncSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    copySync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    moveSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    removeSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    emptyDirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    ensureDirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    ensureFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    ensureLinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    ensureSymlinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    outputFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    outputJsonSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    outputJSONSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    readJsonSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    readJSONSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    writeJsonSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    writeJSONSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    pathExistsSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    mkdirpSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    mkdirsSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    existsSync: { does: ["block", "io disk"], safe: true, flags: ["blocks-event-loop", "check-then-use-race", "poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/generic-pool.json
var generic_pool_default = {
  module: "generic-pool",
  extends: { Pool: "node:events:EventEmitter" },
  apis: {
    createPool: { does: ["spawn arg0.create", "spawn arg0.destroy", "spawn arg0.validate"], returns: "Pool", why: "listed: general knowledge, not checked here" },
    "Pool.acquire": { does: ["await", "acquire this"], async: true, lock: "pool", fair: true, reentrant: false, flags: ["no-timeout-by-default"], why: "generic-pool 3.9.0 lib/PoolDefaults.js:23: waits for ever, any number of waiters" },
    "Pool.release": { does: ["await", "release this"], async: true, why: "listed: general knowledge, not checked here" },
    "Pool.destroy": { does: ["await", "release this"], async: true, why: "listed: general knowledge, not checked here" },
    "Pool.use": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "pool", fair: true, reentrant: false, why: "generic-pool 3.9.0 lib/PoolDefaults.js:23: waits for ever, any number of waiters" },
    "Pool.drain": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Pool.clear": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Pool.available": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Pool.pending": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Pool.borrowed": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Pool.size": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/glob.json
var glob_default = {
  module: "glob",
  apis: {
    glob: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    globSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/globby.json
var globby_default = {
  module: "globby",
  apis: {
    globby: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    globbySync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/godaddy-terminus.json
var godaddy_terminus_default = {
  module: "@godaddy/terminus",
  apis: {
    createTerminus: { does: ["spawn arg1.onSignal", "spawn arg1.beforeShutdown", "spawn arg1.onShutdown"], returns: "arg0", timeout: "arg1.timeout", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/google-cloud-pubsub.json
var google_cloud_pubsub_default = {
  module: "@google-cloud/pubsub",
  extends: { Subscription: "node:events:EventEmitter" },
  apis: {
    "PubSub.constructor": { does: [], returns: "PubSub", safe: true, why: "listed: the shape of the API, not checked here" },
    "PubSub.topic": { does: [], returns: "Topic", safe: true, why: "listed: the shape of the API, not checked here" },
    "PubSub.subscription": { does: [], returns: "Subscription", safe: true, why: "listed: the shape of the API, not checked here" },
    "Topic.subscription": { does: [], returns: "Subscription", safe: true, why: "listed: the shape of the API, not checked here" },
    "Topic.publishMessage": { does: ["await", "io network", "send this"], async: true, loss: { refusal: "rejects", means: "dropped", full: "buffers" }, message: "arg0", flags: ["floating-send"], why: "@google-cloud/pubsub documentation: batches in memory" },
    "Topic.publish": { does: ["await", "io network", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "Topic.publishJSON": { does: ["await", "io network", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "Topic.flush": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Topic.create": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Topic.get": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Topic.exists": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Topic.delete": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Topic.createSubscription": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "PubSub.createTopic": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "PubSub.createSubscription": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Subscription.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "PubSub.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Message.ack": { does: ["send this"], why: "listed: general knowledge, not checked here; best effort; ackWithResponse() tells" },
    "Message.nack": { does: ["send this"], why: "listed: general knowledge, not checked here; best effort; ackWithResponse() tells" },
    "Message.ackWithResponse": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/got.json
var got_default = {
  module: "got",
  types: { default: "Got", got: "Got" },
  apis: {
    default: { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout.request", flags: ["no-timeout-by-default"], why: "got 14.6.6 dist/source/core/options.js:574: no time-out; 2 retries" },
    "Got.()": { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout.request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "Got.get": { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout.request", flags: ["no-timeout-by-default"], why: "got 14.6.6 dist/source/core/options.js:574: no time-out; 2 retries" },
    "Got.post": { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout.request", flags: ["no-timeout-by-default"], why: "got 14.6.6 dist/source/core/options.js:574: no time-out; 2 retries" },
    "Got.put": { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout.request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "Got.patch": { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout.request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "Got.head": { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout.request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "Got.delete": { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout.request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "Got.stream": { does: [], returns: "node:stream:Duplex", why: "got 14.6.6 dist/source/core/options.js:574: no time-out; 2 retries" },
    "Got.extend": { does: [], returns: "Got", safe: true, why: "got 14.6.6 dist/source/core/options.js:574: no time-out; 2 retries" },
    "Got.paginate": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/graphql-subscriptions.json
var graphql_subscriptions_default = {
  module: "graphql-subscriptions",
  apis: {
    "PubSub.constructor": { does: [], returns: "PubSub", safe: true, why: "listed: the shape of the API, not checked here" },
    "PubSub.publish": { does: ["await", "send this"], async: true, what: "listener", message: "arg0", flags: ["lost-without-listener"], why: "listed: general knowledge, not checked here" },
    "PubSub.asyncIterator": { does: ["start result"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "PubSub.asyncIterableIterator": { does: ["start result"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "PubSub.subscribe": { does: ["await", "start this", "spawn arg1"], async: true, what: "subscription", message: "arg0", why: "listed: general knowledge, not checked here" },
    "PubSub.unsubscribe": { does: ["stop this"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/grpc-grpc-js.json
var grpc_grpc_js_default = {
  module: "@grpc/grpc-js",
  aliases: ["grpc"],
  extends: {
    ClientWritableStream: "node:stream:Writable",
    ClientDuplexStream: "node:stream:Duplex",
    ServerWritableStream: "node:stream:Writable",
    ServerDuplexStream: "node:stream:Duplex",
    ClientReadableStream: "node:stream:Readable",
    ServerReadableStream: "node:stream:Readable"
  },
  apis: {
    "ClientWritableStream.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "ClientDuplexStream.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "ClientReadableStream.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Server.constructor": { does: [], returns: "Server", why: "listed: the shape of the API, not checked here" },
    "Server.bindAsync": { does: ["start this", "spawn argLast"], what: "server", why: "listed: general knowledge, not checked here" },
    "Server.start": { does: ["start this"], what: "server", why: "listed: general knowledge, not checked here" },
    "Server.tryShutdown": { does: ["stop this", "spawn argLast"], flags: ["stop-can-hang"], why: "listed: general knowledge, not checked here; waits for every call" },
    "Server.forceShutdown": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Server.addService": { does: ["spawn arg1"], why: "listed: general knowledge, not checked here" },
    "Client.waitForReady": { does: ["spawn argLast"], timeout: "arg0", why: "listed: general knowledge, not checked here" },
    "Client.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/hapi.json
var hapi_default = {
  module: "@hapi/hapi",
  types: { default: "@hapi/hapi:" },
  apis: {
    server: { does: [], returns: "Server", why: "listed: the shape of the API, not checked here" },
    "Server.route": { does: ["spawn arg0.handler"], what: "server", why: "listed: general knowledge, not checked here" },
    "Server.start": { does: ["await", "start this"], async: true, what: "server", why: "listed: general knowledge, not checked here" },
    "Server.stop": { does: ["await", "stop this"], async: true, timeout: "arg0.timeout", what: "server", why: "listed: general knowledge, not checked here" },
    "Server.ext": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Server.register": { does: ["await", "call arg0"], async: true, why: "listed: general knowledge, not checked here" },
    "Server.inject": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/henrygd-semaphore.json
var henrygd_semaphore_default = {
  module: "@henrygd/semaphore",
  apis: {
    getSemaphore: { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg1", safe: true, flags: ["global-by-key"], why: "@henrygd/semaphore 0.1.0 dist/index.js:24: one a key for the whole program" },
    "Semaphore.acquire": { does: ["await", "acquire this"], async: true, lock: "semaphore", reentrant: false, permits: "arg1", flags: ["release-not-idempotent"], why: "listed: general knowledge, not checked here" },
    "Semaphore.release": { does: ["release this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.size": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/hono.json
var hono_default = {
  module: "hono",
  aliases: ["hono/*"],
  apis: {
    "Hono.constructor": { does: [], returns: "Hono", why: "listed: the shape of the API, not checked here" },
    "Hono.get": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.post": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.put": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.patch": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.delete": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.del": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.head": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.options": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.all": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.use": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.on": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.notFound": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.onError": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Hono.route": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" },
    "Hono.basePath": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" },
    "Context.json": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Context.text": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Context.html": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Context.body": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Context.redirect": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Context.status": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Context.header": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Hono.fetch": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    "Hono.request": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    stream: { does: ["spawn arg1"], why: "listed: general knowledge, not checked here" },
    streamSSE: { does: ["spawn arg1"], why: "listed: general knowledge, not checked here" },
    streamText: { does: ["spawn arg1"], why: "listed: general knowledge, not checked here" },
    serve: { does: ["start result", "spawn argLast"], returns: "node:http:Server", what: "server", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/hono-node-server.json
var hono_node_server_default = {
  module: "@hono/node-server",
  types: { serve: "hono:serve" },
  apis: {
    createAdaptorServer: { does: [], returns: "node:http:Server", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/http-terminator.json
var http_terminator_default = {
  module: "http-terminator",
  apis: {
    createHttpTerminator: { does: [], returns: "HttpTerminator", why: "listed: the shape of the API, not checked here" },
    "HttpTerminator.terminate": { does: ["await", "poll", "stop this"], async: true, timeoutMs: 1e3, defaultMs: 10, flags: ["polling-bridge"], why: "http-terminator 3.2.0 dist/src/factories/createInternalHttpTerminator.js:111: asks every 10 ms, then destroys after 1 s" }
  }
};

// src/knowledge/typescript/idb.json
var idb_default = {
  module: "idb",
  types: { "IDBPTransaction.store": "IDBPObjectStore" },
  apis: {
    openDB: { does: ["await", "io disk"], async: true, returns: "IDBPDatabase", why: "listed: general knowledge, not checked here" },
    deleteDB: { does: ["await", "io disk"], async: true, returns: "IDBPDatabase", why: "listed: general knowledge, not checked here" },
    "IDBPDatabase.get": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPDatabase.put": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPDatabase.add": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPDatabase.delete": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPDatabase.clear": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPDatabase.getAll": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPDatabase.getAllKeys": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPDatabase.getFromIndex": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPDatabase.count": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPObjectStore.get": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPObjectStore.put": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPObjectStore.add": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPObjectStore.delete": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPObjectStore.getAll": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "IDBPDatabase.transaction": { does: [], returns: "IDBPTransaction", why: "listed: the shape of the API, not checked here" },
    "IDBPTransaction.objectStore": { does: [], returns: "IDBPObjectStore", why: "listed: the shape of the API, not checked here" },
    "IDBPDatabase.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/inquirer.json
var inquirer_default = {
  module: "inquirer",
  types: { default: "inquirer:" },
  apis: {
    prompt: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/inquirer-prompts.json
var inquirer_prompts_default = {
  module: "@inquirer/prompts",
  apis: {
    input: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    select: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    checkbox: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    confirm: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    password: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    editor: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    search: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    expand: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    rawlist: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    number: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/ioredis.json
var ioredis_default = {
  module: "ioredis",
  extends: { Redis: "node:events:EventEmitter", Cluster: "Redis" },
  types: { default: "Redis" },
  apis: {
    "Redis.constructor": { does: ["start result"], returns: "Redis", what: "stream", why: "listed: general knowledge, not checked here" },
    "Cluster.constructor": { does: ["start result"], returns: "Redis", what: "stream", why: "listed: general knowledge, not checked here" },
    "Redis.publish": { does: ["await", "io db", "send this"], async: true, loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-no-receiver"], why: "ioredis 5.11.1: resolves 0 when nobody subscribes, the message is lost" },
    "Redis.spublish": { does: ["await", "io db", "send this"], async: true, message: "arg0", flags: ["silent-loss-no-receiver"], why: "listed: general knowledge, not checked here; resolves 0 when nobody subscribes, the message is lost" },
    "Redis.duplicate": { does: ["start result"], returns: "Redis", what: "stream", why: "listed: general knowledge, not checked here" },
    "Redis.disconnect": { does: ["stop this"], what: "stream", safe: true, why: "listed: general knowledge, not checked here" },
    "Redis.quit": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Redis.connect": { does: ["await", "io db", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Redis.subscribe": { does: ["await", "io db", "start this"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "Redis.psubscribe": { does: ["await", "io db", "start this"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "Redis.ssubscribe": { does: ["await", "io db", "start this"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "Redis.unsubscribe": { does: ["await", "io db", "stop this"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "Redis.punsubscribe": { does: ["await", "io db", "stop this"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "Redis.multi": { does: [], returns: "ChainableCommander", safe: true, why: "listed: the shape of the API, not checked here" },
    "Redis.pipeline": { does: [], returns: "ChainableCommander", safe: true, why: "listed: the shape of the API, not checked here" },
    "ChainableCommander.exec": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "ChainableCommander.*": { does: [], returns: "this", safe: true, why: "ioredis 5.11.1 built/redis/RedisOptions.js:46: offline commands wait without a limit, rejected after 20 reconnects" },
    "Redis.blpop": { does: ["await", "io db", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Redis.brpop": { does: ["await", "io db", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Redis.bzpopmin": { does: ["await", "io db", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Redis.bzpopmax": { does: ["await", "io db", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Redis.blmove": { does: ["await", "io db", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Redis.xread": { does: ["await", "io db", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Redis.xreadgroup": { does: ["await", "io db", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Redis.defineCommand": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Redis.scanStream": { does: [], returns: "node:stream:Readable", why: "listed: the shape of the API, not checked here" },
    "Redis.hscanStream": { does: [], returns: "node:stream:Readable", why: "listed: the shape of the API, not checked here" },
    "Redis.status": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Redis.*": { does: ["await", "io db"], async: true, why: "ioredis 5.11.1 built/redis/RedisOptions.js:46: offline commands wait without a limit, rejected after 20 reconnects" }
  }
};

// src/knowledge/typescript/is-running.json
var is_running_default = {
  module: "is-running",
  apis: {
    default: { does: ["read"], safe: true, flags: ["poll-target"], why: "is-running 2.1.0 index.js:6; twin: the child's exit event" }
  }
};

// src/knowledge/typescript/isomorphic-git.json
var isomorphic_git_default = {
  module: "isomorphic-git",
  types: { default: "isomorphic-git:" },
  apis: {
    clone: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    fetch: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    pull: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    push: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    getRemoteInfo: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    listServerRefs: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    add: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    commit: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    checkout: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    branch: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    currentBranch: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    log: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    status: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    statusMatrix: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    readBlob: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    readTree: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    resolveRef: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    init: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    merge: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    remove: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    walk: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    listFiles: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    listBranches: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    writeBlob: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    writeTree: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    writeRef: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/isomorphic-timers-promises.json
var isomorphic_timers_promises_default = {
  module: "isomorphic-timers-promises",
  apis: {
    setTimeout: { does: ["await", "sleep arg0"], async: true, signal: "arg2.signal", wake: "signal", flags: ["signal-in-wrong-argument"], why: "isomorphic-timers-promises 1.0.1" },
    setInterval: { does: ["start result"], signal: "arg2.signal", ms: "arg0", what: "interval", why: "listed: general knowledge, not checked here" },
    setImmediate: { does: ["await"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/it-pushable.json
var it_pushable_default = {
  module: "it-pushable",
  apis: {
    pushable: { does: [], returns: "Pushable", safe: true, why: "listed: the shape of the API, not checked here" },
    pushableV: { does: [], returns: "Pushable", safe: true, why: "listed: the shape of the API, not checked here" },
    "Pushable.push": { does: ["send this"], returns: "this", loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close"], why: "it-pushable 3.2.4 dist/src/index.js:107" },
    "Pushable.end": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Pushable.onEmpty": { does: ["await", "receive this"], async: true, signal: "arg0.signal", why: "listed: general knowledge, not checked here" },
    "Pushable.readableLength": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/jest.json
var jest_default = {
  module: "jest",
  aliases: ["@jest/globals"],
  apis: {
    it: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    test: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    describe: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    before: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    after: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    beforeEach: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    afterEach: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    beforeAll: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    afterAll: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    suite: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/jimp.json
var jimp_default = {
  module: "jimp",
  apis: {
    "Jimp.read": { does: ["await", "io disk"], async: true, returns: "Jimp", why: "listed: general knowledge, not checked here" },
    read: { does: ["await", "io disk"], async: true, returns: "Jimp", why: "listed: general knowledge, not checked here" },
    "Jimp.writeAsync": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Jimp.write": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Jimp.getBufferAsync": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Jimp.getBuffer": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Jimp.*": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/jose.json
var jose_default = {
  module: "jose",
  apis: {
    jwtVerify: { does: ["await", "io thread"], async: true, why: "listed: general knowledge, not checked here" },
    importJWK: { does: ["await", "io thread"], async: true, why: "listed: general knowledge, not checked here" },
    importSPKI: { does: ["await", "io thread"], async: true, why: "listed: general knowledge, not checked here" },
    importPKCS8: { does: ["await", "io thread"], async: true, why: "listed: general knowledge, not checked here" },
    generateKeyPair: { does: ["await", "io thread"], async: true, why: "listed: general knowledge, not checked here" },
    compactDecrypt: { does: ["await", "io thread"], async: true, why: "listed: general knowledge, not checked here" },
    compactVerify: { does: ["await", "io thread"], async: true, why: "listed: general knowledge, not checked here" },
    "SignJWT.sign": { does: ["await", "io thread"], async: true, why: "listed: general knowledge, not checked here" },
    "EncryptJWT.encrypt": { does: ["await", "io thread"], async: true, why: "listed: general knowledge, not checked here" },
    createRemoteJWKSet: { does: [], returns: "RemoteJWKSet", why: "listed: the shape of the API, not checked here" },
    "RemoteJWKSet.()": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/js-csp.json
var js_csp_default = {
  module: "js-csp",
  types: { default: "js-csp:" },
  apis: {
    chan: { does: [], returns: "Channel", safe: true, why: "listed: the shape of the API, not checked here" },
    offer: { does: ["send arg0"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg1", flags: ["silent-drop", "return-is-meaningless-on-dropping-buffer"], why: "js-csp 1.0.1 lib/latest/impl/buffers.js:138: true also when a dropping or sliding buffer dropped the item" },
    putAsync: { does: ["send arg0", "spawn arg2"], message: "arg1", why: "listed: general knowledge, not checked here" },
    put: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here" },
    take: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here" },
    poll: { does: ["takeFirst arg0"], flags: ["poll-target"], why: "js-csp 1.0.1 lib/latest/impl/buffers.js:138: true also when a dropping or sliding buffer dropped the item" },
    go: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    timeout: { does: ["start result"], returns: "Channel", ms: "arg0", what: "timeout", why: "listed: general knowledge, not checked here" },
    "Channel.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/jsonwebtoken.json
var jsonwebtoken_default = {
  module: "jsonwebtoken",
  types: { default: "jsonwebtoken:" },
  apis: {
    sign: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    verify: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    decode: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/kafkajs.json
var kafkajs_default = {
  module: "kafkajs",
  apis: {
    "Kafka.constructor": { does: [], returns: "Kafka", safe: true, why: "listed: the shape of the API, not checked here" },
    "Kafka.producer": { does: [], returns: "Producer", safe: true, why: "listed: the shape of the API, not checked here" },
    "Kafka.consumer": { does: [], returns: "Consumer", safe: true, why: "listed: the shape of the API, not checked here" },
    "Kafka.admin": { does: [], returns: "Admin", safe: true, why: "listed: the shape of the API, not checked here" },
    "Producer.send": { does: ["await", "io network", "send this"], async: true, loss: { refusal: "rejects", means: "dropped", full: "waits" }, message: "arg0", flags: ["floating-send"], why: "kafkajs 2.2.4 src/producer/messageProducer.js:54: acks -1 by default; acks 0 is fire and forget" },
    "Producer.sendBatch": { does: ["await", "io network", "send this"], async: true, loss: { refusal: "rejects", means: "dropped", full: "waits" }, message: "arg0", flags: ["floating-send"], why: "kafkajs 2.2.4 src/producer/messageProducer.js:54: acks -1 by default; acks 0 is fire and forget" },
    "Producer.connect": { does: ["await", "io network", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Consumer.connect": { does: ["await", "io network", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Admin.connect": { does: ["await", "io network", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Producer.disconnect": { does: ["await", "io network", "stop this"], async: true, flags: ["stop-can-hang"], why: "kafkajs 2.2.4: waits for the running eachMessage or eachBatch" },
    "Consumer.disconnect": { does: ["await", "io network", "stop this"], async: true, flags: ["stop-can-hang"], why: "kafkajs 2.2.4: waits for the running eachMessage or eachBatch" },
    "Consumer.stop": { does: ["await", "io network", "stop this"], async: true, flags: ["stop-can-hang"], why: "kafkajs 2.2.4: waits for the running eachMessage or eachBatch" },
    "Admin.disconnect": { does: ["await", "io network", "stop this"], async: true, flags: ["stop-can-hang"], why: "kafkajs 2.2.4: waits for the running eachMessage or eachBatch" },
    "Consumer.subscribe": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Consumer.commitOffsets": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Producer.transaction": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Consumer.run": { does: ["await", "start this", "spawn arg0.eachMessage", "spawn arg0.eachBatch"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "Consumer.on": { does: ["start this", "spawn arg1"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Producer.on": { does: ["start this", "spawn arg1"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Consumer.pause": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Consumer.resume": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Consumer.seek": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Admin.*": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/keyv.json
var keyv_default = {
  module: "keyv",
  aliases: ["cache-manager"],
  extends: { Keyv: "node:events:EventEmitter" },
  types: { default: "Keyv" },
  apis: {
    "Keyv.constructor": { does: [], returns: "Keyv", why: "listed: the shape of the API, not checked here" },
    "Keyv.get": { does: ["await", "io unknown"], async: true, why: "listed: general knowledge, not checked here" },
    "Keyv.set": { does: ["await", "io unknown"], async: true, why: "listed: general knowledge, not checked here" },
    "Keyv.has": { does: ["await", "io unknown"], async: true, why: "listed: general knowledge, not checked here" },
    "Keyv.delete": { does: ["await", "io unknown"], async: true, why: "listed: general knowledge, not checked here" },
    "Keyv.clear": { does: ["await", "io unknown"], async: true, why: "listed: general knowledge, not checked here" },
    "Keyv.getMany": { does: ["await", "io unknown"], async: true, why: "listed: general knowledge, not checked here" },
    "Keyv.setMany": { does: ["await", "io unknown"], async: true, why: "listed: general knowledge, not checked here" },
    "Keyv.disconnect": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    caching: { does: ["await"], async: true, returns: "Keyv", why: "listed: general knowledge, not checked here" },
    createCache: { does: ["await"], async: true, returns: "Keyv", why: "listed: general knowledge, not checked here" },
    "Keyv.wrap": { does: ["await", "io unknown", "call arg1"], async: true, flags: ["coalesces"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/knex.json
var knex_default = {
  module: "knex",
  extends: { Transaction: "Knex" },
  types: { default: "knex:knex", "Knex.schema": "QueryBuilder", "Knex.migrate": "Migrator", "Knex.seed": "Migrator", "Knex.fn": "Fn" },
  apis: {
    knex: { does: ["start result"], returns: "Knex", what: "stream", why: "listed: general knowledge, not checked here" },
    "Knex.()": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "QueryBuilder.then": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here; the query goes out here; waits up to 60 s for a connection" },
    "QueryBuilder.stream": { does: [], returns: "node:stream:Readable", why: "listed: the shape of the API, not checked here" },
    "QueryBuilder.forUpdate": { does: [], returns: "this", safe: true, flags: ["row-lock"], why: "knex 3.3.0 lib/query/querybuilder.js:1304: rows are locked until the transaction ends" },
    "QueryBuilder.forShare": { does: [], returns: "this", safe: true, flags: ["row-lock"], why: "knex 3.3.0 lib/query/querybuilder.js:1304: rows are locked until the transaction ends" },
    "QueryBuilder.skipLocked": { does: [], returns: "this", safe: true, flags: ["row-lock"], why: "knex 3.3.0 lib/query/querybuilder.js:1304: rows are locked until the transaction ends" },
    "QueryBuilder.noWait": { does: [], returns: "this", safe: true, flags: ["row-lock"], why: "knex 3.3.0 lib/query/querybuilder.js:1304: rows are locked until the transaction ends" },
    "QueryBuilder.transacting": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "QueryBuilder.*": { does: [], returns: "this", safe: true, why: "knex 3.3.0: a query goes out when it is awaited" },
    "Knex.transaction": { does: ["await", "io db", "call arg0", "io db"], async: true, callbackParams: { arg0: ["Transaction"] }, flags: ["transaction"], why: "knex 3.3.0 lib/client.js:255: holds a connection; 60 s to get one; rolls back on throw" },
    "Transaction.commit": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Transaction.rollback": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Knex.destroy": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Knex.raw": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Knex.select": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Knex.from": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Knex.insert": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Knex.with": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Knex.table": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Knex.into": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Migrator.*": { does: ["await", "io db"], async: true, whenAwaited: true, why: "knex 3.3.0: a query goes out when it is awaited" },
    "Fn.now": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Fn.uuid": { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/koa.json
var koa_default = {
  module: "koa",
  aliases: ["@koa/router", "koa-router"],
  extends: { Koa: "node:events:EventEmitter" },
  types: { default: "Koa", "Context.req": "node:http:IncomingMessage", "Context.res": "node:http:ServerResponse" },
  apis: {
    "Koa.constructor": { does: [], returns: "Koa", why: "listed: the shape of the API, not checked here" },
    "Router.constructor": { does: [], returns: "Koa", why: "listed: the shape of the API, not checked here" },
    "Koa.get": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Koa.post": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Koa.put": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Koa.patch": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Koa.delete": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Koa.del": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Koa.head": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Koa.options": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Koa.all": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Koa.use": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.get": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.post": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.put": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.patch": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.delete": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.del": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.head": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.options": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.all": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Router.use": { does: ["spawn arg0", "spawn arg1", "spawn arg2", "spawn arg3", "spawn arg4"], returns: "this", callbackParams: { arg0: ["Context"], arg1: ["Context"], arg2: ["Context"], arg3: ["Context"], arg4: ["Context"] }, what: "server", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Koa.listen": { does: ["start result", "spawn argLast"], returns: "node:http:Server", what: "server", why: "listed: general knowledge, not checked here" },
    "Koa.callback": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Router.routes": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Router.allowedMethods": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Context.throw": { does: [], never: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/ky.json
var ky_default = {
  module: "ky",
  aliases: ["ky-universal"],
  extends: { KyResponse: "global:Response" },
  types: { default: "Ky" },
  apis: {
    default: { does: ["await", "io network"], async: true, returns: "KyResponse", signal: "arg1.signal", timeout: "arg1.timeout", timeoutMs: 1e4, why: "ky 1.14.3 distribution/core/Ky.js:153: 10 s, 2 retries" },
    "Ky.()": { does: ["await", "io network"], async: true, returns: "KyResponse", signal: "arg1.signal", timeout: "arg1.timeout", why: "listed: general knowledge, not checked here" },
    "Ky.get": { does: ["await", "io network"], async: true, returns: "KyResponse", signal: "arg1.signal", timeout: "arg1.timeout", why: "listed: general knowledge, not checked here" },
    "Ky.post": { does: ["await", "io network"], async: true, returns: "KyResponse", signal: "arg1.signal", timeout: "arg1.timeout", why: "listed: general knowledge, not checked here" },
    "Ky.put": { does: ["await", "io network"], async: true, returns: "KyResponse", signal: "arg1.signal", timeout: "arg1.timeout", why: "listed: general knowledge, not checked here" },
    "Ky.patch": { does: ["await", "io network"], async: true, returns: "KyResponse", signal: "arg1.signal", timeout: "arg1.timeout", why: "listed: general knowledge, not checked here" },
    "Ky.head": { does: ["await", "io network"], async: true, returns: "KyResponse", signal: "arg1.signal", timeout: "arg1.timeout", why: "listed: general knowledge, not checked here" },
    "Ky.delete": { does: ["await", "io network"], async: true, returns: "KyResponse", signal: "arg1.signal", timeout: "arg1.timeout", why: "listed: general knowledge, not checked here" },
    "Ky.create": { does: [], returns: "Ky", safe: true, why: "listed: the shape of the API, not checked here" },
    "Ky.extend": { does: [], returns: "Ky", safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/kysely.json
var kysely_default = {
  module: "kysely",
  extends: { Transaction: "Kysely" },
  types: { "Kysely.schema": "QueryBuilder" },
  apis: {
    "Kysely.constructor": { does: [], returns: "Kysely", why: "listed: the shape of the API, not checked here" },
    "Kysely.transaction": { does: [], returns: "TransactionBuilder", safe: true, why: "kysely 0.28.18 dist/cjs/kysely.js:198" },
    "TransactionBuilder.execute": { does: ["await", "io db", "call arg0", "io db"], async: true, callbackParams: { arg0: ["Transaction"] }, flags: ["transaction"], why: "kysely 0.28.18 dist/cjs/kysely.js:198" },
    "TransactionBuilder.setIsolationLevel": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Kysely.destroy": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Kysely.connection": { does: [], returns: "TransactionBuilder", why: "listed: the shape of the API, not checked here" },
    "QueryBuilder.execute": { does: ["await", "io db"], async: true, why: "kysely 0.28.18 dist/cjs/kysely.js:198" },
    "QueryBuilder.executeTakeFirst": { does: ["await", "io db"], async: true, why: "kysely 0.28.18 dist/cjs/kysely.js:198" },
    "QueryBuilder.executeTakeFirstOrThrow": { does: ["await", "io db"], async: true, why: "kysely 0.28.18 dist/cjs/kysely.js:198" },
    "Kysely.executeQuery": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.stream": { does: ["start result"], what: "stream", why: "kysely 0.28.18 dist/cjs/kysely.js:198" },
    "Kysely.selectFrom": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Kysely.insertInto": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Kysely.updateTable": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Kysely.deleteFrom": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Kysely.replaceInto": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Kysely.mergeInto": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Kysely.selectNoFrom": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Kysely.with": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Kysely.withRecursive": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "Kysely.withSchema": { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" },
    "QueryBuilder.*": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    sql: { does: [], returns: "QueryBuilder", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/level.json
var level_default = {
  module: "level",
  aliases: ["levelup", "classic-level", "abstract-level", "rocksdb"],
  types: { Level: "Level", default: "Level", ClassicLevel: "Level" },
  apis: {
    "Level.constructor": { does: ["start result"], returns: "Level", what: "stream", why: "listed: general knowledge, not checked here" },
    "Level.get": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Level.put": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Level.del": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Level.batch": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Level.clear": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Level.getMany": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Level.open": { does: ["await", "io disk", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Level.close": { does: ["await", "io disk", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/lightship.json
var lightship_default = {
  module: "lightship",
  apis: {
    createLightship: { does: ["await", "start result"], async: true, returns: "Lightship", what: "server", why: "listed: general knowledge, not checked here" },
    "Lightship.registerShutdownHandler": { does: ["start this", "spawn arg0"], what: "listener", why: "lightship 9.0.3 dist/cjs/factories/createLightship.js:54: handlers run one after another" },
    "Lightship.shutdown": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Lightship.signalReady": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Lightship.signalNotReady": { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/limiter.json
var limiter_default = {
  module: "limiter",
  extends: { TokenBucket: "RateLimiter" },
  apis: {
    "RateLimiter.constructor": { does: [], returns: "RateLimiter", safe: true, why: "listed: the shape of the API, not checked here" },
    "TokenBucket.constructor": { does: [], returns: "RateLimiter", safe: true, why: "listed: the shape of the API, not checked here" },
    "RateLimiter.removeTokens": { does: ["await", "sleep"], async: true, wake: "none", flags: ["uninterruptible-wait"], why: "limiter 4.1.0 dist/cjs/RateLimiter.js:45" },
    "RateLimiter.tryRemoveTokens": { does: ["read"], safe: true, flags: ["must-check-result"], why: "limiter 4.1.0 dist/cjs/RateLimiter.js:70: false: nothing was taken" },
    "RateLimiter.getTokensRemaining": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/livekit-mutex.json
var livekit_mutex_default = {
  module: "@livekit/mutex",
  apis: {
    "Mutex.constructor": { does: [], returns: "Mutex", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "Mutex.lock": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "mutex", fair: true, reentrant: false, releaseTwice: "noop", flags: ["no-timeout", "no-abort"], why: "@livekit/mutex 1.1.1 dist/index.mjs:21" },
    "Mutex.isLocked": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "MultiMutex.isLocked": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "MultiMutex.constructor": { does: [], returns: "MultiMutex", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "MultiMutex.lock": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "semaphore", fair: true, reentrant: false, permits: "arg0", releaseTwice: "inflates", flags: ["release-not-idempotent"], why: "@livekit/mutex 1.1.1 dist/index.mjs:42" }
  }
};

// src/knowledge/typescript/load-json-file.json
var load_json_file_default = {
  module: "load-json-file",
  apis: {
    loadJsonFile: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    loadJsonFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/lock.json
var lock_default = {
  module: "lock",
  apis: {
    Lock: { does: [], returns: "Lock", lock: "mutex", safe: true, why: "listed: general knowledge, not checked here" },
    "Lock.()": { does: ["spawn arg1"], lock: "mutex", fair: true, reentrant: false, releaseTwice: "noop", flags: ["callback-holds"], why: "lock 1.1.0 index.js:19: one queue a key; the callback holds until it calls release(done)()" }
  }
};

// src/knowledge/typescript/lockfile.json
var lockfile_default = {
  module: "lockfile",
  apis: {
    lock: { does: ["spawn argLast"], flags: ["polling-lock", "not-fifo", "no-owner-check"], why: "lockfile 1.0.4 lockfile.js:259: the callback holds; polls every 100 ms while `wait` lasts, which is 0 by default" },
    "lock.promisified": { does: ["await", "io disk", "acquire arg0"], async: true, timeout: "arg1.wait", lock: "file", reentrant: false, flags: ["polling-lock", "not-fifo", "no-owner-check"], why: "listed: general knowledge, not checked here" },
    unlock: { does: ["release arg0", "spawn argLast"], releaseTwice: "noop", why: "lockfile 1.0.4 lockfile.js:62" },
    "unlock.promisified": { does: ["await", "io disk", "release arg0"], async: true, why: "listed: general knowledge, not checked here" },
    lockSync: { does: ["block", "io disk", "acquire arg0"], lock: "file", reentrant: false, flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    unlockSync: { does: ["block", "io disk", "release arg0"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    check: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    checkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/locko.json
var locko_default = {
  module: "locko",
  apis: {
    lock: { does: ["await", "acquire locko[arg0]"], async: true, lock: "mutex", fair: true, reentrant: false, releaseTwice: "noop", why: "locko 1.1.0 index.js:32: FIFO a key" },
    unlock: { does: ["release locko[arg0]"], safe: true, why: "listed: general knowledge, not checked here" },
    doWithLock: { does: ["await", "acquire locko[arg0]", "call arg1", "release locko[arg0]"], async: true, lock: "mutex", reentrant: false, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/locks.json
var locks_default = {
  module: "locks",
  apis: {
    createMutex: { does: [], returns: "Mutex", lock: "mutex", permits: 1, safe: true, why: "locks 0.2.2 lib/Mutex.js:60: the callback holds" },
    createSemaphore: { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    createReadWriteLock: { does: [], returns: "ReadWriteLock", safe: true, why: "locks 0.2.2 lib/Mutex.js:60: the callback holds" },
    createCondVariable: { does: [], returns: "CondVariable", safe: true, why: "locks 0.2.2 lib/Mutex.js:60: the callback holds" },
    "Mutex.lock": { does: ["spawn argLast"], lock: "mutex", reentrant: false, flags: ["callback-holds", "release-not-idempotent"], why: "listed: general knowledge, not checked here" },
    "Mutex.timedLock": { does: ["spawn argLast"], timeout: "arg0", lock: "mutex", reentrant: false, flags: ["callback-holds"], why: "listed: general knowledge, not checked here" },
    "Mutex.tryLock": { does: ["acquire this"], lock: "mutex", reentrant: false, tried: true, why: "listed: general knowledge, not checked here" },
    "Mutex.unlock": { does: [], why: "listed: the shape of the API, not checked here" },
    "Semaphore.signal": { does: [], why: "listed: the shape of the API, not checked here" },
    "ReadWriteLock.unlock": { does: [], why: "listed: the shape of the API, not checked here" },
    "Mutex.isLocked": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "ReadWriteLock.isReadLocked": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "ReadWriteLock.isWriteLocked": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Semaphore.wait": { does: ["spawn argLast"], lock: "semaphore", reentrant: false, permits: "arg0", flags: ["callback-holds"], why: "listed: general knowledge, not checked here" },
    "ReadWriteLock.readLock": { does: ["spawn argLast"], lock: "read", flags: ["callback-holds", "writer-starvation"], why: "listed: general knowledge, not checked here" },
    "ReadWriteLock.writeLock": { does: ["spawn argLast"], lock: "write", flags: ["callback-holds", "writer-starvation"], why: "listed: general knowledge, not checked here" },
    "CondVariable.wait": { does: ["start this", "spawn arg1"], what: "listener", why: "listed: general knowledge, not checked here" },
    "CondVariable.set": { does: ["send this"], what: "listener", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/lodash.json
var lodash_default = {
  module: "lodash",
  aliases: ["lodash-es", "lodash/fp"],
  types: { default: "lodash:" },
  apis: {
    debounce: { does: ["spawn arg0"], returns: "Debounced", ms: "arg1", wake: "handle", what: "timeout", flags: ["coalesces-drops", "pending-call-lost-on-stop"], why: "lodash 4.18.1; exp/saga.cjs: all but the last call are dropped; cancel() drops the pending one, flush() runs it now" },
    throttle: { does: ["spawn arg0"], returns: "Debounced", ms: "arg1", wake: "handle", what: "timeout", flags: ["coalesces-drops", "pending-call-lost-on-stop"], why: "lodash 4.18.1; exp/saga.cjs: the calls between the first and the last of a window are dropped" },
    "Debounced.()": { does: ["start this"], what: "timeout", flags: ["coalesces-drops"], why: "listed: general knowledge, not checked here" },
    "Debounced.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Debounced.flush": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    map: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    filter: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    forEach: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    each: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    find: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    some: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    every: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    reduce: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    sortBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    groupBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    keyBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    mapValues: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    flatMap: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    uniqBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    times: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    partition: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    countBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    orderBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    pickBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    omitBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    sumBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    maxBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    minBy: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    findIndex: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    remove: { does: ["iterate arg0", "call arg1"], why: "listed: general knowledge, not checked here" },
    memoize: { does: [], returns: "arg0", shared: true, why: "listed: the shape of the API, not checked here" },
    once: { does: [], returns: "arg0", shared: true, why: "listed: the shape of the API, not checked here" },
    after: { does: [], returns: "arg0", why: "listed: the shape of the API, not checked here" },
    before: { does: [], returns: "arg0", why: "listed: the shape of the API, not checked here" },
    delay: { does: ["start result", "spawn arg0"], ms: "arg1", what: "timeout", why: "listed: general knowledge, not checked here" },
    defer: { does: ["start result", "spawn arg0"], ms: "arg1", what: "timeout", why: "listed: general knowledge, not checked here" },
    cloneDeep: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isEqual: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    get: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    pick: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    omit: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    merge: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isEmpty: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    chunk: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    uniq: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    compact: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    difference: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    range: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    noop: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    identity: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    flatten: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isString: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isNumber: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isObject: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isFunction: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isNil: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isPlainObject: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    camelCase: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    kebabCase: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    snakeCase: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    capitalize: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    last: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    first: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    head: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    set: { does: ["set arg0"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/lodash.debounce.json
var lodash_debounce_default = {
  module: "lodash.debounce",
  aliases: ["lodash/debounce", "lodash-es/debounce", "debounce", "just-debounce-it", "lodash/throttle", "lodash-es/throttle", "lodash.throttle", "just-throttle"],
  types: { debounce: "lodash.debounce:default" },
  apis: {
    default: { does: ["spawn arg0"], returns: "Debounced", ms: "arg1", wake: "handle", what: "timeout", flags: ["coalesces-drops", "pending-call-lost-on-stop"], why: "listed: general knowledge, not checked here" },
    "Debounced.()": { does: ["start this"], what: "timeout", flags: ["coalesces-drops"], why: "listed: general knowledge, not checked here" },
    "Debounced.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Debounced.flush": { does: ["stop this"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/log4js.json
var log4js_default = {
  module: "log4js",
  types: { default: "Logger" },
  apis: {
    "Logger.trace": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.verbose": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.silly": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.info": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.log": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.fatal": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.success": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.child": { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    getLogger: { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    createLogger: { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    "Logger.constructor": { does: [], returns: "Logger", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/loglevel.json
var loglevel_default = {
  module: "loglevel",
  types: { default: "Logger" },
  apis: {
    "Logger.trace": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.verbose": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.silly": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.info": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.log": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.fatal": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.success": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.child": { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    getLogger: { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    createLogger: { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    "Logger.constructor": { does: [], returns: "Logger", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/lowdb.json
var lowdb_default = {
  module: "lowdb",
  aliases: ["lowdb/node"],
  apis: {
    JSONFilePreset: { does: ["await", "io disk"], async: true, returns: "Low", why: "listed: general knowledge, not checked here" },
    "Low.constructor": { does: [], returns: "Low", why: "listed: the shape of the API, not checked here" },
    "Low.read": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Low.write": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Low.update": { does: ["await", "call arg0", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/lru-cache.json
var lru_cache_default = {
  module: "lru-cache",
  types: { default: "LRUCache" },
  apis: {
    "LRUCache.constructor": { does: [], returns: "LRUCache", why: "listed: the shape of the API, not checked here" },
    "LRUCache.set": { does: ["set this[arg0] arg1"], returns: "this", safe: true, flags: ["evicts"], why: "lru-cache 10.4.3: drops the entry used longest ago; as a lock registry an evicted entry is a lost lock" },
    "LRUCache.get": { does: ["read this[arg0]"], safe: true, why: "listed: general knowledge, not checked here" },
    "LRUCache.peek": { does: ["read this[arg0]"], safe: true, why: "listed: general knowledge, not checked here" },
    "LRUCache.has": { does: ["has this[arg0]"], safe: true, why: "listed: general knowledge, not checked here" },
    "LRUCache.delete": { does: ["delete this[arg0]"], safe: true, why: "listed: general knowledge, not checked here" },
    "LRUCache.clear": { does: ["clear"], safe: true, why: "listed: general knowledge, not checked here" },
    "LRUCache.fetch": { does: ["await", "io unknown"], async: true, signal: "arg1.signal", flags: ["coalesces"], why: "listed: general knowledge, not checked here" },
    "LRUCache.size": { does: ["count"], safe: true, why: "listed: general knowledge, not checked here" },
    "LRUCache.keys": { does: ["iterate"], safe: true, why: "listed: general knowledge, not checked here" },
    "LRUCache.values": { does: ["iterate"], safe: true, why: "listed: general knowledge, not checked here" },
    "LRUCache.entries": { does: ["iterate"], safe: true, why: "listed: general knowledge, not checked here" },
    "LRUCache.dump": { does: ["iterate"], safe: true, why: "listed: general knowledge, not checked here" },
    "LRUCache.forEach": { does: ["iterate", "call arg0"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/make-dir.json
var make_dir_default = {
  module: "make-dir",
  apis: {
    makeDirectory: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    makeDirectorySync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/mcp-sdk.json
var mcp_sdk_default = {
  module: "@modelcontextprotocol/sdk",
  aliases: ["@modelcontextprotocol/sdk/*"],
  apis: {
    "Client.constructor": { does: [], returns: "Client", why: "listed: the shape of the API, not checked here" },
    "Server.constructor": { does: [], returns: "Server", why: "listed: the shape of the API, not checked here" },
    "McpServer.constructor": { does: [], returns: "Server", why: "listed: the shape of the API, not checked here" },
    "Client.connect": { does: ["await", "io ipc", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Server.connect": { does: ["await", "start this"], async: true, what: "server", why: "listed: general knowledge, not checked here" },
    "McpServer.connect": { does: ["await", "start this"], async: true, what: "server", why: "listed: general knowledge, not checked here" },
    "Client.request": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Client.callTool": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Client.listTools": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Client.listResources": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Client.readResource": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Client.getPrompt": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Client.listPrompts": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Client.ping": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Client.complete": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Client.notification": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "Server.notification": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "Server.sendLoggingMessage": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "Client.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Server.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "McpServer.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Server.setRequestHandler": { does: ["start this", "spawn arg1"], what: "listener", why: "listed: general knowledge, not checked here" },
    "Server.setNotificationHandler": { does: ["start this", "spawn arg1"], what: "listener", why: "listed: general knowledge, not checked here" },
    "Client.setRequestHandler": { does: ["start this", "spawn arg1"], what: "listener", why: "listed: general knowledge, not checked here" },
    "Client.setNotificationHandler": { does: ["start this", "spawn arg1"], what: "listener", why: "listed: general knowledge, not checked here" },
    "McpServer.tool": { does: ["start this", "spawn argLast"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "McpServer.registerTool": { does: ["start this", "spawn argLast"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "McpServer.resource": { does: ["start this", "spawn argLast"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "McpServer.registerResource": { does: ["start this", "spawn argLast"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "McpServer.prompt": { does: ["start this", "spawn argLast"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "McpServer.registerPrompt": { does: ["start this", "spawn argLast"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "StdioClientTransport.constructor": { does: [], returns: "StdioClientTransport", why: "listed: the shape of the API, not checked here" },
    "StdioClientTransport.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "StdioClientTransport.send": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "StdioClientTransport.start": { does: ["await", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "StdioServerTransport.constructor": { does: [], returns: "StdioServerTransport", why: "listed: the shape of the API, not checked here" },
    "StdioServerTransport.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "StdioServerTransport.send": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "StdioServerTransport.start": { does: ["await", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "SSEServerTransport.constructor": { does: [], returns: "SSEServerTransport", why: "listed: the shape of the API, not checked here" },
    "SSEServerTransport.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "SSEServerTransport.send": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "SSEServerTransport.start": { does: ["await", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "StreamableHTTPServerTransport.constructor": { does: [], returns: "StreamableHTTPServerTransport", why: "listed: the shape of the API, not checked here" },
    "StreamableHTTPServerTransport.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "StreamableHTTPServerTransport.send": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "StreamableHTTPServerTransport.start": { does: ["await", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "StreamableHTTPClientTransport.constructor": { does: [], returns: "StreamableHTTPClientTransport", why: "listed: the shape of the API, not checked here" },
    "StreamableHTTPClientTransport.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "StreamableHTTPClientTransport.send": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "StreamableHTTPClientTransport.start": { does: ["await", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/medium.json
var medium_default = {
  module: "medium",
  apis: {
    chan: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    put: { does: ["await", "send arg0"], async: true, loss: { refusal: "silent", means: "dropped", full: "drops-new" }, message: "arg1", flags: ["silent-drop"], why: "medium 1.2.0 lib/buffers.js:18: dropping and sliding buffers drop and resolve true" },
    take: { does: ["await", "receive arg0"], async: true, why: "listed: general knowledge, not checked here" },
    sleep: { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep"], why: "listed: general knowledge, not checked here" },
    close: { does: ["stop arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    go: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/memcached.json
var memcached_default = {
  module: "memcached",
  aliases: ["memjs"],
  types: { default: "Memcached" },
  apis: {
    "Client.create": { does: [], returns: "Memcached", why: "listed: the shape of the API, not checked here" },
    "Memcached.get": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Memcached.set": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Memcached.del": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Memcached.add": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Memcached.constructor": { does: [], returns: "Memcached", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/mitt.json
var mitt_default = {
  module: "mitt",
  apis: {
    default: { does: [], returns: "Emitter", safe: true, why: "listed: the shape of the API, not checked here" },
    "Emitter.emit": { does: ["send this"], what: "listener", message: "arg0", userCode: true, flags: ["lost-without-listener"], why: "mitt 3.0.1 dist/mitt.js:1: a listener that throws stops the later ones" },
    "Emitter.on": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Emitter.off": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/mkdirp.json
var mkdirp_default = {
  module: "mkdirp",
  apis: {
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    mkdirp: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    mkdirpSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    sync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/mnemonist.json
var mnemonist_default = {
  module: "mnemonist",
  aliases: ["mnemonist/circular-buffer", "mnemonist/fixed-deque", "mnemonist/queue", "mnemonist/lru-cache"],
  apis: {
    "CircularBuffer.constructor": { does: [], returns: "CircularBuffer", safe: true, why: "listed: the shape of the API, not checked here" },
    "CircularBuffer.push": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "drops-old" }, message: "arg0", safe: true, flags: ["silent-drop"], why: "mnemonist 0.40.8 circular-buffer.js:55" },
    "CircularBuffer.unshift": { does: ["send this"], message: "arg0", safe: true, flags: ["silent-drop"], why: "listed: general knowledge, not checked here" },
    "FixedDeque.constructor": { does: [], returns: "FixedDeque", safe: true, why: "listed: the shape of the API, not checked here" },
    "FixedDeque.push": { does: ["send this"], loss: { refusal: "throws", means: "dropped", full: "throws" }, message: "arg0", why: "exp/chans.mjs" },
    "FixedDeque.unshift": { does: ["send this"], message: "arg0", why: "listed: general knowledge, not checked here" },
    "FixedStack.push": { does: ["send this"], loss: { refusal: "throws", means: "dropped", full: "throws" }, message: "arg0", why: "exp/chans.mjs" },
    "CircularBuffer.shift": { does: ["takeFirst"], safe: true, why: "listed: general knowledge, not checked here" },
    "FixedDeque.shift": { does: ["takeFirst"], safe: true, why: "listed: general knowledge, not checked here" },
    "Queue.dequeue": { does: ["takeFirst"], safe: true, why: "listed: general knowledge, not checked here" },
    "CircularBuffer.pop": { does: ["takeLast"], safe: true, why: "listed: general knowledge, not checked here" },
    "FixedDeque.pop": { does: ["takeLast"], safe: true, why: "listed: general knowledge, not checked here" },
    "FixedStack.pop": { does: ["takeLast"], safe: true, why: "listed: general knowledge, not checked here" },
    "Queue.enqueue": { does: ["append this arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    "Queue.constructor": { does: [], returns: "Queue", safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/mocha.json
var mocha_default = {
  module: "mocha",
  apis: {
    it: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    test: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    describe: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    before: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    after: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    beforeEach: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    afterEach: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    beforeAll: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    afterAll: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    suite: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/mongodb.json
var mongodb_default = {
  module: "mongodb",
  extends: { MongoClient: "node:events:EventEmitter", ChangeStream: "node:events:EventEmitter", AggregationCursor: "FindCursor" },
  apis: {
    "MongoClient.constructor": { does: [], returns: "MongoClient", why: "listed: the shape of the API, not checked here" },
    "MongoClient.connect": { does: ["await", "io db", "start this"], async: true, returns: "MongoClient", what: "stream", why: "listed: general knowledge, not checked here" },
    "MongoClient.db": { does: [], returns: "Db", safe: true, why: "listed: the shape of the API, not checked here" },
    "Db.collection": { does: [], returns: "Collection", safe: true, why: "listed: the shape of the API, not checked here" },
    "Collection.findOne": { does: ["await", "io db"], async: true, why: "mongodb 7.8.0" },
    "Collection.insertOne": { does: ["await", "io db"], async: true, why: "mongodb 7.8.0" },
    "Collection.insertMany": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.updateOne": { does: ["await", "io db"], async: true, why: "mongodb 7.8.0" },
    "Collection.updateMany": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.deleteOne": { does: ["await", "io db"], async: true, why: "mongodb 7.8.0" },
    "Collection.deleteMany": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.replaceOne": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.bulkWrite": { does: ["await", "io db"], async: true, why: "mongodb 7.8.0" },
    "Collection.countDocuments": { does: ["await", "io db"], async: true, why: "mongodb 7.8.0" },
    "Collection.estimatedDocumentCount": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.distinct": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.findOneAndUpdate": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.findOneAndDelete": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.findOneAndReplace": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.createIndex": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.createIndexes": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.dropIndex": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.drop": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.rename": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.indexes": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Collection.find": { does: [], returns: "FindCursor", why: "mongodb 7.8.0" },
    "Collection.aggregate": { does: [], returns: "AggregationCursor", why: "mongodb 7.8.0" },
    "Collection.watch": { does: ["start result"], returns: "ChangeStream", what: "stream", why: "listed: general knowledge, not checked here" },
    "MongoClient.watch": { does: ["start result"], returns: "ChangeStream", what: "stream", why: "listed: general knowledge, not checked here" },
    "Db.watch": { does: ["start result"], returns: "ChangeStream", what: "stream", why: "listed: general knowledge, not checked here" },
    "ChangeStream.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "ChangeStream.next": { does: ["await", "receive this"], async: true, why: "mongodb 7.8.0" },
    "FindCursor.toArray": { does: ["await", "io db"], async: true, why: "mongodb 7.8.0" },
    "FindCursor.next": { does: ["await", "io db"], async: true, why: "mongodb 7.8.0" },
    "FindCursor.hasNext": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "FindCursor.count": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "FindCursor.tryNext": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "FindCursor.close": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "FindCursor.forEach": { does: ["await", "io db", "call arg0"], async: true, why: "listed: general knowledge, not checked here" },
    "FindCursor.sort": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FindCursor.limit": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FindCursor.skip": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FindCursor.project": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FindCursor.batchSize": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FindCursor.map": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "FindCursor.hint": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Db.command": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Db.createCollection": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Db.dropDatabase": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Db.stats": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Db.listCollections": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "MongoClient.close": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "MongoClient.startSession": { does: ["acquire this"], result: ["await", "release this"], resultPath: "endSession", returns: "ClientSession", lock: "pool", reentrant: false, flags: ["no-timeout-by-default"], why: "mongodb 7.8.0 lib/cmap/connection_pool.js:91: waits for a connection for ever by default" },
    "ClientSession.endSession": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    "ClientSession.withTransaction": { does: ["await", "io db", "call arg0", "io db"], async: true, timeoutMs: 12e4, flags: ["callback-may-run-many-times", "transaction"], why: "mongodb 7.8.0 lib/sessions.js:466: retried for up to 120 s" },
    "MongoClient.withSession": { does: ["await", "call argLast"], async: true, callbackParams: { arg0: ["ClientSession"], arg1: ["ClientSession"] }, why: "listed: general knowledge, not checked here" },
    "ClientSession.startTransaction": { does: [], why: "listed: the shape of the API, not checked here" },
    "ClientSession.commitTransaction": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "ClientSession.abortTransaction": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/mongoose.json
var mongoose_default = {
  module: "mongoose",
  extends: { Aggregate: "Query", Connection: "node:events:EventEmitter" },
  types: { default: "mongoose:", Connection: "Connection", connection: "Connection" },
  apis: {
    connect: { does: ["await", "io db", "start result"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    disconnect: { does: ["await", "io db", "stop mongoose"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    createConnection: { does: [], returns: "Connection", why: "listed: the shape of the API, not checked here" },
    model: { does: [], returns: "Model", safe: true, why: "listed: the shape of the API, not checked here" },
    "Connection.model": { does: [], returns: "Model", safe: true, why: "listed: the shape of the API, not checked here" },
    "Model.find": { does: [], returns: "Query", why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Model.findOne": { does: [], returns: "Query", why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Model.findById": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.findOneAndUpdate": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.findByIdAndUpdate": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.findOneAndDelete": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.findByIdAndDelete": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.updateOne": { does: [], returns: "Query", why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Model.updateMany": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.deleteOne": { does: [], returns: "Query", why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Model.deleteMany": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.countDocuments": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.estimatedDocumentCount": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.distinct": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.exists": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.where": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.replaceOne": { does: [], returns: "Query", why: "listed: the shape of the API, not checked here" },
    "Model.aggregate": { does: [], returns: "Aggregate", why: "listed: the shape of the API, not checked here" },
    "Model.create": { does: ["await", "io db"], async: true, why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Model.insertMany": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.bulkWrite": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.bulkSave": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.createIndexes": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.syncIndexes": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.init": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Document.save": { does: ["await", "io db"], async: true, why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Document.deleteOne": { does: ["await", "io db"], async: true, why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Document.remove": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Document.populate": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Document.updateOne": { does: ["await", "io db"], async: true, why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Query.then": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Query.exec": { does: ["await", "io db"], async: true, why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Query.cursor": { does: [], returns: "Cursor", why: "listed: the shape of the API, not checked here" },
    "Cursor.next": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Query.*": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Model.constructor": { does: [], returns: "Document", why: "listed: the shape of the API, not checked here" },
    "Model.watch": { does: ["start result"], what: "stream", why: "listed: general knowledge, not checked here" },
    startSession: { does: ["await", "io db"], async: true, returns: "mongodb:ClientSession", why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Connection.startSession": { does: ["await", "io db"], async: true, returns: "mongodb:ClientSession", why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Connection.transaction": { does: ["await", "io db", "call arg0", "io db"], async: true, callbackParams: { arg0: ["mongodb:ClientSession"] }, flags: ["transaction"], why: "mongoose 9.12.1: a query goes out when it is awaited or exec() is called" },
    "Connection.close": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Schema.pre": { does: ["start this", "spawn argLast"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Schema.post": { does: ["start this", "spawn argLast"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/mortice.json
var mortice_default = {
  module: "mortice",
  apis: {
    default: { does: [], returns: "Mortice", safe: true, why: "listed: the shape of the API, not checked here" },
    "Mortice.readLock": { does: ["await", "acquire this"], async: true, result: ["release this"], signal: "arg0.signal", wake: "signal", lock: "read", fair: true, reentrant: false, releaseTwice: "noop", why: "mortice 3.3.1 dist/src/mortice.js:159: fair; process, cluster or worker" },
    "Mortice.writeLock": { does: ["await", "acquire this"], async: true, result: ["release this"], signal: "arg0.signal", wake: "signal", lock: "write", fair: true, reentrant: false, releaseTwice: "noop", why: "mortice 3.3.1 dist/src/mortice.js:159: fair; process, cluster or worker" }
  }
};

// src/knowledge/typescript/mqtt.json
var mqtt_default = {
  module: "mqtt",
  extends: { MqttClient: "node:events:EventEmitter" },
  types: { default: "mqtt:", Client: "MqttClient" },
  apis: {
    connect: { does: ["start result"], returns: "MqttClient", what: "stream", why: "listed: general knowledge, not checked here" },
    connectAsync: { does: ["await", "io network", "start result"], async: true, returns: "MqttClient", what: "stream", why: "listed: general knowledge, not checked here" },
    "MqttClient.publish": { does: ["send this", "spawn argLast"], loss: { refusal: "callback", means: "ambiguous", full: "buffers" }, message: "arg0", flags: ["silent-drop-with-queueqoszero-false"], why: "mqtt 5.16.0 build/lib/client.js:180: qos 0 is queued while offline unless queueQoSZero is false; only the callback tells" },
    "MqttClient.publishAsync": { does: ["await", "io network", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "MqttClient.subscribe": { does: ["start this", "spawn argLast"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "MqttClient.subscribeAsync": { does: ["await", "io network", "start this"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "MqttClient.unsubscribe": { does: ["stop this", "spawn argLast"], why: "listed: general knowledge, not checked here" },
    "MqttClient.end": { does: ["stop this", "spawn argLast"], why: "listed: general knowledge, not checked here" },
    "MqttClient.endAsync": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "MqttClient.unsubscribeAsync": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "MqttClient.connected": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "MqttClient.reconnecting": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "MqttClient.reconnect": { does: ["start this"], what: "stream", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/mssql.json
var mssql_default = {
  module: "mssql",
  extends: { Transaction: "ConnectionPool", ConnectionPool: "node:events:EventEmitter" },
  types: { default: "mssql:" },
  apis: {
    connect: { does: ["await", "io db", "start result"], async: true, returns: "ConnectionPool", what: "stream", why: "listed: general knowledge, not checked here" },
    "ConnectionPool.constructor": { does: [], returns: "ConnectionPool", why: "listed: the shape of the API, not checked here" },
    "ConnectionPool.connect": { does: ["await", "io db", "start this"], async: true, returns: "this", what: "stream", why: "listed: general knowledge, not checked here" },
    "ConnectionPool.close": { does: ["await", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "ConnectionPool.request": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "Request.constructor": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "Request.query": { does: ["await", "io db"], async: true, timeoutMs: 15e3, why: "mssql documentation: 15 s a request" },
    "Request.execute": { does: ["await", "io db"], async: true, timeoutMs: 15e3, why: "mssql documentation: 15 s a request" },
    "Request.batch": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Request.bulk": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "ConnectionPool.query": { does: ["await", "io db"], async: true, timeoutMs: 15e3, why: "mssql documentation: 15 s a request" },
    query: { does: ["await", "io db"], async: true, timeoutMs: 15e3, why: "mssql documentation: 15 s a request" },
    "Request.input": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" },
    "Request.output": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" },
    "Request.cancel": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "ConnectionPool.transaction": { does: [], returns: "Transaction", why: "listed: the shape of the API, not checked here" },
    "Transaction.constructor": { does: [], returns: "Transaction", why: "listed: the shape of the API, not checked here" },
    "Transaction.begin": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Transaction.commit": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Transaction.rollback": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/mutex-ts.json
var mutex_ts_default = {
  module: "mutex-ts",
  apis: {
    "Mutex.constructor": { does: [], returns: "Mutex", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "MutexRW.constructor": { does: [], returns: "MutexRW", safe: true, why: "listed: the shape of the API, not checked here" },
    "Mutex.obtain": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "mutex", fair: true, reentrant: false, releaseTwice: "noop", why: "mutex-ts 1.0.3; exp/locks.mjs" },
    "MutexRW.obtainRO": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "read", fair: false, reentrant: false, flags: ["writer-starvation"], why: "mutex-ts 1.0.3; exp/locks.mjs" },
    "MutexRW.obtainRW": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "write", fair: false, reentrant: false, flags: ["writer-starvation"], why: "mutex-ts 1.0.3; exp/locks.mjs: readers pass waiting writers" }
  }
};

// src/knowledge/typescript/mutexify.json
var mutexify_default = {
  module: "mutexify",
  aliases: ["mutexify/promise"],
  apis: {
    default: { does: [], returns: "Lock", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "Lock.()": { does: ["await", "acquire this", "call arg0"], async: true, result: ["release this"], lock: "mutex", fair: true, reentrant: false, releaseTwice: "hangs", flags: ["release-not-idempotent"], why: "mutexify 1.4.0 index.js:24: `await lock()` of mutexify/promise gives release(); the callback form calls back holding; a second release can hang the waiters" }
  }
};

// src/knowledge/typescript/mysql.json
var mysql_default = {
  module: "mysql",
  extends: { Pool: "node:events:EventEmitter", Connection: "node:events:EventEmitter" },
  apis: {
    createPool: { does: [], returns: "Pool", why: "listed: the shape of the API, not checked here" },
    createConnection: { does: [], returns: "Connection", why: "listed: the shape of the API, not checked here" },
    "Pool.query": { does: ["spawn argLast"], why: "mysql documentation" },
    "Connection.query": { does: ["spawn argLast"], why: "mysql documentation" },
    "Pool.getConnection": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Connection.connect": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Connection.beginTransaction": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Connection.commit": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Connection.rollback": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Pool.end": { does: ["stop this", "spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Connection.end": { does: ["stop this", "spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Connection.destroy": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.release": { does: [], why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/mysql2.json
var mysql2_default = {
  module: "mysql2",
  aliases: ["mysql2/promise", "mariadb"],
  extends: {
    PromisePool: "Pool",
    PoolConnection: "Connection",
    PromiseConnection: "Connection",
    PromisePoolConnection: "PoolConnection",
    Pool: "node:events:EventEmitter",
    Connection: "node:events:EventEmitter"
  },
  apis: {
    createPool: { does: [], returns: "Pool", why: "listed: the shape of the API, not checked here" },
    createConnection: { does: ["await", "io db", "start result"], async: true, returns: "Connection", what: "stream", why: "listed: general knowledge, not checked here" },
    "Pool.promise": { does: [], returns: "Pool", why: "listed: the shape of the API, not checked here" },
    "Connection.promise": { does: [], returns: "Connection", why: "listed: the shape of the API, not checked here" },
    "Pool.getConnection": { does: ["await", "acquire this"], async: true, result: ["release this"], resultPath: "release", returns: "PoolConnection", lock: "pool", fair: true, reentrant: false, flags: ["no-timeout-by-default", "leak-exhausts-pool"], why: "mysql2 3.24.5 lib/base/pool.js:119: 10 connections, waits for ever" },
    "Pool.releaseConnection": { does: ["release this"], why: "listed: general knowledge, not checked here" },
    "Pool.query": { does: ["await", "acquire this", "io db", "release this"], async: true, lock: "pool", fair: true, why: "mysql2 3.24.5; checks a connection out and in" },
    "Pool.execute": { does: ["await", "acquire this", "io db", "release this"], async: true, lock: "pool", fair: true, why: "mysql2 3.24.5; checks a connection out and in" },
    "Connection.query": { does: ["await", "io db"], async: true, why: "mysql2 3.24.5" },
    "Connection.execute": { does: ["await", "io db"], async: true, why: "mysql2 3.24.5" },
    "Connection.ping": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Connection.batch": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Pool.batch": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Connection.changeUser": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Connection.beginTransaction": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Connection.commit": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Connection.rollback": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Pool.end": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Connection.end": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Connection.destroy": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.format": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    escape: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    format: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "PoolConnection.release": { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/nanoevents.json
var nanoevents_default = {
  module: "nanoevents",
  apis: {
    createNanoEvents: { does: [], returns: "Emitter", safe: true, why: "listed: the shape of the API, not checked here" },
    "Emitter.emit": { does: ["send this"], what: "listener", message: "arg0", userCode: true, flags: ["lost-without-listener"], why: "nanoevents 9.1.0 index.js:2" },
    "Emitter.on": { does: ["start this", "spawn arg1"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/nats.json
var nats_default = {
  module: "nats",
  aliases: ["@nats-io/transport-node", "@nats-io/nats-core", "@nats-io/jetstream", "nats.ws"],
  apis: {
    connect: { does: ["await", "io network", "start result"], async: true, returns: "NatsConnection", what: "stream", why: "listed: general knowledge, not checked here" },
    "NatsConnection.publish": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["lost-on-reconnect", "silent-loss-no-receiver"], why: "@nats-io/nats-core lib/protocol.js:382; exp/nats.mjs: buffered while disconnected, then each dial discards the buffer; without a subscriber it is dropped" },
    "NatsConnection.respond": { does: ["send this"], message: "arg0", flags: ["lost-on-reconnect", "silent-loss-no-receiver"], why: "listed: general knowledge, not checked here; exp/nats.mjs: buffered while disconnected, then each dial discards the buffer; without a subscriber it is dropped" },
    "NatsConnection.request": { does: ["await", "io network"], async: true, timeout: "arg2.timeout", message: "arg0", why: "listed: general knowledge, not checked here" },
    "NatsConnection.requestMany": { does: ["await", "io network"], async: true, timeout: "arg2.timeout", message: "arg0", why: "listed: general knowledge, not checked here" },
    "NatsConnection.flush": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "NatsConnection.drain": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "NatsConnection.close": { does: ["await", "io network", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "NatsConnection.subscribe": { does: ["start result", "spawn arg1.callback"], returns: "Subscription", what: "subscription", why: "listed: general knowledge, not checked here" },
    "Subscription.unsubscribe": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Subscription.drain": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "NatsConnection.jetstream": { does: [], returns: "JetStreamClient", why: "listed: the shape of the API, not checked here" },
    jetstream: { does: [], returns: "JetStreamClient", why: "listed: the shape of the API, not checked here" },
    "JetStreamClient.publish": { does: ["await", "io network", "send this"], async: true, loss: { refusal: "rejects", means: "dropped" }, message: "arg0", why: "@nats-io/nats-core lib/protocol.js:382" },
    "NatsConnection.jetstreamManager": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "NatsConnection.closed": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "NatsConnection.isClosed": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "NatsConnection.isDraining": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Msg.respond": { does: ["send this"], why: "listed: general knowledge, not checked here; false without a reply subject" }
  }
};

// src/knowledge/typescript/needle.json
var needle_default = {
  module: "needle",
  apis: {
    default: { does: ["await", "io network"], async: true, timeout: "arg3.response_timeout", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    get: { does: ["await", "io network", "spawn argLast"], async: true, flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    post: { does: ["await", "io network", "spawn argLast"], async: true, flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    put: { does: ["await", "io network", "spawn argLast"], async: true, flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    patch: { does: ["await", "io network", "spawn argLast"], async: true, flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    delete: { does: ["await", "io network", "spawn argLast"], async: true, flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    head: { does: ["await", "io network", "spawn argLast"], async: true, flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    request: { does: ["await", "io network", "spawn argLast"], async: true, flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/neo4j-driver.json
var neo4j_driver_default = {
  module: "neo4j-driver",
  extends: { ManagedTransaction: "Session", Transaction: "Session" },
  types: { default: "neo4j-driver:" },
  apis: {
    driver: { does: [], returns: "Driver", why: "listed: the shape of the API, not checked here" },
    "Driver.session": { does: [], returns: "Session", why: "listed: the shape of the API, not checked here" },
    "Session.run": { does: ["await", "io db"], async: true, why: "neo4j-driver documentation: 60 s for a connection, 30 s of retries" },
    "Driver.executeQuery": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Driver.verifyConnectivity": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Session.executeRead": { does: ["await", "io db", "call arg0", "io db"], async: true, callbackParams: { arg0: ["ManagedTransaction"] }, flags: ["callback-may-run-many-times", "transaction"], why: "neo4j-driver documentation: 60 s for a connection, 30 s of retries" },
    "Session.executeWrite": { does: ["await", "io db", "call arg0", "io db"], async: true, callbackParams: { arg0: ["ManagedTransaction"] }, flags: ["callback-may-run-many-times", "transaction"], why: "neo4j-driver documentation: 60 s for a connection, 30 s of retries" },
    "Session.readTransaction": { does: ["await", "io db", "call arg0", "io db"], async: true, callbackParams: { arg0: ["ManagedTransaction"] }, flags: ["callback-may-run-many-times", "transaction"], why: "listed: general knowledge, not checked here" },
    "Session.writeTransaction": { does: ["await", "io db", "call arg0", "io db"], async: true, callbackParams: { arg0: ["ManagedTransaction"] }, flags: ["callback-may-run-many-times", "transaction"], why: "listed: general knowledge, not checked here" },
    "Session.beginTransaction": { does: ["await", "io db"], async: true, returns: "Transaction", why: "listed: general knowledge, not checked here" },
    "Transaction.commit": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Transaction.rollback": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Session.close": { does: ["await", "io db", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Driver.close": { does: ["await", "io db", "stop this"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/nestjs-axios.json
var nestjs_axios_default = {
  module: "@nestjs/axios",
  apis: {
    "HttpService.get": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" },
    "HttpService.post": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" },
    "HttpService.put": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" },
    "HttpService.delete": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" },
    "HttpService.patch": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" },
    "HttpService.request": { does: [], returns: "rxjs:Observable", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/nestjs-common.json
var nestjs_common_default = {
  module: "@nestjs/common",
  aliases: ["@nestjs/core"],
  apis: {
    "Logger.log": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.verbose": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.fatal": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.constructor": { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    "NestFactory.create": { does: ["await", "start result"], async: true, returns: "NestApplication", what: "server", why: "listed: general knowledge, not checked here" },
    "NestFactory.createMicroservice": { does: ["await", "start result"], async: true, returns: "NestApplication", what: "server", why: "listed: general knowledge, not checked here" },
    "NestFactory.createApplicationContext": { does: ["await", "start result"], async: true, returns: "NestApplication", what: "server", why: "listed: general knowledge, not checked here" },
    "NestApplication.listen": { does: ["await", "start this"], async: true, what: "server", why: "listed: general knowledge, not checked here" },
    "NestApplication.close": { does: ["await", "stop this"], async: true, what: "server", flags: ["stop-can-hang"], why: "listed: general knowledge, not checked here" },
    "NestApplication.enableShutdownHooks": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "NestApplication.useGlobalPipes": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "NestApplication.enableCors": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "NestApplication.setGlobalPrefix": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "NestApplication.useGlobalFilters": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "NestApplication.useGlobalInterceptors": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "NestApplication.get": { does: [], why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/nestjs-event-emitter.json
var nestjs_event_emitter_default = {
  module: "@nestjs/event-emitter",
  extends: { EventEmitter2: "node:events:EventEmitter" },
  apis: {
    "EventEmitter2.emitAsync": { does: ["await", "send this"], async: true, what: "listener", message: "arg0", userCode: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/nestjs-microservices.json
var nestjs_microservices_default = {
  module: "@nestjs/microservices",
  apis: {
    "ClientProxy.emit": { does: [], returns: "rxjs:Observable", message: "arg0", why: "listed: the shape of the API, not checked here" },
    "ClientProxy.send": { does: [], returns: "rxjs:Observable", message: "arg0", why: "listed: the shape of the API, not checked here" },
    "ClientProxy.connect": { does: ["await", "io network", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "ClientProxy.close": { does: ["stop this"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/node-cron.json
var node_cron_default = {
  module: "node-cron",
  types: { default: "node-cron:" },
  apis: {
    schedule: { does: ["start result", "spawn arg1"], returns: "ScheduledTask", what: "interval", flags: ["async-callback-overlaps"], why: "node-cron 4.6.0; exp/saga.cjs: an async callback is not awaited, 2 ran at once" },
    "ScheduledTask.stop": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "ScheduledTask.destroy": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "ScheduledTask.start": { does: ["start this"], what: "interval", why: "listed: general knowledge, not checked here" },
    validate: { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/node-fetch.json
var node_fetch_default = {
  module: "node-fetch",
  aliases: ["cross-fetch", "isomorphic-fetch", "isomorphic-unfetch", "whatwg-fetch", "node-fetch-native", "fetch-cookie", "cross-fetch/polyfill", "make-fetch-happen", "minipass-fetch", "@remix-run/web-fetch"],
  types: { Response: "global:Response", Headers: "global:Headers", fetch: "node-fetch:default" },
  apis: {
    default: { does: ["await", "io network"], async: true, returns: "global:Response", signal: "arg1.signal", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/node-pty.json
var node_pty_default = {
  module: "node-pty",
  aliases: ["@lydell/node-pty", "@homebridge/node-pty-prebuilt-multiarch"],
  apis: {
    spawn: { does: ["start result"], returns: "IPty", what: "process", why: "listed: general knowledge, not checked here" },
    "IPty.write": { what: "stream", does: ["send this"], message: "arg0", flags: ["silent-loss-after-close"], why: "listed: general knowledge, not checked here; nothing tells when the process has ended" },
    "IPty.kill": { does: ["stop this"], what: "process", why: "listed: general knowledge, not checked here" },
    "IPty.destroy": { does: ["stop this"], what: "process", why: "listed: general knowledge, not checked here" },
    "IPty.onData": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "IPty.onExit": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "IPty.on": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "IPty.resize": { does: [], why: "listed: the shape of the API, not checked here" },
    "IPty.clear": { does: [], why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/node-rdkafka.json
var node_rdkafka_default = {
  module: "node-rdkafka",
  extends: { Producer: "node:events:EventEmitter", KafkaConsumer: "node:events:EventEmitter" },
  types: { HighLevelProducer: "Producer" },
  apis: {
    "Producer.constructor": { does: [], returns: "Producer", why: "listed: the shape of the API, not checked here" },
    "Producer.produce": { does: ["send this"], loss: { refusal: "throws", means: "dropped", full: "throws" }, message: "arg0", flags: ["delivery-report-tells"], why: "node-rdkafka documentation: throws ERR__QUEUE_FULL when the local queue is full" },
    "Producer.connect": { does: ["start this", "spawn argLast"], what: "stream", why: "listed: general knowledge, not checked here" },
    "KafkaConsumer.connect": { does: ["start this", "spawn argLast"], what: "stream", why: "listed: general knowledge, not checked here" },
    "Producer.flush": { does: ["spawn argLast"], timeout: "arg0", why: "listed: general knowledge, not checked here" },
    "Producer.disconnect": { does: ["stop this", "spawn argLast"], why: "listed: general knowledge, not checked here" },
    "KafkaConsumer.disconnect": { does: ["stop this", "spawn argLast"], why: "listed: general knowledge, not checked here" },
    "KafkaConsumer.constructor": { does: [], returns: "KafkaConsumer", why: "listed: the shape of the API, not checked here" },
    "KafkaConsumer.consume": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "KafkaConsumer.subscribe": { does: ["start this"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "Producer.poll": { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/node-schedule.json
var node_schedule_default = {
  module: "node-schedule",
  apis: {
    scheduleJob: { does: ["start result", "spawn argLast"], returns: "Job", what: "interval", flags: ["async-callback-overlaps"], why: "listed: general knowledge, not checked here" },
    "Job.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    gracefulShutdown: { does: ["await", "stop jobs"], async: true, why: "listed: general knowledge, not checked here" },
    cancelJob: { does: ["stop arg0"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/nodegit.json
var nodegit_default = {
  module: "nodegit",
  apis: {
    "*.open": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "*.clone": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "*.getHeadCommit": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "*.getCommit": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "*.commit": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "*.fetch": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "*.lookup": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "*.create": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "*.getBranchCommit": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/nodemailer.json
var nodemailer_default = {
  module: "nodemailer",
  types: { default: "nodemailer:" },
  apis: {
    createTransport: { does: [], returns: "Transporter", why: "listed: the shape of the API, not checked here" },
    "Transporter.sendMail": { does: ["await", "io network", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Transporter.verify": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Transporter.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/npmlog.json
var npmlog_default = {
  module: "npmlog",
  types: { default: "Log" },
  apis: {
    "Log.trace": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Log.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Log.verbose": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Log.silly": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Log.info": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Log.log": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Log.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Log.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Log.fatal": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Log.success": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Log.child": { does: [], returns: "Log", safe: true, why: "listed: the shape of the API, not checked here" },
    getLogger: { does: [], returns: "Log", safe: true, why: "listed: the shape of the API, not checked here" },
    createLogger: { does: [], returns: "Log", safe: true, why: "listed: the shape of the API, not checked here" },
    "Log.constructor": { does: [], returns: "Log", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/ofetch.json
var ofetch_default = {
  module: "ofetch",
  types: { default: "ofetch:ofetch", $fetch: "ofetch:ofetch" },
  apis: {
    ofetch: { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "ofetch.raw": { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "$fetch.raw": { does: ["await", "io network"], async: true, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "ofetch.create": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "$fetch.create": { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/openally-mutex.json
var openally_mutex_default = {
  module: "@openally/mutex",
  apis: {
    "Mutex.constructor": { does: [], returns: "Mutex", lock: "semaphore", permits: "arg0.concurrency", safe: true, why: "listed: general knowledge, not checked here" },
    "Mutex.acquire": { does: ["await", "acquire this"], async: true, result: ["release this"], signal: "arg0.signal", lock: "semaphore", fair: false, reentrant: false, permits: "arg0.concurrency", releaseTwice: "inflates", flags: ["not-mutual-exclusion-by-default", "barging-over-admits"], why: "@openally/mutex 2.0.0 dist/index.mjs:11: 5 at once by default, and a newcomer may overtake" }
  }
};

// src/knowledge/typescript/opossum.json
var opossum_default = {
  module: "opossum",
  extends: { CircuitBreaker: "node:events:EventEmitter" },
  types: { default: "CircuitBreaker" },
  apis: {
    "CircuitBreaker.constructor": { does: ["spawn arg0"], returns: "CircuitBreaker", why: "listed: general knowledge, not checked here" },
    "CircuitBreaker.fire": { does: ["await", "io unknown"], async: true, flags: ["loser-continues"], why: "listed: general knowledge, not checked here" },
    "CircuitBreaker.shutdown": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/ora.json
var ora_default = {
  module: "ora",
  apis: {
    default: { does: [], returns: "Ora", safe: true, why: "listed: the shape of the API, not checked here" },
    oraPromise: { does: [], returns: "Ora", safe: true, why: "listed: the shape of the API, not checked here" },
    "Ora.start": { does: ["start this"], returns: "this", what: "interval", safe: true, why: "listed: general knowledge, not checked here" },
    "Ora.stop": { does: ["stop this"], returns: "this", safe: true, why: "listed: general knowledge, not checked here" },
    "Ora.succeed": { does: ["stop this"], returns: "this", safe: true, why: "listed: general knowledge, not checked here" },
    "Ora.fail": { does: ["stop this"], returns: "this", safe: true, why: "listed: general knowledge, not checked here" },
    "Ora.warn": { does: ["stop this"], returns: "this", safe: true, why: "listed: general knowledge, not checked here" },
    "Ora.info": { does: ["stop this"], returns: "this", safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-all.json
var p_all_default = {
  module: "p-all",
  apis: {
    default: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-any.json
var p_any_default = {
  module: "p-any",
  apis: {
    default: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-debounce.json
var p_debounce_default = {
  module: "p-debounce",
  apis: {
    default: { does: [], returns: "arg0", flags: ["coalesces-drops"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-defer.json
var p_defer_default = {
  module: "p-defer",
  apis: {
    default: { does: [], returns: "global:PromiseWithResolvers", safe: true, why: "p-defer 4.0.1" }
  }
};

// src/knowledge/typescript/p-do-whilst.json
var p_do_whilst_default = {
  module: "p-do-whilst",
  apis: {
    default: { does: ["await", "call arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-each-series.json
var p_each_series_default = {
  module: "p-each-series",
  apis: {
    default: { does: ["await", "iterate arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-event.json
var p_event_default = {
  module: "p-event",
  apis: {
    default: { does: ["await", "receive arg0"], async: true, signal: "arg2.signal", timeout: "arg2.timeout", wake: "signal", message: "arg1", flags: ["lost-if-emitted-before"], why: "listed: general knowledge, not checked here" },
    pEvent: { does: ["await", "receive arg0"], async: true, signal: "arg2.signal", timeout: "arg2.timeout", wake: "signal", message: "arg1", flags: ["lost-if-emitted-before"], why: "p-event 7.1.1; exp/timers2.mjs: earlier events are lost" },
    pEventMultiple: { does: ["await", "receive arg0"], async: true, signal: "arg2.signal", timeout: "arg2.timeout", wake: "signal", message: "arg1", flags: ["lost-if-emitted-before"], why: "listed: general knowledge, not checked here" },
    pEventIterator: { does: ["start arg0"], signal: "arg2.signal", what: "listener", message: "arg1", flags: ["unbounded-buffer"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-fifo.json
var p_fifo_default = {
  module: "p-fifo",
  types: { default: "FIFO" },
  apis: {
    "FIFO.constructor": { does: [], returns: "FIFO", safe: true, why: "listed: the shape of the API, not checked here" },
    "FIFO.push": { does: ["await", "send this"], async: true, loss: { refusal: "none", means: "backpressure", full: "waits" }, message: "arg0", why: "p-fifo 1.0.0 index.js:12" },
    "FIFO.shift": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "FIFO.isEmpty": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-filter.json
var p_filter_default = {
  module: "p-filter",
  apis: {
    default: { does: ["await", "iterate arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-forever.json
var p_forever_default = {
  module: "p-forever",
  apis: {
    default: { does: ["await", "call arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-limit.json
var p_limit_default = {
  module: "p-limit",
  apis: {
    default: { does: [], returns: "Limit", lockWhenOne: "arg0", safe: true, why: "p-limit 7.3.3 index.js:23" },
    "Limit.()": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "limiter", fair: true, reentrant: false, lockWhenOne: "arg0", why: "p-limit 7.3.3 index.js:43: FIFO, unbounded queue, released when the task throws" },
    "Limit.map": { does: ["await", "iterate arg0", "acquire this", "call arg1", "release this"], async: true, lock: "limiter", reentrant: false, lockWhenOne: "arg0", why: "listed: general knowledge, not checked here" },
    "Limit.clearQueue": { does: ["clear this"], loss: { refusal: "silent", means: "dropped" }, flags: ["silent-drop", "never-settles"], why: "p-limit 7.3.3 index.js:80: the promises of dropped tasks never settle, but with rejectOnClear" },
    "Limit.activeCount": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Limit.pendingCount": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    limitFunction: { does: [], returns: "arg0", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/p-locate.json
var p_locate_default = {
  module: "p-locate",
  apis: {
    default: { does: ["await", "iterate arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-map.json
var p_map_default = {
  module: "p-map",
  apis: {
    default: { does: ["await", "iterate arg0", "call arg1"], async: true, signal: "arg2.signal", why: "p-map 7.1.1 index.js:61" },
    pMapIterable: { does: ["await", "iterate arg0", "call arg1"], async: true, signal: "arg2.signal", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-map-series.json
var p_map_series_default = {
  module: "p-map-series",
  apis: {
    default: { does: ["await", "iterate arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-memoize.json
var p_memoize_default = {
  module: "p-memoize",
  apis: {
    default: { does: [], returns: "arg0", shared: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/p-mutex.json
var p_mutex_default = {
  module: "p-mutex",
  types: { default: "Mutex" },
  apis: {
    "Mutex.constructor": { does: [], returns: "Mutex", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "Mutex.lock": { does: ["await", "acquire this"], async: true, lock: "mutex", fair: true, reentrant: false, releaseTwice: "breaks-exclusion", flags: ["release-not-idempotent", "no-timeout", "no-abort"], why: "p-mutex 1.0.0 index.js:14; exp/locks.mjs" },
    "Mutex.unlock": { does: ["release this"], safe: true, flags: ["release-not-idempotent"], why: "listed: general knowledge, not checked here" },
    "Mutex.withLock": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "mutex", fair: true, reentrant: false, why: "p-mutex 1.0.0 index.js:27: releases when the callback throws" },
    "Mutex.isLocked": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-pipe.json
var p_pipe_default = {
  module: "p-pipe",
  apis: {
    default: { does: [], why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/p-props.json
var p_props_default = {
  module: "p-props",
  apis: {
    default: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-queue.json
var p_queue_default = {
  module: "p-queue",
  extends: { PQueue: "eventemitter3:EventEmitter" },
  types: { default: "PQueue" },
  apis: {
    "PQueue.constructor": { does: [], returns: "PQueue", lockWhenOne: "arg0.concurrency", safe: true, why: "listed: the shape of the API, not checked here" },
    "PQueue.add": { does: ["await", "acquire this", "call arg0", "release this"], async: true, signal: "arg1.signal", lock: "limiter", fair: true, reentrant: false, lockWhenOne: "arg0.concurrency", flags: ["timeout-breaks-exclusion", "signal-breaks-exclusion"], why: "p-queue 9.3.5 dist/index.js:388: FIFO within a priority; `timeout` and `signal` free the slot while the task runs on" },
    "PQueue.addAll": { does: ["await", "acquire this", "call arg0", "release this"], async: true, signal: "arg1.signal", lock: "limiter", reentrant: false, lockWhenOne: "arg0.concurrency", why: "listed: general knowledge, not checked here" },
    "PQueue.clear": { does: ["clear this"], loss: { refusal: "silent", means: "dropped" }, flags: ["silent-drop", "never-settles"], why: "p-queue 9.3.5 dist/index.js:487: callers of dropped tasks wait for ever; running tasks go on" },
    "PQueue.onIdle": { does: ["await", "receive this"], async: true, why: "p-queue 9.3.5 dist/index.js:539" },
    "PQueue.onEmpty": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "PQueue.onSizeLessThan": { does: ["await", "receive this"], async: true, why: "p-queue 9.3.5 dist/index.js:539" },
    "PQueue.onPendingZero": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "PQueue.onRateLimit": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "PQueue.onRateLimitCleared": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "PQueue.onError": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "PQueue.size": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-queue 9.3.5 dist/index.js:634; twins: onIdle, onEmpty" },
    "PQueue.pending": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-queue 9.3.5 dist/index.js:634; twins: onIdle, onEmpty" },
    "PQueue.isPaused": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-queue 9.3.5 dist/index.js:634; twins: onIdle, onEmpty" },
    "PQueue.isSaturated": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-queue 9.3.5 dist/index.js:634; twins: onIdle, onEmpty" },
    "PQueue.sizeBy": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here; twins: onIdle, onEmpty" },
    "PQueue.start": { does: ["start this"], returns: "this", what: "subscription", safe: true, why: "listed: general knowledge, not checked here" },
    "PQueue.pause": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-race.json
var p_race_default = {
  module: "p-race",
  apis: {
    default: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-reduce.json
var p_reduce_default = {
  module: "p-reduce",
  apis: {
    default: { does: ["await", "iterate arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-reflect.json
var p_reflect_default = {
  module: "p-reflect",
  apis: {
    default: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-retry.json
var p_retry_default = {
  module: "p-retry",
  apis: {
    default: { does: ["await", "call arg0", "sleep arg1.minTimeout"], async: true, signal: "arg1.signal", defaultMs: 1e3, wake: "signal", flags: ["long-backoff-by-default", "repeats"], why: "p-retry 7.1.1 index.js:164: 10 retries, from 1 s, doubling without a limit; the signal wakes the sleep since 5, and no attempt" },
    makeRetriable: { does: ["await", "call arg0", "sleep arg1.minTimeout"], async: true, signal: "arg1.signal", wake: "signal", flags: ["long-backoff-by-default", "repeats"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-series.json
var p_series_default = {
  module: "p-series",
  apis: {
    default: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-settle.json
var p_settle_default = {
  module: "p-settle",
  apis: {
    default: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-some.json
var p_some_default = {
  module: "p-some",
  apis: {
    default: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-throttle.json
var p_throttle_default = {
  module: "p-throttle",
  apis: {
    default: { does: [], returns: "Throttle", signal: "arg0.signal", safe: true, why: "p-throttle 8.1.1 index.js:2" },
    "Throttle.()": { does: [], returns: "arg0", flags: ["delays-calls"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-timeout.json
var p_timeout_default = {
  module: "p-timeout",
  apis: {
    default: { does: ["await arg0"], async: true, signal: "arg1.signal", timeout: "arg1.milliseconds", flags: ["loser-continues"], why: "p-timeout 7.0.2 index.js:68: bounds the wait only; the work goes on unless the promise has cancel()" }
  }
};

// src/knowledge/typescript/p-times.json
var p_times_default = {
  module: "p-times",
  apis: {
    default: { does: ["await", "call arg1"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-try.json
var p_try_default = {
  module: "p-try",
  apis: {
    default: { does: ["await", "call arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-wait-for.json
var p_wait_for_default = {
  module: "p-wait-for",
  apis: {
    default: { does: ["await", "poll arg0"], async: true, signal: "arg1.signal", timeout: "arg1.timeout.milliseconds", ms: "arg1.interval", defaultMs: 20, wake: "signal", flags: ["polling-bridge", "no-timeout-by-default"], why: "p-wait-for 6.0.0 index.js:67: asks every 20 ms, for ever without a time-out" }
  }
};

// src/knowledge/typescript/p-waterfall.json
var p_waterfall_default = {
  module: "p-waterfall",
  apis: {
    default: { does: ["await", "iterate arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/p-whilst.json
var p_whilst_default = {
  module: "p-whilst",
  apis: {
    default: { does: ["await", "call arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/partysocket.json
var partysocket_default = {
  module: "partysocket",
  aliases: ["reconnecting-websocket"],
  extends: { ReconnectingWebSocket: "global:WebSocket" },
  types: { default: "ReconnectingWebSocket", WebSocket: "ReconnectingWebSocket" },
  apis: {
    "ReconnectingWebSocket.constructor": { does: ["start result"], returns: "ReconnectingWebSocket", what: "stream", why: "listed: general knowledge, not checked here" },
    "ReconnectingWebSocket.send": { does: ["send this"], message: "arg0", why: "listed: general knowledge, not checked here" },
    "ReconnectingWebSocket.reconnect": { does: ["start this"], what: "stream", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/pg.json
var pg_default = {
  module: "pg",
  aliases: ["pg-pool", "@neondatabase/serverless", "pg-native"],
  extends: { Pool: "node:events:EventEmitter", Client: "node:events:EventEmitter", PoolClient: "Client" },
  types: { default: "pg:" },
  apis: {
    "Pool.constructor": { does: [], returns: "Pool", why: "listed: the shape of the API, not checked here" },
    "Client.constructor": { does: [], returns: "Client", why: "listed: the shape of the API, not checked here" },
    "Pool.connect": { does: ["await", "acquire this"], async: true, result: ["release this"], resultPath: "release", returns: "PoolClient", lock: "pool", fair: true, reentrant: false, flags: ["no-timeout-by-default", "leak-exhausts-pool", "nested-checkout-deadlock"], releaseTwice: "throws", why: "pg-pool index.js:207: 10 clients, waits for ever unless connectionTimeoutMillis is set" },
    "Pool.query": { does: ["await", "acquire this", "io db", "release this"], async: true, lock: "pool", fair: true, flags: ["no-timeout-by-default"], why: "pg-pool index.js:431: query_timeout is none by default; checks a connection out and in" },
    "Client.query": { does: ["await", "io db"], async: true, flags: ["no-timeout-by-default"], why: "pg-pool index.js:431: query_timeout is none by default" },
    "Client.connect": { does: ["await", "io db", "start this"], async: true, what: "stream", why: "pg 8.23.1" },
    "Client.end": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "pg 8.23.1" },
    "Pool.end": { does: ["await", "io db", "stop this"], async: true, what: "stream", flags: ["stop-can-hang"], why: "exp/net.mjs: waits for every client that is checked out" },
    "Client.escapeIdentifier": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Client.escapeLiteral": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Pool.totalCount": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Pool.idleCount": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Pool.waitingCount": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "PoolClient.release": { does: [], safe: true, why: "pg 8.23.1" }
  }
};

// src/knowledge/typescript/pg-promise.json
var pg_promise_default = {
  module: "pg-promise",
  apis: {
    default: { does: [], returns: "PgMain", why: "listed: the shape of the API, not checked here" },
    "PgMain.()": { does: [], returns: "Database", why: "listed: the shape of the API, not checked here" },
    "Database.tx": { does: ["await", "io db", "call argLast", "io db"], async: true, callbackParams: { arg0: ["Database"], arg1: ["Database"] }, flags: ["transaction"], why: "listed: general knowledge, not checked here" },
    "Database.task": { does: ["await", "io db", "call argLast", "io db"], async: true, callbackParams: { arg0: ["Database"], arg1: ["Database"] }, flags: ["transaction"], why: "listed: general knowledge, not checked here" },
    "Database.txIf": { does: ["await", "io db", "call argLast", "io db"], async: true, callbackParams: { arg0: ["Database"], arg1: ["Database"] }, flags: ["transaction"], why: "listed: general knowledge, not checked here" },
    "Database.none": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.one": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.oneOrNone": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.many": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.manyOrNone": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.any": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.query": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.result": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.func": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.proc": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.batch": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Database.multi": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "PgMain.end": { does: ["stop this"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/pino.json
var pino_default = {
  module: "pino",
  types: { default: "pino:pino" },
  apis: {
    pino: { does: [], returns: "Logger", why: "listed: the shape of the API, not checked here" },
    "Logger.trace": { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "pino 10.4.0; thread-stream index.js:276: asynchronous destinations lose lines at exit unless flushed" },
    "Logger.debug": { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "pino 10.4.0; thread-stream index.js:276: asynchronous destinations lose lines at exit unless flushed" },
    "Logger.info": { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "pino 10.4.0; thread-stream index.js:276: asynchronous destinations lose lines at exit unless flushed" },
    "Logger.warn": { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "pino 10.4.0; thread-stream index.js:276: asynchronous destinations lose lines at exit unless flushed" },
    "Logger.error": { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "pino 10.4.0; thread-stream index.js:276: asynchronous destinations lose lines at exit unless flushed" },
    "Logger.fatal": { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "pino 10.4.0; thread-stream index.js:276: asynchronous destinations lose lines at exit unless flushed" },
    "Logger.silent": { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "listed: general knowledge, not checked here" },
    "Logger.child": { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    "Logger.flush": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    destination: { does: [], returns: "sonic-boom:SonicBoom", why: "listed: the shape of the API, not checked here" },
    transport: { does: ["start result"], returns: "thread-stream:ThreadStream", what: "worker", why: "listed: general knowledge, not checked here" },
    "Logger.isLevelEnabled": { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/piscina.json
var piscina_default = {
  module: "piscina",
  extends: { Piscina: "node:events:EventEmitter" },
  types: { default: "Piscina" },
  apis: {
    "Piscina.constructor": { does: ["start result"], returns: "Piscina", what: "worker", why: "listed: general knowledge, not checked here" },
    "Piscina.run": { does: ["await", "io thread", "send this"], async: true, signal: "arg1.signal", loss: { refusal: "rejects", means: "dropped", full: "rejects" }, message: "arg0", why: 'exp/net.mjs: at maxQueue it rejects "Task queue is at limit"; unbounded by default' },
    "Piscina.runTask": { does: ["await", "io thread", "send this"], async: true, signal: "arg1.signal", message: "arg0", why: 'listed: general knowledge, not checked here; at maxQueue it rejects "Task queue is at limit"; unbounded by default' },
    "Piscina.destroy": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Piscina.close": { does: ["await", "stop this"], async: true, flags: ["stop-can-hang"], why: "listed: general knowledge, not checked here" },
    "Piscina.queueSize": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Piscina.completed": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/pkg-up.json
var pkg_up_default = {
  module: "pkg-up",
  apis: {
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    pkgUp: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/playwright.json
var playwright_default = {
  module: "playwright",
  aliases: ["playwright-core"],
  extends: { Page: "node:events:EventEmitter", Browser: "node:events:EventEmitter", BrowserContext: "node:events:EventEmitter" },
  types: { "Page.mouse": "Mouse", "Page.keyboard": "Keyboard", chromium: "BrowserType", firefox: "BrowserType", webkit: "BrowserType" },
  apis: {
    "Page.goto": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.goto": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.reload": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.reload": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.goBack": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.goBack": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.goForward": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.goForward": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.click": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.click": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.dblclick": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.dblclick": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.fill": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.fill": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.type": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.type": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.press": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.press": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.hover": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.hover": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.tap": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.tap": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.focus": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.focus": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.check": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.check": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.uncheck": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.uncheck": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.selectOption": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.selectOption": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setInputFiles": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setInputFiles": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForSelector": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForSelector": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForNavigation": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForNavigation": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForURL": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForURL": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForLoadState": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForLoadState": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForEvent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForEvent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForRequest": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForRequest": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForResponse": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForResponse": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForFunction": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForFunction": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.evaluate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.evaluate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.evaluateHandle": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.evaluateHandle": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.$": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.$": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.$$": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.$$": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.$eval": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.$eval": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.$$eval": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.$$eval": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.$x": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.$x": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.content": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.content": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.title": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.title": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.screenshot": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.screenshot": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.pdf": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.pdf": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setContent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setContent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.textContent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.textContent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.innerText": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.innerText": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.innerHTML": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.innerHTML": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.inputValue": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.inputValue": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.getAttribute": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.getAttribute": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.isVisible": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.isVisible": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.isHidden": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.isHidden": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.isChecked": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.isChecked": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.isEnabled": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.isEnabled": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.addInitScript": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.addInitScript": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.addScriptTag": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.addScriptTag": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.addStyleTag": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.addStyleTag": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.exposeFunction": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.exposeFunction": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setViewportSize": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setViewportSize": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setViewport": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setViewport": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.dragAndDrop": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.dragAndDrop": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.bringToFront": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.bringToFront": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.pause": { does: ["await", "io ipc"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "Frame.pause": { does: ["await", "io ipc"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "Page.setCookie": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setCookie": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.cookies": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.cookies": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.select": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.select": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setRequestInterception": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setRequestInterception": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.evaluateOnNewDocument": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.evaluateOnNewDocument": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.emulate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.emulate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.emulateMedia": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.emulateMedia": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.authenticate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.authenticate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setUserAgent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setUserAgent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setExtraHTTPHeaders": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setExtraHTTPHeaders": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForNetworkIdle": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForNetworkIdle": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForTimeout": { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep", "test-only"], why: "listed: general knowledge, not checked here" },
    "Frame.waitForTimeout": { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep", "test-only"], why: "listed: general knowledge, not checked here" },
    "Page.close": { does: ["await", "io ipc", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Browser.close": { does: ["await", "io ipc", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.close": { does: ["await", "io ipc", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Browser.newPage": { does: ["await", "io ipc", "start result"], async: true, returns: "Page", what: "stream", why: "listed: general knowledge, not checked here" },
    "BrowserContext.newPage": { does: ["await", "io ipc", "start result"], async: true, returns: "Page", what: "stream", why: "listed: general knowledge, not checked here" },
    "Browser.newContext": { does: ["await", "io ipc"], async: true, returns: "BrowserContext", why: "listed: general knowledge, not checked here" },
    "Browser.createBrowserContext": { does: ["await", "io ipc"], async: true, returns: "BrowserContext", why: "listed: general knowledge, not checked here" },
    "Page.url": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.isClosed": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.viewport": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.setDefaultTimeout": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.setDefaultNavigationTimeout": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.route": { does: ["await", "io ipc", "start this", "spawn arg1"], async: true, what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "BrowserContext.route": { does: ["await", "io ipc", "start this", "spawn arg1"], async: true, what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Page.locator": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Frame.locator": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.getByRole": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.getByText": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.getByLabel": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.getByTestId": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.getByPlaceholder": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.frameLocator": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.locator": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.first": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.last": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.nth": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.filter": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.getByRole": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.getByText": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.*": { does: ["await", "io ipc"], async: true, timeoutMs: 3e4, why: "playwright documentation: 30 s an action" },
    "ElementHandle.*": { does: ["await", "io ipc"], async: true, why: "playwright documentation: 30 s an action" },
    "Browser.isConnected": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Page.mainFrame": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.frames": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Mouse.*": { does: ["await", "io ipc"], async: true, why: "playwright documentation: 30 s an action" },
    "Keyboard.*": { does: ["await", "io ipc"], async: true, why: "playwright documentation: 30 s an action" },
    "BrowserContext.cookies": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.addCookies": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.storageState": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.grantPermissions": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.addInitScript": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Browser.version": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Browser.pages": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserType.launch": { does: ["await", "io process", "start result"], async: true, returns: "Browser", timeout: "arg0.timeout", what: "process", why: "listed: general knowledge, not checked here" },
    "BrowserType.launchPersistentContext": { does: ["await", "io process", "start result"], async: true, returns: "BrowserContext", what: "process", why: "listed: general knowledge, not checked here" },
    "BrowserType.connect": { does: ["await", "io ipc", "start result"], async: true, returns: "Browser", what: "stream", why: "listed: general knowledge, not checked here" },
    "BrowserType.connectOverCDP": { does: ["await", "io ipc", "start result"], async: true, returns: "Browser", what: "stream", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/playwright-test.json
var playwright_test_default = {
  module: "@playwright/test",
  types: {
    chromium: "playwright:BrowserType",
    firefox: "playwright:BrowserType",
    webkit: "playwright:BrowserType",
    Page: "playwright:Page",
    Browser: "playwright:Browser",
    BrowserContext: "playwright:BrowserContext",
    Locator: "playwright:Locator"
  },
  apis: {
    "expect.poll": { does: ["await", "poll arg0"], async: true, timeout: "arg1.timeout", timeoutMs: 5e3, defaultMs: 1e3, flags: ["test-only"], why: "@playwright/test documentation: 5 s, after 100, 250, 500, 1000 ms" },
    test: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "test.describe": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "test.beforeEach": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "test.afterEach": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "test.beforeAll": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "test.afterAll": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "test.step": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/postgres.json
var postgres_default = {
  module: "postgres",
  apis: {
    default: { does: ["start result"], returns: "Sql", what: "stream", why: "listed: general knowledge, not checked here" },
    "Sql.()": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Sql.unsafe": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Sql.file": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Sql.begin": { does: ["await", "io db", "call argLast", "io db"], async: true, callbackParams: { arg0: ["Sql"], arg1: ["Sql"] }, flags: ["transaction"], why: "listed: general knowledge, not checked here" },
    "Sql.savepoint": { does: ["await", "io db", "call argLast", "io db"], async: true, callbackParams: { arg0: ["Sql"], arg1: ["Sql"] }, flags: ["transaction"], why: "listed: general knowledge, not checked here" },
    "Sql.end": { does: ["await", "stop this"], async: true, timeout: "arg0.timeout", unitMs: 1e3, why: "listed: general knowledge, not checked here" },
    "Sql.listen": { does: ["await", "io db", "start this", "spawn arg1"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "Sql.notify": { does: ["await", "io db", "send this"], async: true, message: "arg0", flags: ["silent-loss-no-receiver"], why: "listed: general knowledge, not checked here" },
    "Sql.reserve": { does: ["await", "acquire this"], async: true, result: ["release this"], resultPath: "release", returns: "ReservedSql", lock: "pool", reentrant: false, why: "listed: general knowledge, not checked here" },
    "ReservedSql.()": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Sql.json": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Sql.array": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "ReservedSql.release": { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/prisma-client.json
var prisma_client_default = {
  module: "@prisma/client",
  aliases: [".prisma/client", "@prisma/client/edge"],
  types: { "PrismaClient.*": "Delegate", "TransactionClient.*": "Delegate" },
  apis: {
    "PrismaClient.constructor": { does: [], returns: "PrismaClient", why: "listed: the shape of the API, not checked here" },
    "Delegate.findMany": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "Delegate.findUnique": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "Delegate.findUniqueOrThrow": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Delegate.findFirst": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "Delegate.findFirstOrThrow": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Delegate.create": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "Delegate.createMany": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Delegate.createManyAndReturn": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Delegate.update": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "Delegate.updateMany": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Delegate.upsert": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "Delegate.delete": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "Delegate.deleteMany": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Delegate.count": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "Delegate.aggregate": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Delegate.groupBy": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Delegate.findRaw": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Delegate.aggregateRaw": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "PrismaClient.$queryRaw": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "PrismaClient.$executeRaw": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "PrismaClient.$queryRawUnsafe": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "PrismaClient.$executeRawUnsafe": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "TransactionClient.$queryRaw": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "TransactionClient.$executeRaw": { does: ["await", "io db"], async: true, why: "@prisma/client 7.10.0: the query goes out when it is awaited" },
    "TransactionClient.$queryRawUnsafe": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "TransactionClient.$executeRawUnsafe": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "PrismaClient.$transaction": { does: ["await", "io db", "call arg0", "io db"], async: true, callbackParams: { arg0: ["TransactionClient"] }, timeout: "arg1.timeout", timeoutMs: 5e3, flags: ["timeout-5s", "transaction"], why: "@prisma/client 7.10.0 runtime/client.js:94: 2 s to get a connection; after 5 s the transaction is closed under the running callback" },
    "PrismaClient.$connect": { does: ["await", "io db", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "PrismaClient.$disconnect": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "PrismaClient.$on": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "PrismaClient.$use": { does: ["start this", "spawn arg0"], what: "listener", why: "listed: general knowledge, not checked here" },
    "PrismaClient.$extends": { does: [], returns: "PrismaClient", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/prom-client.json
var prom_client_default = {
  module: "prom-client",
  aliases: ["hot-shots", "statsd-client", "node-statsd", "@opentelemetry/api"],
  types: { default: "prom-client:" },
  apis: {
    "Counter.inc": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Gauge.set": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Gauge.inc": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Gauge.dec": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Histogram.observe": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Summary.observe": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Counter.add": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Histogram.record": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "StatsD.increment": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "StatsD.gauge": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "StatsD.timing": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "StatsD.histogram": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/promise-limit.json
var promise_limit_default = {
  module: "promise-limit",
  apis: {
    default: { does: [], returns: "Limit", lockWhenOne: "arg0", safe: true, why: "promise-limit 2.7.0 index.js:14" },
    "Limit.()": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "limiter", reentrant: false, lockWhenOne: "arg0", why: "listed: general knowledge, not checked here" },
    "Limit.map": { does: ["await", "iterate arg0", "acquire this", "call arg1", "release this"], async: true, lock: "limiter", reentrant: false, lockWhenOne: "arg0", why: "listed: general knowledge, not checked here" },
    "Limit.queue": { does: ["count"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/promise-queue.json
var promise_queue_default = {
  module: "promise-queue",
  types: { default: "Queue" },
  apis: {
    "Queue.constructor": { does: [], returns: "Queue", lockWhenOne: "arg0", safe: true, why: "listed: the shape of the API, not checked here" },
    "Queue.add": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "limiter", fair: true, reentrant: false, lockWhenOne: "arg0", loss: { refusal: "rejects", means: "dropped", full: "rejects" }, why: 'promise-queue 2.2.5 lib/index.js:97: rejects "Queue limit reached" when full' },
    "Queue.getQueueLength": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Queue.getPendingLength": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/promise-retry.json
var promise_retry_default = {
  module: "promise-retry",
  apis: {
    default: { does: ["await", "call arg0", "call arg1", "sleep"], async: true, defaultMs: 1e3, wake: "none", flags: ["uninterruptible-sleep", "repeats"], why: "promise-retry 2.0.1 index.js:23: 10 retries" }
  }
};

// src/knowledge/typescript/prompts.json
var prompts_default = {
  module: "prompts",
  apis: {
    default: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    prompt: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/proper-lockfile.json
var proper_lockfile_default = {
  module: "proper-lockfile",
  types: { default: "proper-lockfile:lock" },
  apis: {
    lock: { does: ["await", "io disk", "acquire arg0"], async: true, result: ["await", "io disk", "release arg0"], lock: "file", fair: false, reentrant: false, releaseTwice: "throws", flags: ["no-wait-by-default", "not-fifo", "compromised-throws-uncaught", "polling-lock"], why: "proper-lockfile 4.1.2 lib/lockfile.js:211: `retries` is 0: fails at once with ELOCKED; stale after 10 s, refreshed by an unref timer; whoever polls first" },
    unlock: { does: ["await", "io disk", "release arg0"], async: true, releaseTwice: "throws", why: "proper-lockfile 4.1.2 lib/lockfile.js:285" },
    lockSync: { does: ["block", "io disk", "acquire arg0"], result: ["release arg0"], lock: "file", fair: false, reentrant: false, flags: ["blocks-event-loop"], why: "proper-lockfile 4.1.2 index.js:12" },
    unlockSync: { does: ["block", "io disk", "release arg0"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    check: { does: ["await", "io disk"], async: true, flags: ["poll-target"], why: "proper-lockfile 4.1.2 index.js:26" },
    checkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/puppeteer.json
var puppeteer_default = {
  module: "puppeteer",
  aliases: ["puppeteer-core", "puppeteer-extra"],
  extends: { Page: "node:events:EventEmitter", Browser: "node:events:EventEmitter", BrowserContext: "node:events:EventEmitter" },
  types: {
    "Page.mouse": "Mouse",
    "Page.keyboard": "Keyboard",
    chromium: "BrowserType",
    firefox: "BrowserType",
    webkit: "BrowserType",
    default: "PuppeteerNode"
  },
  apis: {
    "Page.goto": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.goto": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.reload": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.reload": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.goBack": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.goBack": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.goForward": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.goForward": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.click": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.click": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.dblclick": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.dblclick": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.fill": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.fill": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.type": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.type": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.press": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.press": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.hover": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.hover": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.tap": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.tap": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.focus": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.focus": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.check": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.check": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.uncheck": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.uncheck": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.selectOption": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.selectOption": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setInputFiles": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setInputFiles": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForSelector": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForSelector": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForNavigation": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForNavigation": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForURL": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForURL": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForLoadState": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForLoadState": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForEvent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForEvent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForRequest": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForRequest": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForResponse": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForResponse": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForFunction": { does: ["await", "io ipc"], async: true, timeoutMs: 3e4, why: "puppeteer documentation: 30 s a wait" },
    "Frame.waitForFunction": { does: ["await", "io ipc"], async: true, timeoutMs: 3e4, why: "puppeteer documentation: 30 s a wait" },
    "Page.evaluate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.evaluate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.evaluateHandle": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.evaluateHandle": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.$": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.$": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.$$": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.$$": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.$eval": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.$eval": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.$$eval": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.$$eval": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.$x": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.$x": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.content": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.content": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.title": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.title": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.screenshot": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.screenshot": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.pdf": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.pdf": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setContent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setContent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.textContent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.textContent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.innerText": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.innerText": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.innerHTML": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.innerHTML": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.inputValue": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.inputValue": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.getAttribute": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.getAttribute": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.isVisible": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.isVisible": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.isHidden": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.isHidden": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.isChecked": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.isChecked": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.isEnabled": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.isEnabled": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.addInitScript": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.addInitScript": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.addScriptTag": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.addScriptTag": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.addStyleTag": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.addStyleTag": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.exposeFunction": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.exposeFunction": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setViewportSize": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setViewportSize": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setViewport": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setViewport": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.dragAndDrop": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.dragAndDrop": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.bringToFront": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.bringToFront": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.pause": { does: ["await", "io ipc"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "Frame.pause": { does: ["await", "io ipc"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "Page.setCookie": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setCookie": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.cookies": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.cookies": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.select": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.select": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setRequestInterception": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setRequestInterception": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.evaluateOnNewDocument": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.evaluateOnNewDocument": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.emulate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.emulate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.emulateMedia": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.emulateMedia": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.authenticate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.authenticate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setUserAgent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setUserAgent": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.setExtraHTTPHeaders": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.setExtraHTTPHeaders": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForNetworkIdle": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Frame.waitForNetworkIdle": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Page.waitForTimeout": { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep", "test-only"], why: "listed: general knowledge, not checked here" },
    "Frame.waitForTimeout": { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep", "test-only"], why: "listed: general knowledge, not checked here" },
    "Page.close": { does: ["await", "io ipc", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Browser.close": { does: ["await", "io ipc", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.close": { does: ["await", "io ipc", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Browser.newPage": { does: ["await", "io ipc", "start result"], async: true, returns: "Page", what: "stream", why: "listed: general knowledge, not checked here" },
    "BrowserContext.newPage": { does: ["await", "io ipc", "start result"], async: true, returns: "Page", what: "stream", why: "listed: general knowledge, not checked here" },
    "Browser.newContext": { does: ["await", "io ipc"], async: true, returns: "BrowserContext", why: "listed: general knowledge, not checked here" },
    "Browser.createBrowserContext": { does: ["await", "io ipc"], async: true, returns: "BrowserContext", why: "listed: general knowledge, not checked here" },
    "Page.url": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.isClosed": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.viewport": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.setDefaultTimeout": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.setDefaultNavigationTimeout": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.route": { does: ["await", "io ipc", "start this", "spawn arg1"], async: true, what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "BrowserContext.route": { does: ["await", "io ipc", "start this", "spawn arg1"], async: true, what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "Page.locator": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Frame.locator": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.getByRole": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.getByText": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.getByLabel": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.getByTestId": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.getByPlaceholder": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.frameLocator": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.locator": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.first": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.last": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.nth": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.filter": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.getByRole": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.getByText": { does: [], returns: "Locator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Locator.*": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "ElementHandle.*": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Browser.isConnected": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Page.mainFrame": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Page.frames": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Mouse.*": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Keyboard.*": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.cookies": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.addCookies": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.storageState": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.grantPermissions": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "BrowserContext.addInitScript": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Browser.version": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Browser.pages": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    launch: { does: ["await", "io process", "start result"], async: true, returns: "Browser", timeout: "arg0.timeout", what: "process", why: "listed: general knowledge, not checked here" },
    "PuppeteerNode.launch": { does: ["await", "io process", "start result"], async: true, returns: "Browser", timeout: "arg0.timeout", what: "process", why: "listed: general knowledge, not checked here" },
    connect: { does: ["await", "io ipc", "start result"], async: true, returns: "Browser", what: "stream", why: "listed: general knowledge, not checked here" },
    "PuppeteerNode.connect": { does: ["await", "io ipc", "start result"], async: true, returns: "Browser", what: "stream", why: "listed: general knowledge, not checked here" },
    "Browser.disconnect": { does: ["stop this"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/react.json
var react_default = {
  module: "react",
  aliases: ["preact/hooks", "preact"],
  types: { default: "react:" },
  apis: {
    useEffect: { does: ["spawn arg0"], what: "subscription", flags: ["returned-function-cleans-up"], why: "listed: general knowledge, not checked here; what the callback returns runs on unmount and before the next run; not awaited" },
    useLayoutEffect: { does: ["spawn arg0"], what: "subscription", flags: ["returned-function-cleans-up"], why: "react documentation: what the callback returns runs on unmount and before the next run; not awaited" },
    useInsertionEffect: { does: ["spawn arg0"], what: "subscription", flags: ["returned-function-cleans-up"], why: "react documentation: what the callback returns runs on unmount and before the next run; not awaited" },
    useMemo: { does: ["call arg0"], why: "listed: general knowledge, not checked here" },
    useState: { does: [], why: "listed: the shape of the API, not checked here" },
    useReducer: { does: [], why: "listed: the shape of the API, not checked here" },
    useSyncExternalStore: { does: ["call arg0"], why: "listed: general knowledge, not checked here" },
    useCallback: { does: [], returns: "arg0", safe: true, why: "listed: the shape of the API, not checked here" },
    useRef: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    useContext: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    useId: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    useDeferredValue: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    createContext: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    createRef: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    memo: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    forwardRef: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    lazy: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    startTransition: { does: ["call arg0"], why: "listed: general knowledge, not checked here" },
    useTransition: { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/react-query.json
var react_query_default = {
  module: "@tanstack/react-query",
  aliases: ["react-query", "@tanstack/query-core", "@tanstack/vue-query"],
  apis: {
    "QueryClient.constructor": { does: [], returns: "QueryClient", safe: true, why: "listed: the shape of the API, not checked here" },
    "QueryClient.fetchQuery": { does: ["await", "call arg0.queryFn"], async: true, flags: ["coalesces"], why: "listed: general knowledge, not checked here" },
    "QueryClient.prefetchQuery": { does: ["await", "call arg0.queryFn"], async: true, flags: ["coalesces"], why: "listed: general knowledge, not checked here" },
    "QueryClient.ensureQueryData": { does: ["await", "call arg0.queryFn"], async: true, flags: ["coalesces"], why: "listed: general knowledge, not checked here" },
    "QueryClient.invalidateQueries": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryClient.refetchQueries": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryClient.cancelQueries": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryClient.resetQueries": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryClient.setQueryData": { does: ["set this"], why: "listed: general knowledge, not checked here" },
    "QueryClient.getQueryData": { does: ["read"], safe: true, why: "listed: general knowledge, not checked here" },
    useQuery: { does: ["spawn arg0.queryFn", "spawn arg0.mutationFn"], why: "listed: general knowledge, not checked here" },
    useMutation: { does: ["spawn arg0.queryFn", "spawn arg0.mutationFn"], why: "listed: general knowledge, not checked here" },
    useInfiniteQuery: { does: ["spawn arg0.queryFn", "spawn arg0.mutationFn"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/read-write-mutexify.json
var read_write_mutexify_default = {
  module: "read-write-mutexify",
  types: { default: "ReadWriteLock", "ReadWriteLock.read": "ReadLock", "ReadWriteLock.write": "WriteLock" },
  apis: {
    "ReadWriteLock.constructor": { does: [], returns: "ReadWriteLock", safe: true, why: "listed: the shape of the API, not checked here" },
    "ReadLock.lock": { does: ["await", "acquire this"], async: true, lock: "read", fair: false, reentrant: false, flags: ["writer-starvation"], why: "read-write-mutexify 2.1.0 index.js:69: readers pass waiting writers" },
    "WriteLock.lock": { does: ["await", "acquire this"], async: true, lock: "write", fair: false, reentrant: false, flags: ["writer-starvation"], why: "read-write-mutexify 2.1.0 index.js:69: readers pass waiting writers" },
    "ReadLock.unlock": { does: ["release this"], why: "listed: general knowledge, not checked here" },
    "WriteLock.unlock": { does: ["release this"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/readdirp.json
var readdirp_default = {
  module: "readdirp",
  apis: {
    readdirpPromise: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/readline-sync.json
var readline_sync_default = {
  module: "readline-sync",
  types: { default: "readline-sync:" },
  apis: {
    question: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "listed: general knowledge, not checked here" },
    keyInYN: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "listed: general knowledge, not checked here" },
    keyIn: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "listed: general knowledge, not checked here" },
    prompt: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "listed: general knowledge, not checked here" },
    questionNewPassword: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "listed: general knowledge, not checked here" },
    keyInSelect: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/recursive-readdir.json
var recursive_readdir_default = {
  module: "recursive-readdir",
  apis: {
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/redis.json
var redis_default = {
  module: "redis",
  aliases: ["@redis/client"],
  extends: { RedisClientType: "node:events:EventEmitter", RedisClusterType: "RedisClientType", RedisClient: "RedisClientType" },
  apis: {
    createClient: { does: [], returns: "RedisClientType", why: "listed: the shape of the API, not checked here" },
    createCluster: { does: [], returns: "RedisClientType", why: "listed: the shape of the API, not checked here" },
    createClientPool: { does: [], returns: "RedisClientType", why: "listed: the shape of the API, not checked here" },
    "RedisClientType.publish": { does: ["await", "io db", "send this"], async: true, loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-no-receiver"], why: "@redis/client dist/lib/commands/PUBLISH.d.ts:2: resolves 0 when nobody subscribes" },
    "RedisClientType.PUBLISH": { does: ["await", "io db", "send this"], async: true, message: "arg0", flags: ["silent-loss-no-receiver"], why: "listed: general knowledge, not checked here; resolves 0 when nobody subscribes" },
    "RedisClientType.sPublish": { does: ["await", "io db", "send this"], async: true, message: "arg0", flags: ["silent-loss-no-receiver"], why: "listed: general knowledge, not checked here; resolves 0 when nobody subscribes" },
    "RedisClientType.connect": { does: ["await", "io db", "start this"], async: true, returns: "this", what: "stream", why: "listed: general knowledge, not checked here" },
    "RedisClientType.quit": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "RedisClientType.disconnect": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "RedisClientType.close": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "RedisClientType.destroy": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "RedisClientType.duplicate": { does: [], returns: "RedisClientType", why: "listed: the shape of the API, not checked here" },
    "RedisClientType.subscribe": { does: ["await", "io db", "start this", "spawn arg1"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "RedisClientType.pSubscribe": { does: ["await", "io db", "start this", "spawn arg1"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "RedisClientType.SUBSCRIBE": { does: ["await", "io db", "start this", "spawn arg1"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "RedisClientType.unsubscribe": { does: ["await", "io db", "stop this"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "RedisClientType.pUnsubscribe": { does: ["await", "io db", "stop this"], async: true, what: "subscription", why: "listed: general knowledge, not checked here" },
    "RedisClientType.multi": { does: [], returns: "RedisMulti", safe: true, why: "listed: the shape of the API, not checked here" },
    "RedisMulti.exec": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "RedisMulti.*": { does: [], returns: "this", safe: true, why: "redis: the offline queue has no limit unless commandsQueueMaxLength says so" },
    "RedisClientType.isOpen": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "RedisClientType.isReady": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "RedisClientType.*": { does: ["await", "io db"], async: true, why: "redis: the offline queue has no limit unless commandsQueueMaxLength says so" }
  }
};

// src/knowledge/typescript/redis-semaphore.json
var redis_semaphore_default = {
  module: "redis-semaphore",
  extends: { RedlockMutex: "Mutex", RedlockSemaphore: "Semaphore", MultiSemaphore: "Semaphore", RedlockMultiSemaphore: "Semaphore" },
  types: { default: "Mutex" },
  apis: {
    "Mutex.constructor": { does: [], returns: "Mutex", lock: "distributed", why: "listed: general knowledge, not checked here" },
    "Mutex.acquire": { does: ["await", "io network", "acquire this"], async: true, signal: "arg0", timeoutMs: 1e4, wake: "signal", lock: "distributed", fair: false, reentrant: false, releaseTwice: "noop", flags: ["polling-lock", "not-fifo", "lock-lost-throws-in-timer"], why: "redis-semaphore 5.8.0 lib/misc.js:9: asks every 10 ms, TimeoutError after 10 s; lease 10 s, refreshed" },
    "Mutex.tryAcquire": { does: ["await", "io network", "acquire this"], async: true, timeoutMs: 1e4, lock: "distributed", fair: false, reentrant: false, tried: true, flags: ["try-waits"], why: "redis-semaphore 5.8.0 lib/Lock.js:129: false after 10 s, not at once" },
    "Mutex.release": { does: ["await", "io network", "release this"], async: true, why: "listed: general knowledge, not checked here" },
    "Mutex.isAcquired": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Semaphore.constructor": { does: [], returns: "Semaphore", lock: "distributed", why: "listed: general knowledge, not checked here" },
    "Semaphore.acquire": { does: ["await", "io network", "acquire this"], async: true, signal: "arg0", timeoutMs: 1e4, wake: "signal", lock: "distributed", fair: false, reentrant: false, releaseTwice: "noop", flags: ["polling-lock", "not-fifo", "lock-lost-throws-in-timer"], why: "redis-semaphore 5.8.0 lib/misc.js:9: asks every 10 ms, TimeoutError after 10 s; lease 10 s, refreshed" },
    "Semaphore.tryAcquire": { does: ["await", "io network", "acquire this"], async: true, timeoutMs: 1e4, lock: "distributed", fair: false, reentrant: false, tried: true, flags: ["try-waits"], why: "redis-semaphore 5.8.0 lib/Lock.js:129: false after 10 s, not at once" },
    "Semaphore.release": { does: ["await", "io network", "release this"], async: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.isAcquired": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "RedlockMutex.constructor": { does: [], returns: "RedlockMutex", lock: "distributed", why: "listed: general knowledge, not checked here" },
    "RedlockSemaphore.constructor": { does: [], returns: "RedlockSemaphore", lock: "distributed", why: "listed: general knowledge, not checked here" },
    "MultiSemaphore.constructor": { does: [], returns: "MultiSemaphore", lock: "distributed", why: "listed: general knowledge, not checked here" },
    "RedlockMultiSemaphore.constructor": { does: [], returns: "RedlockMultiSemaphore", lock: "distributed", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/redlock.json
var redlock_default = {
  module: "redlock",
  extends: { Redlock: "node:events:EventEmitter" },
  types: { default: "Redlock" },
  apis: {
    "Redlock.constructor": { does: [], returns: "Redlock", why: "listed: the shape of the API, not checked here" },
    "Redlock.acquire": { does: ["await", "io network", "acquire this[arg0]"], async: true, result: ["await", "io network", "release this[arg0]"], resultPath: "release", returns: "Lock", timeoutMs: 2e3, lease: "arg1", lock: "distributed", fair: false, reentrant: false, flags: ["lease-expires-while-held", "polling-lock", "not-fifo"], why: "redlock 4.2.0 redlock.js:61: asks every 200 ms, 10 times; the holder is not stopped when the lease ends" },
    "Redlock.lock": { does: ["await", "io network", "acquire this[arg0]"], async: true, result: ["await", "io network", "release this[arg0]"], resultPath: "release", returns: "Lock", timeoutMs: 2e3, lease: "arg1", lock: "distributed", fair: false, reentrant: false, flags: ["lease-expires-while-held", "polling-lock", "not-fifo"], why: "redlock 4.2.0 redlock.js:61: asks every 200 ms, 10 times; the holder is not stopped when the lease ends" },
    "Lock.release": { does: ["await", "io network", "release this"], async: true, why: "listed: general knowledge, not checked here" },
    "Lock.unlock": { does: ["await", "io network", "release this"], async: true, why: "listed: general knowledge, not checked here" },
    "Lock.extend": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Redlock.extend": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Redlock.release": { does: ["await", "io network", "release arg0"], async: true, why: "listed: general knowledge, not checked here" },
    "Redlock.unlock": { does: ["await", "io network", "release arg0"], async: true, why: "listed: general knowledge, not checked here" },
    "Redlock.using": { does: ["await", "io network", "acquire this[arg0]", "call argLast", "release this[arg0]"], async: true, callbackParams: { argLast: ["global:AbortSignal"] }, lock: "distributed", fair: false, reentrant: false, flags: ["must-check-signal", "polling-lock"], why: "redlock 5 dist/cjs/index.js:449: extends by itself; when that fails the callback runs on with signal.aborted" },
    "Redlock.quit": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/redux.json
var redux_default = {
  module: "redux",
  aliases: ["@reduxjs/toolkit", "zustand", "zustand/vanilla"],
  apis: {
    createStore: { does: [], returns: "Store", why: "listed: the shape of the API, not checked here" },
    configureStore: { does: [], returns: "Store", why: "listed: the shape of the API, not checked here" },
    "Store.dispatch": { does: ["send this"], what: "listener", userCode: true, flags: ["listeners-run-now"], why: "listed: general knowledge, not checked here" },
    "Store.getState": { does: ["read"], safe: true, why: "listed: general knowledge, not checked here" },
    "Store.subscribe": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "subscription", safe: true, why: "listed: general knowledge, not checked here" },
    "Store.setState": { does: ["call arg0", "set this"], why: "listed: general knowledge, not checked here" },
    create: { does: ["spawn arg0"], returns: "Store", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/redux-saga.json
var redux_saga_default = {
  module: "redux-saga",
  aliases: ["redux-saga/effects", "@redux-saga/core", "@redux-saga/core/effects"],
  apis: {
    eventChannel: { does: ["spawn arg0"], returns: "EventChannel", callbackParams: { arg0: ["Emit"] }, why: "listed: general knowledge, not checked here; buffers.none() by default: events are dropped while nobody waits in take()" },
    "Emit.()": { does: ["send this"], message: "arg0", flags: ["silent-drop-by-default"], why: "listed: general knowledge, not checked here; 1 of 3 arrived" },
    "EventChannel.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "buffers.fixed": { does: [], why: "listed: general knowledge, not checked here" },
    "buffers.dropping": { does: [], why: "listed: general knowledge, not checked here" },
    "buffers.sliding": { does: [], why: "listed: general knowledge, not checked here" },
    "buffers.none": { does: [], why: "listed: general knowledge, not checked here" },
    "buffers.expanding": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    takeLatest: { does: [], flags: ["drops-events", "lazy"], why: "redux-saga documentation: drops by design" },
    takeLeading: { does: [], flags: ["drops-events", "lazy"], why: "redux-saga documentation: drops by design" },
    throttle: { does: [], flags: ["drops-events", "lazy"], why: "redux-saga documentation: drops by design" },
    debounce: { does: [], flags: ["drops-events", "lazy"], why: "redux-saga documentation: drops by design" },
    delay: { does: [], flags: ["lazy"], why: "redux-saga documentation: describes an effect; nothing happens until it is yielded" },
    call: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    put: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    take: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    fork: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    spawn: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    select: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    race: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    all: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    takeEvery: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    join: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    cancel: { does: [], flags: ["lazy"], why: "listed: general knowledge, not checked here; describes an effect; nothing happens until it is yielded" },
    channel: { does: [], returns: "EventChannel", why: "listed: the shape of the API, not checked here" },
    "EventChannel.put": { does: ["send this"], message: "arg0", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/repeater.json
var repeater_default = {
  module: "@repeaterjs/repeater",
  apis: {
    "Repeater.constructor": { does: ["spawn arg0"], returns: "Repeater", callbackParams: { arg0: ["Push", "Stop"] }, why: "listed: general knowledge, not checked here" },
    "Push.()": { does: ["await", "send this"], async: true, message: "arg0", flags: ["silent-loss-after-close"], why: "listed: general knowledge, not checked here; dropped after stop; throws at 1024 waiting pushes" },
    "Stop.()": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Repeater.next": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/request.json
var request_default = {
  module: "request",
  aliases: ["request-promise", "request-promise-native"],
  apis: {
    default: { does: ["spawn argLast"], returns: "Request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    get: { does: ["spawn argLast"], returns: "Request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    post: { does: ["spawn argLast"], returns: "Request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    put: { does: ["spawn argLast"], returns: "Request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    patch: { does: ["spawn argLast"], returns: "Request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    del: { does: ["spawn argLast"], returns: "Request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    head: { does: ["spawn argLast"], returns: "Request", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "Request.then": { does: ["await", "io network"], async: true, flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "Request.abort": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "Request.pipe": { does: [], returns: "arg0", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/retry.json
var retry_default = {
  module: "retry",
  apis: {
    operation: { does: [], returns: "RetryOperation", why: "listed: the shape of the API, not checked here" },
    "RetryOperation.attempt": { does: ["call arg0", "spawn arg0"], why: "retry 0.12.0 lib/retry_operation.js:31" },
    "RetryOperation.retry": { does: ["start this"], what: "timeout", why: "retry 0.12.0 lib/retry_operation.js:31: false: no more retries; operation.stop() ends it" },
    "RetryOperation.stop": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/rimraf.json
var rimraf_default = {
  module: "rimraf",
  apis: {
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    rimraf: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    sync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    rimrafSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/ringbufferjs.json
var ringbufferjs_default = {
  module: "ringbufferjs",
  types: { default: "RingBuffer" },
  apis: {
    "RingBuffer.constructor": { does: ["spawn arg1"], returns: "RingBuffer", why: "listed: general knowledge, not checked here" },
    "RingBuffer.enq": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "drops-old" }, message: "arg0", safe: true, flags: ["silent-drop"], why: "ringbufferjs 2.0.0 index.js:129: drops the oldest, silently unless an evicted callback was given" },
    "RingBuffer.deq": { does: ["takeFirst"], why: "listed: general knowledge, not checked here" },
    "RingBuffer.isEmpty": { does: ["count"], safe: true, why: "listed: general knowledge, not checked here" },
    "RingBuffer.isFull": { does: ["count"], safe: true, why: "listed: general knowledge, not checked here" },
    "RingBuffer.size": { does: ["count"], safe: true, why: "listed: general knowledge, not checked here" },
    "RingBuffer.capacity": { does: ["count"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/roarr.json
var roarr_default = {
  module: "roarr",
  types: { default: "Roarr" },
  apis: {
    "Roarr.trace": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Roarr.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Roarr.verbose": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Roarr.silly": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Roarr.info": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Roarr.log": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Roarr.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Roarr.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Roarr.fatal": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Roarr.success": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Roarr.child": { does: [], returns: "Roarr", safe: true, why: "listed: the shape of the API, not checked here" },
    getLogger: { does: [], returns: "Roarr", safe: true, why: "listed: the shape of the API, not checked here" },
    createLogger: { does: [], returns: "Roarr", safe: true, why: "listed: the shape of the API, not checked here" },
    "Roarr.constructor": { does: [], returns: "Roarr", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/rocicorp-lock.json
var rocicorp_lock_default = {
  module: "@rocicorp/lock",
  apis: {
    "Lock.constructor": { does: [], returns: "Lock", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "Lock.withLock": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "mutex", fair: true, reentrant: false, why: "@rocicorp/lock 1.0.4 out/lock.js:8" },
    "Lock.lock": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "mutex", fair: true, reentrant: false, releaseTwice: "noop", why: "@rocicorp/lock 1.0.4 out/lock.js:8" },
    "RWLock.constructor": { does: [], returns: "RWLock", safe: true, why: "listed: the shape of the API, not checked here" },
    "RWLock.withRead": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "read", fair: true, reentrant: false, why: "@rocicorp/lock 1.0.4 out/lock.js:33: fair to writers" },
    "RWLock.withWrite": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "write", fair: true, reentrant: false, why: "@rocicorp/lock 1.0.4 out/lock.js:33: fair to writers" },
    "RWLock.read": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "read", fair: true, reentrant: false, why: "@rocicorp/lock 1.0.4 out/lock.js:33: fair to writers" },
    "RWLock.write": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "write", fair: true, reentrant: false, why: "@rocicorp/lock 1.0.4 out/lock.js:33: fair to writers" }
  }
};

// src/knowledge/typescript/rwlock.json
var rwlock_default = {
  module: "rwlock",
  types: { default: "ReadWriteLock" },
  apis: {
    "ReadWriteLock.constructor": { does: [], returns: "ReadWriteLock", safe: true, why: "listed: the shape of the API, not checked here" },
    "ReadWriteLock.readLock": { does: ["spawn arg0", "spawn arg1"], lock: "read", fair: true, reentrant: false, releaseTwice: "noop", flags: ["callback-holds", "timeout-drops-other-waiter", "timeout-wedges-lock"], why: "rwlock 5.0.0 lib/lock.js:5: the callback holds until it calls release(); fair; a time-out drops another waiter" },
    "ReadWriteLock.writeLock": { does: ["spawn arg0", "spawn arg1"], lock: "write", fair: true, reentrant: false, releaseTwice: "noop", flags: ["callback-holds", "timeout-drops-other-waiter", "timeout-wedges-lock"], why: "rwlock 5.0.0 lib/lock.js:5: the callback holds until it calls release(); fair; a time-out drops another waiter" }
  }
};

// src/knowledge/typescript/rwmutex.json
var rwmutex_default = {
  module: "rwmutex",
  types: { default: "RWMutex" },
  apis: {
    "RWMutex.constructor": { does: [], returns: "RWMutex", safe: true, why: "listed: the shape of the API, not checked here" },
    "RWMutex.lock": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "write", fair: false, reentrant: false, flags: ["not-fifo", "writer-starvation"], why: "rwmutex 1.0.0 index.js:18: every waiter is woken and asks again; writers starve" },
    "RWMutex.rlock": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "read", fair: false, reentrant: false, flags: ["not-fifo", "writer-starvation"], why: "rwmutex 1.0.0 index.js:18: every waiter is woken and asks again; writers starve" }
  }
};

// src/knowledge/typescript/rxjs.json
var rxjs_default = {
  module: "rxjs",
  aliases: ["rxjs/operators"],
  extends: { BehaviorSubject: "Subject", ReplaySubject: "Subject", AsyncSubject: "Subject", Subject: "Observable" },
  apis: {
    "Subject.next": { does: ["send this"], what: "listener", userCode: true, flags: ["lost-without-listener", "silent-loss-after-complete"], why: "rxjs 7.8.2 src/internal/Subject.ts:62: subscribers run now; ignored after complete(); async subscribers are not awaited" },
    "Subject.complete": { does: ["send this"], what: "listener", userCode: true, why: "listed: general knowledge, not checked here" },
    "Subject.error": { does: ["send this"], what: "listener", userCode: true, why: "listed: general knowledge, not checked here" },
    "Subject.unsubscribe": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "Subject.constructor": { does: [], returns: "Subject", safe: true, why: "listed: the shape of the API, not checked here" },
    "BehaviorSubject.constructor": { does: [], returns: "BehaviorSubject", safe: true, why: "listed: the shape of the API, not checked here" },
    "ReplaySubject.constructor": { does: [], returns: "ReplaySubject", safe: true, why: "listed: the shape of the API, not checked here" },
    "AsyncSubject.constructor": { does: [], returns: "AsyncSubject", safe: true, why: "listed: the shape of the API, not checked here" },
    "Observable.constructor": { does: ["spawn arg0"], returns: "Observable", why: "listed: general knowledge, not checked here" },
    "Observable.subscribe": { does: ["start result", "spawn arg0", "spawn arg1", "spawn arg2", "spawn arg0.next", "spawn arg0.error", "spawn arg0.complete"], returns: "Subscription", what: "subscription", why: "listed: general knowledge, not checked here" },
    "Subscription.unsubscribe": { does: ["stop this"], what: "subscription", safe: true, why: "listed: general knowledge, not checked here" },
    "Subscription.add": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Observable.pipe": { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    "Subject.asObservable": { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    "Observable.forEach": { does: ["await", "call arg0"], async: true, why: "listed: general knowledge, not checked here" },
    firstValueFrom: { does: ["await", "receive arg0"], async: true, flags: ["no-timeout"], why: "listed: general knowledge, not checked here" },
    lastValueFrom: { does: ["await", "receive arg0"], async: true, flags: ["no-timeout"], why: "listed: general knowledge, not checked here" },
    "Observable.toPromise": { does: ["await", "receive arg0"], async: true, flags: ["no-timeout"], why: "listed: general knowledge, not checked here" },
    timer: { does: [], returns: "Observable", flags: ["async-callback-overlaps"], why: "exp/timers2.mjs: an async subscriber is not awaited" },
    interval: { does: [], returns: "Observable", flags: ["async-callback-overlaps"], why: "exp/timers2.mjs: an async subscriber is not awaited" },
    of: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    from: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    fromEvent: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    merge: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    combineLatest: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    forkJoin: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    concat: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    zip: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    race: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    defer: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    throwError: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    EMPTY: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    NEVER: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    fromEventPattern: { does: [], returns: "Observable", why: "listed: the shape of the API, not checked here" },
    exhaustMap: { does: ["spawn arg0"], flags: ["drops-events"], why: "rxjs 7.8.2 src/internal/operators: drops what comes while the inner one runs" },
    switchMap: { does: ["spawn arg0"], flags: ["drops-events"], why: "rxjs 7.8.2 src/internal/operators: cancels the running inner one and drops its result" },
    concatMap: { does: ["spawn arg0"], flags: ["serialises"], why: "rxjs 7.8.2 src/internal/operators: one after another, unbounded buffer" },
    mergeMap: { does: ["spawn arg0"], flags: ["concurrent"], why: "rxjs 7.8.2 src/internal/operators: concurrent without a limit by default" },
    tap: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    map: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    filter: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    catchError: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    finalize: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    scan: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    reduce: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    takeWhile: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    skipWhile: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    distinctUntilChanged: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    flatMap: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    take: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    takeUntil: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    first: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    last: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    startWith: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    share: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    shareReplay: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    retry: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    delay: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    timeout: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    observeOn: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    auditTime: { does: [], flags: ["drops-events"], why: "rxjs: drops by design" },
    throttleTime: { does: [], flags: ["drops-events"], why: "rxjs: drops by design" },
    debounceTime: { does: [], flags: ["drops-events"], why: "rxjs: drops by design" },
    sampleTime: { does: [], flags: ["drops-events"], why: "rxjs: drops by design" },
    throttle: { does: [], flags: ["drops-events"], why: "rxjs: drops by design" },
    debounce: { does: [], flags: ["drops-events"], why: "rxjs: drops by design" },
    sample: { does: [], flags: ["drops-events"], why: "rxjs: drops by design" },
    audit: { does: [], flags: ["drops-events"], why: "rxjs: drops by design" },
    "BehaviorSubject.getValue": { does: ["read"], flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "BehaviorSubject.value": { does: ["read"], flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/sapphire-async-queue.json
var sapphire_async_queue_default = {
  module: "@sapphire/async-queue",
  apis: {
    "AsyncQueue.constructor": { does: [], returns: "AsyncQueue", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "AsyncQueue.wait": { does: ["await", "acquire this"], async: true, signal: "arg0.signal", wake: "signal", lock: "mutex", fair: true, reentrant: false, releaseTwice: "breaks-exclusion", flags: ["release-not-idempotent", "pre-aborted-signal-ignored"], why: "@sapphire/async-queue 1.5.5 dist/esm/index.mjs:22" },
    "AsyncQueue.shift": { does: ["release this"], releaseTwice: "breaks-exclusion", safe: true, flags: ["release-not-idempotent"], why: "@sapphire/async-queue 1.5.5 dist/esm/index.mjs:109" },
    "AsyncQueue.abortAll": { does: [], safe: true, flags: ["rejects-waiters"], why: "listed: general knowledge, not checked here" },
    "AsyncQueue.remaining": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "AsyncQueue.queued": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/sdk-clients.json
var sdk_clients_default = {
  module: "sdk-clients",
  aliases: ["openai", "@anthropic-ai/*", "@mistralai/*", "cohere-ai", "groq-sdk", "replicate", "@huggingface/*", "@google/generative-ai", "@google/genai", "stripe", "googleapis", "@googleapis/*", "@google-cloud/*", "@azure/*", "firebase-admin", "firebase-admin/*", "firebase", "twilio", "@octokit/*", "octokit", "discord.js", "telegraf", "grammy", "@notionhq/client", "@linear/sdk", "@sendgrid/*", "@mailchimp/*", "mailgun.js", "postmark", "resend", "@hubspot/*", "@segment/*", "contentful", "@sanity/client", "@pinecone-database/*", "@qdrant/*", "weaviate-ts-client", "chromadb", "algoliasearch", "meilisearch", "typesense", "web3", "ethers", "viem", "@solana/*", "@kubernetes/client-node", "@temporalio/client", "@temporalio/*", "dockerode", "minio", "@supabase/storage-js", "@paypal/*", "plaid", "square", "@shopify/shopify-api", "@clerk/*", "auth0", "@okta/*", "@vercel/*", "@netlify/*", "@cloudflare/*", "cloudflare", "@langchain/*", "langchain", "ai", "@ai-sdk/*", "@slack/web-api", "@slack/bolt", "firebase/*"],
  types: { "*.*": "Client" },
  apis: {
    "*.create": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.list": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.retrieve": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.update": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.del": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.delete": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.remove": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.get": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.set": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.put": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.post": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.patch": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.send": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.query": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.search": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.run": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.execute": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.stream": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.parse": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.upload": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.download": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.publish": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.insert": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.upsert": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.fetch": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.edit": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.reply": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.react": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.ban": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.kick": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.sign": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.verify": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.generate": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.embed": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.complete": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.call": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.request": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.poll": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.wait": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.waitFor": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.cancel": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.confirm": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.capture": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.refund": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.listAll": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.createMessage": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.postMessage": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.copy": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.move": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.exists": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.getMetadata": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.setMetadata": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.save": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.destroy": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.invoke": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.add": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.append": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.lookup": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.resolve": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.rank": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.constructor": { does: [], why: "listed: the shape of the API, not checked here" },
    "*.on": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "*.addListener": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "*.once": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", once: true, safe: true, why: "listed: general knowledge, not checked here" },
    "*.off": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "*.removeListener": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "*.close": { does: ["await", "stop this"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "*.disconnect": { does: ["await", "stop this"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    generateText: { does: ["await", "io network"], async: true, signal: "arg0.abortSignal", why: "listed: general knowledge, not checked here" },
    generateObject: { does: ["await", "io network"], async: true, signal: "arg0.abortSignal", why: "listed: general knowledge, not checked here" },
    embed: { does: ["await", "io network"], async: true, signal: "arg0.abortSignal", why: "listed: general knowledge, not checked here" },
    embedMany: { does: ["await", "io network"], async: true, signal: "arg0.abortSignal", why: "listed: general knowledge, not checked here" },
    streamText: { does: [], why: "listed: the shape of the API, not checked here" },
    streamObject: { does: [], why: "listed: the shape of the API, not checked here" },
    getDoc: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    getDocs: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    setDoc: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    addDoc: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    updateDoc: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    deleteDoc: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    getDownloadURL: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    uploadBytes: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    signInWithEmailAndPassword: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    signOut: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    httpsCallable: { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    onSnapshot: { does: ["start arg0", "spawn arg1"], result: ["stop arg0"], what: "subscription", why: "listed: general knowledge, not checked here" },
    onValue: { does: ["start arg0", "spawn arg1"], result: ["stop arg0"], what: "subscription", why: "listed: general knowledge, not checked here" },
    onAuthStateChanged: { does: ["start arg0", "spawn arg1"], result: ["stop arg0"], what: "subscription", why: "listed: general knowledge, not checked here" },
    runTransaction: { does: ["await", "io network", "call arg1", "io network"], async: true, flags: ["callback-may-run-many-times", "transaction"], why: "listed: general knowledge, not checked here" },
    writeBatch: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Client.commit": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/selenium-webdriver.json
var selenium_webdriver_default = {
  module: "selenium-webdriver",
  apis: {
    "Builder.constructor": { does: [], returns: "Builder", why: "listed: the shape of the API, not checked here" },
    "Builder.build": { does: ["start result"], returns: "WebDriver", what: "process", why: "listed: general knowledge, not checked here" },
    "Builder.*": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" },
    "WebDriver.sleep": { does: ["await", "sleep arg0"], async: true, wake: "none", why: "listed: general knowledge, not checked here" },
    "WebDriver.wait": { does: ["await", "io ipc", "poll"], async: true, timeout: "arg1", why: "listed: general knowledge, not checked here" },
    "WebDriver.quit": { does: ["await", "io ipc", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "WebDriver.*": { does: ["await", "io ipc"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "WebElement.*": { does: ["await", "io ipc"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/semaphore.json
var semaphore_default = {
  module: "semaphore",
  apis: {
    default: { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.take": { does: ["spawn argLast"], lock: "semaphore", fair: false, reentrant: false, permits: "arg0", releaseTwice: "breaks-exclusion", flags: ["callback-holds", "not-fifo-weighted", "release-not-idempotent"], why: "semaphore 1.1.0 lib/semaphore.js:42: a smaller request overtakes a larger one; the callback holds" },
    "Semaphore.leave": { does: [], why: "listed: the shape of the API, not checked here" },
    "Semaphore.available": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/semaphore-async-await.json
var semaphore_async_await_default = {
  module: "semaphore-async-await",
  extends: { Lock: "Semaphore" },
  types: { default: "Semaphore" },
  apis: {
    "Semaphore.constructor": { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Lock.constructor": { does: [], returns: "Lock", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.acquire": { does: ["await", "acquire this"], async: true, lock: "semaphore", fair: true, reentrant: false, permits: "arg0", releaseTwice: "inflates", flags: ["release-not-idempotent"], why: "semaphore-async-await 1.5.1 dist/Semaphore.js:83; exp/locks.mjs" },
    "Semaphore.wait": { does: ["await", "acquire this"], async: true, lock: "semaphore", fair: true, reentrant: false, permits: "arg0", releaseTwice: "inflates", flags: ["release-not-idempotent"], why: "semaphore-async-await 1.5.1 dist/Semaphore.js:83; exp/locks.mjs" },
    "Semaphore.waitFor": { does: ["await", "acquire this"], async: true, timeout: "arg0", lock: "semaphore", fair: true, reentrant: false, tried: true, permits: "arg0", flags: ["must-check-result", "timer-not-cleared-on-success"], why: "semaphore-async-await 1.5.1 dist/Semaphore.js:135: false: timed out, not acquired" },
    "Semaphore.tryAcquire": { does: ["acquire this"], lock: "semaphore", fair: true, reentrant: false, tried: true, permits: "arg0", why: "semaphore-async-await 1.5.1 dist/Semaphore.js:145: false: not acquired" },
    "Semaphore.execute": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "semaphore", fair: true, reentrant: false, permits: "arg0", why: "semaphore-async-await 1.5.1 dist/Semaphore.js:196: releases when the callback throws" },
    "Lock.acquire": { does: ["await", "acquire this"], async: true, lock: "mutex", fair: true, reentrant: false, releaseTwice: "inflates", flags: ["release-not-idempotent"], why: "semaphore-async-await 1.5.1 dist/Semaphore.js:83; exp/locks.mjs" },
    "Lock.wait": { does: ["await", "acquire this"], async: true, lock: "mutex", fair: true, reentrant: false, releaseTwice: "inflates", flags: ["release-not-idempotent"], why: "semaphore-async-await 1.5.1 dist/Semaphore.js:83; exp/locks.mjs" },
    "Lock.waitFor": { does: ["await", "acquire this"], async: true, timeout: "arg0", lock: "mutex", fair: true, reentrant: false, tried: true, flags: ["must-check-result", "timer-not-cleared-on-success"], why: "semaphore-async-await 1.5.1 dist/Semaphore.js:135: false: timed out, not acquired" },
    "Lock.tryAcquire": { does: ["acquire this"], lock: "mutex", fair: true, reentrant: false, tried: true, why: "semaphore-async-await 1.5.1 dist/Semaphore.js:145: false: not acquired" },
    "Lock.execute": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "mutex", fair: true, reentrant: false, why: "semaphore-async-await 1.5.1 dist/Semaphore.js:196: releases when the callback throws" },
    "Semaphore.release": { does: ["release this"], safe: true, flags: ["release-not-idempotent"], why: "listed: general knowledge, not checked here" },
    "Semaphore.signal": { does: ["release this"], safe: true, flags: ["release-not-idempotent"], why: "listed: general knowledge, not checked here" },
    "Semaphore.drainPermits": { does: ["acquire this"], lock: "semaphore", tried: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.getPermits": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/sentry.json
var sentry_default = {
  module: "@sentry/node",
  aliases: ["@sentry/*"],
  apis: {
    captureException: { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "listed: general knowledge, not checked here" },
    captureMessage: { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "listed: general knowledge, not checked here" },
    captureEvent: { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "listed: general knowledge, not checked here" },
    addBreadcrumb: { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "listed: general knowledge, not checked here" },
    setUser: { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "listed: general knowledge, not checked here" },
    setTag: { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "listed: general knowledge, not checked here" },
    setContext: { does: [], safe: true, flags: ["lost-on-exit-when-async", "logs"], why: "listed: general knowledge, not checked here" },
    flush: { does: ["await", "io network"], async: true, timeout: "arg0", why: "listed: general knowledge, not checked here" },
    close: { does: ["await", "io network"], async: true, timeout: "arg0", why: "listed: general knowledge, not checked here" },
    withScope: { does: ["call argLast"], why: "listed: general knowledge, not checked here" },
    startSpan: { does: ["call argLast"], why: "listed: general knowledge, not checked here" },
    init: { does: ["start sentry"], what: "subscription", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/seq-queue.json
var seq_queue_default = {
  module: "seq-queue",
  apis: {
    createQueue: { does: [], returns: "SeqQueue", lock: "mutex", permits: 1, safe: true, why: "seq-queue 0.0.5 lib/seq-queue.js:4: after 3 s the next task starts while the former runs" },
    "SeqQueue.push": { does: ["spawn arg0"], lock: "mutex", reentrant: false, flags: ["callback-holds", "timeout-breaks-exclusion"], why: "listed: general knowledge, not checked here" },
    "SeqQueue.close": { does: ["stop this"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/sequelize.json
var sequelize_default = {
  module: "sequelize",
  aliases: ["@sequelize/core", "sequelize-typescript"],
  types: { default: "Sequelize" },
  apis: {
    "Sequelize.constructor": { does: [], returns: "Sequelize", why: "listed: the shape of the API, not checked here" },
    "Sequelize.transaction": { does: ["await", "io db", "call argLast", "io db"], async: true, returns: "Transaction", callbackParams: { arg0: ["Transaction"], arg1: ["Transaction"] }, flags: ["unmanaged-form-leaks", "transaction"], why: "sequelize 6.37.8 lib/sequelize.js:493: without a callback the caller must commit or roll back" },
    "Transaction.commit": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Transaction.rollback": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Sequelize.query": { does: ["await", "io db"], async: true, why: "sequelize 6.37.8" },
    "Sequelize.sync": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Sequelize.authenticate": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Sequelize.drop": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Sequelize.truncate": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Sequelize.close": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Sequelize.define": { does: [], returns: "Model", why: "listed: the shape of the API, not checked here" },
    "Model.findAll": { does: ["await", "io db"], async: true, why: "sequelize 6.37.8" },
    "Model.findOne": { does: ["await", "io db"], async: true, why: "sequelize 6.37.8" },
    "Model.findByPk": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.findOrCreate": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.findOrBuild": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.findAndCountAll": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.findCreateFind": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.create": { does: ["await", "io db"], async: true, why: "sequelize 6.37.8" },
    "Model.bulkCreate": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.update": { does: ["await", "io db"], async: true, why: "sequelize 6.37.8" },
    "Model.upsert": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.destroy": { does: ["await", "io db"], async: true, why: "sequelize 6.37.8" },
    "Model.restore": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.count": { does: ["await", "io db"], async: true, why: "sequelize 6.37.8" },
    "Model.sum": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.max": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.min": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.increment": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.decrement": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.truncate": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.sync": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.save": { does: ["await", "io db"], async: true, why: "sequelize 6.37.8" },
    "Model.reload": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Model.build": { does: [], why: "listed: the shape of the API, not checked here" },
    "Model.init": { does: [], why: "listed: the shape of the API, not checked here" },
    "Model.belongsTo": { does: [], why: "listed: the shape of the API, not checked here" },
    "Model.hasMany": { does: [], why: "listed: the shape of the API, not checked here" },
    "Model.hasOne": { does: [], why: "listed: the shape of the API, not checked here" },
    "Model.belongsToMany": { does: [], why: "listed: the shape of the API, not checked here" },
    "Model.scope": { does: [], why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/serialport.json
var serialport_default = {
  module: "serialport",
  extends: { SerialPort: "node:stream:Duplex" },
  types: { default: "SerialPort" },
  apis: {
    "SerialPort.constructor": { does: ["start result", "spawn argLast"], returns: "SerialPort", what: "stream", why: "listed: general knowledge, not checked here" },
    "SerialPort.drain": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "SerialPort.flush": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "SerialPort.close": { does: ["stop this", "spawn argLast"], what: "stream", why: "listed: general knowledge, not checked here" },
    "SerialPort.list": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/set-interval-async.json
var set_interval_async_default = {
  module: "set-interval-async",
  aliases: ["set-interval-async/dynamic", "set-interval-async/fixed"],
  apis: {
    setIntervalAsync: { does: ["start result", "spawn arg0"], ms: "arg1", wake: "handle", what: "interval", flags: ["no-overlap"], why: "exp/timers2.mjs: awaits its callback, no overlap" },
    clearIntervalAsync: { does: ["await", "stop arg0"], async: true, why: "listed: general knowledge, not checked here; waits for the running tick" }
  }
};

// src/knowledge/typescript/sharp.json
var sharp_default = {
  module: "sharp",
  apis: {
    default: { does: [], returns: "Sharp", why: "listed: the shape of the API, not checked here" },
    "Sharp.toBuffer": { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Sharp.toFile": { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Sharp.metadata": { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Sharp.stats": { does: ["await", "io thread", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Sharp.*": { does: [], returns: "this", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/shelljs.json
var shelljs_default = {
  module: "shelljs",
  types: { default: "shelljs:" },
  apis: {
    exec: { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    rm: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    cp: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    mv: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    mkdir: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    cat: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    sed: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    ls: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    find: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    touch: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    test: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    which: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    ln: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/shopify-semaphore.json
var shopify_semaphore_default = {
  module: "@shopify/semaphore",
  apis: {
    "Semaphore.constructor": { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Semaphore.acquire": { does: ["await", "acquire this"], async: true, result: ["release this"], resultPath: "release", lock: "semaphore", fair: true, reentrant: false, permits: "arg0", releaseTwice: "noop", why: "@shopify/semaphore 3.1.0 build/esm/Semaphore.mjs:7" }
  }
};

// src/knowledge/typescript/signal-exit.json
var signal_exit_default = {
  module: "signal-exit",
  aliases: ["exit-hook", "async-exit-hook"],
  apis: {
    onExit: { does: ["start process", "spawn arg0"], result: ["stop process"], what: "listener", why: "signal-exit 4.1.0: the callback runs at exit, synchronously; nothing awaits it" },
    default: { does: ["start process", "spawn arg0"], result: ["stop process"], what: "listener", why: "signal-exit 4.1.0: the callback runs at exit, synchronously; nothing awaits it" },
    asyncExitHook: { does: ["start process", "spawn arg0"], result: ["stop process"], what: "listener", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/signale.json
var signale_default = {
  module: "signale",
  types: { default: "Signale" },
  apis: {
    "Signale.trace": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Signale.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Signale.verbose": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Signale.silly": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Signale.info": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Signale.log": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Signale.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Signale.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Signale.fatal": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Signale.success": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Signale.child": { does: [], returns: "Signale", safe: true, why: "listed: the shape of the API, not checked here" },
    getLogger: { does: [], returns: "Signale", safe: true, why: "listed: the shape of the API, not checked here" },
    createLogger: { does: [], returns: "Signale", safe: true, why: "listed: the shape of the API, not checked here" },
    "Signale.constructor": { does: [], returns: "Signale", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/simple-git.json
var simple_git_default = {
  module: "simple-git",
  types: { default: "simple-git:simpleGit", gitP: "simple-git:simpleGit" },
  apis: {
    simpleGit: { does: [], returns: "SimpleGit", safe: true, why: "listed: the shape of the API, not checked here" },
    "SimpleGit.cwd": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "SimpleGit.env": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "SimpleGit.outputHandler": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "SimpleGit.customBinary": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "SimpleGit.then": { does: ["await", "io process"], async: true, why: "listed: general knowledge, not checked here" },
    "SimpleGit.*": { does: ["await", "io process"], async: true, why: "simple-git 4.0.2: the tasks of one instance run one after another" }
  }
};

// src/knowledge/typescript/sleep.json
var sleep_default = {
  module: "sleep",
  apis: {
    msleep: { does: ["block arg0"], wake: "none", flags: ["blocks-event-loop"], why: "sleep 6.3.0 index.js:11" },
    sleep: { does: ["block arg0"], unitMs: 1e3, wake: "none", flags: ["blocks-event-loop"], why: "sleep 6.3.0 index.js:11" },
    usleep: { does: ["block arg0"], unitMs: 1e-3, wake: "none", flags: ["blocks-event-loop"], why: "sleep 6.3.0 index.js:11" }
  }
};

// src/knowledge/typescript/sleep-promise.json
var sleep_promise_default = {
  module: "sleep-promise",
  apis: {
    default: { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep"], why: "sleep-promise 9.1.0 build/cjs.js:1" }
  }
};

// src/knowledge/typescript/socket.io.json
var socket_io_default = {
  module: "socket.io",
  extends: { Socket: "node:events:EventEmitter", Server: "node:events:EventEmitter", Namespace: "node:events:EventEmitter" },
  types: {
    default: "Server",
    "Socket.broadcast": "BroadcastOperator",
    "Server.volatile": "BroadcastOperator",
    "Socket.volatile": "BroadcastOperator",
    "Server.sockets": "Namespace",
    "Socket.server": "Server",
    "Socket.nsp": "Namespace"
  },
  apis: {
    "Server.constructor": { does: ["start result"], returns: "Server", what: "server", why: "listed: general knowledge, not checked here" },
    "Socket.emit": { does: ["send this", "spawn argLast"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["return-is-meaningless", "silent-loss-after-close"], why: "socket.io 4.8.4 dist/client.js:164: always true, also when the packet is dropped because the client is gone" },
    "Socket.send": { does: ["send this", "spawn argLast"], message: "arg0", flags: ["return-is-meaningless", "silent-loss-after-close"], why: "listed: general knowledge, not checked here; always true, also when the packet is dropped because the client is gone" },
    "Socket.to": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Socket.in": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Socket.except": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Socket.timeout": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Socket.compress": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Socket.emitWithAck": { does: ["await", "io network", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "Server.emit": { does: ["send this", "spawn argLast"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["return-is-meaningless", "silent-loss-after-close"], why: "socket.io 4.8.4 dist/client.js:164: always true, also when the packet is dropped because the client is gone" },
    "Server.send": { does: ["send this", "spawn argLast"], message: "arg0", flags: ["return-is-meaningless", "silent-loss-after-close"], why: "listed: general knowledge, not checked here; always true, also when the packet is dropped because the client is gone" },
    "Server.to": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Server.in": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Server.except": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Server.timeout": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Server.compress": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Server.emitWithAck": { does: ["await", "io network", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "Namespace.emit": { does: ["send this", "spawn argLast"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["return-is-meaningless", "silent-loss-after-close"], why: "socket.io 4.8.4 dist/client.js:164: always true, also when the packet is dropped because the client is gone" },
    "Namespace.send": { does: ["send this", "spawn argLast"], message: "arg0", flags: ["return-is-meaningless", "silent-loss-after-close"], why: "listed: general knowledge, not checked here; always true, also when the packet is dropped because the client is gone" },
    "Namespace.to": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Namespace.in": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Namespace.except": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Namespace.timeout": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Namespace.compress": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "Namespace.emitWithAck": { does: ["await", "io network", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "BroadcastOperator.emit": { does: ["send this", "spawn argLast"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["return-is-meaningless", "silent-loss-after-close"], why: "socket.io 4.8.4 dist/client.js:164: always true, also when the packet is dropped because the client is gone" },
    "BroadcastOperator.send": { does: ["send this", "spawn argLast"], message: "arg0", flags: ["return-is-meaningless", "silent-loss-after-close"], why: "listed: general knowledge, not checked here; always true, also when the packet is dropped because the client is gone" },
    "BroadcastOperator.to": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "BroadcastOperator.in": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "BroadcastOperator.except": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "BroadcastOperator.timeout": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "BroadcastOperator.compress": { does: [], returns: "BroadcastOperator", safe: true, why: "listed: the shape of the API, not checked here" },
    "BroadcastOperator.emitWithAck": { does: ["await", "io network", "send this"], async: true, message: "arg0", why: "listed: general knowledge, not checked here" },
    "Server.on": { does: ["start this", "spawn arg1"], returns: "this", callbackParams: { arg1: ["Socket"] }, what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Namespace.on": { does: ["start this", "spawn arg1"], returns: "this", callbackParams: { arg1: ["Socket"] }, what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Server.of": { does: [], returns: "Namespace", why: "listed: the shape of the API, not checked here" },
    "Server.use": { does: ["start this", "spawn arg0"], callbackParams: { arg0: ["Socket"] }, what: "listener", why: "listed: general knowledge, not checked here" },
    "Namespace.use": { does: ["start this", "spawn arg0"], callbackParams: { arg0: ["Socket"] }, what: "listener", why: "listed: general knowledge, not checked here" },
    "Server.listen": { does: ["start this"], what: "server", why: "listed: general knowledge, not checked here" },
    "Server.attach": { does: ["start this"], what: "server", why: "listed: general knowledge, not checked here" },
    "Server.close": { does: ["await", "stop this", "spawn argLast"], async: true, what: "server", flags: ["stop-can-hang"], why: "listed: general knowledge, not checked here" },
    "Socket.join": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Socket.leave": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Socket.disconnect": { does: ["stop this"], returns: "this", what: "stream", safe: true, why: "listed: general knowledge, not checked here" },
    "Server.fetchSockets": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "Namespace.fetchSockets": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "BroadcastOperator.fetchSockets": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/socket.io-client.json
var socket_io_client_default = {
  module: "socket.io-client",
  extends: { Socket: "Emitter", Manager: "Emitter" },
  types: { "Socket.volatile": "VolatileSocket", default: "socket.io-client:io" },
  apis: {
    "Emitter.on": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Emitter.once": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", once: true, safe: true, why: "listed: general knowledge, not checked here" },
    "Emitter.off": { does: ["stop this"], returns: "this", what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Emitter.removeListener": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Emitter.removeAllListeners": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Emitter.onAny": { does: ["start this", "spawn arg0"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    io: { does: ["start result"], returns: "Socket", what: "stream", why: "listed: general knowledge, not checked here" },
    connect: { does: ["start result"], returns: "Socket", what: "stream", why: "listed: general knowledge, not checked here" },
    "Socket.emit": { does: ["send this", "spawn argLast"], loss: { refusal: "silent", means: "ambiguous", full: "buffers" }, message: "arg0", flags: ["unbounded-offline-buffer"], why: "socket.io-client 4.8.4 build/cjs/socket.js:281: buffered without a limit while disconnected and replayed; only an acknowledgement tells" },
    "Socket.send": { does: ["send this", "spawn argLast"], message: "arg0", flags: ["unbounded-offline-buffer"], why: "listed: general knowledge, not checked here; buffered without a limit while disconnected and replayed; only an acknowledgement tells" },
    "VolatileSocket.emit": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "drops-new" }, message: "arg0", flags: ["silent-drop"], why: "socket.io-client 4.8.4 build/cjs/socket.js:274: dropped while disconnected" },
    "Socket.emitWithAck": { does: ["await", "io network", "send this"], async: true, message: "arg0", flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "Socket.timeout": { does: [], returns: "this", timeout: "arg0", safe: true, why: "listed: the shape of the API, not checked here" },
    "Socket.connect": { does: ["start this"], returns: "this", what: "stream", why: "listed: general knowledge, not checked here" },
    "Socket.open": { does: ["start this"], returns: "this", what: "stream", why: "listed: general knowledge, not checked here" },
    "Socket.disconnect": { does: ["stop this"], returns: "this", what: "stream", safe: true, why: "listed: general knowledge, not checked here" },
    "Socket.close": { does: ["stop this"], returns: "this", what: "stream", safe: true, why: "listed: general knowledge, not checked here" },
    "Socket.connected": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Socket.disconnected": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/solid-js.json
var solid_js_default = {
  module: "solid-js",
  apis: {
    onCleanup: { does: ["start component", "spawn arg0"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    onMount: { does: ["start component", "spawn arg0"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    createEffect: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    createMemo: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    createSignal: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    createResource: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/sonic-boom.json
var sonic_boom_default = {
  module: "sonic-boom",
  extends: { SonicBoom: "node:events:EventEmitter" },
  types: { default: "SonicBoom" },
  apis: {
    "SonicBoom.constructor": { does: [], returns: "SonicBoom", why: "listed: the shape of the API, not checked here" },
    "SonicBoom.write": { what: "stream", does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "drops-new" }, message: "arg0", flags: ["silent-drop", "return-is-meaningless"], why: "sonic-boom 5.0.2 index.js:439: with maxLength the line is dropped and true returned; the `drop` event tells" },
    "SonicBoom.flush": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "SonicBoom.flushSync": { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    "SonicBoom.end": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "SonicBoom.destroy": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "SonicBoom.reopen": { does: [], why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/sqlite3.json
var sqlite3_default = {
  module: "sqlite3",
  aliases: ["@vscode/sqlite3", "sqlite"],
  extends: { Database: "node:events:EventEmitter" },
  types: { default: "sqlite3:" },
  apis: {
    "Database.constructor": { does: ["spawn argLast"], returns: "Database", why: "listed: general knowledge, not checked here" },
    "Database.run": { does: ["spawn argLast"], why: "sqlite3 6.0.1" },
    "Database.get": { does: ["spawn argLast"], why: "sqlite3 6.0.1" },
    "Database.all": { does: ["spawn argLast"], why: "sqlite3 6.0.1" },
    "Database.each": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Database.exec": { does: ["spawn argLast"], why: "sqlite3 6.0.1" },
    "Statement.run": { does: ["spawn argLast"], why: "sqlite3 6.0.1" },
    "Statement.get": { does: ["spawn argLast"], why: "sqlite3 6.0.1" },
    "Statement.all": { does: ["spawn argLast"], why: "sqlite3 6.0.1" },
    "Database.serialize": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Database.parallelize": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Database.prepare": { does: ["spawn argLast"], returns: "Statement", why: "listed: general knowledge, not checked here" },
    "Database.close": { does: ["stop this", "spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Statement.finalize": { does: ["stop this", "spawn argLast"], why: "listed: general knowledge, not checked here" },
    open: { does: ["await", "io disk", "start result"], async: true, returns: "OpenDatabase", what: "stream", why: "listed: general knowledge, not checked here; the promise wrapper of sqlite3" },
    "OpenDatabase.run": { does: ["await", "io db"], async: true, why: "sqlite3 6.0.1" },
    "OpenDatabase.get": { does: ["await", "io db"], async: true, why: "sqlite3 6.0.1" },
    "OpenDatabase.all": { does: ["await", "io db"], async: true, why: "sqlite3 6.0.1" },
    "OpenDatabase.exec": { does: ["await", "io db"], async: true, why: "sqlite3 6.0.1" },
    "OpenDatabase.each": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "OpenDatabase.migrate": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "OpenDatabase.close": { does: ["await", "io db", "stop this"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/ssh2.json
var ssh2_default = {
  module: "ssh2",
  extends: { Client: "node:events:EventEmitter" },
  types: { default: "ssh2:" },
  apis: {
    "Client.constructor": { does: [], returns: "Client", why: "listed: the shape of the API, not checked here" },
    "Client.connect": { does: ["start this"], what: "stream", why: "listed: general knowledge, not checked here" },
    "Client.exec": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Client.shell": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Client.sftp": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Client.forwardOut": { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "Client.end": { does: ["stop this"], what: "stream", why: "listed: general knowledge, not checked here" },
    "Client.destroy": { does: ["stop this"], what: "stream", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/ssh2-sftp-client.json
var ssh2_sftp_client_default = {
  module: "ssh2-sftp-client",
  aliases: ["node-ssh", "basic-ftp"],
  types: { default: "Client", NodeSSH: "Client" },
  apis: {
    "Client.constructor": { does: [], returns: "Client", why: "listed: the shape of the API, not checked here" },
    "Client.connect": { does: ["await", "io network", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Client.access": { does: ["await", "io network", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Client.end": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Client.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Client.dispose": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Client.*": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/std-async.json
var std_async_default = {
  module: "@std/async",
  aliases: ["jsr:@std/async", "@std/async/delay", "jsr:@std/async/delay", "https://deno.land/std/async/delay.ts", "https://deno.land/std/async/mod.ts", "@std/async/deadline", "@std/async/retry", "@std/async/debounce", "@std/async/pool"],
  apis: {
    delay: { does: ["await", "sleep arg0"], async: true, signal: "arg1.signal", wake: "signal", why: "denoland/std async/delay.ts" },
    deadline: { does: ["await arg0"], async: true, timeout: "arg1", flags: ["loser-continues"], why: "listed: general knowledge, not checked here" },
    retry: { does: ["await", "call arg0"], async: true, wake: "none", why: "listed: general knowledge, not checked here" },
    debounce: { does: [], returns: "arg0", flags: ["coalesces-drops"], why: "listed: general knowledge, not checked here" },
    pooledMap: { does: ["iterate arg1", "spawn arg2"], why: "listed: general knowledge, not checked here" },
    abortable: { does: ["await arg0"], async: true, signal: "arg1", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/supabase.json
var supabase_default = {
  module: "@supabase/supabase-js",
  aliases: ["@supabase/postgrest-js"],
  types: { "SupabaseClient.auth": "Auth", "SupabaseClient.storage": "Storage", "SupabaseClient.functions": "Functions" },
  apis: {
    createClient: { does: [], returns: "SupabaseClient", why: "listed: the shape of the API, not checked here" },
    "SupabaseClient.from": { does: [], returns: "PostgrestBuilder", safe: true, why: "@supabase/supabase-js documentation: a query goes out when it is awaited" },
    "SupabaseClient.rpc": { does: [], returns: "PostgrestBuilder", safe: true, why: "listed: the shape of the API, not checked here" },
    "SupabaseClient.schema": { does: [], returns: "PostgrestBuilder", safe: true, why: "listed: the shape of the API, not checked here" },
    "PostgrestBuilder.then": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "PostgrestBuilder.abortSignal": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "PostgrestBuilder.*": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" },
    "Auth.*": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "Auth.onAuthStateChange": { does: ["start this", "spawn arg0"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "Storage.from": { does: [], returns: "Bucket", safe: true, why: "@supabase/supabase-js documentation: a query goes out when it is awaited" },
    "Bucket.*": { does: ["await", "io network"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "Functions.invoke": { does: ["await", "io network"], async: true, why: "listed: general knowledge, not checked here" },
    "SupabaseClient.channel": { does: [], returns: "RealtimeChannel", why: "listed: the shape of the API, not checked here" },
    "RealtimeChannel.on": { does: ["spawn arg2"], returns: "this", why: "listed: general knowledge, not checked here" },
    "RealtimeChannel.subscribe": { does: ["start this", "spawn arg0"], returns: "this", what: "subscription", why: "listed: general knowledge, not checked here" },
    "RealtimeChannel.send": { does: ["await", "send this"], async: true, message: "arg0", why: 'listed: general knowledge, not checked here; resolves "ok", "timed out" or "error"' },
    "RealtimeChannel.unsubscribe": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "SupabaseClient.removeChannel": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "SupabaseClient.removeAllChannels": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/superagent.json
var superagent_default = {
  module: "superagent",
  aliases: ["supertest"],
  apis: {
    get: { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    post: { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    put: { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    patch: { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    delete: { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    head: { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "default.get": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "default.post": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "default.put": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "default.patch": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "default.delete": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    default: { does: [], returns: "Request", why: "superagent 10.4.2: the request goes out when it is awaited or end() is called" },
    "default.agent": { does: [], returns: "Agent", why: "listed: the shape of the API, not checked here" },
    agent: { does: [], returns: "Agent", why: "listed: the shape of the API, not checked here" },
    "Agent.get": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "Agent.post": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "Agent.put": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "Agent.patch": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "Agent.delete": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "Request.then": { does: ["await", "io network"], async: true, flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "Request.end": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "Request.abort": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "Request.pipe": { does: [], returns: "arg0", why: "listed: the shape of the API, not checked here" },
    "Request.*": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/superlock.json
var superlock_default = {
  module: "superlock",
  apis: {
    withLock: { does: [], returns: "WithLock", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    createLock: { does: [], returns: "Lock", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "WithLock.()": { does: ["await", "acquire this", "call arg0", "release this"], async: true, signal: "arg1", lock: "mutex", fair: true, reentrant: false, flags: ["abort-resolves-undefined"], why: "superlock 1.3.5 src/index.js:10: aborted, it resolves undefined without running the callback" },
    "Lock.()": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "mutex", fair: true, reentrant: false, releaseTwice: "inflates", why: "superlock 1.3.5 src/index.js:10" }
  }
};

// src/knowledge/typescript/svelte.json
var svelte_default = {
  module: "svelte",
  aliases: ["svelte/store"],
  apis: {
    onDestroy: { does: ["start component", "spawn arg0"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    onMount: { does: ["start component", "spawn arg0"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    beforeUpdate: { does: ["start component", "spawn arg0"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    afterUpdate: { does: ["start component", "spawn arg0"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    tick: { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    writable: { does: [], returns: "Writable", safe: true, why: "listed: the shape of the API, not checked here" },
    readable: { does: [], returns: "Writable", safe: true, why: "listed: the shape of the API, not checked here" },
    "Writable.subscribe": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "Writable.set": { does: ["set this arg0"], why: "listed: general knowledge, not checked here" },
    "Writable.update": { does: ["call arg0", "set this"], why: "listed: general knowledge, not checked here" },
    get: { does: ["read arg0"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/tap.json
var tap_default = {
  module: "tap",
  aliases: ["ava", "uvu"],
  apis: {
    it: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    test: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    describe: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    before: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    after: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    beforeEach: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    afterEach: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    beforeAll: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    afterAll: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    suite: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/tarn.json
var tarn_default = {
  module: "tarn",
  apis: {
    "Pool.constructor": { does: ["spawn arg0.create", "spawn arg0.destroy", "spawn arg0.validate"], returns: "Pool", why: "listed: general knowledge, not checked here" },
    "Pool.acquire": { does: [], returns: "PendingAcquire", timeoutMs: 3e4, why: "tarn 3.1.2 dist/Pool.js:72: 30 s" },
    "PendingAcquire.promise": { does: ["await", "acquire this"], async: true, lock: "pool", reentrant: false, why: "listed: general knowledge, not checked here" },
    "Pool.release": { does: ["release this"], why: "listed: general knowledge, not checked here" },
    "Pool.destroy": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Pool.numUsed": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Pool.numFree": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Pool.numPendingAcquires": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "Pool.numPendingCreates": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/tauri.json
var tauri_default = {
  module: "@tauri-apps/api",
  aliases: ["@tauri-apps/api/*", "@tauri-apps/plugin-fs", "@tauri-apps/plugin-shell", "@tauri-apps/plugin-dialog"],
  apis: {
    invoke: { does: ["await", "io ipc"], async: true, message: "arg0", flags: ["no-timeout"], why: "listed: general knowledge, not checked here" },
    emit: { does: ["await", "io ipc", "send tauri"], async: true, message: "arg0", flags: ["silent-loss-no-receiver"], why: "listed: general knowledge, not checked here" },
    listen: { does: ["await", "start tauri", "spawn arg1"], async: true, result: ["stop tauri"], what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    once: { does: ["await", "start tauri", "spawn arg1"], async: true, result: ["stop tauri"], what: "listener", message: "arg0", once: true, why: "listed: general knowledge, not checked here" },
    readTextFile: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    writeTextFile: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    readFile: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    writeFile: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    exists: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    mkdir: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    remove: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    readDir: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    ask: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    message: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    confirm: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/tempy.json
var tempy_default = {
  module: "tempy",
  apis: {
    temporaryFileTask: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    temporaryWrite: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    temporaryDirectoryTask: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/testing-library-dom.json
var testing_library_dom_default = {
  module: "@testing-library/dom",
  aliases: ["@testing-library/react", "@testing-library/vue", "@testing-library/svelte", "@testing-library/angular", "@testing-library/preact"],
  apis: {
    waitFor: { does: ["await", "poll arg0"], async: true, timeout: "arg1.timeout", timeoutMs: 1e3, ms: "arg1.interval", defaultMs: 50, flags: ["test-only"], why: "@testing-library/dom 10.4.2 dist/wait-for.js:19: every 50 ms and on DOM changes" },
    waitForElementToBeRemoved: { does: ["await", "poll arg0"], async: true, timeout: "arg1.timeout", timeoutMs: 1e3, ms: "arg1.interval", defaultMs: 50, flags: ["test-only"], why: "@testing-library/dom 10.4.2 dist/wait-for.js:19: every 50 ms and on DOM changes" },
    act: { does: ["await", "call arg0"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/thi-ng-csp.json
var thi_ng_csp_default = {
  module: "@thi.ng/csp",
  apis: {
    channel: { does: [], returns: "Channel", safe: true, why: "listed: the shape of the API, not checked here" },
    "Channel.constructor": { does: [], returns: "Channel", safe: true, why: "listed: the shape of the API, not checked here" },
    "Channel.offer": { does: ["send this"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg0", flags: ["drops-on-false"], why: "@thi.ng/csp 3.2.44 channel.js:168" },
    "Channel.write": { does: ["await", "send this"], async: true, loss: { refusal: "false", means: "dropped", full: "waits" }, message: "arg0", why: "@thi.ng/csp 3.2.44 channel.js:150: resolves false when closed; throws at 1024 waiting writes" },
    "Channel.poll": { does: ["takeFirst"], flags: ["poll-target"], why: "@thi.ng/csp 3.2.44 channel.js:112; twin: read()" },
    "Channel.read": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Channel.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/thread-stream.json
var thread_stream_default = {
  module: "thread-stream",
  extends: { ThreadStream: "node:events:EventEmitter" },
  types: { default: "ThreadStream" },
  apis: {
    "ThreadStream.constructor": { does: ["start result"], returns: "ThreadStream", what: "worker", why: "listed: general knowledge, not checked here" },
    "ThreadStream.write": { what: "stream", does: ["send this"], loss: { refusal: "false", means: "ambiguous", full: "buffers" }, message: "arg0", why: "thread-stream 4.2.1 index.js:281: false: wait for drain, or ending or destroyed" },
    "ThreadStream.end": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    "ThreadStream.flush": { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" },
    "ThreadStream.flushSync": { does: ["block"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/throat.json
var throat_default = {
  module: "throat",
  apis: {
    default: { does: [], returns: "Throat", lockWhenOne: "arg0", safe: true, why: "throat 6.0.2 index.js:37: FIFO, releases when the task throws" },
    "Throat.()": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "limiter", reentrant: false, lockWhenOne: "arg0", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/throttle-debounce.json
var throttle_debounce_default = {
  module: "throttle-debounce",
  apis: {
    debounce: { does: ["spawn arg1"], returns: "Debounced", ms: "arg0", wake: "handle", what: "timeout", flags: ["coalesces-drops", "pending-call-lost-on-stop"], why: "listed: general knowledge, not checked here" },
    throttle: { does: ["spawn arg1"], returns: "Debounced", ms: "arg0", wake: "handle", what: "timeout", flags: ["coalesces-drops", "pending-call-lost-on-stop"], why: "listed: general knowledge, not checked here" },
    "Debounced.()": { does: ["start this"], what: "timeout", flags: ["coalesces-drops"], why: "listed: general knowledge, not checked here" },
    "Debounced.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Debounced.flush": { does: ["stop this"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/timeout-signal.json
var timeout_signal_default = {
  module: "timeout-signal",
  apis: {
    default: { does: ["start result"], returns: "global:AbortSignal", ms: "arg0", what: "timeout", unref: true, safe: true, why: "timeout-signal 2.0.0 index.js:13" }
  }
};

// src/knowledge/typescript/tinyglobby.json
var tinyglobby_default = {
  module: "tinyglobby",
  apis: {
    glob: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    globSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/tinypool.json
var tinypool_default = {
  module: "tinypool",
  extends: { Tinypool: "piscina:Piscina" },
  types: { default: "Tinypool" },
  apis: {
    "Tinypool.constructor": { does: ["start result"], returns: "Tinypool", what: "worker", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/tmp-promise.json
var tmp_promise_default = {
  module: "tmp-promise",
  apis: {
    file: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    dir: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    withFile: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    withDir: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/trash.json
var trash_default = {
  module: "trash",
  apis: {
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/tree-kill.json
var tree_kill_default = {
  module: "tree-kill",
  apis: {
    default: { does: ["spawn argLast"], why: "tree-kill 1.2.2: only sends the signals" }
  }
};

// src/knowledge/typescript/trpc.json
var trpc_default = {
  module: "@trpc/server",
  aliases: ["@trpc/client"],
  types: { "TrpcClient.*": "TrpcClient" },
  apis: {
    createTRPCClient: { does: [], returns: "TrpcClient", why: "listed: the shape of the API, not checked here" },
    createTRPCProxyClient: { does: [], returns: "TrpcClient", why: "listed: the shape of the API, not checked here" },
    "TrpcClient.query": { does: ["await", "io network"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "TrpcClient.mutate": { does: ["await", "io network"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    "TrpcClient.subscribe": { does: ["start result", "spawn arg1.onData"], what: "subscription", why: "listed: general knowledge, not checked here" },
    observable: { does: ["spawn arg0"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/ts-retry-promise.json
var ts_retry_promise_default = {
  module: "ts-retry-promise",
  types: { default: "ts-retry-promise:retry" },
  apis: {
    retry: { does: ["await", "call arg0", "sleep arg1.delay"], async: true, timeout: "arg1.timeout", timeoutMs: 6e4, defaultMs: 250, wake: "none", flags: ["uninterruptible-sleep", "repeats"], why: "ts-retry-promise 0.8.1" },
    wait: { does: ["await", "sleep arg0"], async: true, wake: "none", why: "listed: general knowledge, not checked here" },
    waitUntil: { does: ["await", "call arg0"], async: true, timeout: "arg1", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/tslog.json
var tslog_default = {
  module: "tslog",
  types: { default: "Logger" },
  apis: {
    "Logger.trace": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.verbose": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.silly": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.info": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.log": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.fatal": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.success": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.child": { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    getLogger: { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    createLogger: { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    "Logger.constructor": { does: [], returns: "Logger", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/typeorm.json
var typeorm_default = {
  module: "typeorm",
  aliases: ["@nestjs/typeorm"],
  extends: {
    TreeRepository: "Repository",
    MongoRepository: "Repository",
    SelectQueryBuilder: "QueryBuilder",
    InsertQueryBuilder: "QueryBuilder",
    UpdateQueryBuilder: "QueryBuilder",
    DeleteQueryBuilder: "QueryBuilder"
  },
  types: {
    "DataSource.manager": "EntityManager",
    "QueryRunner.manager": "EntityManager",
    Connection: "DataSource",
    "Repository.manager": "EntityManager"
  },
  apis: {
    "DataSource.constructor": { does: [], returns: "DataSource", why: "listed: the shape of the API, not checked here" },
    "DataSource.initialize": { does: ["await", "io db", "start this"], async: true, returns: "this", what: "stream", why: "listed: general knowledge, not checked here" },
    "DataSource.connect": { does: ["await", "io db", "start this"], async: true, returns: "this", what: "stream", why: "typeorm 1.1.1" },
    "DataSource.destroy": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "DataSource.close": { does: ["await", "io db", "stop this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "DataSource.transaction": { does: ["await", "io db", "call argLast", "io db"], async: true, callbackParams: { arg0: ["EntityManager"], arg1: ["EntityManager"] }, flags: ["transaction"], why: "typeorm 1.1.1 entity-manager/EntityManager.js:83: rolls back and releases on throw" },
    "EntityManager.transaction": { does: ["await", "io db", "call argLast", "io db"], async: true, callbackParams: { arg0: ["EntityManager"], arg1: ["EntityManager"] }, flags: ["transaction"], why: "typeorm 1.1.1 entity-manager/EntityManager.js:83: rolls back and releases on throw" },
    "DataSource.createQueryRunner": { does: [], returns: "QueryRunner", why: "listed: the shape of the API, not checked here" },
    "QueryRunner.connect": { does: ["await", "io db", "acquire this"], async: true, lock: "pool", reentrant: false, flags: ["leak-exhausts-pool"], why: "typeorm 1.1.1: a connection until release()" },
    "QueryRunner.startTransaction": { does: ["await", "io db"], async: true, flags: ["leak-exhausts-pool"], why: "typeorm 1.1.1 entity-manager/EntityManager.js:98" },
    "QueryRunner.commitTransaction": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryRunner.rollbackTransaction": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryRunner.query": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "DataSource.query": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "DataSource.runMigrations": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "DataSource.synchronize": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryRunner.release": { does: ["await", "release this"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.find": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "Repository.findBy": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.findOne": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "Repository.findOneBy": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "Repository.findOneOrFail": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.findOneByOrFail": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.findAndCount": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.findAndCountBy": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.save": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "Repository.insert": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.update": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.upsert": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.delete": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.remove": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "Repository.softDelete": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.softRemove": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.restore": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.recover": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.count": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "Repository.countBy": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.exists": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.exist": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.existsBy": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.query": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "Repository.increment": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.decrement": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.clear": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.sum": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.average": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.minimum": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.maximum": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.preload": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.find": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "EntityManager.findBy": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.findOne": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "EntityManager.findOneBy": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "EntityManager.findOneOrFail": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.findOneByOrFail": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.findAndCount": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.findAndCountBy": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.save": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "EntityManager.insert": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.update": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.upsert": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.delete": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.remove": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "EntityManager.softDelete": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.softRemove": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.restore": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.recover": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.count": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "EntityManager.countBy": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.exists": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.exist": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.existsBy": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.query": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "EntityManager.increment": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.decrement": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.clear": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.sum": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.average": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.minimum": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.maximum": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "EntityManager.preload": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "Repository.create": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "EntityManager.create": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Repository.merge": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "EntityManager.merge": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "DataSource.getRepository": { does: [], returns: "Repository", why: "listed: the shape of the API, not checked here" },
    "EntityManager.getRepository": { does: [], returns: "Repository", why: "listed: the shape of the API, not checked here" },
    "EntityManager.withRepository": { does: [], returns: "Repository", why: "listed: the shape of the API, not checked here" },
    "Repository.extend": { does: [], returns: "Repository", why: "listed: the shape of the API, not checked here" },
    "Repository.createQueryBuilder": { does: [], returns: "SelectQueryBuilder", why: "listed: the shape of the API, not checked here" },
    "EntityManager.createQueryBuilder": { does: [], returns: "SelectQueryBuilder", why: "listed: the shape of the API, not checked here" },
    "DataSource.createQueryBuilder": { does: [], returns: "SelectQueryBuilder", why: "listed: the shape of the API, not checked here" },
    "QueryRunner.createQueryBuilder": { does: [], returns: "SelectQueryBuilder", why: "listed: the shape of the API, not checked here" },
    "QueryBuilder.getMany": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "QueryBuilder.getOne": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "QueryBuilder.getOneOrFail": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.getManyAndCount": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.getRawMany": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.getRawOne": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.getRawAndEntities": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.getCount": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.getExists": { does: ["await", "io db"], async: true, why: "listed: general knowledge, not checked here" },
    "QueryBuilder.execute": { does: ["await", "io db"], async: true, why: "typeorm 1.1.1" },
    "QueryBuilder.stream": { does: ["await", "io db"], async: true, returns: "node:stream:Readable", why: "listed: general knowledge, not checked here" },
    "QueryBuilder.setLock": { does: [], returns: "this", safe: true, flags: ["row-lock"], why: "typeorm: rows are locked until the transaction ends" },
    "QueryBuilder.*": { does: [], returns: "this", safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/undici.json
var undici_default = {
  module: "undici",
  extends: {
    Pool: "Dispatcher",
    Client: "Dispatcher",
    Agent: "Dispatcher",
    BalancedPool: "Dispatcher",
    ProxyAgent: "Dispatcher",
    MockAgent: "Dispatcher",
    Dispatcher: "node:events:EventEmitter"
  },
  types: {
    fetch: "global:fetch",
    Response: "global:Response",
    WebSocket: "global:WebSocket",
    "ResponseData.body": "Body",
    FormData: "global:FormData"
  },
  apis: {
    request: { does: ["await", "io network"], async: true, returns: "ResponseData", signal: "arg1.signal", timeout: "arg1.headersTimeout", timeoutMs: 3e5, why: "undici 7.30.2 lib/dispatcher/client.js:262: 300 s for the headers, 300 s for the body" },
    stream: { does: ["await", "io network"], async: true, signal: "arg1.signal", timeoutMs: 3e5, why: "undici 7.30.2 lib/dispatcher/client.js:262: 300 s for the headers, 300 s for the body" },
    pipeline: { does: ["await", "io network"], async: true, signal: "arg1.signal", timeoutMs: 3e5, why: "undici 7.30.2 lib/dispatcher/client.js:262: 300 s for the headers, 300 s for the body" },
    connect: { does: ["await", "io network"], async: true, signal: "arg1.signal", timeoutMs: 3e5, why: "undici 7.30.2 lib/dispatcher/client.js:262: 300 s for the headers, 300 s for the body" },
    upgrade: { does: ["await", "io network"], async: true, signal: "arg1.signal", timeoutMs: 3e5, why: "undici 7.30.2 lib/dispatcher/client.js:262: 300 s for the headers, 300 s for the body" },
    "Dispatcher.request": { does: ["await", "io network"], async: true, returns: "ResponseData", signal: "arg0.signal", timeout: "arg0.headersTimeout", timeoutMs: 3e5, why: "undici 7.30.2 lib/dispatcher/client.js:262: 300 s for the headers, 300 s for the body" },
    "Dispatcher.stream": { does: ["await", "io network"], async: true, signal: "arg0.signal", timeoutMs: 3e5, why: "undici 7.30.2 lib/dispatcher/client.js:262: 300 s for the headers, 300 s for the body" },
    "Dispatcher.connect": { does: ["await", "io network"], async: true, signal: "arg0.signal", timeoutMs: 3e5, why: "undici 7.30.2 lib/dispatcher/client.js:262: 300 s for the headers, 300 s for the body" },
    "Dispatcher.upgrade": { does: ["await", "io network"], async: true, signal: "arg0.signal", timeoutMs: 3e5, why: "undici 7.30.2 lib/dispatcher/client.js:262: 300 s for the headers, 300 s for the body" },
    "Dispatcher.close": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Dispatcher.destroy": { does: ["await", "stop this"], async: true, why: "listed: general knowledge, not checked here" },
    "Body.json": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "listed: general knowledge, not checked here" },
    "Body.text": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "listed: general knowledge, not checked here" },
    "Body.arrayBuffer": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "listed: general knowledge, not checked here" },
    "Body.blob": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "listed: general knowledge, not checked here" },
    "Body.bytes": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "listed: general knowledge, not checked here" },
    setGlobalDispatcher: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    getGlobalDispatcher: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Pool.constructor": { does: [], returns: "Pool", why: "listed: the shape of the API, not checked here" },
    "Client.constructor": { does: [], returns: "Client", why: "listed: the shape of the API, not checked here" },
    "Agent.constructor": { does: [], returns: "Agent", why: "listed: the shape of the API, not checked here" },
    "ProxyAgent.constructor": { does: [], returns: "ProxyAgent", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/use-debounce.json
var use_debounce_default = {
  module: "use-debounce",
  apis: {
    useDebouncedCallback: { does: ["spawn arg0"], returns: "Debounced", ms: "arg1", wake: "handle", what: "timeout", flags: ["coalesces-drops", "pending-call-lost-on-stop"], why: "listed: general knowledge, not checked here" },
    useThrottledCallback: { does: ["spawn arg0"], returns: "Debounced", ms: "arg1", wake: "handle", what: "timeout", flags: ["coalesces-drops", "pending-call-lost-on-stop"], why: "listed: general knowledge, not checked here" },
    "Debounced.()": { does: ["start this"], what: "timeout", flags: ["coalesces-drops"], why: "listed: general knowledge, not checked here" },
    "Debounced.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Debounced.flush": { does: ["stop this"], why: "listed: general knowledge, not checked here" },
    useDebounce: { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/vitest.json
var vitest_default = {
  module: "vitest",
  apis: {
    "vi.waitFor": { does: ["await", "poll arg0"], async: true, timeout: "arg1.timeout", timeoutMs: 1e3, ms: "arg1.interval", defaultMs: 50, flags: ["test-only"], why: "vitest documentation: every 50 ms, at most 1 s" },
    "vi.waitUntil": { does: ["await", "poll arg0"], async: true, timeout: "arg1.timeout", timeoutMs: 1e3, ms: "arg1.interval", defaultMs: 50, flags: ["test-only"], why: "vitest documentation: every 50 ms, at most 1 s" },
    it: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    test: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    describe: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    suite: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    bench: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    beforeEach: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    afterEach: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    beforeAll: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    afterAll: { does: ["spawn argLast"], why: "listed: general knowledge, not checked here" },
    "vi.advanceTimersByTimeAsync": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" },
    "vi.runAllTimersAsync": { does: ["await"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/vs-base-common-async.json
var vs_base_common_async_default = {
  module: "vs/base/common/async",
  extends: { Queue: "Limiter", AutoOpenBarrier: "Barrier", ThrottledDelayer: "Delayer" },
  apis: {
    "Sequencer.constructor": { does: [], returns: "Sequencer", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "Sequencer.queue": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "mutex", fair: true, reentrant: false, flags: ["hung-task-blocks-all"], why: "microsoft/vscode src/vs/base/common/async.ts" },
    "SequencerByKey.constructor": { does: [], returns: "SequencerByKey", lock: "mutex", safe: true, why: "listed: general knowledge, not checked here" },
    "SequencerByKey.queue": { does: ["await", "acquire this[arg0]", "call arg1", "release this[arg0]"], async: true, lock: "mutex", fair: true, reentrant: false, why: "microsoft/vscode src/vs/base/common/async.ts" },
    "Limiter.constructor": { does: [], returns: "Limiter", lockWhenOne: "arg0", safe: true, why: "listed: the shape of the API, not checked here" },
    "Limiter.queue": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "limiter", fair: true, reentrant: false, lockWhenOne: "arg0", flags: ["leaks-on-sync-throw"], why: "microsoft/vscode src/vs/base/common/async.ts: a factory that throws at once keeps its slot" },
    "Queue.constructor": { does: [], returns: "Queue", lock: "mutex", permits: 1, safe: true, why: "listed: general knowledge, not checked here" },
    "Queue.queue": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "mutex", fair: true, reentrant: false, flags: ["leaks-on-sync-throw"], why: "microsoft/vscode src/vs/base/common/async.ts" },
    "Limiter.whenIdle": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Throttler.constructor": { does: [], returns: "Throttler", safe: true, why: "listed: the shape of the API, not checked here" },
    "Throttler.queue": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "mutex", fair: true, reentrant: false, loss: { refusal: "silent", means: "dropped", full: "drops-old" }, flags: ["coalesces-drops", "never-settles-on-reject"], why: "microsoft/vscode src/vs/base/common/async.ts: of the queued tasks only the last runs; one that rejects leaves its callers waiting" },
    "Delayer.constructor": { does: [], returns: "Delayer", safe: true, why: "listed: the shape of the API, not checked here" },
    "Delayer.trigger": { does: ["await", "sleep", "call arg0"], async: true, ms: "arg1", wake: "handle", why: "listed: general knowledge, not checked here" },
    "Delayer.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "ThrottledWorker.work": { does: ["send this"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg0", flags: ["drops-on-false"], why: "microsoft/vscode src/vs/base/common/async.ts" },
    "Barrier.wait": { does: ["await", "receive this"], async: true, why: "microsoft/vscode src/vs/base/common/async.ts" },
    "Barrier.open": { does: ["send this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Barrier.isOpen": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "DeferredPromise.complete": { does: ["send this"], why: "listed: general knowledge, not checked here" },
    "DeferredPromise.error": { does: ["send this"], why: "listed: general knowledge, not checked here" },
    "DeferredPromise.cancel": { does: ["send this"], why: "listed: general knowledge, not checked here" },
    "DeferredPromise.settleWith": { does: ["send this"], why: "listed: general knowledge, not checked here" },
    timeout: { does: ["await", "sleep arg0"], async: true, signal: "arg1", wake: "signal", why: "microsoft/vscode src/vs/base/common/async.ts: without a token the promise has cancel()" },
    retry: { does: ["await", "call arg0", "sleep arg1"], async: true, wake: "none", flags: ["uninterruptible-sleep"], why: "microsoft/vscode src/vs/base/common/async.ts" },
    "RunOnceScheduler.schedule": { does: ["start this"], ms: "arg0", what: "timeout", why: "listed: general knowledge, not checked here" },
    "RunOnceScheduler.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "RunOnceScheduler.dispose": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "RunOnceScheduler.constructor": { does: ["spawn arg0"], returns: "RunOnceScheduler", why: "listed: general knowledge, not checked here" },
    "IntervalTimer.cancelAndSet": { does: ["start this", "spawn arg0"], ms: "arg1", what: "interval", why: "listed: general knowledge, not checked here" },
    "IntervalTimer.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "IntervalTimer.dispose": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "TimeoutTimer.cancel": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "TimeoutTimer.dispose": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "TimeoutTimer.cancelAndSet": { does: ["start this", "spawn arg0"], ms: "arg1", what: "timeout", why: "listed: general knowledge, not checked here" },
    "TimeoutTimer.setIfNotSet": { does: ["start this", "spawn arg0"], ms: "arg1", what: "timeout", why: "listed: general knowledge, not checked here" },
    disposableTimeout: { does: ["start result", "spawn arg0"], result: ["stop result"], ms: "arg1", what: "timeout", why: "listed: general knowledge, not checked here" },
    raceTimeout: { does: ["await arg0"], async: true, timeout: "arg1", flags: ["loser-continues"], why: "listed: general knowledge, not checked here" },
    raceCancellation: { does: ["await arg0"], async: true, signal: "arg1", flags: ["loser-continues"], why: "listed: general knowledge, not checked here" },
    raceCancellationError: { does: ["await arg0"], async: true, signal: "arg1", flags: ["loser-continues"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/vscode.json
var vscode_default = {
  module: "vscode",
  aliases: ["@theia/plugin", "coc.nvim"],
  extends: {
    FileSystemWatcher: "Disposable",
    WebviewPanel: "Disposable",
    TextEditorDecorationType: "Disposable",
    OutputChannel: "Disposable",
    StatusBarItem: "Disposable",
    Terminal: "Disposable",
    LogOutputChannel: "OutputChannel"
  },
  types: {
    "workspace.fs": "FileSystem",
    "CancellationTokenSource.token": "CancellationToken",
    "WebviewPanel.webview": "Webview",
    "WebviewView.webview": "Webview",
    "ExtensionContext.globalState": "Memento",
    "ExtensionContext.workspaceState": "Memento",
    "ExtensionContext.secrets": "SecretStorage",
    "env.clipboard": "Clipboard",
    "EventEmitter.event": "Event"
  },
  apis: {
    "EventEmitter.constructor": { does: [], returns: "EventEmitter", safe: true, why: "listed: the shape of the API, not checked here" },
    "EventEmitter.fire": { does: ["send this"], what: "listener", userCode: true, safe: true, flags: ["lost-without-listener"], why: "@types/vscode index.d.ts:1791: lost without a listener and after dispose; a listener that throws does not fail the call" },
    "EventEmitter.dispose": { does: ["stop this"], what: "listener", safe: true, why: "@types/vscode" },
    "Event.()": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Webview.postMessage": { does: ["await", "io ipc", "send this"], async: true, loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg0", flags: ["drops-on-false"], why: "@types/vscode index.d.ts:10019: resolves false when the webview is not live; true says posted, not received" },
    "Webview.onDidReceiveMessage": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "WebviewPanel.onDidDispose": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "WebviewPanel.onDidChangeViewState": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "WebviewView.onDidDispose": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "workspace.applyEdit": { does: ["await", "io ipc"], async: true, flags: ["must-check-result"], why: "@types/vscode index.d.ts:14154: false: not applied" },
    "commands.executeCommand": { does: ["await", "io ipc"], async: true, why: "@types/vscode" },
    "commands.getCommands": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "workspace.openTextDocument": { does: ["await", "io ipc"], async: true, why: "@types/vscode" },
    "workspace.findFiles": { does: ["await", "io ipc"], async: true, why: "@types/vscode" },
    "workspace.saveAll": { does: ["await", "io ipc"], async: true, why: "@types/vscode" },
    "workspace.save": { does: ["await", "io ipc"], async: true, why: "@types/vscode" },
    "env.openExternal": { does: ["await", "io ipc"], async: true, why: "@types/vscode" },
    "env.asExternalUri": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "TextDocument.save": { does: ["await", "io ipc"], async: true, why: "@types/vscode" },
    "TextEditor.edit": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "TextEditor.insertSnippet": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "window.showTextDocument": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "window.showNotebookDocument": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "languages.getLanguages": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "languages.setTextDocumentLanguage": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "tasks.executeTask": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "tasks.fetchTasks": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "debug.startDebugging": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "debug.stopDebugging": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "authentication.getSession": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Clipboard.readText": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Clipboard.writeText": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "extensions.activate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "Extension.activate": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "lm.selectChatModels": { does: ["await", "io ipc"], async: true, why: "listed: general knowledge, not checked here" },
    "FileSystem.readFile": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "FileSystem.writeFile": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "FileSystem.stat": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "FileSystem.delete": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "FileSystem.rename": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "FileSystem.copy": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "FileSystem.createDirectory": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "FileSystem.readDirectory": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "SecretStorage.get": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "SecretStorage.store": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "SecretStorage.delete": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Memento.update": { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    "Memento.get": { does: ["read"], safe: true, why: "listed: general knowledge, not checked here" },
    "Memento.keys": { does: ["read"], safe: true, why: "listed: general knowledge, not checked here" },
    "window.showInputBox": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "@types/vscode: waits for the person; may never settle" },
    "window.showQuickPick": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "@types/vscode: waits for the person; may never settle" },
    "window.showInformationMessage": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "@types/vscode: waits for the person; may never settle" },
    "window.showWarningMessage": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "@types/vscode: waits for the person; may never settle" },
    "window.showErrorMessage": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "@types/vscode: waits for the person; may never settle" },
    "window.showOpenDialog": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "@types/vscode: waits for the person; may never settle" },
    "window.showSaveDialog": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "@types/vscode: waits for the person; may never settle" },
    "window.showWorkspaceFolderPick": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here; waits for the person; may never settle" },
    "window.withProgress": { does: ["await", "call arg1"], async: true, why: "@types/vscode" },
    "workspace.getConfiguration": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "workspace.getWorkspaceFolder": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "workspace.asRelativePath": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Uri.file": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Uri.parse": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "Uri.joinPath": { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    "workspace.onDidChangeTextDocument": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "workspace.onDidOpenTextDocument": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "workspace.onDidCloseTextDocument": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "workspace.onDidSaveTextDocument": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "workspace.onWillSaveTextDocument": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "workspace.onDidChangeConfiguration": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "workspace.onDidChangeWorkspaceFolders": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "workspace.onDidCreateFiles": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "workspace.onDidDeleteFiles": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "workspace.onDidRenameFiles": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "window.onDidChangeActiveTextEditor": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "window.onDidChangeVisibleTextEditors": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "window.onDidChangeTextEditorSelection": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "window.onDidCloseTerminal": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "window.onDidOpenTerminal": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "window.onDidChangeWindowState": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "window.onDidChangeActiveColorTheme": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "languages.onDidChangeDiagnostics": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "tasks.onDidEndTask": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "tasks.onDidEndTaskProcess": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "tasks.onDidStartTask": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "debug.onDidStartDebugSession": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "debug.onDidTerminateDebugSession": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "extensions.onDidChange": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "FileSystemWatcher.onDidChange": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "FileSystemWatcher.onDidCreate": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "FileSystemWatcher.onDidDelete": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "commands.registerCommand": { does: ["start arg0", "spawn arg1"], returns: "Disposable", what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "commands.registerTextEditorCommand": { does: ["start arg0", "spawn arg1"], returns: "Disposable", what: "listener", message: "arg0", why: "listed: general knowledge, not checked here" },
    "workspace.createFileSystemWatcher": { does: ["start result"], returns: "FileSystemWatcher", what: "watcher", why: "listed: general knowledge, not checked here" },
    "window.createWebviewPanel": { does: ["start result"], returns: "WebviewPanel", what: "stream", why: "listed: general knowledge, not checked here" },
    "window.createTerminal": { does: ["start result"], returns: "Terminal", what: "process", why: "listed: general knowledge, not checked here" },
    "window.createOutputChannel": { does: [], returns: "LogOutputChannel", safe: true, why: "listed: the shape of the API, not checked here" },
    "OutputChannel.append": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "OutputChannel.appendLine": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "OutputChannel.show": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "OutputChannel.clear": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "LogOutputChannel.info": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "LogOutputChannel.warn": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "LogOutputChannel.error": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "LogOutputChannel.debug": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "LogOutputChannel.trace": { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "window.createStatusBarItem": { does: [], returns: "StatusBarItem", safe: true, why: "listed: the shape of the API, not checked here" },
    "window.setStatusBarMessage": { does: [], returns: "Disposable", safe: true, why: "listed: the shape of the API, not checked here" },
    "Terminal.sendText": { does: ["send this"], message: "arg0", flags: ["silent-loss-after-close"], why: "listed: general knowledge, not checked here" },
    "languages.registerHoverProvider": { does: ["spawn arg1"], returns: "Disposable", why: "listed: general knowledge, not checked here" },
    "languages.registerCompletionItemProvider": { does: ["spawn arg1"], returns: "Disposable", why: "listed: general knowledge, not checked here" },
    "languages.registerCodeLensProvider": { does: ["spawn arg1"], returns: "Disposable", why: "listed: general knowledge, not checked here" },
    "languages.registerDefinitionProvider": { does: ["spawn arg1"], returns: "Disposable", why: "listed: general knowledge, not checked here" },
    "languages.registerCodeActionsProvider": { does: ["spawn arg1"], returns: "Disposable", why: "listed: general knowledge, not checked here" },
    "languages.registerDocumentFormattingEditProvider": { does: ["spawn arg1"], returns: "Disposable", why: "listed: general knowledge, not checked here" },
    "Disposable.dispose": { does: ["stop this"], safe: true, flags: ["async-dispose-not-awaited"], why: "@types/vscode index.d.ts:1739: what dispose() returns is not awaited" },
    "Disposable.from": { does: ["spawn arg0"], returns: "Disposable", safe: true, why: "listed: general knowledge, not checked here" },
    "Disposable.constructor": { does: ["spawn arg0"], returns: "Disposable", safe: true, why: "listed: general knowledge, not checked here" },
    "CancellationTokenSource.constructor": { does: [], returns: "CancellationTokenSource", safe: true, why: "listed: the shape of the API, not checked here" },
    "CancellationTokenSource.cancel": { does: ["send this.token"], what: "listener", userCode: true, safe: true, why: "@types/vscode" },
    "CancellationTokenSource.dispose": { does: ["stop this"], safe: true, why: "@types/vscode" },
    "CancellationToken.isCancellationRequested": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "CancellationToken.onCancellationRequested": { does: ["start this", "spawn arg0"], returns: "Disposable", what: "listener", once: true, safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/vscode-jsonrpc.json
var vscode_jsonrpc_default = {
  module: "vscode-jsonrpc",
  aliases: ["vscode-jsonrpc/node", "vscode-jsonrpc/browser", "vscode-ws-jsonrpc"],
  types: { "CancellationTokenSource.token": "CancellationToken" },
  apis: {
    createMessageConnection: { does: [], returns: "MessageConnection", why: "listed: the shape of the API, not checked here" },
    "MessageConnection.sendNotification": { does: ["await", "send this"], async: true, loss: { refusal: "rejects", means: "dropped", full: "buffers" }, message: "arg0", flags: ["floating-send"], why: "vscode-jsonrpc 10.0.0 lib/common/connection.d.ts:327" },
    "MessageConnection.sendRequest": { does: ["await", "io ipc"], async: true, signal: "argLast", message: "arg0", flags: ["no-timeout"], why: "listed: general knowledge, not checked here; no time-out, a cancellation token as the last argument" },
    "MessageConnection.onRequest": { does: ["start this", "spawn arg1", "spawn arg0"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "MessageConnection.onNotification": { does: ["start this", "spawn arg1", "spawn arg0"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "MessageConnection.listen": { does: ["start this"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "MessageConnection.dispose": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "MessageConnection.end": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "MessageConnection.onClose": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "MessageConnection.onError": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "MessageConnection.onDispose": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "MessageConnection.sendProgress": { does: ["await", "send this"], async: true, why: "listed: general knowledge, not checked here" },
    "CancellationTokenSource.constructor": { does: [], returns: "CancellationTokenSource", safe: true, why: "listed: the shape of the API, not checked here" },
    "CancellationTokenSource.cancel": { does: ["send this.token"], what: "listener", userCode: true, safe: true, why: "listed: general knowledge, not checked here" },
    "CancellationTokenSource.dispose": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "CancellationToken.isCancellationRequested": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "CancellationToken.onCancellationRequested": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", once: true, safe: true, why: "listed: general knowledge, not checked here" },
    "Emitter.fire": { does: ["send this"], what: "listener", userCode: true, flags: ["lost-without-listener"], why: "listed: general knowledge, not checked here" },
    "Emitter.event": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Event.()": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Emitter.dispose": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/vscode-languageserver.json
var vscode_languageserver_default = {
  module: "vscode-languageserver",
  aliases: ["vscode-languageserver/node", "vscode-languageserver/browser", "vscode-languageclient", "vscode-languageclient/node", "vscode-languageclient/browser"],
  types: {
    "Connection.window": "RemoteWindow",
    "Connection.workspace": "RemoteWorkspace",
    CancellationTokenSource: "vscode-jsonrpc:CancellationTokenSource",
    CancellationToken: "vscode-jsonrpc:CancellationToken",
    Emitter: "vscode-jsonrpc:Emitter"
  },
  apis: {
    createConnection: { does: [], returns: "Connection", why: "listed: the shape of the API, not checked here" },
    "Connection.sendNotification": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "Connection.sendRequest": { does: ["await", "io ipc"], async: true, signal: "argLast", message: "arg0", flags: ["no-timeout"], why: "vscode-languageserver 10.1.2; no time-out, a cancellation token as the last argument" },
    "Connection.onRequest": { does: ["start this", "spawn arg1", "spawn arg0"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onNotification": { does: ["start this", "spawn arg1", "spawn arg0"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.listen": { does: ["start this"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "Connection.dispose": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.end": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onClose": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onError": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onDispose": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.sendProgress": { does: ["await", "send this"], async: true, why: "listed: general knowledge, not checked here" },
    "LanguageClient.sendNotification": { does: ["await", "send this"], async: true, message: "arg0", flags: ["floating-send"], why: "listed: general knowledge, not checked here" },
    "LanguageClient.sendRequest": { does: ["await", "io ipc"], async: true, signal: "argLast", message: "arg0", flags: ["no-timeout"], why: "vscode-languageserver 10.1.2; no time-out, a cancellation token as the last argument" },
    "LanguageClient.onRequest": { does: ["start this", "spawn arg1", "spawn arg0"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "LanguageClient.onNotification": { does: ["start this", "spawn arg1", "spawn arg0"], result: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "LanguageClient.listen": { does: ["start this"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "LanguageClient.dispose": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "LanguageClient.end": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "LanguageClient.onClose": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "LanguageClient.onError": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "LanguageClient.onDispose": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "LanguageClient.sendProgress": { does: ["await", "send this"], async: true, why: "listed: general knowledge, not checked here" },
    "LanguageClient.constructor": { does: [], returns: "LanguageClient", why: "listed: the shape of the API, not checked here" },
    "LanguageClient.start": { does: ["await", "io process", "start this"], async: true, what: "process", why: "listed: general knowledge, not checked here" },
    "LanguageClient.stop": { does: ["await", "stop this"], async: true, timeout: "arg0", why: "listed: general knowledge, not checked here" },
    "RemoteWindow.showInformationMessage": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "RemoteWindow.showErrorMessage": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "RemoteWindow.showWarningMessage": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    "RemoteWorkspace.*": { does: ["await", "io ipc"], async: true, whenAwaited: true, why: "listed: general knowledge, not checked here" },
    "RemoteWorkspace.applyEdit": { does: ["await", "io ipc"], async: true, flags: ["must-check-result"], why: "listed: general knowledge, not checked here" },
    "Connection.onInitialize": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onInitialized": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onShutdown": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onExit": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onDidChangeConfiguration": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onDidOpenTextDocument": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onDidChangeTextDocument": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onDidCloseTextDocument": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onDidSaveTextDocument": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onHover": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onCompletion": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onDefinition": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onReferences": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onCodeAction": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onDocumentFormatting": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Connection.onExecuteCommand": { does: ["start this", "spawn arg0"], result: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/vue.json
var vue_default = {
  module: "vue",
  aliases: ["@vue/composition-api", "@vue/runtime-core"],
  apis: {
    onUnmounted: { does: ["start component", "spawn arg0"], what: "listener", safe: true, why: "vue documentation: not awaited" },
    onBeforeUnmount: { does: ["start component", "spawn arg0"], what: "listener", safe: true, why: "vue documentation: not awaited" },
    onScopeDispose: { does: ["start component", "spawn arg0"], what: "listener", safe: true, why: "vue documentation: not awaited" },
    onDeactivated: { does: ["start component", "spawn arg0"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    onMounted: { does: ["spawn arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    onBeforeMount: { does: ["spawn arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    onUpdated: { does: ["spawn arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    onActivated: { does: ["spawn arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    watch: { does: ["start result", "spawn arg1"], result: ["stop result"], what: "subscription", safe: true, why: "listed: general knowledge, not checked here" },
    watchEffect: { does: ["start result", "call arg0"], result: ["stop result"], what: "subscription", why: "listed: general knowledge, not checked here" },
    computed: { does: ["spawn arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    nextTick: { does: ["await", "call arg0"], async: true, why: "listed: general knowledge, not checked here" },
    ref: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    reactive: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    shallowRef: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    readonly: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    toRef: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    toRefs: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    unref: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    isRef: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    inject: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    provide: { does: [], safe: true, why: "listed: the shape of the API, not checked here" },
    defineComponent: { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/wait-for-expect.json
var wait_for_expect_default = {
  module: "wait-for-expect",
  apis: {
    default: { does: ["await", "poll arg0"], async: true, timeout: "arg1", timeoutMs: 4500, ms: "arg2", defaultMs: 50, flags: ["test-only"], why: "wait-for-expect 4.0.0 lib/index.js:9" }
  }
};

// src/knowledge/typescript/wait-on.json
var wait_on_default = {
  module: "wait-on",
  apis: {
    default: { does: ["await", "io network", "poll"], async: true, timeout: "arg0.timeout", ms: "arg0.interval", defaultMs: 250, flags: ["polls-other-process"], why: "wait-on 9.5.1 lib/wait-on.js:37: polls another process every 250 ms" }
  }
};

// src/knowledge/typescript/wait-port.json
var wait_port_default = {
  module: "wait-port",
  apis: {
    default: { does: ["await", "io network", "poll"], async: true, timeout: "arg0.timeout", flags: ["polls-other-process"], why: "wait-port 1.1.0" }
  }
};

// src/knowledge/typescript/web-worker.json
var web_worker_default = {
  module: "web-worker",
  types: { default: "global:Worker" },
  apis: {}
};

// src/knowledge/typescript/webextension-polyfill.json
var webextension_polyfill_default = {
  module: "webextension-polyfill",
  aliases: ["webext-polyfill"],
  types: {
    default: "Browser",
    "Browser.runtime": "Runtime",
    "Browser.tabs": "Tabs",
    "Browser.storage": "StorageApi",
    "StorageApi.local": "StorageArea",
    "StorageApi.sync": "StorageArea",
    "StorageApi.session": "StorageArea",
    "Browser.windows": "Tabs",
    "Browser.scripting": "Tabs",
    "Browser.alarms": "Alarms",
    "Runtime.onMessage": "ExtEvent",
    "Runtime.onConnect": "ExtEvent",
    "Runtime.onInstalled": "ExtEvent",
    "Tabs.onUpdated": "ExtEvent",
    "Tabs.onRemoved": "ExtEvent",
    "Tabs.onActivated": "ExtEvent",
    "Alarms.onAlarm": "ExtEvent",
    "StorageApi.onChanged": "ExtEvent",
    "Port.onMessage": "ExtEvent",
    "Port.onDisconnect": "ExtEvent"
  },
  apis: {
    "StorageArea.*": { does: ["await", "io disk", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Runtime.sendMessage": { does: ["await", "io ipc", "send this", "spawn argLast"], async: true, message: "arg0", flags: ["no-timeout"], why: "listed: general knowledge, not checked here; rejects when nobody listens; no time-out" },
    "Tabs.sendMessage": { does: ["await", "io ipc", "send this", "spawn argLast"], async: true, message: "arg0", flags: ["no-timeout"], why: "listed: general knowledge, not checked here; rejects when nobody listens; no time-out" },
    "Runtime.connect": { does: ["start result"], returns: "Port", what: "stream", why: "listed: general knowledge, not checked here" },
    "Tabs.connect": { does: ["start result"], returns: "Port", what: "stream", why: "listed: general knowledge, not checked here" },
    "Port.postMessage": { does: ["send this"], message: "arg0", why: "listed: general knowledge, not checked here; throws when disconnected" },
    "Port.disconnect": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "ExtEvent.addListener": { does: ["start this", "spawn arg0"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "ExtEvent.removeListener": { does: ["stop this"], what: "listener", safe: true, why: "listed: general knowledge, not checked here" },
    "Tabs.query": { does: ["await", "io ipc", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Tabs.create": { does: ["await", "io ipc", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Tabs.update": { does: ["await", "io ipc", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Tabs.remove": { does: ["await", "io ipc", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Tabs.get": { does: ["await", "io ipc", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Tabs.executeScript": { does: ["await", "io ipc", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Tabs.reload": { does: ["await", "io ipc", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Tabs.getCurrent": { does: ["await", "io ipc", "spawn argLast"], async: true, why: "listed: general knowledge, not checked here" },
    "Alarms.create": { does: ["start arg0"], what: "interval", why: "listed: general knowledge, not checked here" },
    "Alarms.clear": { does: ["await", "stop arg0"], async: true, why: "listed: general knowledge, not checked here" },
    "Runtime.getURL": { does: [], safe: true, why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/winston.json
var winston_default = {
  module: "winston",
  extends: { Logger: "node:stream:Transform" },
  types: { default: "winston:" },
  apis: {
    createLogger: { does: [], returns: "Logger", why: "listed: the shape of the API, not checked here" },
    "Logger.log": { does: [], safe: true, flags: ["lost-after-close", "lost-on-process-exit", "logs"], why: "winston 3.19.0; exp/net.mjs: after end() a line is lost and an `error` event follows, which ends the process without a listener" },
    "Logger.error": { does: [], safe: true, flags: ["lost-after-close", "lost-on-process-exit", "logs"], why: "winston 3.19.0; exp/net.mjs: after end() a line is lost and an `error` event follows, which ends the process without a listener" },
    "Logger.warn": { does: [], safe: true, flags: ["lost-after-close", "lost-on-process-exit", "logs"], why: "winston 3.19.0; exp/net.mjs: after end() a line is lost and an `error` event follows, which ends the process without a listener" },
    "Logger.info": { does: [], safe: true, flags: ["lost-after-close", "lost-on-process-exit", "logs"], why: "winston 3.19.0; exp/net.mjs: after end() a line is lost and an `error` event follows, which ends the process without a listener" },
    "Logger.http": { does: [], safe: true, flags: ["lost-after-close", "lost-on-process-exit", "logs"], why: "listed: general knowledge, not checked here" },
    "Logger.verbose": { does: [], safe: true, flags: ["lost-after-close", "lost-on-process-exit", "logs"], why: "listed: general knowledge, not checked here" },
    "Logger.debug": { does: [], safe: true, flags: ["lost-after-close", "lost-on-process-exit", "logs"], why: "winston 3.19.0; exp/net.mjs: after end() a line is lost and an `error` event follows, which ends the process without a listener" },
    "Logger.silly": { does: [], safe: true, flags: ["lost-after-close", "lost-on-process-exit", "logs"], why: "listed: general knowledge, not checked here" },
    log: { does: [], safe: true, flags: ["logs"], why: "winston 3.19.0; exp/net.mjs: after end() a line is lost and an `error` event follows, which ends the process without a listener" },
    error: { does: [], safe: true, flags: ["logs"], why: "winston 3.19.0; exp/net.mjs: after end() a line is lost and an `error` event follows, which ends the process without a listener" },
    warn: { does: [], safe: true, flags: ["logs"], why: "winston 3.19.0; exp/net.mjs: after end() a line is lost and an `error` event follows, which ends the process without a listener" },
    info: { does: [], safe: true, flags: ["logs"], why: "winston 3.19.0; exp/net.mjs: after end() a line is lost and an `error` event follows, which ends the process without a listener" },
    http: { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    verbose: { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    debug: { does: [], safe: true, flags: ["logs"], why: "winston 3.19.0; exp/net.mjs: after end() a line is lost and an `error` event follows, which ends the process without a listener" },
    silly: { does: [], safe: true, flags: ["logs"], why: "listed: general knowledge, not checked here" },
    "Logger.child": { does: [], returns: "Logger", safe: true, why: "listed: the shape of the API, not checked here" },
    "Logger.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/workerpool.json
var workerpool_default = {
  module: "workerpool",
  types: { default: "workerpool:" },
  apis: {
    pool: { does: ["start result"], returns: "Pool", what: "worker", why: "listed: general knowledge, not checked here" },
    "Pool.exec": { does: ["await", "io thread", "send this"], async: true, loss: { refusal: "throws", means: "dropped", full: "throws" }, message: "arg0", why: "workerpool 10.0.3 src/Pool.js:134: throws at maxQueueSize; unbounded by default" },
    "Pool.terminate": { does: ["await", "stop this"], async: true, timeout: "arg1", why: "listed: general knowledge, not checked here" },
    "Pool.stats": { does: ["count"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    worker: { does: ["start worker"], what: "worker", why: "listed: general knowledge, not checked here" },
    workerEmit: { does: ["send worker"], message: "arg0", why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/write-file-atomic.json
var write_file_atomic_default = {
  module: "write-file-atomic",
  apis: {
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    writeFile: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    sync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/write-json-file.json
var write_json_file_default = {
  module: "write-json-file",
  apis: {
    writeJsonFile: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" },
    default: { does: ["await", "io disk"], async: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/ws.json
var ws_default = {
  module: "ws",
  extends: { WebSocket: "node:events:EventEmitter", WebSocketServer: "node:events:EventEmitter" },
  types: { default: "WebSocket", Server: "WebSocketServer" },
  apis: {
    "WebSocket.constructor": { does: ["start result"], returns: "WebSocket", timeout: "argLast.handshakeTimeout", what: "stream", why: "listed: general knowledge, not checked here" },
    "WebSocket.send": { does: ["send this", "spawn argLast"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "throws-when-connecting", "no-backpressure"], why: "ws 8.23.0 lib/websocket.js:1170: without a callback CLOSING or CLOSED drops the message; bufferedAmount grows without a limit" },
    "WebSocket.ping": { does: ["send this", "spawn argLast"], why: "listed: general knowledge, not checked here; as send" },
    "WebSocket.pong": { does: ["send this", "spawn argLast"], why: "listed: general knowledge, not checked here; as send" },
    "WebSocket.close": { does: ["stop this"], what: "stream", flags: ["close-waits-30s"], why: "ws 8.23.0 lib/constants.js:10: waits up to 30 s for the peer, then terminate()" },
    "WebSocket.terminate": { does: ["stop this"], what: "stream", safe: true, why: "listed: general knowledge, not checked here" },
    "WebSocket.addEventListener": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "WebSocket.removeEventListener": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "listed: general knowledge, not checked here" },
    "WebSocket.bufferedAmount": { does: ["read"], safe: true, flags: ["poll-target"], why: "ws 8.23.0 lib/websocket.js:141" },
    "WebSocket.readyState": { does: ["read"], safe: true, flags: ["poll-target"], why: "listed: general knowledge, not checked here" },
    "WebSocketServer.constructor": { does: ["start result", "spawn arg1"], returns: "WebSocketServer", what: "server", why: "listed: general knowledge, not checked here" },
    "WebSocketServer.close": { does: ["stop this", "spawn argLast"], what: "server", flags: ["stop-can-hang"], why: "ws 8.23.0: does not close the clients" },
    "WebSocketServer.handleUpgrade": { does: ["spawn arg3"], callbackParams: { arg3: ["WebSocket"] }, why: "listed: general knowledge, not checked here" },
    createWebSocketStream: { does: [], returns: "node:stream:Duplex", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/yocto-queue.json
var yocto_queue_default = {
  module: "yocto-queue",
  types: { default: "Queue" },
  apis: {
    "Queue.constructor": { does: [], returns: "Queue", safe: true, why: "listed: the shape of the API, not checked here" },
    "Queue.enqueue": { does: ["append this arg0"], safe: true, why: "listed: general knowledge, not checked here" },
    "Queue.dequeue": { does: ["takeFirst"], safe: true, why: "listed: general knowledge, not checked here" },
    "Queue.peek": { does: ["read"], safe: true, why: "listed: general knowledge, not checked here" },
    "Queue.clear": { does: ["clear"], safe: true, why: "listed: general knowledge, not checked here" },
    "Queue.size": { does: ["count"], safe: true, why: "listed: general knowledge, not checked here" }
  }
};

// src/knowledge/typescript/zeromq.json
var zeromq_default = {
  module: "zeromq",
  extends: { Publisher: "Push", Dealer: "Push", Router: "Push", Request: "Push", Pair: "Push", Reply: "Push", Subscriber: "Pull" },
  apis: {
    "Push.constructor": { does: [], returns: "Push", why: "listed: the shape of the API, not checked here" },
    "Push.send": { does: ["await", "send this"], async: true, loss: { refusal: "rejects", means: "ambiguous", full: "waits" }, message: "arg0", flags: ["ebusy-on-concurrent-send"], why: "zeromq 6.8.0 lib/index.d.ts:80: waits; a second send meanwhile rejects EBUSY" },
    "Publisher.send": { does: ["await", "send this"], async: true, loss: { refusal: "silent", means: "dropped", full: "drops-new" }, message: "arg0", flags: ["ebusy-on-concurrent-send", "publisher-drops-at-hwm"], why: "zeromq 6.8.0 lib/index.d.ts:80: drops at the high-water mark" },
    "Router.send": { does: ["await", "send this"], async: true, loss: { refusal: "silent", means: "dropped", full: "drops-new" }, message: "arg0", flags: ["ebusy-on-concurrent-send", "publisher-drops-at-hwm"], why: "zeromq 6.8.0 lib/index.d.ts:80: drops at the high-water mark" },
    "Pull.receive": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Push.receive": { does: ["await", "receive this"], async: true, why: "listed: general knowledge, not checked here" },
    "Push.bind": { does: ["await", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Push.connect": { does: ["await", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Pull.bind": { does: ["await", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Pull.connect": { does: ["await", "start this"], async: true, what: "stream", why: "listed: general knowledge, not checked here" },
    "Push.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Pull.close": { does: ["stop this"], safe: true, why: "listed: general knowledge, not checked here" },
    "Subscriber.subscribe": { does: ["start this"], what: "subscription", why: "listed: general knowledge, not checked here" },
    "Publisher.constructor": { does: [], returns: "Publisher", why: "listed: the shape of the API, not checked here" },
    "Dealer.constructor": { does: [], returns: "Dealer", why: "listed: the shape of the API, not checked here" },
    "Router.constructor": { does: [], returns: "Router", why: "listed: the shape of the API, not checked here" },
    "Request.constructor": { does: [], returns: "Request", why: "listed: the shape of the API, not checked here" },
    "Pair.constructor": { does: [], returns: "Pair", why: "listed: the shape of the API, not checked here" },
    "Reply.constructor": { does: [], returns: "Reply", why: "listed: the shape of the API, not checked here" },
    "Pull.constructor": { does: [], returns: "Pull", why: "listed: the shape of the API, not checked here" },
    "Subscriber.constructor": { does: [], returns: "Subscriber", why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/zx.json
var zx_default = {
  module: "zx",
  aliases: ["zx/globals", "bun:shell"],
  apis: {
    $: { does: ["await", "io process"], async: true, flags: ["no-timeout-by-default"], why: "listed: general knowledge, not checked here" },
    "$.sync": { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "listed: general knowledge, not checked here" },
    sleep: { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep"], why: "listed: general knowledge, not checked here" },
    question: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "listed: general knowledge, not checked here" },
    fetch: { does: ["await", "io network"], async: true, signal: "arg1.signal", why: "listed: general knowledge, not checked here" },
    retry: { does: ["await", "call arg1", "call arg2"], async: true, why: "listed: general knowledge, not checked here" },
    spinner: { does: ["await", "call arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    within: { does: ["await", "call arg0", "call arg1"], async: true, why: "listed: general knowledge, not checked here" },
    cd: { does: [], why: "listed: the shape of the API, not checked here" }
  }
};

// src/knowledge/typescript/index.ts
var files = [
  builtin_default,
  web_default,
  node_async_hooks_default,
  node_buffer_default,
  node_child_process_default,
  node_cluster_default,
  node_crypto_default,
  node_dgram_default,
  node_diagnostics_channel_default,
  node_dns_default,
  node_dns_promises_default,
  node_events_default,
  node_fs_default,
  node_fs_promises_default,
  node_http_default,
  node_http2_default,
  node_https_default,
  node_net_default,
  node_os_default,
  node_path_default,
  node_perf_hooks_default,
  node_process_default,
  node_readline_default,
  node_readline_promises_default,
  node_sqlite_default,
  node_stream_default,
  node_stream_consumers_default,
  node_stream_promises_default,
  node_stream_web_default,
  node_test_default,
  node_timers_default,
  node_timers_promises_default,
  node_tls_default,
  node_tty_default,
  node_url_default,
  node_util_default,
  node_worker_threads_default,
  node_zlib_default,
  abort_controller_default,
  agenda_default,
  amqp_connection_manager_default,
  amqplib_default,
  angular_core_default,
  angular_http_default,
  apollo_client_default,
  argon2_default,
  async_default,
  async_await_mutex_lock_default,
  async_channel_default,
  async_lock_default,
  async_mutex_default,
  async_retry_default,
  async_rwlock_default,
  async_sema_default,
  async_storage_default,
  async_wait_until_default,
  atomic_sleep_default,
  await_lock_default,
  await_semaphore_default,
  await_sleep_default,
  aws_sdk_default,
  aws_sdk_v2_default,
  axios_default,
  azure_service_bus_default,
  bcrypt_default,
  bcryptjs_default,
  better_sqlite3_default,
  bluebird_default,
  bottleneck_default,
  browser_tabs_lock_default,
  bullmq_default,
  bunyan_default,
  cacache_default,
  cassandra_driver_default,
  cbuffer_default,
  chokidar_default,
  clack_prompts_default,
  cockatiel_default,
  comlink_default,
  consola_default,
  cpy_default,
  cron_default,
  cross_spawn_default,
  debug_default,
  del_default,
  delay_default,
  denque_default,
  dexie_default,
  dotenv_default,
  drizzle_orm_default,
  effect_default,
  elastic_elasticsearch_default,
  electron_default,
  electron_log_default,
  emittery_default,
  enquirer_default,
  event_iterator_default,
  eventemitter3_default,
  eventsource_default,
  execa_default,
  exponential_backoff_default,
  express_default,
  extract_zip_default,
  fast_glob_default,
  fastify_default,
  fastq_default,
  find_up_default,
  fs_extra_default,
  generic_pool_default,
  glob_default,
  globby_default,
  godaddy_terminus_default,
  google_cloud_pubsub_default,
  got_default,
  graphql_subscriptions_default,
  grpc_grpc_js_default,
  hapi_default,
  henrygd_semaphore_default,
  hono_default,
  hono_node_server_default,
  http_terminator_default,
  idb_default,
  inquirer_default,
  inquirer_prompts_default,
  ioredis_default,
  is_running_default,
  isomorphic_git_default,
  isomorphic_timers_promises_default,
  it_pushable_default,
  jest_default,
  jimp_default,
  jose_default,
  js_csp_default,
  jsonwebtoken_default,
  kafkajs_default,
  keyv_default,
  knex_default,
  koa_default,
  ky_default,
  kysely_default,
  level_default,
  lightship_default,
  limiter_default,
  livekit_mutex_default,
  load_json_file_default,
  lock_default,
  lockfile_default,
  locko_default,
  locks_default,
  lodash_default,
  lodash_debounce_default,
  log4js_default,
  loglevel_default,
  lowdb_default,
  lru_cache_default,
  make_dir_default,
  mcp_sdk_default,
  medium_default,
  memcached_default,
  mitt_default,
  mkdirp_default,
  mnemonist_default,
  mocha_default,
  mongodb_default,
  mongoose_default,
  mortice_default,
  mqtt_default,
  mssql_default,
  mutex_ts_default,
  mutexify_default,
  mysql_default,
  mysql2_default,
  nanoevents_default,
  nats_default,
  needle_default,
  neo4j_driver_default,
  nestjs_axios_default,
  nestjs_common_default,
  nestjs_event_emitter_default,
  nestjs_microservices_default,
  node_cron_default,
  node_fetch_default,
  node_pty_default,
  node_rdkafka_default,
  node_schedule_default,
  nodegit_default,
  nodemailer_default,
  npmlog_default,
  ofetch_default,
  openally_mutex_default,
  opossum_default,
  ora_default,
  p_all_default,
  p_any_default,
  p_debounce_default,
  p_defer_default,
  p_do_whilst_default,
  p_each_series_default,
  p_event_default,
  p_fifo_default,
  p_filter_default,
  p_forever_default,
  p_limit_default,
  p_locate_default,
  p_map_default,
  p_map_series_default,
  p_memoize_default,
  p_mutex_default,
  p_pipe_default,
  p_props_default,
  p_queue_default,
  p_race_default,
  p_reduce_default,
  p_reflect_default,
  p_retry_default,
  p_series_default,
  p_settle_default,
  p_some_default,
  p_throttle_default,
  p_timeout_default,
  p_times_default,
  p_try_default,
  p_wait_for_default,
  p_waterfall_default,
  p_whilst_default,
  partysocket_default,
  pg_default,
  pg_promise_default,
  pino_default,
  piscina_default,
  pkg_up_default,
  playwright_default,
  playwright_test_default,
  postgres_default,
  prisma_client_default,
  prom_client_default,
  promise_limit_default,
  promise_queue_default,
  promise_retry_default,
  prompts_default,
  proper_lockfile_default,
  puppeteer_default,
  react_default,
  react_query_default,
  read_write_mutexify_default,
  readdirp_default,
  readline_sync_default,
  recursive_readdir_default,
  redis_default,
  redis_semaphore_default,
  redlock_default,
  redux_default,
  redux_saga_default,
  repeater_default,
  request_default,
  retry_default,
  rimraf_default,
  ringbufferjs_default,
  roarr_default,
  rocicorp_lock_default,
  rwlock_default,
  rwmutex_default,
  rxjs_default,
  sapphire_async_queue_default,
  sdk_clients_default,
  selenium_webdriver_default,
  semaphore_default,
  semaphore_async_await_default,
  sentry_default,
  seq_queue_default,
  sequelize_default,
  serialport_default,
  set_interval_async_default,
  sharp_default,
  shelljs_default,
  shopify_semaphore_default,
  signal_exit_default,
  signale_default,
  simple_git_default,
  sleep_default,
  sleep_promise_default,
  socket_io_default,
  socket_io_client_default,
  solid_js_default,
  sonic_boom_default,
  sqlite3_default,
  ssh2_default,
  ssh2_sftp_client_default,
  std_async_default,
  supabase_default,
  superagent_default,
  superlock_default,
  svelte_default,
  tap_default,
  tarn_default,
  tauri_default,
  tempy_default,
  testing_library_dom_default,
  thi_ng_csp_default,
  thread_stream_default,
  throat_default,
  throttle_debounce_default,
  timeout_signal_default,
  tinyglobby_default,
  tinypool_default,
  tmp_promise_default,
  trash_default,
  tree_kill_default,
  trpc_default,
  ts_retry_promise_default,
  tslog_default,
  typeorm_default,
  undici_default,
  use_debounce_default,
  vitest_default,
  vs_base_common_async_default,
  vscode_default,
  vscode_jsonrpc_default,
  vscode_languageserver_default,
  vue_default,
  wait_for_expect_default,
  wait_on_default,
  wait_port_default,
  web_worker_default,
  webextension_polyfill_default,
  winston_default,
  workerpool_default,
  write_file_atomic_default,
  write_json_file_default,
  ws_default,
  yocto_queue_default,
  zeromq_default,
  zx_default
];
var typescriptFiles = files;

export {
  typescriptFiles
};
