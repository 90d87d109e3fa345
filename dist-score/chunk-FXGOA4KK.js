// src/knowledge/check.ts
import * as v from "valibot";

// src/knowledge/step.ts
var EVENT_VERBS = [
  "call",
  "spawn",
  "await",
  "io",
  "acquire",
  "release",
  "sleep",
  "block",
  "poll",
  "send",
  "receive",
  "start",
  "stop"
];
var CONTAINER_VERBS = [
  "read",
  "count",
  "has",
  "iterate",
  "set",
  "append",
  "prepend",
  "insert",
  "takeFirst",
  "takeLast",
  "takeAny",
  "delete",
  "clear"
];
var IO_CLASSES = ["disk", "thread", "ipc", "db", "network", "process", "human", "unknown"];
var parsed = /* @__PURE__ */ new Map();
function parseStep(step2) {
  const known = parsed.get(step2);
  if (known) return known;
  const made = parse(step2);
  parsed.set(step2, made);
  return made;
}
function parseOperand(text2) {
  const match = /^(?<root>[A-Za-z_$][\w$]*)(?:\[(?<key>[^\]]+)\])?(?<path>(?:\.(?:[A-Za-z_$][\w$]*|\d+))*)$/.exec(text2);
  const root = match?.groups?.["root"];
  if (root === void 0) return void 0;
  const keyText = match?.groups?.["key"];
  const key2 = keyText === void 0 ? void 0 : parseOperand(keyText);
  if (keyText !== void 0 && key2 === void 0) return void 0;
  const path = (match?.groups?.["path"] ?? "").split(".").slice(1);
  return { ...rootOf(root), ...key2 && { key: key2 }, path };
}
function parse(step2) {
  const [word = "", ...operands] = step2.split(" ");
  const verb = [...EVENT_VERBS, ...CONTAINER_VERBS].find((known) => known === word);
  if (!verb) throw new Error(`step "${step2}": unknown verb "${word}"`);
  const rest = operands.join(" ");
  if (verb === "io") {
    if (!IO_CLASSES.some((known) => known === rest)) throw new Error(`step "${step2}": unknown class of I/O "${rest}"`);
    return { verb, rest };
  }
  const [operand, value, ...more] = operands.map((text2) => {
    const made = parseOperand(text2);
    if (!made) throw new Error(`step "${step2}": malformed operand "${text2}"`);
    return made;
  });
  if (more.length > 0 || value && !CONTAINER_VERBS.some((known) => known === verb)) throw new Error(`step "${step2}": too many operands`);
  if (!operand && NEEDS_OPERAND.has(verb)) throw new Error(`step "${step2}": \`${verb}\` needs an operand`);
  return { verb, rest, ...operand && { operand }, ...value && { value } };
}
var NEEDS_OPERAND = /* @__PURE__ */ new Set(["call", "spawn", "acquire", "release", "send", "receive", "start", "stop"]);
function rootOf(word) {
  if (word === "this" || word === "result") return { root: word };
  if (word === "argLast") return { root: "arg", index: -1 };
  const index = /^arg(\d+)$/.exec(word)?.[1];
  return index === void 0 ? { root: "name", name: word } : { root: "arg", index: Number(index) };
}

