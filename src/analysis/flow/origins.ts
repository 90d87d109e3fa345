/** Answers what a parameter stands for at the calls of its function. */
import type { Func, Model, Resource } from "../../model.ts";
import { callers } from "./calls.ts";
import { toDepth } from "./memo.ts";
import { partsOf } from "./partsOf.ts";
import { below } from "./substitute.ts";

const MAX_DEPTH = 4;
/** A parameter can stand for as many things as there are calls of calls of its function: the first so many say what they are like. */
const MAX_GIVEN = 300;
const NONE: readonly (readonly Resource[])[] = [];

/** Returns the state that a resource may be part of where `func` is called: a parameter becomes the arguments, at most so many; the resource itself comes first. */
export function origins(model: Model, func: Func, resource: Resource, most = MAX_GIVEN): readonly Resource[] {
  return trace(func, resource, (owner) => given(model, owner), most);
}

/** What callers give for each parameter of a function, and theirs for what they only pass on. */
const given = toDepth(MAX_DEPTH - 1, NONE, (model, func, ask) => {
  const calls = func.params.length === 0 ? [] : callers(model)(func).filter(({ passed }) => !passed);
  return func.params.map((_param, index) => {
    const found = new Map<string, Resource>();
    for (const { func: caller, event } of calls) {
      if (found.size >= MAX_GIVEN) break;
      const arg = event.detail.args?.[index];
      for (const each of partsOf(arg)) for (const origin of trace(caller, each, ask)) if (!found.has(origin.id)) found.set(origin.id, origin);
    }
    return [...found.values()];
  });
});

function trace(func: Func, resource: Resource, ask: (owner: Func) => readonly (readonly Resource[])[], most = MAX_GIVEN): readonly Resource[] {
  const owner = ownerOf(func, resource.path);
  const outer = owner && ask(owner.at)[owner.index];
  if (!outer || outer.length === 0) return [resource];
  const rest = resource.path.slice(owner.at.params[owner.index]!.path.length);
  const members = rest.replace(/\[[^\]]*\]/g, "[]");
  const found = [resource];
  for (const each of outer.slice(0, most)) if (each.id + members !== resource.id) found.push(rest === "" ? each : { ...each, id: each.id + members, path: each.path + rest });
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
