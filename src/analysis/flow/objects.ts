/** Answers which object's state a callee touches, as its caller knows it. */
import type { Event, Func, Resource } from "../../model.ts";
import { cell, isShared } from "./cells.ts";
import { isOfVariable } from "./spelling.ts";

/** What a function calls `this`: an id, `""` for the object of the function asked about, undefined where it cannot be told. */
export type Holder = string | undefined;

/** Returns what the callee calls `this`, where `outer` is what the caller calls so. */
export function holder(call: Event, callee: Func, outer: Holder): Holder {
  const { receiver } = call.detail;
  if (!callee.bindsThis || receiver?.path === "this") return outer;
  if (!receiver || receiver.scope === "local" || receiver.scope === "keyed" || isOfVariable(receiver.path)) return undefined;
  return idOf(receiver, outer);
}

/** The keys at the end of a path. */
export const LAST_KEYS = /(\[[^\]]*\])+$/;

/** Returns the id of state that a function reaches, told apart by the object that it belongs to; that of an unknown object is equal to no other. */
export function idOf(resource: Resource, holder: Holder): string {
  const id = cell(resource);
  if (holder === "" || !resource.path.startsWith("this.")) return id;
  if (holder === undefined) return `?${id}`;
  return holder + resource.path.slice("this".length).replace(LAST_KEYS, "");
}

/** Returns the path of what a member is of: `this.a` for `this.a.b`; undefined for what is no member. */
export function objectPath(path: string): string | undefined {
  return path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : undefined;
}

/** The name and place of the class of a method. */
export const METHOD = /#([^#]*)\.[^.#]*@(\d+)$/;

/** The name of a function and the place where it begins. */
export const NAME_AND_PLACE = /#([^#]*)@(\d+)$/;

/** Tells whether a resource is a variable of the function itself: each call has its own. */
export function isVariableOf({ id }: Resource, func: Func): boolean {
  const [, owner, at] = METHOD.exec(id) ?? [];
  const [, name = "", start] = NAME_AND_PLACE.exec(func.id) ?? [];
  if (at === undefined || start === undefined || Number(at) < Number(start) || !id.startsWith(`${func.file}#`)) return false;
  // Methods are named without their class there, what has no name of its own not at all.
  return owner === "" ? name.startsWith("callback in ") : owner === name || name.endsWith(`.${owner}`);
}

/** Returns what a function is called where it is written, without its owner. */
export function localName({ name }: Func): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** Returns the class or object that a function, or the one around it, is a member of. */
export function ownerOf(func: Func | undefined): string | undefined {
  for (let at = func; at; at = at.parent) if (at.owner !== undefined) return at.owner;
  return undefined;
}

/** Tells whether a function is a member of what the function around it makes. */
export function isMember({ owner, parent }: Func): boolean {
  return owner !== undefined && parent !== undefined && (parent.name === owner || parent.name.endsWith(`.${owner}`));
}

/** Tells whether a function, or one around it, is a member of what the function around that makes. */
export function isOfMade(func: Func): boolean {
  return memberAround(func) !== undefined;
}

/** Tells whether state lives as long as the object that a function is a member of, made by the function around it: `const sockets = new Set(); return { open, close };`. */
export function isOfMaker(resource: Resource, func: Func): boolean {
  const member = resource.scope === "instance" && isOfVariable(resource.path) ? memberAround(func) : undefined;
  return member !== undefined && isShared(resource, member);
}

function memberAround(func: Func): Func | undefined {
  for (let at: Func | undefined = func; at; at = at.parent) if (isMember(at)) return at;
  return undefined;
}
