/** The classes of a program: their members, bases and what is assigned to their fields. */
import { lookup } from "./scopes.ts";
import { isFunction, unwrap } from "./nodes.ts";
import { field, parts, type SyntaxNode } from "../treesitter/syntax.ts";
import type { Type } from "./types.ts";

export interface Assigned {
  readonly value: SyntaxNode;
  /** The value is taken apart. */
  readonly part?: number;
  /** Where it is assigned. */
  readonly at: SyntaxNode;
}

export interface Classes {
  /** Called once with what tells types. */
  use(types: { of(node: SyntaxNode): Type; key(name: string): { readonly module: string; readonly key: string } | undefined }): void;
  /** Notes the classes of a file. */
  add(file: SyntaxNode): void;
  /** The class that a function is a method of. */
  ownerOf(fn: SyntaxNode): SyntaxNode | undefined;
  /** Methods, nested classes and class variables of that name, those of the class itself before those of its bases. */
  member(cls: SyntaxNode, name: string): readonly SyntaxNode[];
  /** Methods of that name in classes below. */
  overrides(cls: SyntaxNode, name: string): readonly SyntaxNode[];
  /** Bases that are classes of the program. */
  bases(cls: SyntaxNode): readonly SyntaxNode[];
  /** The class and all above it in the program, nearest first. */
  lineage(cls: SyntaxNode): readonly SyntaxNode[];
  /** Full names of bases that are not, those of bases included. */
  outsideBases(cls: SyntaxNode): readonly string[];
  /** What the class or its bases assign to a field, in any method or in the body. */
  assignmentsOf(cls: SyntaxNode, name: string): readonly Assigned[];
  annotationsOf(cls: SyntaxNode, name: string): readonly SyntaxNode[];
  nestedClass(cls: SyntaxNode, name: string): SyntaxNode | undefined;
  /** Names of all fields that the class and its bases assign or annotate. */
  fieldsOf(cls: SyntaxNode): readonly string[];
  /** The class that declares a field: the topmost one that assigns or annotates it. */
  declaringClass(cls: SyntaxNode, name: string): SyntaxNode;
  /** A variable of the class itself, not of its objects. */
  isClassVariable(cls: SyntaxNode, name: string): boolean;
  isStatic(fn: SyntaxNode): boolean;
  isClassMethod(fn: SyntaxNode): boolean;
  isProperty(fn: SyntaxNode): boolean;
  /** The setter of a property. */
  setter(cls: SyntaxNode, name: string): SyntaxNode | undefined;
}

interface Facts {
  readonly methods: Map<string, SyntaxNode[]>;
  readonly setters: Map<string, SyntaxNode>;
  readonly classes: Map<string, SyntaxNode>;
  /** Class variables. */
  readonly variables: Map<string, Assigned[]>;
  readonly fields: Map<string, Assigned[]>;
  readonly annotations: Map<string, SyntaxNode[]>;
}

