/** Which binding a name means: Python's scopes, computed when asked and kept. */
import { isFunction } from "./nodes.ts";
import { field, fields, parts, type SyntaxNode } from "../treesitter/syntax.ts";

/** One place that gives a name its meaning. */
export interface Binding {
  readonly how: "param" | "assign" | "for" | "with" | "except" | "import" | "def" | "class" | "annotation";
  readonly name: string;
  /** The identifier that is bound, or the alias of an import. */
  readonly node: SyntaxNode;
  /** What it is bound to: the assigned expression, the iterated one, the context manager, the definition, the import statement. */
  readonly value?: SyntaxNode;
  readonly annotation?: SyntaxNode;
  /** The value is taken apart: `a, b = value`. */
  readonly part?: number;
  /** The name of what is imported, dotted; `from` the module it is a member of. */
  readonly imported?: { readonly module: string; readonly member?: string };
}

/** A scope and a name in it: what all its bindings share. */
export interface Variable {
  readonly name: string;
  /** The module, class, function, lambda or comprehension that the name belongs to. */
  readonly scope: SyntaxNode;
  readonly bindings: readonly Binding[];
}

const SCOPES: ReadonlySet<string> = new Set(["module", "class_definition", "function_definition", "lambda", "list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression"]);

const tables = new WeakMap<SyntaxNode, ReadonlyMap<string, Variable>>();

/** Returns the variable that a name means as seen from a node; undefined for a builtin. */
export function lookup(name: string, from: SyntaxNode): Variable | undefined {
  let inner = true;
  for (let at: SyntaxNode | undefined = from; at; at = at.parent) {
    if (!SCOPES.has(at.type)) continue;
    // What a class body binds is seen in that body alone, not in its methods.
    if (at.type === "class_definition" && !inner) continue;
    // Defaults, decorators and bases belong to the scope around.
    if (isOutside(at, from)) continue;
    inner = false;
    const outer = redirects(at).get(name);
    if (outer === "global") return variables(moduleOf(at)).get(name);
    if (outer === "nonlocal") continue;
    const found = variables(at).get(name);
    if (found) return found;
  }
  return undefined;
}

/** Returns the names of a scope. */
export function variables(scope: SyntaxNode): ReadonlyMap<string, Variable> {
  let found = tables.get(scope);
  if (!found) tables.set(scope, (found = collect(scope)));
  return found;
}

/** Returns the scope that a node stands in. */
export function scopeOf(node: SyntaxNode): SyntaxNode {
  let at = node.parent ?? node;
  while (at.parent && (!SCOPES.has(at.type) || isOutside(at, node))) at = at.parent;
  return at;
}

/** Returns the module that a node belongs to. */
export function moduleOf(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}

function isOutside(scope: SyntaxNode, from: SyntaxNode): boolean {
  if (scope === from || (!isFunction(scope) && scope.type !== "class_definition")) return false;
  const body = field(scope, "body");
  if (body && from.start >= body.start && from.end <= body.end) return false;
  // Parameters themselves belong to the function; their defaults and annotations do not.
  const parameters = field(scope, "parameters");
  if (!parameters || from.start < parameters.start || from.end > parameters.end) return true;
  for (let at: SyntaxNode | undefined = from; at && at !== parameters; at = at.parent) if (at.field === "value" || at.field === "type") return true;
  return false;
}

const outers = new WeakMap<SyntaxNode, ReadonlyMap<string, "global" | "nonlocal">>();
const NO_REDIRECTS: ReadonlyMap<string, "global" | "nonlocal"> = new Map();

function redirects(scope: SyntaxNode): ReadonlyMap<string, "global" | "nonlocal"> {
  if (scope.type !== "function_definition") return NO_REDIRECTS;
  variables(scope);
  return outers.get(scope) ?? NO_REDIRECTS;
}

