// src/frontends/typescript/index.ts
import { readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { ts as ts20 } from "ts-morph";

// node_modules/valibot/dist/index.mjs
var store$4;
var DEFAULT_CONFIG = {
  lang: void 0,
  message: void 0,
  abortEarly: void 0,
  abortPipeEarly: void 0
};
// @__NO_SIDE_EFFECTS__
function getGlobalConfig(config$1) {
  if (!config$1 && !store$4) return DEFAULT_CONFIG;
  return {
    lang: config$1?.lang ?? store$4?.lang,
    message: config$1?.message,
    abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
    abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
  };
}
var store$3;
// @__NO_SIDE_EFFECTS__
function getGlobalMessage(lang) {
  return store$3?.get(lang);
}
var store$2;
// @__NO_SIDE_EFFECTS__
function getSchemaMessage(lang) {
  return store$2?.get(lang);
}
var store$1;
// @__NO_SIDE_EFFECTS__
function getSpecificMessage(reference, lang) {
  return store$1?.get(reference)?.get(lang);
}
// @__NO_SIDE_EFFECTS__
function _stringify(input) {
  const type = typeof input;
  if (type === "string") return `"${input}"`;
  if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
  if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
  return type;
}
function _addIssue(context, label, dataset, config$1, other) {
  const input = other && "input" in other ? other.input : dataset.value;
  const expected = other?.expected ?? context.expects ?? null;
  const received = other?.received ?? /* @__PURE__ */ _stringify(input);
  const issue = {
    kind: context.kind,
    type: context.type,
    input,
    expected,
    received,
    message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
    requirement: context.requirement,
    path: other?.path,
    issues: other?.issues,
    lang: config$1.lang,
    abortEarly: config$1.abortEarly,
    abortPipeEarly: config$1.abortPipeEarly
  };
  const isSchema = context.kind === "schema";
  const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
  if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
  if (isSchema) dataset.typed = false;
  if (dataset.issues) dataset.issues.push(issue);
  else dataset.issues = [issue];
}
// @__NO_SIDE_EFFECTS__
function _isValidObjectKey(object$1, key2) {
  return Object.prototype.hasOwnProperty.call(object$1, key2) && key2 !== "__proto__" && key2 !== "prototype" && key2 !== "constructor";
}
// @__NO_SIDE_EFFECTS__
function _joinExpects(values$1, separator) {
  const list = [...new Set(values$1)];
  if (list.length > 1) return `(${list.join(` ${separator} `)})`;
  return list[0] ?? "never";
}
function _standardSchema(schema) {
  schema["~standard"] = {
    version: 1,
    vendor: "valibot",
    validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
  };
  return schema;
}
// @__NO_SIDE_EFFECTS__
function check(requirement, message$1) {
  return {
    kind: "validation",
    type: "check",
    reference: check,
    async: false,
    expects: null,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function minValue(requirement, message$1) {
  return {
    kind: "validation",
    type: "min_value",
    reference: minValue,
    async: false,
    expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function nonEmpty(message$1) {
  return {
    kind: "validation",
    type: "non_empty",
    reference: nonEmpty,
    async: false,
    expects: "!0",
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function rawCheck(action) {
  return {
    kind: "validation",
    type: "raw_check",
    reference: rawCheck,
    async: false,
    expects: null,
    "~run"(dataset, config$1) {
      action({
        dataset,
        config: config$1,
        addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
      });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function regex(requirement, message$1) {
  return {
    kind: "validation",
    type: "regex",
    reference: regex,
    async: false,
    expects: `${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function getFallback(schema, dataset, config$1) {
  return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
// @__NO_SIDE_EFFECTS__
function getDefault(schema, dataset, config$1) {
  return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
// @__NO_SIDE_EFFECTS__
function array(item, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "array",
    reference: array,
    expects: "Array",
    async: false,
    item,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        dataset.typed = true;
        dataset.value = [];
        for (let key2 = 0; key2 < input.length; key2++) {
          const value$1 = input[key2];
          const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
          if (itemDataset.issues) {
            const pathItem = {
              type: "array",
              origin: "value",
              input,
              key: key2,
              value: value$1
            };
            for (const issue of itemDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = itemDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!itemDataset.typed) dataset.typed = false;
          dataset.value.push(itemDataset.value);
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function boolean(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "boolean",
    reference: boolean,
    expects: "boolean",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "boolean") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function number(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "number",
    reference: number,
    expects: "number",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function optional(wrapped, default_) {
  return _standardSchema({
    kind: "schema",
    type: "optional",
    reference: optional,
    expects: `(${wrapped.expects} | undefined)`,
    async: false,
    wrapped,
    default: default_,
    "~run"(dataset, config$1) {
      if (dataset.value === void 0) {
        if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
        if (dataset.value === void 0) {
          dataset.typed = true;
          return dataset;
        }
      }
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function picklist(options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "picklist",
    reference: picklist,
    expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
    async: false,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.options.includes(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function record(key2, value$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "record",
    reference: record,
    expects: "Object",
    async: false,
    key: key2,
    value: value$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
          const entryValue = input[entryKey];
          const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
          if (keyDataset.issues) {
            const pathItem = {
              type: "object",
              origin: "key",
              input,
              key: entryKey,
              value: entryValue
            };
            for (const issue of keyDataset.issues) {
              issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = keyDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
          if (valueDataset.issues) {
            const pathItem = {
              type: "object",
              origin: "value",
              input,
              key: entryKey,
              value: entryValue
            };
            for (const issue of valueDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = valueDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
          if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function strictObject(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "strict_object",
    reference: strictObject,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key2 in this.entries) {
          const valueSchema = this.entries[key2];
          if (key2 in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key2 in input ? input[key2] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key: key2,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key2] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key2] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key2}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key: key2,
                value: input[key2]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
        if (!dataset.issues || !config$1.abortEarly) {
          for (const key2 in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key2)) {
            _addIssue(this, "key", dataset, config$1, {
              input: key2,
              expected: "never",
              path: [{
                type: "object",
                origin: "key",
                input,
                key: key2,
                value: input[key2]
              }]
            });
            break;
          }
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function string(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "string",
    reference: string,
    expects: "string",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "string") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function _subIssues(datasets) {
  let issues;
  if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
  else issues = dataset.issues;
  return issues;
}
// @__NO_SIDE_EFFECTS__
function union(options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "union",
    reference: union,
    expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
    async: false,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      let validDataset;
      let typedDatasets;
      let untypedDatasets;
      for (const schema of this.options) {
        const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
        if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
        else typedDatasets = [optionDataset];
        else {
          validDataset = optionDataset;
          break;
        }
        else if (untypedDatasets) untypedDatasets.push(optionDataset);
        else untypedDatasets = [optionDataset];
      }
      if (validDataset) return validDataset;
      if (typedDatasets) {
        if (typedDatasets.length === 1) return typedDatasets[0];
        _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
        dataset.typed = true;
      } else if (untypedDatasets?.length === 1) return untypedDatasets[0];
      else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function pipe(...pipe$1) {
  return _standardSchema({
    ...pipe$1[0],
    pipe: pipe$1,
    "~run"(dataset, config$1) {
      for (const item of pipe$1) if (item.kind !== "metadata") {
        if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
          dataset.typed = false;
          break;
        }
        if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
      }
      return dataset;
    }
  });
}

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
  const made2 = parse(step2);
  parsed.set(step2, made2);
  return made2;
}
function parseOperand(text2) {
  const match = /^(?<root>[A-Za-z_$][\w$]*)(?:\[(?<key>[^\]]+)\])?(?<path>(?:\.(?:[A-Za-z_$][\w$]*|\d+))*)$/.exec(text2);
  const root2 = match?.groups?.["root"];
  if (root2 === void 0) return void 0;
  const keyText = match?.groups?.["key"];
  const key2 = keyText === void 0 ? void 0 : parseOperand(keyText);
  if (keyText !== void 0 && key2 === void 0) return void 0;
  const path = (match?.groups?.["path"] ?? "").split(".").slice(1);
  return { ...rootOf(root2), ...key2 && { key: key2 }, path };
}
function parse(step2) {
  const [word = "", ...operands2] = step2.split(" ");
  const verb = [...EVENT_VERBS, ...CONTAINER_VERBS].find((known) => known === word);
  if (!verb) throw new Error(`step "${step2}": unknown verb "${word}"`);
  const rest = operands2.join(" ");
  if (verb === "io") {
    if (!IO_CLASSES.some((known) => known === rest)) throw new Error(`step "${step2}": unknown class of I/O "${rest}"`);
    return { verb, rest };
  }
  const [operand, value, ...more] = operands2.map((text2) => {
    const made2 = parseOperand(text2);
    if (!made2) throw new Error(`step "${step2}": malformed operand "${text2}"`);
    return made2;
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
var text = pipe(string(), nonEmpty("is empty"));
var count = pipe(number(), minValue(0));
var step = pipe(string(), rawCheck(({ dataset, addIssue }) => {
  if (!dataset.typed) return;
  try {
    parseStep(dataset.value);
  } catch (error) {
    addIssue({ message: error instanceof Error ? error.message : String(error) });
  }
}));
var place = pipe(string(), check((value) => parseOperand(value)?.root === "arg", "must be an argument such as `arg0` or `arg2.signal`"));
var loss = strictObject({
  refusal: picklist(["false", "rejects", "throws", "callback", "silent", "none"]),
  means: picklist(["dropped", "backpressure", "ambiguous"]),
  full: optional(text)
});
var api = strictObject({
  does: array(step),
  result: optional(array(step)),
  resultPath: optional(text),
  returns: optional(text),
  callbackParams: optional(record(place, array(string()))),
  async: optional(boolean()),
  whenAwaited: optional(boolean()),
  never: optional(boolean()),
  signal: optional(place),
  timeout: optional(place),
  timeoutMs: optional(count),
  ms: optional(place),
  defaultMs: optional(count),
  unitMs: optional(count),
  wake: optional(picklist(["none", "signal", "resolver", "race", "handle"])),
  lock: optional(picklist(["mutex", "semaphore", "read", "write", "limiter", "pool", "file", "distributed", "flag"])),
  fair: optional(boolean()),
  reentrant: optional(boolean()),
  tried: optional(boolean()),
  permits: optional(union([place, count])),
  lockWhenOne: optional(place),
  releaseTwice: optional(picklist(["noop", "throws", "breaks-exclusion", "inflates", "hangs"])),
  loss: optional(loss),
  what: optional(picklist(["interval", "timeout", "immediate", "listener", "server", "worker", "process", "watcher", "stream", "subscription"])),
  message: optional(place),
  once: optional(boolean()),
  unref: optional(boolean()),
  userCode: optional(boolean()),
  safe: optional(boolean()),
  flags: optional(array(pipe(string(), regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be kebab-case")))),
  why: text
});
var key = pipe(string(), regex(/^(?:[\w$]+|\*)(?:\.(?:[\w$]+|\*|\(\)))*$/, "must be a name such as `name`, `Type.member` or `Type.()`"));
var file = strictObject({
  $schema: optional(string()),
  module: text,
  aliases: optional(array(text)),
  extends: optional(record(key, text)),
  types: optional(record(key, text)),
  apis: record(key, api)
});

// src/knowledge/load.ts
function loadKnowledge(files3) {
  const names = /* @__PURE__ */ new Map();
  const prefixes = [];
  const apis = /* @__PURE__ */ new Map();
  const bases = /* @__PURE__ */ new Map();
  const values = /* @__PURE__ */ new Map();
  const types = /* @__PURE__ */ new Map();
  for (const file2 of files3) {
    const { module } = file2;
    const own = types.get(module) ?? /* @__PURE__ */ new Set();
    types.set(module, own);
    names.set(module, module);
    for (const alias of file2.aliases ?? []) {
      if (alias.endsWith("*")) prefixes.push([alias.slice(0, -1), module]);
      else names.set(alias, module);
    }
    for (const [key2, api3] of Object.entries(file2.apis)) {
      apis.set(id(module, key2), api3);
      const dot = key2.indexOf(".");
      if (dot > 0) own.add(key2.slice(0, dot));
    }
    for (const [type, base] of Object.entries(file2.extends ?? {})) {
      own.add(type);
      bases.set(id(module, type), refer(module, base));
    }
    for (const [key2, target] of Object.entries(file2.types ?? {})) {
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
    const exact2 = names.get(module) ?? foundNames.get(module);
    if (exact2 !== void 0) return exact2;
    const found = prefixes.find(([prefix]) => module.startsWith(prefix))?.[1] ?? module;
    foundNames.set(module, found);
    return found;
  };
  const api2 = (module, key2) => {
    const name = canonical(module);
    return remember(foundApis, id(name, key2), () => resolve3(name, key2, (at) => apis.get(at)));
  };
  const typeOf = (module, key2) => {
    const name = canonical(module);
    return remember(foundTypes, id(name, key2), () => resolve3(name, key2, (at) => values.get(at)));
  };
  const hasType = (module, type) => {
    const name = canonical(module);
    return types.get(name)?.has(type) === true || types.get(name)?.has("*") === true;
  };
  function resolve3(module, key2, lookUp) {
    return exactly(module, key2, lookUp, /* @__PURE__ */ new Set()) ?? byWildcard(module, key2, lookUp);
  }
  function exactly(module, key2, lookUp, seen) {
    const at = id(module, key2);
    if (seen.has(at)) return void 0;
    seen.add(at);
    const found = lookUp(at);
    if (found !== void 0) return found;
    for (const [otherModule, otherKey] of elsewhere(module, key2, seen.size === 1)) {
      const other = exactly(otherModule, otherKey, lookUp, seen);
      if (other !== void 0) return other;
    }
    return void 0;
  }
  function* elsewhere(module, key2, first) {
    const dot = key2.indexOf(".");
    const head2 = dot < 0 ? key2 : key2.slice(0, dot);
    const member2 = dot < 0 ? "" : key2.slice(dot);
    const base = bases.get(id(module, head2));
    if (base && member2 !== "" && member2 !== ".constructor") yield [canonical(base.module), within(base.type, member2)];
    if (head2 === "default" && member2 !== "" && member2 !== ".constructor" && member2 !== ".()") yield [module, member2.slice(1)];
    const value = values.get(id(module, head2));
    if (value) yield [canonical(value.module), within(value.type, member2)];
    if (head2 === "default") return;
    const whole = first ? values.get(id(module, "default")) : void 0;
    if (whole) yield [canonical(whole.module), within(whole.type, `.${key2}`)];
  }
  function byWildcard(module, key2, lookUp) {
    const dot = key2.indexOf(".");
    if (dot < 0) return lookUp(id(module, "*"));
    const head2 = key2.slice(0, dot);
    const member2 = key2.slice(dot + 1);
    if (member2 === "constructor" || member2 === "then") return exactly(module, `*.${member2}`, lookUp, /* @__PURE__ */ new Set());
    return exactly(module, `${head2}.*`, lookUp, /* @__PURE__ */ new Set()) ?? lookUp(id(module, `*.${member2}`)) ?? lookUp(id(module, "*.*"));
  }
  return {
    api: api2,
    typeOf,
    hasType,
    canonical,
    ref: (module, text2) => text2 === "" || text2 === "this" || /^arg(?:\d+|Last)$/.test(text2) ? void 0 : withCanonical(refer(module, text2)),
    hasModule: (module) => types.has(canonical(module)),
    types: (module) => [...types.get(canonical(module)) ?? []].filter((type) => type !== "*").sort()
  };
  function withCanonical(ref) {
    return { module: canonical(ref.module), type: ref.type };
  }
}
function within(type, member2) {
  return type === "" ? member2.slice(1) : type + member2;
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

// src/knowledge/typescript/builtin.json
var builtin_default = {
  module: "global",
  types: {
    process: "node:process:Process",
    Buffer: "node:buffer:Buffer",
    globalThis: "global:",
    "PromiseWithResolvers.promise": "Promise",
    crypto: "node:crypto:Crypto"
  },
  apis: {
    "Array.push": { does: ["append this arg0"], safe: true, why: "ECMAScript specification" },
    "Array.unshift": { does: ["prepend this arg0"], safe: true, why: "ECMAScript specification" },
    "Array.shift": { does: ["takeFirst"], safe: true, why: "ECMAScript specification" },
    "Array.pop": { does: ["takeLast"], safe: true, why: "ECMAScript specification" },
    "Array.splice": { does: ["takeAny", "insert this arg2"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.fill": { does: ["set this arg0"], returns: "this", safe: true, why: "ECMAScript specification" },
    "Array.reverse": { does: ["iterate", "set this"], returns: "this", safe: true, why: "ECMAScript specification" },
    "Array.copyWithin": { does: ["iterate", "set this"], returns: "this", safe: true, why: "ECMAScript specification" },
    "Array.sort": { does: ["iterate", "call arg0", "set this"], returns: "this", why: "ECMAScript specification" },
    "Array.forEach": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.map": { does: ["iterate", "call arg0"], returns: "Array", why: "ECMAScript specification" },
    "Array.filter": { does: ["iterate", "call arg0"], returns: "Array", why: "ECMAScript specification" },
    "Array.flatMap": { does: ["iterate", "call arg0"], returns: "Array", why: "ECMAScript specification" },
    "Array.find": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.findIndex": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.findLast": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.findLastIndex": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.some": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.every": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.reduce": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.reduceRight": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Array.toSorted": { does: ["iterate", "call arg0"], returns: "Array", why: "ECMAScript specification" },
    "Array.slice": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.concat": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.flat": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.toReversed": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.toSpliced": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.with": { does: ["iterate"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.join": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Array.entries": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Array.keys": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Array.values": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Array.includes": { does: ["has this arg0"], safe: true, why: "ECMAScript specification" },
    "Array.indexOf": { does: ["has this arg0"], safe: true, why: "ECMAScript specification" },
    "Array.lastIndexOf": { does: ["has this arg0"], safe: true, why: "ECMAScript specification" },
    "Array.at": { does: ["read this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Array.length": { does: ["count"], safe: true, why: "ECMAScript specification" },
    "Array.isArray": { does: [], safe: true, why: "ECMAScript specification" },
    "Array.of": { does: [], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.constructor": { does: [], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Array.from": { does: ["iterate arg0", "call arg1"], returns: "Array", why: "ECMAScript specification" },
    "Array.fromAsync": { does: ["await", "iterate arg0", "call arg1"], async: true, returns: "Array", why: "ECMAScript specification" },
    "Map.set": { does: ["set this[arg0] arg1"], returns: "this", safe: true, why: "ECMAScript specification" },
    "WeakMap.set": { does: ["set this[arg0] arg1"], returns: "this", safe: true, why: "ECMAScript specification" },
    "Map.get": { does: ["read this[arg0]"], safe: true, why: "ECMAScript specification" },
    "WeakMap.get": { does: ["read this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Map.has": { does: ["has this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Set.has": { does: ["has this[arg0]"], safe: true, why: "ECMAScript specification" },
    "WeakMap.has": { does: ["has this[arg0]"], safe: true, why: "ECMAScript specification" },
    "WeakSet.has": { does: ["has this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Map.delete": { does: ["delete this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Set.delete": { does: ["delete this[arg0]"], safe: true, why: "ECMAScript specification" },
    "WeakMap.delete": { does: ["delete this[arg0]"], safe: true, why: "ECMAScript specification" },
    "WeakSet.delete": { does: ["delete this[arg0]"], safe: true, why: "ECMAScript specification" },
    "Map.clear": { does: ["clear"], safe: true, why: "ECMAScript specification" },
    "Set.clear": { does: ["clear"], safe: true, why: "ECMAScript specification" },
    "Map.size": { does: ["count"], safe: true, why: "ECMAScript specification" },
    "Set.size": { does: ["count"], safe: true, why: "ECMAScript specification" },
    "Map.forEach": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Set.forEach": { does: ["iterate", "call arg0"], why: "ECMAScript specification" },
    "Map.keys": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Map.values": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Map.entries": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Set.keys": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Set.values": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Set.entries": { does: ["iterate"], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Map.getOrInsert": { does: ["has this[arg0]", "set this[arg0] arg1"], safe: true, why: "ECMAScript specification" },
    "Map.getOrInsertComputed": { does: ["has this[arg0]", "call arg1", "set this[arg0]"], why: "ECMAScript specification" },
    "Set.add": { does: ["set this[arg0] arg0"], returns: "this", safe: true, why: "ECMAScript specification" },
    "WeakSet.add": { does: ["set this[arg0] arg0"], returns: "this", safe: true, why: "ECMAScript specification" },
    "Set.union": { does: ["iterate"], returns: "Set", safe: true, why: "ECMAScript specification" },
    "Set.intersection": { does: ["iterate"], returns: "Set", safe: true, why: "ECMAScript specification" },
    "Set.difference": { does: ["iterate"], returns: "Set", safe: true, why: "ECMAScript specification" },
    "Set.symmetricDifference": { does: ["iterate"], returns: "Set", safe: true, why: "ECMAScript specification" },
    "Set.isSubsetOf": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Set.isSupersetOf": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Set.isDisjointFrom": { does: ["iterate"], safe: true, why: "ECMAScript specification" },
    "Map.groupBy": { does: ["iterate arg0", "call arg1"], returns: "Map", why: "ECMAScript specification" },
    "Map.constructor": { does: [], returns: "Map", safe: true, why: "ECMAScript specification" },
    "Set.constructor": { does: [], returns: "Set", safe: true, why: "ECMAScript specification" },
    "WeakMap.constructor": { does: [], returns: "WeakMap", safe: true, why: "ECMAScript specification" },
    "WeakSet.constructor": { does: [], returns: "WeakSet", safe: true, why: "ECMAScript specification" },
    "WeakRef.constructor": { does: [], returns: "WeakRef", safe: true, why: "ECMAScript specification" },
    "Date.constructor": { does: [], returns: "Date", safe: true, why: "ECMAScript specification" },
    "Error.constructor": { does: [], returns: "Error", safe: true, why: "ECMAScript specification" },
    "TypeError.constructor": { does: [], returns: "TypeError", safe: true, why: "ECMAScript specification" },
    "RangeError.constructor": { does: [], returns: "RangeError", safe: true, why: "ECMAScript specification" },
    "AggregateError.constructor": { does: [], returns: "AggregateError", safe: true, why: "ECMAScript specification" },
    "RegExp.constructor": { does: [], returns: "RegExp", why: "ECMAScript specification" },
    "Object.constructor": { does: [], returns: "Object", safe: true, why: "ECMAScript specification" },
    "Uint8Array.constructor": { does: [], returns: "Uint8Array", why: "ECMAScript specification" },
    "Iterator.map": { does: ["spawn arg0"], returns: "Iterator", why: "ECMAScript specification" },
    "Iterator.filter": { does: ["spawn arg0"], returns: "Iterator", why: "ECMAScript specification" },
    "Iterator.flatMap": { does: ["spawn arg0"], returns: "Iterator", why: "ECMAScript specification" },
    "Iterator.forEach": { does: ["call arg0"], why: "ECMAScript specification" },
    "Iterator.some": { does: ["call arg0"], why: "ECMAScript specification" },
    "Iterator.every": { does: ["call arg0"], why: "ECMAScript specification" },
    "Iterator.find": { does: ["call arg0"], why: "ECMAScript specification" },
    "Iterator.reduce": { does: ["call arg0"], why: "ECMAScript specification" },
    "Iterator.toArray": { does: [], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Iterator.next": { does: [], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Iterator.take": { does: [], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "Iterator.drop": { does: [], returns: "Iterator", safe: true, why: "ECMAScript specification" },
    "WeakRef.deref": { does: ["read"], safe: true, why: "ECMAScript specification" },
    "Promise.withResolvers": { does: [], returns: "PromiseWithResolvers", safe: true, why: "ECMAScript specification" },
    "Promise.resolve": { does: [], returns: "Promise", safe: true, flags: ["settled-at-once"], why: "ECMAScript specification" },
    "Promise.reject": { does: [], returns: "Promise", safe: true, flags: ["settled-at-once"], why: "ECMAScript specification" },
    "Promise.try": { does: ["await", "call arg0"], async: true, returns: "Promise", why: "ECMAScript specification" },
    "JSON.parse": { does: ["call arg1"], why: "ECMAScript specification" },
    "JSON.stringify": { does: ["call arg1"], why: "ECMAScript specification" },
    "Object.keys": { does: ["iterate arg0"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Object.values": { does: ["iterate arg0"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Object.entries": { does: ["iterate arg0"], returns: "Array", safe: true, why: "ECMAScript specification" },
    "Object.assign": { does: ["set arg0 arg1"], returns: "arg0", safe: true, why: "ECMAScript specification" },
    "Object.freeze": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.seal": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.create": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.getPrototypeOf": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.is": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.hasOwn": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.getOwnPropertyNames": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.preventExtensions": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.isFrozen": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.fromEntries": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.hasOwnProperty": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.toString": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.valueOf": { does: [], safe: true, why: "ECMAScript specification" },
    "Object.defineProperty": { does: [], why: "ECMAScript specification" },
    "Object.defineProperties": { does: [], why: "ECMAScript specification" },
    "Object.setPrototypeOf": { does: [], why: "ECMAScript specification" },
    "Object.groupBy": { does: ["iterate arg0", "call arg1"], why: "ECMAScript specification" },
    "Reflect.ownKeys": { does: [], safe: true, why: "ECMAScript specification" },
    "Reflect.has": { does: [], safe: true, why: "ECMAScript specification" },
    "Reflect.get": { does: [], safe: true, why: "ECMAScript specification" },
    "Reflect.getPrototypeOf": { does: [], safe: true, why: "ECMAScript specification" },
    "Math.*": { does: [], safe: true, why: "ECMAScript specification" },
    "Date.*": { does: [], safe: true, why: "ECMAScript specification" },
    "Number.*": { does: [], safe: true, why: "ECMAScript specification" },
    "Boolean.*": { does: [], safe: true, why: "ECMAScript specification" },
    "Symbol.*": { does: [], safe: true, why: "ECMAScript specification" },
    "Error.*": { does: [], safe: true, why: "ECMAScript specification" },
    "String.*": { does: [], safe: true, why: "ECMAScript specification" },
    "String.split": { does: [], returns: "Array", safe: true, why: "ECMAScript specification" },
    "String.match": { does: [], returns: "Array", safe: true, why: "ECMAScript specification" },
    "String.replace": { does: ["call arg1"], why: "ECMAScript specification" },
    "String.replaceAll": { does: ["call arg1"], why: "ECMAScript specification" },
    "String.repeat": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "String.normalize": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "Date.toISOString": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "Number.toFixed": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "Number.toPrecision": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "Number.toString": { does: [], flags: ["throws-on-bad-argument"], why: "ECMAScript specification" },
    "RegExp.test": { does: [], safe: true, why: "ECMAScript specification" },
    "RegExp.exec": { does: [], safe: true, why: "ECMAScript specification" },
    parseInt: { does: [], safe: true, why: "ECMAScript specification" },
    parseFloat: { does: [], safe: true, why: "ECMAScript specification" },
    isNaN: { does: [], safe: true, why: "ECMAScript specification" },
    isFinite: { does: [], safe: true, why: "ECMAScript specification" },
    Number: { does: [], safe: true, why: "ECMAScript specification" },
    String: { does: [], safe: true, why: "ECMAScript specification" },
    Boolean: { does: [], safe: true, why: "ECMAScript specification" },
    Symbol: { does: [], safe: true, why: "ECMAScript specification" },
    Date: { does: [], safe: true, why: "ECMAScript specification" },
    BigInt: { does: [], why: "ECMAScript specification" },
    encodeURIComponent: { does: [], why: "ECMAScript specification" },
    decodeURIComponent: { does: [], why: "ECMAScript specification" },
    encodeURI: { does: [], why: "ECMAScript specification" },
    decodeURI: { does: [], why: "ECMAScript specification" },
    structuredClone: { does: [], flags: ["throws-on-uncloneable"], why: "ECMAScript specification" },
    queueMicrotask: { does: ["spawn arg0"], what: "immediate", safe: true, why: "WHATWG HTML: runs before the next task; not a sleep" },
    setTimeout: { does: ["start result", "spawn arg0"], returns: "Timeout", ms: "arg1", wake: "handle", what: "timeout", safe: true, flags: ["overflow-fires-at-once"], why: "Node docs: timers; exp/timers.mjs (a delay over 2147483647 fires after 1 ms)" },
    setInterval: { does: ["start result", "spawn arg0"], returns: "Timeout", ms: "arg1", wake: "handle", what: "interval", safe: true, flags: ["async-callback-overlaps"], why: "exp/timers2.mjs: an async callback is not awaited, 6 ran at once" },
    setImmediate: { does: ["start result", "spawn arg0"], returns: "Immediate", wake: "handle", what: "immediate", safe: true, why: "Node docs: timers; exp/timers.mjs" },
    clearTimeout: { does: ["stop arg0"], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    clearInterval: { does: ["stop arg0"], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    clearImmediate: { does: ["stop arg0"], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "setTimeout.promisified": { does: ["await", "sleep arg0"], async: true, signal: "arg2.signal", wake: "signal", flags: ["signal-in-wrong-argument"], why: "exp/timers.mjs: util.promisify(setTimeout) is timers/promises.setTimeout; options are the third argument" },
    "setImmediate.promisified": { does: ["await"], async: true, signal: "arg1.signal", why: "Node docs: timers; exp/timers.mjs" },
    "Timeout.unref": { does: [], returns: "this", unref: true, safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Immediate.unref": { does: [], returns: "this", unref: true, safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Timeout.ref": { does: [], returns: "this", safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Immediate.ref": { does: [], returns: "this", safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Timeout.refresh": { does: ["start this"], returns: "this", what: "timeout", safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Timeout.close": { does: ["stop this"], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Timeout.hasRef": { does: [], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Immediate.hasRef": { does: [], safe: true, why: "Node docs: timers; exp/timers.mjs" },
    "Atomics.wait": { does: ["block"], timeout: "arg3", wake: "none", flags: ["blocks-event-loop"], why: "exp/timers.mjs: blocks the thread; only Atomics.notify of another thread ends it" },
    "Atomics.waitAsync": { does: [], flags: ["does-not-keep-process-alive"], why: "exp/timers.mjs: `value` is a plain string where `async` is false" },
    "Atomics.notify": { does: ["send arg0"], loss: { refusal: "none", means: "dropped", full: "lost when nobody waits" }, safe: true, why: "exp/timers.mjs: 0 when nobody was waiting" },
    "Atomics.load": { does: ["read arg0"], safe: true, why: "ECMAScript specification" },
    "Atomics.store": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.add": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.sub": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.exchange": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.compareExchange": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.and": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.or": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "Atomics.xor": { does: ["set arg0"], safe: true, flags: ["atomic"], why: "ECMAScript specification" },
    "FinalizationRegistry.constructor": { does: ["spawn arg0"], returns: "FinalizationRegistry", safe: true, why: "ECMAScript specification" },
    "FinalizationRegistry.register": { does: [], why: "ECMAScript specification" },
    "FinalizationRegistry.unregister": { does: [], why: "ECMAScript specification" },
    "DisposableStack.defer": { does: ["spawn arg0"], why: "ECMAScript specification" },
    "AsyncDisposableStack.defer": { does: ["spawn arg0"], why: "ECMAScript specification" },
    "DisposableStack.use": { does: [], returns: "arg0", why: "ECMAScript specification" },
    "AsyncDisposableStack.use": { does: [], returns: "arg0", why: "ECMAScript specification" },
    "AsyncDisposableStack.disposeAsync": { does: ["await", "stop this"], async: true, why: "ECMAScript specification" },
    "DisposableStack.dispose": { does: ["stop this"], why: "ECMAScript specification" },
    "Bun.sleep": { does: ["await", "sleep arg0"], async: true, wake: "none", flags: ["uninterruptible-sleep"], why: "Bun docs: sleep(ms or Date)" },
    "Bun.sleepSync": { does: ["block arg0"], wake: "none", flags: ["blocks-event-loop"], why: "Bun docs" },
    "console.*": { does: [], safe: true, why: "Node docs: console" }
  }
};

// src/knowledge/typescript/web.json
var web_default = {
  module: "global",
  extends: {
    AbortSignal: "EventTarget",
    WebSocket: "EventTarget",
    EventSource: "EventTarget",
    BroadcastChannel: "EventTarget",
    MessagePort: "EventTarget",
    Worker: "EventTarget",
    XMLHttpRequest: "EventTarget",
    Window: "EventTarget",
    Document: "EventTarget",
    HTMLElement: "Element",
    Element: "EventTarget",
    Node: "EventTarget",
    RTCDataChannel: "EventTarget",
    RTCPeerConnection: "EventTarget",
    DedicatedWorkerGlobalScope: "EventTarget",
    ServiceWorkerGlobalScope: "EventTarget",
    Performance: "EventTarget",
    Request: "Response",
    Blob: "Response",
    File: "Blob",
    IDBRequest: "EventTarget",
    IDBOpenDBRequest: "IDBRequest",
    IDBTransaction: "EventTarget",
    IDBDatabase: "EventTarget",
    MediaRecorder: "EventTarget",
    SharedWorker: "EventTarget",
    ReadableByteStreamController: "ReadableStreamDefaultController",
    FileReader: "EventTarget",
    MediaQueryList: "EventTarget",
    VisualViewport: "EventTarget",
    ServiceWorkerContainer: "EventTarget"
  },
  types: {
    "AbortController.signal": "AbortSignal",
    "Response.body": "ReadableStream",
    "MessageChannel.port1": "MessagePort",
    "MessageChannel.port2": "MessagePort",
    "SharedWorker.port": "MessagePort",
    navigator: "Navigator",
    "Navigator.locks": "LockManager",
    "Navigator.storage": "StorageManager",
    "Navigator.clipboard": "Clipboard",
    "Navigator.permissions": "Permissions",
    "Navigator.serviceWorker": "ServiceWorkerContainer",
    "Navigator.credentials": "CredentialsContainer",
    "Navigator.mediaDevices": "MediaDevices",
    "Navigator.geolocation": "Geolocation",
    window: "Window",
    document: "Document",
    self: "DedicatedWorkerGlobalScope",
    localStorage: "Storage",
    sessionStorage: "Storage",
    "Window.localStorage": "Storage",
    "Window.sessionStorage": "Storage",
    "Window.document": "Document",
    "Window.navigator": "Navigator",
    indexedDB: "IDBFactory",
    "Window.indexedDB": "IDBFactory",
    caches: "CacheStorage",
    cookieStore: "CookieStore",
    performance: "Performance",
    "TransformStream.readable": "ReadableStream",
    "TransformStream.writable": "WritableStream",
    "CompressionStream.readable": "ReadableStream",
    "CompressionStream.writable": "WritableStream",
    "DecompressionStream.readable": "ReadableStream",
    "DecompressionStream.writable": "WritableStream",
    "TextDecoderStream.readable": "ReadableStream",
    "TextDecoderStream.writable": "WritableStream",
    "TextEncoderStream.readable": "ReadableStream",
    "TextEncoderStream.writable": "WritableStream",
    "crypto.subtle": "SubtleCrypto",
    "IDBOpenDBRequest.result": "IDBDatabase",
    "WritableStreamDefaultController.signal": "AbortSignal",
    "Request.signal": "AbortSignal"
  },
  apis: {
    fetch: { does: ["await", "io network"], async: true, returns: "Response", signal: "arg1.signal", timeoutMs: 3e5, flags: ["no-timeout-by-default"], why: "undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Window.fetch": { does: ["await", "io network"], async: true, returns: "Response", signal: "arg1.signal", timeoutMs: 3e5, flags: ["no-timeout-by-default"], why: "undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.json": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.text": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.arrayBuffer": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.blob": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.formData": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.bytes": { does: ["await", "io network"], async: true, flags: ["second-network-wait"], why: "Fetch standard: the body is a second wait for the network; undici lib/dispatcher/client.js:263: headersTimeout and bodyTimeout 300 s each, none over all" },
    "Response.clone": { does: [], returns: "Response", why: "MDN" },
    "Response.constructor": { does: [], returns: "Response", why: "MDN" },
    "Response.slice": { does: [], returns: "Response", why: "MDN" },
    "Blob.text": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Blob.arrayBuffer": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Blob.bytes": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Blob.stream": { does: [], returns: "ReadableStream", why: "MDN" },
    "FormData.*": { does: [], safe: true, why: "MDN" },
    "Headers.*": { does: [], safe: true, why: "MDN" },
    "URLSearchParams.*": { does: [], safe: true, why: "MDN" },
    "EventTarget.addEventListener": { does: ["start this", "spawn arg1"], signal: "arg2.signal", what: "listener", message: "arg0", safe: true, why: "MDN" },
    "EventTarget.removeEventListener": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "MDN" },
    "EventTarget.dispatchEvent": { does: ["send this"], what: "listener", message: "arg0", userCode: true, safe: true, why: "DOM standard: listeners run now, their exceptions are reported, false means preventDefault" },
    "EventTarget.constructor": { does: [], returns: "EventTarget", safe: true, why: "MDN" },
    addEventListener: { does: ["start window", "spawn arg1"], signal: "arg2.signal", what: "listener", message: "arg0", safe: true, why: "MDN" },
    removeEventListener: { does: ["stop window"], what: "listener", message: "arg0", safe: true, why: "MDN" },
    "AbortController.constructor": { does: [], returns: "AbortController", safe: true, why: "MDN" },
    "AbortController.abort": { does: ["send this.signal"], what: "listener", userCode: true, safe: true, why: "exp/web.mjs: listeners run now; idempotent; stops only code that was given the signal" },
    "AbortSignal.aborted": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "AbortSignal.throwIfAborted": { does: ["read"], flags: ["poll-target"], why: "MDN" },
    "AbortSignal.timeout": { does: ["start result"], returns: "AbortSignal", ms: "arg0", wake: "none", what: "timeout", unref: true, safe: true, why: "exp/web.mjs: cannot be cleared, does not keep the process alive" },
    "AbortSignal.any": { does: [], returns: "AbortSignal", safe: true, why: "MDN" },
    "AbortSignal.abort": { does: [], returns: "AbortSignal", safe: true, why: "MDN" },
    "WebSocket.constructor": { does: ["start result"], returns: "WebSocket", what: "stream", why: "MDN" },
    "WebSocket.send": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "throws-when-connecting", "no-backpressure"], why: "WebSockets standard: CLOSING or CLOSED drops the message and only bufferedAmount grows; CONNECTING throws" },
    "WebSocket.close": { does: ["stop this"], why: "MDN" },
    "EventSource.close": { does: ["stop this"], why: "MDN" },
    "WebSocket.readyState": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "WebSocket.bufferedAmount": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "EventSource.readyState": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "EventSource.constructor": { does: ["start result"], returns: "EventSource", what: "stream", why: "MDN" },
    "BroadcastChannel.constructor": { does: ["start result"], returns: "BroadcastChannel", what: "subscription", why: "MDN" },
    "BroadcastChannel.postMessage": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-no-receiver"], why: "exp/timers.mjs: no receiver drops silently; a closed channel throws InvalidStateError" },
    "BroadcastChannel.close": { does: ["stop this"], safe: true, why: "MDN" },
    "MessagePort.close": { does: ["stop this"], safe: true, why: "MDN" },
    "MessageChannel.constructor": { does: [], returns: "MessageChannel", safe: true, why: "MDN" },
    "MessagePort.start": { does: ["start this"], what: "subscription", safe: true, why: "MDN" },
    "MessagePort.postMessage": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: a closed port or ended worker drops the message, returns undefined, no error" },
    "Worker.postMessage": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: a closed port or ended worker drops the message, returns undefined, no error" },
    "DedicatedWorkerGlobalScope.postMessage": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: a closed port or ended worker drops the message, returns undefined, no error" },
    postMessage: { does: ["send self"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: a closed port or ended worker drops the message, returns undefined, no error" },
    "Window.postMessage": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: a closed port or ended worker drops the message, returns undefined, no error" },
    "Worker.constructor": { does: ["start result"], what: "worker", why: "MDN", returns: "Worker" },
    "SharedWorker.constructor": { does: ["start result"], what: "worker", why: "MDN" },
    "Worker.terminate": { does: ["stop this"], safe: true, flags: ["drops-pending-work"], why: "MDN" },
    "LockManager.request": { does: ["await", "acquire this[arg0]", "call argLast", "release this[arg0]"], async: true, signal: "arg1.signal", wake: "signal", lock: "distributed", fair: true, reentrant: false, flags: ["if-available-null", "steal-breaks-exclusion"], why: "MDN LockManager.request; FIFO across tabs and workers of the origin; `ifAvailable` calls back with null, `steal` lets the former holder run on" },
    "LockManager.query": { does: ["await"], async: true, why: "MDN" },
    "Navigator.sendBeacon": { does: ["send this"], loss: { refusal: "false", means: "dropped", full: "returns-false" }, message: "arg1", why: "MDN sendBeacon: false above 64 KiB of queued data, nothing is sent" },
    "RTCDataChannel.send": { does: ["send this"], loss: { refusal: "throws", means: "dropped", full: "throws" }, message: "arg0", why: "WebRTC: OperationError when the buffer is full, InvalidStateError when closed" },
    "RTCDataChannel.close": { does: ["stop this"], safe: true, why: "MDN" },
    "RTCPeerConnection.close": { does: ["stop this"], safe: true, why: "MDN" },
    "RTCPeerConnection.createOffer": { does: ["await", "io network"], async: true, why: "MDN" },
    "RTCPeerConnection.createAnswer": { does: ["await", "io network"], async: true, why: "MDN" },
    "RTCPeerConnection.setLocalDescription": { does: ["await", "io network"], async: true, why: "MDN" },
    "RTCPeerConnection.setRemoteDescription": { does: ["await", "io network"], async: true, why: "MDN" },
    "RTCPeerConnection.addIceCandidate": { does: ["await", "io network"], async: true, why: "MDN" },
    "RTCPeerConnection.getStats": { does: ["await", "io network"], async: true, why: "MDN" },
    "ReadableStream.constructor": { does: ["call arg0.start", "spawn arg0.pull", "spawn arg0.cancel"], returns: "ReadableStream", callbackParams: { "arg0.start": ["ReadableStreamDefaultController"], "arg0.pull": ["ReadableStreamDefaultController"] }, why: "Streams standard: start runs now, pull and cancel when the consumer asks" },
    "WritableStream.constructor": { does: ["call arg0.start", "spawn arg0.write", "spawn arg0.close", "spawn arg0.abort"], returns: "WritableStream", callbackParams: { "arg0.start": ["WritableStreamDefaultController"], "arg0.write": ["", "WritableStreamDefaultController"] }, why: "Streams standard: writes run one after another" },
    "TransformStream.constructor": { does: ["call arg0.start", "spawn arg0.transform", "spawn arg0.flush"], returns: "TransformStream", callbackParams: { "arg0.start": ["TransformStreamDefaultController"], "arg0.transform": ["", "TransformStreamDefaultController"], "arg0.flush": ["TransformStreamDefaultController"] }, why: "Streams standard" },
    "ReadableStreamDefaultController.enqueue": { does: ["send this"], loss: { refusal: "throws", means: "dropped", full: "buffers" }, message: "arg0", flags: ["no-backpressure", "throws-after-cancel"], why: "exp/streams.mjs: desiredSize goes negative without a limit; TypeError after close or cancel" },
    "TransformStreamDefaultController.enqueue": { does: ["send this"], loss: { refusal: "throws", means: "dropped", full: "buffers" }, message: "arg0", flags: ["no-backpressure", "throws-after-cancel"], why: "exp/streams.mjs: desiredSize goes negative without a limit; TypeError after close or cancel" },
    "ReadableStreamDefaultController.desiredSize": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "TransformStreamDefaultController.desiredSize": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "WritableStreamDefaultWriter.desiredSize": { does: ["read"], safe: true, flags: ["poll-target"], why: "MDN" },
    "ReadableStreamDefaultController.close": { does: ["stop this"], why: "MDN" },
    "ReadableStreamDefaultController.error": { does: ["stop this"], why: "MDN" },
    "TransformStreamDefaultController.terminate": { does: ["stop this"], why: "MDN" },
    "TransformStreamDefaultController.error": { does: ["stop this"], why: "MDN" },
    "WritableStreamDefaultController.error": { does: ["stop this"], why: "MDN" },
    "ReadableStream.getReader": { does: [], returns: "ReadableStreamDefaultReader", why: "MDN" },
    "ReadableStreamDefaultReader.read": { does: ["await", "receive this"], async: true, why: "MDN" },
    "ReadableStreamDefaultReader.releaseLock": { does: [], why: "MDN" },
    "WritableStreamDefaultWriter.releaseLock": { does: [], why: "MDN" },
    "ReadableStreamDefaultReader.cancel": { does: ["await", "stop this"], async: true, why: "MDN" },
    "ReadableStream.cancel": { does: ["await", "stop this"], async: true, why: "MDN" },
    "ReadableStreamDefaultReader.closed": { does: ["read"], safe: true, why: "MDN" },
    "WritableStreamDefaultWriter.closed": { does: ["read"], safe: true, why: "MDN" },
    "WritableStreamDefaultWriter.ready": { does: ["read"], safe: true, why: "MDN" },
    "ReadableStream.pipeTo": { does: ["await", "io unknown"], async: true, signal: "arg1.signal", why: "MDN" },
    "ReadableStream.pipeThrough": { does: [], returns: "ReadableStream", signal: "arg1.signal", why: "MDN" },
    "ReadableStream.tee": { does: [], returns: "Array", why: "MDN" },
    "ReadableStream.from": { does: [], returns: "ReadableStream", why: "MDN" },
    "WritableStream.getWriter": { does: [], returns: "WritableStreamDefaultWriter", why: "MDN" },
    "WritableStreamDefaultWriter.write": { does: ["await", "send this"], async: true, loss: { refusal: "rejects", means: "backpressure", full: "buffers" }, message: "arg0", flags: ["await-ready-not-write"], why: "exp/streams.mjs: buffers without a limit unless `ready` is awaited; rejects when closed" },
    "WritableStreamDefaultWriter.close": { does: ["await", "stop this"], async: true, why: "MDN" },
    "WritableStreamDefaultWriter.abort": { does: ["await", "stop this"], async: true, why: "MDN" },
    "WritableStream.close": { does: ["await", "stop this"], async: true, why: "MDN" },
    "WritableStream.abort": { does: ["await", "stop this"], async: true, why: "MDN" },
    "IDBFactory.open": { does: [], returns: "IDBOpenDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBFactory.deleteDatabase": { does: [], returns: "IDBOpenDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBDatabase.transaction": { does: [], returns: "IDBTransaction", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBTransaction.objectStore": { does: [], returns: "IDBObjectStore", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.index": { does: [], returns: "IDBIndex", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.get": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.getAll": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.put": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.add": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.delete": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.clear": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.count": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBObjectStore.openCursor": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBIndex.get": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBIndex.getAll": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBIndex.openCursor": { does: [], returns: "IDBRequest", why: "IndexedDB standard: the request's events say when it is done" },
    "IDBDatabase.close": { does: ["stop this"], why: "IndexedDB standard: the request's events say when it is done" },
    "CacheStorage.open": { does: ["await", "io disk"], async: true, returns: "Cache", why: "MDN" },
    "CacheStorage.match": { does: ["await", "io disk"], async: true, why: "MDN" },
    "CacheStorage.has": { does: ["await", "io disk"], async: true, why: "MDN" },
    "CacheStorage.delete": { does: ["await", "io disk"], async: true, why: "MDN" },
    "CacheStorage.keys": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.match": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.put": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.delete": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.keys": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.matchAll": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Cache.add": { does: ["await", "io network"], async: true, why: "MDN" },
    "Cache.addAll": { does: ["await", "io network"], async: true, why: "MDN" },
    "StorageManager.*": { does: ["await", "io disk"], async: true, why: "MDN" },
    "CookieStore.*": { does: ["await", "io disk"], async: true, why: "MDN" },
    "Clipboard.read": { does: ["await", "io ipc"], async: true, why: "MDN" },
    "Clipboard.readText": { does: ["await", "io ipc"], async: true, why: "MDN" },
    "Clipboard.write": { does: ["await", "io ipc"], async: true, why: "MDN" },
    "Clipboard.writeText": { does: ["await", "io ipc"], async: true, why: "MDN" },
    "Permissions.query": { does: ["await", "io ipc"], async: true, why: "MDN" },
    "CredentialsContainer.get": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "CredentialsContainer.create": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "MediaDevices.getUserMedia": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "MediaDevices.getDisplayMedia": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    showOpenFilePicker: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    showSaveFilePicker: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    showDirectoryPicker: { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "Window.showOpenFilePicker": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "Window.showSaveFilePicker": { does: ["await", "io human"], async: true, flags: ["unbounded-wait"], why: "MDN" },
    "Geolocation.getCurrentPosition": { does: ["spawn arg0", "spawn arg1"], timeout: "arg2.timeout", why: "MDN" },
    alert: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    confirm: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    prompt: { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    "Window.alert": { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    "Window.confirm": { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    "Window.prompt": { does: ["block", "io human"], flags: ["blocks-event-loop", "unbounded-wait"], why: "MDN" },
    "Storage.getItem": { does: ["read this[arg0]"], safe: true, why: "MDN" },
    "Storage.setItem": { does: ["set this[arg0] arg1"], flags: ["throws-when-full"], why: "MDN" },
    "Storage.removeItem": { does: ["delete this[arg0]"], safe: true, why: "MDN" },
    "Storage.clear": { does: ["clear"], safe: true, why: "MDN" },
    requestAnimationFrame: { does: ["start result", "spawn arg0"], defaultMs: 16, wake: "handle", what: "timeout", safe: true, why: "MDN" },
    "Window.requestAnimationFrame": { does: ["start result", "spawn arg0"], defaultMs: 16, wake: "handle", what: "timeout", safe: true, why: "MDN" },
    requestIdleCallback: { does: ["start result", "spawn arg0"], defaultMs: 16, wake: "handle", what: "timeout", safe: true, why: "MDN" },
    "Window.requestIdleCallback": { does: ["start result", "spawn arg0"], defaultMs: 16, wake: "handle", what: "timeout", safe: true, why: "MDN" },
    cancelAnimationFrame: { does: ["stop arg0"], safe: true, why: "MDN" },
    "Window.cancelAnimationFrame": { does: ["stop arg0"], safe: true, why: "MDN" },
    cancelIdleCallback: { does: ["stop arg0"], safe: true, why: "MDN" },
    "Window.cancelIdleCallback": { does: ["stop arg0"], safe: true, why: "MDN" },
    "XMLHttpRequest.send": { does: ["start this"], what: "stream", why: "MDN" },
    "XMLHttpRequest.abort": { does: ["stop this"], safe: true, why: "MDN" },
    "FileReader.readAsText": { does: ["start this"], what: "stream", why: "MDN" },
    "FileReader.readAsDataURL": { does: ["start this"], what: "stream", why: "MDN" },
    "FileReader.readAsArrayBuffer": { does: ["start this"], what: "stream", why: "MDN" },
    "MutationObserver.constructor": { does: ["start result", "spawn arg0"], what: "subscription", why: "MDN", returns: "MutationObserver" },
    "ResizeObserver.constructor": { does: ["start result", "spawn arg0"], what: "subscription", why: "MDN", returns: "ResizeObserver" },
    "IntersectionObserver.constructor": { does: ["start result", "spawn arg0"], what: "subscription", why: "MDN", returns: "IntersectionObserver" },
    "PerformanceObserver.constructor": { does: ["start result", "spawn arg0"], what: "subscription", why: "MDN", returns: "PerformanceObserver" },
    "MutationObserver.disconnect": { does: ["stop this"], safe: true, why: "MDN" },
    "ResizeObserver.disconnect": { does: ["stop this"], safe: true, why: "MDN" },
    "IntersectionObserver.disconnect": { does: ["stop this"], safe: true, why: "MDN" },
    "PerformanceObserver.disconnect": { does: ["stop this"], safe: true, why: "MDN" },
    "Performance.now": { does: [], safe: true, why: "MDN" },
    "Performance.mark": { does: [], safe: true, why: "MDN" },
    "Performance.timeOrigin": { does: [], safe: true, why: "MDN" },
    "URL.constructor": { does: [], flags: ["throws-on-bad-argument"], why: "MDN" },
    "URL.canParse": { does: [], safe: true, why: "MDN" },
    "URL.parse": { does: [], safe: true, why: "MDN" },
    "TextEncoder.encode": { does: [], safe: true, why: "MDN" },
    "TextDecoder.decode": { does: [], why: "MDN" },
    "scheduler.wait": { does: ["await", "sleep arg0"], async: true, signal: "arg1.signal", wake: "signal", why: "MDN" },
    "scheduler.yield": { does: ["await"], async: true, why: "MDN" },
    "scheduler.postTask": { does: ["await", "call arg0"], async: true, signal: "arg1.signal", why: "MDN" },
    "SubtleCrypto.*": { does: ["await", "io thread"], async: true, why: "MDN" },
    reportError: { does: [], safe: true, why: "MDN" },
    getComputedStyle: { does: [], safe: true, why: "MDN" },
    btoa: { does: [], safe: true, why: "MDN" }
  }
};

// src/knowledge/typescript/node-async_hooks.json
var node_async_hooks_default = {
  module: "node:async_hooks",
  aliases: ["async_hooks"],
  apis: {
    "AsyncLocalStorage.run": { does: ["call arg1"], why: "Node docs: async_hooks" },
    "AsyncLocalStorage.exit": { does: ["call arg0"], why: "Node docs: async_hooks" },
    "AsyncResource.runInAsyncScope": { does: ["call arg0"], why: "Node docs: async_hooks" },
    "AsyncLocalStorage.getStore": { does: [], safe: true, why: "Node docs: async_hooks" },
    "AsyncLocalStorage.enterWith": { does: [], safe: true, why: "Node docs: async_hooks" },
    "AsyncLocalStorage.disable": { does: [], safe: true, why: "Node docs: async_hooks" },
    "AsyncLocalStorage.constructor": { does: [], safe: true, why: "Node docs: async_hooks" },
    "AsyncLocalStorage.bind": { does: [], returns: "arg0", safe: true, why: "Node docs: async_hooks" },
    "AsyncResource.bind": { does: [], returns: "arg0", safe: true, why: "Node docs: async_hooks" }
  }
};

// src/knowledge/typescript/node-buffer.json
var node_buffer_default = {
  module: "node:buffer",
  aliases: ["buffer"],
  types: { Blob: "global:Blob" },
  apis: {
    "Buffer.from": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.alloc": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.concat": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.allocUnsafe": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.subarray": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.slice": { does: [], returns: "Buffer", safe: true, why: "Node docs: buffer" },
    "Buffer.*": { does: [], safe: true, why: "Node docs: buffer" },
    "Buffer.writeUInt32BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeUInt32LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeInt32BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeInt32LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readUInt32BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readUInt32LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readInt32LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readInt32BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeUInt8": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readUInt8": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readUInt16BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.readUInt16LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeUInt16BE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" },
    "Buffer.writeUInt16LE": { does: [], flags: ["throws-on-bad-argument"], why: "Node docs: buffer" }
  }
};

// src/knowledge/typescript/node-child_process.json
var node_child_process_default = {
  module: "node:child_process",
  aliases: ["child_process"],
  extends: { ChildProcess: "node:events:EventEmitter" },
  types: {
    default: "node:child_process:",
    "ChildProcess.stdin": "node:stream:Writable",
    "ChildProcess.stdout": "node:stream:Readable",
    "ChildProcess.stderr": "node:stream:Readable"
  },
  apis: {
    spawn: { does: ["start result"], returns: "ChildProcess", signal: "arg2.signal", timeout: "arg2.timeout", wake: "handle", what: "process", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    fork: { does: ["start result"], returns: "ChildProcess", signal: "arg2.signal", timeout: "arg2.timeout", wake: "handle", what: "process", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    exec: { does: ["start result", "spawn argLast"], returns: "ChildProcess", signal: "arg1.signal", timeout: "arg1.timeout", wake: "handle", what: "process", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    execFile: { does: ["start result", "spawn argLast"], returns: "ChildProcess", signal: "arg2.signal", timeout: "arg2.timeout", wake: "handle", what: "process", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    "exec.promisified": { does: ["await", "io process"], async: true, signal: "arg1.signal", timeout: "arg1.timeout", wake: "none", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    "execFile.promisified": { does: ["await", "io process"], async: true, signal: "arg2.signal", timeout: "arg2.timeout", wake: "none", flags: ["no-timeout-by-default"], why: "Node docs: child_process" },
    execSync: { does: ["block", "io process"], timeout: "arg1.timeout", flags: ["blocks-event-loop"], why: "Node docs: child_process" },
    execFileSync: { does: ["block", "io process"], timeout: "arg2.timeout", flags: ["blocks-event-loop"], why: "Node docs: child_process" },
    spawnSync: { does: ["block", "io process"], timeout: "arg2.timeout", flags: ["blocks-event-loop"], why: "Node docs: child_process" },
    "ChildProcess.send": { does: ["send this", "spawn argLast"], loss: { refusal: "false", means: "ambiguous", full: "buffers" }, message: "arg0", flags: ["false-is-ambiguous"], why: "exp/streams.mjs: false: either the channel is closed (lost) or the backlog is long (still sent); the callback tells which" },
    "ChildProcess.kill": { does: ["stop this"], what: "process", safe: true, why: "Node docs: only sends the signal; `exit` says that it ended; grandchildren live on; false: already gone" },
    "ChildProcess.disconnect": { does: ["stop this.channel"], why: "Node docs: child_process" },
    "ChildProcess.unref": { does: [], safe: true, why: "Node docs: child_process" },
    "ChildProcess.ref": { does: [], safe: true, why: "Node docs: child_process" },
    "ChildProcess.exitCode": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: events `exit` and `close` tell it; `killed` only says that a signal was sent" },
    "ChildProcess.signalCode": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: events `exit` and `close` tell it; `killed` only says that a signal was sent" },
    "ChildProcess.killed": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: events `exit` and `close` tell it; `killed` only says that a signal was sent" },
    "ChildProcess.connected": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: events `exit` and `close` tell it; `killed` only says that a signal was sent" }
  }
};

// src/knowledge/typescript/node-cluster.json
var node_cluster_default = {
  module: "node:cluster",
  aliases: ["cluster"],
  extends: { Worker: "node:events:EventEmitter", Cluster: "node:events:EventEmitter" },
  types: { default: "Cluster", worker: "Worker", "Cluster.worker": "Worker", "Worker.process": "node:child_process:ChildProcess" },
  apis: {
    "Cluster.fork": { does: ["start result"], returns: "Worker", what: "process", why: "Node docs: cluster" },
    "Cluster.disconnect": { does: ["stop this", "spawn argLast"], why: "Node docs: cluster" },
    "Cluster.setupPrimary": { does: [], why: "Node docs: cluster" },
    "Worker.send": { does: ["send this", "spawn argLast"], loss: { refusal: "false", means: "ambiguous", full: "buffers" }, message: "arg0", flags: ["false-is-ambiguous"], why: "as ChildProcess.send" },
    "Worker.kill": { does: ["stop this"], what: "process", why: "Node docs: cluster" },
    "Worker.destroy": { does: ["stop this"], what: "process", why: "Node docs: cluster" },
    "Worker.disconnect": { does: ["stop this"], what: "process", why: "Node docs: cluster" },
    "Worker.isConnected": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: cluster" },
    "Worker.isDead": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: cluster" }
  }
};

// src/knowledge/typescript/node-crypto.json
var node_crypto_default = {
  module: "node:crypto",
  aliases: ["crypto"],
  extends: {
    Hash: "node:stream:Transform",
    Hmac: "node:stream:Transform",
    Cipher: "node:stream:Transform",
    Decipher: "node:stream:Transform"
  },
  types: { webcrypto: "Crypto", subtle: "global:SubtleCrypto", "Crypto.subtle": "global:SubtleCrypto" },
  apis: {
    pbkdf2: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "pbkdf2.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    scrypt: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "scrypt.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    hkdf: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "hkdf.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    randomBytes: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "randomBytes.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    randomFill: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "randomFill.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    randomInt: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "randomInt.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    generateKey: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "generateKey.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    generateKeyPair: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "generateKeyPair.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    generatePrime: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "generatePrime.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    checkPrime: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "checkPrime.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    argon2: { does: ["spawn argLast"], why: "Node docs: crypto; the pool of 4 threads" },
    "argon2.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: crypto; the pool of 4 threads" },
    pbkdf2Sync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    scryptSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    hkdfSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    generateKeyPairSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    generatePrimeSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    argon2Sync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: crypto; the pool of 4 threads" },
    randomUUID: { does: [], why: "Node docs: crypto; the pool of 4 threads" },
    timingSafeEqual: { does: [], why: "Node docs: crypto; the pool of 4 threads" },
    getRandomValues: { does: [], why: "Node docs: crypto; the pool of 4 threads" },
    "Crypto.randomUUID": { does: [], why: "Node docs: crypto; the pool of 4 threads" },
    "Crypto.getRandomValues": { does: [], why: "Node docs: crypto; the pool of 4 threads" },
    createHash: { does: [], returns: "Hash", why: "Node docs: crypto; the pool of 4 threads" },
    createHmac: { does: [], returns: "Hmac", why: "Node docs: crypto; the pool of 4 threads" },
    "Hash.update": { does: [], returns: "this", safe: true, why: "Node docs: crypto; the pool of 4 threads" },
    "Hmac.update": { does: [], returns: "this", safe: true, why: "Node docs: crypto; the pool of 4 threads" },
    "Hash.digest": { does: [], safe: true, why: "Node docs: crypto; the pool of 4 threads" },
    "Hmac.digest": { does: [], safe: true, why: "Node docs: crypto; the pool of 4 threads" },
    createCipheriv: { does: [], returns: "Cipher", why: "Node docs: crypto; the pool of 4 threads" },
    createDecipheriv: { does: [], returns: "Decipher", why: "Node docs: crypto; the pool of 4 threads" }
  }
};

// src/knowledge/typescript/node-dgram.json
var node_dgram_default = {
  module: "node:dgram",
  aliases: ["dgram"],
  extends: { Socket: "node:events:EventEmitter" },
  apis: {
    createSocket: { does: ["spawn argLast"], returns: "Socket", signal: "arg0.signal", why: "Node docs: dgram" },
    "Socket.bind": { does: ["start this", "spawn argLast"], returns: "this", what: "server", why: "Node docs: dgram" },
    "Socket.send": { does: ["send this", "spawn argLast"], loss: { refusal: "callback", means: "dropped" }, message: "arg0", why: "Node docs: datagrams may be lost; only the callback tells of local errors" },
    "Socket.close": { does: ["stop this", "spawn argLast"], what: "server", why: "Node docs: dgram" },
    "Socket.connect": { does: ["spawn argLast"], why: "Node docs: dgram" }
  }
};

// src/knowledge/typescript/node-diagnostics_channel.json
var node_diagnostics_channel_default = {
  module: "node:diagnostics_channel",
  aliases: ["diagnostics_channel"],
  apis: {
    channel: { does: [], returns: "Channel", why: "Node docs: diagnostics_channel" },
    "Channel.publish": { does: ["send this"], what: "listener", userCode: true, safe: true, why: "Node docs: diagnostics_channel" },
    "Channel.subscribe": { does: ["start this", "spawn arg0"], what: "listener", safe: true, why: "Node docs: diagnostics_channel" },
    "Channel.unsubscribe": { does: ["stop this"], what: "listener", safe: true, why: "Node docs: diagnostics_channel" },
    subscribe: { does: ["start arg0", "spawn arg1"], what: "listener", why: "Node docs: diagnostics_channel" },
    unsubscribe: { does: ["stop arg0"], what: "listener", why: "Node docs: diagnostics_channel" }
  }
};

// src/knowledge/typescript/node-dns.json
var node_dns_default = {
  module: "node:dns",
  aliases: ["dns"],
  types: { promises: "node:dns/promises:", Resolver: "node:dns:Resolver" },
  apis: {
    lookup: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "lookup.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    lookupService: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "lookupService.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolve: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolve.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolve4: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolve4.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolve6: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolve6.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveAny: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveAny.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveCaa: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveCaa.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveCname: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveCname.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveMx: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveMx.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveNaptr: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveNaptr.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveNs: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveNs.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolvePtr: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolvePtr.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveSoa: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveSoa.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveSrv: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveSrv.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    resolveTxt: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "resolveTxt.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    reverse: { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "reverse.promisified": { does: ["await", "io network"], async: true, why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    "Resolver.*": { does: ["spawn argLast"], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    setServers: { does: [], why: "Node docs: dns; lookup() uses the pool of 4 threads" },
    getServers: { does: [], why: "Node docs: dns; lookup() uses the pool of 4 threads" }
  }
};

// src/knowledge/typescript/node-dns-promises.json
var node_dns_promises_default = {
  module: "node:dns/promises",
  aliases: ["dns/promises"],
  apis: {
    lookup: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    lookupService: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolve: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolve4: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolve6: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveAny: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveCaa: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveCname: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveMx: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveNaptr: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveNs: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolvePtr: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveSoa: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveSrv: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    resolveTxt: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    reverse: { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" },
    "Resolver.*": { does: ["await", "io network"], async: true, why: "Node docs: dns/promises" }
  }
};

// src/knowledge/typescript/node-events.json
var node_events_default = {
  module: "node:events",
  aliases: ["events", "eventemitter3", "eventemitter2", "tiny-typed-emitter", "events-intercept", "@foxglove/eventemitter3"],
  extends: { EventEmitterAsyncResource: "EventEmitter", TypedEmitter: "EventEmitter", EventEmitter2: "EventEmitter" },
  types: { default: "EventEmitter" },
  apis: {
    "EventEmitter.constructor": { does: [], returns: "EventEmitter", safe: true, why: "Node docs: events" },
    "EventEmitterAsyncResource.constructor": { does: [], returns: "EventEmitter", safe: true, why: "Node docs: events" },
    "EventEmitter.on": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", safe: true, why: "Node docs: events; the listener runs in emit(); earlier events are lost" },
    "EventEmitter.addListener": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", safe: true, why: "Node docs: events; the listener runs in emit(); earlier events are lost" },
    "EventEmitter.prependListener": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", safe: true, why: "Node docs: events; the listener runs in emit(); earlier events are lost" },
    "EventEmitter.once": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", once: true, safe: true, why: "Node docs: events; an earlier event is lost" },
    "EventEmitter.prependOnceListener": { does: ["start this", "spawn arg1"], returns: "this", what: "listener", message: "arg0", once: true, safe: true, why: "Node docs: events; an earlier event is lost" },
    "EventEmitter.off": { does: ["stop this"], returns: "this", what: "listener", message: "arg0", safe: true, why: "Node docs: events" },
    "EventEmitter.removeListener": { does: ["stop this"], returns: "this", what: "listener", message: "arg0", safe: true, why: "Node docs: events" },
    "EventEmitter.removeAllListeners": { does: ["stop this"], returns: "this", what: "listener", safe: true, why: "Node docs: events" },
    "EventEmitter.emit": { does: ["send this"], what: "listener", message: "arg0", userCode: true, flags: ["lost-without-listener", "async-listener-not-awaited"], why: "exp/timers.mjs: listeners run now, in order; false: nobody listens; `error` without a listener throws; async listeners are not awaited" },
    "EventEmitter.listenerCount": { does: ["count"], safe: true, why: "Node docs: events" },
    "EventEmitter.eventNames": { does: ["count"], safe: true, why: "Node docs: events" },
    "EventEmitter.listeners": { does: ["count"], safe: true, why: "Node docs: events" },
    "EventEmitter.rawListeners": { does: ["count"], safe: true, why: "Node docs: events" },
    "EventEmitter.getMaxListeners": { does: ["count"], safe: true, why: "Node docs: events" },
    "EventEmitter.setMaxListeners": { does: [], returns: "this", safe: true, why: "Node docs: events" },
    once: { does: ["await", "receive arg0"], async: true, signal: "arg2.signal", message: "arg1", flags: ["lost-if-emitted-before"], why: "exp/timers.mjs: an event emitted before the call is lost and the promise never settles; rejects on `error`" },
    on: { does: ["start arg0"], returns: "EventIterator", signal: "arg2.signal", what: "listener", message: "arg1", flags: ["unbounded-buffer"], why: "exp/timers.mjs: events wait in an unbounded buffer" },
    "EventIterator.next": { does: ["await", "receive this"], async: true, why: "Node docs: events" },
    "EventIterator.return": { does: ["await", "stop this"], async: true, why: "Node docs: events" },
    addAbortListener: { does: ["start arg0", "spawn arg1"], result: ["stop arg0"], what: "listener", once: true, why: "Node docs: events" },
    setMaxListeners: { does: [], safe: true, why: "Node docs: events" },
    getEventListeners: { does: [], safe: true, why: "Node docs: events" },
    listenerCount: { does: [], safe: true, why: "Node docs: events" },
    getMaxListeners: { does: [], safe: true, why: "Node docs: events" }
  }
};

// src/knowledge/typescript/node-fs.json
var node_fs_default = {
  module: "node:fs",
  aliases: ["fs"],
  extends: { ReadStream: "node:stream:Readable", WriteStream: "node:stream:Writable", FSWatcher: "node:events:EventEmitter" },
  types: { promises: "node:fs/promises:", StatWatcher: "FSWatcher", FileHandle: "node:fs/promises:FileHandle" },
  apis: {
    access: { does: ["spawn argLast"], flags: ["check-then-use-race"], why: "Node docs: fs" },
    "access.promisified": { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs" },
    appendFile: { does: ["spawn argLast"], why: "Node docs: fs" },
    "appendFile.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    chmod: { does: ["spawn argLast"], why: "Node docs: fs" },
    "chmod.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    chown: { does: ["spawn argLast"], why: "Node docs: fs" },
    "chown.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    copyFile: { does: ["spawn argLast"], why: "Node docs: fs" },
    "copyFile.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    cp: { does: ["spawn argLast"], why: "Node docs: fs" },
    "cp.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    glob: { does: ["spawn argLast"], why: "Node docs: fs" },
    "glob.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    lchown: { does: ["spawn argLast"], why: "Node docs: fs" },
    "lchown.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    link: { does: ["spawn argLast"], why: "Node docs: fs" },
    "link.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    lstat: { does: ["spawn argLast"], flags: ["check-then-use-race"], why: "Node docs: fs" },
    "lstat.promisified": { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs" },
    lutimes: { does: ["spawn argLast"], why: "Node docs: fs" },
    "lutimes.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    mkdir: { does: ["spawn argLast"], why: "Node docs: fs" },
    "mkdir.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    mkdtemp: { does: ["spawn argLast"], why: "Node docs: fs" },
    "mkdtemp.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    readFile: { does: ["spawn argLast"], signal: "arg1.signal", why: "Node docs: fs" },
    "readFile.promisified": { does: ["await", "io disk"], async: true, signal: "arg1.signal", why: "Node docs: fs" },
    readdir: { does: ["spawn argLast"], why: "Node docs: fs" },
    "readdir.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    readlink: { does: ["spawn argLast"], why: "Node docs: fs" },
    "readlink.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    realpath: { does: ["spawn argLast"], why: "Node docs: fs" },
    "realpath.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    rename: { does: ["spawn argLast"], why: "Node docs: fs" },
    "rename.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    rm: { does: ["spawn argLast"], why: "Node docs: fs" },
    "rm.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    rmdir: { does: ["spawn argLast"], why: "Node docs: fs" },
    "rmdir.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    stat: { does: ["spawn argLast"], flags: ["check-then-use-race"], why: "Node docs: fs" },
    "stat.promisified": { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs" },
    statfs: { does: ["spawn argLast"], why: "Node docs: fs" },
    "statfs.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    symlink: { does: ["spawn argLast"], why: "Node docs: fs" },
    "symlink.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    truncate: { does: ["spawn argLast"], why: "Node docs: fs" },
    "truncate.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    unlink: { does: ["spawn argLast"], why: "Node docs: fs" },
    "unlink.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    utimes: { does: ["spawn argLast"], why: "Node docs: fs" },
    "utimes.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    writeFile: { does: ["spawn argLast"], signal: "arg2.signal", why: "Node docs: fs" },
    "writeFile.promisified": { does: ["await", "io disk"], async: true, signal: "arg2.signal", why: "Node docs: fs" },
    opendir: { does: ["spawn argLast"], why: "Node docs: fs" },
    "opendir.promisified": { does: ["await", "io disk"], async: true, why: "Node docs: fs" },
    open: { does: ["spawn argLast"], why: "Node docs: fs" },
    close: { does: ["spawn argLast"], why: "Node docs: fs" },
    read: { does: ["spawn argLast"], why: "Node docs: fs" },
    write: { does: ["spawn argLast"], why: "Node docs: fs" },
    fsync: { does: ["spawn argLast"], why: "Node docs: fs" },
    fdatasync: { does: ["spawn argLast"], why: "Node docs: fs" },
    ftruncate: { does: ["spawn argLast"], why: "Node docs: fs" },
    fstat: { does: ["spawn argLast"], why: "Node docs: fs" },
    futimes: { does: ["spawn argLast"], why: "Node docs: fs" },
    fchmod: { does: ["spawn argLast"], why: "Node docs: fs" },
    fchown: { does: ["spawn argLast"], why: "Node docs: fs" },
    readv: { does: ["spawn argLast"], why: "Node docs: fs" },
    writev: { does: ["spawn argLast"], why: "Node docs: fs" },
    exists: { does: ["spawn argLast"], why: "Node docs: fs" },
    accessSync: { does: ["block", "io disk"], flags: ["blocks-event-loop", "check-then-use-race"], why: "Node docs: fs" },
    appendFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    chmodSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    chownSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    copyFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    cpSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    globSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    lchownSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    linkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    lstatSync: { does: ["block", "io disk"], flags: ["blocks-event-loop", "check-then-use-race"], why: "Node docs: fs" },
    lutimesSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    mkdirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    mkdtempSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    readFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    readdirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    readlinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    realpathSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    renameSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    rmSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    rmdirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    statSync: { does: ["block", "io disk"], flags: ["blocks-event-loop", "check-then-use-race"], why: "Node docs: fs" },
    statfsSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    symlinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    truncateSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    unlinkSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    utimesSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    writeFileSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    openSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    closeSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    readSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    writeSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    fsyncSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    fdatasyncSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    ftruncateSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    fstatSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    futimesSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    fchmodSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    fchownSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    opendirSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    readvSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    writevSync: { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    existsSync: { does: ["block", "io disk"], safe: true, flags: ["blocks-event-loop", "check-then-use-race", "poll-target"], why: "Node docs: fs; event twins: fs.watch, a child's exit event" },
    "realpath.native": { does: ["spawn argLast"], why: "Node docs: fs" },
    "realpathSync.native": { does: ["block", "io disk"], flags: ["blocks-event-loop"], why: "Node docs: fs" },
    watch: { does: ["start result", "spawn argLast"], returns: "FSWatcher", signal: "arg1.signal", what: "watcher", why: "Node docs: fs.watch; file names may be missing, network file systems and containers may deliver nothing" },
    watchFile: { does: ["start arg0", "poll", "spawn argLast"], returns: "FSWatcher", ms: "arg1.interval", defaultMs: 5007, what: "watcher", flags: ["polling-watch"], why: "exp/timers2.mjs: asks every 5007 ms; twin: fs.watch" },
    unwatchFile: { does: ["stop arg0"], what: "watcher", why: "Node docs: fs" },
    "FSWatcher.close": { does: ["stop this"], what: "watcher", safe: true, why: "Node docs: fs" },
    createReadStream: { does: ["start result"], returns: "ReadStream", signal: "arg1.signal", what: "stream", why: "Node docs: fs" },
    createWriteStream: { does: ["start result"], returns: "WriteStream", signal: "arg1.signal", what: "stream", why: "Node docs: fs" },
    "ReadStream.close": { does: ["stop this", "spawn argLast"], what: "stream", why: "Node docs: fs" },
    "WriteStream.close": { does: ["stop this", "spawn argLast"], what: "stream", why: "Node docs: fs" }
  }
};

// src/knowledge/typescript/node-fs-promises.json
var node_fs_promises_default = {
  module: "node:fs/promises",
  aliases: ["fs/promises"],
  extends: { FSWatcher: "node:events:EventEmitter" },
  apis: {
    access: { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs/promises" },
    appendFile: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    chmod: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    chown: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    copyFile: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    cp: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    glob: { does: ["await", "io disk"], async: true, returns: "global:Array", why: "Node docs: fs/promises" },
    lchown: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    link: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    lstat: { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs/promises" },
    lutimes: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    mkdir: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    mkdtemp: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    readFile: { does: ["await", "io disk"], async: true, signal: "arg1.signal", why: "Node docs: fs/promises" },
    readdir: { does: ["await", "io disk"], async: true, returns: "global:Array", why: "Node docs: fs/promises" },
    readlink: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    realpath: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    rename: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    rm: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    rmdir: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    stat: { does: ["await", "io disk"], async: true, flags: ["check-then-use-race"], why: "Node docs: fs/promises" },
    statfs: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    symlink: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    truncate: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    unlink: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    utimes: { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    writeFile: { does: ["await", "io disk"], async: true, signal: "arg2.signal", why: "Node docs: fs/promises" },
    opendir: { does: ["await", "io disk"], async: true, returns: "Dir", why: "Node docs: fs/promises" },
    open: { does: ["await", "io disk", "start result"], async: true, returns: "FileHandle", what: "stream", flags: ["resource-leak"], why: "exp/net.mjs: EBADF after close; a second close is harmless; leaks unless closed" },
    "FileHandle.readFile": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.writeFile": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.appendFile": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.read": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.write": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.readv": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.writev": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.stat": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.sync": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.datasync": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.truncate": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.chmod": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.chown": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.utimes": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.close": { does: ["await", "io disk", "stop this"], async: true, why: "Node docs: fs/promises" },
    "FileHandle.createReadStream": { does: [], returns: "node:fs:ReadStream", why: "Node docs: fs/promises" },
    "FileHandle.createWriteStream": { does: [], returns: "node:fs:WriteStream", why: "Node docs: fs/promises" },
    "FileHandle.readLines": { does: [], returns: "node:readline:Interface", why: "Node docs: fs/promises" },
    "Dir.read": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    "Dir.close": { does: ["await", "io disk"], async: true, why: "Node docs: fs/promises" },
    watch: { does: ["start result"], signal: "arg1.signal", what: "watcher", flags: ["missing-file-names-on-network-file-systems"], why: "Node docs: fs/promises" }
  }
};

// src/knowledge/typescript/node-http.json
var node_http_default = {
  module: "node:http",
  aliases: ["http"],
  extends: {
    Server: "node:net:Server",
    ServerResponse: "OutgoingMessage",
    ClientRequest: "OutgoingMessage",
    OutgoingMessage: "node:stream:Writable",
    IncomingMessage: "node:stream:Readable"
  },
  types: {
    "ServerResponse.socket": "node:net:Socket",
    "IncomingMessage.socket": "node:net:Socket",
    "ClientRequest.socket": "node:net:Socket",
    "ServerResponse.req": "IncomingMessage"
  },
  apis: {
    createServer: { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["IncomingMessage", "ServerResponse"] }, what: "server", why: "Node docs: http" },
    request: { does: ["spawn argLast"], returns: "ClientRequest", callbackParams: { argLast: ["IncomingMessage"] }, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "Node docs: http; no time-out by default" },
    get: { does: ["spawn argLast"], returns: "ClientRequest", callbackParams: { argLast: ["IncomingMessage"] }, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "Node docs: http; no time-out by default" },
    "Server.constructor": { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["IncomingMessage", "ServerResponse"] }, what: "server", why: "Node docs: http" },
    "Server.close": { does: ["stop this", "spawn argLast"], returns: "this", what: "server", flags: ["stop-can-hang", "keepalive-delays-close"], why: "exp/net.mjs: 6052 ms with a keep-alive request under way; closeAllConnections() forces it" },
    "Server.closeAllConnections": { does: ["stop this"], safe: true, why: "Node docs: http" },
    "Server.closeIdleConnections": { does: ["stop this"], safe: true, why: "Node docs: http" },
    "ClientRequest.destroy": { does: ["stop this"], what: "stream", safe: true, why: "Node docs: http" },
    "ClientRequest.abort": { does: ["stop this"], what: "stream", safe: true, why: "Node docs: http" },
    "ClientRequest.setTimeout": { does: ["spawn arg1"], returns: "this", ms: "arg0", why: "Node docs: http" },
    "ServerResponse.writeHead": { does: [], returns: "this", flags: ["throws-after-headers-sent"], why: "Node docs: http" },
    "ServerResponse.setHeader": { does: [], returns: "this", flags: ["throws-after-headers-sent"], why: "Node docs: http" },
    "ServerResponse.getHeader": { does: [], safe: true, why: "Node docs: http" },
    "ServerResponse.removeHeader": { does: [], safe: true, why: "Node docs: http" },
    "ServerResponse.flushHeaders": { does: [], safe: true, why: "Node docs: http" },
    "ServerResponse.headersSent": { does: [], safe: true, why: "Node docs: http" },
    "ServerResponse.statusCode": { does: [], safe: true, why: "Node docs: http" }
  }
};

// src/knowledge/typescript/node-http2.json
var node_http2_default = {
  module: "node:http2",
  aliases: ["http2"],
  extends: {
    Http2Server: "node:net:Server",
    Http2SecureServer: "Http2Server",
    ClientHttp2Session: "Http2Session",
    ServerHttp2Session: "Http2Session",
    Http2Session: "node:events:EventEmitter",
    ClientHttp2Stream: "Http2Stream",
    ServerHttp2Stream: "Http2Stream",
    Http2Stream: "node:stream:Duplex",
    Http2ServerRequest: "node:stream:Readable",
    Http2ServerResponse: "node:stream:Writable"
  },
  apis: {
    createServer: { does: ["spawn argLast"], returns: "Http2Server", callbackParams: { argLast: ["Http2ServerRequest", "Http2ServerResponse"] }, what: "server", why: "Node docs: http2" },
    createSecureServer: { does: ["spawn argLast"], returns: "Http2SecureServer", callbackParams: { argLast: ["Http2ServerRequest", "Http2ServerResponse"] }, what: "server", why: "Node docs: http2" },
    connect: { does: ["start result", "spawn argLast"], returns: "ClientHttp2Session", what: "stream", why: "Node docs: http2" },
    "ClientHttp2Session.request": { does: [], returns: "ClientHttp2Stream", why: "Node docs: http2" },
    "Http2Session.close": { does: ["stop this", "spawn argLast"], flags: ["stop-can-hang"], why: "Node docs: http2" },
    "Http2Stream.close": { does: ["stop this", "spawn argLast"], flags: ["stop-can-hang"], why: "Node docs: http2" },
    "Http2Session.destroy": { does: ["stop this"], safe: true, why: "Node docs: http2" },
    "Http2Session.ping": { does: ["spawn argLast"], why: "Node docs: http2" }
  }
};

// src/knowledge/typescript/node-https.json
var node_https_default = {
  module: "node:https",
  aliases: ["https"],
  extends: {
    Server: "node:http:Server",
    ServerResponse: "node:http:ServerResponse",
    ClientRequest: "node:http:ClientRequest",
    IncomingMessage: "node:http:IncomingMessage"
  },
  apis: {
    createServer: { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["IncomingMessage", "ServerResponse"] }, what: "server", why: "Node docs: https" },
    request: { does: ["spawn argLast"], returns: "ClientRequest", callbackParams: { argLast: ["IncomingMessage"] }, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "Node docs: http; no time-out by default" },
    get: { does: ["spawn argLast"], returns: "ClientRequest", callbackParams: { argLast: ["IncomingMessage"] }, signal: "arg1.signal", timeout: "arg1.timeout", flags: ["no-timeout-by-default"], why: "Node docs: http; no time-out by default" }
  }
};

// src/knowledge/typescript/node-net.json
var node_net_default = {
  module: "node:net",
  aliases: ["net"],
  extends: { Socket: "node:stream:Duplex", Server: "node:events:EventEmitter" },
  types: { Stream: "Socket" },
  apis: {
    connect: { does: ["start result", "spawn argLast"], returns: "Socket", signal: "arg0.signal", what: "stream", why: "Node docs: net" },
    createConnection: { does: ["start result", "spawn argLast"], returns: "Socket", signal: "arg0.signal", what: "stream", why: "Node docs: net" },
    createServer: { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["Socket"] }, what: "server", why: "Node docs: net" },
    "Server.constructor": { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["Socket"] }, what: "server", why: "Node docs: net" },
    "Server.listen": { does: ["start this", "spawn argLast"], returns: "this", signal: "arg0.signal", what: "server", why: "Node docs: net" },
    "Server.close": { does: ["stop this", "spawn argLast"], returns: "this", what: "server", flags: ["stop-can-hang"], why: "Node docs: the callback waits for every open socket" },
    "Server.address": { does: [], safe: true, why: "Node docs: net" },
    "Server.unref": { does: [], safe: true, why: "Node docs: net" },
    "Server.ref": { does: [], safe: true, why: "Node docs: net" },
    "Server.getConnections": { does: ["spawn argLast"], why: "Node docs: net" },
    "Socket.constructor": { does: [], returns: "Socket", signal: "arg0.signal", why: "Node docs: net" },
    "Socket.connect": { does: ["start this", "spawn argLast"], returns: "this", what: "stream", why: "Node docs: net" },
    "Socket.end": { does: ["send this", "stop this", "spawn argLast"], returns: "this", what: "stream", why: "Node docs: half-close; waits for the peer's FIN" },
    "Socket.destroySoon": { does: ["stop this"], what: "stream", safe: true, why: "Node docs: net" },
    "Socket.resetAndDestroy": { does: ["stop this"], what: "stream", safe: true, why: "Node docs: net" },
    "Socket.setTimeout": { does: ["spawn arg1"], returns: "this", ms: "arg0", why: "Node docs: net" },
    "Socket.setNoDelay": { does: [], returns: "this", safe: true, why: "Node docs: net" },
    "Socket.setKeepAlive": { does: [], returns: "this", safe: true, why: "Node docs: net" },
    "Socket.unref": { does: [], returns: "this", safe: true, why: "Node docs: net" },
    "Socket.ref": { does: [], returns: "this", safe: true, why: "Node docs: net" },
    "Socket.address": { does: [], returns: "this", safe: true, why: "Node docs: net" },
    isIP: { does: [], safe: true, why: "Node docs: net" },
    isIPv4: { does: [], safe: true, why: "Node docs: net" },
    isIPv6: { does: [], safe: true, why: "Node docs: net" }
  }
};

// src/knowledge/typescript/node-os.json
var node_os_default = {
  module: "node:os",
  aliases: ["os"],
  apis: {
    "*": { does: [], safe: true, why: "Node docs: os" }
  }
};

// src/knowledge/typescript/node-path.json
var node_path_default = {
  module: "node:path",
  aliases: ["path", "pathe", "upath", "node:path/posix", "path/posix", "node:path/win32", "path/win32"],
  types: { posix: "node:path:", win32: "node:path:" },
  apis: {
    "*": { does: [], safe: true, why: "Node docs: path; throws only on what is no string" }
  }
};

// src/knowledge/typescript/node-perf_hooks.json
var node_perf_hooks_default = {
  module: "node:perf_hooks",
  aliases: ["perf_hooks"],
  types: { performance: "global:Performance", PerformanceObserver: "global:PerformanceObserver" },
  apis: {
    monitorEventLoopDelay: { does: [], safe: true, why: "Node docs" }
  }
};

// src/knowledge/typescript/node-process.json
var node_process_default = {
  module: "node:process",
  aliases: ["process"],
  extends: { Process: "node:events:EventEmitter" },
  types: {
    default: "Process",
    "Process.stdout": "node:tty:WriteStream",
    "Process.stderr": "node:tty:WriteStream",
    "Process.stdin": "node:tty:ReadStream",
    "Process.channel": "ProcessChannel"
  },
  apis: {
    "Process.send": { does: ["send this", "spawn argLast"], loss: { refusal: "false", means: "ambiguous", full: "buffers" }, message: "arg0", flags: ["optional-call-drops", "false-is-ambiguous"], why: "exp/streams.mjs: undefined unless forked, so `process.send?.()` drops silently; process.exit() right after may lose it" },
    "Process.exit": { does: [], never: true, safe: true, flags: ["drops-pending-work", "truncates-piped-stdout"], why: "exp/misc.mjs: 3 MB on a piped stdout: 65 to 438 kB came out; pending promises are dropped" },
    "Process.abort": { does: [], never: true, safe: true, flags: ["drops-pending-work", "truncates-piped-stdout"], why: "exp/misc.mjs: 3 MB on a piped stdout: 65 to 438 kB came out; pending promises are dropped" },
    "Process.reallyExit": { does: [], never: true, safe: true, flags: ["drops-pending-work", "truncates-piped-stdout"], why: "exp/misc.mjs: 3 MB on a piped stdout: 65 to 438 kB came out; pending promises are dropped" },
    "Process.nextTick": { does: ["spawn arg0"], what: "immediate", safe: true, why: "Node docs: process" },
    "Process.kill": { does: ["send arg0"], loss: { refusal: "throws", means: "dropped" }, flags: ["poll-target"], why: "Node docs: ESRCH when gone; signal 0 only asks" },
    "Process.disconnect": { does: ["stop this.channel"], why: "Node docs: process" },
    "ProcessChannel.ref": { does: [], safe: true, why: "Node docs: process" },
    "ProcessChannel.unref": { does: [], safe: true, why: "Node docs: process" },
    "Process.cwd": { does: [], safe: true, why: "Node docs: process" },
    "Process.hrtime": { does: [], safe: true, why: "Node docs: process" },
    "Process.memoryUsage": { does: [], safe: true, why: "Node docs: process" },
    "Process.cpuUsage": { does: [], safe: true, why: "Node docs: process" },
    "Process.uptime": { does: [], safe: true, why: "Node docs: process" },
    "Process.emitWarning": { does: [], safe: true, why: "Node docs: process" },
    "Process.getuid": { does: [], safe: true, why: "Node docs: process" },
    "Process.resourceUsage": { does: [], safe: true, why: "Node docs: process" },
    "Process.availableMemory": { does: [], safe: true, why: "Node docs: process" },
    "hrtime.bigint": { does: [], safe: true, why: "Node docs: process" },
    "Process.hrtime.bigint": { does: [], safe: true, why: "Node docs: process" },
    "Process.chdir": { does: [], why: "Node docs: process" },
    "Process.exitCode": { does: ["read"], safe: true, why: "Node docs: process" },
    "Process.connected": { does: ["read"], safe: true, why: "Node docs: process" },
    "Process.setUncaughtExceptionCaptureCallback": { does: ["spawn arg0"], why: "Node docs: process" }
  }
};

// src/knowledge/typescript/node-readline.json
var node_readline_default = {
  module: "node:readline",
  aliases: ["readline"],
  extends: { Interface: "node:events:EventEmitter" },
  types: { promises: "node:readline/promises:" },
  apis: {
    createInterface: { does: ["start result"], returns: "Interface", signal: "arg0.signal", what: "stream", why: "Node docs: readline" },
    "Interface.question": { does: ["spawn argLast"], signal: "arg1.signal", flags: ["unbounded-wait"], why: "Node docs: readline" },
    "Interface.question.promisified": { does: ["await", "io human"], async: true, signal: "arg1.signal", flags: ["unbounded-wait"], why: "Node docs: readline" },
    "Interface.close": { does: ["stop this"], safe: true, why: "Node docs: readline" },
    "Interface.write": { does: [], why: "Node docs: readline" },
    "Interface.prompt": { does: [], why: "Node docs: readline" },
    "Interface.pause": { does: [], why: "Node docs: readline" },
    "Interface.resume": { does: [], why: "Node docs: readline" },
    "Interface.setPrompt": { does: [], why: "Node docs: readline" },
    clearLine: { does: ["spawn argLast"], why: "Node docs: readline" },
    cursorTo: { does: ["spawn argLast"], why: "Node docs: readline" },
    moveCursor: { does: ["spawn argLast"], why: "Node docs: readline" },
    emitKeypressEvents: { does: ["spawn argLast"], why: "Node docs: readline" },
    clearScreenDown: { does: ["spawn argLast"], why: "Node docs: readline" }
  }
};

// src/knowledge/typescript/node-readline-promises.json
var node_readline_promises_default = {
  module: "node:readline/promises",
  aliases: ["readline/promises"],
  extends: { Interface: "node:readline:Interface" },
  apis: {
    createInterface: { does: ["start result"], returns: "Interface", signal: "arg0.signal", what: "stream", why: "Node docs: readline/promises" },
    "Interface.question": { does: ["await", "io human"], async: true, signal: "arg1.signal", flags: ["unbounded-wait"], why: "Node docs: readline/promises" }
  }
};

// src/knowledge/typescript/node-sqlite.json
var node_sqlite_default = {
  module: "node:sqlite",
  apis: {
    "DatabaseSync.constructor": { does: ["block", "io disk"], returns: "DatabaseSync", why: "Node docs: sqlite; every call is synchronous" },
    "DatabaseSync.prepare": { does: [], returns: "StatementSync", why: "Node docs: sqlite; every call is synchronous" },
    "DatabaseSync.exec": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "Node docs: sqlite; every call is synchronous" },
    "StatementSync.run": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "Node docs: sqlite; every call is synchronous" },
    "StatementSync.get": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "Node docs: sqlite; every call is synchronous" },
    "StatementSync.all": { does: ["block", "io db"], flags: ["blocks-event-loop"], why: "Node docs: sqlite; every call is synchronous" },
    "DatabaseSync.close": { does: ["stop this"], why: "Node docs: sqlite; every call is synchronous" }
  }
};

// src/knowledge/typescript/node-stream.json
var node_stream_default = {
  module: "node:stream",
  aliases: ["stream", "readable-stream"],
  extends: {
    Stream: "node:events:EventEmitter",
    Readable: "Stream",
    Writable: "Stream",
    Duplex: "Writable",
    Transform: "Duplex",
    PassThrough: "Transform"
  },
  types: { default: "Stream", promises: "node:stream/promises:" },
  apis: {
    "Writable.write": { does: ["send this", "spawn argLast"], loss: { refusal: "false", means: "ambiguous", full: "buffers" }, message: "arg0", flags: ["false-is-ambiguous", "silent-loss-after-destroy"], why: "exp/streams.mjs: false on an open stream is back-pressure, everything is buffered; on a destroyed one the chunk is lost, without an error event, and `drain` never comes" },
    "Writable.end": { does: ["send this", "stop this", "spawn argLast"], returns: "this", what: "stream", message: "arg0", why: "Node docs: stream" },
    "Writable.destroy": { does: ["stop this"], returns: "this", what: "stream", safe: true, why: "Node docs: stream" },
    "Readable.destroy": { does: ["stop this"], returns: "this", what: "stream", safe: true, why: "Node docs: stream" },
    "Duplex.destroy": { does: ["stop this"], returns: "this", what: "stream", safe: true, why: "Node docs: stream" },
    "Writable.cork": { does: [], safe: true, why: "Node docs: stream" },
    "Writable.uncork": { does: [], safe: true, why: "Node docs: stream" },
    "Writable.setDefaultEncoding": { does: [], safe: true, why: "Node docs: stream" },
    "Writable.writableLength": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Writable.writableNeedDrain": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Writable.destroyed": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Writable.closed": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Writable.writableEnded": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Writable.writableFinished": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Readable.readableLength": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Readable.destroyed": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Readable.closed": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Readable.readableEnded": { does: ["read"], safe: true, flags: ["poll-target"], why: "Node docs: stream" },
    "Readable.push": { does: ["send this"], loss: { refusal: "false", means: "backpressure", full: "buffers" }, message: "arg0", why: "Node docs: false: buffered, stop producing until _read()" },
    "Readable.unshift": { does: ["send this"], loss: { refusal: "false", means: "backpressure", full: "buffers" }, message: "arg0", why: "Node docs: false: buffered, stop producing until _read()" },
    "Readable.read": { does: ["takeFirst"], flags: ["poll-target"], why: "Node docs: null when nothing is buffered" },
    "Readable.pipe": { does: ["start this"], returns: "arg0", what: "stream", why: "Node docs: stream" },
    "Readable.unpipe": { does: ["stop this"], returns: "this", why: "Node docs: stream" },
    "Readable.pause": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Readable.resume": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Readable.setEncoding": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Readable.toArray": { does: ["await", "receive this"], async: true, returns: "global:Array", signal: "arg0.signal", why: "Node docs: stream" },
    "Readable.forEach": { does: ["await", "receive this", "call arg0"], async: true, signal: "arg1.signal", why: "Node docs: stream" },
    "Readable.map": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Readable.filter": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Readable.flatMap": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Duplex.push": { does: ["send this"], loss: { refusal: "false", means: "backpressure", full: "buffers" }, message: "arg0", why: "Node docs: false: buffered, stop producing until _read()" },
    "Duplex.unshift": { does: ["send this"], loss: { refusal: "false", means: "backpressure", full: "buffers" }, message: "arg0", why: "Node docs: false: buffered, stop producing until _read()" },
    "Duplex.read": { does: ["takeFirst"], flags: ["poll-target"], why: "Node docs: null when nothing is buffered" },
    "Duplex.pipe": { does: ["start this"], returns: "arg0", what: "stream", why: "Node docs: stream" },
    "Duplex.unpipe": { does: ["stop this"], returns: "this", why: "Node docs: stream" },
    "Duplex.pause": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Duplex.resume": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Duplex.setEncoding": { does: [], returns: "this", safe: true, why: "Node docs: stream" },
    "Duplex.toArray": { does: ["await", "receive this"], async: true, returns: "global:Array", signal: "arg0.signal", why: "Node docs: stream" },
    "Duplex.forEach": { does: ["await", "receive this", "call arg0"], async: true, signal: "arg1.signal", why: "Node docs: stream" },
    "Duplex.map": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Duplex.filter": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Duplex.flatMap": { does: ["spawn arg0"], returns: "Readable", signal: "arg1.signal", why: "Node docs: stream" },
    "Readable.constructor": { does: ["spawn arg0.read"], returns: "Readable", signal: "arg0.signal", why: "Node docs: stream" },
    "Writable.constructor": { does: ["spawn arg0.write", "spawn arg0.writev", "spawn arg0.final"], returns: "Writable", signal: "arg0.signal", why: "Node docs: stream" },
    "Duplex.constructor": { does: ["spawn arg0.read", "spawn arg0.write", "spawn arg0.final"], returns: "Duplex", signal: "arg0.signal", why: "Node docs: stream" },
    "Transform.constructor": { does: ["spawn arg0.transform", "spawn arg0.flush"], returns: "Transform", signal: "arg0.signal", why: "Node docs: stream" },
    "PassThrough.constructor": { does: [], returns: "PassThrough", why: "Node docs: stream" },
    "Readable.from": { does: ["spawn arg0"], returns: "Readable", why: "Node docs: stream" },
    "Readable.fromWeb": { does: [], returns: "Readable", why: "Node docs: stream" },
    "Writable.fromWeb": { does: [], returns: "Writable", why: "Node docs: stream" },
    "Readable.toWeb": { does: [], returns: "global:ReadableStream", why: "Node docs: stream" },
    "Writable.toWeb": { does: [], returns: "global:WritableStream", why: "Node docs: stream" },
    pipeline: { does: ["spawn argLast"], why: "Node docs: errors and back-pressure are handled" },
    finished: { does: ["spawn argLast"], why: "Node docs: errors and back-pressure are handled" },
    "pipeline.promisified": { does: ["await", "io unknown"], async: true, why: "Node docs: stream" },
    "finished.promisified": { does: ["await", "io unknown"], async: true, why: "Node docs: stream" },
    addAbortSignal: { does: [], returns: "arg1", signal: "arg0", why: "Node docs: stream" }
  }
};

// src/knowledge/typescript/node-stream-consumers.json
var node_stream_consumers_default = {
  module: "node:stream/consumers",
  aliases: ["stream/consumers"],
  apis: {
    text: { does: ["await", "receive arg0", "io unknown"], async: true, why: "Node docs: stream/consumers" },
    json: { does: ["await", "receive arg0", "io unknown"], async: true, why: "Node docs: stream/consumers" },
    buffer: { does: ["await", "receive arg0", "io unknown"], async: true, why: "Node docs: stream/consumers" },
    arrayBuffer: { does: ["await", "receive arg0", "io unknown"], async: true, why: "Node docs: stream/consumers" },
    blob: { does: ["await", "receive arg0", "io unknown"], async: true, why: "Node docs: stream/consumers" }
  }
};

// src/knowledge/typescript/node-stream-promises.json
var node_stream_promises_default = {
  module: "node:stream/promises",
  aliases: ["stream/promises"],
  apis: {
    pipeline: { does: ["await", "io unknown"], async: true, signal: "argLast.signal", why: "Node docs: back-pressure and errors are handled; signal in the last argument" },
    finished: { does: ["await", "receive arg0"], async: true, signal: "arg1.signal", why: "Node docs: stream/promises" }
  }
};

// src/knowledge/typescript/node-stream-web.json
var node_stream_web_default = {
  module: "node:stream/web",
  aliases: ["stream/web"],
  types: {
    ReadableStream: "global:ReadableStream",
    WritableStream: "global:WritableStream",
    TransformStream: "global:TransformStream",
    ReadableStreamDefaultReader: "global:ReadableStreamDefaultReader",
    WritableStreamDefaultWriter: "global:WritableStreamDefaultWriter",
    ReadableStreamDefaultController: "global:ReadableStreamDefaultController",
    TransformStreamDefaultController: "global:TransformStreamDefaultController",
    CompressionStream: "global:CompressionStream",
    DecompressionStream: "global:DecompressionStream",
    TextDecoderStream: "global:TextDecoderStream",
    TextEncoderStream: "global:TextEncoderStream"
  },
  apis: {}
};

// src/knowledge/typescript/node-test.json
var node_test_default = {
  module: "node:test",
  apis: {
    test: { does: ["spawn argLast"], why: "Node docs: test" },
    it: { does: ["spawn argLast"], why: "Node docs: test" },
    describe: { does: ["spawn argLast"], why: "Node docs: test" },
    before: { does: ["spawn argLast"], why: "Node docs: test" },
    after: { does: ["spawn argLast"], why: "Node docs: test" },
    beforeEach: { does: ["spawn argLast"], why: "Node docs: test" },
    afterEach: { does: ["spawn argLast"], why: "Node docs: test" },
    suite: { does: ["spawn argLast"], why: "Node docs: test" },
    default: { does: ["spawn argLast"], why: "Node docs: test" }
  }
};

// src/knowledge/typescript/node-timers.json
var node_timers_default = {
  module: "node:timers",
  aliases: ["timers"],
  types: {
    setTimeout: "global:setTimeout",
    setInterval: "global:setInterval",
    setImmediate: "global:setImmediate",
    clearTimeout: "global:clearTimeout",
    clearInterval: "global:clearInterval",
    clearImmediate: "global:clearImmediate",
    promises: "node:timers/promises:"
  },
  apis: {}
};

// src/knowledge/typescript/node-timers-promises.json
var node_timers_promises_default = {
  module: "node:timers/promises",
  aliases: ["timers/promises"],
  apis: {
    setTimeout: { does: ["await", "sleep arg0"], async: true, signal: "arg2.signal", wake: "signal", flags: ["signal-in-wrong-argument"], why: "exp/timers.mjs: options are the THIRD argument, the second is the value; aborting rejects with AbortError" },
    "scheduler.wait": { does: ["await", "sleep arg0"], async: true, signal: "arg1.signal", wake: "signal", why: "exp/timers.mjs" },
    "scheduler.yield": { does: ["await"], async: true, why: "exp/timers.mjs" },
    setImmediate: { does: ["await"], async: true, signal: "arg1.signal", flags: ["not-a-sleep"], why: "exp/timers.mjs" },
    setInterval: { does: ["start result"], signal: "arg2.signal", ms: "arg0", wake: "signal", what: "interval", flags: ["burst-after-slow-body"], why: "exp/timers.mjs: ticks missed by a slow body come in a burst" }
  }
};

// src/knowledge/typescript/node-tls.json
var node_tls_default = {
  module: "node:tls",
  aliases: ["tls"],
  extends: { TLSSocket: "node:net:Socket", Server: "node:net:Server" },
  apis: {
    connect: { does: ["start result", "spawn argLast"], returns: "TLSSocket", what: "stream", why: "Node docs: tls" },
    createServer: { does: ["spawn argLast"], returns: "Server", callbackParams: { argLast: ["TLSSocket"] }, what: "server", why: "Node docs: tls" }
  }
};

// src/knowledge/typescript/node-tty.json
var node_tty_default = {
  module: "node:tty",
  aliases: ["tty"],
  extends: { WriteStream: "node:net:Socket", ReadStream: "node:net:Socket" },
  apis: {
    isatty: { does: [], safe: true, why: "Node docs: tty" },
    "ReadStream.setRawMode": { does: [], returns: "this", why: "Node docs: tty" }
  }
};

// src/knowledge/typescript/node-url.json
var node_url_default = {
  module: "node:url",
  aliases: ["url"],
  types: { URL: "global:URL", URLSearchParams: "global:URLSearchParams" },
  apis: {
    fileURLToPath: { does: [], why: "Node docs: url" },
    pathToFileURL: { does: [], why: "Node docs: url" },
    parse: { does: [], why: "Node docs: url" },
    format: { does: [], why: "Node docs: url" }
  }
};

// src/knowledge/typescript/node-util.json
var node_util_default = {
  module: "node:util",
  aliases: ["util"],
  apis: {
    promisify: { does: [], returns: "arg0", why: "Node docs: util; calling what it returns: the key `<name>.promisified`" },
    callbackify: { does: [], returns: "arg0", why: "Node docs: util; calling what it returns: the key `<name>.promisified`" },
    inspect: { does: [], safe: true, why: "Node docs: util" },
    format: { does: [], safe: true, why: "Node docs: util" },
    isDeepStrictEqual: { does: [], safe: true, why: "Node docs: util" },
    stripVTControlCharacters: { does: [], safe: true, why: "Node docs: util" },
    debuglog: { does: [], safe: true, why: "Node docs: util" },
    deprecate: { does: [], safe: true, why: "Node docs: util" },
    inherits: { does: [], safe: true, why: "Node docs: util" },
    "TextEncoder.encode": { does: [], safe: true, why: "Node docs: util" },
    aborted: { does: ["await", "receive arg0"], async: true, why: "Node docs: util" },
    parseArgs: { does: [], why: "Node docs: util" }
  }
};

// src/knowledge/typescript/node-worker_threads.json
var node_worker_threads_default = {
  module: "node:worker_threads",
  aliases: ["worker_threads"],
  extends: { Worker: "node:events:EventEmitter", MessagePort: "node:events:EventEmitter" },
  types: {
    parentPort: "MessagePort",
    "MessageChannel.port1": "MessagePort",
    "MessageChannel.port2": "MessagePort",
    BroadcastChannel: "global:BroadcastChannel",
    "Worker.stdin": "node:stream:Writable",
    "Worker.stdout": "node:stream:Readable",
    "Worker.stderr": "node:stream:Readable",
    locks: "global:LockManager"
  },
  apis: {
    "Worker.constructor": { does: ["start result"], returns: "Worker", what: "worker", why: "Node docs: worker_threads" },
    "Worker.postMessage": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: after terminate() or close() the message is dropped, nothing tells" },
    "MessagePort.postMessage": { does: ["send this"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "no-backpressure"], why: "exp/timers.mjs: after terminate() or close() the message is dropped, nothing tells" },
    "Worker.terminate": { does: ["await", "stop this"], async: true, what: "worker", flags: ["drops-pending-work"], why: "Node docs: worker_threads" },
    "Worker.ref": { does: [], safe: true, why: "Node docs: worker_threads" },
    "Worker.unref": { does: [], safe: true, why: "Node docs: worker_threads" },
    "MessagePort.ref": { does: [], safe: true, why: "Node docs: worker_threads" },
    "MessagePort.unref": { does: [], safe: true, why: "Node docs: worker_threads" },
    "MessagePort.close": { does: ["stop this"], safe: true, why: "Node docs: worker_threads" },
    "MessagePort.start": { does: ["start this"], what: "subscription", safe: true, why: "Node docs: worker_threads" },
    "MessageChannel.constructor": { does: [], returns: "MessageChannel", safe: true, why: "Node docs: worker_threads" },
    receiveMessageOnPort: { does: ["takeFirst arg0"], flags: ["poll-target"], why: "exp/timers.mjs: undefined when empty; event twin: `message`" },
    postMessageToThread: { does: ["await", "send arg0"], async: true, timeout: "arg3", loss: { refusal: "rejects", means: "dropped" }, why: "Node docs: worker_threads" }
  }
};

// src/knowledge/typescript/node-zlib.json
var node_zlib_default = {
  module: "node:zlib",
  aliases: ["zlib"],
  apis: {
    gzip: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "gzip.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    gzipSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    gunzip: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "gunzip.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    gunzipSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    deflate: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "deflate.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    deflateSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    inflate: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "inflate.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    inflateSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    deflateRaw: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "deflateRaw.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    deflateRawSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    inflateRaw: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "inflateRaw.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    inflateRawSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    unzip: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "unzip.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    unzipSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    brotliCompress: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "brotliCompress.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    brotliCompressSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    brotliDecompress: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "brotliDecompress.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    brotliDecompressSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    zstdCompress: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "zstdCompress.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    zstdCompressSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    zstdDecompress: { does: ["spawn argLast"], why: "Node docs: zlib; the pool of 4 threads" },
    "zstdDecompress.promisified": { does: ["await", "io thread"], async: true, why: "Node docs: zlib; the pool of 4 threads" },
    zstdDecompressSync: { does: ["block"], flags: ["blocks-event-loop"], why: "Node docs: zlib; the pool of 4 threads" },
    createGzip: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createGunzip: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createDeflate: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createInflate: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createDeflateRaw: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createInflateRaw: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createUnzip: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createBrotliCompress: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" },
    createBrotliDecompress: { does: [], returns: "node:stream:Transform", why: "Node docs: zlib; the pool of 4 threads" }
  }
};

// src/knowledge/typescript/async-lock.json
var async_lock_default = {
  module: "async-lock",
  types: { default: "AsyncLock" },
  apis: {
    "AsyncLock.constructor": { does: [], returns: "AsyncLock", lock: "mutex", permits: 1, safe: true, why: "async-lock 1.5.0 lib/index.js:37" },
    "AsyncLock.acquire": { does: ["await", "acquire this[arg0]", "call arg1", "release this[arg0]"], async: true, timeout: "arg2.timeout", lock: "mutex", fair: true, reentrant: false, flags: ["rejects-at-1000-pending", "max-execution-time-breaks-exclusion", "one-parameter-callback-trap"], why: "async-lock 1.5.0 lib/index.js:37, 145: FIFO a key; time-out bounds waiting only; a callback with one parameter holds until it calls done(); maxExecutionTime frees the key while the job runs" },
    "AsyncLock.isBusy": { does: ["read this[arg0]"], safe: true, flags: ["poll-target"], why: "async-lock 1.5.0 lib/index.js:301" }
  }
};

// src/knowledge/typescript/async-mutex.json
var async_mutex_default = {
  module: "async-mutex",
  extends: { MutexInterface: "Mutex", SemaphoreInterface: "Semaphore" },
  apis: {
    "Mutex.constructor": { does: [], returns: "Mutex", lock: "mutex", permits: 1, safe: true, why: "async-mutex 0.5.0 es6/Semaphore.js:45" },
    "Mutex.acquire": { does: ["await", "acquire this"], async: true, result: ["release this"], lock: "mutex", fair: true, reentrant: false, releaseTwice: "noop", why: "async-mutex 0.5.0 es6/Semaphore.js:107; exp/locks.mjs: FIFO within a priority, direct hand-off; the releaser counts once" },
    "Mutex.runExclusive": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "mutex", fair: true, reentrant: false, why: "async-mutex 0.5.0 es6/Mutex.js:21, es6/Semaphore.js:45" },
    "Mutex.release": { does: ["release this"], releaseTwice: "breaks-exclusion", safe: true, flags: ["release-not-idempotent"], why: "async-mutex 0.5.0 es6/Mutex.js:33; exp/locks.mjs: the second call releases the next holder" },
    "Mutex.cancel": { does: [], safe: true, flags: ["cancel-does-not-stop-holder"], why: "async-mutex 0.5.0 es6/Semaphore.js:88: rejects those who wait; the holder and waitForUnlock() stay" },
    "Semaphore.cancel": { does: [], safe: true, flags: ["cancel-does-not-stop-holder"], why: "async-mutex 0.5.0 es6/Semaphore.js:88: rejects those who wait; the holder and waitForUnlock() stay" },
    "Mutex.waitForUnlock": { does: ["await", "receive this"], async: true, flags: ["looks-like-acquire"], why: "async-mutex 0.5.0 es6/Semaphore.js:52: takes nothing, acting on it is a race" },
    "Semaphore.waitForUnlock": { does: ["await", "receive this"], async: true, flags: ["looks-like-acquire"], why: "async-mutex 0.5.0 es6/Semaphore.js:52: takes nothing, acting on it is a race" },
    "Mutex.isLocked": { does: ["read"], safe: true, flags: ["poll-target"], why: "async-mutex 0.5.0 es6/Semaphore.js:69" },
    "Semaphore.isLocked": { does: ["read"], safe: true, flags: ["poll-target"], why: "async-mutex 0.5.0 es6/Semaphore.js:69" },
    "Semaphore.getValue": { does: ["read"], safe: true, flags: ["poll-target"], why: "async-mutex 0.5.0 es6/Semaphore.js:69" },
    "Semaphore.constructor": { does: [], returns: "Semaphore", lock: "semaphore", permits: "arg0", safe: true, why: "async-mutex 0.5.0 es6/Semaphore.js:45" },
    "Semaphore.acquire": { does: ["await", "acquire this"], async: true, result: ["release this"], resultPath: "1", lock: "semaphore", fair: true, reentrant: false, permits: "arg0", releaseTwice: "noop", why: "async-mutex 0.5.0 es6/Semaphore.js:101: resolves to [value, releaser]; a heavy waiter blocks lighter ones" },
    "Semaphore.runExclusive": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "semaphore", fair: true, reentrant: false, permits: "arg0", why: "async-mutex 0.5.0 es6/Semaphore.js:29" },
    "Semaphore.release": { does: ["release this"], releaseTwice: "inflates", safe: true, flags: ["release-not-idempotent"], why: "async-mutex 0.5.0 es6/Semaphore.js:83; exp/locks.mjs" },
    "Semaphore.setValue": { does: ["set this arg0"], safe: true, why: "async-mutex 0.5.0 es6/Semaphore.js:45" },
    withTimeout: { does: [], returns: "arg0", timeout: "arg1", flags: ["timeout-does-not-bound-holding"], why: "async-mutex 0.5.0 es6/withTimeout.js:28: bounds waiting only; rejects with E_TIMEOUT" },
    tryAcquire: { does: [], returns: "arg0", tried: true, flags: ["try-is-async"], why: "async-mutex 0.5.0 es6/tryAcquire.js:7: a wrapper whose acquire() rejects with E_ALREADY_LOCKED after a 0 ms timer" }
  }
};

// src/knowledge/typescript/cross-spawn.json
var cross_spawn_default = {
  module: "cross-spawn",
  types: { default: "node:child_process:spawn" },
  apis: {
    sync: { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "cross-spawn: the surface of child_process.spawn" },
    "default.sync": { does: ["block", "io process"], flags: ["blocks-event-loop"], why: "cross-spawn: the surface of child_process.spawn" }
  }
};

// src/knowledge/typescript/p-limit.json
var p_limit_default = {
  module: "p-limit",
  apis: {
    default: { does: [], returns: "Limit", lockWhenOne: "arg0", safe: true, why: "p-limit 7.3.3 index.js:23" },
    "Limit.()": { does: ["await", "acquire this", "call arg0", "release this"], async: true, lock: "limiter", fair: true, reentrant: false, lockWhenOne: "arg0", why: "p-limit 7.3.3 index.js:43: FIFO, unbounded queue, released when the task throws" },
    "Limit.map": { does: ["await", "iterate arg0", "acquire this", "call arg1", "release this"], async: true, lock: "limiter", fair: true, reentrant: false, lockWhenOne: "arg0", why: "p-limit 7.3.3 index.js:23" },
    "Limit.clearQueue": { does: ["clear this"], loss: { refusal: "silent", means: "dropped" }, flags: ["silent-drop", "never-settles"], why: "p-limit 7.3.3 index.js:80: the promises of dropped tasks never settle, but with rejectOnClear" },
    "Limit.activeCount": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-limit 7.3.3 index.js:23" },
    "Limit.pendingCount": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-limit 7.3.3 index.js:23" },
    limitFunction: { does: [], returns: "arg0", why: "p-limit 7.3.3: wraps a function so that at most `concurrency` calls run" }
  }
};

// src/knowledge/typescript/p-queue.json
var p_queue_default = {
  module: "p-queue",
  extends: { PQueue: "eventemitter3:EventEmitter" },
  types: { default: "PQueue" },
  apis: {
    "PQueue.constructor": { does: [], returns: "PQueue", lockWhenOne: "arg0.concurrency", safe: true, why: "p-queue 9.3.5 dist/index.js:388" },
    "PQueue.add": { does: ["await", "acquire this", "call arg0", "release this"], async: true, signal: "arg1.signal", lock: "limiter", fair: true, reentrant: false, lockWhenOne: "arg0.concurrency", flags: ["timeout-breaks-exclusion", "signal-breaks-exclusion"], why: "p-queue 9.3.5 dist/index.js:388: FIFO within a priority; `timeout` and `signal` free the slot while the task runs on" },
    "PQueue.addAll": { does: ["await", "acquire this", "call arg0", "release this"], async: true, signal: "arg1.signal", lock: "limiter", fair: true, reentrant: false, lockWhenOne: "arg0.concurrency", why: "p-queue 9.3.5 dist/index.js:388" },
    "PQueue.clear": { does: ["clear this"], loss: { refusal: "silent", means: "dropped" }, flags: ["silent-drop", "never-settles"], why: "p-queue 9.3.5 dist/index.js:487: callers of dropped tasks wait for ever; running tasks go on" },
    "PQueue.onIdle": { does: ["await", "receive this"], async: true, why: "p-queue 9.3.5 dist/index.js:539" },
    "PQueue.onEmpty": { does: ["await", "receive this"], async: true, why: "p-queue 9.3.5 dist/index.js:539" },
    "PQueue.onSizeLessThan": { does: ["await", "receive this"], async: true, why: "p-queue 9.3.5 dist/index.js:539" },
    "PQueue.onPendingZero": { does: ["await", "receive this"], async: true, why: "p-queue 9.3.5 dist/index.js:539" },
    "PQueue.onRateLimit": { does: ["await", "receive this"], async: true, why: "p-queue 9.3.5 dist/index.js:539" },
    "PQueue.onRateLimitCleared": { does: ["await", "receive this"], async: true, why: "p-queue 9.3.5 dist/index.js:539" },
    "PQueue.onError": { does: ["await", "receive this"], async: true, why: "p-queue 9.3.5 dist/index.js:539" },
    "PQueue.size": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-queue 9.3.5 dist/index.js:634; twins: onIdle, onEmpty" },
    "PQueue.pending": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-queue 9.3.5 dist/index.js:634; twins: onIdle, onEmpty" },
    "PQueue.isPaused": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-queue 9.3.5 dist/index.js:634; twins: onIdle, onEmpty" },
    "PQueue.isSaturated": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-queue 9.3.5 dist/index.js:634; twins: onIdle, onEmpty" },
    "PQueue.sizeBy": { does: ["count"], safe: true, flags: ["poll-target"], why: "p-queue 9.3.5 dist/index.js:634; twins: onIdle, onEmpty" },
    "PQueue.start": { does: ["start this"], returns: "this", what: "subscription", safe: true, why: "p-queue 9.3.5 dist/index.js:388" },
    "PQueue.pause": { does: ["stop this"], safe: true, why: "p-queue 9.3.5 dist/index.js:388" }
  }
};

// src/knowledge/typescript/ws.json
var ws_default = {
  module: "ws",
  extends: { WebSocket: "node:events:EventEmitter", WebSocketServer: "node:events:EventEmitter" },
  types: { default: "WebSocket", Server: "WebSocketServer" },
  apis: {
    "WebSocket.constructor": { does: ["start result"], returns: "WebSocket", timeout: "argLast.handshakeTimeout", what: "stream", why: "ws 8.23.0 lib/websocket.js" },
    "WebSocket.send": { does: ["send this", "spawn argLast"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, message: "arg0", flags: ["silent-loss-after-close", "throws-when-connecting", "no-backpressure"], why: "ws 8.23.0 lib/websocket.js:1170: without a callback CLOSING or CLOSED drops the message; bufferedAmount grows without a limit" },
    "WebSocket.ping": { does: ["send this", "spawn argLast"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, why: "ws 8.23.0 lib/websocket.js: as send" },
    "WebSocket.pong": { does: ["send this", "spawn argLast"], loss: { refusal: "silent", means: "dropped", full: "buffers" }, why: "ws 8.23.0 lib/websocket.js: as send" },
    "WebSocket.close": { does: ["stop this"], what: "stream", flags: ["close-waits-30s"], why: "ws 8.23.0 lib/constants.js:10: waits up to 30 s for the peer, then terminate()" },
    "WebSocket.terminate": { does: ["stop this"], what: "stream", safe: true, why: "ws 8.23.0 lib/websocket.js" },
    "WebSocket.addEventListener": { does: ["start this", "spawn arg1"], what: "listener", message: "arg0", safe: true, why: "ws 8.23.0 lib/websocket.js" },
    "WebSocket.removeEventListener": { does: ["stop this"], what: "listener", message: "arg0", safe: true, why: "ws 8.23.0 lib/websocket.js" },
    "WebSocket.bufferedAmount": { does: ["read"], safe: true, flags: ["poll-target"], why: "ws 8.23.0 lib/websocket.js:141" },
    "WebSocket.readyState": { does: ["read"], safe: true, flags: ["poll-target"], why: "ws 8.23.0 lib/websocket.js:141" },
    "WebSocketServer.constructor": { does: ["start result", "spawn arg1"], returns: "WebSocketServer", what: "server", why: "ws 8.23.0 lib/websocket.js" },
    "WebSocketServer.close": { does: ["stop this", "spawn argLast"], what: "server", flags: ["stop-can-hang"], why: "ws 8.23.0: does not close the clients" },
    "WebSocketServer.handleUpgrade": { does: ["spawn arg3"], callbackParams: { arg3: ["WebSocket"] }, why: "ws 8.23.0 lib/websocket.js" },
    createWebSocketStream: { does: [], returns: "node:stream:Duplex", why: "ws 8.23.0 lib/websocket.js" }
  }
};

// src/knowledge/typescript/index.ts
var files = [
  builtin_default,
  web_default,
  node_async_hooks_default,
  node_buffer_default,
  node_child_process_default,
  node_cluster_default,
  node_crypto_default,
  node_dgram_default,
  node_diagnostics_channel_default,
  node_dns_default,
  node_dns_promises_default,
  node_events_default,
  node_fs_default,
  node_fs_promises_default,
  node_http_default,
  node_http2_default,
  node_https_default,
  node_net_default,
  node_os_default,
  node_path_default,
  node_perf_hooks_default,
  node_process_default,
  node_readline_default,
  node_readline_promises_default,
  node_sqlite_default,
  node_stream_default,
  node_stream_consumers_default,
  node_stream_promises_default,
  node_stream_web_default,
  node_test_default,
  node_timers_default,
  node_timers_promises_default,
  node_tls_default,
  node_tty_default,
  node_url_default,
  node_util_default,
  node_worker_threads_default,
  node_zlib_default,
  async_lock_default,
  async_mutex_default,
  cross_spawn_default,
  p_limit_default,
  p_queue_default,
  ws_default
];
var typescriptFiles = files;

// src/frontends/typescript/functions.ts
import { ts as ts8 } from "ts-morph";

// src/frontends/typescript/exports.ts
import { ts as ts2 } from "ts-morph";

// src/frontends/typescript/scopes.ts
import { ts } from "ts-morph";
var scopes = /* @__PURE__ */ new WeakMap();
function lookupValue(name, from) {
  return lookup(name, from, "values");
}
function lookupType(name, from) {
  return lookup(name, from, "types");
}
function topLevel(file2) {
  return namesOf(file2);
}
function lookup(name, from, space) {
  for (let node = from; node; node = node.parent) {
    if (!isScope(node)) continue;
    const found = namesOf(node)[space].get(name);
    if (found) return found;
  }
  return void 0;
}
function isScope(node) {
  return ts.isSourceFile(node) || ts.isModuleBlock(node) || ts.isBlock(node) || ts.isFunctionLike(node) || ts.isCaseBlock(node) || ts.isForStatement(node) || ts.isForOfStatement(node) || ts.isForInStatement(node) || ts.isCatchClause(node) || ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassStaticBlockDeclaration(node);
}
function namesOf(scope) {
  const known = scopes.get(scope);
  if (known) return known;
  const names = { values: /* @__PURE__ */ new Map(), types: /* @__PURE__ */ new Map() };
  scopes.set(scope, names);
  if (ts.isFunctionLike(scope)) {
    if (ts.isFunctionExpression(scope) && scope.name) names.values.set(scope.name.text, scope);
    typeParameters(scope, names);
    for (const p of scope.parameters) bind(p, names);
    const body2 = scope.body;
    if (body2 && ts.isBlock(body2)) hoistVars(body2, names);
  } else if (ts.isClassLike(scope)) {
    if (ts.isClassExpression(scope) && scope.name) both(scope.name.text, scope, names);
    typeParameters(scope, names);
  } else if (ts.isInterfaceDeclaration(scope) || ts.isTypeAliasDeclaration(scope)) {
    typeParameters(scope, names);
  } else if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    if (scope.initializer && ts.isVariableDeclarationList(scope.initializer)) for (const d of scope.initializer.declarations) bind(d, names);
  } else if (ts.isCatchClause(scope)) {
    if (scope.variableDeclaration) bind(scope.variableDeclaration, names);
  } else if (ts.isCaseBlock(scope)) {
    for (const clause of scope.clauses) for (const s of clause.statements) statement(s, names);
  } else if (ts.isSourceFile(scope)) {
    for (const s of scope.statements) statement(s, names);
    hoistVars(scope, names);
  } else if (ts.isBlock(scope) || ts.isModuleBlock(scope)) {
    for (const s of scope.statements) statement(s, names);
  } else if (ts.isClassStaticBlockDeclaration(scope)) {
    hoistVars(scope.body, names);
  }
  return names;
}
function both(name, declaration, names) {
  names.values.set(name, declaration);
  names.types.set(name, declaration);
}
function typeParameters(node, names) {
  for (const p of node.typeParameters ?? []) names.types.set(p.name.text, p);
}
function statement(node, names) {
  if (ts.isVariableStatement(node)) for (const d of node.declarationList.declarations) bind(d, names);
  else if (ts.isFunctionDeclaration(node)) {
    if (node.name && (node.body || !names.values.has(node.name.text))) names.values.set(node.name.text, node);
  } else if (ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) {
    if (node.name) both(node.name.text, node, names);
  } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) names.types.set(node.name.text, node);
  else if (ts.isModuleDeclaration(node)) {
    if (ts.isIdentifier(node.name) && !names.values.has(node.name.text)) names.values.set(node.name.text, node);
  } else if (ts.isImportEqualsDeclaration(node)) both(node.name.text, node, names);
  else if (ts.isImportDeclaration(node) && node.importClause) {
    const clause = node.importClause;
    if (clause.name) both(clause.name.text, clause, names);
    const bindings = clause.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) both(bindings.name.text, bindings, names);
    else if (bindings) for (const e of bindings.elements) both(e.name.text, e, names);
  } else if (ts.isLabeledStatement(node)) statement(node.statement, names);
}
function bind(node, names) {
  if (ts.isIdentifier(node.name)) {
    if (!names.values.has(node.name.text)) names.values.set(node.name.text, node);
    return;
  }
  for (const e of node.name.elements) if (ts.isBindingElement(e)) bind(e, names);
}
function hoistVars(root2, names) {
  const visit = (node) => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isExpressionStatement(node)) return;
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0) for (const d of node.declarations) bind(d, names);
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(root2, visit);
}

// src/frontends/typescript/exports.ts
var cache = /* @__PURE__ */ new WeakMap();
function exportsOf(file2) {
  const known = cache.get(file2);
  if (known) return known;
  const names = /* @__PURE__ */ new Map();
  const stars = [];
  for (const statement3 of file2.statements) es(statement3, file2, names, stars);
  if (names.size === 0) for (const statement3 of file2.statements) commonJs(statement3, names);
  const exports = { names, stars };
  cache.set(file2, exports);
  return exports;
}
function es(statement3, file2, names, stars) {
  if (ts2.isExportDeclaration(statement3)) {
    const from = statement3.moduleSpecifier && ts2.isStringLiteral(statement3.moduleSpecifier) ? statement3.moduleSpecifier.text : void 0;
    const clause = statement3.exportClause;
    if (!clause) {
      if (from !== void 0) stars.push(from);
    } else if (ts2.isNamespaceExport(clause)) {
      if (from !== void 0) names.set(clause.name.text, { namespace: from });
    } else {
      for (const e of clause.elements) {
        const source = (e.propertyName ?? e.name).text;
        const local = from === void 0 ? topLevel(file2).values.get(source) ?? topLevel(file2).types.get(source) : void 0;
        if (from !== void 0) names.set(e.name.text, { from, name: source });
        else if (local) names.set(e.name.text, { declaration: local });
      }
    }
    return;
  }
  if (ts2.isExportAssignment(statement3)) {
    names.set(statement3.isExportEquals ? "export=" : "default", { expression: statement3.expression });
    return;
  }
  const modifiers = ts2.canHaveModifiers(statement3) ? ts2.getModifiers(statement3) : void 0;
  if (!modifiers?.some((m2) => m2.kind === ts2.SyntaxKind.ExportKeyword)) return;
  const isDefault = modifiers.some((m2) => m2.kind === ts2.SyntaxKind.DefaultKeyword);
  if (ts2.isVariableStatement(statement3)) {
    for (const d of statement3.declarationList.declarations) exportBinding(d, names);
  } else if (ts2.isFunctionDeclaration(statement3) || ts2.isClassDeclaration(statement3)) {
    if (isDefault) names.set("default", { declaration: statement3 });
    else if (statement3.name && (ts2.isClassDeclaration(statement3) || statement3.body || !names.has(statement3.name.text))) names.set(statement3.name.text, { declaration: statement3 });
  } else if (ts2.isEnumDeclaration(statement3) || ts2.isInterfaceDeclaration(statement3) || ts2.isTypeAliasDeclaration(statement3)) {
    if (!names.has(statement3.name.text)) names.set(statement3.name.text, { declaration: statement3 });
    if (isDefault) names.set("default", { declaration: statement3 });
  } else if (ts2.isModuleDeclaration(statement3) && ts2.isIdentifier(statement3.name) && !names.has(statement3.name.text)) {
    names.set(statement3.name.text, { declaration: statement3 });
  }
}
function exportBinding(d, names) {
  if (ts2.isIdentifier(d.name)) names.set(d.name.text, { declaration: d });
  else for (const e of d.name.elements) if (ts2.isBindingElement(e)) exportBinding(e, names);
}
function commonJs(statement3, names) {
  if (!ts2.isExpressionStatement(statement3) || !ts2.isBinaryExpression(statement3.expression)) return;
  const { left, right, operatorToken } = statement3.expression;
  if (operatorToken.kind !== ts2.SyntaxKind.EqualsToken || !ts2.isPropertyAccessExpression(left)) return;
  if (isModuleExports(left)) {
    names.set("export=", { expression: right });
    if (!names.has("default")) names.set("default", { expression: right });
    if (!ts2.isObjectLiteralExpression(right)) return;
    for (const p of right.properties) {
      if (ts2.isPropertyAssignment(p) && (ts2.isIdentifier(p.name) || ts2.isStringLiteral(p.name))) names.set(p.name.text, { expression: p.initializer });
      else if (ts2.isShorthandPropertyAssignment(p)) names.set(p.name.text, { expression: p.name });
    }
  } else if (isModuleExports(left.expression) || ts2.isIdentifier(left.expression) && left.expression.text === "exports") {
    names.set(left.name.text, { expression: right });
  }
}
function isModuleExports(node) {
  return ts2.isPropertyAccessExpression(node) && node.name.text === "exports" && ts2.isIdentifier(node.expression) && node.expression.text === "module";
}

// src/frontends/typescript/members.ts
import { ts as ts3 } from "ts-morph";
var cache2 = /* @__PURE__ */ new WeakMap();
function memberDeclarations(cls, name, isStatic) {
  let known = cache2.get(cls);
  if (!known) cache2.set(cls, known = collect(cls));
  return (isStatic ? known.statics : known.own).get(name) ?? [];
}
function memberName(name) {
  if (ts3.isIdentifier(name) || ts3.isPrivateIdentifier(name)) return name.text;
  if (ts3.isStringLiteral(name) || ts3.isNumericLiteral(name)) return name.text;
  if (ts3.isComputedPropertyName(name)) {
    const e = name.expression;
    if (ts3.isStringLiteralLike(e)) return e.text;
    if (ts3.isPropertyAccessExpression(e) && ts3.isIdentifier(e.expression) && e.expression.text === "Symbol") return `@@${e.name.text}`;
  }
  return void 0;
}
function isStaticMember(node) {
  return ts3.isClassStaticBlockDeclaration(node) || ts3.canHaveModifiers(node) && (ts3.getModifiers(node)?.some((m2) => m2.kind === ts3.SyntaxKind.StaticKeyword) ?? false);
}
function collect(cls) {
  const own = /* @__PURE__ */ new Map();
  const statics = /* @__PURE__ */ new Map();
  const add = (map, name, node) => {
    const list = map.get(name);
    if (list) list.push(node);
    else map.set(name, [node]);
  };
  for (const m2 of cls.members) {
    if (ts3.isConstructorDeclaration(m2)) {
      for (const p of m2.parameters) if (ts3.isParameterPropertyDeclaration(p, m2) && ts3.isIdentifier(p.name)) add(own, p.name.text, p);
      continue;
    }
    const name = m2.name && memberName(m2.name);
    if (name === void 0 || ts3.isMethodDeclaration(m2) && !m2.body && hasBody(cls, name)) continue;
    add(isStaticMember(m2) ? statics : own, name, m2);
  }
  for (const m2 of cls.members) if (ts3.isConstructorDeclaration(m2) || ts3.isMethodDeclaration(m2)) assignments(m2, (name, value) => !own.has(name) && add(own, name, value));
  return { own, statics };
}
function hasBody(cls, name) {
  return cls.members.some((m2) => ts3.isMethodDeclaration(m2) && m2.body !== void 0 && memberName(m2.name) === name);
}
function assignments(method, found) {
  const visit = (node) => {
    if (ts3.isBinaryExpression(node) && node.operatorToken.kind === ts3.SyntaxKind.EqualsToken && ts3.isPropertyAccessExpression(node.left) && node.left.expression.kind === ts3.SyntaxKind.ThisKeyword) found(node.left.name.text, node.right);
    if (!ts3.isClassLike(node) && !ts3.isFunctionExpression(node)) ts3.forEachChild(node, visit);
  };
  ts3.forEachChild(method, visit);
}

// src/frontends/typescript/resources.ts
import { ts as ts6 } from "ts-morph";

// src/frontends/typescript/infer.ts
import { ts as ts5 } from "ts-morph";

// src/frontends/typescript/types.ts
import "ts-morph";
var UNKNOWN = { k: "unknown" };
var PRIMITIVE = { k: "primitive" };
function builtin(name, ...args2) {
  return { k: "api", module: "global", name, args: args2 };
}
function alternatives(type) {
  if (type.k === "union") return type.of.flatMap(alternatives);
  return type.k === "unknown" || type.k === "primitive" ? [] : [type];
}
function union2(types) {
  const known = types.flatMap(alternatives);
  const distinct = known.filter((t, i) => known.findIndex((u) => same(t, u)) === i).slice(0, 6);
  if (distinct.length === 1) return distinct[0];
  if (distinct.length > 1) return { k: "union", of: distinct };
  return types.find((t) => t.k === "primitive") ?? UNKNOWN;
}
function awaited(type) {
  if (type.k === "promise") return awaited(type.of);
  if (type.k === "union") return union2(type.of.map(awaited));
  return type;
}
function isPromise(type) {
  return type.k === "promise" || type.k === "union" && type.of.some(isPromise);
}
function elementOf(type) {
  if (type.k === "union") return union2(type.of.map(elementOf));
  if (type.k !== "api" || type.module !== "global") return UNKNOWN;
  const [first = UNKNOWN, second = UNKNOWN] = type.args ?? [];
  if (type.name === "Map") return { k: "api", module: "global", name: "Array", args: [union2([first, second])] };
  return first;
}
function valueOf(type) {
  if (type.k === "union") return union2(type.of.map(valueOf));
  if (type.k !== "api" || type.module !== "global") return UNKNOWN;
  return type.args?.[type.args.length - 1] ?? UNKNOWN;
}
function same(a, b) {
  if (a.k !== b.k) return false;
  switch (a.k) {
    case "object":
    case "class":
      return a.cls === b.cls;
    case "interface":
    case "enum":
      return a.decl === b.decl;
    case "literal":
    case "func":
    case "signature":
      return a.node === b.node;
    case "api":
      return a.module === b.module && a.name === b.name;
    case "apiValue":
      return a.module === b.module && a.path === b.path;
    case "apiMember":
      return a.module === b.module && a.type === b.type && a.member === b.member;
    case "apiResult":
      return a.call === b.call;
    case "promise":
      return same(a.of, b.of);
    case "namespace":
      return a.file === b.file;
    default:
      return true;
  }
}

// src/frontends/typescript/infer.ts
var MAX_DEPTH = 60;
var MAX_HOPS = 24;
function createTypes(world) {
  const memo = /* @__PURE__ */ new Map();
  const returns = /* @__PURE__ */ new Map();
  let depth = 0;
  let hops = 0;
  function guarded(node, compute, kept = memo) {
    const known = kept.get(node);
    if (known) return known;
    if (depth > MAX_DEPTH) return UNKNOWN;
    kept.set(node, UNKNOWN);
    depth++;
    const type = compute();
    depth--;
    kept.set(node, type);
    return type;
  }
  function typeOf(node) {
    return guarded(node, () => infer(node));
  }
  function infer(node) {
    if (ts5.isIdentifier(node)) return ofIdentifier2(node);
    if (node.kind === ts5.SyntaxKind.ThisKeyword) return ofThis(node);
    if (node.kind === ts5.SyntaxKind.SuperKeyword) return ofSuper(node);
    if (ts5.isPropertyAccessExpression(node)) return member2(typeOf(node.expression), node.name.text);
    if (ts5.isElementAccessExpression(node)) {
      const base = typeOf(node.expression);
      const key2 = node.argumentExpression;
      if (ts5.isStringLiteralLike(key2)) return member2(base, key2.text);
      const index = ts5.isNumericLiteral(key2) ? Number(key2.text) : void 0;
      return union2(alternatives(base).map((t) => index !== void 0 && t.k === "api" && t.name === "Tuple" ? t.args?.[index] ?? UNKNOWN : t.k === "apiResult" ? t : t.k === "literal" ? anyValue(t.node) : valueOf(t)));
    }
    if (ts5.isCallExpression(node)) return ofCall(node);
    if (ts5.isNewExpression(node)) return ofNew(node);
    if (ts5.isAwaitExpression(node)) return awaited(typeOf(node.expression));
    if (ts5.isParenthesizedExpression(node) || ts5.isNonNullExpression(node)) return typeOf(node.expression);
    if (ts5.isAsExpression(node) || ts5.isTypeAssertionExpression(node)) {
      const declared2 = fromNode(node.type);
      return alternatives(declared2).length > 0 ? declared2 : typeOf(node.expression);
    }
    if (ts5.isSatisfiesExpression(node)) return typeOf(node.expression);
    if (ts5.isConditionalExpression(node)) return union2([typeOf(node.whenTrue), typeOf(node.whenFalse)]);
    if (ts5.isBinaryExpression(node)) return ofBinary(node);
    if (ts5.isFunctionExpression(node) || ts5.isArrowFunction(node)) return { k: "func", node };
    if (ts5.isClassExpression(node)) return { k: "class", cls: node };
    if (ts5.isObjectLiteralExpression(node)) return { k: "literal", node };
    if (ts5.isArrayLiteralExpression(node)) {
      const first = node.elements.find((e) => !ts5.isOmittedExpression(e));
      return builtin("Array", first ? ts5.isSpreadElement(first) ? elementOf(typeOf(first.expression)) : typeOf(first) : UNKNOWN);
    }
    if (ts5.isLiteralExpression(node) || ts5.isTemplateExpression(node) || ts5.isPrefixUnaryExpression(node) || ts5.isPostfixUnaryExpression(node)) return PRIMITIVE;
    return UNKNOWN;
  }
  function anyValue(node) {
    return union2(node.properties.slice(0, 6).map((p) => ts5.isPropertyAssignment(p) ? typeOf(p.initializer) : UNKNOWN));
  }
  function ofBinary(node) {
    switch (node.operatorToken.kind) {
      case ts5.SyntaxKind.EqualsToken:
      case ts5.SyntaxKind.CommaToken:
        return typeOf(node.right);
      case ts5.SyntaxKind.BarBarToken:
      case ts5.SyntaxKind.QuestionQuestionToken:
      case ts5.SyntaxKind.BarBarEqualsToken:
      case ts5.SyntaxKind.QuestionQuestionEqualsToken:
        return union2([typeOf(node.left), typeOf(node.right)]);
      case ts5.SyntaxKind.AmpersandAmpersandToken:
        return typeOf(node.right);
      default:
        return PRIMITIVE;
    }
  }
  function ofIdentifier2(node) {
    if (node.text === "undefined") return PRIMITIVE;
    const declaration = lookupValue(node.text, node);
    return declaration ? typeOfDeclaration(declaration) : ofGlobal(node.text);
  }
  function ofGlobal(name) {
    if (name === "globalThis" || name === "window" || name === "self" || name === "global") return { k: "apiValue", module: "global", path: "" };
    return valueOfApi("global", name) ?? { k: "apiValue", module: "global", path: name };
  }
  function valueOfApi(module, key2) {
    const ref = world.knowledge.typeOf(module, key2);
    if (!ref) return void 0;
    return ref.type === "" ? { k: "apiValue", module: ref.module, path: "" } : refType(ref);
  }
  function refType(ref) {
    return ref.module === "global" && ref.type === "Promise" ? { k: "promise", of: UNKNOWN } : { k: "api", module: ref.module, name: ref.type };
  }
  function ofThis(node) {
    for (let n = node.parent; n; n = n.parent) {
      if (ts5.isClassLike(n)) return isStaticContext(node, n) ? { k: "class", cls: n } : { k: "object", cls: n };
      if (ts5.isObjectLiteralExpression(n)) return { k: "literal", node: n };
      if (ts5.isFunctionExpression(n) && !ts5.isPropertyAssignment(n.parent)) {
        const prototype = prototypeOwner(n);
        return prototype ?? UNKNOWN;
      }
      if (ts5.isFunctionDeclaration(n)) return UNKNOWN;
    }
    return UNKNOWN;
  }
  function prototypeOwner(n) {
    const parent = n.parent;
    if (!ts5.isBinaryExpression(parent) || !ts5.isPropertyAccessExpression(parent.left)) return void 0;
    const object2 = parent.left.expression;
    if (!ts5.isPropertyAccessExpression(object2) || object2.name.text !== "prototype") return void 0;
    const type = typeOf(object2.expression);
    return type.k === "class" ? { k: "object", cls: type.cls } : void 0;
  }
  function ofSuper(node) {
    const self = ofThis(node);
    return self.k === "object" || self.k === "class" ? baseOf(self.cls) ?? UNKNOWN : UNKNOWN;
  }
  function baseOf(cls) {
    const heritage = cls.heritageClauses?.find((h) => h.token === ts5.SyntaxKind.ExtendsKeyword)?.types[0];
    if (!heritage) return void 0;
    return union2(alternatives(typeOf(heritage.expression)).map(instanceOf));
  }
  function instanceOf(type) {
    if (type.k === "class") return { k: "object", cls: type.cls };
    if (type.k === "apiValue") return apiType(type.module, type.path);
    return UNKNOWN;
  }
  function apiType(module, path, args2) {
    const ref = world.knowledge.typeOf(module, path || "default");
    return ref && ref.type !== "" ? { k: "api", module: ref.module, name: ref.type, args: args2 } : { k: "api", module, name: path || "default", args: args2 };
  }
  function typeOfDeclaration(d) {
    return guarded(d, () => declared(d));
  }
  function declared(d) {
    if (ts5.isVariableDeclaration(d)) return ofVariable(d);
    if (ts5.isParameter(d)) return ofParameter(d);
    if (ts5.isBindingElement(d)) return ofBinding(d);
    if (ts5.isFunctionDeclaration(d) || ts5.isFunctionExpression(d)) return ts5.isFunctionDeclaration(d) && !d.body ? { k: "signature", node: d } : { k: "func", node: d };
    if (ts5.isClassLike(d)) return { k: "class", cls: d };
    if (ts5.isEnumDeclaration(d)) return { k: "enum", decl: d };
    if (ts5.isImportSpecifier(d)) return ofImport(d, (d.propertyName ?? d.name).text);
    if (ts5.isImportClause(d)) return ofImport(d, "default");
    if (ts5.isNamespaceImport(d)) return ofImport(d, "*");
    if (ts5.isImportEqualsDeclaration(d)) {
      const reference = d.moduleReference;
      return ts5.isExternalModuleReference(reference) && ts5.isStringLiteral(reference.expression) ? ofModule(d.getSourceFile(), reference.expression.text, "export=") : UNKNOWN;
    }
    return UNKNOWN;
  }
  function ofImport(d, name) {
    let node = d;
    while (!ts5.isImportDeclaration(node)) node = node.parent;
    return ts5.isStringLiteral(node.moduleSpecifier) ? ofModule(d.getSourceFile(), node.moduleSpecifier.text, name) : UNKNOWN;
  }
  function ofModule(from, specifier, name) {
    const target = world.modules.resolve(from.fileName, specifier);
    if ("module" in target) return { k: "apiValue", module: target.module, path: name === "*" || name === "export=" ? "" : name };
    return exported(target.file, name, /* @__PURE__ */ new Set());
  }
  function exported(path, name, seen) {
    const found = findExport(path, name, seen);
    if (!found) return UNKNOWN;
    if ("type" in found) return found.type;
    return "declaration" in found ? typeOfDeclaration(found.declaration) : typeOf(found.expression);
  }
  function findExport(path, name, seen) {
    if (name === "*") return { type: { k: "namespace", file: path } };
    const key2 = `${path}\0${name}`;
    if (seen.has(key2)) return void 0;
    seen.add(key2);
    const file2 = world.file(path);
    if (!file2) return void 0;
    const { names, stars } = exportsOf(file2);
    const e = names.get(name) ?? (name === "export=" ? names.get("default") : name === "default" ? names.get("export=") : void 0);
    if (e) return follow(file2, e, seen);
    if (name === "export=" || name === "default" && names.size > 0) return { type: { k: "namespace", file: path } };
    for (const star of stars) {
      const target = world.modules.resolve(path, star);
      const found = "file" in target ? findExport(target.file, name, seen) : void 0;
      if (found) return found;
    }
    return void 0;
  }
  function follow(file2, e, seen) {
    if ("declaration" in e) return importedAgain(e.declaration, seen) ?? e;
    if ("expression" in e) return e;
    const target = world.modules.resolve(file2.fileName, "from" in e ? e.from : e.namespace);
    const name = "from" in e ? e.name : "*";
    if ("module" in target) return { type: { k: "apiValue", module: target.module, path: name === "*" ? "" : name } };
    return findExport(target.file, name, seen);
  }
  function importedAgain(d, seen) {
    if (!ts5.isImportSpecifier(d) && !ts5.isImportClause(d) && !ts5.isNamespaceImport(d)) return void 0;
    let node = d;
    while (!ts5.isImportDeclaration(node)) node = node.parent;
    if (!ts5.isStringLiteral(node.moduleSpecifier)) return void 0;
    const target = world.modules.resolve(d.getSourceFile().fileName, node.moduleSpecifier.text);
    if ("module" in target) return void 0;
    return findExport(target.file, ts5.isImportSpecifier(d) ? (d.propertyName ?? d.name).text : ts5.isImportClause(d) ? "default" : "*", seen);
  }
  function ofVariable(d) {
    if (d.type) {
      const type = fromNode(d.type);
      if (alternatives(type).length > 0) return refine(type, d.initializer);
    }
    if (d.initializer) {
      const type = typeOf(d.initializer);
      if (alternatives(type).length > 0 || !ts5.isIdentifier(d.name)) return type;
      return (d.parent.flags & ts5.NodeFlags.Const) !== 0 ? type : assigned(d, type);
    }
    const list = d.parent.parent;
    if (list && ts5.isForOfStatement(list)) {
      const element2 = elementOf(list.awaitModifier ? awaited(typeOf(list.expression)) : typeOf(list.expression));
      return element2;
    }
    return ts5.isIdentifier(d.name) ? assigned(d, UNKNOWN) : UNKNOWN;
  }
  function refine(type, initializer) {
    if (!initializer || type.k !== "interface") return type;
    const made2 = typeOf(initializer);
    return made2.k === "literal" || made2.k === "object" ? made2 : type;
  }
  function assigned(d, otherwise) {
    const name = d.name.text;
    let scope = d;
    while (scope.parent && !ts5.isFunctionLike(scope) && !ts5.isSourceFile(scope)) scope = scope.parent;
    const types = [];
    const visit = (node) => {
      if (ts5.isBinaryExpression(node) && isAssignment(node.operatorToken.kind) && ts5.isIdentifier(node.left) && node.left.text === name && lookupValue(name, node.left) === d) types.push(typeOf(node.right));
      if (types.length < 4) ts5.forEachChild(node, visit);
    };
    visit(scope);
    return types.length > 0 ? union2(types) : otherwise;
  }
  function ofParameter(p) {
    const type = p.type ? fromNode(p.type) : UNKNOWN;
    if (alternatives(type).length > 0) return p.dotDotDotToken ? type : union2([type, p.initializer && type.k !== "object" ? typeOf(p.initializer) : UNKNOWN]);
    if (p.initializer) {
      const made2 = typeOf(p.initializer);
      if (alternatives(made2).length > 0) return made2;
    }
    if (/\.[cm]?jsx?$/.test(p.getSourceFile().fileName)) {
      const doc = ts5.getJSDocType(p);
      if (doc) return fromNode(doc);
    }
    return contextual(p);
  }
  function contextual(p) {
    const fn = p.parent;
    if (!ts5.isArrowFunction(fn) && !ts5.isFunctionExpression(fn)) return UNKNOWN;
    const index = fn.parameters.indexOf(p);
    const expected = expectedType(fn);
    return union2(
      alternatives(expected).map((t) => {
        if (t.k === "signature" || t.k === "func") {
          const parameter = t.node.parameters[index];
          return parameter?.type ? fromNode(parameter.type) : UNKNOWN;
        }
        return t.k === "api" && t.name === "Callback" ? t.args?.[index] ?? UNKNOWN : UNKNOWN;
      })
    );
  }
  function expectedType(node) {
    const parent = node.parent;
    if (ts5.isParenthesizedExpression(parent)) return expectedType(parent);
    if (ts5.isVariableDeclaration(parent) && parent.type) return fromNode(parent.type);
    if (ts5.isPropertyDeclaration(parent) && parent.type) return fromNode(parent.type);
    if (ts5.isPropertyAssignment(parent) && (ts5.isIdentifier(parent.name) || ts5.isStringLiteral(parent.name))) return member2(expectedType(parent.parent), parent.name.text);
    if (ts5.isBinaryExpression(parent) && parent.operatorToken.kind === ts5.SyntaxKind.EqualsToken && parent.right === node) return ts5.isPropertyAccessExpression(parent.left) ? typeOf(parent.left) : UNKNOWN;
    if ((ts5.isCallExpression(parent) || ts5.isNewExpression(parent)) && parent.arguments?.includes(node)) return argumentType(parent, parent.arguments.indexOf(node));
    return UNKNOWN;
  }
  function argumentType(call, index) {
    const callee = typeOf(call.expression);
    return union2(
      alternatives(callee).map((t) => {
        if (t.k === "func" || t.k === "signature") {
          const parameter = t.node.parameters[Math.min(index, t.node.parameters.length - 1)];
          return parameter?.type ? fromNode(parameter.type) : UNKNOWN;
        }
        if (t.k === "class") {
          const parameter = constructorOf(t.cls)?.parameters[index];
          return parameter?.type ? fromNode(parameter.type) : UNKNOWN;
        }
        const api2 = t.k === "apiValue" ? world.knowledge.api(t.module, t.path) : t.k === "apiMember" ? world.knowledge.api(t.module, `${t.type}.${t.member}`) : void 0;
        const named = api2?.callbackParams?.[`arg${index}`];
        if (named && (t.k === "apiValue" || t.k === "apiMember")) return { k: "api", module: "", name: "Callback", args: named.map((n) => named1(t.module, n)) };
        if (t.k === "apiMember" && ts5.isCallExpression(call) && ts5.isPropertyAccessExpression(call.expression)) return callbackOfContainer(typeOf(call.expression.expression), t.member);
        return UNKNOWN;
      })
    );
  }
  function callbackOfContainer(container, method) {
    if (container.k === "promise" && method === "then") return { k: "api", module: "", name: "Callback", args: [awaited(container)] };
    if (container.k !== "api" || container.module !== "global") return UNKNOWN;
    const args2 = container.name === "Map" ? [valueOf(container), container.args?.[0] ?? UNKNOWN] : method === "reduce" ? [UNKNOWN, elementOf(container)] : [elementOf(container)];
    return { k: "api", module: "", name: "Callback", args: args2 };
  }
  function named1(module, text2) {
    const ref = world.knowledge.ref(module, text2);
    return ref ? refType(ref) : UNKNOWN;
  }
  function ofBinding(d) {
    const pattern = d.parent;
    const owner = pattern.parent;
    const from = typeOfDeclaration(owner);
    let type = UNKNOWN;
    if (ts5.isObjectBindingPattern(pattern)) {
      const name = d.propertyName ?? d.name;
      if (d.dotDotDotToken) type = from;
      else if (ts5.isIdentifier(name) || ts5.isStringLiteral(name)) type = member2(from, name.text);
    } else {
      const index = pattern.elements.indexOf(d);
      type = union2(alternatives(from).map((t) => t.k === "api" && t.name === "Tuple" ? t.args?.[index] ?? UNKNOWN : t.k === "apiResult" ? t : elementOf(t)));
    }
    return alternatives(type).length === 0 && d.initializer ? typeOf(d.initializer) : type;
  }
  function ofCall(node) {
    if (node.expression.kind === ts5.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      return specifier && ts5.isStringLiteralLike(specifier) ? { k: "promise", of: ofModule(node.getSourceFile(), specifier.text, "*") } : { k: "promise", of: UNKNOWN };
    }
    if (ts5.isIdentifier(node.expression) && node.expression.text === "require" && node.arguments.length === 1 && !lookupValue("require", node)) {
      const [specifier] = node.arguments;
      if (specifier && ts5.isStringLiteralLike(specifier)) return ofModule(node.getSourceFile(), specifier.text, "export=");
    }
    const special = ofWellKnown(node);
    if (special) return special;
    return union2(alternatives(typeOf(node.expression)).map((t) => returnOf(t, node)));
  }
  function ofWellKnown(node) {
    if (!ts5.isPropertyAccessExpression(node.expression)) return void 0;
    const method = node.expression.name.text;
    const on = typeOf(node.expression.expression);
    const [first] = node.arguments;
    if (on.k === "apiValue" && on.module === "global") {
      if (on.path === "Promise") {
        if (method === "all" || method === "allSettled") return { k: "promise", of: ofAll(first) };
        if (method === "withResolvers") return void 0;
        return { k: "promise", of: first ? awaited(elementOf(typeOf(first)).k === "unknown" ? typeOf(first) : elementOf(typeOf(first))) : UNKNOWN };
      }
      if (on.path === "Object" && first) {
        if (method === "values") return builtin("Array", valueOf(typeOf(first)));
        if (method === "entries") return builtin("Array", { k: "api", module: "global", name: "Tuple", args: [PRIMITIVE, valueOf(typeOf(first))] });
        if (method === "freeze" || method === "assign") return typeOf(first);
      }
      if (on.path === "Array" && method === "from" && first) return builtin("Array", elementOf(typeOf(first)));
    }
    if (isPromise(on)) {
      if (method === "then") {
        const callback3 = first && typeOf(first);
        const result = callback3?.k === "func" ? awaited(returnOf(callback3)) : UNKNOWN;
        return { k: "promise", of: result };
      }
      if (method === "catch" || method === "finally") return on;
    }
    for (const t of alternatives(on)) {
      if (t.k !== "api" || t.module !== "global") continue;
      if (t.name === "Map" || t.name === "WeakMap") {
        if (method === "get") return valueOf(t);
        if (method === "values") return builtin("Array", valueOf(t));
        if (method === "keys") return builtin("Array", t.args?.[0] ?? UNKNOWN);
        if (method === "entries") return builtin("Array", { k: "api", module: "global", name: "Tuple", args: [t.args?.[0] ?? UNKNOWN, valueOf(t)] });
        if (method === "set") return t;
      }
      if (t.name === "Array" || t.name === "Set" || t.name === "Tuple") {
        if (/^(shift|pop|at|find|findLast)$/.test(method)) return elementOf(t);
        if (/^(filter|slice|concat|reverse|sort|splice|toSorted|toReversed|values|flat)$/.test(method)) return builtin("Array", elementOf(t));
        if (method === "map" || method === "flatMap") {
          const callback3 = first && typeOf(first);
          return builtin("Array", callback3?.k === "func" ? returnOf(callback3) : UNKNOWN);
        }
      }
    }
    return void 0;
  }
  function ofAll(list) {
    if (list && ts5.isArrayLiteralExpression(list)) return { k: "api", module: "global", name: "Tuple", args: list.elements.map((e) => awaited(typeOf(e))) };
    return builtin("Array", list ? awaited(elementOf(typeOf(list))) : UNKNOWN);
  }
  function ofNew(node) {
    return union2(
      alternatives(typeOf(node.expression)).map((t) => {
        if (t.k === "class") return { k: "object", cls: t.cls, args: node.typeArguments?.map(fromNode) };
        if (t.k !== "apiValue") return UNKNOWN;
        if (t.module === "global" && t.path === "Promise") return { k: "promise", of: node.typeArguments?.[0] ? fromNode(node.typeArguments[0]) : UNKNOWN };
        const args2 = node.typeArguments?.map(fromNode) ?? expectedArgs(node);
        return apiType(t.module, t.path, args2);
      })
    );
  }
  function expectedArgs(node) {
    const expected = expectedType(node);
    return expected.k === "api" ? expected.args : void 0;
  }
  function returnOf(type, call) {
    if (type.k === "func") return guarded(type.node, () => ofReturn(type.node), returns);
    if (type.k === "signature") return fromNode(type.node.type);
    if (type.k === "union") return union2(type.of.map((t) => returnOf(t, call)));
    if (type.k === "class") return UNKNOWN;
    const [module, key2] = type.k === "apiValue" ? [type.module, type.path] : type.k === "apiMember" ? [type.module, `${type.type}.${type.member}`] : type.k === "api" ? [type.module, `${type.name}.()`] : ["", ""];
    const api2 = module ? world.knowledge.api(module, key2 === "" ? "default" : key2) : void 0;
    if (!api2) return type.k === "api" ? type : UNKNOWN;
    const promise = api2.async === true || api2.does.includes("await");
    let result = UNKNOWN;
    if (api2.result && call) result = { k: "apiResult", call, module, key: key2 === "" ? "default" : key2 };
    else if (api2.returns === "this" && call && ts5.isPropertyAccessExpression(call.expression)) result = typeOf(call.expression.expression);
    else if (api2.returns && /^arg\d$/.test(api2.returns)) result = call?.arguments?.[Number(api2.returns.slice(3))] ? typeOf(call.arguments[Number(api2.returns.slice(3))]) : UNKNOWN;
    else if (api2.returns) result = named1(module, api2.returns);
    if (result.k === "promise") return result;
    return promise ? { k: "promise", of: result } : result;
  }
  function ofReturn(node) {
    const isAsync2 = node.modifiers?.some((m2) => m2.kind === ts5.SyntaxKind.AsyncKeyword) ?? false;
    const declaredType = node.type && fromNode(node.type);
    if (declaredType && alternatives(awaited(declaredType)).length > 0 && declaredType.k !== "interface") return declaredType;
    const types = node.asteriskToken ? [] : returnedExpressions(node).map(typeOf);
    const inferred = union2(types.map((t) => isAsync2 ? awaited(t) : t));
    const result = alternatives(awaited(inferred)).length > 0 ? inferred : declaredType ?? inferred;
    if (isAsync2 && !isPromise(result)) return { k: "promise", of: result };
    return isPromise(declaredType ?? UNKNOWN) && !isPromise(result) ? { k: "promise", of: result } : result;
  }
  function member2(type, name) {
    if (hops > MAX_HOPS) return UNKNOWN;
    hops++;
    const found = memberOf(type, name);
    hops--;
    return found;
  }
  function memberOf(type, name) {
    switch (type.k) {
      case "union":
        return union2(type.of.map((t) => member2(t, name)));
      case "object":
      case "class":
        return classMember(type, name);
      case "interface":
        return interfaceMember(type, name);
      case "literal":
        return literalMember(type.node, name);
      case "namespace":
        return exported(type.file, name, /* @__PURE__ */ new Set());
      case "apiValue":
        return apiMember(type.module, type.path, name);
      case "api":
        return instanceMember(type, name);
      case "promise":
        return { k: "apiMember", module: "global", type: "Promise", member: name };
      case "func":
        return /^(call|apply|bind)$/.test(name) ? type : UNKNOWN;
      case "enum":
        return PRIMITIVE;
      default:
        return UNKNOWN;
    }
  }
  function apiMember(module, path, name) {
    if (path === "" && module === "global") return ofGlobal(name);
    const joined2 = path === "" || path === "default" ? name : `${path}.${name}`;
    const value = valueOfApi(module, joined2);
    if (value) return value;
    return { k: "apiValue", module, path: joined2 };
  }
  function instanceMember(type, name) {
    const value = valueOfApi(type.module, `${type.name}.${name}`);
    if (value) return value;
    return { k: "apiMember", module: type.module, type: type.name, member: name };
  }
  function classMember(type, name) {
    const found = memberDeclarations(type.cls, name, type.k === "class");
    if (found.length > 0) return union2(found.map((d) => ofMember(d, type.cls)));
    const base = baseOf(type.cls);
    if (!base) return UNKNOWN;
    return type.k === "class" ? union2(alternatives(base).map((b) => b.k === "object" ? classMember({ k: "class", cls: b.cls }, name) : UNKNOWN)) : member2(base, name);
  }
  function ofMember(d, cls) {
    if (ts5.isMethodDeclaration(d)) return d.body ? { k: "func", node: d } : { k: "signature", node: d };
    if (ts5.isGetAccessorDeclaration(d)) return guarded(d, () => ofReturn(d), returns);
    if (ts5.isSetAccessorDeclaration(d)) return UNKNOWN;
    if (ts5.isParameter(d)) return typeOfDeclaration(d);
    if (ts5.isPropertyDeclaration(d)) {
      return guarded(d, () => {
        const type = d.type ? fromNode(d.type) : UNKNOWN;
        if (alternatives(type).length > 0) return type.k === "signature" ? union2([type, fieldValues(d, cls)]) : refine(type, d.initializer);
        const made2 = d.initializer ? typeOf(d.initializer) : UNKNOWN;
        return alternatives(made2).length > 0 ? made2 : fieldValues(d, cls);
      });
    }
    if (ts5.isExpression(d)) return typeOf(d);
    return UNKNOWN;
  }
  function fieldValues(d, cls) {
    const name = memberName(d.name);
    if (name === void 0) return UNKNOWN;
    return union2(world.hierarchy.assignments(cls, name).slice(0, 4).map(typeOf));
  }
  function interfaceMember(type, name) {
    for (const m2 of type.decl.members) {
      if (!m2.name || memberName(m2.name) !== name) continue;
      if (ts5.isMethodSignature(m2)) return { k: "signature", node: m2 };
      if (ts5.isPropertySignature(m2)) return fromNode(m2.type);
      if (ts5.isGetAccessorDeclaration(m2)) return fromNode(m2.type);
    }
    if (!ts5.isInterfaceDeclaration(type.decl)) return UNKNOWN;
    for (const h of type.decl.heritageClauses ?? []) {
      for (const t of h.types) {
        const found = member2(fromNode(t), name);
        if (found.k !== "unknown") return found;
      }
    }
    return UNKNOWN;
  }
  function literalMember(node, name) {
    for (const p of node.properties) {
      if (ts5.isSpreadAssignment(p) || !p.name || memberName(p.name) !== name) continue;
      if (ts5.isPropertyAssignment(p)) return typeOf(p.initializer);
      if (ts5.isShorthandPropertyAssignment(p)) return ofIdentifier2(p.name);
      if (ts5.isMethodDeclaration(p)) return { k: "func", node: p };
      if (ts5.isGetAccessorDeclaration(p)) return guarded(p, () => ofReturn(p), returns);
    }
    for (const p of node.properties) {
      if (!ts5.isSpreadAssignment(p)) continue;
      const found = member2(typeOf(p.expression), name);
      if (found.k !== "unknown") return found;
    }
    return UNKNOWN;
  }
  function fromNode(node) {
    return node ? guarded(node, () => resolveTypeNode(node)) : UNKNOWN;
  }
  function resolveTypeNode(node) {
    if (ts5.isTypeReferenceNode(node)) return ofReference(node.typeName, node.typeArguments?.map(fromNode), node);
    if (ts5.isExpressionWithTypeArguments(node)) return ts5.isIdentifier(node.expression) ? ofReference(node.expression, node.typeArguments?.map(fromNode), node) : union2(alternatives(typeOf(node.expression)).map(instanceOf));
    if (ts5.isArrayTypeNode(node)) return builtin("Array", fromNode(node.elementType));
    if (ts5.isTupleTypeNode(node)) return { k: "api", module: "global", name: "Tuple", args: node.elements.map((e) => fromNode(ts5.isNamedTupleMember(e) ? e.type : e)) };
    if (ts5.isUnionTypeNode(node) || ts5.isIntersectionTypeNode(node)) return union2(node.types.map(fromNode));
    if (ts5.isParenthesizedTypeNode(node) || ts5.isTypeOperatorNode(node)) return fromNode(node.type);
    if (ts5.isFunctionTypeNode(node)) return { k: "signature", node };
    if (ts5.isTypeLiteralNode(node)) return { k: "interface", decl: node };
    if (ts5.isTypeQueryNode(node) && ts5.isIdentifier(node.exprName)) return ofIdentifier2(node.exprName);
    if (ts5.isImportTypeNode(node) && ts5.isLiteralTypeNode(node.argument) && ts5.isStringLiteral(node.argument.literal) && node.qualifier && ts5.isIdentifier(node.qualifier)) {
      const target = world.modules.resolve(node.getSourceFile().fileName, node.argument.literal.text);
      return "module" in target ? { k: "api", module: target.module, name: node.qualifier.text } : typeExport(target.file, node.qualifier.text);
    }
    switch (node.kind) {
      case ts5.SyntaxKind.StringKeyword:
      case ts5.SyntaxKind.NumberKeyword:
      case ts5.SyntaxKind.BooleanKeyword:
      case ts5.SyntaxKind.VoidKeyword:
      case ts5.SyntaxKind.UndefinedKeyword:
      case ts5.SyntaxKind.BigIntKeyword:
      case ts5.SyntaxKind.LiteralType:
        return PRIMITIVE;
      default:
        return UNKNOWN;
    }
  }
  function ofReference(name, args2, at) {
    if (ts5.isQualifiedName(name)) {
      if (!ts5.isIdentifier(name.left)) return UNKNOWN;
      const space = lookupType(name.left.text, at) ?? lookupValue(name.left.text, at);
      const owner = space ? typeOfDeclaration(space) : ofGlobal(name.left.text);
      if (owner.k === "apiValue") return { k: "api", module: owner.module, name: owner.path ? `${owner.path}.${name.right.text}` : name.right.text, args: args2 };
      return owner.k === "namespace" ? typeExport(owner.file, name.right.text) : UNKNOWN;
    }
    const d = lookupType(name.text, at);
    if (!d) return ofGlobalType(name.text, args2);
    return ofTypeDeclaration(d, args2);
  }
  function ofGlobalType(name, args2) {
    const [first = UNKNOWN, second = UNKNOWN] = args2 ?? [];
    switch (name) {
      case "Promise":
      case "PromiseLike":
        return { k: "promise", of: first };
      case "Awaited":
        return awaited(first);
      case "Readonly":
      case "Required":
      case "Partial":
      case "NonNullable":
      case "Pick":
      case "Omit":
        return first;
      case "InstanceType":
        return instanceOf(first);
      case "ReturnType":
        return returnOf(first);
      case "ReadonlyArray":
      case "Iterable":
      case "IterableIterator":
      case "AsyncIterable":
      case "AsyncIterableIterator":
      case "AsyncGenerator":
      case "Generator":
        return builtin("Array", first);
      case "Record":
        return { k: "api", module: "global", name: "Record", args: [first, second] };
      case "ReadonlyMap":
        return builtin("Map", first, second);
      case "ReadonlySet":
        return builtin("Set", first);
      default: {
        const space = name.indexOf(".");
        return { k: "api", module: "global", name: space > 0 ? name.slice(space + 1) : name, args: args2 };
      }
    }
  }
  function ofTypeDeclaration(d, args2) {
    if (ts5.isClassLike(d)) return { k: "object", cls: d, args: args2 };
    if (ts5.isInterfaceDeclaration(d)) return { k: "interface", decl: d, args: args2 };
    if (ts5.isTypeAliasDeclaration(d)) return fromNode(d.type);
    if (ts5.isTypeParameterDeclaration(d)) return fromNode(d.constraint);
    if (ts5.isImportSpecifier(d) || ts5.isImportClause(d) || ts5.isNamespaceImport(d)) {
      let node = d;
      while (!ts5.isImportDeclaration(node)) node = node.parent;
      if (!ts5.isStringLiteral(node.moduleSpecifier)) return UNKNOWN;
      const name = ts5.isImportSpecifier(d) ? (d.propertyName ?? d.name).text : ts5.isImportClause(d) ? "default" : "*";
      const target = world.modules.resolve(d.getSourceFile().fileName, node.moduleSpecifier.text);
      if ("module" in target) return apiType(target.module, name === "*" ? "" : name, args2);
      return typeExport(target.file, name, args2);
    }
    return UNKNOWN;
  }
  function typeExport(path, name, args2) {
    const found = findExport(path, name, /* @__PURE__ */ new Set());
    if (!found) return UNKNOWN;
    if ("declaration" in found) return ofTypeDeclaration(found.declaration, args2);
    if ("type" in found) return found.type.k === "apiValue" ? apiType(found.type.module, found.type.path, args2) : UNKNOWN;
    return instanceOf(typeOf(found.expression));
  }
  function declarationOf(name) {
    const d = lookupValue(name.text, name);
    if (!d || !(ts5.isImportSpecifier(d) || ts5.isImportClause(d))) return d;
    const found = importedAgain(d, /* @__PURE__ */ new Set());
    if (!found || "type" in found) return d;
    return "declaration" in found ? found.declaration : found.expression;
  }
  return { typeOf, typeOfDeclaration, fromNode, member: member2, returnOf, declarationOf };
}
function returnedExpressions(node) {
  const body2 = node.body;
  if (!body2) return [];
  if (!ts5.isBlock(body2)) return [body2];
  const found = [];
  const visit = (n) => {
    if (ts5.isFunctionLike(n) || ts5.isClassLike(n)) return;
    if (ts5.isReturnStatement(n) && n.expression) found.push(n.expression);
    else ts5.forEachChild(n, visit);
  };
  ts5.forEachChild(body2, visit);
  return found;
}
function constructorOf(cls) {
  return cls.members.find((m2) => ts5.isConstructorDeclaration(m2) && m2.body !== void 0);
}
function isAssignment(kind) {
  return kind === ts5.SyntaxKind.EqualsToken || kind === ts5.SyntaxKind.QuestionQuestionEqualsToken || kind === ts5.SyntaxKind.BarBarEqualsToken || kind === ts5.SyntaxKind.AmpersandAmpersandEqualsToken;
}
function isStaticContext(node, cls) {
  let element2 = node;
  while (element2.parent !== cls) element2 = element2.parent;
  return isStaticMember(element2);
}

// src/frontends/typescript/resources.ts
var MAX_ALIASES = 12;
function createResources(types) {
  const memo = /* @__PURE__ */ new Map();
  const capturedNames = /* @__PURE__ */ new WeakMap();
  let depth = 0;
  function of(node) {
    const known = memo.get(node);
    if (known !== void 0) return known ?? void 0;
    if (depth > MAX_ALIASES) return void 0;
    memo.set(node, null);
    depth++;
    const found = find(node);
    depth--;
    memo.set(node, found ?? null);
    return found;
  }
  function find(node) {
    if (ts6.isParenthesizedExpression(node) || ts6.isNonNullExpression(node) || ts6.isAsExpression(node) || ts6.isSatisfiesExpression(node) || ts6.isAwaitExpression(node)) return of(node.expression);
    if (node.kind === ts6.SyntaxKind.ThisKeyword) return self(node);
    if (ts6.isIdentifier(node)) return identifier2(node);
    if (ts6.isPropertyAccessExpression(node)) return property(node, node.expression, node.name.text);
    if (ts6.isElementAccessExpression(node)) {
      if (ts6.isStringLiteralLike(node.argumentExpression)) return property(node, node.expression, node.argumentExpression.text);
      const base = of(node.expression);
      return base && keyed(base, node.argumentExpression);
    }
    if (ts6.isBinaryExpression(node)) {
      if (isAssignment(node.operatorToken.kind)) return of(node.left);
      if (node.operatorToken.kind === ts6.SyntaxKind.QuestionQuestionToken || node.operatorToken.kind === ts6.SyntaxKind.BarBarToken) return of(node.left) ?? of(node.right);
    }
    if (ts6.isConditionalExpression(node)) return of(node.whenTrue) ?? of(node.whenFalse);
    if (ts6.isCallExpression(node)) return call(node);
    if (ts6.isNewExpression(node)) return made2(node);
    return void 0;
  }
  function self(node) {
    const owner = types.typeOf(node);
    const name = owner.k === "object" || owner.k === "class" ? owner.cls.name?.text ?? "class" : "this";
    const file2 = node.getSourceFile().fileName;
    if (owner.k === "class") return { id: `${file2}#${name}`, path: `${file2}#${name}`, scope: "static", name };
    return { id: `${file2}#${name}`, path: "this", scope: "instance", name, type: name };
  }
  function identifier2(node) {
    const d = lookupValue(node.text, node);
    if (!d) return { id: `global#${node.text}`, path: `global#${node.text}`, scope: "external", name: node.text };
    if (ts6.isVariableDeclaration(d) || ts6.isParameter(d) || ts6.isBindingElement(d)) return ofDeclaration(d, node);
    if (ts6.isImportSpecifier(d) || ts6.isImportClause(d)) {
      const target = types.declarationOf(node);
      if (target && target !== d && !ts6.isExpression(target) && (ts6.isVariableDeclaration(target) || ts6.isBindingElement(target)) && ts6.isIdentifier(target.name)) return ofDeclaration(target, target.name);
      if (target && target !== d && ts6.isIdentifier(target)) return of(target);
    }
    const file2 = d.getSourceFile().fileName;
    return { id: `${file2}#${node.text}`, path: `${file2}#${node.text}`, scope: "module", name: node.text };
  }
  function ofDeclaration(d, name) {
    const source = aliased(d);
    if (source) return source;
    const file2 = d.getSourceFile();
    const owner = enclosingFunction(d);
    const type = typeName(types.typeOfDeclaration(d));
    if (!owner) return { id: `${file2.fileName}#${name.text}`, path: `${file2.fileName}#${name.text}`, scope: "module", name: name.text, type };
    const part = partOfParameter(d);
    const path = part ?? `${name.text}@${d.pos}`;
    const scope = captured(owner, name.text) ? "instance" : "local";
    return { id: `${file2.fileName}#${functionName(owner)}.${name.text}@${d.pos}`, path, scope, name: name.text, type };
  }
  function aliased(d) {
    if (ts6.isParameter(d)) return void 0;
    if (ts6.isBindingElement(d)) {
      if (!ts6.isObjectBindingPattern(d.parent) || d.dotDotDotToken) return void 0;
      const key2 = d.propertyName ?? d.name;
      const owner = d.parent.parent;
      if (!ts6.isIdentifier(key2) || !ts6.isVariableDeclaration(owner) || !owner.initializer || !isConst(owner)) return void 0;
      const base = of(owner.initializer);
      return base && base.scope !== "local" ? memberOf(types.typeOf(owner.initializer), base, key2.text) : void 0;
    }
    if (!ts6.isIdentifier(d.name)) return void 0;
    if (d.initializer && isConst(d) && reaches(d.initializer)) {
      const target = of(d.initializer);
      return target && (target.scope !== "local" || target.path.includes("@")) ? target : void 0;
    }
    if (d.initializer && !isConst(d) && ts6.isCallExpression(unwrap(d.initializer))) {
      const target = of(d.initializer);
      return target?.scope === "keyed" ? target : void 0;
    }
    return void 0;
  }
  function reaches(node) {
    const e = unwrap(node);
    if (ts6.isPropertyAccessExpression(e) || ts6.isElementAccessExpression(e)) return true;
    if (ts6.isIdentifier(e) || e.kind === ts6.SyntaxKind.ThisKeyword) return true;
    if (ts6.isBinaryExpression(e) && (isAssignment(e.operatorToken.kind) || e.operatorToken.kind === ts6.SyntaxKind.QuestionQuestionToken || e.operatorToken.kind === ts6.SyntaxKind.BarBarToken)) return reaches(e.left);
    return ts6.isCallExpression(e) && call(e) !== void 0;
  }
  function property(node, object2, name) {
    const base = of(object2);
    const type = types.typeOf(object2);
    if (type.k === "namespace" || type.k === "apiValue" && base?.scope !== "instance") {
      const d = alternatives(types.typeOf(node));
      const file2 = type.k === "namespace" ? type.file : type.module;
      return { id: `${file2}#${name}`, path: `${file2}#${name}`, scope: type.k === "namespace" ? "module" : "external", name, type: d[0] ? typeName(d[0]) : void 0 };
    }
    return base && memberOf(type, base, name, node);
  }
  function memberOf(type, base, name, node) {
    const owner = ownerOf(type, name);
    const scope = owner?.isStatic ? "static" : base.scope === "local" ? "local" : base.scope === "external" ? "external" : base.scope === "keyed" ? "keyed" : base.scope === "module" && type.k === "literal" ? "module" : base.scope === "module" && type.k === "object" ? "module" : "instance";
    const display = owner ? `${owner.name}.${name}` : base.path === "this" ? name : `${base.name}.${name}`;
    return {
      id: owner ? `${owner.file}#${owner.name}.${name}` : `${base.id}.${name}`,
      path: owner?.isStatic ? `${owner.file}#${owner.name}.${name}` : `${base.path}.${name}`,
      scope,
      name: display,
      type: node ? typeName(types.typeOf(node)) : typeName(types.member(type, name))
    };
  }
  function ownerOf(type, name) {
    for (const t of alternatives(type)) {
      if (t.k === "object" || t.k === "class") {
        for (let cls = t.cls, hops = 0; cls && hops < 10; hops++) {
          const [d] = memberDeclarations(cls, name, t.k === "class");
          if (d) return { file: cls.getSourceFile().fileName, name: cls.name?.text ?? "class", isStatic: t.k === "class" || isStaticMember(d) };
          cls = baseClass(cls);
        }
        return { file: t.cls.getSourceFile().fileName, name: t.cls.name?.text ?? "class", isStatic: t.k === "class" };
      }
      if (t.k === "interface" && ts6.isInterfaceDeclaration(t.decl)) return { file: t.decl.getSourceFile().fileName, name: t.decl.name.text, isStatic: false };
    }
    return void 0;
  }
  function baseClass(cls) {
    const e = cls.heritageClauses?.find((h) => h.token === ts6.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
    const base = e && types.typeOf(e);
    return base?.k === "class" ? base.cls : void 0;
  }
  function keyed(base, key2) {
    const text2 = key2.getText().replace(/\s+/g, " ").slice(0, 40);
    return { id: `${base.id}[]`, path: `${base.path}[${text2}]`, scope: base.scope === "local" ? "local" : "keyed", name: `${base.name}[${text2}]` };
  }
  function call(node) {
    const callee = node.expression;
    if (ts6.isPropertyAccessExpression(callee)) {
      const container = types.typeOf(callee.expression);
      const isMap = alternatives(container).some((t) => t.k === "api" && t.module === "global" && (t.name === "Map" || t.name === "WeakMap"));
      const [key2] = node.arguments;
      if (isMap && callee.name.text === "get" && key2) {
        const base = of(callee.expression);
        return base && { ...keyed(base, key2), type: typeName(types.typeOf(node)) };
      }
    }
    for (const t of alternatives(types.typeOf(callee))) {
      if (t.k !== "func" || isAsync(t.node)) continue;
      const found = returned2(t.node, node);
      if (found) return found;
    }
    return void 0;
  }
  function returned2(fn, site) {
    for (const e of returnedExpressions(fn)) {
      const r = of(e);
      if (!r || r.scope === "local" || r.scope === "external" || r.path.includes("@")) continue;
      if (!r.path.startsWith("this")) return { ...r, name: rename(r.name, fn, site), path: rename(r.path, fn, site) };
      const receiver2 = ts6.isPropertyAccessExpression(site.expression) ? of(site.expression.expression) : void 0;
      if (!receiver2) return void 0;
      return { ...r, path: rename(receiver2.path + r.path.slice("this".length), fn, site), name: rename(r.name, fn, site) };
    }
    return void 0;
  }
  function rename(text2, fn, site) {
    return text2.replace(/\[([^\]]*)\]/g, (whole, key2) => {
      const index = fn.parameters.findIndex((p) => ts6.isIdentifier(p.name) && p.name.text === key2);
      const argument2 = index >= 0 ? site.arguments[index] : void 0;
      return argument2 ? `[${argument2.getText().replace(/\s+/g, " ").slice(0, 40)}]` : whole;
    });
  }
  function made2(node) {
    const type = typeName(types.typeOf(node));
    const place2 = node.getSourceFile();
    return { id: `${place2.fileName}#new@${node.pos}`, path: `new@${node.pos}`, scope: "local", name: type ?? "object", type };
  }
  function partOfParameter(d) {
    if (!ts6.isBindingElement(d) || !ts6.isObjectBindingPattern(d.parent)) return void 0;
    const key2 = d.propertyName ?? d.name;
    const owner = d.parent.parent;
    if (!ts6.isIdentifier(key2)) return void 0;
    if (ts6.isParameter(owner)) return `${paramPath(owner)}.${key2.text}`;
    return ts6.isBindingElement(owner) && partOfParameter(owner) ? `${partOfParameter(owner)}.${key2.text}` : void 0;
  }
  function paramPath(p) {
    if (ts6.isBindingElement(p)) return partOfParameter(p) ?? `${ts6.isIdentifier(p.name) ? p.name.text : "part"}@${p.pos}`;
    if (ts6.isIdentifier(p.name)) return `${p.name.text}@${p.pos}`;
    return `arg${p.parent.parameters.indexOf(p)}@${p.pos}`;
  }
  function captured(owner, name) {
    let names = capturedNames.get(owner);
    if (!names) capturedNames.set(owner, names = namesInClosures(owner));
    return names.has(name);
  }
  function field(cls, name) {
    const self2 = { id: "", path: "this", scope: "instance", name: cls.name?.text ?? "class" };
    return memberOf({ k: "object", cls }, self2, name);
  }
  return { of, ofDeclaration, keyed, field, paramPath };
}
function typeName(type) {
  const [first] = alternatives(type);
  switch (first?.k) {
    case "object":
      return first.cls.name?.text;
    case "interface":
      return ts6.isInterfaceDeclaration(first.decl) ? first.decl.name.text : void 0;
    case "api":
      return first.module === "global" ? first.name : `${first.module} ${first.name}`;
    case "promise":
      return "Promise";
    default:
      return void 0;
  }
}
function enclosingFunction(node) {
  for (let n = node.parent; n; n = n.parent) if (isFunctionNode(n)) return n;
  return void 0;
}
function isFunctionNode(node) {
  return ts6.isFunctionDeclaration(node) || ts6.isFunctionExpression(node) || ts6.isArrowFunction(node) || ts6.isMethodDeclaration(node) || ts6.isConstructorDeclaration(node) || ts6.isGetAccessorDeclaration(node) || ts6.isSetAccessorDeclaration(node);
}
function functionName(fn) {
  if (ts6.isConstructorDeclaration(fn)) return "constructor";
  if (fn.name) return memberName(fn.name) ?? "computed";
  const p = fn.parent;
  if (ts6.isVariableDeclaration(p) && ts6.isIdentifier(p.name)) return p.name.text;
  if ((ts6.isPropertyAssignment(p) || ts6.isPropertyDeclaration(p)) && p.name) return memberName(p.name) ?? "computed";
  if (ts6.isBinaryExpression(p) && ts6.isPropertyAccessExpression(p.left)) return p.left.name.text;
  return "";
}
function unwrap(node) {
  let e = node;
  while (ts6.isParenthesizedExpression(e) || ts6.isNonNullExpression(e) || ts6.isAsExpression(e) || ts6.isSatisfiesExpression(e) || ts6.isAwaitExpression(e)) e = e.expression;
  return e;
}
function isAsync(node) {
  return node.modifiers?.some((m2) => m2.kind === ts6.SyntaxKind.AsyncKeyword) ?? false;
}
function isConst(d) {
  return (d.parent.flags & ts6.NodeFlags.Const) !== 0;
}
function namesInClosures(owner) {
  const names = /* @__PURE__ */ new Set();
  const visit = (node, inside2) => {
    if (inside2 && ts6.isIdentifier(node)) names.add(node.text);
    const nested = inside2 || node !== owner && (isFunctionNode(node) || ts6.isClassLike(node));
    ts6.forEachChild(node, (child) => visit(child, nested));
  };
  visit(owner, false);
  return names;
}

// src/frontends/typescript/source.ts
import { ts as ts7 } from "ts-morph";
var KINDS = {
  ts: ts7.ScriptKind.TS,
  mts: ts7.ScriptKind.TS,
  cts: ts7.ScriptKind.TS,
  tsx: ts7.ScriptKind.TSX,
  js: ts7.ScriptKind.JSX,
  mjs: ts7.ScriptKind.JSX,
  cjs: ts7.ScriptKind.JSX,
  jsx: ts7.ScriptKind.JSX
};
function parse2(path, text2) {
  const kind = KINDS[path.slice(path.lastIndexOf(".") + 1)] ?? ts7.ScriptKind.TS;
  const jsDocParsingMode = kind === ts7.ScriptKind.JSX ? ts7.JSDocParsingMode.ParseAll : ts7.JSDocParsingMode.ParseNone;
  return ts7.createSourceFile(path, text2, { languageVersion: ts7.ScriptTarget.ESNext, jsDocParsingMode }, true, kind);
}
function syntaxErrors(ast) {
  const found = ast.parseDiagnostics ?? [];
  return found.map((d) => ({
    line: ast.getLineAndCharacterOfPosition(d.start).line + 1,
    message: ts7.flattenDiagnosticMessageText(d.messageText, " ")
  }));
}
function placeOf(node) {
  const file2 = node.getSourceFile();
  return new Place(file2, node.getStart(file2), node.end);
}
var Place = class {
  #ast;
  #start;
  #end;
  constructor(ast, start, end) {
    this.#ast = ast;
    this.#start = start;
    this.#end = end;
  }
  get file() {
    return this.#ast.fileName;
  }
  get line() {
    return this.#ast.getLineAndCharacterOfPosition(this.#start).line + 1;
  }
  get column() {
    return this.#ast.getLineAndCharacterOfPosition(this.#start).character + 1;
  }
  get endLine() {
    return this.#ast.getLineAndCharacterOfPosition(this.#end).line + 1;
  }
  get endColumn() {
    return this.#ast.getLineAndCharacterOfPosition(this.#end).character + 1;
  }
  get text() {
    const text2 = this.#ast.text.slice(this.#start, this.#end);
    const end = text2.search(/\r?\n/);
    return end < 0 ? text2 : text2.slice(0, end);
  }
};

// src/frontends/typescript/functions.ts
var STOP_NAME = /^(stop|close|dispose|shutdown|shutDown|destroy|terminate|teardown|tearDown|deactivate|disconnect|quit|unload|finalize|@@dispose|@@asyncDispose|onModuleDestroy|beforeApplicationShutdown|onApplicationShutdown|ngOnDestroy|componentWillUnmount|disconnectedCallback|_destroy|_final)(Async|All|Gracefully|Now)?$/;
function createFunctions(resources, isTest) {
  const known = /* @__PURE__ */ new Map();
  const exportedNodes = /* @__PURE__ */ new WeakMap();
  const queue = [];
  function of(node) {
    const made2 = known.get(node);
    if (made2) return made2;
    const file2 = node.getSourceFile();
    const isModule = ts8.isSourceFile(node);
    const isClass = ts8.isClassLike(node);
    const owner = isModule ? void 0 : ownerName(node);
    const parentNode = isModule ? void 0 : enclosingFunction(node);
    const local = isModule ? "" : isClass ? "constructor" : functionName(node);
    const parent = parentNode && of(parentNode);
    const outer = parent?.name ?? file2.fileName;
    const name = isModule ? file2.fileName : owner && local ? `${owner}.${local}` : local || `callback in ${outer}`;
    const modifiers = !isModule && !isClass ? node.modifiers : void 0;
    const func = {
      id: `${file2.fileName}#${isModule ? "module" : `${name}@${node.pos}`}`,
      name,
      file: file2.fileName,
      at: placeOf(isModule ? node : nameNode(node)),
      async: modifiers?.some((m2) => m2.kind === ts8.SyntaxKind.AsyncKeyword) ?? false,
      generator: !isModule && !isClass && "asteriskToken" in node && node.asteriskToken !== void 0,
      exported: isModule || isExported(node),
      bindsThis: !isModule && !ts8.isArrowFunction(node),
      owner,
      parent,
      params: isModule || isClass ? [] : node.parameters.map((p) => parameter(p)),
      role: role(node, local, file2),
      entry: void 0,
      events: [],
      returns: []
    };
    known.set(node, func);
    queue.push([node, func]);
    return func;
  }
  function parameter(p) {
    if (ts8.isIdentifier(p.name)) return resources.ofDeclaration(p, p.name);
    const path = resources.paramPath(p);
    return { id: `${p.getSourceFile().fileName}#${path}`, path, scope: "local", name: "options" };
  }
  function role(node, local, file2) {
    if (ts8.isSourceFile(node)) return "module";
    if (isTest(file2.fileName)) return "test";
    if (ts8.isConstructorDeclaration(node) || ts8.isClassLike(node)) return "constructor";
    if (ts8.isGetAccessorDeclaration(node)) return "getter";
    return STOP_NAME.test(local) ? "stop" : void 0;
  }
  function isExported(node) {
    const file2 = node.getSourceFile();
    let nodes = exportedNodes.get(file2);
    if (!nodes) exportedNodes.set(file2, nodes = collectExported(file2));
    if (ts8.canHaveModifiers(node) && ts8.getModifiers(node)?.some((m2) => m2.kind === ts8.SyntaxKind.PrivateKeyword)) return false;
    if ("name" in node && node.name && ts8.isPrivateIdentifier(node.name)) return false;
    for (let n = node; n && !ts8.isSourceFile(n); n = n.parent) {
      if (nodes.has(n)) return true;
      if (n !== node && isFunctionNode(n)) return false;
    }
    return false;
  }
  return { of, queue };
}
function collectExported(file2) {
  const nodes = /* @__PURE__ */ new Set();
  for (const e of exportsOf(file2).names.values()) {
    if ("declaration" in e) nodes.add(e.declaration);
    else if ("expression" in e) nodes.add(e.expression);
  }
  return nodes;
}
function ownerName(node) {
  if (ts8.isClassLike(node)) return node.name?.text ?? "class";
  let p = node.parent;
  if (ts8.isPropertyAssignment(p) || ts8.isPropertyDeclaration(p)) p = p.parent;
  if (ts8.isClassLike(p)) return p.name?.text ?? "class";
  if (!ts8.isObjectLiteralExpression(p)) return void 0;
  const holder = p.parent;
  if (ts8.isVariableDeclaration(holder) && ts8.isIdentifier(holder.name)) return holder.name.text;
  if (ts8.isPropertyAssignment(holder)) return memberName(holder.name);
  const maker = enclosingFunction(p);
  return maker && ts8.isReturnStatement(holder) ? functionName(maker) || void 0 : void 0;
}
function nameNode(node) {
  return node.name ?? node;
}

// src/frontends/typescript/hierarchy.ts
import { ts as ts9 } from "ts-morph";
var MAX_OVERRIDES = 8;
function createHierarchy() {
  const children = /* @__PURE__ */ new Map();
  const written = /* @__PURE__ */ new WeakMap();
  function add(file2) {
    const visit = (node) => {
      if (ts9.isClassLike(node)) {
        for (const h of node.heritageClauses ?? []) {
          for (const t of h.types) {
            const base = ts9.isIdentifier(t.expression) ? t.expression.text : ts9.isPropertyAccessExpression(t.expression) ? t.expression.name.text : void 0;
            if (base === void 0) continue;
            const list = children.get(base);
            if (list) list.push(node);
            else children.set(base, [node]);
          }
        }
      }
      ts9.forEachChild(node, visit);
    };
    if (file2.text.includes("extends") || file2.text.includes("implements")) visit(file2);
  }
  function below2(name) {
    const found = /* @__PURE__ */ new Set();
    const queue = [name];
    const seen = new Set(queue);
    while (queue.length > 0 && found.size <= MAX_OVERRIDES) {
      for (const cls of children.get(queue.pop()) ?? []) {
        found.add(cls);
        if (cls.name && !seen.has(cls.name.text)) {
          seen.add(cls.name.text);
          queue.push(cls.name.text);
        }
      }
    }
    return found.size > MAX_OVERRIDES ? [] : [...found];
  }
  function assignments2(cls, name) {
    let known = written.get(cls);
    if (!known) written.set(cls, known = collect3(cls));
    return known.get(name) ?? [];
  }
  function collect3(cls) {
    const found = /* @__PURE__ */ new Map();
    const visit = (node) => {
      if (ts9.isBinaryExpression(node) && ts9.isPropertyAccessExpression(node.left) && node.left.expression.kind === ts9.SyntaxKind.ThisKeyword && node.operatorToken.kind >= ts9.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts9.SyntaxKind.LastAssignment) {
        const key2 = node.left.name.text;
        const list = found.get(key2);
        if (list) list.push(node.right);
        else found.set(key2, [node.right]);
      }
      ts9.forEachChild(node, visit);
    };
    for (const m2 of cls.members) visit(m2);
    return found;
  }
  return { add, below: below2, assignments: assignments2 };
}
function overrides(hierarchy, base, name) {
  return hierarchy.below(base).flatMap((cls) => memberDeclarations(cls, name, false).filter((d) => ts9.isMethodDeclaration(d) && d.body !== void 0));
}

// src/frontends/typescript/lower.ts
import { ts as ts18 } from "ts-morph";

// src/frontends/graph.ts
var THROWING = /* @__PURE__ */ new Set(["call", "spawn", "await", "io", "acquire", "send", "receive", "throw"]);
var MAX_EVENTS = 5e3;
function createGraph(at) {
  const events = [];
  const frames = [];
  let cleanupMark;
  let currentLoop;
  let open = [];
  const entry = make("enter", at, {});
  open = [{ from: entry, by: "next" }];
  function make(kind, place2, options) {
    const detail = { ...options.detail };
    if (options.safe && kind !== "throw") detail.safe = true;
    if (cleanupMark) detail.cleanup = cleanupMark;
    const node = { kind, at: place2, on: options.on, runs: [...options.runs ?? []], next: [], onThrow: [], loop: currentLoop, detail };
    events.push(node);
    return node;
  }
  function connect(ports, to) {
    for (const { from, by } of ports) {
      if (by === "throw") {
        if (!from.onThrow.includes(to)) from.onThrow.push(to);
        continue;
      }
      if (!from.next.includes(to)) from.next.push(to);
      if (by === "true") from.detail.whenTrue = [...from.detail.whenTrue ?? [], to];
      if (by === "false") from.detail.whenFalse = [...from.detail.whenFalse ?? [], to];
    }
  }
  function emit(kind, place2, options = {}) {
    const node = make(kind, place2, options);
    connect(open, node);
    if (THROWING.has(kind) && !options.safe && open.length > 0) handler()?.push({ from: node, by: "throw" });
    open = open.length > 0 ? [{ from: node, by: "next" }] : [];
    return node;
  }
  function handler() {
    for (let i = frames.length - 1; i >= 0; i--) if (frames[i].thrown) return frames[i].thrown;
    return void 0;
  }
  function unwind(depth) {
    const saved = frames.slice();
    for (let i = saved.length - 1; i >= depth; i--) {
      const frame = saved[i];
      frames.length = i;
      if (frame.cleanup && open.length > 0) frame.cleanup();
    }
    frames.length = 0;
    frames.push(...saved);
  }
  function leave(depth, collect3) {
    unwind(depth);
    collect3(open);
    open = [];
  }
  function withFrame(frame, body2) {
    frames.push(frame);
    body2();
    frames.pop();
  }
  const graph = {
    events,
    entry,
    get live() {
      return open.length > 0;
    },
    emit,
    cut() {
      const ports = open;
      open = [];
      return ports;
    },
    resume(...ports) {
      open = [...open, ...ports.flat()];
    },
    branch(place2, detail) {
      const node = emit("branch", place2, { detail });
      const live = open.length > 0;
      open = [];
      return live ? { whenTrue: [{ from: node, by: "true" }], whenFalse: [{ from: node, by: "false" }] } : { whenTrue: [], whenFalse: [] };
    },
    loop(place2, detail, label, parts) {
      const outer = currentLoop;
      const head2 = emit("loop", place2, { detail });
      currentLoop = head2;
      const breaks = [];
      const continues = [];
      const exits2 = [];
      if (parts.headExits) exits2.push(...open);
      const test2 = () => {
        if (!parts.condition) return;
        const { whenTrue, whenFalse } = parts.condition();
        exits2.push(...whenFalse);
        open = [...whenTrue];
      };
      if (!parts.testLast) test2();
      withFrame({ kind: "loop", label, breaks, continues, head: head2 }, parts.body);
      open = [...open, ...continues];
      parts.update?.();
      if (parts.testLast) test2();
      connect(open, head2);
      currentLoop = outer;
      open = [...exits2, ...breaks];
    },
    labelled(label, body2) {
      const breaks = [];
      withFrame({ kind: "label", label, breaks }, body2);
      open = [...open, ...breaks];
    },
    breakable(body2) {
      const breaks = [];
      withFrame({ kind: "label", breaks }, body2);
      open = [...open, ...breaks];
    },
    break(label) {
      const depth = frames.findLastIndex((f) => f.breaks !== void 0 && (label === void 0 ? f.kind === "loop" || f.label === void 0 : f.label === label));
      if (depth >= 0) leave(depth + 1, (ports) => frames[depth].breaks.push(...ports));
      else open = [];
    },
    continue(label) {
      const depth = frames.findLastIndex((f) => f.kind === "loop" && (label === void 0 || f.label === label));
      if (depth >= 0) leave(depth + 1, (ports) => frames[depth].continues.push(...ports));
      else open = [];
    },
    return(place2, detail) {
      leave(0, (ports) => {
        open = [...ports];
        if (open.length > 0) emit("return", place2, { detail });
      });
    },
    throw(place2) {
      emit("throw", place2);
      open = [];
    },
    try(body2, onCatch, onFinally) {
      const run = onFinally ? () => graph.within("finally", onFinally) : void 0;
      const whole = () => {
        if (!onCatch) return body2();
        const thrown = [];
        withFrame({ kind: "try", thrown }, body2);
        const normal = open;
        open = thrown;
        if (open.length > 0) graph.within("catch", onCatch);
        open = [...normal, ...open];
      };
      if (run) graph.scoped(whole, run);
      else whole();
    },
    scoped(body2, cleanup) {
      const thrown = [];
      frames.push({ kind: "finally", cleanup });
      withFrame({ kind: "try", thrown }, body2);
      frames.pop();
      const normal = open;
      if (thrown.length > 0 && events.length > MAX_EVENTS) {
        open = [...normal, ...thrown];
        cleanup();
        return;
      }
      if (normal.length > 0) cleanup();
      const after = open;
      if (thrown.length > 0) {
        open = thrown;
        cleanup();
        rethrow();
      }
      open = after;
    },
    within(mark, body2) {
      const outer = cleanupMark;
      cleanupMark = mark;
      body2();
      cleanupMark = outer;
    }
  };
  function rethrow() {
    if (open.length === 0) return;
    const target = handler();
    const node = emit("throw", open[0].from.at, { safe: true, detail: { callee: "rethrow" } });
    open = [];
    target?.push({ from: node, by: "throw" });
  }
  return graph;
}

// src/frontends/typescript/body.ts
var USED = { how: "used" };
var IGNORED = { how: "ignored" };
function joined(use) {
  return use.how === "awaited" || use.how === "returned" || use.how === "combined";
}

// src/frontends/typescript/dispose.ts
import { ts as ts17 } from "ts-morph";

// src/frontends/typescript/api.ts
import { ts as ts16 } from "ts-morph";

// src/frontends/typescript/calls.ts
import { ts as ts15 } from "ts-morph";

// src/frontends/typescript/constants.ts
import { ts as ts10 } from "ts-morph";
var ANY = {};
var MAX_DEPTH2 = 12;
function durationOf(node, types, paramPath, unitMs = 1) {
  if (!node) return void 0;
  const range = evaluate(node, types, 0);
  const text2 = node.getText().replace(/\s+/g, " ").slice(0, 60);
  return {
    text: text2,
    ...range.min === void 0 ? {} : { min: range.min * unitMs },
    ...range.max === void 0 || !Number.isFinite(range.max) ? {} : { max: range.max * unitMs },
    ...range.param ? { param: paramPath(range.param) } : {}
  };
}
function numberOf(node, types) {
  if (!node) return void 0;
  const { min, max } = evaluate(node, types, 0);
  return min !== void 0 && min === max ? min : void 0;
}
function exact(n) {
  return { min: n, max: n };
}
function evaluate(node, types, depth) {
  if (depth > MAX_DEPTH2) return ANY;
  const go = (n) => evaluate(n, types, depth + 1);
  if (ts10.isNumericLiteral(node)) return exact(Number(node.text));
  if (ts10.isParenthesizedExpression(node) || ts10.isAsExpression(node) || ts10.isNonNullExpression(node) || ts10.isSatisfiesExpression(node)) return go(node.expression);
  if (ts10.isPrefixUnaryExpression(node) && node.operator === ts10.SyntaxKind.MinusToken) return negate(go(node.operand));
  if (ts10.isPrefixUnaryExpression(node) && node.operator === ts10.SyntaxKind.PlusToken) return go(node.operand);
  if (ts10.isBinaryExpression(node)) return binary(node.operatorToken.kind, node, go);
  if (ts10.isConditionalExpression(node)) return hull(go(node.whenTrue), go(node.whenFalse));
  if (ts10.isCallExpression(node)) return mathCall(node, go);
  if (ts10.isIdentifier(node)) return ofIdentifier(node, types, depth);
  if (ts10.isPropertyAccessExpression(node)) return ofProperty(node, types, depth);
  return ANY;
}
function binary(operator, node, go) {
  const a = go(node.left);
  const b = go(node.right);
  switch (operator) {
    case ts10.SyntaxKind.PlusToken:
      return { min: both2(a.min, b.min, (x, y) => x + y), max: both2(a.max, b.max, (x, y) => x + y) };
    case ts10.SyntaxKind.MinusToken:
      return { min: both2(a.min, b.max, (x, y) => x - y), max: both2(a.max, b.min, (x, y) => x - y) };
    case ts10.SyntaxKind.AsteriskToken:
      return corners(a, b, (x, y) => x * y);
    case ts10.SyntaxKind.SlashToken:
      return corners(a, b, (x, y) => x / y);
    case ts10.SyntaxKind.AsteriskAsteriskToken:
      return corners(a, b, (x, y) => x ** y);
    case ts10.SyntaxKind.QuestionQuestionToken:
    case ts10.SyntaxKind.BarBarToken:
      return a.max === void 0 && !a.param ? b : a.param && b.max !== void 0 ? { ...b, param: a.param } : hull(a, b);
    default:
      return ANY;
  }
}
function mathCall(node, go) {
  if (!ts10.isPropertyAccessExpression(node.expression)) {
    return ts10.isIdentifier(node.expression) && node.expression.text === "Number" && node.arguments[0] ? go(node.arguments[0]) : ANY;
  }
  if (!ts10.isIdentifier(node.expression.expression) || node.expression.expression.text !== "Math") return ANY;
  const args2 = node.arguments.map(go);
  switch (node.expression.name.text) {
    case "random":
      return { min: 0, max: 1 };
    case "min": {
      const tops = args2.map((r) => r.max).filter((m2) => m2 !== void 0);
      return { min: all(args2.map((r) => r.min), Math.min), max: tops.length > 0 ? Math.min(...tops) : void 0 };
    }
    case "max": {
      const floors = args2.map((r) => r.min).filter((m2) => m2 !== void 0);
      return { min: floors.length > 0 ? Math.max(...floors) : void 0, max: all(args2.map((r) => r.max), Math.max) };
    }
    case "floor":
    case "ceil":
    case "round":
    case "trunc":
    case "abs":
      return args2[0] ?? ANY;
    case "pow":
      return args2[0] && args2[1] ? corners(args2[0], args2[1], (x, y) => x ** y) : ANY;
    default:
      return ANY;
  }
}
function ofIdentifier(node, types, depth) {
  const d = types.declarationOf(node);
  if (!d) return node.text === "Infinity" ? { min: Infinity, max: Infinity } : ANY;
  if (ts10.isVariableDeclaration(d)) {
    const constant = (d.parent.flags & ts10.NodeFlags.Const) !== 0;
    if (!d.initializer) return ANY;
    return constant ? evaluate(d.initializer, types, depth + 1) : growing(d, types, depth);
  }
  if (ts10.isParameter(d) || ts10.isBindingElement(d)) {
    const fallback = d.initializer ? evaluate(d.initializer, types, depth + 1) : ANY;
    return isParameterPart(d) ? { ...fallback, param: d } : fallback;
  }
  return ts10.isEnumDeclaration(d) || !ts10.isExpression(d) ? ANY : evaluate(d, types, depth + 1);
}
function growing(d, types, depth) {
  if (!ts10.isIdentifier(d.name) || depth > 3) return ANY;
  const name = d.name.text;
  let range = evaluate(d.initializer, types, depth + 1);
  let scope = d;
  while (scope.parent && !ts10.isFunctionLike(scope) && !ts10.isSourceFile(scope)) scope = scope.parent;
  const visit = (node) => {
    if (ts10.isBinaryExpression(node) && ts10.isIdentifier(node.left) && node.left.text === name && node.operatorToken.kind >= ts10.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts10.SyntaxKind.LastAssignment) {
      range = node.operatorToken.kind === ts10.SyntaxKind.EqualsToken ? hull(range, evaluate(node.right, types, Math.max(depth + 1, 4))) : ANY;
    } else if ((ts10.isPrefixUnaryExpression(node) || ts10.isPostfixUnaryExpression(node)) && ts10.isIdentifier(node.operand) && node.operand.text === name) range = ANY;
    ts10.forEachChild(node, visit);
  };
  visit(scope);
  return range;
}
function ofProperty(node, types, depth) {
  const base = types.typeOf(node.expression);
  const name = node.name.text;
  if (base.k === "enum") {
    const m2 = base.decl.members.find((e) => memberName(e.name) === name);
    return m2?.initializer ? evaluate(m2.initializer, types, depth + 1) : ANY;
  }
  if (base.k === "literal") {
    const p = base.node.properties.find((e) => e.name && memberName(e.name) === name);
    return p && ts10.isPropertyAssignment(p) ? evaluate(p.initializer, types, depth + 1) : ANY;
  }
  if (base.k === "object" || base.k === "class") {
    const [d] = memberDeclarations(base.cls, name, base.k === "class");
    if (d && ts10.isPropertyDeclaration(d) && d.initializer) return evaluate(d.initializer, types, depth + 1);
    if (d && ts10.isParameter(d) && d.initializer) return evaluate(d.initializer, types, depth + 1);
    return d && ts10.isExpression(d) ? evaluate(d, types, depth + 1) : ANY;
  }
  if (base.k === "apiValue" && base.module === "global" && base.path === "Number" && name === "MAX_SAFE_INTEGER") return exact(Number.MAX_SAFE_INTEGER);
  return ANY;
}
function isParameterPart(d) {
  let node = d;
  while (ts10.isBindingElement(node) || ts10.isObjectBindingPattern(node) || ts10.isArrayBindingPattern(node)) node = node.parent;
  return ts10.isParameter(node);
}
function both2(a, b, f) {
  return a === void 0 || b === void 0 ? void 0 : f(a, b);
}
function all(values, f) {
  const known = values.filter((v2) => v2 !== void 0);
  return known.length === values.length && known.length > 0 ? f(...known) : void 0;
}
function negate({ min, max }) {
  return { min: max === void 0 ? void 0 : -max, max: min === void 0 ? void 0 : -min };
}
function hull(a, b) {
  return { min: both2(a.min, b.min, Math.min), max: both2(a.max, b.max, Math.max) };
}
function corners(a, b, f) {
  if (a.min === void 0 || a.max === void 0 || b.min === void 0 || b.max === void 0) return ANY;
  const values = [f(a.min, b.min), f(a.min, b.max), f(a.max, b.min), f(a.max, b.max)].filter((v2) => !Number.isNaN(v2));
  return values.length === 4 ? { min: Math.min(...values), max: Math.max(...values) } : ANY;
}

// src/frontends/typescript/expressions.ts
import { ts as ts13 } from "ts-morph";

// src/frontends/typescript/values.ts
import { ts as ts12 } from "ts-morph";

// src/frontends/typescript/promises.ts
import { ts as ts11 } from "ts-morph";
var TIMERS = /* @__PURE__ */ new Set(["setTimeout", "setImmediate", "requestAnimationFrame", "queueMicrotask", "nextTick"]);
function promiseShape(node) {
  const executor = node.arguments?.[0] && unwrap(node.arguments[0]);
  if (!executor || !isFunctionNode(executor)) return void 0;
  const [resolve3, reject] = executor.parameters;
  const resolved = uses(executor, resolve3);
  const rejected = uses(executor, reject);
  const sleep = resolved.timers[0];
  const others = resolved.others + rejected.others;
  const wake = resolved.signal || rejected.signal ? "signal" : others > 0 ? "resolver" : "none";
  if (sleep && others === 0 && !resolved.signal && !rejected.signal && rejected.timers.length === 0) return { sleep: sleep.ms, wake, pure: true };
  if (sleep) return resolved.others > 0 ? { sleep: sleep.ms, limit: sleep.ms, wake, pure: false } : { sleep: sleep.ms, wake, pure: false };
  return { limit: rejected.timers[0]?.ms, wake: others > 0 || resolved.signal ? wake : "none", pure: false };
}
function isResolver(node) {
  if (!ts11.isIdentifier(node)) return false;
  const d = lookupValue(node.text, node);
  return d !== void 0 && ts11.isParameter(d) && isExecutor(d.parent);
}
function isExecutor(node) {
  if (!ts11.isArrowFunction(node) && !ts11.isFunctionExpression(node)) return false;
  const made2 = node.parent;
  return ts11.isNewExpression(made2) && ts11.isIdentifier(made2.expression) && made2.expression.text === "Promise" && made2.arguments?.[0] === node;
}
function uses(executor, parameter) {
  const timers = [];
  let signal = false;
  let others = 0;
  if (!parameter || !ts11.isIdentifier(parameter.name) || !executor.body) return { timers, signal, others };
  const name = parameter.name.text;
  const visit = (node) => {
    if (ts11.isIdentifier(node) && node.text === name && lookupValue(name, node) === parameter && !(ts11.isPropertyAccessExpression(node.parent) && node.parent.name === node)) {
      const timer = timerAround(node, executor);
      if (timer) timers.push({ ms: timer.arguments[1] });
      else if (onAbort(node, executor)) signal = true;
      else if (!calledAtOnce(node, executor)) others++;
    }
    ts11.forEachChild(node, visit);
  };
  visit(executor.body);
  return { timers, signal, others };
}
function timerAround(node, executor) {
  for (let n = node; n !== executor; n = n.parent) {
    const call = n.parent;
    if (ts11.isCallExpression(call) && call.arguments[0] === n && TIMERS.has(calleeName(call))) return call;
    if (ts11.isCallExpression(call) && call.arguments.includes(n) && !TIMERS.has(calleeName(call))) return void 0;
    if (isFunctionNode(n) && ts11.isVariableDeclaration(call) && ts11.isIdentifier(call.name)) return timerGiven(call.name.text, executor);
    if (ts11.isFunctionDeclaration(n) && n.name) return timerGiven(n.name.text, executor);
  }
  return void 0;
}
function timerGiven(name, executor) {
  let found;
  let elsewhere = false;
  const visit = (node) => {
    if (ts11.isIdentifier(node) && node.text === name && !ts11.isVariableDeclaration(node.parent) && !ts11.isFunctionDeclaration(node.parent)) {
      const p = node.parent;
      if (ts11.isCallExpression(p) && p.arguments[0] === node && TIMERS.has(calleeName(p))) found = p;
      else elsewhere = true;
    }
    ts11.forEachChild(node, visit);
  };
  if (executor.body) visit(executor.body);
  return elsewhere ? void 0 : found;
}
function onAbort(node, executor) {
  for (let n = node; n !== executor; n = n.parent) {
    const p = n.parent;
    if (ts11.isCallExpression(p) && p.arguments.includes(n)) {
      const [event] = p.arguments;
      return event !== void 0 && event !== n && ts11.isStringLiteralLike(event) && event.text === "abort";
    }
    if (ts11.isBinaryExpression(p) && p.right === n && ts11.isPropertyAccessExpression(p.left) && p.left.name.text === "onabort") return true;
  }
  return false;
}
function calledAtOnce(node, executor) {
  if (!ts11.isCallExpression(node.parent) || node.parent.expression !== node) return false;
  for (let n = node.parent; n !== executor; n = n.parent) if (isFunctionNode(n)) return false;
  return true;
}
function calleeName(call) {
  const e = call.expression;
  return ts11.isIdentifier(e) ? e.text : ts11.isPropertyAccessExpression(e) ? e.name.text : "";
}

// src/frontends/typescript/values.ts
var UNKNOWN2 = { kind: "unknown" };
function valueOf2(node, body2) {
  if (!node) return { kind: "constant", text: "undefined" };
  const e = unwrap(node);
  if (isLiteral(e)) return { kind: "constant", text: e.getText() };
  if (ts12.isNumericLiteral(e)) return number2(e, body2);
  if (ts12.isIdentifier(e)) return identifier(e, body2);
  if (isFunctionNode(e)) return holdsResolver(e) ? { kind: "resolver" } : { kind: "func", func: body2.front.functions.of(e) };
  if (ts12.isArrayLiteralExpression(e)) {
    if (e.elements.length === 0) return { kind: "constant", text: "[]" };
    return e.elements.some((x) => holdsResolver(x)) ? { kind: "resolver" } : derived(e, body2);
  }
  if (ts12.isObjectLiteralExpression(e)) {
    if (e.properties.length === 0) return { kind: "constant", text: "{}" };
    return holdsResolver(e) ? { kind: "resolver" } : derived(e, body2);
  }
  if (ts12.isCallExpression(e) || ts12.isNewExpression(e)) return made(e, body2);
  if (ts12.isPropertyAccessExpression(e) || ts12.isElementAccessExpression(e) || e.kind === ts12.SyntaxKind.ThisKeyword) {
    const [func] = functionsOf(e, body2);
    if (func) return { kind: "func", func };
    const resource = body2.front.resources.of(e);
    return resource ? { kind: "resource", resource } : UNKNOWN2;
  }
  if (ts12.isConditionalExpression(e)) {
    const whenTrue = valueOf2(e.whenTrue, body2);
    return whenTrue.kind === "unknown" ? valueOf2(e.whenFalse, body2) : whenTrue;
  }
  if (ts12.isBinaryExpression(e) || ts12.isPrefixUnaryExpression(e) || ts12.isPostfixUnaryExpression(e)) return arithmetic(e, body2);
  return UNKNOWN2;
}
function functionsOf(node, body2) {
  return alternatives(body2.front.types.typeOf(node)).flatMap((t) => t.k === "func" ? [body2.front.functions.of(t.node)] : []);
}
function holdsResolver(node) {
  if (isResolver(node)) return true;
  if (ts12.isObjectLiteralExpression(node)) {
    return node.properties.some((p) => ts12.isPropertyAssignment(p) ? holdsResolver(p.initializer) : ts12.isShorthandPropertyAssignment(p) && isResolverName(p.name));
  }
  if (ts12.isArrayLiteralExpression(node)) return node.elements.some(holdsResolver);
  if (!isFunctionNode(node) || !node.body) return false;
  let found = false;
  const visit = (n) => {
    if (found || ts12.isNewExpression(n)) return;
    if (isResolver(n) && !(ts12.isPropertyAccessExpression(n.parent) && n.parent.name === n)) found = true;
    else ts12.forEachChild(n, visit);
  };
  visit(node.body);
  return found;
}
function isResolverName(name) {
  return isResolver(name);
}
function identifier(e, body2) {
  if (e.text === "undefined") return { kind: "constant", text: "undefined" };
  if (isResolver(e)) return { kind: "resolver" };
  const d = lookupValue(e.text, e);
  if (d && ts12.isVariableDeclaration(d) && d.initializer && (d.parent.flags & ts12.NodeFlags.Const) !== 0) {
    const initial2 = unwrap(d.initializer);
    const event = body2.made.get(initial2);
    if (event) return { kind: "result", of: event };
    if (isLiteral(initial2)) return { kind: "constant", text: initial2.getText() };
    if (isFunctionNode(initial2) && holdsResolver(initial2)) return { kind: "resolver" };
  }
  const [func] = functionsOf(e, body2);
  if (func) return { kind: "func", func };
  const duration2 = durationOf(e, body2.front.types, body2.front.resources.paramPath);
  if (duration2 && duration2.max !== void 0 && !duration2.param) return { kind: "number", ms: duration2 };
  const resource = body2.front.resources.of(e);
  return resource ? { kind: "resource", resource } : UNKNOWN2;
}
function made(e, body2) {
  if (ts12.isCallExpression(e)) {
    const chain = chainOf(e, body2);
    if (chain) return chain;
  } else if (ts12.isIdentifier(e.expression) && e.expression.text === "Promise") {
    return { kind: "promise", of: body2.made.get(e) };
  }
  const event = body2.made.get(e);
  if (event?.kind === "spawn") return { kind: "promise", of: event };
  return event ? { kind: "result", of: event } : UNKNOWN2;
}
function chainOf(e, body2) {
  let onReject = false;
  const runs = [];
  let node = e;
  let links = 0;
  while (ts12.isCallExpression(node) && ts12.isPropertyAccessExpression(node.expression)) {
    const method = node.expression.name.text;
    if (method !== "then" && method !== "catch" && method !== "finally") break;
    if (method === "catch" || node.arguments.length > 1) onReject = true;
    for (const a of node.arguments) runs.unshift(...functionsOf(a, body2));
    node = unwrap(node.expression.expression);
    links++;
  }
  if (links === 0) return void 0;
  if (ts12.isIdentifier(node) || ts12.isPropertyAccessExpression(node) || ts12.isElementAccessExpression(node)) {
    const on = body2.front.resources.of(node);
    return on && { kind: "chain", on, onReject, runs };
  }
  if (ts12.isCallExpression(node)) {
    const on = body2.front.resources.of(node);
    if (on?.scope === "keyed") return { kind: "chain", on, onReject, runs };
  }
  if (ts12.isBinaryExpression(node)) {
    const on = body2.front.resources.of(node);
    return on && { kind: "chain", on, onReject, runs };
  }
  return void 0;
}
function arithmetic(e, body2) {
  const duration2 = durationOf(e, body2.front.types, body2.front.resources.paramPath);
  if (duration2?.max !== void 0) return { kind: "number", ms: duration2 };
  return derived(e, body2);
}
function derived(e, body2) {
  const from = /* @__PURE__ */ new Map();
  const visit = (n) => {
    if (isFunctionNode(n)) return;
    if (ts12.isIdentifier(n) || ts12.isPropertyAccessExpression(n) || ts12.isElementAccessExpression(n)) {
      const r = body2.front.resources.of(n);
      if (r && r.scope !== "external") from.set(r.path, r);
      if (!ts12.isElementAccessExpression(n)) return;
    }
    ts12.forEachChild(n, visit);
  };
  visit(e);
  return from.size > 0 ? { kind: "derived", from: [...from.values()] } : UNKNOWN2;
}
function number2(e, body2) {
  const ms = durationOf(e, body2.front.types, body2.front.resources.paramPath);
  return ms ? { kind: "number", ms } : UNKNOWN2;
}
function isLiteral(e) {
  return ts12.isStringLiteralLike(e) || e.kind === ts12.SyntaxKind.TrueKeyword || e.kind === ts12.SyntaxKind.FalseKeyword || e.kind === ts12.SyntaxKind.NullKeyword;
}

// src/frontends/typescript/expressions.ts
function lowerExpression(node, use, body2) {
  if (ts13.isCallExpression(node)) return lowerCall(node, use, body2);
  if (ts13.isNewExpression(node)) return lowerNew(node, use, body2);
  if (ts13.isAwaitExpression(node)) return awaitExpression(node, body2);
  if (ts13.isIdentifier(node)) return read(node, body2);
  if (ts13.isPropertyAccessExpression(node) || ts13.isElementAccessExpression(node)) return access(node, body2);
  if (ts13.isParenthesizedExpression(node) || ts13.isNonNullExpression(node) || ts13.isAsExpression(node) || ts13.isSatisfiesExpression(node) || ts13.isTypeAssertionExpression(node)) return lowerExpression(node.expression, use, body2);
  if (ts13.isBinaryExpression(node)) return binary2(node, use, body2);
  if (ts13.isConditionalExpression(node)) return conditional(node, use, body2);
  if (isFunctionNode(node)) return void body2.front.functions.of(node);
  if (ts13.isVoidExpression(node)) return lowerExpression(node.expression, { how: "voided" }, body2);
  if (ts13.isPrefixUnaryExpression(node) || ts13.isPostfixUnaryExpression(node)) return unary(node, body2);
  if (ts13.isDeleteExpression(node)) return deletion(node, body2);
  if (ts13.isArrayLiteralExpression(node)) {
    for (const e of node.elements) lowerExpression(ts13.isSpreadElement(e) ? e.expression : e, element(use), body2);
    return;
  }
  if (ts13.isObjectLiteralExpression(node)) return object(node, body2);
  if (ts13.isSpreadElement(node)) return lowerExpression(node.expression, USED, body2);
  if (ts13.isTemplateExpression(node)) return node.templateSpans.forEach((s) => lowerExpression(s.expression, USED, body2));
  if (ts13.isTaggedTemplateExpression(node)) {
    if (ts13.isTemplateExpression(node.template)) lowerExpression(node.template, USED, body2);
    body2.graph.emit("call", placeOf(node), { runs: functionsOf(node.tag, body2), detail: { callee: short(node.tag) } });
    return;
  }
  if (ts13.isTypeOfExpression(node)) return lowerExpression(node.expression, USED, body2);
  if (ts13.isYieldExpression(node)) {
    if (node.expression) lowerExpression(node.expression, USED, body2);
    body2.graph.emit("await", placeOf(node), { detail: { callee: "yield" } });
    return;
  }
  if (ts13.isClassExpression(node)) return;
  if (ts13.isJsxElement(node) || ts13.isJsxSelfClosingElement(node) || ts13.isJsxFragment(node)) return jsx(node, body2);
}
function lowerCondition(node, body2) {
  const { graph } = body2;
  if (ts13.isParenthesizedExpression(node)) return lowerCondition(node.expression, body2);
  if (ts13.isPrefixUnaryExpression(node) && node.operator === ts13.SyntaxKind.ExclamationToken) {
    const { whenTrue, whenFalse } = lowerCondition(node.operand, body2);
    return { whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (node.kind === ts13.SyntaxKind.TrueKeyword) return { whenTrue: graph.cut(), whenFalse: [] };
  if (node.kind === ts13.SyntaxKind.FalseKeyword) return { whenTrue: [], whenFalse: graph.cut() };
  if (ts13.isBinaryExpression(node)) {
    const operator = node.operatorToken.kind;
    if (operator === ts13.SyntaxKind.AmpersandAmpersandToken) {
      const left = lowerCondition(node.left, body2);
      graph.resume(left.whenTrue);
      const right = lowerCondition(node.right, body2);
      return { whenTrue: right.whenTrue, whenFalse: [...left.whenFalse, ...right.whenFalse] };
    }
    if (operator === ts13.SyntaxKind.BarBarToken) {
      const left = lowerCondition(node.left, body2);
      graph.resume(left.whenFalse);
      const right = lowerCondition(node.right, body2);
      return { whenTrue: [...left.whenTrue, ...right.whenTrue], whenFalse: right.whenFalse };
    }
  }
  lowerExpression(node, { how: "tested" }, body2);
  return graph.branch(placeOf(node), test(node, body2));
}
function lowerPattern(pattern, body2) {
  for (const e of pattern.elements) {
    if (!ts13.isBindingElement(e)) continue;
    if (e.initializer) lowerExpression(e.initializer, { how: "stored" }, body2);
    if (!ts13.isIdentifier(e.name)) lowerPattern(e.name, body2);
  }
}
function lowerReceiver(node, body2) {
  const e = ts13.isNonNullExpression(node) || ts13.isParenthesizedExpression(node) || ts13.isAsExpression(node) ? node.expression : node;
  if (e !== node) return lowerReceiver(e, body2);
  if (ts13.isPropertyAccessExpression(e)) {
    lowerReceiver(e.expression, body2);
    getter(e, body2);
  } else if (ts13.isElementAccessExpression(e)) {
    lowerReceiver(e.expression, body2);
    lowerExpression(e.argumentExpression, USED, body2);
  } else if (!ts13.isIdentifier(e) && e.kind !== ts13.SyntaxKind.ThisKeyword && e.kind !== ts13.SyntaxKind.SuperKeyword) lowerExpression(e, USED, body2);
}
function short(node) {
  const text2 = node.getText().replace(/\s+/g, " ");
  return text2.length > 60 ? `${text2.slice(0, 57)}...` : text2;
}
function awaitExpression(node, body2) {
  const e = unwrapPlain(node.expression);
  if (ts13.isCallExpression(e) || ts13.isNewExpression(e)) return lowerExpression(e, { how: "awaited" }, body2);
  lowerExpression(e, { how: "awaited" }, body2);
  const on = body2.front.resources.of(e);
  if (ts13.isConditionalExpression(e) || ts13.isBinaryExpression(e) && isAssignment(e.operatorToken.kind) && ts13.isCallExpression(unwrap(e.right))) {
    if (!ts13.isBinaryExpression(e)) return;
  }
  body2.graph.emit("await", placeOf(node), { on, detail: { callee: short(e), joins: on && body2.spawned.get(on.path) } });
}
function test(node, body2) {
  const reads = /* @__PURE__ */ new Map();
  const visit = (n) => {
    if (isFunctionNode(n)) return;
    if (ts13.isIdentifier(n) || ts13.isPropertyAccessExpression(n) || ts13.isElementAccessExpression(n)) {
      if (ts13.isPropertyAccessExpression(n) && ts13.isCallExpression(n.parent) && n.parent.expression === n) return visit(n.expression);
      const r = body2.front.resources.of(n);
      if (r && r.scope !== "external") reads.set(r.path, r);
      if (ts13.isElementAccessExpression(n)) visit(n.argumentExpression);
      return;
    }
    ts13.forEachChild(n, visit);
  };
  visit(node);
  const condition = node.getText().replace(/\s+/g, " ");
  return { condition: condition.length > 200 ? `${condition.slice(0, 197)}...` : condition, reads: [...reads.values()] };
}
function read(node, body2) {
  const d = lookupValue(node.text, node);
  if (!d || !(ts13.isVariableDeclaration(d) || ts13.isBindingElement(d)) || isConstant(d)) return;
  const on = body2.front.resources.of(node);
  if (on && on.scope !== "local") body2.graph.emit("read", placeOf(node), { on });
}
function isConstant(d) {
  let list = d;
  while (ts13.isBindingElement(list) || ts13.isObjectBindingPattern(list) || ts13.isArrayBindingPattern(list) || ts13.isVariableDeclaration(list)) list = list.parent;
  return ts13.isVariableDeclarationList(list) && (list.flags & ts13.NodeFlags.Const) !== 0;
}
function access(node, body2) {
  lowerReceiver(node.expression, body2);
  if (ts13.isElementAccessExpression(node)) lowerExpression(node.argumentExpression, USED, body2);
  else if (getter(node, body2)) return;
  const types = alternatives(body2.front.types.typeOf(node));
  if (types.some((t) => t.k === "func" && ts13.isMethodDeclaration(t.node))) return;
  const on = body2.front.resources.of(node);
  if (!on || on.scope === "local" || on.scope === "external" || isReadonly(node, body2)) return;
  body2.graph.emit("read", placeOf(node), { on });
}
function getter(node, body2) {
  const owners = alternatives(body2.front.types.typeOf(node.expression));
  const found = owners.flatMap((t) => t.k === "object" || t.k === "class" ? memberDeclarations(t.cls, node.name.text, t.k === "class") : []).filter(ts13.isGetAccessorDeclaration);
  if (found.length === 0 || isWritten(node)) return false;
  body2.graph.emit("call", placeOf(node), { runs: found.map((g) => body2.front.functions.of(g)), safe: true, detail: { callee: short(node), receiver: body2.front.resources.of(node.expression), result: "used" } });
  return true;
}
function isWritten(node) {
  const p = node.parent;
  return ts13.isBinaryExpression(p) && p.left === node && p.operatorToken.kind === ts13.SyntaxKind.EqualsToken;
}
function isReadonly(node, body2) {
  if (!ts13.isPropertyAccessExpression(node)) return false;
  return alternatives(body2.front.types.typeOf(node.expression)).some(
    (t) => (t.k === "object" || t.k === "class") && memberDeclarations(t.cls, node.name.text, t.k === "class").some((d) => ts13.canHaveModifiers(d) && ts13.getModifiers(d)?.some((m2) => m2.kind === ts13.SyntaxKind.ReadonlyKeyword))
  );
}
function binary2(node, use, body2) {
  const { graph } = body2;
  const operator = node.operatorToken.kind;
  if (operator === ts13.SyntaxKind.EqualsToken) {
    assignTarget(node.left, body2);
    lowerExpression(node.right, { ...use, how: joined(use) ? use.how : "stored", target: targetOf(node.left, body2) }, body2);
    write(node.left, node.right, node, body2);
    return;
  }
  if (isAssignment(operator)) {
    lowerExpression(node.left, { how: "tested" }, body2);
    const { whenTrue, whenFalse } = graph.branch(placeOf(node.left), test(node.left, body2));
    const [go, skip] = operator === ts13.SyntaxKind.AmpersandAmpersandEqualsToken ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    graph.resume(go);
    lowerExpression(node.right, { ...use, how: joined(use) ? use.how : "stored", target: targetOf(node.left, body2) }, body2);
    write(node.left, node.right, node, body2);
    graph.resume(skip);
    return;
  }
  if (operator >= ts13.SyntaxKind.FirstAssignment && operator <= ts13.SyntaxKind.LastAssignment) {
    lowerExpression(node.left, USED, body2);
    lowerExpression(node.right, USED, body2);
    write(node.left, node.right, node, body2, true);
    return;
  }
  if (operator === ts13.SyntaxKind.AmpersandAmpersandToken || operator === ts13.SyntaxKind.BarBarToken) {
    if (use.how === "tested") {
      const { whenTrue, whenFalse } = lowerCondition(node, body2);
      return graph.resume(whenTrue, whenFalse);
    }
    const left = lowerCondition(node.left, body2);
    const [go, skip] = operator === ts13.SyntaxKind.BarBarToken ? [left.whenFalse, left.whenTrue] : [left.whenTrue, left.whenFalse];
    graph.resume(go);
    lowerExpression(node.right, use, body2);
    return graph.resume(skip);
  }
  if (operator === ts13.SyntaxKind.QuestionQuestionToken) {
    lowerExpression(node.left, joined(use) ? use : { how: "tested" }, body2);
    const { whenTrue, whenFalse } = graph.branch(placeOf(node.left), test(node.left, body2));
    graph.resume(whenFalse);
    lowerExpression(node.right, use, body2);
    return graph.resume(whenTrue);
  }
  lowerExpression(node.left, operator === ts13.SyntaxKind.CommaToken ? { how: "ignored" } : use.how === "tested" ? use : USED, body2);
  lowerExpression(node.right, operator === ts13.SyntaxKind.CommaToken ? use : USED, body2);
}
function assignTarget(left, body2) {
  if (ts13.isPropertyAccessExpression(left)) lowerReceiver(left.expression, body2);
  else if (ts13.isElementAccessExpression(left)) {
    lowerReceiver(left.expression, body2);
    lowerExpression(left.argumentExpression, USED, body2);
  }
}
function targetOf(left, body2) {
  return ts13.isObjectLiteralExpression(left) || ts13.isArrayLiteralExpression(left) ? void 0 : body2.front.resources.of(left);
}
function write(left, right, at, body2, compound = false) {
  if (ts13.isArrayLiteralExpression(left) || ts13.isObjectLiteralExpression(left)) {
    for (const part of destructured(left)) {
      const on2 = body2.front.resources.of(part);
      if (on2 && on2.scope !== "external") body2.graph.emit("write", placeOf(part), { on: on2, detail: { op: "set", value: { kind: "unknown" } } });
    }
    return;
  }
  const setters = setterOf(left, body2);
  if (setters.length > 0) {
    body2.graph.emit("call", placeOf(at), { runs: setters, detail: { callee: short(left), receiver: ts13.isPropertyAccessExpression(left) ? body2.front.resources.of(left.expression) : void 0, args: [valueOf2(right, body2)] } });
    return;
  }
  const on = body2.front.resources.of(left);
  if (!on || on.scope === "external") return;
  const value = compound ? { kind: "derived", from: [on] } : valueOf2(right, body2);
  const event = body2.graph.emit("write", placeOf(at), { on, detail: { op: lengthReset(left, right) ? "clear" : "set", value } });
  body2.made.set(at, event);
}
function lengthReset(left, right) {
  return ts13.isPropertyAccessExpression(left) && left.name.text === "length" && right.getText() === "0";
}
function setterOf(left, body2) {
  if (!ts13.isPropertyAccessExpression(left)) return [];
  return alternatives(body2.front.types.typeOf(left.expression)).flatMap((t) => t.k === "object" || t.k === "class" ? memberDeclarations(t.cls, left.name.text, t.k === "class") : []).filter(ts13.isSetAccessorDeclaration).map((s) => body2.front.functions.of(s));
}
function destructured(pattern) {
  if (ts13.isArrayLiteralExpression(pattern)) return pattern.elements.filter((e) => !ts13.isOmittedExpression(e));
  return pattern.properties.flatMap((p) => ts13.isPropertyAssignment(p) ? [p.initializer] : ts13.isShorthandPropertyAssignment(p) ? [p.name] : []);
}
function conditional(node, use, body2) {
  const { graph } = body2;
  const { whenTrue, whenFalse } = lowerCondition(node.condition, body2);
  const arm = (e) => {
    lowerExpression(e, use, body2);
    const plain3 = unwrapPlain(e);
    if (use.how === "awaited" && !ts13.isCallExpression(plain3) && !ts13.isNewExpression(plain3) && !ts13.isConditionalExpression(plain3)) {
      const on = body2.front.resources.of(plain3);
      graph.emit("await", placeOf(e), { on, detail: { callee: short(plain3), joins: on && body2.spawned.get(on.path) } });
    }
  };
  graph.resume(whenTrue);
  arm(node.whenTrue);
  const after = graph.cut();
  graph.resume(whenFalse);
  arm(node.whenFalse);
  graph.resume(after);
}
function unary(node, body2) {
  lowerExpression(node.operand, USED, body2);
  if (node.operator !== ts13.SyntaxKind.PlusPlusToken && node.operator !== ts13.SyntaxKind.MinusMinusToken) return;
  const on = body2.front.resources.of(node.operand);
  if (on && on.scope !== "external") body2.graph.emit("write", placeOf(node), { on, detail: { op: "set", value: { kind: "derived", from: [on] } } });
}
function deletion(node, body2) {
  assignTarget(node.expression, body2);
  const on = body2.front.resources.of(node.expression);
  if (on && on.scope !== "external") body2.graph.emit("write", placeOf(node), { on, detail: { op: "delete" } });
}
function object(node, body2) {
  for (const p of node.properties) {
    if (ts13.isPropertyAssignment(p)) lowerExpression(p.initializer, { how: "stored" }, body2);
    else if (ts13.isShorthandPropertyAssignment(p)) read(p.name, body2);
    else if (ts13.isSpreadAssignment(p)) lowerExpression(p.expression, USED, body2);
    else if (isFunctionNode(p)) body2.front.functions.of(p);
  }
}
function jsx(node, body2) {
  if (!ts13.isJsxFragment(node)) {
    const { attributes } = ts13.isJsxElement(node) ? node.openingElement : node;
    for (const a of attributes.properties) {
      const value = ts13.isJsxSpreadAttribute(a) ? a.expression : a.initializer && ts13.isJsxExpression(a.initializer) ? a.initializer.expression : void 0;
      if (!value) continue;
      const inner = unwrap(value);
      if (isFunctionNode(inner)) body2.front.functions.of(inner).role ??= "handler";
      else lowerExpression(value, USED, body2);
    }
  }
  if (ts13.isJsxSelfClosingElement(node)) return;
  for (const c of node.children) {
    if (ts13.isJsxExpression(c)) {
      if (c.expression) lowerExpression(c.expression, USED, body2);
    } else if (!ts13.isJsxText(c)) jsx(c, body2);
  }
}
function element(use) {
  return joined(use) ? { how: "combined", race: use.race } : { how: "stored", target: use.target };
}
function unwrapPlain(node) {
  let e = node;
  while (ts13.isParenthesizedExpression(e) || ts13.isNonNullExpression(e) || ts13.isAsExpression(e) || ts13.isSatisfiesExpression(e)) e = e.expression;
  return e;
}

// src/frontends/typescript/chains.ts
import { ts as ts14 } from "ts-morph";
var COMBINATORS = /* @__PURE__ */ new Set(["all", "allSettled", "race", "any"]);
var METHODS = /* @__PURE__ */ new Set(["then", "catch", "finally"]);
function isPromiseCombinator(node, body2) {
  const callee = node.expression;
  if (!ts14.isPropertyAccessExpression(callee) || !COMBINATORS.has(callee.name.text)) return false;
  const on = body2.front.types.typeOf(callee.expression);
  return on.k === "apiValue" && on.module === "global" && on.path === "Promise";
}
function isPromiseMethod(node, body2) {
  const callee = node.expression;
  if (!ts14.isPropertyAccessExpression(callee) || !METHODS.has(callee.name.text)) return false;
  const on = body2.front.types.typeOf(callee.expression);
  if (isPromise(on)) return true;
  return alternatives(on).every((t) => t.k !== "object" && t.k !== "literal") && alternatives(body2.front.types.typeOf(callee)).every((t) => t.k !== "func");
}
function lowerChain(node, use, body2) {
  const { graph } = body2;
  const callee = node.expression;
  const method = callee.name.text;
  const source = callee.expression;
  if (!joined(use)) return detached(node, use, body2);
  const after = () => {
    if (method === "then") callback(node.arguments[0], node, body2);
  };
  const receive = () => lowerWaited(source, use, body2);
  if (method === "then" && node.arguments.length < 2) {
    receive();
    after();
  } else if (method === "finally") {
    graph.try(receive, void 0, () => callback(node.arguments[0], node, body2));
  } else {
    const handler = method === "catch" ? node.arguments[0] : node.arguments[1];
    graph.try(
      () => {
        receive();
        after();
      },
      () => callback(handler, node, body2),
      void 0
    );
  }
}
function lowerCombinator(node, use, body2) {
  const { graph, front } = body2;
  const combinator = node.expression.name.text;
  const [list] = node.arguments;
  const waited2 = joined(use);
  const members = list && ts14.isArrayLiteralExpression(unwrap(list)) ? unwrap(list).elements : void 0;
  const race = combinator === "race" || combinator === "any" ? raceOf(members ?? [], body2) : void 0;
  const each = waited2 ? { how: "combined", race } : { how: "stored", target: use.target, chain: use.chain };
  if (members) for (const m2 of members) member(m2, each, body2);
  else if (list) member(list, each, body2);
  const on = list && !members ? front.resources.of(list) : void 0;
  if (use.how === "awaited" || use.how === "returned") {
    const single = members?.length === 1 ? front.resources.of(members[0]) : void 0;
    graph.emit("await", placeOf(use.how === "awaited" && ts14.isAwaitExpression(node.parent) ? node.parent : node), {
      on: on ?? single,
      detail: { callee: `Promise.${combinator}`, combinator, timeout: race?.timeout, joins: on && body2.spawned.get(on.path), ...race?.wakes ? { wake: "race" } : {} }
    });
  }
}
function member(m2, each, body2) {
  const e = ts14.isSpreadElement(m2) ? m2.expression : m2;
  lowerExpression(e, each, body2);
  const plain3 = unwrap(e);
  if (!joined(each) || !(ts14.isIdentifier(plain3) || ts14.isPropertyAccessExpression(plain3))) return;
  const shape = timerOf(plain3, body2);
  const on = body2.front.resources.of(plain3);
  if (shape?.sleep) {
    body2.graph.emit("sleep", placeOf(m2), { safe: true, detail: { callee: short(plain3), ms: shape.ms, wake: each.race?.wakes ? "race" : "none" } });
    return;
  }
  if (on) body2.graph.emit("await", placeOf(m2), { on, detail: { callee: short(plain3), joins: body2.spawned.get(on.path), timeout: each.race?.timeout, ...each.race?.wakes ? { wake: "race" } : {} } });
}
function raceOf(members, body2) {
  const timers = members.map((m2) => timerOf(unwrap(m2), body2));
  const limits2 = timers.flatMap((t) => t?.ms ? [t.ms] : []);
  const timeout = limits2.find((d) => d.max !== void 0) ?? limits2[0];
  return { wakes: timers.some((t) => t === void 0), timeout };
}
function timerOf(node, body2) {
  const { types, resources, knowledge } = body2.front;
  const e = initialOf(node);
  const duration2 = (ms) => durationOf(ms, types, resources.paramPath);
  if (ts14.isNewExpression(e) && ts14.isIdentifier(e.expression) && e.expression.text === "Promise") {
    const shape = promiseShape(e);
    if (shape?.sleep && shape.wake === "none") return { sleep: true, ms: duration2(shape.sleep) };
    return shape?.limit && shape.wake === "none" ? { sleep: false, ms: duration2(shape.limit) } : void 0;
  }
  if (!ts14.isCallExpression(e)) return void 0;
  for (const t of alternatives(types.typeOf(e.expression))) {
    const api2 = t.k === "apiValue" ? knowledge.api(t.module, t.path || "default") : void 0;
    if (api2?.does.some((s) => s.startsWith("sleep"))) {
      const index = Number(/^arg(\d+)/.exec(api2.ms ?? "arg0")?.[1] ?? 0);
      return { sleep: true, ms: duration2(e.arguments[index]) };
    }
    if (t.k === "func" && isTimerFunction(t.node, body2)) return { sleep: true, ms: duration2(e.arguments[0]) };
  }
  return void 0;
}
function isTimerFunction(node, body2, depth = 0) {
  if (!isFunctionNode(node) || !node.body || depth > 3) return false;
  const returned2 = ts14.isBlock(node.body) ? node.body.statements.flatMap((s) => ts14.isReturnStatement(s) && s.expression ? [s.expression] : ts14.isExpressionStatement(s) && ts14.isAwaitExpression(s.expression) ? [s.expression] : []) : [node.body];
  if (returned2.length !== 1 || ts14.isBlock(node.body) && node.body.statements.length > 2) return false;
  const e = unwrap(returned2[0]);
  if (ts14.isNewExpression(e)) {
    const shape = promiseShape(e);
    return shape !== void 0 && (shape.sleep !== void 0 || shape.limit !== void 0) && shape.wake === "none";
  }
  if (!ts14.isCallExpression(e)) return false;
  return alternatives(body2.front.types.typeOf(e.expression)).some((t) => t.k === "func" ? isTimerFunction(t.node, body2, depth + 1) : t.k === "apiValue" && (body2.front.knowledge.api(t.module, t.path || "default")?.does.some((s) => s.startsWith("sleep")) ?? false));
}
function initialOf(node) {
  if (!ts14.isIdentifier(node)) return node;
  const d = lookupValue(node.text, node);
  return d && ts14.isVariableDeclaration(d) && d.initializer ? unwrap(d.initializer) : node;
}
function lowerWaited(source, use, body2) {
  const e = unwrap(source);
  if (ts14.isCallExpression(e) || ts14.isNewExpression(e)) return lowerExpression(e, { how: "awaited", race: use.race }, body2);
  lowerExpression(e, USED, body2);
  const on = body2.front.resources.of(e);
  body2.graph.emit("await", placeOf(source), { on, detail: { callee: short(e), joins: on && body2.spawned.get(on.path) } });
}
function detached(node, use, body2) {
  const runs = [];
  let rejection = "unhandled";
  let source = node;
  while (ts14.isCallExpression(source) && ts14.isPropertyAccessExpression(source.expression) && METHODS.has(source.expression.name.text) && isPromiseMethod(source, body2)) {
    const method = source.expression.name.text;
    for (const a of source.arguments) {
      runs.unshift(...functionsOf(a, body2));
      if (!isFunctionNode(unwrap(a))) lowerExpression(a, USED, body2);
      else functionsOf(a, body2);
    }
    const handler = method === "catch" ? source.arguments[0] : method === "then" ? source.arguments[1] : void 0;
    if (handler) rejection = handles(handler);
    source = unwrap(source.expression.expression);
  }
  const inner = use.chain ? { runs: [...runs, ...use.chain.runs], rejection: rejection === "unhandled" ? use.chain.rejection : rejection } : { runs, rejection };
  const kind = ts14.isCallExpression(source);
  if (kind) {
    const before = body2.graph.events.length;
    lowerExpression(source, { ...use, chain: inner }, body2);
    const spawned2 = body2.graph.events.slice(before).some((e) => e.kind === "spawn" && inner.runs.every((f) => e.runs.includes(f)));
    if (spawned2 || inner.runs.length === 0 && use.how !== "stored") return;
  } else lowerExpression(source, USED, body2);
  const event = body2.graph.emit("spawn", placeOf(node), { on: use.target, runs: inner.runs, detail: { callee: short(node.expression), result: how(use), rejection: inner.rejection } });
  if (use.target) body2.spawned.set(use.target.path, event);
  body2.made.set(node, event);
}
function handles(handler) {
  const f = unwrap(handler);
  if (!isFunctionNode(f) || !f.body) return ts14.isPropertyAccessExpression(f) && /^(log|debug|info|warn|error|trace)$/.test(f.name.text) ? "logged" : /^(noop|undefined|null)$/i.test(f.getText()) ? "empty" : "handled";
  if (!ts14.isBlock(f.body)) return isLogging(f.body) ? "logged" : ts14.isCallExpression(unwrap(f.body)) ? "handled" : "empty";
  if (f.body.statements.length === 0) return "empty";
  return f.body.statements.every((s) => ts14.isExpressionStatement(s) && isLogging(s.expression)) ? "logged" : "handled";
}
function isLogging(e) {
  const call = ts14.isVoidExpression(e) ? e.expression : unwrap(e);
  return ts14.isCallExpression(call) && ts14.isPropertyAccessExpression(call.expression) && /^(log|debug|info|warn|error|trace)$/.test(call.expression.name.text);
}
function callback(handler, node, body2) {
  if (!handler || !body2.graph.live) return;
  if (!isFunctionNode(unwrap(handler))) lowerExpression(handler, USED, body2);
  const runs = functionsOf(handler, body2);
  const on = body2.front.resources.of(handler);
  const detail = { callee: short(handler), awaited: true, ...runs.length === 0 && on ? { calls: { kind: "resource", resource: on } } : {} };
  body2.graph.emit("call", placeOf(isFunctionNode(unwrap(handler)) ? node : handler), { runs, detail });
}

// src/frontends/typescript/calls.ts
function lowerCall(node, use, body2) {
  const { graph, front } = body2;
  if (node.expression.kind === ts15.SyntaxKind.ImportKeyword) return dynamicImport(node, use, body2);
  if (isPromiseCombinator(node, body2)) return lowerCombinator(node, use, body2);
  if (isPromiseMethod(node, body2)) return lowerChain(node, use, body2);
  const callee = node.expression;
  const immediate = unwrap(callee);
  lowerReceiver(ts15.isPropertyAccessExpression(immediate) ? immediate.expression : callee, body2);
  if (!ts15.isOptionalChain(node)) return callNow(node, use, body2);
  const guarded = ts15.isPropertyAccessExpression(immediate) ? immediate.expression : immediate;
  const on = front.resources.of(guarded);
  const { whenTrue, whenFalse } = graph.branch(placeOf(guarded), { condition: short(guarded), reads: on ? [on] : [] });
  graph.resume(whenTrue);
  callNow(node, use, body2);
  graph.resume(whenFalse);
}
function lowerNew(node, use, body2) {
  const made2 = body2.front.types.typeOf(node.expression);
  if (made2.k === "apiValue" && made2.module === "global" && made2.path === "Promise") return newPromise(node, use, body2);
  lowerArguments(node, body2);
  const classes = alternatives(made2).flatMap((t) => t.k === "class" ? [t.cls] : []);
  if (classes.length > 0) {
    const runs = classes.flatMap((cls) => constructorFunc(cls, body2));
    const event = body2.graph.emit("call", placeOf(node), { runs, safe: runs.length === 0, detail: { callee: `new ${short(node.expression)}`, args: args(node, body2), result: how(use), receiver: use.target } });
    body2.made.set(node, event);
    return;
  }
  for (const t of alternatives(made2)) {
    if (t.k !== "apiValue") continue;
    const key2 = t.path === "" ? "default.constructor" : `${t.path}.constructor`;
    const api2 = body2.front.knowledge.api(t.module, key2);
    if (api2) return runApi({ node, module: t.module, key: key2, api: api2, use, body: body2 });
  }
  body2.made.set(node, body2.graph.emit("call", placeOf(node), { detail: { callee: `new ${short(node.expression)}`, args: args(node, body2), result: how(use) } }));
}
function args(node, body2) {
  return (node.arguments ?? []).map((a) => valueOf2(ts15.isSpreadElement(a) ? a.expression : a, body2));
}
function how(use) {
  return use.how === "combined" ? "awaited" : use.how;
}
function lowerArguments(node, body2) {
  const logging = ts15.isCallExpression(node) && isLog(node);
  for (const a of node.arguments ?? []) lowerExpression(ts15.isSpreadElement(a) ? a.expression : a, logging ? { how: "logged" } : USED, body2);
}
function callNow(node, use, body2) {
  lowerArguments(node, body2);
  if (!body2.graph.live) return;
  const types = alternatives(body2.front.types.typeOf(node.expression));
  const runs = types.flatMap((t) => targets(t, node, body2));
  if (runs.length > 0) return projectCall(node, unique(runs), use, body2);
  for (const t of types) {
    const [module, key2] = t.k === "apiValue" ? [t.module, t.path || "default"] : t.k === "apiMember" ? [t.module, `${t.type}.${t.member}`] : t.k === "api" ? [t.module, `${t.name}.()`] : ["", ""];
    const api2 = module ? body2.front.knowledge.api(module, key2) : void 0;
    if (api2) return runApi({ node, module, key: key2, api: api2, use, body: body2 });
    if (t.k === "apiResult") return releaserCall(t, node, use, body2);
  }
  unknownCall(node, types, use, body2);
}
function targets(t, node, body2) {
  const { hierarchy } = body2.front;
  if (t.k === "func") {
    const cls = t.node.parent;
    if (!ts15.isMethodDeclaration(t.node) || !ts15.isClassLike(cls) || !cls.name || isSuperCall(node)) return [t.node];
    const name2 = memberName(t.node.name);
    return name2 === void 0 ? [t.node] : [t.node, ...overrides(hierarchy, cls.name.text, name2)];
  }
  if (t.k === "class" && node.expression.kind === ts15.SyntaxKind.SuperKeyword) return constructorOf(t.cls) ? [constructorOf(t.cls)] : [];
  if (t.k === "object" && node.expression.kind === ts15.SyntaxKind.SuperKeyword) return constructorOf(t.cls) ? [constructorOf(t.cls)] : [];
  if (t.k !== "signature") return [];
  const owner = t.node.parent;
  const name = t.node.name && memberName(t.node.name);
  if (name === void 0) return [];
  const declared = ts15.isInterfaceDeclaration(owner) || ts15.isClassLike(owner) ? owner.name?.text : void 0;
  if (declared === void 0) return [];
  const methods = [...overrides(hierarchy, declared, name)];
  for (const cls of hierarchy.below(declared)) for (const d of memberDeclarations(cls, name, false)) if (ts15.isPropertyDeclaration(d) && d.initializer && isFunctionNode(d.initializer)) methods.push(d.initializer);
  return methods;
}
function isSuperCall(node) {
  return ts15.isPropertyAccessExpression(node.expression) && node.expression.expression.kind === ts15.SyntaxKind.SuperKeyword;
}
function projectCall(node, targets2, use, body2) {
  const { front, graph } = body2;
  const runs = targets2.map((t) => front.functions.of(t));
  const promise = targets2.some((t) => isPromise(front.types.returnOf({ k: "func", node: t })));
  const generator = targets2.every((t) => t.asteriskToken !== void 0 && !t.modifiers?.some((m2) => m2.kind === ts15.SyntaxKind.AsyncKeyword));
  const detail = { callee: short(node.expression), args: args(node, body2), receiver: receiverOf(node, body2), result: how(use), calls: calledValue(node, body2) };
  emitCall(node, runs, promise && !generator, detail, use, body2);
}
function emitCall(node, runs, promise, detail, use, body2) {
  const { graph } = body2;
  if (promise && !joined(use)) {
    const event2 = graph.emit("spawn", placeOf(node), { on: use.target, runs: [...runs, ...use.chain?.runs ?? []], detail: { ...detail, rejection: use.chain?.rejection ?? "unhandled" } });
    if (use.target) body2.spawned.set(use.target.path, event2);
    body2.made.set(node, event2);
    return event2;
  }
  const event = graph.emit("call", placeOf(node), { runs, on: promise ? void 0 : void 0, detail: { ...detail, awaited: promise || use.how === "awaited", ...use.race?.timeout ? { timeout: use.race.timeout } : {}, ...use.race?.wakes ? { wake: "race" } : {} } });
  body2.made.set(node, event);
  if (use.how === "awaited") graph.emit("await", placeOf(ts15.isAwaitExpression(node.parent) ? node.parent : node), { safe: true, detail: { callee: detail.callee, joins: event } });
  return event;
}
function releaserCall(t, node, use, body2) {
  const api2 = body2.front.knowledge.api(t.module, t.key);
  if (api2?.result) runApi({ node: t.call, at: node, module: t.module, key: t.key, api: { ...api2, does: api2.result, result: void 0, async: void 0, safe: true }, use, body: body2 });
}
function unknownCall(node, types, use, body2) {
  const { front, graph } = body2;
  const callee = unwrap(node.expression);
  if (isResolver(callee)) {
    graph.emit("call", placeOf(node), { safe: true, detail: { callee: short(callee), calls: { kind: "resolver" }, args: args(node, body2) } });
    return;
  }
  const calls = calledValue(node, body2);
  const userCode = isInjected(callee, body2);
  const promise = types.some((t) => t.k === "signature" && isPromise(front.types.fromNode(t.node.type)));
  const api2 = apiName(types);
  if (api2 && !joined(use) && use.chain) {
    graph.emit("spawn", placeOf(node), { runs: use.chain.runs, detail: { callee: short(callee), api: api2, result: how(use), rejection: use.chain.rejection, args: args(node, body2) } });
    return;
  }
  emitCall(node, use.chain && !joined(use) ? [] : [], promise || use.chain !== void 0 && !joined(use), { callee: short(callee), args: args(node, body2), receiver: receiverOf(node, body2), calls, userCode, api: api2, result: how(use) }, use, body2);
}
function apiName(types) {
  for (const t of types) {
    if (t.k === "apiMember") return `${t.module} ${t.type}.${t.member}`;
    if (t.k === "apiValue" && t.module !== "global") return `${t.module} ${t.path}`;
  }
  return void 0;
}
function calledValue(node, body2) {
  const callee = unwrap(node.expression);
  if (ts15.isCallExpression(callee)) {
    const event = body2.made.get(callee);
    return event && { kind: "result", of: event };
  }
  if (!ts15.isIdentifier(callee) && !ts15.isPropertyAccessExpression(callee) && !ts15.isElementAccessExpression(callee)) return void 0;
  if (ts15.isPropertyAccessExpression(callee)) {
    const holder = valueOf2(callee.expression, body2);
    if (holder.kind === "result") return holder;
    const resource = body2.front.resources.of(callee);
    return resource && resource.scope !== "external" ? { kind: "resource", resource } : void 0;
  }
  const value = valueOf2(callee, body2);
  return value.kind === "unknown" || value.kind === "constant" || value.kind === "number" || value.kind === "func" ? void 0 : value;
}
function isInjected(callee, body2) {
  const resource = ts15.isIdentifier(callee) || ts15.isPropertyAccessExpression(callee) ? body2.front.resources.of(callee) : void 0;
  if (!resource || resource.scope === "external") return false;
  return alternatives(body2.front.types.typeOf(callee)).every((t) => t.k === "signature");
}
function receiverOf(node, body2) {
  const callee = unwrap(node.expression);
  return ts15.isPropertyAccessExpression(callee) && callee.expression.kind !== ts15.SyntaxKind.SuperKeyword ? body2.front.resources.of(callee.expression) : void 0;
}
function constructorFunc(cls, body2) {
  const own = constructorOf(cls);
  if (own) return [body2.front.functions.of(own)];
  return cls.members.some((m2) => ts15.isPropertyDeclaration(m2) && m2.initializer) ? [body2.front.functions.of(cls)] : [];
}
function newPromise(node, use, body2) {
  const { graph, front } = body2;
  const shape = promiseShape(node);
  const executor = node.arguments?.[0] && unwrap(node.arguments[0]);
  const wait = (ms) => ms ? durationOf(ms, front.types, front.resources.paramPath) : void 0;
  if (executor && isFunctionNode(executor)) {
    const event = graph.emit("call", placeOf(node), { runs: [front.functions.of(executor)], safe: true, detail: { callee: "new Promise", result: how(use) } });
    body2.made.set(node, event);
  }
  if (!joined(use)) return;
  const at = placeOf(use.how === "awaited" && ts15.isAwaitExpression(node.parent) ? node.parent : node);
  if (shape?.sleep !== void 0 || shape?.pure) {
    const wake = shape.wake === "none" && use.race?.wakes ? "race" : shape.wake;
    graph.emit("sleep", at, { safe: true, detail: { callee: "setTimeout", ms: wait(shape.sleep) ?? { min: 0, max: 0, text: "0" }, wake } });
    return;
  }
  const limit = wait(shape?.limit) ?? use.race?.timeout;
  graph.emit("await", at, { on: use.target, detail: { callee: "new Promise", value: { kind: "promise" }, timeout: limit, wake: shape?.wake ?? "resolver" } });
}
function dynamicImport(node, use, body2) {
  lowerArguments(node, body2);
  const event = body2.graph.emit(joined(use) ? "call" : "spawn", placeOf(node), { on: use.target, detail: { callee: "import", awaited: joined(use), result: how(use) } });
  body2.made.set(node, event);
  if (use.how !== "awaited") return;
  body2.graph.emit("await", placeOf(node), { safe: true, detail: { callee: "import" } });
  body2.graph.emit("io", placeOf(node), { safe: true, detail: { callee: "import", io: "disk" } });
}
function isLog(node) {
  const callee = node.expression;
  if (!ts15.isPropertyAccessExpression(callee)) return false;
  return ts15.isIdentifier(callee.expression) && callee.expression.text === "console" || /^(log|debug|trace|info|warn|error|verbose|silly)$/.test(callee.name.text);
}
function unique(items) {
  return [...new Set(items)];
}

// src/frontends/typescript/api.ts
var AT_ONCE = /* @__PURE__ */ new Set(["send", "start", "stop", "spawn", "read", "count", "has", "iterate", "set", "append", "prepend", "insert", "takeFirst", "takeLast", "takeAny", "delete", "clear"]);
var EXIT_EVENT = /^(SIG(INT|TERM|HUP|QUIT|BREAK)|beforeExit|exit|shutdown|disconnect)$/;
function runApi(call) {
  const { api: api2, use, body: body2, node } = call;
  const { graph } = body2;
  const steps2 = api2.does.map(parseStep);
  const waits = api2.async === true || steps2.some((s) => s.verb === "await");
  if (api2.whenAwaited && !joined(use)) return plain(call);
  const detached2 = waits && !joined(use);
  const locks2 = isLock(call);
  const at = placeOf(call.at ?? node);
  let last;
  if (detached2) {
    last = spawned(call, steps2, locks2);
    if (use.target) body2.spawned.set(use.target.path, last);
  } else if (!steps2.some((s) => s.verb !== "await" && !(s.verb === "acquire" && !locks2))) last = called(call);
  const wait = use.how === "awaited" && ts16.isAwaitExpression(node.parent) ? placeOf(node.parent) : at;
  const run = (from) => {
    for (let i = from; i < steps2.length; i++) {
      const step2 = steps2[i];
      if (!graph.live) return;
      if (detached2 && !AT_ONCE.has(step2.verb)) continue;
      if ((step2.verb === "acquire" || step2.verb === "release") && !locks2) continue;
      if (step2.verb === "await") {
        if (use.how !== "returned" || steps2.length > 1) last = waited(call, step2, wait) ?? last;
        continue;
      }
      if (step2.verb === "acquire" && steps2.slice(i + 1).some((s) => s.verb === "release")) {
        const released = steps2.findIndex((s, j) => j > i && s.verb === "release");
        last = emitStep(call, step2, at, { scoped: true });
        graph.scoped(
          () => inner(i + 1, released),
          () => void emitStep(call, steps2[released], at, { scoped: true })
        );
        return run(released + 1);
      }
      last = emitStep(call, step2, at, {}) ?? last;
    }
  };
  const inner = (from, to) => {
    for (let i = from; i < to; i++) if (graph.live) emitStep(call, steps2[i], at, {});
  };
  run(0);
  if (last) body2.made.set(node, last);
  if (call.key.endsWith(".unref")) unref(node, body2);
  if (api2.never) graph.cut();
}
function called({ node, api: api2, use, body: body2, module, key: key2 }) {
  const event = body2.graph.emit("call", placeOf(node), { safe: api2.safe, detail: { callee: calleeText(node), api: `${module} ${key2}`, args: args(node, body2), receiver: receiver(node, body2), result: how(use), ...api2.userCode ? { userCode: true } : {} } });
  if (use.how === "awaited" && !api2.does.includes("await")) body2.graph.emit("await", placeOf(node), { safe: true, detail: { callee: calleeText(node), joins: event } });
  return event;
}
function plain(call) {
  call.body.made.set(call.node, called(call));
}
function spawned({ node, api: api2, use, body: body2, module, key: key2 }, steps2, locks2) {
  const io = steps2.find((s) => s.verb === "io")?.rest;
  const runs = [
    ...steps2.flatMap((s) => s.verb === "call" && s.operand ? callbackOf(s.operand, node, body2).funcs : []),
    ...use.chain?.runs ?? []
  ];
  const sleep = steps2.some((s) => s.verb === "sleep");
  return body2.graph.emit("spawn", placeOf(node), {
    on: use.target,
    runs,
    detail: {
      callee: calleeText(node),
      api: `${module} ${key2}`,
      args: args(node, body2),
      receiver: receiver(node, body2),
      io,
      result: how(use),
      rejection: use.chain?.rejection ?? "unhandled",
      ...sleep ? { ms: duration(api2, node, body2) } : {},
      ...locks2 && steps2.some((s) => s.verb === "acquire") ? { lock: api2.lock } : {}
    }
  });
}
function waited(call, step2, at) {
  const { node, api: api2, body: body2, use, module, key: key2 } = call;
  const on = step2.operand ? operandResource(step2.operand, call) : void 0;
  return body2.graph.emit("await", at, { on, safe: api2.safe, detail: { callee: calleeText(node), api: `${module} ${key2}`, ...limits(call), ...on ? { joins: body2.spawned.get(on.path) } : {}, ...use.race?.wakes ? { wake: "race" } : {} } });
}
function emitStep(call, step2, at, extra) {
  const { node, api: api2, body: body2, use, module, key: key2 } = call;
  const { graph } = body2;
  const common = { callee: calleeText(node), api: `${module} ${key2}`, ...extra };
  const on = step2.operand ? operandResource(step2.operand, call) : receiver(node, body2);
  switch (step2.verb) {
    case "io":
      return graph.emit("io", at, { safe: true, detail: { ...common, io: step2.rest, result: how(use), args: args(node, body2), receiver: receiver(node, body2), ...limits(call) } });
    case "acquire":
      return graph.emit("acquire", at, { on, detail: { ...common, lock: api2.lock ?? "mutex", fair: api2.fair, reentrant: api2.reentrant, permits: permitsOf(call), tried: api2.tried, ...limits(call) } });
    case "release":
      return graph.emit("release", at, { on, detail: { ...common, ...api2.releaseTwice === "noop" ? { safe: true } : {} } });
    case "call":
    case "spawn":
    case "poll":
      return callback2(call, step2, at, common, on);
    case "sleep":
      return graph.emit("sleep", at, { safe: true, detail: { ...common, ms: duration(api2, node, body2), wake: wakeOf(call), ...limits(call) } });
    case "block":
      return graph.emit("block", at, { safe: true, detail: { ...common, ms: duration(api2, node, body2) } });
    case "send":
      return graph.emit("send", at, { on, safe: api2.safe, detail: { ...common, loss: api2.loss, message: messageOf(call), result: how(use), rejection: use.chain?.rejection, args: args(node, body2), ...api2.userCode ? { userCode: true } : {}, ...api2.what ? { what: api2.what } : {} } });
    case "receive":
      return graph.emit("receive", at, { on, detail: { ...common, message: messageOf(call), ...limits(call) } });
    case "start":
      return graph.emit("start", at, { on: step2.operand?.root === "result" ? use.target : on, safe: true, runs: startRuns(call), detail: { ...common, what: api2.what, ms: api2.ms || api2.defaultMs !== void 0 ? duration(api2, node, body2) : void 0, message: messageOf(call), once: api2.once, unref: api2.unref, result: how(use), receiver: receiver(node, body2), args: args(node, body2) } });
    case "stop":
      return graph.emit("stop", at, { on, safe: true, detail: { ...common, what: api2.what, message: messageOf(call), args: args(node, body2) } });
    case "read":
    case "count":
    case "has":
    case "iterate":
      return on ? graph.emit("read", at, { on: withKey(on, step2, call), detail: { ...common, ...step2.verb === "read" ? {} : { op: step2.verb } } }) : void 0;
    case "await":
      return waited(call, step2, at);
    default: {
      if (!on) return void 0;
      const value = step2.value ? argument(step2.value, node) : void 0;
      return graph.emit("write", at, { on: withKey(on, step2, call), safe: true, detail: { ...common, op: step2.verb, result: how(use), ...step2.value ? { value: valueOf2(value, body2) } : {} } });
    }
  }
}
function withKey(on, _step, _call) {
  return on;
}
function startRuns(call) {
  return call.api.does.map(parseStep).flatMap((s) => s.verb === "spawn" && s.operand ? callbackOf(s.operand, call.node, call.body).funcs : []);
}
function callback2(call, step2, at, common, on) {
  const { node, api: api2, body: body2, use } = call;
  if (!step2.operand) return void 0;
  const { expression, funcs } = callbackOf(step2.operand, node, body2);
  if (!expression) return void 0;
  if (step2.verb === "spawn") {
    roles(call, funcs);
    if (call.api.does.some((s) => s.startsWith("start"))) return void 0;
  }
  if (funcs.length === 0 && !callable(expression, body2)) return void 0;
  const value = valueOf2(expression, body2);
  const detail = {
    ...common,
    awaited: step2.verb === "call" && (joined(use) || api2.does.includes("await")),
    ...funcs.length === 0 && (value.kind === "resource" || value.kind === "resolver") ? { calls: value } : {},
    ...api2.userCode ? { userCode: true } : {},
    ...step2.verb === "poll" ? { ms: duration(api2, node, body2), ...limits(call) } : {},
    receiver: ts16.isPropertyAccessExpression(unwrap(expression)) ? body2.front.resources.of(unwrap(expression).expression) : void 0
  };
  return body2.graph.emit(step2.verb, at, { runs: funcs, on: step2.verb === "spawn" ? on : void 0, safe: step2.verb === "poll", detail });
}
function callable(expression, body2) {
  const e = unwrap(expression);
  if (ts16.isLiteralExpression(e) || ts16.isObjectLiteralExpression(e) || ts16.isArrayLiteralExpression(e)) return false;
  return alternatives(body2.front.types.typeOf(e)).every((t) => t.k === "signature" || t.k === "func" || t.k === "apiValue" || t.k === "apiMember" || t.k === "apiResult");
}
function callbackOf(operand, node, body2) {
  const expression = argument(operand, node);
  if (!expression) return { funcs: [] };
  return { expression, funcs: functionsOf(expression, body2) };
}
function roles(call, funcs) {
  const { what } = call.api;
  const message = messageOf(call);
  for (const func of funcs) {
    const mutable = func;
    if (call.module === "node:process" && message !== void 0 && EXIT_EVENT.test(message.replace(/['"`]/g, ""))) mutable.role = "stop";
    else if (what !== "timeout" && what !== "interval" && what !== "immediate" && what !== void 0) mutable.role ??= "handler";
  }
}
function limits({ api: api2, node, body: body2, use }) {
  const limit = api2.timeout ? argument(operandOf(api2.timeout), node) : void 0;
  const timeout = limit ? durationOf(limit, body2.front.types, body2.front.resources.paramPath) : signalTimeout(api2, node, body2) ?? use.race?.timeout ?? (api2.timeoutMs === void 0 ? void 0 : { min: api2.timeoutMs, max: api2.timeoutMs, text: `${api2.timeoutMs} ms by default` });
  const slot = api2.signal && !given(api2.signal, node, body2) ? api2.signal : void 0;
  const wake = api2.signal && !slot ? "signal" : use.race?.wakes ? "race" : void 0;
  return { ...timeout ? { timeout } : {}, ...slot ? { signalSlot: slot } : {}, ...wake ? { wake } : {} };
}
function signalTimeout(api2, node, body2) {
  const signal = api2.signal ? argument(operandOf(api2.signal), node) : void 0;
  const e = signal && unwrap(signal);
  if (!e || !ts16.isCallExpression(e) || !ts16.isPropertyAccessExpression(e.expression) || e.expression.name.text !== "timeout") return void 0;
  return durationOf(e.arguments[0], body2.front.types, body2.front.resources.paramPath);
}
function wakeOf(call) {
  const { api: api2, use, node, body: body2 } = call;
  if (api2.signal && given(api2.signal, node, body2)) return "signal";
  if (use.race?.wakes) return "race";
  return api2.wake && api2.wake !== "signal" ? api2.wake : "none";
}
function duration(api2, node, body2) {
  const slot = api2.ms ?? api2.does.map(parseStep).find((s) => (s.verb === "sleep" || s.verb === "block") && s.operand)?.rest;
  const expression = slot ? argument(operandOf(slot), node) : void 0;
  if (expression) return durationOf(expression, body2.front.types, body2.front.resources.paramPath, api2.unitMs);
  if (api2.defaultMs !== void 0) return { min: api2.defaultMs, max: api2.defaultMs, text: `${api2.defaultMs} ms by default` };
  return api2.ms || slot ? { min: 0, max: 0, text: "0" } : void 0;
}
function messageOf({ api: api2, node }) {
  const e = api2.message ? argument(operandOf(api2.message), node) : api2.does.some((s) => s.startsWith("send")) ? node.arguments?.[0] : void 0;
  if (!e) return void 0;
  return ts16.isStringLiteralLike(e) ? e.text : short(e);
}
function given(slot, node, body2) {
  const operand = operandOf(slot);
  const whole = node.arguments?.[operand.index ?? 0];
  if (!whole) return false;
  if (argument(operand, node)) return true;
  const e = initial(whole, body2);
  if (operand.path.length === 0) return true;
  return !ts16.isObjectLiteralExpression(e) ? !ts16.isLiteralExpression(e) && e.kind !== ts16.SyntaxKind.NullKeyword && e.getText() !== "undefined" && !isFunctionNode(e) : e.properties.some(ts16.isSpreadAssignment);
}
function initial(node, body2) {
  const e = unwrap(node);
  if (!ts16.isIdentifier(e)) return e;
  const d = lookupValue(e.text, e);
  void body2;
  return d && ts16.isVariableDeclaration(d) && d.initializer ? unwrap(d.initializer) : e;
}
var operands = /* @__PURE__ */ new Map();
function operandOf(text2) {
  let known = operands.get(text2);
  if (!known) operands.set(text2, known = parseStep(`stop ${text2}`).operand);
  return known;
}
function argument(operand, node) {
  if (operand.root !== "arg") return void 0;
  const list = node.arguments ?? [];
  let e = operand.index === -1 ? lastFunction(list) : list[operand.index ?? 0];
  for (const name of operand.path) {
    const object2 = e && initialLiteral(e);
    if (!object2 || !ts16.isObjectLiteralExpression(object2)) return void 0;
    const p = object2.properties.find((x) => x.name && memberName(x.name) === name);
    e = p && ts16.isPropertyAssignment(p) ? p.initializer : p && ts16.isShorthandPropertyAssignment(p) ? p.name : p && ts16.isMethodDeclaration(p) ? p : void 0;
  }
  return e;
}
function initialLiteral(node) {
  const e = unwrap(node);
  if (!ts16.isIdentifier(e)) return e;
  const d = lookupValue(e.text, e);
  return d && ts16.isVariableDeclaration(d) && d.initializer && (d.parent.flags & ts16.NodeFlags.Const) !== 0 ? unwrap(d.initializer) : e;
}
function lastFunction(list) {
  const e = list[list.length - 1];
  const plainest = e && unwrap(e);
  return plainest && (isFunctionNode(plainest) || ts16.isIdentifier(plainest) || ts16.isPropertyAccessExpression(plainest) || ts16.isCallExpression(plainest)) ? e : void 0;
}
function operandResource(operand, call) {
  const { node, body: body2, use } = call;
  const { resources } = body2.front;
  let base;
  if (operand.root === "this") base = receiver(node, body2);
  else if (operand.root === "result") base = use.target;
  else if (operand.root === "arg") {
    const e = argument(operand, node);
    base = e && (ts16.isStringLiteralLike(e) ? { id: `${call.module}#${e.text}`, path: `${call.module}#${e.text}`, scope: "external", name: e.text } : resources.of(e));
  } else base = { id: `global#${operand.name}`, path: `global#${operand.name}`, scope: "external", name: operand.name ?? "" };
  if (!operand.key || !base) return base;
  const key2 = argument(operand.key, node);
  return key2 ? ts16.isStringLiteralLike(key2) ? { ...base, id: `${base.id}[${key2.text}]`, path: `${base.path}[${key2.text}]`, name: `${base.name}[${key2.text}]` } : resources.keyed(base, key2) : base;
}
function receiver(node, body2) {
  const callee = unwrap(node.expression);
  if (ts16.isNewExpression(node)) return void 0;
  return ts16.isPropertyAccessExpression(callee) ? body2.front.resources.of(callee.expression) : ts16.isIdentifier(callee) || ts16.isElementAccessExpression(callee) ? body2.front.resources.of(callee) : void 0;
}
function isLock({ api: api2, node, body: body2, module }) {
  if (!api2.lockWhenOne) return true;
  const callee = unwrap(node.expression);
  const maker = creation(ts16.isPropertyAccessExpression(callee) ? callee.expression : callee, body2);
  if (!maker) return false;
  const slots = argument(operandOf(api2.lockWhenOne), maker);
  if (slots) return numberOf(slots, body2.front.types) === 1;
  void module;
  return api2.permits === 1;
}
function permitsOf(call) {
  const { api: api2, node, body: body2 } = call;
  if (typeof api2.permits === "number") return api2.permits;
  if (api2.permits === void 0) return void 0;
  const callee = unwrap(node.expression);
  const maker = creation(ts16.isPropertyAccessExpression(callee) ? callee.expression : callee, body2);
  return maker ? numberOf(argument(operandOf(api2.permits), maker), body2.front.types) : void 0;
}
function creation(node, body2, depth = 0) {
  const e = unwrap(node);
  if (depth > 4) return void 0;
  if (ts16.isNewExpression(e) || ts16.isCallExpression(e)) return e;
  if (ts16.isIdentifier(e)) {
    const d = body2.front.types.declarationOf(e);
    if (!d) return void 0;
    if (ts16.isExpression(d)) return creation(d, body2, depth + 1);
    return ts16.isVariableDeclaration(d) && d.initializer ? creation(d.initializer, body2, depth + 1) : void 0;
  }
  if (!ts16.isPropertyAccessExpression(e)) return void 0;
  const name = e.name.text;
  for (const t of alternatives(body2.front.types.typeOf(e.expression))) {
    if (t.k !== "object" && t.k !== "class") continue;
    for (const m2 of t.cls.members) if (ts16.isPropertyDeclaration(m2) && m2.initializer && memberName(m2.name) === name) return creation(m2.initializer, body2, depth + 1);
    const [value] = body2.front.hierarchy.assignments(t.cls, name);
    if (value) return creation(ts16.isBinaryExpression(value) && isAssignment(value.operatorToken.kind) ? value.right : value, body2, depth + 1);
  }
  return void 0;
}
function unref(node, body2) {
  const callee = unwrap(node.expression);
  if (!ts16.isPropertyAccessExpression(callee)) return;
  const made2 = body2.made.get(unwrap(callee.expression));
  const on = body2.front.resources.of(callee.expression);
  for (const event of body2.graph.events) {
    if (event.kind === "start" && (event === made2 || on && event.on?.path === on.path)) event.detail.unref = true;
  }
}
function calleeText(node) {
  return `${ts16.isNewExpression(node) ? "new " : ""}${short(node.expression)}`;
}

// src/frontends/typescript/dispose.ts
function disposeOf(d, body2) {
  const { graph, front } = body2;
  if (!d.initializer || !graph.live) return;
  const isAwait = (d.parent.flags & ts17.NodeFlags.AwaitUsing) === ts17.NodeFlags.AwaitUsing;
  const on = ts17.isIdentifier(d.name) ? front.resources.ofDeclaration(d, d.name) : void 0;
  for (const t of alternatives(front.types.typeOfDeclaration(d))) {
    if (t.k === "apiResult") {
      const api2 = front.knowledge.api(t.module, t.key);
      if (api2?.result) runApi({ node: t.call, at: d, module: t.module, key: t.key, api: { ...api2, does: api2.result, result: void 0, async: void 0, safe: true }, use: USED, body: body2 });
      return;
    }
    const method = t.k === "object" ? dispose(t.cls, isAwait) : t.k === "literal" ? t.node.properties.find((p) => isFunctionNode(p) && p.name !== void 0 && /Symbol\.(asyncD|d)ispose/.test(p.name.getText())) : void 0;
    if (!method || !isFunctionNode(method)) continue;
    graph.emit("call", placeOf(d), { runs: [front.functions.of(method)], detail: { callee: "dispose", receiver: on, awaited: isAwait } });
    if (isAwait) graph.emit("await", placeOf(d), { safe: true, detail: { callee: "dispose" } });
    return;
  }
  graph.emit("stop", placeOf(d), { on, safe: true, detail: { callee: "dispose" } });
  if (isAwait) graph.emit("await", placeOf(d), { detail: { callee: "dispose" } });
}
function dispose(cls, isAwait) {
  const [own] = [...isAwait ? memberDeclarations(cls, "@@asyncDispose", false) : [], ...memberDeclarations(cls, "@@dispose", false)];
  return own;
}

// src/frontends/typescript/lower.ts
function lower(node, func, front) {
  const graph = createGraph(func.at);
  const body2 = { front, node, func, graph, made: /* @__PURE__ */ new Map(), spawned: /* @__PURE__ */ new Map() };
  func.entry = graph.entry;
  func.events = graph.events;
  if (ts18.isSourceFile(node)) block(node.statements, body2);
  else if (ts18.isClassLike(node)) fields(node, body2);
  else {
    if (ts18.isConstructorDeclaration(node)) fields(node.parent, body2);
    for (const p of node.parameters) {
      if (p.initializer) lowerExpression(p.initializer, { how: "stored" }, body2);
      if (!ts18.isIdentifier(p.name)) lowerPattern(p.name, body2);
    }
    if (!node.body) return;
    if (ts18.isBlock(node.body)) block(node.body.statements, body2);
    else returned(node.body, node.body, body2);
  }
  if (graph.live) graph.return(endOf(func, node));
}
function fields(cls, body2) {
  for (const m2 of cls.members) {
    const name = m2.name && memberName(m2.name);
    if (ts18.isPropertyDeclaration(m2) && m2.initializer && name !== void 0 && !isStaticMember(m2)) lowerExpression(m2.initializer, { how: "stored", target: body2.front.resources.field(cls, name) }, body2);
  }
}
function classBody(cls, body2) {
  for (const d of ts18.canHaveDecorators(cls) ? ts18.getDecorators(cls) ?? [] : []) lowerExpression(d.expression, USED, body2);
  for (const m2 of cls.members) {
    for (const d of ts18.canHaveDecorators(m2) ? ts18.getDecorators(m2) ?? [] : []) lowerExpression(d.expression, USED, body2);
    if (ts18.isClassStaticBlockDeclaration(m2)) block(m2.body.statements, body2);
    else if (ts18.isPropertyDeclaration(m2) && m2.initializer && isStaticMember(m2)) lowerExpression(m2.initializer, { how: "stored" }, body2);
  }
}
function block(statements, body2) {
  for (let i = 0; i < statements.length; i++) {
    const s = statements[i];
    if (!body2.graph.live) return;
    if (ts18.isVariableStatement(s) && (s.declarationList.flags & ts18.NodeFlags.Using) !== 0) {
      declarations(s.declarationList, body2);
      const rest = statements.slice(i + 1);
      body2.graph.scoped(
        () => block(rest, body2),
        () => body2.graph.within("finally", () => [...s.declarationList.declarations].reverse().forEach((d) => disposeOf(d, body2)))
      );
      return;
    }
    statement2(s, body2);
  }
}
function statement2(s, body2, label) {
  const { graph } = body2;
  if (!graph.live) return;
  if (ts18.isExpressionStatement(s)) lowerExpression(s.expression, IGNORED, body2);
  else if (ts18.isVariableStatement(s)) declarations(s.declarationList, body2);
  else if (ts18.isReturnStatement(s)) {
    if (s.expression) returned(s.expression, s, body2);
    else graph.return(placeOf(s));
  } else if (ts18.isIfStatement(s)) ifStatement(s, body2);
  else if (ts18.isBlock(s)) block(s.statements, body2);
  else if (ts18.isThrowStatement(s)) {
    lowerExpression(s.expression, USED, body2);
    graph.throw(placeOf(s));
  } else if (ts18.isTryStatement(s)) {
    const { catchClause, finallyBlock } = s;
    graph.try(
      () => block(s.tryBlock.statements, body2),
      catchClause && (() => block(catchClause.block.statements, body2)),
      finallyBlock && (() => block(finallyBlock.statements, body2))
    );
  } else if (ts18.isIterationStatement(s, false)) loop(s, body2, label);
  else if (ts18.isSwitchStatement(s)) switchStatement(s, body2);
  else if (ts18.isLabeledStatement(s)) {
    if (ts18.isIterationStatement(s.statement, false)) statement2(s.statement, body2, s.label.text);
    else graph.labelled(s.label.text, () => statement2(s.statement, body2));
  } else if (ts18.isBreakStatement(s)) graph.break(s.label?.text);
  else if (ts18.isContinueStatement(s)) graph.continue(s.label?.text);
  else if (ts18.isClassDeclaration(s)) classBody(s, body2);
  else if (ts18.isExportAssignment(s)) lowerExpression(s.expression, { how: "stored" }, body2);
  else if (ts18.isModuleDeclaration(s) && s.body && ts18.isModuleBlock(s.body)) block(s.body.statements, body2);
  else if (ts18.isWithStatement(s)) statement2(s.statement, body2);
}
function declarations(list, body2) {
  for (const d of list.declarations) {
    if (!d.initializer) continue;
    const target = ts18.isIdentifier(d.name) ? body2.front.resources.ofDeclaration(d, d.name) : void 0;
    lowerExpression(d.initializer, { how: unused(d) ? "ignored" : "stored", target }, body2);
    if (target && target.scope !== "local" && (list.flags & ts18.NodeFlags.Const) === 0 && ts18.isIdentifier(d.name)) {
      body2.graph.emit("write", placeOf(d), { on: target, detail: { op: "set", value: valueOf2(d.initializer, body2) } });
    }
    if (!ts18.isIdentifier(d.name)) lowerPattern(d.name, body2);
  }
}
function unused(d) {
  if (!ts18.isIdentifier(d.name) || !d.initializer || !ts18.isCallExpression(unwrap(d.initializer)) || !ts18.isBlock(d.parent.parent?.parent ?? d)) return false;
  const name = d.name.text;
  let used = false;
  const visit = (n) => {
    if (used) return;
    if (ts18.isIdentifier(n) && n.text === name && n !== d.name) used = true;
    else ts18.forEachChild(n, visit);
  };
  visit(d.parent.parent.parent);
  return !used;
}
function returned(expression, at, body2) {
  lowerExpression(expression, { how: "returned" }, body2);
  const value = valueOf2(expression, body2);
  body2.func.returns.push(value);
  body2.graph.return(placeOf(at), { value });
}
function ifStatement(s, body2) {
  const { graph } = body2;
  const { whenTrue, whenFalse } = lowerCondition(s.expression, body2);
  graph.resume(whenTrue);
  statement2(s.thenStatement, body2);
  const after = graph.cut();
  graph.resume(whenFalse);
  if (s.elseStatement) statement2(s.elseStatement, body2);
  graph.resume(after);
}
function loop(s, body2, label) {
  const { graph } = body2;
  const run = () => statement2(s.statement, body2);
  if (ts18.isWhileStatement(s) || ts18.isDoStatement(s)) {
    const endless = s.expression.kind === ts18.SyntaxKind.TrueKeyword || numberOf(s.expression, body2.front.types) === 1;
    const kind2 = ts18.isDoStatement(s) ? "do" : "while";
    graph.loop(placeOf(head(s, s.expression)), { loop: kind2, endless }, label, { condition: endless ? void 0 : () => lowerCondition(s.expression, body2), body: run, testLast: kind2 === "do" });
    return;
  }
  if (ts18.isForStatement(s)) {
    if (s.initializer && ts18.isVariableDeclarationList(s.initializer)) declarations(s.initializer, body2);
    else if (s.initializer) lowerExpression(s.initializer, IGNORED, body2);
    const { condition, incrementor } = s;
    graph.loop(placeOf(s), { loop: "for", endless: condition === void 0, bound: boundOf(condition, body2) }, label, {
      condition: condition && (() => lowerCondition(condition, body2)),
      body: run,
      update: incrementor && (() => void lowerExpression(incrementor, IGNORED, body2))
    });
    return;
  }
  if (!ts18.isForOfStatement(s) && !ts18.isForInStatement(s)) return;
  lowerExpression(s.expression, USED, body2);
  const isAwait = ts18.isForOfStatement(s) && s.awaitModifier !== void 0;
  const kind = isAwait ? "for-await" : ts18.isForOfStatement(s) ? "for-of" : "for-in";
  const on = body2.front.resources.of(s.expression);
  graph.loop(placeOf(s.initializer), { loop: kind, callee: s.expression.getText().slice(0, 60) }, label, {
    condition: () => {
      if (isAwait) graph.emit("await", placeOf(s.expression), { on, detail: { callee: s.expression.getText().slice(0, 60) } });
      else if (on && on.scope !== "local") graph.emit("read", placeOf(s.expression), { on, detail: { op: "iterate" } });
      return graph.branch(placeOf(s.initializer), { condition: `next of ${s.expression.getText().slice(0, 60)}`, reads: on ? [on] : [] });
    },
    body: run
  });
}
function boundOf(condition, body2) {
  if (!condition || !ts18.isBinaryExpression(condition)) return void 0;
  const less = condition.operatorToken.kind === ts18.SyntaxKind.LessThanToken || condition.operatorToken.kind === ts18.SyntaxKind.LessThanEqualsToken;
  return less ? numberOf(condition.right, body2.front.types) : void 0;
}
function switchStatement(s, body2) {
  const { graph } = body2;
  lowerExpression(s.expression, USED, body2);
  graph.breakable(() => {
    let fallthrough = [];
    let otherwise = graph.cut();
    const fallback = s.caseBlock.clauses.findIndex(ts18.isDefaultClause);
    const starts = s.caseBlock.clauses.map((clause) => {
      if (ts18.isDefaultClause(clause)) return [];
      graph.resume(otherwise);
      lowerExpression(clause.expression, USED, body2);
      const condition = `${s.expression.getText()} === ${clause.expression.getText()}`.replace(/\s+/g, " ").slice(0, 120);
      const on = body2.front.resources.of(s.expression);
      const { whenTrue, whenFalse } = graph.branch(placeOf(clause.expression), { condition, reads: on ? [on] : [] });
      otherwise = whenFalse;
      return whenTrue;
    });
    s.caseBlock.clauses.forEach((clause, i) => {
      graph.resume(fallthrough, i === fallback ? otherwise : starts[i]);
      block(clause.statements, body2);
      fallthrough = graph.cut();
    });
    graph.resume(fallthrough, fallback < 0 ? otherwise : []);
  });
}
function head(s, condition) {
  return ts18.isWhileStatement(s) ? condition : s;
}
function endOf(func, node) {
  return ts18.isSourceFile(node) || ts18.isClassLike(node) || !node.body ? func.at : placeOf(ts18.isBlock(node.body) ? node.body.getLastToken() ?? node.body : node.body);
}

// src/frontends/typescript/modules.ts
import { posix } from "node:path";
import { ts as ts19 } from "ts-morph";
var EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
var EMITTED = { ".js": [".ts", ".tsx", ".js", ".jsx"], ".jsx": [".tsx", ".jsx"], ".mjs": [".mts", ".mjs"], ".cjs": [".cts", ".cjs"] };
function createModules(host) {
  const configs = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  const problems = [];
  const cache3 = /* @__PURE__ */ new Map();
  let packages;
  function resolve3(from, specifier) {
    const key2 = `${posix.dirname(from)}\0${specifier}`;
    let target = cache3.get(key2);
    if (!target) cache3.set(key2, target = find(from, specifier));
    return target;
  }
  function find(from, specifier) {
    if (specifier.startsWith("node:")) return { module: specifier };
    if (specifier.startsWith(".") || specifier.startsWith("/")) {
      const file3 = asFile(posix.join(posix.dirname(from), specifier));
      return file3 ? { file: file3 } : { module: specifier };
    }
    const config = configOf(posix.dirname(from));
    const file2 = config && alias(config, specifier);
    if (file2) return { file: file2 };
    const local = workspace(specifier);
    return local ? { file: local } : { module: specifier };
  }
  function asFile(path) {
    const clean = posix.normalize(path);
    if (clean.startsWith("..")) return void 0;
    const ext = /\.[cm]?jsx?$/.exec(clean)?.[0];
    for (const e of ext ? EMITTED[ext] ?? [] : []) {
      const candidate = clean.slice(0, -ext.length) + e;
      if (host.exists(candidate)) return candidate;
    }
    if (/\.[cm]?tsx?$/.test(clean) && host.exists(clean)) return clean;
    for (const e of EXTENSIONS) if (host.exists(clean + e)) return clean + e;
    for (const e of EXTENSIONS) if (host.exists(`${clean}/index${e}`)) return posix.normalize(`${clean}/index${e}`);
    return void 0;
  }
  function alias(config, specifier) {
    for (const { prefix, suffix, targets: targets2 } of config.paths) {
      if (!specifier.startsWith(prefix) || !specifier.endsWith(suffix) || specifier.length < prefix.length + suffix.length) continue;
      const star = specifier.slice(prefix.length, specifier.length - suffix.length);
      for (const target of targets2) {
        const file2 = asFile(posix.join(config.base, target.replace("*", star)));
        if (file2) return file2;
      }
    }
    return config.baseUrl === void 0 ? void 0 : asFile(posix.join(config.baseUrl, specifier));
  }
  function configOf(folder) {
    if (configs.has(folder)) return configs.get(folder);
    let found;
    for (const name of ["tsconfig.json", "jsconfig.json"]) {
      const path = folder === "." ? name : `${folder}/${name}`;
      if (!found && host.exists(path)) found = readConfig(path, /* @__PURE__ */ new Set());
    }
    found ??= folder === "." || folder === "" ? void 0 : configOf(posix.dirname(folder));
    if (found) used.add(found.path);
    configs.set(folder, found);
    return found;
  }
  function readConfig(path, seen) {
    if (seen.has(path)) return void 0;
    seen.add(path);
    const text2 = host.read(path);
    if (text2 === void 0) return void 0;
    const { config, error } = ts19.parseConfigFileTextToJson(path, text2);
    if (error) problems.push({ subject: path, message: `not valid JSON: ${ts19.flattenDiagnosticMessageText(error.messageText, " ")}` });
    const json = isRecord(config) ? config : {};
    const options = isRecord(json["compilerOptions"]) ? json["compilerOptions"] : {};
    const folder = posix.dirname(path);
    const parents = (Array.isArray(json["extends"]) ? json["extends"] : [json["extends"]]).filter((e) => typeof e === "string" && e.startsWith("."));
    const parent = parents.map((e) => readConfig(parentPath(folder, e), seen)).findLast((c) => c !== void 0);
    const baseUrl = typeof options["baseUrl"] === "string" ? posix.join(folder, options["baseUrl"]) : parent?.baseUrl;
    const own = isRecord(options["paths"]) ? options["paths"] : void 0;
    const paths = own ? Object.entries(own).map(([pattern, targets2]) => {
      const [prefix = "", suffix = ""] = pattern.split("*");
      return { prefix, suffix: pattern.includes("*") ? suffix : "", targets: Array.isArray(targets2) ? targets2.filter((t) => typeof t === "string") : [] };
    }) : parent?.paths ?? [];
    return { path, base: own ? typeof options["baseUrl"] === "string" ? baseUrl : folder : parent?.base ?? folder, paths: own ? paths : parent?.paths ?? [], baseUrl };
  }
  function parentPath(folder, specifier) {
    const path = posix.join(folder, specifier);
    return path.endsWith(".json") || !host.exists(`${path}.json`) ? path : `${path}.json`;
  }
  function workspace(specifier) {
    packages ??= findPackages();
    const parts = specifier.split("/");
    const name = specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
    const folder = packages.get(name);
    if (folder === void 0) return void 0;
    const rest = specifier.slice(name.length + 1);
    for (const base of rest ? [`src/${rest}`, rest, `lib/${rest}`] : ["src/index", "src/main", "index", "lib/index", "src"]) {
      const file2 = asFile(posix.join(folder, base));
      if (file2) return file2;
    }
    return rest ? void 0 : mainOf(folder);
  }
  function mainOf(folder) {
    const json = packageJson(posix.join(folder, "package.json"));
    const main = json && (typeof json["source"] === "string" ? json["source"] : json["main"]);
    if (typeof main !== "string") return void 0;
    return asFile(posix.join(folder, main)) ?? asFile(posix.join(folder, main.replace(/^(\.\/)?(dist|build|lib|out)\//, "src/")));
  }
  function findPackages() {
    const found = /* @__PURE__ */ new Map();
    const visit = (folder, depth) => {
      for (const name of host.list(folder)) {
        if (name === "package.json") {
          const json = packageJson(posix.join(folder, name));
          if (typeof json?.["name"] === "string" && !found.has(json["name"])) found.set(json["name"], folder);
        } else if (name.endsWith("/") && depth < 4 && !/^(node_modules|dist|build|out|\..*)\/$/.test(name)) visit(posix.join(folder, name.slice(0, -1)), depth + 1);
      }
    };
    visit(".", 0);
    return found;
  }
  function packageJson(path) {
    try {
      const json = JSON.parse(host.read(path) ?? "");
      return isRecord(json) ? json : void 0;
    } catch {
      return void 0;
    }
  }
  return { resolve: resolve3, configs: () => [...used].sort(), problems };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/frontends/typescript/index.ts
var typescriptFrontEnd = {
  name: "typescript",
  extensions: [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"],
  model
};
function model(input) {
  const problems = [];
  const files3 = /* @__PURE__ */ new Map();
  const pending = [];
  const modules = createModules(hostOf(input));
  const hierarchy = createHierarchy();
  const clock = { parse: 0, lower: 0 };
  function file2(path) {
    const known = files3.get(path);
    if (known !== void 0) return known ?? void 0;
    files3.set(path, null);
    const start2 = performance.now();
    try {
      const ast = parse2(path, input.read(path));
      files3.set(path, ast);
      hierarchy.add(ast);
      pending.push(ast);
      const [error] = syntaxErrors(ast);
      if (error) problems.push({ subject: path, message: `does not parse: line ${error.line}: ${error.message}` });
      return ast;
    } catch (error) {
      problems.push({ subject: path, message: error instanceof Error ? error.message : String(error) });
      return void 0;
    } finally {
      clock.parse += performance.now() - start2;
    }
  }
  for (const path of input.files) file2(path);
  const knowledge = loadKnowledge([...typescriptFiles, ...input.knowledge]);
  const types = createTypes({ file: file2, modules, knowledge, hierarchy });
  const resources = createResources(types);
  const functions = createFunctions(resources, input.isTest);
  const front = { types, resources, functions, hierarchy, knowledge };
  const funcs = [];
  const before = clock.parse;
  const start = performance.now();
  while (pending.length > 0 || functions.queue.length > 0) {
    for (const ast of pending.splice(0)) collect2(ast, front);
    for (const [node, func] of functions.queue.splice(0)) {
      try {
        lower(node, func, front);
        funcs.push(func);
      } catch (error) {
        problems.push({ subject: func.file, message: `\`${func.name}\` at line ${func.at.line} could not be lowered: ${error instanceof Error ? error.message : String(error)}` });
      }
    }
  }
  clock.lower = performance.now() - start - (clock.parse - before);
  input.onStage?.("parse", clock.parse);
  input.onStage?.("lower", clock.lower);
  const parsed2 = [...files3].flatMap(([path, ast]) => ast ? [{ path, lines: ast.getLineStarts().length, test: input.isTest(path) }] : []);
  problems.push(...modules.problems.map((p) => ({ ...p, level: "note" })));
  return {
    files: parsed2.sort((a, b) => a.path < b.path ? -1 : 1),
    funcs: funcs.filter((f) => f.entry).sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
    problems,
    configs: modules.configs()
  };
}
function collect2(ast, front) {
  front.functions.of(ast);
  const visit = (node) => {
    if (isFunctionNode(node)) {
      if (node.body) front.functions.of(node);
    } else if (ts20.isClassLike(node) && !node.members.some((m2) => ts20.isConstructorDeclaration(m2) && m2.body) && node.members.some((m2) => ts20.isPropertyDeclaration(m2) && m2.initializer)) front.functions.of(node);
    ts20.forEachChild(node, visit);
  };
  ts20.forEachChild(ast, visit);
}
function hostOf(input) {
  const known = /* @__PURE__ */ new Map();
  const listed = new Set(input.files);
  return {
    exists(path) {
      if (listed.has(path)) return true;
      let found = known.get(path);
      if (found === void 0) known.set(path, found = isFile(resolve(input.root, path)));
      return found;
    },
    read(path) {
      try {
        return input.read(path);
      } catch {
        return void 0;
      }
    },
    list(folder) {
      try {
        return readdirSync(resolve(input.root, folder), { withFileTypes: true }).map((e) => e.isDirectory() ? `${e.name}/` : e.name).sort();
      } catch {
        return [];
      }
    }
  };
}
function isFile(path) {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

// src/analysis/calls.ts
function passedTo(event) {
  const args2 = event.detail.args ?? [];
  return args2.length === 0 ? [] : args2.flatMap((arg) => arg.kind === "func" ? [arg.func] : []);
}
var orderOf = /* @__PURE__ */ new WeakMap();
function bottomUp(model2) {
  let order = orderOf.get(model2);
  if (!order) orderOf.set(model2, order = components(model2.funcs));
  return order;
}
function components(funcs) {
  const groups = [];
  const index = /* @__PURE__ */ new Map();
  const low = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  const path = [];
  const frames = [];
  const enter = (func) => {
    index.set(func, index.size);
    low.set(func, index.size - 1);
    open.add(func);
    path.push(func);
    frames.push({ func, callees: calleesOf(func), next: 0 });
  };
  for (const root2 of funcs) {
    if (index.has(root2)) continue;
    enter(root2);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const callee = frame.callees[frame.next++];
      if (callee) {
        if (!index.has(callee)) enter(callee);
        else if (open.has(callee)) low.set(frame.func, Math.min(low.get(frame.func), index.get(callee)));
        continue;
      }
      frames.pop();
      const outer = frames.at(-1)?.func;
      if (outer) low.set(outer, Math.min(low.get(outer), low.get(frame.func)));
      if (low.get(frame.func) !== index.get(frame.func)) continue;
      const group = path.splice(path.lastIndexOf(frame.func));
      for (const member2 of group) open.delete(member2);
      groups.push(group);
    }
  }
  return groups;
}
function calleesOf(func) {
  const found = /* @__PURE__ */ new Set();
  for (const event of func.events) {
    for (const callee of event.runs) found.add(callee);
    for (const callee of passedTo(event)) found.add(callee);
  }
  return [...found];
}

// src/analysis/paths.ts
var MAX_STATES = 4e3;
var NOTHING = /* @__PURE__ */ new Map();
function findPath(from, goal, barrier = never, walk = {}) {
  const tests = testsOf(walk.within ?? from);
  const start = (walk.within && factsAt(walk.within).get(from)) ?? NOTHING;
  const seen = /* @__PURE__ */ new Map();
  const queue = steps({ event: from, facts: start }, tests, walk);
  let states = 0;
  for (let i = 0; i < queue.length; i++) {
    const visit = queue[i];
    const facts = ++states > MAX_STATES ? NOTHING : visit.facts;
    const key2 = keyOf(facts);
    const keys = seen.get(visit.event) ?? /* @__PURE__ */ new Set();
    if (keys.has(key2) || keys.has("")) continue;
    seen.set(visit.event, keys.add(key2));
    if (goal(visit.event)) return trail(visit);
    if (barrier(visit.event)) continue;
    for (const next of steps({ ...visit, facts }, tests, walk)) queue.push({ ...next, from: visit });
  }
  return void 0;
}
function inside(event, loop2) {
  for (let at = event.loop; at; at = at.loop) if (at === loop2) return true;
  return false;
}
var THROWING2 = /* @__PURE__ */ new Set(["call", "spawn", "await", "io", "acquire", "send", "receive", "throw"]);
function exits(event) {
  const throws = THROWING2.has(event.kind) && event.onThrow.length === 0 && !event.detail.safe;
  return { returns: event.kind === "return" || endsAfter(event), throws };
}
function endsAfter(event) {
  if (event.kind === "throw") return false;
  if (event.next.length === 0) return !(event.kind === "loop" && event.detail.endless);
  const { whenTrue = [], whenFalse = [], loop: loop2 } = event.detail;
  if (event.kind === "branch") return whenTrue.length === 0 !== (whenFalse.length === 0);
  if (event.kind === "loop" && (loop2 === "for-of" || loop2 === "for-in" || loop2 === "for-await")) return event.next.every((next) => next === event || inside(next, event));
  return false;
}
var factsOf = /* @__PURE__ */ new WeakMap();
function factsAt(func) {
  const known = factsOf.get(func);
  if (known) return known;
  const facts = /* @__PURE__ */ new Map([[func.entry, NOTHING]]);
  factsOf.set(func, facts);
  const tests = testsOf(func);
  if (tests.repeated.size === 0) {
    for (const event of func.events) facts.set(event, NOTHING);
    return facts;
  }
  const queue = [func.entry];
  for (let event = queue.pop(); event; event = queue.pop())
    for (const next of steps({ event, facts: facts.get(event) }, tests, { throws: true })) {
      const before = facts.get(next.event);
      const after = before ? agreed(before, next.facts) : next.facts;
      if (before && before.size === after.size) continue;
      facts.set(next.event, after);
      queue.push(next.event);
    }
  return facts;
}
var testsFound = /* @__PURE__ */ new WeakMap();
function testsOf(from) {
  const known = testsFound.get(from);
  if (known) return known;
  const once = /* @__PURE__ */ new Set();
  const repeated = /* @__PURE__ */ new Set();
  const inLoop = /* @__PURE__ */ new Map();
  for (const { kind, detail, loop: loop2 } of "events" in from ? from.events : following(from)) {
    if (kind !== "branch" || !detail.condition) continue;
    (once.has(detail.condition) ? repeated : once).add(detail.condition);
    for (let at = loop2; at; at = at.loop) inLoop.set(at, (inLoop.get(at) ?? /* @__PURE__ */ new Set()).add(detail.condition));
  }
  for (const condition of once) if (/^(this\.)?#?[\w$]+$/.test(condition)) repeated.add(condition);
  const tests = { tested: once, repeated, inLoop };
  testsFound.set(from, tests);
  return tests;
}
function following(from) {
  const found = /* @__PURE__ */ new Set([from]);
  for (const event of found) for (const next of [...event.next, ...event.onThrow]) found.add(next);
  return found;
}
function agreed(a, b) {
  return new Map([...a].filter(([condition, value]) => b.get(condition) === value));
}
function steps({ event, facts }, tests, walk) {
  const after = learn(forget(facts, event, tests), event, tests, walk);
  const visits = [];
  const { condition, whenTrue = [], whenFalse = [] } = event.detail;
  if (event.kind === "branch" && condition && tests.repeated.has(condition)) {
    const known = after.get(condition);
    if (known !== false) for (const target of whenTrue) visits.push({ event: target, facts: new Map(after).set(condition, true) });
    if (known !== true) for (const target of whenFalse) visits.push({ event: target, facts: new Map(after).set(condition, false) });
  } else for (const next of event.next) visits.push({ event: next, facts: after });
  if (walk.throws) for (const next of event.onThrow) visits.push({ event: next, facts: after });
  return visits;
}
function forget(facts, event, tests) {
  if (facts.size === 0) return facts;
  let changed;
  if (event.kind === "loop") changed = (condition) => tests.inLoop.get(event)?.has(condition) ?? false;
  if (event.kind === "write" && event.on) changed = (condition) => mentions(condition, lastName(event.on.path));
  return changed ? new Map([...facts].filter(([condition]) => !changed(condition))) : facts;
}
function learn(facts, event, tests, walk) {
  if (event.kind !== "write" || !event.on || event.detail.op !== "set" || !event.detail.value) return facts;
  const { value } = event.detail;
  const name = event.on.path.replace(/@\d+$/, "").replace(/^[^@[]*#/, "");
  if (!tests.tested.has(name)) return facts;
  if (value.kind === "constant" && ["false", "null", "undefined", '""'].includes(value.text)) return new Map(facts).set(name, false);
  const sure = value.kind === "constant" || value.kind === "func" || value.kind === "resolver" || value.kind === "releaser" || value.kind === "promise" || value.kind === "result" && (value.of.kind === "acquire" || walk.truthy?.(value.of));
  return sure ? new Map(facts).set(name, true) : facts;
}
function lastName(path) {
  return path.replace(/@\d+$/, "").replace(/\[.*\]$/, "").replace(/^.*[.#]/, "");
}
function mentions(condition, name) {
  for (let at = condition.indexOf(name); at >= 0; at = condition.indexOf(name, at + 1))
    if (!/[\w$]/.test(condition[at - 1] ?? " ") && !/[\w$]/.test(condition[at + name.length] ?? " ")) return true;
  return false;
}
function keyOf(facts) {
  return [...facts].map(([condition, value]) => `${value ? "+" : "-"}${condition}`).sort().join("\n");
}
function trail(visit) {
  const events = [];
  for (let at = visit; at; at = at.from) events.unshift(at.event);
  return events;
}
function never() {
  return false;
}

// src/analysis/substitute.ts
function bind2(call, callee, caller, args2 = call.detail.args ?? []) {
  const receiver2 = callee.bindsThis ? call.detail.receiver : void 0;
  const closure = enclosedBy(callee, caller);
  return {
    resource(inner) {
      const resource = rekey(inner, callee, args2, closure);
      for (const [i, param] of callee.params.entries()) {
        const arg = args2[i];
        if (!below(resource.path, param.path)) continue;
        if (arg?.kind === "resource") return reach(resource, param.path, arg.resource);
        return { ...resource, path: `${callee.id}:${resource.path}` };
      }
      if (below(resource.path, "this")) {
        if (!callee.bindsThis) return resource;
        return receiver2 ? reach(resource, "this", receiver2) : { ...resource, path: `${callee.id}:${resource.path}` };
      }
      if (closure || absolute(resource.path)) return resource;
      return { ...resource, path: `${callee.id}:${resource.path}` };
    },
    value(value) {
      if (value.kind === "resource" || value.kind === "releaser") {
        const own = value.kind === "resource" ? value.resource : value.of;
        const index = callee.params.findIndex((param) => param.path === own.path);
        const arg = args2[index];
        if (arg) return arg;
        const there = this.resource(own);
        return value.kind === "resource" ? { kind: "resource", resource: there } : { kind: "releaser", of: there };
      }
      return value.kind === "func" || value.kind === "number" || value.kind === "constant" ? value : { kind: "unknown" };
    },
    duration(duration2) {
      const index = duration2.param === void 0 ? -1 : callee.params.findIndex((param) => param.path === duration2.param);
      const arg = args2[index];
      if (arg?.kind === "number") return arg.ms;
      if (arg?.kind === "resource" && arg.resource.path) return { ...duration2, param: arg.resource.path };
      return duration2.param === void 0 || index < 0 ? duration2 : { ...duration2, param: void 0 };
    }
  };
}
function rekey(resource, callee, args2, closure) {
  if (closure || !resource.path.includes("[")) return resource;
  const path = resource.path.replace(/\[([^\]]*)\]/g, (whole, key2) => {
    if (/^["'`\d]/.test(key2) || key2.includes("#")) return whole;
    const arg = args2[callee.params.findIndex((param) => plain2(param.path) === key2)];
    if (arg?.kind === "resource") return `[${plain2(arg.resource.path)}]`;
    return arg?.kind === "constant" ? `[${arg.text}]` : `[${callee.id}:${key2}]`;
  });
  return path === resource.path ? resource : { ...resource, path };
}
function plain2(path) {
  return path.replace(/@\d+$/, "");
}
function reach(resource, root2, by) {
  if (resource.path === root2) return { ...by, type: by.type ?? resource.type };
  return { ...resource, path: by.path + resource.path.slice(root2.length), scope: widest(resource.scope, by.scope) };
}
function below(path, root2) {
  return path.startsWith(root2) && (path.length === root2.length || path[root2.length] === "." || path[root2.length] === "[");
}
function absolute(path) {
  return !below(path, "this") && /^[^@[]*#/.test(path);
}
function enclosedBy(inner, outer) {
  for (let at = inner; at; at = at.parent) if (at === outer) return true;
  for (let at = outer.parent; at; at = at.parent) if (enclosedBy(inner, at) && at.role !== "module") return true;
  return false;
}
function widest(member2, owner) {
  if (member2 !== "instance") return member2;
  return owner === "keyed" || owner === "module" || owner === "static" || owner === "local" ? owner : member2;
}

// src/analysis/lockShapes.ts
var shapesOf = /* @__PURE__ */ new WeakMap();
function lockShapes(model2) {
  let found = shapesOf.get(model2);
  if (!found) shapesOf.set(model2, found = recognise(model2));
  return found;
}
function recognise(model2) {
  const acquired = /* @__PURE__ */ new Map();
  const released = /* @__PURE__ */ new Map();
  const takenAt2 = /* @__PURE__ */ new Map();
  const releasedAt2 = /* @__PURE__ */ new Map();
  const users = usersOf(model2);
  const all2 = [];
  for (const func of model2.funcs) {
    if (func.parent && !func.async && executorOf(func)) continue;
    const events = body(func);
    const shape = queueShape(func, events, users) ?? loopShape(func, events, users) ?? ticketShape(func, events);
    if (!shape) continue;
    all2.push(shape);
    if (shape.inline) takenAt2.set(shape.acquire.event, shape);
    else acquired.set(func, shape);
    if (!shape.release) continue;
    if (shape.release.func === func || shape.inline) releasedAt2.set(shape.release.event, shape);
    if (shape.release.func !== func && !enclosedBy(func, shape.release.func)) released.set(shape.release.func, shape);
  }
  return { all: all2, acquiredBy: (func) => acquired.get(func), releasedBy: (func) => released.get(func), takenAt: (event) => takenAt2.get(event), releasedAt: (event) => releasedAt2.get(event) };
}
function usersOf(model2) {
  const found = /* @__PURE__ */ new Map();
  for (const func of model2.funcs)
    for (const id2 of new Set(func.events.flatMap((event) => event.kind === "write" && event.on ? [event.on.id] : []))) {
      const list = found.get(id2) ?? [];
      found.set(id2, [...list, func]);
    }
  return found;
}
var bodies = /* @__PURE__ */ new WeakMap();
function body(func) {
  const known = bodies.get(func);
  if (known) return known;
  bodies.set(func, func.events);
  const all2 = func.events.flatMap((event) => [event, ...(event.kind === "call" ? event.runs : []).filter((callee) => callee.parent === func && !callee.async).flatMap(body)]);
  bodies.set(func, all2);
  return all2;
}
function executorOf(func) {
  return func.parent?.events.some((event) => event.kind === "call" && event.runs.includes(func)) ?? false;
}
function queueShape(func, events, users) {
  const queued = events.find((event) => event.kind === "write" && isAppend(event) && holdsResolver2(event.detail.value));
  if (!queued?.on) return void 0;
  const taken = events.find((event) => event.kind === "write" && event.on && event.on.id !== queued.on.id && takesIt(event.detail.value) && isTested(event.on, events, users));
  const release = (users.get(queued.on.id) ?? []).map((other) => handOver(other, queued.on)).find((found) => found !== void 0);
  if (!release) return void 0;
  if (!taken?.on) return void 0;
  const { on: lock } = taken;
  const cleared = release.events.find((event) => event.kind === "write" && event.on?.id === lock.id && freesIt(event.detail.value));
  const unfair = release.take.detail.op === "takeLast" ? { why: "last-in", event: release.take } : release.all ? { why: "wake-all", event: release.take } : void 0;
  const before = cleared && findPath(cleared, (event) => event === release.wake, void 0, { within: release.func }) !== void 0;
  const waits = events.filter((event) => event.kind === "await" && event.loop);
  const unsound = before && waits.length === 0 && !setsAfter(release.wake, lock, release.events) && !rechecks(events, queued, lock) ? { why: "cleared-first", event: cleared } : void 0;
  const barging = before && !unsound && waits.length > 0 ? { why: "barging", event: cleared } : void 0;
  return { lock, form: "queue", acquire: { func, event: queued }, release: { func: release.func, event: release.wake }, inline: false, unfair: unfair ?? barging, unsound };
}
function handOver(func, queue) {
  const events = body(func);
  const take = events.find((event) => event.kind === "write" && event.on?.id === queue.id && (event.detail.op === "takeFirst" || event.detail.op === "takeLast" || event.detail.op === "takeAny" || event.detail.op === "clear"));
  if (!take) return void 0;
  const wake = events.find((event) => event.kind === "call" && event.detail.calls && comesFrom(event.detail.calls, take, queue, events));
  if (!wake) return void 0;
  if ((wake.detail.args ?? []).some((arg) => arg.kind !== "func" && arg.kind !== "releaser" && arg.kind !== "constant" && arg.kind !== "resolver")) return void 0;
  const all2 = wake.loop !== void 0 && (take.detail.op === "clear" || !inside(take, wake.loop));
  return { func, events, take, wake, all: all2 };
}
function comesFrom(called2, take, queue, events) {
  if (called2.kind === "result") return called2.of === take;
  if (called2.kind !== "resource") return called2.kind === "resolver";
  if (called2.resource.id === queue.id || called2.resource.id.startsWith(`${queue.id}[`)) return true;
  return events.some((event) => event.kind === "write" && event.on?.path === called2.resource.path && event.detail.value?.kind === "result" && event.detail.value.of === take) || take.detail.op === "clear";
}
function isAppend({ detail: { op } }) {
  return op === "append" || op === "prepend" || op === "insert";
}
function holdsResolver2(value) {
  return value?.kind === "resolver";
}
function takesIt(value) {
  return value?.kind === "constant" ? value.text === "true" : value?.kind === "promise" || value?.kind === "derived" || value?.kind === "resolver" || value?.kind === "releaser";
}
function freesIt(value) {
  return value?.kind === "constant" ? ["false", "null", "undefined", "0"].includes(value.text) : value?.kind === "derived";
}
function isTested(resource, events, users) {
  const tests = (event) => event.kind === "branch" && (event.detail.reads ?? []).some((read2) => read2.id === resource.id);
  return events.some(tests) || (users.get(resource.id) ?? []).some((func) => body(func).some(tests));
}
function setsAfter(wake, lock, events) {
  return events.some((event) => event.kind === "write" && event.on?.id === lock.id && takesIt(event.detail.value) && events.indexOf(event) > events.indexOf(wake));
}
function rechecks(events, queued, lock) {
  return events.some((event) => event.kind === "write" && event.on?.id === lock.id && takesIt(event.detail.value) && events.indexOf(event) > events.indexOf(queued));
}
function loopShape(func, events, users) {
  for (const taken of func.events) {
    if (taken.kind !== "write" || !taken.on || taken.on.scope === "local" || !takesIt(taken.detail.value) || taken.detail.value?.kind === "derived") continue;
    const lock = taken.on;
    const test2 = func.events.find((event) => event.kind === "branch" && (event.detail.reads ?? []).some((read2) => read2.id === lock.id) && findPath(event, (to) => to === taken, void 0, { throws: true }));
    if (!test2) continue;
    const loop2 = test2.loop;
    const waits = func.events.filter((event) => (event.kind === "await" || event.kind === "sleep" || event.kind === "receive" || event.kind === "poll") && event !== taken && (loop2 ? inside(event, loop2) && !inside(taken, loop2) : false));
    const wait = waits.find((event) => event.kind === "sleep") ?? waits.find((event) => event.kind === "await" && event.on?.id === lock.id) ?? waits[0];
    if (!wait) continue;
    const release = releaseOf(func, lock, users);
    if (!release) continue;
    const form = wait.kind === "sleep" ? "spin" : wait.on?.id === lock.id ? "promise" : "emitter";
    const why = form === "spin" ? "spin" : "wake-all";
    return { lock, form, acquire: { func, event: taken }, release, inline: true, unfair: { why, event: wait } };
  }
  return promiseWithoutLoop(func, events, users);
}
function promiseWithoutLoop(func, events, users) {
  for (const taken of events) {
    if (taken.kind !== "write" || !taken.on || taken.on.scope === "local" || taken.detail.value?.kind !== "promise" || taken.detail.value.of) continue;
    const lock = taken.on;
    const wait = func.events.find((event) => event.kind === "await" && event.on?.path === lock.path && !event.loop && findPath(event, (to) => to === taken));
    const test2 = wait && func.events.find((event) => event.kind === "branch" && (event.detail.reads ?? []).some((read2) => read2.id === lock.id) && findPath(event, (to) => to === wait));
    if (!wait || !test2) continue;
    const release = releaseOf(func, lock, users);
    if (!release) continue;
    return { lock, form: "promise", acquire: { func, event: taken }, release, inline: true, unsound: { why: "no-recheck", event: wait } };
  }
  return void 0;
}
function releaseOf(func, lock, users) {
  for (const other of [func, ...(users.get(lock.id) ?? []).filter((each) => each !== func)]) {
    const event = other.events.find((each) => each.kind === "write" && each.on?.id === lock.id && each.detail.value?.kind === "constant" && freesIt(each.detail.value));
    if (event) return { func: other, event };
  }
  return void 0;
}
function ticketShape(func, events) {
  for (const put of func.events) {
    if (put.kind !== "write" || !put.on || put.on.scope === "local" || put.detail.value?.kind !== "promise") continue;
    const { on: lock } = put;
    const wait = func.events.find((event) => event.kind === "await" && event.on?.path === lock.path && findPath(put, (to) => to === event));
    const read2 = func.events.find((event) => event.kind === "read" && event.on?.path === lock.path && findPath(event, (to) => to === put));
    if (!wait || !read2) continue;
    const wake = events.find((event) => event.kind === "call" && event.detail.calls?.kind === "resolver") ?? events.find((event) => event.kind === "call" && event.detail.calls?.kind === "resource" && isResolverHolder(event.detail.calls.resource, events));
    return { lock, form: "chain", acquire: { func, event: wait }, release: wake && { func, event: wake }, inline: true };
  }
  return void 0;
}
function isResolverHolder(resource, events) {
  return events.some((event) => event.kind === "write" && event.on?.path === resource.path && event.detail.value?.kind === "resolver");
}

// src/analysis/held.ts
var NOTHING2 = { takes: [], releases: [] };
var locksOf = /* @__PURE__ */ new WeakMap();
function held(model2) {
  return locks(model2).held;
}
function locks(model2) {
  const known = locksOf.get(model2);
  if (known) return known;
  const shapes = lockShapes(model2);
  const summaries = /* @__PURE__ */ new Map();
  const maps = /* @__PURE__ */ new Map();
  const general = generalLocks(model2, shapes);
  const children = /* @__PURE__ */ new Map();
  for (const func of model2.funcs) if (func.parent) children.set(func.parent, [...children.get(func.parent) ?? [], func]);
  const found = {
    shapes,
    held(func) {
      let map = maps.get(func);
      if (!map) maps.set(func, map = flow(func, found));
      return map;
    },
    summary: (func) => summaries.get(func) ?? NOTHING2,
    closures: (func) => children.get(func) ?? [],
    seenFrom(call, callee, caller, lock) {
      const there = bind2(call, callee, caller).resource(lock);
      const receiver2 = call.detail.receiver;
      if (!receiver2 || receiver2.path === "this" || !general.has(lock.id)) return there;
      const name = lock.path.slice(lock.path.lastIndexOf(".") + 1).replace(/@\d+$/, "");
      return { ...lock, id: `${receiver2.id}.${name}`, path: `${receiver2.path}.${name}`, name: receiver2.name, scope: receiver2.scope };
    }
  };
  locksOf.set(model2, found);
  for (const group of bottomUp(model2))
    for (let round = 0; round < (group.length > 1 ? 2 : 1); round++)
      for (const func of group) {
        const taken = shapes.acquiredBy(func);
        const freed = shapes.releasedBy(func);
        if (taken) summaries.set(func, { takes: [{ lock: taken.lock, by: taken.acquire.event, acquire: taken.acquire.event }], releases: [] });
        else if (freed) summaries.set(func, { takes: [], releases: [freed.lock] });
        else {
          const summary = summarise(func, flow(func, found), found);
          if (summary !== NOTHING2) summaries.set(func, summary);
        }
      }
  return found;
}
function generalLocks(model2, shapes) {
  const general = /* @__PURE__ */ new Set();
  const own = /* @__PURE__ */ new Set();
  for (const func of model2.funcs)
    for (const event of func.events) {
      const lock = event.kind === "acquire" ? event.on : shapes.takenAt(event)?.lock;
      if (lock) (hasReleaseOf(func, lock, shapes) && !callsParameter(func) ? own : general).add(lock.id);
    }
  for (const { lock, inline } of shapes.all) if (!inline) general.add(lock.id);
  for (const id2 of own) general.delete(id2);
  return general;
}
function hasReleaseOf(func, lock, shapes) {
  return func.events.some((event) => event.kind === "release" && event.on?.path === lock.path || shapes.releasedAt(event)?.lock.id === lock.id);
}
function callsParameter(func) {
  return func.events.some(({ detail: { calls } }) => calls?.kind === "resource" && func.params.some((param) => param.path === calls.resource.path));
}
function flow(func, locks2) {
  const quiet = !func.events.some((event) => event.kind === "acquire" || locks2.shapes.takenAt(event) || event.runs.some((callee) => locks2.summary(callee).takes.length > 0));
  const result = /* @__PURE__ */ new Map();
  if (quiet) {
    for (const event of reached(func)) result.set(event, []);
    return result;
  }
  const states = /* @__PURE__ */ new Map([[func.entry, /* @__PURE__ */ new Map()]]);
  const queue = [func.entry];
  for (let event = queue.shift(); event; event = queue.shift()) {
    const before = states.get(event);
    const after = transfer(before, event, func, locks2);
    const flowTo = (next, state) => {
      const there = states.get(next);
      const met = there ? new Map([...there].filter(([path]) => state.has(path))) : state;
      if (there && met.size === there.size) return;
      states.set(next, met);
      queue.push(next);
    };
    for (const next of event.next) flowTo(next, after);
    const thrown = new Map([...before].filter(([path]) => after.has(path)));
    for (const next of event.onThrow) flowTo(next, thrown);
  }
  for (const [event, state] of states) result.set(event, [...state.values()]);
  return result;
}
function reached(func) {
  const found = /* @__PURE__ */ new Set([func.entry]);
  for (const event of found) for (const next of [...event.next, ...event.onThrow]) found.add(next);
  return found;
}
function transfer(before, event, func, locks2) {
  const gone = releasedAt(event, func, locks2);
  const taken = takenAt(event, func, locks2);
  if (gone.length === 0 && taken.length === 0) return before;
  const after = new Map(before);
  for (const lock of gone) after.delete(lock.path);
  for (const lock of taken) after.set(lock.lock.path, lock);
  return after;
}
function takenAt(event, func, locks2) {
  const shape = locks2.shapes.takenAt(event);
  if (shape) return [{ lock: event.on?.id === shape.lock.id ? event.on : shape.lock, by: event, acquire: event }];
  if (event.kind === "acquire" && event.on && !event.detail.tried) return [{ lock: event.on, by: event, acquire: event }];
  if (event.kind !== "call" || event.runs.length === 0) return [];
  return event.runs.flatMap((callee) => locks2.summary(callee).takes.map((held2) => ({ lock: locks2.seenFrom(event, callee, func, held2.lock), by: event, acquire: held2.acquire })));
}
function releasedAt(event, func, locks2) {
  const shape = locks2.shapes.releasedAt(event);
  if (shape) return [event.on?.id === shape.lock.id ? event.on : shape.lock];
  if (event.kind === "release") return event.on ? [event.on] : [];
  if (event.kind !== "call") return [];
  const inside2 = event.runs.flatMap((callee) => locks2.summary(callee).releases.map((lock) => locks2.seenFrom(event, callee, func, lock)));
  return event.detail.calls ? [...inside2, ...releasedBy(event.detail.calls, func, locks2)] : inside2;
}
function releasedBy(value, func, locks2, depth = 0) {
  if (value.kind === "releaser") return [value.of];
  if (value.kind === "result") return takenAt(value.of, func, locks2).map((held2) => held2.lock);
  if (value.kind === "func") return value.func.events.flatMap((event) => releasedAt(event, value.func, locks2));
  if (value.kind !== "resource" || depth > 3) return [];
  const found = [];
  for (let at = func; at; at = at.parent)
    for (const { kind, on, detail } of at.events) if (kind === "write" && on?.path === value.resource.path && detail.value) found.push(...releasedBy(detail.value, at, locks2, depth + 1));
  return found;
}
function summarise(func, map, locks2) {
  let takes;
  const releases = /* @__PURE__ */ new Map();
  for (const [event, before] of map) {
    for (const lock of releasedAt(event, func, locks2)) if (!before.some((held2) => held2.lock.path === lock.path)) releases.set(lock.path, lock);
    if (!exits(event).returns) continue;
    const after = [...transfer(new Map(before.map((held2) => [held2.lock.path, held2])), event, func, locks2).values()];
    takes = takes ? takes.filter((held2) => after.some((other) => other.lock.path === held2.lock.path)) : after;
  }
  if (!takes?.length && releases.size === 0) return NOTHING2;
  return { takes: takes ?? [], releases: [...releases.values()] };
}

// ../dump.ts
import { readFileSync } from "node:fs";
import { resolve as resolve2 } from "node:path";
var [root, ...files2] = process.argv.slice(2);
var filter = process.env.F;
var m = typescriptFrontEnd.model({ root: resolve2(root), files: files2, read: (p) => readFileSync(resolve2(root, p), "utf8"), isTest: () => false, knowledge: [] });
console.log(m.problems, m.configs);
var v = (x) => !x ? "" : x.kind === "resource" ? x.resource.path : x.kind === "func" ? `fn ${x.func.name}` : x.kind === "constant" ? x.text : x.kind === "number" ? `${x.ms.min}..${x.ms.max}` : x.kind === "result" ? `result#${x.of.i}` : x.kind === "chain" ? `chain(${x.on.path},${x.onReject})` : x.kind === "derived" ? `derived(${x.from.map((r) => r.path)})` : x.kind;
for (const f of m.funcs) {
  if (filter && !f.name.includes(filter)) continue;
  f.events.forEach((e, i) => e.i = i);
  console.log(`
## ${f.name} [${f.id}] async=${f.async} exp=${f.exported} role=${f.role} params=${f.params.map((p) => p.path)} returns=${f.returns.map(v)}`);
  const h = held(m)(f);
  for (const e of f.events) {
    const d = e.detail;
    const extra = Object.entries(d).map(([k, x]) => k === "args" ? `args=[${x.map(v)}]` : k === "value" || k === "calls" ? `${k}=${v(x)}` : k === "ms" || k === "timeout" ? `${k}=${x.min}..${x.max}(${x.text})${x.param ?? ""}` : k === "reads" ? `reads=[${x.map((r) => r.path)}]` : k === "receiver" ? `recv=${x?.path}` : k === "whenTrue" || k === "whenFalse" ? `${k}=${x.map((y) => y.i)}` : k === "joins" ? x ? `joins=#${x.i}` : "" : k === "loss" ? `loss=${JSON.stringify(x)}` : x === void 0 ? "" : `${k}=${x}`).filter(Boolean).join(" ");
    console.log(`${String(e.i).padStart(3)} L${e.at.line} ${e.kind} ${e.on ? `${e.on.path}{${e.on.scope}|${e.on.id}|${e.on.type ?? ""}}` : ""} ${e.runs.length ? `runs[${e.runs.map((r) => r.name)}]` : ""} ${extra} -> ${e.next.map((n) => n.i)}${e.onThrow.length ? ` !${e.onThrow.map((n) => n.i)}` : ""}${e.loop ? ` loop${e.loop.i}` : ""} ${(h.get(e) ?? []).length ? `HELD ${h.get(e).map((x) => x.lock.path)}` : ""}`);
  }
}
