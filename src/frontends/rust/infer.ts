/** Types of expressions, as far as declarations, constructors and well-known containers tell. */
import type { Knowledge } from "../../knowledge/index.ts";
import { childOf, field, parts, type SyntaxNode, textOf } from "../treesitter/syntax.ts";
import { segmentsOf } from "./items.ts";
import { type Binding, lookup, type Projection } from "./names.ts";
import { type Type, type Types, UNKNOWN } from "./types.ts";

export interface Infer {
  /** The type of an expression, references taken off. */
  typeOf(node: SyntaxNode | undefined): Type | undefined;
  ofBinding(binding: Binding): Type | undefined;
}

const ITERATES = /^(?:iter|iter_mut|into_iter|drain|values|values_mut|into_values|keys|lines|chars|read_dir)$/;
const KEEPS = /^(?:clone|cloned|copied|to_owned|as_ref|as_mut|as_deref|as_deref_mut|take|replace|filter|or|or_else|borrow|borrow_mut|by_ref|rev|skip|step_by|skip_while|take_while|peekable|fuse|chain|inspect|context|with_context|map_err|into_inner|as_slice|deref|deref_mut|inner|get_mut_unchecked|trim|write_str|into|instrument|boxed|fuse|to_vec)$/;
const OPENS = /^(?:unwrap|expect|unwrap_or|unwrap_or_else|unwrap_or_default|get_or_insert_with|get_or_insert|insert_with|get_or_init|get_or_try_init|force|unwrap_unchecked)$/;
const FINDS = /^(?:get|get_mut|first|last|first_mut|last_mut|pop|pop_front|pop_back|front|back|front_mut|back_mut|next|find|nth|min_by_key|max_by_key|peek|remove|swap_remove|insert|remove_entry)$/;
const MAX_DEPTH = 24;