// src/knowledge/check.ts
var text = v.pipe(v.string(), v.nonEmpty("is empty"));
var count = v.pipe(v.number(), v.minValue(0));
var step = v.pipe(v.string(), v.rawCheck(({ dataset, addIssue }) => {
  if (!dataset.typed) return;
  try {
    parseStep(dataset.value);
  } catch (error) {
    addIssue({ message: error instanceof Error ? error.message : String(error) });
  }
}));
var place = v.pipe(v.string(), v.check((value) => parseOperand(value)?.root === "arg", "must be an argument such as `arg0` or `arg2.signal`"));
var loss = v.strictObject({
  refusal: v.picklist(["false", "rejects", "throws", "callback", "silent", "none"]),
  means: v.picklist(["dropped", "backpressure", "ambiguous"]),
  full: v.optional(text)
});
var api = v.strictObject({
  does: v.array(step),
  result: v.optional(v.array(step)),
  resultPath: v.optional(text),
  returns: v.optional(text),
  callbackParams: v.optional(v.record(place, v.array(v.string()))),
  shared: v.optional(v.boolean()),
  async: v.optional(v.boolean()),
  whenAwaited: v.optional(v.boolean()),
  never: v.optional(v.boolean()),
  signal: v.optional(place),
  timeout: v.optional(place),
  timeoutMs: v.optional(count),
  ms: v.optional(place),
  defaultMs: v.optional(count),
  unitMs: v.optional(count),
  wake: v.optional(v.picklist(["none", "signal", "resolver", "race", "handle"])),
  lock: v.optional(v.picklist(["mutex", "semaphore", "read", "write", "limiter", "pool", "file", "distributed", "flag"])),
  fair: v.optional(v.boolean()),
  reentrant: v.optional(v.boolean()),
  tried: v.optional(v.boolean()),
  permits: v.optional(v.union([place, count])),
  lockWhenOne: v.optional(place),
  releaseTwice: v.optional(v.picklist(["noop", "throws", "breaks-exclusion", "inflates", "hangs"])),
  lease: v.optional(place),
  makerLease: v.optional(place),
  steals: v.optional(place),
  loss: v.optional(loss),
  what: v.optional(v.picklist(["interval", "timeout", "immediate", "listener", "server", "worker", "process", "watcher", "stream", "subscription"])),
  message: v.optional(place),
  once: v.optional(v.boolean()),
  unref: v.optional(v.boolean()),
  userCode: v.optional(v.boolean()),
  safe: v.optional(v.boolean()),
  flags: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be kebab-case")))),
  why: text
});
var key = v.pipe(v.string(), v.regex(/^(?:[\w$]+|\*)(?:::[\w$]+)?(?:\.(?:[\w$]+|\*|\(\)))*$/, "must be a name such as `name`, `Type.member` or `Type.()`"));
var knowledgeSchema = v.strictObject({
  $schema: v.optional(v.string()),
  module: text,
  aliases: v.optional(v.array(text)),
  extends: v.optional(v.record(key, text)),
  types: v.optional(v.record(key, text)),
  apis: v.record(key, api)
});
function checkKnowledge(data) {
  const result = v.safeParse(knowledgeSchema, data);
  return (result.issues ?? []).map((issue) => {
    const path = (issue.path ?? []).map((item) => JSON.stringify(item.key)).join(" \u2192 ");
    return path === "" ? issue.message : `${path}: ${issue.message}`;
  });
}

