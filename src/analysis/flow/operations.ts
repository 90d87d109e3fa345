/** Answers what an operation does to what holds entries, and whether anybody has its answer. */
import type { Detail } from "../../model.ts";

type Op = Detail["op"];

const TAKES: ReadonlySet<Op> = new Set<Op>(["takeFirst", "takeLast", "takeAny"]);
const REMOVES: ReadonlySet<Op> = new Set<Op>([...TAKES, "delete", "clear"]);
const ADDS: ReadonlySet<Op> = new Set<Op>(["append", "prepend", "insert"]);
const IGNORED: ReadonlySet<Detail["result"]> = new Set<Detail["result"]>(["ignored", "voided"]);

/** Tells whether it takes entries out and has them. */
export function takesOut({ op }: Detail): boolean {
  return TAKES.has(op);
}

/** Tells whether there are fewer entries after it. */
export function removes({ op }: Detail): boolean {
  return REMOVES.has(op);
}

/** Tells whether there is one entry more after it, whatever there was. */
export function adds({ op }: Detail): boolean {
  return ADDS.has(op);
}

/** Tells whether it adds an entry or puts one in its place. */
export function puts(detail: Detail): boolean {
  return detail.op === "set" || adds(detail);
}

/** Tells whether its answer is ignored: `void save()`. */
export function isIgnored({ result }: Detail): boolean {
  return IGNORED.has(result);
}

/** Tells whether nobody acts on its answer, though it may be logged. */
export function isUnheard(detail: Detail): boolean {
  return detail.result === "logged" || isIgnored(detail);
}
