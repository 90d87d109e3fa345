/** What an operand of knowledge names in a call: an argument by its place or name, the object it is called on. */
import { parseStep, type Operand } from "../../knowledge/index.ts";
import type { Resource } from "../../model.ts";
import { field, parts, type SyntaxNode } from "../treesitter/syntax.ts";
import type { ApiCall } from "./api.ts";
import type { Body } from "./body.ts";
import { short } from "./expressions.ts";
import { unwrap } from "./nodes.ts";
import { lookup } from "./scopes.ts";
import { alternatives } from "./types.ts";

const operands = new Map<string, Operand>();

/** Returns the operand that a text of knowledge names. */
export function operandOf(text: string): Operand {
  let known = operands.get(text);
  if (!known) operands.set(text, (known = parseStep(`stop ${text}`).operand!));
  return known;
}

/** The argument that an operand names: `arg1.timeout` is the second one, or the one by the name `timeout`. Of an API on a made object those of its maker. */
export function argument(operand: Operand, call: Pick<ApiCall, "node" | "receiver" | "api" | "body">): SyntaxNode | undefined {
  if (operand.root !== "arg") return undefined;
  const own = inList(operand, argumentsOf(call.node));
  if (own || !call.api.maker) return own;
  const maker = call.receiver && makerOf(call.receiver, call.body);
  return maker && inList(operand, argumentsOf(maker));
}

/** Returns the argument list of a call. */
export function argumentsOf(node: SyntaxNode): SyntaxNode | undefined {
  return node.type === "call" ? field(node, "arguments") : undefined;
}

/** Returns the positional arguments before any that are unpacked. */
export function positional(list: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (!list) return [];
  if (list.type === "generator_expression") return [list];
  const all = parts(list);
  const unpacked = all.findIndex((a) => a.type === "list_splat");
  return (unpacked < 0 ? all : all.slice(0, unpacked)).filter((a) => a.type !== "keyword_argument" && a.type !== "dictionary_splat");
}

/** Returns the argument by a name. */
export function keyword(list: SyntaxNode | undefined, name: string): SyntaxNode | undefined {
  const found = list && parts(list).find((a) => a.type === "keyword_argument" && field(a, "name")?.text === name);
  return found && field(found, "value");
}

function inList({ index = 0, path }: Operand, list: SyntaxNode | undefined): SyntaxNode | undefined {
  const named = path[0] === undefined ? undefined : keyword(list, path[0]);
  const all = positional(list);
  return named ?? (index === -1 ? all.at(-1) : all[index]);
}

/** The call that made the object which an expression names: `Thread(target=run)` for `self.thread`. */
export function makerOf(node: SyntaxNode, body: Body, depth = 0): SyntaxNode | undefined {
  const e = unwrap(node);
  if (depth > 4) return undefined;
  const { types } = body.front;
  if (e.type === "call") return e;
  if (e.type === "identifier") {
    const variable = lookup(e.text, e);
    if (!variable) return undefined;
    const own = selfMaker(e, body);
    if (own) return own;
    const imported = variable.bindings.find((b) => b.how === "import")?.imported;
    const bindings = imported?.member === undefined ? variable.bindings : (types.declared(imported.module, imported.member, e.source.path)?.bindings ?? []);
    for (const b of bindings) {
      if (b.how === "assign" && b.value && b.value.type !== "augmented_assignment" && b.part === undefined) {
        const found = makerOf(b.value, body, depth + 1);
        if (found) return found;
      }
      // `for t in threads`: what is put into the list.
      if (b.how === "for" && b.value) {
        const found = elementMaker(b.value, body, depth + 1);
        if (found) return found;
      }
    }
    return undefined;
  }
  if (e.type === "list_comprehension") return makerOf(field(e, "body")!, body, depth + 1);
  if (e.type === "subscript") return elementMaker(field(e, "value")!, body, depth + 1);
  if (e.type !== "attribute") return undefined;
  for (const t of alternatives(types.of(field(e, "object")!))) {
    if (t.k !== "object" && t.k !== "class") continue;
    for (const { value, part } of types.classes.assignmentsOf(t.cls, field(e, "attribute")!.text)) {
      const found = part === undefined && value.type !== "none" && value.type !== "augmented_assignment" ? makerOf(value, body, depth + 1) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

/** `threads = [Thread(target=run) for _ in range(4)]`. */
function elementMaker(node: SyntaxNode, body: Body, depth: number): SyntaxNode | undefined {
  const e = unwrap(node);
  if (e.type === "list_comprehension") return makerOf(field(e, "body")!, body, depth + 1);
  if (e.type === "list" || e.type === "tuple") return parts(e)[0] && makerOf(parts(e)[0]!, body, depth + 1);
  const variable = e.type === "identifier" ? lookup(e.text, e) : undefined;
  for (const b of variable?.bindings ?? []) if (b.how === "assign" && b.value && b.value.type !== "augmented_assignment") {
    const found = elementMaker(b.value, body, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** A class derived from what the API is a method of: the arguments that it passes up. */
function selfMaker(e: SyntaxNode, body: Body): SyntaxNode | undefined {
  for (const t of alternatives(body.front.types.of(e))) {
    if (t.k !== "object") continue;
    const init = body.front.types.classes.member(t.cls, "__init__")[0];
    const found = init && superCall(init);
    if (found) return found;
  }
  return undefined;
}

function superCall(init: SyntaxNode): SyntaxNode | undefined {
  let found: SyntaxNode | undefined;
  const visit = (node: SyntaxNode): void => {
    if (node.type === "call" && /(^super\(.*\)|\w)\.__init__$/.test(field(node, "function")?.text ?? "")) found ??= node;
    for (const c of node.children) if (c.named) visit(c);
  };
  visit(init);
  return found;
}

/** Returns the resource that an operand names, in words of the call. */
export function operandResource(operand: Operand, call: ApiCall): Resource | undefined {
  const { body, use } = call;
  const { resources } = body.front;
  let base: Resource | undefined;
  if (operand.root === "this") base = receiverOf(call);
  else if (operand.root === "result") base = use.target;
  else if (operand.root === "arg") {
    const e = argument(operand, call);
    base = e && (e.type === "string" ? { id: `${call.module}#${e.text}`, path: `${call.module}#${e.text}`, scope: "external", name: e.text } : (resources.of(e) ?? madeHere(e)));
  } else base = { id: `global#${operand.name}`, path: `global#${operand.name}`, scope: "external", name: operand.name ?? "" };
  if (!operand.key || !base) return base;
  const key = argument(operand.key, call);
  return key ? resources.keyed(base, key) : base;
}

/** The object that a method is called on; a condition made with a lock is that lock. */
export function receiverOf({ receiver, body, api }: ApiCall): Resource | undefined {
  if (!receiver) return undefined;
  const own = body.front.resources.of(receiver) ?? madeHere(receiver);
  if (!api.flags?.includes("shares-lock")) return own;
  const maker = makerOf(receiver, body);
  const [lock] = positional(maker && argumentsOf(maker));
  const shared = lock && body.front.resources.of(lock);
  return shared && shared.scope !== "local" && own && own.path.startsWith("this.") === shared.path.startsWith("this.") ? shared : own;
}

/** What a call in place gives is an object of its own. */
function madeHere(e: SyntaxNode): Resource | undefined {
  const call = unwrap(e);
  if (call.type !== "call") return undefined;
  const name = `${short(field(call, "function")!)}()`;
  return { id: `${call.source.path}#${name}`, path: `${name.replace(/[.[\]]/g, "_")}@${call.start}`, scope: "local", name };
}
