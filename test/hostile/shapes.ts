/** Source text of any size in one dimension: deep, long or many. */

const times = (n: number, of: (i: number) => string): string => Array.from({ length: n }, (_, i) => of(i)).join("");
const MUTEX = 'import { Mutex } from "async-mutex";\n';

/** Nested deeper than anybody writes; each must end in a finding-free report or in a problem that names the file. */
export const DEEP: Readonly<Record<string, (n: number) => string>> = {
  blocks: (n) => `export async function f(): Promise<void> {${"{".repeat(n)} await fetch("x"); ${"}".repeat(n)}}\n`,
  "else if": (n) => `export async function f(x: number): Promise<void> { if (x === -1) {} ${times(n, (i) => `else if (x === ${i}) await fetch("${i}");\n`)} }\n`,
  if: (n) => `export async function f(x: any): Promise<void> { ${times(n, (i) => `if (x.a${i}) {`)} await x(); ${"}".repeat(n)} }\n`,
  sums: (n) => `export const f = (a: string): string => ${Array(n).fill("a").join(" + ")};\n`,
  conditions: (n) => `export async function f(a: any): Promise<void> { if (${times(n, (i) => `a.x${i} && `)} a) await a(); }\n`,
  ternaries: (n) => `export const f = async (a: any) => ${times(n, (i) => `a.x${i} ? await a(${i}) : `)} 0;\n`,
  arrays: (n) => `export const a = ${"[".repeat(n)}${"]".repeat(n)};\n`,
  objects: (n) => `export const a = ${"{ a: ".repeat(n)}1${"}".repeat(n)};\n`,
  parentheses: (n) => `export const a = ${"(".repeat(n)}1${")".repeat(n)};\n`,
  calls: (n) => `export const a = ${"fetch(".repeat(n)}1${")".repeat(n)};\n`,
  chains: (n) => `export const f = async (a: any) => await a${times(n, (i) => `.then(() => a(${i}))`)};\n`,
  members: (n) => `export const f = async (a: any) => await a${".b".repeat(n)};\n`,
  closures: (n) => `export const f = ${"() => ".repeat(n)} 1;\n`,
  callbacks: (n) => `export async function f(g: any): Promise<void> { ${"await g(async () => { ".repeat(n)}${"});".repeat(n)} }\n`,
  "try finally": (n) => `export async function f(g: any): Promise<void> { ${"try { await g(1); ".repeat(n)}${"} finally { await g(2); }".repeat(n)} }\n`,
  "finally in finally": (n) => `export async function f(g: any): Promise<void> { ${"try { await g(1); } finally { ".repeat(n)}${"}".repeat(n)} }\n`,
  loops: (n) => `export async function f(g: any): Promise<void> { ${"while (g.x) { await g(); ".repeat(n)}${"}".repeat(n)} }\n`,
  types: (n) => `export async function f(x: ${"Promise<".repeat(n)}number${">".repeat(n)}): Promise<void> { await x; }\n`,
  templates: (n) => `export const f = ${"`${".repeat(n)}1${"}`".repeat(n)};\n`,
  namespaces: (n) => `${times(n, (i) => `namespace a${i} {`)} export const x = 1; ${"}".repeat(n)}\n`,
  operators: (n) => `export const f = (a: any) => ${"!".repeat(n)}a;\n`,
  awaits: (n) => `export const f = async (a: any) => ${"await ".repeat(n)}a;\n`,
  assignments: (n) => `let a: any; a = ${"a = ".repeat(n)}1;\n`,
  labels: (n) => `export function f() { ${times(n, (i) => `l${i}:`)} for (;;) break l0; }\n`,
  "open templates": (n) => "`${".repeat(n),
};

/** Calls and declarations that lead from one to the next. */
export const LONG: Readonly<Record<string, (n: number) => string>> = {
  "calls of calls": (n) => `${MUTEX}const m = new Mutex();\nasync function f0() { const release = await m.acquire(); try { await fetch("x"); } finally { release(); } }\n${times(n, (i) => `export async function f${i + 1}() { await f${i}(); }\n`)}`,
  "classes below classes": (n) => `class C0 { async go() { await fetch("x"); } }\n${times(n, (i) => `export class C${i + 1} extends C${i} { override async go() { await super.go(); } }\n`)}`,
  "classes in a circle": (n) => times(n, (i) => `export class C${i} extends C${(i + 1) % n} { async go() { await super.go(); } }\n`),
  "variables of variables": (n) => `let v0 = new Map<number, any>();\n${times(n, (i) => `let v${i + 1} = v${i};\n`)}export const f = async () => await v${n}.get(1);\n`,
  "types of types": (n) => `type T0 = { a: number };\n${times(n, (i) => `type T${i + 1} = T${i} | T${i};\n`)}export const f = async (x: T${n}) => await (x as any).a;\n`,
};

/** Of what takes long one by one, half as many tell as much. */
const half = (shape: (n: number) => string) => (n: number): string => shape(n / 2);

/** What grows by one dimension. */
export const WIDE: Readonly<Record<string, (n: number) => string>> = {
  "own results spread": (n) => `function parse(at: any): any {\n${times(n, (i) => `if (at.is(${i})) return { ...parse(at), a${i}: 1 };\n`)}return undefined;\n}\nexport async function f(at: any) { const found = parse(at); await found.go(); return found?.gone; }\n`,
  // Each level multiplies what a parameter stands for; some poll has to ask who writes it.
  "calls of calls that pass something on": half((n) => `const pending = new Map<string, boolean>();
export async function wait(id: string) { while (pending.get(id)) await new Promise((resolve) => setTimeout(resolve, 100)); }
function set(at: any) { at.done = true; }\n${["set", "one", "two"].map((callee, level) => `function ${["one", "two", "three"][level]}(at: any, other: any) {\n${times(Math.ceil(n / 8), (i) => `${callee}({ a${level}x${i}: at, b${level}x${i}: other }, at.c${level}x${i});\n`)}}\n`).join("")}${times(n / 4, (i) => `export function f${i}(x: any) { three(x.a${i}, x.b${i}); }\n`)}`),
  functions: (n) => times(n, (i) => `export async function f${i}(x: any) { await x.go(${i}); }\n`),
  statements: (n) => `export async function f(x: any) { ${times(n, (i) => `await x.go(${i});\n`)} }\n`,
  "callers of a lock": (n) => `${MUTEX}const m = new Mutex();\nasync function f() { const release = await m.acquire(); try { await fetch("x"); } finally { release(); } }\n${times(n, (i) => `export async function c${i}() { await f(); }\n`)}`,
  "holders of a lock": half((n) => `${MUTEX}const m = new Mutex();\n${times(n, (i) => `export async function f${i}() { const release = await m.acquire(); try { await fetch("x${i}"); } finally { release(); } }\n`)}`),
  findings: half((n) => times(n, (i) => `export class C${i} { private busy = false; async go() { if (this.busy) return; this.busy = true; await fetch("x"); this.busy = false; } }\n`)),
  elements: (n) => `export const a = [\n${times(n, (i) => `${i},\n`)}];\n`,
  "switch cases": (n) => `export async function f(x: number) { switch (x) { ${times(n, (i) => `case ${i}: await fetch("${i}"); break;\n`)} } }\n`,
  "findings in one class": half((n) => `export class C { private busy = false;\n${times(n, (i) => `async m${i}() { if (this.busy) return; this.busy = true; await fetch("${i}"); this.busy = false; }\n`)}}\n`),
  "findings in one line": half((n) => `export class C { ${times(n, (i) => `private b${i} = false; async m${i}() { if (this.b${i}) return; this.b${i} = true; await fetch("${i}"); this.b${i} = false; } `)}}\n`),
  "places of one cause": half((n) => `${MUTEX}const m = new Mutex();\n${times(n, (i) => `export async function f${i}() { await m.acquire(); await fetch("${i}"); m.release(); }\n`)}`),
  "suppressed findings": half((n) => `export class C { private busy = false;\n${times(n, (i) => `async m${i}() {\n// conc-audit-ignore-next-line check-then-act -- x\nif (this.busy) return; this.busy = true; await fetch("${i}"); this.busy = false; }\n`)}}\n`),
  "suppressions of one statement": (n) => `${times(n, () => "// conc-audit-ignore-next-line lock-leak -- x\n")}export const x = [\n${times(n, (i) => `${i},\n\n`)}];\n`,
  "suppressions that never close": (n) => times(n, () => "// conc-audit-ignore-next-line lock-leak -- x\n(([{\n"),
  "names in a suppression": (n) => `// conc-audit-ignore-line ${times(n * 20, (i) => `r${i} `)}\n`,
  "stops with findings": half((n) => `import { setTimeout as sleep } from "node:timers/promises";\nexport class S { run = true;\n${times(n, (i) => `async loop${i}() { while (this.run) { await sleep(${i + 3000}); } }\n`)} async stop() { this.run = false; ${times(n, (i) => `await this.loop${i}();\n`)} } }\n`),
  "conditions that ask one long function": half((n) => `import { setTimeout as sleep } from "node:timers/promises";\nexport class S { state = 0; async ask() { ${times(n, (i) => `if (this.state === ${i}) return true;\n`)} return false; } async run(all: string[]) { while (this.state > 0) { let left = 0; for (const each of all) { ${times(n, () => `if (await this.ask()) left++;\n`)} } ${times(n, (i) => `if (left === ${i}) this.go();\n`)} await sleep(5000); } } go() {} stop() { this.state = 0; } }\n`),
  "writes into what many give": half((n) => `import { setTimeout as sleep } from "node:timers/promises";\n${times(n, (i) => `export const o${i}: any = {};\nexport function c${i}() { put(o${i}); }\n`)}function put(x: any) { ${times(n, (i) => `x.m${i} = ${i};\n`)} }\nexport async function w() { while (!o0.m0) await sleep(10); }\n`),
  "calls of calls of calls": half((n) => `export class C { busy = false; tail: Promise<unknown> = Promise.resolve(); rows: unknown;\nasync run() { if (this.busy) return; this.busy = true; await fetch("x"); this.a(); this.busy = false; }\nchain() { this.tail = this.tail.then(() => this.a()); }\nasync ask(q: string) { this.rows = await this.answer(q); }\nasync answer(q: string) { this.a(); return fetch(q); }\n${["a", "b", "c", "d"].map((name, i) => `${name}() { ${times(n, () => `this.${"bcde"[i]}();\n`)} }\n`).join("")}e() { return 1; }\n}\n`),
  "stop of stops": half((n) => times(n, (i) => `export class S${i} { async stop() { await fetch("x"); ${i > 0 ? `await new S${i - 1}().stop();` : ""} } }\n`)),
  "timers of one class": half((n) => `export class T {\n${times(n, (i) => `t${i}: any; start${i}() { this.t${i} = setInterval(() => this.go${i}(), ${i + 10}); } async go${i}() { await fetch("x"); }\n`)} stop() { ${times(n, (i) => (i % 2 === 0 ? `clearInterval(this.t${i});\n` : ""))} } }\n`),
  "timers in one function": (n) => `export function f(g: any) { ${times(n, (i) => `setTimeout(() => g(${i}), ${i});\n`)} }\n`,
  "locks taken one under the other": half((n) => `${MUTEX}${times(n, (i) => `const m${i} = new Mutex();\n`)}export async function f() { ${times(n, (i) => `const r${i} = await m${i}.acquire();\n`)} await fetch("x"); ${times(n, (i) => `r${i}();\n`)} }\n`),
  "locks in one function": (n) => `${MUTEX}${times(n, (i) => `const m${i} = new Mutex();\n`)}export async function f() { ${times(n, (i) => `await m${i}.acquire(); try { await fetch("x"); } finally { m${i}.release(); }\n`)} }\n`,
  "hand-made locks": half((n) => times(n, (i) => `class L${i} { tail = Promise.resolve(); run(f: () => Promise<void>) { const r = this.tail.then(f); this.tail = r.catch(() => {}); return r; } }\nconst l${i} = new L${i}();\nexport async function g${i}() { await l${i}.run(async () => { await fetch("x"); }); }\n`)),
  "locks in a circle": (n) => `${MUTEX}${times(n, (i) => `const m${i} = new Mutex();\nexport async function f${i}() { await m${i}.runExclusive(async () => { await m${(i + 1) % n}.runExclusive(async () => {}); }); }\n`)}`,
  "locks in many circles": (n) => `${MUTEX}${times(n, (i) => `const m${i} = new Mutex();\nexport async function f${i}() { await m${i}.runExclusive(async () => { await m${(i + 1) % n}.runExclusive(async () => { await m${(i * 7 + 3) % n}.runExclusive(async () => {}); }); }); }\n`)}`,
  "checks of one field": half((n) => `export class C { busy = false; async f(g: any) { ${times(n, (i) => `if (!this.busy) { await g(${i}); this.busy = true; }\n`)} } }\n`),
  "conditions on a parameter": (n) => `export async function f(x: any) { ${times(n, (i) => `if (x.a${i}) await x.go(${i});\n`)} }\n`,
  "early returns": (n) => `export async function f(x: any) { ${times(n, (i) => `if (x.a${i}) return;\n`)} await x.go(); }\n`,
  "looks at one map": half((n) => `export class C { m = new Map<string, any>(); async f() { ${times(n, (i) => `if (!this.m.has("${i}")) { const v = await fetch("${i}"); this.m.set("${i}", v); }\n`)} } }\n`),
  "writes of one field": (n) => `export class C { a = 0; async f() { ${times(n, () => `this.a = this.a + 1; await fetch("x");\n`)} } }\n`,
  fields: (n) => `export class C { ${times(n, (i) => `a${i} = 0;\n`)} async f() { ${times(n, (i) => `this.a${i} = ${i}; await fetch("x");\n`)} } }\n`,
  "functions on one variable": (n) => `let s: any;\n${times(n, (i) => `export async function f${i}() { if (s) return s; s = await fetch("${i}"); return s; }\n`)}`,
  sends: (n) => `import { EventEmitter } from "node:events";\nexport function s(ws: WebSocket, e: EventEmitter) { ${times(n, (i) => `ws.send("${i}"); e.emit("${i}");\n`)} }\n`,
  "sends that nobody waits for": (n) => `async function g(n: number) { await fetch("x" + n); }\nexport function f() { ${times(n, (i) => `void g(${i});\n`)} }\n`,
  "sends before `finally`": (n) => `export async function f(g: any) { ${times(n, (i) => `try { await g(${i}); } finally { g.send(${i}); }\n`)} }\n`,
  "listeners of one event": (n) => `import { EventEmitter } from "node:events";\nconst e = new EventEmitter();\n${times(n, (i) => `e.on("e", async () => { await fetch("${i}"); });\n`)}export function f() { e.emit("e"); }\n`,
  "polls of one flag": half((n) => `export class P { done = false;\n${times(n, (i) => `async w${i}() { while (!this.done) await new Promise((r) => setTimeout(r, 100)); }\n`)} finish() { this.done = true; } }\n`),
  races: half((n) => `export async function f(g: any) { ${times(n, (i) => `await Promise.race([g(${i}), new Promise((r) => setTimeout(r, 100))]);\n`)} }\n`),
  "promises kept": (n) => `export async function f() { ${times(n, (i) => `const p${i} = fetch("${i}");\n`)} ${times(n, (i) => `await p${i};\n`)} }\n`,
  "closures side by side": (n) => `export async function f(g: any) { ${times(n, (i) => `await g(async () => { await g(${i}); });\n`)} }\n`,
  "closures on one local": (n) => `export async function f(g: any) { let x = 0; ${times(n, (i) => `g(async () => { x = await g(${i}); if (x) g(); });\n`)} if (x) await g(); if (x) g(x); }\n`,
  "callers of one function": (n) => `export async function shared(x: any, n: number, f: () => Promise<void>) { if (x.a) return; x.a = true; await fetch(String(n)); await f(); setTimeout(f, n); }\n${times(n, (i) => `export async function c${i}(x: any) { await shared(x, ${i}, () => x.go()); }\n`)}`,
  "callers of one method": half((n) => `export class S { private busy = false; async run(n: number, f: () => Promise<void>) { if (this.busy) return; this.busy = true; await new Promise((r) => setTimeout(r, n)); await f(); this.busy = false; } }\n${times(n, (i) => `export class C${i} { constructor(private s: S) {} async go() { await this.s.run(${i}, async () => { await fetch("x"); }); } }\n`)}`),
  "implementers of one interface": (n) => `export interface I { go(): Promise<void>; }\n${times(n, (i) => `export class C${i} implements I { busy = false; async go() { await fetch("${i}"); } }\n`)}export async function use(x: I) { await x.go(); await x.go(); }\n`,
  subclasses: (n) => `export abstract class B { busy = false; async run() { if (this.busy) return; this.busy = true; await this.step(); this.busy = false; } protected abstract step(): Promise<void>; }\n${times(n, (i) => `export class C${i} extends B { protected async step() { await fetch("${i}"); } }\n`)}`,
  "functions that call each other": (n) => times(n, (i) => `export async function f${i}() { await fetch("${i}"); await f${(i + 1) % n}(); await f${(i * 7 + 3) % n}(); }\n`),
  "links of a chain": half((n) => `export class C { tail: Promise<any> = Promise.resolve(); ${times(n, (i) => `f${i}() { this.tail = this.tail.then(() => fetch("${i}")).then(() => {}); return this.tail; }\n`)} }\n`),
  "string constants": (n) => `${times(n, (i) => `export const S${i} = "s${i}";\n`)}export async function f(x: any) { ${times(n, (i) => `x.on(S${i}, () => {});\n`)} }\n`,
  imports: (n) => `${times(n, (i) => `import { f${i} } from "p${i}";\n`)}export async function all() { ${times(n, (i) => `await f${i}();\n`)} }\n`,
  "members of a union": (n) => `${times(n, (i) => `export class C${i} { async go(x: U) { await x.go(x); } }\n`)}type U = ${times(n, (i) => `${i > 0 ? "|" : ""} C${i}`)};\n`,
  "assignments of one variable": (n) => `export async function f(g: any) { let x: any; ${times(n, (i) => `x = g(${i});\n`)} await x; await x.go(); }\n`,
  "slashes that begin no expression": (n) => `// conc-audit-ignore-line lock-leak -- x\n${times(20, () => "\n")}const x = ${"(/[ ".repeat(n * 20)}\n`,
  "stars in a comment": (n) => `/* conc-audit-ignore-line lock-leak -- ${"*".repeat(n * 50)} */\nexport const x = 1;\n`,
  "length of a key": (n) => `export class C { m = new Map<string, any>(); async f() { if (!this.m.has("${"[".repeat(n * 50)}")) { await fetch("y"); this.m.set("${"[".repeat(n * 50)}", 1); } } }\n`,
  comments: (n) => `${times(n, () => "// conc-audit-ignore-next-line lock-leak -- x\n")}export const x = 1;\n`,
  "length of a comment": (n) => `/* ${"* x / ".repeat(n * 20)} */\nexport const x = 1;\n`,
  "length of a string": (n) => `export const f = async () => await fetch(${"`"}${"line '\\n\n".repeat(n * 10)}${"`"});\n`,
  blanks: (n) => `export const x = 1;${" \t".repeat(n * 30)}// conc-audit-ignore-line${" ".repeat(n * 30)}x\n`,
};
