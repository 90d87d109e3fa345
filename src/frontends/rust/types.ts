/** Types as annotations, fields, constructors and returns tell them; no inference through generics but for well-known containers. */
import type { Knowledge } from "../../knowledge/index.ts";
import { field, parts, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import { type FileItems, type FnItem, type Items, lastName, nearest, segmentsOf, type TypeItem, type ValueItem } from "./items.ts";

/** A type with references taken off. */
export interface Type {
  readonly name: string;
  /** Of a type of another crate where it is declared: `std::sync`. */
  readonly module?: string;
  readonly item?: TypeItem;
  readonly args: readonly Type[];
}

/** What a path means. */
export type Meaning =
  | { readonly kind: "type"; readonly type: Type }
  | { readonly kind: "function"; readonly item: FnItem }
  | { readonly kind: "value"; readonly item: ValueItem }
  | { readonly kind: "external"; readonly path: readonly string[] };

export const UNKNOWN: Type = { name: "?", args: [] };

/** Types of the prelude, or so common that their module says nothing. */
const COMMON = new Set(["Option", "Result", "Vec", "VecDeque", "String", "Box", "HashMap", "HashSet", "BTreeMap", "BTreeSet", "Rc", "Arc", "Weak", "Pin", "Cow", "RefCell", "Cell", "IndexMap", "SmallVec", "BinaryHeap"]);

/** Types that give access to what they hold as if they were it. */
const DEREF = /^(?:Arc|Rc|Box|Pin|Cow|Lazy|LazyLock|LazyCell|OnceLock|OnceCell|Data|State|CachePadded|\w*Guard|Ref|RefMut|ManuallyDrop)$/;

/** Aliases of aliases are followed this far. */
const MAX_DEPTH = 50;

export interface Types {
  /** The type that a piece of syntax names; `undefined` where it is nobody's. */
  ofSyntax(node: SyntaxNode | undefined): Type | undefined;
  /** What a path stands for where it is written; `owner`: the type around it, which `Self` means. */
  meaning(path: SyntaxNode): Meaning | undefined;
  expand(path: readonly string[], file: string): readonly string[];
  fieldType(type: Type | undefined, name: string): Type | undefined;
  /** The method of a project's type, looked for through what it gives access to. */
  method(type: Type | undefined, name: string): FnItem | undefined;
  /** Where knowledge says what a method does. */
  apiKey(type: Type | undefined, name: string): { readonly module: string; readonly key: string; readonly type: Type } | undefined;
  /** Whether the type, or what it gives access to, is known to knowledge: a lock, channel, atomic, handle. */
  isHandle(type: Type | undefined): boolean;
  external(path: readonly string[]): Type | undefined;
}

interface Glob {
  readonly name: string;
  readonly path: readonly string[];
}

const NO_GLOBS: readonly Glob[] = [];

/** Returns what types there are. */
export function createTypes(items: Items, knowledge: Knowledge): Types {
  const expand = (path: readonly string[], file: string): readonly string[] => {
    const first = path[0] ?? "";
    const own = items.files.get(file);
    const used = own?.uses.get(first);
    if (used && used.at(-1) !== undefined && !(used.length === 1 && used[0] === first)) return used.concat(path.slice(1));
    for (const { name, path: glob } of own ? globsOf(own) : NO_GLOBS) if (knowledge.hasType(name, first) || knowledge.api(name, first)) return glob.concat(path);
    if (path.length < 2 || !/^(?:crate|self|super|std|core|alloc)$/.test(first)) {
      // A file that is included, or takes all of its parent's names, has no imports of its own.
      if (items.types(first).length === 0 && items.functions(first).length === 0) {
        const usual = items.usual(first).filter((full) => full.length > 1);
        const known = usual.length > 1 ? usual.filter((full) => knowledge.hasType(full.slice(0, -1).join("::"), first)) : usual;
        if (known.length === 1) return known[0]!.concat(path.slice(1));
      }
    }
    return path;
  };

  /** The modules that knowledge has of which a file takes every name. */
  const globs = new Map<FileItems, readonly Glob[]>();
  const globsOf = (file: FileItems): readonly Glob[] => {
    let known = globs.get(file);
    if (!known) globs.set(file, (known = file.globs.map((path) => ({ name: path.join("::"), path })).filter(({ name }) => knowledge.hasModule(name))));
    return known;
  };

  const external = (path: readonly string[]): Type | undefined => {
    const name = path.at(-1) ?? "";
    if (COMMON.has(name)) return { name, args: [] };
    const module = path.slice(0, -1).join("::");
    if (knowledge.hasType(module, name)) return { name: knowledge.typeName(module, name), module: knowledge.canonical(module), args: [] };
    const ref = knowledge.typeOf(module, name);
    return ref && ref.type !== "" ? { name: ref.type, module: ref.module, args: [] } : undefined;
  };

  const pick = <T extends { readonly file: string }>(found: readonly T[], path: readonly string[], file: string): T | undefined => {
    if (found.length < 2) return found[0];
    const own = found.filter((each) => each.file === file);
    if (own.length === 1) return own[0];
    const modules = path.slice(0, -1).filter((segment) => !/^(?:crate|self|super)$/.test(segment));
    const named = modules.length === 0 ? [] : found.filter((each) => modules.some((segment) => new RegExp(`(?:^|/)${segment}(?:\\.rs$|/)`).test(each.file)));
    if (named.length === 1) return named[0];
    const close = nearest(named.length > 0 ? named : found, file);
    return close.length === 1 ? close[0] : undefined;
  };

  const ownerOf = (node: SyntaxNode): SyntaxNode | undefined => {
    for (let at = node.parent; at; at = at.parent) if (at.type === "impl_item") return field(at, "type");
    return undefined;
  };

  const named = (path: readonly string[], file: string): Type | undefined => {
    const full = expand(path, file);
    const name = full.at(-1) ?? "";
    const known = external(full);
    if (known?.module !== undefined) return known;
    const item = pick(items.types(name), full, file);
    if (item) return { name, item, args: [] };
    if (known) return known;
    return { name, module: full.slice(0, -1).join("::"), args: [] };
  };

  /** What aliases, bounds and `Self` stand for; they may stand for themselves, and each for the next twice over. */
  const meant = new Map<SyntaxNode, Type | undefined>();
  let depth = 0;
  const standsFor = (node: SyntaxNode): Type | undefined => {
    if (meant.has(node) || depth > MAX_DEPTH) return meant.get(node);
    meant.set(node, undefined);
    depth++;
    const found = ofSyntax(node);
    depth--;
    meant.set(node, found);
    return found;
  };

  const ofSyntax = (node: SyntaxNode | undefined): Type | undefined => {
    if (!node) return undefined;
    switch (node.type) {
      case "reference_type":
      case "pointer_type":
        return ofSyntax(field(node, "type"));
      case "generic_type":
      case "generic_type_with_turbofish": {
        const base = ofSyntax(field(node, "type"));
        const args = parts(field(node, "type_arguments") ?? node).filter((arg) => arg.type !== "lifetime").map((arg) => ofSyntax(arg) ?? UNKNOWN);
        return base && { ...base, args };
      }
      case "tuple_type":
        return { name: "()", args: parts(node).map((arg) => ofSyntax(arg) ?? UNKNOWN) };
      case "array_type": {
        const element = ofSyntax(field(node, "element"));
        return { name: "Vec", args: element ? [element] : [] };
      }
      case "dynamic_type":
      case "abstract_type":
      case "bounded_type": {
        const inner = field(node, "trait") ?? parts(node)[0];
        return ofSyntax(inner);
      }
      case "primitive_type":
        return { name: textOf(node), args: [] };
      case "type_identifier":
      case "identifier":
      case "scoped_identifier":
      case "scoped_type_identifier": {
        const path = segmentsOf(node);
        if (path.length === 1 && path[0] === "Self") {
          const owner = ownerOf(node);
          return owner && owner.start !== node.start ? standsFor(owner) : undefined;
        }
        const name = path.at(-1)!;
        const alias = path.length === 1 && items.types(name).length === 0 ? items.alias(name) : undefined;
        if (alias && lastName(alias) !== name) return standsFor(alias);
        const bound = path.length === 1 ? boundOf(node, name) : undefined;
        return bound ? standsFor(bound) : named(path, node.source.path);
      }
      default:
        return undefined;
    }
  };

  const meaning = (node: SyntaxNode): Meaning | undefined => {
    const file = node.source.path;
    const path = segmentsOf(node);
    const name = path.at(-1)!;
    if (path.length === 1) {
      const value = pick(items.values(name), path, file);
      if (value) return { kind: "value", item: value };
      const full = expand(path, file);
      const fn = full.length === 1 || isLocal(full) ? pick(items.functions(name), full, file) : undefined;
      if (fn) return { kind: "function", item: fn };
      if (full.length > 1) {
        if (/^[A-Z]/.test(full.at(-2)!)) return undefined;
        return { kind: "external", path: full };
      }
      return undefined;
    }
    const qualifier = path[path.length - 2]!;
    if (/^(?:Self|[A-Z]\w*)$/.test(qualifier)) {
      const scope = field(innerPath(node), "path");
      const type = scope && ofSyntax(scope.type === "bracketed_type" ? parts(parts(scope)[0] ?? scope)[0] : scope);
      const item = type && method(type, name);
      if (item) return { kind: "function", item };
      if (type) return { kind: "type", type };
    }
    const full = expand(path, file);
    const value = /^[A-Z_0-9]+$/.test(name) ? pick(items.values(name), full, file) : undefined;
    if (value) return { kind: "value", item: value };
    if (knowledge.hasModule(full.slice(0, -1).join("::"))) return { kind: "external", path: full };
    const fn = pick(items.functions(name).filter((each) => inModule(each.file, full) || each.node.parent?.parent?.type === "mod_item"), full, file);
    if (fn) return { kind: "function", item: fn };
    return { kind: "external", path: full };
  };

  const isLocal = (full: readonly string[]): boolean => /^(?:crate|self|super)$/.test(full[0]!) || items.functions(full.at(-1)!).some((each) => inModule(each.file, full));

  const deref = (type: Type): Type | undefined => (DEREF.test(type.name) ? type.args[0] : undefined);

  function method(type: Type | undefined, name: string): FnItem | undefined {
    for (let at = type; at; at = deref(at)) {
      const own = at.item?.methods.get(name);
      if (own) return own.find((each) => each.trait === undefined) ?? own[0];
      if (at.item?.kind === "trait") return undefined;
    }
    return undefined;
  }

  const apiKey: Types["apiKey"] = (type, name) => {
    for (let at = type; at; at = deref(at)) {
      const module = at.module ?? (COMMON.has(at.name) ? "std" : undefined);
      if (module !== undefined && knowledge.api(module, `${at.name}.${name}`)) return { module, key: `${at.name}.${name}`, type: at };
    }
    return undefined;
  };

  return {
    ofSyntax,
    meaning,
    expand,
    external,
    method,
    apiKey,
    fieldType(type, name) {
      for (let at = type; at; at = deref(at)) {
        if (at.name === "()" && /^\d+$/.test(name)) return at.args[Number(name)];
        const node = at.item?.fields.get(name);
        if (!node) continue;
        const found = ofSyntax(node);
        const index = at.item!.generics.indexOf(textOf(node));
        return index >= 0 ? at.args[index] : found;
      }
      return undefined;
    },
    isHandle(type) {
      for (let at = type; at; at = at.name === "Option" || at.name === "Vec" || at.name === "()" ? at.args[0] : deref(at)) {
        if (/^(?:Arc|Rc|Weak)$/.test(at.name)) return true;
        if (at.module !== undefined && !at.item && knowledge.hasType(at.module, at.name)) return true;
      }
      return false;
    },
  };
}

/** `fn f<T: Trait>` and `where T: Trait`: what is known of `T` is its trait. */
function boundOf(node: SyntaxNode, name: string): SyntaxNode | undefined {
  if (!/^[A-Z][A-Za-z0-9]?$/.test(name)) return undefined;
  for (let at = node.parent; at; at = at.parent) {
    const params = field(at, "type_parameters");
    for (const param of params?.children ?? []) {
      const own = field(param, "name");
      if (own && textOf(own) === name) return parts(field(param, "bounds") ?? param).find((bound) => bound.type !== "lifetime" && bound !== own);
    }
  }
  return undefined;
}

function innerPath(node: SyntaxNode): SyntaxNode {
  return node.type === "generic_function" ? (field(node, "function") ?? node) : node;
}

/** Whether a path's modules lead to a file: `session::spawn` to `src/session.rs` or `src/session/spawn.rs`. */
function inModule(file: string, path: readonly string[]): boolean {
  const modules = path.slice(0, -1).filter((segment) => !/^(?:crate|self|super)$/.test(segment));
  const last = modules.at(-1);
  return last === undefined || new RegExp(`(?:^|/)${last}(?:\\.rs$|/)`).test(file);
}
