/** Answers what a resource, value or duration of a function is called in a function that calls it. */
import type { Duration, Event, Func, Resource, Value } from "../../model.ts";
import { isWithin } from "./nesting.ts";
import { isMember, isOfMaker } from "./objects.ts";

export interface Substitution {
  resource(resource: Resource): Resource;
  value(value: Value): Value;
  duration(duration: Duration): Duration;
  /** What the caller gives for a parameter, or for one property of an object that it writes down; undefined where that is not to be seen. */
  given(resource: Resource): Value | undefined;
}

/** One member, no part of it. */
export const ONE_FIELD = /^\.\w+$/;

/** Returns the substitution for what happens in `callee` when `call`, an event of `caller`, runs it; `args` stand in for the call's own. */
export function bind(call: Event, callee: Func, caller: Func, args: readonly Value[] = call.detail.args ?? []): Substitution {
  const receiver = callee.bindsThis ? call.detail.receiver : undefined;
  const closure = enclosedBy(callee, caller);
  // What a factory has made is called by a name: its variables are those of that object.
  const other = isMember(callee) && call.detail.receiver?.path !== "this" ? call.detail.receiver : undefined;
  // A run that begins another one of the same function has parameters and locals of its own.
  const again = closure && isWithin(caller, callee);
  const { params } = callee;
  const given = (name: Resource): Value | undefined => to.given(name);
  const unseen = (resource: Resource): Resource => ({ ...resource, path: `${callee.id}:${resource.path}` });
  const to: Substitution = {
    resource(inner) {
      const resource = rekey(inner, callee, closure && !again, receiver, given, again && isNested(callee));
      const index = params.findIndex((param) => below(resource.path, param.path));
      if (index >= 0) {
        const arg = args[index];
        return arg?.kind === "resource" ? reach(resource, params[index]!.path, arg.resource) : unseen(resource);
      }
      if (below(resource.path, "this")) {
        if (!callee.bindsThis) return resource;
        return receiver ? reach(resource, "this", receiver) : unseen(resource);
      }
      if (other && isOfMaker(resource, callee)) return memberOf(resource, other);
      // `const { take, give } = makeGate()`: both know the same variable.
      if (!closure && !call.detail.receiver && isMember(callee) && isOfMaker(resource, callee)) return { ...resource, path: `${callee.parent!.id}:${resource.path}` };
      return closure || absolute(resource.path) ? resource : unseen(resource);
    },
    value(value) {
      if (value.kind === "resource" || value.kind === "releaser") {
        const own = value.kind === "resource" ? value.resource : value.of;
        const index = callee.params.findIndex((param) => param.path === own.path);
        const arg = args[index] ?? (value.kind === "resource" ? to.given(own) : undefined);
        if (arg) return arg;
        const there = to.resource(own);
        return value.kind === "resource" ? { kind: "resource", resource: there } : { kind: "releaser", of: there };
      }
      return value.kind === "func" || value.kind === "number" || value.kind === "constant" ? value : { kind: "unknown" };
    },
    duration(duration) {
      const index = callee.params.findIndex((param) => param.path === duration.param);
      const arg = args[index];
      if (arg?.kind === "number") return multiplied(arg.ms, duration.times);
      if (arg?.kind === "resource" && arg.resource.path) return { ...duration, param: arg.resource.path };
      if (arg?.kind === "derived" && arg.ms) return multiplied(arg.ms, duration.times);
      return index < 0 ? duration : { ...duration, param: undefined };
    },
    given({ path }) {
      const index = callee.params.findIndex((param) => below(path, param.path));
      const arg = args[index];
      const inner = index < 0 ? "" : path.slice(callee.params[index]!.path.length);
      if (!arg || inner === "") return arg;
      if (arg.kind === "resource") return { kind: "resource", resource: { ...arg.resource, path: arg.resource.path + inner } };
      const fields = call.detail.args === args ? call.detail.fields?.[index] : undefined;
      const name = inner.slice(1);
      if (!fields || !ONE_FIELD.test(inner)) return undefined;
      const rest = fields["..."];
      if (fields[name] || !rest) return fields[name] ?? { kind: "constant", text: "undefined" };
      return rest.kind === "resource" ? { kind: "resource", resource: { ...rest.resource, path: rest.resource.path + inner } } : undefined;
    },
  };
  return to;
}

function multiplied(ms: Duration, times = 1): Duration {
  if (times === 1) return ms;
  return { ...ms, ...(ms.min === undefined ? {} : { min: ms.min * times }), ...(ms.max === undefined ? {} : { max: ms.max * times }), ...(ms.param ? { times: (ms.times ?? 1) * times } : {}) };
}

/** It may use the locals of a function around it. */
function isNested({ parent }: Func): boolean {
  return parent !== undefined && parent.role !== "module";
}

