/** What an expression reaches: a field, a static, a local, what a lock guards. Handles to one thing are one resource. */
import type { Knowledge } from "../../knowledge/index.ts";
import type { Resource } from "../../model.ts";
import { field, parts, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import { implOf, type Infer } from "./infer.ts";
import { type FnItem, lastName } from "./items.ts";
import { type Binding, lookup, paramsOf } from "./names.ts";
import type { Types } from "./types.ts";

export interface Resources {
  of(node: SyntaxNode | undefined): Resource | undefined;
  ofBinding(binding: Binding): Resource;
  /** The field that a struct literal sets, as the type's own methods call it. */
  ofInitialised(literal: SyntaxNode, name: string): Resource | undefined;
  /** The lock that a call takes and whose guard it gives, for the project's own functions that return guards too. */
  guarded(call: SyntaxNode): Resource | undefined;
  /** From now on both ids are one. The pass over all struct literals and calls that finds them runs before any body is lowered. */
  unite(a: Resource, b: Resource): void;
  /** Forgets what was found before `unite` was called. */
  reset(): void;
}

/** Methods that give what they are called on, or a part or handle of it. */
const SAME = /^(?:clone|as_ref|as_mut|as_deref|as_deref_mut|take|unwrap|expect|unwrap_or_else|unwrap_or_default|ok|ok_or|ok_or_else|err|borrow|borrow_mut|to_owned|map_err|context|with_context|get_or_init|get_or_insert_with|get_or_try_init|load_full|upgrade|downgrade|into_inner|deref|deref_mut|as_slice|by_ref|cloned|copied|inner|replace|pin|into|fuse|as_pin_mut|get_ref|subscribe|resubscribe)$/;
const ELEMENTS = /^(?:iter|iter_mut|into_iter|drain|values|values_mut|into_values|next|first|last|first_mut|last_mut|pop|pop_front|pop_back|front|back|rev|peekable)$/;
const KEYED = /^(?:get|get_mut|remove|entry|or_insert_with|or_insert|or_default|or_insert_with_key)$/;
/** Ways to a thing that do not copy it. */
const REFERS = /^(?:take|as_ref|as_mut|as_deref|as_deref_mut|get|get_mut|iter|iter_mut|drain|values|values_mut|borrow|borrow_mut|entry|or_insert_with|or_insert|or_default|get_or_init|get_or_insert_with|first|last|first_mut|last_mut|next|upgrade|remove|pop|pop_front|into_iter|lock|read|write|clone|subscribe)$/;
const WRAPS = /^(?:Some|Ok|Arc::clone|Rc::clone|Box::new|Some::<.*>|Arc::downgrade|Pin::new|Arc::from|Box::pin)$/;
const MAX_DEPTH = 20;

/** Returns the resources of a program. */
export function createResources(types: Types, infer: Infer, knowledge: Knowledge): Resources {
  const known = new Map<SyntaxNode, Resource | null>();
  const bindings = new Map<SyntaxNode, Resource>();
  const parents = new Map<string, Resource>();
  let depth = 0;

  const find = (resource: Resource): Resource => {
    const parent = parents.get(resource.id);
    return parent ? find(parent) : resource;
  };
  /** The resource under the id of all that it is one with. */
  const canonical = (resource: Resource): Resource => {
    const root = find(resource);
    return root.id === resource.id ? resource : { ...resource, id: root.id, scope: resource.scope === "local" ? root.scope : resource.scope, name: /@\d+$/.test(resource.path) ? root.name : resource.name };
  };

  function of(node: SyntaxNode | undefined): Resource | undefined {
    if (!node || depth > MAX_DEPTH) return undefined;
    const before = known.get(node);
    if (before !== undefined) return before ?? undefined;
    known.set(node, null);
    depth++;
    const found = compute(node);
    depth--;
    const typed = found && withType(found, node);
    known.set(node, typed ?? null);
    return typed;
  }

  function withType(resource: Resource, node: SyntaxNode): Resource {
    if (resource.type !== undefined) return resource;
    const type = infer.typeOf(node);
    const concurrent = /^(?:Atomic\w+|OnceLock|OnceCell)$/.test(type?.args[0]?.name ?? "") || /^(?:Atomic\w+|OnceLock|OnceCell)$/.test(type?.name ?? "");
    return type && type.name !== "?" ? { ...resource, ...(concurrent ? { concurrent } : {}), type: type.item ? type.name : `${type.module ?? "std"} ${type.name}` } : resource;
  }

  function compute(node: SyntaxNode): Resource | undefined {
    switch (node.type) {
      case "self": {
        const impl = implOf(node);
        const name = (impl && lastName(impl)) ?? "self";
        return { id: `${node.source.path}#${name}`, path: "this", scope: "instance", name };
      }
      case "identifier": {
        const binding = lookup(textOf(node), node);
        if (binding) return ofBinding(binding);
        return statics(node);
      }
      case "scoped_identifier":
        return statics(node);
      case "field_expression":
        return member(node);
      case "reference_expression":
      case "unary_expression":
      case "parenthesized_expression":
      case "try_expression":
      case "await_expression":
      case "type_cast_expression":
      case "unsafe_block":
        if (node.type === "unary_expression" && /^[!-]/.test(textOf(node))) return undefined;
        return of(field(node, "value") ?? parts(node).find((each) => each.type !== "mutable_specifier"));
      case "index_expression": {
        const [base, key] = parts(node);
        const whole = of(base);
        return whole && keyed(whole, key);
      }
      case "call_expression":
        return called(node);
      case "block":
        return ofTail(node);
      case "match_expression": {
        // `match x { Ok(g) => g, Err(e) => e.into_inner() }`: all arms give what was matched.
        const arms = (field(node, "body")?.children ?? []).flatMap((arm) => field(arm, "value") ?? []);
        const given = arms.map((arm) => of(arm)).filter((each) => each !== undefined);
        return given.length > 0 && given.every((each) => each.id === given[0]!.id) ? given[0] : undefined;
      }
      default:
        return undefined;
    }
  }

  function ofTail(block: SyntaxNode): Resource | undefined {
    const tail = parts(block).at(-1);
    return tail && tail.type !== "let_declaration" && tail.type !== "expression_statement" ? of(tail) : tail?.type === "expression_statement" && !textOf(tail).endsWith(";") ? of(parts(tail)[0]) : undefined;
  }

  function statics(node: SyntaxNode): Resource | undefined {
    const meaning = types.meaning(node);
    if (meaning?.kind !== "value" || !(meaning.item.isStatic || types.isHandle(infer.typeOf(node)))) return undefined;
    const { name, file } = meaning.item;
    return { id: `${file}#${name}`, path: `${file}#${name}`, scope: "module", name };
  }

  function member(node: SyntaxNode): Resource | undefined {
    const value = field(node, "value");
    const name = textOf(field(node, "field") ?? node);
    const base = of(value);
    if (!base || !value) return undefined;
    const type = infer.typeOf(value);
    // Both ends of a channel are one.
    if (/^\d+$/.test(name) && type && (/Pair$/.test(type.name) || (type.name === "()" && type.args.some((arg) => /Receiver$/.test(arg.name))))) return base;
    return canonical(memberOf(base, name, value));
  }

  function memberOf(base: Resource, name: string, value: SyntaxNode): Resource {
    let type = infer.typeOf(value);
    while (type && !type.item?.fields.has(name) && type.args[0] && /(?:Guard|Arc|Rc|Box|Ref|RefMut|Lazy\w*|OnceLock)$/.test(type.name)) type = type.args[0];
    const owner = type?.item?.fields.has(name) ? type.item : undefined;
    const fixed = base.scope === "module" || base.scope === "keyed";
    const holder = base.path === "this" ? undefined : base;
    const id = owner && !fixed ? `${owner.file}#${owner.name}.${name}` : `${base.id}.${name}`;
    return { id, path: `${base.path}.${name}`, scope: fixed ? base.scope : owner ? (base.scope === "local" && !isGiven(value) ? "local" : "instance") : base.scope, name: `${owner ? owner.name : base.name}.${name}`, ...(holder ? { holder } : {}) };
  }

  /** A parameter stands for something of the caller's. */
  function isGiven(value: SyntaxNode): boolean {
    let at: SyntaxNode | undefined = value;
    while (at && at.type !== "identifier") at = field(at, "value") ?? parts(at)[0];
    const binding = at && lookup(textOf(at), at);
    return binding?.from === "param" || binding?.from === "closure";
  }

  function keyed(base: Resource, key: SyntaxNode | undefined): Resource {
    const text = key ? textOf(key).replace(/^&(?:mut )?/, "").replace(/\s+/g, " ") : "";
    return { id: `${base.id}[]`, path: `${base.path}[${text.replace(/[[\].]/g, "_")}]`, scope: base.scope === "local" ? "local" : "keyed", name: `${base.name}[${text}]`, holder: base };
  }

  function called(node: SyntaxNode): Resource | undefined {
    const callee = field(node, "function");
    const args = parts(field(node, "arguments") ?? node);
    if (!callee) return undefined;
    if (callee.type !== "field_expression") {
      if (WRAPS.test(textOf(callee).replace(/\s+/g, "")) && args[0]) return of(args[0]);
      const meaning = types.meaning(callee);
      if (meaning?.kind !== "function") return undefined;
      const inner = accessor(meaning.item);
      return inner && ofCaller(inner, meaning.item, meaning.item.takesSelf ? args.slice(1) : args, meaning.item.takesSelf ? of(args[0]) : undefined);
    }
    const value = field(callee, "value")!;
    const name = textOf(field(callee, "field")!);
    const type = infer.typeOf(value);
    const own = types.method(type, name);
    if (own) {
      const inner = accessor(own);
      return inner && ofCaller(inner, own, args, of(value));
    }
    const base = of(value);
    if (!base) return undefined;
    const api = types.apiKey(type, name);
    const does = api ? (knowledge.api(api.module, api.key)?.does ?? []) : [];
    if (does.includes("acquire this") && !does.some((step) => step.startsWith("release"))) return guardedBy(base);
    if (SAME.test(name)) return base;
    if (ELEMENTS.test(name)) return { ...base, id: `${base.id}[]`, path: `${base.path}[]`, holder: base };
    if (KEYED.test(name) && /^(?:OnceLock|OnceCell|Lazy\w*|Arc|Rc|Mutex|RwLock)$/.test(type?.name ?? "")) return base;
    if (KEYED.test(name)) return name.startsWith("or_") ? base : keyed(base, args[0]);
    return undefined;
  }

  /** A place of a function as its caller calls it: `this` is what it is called on, a parameter what is given for it. */
  function ofCaller(inner: Resource, item: FnItem, args: readonly SyntaxNode[], receiver: Resource | undefined): Resource | undefined {
    const root = /^[^.[]*/.exec(inner.path)![0];
    if (root === "this") return !receiver ? undefined : receiver.path === "this" ? inner : { ...inner, path: receiver.path + inner.path.slice(root.length), ...(inner.holder ? { holder: ofCaller(inner.holder, item, args, receiver) } : {}) };
    if (!root.includes("@")) return inner;
    const index = paramsOf(item.node).findIndex((param) => field(param, "pattern")?.start === Number(root.slice(root.lastIndexOf("@") + 1)));
    const given = index < 0 ? undefined : of(args[index]);
    if (!given) return undefined;
    const rest = inner.path.slice(root.length);
    return rest === "" ? given : { ...inner, id: given.id + rest, path: given.path + rest, scope: given.scope, name: given.name, ...(inner.holder ? { holder: ofCaller(inner.holder, item, args, receiver) } : {}) };
  }

  /** What a function gives access to: the place at its end. */
  function accessor(item: FnItem): Resource | undefined {
    const body = field(item.node, "body");
    if (!body || parts(body).length > 3) return undefined;
    return ofTail(body);
  }

  function ofBinding(binding: Binding): Resource {
    const before = bindings.get(binding.node);
    if (before) return before;
    const own = local(binding);
    bindings.set(binding.node, own);
    const found = canonical(pair(binding) ?? alias(binding) ?? own);
    bindings.set(binding.node, found);
    return found;
  }

  function local({ name, node, owner, ...binding }: Binding): Resource {
    const at = `${name}@${node.start}`;
    const type = infer.ofBinding({ name, node, owner, ...binding });
    const shared = binding.from !== "param" && types.isHandle(type);
    return { id: `${node.source.path}#${at}`, path: at, scope: shared ? "instance" : "local", name, ...(type && type.name !== "?" ? { type: type.item ? type.name : `${type.module ?? "std"} ${type.name}` } : {}) };
  }

  /** `let (tx, rx) = channel()`: both names are the channel. */
  function pair({ node, steps, value, name }: Binding): Resource | undefined {
    const [step] = steps;
    const type = step?.kind === "tuple" && value ? infer.typeOf(value) : undefined;
    if (!type || !/Pair$/.test(type.name)) {
      const base = step?.kind === "tuple" && value && type?.args.some((arg) => /Receiver$/.test(arg.name)) ? of(value) : undefined;
      return base && { ...base, name };
    }
    const pattern = node.parent!;
    const at = `${name}@${pattern.start}`;
    return { id: `${node.source.path}#channel@${pattern.start}`, path: at.replace(/^[^@]*/, "channel"), scope: "instance", name };
  }

  /** The local is another name for what it was made of. */
  function alias(binding: Binding): Resource | undefined {
    const { value, steps, from } = binding;
    if (!value) return undefined;
    const place = of(value);
    if (!place || place.path === "this") return place;
    if (from === "let" && steps.length === 0 && !refers(value) && !types.isHandle(infer.typeOf(value))) return undefined;
    let found: Resource = from === "for" && !place.path.endsWith("[]") ? { ...place, id: `${place.id}[]`, path: `${place.path}[]`, holder: place } : place;
    for (const step of steps) {
      if (step.kind === "variant" && step.index === 0 && /^(?:Some|Ok|Ready)$/.test(step.name)) continue;
      // The failure of a lock that a panic has spoilt holds what is guarded.
      if (step.kind === "variant" && step.name === "Err") return place.path.endsWith(".value") ? found : undefined;
      if (step.kind === "field") {
        found = { ...found, id: `${found.id}.${step.name}`, path: `${found.path}.${step.name}`, name: `${found.name}.${step.name}` };
        continue;
      }
      if (step.kind === "tuple" && from === "for") continue;
      return undefined;
    }
    return found;
  }

  function refers(value: SyntaxNode): boolean {
    switch (value.type) {
      case "reference_expression":
      case "self":
        return true;
      case "try_expression":
      case "parenthesized_expression":
      case "await_expression":
        return refers(parts(value)[0]!);
      case "match_expression":
      case "block":
        return true;
      case "call_expression": {
        const callee = field(value, "function");
        if (callee?.type !== "field_expression") return callee !== undefined && types.meaning(callee)?.kind === "function";
        const name = textOf(field(callee, "field")!);
        if (name === "clone") return types.isHandle(infer.typeOf(value)) && REFERS.test(name);
        if (REFERS.test(name)) return true;
        return types.method(infer.typeOf(field(callee, "value")), name) !== undefined || refers(field(callee, "value")!);
      }
      default:
        return false;
    }
  }

  function guarded(call: SyntaxNode): Resource | undefined {
    const value = of(call);
    return value?.path.endsWith(".value") ? value.holder : undefined;
  }

  return {
    of,
    ofBinding,
    guarded,
    ofInitialised(literal, name) {
      const item = infer.typeOf(literal)?.item;
      if (!item?.fields.has(name)) return undefined;
      const type = types.ofSyntax(item.fields.get(name));
      return canonical({ id: `${item.file}#${item.name}.${name}`, path: `this.${name}`, scope: "instance", name: `${item.name}.${name}`, ...(type ? { type: type.item ? type.name : `${type.module ?? "std"} ${type.name}` } : {}) });
    },
    unite(a, b) {
      const [x, y] = [find(a), find(b)];
      if (x.id === y.id) return;
      const [root, other] = rank(x) <= rank(y) ? [x, y] : [y, x];
      parents.set(other.id, root);
    },
    reset() {
      known.clear();
      bindings.clear();
    },
  };
}

/** What a lock guards. */
export function guardedBy(lock: Resource): Resource {
  return { id: `${lock.id}.value`, path: `${lock.path}.value`, scope: lock.scope, name: lock.name, holder: lock, concurrent: true };
}

/** A static says most, then a field, then a local. */
function rank({ path, id }: Resource): number {
  return path.includes("@") || /@\d+$/.test(id) ? 2 : path.startsWith("this") ? 1 : 0;
}