/** Returns the inference of a program. */
export function createInfer(types: Types, knowledge: Knowledge): Infer {
  const known = new Map<SyntaxNode, Type | null>();
  let depth = 0;

  function typeOf(node: SyntaxNode | undefined): Type | undefined {
    if (!node) return undefined;
    const before = known.get(node);
    if (before !== undefined) return before ?? undefined;
    if (depth > MAX_DEPTH) return undefined;
    known.set(node, null);
    depth++;
    const found = compute(node);
    depth--;
    known.set(node, found ?? null);
    return found;
  }

  function compute(node: SyntaxNode): Type | undefined {
    switch (node.type) {
      case "self": {
        const impl = implOf(node);
        return impl && types.ofSyntax(impl);
      }
      case "identifier": {
        const binding = lookup(textOf(node), node);
        if (binding) return ofBinding(binding);
        const meaning = types.meaning(node);
        return meaning?.kind === "value" ? valueType(meaning.item) : undefined;
      }
      case "scoped_identifier": {
        const meaning = types.meaning(node);
        if (meaning?.kind === "value") return valueType(meaning.item);
        // `Event::Stop`: a variant is of its enum's type.
        return meaning?.kind === "type" ? meaning.type : undefined;
      }
      case "field_expression": {
        const name = field(node, "field");
        const base = typeOf(field(node, "value"));
        return name && (types.fieldType(base, textOf(name)) ?? knownField(base, textOf(name)));
      }
      case "call_expression":
        return called(node);
      case "await_expression":
      case "parenthesized_expression":
      case "reference_expression":
      case "unary_expression":
      case "unsafe_block":
      case "async_block":
        return node.type === "unary_expression" && textOf(node).startsWith("*") ? dereferenced(typeOf(parts(node)[0])) : typeOf(field(node, "value") ?? parts(node).find((each) => each.type !== "mutable_specifier"));
      case "try_expression": {
        const inner = typeOf(parts(node)[0]);
        return inner && (inner.name === "Option" || inner.name === "Result") ? inner.args[0] : inner;
      }
      case "type_cast_expression":
        return types.ofSyntax(field(node, "type"));
      case "struct_expression":
        return types.ofSyntax(field(node, "name"));
      case "index_expression":
        return elementOf(typeOf(parts(node)[0]));
      case "tuple_expression":
        return { name: "()", args: parts(node).map((each) => typeOf(each) ?? UNKNOWN) };
      case "block": {
        const tail = parts(node).at(-1);
        return tail && tail.type !== "let_declaration" && !tail.type.endsWith("_item") ? typeOf(tail.type === "expression_statement" ? (textOf(tail).endsWith(";") ? undefined : parts(tail)[0]) : tail) : undefined;
      }
      case "if_expression":
        return typeOf(field(node, "consequence")) ?? typeOf(parts(field(node, "alternative") ?? node)[0]);
      case "match_expression": {
        for (const arm of field(node, "body")?.children ?? []) {
          const found = arm.type === "match_arm" ? typeOf(field(arm, "value")) : undefined;
          if (found) return found;
        }
        return undefined;
      }
      case "closure_expression":
        return { name: "fn", args: [types.ofSyntax(field(node, "return_type")) ?? typeOf(field(node, "body")) ?? UNKNOWN] };
      case "macro_invocation":
        return /^vec!/.test(textOf(node)) ? { name: "Vec", args: [] } : /^format!/.test(textOf(node)) ? { name: "String", args: [] } : undefined;
      case "string_literal":
        return { name: "str", args: [] };
      case "array_expression":
        return { name: "Vec", args: [typeOf(parts(node)[0]) ?? UNKNOWN] };
      case "boolean_literal":
        return { name: "bool", args: [] };
      default:
        return undefined;
    }
  }

  function valueType(item: { readonly type?: SyntaxNode; readonly value?: SyntaxNode }): Type | undefined {
    return types.ofSyntax(item.type) ?? typeOf(item.value);
  }

  function knownField(base: Type | undefined, name: string): Type | undefined {
    const ref = base?.module === undefined ? undefined : knowledge.typeOf(base.module, `${base.name}.${name}`);
    return ref && { name: ref.type, module: ref.module, args: base?.args ?? [] };
  }

  function ofBinding(binding: Binding): Type | undefined {
    let type = types.ofSyntax(binding.type) ?? (binding.from === "closure" ? closureParam(binding) : typeOf(binding.value));
    if (binding.from === "for") type = elementOf(type);
    for (const step of binding.steps) type = type && project(type, step);
    return type;
  }

  /** `cx.spawn(async move |this, cx| …)`: what knowledge says of the callback's parameters, or the element that an iterator gives. */
  function closureParam({ owner, index = 0 }: Binding): Type | undefined {
    const call = owner?.parent?.type === "arguments" ? owner.parent.parent : undefined;
    const callee = call && field(call, "function");
    if (!call || !owner || callee?.type !== "field_expression") return undefined;
    const receiver = typeOf(field(callee, "value"));
    const name = textOf(field(callee, "field")!);
    const api = types.apiKey(receiver, name);
    const position = parts(owner.parent!).indexOf(owner);
    const text = api && knowledge.api(api.module, api.key)?.callbackParams?.[`arg${position}`]?.[index];
    if (api && text) {
      const ref = knowledge.ref(api.module, text);
      return ref && { name: ref.type, module: ref.module, args: [] };
    }
    if (index > 0 && !/^(?:fold|retain_mut)$/.test(name)) return undefined;
    if (/^(?:map|and_then|for_each|filter|filter_map|any|all|find|find_map|position|retain|is_some_and|map_or|map_or_else|inspect|flat_map|take_while|skip_while|map_while|min_by_key|max_by_key|sort_by_key|then)$/.test(name)) return elementOf(receiver) ?? receiver?.args[0];
    return undefined;
  }

  function project(type: Type, step: Projection): Type | undefined {
    if (step.kind === "variant") {
      if (step.name === "Some" || step.name === "Ok") return type.name === "Option" || type.name === "Result" ? type.args[0] : type;
      if (step.name === "Err") return type.args[1];
      return types.fieldType(type, `${step.name}.${step.index}`) ?? types.fieldType(type, String(step.index));
    }
    if (step.kind === "tuple") return type.name === "()" ? type.args[step.index] : knownField(type, String(step.index));
    return types.fieldType(type, step.name);
  }

  function called(node: SyntaxNode): Type | undefined {
    const callee = field(node, "function");
    if (!callee) return undefined;
    if (callee.type === "field_expression" || (callee.type === "generic_function" && field(callee, "function")?.type === "field_expression")) return methodResult(node, callee.type === "generic_function" ? field(callee, "function")! : callee, callee);
    const path = segmentsOf(callee);
    const name = path.at(-1) ?? "";
    const [first] = parts(field(node, "arguments") ?? node);
    if (path.length === 1 && (name === "Some" || name === "Ok")) return { name: name === "Some" ? "Option" : "Result", args: [typeOf(first) ?? UNKNOWN] };
    if (path.length === 1 && lookup(name, node)) return typeOf(callee)?.args[0];
    const meaning = types.meaning(callee);
    if (meaning?.kind === "function") return types.ofSyntax(meaning.item.returns) ?? undefined;
    const generics = genericsOf(callee);
    if (meaning?.kind === "type") {
      const { type } = meaning;
      if (name === "clone" || name === "downgrade") return typeOf(first) ?? type;
      const api = type.module === undefined ? undefined : knowledge.api(type.module, `${type.name}.${name}`, true);
      if (api?.returns !== undefined && api.returns !== "this") return returned(type, type.module!, api.returns, generics);
      if (/^(?:Arc|Rc|Box|Pin|Mutex|RwLock|OnceLock|LazyLock|Lazy|RefCell|Cell|FairMutex|BufReader|BufWriter|LineWriter)$/.test(type.name) && type.args.length === 0 && first) return { ...type, args: [typeOf(first) ?? UNKNOWN] };
      if (type.item?.kind === "enum") return type;
      // A constructor by any name: `Instant::now`, `Foo::with_capacity`.
      return /^(?:new|default|from|with_\w+|now|builder|spawn|bind|connect|open|create|from_\w+|try_\w+|init|start|build|after|interval)$/.test(name) ? type : undefined;
    }
    if (meaning?.kind === "external") {
      const module = meaning.path.slice(0, -1).join("::");
      const api = knowledge.api(module, name);
      return api?.returns === undefined ? undefined : returned(undefined, module, api.returns, generics, first);
    }
    return undefined;
  }

  function methodResult(node: SyntaxNode, callee: SyntaxNode, whole: SyntaxNode): Type | undefined {
    const name = textOf(field(callee, "field")!);
    const receiver = typeOf(field(callee, "value"));
    const own = types.method(receiver, name);
    if (own) {
      const text = own.returns && textOf(own.returns);
      if (text === "Self") return receiver;
      const result = types.ofSyntax(own.returns);
      if (result) return result;
    }
    if (!receiver) return undefined;
    const api = types.apiKey(receiver, name);
    const said = api && knowledge.api(api.module, api.key);
    if (api && said?.returns !== undefined) {
      if (said.returns === "this") return api.type;
      return returned(api.type, api.module, said.returns, genericsOf(whole), parts(field(node, "arguments") ?? node)[0]);
    }
    if (name === "clone") return receiver;
    return ofContainer(name, opened(api?.type ?? receiver), node, whole);
  }

  /** What the methods of well-known containers give. */
  function ofContainer(name: string, receiver: Type, node: SyntaxNode, whole: SyntaxNode): Type | undefined {
    const [element, second] = receiver.args;
    if (OPENS.test(name)) return receiver.name === "Option" || receiver.name === "Result" || /^(?:OnceLock|OnceCell|Lazy\w*|Entry)$/.test(receiver.name) ? element : receiver;
    if (name === "entry") return { name: "Entry", args: second ? [second] : [] };
    if (receiver.name === "Entry" && /^or_/.test(name)) return element;
    if (isMap(receiver) && FINDS.test(name)) return { name: "Option", args: [second ?? UNKNOWN] };
    if (isMap(receiver) && /values/.test(name)) return { name: "Vec", args: [second ?? UNKNOWN] };
    if (isMap(receiver) && ITERATES.test(name) && name !== "keys") return { name: "Vec", args: [{ name: "()", args: [element ?? UNKNOWN, second ?? UNKNOWN] }] };
    if (isList(receiver) && name === "enumerate") return { name: "Vec", args: [{ name: "()", args: [UNKNOWN, element ?? UNKNOWN] }] };
    if (isList(receiver) && FINDS.test(name)) return name === "remove" || name === "swap_remove" ? (receiver.name === "VecDeque" ? { name: "Option", args: [element ?? UNKNOWN] } : element) : { name: "Option", args: [element ?? UNKNOWN] };
    if (isList(receiver) && ITERATES.test(name)) return { name: "Vec", args: [element ?? UNKNOWN] };
    if (name === "collect") {
      const turbofish = genericsOf(whole)[0];
      return turbofish && turbofish.name !== "_" && turbofish.args.length > 0 && turbofish.args[0]!.name !== "?" ? turbofish : receiver;
    }
    if (name === "ok" || name === "ok_or" || name === "ok_or_else") return { name: name === "ok" ? "Option" : "Result", args: receiver.name === "Option" || receiver.name === "Result" ? receiver.args.slice(0, 1) : [receiver] };
    if (name === "map" || name === "and_then" || name === "filter_map") {
      const [closure] = parts(field(node, "arguments") ?? node);
      const result = closure ? (typeOf(closure)?.args[0] ?? UNKNOWN) : UNKNOWN;
      const flat = name !== "map" && (result.name === "Option" || result.name === "Result") ? (result.args[0] ?? UNKNOWN) : result;
      return { ...receiver, name: receiver.name === "Option" || receiver.name === "Result" ? receiver.name : "Vec", args: [flat] };
    }
    if (KEEPS.test(name)) return receiver;
    if (receiver.name === "Duration" || receiver.name === "Instant") return receiver;
    return undefined;
  }

  /** What an API gives: type arguments are those of the receiver, of the call, or of what is passed in. */
  function returned(receiver: Type | undefined, module: string, text: string, generics: readonly Type[], first?: SyntaxNode): Type | undefined {
    if (/^arg\d+$/.test(text)) return typeOf(first);
    if (text === "element") return receiver?.args[0];
    const wrapped = /^(Option|Result|Vec)<(.+)>$/.exec(text);
    if (wrapped) return { name: wrapped[1]!, args: [returned(receiver, module, wrapped[2]!, generics, first) ?? UNKNOWN] };
    const ref = knowledge.ref(module, text);
    const own = generics.length > 0 ? generics : (receiver?.args ?? []);
    return ref && { name: ref.type, module: ref.module, args: own };
  }

  function genericsOf(callee: SyntaxNode): readonly Type[] {
    const own = field(callee, "type_arguments") ?? childOf(callee, "type_arguments");
    const path = field(callee, "path");
    const list = own ?? (path && (field(path, "type_arguments") ?? childOf(path, "type_arguments")));
    return list ? parts(list).map((arg) => types.ofSyntax(arg) ?? UNKNOWN) : [];
  }

  return { typeOf, ofBinding };
}

