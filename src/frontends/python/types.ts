/** What an expression is, as far as annotations, assignments and imports tell. */
import type { Knowledge } from "../../knowledge/index.ts";
import { additionsTo } from "./additions.ts";
import { isOverload } from "./classes.ts";
import type { Classes } from "./classes.ts";
import type { Modules } from "./modules.ts";
import { lookup, variables, type Binding, type Variable } from "./scopes.ts";
import { returned, unwrap } from "./nodes.ts";
import { field, parts, type SyntaxNode } from "../treesitter/syntax.ts";

export type Type =
  /** A function of the program; `bound`: it is reached through an object, of class `of` where that is known, and what classes below make of it may run instead. */
  | { readonly k: "func"; readonly node: SyntaxNode; readonly bound: boolean; readonly exact?: boolean; readonly of?: SyntaxNode }
  | { readonly k: "class"; readonly cls: SyntaxNode }
  /** `exact`: by `super()`, which asks no class below. */
  | { readonly k: "object"; readonly cls: SyntaxNode; readonly exact?: boolean }
  /** A module of the program. */
  | { readonly k: "module"; readonly file: SyntaxNode }
  /** Something of another module by its full name: `threading.Lock`, `builtins.open`. */
  | { readonly k: "outside"; readonly name: string }
  /** An object of a known type; `of`: what it contains. */
  | { readonly k: "instance"; readonly module: string; readonly type: string; readonly of?: Type }
  /** A member of such an object. */
  | { readonly k: "member"; readonly module: string; readonly type: string; readonly name: string }
  | { readonly k: "union"; readonly of: readonly Type[] }
  | { readonly k: "unknown" };

export const UNKNOWN: Type = { k: "unknown" };
const MAX_DEPTH = 24;

export interface Types {
  of(node: SyntaxNode): Type;
  /** What a name stands for, through imports. */
  ofBinding(binding: Binding): Type;
  /** What a member of such a thing is. */
  member(on: Type, name: string): Type;
  /** What an annotation means for the values it describes. */
  annotated(node: SyntaxNode): Type;
  /** What calling such a thing gives, awaited where it is a coroutine. */
  result(callee: Type, call?: SyntaxNode): Type;
  /** The key under which knowledge has something of another module. */
  key(name: string): { readonly module: string; readonly key: string } | undefined;
  /** What iterating over such a thing gives. */
  element(on: Type): Type;
  /** The variable that `from module import member` means, or a member of a file; undefined where that is no variable of the program. */
  declared(module: string, member: string, from: string, ast?: SyntaxNode): Variable | undefined;
  readonly classes: Classes;
}

/** Returns the alternatives of a type, nothing for the unknown. */
export function alternatives(type: Type): readonly Type[] {
  return type.k === "union" ? type.of.flatMap(alternatives) : type.k === "unknown" ? [] : [type];
}

export function union(types: readonly Type[]): Type {
  const found: Type[] = [];
  for (const t of types.flatMap(alternatives)) if (!found.some((other) => same(other, t))) found.push(t);
  return found.length === 0 ? UNKNOWN : found.length === 1 ? found[0]! : { k: "union", of: found.slice(0, 8) };
}

function same(a: Type, b: Type): boolean {
  if (a.k !== b.k) return false;
  if (a.k === "func" && b.k === "func") return a.node === b.node;
  if ((a.k === "class" || a.k === "object") && (b.k === "class" || b.k === "object")) return a.cls === b.cls;
  if (a.k === "module" && b.k === "module") return a.file === b.file;
  if (a.k === "outside" && b.k === "outside") return a.name === b.name;
  if (a.k === "instance" && b.k === "instance") return a.module === b.module && a.type === b.type;
  if (a.k === "member" && b.k === "member") return a.module === b.module && a.type === b.type && a.name === b.name;
  return false;
}

