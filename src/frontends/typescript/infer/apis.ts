/** The types that knowledge gives: of globals, of what modules export, of their members. */
import { UNKNOWN, type Type } from "../types.ts";
import type { Inference } from "./inference.ts";

export interface Apis {
  ofGlobal(name: string): Type;
  named1(module: string, text: string): Type;
  apiType(module: string, path: string, args?: readonly Type[]): Type;
  apiMember(module: string, path: string, name: string): Type;
  instanceMember(type: Type & { k: "api" }, name: string): Type;
  promisified(type: Type): Type;
}

/** Returns this part of inference, over all of it. */
export function createApis(c: Inference): Apis {
  function ofGlobal(name: string): Type {
    if (name === "globalThis" || name === "window" || name === "self" || name === "global") return { k: "apiValue", module: "global", path: "" };
    return valueOfApi("global", name) ?? { k: "apiValue", module: "global", path: name };
  }

  /** What an exported value or property of an API is, where knowledge says. */
  function valueOfApi(module: string, key: string): Type | undefined {
    const ref = c.world.knowledge.typeOf(module, key);
    if (!ref) return undefined;
    return ref.type === "" ? { k: "apiValue", module: ref.module, path: "" } : refType(ref);
  }

  function refType(ref: { readonly module: string; readonly type: string }): Type {
    return ref.module === "global" && ref.type === "Promise" ? { k: "promise", of: UNKNOWN } : { k: "api", module: ref.module, name: ref.type };
  }

  function named1(module: string, text: string): Type {
    const ref = c.world.knowledge.ref(module, text);
    return ref ? refType(ref) : UNKNOWN;
  }

  /** The API type that a class value of a module makes; `default` may have a name of its own. */
  function apiType(module: string, path: string, args?: readonly Type[]): Type {
    const ref = c.world.knowledge.typeOf(module, path || "default");
    return ref && ref.type !== "" ? { k: "api", module: ref.module, name: ref.type, args } : { k: "api", module, name: path || "default", args };
  }

  function apiMember(module: string, path: string, name: string): Type {
    if (path === "" && module === "global") return ofGlobal(name);
    const joined = path === "" || path === "default" ? name : `${path}.${name}`;
    // An export under another name may be a class; a property is a value.
    const value = joined.includes(".") ? valueOfApi(module, joined) : undefined;
    return value ?? { k: "apiValue", module, path: joined };
  }

  function instanceMember(type: Type & { k: "api" }, name: string): Type {
    const value = valueOfApi(type.module, `${type.name}.${name}`);
    if (value) return value;
    return { k: "apiMember", module: type.module, type: type.name, member: name };
  }

  /** The form of a callback API that gives a promise has a key of its own. */
  function promisified(type: Type): Type {
    if (type.k === "apiValue" && c.world.knowledge.api(type.module, `${type.path}.promisified`)) return { ...type, path: `${type.path}.promisified` };
    if (type.k === "apiMember" && c.world.knowledge.api(type.module, `${type.type}.${type.member}.promisified`)) return { ...type, member: `${type.member}.promisified` };
    return type;
  }

  return { ofGlobal, named1, apiType, apiMember, instanceMember, promisified };
}