function collect(scope: SyntaxNode): ReadonlyMap<string, Variable> {
  const found = new Map<string, { readonly name: string; readonly scope: SyntaxNode; readonly bindings: Binding[] }>();
  const elsewhere = new Map<string, "global" | "nonlocal">();
  const bind = (binding: Binding): void => {
    const known = found.get(binding.name);
    if (known) known.bindings.push(binding);
    else found.set(binding.name, { name: binding.name, scope, bindings: [binding] });
  };
  if (isFunction(scope)) for (const p of field(scope, "parameters")?.children ?? []) parameter(p, bind);
  const target = (node: SyntaxNode, kind: Binding["how"], value: SyntaxNode | undefined, annotation?: SyntaxNode, part?: number): void => {
    if (node.type === "identifier") bind({ how: kind, name: node.text, node, value, annotation, part });
    else if (node.type === "pattern_list" || node.type === "tuple_pattern" || node.type === "list_pattern" || node.type === "tuple" || node.type === "list" || node.type === "expression_list") parts(node).forEach((c, i) => target(c, kind, value, undefined, i));
    else if (node.type === "list_splat_pattern" || node.type === "as_pattern_target" || node.type === "parenthesized_expression") for (const c of node.children) if (c.named) target(c, kind, value, undefined, part);
  };
  const visit = (node: SyntaxNode): void => {
    switch (node.type) {
      case "function_definition":
      case "class_definition": {
        const name = field(node, "name");
        if (name) bind({ how: node.type === "class_definition" ? "class" : "def", name: name.text, node: name, value: node });
        // Defaults and bases may hold a walrus: rare enough to leave out.
        return;
      }
      case "lambda":
        return;
      case "list_comprehension":
      case "set_comprehension":
      case "dictionary_comprehension":
      case "generator_expression":
        walrus(node, target);
        return;
      case "assignment": {
        const left = field(node, "left");
        const right = field(node, "right");
        if (left) target(left, right ? "assign" : "annotation", innermost(right), field(node, "type"));
        break;
      }
      case "augmented_assignment": {
        const left = field(node, "left");
        if (left) target(left, "assign", node);
        break;
      }
      case "named_expression": {
        const name = field(node, "name");
        if (name) target(name, "assign", field(node, "value"));
        break;
      }
      case "for_statement":
      case "for_in_clause": {
        const left = field(node, "left");
        if (left) target(left, "for", field(node, "right"));
        break;
      }
      case "as_pattern": {
        const alias = field(node, "alias");
        const value = parts(node).find((c) => c !== alias);
        if (alias) target(alias, node.parent?.type === "with_item" ? "with" : "except", value);
        break;
      }
      case "import_statement":
      case "import_from_statement":
        imports(node, bind);
        return;
      case "global_statement":
      case "nonlocal_statement":
        for (const c of node.children) if (c.type === "identifier") elsewhere.set(c.text, node.type === "global_statement" ? "global" : "nonlocal");
        return;
    }
    for (const c of node.children) visit(c);
  };
  if (isFunction(scope) || scope.type === "class_definition") {
    const body = field(scope, "body");
    if (body && scope.type !== "lambda") visit(body);
  } else if (scope.type === "module") {
    for (const c of scope.children) visit(c);
  } else {
    for (const c of scope.children) if (c.type === "for_in_clause") visit(c);
  }
  if (elsewhere.size > 0) {
    outers.set(scope, elsewhere);
    const moved = new Map<string, readonly Binding[]>();
    for (const name of elsewhere.keys()) {
      moved.set(name, found.get(name)?.bindings ?? []);
      found.delete(name);
    }
    given.set(scope, moved);
  }
  if (scope.type === "module" || scope.type === "function_definition") for (const binding of setInside(scope, new Set(found.keys()))) bind(binding);
  return found;
}

/** What a scope binds for a scope around it. */
const given = new WeakMap<SyntaxNode, ReadonlyMap<string, readonly Binding[]>>();

/** Bindings that functions inside make for this scope: after `global` for a module, after `nonlocal` for a function that has the name. */
function setInside(scope: SyntaxNode, own: ReadonlySet<string>): readonly Binding[] {
  const found: Binding[] = [];
  const keyword = scope.type === "module" ? "global_statement" : "nonlocal_statement";
  const visit = (node: SyntaxNode, inner: SyntaxNode | undefined): void => {
    if (node.type === keyword && inner) {
      for (const c of node.children) if (c.type === "identifier" && (keyword === "global_statement" || own.has(c.text))) {
        variables(inner);
        const bindings = given.get(inner)?.get(c.text) ?? [];
        found.push(...bindings);
        if (bindings.length === 0 && !own.has(c.text)) found.push({ how: "annotation", name: c.text, node: c });
      }
      return;
    }
    const next = node !== scope && node.type === "function_definition" ? node : inner;
    for (const c of node.children) if (c.named) visit(c, next);
  };
  visit(scope, undefined);
  return found;
}

/** A walrus in a comprehension binds outside it. */
function walrus(node: SyntaxNode, target: (node: SyntaxNode, kind: Binding["how"], value: SyntaxNode | undefined) => void): void {
  for (const c of node.children) {
    if (c.type === "named_expression") {
      const name = field(c, "name");
      if (name) target(name, "assign", field(c, "value"));
    }
    walrus(c, target);
  }
}

/** `a = b = value`: both are given the value. */
function innermost(node: SyntaxNode | undefined): SyntaxNode | undefined {
  let at = node;
  while (at?.type === "assignment") at = field(at, "right");
  return at;
}

/** Returns the identifier of a parameter, also a typed or default one. */
export function parameterName(p: SyntaxNode): SyntaxNode | undefined {
  if (p.type === "identifier") return p;
  const name = field(p, "name");
  if (name) return name.type === "identifier" ? name : undefined;
  if (p.type === "typed_parameter" || p.type === "list_splat_pattern" || p.type === "dictionary_splat_pattern") {
    const inner = parts(p).find((c) => c.field !== "type");
    return inner && parameterName(inner);
  }
  return undefined;
}

function parameter(p: SyntaxNode, bind: (binding: Binding) => void): void {
  if (!p.named) return;
  const name = parameterName(p);
  if (name) bind({ how: "param", name: name.text, node: name, value: field(p, "value"), annotation: field(p, "type") });
}

function imports(node: SyntaxNode, bind: (binding: Binding) => void): void {
  if (node.type === "import_statement") {
    for (const c of fields(node, "name")) {
      const name = c.type === "aliased_import" ? field(c, "name")?.text : c.text;
      if (!name) continue;
      const alias = c.type === "aliased_import" ? field(c, "alias") : undefined;
      if (alias) bind({ how: "import", name: alias.text, node: alias, value: node, imported: { module: name } });
      else {
        const first = name.split(".")[0]!;
        bind({ how: "import", name: first, node: c, value: node, imported: { module: first } });
      }
    }
    return;
  }
  const module = field(node, "module_name")?.text.replace(/\s/g, "") ?? "";
  for (const c of fields(node, "name")) {
    const name = c.type === "aliased_import" ? field(c, "name") : c;
    const alias = c.type === "aliased_import" ? field(c, "alias") : c;
    if (name && alias) bind({ how: "import", name: alias.text, node: alias, value: node, imported: { module, member: name.text } });
  }
}
