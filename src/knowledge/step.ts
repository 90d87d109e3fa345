/** The steps of a knowledge file, taken apart. */
import type { Detail, EventKind, IoClass } from "../model.ts";
import type { Step } from "./index.ts";

/** Verbs that are kinds of event. */
export const EVENT_VERBS = [
  "call", "spawn", "await", "io", "acquire", "release", "sleep", "block", "poll", "send", "receive", "start", "stop",
] as const satisfies readonly EventKind[];

/** Verbs that read or write a container; all but `read` are the event's `op`. */
export const CONTAINER_VERBS = [
  "read", "count", "has", "iterate", "set", "append", "prepend", "insert", "takeFirst", "takeLast", "takeAny", "delete", "clear",
] as const satisfies readonly ("read" | NonNullable<Detail["op"]>)[];

export const IO_CLASSES = ["disk", "thread", "ipc", "db", "network", "process", "human", "unknown"] as const satisfies readonly IoClass[];

export type Verb = (typeof EVENT_VERBS)[number] | (typeof CONTAINER_VERBS)[number];

/** What a step acts on. */
export interface Operand {
  readonly root: "this" | "result" | "arg" | "name";
  /** Which argument, from 0; -1 is the last one. */
  readonly index?: number;
  /** The name, where `root` is one. */
  readonly name?: string;
  /** The entry of it that is meant: `this[arg0]`. */
  readonly key?: Operand;
  /** Properties to follow from the root. */
  readonly path: readonly string[];
}

export interface ParsedStep {
  readonly verb: Verb;
  readonly operand?: Operand;
  /** The second operand: what is written. */
  readonly value?: Operand;
  /** The text after the verb: the class of an `io`. */
  readonly rest: string;
}

const parsed = new Map<Step, ParsedStep>();

/** A step's verb and operands; equal texts give the same object. Throws an `Error` that names the step where it is malformed. */
export function parseStep(step: Step): ParsedStep {
  const known = parsed.get(step);
  if (known) return known;
  const made = parse(step);
  parsed.set(step, made);
  return made;
}

/** Takes `this.a`, `arg2.signal`, `argLast`, `this[arg0]`, `result` or a name apart; `undefined` where it is none. */
export function parseOperand(text: string): Operand | undefined {
  const match = /^(?<root>[A-Za-z_$][\w$]*)(?:\[(?<key>[^\]]+)\])?(?<path>(?:\.(?:[A-Za-z_$][\w$]*|\d+))*)$/.exec(text);
  const root = match?.groups?.["root"];
  if (root === undefined) return undefined;
  const keyText = match?.groups?.["key"];
  const key = keyText === undefined ? undefined : parseOperand(keyText);
  if (keyText !== undefined && key === undefined) return undefined;
  const path = (match?.groups?.["path"] ?? "").split(".").slice(1);
  return { ...rootOf(root), ...(key && { key }), path };
}

function parse(step: Step): ParsedStep {
  const [word = "", ...operands] = step.split(" ");
  const verb = [...EVENT_VERBS, ...CONTAINER_VERBS].find((known) => known === word);
  if (!verb) throw new Error(`step "${step}": unknown verb "${word}"`);
  const rest = operands.join(" ");
  if (verb === "io") {
    if (!IO_CLASSES.some((known) => known === rest)) throw new Error(`step "${step}": unknown class of I/O "${rest}"`);
    return { verb, rest };
  }
  const [operand, value, ...more] = operands.map((text) => {
    const made = parseOperand(text);
    if (!made) throw new Error(`step "${step}": malformed operand "${text}"`);
    return made;
  });
  if (more.length > 0 || (value && !CONTAINER_VERBS.some((known) => known === verb))) throw new Error(`step "${step}": too many operands`);
  if (!operand && NEEDS_OPERAND.has(verb)) throw new Error(`step "${step}": \`${verb}\` needs an operand`);
  return { verb, rest, ...(operand && { operand }), ...(value && { value }) };
}

const NEEDS_OPERAND: ReadonlySet<Verb> = new Set(["call", "spawn", "acquire", "release", "send", "receive", "start", "stop"]);

function rootOf(word: string): Pick<Operand, "root" | "index" | "name"> {
  if (word === "this" || word === "result") return { root: word };
  if (word === "argLast") return { root: "arg", index: -1 };
  const index = /^arg(\d+)$/.exec(word)?.[1];
  return index === undefined ? { root: "name", name: word } : { root: "arg", index: Number(index) };
}
