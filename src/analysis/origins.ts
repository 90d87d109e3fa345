/** Answers what a parameter stands for at the calls of its function. */
import type { Func, Model, Resource } from "../model.ts";
import { callers } from "./calls.ts";
import { below } from "./substitute.ts";

const MAX_DEPTH = 4;

/** Returns the state that a resource may be part of where `func` is called: a parameter becomes the arguments; the resource itself comes first. */
export function origins(model: Model, func: Func, resource: Resource, depth = 0): readonly Resource[] {
  const found = [resource];
  if (depth >= MAX_DEPTH) return found;
  const owner = ownerOf(func, resource.path);
  if (!owner) return found;
  const { at, index } = owner;
  const param = at.params[index]!;
  for (const caller of callers(model)(at)) {
    const arg = caller.passed ? undefined : caller.event.detail.args?.[index];
    const rest = resource.path.slice(param.path.length);
    const given = arg?.kind === "resource" ? [arg.resource] : arg?.kind === "derived" ? arg.from : [];
    for (const each of given) {
      const outer = { ...each, id: each.id + rest.replace(/\[[^\]]*\]/g, "[]"), path: each.path + rest };
      for (const origin of origins(model, caller.func, outer, depth + 1)) if (!found.some((other) => other.id === origin.id)) found.push(origin);
    }
  }
  return found;
}

/** The function around whose parameter a path begins with. */
function ownerOf(func: Func, path: string): { readonly at: Func; readonly index: number } | undefined {
  for (let at: Func | undefined = func; at; at = at.parent) {
    const index = at.params.findIndex((param) => below(path, param.path));
    if (index >= 0) return { at, index };
  }
  return undefined;
}
