/** How V8 is told to run what audits. */
import { setFlagsFromString } from "node:v8";

/** How much the heap may grow, in percent, before garbage is collected again. */
export const HEAP_GROWTH = 30;
/** The same without TypeScript: the syntax trees of other languages are kept outside the heap, and there is less to be found in it. */
export const HEAP_GROWTH_WITHOUT_TYPESCRIPT = 60;
/** How much bytecode a function runs, in bytes, before V8 considers to compile it; on its own it takes a quarter of that. */
const COMPILE_AFTER = 300_000;

/** Left alone, V8 lets the heap double before it looks for what nobody uses: syntax trees would stay until the end, and what each edit replaces. */
export function collectEarly(growth = HEAP_GROWTH): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}

/** Left alone, V8 compiles what works on syntax trees and events before it has seen most of their kinds: it takes that back and compiles again, for a third of an audit's processor time. */
export function compileLate(): void {
  setFlagsFromString(`--interrupt-budget=${COMPILE_AFTER}`);
}
