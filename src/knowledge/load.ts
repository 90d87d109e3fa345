/** The table in which a front end looks up what a call does. */
import type { Api, ApiFile } from "./index.ts";

/** A type of a module: `{ module: "async-mutex", type: "Mutex" }`; the module itself where `type` is empty. */
export interface TypeRef {
  readonly module: string;
  readonly type: string;
}

/** What is known of other people's APIs. Every question is one look-up, whatever the number of files; modules may be asked for by any alias. */
export interface Knowledge {
  /**
   * What calling `key` of the module does; `undefined` where nothing is known. Inherited members, re-exports and wildcards count.
   * A property of known type (`ChildProcess.stdin`) is an API that does nothing and `returns` that type.
   * `isStatic`: it is called on the class or export itself, so `Type::member` comes first.
   */
  api(module: string, key: string, isStatic?: boolean): Api | undefined;
  /** The type of a value: an export (`parentPort`), a property (`ChildProcess.stdin`), a class under another name (`default`). */
  typeOf(module: string, key: string): TypeRef | undefined;
  /** What `new key()` makes, by the type's own name: `PQueue` for `default`; `key` itself where it has no other. */
  typeName(module: string, key: string): string;
  /** The type that a `returns` or `callbackParams` text of that module means; `undefined` for `this`, `argN` and the empty string. */
  ref(module: string, text: string): TypeRef | undefined;
  /** Whether `key` is the method by which what another call of the module gave out is given back: `PoolClient.release`. */
  givesBack(module: string, key: string): boolean;
  hasModule(module: string): boolean;
  hasType(module: string, type: string): boolean;
  /** Names of the module's types, sorted. */
  types(module: string): readonly string[];
  /** The name under which a module's file stands: `node:fs` for `fs`; itself where unknown. */
  canonical(module: string): string;
}