/** `locks[id]`: a key made of parameters is made of the arguments; any other key of the callee's is its own. */
function rekey(resource: Resource, callee: Func, closure: boolean, receiver: Resource | undefined, given: (name: Resource) => Value | undefined, keeps: boolean): Resource {
  if (closure || !resource.path.includes("[")) return resource;
  const argument = (name: string): string | undefined => {
    const [root = ""] = name.split(".");
    if (root === "this") return callee.bindsThis && receiver?.path !== "this" ? undefined : name;
    const param = callee.params.find((each) => plain(each.path) === root);
    if (!param && keeps) return name;
    const value = param && given({ ...param, path: param.path + name.slice(root.length) });
    if (value?.kind === "number") return value.ms.min === value.ms.max ? value.ms.text : undefined;
    return value?.kind === "resource" ? plain(value.resource.path) : value?.kind === "constant" || value?.kind === "derived" ? value.text : undefined;
  };
  const path = eachKey(resource.path, (key) => {
    if (isFixed(key)) return key;
    const [there, unseen] = inTemplate(key, (name) => element(name, argument));
    return unseen ? `${callee.id}:${key}` : there;
  });
  return path === resource.path ? resource : { ...resource, path };
}

/** A key that is a text or a number. */
export const FIXED_KEY = /^["'\d]/;

/** The key is the same in every function: a text, a number, a variable of a module, or one that has been told apart. */
function isFixed(key: string): boolean {
  return FIXED_KEY.test(key) || (key.startsWith("`") && !key.includes("${")) || (key.includes("#") && !key.startsWith("this."));
}

/** `names[index]`: both names are replaced. */
function element(name: string, argument: (name: string) => string | undefined): string | undefined {
  const at = name.indexOf("[");
  if (at < 0) return argument(name);
  const list = argument(name.slice(0, at));
  let isSeen = list !== undefined;
  const keys = eachKey(name.slice(at), (key) => {
    if (isFixed(key)) return key;
    const [there, unseen] = inTemplate(key, (inner) => element(inner, argument));
    if (unseen) isSeen = false;
    return there;
  });
  return isSeen ? `${list}${keys}` : undefined;
}

/** The path with each of its keys replaced; a key may have brackets of its own. */
function eachKey(path: string, replace: (key: string) => string): string {
  let found = "";
  let from = 0;
  for (let start = path.indexOf("["); start >= 0; start = path.indexOf("[", from)) {
    const end = closing(path, start);
    found += `${path.slice(from, start + 1)}${replace(path.slice(start + 1, end))}`;
    from = end;
  }
  return found + path.slice(from);
}

/** A key in quotes, whatever it has in it. */
export const QUOTED_KEY = /^\[(["'])(?:(?!\1\]).)*\1\]/;

/** Where the bracket closes that opens here: the next one where a long key has been cut. */
function closing(path: string, start: number): number {
  const first = path.indexOf("]", start);
  if (first < 0) return path.length;
  const quoted = QUOTED_KEY.exec(path.slice(start));
  if (quoted) return start + quoted[0].length - 1;
  let depth = 0;
  for (let at = start; at < path.length; at++) {
    if (path[at] === "[") depth++;
    if (path[at] === "]" && --depth === 0) return at;
  }
  return first;
}

/** A text in quotes. */
export const QUOTED = /^["'].*["']$/;

/** The key with its names replaced, and whether one of them has no replacement. */
function inTemplate(key: string, argument: (name: string) => string | undefined): readonly [string, boolean] {
  let unseen = false;
  const replaced = (name: string): string => {
    const there = argument(name.replaceAll("?.", "."));
    unseen ||= there === undefined;
    return there ?? name;
  };
  if (!key.startsWith("`")) return [replaced(key), unseen];
  const text = key.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
    const there = replaced(name);
    return QUOTED.test(there) ? there.slice(1, -1) : `\${${there}}`;
  });
  return [text.includes("${") ? text : `"${text.slice(1, -1)}"`, unseen];
}

/** As keys are written: `order@12.id` is `order.id`. */
function plain(path: string): string {
  return path.replace(/^([^.[#]*)@\d+/, "$1");
}

/** Replaces the root of a resource's path; the resource itself where the root is all of it. */
export function reach(resource: Resource, root: string, by: Resource): Resource {
  if (resource.path === root) return { ...by, type: by.type ?? resource.type };
  return { ...resource, path: by.path + resource.path.slice(root.length), scope: widest(resource.scope, by.scope) };
}

/** A variable of a factory, as a member of what it has made: `lock@12.held` is `account.lock.held`. */
function memberOf(resource: Resource, object: Resource): Resource {
  return { ...resource, path: `${object.path}.${resource.path.replace(/^([^.[]*)@\d+/, "$1")}`, scope: widest(resource.scope, object.scope) };
}

/** Tells whether the path starts with this root. */
export function below(path: string, root: string): boolean {
  return path.startsWith(root) && (path.length === root.length || path[root.length] === "." || path[root.length] === "[");
}

/** A path that begins in a module. */
export const OF_A_MODULE = /^[^@[]*#/;

/** Tells whether a path means the same in every function: `src/a.ts#gate`. */
export function absolute(path: string): boolean {
  return !below(path, "this") && OF_A_MODULE.test(path);
}

/** Tells whether `inner` is `outer` or a closure in it, so that they share locals. */
export function enclosedBy(inner: Func, outer: Func): boolean {
  if (isWithin(inner, outer)) return true;
  // Siblings share the locals of the function around both.
  for (let at = outer.parent; at; at = at.parent) if (enclosedBy(inner, at) && at.role !== "module") return true;
  return false;
}

/** A member of an object that only one call knows is as local as that object. */
function widest(member: Resource["scope"], owner: Resource["scope"]): Resource["scope"] {
  if (member !== "instance") return member;
  return owner === "keyed" || owner === "module" || owner === "static" || owner === "local" ? owner : member;
}
