/** What a Rust program declares: functions, types with their fields and methods, statics, and the names that files import. */
import { field, parts, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import { isTestAttribute } from "./grammar.ts";

/** A struct, enum, union or trait. */
export interface TypeItem {
  readonly kind: "struct" | "enum" | "trait";
  readonly name: string;
  readonly file: string;
  readonly node: SyntaxNode;
  /** Types of fields by name; of tuple structs by position. Of an enum those of its variants, by variant and position: `Some.0`. */
  readonly fields: Map<string, SyntaxNode>;
  readonly methods: Map<string, FnItem[]>;
  /** Names of type parameters, in order. */
  readonly generics: readonly string[];
}

/** A function or method with a body. */
export interface FnItem {
  readonly name: string;
  readonly file: string;
  readonly node: SyntaxNode;
  /** The name of the type whose `impl` it stands in, and the trait that the `impl` is of. */
  readonly owner?: string;
  readonly trait?: string;
  readonly takesSelf: boolean;
  readonly returns?: SyntaxNode;
}

/** A `static`, `const` or `thread_local!` of a module. */
export interface ValueItem {
  readonly name: string;
  readonly file: string;
  readonly node: SyntaxNode;
  readonly type?: SyntaxNode;
  readonly value?: SyntaxNode;
  readonly isStatic: boolean;
}

export interface FileItems {
  readonly path: string;
  /** What a name stands for: `Mutex` → `std::sync::Mutex`. */
  readonly uses: Map<string, readonly string[]>;
  /** Modules of which every name is taken. */
  readonly globs: (readonly string[])[];
}

export interface Items {
  readonly files: ReadonlyMap<string, FileItems>;
  types(name: string): readonly TypeItem[];
  functions(name: string): readonly FnItem[];
  values(name: string): readonly ValueItem[];
  /** Methods of any type by name: for calls whose receiver is of unknown type. */
  methods(name: string): readonly FnItem[];
  /** Every function with a body, in order of files. */
  readonly all: readonly FnItem[];
  /** Type aliases by name. */
  alias(name: string): SyntaxNode | undefined;
  /** What files that import a name mean by it. */
  usual(name: string): readonly (readonly string[])[];
}

export interface ItemOptions {
  readonly includeTests: boolean;
}

/** Collects the items of the files; those that only tests have are left out unless asked for. */
export function collectItems(roots: readonly SyntaxNode[], { includeTests }: ItemOptions): Items {
  const files = new Map<string, FileItems>();
  const types = new Map<string, TypeItem[]>();
  const functions = new Map<string, FnItem[]>();
  const methods = new Map<string, FnItem[]>();
  const values = new Map<string, ValueItem[]>();
  const aliases = new Map<string, SyntaxNode>();
  const usual = new Map<string, Set<string>>();
  const impls: { readonly item: FnItem; readonly owner: string; readonly trait?: string }[] = [];
  const all: FnItem[] = [];

  const fn = (node: SyntaxNode, path: string, owner?: string, trait?: string): void => {
    const name = nameOf(node);
    if (!name || !field(node, "body")) return;
    const params = field(node, "parameters");
    const item: FnItem = { name, file: path, node, owner, trait, takesSelf: params?.children.some((param) => param.type === "self_parameter" || field(param, "pattern")?.type === "self") ?? false, returns: field(node, "return_type") };
    all.push(item);
    if (owner === undefined) add(functions, name, item);
    else {
      add(methods, name, item);
      impls.push({ item, owner, trait });
    }
  };

  for (const root of roots) {
    const { path } = root.source;
    const file: FileItems = { path, uses: new Map(), globs: [] };
    files.set(path, file);
    const inItems = (container: SyntaxNode, owner?: string, trait?: string): void => {
      let testOnly = false;
      for (const node of container.children) {
        if (node.type === "attribute_item") {
          if (isTestAttribute(textOf(node))) testOnly = true;
          continue;
        }
        const skip = testOnly && !includeTests;
        if (node.named && node.type !== "line_comment" && node.type !== "block_comment") testOnly = false;
        if (!skip) item(node, owner, trait);
      }
    };
    const item = (node: SyntaxNode, owner?: string, trait?: string): void => {
      switch (node.type) {
        case "use_declaration":
          for (const argument of parts(node)) if (argument.type !== "visibility_modifier") use(argument, [], file);
          return;
        case "function_item":
          fn(node, path, owner, trait);
          inner(node);
          return;
        case "struct_item":
        case "union_item":
        case "enum_item":
        case "trait_item":
          declare(node, path);
          if (node.type === "trait_item") inItems(field(node, "body") ?? node, nameOf(node), nameOf(node));
          return;
        case "impl_item": {
          const type = field(node, "type");
          const name = type && lastName(type);
          const body = field(node, "body");
          const of = field(node, "trait");
          if (name && body) inItems(body, name, of && lastName(of));
          return;
        }
        case "static_item":
        case "const_item": {
          const name = nameOf(node);
          if (name) add(values, name, { name, file: path, node, type: field(node, "type"), value: field(node, "value"), isStatic: node.type === "static_item" });
          return;
        }
        case "type_item": {
          const name = nameOf(node);
          const type = field(node, "type");
          if (name && type) aliases.set(name, type);
          return;
        }
        case "mod_item":
        case "foreign_mod_item":
          inItems(field(node, "body") ?? node);
          return;
        default:
      }
    };
    /** Items declared inside a function's body. */
    const inner = (node: SyntaxNode): void => {
      for (const child of field(node, "body")?.children ?? []) if (NESTED.has(child.type)) item(child);
    };
    inItems(root);
    for (const [name, full] of file.uses) {
      const known = usual.get(name) ?? new Set();
      usual.set(name, known.add(full.join("::")));
    }
  }

  function declare(node: SyntaxNode, path: string): void {
    const name = nameOf(node);
    if (!name) return;
    const generics = (field(node, "type_parameters")?.children ?? []).flatMap((param) => (param.type === "type_parameter" ? [nameOf(param) ?? ""] : param.type === "type_identifier" ? [textOf(param)] : []));
    const found: TypeItem = { kind: node.type === "enum_item" ? "enum" : node.type === "trait_item" ? "trait" : "struct", name, file: path, node, fields: new Map(), methods: new Map(), generics };
    const body = field(node, "body");
    if (body && node.type === "enum_item") for (const variant of body.children) if (variant.type === "enum_variant") fieldsOf(field(variant, "body"), `${nameOf(variant)}.`, found.fields);
    if (body && node.type !== "enum_item" && node.type !== "trait_item") fieldsOf(body, "", found.fields);
    add(types, name, found);
  }

  // The nearest type of that name: one file may have what another has too.
  for (const { item, owner } of impls) {
    const candidates = types.get(owner) ?? [];
    const own = candidates.filter((type) => type.file === item.file);
    for (const type of own.length > 0 ? own : candidates.length === 1 ? candidates : nearest(candidates, item.file)) add(type.methods, item.name, item);
  }

  return {
    files,
    all,
    types: (name) => types.get(name) ?? [],
    functions: (name) => functions.get(name) ?? [],
    values: (name) => values.get(name) ?? [],
    methods: (name) => methods.get(name) ?? [],
    alias: (name) => aliases.get(name),
    usual: (name) => [...(usual.get(name) ?? [])].map((text) => text.split("::")),
  };
}

const NESTED: ReadonlySet<string> = new Set(["use_declaration", "function_item", "struct_item", "enum_item", "impl_item", "static_item", "const_item", "type_item"]);

/** Returns of several items of one name those that lie nearest to a file: in it, else below the longest common folder. */
export function nearest<T extends { readonly file: string }>(items: readonly T[], file: string): readonly T[] {
  const common = (other: string): number => {
    const [a, b] = [file.split("/"), other.split("/")];
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    return i;
  };
  const best = Math.max(...items.map((item) => common(item.file)));
  return items.filter((item) => common(item.file) === best);
}

/** Returns the last name of a path or generic type: `Mutex` of `std::sync::Mutex<T>`. */
export function lastName(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case "generic_type":
    case "generic_function": {
      const inner = field(node, "type") ?? field(node, "function");
      return inner && lastName(inner);
    }
    case "scoped_type_identifier":
    case "scoped_identifier":
      return nameOf(node);
    case "reference_type": {
      const inner = field(node, "type");
      return inner && lastName(inner);
    }
    case "type_identifier":
    case "identifier":
    case "primitive_type":
      return textOf(node);
    default:
      return undefined;
  }
}