export function implOf(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === "impl_item") return field(at, "type");
    if (at.type === "trait_item") return field(at, "name");
  }
  return undefined;
}

function isMap({ name }: Type): boolean {
  return /^(?:HashMap|BTreeMap|IndexMap|DashMap|FxHashMap|AHashMap)$/.test(name);
}

function isList({ name }: Type): boolean {
  return /^(?:Vec|VecDeque|HashSet|BTreeSet|SmallVec|BinaryHeap|Option)$/.test(name);
}

/** What a loop over a value of the type gets. */
export function elementOf(type: Type | undefined): Type | undefined {
  if (!type) return undefined;
  if (isMap(type)) return { name: "()", args: type.args };
  if (/(?:Guard|Arc|Rc|Box|Ref|RefMut)$/.test(type.name)) return elementOf(type.args[0]);
  return isList(type) || type.name === "Result" ? type.args[0] : undefined;
}

/** What guards and pointers give access to. */
function opened(type: Type): Type {
  return /(?:Guard|Arc|Rc|Box|Ref|RefMut)$/.test(type.name) && type.args[0] ? opened(type.args[0]) : type;
}

function dereferenced(type: Type | undefined): Type | undefined {
  return type && /(?:Guard|Arc|Rc|Box|Ref|RefMut)$/.test(type.name) ? type.args[0] : type;
}
