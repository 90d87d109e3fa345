/** Which object an expression reaches, as a `Resource`: identity by declaration, path from this function's point of view. */
import type { Resource, Scope } from "../../model.ts";
import { lookup, parameterName, type Variable } from "./scopes.ts";
import { isAsync, isFunction, returned, unwrap } from "./nodes.ts";
import { field, parts, type SyntaxNode } from "../treesitter/syntax.ts";
import { alternatives, type Type, type Types } from "./types.ts";

export interface Resources {
  /** The resource that an expression denotes, through local aliases; undefined for what has no identity (literals, arithmetic). */
  of(node: SyntaxNode): Resource | undefined;
  ofVariable(variable: Variable, type?: Type): Resource;
  /** One key of a resource: `locks[id]`. */
  keyed(base: Resource, key: SyntaxNode): Resource;
  /** A field of a class: `this.name`. */
  field(cls: SyntaxNode, name: string): Resource;
  /** The path of a parameter. */
  paramPath(name: SyntaxNode): string;
}

const MAX_ALIASES = 12;

/** Returns the resources of a program. */
export function createResources(types: Types): Resources {
  const memo = new Map<SyntaxNode, Resource | null>();
  const { classes } = types;
  let depth = 0;

  function of(node: SyntaxNode): Resource | undefined {
    const known = memo.get(node);
    if (known !== undefined) return known ?? undefined;
    if (depth > MAX_ALIASES) return undefined;
    memo.set(node, null);
    depth++;
    try {
      const found = find(node);
      memo.set(node, found ?? null);
      return found;
    } finally {
      depth--;
    }
  }

  function find(node: SyntaxNode): Resource | undefined {
    switch (node.type) {
      case "parenthesized_expression":
      case "await": {
        const [inner] = parts(node);
        return inner && of(inner);
      }
      case "identifier":
        return identifier(node);
      case "attribute":
        return attribute(node);
      case "subscript": {
        const base = field(node, "value");
        const key = field(node, "subscript");
        const on = base && key && key.type !== "slice" ? of(base) : undefined;
        return on && { ...keyed(on, key!), ...typed(types.of(node)) };
      }
      case "boolean_operator":
        return of(field(node, "left")!) ?? of(field(node, "right")!);
      case "conditional_expression": {
        const [yes, , no] = parts(node);
        return (yes && of(yes)) ?? (no && of(no));
      }
      case "named_expression":
        return of(field(node, "name")!);
      case "call":
        return call(node);
      default:
        return undefined;
    }
  }

  function identifier(node: SyntaxNode): Resource | undefined {
    const variable = lookup(node.text, node);
    if (!variable) return { id: `builtins#${node.text}`, path: `builtins#${node.text}`, scope: "external", name: node.text };
    const type = types.of(node);
    const self = selfResource(node, variable, type);
    if (self) return self;
    const imported = variable.bindings.find((b) => b.how === "import");
    if (imported) return importedResource(imported.imported!, node, type);
    return ofVariable(variable, type);
  }

  function selfResource(node: SyntaxNode, { scope }: Variable, type: Type): Resource | undefined {
    if (scope.type !== "function_definition") return undefined;
    const owner = classes.ownerOf(scope);
    const first = owner && parts(field(scope, "parameters")!)[0];
    if (!owner || !first || parameterName(first)?.text !== node.text || classes.isStatic(scope)) return undefined;
    const name = field(owner, "name")?.text ?? "class";
    const file = node.source.path;
    if (type.k === "class") return { id: `${file}#${name}`, path: `${file}#${name}`, scope: "static", name };
    return { id: `${file}#${name}`, path: "this", scope: "instance", name, type: name };
  }

  function importedResource({ module, member }: { readonly module: string; readonly member?: string }, node: SyntaxNode, type: Type): Resource {
    const target = member === undefined ? undefined : types.declared(module, member, node.source.path);
    if (target) return ofVariable(target, type);
    const full = member === undefined ? module : `${module}.${member}`;
    return { id: `${full}#`, path: `${full}#`, scope: "external", name: node.text };
  }

  function ofVariable(variable: Variable, type?: Type): Resource {
    const { name, scope, bindings } = variable;
    const file = scope.source.path;
    const own = type ?? types.of(bindings[0]!.node);
    const plain = typed(own);
    if (scope.type === "module") return { id: `${file}#${name}`, path: `${file}#${name}`, scope: "module", name, ...plain };
    if (scope.type === "class_definition") {
      const cls = field(scope, "name")?.text ?? "class";
      return { id: `${file}#${cls}.${name}`, path: `${file}#${cls}.${name}`, scope: "static", name: `${cls}.${name}`, ...plain };
    }
    const alias = aliased(variable);
    if (alias) return alias;
    const pos = bindings[0]!.node.start;
    const reach: Scope = isCaptured(variable) ? "instance" : "local";
    return { id: `${file}#${field(scope, "name")?.text ?? ""}.${name}@${pos}`, path: `${name}@${pos}`, scope: reach, name, ...plain };
  }

  /** `lock = self.lock`, `lock = self.locks[id]`: the alias is the thing itself. */
  function aliased({ bindings, scope }: Variable): Resource | undefined {
    if (!isFunction(scope)) return undefined;
    const [first] = bindings;
    if (first?.how !== "assign" || !first.value || first.part !== undefined || bindings.some((b) => b.how !== "assign" && b.how !== "annotation")) return undefined;
    const value = unwrap(first.value);
    const target = reaches(value) ? of(value) : undefined;
    if (!target) return undefined;
    // `lock = self.locks.get(id); if lock is None: lock = self.locks[id] = Lock()`.
    if (bindings.filter((b) => b.how === "assign").length > 1) return target.scope === "keyed" && (value.type === "call" || value.type === "subscript") ? target : undefined;
    return target.scope !== "local" || target.path.includes("@") ? target : undefined;
  }

  /** Whether a value names an existing object: a chain of names, a container look-up, a call that returns one. */
  function reaches(e: SyntaxNode): boolean {
    if (e.type === "attribute") return isState(types.of(e)) && (isObject(types.of(e)) || isUsed(e));
    if (e.type === "identifier") return lookup(e.text, e) !== undefined;
    if (e.type === "subscript") return true;
    return e.type === "call" && call(e) !== undefined;
  }

  /** Not a method taken from its object. */
  function isState(type: Type): boolean {
    return alternatives(type).every((t) => t.k !== "func" && t.k !== "member");
  }

  /** A thing with parts, not a number or text that is copied. */
  function isObject(type: Type): boolean {
    return alternatives(type).some((t) => t.k === "object" || t.k === "class" || (t.k === "instance" && !/^(str|int|float|bytes|tuple)$/.test(t.type)));
  }

  /** `token = self.token` is a copy of what was there then, unless something is done with it as an object. */
  function isUsed(value: SyntaxNode): boolean {
    const left = value.parent?.type === "assignment" ? field(value.parent, "left") : undefined;
    const variable = left?.type === "identifier" ? lookup(left.text, left) : undefined;
    return variable !== undefined && usedAsObject(variable);
  }

  function attribute(node: SyntaxNode): Resource | undefined {
    const object = field(node, "object");
    const name = field(node, "attribute")?.text;
    if (!object || name === undefined) return undefined;
    const on = types.of(object);
    if (on.k === "module") {
      const target = types.declared("", name, on.file.source.path, on.file);
      if (target) return ofVariable(target, types.of(node));
      return { id: `${on.file.source.path}#${name}`, path: `${on.file.source.path}#${name}`, scope: "module", name };
    }
    if (on.k === "outside") return { id: `${on.name}.${name}#`, path: `${on.name}.${name}#`, scope: "external", name: `${on.name.replace(/^builtins\./, "")}.${name}` };
    const base = of(object);
    return base && memberOf(on, base, name, types.of(node));
  }

  function memberOf(on: Type, base: Resource, name: string, type: Type): Resource {
    const holder = alternatives(on).find((t) => t.k === "object" || t.k === "class");
    const cls = holder && (holder.k === "object" || holder.k === "class") ? classes.declaringClass(holder.cls, name) : undefined;
    const isStatic = holder?.k === "class" || (cls !== undefined && holder?.k === "object" && classes.isClassVariable(holder.cls, name));
    const file = cls?.source.path;
    const owner = cls && (field(cls, "name")?.text ?? "class");
    const shown = holder && (holder.k === "object" || holder.k === "class") ? (field(holder.cls, "name")?.text ?? owner) : undefined;
    const scope: Scope = isStatic ? "static" : base.scope === "local" || base.scope === "external" || base.scope === "keyed" || base.scope === "module" ? base.scope : "instance";
    return {
      id: owner ? `${file}#${owner}.${name}` : `${base.id}.${name}`,
      path: isStatic ? `${file}#${owner}.${name}` : `${base.path}.${name}`,
      scope,
      name: shown ? `${shown}.${name}` : base.path === "this" ? name : `${base.name}.${name}`,
      ...typed(type),
      ...(base.path === "this" || base.id === "" || base.scope === "external" ? {} : { holder: base }),
    };
  }

  function keyed(base: Resource, key: SyntaxNode): Resource {
    const e = unwrap(key);
    const literal = e.type === "string" && e.text.length <= 42 && !e.children.some((c) => c.type === "interpolation") ? JSON.stringify(e.text.replace(/^\w*["']+|["']+$/g, "")) : e.type === "integer" ? e.text : undefined;
    const text = literal ?? keyText(e);
    return { id: `${base.id}[${literal ?? ""}]`, path: `${base.path}[${text}]`, scope: base.scope === "local" ? "local" : base.scope === "external" ? "external" : "keyed", name: `${base.name}[${text}]`, ...(base.holder ? { holder: base.holder } : {}) };
  }

  function call(node: SyntaxNode): Resource | undefined {
    const callee = field(node, "function");
    const args = field(node, "arguments");
    if (callee?.type === "attribute" && args) {
      const name = field(callee, "attribute")?.text;
      const object = field(callee, "object")!;
      const [key] = parts(args);
      if ((name === "get" || name === "setdefault") && key && alternatives(types.of(object)).some((t) => t.k === "instance" && /dict$/i.test(t.type))) {
        const base = of(object);
        return base && { ...keyed(base, key), ...typed(types.of(node)) };
      }
    }
    if (!callee) return undefined;
    for (const t of alternatives(types.of(callee))) {
      if (t.k !== "func" || isAsync(t.node) || t.node.type === "lambda") continue;
      const found = givenBack(t.node, node);
      if (found) return found;
    }
    return undefined;
  }

  /** What a function returns, seen from its caller: `this` becomes the receiver, keys become arguments. */
  function givenBack(fn: SyntaxNode, site: SyntaxNode): Resource | undefined {
    for (const e of returned(fn)) {
      const r = of(e);
      if (!r || r.scope === "local" || r.scope === "external" || r.path.includes("@")) continue;
      if (!r.path.startsWith("this")) return { ...r, name: rename(r.name, fn, site), path: rename(r.path, fn, site) };
      const callee = field(site, "function")!;
      const receiver = callee.type === "attribute" ? of(field(callee, "object")!) : undefined;
      if (!receiver || r.path === "this") return r.path === "this" ? receiver : undefined;
      const path = rename(receiver.path + r.path.slice("this".length), fn, site);
      return { ...r, path, name: rename(r.name, fn, site) };
    }
    return undefined;
  }

  function rename(text: string, fn: SyntaxNode, site: SyntaxNode): string {
    const skip = classes.ownerOf(fn) && !classes.isStatic(fn) ? 1 : 0;
    const params = parts(field(fn, "parameters")!).map((p) => parameterName(p)?.text).slice(skip);
    const args = parts(field(site, "arguments")!);
    return text.replace(/\[([^\]]*)\]/g, (whole, key: string) => {
      const index = params.indexOf(key);
      const argument = index >= 0 ? (args.find((a) => a.type === "keyword_argument" && field(a, "name")?.text === key) ?? args[index]) : undefined;
      const value = argument?.type === "keyword_argument" ? field(argument, "value") : argument;
      return value ? `[${keyText(value)}]` : whole;
    });
  }

  return {
    of,
    ofVariable,
    keyed,
    field(cls, name) {
      const owner = classes.declaringClass(cls, name);
      const shown = field(cls, "name")?.text ?? "class";
      return { id: `${owner.source.path}#${field(owner, "name")?.text ?? "class"}.${name}`, path: `this.${name}`, scope: "instance", name: `${shown}.${name}`, ...typed(types.member({ k: "object", cls }, name)) };
    },
    paramPath: (name) => `${name.text}@${name.start}`,
  };
}

function keyText(e: SyntaxNode): string {
  const text = e.text.replace(/\s+/g, " ").slice(0, 40);
  return e.type === "attribute" ? text.replace(/^self\./, "this.") : text;
}

function typed(type: Type): { readonly type?: string } {
  const name = typeName(type);
  return name === undefined ? {} : { type: name };
}

/** Returns the name of a type for reports and look-ups: a project class, or `module Type`. */
export function typeName(type: Type): string | undefined {
  for (const t of alternatives(type)) {
    if (t.k === "object" || t.k === "class") return field(t.cls, "name")?.text;
    if (t.k === "instance") return `${t.module} ${t.type}`;
  }
  return undefined;
}

const captured = new WeakMap<SyntaxNode, ReadonlySet<string>>();

/** Whether a function inside the variable's own mentions it. */
function isCaptured({ name, scope }: Variable): boolean {
  let names = captured.get(scope);
  if (!names) {
    const found = new Set<string>();
    const visit = (node: SyntaxNode, inside: boolean): void => {
      if (inside && node.type === "identifier") found.add(node.text);
      const inner = inside || (node !== scope && isFunction(node));
      for (const c of node.children) if (c.named) visit(c, inner);
    };
    visit(scope, false);
    captured.set(scope, (names = found));
  }
  return names.has(name);
}

const objects = new WeakMap<SyntaxNode, ReadonlySet<string>>();

/** Whether something is called on the variable, taken out of it, awaited, iterated or entered. */
function usedAsObject({ name, scope }: Variable): boolean {
  let names = objects.get(scope);
  if (!names) {
    const found = new Set<string>();
    const visit = (node: SyntaxNode): void => {
      const base = node.type === "attribute" ? field(node, "object") : node.type === "subscript" ? field(node, "value") : node.type === "await" || node.type === "with_item" ? parts(node)[0] : node.type === "for_statement" ? field(node, "right") : node.type === "call" ? field(node, "function") : undefined;
      if (base?.type === "identifier") found.add(base.text);
      for (const c of node.children) if (c.named) visit(c);
    };
    visit(scope);
    objects.set(scope, (names = found));
  }
  return names.has(name);
}

/** Returns the function that a node stands in, lambdas included. */
export function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}