/** Returns the segments of a path without type arguments: `std`, `sync`, `Mutex`. */
export function segmentsOf(node: SyntaxNode): readonly string[] {
  if (node.type === "scoped_identifier" || node.type === "scoped_type_identifier") {
    const path = field(node, "path");
    const name = nameOf(node) ?? "";
    return path ? segmentsOf(path).concat(name) : [name];
  }
  if (node.type === "generic_type" || node.type === "generic_function") {
    const inner = field(node, "type") ?? field(node, "function");
    return inner ? segmentsOf(inner) : [];
  }
  if (node.type === "bracketed_type" || node.type === "qualified_type") {
    const inner = field(node, "type") ?? parts(node)[0];
    return inner ? segmentsOf(inner) : [];
  }
  return [textOf(node)];
}

function use(node: SyntaxNode, prefix: readonly string[], file: FileItems): void {
  switch (node.type) {
    case "use_list":
      for (const each of parts(node)) use(each, prefix, file);
      return;
    case "scoped_use_list": {
      const path = field(node, "path");
      const list = field(node, "list");
      if (list) use(list, [...prefix, ...(path ? segmentsOf(path) : [])], file);
      return;
    }
    case "use_as_clause": {
      const path = field(node, "path");
      const alias = field(node, "alias");
      if (path && alias) file.uses.set(textOf(alias), [...prefix, ...segmentsOf(path)]);
      return;
    }
    case "use_wildcard": {
      const [path] = parts(node);
      file.globs.push([...prefix, ...(path ? segmentsOf(path) : [])]);
      return;
    }
    case "self":
      if (prefix.length > 0) file.uses.set(prefix.at(-1)!, prefix);
      return;
    default: {
      const full = [...prefix, ...segmentsOf(node)];
      const name = full.at(-1);
      if (name) file.uses.set(name, full);
    }
  }
}

function fieldsOf(body: SyntaxNode | undefined, prefix: string, fields: Map<string, SyntaxNode>): void {
  if (body?.type === "field_declaration_list") {
    for (const each of body.children) {
      const type = field(each, "type");
      if (each.type === "field_declaration" && type) fields.set(prefix + (nameOf(each) ?? ""), type);
    }
  } else if (body?.type === "ordered_field_declaration_list") {
    body.children.filter((child) => child.field === "type").forEach((type, i) => fields.set(`${prefix}${i}`, type));
  }
}

function nameOf(node: SyntaxNode): string | undefined {
  const name = field(node, "name");
  return name && textOf(name);
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
