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

/** What grows by one dimension. */
export const WIDE: Readonly<Record<string, (n: number) => string>> = {
  functions: (n) => times(n, (i) => `export async function f${i}(x: any) { await x.go(${i}); }\n`),
  statements: (n) => `export async function f(x: any) { ${times(n, (i) => `await x.go(${i});\n`)} }\n`,
  "callers of a lock": (n) => `${MUTEX}const m = new Mutex();\nasync function f() { const release = await m.acquire(); try { await fetch("x"); } finally { release(); } }\n${times(n, (i) => `export async function c${i}() { await f(); }\n`)}`,
  "holders of a lock": (n) => `${MUTEX}const m = new Mutex();\n${times(n, (i) => `export async function f${i}() { const release = await m.acquire(); try { await fetch("x${i}"); } finally { release(); } }\n`)}`,
  findings: (n) => times(n, (i) => `export class C${i} { private busy = false; async go() { if (this.busy) return; this.busy = true; await fetch("x"); this.busy = false; } }\n`),
  elements: (n) => `export const a = [\n${times(n, (i) => `${i},\n`)}];\n`,
  "switch cases": (n) => `export async function f(x: number) { switch (x) { ${times(n, (i) => `case ${i}: await fetch("${i}"); break;\n`)} } }\n`,
  comments: (n) => `${times(n, () => "// conc-audit-ignore-next-line lock-leak -- x\n")}export const x = 1;\n`,
  "length of a comment": (n) => `/* ${"* x / ".repeat(n * 20)} */\nexport const x = 1;\n`,
  "length of a string": (n) => `export const f = async () => await fetch(${"`"}${"line '\\n\n".repeat(n * 10)}${"`"});\n`,
  blanks: (n) => `export const x = 1;${" \t".repeat(n * 30)}// conc-audit-ignore-line${" ".repeat(n * 30)}x\n`,
};
