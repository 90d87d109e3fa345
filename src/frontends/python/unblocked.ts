/** Which calls of what usually waits do not: `self.sock.setblocking(False)`. */
import type { ApiCall } from "./api.ts";
import { around, field, walk, type SyntaxNode } from "../treesitter/syntax.ts";
import { argumentsOf, positional } from "./operands.ts";
import { lookup, scopeOf } from "./scopes.ts";

/** What each part of the program tells whom: as they are written there, whether they wait. */
const told = new WeakMap<SyntaxNode, ReadonlyMap<string, boolean>>();

/** Tells whether a call that would wait ends at once: a byte that wakes a selector fits whatever else is on its way, a datagram asks nobody, and what has been told not to wait says that it would have to. */
export function doesNotWait({ api: { flags = [] }, node, receiver }: ApiCall): boolean {
  return (flags.includes("a-byte-does-not-wait") && positional(argumentsOf(node)).some(isByte)) || (flags.includes("a-datagram-does-not-wait") && receiver !== undefined && isOfDatagrams(receiver)) || (flags.includes("waits-unless-told-not-to") && receiver !== undefined && isToldNotToWait(receiver));
}

function isByte(e: SyntaxNode): boolean {
  const [only, ...others] = (e.type === "identifier" && lookup(e.text, e)?.bindings) || [];
  const { type, text } = (others.length === 0 && only?.value) || e;
  return type === "string" && /^b["'](\\?.|\\x..)["']$/.test(text);
}

/** `sock = socket.socket(family, socket.SOCK_DGRAM)`: to connect it only sets where it sends to. */
function isOfDatagrams(receiver: SyntaxNode): boolean {
  const bindings = (receiver.type === "identifier" && lookup(receiver.text, receiver)?.bindings) || [];
  return bindings.length > 0 && bindings.every(({ value }) => value?.type === "call" && positional(argumentsOf(value)).some(({ text }) => /(^|\.)SOCK_DGRAM$/.test(text)));
}

/** Its class says so of a field, its function or module of a variable, and nobody there says otherwise. */
function isToldNotToWait(receiver: SyntaxNode): boolean {
  const where = receiver.type === "attribute" ? around(receiver, "class_definition") : scopeOf(receiver);
  if (!where) return false;
  let found = told.get(where);
  if (!found) told.set(where, (found = toldIn(where)));
  return found.get(receiver.text) === false;
}

function toldIn(where: SyntaxNode): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  walk(where, (node) => {
    const callee = node.type === "call" ? field(node, "function") : undefined;
    const method = callee?.type === "attribute" ? field(callee, "attribute")?.text : undefined;
    const of = callee && field(callee, "object")?.text;
    if (of === undefined || (method !== "setblocking" && method !== "settimeout")) return;
    const [given] = positional(argumentsOf(node));
    const waits = !given || (given.type !== "false" && !(/^(?:integer|float)$/.test(given.type) && Number(given.text) === 0));
    found.set(of, found.get(of) === true || waits);
  });
  return found;
}
