/** Whether several threads may run a function at once, as far as the program itself shows. */
import type { SyntaxNode } from "../treesitter/syntax.ts";
import { enclosingFunction } from "./resources.ts";
import { moduleOf, variables } from "./scopes.ts";
import { alternatives, type Type, type Types } from "./types.ts";

const ofScope = new WeakMap<SyntaxNode, boolean>();

/** Returns whether a function belongs to a class, or to a module, that keeps a lock: who takes the trouble expects threads. */
export function isThreaded(fn: SyntaxNode, types: Types): boolean {
  const { classes } = types;
  for (let at: SyntaxNode | undefined = fn; at; at = enclosingFunction(at)) {
    const cls = classes.ownerOf(at);
    if (cls) return known(cls, () => classes.fieldsOf(cls).some((name) => isLock(types.member({ k: "object", cls }, name))));
  }
  const module = moduleOf(fn);
  return known(module, () => [...variables(module).values()].some(({ bindings }) => bindings.some((b) => b.how === "assign" && isLock(types.ofBinding(b)))));
}

function known(scope: SyntaxNode, find: () => boolean): boolean {
  const before = ofScope.get(scope);
  if (before !== undefined) return before;
  ofScope.set(scope, false);
  const found = find();
  ofScope.set(scope, found);
  return found;
}

/** A lock between threads. */
function isLock(type: Type): boolean {
  return alternatives(type).some((t) => t.k === "instance" && (t.module === "threading" || t.module === "multiprocessing") && /^(Lock|RLock|Condition|Semaphore|BoundedSemaphore)$/.test(t.type));
}