// src/knowledge/load.ts
function loadKnowledge(files) {
  const names = /* @__PURE__ */ new Map();
  const prefixes = [];
  const apis = /* @__PURE__ */ new Map();
  const bases = /* @__PURE__ */ new Map();
  const values = /* @__PURE__ */ new Map();
  const types = /* @__PURE__ */ new Map();
  for (const file of files) {
    const { module } = file;
    const own = types.get(module) ?? /* @__PURE__ */ new Set();
    types.set(module, own);
    names.set(module, module);
    for (const alias of file.aliases ?? []) {
      if (alias.endsWith("*")) prefixes.push([alias.slice(0, -1), module]);
      else names.set(alias, module);
    }
    for (const [key2, api3] of Object.entries(file.apis)) {
      apis.set(id(module, key2), api3);
      const dot = key2.indexOf(".");
      if (dot > 0 && !key2.endsWith(".promisified")) own.add(key2.slice(0, dot));
    }
    for (const [type, base] of Object.entries(file.extends ?? {})) {
      own.add(type);
      bases.set(id(module, type), refer(module, base));
    }
    for (const [key2, target] of Object.entries(file.types ?? {})) {
      const value = refer(module, target);
      values.set(id(module, key2), value);
      if (value.module === module && value.type !== "") own.add(value.type);
      const dot = key2.indexOf(".");
      if (dot > 0) own.add(key2.slice(0, dot));
    }
  }
  prefixes.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const foundApis = /* @__PURE__ */ new Map();
  const foundTypes = /* @__PURE__ */ new Map();
  const foundNames = /* @__PURE__ */ new Map();
  const canonical = (module) => {
    const exact = names.get(module) ?? foundNames.get(module);
    if (exact !== void 0) return exact;
    const found = prefixes.find(([prefix]) => module.startsWith(prefix))?.[1] ?? module;
    foundNames.set(module, found);
    return found;
  };
  const api2 = (module, key2, isStatic = false) => {
    const name = canonical(module);
    const own = isStatic ? apis.get(id(name, key2.replace(".", "::"))) : void 0;
    if (own) return own;
    return remember(foundApis, id(name, key2), () => named(name, key2) ?? (key2.includes(".") ? asProperty(typeOf(name, key2)) : void 0) ?? byWildcard(name, key2, apis));
  };
  const named = (name, key2) => exactly(name, key2, apis, /* @__PURE__ */ new Set()) ?? (key2.includes(".") ? apis.get(id(name, `*.${memberOf(key2)}`)) : void 0);
  const typeOf = (module, key2) => {
    const name = canonical(module);
    return remember(foundTypes, id(name, key2), () => withCanonical(exactly(name, key2, values, /* @__PURE__ */ new Set()) ?? (named(name, key2) ? void 0 : byWildcard(name, key2, values))));
  };
  const hasType = (module, type) => {
    const name = canonical(module);
    return types.get(name)?.has(type) === true || types.get(name)?.has("*") === true;
  };
  function exactly(module, key2, table, seen) {
    const at = id(module, key2);
    if (seen.has(at)) return void 0;
    seen.add(at);
    const found = table.get(at);
    if (found !== void 0) return found;
    for (const [otherModule, otherKey] of elsewhere(module, key2, seen.size === 1)) {
      const other = exactly(otherModule, otherKey, table, seen);
      if (other !== void 0) return other;
    }
    return void 0;
  }
  function* elsewhere(module, key2, first) {
    const dot = key2.indexOf(".");
    const head = dot < 0 ? key2 : key2.slice(0, dot);
    const member = dot < 0 ? "" : key2.slice(dot);
    const base = bases.get(id(module, head));
    if (base && member !== "" && member !== ".constructor") yield [canonical(base.module), within(base.type, member)];
    if (head === "default" && member !== "" && member !== ".constructor" && member !== ".()") yield [module, member.slice(1)];
    const value = values.get(id(module, head));
    if (value) yield [canonical(value.module), within(value.type, member)];
    if (head === "default") return;
    const whole = first ? values.get(id(module, "default")) : void 0;
    if (whole) yield [canonical(whole.module), within(whole.type, `.${key2}`)];
  }
  function byWildcard(module, key2, table) {
    const dot = key2.indexOf(".");
    if (dot < 0) return table.get(id(module, "*"));
    const member = memberOf(key2);
    if (member === "constructor" || member === "then" || member === "()") return table.get(id(module, `*.${member}`));
    return exactly(module, `${key2.slice(0, dot)}.*`, table, /* @__PURE__ */ new Set()) ?? table.get(id(module, `*.${member}`)) ?? table.get(id(module, "*.*"));
  }
  return {
    api: api2,
    typeOf,
    hasType,
    canonical,
    typeName: (module, key2) => {
      const type = typeOf(module, key2);
      return type && type.type !== "" && type.module === canonical(module) ? type.type : key2;
    },
    ref: (module, text2) => text2 === "" || text2 === "this" || /^arg(?:\d+|Last)$/.test(text2) ? void 0 : withCanonical(refer(module, text2)),
    hasModule: (module) => types.has(canonical(module)),
    types: (module) => [...types.get(canonical(module)) ?? []].filter((type) => type !== "*").sort()
  };
  function withCanonical(ref) {
    return ref && { module: canonical(ref.module), type: ref.type };
  }
}
function asProperty(type) {
  return type && type.type !== "" ? { does: [], returns: `${type.module}:${type.type}`, safe: true, why: "a property" } : void 0;
}
function memberOf(key2) {
  return key2.slice(key2.indexOf(".") + 1);
}
function within(type, member) {
  return type === "" ? member.slice(1) : type + member;
}
function id(module, key2) {
  return `${module}\0${key2}`;
}
function refer(module, text2) {
  const colon = text2.lastIndexOf(":");
  return colon < 0 ? { module, type: text2 } : { module: text2.slice(0, colon), type: text2.slice(colon + 1) };
}
function remember(table, key2, find) {
  if (table.has(key2)) return table.get(key2);
  const found = find();
  table.set(key2, found);
  return found;
}

export {
  parseStep,
  checkKnowledge,
  loadKnowledge
};