/** Returns an empty set of classes. */
export function createClasses(): Classes {
  const facts = new Map<SyntaxNode, Facts>();
  const below = new Map<SyntaxNode, SyntaxNode[]>();
  const all: SyntaxNode[] = [];
  const basesOf = new Map<SyntaxNode, { readonly own: readonly SyntaxNode[]; readonly outside: readonly string[] }>();
  let types: Parameters<Classes["use"]>[0] | undefined;
  let indexed = 0;

  function factsOf(cls: SyntaxNode): Facts {
    let found = facts.get(cls);
    if (!found) facts.set(cls, (found = read(cls)));
    return found;
  }

  function resolved(cls: SyntaxNode): { readonly own: readonly SyntaxNode[]; readonly outside: readonly string[] } {
    const known = basesOf.get(cls);
    if (known) return known;
    basesOf.set(cls, { own: [], outside: [] });
    const own: SyntaxNode[] = [];
    const outside: string[] = [];
    for (const e of parts(field(cls, "superclasses") ?? cls).filter((c) => field(cls, "superclasses") && c.type !== "keyword_argument")) {
      const base = e.type === "subscript" ? field(e, "value")! : e;
      const type = types!.of(base);
      for (const t of type.k === "union" ? type.of : [type]) {
        if (t.k === "class" && t.cls !== cls) own.push(t.cls);
        else if (t.k === "outside") outside.push(t.name);
      }
    }
    const found = { own, outside };
    basesOf.set(cls, found);
    return found;
  }

  function lineage(cls: SyntaxNode): readonly SyntaxNode[] {
    const found = [cls];
    for (const at of found) for (const base of resolved(at).own) if (!found.includes(base) && found.length < 30) found.push(base);
    return found;
  }

  function index(): void {
    for (; indexed < all.length; indexed++) for (const base of resolved(all[indexed]!).own) below.set(base, [...(below.get(base) ?? []), all[indexed]!]);
  }

  const ofProtocol = new Map<SyntaxNode, readonly SyntaxNode[]>();
  /** Classes that have every method of a protocol: they need not name it. */
  function implementers(protocol: SyntaxNode): readonly SyntaxNode[] {
    let found = ofProtocol.get(protocol);
    if (!found) {
      const names = lineage(protocol).flatMap((at) => [...factsOf(at).methods.keys()]);
      const has = (cls: SyntaxNode, name: string): boolean => lineage(cls).some((at) => factsOf(at).methods.has(name) || factsOf(at).fields.has(name) || factsOf(at).variables.has(name) || factsOf(at).annotations.has(name));
      found = names.length === 0 ? [] : all.filter((cls) => cls !== protocol && !resolved(cls).outside.some((base) => /(^|\.)Protocol$/.test(base)) && names.every((name) => has(cls, name)));
      ofProtocol.set(protocol, found);
    }
    return found;
  }

  const classes: Classes = {
    use: (given) => void (types = given),
    add(file) {
      const visit = (node: SyntaxNode): void => {
        if (node.type === "class_definition") all.push(node);
        for (const c of node.children) if (c.named) visit(c);
      };
      visit(file);
    },
    ownerOf,
    member(cls, name) {
      return lineage(cls).flatMap((at) => {
        const own = factsOf(at);
        return [...(own.methods.get(name) ?? []).slice(-1), ...(own.classes.has(name) ? [own.classes.get(name)!] : [])];
      });
    },
    overrides(cls, name) {
      index();
      if (resolved(cls).outside.some((base) => /(^|\.)Protocol$/.test(base))) return implementers(cls).flatMap((at) => this.member(at, name).slice(0, 1).filter((m) => m.type === "function_definition"));
      const found: SyntaxNode[] = [];
      const inherited = new Set(this.member(cls, name));
      const seen = new Set([cls]);
      for (const at of seen) for (const sub of below.get(at) ?? []) if (!seen.has(sub)) {
        seen.add(sub);
        // What a class below inherits from another base takes its place as well.
        const own = this.member(sub, name)[0];
        if (own?.type === "function_definition" && !inherited.has(own)) found.push(own);
      }
      return found;
    },
    bases: (cls) => resolved(cls).own,
    lineage,
    outsideBases: (cls) => lineage(cls).flatMap((at) => resolved(at).outside),
    assignmentsOf(cls, name) {
      return lineage(cls).flatMap((at) => [...(factsOf(at).fields.get(name) ?? []), ...(factsOf(at).variables.get(name) ?? [])]);
    },
    annotationsOf: (cls, name) => lineage(cls).flatMap((at) => factsOf(at).annotations.get(name) ?? []),
    nestedClass: (cls, name) => lineage(cls).map((at) => factsOf(at).classes.get(name)).find((c) => c !== undefined),
    fieldsOf: (cls) => [...new Set(lineage(cls).flatMap((at) => [...factsOf(at).fields.keys(), ...factsOf(at).variables.keys(), ...factsOf(at).annotations.keys()]))],
    declaringClass(cls, name) {
      const line = lineage(cls).filter((at) => {
        const own = factsOf(at);
        return own.fields.has(name) || own.variables.has(name) || own.annotations.has(name) || own.methods.has(name);
      });
      return line.at(-1) ?? cls;
    },
    isClassVariable(cls, name) {
      const line = lineage(cls);
      return line.some((at) => factsOf(at).variables.has(name)) && !line.some((at) => factsOf(at).fields.has(name));
    },
    isStatic: (fn) => decorators(fn).some((d) => d === "staticmethod"),
    isClassMethod: (fn) => decorators(fn).some((d) => d === "classmethod") || field(fn, "name")?.text === "__new__" || field(fn, "name")?.text === "__init_subclass__",
    isProperty: (fn) => decorators(fn).some((d) => /(^|\.)(property|cached_property|abstractproperty)$/.test(d)),
    setter: (cls, name) => lineage(cls).map((at) => factsOf(at).setters.get(name)).find((s) => s !== undefined),
  };
  return classes;
}

/** The class whose body a function stands in. */
function ownerOf(fn: SyntaxNode): SyntaxNode | undefined {
  if (fn.type !== "function_definition") return undefined;
  let at = fn.parent;
  while (at && (at.type === "decorated_definition" || at.type === "block" || at.type === "if_statement" || at.type === "else_clause" || at.type === "try_statement" || at.type === "except_clause")) at = at.parent;
  return at?.type === "class_definition" ? at : undefined;
}

/** Returns the names of a definition's decorators, without their arguments: `app.route`. */
export function decorators(definition: SyntaxNode): readonly string[] {
  return decoratorNodes(definition).map((e) => (e.type === "call" ? field(e, "function")!.text : e.text));
}

/** Returns the expressions of a definition's decorators, outermost first. */
export function decoratorNodes(definition: SyntaxNode): readonly SyntaxNode[] {
  const outer = definition.parent;
  return outer?.type === "decorated_definition" ? outer.children.filter((c) => c.type === "decorator").flatMap((d) => parts(d).slice(0, 1)) : [];
}

/** Whether a definition only declares a signature. */
export function isOverload(fn: SyntaxNode): boolean {
  return decorators(fn).some((d) => /(^|\.)overload$/.test(d));
}

