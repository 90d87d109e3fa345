/** Answers which object a field is that its object was handed when it was made: `new Journal(this.mutex)`. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { aboutFunc, indexBy } from "../flow/memo.ts";
import { isField } from "../flow/spelling.ts";
import { absolute, below, bind } from "../flow/substitute.ts";

/** Where an object is made that somebody keeps. */
interface Making {
  readonly call: Event;
  readonly constructs: Func;
  readonly maker: Func;
}

/** Returns what the object that a method is called on was handed as the field that `resource` is, as the caller reaches it: undefined where that is not to be seen, or not the same each time. */
export function handedFrom(model: Model, { detail: { receiver } }: Event, resource: Resource): Resource | undefined {
  if (!receiver || receiver.path === resource.path || !below(resource.path, receiver.path)) return undefined;
  const found = makings(model)(receiver.id).map((making) => handed(making, receiver, resource.path.slice(receiver.path.length + 1)));
  const [first] = found;
  return first && found.every((other) => other?.path === first.path) ? first : undefined;
}

/** What comes before the last member, and that. */
export const OWNER_AND_FIELD = /^(.*)\.([#\w$]+)$/;

/** Returns the id of what a field is wherever its object is made: that of its maker's field if all objects of the class are handed that one, or its own. */
export function handedId(model: Model, id: string): string {
  let found = id;
  // Whoever hands it on may have been handed it too.
  for (let step = 0; step < MAX_HANDS; step++) {
    const [, made = "", field = ""] = OWNER_AND_FIELD.exec(found) ?? [];
    const [first, ...others] = new Set(makingsOf(model)(made).map((making) => given(making, field, [])?.id));
    if (first === undefined || others.length > 0) return found;
    found = first;
  }
  return found;
}

/** How many constructors pass one thing on. */
const MAX_HANDS = 3;

/** Where objects of a class are made, by the class. */
const makingsOf = indexBy<string, Making>(function* (_model, maker) {
  for (const call of maker.events) {
    const [constructs] = call.runs;
    if (constructs?.owner && isMaking(call, constructs)) yield [`${constructs.file}#${constructs.owner}`, { call, constructs, maker }];
  }
});

function isMaking({ detail: { callee } }: Event, constructs: Func): boolean {
  return constructs.role === "constructor" && callee?.startsWith("new ") === true;
}

/** Objects that are made for a field or a variable of the module, by that. */
const makings = indexBy<string, Making>(function* (_model, maker) {
  for (const call of maker.events) {
    const { receiver } = call.detail;
    const [constructs] = call.runs;
    if (constructs && receiver && isMaking(call, constructs) && isKept(receiver)) yield [receiver.id, { call, constructs, maker }];
  }
});

function isKept({ path }: Resource): boolean {
  return isField(path) || absolute(path);
}

/** What the constructor was given for one of its fields, or for a part of that, in terms of who makes the object. */
function given({ call, constructs, maker }: Making, field: string, part: readonly string[]): Resource | undefined {
  const param = fields(constructs).get(field);
  const value = param && bind(call, constructs, maker).given({ ...param, path: [param.path, ...part].join(".") });
  const resource = value?.kind === "resource" ? value.resource : undefined;
  return resource && resource.path !== "this" && (absolute(resource.path) || below(resource.path, "this")) ? resource : undefined;
}

function handed(making: Making, receiver: Resource, member: string): Resource | undefined {
  const [field = "", ...part] = member.split(".");
  const resource = given(making, field, part);
  if (!resource || absolute(resource.path)) return resource;
  const kept = making.call.detail.receiver!.path.slice("this".length);
  // What the maker calls `this`, whoever looks calls by what it keeps the object in.
  return receiver.path.endsWith(kept) ? { ...resource, path: receiver.path.slice(0, -kept.length) + resource.path.slice("this".length) } : undefined;
}

/** The parameters, or parts of them, that a constructor keeps as fields, by the names of these. */
const fields = aboutFunc((constructs): ReadonlyMap<string, Resource> => {
  const found = new Map<string, Resource>();
  for (const param of constructs.params) if (param.field) found.set(param.field, param);
  for (const { kind, on, detail: { value } } of constructs.events) {
    const field = kind === "write" ? /^this\.([#\w$]+)$/.exec(on?.path ?? "")?.[1] : undefined;
    if (field && value?.kind === "resource" && constructs.params.some(({ path }) => below(value.resource.path, path))) found.set(field, value.resource);
  }
  return found;
});