/** Puts knowledge files together; later files win over earlier ones, and files of one module add up. */
export function loadKnowledge(files: readonly ApiFile[]): Knowledge {
  const names = new Map<string, string>();
  const prefixes: (readonly [prefix: string, module: string])[] = [];
  const apis = new Map<string, Api>();
  const bases = new Map<string, TypeRef>();
  const values = new Map<string, TypeRef>();
  const types = new Map<string, Set<string>>();
  const handles = new Map<string, true>();

  for (const file of files) {
    const { module } = file;
    const own = types.get(module) ?? new Set();
    types.set(module, own);
    names.set(module, module);
    for (const alias of file.aliases ?? []) {
      if (alias.endsWith("*")) prefixes.push([alias.slice(0, -1), module]);
      else names.set(alias, module);
    }
    for (const [key, api] of Object.entries(file.apis)) {
      apis.set(id(module, key), api);
      if (api.resultPath !== undefined && api.returns !== undefined) handles.set(id(refer(module, api.returns).module, `${refer(module, api.returns).type}.${api.resultPath}`), true);
      const dot = key.indexOf(".");
      if (dot > 0 && !key.endsWith(".promisified")) own.add(key.slice(0, dot));
    }
    for (const [type, base] of Object.entries(file.extends ?? {})) {
      own.add(type);
      bases.set(id(module, type), refer(module, base));
    }
    for (const [key, target] of Object.entries(file.types ?? {})) {
      const value = refer(module, target);
      values.set(id(module, key), value);
      if (value.module === module && value.type !== "") own.add(value.type);
      const dot = key.indexOf(".");
      if (dot > 0) own.add(key.slice(0, dot));
    }
  }
  // A longer prefix is a more exact one.
  prefixes.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));

  const foundApis = new Map<string, Api | undefined>();
  const foundTypes = new Map<string, TypeRef | undefined>();
  const foundHandles = new Map<string, true | undefined>();
  const foundNames = new Map<string, string>();

  const canonical = (module: string): string => {
    const exact = names.get(module) ?? foundNames.get(module);
    if (exact !== undefined) return exact;
    const found = prefixes.find(([prefix]) => module.startsWith(prefix))?.[1] ?? module;
    foundNames.set(module, found);
    return found;
  };
  const api = (module: string, key: string, isStatic = false): Api | undefined => {
    const name = canonical(module);
    const own = isStatic ? apis.get(id(name, key.replace(".", "::"))) : undefined;
    if (own) return own;
    return remember(foundApis, id(name, key), () => named(name, key) ?? (key.includes(".") ? asProperty(typeOf(name, key)) : undefined) ?? byWildcard(name, key, apis));
  };
  /** What stands under the key itself, or under the member of any type: it beats what every property of a type is. */
  const named = (name: string, key: string): Api | undefined => exactly(name, key, apis, new Set()) ?? (key.includes(".") ? apis.get(id(name, `*.${memberOf(key)}`)) : undefined);
  const typeOf = (module: string, key: string): TypeRef | undefined => {
    const name = canonical(module);
    return remember(foundTypes, id(name, key), () => withCanonical(exactly(name, key, values, new Set()) ?? (named(name, key) ? undefined : byWildcard(name, key, values))));
  };
  const hasType = (module: string, type: string): boolean => {
    const name = canonical(module);
    return types.get(name)?.has(type) === true || types.get(name)?.has("*") === true;
  };

  /** The key itself, then what the type inherits, then what the name stands for. */
  function exactly<T>(module: string, key: string, table: ReadonlyMap<string, T>, seen: Set<string>): T | undefined {
    const at = id(module, key);
    if (seen.has(at)) return undefined;
    seen.add(at);
    const found = table.get(at);
    if (found !== undefined) return found;
    for (const [otherModule, otherKey] of elsewhere(module, key, seen.size === 1)) {
      const other = exactly(otherModule, otherKey, table, seen);
      if (other !== undefined) return other;
    }
    return undefined;
  }

  /** Where else a key may be answered, nearest first. */
  function* elsewhere(module: string, key: string, first: boolean): Iterable<readonly [module: string, key: string]> {
    const dot = key.indexOf(".");
    const head = dot < 0 ? key : key.slice(0, dot);
    const member = dot < 0 ? "" : key.slice(dot);
    const base = bases.get(id(module, head));
    // A subclass is made in its own way, even where nothing is known of it.
    if (base && member !== "" && member !== ".constructor") yield [canonical(base.module), within(base.type, member)];
    // What a module exports under a name is nearer than what its default export has under it.
    if (head === "default" && member !== "" && member !== ".constructor" && member !== ".()") yield [module, member.slice(1)];
    const value = values.get(id(module, head));
    if (value) yield [canonical(value.module), within(value.type, member)];
    if (head === "default") return;
    // `const x = require("m")`, `import x from "m"` and `import { member } from "m"` reach the same members.
    // Only for the key that was asked for: from there on every name would be tried under the default export again.
    const whole = first ? values.get(id(module, "default")) : undefined;
    if (whole) yield [canonical(whole.module), within(whole.type, `.${key}`)];
  }

  function byWildcard<T>(module: string, key: string, table: ReadonlyMap<string, T>): T | undefined {
    const dot = key.indexOf(".");
    if (dot < 0) return table.get(id(module, "*"));
    const member = memberOf(key);
    if (member === "constructor" || member === "then" || member === "()") return table.get(id(module, `*.${member}`));
    return exactly(module, `${key.slice(0, dot)}.*`, table, new Set()) ?? table.get(id(module, `*.${member}`)) ?? table.get(id(module, "*.*"));
  }

  return {
    api,
    typeOf,
    hasType,
    canonical,
    typeName: (module, key) => {
      const type = typeOf(module, key);
      return type && type.type !== "" && type.module === canonical(module) ? type.type : key;
    },
    ref: (module, text) => (text === "" || text === "this" || /^arg(?:\d+|Last)$/.test(text) ? undefined : withCanonical(refer(module, text))),
    givesBack: (module, key) => {
      const name = canonical(module);
      return remember(foundHandles, id(name, key), () => exactly(name, key, handles, new Set())) === true;
    },
    hasModule: (module) => types.has(canonical(module)),
    types: (module) => [...(types.get(canonical(module)) ?? [])].filter((type) => type !== "*").sort(),
  };

  function withCanonical(ref: TypeRef | undefined): TypeRef | undefined {
    return ref && { module: canonical(ref.module), type: ref.type };
  }
}

function asProperty(type: TypeRef | undefined): Api | undefined {
  return type && type.type !== "" ? { does: [], returns: `${type.module}:${type.type}`, safe: true, why: "a property" } : undefined;
}

/** What follows the first dot: `promises.readFile` of `default.promises.readFile`. */
function memberOf(key: string): string {
  return key.slice(key.indexOf(".") + 1);
}

/** The member of a type, or of a module itself where the type is the empty string. */
function within(type: string, member: string): string {
  return type === "" ? member.slice(1) : type + member;
}

function id(module: string, key: string): string {
  return `${module}\0${key}`;
}

/** `Type` of the module at hand, or `other:Type`; a module's name may itself contain colons. */
function refer(module: string, text: string): TypeRef {
  const colon = text.lastIndexOf(":");
  return colon < 0 ? { module, type: text } : { module: text.slice(0, colon), type: text.slice(colon + 1) };
}

function remember<T>(table: Map<string, T | undefined>, key: string, find: () => T | undefined): T | undefined {
  if (table.has(key)) return table.get(key);
  const found = find();
  table.set(key, found);
  return found;
}