/** Whether a function has nothing to run: `...`, `pass`, a docstring, `raise NotImplementedError`. */
export function isAbstract(fn: SyntaxNode): boolean {
  const body = field(fn, "body");
  if (!body || fn.type === "lambda") return false;
  return parts(body).every((s) => s.type === "pass_statement" || (s.type === "expression_statement" && /^(string|ellipsis)$/.test(parts(s)[0]?.type ?? "")) || (s.type === "raise_statement" && /NotImplementedError/.test(s.text)));
}

function read(cls: SyntaxNode): Facts {
  const found: Facts = { methods: new Map(), setters: new Map(), classes: new Map(), variables: new Map(), fields: new Map(), annotations: new Map() };
  const add = <T>(map: Map<string, T[]>, name: string, value: T): void => {
    const list = map.get(name);
    if (list) list.push(value);
    else map.set(name, [value]);
  };
  const body = field(cls, "body");
  const statement = (node: SyntaxNode): void => {
    const definition = node.type === "decorated_definition" ? field(node, "definition")! : node;
    const name = field(definition, "name")?.text;
    if (definition.type === "function_definition" && name) {
      if (decorators(definition).some((d) => /\.setter$/.test(d))) found.setters.set(name, definition);
      else if (!decorators(definition).some((d) => /\.(getter|deleter)$/.test(d)) && !isOverload(definition)) add(found.methods, name, definition);
    } else if (definition.type === "class_definition" && name) found.classes.set(name, definition);
    else if (node.type === "expression_statement") {
      for (const e of parts(node)) {
        if (e.type !== "assignment") continue;
        const left = field(e, "left");
        const right = field(e, "right");
        const annotation = field(e, "type");
        if (left?.type !== "identifier") continue;
        if (annotation) add(found.annotations, left.text, annotation);
        // An alias of a method: `__aenter__ = connect`.
        const method = right?.type === "identifier" ? found.methods.get(right.text)?.at(-1) : undefined;
        if (method) add(found.methods, left.text, method);
        // With an annotation it is a field of each object: a dataclass, or its default.
        else if (right) add(annotation ? found.fields : found.variables, left.text, { value: right, at: e });
      }
    } else if (/^(if_statement|else_clause|elif_clause|try_statement|except_clause|block)$/.test(node.type)) for (const c of parts(node)) statement(c);
  };
  if (body) for (const s of parts(body)) statement(s);
  for (const methods of [...found.methods.values(), [...found.setters.values()]]) for (const method of methods) {
    const self = selfName(method);
    if (self === undefined || ownerOf(method) !== cls) continue;
    fieldsIn(method, self, (name, value, at, part, annotation) => {
      if (annotation) add(found.annotations, name, annotation);
      if (value) add(found.fields, name, { value, at, ...(part === undefined ? {} : { part }) });
    });
  }
  return found;
}

/** Returns the name of a method's first parameter. */
export function selfName(method: SyntaxNode): string | undefined {
  if (decorators(method).some((d) => d === "staticmethod")) return undefined;
  const first = parts(field(method, "parameters") ?? method)[0];
  return first?.type === "identifier" ? first.text : first?.type === "typed_parameter" ? parts(first)[0]?.text : undefined;
}

type Found = (name: string, value: SyntaxNode | undefined, at: SyntaxNode, part?: number, annotation?: SyntaxNode) => void;

function fieldsIn(method: SyntaxNode, self: string, found: Found): void {
  const target = (left: SyntaxNode, value: SyntaxNode | undefined, at: SyntaxNode, part?: number, annotation?: SyntaxNode): void => {
    if (left.type === "attribute") {
      const object = field(left, "object");
      if (object?.type === "identifier" && object.text === self && lookup(self, object)?.scope === method) found(field(left, "attribute")!.text, value, at, part, annotation);
    } else if (/^(pattern_list|tuple_pattern|list_pattern|tuple|list|expression_list)$/.test(left.type)) parts(left).forEach((c, i) => target(c, value, at, i));
  };
  const visit = (node: SyntaxNode): void => {
    if (node.type === "assignment") {
      const left = field(node, "left");
      let value = field(node, "right");
      while (value?.type === "assignment") value = field(value, "right");
      if (left) target(left, value && unwrap(value), node, undefined, field(node, "type"));
    } else if (node.type === "augmented_assignment") {
      const left = field(node, "left");
      if (left) target(left, node, node);
    } else if (node.type === "with_item") {
      const pattern = parts(node)[0];
      const alias = pattern?.type === "as_pattern" ? field(pattern, "alias") : undefined;
      const bound = alias && parts(alias)[0];
      if (bound?.type === "attribute") target(bound, undefined, node);
    } else if (node.type === "for_statement") {
      const left = field(node, "left");
      if (left?.type === "attribute") target(left, undefined, node);
    }
    for (const c of node.children) if (c.named && !(isFunction(c) && shadows(c, self))) visit(c);
  };
  const body = field(method, "body");
  if (body) visit(body);
}

function shadows(fn: SyntaxNode, self: string): boolean {
  return parts(field(fn, "parameters") ?? fn).some((p) => field(fn, "parameters") && (p.type === "identifier" ? p.text : field(p, "name")?.text) === self);
}