/** Literals and displays by the kind of their node. */
const LITERALS: Readonly<Record<string, string>> = { list: "list", list_comprehension: "list", dictionary: "dict", dictionary_comprehension: "dict", set: "set", set_comprehension: "set", string: "str", concatenated_string: "str", tuple: "tuple", integer: "int", float: "float" };
/** Annotations that stand for what they contain. */
const TRANSPARENT = /^(Optional|Annotated|ClassVar|Final|Required|NotRequired|ReadOnly|InitVar|Union|Awaitable|Coroutine)$/;
/** Annotations of containers under other names. */
const CONTAINERS: Readonly<Record<string, string>> = { List: "list", Dict: "dict", Set: "set", FrozenSet: "set", Tuple: "tuple", MutableMapping: "dict", Mapping: "dict", MutableSequence: "list", Sequence: "list", Iterable: "list", Collection: "list", MutableSet: "set", AbstractSet: "set", DefaultDict: "dict", OrderedDict: "dict" };

export function createTypes({ file, modules, knowledge, classes }: { file(path: string): SyntaxNode | undefined; readonly modules: Modules; readonly knowledge: Knowledge; readonly classes: Classes }): Types {
  const memo = new Map<SyntaxNode, Type>();
  const bindings = new Map<SyntaxNode, Type>();
  const annotations = new Map<SyntaxNode, Type>();
  const fields = new Map<SyntaxNode, Map<string, Type>>();
  const results = new Map<SyntaxNode, Type>();
  let depth = 0;

  function guarded(node: SyntaxNode, cache: Map<SyntaxNode, Type>, find: () => Type): Type {
    const known = cache.get(node);
    if (known) return known;
    if (depth > MAX_DEPTH) return UNKNOWN;
    cache.set(node, UNKNOWN);
    depth++;
    try {
      const found = find();
      cache.set(node, found);
      return found;
    } finally {
      depth--;
    }
  }

  const of = (node: SyntaxNode): Type => guarded(node, memo, () => find(node));

  function find(node: SyntaxNode): Type {
    switch (node.type) {
      case "identifier":
        return name(node.text, node);
      case "attribute": {
        const object = field(node, "object");
        const attribute = field(node, "attribute");
        return object && attribute ? member(of(object), attribute.text) : UNKNOWN;
      }
      case "call":
        return call(node);
      case "await":
      case "parenthesized_expression": {
        const [inner] = parts(node);
        return inner ? of(inner) : UNKNOWN;
      }
      case "lambda":
        return { k: "func", node, bound: false };
      case "conditional_expression": {
        const [yes, , no] = parts(node);
        return union([yes, no].map((n) => (n ? of(n) : UNKNOWN)));
      }
      case "boolean_operator":
        return union([field(node, "left"), field(node, "right")].map((n) => (n ? of(n) : UNKNOWN)));
      case "named_expression": {
        const value = field(node, "value");
        return value ? of(value) : UNKNOWN;
      }
      case "subscript": {
        const value = field(node, "value");
        const slice = field(node, "subscript");
        if (!value) return UNKNOWN;
        const on = of(value);
        return slice?.type === "slice" ? on : element(on, true);
      }
      default: {
        const literal = LITERALS[node.type];
        if (!literal) return UNKNOWN;
        const inner = node.type === "list" || node.type === "set" || node.type === "tuple" ? union(parts(node).slice(0, 4).map(of)) : node.type === "dictionary" ? union(parts(node).slice(0, 4).flatMap((p) => field(p, "value") ?? []).map(of)) : node.type.endsWith("_comprehension") ? comprehended(node) : UNKNOWN;
        return { k: "instance", module: "builtins", type: literal, ...(inner.k === "unknown" ? {} : { of: inner }) };
      }
    }
  }

  function comprehended(node: SyntaxNode): Type {
    const body = field(node, "body");
    const value = body?.type === "pair" ? field(body, "value") : body;
    return value ? of(value) : UNKNOWN;
  }

  function name(text: string, from: SyntaxNode): Type {
    const variable = lookup(text, from);
    if (!variable) return { k: "outside", name: `builtins.${text}` };
    const owner = from.type === "identifier" ? selfOf(text, variable.scope) : undefined;
    if (owner) return owner;
    const annotated = variable.bindings.find((b) => b.annotation);
    if (annotated) {
      const type = ofAnnotation(annotated.annotation!);
      if (type.k !== "unknown") return type;
    }
    return filled(union(variable.bindings.slice(0, 12).map(ofBinding)), () => additionsTo(text, variable.scope));
  }

  /** A container that starts empty holds what is put into it. */
  function filled(type: Type, additions: () => readonly SyntaxNode[]): Type {
    if (type.k !== "instance" || type.of || !/^(list|dict|set|deque|defaultdict)$/.test(type.type)) return type;
    const inner = union(additions().map(of));
    return inner.k === "unknown" ? type : { ...type, of: inner };
  }

  /** The first parameter of a method is the object, of a class method the class. */
  function selfOf(text: string, scope: SyntaxNode): Type | undefined {
    const cls = scope.type === "function_definition" ? classes.ownerOf(scope) : undefined;
    if (!cls || classes.isStatic(scope)) return undefined;
    const first = parts(field(scope, "parameters") ?? scope)[0];
    const own = first && (first.type === "identifier" ? first : first.type === "typed_parameter" ? parts(first)[0] : undefined);
    if (own?.text !== text) return undefined;
    return classes.isClassMethod(scope) ? { k: "class", cls } : { k: "object", cls };
  }

  function ofBinding(binding: Binding): Type {
    return guarded(binding.node, bindings, () => bound(binding));
  }

  function bound({ how, value, imported, node, annotation, part }: Binding): Type {
    if (annotation) {
      const type = ofAnnotation(annotation);
      if (type.k !== "unknown") return type;
    }
    switch (how) {
      case "def":
        return value ? { k: "func", node: value, bound: false } : UNKNOWN;
      case "class":
        return value ? { k: "class", cls: value } : UNKNOWN;
      case "import":
        return imported ? importedAs(imported, node) : UNKNOWN;
      case "assign":
        if (!value || value.type === "augmented_assignment") return UNKNOWN;
        return part === undefined ? of(value) : partOf(value, part);
      case "param":
        return value ? of(value) : UNKNOWN;
      case "for":
        return value && part === undefined ? element(of(value)) : value ? pairOf(value, part!) : UNKNOWN;
      case "with":
        return value ? entered(of(value)) : UNKNOWN;
      default:
        return UNKNOWN;
    }
  }

  /** `for key, value in items.items()`. */
  function pairOf(value: SyntaxNode, part: number): Type {
    const e = unwrap(value);
    if (e.type !== "call") return UNKNOWN;
    const callee = field(e, "function");
    if (callee?.type === "attribute" && field(callee, "attribute")?.text === "items" && part === 1) return element(of(field(callee, "object")!), true);
    if (callee?.type === "identifier" && callee.text === "enumerate" && part === 1) {
      const [first] = parts(field(e, "arguments")!);
      return first ? element(of(first)) : UNKNOWN;
    }
    return UNKNOWN;
  }

  function partOf(value: SyntaxNode, part: number): Type {
    const e = unwrap(value);
    if (e.type === "tuple" || e.type === "expression_list" || e.type === "list") {
      const item = parts(e)[part];
      return item ? of(item) : UNKNOWN;
    }
    const whole = of(e);
    const returns = whole.k === "instance" ? knowledge.api(whole.module, `${whole.type}.${part}`)?.returns : undefined;
    const ref = returns && whole.k === "instance" ? knowledge.ref(whole.module, returns) : undefined;
    return ref ? { k: "instance", module: ref.module, type: ref.type } : UNKNOWN;
  }

  /** What `with x as y` binds. */
  function entered(type: Type): Type {
    return union(
      alternatives(type).map((t) => {
        if (t.k === "object") {
          const enter = classes.member(t.cls, "__enter__")[0] ?? classes.member(t.cls, "__aenter__")[0];
          const given = enter?.type === "function_definition" ? resultOf(enter) : UNKNOWN;
          return given.k === "unknown" ? t : given;
        }
        if (t.k === "instance") {
          for (const key of ["__enter__", "__aenter__"]) {
            const api = knowledge.api(t.module, `${t.type}.${key}`);
            const ref = api?.returns && api.returns !== "this" ? knowledge.ref(t.module, api.returns) : undefined;
            if (ref) return { k: "instance", module: ref.module, type: ref.type };
          }
        }
        return t;
      }),
    );
  }

  function importedAs({ module, member: inner }: NonNullable<Binding["imported"]>, node: SyntaxNode): Type {
    const from = node.source.path;
    const path = modules.resolve(module, from);
    const ast = path === undefined ? undefined : file(path);
    if (ast) {
      if (inner === undefined) return { k: "module", file: ast };
      const found = exported(ast, inner);
      if (found) return found;
      const sub = modules.resolve(module.endsWith(".") ? `${module}${inner}` : `${module}.${inner}`, from);
      const subFile = sub === undefined ? undefined : file(sub);
      return subFile ? { k: "module", file: subFile } : UNKNOWN;
    }
    if (inner !== undefined) {
      const sub = modules.resolve(module.endsWith(".") ? `${module}${inner}` : `${module}.${inner}`, from);
      const subFile = sub === undefined ? undefined : file(sub);
      if (subFile) return { k: "module", file: subFile };
    }
    if (module.startsWith(".")) return UNKNOWN;
    return outside(inner === undefined ? module : `${module}.${inner}`);
  }

  /** A value of another module that has a type of its own: `sys.stdin`. */
  function outside(full: string): Type {
    const at = key(full);
    const ref = at && at.key !== "" ? knowledge.typeOf(at.module, at.key) : undefined;
    if (ref && ref.type !== "") {
      // The same thing under another name is called; a value has members.
      return /^[A-Z_]/.test(ref.type) && !/^[A-Z]/.test(at!.key.split(".").at(-1)!) ? { k: "instance", module: ref.module, type: ref.type } : { k: "outside", name: `${ref.module}.${ref.type}` };
    }
    return { k: "outside", name: full };
  }

  function exported(ast: SyntaxNode, member: string): Type | undefined {
    const variable = variables(ast).get(member);
    if (variable) {
      const annotated = variable.bindings.find((b) => b.annotation);
      const type = annotated ? ofAnnotation(annotated.annotation!) : UNKNOWN;
      return type.k !== "unknown" ? type : union(variable.bindings.slice(0, 12).map(ofBinding));
    }
    // `from .impl import *`.
    for (const c of ast.children) {
      if (c.type !== "import_from_statement" || !c.children.some((x) => x.type === "wildcard_import")) continue;
      const path = modules.resolve(field(c, "module_name")?.text ?? "", ast.source.path);
      const inner = path === undefined ? undefined : file(path);
      const found = inner && inner !== ast && depth < MAX_DEPTH ? exported(inner, member) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  function member(on: Type, text: string): Type {
    return union(
      alternatives(on).map((t): Type => {
        switch (t.k) {
          case "module": {
            const found = exported(t.file, text);
            if (found) return found;
            const path = t.file.source.path;
            const sub = /(^|\/)__init__\.pyi?$/.test(path) ? modules.resolve(`.${text}`, path) : undefined;
            const ast = sub === undefined ? undefined : file(sub);
            return ast ? { k: "module", file: ast } : UNKNOWN;
          }
          case "object":
          case "class": {
            const found = memberOfClass(t.cls, text, t.k === "class");
            return t.k === "object" && t.exact && found.k === "func" ? { ...found, exact: true } : found;
          }
          case "outside":
            return outside(`${t.name}.${text}`);
          case "instance": {
            const ref = knowledge.typeOf(t.module, `${t.type}.${text}`);
            if (ref) return { k: "instance", module: ref.module, type: ref.type };
            return { k: "member", module: t.module, type: t.type, name: text };
          }
          default:
            return UNKNOWN;
        }
      }),
    );
  }

  function memberOfClass(cls: SyntaxNode, text: string, isStatic: boolean): Type {
    let known = fields.get(cls);
    if (!known) fields.set(cls, (known = new Map()));
    const cacheKey = isStatic ? `::${text}` : text;
    const before = known.get(cacheKey);
    if (before) return before;
    known.set(cacheKey, UNKNOWN);
    const found = memberFound(cls, text, isStatic);
    known.set(cacheKey, found);
    return found;
  }

  function memberFound(cls: SyntaxNode, text: string, isStatic: boolean): Type {
    const methods = classes.member(cls, text).filter((m) => m.type === "function_definition");
    if (methods.length > 0) {
      const [method] = methods;
      if (classes.isProperty(method!) && !isStatic) return resultOf(method!);
      return { k: "func", node: method!, bound: !isStatic || classes.isClassMethod(method!), of: cls };
    }
    const annotated = classes.annotationsOf(cls, text).map(ofAnnotation).find((t) => t.k !== "unknown");
    const assigned = (): Type => union(classes.assignmentsOf(cls, text).slice(0, 8).map(({ value, part }) => (part === undefined ? of(value) : partOf(value, part))));
    // `Protocol` and `Any` say less than what is assigned.
    if (annotated) return annotated;
    const own = assigned();
    if (own.k !== "unknown") return filled(own, () => classes.lineage(cls).flatMap((at) => additionsTo(`self.${text}`, at)));
    const inner = classes.nestedClass(cls, text);
    if (inner) return { k: "class", cls: inner };
    for (const base of classes.outsideBases(cls)) {
      const at = key(base);
      if (!at) continue;
      const type = knowledge.typeName(at.module, at.key);
      const ref = knowledge.typeOf(at.module, `${type}.${text}`);
      if (ref) return { k: "instance", module: ref.module, type: ref.type };
      if (knowledge.api(at.module, `${type}.${text}`)) return { k: "member", module: at.module, type, name: text };
    }
    return UNKNOWN;
  }

  function element(on: Type, values = false): Type {
    return union(
      alternatives(on).map((t) => {
        if (t.k === "instance") return t.of && (values || t.type !== "dict") ? t.of : UNKNOWN;
        return UNKNOWN;
      }),
    );
  }

  function call(node: SyntaxNode): Type {
    const callee = field(node, "function");
    if (!callee) return UNKNOWN;
    if (callee.type === "identifier" && callee.text === "super" && !lookup("super", callee)) {
      const method = enclosingMethod(node);
      const cls = method && classes.ownerOf(method);
      const base = cls && classes.bases(cls)[0];
      if (base) return { k: "object", cls: base, exact: true };
      const [outer] = cls ? classes.outsideBases(cls) : [];
      const at = outer === undefined ? undefined : key(outer);
      return at ? { k: "instance", module: at.module, type: knowledge.typeName(at.module, at.key) } : UNKNOWN;
    }
    return union(alternatives(of(callee)).map((t) => result(t, node)));
  }

  function enclosingMethod(node: SyntaxNode): SyntaxNode | undefined {
    for (let at = node.parent; at; at = at.parent) if (at.type === "function_definition" && classes.ownerOf(at)) return at;
    return undefined;
  }

  function result(callee: Type, site?: SyntaxNode): Type {
    return union(
      alternatives(callee).map((t): Type => {
        switch (t.k) {
          case "class":
            return { k: "object", cls: t.cls };
          case "func":
            return resultOf(t.node);
          case "object": {
            const [method] = classes.member(t.cls, "__call__");
            return method?.type === "function_definition" ? resultOf(method) : UNKNOWN;
          }
          case "outside":
            return resultOfOutside(t.name, site);
          case "member":
            return resultOfMember(t, site);
          default:
            return UNKNOWN;
        }
      }),
    );
  }

  function resultOfOutside(full: string, site: SyntaxNode | undefined): Type {
    const at = key(full);
    if (!at) return UNKNOWN;
    const last = at.key.split(".").at(-1)!;
    const args = site ? field(site, "arguments") : undefined;
    const positional = args ? parts(args).filter((a) => a.type !== "keyword_argument") : [];
    if (at.module === "builtins" && /^(list|set|tuple|sorted|reversed|iter|frozenset)$/.test(at.key) && positional[0]) {
      return { k: "instance", module: "builtins", type: at.key === "set" || at.key === "frozenset" ? "set" : at.key === "tuple" ? "tuple" : "list", of: element(of(positional[0])) };
    }
    const api = knowledge.api(at.module, at.key, true) ?? knowledge.api(at.module, `${at.key}.constructor`);
    // What a factory makes is in there: `defaultdict(Lock)`, `field(default_factory=Lock)`.
    const inside = api?.flags?.includes("factory-arg0") && positional[0] ? result(of(positional[0]), undefined) : UNKNOWN;
    // `field(default_factory=Lock)`.
    const factory = api?.flags?.includes("factory-keyword") && args ? parts(args).find((a) => a.type === "keyword_argument" && field(a, "name")?.text === "default_factory") : undefined;
    if (factory) return result(of(field(factory, "value")!), undefined);
    const argument = /^arg(\d+)$/.exec(api?.returns ?? "")?.[1];
    if (argument !== undefined) return positional[Number(argument)] ? of(positional[Number(argument)]!) : UNKNOWN;
    const ref = api?.returns ? knowledge.ref(at.module, api.returns) : undefined;
    if (ref) return { k: "instance", module: ref.module, type: ref.type, ...(inside.k === "unknown" ? {} : { of: inside }) };
    if (knowledge.hasType(at.module, last) && at.key === last) return { k: "instance", module: at.module, type: knowledge.typeName(at.module, last), ...(inside.k === "unknown" ? {} : { of: inside }) };
    return UNKNOWN;
  }

  function resultOfMember(t: Extract<Type, { k: "member" }>, site: SyntaxNode | undefined): Type {
    const callee = site && field(site, "function");
    const holder = callee?.type === "attribute" ? of(field(callee, "object")!) : UNKNOWN;
    const inner = alternatives(holder).find((h) => h.k === "instance" && h.module === t.module && h.type === t.type);
    const contained = inner?.k === "instance" ? inner.of : undefined;
    if (contained && /^(get|pop|popleft|popitem|setdefault|get_nowait|values|copy)$/.test(t.name)) return t.name === "values" || t.name === "copy" ? { k: "instance", module: "builtins", type: "list", of: contained } : contained;
    const api = knowledge.api(t.module, `${t.type}.${t.name}`);
    if (api?.returns === "this") return { k: "instance", module: t.module, type: t.type };
    const ref = api?.returns ? knowledge.ref(t.module, api.returns) : undefined;
    if (ref) return { k: "instance", module: ref.module, type: ref.type };
    // `locks.setdefault(key, Lock())`.
    const args = site ? field(site, "arguments") : undefined;
    const [, second] = args ? parts(args).filter((a) => a.type !== "keyword_argument") : [];
    return t.name === "setdefault" && second ? of(second) : UNKNOWN;
  }

  /** What a function gives back, awaited: by its annotation, else by its `return`s. */
  function resultOf(fn: SyntaxNode): Type {
    return guarded(fn, results, () => {
      const annotation = field(fn, "return_type");
      if (annotation) {
        const type = ofAnnotation(annotation);
        if (type.k !== "unknown") return type;
        if (/\bSelf\b/.test(annotation.text)) {
          const cls = classes.ownerOf(fn);
          if (cls) return { k: "object", cls };
        }
      }
      if (fn.type === "lambda") {
        const body = field(fn, "body");
        return body ? of(body) : UNKNOWN;
      }
      if (isOverload(fn)) return UNKNOWN;
      return union(returned(fn).slice(0, 6).map(of));
    });
  }

  const ofAnnotation = (node: SyntaxNode): Type => guarded(node, annotations, () => annotation(node));

  function annotation(node: SyntaxNode): Type {
    const e = unwrap(node);
    switch (e.type) {
      case "identifier":
        if (e.text === "None") return UNKNOWN;
        return instances(name(e.text, e), e.text);
      case "attribute":
        return instances(of(e), field(e, "attribute")?.text ?? "");
      case "binary_operator":
        return union([field(e, "left"), field(e, "right")].map((n) => (n ? ofAnnotation(n) : UNKNOWN)));
      case "union_type":
        return union(parts(e).map(ofAnnotation));
      case "string": {
        // `"Session"`: the name as it is known at the place of the annotation.
        const text = e.text.replace(/^["']+|["']+$/g, "").trim();
        const parts = text.split(/\s*\|\s*/).filter((part) => part !== "None" && /^[\w.]+$/.test(part));
        return union(parts.map((part) => part.split(".").reduce<Type>((t, step, i) => (i === 0 ? name(step, e) : member(t, step)), UNKNOWN)).map((t, i) => instances(t, parts[i]!)));
      }
      case "generic_type":
      case "subscript": {
        const base = e.type === "subscript" ? field(e, "value") : parts(e)[0];
        const args = e.type === "subscript" ? e.children.filter((c) => c.field === "subscript") : parts(parts(e)[1] ?? e).filter((c) => c.type === "type");
        if (!base) return UNKNOWN;
        const text = base.text.split(".").at(-1)!;
        if (text === "type" || text === "Type") return union(args.map((a) => classesOf(ofAnnotation(a))));
        if (text === "Callable") return UNKNOWN;
        if (TRANSPARENT.test(text)) return union((text === "Annotated" ? args.slice(0, 1) : text === "Coroutine" ? args.slice(2) : args).map(ofAnnotation));
        const container = CONTAINERS[text] ?? (/^(list|dict|set|tuple|frozenset|deque|defaultdict)$/.test(text) ? text : undefined);
        const last = args.filter((a) => a.text !== "...").at(-1);
        const inner = last ? ofAnnotation(last) : UNKNOWN;
        if (container) return { k: "instance", module: container === "deque" || container === "defaultdict" ? "collections" : "builtins", type: container === "frozenset" ? "set" : container, ...(inner.k === "unknown" ? {} : { of: inner }) };
        if (/^(Iterator|Generator|AsyncIterator|AsyncGenerator|AsyncIterable|ContextManager|AbstractContextManager|AsyncContextManager)$/.test(text)) {
          const first = args[0] ? ofAnnotation(args[0]) : UNKNOWN;
          return { k: "instance", module: "builtins", type: "iterator", ...(first.k === "unknown" ? {} : { of: first }) };
        }
        const whole = ofAnnotation(base);
        return whole.k === "instance" && inner.k !== "unknown" ? { ...whole, of: inner } : whole;
      }
      default:
        return UNKNOWN;
    }
  }

  /** An annotation names a class and means its objects. */
  function instances(type: Type, text: string): Type {
    return union(
      alternatives(type).map((t): Type => {
        if (t.k === "class") return { k: "object", cls: t.cls };
        if (t.k === "outside") {
          const at = key(t.name);
          const last = at?.key.split(".").at(-1);
          if (at?.module === "builtins" && /^(int|float|bool|object|bytes|Any)$/.test(at.key)) return UNKNOWN;
          const container = CONTAINERS[last ?? ""];
          if (container && /^(typing|collections\.abc)\./.test(t.name)) return { k: "instance", module: "builtins", type: container };
          if (!at || !last || !/^[A-Z]|^(list|dict|set|tuple|str|deque|defaultdict|socket)$/.test(last)) return UNKNOWN;
          return knowledge.hasType(at.module, last) || knowledge.typeOf(at.module, last) ? { k: "instance", module: at.module, type: knowledge.typeName(at.module, last) } : UNKNOWN;
        }
        // An alias: `Handler = A | B`.
        return t.k === "instance" || t.k === "object" ? (/^[A-Z]/.test(text) ? t : UNKNOWN) : UNKNOWN;
      }),
    );
  }

  function classesOf(type: Type): Type {
    return union(alternatives(type).map((t): Type => (t.k === "object" ? { k: "class", cls: t.cls } : t.k === "instance" ? { k: "outside", name: `${t.module}.${t.type}` } : UNKNOWN)));
  }

  const keys = new Map<string, { readonly module: string; readonly key: string } | undefined>();
  function key(full: string): { readonly module: string; readonly key: string } | undefined {
    if (keys.has(full)) return keys.get(full);
    let found: { readonly module: string; readonly key: string } | undefined;
    for (let at = full.length; at > 0; at = full.lastIndexOf(".", at - 1)) {
      const module = full.slice(0, at);
      if (knowledge.hasModule(module)) {
        found = { module: knowledge.canonical(module), key: full.slice(at + 1) };
        break;
      }
    }
    keys.set(full, found);
    return found;
  }

  function declared(module: string, text: string, from: string, ast?: SyntaxNode, hops = 0): Variable | undefined {
    const path = ast ? undefined : modules.resolve(module, from);
    const target = ast ?? (path === undefined ? undefined : file(path));
    const variable = target && variables(target).get(text);
    if (!variable || hops > 6) return undefined;
    const again = variable.bindings.find((b) => b.how === "import")?.imported;
    if (!again) return variable.bindings.some((b) => b.how === "assign" || b.how === "annotation") ? variable : undefined;
    return again.member === undefined ? undefined : declared(again.module, again.member, target.source.path, undefined, hops + 1);
  }

  classes.use({ of, key });
  return { declared, of, ofBinding, member, annotated: ofAnnotation, result, key, element, classes };
}
